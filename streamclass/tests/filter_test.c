// SPDX-License-Identifier: GPL-2.0
/*
 * Filters: opening and closing a device, with instances and without.
 */
#include "testbed.h"

#define SC_FILTER_BYTES	40

static int sc_filter_test_init(struct kunit *test)
{
	int ret = sc_testbed_init(test);

	if (ret)
		return ret;

	sc_testbed_fake(test)->init.filter_instance_extension_size = SC_FILTER_BYTES;
	return sc_testbed_register(test);
}

static struct sc_filter *sc_filter_test_open(struct kunit *test, u32 type)
{
	struct sc_filter *filter = sc_filter_open(sc_testbed_dev(test), type);

	KUNIT_ASSERT_FALSE(test, IS_ERR(filter));
	return filter;
}

/* What the minidriver saw of the last instance. */
struct sc_seen {
	u8 *extension;
	s32 type;
	unsigned int opened;
	unsigned int closed;
};

static void sc_seen_open(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_seen *seen = fake->context;

	seen->extension = srb->hw_instance_extension;
	seen->type = srb->command_data.filter_type_index;
	seen->opened++;
}

static void sc_seen_close(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_seen *seen = fake->context;

	if (seen->extension == srb->hw_instance_extension)
		seen->closed++;
}

static void sc_filter_watch(struct kunit *test, struct sc_seen *seen)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	*seen = (struct sc_seen){ };
	fake->context = seen;
	sc_fake_answer(fake, SC_SRB_OPEN_DEVICE_INSTANCE)->before = sc_seen_open;
	sc_fake_answer(fake, SC_SRB_CLOSE_DEVICE_INSTANCE)->before = sc_seen_close;
}

static void sc_filter_unwatch(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_fake_answer(fake, SC_SRB_OPEN_DEVICE_INSTANCE)->before = NULL;
	sc_fake_answer(fake, SC_SRB_CLOSE_DEVICE_INSTANCE)->before = NULL;
}

/* S-04, S-05: memory of its own, zeroed, and the type that was asked for. */
static void an_instance_is_opened_and_closed(struct kunit *test)
{
	struct sc_filter *filter;
	struct sc_seen seen;

	sc_filter_watch(test, &seen);
	filter = sc_filter_test_open(test, 3);
	KUNIT_EXPECT_EQ(test, seen.opened, 1);
	KUNIT_EXPECT_EQ(test, seen.type, 3);
	KUNIT_ASSERT_NOT_NULL(test, seen.extension);
	KUNIT_EXPECT_PTR_EQ(test, memchr_inv(seen.extension, 0, SC_FILTER_BYTES), NULL);
	KUNIT_EXPECT_PTR_EQ(test, sc_filter_extension(filter), (void *)seen.extension);
	KUNIT_EXPECT_PTR_EQ(test, sc_filter_of_extension(seen.extension), filter);
	KUNIT_EXPECT_PTR_EQ(test, sc_device_of_extension(seen.extension), sc_testbed_dev(test));

	sc_filter_close(filter);
	KUNIT_EXPECT_EQ(test, seen.closed, 1);
	KUNIT_EXPECT_PTR_EQ(test, sc_filter_of_extension(seen.extension), NULL);
	sc_filter_unwatch(test);
}

static void each_filter_has_memory_of_its_own(struct kunit *test)
{
	struct sc_filter *one = sc_filter_test_open(test, 0);
	struct sc_filter *two = sc_filter_test_open(test, 0);

	KUNIT_EXPECT_PTR_NE(test, sc_filter_extension(one), sc_filter_extension(two));
	sc_filter_close(one);
	sc_filter_close(two);
}

/* S-04: the minidriver's status is the caller's. */
static void an_open_that_fails_leaves_nothing(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_fake_does(fake, SC_SRB_OPEN_DEVICE_INSTANCE, SC_FAKE_COMPLETE_AND_READY,
		     SC_STATUS_TOO_MANY_NODES);
	KUNIT_EXPECT_EQ(test, PTR_ERR(sc_filter_open(sc_testbed_dev(test), 0)), -ENOSPC);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_CLOSE_DEVICE_INSTANCE), 0);

	/* Nothing to do for it is no failure. */
	sc_fake_does(fake, SC_SRB_OPEN_DEVICE_INSTANCE, SC_FAKE_COMPLETE_AND_READY,
		     SC_STATUS_NOT_IMPLEMENTED);
	sc_filter_close(sc_filter_test_open(test, 0));
}

static void sc_seen_stream(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_seen *seen = fake->context;

	seen->extension = srb->hw_instance_extension;
	sc_fake_open_stream(fake, srb);
}

static void sc_seen_request(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_seen *seen = fake->context;

	if (seen->extension == srb->hw_instance_extension)
		seen->opened++;
}

/* Every request of a stream names the filter that the stream was opened through. */
static void requests_of_a_stream_name_its_filter(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_seen seen = { };
	struct sc_stream *stream;

	fake->context = &seen;
	sc_fake_answer(fake, SC_SRB_OPEN_STREAM)->before = sc_seen_stream;
	sc_fake_answer(fake, SC_SRB_SET_STREAM_STATE)->before = sc_seen_request;
	sc_fake_answer(fake, SC_SRB_READ_DATA)->before = sc_seen_request;
	stream = sc_testbed_run(test, 0, 0);
	KUNIT_EXPECT_PTR_EQ(test, (void *)seen.extension,
			    sc_filter_extension(sc_testbed_filter(test)));
	KUNIT_EXPECT_EQ(test, seen.opened, 3);
	sc_testbed_read(test, stream);
	KUNIT_EXPECT_EQ(test, seen.opened, 4);
	sc_fake_answer(fake, SC_SRB_SET_STREAM_STATE)->before = NULL;
}

