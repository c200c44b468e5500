// SPDX-License-Identifier: GPL-2.0
/*
 * Master clocks: who is one, who follows, and what they tell. Time is the
 * testbed's and stands still.
 */
#include <linux/bottom_half.h>
#include <linux/device.h>
#include <linux/irqflags.h>
#include <linux/string.h>

#include "testbed.h"

#define SC_CLOCK_TURNS		50000000UL
#define SC_CLOCK_HANDLES	16

/* One SRB that brought a handle. */
struct sc_brought {
	enum sc_srb_command command;
	struct sc_stream_object *object;
	void *handle;
};

/**
 * struct sc_clocks - what the tests of clocks have in common
 * @test: the test
 * @client: takes the second device, where the minidriver has one
 * @dev: that device
 * @filter: it opened the device with this
 * @brought: the handles, in order of arrival
 * @n_brought: entries of @brought
 * @kept: the SRB that brought a handle last
 * @inside: somebody is inside the clock routine
 * @answer: what the callback or the synchronous question was told last
 * @answers: how often the callback was called
 * @level: at which level
 * @ret: what the synchronous question returned
 * @clock: for those who act from inside a routine
 * @stream: the same
 * @handle: the same
 */
struct sc_clocks {
	struct kunit *test;
	struct sc_client client;
	struct sc_device *dev;
	struct sc_filter *filter;
	struct sc_brought brought[SC_CLOCK_HANDLES];
	unsigned int n_brought;
	struct sc_srb *kept;
	bool inside;
	struct sc_time_context answer;
	unsigned int answers;
	enum sc_level level;
	int ret;
	struct sc_clock *clock;
	struct sc_stream *stream;
	void *handle;
};

/* Routines of clocks carry no context, so there is one of these at a time. */
static struct sc_clocks sc_clocks;

static void sc_clocks_note(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_brought *brought = &sc_clocks.brought[sc_clocks.n_brought % SC_CLOCK_HANDLES];

	brought->command = srb->command;
	brought->object = srb->stream_object;
	brought->handle = srb->command_data.master_clock_handle;
	sc_clocks.kept = srb;
	/* Pairs with sc_clocks_wait_until(). */
	smp_store_release(&sc_clocks.n_brought, sc_clocks.n_brought + 1);
}

static int sc_clocks_init(struct kunit *test)
{
	int ret = sc_testbed_init(test);

	memset(&sc_clocks, 0, sizeof(sc_clocks));
	sc_clocks.test = test;
	return ret;
}

static void sc_clocks_register(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_fake_answer(fake, SC_SRB_OPEN_MASTER_CLOCK)->before = sc_clocks_note;
	sc_fake_answer(fake, SC_SRB_INDICATE_MASTER_CLOCK)->before = sc_clocks_note;
	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);
}

/* Streams of this minidriver offer a clock that can do that much. */
static void sc_clocks_offer(struct kunit *test, u32 flags)
{
	sc_testbed_fake(test)->clock = (struct sc_clock_object){
		.hw_clock_function = sc_fake_clock_routine,
		.clock_support_flags = flags,
	};
}

/* A second device, for a client of its own. */

static int sc_clocks_attach(struct sc_device *dev)
{
	if (strcmp(dev->driver->minidriver->name, SC_FAKE_NAME) ||
	    !sc_testbed_dev(sc_clocks.test) || sc_clocks.dev)
		return -ENODEV;

	sc_clocks.filter = sc_filter_open(dev, 0);
	if (IS_ERR(sc_clocks.filter))
		return PTR_ERR(sc_clocks.filter);
	sc_clocks.dev = dev;
	return 0;
}

static void sc_clocks_detach(struct sc_device *dev)
{
	unsigned int i;

	for (i = 0; i < dev->n_streams; i++)
		sc_stream_close(dev->streams[i]);
	sc_filter_close(sc_clocks.filter);
	sc_clocks.dev = NULL;
}

static void sc_clocks_two_devices(struct kunit *test)
{
	sc_clocks.client.name = "clocks";
	sc_clocks.client.attach = sc_clocks_attach;
	sc_clocks.client.detach = sc_clocks_detach;
	sc_client_register(&sc_clocks.client);
	sc_testbed_fake(test)->devices = 2;
	sc_clocks_register(test);
	KUNIT_ASSERT_NOT_NULL(test, sc_clocks.dev);
}

static void sc_clocks_exit(struct kunit *test)
{
	sc_testbed_exit(test);
	if (sc_clocks.client.name)
		sc_client_unregister(&sc_clocks.client);
}

static struct sc_stream *sc_clocks_open_other(struct kunit *test)
{
	struct sc_stream *stream = sc_device_stream(sc_clocks.dev, 0, 0);

	KUNIT_ASSERT_NOT_NULL(test, stream);
	KUNIT_ASSERT_EQ(test, sc_stream_open(stream, sc_clocks.filter,
					     &sc_testbed_fake(test)->range), 0);
	return stream;
}

/* What tests do. */

static struct sc_clock *sc_clocks_open(struct kunit *test, struct sc_stream *stream)
{
	struct sc_clock *clock = NULL;

	KUNIT_ASSERT_EQ(test, sc_stream_open_clock(stream, &clock), 0);
	KUNIT_ASSERT_NOT_NULL(test, clock);
	return clock;
}

static void sc_clocks_pass(struct kunit *test, u64 units)
{
	struct sc_testbed *bed = sc_testbed(test);

	WRITE_ONCE(bed->now, ktime_add_ns(bed->now, units * 100));
}

static u64 sc_clocks_read(struct kunit *test, struct sc_clock *clock,
			  enum sc_time_function function)
{
	u64 time = 0, system_time = 0;

	KUNIT_EXPECT_EQ(test, sc_clock_time(clock, function, &time, &system_time), 0);
	KUNIT_EXPECT_EQ(test, system_time, sc_system_time());
	return time;
}

#define SC_EXPECT_STREAM_TIME(test, clock, time)				\
	KUNIT_EXPECT_EQ(test, sc_clocks_read(test, clock, SC_TIME_GET_STREAM_TIME), time)
#define SC_EXPECT_PHYSICAL_TIME(test, clock, time)				\
	KUNIT_EXPECT_EQ(test, sc_clocks_read(test, clock, SC_TIME_READ_ONBOARD_CLOCK), time)

#define SC_EXPECT_BROUGHT(test, n, cmd, stream, what)				\
do {										\
	struct sc_brought *__brought = &sc_clocks.brought[n];			\
										\
	KUNIT_EXPECT_GT(test, sc_clocks.n_brought, (unsigned int)(n));		\
	KUNIT_EXPECT_EQ(test, __brought->command, SC_SRB_##cmd##_MASTER_CLOCK);	\
	KUNIT_EXPECT_PTR_EQ(test, __brought->object, &(stream)->object);	\
	KUNIT_EXPECT_PTR_EQ(test, __brought->handle, (void *)(what));		\
} while (0)

/* The callback. */
static void sc_clocks_told(struct sc_time_context *time_context)
{
	struct sc_stream *stream = to_sc_stream(time_context->hw_stream_object);

	sc_clocks.answer = *time_context;
	sc_clocks.level = sc_context_level(stream->dev);
	sc_clocks.answers++;
}

static void sc_clocks_ask(struct sc_stream *stream, void *handle)
{
	stream_class_query_master_clock(&stream->object, handle, SC_TIME_GET_STREAM_TIME,
					sc_clocks_told);
}

static void sc_clocks_flush(struct sc_stream *stream)
{
	sc_bh_flush(&stream->query.bh);
}

/* Ask and wait; sc_clocks.stream and .handle say who for what. */
static void sc_clocks_wait_for_it(void *unused)
{
	struct sc_stream *stream = sc_clocks.stream;

	sc_clocks.answer = (struct sc_time_context){
		.hw_device_extension = stream->dev->extension,
		.hw_stream_object = &stream->object,
		.function = SC_TIME_GET_STREAM_TIME,
	};
	sc_clocks.ret = stream_class_query_master_clock_sync(sc_clocks.handle,
							     &sc_clocks.answer);
}

/* As a routine of that level would. */
static int sc_clocks_wait_at(struct sc_stream *stream, void *handle, enum sc_level level)
{
	struct sc_context context;

	sc_clocks.stream = stream;
	sc_clocks.handle = handle;
	sc_context_enter(stream->dev, &context, level);
	sc_clocks_wait_for_it(NULL);
	sc_context_leave(stream->dev, &context);
	return sc_clocks.ret;
}

static int sc_clocks_wait_high(struct sc_stream *stream, void *handle)
{
	sc_clocks.stream = stream;
	sc_clocks.handle = handle;
	sc_fake_call(stream->dev, sc_clocks_wait_for_it, NULL);
	return sc_clocks.ret;
}

static void sc_clocks_expect_refused(struct kunit *test, const char *where)
{
	char text[160];

	KUNIT_EXPECT_EQ(test, sc_clocks.ret, -EPERM);
	KUNIT_EXPECT_EQ(test, sc_clocks.answer.time, 0);
	KUNIT_EXPECT_EQ(test, sc_clocks.answer.system_time, 0);
	snprintf(text, sizeof(text),
		 "calls stream_class_query_master_clock_sync %s, which is not obeyed", where);
	sc_testbed_expect_report(test, SC_OFFENCE_CONTEXT, text);
}

/* Becoming a clock. */

/* S-23 R-32: a clock object, whose handle the minidriver is told. */
static void a_master_is_told_its_handle(struct kunit *test)
{
	struct sc_stream *stream;
	struct sc_fake_call *call;
	struct sc_clock *clock;

	sc_clocks_register(test);
	stream = sc_testbed_open(test, 0, 0);
	clock = sc_clocks_open(test, stream);

	KUNIT_EXPECT_EQ(test, sc_clocks.n_brought, 1);
	KUNIT_EXPECT_NOT_NULL(test, clock->handle);
	SC_EXPECT_BROUGHT(test, 0, OPEN, stream, clock->handle);
	call = sc_fake_last(sc_testbed_fake(test), SC_FAKE_CONTROL);
	KUNIT_EXPECT_EQ(test, call->command, SC_SRB_OPEN_MASTER_CLOCK);
	KUNIT_EXPECT_EQ(test, call->level, SC_LEVEL_HIGH);
	sc_clock_close(clock);
}

/* S-28 R-32 */
static void a_master_is_told_of_its_end(struct kunit *test)
{
	struct sc_stream *stream;

	sc_clocks_register(test);
	stream = sc_testbed_open(test, 0, 0);
	sc_clock_close(sc_clocks_open(test, stream));
	KUNIT_EXPECT_EQ(test, sc_fake_last(sc_testbed_fake(test), SC_FAKE_CONTROL)->command,
			SC_SRB_CLOSE_MASTER_CLOCK);

	/* And may become one again. */
	sc_clock_close(sc_clocks_open(test, stream));
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(sc_testbed_fake(test),
						    SC_SRB_CLOSE_MASTER_CLOCK), 2);
}

