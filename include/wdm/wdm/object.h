/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What a thread can wait for, timers with their deferred calls, and work that
 * is done in process context.
 */
#ifndef _WDM_OBJECT_H
#define _WDM_OBJECT_H

typedef enum _EVENT_TYPE { NotificationEvent, SynchronizationEvent } EVENT_TYPE;
typedef enum _TIMER_TYPE { NotificationTimer, SynchronizationTimer } TIMER_TYPE;
typedef enum _KWAIT_REASON { Executive, FreePage, PageIn, PoolAllocation, DelayExecution,
			     Suspended, UserRequest } KWAIT_REASON;

#define KernelMode	0
#define UserMode	1

/*
 * The first member of each object that can be waited for. It is signalled where
 * the count is above 0; a wait takes one off unless the object stays signalled.
 */
typedef struct _DISPATCHER_HEADER {
	wait_queue_head_t waiters;
	LONG count;
	LONG limit;
	BOOLEAN stays;
} DISPATCHER_HEADER;

typedef struct _KEVENT { DISPATCHER_HEADER header; } KEVENT, *PKEVENT, *PRKEVENT;
typedef struct _KSEMAPHORE { DISPATCHER_HEADER header; } KSEMAPHORE, *PKSEMAPHORE, *PRKSEMAPHORE;
typedef struct _KMUTANT { DISPATCHER_HEADER header; } KMUTEX, *PKMUTEX, *PRKMUTEX;

#define wdm_object_init(object, first, most, remains)			\
do {									\
	DISPATCHER_HEADER *__header = (object);				\
									\
	init_waitqueue_head(&__header->waiters);			\
	__header->count = (first);					\
	__header->limit = (most);					\
	__header->stays = (remains);					\
} while (0)

/* Set the count, or add to it; what it was before. */
static inline LONG wdm_object_signal(DISPATCHER_HEADER *header, LONG count, bool add)
{
	unsigned long flags;
	LONG before;

	spin_lock_irqsave(&header->waiters.lock, flags);
	before = header->count;
	header->count = min(header->limit, add ? before + count : count);
	if (header->count > 0)
		wake_up_all_locked(&header->waiters);
	spin_unlock_irqrestore(&header->waiters.lock, flags);
	return before;
}

static inline bool wdm_object_take(DISPATCHER_HEADER *header)
{
	unsigned long flags;
	bool taken;

	spin_lock_irqsave(&header->waiters.lock, flags);
	taken = header->count > 0;
	if (taken && !header->stays)
		header->count--;
	spin_unlock_irqrestore(&header->waiters.lock, flags);
	return taken;
}

#define KeInitializeEvent(event, type, state)	\
	wdm_object_init(&(event)->header, !!(state), 1, (type) == NotificationEvent)
#define KeInitializeSemaphore(semaphore, first, most)	\
	wdm_object_init(&(semaphore)->header, (first), (most), false)
#define KeInitializeMutex(mutant, level)	wdm_object_init(&(mutant)->header, 1, 1, false)

static inline LONG KeSetEvent(PKEVENT Event, KPRIORITY Increment, BOOLEAN Wait)
{
	(void)Increment;
	(void)Wait;
	return wdm_object_signal(&Event->header, 1, false);
}

static inline LONG KeResetEvent(PKEVENT Event)
{
	return wdm_object_signal(&Event->header, 0, false);
}

static inline VOID KeClearEvent(PKEVENT Event)
{
	wdm_object_signal(&Event->header, 0, false);
}

static inline LONG KeReadStateEvent(PKEVENT Event)
{
	return READ_ONCE(Event->header.count);
}

static inline LONG KeReadStateSemaphore(PKSEMAPHORE Semaphore)
{
	return READ_ONCE(Semaphore->header.count);
}

static inline LONG KeReleaseSemaphore(PKSEMAPHORE Semaphore, KPRIORITY Increment, LONG Adjustment,
				      BOOLEAN Wait)
{
	(void)Increment;
	(void)Wait;
	return wdm_object_signal(&Semaphore->header, Adjustment, true);
}

/* A mutex is not counted: who holds it must not take it again. */
static inline LONG KeReleaseMutex(PKMUTEX Mutex, BOOLEAN Wait)
{
	(void)Wait;
	return wdm_object_signal(&Mutex->header, 1, false);
}

