/* SPDX-License-Identifier: GPL-2.0 */
/* Levels, spin locks, and what is done in one step. */
#ifndef _WDM_LOCK_H
#define _WDM_LOCK_H

/* How much sooner who waits for it runs: not here. */
#define IO_NO_INCREMENT		0
#define IO_VIDEO_INCREMENT	1
#define EVENT_INCREMENT		1
#define IO_SOUND_INCREMENT	8

#define PASSIVE_LEVEL	0
#define LOW_LEVEL	0
#define APC_LEVEL	1
#define DISPATCH_LEVEL	2
#define DIRQL_LEVEL	5
#define HIGH_LEVEL	15

/*
 * What can be told of the level. A kernel with PREEMPT_RT runs most of what is
 * above PASSIVE_LEVEL in threads, and this says so.
 */
static inline KIRQL KeGetCurrentIrql(void)
{
	if (in_hardirq() || irqs_disabled())
		return DIRQL_LEVEL;
	return in_softirq() ? DISPATCH_LEVEL : PASSIVE_LEVEL;
}

static inline void KeRaiseIrql(KIRQL NewIrql, PKIRQL OldIrql)
{
	*OldIrql = KeGetCurrentIrql();
	if (NewIrql >= DISPATCH_LEVEL && *OldIrql < DISPATCH_LEVEL)
		local_bh_disable();
}

static inline KIRQL KeRaiseIrqlToDpcLevel(void)
{
	KIRQL OldIrql;

	KeRaiseIrql(DISPATCH_LEVEL, &OldIrql);
	return OldIrql;
}

static inline void KeLowerIrql(KIRQL NewIrql)
{
	if (NewIrql < DISPATCH_LEVEL)
		local_bh_enable();
}

/*
 * A lock that is taken with interrupts off, so that entry points of minidrivers
 * with and without an interrupt routine may share it. Only who holds it looks
 * at the flags.
 */
typedef struct {
	spinlock_t lock;	/* guards flags, and what the driver says */
	unsigned long flags;
} KSPIN_LOCK, *PKSPIN_LOCK;

/* A macro, so that lockdep tells locks apart by where they are made. */
#define KeInitializeSpinLock(spin)	spin_lock_init(&(spin)->lock)

static inline void KeAcquireSpinLock(PKSPIN_LOCK SpinLock, PKIRQL OldIrql)
{
	KIRQL Irql = KeGetCurrentIrql();
	unsigned long flags;

	spin_lock_irqsave(&SpinLock->lock, flags);
	SpinLock->flags = flags;
	*OldIrql = Irql;
}

static inline void KeReleaseSpinLock(PKSPIN_LOCK SpinLock, KIRQL NewIrql)
{
	(void)NewIrql;
	spin_unlock_irqrestore(&SpinLock->lock, SpinLock->flags);
}

static inline KIRQL KeAcquireSpinLockRaiseToDpc(PKSPIN_LOCK SpinLock)
{
	KIRQL OldIrql;

	KeAcquireSpinLock(SpinLock, &OldIrql);
	return OldIrql;
}

static inline void KeAcquireSpinLockAtDpcLevel(PKSPIN_LOCK SpinLock)
{
	KeAcquireSpinLockRaiseToDpc(SpinLock);
}

static inline void KeReleaseSpinLockFromDpcLevel(PKSPIN_LOCK SpinLock)
{
	KeReleaseSpinLock(SpinLock, DISPATCH_LEVEL);
}

static inline ULONG KeGetCurrentProcessorNumber(VOID)
{
	return raw_smp_processor_id();
}

/* Those that run; a driver takes none away. */
#define KeNumberProcessors			((CCHAR)num_online_cpus())
#define KeQueryActiveProcessors()		((KAFFINITY)cpumask_bits(cpu_online_mask)[0])

typedef struct mutex FAST_MUTEX, *PFAST_MUTEX;

