// SPDX-License-Identifier: GPL-2.0
/*
 * Minidriver timers, on a clock that the test moves.
 */
#include "testbed.h"

/* Let time pass, and fire the timer where that makes it due, as hrtimers do. */
static void sc_timer_wait(struct kunit *test, struct sc_timer *timer, u32 us)
{
	struct sc_testbed *bed = sc_testbed(test);

	bed->now = ktime_add_us(bed->now, us);
	sc_timer_fire(timer);
}

static void sc_timer_arm(struct sc_stream *stream, u32 us)
{
	stream_class_schedule_timer(&stream->object, stream->dev->extension, us,
				    sc_fake_timer_routine, stream->dev);
}

/* F-07 C-13 */
static void a_timer_fires_once_and_synchronised(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_testbed *bed = sc_testbed(test);

	sc_timer_arm(stream, 250);
	KUNIT_EXPECT_PTR_EQ(test, bed->armed, &stream->timer);
	KUNIT_EXPECT_EQ(test, bed->delay_ns, 250 * NSEC_PER_USEC);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMER, 0);

	sc_timer_wait(test, &stream->timer, 250);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMER, 1);
	KUNIT_EXPECT_EQ(test, sc_fake_last(&bed->fake, SC_FAKE_TIMER)->level, SC_LEVEL_HIGH);

	sc_timer_wait(test, &stream->timer, 250);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMER, 1);
}

/* F-07: a delay, from the moment of arming. */
static void the_delay_is_relative(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);

	sc_timer_wait(test, &stream->timer, 100000);
	sc_timer_arm(stream, 100);
	sc_timer_wait(test, &stream->timer, 99);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMER, 0);
	sc_timer_wait(test, &stream->timer, 1);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMER, 1);
}

/* A callback of an earlier arming may be under way already: too early. */
static void an_early_call_is_ignored(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);

	sc_timer_arm(stream, 100);
	sc_timer_fire(&stream->timer);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMER, 0);
	sc_timer_wait(test, &stream->timer, 100);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMER, 1);
}

/* A-37 F-07 */
static void arming_again_replaces(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);

	sc_timer_arm(stream, 100);
	sc_timer_arm(stream, 300);
	sc_timer_wait(test, &stream->timer, 100);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMER, 0);
	sc_timer_wait(test, &stream->timer, 200);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMER, 1);
}

static void sc_timer_other_routine(void *context)
{
	struct sc_fake *fake = context;

	fake->context = fake;
}

/* routine and context are replaced with the delay. */
static void arming_again_replaces_the_routine(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_timer_arm(stream, 100);
	stream_class_schedule_timer(&stream->object, stream->dev->extension, 100,
				    sc_timer_other_routine, fake);
	sc_timer_wait(test, &stream->timer, 100);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMER, 0);
	KUNIT_EXPECT_PTR_EQ(test, fake->context, (void *)fake);
}

/* A-37 F-07 */
static void a_delay_of_zero_disarms(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);

	sc_timer_arm(stream, 100);
	sc_timer_arm(stream, 0);
	KUNIT_EXPECT_EQ(test, sc_testbed(test)->delay_ns, 0);
	sc_timer_wait(test, &stream->timer, 100);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMER, 0);
}

static void sc_timer_rearm(void *context)
{
	struct sc_stream *stream = context;

	sc_fake_timer_routine(stream->dev);
	stream_class_schedule_timer(&stream->object, stream->dev->extension, 100,
				    sc_timer_rearm, stream);
}

/* a source that paces itself. */
static void a_routine_may_arm_its_own_timer(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	unsigned int i;

	stream_class_schedule_timer(&stream->object, stream->dev->extension, 100,
				    sc_timer_rearm, stream);
	for (i = 0; i < 5; i++)
		sc_timer_wait(test, &stream->timer, 100);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMER, 5);
	KUNIT_EXPECT_EQ(test, sc_testbed_fake(test)->deepest, 1);
}