/* Sleeps, unless the time-out points to 0; then any context will do. */
static inline NTSTATUS KeWaitForSingleObject(PVOID Object, KWAIT_REASON WaitReason,
					     KPROCESSOR_MODE WaitMode, BOOLEAN Alertable,
					     PLARGE_INTEGER Timeout)
{
	DISPATCHER_HEADER *header = Object;

	(void)WaitReason;
	(void)WaitMode;
	(void)Alertable;
	if (wdm_object_take(header))
		return STATUS_SUCCESS;
	if (!Timeout) {
		wait_event_idle(header->waiters, wdm_object_take(header));
		return STATUS_SUCCESS;
	}
	if (!Timeout->QuadPart)
		return STATUS_TIMEOUT;
	return wait_event_idle_timeout(header->waiters, wdm_object_take(header),
				       nsecs_to_jiffies(wdm_time_left(Timeout) * 100) + 1) ?
	       STATUS_SUCCESS : STATUS_TIMEOUT;
}

/* What a wait for several objects hangs into the queue of each. */
typedef struct _KWAIT_BLOCK {
	wait_queue_entry_t entry;
} KWAIT_BLOCK, *PKWAIT_BLOCK, *PRKWAIT_BLOCK;

typedef enum _WAIT_TYPE { WaitAll, WaitAny } WAIT_TYPE;

#define THREAD_WAIT_OBJECTS	3
#define MAXIMUM_WAIT_OBJECTS	64

/* The number of the object that was taken, or -1. */
static inline int wdm_take_any(ULONG Count, PVOID Object[])
{
	ULONG i;

	for (i = 0; i < Count; i++)
		if (wdm_object_take(Object[i]))
			return i;
	return -1;
}

/* All or none: what was taken before another was quicker goes back. */
static inline int wdm_take_all(ULONG Count, PVOID Object[])
{
	DISPATCHER_HEADER *header;
	ULONG i;

	for (i = 0; i < Count; i++) {
		header = Object[i];
		if (READ_ONCE(header->count) <= 0)
			return -1;
	}
	for (i = 0; i < Count && wdm_object_take(Object[i]); i++)
		;
	if (i == Count)
		return 0;
	while (i--) {
		header = Object[i];
		if (!header->stays)
			wdm_object_signal(header, 1, true);
	}
	return -1;
}

static inline int wdm_wait_sleep(ULONG Count, PVOID Object[], WAIT_TYPE WaitType, long left,
				 PKWAIT_BLOCK WaitBlockArray)
{
	int taken;
	ULONG i;

	for (;;) {
		for (i = 0; i < Count; i++)
			prepare_to_wait(&((DISPATCHER_HEADER *)Object[i])->waiters,
					&WaitBlockArray[i].entry, TASK_IDLE);
		taken = WaitType == WaitAny ? wdm_take_any(Count, Object) :
					      wdm_take_all(Count, Object);
		if (taken >= 0 || !left)
			break;
		left = schedule_timeout(left);
	}
	for (i = 0; i < Count; i++)
		finish_wait(&((DISPATCHER_HEADER *)Object[i])->waiters, &WaitBlockArray[i].entry);
	return taken;
}

/*
 * STATUS_WAIT_0 and the number of the object that ended it, or STATUS_SUCCESS for
 * all of them. More than THREAD_WAIT_OBJECTS need blocks of the caller's.
 */
static inline NTSTATUS KeWaitForMultipleObjects(ULONG Count, PVOID Object[], WAIT_TYPE WaitType,
						KWAIT_REASON WaitReason, KPROCESSOR_MODE WaitMode,
						BOOLEAN Alertable, PLARGE_INTEGER Timeout,
						PKWAIT_BLOCK WaitBlockArray)
{
	long left = Timeout ? nsecs_to_jiffies(wdm_time_left(Timeout) * 100) + 1 :
			      MAX_SCHEDULE_TIMEOUT;
	KWAIT_BLOCK own[THREAD_WAIT_OBJECTS];
	int taken;
	ULONG i;

	(void)WaitReason;
	(void)WaitMode;
	(void)Alertable;
	if (!WaitBlockArray && Count <= THREAD_WAIT_OBJECTS)
		WaitBlockArray = own;
	if (WARN_ON_ONCE(!WaitBlockArray || Count > MAXIMUM_WAIT_OBJECTS))
		return STATUS_INVALID_PARAMETER;

	taken = WaitType == WaitAny ? wdm_take_any(Count, Object) : wdm_take_all(Count, Object);
	if (taken < 0 && !(Timeout && !Timeout->QuadPart)) {
		for (i = 0; i < Count; i++)
			init_wait_entry(&WaitBlockArray[i].entry, 0);
		taken = wdm_wait_sleep(Count, Object, WaitType, left, WaitBlockArray);
	}
	return taken < 0 ? STATUS_TIMEOUT : STATUS_WAIT_0 + taken;
}

