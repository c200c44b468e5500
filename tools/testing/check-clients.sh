#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-only
#
# check-clients.sh has other people's programs capture from our nodes: ffmpeg,
# GStreamer, yavta, OpenCV and a page in Chromium, whose pictures are compared with
# what the minidriver made, and v4l2-compliance as of three years with every
# option. Ends with "N passed, M failed"; details are in build/logs, all results in
# build/results-clients.txt.

. "$(dirname "$0")/vm/lib.sh"
. "$REPO/tools/testing/jobs.sh"

RESULTS=$BUILD/results-clients
JOBS=2
# A guest waits for timers most of its time.
GUESTS=3
CLIENT_KERNELS="6.1 6.12 7.3"

# guest KERNEL MODE [--root NAME] [RUN.SH OPTION]...
guest()
{
	local IFS='|' where=$1

	[ "${3:-}" != --root ] || where+=-$4
	job "selftests-$where-$2|$2 on $where|check_selftests|$*"
}

plan_roots()
{
	local root

	for root in trixie bookworm backports clients oldtools newtools tools32; do
		job "$root|make the Debian root $root|$VM_DIR/root.sh|$root"
	done
}

plan_builds()
{
	local kernel

	job "build-programs|build the tests' programs|check_build|programs"
	for kernel in $CLIENT_KERNELS; do
		job "build-$kernel|build for $kernel|check_build|$kernel"
	done
}

# A tool that is older than the kernel fails any driver there.
plan_guests()
{
	local kernel

	guest 6.12 browser --root clients --mem 3072
	for kernel in $CLIENT_KERNELS; do
		guest "$kernel" clients --root clients
		guest "$kernel" matrix
		guest "$kernel" matrix --root newtools
	done
	guest 6.12 matrix --root tools32
	guest 6.1 matrix --root oldtools
}

begin
"$VM_DIR/host-packages.sh" arch-test:arch-test
plan_roots
barrier
plan_builds
barrier
at_a_time "$GUESTS"
plan_guests
run_plan
sum_up