/* S-28: it cannot fail, whatever the minidriver says or does not say. */
static void closing_a_clock_cannot_fail(struct kunit *test)
{
	struct sc_stream *stream;
	struct sc_clock *clock;

	sc_clocks_register(test);
	stream = sc_testbed_open(test, 0, 0);
	sc_fake_does(sc_testbed_fake(test), SC_SRB_CLOSE_MASTER_CLOCK,
		     SC_FAKE_COMPLETE_AND_READY, -EIO);
	sc_clock_close(sc_clocks_open(test, stream));
	KUNIT_EXPECT_NULL(test, stream->clock);

	clock = sc_clocks_open(test, stream);
	sc_fake_does(sc_testbed_fake(test), SC_SRB_CLOSE_MASTER_CLOCK, SC_FAKE_KEEP, 0);
	sc_testbed_hurry(test);
	sc_clock_close(clock);
	KUNIT_EXPECT_NULL(test, stream->clock);
	SC_EXPECT_CALLS(test, SC_FAKE_CANCEL, 1);
}

/* S-23: NOT_IMPLEMENTED is a documented answer, and our own clock counts. */
static void a_minidriver_that_knows_no_clocks_is_a_master_all_the_same(struct kunit *test)
{
	struct sc_stream *stream;
	struct sc_clock *clock;

	sc_clocks_register(test);
	sc_fake_does(sc_testbed_fake(test), SC_SRB_OPEN_MASTER_CLOCK,
		     SC_FAKE_COMPLETE_AND_READY, SC_STATUS_NOT_IMPLEMENTED);
	stream = sc_testbed_open(test, 0, 0);
	clock = sc_clocks_open(test, stream);
	KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_ACQUIRE), 0);
	sc_clocks_pass(test, 7);
	SC_EXPECT_STREAM_TIME(test, clock, 7);

	/* What it did not hear of does not end for it either. */
	sc_clock_close(clock);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(sc_testbed_fake(test),
						    SC_SRB_CLOSE_MASTER_CLOCK), 0);
}

/* S-23 */
static void a_clock_that_does_not_open_is_none(struct kunit *test)
{
	struct sc_stream *stream;
	struct sc_clock *clock;

	sc_clocks_register(test);
	sc_fake_does(sc_testbed_fake(test), SC_SRB_OPEN_MASTER_CLOCK,
		     SC_FAKE_COMPLETE_AND_READY, -EIO);
	stream = sc_testbed_open(test, 0, 0);
	KUNIT_EXPECT_EQ(test, sc_stream_open_clock(stream, &clock), -EIO);
	KUNIT_EXPECT_NULL(test, clock);
	KUNIT_EXPECT_NULL(test, stream->clock);

	sc_fake_does(sc_testbed_fake(test), SC_SRB_OPEN_MASTER_CLOCK,
		     SC_FAKE_COMPLETE_AND_READY, 0);
	sc_clock_close(sc_clocks_open(test, stream));
}

/* S-23 */
static void a_stream_is_one_clock_at_most(struct kunit *test)
{
	struct sc_clock *clock, *second;
	struct sc_stream *stream;

	sc_clocks_register(test);
	stream = sc_testbed_open(test, 0, 0);
	clock = sc_clocks_open(test, stream);
	KUNIT_EXPECT_EQ(test, sc_stream_open_clock(stream, &second), -EBUSY);
	KUNIT_EXPECT_EQ(test, sc_clocks.n_brought, 1);
	sc_clock_close(clock);

	sc_stream_close(stream);
	KUNIT_EXPECT_EQ(test, sc_stream_open_clock(stream, &second), -EINVAL);
}

/* Following one. */

/* S-24 R-33: the handle, and 0 to run free. */
static void a_stream_is_told_whom_it_follows(struct kunit *test)
{
	struct sc_stream *master, *stream;
	struct sc_clock *clock;

	sc_clocks_register(test);
	master = sc_testbed_open(test, 0, 0);
	stream = sc_testbed_open(test, 1, 0);
	clock = sc_clocks_open(test, master);

	KUNIT_EXPECT_EQ(test, sc_stream_set_clock(stream, clock), 0);
	SC_EXPECT_BROUGHT(test, 1, INDICATE, stream, clock->handle);
	KUNIT_EXPECT_EQ(test, sc_stream_set_clock(stream, NULL), 0);
	SC_EXPECT_BROUGHT(test, 2, INDICATE, stream, 0);
	KUNIT_EXPECT_EQ(test, sc_clocks.n_brought, 3);
	KUNIT_EXPECT_TRUE(test, list_empty(&clock->followers));
	sc_clock_close(clock);
	KUNIT_EXPECT_EQ(test, sc_clocks.n_brought, 3);
}

/* S-24: then the minidriver owns both sides, and can see it from the handle. */
static void a_master_may_follow_itself(struct kunit *test)
{
	struct sc_stream *stream;
	struct sc_clock *clock;

	sc_clocks_register(test);
	stream = sc_testbed_open(test, 0, 0);
	clock = sc_clocks_open(test, stream);
	KUNIT_EXPECT_EQ(test, sc_stream_set_clock(stream, clock), 0);
	SC_EXPECT_BROUGHT(test, 1, INDICATE, stream, sc_clocks.brought[0].handle);

	sc_clock_close(clock);
	SC_EXPECT_BROUGHT(test, 2, INDICATE, stream, 0);
	KUNIT_EXPECT_NULL(test, stream->follow);
}

/* */
static void a_clock_is_assigned_in_stop_only(struct kunit *test)
{
	struct sc_stream *stream;
	struct sc_clock *clock;
	enum sc_ksstate state;

	sc_clocks_register(test);
	stream = sc_testbed_open(test, 0, 0);
	clock = sc_clocks_open(test, stream);
	for (state = SC_KSSTATE_ACQUIRE; state <= SC_KSSTATE_RUN; state++) {
		KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, state), 0);
		KUNIT_EXPECT_EQ(test, sc_stream_set_clock(stream, clock), -EBUSY);
		KUNIT_EXPECT_EQ(test, sc_stream_set_clock(stream, NULL), -EBUSY);
	}
	KUNIT_EXPECT_EQ(test, sc_clocks.n_brought, 1);

	KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_STOP), 0);
	KUNIT_EXPECT_EQ(test, sc_stream_set_clock(stream, clock), 0);
	sc_clock_close(clock);

	sc_stream_close(stream);
	KUNIT_EXPECT_EQ(test, sc_stream_set_clock(stream, NULL), -EINVAL);
}

