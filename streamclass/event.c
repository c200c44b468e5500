// SPDX-License-Identifier: GPL-2.0
/*
 * Queues of enabled events, one for each stream and one for the device. An
 * entry is opaque to the minidriver, but for the extra bytes behind it.
 */
#include <linux/string.h>

#include "internal.h"

static bool sc_event_matches(const struct sc_event *event,
			     const struct sc_guid *set, u32 id)
{
	if (set && !sc_guid_equal(set, &event->set))
		return false;

	return id == (u32)-1 || id == event->id;
}

static struct sc_event *sc_event_find_locked(struct list_head *events,
					     const struct sc_ksevent_entry *entry)
{
	struct sc_event *event;

	list_for_each_entry(event, events, list)
		if (&event->entry == entry)
			return event;
	return NULL;
}

/* Signal one entry; false where it is not on the queue. */
bool sc_event_signal_locked(struct list_head *events,
			    struct sc_ksevent_entry *entry)
{
	struct sc_event *event = sc_event_find_locked(events, entry);

	if (!event)
		return false;

	event->signalled++;
	if (event->oneshot)
		list_del_init(&event->list);
	event->notify(event);
	return true;
}
SC_EXPORT_FOR_TEST(sc_event_signal_locked);

/* Drop one entry without signalling it; false where it is not on the queue. */
bool sc_event_delete_locked(struct list_head *events,
			    struct sc_ksevent_entry *entry)
{
	struct sc_event *event = sc_event_find_locked(events, entry);

	if (!event)
		return false;

	list_del_init(&event->list);
	return true;
}

/* Signal every entry of a set and id, of one filter instance or of any. */
void sc_events_signal_locked(struct list_head *events,
			     const struct sc_guid *set, u32 id, void *instance)
{
	struct sc_event *event, *next;

	list_for_each_entry_safe(event, next, events, list) {
		if (!sc_event_matches(event, set, id))
			continue;
		if (instance && instance != event->instance)
			continue;
		sc_event_signal_locked(events, &event->entry);
	}
}

static struct list_head *sc_events_of(struct sc_device *dev,
				      struct sc_stream_object *stream_object)
{
	return stream_object ? &to_sc_stream(stream_object)->events : &dev->events;
}

static struct sc_event *sc_event_next_locked(struct list_head *events,
					     const struct sc_guid *set, u32 id,
					     struct sc_ksevent_entry *current_event)
{
	struct sc_event *event = NULL;

	if (current_event) {
		event = sc_event_find_locked(events, current_event);
		if (!event)
			return NULL;
	}
	event = list_prepare_entry(event, events, list);
	list_for_each_entry_continue(event, events, list)
		if (sc_event_matches(event, set, id))
			return event;
	return NULL;
}

struct sc_ksevent_entry *stream_class_get_next_event(void *hw_device_extension,
						     struct sc_stream_object *stream_object,
						     const struct sc_guid *event_set,
						     u32 event_id,
						     struct sc_ksevent_entry *current_event)
{
	struct sc_device *dev = sc_device_of_extension(hw_device_extension);
	struct sc_event *event;
	unsigned long flags;

	if (!dev)
		return NULL;

	spin_lock_irqsave(&dev->queue_lock, flags);
	event = sc_event_next_locked(sc_events_of(dev, stream_object),
				     event_set, event_id, current_event);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return event ? &event->entry : NULL;
}
EXPORT_SYMBOL_GPL(stream_class_get_next_event);

/* Queue an enabled event; the client keeps the memory. */
void sc_event_add(struct sc_device *dev, struct list_head *events,
		  struct sc_event *event)
{
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	list_add_tail(&event->list, events);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}
SC_EXPORT_FOR_TEST(sc_event_add);
