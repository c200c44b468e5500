// SPDX-License-Identifier: GPL-2.0
/*
 * Properties as V4L2 controls: units and ranges, both ways, and what is made of
 * what a minidriver says of them. panel_test.c has the whole way.
 */
#include <linux/kernel.h>
#include <linux/limits.h>
#include <linux/string.h>
#include <kunit/test.h>

#include "../compat.h"
#include "../v4l2/knob.h"

/* A range that has been made ready for a unit. */
static struct sc_values sc_values_of(enum sc_unit unit, s64 minimum, s64 maximum, u64 step,
				     s64 standard)
{
	struct sc_values values = {
		.bounds = { minimum, maximum, step, standard },
	};

	sc_unit_limit(unit, &values.bounds);
	return values;
}

static void sc_expect_bounds(struct kunit *test, struct sc_bounds bounds, s64 minimum,
			     s64 maximum, u64 step, s64 standard)
{
	KUNIT_EXPECT_EQ(test, bounds.minimum, minimum);
	KUNIT_EXPECT_EQ(test, bounds.maximum, maximum);
	KUNIT_EXPECT_EQ(test, bounds.step, step);
	KUNIT_EXPECT_EQ(test, bounds.standard, standard);
}

/* --- ranges --- */

static void stepping_delta_zero_is_a_step_of_one(struct kunit *test)
{
	struct sc_bounds bounds = { -10000, 10000, 0, 750 };

	sc_bounds_mend(&bounds);
	sc_expect_bounds(test, bounds, -10000, 10000, 1, 750);
}

static void the_last_value_can_be_reached(struct kunit *test)
{
	struct sc_bounds bounds = { 2800, 6505, 10, 6505 };

	sc_bounds_mend(&bounds);
	sc_expect_bounds(test, bounds, 2800, 6500, 10, 6500);
}

static void a_default_is_one_of_the_values(struct kunit *test)
{
	struct sc_bounds between = { 0, 100, 10, 46 };
	struct sc_bounds below = { 0, 100, 10, -1 };
	struct sc_bounds above = { 0, 100, 10, 101 };

	sc_bounds_mend(&between);
	sc_bounds_mend(&below);
	sc_bounds_mend(&above);
	KUNIT_EXPECT_EQ(test, between.standard, 50);
	KUNIT_EXPECT_EQ(test, below.standard, 0);
	KUNIT_EXPECT_EQ(test, above.standard, 100);
}

static void a_step_beyond_the_range_leaves_one_value(struct kunit *test)
{
	struct sc_bounds bounds = { 5, 9, 100, 9 };

	sc_bounds_mend(&bounds);
	sc_expect_bounds(test, bounds, 5, 5, 1, 5);
}

static void the_widest_range_overflows_nowhere(struct kunit *test)
{
	struct sc_values wide = sc_values_of(SC_UNIT_SAME, S64_MIN, S64_MAX, 0, 0);

	sc_expect_bounds(test, wide.bounds, S64_MIN, S64_MAX, 1, 0);
	KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_SAME, &wide, S64_MAX), S64_MAX);
	KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_SAME, &wide, S64_MIN), S64_MIN);
	KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_SAME, &wide, -1), -1);
}

/* --- units --- */

static void log2_exposure(struct kunit *test)
{
	static const s64 units[] = {
		1, 2, 5, 10, 20, 39, 78, 156, 313, 625, 1250, 2500, 5000, 10000, 20000,
	};
	struct sc_values ks = sc_values_of(SC_UNIT_LOG2, -13, 1, 1, -5);
	unsigned int i;

	sc_expect_bounds(test, sc_unit_bounds(SC_UNIT_LOG2, &ks), 1, 20000, 1, 313);
	for (i = 0; i < ARRAY_SIZE(units); i++) {
		KUNIT_EXPECT_EQ(test, sc_unit_to_v4l2(SC_UNIT_LOG2, &ks, (s64)i - 13), units[i]);
		KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_LOG2, &ks, units[i]), (s64)i - 13);
	}
}

static void log2_exposure_takes_the_nearest_power(struct kunit *test)
{
	struct sc_values ks = sc_values_of(SC_UNIT_LOG2, -13, 1, 1, -5);

	KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_LOG2, &ks, 3), -12);
	KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_LOG2, &ks, 4), -11);
	KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_LOG2, &ks, 14000), 0);
	KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_LOG2, &ks, 15000), 1);
	KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_LOG2, &ks, 1000000), 1);
}

