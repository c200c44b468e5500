// SPDX-License-Identifier: GPL-2.0
/*
 * The verifier: each request goes down in one of two blocks, in turn, and what
 * the minidriver does not have is watched.
 */
#include "testbed.h"

static int sc_verify_test_init(struct kunit *test)
{
	int ret = sc_testbed_init(test);

	if (ret)
		return ret;

	sc_testbed_verify(test, true);
	sc_testbed_fake(test)->media_specific = sizeof(struct sc_ks_frame_info);
	return sc_testbed_register(test);
}

static void sc_verify_complete(void *context)
{
	stream_class_complete_request_and_mark_queue_ready(context);
}

static void sc_verify_notify(void *context)
{
	struct sc_srb *srb = context;

	sc_stream_request_complete(srb);
}

/* The request comes and goes once more. */
static void sc_verify_cycle(struct kunit *test, struct sc_request *request)
{
	sc_request_submit(request);
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_settle(test);
	KUNIT_ASSERT_EQ(test, request->state, SC_SRB_IDLE);
}

/* The report before last is about a place. */
static void sc_verify_expect_where(struct kunit *test, const char *where)
{
	struct sc_testbed *bed = sc_testbed(test);

	KUNIT_ASSERT_GT(test, bed->n_expected, 0);
	KUNIT_EXPECT_STREQ(test, (const char *)bed->reports[bed->n_expected - 1].where, where);
}

struct sc_stale_case {
	void (*complete)(void *context);
	const char *service;
};

static const struct sc_stale_case sc_stale_cases[] = {
	{ sc_verify_complete, "stream_class_complete_request_and_mark_queue_ready" },
	{ sc_verify_notify, "stream_class_stream_notification" },
};

static void sc_stale_name(const struct sc_stale_case *c, char *text)
{
	strscpy(text, c->service, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_stale, sc_stale_cases, sc_stale_name);

/* D7, R-10: a late completion of frame n does not pass for that of frame n+1. */
static void a_stale_completion_does_not_end_the_next_frame(struct kunit *test)
{
	const struct sc_stale_case *c = test->param_value;
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request = sc_testbed_data(test, stream);
	struct sc_srb *stale;
	char where[120];

	sc_verify_cycle(test, request);
	stale = request->out;
	sc_fake_client_forget(&sc_testbed(test)->client);
	sc_request_submit(request);
	KUNIT_ASSERT_EQ(test, request->state, SC_SRB_ACTIVE);
	KUNIT_ASSERT_PTR_NE(test, request->out, stale);

	sc_fake_call(sc_testbed_dev(test), c->complete, stale);
	sc_testbed_settle(test);
	SC_EXPECT_HELD(test, request);
	sc_testbed_expect_report(test, SC_OFFENCE_COMPLETED_TWICE,
				 "completes, without owning it, READ_DATA");
	snprintf(where, sizeof(where), " (ACTIVE, with %s)", c->service);
	sc_verify_expect_where(test, where);

	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, 0);
}

/* While the next frame waits for its turn. */
static void a_stale_completion_does_not_end_a_request_that_waits(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request = sc_testbed_data(test, stream);

	sc_verify_cycle(test, request);
	sc_testbed_read(test, stream);
	sc_fake_client_forget(&sc_testbed(test)->client);
	sc_request_submit(request);
	KUNIT_ASSERT_EQ(test, request->state, SC_SRB_QUEUED);

	sc_fake_call(sc_testbed_dev(test), sc_verify_complete, request->out);
	sc_testbed_settle(test);
	SC_EXPECT_HELD(test, request);
	sc_testbed_expect_report(test, SC_OFFENCE_COMPLETED_TWICE,
				 "completes, without owning it, READ_DATA");
}

static void sc_verify_complete_stale(struct sc_fake *fake, struct sc_srb *srb)
{
	if (fake->context)
		stream_class_complete_request_and_mark_queue_ready(fake->context);
	fake->context = NULL;
}

/* Which request, in which state, by which call, and in which routine. */
static void a_report_says_where_it_happened(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request = sc_testbed_data(test, stream);
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_verify_cycle(test, request);
	fake->context = request->out;
	sc_fake_answer(fake, SC_SRB_READ_DATA)->before = sc_verify_complete_stale;
	sc_request_submit(request);
	sc_testbed_settle(test);
	sc_testbed_expect_report(test, SC_OFFENCE_COMPLETED_TWICE,
				 "completes, without owning it, READ_DATA");
	sc_verify_expect_where(test,
			       " (ACTIVE, with stream_class_complete_request_and_mark_queue_ready, in READ_DATA, which is ACTIVE)");
}

