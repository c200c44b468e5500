// SPDX-License-Identifier: GPL-2.0
/*
 * A minidriver describes its streams again while some of them run.
 */
#include "testbed.h"

#define SC_AGAIN_STREAMS	4

/* What the fake answers from now on. */
struct sc_again {
	struct sc_stream_header header;
	struct sc_stream_information info[SC_AGAIN_STREAMS];
};

static u32 sc_again_bytes(u32 streams)
{
	return sizeof(struct sc_stream_header) + streams * sizeof(struct sc_stream_information);
}

static void sc_again_answer(struct sc_fake *fake, struct sc_srb *srb)
{
	const struct sc_again *again = fake->context;
	u32 streams = clamp(again->header.number_of_streams, 1, SC_AGAIN_STREAMS);

	memcpy(srb->command_data.stream_buffer, again, sc_again_bytes(streams));
}

static void sc_again_prepare(struct kunit *test, struct sc_again *again, u32 streams)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	unsigned int i;

	again->header = fake->descriptor.header;
	again->header.number_of_streams = streams;
	for (i = 0; i < SC_AGAIN_STREAMS; i++)
		again->info[i] = fake->descriptor.info[0];
	fake->context = again;
	sc_fake_answer(fake, SC_SRB_GET_STREAM_INFO)->before = sc_again_answer;
}

/* A request of the minidriver's, as from its interrupt routine. */
struct sc_again_call {
	void *extension;
	u32 size;
};

static void sc_again_say(void *context)
{
	struct sc_again_call *call = context;

	stream_class_reenumerate_streams(call->extension, call->size);
}

static void sc_again_say_filter(void *context)
{
	struct sc_again_call *call = context;

	stream_class_filter_reenumerate_streams(call->extension, call->size);
}

static void sc_again_want(struct kunit *test, u32 size)
{
	struct sc_device *dev = sc_testbed_dev(test);
	struct sc_again_call call = { .extension = dev->extension, .size = size };

	sc_fake_call(dev, sc_again_say, &call);
}

static void sc_again_settle(struct kunit *test)
{
	flush_work(&sc_testbed_dev(test)->news_work);
}

static void sc_again_do(struct kunit *test, u32 streams)
{
	sc_again_want(test, sc_again_bytes(streams));
	sc_again_settle(test);
}

static unsigned int sc_again_asked(struct kunit *test)
{
	return sc_fake_count_command(sc_testbed_fake(test), SC_SRB_GET_STREAM_INFO);
}

/* F-15, S-02: one more question, of the new size, and the client is told. */
static void streams_that_are_new_can_be_opened(struct kunit *test)
{
	struct sc_device *dev = sc_testbed_dev(test);
	struct sc_again again;

	KUNIT_EXPECT_PTR_EQ(test, sc_device_stream(dev, 3, 0), NULL);
	sc_again_prepare(test, &again, 4);
	sc_again_do(test, 4);
	KUNIT_EXPECT_EQ(test, sc_again_asked(test), 1);
	KUNIT_EXPECT_EQ(test, sc_testbed(test)->client.changed, 1);
	KUNIT_EXPECT_EQ(test, sc_device_descriptor(dev)->stream_header.number_of_streams, 4);
	SC_EXPECT_HELD(test, sc_testbed_read(test, sc_testbed_run(test, 3, 3)));
}

/* F-15: its object stays, so nobody's pointer is to freed memory. */
static void a_stream_that_is_missing_cannot_be_opened(struct kunit *test)
{
	struct sc_device *dev = sc_testbed_dev(test);
	struct sc_stream *stream = sc_device_stream(dev, 1, 0);
	struct sc_again again;

	sc_again_prepare(test, &again, 1);
	sc_again_do(test, 1);
	KUNIT_EXPECT_PTR_EQ(test, sc_device_stream(dev, 1, 0), NULL);
	KUNIT_EXPECT_EQ(test, sc_stream_open(stream, sc_testbed_filter(test),
					     &sc_testbed_fake(test)->range), -ENOENT);

	again.header.number_of_streams = 2;
	sc_again_do(test, 2);
	KUNIT_EXPECT_PTR_EQ(test, sc_device_stream(dev, 1, 0), stream);
	sc_testbed_run(test, 1, 0);
}

/* F-15: until it is closed; then it is gone. */
static void a_stream_that_runs_goes_on(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 1, 0);
	struct sc_request *held = sc_testbed_read(test, stream);
	struct sc_request *next;
	struct sc_again again;

	sc_again_prepare(test, &again, 1);
	sc_again_do(test, 1);
	SC_EXPECT_HELD(test, held);
	sc_fake_end(&held->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, held, 0);
	next = sc_testbed_read(test, stream);
	SC_EXPECT_HELD(test, next);
	KUNIT_EXPECT_EQ(test, sc_fake_last(sc_testbed_fake(test), SC_FAKE_DATA)->command,
			SC_SRB_READ_DATA);

	sc_stream_close(stream);
	SC_EXPECT_RETURNED(test, next, -ECANCELED);
	KUNIT_EXPECT_EQ(test, sc_stream_open(stream, sc_testbed_filter(test),
					     &sc_testbed_fake(test)->range), -ENOENT);
}

