// SPDX-License-Identifier: GPL-2.0
/*
 * The scripted minidriver of the tests.
 */
#include <linux/bottom_half.h>
#include <linux/preempt.h>

#include "fake_minidriver.h"

/* Entry points carry no context, so there is one fake at a time. */
static struct sc_fake *sc_fake_now;

static const struct sc_guid sc_fake_category =
	SC_GUID(0x5cfa4e00, 0x0000, 0x0000, 0, 0, 0, 0, 0, 0, 0, 1);

struct sc_fake_answer *sc_fake_answer(struct sc_fake *fake,
				      enum sc_srb_command command)
{
	unsigned int i = command;

	if (command >= SC_SRB_GET_STREAM_INFO)
		i = ARRAY_SIZE(fake->answers) / 2 + command - SC_SRB_GET_STREAM_INFO;
	return &fake->answers[i % ARRAY_SIZE(fake->answers)];
}

/* Write down what to do with a command from now on. */
void sc_fake_does(struct sc_fake *fake, enum sc_srb_command command,
		  enum sc_fake_how how, int status)
{
	struct sc_fake_answer *answer = sc_fake_answer(fake, command);

	answer->how = how;
	answer->status = status;
}

static void sc_fake_note(struct sc_fake *fake, enum sc_fake_entry entry,
			 struct sc_srb *srb, struct sc_device *dev)
{
	unsigned int n = atomic_fetch_inc(&fake->n_calls) % SC_FAKE_CALLS;
	struct sc_fake_call *call = &fake->calls[n];

	*call = (struct sc_fake_call){
		.entry = entry,
		.srb = srb,
		.task = current,
		.level = dev ? sc_context_level(dev) : SC_LEVEL_FOREIGN,
		.irqs_off = irqs_disabled(),
		.bottom_half = in_serving_softirq(),
	};
	if (!srb)
		return;
	call->command = srb->command;
	call->flags = srb->flags;
	if (srb->command == SC_SRB_SET_STREAM_STATE)
		call->stream_state = srb->command_data.stream_state;
	if (srb->command == SC_SRB_CHANGE_POWER_STATE)
		call->device_state = srb->command_data.device_state;
	if (srb->command == SC_SRB_NOTIFY_IDLE_STATE)
		call->idle = srb->command_data.idle;
}

static void sc_fake_enter(struct sc_fake *fake)
{
	int inside = atomic_inc_return(&fake->inside);

	if (inside > fake->deepest)
		fake->deepest = inside;
}

static void sc_fake_leave(struct sc_fake *fake)
{
	atomic_dec(&fake->inside);
}

/* What has to be known of a block before it is completed: afterwards it is nonsense. */
struct sc_fake_memory {
	struct sc_srb *srb;
	u32 flags;
	struct sc_stream_object *stream_object;
	void *hw_device_extension;
};

static void sc_fake_tell_ready(const struct sc_fake_memory *memory)
{
	if (memory->flags & SC_SRB_HW_FLAGS_DATA_TRANSFER)
		sc_stream_ready_data(memory->stream_object);
	else if (memory->flags & SC_SRB_HW_FLAGS_STREAM_REQUEST)
		sc_stream_ready_control(memory->stream_object);
	else
		sc_device_ready(memory->hw_device_extension);
}

static void sc_fake_tell_complete(const struct sc_fake_memory *memory)
{
	if (memory->flags & SC_SRB_HW_FLAGS_STREAM_REQUEST)
		sc_stream_request_complete(memory->srb);
	else
		sc_device_request_complete(memory->srb);
}

/* A test names a request by its own block; with verify=1 the fake was given another. */
struct sc_srb *sc_fake_block(struct sc_srb *srb)
{
	struct sc_request *request = sc_request_of_srb(srb);

	return request && srb == &request->srb ? request->out : srb;
}

/* Completing what one does not own is bad enough: write to what one owns only. */
static bool sc_fake_owns(const struct sc_srb *srb)
{
	struct sc_request *request = sc_request_of_srb(srb);

	return !request || (request->state == SC_SRB_ACTIVE && request->out == srb);
}

