// SPDX-License-Identifier: GPL-2.0
/*
 * sc_pattern: a camera that is not there, for tests and for looking at.
 *
 * This file answers what concerns the device: what it offers, opening and
 * closing. stream.c makes frames happen in time; what they are of is in a file
 * for each kind, and paint.c paints the pictures, of which zoom.c shows a part.
 * controls.c has what can be turned, routing.c the inputs to choose from, inject.c
 * what can go wrong, and sink.c what was written.
 */
#include <linux/module.h>

#include <common/video.h>

#include "pattern.h"

static unsigned int devices = 1;
module_param(devices, uint, 0444);
MODULE_PARM_DESC(devices, "number of devices to make");

#define PATTERN_MAX_INSTANCES	4U

static unsigned int instances = 1;
module_param(instances, uint, 0444);
MODULE_PARM_DESC(instances, "how often the stream can be open at once, 1 to 4");

static const struct pattern_kind *const pattern_kinds[] = {
	[PATTERN_STREAM_CAMERA] = &pattern_camera,
	[PATTERN_STREAM_SINK] = &pattern_sink,
	[PATTERN_STREAM_BLANKING] = &pattern_blanking,
	[PATTERN_STREAM_BLANKING_SINK] = &pattern_blanking_sink,
	[PATTERN_STREAM_CAPTIONS] = &pattern_captions,
	[PATTERN_STREAM_TELEMETRY] = &pattern_telemetry,
	[PATTERN_STREAM_STILL] = &pattern_still,
};

static void pattern_describe_stream(struct sc_stream_information *info,
				    const struct pattern_kind *kind)
{
	info->number_of_possible_instances = 1;
	info->data_flow = kind->data_flow;
	info->data_accessible = true;
	info->stream_formats_array = kind->ranges;
	info->number_of_format_array_entries = kind->n_ranges;
	info->category = &kind->category;
	info->name = &kind->category;
	info->num_stream_prop_array_entries = kind->n_properties;
	info->stream_properties_array = kind->properties;
}

