// SPDX-License-Identifier: GPL-2.0
/*
 * What a minidriver does with enabled events: signal, delete, walk.
 */
#include "ears.h"

#define SC_ENABLE	SC_KSEVENT_TYPE_ENABLE
#define SC_ONESHOT	(SC_KSEVENT_TYPE_ENABLE | SC_KSEVENT_TYPE_ONESHOT)

/* N-12 */
static void a_stream_signals_one_event(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *event = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);
	struct sc_ear *other = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);

	sc_signal_one(test, stream, SC_SIGNAL_STREAM_EVENT, event->entry);
	sc_signal_one(test, stream, SC_SIGNAL_STREAM_EVENT, event->entry);
	SC_EXPECT_HEARD(test, event, 2);
	SC_EXPECT_HEARD(test, other, 0);
}

/* N-11 */
static void a_stream_signals_all_events_of_a_set_and_id(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *one = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);
	struct sc_ear *two = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);
	struct sc_ear *other_id = sc_ear_enable(test, stream, &sc_set_a, 2, SC_ENABLE);
	struct sc_ear *other_set = sc_ear_enable(test, stream, &sc_set_b, 1, SC_ENABLE);

	sc_signal_all(test, stream, SC_SIGNAL_MULTIPLE_STREAM_EVENTS, &sc_set_a, 1, NULL);
	SC_EXPECT_HEARD(test, one, 1);
	SC_EXPECT_HEARD(test, two, 1);
	SC_EXPECT_HEARD(test, other_id, 0);
	SC_EXPECT_HEARD(test, other_set, 0);
}

/* N-04 */
static void a_device_signals_one_event(struct kunit *test)
{
	struct sc_ear *event = sc_ear_enable(test, NULL, &sc_set_a, 1, SC_ENABLE);

	sc_signal_one(test, NULL, SC_SIGNAL_DEVICE_EVENT, event->entry);
	SC_EXPECT_HEARD(test, event, 1);
}

/* N-03: of the device's queue and of no stream's. */
static void a_device_signals_all_events_of_a_set_and_id(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *mine = sc_ear_enable(test, NULL, &sc_set_a, 1, SC_ENABLE);
	struct sc_ear *other = sc_ear_enable(test, NULL, &sc_set_b, 1, SC_ENABLE);
	struct sc_ear *streams = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);

	sc_signal_all(test, NULL, SC_SIGNAL_MULTIPLE_DEVICE_EVENTS, &sc_set_a, 1, NULL);
	SC_EXPECT_HEARD(test, mine, 1);
	SC_EXPECT_HEARD(test, other, 0);
	SC_EXPECT_HEARD(test, streams, 0);
}

/* N-03, N-11: wildcards are for walks. */
static void a_signal_takes_no_wildcards(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *streams = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);
	struct sc_ear *devices = sc_ear_enable(test, NULL, &sc_set_a, 1, SC_ENABLE);

	sc_signal_all(test, stream, SC_SIGNAL_MULTIPLE_STREAM_EVENTS, &sc_set_a, -1, NULL);
	sc_signal_all(test, NULL, SC_SIGNAL_MULTIPLE_DEVICE_EVENTS, &sc_set_a, -1, NULL);
	sc_signal_all(test, stream, SC_SIGNAL_MULTIPLE_STREAM_EVENTS, NULL, 1, NULL);
	sc_testbed_expect_report(test, SC_OFFENCE_NOTIFICATION,
				 "signals events without naming their set");
	sc_signal_all(test, NULL, SC_SIGNAL_MULTIPLE_DEVICE_EVENTS, NULL, 1, NULL);
	sc_testbed_expect_report(test, SC_OFFENCE_NOTIFICATION,
				 "signals events without naming their set");
	SC_EXPECT_HEARD(test, streams, 0);
	SC_EXPECT_HEARD(test, devices, 0);
}

