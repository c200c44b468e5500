// SPDX-License-Identifier: GPL-2.0
/*
 * The pump: where it runs, in which order it picks, when it stops.
 */
#include "testbed.h"

#define SC_MANY		40

static void sc_pump_fill(struct kunit *test, struct sc_stream *stream,
			 unsigned int count)
{
	while (count--)
		sc_testbed_read(test, stream);
}

/* Reads to be submitted where nothing can be allocated. */
static void sc_pump_make(struct kunit *test, struct sc_stream *stream,
			 struct sc_request **reads, unsigned int count)
{
	while (count--)
		*reads++ = sc_testbed_data(test, stream);
}

/* They all wait until bottom halves run. */
static void sc_pump_submit_at_once(struct sc_request **reads, unsigned int count)
{
	local_bh_disable();
	while (count--)
		sc_request_submit(*reads++);
	local_bh_enable();
}

/* D5: from submission to completion in the one context of the submitter. */
static void a_request_answered_at_once_never_leaves_its_task(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_fake_return *ret;
	struct sc_request *request;

	sc_fake_does(fake, SC_SRB_READ_DATA, SC_FAKE_COMPLETE_AND_READY, 0);
	request = sc_testbed_read(test, stream);

	/* Nothing was waited for, and yet it is back. */
	ret = sc_fake_client_find(&sc_testbed(test)->client, request);
	KUNIT_ASSERT_NOT_NULL(test, ret);
	KUNIT_EXPECT_PTR_EQ(test, ret->task, current);
	KUNIT_EXPECT_FALSE(test, ret->bottom_half);
	KUNIT_EXPECT_FALSE(test, sc_fake_last(fake, SC_FAKE_DATA)->bottom_half);
	KUNIT_EXPECT_FALSE(test, sc_bh_is_busy(&sc_testbed_dev(test)->pump));
}

static void with_bottom_halves_off_it_is_left_to_the_bottom_half(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request = sc_testbed_data(test, stream);

	local_bh_disable();
	sc_request_submit(request);
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, 0);
	local_bh_enable();
	sc_testbed_settle(test);
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, 1);
	KUNIT_EXPECT_TRUE(test, sc_fake_last(sc_testbed_fake(test), SC_FAKE_DATA)->bottom_half);
}

static void with_interrupts_off_it_is_left_to_the_bottom_half(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request = sc_testbed_data(test, stream);
	unsigned int calls;

	local_irq_disable();
	sc_request_submit(request);
	calls = sc_fake_count(sc_testbed_fake(test), SC_FAKE_DATA);
	local_irq_enable();
	KUNIT_EXPECT_EQ(test, calls, 0);

	sc_testbed_settle(test);
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, 1);
	KUNIT_EXPECT_TRUE(test, sc_fake_last(sc_testbed_fake(test), SC_FAKE_DATA)->bottom_half);
}

/* Submitted last to first; the device comes first all the same. */
static void the_device_comes_before_control_before_data(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_request *data = sc_testbed_data(test, stream);
	struct sc_request *control = sc_testbed_control(test, stream, SC_SRB_GET_DATA_FORMAT);
	struct sc_request *device = sc_testbed_control(test, NULL, SC_SRB_UNKNOWN_DEVICE_COMMAND);

	local_bh_disable();
	sc_request_submit(data);
	sc_request_submit(control);
	sc_request_submit(device);
	local_bh_enable();
	sc_testbed_settle(test);

	KUNIT_ASSERT_EQ(test, atomic_read(&fake->n_calls), 3);
	KUNIT_EXPECT_EQ(test, fake->calls[0].entry, SC_FAKE_DEVICE);
	KUNIT_EXPECT_EQ(test, fake->calls[1].entry, SC_FAKE_CONTROL);
	KUNIT_EXPECT_EQ(test, fake->calls[2].entry, SC_FAKE_DATA);
}

