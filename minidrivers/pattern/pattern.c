// SPDX-License-Identifier: GPL-2.0
/*
 * sc_pattern: a camera that is not there, for tests and for looking at.
 *
 * This file answers what concerns the device: what it offers, opening and
 * closing. stream.c makes the pictures happen in time, paint.c paints them.
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

#define PATTERN_ENCODINGS	4
#define PATTERN_SIZES		5
#define PATTERN_RANGES		(PATTERN_ENCODINGS * PATTERN_SIZES)

/* Each size with the highest rate that a slow machine keeps, and the usual one. */
#define PATTERN_ENCODING(subtype, compression, bits)			\
	{								\
		PATTERN_SIZE(subtype, compression, bits, 640, 480, 60, 30), \
		PATTERN_SIZE(subtype, compression, bits, 160, 120, 1000, 30), \
		PATTERN_SIZE(subtype, compression, bits, 320, 240, 240, 30), \
		PATTERN_SIZE(subtype, compression, bits, 1280, 720, 30, 30), \
		PATTERN_SIZE(subtype, compression, bits, 1920, 1080, 15, 15), \
	}

#define PATTERN_SIZE(subtype, compression, bits, width, height, fastest, usual) \
	VIDEO_RANGE(subtype, compression, bits, width, height,		\
		    VIDEO_FPS(fastest), VIDEO_FPS(usual), VIDEO_SECOND)

static struct sc_ks_datarange_video pattern_video[PATTERN_ENCODINGS][PATTERN_SIZES] = {
	PATTERN_ENCODING(SC_MEDIASUBTYPE_YUY2, SC_MAKEFOURCC('Y', 'U', 'Y', '2'), 16),
	PATTERN_ENCODING(SC_MEDIASUBTYPE_RGB24, SC_KS_BI_RGB, 24),
	PATTERN_ENCODING(SC_MEDIASUBTYPE_GREY, SC_MAKEFOURCC('G', 'R', 'E', 'Y'), 8),
	PATTERN_ENCODING(SC_MEDIASUBTYPE_NV12, SC_MAKEFOURCC('N', 'V', '1', '2'), 12),
};

#define PATTERN_POINTERS(encoding)					\
	{								\
		&pattern_video[encoding][0].data_range,			\
		&pattern_video[encoding][1].data_range,			\
		&pattern_video[encoding][2].data_range,			\
		&pattern_video[encoding][3].data_range,			\
		&pattern_video[encoding][4].data_range,			\
	}

static struct sc_ksdataformat *pattern_pointers[PATTERN_ENCODINGS][PATTERN_SIZES] = {
	PATTERN_POINTERS(0),
	PATTERN_POINTERS(1),
	PATTERN_POINTERS(2),
	PATTERN_POINTERS(3),
};

static struct sc_ksdataformat **const pattern_ranges = &pattern_pointers[0][0];

static void pattern_describe(struct sc_stream_descriptor *descriptor)
{
	video_describe(descriptor, pattern_ranges, PATTERN_RANGES);
	descriptor->stream_info.number_of_possible_instances =
		clamp(instances, 1U, PATTERN_MAX_INSTANCES);
	descriptor->stream_info.num_stream_prop_array_entries = 1;
	descriptor->stream_info.stream_properties_array = pattern_properties;
}

static int pattern_open(struct sc_srb *srb)
{
	const struct sc_ks_videoinfoheader *format;

	format = video_opened_with(pattern_ranges, PATTERN_RANGES,
				   srb->command_data.open_format);
	if (!format)
		return SC_STATUS_INVALID_PARAMETER;

	pattern_stream_open(srb->stream_object, format);
	return SC_STATUS_SUCCESS;
}

/* One request at a time; all but a close are answered at once. */
static void pattern_receive_packet(struct sc_srb *srb)
{
	srb->status = SC_STATUS_SUCCESS;

	switch (srb->command) {
	case SC_SRB_INITIALIZE_DEVICE:
		srb->command_data.config_info->stream_descriptor_size =
			sizeof(struct sc_stream_descriptor);
		break;
	case SC_SRB_GET_STREAM_INFO:
		pattern_describe(srb->command_data.stream_buffer);
		break;
	case SC_SRB_GET_DATA_INTERSECTION:
		srb->status = video_intersect(pattern_ranges, PATTERN_RANGES, srb);
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

/* Whatever it is, it is on its way: a read has its turn after those before it. */
static void pattern_request_timeout(struct sc_srb *srb)
{
	srb->timeout_counter = srb->timeout_original;
}

const struct sc_initialization_data pattern_initialization_data = {
	.size_of_this_packet = sizeof(struct sc_initialization_data),
	.hw_receive_packet = pattern_receive_packet,
	.hw_cancel_packet = pattern_stream_cancel,
	.hw_request_timeout_handler = pattern_request_timeout,
	.per_stream_extension_size = sizeof(struct pattern_stream),
};

/* The unit tests make a device of it that has a clock of their own. */
EXPORT_SYMBOL_GPL(pattern_initialization_data);

static const struct sc_minidriver pattern_minidriver = {
	.name = "sc_pattern",
	.owner = THIS_MODULE,
	.hw_initialization_data = &pattern_initialization_data,
	.virtual_devices = &devices,
};
module_stream_class_minidriver(pattern_minidriver);

MODULE_DESCRIPTION("Stream class minidriver: test pattern");
MODULE_LICENSE("GPL");
