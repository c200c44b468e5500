// SPDX-License-Identifier: GPL-2.0
/*
 * Whose is a request, from when to when, and in which condition.
 */
#include "testbed.h"

/* R-10 R-15 */
static void a_kept_request_is_the_minidrivers_until_it_completes_it(struct kunit *test)
{
	struct sc_request *request = sc_testbed_read(test, sc_testbed_run(test, 0, 0));

	sc_testbed_settle(test);
	SC_EXPECT_HELD(test, request);
	KUNIT_EXPECT_EQ(test, request->state, SC_SRB_ACTIVE);

	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, 0);
}

struct sc_how_case {
	enum sc_fake_how how;
	const char *name;
};

static const struct sc_how_case sc_how_cases[] = {
	{ SC_FAKE_COMPLETE_THEN_READY, "complete, then ready" },
	{ SC_FAKE_READY_THEN_COMPLETE, "ready, then complete" },
	{ SC_FAKE_COMPLETE_AND_READY, "both in one call" },
};

static void sc_how_name(const struct sc_how_case *c, char *text)
{
	strscpy(text, c->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_how, sc_how_cases, sc_how_name);

/* R-02 R-15: inside the entry point, in each order. */
static void a_request_may_be_completed_inside_the_entry_point(struct kunit *test)
{
	const struct sc_how_case *c = test->param_value;
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *first, *second;

	sc_fake_does(sc_testbed_fake(test), SC_SRB_READ_DATA, c->how, 0);
	first = sc_testbed_read(test, stream);
	second = sc_testbed_read(test, stream);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, first, 0);
	SC_EXPECT_RETURNED(test, second, 0);
}

struct sc_status_case {
	int stored;
	int seen;
	const char *name;
};

static const struct sc_status_case sc_status_cases[] = {
	{ SC_STATUS_SUCCESS, 0, "success" },
	{ 17, 0, "a positive value is success" },
	{ SC_STATUS_NOT_IMPLEMENTED, -EOPNOTSUPP, "not implemented" },
	{ SC_STATUS_NOT_SUPPORTED, -ENOTTY, "not supported" },
	{ SC_STATUS_IO_DEVICE_ERROR, -EIO, "device error" },
	{ SC_STATUS_ADAPTER_HARDWARE_ERROR, -EREMOTEIO, "adapter hardware error" },
	{ SC_STATUS_NO_SUCH_DEVICE, -ENODEV, "no such device" },
	{ SC_STATUS_TOO_MANY_NODES, -ENOSPC, "too many nodes" },
	{ SC_STATUS_BUFFER_OVERFLOW, -EOVERFLOW, "buffer overflow" },
	{ SC_STATUS_BUFFER_TOO_SMALL, -ENOBUFS, "buffer too small" },
	{ SC_STATUS_NO_MATCH, -ENOENT, "no match" },
	{ SC_STATUS_CANCELLED, -ECANCELED, "cancelled" },
	{ SC_STATUS_TIMEOUT, -ETIMEDOUT, "timeout" },
	{ SC_STATUS_INSUFFICIENT_RESOURCES, -ENOMEM, "insufficient resources" },
	{ SC_STATUS_INVALID_PARAMETER, -EINVAL, "invalid parameter" },
	{ (s32)0xc0000001, -EIO, "a foreign status code is an error" },
};

static void sc_status_name(const struct sc_status_case *c, char *text)
{
	strscpy(text, c->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_status, sc_status_cases, sc_status_name);

/* R-11 R-14 */
static void the_status_stored_before_completion_reaches_the_client(struct kunit *test)
{
	const struct sc_status_case *c = test->param_value;
	struct sc_request *request = sc_testbed_read(test, sc_testbed_run(test, 0, 0));

	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, c->stored);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, c->seen);
}

/* for each kind of request, not for data alone. */
static void a_control_request_carries_its_status_to_who_waits(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_fake_does(fake, SC_SRB_SET_STREAM_STATE, SC_FAKE_COMPLETE_AND_READY,
		     SC_STATUS_NOT_IMPLEMENTED);
	KUNIT_EXPECT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_ACQUIRE), -EOPNOTSUPP);
}

