#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# Does a ported driver see what Windows' headers say? See oracle.py. Result lines
# on stdout, findings as file:line before them.
. "$(dirname "$0")/../lint/lib.sh"

missing=""
need() {
	command -v "$1" >/dev/null || missing="$missing $2"
}
need python3 python3
need make make
need gcc gcc
need objdump binutils
need x86_64-w64-mingw32-gcc gcc-mingw-w64-x86-64-win32
need x86_64-w64-mingw32-objdump binutils-mingw-w64-x86-64
[ -e /usr/x86_64-w64-mingw32/include/ddk/strmini.h ] || missing="$missing mingw-w64-x86-64-dev"
if [ -n "$missing" ]; then
	echo "not ok wdm.oracle - missing packages:$missing"
	echo "apt-get install$missing" >&2
	exit 1
fi
if ! KDIR=$(kdir); then
	echo "not ok wdm.oracle - there are no kernel headers"
	exit 1
fi

export PYTHONDONTWRITEBYTECODE=1
exec python3 tools/testing/wdm/oracle.py "$KDIR"
