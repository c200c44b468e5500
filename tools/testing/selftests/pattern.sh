#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# Frames of sc_pattern in every way that V4L2 knows, each compared with what
# its sequence number says.
#
# Shows F-02 to F-04, F-06, F-07, C-01 to C-04, C-12, C-13, S-06, S-07, S-10,
# S-17, S-20, T-01 to T-05, M-02, M-12, A-33 and D-36 through a real client.

. "$(dirname "$0")/lib.sh"

small="-k pattern -s 160x120"

capture_by()
{
	# shellcheck disable=SC2086 # options
	bin capture $small -f "$2" -i 100 -n 8 -m "$1" "$(node sc_pattern)"
}

import_dmabuf()
{
	local first second

	first=$(nodes sc_pattern | sed -n 1p)
	second=$(nodes sc_pattern | sed -n 2p)
	# shellcheck disable=SC2086 # options
	bin capture $small -f YUYV -m dmabuf -x "$second" "$first"
	# shellcheck disable=SC2086 # options
	bin capture $small -f NV12 -m dmabuf -x "$first" "$second"
}

# Two frames of every format in every size.
every_format()
{
	local fourcc

	bin capture -k pattern -F -n 2 "$(node sc_pattern)"
	v4l2-ctl -d "$(node sc_pattern)" --list-formats-ext >"$WORK/formats"
	for fourcc in YUYV BGR3 GREY NV12; do
		grep -q "'$fourcc'" "$WORK/formats" || die "there is no $fourcc"
	done
	grep -q 'Discrete 160x120' "$WORK/formats"
	grep -q 'Discrete 1920x1080' "$WORK/formats"
}

negotiation()
{
	bin negotiate "$(node sc_pattern)"
}

start_and_stop()
{
	# shellcheck disable=SC2086 # options
	bin capture $small -f GREY -i 500 -n 1 -t 50 "$(node sc_pattern)"
}

# Fast enough that frames are dropped, and each drop shows.
drops_are_counted()
{
	local path

	path=$(node sc_pattern)
	bin soak -n 1000 -i 1000 -g "$(statistics "$path")" "$path"
}

# The tools that people use.
ordinary_tools()
{
	local path

	path=$(node sc_pattern)
	v4l2-ctl -d "$path" --set-fmt-video=width=320,height=240,pixelformat=YUYV
	v4l2-ctl -d "$path" --stream-mmap --stream-count=5 --stream-to="$WORK/frames"
	[ "$(stat -c %s "$WORK/frames")" -eq $((320 * 240 * 2 * 5)) ]
	v4l2-ctl -d "$path" --stream-user --stream-count=5
	head -c $((320 * 240 * 2)) "$path" | cmp -n $((320 * 240 * 2)) - /dev/zero &&
		die "read() gives zeroes"
	v4l2-ctl -d "$path" --all
}

# One device whose stream can be open twice: each node has a format, buffers
# and a sequence of its own.
two_instances()
{
	local first second

	first=$(nodes sc_pattern | sed -n 1p)
	second=$(nodes sc_pattern | sed -n 2p)
	[ "$(devices sc_pattern | wc -l)" -eq 1 ] || die "there is more than one device"
	[ -c "$second" ] || die "there is one node only"
	bin capture -k pattern -s 160x120 -f GREY -i 30 -n 60 "$first" &
	bin capture -k pattern -s 320x240 -f YUYV -i 25 -n 50 "$second"
	wait $!
	v4l2-ctl -d "$first" --get-fmt-video | grep -q "'GREY'" || die "$first has another format"
	v4l2-ctl -d "$second" --get-fmt-video | grep -q "'YUYV'" || die "$second has another format"
}

load_class_driver
load sc_pattern devices=2
check pattern-mmap capture_by mmap YUYV
check pattern-create-bufs capture_by create BGR3
check pattern-userptr capture_by userptr NV12
check pattern-expbuf capture_by expbuf GREY
check pattern-read capture_by read YUYV
check pattern-dmabuf import_dmabuf
check pattern-formats every_format
check pattern-negotiation negotiation
check pattern-start-stop start_and_stop
check pattern-drops drops_are_counted
check pattern-tools ordinary_tools
unload sc_pattern
load sc_pattern instances=2
check pattern-instances two_instances
unload_all
