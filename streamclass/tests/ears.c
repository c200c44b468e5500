// SPDX-License-Identifier: GPL-2.0
/*
 * The client's side of events, as tests need it.
 */
#include "ears.h"

const struct sc_guid sc_set_a = SC_GUID(0xa, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
const struct sc_guid sc_set_b = SC_GUID(0xb, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

static const struct sc_ksevent_item sc_ear_items[] = {
	{
		.event_id = 1,
		.data_input = sizeof(struct sc_kseventdata),
		.extra_entry_data = SC_EAR_BYTES,
	},
	{
		.event_id = 2,
		.data_input = sizeof(struct sc_ksevent_time_mark),
	},
};

static const struct sc_ksevent_set sc_ear_sets[] = {
	{ .set = &sc_set_a, .events_count = 2, .event_item = sc_ear_items },
	{ .set = &sc_set_b, .events_count = 2, .event_item = sc_ear_items },
};

/* One test at a time, as with the fakes. */
static struct sc_ear sc_ears[SC_EARS];
static unsigned int sc_n_ears;

/* @count sets each for the device and for every stream, or none. */
void sc_ears_declare_sets(struct sc_fake_descriptor *descriptor,
			  const struct sc_ksevent_set *devices,
			  const struct sc_ksevent_set *streams, u32 count)
{
	unsigned int i;

	descriptor->header.device_events_array = devices;
	descriptor->header.num_dev_event_array_entries = devices ? count : 0;
	for (i = 0; i < SC_FAKE_STREAMS; i++) {
		descriptor->info[i].stream_events_array = streams;
		descriptor->info[i].num_stream_event_array_entries = streams ? count : 0;
	}
}

void sc_ears_declare(struct kunit *test)
{
	sc_ears_declare_sets(&sc_testbed_fake(test)->descriptor, sc_ear_sets, sc_ear_sets,
			     ARRAY_SIZE(sc_ear_sets));
}

int sc_ears_init(struct kunit *test)
{
	int ret = sc_testbed_init(test);

	if (ret)
		return ret;

	sc_ears_declare(test);
	return sc_testbed_register(test);
}

/* Events outlive their device as long as nobody disables them. */
void sc_ears_exit(struct kunit *test)
{
	sc_testbed_exit(test);
	while (sc_n_ears)
		sc_ear_disable(&sc_ears[--sc_n_ears]);
	memset(sc_ears, 0, sizeof(sc_ears));
}

struct sc_ear *sc_ear(struct kunit *test)
{
	KUNIT_ASSERT_LT(test, sc_n_ears, SC_EARS);
	return &sc_ears[sc_n_ears++];
}

void sc_ear_notify(struct sc_event *event, unsigned int signals)
{
	struct sc_ear *ear = sc_event_context(event);

	WRITE_ONCE(ear->inside, true);
	ear->calls++;
	if (ear->on_notify)
		ear->on_notify(ear);
	WRITE_ONCE(ear->signals, ear->signals + signals);
	WRITE_ONCE(ear->inside, false);
}

static int sc_ear_took(struct sc_ear *ear, struct sc_event *event)
{
	if (IS_ERR(event))
		return PTR_ERR(event);

	ear->event = event;
	ear->entry = &event->entry;
	return 0;
}

/* Long enough for every event that tests declare. */
struct sc_ear_description {
	struct sc_ksevent_time_mark mark;
	s64 more[4];
};

int sc_ear_try_filter(struct sc_ear *ear, struct sc_filter *filter,
		      const struct sc_guid *set, u32 id, u32 flags)
{
	const struct sc_ksidentifier name = { .set = *set, .id = id, .flags = flags };
	const struct sc_ear_description mark = { .mark.mark_time = id };

	return sc_ear_took(ear, sc_filter_enable_event(filter, &name, &mark.mark.event_data,
						       sizeof(mark), sc_ear_notify, ear));
}

int sc_ear_try_stream(struct sc_ear *ear, struct sc_stream *stream,
		      const struct sc_guid *set, u32 id, u32 flags)
{
	const struct sc_ksidentifier name = { .set = *set, .id = id, .flags = flags };
	const struct sc_ear_description mark = { .mark.mark_time = id };

	return sc_ear_took(ear, sc_stream_enable_event(stream, &name, &mark.mark.event_data,
						       sizeof(mark), sc_ear_notify, ear));
}

struct sc_ear *sc_ear_enable(struct kunit *test, struct sc_stream *stream,
			     const struct sc_guid *set, u32 id, u32 flags)
{
	struct sc_ear *ear = sc_ear(test);
	int ret;

	if (stream)
		ret = sc_ear_try_stream(ear, stream, set, id, flags);
	else
		ret = sc_ear_try_filter(ear, sc_testbed_filter(test), set, id, flags);
	KUNIT_ASSERT_EQ(test, ret, 0);
	return ear;
}

void sc_ear_disable(struct sc_ear *ear)
{
	if (ear->event)
		sc_event_disable(ear->event);
	ear->event = NULL;
}

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

void sc_signal_one(struct kunit *test, struct sc_stream *stream, int type,
		   struct sc_ksevent_entry *entry)
{
	struct sc_signal signal = {
		.stream = stream,
		.dev = sc_testbed_dev(test),
		.type = type,
		.about.event_entry = entry,
	};

	sc_fake_call(signal.dev, sc_signal_say, &signal);
}

void sc_signal_all(struct kunit *test, struct sc_stream *stream, int type,
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

/* As if another processor pumped and had just looked. */
static void sc_ears_pretend_to_pump(struct sc_device *dev, bool pumping)
{
	spin_lock_irq(&dev->queue_lock);
	dev->pumping = pumping;
	spin_unlock_irq(&dev->queue_lock);
}

void sc_ears_hold_pump(struct kunit *test)
{
	sc_testbed_settle(test);
	sc_ears_pretend_to_pump(sc_testbed_dev(test), true);
}

void sc_ears_free_pump(struct kunit *test)
{
	struct sc_device *dev = sc_testbed_dev(test);

	sc_ears_pretend_to_pump(dev, false);
	sc_pump_kick(dev);
	sc_testbed_settle(test);
}

static bool sc_ears_queue_is_empty(struct sc_device *dev, struct list_head *events)
{
	bool empty;

	spin_lock_irq(&dev->queue_lock);
	empty = list_empty(events);
	spin_unlock_irq(&dev->queue_lock);
	return empty;
}

void sc_ears_wait_for_end(struct kunit *test, struct list_head *events)
{
	struct sc_device *dev = sc_testbed_dev(test);

	wait_event(dev->wait, sc_ears_queue_is_empty(dev, events));
}
