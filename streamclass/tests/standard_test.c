// SPDX-License-Identifier: GPL-2.0
/*
 * Television standards in both worlds, and the decoder.
 */
#include <linux/bitops.h>

#include "board.h"
#include "../v4l2/bridge.h"

struct sc_std_row {
	u32 ks;
	v4l2_std_id std;
	const char *name;
};

/* The numbers, as both headers have them. */
static const struct sc_std_row sc_std_rows[] = {
	{ 0x00000001, 0x00001000, "NTSC M" },
	{ 0x00000002, 0x00002000, "NTSC M of Japan" },
	{ 0x00000004, 0x00004000, "NTSC 4.43" },
	{ 0x00000010, 0x00000003, "PAL B" },
	{ 0x00000020, 0x000000e0, "PAL D" },
	{ 0x00000040, 0x00000004, "PAL G" },
	{ 0x00000080, 0x00000008, "PAL H" },
	{ 0x00000100, 0x00000010, "PAL I" },
	{ 0x00000200, 0x00000100, "PAL M" },
	{ 0x00000400, 0x00000200, "PAL N" },
	{ 0x00000800, 0x00000800, "PAL 60" },
	{ 0x00001000, 0x00010000, "SECAM B" },
	{ 0x00002000, 0x00020000, "SECAM D" },
	{ 0x00004000, 0x00040000, "SECAM G" },
	{ 0x00008000, 0x00080000, "SECAM H" },
	{ 0x00010000, 0x00100000, "SECAM K" },
	{ 0x00020000, 0x00200000, "SECAM K1" },
	{ 0x00040000, 0x00400000, "SECAM L" },
	{ 0x00080000, 0x00800000, "SECAM L1" },
	{ 0x00100000, 0x00000400, "PAL N of Argentina" },
};

static void sc_std_row_name(const struct sc_std_row *row, char *text)
{
	strscpy(text, row->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_std_row, sc_std_rows, sc_std_row_name);

/* P-66: and each of V4L2's bits leads back alone. */
static void a_standard_is_the_same_both_ways(struct kunit *test)
{
	const struct sc_std_row *row = test->param_value;
	unsigned int bit;

	KUNIT_EXPECT_EQ(test, sc_std_from_ks(row->ks), row->std);
	KUNIT_EXPECT_EQ(test, sc_std_to_ks(row->std), row->ks);
	for (bit = 0; bit < 64; bit++)
		if (row->std & BIT_ULL(bit))
			KUNIT_EXPECT_EQ(test, sc_std_to_ks(BIT_ULL(bit)), row->ks);
}

/* P-65 */
static void sets_of_standards_go_bit_by_bit(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, sc_std_from_ks(0x00000211), 0x00001103);
	KUNIT_EXPECT_EQ(test, sc_std_to_ks(0x00001103), 0x00000211);
	KUNIT_EXPECT_EQ(test, sc_std_from_ks(SC_KS_ANALOG_VIDEO_NTSC_MASK |
					     SC_KS_ANALOG_VIDEO_PAL_MASK |
					     SC_KS_ANALOG_VIDEO_SECAM_MASK),
			V4L2_STD_ALL & ~V4L2_STD_NTSC_M_KR);
	KUNIT_EXPECT_EQ(test, sc_std_to_ks(V4L2_STD_ALL), 0x001ffff7);
	KUNIT_EXPECT_EQ(test, sc_std_from_ks(0), 0);
	KUNIT_EXPECT_EQ(test, sc_std_to_ks(0), 0);
}

static void what_only_one_world_has_is_left_out(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, sc_std_from_ks(0xffe00008), 0);
	KUNIT_EXPECT_EQ(test, sc_std_to_ks(V4L2_STD_ATSC | V4L2_STD_NTSC_M_KR | BIT_ULL(63)), 0);
}