void sc_fake_end_here(struct sc_srb *srb, enum sc_fake_how how, int status)
{
	struct sc_srb *out = sc_fake_block(srb);
	/* Of one that it owns no longer the fake remembers what the test still knows. */
	const struct sc_fake_memory memory = {
		.srb = out,
		.flags = sc_fake_owns(out) ? out->flags : srb->flags,
		.stream_object = out->stream_object,
		.hw_device_extension = out->hw_device_extension,
	};

	if (how != SC_FAKE_KEEP && how != SC_FAKE_READY && sc_fake_owns(out))
		out->status = status;

	switch (how) {
	case SC_FAKE_COMPLETE_AND_READY:
		stream_class_complete_request_and_mark_queue_ready(out);
		break;
	case SC_FAKE_READY_THEN_COMPLETE:
		sc_fake_tell_ready(&memory);
		sc_fake_tell_complete(&memory);
		break;
	case SC_FAKE_COMPLETE_THEN_READY:
		sc_fake_tell_complete(&memory);
		sc_fake_tell_ready(&memory);
		break;
	case SC_FAKE_COMPLETE:
		sc_fake_tell_complete(&memory);
		break;
	case SC_FAKE_READY:
		sc_fake_tell_ready(&memory);
		break;
	case SC_FAKE_KEEP:
		break;
	}
}

static void sc_fake_handle(struct sc_srb *srb, enum sc_fake_entry entry,
			   const struct sc_fake_answer *answer)
{
	struct sc_fake *fake = sc_fake_now;

	sc_fake_enter(fake);
	sc_fake_note(fake, entry, srb,
		     sc_device_of_extension(srb->hw_device_extension));
	if (answer->before)
		answer->before(fake, srb);
	sc_fake_end_here(srb, answer->how, answer->status);
	sc_fake_leave(fake);
}

static void sc_fake_receive_data(struct sc_srb *srb)
{
	sc_fake_handle(srb, SC_FAKE_DATA, sc_fake_answer(sc_fake_now, srb->command));
}

static void sc_fake_receive_control(struct sc_srb *srb)
{
	sc_fake_handle(srb, SC_FAKE_CONTROL, sc_fake_answer(sc_fake_now, srb->command));
}

static void sc_fake_receive(struct sc_srb *srb)
{
	sc_fake_handle(srb, SC_FAKE_DEVICE, sc_fake_answer(sc_fake_now, srb->command));
}

static void sc_fake_hw_cancel(struct sc_srb *srb)
{
	sc_fake_handle(srb, SC_FAKE_CANCEL, &sc_fake_now->cancel);
}

static void sc_fake_hw_timeout(struct sc_srb *srb)
{
	sc_fake_handle(srb, SC_FAKE_TIMEOUT, &sc_fake_now->timeout);
}

bool sc_fake_hw_interrupt(void *hw_device_extension)
{
	struct sc_fake *fake = sc_fake_now;

	sc_fake_enter(fake);
	sc_fake_note(fake, SC_FAKE_INTERRUPT, NULL,
		     sc_device_of_extension(hw_device_extension));
	sc_fake_leave(fake);
	return fake->interrupt;
}

/* @context is the device. */
void sc_fake_timer_routine(void *context)
{
	sc_fake_enter(sc_fake_now);
	sc_fake_note(sc_fake_now, SC_FAKE_TIMER, NULL, context);
	sc_fake_leave(sc_fake_now);
}

/* @context is the device. */
void sc_fake_priority_routine(void *context)
{
	sc_fake_note(sc_fake_now, SC_FAKE_PRIORITY, NULL, context);
}

/* The on-board clock can be set; what it is set to is what it answers. */
void sc_fake_clock_routine(struct sc_time_context *time_context)
{
	struct sc_fake *fake = sc_fake_now;

	sc_fake_enter(fake);
	sc_fake_note(fake, SC_FAKE_CLOCK, NULL,
		     sc_device_of_extension(time_context->hw_device_extension));
	if (time_context->function == SC_TIME_SET_ONBOARD_CLOCK)
		fake->clock_time[SC_TIME_READ_ONBOARD_CLOCK] = time_context->time;
	else
		time_context->time = fake->clock_time[time_context->function];
	time_context->system_time = sc_system_time();
	if (fake->in_clock)
		fake->in_clock(fake, time_context);
	sc_fake_leave(fake);
}

/* Of a stream or of the device: which, only the caller knows. */
static int sc_fake_event(struct sc_event_descriptor *descriptor, struct sc_device *dev)
{
	struct sc_fake *fake = sc_fake_now;

	sc_fake_enter(fake);
	sc_fake_note(fake, SC_FAKE_EVENT, NULL, dev);
	sc_fake_last(fake, SC_FAKE_EVENT)->event = *descriptor;
	if (fake->on_event)
		fake->on_event(fake, descriptor);
	sc_fake_leave(fake);
	return fake->event_status;
}

static int sc_fake_device_event(struct sc_event_descriptor *descriptor)
{
	return sc_fake_event(descriptor, sc_device_of_extension(descriptor->device_extension));
}

