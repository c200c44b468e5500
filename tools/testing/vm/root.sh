#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-only
#
# root.sh NAME makes a Debian tree and prints where it is; when the cache has it
# already, only the latter. Some carry kernels with their headers and the compiler
# that fits them, and "trixie" is also the user space of most guests. The others
# are user spaces only: "clients" has programs that people use with cameras,
# "oldtools" and "newtools" have v4l-utils as of other years, "tools32" is an i386.

. "$(dirname "$0")/lib.sh"

GUEST_TOOLS=v4l-utils,kmod,procps
KERNEL_SOURCE=linux-source-6.12,flex,bison,bc,libelf-dev,libssl-dev,xz-utils,rsync,cpio

# No initramfs, no manuals, and none of the drivers that no guest of ours has.
debstrap()
{
	INITRD=No mmdebstrap --mode=root --variant=minbase --format=directory \
		--dpkgopt='path-exclude=/usr/share/doc/*' \
		--dpkgopt='path-exclude=/usr/share/man/*' \
		--dpkgopt='path-exclude=/usr/share/locale/*' \
		--dpkgopt='path-exclude=/lib/modules/*/kernel/drivers/net/*' \
		--dpkgopt='path-exclude=/usr/lib/modules/*/kernel/drivers/net/*' \
		--customize-hook='mkdir "$1/repo" "$1/out" "$1/build" "$1/headers" "$1/ccache"' \
		"$@"
}

make_bookworm()
{
	debstrap --include=gcc,ccache,make,kmod,linux-image-amd64,linux-headers-amd64 bookworm "$1"
}

make_trixie()
{
	debstrap --include=gcc,ccache,make,libc6-dev,$GUEST_TOOLS,$KERNEL_SOURCE \
		--include=linux-image-amd64,linux-headers-amd64 \
		--include=linux-image-rt-amd64,linux-headers-rt-amd64 \
		trixie "$1"
}

# The backports suite is where the main suite is: the tree's own sources say so.
make_backports()
{
	debstrap --include=gcc,ccache,make,kmod \
		--customize-hook='sed -n "s/ trixie / trixie-backports /p" "$1/etc/apt/sources.list" >"$1/etc/apt/sources.list.d/backports.list"' \
		--customize-hook='chroot "$1" apt-get -q update' \
		--customize-hook='chroot "$1" apt-get -q -y --no-install-recommends -t trixie-backports install linux-image-amd64 linux-headers-amd64' \
		trixie "$1"
}

# usertree OPTION... makes a tree without a kernel, in which the guest finds its
# modules all the same. Many packages, and who loses the tree makes it again: no
# need to wait for the disk after each.
usertree()
{
	debstrap --dpkgopt=force-unsafe-io --include=kmod,procps,v4l-utils --customize-hook='mkdir -p "$1/usr/lib/modules"' "$@"
}

make_clients()
{
	usertree --include=iproute2,ffmpeg,yavta,python3-opencv,chromium \
		--include=gstreamer1.0-tools,gstreamer1.0-plugins-base,gstreamer1.0-plugins-good \
		trixie "$1"
}

make_oldtools()
{
	usertree bookworm "$1"
}

# What a mirror says of that suite may be out of date.
make_newtools()
{
	usertree --aptopt='Acquire::Check-Valid-Until "false"' testing "$1"
}

# Of that architecture a mirror may have old lists of what is not in the main suite.
make_tools32()
{
	usertree --architectures=i386 trixie "$1" \
		"$(grep ' trixie main' "$("$VM_DIR/root.sh" trixie)/etc/apt/sources.list")"
}

# Those that use it are named after it, too.
functions_of()
{
	local used="make_$name debstrap"

	! declare -f "make_$name" | grep -q usertree || used+=" usertree"
	echo "$used"
}

# Made beside its final name, so that a tree which has its name is complete.
make_root()
{
	rm -rf "$root.tmp"
	"make_$name" "$root.tmp" && mv "$root.tmp" "$root"
}

name=${1:?root.sh NAME, one of: bookworm trixie backports clients oldtools newtools tools32}
declare -F "make_$name" >/dev/null || die "no such root: $name"
# shellcheck disable=SC2046 # a list
root=$CACHE/root-$name-$(key_of $(functions_of) <<<"$GUEST_TOOLS $KERNEL_SOURCE")

if [ ! -d "$root" ]; then
	mkdir -p "$CACHE"
	exec 9>"$CACHE/root-$name.lock"
	flock 9
	[ -d "$root" ] || run_step "root-$name" "make the Debian root \"$name\"" make_root >&2
fi
echo "$root"
