// SPDX-License-Identifier: GPL-2.0
/*
 * Which part of what comes in a range can show, and what becomes of a wish for one.
 */
#include <kunit/test.h>

#include "../v4l2/bridge.h"

/* 640x480 come in; parts from 160x120 on, in steps of 16 and 8 pixels, at every 4th. */
static const struct sc_ks_datarange_video sc_selection_video = {
	.config_caps = {
		.input_size = { 640, 480 },
		.min_cropping_size = { 160, 120 },
		.max_cropping_size = { 640, 480 },
		.crop_granularity_x = 16,
		.crop_granularity_y = 8,
		.crop_align_x = 4,
		.crop_align_y = 4,
		.min_output_size = { 160, 120 },
		.max_output_size = { 640, 480 },
		.output_granularity_x = 16,
		.output_granularity_y = 8,
		.min_frame_interval = 333333,
		.max_frame_interval = 333333,
	},
	.video_info_header = {
		.bmi_header = { .bi_width = 640, .bi_height = 480 },
	},
};

struct sc_selection {
	struct sc_ks_datarange_video video;
	struct sc_range range;
	struct sc_wish wish;
};

/* A range with these taps in both directions, and its default. */
static struct sc_selection *sc_selection(struct kunit *test, s32 stretch, s32 shrink)
{
	static const struct sc_guid encoding = SC_MEDIASUBTYPE_YUY2;
	struct sc_selection *selection = kunit_kzalloc(test, sizeof(*selection), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, selection);
	selection->video = sc_selection_video;
	selection->video.config_caps.stretch_taps_x = stretch;
	selection->video.config_caps.stretch_taps_y = stretch;
	selection->video.config_caps.shrink_taps_x = shrink;
	selection->video.config_caps.shrink_taps_y = shrink;
	selection->range.pixel = sc_pixel_format_of_guid(&encoding);
	selection->range.video = &selection->video;
	selection->wish.range = &selection->range;
	selection->wish.width = 640;
	selection->wish.height = 480;
	sc_wish_crop_default(&selection->wish);
	return selection;
}

static void sc_expect_rect(struct kunit *test, const struct v4l2_rect *rect,
			   s32 left, s32 top, u32 width, u32 height)
{
	KUNIT_EXPECT_EQ(test, rect->left, left);
	KUNIT_EXPECT_EQ(test, rect->top, top);
	KUNIT_EXPECT_EQ(test, rect->width, width);
	KUNIT_EXPECT_EQ(test, rect->height, height);
}

static void sc_expect_size(struct kunit *test, const struct sc_selection *selection,
			   u32 width, u32 height)
{
	KUNIT_EXPECT_EQ(test, selection->wish.width, width);
	KUNIT_EXPECT_EQ(test, selection->wish.height, height);
}

/* A wish for a part, and what it becomes. */
struct sc_selection_row {
	const char *name;
	struct v4l2_rect part;
	u32 flags;
	int ret;
	struct v4l2_rect becomes;
};

static const struct sc_selection_row sc_selection_rows[] = {
	{ "all", { 0, 0, 640, 480 }, 0, 0, { 0, 0, 640, 480 } },
	{ "nearest below", { 0, 0, 167, 123 }, 0, 0, { 0, 0, 160, 120 } },
	{ "nearest above", { 0, 0, 168, 124 }, 0, 0, { 0, 0, 176, 128 } },
	{ "start", { 5, 6, 160, 120 }, 0, 0, { 4, 8, 160, 120 } },
	{ "none", { 0, 0, 0, 0 }, 0, 0, { 0, 0, 160, 120 } },
	{ "huge", { 0, 0, U32_MAX, U32_MAX }, 0, 0, { 0, 0, 640, 480 } },
	{ "far", { S32_MAX, S32_MAX, 160, 120 }, 0, 0, { 480, 360, 160, 120 } },
	{ "before", { S32_MIN, S32_MIN, 160, 120 }, 0, 0, { 0, 0, 160, 120 } },
	{ "not inside", { 630, 470, 320, 240 }, 0, 0, { 320, 240, 320, 240 } },
	{ "at least", { 0, 0, 161, 121 }, V4L2_SEL_FLAG_GE, 0, { 0, 0, 176, 128 } },
	{ "at most", { 0, 0, 175, 127 }, V4L2_SEL_FLAG_LE, 0, { 0, 0, 160, 120 } },
	{ "exactly", { 8, 4, 176, 128 }, V4L2_SEL_FLAG_GE | V4L2_SEL_FLAG_LE, 0,
	  { 8, 4, 176, 128 } },
	{ "exactly what is not", { 0, 0, 170, 128 }, V4L2_SEL_FLAG_GE | V4L2_SEL_FLAG_LE, -ERANGE },
	{ "more than all", { 0, 0, 641, 480 }, V4L2_SEL_FLAG_GE, -ERANGE },
	{ "less than the least", { 0, 0, 640, 119 }, V4L2_SEL_FLAG_LE, -ERANGE },
};

