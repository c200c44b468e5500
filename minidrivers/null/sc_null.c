// SPDX-License-Identifier: GPL-2.0
/*
 * sc_null: completes every read at once, or at the tick of a timer, and writes no
 * data, so that what a benchmark measures is the class driver.
 */
#include <linux/module.h>

#include <common/video.h>

static unsigned int devices = 1;
module_param(devices, uint, 0444);
MODULE_PARM_DESC(devices, "number of devices to make");

static unsigned int interval_us;
module_param(interval_us, uint, 0444);
MODULE_PARM_DESC(interval_us, "0: complete reads at once; else at a timer with this period, in microseconds");

/**
 * struct null_stream - the stream, in its stream extension
 * @object: the class driver's view of it
 * @state: where it is on the state ladder
 * @at_once: reads end as they come
 * @parked: the read that waits for RUN or for the timer; the next one comes
 *	after it
 */
struct null_stream {
	struct sc_stream_object *object;
	enum sc_ksstate state;
	bool at_once;
	struct sc_srb *parked;
};

/* The rate means nothing here; a client still wants to choose one. */
#define NULL_RANGE(subtype, compression, bits, width, height)		\
	VIDEO_RANGE(subtype, compression, bits, width, height,		\
		    VIDEO_FPS(1000), VIDEO_FPS(30), VIDEO_SECOND)
#define NULL_GREY(width, height)					\
	NULL_RANGE(SC_MEDIASUBTYPE_GREY, SC_MAKEFOURCC('G', 'R', 'E', 'Y'), \
		   8, width, height)
#define NULL_YUYV(width, height)					\
	NULL_RANGE(SC_MEDIASUBTYPE_YUY2, SC_MAKEFOURCC('Y', 'U', 'Y', '2'), \
		   16, width, height)

static struct sc_ks_datarange_video null_video[] = {
	NULL_GREY(160, 120),
	NULL_YUYV(160, 120),
	NULL_YUYV(640, 480),
	NULL_YUYV(1920, 1080),
};

static struct sc_ksdataformat *null_ranges[] = {
	&null_video[0].data_range,
	&null_video[1].data_range,
	&null_video[2].data_range,
	&null_video[3].data_range,
};

static void null_complete(struct sc_srb *srb, u32 bytes, int status)
{
	srb->command_data.data_buffer_array->data_used = bytes;
	srb->status = status;
	stream_class_complete_request_and_mark_queue_ready(srb);
}

static void null_complete_frame(struct sc_srb *srb)
{
	null_complete(srb, srb->command_data.data_buffer_array->frame_extent, SC_STATUS_SUCCESS);
}

static void null_receive_data(struct sc_srb *srb)
{
	struct null_stream *stream = srb->stream_object->hw_stream_extension;

	if (likely(stream->at_once)) {
		null_complete_frame(srb);
	} else if (stream->state >= SC_KSSTATE_PAUSE) {
		srb->timeout_counter = 0;
		stream->parked = srb;
	} else {
		null_complete(srb, 0, SC_STATUS_SUCCESS);
	}
}

static void null_tick(void *context);

static void null_arm(struct null_stream *stream, u32 microseconds)
{
	stream_class_schedule_timer(stream->object, stream->object->hw_device_extension,
				    microseconds, null_tick, stream);
}

/* What a device does at its interrupt, stamped with the time of that. */
static void null_tick(void *context)
{
	struct null_stream *stream = context;
	struct sc_srb *parked = stream->parked;
	struct sc_ksstream_header *header;

	null_arm(stream, interval_us);
	if (!parked)
		return;

	stream->parked = NULL;
	header = parked->command_data.data_buffer_array;
	header->presentation_time.time = sc_system_time();
	header->options_flags = SC_KSSTREAM_HEADER_OPTIONSF_TIMEVALID;
	null_complete_frame(parked);
}