/* S-24 */
static void a_clock_that_is_refused_leaves_the_old_one(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_stream *master, *other, *stream;
	struct sc_clock *old, *new;

	sc_clocks_register(test);
	master = sc_testbed_open(test, 0, 0);
	other = sc_testbed_open(test, 0, 1);
	stream = sc_testbed_open(test, 1, 0);
	old = sc_clocks_open(test, master);
	new = sc_clocks_open(test, other);
	KUNIT_ASSERT_EQ(test, sc_stream_set_clock(stream, old), 0);

	sc_fake_does(fake, SC_SRB_INDICATE_MASTER_CLOCK, SC_FAKE_COMPLETE_AND_READY, -EIO);
	KUNIT_EXPECT_EQ(test, sc_stream_set_clock(stream, new), -EIO);
	KUNIT_EXPECT_TRUE(test, list_empty(&new->followers));
	KUNIT_EXPECT_EQ(test, sc_clocks_wait_at(stream, old->handle, SC_LEVEL_LOW), 0);
	KUNIT_EXPECT_EQ(test, sc_clocks_wait_at(stream, new->handle, SC_LEVEL_LOW), -EINVAL);
	sc_testbed_expect_report(test, SC_OFFENCE_CLOCK,
				 "asks for stream 1 a master clock that it neither follows nor is");

	/* To run free cannot be refused. */
	KUNIT_EXPECT_EQ(test, sc_stream_set_clock(stream, NULL), -EIO);
	KUNIT_EXPECT_NULL(test, stream->follow);
	sc_fake_does(fake, SC_SRB_INDICATE_MASTER_CLOCK, SC_FAKE_COMPLETE_AND_READY,
		     SC_STATUS_NOT_IMPLEMENTED);
	KUNIT_EXPECT_EQ(test, sc_stream_set_clock(stream, NULL), 0);
	KUNIT_EXPECT_EQ(test, sc_stream_set_clock(stream, new), SC_STATUS_NOT_IMPLEMENTED);
	sc_clock_close(old);
	sc_clock_close(new);
}

/* The end. */

/* R-36 S-28: followers first, in whatever state they are, then the master. */
static void closing_the_master_lets_its_followers_run_free(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_stream *master, *stream;
	struct sc_clock *clock;

	sc_clocks_register(test);
	master = sc_testbed_open(test, 0, 0);
	stream = sc_testbed_open(test, 1, 0);
	clock = sc_clocks_open(test, master);
	KUNIT_ASSERT_EQ(test, sc_stream_set_clock(stream, clock), 0);
	KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_RUN), 0);

	sc_fake_forget(fake);
	sc_stream_close(master);
	KUNIT_EXPECT_EQ(test, sc_clocks.n_brought, 3);
	SC_EXPECT_BROUGHT(test, 2, INDICATE, stream, 0);
	KUNIT_EXPECT_EQ(test, atomic_read(&fake->n_calls), 3);
	KUNIT_EXPECT_EQ(test, fake->calls[0].command, SC_SRB_INDICATE_MASTER_CLOCK);
	KUNIT_EXPECT_EQ(test, fake->calls[1].command, SC_SRB_CLOSE_MASTER_CLOCK);
	KUNIT_EXPECT_EQ(test, fake->calls[2].command, SC_SRB_CLOSE_STREAM);
	KUNIT_EXPECT_NULL(test, stream->follow);

	/* The client's clock is still there to be closed. */
	KUNIT_EXPECT_NULL(test, clock->stream);
	sc_clock_close(clock);
	KUNIT_EXPECT_EQ(test, atomic_read(&fake->n_calls), 3);
}

/* a close is all that a follower hears of. */
static void a_follower_that_closes_follows_nothing(struct kunit *test)
{
	struct sc_stream *master, *stream;
	struct sc_clock *clock;

	sc_clocks_register(test);
	master = sc_testbed_open(test, 0, 0);
	stream = sc_testbed_open(test, 1, 0);
	clock = sc_clocks_open(test, master);
	KUNIT_ASSERT_EQ(test, sc_stream_set_clock(stream, clock), 0);
	sc_stream_close(stream);
	KUNIT_EXPECT_TRUE(test, list_empty(&clock->followers));
	sc_clock_close(clock);
	KUNIT_EXPECT_EQ(test, sc_clocks.n_brought, 2);

	/* Opened again it runs free. */
	stream = sc_testbed_open(test, 1, 0);
	KUNIT_EXPECT_NULL(test, stream->follow);
}

/* also across devices, and when a device goes at once. */
static void a_device_that_goes_takes_its_clock_along(struct kunit *test)
{
	struct sc_stream *master, *stream;
	struct sc_clock *clock;
	u64 time, system_time;

	sc_clocks_two_devices(test);
	stream = sc_testbed_open(test, 1, 0);
	master = sc_clocks_open_other(test);
	clock = sc_clocks_open(test, master);
	KUNIT_ASSERT_EQ(test, sc_stream_set_state(master, SC_KSSTATE_ACQUIRE), 0);
	KUNIT_ASSERT_EQ(test, sc_stream_set_clock(stream, clock), 0);
	sc_clocks_pass(test, 50);
	SC_EXPECT_STREAM_TIME(test, clock, 50);

	device_release_driver(sc_clocks.dev->parent);
	KUNIT_EXPECT_NULL(test, sc_clocks.dev);
	SC_EXPECT_BROUGHT(test, 2, INDICATE, stream, 0);

	/* What was known last is known still. */
	sc_clocks_pass(test, 50);
	KUNIT_EXPECT_EQ(test, sc_clock_time(clock, SC_TIME_GET_STREAM_TIME, &time,
					    &system_time), -ENODEV);
	KUNIT_EXPECT_EQ(test, time, 50);
	KUNIT_EXPECT_EQ(test, system_time, sc_system_time());
	sc_clock_close(clock);
}

/* S-28: a follower that does not answer does not hold up the close for ever. */
static void a_follower_that_does_not_answer_is_left_behind(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_stream *master, *stream;
	struct sc_clock *clock;

	sc_clocks_register(test);
	master = sc_testbed_open(test, 0, 0);
	stream = sc_testbed_open(test, 1, 0);
	clock = sc_clocks_open(test, master);
	KUNIT_ASSERT_EQ(test, sc_stream_set_clock(stream, clock), 0);

	sc_fake_does(fake, SC_SRB_INDICATE_MASTER_CLOCK, SC_FAKE_KEEP, 0);
	fake->cancel.how = SC_FAKE_KEEP;
	sc_testbed_hurry(test);
	sc_clock_close(clock);
	KUNIT_EXPECT_NULL(test, stream->follow);
	KUNIT_EXPECT_NULL(test, master->clock);
	sc_testbed_expect_report(test, SC_OFFENCE_IGNORED_CANCEL,
				 "did not let go of INDICATE_MASTER_CLOCK when asked to");
}

/* What a clock tells. */

/* T-08 R-37: in 100 ns from leaving STOP until back in STOP. */
static void our_own_clock_counts_from_leaving_stop(struct kunit *test)
{
	struct sc_stream *stream;
	struct sc_clock *clock;

	sc_clocks_register(test);
	stream = sc_testbed_open(test, 0, 0);
	clock = sc_clocks_open(test, stream);
	sc_clocks_pass(test, 1000);
	SC_EXPECT_STREAM_TIME(test, clock, 0);
	SC_EXPECT_PHYSICAL_TIME(test, clock, 0);

	KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_ACQUIRE), 0);
	SC_EXPECT_STREAM_TIME(test, clock, 0);
	sc_clocks_pass(test, 10);
	SC_EXPECT_STREAM_TIME(test, clock, 10);

	/* RUN and PAUSE change nothing. */
	KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_RUN), 0);
	sc_clocks_pass(test, 10);
	SC_EXPECT_STREAM_TIME(test, clock, 20);
	KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_PAUSE), 0);
	sc_clocks_pass(test, 10);
	SC_EXPECT_STREAM_TIME(test, clock, 30);
	SC_EXPECT_PHYSICAL_TIME(test, clock, 30);

	KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_STOP), 0);
	sc_clocks_pass(test, 1000);
	SC_EXPECT_STREAM_TIME(test, clock, 30);
	SC_EXPECT_PHYSICAL_TIME(test, clock, 30);
	sc_clock_close(clock);
}

/* R-37 T-08: physical time never goes back, presentation time may. */
static void leaving_stop_again_begins_stream_time_anew(struct kunit *test)
{
	struct sc_stream *stream;
	struct sc_clock *clock;

	sc_clocks_register(test);
	stream = sc_testbed_open(test, 0, 0);
	clock = sc_clocks_open(test, stream);
	KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_RUN), 0);
	sc_clocks_pass(test, 100);
	sc_stream_stop(stream);
	sc_clocks_pass(test, 100);
	KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_RUN), 0);
	sc_clocks_pass(test, 7);
	SC_EXPECT_STREAM_TIME(test, clock, 7);
	SC_EXPECT_PHYSICAL_TIME(test, clock, 107);
	sc_clock_close(clock);
}

