// SPDX-License-Identifier: GPL-2.0
/*
 * Streams: open, the ladder of states, stop, close. There is one object for
 * each possible instance from the start, so a minidriver's pointer to one is
 * never to freed memory.
 */
#include <linux/mm.h>
#include <linux/slab.h>

#include "internal.h"

static void sc_stream_init(struct sc_stream *stream, struct sc_device *dev,
			   u32 stream_number, u32 instance)
{
	stream->dev = dev;
	stream->instance = instance;
	stream->object.stream_number = stream_number;
	mutex_init(&stream->mutex);
	INIT_LIST_HEAD(&stream->events);
	sc_pool_init(&stream->pool, dev);
	sc_timer_init(&stream->timer, dev);
	sc_priority_init(&stream->priority, dev);
	sc_clock_init_stream(stream);
	stream->timer.shut = true;
	stream->priority.shut = true;
	sc_queue_init(&stream->control, dev, stream, SC_QUEUE_CONTROL);
	sc_queue_init(&stream->data, dev, stream, SC_QUEUE_DATA);
	stream->control.refuse = -ENODEV;
	stream->data.refuse = -ECANCELED;
}

/*
 * Stream number @i of all that there are, described or not; NULL past the end.
 * There may be more of them later, never less.
 */
struct sc_stream *sc_stream_nth(const struct sc_device *dev, unsigned int i)
{
	/* Pairs with sc_stream_create(): there is room for so many. */
	return i < smp_load_acquire(&dev->n_streams) ? READ_ONCE(dev->streams)[i] : NULL;
}

static struct sc_stream *sc_stream_find(const struct sc_device *dev, u32 stream_number,
					u32 instance)
{
	struct sc_stream *stream;
	unsigned int i;

	for (i = 0; (stream = sc_stream_nth(dev, i)); i++)
		if (stream->object.stream_number == stream_number &&
		    stream->instance == instance)
			return stream;
	return NULL;
}

static int sc_stream_create(struct sc_device *dev, u32 stream_number, u32 instance)
{
	struct sc_stream *stream;

	if (sc_stream_find(dev, stream_number, instance))
		return 0;
	stream = kzalloc(sizeof(*stream), GFP_KERNEL);
	if (!stream)
		return -ENOMEM;

	sc_stream_init(stream, dev, stream_number, instance);
	dev->streams[dev->n_streams] = stream;
	/* Others may be looking, see sc_stream_nth(). */
	smp_store_release(&dev->n_streams, dev->n_streams + 1);
	return 0;
}

/* Others may read the old table for as long as they like. */
static int sc_streams_make_room(struct sc_device *dev, unsigned int more)
{
	struct sc_extension *old = dev->streams_memory;
	struct sc_extension *table;

	table = sc_extension_alloc((dev->n_streams + more) * sizeof(*dev->streams));
	if (!table)
		return -ENOMEM;

	if (old)
		memcpy(table->memory, old->memory, dev->n_streams * sizeof(*dev->streams));
	dev->streams_memory = table;
	/* What is in it first, see sc_stream_nth(). */
	smp_store_release(&dev->streams, (struct sc_stream **)table->memory);
	if (old)
		sc_extension_drop(dev, old, true);
	return 0;
}

static unsigned int sc_streams_missing(const struct sc_device *dev,
				       const struct sc_stream_descriptor *descriptor)
{
	const struct sc_stream_information *information = &descriptor->stream_info;
	unsigned int missing = 0;
	u32 number, instance;

	for (number = 0; number < descriptor->stream_header.number_of_streams; number++)
		for (instance = 0;
		     instance < information[number].number_of_possible_instances; instance++)
			missing += !sc_stream_find(dev, number, instance);
	return missing;
}

/*
 * One object for each stream that could be open, as the descriptor says. What
 * exists stays, also what the descriptor does not speak of any more. One caller
 * at a time.
 */
