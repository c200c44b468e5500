# SPDX-License-Identifier: GPL-2.0
# Sourced by the checks: where the sources, the kernel and its scripts are.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/streamclass
cd "$root" || exit 1

# Files of the project that match the patterns, new ones too, built ones not.
files() {
	if git rev-parse --git-dir >/dev/null 2>&1; then
		git ls-files -co --exclude-standard -- "$@" ':!build/' ':!demo/' | sort -u |
			while read -r f; do [ -f "$f" ] && echo "$f"; done
	else
		local pattern
		for pattern; do
			find . \( -path ./.git -o -path ./build -o -path ./demo \) -prune -o -type f -name "${pattern##*/}" -print
		done | sed 's,^\./,,' | sort -u
	fi
}

find_headers() {
	local d
	for d in "${KDIR:-}" "/lib/modules/$(uname -r)/build" \
		 $(printf '%s\n' /lib/modules/*/build /usr/src/linux-headers-*-amd64 | sort -rV); do
		[ -n "$d" ] && [ -e "$d/Makefile" ] && { echo "$d"; return; }
	done
	return 1
}

# The kernel headers to build against: KDIR, the running kernel's, the newest
# there are. They have no program by which host-packages.sh could find them.
kdir() {
	find_headers && return
	if [ "$(id -u)" -eq 0 ]; then
		DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends \
			-o DPkg::Lock::Timeout=600 install linux-headers-amd64 >&2
		find_headers && return
	fi
	echo "no kernel headers: apt-get install linux-headers-amd64, or set KDIR" >&2
	return 1
}

# A scratch copy of the sources, so that nothing is built in the tree.
# run.sh makes one for all checks.
copy_tree() {
	if [ -n "${LINT_TREE:-}" ]; then
		echo "$LINT_TREE"
		return
	fi
	local copy
	copy=$(mktemp -d)
	files '*' | tar cf - -T - | tar xf - -C "$copy"
	echo "$copy"
}

remove_tree() {
	[ -n "${LINT_TREE:-}" ] || rm -rf "$1"
}

# Build the copy; the log goes to $2, what follows goes to make.
build_tree() {
	local tree=$1 log=$2 k
	shift 2
	k=$(kdir) || return 1
	make -C "$k" M="$tree" -j"$(nproc)" "$@" modules >"$log" 2>&1
}

# The kernel's own scripts come from its source package, which is the same
# for all kernels we check: 6.12 is in Debian 12 and 13.
SCRIPTS_PACKAGE=linux-source-6.12

kernel_scripts() {
	local dir=$cache/kernel-scripts-6.12 tar="" tmp
	if [ ! -e "$dir/kernel-doc" ]; then
		tmp=$(mktemp -d)
		tar=$(printf '%s\n' "" "$cache"/root-trixie-*/ |
		      sed "s,/*\$,/usr/src/$SCRIPTS_PACKAGE.tar.xz," |
		      while read -r f; do [ -e "$f" ] && echo "$f" && break; done)
		if [ -z "$tar" ]; then
			(cd "$tmp" && apt-get download -q "$SCRIPTS_PACKAGE" && dpkg-deb -x ./*.deb .) >&2
			tar=$tmp/usr/src/$SCRIPTS_PACKAGE.tar.xz
		fi
		if [ ! -e "$tar" ]; then
			echo "no $SCRIPTS_PACKAGE: apt-get install $SCRIPTS_PACKAGE" >&2
			rm -rf "$tmp"
			return 1
		fi
		mkdir -p "$dir" "$tmp/out"
		tar xf "$tar" -C "$tmp/out" --strip-components=2 --wildcards \
			'*/scripts/checkpatch.pl' '*/scripts/spelling.txt' \
			'*/scripts/const_structs.checkpatch' '*/scripts/kernel-doc' || return 1
		cp "$tmp"/out/* "$dir"
		rm -rf "$tmp"
	fi
	echo "$dir"
}
