#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# Build the documentation; a warning is an error. With --check what is built
# is thrown away, else it stays in Documentation/_build/html.
. "$(dirname "$0")/lib.sh"

command -v sphinx-build >/dev/null || { echo "no sphinx-build: apt-get install python3-sphinx"; exit 1; }
if scripts=$(kernel_scripts); then
	export KERNELDOC=$scripts/kernel-doc
fi
export PYTHONDONTWRITEBYTECODE=1

doctrees=$(mktemp -d)
trap 'rm -rf "$doctrees"' EXIT
out=Documentation/_build/html
[ "${1:-}" = --check ] && out=$doctrees/html

sphinx-build -q -W --keep-going -b html -d "$doctrees/trees" Documentation "$out" 2>&1 |
	sed "s,^$root/,,"
status=${PIPESTATUS[0]}
[ "$status" -eq 0 ] && [ "${1:-}" != --check ] && echo "open $out/index.html"
exit "$status"
