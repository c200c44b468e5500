// SPDX-License-Identifier: GPL-2.0
/*
 * Three kinds of gate: a request goes through, the gate shuts behind it, and
 * opens when the minidriver says so.
 */
#include "testbed.h"

/* A stream whose three queues keep what they get, gates shut. */
static struct sc_stream *sc_queue_keeper(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_fake_does(fake, SC_SRB_READ_DATA, SC_FAKE_KEEP, 0);
	sc_fake_does(fake, SC_SRB_GET_DATA_FORMAT, SC_FAKE_KEEP, 0);
	sc_fake_does(fake, SC_SRB_UNKNOWN_DEVICE_COMMAND, SC_FAKE_KEEP, 0);
	return stream;
}

/* One more request for a queue, whatever its kind. */
static struct sc_request *sc_queue_feed(struct kunit *test, struct sc_stream *stream,
					enum sc_queue_kind kind)
{
	switch (kind) {
	case SC_QUEUE_DATA:
		return sc_testbed_read(test, stream);
	case SC_QUEUE_CONTROL:
		return sc_testbed_send(test, stream, SC_SRB_GET_DATA_FORMAT);
	default:
		return sc_testbed_send(test, NULL, SC_SRB_UNKNOWN_DEVICE_COMMAND);
	}
}

static struct sc_queue *sc_queue_of(struct sc_stream *stream, enum sc_queue_kind kind)
{
	switch (kind) {
	case SC_QUEUE_DATA:
		return &stream->data;
	case SC_QUEUE_CONTROL:
		return &stream->control;
	default:
		return &stream->dev->queue;
	}
}

static enum sc_gate_reason sc_queue_reason(struct sc_queue *queue)
{
	enum sc_gate_reason reason;

	spin_lock_irq(&queue->dev->queue_lock);
	reason = sc_gate_reason_locked(queue);
	spin_unlock_irq(&queue->dev->queue_lock);
	return reason;
}

struct sc_kind_case {
	enum sc_queue_kind kind;
	enum sc_fake_entry entry;
	const char *name;
};

static const struct sc_kind_case sc_kind_cases[] = {
	{ SC_QUEUE_DEVICE, SC_FAKE_DEVICE, "device queue" },
	{ SC_QUEUE_CONTROL, SC_FAKE_CONTROL, "stream control queue" },
	{ SC_QUEUE_DATA, SC_FAKE_DATA, "stream data queue" },
};

static void sc_kind_name(const struct sc_kind_case *c, char *text)
{
	strscpy(text, c->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_kind, sc_kind_cases, sc_kind_name);

/* R-01 C-02 C-03 C-04 N-01 N-07 N-08 */
static void one_request_at_a_time_until_ready(struct kunit *test)
{
	const struct sc_kind_case *c = test->param_value;
	struct sc_stream *stream = sc_queue_keeper(test);
	struct sc_queue *queue = sc_queue_of(stream, c->kind);

	sc_queue_feed(test, stream, c->kind);
	sc_queue_feed(test, stream, c->kind);
	sc_testbed_settle(test);
	SC_EXPECT_CALLS(test, c->entry, 1);
	KUNIT_EXPECT_EQ(test, sc_queue_reason(queue), SC_GATE_MINIDRIVER_NOT_READY);

	sc_fake_ready(queue);
	sc_testbed_settle(test);
	SC_EXPECT_CALLS(test, c->entry, 2);
	KUNIT_EXPECT_EQ(test, sc_queue_reason(queue), SC_GATE_NOTHING_TO_DO);
}

/* complete, and only later become ready. */
static void completing_alone_does_not_open_the_gate(struct kunit *test)
{
	const struct sc_kind_case *c = test->param_value;
	struct sc_stream *stream = sc_queue_keeper(test);
	struct sc_request *first = sc_queue_feed(test, stream, c->kind);

	sc_queue_feed(test, stream, c->kind);
	sc_fake_end(&first->srb, SC_FAKE_COMPLETE, 0);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, first, 0);
	SC_EXPECT_CALLS(test, c->entry, 1);

	sc_fake_ready(sc_queue_of(stream, c->kind));
	sc_testbed_settle(test);
	SC_EXPECT_CALLS(test, c->entry, 2);
}

