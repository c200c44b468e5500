// SPDX-License-Identifier: GPL-2.0
/*
 * The event sets of the model, each with the structures that belong to it.
 */
#include <streamclass/ksproperty.h>

#include "ears.h"

/* What KSEVENT_TUNER_INITIATE_SCAN brings; both zero cancel the scan. */
struct sc_scan {
	struct sc_kseventdata event_data;
	u32 start_frequency;
	u32 end_frequency;
};

/* One event of a set, declared for the device or for streams. */
struct sc_known_event {
	const char *name;
	struct sc_guid set;
	u32 id;
	bool stream;
	u32 data_input;
};

static const struct sc_known_event sc_known_event_cases[] = {
	{ "crossbar changed", SC_EVENTSETID_CROSSBAR, SC_KSEVENT_CROSSBAR_CHANGED },
	{ "tuner changed", SC_EVENTSETID_TUNER, SC_KSEVENT_TUNER_CHANGED },
	{ "tuner initiate scan", SC_EVENTSETID_TUNER, SC_KSEVENT_TUNER_INITIATE_SCAN,
	  .data_input = sizeof(struct sc_scan) },
	{ "video decoder changed", SC_EVENTSETID_VIDEODECODER, SC_KSEVENT_VIDEODECODER_CHANGED },
	{ "TV audio changed", SC_KSEVENTSETID_VIDCAP_TVAUDIO, SC_KSEVENT_TVAUDIO_CHANGED },
	{ "external trigger", SC_KSEVENTSETID_VIDCAP_NOTIFY, SC_KSEVENT_VIDCAPTOSTI_EXT_TRIGGER },
	{ "automatic update", SC_KSEVENTSETID_VIDCAP_NOTIFY, SC_KSEVENT_VIDCAP_AUTO_UPDATE },
	{ "search", SC_KSEVENTSETID_VIDCAP_NOTIFY, SC_KSEVENT_VIDCAP_SEARCH },
	{ "external trigger of a pin", SC_KSEVENTSETID_VIDCAP_NOTIFY,
	  SC_KSEVENT_VIDCAPTOSTI_EXT_TRIGGER, .stream = true },
	{ "automatic update of a pin", SC_KSEVENTSETID_VIDCAP_NOTIFY,
	  SC_KSEVENT_VIDCAP_AUTO_UPDATE, .stream = true },
	{ "position update", SC_KSEVENTSETID_CONNECTION, SC_KSEVENT_CONNECTION_POSITIONUPDATE,
	  .stream = true },
	{ "data discontinuity", SC_KSEVENTSETID_CONNECTION,
	  SC_KSEVENT_CONNECTION_DATADISCONTINUITY, .stream = true },
	{ "time discontinuity", SC_KSEVENTSETID_CONNECTION,
	  SC_KSEVENT_CONNECTION_TIMEDISCONTINUITY, .stream = true },
	{ "priority", SC_KSEVENTSETID_CONNECTION, SC_KSEVENT_CONNECTION_PRIORITY,
	  .stream = true },
	{ "end of stream", SC_KSEVENTSETID_CONNECTION, SC_KSEVENT_CONNECTION_ENDOFSTREAM,
	  .stream = true },
};

static void sc_known_event_name(const struct sc_known_event *known, char *name)
{
	strscpy(name, known->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_known_event, sc_known_event_cases, sc_known_event_name);

/* The tables live as long as the device. */
struct sc_declared {
	struct sc_ksevent_item item;
	struct sc_ksevent_set set;
};

static void sc_declare_known(struct kunit *test, const struct sc_known_event *known)
{
	struct sc_fake_descriptor *descriptor = &sc_testbed_fake(test)->descriptor;
	struct sc_declared *declared = kunit_kzalloc(test, sizeof(*declared), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, declared);
	declared->item.event_id = known->id;
	declared->item.data_input = known->data_input ?: sizeof(struct sc_kseventdata);
	declared->set.set = &known->set;
	declared->set.events_count = 1;
	declared->set.event_item = &declared->item;
	if (known->stream)
		sc_ears_declare_sets(descriptor, NULL, &declared->set, 1);
	else
		sc_ears_declare_sets(descriptor, &declared->set, NULL, 1);
	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);
}