/* What a minidriver may do late; each gets the block that it has completed. */

static void sc_late_status(struct sc_srb *srb)
{
	srb->status = 0;
}

static void sc_late_header(struct sc_srb *srb)
{
	srb->command_data.data_buffer_array->data_used = 5;
}

static void sc_late_info(struct sc_srb *srb)
{
	struct sc_ks_frame_info *info = (void *)(srb->command_data.data_buffer_array + 1);

	info->picture_number = 5;
}

static void sc_late_extension(struct sc_srb *srb)
{
	*(u8 *)srb->srb_extension = 5;
}

static void sc_late_frame(struct sc_srb *srb)
{
	memset(srb->command_data.data_buffer_array->data, 5, SC_FAKE_FRAME_BYTES);
}

struct sc_late_case {
	void (*write)(struct sc_srb *srb);
	const char *text;
	const char *name;
};

#define SC_LATE		"writes to READ_DATA after completing it"
#define SC_LATE_FRAME	"writes to the frame of READ_DATA after completing it"

static const struct sc_late_case sc_late_cases[] = {
	{ sc_late_status, SC_LATE, "the block" },
	{ sc_late_header, SC_LATE, "the stream header" },
	{ sc_late_info, SC_LATE, "what follows the stream header" },
	{ sc_late_extension, SC_LATE, "its extension" },
	{ sc_late_frame, SC_LATE_FRAME, "the frame" },
};

static void sc_late_name(const struct sc_late_case *c, char *text)
{
	strscpy(text, c->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_late, sc_late_cases, sc_late_name);

/* M-14: found when the block goes down again, and nobody's frame has suffered. */
static void a_write_after_completion_is_found(struct kunit *test)
{
	const struct sc_late_case *c = test->param_value;
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request = sc_testbed_data(test, stream);

	sc_verify_cycle(test, request);
	sc_verify_cycle(test, request);
	sc_verify_cycle(test, request);
	sc_testbed_expect_no_report(test);

	c->write(request->out);
	sc_verify_cycle(test, request);
	sc_verify_cycle(test, request);
	sc_testbed_expect_report(test, SC_OFFENCE_TRESPASS, c->text);
	KUNIT_EXPECT_PTR_EQ(test, memchr_inv(sc_testbed(test)->frames[0], 0,
					     SC_FAKE_FRAME_BYTES), NULL);

	sc_verify_cycle(test, request);
	sc_verify_cycle(test, request);
	sc_testbed_expect_no_report(test);
}

/* M-14: or when there is no next time. */
static void a_write_after_completion_is_found_at_the_end(struct kunit *test)
{
	const struct sc_late_case *c = test->param_value;
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request = sc_testbed_data(test, stream);

	sc_verify_cycle(test, request);
	c->write(request->out);
	sc_request_free(request);
	sc_testbed_expect_report(test, SC_OFFENCE_TRESPASS, c->text);
}

/* M-14: the way to the frame ends with the request. */
static void what_is_completed_leads_to_no_frame(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request = sc_testbed_data(test, stream);
	struct sc_ksstream_header *header;

	sc_request_submit(request);
	header = request->out->command_data.data_buffer_array;
	KUNIT_EXPECT_PTR_EQ(test, header->data, (void *)sc_testbed(test)->frames[0]);

	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_settle(test);
	KUNIT_EXPECT_PTR_EQ(test, request->out->command_data.data_buffer_array, header);
	KUNIT_EXPECT_PTR_NE(test, header->data, (void *)sc_testbed(test)->frames[0]);
	KUNIT_EXPECT_EQ(test, header->frame_extent, 0);
	KUNIT_EXPECT_EQ(test, request->out->number_of_buffers, 0);
	KUNIT_EXPECT_EQ(test, request->out->number_of_scatter_gather_elements, 0);
	KUNIT_EXPECT_EQ(test, request->out->number_of_bytes_to_transfer, 0);
}

static void sc_verify_grow(struct kunit *test, struct sc_request *request, u32 bytes)
{
	void *frame = kunit_kzalloc(test, bytes, GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, frame);
	KUNIT_ASSERT_EQ(test, sc_request_set_buffer(request, frame, bytes, NULL), 0);
}

/* M-14: as far as the frame went, also when it has grown meanwhile. */
static void the_trap_is_as_large_as_the_frame(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request = sc_testbed_data(test, stream);
	u8 *data;

	sc_verify_cycle(test, request);
	sc_verify_grow(test, request, 3 * PAGE_SIZE);
	data = request->out->command_data.data_buffer_array->data;
	memset(data, 5, 3 * PAGE_SIZE);
	sc_verify_cycle(test, request);
	sc_testbed_expect_report(test, SC_OFFENCE_TRESPASS, SC_LATE_FRAME);

	data = request->out->command_data.data_buffer_array->data;
	data[3 * PAGE_SIZE - 1] = 5;
	sc_verify_cycle(test, request);
	sc_testbed_expect_report(test, SC_OFFENCE_TRESPASS, SC_LATE_FRAME);
	sc_verify_cycle(test, request);
	sc_testbed_expect_no_report(test);
}

static void sc_verify_change_command(struct sc_fake *fake, struct sc_srb *srb)
{
	srb->command = SC_SRB_WRITE_DATA;
}

/* what says whose a request is and what is asked is not the minidriver's to change. */
static void a_change_of_what_is_only_to_be_read_is_found(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_request *request = sc_testbed_data(test, stream);

	sc_fake_answer(fake, SC_SRB_READ_DATA)->before = sc_verify_change_command;
	sc_verify_cycle(test, request);
	sc_testbed_expect_report(test, SC_OFFENCE_READ_ONLY,
				 "changes command of READ_DATA, which it may only read");
	SC_EXPECT_RETURNED(test, request, 0);
}

/* in its own view the minidriver still has it. */
static void what_was_taken_by_force_is_left_as_it_was(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request = sc_testbed_read(test, stream);

	sc_request_force(request, -EIO);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, -EIO);
	KUNIT_EXPECT_EQ(test, request->out->command, SC_SRB_READ_DATA);
	KUNIT_EXPECT_PTR_EQ(test, request->out->command_data.data_buffer_array->data,
			    (void *)sc_testbed(test)->frames[0]);
}

