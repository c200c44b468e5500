# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash disable=SC2034
#
# Shared by the scripts in this folder: where things are, which kernels there
# are, and how to say what happens. Source it; it changes nothing by itself.

set -euo pipefail

VM_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
REPO=$(cd "$VM_DIR/../../.." && pwd)
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/streamclass
BUILD=$REPO/build
LOGS=$BUILD/logs

# Every kernel the project runs on, oldest first. "7.3" stands for the newest one
# in Debian backports, whatever its number is on the day the root is made. There
# are also two variants of the instrumented one, "coverage" and "kcsan", with
# targets of their own.
ALL_KERNELS="6.1 6.12 6.12-rt 7.3 instrumented"

die()
{
	echo "${0##*/}: $*" >&2
	exit 1
}

# run_step NAME TEXT COMMAND... runs a long command with its output in a log
# file and tells, on one line, what it is and how long it took. A script that
# knows how many steps it has says so in STEPS. Failure shows the end of the log.
STEPS=''
step=0

run_step()
{
	local log=$LOGS/$1.log text=$2 start=$SECONDS rc=0

	shift 2
	step=$((step + 1))
	printf '%s%s ... ' "${STEPS:+[$step/$STEPS] }" "$text"
	mkdir -p "$LOGS"
	"$@" >"$log" 2>&1 </dev/null || rc=$?
	if [ "$rc" -eq 0 ]; then
		printf '%d s\n' $((SECONDS - start))
		return 0
	fi

	printf 'FAILED after %d s, see %s\n' $((SECONDS - start)) "$log"
	tail -n 25 "$log" | sed 's/^/    /'
	return "$rc"
}

# prepare_guest KERNEL MORE makes what a guest with that kernel runs: the first
# steps of a script that has so many more.
prepare_guest()
{
	STEPS=$((4 + $2))
	[[ $1 != [a-z]* ]] || STEPS=$((STEPS + 1))
	run_step packages "install what is missing on this machine" "$VM_DIR/host-packages.sh"
	run_step trixie "make a Debian 13 tree in $CACHE" "$VM_DIR/root.sh" trixie
	[[ $1 != [a-z]* ]] ||
		run_step "kernel-$1" "make the $1 kernel, some minutes" "$VM_DIR/kernel.sh" "$1"
	run_step "build-$1" "build the modules for $1" "$VM_DIR/build.sh" "$1"
	run_step programs "build the programs" "$VM_DIR/build.sh" programs
}

# The unit tests, as a script for a guest. insmod, unlike modprobe, does not load
# what the class driver needs.
unit_tests()
{
	cat <<-'EOF'
		modprobe -a mc videodev videobuf2-v4l2 \
			videobuf2-vmalloc videobuf2-dma-sg videobuf2-dma-contig
		insmod $SC_MODULES/streamclass.ko verify=1
		insmod $SC_MODULES/sc_pattern.ko devices=0
		insmod $SC_MODULES/streamclass_test.ko
		rmmod streamclass_test sc_pattern streamclass
	EOF
}

# key_of FUNCTION... names a cache entry after the code that makes it, comments
# not counted, and after what comes in on standard input.
key_of()
{
	{ declare -f "$@"; cat; } | sha256sum | cut -c1-12
}

# in_root ROOT DIR SCRIPT runs a script in a Debian root that has DIR at /build,
# what compilers have made before at /ccache and, if set, $HEADERS_DIR at
# /headers. The mounts are in a namespace of their own, so they are gone when
# the script ends, however it ends.
in_root()
{
	mkdir -p "$CACHE/ccache"
	# shellcheck disable=SC2016 # expanded by that shell
	unshare --mount --propagation private bash -euc '
		mount -t proc proc "$1/proc"
		mount --bind /dev "$1/dev"
		mount --bind "$2" "$1/build"
		mount --bind "$4" "$1/ccache"
		[ -z "${HEADERS_DIR:-}" ] || mount --bind "$HEADERS_DIR" "$1/headers"
		export CCACHE_DIR=/ccache CCACHE_MAXSIZE=2G
		exec chroot "$1" bash -euo pipefail -c "$3"
	' in_root "$@" "$CACHE/ccache"
}

# root_of KERNEL prints which root a kernel's image, headers and compiler are
# in; the instrumented one is built with the compiler of trixie.
root_of()
{
	case $1 in
	6.1) echo bookworm ;;
	6.12 | 6.12-rt | instrumented | coverage | kcsan) echo trixie ;;
	7.3) echo backports ;;
	*) die "no such kernel: $1 (there are: $ALL_KERNELS)" ;;
	esac
}

# set_kernel KERNEL makes what it takes to build for that kernel and to boot
# it, then says where that is: ROOT (compiler and headers), IMAGE, RELEASE,
# MODULES (what becomes /lib/modules) and, as seen inside ROOT, KDIR.
set_kernel()
{
	local name images

	name=$(root_of "$1")
	ROOT=$("$VM_DIR/root.sh" "$name")
	if [[ $1 == [a-z]* ]]; then
		HEADERS_DIR=$("$VM_DIR/kernel.sh" "$1")/headers
		export HEADERS_DIR
		IMAGE=${HEADERS_DIR%/headers}/bzImage
		MODULES=${HEADERS_DIR%/headers}/lib/modules
		RELEASE=$(ls "$MODULES")
		KDIR=/headers
		return
	fi

	images=$(find "$ROOT/boot" -name 'vmlinuz-*' | sort -V)
	if [ "$1" = 6.12-rt ]; then
		IMAGE=$(grep -e -rt- <<<"$images" | tail -n 1)
	else
		IMAGE=$(grep -v -e -rt- <<<"$images" | tail -n 1)
	fi
	RELEASE=${IMAGE##*/vmlinuz-}
	MODULES=$ROOT/usr/lib/modules
	KDIR=/usr/src/linux-headers-$RELEASE
}
