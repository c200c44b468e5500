// SPDX-License-Identifier: GPL-2.0
/*
 * Every request is timed, in seconds that the test lets pass by hand.
 */
#include "testbed.h"

static void sc_timeout_rearm(struct sc_fake *fake, struct sc_srb *srb)
{
	srb->timeout_counter = srb->timeout_original;
}

static struct sc_request *sc_timeout_held(struct kunit *test, u32 seconds)
{
	struct sc_request *request = sc_testbed_read(test, sc_testbed_run(test, 0, 0));

	request->out->timeout_counter = seconds;
	return request;
}

/* */
static void a_request_starts_with_both_counters_equal(struct kunit *test)
{
	struct sc_request *request = sc_testbed_read(test, sc_testbed_run(test, 0, 0));

	KUNIT_EXPECT_EQ(test, request->out->timeout_counter, sc_srb_timeout);
	KUNIT_EXPECT_EQ(test, request->out->timeout_original, sc_srb_timeout);

	/* The second time as well, whatever the first has left there. */
	request->out->timeout_counter = 0;
	request->out->timeout_original = 3;
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_settle(test);
	sc_request_submit(request);
	KUNIT_EXPECT_EQ(test, request->out->timeout_counter, sc_srb_timeout);
	KUNIT_EXPECT_EQ(test, request->out->timeout_original, sc_srb_timeout);
}

/* R-19 C-07 */
static void the_counter_runs_down_once_a_second_to_the_handler(struct kunit *test)
{
	struct sc_request *request = sc_timeout_held(test, 3);

	sc_testbed_tick(test, 1);
	KUNIT_EXPECT_EQ(test, request->out->timeout_counter, 2);
	sc_testbed_tick(test, 1);
	KUNIT_EXPECT_EQ(test, request->out->timeout_counter, 1);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMEOUT, 0);

	sc_testbed_tick(test, 1);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMEOUT, 1);
	KUNIT_EXPECT_PTR_EQ(test, sc_fake_last(sc_testbed_fake(test), SC_FAKE_TIMEOUT)->srb,
			    request->out);
	SC_EXPECT_RETURNED(test, request, -ETIMEDOUT);
}

/* */
static void a_counter_of_zero_parks_a_request_for_ever(struct kunit *test)
{
	struct sc_request *request = sc_timeout_held(test, 0);

	sc_testbed_tick(test, 1000);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMEOUT, 0);
	SC_EXPECT_HELD(test, request);
}

/* */
static void a_parked_request_is_timed_again_from_the_original(struct kunit *test)
{
	struct sc_request *request = sc_timeout_held(test, 0);

	sc_testbed_tick(test, 5);
	request->out->timeout_counter = request->out->timeout_original;
	sc_testbed_tick(test, sc_srb_timeout - 1);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMEOUT, 0);
	sc_testbed_tick(test, 1);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMEOUT, 1);
}

/* the minidriver may alter the period. */
static void the_original_is_the_minidrivers_to_change(struct kunit *test)
{
	struct sc_request *request = sc_timeout_held(test, 1);
	struct sc_fake *fake = sc_testbed_fake(test);

	request->out->timeout_original = 2;
	fake->timeout.how = SC_FAKE_KEEP;
	fake->timeout.before = sc_timeout_rearm;
	sc_testbed_tick(test, 1);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMEOUT, 1);
	sc_testbed_tick(test, 1);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMEOUT, 1);
	sc_testbed_tick(test, 1);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMEOUT, 2);
}

/* R-22 R-05: the next request comes when the handler has become ready. */
static void a_handler_that_completes_and_becomes_ready_goes_on(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *first = sc_testbed_read(test, stream);
	struct sc_request *second = sc_testbed_read(test, stream);

	first->out->timeout_counter = 1;
	sc_testbed_tick(test, 1);
	SC_EXPECT_RETURNED(test, first, -ETIMEDOUT);
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, 2);
	SC_EXPECT_HELD(test, second);
}