/* T-08: the clock counts whether or not somebody has opened it. */
static void a_clock_that_is_opened_late_has_counted_all_the_same(struct kunit *test)
{
	struct sc_stream *stream;
	struct sc_clock *clock;

	sc_clocks_register(test);
	stream = sc_testbed_run(test, 0, 0);
	sc_clocks_pass(test, 99);
	clock = sc_clocks_open(test, stream);
	SC_EXPECT_STREAM_TIME(test, clock, 99);
	sc_clock_close(clock);
	sc_stream_close(stream);

	stream = sc_testbed_open(test, 0, 0);
	clock = sc_clocks_open(test, stream);
	SC_EXPECT_PHYSICAL_TIME(test, clock, 0);
	sc_clock_close(clock);
}

static void sc_clocks_look(struct sc_fake *fake, struct sc_time_context *time_context)
{
	sc_clocks.answer = *time_context;
}

/* C-10 R-31: the flags tell which functions the routine handles. */
static void a_clock_routine_answers_what_it_said_it_can(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_stream *stream;
	struct sc_clock *clock;

	sc_clocks_offer(test, SC_CLOCK_SUPPORT_CAN_RETURN_STREAM_TIME);
	fake->clock_time[SC_TIME_GET_STREAM_TIME] = 4711;
	fake->in_clock = sc_clocks_look;
	sc_clocks_register(test);
	stream = sc_testbed_run(test, 1, 2);
	clock = sc_clocks_open(test, stream);
	sc_clocks_pass(test, 5);

	SC_EXPECT_STREAM_TIME(test, clock, 4711);
	SC_EXPECT_CALLS(test, SC_FAKE_CLOCK, 1);
	KUNIT_EXPECT_EQ(test, sc_fake_last(fake, SC_FAKE_CLOCK)->level, SC_LEVEL_HIGH);
	KUNIT_EXPECT_PTR_EQ(test, sc_clocks.answer.hw_device_extension, stream->dev->extension);
	KUNIT_EXPECT_PTR_EQ(test, sc_clocks.answer.hw_stream_object, &stream->object);
	KUNIT_EXPECT_EQ(test, sc_clocks.answer.function, SC_TIME_GET_STREAM_TIME);

	/* What it cannot our own clock can. */
	SC_EXPECT_PHYSICAL_TIME(test, clock, 5);
	SC_EXPECT_CALLS(test, SC_FAKE_CLOCK, 1);
	sc_clock_close(clock);
}

/* */
static void a_routine_without_flags_is_not_called(struct kunit *test)
{
	struct sc_stream *stream;
	struct sc_clock *clock;

	sc_clocks_offer(test, 0);
	sc_clocks_register(test);
	stream = sc_testbed_run(test, 0, 0);
	clock = sc_clocks_open(test, stream);
	sc_clocks_pass(test, 5);
	SC_EXPECT_STREAM_TIME(test, clock, 5);
	SC_EXPECT_PHYSICAL_TIME(test, clock, 5);
	SC_EXPECT_CALLS(test, SC_FAKE_CLOCK, 0);
	sc_clock_close(clock);
}

/* R-31 D-24 */
static void flags_without_a_routine_do_not_open(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_stream *stream;

	fake->clock.clock_support_flags = SC_CLOCK_SUPPORT_CAN_RETURN_STREAM_TIME;
	sc_clocks_register(test);
	stream = sc_device_stream(sc_testbed_dev(test), 0, 0);
	KUNIT_EXPECT_EQ(test, sc_stream_open(stream, sc_testbed_filter(test), &fake->range),
			-EPROTO);
	sc_testbed_expect_report(test, SC_OFFENCE_OPEN_STREAM,
				 "opens stream 0 with clock_support_flags and without hw_clock_function");
}

/* C-10: with synchronisation off, as a bottom half would be. */
static void an_unsynchronised_clock_routine_runs_with_bottom_halves_off(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_stream *stream;
	struct sc_clock *clock;

	fake->init.turn_off_synchronization = true;
	sc_clocks_offer(test, SC_CLOCK_SUPPORT_CAN_RETURN_STREAM_TIME);
	fake->clock_time[SC_TIME_GET_STREAM_TIME] = 1;
	sc_clocks_register(test);
	stream = sc_testbed_open(test, 0, 0);
	clock = sc_clocks_open(test, stream);
	SC_EXPECT_STREAM_TIME(test, clock, 1);
	KUNIT_EXPECT_EQ(test, sc_fake_last(fake, SC_FAKE_CLOCK)->level, SC_LEVEL_DISPATCH);
	sc_clock_close(clock);
}

/* physical time is clamped, and going back is an offence. */
static void physical_time_never_goes_back(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_stream *stream;
	struct sc_clock *clock;

	sc_clocks_offer(test, SC_CLOCK_SUPPORT_CAN_RETURN_STREAM_TIME |
			SC_CLOCK_SUPPORT_CAN_READ_ONBOARD_CLOCK);
	sc_clocks_register(test);
	stream = sc_testbed_run(test, 0, 0);
	clock = sc_clocks_open(test, stream);

	fake->clock_time[SC_TIME_READ_ONBOARD_CLOCK] = 1000;
	SC_EXPECT_PHYSICAL_TIME(test, clock, 1000);
	SC_EXPECT_PHYSICAL_TIME(test, clock, 1000);
	sc_testbed_expect_no_report(test);
	fake->clock_time[SC_TIME_READ_ONBOARD_CLOCK] = 999;
	SC_EXPECT_PHYSICAL_TIME(test, clock, 1000);
	sc_testbed_expect_report(test, SC_OFFENCE_CLOCK_BACK,
				 "lets the on-board clock of stream 0 go back from 1000 to 999");

	fake->clock_time[SC_TIME_GET_STREAM_TIME] = 1000;
	SC_EXPECT_STREAM_TIME(test, clock, 1000);
	fake->clock_time[SC_TIME_GET_STREAM_TIME] = 1;
	SC_EXPECT_STREAM_TIME(test, clock, 1);
	sc_clock_close(clock);
}

/* Between the beginning and the end of this reading another one gets ahead. */
static void sc_clocks_overtake(struct sc_fake *fake, struct sc_time_context *time_context)
{
	sc_clocks.clock->last[SC_TIME_READ_ONBOARD_CLOCK] = time_context->time + 1;
}

/* two that read at once end in either order; neither is to blame. */
static void a_reading_that_is_overtaken_is_no_offence(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_stream *stream;

	sc_clocks_offer(test, SC_CLOCK_SUPPORT_CAN_READ_ONBOARD_CLOCK);
	fake->in_clock = sc_clocks_overtake;
	fake->clock_time[SC_TIME_READ_ONBOARD_CLOCK] = 1000;
	sc_clocks_register(test);
	stream = sc_testbed_run(test, 0, 0);
	sc_clocks.clock = sc_clocks_open(test, stream);
	SC_EXPECT_PHYSICAL_TIME(test, sc_clocks.clock, 1001);
	sc_clock_close(sc_clocks.clock);
}

/* presentation time may run as fast as it likes, physical time does not. */
static void a_rate_does_not_change_the_slope_of_physical_time(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_stream *stream;
	struct sc_clock *clock;
	u64 before, after;

	sc_clocks_offer(test, SC_CLOCK_SUPPORT_CAN_RETURN_STREAM_TIME);
	sc_clocks_register(test);
	stream = sc_testbed_run(test, 0, 0);
	clock = sc_clocks_open(test, stream);

	before = sc_clocks_read(test, clock, SC_TIME_READ_ONBOARD_CLOCK);
	sc_clocks_pass(test, 100);
	after = sc_clocks_read(test, clock, SC_TIME_READ_ONBOARD_CLOCK);
	KUNIT_EXPECT_EQ(test, after - before, 100);

	sc_testbed_send(test, stream, SC_SRB_SET_STREAM_RATE);
	sc_testbed_settle(test);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_SET_STREAM_RATE), 1);

	sc_clocks_pass(test, 100);
	fake->clock_time[SC_TIME_GET_STREAM_TIME] = 200;
	SC_EXPECT_STREAM_TIME(test, clock, 200);
	SC_EXPECT_PHYSICAL_TIME(test, clock, after + 100);
	sc_clock_close(clock);
}

/* our own design: physical time goes on from what it is set to. */
static void a_clock_that_can_be_set_can_be_set(struct kunit *test)
{
	struct sc_stream *stream;
	struct sc_clock *clock;
	u64 time = 300, system_time;

	sc_clocks_offer(test, SC_CLOCK_SUPPORT_CAN_SET_ONBOARD_CLOCK |
			SC_CLOCK_SUPPORT_CAN_READ_ONBOARD_CLOCK);
	sc_testbed_fake(test)->clock_time[SC_TIME_READ_ONBOARD_CLOCK] = 1000;
	sc_clocks_register(test);
	stream = sc_testbed_open(test, 0, 0);
	clock = sc_clocks_open(test, stream);
	SC_EXPECT_PHYSICAL_TIME(test, clock, 1000);
	KUNIT_EXPECT_EQ(test, sc_clock_time(clock, SC_TIME_SET_ONBOARD_CLOCK, &time,
					    &system_time), 0);
	SC_EXPECT_PHYSICAL_TIME(test, clock, 300);
	KUNIT_EXPECT_EQ(test, sc_clock_time(clock, 77, &time, &system_time), -EINVAL);
	sc_clock_close(clock);
}

