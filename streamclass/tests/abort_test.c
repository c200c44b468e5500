// SPDX-License-Identifier: GPL-2.0
/*
 * The minidriver gives back everything it holds, at once.
 */
#include "testbed.h"

#define SC_ABORTED_READ	"completes, after an abort has ended it, READ_DATA"

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
	sc_testbed_expect_report(test, SC_OFFENCE_COMPLETED_ABORTED, SC_ABORTED_READ);
	SC_EXPECT_RETURNED(test, world.data, -EPIPE);
}

/* the other order: what was completed before an abort is none of its. */
static void a_completion_before_an_abort_wins(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request = sc_testbed_read(test, stream);

	local_bh_disable();
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE, 0);
	sc_fake_call(stream->dev, sc_abort_do,
		     &(struct sc_abort){ stream->dev, stream, -EPIPE });
	local_bh_enable();
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, 0);
	KUNIT_EXPECT_FALSE(test, sc_request_is_retired(request));
}

/* The client has made another request for the same frame, and it is under way. */
static struct sc_request *sc_abort_renew(struct kunit *test, struct sc_request *request)
{
	struct sc_stream *stream = request->queue->stream;
	struct sc_request *fresh;

	KUNIT_ASSERT_TRUE(test, sc_request_is_retired(request));
	sc_request_free(request);
	fresh = sc_testbed_data(test, stream);
	sc_request_submit(fresh);
	sc_testbed_settle(test);
	KUNIT_ASSERT_EQ(test, fresh->state, SC_SRB_ACTIVE);
	return fresh;
}

static void sc_abort_complete(void *context)
{
	stream_class_complete_request_and_mark_queue_ready(context);
}

/* R-30, D7: a list of aborted requests that is gone through afterwards ends no later one. */
static void an_aborted_block_is_none_of_a_later_request(struct kunit *test)
{
	struct sc_request *request = sc_testbed_read(test, sc_testbed_run(test, 0, 0));
	struct sc_stream *stream = request->queue->stream;
	struct sc_srb *stale = request->out;
	struct sc_testbed *bed = sc_testbed(test);
	struct sc_request *fresh;

	sc_abort_run(test, stream);
	fresh = sc_abort_renew(test, request);
	KUNIT_EXPECT_PTR_NE(test, fresh->out, stale);

	sc_fake_call(stream->dev, sc_abort_complete, stale);
	sc_testbed_settle(test);
	SC_EXPECT_HELD(test, fresh);
	KUNIT_EXPECT_FALSE(test, stream->data.gate_open);
	sc_testbed_expect_report(test, SC_OFFENCE_COMPLETED_ABORTED, SC_ABORTED_READ);
	KUNIT_EXPECT_STREQ(test, (const char *)bed->reports[bed->n_expected - 1].where,
			   " (IDLE, with stream_class_complete_request_and_mark_queue_ready)");

	sc_fake_end(&fresh->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, fresh, 0);
}

/* Whoever does not ask whether it is retired gets an error, and nothing goes down. */
static void an_aborted_request_is_not_submitted_again(struct kunit *test)
{
	struct sc_request *request = sc_testbed_read(test, sc_testbed_run(test, 0, 0));

	sc_abort_run(test, request->queue->stream);
	sc_fake_client_forget(&sc_testbed(test)->client);
	sc_request_submit(request);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, -EIO);
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, 1);
}

/* It rests as long as the stream is open. */
static void an_aborted_block_is_used_again_when_the_stream_opens_anew(struct kunit *test)
{
	struct sc_request *request = sc_testbed_read(test, sc_testbed_run(test, 0, 0));
	struct sc_stream *stream = request->queue->stream;

	sc_abort_run(test, stream);
	sc_request_free(request);
	KUNIT_EXPECT_FALSE(test, list_empty(&stream->pool.aborted));
	sc_stream_close(stream);
	KUNIT_EXPECT_FALSE(test, list_empty(&stream->pool.aborted));

	sc_testbed_run(test, 0, 0);
	KUNIT_EXPECT_TRUE(test, list_empty(&stream->pool.aborted));
	KUNIT_EXPECT_FALSE(test, sc_request_is_retired(request));
}

