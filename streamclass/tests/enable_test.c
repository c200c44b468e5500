// SPDX-License-Identifier: GPL-2.0
/*
 * What a client does with events: enable, hear, disable, and all that can
 * happen at the same time.
 */
#include <linux/sched.h>

#include "ears.h"

#define SC_ENABLE	SC_KSEVENT_TYPE_ENABLE
#define SC_ONESHOT	(SC_KSEVENT_TYPE_ENABLE | SC_KSEVENT_TYPE_ONESHOT)

/* The nth call of an event routine. */
static const struct sc_event_descriptor *sc_nth_event(struct kunit *test, unsigned int n)
{
	struct sc_fake_call *call = sc_fake_nth(sc_testbed_fake(test), SC_FAKE_EVENT, n);

	KUNIT_ASSERT_NOT_NULL(test, call);
	return &call->event;
}

/* C-09, D-44: both times the same entry, and the stream in the union. */
static void a_stream_event_is_enabled_and_disabled(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 1);
	struct sc_ear *ear = sc_ear_enable(test, stream, &sc_set_b, 2, SC_ENABLE);
	const struct sc_event_descriptor *call = sc_nth_event(test, 0);

	KUNIT_EXPECT_TRUE(test, call->enable);
	KUNIT_EXPECT_PTR_EQ(test, call->event_entry, ear->entry);
	KUNIT_EXPECT_PTR_EQ(test, call->stream_object, &stream->object);
	KUNIT_EXPECT_EQ(test, call->enable_event_set_index, 1);
	KUNIT_EXPECT_PTR_EQ(test, call->hw_instance_extension, NULL);

	sc_ear_disable(ear);
	call = sc_nth_event(test, 1);
	KUNIT_EXPECT_FALSE(test, call->enable);
	KUNIT_EXPECT_PTR_EQ(test, call->event_entry, ear->entry);
	KUNIT_EXPECT_PTR_EQ(test, call->stream_object, &stream->object);
	KUNIT_EXPECT_EQ(test, call->enable_event_set_index, 1);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 2);
	KUNIT_EXPECT_TRUE(test, list_empty(&stream->events));
}

/* C-08, D-44, A-27: the device's routine, and its extension in the union. */
static void a_device_event_is_enabled_and_disabled(struct kunit *test)
{
	struct sc_device *dev = sc_testbed_dev(test);
	struct sc_ear *ear = sc_ear_enable(test, NULL, &sc_set_a, 1, SC_ENABLE);
	const struct sc_event_descriptor *call = sc_nth_event(test, 0);

	KUNIT_EXPECT_TRUE(test, call->enable);
	KUNIT_EXPECT_PTR_EQ(test, call->event_entry, ear->entry);
	KUNIT_EXPECT_PTR_EQ(test, call->device_extension, dev->extension);
	KUNIT_EXPECT_EQ(test, call->enable_event_set_index, 0);

	sc_ear_disable(ear);
	call = sc_nth_event(test, 1);
	KUNIT_EXPECT_FALSE(test, call->enable);
	KUNIT_EXPECT_PTR_EQ(test, call->device_extension, dev->extension);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 2);
	KUNIT_EXPECT_TRUE(test, list_empty(&dev->events));
}

/* D-59, D-61: what the minidriver may read of an entry. */
static void an_entry_says_which_event_it_is(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ksevent_entry *entry;

	entry = sc_ear_enable(test, stream, &sc_set_b, 2, SC_ENABLE)->entry;
	KUNIT_EXPECT_PTR_EQ(test, entry->event_set->set, &sc_set_b);
	KUNIT_EXPECT_EQ(test, entry->event_item->event_id, 2);
	KUNIT_EXPECT_EQ(test, entry->flags, 0);

	entry = sc_ear_enable(test, stream, &sc_set_b, 1, SC_ONESHOT)->entry;
	KUNIT_EXPECT_EQ(test, entry->event_item->event_id, 1);
	KUNIT_EXPECT_EQ(test, entry->flags, SC_KSEVENT_ENTRY_ONESHOT);
}

static void sc_fill_extra(struct sc_fake *fake, struct sc_event_descriptor *descriptor)
{
	u8 *extra = (void *)(descriptor->event_entry + 1);
	const struct sc_ksevent_time_mark *mark = (const void *)descriptor->event_data;

	if (!descriptor->enable)
		return;
	fake->context = memchr_inv(extra, 0, SC_EAR_BYTES);
	memset(extra, mark->event_data.notification_type, SC_EAR_BYTES);
}

/* D-59, D-60, D-61: zeroed at first, the minidriver's from then on. */
static void the_extra_bytes_are_the_minidrivers(struct kunit *test)
{
	const struct sc_kseventdata data = { .notification_type = SC_KSEVENTF_DPC };
	const struct sc_ksidentifier name = { .set = sc_set_a, .id = 1, .flags = SC_ENABLE };
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_ear *ear = sc_ear(test);

	fake->on_event = sc_fill_extra;
	fake->context = test;
	ear->event = sc_stream_enable_event(stream, &name, &data, sizeof(data),
					    sc_ear_notify, ear);
	KUNIT_ASSERT_FALSE(test, IS_ERR(ear->event));
	KUNIT_EXPECT_PTR_EQ(test, fake->context, NULL);
	ear->entry = &ear->event->entry;
	KUNIT_EXPECT_EQ(test, ear->entry->notification_type, SC_KSEVENTF_DPC);
	KUNIT_EXPECT_EQ(test, ear->entry->event_data->notification_type, SC_KSEVENTF_DPC);
	KUNIT_EXPECT_PTR_EQ(test, memchr_inv(ear->entry + 1, SC_KSEVENTF_DPC, SC_EAR_BYTES),
			    NULL);
	fake->on_event = NULL;
}

