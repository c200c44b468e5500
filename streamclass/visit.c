// SPDX-License-Identifier: GPL-2.0
/*
 * Visits: who asks something of a device, so that the machine does not go to
 * sleep in the middle of it. Programs are frozen by then, so hardly anybody ever
 * waits here; clients and work items in the kernel may.
 *
 * A sleep waits for visits to end, so one must not wait for somebody who may be
 * kept out. Whoever takes filters_lock or a stream's mutex therefore visits
 * first, see R6; so does who has a deadline, which would pass in a sleep. Where
 * that is broken all the same the sleep is refused after a while.
 */
#include "internal.h"

static bool sc_visit_is_nested_locked(struct sc_device *dev)
	__must_hold(&dev->queue_lock)
{
	struct sc_visit *visit;

	lockdep_assert_held(&dev->queue_lock);

	if (dev->sleeper == current)
		return true;
	list_for_each_entry(visit, &dev->visits, list)
		if (visit->task == current)
			return true;
	return false;
}

/*
 * Begin to ask something of the device; false while it is put to sleep or
 * asleep. Whoever is inside already may always ask more, and whoever takes
 * the device away is not kept waiting.
 */
bool sc_visit_try(struct sc_device *dev, struct sc_visit *visit)
{
	unsigned long flags;
	bool in;

	spin_lock_irqsave(&dev->queue_lock, flags);
	in = !dev->dozing || sc_device_is_going(dev) || sc_visit_is_nested_locked(dev);
	if (in) {
		visit->dev = dev;
		visit->task = current;
		list_add(&visit->list, &dev->visits);
	}
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return in;
}
SC_EXPORT_FOR_TEST(sc_visit_try);

/* The same; may sleep until the device wakes up. */
void sc_visit_begin(struct sc_device *dev, struct sc_visit *visit)
{
	wait_event(dev->wait, sc_visit_try(dev, visit));
}
SC_EXPORT_FOR_TEST(sc_visit_begin);

void sc_visit_end(struct sc_visit *visit)
{
	struct sc_device *dev = visit->dev;
	unsigned long flags;
	bool wake;

	spin_lock_irqsave(&dev->queue_lock, flags);
	list_del(&visit->list);
	wake = dev->dozing;
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	if (wake)
		wake_up_all(&dev->wait);
}
SC_EXPORT_FOR_TEST(sc_visit_end);

bool sc_device_is_unvisited(struct sc_device *dev)
{
	unsigned long flags;
	bool unvisited;

	spin_lock_irqsave(&dev->queue_lock, flags);
	unvisited = list_empty(&dev->visits);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return unvisited;
}

/* From here on nobody comes in but the caller, until sc_visits_let_in(). */
void sc_visits_keep_out(struct sc_device *dev)
{
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	dev->dozing = true;
	dev->sleeper = current;
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}

/* Not even the caller. */
void sc_visits_keep_all_out(struct sc_device *dev)
{
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	dev->sleeper = NULL;
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}

void sc_visits_let_in(struct sc_device *dev)
{
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	dev->dozing = false;
	dev->sleeper = NULL;
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	wake_up_all(&dev->wait);
}
