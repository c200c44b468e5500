// SPDX-License-Identifier: GPL-2.0
/*
 * What comes back from programs: nothing becomes of it, but it is noted what it was,
 * so that who has written something can see whether it arrived.
 */
#include <linux/crc32.h>

#include <common/video.h>

#include "pattern.h"

/* 64 bits, because a control has no unsigned 32. */
static const struct sc_ksproperty_stepping_longlong sink_range = {
	.stepping_delta = 1,
	.bounds = { .signed_minimum = 0, .signed_maximum = U32_MAX },
};

static const s64 sink_standard;

static const struct sc_ksproperty_memberslist sink_lists[] = {
	{
		{ SC_KSPROPERTY_MEMBER_STEPPEDRANGES, sizeof(sink_range), 1 },
		&sink_range,
	},
	{
		{ SC_KSPROPERTY_MEMBER_VALUES, sizeof(sink_standard), 1,
		  SC_KSPROPERTY_MEMBER_FLAG_DEFAULT },
		&sink_standard,
	},
};

static const struct sc_ksproperty_values sink_values = {
	{ .set = SC_KSPROPTYPESETID_GENERAL, .id = SC_VT_I8 },
	ARRAY_SIZE(sink_lists), sink_lists,
};

#define SINK_ITEM(id)							\
	{								\
		.property_id = (id),					\
		.get_supported = true,					\
		.min_property = sizeof(struct sc_ksidentifier),		\
		.min_data = sizeof(s64),				\
		.values = &sink_values,					\
	}

const struct sc_guid pattern_written_set = PATTERN_WRITTEN_SET;

const struct sc_ksproperty_item pattern_written_items[PATTERN_WRITTEN_ITEMS] = {
	SINK_ITEM(PATTERN_WRITTEN_BYTES),
	SINK_ITEM(PATTERN_WRITTEN_CRC),
	SINK_ITEM(PATTERN_WRITTEN_FRAMES),
};

bool pattern_is_written(const struct sc_ksidentifier *property)
{
	return sc_guid_equal(&pattern_written_set, &property->set);
}

static u32 sink_value(const struct pattern_written *written, u32 id)
{
	switch (id) {
	case PATTERN_WRITTEN_BYTES:
		return READ_ONCE(written->bytes);
	case PATTERN_WRITTEN_CRC:
		return READ_ONCE(written->crc);
	default:
		return atomic_read(&written->frames);
	}
}

int pattern_get_written(struct sc_srb *srb)
{
	struct sc_stream_property_descriptor *descriptor = srb->command_data.property_info;
	struct pattern_device *device = srb->hw_device_extension;

	*(s64 *)descriptor->property_info = sink_value(&device->written, descriptor->property->id);
	srb->actual_bytes_transferred = sizeof(s64);
	return SC_STATUS_SUCCESS;
}

/* Low, and for two streams at once. */
void pattern_note_written(struct pattern_stream *stream, struct sc_srb *srb)
{
	const struct sc_ksstream_header *header = srb->command_data.data_buffer_array;
	struct pattern_device *device = stream->object->hw_device_extension;
	struct pattern_written *written = &device->written;

	WRITE_ONCE(written->crc, ~crc32_le(~0, header->data, header->data_used));
	WRITE_ONCE(written->bytes, header->data_used);
	atomic_inc(&written->frames);
}