/* D-60: a copy, since the client's memory is its own again on return. */
static void the_description_is_copied(struct kunit *test)
{
	struct sc_ksevent_time_mark mark = { .mark_time = 12345 };
	const struct sc_ksidentifier name = { .set = sc_set_a, .id = 2, .flags = SC_ENABLE };
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	const struct sc_ksevent_time_mark *seen;
	struct sc_ear *ear = sc_ear(test);

	ear->event = sc_stream_enable_event(stream, &name, &mark.event_data, sizeof(mark),
					    sc_ear_notify, ear);
	KUNIT_ASSERT_FALSE(test, IS_ERR(ear->event));
	mark.mark_time = 0;
	seen = (const void *)sc_nth_event(test, 0)->event_data;
	KUNIT_EXPECT_PTR_NE(test, seen, (const struct sc_ksevent_time_mark *)&mark);
	KUNIT_EXPECT_EQ(test, seen->mark_time, 12345);
}

/* C-08, C-09, A-24: an error refuses the event, and that was all. */
static void the_minidriver_may_refuse(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_ear *ear = sc_ear(test);

	fake->event_status = SC_STATUS_TOO_MANY_NODES;
	KUNIT_EXPECT_EQ(test, sc_ear_try_stream(ear, stream, &sc_set_a, 1, SC_ENABLE), -ENOSPC);
	KUNIT_EXPECT_EQ(test, sc_ear_try_filter(ear, sc_testbed_filter(test), &sc_set_a, 1,
						SC_ENABLE), -ENOSPC);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 2);
	KUNIT_EXPECT_TRUE(test, list_empty(&stream->events));
	KUNIT_EXPECT_TRUE(test, list_empty(&sc_testbed_dev(test)->events));
}

/* C-09: what is no errno does not get into a pointer. */
static void an_odd_refusal_is_an_error(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_ear *ear = sc_ear(test);

	fake->event_status = S32_MIN + 1;
	KUNIT_EXPECT_EQ(test, sc_ear_try_stream(ear, stream, &sc_set_a, 1, SC_ENABLE), -EIO);
	fake->event_status = SC_STATUS_PENDING;
	KUNIT_EXPECT_EQ(test, sc_ear_try_stream(ear, stream, &sc_set_a, 1, SC_ENABLE), -EIO);
	fake->event_status = 1;
	KUNIT_EXPECT_EQ(test, sc_ear_try_stream(ear, stream, &sc_set_a, 1, SC_ENABLE), 0);
}

/* C-09: the result of a disable is ignored. */
static void a_disable_cannot_be_refused(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *ear = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);

	sc_testbed_fake(test)->event_status = SC_STATUS_IO_DEVICE_ERROR;
	sc_ear_disable(ear);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 2);
	KUNIT_EXPECT_TRUE(test, list_empty(&stream->events));
}

/* C-09 */
static void without_a_routine_events_are_enabled_all_the_same(struct kunit *test)
{
	struct sc_stream *stream;
	struct sc_ear *ear;

	sc_testbed_fake(test)->no_event_routine = true;
	stream = sc_testbed_open(test, 0, 0);
	ear = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);
	sc_signal_one(test, stream, SC_SIGNAL_STREAM_EVENT, ear->entry);
	SC_EXPECT_HEARD(test, ear, 1);
	sc_ear_disable(ear);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 0);
}

/* C-08, C-09: the minidriver does not hear of what it has not declared. */
static void what_is_not_declared_is_not_there(struct kunit *test)
{
	static const struct sc_guid other = SC_GUID(0xc, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_filter *filter = sc_testbed_filter(test);
	struct sc_ear *ear = sc_ear(test);

	KUNIT_EXPECT_EQ(test, sc_ear_try_stream(ear, stream, &other, 1, SC_ENABLE), -ENOENT);
	KUNIT_EXPECT_EQ(test, sc_ear_try_stream(ear, stream, &sc_set_a, 3, SC_ENABLE), -ENOENT);
	KUNIT_EXPECT_EQ(test, sc_ear_try_stream(ear, stream, &sc_set_a, -1, SC_ENABLE), -ENOENT);
	KUNIT_EXPECT_EQ(test, sc_ear_try_filter(ear, filter, &other, 1, SC_ENABLE), -ENOENT);
	KUNIT_EXPECT_EQ(test, sc_ear_try_filter(ear, filter, &sc_set_b, 3, SC_ENABLE), -ENOENT);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 0);
}

