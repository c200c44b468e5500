#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# Every static check, or those named: one line each, `ok lint.NAME` or
# `not ok lint.NAME - why`, findings as file:line before it.
#
# Needs, on Debian 12 or 13: bash git make gcc libelf-dev binutils perl python3
# xz-utils sparse linux-headers-amd64; codespell and python3-sphinx where they
# are; and the network once, or linux-source-6.12, for the kernel's scripts.
here=$(dirname "$0")
. "$here/lib.sh"

checks="spdx.sh versions.sh guards.sh names.py namemap.py wdmmap.sh coverage.py features.py kdoc.sh
	checkpatch.sh w1.sh layering.sh sparse.sh spelling.sh docs.sh"
if [ $# -gt 0 ]; then
	checks=""
	for name; do
		checks="$checks $(basename -a "$here/$name".* | head -1)"
	done
fi

missing() {
	case $1 in
	spelling) ! command -v codespell ;;
	docs) ! command -v sphinx-build ;;
	*) false ;;
	esac >/dev/null
}

arguments() {
	case $1 in
	namemap) echo --check ;;
	docs) echo --check ;;
	esac
}

LINT_TREE=$(mktemp -d)
out=$(mktemp)
trap 'rm -rf "$LINT_TREE" "$out"' EXIT
files '*' | tar cf - -T - | tar xf - -C "$LINT_TREE"
export LINT_TREE

failed=0
for check in $checks; do
	name=${check%.*}
	if missing "$name"; then
		echo "skip lint.$name - its tool is not installed"
		continue
	fi
	if "$root/tools/testing/lint/$check" $(arguments "$name") >"$out" 2>&1; then
		echo "ok lint.$name"
		continue
	fi
	grep -vE '^(not )?ok ' "$out"
	echo "not ok lint.$name - $(grep -cE '^[^ ]+:[0-9]*:?' "$out") findings, first: $(head -1 "$out" | cut -c1-160)"
	failed=1
done
exit $failed
