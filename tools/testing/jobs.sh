# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
#
# What check.sh and check-clients.sh have in common: jobs that run side by side,
# each told on one line when it has ended, with details in build/logs, and the
# results that they leave in $RESULTS, in the end all of them in $RESULTS.txt. Source
# it after vm/lib.sh, set RESULTS and JOBS, then begin, make a plan, run it and sum up.

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

begin()
{
	rm -rf "$RESULTS"
	mkdir -p "$RESULTS" "$LOGS"
}

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

# --- what jobs there are: builds and guests ---

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
	local name=$1 where=$2 verdict=$3/verdict rc=0

	[ ! -s "$verdict" ] || rc=1
	result "$name" "$where" "$rc" guest-log "$(head -n 2 "$verdict" | tr -s ' \n' ' ')"
}

# check_selftests KERNEL MODE [--root NAME] [RUN.SH OPTION]...
check_selftests()
{
	local kernel=$1 mode=$2 where=$1 name rc=0 dir

	shift 2
	[ "${1:-}" != --root ] || where+=-$2
	name=selftests-$where-$mode
	dir=$BUILD/run/$name
	rm -f "$dir/results"
	"$VM_DIR/run.sh" "$kernel" --timeout 2400 --out "$dir" "$@" -- \
		/repo/tools/testing/selftests/run.sh "$mode" || rc=$?
	if [ -s "$dir/results" ]; then
		collect "$name" "$where" <"$dir/results"
	fi
	if ! grep -qs '^not ok' "$RESULTS/$name"; then
		result "$name" "$where" "$(cat "$dir/status" || echo 1)" "selftests-$mode" \
			"did not end well, see build/logs/$name.log"
	fi
	guest_result "$name" "$where" "$dir"
	return "$rc"
}

# --- the end ---

gather()
{
	cat "$RESULTS"/* >"$RESULTS.txt"
}

# The last word.
sum_up()
{
	local passed failed

	gather
	passed=$(grep -c '^ok ' "$RESULTS.txt" || true)
	failed=$(grep -c '^not ok ' "$RESULTS.txt" || true)
	grep '^not ok ' "$RESULTS.txt" || true
	echo "$passed passed, $failed failed"
	[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
