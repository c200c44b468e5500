#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# A licence in the first two lines of each file that is written by hand.
. "$(dirname "$0")/lib.sh"

bad=0
for f in $(files '*.c' '*.h' '*.S' '*.sh' '*.py' '*.rst' '*.cocci' Kbuild Makefile \
		 '*/Kbuild' '*/Makefile' .ci/run); do
	head -2 "$f" | grep -q 'SPDX-License-Identifier: GPL-2.0' && continue
	[ -s "$f" ] || continue
	echo "$f:1: no SPDX-License-Identifier"
	bad=1
done
exit $bad
