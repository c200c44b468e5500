#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# The layout oracle: are the public structures, enumerations, constants and
# GUIDs those of Windows? See layout.py; a folder may be named to keep the
# probes in. Result lines on stdout, findings as file:line before them.
here=$(cd "$(dirname "$0")" && pwd)

missing=""
need() {
	command -v "$1" >/dev/null || missing="$missing $2"
}
need python3 python3
need gcc gcc
need objdump binutils
need x86_64-w64-mingw32-gcc gcc-mingw-w64-x86-64-win32
need x86_64-w64-mingw32-objdump binutils-mingw-w64-x86-64
[ -e /usr/x86_64-w64-mingw32/include/ddk/strmini.h ] || missing="$missing mingw-w64-x86-64-dev"
if [ -n "$missing" ]; then
	echo "not ok layout.table - missing packages:$missing"
	echo "apt-get install$missing" >&2
	exit 1
fi

PYTHONDONTWRITEBYTECODE=1 exec python3 "$here/layout.py" "$@"