static int sc_fake_stream_event(struct sc_event_descriptor *descriptor)
{
	return sc_fake_event(descriptor, to_sc_stream(descriptor->stream_object)->dev);
}

static void sc_fake_initialize(struct sc_fake *fake, struct sc_srb *srb)
{
	srb->command_data.config_info->stream_descriptor_size = fake->descriptor_size;
}

static void sc_fake_get_stream_info(struct sc_fake *fake, struct sc_srb *srb)
{
	size_t size = min_t(size_t, fake->descriptor_size, sizeof(fake->descriptor));

	memcpy(srb->command_data.stream_buffer, &fake->descriptor, size);
}

void sc_fake_open_stream(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_stream_object *object = srb->stream_object;

	object->receive_data_packet = sc_fake_receive_data;
	object->receive_control_packet = sc_fake_receive_control;
	object->hw_event_routine = fake->no_event_routine ? NULL : sc_fake_stream_event;
	object->dma = fake->dma;
	object->pio = !fake->dma;
	object->stream_header_media_specific = fake->media_specific;
	object->hw_clock_object = fake->clock;
}

/* The format is the range; there is nothing to choose. */
static void sc_fake_intersect(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_stream_data_intersect_info *info = srb->command_data.intersect_info;
	u32 size = info->data_range->format_size;

	if (info->size_of_data_format_buffer >= size)
		memcpy(info->data_format_buffer, info->data_range, size);
	srb->actual_bytes_transferred = size;
}

static void sc_fake_init_answers(struct sc_fake *fake)
{
	unsigned int i;

	memset(fake->answers, 0, sizeof(fake->answers));
	for (i = 0; i < ARRAY_SIZE(fake->answers); i++)
		fake->answers[i].how = SC_FAKE_COMPLETE_AND_READY;

	sc_fake_answer(fake, SC_SRB_INITIALIZE_DEVICE)->before = sc_fake_initialize;
	sc_fake_answer(fake, SC_SRB_GET_STREAM_INFO)->before = sc_fake_get_stream_info;
	sc_fake_answer(fake, SC_SRB_OPEN_STREAM)->before = sc_fake_open_stream;
	sc_fake_answer(fake, SC_SRB_GET_DATA_INTERSECTION)->before = sc_fake_intersect;
	sc_fake_does(fake, SC_SRB_READ_DATA, SC_FAKE_KEEP, 0);

	fake->cancel = (struct sc_fake_answer){
		.how = SC_FAKE_COMPLETE_AND_READY,
		.status = -ECANCELED,
	};
	fake->timeout = (struct sc_fake_answer){
		.how = SC_FAKE_COMPLETE_AND_READY,
		.status = -ETIMEDOUT,
	};
}

static void sc_fake_init_descriptor(struct sc_fake *fake)
{
	struct sc_stream_header *header = &fake->descriptor.header;
	struct sc_stream_information *info = fake->descriptor.info;

	fake->range.format_size = sizeof(fake->range);
	fake->range.sample_size = SC_FAKE_FRAME_BYTES;
	fake->formats[0] = &fake->range;

	header->number_of_streams = SC_FAKE_STREAMS;
	header->size_of_hw_stream_information = sizeof(*info);
	header->device_event_routine = sc_fake_device_event;
	info->number_of_possible_instances = SC_FAKE_INSTANCES;
	info->data_flow = SC_KSPIN_DATAFLOW_OUT;
	info->data_accessible = true;
	info->number_of_format_array_entries = 1;
	info->stream_formats_array = fake->formats;
	info->category = &sc_fake_category;
	info[1] = info[0];
	fake->descriptor_size = sizeof(fake->descriptor);
}

/* An obedient minidriver with two streams of four instances each. */
void sc_fake_init(struct sc_fake *fake)
{
	fake->init = (struct sc_initialization_data){
		.size_of_this_packet = sizeof(fake->init),
		.hw_receive_packet = sc_fake_receive,
		.hw_cancel_packet = sc_fake_hw_cancel,
		.hw_request_timeout_handler = sc_fake_hw_timeout,
		.device_extension_size = 16,
		.per_request_extension_size = 24,
		.per_stream_extension_size = 32,
	};
	fake->devices = 1;
	fake->minidriver = (struct sc_minidriver){
		.name = SC_FAKE_NAME,
		.owner = THIS_MODULE,
		.hw_initialization_data = &fake->init,
		.virtual_devices = &fake->devices,
	};
	sc_fake_init_answers(fake);
	sc_fake_init_descriptor(fake);
	sc_fake_now = fake;
}