/* E-21: neither buffered events nor those of a node. */
static void an_event_is_enabled_in_two_ways_and_no_other(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *ear = sc_ear(test);

	KUNIT_EXPECT_EQ(test, sc_ear_try_stream(ear, stream, &sc_set_a, 1,
						SC_KSEVENT_TYPE_ENABLEBUFFERED), -EOPNOTSUPP);
	KUNIT_EXPECT_EQ(test, sc_ear_try_stream(ear, stream, &sc_set_a, 1, SC_ENABLE |
						SC_KSEVENT_TYPE_TOPOLOGY), -EOPNOTSUPP);
	KUNIT_EXPECT_EQ(test, sc_ear_try_stream(ear, stream, &sc_set_a, 1, 0), -EINVAL);
	KUNIT_EXPECT_EQ(test, sc_ear_try_stream(ear, stream, &sc_set_a, 1,
						SC_KSEVENT_TYPE_BASICSUPPORT), -EINVAL);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 0);
	KUNIT_EXPECT_EQ(test, sc_ear_try_stream(ear, stream, &sc_set_a, 1,
						SC_KSEVENT_TYPE_ONESHOT), 0);
	KUNIT_EXPECT_TRUE(test, ear->event->oneshot);
}

/* D-59: as long as declared, and never shorter than the structure. */
static void a_description_that_is_too_short_is_refused(struct kunit *test)
{
	struct sc_ksidentifier name = { .set = sc_set_a, .id = 2, .flags = SC_ENABLE };
	const struct sc_ksevent_time_mark mark = { .mark_time = 1 };
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);

	KUNIT_EXPECT_EQ(test, PTR_ERR(sc_stream_enable_event(stream, &name, &mark.event_data,
							     sizeof(mark) - 1, sc_ear_notify,
							     NULL)), -ENOBUFS);
	name.id = 1;
	KUNIT_EXPECT_EQ(test, PTR_ERR(sc_stream_enable_event(stream, &name, &mark.event_data,
							     sizeof(mark.event_data) - 1,
							     sc_ear_notify, NULL)), -ENOBUFS);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 0);
}

static int sc_ask_support(struct kunit *test, bool stream, const struct sc_guid *set,
			  u32 id, u32 flags)
{
	const struct sc_ksidentifier name = { .set = *set, .id = id, .flags = flags };

	return stream ?
		sc_stream_event_support(sc_device_stream(sc_testbed_dev(test), 1, 0), &name) :
		sc_filter_event_support(sc_testbed_filter(test), &name);
}

/* E-21: the tables answer, for a stream that is not open as well. */
static void support_is_answered_from_the_tables(struct kunit *test)
{
	static const struct sc_guid other = SC_GUID(0xc, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
	int stream;

	for (stream = 0; stream < 2; stream++) {
		KUNIT_EXPECT_EQ(test, sc_ask_support(test, stream, &sc_set_b, 9,
						     SC_KSEVENT_TYPE_SETSUPPORT), 0);
		KUNIT_EXPECT_EQ(test, sc_ask_support(test, stream, &other, 1,
						     SC_KSEVENT_TYPE_SETSUPPORT), -ENOENT);
		KUNIT_EXPECT_EQ(test, sc_ask_support(test, stream, &sc_set_b, 2,
						     SC_KSEVENT_TYPE_BASICSUPPORT), 0);
		KUNIT_EXPECT_EQ(test, sc_ask_support(test, stream, &sc_set_b, 9,
						     SC_KSEVENT_TYPE_BASICSUPPORT), -ENOENT);
		KUNIT_EXPECT_EQ(test, sc_ask_support(test, stream, &other, 1,
						     SC_KSEVENT_TYPE_BASICSUPPORT), -ENOENT);
		KUNIT_EXPECT_EQ(test, sc_ask_support(test, stream, &sc_set_b, 2,
						     SC_KSEVENT_TYPE_QUERYBUFFER), -EOPNOTSUPP);
		KUNIT_EXPECT_EQ(test, sc_ask_support(test, stream, &sc_set_b, 2, SC_ENABLE),
				-EINVAL);
	}
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 0);
}

/* Signals that nobody has been told of yet are told at once, and counted. */
static void no_signal_is_lost(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *ear = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);
	unsigned int i;

	sc_ears_hold_pump(test);
	for (i = 0; i < 5; i++)
		sc_signal_all(test, stream, SC_SIGNAL_MULTIPLE_STREAM_EVENTS, &sc_set_a, 1, NULL);
	KUNIT_EXPECT_EQ(test, ear->calls, 0);
	sc_ears_free_pump(test);
	KUNIT_EXPECT_EQ(test, ear->calls, 1);
	SC_EXPECT_HEARD(test, ear, 5);

	sc_signal_one(test, stream, SC_SIGNAL_STREAM_EVENT, ear->entry);
	SC_EXPECT_HEARD(test, ear, 6);
	KUNIT_EXPECT_EQ(test, ear->calls, 2);
}

static void sc_notify_signals_again(struct sc_ear *ear)
{
	struct sc_ear *other = ear->context;
	unsigned long flags;

	if (ear->calls > 100)
		return;
	spin_lock_irqsave(&other->event->dev->queue_lock, flags);
	sc_event_signal_locked(&other->event->stream->events, other->entry);
	spin_unlock_irqrestore(&other->event->dev->queue_lock, flags);
}

/* The pump comes back for what a client causes while it is told. */
static void events_that_cause_events_are_all_told(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *one = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);
	struct sc_ear *two = sc_ear_enable(test, stream, &sc_set_a, 2, SC_ENABLE);

	one->context = two;
	two->context = one;
	one->on_notify = sc_notify_signals_again;
	two->on_notify = sc_notify_signals_again;
	sc_signal_one(test, stream, SC_SIGNAL_STREAM_EVENT, one->entry);
	SC_EXPECT_HEARD(test, one, 101);
	SC_EXPECT_HEARD(test, two, 100);
}

