/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Threads. A handle is the thread's object, with a reference. The module waits
 * for all of them before it goes, see driver.h.
 */
#ifndef _WDM_THREAD_H
#define _WDM_THREAD_H

typedef VOID (*PKSTART_ROUTINE)(PVOID StartContext);

/* Signalled, for ever, when its thread ends. */
typedef struct _KTHREAD {
	DISPATCHER_HEADER header;
	struct kref references;
	PKSTART_ROUTINE routine;
	PVOID context;
} KTHREAD, *PKTHREAD, *PRKTHREAD, ETHREAD, *PETHREAD;

#define THREAD_ALL_ACCESS	0x1fffff
#define SYNCHRONIZE		0x100000
#define LOW_PRIORITY		0
#define LOW_REALTIME_PRIORITY	16
#define HIGH_PRIORITY		31

static inline void wdm_thread_free(struct kref *references)
{
	kfree(container_of(references, KTHREAD, references));
}

static inline void wdm_thread_put(PKTHREAD Thread)
{
	kref_put(&Thread->references, wdm_thread_free);
}

/* Its last step is outside of the module. */
static inline NTSTATUS PsTerminateSystemThread(NTSTATUS ExitStatus)
{
	PKTHREAD Thread = kthread_data(get_current());

	(void)ExitStatus;
	wdm_object_signal(&Thread->header, 1, false);
	wdm_thread_put(Thread);
	kthread_complete_and_exit(&wdm_module.thread_ended, 0);
}

static inline int wdm_thread_run(void *data)
{
	PKTHREAD Thread = data;

	Thread->routine(Thread->context);
	return PsTerminateSystemThread(STATUS_SUCCESS);
}

/* One reference is the thread's, one the handle's. */
static inline NTSTATUS wdm_thread_start(PKTHREAD Thread)
{
	struct task_struct *task;

	kref_init(&Thread->references);
	kref_get(&Thread->references);
	wdm_object_init(&Thread->header, 0, 1, true);
	atomic_inc(&wdm_module.threads);
	task = kthread_run(wdm_thread_run, Thread, "%s", KBUILD_MODNAME);
	if (!IS_ERR(task))
		return STATUS_SUCCESS;
	atomic_dec(&wdm_module.threads);
	return STATUS_INSUFFICIENT_RESOURCES;
}

static inline NTSTATUS PsCreateSystemThread(PHANDLE ThreadHandle, ULONG DesiredAccess,
					    PVOID ObjectAttributes, HANDLE ProcessHandle,
					    PVOID ClientId, PKSTART_ROUTINE StartRoutine,
					    PVOID StartContext)
{
	PKTHREAD Thread = kzalloc(sizeof(*Thread), GFP_KERNEL);
	NTSTATUS Status;

	(void)DesiredAccess;
	(void)ObjectAttributes;
	(void)ProcessHandle;
	(void)ClientId;
	if (!Thread)
		return STATUS_INSUFFICIENT_RESOURCES;
	Thread->routine = StartRoutine;
	Thread->context = StartContext;
	Status = wdm_thread_start(Thread);
	if (!NT_SUCCESS(Status)) {
		kfree(Thread);
		return Status;
	}
	*ThreadHandle = Thread;
	return STATUS_SUCCESS;
}

/* Of the handles that there are only those of threads have an object. */
static inline NTSTATUS ObReferenceObjectByHandle(HANDLE Handle, ACCESS_MASK DesiredAccess,
						 PVOID ObjectType, KPROCESSOR_MODE AccessMode,
						 PVOID *Object, PVOID HandleInformation)
{
	PKTHREAD Thread = Handle;

	(void)DesiredAccess;
	(void)ObjectType;
	(void)AccessMode;
	(void)HandleInformation;
	if (!Handle || Handle == &wdm_module)
		return STATUS_INVALID_HANDLE;
	kref_get(&Thread->references);
	*Object = Thread;
	return STATUS_SUCCESS;
}

#define ObReferenceObject(object)	kref_get(&((PKTHREAD)(object))->references)
#define ObDereferenceObject(object)	wdm_thread_put((PKTHREAD)(object))

/* The kernel's scheduler is asked for nothing; a task is only a name here. */
#define KeGetCurrentThread()		((PKTHREAD)get_current())
#define PsGetCurrentThread()		((PETHREAD)get_current())
#define KeSetPriorityThread(thread, priority)	((void)(thread), (void)(priority), LOW_PRIORITY)
#define KeSetBasePriorityThread(thread, increment)	((void)(thread), (void)(increment), 0)
#define KeQueryPriorityThread(thread)		((void)(thread), (KPRIORITY)LOW_PRIORITY)

#endif /* _WDM_THREAD_H */
