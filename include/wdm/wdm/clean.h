/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Short names that the kernel's headers define and a driver of Windows may use
 * for what is its own. Nothing of ours needs them from here on.
 */
#ifndef _WDM_CLEAN_H
#define _WDM_CLEAN_H

#undef current
#undef swap
#undef clamp
#undef round_up
#undef round_down
#undef roundup
#undef rounddown
#undef abs
#undef READ
#undef WRITE
#undef FIELD_SIZE
/* Bits, rounding and debugging, of which many drivers have their own. */
#undef ALIGN
#undef ALIGN_DOWN
#undef ARRAY_SIZE
#undef BIT
#undef BITS_PER_BYTE
#undef BITS_PER_LONG
#undef BLOCK_SIZE
#undef BUG
#undef BUG_ON
#undef BUILD_BUG_ON
#undef CLASS
#undef CONCATENATE
#undef DEPRECATED
#undef DIV_ROUND_UP
#undef DMA_BIT_MASK
#undef FIELD_GET
#undef FIELD_PREP
#undef FRAME_SIZE
#undef GENMASK
#undef GETVAL
#undef HZ
#undef KENTRY
#undef LATCH
#undef MAJOR
#undef MAX
#undef MIN
#undef MINOR
#undef MKDEV
#undef PAGEFLAG
#undef PAGE_ALIGN
#undef SETVAL
#undef SZ_4K
#undef UL
#undef ULL
#undef WARN
#undef WARN_ON
#undef WARN_ON_ONCE

/* Of these, macros of the kernel are made, like GFP_KERNEL. A driver may define its own. */
enum { HZ = CONFIG_HZ };

static inline unsigned long BIT(unsigned int number)
{
	return 1UL << number;
}

/* Offsets into configuration space: drivers have other numbers by these names. */
#undef PCI_BASE_ADDRESS_0
#undef PCI_BASE_ADDRESS_1
#undef PCI_BASE_ADDRESS_2
#undef PCI_BASE_ADDRESS_3
#undef PCI_BASE_ADDRESS_4
#undef PCI_BASE_ADDRESS_5
#undef PCI_CACHE_LINE_SIZE
#undef PCI_COMMAND
#undef PCI_DEVICE_ID
#undef PCI_HEADER_TYPE
#undef PCI_INTERRUPT_LINE
#undef PCI_INTERRUPT_PIN
#undef PCI_LATENCY_TIMER
#undef PCI_REVISION_ID
#undef PCI_ROM_ADDRESS
#undef PCI_STATUS
#undef PCI_SUBSYSTEM_ID
#undef PCI_SUBSYSTEM_VENDOR_ID
#undef PCI_VENDOR_ID

#undef alternative
#undef ffs
#undef guard
#undef linux
#undef max3
#undef min3
#undef nop
#undef test_bit
#undef unix

/* Functions and a variable of the kernel: one of the driver's own is another one. */
#define change_bit	wdm_driver_change_bit
#define clear_bit	wdm_driver_clear_bit
#define fls		wdm_driver_fls
#define jiffies		wdm_driver_jiffies
#define panic		wdm_driver_panic
#define schedule	wdm_driver_schedule
#define set_bit		wdm_driver_set_bit
#define yield		wdm_driver_yield

/* With the width of Windows' numbers, and of no macro that a driver may define. */
#undef PAGE_SIZE
#undef PAGE_SHIFT
#undef PAGE_MASK
#define PAGE_SIZE	0x1000
#define PAGE_SHIFT	12

/* A long has 32 bits. */
#undef LONG_MAX
#undef LONG_MIN
#undef ULONG_MAX
#define LONG_MAX	0x7fffffff
#define LONG_MIN	(-LONG_MAX - 1)
#define ULONG_MAX	0xffffffffU

/* Structures of Windows go on behind their last member, see rtl.h. */
#undef memset
#undef memcpy
#undef memmove
#define memset(to, value, size)		RtlFillMemory((to), (size), (value))
#define memcpy(to, from, size)		RtlCopyMemory((to), (from), (size))
#define memmove(to, from, size)		RtlMoveMemory((to), (from), (size))

#undef min
#undef max
#define min(a, b)	((a) < (b) ? (a) : (b))
#define max(a, b)	((a) > (b) ? (a) : (b))
#define abs(a)		((a) < 0 ? -(a) : (a))

/* Words for checkers, some of which are labels in the macros above. */
#define __in
#define __out
#define __inout
#define __in_opt
#define __out_opt
#define __inout_opt
#define __deref_out
#define __reserved
#define __in_bcount(n)
#define __out_bcount(n)
#define __in_ecount(n)
#define __out_ecount(n)
#define __drv_aliasesMem
#define _In_
#define _Out_
#define _Inout_
#define _In_opt_
#define _Out_opt_
#define _Inout_opt_
#define _Outptr_
#define _In_z_
#define _Reserved_
#define _Use_decl_annotations_
#define _Must_inspect_result_
#define _Function_class_(name)
#define _IRQL_requires_(level)
#define _IRQL_requires_max_(level)
#define _IRQL_requires_min_(level)
#define _IRQL_requires_same_
#define _In_reads_bytes_(n)
#define _Out_writes_bytes_(n)
#define _In_reads_(n)
#define _Out_writes_(n)

/* Down, where the kernel's own goes up. */
#define PAGE_ALIGN(address)	((PVOID)((ULONG_PTR)(address) & ~(ULONG_PTR)(PAGE_SIZE - 1)))

#endif /* _WDM_CLEAN_H */
