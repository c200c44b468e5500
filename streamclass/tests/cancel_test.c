// SPDX-License-Identifier: GPL-2.0
/*
 * Asking for requests back.
 */
#include "testbed.h"

/* R-24 R-28 A-06 C-06 */
static void a_held_request_is_asked_for_and_comes_back_cancelled(struct kunit *test)
{
	struct sc_request *request = sc_testbed_read(test, sc_testbed_run(test, 0, 0));

	KUNIT_EXPECT_EQ(test, sc_request_cancel(request), -EINPROGRESS);
	sc_testbed_settle(test);
	SC_EXPECT_CALLS(test, SC_FAKE_CANCEL, 1);
	KUNIT_EXPECT_PTR_EQ(test, sc_fake_last(sc_testbed_fake(test), SC_FAKE_CANCEL)->srb,
			    request->out);
	SC_EXPECT_RETURNED(test, request, -ECANCELED);
}

/* */
static void a_request_the_minidriver_has_not_seen_is_cancelled_without_it(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *first = sc_testbed_read(test, stream);
	struct sc_request *waiting = sc_testbed_read(test, stream);

	KUNIT_EXPECT_EQ(test, sc_request_cancel(waiting), -EINPROGRESS);
	sc_testbed_settle(test);
	SC_EXPECT_CALLS(test, SC_FAKE_CANCEL, 0);
	SC_EXPECT_RETURNED(test, waiting, -ECANCELED);
	SC_EXPECT_HELD(test, first);

	sc_fake_end(&first->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_settle(test);
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, 1);
}

static void sc_cancel_pretend_to_pump(struct sc_device *dev, bool pumping)
{
	spin_lock_irq(&dev->queue_lock);
	dev->pumping = pumping;
	spin_unlock_irq(&dev->queue_lock);
}

/* the gate is open and the pump of another processor about to look. */
static void cancelling_the_last_that_waits_leaves_nothing_to_deliver(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request = sc_testbed_data(test, stream);
	struct sc_device *dev = sc_testbed_dev(test);

	sc_cancel_pretend_to_pump(dev, true);
	sc_request_submit(request);
	KUNIT_EXPECT_EQ(test, sc_request_cancel(request), -EINPROGRESS);
	KUNIT_EXPECT_TRUE(test, list_empty(&stream->data.runnable));
	sc_cancel_pretend_to_pump(dev, false);
	sc_pump_kick(dev);
	sc_testbed_settle(test);

	SC_EXPECT_RETURNED(test, request, -ECANCELED);
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, 0);
}

/* */
static void a_request_is_asked_for_once(struct kunit *test)
{
	struct sc_request *request = sc_testbed_read(test, sc_testbed_run(test, 0, 0));

	sc_testbed_fake(test)->cancel.how = SC_FAKE_KEEP;
	KUNIT_EXPECT_EQ(test, sc_request_cancel(request), -EINPROGRESS);
	KUNIT_EXPECT_EQ(test, sc_request_cancel(request), -EBUSY);
	sc_testbed_settle(test);
	SC_EXPECT_CALLS(test, SC_FAKE_CANCEL, 1);
	SC_EXPECT_HELD(test, request);
}

static void an_idle_request_cannot_be_cancelled(struct kunit *test)
{
	struct sc_request *request = sc_testbed_data(test, sc_testbed_run(test, 0, 0));

	KUNIT_EXPECT_EQ(test, sc_request_cancel(request), -EIDRM);
}

/* R-24 A-06: the frame may have been finished just in time. */
static void the_minidriver_decides_how_a_cancelled_request_ends(struct kunit *test)
{
	struct sc_request *request = sc_testbed_read(test, sc_testbed_run(test, 0, 0));

	sc_testbed_fake(test)->cancel.status = 0;
	KUNIT_EXPECT_EQ(test, sc_request_cancel(request), -EINPROGRESS);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, 0);
}

/* it need not happen inside the call. */
static void a_cancelled_request_may_come_back_later(struct kunit *test)
{
	struct sc_request *request = sc_testbed_read(test, sc_testbed_run(test, 0, 0));

	sc_testbed_fake(test)->cancel.how = SC_FAKE_KEEP;
	KUNIT_EXPECT_EQ(test, sc_request_cancel(request), -EINPROGRESS);
	sc_testbed_settle(test);
	SC_EXPECT_HELD(test, request);

	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, -ECANCELED);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, -ECANCELED);
}

/* */
static void after_a_cancel_the_queue_goes_on_when_the_minidriver_is_ready(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *first = sc_testbed_read(test, stream);

	sc_testbed_read(test, stream);
	sc_testbed_fake(test)->cancel.how = SC_FAKE_COMPLETE;
	sc_request_cancel(first);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, first, -ECANCELED);
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, 1);

	sc_fake_ready(&stream->data);
	sc_testbed_settle(test);
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, 2);
}

