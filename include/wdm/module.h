/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What the files of a ported driver share with the one that makes a module of
 * it: see driver.h. Read after the class driver's headers, in either spelling.
 */
#ifndef _WDM_MODULE_H
#define _WDM_MODULE_H

#include <linux/atomic.h>
#include <linux/completion.h>
#include <linux/interrupt.h>
#include <linux/list.h>
#include <linux/spinlock.h>
#include <linux/string.h>
#include <linux/workqueue.h>

/* Values of a driver's registry key that a person may set. */
#define WDM_REGISTRY_VALUES	32

/**
 * struct _DRIVER_OBJECT - the driver, as DriverEntry() is handed it
 * @DeviceObject: not used; the class driver keeps its devices
 * @DriverExtension: free for the driver
 * @DriverUnload: OPTIONAL. Called when the module goes, after the last device
 *
 * Windows: DRIVER_OBJECT, as far as stream minidrivers look at it
 */
struct _DRIVER_OBJECT {
	void *DeviceObject;
	void *DriverExtension;
	void (*DriverUnload)(struct _DRIVER_OBJECT *DriverObject);
};

/**
 * struct _KDPC - a deferred call
 * @list: in &wdm_module.dpcs while it waits
 * @routine: what is called
 * @context: its second argument
 * @arguments: its third and its fourth
 *
 * Windows: KDPC
 */
struct _KDPC {
	struct list_head list;
	void (*routine)(struct _KDPC *Dpc, void *Context, void *Argument1, void *Argument2);
	void *context;
	void *arguments[2];
};

/**
 * struct wdm_module - a ported driver
 * @object: what DriverEntry() gets
 * @minidriver: what the INF file says; complete once it is registered
 * @registered: the driver has registered itself
 * @registry: values of its registry key, "Name=value"
 * @registry_count: how many
 * @work: what work items run in
 * @dpc_lock: protects @dpcs
 * @dpcs: deferred calls that wait
 * @dpc_tasklet: what they run in
 * @threads: how many have begun
 * @thread_ended: completed by each of them
 * @line_is_open: what DbgPrint() has printed did not end its line
 */
struct wdm_module {
	struct _DRIVER_OBJECT object;
	struct sc_minidriver minidriver;
	bool registered;
	char *registry[WDM_REGISTRY_VALUES];
	unsigned int registry_count;
	struct workqueue_struct *work;
	spinlock_t dpc_lock;	/* protects dpcs */
	struct list_head dpcs;
	struct tasklet_struct dpc_tasklet;
	atomic_t threads;
	struct completion thread_ended;
	bool line_is_open;
};

/* Each ported driver has one; wdm_driver() defines it. */
extern struct wdm_module wdm_module;

/* A call may be asked for again, or its memory go, as soon as it has been taken off. */
static inline void wdm_dpcs_run(struct tasklet_struct *tasklet)
{
	struct _KDPC call, *dpc;
	unsigned long flags;

	(void)tasklet;
	spin_lock_irqsave(&wdm_module.dpc_lock, flags);
	while (!list_empty(&wdm_module.dpcs)) {
		dpc = list_first_entry(&wdm_module.dpcs, struct _KDPC, list);
		list_del_init(&dpc->list);
		call = *dpc;
		spin_unlock_irqrestore(&wdm_module.dpc_lock, flags);
		call.routine(dpc, call.context, call.arguments[0], call.arguments[1]);
		spin_lock_irqsave(&wdm_module.dpc_lock, flags);
	}
	spin_unlock_irqrestore(&wdm_module.dpc_lock, flags);
}

static inline void wdm_dpcs_init(void)
{
	spin_lock_init(&wdm_module.dpc_lock);
	INIT_LIST_HEAD(&wdm_module.dpcs);
	tasklet_setup(&wdm_module.dpc_tasklet, wdm_dpcs_run);
}

/* What has been asked for so far has ended. May sleep. */
static inline void wdm_dpcs_flush(void)
{
	unsigned long flags;

	tasklet_kill(&wdm_module.dpc_tasklet);
	/* Who asked meanwhile could not schedule it. */
	spin_lock_irqsave(&wdm_module.dpc_lock, flags);
	if (!list_empty(&wdm_module.dpcs))
		tasklet_schedule(&wdm_module.dpc_tasklet);
	spin_unlock_irqrestore(&wdm_module.dpc_lock, flags);
}

/* Threads that a driver has not waited for, or that are about to end. */
static inline void wdm_threads_join(void)
{
	for (; atomic_read(&wdm_module.threads); atomic_dec(&wdm_module.threads))
		wait_for_completion(&wdm_module.thread_ended);
}

/* The type is that of the member: its tag depends on the spelling. */
static inline int
wdm_module_register(typeof(wdm_module.minidriver.hw_initialization_data) data)
{
	int ret;

	if (wdm_module.registered)
		return -EBUSY;

	/* The data may lie on the stack of DriverEntry(); registration copies it. */
	wdm_module.minidriver.hw_initialization_data = data;
	ret = stream_class_register_minidriver(&wdm_module.minidriver);
	wdm_module.minidriver.hw_initialization_data = NULL;
	wdm_module.registered = !ret;
	return ret;
}

/* The text of a value of the driver's registry key; NULL where there is none. */
static inline const char *wdm_registry_value(const char *name)
{
	size_t length = strlen(name);
	unsigned int i;

	for (i = 0; i < wdm_module.registry_count; i++)
		if (!strncasecmp(wdm_module.registry[i], name, length) &&
		    wdm_module.registry[i][length] == '=')
			return wdm_module.registry[i] + length + 1;
	return NULL;
}

#endif /* _WDM_MODULE_H */