int sc_streams_create(struct sc_device *dev, const struct sc_stream_descriptor *descriptor)
{
	const struct sc_stream_information *information = &descriptor->stream_info;
	unsigned int missing = sc_streams_missing(dev, descriptor);
	u32 number, instance;
	int ret;

	if (!missing)
		return 0;
	ret = sc_streams_make_room(dev, missing);

	for (number = 0; number < descriptor->stream_header.number_of_streams; number++)
		for (instance = 0;
		     instance < information[number].number_of_possible_instances && !ret;
		     instance++)
			ret = sc_stream_create(dev, number, instance);
	return ret;
}

/* Close what a client left open. */
void sc_streams_close(struct sc_device *dev)
{
	struct sc_stream *stream;
	unsigned int i;

	for (i = 0; (stream = sc_stream_nth(dev, i)); i++)
		sc_stream_close(stream);
}

/* Close what a client left open of one filter. */
void sc_streams_close_of(struct sc_filter *filter)
{
	struct sc_stream *stream;
	unsigned int i;

	for (i = 0; (stream = sc_stream_nth(filter->dev, i)); i++)
		if (READ_ONCE(stream->filter) == filter)
			sc_stream_close(stream);
}

static void sc_stream_destroy(struct sc_stream *stream)
{
	sc_pool_destroy(&stream->pool);
	mutex_destroy(&stream->mutex);
	kfree(stream);
}

void sc_streams_destroy(struct sc_device *dev)
{
	struct sc_extension *extension, *next;

	while (dev->n_streams)
		sc_stream_destroy(dev->streams[--dev->n_streams]);
	kvfree(dev->streams_memory);
	dev->streams_memory = NULL;
	dev->streams = NULL;

	list_for_each_entry_safe(extension, next, &dev->retired_extensions, retired)
		kvfree(extension);
	INIT_LIST_HEAD(&dev->retired_extensions);
}

/**
 * sc_device_stream() - one stream of a device
 * @dev: a device that is not gone
 * @stream_number: index in the stream descriptor
 * @instance: which of its possible instances
 *
 * Context: Any context.
 * Return: The stream, open or not, or NULL where there is none. It is the same
 * object each time, and lives until @dev has gone, also where the minidriver
 * later describes its streams without it.
 */
struct sc_stream *sc_device_stream(struct sc_device *dev, u32 stream_number, u32 instance)
{
	const struct sc_stream_information *information =
		sc_device_stream_information(dev, stream_number);

	if (!information || instance >= information->number_of_possible_instances)
		return NULL;

	return sc_stream_find(dev, stream_number, instance);
}
SC_EXPORT_FOR_TEST(sc_device_stream);

/**
 * sc_stream_device() - the device of a stream
 * @stream: a stream
 *
 * Context: Any context.
 * Return: The device.
 */
struct sc_device *sc_stream_device(const struct sc_stream *stream)
{
	return stream->dev;
}

/**
 * sc_stream_object() - what the minidriver said when the stream was opened
 * @stream: an open stream
 *
 * Context: Any context.
 * Return: The stream object, not to be changed.
 */
const struct sc_stream_object *sc_stream_object(const struct sc_stream *stream)
{
	return &stream->object;
}
SC_EXPORT_FOR_TEST(sc_stream_object);

/**
 * sc_stream_state() - how far up the ladder a stream is
 * @stream: a stream
 *
 * Context: Any context.
 * Return: The state it reached last.
 */
enum sc_ksstate sc_stream_state(const struct sc_stream *stream)
{
	return READ_ONCE(stream->state);
}
SC_EXPORT_FOR_TEST(sc_stream_state);

static void sc_stream_fill_object(struct sc_stream *stream)
{
	struct sc_stream_object *object = &stream->object;
	u32 stream_number = object->stream_number;

	memset(object, 0, sizeof(*object));
	object->size_of_this_packet = sizeof(*object);
	object->stream_number = stream_number;
	object->hw_stream_extension = stream->extension->memory;
	object->hw_device_extension = stream->dev->extension;
}