#define PATTERN_SET(group, items)					\
	{ &pattern_##group##_set, items, pattern_##group##_items }

static const struct sc_ksproperty_set pattern_device_properties[] = {
	PATTERN_SET(picture, PATTERN_PICTURE_ITEMS),
	PATTERN_SET(camera, PATTERN_CAMERA_ITEMS),
	PATTERN_SET(own, PATTERN_OWN_ITEMS),
	PATTERN_SET(inject, PATTERN_INJECT_ITEMS),
	PATTERN_SET(crossbar, PATTERN_CROSSBAR_ITEMS),
	PATTERN_SET(decoder, PATTERN_DECODER_ITEMS),
	PATTERN_SET(tuner, PATTERN_TUNER_ITEMS),
	PATTERN_SET(tvaudio, PATTERN_TVAUDIO_ITEMS),
	PATTERN_SET(trigger, PATTERN_TRIGGER_ITEMS),
	PATTERN_SET(written, PATTERN_WRITTEN_ITEMS),
};

#define PATTERN_EVENT(group)						\
	{ &pattern_##group##_events, 1, pattern_##group##_changed }

static const struct sc_ksevent_set pattern_device_events[] = {
	PATTERN_EVENT(control),
	PATTERN_EVENT(crossbar),
	PATTERN_EVENT(tuner),
	PATTERN_EVENT(decoder),
};

static void pattern_describe_device(struct sc_stream_header *header)
{
	header->num_dev_prop_array_entries = ARRAY_SIZE(pattern_device_properties);
	header->device_properties_array = pattern_device_properties;
	header->num_dev_event_array_entries = ARRAY_SIZE(pattern_device_events);
	header->device_events_array = pattern_device_events;
}

static void pattern_describe(struct sc_stream_descriptor *descriptor)
{
	struct sc_stream_information *info = &descriptor->stream_info;
	unsigned int i;

	descriptor->stream_header.number_of_streams = PATTERN_STREAMS;
	descriptor->stream_header.size_of_hw_stream_information = sizeof(*info);

	pattern_describe_device(&descriptor->stream_header);
	for (i = 0; i < PATTERN_STREAMS; i++)
		pattern_describe_stream(&info[i], pattern_kinds[i]);
	info[PATTERN_STREAM_CAMERA].number_of_possible_instances =
		clamp(instances, 1U, PATTERN_MAX_INSTANCES);
}

static int pattern_intersect(struct sc_srb *srb)
{
	return pattern_kinds[srb->command_data.intersect_info->stream_number]->intersect(srb);
}

static int pattern_open(struct sc_srb *srb)
{
	struct sc_stream_object *object = srb->stream_object;
	const struct pattern_kind *kind = pattern_kinds[object->stream_number];

	return kind->open(object, kind, srb->command_data.open_format);
}

static int pattern_get_device_property(struct sc_srb *srb)
{
	const struct sc_ksidentifier *property = srb->command_data.property_info->property;

	if (pattern_is_injection(property))
		return pattern_get_injection(srb);
	if (pattern_is_trigger(property))
		return pattern_get_trigger(srb);
	if (pattern_is_written(property))
		return pattern_get_written(srb);
	return pattern_is_control(property) ? pattern_get_control(srb) : pattern_get_routing(srb);
}

static int pattern_set_device_property(struct sc_srb *srb)
{
	const struct sc_ksidentifier *property = srb->command_data.property_info->property;
	struct pattern_device *device = srb->hw_device_extension;

	if (pattern_is_injection(property))
		return pattern_set_injection(srb);
	if (pattern_is_trigger(property))
		return pattern_set_trigger(srb);
	/* What was painted before may look different now. */
	device->changes++;
	return pattern_is_control(property) ? pattern_set_control(srb) : pattern_set_routing(srb);
}

/* One request at a time; all but a close are answered at once. */
static void pattern_receive_packet(struct sc_srb *srb)
{
	srb->status = SC_STATUS_SUCCESS;

	switch (srb->command) {
	case SC_SRB_INITIALIZE_DEVICE:
		pattern_controls_init(srb->hw_device_extension);
		pattern_routing_init(srb->hw_device_extension);
		srb->command_data.config_info->stream_descriptor_size =
			sizeof(struct sc_stream_header) +
			PATTERN_STREAMS * sizeof(struct sc_stream_information);
		break;
	case SC_SRB_GET_STREAM_INFO:
		pattern_describe(srb->command_data.stream_buffer);
		break;
	case SC_SRB_GET_DATA_INTERSECTION:
		srb->status = pattern_intersect(srb);
		break;
	case SC_SRB_GET_DEVICE_PROPERTY:
		srb->status = pattern_get_device_property(srb);
		break;
	case SC_SRB_SET_DEVICE_PROPERTY:
		srb->status = pattern_set_device_property(srb);
		break;
	case SC_SRB_OPEN_STREAM:
		srb->status = pattern_open(srb);
		break;
	case SC_SRB_CLOSE_STREAM:
		if (!pattern_stream_close(srb))
			return;
		break;
	case SC_SRB_INITIALIZATION_COMPLETE:
	case SC_SRB_CHANGE_POWER_STATE:
	case SC_SRB_PAGING_OUT_DRIVER:
	case SC_SRB_UNINITIALIZE_DEVICE:
		break;
	default:
		srb->status = SC_STATUS_NOT_IMPLEMENTED;
		break;
	}
	stream_class_complete_request_and_mark_queue_ready(srb);
}

const struct sc_initialization_data pattern_initialization_data = {
	.size_of_this_packet = sizeof(struct sc_initialization_data),
	.hw_receive_packet = pattern_receive_packet,
	.hw_cancel_packet = pattern_stream_cancel,
	.hw_request_timeout_handler = pattern_stream_timeout,
	.device_extension_size = sizeof(struct pattern_device),
	.per_request_extension_size = sizeof(struct pattern_request),
	.per_stream_extension_size = sizeof(struct pattern_stream),
};

/* The unit tests make a device of it that has a clock of their own. */
EXPORT_SYMBOL_GPL(pattern_initialization_data);

static const struct sc_minidriver pattern_minidriver = {
	.name = "sc_pattern",
	.owner = THIS_MODULE,
	.hw_initialization_data = &pattern_initialization_data,
	.virtual_devices = &devices,
	.property_names = pattern_property_names,
};
module_stream_class_minidriver(pattern_minidriver);

MODULE_DESCRIPTION("Stream class minidriver: test pattern");
MODULE_LICENSE("GPL");