/* ready before completion; the second one is done first. */
static void several_requests_of_a_queue_may_be_outstanding(struct kunit *test)
{
	const struct sc_kind_case *c = test->param_value;
	struct sc_stream *stream = sc_queue_keeper(test);
	struct sc_request *first = sc_queue_feed(test, stream, c->kind);
	struct sc_request *second = sc_queue_feed(test, stream, c->kind);

	sc_fake_ready(sc_queue_of(stream, c->kind));
	sc_testbed_settle(test);
	SC_EXPECT_CALLS(test, c->entry, 2);
	KUNIT_EXPECT_EQ(test, sc_queue_of(stream, c->kind)->active, 2);

	sc_fake_end(&second->srb, SC_FAKE_COMPLETE, 0);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, second, 0);
	SC_EXPECT_HELD(test, first);

	sc_fake_end(&first->srb, SC_FAKE_COMPLETE, 0);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, first, 0);
}

/* each kind delivers while the two others are shut. A-01 */
static void a_shut_gate_stops_no_other_queue(struct kunit *test)
{
	const struct sc_kind_case *c = test->param_value;
	struct sc_stream *stream = sc_queue_keeper(test);
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sc_kind_cases); i++)
		if (i != c->kind)
			sc_queue_feed(test, stream, i);
	sc_queue_feed(test, stream, c->kind);
	sc_testbed_settle(test);
	SC_EXPECT_CALLS(test, c->entry, 1);
}

/* one stream's gates are not another's. */
static void streams_do_not_block_each_other(struct kunit *test)
{
	struct sc_stream *stream = sc_queue_keeper(test);
	struct sc_stream *sibling = sc_testbed_run(test, 0, 1);
	struct sc_stream *other = sc_testbed_run(test, 1, 0);

	sc_testbed_read(test, stream);
	sc_testbed_read(test, sibling);
	sc_testbed_read(test, other);
	sc_testbed_settle(test);
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, 3);
}

/* R-04 F-04 */
static void completing_and_becoming_ready_in_one_call(struct kunit *test)
{
	const struct sc_kind_case *c = test->param_value;
	struct sc_stream *stream = sc_queue_keeper(test);
	struct sc_request *first = sc_queue_feed(test, stream, c->kind);

	sc_queue_feed(test, stream, c->kind);
	sc_fake_end(&first->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, first, 0);
	SC_EXPECT_CALLS(test, c->entry, 2);
}

/* neither twice nor with nothing outstanding lets two through. A-02 */
static void saying_ready_twice_does_no_harm(struct kunit *test)
{
	const struct sc_kind_case *c = test->param_value;
	struct sc_stream *stream = sc_queue_keeper(test);
	struct sc_queue *queue = sc_queue_of(stream, c->kind);

	sc_fake_ready(queue);
	sc_fake_ready(queue);
	sc_queue_feed(test, stream, c->kind);
	sc_queue_feed(test, stream, c->kind);
	sc_queue_feed(test, stream, c->kind);
	sc_testbed_settle(test);
	SC_EXPECT_CALLS(test, c->entry, 1);

	local_bh_disable();
	sc_fake_ready(queue);
	sc_fake_ready(queue);
	local_bh_enable();
	sc_testbed_settle(test);
	SC_EXPECT_CALLS(test, c->entry, 2);
}

/* */
static void requests_of_a_queue_arrive_in_order(struct kunit *test)
{
	const struct sc_kind_case *c = test->param_value;
	struct sc_stream *stream = sc_queue_keeper(test);
	struct sc_request *requests[5];
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(requests); i++)
		requests[i] = sc_queue_feed(test, stream, c->kind);
	for (i = 1; i < ARRAY_SIZE(requests); i++) {
		sc_fake_ready(sc_queue_of(stream, c->kind));
		sc_testbed_settle(test);
	}

	for (i = 0; i < ARRAY_SIZE(requests); i++) {
		struct sc_fake_call *call = sc_fake_nth(sc_testbed_fake(test), c->entry, i);

		KUNIT_ASSERT_NOT_NULL(test, call);
		KUNIT_EXPECT_PTR_EQ(test, call->srb, requests[i]->out);
	}
}

/* a second stream opens when the minidriver is ready again. */
static void opens_and_closes_come_one_at_a_time(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_stream *other = sc_testbed_open(test, 1, 0);
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_request *request;

	sc_fake_forget(fake);
	sc_fake_does(fake, SC_SRB_OPEN_STREAM, SC_FAKE_KEEP, 0);
	request = sc_testbed_send(test, stream, SC_SRB_OPEN_STREAM);
	sc_testbed_send(test, other, SC_SRB_CLOSE_STREAM);
	sc_testbed_settle(test);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_CLOSE_STREAM), 0);

	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_settle(test);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_CLOSE_STREAM), 1);
}

