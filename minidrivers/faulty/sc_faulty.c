// SPDX-License-Identifier: GPL-2.0
/*
 * sc_faulty: a camera whose driver breaks the rule that its parameter names,
 * so that tests see what becomes of it. It holds one read at a time and ends
 * it 33 ms later. It writes no data, and where its streams are said to move frames
 * by DMA there is no device that would.
 */
#include <linux/module.h>
#include <linux/string.h>

#include <common/video.h>

#define FAULTY_FRAME_US		33333
#define FAULTY_WIDTH		160
#define FAULTY_HEIGHT		120

/*
 * refuse_run, error, never_complete, ignore_timeout, complete_twice, never_ready,
 * no_status, too_much_data, short_image, lying_size, bad_descriptor, refuse_sleep,
 * stale_complete, late_write, abort_keeps; any other name is none.
 */
static char fault[16] = "none";
module_param_string(fault, fault, sizeof(fault), 0644);
MODULE_PARM_DESC(fault, "what is done wrong from now on");

static bool dma;
module_param(dma, bool, 0444);
MODULE_PARM_DESC(dma, "frames are moved by DMA, in pieces that begin at multiples of 64 bytes");

static bool contiguous;
module_param(contiguous, bool, 0444);
MODULE_PARM_DESC(contiguous, "and in one piece");

/**
 * struct faulty_stream - the stream, in its stream extension
 * @state: where it is on the state ladder
 * @held: the read under way
 * @ended: the one that was completed last, which is nobody's business any more
 */
struct faulty_stream {
	enum sc_ksstate state;
	struct sc_srb *held;
	struct sc_srb *ended;
};

static struct sc_ks_datarange_video faulty_video =
	VIDEO_RANGE(SC_MEDIASUBTYPE_GREY, SC_MAKEFOURCC('G', 'R', 'E', 'Y'), 8,
		    FAULTY_WIDTH, FAULTY_HEIGHT, VIDEO_FPS(30), VIDEO_FPS(30), VIDEO_SECOND);
static struct sc_ksdataformat *faulty_ranges[] = { &faulty_video.data_range };

static bool faulty_is(const char *name)
{
	return sysfs_streq(fault, name);
}

static void faulty_end_read(struct sc_srb *srb, u32 bytes, int status)
{
	stream_class_debug_print(SC_DEBUG_LEVEL_VERBOSE, "ends a read with %u bytes\n", bytes);
	srb->command_data.data_buffer_array->data_used = bytes;
	srb->status = status;
	stream_class_complete_request_and_mark_queue_ready(srb);
}

/* A frame's time has come. */
static void faulty_end_frame(struct sc_srb *srb)
{
	u32 bytes = FAULTY_WIDTH * FAULTY_HEIGHT;

	if (faulty_is("error")) {
		faulty_end_read(srb, 0, SC_STATUS_IO_DEVICE_ERROR);
	} else if (faulty_is("no_status")) {
		faulty_end_read(srb, bytes, SC_STATUS_PENDING);
	} else if (faulty_is("too_much_data")) {
		bytes = srb->command_data.data_buffer_array->frame_extent + 1;
		faulty_end_read(srb, bytes, SC_STATUS_SUCCESS);
	} else if (faulty_is("never_ready")) {
		srb->command_data.data_buffer_array->data_used = bytes;
		srb->status = SC_STATUS_SUCCESS;
		sc_stream_request_complete(srb);
	} else {
		faulty_end_read(srb, bytes, SC_STATUS_SUCCESS);
		if (faulty_is("complete_twice"))
			stream_class_complete_request_and_mark_queue_ready(srb);
	}
}

static void faulty_timer(void *context)
{
	struct faulty_stream *stream = context;
	struct sc_srb *srb = stream->held;

	stream->held = NULL;
	if (srb && faulty_is("abort_keeps"))
		stream_class_abort_outstanding_requests(srb->hw_device_extension,
							srb->stream_object,
							SC_STATUS_CANCELLED);
	else if (srb)
		faulty_end_frame(srb);
	stream->ended = srb;
}

/* What is wrong about it is when it is done. */
static void faulty_look_back(struct sc_srb *ended)
{
	if (faulty_is("stale_complete") || faulty_is("abort_keeps"))
		stream_class_complete_request_and_mark_queue_ready(ended);
	else if (faulty_is("late_write"))
		memset(ended->command_data.data_buffer_array->data, 0xff,
		       FAULTY_WIDTH * FAULTY_HEIGHT);
}

static void faulty_arm(struct sc_stream_object *object, u32 microseconds)
{
	stream_class_schedule_timer(object, object->hw_device_extension, microseconds,
				    faulty_timer, object->hw_stream_extension);
}

/* Requests come from PAUSE on, which may last for ever. */
static void faulty_receive_data(struct sc_srb *srb)
{
	struct faulty_stream *stream = srb->stream_object->hw_stream_extension;

	if (contiguous && srb->number_of_scatter_gather_elements != 1) {
		faulty_end_read(srb, 0, SC_STATUS_INVALID_PARAMETER);
		return;
	}
	if (stream->ended)
		faulty_look_back(stream->ended);
	if (faulty_is("never_complete"))
		return;
	if (faulty_is("ignore_timeout")) {
		srb->timeout_counter = 1;
		return;
	}

	stream->held = srb;
	if (stream->state == SC_KSSTATE_RUN)
		faulty_arm(srb->stream_object, FAULTY_FRAME_US);
	else
		srb->timeout_counter = 0;
}

