// SPDX-License-Identifier: GPL-2.0
/*
 * Sleep: CHANGE_POWER_STATE, and what is held up meanwhile.
 *
 * There are two reasons to be in D3. System sleep keeps everybody out of the
 * device who would ask something of it, see visit.c, and takes streams out of
 * RUN. Runtime suspend finds a device that nobody has open, and its next open
 * ends it, see rest.c. For both the gates are shut, so that a request that is
 * submitted nevertheless waits, and what the minidriver holds stays with it.
 */
#include <linux/pm.h>

#include "internal.h"

/* How long a sleep waits for what is under way before it is refused. */
#define SC_POWER_PATIENCE_MS	5000

/* Does a request have to wait, now that not everything passes? */
bool sc_power_holds(const struct sc_request *request)
{
	return request->queue->dev->power == SC_POWER_OFF ||
	       request->srb.command != SC_SRB_CHANGE_POWER_STATE;
}

/* The minidriver owes no answer but to data requests, and is not being called. */
static bool sc_power_is_settled(struct sc_device *dev)
{
	struct sc_queue *queue;
	unsigned long flags;
	bool settled;

	spin_lock_irqsave(&dev->queue_lock, flags);
	settled = !dev->entered;
	list_for_each_entry(queue, &dev->queues, list)
		if (queue->kind != SC_QUEUE_DATA && queue->active)
			settled = false;
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return settled;
}

/* What is under way is let finish; a sleep that would have to wait long is refused. */
static int sc_power_wait(struct sc_device *dev, bool (*over)(struct sc_device *dev))
{
	long patience = sc_patience(dev, msecs_to_jiffies(SC_POWER_PATIENCE_MS));

	wait_event_timeout(dev->wait, over(dev) || sc_device_is_going(dev), patience);
	if (over(dev))
		return 0;

	return sc_device_is_going(dev) ? -ENODEV : -EBUSY;
}

static bool sc_power_has_gates(const struct sc_device *dev)
{
	return !dev->driver->init.turn_off_synchronization;
}

/* What passes the gates has changed. */
static void sc_power_set(struct sc_device *dev, enum sc_power power)
{
	struct sc_queue *queue;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	WRITE_ONCE(dev->power, power);
	list_for_each_entry(queue, &dev->queues, list)
		if (sc_power_has_gates(dev))
			sc_queue_update_locked(queue);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}

static int sc_power_change(struct sc_device *dev, struct sc_request *request,
			   enum sc_device_power_state state, const struct sc_stop *stop)
{
	int ret;

	request->srb.command_data.device_state = state;
	ret = sc_control_run(request, stop);
	/* A minidriver may have nothing to save and nothing to restore. */
	return ret == -EOPNOTSUPP ? 0 : ret;
}

static void sc_power_each_routine(struct sc_device *dev, void (*timer)(struct sc_timer *timer),
				  void (*priority)(struct sc_priority *priority))
{
	struct sc_stream *stream;
	unsigned int i;

	timer(&dev->timer);
	priority(&dev->priority);
	for (i = 0; (stream = sc_stream_nth(dev, i)); i++) {
		timer(&stream->timer);
		priority(&stream->priority);
	}
}

static bool sc_power_mute(struct sc_device *dev, void *unused)
{
	dev->irq_live = false;
	return true;
}

/* No interrupt reaches the minidriver before its next device request does. */
void sc_power_mute_irq(struct sc_device *dev)
{
	sc_sync_call(dev, sc_power_mute, NULL);
	if (dev->irq)
		synchronize_irq(dev->irq);
}

/*
 * The minidriver has seen its device off, for which it may have needed timers
 * and routines. None of it runs from here on.
 */
static void sc_power_freeze(struct sc_device *dev)
{
	sc_power_set(dev, SC_POWER_OFF);
	sc_power_each_routine(dev, sc_timer_freeze, sc_priority_freeze);
	sc_tick_stop(dev);
	sc_power_mute_irq(dev);
}

/* The minidriver is about to see its device on, and may need the same. */
static void sc_power_thaw(struct sc_device *dev)
{
	sc_power_set(dev, SC_POWER_SHUT);
	sc_tick_resume(dev);
}

/* It has, so all goes on where it was. */
static void sc_power_open(struct sc_device *dev)
{
	sc_power_each_routine(dev, sc_timer_thaw, sc_priority_thaw);
	if (sc_power_has_gates(dev)) {
		sc_power_set(dev, SC_POWER_ON);
		sc_pump_kick(dev);
	} else {
		sc_queues_release(dev);
	}
	sc_requests_cancel_late(dev);
}

static void sc_power_free_request(struct sc_device *dev)
{
	sc_control_free(dev->power_request);
	dev->power_request = NULL;
}

/* A device that is of no use any more does not keep the machine awake. */
static bool sc_power_may_refuse(const struct sc_device *dev)
{
	return sc_device_is_going(dev) || !sc_device_is_gone(dev);
}

/* D3, with the gates shut. What is needed to wake up is made before. */
int sc_power_off(struct sc_device *dev)
{
	int ret;

	lockdep_assert_held(&dev->power_lock);

	dev->power_request = sc_control_alloc(dev, NULL, SC_SRB_CHANGE_POWER_STATE, NULL, 0);
	if (!dev->power_request)
		return sc_control_failure(dev);

	sc_power_set(dev, SC_POWER_SHUT);
	ret = sc_power_wait(dev, sc_power_is_settled);
	if (!ret)
		ret = sc_power_change(dev, dev->power_request, SC_POWER_DEVICE_D3, NULL);
	if (ret && sc_power_may_refuse(dev)) {
		sc_power_open(dev);
		sc_power_free_request(dev);
		return ret;
	}
	sc_power_freeze(dev);
	dev->sleeps++;
	return 0;
}