/* S-05 */
static void closing_a_filter_closes_its_streams(struct kunit *test)
{
	struct sc_stream *stream = sc_device_stream(sc_testbed_dev(test), 0, 0);
	struct sc_filter *filter = sc_filter_test_open(test, 0);
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_testbed_open(test, 0, 1);
	KUNIT_ASSERT_EQ(test, sc_stream_open(stream, filter, &fake->range), 0);
	sc_fake_forget(fake);
	sc_filter_close(filter);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_CLOSE_STREAM), 1);
	KUNIT_EXPECT_EQ(test, sc_fake_last(fake, SC_FAKE_DEVICE)->command,
			SC_SRB_CLOSE_DEVICE_INSTANCE);
	KUNIT_EXPECT_FALSE(test, stream->opened);
}

/* A minidriver that does not let go of the close keeps the memory, too. */
static void memory_outlives_a_close_without_an_answer(struct kunit *test)
{
	struct sc_filter *filter = sc_filter_test_open(test, 0);
	struct sc_fake *fake = sc_testbed_fake(test);
	u8 *extension = sc_filter_extension(filter);

	sc_fake_does(fake, SC_SRB_CLOSE_DEVICE_INSTANCE, SC_FAKE_KEEP, 0);
	fake->cancel.how = SC_FAKE_KEEP;
	sc_testbed_hurry(test);
	sc_filter_close(filter);
	sc_testbed_expect_report(test, SC_OFFENCE_IGNORED_CANCEL,
				 "did not let go of CLOSE_DEVICE_INSTANCE when asked to");
	memset(extension, 0x5a, SC_FILTER_BYTES);
	sc_fake_does(fake, SC_SRB_CLOSE_DEVICE_INSTANCE, SC_FAKE_COMPLETE_AND_READY, 0);
}

static struct kunit_case sc_filter_cases[] = {
	KUNIT_CASE(an_instance_is_opened_and_closed),
	KUNIT_CASE(each_filter_has_memory_of_its_own),
	KUNIT_CASE(an_open_that_fails_leaves_nothing),
	KUNIT_CASE(requests_of_a_stream_name_its_filter),
	KUNIT_CASE(closing_a_filter_closes_its_streams),
	KUNIT_CASE(memory_outlives_a_close_without_an_answer),
	{ }
};

static struct kunit_suite sc_filter_suite = {
	.name = "sc_filter",
	.init = sc_filter_test_init,
	.exit = sc_testbed_exit,
	.test_cases = sc_filter_cases,
};

/* Minidrivers without instances hear of no filter. */
static void without_instances_nothing_is_sent(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_filter *filter = sc_filter_test_open(test, 0);

	KUNIT_EXPECT_PTR_EQ(test, sc_filter_extension(filter), NULL);
	sc_filter_close(filter);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_OPEN_DEVICE_INSTANCE), 0);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_CLOSE_DEVICE_INSTANCE), 0);
}

/* A device that goes closes what its client left open. */
static void a_device_that_goes_closes_filters(struct kunit *test)
{
	struct sc_testbed *bed = sc_testbed(test);

	bed->client.careless = true;
	sc_testbed_open(test, 0, 0);
	sc_testbed_unregister(test);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(&bed->fake, SC_SRB_CLOSE_STREAM), 1);
}

static void sc_close_stream(void *context)
{
	sc_stream_close(context);
}

/* Whoever is inside a stream keeps it open, and nobody else gets in. */
static void a_close_waits_for_those_inside(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_elsewhere there;

	KUNIT_ASSERT_TRUE(test, sc_stream_enter(stream));
	sc_testbed_start_elsewhere(test, &there, sc_close_stream, stream);
	while (sc_stream_enter(stream)) {
		sc_stream_leave(stream);
		cpu_relax();
	}
	KUNIT_EXPECT_TRUE(test, READ_ONCE(stream->opened));
	sc_stream_leave(stream);
	sc_testbed_join(&there);
	KUNIT_EXPECT_FALSE(test, stream->opened);
	KUNIT_EXPECT_FALSE(test, sc_stream_enter(stream));
}

static void sc_enter_while_opening(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_stream *stream = to_sc_stream(srb->stream_object);

	if (sc_stream_enter(stream))
		fake->context = stream;
	sc_fake_open_stream(fake, srb);
}

/* A stream that the minidriver has not opened yet has no entry points. */
static void nobody_gets_into_a_stream_that_opens(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_stream *stream;

	sc_fake_answer(fake, SC_SRB_OPEN_STREAM)->before = sc_enter_while_opening;
	stream = sc_testbed_open(test, 0, 0);
	KUNIT_EXPECT_PTR_EQ(test, fake->context, NULL);
	KUNIT_ASSERT_TRUE(test, sc_stream_enter(stream));
	sc_stream_leave(stream);
}

static struct kunit_case sc_filter_plain_cases[] = {
	KUNIT_CASE(without_instances_nothing_is_sent),
	KUNIT_CASE(a_device_that_goes_closes_filters),
	KUNIT_CASE(a_close_waits_for_those_inside),
	KUNIT_CASE(nobody_gets_into_a_stream_that_opens),
	{ }
};

static struct kunit_suite sc_filter_plain_suite = {
	.name = "sc_filter_plain",
	.init = sc_testbed_init_device,
	.exit = sc_testbed_exit,
	.test_cases = sc_filter_plain_cases,
};

kunit_test_suites(&sc_filter_suite, &sc_filter_plain_suite);