static void sc_selection_row_name(const struct sc_selection_row *row, char *text)
{
	strscpy(text, row->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_selection_row, sc_selection_rows, sc_selection_row_name);

/* D-74 */
static void a_part_is_the_nearest_that_may_be(struct kunit *test)
{
	const struct sc_selection_row *row = test->param_value;
	struct sc_selection *selection = sc_selection(test, 1, 1);

	KUNIT_ASSERT_EQ(test, sc_wish_select(&selection->wish, &row->part, row->flags), row->ret);
	if (row->ret)
		return;

	sc_expect_rect(test, &selection->wish.crop, row->becomes.left, row->becomes.top,
		       row->becomes.width, row->becomes.height);
	sc_expect_size(test, selection, 640, 480);
}

/* D-74: without taps there is no scaler, so the picture is as large as the part. */
static void without_a_scaler_the_picture_follows_its_part(struct kunit *test)
{
	const struct v4l2_rect part = { 8, 8, 320, 240 };
	struct sc_selection *selection = sc_selection(test, 0, 0);

	KUNIT_ASSERT_EQ(test, sc_wish_select(&selection->wish, &part, 0), 0);
	sc_expect_size(test, selection, 320, 240);
	sc_expect_rect(test, &selection->wish.crop, 8, 8, 320, 240);
}

static void without_a_scaler_a_part_follows_its_picture(struct kunit *test)
{
	const struct v4l2_rect part = { 400, 300, 320, 240 };
	struct sc_selection *selection = sc_selection(test, 0, 0);

	selection->wish.width = 480;
	selection->wish.height = 360;
	sc_wish_crop(&selection->wish, &part);
	sc_expect_rect(test, &selection->wish.crop, 160, 120, 480, 360);
}

/* A picture of one size that cannot be scaled shows a part of one size, anywhere. */
static void a_picture_of_one_size_is_moved(struct kunit *test)
{
	const struct v4l2_rect part = { 100, 200, 640, 480 };
	struct sc_selection *selection = sc_selection(test, 0, 0);

	selection->video.config_caps.max_output_size = (struct sc_size){ 320, 240 };
	selection->video.config_caps.min_output_size = (struct sc_size){ 320, 240 };
	selection->wish.width = 320;
	selection->wish.height = 240;
	KUNIT_ASSERT_EQ(test, sc_wish_select(&selection->wish, &part, 0), 0);
	sc_expect_size(test, selection, 320, 240);
	sc_expect_rect(test, &selection->wish.crop, 100, 200, 320, 240);
}

/* The flags are about the part, whatever the picture makes of it. */
static void a_picture_of_one_size_has_no_larger_part(struct kunit *test)
{
	const struct v4l2_rect part = { 0, 0, 640, 480 };
	struct sc_selection *selection = sc_selection(test, 0, 0);

	selection->video.config_caps.max_output_size = (struct sc_size){ 320, 240 };
	KUNIT_EXPECT_EQ(test, sc_wish_select(&selection->wish, &part, V4L2_SEL_FLAG_GE), -ERANGE);
}

static void what_only_stretches_makes_no_part_smaller(struct kunit *test)
{
	const struct v4l2_rect part = { 0, 0, 480, 360 };
	struct sc_selection *selection = sc_selection(test, 1, 0);

	selection->wish.width = 320;
	selection->wish.height = 240;
	KUNIT_ASSERT_EQ(test, sc_wish_select(&selection->wish, &part, 0), 0);
	sc_expect_size(test, selection, 480, 360);

	selection->wish.width = 640;
	selection->wish.height = 480;
	KUNIT_ASSERT_EQ(test, sc_wish_select(&selection->wish, &part, 0), 0);
	sc_expect_size(test, selection, 640, 480);
	sc_expect_rect(test, &selection->wish.crop, 0, 0, 480, 360);
}

static void what_only_shrinks_makes_no_part_larger(struct kunit *test)
{
	const struct v4l2_rect part = { 0, 0, 320, 240 };
	struct sc_selection *selection = sc_selection(test, 0, 1);

	KUNIT_ASSERT_EQ(test, sc_wish_select(&selection->wish, &part, 0), 0);
	sc_expect_size(test, selection, 320, 240);
	selection->wish.width = 160;
	selection->wish.height = 120;
	sc_wish_crop(&selection->wish, &part);
	sc_expect_rect(test, &selection->wish.crop, 0, 0, 320, 240);
}

/* Sizes in steps of 32 and 24, parts in steps of 16 and 8: only every other and third meet. */
static void a_part_is_one_that_a_picture_can_be_as_large_as(struct kunit *test)
{
	const struct v4l2_rect part = { 0, 0, 170, 130 };
	struct sc_selection *selection = sc_selection(test, 0, 0);

	selection->video.config_caps.output_granularity_x = 32;
	selection->video.config_caps.output_granularity_y = 24;
	KUNIT_ASSERT_EQ(test, sc_wish_select(&selection->wish, &part, 0), 0);
	sc_expect_rect(test, &selection->wish.crop, 0, 0, 160, 120);
	sc_expect_size(test, selection, 160, 120);
	KUNIT_ASSERT_EQ(test, sc_wish_select(&selection->wish, &part, V4L2_SEL_FLAG_GE), 0);
	sc_expect_rect(test, &selection->wish.crop, 0, 0, 192, 144);
	sc_expect_size(test, selection, 192, 144);
	KUNIT_ASSERT_EQ(test, sc_wish_select(&selection->wish, &part, V4L2_SEL_FLAG_LE), 0);
	sc_expect_rect(test, &selection->wish.crop, 0, 0, 160, 120);
}

/* What stretches takes the next larger size, what shrinks the next smaller one. */
static void a_scaler_makes_the_next_size_on_its_side(struct kunit *test)
{
	const struct v4l2_rect part = { 0, 0, 208, 152 };
	struct sc_selection *selection = sc_selection(test, 1, 0);

	selection->video.config_caps.output_granularity_x = 160;
	selection->video.config_caps.output_granularity_y = 120;
	selection->wish.width = 160;
	selection->wish.height = 120;
	KUNIT_ASSERT_EQ(test, sc_wish_select(&selection->wish, &part, 0), 0);
	sc_expect_rect(test, &selection->wish.crop, 0, 0, 208, 152);
	sc_expect_size(test, selection, 320, 240);

	selection = sc_selection(test, 0, 1);
	selection->video.config_caps.output_granularity_x = 160;
	selection->video.config_caps.output_granularity_y = 120;
	KUNIT_ASSERT_EQ(test, sc_wish_select(&selection->wish, &part, 0), 0);
	sc_expect_rect(test, &selection->wish.crop, 0, 0, 208, 152);
	sc_expect_size(test, selection, 160, 120);
}

/* No part is 328 wide, so the minidriver is left to choose. */
static void a_picture_that_no_part_makes_has_none_wished_for(struct kunit *test)
{
	const struct v4l2_rect part = { 0, 0, 320, 240 };
	struct sc_selection *selection = sc_selection(test, 0, 0);

	selection->wish.width = 328;
	selection->wish.height = 240;
	sc_wish_crop(&selection->wish, &part);
	sc_expect_rect(test, &selection->wish.crop, 0, 0, 0, 0);
	selection->video.config_caps.stretch_taps_x = 1;
	sc_wish_crop(&selection->wish, &part);
	sc_expect_rect(test, &selection->wish.crop, 0, 0, 320, 240);
}

/* Of what a minidriver declares there may be no end. */
static void a_search_for_a_part_ends(struct kunit *test)
{
	const struct v4l2_rect part = { 0, 0, S32_MAX, 240 };
	struct sc_selection *selection = sc_selection(test, 0, 0);
	struct sc_ks_video_stream_config_caps *caps = &selection->video.config_caps;

	caps->input_size.cx = S32_MAX;
	caps->max_cropping_size.cx = S32_MAX;
	caps->min_cropping_size.cx = 2;
	caps->crop_granularity_x = 1;
	caps->min_output_size.cx = 1;
	caps->max_output_size.cx = S32_MAX;
	caps->output_granularity_x = S32_MAX - 1;
	KUNIT_EXPECT_EQ(test, sc_wish_select(&selection->wish, &part, 0), 0);
	sc_expect_size(test, selection, S32_MAX, 240);
	caps->crop_granularity_x = S32_MAX;
	KUNIT_EXPECT_EQ(test, sc_wish_select(&selection->wish, &part, 0), -ERANGE);
}

static void the_default_is_the_minidrivers(struct kunit *test)
{
	struct sc_selection *selection = sc_selection(test, 1, 1);

	sc_expect_rect(test, &selection->wish.crop, 0, 0, 640, 480);
	selection->video.video_info_header.rc_source = (struct sc_rect){ 64, 48, 384, 288 };
	sc_wish_crop_default(&selection->wish);
	sc_expect_rect(test, &selection->wish.crop, 64, 48, 320, 240);
}

/* Members that make no sense leave no choice. */
static void a_range_without_parts_has_none(struct kunit *test)
{
	struct sc_selection *selection = sc_selection(test, 1, 1);
	struct sc_ks_video_stream_config_caps *caps = &selection->video.config_caps;

	KUNIT_EXPECT_TRUE(test, sc_range_crops(&selection->range));
	caps->max_cropping_size.cx = 641;
	KUNIT_EXPECT_FALSE(test, sc_range_crops(&selection->range));
	caps->max_cropping_size.cx = 159;
	KUNIT_EXPECT_FALSE(test, sc_range_crops(&selection->range));
	caps->max_cropping_size.cx = 640;
	caps->min_cropping_size.cy = 0;
	KUNIT_EXPECT_FALSE(test, sc_range_crops(&selection->range));
	caps->min_cropping_size = caps->input_size;
	KUNIT_EXPECT_FALSE(test, sc_range_crops(&selection->range));
	sc_wish_crop_default(&selection->wish);
	sc_expect_rect(test, &selection->wish.crop, 0, 0, 0, 0);
}

/* D-79: an empty rc_source is all that comes in. */
static void an_answer_names_its_part(struct kunit *test)
{
	const struct sc_rect part = { 8, 16, 328, 256 }, empty = {};
	struct sc_selection *selection = sc_selection(test, 1, 1);
	struct v4l2_rect crop;

	KUNIT_EXPECT_NULL(test, sc_crop_fault(&selection->range, &part));
	crop = sc_crop_of(&selection->range, &part);
	sc_expect_rect(test, &crop, 8, 16, 320, 240);
	KUNIT_EXPECT_NULL(test, sc_crop_fault(&selection->range, &empty));
	crop = sc_crop_of(&selection->range, &empty);
	sc_expect_rect(test, &crop, 0, 0, 640, 480);
}

/* The picture is right all the same, but nobody knows of what it is made. */
static void an_answer_outside_of_the_input_is_told(struct kunit *test)
{
	static const struct sc_rect rects[] = {
		{ -1, 0, 640, 480 }, { 0, -1, 640, 480 }, { 0, 0, 641, 480 }, { 0, 0, 640, 481 },
		{ S32_MIN, 0, S32_MAX, 480 },
	};
	struct sc_selection *selection = sc_selection(test, 1, 1);
	struct v4l2_rect crop;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(rects); i++) {
		KUNIT_EXPECT_STREQ(test, sc_crop_fault(&selection->range, &rects[i]),
				   "whose rc_source is not inside the range's input_size");
		crop = sc_crop_of(&selection->range, &rects[i]);
		sc_expect_rect(test, &crop, 0, 0, 640, 480);
	}
}

