// SPDX-License-Identifier: GPL-2.0
/*
 * Names in messages.
 */
#include "testbed.h"

struct sc_command_case {
	enum sc_srb_command command;
	u32 value;
	const char *name;
};

#define SC_COMMAND(command, value) { SC_SRB_##command, value, #command }

static const struct sc_command_case sc_command_cases[] = {
	SC_COMMAND(READ_DATA, 0),
	SC_COMMAND(WRITE_DATA, 1),
	SC_COMMAND(GET_STREAM_STATE, 2),
	SC_COMMAND(SET_STREAM_STATE, 3),
	SC_COMMAND(SET_STREAM_PROPERTY, 4),
	SC_COMMAND(GET_STREAM_PROPERTY, 5),
	SC_COMMAND(OPEN_MASTER_CLOCK, 6),
	SC_COMMAND(INDICATE_MASTER_CLOCK, 7),
	SC_COMMAND(UNKNOWN_STREAM_COMMAND, 8),
	SC_COMMAND(SET_STREAM_RATE, 9),
	SC_COMMAND(PROPOSE_DATA_FORMAT, 10),
	SC_COMMAND(CLOSE_MASTER_CLOCK, 11),
	SC_COMMAND(PROPOSE_STREAM_RATE, 12),
	SC_COMMAND(SET_DATA_FORMAT, 13),
	SC_COMMAND(GET_DATA_FORMAT, 14),
	SC_COMMAND(BEGIN_FLUSH, 15),
	SC_COMMAND(END_FLUSH, 16),
	SC_COMMAND(GET_STREAM_INFO, 0x100),
	SC_COMMAND(OPEN_STREAM, 0x101),
	SC_COMMAND(CLOSE_STREAM, 0x102),
	SC_COMMAND(OPEN_DEVICE_INSTANCE, 0x103),
	SC_COMMAND(CLOSE_DEVICE_INSTANCE, 0x104),
	SC_COMMAND(GET_DEVICE_PROPERTY, 0x105),
	SC_COMMAND(SET_DEVICE_PROPERTY, 0x106),
	SC_COMMAND(INITIALIZE_DEVICE, 0x107),
	SC_COMMAND(CHANGE_POWER_STATE, 0x108),
	SC_COMMAND(UNINITIALIZE_DEVICE, 0x109),
	SC_COMMAND(UNKNOWN_DEVICE_COMMAND, 0x10a),
	SC_COMMAND(PAGING_OUT_DRIVER, 0x10b),
	SC_COMMAND(GET_DATA_INTERSECTION, 0x10c),
	SC_COMMAND(INITIALIZATION_COMPLETE, 0x10d),
	SC_COMMAND(SURPRISE_REMOVAL, 0x10e),
	SC_COMMAND(DEVICE_METHOD, 0x10f),
	SC_COMMAND(STREAM_METHOD, 0x110),
	SC_COMMAND(NOTIFY_IDLE_STATE, 0x111),
};

static void sc_command_case_name(const struct sc_command_case *c, char *text)
{
	strscpy(text, c->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_command, sc_command_cases, sc_command_case_name);

/* Each command has the name and the number of the original. */
static void each_command_has_its_name_and_number(struct kunit *test)
{
	const struct sc_command_case *c = test->param_value;

	KUNIT_EXPECT_EQ(test, c->command, c->value);
	KUNIT_EXPECT_STREQ(test, sc_srb_command_name(c->command), c->name);
}

/* Right behind both ranges, and far away. */
static void an_unknown_command_is_called_that(struct kunit *test)
{
	static const u32 unknown[] = { 17, 0xff, 0x112, 0xffffffff };
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(unknown); i++)
		KUNIT_EXPECT_STREQ(test, sc_srb_command_name(unknown[i]),
				   "unknown command");
}

static void states_are_named_after_their_owners(struct kunit *test)
{
	KUNIT_EXPECT_STREQ(test, sc_srb_state_name(SC_SRB_IDLE), "IDLE");
	KUNIT_EXPECT_STREQ(test, sc_srb_state_name(SC_SRB_QUEUED), "QUEUED");
	KUNIT_EXPECT_STREQ(test, sc_srb_state_name(SC_SRB_ACTIVE), "ACTIVE");
	KUNIT_EXPECT_STREQ(test, sc_srb_state_name(SC_SRB_DONE), "DONE");
	KUNIT_EXPECT_STREQ(test, sc_srb_state_name(SC_SRB_STATES), "no state");
}

/* Every offence has a name, and no two the same. */
static void offences_have_distinct_names(struct kunit *test)
{
	unsigned int i, j;

	for (i = 0; i < SC_OFFENCES; i++) {
		KUNIT_ASSERT_NOT_NULL(test, sc_offence_name(i));
		for (j = 0; j < i; j++)
			KUNIT_EXPECT_STRNEQ(test, sc_offence_name(i),
					    sc_offence_name(j));
	}
}

static struct kunit_case sc_names_cases[] = {
	KUNIT_CASE_PARAM(each_command_has_its_name_and_number, sc_command_gen_params),
	KUNIT_CASE(an_unknown_command_is_called_that),
	KUNIT_CASE(states_are_named_after_their_owners),
	KUNIT_CASE(offences_have_distinct_names),
	{}
};

static struct kunit_suite sc_names_suite = {
	.name = "sc_names",
	.test_cases = sc_names_cases,
};
kunit_test_suite(sc_names_suite);
