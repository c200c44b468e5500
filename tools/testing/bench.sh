#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-only
#
# bench.sh [KERNEL] measures what the class driver costs, in a guest with
# that kernel, and shows what the measurement prints. What the Windows spelling
# costs is counted without one: instructions of one driver in both spellings.

. "$(dirname "$0")/vm/lib.sh"

kernel=${1:-6.12}

# instructions MODULE
instructions()
{
	objdump -d --no-show-raw-insn "$BUILD/$kernel/$1.ko" | grep -cE '^ +[0-9a-f]+:'
}

spelling()
{
	local windows native

	windows=$(instructions wdmport)
	native=$(instructions wdmnative)
	echo
	awk -v windows="$windows" -v native="$native" 'BEGIN {
		print "One driver in both spellings, instructions:"
		printf "  %12s %12s %8s\n", "wdmport", "wdmnative", "ratio"
		printf "  %12d %12d %8.2f\n", windows, native, windows / native
	}'
}

"$VM_DIR/host-packages.sh" objdump:binutils
prepare_guest "$kernel" 0
echo "In a guest with $kernel, some minutes:"
"$VM_DIR/run.sh" "$kernel" --timeout 3600 --out "$BUILD/run/bench" -- \
	/repo/tools/testing/bench/run.sh
spelling
