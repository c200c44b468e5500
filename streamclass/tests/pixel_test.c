// SPDX-License-Identifier: GPL-2.0
/*
 * Encodings, fields, frame types and intervals in both worlds.
 */
#include <kunit/test.h>

#include "../v4l2/bridge.h"

/* What an image of 640x480 takes, and one of 3x3 where that is allowed. */
struct sc_pixel_row {
	const char *name;
	struct sc_guid guid;
	u32 fourcc;
	u32 size;
	u32 odd;
};

static const struct sc_pixel_row sc_pixel_rows[] = {
	{ "YUY2", SC_MEDIASUBTYPE_YUY2, V4L2_PIX_FMT_YUYV, 614400, 18 },
	{ "YUYV", SC_MEDIASUBTYPE_YUYV, V4L2_PIX_FMT_YUYV, 614400, 18 },
	{ "UYVY", SC_MEDIASUBTYPE_UYVY, V4L2_PIX_FMT_UYVY, 614400, 18 },
	{ "HDYC", SC_MEDIASUBTYPE_HDYC, V4L2_PIX_FMT_UYVY, 614400, 18 },
	{ "YVYU", SC_MEDIASUBTYPE_YVYU, V4L2_PIX_FMT_YVYU, 614400, 18 },
	{ "Y41P", SC_MEDIASUBTYPE_Y41P, V4L2_PIX_FMT_Y41P, 460800, 12 },
	{ "NV12", SC_MEDIASUBTYPE_NV12, V4L2_PIX_FMT_NV12, 460800, 17 },
	{ "I420", SC_MEDIASUBTYPE_I420, V4L2_PIX_FMT_YUV420, 460800, 17 },
	{ "IYUV", SC_MEDIASUBTYPE_IYUV, V4L2_PIX_FMT_YUV420, 460800, 17 },
	{ "YV12", SC_MEDIASUBTYPE_YV12, V4L2_PIX_FMT_YVU420, 460800, 17 },
	{ "YVU9", SC_MEDIASUBTYPE_YVU9, V4L2_PIX_FMT_YVU410, 345600, 11 },
	{ "Y800", SC_MEDIASUBTYPE_Y800, V4L2_PIX_FMT_GREY, 307200, 9 },
	{ "GREY", SC_MEDIASUBTYPE_GREY, V4L2_PIX_FMT_GREY, 307200, 9 },
	{ "Y16", SC_MEDIASUBTYPE_Y16, V4L2_PIX_FMT_Y16, 614400, 18 },
	{ "RGB24", SC_MEDIASUBTYPE_RGB24, V4L2_PIX_FMT_BGR24, 921600, 36 },
	{ "RGB32", SC_MEDIASUBTYPE_RGB32, V4L2_PIX_FMT_XBGR32, 1228800, 36 },
	{ "ARGB32", SC_MEDIASUBTYPE_ARGB32, V4L2_PIX_FMT_ABGR32, 1228800, 36 },
	{ "RGB565", SC_MEDIASUBTYPE_RGB565, V4L2_PIX_FMT_RGB565, 614400, 24 },
	{ "RGB555", SC_MEDIASUBTYPE_RGB555, V4L2_PIX_FMT_XRGB555, 614400, 24 },
	{ "MJPG", SC_MEDIASUBTYPE_MJPG, V4L2_PIX_FMT_MJPEG, 0, 0 },
	{ "dvsd", SC_MEDIASUBTYPE_DVSD, V4L2_PIX_FMT_DV, 0, 0 },
	{ "H264", SC_MEDIASUBTYPE_H264, V4L2_PIX_FMT_H264, 0, 0 },
};

