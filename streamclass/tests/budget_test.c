// SPDX-License-Identifier: GPL-2.0
/*
 * How long each call of a minidriver takes: the worst is kept, too long is
 * noticed. The testbed's clock moves only where a call moves it.
 */
#include <linux/seq_file.h>

#include "ears.h"

#define SC_BUDGET_BYTES		SZ_4K

/* How long the fake takes from now on, in ns. Entry points carry no context. */
static u64 sc_budget_ns;

static void sc_budget_spend(void)
{
	sc_testbed_pass(sc_budget_ns);
}

static void sc_budget_slow(struct sc_fake *fake, struct sc_srb *srb)
{
	sc_budget_spend();
}

static void sc_budget_slow_event(struct sc_fake *fake, struct sc_event_descriptor *descriptor)
{
	sc_budget_spend();
}

static void sc_budget_slow_clock(struct sc_fake *fake, struct sc_time_context *time_context)
{
	sc_budget_spend();
}

static void sc_budget_slow_routine(void *context)
{
	sc_budget_spend();
}

static bool sc_budget_slow_interrupt(void *hw_device_extension)
{
	sc_budget_spend();
	return true;
}

static void sc_budget_slow_answer(struct sc_time_context *time_context)
{
	sc_budget_spend();
}

static int sc_budget_test_init(struct kunit *test)
{
	int ret = sc_testbed_init(test);

	sc_budget_ns = 0;
	if (!ret)
		sc_testbed_verify(test, true);
	return ret;
}

/* A device whose minidriver is slow wherever it can be. */
static struct sc_stream *sc_budget_run(struct kunit *test, bool interrupt, bool off)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	fake->init.hw_interrupt = interrupt ? sc_budget_slow_interrupt : NULL;
	fake->init.turn_off_synchronization = off;
	fake->clock.hw_clock_function = sc_fake_clock_routine;
	fake->clock.clock_support_flags = SC_CLOCK_SUPPORT_CAN_RETURN_STREAM_TIME;
	sc_ears_declare(test);
	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);
	sc_fake_answer(fake, SC_SRB_READ_DATA)->before = sc_budget_slow;
	fake->cancel.before = sc_budget_slow;
	fake->timeout.before = sc_budget_slow;
	fake->on_event = sc_budget_slow_event;
	fake->in_clock = sc_budget_slow_clock;
	return sc_testbed_run(test, 0, 0);
}

/* One read whose entry point takes so long. */
static void sc_budget_read(struct kunit *test, struct sc_stream *stream, u64 ns)
{
	struct sc_request *request;

	sc_budget_ns = ns;
	request = sc_testbed_read(test, stream);
	sc_budget_ns = 0;
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, 0);
}

static void sc_budget_expect_shown(struct kunit *test, const char *text)
{
	struct seq_file file = { .size = SC_BUDGET_BYTES };

	file.buf = kunit_kzalloc(test, file.size, GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, file.buf);
	sc_entry_show(&file, sc_testbed_dev(test));
	if (!strstr(file.buf, text))
		KUNIT_FAIL(test, "\"%s\" is not in\n%s", text, file.buf);
}

struct sc_budget_case {
	bool interrupt;
	u64 limit_us;
	const char *notice;
	const char *shown;
	const char *name;
};

static const struct sc_budget_case sc_budget_limits[] = {
	{
		false, 1000,
		"spent 1000 us in READ_DATA, where 1000 us are a good limit",
		" calls: 1002 us in READ_DATA; 2 over 1000 us\n",
		"at DISPATCH_LEVEL",
	},
	{
		true, 20,
		"spent 20 us in READ_DATA, where 20 us are a good limit",
		" calls: 22 us in READ_DATA; 2 over 20 us\n",
		"at DIRQL",
	},
};

