#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-only
#
# demo.sh boots a stock Debian kernel, loads the class driver and two
# minidrivers there, captures from each, and leaves the frames as pictures in
# demo/. The host's own kernel is not touched.

. "$(dirname "$0")/vm/lib.sh"

KERNEL=6.12
OUT=$BUILD/run/demo

prepare_guest "$KERNEL" 1
rm -f "$OUT/frames.txt"
run_step demo "capture in a guest with $KERNEL" "$VM_DIR/run.sh" "$KERNEL" --timeout 300 --out "$OUT" -- \
	/repo/tools/testing/selftests/demo.sh
cd "$REPO"
"$VM_DIR/frames.py" "$OUT" demo
