// SPDX-License-Identifier: GPL-2.0
/*
 * Rest: what a minidriver hears when the first filter of its device opens and
 * when the last one has closed, in this order:
 *
 *	D0			where it was powered down
 *	NOTIFY_IDLE_STATE	no longer idle
 *	... filters and streams open and close ...
 *	NOTIFY_IDLE_STATE	idle
 *	PAGING_OUT_DRIVER	where it is to be paged out
 *	D3			where it is to be powered down
 */
#include <linux/module.h>
#include <linux/pm_runtime.h>

#include "internal.h"

bool sc_power_down_unopened;
SC_EXPORT_FOR_TEST(sc_power_down_unopened);
module_param_named(power_down_when_unopened, sc_power_down_unopened, bool, 0644);
MODULE_PARM_DESC(power_down_when_unopened, "a device that is bound from now on is put to D3 while nobody has it open (default no)");

bool sc_page_out_unopened;
SC_EXPORT_FOR_TEST(sc_page_out_unopened);
module_param_named(page_out_when_unopened, sc_page_out_unopened, bool, 0644);
MODULE_PARM_DESC(page_out_when_unopened, "minidrivers are told to disable interrupts and timers when nobody has a device open any more (default no)");

/* Runtime power management. */

/* Nobody has the device open: it rests in D3. */
int sc_rest_begin(struct sc_device *dev)
{
	int ret;

	guard(mutex)(&dev->power_lock);

	if (READ_ONCE(dev->state) != SC_DEVICE_READY || dev->power != SC_POWER_ON)
		return 0;

	ret = sc_power_off(dev);
	if (!ret)
		return 0;

	sc_power_say_refused(dev, ret);
	/* Any other error would be the end of runtime power management. */
	return -EBUSY;
}

/* Somebody is about to ask something of it. */
int sc_rest_end(struct sc_device *dev)
{
	struct sc_stop stop;
	int ret;

	guard(mutex)(&dev->power_lock);

	if (dev->power == SC_POWER_ON)
		return 0;

	sc_stop_begin(&stop);
	ret = sc_power_on(dev, sc_device_is_going(dev) ? &stop : NULL);
	if (!ret)
		return 0;

	sc_power_oversleep(dev, ret);
	return -EIO;
}

/* Keep the device awake until sc_rest_allow(); wakes it up where it rests. */
int sc_rest_forbid(struct sc_device *dev)
{
	return dev->runtime_pm ? pm_runtime_resume_and_get(dev->parent) : 0;
}

void sc_rest_allow(struct sc_device *dev)
{
	if (dev->runtime_pm)
		pm_runtime_put_sync(dev->parent);
}

/* The device is ready; it stays awake until sc_rest_offered(). */
void sc_rest_started(struct sc_device *dev)
{
	dev->runtime_pm = READ_ONCE(sc_power_down_unopened);
	if (!dev->runtime_pm)
		return;

	/* The PCI core has enabled it, forbidden it, and keeps the device awake. */
	if (dev->pdev) {
		pm_runtime_allow(dev->parent);
		return;
	}
	pm_runtime_get_noresume(dev->parent);
	pm_runtime_set_active(dev->parent);
	pm_runtime_enable(dev->parent);
}

/* Clients have had their look at it. The driver core asks for idle PCI devices. */
void sc_rest_offered(struct sc_device *dev)
{
	if (dev->runtime_pm && dev->pdev)
		pm_runtime_put_noidle(dev->parent);
	else
		sc_rest_allow(dev);
}

/* The device is about to go, and must be awake for that, unless it has vanished. */
void sc_rest_stopping(struct sc_device *dev, bool unplugged)
{
	if (!dev->runtime_pm)
		return;

	if (unplugged) {
		pm_runtime_get_noresume(dev->parent);
		pm_runtime_barrier(dev->parent);
	} else {
		pm_runtime_get_sync(dev->parent);
	}
}

/* Undo sc_rest_started(); the PCI core expects its count as it was. */
void sc_rest_stopped(struct sc_device *dev)
{
	if (!dev->runtime_pm)
		return;

	if (dev->pdev) {
		pm_runtime_forbid(dev->parent);
		return;
	}
	pm_runtime_disable(dev->parent);
	pm_runtime_set_suspended(dev->parent);
	pm_runtime_put_noidle(dev->parent);
}

/* The first open, the last close. */

/*
 * Every minidriver hears of it: those with filter instances right before the
 * first instance opens, those without have no other sign. What they answer is
 * ignored, and most answer that they do not know the command.
 */
static void sc_rest_notify_idle(struct sc_device *dev, bool idle, const struct sc_stop *stop)
{
	dev->idle_request->srb.command_data.idle = idle;
	sc_control_run(dev->idle_request, stop);
}

/* One device that cannot be paged out makes the whole driver stay in. */
static bool sc_rest_stays_in(struct sc_device *dev)
{
	return !READ_ONCE(sc_page_out_unopened) || READ_ONCE(dev->driver->stays_in) ||
	       sc_device_is_gone(dev);
}

static int sc_rest_send_page_out(struct sc_device *dev, const struct sc_stop *stop)
{
	struct sc_request *request;
	int ret;

	request = sc_control_alloc(dev, NULL, SC_SRB_PAGING_OUT_DRIVER, NULL, 0);
	if (!request)
		return sc_control_failure(dev);

	ret = sc_control_run(request, stop);
	sc_control_free(request);
	return ret;
}

/*
 * Nothing is paged out here, but what comes with it is what the minidriver is
 * asked for: no interrupts, no timer, no routine. It is held to that until its
 * next request.
 */
static void sc_rest_page_out(struct sc_device *dev, const struct sc_stop *stop)
{
	struct sc_driver *driver = dev->driver;
	int ret;

	if (sc_rest_stays_in(dev))
		return;

	ret = sc_rest_send_page_out(dev, stop);
	if (ret == -ENOMEM || sc_device_is_gone(dev))
		return;
	if (ret) {
		WRITE_ONCE(driver->stays_in, true);
		dev_notice(dev->parent, "minidriver %s cannot be paged out: %pe; it is not asked again\n",
			   driver->minidriver->name, ERR_PTR(ret));
		return;
	}
	sc_timer_shut(&dev->timer);
	sc_timer_open(&dev->timer);
	sc_priority_shut(&dev->priority);
	sc_priority_open(&dev->priority);
	sc_power_mute_irq(dev);
}

/* The first filter is about to open; undone by sc_rest_closed(). */
int sc_rest_opening(struct sc_device *dev)
{
	int ret;

	lockdep_assert_held(&dev->filters_lock);

	ret = sc_rest_forbid(dev);
	if (ret)
		return ret;
	/* Closing cannot fail, so one request serves the open and the close. */
	dev->idle_request = sc_control_alloc(dev, NULL, SC_SRB_NOTIFY_IDLE_STATE, NULL, 0);
	if (!dev->idle_request) {
		sc_rest_allow(dev);
		return sc_control_failure(dev);
	}

	sc_rest_notify_idle(dev, false, NULL);
	return 0;
}

/* The last filter has closed, or the first could not be opened. */
void sc_rest_closed(struct sc_device *dev)
{
	struct sc_stop stop;

	lockdep_assert_held(&dev->filters_lock);

	sc_stop_begin(&stop);
	sc_rest_notify_idle(dev, true, &stop);
	sc_control_free(dev->idle_request);
	dev->idle_request = NULL;
	sc_rest_page_out(dev, &stop);
	sc_rest_allow(dev);
}
