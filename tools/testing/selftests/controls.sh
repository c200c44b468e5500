#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# The controls of sc_pattern: they are there, keep what they are set to, tell
# when they change, and show in the picture.
#
# Shows P-01 to P-14, P-20 to P-28, P-34, P-35, P-39 and V-05 through a real client.

. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/complies.sh"

# keeps NODE CONTROL VALUE [SHOWN]
keeps()
{
	local shown

	v4l2-ctl -d "$1" --set-ctrl="$2=$3" || die "$2=$3 is refused"
	shown=$(get_ctrl "$1" "$2")
	[ "$shown" = "${4:-$3}" ] || die "$2 is $shown, not ${4:-$3}"
}

# The ranges are what the minidriver declares, in V4L2's units and senses.
listed()
{
	local path line

	path=$(node sc_pattern)
	v4l2-ctl -d "$path" --list-ctrls-menus >"$WORK/controls"
	cat "$WORK/controls"
	while IFS= read -r line; do
		grep -qE "^ *$line" "$WORK/controls" || die "there is no $line"
	done <<-'END'
		brightness .*min=-10000 max=10000 step=50 default=750
		hue .*min=-18000 max=18000 step=100 default=0
		color_killer .*\(bool\).*default=0
		white_balance_automatic .*\(bool\)
		white_balance_temperature .*min=2800 max=6500 step=10 default=4500
		gain_automatic .*\(bool\)
		red_balance .*min=0 max=255
		blue_balance .*min=0 max=255
		power_line_frequency .*\(menu\).*max=3 default=1
		pan_absolute .*min=-648000 max=648000 step=3600 default=0
		tilt_absolute .*min=-324000 max=324000 step=3600
		roll_absolute .*min=-180 max=180
		auto_exposure .*\(menu\)
		exposure_time_absolute .*min=1 max=20000 step=1 default=313
		exposure_time_nanoseconds .*\(intmenu\).*min=0 max=14 default=8
		iris_absolute .*min=14 max=220 step=2 default=178
		iris_automatic .*\(bool\)
		focus_absolute .*min=100 max=10000 step=100 default=9100
		focus_automatic_continuous .*\(bool\)
		zoom_absolute .*min=10 max=600 step=10
		privacy .*\(bool\)
		picture .*\(menu\).*max=3
		pictures .*\(int64\).*flags=read-only, volatile
	END
}

read_back()
{
	local path

	path=$(node sc_pattern)
	keeps "$path" brightness -500
	keeps "$path" color_killer 1
	keeps "$path" hue 3000
	keeps "$path" red_balance 7
	[ "$(get_ctrl "$path" blue_balance)" = 128 ] || die "blue balance went with red"
	keeps "$path" pan_absolute 36000
	keeps "$path" pan_absolute 5000 3600
	keeps "$path" exposure_time_absolute 1100 1250
	[ "$(get_ctrl "$path" exposure_time_nanoseconds)" = 10 ] ||
		die "the menu of exposure times does not follow"
	keeps "$path" exposure_time_nanoseconds 9
	[ "$(get_ctrl "$path" exposure_time_absolute)" = 625 ] ||
		die "the exposure does not follow its menu"
	keeps "$path" focus_absolute 10000
	keeps "$path" iris_absolute 14
	v4l2-ctl -d "$path" --set-ctrl=brightness=750,color_killer=0,hue=0,red_balance=128
	v4l2-ctl -d "$path" --set-ctrl=pan_absolute=0,exposure_time_absolute=313
	v4l2-ctl -d "$path" --set-ctrl=focus_absolute=9100,iris_absolute=178
}

# Automatic makes the value inactive, and the device finds its own.
automatic()
{
	local path

	path=$(node sc_pattern)
	keeps "$path" white_balance_temperature 3000
	keeps "$path" white_balance_automatic 1
	v4l2-ctl -d "$path" --list-ctrls | grep -qE 'white_balance_temperature.*flags=.*inactive' ||
		die "the temperature is not inactive"
	keeps "$path" white_balance_automatic 0
	[ "$(get_ctrl "$path" white_balance_temperature)" = 4500 ] ||
		die "the device has found no temperature"
	keeps "$path" auto_exposure 3
	keeps "$path" auto_exposure 1
}

# Both nodes of a device have the same.
shared()
{
	local first second

	first=$(nodes sc_pattern | sed -n 1p)
	second=$(nodes sc_pattern | sed -n 2p)
	keeps "$first" contrast 90
	[ "$(get_ctrl "$second" contrast)" = 90 ] || die "the other node has another contrast"
	keeps "$second" contrast 100
}

# shows CONTROL=VALUE BGR of the white bar
shows()
{
	local found

	v4l2-ctl -d "$(node sc_pattern)" --set-ctrl="$1"
	found=$(pixel "$(node sc_pattern)" 20)
	[ "$found" = " $2" ] || die "with $1 white is$found, not $2"
}

picture()
{
	shows brightness=750 "255 255 255"
	shows picture=1 "0 0 255"
	shows picture=2 "0 255 0"
	shows picture=3 "255 0 0"
	shows privacy=1 "0 0 0"
	shows privacy=0 "255 0 0"
	shows picture=0 "255 255 255"
	shows contrast=50 "127 127 127"
	shows contrast=100 "255 255 255"
	[ "$(pixel "$(node sc_pattern)" 220)" = " 0 0 255" ] || die "the red bar is not red"
	v4l2-ctl -d "$(node sc_pattern)" --set-ctrl=color_killer=1
	read -r b g r <<<"$(pixel "$(node sc_pattern)" 220)"
	[ "$b" -eq "$g" ] && [ "$g" -eq "$r" ] || die "the red bar has colour without colour"
	v4l2-ctl -d "$(node sc_pattern)" --set-ctrl=color_killer=0
}

# The tool takes half a minute for each in a kernel that looks at everything: one.
colours()
{
	local path colour index=0 all="red green blue"

	! instrumented || all=red
	path=$(node sc_pattern)
	v4l2-ctl -d "$path" --set-fmt-video=width=320,height=240,pixelformat=BGR3 >/dev/null
	for colour in $all; do
		index=$((index + 1))
		v4l2-ctl -d "$path" --set-ctrl="picture=$index"
		complies "$path" "-c color=$colour"
	done
	v4l2-ctl -d "$path" --set-ctrl=picture=0
}

# While a stream runs, what it has dropped can be asked for.
counters()
{
	local path stream

	path=$(node sc_pattern)
	[ "$(get_ctrl "$path" pictures)" = 0 ] || die "there are pictures before there is a stream"
	v4l2-ctl -d "$path" --stream-mmap >/dev/null 2>&1 &
	stream=$!
	wait_for "no picture was counted while the stream ran" has_counted "$path"
	kill -0 "$stream" || die "the stream has ended"
	kill "$stream"
	wait "$stream" || true
}

load_class_driver
load sc_pattern instances=2
check controls-listed listed
check controls-read-back read_back
check controls-automatic automatic
check controls-shared shared
check controls-events bin controls "$(node sc_pattern)"
check controls-picture picture
check controls-colours colours
check controls-counters counters
unload_all
