# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
#
# Sourced by the oracles, which compile for Windows, too.

# need RESULT [PROGRAM:PACKAGE]...: ends with "not ok RESULT" where one of those, the
# mingw-w64 compiler or its headers are missing, and says how to get them
need()
{
	local result=$1 pair missing=""

	shift
	for pair in x86_64-w64-mingw32-gcc:gcc-mingw-w64-x86-64-win32 "$@"; do
		command -v "${pair%%:*}" >/dev/null || missing="$missing ${pair##*:}"
	done
	[ -e /usr/x86_64-w64-mingw32/include/ddk/strmini.h ] ||
		missing="$missing mingw-w64-x86-64-dev"
	[ -n "$missing" ] || return 0

	echo "not ok $result - missing packages:$missing"
	echo "apt-get install$missing" >&2
	exit 1
}