static void sc_ownership_scribble(struct sc_fake *fake, struct sc_srb *srb)
{
	u8 *extension = srb->srb_extension;
	unsigned int i;

	for (i = 0; i < fake->init.per_request_extension_size; i++)
		if (extension[i])
			fake->context = extension;
	memset(extension, 0xa5, fake->init.per_request_extension_size);
}

/* R-13 R-16: what the last request left there is gone. */
static void the_extension_of_a_request_is_zeroed_before_dispatch(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_request *request = sc_testbed_data(test, stream);
	unsigned int i;

	sc_fake_does(fake, SC_SRB_READ_DATA, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_fake_answer(fake, SC_SRB_READ_DATA)->before = sc_ownership_scribble;
	for (i = 0; i < 3; i++) {
		sc_request_submit(request);
		sc_testbed_settle(test);
	}
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, 3);
	KUNIT_EXPECT_PTR_EQ(test, fake->context, NULL);
}

/* two requests never share an extension, and each is whole. */
static void extensions_do_not_overlap(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *one = sc_testbed_data(test, stream);
	struct sc_request *two = sc_testbed_data(test, stream);
	ptrdiff_t apart = one->srb.srb_extension - two->srb.srb_extension;

	KUNIT_ASSERT_NOT_NULL(test, one->srb.srb_extension);
	KUNIT_EXPECT_GE(test, abs(apart),
			sc_testbed_fake(test)->init.per_request_extension_size);
}

struct sc_alignment_case {
	u32 alignment;
	u32 size;
};

/* Sizes that kmalloc() has a cache for between powers of two are the bad ones. */
static const struct sc_alignment_case sc_alignment_cases[] = {
	{ 0, 1 }, { 0, 20 }, { 0, 70 }, { 0, 96 }, { 0, 130 }, { 0, 1001 },
	{ 64, 1 }, { 64, 20 }, { 64, 70 }, { 64, 96 }, { 64, 130 }, { 64, 1001 },
	{ PAGE_SIZE, 1 }, { PAGE_SIZE, 70 }, { PAGE_SIZE, 1001 }, { PAGE_SIZE, 5000 },
};

static void sc_alignment_name(const struct sc_alignment_case *c, char *text)
{
	snprintf(text, KUNIT_PARAM_DESC_SIZE, "%u bytes at %u", c->size, c->alignment);
}

KUNIT_ARRAY_PARAM(sc_alignment, sc_alignment_cases, sc_alignment_name);

#define SC_EXPECT_ALIGNED(test, address, align)					\
	KUNIT_EXPECT_EQ(test, (unsigned long)(address) % (align), 0)

/* Several devices with as many streams as they have, of the size in question. */
static void sc_alignment_set_up(struct kunit *test)
{
	const struct sc_alignment_case *c = test->param_value;
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_testbed_unregister(test);
	fake->devices = 4;
	fake->init.buffer_alignment = c->alignment;
	fake->init.device_extension_size = c->size;
	fake->init.per_stream_extension_size = c->size;
	fake->init.per_request_extension_size = c->size;
	sc_fake_forget(fake);
	KUNIT_ASSERT_EQ(test, stream_class_register_minidriver(&fake->minidriver), 0);
	fake->registered = true;
}

/* R-16 M-07: no extension shares a cache line with anything else. */
static void extensions_are_aligned(struct kunit *test)
{
	const struct sc_alignment_case *c = test->param_value;
	u32 align = max_t(u32, c->alignment, SMP_CACHE_BYTES);
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_stream *stream;
	unsigned int i;

	sc_alignment_set_up(test);
	for (i = 0; i < SC_FAKE_INSTANCES; i++) {
		stream = sc_testbed_open(test, 0, i);
		SC_EXPECT_ALIGNED(test, stream->object.hw_stream_extension, SMP_CACHE_BYTES);
		SC_EXPECT_ALIGNED(test, sc_testbed_data(test, stream)->srb.srb_extension, align);
		SC_EXPECT_ALIGNED(test, sc_testbed_data(test, stream)->srb.srb_extension, align);
	}
	for (i = 0; i < atomic_read(&fake->n_calls); i++) {
		SC_EXPECT_ALIGNED(test, fake->calls[i].srb->hw_device_extension, SMP_CACHE_BYTES);
		SC_EXPECT_ALIGNED(test, fake->calls[i].srb->srb_extension, align);
	}
}