/* Stop and close cannot fail, so all they need is made here. */
static int sc_stream_alloc(struct sc_stream *stream)
{
	struct sc_device *dev = stream->dev;

	sc_pool_reuse_aborted(&stream->pool);
	stream->extension = sc_extension_alloc(dev->driver->init.per_stream_extension_size);
	if (!stream->extension)
		return -ENOMEM;
	stream->state_request = sc_control_alloc(dev, stream, SC_SRB_SET_STREAM_STATE, NULL, 0);
	if (!stream->state_request)
		goto free_extension;
	stream->close_request = sc_control_alloc(dev, stream, SC_SRB_CLOSE_STREAM, NULL, 0);
	if (!stream->close_request)
		goto free_state;
	return 0;

free_state:
	sc_control_free(stream->state_request);
free_extension:
	kvfree(stream->extension);
	return sc_control_failure(dev);
}

static void sc_stream_reach(struct sc_stream *stream, enum sc_ksstate state)
{
	sc_count_state(stream, state);
	WRITE_ONCE(stream->state, state);
	if (state < SC_KSSTATE_PAUSE)
		sc_rate_reset(stream);
}

static void sc_stream_let_in(struct sc_stream *stream)
{
	sc_stream_fill_object(stream);
	/* Nobody else is let in before the minidriver has opened it. */
	stream->closing = true;
	stream->paused = false;
	stream->failed = false;
	stream->starved = 0;
	stream->stop_took = 0;
	stream->flush = SC_FLUSH_NONE;
	WRITE_ONCE(stream->state, SC_KSSTATE_STOP);
	sc_rate_reset(stream);
	sc_clock_let_in(stream);
	sc_timer_open(&stream->timer);
	sc_priority_open(&stream->priority);
	sc_queue_reopen(&stream->control, 0);
	sc_queue_reopen(&stream->data, -ECANCELED);
	WRITE_ONCE(stream->opened, true);
}

/* It is open: others may ask something of it, see sc_stream_enter(). */
static void sc_stream_let_others_in(struct sc_stream *stream)
{
	struct sc_device *dev = stream->dev;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	stream->closing = false;
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}

static void sc_stream_flow_locked(struct sc_stream *stream)
	__must_hold(&stream->dev->queue_lock)
{
	lockdep_assert_held(&stream->dev->queue_lock);

	if (stream->flows && !stream->flush && !sc_device_is_going(stream->dev))
		stream->data.refuse = 0;
}

/* From now on data goes down, unless the stream is being flushed. */
static void sc_stream_accept_data(struct sc_stream *stream)
{
	struct sc_device *dev = stream->dev;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	stream->flows = true;
	sc_stream_flow_locked(stream);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}

static int sc_stream_refusal(const struct sc_stream *stream)
{
	return sc_device_is_going(stream->dev) ? -ENODEV : -ECANCELED;
}

/* From now on none does, and what waits comes back. */
static void sc_stream_stop_data(struct sc_stream *stream)
{
	struct sc_device *dev = stream->dev;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	stream->flows = false;
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	sc_stream_refuse_data(stream);
}

/* The same for as long as a flush lasts, whatever the ladder says. */
void sc_stream_refuse_data(struct sc_stream *stream)
{
	sc_queue_refuse(&stream->data, sc_stream_refusal(stream));
}

/* One step of a flush; false where another one is due. */
bool sc_stream_set_flush(struct sc_stream *stream, enum sc_flush from, enum sc_flush to)
{
	struct sc_device *dev = stream->dev;
	unsigned long flags;
	bool due;

	spin_lock_irqsave(&dev->queue_lock, flags);
	due = stream->flush == from;
	if (due)
		stream->flush = to;
	sc_stream_flow_locked(stream);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return due;
}

/* No routine of the stream runs, or will run, when this returns. */
static void sc_stream_shut_out(struct sc_stream *stream, bool in_use)
{
	sc_queue_refuse(&stream->control, -ENODEV);
	sc_stream_stop_data(stream);
	sc_timer_shut(&stream->timer);
	sc_priority_shut(&stream->priority);
	sc_clock_shut_out(stream);
	sc_stream_reach(stream, SC_KSSTATE_STOP);
	WRITE_ONCE(stream->opened, false);
	sc_control_free(stream->state_request);
	sc_control_free(stream->close_request);
	sc_extension_drop(stream->dev, stream->extension, in_use);
	stream->extension = NULL;
	stream->filter = NULL;
}

