// SPDX-License-Identifier: GPL-2.0
/*
 * Frames in time. The stream's timer ticks at start + n * interval; each tick
 * has a number, and gives it to the oldest request that waits. Painting a
 * picture takes longer than a synchronised routine may, so whatever is done
 * with a frame is done by a Low priority routine, the worker, which takes one
 * request after the other. What it does is the kind's.
 *
 * A request travels waiting -> due -> working -> completed. A picture is painted
 * before its tick, so that it is there when the tick comes; its request travels
 * waiting -> ahead -> completed. Where something was set meanwhile it goes to due
 * instead, to be painted again. What is to go wrong with a frame is known at its
 * tick, see inject.c. As long as it is worked on its frame is the worker's, and
 * cancelling it, leaving PAUSE downwards and closing have to wait for the worker,
 * a few milliseconds.
 */
#include <linux/math64.h>

#include <common/video.h>

#include "pattern.h"

void pattern_list_add(struct pattern_list *list, struct sc_srb *srb)
{
	srb->next_srb = NULL;
	if (list->first)
		list->last->next_srb = srb;
	else
		list->first = srb;
	list->last = srb;
}

/* Before all others. */
static void pattern_list_push(struct pattern_list *list, struct sc_srb *srb)
{
	srb->next_srb = list->first;
	if (!list->first)
		list->last = srb;
	list->first = srb;
}

struct sc_srb *pattern_list_take(struct pattern_list *list)
{
	struct sc_srb *srb = list->first;

	if (srb)
		list->first = srb->next_srb;
	return srb;
}

bool pattern_list_remove(struct pattern_list *list, struct sc_srb *srb)
{
	struct pattern_list rest = {};
	struct sc_srb *other;
	bool found = false;

	while ((other = pattern_list_take(list))) {
		if (other == srb)
			found = true;
		else
			pattern_list_add(&rest, other);
	}
	*list = rest;
	return found;
}

static struct pattern_stream *to_pattern_stream(struct sc_srb *srb)
{
	return srb->stream_object->hw_stream_extension;
}

/* The worker. */

struct pattern_exchange {
	struct pattern_stream *stream;
	struct sc_srb *done;
	struct sc_srb *next;
};

/* Nothing comes of this frame, whatever is in it. */
void pattern_end_request(struct sc_srb *srb, int status)
{
	if (srb->command == SC_SRB_READ_DATA)
		srb->command_data.data_buffer_array->data_used = 0;
	srb->status = status;
	sc_stream_request_complete(srb);
}

static struct pattern_device *to_pattern_device(const struct pattern_stream *stream)
{
	return stream->object->hw_device_extension;
}

/* Is what was painted last that picture, as it looks now? */
static bool pattern_is_painted(const struct pattern_stream *stream, s64 number)
{
	return stream->number == number &&
	       stream->changes == to_pattern_device(stream)->changes;
}

/* What was painted ahead stays for its tick, unless that was dropped meanwhile. */
static void pattern_done_ahead(struct pattern_stream *stream)
{
	if (pattern_is_painted(stream, stream->picture_number + 1))
		return;

	pattern_list_push(&stream->waiting, stream->ahead);
	stream->ahead = NULL;
}

static bool pattern_is_torn(struct sc_srb *srb)
{
	return pattern_request(srb)->fault == PATTERN_FAULT_TORN;
}

/* The format may have changed while a picture was painted. */
static bool pattern_is_outdated(const struct pattern_stream *stream)
{
	return memcmp(&stream->picture, &stream->format.video_info_header.bmi_header,
		      sizeof(stream->picture));
}

/* A tick that came while a picture was painted may have wanted another one. */
static bool pattern_is_wrong(const struct pattern_stream *stream, struct sc_srb *srb)
{
	return stream->kind->painted && pattern_request(srb)->fault != PATTERN_FAULT_UNANSWERED &&
	       (stream->number != video_frame_info(srb)->picture_number ||
		stream->torn != pattern_is_torn(srb) || pattern_is_outdated(stream));
}