/* F-07: one for each stream and one for the device. */
static void the_timers_of_streams_and_device_are_independent(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_stream *other = sc_testbed_run(test, 1, 0);
	struct sc_device *dev = stream->dev;

	sc_timer_arm(stream, 100);
	sc_timer_arm(other, 200);
	stream_class_schedule_timer(NULL, dev->extension, 300, sc_fake_timer_routine, dev);
	KUNIT_EXPECT_PTR_EQ(test, sc_testbed(test)->armed, &dev->timer);

	sc_timer_wait(test, &stream->timer, 100);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMER, 1);
	sc_timer_wait(test, &other->timer, 100);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMER, 2);
	sc_timer_wait(test, &dev->timer, 100);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMER, 3);
}

/* */
static void closing_the_stream_disarms(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);

	sc_timer_arm(stream, 100);
	sc_stream_close(stream);
	sc_timer_wait(test, &stream->timer, 100);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMER, 0);
}

/* nor can a closed stream arm one. */
static void a_closed_stream_arms_nothing(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);

	sc_stream_close(stream);
	sc_timer_arm(stream, 100);
	KUNIT_EXPECT_EQ(test, sc_testbed(test)->delay_ns, 0);
	sc_timer_wait(test, &stream->timer, 100);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMER, 0);
}

static void a_reopened_stream_has_its_timer_again(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);

	sc_stream_close(stream);
	sc_testbed_run(test, 0, 0);
	sc_timer_arm(stream, 100);
	sc_timer_wait(test, &stream->timer, 100);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMER, 1);
}

/* The longest delay there is, 71 minutes, does not wrap around. */
static void the_longest_delay_is_kept(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);

	sc_timer_arm(stream, U32_MAX);
	KUNIT_EXPECT_EQ(test, sc_testbed(test)->delay_ns, U32_MAX * 1000ull);
	sc_timer_wait(test, &stream->timer, U32_MAX - 1);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMER, 0);
	sc_timer_wait(test, &stream->timer, 1);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMER, 1);
}

struct sc_paced {
	struct sc_stream *stream;
	u64 target;
	u64 late;
};

/* Each time with its absolute target minus now, as the contract advises. */
static void sc_timer_pace(void *context)
{
	struct sc_paced *paced = context;

	sc_fake_timer_routine(paced->stream->dev);
	paced->late = sc_system_time() - paced->target;
	paced->target += 1000;
	stream_class_schedule_timer(&paced->stream->object, paced->stream->dev->extension,
				    div_u64(paced->target - sc_system_time(), 10),
				    sc_timer_pace, paced);
}

/* The timer comes 7 us late each time, and after 100 periods it is 7 us late. */
static void a_source_with_an_absolute_target_does_not_drift(struct kunit *test)
{
	struct sc_testbed *bed = sc_testbed(test);
	struct sc_paced paced = { .stream = sc_testbed_run(test, 0, 0) };
	unsigned int i;

	paced.target = sc_system_time() + 1000;
	stream_class_schedule_timer(&paced.stream->object, paced.stream->dev->extension,
				    100, sc_timer_pace, &paced);
	for (i = 0; i < 100; i++) {
		bed->now = ktime_add_ns(bed->now, bed->delay_ns + 7000);
		sc_timer_fire(&paced.stream->timer);
		KUNIT_EXPECT_EQ(test, paced.late, 70);
	}
	SC_EXPECT_CALLS(test, SC_FAKE_TIMER, 100);
}

static struct kunit_case sc_timer_cases[] = {
	KUNIT_CASE(a_timer_fires_once_and_synchronised),
	KUNIT_CASE(the_delay_is_relative),
	KUNIT_CASE(an_early_call_is_ignored),
	KUNIT_CASE(arming_again_replaces),
	KUNIT_CASE(arming_again_replaces_the_routine),
	KUNIT_CASE(a_delay_of_zero_disarms),
	KUNIT_CASE(a_routine_may_arm_its_own_timer),
	KUNIT_CASE(the_timers_of_streams_and_device_are_independent),
	KUNIT_CASE(closing_the_stream_disarms),
	KUNIT_CASE(a_closed_stream_arms_nothing),
	KUNIT_CASE(a_reopened_stream_has_its_timer_again),
	KUNIT_CASE(the_longest_delay_is_kept),
	KUNIT_CASE(a_source_with_an_absolute_target_does_not_drift),
	{}
};

static struct kunit_suite sc_timer_suite = {
	.name = "sc_timer",
	.init = sc_testbed_init_device,
	.exit = sc_testbed_exit,
	.test_cases = sc_timer_cases,
};
kunit_test_suite(sc_timer_suite);
