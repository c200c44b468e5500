#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# Does a ported driver see what Windows' headers say? See oracle.py; a folder may
# be named to keep the probes in. Result lines on stdout, findings as file:line
# before them.
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../lint/lib.sh"
. "$here/../layout/need.sh"

need wdm.oracle python3:python3 make:make gcc:gcc objdump:binutils \
	x86_64-w64-mingw32-objdump:binutils-mingw-w64-x86-64
if ! KDIR=$(kdir); then
	echo "not ok wdm.oracle - there are no kernel headers"
	exit 1
fi

PYTHONDONTWRITEBYTECODE=1 exec python3 "$here/oracle.py" "$KDIR" "$@"
