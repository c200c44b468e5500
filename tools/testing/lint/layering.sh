#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# Who may know whom. Documentation/overview.rst draws it.
. "$(dirname "$0")/lib.sh"

bad=0
# complain WHY: prints file:line of each line on stdin
complain() {
	local line
	while read -r line; do
		echo "$line: $1"
		bad=1
	done
}

core=$(files 'streamclass/*.c' 'streamclass/*.h' 'include/streamclass/*.h' |
       grep -v -e '^streamclass/v4l2/' -e '^streamclass/tests/')
bridge=$(files 'streamclass/v4l2/*')
mini=$(files 'minidrivers/*.c' 'minidrivers/*.h')
all=$(files '*.c' '*.h')
includes() { grep -nHE "^[[:space:]]*#[[:space:]]*include[[:space:]]*[<\"]$1" $2 /dev/null; }

# 1. The core and the public headers know nothing of V4L2.
complain "the core includes V4L2" < <(includes '(media/|linux/videodev2|linux/v4l2|.*bridge\.h)' "$core")
complain "the core speaks of V4L2" < \
	<(grep -nHE '\b(v4l2_|vb2_|video_(device|register|unregister|devdata|[gs]et_drvdata|ioctl2))|\bV4L2_|\bVIDIOC_' $core /dev/null |
	  grep -vE '^[^:]*:[0-9]+:[[:space:]]*(/\*|\*)')

# 2. Minidrivers know minidriver.h alone.
complain "a minidriver includes the inside of the class driver" < \
	<(includes '.*(streamclass/(internal|compat|v4l2|tests|client)|bridge\.h)' "$mini")

# 3. Only the core and the tests see internal.h, only the bridge and the tests bridge.h.
complain "internal.h is for streamclass/*.c and the tests" < \
	<(includes '.*internal\.h' "$(echo "$all" | grep -vE '^streamclass/([^/]*|tests/[^/]*)$')")
complain "bridge.h is for streamclass/v4l2/ and the tests" < \
	<(includes '.*bridge\.h' "$(echo "$all" | grep -vE '^streamclass/(v4l2|tests)/')")
complain "the bridge includes minidriver.h" < <(includes '.*streamclass/minidriver\.h' "$bridge")

# 4. The Windows spelling stays outside.
complain "only ported minidrivers include the Windows spelling" < \
	<(includes '(wdm/|strmini\.h|ks\.h|ksmedia\.h|wdm\.h)' "$core $bridge")

# The same of the objects: what the linker sees no macro can hide.
tree=$(copy_tree)
trap 'remove_tree "$tree"' EXIT
log=$tree/.layering.log
if ! ls "$tree"/streamclass/*.o >/dev/null 2>&1 && ! build_tree "$tree" "$log"; then
	tail -5 "$log"
	exit 1
fi
objects=0
for o in "$tree"/streamclass/*.o; do
	case ${o##*/} in streamclass*.o|*.mod.o) continue ;; esac
	objects=$((objects + 1))
	nm -u "$o" | awk '{ print $NF }' | grep -E '^(v4l2|vb2|video)_' |
		sed "s,^,streamclass/${o##*/}:0: uses ," | complain "the core calls V4L2"
	[ "${PIPESTATUS[2]}" -eq 0 ] && bad=1
done
if [ $objects -eq 0 ]; then
	echo "streamclass:0: no object of the core was built"
	exit 1
fi
exit $bad
