#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-only
#
# build.sh KERNEL builds all modules for one kernel, with that kernel's own
# compiler, into build/KERNEL. It works on a copy of the sources, so several
# kernels can be built at once and a second build compiles what has changed.
# "build.sh programs" builds the programs of the self tests and of the bench
# into build/bin, for the user space that all guests share.

. "$(dirname "$0")/lib.sh"

# copy_sources DIR...: what has gone from the tree goes from the copy too; what
# was built there stays.
copy_sources()
{
	mkdir -p "$out/src"
	cd "$REPO" &&
		rsync -aR --delete --prune-empty-dirs --ignore-missing-args \
			--include='*/' --include='*.[chS]' --include=Kbuild --include='*.mk' --exclude='*' \
			"$@" "$out/src/"
}

# Runs inside the root; its arguments are make's. A warning is an error here, not
# in what we ship.
modules_in_root()
{
	local log=/build/modules.log

	rm -f /build/*.ko
	make -C "$@" M=/build/src CC="ccache gcc" KCFLAGS=-Werror -j2 modules 2>&1 | tee "$log"
	if grep -i 'warning:' "$log"; then
		return 1
	fi
	find src -name '*.ko' -exec cp {} /build/ \;
}

# Runs inside the root. Each .c file is a program, unless its folder's Kbuild
# makes a module of it. What is in the same folder may be a header of it.
programs_in_root()
{
	local source name

	for source in src/tools/testing/*/*.c; do
		name=$(basename "$source" .c)
		if grep -qs "\b$name\.o\b" "${source%/*}/Kbuild"; then
			continue
		fi
		if [ ! -e "$name" ] || [ -n "$(find "${source%/*}" -newer "$name" -name '*.[ch]')" ]; then
			gcc -O2 -g -Wall -Wextra -Werror -pthread -o "$name" "$source" -lm
		fi
	done
}

# The driver in Windows names a second time, as rename.py makes a native one of it.
# What has not changed keeps its date.
rename_port()
{
	local new

	new=$(mktemp -d)
	cp "$REPO"/minidrivers/wdmport/* "$new"
	sed -i 's/\<wdmport\>/wdmnative/g' "$new"/Kbuild "$new"/ids.c
	find "$new" -name '*.[ch]' ! -name ids.c -exec "$REPO/tools/wdm/rename.py" {} +
	rsync -rc --delete --exclude='*.o' --exclude='*.ko' --exclude='*.mod*' --exclude='.*' \
		"$new/" "$out/src/minidrivers/wdmnative/"
	rm -rf "$new"
}

build_modules()
{
	copy_sources Kbuild include streamclass minidrivers tools/testing/bench
	rename_port
	in_root "$ROOT" "$out" "$(declare -f modules_in_root)
		cd /build
		modules_in_root $KDIR $more"
}

build_programs()
{
	copy_sources tools/testing/selftests tools/testing/bench
	in_root "$ROOT" "$out" "$(declare -f programs_in_root); cd /build; programs_in_root"
}

kernel=${1:?build.sh KERNEL, one of: $ALL_KERNELS, or: programs}
if [ "$kernel" = programs ]; then
	out=$BUILD/bin
	ROOT=$("$VM_DIR/root.sh" trixie)
else
	out=$BUILD/$kernel
	more=''
	[ "$kernel" != coverage ] || more=GCOV_PROFILE=y
	set_kernel "$kernel"
fi

mkdir -p "$out"
exec 8>"$out/.lock"
flock 8
if [ "$kernel" = programs ]; then
	build_programs
else
	build_modules
fi
