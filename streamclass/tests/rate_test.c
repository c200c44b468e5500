// SPDX-License-Identifier: GPL-2.0
/*
 * The rate of a stream.
 */
#include "testbed.h"

static const struct sc_ksrate sc_normal = { .rate = 1000 };
static const struct sc_ksrate sc_backwards = {
	.presentation_start = 70,
	.duration = 80,
	.rate = -2000,
	.flags = SC_KSRATE_NOPRESENTATIONSTART,
};

struct sc_rate_seen {
	struct sc_ksrate rate;
	const void *address;
};

static void sc_rate_note(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_rate_seen *seen = fake->context;

	seen->address = srb->command_data.method_info;
	memcpy(&seen->rate, seen->address, sizeof(seen->rate));
}

static void sc_rate_expect_seen(struct kunit *test, enum sc_srb_command command,
				int (*tell)(struct sc_stream *stream,
					    const struct sc_ksrate *rate))
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_rate_seen seen = { };

	fake->context = &seen;
	sc_fake_answer(fake, command)->before = sc_rate_note;
	KUNIT_ASSERT_EQ(test, tell(stream, &sc_backwards), 0);
	KUNIT_EXPECT_MEMEQ(test, &seen.rate, &sc_backwards, sizeof(seen.rate));
	KUNIT_EXPECT_PTR_NE(test, seen.address, (const void *)&sc_backwards);
	KUNIT_EXPECT_EQ(test, atomic_read(&fake->n_calls), 1);
}

/* S-29 A-17 */
static void a_proposal_carries_a_copy_of_the_rate(struct kunit *test)
{
	sc_rate_expect_seen(test, SC_SRB_PROPOSE_STREAM_RATE, sc_stream_propose_rate);
}

/* S-26 A-17 */
static void a_change_carries_a_copy_of_the_rate(struct kunit *test)
{
	sc_rate_expect_seen(test, SC_SRB_SET_STREAM_RATE, sc_stream_set_rate);
}

/* S-26: in PAUSE and RUN, and not below. */
static void a_rate_is_set_in_pause_and_run_only(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);
	enum sc_ksstate state;

	for (state = SC_KSSTATE_STOP; state <= SC_KSSTATE_RUN; state++) {
		KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, state), 0);
		KUNIT_EXPECT_EQ(test, sc_stream_set_rate(stream, &sc_backwards),
				state < SC_KSSTATE_PAUSE ? -EBUSY : 0);
		KUNIT_EXPECT_EQ(test, sc_stream_set_rate(stream, &sc_normal),
				state < SC_KSSTATE_PAUSE ? -EBUSY : 0);
	}
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_SET_STREAM_RATE), 4);
}

/* S-29: a proposal changes nothing, so it may come in any state. */
static void a_rate_is_proposed_in_any_state(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);

	KUNIT_EXPECT_EQ(test, sc_stream_propose_rate(stream, &sc_backwards), 0);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(sc_testbed_fake(test),
						    SC_SRB_PROPOSE_STREAM_RATE), 1);
}

/* S-26 S-29: of a minidriver that knows no rates, too. */
static void normal_speed_is_always_accepted(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_fake_does(fake, SC_SRB_PROPOSE_STREAM_RATE, SC_FAKE_COMPLETE_AND_READY,
		     SC_STATUS_NOT_SUPPORTED);
	sc_fake_does(fake, SC_SRB_SET_STREAM_RATE, SC_FAKE_COMPLETE_AND_READY,
		     SC_STATUS_NOT_IMPLEMENTED);
	KUNIT_EXPECT_EQ(test, sc_stream_propose_rate(stream, &sc_normal), 0);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_PROPOSE_STREAM_RATE), 0);
	KUNIT_EXPECT_EQ(test, sc_stream_set_rate(stream, &sc_normal), 0);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_SET_STREAM_RATE), 1);

	KUNIT_EXPECT_EQ(test, sc_stream_propose_rate(stream, &sc_backwards), -ENOTTY);
	KUNIT_EXPECT_EQ(test, sc_stream_set_rate(stream, &sc_backwards), -EOPNOTSUPP);
}

static void sc_rate_expect(struct kunit *test, struct sc_stream *stream,
			   const struct sc_ksrate *expected)
{
	struct sc_ksrate rate = { .rate = 1 };

	KUNIT_EXPECT_EQ(test, sc_stream_get_rate(stream, &rate), 0);
	KUNIT_EXPECT_MEMEQ(test, &rate, expected, sizeof(rate));
}

/* S-26: what was refused last does not count, and nobody is asked. */
static void the_rate_is_what_was_set_last(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);

	KUNIT_ASSERT_EQ(test, sc_stream_set_rate(stream, &sc_backwards), 0);
	sc_fake_does(fake, SC_SRB_SET_STREAM_RATE, SC_FAKE_COMPLETE_AND_READY,
		     SC_STATUS_NOT_SUPPORTED);
	KUNIT_EXPECT_EQ(test, sc_stream_set_rate(stream, &sc_normal), -ENOTTY);
	sc_fake_forget(fake);
	sc_rate_expect(test, stream, &sc_backwards);
	KUNIT_EXPECT_EQ(test, atomic_read(&fake->n_calls), 0);
}

/* S-26: it holds in PAUSE, and is normal speed once the stream has been below. */
static void a_rate_holds_until_the_stream_leaves_pause(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_ksrate rate;

	KUNIT_ASSERT_EQ(test, sc_stream_set_rate(stream, &sc_backwards), 0);
	KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_PAUSE), 0);
	sc_rate_expect(test, stream, &sc_backwards);
	KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_ACQUIRE), 0);
	KUNIT_EXPECT_EQ(test, sc_stream_get_rate(stream, &rate), 0);
	KUNIT_EXPECT_EQ(test, rate.rate, 1000);
	KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_RUN), 0);
	KUNIT_EXPECT_EQ(test, sc_stream_get_rate(stream, &rate), 0);
	KUNIT_EXPECT_EQ(test, rate.rate, 1000);
}

static void a_closed_stream_has_no_rate(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_ksrate rate;

	sc_stream_close(stream);
	KUNIT_EXPECT_EQ(test, sc_stream_propose_rate(stream, &sc_normal), -ENODEV);
	KUNIT_EXPECT_EQ(test, sc_stream_set_rate(stream, &sc_normal), -ENODEV);
	KUNIT_EXPECT_EQ(test, sc_stream_get_rate(stream, &rate), -ENODEV);
}

static struct kunit_case sc_rate_cases[] = {
	KUNIT_CASE(a_proposal_carries_a_copy_of_the_rate),
	KUNIT_CASE(a_change_carries_a_copy_of_the_rate),
	KUNIT_CASE(a_rate_is_set_in_pause_and_run_only),
	KUNIT_CASE(a_rate_is_proposed_in_any_state),
	KUNIT_CASE(normal_speed_is_always_accepted),
	KUNIT_CASE(the_rate_is_what_was_set_last),
	KUNIT_CASE(a_rate_holds_until_the_stream_leaves_pause),
	KUNIT_CASE(a_closed_stream_has_no_rate),
	{ }
};

static struct kunit_suite sc_rate_suite = {
	.name = "sc_rate",
	.init = sc_testbed_init_device,
	.exit = sc_testbed_exit,
	.test_cases = sc_rate_cases,
};
kunit_test_suite(sc_rate_suite);
