#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# The guest's part of "make demo": loads the class driver and two minidrivers,
# captures from each with v4l2-ctl, and says how. Frames go to SC_OUT;
# SC_OUT/frames.txt has a line "file width height fourcc caption" for each.

. "$(dirname "$0")/lib.sh"

set -e

# Say it, then do it.
run()
{
	echo "# $*"
	"$@"
}

# capture NODE FILE WIDTH HEIGHT FOURCC CAPTION
capture()
{
	local path=$1 file=$2 width=$3 height=$4 fourcc=$5 caption=$6

	echo
	run v4l2-ctl -d "$path" \
		--set-fmt-video="width=$width,height=$height,pixelformat=$fourcc"
	run v4l2-ctl -d "$path" --stream-mmap --stream-skip=2 --stream-count=1 \
		--stream-to="$SC_OUT/$file"
	echo
	echo "$file $width $height $fourcc $caption" >>"$SC_OUT/frames.txt"
}

: >"$SC_OUT/frames.txt"
unload_all
# shellcheck disable=SC2086 # a list
run modprobe -a $V4L2_MODULES
run insmod "$SC_MODULES/streamclass.ko"
run insmod "$SC_MODULES/sc_pattern.ko"
run insmod "$SC_MODULES/sc_edu.ko"
echo
run v4l2-ctl --list-devices

pattern=$(node sc_pattern)
edu=$(node sc_edu)
run v4l2-ctl -d "$pattern" --list-formats-ext | head -n 20
echo "  ..."
capture "$pattern" pattern-yuyv.raw 640 480 YUYV \
	"sc_pattern, YUYV 640x480: number strip, colour bars, picture number, moving ramp"
capture "$pattern" pattern-nv12.raw 320 240 NV12 "sc_pattern, NV12 320x240: the same in two planes"
capture "$pattern" pattern-bgr24.raw 640 480 BGR3 "sc_pattern, BGR24 640x480: the same in RGB"
capture "$pattern" pattern-grey.raw 1280 720 GREY "sc_pattern, GREY 1280x720: the same without colour"
capture "$edu" edu-grey.raw 64 64 GREY \
	"sc_edu, GREY 64x64: painted by the driver, moved through the PCI device by DMA, fetched on its interrupt"

echo
run rmmod sc_edu sc_pattern streamclass