static void sc_notify_submits(struct sc_ear *ear)
{
	sc_request_submit(ear->context);
}

/* No lock of the class driver is held: a client may call it. */
static void a_client_may_submit_when_it_hears_of_an_event(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_ear *ear = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);
	struct sc_request *request = sc_testbed_data(test, stream);

	ear->on_notify = sc_notify_submits;
	ear->context = request;
	sc_signal_one(test, stream, SC_SIGNAL_STREAM_EVENT, ear->entry);
	SC_EXPECT_HEARD(test, ear, 1);
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, 1);
}

/* What the minidriver does inside its event routine. */
struct sc_within {
	struct kunit *test;
	bool enable;
	int type;
	struct sc_ksevent_entry *walked;
};

static void sc_say_within(struct sc_fake *fake, struct sc_event_descriptor *descriptor)
{
	const struct sc_notification about = { .event_entry = descriptor->event_entry };
	struct sc_stream *stream = to_sc_stream(descriptor->stream_object);
	struct sc_within *within = fake->context;

	if (descriptor->enable != within->enable)
		return;
	within->walked = stream_class_get_next_event(stream->dev->extension, &stream->object,
						     NULL, -1, NULL);
	stream_class_stream_notification(within->type, &stream->object, &about);
}

static void sc_within_begin(struct kunit *test, struct sc_within *within)
{
	within->test = test;
	sc_testbed_fake(test)->context = within;
	sc_testbed_fake(test)->on_event = sc_say_within;
}

static void sc_within_end(struct kunit *test)
{
	sc_testbed_fake(test)->on_event = NULL;
}

/* C-09: it may be time at once; a walk sees the entry once it is enabled. */
static void an_event_may_be_signalled_while_it_is_enabled(struct kunit *test)
{
	struct sc_within within = { .enable = true, .type = SC_SIGNAL_STREAM_EVENT };
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *ear, *once;

	sc_within_begin(test, &within);
	ear = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);
	KUNIT_EXPECT_PTR_EQ(test, within.walked, NULL);
	SC_EXPECT_HEARD(test, ear, 1);

	once = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ONESHOT);
	KUNIT_EXPECT_PTR_EQ(test, within.walked, ear->entry);
	SC_EXPECT_HEARD(test, once, 1);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 2);
	sc_ear_disable(once);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 2);
	sc_within_end(test);
}

/* C-09: whoever refuses an event has not signalled it. */
static void signals_of_a_refused_event_are_not_told(struct kunit *test)
{
	struct sc_within within = { .enable = true, .type = SC_SIGNAL_STREAM_EVENT };
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *ear = sc_ear(test);

	sc_within_begin(test, &within);
	sc_testbed_fake(test)->event_status = -EIO;
	KUNIT_EXPECT_EQ(test, sc_ear_try_stream(ear, stream, &sc_set_a, 1, SC_ENABLE), -EIO);
	SC_EXPECT_HEARD(test, ear, 0);
	sc_within_end(test);
}

/* N-13 */
static void an_event_may_be_deleted_while_it_is_enabled(struct kunit *test)
{
	struct sc_within within = { .enable = true, .type = SC_DELETE_STREAM_EVENT };
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *ear;

	sc_within_begin(test, &within);
	ear = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);
	sc_within_end(test);
	sc_ear_disable(ear);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 1);
	KUNIT_EXPECT_EQ(test, ear->calls, 0);
}

/* N-12: signal against disable, the signal first. */
static void a_signal_before_a_disable_is_not_told_after_it(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *ear = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);

	sc_ears_hold_pump(test);
	sc_signal_one(test, stream, SC_SIGNAL_STREAM_EVENT, ear->entry);
	sc_ear_disable(ear);
	sc_ears_free_pump(test);
	KUNIT_EXPECT_EQ(test, ear->calls, 0);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 2);
}

/* N-12: signal against disable, the disable first. */
static void a_signal_after_a_disable_is_reported(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *ear = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);

	sc_ear_disable(ear);
	sc_signal_one(test, stream, SC_SIGNAL_STREAM_EVENT, ear->entry);
	sc_testbed_expect_report(test, SC_OFFENCE_NOTIFICATION,
				 "signals an event that is not enabled");
	SC_EXPECT_HEARD(test, ear, 0);
}

/* N-12: inside the disable the entry is still there, but the client deaf. */
static void a_signal_inside_a_disable_is_not_told(struct kunit *test)
{
	struct sc_within within = { .enable = false, .type = SC_SIGNAL_STREAM_EVENT };
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *ear = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);

	sc_within_begin(test, &within);
	sc_ear_disable(ear);
	KUNIT_EXPECT_PTR_EQ(test, within.walked, ear->entry);
	SC_EXPECT_HEARD(test, ear, 0);
	sc_within_end(test);
}

/* N-13: delete against disable, the delete first. */
static void a_deleted_event_is_not_disabled_again(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *ear = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);

	sc_signal_one(test, stream, SC_DELETE_STREAM_EVENT, ear->entry);
	KUNIT_EXPECT_TRUE(test, ear->entry->flags & SC_KSEVENT_ENTRY_DELETED);
	sc_ear_disable(ear);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 1);
}

