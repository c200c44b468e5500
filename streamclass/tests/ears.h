/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What the suites about events share: events that the fake declares, and ears
 * that hear them for a client.
 */
#ifndef _STREAMCLASS_EARS_H
#define _STREAMCLASS_EARS_H

#include "testbed.h"

#define SC_EARS		16
#define SC_EAR_BYTES	24

/* Sets with the ids 1 and 2 each, declared for the device and all streams. */
extern const struct sc_guid sc_set_a;
extern const struct sc_guid sc_set_b;

/**
 * struct sc_ear - one event as its client hears it
 * @event: what was enabled; NULL once it has been disabled
 * @entry: what the minidriver has, not to be looked through after the disable
 * @calls: how often notify was called
 * @signals: how many signals it was told of
 * @inside: notify runs
 * @on_notify: called by notify
 * @context: the test's
 */
struct sc_ear {
	struct sc_event *event;
	struct sc_ksevent_entry *entry;
	unsigned int calls;
	unsigned int signals;
	bool inside;
	void (*on_notify)(struct sc_ear *ear);
	void *context;
};

/* For suites' init, before the fake is registered, and exit. */
void sc_ears_declare_sets(struct sc_fake_descriptor *descriptor,
			  const struct sc_ksevent_set *devices,
			  const struct sc_ksevent_set *streams, u32 count);
void sc_ears_declare(struct kunit *test);
int sc_ears_init(struct kunit *test);
void sc_ears_exit(struct kunit *test);

/* An ear that has not been put to anything yet. */
struct sc_ear *sc_ear(struct kunit *test);
int sc_ear_try_filter(struct sc_ear *ear, struct sc_filter *filter,
		      const struct sc_guid *set, u32 id, u32 flags);
int sc_ear_try_stream(struct sc_ear *ear, struct sc_stream *stream,
		      const struct sc_guid *set, u32 id, u32 flags);

/* An ear at an event of a stream, or of the device where that is NULL. */
struct sc_ear *sc_ear_enable(struct kunit *test, struct sc_stream *stream,
			     const struct sc_guid *set, u32 id, u32 flags);
void sc_ear_disable(struct sc_ear *ear);
void sc_ear_notify(struct sc_event *event, unsigned int signals);

/* What the minidriver says, as from its interrupt routine. */
void sc_signal_one(struct kunit *test, struct sc_stream *stream, int type,
		   struct sc_ksevent_entry *entry);
void sc_signal_all(struct kunit *test, struct sc_stream *stream, int type,
		   const struct sc_guid *set, u32 id, void *instance);

/* Keep the pump from running, and let it. */
void sc_ears_hold_pump(struct kunit *test);
void sc_ears_free_pump(struct kunit *test);

/* Nothing of a queue is left. */
void sc_ears_wait_for_end(struct kunit *test, struct list_head *events);

#define SC_EXPECT_HEARD(test, ear, count)					\
do {										\
	sc_testbed_settle(test);						\
	KUNIT_EXPECT_EQ(test, READ_ONCE((ear)->signals), count);		\
} while (0)

#endif /* _STREAMCLASS_EARS_H */