/* A minidriver that leaves nothing as it was. */
static void sc_ownership_change_all(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_ksstream_header *header = srb->command_data.data_buffer_array;

	header->data_used = 7;
	header->options_flags = U32_MAX;
	header->duration = 7;
	header->presentation_time.time = 7;
	header->size = 7;
	header->data = NULL;
	header->frame_extent = U32_MAX;
	srb->scatter_gather_buffer = ERR_PTR(-EIO);
	srb->number_of_scatter_gather_elements = 7;
	srb->number_of_buffers = 7;
}

/* What the last frame left in the header is gone as well. R-13 M-11 */
static void a_stream_header_is_fresh_at_each_dispatch(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request = sc_testbed_data(test, stream);
	struct sc_fake *fake = sc_testbed_fake(test);
	const struct sc_ksstream_header *header;
	unsigned int i;

	/* Twice, since with verify=1 the block alternates. */
	sc_fake_answer(fake, SC_SRB_READ_DATA)->before = sc_ownership_change_all;
	for (i = 0; i < 2; i++) {
		sc_request_submit(request);
		sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
		sc_testbed_settle(test);
	}

	sc_fake_answer(fake, SC_SRB_READ_DATA)->before = NULL;
	sc_request_submit(request);
	sc_testbed_settle(test);
	header = sc_request_out_header(request);
	KUNIT_EXPECT_EQ(test, header->data_used, 0);
	KUNIT_EXPECT_EQ(test, header->options_flags, 0);
	KUNIT_EXPECT_EQ(test, header->duration, 0);
	KUNIT_EXPECT_EQ(test, header->presentation_time.time, 0);
	KUNIT_EXPECT_EQ(test, header->presentation_time.numerator, 1);
	KUNIT_EXPECT_EQ(test, header->presentation_time.denominator, 1);
	KUNIT_EXPECT_EQ(test, header->size, sizeof(*header));
	KUNIT_EXPECT_PTR_EQ(test, header->data, (void *)sc_testbed(test)->frames[0]);
	KUNIT_EXPECT_EQ(test, header->frame_extent, SC_FAKE_FRAME_BYTES);
	KUNIT_EXPECT_PTR_EQ(test, request->out->scatter_gather_buffer, NULL);
	KUNIT_EXPECT_EQ(test, request->out->number_of_scatter_gather_elements, 0);
	KUNIT_EXPECT_EQ(test, request->out->number_of_buffers, 1);
	KUNIT_EXPECT_EQ(test, request->out->number_of_bytes_to_transfer, SC_FAKE_FRAME_BYTES);
}

/* R-17 S-06 S-07 */
static void opening_and_closing_a_stream_are_device_requests(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_fake_call *call = sc_fake_nth(fake, SC_FAKE_DEVICE, 0);

	KUNIT_ASSERT_NOT_NULL(test, call);
	KUNIT_EXPECT_EQ(test, call->command, SC_SRB_OPEN_STREAM);
	KUNIT_EXPECT_PTR_EQ(test, call->srb->stream_object, &stream->object);
	KUNIT_EXPECT_EQ(test, call->flags, 0);

	sc_stream_close(stream);
	call = sc_fake_nth(fake, SC_FAKE_DEVICE, 1);
	KUNIT_ASSERT_NOT_NULL(test, call);
	KUNIT_EXPECT_EQ(test, call->command, SC_SRB_CLOSE_STREAM);
	KUNIT_EXPECT_PTR_EQ(test, call->srb->stream_object, &stream->object);
	KUNIT_EXPECT_EQ(test, call->flags, 0);
	SC_EXPECT_CALLS(test, SC_FAKE_CONTROL, 0);
}