/* R-22 A-05: re-arming is the other thing a handler may do. */
static void a_handler_may_rearm_as_often_as_it_likes(struct kunit *test)
{
	struct sc_request *request = sc_timeout_held(test, 1);
	struct sc_fake *fake = sc_testbed_fake(test);

	fake->timeout.how = SC_FAKE_KEEP;
	fake->timeout.before = sc_timeout_rearm;
	sc_testbed_tick(test, 1 + 3 * sc_srb_timeout);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMEOUT, 4);
	SC_EXPECT_HELD(test, request);
}

/* R-20 R-22: a request that was re-armed and then parked was not ignored. */
static void a_handler_may_rearm_and_the_minidriver_park(struct kunit *test)
{
	struct sc_request *request = sc_timeout_held(test, 1);
	struct sc_fake *fake = sc_testbed_fake(test);

	fake->timeout.how = SC_FAKE_KEEP;
	fake->timeout.before = sc_timeout_rearm;
	sc_testbed_tick(test, 1);
	request->out->timeout_counter = 0;
	sc_testbed_tick(test, 3);
	SC_EXPECT_HELD(test, request);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMEOUT, 1);
}

/* R-22 A-05: with a second of grace it is taken, and the offender named. */
static void a_handler_that_does_nothing_loses_the_request_a_second_later(struct kunit *test)
{
	struct sc_request *request = sc_timeout_held(test, 1);

	sc_testbed_fake(test)->timeout.how = SC_FAKE_KEEP;
	sc_testbed_tick(test, 1);
	SC_EXPECT_HELD(test, request);
	sc_testbed_expect_no_report(test);

	sc_testbed_tick(test, 1);
	SC_EXPECT_RETURNED(test, request, -ETIMEDOUT);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMEOUT, 1);
	sc_testbed_expect_report(test, SC_OFFENCE_IGNORED_TIMEOUT,
				 "neither completed nor re-armed a timed out READ_DATA");
}

/* within its second of grace the minidriver may still complete. */
static void completing_within_the_second_of_grace_is_fine(struct kunit *test)
{
	struct sc_request *request = sc_timeout_held(test, 1);

	sc_testbed_fake(test)->timeout.how = SC_FAKE_KEEP;
	sc_testbed_tick(test, 1);
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_tick(test, 5);
	SC_EXPECT_RETURNED(test, request, 0);
}

struct sc_timed_case {
	enum sc_srb_command command;
	const char *name;
};

static const struct sc_timed_case sc_timed_cases[] = {
	{ SC_SRB_READ_DATA, "data" },
	{ SC_SRB_GET_DATA_FORMAT, "control" },
	{ SC_SRB_UNKNOWN_DEVICE_COMMAND, "device" },
};

static void sc_timed_name(const struct sc_timed_case *c, char *text)
{
	strscpy(text, c->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_timed, sc_timed_cases, sc_timed_name);

/* */
static void every_kind_of_request_is_timed(struct kunit *test)
{
	const struct sc_timed_case *c = test->param_value;
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request;

	sc_fake_does(sc_testbed_fake(test), c->command, SC_FAKE_KEEP, 0);
	if (c->command == SC_SRB_READ_DATA)
		request = sc_testbed_read(test, stream);
	else
		request = sc_testbed_send(test, stream, c->command);

	sc_testbed_tick(test, sc_srb_timeout - 1);
	SC_EXPECT_HELD(test, request);
	sc_testbed_tick(test, 1);
	SC_EXPECT_RETURNED(test, request, -ETIMEDOUT);
	KUNIT_EXPECT_EQ(test, sc_fake_last(sc_testbed_fake(test), SC_FAKE_TIMEOUT)->command,
			c->command);
}

/* what the minidriver has not seen cannot time out in its hands. */
static void a_request_that_waits_is_not_timed(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *first = sc_testbed_read(test, stream);
	struct sc_request *waiting = sc_testbed_read(test, stream);

	first->out->timeout_counter = 0;
	sc_testbed_tick(test, 2 * sc_srb_timeout);
	KUNIT_EXPECT_EQ(test, waiting->srb.timeout_counter, sc_srb_timeout);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMEOUT, 0);
}

