#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# run.sh MODE runs the self tests inside a guest. MODE is
#
#	short	what every kernel has to pass
#	more	what V4L2's core has a say in, for the oldest and the newest kernel,
#		and what a minidriver does wrong, for the newest
#	edu24	sc_edu with a device that reaches 24 address bits; the guest has
#		-device edu,dma_mask=0xffffff
#	long	100,000 frames and a minute at 60 frames/s; in the instrumented
#		kernel, hundreds of removals and of allocations that fail
#	NAME	one file of this folder, without .sh
#
# SC_MODULES is the folder with the modules, SC_BIN that with the programs,
# SC_OUT where results go, SC_KERNEL the kernel's name. Each test adds a line
# "ok selftest.NAME" or "not ok selftest.NAME - why" to SC_OUT/results.

cd "$(dirname "$0")" || exit 1

case ${1:-} in
short)
	files="modules pattern edu null skeleton observe removal power compliance wdmport"
	;;
more)
	files="inputs controls nodes"
	# What a minidriver does wrong takes long to wait for: where most is looked
	# at, and in the newest kernel.
	[ "$SC_KERNEL" = 6.1 ] || files+=" faulty dma inject selection"
	;;
edu24)
	files="edu24"
	;;
long)
	files="soak"
	[ "$SC_KERNEL" != instrumented ] || files="rounds failnth"
	;;
*)
	[ -f "${1:-}.sh" ] || { sed -n '3,/^$/s/^# \{0,1\}//p' "$0"; exit 2; }
	files=$1
	;;
esac

mkdir -p "$SC_OUT"
touch "$SC_OUT/results"
before=$(wc -l <"$SC_OUT/results")
for file in $files; do
	bash "./$file.sh"
done

tail -n "+$((before + 1))" "$SC_OUT/results" >"/tmp/results.$$"
failed=$(grep -c '^not ok' "/tmp/results.$$")
passed=$(grep -c '^ok' "/tmp/results.$$")
rm -f "/tmp/results.$$"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
