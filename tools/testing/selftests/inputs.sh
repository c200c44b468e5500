#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# Inputs, television standards, tuner and radio of sc_pattern, the way people use
# them: with v4l2-ctl.
#
# Shows P-50 to P-53, P-55 to P-61, P-65 to P-67, P-85 to P-87 and V-01 to V-03
# as far as a stranger's tool sees them.

. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/complies.sh"

CAMERA=0 COMPOSITE=1 S_VIDEO=2 TUNER=3

# ctl ARGUMENT...
ctl()
{
	v4l2-ctl -d "$(node sc_pattern)" "$@"
}

# has TEXT COMMAND...: the command succeeds and prints that
has()
{
	local text=$1

	shift
	"$@" >"$WORK/said" 2>&1 || die "$* fails: $(tail -n 1 "$WORK/said")"
	grep -qF -- "$text" "$WORK/said" || die "$* says no \"$text\""
}

# size WIDTH HEIGHT: of the current format
size()
{
	has ": $1/$2" ctl --get-fmt-video
}

radio()
{
	local path

	for path in /sys/bus/*/drivers/sc_pattern/*/video4linux/radio*; do
		[ -e "$path" ] && echo "/dev/${path##*/}" && return
	done
	die "sc_pattern has no radio"
}

list_inputs()
{
	local name

	ctl --list-inputs >"$WORK/inputs"
	for name in "Parallel digital" Composite S-Video Tuner; do
		grep -q ": $name\$" "$WORK/inputs" || die "there is no input $name"
	done
	[ "$(grep -c 'Name *:' "$WORK/inputs")" -eq 4 ]
	has "Audio input : 0 (Line 1)" ctl --set-input=$COMPOSITE --get-audio-input
	has "Audio input : 1 (Line 2)" ctl --set-input=$S_VIDEO --get-audio-input
	has "Audio input : 2 (Tuner)" ctl --set-input=$TUNER --get-audio-input
}

# The picture says where it comes from: bars, or blue where the standard is wrong.
switch_inputs()
{
	local input

	for input in $COMPOSITE $S_VIDEO $TUNER $CAMERA; do
		ctl --set-input="$input"
		has "Video input : $input" ctl --get-input
	done
	size 640 480
	ctl --set-input=$COMPOSITE --set-standard=NTSC
	size 704 480
	bin capture -k pattern -s 704x480 -f YUYV -n 4 "$(node sc_pattern)"
	bin capture -k pattern -s 704x480 -f NV12 -n 4 "$(node sc_pattern)"
	has "ok" ctl --get-input
}

# blue FILE: are the pixels of a NV12 frame blue in the middle of the bars?
luma_at_bars()
{
	od -An -t u1 -j $((704 * 60 + 8)) -N 1 "$1" | tr -d ' '
}

standards()
{
	ctl --set-input=$S_VIDEO --set-standard=PAL
	has "PAL" ctl --get-standard
	size 704 576
	has "Frames per second: 25.000" ctl --get-parm
	has "Video Standard = 0x00ff" ctl --get-detected-standard
	bin capture -k pattern -s 704x576 -f BGR3 -n 4 "$(node sc_pattern)"
	ctl --set-fmt-video=pixelformat=NV12 --stream-mmap --stream-count=1 \
		--stream-to="$WORK/picture"
	[ "$(luma_at_bars "$WORK/picture")" -eq 235 ] || die "there is no picture"

	ctl --set-standard=NTSC
	size 704 480
	has "Frames per second: 29.970" ctl --get-parm
	has "no color" ctl --get-input --list-inputs
	# To stream, v4l2-ctl would set the standard that it detects.
	ctl --set-fmt-video=pixelformat=NV12
	head -c $((704 * 480 * 3 / 2)) "$(node sc_pattern)" >"$WORK/picture"
	[ "$(luma_at_bars "$WORK/picture")" -eq 41 ] || die "there is a picture"

	ctl --set-input=$CAMERA
	ctl --get-standard && die "a camera has a standard"
	size 640 480
}

# Nobody changes the source of one who has buffers.
busy()
{
	local path pid

	path=$(node sc_pattern)
	ctl --set-input=$COMPOSITE --set-standard=NTSC
	v4l2-ctl -d "$path" --stream-mmap --stream-count=0 --stream-to=/dev/null 2>/dev/null &
	pid=$!
	# shellcheck disable=SC2064 # now
	trap "kill $pid 2>/dev/null || true" EXIT
	# It streams as soon as the format cannot be set any more.
	while v4l2-ctl -d "$path" --set-fmt-video=pixelformat=YUYV; do
		kill -0 $pid || die "nothing streams"
		sleep 0.2
	done
	v4l2-ctl -d "$path" --set-input=$S_VIDEO && die "the input can be changed"
	v4l2-ctl -d "$path" --set-standard=PAL && die "the standard can be changed"
	has "Video input : $COMPOSITE" v4l2-ctl -d "$path" --get-input
	kill $pid
	wait $pid || true
	ctl --set-input=$CAMERA
}

