#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# Every allocation fails once that binding a device makes the kernel do. What the
# log says of it is not looked at here, but must not be a complaint. Needs a kernel
# with fault injection, and takes minutes, so it is run by hand. A PCI device is left
# out: the kernel itself warns where it has no memory for an interrupt's folder in
# /proc. Shows S-12 where memory is short.

. "$(dirname "$0")/lib.sh"

binding_fails()
{
	echo 0 >/sys/kernel/debug/failslab/verbose
	echo N >/sys/kernel/debug/failslab/ignore-gfp-wait
	bin failnth -b "$(driver_dir "$1")" "$(device "$1")"
	bin capture -n 4 "$(node "$1")"
	expect_log '.*'
}

load_class_driver
load sc_pattern
check failbind-pattern binding_fails sc_pattern
unload_all