static bool sc_stream_has_data(const struct sc_stream *stream)
{
	return stream->information->data_accessible;
}

static const char *sc_stream_object_fault(const struct sc_stream *stream)
{
	const struct sc_stream_object *object = &stream->object;

	if (!object->receive_control_packet)
		return "without receive_control_packet";
	if (object->hw_clock_object.clock_support_flags &&
	    !object->hw_clock_object.hw_clock_function)
		return "with clock_support_flags and without hw_clock_function";
	if (!sc_stream_has_data(stream))
		return NULL;
	if (!object->receive_data_packet)
		return "without receive_data_packet";
	if (!object->dma && !object->pio)
		return "that is neither dma nor pio";
	if (object->dma && !stream->dev->driver->init.bus_master_dma)
		return "with dma but is not a bus master";
	if (object->stream_header_media_specific > PAGE_SIZE ||
	    object->stream_header_workspace > PAGE_SIZE)
		return "with stream headers of more than a page";

	return NULL;
}

static int sc_stream_check_object(struct sc_stream *stream)
{
	const char *fault = sc_stream_object_fault(stream);

	if (!fault)
		return 0;

	sc_minidriver_bug(stream->dev, SC_OFFENCE_OPEN_STREAM,
			  "opens stream %u %s", stream->object.stream_number, fault);
	return -EPROTO;
}

/*
 * Opening may fail for us and not for the minidriver: when it does not answer,
 * or when the device is going. *@in_use says that it may be.
 */
static int sc_stream_send_open(struct sc_stream *stream,
			       const struct sc_ksdataformat *format, bool *in_use)
{
	struct sc_request *request;
	int ret;

	request = sc_control_alloc(stream->dev, stream, SC_SRB_OPEN_STREAM,
				   format, format->format_size);
	if (!request)
		return sc_control_failure(stream->dev);

	ret = sc_control_run(request, NULL);
	*in_use = sc_request_is_retired(request) ||
		  (sc_request_was_answered(request) && !request->result);
	sc_control_free(request);
	return ret;
}

static void sc_stream_send_close(struct sc_stream *stream, const struct sc_stop *stop)
{
	int ret = sc_control_run(stream->close_request, stop);

	if (ret && ret != -EOPNOTSUPP)
		dev_dbg(stream->dev->parent, "CLOSE_STREAM of stream %u: %pe\n",
			stream->object.stream_number, ERR_PTR(ret));
}

static bool sc_stream_is_quiet(struct sc_stream *stream)
{
	return sc_queue_is_quiet(&stream->data);
}

static struct sc_request *sc_stream_next_held_locked(struct sc_stream *stream)
	__must_hold(&stream->dev->queue_lock)
{
	struct sc_request *request;

	lockdep_assert_held(&stream->dev->queue_lock);

	list_for_each_entry(request, &stream->dev->active, link)
		if (request->queue == &stream->data &&
		    !test_bit(SC_REQUEST_CANCELLING, &request->flags))
			return request;
	return NULL;
}

/* The next request to cancel, pinned so that it stays the same request. */
static struct sc_request *sc_stream_next_held(struct sc_stream *stream)
{
	struct sc_device *dev = stream->dev;
	struct sc_request *request;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	request = sc_stream_next_held_locked(stream);
	if (request)
		request->callouts++;
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return request;
}

static void sc_stream_cancel_all(struct sc_stream *stream)
{
	struct sc_request *request;

	while ((request = sc_stream_next_held(stream))) {
		sc_request_cancel(request);
		sc_request_unpin(request);
	}
}

/* Ask for every data request that the minidriver holds; it decides how each ends. */
void sc_streams_cancel(struct sc_device *dev)
{
	struct sc_stream *stream;
	unsigned int i;

	for (i = 0; (stream = sc_stream_nth(dev, i)); i++)
		sc_stream_cancel_all(stream);
}

static struct sc_request *sc_stream_next_active(struct sc_stream *stream)
{
	struct sc_device *dev = stream->dev;
	struct sc_request *request, *found = NULL;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	list_for_each_entry(request, &dev->active, link) {
		if (request->queue == &stream->data) {
			request->callouts++;
			found = request;
			break;
		}
	}
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return found;
}

