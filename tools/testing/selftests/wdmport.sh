#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# A driver in Windows names, and the same one renamed into ours: a stranger's tool
# finds nothing wrong, controls and inputs show in the picture, registry values
# count, and nothing of it disturbs the class driver's verifier.
#
# Shows C-01, D-01 to D-07, D-30 to D-43, D-55 to D-58, P-50 to P-53 and P-65 to P-67
# as far as a driver that was written for Windows meets them.

. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/complies.sh"

# ctl ARGUMENT...
ctl()
{
	v4l2-ctl -d "$(node "$driver")" "$@"
}

# shows COLUMN BLUE_GREEN_RED
shows()
{
	local found

	found=$(pixel "$(node "$driver")" "$1")
	[ "$found" = " $2" ] || die "column $1 is$found, not $2"
}

port_captures()
{
	local fourcc

	ctl --list-formats-ext
	for fourcc in YUYV BGR3; do
		bin capture -k strip -s 320x240 -f $fourcc -n 8 "$(node "$driver")"
		bin capture -k strip -s 640x480 -f $fourcc -n 8 "$(node "$driver")"
	done
	ctl --list-formats | grep -q "'UYVY'" || die "there is no UYVY"
	bin capture -k strip -s 320x240 -f YUYV -n 8 -m userptr "$(node "$driver")"
	bin capture -k strip -s 320x240 -f YUYV -n 8 -m read "$(node "$driver")"
}

port_has_controls()
{
	shows 20 "255 255 255"
	shows 220 "0 0 255"
	ctl --set-ctrl=brightness=-10000
	[ "$(ctl --get-ctrl=brightness)" = "brightness: -10000" ]
	shows 20 "0 0 0"
	ctl --set-ctrl=brightness=750,contrast=0
	shows 20 "0 0 0"
	ctl --set-ctrl=contrast=100,saturation=0
	read -r blue green red <<<"$(pixel "$(node "$driver")" 220)"
	[ "$blue" = "$green" ] && [ "$green" = "$red" ] || die "red has a colour without saturation"
	ctl --set-ctrl=saturation=100
	shows 220 "0 0 255"
}

# The bars of the other input are a checkerboard.
port_has_inputs()
{
	ctl --list-inputs >"$WORK/inputs"
	grep -q ': Composite$' "$WORK/inputs" && grep -q ': S-Video$' "$WORK/inputs" ||
		die "the inputs are $(grep Name "$WORK/inputs")"
	ctl --set-input=1
	pixel "$(node "$driver")" 20 >"$WORK/other"
	ctl --set-input=0
	[ "$(pixel "$(node "$driver")" 20)" != "$(cat "$WORK/other")" ] || die "both inputs show the same"
	ctl --set-standard=PAL
	ctl --get-parm | grep -q '25.000' || die "PAL has no 25 pictures a second"
	ctl --set-standard=NTSC
}

# Sixty frames of each format take minutes: once. A slow kernel cannot paint the
# larger ones in time.
port_complies()
{
	local options="-s5 -f"

	[ "$driver $SC_KERNEL" != "wdmport 6.12" ] || options="-s -f"
	! instrumented || options=-s5
	each_complies "$driver" "$options"
	media_complies "$driver"
}

# What the INF file would have put into the registry.
port_reads_registry()
{
	ctl --get-input
	ctl --get-input | grep -q ' : 1 (S-Video' || die "the registry's input does not count"
}

# The verifier has looked on all the time, and check_log() would have seen it.
port_is_faultless()
{
	local path

	for path in /sys/kernel/debug/streamclass/*/offences; do
		! grep -qE '[^0-9][1-9][0-9]*$' "$path" || die "$path: $(cat "$path")"
	done
}

load_class_driver
drivers=wdmport
# The same driver once more, where the kernels differ most.
case $SC_KERNEL in
6.1 | 7.3) drivers+=" wdmnative" ;;
esac
for driver in $drivers; do
	load "$driver"
	check "$driver-frames" port_captures
	check "$driver-controls" port_has_controls
	check "$driver-inputs" port_has_inputs
	check "$driver-complies" port_complies
	check "$driver-verified" port_is_faultless
	unload "$driver"
	load "$driver" registry=VideoInput=1
	check "$driver-registry" port_reads_registry
	unload "$driver"
done
unload_all
