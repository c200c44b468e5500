// SPDX-License-Identifier: GPL-2.0
/*
 * How a frame comes to be. The common DMA buffer is a ring of pictures. At one
 * end a Low priority routine paints, and stops when the ring is full. At the
 * other the oldest picture is sent to the device by DMA, chunk after chunk, and
 * fetched from there into the frame by another. Each DMA ends in an interrupt.
 *
 * A DMA cannot be stopped. Who wants the read back early, or closes, waits
 * until the current one has ended: at the interrupt, or, where that does not
 * come, when a timer sees that the device is done. Before that the frame may
 * still be written to, so no request is ever completed while a DMA runs.
 *
 * From top to bottom a picture is: the strip of common/stamp.h in rows 0 to 3;
 * row y of the others all of level 16 + (y + number) * 3 % 220; over that, in
 * rows 28 to 35, the digits of common/stamp.h, one pixel for each dot.
 */
#include <common/stamp.h>
#include <common/video.h>

#include "edu.h"

#define EDU_TIMEOUT		2	/* seconds a read may take once it is begun */
#define EDU_SETTLE		150000	/* microseconds; a DMA takes 100000 */

static struct edu_stream *to_edu_stream(struct sc_srb *srb)
{
	return srb->stream_object->hw_stream_extension;
}

static void edu_complete(struct edu_stream *stream, u32 bytes, int status)
{
	struct sc_srb *srb = stream->read;

	stream->read = NULL;
	stream->step = EDU_IDLE;
	stream->ending = false;
	srb->command_data.data_buffer_array->data_used = bytes;
	srb->status = status;
	stream_class_complete_request_and_mark_queue_ready(srb);
}

static void edu_release_held(struct edu_stream *stream)
{
	struct sc_srb *held = stream->held;

	if (!held)
		return;
	stream->held = NULL;
	if (held->command == SC_SRB_CLOSE_STREAM)
		stream->edu->stream = NULL;
	stream_class_complete_request_and_mark_queue_ready(held);
}

/* Let the current read end without a picture; no DMA runs. */
static void edu_end(struct edu_stream *stream)
{
	edu_complete(stream, 0, stream->end_status);
	edu_release_held(stream);
}

static void edu_settle(void *context);

static void edu_settle_later(struct edu_stream *stream)
{
	stream_class_schedule_timer(stream->object, stream->edu, EDU_SETTLE,
				    edu_settle, stream);
}

/* Where an interrupt is late or lost, the device itself is asked. */
static void edu_settle(void *context)
{
	struct edu_stream *stream = context;

	if (!stream->ending && !stream->power)
		return;
	if (edu_dma_runs(stream->edu))
		edu_settle_later(stream);
	else
		edu_stream_dma_ended(stream);
}

/* Want the current read back, as soon as that is safe. */
static void edu_give_up(struct edu_stream *stream, int status)
{
	if (!stream->read || stream->ending)
		return;

	stream->end_status = status;
	if (stream->step == EDU_IDLE) {
		edu_end(stream);
		return;
	}
	stream->ending = true;
	edu_settle_later(stream);
}

static const struct sc_ksscatter_gather *edu_element(const struct edu_stream *stream)
{
	return &stream->read->scatter_gather_buffer[stream->element];
}

/* A picture lies in one piece: the ring holds whole ones. */
static_assert(EDU_RING_BYTES % EDU_BYTES == 0);

/* A chunk goes into one piece of the frame's memory. */
static void edu_send(struct edu_stream *stream)
{
	const struct sc_ring *ring = &stream->edu->ring;
	u32 room = edu_element(stream)->length - stream->element_done;

	stream->step = EDU_SENDING;
	stream->chunk = min3(room, EDU_BYTES - stream->done, (u32)EDU_CHUNK);
	edu_dma_start(stream->edu, EDU_TO_DEVICE,
		      sc_ring_bus_at(ring, ring->consumed + stream->done),
		      stream->chunk);
}

static void edu_fetch(struct edu_stream *stream)
{
	u64 piece = edu_element(stream)->physical_address.quad_part;

	stream->step = EDU_FETCHING;
	edu_dma_start(stream->edu, EDU_FROM_DEVICE, piece + stream->element_done,
		      stream->chunk);
}

static void edu_paint_ahead(struct edu_stream *stream);

/* The picture has left the ring, which has room for another one. */
static void edu_deliver(struct edu_stream *stream)
{
	if (sc_ring_consume(&stream->edu->ring, EDU_BYTES))
		stream->number++;
	edu_paint_ahead(stream);
	edu_complete(stream, EDU_BYTES, SC_STATUS_SUCCESS);
}