static void sc_pixel_row_name(const struct sc_pixel_row *row, char *text)
{
	strscpy(text, row->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_pixel_row, sc_pixel_rows, sc_pixel_row_name);

static void an_encoding_has_its_name(struct kunit *test)
{
	const struct sc_pixel_row *row = test->param_value;
	const struct sc_pixel_format *pixel = sc_pixel_format_of_guid(&row->guid);

	KUNIT_ASSERT_NOT_NULL(test, pixel);
	KUNIT_EXPECT_EQ(test, pixel->fourcc, row->fourcc);
}

/* Rows of RGB are whole words; odd sizes have all of their chroma. */
static void an_encoding_has_its_size(struct kunit *test)
{
	const struct sc_pixel_row *row = test->param_value;
	const struct sc_pixel_format *pixel = sc_pixel_format_of_guid(&row->guid);

	KUNIT_ASSERT_NOT_NULL(test, pixel);
	KUNIT_EXPECT_EQ(test, sc_pixel_format_size(pixel, 640, 480), row->size);
	KUNIT_EXPECT_EQ(test, sc_pixel_format_size(pixel, 3, 3), row->odd);
}

static void a_size_that_does_not_fit_is_none(struct kunit *test)
{
	const struct sc_pixel_row *row = test->param_value;
	const struct sc_pixel_format *pixel = sc_pixel_format_of_guid(&row->guid);

	KUNIT_ASSERT_NOT_NULL(test, pixel);
	KUNIT_EXPECT_EQ(test, sc_pixel_format_size(pixel, S32_MAX, S32_MAX), 0U);
	KUNIT_EXPECT_EQ(test, sc_pixel_format_size(pixel, 65536, 65536), 0U);
	KUNIT_EXPECT_EQ(test, sc_pixel_format_size(pixel, 1, U32_MAX), 0U);
	KUNIT_EXPECT_EQ(test, sc_pixel_format_size(pixel, U32_MAX, 1), 0U);
}

static void what_v4l2_cannot_say_has_no_name(struct kunit *test)
{
	static const struct sc_guid none[] = {
		SC_MEDIASUBTYPE_RGB8, SC_MEDIASUBTYPE_Y211, SC_MEDIASUBTYPE_CLPL, SC_GUID_NULL,
	};
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(none); i++)
		KUNIT_EXPECT_NULL(test, sc_pixel_format_of_guid(&none[i]));
}

static void hdyc_says_how_colours_are_made(struct kunit *test)
{
	const struct sc_guid hdyc = SC_MEDIASUBTYPE_HDYC, uyvy = SC_MEDIASUBTYPE_UYVY;

	KUNIT_EXPECT_EQ(test, sc_pixel_format_of_guid(&hdyc)->ycbcr_enc, V4L2_YCBCR_ENC_709);
	KUNIT_EXPECT_EQ(test, sc_pixel_format_of_guid(&uyvy)->ycbcr_enc,
			V4L2_YCBCR_ENC_DEFAULT);
}

struct sc_field_row {
	const char *name;
	u32 flags;
	enum v4l2_field field_525;
	enum v4l2_field field_625;
};

#define SC_ONE_FIELD	(SC_KS_INTERLACE_IS_INTERLACED | SC_KS_INTERLACE_1FIELD_PER_SAMPLE)

static const struct sc_field_row sc_field_rows[] = {
	{ "progressive", 0, V4L2_FIELD_NONE, V4L2_FIELD_NONE },
	{ "progressive in spite of all", SC_KS_INTERLACE_1FIELD_PER_SAMPLE,
	  V4L2_FIELD_NONE, V4L2_FIELD_NONE },
	{ "both, as usual", SC_KS_INTERLACE_IS_INTERLACED | SC_KS_INTERLACE_FIELD1_FIRST,
	  V4L2_FIELD_INTERLACED, V4L2_FIELD_INTERLACED },
	{ "both, field 2 first", SC_KS_INTERLACE_IS_INTERLACED,
	  V4L2_FIELD_INTERLACED_TB, V4L2_FIELD_INTERLACED_BT },
	{ "field 1", SC_ONE_FIELD | SC_KS_INTERLACE_FIELD_PAT_FIELD1_ONLY,
	  V4L2_FIELD_BOTTOM, V4L2_FIELD_TOP },
	{ "field 2", SC_ONE_FIELD | SC_KS_INTERLACE_FIELD_PAT_FIELD2_ONLY,
	  V4L2_FIELD_TOP, V4L2_FIELD_BOTTOM },
	{ "one by one", SC_ONE_FIELD | SC_KS_INTERLACE_FIELD_PAT_BOTH_REGULAR,
	  V4L2_FIELD_ALTERNATE, V4L2_FIELD_ALTERNATE },
	{ "one by one, irregular", SC_ONE_FIELD | SC_KS_INTERLACE_FIELD_PAT_BOTH_IRREGULAR,
	  V4L2_FIELD_ALTERNATE, V4L2_FIELD_ALTERNATE },
};

