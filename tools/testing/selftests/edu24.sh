#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# sc_edu with a device that reaches 24 address bits only, and in a machine without
# message interrupts (pci=nomsi). QEMU drops the higher
# bits of what it is given and complains, so wrong memory shows as a wrong
# picture. Shows M-08 and D-04.

. "$(dirname "$0")/lib.sh"

edu24_captures()
{
	bin capture -k edu -n 4 "$(node sc_edu)"
	bin capture -k edu -n 2 -m create "$(node sc_edu)"
	bin capture -k edu -n 2 -m read "$(node sc_edu)"
}

edu24_shares_its_interrupt()
{
	grep 'sc_edu$' /proc/interrupts
	grep -q 'IO-APIC.* sc_edu$' /proc/interrupts || die "sc_edu has no legacy interrupt"
}

edu24_takes_whole_frames()
{
	unload sc_edu
	load sc_edu dma24=1 contiguous=1
	bin capture -k edu -n 2 "$(node sc_edu)"
	bin capture -k edu -n 1 -m expbuf "$(node sc_edu)"
}

load_class_driver
load sc_edu dma24=1
check edu24 edu24_captures
check edu24-legacy-interrupt edu24_shares_its_interrupt
check edu24-contiguous edu24_takes_whole_frames
unload_all