static void edu_fetched(struct edu_stream *stream)
{
	stream->done += stream->chunk;
	stream->element_done += stream->chunk;
	if (stream->element_done == edu_element(stream)->length) {
		stream->element++;
		stream->element_done = 0;
	}
	if (stream->done < EDU_BYTES)
		edu_send(stream);
	else
		edu_deliver(stream);
}

static void edu_end_power(struct edu_stream *stream, int status)
{
	struct sc_srb *power = stream->power;

	stream->power = NULL;
	if (!power)
		return;
	power->status = status;
	stream_class_complete_request_and_mark_queue_ready(power);
}

/* No DMA runs any more, so the device may be switched off. */
static void edu_put_off(struct edu_stream *stream)
{
	stream->put_off = true;
	edu_end_power(stream, SC_STATUS_SUCCESS);
}

/* From the interrupt routine. Idle is no time for an interrupt. */
void edu_stream_dma_ended(struct edu_stream *stream)
{
	if (stream->step == EDU_IDLE)
		return;

	if (stream->asleep)
		edu_put_off(stream);
	else if (stream->ending)
		edu_end(stream);
	else if (stream->step == EDU_SENDING)
		edu_fetch(stream);
	else
		edu_fetched(stream);
}

/* D3 comes: a DMA that runs is let end. False where @srb is completed later. */
bool edu_stream_sleep(struct edu_stream *stream, struct sc_srb *srb)
{
	stream->asleep = true;
	if (stream->step == EDU_IDLE)
		return true;

	stream->power = srb;
	edu_settle_later(stream);
	return false;
}

/* D0 again. All registers are written for each DMA, so none has to be restored. */
void edu_stream_wake(struct edu_stream *stream)
{
	bool put_off = stream->put_off;

	stream->asleep = false;
	stream->put_off = false;
	if (put_off)
		edu_stream_dma_ended(stream);
}

static void edu_paint_picture(u8 *picture, u32 number)
{
	unsigned int strip = STAMP_STRIP_ROWS(EDU_HEIGHT);
	u8 *digits = picture + (EDU_HEIGHT - STAMP_CELL) / 2 * EDU_WIDTH;
	unsigned int y;

	for (y = 0; y < strip; y++)
		stamp_strip(picture + y * EDU_WIDTH, EDU_WIDTH, number);
	for (; y < EDU_HEIGHT; y++)
		memset(picture + y * EDU_WIDTH, 16 + (y + number) * 3 % 220, EDU_WIDTH);
	for (y = 0; y < STAMP_CELL; y++)
		stamp_digits(digits + y * EDU_WIDTH, 1, number, y);
}

/* There is no clock, so no picture is ever missed; one that fails is sent again. */
static void edu_label(const struct edu_stream *stream)
{
	struct sc_ksstream_header *header = stream->read->command_data.data_buffer_array;
	struct sc_ks_frame_info *info = video_frame_info(stream->read);

	header->presentation_time.time = stream->times[stream->number % EDU_PICTURES];
	header->options_flags = SC_KSSTREAM_HEADER_OPTIONSF_TIMEVALID;
	info->extended_header_size = sizeof(*info);
	info->picture_number = stream->number;
}

/* Begin the next frame, if there is everything that it takes. */
static void edu_begin(struct edu_stream *stream)
{
	if (stream->state != SC_KSSTATE_RUN || !stream->read || stream->step != EDU_IDLE ||
	    !sc_ring_filled(&stream->edu->ring))
		return;

	stream->read->timeout_original = EDU_TIMEOUT;
	stream->read->timeout_counter = EDU_TIMEOUT;
	stream->done = 0;
	stream->element = 0;
	stream->element_done = 0;
	edu_label(stream);
	edu_send(stream);
}

/* High. What was painted before the numbers started over is of no use. */
static void edu_painted(void *context)
{
	struct edu_stream *stream = context;
	s64 number = stream->painting;

	stream->painting = 0;
	if (number == stream->painted + 1 &&
	    sc_ring_produce(&stream->edu->ring, EDU_BYTES)) {
		stream->times[number % EDU_PICTURES] = sc_system_time();
		stream->painted = number;
	}
	edu_begin(stream);
	edu_paint_ahead(stream);
}

/*
 * Low: too long for interrupts off. The place is ours, since only edu_painted()
 * moves the producer.
 */
static void edu_paint(void *context)
{
	struct edu_stream *stream = context;
	const struct sc_ring *ring = &stream->edu->ring;

	edu_paint_picture(sc_ring_at(ring, ring->produced), stream->painting);
	stream_class_call_at_new_priority(stream->object, stream->edu, SC_LOW_TO_HIGH,
					  edu_painted, stream);
}

/* Paint the next picture, if there is room for it. */
static void edu_paint_ahead(struct edu_stream *stream)
{
	if (stream->state != SC_KSSTATE_RUN || stream->painting ||
	    sc_ring_room(&stream->edu->ring) < EDU_BYTES)
		return;

	stream->painting = stream->painted + 1;
	stream_class_call_at_new_priority(stream->object, stream->edu, SC_LOW,
					  edu_paint, stream);
}

