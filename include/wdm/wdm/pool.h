/* SPDX-License-Identifier: GPL-2.0 */
/* Memory from the pools. */
#ifndef _WDM_POOL_H
#define _WDM_POOL_H

typedef enum _POOL_TYPE {
	NonPagedPool,
	PagedPool,
	NonPagedPoolMustSucceed,
	DontUseThisType,
	NonPagedPoolCacheAligned,
	PagedPoolCacheAligned,
	NonPagedPoolCacheAlignedMustS,
	NonPagedPoolNx = 512,
} POOL_TYPE;

/*
 * Paged pool is asked for where one may sleep, so a large piece need not lie in
 * one part. Whether non-paged pool may sleep nobody can tell.
 */
static inline PVOID ExAllocatePool(POOL_TYPE PoolType, SIZE_T NumberOfBytes)
{
	if (PoolType == PagedPool || PoolType == PagedPoolCacheAligned)
		return kvmalloc(NumberOfBytes, GFP_KERNEL);
	return kmalloc(NumberOfBytes, GFP_ATOMIC | __GFP_NOWARN);
}

static inline PVOID ExAllocatePoolWithTag(POOL_TYPE PoolType, SIZE_T NumberOfBytes, ULONG Tag)
{
	(void)Tag;
	return ExAllocatePool(PoolType, NumberOfBytes);
}

/* Nobody here has a quota. */
#define ExAllocatePoolWithQuotaTag(type, size, tag)	ExAllocatePoolWithTag((type), (size), (tag))

/* How much it matters: who asks has to do without all the same. */
typedef enum _EX_POOL_PRIORITY {
	LowPoolPriority = 0,
	NormalPoolPriority = 16,
	HighPoolPriority = 32,
} EX_POOL_PRIORITY;

#define ExAllocatePoolWithTagPriority(type, size, tag, priority)	\
	((VOID)(priority), ExAllocatePoolWithTag((type), (size), (tag)))

static inline PVOID ExAllocatePoolZero(POOL_TYPE PoolType, SIZE_T NumberOfBytes, ULONG Tag)
{
	PVOID Memory = ExAllocatePoolWithTag(PoolType, NumberOfBytes, Tag);

	return Memory ? memset(Memory, 0, NumberOfBytes) : NULL;
}

static inline VOID ExFreePool(PVOID P)
{
	kvfree(P);
}

static inline VOID ExFreePoolWithTag(PVOID P, ULONG Tag)
{
	(void)Tag;
	kvfree(P);
}

/*
 * Lists of pieces of one size. The kernel's allocator keeps such lists itself,
 * so nothing is kept here but what the driver says.
 */
typedef PVOID (*PALLOCATE_FUNCTION)(POOL_TYPE PoolType, SIZE_T NumberOfBytes, ULONG Tag);
typedef VOID (*PFREE_FUNCTION)(PVOID Buffer);

typedef struct _GENERAL_LOOKASIDE {
	PALLOCATE_FUNCTION allocate;
	PFREE_FUNCTION release;
	POOL_TYPE type;
	SIZE_T size;
	ULONG tag;
} NPAGED_LOOKASIDE_LIST, *PNPAGED_LOOKASIDE_LIST, PAGED_LOOKASIDE_LIST, *PPAGED_LOOKASIDE_LIST;

static inline VOID wdm_lookaside_init(PNPAGED_LOOKASIDE_LIST Lookaside,
				      PALLOCATE_FUNCTION Allocate, PFREE_FUNCTION Free,
				      POOL_TYPE PoolType, SIZE_T Size, ULONG Tag)
{
	Lookaside->allocate = Allocate ?: ExAllocatePoolWithTag;
	Lookaside->release = Free ?: ExFreePool;
	Lookaside->type = PoolType;
	Lookaside->size = Size;
	Lookaside->tag = Tag;
}

static inline PVOID ExAllocateFromNPagedLookasideList(PNPAGED_LOOKASIDE_LIST Lookaside)
{
	return Lookaside->allocate(Lookaside->type, Lookaside->size, Lookaside->tag);
}

static inline VOID ExFreeToNPagedLookasideList(PNPAGED_LOOKASIDE_LIST Lookaside, PVOID Entry)
{
	Lookaside->release(Entry);
}

#define ExInitializeNPagedLookasideList(list, allocate, free, flags, size, tag, depth)	\
	wdm_lookaside_init((list), (allocate), (free), NonPagedPool, (size), (tag))
#define ExInitializePagedLookasideList(list, allocate, free, flags, size, tag, depth)	\
	wdm_lookaside_init((list), (allocate), (free), PagedPool, (size), (tag))
#define ExAllocateFromPagedLookasideList(list)	ExAllocateFromNPagedLookasideList(list)
#define ExFreeToPagedLookasideList(list, entry)	ExFreeToNPagedLookasideList((list), (entry))
#define ExDeleteNPagedLookasideList(list)	((VOID)(list))
#define ExDeletePagedLookasideList(list)	((VOID)(list))

/* Now; it is read for that, so not of a register. It may not be so a moment later. */
static inline BOOLEAN MmIsAddressValid(PVOID VirtualAddress)
{
	UCHAR Byte;

	return !copy_from_kernel_nofault(&Byte, VirtualAddress, sizeof(Byte));
}

#endif /* _WDM_POOL_H */