/* A decoder has one of the set that V4L2 sets. */
static void one_of_a_set_is_chosen(struct kunit *test)
{
	u32 all = sc_std_to_ks(V4L2_STD_ALL);
	v4l2_std_id std = V4L2_STD_PAL;

	KUNIT_EXPECT_EQ(test, sc_std_choose(all, 0, &std), SC_KS_ANALOG_VIDEO_PAL_B);
	KUNIT_EXPECT_EQ(test, std, V4L2_STD_PAL);

	std = V4L2_STD_PAL;
	KUNIT_EXPECT_EQ(test, sc_std_choose(all, SC_KS_ANALOG_VIDEO_PAL_I, &std),
			SC_KS_ANALOG_VIDEO_PAL_I);
	KUNIT_EXPECT_EQ(test, std, V4L2_STD_PAL);

	std = V4L2_STD_PAL;
	KUNIT_EXPECT_EQ(test, sc_std_choose(SC_KS_ANALOG_VIDEO_PAL_G | SC_KS_ANALOG_VIDEO_NTSC_M,
					    SC_KS_ANALOG_VIDEO_NTSC_M, &std),
			SC_KS_ANALOG_VIDEO_PAL_G);
	KUNIT_EXPECT_EQ(test, std, V4L2_STD_PAL_G);
}

static void a_chosen_set_has_as_many_lines(struct kunit *test)
{
	v4l2_std_id std = V4L2_STD_ALL;

	KUNIT_EXPECT_EQ(test, sc_std_choose(sc_std_to_ks(V4L2_STD_ALL), 0, &std),
			SC_KS_ANALOG_VIDEO_NTSC_M);
	KUNIT_EXPECT_EQ(test, std & V4L2_STD_625_50, 0);

	std = V4L2_STD_ALL;
	sc_std_choose(sc_std_to_ks(V4L2_STD_ALL), SC_KS_ANALOG_VIDEO_SECAM_L, &std);
	KUNIT_EXPECT_EQ(test, std, V4L2_STD_625_50);
}

static void of_a_foreign_set_nothing_is_chosen(struct kunit *test)
{
	v4l2_std_id std = V4L2_STD_SECAM;

	KUNIT_EXPECT_EQ(test, sc_std_choose(SC_KS_ANALOG_VIDEO_NTSC_M, 0, &std), 0);
	std = V4L2_STD_ATSC;
	KUNIT_EXPECT_EQ(test, sc_std_choose(sc_std_to_ks(V4L2_STD_ALL), 0, &std), 0);
}

/* P-66 */
static void a_standard_is_set_and_read_back(struct kunit *test)
{
	struct sc_routing *routing = sc_board_describe(test);
	struct sc_filter *filter = sc_testbed_filter(test);
	struct sc_board *board = sc_board(test);

	KUNIT_EXPECT_EQ(test, routing->std, V4L2_STD_NTSC_M);
	KUNIT_EXPECT_EQ(test, sc_decoder_select(filter, routing, V4L2_STD_SECAM), 0);
	KUNIT_EXPECT_EQ(test, board->standard, SC_KS_ANALOG_VIDEO_SECAM_L);
	KUNIT_EXPECT_EQ(test, sc_decoder_read(filter, routing), 0);
	KUNIT_EXPECT_EQ(test, routing->standard, SC_KS_ANALOG_VIDEO_SECAM_L);
	KUNIT_EXPECT_EQ(test, routing->std, V4L2_STD_SECAM_L);

	KUNIT_EXPECT_EQ(test, sc_decoder_select(filter, routing, V4L2_STD_PAL_N), -EINVAL);
	KUNIT_EXPECT_EQ(test, board->sets, 1);
}

/* A decoder that finds the standard by itself. */
static void a_standard_may_change_by_itself(struct kunit *test)
{
	struct sc_routing *routing = sc_board_describe(test);

	sc_board(test)->standard = SC_KS_ANALOG_VIDEO_PAL_B;
	KUNIT_EXPECT_EQ(test, sc_decoder_read(sc_testbed_filter(test), routing), 0);
	KUNIT_EXPECT_EQ(test, routing->standard, SC_KS_ANALOG_VIDEO_PAL_B);
	KUNIT_EXPECT_EQ(test, routing->std, V4L2_STD_PAL_B | V4L2_STD_PAL_B1);
}

struct sc_signal_row {
	const char *name;
	u32 lines;
	u32 locked;
	u32 chroma;
	u32 status;
	v4l2_std_id std;
};

