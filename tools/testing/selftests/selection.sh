#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# Which part of what comes in a picture shows: what there is to choose, and each
# choice compared with the same part of the whole, before a stream and amid one.
#
# Shows D-74, D-79, S-06 and S-30 through a real client.

. "$(dirname "$0")/lib.sh"

# ctl ARGUMENT...
ctl()
{
	v4l2-ctl -d "$(node sc_pattern)" "$@"
}

standard()
{
	ctl --set-standard="$1" >"$WORK/ctl"
}

# expect TARGET LEFT TOP WIDTH HEIGHT
expect()
{
	ctl --get-selection=target="$1" >"$WORK/selection"
	grep -q "Left $2, Top $3, Width $4, Height $5," "$WORK/selection" ||
		die "$1 is $(cat "$WORK/selection")"
}

# crop LEFT TOP WIDTH HEIGHT
crop()
{
	ctl --set-selection=target=crop,left="$1",top="$2",width="$3",height="$4"
}

# The part is the nearest that may be, and goes with the standard it is a part of.
chosen()
{
	standard ntsc
	expect crop_bounds 0 0 704 480
	expect crop_default 0 0 704 480
	expect crop 0 0 704 480
	crop 101 51 321 241
	expect crop 102 52 322 242
	crop 1000 1000 1 1
	expect crop 528 360 176 120
	ctl --set-fmt-video=width=704,height=480,pixelformat=YUYV >"$WORK/ctl"
	expect crop 528 360 176 120
	standard pal
	expect crop 0 0 704 576
	expect crop_bounds 0 0 704 576
}

# Nothing to compose; and nothing to choose where there are more sizes, or nothing
# but the whole.
refused()
{
	ctl --set-input=0
	! ctl --get-selection=target=crop 2>/dev/null | grep -q Width || die "the camera crops"
	ctl --set-input=1
	! ctl --get-selection=target=compose 2>/dev/null | grep -q Width || die "it composes"
	! v4l2-ctl -d "$(node sc_pattern output)" --get-selection-output=target=crop \
		2>/dev/null | grep -q Width || die "an output crops"
	! v4l2-ctl -d "$(node sc_skeleton)" --get-selection=target=crop 2>/dev/null |
		grep -q Width || die "sc_skeleton crops"
}

# shown FOURCC INPUT STANDARD HEIGHT: the input has a signal of that standard
shown()
{
	ctl --set-input="$2"
	standard "$3"
	bin selection -f "$1" -s "704x$4" "$(node sc_pattern)"
}

load_class_driver
load sc_pattern
load sc_skeleton
ctl --set-input=1 >/dev/null
check selection-chosen chosen
check selection-refused refused
check selection-YUYV shown YUYV 1 ntsc 480
check selection-BGR3 shown BGR3 1 ntsc 480
check selection-GREY shown GREY 2 pal 576
check selection-NV12 shown NV12 2 pal 576
unload_all
