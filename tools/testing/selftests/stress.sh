#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# Everything at once: programs that stream as they like, devices that go and come,
# and somebody who reads what debugfs says of it. SC_STRESS_SECONDS says how long.

. "$(dirname "$0")/lib.sh"

SECONDS_LONG=${SC_STRESS_SECONDS:-40}

read_debugfs()
{
	while sleep 0.1; do
		cat /sys/kernel/debug/streamclass/*/* >/dev/null 2>&1 || true
	done
}

stress()
{
	local reader status=0

	read_debugfs &
	reader=$!
	bin stress -s "$RANDOM" "$SECONDS_LONG" "$(driver_dir sc_pattern)" \
		"$(driver_dir sc_edu)" "$(driver_dir sc_null)" || status=$?
	kill $reader || true
	return $status
}

load_class_driver
load sc_pattern devices=2 instances=2
load sc_edu
load sc_null devices=2
check stress stress
unload_all