static void sc_stream_force_all(struct sc_stream *stream)
{
	struct sc_request *request;

	while ((request = sc_stream_next_active(stream))) {
		sc_minidriver_bug(stream->dev, SC_OFFENCE_IGNORED_CANCEL,
				  "did not let go of %s when asked to",
				  sc_srb_command_name(request->srb.command));
		sc_request_force(request, -EIO);
		sc_request_unpin(request);
	}
}

/*
 * Every data request comes back: by itself, by cancel, at last by force. The
 * data queue refuses more.
 */
void sc_stream_drain(struct sc_stream *stream, const struct sc_stop *stop)
{
	struct sc_device *dev = stream->dev;

	sc_stream_cancel_all(stream);
	wait_event_timeout(dev->wait, sc_stream_is_quiet(stream),
			   sc_patience(dev, sc_stop_left(stop, SC_STOP_FORCE_MS)));
	/* A Low priority routine may be writing to a frame; that is waited for. */
	if (!sc_stream_is_quiet(stream))
		flush_work(&stream->priority.low);
	sc_stream_force_all(stream);
	wait_event(dev->wait, sc_stream_is_quiet(stream));
}

/*
 * Somebody asks something of the stream without holding its mutex, which would
 * keep others from stopping it. sc_stream_leave() must follow; the stream
 * stays open until then. False where it is not open, about to close, or its
 * device is going.
 */
bool sc_stream_enter(struct sc_stream *stream)
{
	struct sc_device *dev = stream->dev;
	unsigned long flags;
	bool in;

	spin_lock_irqsave(&dev->queue_lock, flags);
	in = stream->opened && !stream->closing && !sc_device_is_gone(dev);
	if (in)
		stream->users++;
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return in;
}
SC_EXPORT_FOR_TEST(sc_stream_enter);

/* The same with an error: -EINVAL where it is not open or about to close. */
int sc_stream_try_enter(struct sc_stream *stream)
{
	if (sc_stream_enter(stream))
		return 0;

	return sc_device_is_gone(stream->dev) ? -ENODEV : -EINVAL;
}

void sc_stream_leave(struct sc_stream *stream)
{
	struct sc_device *dev = stream->dev;
	unsigned long flags;
	bool last;

	spin_lock_irqsave(&dev->queue_lock, flags);
	last = !--stream->users && stream->closing;
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	if (last)
		wake_up_all(&dev->wait);
}
SC_EXPORT_FOR_TEST(sc_stream_leave);

/* Those who wait for an answer give up, see sc_control_run(). */
static void sc_stream_send_out(struct sc_stream *stream)
{
	struct sc_device *dev = stream->dev;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	stream->closing = true;
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	wake_up_all(&dev->wait);
}

static bool sc_stream_is_empty(struct sc_stream *stream)
{
	struct sc_device *dev = stream->dev;
	unsigned long flags;
	bool empty;

	spin_lock_irqsave(&dev->queue_lock, flags);
	empty = !stream->users;
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return empty;
}

/* What an open stream is, or a closed one would be; NULL where it is none any more. */
const struct sc_stream_information *sc_stream_information(const struct sc_stream *stream)
{
	return READ_ONCE(stream->opened) ? stream->information :
	       sc_device_stream_information(stream->dev, stream->object.stream_number);
}

/* It is what it is now for as long as it stays open. */
static int sc_stream_look_up(struct sc_stream *stream)
{
	stream->information = sc_device_stream_information(stream->dev,
							   stream->object.stream_number);
	if (!stream->information ||
	    stream->instance >= stream->information->number_of_possible_instances)
		return -ENOENT;

	return 0;
}

/**
 * sc_stream_open() - open a stream with a format
 * @stream: a stream that is not open
 * @filter: the open filter through which it is opened
 * @format: what sc_filter_intersect() answered
 *
 * Context: Process context. May sleep.
 * Return: 0; -EBUSY where it is open; -ENODEV when the device is going;
 * -ENOENT where the minidriver does not offer it any more; -EPROTO where it
 * opened it wrongly; -ENOMEM; the minidriver's status.
 */
