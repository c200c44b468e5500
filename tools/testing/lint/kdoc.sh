#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# The kernel-doc is complete, and each exported function has a block that says
# from where it may be called and what it is called on Windows. What minidrivers
# call has its place in their guide, what clients call in the reference of theirs.
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


def public(header):
    """What a header declares: (where, name)."""
    text = re.sub(r'/\*.*?\*/', lambda m: re.sub(r'[^\n]', ' ', m[0]),
                  open(f'include/streamclass/{header}.h').read(), flags=re.S)
    for m in re.finditer(r'^(?:static inline )?(?:[\w ]+[ *])(\w+)\(.*?[;{]$', text, re.M | re.S):
        yield f'include/streamclass/{header}.h:{text[:m.start()].count(chr(10)) + 1}', m[1]


def guide(name):
    return set(re.findall(r'\w+', open(f'Documentation/{name}.rst').read()))


for headers, page in [(('minidriver', 'time'), 'minidriver-guide'), (('client',), 'client-guide')]:
    words = guide(page)
    for where, symbol in [s for h in headers for s in public(h)]:
        if symbol.startswith('sc_bridge_'):
            continue
        if 'Context:' not in blocks.get(symbol, ''):
            print(f'{where}: {symbol}() has no "Context:" in its kernel-doc')
            bad = 1
        if symbol not in words:
            print(f'{where}: {symbol}() is not in Documentation/{page}.rst')
            bad = 1
for where, symbol in exports:
    for need in ('- ', 'Windows:', 'Context:'):
        if need not in blocks.get(symbol, ''):
            what = 'kernel-doc' if need == '- ' else f'"{need}" in its kernel-doc'
            print(f'{where}: {symbol}() has no {what}')
            bad = 1
            break
sys.exit(bad)
PY