#define ExInitializeFastMutex(fast)	mutex_init(fast)
#define ExAcquireFastMutex(fast)	mutex_lock(fast)
#define ExReleaseFastMutex(fast)	mutex_unlock(fast)
#define ExTryToAcquireFastMutex(fast)	((BOOLEAN)mutex_trylock(fast))
/* No thread of the kernel is ended while it holds one. */
#define KeEnterCriticalRegion()
#define KeLeaveCriticalRegion()
#define ExAcquireFastMutexUnsafe(fast)	ExAcquireFastMutex(fast)
#define ExReleaseFastMutexUnsafe(fast)	ExReleaseFastMutex(fast)

static inline LONG InterlockedIncrement(PLONG Addend)
{
	return atomic_inc_return((atomic_t *)Addend);
}

static inline LONG InterlockedDecrement(PLONG Addend)
{
	return atomic_dec_return((atomic_t *)Addend);
}

/* The others return what was there before. */
static inline LONG InterlockedExchangeAdd(PLONG Addend, LONG Value)
{
	return atomic_fetch_add(Value, (atomic_t *)Addend);
}

static inline LONG InterlockedOr(PLONG Target, LONG Bits)
{
	return atomic_fetch_or(Bits, (atomic_t *)Target);
}

static inline LONG InterlockedAnd(PLONG Target, LONG Bits)
{
	return atomic_fetch_and(Bits, (atomic_t *)Target);
}

static inline LONG InterlockedXor(PLONG Target, LONG Bits)
{
	return atomic_fetch_xor(Bits, (atomic_t *)Target);
}

static inline LONG InterlockedExchange(PLONG Target, LONG Value)
{
	return xchg(Target, Value);
}

static inline LONG InterlockedCompareExchange(PLONG Target, LONG Exchange, LONG Comparand)
{
	return cmpxchg(Target, Comparand, Exchange);
}

/* A pointer to any pointer will do. */
static inline PVOID wdm_exchange_pointer(PVOID *Target, PVOID Value)
{
	return xchg(Target, Value);
}

static inline PVOID wdm_compare_exchange_pointer(PVOID *Target, PVOID Exchange,
						 PVOID Comparand)
{
	return cmpxchg(Target, Comparand, Exchange);
}

#define InterlockedExchangePointer(target, value)	\
	wdm_exchange_pointer((PVOID *)(target), (PVOID)(value))
#define InterlockedCompareExchangePointer(target, exchange, comparand)	\
	wdm_compare_exchange_pointer((PVOID *)(target), (PVOID)(exchange), (PVOID)(comparand))

static inline PLIST_ENTRY ExInterlockedInsertTailList(PLIST_ENTRY ListHead, PLIST_ENTRY Entry,
						      PKSPIN_LOCK Lock)
{
	KIRQL OldIrql = KeAcquireSpinLockRaiseToDpc(Lock);
	PLIST_ENTRY Last = IsListEmpty(ListHead) ? NULL : ListHead->Blink;

	InsertTailList(ListHead, Entry);
	KeReleaseSpinLock(Lock, OldIrql);
	return Last;
}

static inline PLIST_ENTRY ExInterlockedInsertHeadList(PLIST_ENTRY ListHead, PLIST_ENTRY Entry,
						      PKSPIN_LOCK Lock)
{
	KIRQL OldIrql = KeAcquireSpinLockRaiseToDpc(Lock);
	PLIST_ENTRY First = IsListEmpty(ListHead) ? NULL : ListHead->Flink;

	InsertHeadList(ListHead, Entry);
	KeReleaseSpinLock(Lock, OldIrql);
	return First;
}

static inline PLIST_ENTRY ExInterlockedRemoveHeadList(PLIST_ENTRY ListHead, PKSPIN_LOCK Lock)
{
	KIRQL OldIrql = KeAcquireSpinLockRaiseToDpc(Lock);
	PLIST_ENTRY Entry = IsListEmpty(ListHead) ? NULL : RemoveHeadList(ListHead);

	KeReleaseSpinLock(Lock, OldIrql);
	return Entry;
}

