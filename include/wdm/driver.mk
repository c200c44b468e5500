# SPDX-License-Identifier: GPL-2.0-only
#
# For the Kbuild file of a ported driver:
#
#	include /path/to/streamclass/include/wdm/driver.mk

include $(dir $(lastword $(MAKEFILE_LIST)))flags.mk

ccflags-y += $(WDM_CFLAGS)
