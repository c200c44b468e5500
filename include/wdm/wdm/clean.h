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

#endif /* _WDM_CLEAN_H */
