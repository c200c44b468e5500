# SPDX-License-Identifier: GPL-2.0
# shellcheck shell=bash
#
# Sourced by the tests. A test is a function; "check NAME FUNCTION [ARG...]"
# runs it and says "ok selftest.NAME" or "not ok selftest.NAME - why". Within a
# test the first command that fails ends it, and what it printed last is why.
#
# Error lines in the kernel's log count: those that a test provokes are
# announced with expect_log, all others fail it.

set -u

SC_OUT=${SC_OUT:-/tmp/selftests}
SC_KERNEL=${SC_KERNEL:-$(uname -r)}
RESULTS=$SC_OUT/results
WORK=/tmp/selftests.$$
mkdir -p "$SC_OUT" "$WORK"
trap 'rm -rf "$WORK"' EXIT

# Every test has minidrivers verified; what is measured is not.
VERIFY=1

V4L2_MODULES="mc videodev videobuf2-v4l2 videobuf2-vmalloc videobuf2-dma-sg videobuf2-dma-contig"

instrumented()
{
	[[ $SC_KERNEL == [a-z]* ]]
}

die()
{
	echo "$*"
	exit 1
}

# Modules. Those of V4L2 are built into some kernels.

load()
{
	local module=$1

	shift
	insmod "$SC_MODULES/$module.ko" "$@" || die "insmod $module.ko $* fails"
}

is_loaded()
{
	[ -e "/sys/module/$1/initstate" ]
}

# rmmod waits for nobody, but the last close of a node may still be under way.
unload()
{
	local module left

	for module; do
		is_loaded "$module" || continue
		for left in 4 3 2 1 0; do
			rmmod "$module" 2>"$WORK/rmmod" && break
			[ "$left" -gt 0 ] || die "$(cat "$WORK/rmmod")"
			sleep 0.5
		done
	done
}

# load_class_driver [PARAMETER]..., unless it is there
load_class_driver()
{
	# shellcheck disable=SC2086 # a list
	modprobe -a $V4L2_MODULES || die "modprobe of the V4L2 modules fails"
	is_loaded streamclass || load streamclass "verify=$VERIFY" "$@"
}

unload_all()
{
	unload sc_pattern sc_edu sc_null sc_skeleton sc_faulty sc_floor wdmport wdmnative streamclass
}

# Nodes.

# In an emulated guest a program takes longer to start than a list of nodes to
# be made, and the tests ask for nodes at every turn: only the shell works here.

