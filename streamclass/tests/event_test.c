// SPDX-License-Identifier: GPL-2.0
/*
 * Queues of enabled events: signal, one-shot, delete, walk.
 */
#include "testbed.h"

static const struct sc_guid sc_set_a = SC_GUID(0xa, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
static const struct sc_guid sc_set_b = SC_GUID(0xb, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

/* The core counts by itself; the client is told each time. */
static unsigned int sc_events_heard;

static void sc_event_heard(struct sc_event *event)
{
	sc_events_heard++;
}

static int sc_event_test_init(struct kunit *test)
{
	sc_events_heard = 0;
	return sc_testbed_init_device(test);
}

/* Enable an event of a stream, or of the device. */
static struct sc_event *sc_event_enable(struct kunit *test, struct sc_stream *stream,
					const struct sc_guid *set, u32 id)
{
	struct sc_device *dev = sc_testbed_dev(test);
	struct sc_event *event = kunit_kzalloc(test, sizeof(*event), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, event);
	event->set = *set;
	event->id = id;
	event->notify = sc_event_heard;
	sc_event_add(dev, stream ? &stream->events : &dev->events, event);
	return event;
}

/* What the minidriver says, as from its interrupt routine. */
struct sc_signal {
	struct sc_stream *stream;
	struct sc_device *dev;
	int type;
	struct sc_notification about;
};

static void sc_signal_say(void *context)
{
	struct sc_signal *signal = context;

	if (signal->stream)
		stream_class_stream_notification(signal->type, &signal->stream->object,
						 &signal->about);
	else
		stream_class_device_notification(signal->type, signal->dev->extension,
						 &signal->about);
}

static void sc_signal_one(struct kunit *test, struct sc_stream *stream, int type,
			  struct sc_event *event)
{
	struct sc_signal signal = {
		.stream = stream,
		.dev = sc_testbed_dev(test),
		.type = type,
		.about.event_entry = &event->entry,
	};

	sc_fake_call(signal.dev, sc_signal_say, &signal);
}

static void sc_signal_all(struct kunit *test, struct sc_stream *stream, int type,
			  const struct sc_guid *set, u32 id, void *instance)
{
	struct sc_signal signal = {
		.stream = stream,
		.dev = sc_testbed_dev(test),
		.type = type,
		.about = {
			.event_set = set,
			.event_id = id,
			.hw_instance_extension = instance,
		},
	};

	sc_fake_call(signal.dev, sc_signal_say, &signal);
}

/* N-12 */
static void a_stream_signals_one_event(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_event *event = sc_event_enable(test, stream, &sc_set_a, 1);
	struct sc_event *other = sc_event_enable(test, stream, &sc_set_a, 1);

	sc_signal_one(test, stream, SC_SIGNAL_STREAM_EVENT, event);
	sc_signal_one(test, stream, SC_SIGNAL_STREAM_EVENT, event);
	KUNIT_EXPECT_EQ(test, event->signalled, 2);
	KUNIT_EXPECT_EQ(test, other->signalled, 0);
	KUNIT_EXPECT_EQ(test, sc_events_heard, 2);
}

/* N-11 */
static void a_stream_signals_all_events_of_a_set_and_id(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_event *one = sc_event_enable(test, stream, &sc_set_a, 1);
	struct sc_event *two = sc_event_enable(test, stream, &sc_set_a, 1);
	struct sc_event *other_id = sc_event_enable(test, stream, &sc_set_a, 2);
	struct sc_event *other_set = sc_event_enable(test, stream, &sc_set_b, 1);

	sc_signal_all(test, stream, SC_SIGNAL_MULTIPLE_STREAM_EVENTS, &sc_set_a, 1, NULL);
	KUNIT_EXPECT_EQ(test, one->signalled, 1);
	KUNIT_EXPECT_EQ(test, two->signalled, 1);
	KUNIT_EXPECT_EQ(test, other_id->signalled, 0);
	KUNIT_EXPECT_EQ(test, other_set->signalled, 0);
}

/* N-04 */
static void a_device_signals_one_event(struct kunit *test)
{
	struct sc_event *event = sc_event_enable(test, NULL, &sc_set_a, 1);

	sc_signal_one(test, NULL, SC_SIGNAL_DEVICE_EVENT, event);
	KUNIT_EXPECT_EQ(test, event->signalled, 1);
}

/* N-03: of the device's queue and of no stream's. */
static void a_device_signals_all_events_of_a_set_and_id(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_event *mine = sc_event_enable(test, NULL, &sc_set_a, 1);
	struct sc_event *other = sc_event_enable(test, NULL, &sc_set_b, 1);
	struct sc_event *streams = sc_event_enable(test, stream, &sc_set_a, 1);

	sc_signal_all(test, NULL, SC_SIGNAL_MULTIPLE_DEVICE_EVENTS, &sc_set_a, 1, NULL);
	KUNIT_EXPECT_EQ(test, mine->signalled, 1);
	KUNIT_EXPECT_EQ(test, other->signalled, 0);
	KUNIT_EXPECT_EQ(test, streams->signalled, 0);
}

/* N-06 */
static void a_device_signals_the_events_of_one_instance(struct kunit *test)
{
	struct sc_event *mine = sc_event_enable(test, NULL, &sc_set_a, 1);
	struct sc_event *other = sc_event_enable(test, NULL, &sc_set_a, 1);

	mine->instance = mine;
	other->instance = other;
	sc_signal_all(test, NULL, SC_SIGNAL_MULTIPLE_DEVICE_INSTANCE_EVENTS, &sc_set_a, 1, mine);
	KUNIT_EXPECT_EQ(test, mine->signalled, 1);
	KUNIT_EXPECT_EQ(test, other->signalled, 0);
}

/* A one-shot event is over after its first signal. */
static void a_one_shot_event_is_signalled_once(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_event *once = sc_event_enable(test, stream, &sc_set_a, 1);
	struct sc_event *often = sc_event_enable(test, stream, &sc_set_a, 1);
	unsigned int i;

	once->oneshot = true;
	for (i = 0; i < 3; i++)
		sc_signal_all(test, stream, SC_SIGNAL_MULTIPLE_STREAM_EVENTS, &sc_set_a, 1, NULL);
	KUNIT_EXPECT_EQ(test, once->signalled, 1);
	KUNIT_EXPECT_EQ(test, often->signalled, 3);
}

/* N-13 */
static void a_stream_deletes_an_event_without_signalling_it(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_event *event = sc_event_enable(test, stream, &sc_set_a, 1);

	sc_signal_one(test, stream, SC_DELETE_STREAM_EVENT, event);
	KUNIT_EXPECT_EQ(test, event->signalled, 0);
	KUNIT_EXPECT_TRUE(test, list_empty(&stream->events));

	sc_signal_one(test, stream, SC_SIGNAL_STREAM_EVENT, event);
	KUNIT_EXPECT_EQ(test, event->signalled, 0);
	sc_testbed_expect_report(test, SC_OFFENCE_NOTIFICATION,
				 "signals an event that is not enabled");
}

/* N-05 */
static void a_device_deletes_an_event_without_signalling_it(struct kunit *test)
{
	struct sc_event *event = sc_event_enable(test, NULL, &sc_set_a, 1);

	sc_signal_one(test, NULL, SC_DELETE_DEVICE_EVENT, event);
	KUNIT_EXPECT_EQ(test, event->signalled, 0);
	sc_signal_one(test, NULL, SC_DELETE_DEVICE_EVENT, event);
	sc_testbed_expect_report(test, SC_OFFENCE_NOTIFICATION,
				 "deletes an event that is not enabled");
}

/* The pointer is compared and never looked through. */
static void a_pointer_that_is_no_event_is_reported(struct kunit *test)
{
	struct sc_signal signal = {
		.stream = sc_testbed_open(test, 0, 0),
		.dev = sc_testbed_dev(test),
		.type = SC_SIGNAL_STREAM_EVENT,
		.about.event_entry = ERR_PTR(-EINVAL),
	};

	sc_event_enable(test, signal.stream, &sc_set_a, 1);
	sc_fake_call(signal.dev, sc_signal_say, &signal);
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
	struct sc_event *a1 = sc_event_enable(test, stream, &sc_set_a, 1);
	struct sc_event *b1 = sc_event_enable(test, stream, &sc_set_b, 1);
	struct sc_event *a2 = sc_event_enable(test, stream, &sc_set_a, 2);

	KUNIT_EXPECT_PTR_EQ(test, sc_event_walk(stream, &sc_set_a, 2, NULL), &a2->entry);
	KUNIT_EXPECT_PTR_EQ(test, sc_event_walk(stream, &sc_set_a, 2, &a2->entry), NULL);
	KUNIT_EXPECT_PTR_EQ(test, sc_event_walk(stream, &sc_set_b, 1, &a1->entry), &b1->entry);
	KUNIT_EXPECT_PTR_EQ(test, sc_event_walk(stream, &sc_set_b, 2, NULL), NULL);
}

/* F-10: no set and an id of -1 match all. */
static void a_walk_with_wildcards_finds_all(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_event *a1 = sc_event_enable(test, stream, &sc_set_a, 1);
	struct sc_event *b1 = sc_event_enable(test, stream, &sc_set_b, 1);
	struct sc_event *a2 = sc_event_enable(test, stream, &sc_set_a, 2);

	KUNIT_EXPECT_PTR_EQ(test, sc_event_walk(stream, NULL, -1, NULL), &a1->entry);
	KUNIT_EXPECT_PTR_EQ(test, sc_event_walk(stream, NULL, -1, &a1->entry), &b1->entry);
	KUNIT_EXPECT_PTR_EQ(test, sc_event_walk(stream, NULL, -1, &b1->entry), &a2->entry);
	KUNIT_EXPECT_PTR_EQ(test, sc_event_walk(stream, NULL, -1, &a2->entry), NULL);
	KUNIT_EXPECT_PTR_EQ(test, sc_event_walk(stream, &sc_set_a, -1, &a1->entry), &a2->entry);
	KUNIT_EXPECT_PTR_EQ(test, sc_event_walk(stream, NULL, 1, &a1->entry), &b1->entry);
}

/* F-10: the queue of the device is another one. */
static void a_walk_of_the_device_finds_no_events_of_streams(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_event *event;

	sc_event_enable(test, stream, &sc_set_a, 1);
	event = sc_event_enable(test, NULL, &sc_set_a, 1);
	KUNIT_EXPECT_PTR_EQ(test, stream_class_get_next_event(stream->dev->extension, NULL,
							      NULL, -1, NULL), &event->entry);
	KUNIT_EXPECT_PTR_EQ(test, stream_class_get_next_event(stream->dev->extension, NULL, NULL,
							      -1, &event->entry), NULL);
}

/* F-10: an entry that has gone is no place to go on from. */
static void a_walk_does_not_go_on_from_an_event_that_has_gone(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_event *gone = sc_event_enable(test, stream, &sc_set_a, 1);

	sc_event_enable(test, stream, &sc_set_a, 1);
	sc_signal_one(test, stream, SC_DELETE_STREAM_EVENT, gone);
	KUNIT_EXPECT_PTR_EQ(test, sc_event_walk(stream, NULL, -1, &gone->entry), NULL);
}

static struct kunit_case sc_event_cases[] = {
	KUNIT_CASE(a_stream_signals_one_event),
	KUNIT_CASE(a_stream_signals_all_events_of_a_set_and_id),
	KUNIT_CASE(a_device_signals_one_event),
	KUNIT_CASE(a_device_signals_all_events_of_a_set_and_id),
	KUNIT_CASE(a_device_signals_the_events_of_one_instance),
	KUNIT_CASE(a_one_shot_event_is_signalled_once),
	KUNIT_CASE(a_stream_deletes_an_event_without_signalling_it),
	KUNIT_CASE(a_device_deletes_an_event_without_signalling_it),
	KUNIT_CASE(a_pointer_that_is_no_event_is_reported),
	KUNIT_CASE(a_walk_finds_what_matches),
	KUNIT_CASE(a_walk_with_wildcards_finds_all),
	KUNIT_CASE(a_walk_of_the_device_finds_no_events_of_streams),
	KUNIT_CASE(a_walk_does_not_go_on_from_an_event_that_has_gone),
	{}
};

static struct kunit_suite sc_event_suite = {
	.name = "sc_event",
	.init = sc_event_test_init,
	.exit = sc_testbed_exit,
	.test_cases = sc_event_cases,
};
kunit_test_suite(sc_event_suite);
