#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# Is the map between the native names and those of Windows what its table says,
# and the test of these names what the table of the documented ones says?
. "$(dirname "$0")/lib.sh"

bad=0
for script in headers unit; do
	python3 tools/wdm/$script.py --check || bad=1
done
exit $bad
