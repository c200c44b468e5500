#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-only
#
# check.sh [PART]... tests everything, or the named parts: lint, layout, builds,
# kunit, selftests. Jobs run side by side, each is told on one line when it has
# ended, and details are in build/logs. All results end up in build/results.txt;
# the last line is "N passed, M failed", and the exit status says the same.

. "$(dirname "$0")/vm/lib.sh"

PARTS=(lint layout builds kunit selftests)
LINT_PACKAGES=(sparse:sparse gcc:gcc objdump:binutils perl:perl codespell:codespell
	sphinx-build:python3-sphinx x86_64-w64-mingw32-gcc:gcc-mingw-w64-x86-64-win32)
RESULTS=$BUILD/results
JOBS=2
# An instrumented guest keeps a processor busy, as a build does; the others wait
# for timers half their time.
GUESTS=3

# --- the plan: jobs in order, barriers that wait for all before them, and how
# many run at a time ---

plan=()
total=0

job()
{
	plan+=("$*")
	total=$((total + 1))
}

barrier()
{
	plan+=(barrier)
}

at_a_time()
{
	plan+=("at_a_time $1")
}

# --- running it, in the background ---

declare -A job_name=() job_text=() job_start=()
ended=0

# start NAME TEXT COMMAND...: what a job prints is its log; results, if it has
# any, it leaves in $RESULTS/NAME.
start()
{
	local name=$1 text=$2

	shift 2
	"$@" >"$LOGS/$name.log" 2>&1 </dev/null &
	job_name[$!]=$name job_text[$!]=$text job_start[$!]=$SECONDS
}

# reap waits for one job and tells how it went.
reap()
{
	local pid rc=0 name failed verdict=ok

	wait -n -p pid "${!job_name[@]}" || rc=$?
	name=${job_name[$pid]}
	# A job that says nothing of what went wrong has gone wrong all the same.
	if [ "$rc" -ne 0 ] && ! grep -qs '^not ok' "$RESULTS/$name"; then
		result "$name" host "$rc" "$name" "ended with status $rc, see build/logs/$name.log"
	fi
	failed=$(grep -cs '^not ok' "$RESULTS/$name" || true)
	[ "$rc" -eq 0 ] || verdict=FAILED
	[ "${failed:-0}" -eq 0 ] || verdict="$failed failed"

	ended=$((ended + 1))
	printf '[%d/%d] %s: %s (%d s)\n' "$ended" "$total" "${job_text[$pid]}" "$verdict" \
		$((SECONDS - job_start[$pid]))
	[ "$verdict" = ok ] || tail -n 15 "$LOGS/$name.log" | sed 's/^/    | /'
	unset "job_name[$pid]" "job_text[$pid]" "job_start[$pid]"
}

# wait_until N reaps until no more than so many jobs run.
wait_until()
{
	while [ "${#job_name[@]}" -gt "$1" ]; do
		reap
	done
}

run_plan()
{
	local entry jobs=$JOBS

	for entry in "${plan[@]}"; do
		if [ "$entry" = barrier ]; then
			wait_until 0
		elif [[ $entry == at_a_time\ * ]]; then
			jobs=${entry#at_a_time }
		else
			wait_until $((jobs - 1))
			IFS='|' read -ra entry <<<"$entry"
			start "${entry[@]}"
		fi
	done
	wait_until 0
}

# --- results: lines of "ok NAME # WHERE" or "not ok NAME - why # WHERE" ---

# result FILE WHERE STATUS NAME [WHY]
result()
{
	if [ "$3" -eq 0 ]; then
		echo "ok $4 # $2"
	else
		echo "not ok $4 - ${5:-status $3} # $2"
	fi >>"$RESULTS/$1"
}

# collect FILE WHERE takes the result lines from what a test printed.
collect()
{
	sed -nE "s/^((ok|not ok) [^ ].*)\$/\1 # $2/p" >>"$RESULTS/$1"
}

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

check_build()
{
	local rc=0

	"$VM_DIR/build.sh" "$1" || rc=$?
	result "build-$1" "$1" "$rc" build "see build/logs/build-$1.log"
	return "$rc"
}

# Whatever a guest was started for, its kernel must not have complained.
guest_result()
{
	local name=$1 kernel=$2 verdict=$3/verdict rc=0

	[ ! -s "$verdict" ] || rc=1
	result "$name" "$kernel" "$rc" guest-log "$(head -n 2 "$verdict" | tr -s ' \n' ' ')"
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

# check_selftests KERNEL MODE [RUN.SH OPTION]...
check_selftests()
{
	local kernel=$1 mode=$2 name=selftests-$1-$2 rc=0 dir

	shift 2
	dir=$BUILD/run/$name
	rm -f "$dir/results"
	"$VM_DIR/run.sh" "$kernel" --timeout 2400 --out "$dir" "$@" -- \
		/repo/tools/testing/selftests/run.sh "$mode" || rc=$?
	if [ -s "$dir/results" ]; then
		collect "$name" "$kernel" <"$dir/results"
	fi
	if ! grep -qs '^not ok' "$RESULTS/$name"; then
		result "$name" "$kernel" "$(cat "$dir/status" || echo 1)" "selftests-$mode" \
			"did not end well, see build/logs/$name.log"
	fi
	guest_result "$name" "$kernel" "$dir"
	return "$rc"
}

check_coverage()
{
	local rc=0

	gather
	"$REPO/tools/testing/lint/coverage.py" "$BUILD/results.txt" || rc=$?
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

plan_preparations()
{
	job "trixie|make the Debian 13 root|$VM_DIR/root.sh|trixie"
	job "bookworm|make the Debian 12 root|$VM_DIR/root.sh|bookworm"
	job "backports|make the backports root|$VM_DIR/root.sh|backports"
	job "instrumented|build the instrumented kernel|$VM_DIR/kernel.sh"
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
	local kernel

	plan_guest instrumented short
	plan_guest instrumented long
	plan_guest instrumented stress --smp 4
	at_a_time "$GUESTS"
	plan_guest 6.12 long
	plan_guest 6.12 edu24 --device edu,dma_mask=0xffffff --append pci=nomsi
	for kernel in $KERNELS; do
		[ "$kernel" = instrumented ] || plan_guest "$kernel" short
	done
}

make_plan()
{
	plan_preparations
	! one_of lint "$@" || job "lint|lint|check_on_host|lint|tools/testing/lint/run.sh"
	! one_of layout "$@" || job "layout|layout oracle|check_on_host|layout|tools/testing/layout/run.sh"
	job "build-programs|build the tests' programs|check_build|programs"
	plan_builds
	barrier
	! one_of kunit "$@" || job "kunit|KUnit on instrumented|check_kunit"
	! one_of selftests "$@" || plan_selftests
	if [ "$*" = "${PARTS[*]}" ]; then
		barrier
		job "coverage|coverage table|check_coverage"
	fi
}

gather()
{
	cat "$RESULTS"/* >"$BUILD/results.txt"
}

# The last word.
sum_up()
{
	local passed failed

	gather
	passed=$(grep -c '^ok ' "$BUILD/results.txt" || true)
	failed=$(grep -c '^not ok ' "$BUILD/results.txt" || true)
	grep '^not ok ' "$BUILD/results.txt" || true
	echo "$passed passed, $failed failed"
	[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}

[ $# -gt 0 ] || set -- "${PARTS[@]}"
KERNELS=${KERNELS:-$ALL_KERNELS}
rm -rf "$RESULTS"
mkdir -p "$RESULTS" "$LOGS"
"$VM_DIR/host-packages.sh" "${LINT_PACKAGES[@]}"
make_plan "$@"
run_plan
sum_up
