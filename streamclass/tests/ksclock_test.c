// SPDX-License-Identifier: GPL-2.0
/*
 * KSPROPSETID_Clock: what a clock tells through properties. Time is the
 * testbed's and stands still.
 */
#include <linux/timekeeping.h>

#include "property_bed.h"

#define SC_GET		SC_KSPROPERTY_TYPE_GET
#define SC_SET		SC_KSPROPERTY_TYPE_SET
#define SC_CAN_TELL	(SC_CLOCK_SUPPORT_CAN_RETURN_STREAM_TIME |	\
			 SC_CLOCK_SUPPORT_CAN_READ_ONBOARD_CLOCK)

static const struct sc_guid sc_clock_guid = SC_KSPROPSETID_CLOCK;

/* A clock that the minidriver counts, or the class driver does; its stream is 0/0. */
static struct sc_property_bed *sc_ksclock_bed(struct kunit *test, bool theirs)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_property_bed *bed;

	if (theirs)
		fake->clock = (struct sc_clock_object){
			.hw_clock_function = sc_fake_clock_routine,
			.clock_support_flags = SC_CAN_TELL,
		};
	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);
	bed = sc_property_bed(test);
	KUNIT_ASSERT_EQ(test, sc_stream_open_clock(sc_testbed_open(test, 0, 0), &bed->clock), 0);
	return bed;
}

static struct sc_stream *sc_ksclock_stream(struct kunit *test)
{
	return sc_device_stream(sc_testbed_dev(test), 0, 0);
}

static void sc_ksclock_pass(struct kunit *test, u64 units)
{
	struct sc_testbed *bed = sc_testbed(test);

	WRITE_ONCE(bed->now, ktime_add_ns(bed->now, units * 100));
}

static int sc_ksclock_ask(struct kunit *test, struct sc_property_bed *bed, u32 id, u32 size)
{
	return sc_property_plain(test, bed, &sc_clock_guid, id, SC_GET, size);
}

struct sc_time_case {
	const char *name;
	u32 id;
	bool pair;
	bool physical;
};

static const struct sc_time_case sc_times[] = {
	{ "TIME", SC_KSPROPERTY_CLOCK_TIME },
	{ "PHYSICALTIME", SC_KSPROPERTY_CLOCK_PHYSICALTIME, .physical = true },
	{ "CORRELATEDTIME", SC_KSPROPERTY_CLOCK_CORRELATEDTIME, .pair = true },
	{ "CORRELATEDPHYSICALTIME", SC_KSPROPERTY_CLOCK_CORRELATEDPHYSICALTIME, .pair = true,
	  .physical = true },
};

static void sc_time_name(const struct sc_time_case *c, char *text)
{
	strscpy(text, c->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_time, sc_times, sc_time_name);

static void sc_expect_time(struct kunit *test, struct sc_property_bed *bed,
			   const struct sc_time_case *c, s64 time)
{
	const struct sc_kscorrelated_time *pair = (const void *)bed->data;
	const u32 size = c->pair ? 16 : 8;

	memset(bed->data, 0, SC_PROPERTY_BYTES);
	KUNIT_EXPECT_EQ(test, sc_ksclock_ask(test, bed, c->id, 512), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, size);
	KUNIT_EXPECT_EQ(test, pair->time, time);
	KUNIT_EXPECT_EQ(test, pair->system_time, c->pair ? sc_system_time() : 0);
}

/* P-103: in 100 ns units; what the minidriver's clock tells. */
static void a_clock_tells_its_times(struct kunit *test)
{
	const struct sc_time_case *c = test->param_value;
	struct sc_property_bed *bed = sc_ksclock_bed(test, true);
	struct sc_fake *fake = sc_testbed_fake(test);

	fake->clock_time[SC_TIME_GET_STREAM_TIME] = 815;
	fake->clock_time[SC_TIME_READ_ONBOARD_CLOCK] = 4711;
	sc_expect_time(test, bed, c, c->physical ? 4711 : 815);
	SC_EXPECT_CALLS(test, SC_FAKE_CLOCK, 1);
	sc_clock_close(bed->clock);
}

/* P-103, R-37: or what the class driver counts: stream time starts over, physical time not. */
static void the_class_driver_tells_what_it_counts(struct kunit *test)
{
	const struct sc_time_case *c = test->param_value;
	struct sc_property_bed *bed = sc_ksclock_bed(test, false);
	struct sc_stream *stream = sc_ksclock_stream(test);

	KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_RUN), 0);
	sc_ksclock_pass(test, 500);
	sc_expect_time(test, bed, c, 500);
	sc_stream_stop(stream);
	KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_RUN), 0);
	sc_ksclock_pass(test, 7);
	sc_expect_time(test, bed, c, c->physical ? 507 : 7);
	sc_clock_close(bed->clock);
}