static struct kunit_case sc_selection_cases[] = {
	KUNIT_CASE_PARAM(a_part_is_the_nearest_that_may_be, sc_selection_row_gen_params),
	KUNIT_CASE(without_a_scaler_the_picture_follows_its_part),
	KUNIT_CASE(without_a_scaler_a_part_follows_its_picture),
	KUNIT_CASE(a_picture_of_one_size_is_moved),
	KUNIT_CASE(a_picture_of_one_size_has_no_larger_part),
	KUNIT_CASE(what_only_stretches_makes_no_part_smaller),
	KUNIT_CASE(what_only_shrinks_makes_no_part_larger),
	KUNIT_CASE(a_part_is_one_that_a_picture_can_be_as_large_as),
	KUNIT_CASE(a_scaler_makes_the_next_size_on_its_side),
	KUNIT_CASE(a_picture_that_no_part_makes_has_none_wished_for),
	KUNIT_CASE(a_search_for_a_part_ends),
	KUNIT_CASE(the_default_is_the_minidrivers),
	KUNIT_CASE(a_range_without_parts_has_none),
	KUNIT_CASE(an_answer_names_its_part),
	KUNIT_CASE(an_answer_outside_of_the_input_is_told),
	{ }
};

static struct kunit_suite sc_selection_suite = {
	.name = "sc_selection",
	.test_cases = sc_selection_cases,
};
kunit_test_suite(sc_selection_suite);