/* Less than 100 us is no value of V4L2's, and more than 36 hours does not fit. */
static void log2_exposure_ends_where_v4l2_does(struct kunit *test)
{
	struct sc_values ks = sc_values_of(SC_UNIT_LOG2, -20, 40, 0, -20);

	sc_expect_bounds(test, ks.bounds, -13, 17, 1, -13);
	sc_expect_bounds(test, sc_unit_bounds(SC_UNIT_LOG2, &ks), 1, 1310720000, 1, 1);
	KUNIT_EXPECT_EQ(test, sc_unit_to_v4l2(SC_UNIT_LOG2, &ks, -20), 1);
	KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_LOG2, &ks, 1), -13);
}

static void log2_exposure_keeps_the_step(struct kunit *test)
{
	struct sc_values ks = sc_values_of(SC_UNIT_LOG2, -12, 0, 4, -8);

	KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_LOG2, &ks, 156), -8);
	KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_LOG2, &ks, 600), -4);
}

static void exposure_times_are_a_menu(struct kunit *test)
{
	struct sc_values ks = sc_values_of(SC_UNIT_LOG2_STEP, -20, 11, 1, -5);
	const s64 *times;
	u64 skip;

	sc_expect_bounds(test, sc_unit_bounds(SC_UNIT_LOG2_STEP, &ks), 0, 31, 1, 15);
	times = sc_exposure_menu(&ks, &skip);
	KUNIT_EXPECT_EQ(test, skip, 0ULL);
	KUNIT_EXPECT_EQ(test, times[0], 954LL);
	KUNIT_EXPECT_EQ(test, times[7], 122070LL);
	KUNIT_EXPECT_EQ(test, times[15], 31250000LL);
	KUNIT_EXPECT_EQ(test, times[20], 1000000000LL);
	KUNIT_EXPECT_EQ(test, times[31], 2048000000000LL);
}

/* Each is there and back what it was, also those that are less than 100 us. */
static void exposure_times_are_exact(struct kunit *test)
{
	struct sc_values ks = sc_values_of(SC_UNIT_LOG2_STEP, -20, 11, 1, -5);
	s64 log2;

	for (log2 = -20; log2 <= 11; log2++) {
		KUNIT_EXPECT_EQ(test, sc_unit_to_v4l2(SC_UNIT_LOG2_STEP, &ks, log2), log2 + 20);
		KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_LOG2_STEP, &ks, log2 + 20), log2);
	}
}

static void exposure_times_keep_the_step(struct kunit *test)
{
	struct sc_values ks = sc_values_of(SC_UNIT_LOG2_STEP, -12, 0, 4, -8);
	const s64 *times;
	u64 skip;

	times = sc_exposure_menu(&ks, &skip);
	KUNIT_EXPECT_EQ(test, skip, 0xeeeULL);
	KUNIT_EXPECT_EQ(test, times[0], 244141LL);
	KUNIT_EXPECT_EQ(test, sc_unit_to_v4l2(SC_UNIT_LOG2_STEP, &ks, -7), 4LL);
	KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_LOG2_STEP, &ks, 8), -4LL);
}

static void exposure_times_end_where_the_menu_does(struct kunit *test)
{
	struct sc_values ks = sc_values_of(SC_UNIT_LOG2_STEP, -40, 40, 0, 40);

	sc_expect_bounds(test, ks.bounds, -20, 11, 1, 11);
	KUNIT_EXPECT_EQ(test, sc_unit_to_v4l2(SC_UNIT_LOG2_STEP, &ks, -40), 0LL);
}

static void inverted_senses(struct kunit *test)
{
	struct sc_values ks = sc_values_of(SC_UNIT_NOT, 0, 1, 1, 1);

	sc_expect_bounds(test, sc_unit_bounds(SC_UNIT_NOT, &ks), 0, 1, 1, 0);
	KUNIT_EXPECT_EQ(test, sc_unit_to_v4l2(SC_UNIT_NOT, &ks, 1), 0);
	KUNIT_EXPECT_EQ(test, sc_unit_to_v4l2(SC_UNIT_NOT, &ks, 0), 1);
	KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_NOT, &ks, 1), 0);
	KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_NOT, &ks, 0), 1);
}

