# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
#
# How v4l2-compliance is asked, and what it may say: nothing failed, no warning.
# sc_null has one waiver, for what it is: it writes nothing into its buffers, and
# they are full before QBUF returns. Sourced after lib.sh.

# The tool wants to be told what it looks at.
device_option()
{
	case $1 in
	*/vbi*) echo -V ;;
	*) echo -d ;;
	esac
}

# The last line is the verdict, but not all that the tool calls a failure is counted
# there. $1: the node, $2: its options
judge_compliance()
{
	# shellcheck disable=SC2086 # options
	v4l2-compliance --no-progress "$(device_option "$1")" "$1" $2 >"$WORK/compliance" 2>&1 || true
	grep -E 'fail:|FAIL|warn:|^Total' "$WORK/compliance" || true
	! grep -q 'FAIL' "$WORK/compliance" && tail -n 1 "$WORK/compliance" |
		grep -qE '^Total for .*: ([0-9]+), Succeeded: \1, Failed: 0, Warnings: 0$'
}

# Nothing was wrong but that frames were dropped, which shows, as it must, or that
# one came between two reads that the tool wants to end alike.
only_slow()
{
	local slow='warn: .*got sequence number|fail: .*ret2 != ret$'

	grep -qE "$slow" "$WORK/compliance" &&
		! grep -E 'fail:|warn:' "$WORK/compliance" | grep -qvE "$slow"
}

# Some formats have got new names since 1.22, which Debian's 6.1 has, too.
only_renamed()
{
	local renamed="fmtdesc.description mismatch: was 'Y/UV 4:2:0', expected 'Y/CbCr 4:2:0'"

	v4l2-compliance --version | grep -q '^v4l2-compliance 1\.22\.' &&
		grep -q "$renamed" "$WORK/compliance" &&
		! grep -E 'fail:|warn:' "$WORK/compliance" | grep -qv "$renamed"
}

# with_triggers NODE COMMAND...: where a node waits for a trigger, pull it meanwhile
with_triggers()
{
	local path=$1 trigger ret=0

	shift
	if ! v4l2-ctl -d "$path" --list-ctrls | grep -q ' trigger '; then
		"$@"
		return
	fi
	"$SC_BIN/press" -c Trigger "$path" &
	trigger=$!
	"$@" || ret=$?
	kill "$trigger"
	wait "$trigger" || true
	return "$ret"
}

# A machine with other work may have to drop a frame, but not time and again.
complies()
{
	local left

	for left in 9 8 7 6 5 4 3 2 1 0; do
		if with_triggers "$1" judge_compliance "$1" "$2" || only_renamed; then
			return 0
		fi
		if [ "$left" -eq 0 ] || ! only_slow; then
			die "$1: $(grep -m 1 -E 'fail:|warn:' "$WORK/compliance" || tail -n 1 "$WORK/compliance")"
		fi
		echo "$1: the machine was too slow; once more"
	done
}

each_complies()
{
	local path

	for path in $(all_nodes "$1"); do
		complies "$path" "$2"
	done
}

# The tool takes the highest rate of the format it finds, and it reads every
# byte: the size whose highest rate is the lowest, one byte a pixel. Whose buffers
# are exported has to have the same. Who pulls a trigger does not wait for the
# reader of a still picture: there the smallest.
take_slow_format()
{
	local path

	for path in $(nodes sc_pattern); do
		v4l2-ctl -d "$path" --set-fmt-video=width=1920,height=1080,pixelformat=GREY
	done
	for path in $(nodes sc_pattern still); do
		v4l2-ctl -d "$path" --set-fmt-video=width=160,height=120,pixelformat=GREY
	done
}

# all_nodes_of NODE: those of the same device
all_nodes_of()
{
	local name

	for name in $(nodes_in "/sys/class/video4linux/${1##*/}"/device/video4linux/*); do
		echo "/dev/$name"
	done
}

# exporter_for NODE: the option that has the tool import buffers of another device,
# where it is a capture node of sc_pattern and there is one
exporter_for()
{
	local path

	nodes sc_pattern | grep -qx "$1" || return 0
	for path in $(nodes sc_pattern); do
		if ! all_nodes_of "$1" | grep -qx "$path"; then
			echo "-e $path"
			return
		fi
	done
}

# Nothing but the waiver. It shows once for each way to get buffers.
null_complies()
{
	local waiver='data at data_offset 0 was untouched$|QBUF returned the buffer as DONE\.$'

	v4l2-compliance --no-progress -d "$(node sc_null)" -s >"$WORK/compliance" 2>&1 || true
	grep -E 'fail:|warn:|^Total' "$WORK/compliance" || true
	! grep -E 'fail:|warn:' "$WORK/compliance" | grep -vE "$waiver" ||
		die "more than the waiver"
	tail -n 1 "$WORK/compliance" | grep -qE '^Total for .*, Failed: 0, Warnings: 1$' ||
		die "$(tail -n 1 "$WORK/compliance")"
}

# The media device that a driver's node belongs to; and all of its nodes once more,
# which takes long, in the newest kernel.
media_complies()
{
	local path option=-M

	[ "$SC_KERNEL" != 7.3 ] || option=-m
	path=$(media_of "$1")
	v4l2-compliance "$option" "$path" >"$WORK/compliance" 2>&1 || true
	grep -E 'fail:|warn:|^(Grand )?Total' "$WORK/compliance" || true
	grep -E '^(Grand )?Total' "$WORK/compliance" | tail -n 1 |
		grep -qE ': ([0-9]+), Succeeded: \1, Failed: 0, Warnings: 0$' ||
		only_renamed ||
		die "$path: $(tail -n 1 "$WORK/compliance")"
}