static const struct sc_signal_row sc_signal_rows[] = {
	{ "a picture of 525 lines", 525, 1, 1, 0, V4L2_STD_NTSC_M | V4L2_STD_PAL_M },
	{ "a picture of 625 lines", 625, 1, 1, 0,
	  V4L2_STD_PAL_B | V4L2_STD_PAL_B1 | V4L2_STD_SECAM_L },
	{ "a picture of other lines", 405, 1, 1, 0,
	  V4L2_STD_NTSC_M | V4L2_STD_PAL_M | V4L2_STD_PAL_B | V4L2_STD_PAL_B1 |
	  V4L2_STD_SECAM_L },
	{ "no colour", 525, 1, 0, V4L2_IN_ST_NO_COLOR, V4L2_STD_NTSC_M | V4L2_STD_PAL_M },
	{ "no signal", 0, 0, 0, V4L2_IN_ST_NO_SIGNAL, V4L2_STD_UNKNOWN },
	{ "a signal that rolls", 525, 0, 0, V4L2_IN_ST_NO_H_LOCK, V4L2_STD_UNKNOWN },
};

static void sc_signal_row_name(const struct sc_signal_row *row, char *text)
{
	strscpy(text, row->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_signal_row, sc_signal_rows, sc_signal_row_name);

/* P-67 P-70 */
static void a_signal_is_told(struct kunit *test)
{
	struct sc_routing *routing = sc_board_describe(test);
	struct sc_filter *filter = sc_testbed_filter(test);
	const struct sc_signal_row *row = test->param_value;
	struct sc_board *board = sc_board(test);
	v4l2_std_id std = V4L2_STD_ALL;

	board->lines = row->lines;
	board->locked = row->locked;
	board->chroma = row->chroma;
	KUNIT_EXPECT_EQ(test, sc_decoder_input_status(filter, routing), row->status);
	KUNIT_EXPECT_EQ(test, sc_decoder_detect(filter, routing, &std), 0);
	KUNIT_EXPECT_EQ(test, std, row->std);
}

/* P-65: its status means nothing. */
static void a_decoder_that_cannot_tell_has_a_picture(struct kunit *test)
{
	struct sc_filter *filter = sc_testbed_filter(test);
	struct sc_board *board = sc_board(test);
	struct sc_routing *routing;
	v4l2_std_id std;

	board->capabilities = 0;
	board->locked = 0;
	board->lines = 625;
	routing = sc_board_describe(test);
	KUNIT_EXPECT_EQ(test, sc_decoder_input_status(filter, routing), 0);
	KUNIT_EXPECT_EQ(test, sc_decoder_detect(filter, routing, &std), 0);
	KUNIT_EXPECT_EQ(test, std, V4L2_STD_PAL_B | V4L2_STD_PAL_B1 | V4L2_STD_SECAM_L);
}

static void a_digital_input_has_no_standard(struct kunit *test)
{
	struct sc_routing *routing;

	sc_board(test)->route[1] = 0;
	routing = sc_board_describe(test);
	KUNIT_EXPECT_EQ(test, routing->standard, 0);
	KUNIT_EXPECT_EQ(test, routing->std, 0);
	KUNIT_EXPECT_EQ(test, sc_decoder_input_status(sc_testbed_filter(test), routing), 0);
}

static void standards_that_are_none_are_named(struct kunit *test)
{
	struct sc_routing *routing;

	sc_board(test)->standards |= 0x80000008;
	routing = sc_board_describe(test);
	KUNIT_EXPECT_EQ(test, routing->decoder.standards,
			sc_board(test)->standards & ~0x80000008);
	sc_testbed_expect_report(test, SC_OFFENCE_ANSWER,
				 "describes a decoder with television standards that are none");
}

static const u32 sc_no_standards[] = {
	0, 0x80000000, SC_KS_ANALOG_VIDEO_PAL_N, U32_MAX,
	SC_KS_ANALOG_VIDEO_NTSC_M | SC_KS_ANALOG_VIDEO_PAL_B,
};

static void a_decoder_without_one_of_its_standards_is_named(struct kunit *test)
{
	struct sc_routing *routing = sc_board_describe(test);
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sc_no_standards); i++) {
		sc_board(test)->standard = sc_no_standards[i];
		KUNIT_EXPECT_EQ(test, sc_decoder_read(sc_testbed_filter(test), routing), 0);
		KUNIT_EXPECT_EQ(test, routing->standard, SC_KS_ANALOG_VIDEO_NTSC_M);
		sc_testbed_expect_report(test, SC_OFFENCE_ANSWER,
					 "describes a decoder that has none of its standards");
	}
}