static void sc_verify_complete_and_look(struct sc_fake *fake, struct sc_srb *srb)
{
	enum sc_srb_command command;

	sc_fake_end_here(srb, SC_FAKE_COMPLETE_AND_READY, -ECANCELED);
	command = srb->command;
	fake->context = command == SC_SRB_READ_DATA ? srb : NULL;
}

/* as a routine that is called about a request may look at it to its end. */
static void a_block_is_good_until_its_callout_has_ended(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request = sc_testbed_read(test, stream);
	struct sc_fake *fake = sc_testbed_fake(test);

	fake->cancel.before = sc_verify_complete_and_look;
	fake->cancel.how = SC_FAKE_KEEP;
	sc_request_cancel(request);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, -ECANCELED);
	KUNIT_EXPECT_PTR_EQ(test, fake->context, (void *)request->out);
	KUNIT_EXPECT_NE(test, request->out->command, SC_SRB_READ_DATA);
}

/* Off, the minidriver has the request's own block, and there is no other. */
static void without_the_verifier_there_is_one_block(struct kunit *test)
{
	struct sc_stream *stream;
	struct sc_request *request;

	sc_testbed_unregister(test);
	sc_testbed_verify(test, false);
	KUNIT_EXPECT_EQ(test, sc_testbed_register(test), 0);
	stream = sc_testbed_run(test, 0, 0);
	request = sc_testbed_read(test, stream);
	KUNIT_EXPECT_PTR_EQ(test, sc_fake_last(sc_testbed_fake(test), SC_FAKE_DATA)->srb,
			    &request->srb);
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, 0);
}

static struct kunit_case sc_verify_cases[] = {
	KUNIT_CASE_PARAM(a_stale_completion_does_not_end_the_next_frame, sc_stale_gen_params),
	KUNIT_CASE(a_stale_completion_does_not_end_a_request_that_waits),
	KUNIT_CASE(a_report_says_where_it_happened),
	KUNIT_CASE_PARAM(a_write_after_completion_is_found, sc_late_gen_params),
	KUNIT_CASE_PARAM(a_write_after_completion_is_found_at_the_end, sc_late_gen_params),
	KUNIT_CASE(what_is_completed_leads_to_no_frame),
	KUNIT_CASE(the_trap_is_as_large_as_the_frame),
	KUNIT_CASE(a_change_of_what_is_only_to_be_read_is_found),
	KUNIT_CASE(what_was_taken_by_force_is_left_as_it_was),
	KUNIT_CASE(a_block_is_good_until_its_callout_has_ended),
	KUNIT_CASE(without_the_verifier_there_is_one_block),
	{}
};

static struct kunit_suite sc_verify_suite = {
	.name = "sc_verify",
	.init = sc_verify_test_init,
	.exit = sc_testbed_exit,
	.test_cases = sc_verify_cases,
};
kunit_test_suite(sc_verify_suite);
