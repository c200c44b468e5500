// SPDX-License-Identifier: GPL-2.0
/*
 * What clients ask about events: which there are, to enable one, to disable it.
 *
 * The client owns its handle until it disables the event, whatever becomes of
 * the event meanwhile: for the minidriver it may be over (one-shot, deleted),
 * or its queue may have been closed. What is on a queue is ended exactly once,
 * by its client or by whoever closes the queue; the other one waits.
 */
#include <linux/err.h>
#include <linux/mm.h>
#include <linux/slab.h>
#include <linux/string.h>

#include "internal.h"

/* The entry's extra bytes lie right behind it. */
static_assert(sizeof(struct sc_event) == offsetofend(struct sc_event, entry));

/* Where an event is, or would be, and who says which there are. */
struct sc_event_place {
	struct sc_filter *filter;
	struct sc_stream *stream;
	const struct sc_ksevent_set *sets;
	u32 n_sets;
};

static struct sc_event_place sc_event_place_of_filter(struct sc_filter *filter)
{
	const struct sc_stream_header *header =
		&sc_device_descriptor(filter->dev)->stream_header;

	return (struct sc_event_place){
		.filter = filter,
		.sets = header->device_events_array,
		.n_sets = header->num_dev_event_array_entries,
	};
}

static struct sc_event_place sc_event_place_of_stream(struct sc_stream *stream)
{
	const struct sc_stream_information *information = sc_stream_information(stream);

	return (struct sc_event_place){
		.filter = stream->filter,
		.stream = stream,
		.sets = information ? information->stream_events_array : NULL,
		.n_sets = information ? information->num_stream_event_array_entries : 0,
	};
}

static const struct sc_ksevent_set *sc_event_set(const struct sc_event_place *place,
						 const struct sc_ksidentifier *name)
{
	u32 i;

	for (i = 0; i < place->n_sets; i++)
		if (sc_guid_equal(place->sets[i].set, &name->set))
			return &place->sets[i];
	return NULL;
}

static const struct sc_ksevent_item *sc_event_item(const struct sc_ksevent_set *set,
						   const struct sc_ksidentifier *name)
{
	u32 i;

	for (i = 0; set && i < set->events_count; i++)
		if (set->event_item[i].event_id == name->id)
			return &set->event_item[i];
	return NULL;
}

/* The tables say it all: the minidriver is not asked. */
static int sc_event_support(const struct sc_event_place *place,
			    const struct sc_ksidentifier *name)
{
	const struct sc_ksevent_set *set = sc_event_set(place, name);

	switch (name->flags) {
	case SC_KSEVENT_TYPE_SETSUPPORT:
		return set ? 0 : -ENOENT;
	case SC_KSEVENT_TYPE_BASICSUPPORT:
		return sc_event_item(set, name) ? 0 : -ENOENT;
	case SC_KSEVENT_TYPE_QUERYBUFFER:
		return -EOPNOTSUPP;
	default:
		return -EINVAL;
	}
}

/**
 * sc_filter_event_support() - is there such an event of the device?
 * @filter: an open filter
 * @event: the set and, for %SC_KSEVENT_TYPE_BASICSUPPORT, the id;
 *	&sc_ksidentifier.flags is that or %SC_KSEVENT_TYPE_SETSUPPORT
 *
 * Context: Any.
 * Return: 0 where there is; -ENOENT where there is not; -EOPNOTSUPP for
 * %SC_KSEVENT_TYPE_QUERYBUFFER: signals carry no data that could wait in a
 * buffer; -EINVAL for other flags.
 */
int sc_filter_event_support(struct sc_filter *filter, const struct sc_ksidentifier *event)
{
	struct sc_event_place place = sc_event_place_of_filter(filter);

	return sc_event_support(&place, event);
}
SC_EXPORT_FOR_TEST(sc_filter_event_support);

/**
 * sc_stream_event_support() - is there such an event of a stream?
 * @stream: a stream, open or not
 * @event: as for sc_filter_event_support()
 *
 * Context: Any.
 * Return: As sc_filter_event_support().
 */
int sc_stream_event_support(struct sc_stream *stream, const struct sc_ksidentifier *event)
{
	struct sc_event_place place = sc_event_place_of_stream(stream);

	return sc_event_support(&place, event);
}
SC_EXPORT_FOR_TEST(sc_stream_event_support);

static struct list_head *sc_event_queue(const struct sc_event *event)
{
	return event->stream ? &event->stream->events : &event->dev->events;
}

static void sc_event_free(struct sc_event *event)
{
	struct sc_device *dev = event->dev;

	kvfree(event);
	sc_device_put(dev);
}

