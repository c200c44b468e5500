#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-only
#
# check-kcsan.sh looks for data races in our modules: the unit tests, then
# everything at once for SC_STRESS_SECONDS (600), on four processors, in a kernel
# with KCSAN. Ends with "N passed, M failed".

. "$(dirname "$0")/vm/lib.sh"

OUT=$BUILD/run/kcsan
SC_STRESS_SECONDS=${SC_STRESS_SECONDS:-600}

STEPS=5
run_step packages "install what is missing on this machine" "$VM_DIR/host-packages.sh"
run_step trixie "make a Debian 13 tree in $CACHE" "$VM_DIR/root.sh" trixie
run_step kernel-kcsan "make a kernel that watches for races, some minutes" "$VM_DIR/kernel.sh" kcsan
run_step build-kcsan "build the modules" "$VM_DIR/build.sh" kcsan
run_step programs "build the tests' programs" "$VM_DIR/build.sh" programs

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
