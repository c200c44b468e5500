#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-only
#
# check.sh [PART]... tests everything, or the named parts: lint, layout, builds,
# kunit, selftests. Jobs run side by side, each is told on one line when it has
# ended, and details are in build/logs. All results end up in build/results.txt;
# the last line is "N passed, M failed", and the exit status says the same.

. "$(dirname "$0")/vm/lib.sh"
. "$REPO/tools/testing/jobs.sh"

PARTS=(lint layout builds kunit selftests)
LINT_PACKAGES=(sparse:sparse gcc:gcc objdump:binutils perl:perl codespell:codespell
	sphinx-build:python3-sphinx x86_64-w64-mingw32-gcc:gcc-mingw-w64-x86-64-win32)
RESULTS=$BUILD/results
JOBS=2
# A guest has two processors. An instrumented kernel needs them: with a third guest
# it is too slow for what is measured in it. A stock one waits most of its time.
SLOW_GUESTS=2
GUESTS=4

# --- the parts ---

# A script of the host that prints result lines, or just succeeds or fails.
check_on_host()
{
	local name=$1 script=$2 rc=0 output=$LOGS/$1.output

	"$REPO/$script" >"$output" 2>&1 || rc=$?
	cat "$output"
	collect "$name" host <"$output"
	if ! grep -qs '^not ok' "$RESULTS/$name"; then
		result "$name" host "$rc" "$name" "$script ended with status $rc"
	fi
	return "$rc"
}

check_kunit()
{
	local dir=$BUILD/run/kunit log rc=0

	# Most of a case's time went by until memory was free that RCU readers see.
	"$VM_DIR/run.sh" instrumented --append rcupdate.rcu_expedited=1 --out "$dir" -- \
		bash -ec "$(unit_tests)" || rc=$?
	log=$dir/dmesg
	[ -s "$log" ] || log=$dir/serial.log
	"$VM_DIR/ktap.py" "$log" | collect kunit instrumented || rc=1
	guest_result kunit instrumented "$dir"
	return "$rc"
}

check_coverage()
{
	local rc=0

	gather
	"$REPO/tools/testing/lint/coverage.py" "$RESULTS.txt" || rc=$?
	result coverage host "$rc" coverage "see build/logs/coverage.log"
	return "$rc"
}

# --- what there is to do ---

# one_of WORD LIST...
one_of()
{
	local word=$1

	shift
	[[ " $* " == *" $word "* ]]
}

# The kernel is what takes longest, and is not there before the root it is built in.
plan_preparations()
{
	job "trixie|make the Debian 13 root|$VM_DIR/root.sh|trixie"
	job "bookworm|make the Debian 12 root|$VM_DIR/root.sh|bookworm"
	job "instrumented|build the instrumented kernel|$VM_DIR/kernel.sh"
	job "backports|make the backports root|$VM_DIR/root.sh|backports"
}

# What we say, beside what the headers of Windows say.
plan_oracles()
{
	job "layout|layout oracle|check_on_host|layout|tools/testing/layout/run.sh"
	job "wdm-oracle|oracle of the Windows spelling|check_on_host|wdm-oracle|tools/testing/wdm/oracle.sh"
	job "wdm-mingw|wdmport with Windows' headers|check_on_host|wdm-mingw|tools/testing/wdm/mingw.sh"
}

plan_builds()
{
	local kernel

	for kernel in $KERNELS; do
		job "build-$kernel|build for $kernel|check_build|$kernel"
	done
}

# plan_guest KERNEL MODE [RUN.SH OPTION]... unless that kernel is left out.
plan_guest()
{
	local IFS='|'

	[[ " $KERNELS " != *" $1 "* ]] ||
		job "selftests-$1-$2|self tests on $1, $2|check_selftests|$*"
}

# Long runs belong to one kernel, short ones to all.
plan_selftests()
{
	local kernel mode

	at_a_time "$SLOW_GUESTS"
	for mode in short more long; do
		plan_guest instrumented "$mode"
	done
	plan_guest instrumented stress --smp 4 --timeout 900
	at_a_time "$GUESTS"
	plan_guest 7.3 more
	plan_guest 6.12 long
	plan_guest 6.1 more
	for kernel in $KERNELS; do
		[ "$kernel" = instrumented ] || plan_guest "$kernel" short
	done
	plan_guest 6.12 edu24 --device edu,dma_mask=0xffffff --append pci=nomsi
}

make_plan()
{
	plan_preparations
	! one_of layout "$@" || plan_oracles
	job "build-programs|build the tests' programs|check_build|programs"
	plan_builds
	barrier
	# Neither measures times. The first guest that does starts beside KUnit's end.
	! one_of kunit "$@" || job "kunit|KUnit on instrumented|check_kunit"
	! one_of lint "$@" || job "lint|lint|check_on_host|lint|tools/testing/lint/run.sh"
	! one_of selftests "$@" || plan_selftests
	if [ "$*" = "${PARTS[*]}" ]; then
		barrier
		job "coverage|coverage table|check_coverage"
	fi
}

[ $# -gt 0 ] || set -- "${PARTS[@]}"
KERNELS=${KERNELS:-$ALL_KERNELS}
begin
"$VM_DIR/host-packages.sh" "${LINT_PACKAGES[@]}"
make_plan "$@"
run_plan
sum_up
