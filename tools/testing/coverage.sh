#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-only
#
# coverage.sh runs the unit tests and the self tests in a kernel that counts
# which lines ran, prints that for each file of the class driver, and fails
# where a file has less than it should. Lines that never ran are in
# build/coverage/lines.txt.

. "$(dirname "$0")/vm/lib.sh"

OUT=$BUILD/run/coverage

# In the guest: everything, then what was counted. A module that is loaded again
# goes on counting where it stopped.
guest_script()
{
	unit_tests
	cat <<-'EOF'
		/repo/tools/testing/selftests/run.sh short
		/repo/tools/testing/selftests/run.sh more
		cd /sys/kernel/debug/gcov
		find . -name '*.gcda' | while read -r file; do
			mkdir -p "/out/gcov/${file%/*}"
			cat "$file" >"/out/gcov/$file"
		done
	EOF
}

run_tests()
{
	rm -rf "$OUT/gcov"
	"$VM_DIR/run.sh" coverage --timeout 3000 --out "$OUT" -- bash -c "$(guest_script)"
}

# Runs inside the root, whose compiler made the objects.
gcov_in_root()
{
	cd /build/src || return 1
	rm -f ./*.gcov.json.gz
	find streamclass -name '*.gcda' -exec gcov --json-format {} + >/dev/null
}

read_counts()
{
	local from=$OUT/gcov/build/src

	find "$BUILD/coverage/src" -name '*.gcda' -delete
	cp -r "$from/." "$BUILD/coverage/src/" &&
		in_root "$("$VM_DIR/root.sh" trixie)" "$BUILD/coverage" \
			"$(declare -f gcov_in_root); gcov_in_root"
}

prepare_guest coverage 2
run_step coverage-tests "run all tests in it" run_tests
run_step coverage-counts "read what was counted" read_counts
"$REPO/tools/testing/gcov.py" "$BUILD/coverage"
