#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-only
#
# kernel.sh [NAME] builds the instrumented kernel, or a variant of it, and
# prints where it is: bzImage, lib/modules and headers, a folder to build modules
# against. Source and compiler are those of the trixie root; the configuration is
# instrumented.config, for a variant with the lines of NAME.config instead of
# what they contradict. An option that did not make it is an error.

. "$(dirname "$0")/lib.sh"

# Runs inside the root, in the unpacked source.
build_in_root()
{
	make -s KCONFIG_ALLCONFIG=/build/fragment allnoconfig
	check_options /build/fragment .config
	# Most of what a guest does is to start programs. KASAN watches memory where
	# ours may be used: not in file systems, page faults and system calls.
	find arch block crypto fs init ipc mm net security kernel/rcu kernel/sched \
		drivers/acpi drivers/char drivers/tty drivers/virtio -name Makefile \
		-exec sed -i '1i KASAN_SANITIZE := n' {} +
	make -s -j"$(nproc)" bzImage modules
	cp arch/x86/boot/bzImage .config /build/
	make -s INSTALL_MOD_PATH=/build modules_install
	# shellcheck disable=SC2016 # expanded by that make
	make -s run-command KBUILD_RUN_COMMAND='"${srctree}/scripts/package/install-extmod-build" /build/headers'
}

check_options()
{
	local lost

	lost=$(grep '^CONFIG_' "$1" | grep -vxF -f "$2" || true)
	[ -z "$lost" ] || { echo "options lost: $lost"; return 1; }
}

# The source and the objects are some 3 GB, and go when the build has ended.
build_kernel()
{
	rm -rf "$dir.tmp" &&
		mkdir -p "$dir.tmp/source" &&
		make_fragment >"$dir.tmp/fragment" &&
		tar -C "$dir.tmp/source" --strip-components=1 -xf "$root"/usr/src/linux-source-6.12.tar.xz &&
		in_root "$root" "$dir.tmp" "$(declare -f build_in_root check_options)
			export MAKEFLAGS='$makeflags'
			cd /build/source
			build_in_root" &&
		rm -rf "$dir.tmp/source" "$dir.tmp"/lib/modules/*/build &&
		mv "$dir.tmp" "$dir"
}

# options FILE names what a configuration sets.
options()
{
	sed -nE 's/^(# )?(CONFIG_[A-Z0-9_]+)(=| is not set).*/\2/p' "$1"
}

# What the variant says of an option counts, wherever it stands.
make_fragment()
{
	[ "$name" = instrumented ] ||
		options "$VM_DIR/$name.config" | sed 's/.*/\\b&\\b/' >"$dir.tmp/replaced"
	if [ "$name" = instrumented ]; then
		cat "$VM_DIR/instrumented.config"
	else
		grep -vE -f "$dir.tmp/replaced" "$VM_DIR/instrumented.config"
		cat "$VM_DIR/$name.config"
	fi
}

# All that makes a kernel what it is; comments do not.
ingredients()
{
	sed '/^#/d; /^$/d' "$VM_DIR/instrumented.config"
	echo "$version"
	[ "$name" = instrumented ] || cat "$VM_DIR/$name.config"
	echo "$makeflags"
}

name=${1:-instrumented}
# What our modules do is looked for, not what the kernel does.
makeflags=' -- UBSAN_SANITIZE=n KCSAN_SANITIZE=n'
root=$("$VM_DIR/root.sh" trixie)
version=$(dpkg-query --admindir="$root/var/lib/dpkg" -W -f '${Version}' linux-source-6.12)
dir=$CACHE/kernel-$version-$(ingredients | key_of build_in_root)

if [ ! -d "$dir" ]; then
	exec 9>"$CACHE/kernel.lock"
	flock 9
	[ -d "$dir" ] || run_step "kernel-$name" "build the $name kernel $version" build_kernel >&2
fi
echo "$dir"
