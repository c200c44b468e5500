#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# Each header guards itself, under a name that no other header uses.
. "$(dirname "$0")/lib.sh"

bad=0
names=$(mktemp)
trap 'rm -f "$names"' EXIT
# A map is read more than once, see include/wdm/native.h, and so is what packs.
twice='map/(on|off|back|back_off)|pshpack[1248]|poppack'
for f in $(files '*.h' | grep -vE "^include/wdm/($twice)\.h\$"); do
	guard=$(grep -m1 -E '^#if(ndef| !defined\()' "$f" | grep -oE '_?[A-Z][A-Z0-9_]+' | head -1)
	if [ -z "$guard" ] || ! grep -qE "^#define $guard\$" "$f"; then
		echo "$f:1: no include guard"
		bad=1
	fi
	echo "$guard $f" >>"$names"
done
for twice in $(cut -d' ' -f1 "$names" | sort | uniq -d); do
	grep "^$twice " "$names" | sed 's/\(.*\) \(.*\)/\2:1: guard \1 is used twice/'
	bad=1
done
exit $bad