/* */
static void a_clock_that_cannot_be_set_says_so(struct kunit *test)
{
	struct sc_stream *stream;
	struct sc_clock *clock;
	u64 time = 300, system_time;

	sc_clocks_offer(test, SC_CLOCK_SUPPORT_CAN_READ_ONBOARD_CLOCK);
	sc_clocks_register(test);
	stream = sc_testbed_open(test, 0, 0);
	clock = sc_clocks_open(test, stream);
	KUNIT_EXPECT_EQ(test, sc_clock_time(clock, SC_TIME_SET_ONBOARD_CLOCK, &time,
					    &system_time), -EOPNOTSUPP);
	SC_EXPECT_CALLS(test, SC_FAKE_CLOCK, 0);
	sc_clock_close(clock);
}

/* Questions that a callback answers. */

struct sc_pair {
	struct sc_stream *master;
	struct sc_stream *stream;
	struct sc_clock *clock;
};

/* A master in RUN, at time 100, and one that follows it. */
static struct sc_pair sc_clocks_pair(struct kunit *test, bool two_devices)
{
	struct sc_pair pair;

	if (two_devices)
		sc_clocks_two_devices(test);
	else
		sc_clocks_register(test);
	pair.master = two_devices ? sc_clocks_open_other(test) : sc_testbed_open(test, 0, 0);
	KUNIT_ASSERT_EQ(test, sc_stream_set_state(pair.master, SC_KSSTATE_RUN), 0);
	sc_clocks_pass(test, 100);
	pair.clock = sc_clocks_open(test, pair.master);
	pair.stream = sc_testbed_open(test, 1, 0);
	KUNIT_ASSERT_EQ(test, sc_stream_set_clock(pair.stream, pair.clock), 0);
	return pair;
}

/* F-11 C-11 R-34: both times, for whom they are, and never before it returns. */
static void a_callback_answers(struct kunit *test)
{
	struct sc_pair pair = sc_clocks_pair(test, false);

	local_bh_disable();
	sc_clocks_ask(pair.stream, pair.clock->handle);
	KUNIT_EXPECT_EQ(test, sc_clocks.answers, 0);
	local_bh_enable();
	sc_clocks_flush(pair.stream);

	KUNIT_EXPECT_EQ(test, sc_clocks.answers, 1);
	KUNIT_EXPECT_EQ(test, sc_clocks.level, SC_LEVEL_HIGH);
	KUNIT_EXPECT_EQ(test, sc_clocks.answer.time, 100);
	KUNIT_EXPECT_EQ(test, sc_clocks.answer.system_time, sc_system_time());
	KUNIT_EXPECT_EQ(test, sc_clocks.answer.function, SC_TIME_GET_STREAM_TIME);
	KUNIT_EXPECT_PTR_EQ(test, sc_clocks.answer.hw_stream_object, &pair.stream->object);
	KUNIT_EXPECT_PTR_EQ(test, sc_clocks.answer.hw_device_extension,
			    pair.stream->dev->extension);
	sc_clock_close(pair.clock);
}

static void sc_clocks_ask_here(void *unused)
{
	sc_clocks_ask(sc_clocks.stream, sc_clocks.handle);
}

/* F-11: from wherever, so also from a routine of a minidriver with interrupts. */
static void one_may_ask_at_any_level(struct kunit *test)
{
	struct sc_pair pair;

	sc_testbed_fake(test)->init.hw_interrupt = sc_fake_hw_interrupt;
	sc_clocks_offer(test, SC_CLOCK_SUPPORT_CAN_RETURN_STREAM_TIME);
	sc_testbed_fake(test)->clock_time[SC_TIME_GET_STREAM_TIME] = 42;
	pair = sc_clocks_pair(test, true);
	sc_clocks.stream = pair.stream;
	sc_clocks.handle = pair.clock->handle;

	sc_fake_call(pair.stream->dev, sc_clocks_ask_here, NULL);
	sc_clocks_flush(pair.stream);
	KUNIT_EXPECT_EQ(test, sc_clocks.answers, 1);
	KUNIT_EXPECT_EQ(test, sc_clocks.answer.time, 42);

	stream_class_call_at_new_priority(&pair.stream->object, pair.stream->dev->extension,
					  SC_LOW, sc_clocks_ask_here, NULL);
	sc_testbed_flush_priority(&pair.stream->priority);
	sc_clocks_flush(pair.stream);
	KUNIT_EXPECT_EQ(test, sc_clocks.answers, 2);
	sc_clock_close(pair.clock);
}

/* F-11: one pending question for each stream. */
static void a_second_question_is_refused_by_name(struct kunit *test)
{
	struct sc_pair pair = sc_clocks_pair(test, false);

	local_bh_disable();
	sc_clocks_ask(pair.stream, pair.clock->handle);
	sc_clocks_ask(pair.stream, pair.clock->handle);
	/* That of another stream is another one. */
	sc_clocks_ask(pair.master, pair.clock->handle);
	local_bh_enable();
	sc_clocks_flush(pair.stream);
	sc_clocks_flush(pair.master);

	sc_testbed_expect_report(test, SC_OFFENCE_CLOCK_BUSY,
				 "asks for the time again while stream 1 waits for an answer");
	KUNIT_EXPECT_EQ(test, sc_clocks.answers, 2);
	sc_clock_close(pair.clock);
}

static void sc_clocks_ask_on(struct sc_time_context *time_context)
{
	sc_clocks_told(time_context);
	if (sc_clocks.answers < 3)
		stream_class_query_master_clock(time_context->hw_stream_object,
						sc_clocks.handle,
						SC_TIME_READ_ONBOARD_CLOCK,
						sc_clocks_ask_on);
}

/* C-11 */
static void a_callback_may_ask_the_next(struct kunit *test)
{
	struct sc_pair pair = sc_clocks_pair(test, false);

	sc_clocks.handle = pair.clock->handle;
	stream_class_query_master_clock(&pair.stream->object, pair.clock->handle,
					SC_TIME_GET_STREAM_TIME, sc_clocks_ask_on);
	do {
		sc_clocks_flush(pair.stream);
	} while (sc_bh_is_busy(&pair.stream->query.bh));
	KUNIT_EXPECT_EQ(test, sc_clocks.answers, 3);
	KUNIT_EXPECT_EQ(test, sc_clocks.answer.function, SC_TIME_READ_ONBOARD_CLOCK);
	sc_clock_close(pair.clock);
}

/* C-11: the stream has gone first. */
static void closing_the_stream_drops_its_question(struct kunit *test)
{
	struct sc_pair pair = sc_clocks_pair(test, false);

	pair.stream->query.pending = true;
	pair.stream->query.clock = pair.clock;
	pair.stream->query.routine = sc_clocks_told;
	kref_get(&pair.clock->kref);
	sc_stream_close(pair.stream);
	KUNIT_EXPECT_FALSE(test, pair.stream->query.pending);
	KUNIT_EXPECT_EQ(test, sc_clocks.answers, 0);
	/* Of the client and of the master: no other reference is left. */
	KUNIT_EXPECT_EQ(test, kref_read(&pair.clock->kref), 2);

	sc_clocks_ask(pair.stream, pair.clock->handle);
	sc_testbed_expect_report(test, SC_OFFENCE_STREAM_CLOSED,
				 "asks for the time for stream 1, which is not open");
	sc_clock_close(pair.clock);
}

/* F-11: what makes no sense is named, and nothing is called. */
static void odd_questions_are_refused_by_name(struct kunit *test)
{
	struct sc_pair pair = sc_clocks_pair(test, false);

	stream_class_query_master_clock(&pair.stream->object, pair.clock->handle,
					SC_TIME_SET_ONBOARD_CLOCK, sc_clocks_told);
	sc_testbed_expect_report(test, SC_OFFENCE_CLOCK, "asks a master clock for function 2");
	stream_class_query_master_clock(&pair.stream->object, pair.clock->handle,
					SC_TIME_GET_STREAM_TIME, NULL);
	sc_testbed_expect_report(test, SC_OFFENCE_CLOCK,
				 "asks for the time and names no routine to tell it");
	stream_class_query_master_clock(NULL, pair.clock->handle,
					SC_TIME_GET_STREAM_TIME, sc_clocks_told);
	sc_clocks_flush(pair.stream);
	KUNIT_EXPECT_EQ(test, sc_clocks.answers, 0);
	sc_clock_close(pair.clock);
}

