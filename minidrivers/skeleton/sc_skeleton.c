// SPDX-License-Identifier: GPL-2.0
/*
 * sc_skeleton: a whole capture driver, to copy and to change. It shows a grey
 * ramp that moves up 30 times a second. The class driver runs one routine of a
 * minidriver at a time, so there is no lock. In return none may take long.
 */
#include <linux/module.h>
#include <common/video.h>

#define WIDTH		160
#define HEIGHT		120
#define INTERVAL	VIDEO_FPS(30)

/* What we offer: an encoding, a size, and the intervals between frames. */
static struct sc_ks_datarange_video range =
	VIDEO_RANGE(SC_MEDIASUBTYPE_GREY, SC_MAKEFOURCC('G', 'R', 'E', 'Y'), 8,
		    WIDTH, HEIGHT, INTERVAL, INTERVAL, INTERVAL);
static struct sc_ksdataformat *ranges[] = { &range.data_range };

struct skeleton {		/* our memory for an open stream, zeroed for us */
	enum sc_ksstate state;
	struct sc_srb *read;	/* the request whose frame is filled next */
	s64 next;		/* when that is due, in units of 100 ns */
	s64 number;		/* which picture it is; skipped ones count */
};

/* Give the read back. It is not ours any more, and we take another one. */
static void finish(struct skeleton *skeleton, u32 bytes, int status)
{
	struct sc_srb *srb = skeleton->read;

	if (!srb)
		return;
	skeleton->read = NULL;
	srb->command_data.data_buffer_array->data_used = bytes;
	srb->status = status;
	stream_class_complete_request_and_mark_queue_ready(srb);
}

static void fill(struct skeleton *skeleton)
{
	struct sc_ksstream_header *header = skeleton->read->command_data.data_buffer_array;
	int y;

	for (y = 0; y < HEIGHT; y++)
		memset(header->data + y * WIDTH, skeleton->number + 2 * y, WIDTH);
	header->presentation_time.time = skeleton->next;
	header->options_flags = SC_KSSTREAM_HEADER_OPTIONSF_TIMEVALID;
	video_frame_info(skeleton->read)->picture_number = skeleton->number;
	finish(skeleton, WIDTH * HEIGHT, SC_STATUS_SUCCESS);
}

/* With hardware this is hw_interrupt. Times are absolute, so nothing drifts. */
static void tick(void *context)
{
	struct sc_stream_object *object = context;
	struct skeleton *skeleton = object->hw_stream_extension;
	s64 now = sc_system_time();

	for (; skeleton->next <= now; skeleton->next += INTERVAL, skeleton->number++)
		if (skeleton->read)
			fill(skeleton);
	stream_class_schedule_timer(object, object->hw_device_extension,
				    (skeleton->next - now) / 10 + 1, tick, object);
}

/* STOP, ACQUIRE, PAUSE, RUN and back. Reads stay in PAUSE, but not below. */
static void enter(struct sc_stream_object *object, enum sc_ksstate state)
{
	struct skeleton *skeleton = object->hw_stream_extension;

	if (skeleton->state == SC_KSSTATE_STOP)
		skeleton->number = 1;
	skeleton->state = state;
	skeleton->next = sc_system_time() + INTERVAL;
	stream_class_schedule_timer(object, object->hw_device_extension,
				    state == SC_KSSTATE_RUN, tick, object);	/* 0 disarms */
	if (state < SC_KSSTATE_PAUSE)
		finish(skeleton, 0, SC_STATUS_SUCCESS);
}

static void receive_data(struct sc_srb *srb)	/* frames to fill */
{
	struct skeleton *skeleton = srb->stream_object->hw_stream_extension;

	srb->timeout_counter = 0;	/* no limit: PAUSE may last for ever */
	skeleton->read = srb;
}

static void receive_control(struct sc_srb *srb)	/* other requests to a stream */
{
	bool known = srb->command == SC_SRB_SET_STREAM_STATE;

	srb->status = known ? SC_STATUS_SUCCESS : SC_STATUS_NOT_IMPLEMENTED;
	if (known)
		enter(srb->stream_object, srb->command_data.stream_state);
	stream_class_complete_request_and_mark_queue_ready(srb);
}

static void open_stream(struct sc_stream_object *object)
{
	object->receive_data_packet = receive_data;
	object->receive_control_packet = receive_control;
	object->pio = true;	/* we write frames ourselves; with DMA it is dma */
	object->stream_header_media_specific = sizeof(struct sc_ks_frame_info);
}

static void receive_packet(struct sc_srb *srb)	/* requests to the device */
{
	srb->status = SC_STATUS_SUCCESS;
	if (srb->command == SC_SRB_INITIALIZE_DEVICE)	/* find the hardware here */
		srb->command_data.config_info->stream_descriptor_size =
			sizeof(struct sc_stream_descriptor);
	else if (srb->command == SC_SRB_GET_STREAM_INFO)
		video_describe(srb->command_data.stream_buffer, ranges, 1);
	else if (srb->command == SC_SRB_GET_DATA_INTERSECTION)
		srb->status = video_intersect(ranges, 1, srb);
	else if (srb->command == SC_SRB_OPEN_STREAM)
		open_stream(srb->stream_object);
	else if (srb->command == SC_SRB_CLOSE_STREAM)	/* perhaps without a stop */
		enter(srb->stream_object, SC_KSSTATE_STOP);
	else
		srb->status = SC_STATUS_NOT_IMPLEMENTED;
	stream_class_complete_request_and_mark_queue_ready(srb);
}

static void cancel_packet(struct sc_srb *srb)
{
	if (srb->flags & SC_SRB_HW_FLAGS_DATA_TRANSFER)
		finish(srb->stream_object->hw_stream_extension, 0, SC_STATUS_CANCELLED);
}

static unsigned int devices = 1;	/* hardware has an ID table instead */
static const struct sc_initialization_data initialization_data = {
	.size_of_this_packet = sizeof(struct sc_initialization_data),
	.hw_receive_packet = receive_packet,
	.hw_cancel_packet = cancel_packet,
	.hw_request_timeout_handler = cancel_packet,
	.per_stream_extension_size = sizeof(struct skeleton),
};

static const struct sc_minidriver skeleton_minidriver = {
	.name = "sc_skeleton",
	.owner = THIS_MODULE,
	.hw_initialization_data = &initialization_data,
	.virtual_devices = &devices,
};
module_stream_class_minidriver(skeleton_minidriver);
MODULE_DESCRIPTION("Stream class minidriver: the template");
MODULE_LICENSE("GPL");