static int sc_event_call_routine(struct sc_event *event, bool enable)
{
	struct sc_event_descriptor descriptor = {
		.enable = enable,
		.event_entry = &event->entry,
		.event_data = event->data,
		.enable_event_set_index = event->set_index,
		.hw_instance_extension = sc_filter_extension(event->filter),
	};
	struct sc_device *dev = event->dev;
	int (*routine)(struct sc_event_descriptor *descriptor);
	struct sc_entry entry;
	int ret;

	if (event->stream) {
		routine = event->stream->object.hw_event_routine;
		descriptor.stream_object = &event->stream->object;
	} else {
		routine = sc_device_descriptor(dev)->stream_header.device_event_routine;
		descriptor.device_extension = dev->extension;
	}
	if (!routine)
		return 0;

	sc_entry_begin(dev, &entry, SC_ENTRY_EVENT, routine);
	ret = routine(&descriptor);
	sc_entry_end(dev, &entry);
	return ret;
}

/* A minidriver may answer anything; only errors of ours go on to the client. */
static int sc_event_answer(int status)
{
	if (status == -EINPROGRESS || status < -MAX_ERRNO)
		return -EIO;
	return min(status, 0);
}

struct sc_event_enabling {
	struct sc_event *event;
	int ret;
};

/*
 * The minidriver may signal or delete the entry from its routine on, so the
 * entry is on the queue before, but walks and signals to all do not see it
 * until the extra bytes are filled in.
 */
static bool sc_event_begin(struct sc_device *dev, void *arg)
{
	struct sc_event_enabling *enabling = arg;
	struct sc_event *event = enabling->event;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	event->queued = true;
	list_add_tail(&event->list, sc_event_queue(event));
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	enabling->ret = sc_event_answer(sc_event_call_routine(event, true));

	spin_lock_irqsave(&dev->queue_lock, flags);
	event->enabling = false;
	if (enabling->ret)
		list_del_init(&event->list);
	else if (event->signalled)
		sc_event_mark_locked(event);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return !enabling->ret;
}

static bool sc_event_send_begin(struct sc_device *dev, struct sc_event_enabling *enabling)
{
	struct sc_visit visit __cleanup(sc_visit_end);

	sc_visit_begin(dev, &visit);
	return sc_sync_call(dev, sc_event_begin, enabling);
}

static bool sc_event_end_routine(struct sc_device *dev, void *arg)
{
	struct sc_event *event = arg;
	unsigned long flags;
	bool live;

	spin_lock_irqsave(&dev->queue_lock, flags);
	live = event->queued;
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	if (live)
		sc_event_call_routine(event, false);

	spin_lock_irqsave(&dev->queue_lock, flags);
	event->queued = false;
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return live;
}

/* The client has been told of every signal it wants to hear of. */
static bool sc_event_is_told(struct sc_event *event)
{
	struct sc_device *dev = event->dev;
	unsigned long flags;
	bool told;

	spin_lock_irqsave(&dev->queue_lock, flags);
	told = !event->teller && list_empty(&event->due);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return told;
}

static bool sc_event_is_over(struct sc_event *event)
{
	struct sc_device *dev = event->dev;
	unsigned long flags;
	bool over;

	spin_lock_irqsave(&dev->queue_lock, flags);
	over = list_empty(&event->list);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return over;
}

/*
 * Take an event off its queue; called by whoever set event->ending. While it
 * is there the queue is not closed, so the minidriver is there, too. The
 * client may have freed the event on return.
 */
static void sc_event_end(struct sc_event *event)
{
	struct sc_device *dev = event->dev;
	unsigned long flags;

	sc_sync_call(dev, sc_event_end_routine, event);
	wait_event(dev->wait, sc_event_is_told(event));

	spin_lock_irqsave(&dev->queue_lock, flags);
	list_del_init(&event->list);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	wake_up_all(&dev->wait);
}

/* The client's half of the end; nobody tells it anything any more. */
static void sc_event_release(struct sc_event *event)
{
	struct sc_device *dev = event->dev;
	struct sc_visit visit;
	unsigned long flags;
	bool mine;

	sc_visit_begin(dev, &visit);
	spin_lock_irqsave(&dev->queue_lock, flags);
	mine = !event->ending;
	event->ending = true;
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	if (mine)
		sc_event_end(event);
	else
		wait_event(dev->wait, sc_event_is_over(event));
	sc_visit_end(&visit);
	/* The device may go with it. */
	sc_event_free(event);
}

static void sc_event_release_later(struct work_struct *work)
{
	sc_event_release(container_of(work, struct sc_event, work));
}