int sc_stream_open(struct sc_stream *stream, struct sc_filter *filter,
		   const struct sc_ksdataformat *format)
{
	struct sc_visit visit __cleanup(sc_visit_end);
	bool in_use = false;
	struct sc_stop stop;
	int ret;

	sc_visit_begin(stream->dev, &visit);
	guard(mutex)(&stream->mutex);

	if (stream->opened)
		return -EBUSY;
	if (sc_device_is_gone(stream->dev))
		return -ENODEV;
	ret = sc_stream_look_up(stream);
	if (ret)
		return ret;
	stream->filter = filter;
	ret = sc_stream_alloc(stream);
	if (ret) {
		stream->filter = NULL;
		return ret;
	}

	sc_stream_let_in(stream);
	ret = sc_stream_send_open(stream, format, &in_use);
	if (ret) {
		sc_stream_shut_out(stream, in_use);
		return ret;
	}
	ret = sc_stream_check_object(stream);
	if (ret) {
		sc_stop_begin(&stop);
		sc_stream_send_close(stream, &stop);
		sc_stream_shut_out(stream, !sc_request_was_answered(stream->close_request));
		return ret;
	}
	sc_stream_let_others_in(stream);
	return 0;
}
SC_EXPORT_FOR_TEST(sc_stream_open);

/**
 * sc_stream_close() - close a stream, in whatever state it is
 * @stream: a stream, open or not
 *
 * Every request is given back first, by force two seconds after the call
 * where the minidriver does not let go. Streams that follow its clock are told
 * to run free; a minidriver of theirs that does not answer may take two seconds
 * more. Then the stream's events end.
 *
 * Context: Process context. May sleep.
 */
void sc_stream_close(struct sc_stream *stream)
{
	struct sc_visit visit __cleanup(sc_visit_end);
	struct sc_stop stop;

	sc_visit_begin(stream->dev, &visit);
	guard(mutex)(&stream->mutex);

	if (!stream->opened)
		return;

	/* Closing a node stops its stream first: both together have one deadline. */
	sc_stop_begin(&stop);
	stop.started = ktime_sub(stop.started, stream->stop_took);
	sc_stream_send_out(stream);
	sc_stream_stop_data(stream);
	sc_stream_drain(stream, &stop);
	wait_event(stream->dev->wait, sc_stream_is_empty(stream));
	sc_clock_stream_closes(stream, &stop);
	sc_events_end(stream->dev, &stream->events, stream->filter);
	sc_stream_send_close(stream, &stop);
	sc_stream_shut_out(stream, !sc_request_was_answered(stream->close_request));
}
SC_EXPORT_FOR_TEST(sc_stream_close);

/* One that was aborted is of no use any more; without memory it fails as it is. */
static struct sc_request *sc_stream_state_request(struct sc_stream *stream)
{
	struct sc_request *fresh;

	if (likely(!stream->state_request->aborted))
		return stream->state_request;

	fresh = sc_control_alloc(stream->dev, stream, SC_SRB_SET_STREAM_STATE, NULL, 0);
	if (fresh) {
		sc_control_free(stream->state_request);
		stream->state_request = fresh;
	}
	return stream->state_request;
}

/* One step of the ladder. Data comes from PAUSE on, up and down. */
static int sc_stream_step(struct sc_stream *stream, enum sc_ksstate state,
			  const struct sc_stop *stop)
{
	struct sc_request *request = sc_stream_state_request(stream);
	int ret;

	if (state < SC_KSSTATE_PAUSE)
		sc_stream_stop_data(stream);
	request->srb.command_data.stream_state = state;
	ret = sc_control_run(request, stop);
	if (ret && !stop)
		return ret;

	sc_stream_reach(stream, state);
	if (state == SC_KSSTATE_PAUSE && !stop)
		sc_stream_accept_data(stream);
	return ret;
}

/**
 * sc_stream_set_state() - go up or down the ladder
 * @stream: an open stream
 * @state: where to
 *
 * States between are gone through one by one. Where a step fails the stream
 * stays where it got to; sc_stream_stop() takes it down from there.
 *
 * Context: Process context. May sleep.
 * Return: 0; -EINVAL where the stream is not open; -ENODEV when the device is
 * going; the minidriver's status.
 */
