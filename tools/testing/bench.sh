#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-only
#
# bench.sh [KERNEL] measures what the class driver costs, in a guest with
# that kernel, and shows what the measurement prints.

. "$(dirname "$0")/vm/lib.sh"

kernel=${1:-6.12}

prepare_guest "$kernel" 0
echo "In a guest with $kernel, some minutes:"
"$VM_DIR/run.sh" "$kernel" --timeout 3600 --out "$BUILD/run/bench" -- \
	/repo/tools/testing/bench/run.sh