/* Millimetres grow away from the camera, V4L2's focus grows towards it. */
static void inverted_focus(struct kunit *test)
{
	struct sc_values ks = sc_values_of(SC_UNIT_MIRROR, 100, 1050, 100, 300);

	sc_expect_bounds(test, sc_unit_bounds(SC_UNIT_MIRROR, &ks), 100, 1000, 100, 800);
	KUNIT_EXPECT_EQ(test, sc_unit_to_v4l2(SC_UNIT_MIRROR, &ks, 100), 1000);
	KUNIT_EXPECT_EQ(test, sc_unit_to_v4l2(SC_UNIT_MIRROR, &ks, 1000), 100);
	KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_MIRROR, &ks, 1000), 100);
	KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_MIRROR, &ks, 200), 900);
}

/* The f-number grows as the iris closes, V4L2's iris grows as it opens. */
static void inverted_iris(struct kunit *test)
{
	struct sc_values ks = sc_values_of(SC_UNIT_MIRROR, 14, 220, 1, 56);

	sc_expect_bounds(test, sc_unit_bounds(SC_UNIT_MIRROR, &ks), 14, 220, 1, 178);
	KUNIT_EXPECT_EQ(test, sc_unit_to_v4l2(SC_UNIT_MIRROR, &ks, 14), 220);
	KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_MIRROR, &ks, 14), 220);
}

static void degrees_are_seconds_of_arc(struct kunit *test)
{
	struct sc_values ks = sc_values_of(SC_UNIT_ARC, -180, 180, 0, 0);

	sc_expect_bounds(test, sc_unit_bounds(SC_UNIT_ARC, &ks), -648000, 648000, 3600, 0);
	KUNIT_EXPECT_EQ(test, sc_unit_to_v4l2(SC_UNIT_ARC, &ks, -90), -324000);
	KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_ARC, &ks, -324000), -90);
	KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_ARC, &ks, 1799), 0);
	KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_ARC, &ks, 1801), 1);
	KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_ARC, &ks, -1801), -1);
}

static void degrees_that_do_not_fit_are_left_out(struct kunit *test)
{
	struct sc_values ks = sc_values_of(SC_UNIT_ARC, S32_MIN, S32_MAX, 1, 0);
	struct sc_bounds bounds = sc_unit_bounds(SC_UNIT_ARC, &ks);

	KUNIT_EXPECT_GE(test, bounds.minimum, (s64)S32_MIN);
	KUNIT_EXPECT_LE(test, bounds.maximum, (s64)S32_MAX);
}

static void quality_is_a_percentage(struct kunit *test)
{
	struct sc_values ks = sc_values_of(SC_UNIT_PERCENT, 0, 10000, 1, 7500);
	s64 percent;

	sc_expect_bounds(test, sc_unit_bounds(SC_UNIT_PERCENT, &ks), 1, 100, 1, 75);
	for (percent = 1; percent <= 100; percent++)
		KUNIT_EXPECT_EQ(test, sc_unit_to_v4l2(SC_UNIT_PERCENT, &ks,
						      sc_unit_to_ks(SC_UNIT_PERCENT, &ks, percent)),
				percent);
	KUNIT_EXPECT_EQ(test, sc_unit_to_v4l2(SC_UNIT_PERCENT, &ks, 0), 1);
	KUNIT_EXPECT_EQ(test, sc_unit_to_v4l2(SC_UNIT_PERCENT, &ks, 50), 1);
	KUNIT_EXPECT_EQ(test, sc_unit_to_v4l2(SC_UNIT_PERCENT, &ks, 9950), 100);
	KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_PERCENT, &ks, 100), 10000);
}

static void a_listed_value_is_its_place(struct kunit *test)
{
	struct sc_values ks = {
		.bounds = { .standard = 1500 },
		.n_listed = 3,
		.listed = { 500, 1500, 250 },
	};

	sc_expect_bounds(test, sc_unit_bounds(SC_UNIT_LIST, &ks), 0, 2, 1, 1);
	KUNIT_EXPECT_EQ(test, sc_unit_to_v4l2(SC_UNIT_LIST, &ks, 250), 2);
	KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_LIST, &ks, 2), 250);
	KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_LIST, &ks, 3), 500);
	KUNIT_EXPECT_EQ(test, sc_unit_to_ks(SC_UNIT_LIST, &ks, -1), 500);
}