/* What the minidriver gets to see of the client's description. */
static u32 sc_event_data_size(const struct sc_ksevent_item *item)
{
	return max_t(u32, item->data_input, sizeof(struct sc_kseventdata));
}

static struct sc_event *sc_event_alloc(const struct sc_event_place *place,
				       const struct sc_ksevent_set *set,
				       const struct sc_ksevent_item *item,
				       const struct sc_kseventdata *data)
{
	size_t extra = ALIGN(item->extra_entry_data, 8);
	struct sc_event *event;

	event = kvzalloc(struct_size(event, more, extra + sc_event_data_size(item)), GFP_KERNEL);
	if (!event)
		return NULL;

	INIT_LIST_HEAD(&event->list);
	INIT_LIST_HEAD(&event->due);
	INIT_WORK(&event->work, sc_event_release_later);
	event->dev = sc_device_get(place->filter->dev);
	event->filter = place->filter;
	event->stream = place->stream;
	event->set = *set->set;
	event->id = item->event_id;
	event->set_index = set - place->sets;
	event->enabling = true;
	event->data = (void *)(event->more + extra);
	memcpy(event->data, data, sc_event_data_size(item));
	event->entry.event_data = event->data;
	event->entry.notification_type = data->notification_type;
	event->entry.event_set = set;
	event->entry.event_item = item;
	return event;
}

/* 0 where the flags ask for an event in a way that there is. */
static int sc_event_check_flags(u32 flags)
{
	if (flags & (SC_KSEVENT_TYPE_ENABLEBUFFERED | SC_KSEVENT_TYPE_TOPOLOGY))
		return -EOPNOTSUPP;
	if (!flags || flags & ~(SC_KSEVENT_TYPE_ENABLE | SC_KSEVENT_TYPE_ONESHOT))
		return -EINVAL;

	return 0;
}

static struct sc_event *sc_event_make(const struct sc_event_place *place,
				      const struct sc_ksidentifier *name,
				      const struct sc_kseventdata *data, u32 data_size)
{
	const struct sc_ksevent_set *set = sc_event_set(place, name);
	const struct sc_ksevent_item *item = sc_event_item(set, name);
	int ret = sc_event_check_flags(name->flags);
	struct sc_event *event;

	if (ret)
		return ERR_PTR(ret);
	if (!item)
		return ERR_PTR(-ENOENT);
	if (data_size < sc_event_data_size(item))
		return ERR_PTR(-ENOBUFS);
	event = sc_event_alloc(place, set, item, data);
	if (!event)
		return ERR_PTR(-ENOMEM);

	event->oneshot = name->flags & SC_KSEVENT_TYPE_ONESHOT;
	if (event->oneshot)
		event->entry.flags |= SC_KSEVENT_ENTRY_ONESHOT;
	return event;
}

static struct sc_event *sc_event_enable(const struct sc_event_place *place,
					const struct sc_ksidentifier *name,
					const struct sc_kseventdata *data, u32 data_size,
					void (*notify)(struct sc_event *event,
						       unsigned int signals),
					void *context)
{
	struct sc_event *event = sc_event_make(place, name, data, data_size);
	struct sc_device *dev = place->filter->dev;
	struct sc_event_enabling enabling = { .event = event };

	if (IS_ERR(event))
		return event;

	event->notify = notify;
	event->context = context;
	if (!sc_event_send_begin(dev, &enabling)) {
		sc_event_free(event);
		return ERR_PTR(enabling.ret);
	}
	/* It may have been signalled; from here on the client may disable it. */
	sc_pump_kick(dev);
	return event;
}

/**
 * sc_filter_enable_event() - ask to be told when something of a device happens
 * @filter: an open filter
 * @event: set and id, as the minidriver declared them for the device;
 *	&sc_ksidentifier.flags is %SC_KSEVENT_TYPE_ENABLE, and
 *	%SC_KSEVENT_TYPE_ONESHOT for one signal only
 * @data: description of the event, followed by its parameters; copied
 * @data_size: bytes at @data, at least the declared
 *	&sc_ksevent_item.data_input; the minidriver sees no more than that
 * @notify: called with the number of signals since the last call, at least 1.
 *	No signal is lost. Runs where &sc_request.complete does, with no lock of
 *	the class driver held; must not sleep. May run before this returns.
 * @context: the client's, see sc_event_context()
 *
 * The event must be disabled with sc_event_disable(), which also frees it.
 * Closing the filter, and removal of the device, end the event: what has been
 * signalled until then is told, nothing after that. Even then the handle stays
 * valid until it is disabled. The filter must not be closed meanwhile.
 *
 * Context: Process context. May sleep.
 * Return: The event, or an error: -ENOENT where it has not been declared;
 * -ENOBUFS where @data is too short; -EOPNOTSUPP for buffered events and those
 * of a topology node; -EINVAL for other flags; -ENODEV when the device is
 * going; -ENOMEM; the minidriver's status.
 */