/* E-21: a one-shot event is over after its first signal. */
static void a_one_shot_event_is_signalled_once(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *once = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ONESHOT);
	struct sc_ear *often = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);
	unsigned int i;

	for (i = 0; i < 3; i++)
		sc_signal_all(test, stream, SC_SIGNAL_MULTIPLE_STREAM_EVENTS, &sc_set_a, 1, NULL);
	SC_EXPECT_HEARD(test, once, 1);
	SC_EXPECT_HEARD(test, often, 3);
}

/* N-13 */
static void a_stream_deletes_an_event_without_signalling_it(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *event = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);

	sc_signal_one(test, stream, SC_DELETE_STREAM_EVENT, event->entry);
	SC_EXPECT_HEARD(test, event, 0);
	sc_signal_one(test, stream, SC_SIGNAL_STREAM_EVENT, event->entry);
	SC_EXPECT_HEARD(test, event, 0);
	sc_testbed_expect_report(test, SC_OFFENCE_NOTIFICATION,
				 "signals an event that is not enabled");
}

/* N-05 */
static void a_device_deletes_an_event_without_signalling_it(struct kunit *test)
{
	struct sc_ear *event = sc_ear_enable(test, NULL, &sc_set_a, 1, SC_ENABLE);

	sc_signal_one(test, NULL, SC_DELETE_DEVICE_EVENT, event->entry);
	SC_EXPECT_HEARD(test, event, 0);
	sc_signal_one(test, NULL, SC_DELETE_DEVICE_EVENT, event->entry);
	sc_testbed_expect_report(test, SC_OFFENCE_NOTIFICATION,
				 "deletes an event that is not enabled");
}

/* The pointer is compared and never looked through. */
static void a_pointer_that_is_no_event_is_reported(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);

	sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);
	sc_signal_one(test, stream, SC_SIGNAL_STREAM_EVENT, ERR_PTR(-EINVAL));
	sc_testbed_expect_report(test, SC_OFFENCE_NOTIFICATION,
				 "signals an event that is not enabled");
}

static struct sc_ksevent_entry *sc_event_walk(struct sc_stream *stream,
					      const struct sc_guid *set, u32 id,
					      struct sc_ksevent_entry *after)
{
	return stream_class_get_next_event(stream->dev->extension, &stream->object,
					   set, id, after);
}

/* F-10: in the order in which they were enabled. */
static void a_walk_finds_what_matches(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *a1 = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);
	struct sc_ear *b1 = sc_ear_enable(test, stream, &sc_set_b, 1, SC_ENABLE);
	struct sc_ear *a2 = sc_ear_enable(test, stream, &sc_set_a, 2, SC_ENABLE);

	KUNIT_EXPECT_PTR_EQ(test, sc_event_walk(stream, &sc_set_a, 2, NULL), a2->entry);
	KUNIT_EXPECT_PTR_EQ(test, sc_event_walk(stream, &sc_set_a, 2, a2->entry), NULL);
	KUNIT_EXPECT_PTR_EQ(test, sc_event_walk(stream, &sc_set_b, 1, a1->entry), b1->entry);
	KUNIT_EXPECT_PTR_EQ(test, sc_event_walk(stream, &sc_set_b, 2, NULL), NULL);
}

/* F-10: no set and an id of -1 match all. */
static void a_walk_with_wildcards_finds_all(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *a1 = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);
	struct sc_ear *b1 = sc_ear_enable(test, stream, &sc_set_b, 1, SC_ENABLE);
	struct sc_ear *a2 = sc_ear_enable(test, stream, &sc_set_a, 2, SC_ENABLE);

	KUNIT_EXPECT_PTR_EQ(test, sc_event_walk(stream, NULL, -1, NULL), a1->entry);
	KUNIT_EXPECT_PTR_EQ(test, sc_event_walk(stream, NULL, -1, a1->entry), b1->entry);
	KUNIT_EXPECT_PTR_EQ(test, sc_event_walk(stream, NULL, -1, b1->entry), a2->entry);
	KUNIT_EXPECT_PTR_EQ(test, sc_event_walk(stream, NULL, -1, a2->entry), NULL);
	KUNIT_EXPECT_PTR_EQ(test, sc_event_walk(stream, &sc_set_a, -1, a1->entry), a2->entry);
	KUNIT_EXPECT_PTR_EQ(test, sc_event_walk(stream, NULL, 1, a1->entry), b1->entry);
}

