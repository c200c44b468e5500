#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# What can be watched from outside: the life of requests in a trace, and gates,
# requests with their age, and counters in debugfs.

. "$(dirname "$0")/lib.sh"

TRACING=/sys/kernel/tracing
EVENTS=$TRACING/events/streamclass
fault=/sys/module/sc_faulty/parameters/fault
status_file=/sys/kernel/debug/streamclass/sc_faulty.0/status

trace_begin()
{
	[ -d "$EVENTS" ] || die "there is no $EVENTS"
	: >"$TRACING/trace"
	echo 1 >"$EVENTS/enable"
}

trace_end()
{
	echo 0 >"$EVENTS/enable"
	# "sc_srb_submit: sc_pattern.0 stream 0 ...", without task, cpu and time
	sed -nE 's/^.* [0-9]+\.[0-9]{6}: (sc_[a-z_]+: )/\1/p' "$TRACING/trace" >"$WORK/trace"
	[ -s "$WORK/trace" ] || die "the trace is empty"
}

trace_has()
{
	grep -qE "$1" "$WORK/trace" || die "the trace lacks: $1"
}

# Ownership moves along the ring only; prints how many requests went all the way.
lives()
{
	awk '
	BEGIN {
		owner["sc_srb_submit:"] = "sc_srb_give_back:"
		owner["sc_srb_dispatch:"] = "sc_srb_submit:"
		owner["sc_srb_complete:"] = "sc_srb_dispatch:|sc_srb_submit:"
		owner["sc_srb_give_back:"] = "sc_srb_complete:"
	}
	$1 in owner {
		id = $8
		if (id in last && last[id] !~ "^(" owner[$1] ")$") {
			print "after " last[id] " comes " $0
			exit 1
		}
		last[id] = $1
		whole += $1 == "sc_srb_give_back:" && $7 == "READ_DATA"
	}
	END { print whole + 0 }' "$WORK/trace"
}

trace_shows_lives()
{
	local node whole

	node=$(node sc_faulty)
	trace_begin
	bin capture -n 6 "$node"
	trace_end
	whole=$(lives) || die "$whole"
	[ "$whole" -ge 6 ] || die "$whole requests of 6 in the trace"
	trace_has '^sc_srb_submit: sc_faulty\.0 stream -1 instance 0: OPEN_STREAM [0-9a-f]+ QUEUED$'
	trace_has '^sc_srb_dispatch: sc_faulty\.0 stream 0 instance 0: SET_STREAM_STATE [0-9a-f]+ ACTIVE$'
	trace_has '^sc_srb_complete: sc_faulty\.0 stream 0 instance 0: READ_DATA [0-9a-f]+ ACTIVE status 0$'
	trace_has '^sc_srb_give_back: sc_faulty\.0 stream 0 instance 0: READ_DATA [0-9a-f]+ IDLE status 0$'
	trace_has '^sc_srb_ready: sc_faulty\.0 stream 0 instance 0: DATA queue$'
	trace_has '^sc_srb_ready: sc_faulty\.0 stream -1 instance 0: DEVICE queue$'
	trace_has '^sc_print: .*: VERBOSE: ends a read with 19200 bytes$'
	! grep -E ': 0x' "$WORK/trace" || die "the trace has a number without a name"
}

# A stop asks for the read after a second and a half, and takes it half a second later.
trace_shows_force()
{
	echo never_complete >"$fault"
	expect_offence sc_faulty 'sc_faulty\.0' "did not let go of READ_DATA when asked to"
	trace_begin
	bin capture -n 0 "$(node sc_faulty)"
	trace_end
	trace_has '^sc_srb_cancel: sc_faulty\.0 stream 0 instance 0: READ_DATA [0-9a-f]+ ACTIVE$'
	trace_has '^sc_srb_force: sc_faulty\.0 stream 0 instance 0: READ_DATA [0-9a-f]+ ACTIVE$'
	trace_has '^sc_srb_complete: sc_faulty\.0 stream 0 instance 0: READ_DATA [0-9a-f]+ ACTIVE status -[0-9]+$'
	trace_has '^sc_offence: sc_faulty\.0: ignored_cancel: minidriver sc_faulty did not let go of READ_DATA when asked to( .*)?$'
	grep -qE '^    [0-9]+ cancelled, 0 timed out, [1-9][0-9]* taken by force; kept for [0-9]+ ms at most$' \
		"$status_file" || die "$(cat "$status_file")"
	echo none >"$fault"
}

trace_shows_timeout()
{
	load_faulty ignore_timeout
	expect_offence sc_faulty 'sc_faulty\.0' "neither completed nor re-armed a timed out READ_DATA"
	trace_begin
	bin capture -e -n 1 -l 60000 "$(node sc_faulty)"
	trace_end
	trace_has '^sc_srb_timeout: sc_faulty\.0 stream 0 instance 0: READ_DATA [0-9a-f]+ ACTIVE$'
	grep -qE '^    [0-9]+ cancelled, [1-9][0-9]* timed out, [1-9]' "$status_file" ||
		die "$(cat "$status_file")"
}

# How long the minidriver has had the read that it keeps, nothing where it has none.
age()
{
	sed -nE 's/^    READ_DATA ACTIVE for ([0-9]+) ms$/\1/p' "$status_file"
}

wait_for_age()
{
	local left

	for left in {40..0}; do
		[ -z "$(age)" ] || return 0
		sleep 0.25
	done
	die "no read is with the minidriver"
}

# Asked while a minidriver keeps a read: who has what, since when, and why no
# more goes down.
status_shows_requests()
{
	local stream first then

	load_faulty never_complete
	expect_offence sc_faulty 'sc_faulty\.0' "did not let go of READ_DATA when asked to"
	v4l2-ctl -d "$(node sc_faulty)" --stream-mmap=4 --stream-count=1 &
	stream=$!
	wait_for_age
	first=$(age)
	cat "$status_file"
	grep -qxF "  data queue: 3 waiting, 1 with the minidriver, gate shut: the minidriver is not ready" \
		"$status_file" || die "status does not tell why the gate is shut"
	[ "$(grep -c '^    READ_DATA QUEUED for [0-9]* ms$' "$status_file")" -eq 3 ] ||
		die "status does not show three requests that wait"
	sleep 0.3
	then=$(age)
	kill "$stream"
	wait "$stream" || true
	[ "$first" -lt "${then:-0}" ] || die "age $then ms after $first ms"
}

# All that was submitted has come back, once.
status_balances()
{
	load_faulty none
	bin capture -n 8 "$(node sc_faulty)"
	cat "$status_file"
	awk '/ submitted, / {
		n++
		if ($1 != $3) { print "out of balance: " $0; bad = 1 }
	}
	END { exit bad || !n }' "$status_file" || die "the counters do not balance"
	grep -qE '^longest of [0-9]+ calls: [0-9]+ us in [A-Z_]+; [0-9]+ over 1000 us$' \
		"$status_file" || die "status has no worst time"
}

# As on a machine where nobody looks for mistakes.
works_unverified()
{
	unload sc_faulty streamclass
	VERIFY=0
	load_class_driver
	load_faulty none
	trace_shows_lives
	! grep '^longest' "$status_file" || die "calls are measured"
	trace_shows_force
	unload sc_faulty streamclass
}

load_faulty()
{
	unload sc_faulty
	load sc_faulty fault="$1"
}

load_class_driver
load_faulty none
check observe-lives trace_shows_lives
check observe-force trace_shows_force
check observe-timeout trace_shows_timeout
check observe-status status_shows_requests
check observe-balance status_balances
check observe-unverified works_unverified
unload_all