#define KeWaitForMutexObject(mutant, reason, mode, alertable, timeout)	\
	KeWaitForSingleObject((mutant), (reason), (mode), (alertable), (timeout))

/* Deferred calls: bottom half, one after the other. */

typedef struct _KDPC KDPC, *PKDPC, *PRKDPC;
typedef VOID (*PKDEFERRED_ROUTINE)(struct _KDPC *Dpc, PVOID DeferredContext,
				   PVOID SystemArgument1, PVOID SystemArgument2);

static inline VOID KeInitializeDpc(PKDPC Dpc, PKDEFERRED_ROUTINE DeferredRoutine,
				   PVOID DeferredContext)
{
	INIT_LIST_HEAD(&Dpc->list);
	Dpc->routine = DeferredRoutine;
	Dpc->context = DeferredContext;
}

/* Which of them is first, and where it runs, is the kernel's affair. */
typedef enum _KDPC_IMPORTANCE {
	LowImportance,
	MediumImportance,
	HighImportance,
} KDPC_IMPORTANCE;

#define KeSetImportanceDpc(dpc, importance)	((VOID)(dpc), (VOID)(importance))
#define KeSetTargetProcessorDpc(dpc, number)	((VOID)(dpc), (VOID)(number))

/* FALSE where it waits already; then the arguments are the old ones. */
static inline BOOLEAN KeInsertQueueDpc(PKDPC Dpc, PVOID SystemArgument1, PVOID SystemArgument2)
{
	unsigned long flags;
	bool waits;

	spin_lock_irqsave(&wdm_module.dpc_lock, flags);
	waits = !list_empty(&Dpc->list);
	if (!waits) {
		Dpc->arguments[0] = SystemArgument1;
		Dpc->arguments[1] = SystemArgument2;
		list_add_tail(&Dpc->list, &wdm_module.dpcs);
		tasklet_schedule(&wdm_module.dpc_tasklet);
	}
	spin_unlock_irqrestore(&wdm_module.dpc_lock, flags);
	return !waits;
}

/* Did it wait? One that runs goes on. */
static inline BOOLEAN KeRemoveQueueDpc(PKDPC Dpc)
{
	unsigned long flags;
	bool waits;

	spin_lock_irqsave(&wdm_module.dpc_lock, flags);
	waits = !list_empty(&Dpc->list);
	list_del_init(&Dpc->list);
	spin_unlock_irqrestore(&wdm_module.dpc_lock, flags);
	return waits;
}

static inline VOID KeFlushQueuedDpcs(VOID)
{
	wdm_dpcs_flush();
}

/* Timers of the executive; those of the class driver are better ones. */

typedef struct _KTIMER {
	DISPATCHER_HEADER header;
	struct timer_list timer;
	PKDPC dpc;
	ULONG period;
	u64 due;
} KTIMER, *PKTIMER;

/* A timer is never early, however much of this jiffy is over. */
static inline BOOLEAN wdm_timer_start(PKTIMER Timer, u64 now)
{
	return mod_timer(&Timer->timer,
			 jiffies + nsecs_to_jiffies(Timer->due - now + TICK_NSEC - 1) + 1);
}

/*
 * A period later than it was due, not than it ran, which is up to two jiffies
 * later: in the mean a period is as long as it says. What was missed is not
 * made up for.
 */
static inline u64 wdm_timer_next(u64 due, u64 now, ULONG period)
{
	return max(due + (u64)period * NSEC_PER_MSEC, now);
}

static inline void wdm_timer_run(struct timer_list *timer)
{
	PKTIMER Timer = container_of(timer, KTIMER, timer);
	u64 now = ktime_get_ns();

	wdm_object_signal(&Timer->header, 1, false);
	if (Timer->period) {
		Timer->due = wdm_timer_next(Timer->due, now, Timer->period);
		wdm_timer_start(Timer, now);
	}
	if (Timer->dpc)
		KeInsertQueueDpc(Timer->dpc, NULL, NULL);
}

