#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-only
#
# root.sh NAME makes a Debian tree and prints where it is; when the cache has it
# already, only the latter. A tree carries kernels with their headers and the
# compiler that fits them; "trixie" is also the user space of every guest.

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

# Made beside its final name, so that a tree which has its name is complete.
make_root()
{
	rm -rf "$root.tmp"
	"make_$name" "$root.tmp" && mv "$root.tmp" "$root"
}

name=${1:?root.sh NAME, one of: bookworm trixie backports}
declare -F "make_$name" >/dev/null || die "no such root: $name"
root=$CACHE/root-$name-$(key_of "make_$name" debstrap <<<"$GUEST_TOOLS $KERNEL_SOURCE")

if [ ! -d "$root" ]; then
	mkdir -p "$CACHE"
	exec 9>"$CACHE/root-$name.lock"
	flock 9
	[ -d "$root" ] || run_step "root-$name" "make the Debian root \"$name\"" make_root >&2
fi
echo "$root"
