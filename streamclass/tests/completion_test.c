// SPDX-License-Identifier: GPL-2.0
/*
 * What a minidriver may hand in as completed, and what becomes of the rest.
 */
#include "testbed.h"

/* Complete any pointer, which is not looked through, as from the stream. */
struct sc_bad_completion {
	struct sc_stream *stream;
	struct sc_srb *srb;
};

static void sc_bad_complete(void *context)
{
	struct sc_bad_completion *bad = context;

	stream_class_stream_notification(SC_STREAM_REQUEST_COMPLETE,
					 &bad->stream->object,
					 &(struct sc_notification){ .srb = bad->srb });
}

static void sc_completion_expect_foreign(struct kunit *test, struct sc_stream *stream,
					 void *pointer)
{
	struct sc_bad_completion bad = { stream, pointer };

	sc_fake_call(sc_testbed_dev(test), sc_bad_complete, &bad);
	sc_testbed_expect_report(test, SC_OFFENCE_NOT_OWNED,
				 "completes something that is not one of its requests");
}

/* */
static void a_pointer_to_nothing_is_not_looked_through(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);

	sc_completion_expect_foreign(test, stream, NULL);
	sc_completion_expect_foreign(test, stream, (void *)8);
	sc_completion_expect_foreign(test, stream, ERR_PTR(-EINVAL));
}

static void memory_that_is_no_request_is_not_completed(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_srb *srb = kunit_kzalloc(test, sizeof(*srb), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, srb);
	sc_completion_expect_foreign(test, stream, srb);
}

static void a_pointer_into_the_middle_of_a_request_is_not_completed(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request = sc_testbed_read(test, stream);

	sc_completion_expect_foreign(test, stream, (void *)&request->srb + 8);
	SC_EXPECT_HELD(test, request);
}

static void a_request_that_was_never_used_is_not_completed(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request = sc_testbed_read(test, stream);

	sc_completion_expect_foreign(test, stream, &(request + 3)->srb);
}

static void a_request_of_another_stream_is_not_completed(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *other = sc_testbed_read(test, sc_testbed_run(test, 1, 0));

	sc_completion_expect_foreign(test, stream, &other->srb);
	SC_EXPECT_HELD(test, other);
}

/* */
static void a_freed_request_is_not_completed(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request = sc_testbed_read(test, stream);

	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_settle(test);
	sc_request_free(request);

	sc_fake_end(&request->srb, SC_FAKE_COMPLETE, 0);
	sc_testbed_expect_report(test, SC_OFFENCE_COMPLETED_TWICE,
				 "completes, without owning it, READ_DATA");
}

/* */
static void a_request_the_minidriver_has_not_seen_is_not_completed(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *waiting;

	sc_testbed_read(test, stream);
	waiting = sc_testbed_read(test, stream);
	sc_fake_end(&waiting->srb, SC_FAKE_COMPLETE, 0);
	sc_testbed_settle(test);

	SC_EXPECT_HELD(test, waiting);
	KUNIT_EXPECT_EQ(test, waiting->state, SC_SRB_QUEUED);
	sc_testbed_expect_report(test, SC_OFFENCE_NOT_OWNED,
				 "completes, without owning it, READ_DATA");
}

/* */
static void completing_without_a_status_is_an_error(struct kunit *test)
{
	struct sc_request *request = sc_testbed_read(test, sc_testbed_run(test, 0, 0));

	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, SC_STATUS_PENDING);
	sc_testbed_settle(test);

	SC_EXPECT_RETURNED(test, request, -EIO);
	sc_testbed_expect_report(test, SC_OFFENCE_NO_STATUS,
				 "completes without a status READ_DATA");
}

static void sc_completion_expect_used(struct kunit *test, u32 used, int status)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request = sc_testbed_read(test, stream);

	sc_request_out_header(request)->data_used = used;
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, status);
}

static void a_full_frame_is_fine(struct kunit *test)
{
	sc_completion_expect_used(test, SC_FAKE_FRAME_BYTES, 0);
}

static void more_data_than_the_frame_holds_is_an_error(struct kunit *test)
{
	sc_completion_expect_used(test, SC_FAKE_FRAME_BYTES + 1, -EPROTO);
	sc_testbed_expect_report(test, SC_OFFENCE_DATA_USED,
				 "reports more data than the frame holds with READ_DATA");
}

/* An error says enough; how much data there is does not matter then. */
static void data_used_of_a_failed_request_is_not_looked_at(struct kunit *test)
{
	struct sc_request *request = sc_testbed_read(test, sc_testbed_run(test, 0, 0));

	sc_request_out_header(request)->data_used = U32_MAX;
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, -EIO);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, -EIO);
}

static void sc_complete_as_device(void *context)
{
	struct sc_srb *srb = context;

	srb->status = 0;
	sc_device_request_complete(srb);
}