/* Each that ran out at the same tick, once. */
static void requests_that_run_out_together_are_all_asked_for(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_request *requests[3];
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(requests); i++) {
		requests[i] = sc_testbed_read(test, sc_testbed_run(test, 0, i));
		requests[i]->out->timeout_counter = 1;
	}
	sc_fake_forget(fake);
	sc_testbed_tick(test, 1);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMEOUT, 3);
	for (i = 0; i < ARRAY_SIZE(requests); i++)
		SC_EXPECT_RETURNED(test, requests[i], -ETIMEDOUT);
}

/* The handler may end more than it is asked for: the next is not asked for. */
static void sc_timeout_end_other(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_request **requests = fake->context;
	struct sc_request *other = requests[srb == requests[0]->out];

	sc_fake_end_here(&other->srb, SC_FAKE_COMPLETE_AND_READY, -EIO);
	fake->timeout.before = NULL;
}

static void a_handler_may_end_other_requests_too(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_request *requests[2];
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(requests); i++) {
		requests[i] = sc_testbed_read(test, sc_testbed_run(test, 0, i));
		requests[i]->out->timeout_counter = 1;
	}
	fake->context = requests;
	fake->timeout.before = sc_timeout_end_other;
	sc_testbed_tick(test, 1);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMEOUT, 1);
	SC_EXPECT_RETURNED(test, requests[0], -ETIMEDOUT);
	SC_EXPECT_RETURNED(test, requests[1], -EIO);
}

/* The tick of a device with nothing to do stops by itself. */
static void the_tick_runs_while_there_is_something_to_count(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_device *dev = sc_testbed_dev(test);
	struct sc_request *request;

	KUNIT_EXPECT_FALSE(test, sc_timeout_tick(dev));
	request = sc_testbed_read(test, stream);
	KUNIT_EXPECT_TRUE(test, sc_timeout_tick(dev));
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_settle(test);
	KUNIT_EXPECT_FALSE(test, sc_timeout_tick(dev));
}

/* Submitting starts the tick, delivering does not: it waits for what waits. */
static void the_tick_runs_while_a_request_waits(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *held = sc_testbed_read(test, stream);

	sc_testbed_read(test, stream);
	sc_fake_end(&held->srb, SC_FAKE_COMPLETE, 0);
	sc_testbed_settle(test);
	KUNIT_EXPECT_TRUE(test, sc_timeout_tick(sc_testbed_dev(test)));
}

static struct kunit_case sc_timeout_cases[] = {
	KUNIT_CASE(a_request_starts_with_both_counters_equal),
	KUNIT_CASE(the_counter_runs_down_once_a_second_to_the_handler),
	KUNIT_CASE(a_counter_of_zero_parks_a_request_for_ever),
	KUNIT_CASE(a_parked_request_is_timed_again_from_the_original),
	KUNIT_CASE(the_original_is_the_minidrivers_to_change),
	KUNIT_CASE(a_handler_that_completes_and_becomes_ready_goes_on),
	KUNIT_CASE(a_handler_may_rearm_as_often_as_it_likes),
	KUNIT_CASE(a_handler_may_rearm_and_the_minidriver_park),
	KUNIT_CASE(a_handler_that_does_nothing_loses_the_request_a_second_later),
	KUNIT_CASE(completing_within_the_second_of_grace_is_fine),
	KUNIT_CASE_PARAM(every_kind_of_request_is_timed, sc_timed_gen_params),
	KUNIT_CASE(a_request_that_waits_is_not_timed),
	KUNIT_CASE(requests_that_run_out_together_are_all_asked_for),
	KUNIT_CASE(a_handler_may_end_other_requests_too),
	KUNIT_CASE(the_tick_runs_while_there_is_something_to_count),
	KUNIT_CASE(the_tick_runs_while_a_request_waits),
	{}
};

static struct kunit_suite sc_timeout_suite = {
	.name = "sc_timeout",
	.init = sc_testbed_init_device,
	.exit = sc_testbed_exit,
	.test_cases = sc_timeout_cases,
};
kunit_test_suite(sc_timeout_suite);
