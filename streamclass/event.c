// SPDX-License-Identifier: GPL-2.0
/*
 * Events: signalled and walked by the minidriver, told to their clients by the
 * pump. There is one queue for each stream and one for the device. An entry is
 * opaque to the minidriver, but for the extra bytes behind it. How events get
 * on and off their queues is in enable.c.
 */
#include "internal.h"

static struct sc_event *sc_event_find_locked(struct list_head *events,
					     const struct sc_ksevent_entry *entry)
{
	struct sc_event *event;

	list_for_each_entry(event, events, list)
		if (&event->entry == entry && event->queued)
			return event;
	return NULL;
}

/* Signals add up until the pump tells the client. */
void sc_event_mark_locked(struct sc_event *event)
	__must_hold(&event->dev->queue_lock)
{
	lockdep_assert_held(&event->dev->queue_lock);

	if (event->deaf || event->enabling || !list_empty(&event->due))
		return;

	list_add_tail(&event->due, &event->dev->signalled);
	sc_pump_mark_locked(event->dev);
}

static void sc_event_happen_locked(struct sc_event *event)
	__must_hold(&event->dev->queue_lock)
{
	lockdep_assert_held(&event->dev->queue_lock);

	event->signalled++;
	if (event->oneshot)
		event->queued = false;
	sc_event_mark_locked(event);
}

/* Signal one entry; false where it is not on the queue. */
bool sc_event_signal_locked(struct list_head *events,
			    struct sc_ksevent_entry *entry)
{
	struct sc_event *event = sc_event_find_locked(events, entry);

	if (event)
		sc_event_happen_locked(event);
	return event;
}
SC_EXPORT_FOR_TEST(sc_event_signal_locked);

/* Drop one entry without signalling it; false where it is not on the queue. */
bool sc_event_delete_locked(struct list_head *events,
			    struct sc_ksevent_entry *entry)
{
	struct sc_event *event = sc_event_find_locked(events, entry);

	if (!event)
		return false;

	event->queued = false;
	entry->flags |= SC_KSEVENT_ENTRY_DELETED;
	return true;
}

/* One whose routine has not returned yet is known by its entry only. */
static bool sc_event_is_of(const struct sc_event *event, const struct sc_filter *filter)
{
	return event->queued && !event->enabling && (!filter || event->filter == filter);
}

/* Signal every entry of a set and id, of one filter or of any. */
void sc_events_signal_locked(struct list_head *events, const struct sc_guid *set, u32 id,
			     const struct sc_filter *filter)
{
	struct sc_event *event;

	list_for_each_entry(event, events, list)
		if (sc_event_is_of(event, filter) && event->id == id &&
		    sc_guid_equal(&event->set, set))
			sc_event_happen_locked(event);
}

/* Where a walk looks, and for what. */
struct sc_event_walk {
	struct list_head *events;
	const struct sc_filter *filter;
	const struct sc_guid *set;
	u32 id;
};

static bool sc_event_matches(const struct sc_event *event, const struct sc_event_walk *walk)
{
	if (!sc_event_is_of(event, walk->filter))
		return false;
	if (walk->set && !sc_guid_equal(walk->set, &event->set))
		return false;

	return walk->id == (u32)-1 || walk->id == event->id;
}

static struct sc_event *sc_event_next_locked(const struct sc_event_walk *walk,
					     struct sc_ksevent_entry *current_event)
{
	struct sc_event *event = NULL;

	if (current_event) {
		event = sc_event_find_locked(walk->events, current_event);
		if (!event)
			return NULL;
	}
	event = list_prepare_entry(event, walk->events, list);
	list_for_each_entry_continue(event, walk->events, list)
		if (sc_event_matches(event, walk))
			return event;
	return NULL;
}

/* A stream of another device is under another lock. */
static bool sc_event_walk_is_lost(struct sc_device *dev, struct sc_stream_object *stream_object)
{
	if (!stream_object || to_sc_stream(stream_object)->dev == dev)
		return false;

	sc_minidriver_bug(dev, SC_OFFENCE_NOTIFICATION,
			  "walks the events of a stream of another device");
	return true;
}

struct sc_ksevent_entry *stream_class_get_next_event(void *hw_device_extension,
						     struct sc_stream_object *stream_object,
						     const struct sc_guid *event_set,
						     u32 event_id,
						     struct sc_ksevent_entry *current_event)
{
	struct sc_device *dev = sc_device_of_extension(hw_device_extension);
	struct sc_event_walk walk = { .set = event_set, .id = event_id };
	struct sc_event *event;
	unsigned long flags;

	if (!dev || sc_event_walk_is_lost(dev, stream_object))
		return NULL;
	walk.filter = sc_filter_of_extension(hw_device_extension);
	walk.events = stream_object ? &to_sc_stream(stream_object)->events : &dev->events;

	spin_lock_irqsave(&dev->queue_lock, flags);
	event = sc_event_next_locked(&walk, current_event);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return event ? &event->entry : NULL;
}
EXPORT_SYMBOL_GPL(stream_class_get_next_event);

static struct sc_event *sc_event_take_due_locked(struct list_head *due, unsigned int *signals)
{
	struct sc_event *event = list_first_entry_or_null(due, struct sc_event, due);

	if (!event)
		return NULL;

	list_del_init(&event->due);
	*signals = event->signalled - event->told;
	event->told = event->signalled;
	event->teller = current;
	return event;
}

/*
 * Tell clients of their signals; called by the pump alone, with no lock held.
 * One event at a time leaves the list, so that the others can be disabled
 * until it is their turn. After its turn an event may be gone.
 */
void sc_events_deliver(struct sc_device *dev)
{
	struct sc_event *event;
	unsigned int signals;
	unsigned long flags;
	LIST_HEAD(due);

	spin_lock_irqsave(&dev->queue_lock, flags);
	list_splice_init(&dev->signalled, &due);
	while ((event = sc_event_take_due_locked(&due, &signals))) {
		spin_unlock_irqrestore(&dev->queue_lock, flags);
		event->notify(event, signals);
		spin_lock_irqsave(&dev->queue_lock, flags);
		event->teller = NULL;
	}
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	/* See sc_event_end(). */
	if (wq_has_sleeper(&dev->wait))
		wake_up_all(&dev->wait);
}
