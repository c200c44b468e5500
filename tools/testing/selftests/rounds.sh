#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# Two hundred removals of each device while a program uses it, in all phases.
# Shows S-12, R-24, R-27, R-28 and T-07.

. "$(dirname "$0")/lib.sh"

many_rounds()
{
	bin unbind -q -s -r 200 "$(driver_dir "$1")" "$(device "$1")"
}

load_class_driver
load sc_pattern
check pattern-200-removals many_rounds sc_pattern
unload sc_pattern
load sc_edu
check edu-200-removals many_rounds sc_edu
unload_all