/* F-10: the queue of the device is another one. */
static void a_walk_of_the_device_finds_no_events_of_streams(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *event;

	sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);
	event = sc_ear_enable(test, NULL, &sc_set_a, 1, SC_ENABLE);
	KUNIT_EXPECT_PTR_EQ(test, stream_class_get_next_event(stream->dev->extension, NULL,
							      NULL, -1, NULL), event->entry);
	KUNIT_EXPECT_PTR_EQ(test, stream_class_get_next_event(stream->dev->extension, NULL, NULL,
							      -1, event->entry), NULL);
}

/* F-10: an entry that has gone is no place to go on from. */
static void a_walk_does_not_go_on_from_an_event_that_has_gone(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *gone = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);

	sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);
	sc_signal_one(test, stream, SC_DELETE_STREAM_EVENT, gone->entry);
	KUNIT_EXPECT_PTR_EQ(test, sc_event_walk(stream, NULL, -1, gone->entry), NULL);
}

/* F-10 */
static void a_walk_finds_no_one_shot_event_that_was_signalled(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *once = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ONESHOT);
	struct sc_ear *often = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);

	KUNIT_EXPECT_PTR_EQ(test, sc_event_walk(stream, NULL, -1, NULL), once->entry);
	sc_signal_one(test, stream, SC_SIGNAL_STREAM_EVENT, once->entry);
	KUNIT_EXPECT_PTR_EQ(test, sc_event_walk(stream, NULL, -1, NULL), often->entry);
	KUNIT_EXPECT_PTR_EQ(test, sc_event_walk(stream, NULL, -1, once->entry), NULL);
}

/* F-10: its queue is under another lock. */
static void a_walk_of_another_devices_stream_is_reported(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_stream *other = kunit_kzalloc(test, sizeof(*other), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, other);
	INIT_LIST_HEAD(&other->events);
	KUNIT_EXPECT_PTR_EQ(test, stream_class_get_next_event(stream->dev->extension,
							      &other->object, NULL, -1, NULL),
			    NULL);
	sc_testbed_expect_report(test, SC_OFFENCE_NOTIFICATION,
				 "walks the events of a stream of another device");
}

static struct kunit_case sc_event_cases[] = {
	KUNIT_CASE(a_stream_signals_one_event),
	KUNIT_CASE(a_stream_signals_all_events_of_a_set_and_id),
	KUNIT_CASE(a_device_signals_one_event),
	KUNIT_CASE(a_device_signals_all_events_of_a_set_and_id),
	KUNIT_CASE(a_signal_takes_no_wildcards),
	KUNIT_CASE(a_one_shot_event_is_signalled_once),
	KUNIT_CASE(a_stream_deletes_an_event_without_signalling_it),
	KUNIT_CASE(a_device_deletes_an_event_without_signalling_it),
	KUNIT_CASE(a_pointer_that_is_no_event_is_reported),
	KUNIT_CASE(a_walk_finds_what_matches),
	KUNIT_CASE(a_walk_with_wildcards_finds_all),
	KUNIT_CASE(a_walk_of_the_device_finds_no_events_of_streams),
	KUNIT_CASE(a_walk_does_not_go_on_from_an_event_that_has_gone),
	KUNIT_CASE(a_walk_finds_no_one_shot_event_that_was_signalled),
	KUNIT_CASE(a_walk_of_another_devices_stream_is_reported),
	{}
};

