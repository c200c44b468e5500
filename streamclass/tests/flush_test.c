// SPDX-License-Identifier: GPL-2.0
/*
 * Flushing: all data comes back and none goes down until the end of it.
 */
#include "testbed.h"

static void sc_flush_begin_now(struct kunit *test, struct sc_stream *stream)
{
	KUNIT_ASSERT_EQ(test, sc_stream_begin_flush(stream), 0);
}

static unsigned int sc_flush_reads(struct kunit *test)
{
	return sc_fake_count_command(sc_testbed_fake(test), SC_SRB_READ_DATA);
}

/* S-32 A-17: one is with the minidriver, one waits behind its gate. */
static void a_flush_brings_all_data_back(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *held = sc_testbed_read(test, stream);
	struct sc_request *waiting = sc_testbed_read(test, stream);

	sc_flush_begin_now(test, stream);
	SC_EXPECT_RETURNED(test, held, -ECANCELED);
	SC_EXPECT_RETURNED(test, waiting, -ECANCELED);
	KUNIT_EXPECT_EQ(test, sc_flush_reads(test), 1);
	SC_EXPECT_CALLS(test, SC_FAKE_CANCEL, 1);
}

static void sc_flush_give_back(struct sc_fake *fake, struct sc_srb *srb)
{
	sc_fake_end_here(fake->context, SC_FAKE_COMPLETE_AND_READY, 0);
}

/* S-32: what comes back by itself is not cancelled. */
static void a_minidriver_may_give_data_back_by_itself(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *held = sc_testbed_read(test, stream);
	struct sc_fake *fake = sc_testbed_fake(test);

	fake->context = &held->srb;
	sc_fake_answer(fake, SC_SRB_BEGIN_FLUSH)->before = sc_flush_give_back;
	sc_flush_begin_now(test, stream);
	SC_EXPECT_RETURNED(test, held, 0);
	SC_EXPECT_CALLS(test, SC_FAKE_CANCEL, 0);
}

/* S-32 S-33 */
static void no_data_goes_down_until_the_end_of_a_flush(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request;

	sc_flush_begin_now(test, stream);
	SC_EXPECT_RETURNED(test, sc_testbed_read(test, stream), -ECANCELED);
	KUNIT_EXPECT_EQ(test, sc_flush_reads(test), 0);

	KUNIT_ASSERT_EQ(test, sc_stream_end_flush(stream), 0);
	request = sc_testbed_read(test, stream);
	SC_EXPECT_HELD(test, request);
	KUNIT_EXPECT_EQ(test, sc_flush_reads(test), 1);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(sc_testbed_fake(test), SC_SRB_END_FLUSH), 1);
}

static struct sc_request *sc_flush_submitted;

static void sc_flush_submit(struct sc_fake *fake, struct sc_srb *srb)
{
	sc_request_submit(sc_flush_submitted);
}

/* S-32: not even what comes while the minidriver is being told. */
static void no_data_overtakes_the_flush(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_flush_submitted = sc_testbed_data(test, stream);
	sc_fake_answer(fake, SC_SRB_BEGIN_FLUSH)->before = sc_flush_submit;
	sc_flush_begin_now(test, stream);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, sc_flush_submitted, -ECANCELED);
	KUNIT_EXPECT_EQ(test, sc_flush_reads(test), 0);
}

/* The ladder and the flush must both let data down. */
static void climbing_the_ladder_ends_no_flush(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);

	sc_flush_begin_now(test, stream);
	KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_RUN), 0);
	SC_EXPECT_RETURNED(test, sc_testbed_read(test, stream), -ECANCELED);
	KUNIT_ASSERT_EQ(test, sc_stream_end_flush(stream), 0);
	SC_EXPECT_HELD(test, sc_testbed_read(test, stream));
}

static void the_end_of_a_flush_starts_no_stream(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);

	sc_flush_begin_now(test, stream);
	sc_stream_stop(stream);
	KUNIT_ASSERT_EQ(test, sc_stream_end_flush(stream), 0);
	SC_EXPECT_RETURNED(test, sc_testbed_read(test, stream), -ECANCELED);
	KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_RUN), 0);
	SC_EXPECT_HELD(test, sc_testbed_read(test, stream));
}

/* On its way down a stream takes no data, though it is still in PAUSE. */
static void a_step_down_lets_no_data_in_at_the_end_of_a_flush(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_flush_begin_now(test, stream);
	KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_PAUSE), 0);
	sc_fake_does(fake, SC_SRB_SET_STREAM_STATE, SC_FAKE_COMPLETE_AND_READY, -EIO);
	KUNIT_EXPECT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_ACQUIRE), -EIO);
	KUNIT_EXPECT_EQ(test, sc_stream_state(stream), SC_KSSTATE_PAUSE);
	KUNIT_ASSERT_EQ(test, sc_stream_end_flush(stream), 0);
	SC_EXPECT_RETURNED(test, sc_testbed_read(test, stream), -ECANCELED);
}

/* Where the minidriver refuses, there is no flush. */
static void a_flush_that_fails_is_none(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *held = sc_testbed_read(test, stream);
	struct sc_request *waiting = sc_testbed_read(test, stream);

	sc_fake_does(sc_testbed_fake(test), SC_SRB_BEGIN_FLUSH, SC_FAKE_COMPLETE_AND_READY, -EIO);
	KUNIT_EXPECT_EQ(test, sc_stream_begin_flush(stream), -EIO);
	SC_EXPECT_HELD(test, held);
	SC_EXPECT_RETURNED(test, waiting, -ECANCELED);
	SC_EXPECT_HELD(test, sc_testbed_read(test, stream));
	KUNIT_EXPECT_EQ(test, sc_stream_end_flush(stream), -EINVAL);
}

