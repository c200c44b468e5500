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

# Frames are taken at the rate that is set, and none is lost on the way.
output_streams()
{
	local path

	path=$(node sc_pattern output)
	v4l2-ctl -d "$path" --set-fmt-video-out=width=160,height=120,pixelformat=YUYV
	v4l2-ctl -d "$path" --set-output-parm=100
	v4l2-ctl -d "$path" --stream-out-mmap --stream-count=20
	v4l2-ctl -d "$path" --stream-out-user --stream-count=20
	head -c $((4 * 160 * 120 * 2)) /dev/zero >"$path"
	head -c $((2 * 24 * 1440)) /dev/zero >"$(node sc_pattern 'VBI output')"
}

load_class_driver
load sc_pattern
check nodes-captions-raw raw_captions
check nodes-captions-sliced sliced_captions
check nodes-telemetry telemetry
check nodes-output output_streams
unload_all