static void sc_complete_as_stream(void *context)
{
	struct sc_srb *srb = context;

	srb->status = 0;
	sc_stream_request_complete(srb);
}

/* */
static void a_data_request_is_not_a_device_request(struct kunit *test)
{
	struct sc_request *request = sc_testbed_read(test, sc_testbed_run(test, 0, 0));

	sc_fake_call(sc_testbed_dev(test), sc_complete_as_device, request->out);
	sc_testbed_settle(test);

	SC_EXPECT_RETURNED(test, request, 0);
	sc_testbed_expect_report(test, SC_OFFENCE_WRONG_COMPLETION,
				 "used the wrong notification to complete READ_DATA");
}

/* Opening a stream is a device request, so this is a likely slip. R-12 R-17 */
static void the_wrong_notification_completes_and_is_reported(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_request *request;

	sc_fake_does(sc_testbed_fake(test), SC_SRB_UNKNOWN_DEVICE_COMMAND, SC_FAKE_READY, 0);
	request = sc_testbed_send(test, stream, SC_SRB_UNKNOWN_DEVICE_COMMAND);
	sc_fake_call(sc_testbed_dev(test), sc_complete_as_stream, request->out);
	sc_testbed_settle(test);

	SC_EXPECT_RETURNED(test, request, 0);
	sc_testbed_expect_report(test, SC_OFFENCE_WRONG_COMPLETION,
				 "used the wrong notification to complete UNKNOWN_DEVICE_COMMAND");
}

static void sc_complete_nothing(void *context)
{
	struct sc_stream *stream = context;

	stream_class_stream_notification(SC_STREAM_REQUEST_COMPLETE, &stream->object, NULL);
}

/* N-10 A-10 */
static void a_completion_must_name_a_request(struct kunit *test)
{
	sc_fake_call(sc_testbed_dev(test), sc_complete_nothing, sc_testbed_run(test, 0, 0));
	sc_testbed_expect_report(test, SC_OFFENCE_NOTIFICATION,
				 "sends a notification without saying what it is about");
}

static void sc_notify_nonsense(void *context)
{
	struct sc_stream *stream = context;
	struct sc_notification nothing = {};

	stream_class_stream_notification(SC_STREAM_NOTIFICATION_MAXIMUM,
					 &stream->object, &nothing);
	stream_class_device_notification(SC_DEVICE_NOTIFICATION_MAXIMUM,
					 stream->dev->extension, &nothing);
}

static void an_unknown_notification_is_reported(struct kunit *test)
{
	sc_fake_call(sc_testbed_dev(test), sc_notify_nonsense, sc_testbed_run(test, 0, 0));
	sc_testbed_expect_report(test, SC_OFFENCE_NOTIFICATION,
				 "sends unknown stream notification 7");
	sc_testbed_expect_report(test, SC_OFFENCE_NOTIFICATION,
				 "sends unknown device notification 6");
}

/* A request is counted for each report, the log has the first only. */
static void offences_are_counted(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);

	sc_completion_expect_foreign(test, stream, NULL);
	sc_completion_expect_foreign(test, stream, NULL);
	KUNIT_EXPECT_EQ(test, sc_minidriver_bugs(sc_testbed_dev(test),
						 SC_OFFENCE_NOT_OWNED), 2);
}

static struct kunit_case sc_completion_cases[] = {
	KUNIT_CASE(a_pointer_to_nothing_is_not_looked_through),
	KUNIT_CASE(memory_that_is_no_request_is_not_completed),
	KUNIT_CASE(a_pointer_into_the_middle_of_a_request_is_not_completed),
	KUNIT_CASE(a_request_that_was_never_used_is_not_completed),
	KUNIT_CASE(a_request_of_another_stream_is_not_completed),
	KUNIT_CASE(a_freed_request_is_not_completed),
	KUNIT_CASE(a_request_the_minidriver_has_not_seen_is_not_completed),
	KUNIT_CASE(completing_without_a_status_is_an_error),
	KUNIT_CASE(a_full_frame_is_fine),
	KUNIT_CASE(more_data_than_the_frame_holds_is_an_error),
	KUNIT_CASE(data_used_of_a_failed_request_is_not_looked_at),
	KUNIT_CASE(a_data_request_is_not_a_device_request),
	KUNIT_CASE(the_wrong_notification_completes_and_is_reported),
	KUNIT_CASE(a_completion_must_name_a_request),
	KUNIT_CASE(an_unknown_notification_is_reported),
	KUNIT_CASE(offences_are_counted),
	{}
};

static struct kunit_suite sc_completion_suite = {
	.name = "sc_completion",
	.init = sc_testbed_init_device,
	.exit = sc_testbed_exit,
	.test_cases = sc_completion_cases,
};
kunit_test_suite(sc_completion_suite);
