// SPDX-License-Identifier: GPL-2.0
/*
 * Frames that go wrong because somebody asked for it. Each property of a set of
 * its own says how many of the next pictures something is wrong with, and one
 * that has none left says so, as a control does that the device changes by itself.
 *
 * What is wrong with a frame is decided at its tick, and mostly happens when it is
 * given back. stream.c asks about both.
 */
#include <linux/string.h>

#include <common/video.h>

#include "pattern.h"

#define INJECT_LIMIT		1000
#define INJECT_LATE_TICKS	3

/* --- what is declared --- */

static const struct sc_ksproperty_stepping_long inject_range = {
	.stepping_delta = 1,
	.bounds = { .signed_minimum = 0, .signed_maximum = INJECT_LIMIT },
};

static const s32 inject_standard;

static const struct sc_ksproperty_memberslist inject_lists[] = {
	{
		{ SC_KSPROPERTY_MEMBER_STEPPEDRANGES, sizeof(inject_range), 1 },
		&inject_range,
	},
	{
		{ SC_KSPROPERTY_MEMBER_VALUES, sizeof(inject_standard), 1,
		  SC_KSPROPERTY_MEMBER_FLAG_DEFAULT },
		&inject_standard,
	},
};

static const struct sc_ksproperty_values inject_values = {
	{ .set = SC_KSPROPTYPESETID_GENERAL, .id = SC_VT_I4 },
	ARRAY_SIZE(inject_lists), inject_lists,
};

#define INJECT_ITEM(fault)						\
	{								\
		.property_id = (fault),					\
		.get_supported = true,					\
		.set_supported = true,					\
		.min_property = sizeof(struct sc_ksidentifier),		\
		.min_data = sizeof(s32),				\
		.values = &inject_values,				\
	}

const struct sc_guid pattern_inject_set = PATTERN_INJECT_SET;

const struct sc_ksproperty_item pattern_inject_items[PATTERN_INJECT_ITEMS] = {
	INJECT_ITEM(PATTERN_FAULT_DROPPED),
	INJECT_ITEM(PATTERN_FAULT_LATE),
	INJECT_ITEM(PATTERN_FAULT_SHORT),
	INJECT_ITEM(PATTERN_FAULT_FAILED),
	INJECT_ITEM(PATTERN_FAULT_TORN),
	INJECT_ITEM(PATTERN_FAULT_UNANSWERED),
	INJECT_ITEM(PATTERN_FAULT_TWICE),
	INJECT_ITEM(PATTERN_FAULT_RETYPED),
	INJECT_ITEM(PATTERN_FAULT_ENDED),
};

/* --- what is asked --- */

bool pattern_is_injection(const struct sc_ksidentifier *property)
{
	return sc_guid_equal(&pattern_inject_set, &property->set);
}

/* The class driver has held id and sizes against what is declared. */
int pattern_get_injection(struct sc_srb *srb)
{
	struct sc_stream_property_descriptor *descriptor = srb->command_data.property_info;
	struct pattern_device *device = srb->hw_device_extension;

	*(s32 *)descriptor->property_info = device->faults[descriptor->property->id];
	srb->actual_bytes_transferred = sizeof(s32);
	return SC_STATUS_SUCCESS;
}

int pattern_set_injection(struct sc_srb *srb)
{
	struct sc_stream_property_descriptor *descriptor = srb->command_data.property_info;
	struct pattern_device *device = srb->hw_device_extension;
	s32 frames = *(s32 *)descriptor->property_info;

	if (frames < 0 || frames > INJECT_LIMIT)
		return SC_STATUS_INVALID_PARAMETER;

	device->faults[descriptor->property->id] = frames;
	return SC_STATUS_SUCCESS;
}

/* --- what becomes of frames --- */

/* What is wrong with the next picture; those that are asked for together take turns. */
enum pattern_fault pattern_inject_next(struct pattern_device *device)
{
	enum pattern_fault fault;

	for (fault = PATTERN_FAULT_DROPPED; fault < PATTERN_FAULTS; fault++) {
		if (!device->faults[fault])
			continue;
		if (!--device->faults[fault])
			pattern_say_changed(device);
		return fault;
	}
	return PATTERN_FAULTLESS;
}

