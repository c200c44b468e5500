// SPDX-License-Identifier: GPL-2.0
/*
 * Requests that somebody waits for, and the deadlines that end the waiting.
 */
#include <linux/jiffies.h>
#include <linux/mm.h>
#include <linux/slab.h>
#include <linux/string.h>

#include "internal.h"

void sc_stop_begin(struct sc_stop *stop)
{
	stop->started = sc_now();
}

/* Jiffies until @ms after the stop began, 0 when that has passed. */
long sc_stop_left(const struct sc_stop *stop, unsigned int ms)
{
	s64 left = ms - ktime_ms_delta(sc_now(), stop->started);

	return left > 0 ? msecs_to_jiffies(left) : 0;
}

bool sc_stop_expired(const struct sc_stop *stop)
{
	return !sc_stop_left(stop, SC_STOP_FORCE_MS);
}

static bool sc_command_is_device(enum sc_srb_command command)
{
	/* Its number lies among those of the device, its queue does not. */
	return command >= SC_SRB_GET_STREAM_INFO && command != SC_SRB_STREAM_METHOD;
}

static void sc_control_complete(struct sc_request *request)
{
	struct sc_device *dev = request->queue->dev;

	/* The waiter may free the request from here on. */
	smp_store_release(&request->returned, true);
	wake_up_all(&dev->wait);
}

static void sc_control_fill(struct sc_request *request, struct sc_device *dev,
			    struct sc_stream *stream, enum sc_srb_command command)
{
	bool device = sc_command_is_device(command);
	struct sc_srb *srb = &request->srb;

	request->queue = device ? &dev->queue : &stream->control;
	request->complete = sc_control_complete;
	srb->command = command;
	srb->flags = device ? 0 : SC_SRB_HW_FLAGS_STREAM_REQUEST;
	srb->stream_object = stream ? &stream->object : NULL;
	srb->hw_instance_extension = stream ? sc_filter_extension(stream->filter) : NULL;
	srb->number_of_buffers = 0;
	srb->number_of_bytes_to_transfer = 0;
	srb->irp = NULL;
	memset(&srb->command_data, 0, sizeof(srb->command_data));
}

/*
 * A request to wait for. @size bytes of payload are allocated with it, copied
 * from @payload where that is not NULL, and the command points to them.
 * Returns NULL when memory is out or the device has gone.
 */
struct sc_request *sc_control_alloc(struct sc_device *dev, struct sc_stream *stream,
				    enum sc_srb_command command,
				    const void *payload, size_t size)
{
	struct sc_request *request;

	if (!sc_device_enter(dev))
		return NULL;

	request = sc_pool_alloc(sc_command_is_device(command) ? &dev->pool :
								&stream->pool);
	if (!request)
		goto leave;
	sc_control_fill(request, dev, stream, command);
	if (!size)
		return request;

	request->payload = kvzalloc(size, GFP_KERNEL);
	if (!request->payload)
		goto free;
	if (payload)
		memcpy(request->payload, payload, size);
	request->srb.command_data.method_info = request->payload;
	return request;

free:
	sc_pool_free(request);
leave:
	sc_device_leave(dev);
	return NULL;
}
SC_EXPORT_FOR_TEST(sc_control_alloc);

/* Why there was none. */
int sc_control_failure(const struct sc_device *dev)
{
	return sc_device_is_gone(dev) ? -ENODEV : -ENOMEM;
}

void sc_control_free(struct sc_request *request)
{
	struct sc_device *dev = request->queue->dev;

	sc_pool_free(request);
	sc_device_leave(dev);
}
SC_EXPORT_FOR_TEST(sc_control_free);

/* Nobody shall wait for an answer any longer. */
static bool sc_control_is_void(const struct sc_request *request)
{
	const struct sc_queue *queue = request->queue;

	return sc_device_is_going(queue->dev) ||
	       (queue->stream && READ_ONCE(queue->stream->closing));
}

static bool sc_control_is_over(struct sc_request *request, bool stopping)
{
	/* Pairs with sc_control_complete(). */
	if (smp_load_acquire(&request->returned))
		return true;

	return !stopping && sc_control_is_void(request);
}

static bool sc_control_returned(struct sc_request *request, long patience)
{
	struct sc_device *dev = request->queue->dev;

	return wait_event_timeout(dev->wait, sc_control_is_over(request, true),
				  sc_patience(dev, patience));
}

/* Nobody waits any more: ask for the request, then take it. */
static void sc_control_end(struct sc_request *request, const struct sc_stop *stop,
			   int status)
{
	struct sc_device *dev = request->queue->dev;
	enum sc_srb_command command = request->srb.command;

	sc_request_cancel(request);
	if (sc_control_returned(request, sc_stop_left(stop, SC_STOP_FORCE_MS)))
		return;

	sc_minidriver_bug(dev, SC_OFFENCE_IGNORED_CANCEL,
			  "did not let go of %s when asked to",
			  sc_srb_command_name(command));
	sc_request_force(request, status);
	wait_event(dev->wait, sc_control_is_over(request, true));
}

/* False where the waiting has become pointless, see sc_control_is_void(). */
static bool sc_control_visit(struct sc_request *request, const struct sc_stop *stop,
			     struct sc_visit *visit)
{
	struct sc_device *dev = request->queue->dev;
	bool in = false;

	wait_event(dev->wait,
		   (in = sc_visit_try(dev, visit)) || (!stop && sc_control_is_void(request)));
	return in;
}