struct sc_event *sc_filter_enable_event(struct sc_filter *filter,
					const struct sc_ksidentifier *event,
					const struct sc_kseventdata *data, u32 data_size,
					void (*notify)(struct sc_event *event,
						       unsigned int signals),
					void *context)
{
	struct sc_event_place place = sc_event_place_of_filter(filter);

	if (sc_device_is_gone(filter->dev))
		return ERR_PTR(-ENODEV);

	return sc_event_enable(&place, event, data, data_size, notify, context);
}
SC_EXPORT_FOR_TEST(sc_filter_enable_event);

/**
 * sc_stream_enable_event() - ask to be told when something of a stream happens
 * @stream: an open stream
 * @event: as for sc_filter_enable_event(), but declared for the stream
 * @data: as for sc_filter_enable_event()
 * @data_size: bytes at @data
 * @notify: as for sc_filter_enable_event()
 * @context: the client's
 *
 * As sc_filter_enable_event(); closing the stream ends the event. Whoever
 * closes it meanwhile waits.
 *
 * Context: Process context. May sleep.
 * Return: As sc_filter_enable_event(); -EINVAL also where the stream is not
 * open or about to close.
 */
struct sc_event *sc_stream_enable_event(struct sc_stream *stream,
					const struct sc_ksidentifier *event,
					const struct sc_kseventdata *data, u32 data_size,
					void (*notify)(struct sc_event *event,
						       unsigned int signals),
					void *context)
{
	struct sc_event_place place;
	struct sc_event *enabled;
	int ret = sc_stream_try_enter(stream);

	if (ret)
		return ERR_PTR(ret);
	place = sc_event_place_of_stream(stream);
	enabled = sc_event_enable(&place, event, data, data_size, notify, context);
	sc_stream_leave(stream);
	return enabled;
}
SC_EXPORT_FOR_TEST(sc_stream_enable_event);

/**
 * sc_event_disable() - hear no more of an event; cannot fail
 * @event: what was returned when it was enabled
 *
 * After this has returned the event's notify() neither runs nor will run,
 * signals that it has not been told of are dropped, and the event is gone. To
 * be called once for each event, also where the event has ended by itself or
 * its stream, filter or device has gone.
 *
 * From inside the event's own notify() it returns at once: notify() is not
 * called again; the minidriver is told, and the memory freed, a little later.
 *
 * Context: Process context, may sleep; or inside the event's own notify().
 */
void sc_event_disable(struct sc_event *event)
{
	struct sc_device *dev = event->dev;
	unsigned long flags;
	bool inside;

	spin_lock_irqsave(&dev->queue_lock, flags);
	event->deaf = true;
	list_del_init(&event->due);
	inside = event->teller == current;
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	if (inside) {
		queue_work(sc_low_wq, &event->work);
		return;
	}
	/* Whoever closes the queue may be waiting for the client to be told. */
	wake_up_all(&dev->wait);
	sc_event_release(event);
}
SC_EXPORT_FOR_TEST(sc_event_disable);

/**
 * sc_event_context() - what an event was enabled with
 * @event: an event
 *
 * Context: Any context.
 * Return: The client's context.
 */
void *sc_event_context(const struct sc_event *event)
{
	return event->context;
}
SC_EXPORT_FOR_TEST(sc_event_context);

static struct sc_event *sc_event_next_left(struct sc_device *dev, struct list_head *events,
					   const struct sc_filter *filter)
{
	struct sc_event *event, *found = NULL;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	list_for_each_entry(event, events, list) {
		if (event->filter == filter && !event->ending) {
			event->ending = true;
			found = event;
			break;
		}
	}
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return found;
}

static bool sc_events_are_over(struct sc_device *dev, struct list_head *events,
			       const struct sc_filter *filter)
{
	struct sc_event *event;
	unsigned long flags;
	bool over = true;

	spin_lock_irqsave(&dev->queue_lock, flags);
	list_for_each_entry(event, events, list)
		if (event->filter == filter)
			over = false;
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return over;
}

/* A queue closes: end what a filter has left on it; nobody enables any more. */
void sc_events_end(struct sc_device *dev, struct list_head *events,
		   const struct sc_filter *filter)
{
	struct sc_event *event;

	while ((event = sc_event_next_left(dev, events, filter)))
		sc_event_end(event);
	/* Clients that disable at the same time have not left the minidriver yet. */
	wait_event(dev->wait, sc_events_are_over(dev, events, filter));
}