/* F-11 F-12 R-33: a handle is looked up among those the stream was given. */
static void a_handle_that_is_not_the_streams_is_refused(struct kunit *test)
{
	static const char text[] =
		"asks for stream 0 a master clock that it neither follows nor is";
	struct sc_pair pair = sc_clocks_pair(test, false);
	struct sc_stream *stranger = sc_testbed_open(test, 0, 1);
	void *stale = pair.clock->handle;

	/* Of somebody else's clock, of none, and never a handle at all. */
	sc_clocks_ask(stranger, pair.clock->handle);
	sc_testbed_expect_report(test, SC_OFFENCE_CLOCK, text);
	sc_clocks_ask(stranger, NULL);
	sc_testbed_expect_report(test, SC_OFFENCE_CLOCK, text);
	KUNIT_EXPECT_EQ(test, sc_clocks_wait_at(stranger, (void *)0xdead0000dead, SC_LEVEL_LOW),
			-EINVAL);
	sc_testbed_expect_report(test, SC_OFFENCE_CLOCK, text);

	/* Of a clock that has gone, though another one may lie where it lay. */
	sc_clock_close(pair.clock);
	pair.clock = sc_clocks_open(test, stranger);
	KUNIT_EXPECT_TRUE(test, pair.clock->handle != stale);
	KUNIT_EXPECT_EQ(test, sc_clocks_wait_at(stranger, stale, SC_LEVEL_LOW), -EINVAL);
	sc_testbed_expect_report(test, SC_OFFENCE_CLOCK, text);
	sc_clock_close(pair.clock);
	KUNIT_EXPECT_EQ(test, sc_clocks.answers, 0);
}

/* Questions that are answered at once. */

/* F-12 R-34: at DISPATCH_LEVEL and below. */
static void low_and_dispatch_may_wait_for_the_time(struct kunit *test)
{
	struct sc_pair pair;

	sc_testbed_fake(test)->init.hw_interrupt = sc_fake_hw_interrupt;
	sc_clocks_offer(test, SC_CLOCK_SUPPORT_CAN_RETURN_STREAM_TIME);
	sc_testbed_fake(test)->clock_time[SC_TIME_GET_STREAM_TIME] = 42;
	pair = sc_clocks_pair(test, true);

	sc_clocks.stream = pair.stream;
	sc_clocks.handle = pair.clock->handle;
	sc_clocks.ret = -EIO;
	stream_class_call_at_new_priority(&pair.stream->object, pair.stream->dev->extension,
					  SC_LOW, sc_clocks_wait_for_it, NULL);
	sc_testbed_flush_priority(&pair.stream->priority);
	KUNIT_EXPECT_EQ(test, sc_clocks.ret, 0);
	KUNIT_EXPECT_EQ(test, sc_clocks.answer.time, 42);
	KUNIT_EXPECT_EQ(test, sc_clocks.answer.system_time, sc_system_time());

	sc_clocks.ret = -EIO;
	stream_class_call_at_new_priority(&pair.stream->object, pair.stream->dev->extension,
					  SC_DISPATCH, sc_clocks_wait_for_it, NULL);
	sc_testbed_flush_priority(&pair.stream->priority);
	KUNIT_EXPECT_EQ(test, sc_clocks.ret, 0);
	KUNIT_EXPECT_EQ(test, sc_clocks.answer.time, 42);
	SC_EXPECT_CALLS(test, SC_FAKE_CLOCK, 2);
	KUNIT_EXPECT_EQ(test, sc_fake_last(sc_testbed_fake(test), SC_FAKE_CLOCK)->level,
			SC_LEVEL_HIGH);
	sc_clock_close(pair.clock);
}

/* F-12: a synchronised routine without an ISR is at DISPATCH_LEVEL. */
static void a_synchronised_routine_may_ask_its_own_device(struct kunit *test)
{
	struct sc_pair pair;

	sc_clocks_offer(test, SC_CLOCK_SUPPORT_CAN_RETURN_STREAM_TIME);
	sc_testbed_fake(test)->clock_time[SC_TIME_GET_STREAM_TIME] = 42;
	pair = sc_clocks_pair(test, false);
	KUNIT_EXPECT_EQ(test, sc_clocks_wait_high(pair.stream, pair.clock->handle), 0);
	KUNIT_EXPECT_EQ(test, sc_clocks.answer.time, 42);
	KUNIT_EXPECT_EQ(test, sc_fake_last(sc_testbed_fake(test), SC_FAKE_CLOCK)->level,
			SC_LEVEL_HIGH);
	sc_clock_close(pair.clock);
}

/* F-12: it has its own lock and must not wait for a second one. */
static void a_synchronised_routine_may_not_wait_for_another_device(struct kunit *test)
{
	struct sc_pair pair = sc_clocks_pair(test, true);

	sc_clocks_wait_high(pair.stream, pair.clock->handle);
	sc_clocks_expect_refused(test, "for another device from a synchronised routine");

	/* What it may do is ask and be told. */
	sc_fake_call(pair.stream->dev, sc_clocks_ask_here, NULL);
	sc_clocks_flush(pair.stream);
	KUNIT_EXPECT_EQ(test, sc_clocks.answer.time, 100);
	sc_clock_close(pair.clock);
}

/* F-12: above DISPATCH_LEVEL. */
static void with_an_isr_no_synchronised_routine_may_wait(struct kunit *test)
{
	struct sc_pair pair;

	sc_testbed_fake(test)->init.hw_interrupt = sc_fake_hw_interrupt;
	pair = sc_clocks_pair(test, false);
	sc_clocks_wait_high(pair.stream, pair.clock->handle);
	sc_clocks_expect_refused(test, "from a synchronised entry point");
	sc_clock_close(pair.clock);
}

/* F-12: a thread of the minidriver's own may, but not with interrupts off. */
static void nobody_waits_with_interrupts_off(struct kunit *test)
{
	struct sc_pair pair = sc_clocks_pair(test, false);
	unsigned long flags;

	KUNIT_EXPECT_EQ(test, sc_clocks_wait_at(pair.stream, pair.clock->handle,
						SC_LEVEL_FOREIGN), 0);
	KUNIT_EXPECT_EQ(test, sc_clocks.answer.time, 100);
	local_irq_save(flags);
	sc_clocks_wait_at(pair.stream, pair.clock->handle, SC_LEVEL_LOW);
	local_irq_restore(flags);
	sc_clocks_expect_refused(test, "with interrupts off");
	sc_clock_close(pair.clock);
}

static void sc_clocks_ask_inside(struct sc_fake *fake, struct sc_time_context *time_context)
{
	if (!sc_clocks.n_brought)
		return;
	sc_clocks.n_brought = 0;
	sc_clocks_wait_for_it(NULL);
}

/* F-12: or a clock could ask itself for ever. */
static void a_clock_routine_may_not_wait_for_a_clock(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_pair pair;

	fake->init.turn_off_synchronization = true;
	sc_clocks_offer(test, SC_CLOCK_SUPPORT_CAN_RETURN_STREAM_TIME);
	pair = sc_clocks_pair(test, false);
	sc_clocks.stream = pair.stream;
	sc_clocks.handle = pair.clock->handle;
	fake->in_clock = sc_clocks_ask_inside;
	SC_EXPECT_STREAM_TIME(test, pair.clock, 0);
	sc_clocks_expect_refused(test, "from a clock routine");
	SC_EXPECT_CALLS(test, SC_FAKE_CLOCK, 1);
	sc_clock_close(pair.clock);
}

/* F-12 R-34 */
static void unsynchronised_code_may_wait_anywhere(struct kunit *test)
{
	struct sc_pair pair;

	sc_testbed_fake(test)->init.turn_off_synchronization = true;
	pair = sc_clocks_pair(test, true);
	KUNIT_EXPECT_EQ(test, sc_clocks_wait_at(pair.stream, pair.clock->handle,
						SC_LEVEL_FOREIGN), 0);
	KUNIT_EXPECT_EQ(test, sc_clocks.answer.time, 100);
	KUNIT_EXPECT_EQ(test, sc_clocks_wait_high(pair.stream, pair.clock->handle), 0);
	KUNIT_EXPECT_EQ(test, sc_clocks.answer.time, 100);
	sc_clock_close(pair.clock);
}

/* F-12: the stream is compared with those of the device before it is read. */
static void a_stream_that_is_not_the_devices_is_refused(struct kunit *test)
{
	struct sc_pair pair = sc_clocks_pair(test, false);
	struct sc_time_context odd = {
		.hw_device_extension = pair.stream->dev->extension,
		.hw_stream_object = (void *)0xdead0000dead,
	};
	struct sc_context context;

	sc_context_enter(pair.stream->dev, &context, SC_LEVEL_LOW);
	KUNIT_EXPECT_EQ(test, stream_class_query_master_clock_sync(pair.clock->handle, &odd),
			-EINVAL);
	sc_context_leave(pair.stream->dev, &context);
	sc_testbed_expect_report(test, SC_OFFENCE_CLOCK,
				 "asks for the time for a stream that it does not have");
	sc_clock_close(pair.clock);
}

