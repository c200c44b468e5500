#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# Nodes of other kinds than video capture, with sc_pattern at their other end:
# blanking lines and captions, data without a name, and what goes out.

. "$(dirname "$0")/lib.sh"

# stream_to FILE COUNT NODE
stream_to()
{
	v4l2-ctl -d "$3" --stream-mmap --stream-count="$2" --stream-to="$1"
	[ -s "$1" ] || die "$3 gives nothing"
}

# Two rows of text at least, whenever it begins.
raw_captions()
{
	stream_to "$WORK/lines" 48 "$(node sc_pattern VBI)"
	bin captions raw "$WORK/lines"
}

sliced_captions()
{
	stream_to "$WORK/captions" 48 "$(node sc_pattern captions)"
	bin captions sliced "$WORK/captions"
}

# Lines of text with numbers that follow each other, but for ticks dropped.
telemetry()
{
	local path

	path=$(node sc_pattern data)
	v4l2-ctl -d "$path" --list-formats-meta
	v4l2-ctl -d "$path" --list-formats-meta | grep -q "'SCTL'" || die "the format is lost"
	stream_to "$WORK/telemetry" 8 "$path"
	tr -d '\0' <"$WORK/telemetry" | tee "$WORK/text"
	awk '
	$1 != "tick" || $3 != "dropped" { print "this is no telemetry: " $0; exit 1 }
	NR > 1 && $2 - last != 1 + $4 - dropped { print "tick " $2 " after " last; exit 1 }
	{ last = $2; dropped = $4 }
	END { exit NR != 8 }' "$WORK/text"
}

# The last frame may still have been waiting when the file was closed.
all_written()
{
	cat "$(statistics "$1")"
	grep -qx 'errors 0' "$(statistics "$1")" || die "$1: frames have come back as errors"
	! grep -qx 'frames 0' "$(statistics "$1")" || die "$1: no frame was taken"
}

# crc_of FILE FRAME: its CRC-32, which gzip writes behind what it has packed
crc_of()
{
	dd if="$1" bs=38400 skip=$(($2 - 1)) count=1 status=none | gzip -c | tail -c 8 |
		od -A n -t u4 -N 4 | tr -d ' '
}

# What arrives is what was written: sc_pattern has looked at the last one it took.
output_arrives()
{
	local path before taken crc

	path=$(node sc_pattern output)
	v4l2-ctl -d "$path" --set-fmt-video-out=width=160,height=120,pixelformat=YUYV
	head -c $((12 * 38400)) /dev/urandom >"$WORK/written"
	before=$(get_ctrl "$path" written_frames)
	v4l2-ctl -d "$path" --stream-out-mmap --stream-from="$WORK/written" --stream-count=12
	taken=$(($(get_ctrl "$path" written_frames) - before))
	[ "$taken" -ge 8 ] || die "of 12 frames $taken were taken"
	[ "$(get_ctrl "$path" written_bytes)" -eq 38400 ]
	crc=$(crc_of "$WORK/written" "$taken")
	[ "$(get_ctrl "$path" written_crc)" = "$crc" ] ||
		die "frame $taken is $crc, not $(get_ctrl "$path" written_crc)"
}

# Frames are taken at the rate that is set, and none is lost on the way.
output_streams()
{
	local path

	path=$(node sc_pattern output)
	v4l2-ctl -d "$path" --set-fmt-video-out=width=160,height=120,pixelformat=YUYV
	v4l2-ctl -d "$path" --set-output-parm=100
	v4l2-ctl -d "$path" --stream-out-mmap --stream-count=20
	all_written "$path"
	v4l2-ctl -d "$path" --stream-out-user --stream-count=20
	dd if=/dev/zero of="$path" bs=$((160 * 120 * 2)) count=8
	all_written "$path"
	path=$(node sc_pattern 'VBI output')
	dd if=/dev/zero of="$path" bs=$((24 * 1440)) count=4
	all_written "$path"
}

# The still pin gives one picture for each pull of its trigger, and none without.
stills_wait_for_their_trigger()
{
	local path stream

	path=$(node sc_pattern still)
	v4l2-ctl -d "$path" --set-fmt-video=width=640,height=480,pixelformat=YUYV
	v4l2-ctl -d "$path" --stream-mmap --stream-count=3 --stream-to="$WORK/stills" >/dev/null 2>&1 &
	stream=$!
	# shellcheck disable=SC2064 # now
	trap "kill $stream 2>/dev/null || true" EXIT
	wait_for "the stream does not run" is_running "$path"
	sleep 1
	grep -qx 'frames 0' "$(statistics "$path")" || die "a picture came by itself"
	v4l2-ctl -d "$path" --set-ctrl=trigger=1
	wait_for "no picture comes" grep -qx 'frames 1' "$(statistics "$path")"
	v4l2-ctl -d "$path" --set-ctrl=trigger=1
	wait_for "no second one comes" grep -qx 'frames 2' "$(statistics "$path")"
	v4l2-ctl -d "$path" --set-ctrl=trigger=1
	wait "$stream" || die "no third one comes"
	bin frames -k pattern -f YUYV -s 640x480 -n 3 "$WORK/stills"
}

is_running()
{
	v4l2-ctl -d "$1" --log-status | grep -q 'open, running'
}

# Whoever has asked is told of a frame, on every node.
frames_are_told()
{
	local path stream

	for path in $(nodes sc_pattern) $(nodes sc_pattern VBI) $(nodes sc_pattern data); do
		v4l2-ctl -d "$path" --stream-mmap --stream-count=10000 >/dev/null 2>&1 &
		stream=$!
		v4l2-ctl -d "$path" --wait-for-event=frame_sync >"$WORK/event"
		kill "$stream"
		wait "$stream" || true
		cat "$WORK/event"
		grep -q 'frame_sync' "$WORK/event" || die "$path tells nothing of a frame"
	done
}

# Each node says in the log what somebody would want to know who is asked for help.
status_is_logged()
{
	local path name text

	for path in $(all_nodes sc_pattern | grep -v radio); do
		name=$(cat "/sys/class/video4linux/${path##*/}/name")
		v4l2-ctl -d "$path" --log-status >"$WORK/status"
		for text in 'stream [0-9]+, frames of [0-9]+ bytes, .*, closed, not running' \
			'0 buffers \(none\), 0 queued' '[0-9]+ frames, [0-9]+ errors, next is .* dropped'; do
			grep -qE "$name: $text" "$WORK/status" ||
				die "$path: $(cat "$WORK/status")"
		done
	done
}

load_class_driver
load sc_pattern
# Blanking lines are those of a television signal.
v4l2-ctl -d "$(node sc_pattern)" --set-input=1 >/dev/null
check nodes-captions-raw raw_captions
check nodes-captions-sliced sliced_captions
check nodes-telemetry telemetry
check nodes-output output_streams
check nodes-output-bytes output_arrives
check nodes-still stills_wait_for_their_trigger
check nodes-frame-sync frames_are_told
check nodes-log-status status_is_logged
unload_all