/* Where it has no tick by now it gets none. */
static void pattern_done(struct pattern_stream *stream, struct sc_srb *srb)
{
	if (srb == stream->ahead)
		pattern_done_ahead(stream);
	else if (srb->status == SC_STATUS_CANCELLED)
		pattern_end_request(srb, SC_STATUS_CANCELLED);
	else if (stream->state < SC_KSSTATE_PAUSE)
		pattern_end_request(srb, SC_STATUS_SUCCESS);
	else if (pattern_is_wrong(stream, srb))
		pattern_list_push(&stream->due, srb);
	else
		pattern_inject_finish(stream, srb);
}

static void pattern_worker_ends(struct pattern_stream *stream)
{
	struct sc_srb *held = stream->held;

	stream->worker = false;
	stream->held = NULL;
	if (held)
		stream_class_complete_request_and_mark_queue_ready(held);
}

/* Which picture is next, and how it is to look. */
static void pattern_look_at(struct pattern_stream *stream, struct sc_srb *srb)
{
	struct pattern_device *device = to_pattern_device(stream);

	stream->changes = device->changes;
	if (srb == stream->ahead)
		stream->number = stream->picture_number + 1;
	else
		stream->number = video_frame_info(srb)->picture_number;
	stream->torn = srb != stream->ahead && pattern_is_torn(srb);
	stream->shown = stream->part;
	stream->picture = stream->format.video_info_header.bmi_header;
	pattern_controls_look(device, &stream->look);
	stream->look.blank = !pattern_sees(device);
}

/* What has been painted ahead looks different now. */
void pattern_repaint(struct pattern_stream *stream)
{
	to_pattern_device(stream)->changes++;
}

/* The next tick will want a picture, and there is none yet. */
static bool pattern_wants_ahead(const struct pattern_stream *stream)
{
	return stream->kind->painted && !stream->kind->triggered &&
	       stream->state == SC_KSSTATE_RUN && !stream->ended &&
	       !stream->ahead && stream->waiting.first;
}

static struct sc_srb *pattern_next(struct pattern_stream *stream)
{
	struct sc_srb *srb = pattern_list_take(&stream->due);

	if (!srb && pattern_wants_ahead(stream)) {
		srb = pattern_list_take(&stream->waiting);
		stream->ahead = srb;
	}
	if (srb && stream->kind->painted)
		pattern_look_at(stream, srb);
	return srb;
}

/* High: give back what is done, take what is next. */
static void pattern_exchange(void *context)
{
	struct pattern_exchange *exchange = context;
	struct pattern_stream *stream = exchange->stream;

	if (exchange->done)
		pattern_done(stream, exchange->done);
	exchange->next = pattern_next(stream);
	stream->working = exchange->next;
	if (!exchange->next)
		pattern_worker_ends(stream);
}

/*
 * Low: works until there is nothing to do. The slot for priority routines is free
 * from here on, for the hand-over, which is called at once. Where it is not,
 * since the device is going, next stays NULL.
 */
static void pattern_worker(void *context)
{
	struct pattern_exchange exchange = { .stream = context };
	struct sc_stream_object *object = exchange.stream->object;

	do {
		exchange.next = NULL;
		stream_class_call_at_new_priority(object, object->hw_device_extension,
						  SC_LOW_TO_HIGH, pattern_exchange,
						  &exchange);
		if (exchange.next)
			exchange.stream->kind->work(exchange.stream, exchange.next);
		exchange.done = exchange.next;
	} while (exchange.done);
}

/* The clock. */

/* Is an interval what is left of a rate when it is told in units of 100 ns? */
static bool pattern_is_rate(s64 interval, struct pattern_rate *rate)
{
	s64 whole;

	rate->ticks = DIV_ROUND_CLOSEST_ULL(rate->period, interval);
	if (!rate->ticks)
		return false;

	whole = div64_s64(rate->period, rate->ticks);
	return interval == whole ||
	       (interval == whole + 1 && whole * rate->ticks != rate->period);
}

/*
 * 166667 stands for 1/60 s, and a camera of 60 frames/s has made 3600 after a
 * minute, not 3599.99. Its relatives make 60 in 1.001 s.
 */
static struct pattern_rate pattern_rate_of(s64 interval)
{
	struct pattern_rate rate = { .period = VIDEO_SECOND };
	struct pattern_rate ntsc = { .period = VIDEO_SECOND / 1000 * 1001 };