static struct kunit_suite sc_event_suite = {
	.name = "sc_event",
	.init = sc_ears_init,
	.exit = sc_ears_exit,
	.test_cases = sc_event_cases,
};

static int sc_instances_init(struct kunit *test)
{
	int ret = sc_testbed_init(test);

	if (ret)
		return ret;

	sc_testbed_fake(test)->init.filter_instance_extension_size = 16;
	sc_ears_declare(test);
	return sc_testbed_register(test);
}

/* Two filters with an event of the device each: the testbed's and another one. */
struct sc_two_filters {
	struct sc_filter *mine;
	struct sc_filter *other;
	struct sc_ear *my_ear;
	struct sc_ear *other_ear;
};

static void sc_two_filters_open(struct kunit *test, struct sc_two_filters *two)
{
	two->mine = sc_testbed_filter(test);
	two->other = sc_filter_open(sc_testbed_dev(test), 0);
	KUNIT_ASSERT_FALSE(test, IS_ERR(two->other));
	two->my_ear = sc_ear_enable(test, NULL, &sc_set_a, 1, SC_ENABLE);
	two->other_ear = sc_ear(test);
	KUNIT_ASSERT_EQ(test, sc_ear_try_filter(two->other_ear, two->other, &sc_set_a, 1,
						SC_ENABLE), 0);
}

/* N-06 */
static void a_device_signals_the_events_of_one_instance(struct kunit *test)
{
	struct sc_two_filters two;

	sc_two_filters_open(test, &two);
	sc_signal_all(test, NULL, SC_SIGNAL_MULTIPLE_DEVICE_INSTANCE_EVENTS, &sc_set_a, 1,
		      sc_filter_extension(two.other));
	SC_EXPECT_HEARD(test, two.my_ear, 0);
	SC_EXPECT_HEARD(test, two.other_ear, 1);

	sc_signal_all(test, NULL, SC_SIGNAL_MULTIPLE_DEVICE_EVENTS, &sc_set_a, 1, NULL);
	SC_EXPECT_HEARD(test, two.my_ear, 1);
	SC_EXPECT_HEARD(test, two.other_ear, 2);
	sc_filter_close(two.other);
}

static void sc_signal_in_place(void *instance)
{
	const struct sc_notification about = { .event_set = &sc_set_a, .event_id = 1 };

	stream_class_device_notification(SC_SIGNAL_MULTIPLE_DEVICE_INSTANCE_EVENTS,
					 instance, &about);
}

/* N-06, A-17: an instance may also be named in place of the device. */
static void an_instance_may_stand_in_place_of_the_device(struct kunit *test)
{
	struct sc_two_filters two;

	sc_two_filters_open(test, &two);
	sc_fake_call(sc_testbed_dev(test), sc_signal_in_place, sc_filter_extension(two.other));
	SC_EXPECT_HEARD(test, two.my_ear, 0);
	SC_EXPECT_HEARD(test, two.other_ear, 1);
	sc_filter_close(two.other);
}

/* N-06: neither a device nor what has been closed is an instance. */
static void an_instance_that_does_not_exist_is_reported(struct kunit *test)
{
	struct sc_two_filters two;

	sc_two_filters_open(test, &two);
	sc_signal_all(test, NULL, SC_SIGNAL_MULTIPLE_DEVICE_INSTANCE_EVENTS, &sc_set_a, 1, NULL);
	sc_testbed_expect_report(test, SC_OFFENCE_NOTIFICATION,
				 "signals events of a filter instance that does not exist");
	sc_signal_all(test, NULL, SC_SIGNAL_MULTIPLE_DEVICE_INSTANCE_EVENTS, &sc_set_a, 1, test);
	sc_testbed_expect_report(test, SC_OFFENCE_NOTIFICATION,
				 "signals events of a filter instance that does not exist");
	SC_EXPECT_HEARD(test, two.my_ear, 0);
	SC_EXPECT_HEARD(test, two.other_ear, 0);
	sc_filter_close(two.other);
}