/* N-13: delete against disable, the disable first, or around it. */
static void a_delete_after_a_disable_is_reported(struct kunit *test)
{
	struct sc_within within = { .enable = false, .type = SC_DELETE_STREAM_EVENT };
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *around = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);
	struct sc_ear *first = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);

	sc_ear_disable(first);
	sc_signal_one(test, stream, SC_DELETE_STREAM_EVENT, first->entry);
	sc_testbed_expect_report(test, SC_OFFENCE_NOTIFICATION,
				 "deletes an event that is not enabled");

	sc_within_begin(test, &within);
	sc_ear_disable(around);
	sc_within_end(test);
	KUNIT_EXPECT_TRUE(test, list_empty(&stream->events));
}

/* N-13: what was signalled before it was deleted has happened. */
static void a_delete_keeps_earlier_signals(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *ear = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);

	sc_ears_hold_pump(test);
	sc_signal_one(test, stream, SC_SIGNAL_STREAM_EVENT, ear->entry);
	sc_signal_one(test, stream, SC_DELETE_STREAM_EVENT, ear->entry);
	sc_ears_free_pump(test);
	SC_EXPECT_HEARD(test, ear, 1);
}

/* E-21, N-12: a one-shot signal against disable, the signal first. */
static void a_one_shot_event_that_was_signalled_is_not_disabled_again(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *told = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ONESHOT);
	struct sc_ear *untold = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ONESHOT);

	sc_signal_one(test, stream, SC_SIGNAL_STREAM_EVENT, told->entry);
	SC_EXPECT_HEARD(test, told, 1);
	sc_ears_hold_pump(test);
	sc_signal_one(test, stream, SC_SIGNAL_STREAM_EVENT, untold->entry);
	sc_ear_disable(told);
	sc_ear_disable(untold);
	sc_ears_free_pump(test);
	KUNIT_EXPECT_EQ(test, untold->calls, 0);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 2);
}

/* E-21, N-12: a one-shot signal against disable, the disable first, or around it. */
static void a_one_shot_signal_after_a_disable_is_reported(struct kunit *test)
{
	struct sc_within within = { .enable = false, .type = SC_SIGNAL_STREAM_EVENT };
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *around = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ONESHOT);
	struct sc_ear *first = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ONESHOT);

	sc_ear_disable(first);
	sc_signal_one(test, stream, SC_SIGNAL_STREAM_EVENT, first->entry);
	sc_testbed_expect_report(test, SC_OFFENCE_NOTIFICATION,
				 "signals an event that is not enabled");

	sc_within_begin(test, &within);
	sc_ear_disable(around);
	sc_within_end(test);
	KUNIT_EXPECT_TRUE(test, list_empty(&stream->events));
	SC_EXPECT_HEARD(test, around, 0);
}

static void sc_notify_disables(struct sc_ear *ear)
{
	sc_ear_disable(ear);
}

/* The rest is done when the routine has returned; it is not called again. */
static void an_event_may_be_disabled_from_its_own_notify(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *ear = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);

	ear->on_notify = sc_notify_disables;
	sc_signal_one(test, stream, SC_SIGNAL_STREAM_EVENT, ear->entry);
	sc_testbed_settle(test);
	sc_ears_wait_for_end(test, &stream->events);
	KUNIT_EXPECT_EQ(test, ear->calls, 1);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 2);
	KUNIT_EXPECT_FALSE(test, sc_nth_event(test, 1)->enable);
}

static void sc_notify_waits_for_a_sleeper(struct sc_ear *ear)
{
	struct sc_device *dev = ear->context;

	WRITE_ONCE(ear->inside, true);
	while (!wq_has_sleeper(&dev->wait) && READ_ONCE(ear->event))
		cpu_relax();
}

static void sc_signal_elsewhere(void *context)
{
	struct kunit *test = context;

	sc_signal_all(test, NULL, SC_SIGNAL_MULTIPLE_DEVICE_EVENTS, &sc_set_a, 1, NULL);
}

/* Notify against disable: it runs, so the disable waits until it has returned. */
static void a_disable_waits_for_a_notify_that_runs(struct kunit *test)
{
	struct sc_ear *ear = sc_ear_enable(test, NULL, &sc_set_a, 1, SC_ENABLE);
	struct sc_elsewhere there;

	ear->on_notify = sc_notify_waits_for_a_sleeper;
	ear->context = sc_testbed_dev(test);
	sc_testbed_start_elsewhere(test, &there, sc_signal_elsewhere, test);
	while (!READ_ONCE(ear->inside))
		cpu_relax();
	sc_ear_disable(ear);
	KUNIT_EXPECT_FALSE(test, READ_ONCE(ear->inside));
	KUNIT_EXPECT_EQ(test, READ_ONCE(ear->signals), 1);
	sc_testbed_join(&there);
	KUNIT_EXPECT_EQ(test, ear->calls, 1);
}

/* What is left is disabled before the stream closes; the handle stays. */
static void closing_a_stream_ends_its_events(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *ear = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);
	struct sc_ear *devices = sc_ear_enable(test, NULL, &sc_set_a, 1, SC_ENABLE);
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_fake_forget(fake);
	sc_stream_close(stream);
	KUNIT_EXPECT_EQ(test, fake->calls[0].entry, SC_FAKE_EVENT);
	KUNIT_EXPECT_FALSE(test, fake->calls[0].event.enable);
	KUNIT_EXPECT_PTR_EQ(test, fake->calls[0].event.event_entry, ear->entry);
	KUNIT_EXPECT_EQ(test, fake->calls[1].command, SC_SRB_CLOSE_STREAM);
	KUNIT_EXPECT_EQ(test, atomic_read(&fake->n_calls), 2);

	sc_ear_disable(ear);
	KUNIT_EXPECT_EQ(test, atomic_read(&fake->n_calls), 2);
	sc_signal_all(test, NULL, SC_SIGNAL_MULTIPLE_DEVICE_EVENTS, &sc_set_a, 1, NULL);
	SC_EXPECT_HEARD(test, devices, 1);
	KUNIT_EXPECT_EQ(test, ear->calls, 0);
}

