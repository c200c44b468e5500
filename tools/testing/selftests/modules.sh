#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# Loading, unloading, and what must be refused in between.
#
# Shows F-01, S-01, S-02, S-03 and S-12: a device is there and usable after
# insmod, and gone without a trace after rmmod.

. "$(dirname "$0")/lib.sh"

# The order that matters: V4L2, the class driver, minidrivers.
load_in_order()
{
	load_class_driver
	load sc_pattern
	[ -c "$(node sc_pattern)" ]
	load sc_skeleton
	load sc_null
	[ -c "$(node sc_skeleton)" ]
	[ -c "$(node sc_null)" ]
}

unload_in_order()
{
	load_in_order
	! rmmod streamclass 2>/dev/null || die "rmmod of the class driver in use succeeds"
	unload sc_pattern sc_skeleton sc_null
	[ -z "$(nodes sc_pattern)" ] || die "nodes are left"
	unload streamclass
}

load_again()
{
	local round

	for round in 1 2 3; do
		echo "round $round"
		load_class_driver
		load sc_pattern
		[ -c "$(node sc_pattern)" ]
		unload_all
	done
}

# Eight devices, eight nodes, each its own.
many_devices()
{
	local path

	load_class_driver
	load sc_pattern devices=8
	[ "$(nodes sc_pattern | wc -l)" -eq 8 ] || die "$(nodes sc_pattern | wc -l) nodes"
	for path in $(nodes sc_pattern); do
		bin capture -k pattern -s 160x120 -f GREY -n 3 "$path" &
		pids+=" $!"
	done
	for path in $pids; do
		wait "$path"
	done
	unload sc_pattern
}

# A minidriver in use stays, and its user notices nothing.
unload_while_open()
{
	local path

	load_class_driver
	load sc_pattern
	path=$(node sc_pattern)
	exec 5<>"$path"
	! rmmod sc_pattern 2>/dev/null || die "rmmod of an open minidriver succeeds"
	v4l2-ctl -d "$path" --stream-mmap --stream-count=100000 >/dev/null 2>&1 &
	sleep 0.5
	exec 5>&-
	! rmmod sc_pattern 2>/dev/null || die "rmmod of a streaming minidriver succeeds"
	kill $!
	wait $! || true
	unload sc_pattern
}

# Its name says which device a node belongs to.
introduces_itself()
{
	load_class_driver
	load sc_pattern
	v4l2-ctl -d "$(node sc_pattern)" --info >"$WORK/info"
	grep -E 'Driver name|Card type|Bus info' "$WORK/info"
	grep -q 'Driver name *: sc_pattern$' "$WORK/info"
	grep -q 'Bus info *: platform:sc_pattern' "$WORK/info"
	unload sc_pattern
}

unload_all
check load load_in_order
unload_all
check unload unload_in_order
check load-again load_again
pids=
check many-devices many_devices
check unload-while-open unload_while_open
check introduces-itself introduces_itself
unload_all
