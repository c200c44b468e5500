// SPDX-License-Identifier: GPL-2.0
/*
 * Both ends of a property request.
 */
#include <linux/minmax.h>
#include <linux/string.h>

#include "property_bed.h"

static bool sc_property_is_set(const struct sc_srb *srb)
{
	return srb->command == SC_SRB_SET_DEVICE_PROPERTY ||
	       srb->command == SC_SRB_SET_STREAM_PROPERTY;
}

static void sc_property_note(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_stream_property_descriptor *descriptor = srb->command_data.property_info;
	struct sc_property_bed *bed = fake->context;
	u32 room = descriptor->property_output_size;

	bed->asked++;
	bed->command = srb->command;
	bed->entry = srb->flags & SC_SRB_HW_FLAGS_STREAM_REQUEST ? SC_FAKE_CONTROL :
								  SC_FAKE_DEVICE;
	bed->descriptor = *descriptor;
	memcpy(bed->property, descriptor->property,
	       min_t(u32, descriptor->property_input_size, SC_PROPERTY_BYTES));
	if (!descriptor->property_info)
		room = 0;
	memcpy(bed->value, descriptor->property_info, min_t(u32, room, SC_PROPERTY_BYTES));
	if (sc_property_is_set(srb))
		return;
	memcpy(descriptor->property_info, bed->answer, min(room, bed->transferred));
	srb->actual_bytes_transferred = bed->transferred;
}

struct sc_property_bed *sc_property_bed(struct kunit *test)
{
	static const enum sc_srb_command commands[] = {
		SC_SRB_GET_DEVICE_PROPERTY, SC_SRB_SET_DEVICE_PROPERTY,
		SC_SRB_GET_STREAM_PROPERTY, SC_SRB_SET_STREAM_PROPERTY,
	};
	struct sc_property_bed *bed = kunit_kzalloc(test, sizeof(*bed), GFP_KERNEL);
	struct sc_fake *fake = sc_testbed_fake(test);
	unsigned int i;

	KUNIT_ASSERT_NOT_NULL(test, bed);
	fake->context = bed;
	for (i = 0; i < ARRAY_SIZE(commands); i++)
		sc_fake_answer(fake, commands[i])->before = sc_property_note;
	return bed;
}

int sc_property_ask(struct kunit *test, struct sc_property_bed *bed, const void *property,
		    u32 property_size, u32 size)
{
	if (bed->clock)
		return sc_clock_property(bed->clock, property, property_size,
					 bed->data, size, &bed->bytes);
	if (bed->stream)
		return sc_stream_property(bed->stream, property, property_size,
					  bed->data, size, &bed->bytes);

	return sc_filter_property(bed->filter ?: sc_testbed_filter(test), property,
				  property_size, bed->data, size, &bed->bytes);
}

int sc_property_plain(struct kunit *test, struct sc_property_bed *bed,
		      const struct sc_guid *set, u32 id, u32 flags, u32 size)
{
	struct sc_ksidentifier property = { .set = *set, .id = id, .flags = flags };

	return sc_property_ask(test, bed, &property, sizeof(property), size);
}