/* Every run begins with the first picture. */
static void edu_start_over(struct edu_stream *stream)
{
	stream->number = 1;
	stream->painted = 0;
	sc_ring_drop(&stream->edu->ring);
}

/* RUN to PAUSE lets a frame that was begun be finished. */
static void edu_enter(struct edu_stream *stream, enum sc_ksstate state)
{
	if (stream->state == SC_KSSTATE_STOP)
		edu_start_over(stream);
	stream->state = state;
	if (state < SC_KSSTATE_PAUSE)
		edu_give_up(stream, SC_STATUS_SUCCESS);
	edu_begin(stream);
	edu_paint_ahead(stream);
}

/* Below PAUSE no frame may be in our hands; false while one is. */
static bool edu_settled(struct edu_stream *stream, struct sc_srb *srb)
{
	if (stream->state >= SC_KSSTATE_PAUSE || stream->step == EDU_IDLE)
		return true;

	stream->held = srb;
	return false;
}

static void edu_receive_control(struct sc_srb *srb)
{
	struct edu_stream *stream = to_edu_stream(srb);

	srb->status = SC_STATUS_SUCCESS;

	switch (srb->command) {
	case SC_SRB_GET_STREAM_STATE:
		srb->command_data.stream_state = stream->state;
		break;
	case SC_SRB_SET_STREAM_STATE:
		edu_enter(stream, srb->command_data.stream_state);
		if (!edu_settled(stream, srb))
			return;
		break;
	default:
		srb->status = SC_STATUS_NOT_IMPLEMENTED;
		break;
	}
	stream_class_complete_request_and_mark_queue_ready(srb);
}

static int edu_read_fault(struct edu_stream *stream, struct sc_srb *srb)
{
	if (srb->command != SC_SRB_READ_DATA)
		return SC_STATUS_NOT_IMPLEMENTED;
	if (stream->edu->gone)
		return SC_STATUS_CANCELLED;
	if (srb->command_data.data_buffer_array->frame_extent < EDU_BYTES)
		return SC_STATUS_BUFFER_TOO_SMALL;

	return 0;
}

/* The next one comes when this one is complete: the device does one at a time. */
static void edu_receive_data(struct sc_srb *srb)
{
	struct edu_stream *stream = to_edu_stream(srb);
	int fault = edu_read_fault(stream, srb);

	stream->read = srb;
	if (fault || stream->state < SC_KSSTATE_PAUSE) {
		edu_complete(stream, 0, fault);
		return;
	}
	/* Until the frame is begun, which in PAUSE may never happen. */
	srb->timeout_counter = 0;
	edu_begin(stream);
}

void edu_stream_cancel(struct sc_srb *srb)
{
	struct edu_device *edu = srb->hw_device_extension;
	struct edu_stream *stream = edu->stream;

	if (!stream)
		return;

	if (srb == stream->read) {
		edu_give_up(stream, SC_STATUS_CANCELLED);
	} else if (srb == stream->power) {
		edu_end_power(stream, SC_STATUS_CANCELLED);
		edu_stream_wake(stream);
	}
}

/*
 * The device has been silent. A read is only ended when no DMA can write to
 * its frame any more; what is not over then is looked at again in a second.
 */
void edu_stream_timeout(struct sc_srb *srb)
{
	struct edu_stream *stream;

	srb->timeout_counter = 1;
	if (!(srb->flags & SC_SRB_HW_FLAGS_DATA_TRANSFER))
		return;

	stream = to_edu_stream(srb);
	edu_give_up(stream, SC_STATUS_IO_DEVICE_ERROR);
	edu_settle(stream);
}

/* The hardware has gone, and with it all DMA. */
void edu_stream_remove(struct edu_stream *stream)
{
	/* There may have been no D0 for it. */
	stream->asleep = false;
	edu_give_up(stream, SC_STATUS_CANCELLED);
	edu_settle(stream);
}

void edu_stream_open(struct sc_stream_object *object, struct edu_device *edu)
{
	struct edu_stream *stream = object->hw_stream_extension;

	stream->object = object;
	stream->edu = edu;
	edu->stream = stream;

	object->receive_data_packet = edu_receive_data;
	object->receive_control_packet = edu_receive_control;
	object->dma = true;
	object->stream_header_media_specific = sizeof(struct sc_ks_frame_info);
}

/* May come in any state. False where @srb is completed later. */
bool edu_stream_close(struct sc_srb *srb)
{
	struct edu_stream *stream = to_edu_stream(srb);

	edu_enter(stream, SC_KSSTATE_STOP);
	if (!edu_settled(stream, srb))
		return false;

	stream->edu->stream = NULL;
	return true;
}