static void sc_budget_name(const struct sc_budget_case *c, char *text)
{
	strscpy(text, c->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_budget_limit, sc_budget_limits, sc_budget_name);

/* Contract 2.3: never a failure, since the request is none the worse for it. */
static void a_call_that_takes_too_long_is_noticed_once_and_counted(struct kunit *test)
{
	const struct sc_budget_case *c = test->param_value;
	struct sc_stream *stream = sc_budget_run(test, c->interrupt, false);
	struct sc_testbed *bed = sc_testbed(test);
	u64 limit_ns = c->limit_us * NSEC_PER_USEC;

	sc_budget_read(test, stream, limit_ns);
	KUNIT_EXPECT_EQ(test, bed->n_notices, 0);

	sc_budget_read(test, stream, limit_ns + 1);
	KUNIT_EXPECT_EQ(test, bed->n_notices, 1);
	KUNIT_EXPECT_STREQ(test, (const char *)bed->notice, c->notice);

	sc_budget_read(test, stream, limit_ns + 2 * NSEC_PER_USEC);
	sc_budget_read(test, stream, limit_ns / 2);
	KUNIT_EXPECT_EQ(test, bed->n_notices, 1);
	KUNIT_EXPECT_EQ(test, sc_testbed_dev(test)->budgets[SC_ENTRY_PACKET].overruns, 2);
	sc_budget_expect_shown(test, c->shown);
}

/* In the client's thread nobody waits for it but the client. */
static void an_unsynchronised_entry_point_may_take_its_time(struct kunit *test)
{
	struct sc_stream *stream = sc_budget_run(test, false, true);

	sc_budget_read(test, stream, NSEC_PER_SEC);
	KUNIT_EXPECT_EQ(test, sc_testbed(test)->n_notices, 0);
	sc_budget_expect_shown(test, " calls: 1000000 us in READ_DATA\n");
}

/* C-05, A-04: what is too long for High is what Low is for. */
static void a_routine_has_the_budget_of_its_priority(struct kunit *test)
{
	struct sc_stream *stream = sc_budget_run(test, true, false);
	struct sc_testbed *bed = sc_testbed(test);
	static const struct {
		enum sc_stream_priority priority;
		unsigned int notices;
	} priorities[] = { { SC_LOW, 0 }, { SC_DISPATCH, 0 }, { SC_HIGH, 1 } };
	unsigned int i;

	sc_budget_ns = 999 * NSEC_PER_USEC;
	for (i = 0; i < ARRAY_SIZE(priorities); i++) {
		stream_class_call_at_new_priority(&stream->object, stream->dev->extension,
						  priorities[i].priority,
						  sc_budget_slow_routine, NULL);
		sc_testbed_flush_priority(&stream->priority);
		KUNIT_EXPECT_EQ(test, bed->n_notices, priorities[i].notices);
	}
	sc_budget_ns = 0;
}

/* What provokes a call of each kind. */

static void sc_budget_packet(struct kunit *test, struct sc_stream *stream)
{
	sc_testbed_read(test, stream);
}

static void sc_budget_cancel(struct kunit *test, struct sc_stream *stream)
{
	struct sc_request *request = sc_testbed_read(test, stream);

	sc_request_cancel(request);
	sc_testbed_settle(test);
}

static void sc_budget_timeout(struct kunit *test, struct sc_stream *stream)
{
	sc_testbed_read(test, stream);
	sc_testbed_tick(test, sc_srb_timeout);
}

static void sc_budget_interrupt(struct kunit *test, struct sc_stream *stream)
{
	unsigned long flags;

	local_irq_save(flags);
	sc_sync_interrupt(0, sc_testbed_dev(test));
	local_irq_restore(flags);
}

static void sc_budget_timer(struct kunit *test, struct sc_stream *stream)
{
	stream_class_schedule_timer(&stream->object, stream->dev->extension, 1,
				    sc_budget_slow_routine, NULL);
	sc_testbed_pass(NSEC_PER_USEC);
	sc_timer_fire(&stream->timer);
}

static void sc_budget_priority(struct sc_stream *stream, enum sc_stream_priority priority)
{
	stream_class_call_at_new_priority(&stream->object, stream->dev->extension, priority,
					  sc_budget_slow_routine, NULL);
	sc_testbed_flush_priority(&stream->priority);
}

static void sc_budget_high(struct kunit *test, struct sc_stream *stream)
{
	sc_budget_priority(stream, SC_HIGH);
}

static void sc_budget_dispatch(struct kunit *test, struct sc_stream *stream)
{
	sc_budget_priority(stream, SC_DISPATCH);
}

static void sc_budget_low(struct kunit *test, struct sc_stream *stream)
{
	sc_budget_priority(stream, SC_LOW);
}

static void sc_budget_event(struct kunit *test, struct sc_stream *stream)
{
	sc_ear_disable(sc_ear_enable(test, stream, &sc_set_a, 1, SC_KSEVENT_TYPE_ENABLE));
}

static void sc_budget_clock(struct kunit *test, struct sc_stream *stream)
{
	struct sc_clock *clock = NULL;
	u64 time, system_time;

	KUNIT_ASSERT_EQ(test, sc_stream_open_clock(stream, &clock), 0);
	KUNIT_EXPECT_EQ(test, sc_clock_time(clock, SC_TIME_GET_STREAM_TIME, &time,
					    &system_time), 0);
	sc_clock_close(clock);
}

static void sc_budget_clock_answer(struct kunit *test, struct sc_stream *stream)
{
	struct sc_clock *clock = NULL;

	KUNIT_ASSERT_EQ(test, sc_stream_open_clock(stream, &clock), 0);
	stream_class_query_master_clock(&stream->object, clock->handle, SC_TIME_GET_STREAM_TIME,
					sc_budget_slow_answer);
	sc_bh_flush(&stream->query.bh);
	sc_clock_close(clock);
}

struct sc_budget_kind_case {
	enum sc_entry_kind kind;
	void (*provoke)(struct kunit *test, struct sc_stream *stream);
	const char *shown;
};

static const struct sc_budget_kind_case sc_budget_kinds[] = {
	{ SC_ENTRY_PACKET, sc_budget_packet, "READ_DATA" },
	{ SC_ENTRY_CANCEL, sc_budget_cancel, "the cancel routine for READ_DATA" },
	{ SC_ENTRY_TIMEOUT, sc_budget_timeout, "the time-out handler for READ_DATA" },
	{ SC_ENTRY_INTERRUPT, sc_budget_interrupt, "the interrupt routine sc_budget_slow" },
	{ SC_ENTRY_TIMER, sc_budget_timer, "the timer routine sc_budget_slow_routine" },
	{ SC_ENTRY_HIGH, sc_budget_high, "the High routine sc_budget_slow_routine" },
	{ SC_ENTRY_DISPATCH, sc_budget_dispatch, "the Dispatch routine sc_budget_slow_routine" },
	{ SC_ENTRY_LOW, sc_budget_low, "the Low routine sc_budget_slow_routine" },
	{ SC_ENTRY_EVENT, sc_budget_event, "the event routine sc_fake_stream_event" },
	{ SC_ENTRY_CLOCK, sc_budget_clock, "the clock routine sc_fake_clock_routine" },
	{
		SC_ENTRY_CLOCK_ANSWER, sc_budget_clock_answer,
		"the master clock callback sc_budget_slow_answer",
	},
};

static_assert(ARRAY_SIZE(sc_budget_kinds) == SC_ENTRY_KINDS);

static void sc_budget_kind_name(const struct sc_budget_kind_case *c, char *text)
{
	strscpy(text, c->shown, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_budget_kind, sc_budget_kinds, sc_budget_kind_name);

/* Whatever a minidriver has, the time in it is measured, and named. */
static void each_kind_of_call_is_measured(struct kunit *test)
{
	const struct sc_budget_kind_case *c = test->param_value;
	struct sc_stream *stream = sc_budget_run(test, true, false);
	char shown[120];

	sc_budget_ns = 5 * NSEC_PER_MSEC;
	c->provoke(test, stream);
	sc_budget_ns = 0;
	KUNIT_EXPECT_EQ(test, sc_testbed_dev(test)->budgets[c->kind].worst_ns,
			5 * NSEC_PER_MSEC);
	snprintf(shown, sizeof(shown), " calls: 5000 us in %s", c->shown);
	sc_budget_expect_shown(test, shown);
}

/* Off, nothing is looked at. */
static void without_the_verifier_nothing_is_measured(struct kunit *test)
{
	struct sc_stream *stream;

	sc_testbed_verify(test, false);
	stream = sc_budget_run(test, false, false);
	sc_budget_read(test, stream, NSEC_PER_SEC);
	KUNIT_EXPECT_EQ(test, sc_testbed(test)->n_notices, 0);
	KUNIT_EXPECT_EQ(test, sc_testbed_dev(test)->budgets[SC_ENTRY_PACKET].calls, 0);
}

static struct kunit_case sc_budget_cases[] = {
	KUNIT_CASE_PARAM(a_call_that_takes_too_long_is_noticed_once_and_counted,
			 sc_budget_limit_gen_params),
	KUNIT_CASE(an_unsynchronised_entry_point_may_take_its_time),
	KUNIT_CASE(a_routine_has_the_budget_of_its_priority),
	KUNIT_CASE_PARAM(each_kind_of_call_is_measured, sc_budget_kind_gen_params),
	KUNIT_CASE(without_the_verifier_nothing_is_measured),
	{}
};

static struct kunit_suite sc_budget_suite = {
	.name = "sc_budget",
	.init = sc_budget_test_init,
	.exit = sc_ears_exit,
	.test_cases = sc_budget_cases,
};
kunit_test_suite(sc_budget_suite);
