#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# Sleep and rest. The machine is put to sleep for real, as far as the last device
# that has a say: sc_faulty refuses, so that all that have gone to sleep before
# are woken up again, and the virtio devices that this guest lives on, which do
# not survive it, are not touched. Devices fall asleep in the reverse order of
# their making; sc_faulty is the oldest of ours.
#
# Shows S-11, S-14, S-34, G-01 and G-02 through a real client.

. "$(dirname "$0")/lib.sh"

# status DRIVER KEY: a number from the status file of its device in debugfs
status()
{
	sed -n "s/^$2: //p" "/sys/kernel/debug/streamclass/$(device "$1")/status"
}

fall_asleep()
{
	! echo freeze >/sys/power/state 2>/dev/null || die "sc_faulty did not refuse to sleep"
}

expect_no_rest()
{
	expect_log "sc_faulty sc_faulty\.0: minidriver sc_faulty does not let the device sleep: .*"
}

expect_refusal()
{
	expect_no_rest
	expect_log "sc_faulty sc_faulty\.0: PM: .*"
}

# sleep_while DRIVER PROGRAM...: three times while the program runs
sleep_while()
{
	local driver=$1 round

	shift
	bin "$@" &
	sleep 0.5
	for round in 1 2 3; do
		echo "round $round"
		fall_asleep
		sleep 0.3
	done
	wait $!
	[ "$(status "$driver" sleeps)" -ge 3 ] || die "$driver slept $(status "$driver" sleeps) times"
}

# The gaps in the sequence are the drops that the minidriver has counted.
pattern_streams_on()
{
	local path

	path=$(node sc_pattern)
	expect_refusal
	sleep_while sc_pattern soak -p -n 200 -i 50 -g "$(statistics "$path")" "$path"
}

# A DMA that runs when D3 comes is let end, and its frame is whole.
edu_streams_on()
{
	expect_refusal
	sleep_while sc_edu capture -k edu -n 6 "$(node sc_edu)"
}

# A device that is made anew is the youngest.
make_edu_anew()
{
	local pci

	for pci in /sys/bus/pci/devices/*; do
		[ "$(cat "$pci/device")" = 0x11e8 ] && echo 1 >"$pci/remove"
	done
	echo 1 >/sys/bus/pci/rescan
}

# runtime_is DRIVER STATUS: now, or soon; the driver core may take its time
runtime_is()
{
	local left file

	file=$(driver_dir "$1")/$(device "$1")/power/runtime_status
	for left in 9 8 7 6 5 4 3 2 1 0; do
		[ "$(cat "$file")" != "$2" ] || return 0
		[ "$left" -gt 0 ] || die "$1 is $(cat "$file"), not $2"
		sleep 0.2
	done
}

# In D3 whenever nobody has it open, and as good as new whenever somebody has.
rests_when_unopened()
{
	local path dir name

	path=$(node "$1")
	dir=$(driver_dir "$1")
	name=$(device "$1")
	runtime_is "$1" suspended
	exec 5<>"$path"
	runtime_is "$1" active
	! rmmod "$1" 2>/dev/null || die "rmmod of an open minidriver succeeds"
	exec 5>&-
	runtime_is "$1" suspended
	bin capture -k "${1#sc_}" -f GREY -s "$2" -n 1 "$path"
	runtime_is "$1" suspended
	echo "$name" >"$dir/unbind"
	echo "$name" >"$dir/bind"
	runtime_is "$1" suspended
	bin capture -k "${1#sc_}" -f GREY -s "$2" -n 1 "$(node "$1")"
}

# A device that would not sleep is used as ever.
will_not_rest()
{
	expect_no_rest
	runtime_is sc_faulty active
	bin capture -n 4 "$(node sc_faulty)"
	runtime_is sc_faulty active
}

[ ! -e /sys/power/pm_async ] || echo 0 >/sys/power/pm_async
load_class_driver
load sc_faulty fault=refuse_sleep
make_edu_anew
load sc_edu
load sc_pattern
check power-pattern pattern_streams_on
check power-edu edu_streams_on
unload_all

load_class_driver power_down_when_unopened=1 page_out_when_unopened=1
load sc_pattern
load sc_edu
check rest-pattern rests_when_unopened sc_pattern 160x120
check rest-edu rests_when_unopened sc_edu 64x64
load sc_faulty fault=refuse_sleep
check rest-refused will_not_rest
unload_all