static void a_flush_whose_end_fails_goes_on(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_flush_begin_now(test, stream);
	sc_fake_does(fake, SC_SRB_END_FLUSH, SC_FAKE_COMPLETE_AND_READY, -EIO);
	KUNIT_EXPECT_EQ(test, sc_stream_end_flush(stream), -EIO);
	SC_EXPECT_RETURNED(test, sc_testbed_read(test, stream), -ECANCELED);
	sc_fake_does(fake, SC_SRB_END_FLUSH, SC_FAKE_COMPLETE_AND_READY, 0);
	KUNIT_EXPECT_EQ(test, sc_stream_end_flush(stream), 0);
	SC_EXPECT_HELD(test, sc_testbed_read(test, stream));
}

/* the class driver does what such a minidriver does not. */
static void a_minidriver_without_flushes_is_flushed_too(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *held = sc_testbed_read(test, stream);
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_fake_does(fake, SC_SRB_BEGIN_FLUSH, SC_FAKE_COMPLETE_AND_READY,
		     SC_STATUS_NOT_IMPLEMENTED);
	sc_fake_does(fake, SC_SRB_END_FLUSH, SC_FAKE_COMPLETE_AND_READY,
		     SC_STATUS_NOT_IMPLEMENTED);
	sc_flush_begin_now(test, stream);
	SC_EXPECT_RETURNED(test, held, -ECANCELED);
	SC_EXPECT_CALLS(test, SC_FAKE_CANCEL, 1);
	KUNIT_EXPECT_EQ(test, sc_stream_end_flush(stream), 0);
	SC_EXPECT_HELD(test, sc_testbed_read(test, stream));
}

static void a_flush_takes_by_force_what_does_not_come_back(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *held = sc_testbed_read(test, stream);
	struct sc_fake *fake = sc_testbed_fake(test);

	fake->cancel.how = SC_FAKE_KEEP;
	sc_testbed_hurry(test);
	sc_flush_begin_now(test, stream);
	SC_EXPECT_RETURNED(test, held, -EIO);
	sc_testbed_expect_report(test, SC_OFFENCE_IGNORED_CANCEL,
				 "did not let go of READ_DATA when asked to");
}

static void a_flush_is_begun_and_ended_once(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);

	KUNIT_EXPECT_EQ(test, sc_stream_end_flush(stream), -EINVAL);
	sc_flush_begin_now(test, stream);
	KUNIT_EXPECT_EQ(test, sc_stream_begin_flush(stream), -EBUSY);
	KUNIT_EXPECT_EQ(test, sc_stream_end_flush(stream), 0);
	KUNIT_EXPECT_EQ(test, sc_stream_end_flush(stream), -EINVAL);
	KUNIT_EXPECT_EQ(test, atomic_read(&sc_testbed_fake(test)->n_calls), 2);
}

static void a_close_ends_a_flush(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);

	sc_flush_begin_now(test, stream);
	sc_stream_close(stream);
	KUNIT_EXPECT_EQ(test, sc_stream_end_flush(stream), -ENODEV);
	SC_EXPECT_HELD(test, sc_testbed_read(test, sc_testbed_run(test, 0, 0)));
}

/* One stream is flushed, the others are not. */
static void a_flush_is_of_one_stream(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *other = sc_testbed_read(test, sc_testbed_run(test, 1, 0));

	sc_flush_begin_now(test, stream);
	SC_EXPECT_HELD(test, other);
}

/* S-32: the way to STOP brings everything back, so no stop needs a flush. */
static void a_stop_sends_no_flush(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_testbed_read(test, stream);
	sc_stream_stop(stream);
	sc_stream_close(stream);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_BEGIN_FLUSH), 0);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_END_FLUSH), 0);
}

static struct kunit_case sc_flush_cases[] = {
	KUNIT_CASE(a_flush_brings_all_data_back),
	KUNIT_CASE(a_minidriver_may_give_data_back_by_itself),
	KUNIT_CASE(no_data_goes_down_until_the_end_of_a_flush),
	KUNIT_CASE(no_data_overtakes_the_flush),
	KUNIT_CASE(climbing_the_ladder_ends_no_flush),
	KUNIT_CASE(the_end_of_a_flush_starts_no_stream),
	KUNIT_CASE(a_step_down_lets_no_data_in_at_the_end_of_a_flush),
	KUNIT_CASE(a_flush_that_fails_is_none),
	KUNIT_CASE(a_flush_whose_end_fails_goes_on),
	KUNIT_CASE(a_minidriver_without_flushes_is_flushed_too),
	KUNIT_CASE(a_flush_takes_by_force_what_does_not_come_back),
	KUNIT_CASE(a_flush_is_begun_and_ended_once),
	KUNIT_CASE(a_close_ends_a_flush),
	KUNIT_CASE(a_flush_is_of_one_stream),
	KUNIT_CASE(a_stop_sends_no_flush),
	{ }
};

static struct kunit_suite sc_flush_suite = {
	.name = "sc_flush",
	.init = sc_testbed_init_device,
	.exit = sc_testbed_exit,
	.test_cases = sc_flush_cases,
};
kunit_test_suite(sc_flush_suite);
