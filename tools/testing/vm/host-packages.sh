#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-only
#
# Sees to it that the host has the programs the harness runs. Root gets them
# installed; anybody else gets the list and the command, and has to stop.

. "$(dirname "$0")/lib.sh"

# program:package, for Debian 12 and 13.
NEEDED="
	mmdebstrap:mmdebstrap
	qemu-system-x86_64:qemu-system-x86
	busybox:busybox-static
	cpio:cpio
	xz:xz-utils
	rsync:rsync
	python3:python3
	unshare:util-linux
	flock:util-linux
	$*
"

missing()
{
	local pair

	for pair in $NEEDED; do
		PATH=$PATH:/usr/sbin:/sbin type -P "${pair%%:*}" >/dev/null || echo "${pair##*:}"
	done | sort -u
}

install_packages()
{
	export DEBIAN_FRONTEND=noninteractive
	apt-get -q update &&
		apt-get -q -y --no-install-recommends -o DPkg::Lock::Timeout=600 install "$@"
}

mapfile -t packages < <(missing)
[ "${#packages[@]}" -gt 0 ] || exit 0

if [ "$(id -u)" -ne 0 ]; then
	echo "Some packages are missing. As root, run:" >&2
	echo "    apt-get install --no-install-recommends ${packages[*]}" >&2
	exit 1
fi
run_step host-packages "install ${packages[*]}" install_packages "${packages[@]}"
