// SPDX-License-Identifier: GPL-2.0
/*
 * Minidriver timers: one for each stream and one for the device. They are
 * soft hrtimers, since a hard one may neither take the bottom half lock nor,
 * on PREEMPT_RT, any other.
 */
#include <linux/ktime.h>

#include "internal.h"

struct sc_timer_call {
	struct sc_timer *timer;
	void (*routine)(void *context);
	void *context;
};

/* Whoever disarmed or re-armed the timer meanwhile was synchronised with us. */
static bool sc_timer_due(struct sc_timer *timer, struct sc_timer_call *call)
{
	struct sc_device *dev = timer->dev;
	unsigned long flags;
	bool due;

	spin_lock_irqsave(&dev->queue_lock, flags);
	due = timer->armed && dev->power != SC_POWER_OFF &&
	      ktime_compare(sc_now(), timer->expires) >= 0;
	if (due) {
		timer->armed = false;
		call->routine = timer->routine;
		call->context = timer->context;
	}
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return due;
}

static bool sc_timer_call(struct sc_device *dev, void *arg)
{
	struct sc_timer_call call;
	struct sc_entry entry;

	if (!sc_timer_due(arg, &call))
		return false;

	sc_entry_begin(dev, &entry, SC_ENTRY_TIMER, call.routine);
	call.routine(call.context);
	sc_entry_end(dev, &entry);
	return true;
}

/* The period has elapsed. */
void sc_timer_fire(struct sc_timer *timer)
{
	sc_sync_call(timer->dev, sc_timer_call, timer);
}
SC_EXPORT_FOR_TEST(sc_timer_fire);

static enum hrtimer_restart sc_timer_hrtimer(struct hrtimer *hrtimer)
{
	sc_timer_fire(container_of(hrtimer, struct sc_timer, hrtimer));
	return HRTIMER_NORESTART;
}

void sc_timer_init(struct sc_timer *timer, struct sc_device *dev)
{
	timer->dev = dev;
	hrtimer_setup(&timer->hrtimer, sc_timer_hrtimer, CLOCK_MONOTONIC,
		      HRTIMER_MODE_REL_SOFT);
}

/* Disarm; a routine that runs has ended on return. */
void sc_timer_shut(struct sc_timer *timer)
{
	struct sc_device *dev = timer->dev;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	timer->shut = true;
	timer->armed = false;
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	hrtimer_cancel(&timer->hrtimer);
}

void sc_timer_open(struct sc_timer *timer)
{
	struct sc_device *dev = timer->dev;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	timer->shut = false;
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}

/* Cancelling cannot wait here; a callback under way will find armed false. */
static void sc_timer_start(struct sc_timer *timer, u64 delay_ns)
{
	if (sc_test_hooks && sc_test_hooks->arm)
		sc_test_hooks->arm(timer, delay_ns);
	else if (delay_ns)
		hrtimer_start(&timer->hrtimer, ns_to_ktime(delay_ns),
			      HRTIMER_MODE_REL_SOFT);
	else
		hrtimer_try_to_cancel(&timer->hrtimer);
}

/* The device is off: nothing fires, and what is armed stays armed. */
void sc_timer_freeze(struct sc_timer *timer)
{
	hrtimer_cancel(&timer->hrtimer);
}

/* What is due by now fires at once. */
void sc_timer_thaw(struct sc_timer *timer)
{
	struct sc_device *dev = timer->dev;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	if (timer->armed)
		sc_timer_start(timer, max(ktime_to_ns(ktime_sub(timer->expires, sc_now())), 1LL));
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}

void stream_class_schedule_timer(struct sc_stream_object *stream_object,
				 void *hw_device_extension,
				 u32 number_of_microseconds,
				 void (*timer_routine)(void *context),
				 void *context)
{
	struct sc_device *dev = sc_device_of_extension(hw_device_extension);
	u64 delay_ns = number_of_microseconds * (u64)NSEC_PER_USEC;
	struct sc_timer *timer;
	unsigned long flags;

	if (!dev)
		return;
	timer = stream_object ? &to_sc_stream(stream_object)->timer : &dev->timer;

	spin_lock_irqsave(&dev->queue_lock, flags);
	timer->routine = timer_routine;
	timer->context = context;
	timer->expires = ktime_add_ns(sc_now(), delay_ns);
	timer->armed = delay_ns && timer_routine && !timer->shut;
	sc_timer_start(timer, timer->armed ? delay_ns : 0);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}
EXPORT_SYMBOL_GPL(stream_class_schedule_timer);

u64 sc_system_time(void)
{
	return sc_time_from_ns(ktime_to_ns(sc_now()));
}
EXPORT_SYMBOL_GPL(sc_system_time);
