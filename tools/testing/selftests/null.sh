#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# sc_null completes each request in the call that brings it, so the pump runs
# inline. Shows R-02, R-04, S-17: completing and becoming ready in one call.

. "$(dirname "$0")/lib.sh"

null_captures()
{
	bin capture -n 2000 "$(node sc_null)"
	bin capture -n 1 -t 50 "$(node sc_null)"
}

null_negotiates()
{
	bin negotiate "$(node sc_null)"
}

load_class_driver
load sc_null
check null null_captures
check null-negotiation null_negotiates
unload_all