/* F-15: what it is now it becomes when it is opened again. */
static void an_open_stream_stays_what_it_was(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_again again;

	sc_again_prepare(test, &again, 2);
	again.info[0].data_flow = SC_KSPIN_DATAFLOW_IN;
	sc_again_do(test, 2);
	sc_testbed_read(test, stream);
	KUNIT_EXPECT_EQ(test, sc_fake_last(fake, SC_FAKE_DATA)->command, SC_SRB_READ_DATA);

	sc_stream_close(stream);
	sc_testbed_read(test, sc_testbed_run(test, 0, 0));
	KUNIT_EXPECT_EQ(test, sc_fake_last(fake, SC_FAKE_DATA)->command, SC_SRB_WRITE_DATA);
}

/* F-15: the properties, too, until it is closed, described or not. */
static void an_open_stream_keeps_its_properties(struct kunit *test)
{
	static const struct sc_ksproperty_item item = { .property_id = 1 };
	static const struct sc_guid guid = SC_GUID(0xa, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
	static const struct sc_ksproperty_set set = {
		.set = &guid, .properties_count = 1, .property_item = &item,
	};
	struct sc_ksidentifier property = {
		.set = guid, .id = 1, .flags = SC_KSPROPERTY_TYPE_SETSUPPORT,
	};
	struct sc_stream *stream;
	struct sc_again again;
	u32 bytes;

	sc_again_prepare(test, &again, 2);
	again.info[1].num_stream_prop_array_entries = 1;
	again.info[1].stream_properties_array = &set;
	sc_again_do(test, 2);
	stream = sc_testbed_open(test, 1, 0);

	/* First it is offered without them, then not at all. */
	again.info[1].num_stream_prop_array_entries = 0;
	sc_again_do(test, 2);
	KUNIT_EXPECT_EQ(test, sc_stream_property(stream, &property, sizeof(property),
						 NULL, 0, &bytes), 0);
	again.header.number_of_streams = 1;
	sc_again_do(test, 1);
	KUNIT_EXPECT_EQ(test, sc_stream_property(stream, &property, sizeof(property),
						 NULL, 0, &bytes), 0);
}

/* F-15 */
static void instances_come_and_go_too(struct kunit *test)
{
	struct sc_device *dev = sc_testbed_dev(test);
	struct sc_again again;

	sc_again_prepare(test, &again, 2);
	again.info[0].number_of_possible_instances = 1;
	again.info[1].number_of_possible_instances = SC_FAKE_INSTANCES + 1;
	sc_again_do(test, 2);
	KUNIT_EXPECT_NOT_NULL(test, sc_device_stream(dev, 0, 0));
	KUNIT_EXPECT_PTR_EQ(test, sc_device_stream(dev, 0, 1), NULL);
	KUNIT_EXPECT_NOT_NULL(test, sc_device_stream(dev, 1, SC_FAKE_INSTANCES));
}

/* Whoever reads the old description does so without a lock. */
static void the_old_description_stays_readable(struct kunit *test)
{
	const struct sc_stream_information *old =
		sc_device_stream_information(sc_testbed_dev(test), 1);
	struct sc_again again;

	sc_again_prepare(test, &again, 1);
	sc_again_do(test, 1);
	KUNIT_EXPECT_PTR_EQ(test, sc_device_stream_information(sc_testbed_dev(test), 1), NULL);
	KUNIT_EXPECT_EQ(test, old->number_of_possible_instances, SC_FAKE_INSTANCES);
}

static void sc_again_expect_nothing(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, sc_testbed(test)->client.changed, 0);
	KUNIT_EXPECT_NOT_NULL(test, sc_device_stream(sc_testbed_dev(test), 1, 0));
	KUNIT_EXPECT_PTR_EQ(test, sc_device_stream(sc_testbed_dev(test), 2, 0), NULL);
}

/* F-15: reported, and the streams are as they were. */
static void a_description_that_makes_no_sense_changes_nothing(struct kunit *test)
{
	struct sc_again again;

	sc_again_prepare(test, &again, 3);
	again.info[2].data_flow = 0;
	sc_again_do(test, 3);
	sc_testbed_expect_report(test, SC_OFFENCE_ANSWER,
				 "describes stream 2 wrongly: data_flow is neither in nor out");
	sc_again_expect_nothing(test);
}

