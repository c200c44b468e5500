#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# Two files ask which kernel it is: streamclass/compat.h and, because the core
# includes nothing of V4L2, streamclass/v4l2/compat.h.
. "$(dirname "$0")/lib.sh"

! grep -nHE '\b(LINUX_VERSION_CODE|KERNEL_VERSION|UTS_RELEASE|RHEL_RELEASE_CODE)\b|linux/version\.h' \
	$(files '*.c' '*.h' | grep -vE '^streamclass/(v4l2/)?compat\.h$') /dev/null |
	sed 's/\(^[^:]*:[0-9]*\):.*/\1: only compat.h asks for the kernel version/' | grep .
