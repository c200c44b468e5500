// SPDX-License-Identifier: GPL-2.0
/*
 * What a support person sees: gates, requests, counters, names.
 */
#include <linux/jiffies.h>
#include <linux/seq_file.h>

#include "../trace.h"
#include "testbed.h"

#define SC_STATUS_BYTES		SZ_8K

/* What the file says now. */
static const char *sc_status_read(struct kunit *test)
{
	struct seq_file file = { .size = SC_STATUS_BYTES };

	file.buf = kunit_kzalloc(test, file.size, GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, file.buf);
	sc_status_show(&file, sc_testbed_dev(test));
	KUNIT_ASSERT_LT(test, file.count, file.size);
	return file.buf;
}

static void sc_status_expect(struct kunit *test, const char *text)
{
	const char *status = sc_status_read(test);

	if (!strstr(status, text))
		KUNIT_FAIL(test, "\"%s\" is not in\n%s", text, status);
}

static void sc_status_expect_not(struct kunit *test, const char *text)
{
	const char *status = sc_status_read(test);

	if (strstr(status, text))
		KUNIT_FAIL(test, "\"%s\" is in\n%s", text, status);
}

/* The milliseconds behind a text. */
static unsigned int sc_status_ms(struct kunit *test, const char *text)
{
	const char *found = strstr(sc_status_read(test), text);
	unsigned int ms = 0;

	KUNIT_EXPECT_NOT_NULL(test, found);
	if (found)
		KUNIT_EXPECT_EQ(test, sscanf(found + strlen(text), "%u ms", &ms), 1);
	return ms;
}

/* S-12: what is shut, and whose turn it is. */
static void each_queue_tells_why_nothing_goes_down(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *first;

	sc_status_expect(test,
			 "  data queue: 0 waiting, 0 with the minidriver, gate nothing waits\n");

	first = sc_testbed_read(test, stream);
	sc_status_expect(test,
			 "  data queue: 0 waiting, 1 with the minidriver, gate shut: the minidriver is not ready, but nothing waits\n");

	sc_testbed_read(test, stream);
	sc_status_expect(test,
			 "  data queue: 1 waiting, 1 with the minidriver, gate shut: the minidriver is not ready\n");

	sc_fake_end(&first->srb, SC_FAKE_COMPLETE, 0);
	sc_testbed_settle(test);
	sc_status_expect(test,
			 "  data queue: 1 waiting, 0 with the minidriver, gate shut: the minidriver is not ready, though it has nothing in hand\n");

	sc_fake_ready(&stream->data);
	sc_testbed_settle(test);
	sc_status_expect(test,
			 "  data queue: 0 waiting, 1 with the minidriver, gate shut: the minidriver is not ready, but nothing waits\n");
}

static void a_queue_tells_that_it_refuses(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);

	sc_status_expect(test, "gate nothing waits; submissions end with error -125\n");
	KUNIT_EXPECT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_RUN), 0);
	sc_status_expect_not(test, "submissions end");
}

/* who has it, and for how long. */
static void each_request_is_shown_with_its_owner_and_age(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *held = sc_testbed_read(test, stream);
	struct sc_request *waiting = sc_testbed_read(test, stream);

	held->since -= msecs_to_jiffies(5000000);
	waiting->since -= msecs_to_jiffies(3000000);
	KUNIT_EXPECT_GE(test, sc_status_ms(test, "    READ_DATA ACTIVE for "), 5000000);
	KUNIT_EXPECT_GE(test, sc_status_ms(test, "    READ_DATA QUEUED for "), 3000000);

	sc_fake_end(&held->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_settle(test);
	KUNIT_EXPECT_LT(test, sc_status_ms(test, "    READ_DATA ACTIVE for "), 3000000);
	sc_status_expect_not(test, "QUEUED for");
	KUNIT_EXPECT_GE(test, jiffies_to_msecs(stream->data.counts.longest), 5000000);
}

static void a_long_queue_is_not_told_to_the_end(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	unsigned int i;

	for (i = 0; i < 17; i++)
		sc_testbed_read(test, stream);
	sc_status_expect_not(test, "and more");
	sc_testbed_read(test, stream);
	sc_status_expect(test, " 17 waiting, 1 with the minidriver");
	sc_status_expect(test, "    and more\n");
}

/* of each request is known what became of it. */
static void counters_tell_what_became_of_requests(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_request *request;

	sc_fake_end(&sc_testbed_read(test, stream)->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_settle(test);
	sc_status_expect(test, "    1 submitted, 1 given back, 0 of them with an error\n"
			 "    0 cancelled, 0 timed out, 0 taken by force; ");

	request = sc_testbed_read(test, stream);
	sc_request_cancel(request);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, -ECANCELED);
	sc_status_expect(test, "    2 submitted, 2 given back, 1 of them with an error\n"
			 "    1 cancelled, 0 timed out, 0 taken by force; ");

	request = sc_testbed_read(test, stream);
	fake->timeout.how = SC_FAKE_KEEP;
	sc_testbed_tick(test, sc_srb_timeout);
	sc_status_expect(test, "    3 submitted, 2 given back, 1 of them with an error\n"
			 "    1 cancelled, 1 timed out, 0 taken by force; ");

	sc_request_force(request, -EIO);
	sc_testbed_settle(test);
	sc_status_expect(test, "    3 submitted, 3 given back, 2 of them with an error\n"
			 "    1 cancelled, 1 timed out, 1 taken by force; ");
}

#define SC_STATUS_NAME(name)	{ SC_SRB_##name, #name },

/* A trace and the log call a command and a state the same. */
static void a_trace_has_the_names_of_the_log(struct kunit *test)
{
	static const struct trace_print_flags commands[] = {
		SC_TRACE_COMMANDS(SC_STATUS_NAME, SC_STATUS_NAME)
	};
	static const struct trace_print_flags states[] = {
		SC_TRACE_STATES(SC_STATUS_NAME, SC_STATUS_NAME)
	};
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(commands); i++)
		KUNIT_EXPECT_STREQ(test, commands[i].name, sc_srb_command_name(commands[i].mask));
	for (i = 0; i < ARRAY_SIZE(states); i++)
		KUNIT_EXPECT_STREQ(test, states[i].name, sc_srb_state_name(states[i].mask));
	KUNIT_EXPECT_EQ(test, ARRAY_SIZE(states), SC_SRB_STATES);
	KUNIT_EXPECT_EQ(test, ARRAY_SIZE(commands), SC_SRB_END_FLUSH + 1 +
			SC_SRB_NOTIFY_IDLE_STATE - SC_SRB_GET_STREAM_INFO + 1);
}

static struct kunit_case sc_status_cases[] = {
	KUNIT_CASE(each_queue_tells_why_nothing_goes_down),
	KUNIT_CASE(a_queue_tells_that_it_refuses),
	KUNIT_CASE(each_request_is_shown_with_its_owner_and_age),
	KUNIT_CASE(a_long_queue_is_not_told_to_the_end),
	KUNIT_CASE(counters_tell_what_became_of_requests),
	KUNIT_CASE(a_trace_has_the_names_of_the_log),
	{}
};

static struct kunit_suite sc_status_suite = {
	.name = "sc_status",
	.init = sc_testbed_init_device,
	.exit = sc_testbed_exit,
	.test_cases = sc_status_cases,
};
kunit_test_suite(sc_status_suite);
