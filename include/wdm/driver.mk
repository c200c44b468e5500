# SPDX-License-Identifier: GPL-2.0-only
#
# For the Kbuild file of a ported driver:
#
#	include /path/to/streamclass/include/wdm/driver.mk

include $(dir $(lastword $(MAKEFILE_LIST)))flags.mk

ccflags-y += $(WDM_CFLAGS)

# What a header defines is in each object that includes it: __inline functions, and
# variables without a value. Windows' linker keeps one of them, and so does ours.
ldflags-y += -z muldefs
