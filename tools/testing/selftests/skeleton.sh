#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# sc_skeleton captures: what the teaching template promises. Shows S-06, S-17 and S-20.

. "$(dirname "$0")/lib.sh"

skeleton_captures()
{
	bin capture -k skeleton -F -n 3 "$(node sc_skeleton)"
	bin capture -k skeleton -n 3 -m userptr "$(node sc_skeleton)"
	bin capture -k skeleton -n 3 -m read "$(node sc_skeleton)"
}

skeleton_negotiates()
{
	bin negotiate "$(node sc_skeleton)"
}

load_class_driver
load sc_skeleton
check skeleton skeleton_captures
check skeleton-negotiation skeleton_negotiates
unload_all