/* The race of a new clock, in both orders. */

static void sc_clocks_note_and_wait(struct sc_fake *fake, struct sc_srb *srb)
{
	sc_clocks_note(fake, srb);
	sc_clocks.handle = srb->command_data.master_clock_handle;
	sc_clocks.stream = to_sc_stream(srb->stream_object);
	sc_clocks_wait_for_it(NULL);
	if (!sc_clocks.ret)
		sc_clocks_ask(sc_clocks.stream, sc_clocks.handle);
}

/* first the new clock, then the question, as early as can be. */
static void a_new_handle_is_good_when_it_arrives(struct kunit *test)
{
	struct sc_stream *master, *stream;
	struct sc_clock *clock;

	sc_clocks_register(test);
	sc_fake_answer(sc_testbed_fake(test), SC_SRB_INDICATE_MASTER_CLOCK)->before =
		sc_clocks_note_and_wait;
	master = sc_testbed_run(test, 0, 0);
	stream = sc_testbed_open(test, 1, 0);
	sc_clocks_pass(test, 33);
	clock = sc_clocks_open(test, master);
	KUNIT_EXPECT_EQ(test, sc_stream_set_clock(stream, clock), 0);
	sc_clocks_flush(stream);
	KUNIT_EXPECT_EQ(test, sc_clocks.ret, 0);
	KUNIT_EXPECT_EQ(test, sc_clocks.answer.time, 33);
	KUNIT_EXPECT_EQ(test, sc_clocks.answers, 1);

	sc_fake_answer(sc_testbed_fake(test), SC_SRB_INDICATE_MASTER_CLOCK)->before =
		sc_clocks_note;
	sc_clock_close(clock);
}

static void sc_clocks_switch_here(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_stream *stream = to_sc_stream(srb->stream_object);

	sc_clocks_note(fake, srb);
	sc_clocks.stream = stream;
	sc_clocks.handle = sc_clocks.clock->handle;
	sc_clocks_wait_for_it(NULL);
}

/* first the question, then the new clock: the handle decides. */
static void a_question_is_answered_by_the_clock_it_named(struct kunit *test)
{
	struct sc_pair pair = sc_clocks_pair(test, false);
	struct sc_stream *other = sc_testbed_open(test, 0, 1);
	void *handle = pair.clock->handle;
	struct sc_clock *new;

	new = sc_clocks_open(test, other);
	pair.stream->query.pending = true;
	pair.stream->query.clock = pair.clock;
	pair.stream->query.function = SC_TIME_GET_STREAM_TIME;
	pair.stream->query.routine = sc_clocks_told;
	kref_get(&pair.clock->kref);
	KUNIT_ASSERT_EQ(test, sc_stream_set_clock(pair.stream, new), 0);

	sc_bh_schedule(&pair.stream->query.bh);
	sc_clocks_flush(pair.stream);
	KUNIT_EXPECT_EQ(test, sc_clocks.answers, 1);
	KUNIT_EXPECT_EQ(test, sc_clocks.answer.time, 100);

	/* Asked now the old handle is not the stream's any more. */
	KUNIT_EXPECT_EQ(test, sc_clocks_wait_at(pair.stream, handle, SC_LEVEL_LOW), -EINVAL);
	sc_testbed_expect_report(test, SC_OFFENCE_CLOCK,
				 "asks for stream 1 a master clock that it neither follows nor is");
	KUNIT_EXPECT_EQ(test, sc_clocks_wait_at(pair.stream, new->handle, SC_LEVEL_LOW), 0);
	KUNIT_EXPECT_EQ(test, sc_clocks.answer.time, 0);
	sc_clock_close(pair.clock);
	sc_clock_close(new);
}

/* and while the change is under way both are good. */
static void an_old_handle_is_good_until_the_new_one_is_taken(struct kunit *test)
{
	struct sc_pair pair = sc_clocks_pair(test, false);
	struct sc_clock *new = sc_clocks_open(test, sc_testbed_open(test, 0, 1));

	sc_clocks.clock = pair.clock;
	sc_fake_answer(sc_testbed_fake(test), SC_SRB_INDICATE_MASTER_CLOCK)->before =
		sc_clocks_switch_here;
	KUNIT_ASSERT_EQ(test, sc_stream_set_clock(pair.stream, new), 0);
	KUNIT_EXPECT_EQ(test, sc_clocks.ret, 0);
	KUNIT_EXPECT_EQ(test, sc_clocks.answer.time, 100);

	/* The same when a clock goes: until the stream has been told. */
	sc_clocks.clock = new;
	sc_clocks.ret = -EIO;
	sc_clock_close(new);
	KUNIT_EXPECT_EQ(test, sc_clocks.ret, 0);
	sc_clock_close(pair.clock);
}

/* Races with the end of a clock, in both orders. */

static void sc_clocks_spin_until_closed(struct sc_fake *fake,
					struct sc_time_context *time_context)
{
	unsigned long turns;

	WRITE_ONCE(sc_clocks.inside, true);
	for (turns = 0; turns < SC_CLOCK_TURNS && READ_ONCE(sc_clocks.clock->stream); turns++)
		cpu_relax();
}

static void sc_clocks_read_elsewhere(void *context)
{
	struct sc_pair *pair = context;

	sc_clocks_wait_at(pair->stream, pair->clock->handle, SC_LEVEL_LOW);
}

static void sc_clocks_wait_until_inside(struct kunit *test)
{
	unsigned long turns;

	for (turns = 0; turns < SC_CLOCK_TURNS && !READ_ONCE(sc_clocks.inside); turns++)
		cpu_relax();
	KUNIT_EXPECT_TRUE(test, sc_clocks.inside);
}

/* a reader is inside the routine when the master closes. */
static void a_master_that_closes_waits_for_those_who_read(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_elsewhere there;
	struct sc_pair pair;

	sc_clocks_offer(test, SC_CLOCK_SUPPORT_CAN_RETURN_STREAM_TIME);
	fake->clock_time[SC_TIME_GET_STREAM_TIME] = 42;
	pair = sc_clocks_pair(test, true);
	sc_clocks.clock = pair.clock;
	fake->in_clock = sc_clocks_spin_until_closed;

	sc_testbed_start_elsewhere(test, &there, sc_clocks_read_elsewhere, &pair);
	sc_clocks_wait_until_inside(test);
	sc_stream_close(pair.master);
	sc_testbed_join(&there);

	KUNIT_EXPECT_EQ(test, sc_clocks.ret, 0);
	KUNIT_EXPECT_EQ(test, sc_clocks.answer.time, 42);
	KUNIT_EXPECT_EQ(test, pair.clock->readers, 0);
	/* It was the master's routine, so it came before the close. */
	KUNIT_EXPECT_EQ(test, sc_fake_last(fake, SC_FAKE_DEVICE)->command, SC_SRB_CLOSE_STREAM);
	sc_clock_close(pair.clock);
}

/* R-36 C-11: the other order: the clock has gone when the answer is fetched. */
static void a_question_that_outlives_its_clock_gets_the_last_time(struct kunit *test)
{
	struct sc_pair pair = sc_clocks_pair(test, true);

	SC_EXPECT_STREAM_TIME(test, pair.clock, 100);
	pair.stream->query.pending = true;
	pair.stream->query.clock = pair.clock;
	pair.stream->query.function = SC_TIME_GET_STREAM_TIME;
	pair.stream->query.routine = sc_clocks_told;
	kref_get(&pair.clock->kref);
	sc_stream_close(pair.master);
	sc_clock_close(pair.clock);

	sc_clocks_pass(test, 11);
	sc_bh_schedule(&pair.stream->query.bh);
	sc_clocks_flush(pair.stream);
	KUNIT_EXPECT_EQ(test, sc_clocks.answers, 1);
	KUNIT_EXPECT_EQ(test, sc_clocks.answer.time, 100);
	KUNIT_EXPECT_EQ(test, sc_clocks.answer.system_time, sc_system_time());
}

static void sc_clocks_wait_in_close(struct sc_fake *fake, struct sc_srb *srb)
{
	sc_clocks.stream = to_sc_stream(srb->stream_object);
	sc_clocks_wait_for_it(NULL);
}

