#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-only
#
# bench.sh [KERNEL] measures what the class driver costs, in a guest with
# that kernel, and shows what the measurement prints.

. "$(dirname "$0")/vm/lib.sh"

kernel=${1:-6.12}

STEPS=4
run_step packages "install what is missing on this machine" "$VM_DIR/host-packages.sh"
run_step trixie "make a Debian 13 tree in $CACHE" "$VM_DIR/root.sh" trixie
run_step "build-$kernel" "build the modules for $kernel" "$VM_DIR/build.sh" "$kernel"
run_step programs "build the programs" "$VM_DIR/build.sh" programs
echo "In a guest with $kernel, some minutes:"
"$VM_DIR/run.sh" "$kernel" --timeout 3600 --out "$BUILD/run/bench" -- \
	/repo/tools/testing/bench/run.sh