/* V-01 to V-05, V-07: declared, enabled, signalled by set and id, disabled. */
static void each_event_of_the_model_reaches_its_client(struct kunit *test)
{
	const struct sc_known_event *known = test->param_value;
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_stream *stream = NULL;
	const struct sc_event_descriptor *call;
	struct sc_ear *ear;

	sc_declare_known(test, known);
	if (known->stream)
		stream = sc_testbed_open(test, 0, 0);
	sc_fake_forget(fake);
	ear = sc_ear_enable(test, stream, &known->set, known->id, SC_KSEVENT_TYPE_ENABLE);
	call = &fake->calls[0].event;
	KUNIT_EXPECT_TRUE(test, call->enable);
	KUNIT_EXPECT_TRUE(test, sc_guid_equal(call->event_entry->event_set->set, &known->set));
	KUNIT_EXPECT_EQ(test, call->event_entry->event_item->event_id, known->id);

	sc_signal_all(test, stream, stream ? SC_SIGNAL_MULTIPLE_STREAM_EVENTS :
					     SC_SIGNAL_MULTIPLE_DEVICE_EVENTS,
		      &known->set, known->id, NULL);
	SC_EXPECT_HEARD(test, ear, 1);
	sc_ear_disable(ear);
	KUNIT_EXPECT_EQ(test, fake->calls[1].entry, SC_FAKE_EVENT);
	KUNIT_EXPECT_FALSE(test, fake->calls[1].event.enable);
}

static void sc_note_scan(struct sc_fake *fake, struct sc_event_descriptor *descriptor)
{
	const struct sc_scan *scan = (const void *)descriptor->event_data;

	if (descriptor->enable)
		fake->context = (void *)(unsigned long)(scan->end_frequency -
							scan->start_frequency);
}

/* V-02: a scan has two frequencies, which reach the minidriver. */
static void a_scan_brings_its_frequencies(struct kunit *test)
{
	const struct sc_known_event *known = &sc_known_event_cases[2];
	const struct sc_scan scan = { .start_frequency = 48000000, .end_frequency = 862000000 };
	const struct sc_ksidentifier name = {
		.set = SC_EVENTSETID_TUNER,
		.id = SC_KSEVENT_TUNER_INITIATE_SCAN,
		.flags = SC_KSEVENT_TYPE_ENABLE,
	};
	struct sc_ear *ear = sc_ear(test);

	sc_testbed_fake(test)->on_event = sc_note_scan;
	sc_declare_known(test, known);
	KUNIT_EXPECT_EQ(test, PTR_ERR(sc_filter_enable_event(sc_testbed_filter(test), &name,
							     &scan.event_data,
							     sizeof(scan.event_data),
							     sc_ear_notify, ear)), -ENOBUFS);
	ear->event = sc_filter_enable_event(sc_testbed_filter(test), &name, &scan.event_data,
					    sizeof(scan), sc_ear_notify, ear);
	KUNIT_ASSERT_FALSE(test, IS_ERR(ear->event));
	KUNIT_EXPECT_EQ(test, (unsigned long)sc_testbed_fake(test)->context, 814000000);
	sc_ear_disable(ear);
}

/* A clock, as a minidriver has one: when each event is due is behind its entry. */

struct sc_mark {
	s64 next;
	s64 interval;
};

static const struct sc_guid sc_clock = SC_KSEVENTSETID_CLOCK;

static const struct sc_ksevent_item sc_clock_items[] = {
	{
		.event_id = SC_KSEVENT_CLOCK_INTERVAL_MARK,
		.data_input = sizeof(struct sc_ksevent_time_interval),
		.extra_entry_data = sizeof(struct sc_mark),
	},
	{
		.event_id = SC_KSEVENT_CLOCK_POSITION_MARK,
		.data_input = sizeof(struct sc_ksevent_time_mark),
		.extra_entry_data = sizeof(struct sc_mark),
	},
};

static const struct sc_ksevent_set sc_clock_set = {
	.set = &sc_clock,
	.events_count = ARRAY_SIZE(sc_clock_items),
	.event_item = sc_clock_items,
};

static struct sc_mark *sc_mark_of(struct sc_ksevent_entry *entry)
{
	return (struct sc_mark *)(entry + 1);
}

static void sc_clock_remembers(struct sc_fake *fake, struct sc_event_descriptor *descriptor)
{
	struct sc_mark *mark = sc_mark_of(descriptor->event_entry);
	const struct sc_ksevent_time_interval *interval = (const void *)descriptor->event_data;
	const struct sc_ksevent_time_mark *position = (const void *)descriptor->event_data;

	if (!descriptor->enable)
		return;
	if (descriptor->event_entry->event_item->event_id == SC_KSEVENT_CLOCK_INTERVAL_MARK)
		*mark = (struct sc_mark){ interval->time_base, interval->interval };
	else
		*mark = (struct sc_mark){ position->mark_time };
}

/* What its interrupt routine does at a time of the clock. */
struct sc_clock_tick {
	struct sc_stream *stream;
	s64 time;
};

static struct sc_ksevent_entry *sc_clock_next(struct sc_stream *stream, u32 id,
					      struct sc_ksevent_entry *entry)
{
	return stream_class_get_next_event(stream->dev->extension, &stream->object, &sc_clock,
					   id, entry);
}

