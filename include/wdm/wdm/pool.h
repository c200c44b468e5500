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

static inline VOID ExFreePool(PVOID P)
{
	kvfree(P);
}

static inline VOID ExFreePoolWithTag(PVOID P, ULONG Tag)
{
	(void)Tag;
	kvfree(P);
}

#endif /* _WDM_POOL_H */