/* Shut, with work waiting and nothing in hand, for more than two ticks. */
static void a_minidriver_that_never_becomes_ready_is_named(struct kunit *test)
{
	const struct sc_kind_case *c = test->param_value;
	struct sc_stream *stream = sc_queue_keeper(test);
	struct sc_request *first = sc_queue_feed(test, stream, c->kind);
	char text[100];

	sc_queue_feed(test, stream, c->kind);
	sc_fake_end(&first->srb, SC_FAKE_COMPLETE, 0);
	sc_testbed_tick(test, 2);
	sc_testbed_expect_no_report(test);
	SC_EXPECT_CALLS(test, c->entry, 1);

	sc_testbed_tick(test, 1);
	snprintf(text, sizeof(text),
		 "completed a request of its %.*s queue and never became ready for the next",
		 (int)(strlen(c->name) - strlen(" queue")), c->name);
	sc_testbed_expect_report(test, SC_OFFENCE_NEVER_READY, text);
	SC_EXPECT_CALLS(test, c->entry, 2);
}

/* As long as it holds a request it may take its time to become ready. */
static void a_minidriver_with_a_request_in_hand_is_not_stalled(struct kunit *test)
{
	const struct sc_kind_case *c = test->param_value;
	struct sc_stream *stream = sc_queue_keeper(test);
	struct sc_request *first = sc_queue_feed(test, stream, c->kind);

	first->out->timeout_counter = 0;
	sc_queue_feed(test, stream, c->kind);
	sc_testbed_tick(test, 10);
	SC_EXPECT_CALLS(test, c->entry, 1);
}

static void a_minidriver_with_nothing_waiting_is_not_stalled(struct kunit *test)
{
	const struct sc_kind_case *c = test->param_value;
	struct sc_stream *stream = sc_queue_keeper(test);
	struct sc_request *only = sc_queue_feed(test, stream, c->kind);

	sc_fake_end(&only->srb, SC_FAKE_COMPLETE, 0);
	sc_testbed_tick(test, 10);
}

/* N-09 */
static void a_starved_stream_is_counted(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);

	sc_fake_starved(stream);
	sc_fake_starved(stream);
	KUNIT_EXPECT_EQ(test, stream->starved, 2);
}

/* The pointer is to memory that lives on, so this can be told apart. */
static void news_of_a_closed_stream_are_reported(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 1, 0);

	sc_stream_close(stream);
	sc_fake_ready(&stream->data);
	sc_testbed_expect_report(test, SC_OFFENCE_STREAM_CLOSED,
				 "reports about stream 1, which is not open");
}

static struct kunit_case sc_queue_cases[] = {
	KUNIT_CASE_PARAM(one_request_at_a_time_until_ready, sc_kind_gen_params),
	KUNIT_CASE_PARAM(completing_alone_does_not_open_the_gate, sc_kind_gen_params),
	KUNIT_CASE_PARAM(several_requests_of_a_queue_may_be_outstanding, sc_kind_gen_params),
	KUNIT_CASE_PARAM(a_shut_gate_stops_no_other_queue, sc_kind_gen_params),
	KUNIT_CASE(streams_do_not_block_each_other),
	KUNIT_CASE_PARAM(completing_and_becoming_ready_in_one_call, sc_kind_gen_params),
	KUNIT_CASE_PARAM(saying_ready_twice_does_no_harm, sc_kind_gen_params),
	KUNIT_CASE_PARAM(requests_of_a_queue_arrive_in_order, sc_kind_gen_params),
	KUNIT_CASE(opens_and_closes_come_one_at_a_time),
	KUNIT_CASE_PARAM(a_minidriver_that_never_becomes_ready_is_named, sc_kind_gen_params),
	KUNIT_CASE_PARAM(a_minidriver_with_a_request_in_hand_is_not_stalled, sc_kind_gen_params),
	KUNIT_CASE_PARAM(a_minidriver_with_nothing_waiting_is_not_stalled, sc_kind_gen_params),
	KUNIT_CASE(a_starved_stream_is_counted),
	KUNIT_CASE(news_of_a_closed_stream_are_reported),
	{}
};

static struct kunit_suite sc_queue_suite = {
	.name = "sc_queue",
	.init = sc_testbed_init_device,
	.exit = sc_testbed_exit,
	.test_cases = sc_queue_cases,
};
kunit_test_suite(sc_queue_suite);
