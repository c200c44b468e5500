#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# Does wdmport, as it stands, compile against somebody else's Windows headers?
# Those of mingw-w64, for which a prefix header says what they lack. Result line
# on stdout, what the compiler says before it.
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../layout/need.sh"
driver=$here/../../../minidrivers/wdmport
prefix=x86_64-w64-mingw32
headers=/usr/$prefix/include/ddk

need wdm.mingw

# Tables of GUIDs have no inner braces in Windows, and a free build no messages.
compile() {
	$prefix-gcc -std=gnu11 -fsyntax-only -Wall -Wextra -Werror -Wno-missing-braces \
		-Wno-unused-parameter -Wno-missing-field-initializers -Wno-unknown-pragmas \
		-isystem $headers -include "$here/mingw-prefix.h" "$@"
}

files=0
for file in "$driver"/*.c; do
	case ${file##*/} in ids.c|*.mod.c) continue ;; esac
	for build in 0 1; do
		if ! compile -DDBG=$build "$file" 2>&1; then
			echo "not ok wdm.mingw - ${file##*/} does not compile with DBG=$build"
			exit 1
		fi
	done
	files=$((files + 1))
done
if [ $files = 0 ]; then
	echo "not ok wdm.mingw - there is no driver"
	exit 1
fi
echo "ok wdm.mingw"
