/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Properties in tests: a minidriver that writes down what it is asked and
 * answers what a test has prepared, and a client that asks.
 */
#ifndef _STREAMCLASS_PROPERTY_BED_H
#define _STREAMCLASS_PROPERTY_BED_H

#include "testbed.h"

#define SC_PROPERTY_BYTES	1024

#define SC_EXPECT_BYTES(test, a, b, size)	\
	KUNIT_EXPECT_EQ(test, memcmp(a, b, size), 0)

/**
 * struct sc_property_bed - both ends of a property request
 * @asked: how many requests the minidriver has had
 * @command: of the last one
 * @entry: where it came in
 * @descriptor: the last one's; the pointers are stale
 * @property: what was at its property
 * @value: what was at its property_info
 * @answer: what the minidriver puts there on a get
 * @transferred: how many bytes it says it has put there
 * @data: the client's value
 * @bytes: what the client was told
 * @filter: asked, where both others are NULL; the testbed's where it is NULL, too
 * @stream: asked
 * @clock: asked
 */
struct sc_property_bed {
	unsigned int asked;
	enum sc_srb_command command;
	enum sc_fake_entry entry;
	struct sc_stream_property_descriptor descriptor;
	u8 property[SC_PROPERTY_BYTES] __aligned(8);
	u8 value[SC_PROPERTY_BYTES] __aligned(8);
	u8 answer[SC_PROPERTY_BYTES] __aligned(8);
	u32 transferred;
	u8 data[SC_PROPERTY_BYTES] __aligned(8);
	u32 bytes;
	struct sc_filter *filter;
	struct sc_stream *stream;
	struct sc_clock *clock;
};

/* The bed of the test; the minidriver begins to write down. */
struct sc_property_bed *sc_property_bed(struct kunit *test);

/* Ask with @size bytes at bed->data, at @property with @property_size bytes. */
int sc_property_ask(struct kunit *test, struct sc_property_bed *bed, const void *property,
		    u32 property_size, u32 size);

/* Ask with a bare identifier. */
int sc_property_plain(struct kunit *test, struct sc_property_bed *bed,
		      const struct sc_guid *set, u32 id, u32 flags, u32 size);

#endif /* _STREAMCLASS_PROPERTY_BED_H */
