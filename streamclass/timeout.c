// SPDX-License-Identifier: GPL-2.0
/*
 * The one-second tick: counts down every request a minidriver holds, asks for
 * those that ran out, and notices gates that nobody opens.
 */
#include "internal.h"

#define SC_STALLED_TICKS	2

/* The minidriver may set the counter meanwhile, and what it says counts. */
static bool sc_request_tick_locked(struct sc_request *request)
	__must_hold(&request->queue->dev->queue_lock)
{
	struct sc_srb *srb = sc_request_out(request);
	u32 left = READ_ONCE(srb->timeout_counter);

	lockdep_assert_held(&request->queue->dev->queue_lock);

	if (left) {
		__clear_bit(SC_REQUEST_TIMED_OUT, &request->flags);
		return cmpxchg(&srb->timeout_counter, left, left - 1) == left && left == 1;
	}
	return test_bit(SC_REQUEST_TIMED_OUT, &request->flags);
}

static void sc_tick_count_down(struct sc_device *dev)
{
	struct sc_request *request;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	list_for_each_entry(request, &dev->active, link)
		if (dev->power != SC_POWER_OFF && sc_request_tick_locked(request))
			__set_bit(SC_REQUEST_EXPIRED, &request->flags);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}

/* The next request that ran out, pinned, since the lock cannot be kept. */
static struct sc_request *sc_tick_next_expired(struct sc_device *dev)
{
	struct sc_request *request, *found = NULL;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	list_for_each_entry(request, &dev->active, link) {
		if (__test_and_clear_bit(SC_REQUEST_EXPIRED, &request->flags)) {
			request->callouts++;
			found = request;
			break;
		}
	}
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return found;
}

/* The handler had its second and neither completed nor re-armed. */
static void sc_tick_ignored(struct sc_device *dev, struct sc_request *request)
{
	sc_minidriver_bug(dev, SC_OFFENCE_IGNORED_TIMEOUT,
			  "neither completed nor re-armed a timed out %s",
			  sc_srb_command_name(request->srb.command));
	sc_request_force(request, -ETIMEDOUT);
	sc_request_unpin(request);
}

static void sc_tick_expired(struct sc_device *dev)
{
	struct sc_request *request;

	while ((request = sc_tick_next_expired(dev))) {
		if (test_bit(SC_REQUEST_TIMED_OUT, &request->flags))
			sc_tick_ignored(dev, request);
		else
			sc_request_time_out(request);
	}
}

static bool sc_queue_stalled_locked(struct sc_queue *queue)
	__must_hold(&queue->dev->queue_lock)
{
	lockdep_assert_held(&queue->dev->queue_lock);

	if (sc_gate_reason_locked(queue) != SC_GATE_MINIDRIVER_NOT_READY ||
	    queue->active) {
		queue->stalled = 0;
		return false;
	}
	return ++queue->stalled > SC_STALLED_TICKS;
}

static struct sc_queue *sc_tick_next_stalled(struct sc_device *dev)
{
	struct sc_queue *queue, *found = NULL;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	list_for_each_entry(queue, &dev->queues, list) {
		if (!found && sc_queue_stalled_locked(queue)) {
			sc_gate_open_locked(queue);
			found = queue;
		}
	}
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return found;
}

static void sc_tick_stalled(struct sc_device *dev)
{
	static const char * const kinds[] = { "device", "stream control", "stream data" };
	struct sc_queue *queue = sc_tick_next_stalled(dev);

	if (!queue)
		return;
	sc_minidriver_bug(dev, SC_OFFENCE_NEVER_READY,
			  "completed a request of its %s queue and never became ready for the next",
			  kinds[queue->kind]);
	sc_pump_kick(dev);
}

/*
 * Submitting starts the tick, so it may stop only while there is neither a
 * request that is counted nor one that will be.
 */
static bool sc_tick_is_wanted_locked(struct sc_device *dev)
	__must_hold(&dev->queue_lock)
{
	bool wanted = !list_empty(&dev->active);
	struct sc_queue *queue;

	lockdep_assert_held(&dev->queue_lock);

	list_for_each_entry(queue, &dev->queues, list)
		wanted |= !list_empty(&queue->pending);
	return wanted;
}

static bool sc_tick_goes_on(struct sc_device *dev)
{
	unsigned long flags;
	bool goes_on;

	spin_lock_irqsave(&dev->queue_lock, flags);
	goes_on = sc_tick_is_wanted_locked(dev);
	dev->ticking = goes_on;
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return goes_on;
}

/* One second has passed; true while there will be more to count. */
bool sc_timeout_tick(struct sc_device *dev)
{
	sc_tick_count_down(dev);
	sc_tick_expired(dev);
	sc_tick_stalled(dev);
	return sc_tick_goes_on(dev);
}
SC_EXPORT_FOR_TEST(sc_timeout_tick);

static enum hrtimer_restart sc_tick(struct hrtimer *hrtimer)
{
	struct sc_device *dev = container_of(hrtimer, struct sc_device, tick);

	if (!sc_timeout_tick(dev))
		return HRTIMER_NORESTART;

	hrtimer_forward_now(hrtimer, ns_to_ktime(NSEC_PER_SEC));
	return HRTIMER_RESTART;
}

void sc_tick_init(struct sc_device *dev)
{
	hrtimer_setup(&dev->tick, sc_tick, CLOCK_MONOTONIC, HRTIMER_MODE_REL_SOFT);
}

/* The tick does not run and is wanted. */
void sc_tick_arm_locked(struct sc_device *dev)
	__must_hold(&dev->queue_lock)
{
	lockdep_assert_held(&dev->queue_lock);

	if (dev->power == SC_POWER_OFF ||
	    (sc_test_hooks && sc_test_hooks->no_tick))
		return;

	dev->ticking = true;
	hrtimer_start(&dev->tick, ns_to_ktime(NSEC_PER_SEC), HRTIMER_MODE_REL_SOFT);
}

void sc_tick_stop(struct sc_device *dev)
{
	hrtimer_cancel(&dev->tick);
}

/* The device is on again. */
void sc_tick_resume(struct sc_device *dev)
{
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	dev->ticking = false;
	if (sc_tick_is_wanted_locked(dev))
		sc_tick_start_locked(dev);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}