/* --- the tables --- */

/* What is declared where the table has no range of its own. */
static struct sc_bounds sc_dial_test_bounds(const struct sc_dial *dial)
{
	static const struct sc_bounds declared[SC_UNITS] = {
		[SC_UNIT_SAME] = { -10000, 10000, 50, 750 },
		[SC_UNIT_NOT] = { 0, 1, 1, 1 },
		[SC_UNIT_MIRROR] = { 14, 220, 2, 56 },
		[SC_UNIT_ARC] = { -180, 180, 5, 20 },
		[SC_UNIT_LOG2] = { -13, 1, 1, -5 },
		[SC_UNIT_LOG2_STEP] = { -13, 1, 1, -5 },
		[SC_UNIT_PERCENT] = { 0, 10000, 100, 7500 },
	};

	return dial->fixed.step ? dial->fixed : declared[dial->unit];
}

static void sc_expect_both_ways(struct kunit *test, const struct sc_dial *dial,
				const struct sc_values *ks, s64 value)
{
	struct sc_bounds bounds = sc_unit_bounds(dial->unit, ks);
	s64 shown = sc_unit_to_v4l2(dial->unit, ks, value);

	KUNIT_EXPECT_GE_MSG(test, shown, bounds.minimum, "control %x", dial->cid);
	KUNIT_EXPECT_LE_MSG(test, shown, bounds.maximum, "control %x", dial->cid);
	KUNIT_EXPECT_EQ_MSG(test, (u64)(shown - bounds.minimum) % bounds.step, 0ULL,
			    "control %x", dial->cid);
	KUNIT_EXPECT_EQ_MSG(test, sc_unit_to_v4l2(dial->unit, ks,
						  sc_unit_to_ks(dial->unit, ks, shown)),
			    shown, "control %x", dial->cid);
	if (dial->unit != SC_UNIT_PERCENT)
		KUNIT_EXPECT_EQ_MSG(test, sc_unit_to_ks(dial->unit, ks, shown), value,
				    "control %x", dial->cid);
}

static void sc_expect_dial(struct kunit *test, const struct sc_dial *dial)
{
	struct sc_values ks = { .bounds = sc_dial_test_bounds(dial) };
	struct sc_bounds bounds;

	sc_unit_limit(dial->unit, &ks.bounds);
	bounds = sc_unit_bounds(dial->unit, &ks);
	KUNIT_EXPECT_LE(test, bounds.minimum, bounds.standard);
	KUNIT_EXPECT_LE(test, bounds.standard, bounds.maximum);
	KUNIT_EXPECT_EQ(test, (u64)(bounds.maximum - bounds.minimum) % bounds.step, 0ULL);

	sc_expect_both_ways(test, dial, &ks, ks.bounds.minimum);
	sc_expect_both_ways(test, dial, &ks, ks.bounds.maximum);
	sc_expect_both_ways(test, dial, &ks, ks.bounds.standard);
	if (ks.bounds.maximum > ks.bounds.minimum)
		sc_expect_both_ways(test, dial, &ks, ks.bounds.minimum + ks.bounds.step);
}

static void sc_walk_dials(struct kunit *test,
			  void (*fn)(struct kunit *test, const struct sc_row *row,
				     const struct sc_dial *dial))
{
	const struct sc_row_set *set;
	const struct sc_row *row;
	unsigned int i;

	for (set = sc_row_sets; set < sc_row_sets + sc_n_row_sets; set++)
		for (row = set->rows; row < set->rows + set->n_rows; row++)
			for (i = 0; i < SC_DIALS && row->dials[i].cid; i++)
				fn(test, row, &row->dials[i]);
}

static void sc_expect_row_both_ways(struct kunit *test, const struct sc_row *row,
				    const struct sc_dial *dial)
{
	sc_expect_dial(test, dial);
}

static void every_row_goes_both_ways(struct kunit *test)
{
	sc_walk_dials(test, sc_expect_row_both_ways);
}

