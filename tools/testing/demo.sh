#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-only
#
# demo.sh boots a stock Debian kernel, loads the class driver and two
# minidrivers there, captures from each, and leaves the frames as pictures in
# demo/. The host's own kernel is not touched.

. "$(dirname "$0")/vm/lib.sh"

KERNEL=6.12
OUT=$BUILD/run/demo

STEPS=5
run_step packages "install what is missing on this machine" "$VM_DIR/host-packages.sh"
run_step trixie "make a Debian 13 tree in $CACHE" "$VM_DIR/root.sh" trixie
run_step "build-$KERNEL" "build the modules for $KERNEL" "$VM_DIR/build.sh" "$KERNEL"
run_step programs "build the programs" "$VM_DIR/build.sh" programs
rm -f "$OUT/frames.txt"
run_step demo "capture in a guest with $KERNEL" "$VM_DIR/run.sh" "$KERNEL" --timeout 300 --out "$OUT" -- \
	/repo/tools/testing/selftests/demo.sh
cd "$REPO"
"$VM_DIR/frames.py" "$OUT" demo