static void sc_field_row_name(const struct sc_field_row *row, char *text)
{
	strscpy(text, row->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_field_row, sc_field_rows, sc_field_row_name);

static void flags_say_which_fields(struct kunit *test)
{
	const struct sc_field_row *row = test->param_value;

	KUNIT_EXPECT_EQ(test, sc_field_of_flags(row->flags, true), row->field_525);
	KUNIT_EXPECT_EQ(test, sc_field_of_flags(row->flags, false), row->field_625);
}

/* A node with fields one by one, and a buffer of it. */
struct sc_fields {
	struct sc_node node;
	struct sc_buffer buffer;
};

static void sc_fields_expect(struct kunit *test, struct sc_fields *fields, u32 number, u32 flags,
			     enum v4l2_field field, u32 sequence)
{
	const struct sc_ks_frame_info info = { .dw_frame_flags = flags };

	fields->buffer.vb.sequence = number;
	sc_frame_fill_field(&fields->node, &fields->buffer, &info);
	KUNIT_EXPECT_EQ(test, fields->buffer.vb.field, field);
	KUNIT_EXPECT_EQ(test, fields->buffer.vb.sequence, sequence);
}

static struct sc_fields *sc_fields_make(struct kunit *test)
{
	struct sc_fields *fields = kunit_kzalloc(test, sizeof(*fields), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, fields);
	fields->node.format.field = V4L2_FIELD_ALTERNATE;
	fields->node.format.field1 = V4L2_FIELD_BOTTOM;
	return fields;
}

static void fields_of_a_frame_share_its_number(struct kunit *test)
{
	struct sc_fields *fields = sc_fields_make(test);

	sc_fields_expect(test, fields, 0, SC_KS_VIDEO_FLAG_FIELD1, V4L2_FIELD_BOTTOM, 0);
	sc_fields_expect(test, fields, 1, SC_KS_VIDEO_FLAG_FIELD2, V4L2_FIELD_TOP, 0);
	sc_fields_expect(test, fields, 2, SC_KS_VIDEO_FLAG_FIELD1, V4L2_FIELD_BOTTOM, 1);
	/* Three were dropped. */
	sc_fields_expect(test, fields, 6, SC_KS_VIDEO_FLAG_FIELD1, V4L2_FIELD_BOTTOM, 3);
	sc_fields_expect(test, fields, 7, SC_KS_VIDEO_FLAG_FIELD2, V4L2_FIELD_TOP, 3);
}

static void the_first_field_may_be_the_second_of_its_frame(struct kunit *test)
{
	struct sc_fields *fields = sc_fields_make(test);

	sc_fields_expect(test, fields, 0, SC_KS_VIDEO_FLAG_FIELD2, V4L2_FIELD_TOP, 0);
	sc_fields_expect(test, fields, 1, SC_KS_VIDEO_FLAG_FIELD1, V4L2_FIELD_BOTTOM, 1);
	sc_fields_expect(test, fields, 2, SC_KS_VIDEO_FLAG_FIELD2, V4L2_FIELD_TOP, 1);
}

static void fields_that_nobody_names_take_turns(struct kunit *test)
{
	struct sc_fields *fields = sc_fields_make(test);

	sc_fields_expect(test, fields, 0, 0, V4L2_FIELD_BOTTOM, 0);
	sc_fields_expect(test, fields, 1, 0, V4L2_FIELD_TOP, 0);
	sc_fields_expect(test, fields, 2, 0, V4L2_FIELD_BOTTOM, 1);
}

/* The flag of an I frame is 0, so it is one that has none of the others. */
static void frames_say_what_they_need(struct kunit *test)
{
	struct sc_ksstream_header header = {};
	struct sc_ks_frame_info info = { .dw_frame_flags = SC_KS_VIDEO_FLAG_I_FRAME };

	KUNIT_EXPECT_EQ(test, sc_frame_type(&header, &info), V4L2_BUF_FLAG_KEYFRAME);
	KUNIT_EXPECT_EQ(test, sc_frame_type(&header, NULL), V4L2_BUF_FLAG_KEYFRAME);
	info.dw_frame_flags = SC_KS_VIDEO_FLAG_P_FRAME;
	KUNIT_EXPECT_EQ(test, sc_frame_type(&header, &info), V4L2_BUF_FLAG_PFRAME);
	info.dw_frame_flags = SC_KS_VIDEO_FLAG_B_FRAME;
	KUNIT_EXPECT_EQ(test, sc_frame_type(&header, &info), V4L2_BUF_FLAG_BFRAME);
	header.options_flags = SC_KSSTREAM_HEADER_OPTIONSF_SPLICEPOINT;
	KUNIT_EXPECT_EQ(test, sc_frame_type(&header, &info), V4L2_BUF_FLAG_KEYFRAME);
}

struct sc_rate_row {
	s64 interval;
	u32 numerator;
	u32 denominator;
};

/* 100 ns units; the relatives of 1001 are told apart from their neighbours. */
static const struct sc_rate_row sc_rate_rows[] = {
	{ 333333, 1, 30 }, { 333334, 1, 30 }, { 333667, 1001, 30000 }, { 333666, 1001, 30000 },
	{ 166667, 1, 60 }, { 166833, 1001, 60000 }, { 417083, 1001, 24000 }, { 416667, 1, 24 },
	{ 400000, 1, 25 }, { 200000, 1, 50 }, { 10000, 1, 1000 }, { 41667, 1, 240 },
	{ 10000000, 1, 1 }, { 20000000, 2, 1 }, { 15000000, 3, 2 }, { 1, 1, 10000000 },
};

static void intervals_are_fractions(struct kunit *test)
{
	struct v4l2_fract fract;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sc_rate_rows); i++) {
		fract = sc_interval_to_fract(sc_rate_rows[i].interval);
		KUNIT_EXPECT_EQ(test, fract.numerator, sc_rate_rows[i].numerator);
		KUNIT_EXPECT_EQ(test, fract.denominator, sc_rate_rows[i].denominator);
	}
}

