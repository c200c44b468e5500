#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# What sc_pattern does wrong with its next frames when a control asks for it: a
# program sees what was asked for, with as many frames, and then a stream as ever.
#
# Shows F-03, M-14, S-10, R-22, C-13, D-70 and A-26 through a real client.

. "$(dirname "$0")/lib.sh"

bytes=$((160 * 120))
timeout_parameter=/sys/module/streamclass/parameters/srb_timeout

# ctl ARGUMENT...
ctl()
{
	v4l2-ctl -d "$(node sc_pattern)" "$@"
}

# inject WHAT COUNT
inject()
{
	ctl --set-ctrl="inject_$1=$2"
}

# All of them have had their turn, and that was told of.
is_through()
{
	wait_for "inject_$1 is not 0" is_zero "inject_$1"
}

is_zero()
{
	[ "$(get_ctrl "$(node sc_pattern)" "$1")" = 0 ]
}

works()
{
	bin capture -k pattern -s 160x120 -f GREY -i 30 -n 8 "$(node sc_pattern)"
}

# None is set to begin with, and there are limits.
listed()
{
	local what

	ctl --list-ctrls >"$WORK/controls"
	cat "$WORK/controls"
	for what in dropped_frames late_frames short_frames failed_frames torn_frames \
		unanswered_frames double_completions format_changes ends_of_stream; do
		grep -qE "inject_$what .*\(int\) *: min=0 max=1000 step=1 default=0 value=0" \
			"$WORK/controls" || die "there is no inject_$what"
	done
}

# while_running WHAT COUNT: two hundred frames, and those go wrong amid them. That
# each has its number and its time, and each gap was counted, soak sees to.
while_running()
{
	local path stream

	path=$(node sc_pattern)
	bin soak -n 200 -i 30 -g "$(statistics "$path")" "$path" >"$WORK/soak" &
	stream=$!
	wait_for "the stream does not run" has_counted "$path"
	inject "$1" "$2"
	wait "$stream" || die "$(cat "$WORK/soak")"
	cat "$WORK/soak"
	is_through "$1"
}

dropped()
{
	local gaps

	while_running dropped_frames 5
	gaps=$(sed -nE 's/.* gaps ([0-9]+),.*/\1/p' "$WORK/soak")
	[ "$gaps" -ge 5 ] || die "of 5 frames $gaps were dropped"
	works
}

# Three ticks of 33 ms.
late()
{
	local latest

	while_running late_frames 3
	latest=$(sed -nE 's/^arrival:.*latest ([0-9]+) us$/\1/p' "$WORK/soak")
	[ "$latest" -ge 99000 ] || die "no frame came later than $latest us"
	works
}

# frames COUNT: as a program gets them, without those that are errors
frames()
{
	ctl --set-fmt-video=width=160,height=120,pixelformat=GREY
	ctl --set-parm=30
	ctl --stream-mmap --stream-count="$1" --stream-to="$WORK/frames"
}

short()
{
	inject short_frames 3
	frames 6
	[ "$(stat -c %s "$WORK/frames")" -eq $((3 * bytes / 2 + 3 * bytes)) ] ||
		die "six frames have $(stat -c %s "$WORK/frames") bytes"
	is_through short_frames
	works
}

failed()
{
	inject failed_frames 8
	bin capture -e -s 160x120 -f GREY -i 30 -n 8 "$(node sc_pattern)"
	is_through failed_frames
	works
}

# row FRAME ROW: its bytes, on one line
row()
{
	od -An -v -t u1 -w160 -j $(($1 * bytes + $2 * 160)) -N 160 "$WORK/frames"
}

# strip FRAME: the number at the top of it
strip()
{
	row "$1" 4 | awk '{ for (i = 0; i < 32; i++) n = 2 * n + ($(i * 5 + 3) > 128); print n }'
}

# ramp FRAME: the number that the ramp at the bottom stands for, with few pictures
ramp()
{
	row "$1" 110 | awk '{ for (n = 0; 16 + int(n * 2 * 219 / 160) < $1; n++); print n }'
}