void sc_fake_exit(struct sc_fake *fake)
{
	if (fake->registered)
		stream_class_unregister_minidriver(&fake->minidriver);
	fake->registered = false;
}

struct sc_fake_act {
	struct sc_srb *srb;
	enum sc_fake_how how;
	int status;
	struct sc_queue *queue;
	void (*routine)(void *context);
	void *context;
};

static bool sc_fake_act_end(struct sc_device *dev, void *arg)
{
	struct sc_fake_act *act = arg;

	sc_fake_end_here(act->srb, act->how, act->status);
	return true;
}

/* End a request the fake kept. */
void sc_fake_end(struct sc_srb *srb, enum sc_fake_how how, int status)
{
	struct sc_fake_act act = { .srb = srb, .how = how, .status = status };

	sc_sync_call(sc_device_of_extension(srb->hw_device_extension),
		     sc_fake_act_end, &act);
}

static bool sc_fake_act_ready(struct sc_device *dev, void *arg)
{
	struct sc_fake_act *act = arg;

	switch (act->queue->kind) {
	case SC_QUEUE_DATA:
		sc_stream_ready_data(&act->queue->stream->object);
		break;
	case SC_QUEUE_CONTROL:
		sc_stream_ready_control(&act->queue->stream->object);
		break;
	default:
		sc_device_ready(dev->extension);
		break;
	}
	return true;
}

/* Become ready for the next request of a queue. */
void sc_fake_ready(struct sc_queue *queue)
{
	struct sc_fake_act act = { .queue = queue };

	sc_sync_call(queue->dev, sc_fake_act_ready, &act);
}

static bool sc_fake_act_starved(struct sc_device *dev, void *arg)
{
	struct sc_stream *stream = arg;

	stream_class_stream_notification(SC_HARDWARE_STARVED, &stream->object, NULL);
	return true;
}

/* The hardware ran out of data. */
void sc_fake_starved(struct sc_stream *stream)
{
	sc_sync_call(stream->dev, sc_fake_act_starved, stream);
}

static bool sc_fake_act_call(struct sc_device *dev, void *arg)
{
	struct sc_fake_act *act = arg;

	act->routine(act->context);
	return true;
}

/* Run something at High, as from the interrupt routine. */
void sc_fake_call(struct sc_device *dev, void (*routine)(void *context),
		  void *context)
{
	struct sc_fake_act act = { .routine = routine, .context = context };

	sc_sync_call(dev, sc_fake_act_call, &act);
}

static void sc_fake_abort_all(void *hw_device_extension)
{
	stream_class_abort_outstanding_requests(hw_device_extension, NULL, -ECANCELED);
}

/* From now on obedient; what was kept comes back. */
void sc_fake_let_go(struct sc_fake *fake, struct sc_device *dev)
{
	sc_fake_init_answers(fake);
	sc_fake_does(fake, SC_SRB_READ_DATA, SC_FAKE_COMPLETE_AND_READY, -ECANCELED);
	sc_fake_call(dev, sc_fake_abort_all, dev->extension);
}

/* Forget the calls so far. */
void sc_fake_forget(struct sc_fake *fake)
{
	atomic_set(&fake->n_calls, 0);
	fake->deepest = 0;
}

/* How often was an entry point called? */
unsigned int sc_fake_count(struct sc_fake *fake, enum sc_fake_entry entry)
{
	unsigned int i, count = 0;

	for (i = 0; i < atomic_read(&fake->n_calls); i++)
		count += fake->calls[i].entry == entry;
	return count;
}

/* How often did a command come, cancel and time-out not counted? */
unsigned int sc_fake_count_command(struct sc_fake *fake,
				   enum sc_srb_command command)
{
	unsigned int i, count = 0;

	for (i = 0; i < atomic_read(&fake->n_calls); i++)
		count += fake->calls[i].entry <= SC_FAKE_DATA &&
			 fake->calls[i].command == command;
	return count;
}

/* The call number @n of an entry point, from 0; NULL if it has not been. */
struct sc_fake_call *sc_fake_nth(struct sc_fake *fake, enum sc_fake_entry entry,
				 unsigned int n)
{
	unsigned int i;

	for (i = 0; i < atomic_read(&fake->n_calls); i++)
		if (fake->calls[i].entry == entry && !n--)
			return &fake->calls[i];
	return NULL;
}

struct sc_fake_call *sc_fake_last(struct sc_fake *fake, enum sc_fake_entry entry)
{
	unsigned int count = sc_fake_count(fake, entry);

	return count ? sc_fake_nth(fake, entry, count - 1) : NULL;
}