static inline ULONG ExInterlockedAddUlong(PULONG Addend, ULONG Increment, PKSPIN_LOCK Lock)
{
	KIRQL OldIrql = KeAcquireSpinLockRaiseToDpc(Lock);
	ULONG Before = *Addend;

	*Addend += Increment;
	KeReleaseSpinLock(Lock, OldIrql);
	return Before;
}

static inline ULONG ExInterlockedExchangeUlong(PULONG Target, ULONG Value, PKSPIN_LOCK Lock)
{
	KIRQL OldIrql = KeAcquireSpinLockRaiseToDpc(Lock);
	ULONG Before = *Target;

	*Target = Value;
	KeReleaseSpinLock(Lock, OldIrql);
	return Before;
}

/* All that the old calls tell of the new number is its sign. */
typedef enum _INTERLOCKED_RESULT {
	ResultZero = 0x4000,
	ResultNegative = 0x8000,
	ResultPositive = 0,
} INTERLOCKED_RESULT;

static inline INTERLOCKED_RESULT wdm_interlocked_add(PLONG Addend, LONG Increment,
						     PKSPIN_LOCK Lock)
{
	LONG Now = ExInterlockedAddUlong((PULONG)Addend, Increment, Lock) + Increment;

	return !Now ? ResultZero : Now < 0 ? ResultNegative : ResultPositive;
}

#define ExInterlockedIncrementLong(addend, lock)	wdm_interlocked_add((addend), 1, (lock))
#define ExInterlockedDecrementLong(addend, lock)	wdm_interlocked_add((addend), -1, (lock))

static inline LARGE_INTEGER ExInterlockedAddLargeInteger(PLARGE_INTEGER Addend,
							 LARGE_INTEGER Increment, PKSPIN_LOCK Lock)
{
	KIRQL OldIrql = KeAcquireSpinLockRaiseToDpc(Lock);
	LARGE_INTEGER Before = *Addend;

	Addend->QuadPart += Increment.QuadPart;
	KeReleaseSpinLock(Lock, OldIrql);
	return Before;
}

static inline PSINGLE_LIST_ENTRY ExInterlockedPushEntryList(PSINGLE_LIST_ENTRY ListHead,
							    PSINGLE_LIST_ENTRY Entry,
							    PKSPIN_LOCK Lock)
{
	KIRQL OldIrql = KeAcquireSpinLockRaiseToDpc(Lock);
	PSINGLE_LIST_ENTRY First = ListHead->Next;

	PushEntryList(ListHead, Entry);
	KeReleaseSpinLock(Lock, OldIrql);
	return First;
}

static inline PSINGLE_LIST_ENTRY ExInterlockedPopEntryList(PSINGLE_LIST_ENTRY ListHead,
							   PKSPIN_LOCK Lock)
{
	KIRQL OldIrql = KeAcquireSpinLockRaiseToDpc(Lock);
	PSINGLE_LIST_ENTRY Entry = PopEntryList(ListHead);

	KeReleaseSpinLock(Lock, OldIrql);
	return Entry;
}

/* A place in a queue for the lock: Linux' locks have their own. */
typedef struct {
	PKSPIN_LOCK Lock;
	KIRQL OldIrql;
} KLOCK_QUEUE_HANDLE, *PKLOCK_QUEUE_HANDLE;

static inline VOID KeAcquireInStackQueuedSpinLock(PKSPIN_LOCK Lock, PKLOCK_QUEUE_HANDLE Handle)
{
	Handle->OldIrql = KeAcquireSpinLockRaiseToDpc(Lock);
	Handle->Lock = Lock;
}

static inline VOID KeReleaseInStackQueuedSpinLock(PKLOCK_QUEUE_HANDLE Handle)
{
	KeReleaseSpinLock(Handle->Lock, Handle->OldIrql);
}

static inline VOID KeAcquireInStackQueuedSpinLockAtDpcLevel(PKSPIN_LOCK Lock,
							    PKLOCK_QUEUE_HANDLE Handle)
{
	KeAcquireSpinLockAtDpcLevel(Lock);
	Handle->Lock = Lock;
}