/* A value that is written into a structure is found there. */
static void sc_expect_row_layout(struct kunit *test, const struct sc_row *row,
				 const struct sc_dial *dial)
{
	struct sc_property_value value = {}, back;
	u8 data[64] __aligned(8) = {};

	KUNIT_ASSERT_LE(test, row->layout->size, sizeof(data));
	KUNIT_EXPECT_GE(test, row->layout->size, row->layout->least);
	value.value[dial->field] = -4711;
	value.flags = SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_AUTO;
	sc_layout_write(row->layout, data, &value);
	sc_layout_read(row->layout, data, &back);
	KUNIT_EXPECT_EQ_MSG(test, back.value[dial->field], -4711, "control %x", dial->cid);
	KUNIT_EXPECT_EQ(test, back.flags, row->layout->flags ? value.flags : 0);
}

static void every_row_finds_its_values(struct kunit *test)
{
	sc_walk_dials(test, sc_expect_row_layout);
}

/* One of V4L2's has V4L2's name and type; one of ours is where drivers' are. */
static void sc_expect_row_named(struct kunit *test, const struct sc_row *row,
				const struct sc_dial *dial)
{
	if (dial->name) {
		KUNIT_EXPECT_TRUE(test, V4L2_CTRL_DRIVER_PRIV(dial->cid));
		KUNIT_EXPECT_LT(test, strlen(dial->name), 32UL);
		KUNIT_EXPECT_NE(test, (int)dial->type, 0);
	} else {
		KUNIT_EXPECT_NOT_NULL_MSG(test, v4l2_ctrl_get_name(dial->cid), "control %x",
					  dial->cid);
	}
	if (row->auto_cid && !row->auto_name)
		KUNIT_EXPECT_NOT_NULL_MSG(test, v4l2_ctrl_get_name(row->auto_cid), "control %x",
					  row->auto_cid);
	if (row->auto_name)
		KUNIT_EXPECT_LT(test, strlen(row->auto_name), 32UL);
}

static void every_row_has_names(struct kunit *test)
{
	sc_walk_dials(test, sc_expect_row_named);
}

/* Computed by hand: programs remember them, so they may never change. */
static void ids_of_private_properties_are_for_ever(struct kunit *test)
{
	static const struct sc_guid set =
		SC_GUID(0x01234567, 0x89ab, 0xcdef, 1, 2, 3, 4, 5, 6, 7, 8);

	KUNIT_EXPECT_EQ(test, sc_private_cid(&set, 0), 0x0098c1edU);
	KUNIT_EXPECT_EQ(test, sc_private_cid(&set, 7), 0x009884baU);
}

/* --- what a minidriver says --- */

struct sc_test_answer {
	struct sc_ksproperty_description description;
	struct sc_ksproperty_membersheader range_header;
	struct sc_ksproperty_stepping_long range;
	struct sc_ksproperty_membersheader default_header;
	s32 standard;
} __packed;

static struct sc_test_answer sc_test_answer(void)
{
	return (struct sc_test_answer){
		.description = {
			.access_flags = SC_KSPROPERTY_TYPE_GET | SC_KSPROPERTY_TYPE_SET,
			.description_size = sizeof(struct sc_test_answer),
			.prop_type_set = { .set = SC_KSPROPTYPESETID_GENERAL, .id = SC_VT_I4 },
			.members_list_count = 2,
		},
		.range_header = {
			.members_flags = SC_KSPROPERTY_MEMBER_STEPPEDRANGES,
			.members_size = sizeof(struct sc_ksproperty_stepping_long),
			.members_count = 1,
		},
		.range = {
			.stepping_delta = 5,
			.bounds = { .signed_minimum = -100, .signed_maximum = 100 },
		},
		.default_header = {
			.members_flags = SC_KSPROPERTY_MEMBER_VALUES,
			.members_size = sizeof(s32),
			.members_count = 1,
			.flags = SC_KSPROPERTY_MEMBER_FLAG_DEFAULT,
		},
		.standard = -50,
	};
}

static const char *sc_test_support(struct kunit *test, const struct sc_test_answer *answer,
				   u32 bytes)
{
	struct sc_support *support = kunit_kzalloc(test, sizeof(*support), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, support);
	return sc_support_of_answer(support, answer, bytes);
}

