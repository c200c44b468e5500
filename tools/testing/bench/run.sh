#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# run.sh [--quick] measures inside a guest and prints tables. --quick prints the
# ratio only. SC_MODULES, SC_BIN and SC_OUT as for the self tests; CYCLES, PAIRS
# and SECONDS_EACH say how much. Documentation/testing.rst says what is what.

set -eu
cd "$(dirname "$0")"
# shellcheck source-path=SCRIPTDIR
. ../selftests/lib.sh

CYCLES=${CYCLES:-20000}
PAIRS=${PAIRS:-7}
SECONDS_EACH=${SECONDS_EACH:-3}
RATES="30 60 240 1000"

# node_called NAME: the first one whose name that is
node_called()
{
	local name

	for name in /sys/class/video4linux/*/name; do
		[ "$(cat "$name")" = "$1" ] && echo "/dev/$(basename "$(dirname "$name")")" && return
	done
	die "no node is called $1"
}

ratio()
{
	echo "QBUF and DQBUF, MMAP, no poll, one stream, ns a cycle:"
	bin bench pairs "$(node_called sc_floor)" "$(node sc_null)" "$CYCLES" "$PAIRS" >"$WORK/pairs"
	awk -v pairs="$PAIRS" '/^pair/ {
		if (!n++)
			printf "  %4s %12s %12s %8s\n", "pair", "sc_floor", "sc_null", "ratio"
		printf "  %4d %12d %12d %8.3f\n", $2, $3, $4, $5
	}
	/^ratio/ {
		printf "ratio of sc_null to sc_floor: %.2f (median of %d pairs, %.2f to %.2f)\n",
			$2, pairs, $3, $4
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
	local frames=$(($1 * SECONDS_EACH))

	[ "$frames" -ge 200 ] || frames=200
	echo "$frames"
}

# pace NAME NODE RATE: what was measured, and for a node of ours what it counted
pace()
{
	echo "source $1"
	bin bench pacing "$2" "$3" "$(frames_of "$3")"
	[ "$1" != sc_pattern ] ||
		awk '{ value[$1] = $2 }
			END { print "drops", value["last_drop_count"] - value["first_drop_count"] }' \
			"$(statistics "$2")"
	echo "end"
}

# Its interrupt is a timer of jiffies. What it needs is not everywhere.
load_vivid()
{
	[ -d /sys/module/vivid ] || modprobe vivid n_devs=1 node_types=0x1 num_inputs=1 \
		input_types=0 2>"$WORK/modprobe"
}

vivid_node()
{
	local path

	for path in /sys/bus/platform/drivers/vivid/*/video4linux/video*; do
		[ -e "$path" ] && echo "/dev/${path##*/}" && return
	done
	die "vivid has no node"
}

pace_all()
{
	local rate

	for rate in $RATES; do
		echo "rate $rate"
		pace timer "$(node_called "sc_floor timer")" "$rate"
		pace sc_pattern "$(node sc_pattern)" "$rate"
		[ ! -d /sys/module/vivid ] || pace vivid "$(vivid_node)" "$rate"
	done
}

pacing()
{
	load sc_pattern
	echo
	echo "Pacing, in us, p50/p99. Error of a step from frame to frame: of the timestamp, and of"
	echo "the return of DQBUF; ratio: to the soft timer in the same guest."
	load_vivid || echo "There is no vivid to compare with: $(head -n 1 "$WORK/modprobe")"
	printf '  %8s %-11s %-8s %15s %15s %7s %7s %6s %6s\n' frames/s source size "timestamp" \
		"return of DQBUF" "p50" "p99" gaps drops
	pace_all | awk '
	function ratio(a, b) { return b > 0 ? sprintf("%.2f", a / b) : "-" }
	/^rate/ { rate = $2 }
	/^source/ { source = $2; size = "-"; offers = 1; drops = "-" }
	/^size/ { size = $2 }
	/^no such rate/ { offers = 0 }
	/^stamp/ { stamp = $2 "/" $3 }
	/^step/ {
		step = $2 "/" $3
		if (source == "timer") { t50 = $2; t99 = $3 }
		r50 = ratio($2, t50); r99 = ratio($3, t99)
	}
	/^gaps/ { gaps = $2 }
	/^drops/ { drops = $2 }
	/^end/ {
		if (!offers)
			printf "  %8d %-11s %-8s does not offer this rate\n", rate, source, size
		else
			printf "  %8d %-11s %-8s %15s %15s %7s %7s %6s %6s\n", rate, source,
				size, stamp, step, r50, r99, gaps, drops
		if (drops != "-" && drops != gaps)
			print "  and the drops that sc_pattern has counted are not the gaps"
	}'
	unload sc_pattern
	rmmod vivid 2>/dev/null || true
}

# A frame's timestamp is the moment at which the timer interrupted.
latency()
{
	local rate=250

	unload sc_null
	load sc_null "interval_us=$((1000000 / rate))"
	echo
	echo "From a timer's interrupt to the return of DQBUF, $rate frames/s, in us:"
	printf '  %-11s %12s %12s\n' source p50 p99
	{
		pace timer "$(node_called "sc_floor timer")" "$rate"
		pace sc_null "$(node sc_null)" "$rate"
	} | awk '/^source/ { source = $2 }
		/^age/ { printf "  %-11s %12.1f %12.1f\n", source, $2, $3 }'
}

unload_all
VERIFY=0
load_class_driver
load sc_floor
load sc_null devices=64
ratio
if [ "${1:-}" != --quick ]; then
	sustained
	pacing
	latency
fi
unload_all