/* Two streams with two requests each: one, other, one, other. */
static void streams_take_turns(struct kunit *test)
{
	struct sc_stream *one = sc_testbed_run(test, 0, 0);
	struct sc_stream *other = sc_testbed_run(test, 0, 1);
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_request *reads[4];
	unsigned int i;

	sc_fake_does(fake, SC_SRB_READ_DATA, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_pump_make(test, one, reads, 2);
	sc_pump_make(test, other, reads + 2, 2);
	sc_pump_submit_at_once(reads, 4);
	sc_testbed_settle(test);

	KUNIT_ASSERT_EQ(test, atomic_read(&fake->n_calls), 4);
	for (i = 0; i < 4; i++)
		KUNIT_EXPECT_PTR_EQ(test, fake->calls[i].srb->stream_object,
				    i % 2 ? &other->object : &one->object);
}

static void sc_pump_open_gate(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_stream *stream = fake->context;

	sc_stream_ready_data(&stream->object);
}

/*
 * A device request finds forty reads behind a shut gate and opens it: the
 * submitter serves sixteen requests, the bottom half all others.
 */
static void a_submitter_serves_sixteen_requests_and_no_more(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);
	unsigned int i, inlined = 0;

	sc_pump_fill(test, stream, SC_MANY + 1);
	sc_testbed_settle(test);
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, 1);

	fake->context = stream;
	sc_fake_does(fake, SC_SRB_READ_DATA, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_fake_answer(fake, SC_SRB_UNKNOWN_DEVICE_COMMAND)->before = sc_pump_open_gate;
	sc_fake_forget(fake);
	sc_testbed_send(test, NULL, SC_SRB_UNKNOWN_DEVICE_COMMAND);
	sc_testbed_settle(test);

	SC_EXPECT_CALLS(test, SC_FAKE_DEVICE, 1);
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, SC_MANY);
	for (i = 0; i <= SC_MANY; i++)
		inlined += !fake->calls[i].bottom_half;
	KUNIT_EXPECT_EQ(test, inlined, SC_PUMP_BUDGET);
}

/* Completing and becoming ready in the entry point is iteration, not depth. */
static void an_entry_point_is_never_entered_twice(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_request *reads[SC_MANY];

	sc_fake_does(fake, SC_SRB_READ_DATA, SC_FAKE_COMPLETE_THEN_READY, 0);
	sc_pump_make(test, stream, reads, SC_MANY);
	sc_pump_submit_at_once(reads, SC_MANY);
	sc_testbed_settle(test);

	SC_EXPECT_CALLS(test, SC_FAKE_DATA, SC_MANY);
	KUNIT_EXPECT_EQ(test, fake->deepest, 1);
}

static void sc_pump_resubmit(struct sc_fake_client *client, struct sc_request *request)
{
	if (sc_fake_client_count(client) < SC_MANY)
		sc_request_submit(request);
}

/* A client that submits again from its callback does not go deeper either. */
static void a_client_that_submits_again_is_not_called_deeper(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake_client *client = &sc_testbed(test)->client;
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_fake_does(fake, SC_SRB_READ_DATA, SC_FAKE_COMPLETE_AND_READY, 0);
	client->on_return = sc_pump_resubmit;
	sc_testbed_read(test, stream);
	sc_testbed_settle(test);

	KUNIT_EXPECT_EQ(test, sc_fake_client_count(client), SC_MANY);
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, SC_MANY);
	KUNIT_EXPECT_EQ(test, client->deepest, 1);
	KUNIT_EXPECT_EQ(test, fake->deepest, 1);
}

static void sc_pump_note_locks(struct sc_fake_client *client, struct sc_request *request)
{
	struct sc_device *dev = request->queue->dev;

	/* Both may be taken, so neither is held. */
	client->context = spin_is_locked(&dev->sync_lock) ||
			  spin_is_locked(&dev->queue_lock) ? client : NULL;
}

/* R4 of the locks. */
static void a_client_is_called_with_no_lock_held(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake_client *client = &sc_testbed(test)->client;
	struct sc_request *request = sc_testbed_read(test, stream);

	client->context = client;
	client->on_return = sc_pump_note_locks;
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_settle(test);
	KUNIT_EXPECT_PTR_EQ(test, client->context, NULL);
}

/* A notification marks and kicks: nobody is called before it returns. */
static void sc_pump_note_nothing_yet(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_fake_client *client = fake->context;

	sc_fake_end_here(srb, SC_FAKE_COMPLETE_AND_READY, 0);
	client->context = ERR_PTR(sc_fake_client_count(client));
}

/* N-02 N-10 */
static void a_notification_calls_nobody(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake_client *client = &sc_testbed(test)->client;
	struct sc_fake *fake = sc_testbed_fake(test);

	fake->context = client;
	client->context = client;
	sc_fake_answer(fake, SC_SRB_READ_DATA)->before = sc_pump_note_nothing_yet;
	sc_testbed_read(test, stream);
	sc_testbed_settle(test);
	KUNIT_EXPECT_PTR_EQ(test, client->context, NULL);
	KUNIT_EXPECT_EQ(test, sc_fake_client_count(client), 1);
}