static void an_answer_has_range_and_default(struct kunit *test)
{
	struct sc_support *support = kunit_kzalloc(test, sizeof(*support), GFP_KERNEL);
	struct sc_test_answer answer = sc_test_answer();

	KUNIT_ASSERT_NOT_NULL(test, support);
	KUNIT_ASSERT_NULL(test, sc_support_of_answer(support, &answer, sizeof(answer)));
	KUNIT_EXPECT_EQ(test, support->access, SC_KSPROPERTY_TYPE_GET | SC_KSPROPERTY_TYPE_SET);
	KUNIT_EXPECT_EQ(test, support->type, SC_VT_I4);
	KUNIT_EXPECT_EQ(test, support->n_ranges, 1U);
	KUNIT_EXPECT_EQ(test, support->n_standards, 1U);
	sc_expect_bounds(test, support->ranges[0].bounds, -100, 100, 5, 0);
	KUNIT_EXPECT_EQ(test, support->standards[0], -50);
}

static void an_answer_that_lies_about_its_size(struct kunit *test)
{
	struct sc_test_answer answer = sc_test_answer();
	const char *fault = "whose description lies about its size";

	KUNIT_EXPECT_STREQ(test, sc_test_support(test, &answer, sizeof(answer) - 1), fault);
	KUNIT_EXPECT_STREQ(test, sc_test_support(test, &answer, 8), fault);
	answer.description.description_size = 8;
	KUNIT_EXPECT_STREQ(test, sc_test_support(test, &answer, sizeof(answer)), fault);
}

static void an_answer_without_all_of_its_values(struct kunit *test)
{
	struct sc_test_answer answer = sc_test_answer();
	const char *fault = "whose values are not all there";

	answer.description.members_list_count = 3;
	KUNIT_EXPECT_STREQ(test, sc_test_support(test, &answer, sizeof(answer)), fault);

	answer = sc_test_answer();
	answer.default_header.members_count = 2;
	KUNIT_EXPECT_STREQ(test, sc_test_support(test, &answer, sizeof(answer)), fault);

	answer = sc_test_answer();
	answer.range_header.members_count = U32_MAX;
	KUNIT_EXPECT_STREQ(test, sc_test_support(test, &answer, sizeof(answer)), fault);
}

static void an_answer_with_values_of_a_wrong_size(struct kunit *test)
{
	struct sc_test_answer answer = sc_test_answer();

	answer.range_header.members_size /= 2;
	answer.range_header.members_count = 2;
	KUNIT_EXPECT_STREQ(test, sc_test_support(test, &answer, sizeof(answer)),
			   "whose values have a wrong size");
}

/* Minidrivers call it a range without the step as well. */
static void a_stepped_range_is_known_by_its_size(struct kunit *test)
{
	struct sc_support *support = kunit_kzalloc(test, sizeof(*support), GFP_KERNEL);
	struct sc_test_answer answer = sc_test_answer();

	KUNIT_ASSERT_NOT_NULL(test, support);
	answer.range_header.members_flags = SC_KSPROPERTY_MEMBER_RANGES;
	KUNIT_ASSERT_NULL(test, sc_support_of_answer(support, &answer, sizeof(answer)));
	sc_expect_bounds(test, support->ranges[0].bounds, -100, 100, 5, 0);
}

static void an_answer_whose_range_is_upside_down(struct kunit *test)
{
	struct sc_test_answer answer = sc_test_answer();

	answer.range.bounds.signed_maximum = -101;
	KUNIT_EXPECT_STREQ(test, sc_test_support(test, &answer, sizeof(answer)),
			   "whose range ends before it begins");
}

/* What 32 bits without a sign mean depends on the type. */
static void unsigned_values_have_no_sign(struct kunit *test)
{
	struct sc_support *support = kunit_kzalloc(test, sizeof(*support), GFP_KERNEL);
	struct sc_test_answer answer = sc_test_answer();

	KUNIT_ASSERT_NOT_NULL(test, support);
	answer.description.prop_type_set.id = SC_VT_UI4;
	answer.range.bounds.unsigned_minimum = 1;
	answer.range.bounds.unsigned_maximum = U32_MAX;
	KUNIT_ASSERT_NULL(test, sc_support_of_answer(support, &answer, sizeof(answer)));
	sc_expect_bounds(test, support->ranges[0].bounds, 1, U32_MAX, 5, 0);
}

