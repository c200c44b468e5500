#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# Sparse over every C file: address spaces, endianness, lock balance. What it
# says of the kernel's own headers is not ours, and a source that was written for
# Windows, with the headers for it, knows no address spaces.
. "$(dirname "$0")/lib.sh"

command -v sparse >/dev/null || { echo "no sparse: apt-get install sparse"; exit 1; }
tree=$(copy_tree)
log=$tree/.sparse.log
trap 'remove_tree "$tree"' EXIT

# W=1 as in w1.sh, which may have compiled all of it already.
build_tree "$tree" "$log" C=2 CF=-D__CHECK_ENDIAN__ W=1
status=$?
windows='^minidrivers/wdmport/|^streamclass/tests/(wdm_test\.c|.*include/wdm/)'
grep -E "^$tree/[^ ]*: (warning|error):" "$log" | sed "s,$tree/,," | grep -vE "$windows" |
	sort -u | grep . && exit 1
if [ $status -ne 0 ] || ! grep -q 'CHECK .*streamclass' "$log"; then
	tail -5 "$log"
	echo "streamclass: not checked"
	exit 1
fi