static inline VOID KeReleaseInStackQueuedSpinLockFromDpcLevel(PKLOCK_QUEUE_HANDLE Handle)
{
	KeReleaseSpinLockFromDpcLevel(Handle->Lock);
}

#define SLIST_ENTRY	SINGLE_LIST_ENTRY
#define PSLIST_ENTRY	PSINGLE_LIST_ENTRY

typedef struct {
	SINGLE_LIST_ENTRY Next;
	USHORT Depth;
	KSPIN_LOCK Lock;
} SLIST_HEADER, *PSLIST_HEADER;

static inline VOID ExInitializeSListHead(PSLIST_HEADER ListHead)
{
	ListHead->Next.Next = NULL;
	ListHead->Depth = 0;
	KeInitializeSpinLock(&ListHead->Lock);
}

static inline USHORT ExQueryDepthSList(PSLIST_HEADER ListHead)
{
	return READ_ONCE(ListHead->Depth);
}

static inline PSLIST_ENTRY InterlockedPushEntrySList(PSLIST_HEADER ListHead, PSLIST_ENTRY Entry)
{
	KIRQL OldIrql = KeAcquireSpinLockRaiseToDpc(&ListHead->Lock);
	PSLIST_ENTRY First = ListHead->Next.Next;

	PushEntryList(&ListHead->Next, Entry);
	ListHead->Depth++;
	KeReleaseSpinLock(&ListHead->Lock, OldIrql);
	return First;
}

static inline PSLIST_ENTRY InterlockedPopEntrySList(PSLIST_HEADER ListHead)
{
	KIRQL OldIrql = KeAcquireSpinLockRaiseToDpc(&ListHead->Lock);
	PSLIST_ENTRY Entry = PopEntryList(&ListHead->Next);

	if (Entry)
		ListHead->Depth--;
	KeReleaseSpinLock(&ListHead->Lock, OldIrql);
	return Entry;
}

static inline PSLIST_ENTRY InterlockedFlushSList(PSLIST_HEADER ListHead)
{
	KIRQL OldIrql = KeAcquireSpinLockRaiseToDpc(&ListHead->Lock);
	PSLIST_ENTRY First = ListHead->Next.Next;

	ListHead->Next.Next = NULL;
	ListHead->Depth = 0;
	KeReleaseSpinLock(&ListHead->Lock, OldIrql);
	return First;
}

#define ExInterlockedPushEntrySList(head, entry, lock)	\
	((VOID)(lock), InterlockedPushEntrySList((head), (entry)))
#define ExInterlockedPopEntrySList(head, lock)	((VOID)(lock), InterlockedPopEntrySList(head))
#define ExInterlockedFlushSList(head)		InterlockedFlushSList(head)

#define InterlockedAdd(target, value)		(InterlockedExchangeAdd((target), (value)) + (value))
/* Each says what was there before, but for the first two. */
#define InterlockedIncrement64(target)		atomic64_inc_return((atomic64_t *)(target))
#define InterlockedDecrement64(target)		atomic64_dec_return((atomic64_t *)(target))
#define InterlockedExchangeAdd64(target, value)	\
	atomic64_fetch_add((value), (atomic64_t *)(target))
#define InterlockedExchange64(target, value)	\
	atomic64_xchg((atomic64_t *)(target), (value))
#define InterlockedCompareExchange64(target, exchange, comparand)	\
	atomic64_cmpxchg((atomic64_t *)(target), (comparand), (exchange))
#define ExInterlockedCompareExchange64(target, exchange, comparand, lock)	\
	((VOID)(lock), InterlockedCompareExchange64((target), *(exchange), *(comparand)))
#define ExInterlockedAddLargeStatistic(addend, increment)	\
	atomic64_add((ULONG)(increment), (atomic64_t *)&(addend)->QuadPart)

#endif /* _WDM_LOCK_H */