#define KeInitializeTimerEx(object, type)						\
do {											\
	PKTIMER __timer = (object);							\
											\
	wdm_object_init(&__timer->header, 0, 1, (type) == NotificationTimer);		\
	timer_setup(&__timer->timer, wdm_timer_run, 0);					\
} while (0)
#define KeInitializeTimer(object)	KeInitializeTimerEx(object, NotificationTimer)

/* Was it running? The period is in milliseconds. */
static inline BOOLEAN KeSetTimerEx(PKTIMER Timer, LARGE_INTEGER DueTime, LONG Period, PKDPC Dpc)
{
	u64 now = ktime_get_ns();

	wdm_object_signal(&Timer->header, 0, false);
	Timer->dpc = Dpc;
	Timer->period = Period;
	Timer->due = now + wdm_time_left(&DueTime) * 100;
	return wdm_timer_start(Timer, now);
}

static inline BOOLEAN KeSetTimer(PKTIMER Timer, LARGE_INTEGER DueTime, PKDPC Dpc)
{
	return KeSetTimerEx(Timer, DueTime, 0, Dpc);
}

/*
 * The timer's memory may go, so it does not run any more, and has not started
 * itself anew. With interrupts off nobody may wait for it, nor may he in Windows.
 */
static inline BOOLEAN KeCancelTimer(PKTIMER Timer)
{
	Timer->period = 0;
	return irqs_disabled() ? timer_delete(&Timer->timer) : timer_delete_sync(&Timer->timer);
}

static inline BOOLEAN KeReadStateTimer(PKTIMER Timer)
{
	return READ_ONCE(Timer->header.count) > 0;
}

/* Work: a queue of the module's own, empty before the module goes. */

typedef enum _WORK_QUEUE_TYPE {
	CriticalWorkQueue, DelayedWorkQueue, HyperCriticalWorkQueue
} WORK_QUEUE_TYPE;

typedef VOID (*PWORKER_THREAD_ROUTINE)(PVOID Parameter);

typedef struct _WORK_QUEUE_ITEM {
	struct work_struct work;
	PWORKER_THREAD_ROUTINE routine;
	PVOID context;
} WORK_QUEUE_ITEM, *PWORK_QUEUE_ITEM;

/* The routine may free the item: it is not looked at afterwards. */
static inline void wdm_work_run(struct work_struct *work)
{
	PWORK_QUEUE_ITEM Item = container_of(work, WORK_QUEUE_ITEM, work);

	Item->routine(Item->context);
}

#define ExInitializeWorkItem(item, function, with)		\
do {								\
	PWORK_QUEUE_ITEM __item = (item);			\
								\
	INIT_WORK(&__item->work, wdm_work_run);			\
	__item->routine = (function);				\
	__item->context = (with);				\
} while (0)

static inline VOID ExQueueWorkItem(PWORK_QUEUE_ITEM WorkItem, WORK_QUEUE_TYPE QueueType)
{
	(void)QueueType;
	queue_work(wdm_module.work, &WorkItem->work);
}

typedef VOID (*PIO_WORKITEM_ROUTINE)(PDEVICE_OBJECT DeviceObject, PVOID Context);

typedef struct _IO_WORKITEM {
	struct work_struct work;
	PDEVICE_OBJECT device;
	PIO_WORKITEM_ROUTINE routine;
	PVOID context;
} IO_WORKITEM, *PIO_WORKITEM;

static inline void wdm_io_work_run(struct work_struct *work)
{
	PIO_WORKITEM Item = container_of(work, IO_WORKITEM, work);

	Item->routine(Item->device, Item->context);
}

static inline PIO_WORKITEM IoAllocateWorkItem(PDEVICE_OBJECT DeviceObject)
{
	PIO_WORKITEM Item = kzalloc(sizeof(*Item), GFP_ATOMIC);

	if (Item) {
		INIT_WORK(&Item->work, wdm_io_work_run);
		Item->device = DeviceObject;
	}
	return Item;
}

static inline VOID IoQueueWorkItem(PIO_WORKITEM IoWorkItem, PIO_WORKITEM_ROUTINE WorkerRoutine,
				   WORK_QUEUE_TYPE QueueType, PVOID Context)
{
	(void)QueueType;
	IoWorkItem->routine = WorkerRoutine;
	IoWorkItem->context = Context;
	queue_work(wdm_module.work, &IoWorkItem->work);
}

static inline VOID IoFreeWorkItem(PIO_WORKITEM IoWorkItem)
{
	kfree(IoWorkItem);
}

#endif /* _WDM_OBJECT_H */
