#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# The kernel's style checker, strict, over every C file and header. What it
# ignores everywhere stands in .checkpatch.conf; here are the lines that it
# misreads, each with its reason.
. "$(dirname "$0")/lib.sh"

# misread FILE LINE TYPE: true for a finding that is not one
misread() {
	local text
	text=$(sed -n "$2p" "$1")
	case "$3:$1:$text" in
	# compat.h asks for the kernel's version, and an empty shim does not use
	# its argument
	LINUX_VERSION_CODE:streamclass/*compat.h:*) ;;
	CONSTANT_COMPARISON:streamclass/*compat.h:*) ;;
	MACRO_ARG_UNUSED:streamclass/*compat.h:*) ;;
	# tracepoints have a form of their own, which it knows in include/trace/ only
	COMPLEX_MACRO:streamclass/trace.h:* | TRAILING_SEMICOLON:streamclass/trace.h:*) ;;
	PARENTHESIS_ALIGNMENT:streamclass/trace.h:* | OPEN_ENDED_LINE:streamclass/trace.h:*) ;;
	SPACING:streamclass/trace.h:'#define TRACE_INCLUDE_PATH'*) ;;
	# what follows a function or a structure here is not a declaration
	LINE_SPACING:*:SC_EXPORT_FOR_TEST* | LINE_SPACING:*:kunit_test_suite*) ;;
	# a macro that stands for the designator of an array element
	BRACKET_SPACE:*:'#define '*) ;;
	# a macro that stands for elements of an array
	COMPLEX_MACRO:minidrivers/*:'#define '*) ;;
	# "static inline const char *" is what it asks for
	STATIC_CONST:*:'static inline const '*) ;;
	# a test asks whether a lock is free, which lockdep cannot
	USE_LOCKDEP:streamclass/tests/*) ;;
	# the name that V4L2 has for it
	CAMELCASE:streamclass/v4l2/standard.c:*V4L2_STD_PAL_Nc*) ;;
	# the names of C's own types and formats
	CAMELCASE:tools/testing/*) ;;
	# a word that is also the name of a function
	EMBEDDED_FUNCTION_NAME:tools/testing/*) ;;
	# a message is not broken, so that grep finds it
	LONG_LINE:*:*'"'????????????????????????????????????????*'"'*) ;;
	# programs are not built with the kernel's headers
	PREFER_DEFINED_ATTRIBUTE_MACRO:tools/testing/selftests/*) ;;
	ARRAY_SIZE:tools/testing/selftests/*) ;;
	*) return 1 ;;
	esac
}

scripts=$(kernel_scripts) || exit 1
# In a copy, since it leaves a cache where it runs.
# A ported driver has the style of where it comes from, a map that of its writer.
list=$(files '*.c' '*.h' | grep -vE '^minidrivers/wdmport/(cap|strmhead)|^include/wdm/map/')
# Names, types and macros of Windows, in headers that are there to have them.
windows='^include/wdm/|^tools/testing/wdm/|^streamclass/tests/wdm_'
foreign=CAMELCASE,NEW_TYPEDEFS,COMPLEX_MACRO,MACRO_ARG_REUSE,MACRO_ARG_PRECEDENCE,MACRO_ARG_UNUSED
foreign=$foreign,MULTISTATEMENT_MACRO_USE_DO_WHILE,CONST_STRUCT,PREFER_KERNEL_TYPES,SPACING,LONG_LINE
foreign=$foreign,PREFER_PR_LEVEL,PRINTK_WITHOUT_KERN_LEVEL,FUNCTION_ARGUMENTS,AVOID_EXTERNS,IF_0
foreign=$foreign,SPDX_LICENSE_TAG,TRAILING_SEMICOLON,MACRO_WITH_FLOW_CONTROL,STATIC_CONST_CHAR_ARRAY
foreign=$foreign,POINTER_LOCATION,WHILE_AFTER_BRACE,OPEN_BRACE,LINE_SPACING,SINGLE_STATEMENT_DO_WHILE_MACRO
foreign=$foreign,ALLOC_ARRAY_ARGS,USLEEP_RANGE,LONG_UDELAY,MEMORY_BARRIER,CONSTANT_COMPARISON,BRACES
foreign=$foreign,CONSIDER_KSTRTO,STRLCPY,PREFER_DEFINED_ATTRIBUTE_MACRO,UNDOCUMENTED_SETUP
tree=$(copy_tree)
log=$tree/.checkpatch.log
trap 'remove_tree "$tree"' EXIT
cd "$tree" || exit 1

check() {
	xargs -r -P "$(nproc)" -n 8 perl "$scripts/checkpatch.pl" --no-tree --terse --showfile \
		--show-types "$@" -f >>"$log" 2>&1
}
: >"$log"
echo "$list" | grep -vE "$windows" | check
echo "$list" | grep -E "$windows" | check --ignore "$foreign"
# It must have looked at something, and not have died.
if ! grep -q 'lines checked' "$log"; then
	cat "$log"
	exit 1
fi

bad=0
while IFS=: read -r file line kind rest; do
	type=${rest%%:*}
	misread "$file" "$line" "${type# }" && continue
	echo "$file:$line:$kind:$rest"
	bad=1
done < <(grep -E '^[^:]+:[0-9]+: (ERROR|WARNING|CHECK):' "$log" | sort -t: -k1,1 -k2,2n)
exit $bad