static void fractions_are_intervals(struct kunit *test)
{
	struct v4l2_fract fract;
	unsigned int i;
	s64 interval;

	for (i = 0; i < ARRAY_SIZE(sc_rate_rows); i++) {
		fract = (struct v4l2_fract){ sc_rate_rows[i].numerator,
					     sc_rate_rows[i].denominator };
		interval = sc_interval_from_fract(&fract);
		KUNIT_EXPECT_LE(test, abs(interval - sc_rate_rows[i].interval), 1);
	}
	fract = (struct v4l2_fract){ 0, 1 };
	KUNIT_EXPECT_EQ(test, sc_interval_from_fract(&fract), 0);
	fract = (struct v4l2_fract){ 1, 0 };
	KUNIT_EXPECT_EQ(test, sc_interval_from_fract(&fract), 0);
	fract = (struct v4l2_fract){ U32_MAX, 1 };
	KUNIT_EXPECT_EQ(test, sc_interval_from_fract(&fract), U32_MAX * 10000000LL);
}

static struct kunit_case sc_pixel_cases[] = {
	KUNIT_CASE_PARAM(an_encoding_has_its_name, sc_pixel_row_gen_params),
	KUNIT_CASE_PARAM(an_encoding_has_its_size, sc_pixel_row_gen_params),
	KUNIT_CASE_PARAM(a_size_that_does_not_fit_is_none, sc_pixel_row_gen_params),
	KUNIT_CASE(what_v4l2_cannot_say_has_no_name),
	KUNIT_CASE(hdyc_says_how_colours_are_made),
	KUNIT_CASE_PARAM(flags_say_which_fields, sc_field_row_gen_params),
	KUNIT_CASE(fields_of_a_frame_share_its_number),
	KUNIT_CASE(the_first_field_may_be_the_second_of_its_frame),
	KUNIT_CASE(fields_that_nobody_names_take_turns),
	KUNIT_CASE(frames_say_what_they_need),
	KUNIT_CASE(intervals_are_fractions),
	KUNIT_CASE(fractions_are_intervals),
	{ }
};

static struct kunit_suite sc_pixel_suite = {
	.name = "sc_pixel",
	.test_cases = sc_pixel_cases,
};
kunit_test_suite(sc_pixel_suite);
