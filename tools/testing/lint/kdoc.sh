#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# The kernel-doc is complete, and each exported function has a block that says
# from where it may be called and what it is called on Windows.
. "$(dirname "$0")/lib.sh"

scripts=$(kernel_scripts) || exit 1
sources=$(files 'include/streamclass/*.h' 'streamclass/*.c' 'streamclass/*.h' |
	  grep -v '^streamclass/tests/')
log=$(mktemp)
trap 'rm -f "$log"' EXIT

perl "$scripts/kernel-doc" -none -Wall -Werror $sources >"$log" 2>&1
status=$?
grep -E ': (warning|error):' "$log" && exit 1
if [ $status -ne 0 ]; then
	tail -5 "$log"
	exit 1
fi

python3 - $sources <<'PY'
import re, sys

blocks, exports, bad = {}, [], 0
for name in sys.argv[1:]:
    text = open(name).read()
    for m in re.finditer(r'/\*\*\n \* (\w+)\(\) - .*?\*/', text, re.S):
        blocks[m[1]] = m[0]
    for m in re.finditer(r'^EXPORT_SYMBOL_GPL\((\w+)\)', text, re.M):
        exports.append((f'{name}:{text[:m.start()].count(chr(10)) + 1}', m[1]))
for where, symbol in exports:
    for need in ('- ', 'Windows:', 'Context:'):
        if need not in blocks.get(symbol, ''):
            what = 'kernel-doc' if need == '- ' else f'"{need}" in its kernel-doc'
            print(f'{where}: {symbol}() has no {what}')
            bad = 1
            break
sys.exit(bad)
PY