	if (pattern_is_rate(interval, &rate))
		return rate;
	if (pattern_is_rate(interval, &ntsc))
		return ntsc;

	return (struct pattern_rate){ .period = interval, .ticks = 1 };
}

/* The first moment at which that tick has passed. */
static s64 pattern_tick_time(const struct pattern_stream *stream, s64 number)
{
	s64 ticks = number - stream->start_picture;

	return stream->start +
	       DIV64_U64_ROUND_UP(ticks * stream->rate.period, stream->rate.ticks);
}

/* The last tick that has passed at a time. */
static s64 pattern_tick_at(const struct pattern_stream *stream, s64 time)
{
	s64 passed = time - stream->start;

	return stream->start_picture +
	       div64_s64(passed * stream->rate.ticks, stream->rate.period);
}

/* As much of it as streams of all kinds have at the same place. */
static void pattern_number(struct pattern_stream *stream, struct sc_srb *srb)
{
	struct sc_ks_frame_info *info = video_frame_info(srb);

	info->extended_header_size = stream->object->stream_header_media_specific;
	info->dw_frame_flags = SC_KS_VIDEO_FLAG_FRAME;
	info->picture_number = stream->picture_number;
	info->drop_count = stream->drop_count;
}

/* What is known of a frame before it is made. */
static void pattern_label(struct pattern_stream *stream, struct sc_srb *srb)
{
	struct sc_ksstream_header *header = srb->command_data.data_buffer_array;

	header->presentation_time.time =
		pattern_tick_time(stream, stream->picture_number);
	header->duration = stream->interval;
	header->options_flags = SC_KSSTREAM_HEADER_OPTIONSF_TIMEVALID |
				SC_KSSTREAM_HEADER_OPTIONSF_DURATIONVALID;
	if (stream->discontinuity)
		header->options_flags |= SC_KSSTREAM_HEADER_OPTIONSF_DATADISCONTINUITY;
	stream->discontinuity = false;
	if (stream->object->stream_header_media_specific)
		pattern_number(stream, srb);
}

/* Unless there is nothing to do. */
void pattern_wake_worker(struct pattern_stream *stream)
{
	struct sc_stream_object *object = stream->object;

	if (stream->worker || !(stream->due.first || pattern_wants_ahead(stream)))
		return;
	stream->worker = true;
	stream_class_call_at_new_priority(object, object->hw_device_extension,
					  SC_LOW, pattern_worker, stream);
}

static void pattern_drop(struct pattern_stream *stream, s64 ticks)
{
	stream->drop_count += ticks;
	if (ticks)
		stream->discontinuity = true;
}

/* The tick of a request has come that gets no frame for it: it waits for the next. */
static void pattern_miss(struct pattern_stream *stream, struct sc_srb *srb)
{
	pattern_drop(stream, 1);
	if (srb == stream->working)
		stream->ahead = srb;
	else
		pattern_list_push(&stream->waiting, srb);
}

/* The tick of a request has come, and what is to go wrong with it is known. */
static void pattern_hit(struct pattern_stream *stream, struct sc_srb *srb,
			enum pattern_fault fault)
{
	pattern_request(srb)->fault = fault;
	if (stream->kind->triggered)
		srb->timeout_counter = srb->timeout_original;
	if (fault == PATTERN_FAULT_UNANSWERED)
		pattern_drop(stream, 1);
	else if (srb->command == SC_SRB_READ_DATA)
		pattern_label(stream, srb);
}

/* True where there is nothing left to be done with the frame. */
static bool pattern_is_ready(const struct pattern_stream *stream, struct sc_srb *srb, bool ahead)
{
	if (pattern_request(srb)->fault == PATTERN_FAULT_UNANSWERED)
		return true;

	return ahead && pattern_is_painted(stream, stream->picture_number) && !pattern_is_torn(srb);
}

/*
 * While the clock stands there is no limit: PAUSE may last for ever, nobody need pull
 * a trigger, and behind the end of a stream nothing comes.
 */
static void pattern_limit_requests(struct pattern_stream *stream, bool limit)
{
	struct sc_srb *srb;

	for (srb = stream->waiting.first; srb; srb = srb->next_srb)
		srb->timeout_counter = limit ? srb->timeout_original : 0;
	if (stream->ahead)
		stream->ahead->timeout_counter = limit ? stream->ahead->timeout_original : 0;
}

