# SPDX-License-Identifier: GPL-2.0-only
#
# What a file in the Windows spelling is compiled with. It was not written for
# this kernel, so warnings that ask for the kernel's ways are off, and what
# Windows' compiler lets pass with a warning is none here.

wdm_include := $(patsubst %/,%,$(dir $(lastword $(MAKEFILE_LIST))))

WDM_CFLAGS := -DSC_WDM_COMPAT -DDBG=0 -I$(wdm_include) -I$(wdm_include)/..
WDM_CFLAGS += -Wno-unknown-pragmas -Wno-declaration-after-statement -Wno-vla
WDM_CFLAGS += -Wno-missing-prototypes -Wno-missing-declarations -Wno-strict-prototypes
WDM_CFLAGS += -Wno-implicit-fallthrough -Wno-multichar -Wno-missing-braces -Wno-comment
WDM_CFLAGS += -Wno-unused -Wno-unused-parameter -Wno-parentheses -Wno-switch -Wno-address
WDM_CFLAGS += -Wno-pointer-sign -Wno-int-conversion
WDM_CFLAGS += -Wno-enum-compare
WDM_CFLAGS += -Wno-discarded-qualifiers -Wno-sign-compare -Wno-cast-function-type
WDM_CFLAGS += -Wno-return-type -Wno-suggest-attribute=format
WDM_CFLAGS += -Wno-undef -Wno-endif-labels -Wno-date-time -Wno-switch-bool -Wno-empty-body
WDM_CFLAGS += -Wno-builtin-declaration-mismatch -Wno-implicit-int
# A pointer to a long where one to a LONG is wanted is a mistake here, and an error
# of the kernel's; to routines with arguments of the driver's types it is a habit.
WDM_CFLAGS += -Wincompatible-pointer-types -Wno-error=incompatible-pointer-types
# Members of a structure without a name may come from a typedef.
WDM_CFLAGS += -fms-extensions
# A function in a header that is inline but not static is there once in each
# object, see driver.mk.
WDM_CFLAGS += -fgnu89-inline
WDM_CFLAGS += $(if $(CONFIG_CC_IS_CLANG),-Wno-unknown-warning-option)
