/* SPDX-License-Identifier: GPL-2.0 */
/* Levels, spin locks, and what is done in one step. */
#ifndef _WDM_LOCK_H
#define _WDM_LOCK_H

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

typedef struct mutex FAST_MUTEX, *PFAST_MUTEX;

#define ExInitializeFastMutex(fast)	mutex_init(fast)
#define ExAcquireFastMutex(fast)	mutex_lock(fast)
#define ExReleaseFastMutex(fast)	mutex_unlock(fast)
#define ExTryToAcquireFastMutex(fast)	((BOOLEAN)mutex_trylock(fast))

#define InterlockedIncrement(value)	atomic_inc_return((atomic_t *)(value))
#define InterlockedDecrement(value)	atomic_dec_return((atomic_t *)(value))
#define InterlockedExchangeAdd(value, add)	atomic_fetch_add((add), (atomic_t *)(value))
#define InterlockedExchange(value, next)	((LONG)xchg((LONG *)(value), (LONG)(next)))
#define InterlockedOr(value, bits)	atomic_fetch_or((bits), (atomic_t *)(value))
#define InterlockedAnd(value, bits)	atomic_fetch_and((bits), (atomic_t *)(value))
#define InterlockedCompareExchange(value, next, last)	\
	((LONG)cmpxchg((LONG *)(value), (LONG)(last), (LONG)(next)))
#define InterlockedExchangePointer(value, next)		\
	((PVOID)xchg((PVOID *)(value), (PVOID)(next)))
#define InterlockedCompareExchangePointer(value, next, last)	\
	((PVOID)cmpxchg((PVOID *)(value), (PVOID)(last), (PVOID)(next)))

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

#endif /* _WDM_LOCK_H */