tune()
{
	ctl --set-input=$TUNER --set-standard=NTSC
	has "884 (55.250000 MHz)" ctl --set-freq=55.25 --get-freq
	has "Signal strength/AFC  : 100%/0" ctl --get-tuner
	has "Available subchannels: mono" ctl --get-tuner
	has "AFC  : 100%/1" ctl --set-freq=55.375 --get-tuner
	has "AFC  : 0%/0" ctl --set-freq=60 --get-tuner
	has "no signal" ctl --list-inputs
	has "Video Standard = 0x00000000" ctl --get-detected-standard

	has "Available subchannels: mono stereo" ctl --set-freq=175.25 --get-tuner
	has "Video Standard = 0x00ff" ctl --get-detected-standard
	has "Current audio mode   : lang1" ctl --set-tuner=lang1 --get-tuner
	has "704 (44.000000 MHz)" ctl --set-freq=1 --get-freq
	has "14400 (900.000000 MHz)" ctl --set-freq=2000 --get-freq
	ctl --set-input=$CAMERA
}

# One tuner for both: the radio takes it, the input brings it back.
radio_node()
{
	local path

	path=$(radio)
	ctl --set-input=$TUNER --set-freq=55.25
	has "1576000 (98.500000 MHz)" v4l2-ctl -d "$path" --set-freq=98.5 --get-freq
	has "Available subchannels: mono stereo" v4l2-ctl -d "$path" --get-tuner
	has "Available subchannels: mono" v4l2-ctl -d "$path" --set-freq=88.1 --get-tuner
	has "Signal strength/AFC  : 0%" v4l2-ctl -d "$path" --set-freq=90 --get-tuner
	has "Signal strength/AFC  : 0%" ctl --get-tuner
	has "884 (55.250000 MHz)" ctl --get-freq
	has "Signal strength/AFC  : 100%/0" ctl --set-input=$TUNER --get-tuner
	ctl --set-input=$CAMERA
}

# What one program changes the other is told: a signal comes and goes until it is.
changes_are_told()
{
	local pid left

	ctl --set-input=$TUNER --set-standard=NTSC --set-freq=55.25
	ctl --wait-for-event=source_change=0 >"$WORK/event" &
	pid=$!
	for left in {1..60}; do
		ctl --set-freq=$((left % 2 ? 60 : 77))
		ctl --set-freq=77.25
		kill -0 $pid 2>/dev/null || break
		sleep 0.5
	done
	kill $pid 2>/dev/null && die "nobody was told"
	grep -q 'changes: 1' "$WORK/event" || die "no event: $(cat "$WORK/event")"
	ctl --set-input=$CAMERA
}

# One link into the crossbar is enabled: that of the input.
links_tell_the_route()
{
	local input

	for input in $COMPOSITE $S_VIDEO $TUNER $CAMERA; do
		ctl --set-input="$input"
		media-ctl -d "$(media_of sc_pattern)" -p >"$WORK/graph"
		grep -oE -- '-> "crossbar":[0-9]+ \[.*\]' "$WORK/graph" >"$WORK/links"
		[ "$(wc -l <"$WORK/links")" -eq 4 ] || die "$(wc -l <"$WORK/links") links"
		[ "$(grep ENABLED "$WORK/links")" = "-> \"crossbar\":$input [ENABLED]" ] ||
			die "input $input: $(grep ENABLED "$WORK/links")"
	done
	for input in crossbar decoder tuner filter; do
		grep -q "entity .*: $input " "$WORK/graph" || die "there is no $input"
	done
	[ "$(grep -c -- '-> "sc_pattern .*":0 \[ENABLED,IMMUTABLE\]' "$WORK/graph")" -gt 1 ] ||
		die "the filter leads to no nodes"
	grep -qE -- '<- "sc_pattern output":0 \[ENABLED,IMMUTABLE\]' "$WORK/graph" ||
		die "no output leads to the filter"
	media-ctl -d "$(media_of sc_pattern)" -l '"Composite":0 -> "crossbar":1[1]' &&
		die "the route can be changed"
	has "Video input : $CAMERA" ctl --get-input
}

# Without frames: compliance.sh streams from each, in the newest kernel.
each_input_complies()
{
	take_slow_format
	complies "$(node sc_pattern)" -a
}

radio_complies()
{
	complies "$(radio)" ""
}

load_class_driver
load sc_pattern
check inputs-list list_inputs
check inputs-switch switch_inputs
check inputs-standards standards
check inputs-busy busy
check inputs-tuner tune
check inputs-radio radio_node
check inputs-events changes_are_told
check inputs-links links_tell_the_route
check inputs-compliance each_input_complies
check inputs-radio-compliance radio_complies
unload_all