static void a_request_that_was_cancelled_can_be_used_again(struct kunit *test)
{
	struct sc_request *request = sc_testbed_read(test, sc_testbed_run(test, 0, 0));

	sc_request_cancel(request);
	sc_testbed_settle(test);
	sc_request_submit(request);
	sc_testbed_settle(test);
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, 2);
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, 0);
}

/* the request says on which stream it is, and where its memory is. */
static void a_cancelled_request_leads_to_its_stream(struct kunit *test)
{
	struct sc_stream *streams[2] = { sc_testbed_run(test, 0, 0), sc_testbed_run(test, 1, 0) };
	struct sc_fake_call *call;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(streams); i++) {
		sc_request_cancel(sc_testbed_read(test, streams[i]));
		call = sc_fake_last(sc_testbed_fake(test), SC_FAKE_CANCEL);
		KUNIT_ASSERT_NOT_NULL(test, call);
		KUNIT_EXPECT_PTR_EQ(test, call->srb->stream_object, &streams[i]->object);
		KUNIT_EXPECT_PTR_EQ(test, call->srb->stream_object->hw_stream_extension,
				    (void *)streams[i]->extension->memory);
	}
}

/* held requests are asked for, waiting ones end, then it is closed. A-07 */
static void a_close_cancels_before_it_closes(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_request *held, *waiting;

	held = sc_testbed_read(test, stream);
	waiting = sc_testbed_read(test, stream);
	sc_fake_forget(fake);
	sc_stream_close(stream);

	SC_EXPECT_RETURNED(test, held, -ECANCELED);
	SC_EXPECT_RETURNED(test, waiting, -ECANCELED);
	KUNIT_ASSERT_EQ(test, atomic_read(&fake->n_calls), 2);
	KUNIT_EXPECT_EQ(test, fake->calls[0].entry, SC_FAKE_CANCEL);
	KUNIT_EXPECT_EQ(test, fake->calls[1].command, SC_SRB_CLOSE_STREAM);
}

/* Runs High on another processor while the test cancels. */
struct sc_race {
	struct sc_request *request;
	struct completion inside;
};

/* Spins with sync_lock held until the canceller has looked and waits for it. */
static void sc_race_complete_late(void *context)
{
	struct sc_race *race = context;

	complete(&race->inside);
	while (!READ_ONCE(race->request->callouts))
		cpu_relax();
	sc_fake_end_here(&race->request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
}

static void sc_race_enter(void *context)
{
	struct sc_race *race = context;

	sc_fake_call(race->request->queue->dev, sc_race_complete_late, race);
}

/*
 * Between the decision to call hw_cancel_packet and the call the minidriver
 * completes the request: it is not called for what it no longer owns. A-06
 */
static void a_completion_that_slips_in_front_of_the_cancel_wins(struct kunit *test)
{
	struct sc_race race = {
		.request = sc_testbed_read(test, sc_testbed_run(test, 0, 0)),
	};
	struct sc_elsewhere there;

	init_completion(&race.inside);
	sc_testbed_start_elsewhere(test, &there, sc_race_enter, &race);
	wait_for_completion(&race.inside);
	KUNIT_EXPECT_EQ(test, sc_request_cancel(race.request), -EINPROGRESS);
	sc_testbed_join(&there);
	sc_testbed_settle(test);

	SC_EXPECT_RETURNED(test, race.request, 0);
	SC_EXPECT_CALLS(test, SC_FAKE_CANCEL, 0);
}

static struct kunit_case sc_cancel_cases[] = {
	KUNIT_CASE(a_held_request_is_asked_for_and_comes_back_cancelled),
	KUNIT_CASE(a_request_the_minidriver_has_not_seen_is_cancelled_without_it),
	KUNIT_CASE(cancelling_the_last_that_waits_leaves_nothing_to_deliver),
	KUNIT_CASE(a_request_is_asked_for_once),
	KUNIT_CASE(an_idle_request_cannot_be_cancelled),
	KUNIT_CASE(the_minidriver_decides_how_a_cancelled_request_ends),
	KUNIT_CASE(a_cancelled_request_may_come_back_later),
	KUNIT_CASE(after_a_cancel_the_queue_goes_on_when_the_minidriver_is_ready),
	KUNIT_CASE(a_request_that_was_cancelled_can_be_used_again),
	KUNIT_CASE(a_cancelled_request_leads_to_its_stream),
	KUNIT_CASE(a_close_cancels_before_it_closes),
	KUNIT_CASE(a_completion_that_slips_in_front_of_the_cancel_wins),
	{}
};

static struct kunit_suite sc_cancel_suite = {
	.name = "sc_cancel",
	.init = sc_testbed_init_device,
	.exit = sc_testbed_exit,
	.test_cases = sc_cancel_cases,
};
kunit_test_suite(sc_cancel_suite);