/* What is behind the change was painted before it. */
static void inject_repaint_late(struct pattern_stream *stream)
{
	struct sc_srb *srb;

	while ((srb = pattern_list_take(&stream->due)))
		pattern_list_add(&stream->late, srb);
	while ((srb = pattern_list_take(&stream->late)))
		pattern_list_add(&stream->due, srb);
	pattern_wake_worker(stream);
}

/* The format comes where the frame would be. */
static void inject_format(struct pattern_stream *stream, struct sc_srb *srb)
{
	struct sc_ksstream_header *header = srb->command_data.data_buffer_array;

	pattern_video_shrink(stream);
	inject_repaint_late(stream);
	memcpy(header->data, &stream->format, sizeof(stream->format));
	header->data_used = sizeof(stream->format);
	header->options_flags |= SC_KSSTREAM_HEADER_OPTIONSF_TYPECHANGED;
}

/* The second time it is somebody else's, so nothing of it is looked at. */
static void inject_twice(struct sc_stream_object *object, struct sc_srb *srb)
{
	const struct sc_notification notification = { .srb = srb };

	stream_class_stream_notification(SC_STREAM_REQUEST_COMPLETE, object, &notification);
	stream_class_stream_notification(SC_STREAM_REQUEST_COMPLETE, object, &notification);
}

static void inject_give_back(struct pattern_stream *stream, struct sc_srb *srb)
{
	srb->status = SC_STATUS_SUCCESS;

	switch (pattern_request(srb)->fault) {
	case PATTERN_FAULT_SHORT:
		srb->command_data.data_buffer_array->data_used /= 2;
		break;
	case PATTERN_FAULT_FAILED:
		pattern_end_request(srb, SC_STATUS_IO_DEVICE_ERROR);
		return;
	case PATTERN_FAULT_TWICE:
		inject_twice(stream->object, srb);
		return;
	case PATTERN_FAULT_RETYPED:
		inject_format(stream, srb);
		break;
	case PATTERN_FAULT_ENDED:
		srb->command_data.data_buffer_array->options_flags |=
			SC_KSSTREAM_HEADER_OPTIONSF_ENDOFSTREAM;
		break;
	default:
		break;
	}
	sc_stream_request_complete(srb);
}

/* What comes behind one that is late is late, too: frames keep their order. */
static bool inject_is_late(const struct pattern_stream *stream, struct sc_srb *srb)
{
	if (stream->state != SC_KSSTATE_RUN)
		return false;

	return stream->late.first ||
	       (pattern_request(srb)->fault == PATTERN_FAULT_LATE && !stream->ended);
}

/* A frame has had its tick, and what is in it is done. */
void pattern_inject_finish(struct pattern_stream *stream, struct sc_srb *srb)
{
	if (pattern_request(srb)->fault == PATTERN_FAULT_UNANSWERED)
		pattern_list_add(&stream->unanswered, srb);
	else if (inject_is_late(stream, srb))
		pattern_list_add(&stream->late, srb);
	else
		inject_give_back(stream, srb);
}

static bool inject_is_due(const struct pattern_stream *stream, struct sc_srb *srb)
{
	return stream->ended || pattern_request(srb)->fault != PATTERN_FAULT_LATE ||
	       stream->picture_number >= video_frame_info(srb)->picture_number + INJECT_LATE_TICKS;
}

/* A tick has passed, and what has been late for long enough goes. */
void pattern_inject_tick(struct pattern_stream *stream)
{
	while (stream->late.first && inject_is_due(stream, stream->late.first))
		inject_give_back(stream, pattern_list_take(&stream->late));
}

/* No tick comes any more: what is late goes at once. */
void pattern_inject_pause(struct pattern_stream *stream)
{
	while (stream->late.first)
		inject_give_back(stream, pattern_list_take(&stream->late));
}

/* The time for it is over. False for a request that is not kept from being answered. */
bool pattern_inject_timeout(struct pattern_stream *stream, struct sc_srb *srb)
{
	if (!pattern_list_remove(&stream->unanswered, srb))
		return false;

	pattern_end_request(srb, SC_STATUS_TIMEOUT);
	return true;
}