static int sc_control_run_awake(struct sc_request *request, const struct sc_stop *stop)
{
	struct sc_device *dev = request->queue->dev;
	long patience = msecs_to_jiffies(SC_CONTROL_LIMIT_MS);
	struct sc_stop own;

	request->returned = false;
	if (stop)
		patience = sc_stop_left(stop, SC_STOP_CANCEL_MS);
	sc_request_queue(request, stop ? 1 : 0);
	wait_event_timeout(dev->wait, sc_control_is_over(request, stop),
			   sc_patience(dev, patience));
	/* Pairs with sc_control_complete(). */
	if (smp_load_acquire(&request->returned))
		return request->srb.status;

	if (!stop) {
		sc_stop_begin(&own);
		stop = &own;
	}
	sc_control_end(request, stop, sc_control_is_void(request) ? -ENODEV : -ETIMEDOUT);
	return sc_device_is_going(dev) ? -ENODEV : request->srb.status;
}

/*
 * Run a request and wait for it. A request of a stop or close has that stop's
 * deadline and passes queues that refuse others. Any other one ends when the
 * device is going or its stream is about to close. While the machine sleeps
 * nothing is begun.
 */
int sc_control_run(struct sc_request *request, const struct sc_stop *stop)
{
	struct sc_visit visit;
	int ret;

	if (!sc_control_visit(request, stop, &visit))
		return -ENODEV;

	ret = sc_control_run_awake(request, stop);
	sc_visit_end(&visit);
	return ret;
}
SC_EXPORT_FOR_TEST(sc_control_run);

struct sc_intersection {
	struct sc_stream_data_intersect_info info;
	u8 range[];
};

/* Format and range share one block that a slow minidriver may keep. */
static struct sc_request *sc_intersection_alloc(struct sc_filter *filter, u32 stream_number,
						const struct sc_ksdataformat *range, u32 size)
{
	size_t room = ALIGN(range->format_size, 8);
	struct sc_intersection *intersection;
	struct sc_request *request;

	request = sc_filter_request(filter, SC_SRB_GET_DATA_INTERSECTION, NULL,
				    sizeof(*intersection) + room + size);
	if (!request)
		return NULL;

	intersection = request->payload;
	memcpy(intersection->range, range, range->format_size);
	intersection->info.stream_number = stream_number;
	intersection->info.data_range = (void *)intersection->range;
	intersection->info.data_format_buffer = intersection->range + room;
	intersection->info.size_of_data_format_buffer = size;
	return request;
}

static bool sc_intersection_lies(const struct sc_srb *srb)
{
	const struct sc_stream_data_intersect_info *info = srb->command_data.intersect_info;
	const struct sc_ksdataformat *format = info->data_format_buffer;

	return srb->actual_bytes_transferred > info->size_of_data_format_buffer ||
	       srb->actual_bytes_transferred < sizeof(*format) ||
	       format->format_size > srb->actual_bytes_transferred ||
	       format->format_size < sizeof(*format);
}

/**
 * sc_device_format_fault() - report that a minidriver's format makes no sense
 * @dev: a device
 * @stream_number: index in the stream descriptor
 * @fault: what is wrong, to be read behind "for stream N"
 *
 * Context: Any context that holds no lock of the class driver.
 */
void sc_device_format_fault(struct sc_device *dev, u32 stream_number, const char *fault)
{
	sc_minidriver_bug(dev, SC_OFFENCE_FORMAT, "offers a format for stream %u %s",
			  stream_number, fault);
}
SC_EXPORT_FOR_TEST(sc_device_format_fault);

/**
 * sc_device_answer_fault() - report that a minidriver's answer makes no sense
 * @dev: a device
 * @fault: what it describes, to be read behind "describes"
 *
 * Context: Any context that holds no lock of the class driver.
 */
void sc_device_answer_fault(struct sc_device *dev, const char *fault)
{
	sc_minidriver_bug(dev, SC_OFFENCE_ANSWER, "describes %s", fault);
}
SC_EXPORT_FOR_TEST(sc_device_answer_fault);

/* As sc_filter_intersect(); *@bytes are those returned, or needed where that says so. */
int sc_filter_try_range(struct sc_filter *filter, u32 stream_number,
			const struct sc_ksdataformat *range, void *format, u32 size,
			u32 *bytes)
{
	struct sc_device *dev = filter->dev;
	struct sc_request *request;
	int ret;

	*bytes = 0;
	if (sc_device_is_gone(dev))
		return -ENODEV;
	request = sc_intersection_alloc(filter, stream_number, range, size);
	if (!request)
		return sc_control_failure(dev);

	ret = sc_control_run(request, NULL);
	if (!ret && sc_intersection_lies(&request->srb)) {
		sc_device_format_fault(dev, stream_number, "that lies about its size");
		ret = -EPROTO;
	} else if (!ret || ret == SC_STATUS_BUFFER_OVERFLOW || ret == SC_STATUS_BUFFER_TOO_SMALL) {
		*bytes = request->srb.actual_bytes_transferred;
	}
	if (!ret)
		memcpy(format, request->srb.command_data.intersect_info->data_format_buffer,
		       *bytes);
	sc_control_free(request);
	return ret;
}

/**
 * sc_filter_intersect() - turn a data range into a format
 * @filter: an open filter
 * @stream_number: index in the stream descriptor
 * @range: the range; what the client wishes is in it
 * @format: where the format goes
 * @size: bytes at @format
 *
 * Context: Process context. May sleep.
 * Return: 0; -ENOENT or another status of the minidriver where range and
 * stream have nothing in common; -EPROTO for an answer that lies about its
 * size; -ENODEV when the device is going; -ENOMEM.
 */
int sc_filter_intersect(struct sc_filter *filter, u32 stream_number,
			struct sc_ksdataformat *range,
			struct sc_ksdataformat *format, u32 size)
{
	u32 bytes;

	return sc_filter_try_range(filter, stream_number, range, format, size, &bytes);
}
SC_EXPORT_FOR_TEST(sc_filter_intersect);