/* N-13, E-21: the minidriver does not hear of them, their clients may. */
static void closing_a_stream_ends_events_that_are_over(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *once = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ONESHOT);
	struct sc_ear *deleted = sc_ear_enable(test, stream, &sc_set_a, 2, SC_ENABLE);

	sc_signal_one(test, stream, SC_SIGNAL_STREAM_EVENT, once->entry);
	sc_signal_one(test, stream, SC_DELETE_STREAM_EVENT, deleted->entry);
	sc_stream_close(stream);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 2);
	KUNIT_EXPECT_EQ(test, once->signals, 1);
	KUNIT_EXPECT_TRUE(test, list_empty(&stream->events));
	sc_ear_disable(deleted);
	sc_ear_disable(once);
}

/* Nobody was asked by the client, so it hears of all that happened until then. */
static void a_close_tells_of_every_signal_before_it_returns(struct kunit *test)
{
	struct sc_within within = { .enable = false, .type = SC_SIGNAL_STREAM_EVENT };
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *ear = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);

	sc_within_begin(test, &within);
	sc_stream_close(stream);
	KUNIT_EXPECT_EQ(test, READ_ONCE(ear->signals), 1);
	sc_within_end(test);
}

/* A stream that opens again has no events. */
static void a_stream_opens_without_events(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *old = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);

	sc_stream_close(stream);
	sc_testbed_open(test, 0, 0);
	KUNIT_EXPECT_PTR_EQ(test, stream_class_get_next_event(stream->dev->extension,
							      &stream->object, NULL, -1, NULL),
			    NULL);
	sc_signal_all(test, stream, SC_SIGNAL_MULTIPLE_STREAM_EVENTS, &sc_set_a, 1, NULL);
	SC_EXPECT_HEARD(test, old, 0);
}

/* C-09: enable against close, the close first. */
static void a_closed_stream_enables_nothing(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *ear = sc_ear(test);

	sc_stream_close(stream);
	KUNIT_EXPECT_EQ(test, sc_ear_try_stream(ear, stream, &sc_set_a, 1, SC_ENABLE), -EINVAL);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 0);
}

/* The client's handles outlive all. */
static void removal_ends_all_events(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *streams = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);
	struct sc_ear *devices = sc_ear_enable(test, NULL, &sc_set_a, 1, SC_ENABLE);

	sc_testbed_unregister(test);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 4);
	KUNIT_EXPECT_FALSE(test, sc_nth_event(test, 2)->enable);
	KUNIT_EXPECT_PTR_EQ(test, sc_nth_event(test, 2)->event_entry, streams->entry);
	KUNIT_EXPECT_FALSE(test, sc_nth_event(test, 3)->enable);
	KUNIT_EXPECT_PTR_EQ(test, sc_nth_event(test, 3)->event_entry, devices->entry);
	sc_ear_disable(streams);
	sc_ear_disable(devices);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 4);
}

/* Also those of a client that closes nothing. */
static void removal_ends_the_events_of_a_careless_client(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);

	sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);
	sc_ear_enable(test, NULL, &sc_set_a, 1, SC_ENABLE);
	sc_testbed(test)->client.careless = true;
	sc_testbed_unregister(test);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 4);
}

struct sc_late {
	struct sc_ear *ear;
	struct sc_stream *stream;
	struct sc_filter *filter;
	int of_stream;
	int of_filter;
};

static void sc_enable_late(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_late *late = fake->context;

	late->of_stream = sc_ear_try_stream(late->ear, late->stream, &sc_set_a, 1, SC_ENABLE);
	late->of_filter = sc_ear_try_filter(late->ear, late->filter, &sc_set_a, 1, SC_ENABLE);
}

/* Enable against removal, the removal first. */
static void a_device_that_goes_enables_nothing(struct kunit *test)
{
	struct sc_late late = {
		.ear = sc_ear(test),
		.stream = sc_testbed_open(test, 0, 0),
		.filter = sc_testbed_filter(test),
	};
	struct sc_fake *fake = sc_testbed_fake(test);

	fake->context = &late;
	sc_fake_answer(fake, SC_SRB_CLOSE_STREAM)->before = sc_enable_late;
	sc_testbed_unregister(test);
	KUNIT_EXPECT_EQ(test, late.of_stream, -ENODEV);
	KUNIT_EXPECT_EQ(test, late.of_filter, -ENODEV);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 0);
}

