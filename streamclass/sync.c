// SPDX-License-Identifier: GPL-2.0
/*
 * No two pieces of a minidriver run at the same time: every entry into it
 * goes through sc_sync_call(). What ran where is recorded here, because the
 * kernel's own idea of context says nothing on PREEMPT_RT.
 */
#include <linux/sched.h>

#include "internal.h"

static struct lock_class_key sc_sync_irq_key;
static struct lock_class_key sc_sync_bh_key;

/* The level is chosen once: with a routine for interrupts, or without. */
void sc_sync_init(struct sc_device *dev)
{
	spin_lock_init(&dev->sync_lock);
	dev->sync_irq = dev->driver->init.hw_interrupt;
	if (dev->sync_irq)
		lockdep_set_class(&dev->sync_lock, &sc_sync_irq_key);
	else
		lockdep_set_class(&dev->sync_lock, &sc_sync_bh_key);
}

static bool sc_sync_call_irq(struct sc_device *dev, sc_sync_fn fn, void *arg)
{
	unsigned long flags;
	bool ret;

	spin_lock_irqsave(&dev->sync_lock, flags);
	ret = sc_sync_run(dev, fn, arg);
	spin_unlock_irqrestore(&dev->sync_lock, flags);
	return ret;
}

static bool sc_sync_call_bh(struct sc_device *dev, sc_sync_fn fn, void *arg)
{
	bool ret;

	spin_lock_bh(&dev->sync_lock);
	ret = sc_sync_run(dev, fn, arg);
	spin_unlock_bh(&dev->sync_lock);
	return ret;
}

/* Nothing is excluded, but what runs here must not sleep, and that is recorded. */
static bool sc_sync_call_unlocked(struct sc_device *dev, sc_sync_fn fn, void *arg)
{
	struct sc_context context;
	bool ret;

	sc_context_enter(dev, &context, SC_LEVEL_DISPATCH);
	ret = fn(dev, arg);
	sc_context_leave(dev, &context);
	return ret;
}

/*
 * Run @fn with no other piece of the minidriver running: what
 * KeSynchronizeExecution is to the original. This and sc_sync_call_here() alone
 * take sync_lock; a minidriver that does its own locking gets none.
 */
bool sc_sync_call(struct sc_device *dev, sc_sync_fn fn, void *arg)
{
	lockdep_assert_not_held(&dev->queue_lock);

	if (dev->driver->init.turn_off_synchronization)
		return sc_sync_call_unlocked(dev, fn, arg);

	return dev->sync_irq ? sc_sync_call_irq(dev, fn, arg) :
			       sc_sync_call_bh(dev, fn, arg);
}
SC_EXPORT_FOR_TEST(sc_sync_call);

static bool sc_sync_hw_interrupt(struct sc_device *dev, void *unused)
{
	struct sc_entry entry;
	bool ret;

	if (!dev->irq_live)
		return false;

	sc_entry_begin(dev, &entry, SC_ENTRY_INTERRUPT, dev->driver->init.hw_interrupt);
	ret = dev->driver->init.hw_interrupt(dev->extension);
	sc_entry_end(dev, &entry);
	return ret;
}

/* The interrupt trampoline. */
irqreturn_t sc_sync_interrupt(int irq, void *data)
{
	struct sc_device *dev = data;

	return IRQ_RETVAL(sc_sync_call(dev, sc_sync_hw_interrupt, NULL));
}
SC_EXPORT_FOR_TEST(sc_sync_interrupt);

/* Record that this task now runs a routine of the minidriver at @level. */
void sc_context_enter(struct sc_device *dev, struct sc_context *context,
		      enum sc_level level)
{
	unsigned long flags;

	context->task = current;
	context->level = level;
	spin_lock_irqsave(&dev->queue_lock, flags);
	list_add(&context->list, &dev->contexts);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}
SC_EXPORT_FOR_TEST(sc_context_enter);

void sc_context_leave(struct sc_device *dev, struct sc_context *context)
{
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	list_del(&context->list);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}
SC_EXPORT_FOR_TEST(sc_context_leave);

/*
 * A bottom half borrows the task it interrupted, so the newest record of a
 * task is the one that is running.
 */
static enum sc_level sc_context_recorded(struct sc_device *dev)
{
	enum sc_level level = SC_LEVEL_FOREIGN;
	struct sc_context *context;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	list_for_each_entry(context, &dev->contexts, list) {
		if (context->task == current) {
			level = context->level;
			break;
		}
	}
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return level;
}

/* At which level was the running code of the minidriver entered? */
enum sc_level sc_context_level(struct sc_device *dev)
{
	if (sc_sync_is_mine(dev))
		return SC_LEVEL_HIGH;

	return sc_context_recorded(dev);
}
SC_EXPORT_FOR_TEST(sc_context_level);
