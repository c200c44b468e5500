#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# Common misspellings. Needs codespell; run.sh skips this without.
. "$(dirname "$0")/lib.sh"

# Words that are names.
codespell --quiet-level=2 --ignore-words-list="inout,parm" \
	$(files '*.c' '*.h' '*.rst' '*.md' '*.sh' '*.py' '*.csv' Makefile Kbuild) |
	sed 's/==>/should be/' | grep . && exit 1
exit 0