static void faulty_enter(struct sc_stream_object *object, enum sc_ksstate state)
{
	struct faulty_stream *stream = object->hw_stream_extension;
	struct sc_srb *held = stream->held;

	stream->state = state;
	faulty_arm(object, state == SC_KSSTATE_RUN ? FAULTY_FRAME_US : 0);
	if (held && state < SC_KSSTATE_PAUSE) {
		stream->held = NULL;
		faulty_end_read(held, 0, SC_STATUS_SUCCESS);
	}
}

static void faulty_receive_control(struct sc_srb *srb)
{
	enum sc_ksstate state = srb->command_data.stream_state;

	srb->status = SC_STATUS_SUCCESS;

	if (srb->command != SC_SRB_SET_STREAM_STATE)
		srb->status = SC_STATUS_NOT_IMPLEMENTED;
	else if (state == SC_KSSTATE_RUN && faulty_is("refuse_run"))
		srb->status = SC_STATUS_IO_DEVICE_ERROR;
	else
		faulty_enter(srb->stream_object, state);
	stream_class_complete_request_and_mark_queue_ready(srb);
}

/* What never_complete keeps is not held but forgotten. */
static void faulty_cancel_packet(struct sc_srb *srb)
{
	struct faulty_stream *stream;

	if (!(srb->flags & SC_SRB_HW_FLAGS_DATA_TRANSFER))
		return;

	stream = srb->stream_object->hw_stream_extension;
	if (srb != stream->held)
		return;
	stream->held = NULL;
	faulty_end_read(srb, 0, SC_STATUS_CANCELLED);
}

static void faulty_describe(struct sc_stream_descriptor *descriptor)
{
	faulty_video.config_caps.min_output_size.cx =
		faulty_is("bad_descriptor") ? 0 : FAULTY_WIDTH;
	video_describe(descriptor, faulty_ranges, ARRAY_SIZE(faulty_ranges));
}

static int faulty_intersect(struct sc_srb *srb)
{
	struct sc_stream_data_intersect_info *info = srb->command_data.intersect_info;
	struct sc_ks_dataformat_videoinfoheader *format = info->data_format_buffer;
	int status = video_intersect(faulty_ranges, ARRAY_SIZE(faulty_ranges), srb);

	if (status == SC_STATUS_SUCCESS && faulty_is("short_image")) {
		format->video_info_header.bmi_header.bi_size_image--;
		format->data_format.sample_size--;
	}
	if (status == SC_STATUS_SUCCESS && faulty_is("lying_size"))
		srb->actual_bytes_transferred = info->size_of_data_format_buffer + 1;
	return status;
}

static int faulty_open(struct sc_srb *srb)
{
	struct sc_stream_object *object = srb->stream_object;

	if (!video_opened_with(faulty_ranges, ARRAY_SIZE(faulty_ranges),
			       srb->command_data.open_format))
		return SC_STATUS_INVALID_PARAMETER;

	object->receive_data_packet = faulty_receive_data;
	object->receive_control_packet = faulty_receive_control;
	object->dma = dma;
	object->pio = !dma;
	return SC_STATUS_SUCCESS;
}

static void faulty_receive_packet(struct sc_srb *srb)
{
	srb->status = SC_STATUS_SUCCESS;

	switch (srb->command) {
	case SC_SRB_INITIALIZE_DEVICE:
		srb->command_data.config_info->stream_descriptor_size =
			sizeof(struct sc_stream_descriptor);
		break;
	case SC_SRB_GET_STREAM_INFO:
		faulty_describe(srb->command_data.stream_buffer);
		break;
	case SC_SRB_GET_DATA_INTERSECTION:
		srb->status = faulty_intersect(srb);
		break;
	case SC_SRB_OPEN_STREAM:
		srb->status = faulty_open(srb);
		break;
	case SC_SRB_CLOSE_STREAM:
		faulty_enter(srb->stream_object, SC_KSSTATE_STOP);
		break;
	case SC_SRB_CHANGE_POWER_STATE:
		if (faulty_is("refuse_sleep"))
			srb->status = SC_STATUS_IO_DEVICE_ERROR;
		break;
	default:
		srb->status = SC_STATUS_NOT_IMPLEMENTED;
		break;
	}
	stream_class_complete_request_and_mark_queue_ready(srb);
}

static struct sc_initialization_data faulty_initialization_data = {
	.size_of_this_packet = sizeof(struct sc_initialization_data),
	.hw_receive_packet = faulty_receive_packet,
	.hw_cancel_packet = faulty_cancel_packet,
	.hw_request_timeout_handler = faulty_cancel_packet,
	.per_stream_extension_size = sizeof(struct faulty_stream),
	.buffer_alignment = 64,
};

static const unsigned int faulty_devices = 1;

static struct sc_minidriver faulty_minidriver = {
	.name = "sc_faulty",
	.owner = THIS_MODULE,
	.hw_initialization_data = &faulty_initialization_data,
	.virtual_devices = &faulty_devices,
};

static int __init faulty_init(void)
{
	faulty_initialization_data.bus_master_dma = dma;
	faulty_minidriver.contiguous_frames = contiguous;
	return stream_class_register_minidriver(&faulty_minidriver);
}
module_init(faulty_init);

static void __exit faulty_exit(void)
{
	stream_class_unregister_minidriver(&faulty_minidriver);
}
module_exit(faulty_exit);

MODULE_DESCRIPTION("Stream class minidriver: does one thing wrong, for tests");
MODULE_LICENSE("GPL");
