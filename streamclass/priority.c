// SPDX-License-Identifier: GPL-2.0
/*
 * Priority routines: one slot for each stream and one for the device, taken
 * from scheduling until the routine is entered.
 */
#include "internal.h"

/* The routine of a slot, which is free from here on. */
struct sc_call {
	void (*routine)(void *context);
	void *context;
};

static bool sc_priority_take(struct sc_priority *priority, struct sc_call *call)
{
	struct sc_device *dev = priority->dev;
	unsigned long flags;
	bool taken;

	spin_lock_irqsave(&dev->queue_lock, flags);
	taken = priority->scheduled;
	call->routine = priority->routine;
	call->context = priority->context;
	priority->scheduled = false;
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return taken;
}

static void sc_priority_run_at(struct sc_priority *priority, enum sc_level level)
{
	struct sc_device *dev = priority->dev;
	struct sc_context context;
	struct sc_entry entry;
	struct sc_call call;

	if (!sc_priority_take(priority, &call))
		return;

	sc_context_enter(dev, &context, level);
	sc_entry_begin(dev, &entry, level == SC_LEVEL_LOW ? SC_ENTRY_LOW : SC_ENTRY_DISPATCH,
		       call.routine);
	call.routine(call.context);
	sc_entry_end(dev, &entry);
	sc_context_leave(dev, &context);
}

static bool sc_priority_run_high(struct sc_device *dev, void *arg)
{
	struct sc_priority *priority = arg;
	struct sc_entry entry;
	struct sc_call call;

	if (!sc_priority_take(priority, &call))
		return false;

	sc_entry_begin(dev, &entry, SC_ENTRY_HIGH, call.routine);
	call.routine(call.context);
	sc_entry_end(dev, &entry);
	return true;
}

static void sc_priority_low(struct work_struct *work)
{
	sc_priority_run_at(container_of(work, struct sc_priority, low),
			   SC_LEVEL_LOW);
}

static void sc_priority_bh(struct sc_bh *bh)
{
	struct sc_priority *priority = container_of(bh, struct sc_priority, bh);

	if (priority->level == SC_DISPATCH)
		sc_priority_run_at(priority, SC_LEVEL_DISPATCH);
	else
		sc_sync_call(priority->dev, sc_priority_run_high, priority);
}

void sc_priority_init(struct sc_priority *priority, struct sc_device *dev)
{
	priority->dev = dev;
	INIT_WORK(&priority->low, sc_priority_low);
	sc_bh_init(&priority->bh, sc_priority_bh);
}

/* Take no more calls; a routine that runs has ended on return. */
void sc_priority_shut(struct sc_priority *priority)
{
	struct sc_device *dev = priority->dev;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	priority->shut = true;
	priority->scheduled = false;
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	cancel_work_sync(&priority->low);
	sc_bh_cancel_sync(&priority->bh);
}

void sc_priority_open(struct sc_priority *priority)
{
	struct sc_device *dev = priority->dev;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	priority->shut = false;
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}

/* The device is off: what runs ends, what is scheduled from now on waits. */
void sc_priority_freeze(struct sc_priority *priority)
{
	flush_work(&priority->low);
	sc_bh_flush(&priority->bh);
}

/*
 * High is called at once, but from High: that waits until the running entry
 * point has returned.
 */
static bool sc_priority_is_inline(struct sc_device *dev, enum sc_stream_priority level)
{
	return level != SC_LOW && level != SC_DISPATCH &&
	       sc_context_level(dev) != SC_LEVEL_HIGH;
}

/* Under the lock, so that what has been shut is not scheduled afterwards. */
static void sc_priority_kick_locked(struct sc_priority *priority)
	__must_hold(&priority->dev->queue_lock)
{
	lockdep_assert_held(&priority->dev->queue_lock);

	if (priority->level == SC_LOW)
		queue_work(sc_low_wq, &priority->low);
	else
		sc_bh_schedule(&priority->bh);
}

void sc_priority_thaw(struct sc_priority *priority)
{
	struct sc_device *dev = priority->dev;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	if (priority->scheduled && priority->asleep)
		sc_priority_kick_locked(priority);
	priority->asleep = false;
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}

static int sc_priority_schedule(struct sc_priority *priority, const struct sc_call *call,
				enum sc_stream_priority level, bool kick)
{
	struct sc_device *dev = priority->dev;
	unsigned long flags;
	int ret = 0;

	spin_lock_irqsave(&dev->queue_lock, flags);
	if (priority->shut) {
		ret = -ESHUTDOWN;
	} else if (priority->scheduled) {
		/* An interrupt routine asks each time for what is about to be called. */
		if (priority->routine != call->routine || priority->context != call->context ||
		    priority->level != level)
			ret = -EBUSY;
		else
			ret = -EALREADY;
	} else {
		priority->scheduled = true;
		priority->level = level;
		priority->routine = call->routine;
		priority->context = call->context;
		priority->asleep = kick && dev->power == SC_POWER_OFF;
		if (kick && !priority->asleep)
			sc_priority_kick_locked(priority);
	}
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return ret;
}

void stream_class_call_at_new_priority(struct sc_stream_object *stream_object,
				       void *hw_device_extension,
				       enum sc_stream_priority priority,
				       void (*priority_routine)(void *context),
				       void *context)
{
	const struct sc_call call = { .routine = priority_routine, .context = context };
	struct sc_device *dev = sc_device_of_extension(hw_device_extension);
	struct sc_priority *slot;
	bool here;

	if (!dev)
		return;
	slot = stream_object ? &to_sc_stream(stream_object)->priority :
			       &dev->priority;

	here = sc_priority_is_inline(dev, priority);
	switch (sc_priority_schedule(slot, &call, priority, !here)) {
	case 0:
		if (here)
			sc_sync_call(dev, sc_priority_run_high, slot);
		break;
	case -EBUSY:
		sc_minidriver_bug(dev, SC_OFFENCE_PRIORITY_BUSY,
				  "schedules %ps while %ps is still waiting to be called",
				  priority_routine, slot->routine);
		break;
	default:
		break;
	}
}
EXPORT_SYMBOL_GPL(stream_class_call_at_new_priority);