static void a_description_of_an_impossible_size_is_not_asked_for(struct kunit *test)
{
	sc_again_want(test, 3);
	sc_again_settle(test);
	sc_testbed_expect_report(test, SC_OFFENCE_ANSWER,
				 "asks for a stream descriptor of 3 bytes");
	KUNIT_EXPECT_EQ(test, sc_again_asked(test), 0);
	sc_again_expect_nothing(test);
}

/* Kernels name errors, or number them. */
static void sc_again_expect_failure(struct kunit *test, int status)
{
	char text[80];

	snprintf(text, sizeof(text), "could not describe its streams: %pe", ERR_PTR(status));
	sc_testbed_expect_report(test, SC_OFFENCE_ANSWER, text);
}

static void a_description_that_fails_changes_nothing(struct kunit *test)
{
	struct sc_again again;

	sc_again_prepare(test, &again, 3);
	sc_fake_does(sc_testbed_fake(test), SC_SRB_GET_STREAM_INFO, SC_FAKE_COMPLETE_AND_READY,
		     -EIO);
	sc_again_do(test, 3);
	sc_again_expect_failure(test, -EIO);
	sc_again_expect_nothing(test);
}

/* The minidriver may still write there. */
static void a_description_that_never_comes_keeps_its_memory(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_again again;

	sc_again_prepare(test, &again, 3);
	sc_fake_does(fake, SC_SRB_GET_STREAM_INFO, SC_FAKE_KEEP, 0);
	fake->cancel.how = SC_FAKE_KEEP;
	sc_testbed_hurry(test);
	sc_again_do(test, 3);
	sc_testbed_expect_report(test, SC_OFFENCE_IGNORED_CANCEL,
				 "did not let go of GET_STREAM_INFO when asked to");
	sc_again_expect_failure(test, -ETIMEDOUT);
	sc_again_answer(fake, sc_fake_nth(fake, SC_FAKE_DEVICE, 0)->srb);
	sc_again_expect_nothing(test);
}

static void too_many_descriptions_are_refused(struct kunit *test)
{
	struct sc_again again;

	sc_again_prepare(test, &again, 3);
	sc_testbed_dev(test)->described = SZ_4M - 100;
	sc_again_do(test, 3);
	sc_testbed_expect_report(test, SC_OFFENCE_ANSWER, "describes its streams too often");
	sc_again_expect_nothing(test);
}

static void sc_again_early(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_again *again = fake->context;

	sc_fake_answer(fake, SC_SRB_GET_STREAM_INFO)->before = sc_again_answer;
	stream_class_reenumerate_streams(srb->hw_device_extension,
					 sc_again_bytes(again->header.number_of_streams));
}

/* F-15: while the device starts it waits until that is done. */
static void streams_may_change_while_the_device_starts(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	void (*describe)(struct sc_fake *fake, struct sc_srb *srb);
	struct sc_again again;

	sc_testbed_unregister(test);
	describe = sc_fake_answer(fake, SC_SRB_GET_STREAM_INFO)->before;
	sc_again_prepare(test, &again, 3);
	sc_fake_answer(fake, SC_SRB_GET_STREAM_INFO)->before = describe;
	sc_fake_answer(fake, SC_SRB_INITIALIZATION_COMPLETE)->before = sc_again_early;
	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);
	sc_again_settle(test);
	KUNIT_EXPECT_NOT_NULL(test, sc_device_stream(sc_testbed_dev(test), 2, 0));
}

/* First the question, then the removal. */
static void a_device_that_goes_waits_for_no_description(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_again again;

	sc_again_prepare(test, &again, 3);
	sc_fake_does(fake, SC_SRB_GET_STREAM_INFO, SC_FAKE_KEEP, 0);
	sc_again_want(test, sc_again_bytes(3));
	while (!sc_again_asked(test))
		cond_resched();
	sc_testbed_unregister(test);
	KUNIT_EXPECT_EQ(test, sc_testbed(test)->client.changed, 0);
	SC_EXPECT_CALLS(test, SC_FAKE_CANCEL, 1);
}

/* First the removal, then the wish. */
static void a_device_that_is_going_is_not_described(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_again again;

	sc_again_prepare(test, &again, 3);
	sc_fake_answer(fake, SC_SRB_UNINITIALIZE_DEVICE)->before = sc_again_early;
	sc_testbed_unregister(test);
	KUNIT_EXPECT_EQ(test, sc_again_asked(test), 0);
}

static void a_device_is_no_filter_instance(struct kunit *test)
{
	struct sc_device *dev = sc_testbed_dev(test);
	struct sc_again_call call = { .extension = dev->extension, .size = sc_again_bytes(1) };

	sc_fake_call(dev, sc_again_say_filter, &call);
	sc_again_settle(test);
	sc_testbed_expect_report(test, SC_OFFENCE_SERVICE,
				 "names the device where it should name a filter instance");
	KUNIT_EXPECT_EQ(test, sc_again_asked(test), 0);
}

