#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-only
#
# check-kcsan.sh looks for data races in our modules: the unit tests, then
# everything at once for SC_STRESS_SECONDS (600), on four processors, in a kernel
# with KCSAN. Ends with "N passed, M failed".

. "$(dirname "$0")/vm/lib.sh"

OUT=$BUILD/run/kcsan
SC_STRESS_SECONDS=${SC_STRESS_SECONDS:-600}

prepare_guest kcsan 0

passed=0 failed=0
# guest NAME COMMAND...
guest()
{
	local name=$1

	shift
	if "$VM_DIR/run.sh" kcsan --smp 4 --timeout $((SC_STRESS_SECONDS + 600)) \
		--out "$OUT/$name" -- "$@"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
	fi
}

echo "In a guest with four processors:"
guest kunit bash -ec "$(unit_tests)"
guest stress env SC_STRESS_SECONDS="$SC_STRESS_SECONDS" /repo/tools/testing/selftests/run.sh stress
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