/* D-74: two ranges, of which the second is for a standard. */
static struct sc_catalog *sc_two_ranges(struct kunit *test)
{
	static const struct sc_node_kind kind = { .type = V4L2_BUF_TYPE_VIDEO_CAPTURE };
	static const struct sc_ks_datarange_video videos[] = {
		{ },
		{ .config_caps = { .video_standard = SC_KS_ANALOG_VIDEO_NTSC_M } },
	};
	static const struct sc_pixel_format pixel = { };
	struct sc_catalog *catalog;
	unsigned int i;

	catalog = kunit_kzalloc(test, struct_size(catalog, ranges, ARRAY_SIZE(videos)),
				GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, catalog);
	catalog->kind = &kind;
	catalog->n_ranges = ARRAY_SIZE(videos);
	for (i = 0; i < ARRAY_SIZE(videos); i++) {
		catalog->ranges[i].pixel = &pixel;
		catalog->ranges[i].video = &videos[i];
		catalog->ranges[i].offered = true;
	}
	return catalog;
}

static void ranges_follow_the_standard(struct kunit *test)
{
	struct sc_catalog *catalog = sc_two_ranges(test);

	sc_catalog_follow(catalog, sc_board_describe(test));
	KUNIT_EXPECT_FALSE(test, catalog->ranges[0].offered);
	KUNIT_EXPECT_TRUE(test, catalog->ranges[1].offered);

	sc_board(test)->route[1] = 0;
	sc_catalog_follow(catalog, sc_board_describe(test));
	KUNIT_EXPECT_TRUE(test, catalog->ranges[0].offered);
	KUNIT_EXPECT_FALSE(test, catalog->ranges[1].offered);
}

static void without_a_decoder_all_ranges_are_offered(struct kunit *test)
{
	struct sc_catalog *catalog = sc_two_ranges(test);

	sc_board(test)->standards = 0;
	sc_catalog_follow(catalog, sc_board_describe(test));
	KUNIT_EXPECT_TRUE(test, catalog->ranges[0].offered);
	KUNIT_EXPECT_TRUE(test, catalog->ranges[1].offered);
}

static struct kunit_case sc_standard_cases[] = {
	KUNIT_CASE_PARAM(a_standard_is_the_same_both_ways, sc_std_row_gen_params),
	KUNIT_CASE(sets_of_standards_go_bit_by_bit),
	KUNIT_CASE(what_only_one_world_has_is_left_out),
	KUNIT_CASE(one_of_a_set_is_chosen),
	KUNIT_CASE(a_chosen_set_has_as_many_lines),
	KUNIT_CASE(of_a_foreign_set_nothing_is_chosen),
	KUNIT_CASE(a_standard_is_set_and_read_back),
	KUNIT_CASE(a_standard_may_change_by_itself),
	KUNIT_CASE_PARAM(a_signal_is_told, sc_signal_row_gen_params),
	KUNIT_CASE(a_decoder_that_cannot_tell_has_a_picture),
	KUNIT_CASE(a_digital_input_has_no_standard),
	KUNIT_CASE(standards_that_are_none_are_named),
	KUNIT_CASE(a_decoder_without_one_of_its_standards_is_named),
	KUNIT_CASE(ranges_follow_the_standard),
	KUNIT_CASE(without_a_decoder_all_ranges_are_offered),
	{}
};

static struct kunit_suite sc_standard_suite = {
	.name = "sc_v4l2_standard",
	.init = sc_board_init,
	.exit = sc_testbed_exit,
	.test_cases = sc_standard_cases,
};
kunit_test_suite(sc_standard_suite);