static void values_of_64_bits(struct kunit *test)
{
	static const struct sc_ksproperty_stepping_longlong range = {
		.stepping_delta = 1ULL << 40,
		.bounds = { .unsigned_minimum = 0, .unsigned_maximum = U64_MAX },
	};
	static const struct sc_ksproperty_memberslist list = {
		{ SC_KSPROPERTY_MEMBER_STEPPEDRANGES, sizeof(range), 1 }, &range,
	};
	static const struct sc_ksproperty_values values = {
		.prop_type_set = { .set = SC_KSPROPTYPESETID_GENERAL, .id = SC_VT_UI8 },
		.members_list_count = 1,
		.members_list = &list,
	};
	static const struct sc_ksproperty_item item = {
		.get_supported = true,
		.values = &values,
	};
	struct sc_support *support = kunit_kzalloc(test, sizeof(*support), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, support);
	KUNIT_ASSERT_NULL(test, sc_support_of_item(support, &item));
	KUNIT_EXPECT_EQ(test, support->access, SC_KSPROPERTY_TYPE_GET);
	sc_expect_bounds(test, support->ranges[0].bounds, 0, S64_MAX, 1ULL << 40, 0);
}

static void defaults_that_are_asked_for(struct kunit *test)
{
	struct sc_support *support = kunit_kzalloc(test, sizeof(*support), GFP_KERNEL);
	const s32 pair[] = { 11, -22 };

	KUNIT_ASSERT_NOT_NULL(test, support);
	support->type = SC_VT_I4;
	sc_support_take_standards(support, pair, sizeof(pair));
	KUNIT_EXPECT_EQ(test, support->n_standards, 2U);
	KUNIT_EXPECT_EQ(test, support->standards[0], 11);
	KUNIT_EXPECT_EQ(test, support->standards[1], -22);
	sc_support_take_standards(support, pair, 3);
	KUNIT_EXPECT_EQ(test, support->n_standards, 0U);
}

static struct kunit_case sc_knob_cases[] = {
	KUNIT_CASE(stepping_delta_zero_is_a_step_of_one),
	KUNIT_CASE(the_last_value_can_be_reached),
	KUNIT_CASE(a_default_is_one_of_the_values),
	KUNIT_CASE(a_step_beyond_the_range_leaves_one_value),
	KUNIT_CASE(the_widest_range_overflows_nowhere),
	KUNIT_CASE(log2_exposure),
	KUNIT_CASE(log2_exposure_takes_the_nearest_power),
	KUNIT_CASE(log2_exposure_ends_where_v4l2_does),
	KUNIT_CASE(log2_exposure_keeps_the_step),
	KUNIT_CASE(exposure_times_are_a_menu),
	KUNIT_CASE(exposure_times_are_exact),
	KUNIT_CASE(exposure_times_keep_the_step),
	KUNIT_CASE(exposure_times_end_where_the_menu_does),
	KUNIT_CASE(inverted_senses),
	KUNIT_CASE(inverted_focus),
	KUNIT_CASE(inverted_iris),
	KUNIT_CASE(degrees_are_seconds_of_arc),
	KUNIT_CASE(degrees_that_do_not_fit_are_left_out),
	KUNIT_CASE(quality_is_a_percentage),
	KUNIT_CASE(a_listed_value_is_its_place),
	KUNIT_CASE(every_row_goes_both_ways),
	KUNIT_CASE(every_row_finds_its_values),
	KUNIT_CASE(every_row_has_names),
	KUNIT_CASE(ids_of_private_properties_are_for_ever),
	KUNIT_CASE(an_answer_has_range_and_default),
	KUNIT_CASE(an_answer_that_lies_about_its_size),
	KUNIT_CASE(an_answer_without_all_of_its_values),
	KUNIT_CASE(an_answer_with_values_of_a_wrong_size),
	KUNIT_CASE(a_stepped_range_is_known_by_its_size),
	KUNIT_CASE(an_answer_whose_range_is_upside_down),
	KUNIT_CASE(unsigned_values_have_no_sign),
	KUNIT_CASE(values_of_64_bits),
	KUNIT_CASE(defaults_that_are_asked_for),
	{}
};

static struct kunit_suite sc_knob_suite = {
	.name = "sc_v4l2_knob",
	.test_cases = sc_knob_cases,
};
kunit_test_suite(sc_knob_suite);
