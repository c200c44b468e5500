#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# Devices that go while programs use them: in each phase every waiter wakes
# within two seconds with an error, closing afterwards is safe, and the device
# works when it is bound again.
#
# Shows S-12, S-07, R-24, R-27, R-28 and T-07.

. "$(dirname "$0")/lib.sh"

unbind_in_each_phase()
{
	bin unbind -r 13 "$(driver_dir "$1")" "$(device "$1")"
}

# The node of a device that has gone keeps the module, until it is closed.
close_after_unbind()
{
	local path name dir

	path=$(node sc_pattern)
	name=$(device sc_pattern)
	dir=$(driver_dir sc_pattern)
	exec 5<>"$path"
	echo "$name" >"$dir/unbind"
	! rmmod sc_pattern 2>/dev/null || die "rmmod succeeds below an open file"
	[ ! -e "$path" ] || die "$path is still there"
	exec 5>&-
	unload sc_pattern
	load sc_pattern
	bin capture -k pattern -f GREY -s 160x120 "$(node sc_pattern)"
}

# Works as before, with the sequence starting over.
bind_again()
{
	local dir name

	dir=$(driver_dir "$1")
	name=$(device "$1")
	echo "$name" >"$dir/unbind"
	[ -z "$(nodes "$1")" ] || die "the node has stayed"
	echo "$name" >"$dir/bind"
	bin capture -k "${1#sc_}" -f GREY -s "$2" -n 3 "$(node "$1")"
}

load_class_driver
load sc_pattern
check pattern-unbind unbind_in_each_phase sc_pattern
check pattern-close-after-unbind close_after_unbind
check pattern-bind-again bind_again sc_pattern 160x120
unload sc_pattern
load sc_edu
check edu-unbind unbind_in_each_phase sc_edu
check edu-bind-again bind_again sc_edu 64x64
unload_all