static void null_enter(struct null_stream *stream, enum sc_ksstate state)
{
	struct sc_srb *parked = stream->parked;

	stream->state = state;
	stream->at_once = state == SC_KSSTATE_RUN && !interval_us;
	null_arm(stream, state == SC_KSSTATE_RUN ? interval_us : 0);
	if (!parked || state == SC_KSSTATE_PAUSE)
		return;

	stream->parked = NULL;
	null_receive_data(parked);
}

static void null_receive_control(struct sc_srb *srb)
{
	struct null_stream *stream = srb->stream_object->hw_stream_extension;

	srb->status = SC_STATUS_SUCCESS;

	if (srb->command == SC_SRB_SET_STREAM_STATE)
		null_enter(stream, srb->command_data.stream_state);
	else if (srb->command == SC_SRB_GET_STREAM_STATE)
		srb->command_data.stream_state = stream->state;
	else
		srb->status = SC_STATUS_NOT_IMPLEMENTED;
	stream_class_complete_request_and_mark_queue_ready(srb);
}

static int null_open(struct sc_srb *srb)
{
	struct sc_stream_object *object = srb->stream_object;
	struct null_stream *stream = object->hw_stream_extension;

	if (!video_opened_with(null_ranges, ARRAY_SIZE(null_ranges),
			       srb->command_data.open_format))
		return SC_STATUS_INVALID_PARAMETER;

	stream->object = object;
	object->receive_data_packet = null_receive_data;
	object->receive_control_packet = null_receive_control;
	object->pio = true;
	return SC_STATUS_SUCCESS;
}

static void null_receive_packet(struct sc_srb *srb)
{
	srb->status = SC_STATUS_SUCCESS;

	switch (srb->command) {
	case SC_SRB_INITIALIZE_DEVICE:
		srb->command_data.config_info->stream_descriptor_size =
			sizeof(struct sc_stream_descriptor);
		break;
	case SC_SRB_GET_STREAM_INFO:
		video_describe(srb->command_data.stream_buffer, null_ranges,
			       ARRAY_SIZE(null_ranges));
		break;
	case SC_SRB_GET_DATA_INTERSECTION:
		srb->status = video_intersect(null_ranges, ARRAY_SIZE(null_ranges), srb);
		break;
	case SC_SRB_OPEN_STREAM:
		srb->status = null_open(srb);
		break;
	case SC_SRB_CLOSE_STREAM:
		null_enter(srb->stream_object->hw_stream_extension, SC_KSSTATE_STOP);
		break;
	case SC_SRB_INITIALIZATION_COMPLETE:
	case SC_SRB_CHANGE_POWER_STATE:
	case SC_SRB_UNINITIALIZE_DEVICE:
		break;
	default:
		srb->status = SC_STATUS_NOT_IMPLEMENTED;
		break;
	}
	stream_class_complete_request_and_mark_queue_ready(srb);
}

/* All that ever stays here is the parked read. */
static void null_cancel_packet(struct sc_srb *srb)
{
	struct null_stream *stream;

	if (!(srb->flags & SC_SRB_HW_FLAGS_DATA_TRANSFER))
		return;

	stream = srb->stream_object->hw_stream_extension;
	if (srb != stream->parked)
		return;
	stream->parked = NULL;
	null_complete(srb, 0, SC_STATUS_CANCELLED);
}

static const struct sc_initialization_data null_initialization_data = {
	.size_of_this_packet = sizeof(struct sc_initialization_data),
	.hw_receive_packet = null_receive_packet,
	.hw_cancel_packet = null_cancel_packet,
	.hw_request_timeout_handler = null_cancel_packet,
	.per_stream_extension_size = sizeof(struct null_stream),
};

static const struct sc_minidriver null_minidriver = {
	.name = "sc_null",
	.owner = THIS_MODULE,
	.hw_initialization_data = &null_initialization_data,
	.virtual_devices = &devices,
};
module_stream_class_minidriver(null_minidriver);

MODULE_DESCRIPTION("Stream class minidriver: nothing, as fast as possible");
MODULE_LICENSE("GPL");
