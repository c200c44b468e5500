// SPDX-License-Identifier: GPL-2.0
/*
 * The minidriver gives back everything it holds, at once.
 */
#include "testbed.h"

struct sc_abort {
	struct sc_device *dev;
	struct sc_stream *stream;
	int status;
};

static void sc_abort_do(void *context)
{
	struct sc_abort *abort = context;

	stream_class_abort_outstanding_requests(abort->dev->extension,
						abort->stream ? &abort->stream->object : NULL,
						abort->status);
}

static void sc_abort_run(struct kunit *test, struct sc_stream *stream)
{
	struct sc_abort abort = { sc_testbed_dev(test), stream, -EPIPE };

	sc_fake_call(abort.dev, sc_abort_do, &abort);
	sc_testbed_settle(test);
}

/* One held request of each kind, of two streams. */
struct sc_abort_world {
	struct sc_stream *stream;
	struct sc_stream *other;
	struct sc_request *device;
	struct sc_request *control;
	struct sc_request *data;
	struct sc_request *other_data;
};

static struct sc_abort_world sc_abort_prepare(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_abort_world world = {
		.stream = sc_testbed_run(test, 0, 0),
		.other = sc_testbed_run(test, 1, 0),
	};

	sc_fake_does(fake, SC_SRB_UNKNOWN_DEVICE_COMMAND, SC_FAKE_KEEP, 0);
	sc_fake_does(fake, SC_SRB_GET_DATA_FORMAT, SC_FAKE_KEEP, 0);
	world.device = sc_testbed_send(test, NULL, SC_SRB_UNKNOWN_DEVICE_COMMAND);
	world.control = sc_testbed_send(test, world.stream, SC_SRB_GET_DATA_FORMAT);
	world.data = sc_testbed_read(test, world.stream);
	world.other_data = sc_testbed_read(test, world.other);
	sc_testbed_settle(test);
	return world;
}

/* R-29 F-05 A-09 */
static void aborting_a_stream_ends_what_is_held_of_it_and_no_more(struct kunit *test)
{
	struct sc_abort_world world = sc_abort_prepare(test);

	sc_abort_run(test, world.stream);
	SC_EXPECT_RETURNED(test, world.control, -EPIPE);
	SC_EXPECT_RETURNED(test, world.data, -EPIPE);
	SC_EXPECT_HELD(test, world.device);
	SC_EXPECT_HELD(test, world.other_data);
	SC_EXPECT_CALLS(test, SC_FAKE_CANCEL, 0);
}

/* */
static void aborting_the_device_ends_everything(struct kunit *test)
{
	struct sc_abort_world world = sc_abort_prepare(test);

	sc_abort_run(test, NULL);
	SC_EXPECT_RETURNED(test, world.device, -EPIPE);
	SC_EXPECT_RETURNED(test, world.control, -EPIPE);
	SC_EXPECT_RETURNED(test, world.data, -EPIPE);
	SC_EXPECT_RETURNED(test, world.other_data, -EPIPE);
	SC_EXPECT_CALLS(test, SC_FAKE_CANCEL, 0);
}

/* what waited is delivered, without another word of the minidriver. */
static void an_abort_marks_the_queues_ready(struct kunit *test)
{
	struct sc_abort_world world = sc_abort_prepare(test);
	struct sc_request *waiting = sc_testbed_read(test, world.stream);

	sc_testbed_settle(test);
	KUNIT_EXPECT_EQ(test, waiting->state, SC_SRB_QUEUED);
	sc_abort_run(test, world.stream);
	KUNIT_EXPECT_EQ(test, waiting->state, SC_SRB_ACTIVE);
	SC_EXPECT_HELD(test, waiting);
	KUNIT_EXPECT_TRUE(test, world.stream->control.gate_open);
	KUNIT_EXPECT_FALSE(test, world.stream->dev->queue.gate_open);
}

/* */
static void an_aborted_request_is_no_longer_the_minidrivers(struct kunit *test)
{
	struct sc_abort_world world = sc_abort_prepare(test);

	sc_abort_run(test, NULL);
	sc_fake_end(&world.data->srb, SC_FAKE_COMPLETE, 0);
	sc_testbed_expect_report(test, SC_OFFENCE_COMPLETED_TWICE,
				 "completes, without owning it, READ_DATA");
	SC_EXPECT_RETURNED(test, world.data, -EPIPE);
}

/* nothing is held, nothing happens. */
static void aborting_with_nothing_outstanding_is_fine(struct kunit *test)
{
	sc_abort_run(test, sc_testbed_run(test, 0, 0));
	sc_abort_run(test, NULL);
	KUNIT_EXPECT_EQ(test, sc_fake_client_count(&sc_testbed(test)->client), 0);
}

static void sc_abort_in_cancel(struct sc_fake *fake, struct sc_srb *srb)
{
	stream_class_abort_outstanding_requests(srb->hw_device_extension,
						srb->stream_object, -EPIPE);
}

/* The request in question is ended as well, and that is all it takes. */
static void an_abort_inside_cancel_ends_the_cancelled_request(struct kunit *test)
{
	struct sc_request *request = sc_testbed_read(test, sc_testbed_run(test, 0, 0));
	struct sc_fake *fake = sc_testbed_fake(test);

	fake->cancel.how = SC_FAKE_KEEP;
	fake->cancel.before = sc_abort_in_cancel;
	sc_request_cancel(request);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, -EPIPE);
}

/* the page wants more than a bottom half. */
static void an_abort_from_outside_every_entry_point_is_refused(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request = sc_testbed_read(test, stream);
	struct sc_abort abort = { stream->dev, stream, -EPIPE };

	sc_abort_do(&abort);
	sc_testbed_settle(test);
	SC_EXPECT_HELD(test, request);
	sc_testbed_expect_report(test, SC_OFFENCE_CONTEXT,
				 "calls stream_class_abort_outstanding_requests from outside every entry point, which is not obeyed");
}

static struct kunit_case sc_abort_cases[] = {
	KUNIT_CASE(aborting_a_stream_ends_what_is_held_of_it_and_no_more),
	KUNIT_CASE(aborting_the_device_ends_everything),
	KUNIT_CASE(an_abort_marks_the_queues_ready),
	KUNIT_CASE(an_aborted_request_is_no_longer_the_minidrivers),
	KUNIT_CASE(aborting_with_nothing_outstanding_is_fine),
	KUNIT_CASE(an_abort_inside_cancel_ends_the_cancelled_request),
	KUNIT_CASE(an_abort_from_outside_every_entry_point_is_refused),
	{}
};

static struct kunit_suite sc_abort_suite = {
	.name = "sc_abort",
	.init = sc_testbed_init_device,
	.exit = sc_testbed_exit,
	.test_cases = sc_abort_cases,
};
kunit_test_suite(sc_abort_suite);
