#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# v4l2-compliance on every node with every option: each way to stream, each
# format, size and interval, all inputs, and buffers of another device. Takes too
# long for what every kernel has to pass again and again; see check-clients.sh.

. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/complies.sh"

# The other device is as the first one.
all_comply()
{
	local path

	take_slow_format
	for path in $(all_nodes_of "$(node "$1")"); do
		complies "$path" "-s -f -a $(exporter_for "$path")"
	done
}

introduce_tool()
{
	v4l2-compliance --version
}

load_class_driver
load sc_pattern devices=2
check matrix-tool introduce_tool
check matrix-pattern all_comply sc_pattern
check matrix-media media_complies sc_pattern
load sc_skeleton
check matrix-skeleton all_comply sc_skeleton
unload sc_skeleton
load sc_edu
check matrix-edu all_comply sc_edu
unload sc_edu sc_pattern
load sc_null
check matrix-null null_complies
unload_all