static struct kunit_case sc_reenumerate_cases[] = {
	KUNIT_CASE(streams_that_are_new_can_be_opened),
	KUNIT_CASE(a_stream_that_is_missing_cannot_be_opened),
	KUNIT_CASE(a_stream_that_runs_goes_on),
	KUNIT_CASE(an_open_stream_stays_what_it_was),
	KUNIT_CASE(an_open_stream_keeps_its_properties),
	KUNIT_CASE(instances_come_and_go_too),
	KUNIT_CASE(the_old_description_stays_readable),
	KUNIT_CASE(a_description_that_makes_no_sense_changes_nothing),
	KUNIT_CASE(a_description_of_an_impossible_size_is_not_asked_for),
	KUNIT_CASE(a_description_that_fails_changes_nothing),
	KUNIT_CASE(a_description_that_never_comes_keeps_its_memory),
	KUNIT_CASE(too_many_descriptions_are_refused),
	KUNIT_CASE(streams_may_change_while_the_device_starts),
	KUNIT_CASE(a_device_that_goes_waits_for_no_description),
	KUNIT_CASE(a_device_that_is_going_is_not_described),
	KUNIT_CASE(a_device_is_no_filter_instance),
	{ }
};

static struct kunit_suite sc_reenumerate_suite = {
	.name = "sc_reenumerate",
	.init = sc_testbed_init_device,
	.exit = sc_testbed_exit,
	.test_cases = sc_reenumerate_cases,
};

static int sc_reenumerate_filter_init(struct kunit *test)
{
	int ret = sc_testbed_init(test);

	if (ret)
		return ret;

	sc_testbed_fake(test)->init.filter_instance_extension_size = 8;
	return sc_testbed_register(test);
}

static void sc_again_want_filter(struct kunit *test, struct sc_filter *filter)
{
	struct sc_again_call call = {
		.extension = sc_filter_extension(filter),
		.size = sc_again_bytes(3),
	};

	sc_fake_call(sc_testbed_dev(test), sc_again_say_filter, &call);
}

static void *sc_again_instance;

static void sc_again_note_instance(struct sc_fake *fake, struct sc_srb *srb)
{
	sc_again_instance = srb->hw_instance_extension;
	sc_again_answer(fake, srb);
}

/* F-16: the request names the instance, the answer is the device's. */
static void a_filter_instance_describes_the_streams(struct kunit *test)
{
	struct sc_filter *filter = sc_testbed_filter(test);
	struct sc_again again;

	sc_again_prepare(test, &again, 3);
	sc_fake_answer(sc_testbed_fake(test), SC_SRB_GET_STREAM_INFO)->before =
		sc_again_note_instance;
	sc_again_want_filter(test, filter);
	sc_again_settle(test);
	KUNIT_EXPECT_PTR_EQ(test, sc_again_instance, sc_filter_extension(filter));
	KUNIT_EXPECT_EQ(test, sc_testbed(test)->client.changed, 1);
	sc_testbed_run(test, 2, 0);
}

/* F-16: another description is on its way, so the wish has to wait; then it is too late. */
static void a_filter_that_has_been_closed_is_not_asked(struct kunit *test)
{
	struct sc_filter *filter = sc_filter_open(sc_testbed_dev(test), 0);
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_again again;

	KUNIT_ASSERT_FALSE(test, IS_ERR(filter));
	sc_fake_forget(fake);
	sc_again_prepare(test, &again, 3);
	sc_fake_does(fake, SC_SRB_GET_STREAM_INFO, SC_FAKE_READY, 0);
	sc_again_want(test, sc_again_bytes(3));
	while (!sc_again_asked(test))
		cond_resched();
	sc_again_want_filter(test, filter);
	sc_filter_close(filter);
	sc_fake_end(sc_fake_nth(fake, SC_FAKE_DEVICE, 0)->srb, SC_FAKE_COMPLETE, 0);
	sc_again_settle(test);
	KUNIT_EXPECT_EQ(test, sc_again_asked(test), 1);
}

static struct kunit_case sc_reenumerate_filter_cases[] = {
	KUNIT_CASE(a_filter_instance_describes_the_streams),
	KUNIT_CASE(a_filter_that_has_been_closed_is_not_asked),
	{ }
};

static struct kunit_suite sc_reenumerate_filter_suite = {
	.name = "sc_reenumerate_filter",
	.init = sc_reenumerate_filter_init,
	.exit = sc_testbed_exit,
	.test_cases = sc_reenumerate_filter_cases,
};

kunit_test_suites(&sc_reenumerate_suite, &sc_reenumerate_filter_suite);