int sc_stream_set_state(struct sc_stream *stream, enum sc_ksstate state)
{
	struct sc_visit visit __cleanup(sc_visit_end);
	int ret = 0;

	sc_visit_begin(stream->dev, &visit);
	guard(mutex)(&stream->mutex);

	if (!stream->opened || state > SC_KSSTATE_RUN)
		return -EINVAL;
	if (sc_device_is_gone(stream->dev))
		return -ENODEV;

	while (!ret && stream->state < state)
		ret = sc_stream_step(stream, stream->state + 1, NULL);
	while (!ret && stream->state > state)
		ret = sc_stream_step(stream, stream->state - 1, NULL);
	return ret;
}
SC_EXPORT_FOR_TEST(sc_stream_set_state);

/**
 * sc_stream_stop() - stop a stream; cannot fail
 * @stream: a stream
 *
 * Goes down the ladder whatever the minidriver answers. Every data request
 * has been given back when this returns, two seconds from now at the latest.
 *
 * Context: Process context. May sleep.
 */
void sc_stream_stop(struct sc_stream *stream)
{
	struct sc_visit visit __cleanup(sc_visit_end);
	struct sc_stop stop;

	sc_visit_begin(stream->dev, &visit);
	guard(mutex)(&stream->mutex);

	if (!stream->opened)
		return;

	sc_stop_begin(&stop);
	while (stream->state > SC_KSSTATE_STOP && !sc_stop_expired(&stop))
		sc_stream_step(stream, stream->state - 1, &stop);
	sc_stream_reach(stream, SC_KSSTATE_STOP);
	sc_stream_stop_data(stream);
	sc_stream_drain(stream, &stop);
	stream->stop_took = ktime_sub(sc_now(), stop.started);
}
SC_EXPORT_FOR_TEST(sc_stream_stop);

/*
 * Running streams rest in PAUSE while the machine sleeps; their requests stay
 * where they are. Nobody visits the device, so no stream opens or closes and
 * no mutex is needed. Where one refuses sc_streams_run() puts back the others.
 */
int sc_streams_pause(struct sc_device *dev)
{
	struct sc_stream *stream;
	unsigned int i;
	int ret;

	for (i = 0; (stream = sc_stream_nth(dev, i)); i++) {
		if (!stream->opened || stream->state != SC_KSSTATE_RUN)
			continue;
		ret = sc_stream_step(stream, SC_KSSTATE_PAUSE, NULL);
		if (ret)
			return ret;
		stream->paused = true;
	}
	return 0;
}

/* Its client is told by sc_clients_tell_failed(). */
static void sc_stream_fail(struct sc_stream *stream)
{
	struct sc_device *dev = stream->dev;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	stream->flows = false;
	stream->paused = false;
	stream->failed = true;
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	sc_queue_refuse(&stream->data, -EIO);
	sc_stream_cancel_all(stream);
}

static void sc_stream_run_again(struct sc_stream *stream)
{
	struct sc_device *dev = stream->dev;
	int ret;

	stream->paused = false;
	ret = sc_stream_step(stream, SC_KSSTATE_RUN, NULL);
	if (!ret || sc_device_is_going(dev))
		return;

	dev_err(dev->parent, "minidriver %s did not let stream %u go on after a sleep: %pe\n",
		dev->driver->minidriver->name, stream->object.stream_number, ERR_PTR(ret));
	sc_stream_fail(stream);
}

/* Those that were paused go on. */
void sc_streams_run(struct sc_device *dev)
{
	struct sc_stream *stream;
	unsigned int i;

	for (i = 0; (stream = sc_stream_nth(dev, i)); i++)
		if (stream->paused)
			sc_stream_run_again(stream);
}

/* The device did not wake up: nothing comes of any request. */
void sc_streams_fail(struct sc_device *dev)
{
	struct sc_stream *stream;
	unsigned int i;

	for (i = 0; (stream = sc_stream_nth(dev, i)); i++)
		if (stream->opened)
			sc_stream_fail(stream);
}