/* Whoever aborts for days does not eat memory up. */
static void the_aborted_block_that_rested_longest_is_used_again(struct kunit *test)
{
	struct sc_request *first = sc_testbed_read(test, sc_testbed_run(test, 0, 0));
	struct sc_stream *stream = first->queue->stream;
	struct sc_request *request = first;
	unsigned int i;

	for (i = 0; i < SC_POOL_RESTING; i++) {
		sc_abort_run(test, stream);
		request = sc_abort_renew(test, request);
		sc_fake_forget(sc_testbed_fake(test));
		sc_fake_client_forget(&sc_testbed(test)->client);
	}
	KUNIT_EXPECT_TRUE(test, sc_request_is_retired(first));

	sc_abort_run(test, stream);
	sc_request_free(request);
	KUNIT_EXPECT_FALSE(test, sc_request_is_retired(first));
	KUNIT_EXPECT_TRUE(test, sc_request_is_retired(request));
	KUNIT_EXPECT_EQ(test, stream->pool.n_aborted, SC_POOL_RESTING);
}

static void sc_abort_in_packet(struct sc_fake *fake, struct sc_srb *srb)
{
	stream_class_abort_outstanding_requests(srb->hw_device_extension,
						srb->stream_object, -EPIPE);
}

/* A step of the ladder that was aborted fails; the next one is as good as any. */
static void the_ladder_goes_on_after_an_aborted_step(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_fake_answer *answer;

	answer = sc_fake_answer(sc_testbed_fake(test), SC_SRB_SET_STREAM_STATE);
	sc_fake_does(sc_testbed_fake(test), SC_SRB_SET_STREAM_STATE, SC_FAKE_KEEP, 0);
	answer->before = sc_abort_in_packet;
	KUNIT_EXPECT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_RUN), -EPIPE);

	answer->before = NULL;
	sc_fake_does(sc_testbed_fake(test), SC_SRB_SET_STREAM_STATE,
		     SC_FAKE_COMPLETE_AND_READY, 0);
	KUNIT_EXPECT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_RUN), 0);
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
	KUNIT_CASE(a_completion_before_an_abort_wins),
	KUNIT_CASE(an_aborted_block_is_none_of_a_later_request),
	KUNIT_CASE(an_aborted_request_is_not_submitted_again),
	KUNIT_CASE(an_aborted_block_is_used_again_when_the_stream_opens_anew),
	KUNIT_CASE(the_aborted_block_that_rested_longest_is_used_again),
	KUNIT_CASE(the_ladder_goes_on_after_an_aborted_step),
	KUNIT_CASE(aborting_with_nothing_outstanding_is_fine),
	KUNIT_CASE(an_abort_inside_cancel_ends_the_cancelled_request),
	KUNIT_CASE(an_abort_from_outside_every_entry_point_is_refused),
	{}
};

static int sc_abort_init(struct kunit *test)
{
	int ret = sc_testbed_init(test);

	if (ret)
		return ret;
	sc_testbed_verify(test, false);
	return sc_testbed_register(test);
}

static int sc_abort_init_verified(struct kunit *test)
{
	int ret = sc_testbed_init(test);

	if (ret)
		return ret;
	sc_testbed_verify(test, true);
	return sc_testbed_register(test);
}

static struct kunit_suite sc_abort_suite = {
	.name = "sc_abort",
	.init = sc_abort_init,
	.exit = sc_testbed_exit,
	.test_cases = sc_abort_cases,
};

static struct kunit_suite sc_abort_verified_suite = {
	.name = "sc_abort_verified",
	.init = sc_abort_init_verified,
	.exit = sc_testbed_exit,
	.test_cases = sc_abort_cases,
};
kunit_test_suites(&sc_abort_suite, &sc_abort_verified_suite);