/* This tick was the last one. */
static void pattern_end_ticks(struct pattern_stream *stream)
{
	stream->ended = true;
	pattern_limit_requests(stream, false);
}

/*
 * This tick is that request's; @ahead where its picture was begun before. What is
 * still being painted the worker completes, a little late.
 */
static void pattern_tick(struct pattern_stream *stream, struct sc_srb *srb, bool ahead)
{
	enum pattern_fault fault = PATTERN_FAULTLESS;

	if (stream->kind->painted && !stream->kind->triggered)
		fault = pattern_inject_next(to_pattern_device(stream));
	if (fault == PATTERN_FAULT_DROPPED) {
		pattern_miss(stream, srb);
		return;
	}

	pattern_hit(stream, srb, fault);
	if (fault == PATTERN_FAULT_ENDED)
		pattern_end_ticks(stream);
	if (srb == stream->working)
		return;
	if (pattern_is_ready(stream, srb, ahead))
		pattern_inject_finish(stream, srb);
	else
		pattern_list_add(&stream->due, srb);
}

/* All ticks up to @number have passed; only the last one can have a frame. */
static void pattern_tick_to(struct pattern_stream *stream, s64 number)
{
	struct sc_srb *ahead = stream->ahead;
	struct sc_srb *srb = ahead ?: pattern_list_take(&stream->waiting);

	stream->ahead = NULL;
	pattern_drop(stream, number - stream->picture_number - 1);
	stream->picture_number = number;
	if (srb)
		pattern_tick(stream, srb, ahead);
	else
		pattern_drop(stream, 1);
}

/* What is ahead is so by one tick. */
static void pattern_ticks(struct pattern_stream *stream, s64 number)
{
	if (stream->ahead)
		pattern_tick_to(stream, stream->picture_number + 1);
	if (number > stream->picture_number && !stream->ended)
		pattern_tick_to(stream, number);
	pattern_inject_tick(stream);
	pattern_wake_worker(stream);
}

static void pattern_timer(void *context);

/* The timer is relative, the tick is not: what is late now is not later. */
static void pattern_arm(struct pattern_stream *stream, s64 now)
{
	s64 target = pattern_tick_time(stream, stream->picture_number + 1);
	s64 microseconds = div_s64(target - now + 9, 10);

	stream_class_schedule_timer(stream->object, stream->object->hw_device_extension,
				    max(microseconds, 1LL), pattern_timer, stream);
}

static void pattern_timer(void *context)
{
	struct pattern_stream *stream = context;
	s64 now = sc_system_time();
	s64 number = pattern_tick_at(stream, now);

	if (number > stream->picture_number)
		pattern_ticks(stream, number);
	if (!stream->ended)
		pattern_arm(stream, now);
}

/* Which tick a frame belongs to, where its header has no room for the number. */
s64 pattern_number_of(const struct pattern_stream *stream,
		      const struct sc_ksstream_header *header)
{
	return pattern_tick_at(stream, header->presentation_time.time);
}

/* The state ladder. */

static void pattern_run(struct pattern_stream *stream)
{
	if (stream->kind->triggered || stream->ended)
		return;

	pattern_limit_requests(stream, true);
	stream->start = sc_system_time();
	stream->start_picture = stream->picture_number;
	pattern_arm(stream, stream->start);
	pattern_wake_worker(stream);
}

/* The next tick is now. */
void pattern_stream_trigger(struct pattern_stream *stream)
{
	if (stream->state != SC_KSSTATE_RUN)
		return;

	stream->start = sc_system_time();
	stream->start_picture = stream->picture_number + 1;
	pattern_ticks(stream, stream->start_picture);
}

static void pattern_pause(struct pattern_stream *stream)
{
	stream_class_schedule_timer(stream->object, stream->object->hw_device_extension,
				    0, NULL, NULL);
	pattern_limit_requests(stream, false);
	pattern_inject_pause(stream);
}

static void pattern_end_requests(struct pattern_list *list)
{
	struct sc_srb *srb;

	while ((srb = pattern_list_take(list)))
		pattern_end_request(srb, SC_STATUS_SUCCESS);
}

