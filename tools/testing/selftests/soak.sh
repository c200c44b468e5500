#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# The long runs of one kernel: 100,000 frames at 1000 frames/s, whose gaps are
# the drops that the minidriver counted, and a minute at 60 frames/s without
# drift. Shows F-07, C-13, R-08, D-70, A-25.

. "$(dirname "$0")/lib.sh"

hundred_thousand_frames()
{
	local path

	path=$(node sc_pattern)
	bin soak -n 100000 -i 1000 -g "$(statistics "$path")" "$path"
}

# Timestamps are exact; arrival may wander by as much as the machine is slow.
minute_without_drift()
{
	local path

	path=$(node sc_pattern)
	bin soak -n 3600 -i 60 -d 50 -g "$(statistics "$path")" "$path"
}

load_class_driver
load sc_pattern
check pattern-100000-frames hundred_thousand_frames
check pattern-no-drift minute_without_drift
unload_all
