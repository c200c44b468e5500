#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-only
#
# bench.sh [KERNEL] measures what the class driver costs, in a guest with
# that kernel, and shows what the measurement prints.

. "$(dirname "$0")/vm/lib.sh"

kernel=${1:-6.12}

"$VM_DIR/host-packages.sh"
"$VM_DIR/root.sh" trixie >/dev/null
run_step "build-$kernel" "build the modules for $kernel" "$VM_DIR/build.sh" "$kernel"
run_step programs "build the programs" "$VM_DIR/build.sh" programs
"$VM_DIR/run.sh" "$kernel" --timeout 3600 --out "$BUILD/run/bench" -- \
	/repo/tools/testing/bench/run.sh