/* D0, then the gates open, whatever the minidriver says: streams must close. */
int sc_power_on(struct sc_device *dev, const struct sc_stop *stop)
{
	int ret;

	lockdep_assert_held(&dev->power_lock);

	sc_power_thaw(dev);
	ret = sc_power_change(dev, dev->power_request, SC_POWER_DEVICE_D0, stop);
	sc_power_open(dev);
	sc_power_free_request(dev);
	return ret;
}

/* Nothing is left to wake up. */
static void sc_power_on_without_request(struct sc_device *dev)
{
	sc_power_thaw(dev);
	sc_power_open(dev);
	sc_power_free_request(dev);
}

void sc_power_say_refused(struct sc_device *dev, int status)
{
	if (sc_device_is_going(dev))
		return;

	dev_warn_ratelimited(dev->parent, "minidriver %s does not let the device sleep: %pe\n",
			     dev->driver->minidriver->name, ERR_PTR(status));
}

/* The device did not wake up: all requests come back, streams can be closed. */
void sc_power_oversleep(struct sc_device *dev, int status)
{
	if (sc_device_is_going(dev))
		return;

	WRITE_ONCE(dev->overslept, true);
	dev_err(dev->parent, "minidriver %s did not wake the device up: %pe; unbind and bind to go on\n",
		dev->driver->minidriver->name, ERR_PTR(status));
	sc_streams_fail(dev);
}

/* System sleep. */

static int sc_power_fall_asleep(struct sc_device *dev)
{
	int ret;

	guard(mutex)(&dev->power_lock);

	dev->slept = dev->power == SC_POWER_ON;
	if (!dev->slept)
		return 0;

	ret = sc_streams_pause(dev);
	if (!ret || !sc_power_may_refuse(dev))
		ret = sc_power_off(dev);
	if (!ret)
		return 0;

	dev->slept = false;
	sc_streams_run(dev);
	return ret;
}

static int sc_power_begin_sleep(struct sc_device *dev)
{
	int ret;

	if (READ_ONCE(dev->state) != SC_DEVICE_READY)
		return 0;

	sc_visits_keep_out(dev);
	/* Whoever is inside may have to wake the device up first, see rest.c. */
	ret = sc_power_wait(dev, sc_device_is_unvisited);
	if (!ret)
		ret = sc_power_fall_asleep(dev);
	if (ret)
		sc_visits_let_in(dev);
	else
		sc_visits_keep_all_out(dev);
	return ret;
}

/*
 * The machine goes to sleep: running streams to PAUSE, gates shut, D3. Where
 * that fails everything is as it was before. A device that rests already stays
 * as it is.
 */
int sc_power_suspend(struct sc_device *dev)
{
	int ret = sc_power_begin_sleep(dev);

	if (!ret)
		return 0;

	sc_power_say_refused(dev, ret);
	sc_clients_tell_failed(dev);
	return ret;
}
SC_EXPORT_FOR_TEST(sc_power_suspend);

static void sc_power_wake_up(struct sc_device *dev)
{
	int ret = sc_power_on(dev, NULL);

	if (ret)
		sc_power_oversleep(dev, ret);
	else
		sc_streams_run(dev);
}

static int sc_power_end_sleep(struct sc_device *dev)
{
	guard(mutex)(&dev->power_lock);

	if (!dev->dozing)
		return 0;

	sc_visits_keep_out(dev);
	if (dev->slept)
		sc_power_wake_up(dev);
	dev->slept = false;
	sc_visits_let_in(dev);
	return dev->overslept ? -EIO : 0;
}

/*
 * The machine wakes up. A device that does not is of no use: requests come back
 * with errors, nothing new is begun, streams and filters can be closed.
 */
int sc_power_resume(struct sc_device *dev)
{
	int ret = sc_power_end_sleep(dev);

	sc_clients_tell_failed(dev);
	return ret;
}
SC_EXPORT_FOR_TEST(sc_power_resume);

/*
 * A device that goes while it is asleep is woken up first, since stopping and
 * closing touch it; what has vanished only has its gates opened.
 */
void sc_power_wake_to_go(struct sc_device *dev, bool unplugged)
{
	struct sc_stop stop;

	guard(mutex)(&dev->power_lock);

	sc_stop_begin(&stop);
	if (dev->power != SC_POWER_ON && !unplugged)
		sc_power_on(dev, &stop);
	else if (dev->power != SC_POWER_ON)
		sc_power_on_without_request(dev);
	sc_visits_let_in(dev);
}

static int sc_pm_suspend(struct device *parent)
{
	return sc_power_suspend(dev_get_drvdata(parent));
}

static int sc_pm_resume(struct device *parent)
{
	return sc_power_resume(dev_get_drvdata(parent));
}

static int sc_pm_runtime_suspend(struct device *parent)
{
	return sc_rest_begin(dev_get_drvdata(parent));
}

static int sc_pm_runtime_resume(struct device *parent)
{
	return sc_rest_end(dev_get_drvdata(parent));
}

/*
 * For both buses. Whatever hibernation asks for is one of the same two things;
 * registers of the bus itself, and bus mastering, are the PCI core's to save.
 */
const struct dev_pm_ops sc_pm_ops = {
	SYSTEM_SLEEP_PM_OPS(sc_pm_suspend, sc_pm_resume)
	RUNTIME_PM_OPS(sc_pm_runtime_suspend, sc_pm_runtime_resume, NULL)
};