static struct kunit_case sc_enable_cases[] = {
	KUNIT_CASE(a_stream_event_is_enabled_and_disabled),
	KUNIT_CASE(a_device_event_is_enabled_and_disabled),
	KUNIT_CASE(an_entry_says_which_event_it_is),
	KUNIT_CASE(the_extra_bytes_are_the_minidrivers),
	KUNIT_CASE(the_description_is_copied),
	KUNIT_CASE(the_minidriver_may_refuse),
	KUNIT_CASE(an_odd_refusal_is_an_error),
	KUNIT_CASE(a_disable_cannot_be_refused),
	KUNIT_CASE(without_a_routine_events_are_enabled_all_the_same),
	KUNIT_CASE(what_is_not_declared_is_not_there),
	KUNIT_CASE(an_event_is_enabled_in_two_ways_and_no_other),
	KUNIT_CASE(a_description_that_is_too_short_is_refused),
	KUNIT_CASE(support_is_answered_from_the_tables),
	KUNIT_CASE(no_signal_is_lost),
	KUNIT_CASE(events_that_cause_events_are_all_told),
	KUNIT_CASE(a_client_may_submit_when_it_hears_of_an_event),
	KUNIT_CASE(an_event_may_be_signalled_while_it_is_enabled),
	KUNIT_CASE(signals_of_a_refused_event_are_not_told),
	KUNIT_CASE(an_event_may_be_deleted_while_it_is_enabled),
	KUNIT_CASE(a_signal_before_a_disable_is_not_told_after_it),
	KUNIT_CASE(a_signal_after_a_disable_is_reported),
	KUNIT_CASE(a_signal_inside_a_disable_is_not_told),
	KUNIT_CASE(a_deleted_event_is_not_disabled_again),
	KUNIT_CASE(a_delete_after_a_disable_is_reported),
	KUNIT_CASE(a_delete_keeps_earlier_signals),
	KUNIT_CASE(a_one_shot_event_that_was_signalled_is_not_disabled_again),
	KUNIT_CASE(a_one_shot_signal_after_a_disable_is_reported),
	KUNIT_CASE(an_event_may_be_disabled_from_its_own_notify),
	KUNIT_CASE(a_disable_waits_for_a_notify_that_runs),
	KUNIT_CASE(closing_a_stream_ends_its_events),
	KUNIT_CASE(closing_a_stream_ends_events_that_are_over),
	KUNIT_CASE(a_close_tells_of_every_signal_before_it_returns),
	KUNIT_CASE(a_stream_opens_without_events),
	KUNIT_CASE(a_closed_stream_enables_nothing),
	KUNIT_CASE(removal_ends_all_events),
	KUNIT_CASE(removal_ends_the_events_of_a_careless_client),
	KUNIT_CASE(a_device_that_goes_enables_nothing),
	{}
};

static struct kunit_suite sc_enable_suite = {
	.name = "sc_enable",
	.init = sc_ears_init,
	.exit = sc_ears_exit,
	.test_cases = sc_enable_cases,
};

/* Without synchronisation, where event routines may sleep. */

static int sc_enable_loose_init(struct kunit *test)
{
	int ret = sc_testbed_init(test);

	if (ret)
		return ret;

	sc_testbed_fake(test)->init.turn_off_synchronization = true;
	sc_ears_declare(test);
	return sc_testbed_register(test);
}

/* C-09: in the client's task; and queued all the same. */
static void without_synchronisation_the_routine_runs_in_the_clients_task(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ear *ear = sc_ear_enable(test, stream, &sc_set_a, 1, SC_ENABLE);
	struct sc_fake_call *call = sc_fake_last(sc_testbed_fake(test), SC_FAKE_EVENT);

	KUNIT_EXPECT_PTR_EQ(test, call->task, current);
	KUNIT_EXPECT_FALSE(test, call->irqs_off);
	KUNIT_EXPECT_FALSE(test, call->bottom_half);
	KUNIT_EXPECT_PTR_EQ(test, stream_class_get_next_event(stream->dev->extension,
							      &stream->object, NULL, -1, NULL),
			    ear->entry);
	sc_signal_all(test, stream, SC_SIGNAL_MULTIPLE_STREAM_EVENTS, &sc_set_a, 1, NULL);
	SC_EXPECT_HEARD(test, ear, 1);
}

/* Two who meet in a routine of the minidriver. */
struct sc_meeting {
	struct sc_ear *ear;
	struct sc_stream *stream;
	struct completion entered;
	bool left;
	bool too_early;
	int ret;
};

static void sc_meeting_init(struct kunit *test, struct sc_meeting *meeting,
			    void (*on_event)(struct sc_fake *fake,
					     struct sc_event_descriptor *descriptor))
{
	*meeting = (struct sc_meeting){ .stream = sc_testbed_open(test, 0, 0) };
	init_completion(&meeting->entered);
	sc_testbed_fake(test)->context = meeting;
	sc_testbed_fake(test)->on_event = on_event;
}

static void sc_meeting_enable(void *context)
{
	struct sc_meeting *meeting = context;

	meeting->ret = sc_ear_try_stream(meeting->ear, meeting->stream, &sc_set_a, 1, SC_ENABLE);
}

static void sc_wait_for_close(struct sc_fake *fake, struct sc_event_descriptor *descriptor)
{
	struct sc_meeting *meeting = fake->context;

	if (!descriptor->enable)
		return;
	complete(&meeting->entered);
	wait_event(meeting->stream->dev->wait, READ_ONCE(meeting->stream->closing));
}