static void sc_pump_end_the_first(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_srb *first = sc_fake_nth(fake, SC_FAKE_DATA, 0)->srb;

	if (first != srb)
		sc_fake_end_here(first, SC_FAKE_COMPLETE, 0);
}

/* All of it in the task that submitted the last one. */
static void what_an_entry_point_ends_goes_back_in_that_order(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake_client *client = &sc_testbed(test)->client;
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_request *first, *second;

	sc_fake_does(fake, SC_SRB_READ_DATA, SC_FAKE_READY, 0);
	first = sc_testbed_read(test, stream);
	sc_fake_does(fake, SC_SRB_READ_DATA, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_fake_answer(fake, SC_SRB_READ_DATA)->before = sc_pump_end_the_first;
	second = sc_testbed_read(test, stream);

	KUNIT_ASSERT_EQ(test, sc_fake_client_count(client), 2);
	KUNIT_EXPECT_PTR_EQ(test, client->returns[0].request, first);
	KUNIT_EXPECT_PTR_EQ(test, client->returns[1].request, second);
	KUNIT_EXPECT_PTR_EQ(test, client->returns[0].task, current);
	KUNIT_EXPECT_FALSE(test, client->returns[0].bottom_half);
	KUNIT_EXPECT_FALSE(test, sc_bh_is_busy(&sc_testbed_dev(test)->pump));
}

static void sc_pump_end_the_held(struct sc_fake_client *client, struct sc_request *request)
{
	struct sc_request *held = client->context;

	client->context = NULL;
	if (held)
		sc_fake_end(&held->srb, SC_FAKE_COMPLETE, 0);
}

/* The mark comes after the pump has looked, and before it lets go. */
static void what_is_done_while_the_pump_gives_back_is_not_left(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake_client *client = &sc_testbed(test)->client;
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_request *held;

	sc_fake_does(fake, SC_SRB_READ_DATA, SC_FAKE_READY, 0);
	held = sc_testbed_read(test, stream);
	sc_fake_does(fake, SC_SRB_READ_DATA, SC_FAKE_COMPLETE_AND_READY, 0);
	client->context = held;
	client->on_return = sc_pump_end_the_held;
	sc_testbed_read(test, stream);

	KUNIT_ASSERT_EQ(test, sc_fake_client_count(client), 2);
	KUNIT_EXPECT_PTR_EQ(test, client->returns[1].request, held);
	KUNIT_EXPECT_PTR_EQ(test, client->returns[1].task, current);
	KUNIT_EXPECT_FALSE(test, client->returns[1].bottom_half);
	KUNIT_EXPECT_FALSE(test, READ_ONCE(sc_testbed_dev(test)->pumping));
}

/* A shut gate is no work: nobody is woken to look at it. */
static void a_request_that_waits_kicks_nobody(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request;

	sc_testbed_read(test, stream);
	sc_testbed_settle(test);
	request = sc_testbed_data(test, stream);
	local_bh_disable();
	sc_request_submit(request);
	KUNIT_EXPECT_FALSE(test, sc_bh_is_busy(&sc_testbed_dev(test)->pump));
	local_bh_enable();
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, 1);
}

static struct kunit_case sc_pump_cases[] = {
	KUNIT_CASE(a_request_answered_at_once_never_leaves_its_task),
	KUNIT_CASE(with_bottom_halves_off_it_is_left_to_the_bottom_half),
	KUNIT_CASE(with_interrupts_off_it_is_left_to_the_bottom_half),
	KUNIT_CASE(the_device_comes_before_control_before_data),
	KUNIT_CASE(streams_take_turns),
	KUNIT_CASE(a_submitter_serves_sixteen_requests_and_no_more),
	KUNIT_CASE(an_entry_point_is_never_entered_twice),
	KUNIT_CASE(a_client_that_submits_again_is_not_called_deeper),
	KUNIT_CASE(a_client_is_called_with_no_lock_held),
	KUNIT_CASE(a_notification_calls_nobody),
	KUNIT_CASE(what_an_entry_point_ends_goes_back_in_that_order),
	KUNIT_CASE(what_is_done_while_the_pump_gives_back_is_not_left),
	KUNIT_CASE(a_request_that_waits_kicks_nobody),
	{}
};

static struct kunit_suite sc_pump_suite = {
	.name = "sc_pump",
	.init = sc_testbed_init_device,
	.exit = sc_testbed_exit,
	.test_cases = sc_pump_cases,
};
kunit_test_suite(sc_pump_suite);