torn()
{
	local frame

	inject torn_frames 2
	frames 4
	for frame in 0 1 2 3; do
		echo "frame $frame: above $(strip $frame), below $(ramp $frame)"
		[ "$(ramp $frame)" -eq $(($(strip $frame) - (frame < 2))) ] ||
			die "frame $frame is $(strip $frame) above and $(ramp $frame) below"
	done
	is_through torn_frames
	works
}

# Nobody answers, so they end when their time is over, which is no offence.
unanswered()
{
	expect_log "sc_pattern sc_pattern\.0: minidriver sc_pattern gave up READ_DATA, which had not ended in 2 s"
	echo 2 >"$timeout_parameter"
	inject unanswered_frames 4
	bin capture -e -s 160x120 -f GREY -i 30 -n 4 "$(node sc_pattern)"
	is_through unanswered_frames
	works
	echo 15 >"$timeout_parameter"
}

# A stop does not wait for that.
unanswered_at_stop()
{
	local stream start

	inject unanswered_frames 2
	v4l2-ctl -d "$(node sc_pattern)" --stream-mmap >/dev/null 2>&1 &
	stream=$!
	is_through unanswered_frames
	start=$SECONDS
	kill "$stream"
	wait "$stream" || true
	[ $((SECONDS - start)) -le 5 ] || die "stopping took $((SECONDS - start)) s"
	works
}

twice()
{
	expect_offence sc_pattern 'sc_pattern\.0' "completes, without owning it, READ_DATA" \
		"[A-Z]+, with stream_class_stream_notification, in .* pattern_(timer|exchange) \[sc_pattern\]"
	while_running double_completions 5
	works
}

# A program hears of it; the frame is none, and those behind it are as before.
format_changes()
{
	local path listener

	path=$(node sc_pattern)
	timeout 60 v4l2-ctl -d "$path" --wait-for-event=source_change=0 >"$WORK/event" &
	listener=$!
	inject format_changes 4
	bin capture -e -s 160x120 -f GREY -i 30 -n 4 "$path"
	is_through format_changes
	wait "$listener" || die "nobody hears of it"
	grep -qi 'source.change' "$WORK/event" || die "$(cat "$WORK/event")"
	works
	# v4l2-ctl begins anew when it hears of it.
	inject format_changes 1
	ctl --stream-mmap --stream-count=8
}

# turns FOURCC WIDTH HEIGHT: amid frames; the program renews its buffers, or does not
turns()
{
	local how size

	for how in restart renew; do
		ctl --set-fmt-video="width=$2,height=$3,pixelformat=$1"
		inject format_changes 1
		bin turn "$how" "$(node sc_pattern)"
		is_through format_changes
	done
	works
	# v4l2-ctl begins anew where it listens.
	ctl --set-fmt-video="width=$2,height=$3,pixelformat=$1"
	inject format_changes 1
	ctl --stream-mmap --stream-poll --stream-count=3 --stream-to="$WORK/turned"
	size=$(ctl --get-fmt-video | sed -n 's/.*Size Image *: //p')
	[ "$(stat -c %s "$WORK/turned")" -eq $((3 * size)) ] ||
		die "three frames of $size bytes have $(stat -c %s "$WORK/turned")"
}

ends()
{
	ctl --set-fmt-video=width=320,height=240,pixelformat=YUYV
	inject ends_of_stream 1
	bin turn end "$(node sc_pattern)"
	is_through ends_of_stream
	works
}

load_class_driver
load sc_pattern
check inject-listed listed
check inject-dropped dropped
check inject-late late
check inject-short short
check inject-failed failed
check inject-torn torn
check inject-unanswered unanswered
check inject-unanswered-stop unanswered_at_stop
check inject-twice twice
check inject-format-change format_changes
check inject-turn-YUYV turns YUYV 640 480
check inject-turn-NV12 turns NV12 320 240
check inject-end ends
unload_all
