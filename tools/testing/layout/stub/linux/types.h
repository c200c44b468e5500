/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What the public headers need of the kernel's, so that the layout probe
 * compiles where no kernel headers are. Types only, and only their sizes count.
 */
#ifndef _STUB_LINUX_TYPES_H
#define _STUB_LINUX_TYPES_H

#define CONFIG_64BIT

#define __iomem
#define __init
#define __exit
#define __force

#define __printf(...)

#define NULL ((void *)0)
#define bool _Bool
#define true 1
#define false 0

typedef signed char s8;
typedef short s16;
typedef int s32;
typedef long long s64;
typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;

struct list_head {
	struct list_head *next, *prev;
};

#endif /* _STUB_LINUX_TYPES_H */