/* It is older than those that wait. What is being painted ends with the worker. */
static void pattern_end_ahead(struct pattern_stream *stream)
{
	struct sc_srb *srb = stream->ahead;

	stream->ahead = NULL;
	if (srb && srb != stream->working)
		pattern_end_request(srb, SC_STATUS_SUCCESS);
}

static void pattern_reset_counters(struct pattern_stream *stream)
{
	stream->picture_number = 0;
	stream->drop_count = 0;
	stream->discontinuity = false;
	stream->ended = false;
}

static void pattern_enter(struct pattern_stream *stream, enum sc_ksstate state)
{
	enum sc_ksstate from = stream->state;

	stream->state = state;
	if (from == SC_KSSTATE_STOP)
		pattern_reset_counters(stream);
	if (state == SC_KSSTATE_RUN && from != SC_KSSTATE_RUN)
		pattern_run(stream);
	if (state != SC_KSSTATE_RUN && from == SC_KSSTATE_RUN)
		pattern_pause(stream);
	if (state < SC_KSSTATE_PAUSE) {
		pattern_end_requests(&stream->unanswered);
		pattern_end_requests(&stream->due);
		pattern_end_ahead(stream);
		pattern_end_requests(&stream->waiting);
	}
}

/* Below PAUSE no frame may be in our hands; false while the worker has one. */
static bool pattern_settled(struct pattern_stream *stream, struct sc_srb *srb)
{
	if (stream->state >= SC_KSSTATE_PAUSE || !stream->worker)
		return true;

	stream->held = srb;
	return false;
}

/* What every stream can be asked. */

static const struct sc_guid pattern_dropped_frames = SC_PROPSETID_VIDCAP_DROPPEDFRAMES;

static const struct sc_ksproperty_item pattern_dropped_items[] = {
	{
		.property_id = SC_KSPROPERTY_DROPPEDFRAMES_CURRENT,
		.get_supported = true,
		.min_property = sizeof(struct sc_ksidentifier),
		.min_data = sizeof(struct sc_ksproperty_droppedframes_current_s),
	},
};

const struct sc_ksproperty_set pattern_properties[PATTERN_PROPERTY_SETS] = {
	{
		.set = &pattern_dropped_frames,
		.properties_count = ARRAY_SIZE(pattern_dropped_items),
		.property_item = pattern_dropped_items,
	},
};

static int pattern_get_property(struct pattern_stream *stream, struct sc_srb *srb)
{
	struct sc_stream_property_descriptor *descriptor = srb->command_data.property_info;
	struct sc_ksproperty_droppedframes_current_s *value = descriptor->property_info;

	srb->actual_bytes_transferred = sizeof(*value);
	if (descriptor->property_output_size < sizeof(*value))
		return SC_STATUS_BUFFER_OVERFLOW;

	value->picture_number = stream->picture_number;
	value->drop_count = stream->drop_count;
	value->average_frame_size = stream->image_bytes;
	return SC_STATUS_SUCCESS;
}

/* A format that has nothing but a name is the range itself; returns a status. */
int pattern_intersect_plain(struct sc_srb *srb, const struct sc_ksdataformat *own)
{
	struct sc_stream_data_intersect_info *info = srb->command_data.intersect_info;
	struct sc_ksdataformat *format = info->data_format_buffer;

	if (!sc_guid_equal(&info->data_range->sub_format, &own->sub_format))
		return SC_STATUS_NO_MATCH;
	srb->actual_bytes_transferred = sizeof(*format);
	if (info->size_of_data_format_buffer < sizeof(*format))
		return SC_STATUS_BUFFER_OVERFLOW;

	*format = *own;
	return SC_STATUS_SUCCESS;
}

/* Entry points. */

static int pattern_set_format(struct pattern_stream *stream, struct sc_srb *srb)
{
	if (!stream->kind->set_format)
		return SC_STATUS_NOT_IMPLEMENTED;

	return stream->kind->set_format(stream, srb->command_data.open_format);
}

