#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# v4l2-compliance on every node: nothing failed, no warning. check-clients.sh asks
# for more, see matrix.sh.
#
# Shows D-36, D-37, D-41, D-53 and S-10 as far as a stranger's tool sees them.

. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/complies.sh"

# Of two devices the first is asked, and captures into buffers of the second, too.
pattern_complies()
{
	local path options=-s10

	# All inputs of all nodes take long: once. A slow kernel has them in inputs.sh.
	case $SC_KERNEL in
	7.3) options+=" -a" ;;
	[a-z]*) options=-s5 ;;
	esac
	take_slow_format
	for path in $(all_nodes_of "$(node sc_pattern)"); do
		complies "$path" "$options $(exporter_for "$path")"
	done
}

load_class_driver
load sc_pattern devices=2
check compliance-pattern pattern_complies
check compliance-media media_complies sc_pattern
unload sc_pattern
load sc_skeleton
check compliance-skeleton each_complies sc_skeleton -s10
unload sc_skeleton
load sc_edu
check compliance-edu each_complies sc_edu -s10
unload sc_edu
load sc_null
check compliance-null null_complies
unload_all
