#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# sc_edu: a real interrupt and real DMA. The bytes of each frame went through
# the device's memory and back. A device that stays silent costs time-outs, and
# nothing else.
#
# Shows C-05, C-07, D-02, D-04, D-08 to D-13, D-18, D-48, F-08, F-09,
# M-01 to M-06, M-09, M-10, R-18 to R-23, S-06, S-17, S-20, A-34 and A-35.

. "$(dirname "$0")/lib.sh"

edu_captures()
{
	bin capture -k edu -n 4 "$(node sc_edu)"
	bin capture -k edu -n 2 -m create "$(node sc_edu)"
	bin capture -k edu -n 2 -m read "$(node sc_edu)"
	bin capture -k edu -n 2 -m expbuf "$(node sc_edu)"
	grep 'sc_edu$' /proc/interrupts
	grep -q 'MSI.*sc_edu$' /proc/interrupts || die "the interrupt is no MSI"
}

# Memory from elsewhere may be where the device cannot reach.
edu_refuses_foreign_memory()
{
	local memory

	memory=$(sed -nE 's/^MemTotal: *([0-9]+) kB/\1/p' /proc/meminfo)
	[ "$memory" -gt $((256 * 1024)) ] || return 0
	! bin capture -n 1 -m userptr "$(node sc_edu)" || die "USERPTR is offered"
}

edu_negotiates()
{
	bin negotiate "$(node sc_edu)"
}

# STREAMOFF does not wait for the frame under way, which takes a fifth of a second.
edu_starts_and_stops()
{
	bin capture -n 0 -t 20 "$(node sc_edu)"
}

# The buffers come back with the ERROR flag, and STREAMOFF returns in time.
edu_is_silent()
{
	expect_log "sc_edu 0000:00:[0-9a-f.]+: minidriver sc_edu gave up READ_DATA, which had not ended in [0-9]+ s"
	echo 1 >/sys/module/sc_edu/parameters/silent
	bin capture -e -n 2 -l 10000 "$(node sc_edu)"
	bin capture -n 0 "$(node sc_edu)"
	echo 0 >/sys/module/sc_edu/parameters/silent
	bin capture -k edu -n 2 "$(node sc_edu)"
}

# As if the device knew no scatter/gather.
edu_takes_whole_frames()
{
	unload sc_edu
	load sc_edu contiguous=1
	bin capture -k edu -n 2 "$(node sc_edu)"
	bin capture -k edu -n 1 -m read "$(node sc_edu)"
	bin capture -k edu -n 1 -m expbuf "$(node sc_edu)"
}

load_class_driver
load sc_edu
check edu edu_captures
check edu-foreign-memory edu_refuses_foreign_memory
check edu-negotiation edu_negotiates
check edu-start-stop edu_starts_and_stops
check edu-silent edu_is_silent
check edu-contiguous edu_takes_whole_frames
unload_all