static void sc_clock_signal(struct sc_stream *stream, struct sc_ksevent_entry *entry)
{
	const struct sc_notification about = { .event_entry = entry };

	stream_class_stream_notification(SC_SIGNAL_STREAM_EVENT, &stream->object, &about);
}

static void sc_clock_ticks(void *context)
{
	const struct sc_clock_tick *tick = context;
	struct sc_ksevent_entry *entry, *next;
	struct sc_mark *mark;

	entry = sc_clock_next(tick->stream, SC_KSEVENT_CLOCK_INTERVAL_MARK, NULL);
	while (entry) {
		mark = sc_mark_of(entry);
		for (; mark->next <= tick->time; mark->next += mark->interval)
			sc_clock_signal(tick->stream, entry);
		entry = sc_clock_next(tick->stream, SC_KSEVENT_CLOCK_INTERVAL_MARK, entry);
	}

	/* A mark that has been signalled is no place to go on from. */
	entry = sc_clock_next(tick->stream, SC_KSEVENT_CLOCK_POSITION_MARK, NULL);
	while (entry) {
		next = sc_clock_next(tick->stream, SC_KSEVENT_CLOCK_POSITION_MARK, entry);
		if (sc_mark_of(entry)->next <= tick->time)
			sc_clock_signal(tick->stream, entry);
		entry = next;
	}
}

static void sc_clock_is(struct kunit *test, struct sc_stream *stream, s64 time)
{
	struct sc_clock_tick tick = { .stream = stream, .time = time };

	sc_fake_call(stream->dev, sc_clock_ticks, &tick);
}

static struct sc_ear *sc_clock_enable(struct kunit *test, struct sc_stream *stream, u32 id,
				      u32 flags, const struct sc_kseventdata *data, u32 size)
{
	const struct sc_ksidentifier name = {
		.set = SC_KSEVENTSETID_CLOCK,
		.id = id,
		.flags = flags,
	};
	struct sc_ear *ear = sc_ear(test);

	ear->event = sc_stream_enable_event(stream, &name, data, size, sc_ear_notify, ear);
	KUNIT_ASSERT_FALSE(test, IS_ERR(ear->event));
	return ear;
}

/* V-06, D-62: again and again, and once, each at its time. */
static void a_clock_signals_its_marks(struct kunit *test)
{
	const struct sc_ksevent_time_interval interval = { .time_base = 1000, .interval = 500 };
	const struct sc_ksevent_time_mark position = { .mark_time = 1200 };
	struct sc_ear *intervals, *positions;
	struct sc_stream *stream;

	sc_ears_declare_sets(&sc_testbed_fake(test)->descriptor, NULL, &sc_clock_set, 1);
	sc_testbed_fake(test)->on_event = sc_clock_remembers;
	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);
	stream = sc_testbed_open(test, 0, 0);
	intervals = sc_clock_enable(test, stream, SC_KSEVENT_CLOCK_INTERVAL_MARK,
				    SC_KSEVENT_TYPE_ENABLE, &interval.event_data,
				    sizeof(interval));
	positions = sc_clock_enable(test, stream, SC_KSEVENT_CLOCK_POSITION_MARK,
				    SC_KSEVENT_TYPE_ENABLE | SC_KSEVENT_TYPE_ONESHOT,
				    &position.event_data, sizeof(position));

	sc_clock_is(test, stream, 999);
	SC_EXPECT_HEARD(test, intervals, 0);
	sc_clock_is(test, stream, 1000);
	SC_EXPECT_HEARD(test, intervals, 1);
	SC_EXPECT_HEARD(test, positions, 0);
	sc_clock_is(test, stream, 1300);
	SC_EXPECT_HEARD(test, intervals, 1);
	SC_EXPECT_HEARD(test, positions, 1);
	sc_clock_is(test, stream, 3000);
	SC_EXPECT_HEARD(test, intervals, 5);
	SC_EXPECT_HEARD(test, positions, 1);
	sc_ear_disable(intervals);
	sc_ear_disable(positions);
	sc_clock_is(test, stream, 9000);
	SC_EXPECT_HEARD(test, intervals, 5);
}

static struct kunit_case sc_event_sets_cases[] = {
	KUNIT_CASE_PARAM(each_event_of_the_model_reaches_its_client, sc_known_event_gen_params),
	KUNIT_CASE(a_scan_brings_its_frequencies),
	KUNIT_CASE(a_clock_signals_its_marks),
	{}
};

static struct kunit_suite sc_event_sets_suite = {
	.name = "sc_event_sets",
	.init = sc_testbed_init,
	.exit = sc_ears_exit,
	.test_cases = sc_event_sets_cases,
};
kunit_test_suite(sc_event_sets_suite);