/* P-103: a step and an error of what is counted here; of another clock nobody knows. */
static void a_clock_has_a_resolution_where_it_is_known(struct kunit *test)
{
	const u32 id = SC_KSPROPERTY_CLOCK_RESOLUTION;
	struct sc_property_bed *bed = sc_ksclock_bed(test, false);
	const struct sc_ksresolution *resolution = (const void *)bed->data;

	KUNIT_EXPECT_EQ(test, sc_ksclock_ask(test, bed, id, 16), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, 16);
	KUNIT_EXPECT_EQ(test, resolution->granularity, max(ktime_get_resolution_ns() / 100, 1U));
	KUNIT_EXPECT_EQ(test, resolution->error, resolution->granularity);
	sc_clock_close(bed->clock);
	sc_testbed_unregister(test);

	bed = sc_ksclock_bed(test, true);
	KUNIT_EXPECT_EQ(test, sc_ksclock_ask(test, bed, id, 16), -ENOTTY);
	KUNIT_EXPECT_EQ(test, bed->bytes, 0);
	sc_clock_close(bed->clock);
}

/* P-103 */
static void the_state_of_a_clock_is_its_streams(struct kunit *test)
{
	struct sc_property_bed *bed = sc_ksclock_bed(test, false);
	enum sc_ksstate state;

	for (state = SC_KSSTATE_STOP; state <= SC_KSSTATE_RUN; state++) {
		KUNIT_ASSERT_EQ(test, sc_stream_set_state(sc_ksclock_stream(test), state), 0);
		KUNIT_EXPECT_EQ(test, sc_ksclock_ask(test, bed, SC_KSPROPERTY_CLOCK_STATE, 4), 0);
		KUNIT_EXPECT_EQ(test, bed->bytes, 4);
		KUNIT_EXPECT_EQ(test, *(u32 *)bed->data, state);
	}
	sc_clock_close(bed->clock);
}

static void sc_expect_functions(struct kunit *test, struct sc_clock *clock,
				const struct sc_ksclock_functiontable *table)
{
	s64 system_time = 0;

	KUNIT_EXPECT_EQ(test, table->get_time(clock), 815);
	KUNIT_EXPECT_EQ(test, table->get_physical_time(clock), 4711);
	KUNIT_EXPECT_EQ(test, table->get_correlated_time(clock, &system_time), 815);
	KUNIT_EXPECT_EQ(test, system_time, sc_system_time());
	system_time = 0;
	KUNIT_EXPECT_EQ(test, table->get_correlated_physical_time(clock, &system_time), 4711);
	KUNIT_EXPECT_EQ(test, system_time, sc_system_time());
}

/* P-103: the functions tell the same, and what was told last once the master is closed. */
static void a_clock_has_functions(struct kunit *test)
{
	struct sc_property_bed *bed = sc_ksclock_bed(test, true);
	struct sc_ksclock_functiontable table;
	struct sc_fake *fake = sc_testbed_fake(test);

	fake->clock_time[SC_TIME_GET_STREAM_TIME] = 815;
	fake->clock_time[SC_TIME_READ_ONBOARD_CLOCK] = 4711;
	KUNIT_ASSERT_EQ(test, sc_ksclock_ask(test, bed, SC_KSPROPERTY_CLOCK_FUNCTIONTABLE,
					     sizeof(table)), 0);
	KUNIT_ASSERT_EQ(test, bed->bytes, sizeof(table));
	memcpy(&table, bed->data, sizeof(table));
	sc_expect_functions(test, bed->clock, &table);
	SC_EXPECT_CALLS(test, SC_FAKE_CLOCK, 4);
	sc_stream_close(sc_ksclock_stream(test));
	sc_expect_functions(test, bed->clock, &table);
	SC_EXPECT_CALLS(test, SC_FAKE_CLOCK, 4);
	sc_clock_close(bed->clock);
}

struct sc_clock_case {
	const char *name;
	u32 id;
	u32 size;
};

static const struct sc_clock_case sc_clock_properties[] = {
	{ "TIME", SC_KSPROPERTY_CLOCK_TIME, 8 },
	{ "PHYSICALTIME", SC_KSPROPERTY_CLOCK_PHYSICALTIME, 8 },
	{ "CORRELATEDTIME", SC_KSPROPERTY_CLOCK_CORRELATEDTIME, 16 },
	{ "CORRELATEDPHYSICALTIME", SC_KSPROPERTY_CLOCK_CORRELATEDPHYSICALTIME, 16 },
	{ "RESOLUTION", SC_KSPROPERTY_CLOCK_RESOLUTION, 16 },
	{ "STATE", SC_KSPROPERTY_CLOCK_STATE, 4 },
	{ "FUNCTIONTABLE", SC_KSPROPERTY_CLOCK_FUNCTIONTABLE, 32 },
};

