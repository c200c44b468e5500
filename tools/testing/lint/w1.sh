#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# The kernel's extra warnings: none. Against KDIR, or the newest headers here;
# the builds for the other kernels are made in tools/testing/vm.
. "$(dirname "$0")/lib.sh"

tree=$(copy_tree)
log=$tree/.w1.log
trap 'remove_tree "$tree"' EXIT

build_tree "$tree" "$log" W=1
status=$?
sed "s,$tree/,," "$log" | grep -E 'warning:|WARNING:|error:|ERROR:' && exit 1
if [ $status -ne 0 ] || [ ! -e "$tree/streamclass/streamclass.ko" ]; then
	tail -5 "$log"
	echo "streamclass/streamclass.ko: not built"
	exit 1
fi
