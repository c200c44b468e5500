/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Older kernels. The sources are written for the newest one; only this file,
 * and v4l2/compat.h for the bridge, ask which kernel it is. Each shim says what
 * changed and when it may go.
 */
#ifndef _STREAMCLASS_COMPAT_H
#define _STREAMCLASS_COMPAT_H

#include <linux/hrtimer.h>
#include <linux/interrupt.h>
#include <linux/module.h>
#include <linux/platform_device.h>
#include <linux/version.h>
#include <linux/workqueue.h>

#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 1, 0)
#error "streamclass needs Linux 6.1 or later"
#endif
#if LINUX_VERSION_CODE >= KERNEL_VERSION(8, 0, 0)
#error "streamclass has not been tried on Linux 8.0 or later; it is known to run up to 7.3"
#endif

/* hrtimer_setup() came with 6.13; goes with the last older kernel. */
#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 13, 0)
static inline void hrtimer_setup(struct hrtimer *timer,
				 enum hrtimer_restart (*function)(struct hrtimer *),
				 clockid_t clock_id, enum hrtimer_mode mode)
{
	hrtimer_init(timer, clock_id, mode);
	timer->function = function;
}
#endif

/*
 * The bottom half: a work item on the bottom half workqueue since 6.9, a
 * tasklet before. Goes with the last kernel older than 6.9.
 */
struct sc_bh {
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 9, 0)
	struct work_struct work;
#else
	struct tasklet_struct tasklet;
#endif
	void (*run)(struct sc_bh *bh);
};

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 9, 0)
static inline void sc_bh_work(struct work_struct *work)
{
	struct sc_bh *bh = container_of(work, struct sc_bh, work);

	bh->run(bh);
}

static inline void sc_bh_init(struct sc_bh *bh, void (*run)(struct sc_bh *bh))
{
	bh->run = run;
	INIT_WORK(&bh->work, sc_bh_work);
}

static inline void sc_bh_schedule(struct sc_bh *bh)
{
	queue_work(system_bh_wq, &bh->work);
}

static inline void sc_bh_cancel_sync(struct sc_bh *bh)
{
	cancel_work_sync(&bh->work);
}

/* Wait for a bottom half that was scheduled. */
static inline void sc_bh_flush(struct sc_bh *bh)
{
	flush_work(&bh->work);
}

static inline bool sc_bh_is_busy(struct sc_bh *bh)
{
	return work_busy(&bh->work);
}
#else
static inline void sc_bh_tasklet(struct tasklet_struct *tasklet)
{
	struct sc_bh *bh = container_of(tasklet, struct sc_bh, tasklet);

	bh->run(bh);
}

static inline void sc_bh_init(struct sc_bh *bh, void (*run)(struct sc_bh *bh))
{
	bh->run = run;
	tasklet_setup(&bh->tasklet, sc_bh_tasklet);
}

static inline void sc_bh_schedule(struct sc_bh *bh)
{
	tasklet_schedule(&bh->tasklet);
}

static inline void sc_bh_cancel_sync(struct sc_bh *bh)
{
	tasklet_kill(&bh->tasklet);
}

/* Wait for a bottom half that was scheduled. */
static inline void sc_bh_flush(struct sc_bh *bh)
{
	tasklet_kill(&bh->tasklet);
}

static inline bool sc_bh_is_busy(struct sc_bh *bh)
{
	return test_bit(TASKLET_STATE_SCHED, &bh->tasklet.state);
}
#endif

/* __assign_str() knows its source since 6.10. */
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 10, 0)
#define sc_assign_str(field, source)	__assign_str(field)
#else
#define sc_assign_str(field, source)	__assign_str(field, source)
#endif

/* platform_driver.remove returns nothing since 6.11. */
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 11, 0)
#define sc_platform_remove	remove
#else
#define sc_platform_remove	remove_new
#endif

/* __platform_driver_register() is told the module's name since 7.1. */
#if LINUX_VERSION_CODE >= KERNEL_VERSION(7, 1, 0)
#define sc_platform_driver_register(driver, owner, name)	\
	__platform_driver_register(driver, owner, name)
#else
#define sc_platform_driver_register(driver, owner, name)	\
	__platform_driver_register(driver, owner)
#endif

/* Symbol name spaces are strings since 6.13. */
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 13, 0)
#define SC_TEST_NAMESPACE	"STREAMCLASS_TEST"
#else
#define SC_TEST_NAMESPACE	STREAMCLASS_TEST
#endif

/* What only the KUnit module may call. Nothing where there is no KUnit. */
#if IS_ENABLED(CONFIG_KUNIT)
#define SC_EXPORT_FOR_TEST(symbol)	EXPORT_SYMBOL_NS_GPL(symbol, SC_TEST_NAMESPACE)
#else
#define SC_EXPORT_FOR_TEST(symbol)
#endif

#endif /* _STREAMCLASS_COMPAT_H */
