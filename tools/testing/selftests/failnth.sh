#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# Every allocation fails once that a program's calls make the kernel do: an error,
# and nothing else, is what comes of it. Needs a kernel with fault injection. Shows
# D-36 where memory is short.

. "$(dirname "$0")/lib.sh"

# Silent, since traces count as complaints; and no allocation is spared.
arm()
{
	local slab=/sys/kernel/debug/failslab

	[ -d $slab ] || die "the kernel has no failslab"
	echo 0 >$slab/verbose
	echo N >$slab/ignore-gfp-wait
}

# calls_fail DRIVER [OPTION]. vmalloc tells of its failures, with a trace.
calls_fail()
{
	arm
	[ "$1" != sc_pattern ] || expect_log ' .*\+0x[0-9a-f]+/0x[0-9a-f]+ \[[a-z0-9_]+\]'
	# shellcheck disable=SC2086 # an option or none
	bin failnth ${2:-} "$(node "$1")"
	bin capture -n 4 "$(node "$1")"
}

load_class_driver
load sc_pattern
check failnth-pattern calls_fail sc_pattern
unload sc_pattern
load sc_edu
check failnth-edu calls_fail sc_edu -s
unload_all