static void pattern_receive_control(struct sc_srb *srb)
{
	struct pattern_stream *stream = to_pattern_stream(srb);

	srb->status = SC_STATUS_SUCCESS;

	switch (srb->command) {
	case SC_SRB_GET_STREAM_STATE:
		srb->command_data.stream_state = stream->state;
		break;
	case SC_SRB_SET_STREAM_STATE:
		pattern_enter(stream, srb->command_data.stream_state);
		if (!pattern_settled(stream, srb))
			return;
		break;
	case SC_SRB_GET_STREAM_PROPERTY:
		srb->status = pattern_get_property(stream, srb);
		break;
	case SC_SRB_SET_DATA_FORMAT:
		srb->status = pattern_set_format(stream, srb);
		break;
	default:
		srb->status = SC_STATUS_NOT_IMPLEMENTED;
		break;
	}
	stream_class_complete_request_and_mark_queue_ready(srb);
}

static int pattern_request_fault(struct pattern_stream *stream, struct sc_srb *srb)
{
	if (srb->command != stream->kind->command)
		return SC_STATUS_NOT_IMPLEMENTED;
	if (srb->command_data.data_buffer_array->frame_extent < stream->image_bytes)
		return SC_STATUS_BUFFER_TOO_SMALL;

	return 0;
}

/* Requests may pile up here, so the next one is welcome at once. */
static void pattern_receive_data(struct sc_srb *srb)
{
	struct pattern_stream *stream = to_pattern_stream(srb);
	int fault = pattern_request_fault(stream, srb);

	if (fault) {
		srb->status = fault;
		sc_stream_request_complete(srb);
	} else if (stream->state < SC_KSSTATE_PAUSE) {
		pattern_end_request(srb, SC_STATUS_SUCCESS);
	} else {
		if (stream->state == SC_KSSTATE_PAUSE || stream->kind->triggered ||
		    stream->ended)
			srb->timeout_counter = 0;
		pattern_list_add(&stream->waiting, srb);
		pattern_wake_worker(stream);
	}
	sc_stream_ready_data(stream->object);
}

/* It gets no tick any more. True if it was here. */
static bool pattern_forget(struct pattern_stream *stream, struct sc_srb *srb)
{
	if (srb == stream->ahead) {
		stream->ahead = NULL;
		return true;
	}
	return srb == stream->working || pattern_list_remove(&stream->waiting, srb) ||
	       pattern_list_remove(&stream->due, srb) ||
	       pattern_list_remove(&stream->late, srb) ||
	       pattern_list_remove(&stream->unanswered, srb);
}

/*
 * A state change or close that is held ends by itself. So does a request that
 * is being worked on; it is only marked.
 */
void pattern_stream_cancel(struct sc_srb *srb)
{
	struct pattern_stream *stream;

	if (!(srb->flags & SC_SRB_HW_FLAGS_DATA_TRANSFER))
		return;

	stream = to_pattern_stream(srb);
	if (!pattern_forget(stream, srb))
		return;
	if (srb == stream->working)
		srb->status = SC_STATUS_CANCELLED;
	else
		pattern_end_request(srb, SC_STATUS_CANCELLED);
}

/* Whatever else it is, it is on its way: a read has its turn after those before it. */
void pattern_stream_timeout(struct sc_srb *srb)
{
	if (srb->flags & SC_SRB_HW_FLAGS_DATA_TRANSFER &&
	    pattern_inject_timeout(to_pattern_stream(srb), srb))
		return;

	srb->timeout_counter = srb->timeout_original;
}

/* @kind's open has set what it alone knows of the format. */
void pattern_stream_open(struct sc_stream_object *object, const struct pattern_kind *kind,
			 u32 bytes, s64 interval)
{
	struct pattern_stream *stream = object->hw_stream_extension;

	stream->object = object;
	stream->kind = kind;
	stream->image_bytes = bytes;
	stream->interval = interval;
	stream->rate = pattern_rate_of(interval);

	object->receive_data_packet = pattern_receive_data;
	object->receive_control_packet = pattern_receive_control;
	object->pio = true;
	object->stream_header_media_specific = kind->media_specific;
}

/* May come in any state. False where @srb is completed later. */
bool pattern_stream_close(struct sc_srb *srb)
{
	struct pattern_stream *stream = to_pattern_stream(srb);
	struct pattern_device *device = to_pattern_device(stream);

	if (device->still == stream)
		device->still = NULL;
	pattern_enter(stream, SC_KSSTATE_STOP);
	return pattern_settled(stream, srb);
}
