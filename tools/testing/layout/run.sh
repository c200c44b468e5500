#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# The layout oracle: are the public structures, enumerations, constants and
# GUIDs those of Windows? See layout.py; a folder may be named to keep the
# probes in. Result lines on stdout, findings as file:line before them.
here=$(cd "$(dirname "$0")" && pwd)
. "$here/need.sh"

need layout.table python3:python3 gcc:gcc objdump:binutils \
	x86_64-w64-mingw32-objdump:binutils-mingw-w64-x86-64

PYTHONDONTWRITEBYTECODE=1 exec python3 "$here/layout.py" "$@"