# nodes_in DIRECTORY...: what V4L2 calls the nodes there, by number
nodes_in()
{
	local path numbered=()

	for path; do
		[ ! -e "$path" ] || numbered[${path##*[a-z]}]+=" ${path##*/}"
	done
	# shellcheck disable=SC2086 # a list
	printf '%s\n' ${numbered[*]}
}

# all_nodes DRIVER: the nodes of all its devices, one a line
all_nodes()
{
	local name

	for name in $(nodes_in /sys/bus/*/drivers/"$1"/*/video4linux/*); do
		echo "/dev/$name"
	done
}

# nodes DRIVER [FUNCTION]: those that are for that, "capture" if none is given
nodes()
{
	local path name

	for path in $(all_nodes "$1"); do
		read -r name <"/sys/class/video4linux/${path##*/}/name"
		[[ ! $name =~ ^"$1 ${2:-capture}"( [0-9]+)?$ ]] || echo "$path"
	done
}

# node DRIVER [FUNCTION]: the first of them
node()
{
	local found

	found=$(nodes "$@")
	[ -n "$found" ] || die "$1 has no ${2:-capture} node"
	echo "${found%%$'\n'*}"
}

# media_of DRIVER: the media device of its first device
media_of()
{
	local path

	for path in /sys/bus/*/drivers/"$1"/*/media*; do
		[ -e "$path" ] && echo "/dev/${path##*/}" && return
	done
	die "$1 has no media device"
}

# devices DRIVER: the names of the devices bound to it
devices()
{
	local path

	for path in /sys/bus/*/drivers/"$1"/*/; do
		path=${path%/}
		[ ! -L "$path" ] || [ ! -e "$path/driver" ] || echo "${path##*/}"
	done
}

device()
{
	local found

	found=$(devices "$1")
	[ -n "$found" ] || die "$1 is bound to nothing"
	echo "${found%%$'\n'*}"
}

driver_dir()
{
	local dir

	for dir in /sys/bus/*/drivers/"$1"; do
		[ ! -d "$dir" ] || echo "$dir"
	done
}

# statistics NODE: its file in debugfs
statistics()
{
	local path

	for path in /sys/kernel/debug/streamclass/*/"${1##*/}"; do
		[ -e "$path" ] && echo "$path" && return
	done
	die "$1 has no file in debugfs"
}

# get_ctrl NODE CONTROL: its value
get_ctrl()
{
	v4l2-ctl -d "$1" --get-ctrl="$2" | sed 's/^.*: *//;s/ .*//'
}

# pixel NODE COLUMN: blue, green and red of a picture of 320x240, in a row of its bars
pixel()
{
	v4l2-ctl -d "$1" --set-fmt-video=width=320,height=240,pixelformat=BGR3 >/dev/null
	v4l2-ctl -d "$1" --stream-mmap --stream-count=1 --stream-to="$WORK/frame" >/dev/null
	od -A n -t u1 -j $(((60 * 320 + $2) * 3)) -N 3 "$WORK/frame" | tr -s ' '
}

# wait_for WHY COMMAND...: until it succeeds; after ten seconds and more it is given up
wait_for()
{
	local why=$1 tries=0

	shift
	until "$@"; do
		tries=$((tries + 1))
		[ "$tries" -lt 100 ] || die "$why"
		sleep 0.1
	done
}

# has_counted NODE: pictures, of the stream that runs there
has_counted()
{
	[ "$(get_ctrl "$1" pictures)" -gt 2 ]
}

bin()
{
	local program=$1

	shift
	"$SC_BIN/$program" "$@"
}

# The kernel's log.

# What a kernel says of any module that is not part of it.
HARMLESS='loading out-of-tree module taints kernel|module verification failed'
# Other parts of a slow machine may complain; whoever runs the guest judges that.
OURS='streamclass|sc_[a-z]+|wdm[a-z]+|minidriver|v4l2|videobuf|vb2|edu'

mark_log()
{
	echo "<6>selftest: $1" >/dev/kmsg
	: >"$WORK/expected"
}

# expect_log REGEX: an error line, without time stamp, that must come
expect_log()
{
	echo "$1" >>"$WORK/expected"
}

# expect_offence DRIVER DEVICE TEXT [WHERE]: a report of what a minidriver does
# wrong, and what stands behind it in parentheses, in a regular expression
expect_offence()
{
	expect_log "$1 $2: minidriver $1 $3( \\(${4:-.*}\\))?"
}

# Lines of level warning and worse since the mark that are about us. What no
# kernel may ever say is in BAD_LINES of vm/run.sh.
log_errors()
{
	dmesg --decode | tac | sed "/selftest: $1\$/q" | tac |
		sed -nE 's/^[a-z]+ *:(warn|err|crit|alert|emerg) *: *\[ *[0-9.]+\] //p' |
		grep -E "$OURS" | grep -vE "$HARMLESS"
}

# Each expected line has come, and no other.
check_log()
{
	local pattern line

	log_errors "$1" >"$WORK/errors"
	while IFS= read -r pattern; do
		grep -qxE "$pattern" "$WORK/errors" || die "the log lacks: $pattern"
	done <"$WORK/expected"
	while IFS= read -r line; do
		grep -qxE -f "$WORK/expected" <<<"$line" || die "the log has: $line"
	done <"$WORK/errors"
}

# Checks.

say_result()
{
	echo "$1" | tee -a "$RESULTS"
}

# Call it plainly: in a condition the shell would not stop at what fails.
check()
{
	local name=$1 start=$SECONDS status

	shift
	mark_log "$name"
	(
		set -e
		"$@"
	) >"$WORK/output" 2>&1
	status=$?
	if [ $status -eq 0 ]; then
		(check_log "$name") >>"$WORK/output" 2>&1 || status=1
	fi

	if [ $status -eq 0 ]; then
		say_result "ok selftest.$name"
	else
		say_result "not ok selftest.$name - $(tail -n 1 "$WORK/output")"
		sed 's/^/    /' "$WORK/output"
	fi
	{
		echo "== $name ($((SECONDS - start)) s)"
		cat "$WORK/output"
	} >>"$SC_OUT/selftests.log"
}
