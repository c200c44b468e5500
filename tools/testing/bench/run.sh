#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# run.sh [--quick] measures inside a guest and prints tables. --quick prints the
# ratio only. SC_MODULES, SC_BIN and SC_OUT as for the self tests.

set -eu
cd "$(dirname "$0")"
# shellcheck source-path=SCRIPTDIR
. ../selftests/lib.sh

CYCLES=${CYCLES:-20000}
SECONDS_EACH=${SECONDS_EACH:-3}
TIMER=/sys/kernel/debug/sc_floor/timer

floor_node()
{
	local name

	for name in /sys/class/video4linux/*/name; do
		[ "$(cat "$name")" = sc_floor ] && basename "$(dirname "$name")" && return
	done
	die "sc_floor has no node"
}

ratio()
{
	echo "QBUF and DQBUF, MMAP, no poll, one stream, ns a cycle:"
	bin bench pairs "/dev/$(floor_node)" "$(node sc_null)" "$CYCLES" 7 >"$WORK/pairs"
	awk '/^pair/ {
		if (!n++)
			printf "  %4s %12s %12s %8s\n", "pair", "sc_floor", "sc_null", "ratio"
		printf "  %4d %12d %12d %8.3f\n", $2, $3, $4, $5
	}
	/^ratio/ {
		printf "ratio of sc_null to sc_floor: %.2f (median of 7 pairs, %.2f to %.2f)\n", $2, $3, $4
	}' "$WORK/pairs"
}

sustained()
{
	local count

	echo
	echo "sc_null, $SECONDS_EACH s each, all streams together:"
	printf '  %8s %12s %14s\n' streams frames/s "CPU us/frame"
	for count in 1 8 64; do
		# shellcheck disable=SC2046 # a list
		bin bench streams "$SECONDS_EACH" $(nodes sc_null | head -n "$count")
	done | awk '{ printf "  %8d %12d %14.2f\n", $2, $3, $4 }'
}

# Enough frames for a 99th percentile, in a few seconds.
frames_of()
{
	local frames=$(($1 * 5))

	[ "$frames" -ge 200 ] || frames=200
	echo "$frames"
}

pace()
{
	local rate=$1 frames

	frames=$(frames_of "$rate")
	echo "rate $rate"
	bin bench timer "$TIMER" "$rate" "$frames"
	bin bench pacing "$(node sc_pattern)" "$rate" "$frames"
}

pacing()
{
	local rate

	echo
	echo "Pacing of sc_pattern, GREY 160x120, in us. Timer: lateness of a bare soft timer."
	echo "Stamp: error of PresentationTime from frame to frame. Arrival: from the nominal"
	echo "time of a frame, when its timer should interrupt, to the return of DQBUF."
	printf '  %8s %18s %18s %18s %9s %9s %6s\n' frames/s "timer p50/p99" \
		"stamp p50/p99" "arrival p50/p99" "p50 ratio" "p99 ratio" gaps
	for rate in 30 60 240 1000; do
		pace "$rate"
	done | awk '
	function ratio(a, b) { return b > 0 ? sprintf("%.2f", a / b) : "-" }
	/^rate/ { rate = $2 }
	/^timer/ { t50 = $2; t99 = $3 }
	/^stamp/ { s50 = $2; s99 = $3 }
	/^arrival/ { a50 = $2; a99 = $3 }
	/^gaps/ {
		printf "  %8d %18s %18s %18s %9s %9s %6d\n", rate, t50 "/" t99, s50 "/" s99,
			a50 "/" a99, ratio(a50, t50), ratio(a99, t99), $2
	}'
}

unload_all
VERIFY=0
load_class_driver
load sc_floor
load sc_null devices=64
ratio
if [ "${1:-}" != --quick ]; then
	sustained
	load sc_pattern
	pacing
fi
unload_all