static struct sc_ksevent_entry *sc_instance_walk(void *extension,
						 struct sc_ksevent_entry *after)
{
	return stream_class_get_next_event(extension, NULL, &sc_set_a, 1, after);
}

/* F-10: an instance walks its own events, the device all. */
static void a_walk_of_an_instance_finds_its_own_events(struct kunit *test)
{
	struct sc_device *dev = sc_testbed_dev(test);
	struct sc_two_filters two;

	sc_two_filters_open(test, &two);
	KUNIT_EXPECT_PTR_EQ(test, sc_instance_walk(sc_filter_extension(two.mine), NULL),
			    two.my_ear->entry);
	KUNIT_EXPECT_PTR_EQ(test, sc_instance_walk(sc_filter_extension(two.mine),
						   two.my_ear->entry), NULL);
	KUNIT_EXPECT_PTR_EQ(test, sc_instance_walk(sc_filter_extension(two.other), NULL),
			    two.other_ear->entry);
	KUNIT_EXPECT_PTR_EQ(test, sc_instance_walk(dev->extension, two.my_ear->entry),
			    two.other_ear->entry);
	sc_filter_close(two.other);
}

/* F-10: those of a stream belong to the instance that opened it. */
static void a_walk_of_an_instance_finds_its_streams_events(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *ear = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);
	struct sc_two_filters two;

	sc_two_filters_open(test, &two);
	KUNIT_EXPECT_PTR_EQ(test, stream_class_get_next_event(sc_filter_extension(two.mine),
							      &stream->object, NULL, -1, NULL),
			    ear->entry);
	KUNIT_EXPECT_PTR_EQ(test, stream_class_get_next_event(sc_filter_extension(two.other),
							      &stream->object, NULL, -1, NULL),
			    NULL);
	sc_filter_close(two.other);
}

/* Closing one filter ends its events and no others. */
static void closing_an_instance_ends_its_events(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_two_filters two;
	void *extension;

	sc_two_filters_open(test, &two);
	extension = sc_filter_extension(two.other);
	sc_fake_forget(fake);
	sc_filter_close(two.other);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 1);
	KUNIT_EXPECT_FALSE(test, sc_fake_last(fake, SC_FAKE_EVENT)->event.enable);
	KUNIT_EXPECT_PTR_EQ(test, sc_fake_last(fake, SC_FAKE_EVENT)->event.hw_instance_extension,
			    extension);
	KUNIT_EXPECT_EQ(test, sc_fake_last(fake, SC_FAKE_DEVICE)->command,
			SC_SRB_CLOSE_DEVICE_INSTANCE);

	sc_signal_all(test, NULL, SC_SIGNAL_MULTIPLE_DEVICE_EVENTS, &sc_set_a, 1, NULL);
	SC_EXPECT_HEARD(test, two.my_ear, 1);
	SC_EXPECT_HEARD(test, two.other_ear, 0);
}

static struct kunit_case sc_instances_cases[] = {
	KUNIT_CASE(a_device_signals_the_events_of_one_instance),
	KUNIT_CASE(an_instance_may_stand_in_place_of_the_device),
	KUNIT_CASE(an_instance_that_does_not_exist_is_reported),
	KUNIT_CASE(a_walk_of_an_instance_finds_its_own_events),
	KUNIT_CASE(a_walk_of_an_instance_finds_its_streams_events),
	KUNIT_CASE(closing_an_instance_ends_its_events),
	{}
};

static struct kunit_suite sc_instances_suite = {
	.name = "sc_event_instances",
	.init = sc_instances_init,
	.exit = sc_ears_exit,
	.test_cases = sc_instances_cases,
};

kunit_test_suites(&sc_event_suite, &sc_instances_suite);