/* S-28 F-12: its own handle is good until the master has been told. */
static void a_master_that_is_told_of_its_end_gets_the_last_time(struct kunit *test)
{
	struct sc_pair pair = sc_clocks_pair(test, false);

	SC_EXPECT_STREAM_TIME(test, pair.clock, 100);
	sc_clocks.handle = pair.clock->handle;
	sc_fake_answer(sc_testbed_fake(test), SC_SRB_CLOSE_MASTER_CLOCK)->before =
		sc_clocks_wait_in_close;
	sc_clock_close(pair.clock);
	KUNIT_EXPECT_EQ(test, sc_clocks.ret, -ENODEV);
	KUNIT_EXPECT_EQ(test, sc_clocks.answer.time, 100);
}

static void sc_clocks_set_elsewhere(void *context)
{
	struct sc_pair *pair = context;

	sc_clocks.ret = sc_stream_set_clock(pair->stream, pair->clock);
}

static void sc_clocks_wait_until_brought(struct kunit *test, unsigned int n)
{
	unsigned long turns;

	for (turns = 0; turns < SC_CLOCK_TURNS; turns++) {
		/* Pairs with sc_clocks_note(). */
		if (smp_load_acquire(&sc_clocks.n_brought) == n)
			return;
		cpu_relax();
	}
	KUNIT_FAIL(test, "no handle was brought");
}

/* R-36 S-24: the clock closes while a stream is being told to follow it. */
static void a_clock_that_closes_while_it_is_assigned_is_not_followed(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_elsewhere there;
	struct sc_pair pair;

	sc_clocks_register(test);
	pair.master = sc_testbed_open(test, 0, 0);
	pair.stream = sc_testbed_open(test, 1, 0);
	pair.clock = sc_clocks_open(test, pair.master);
	sc_fake_does(fake, SC_SRB_INDICATE_MASTER_CLOCK, SC_FAKE_KEEP, 0);

	sc_testbed_start_elsewhere(test, &there, sc_clocks_set_elsewhere, &pair);
	sc_clocks_wait_until_brought(test, 2);
	sc_fake_does(fake, SC_SRB_INDICATE_MASTER_CLOCK, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_clock_close(pair.clock);
	KUNIT_EXPECT_EQ(test, sc_clocks.n_brought, 2);
	sc_fake_end(sc_clocks.kept, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_join(&there);

	KUNIT_EXPECT_EQ(test, sc_clocks.ret, -ENODEV);
	SC_EXPECT_BROUGHT(test, 2, INDICATE, pair.stream, 0);
	KUNIT_EXPECT_NULL(test, pair.stream->follow);
	KUNIT_EXPECT_FALSE(test, pair.stream->indicating);
}

/* R-36 S-24: the other order. */
static void a_clock_that_has_closed_is_not_assigned(struct kunit *test)
{
	struct sc_stream *master, *stream;
	struct sc_clock *clock;

	sc_clocks_register(test);
	master = sc_testbed_open(test, 0, 0);
	stream = sc_testbed_open(test, 1, 0);
	clock = sc_clocks_open(test, master);
	sc_stream_close(master);
	KUNIT_EXPECT_EQ(test, sc_stream_set_clock(stream, clock), -ENODEV);
	KUNIT_EXPECT_EQ(test, sc_clocks.n_brought, 1);
	KUNIT_EXPECT_NULL(test, stream->follow);
	sc_clock_close(clock);
}

/* nobody has chosen the stream as a master, so it is not told that it is one. */
static void the_class_drivers_clock_is_nobodys_business(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_stream *stream;
	struct sc_clock *clock;

	sc_clocks_register(test);
	stream = sc_testbed_open(test, 0, 0);
	KUNIT_ASSERT_EQ(test, sc_stream_open_system_clock(stream, &clock), 0);
	KUNIT_EXPECT_EQ(test, sc_stream_set_clock(stream, clock), 0);
	KUNIT_EXPECT_PTR_EQ(test, sc_clocks.brought[0].handle, sc_clock_handle(clock));
	KUNIT_EXPECT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_RUN), 0);
	sc_clocks_pass(test, 25);
	KUNIT_EXPECT_EQ(test, sc_clocks_read(test, clock, SC_TIME_GET_STREAM_TIME), 25ULL);
	sc_stream_stop(stream);
	sc_stream_close(stream);
	sc_clock_close(clock);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_OPEN_MASTER_CLOCK), 0U);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_CLOSE_MASTER_CLOCK), 0U);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_INDICATE_MASTER_CLOCK), 1U);
}

static void who_offers_a_clock_needs_none_of_ours(struct kunit *test)
{
	struct sc_clock *clock;

	sc_clocks_offer(test, SC_CLOCK_SUPPORT_CAN_RETURN_STREAM_TIME);
	sc_clocks_register(test);
	KUNIT_EXPECT_EQ(test, sc_stream_open_system_clock(sc_testbed_open(test, 0, 0), &clock),
			-EOPNOTSUPP);
}

static struct kunit_case sc_clock_cases[] = {
	KUNIT_CASE(a_master_is_told_its_handle),
	KUNIT_CASE(a_master_is_told_of_its_end),
	KUNIT_CASE(closing_a_clock_cannot_fail),
	KUNIT_CASE(the_class_drivers_clock_is_nobodys_business),
	KUNIT_CASE(who_offers_a_clock_needs_none_of_ours),
	KUNIT_CASE(a_minidriver_that_knows_no_clocks_is_a_master_all_the_same),
	KUNIT_CASE(a_clock_that_does_not_open_is_none),
	KUNIT_CASE(a_stream_is_one_clock_at_most),
	KUNIT_CASE(a_stream_is_told_whom_it_follows),
	KUNIT_CASE(a_master_may_follow_itself),
	KUNIT_CASE(a_clock_is_assigned_in_stop_only),
	KUNIT_CASE(a_clock_that_is_refused_leaves_the_old_one),
	KUNIT_CASE(closing_the_master_lets_its_followers_run_free),
	KUNIT_CASE(a_follower_that_closes_follows_nothing),
	KUNIT_CASE(a_device_that_goes_takes_its_clock_along),
	KUNIT_CASE(a_follower_that_does_not_answer_is_left_behind),
	KUNIT_CASE(our_own_clock_counts_from_leaving_stop),
	KUNIT_CASE(leaving_stop_again_begins_stream_time_anew),
	KUNIT_CASE(a_clock_that_is_opened_late_has_counted_all_the_same),
	KUNIT_CASE(a_clock_routine_answers_what_it_said_it_can),
	KUNIT_CASE(a_routine_without_flags_is_not_called),
	KUNIT_CASE(flags_without_a_routine_do_not_open),
	KUNIT_CASE(an_unsynchronised_clock_routine_runs_with_bottom_halves_off),
	KUNIT_CASE(physical_time_never_goes_back),
	KUNIT_CASE(a_reading_that_is_overtaken_is_no_offence),
	KUNIT_CASE(a_rate_does_not_change_the_slope_of_physical_time),
	KUNIT_CASE(a_clock_that_can_be_set_can_be_set),
	KUNIT_CASE(a_clock_that_cannot_be_set_says_so),
	KUNIT_CASE(a_callback_answers),
	KUNIT_CASE(one_may_ask_at_any_level),
	KUNIT_CASE(a_second_question_is_refused_by_name),
	KUNIT_CASE(a_callback_may_ask_the_next),
	KUNIT_CASE(closing_the_stream_drops_its_question),
	KUNIT_CASE(odd_questions_are_refused_by_name),
	KUNIT_CASE(a_handle_that_is_not_the_streams_is_refused),
	KUNIT_CASE(low_and_dispatch_may_wait_for_the_time),
	KUNIT_CASE(a_synchronised_routine_may_ask_its_own_device),
	KUNIT_CASE(a_synchronised_routine_may_not_wait_for_another_device),
	KUNIT_CASE(with_an_isr_no_synchronised_routine_may_wait),
	KUNIT_CASE(nobody_waits_with_interrupts_off),
	KUNIT_CASE(a_clock_routine_may_not_wait_for_a_clock),
	KUNIT_CASE(unsynchronised_code_may_wait_anywhere),
	KUNIT_CASE(a_stream_that_is_not_the_devices_is_refused),
	KUNIT_CASE(a_new_handle_is_good_when_it_arrives),
	KUNIT_CASE(a_question_is_answered_by_the_clock_it_named),
	KUNIT_CASE(an_old_handle_is_good_until_the_new_one_is_taken),
	KUNIT_CASE(a_master_that_closes_waits_for_those_who_read),
	KUNIT_CASE(a_question_that_outlives_its_clock_gets_the_last_time),
	KUNIT_CASE(a_master_that_is_told_of_its_end_gets_the_last_time),
	KUNIT_CASE(a_clock_that_closes_while_it_is_assigned_is_not_followed),
	KUNIT_CASE(a_clock_that_has_closed_is_not_assigned),
	{}
};

static struct kunit_suite sc_clock_suite = {
	.name = "sc_clock",
	.init = sc_clocks_init,
	.exit = sc_clocks_exit,
	.test_cases = sc_clock_cases,
};
kunit_test_suite(sc_clock_suite);