static void sc_clock_case_name(const struct sc_clock_case *c, char *text)
{
	strscpy(text, c->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_clock, sc_clock_properties, sc_clock_case_name);

/* P-103: it is read only and says so, and what it takes where there is too little room. */
static void a_clock_is_asked_properly(struct kunit *test)
{
	const struct sc_clock_case *c = test->param_value;
	struct sc_property_bed *bed = sc_ksclock_bed(test, true);
	struct sc_ksidentifier property = { .set = sc_clock_guid, .id = c->id, .flags = SC_GET };

	KUNIT_EXPECT_EQ(test, sc_ksclock_ask(test, bed, c->id, 0), -EOVERFLOW);
	KUNIT_EXPECT_EQ(test, bed->bytes, c->size);
	bed->bytes = 0;
	KUNIT_EXPECT_EQ(test, sc_ksclock_ask(test, bed, c->id, c->size - 1), -EOVERFLOW);
	KUNIT_EXPECT_EQ(test, bed->bytes, c->size);
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_clock_guid, c->id, SC_SET, 512),
			-ENOTTY);
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_clock_guid, c->id,
						SC_KSPROPERTY_TYPE_BASICSUPPORT, 4), 0);
	KUNIT_EXPECT_EQ(test, *(u32 *)bed->data, SC_GET);
	KUNIT_EXPECT_EQ(test, sc_property_ask(test, bed, &property, sizeof(property) - 1, 512),
			-EINVAL);
	SC_EXPECT_CALLS(test, SC_FAKE_CLOCK, 0);
	sc_clock_close(bed->clock);
}

/* P-103: nothing is made up once the master is closed. */
static void a_closed_clock_tells_nothing(struct kunit *test)
{
	const struct sc_clock_case *c = test->param_value;
	struct sc_property_bed *bed = sc_ksclock_bed(test, false);
	bool table = c->id == SC_KSPROPERTY_CLOCK_FUNCTIONTABLE;

	sc_stream_close(sc_ksclock_stream(test));
	KUNIT_EXPECT_EQ(test, sc_ksclock_ask(test, bed, c->id, 512), table ? 0 : -ENODEV);
	KUNIT_EXPECT_EQ(test, bed->bytes, table ? c->size : 0);
	sc_clock_close(bed->clock);
}

/* P-103: a clock has this set and no other, no nodes, and nothing that is declared. */
static void a_clock_has_one_set(struct kunit *test)
{
	static const struct sc_guid pins = SC_KSPROPSETID_PIN;
	struct sc_property_bed *bed = sc_ksclock_bed(test, false);
	struct sc_ksp_node node = {
		.property = { .set = sc_clock_guid, .id = SC_KSPROPERTY_CLOCK_TIME,
			      .flags = SC_GET | SC_KSPROPERTY_TYPE_TOPOLOGY },
	};

	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_clock_guid, 99,
						SC_KSPROPERTY_TYPE_SETSUPPORT, 0), 0);
	KUNIT_EXPECT_EQ(test, sc_ksclock_ask(test, bed, 99, 512), -ENOTTY);
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &pins, SC_KSPROPERTY_PIN_CTYPES,
						SC_GET, 4), -ENOTTY);
	KUNIT_EXPECT_EQ(test, sc_property_ask(test, bed, &node, sizeof(node), 8), -EINVAL);
	KUNIT_EXPECT_EQ(test, bed->asked, 0);
	sc_clock_close(bed->clock);
}

static struct kunit_case sc_ksclock_cases[] = {
	KUNIT_CASE_PARAM(a_clock_tells_its_times, sc_time_gen_params),
	KUNIT_CASE_PARAM(the_class_driver_tells_what_it_counts, sc_time_gen_params),
	KUNIT_CASE(a_clock_has_a_resolution_where_it_is_known),
	KUNIT_CASE(the_state_of_a_clock_is_its_streams),
	KUNIT_CASE(a_clock_has_functions),
	KUNIT_CASE_PARAM(a_clock_is_asked_properly, sc_clock_gen_params),
	KUNIT_CASE_PARAM(a_closed_clock_tells_nothing, sc_clock_gen_params),
	KUNIT_CASE(a_clock_has_one_set),
	{ }
};

static struct kunit_suite sc_ksclock_suite = {
	.name = "sc_ksclock",
	.init = sc_testbed_init,
	.exit = sc_testbed_exit,
	.test_cases = sc_ksclock_cases,
};
kunit_test_suite(sc_ksclock_suite);