/* C-09: enable against close, the enable first: the close ends the event. */
static void a_close_waits_for_an_enable_and_ends_the_event(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_meeting meeting;
	struct sc_elsewhere there;

	sc_meeting_init(test, &meeting, sc_wait_for_close);
	meeting.ear = sc_ear(test);
	sc_fake_forget(fake);
	sc_testbed_start_elsewhere(test, &there, sc_meeting_enable, &meeting);
	wait_for_completion(&meeting.entered);
	sc_stream_close(meeting.stream);
	sc_testbed_join(&there);

	KUNIT_EXPECT_EQ(test, meeting.ret, 0);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 2);
	KUNIT_EXPECT_TRUE(test, fake->calls[0].event.enable);
	KUNIT_EXPECT_EQ(test, fake->calls[1].entry, SC_FAKE_EVENT);
	KUNIT_EXPECT_EQ(test, fake->calls[2].command, SC_SRB_CLOSE_STREAM);
	fake->on_event = NULL;
}

static void sc_wait_for_removal(struct sc_fake *fake, struct sc_event_descriptor *descriptor)
{
	struct sc_meeting *meeting = fake->context;
	struct sc_device *dev = meeting->stream->dev;

	if (!descriptor->enable)
		return;
	complete(&meeting->entered);
	wait_event(dev->wait, sc_device_is_gone(dev));
}

/* C-09: enable against removal, the enable first: the removal ends the event. */
static void a_removal_waits_for_an_enable_and_ends_the_event(struct kunit *test)
{
	struct sc_meeting meeting;
	struct sc_elsewhere there;

	sc_meeting_init(test, &meeting, sc_wait_for_removal);
	meeting.ear = sc_ear(test);
	sc_testbed_start_elsewhere(test, &there, sc_meeting_enable, &meeting);
	wait_for_completion(&meeting.entered);
	sc_testbed_unregister(test);
	sc_testbed_join(&there);
	KUNIT_EXPECT_EQ(test, meeting.ret, 0);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 2);
	KUNIT_EXPECT_FALSE(test, sc_nth_event(test, 1)->enable);
}

/* Until the other one waits for us, or has passed without waiting. */
static void sc_wait_for_a_sleeper(struct sc_fake *fake, struct sc_event_descriptor *descriptor)
{
	struct sc_meeting *meeting = fake->context;
	struct sc_device *dev = meeting->stream->dev;

	if (descriptor->enable)
		return;
	complete(&meeting->entered);
	while (!wq_has_sleeper(&dev->wait) && !READ_ONCE(meeting->too_early))
		cond_resched();
	WRITE_ONCE(meeting->left, true);
}

static void sc_meeting_note_close(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_meeting *meeting = fake->context;

	if (!READ_ONCE(meeting->left))
		WRITE_ONCE(meeting->too_early, true);
}

static void sc_meeting_disable(void *context)
{
	struct sc_meeting *meeting = context;

	sc_ear_disable(meeting->ear);
}

/* C-09: disable against close, the disable first: the close waits for it. */
static void a_close_waits_for_a_disable(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_meeting meeting;
	struct sc_elsewhere there;

	sc_meeting_init(test, &meeting, sc_wait_for_a_sleeper);
	meeting.ear = sc_ear_enable(test, meeting.stream, &sc_set_a, 1, SC_ENABLE);
	sc_fake_answer(fake, SC_SRB_CLOSE_STREAM)->before = sc_meeting_note_close;
	sc_testbed_start_elsewhere(test, &there, sc_meeting_disable, &meeting);
	wait_for_completion(&meeting.entered);
	sc_stream_close(meeting.stream);
	sc_testbed_join(&there);
	KUNIT_EXPECT_FALSE(test, meeting.too_early);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 2);
	sc_fake_answer(fake, SC_SRB_CLOSE_STREAM)->before = NULL;
	fake->on_event = NULL;
}

static void sc_meeting_close(void *context)
{
	struct sc_meeting *meeting = context;

	sc_stream_close(meeting->stream);
}

/* C-09: disable against close, the close first: the memory stays until then. */
static void a_disable_waits_for_a_close(struct kunit *test)
{
	struct sc_meeting meeting;
	struct sc_elsewhere there;

	sc_meeting_init(test, &meeting, sc_wait_for_a_sleeper);
	meeting.ear = sc_ear_enable(test, meeting.stream, &sc_set_a, 1, SC_ENABLE);
	sc_testbed_start_elsewhere(test, &there, sc_meeting_close, &meeting);
	wait_for_completion(&meeting.entered);
	sc_ear_disable(meeting.ear);
	KUNIT_EXPECT_TRUE(test, READ_ONCE(meeting.left));
	WRITE_ONCE(meeting.too_early, true);
	sc_testbed_join(&there);
	SC_EXPECT_CALLS(test, SC_FAKE_EVENT, 2);
	sc_testbed_fake(test)->on_event = NULL;
}

static struct kunit_case sc_enable_loose_cases[] = {
	KUNIT_CASE(without_synchronisation_the_routine_runs_in_the_clients_task),
	KUNIT_CASE(a_close_waits_for_an_enable_and_ends_the_event),
	KUNIT_CASE(a_removal_waits_for_an_enable_and_ends_the_event),
	KUNIT_CASE(a_close_waits_for_a_disable),
	KUNIT_CASE(a_disable_waits_for_a_close),
	{}
};

static struct kunit_suite sc_enable_loose_suite = {
	.name = "sc_enable_loose",
	.init = sc_enable_loose_init,
	.exit = sc_ears_exit,
	.test_cases = sc_enable_loose_cases,
};

kunit_test_suites(&sc_enable_suite, &sc_enable_loose_suite);
