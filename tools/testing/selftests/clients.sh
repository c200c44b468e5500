#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# Other people's programs capture, and what they got is compared with what the
# minidriver made. For a guest with the root "clients", see check-clients.sh.

. "$(dirname "$0")/lib.sh"

here=$(cd "$(dirname "$0")" && pwd)
size=320x240
count=10

# as_painted KIND FOURCC WxH COUNT FILE...
as_painted()
{
	local kind=$1 fourcc=$2 pixels=$3 frames=$4

	shift 4
	bin frames -k "$kind" -f "$fourcc" -s "$pixels" -n "$frames" "$@"
}

# quietly COMMAND...: what it says is of interest when it fails.
quietly()
{
	timeout 500 "$@" >"$WORK/said" 2>&1 </dev/null && return
	tail -n 30 "$WORK/said"
	die "$1: $(tail -n 1 "$WORK/said")"
}

# ffmpeg_gets KIND NODE FOURCC NAME WxH COUNT
ffmpeg_gets()
{
	rm -f "$WORK/video"
	quietly ffmpeg -nostdin -f v4l2 -input_format "$4" -video_size "$5" -i "$2" \
		-frames:v "$6" -c:v copy -f rawvideo "$WORK/video"
	as_painted "$1" "$3" "$5" "$6" "$WORK/video"
}

ffmpeg_captures()
{
	local path

	path=$(node sc_pattern)
	ffmpeg_gets pattern "$path" YUYV yuyv422 $size $count
	ffmpeg_gets pattern "$path" BGR3 bgr24 $size $count
	ffmpeg_gets pattern "$path" GREY gray $size $count
	ffmpeg_gets pattern "$path" NV12 nv12 640x480 $count
	ffmpeg_gets edu "$(node sc_edu)" GREY gray 64x64 4
}

# gstreamer_gets KIND NODE FOURCC NAME WxH COUNT IO-MODE [ELEMENT !]...
gstreamer_gets()
{
	local kind=$1 path=$2 fourcc=$3 name=$4 pixels=$5 frames=$6 mode=$7

	shift 7
	rm -f "$WORK/video"
	quietly gst-launch-1.0 v4l2src device="$path" io-mode="$mode" num-buffers="$frames" ! \
		"video/x-raw,format=$name,width=${pixels%x*},height=${pixels#*x}" ! "$@" \
		filesink location="$WORK/video"
	as_painted "$kind" "$fourcc" "$pixels" "$frames" "$WORK/video"
}

gstreamer_captures()
{
	local path

	path=$(node sc_pattern)
	gstreamer_gets pattern "$path" YUYV YUY2 $size $count "$1"
	gstreamer_gets pattern "$path" BGR3 BGR $size $count "$1"
	gstreamer_gets pattern "$path" GREY GRAY8 $size $count "$1"
	gstreamer_gets pattern "$path" NV12 NV12 640x480 $count "$1"
	gstreamer_gets edu "$(node sc_edu)" GREY GRAY8 64x64 4 "$1"
}

# Somebody downstream has to bring the memory: an encoder does, and what it makes
# of the frames loses nothing.
gstreamer_captures_to_its_own()
{
	gstreamer_gets pattern "$(node sc_pattern)" GREY GRAY8 $size $count userptr \
		pngenc snapshot=false ! pngdec ! video/x-raw,format=GRAY8 !
}

# yavta_gets KIND NODE FOURCC NAME WxH COUNT [OPTION]
yavta_gets()
{
	rm -f "$WORK"/frame-*
	# shellcheck disable=SC2086 # an option or none
	quietly yavta -f "$4" -s "$5" -n 4 --capture="$6" ${7:-} --file="$WORK/frame-#" "$2"
	as_painted "$1" "$3" "$5" "$6" "$WORK"/frame-*
}

yavta_captures()
{
	local path

	path=$(node sc_pattern)
	yavta_gets pattern "$path" YUYV YUYV $size $count
	yavta_gets pattern "$path" YUYV YUYV $size $count --userptr
	yavta_gets pattern "$path" BGR3 BGR24 $size $count
	yavta_gets pattern "$path" GREY Y8 $size $count
	yavta_gets pattern "$path" NV12 NV12 640x480 $count
	yavta_gets edu "$(node sc_edu)" GREY Y8 64x64 4
}

# opencv_gets KIND NODE FOURCC WxH COUNT
opencv_gets()
{
	quietly python3 "$here/opencv.py" "$2" "$3" "$4" "$5" "$WORK/video"
	as_painted "$1" "$3" "$4" "$5" "$WORK/video"
}

opencv_captures()
{
	local path

	path=$(node sc_pattern)
	opencv_gets pattern "$path" YUYV $size $count
	opencv_gets pattern "$path" BGR3 $size $count
	opencv_gets pattern "$path" GREY $size $count
	opencv_gets pattern "$path" NV12 640x480 $count
	quietly python3 "$here/opencv.py" "$path" YUYV 640x480 $count -
	opencv_gets edu "$(node sc_edu)" GREY 64x64 4
}

load_class_driver
load sc_edu
load sc_pattern
check clients-ffmpeg ffmpeg_captures
check clients-gstreamer-mmap gstreamer_captures mmap
check clients-gstreamer-userptr gstreamer_captures_to_its_own
check clients-gstreamer-dmabuf gstreamer_captures dmabuf
check clients-yavta yavta_captures
check clients-opencv opencv_captures
unload_all