/* */
static void each_kind_of_request_says_which_it_is(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *data = sc_testbed_data(test, stream);
	struct sc_request *control = sc_testbed_control(test, stream, SC_SRB_GET_DATA_FORMAT);
	struct sc_request *method = sc_testbed_control(test, stream, SC_SRB_STREAM_METHOD);
	struct sc_request *device = sc_testbed_control(test, NULL, SC_SRB_DEVICE_METHOD);

	KUNIT_EXPECT_EQ(test, data->srb.flags,
			SC_SRB_HW_FLAGS_STREAM_REQUEST | SC_SRB_HW_FLAGS_DATA_TRANSFER);
	KUNIT_EXPECT_EQ(test, control->srb.flags, SC_SRB_HW_FLAGS_STREAM_REQUEST);
	KUNIT_EXPECT_EQ(test, method->srb.flags, SC_SRB_HW_FLAGS_STREAM_REQUEST);
	KUNIT_EXPECT_PTR_EQ(test, method->queue, &stream->control);
	KUNIT_EXPECT_EQ(test, device->srb.flags, 0);
	KUNIT_EXPECT_PTR_EQ(test, device->srb.stream_object, NULL);
}

/* What every request carries. */
static void each_request_names_its_device_and_stream(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_srb *srb = &sc_testbed_data(test, stream)->srb;

	KUNIT_EXPECT_EQ(test, srb->size_of_this_packet, sizeof(*srb));
	KUNIT_EXPECT_EQ(test, srb->command, SC_SRB_READ_DATA);
	KUNIT_EXPECT_PTR_EQ(test, srb->hw_device_extension, sc_testbed_dev(test)->extension);
	KUNIT_EXPECT_PTR_EQ(test, srb->stream_object, &stream->object);
	KUNIT_EXPECT_EQ(test, srb->number_of_buffers, 1);
	KUNIT_EXPECT_EQ(test, srb->command_data.data_buffer_array->frame_extent,
			SC_FAKE_FRAME_BYTES);
}

/* S-18: data the other way. */
static void a_stream_into_the_device_gets_write_requests(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_request *request;
	struct sc_stream *stream;

	sc_testbed_unregister(test);
	fake->descriptor.info[0].data_flow = SC_KSPIN_DATAFLOW_IN;
	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);

	stream = sc_testbed_run(test, 0, 0);
	request = sc_testbed_data(test, stream);
	sc_request_header(request)->data_used = 5;
	sc_request_submit(request);
	sc_testbed_settle(test);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_WRITE_DATA), 1);
	KUNIT_EXPECT_EQ(test, sc_request_header(request)->data_used, 5);
	SC_EXPECT_RETURNED(test, request, 0);
}

static struct kunit_case sc_ownership_cases[] = {
	KUNIT_CASE(a_kept_request_is_the_minidrivers_until_it_completes_it),
	KUNIT_CASE_PARAM(a_request_may_be_completed_inside_the_entry_point, sc_how_gen_params),
	KUNIT_CASE_PARAM(the_status_stored_before_completion_reaches_the_client,
			 sc_status_gen_params),
	KUNIT_CASE(a_control_request_carries_its_status_to_who_waits),
	KUNIT_CASE(the_extension_of_a_request_is_zeroed_before_dispatch),
	KUNIT_CASE(extensions_do_not_overlap),
	KUNIT_CASE_PARAM(extensions_are_aligned, sc_alignment_gen_params),
	KUNIT_CASE(a_stream_header_is_fresh_at_each_dispatch),
	KUNIT_CASE(opening_and_closing_a_stream_are_device_requests),
	KUNIT_CASE(each_kind_of_request_says_which_it_is),
	KUNIT_CASE(each_request_names_its_device_and_stream),
	KUNIT_CASE(a_stream_into_the_device_gets_write_requests),
	{}
};

static struct kunit_suite sc_ownership_suite = {
	.name = "sc_ownership",
	.init = sc_testbed_init_device,
	.exit = sc_testbed_exit,
	.test_cases = sc_ownership_cases,
};
kunit_test_suite(sc_ownership_suite);
