// SPDX-License-Identifier: GPL-2.0
/*
 * Raw blanking lines, as a minidriver describes them and as V4L2 shows them.
 */
#include <kunit/test.h>

#include "../v4l2/bridge.h"

static const struct sc_ks_vbiinfoheader sc_lines_525 = {
	.start_line = 10,
	.end_line = 21,
	.sampling_frequency = 27000000,
	.actual_line_start_time = 950,
	.video_standard = SC_KS_ANALOG_VIDEO_NTSC_M,
	.samples_per_line = 1440,
	.stride_in_bytes = 1440,
	.buffer_size = 2 * 12 * 1440,
};

static const struct sc_ks_vbiinfoheader sc_lines_625 = {
	.start_line = 7,
	.end_line = 22,
	.sampling_frequency = 28636363,
	.actual_line_start_time = 900,
	.video_standard = SC_KS_ANALOG_VIDEO_PAL_B,
	.samples_per_line = 1535,
	.stride_in_bytes = 1536,
	.buffer_size = 2 * 16 * 1536,
};

static void lines_of_525_keep_their_numbers(struct kunit *test)
{
	struct v4l2_vbi_format vbi;

	sc_vbi_fill(&sc_lines_525, &vbi);
	KUNIT_EXPECT_EQ(test, vbi.start[0], 10);
	KUNIT_EXPECT_EQ(test, vbi.start[1], 273);
	KUNIT_EXPECT_EQ(test, vbi.count[0], 12U);
	KUNIT_EXPECT_EQ(test, vbi.count[1], 12U);
	KUNIT_EXPECT_EQ(test, vbi.sampling_rate, 27000000U);
	KUNIT_EXPECT_EQ(test, vbi.sample_format, V4L2_PIX_FMT_GREY);
}

static void lines_of_625_keep_their_numbers(struct kunit *test)
{
	struct v4l2_vbi_format vbi;

	sc_vbi_fill(&sc_lines_625, &vbi);
	KUNIT_EXPECT_EQ(test, vbi.start[0], 7);
	KUNIT_EXPECT_EQ(test, vbi.start[1], 320);
	KUNIT_EXPECT_EQ(test, vbi.count[0], 16U);
	KUNIT_EXPECT_EQ(test, vbi.count[1], 16U);
}

/* 9.5 us at 27 MHz are 256.5 samples, the last one of which has begun. */
static void a_start_in_time_becomes_one_in_samples(struct kunit *test)
{
	struct sc_ks_vbiinfoheader lines = sc_lines_525;
	struct v4l2_vbi_format vbi;

	sc_vbi_fill(&lines, &vbi);
	KUNIT_EXPECT_EQ(test, vbi.offset, 256U);

	lines.actual_line_start_time = 0;
	sc_vbi_fill(&lines, &vbi);
	KUNIT_EXPECT_EQ(test, vbi.offset, 0U);

	/* More than 32 bits on the way. */
	lines.actual_line_start_time = 6400;
	lines.sampling_frequency = 100000000;
	sc_vbi_fill(&lines, &vbi);
	KUNIT_EXPECT_EQ(test, vbi.offset, 6400U);
}

static void bytes_between_lines_belong_to_them(struct kunit *test)
{
	struct v4l2_vbi_format vbi;

	sc_vbi_fill(&sc_lines_625, &vbi);
	KUNIT_EXPECT_EQ(test, vbi.samples_per_line, 1536U);
}

static void every_standard_of_525_lines_is_known(struct kunit *test)
{
	static const u32 standards[] = {
		SC_KS_ANALOG_VIDEO_NTSC_M, SC_KS_ANALOG_VIDEO_NTSC_M_J,
		SC_KS_ANALOG_VIDEO_NTSC_433, SC_KS_ANALOG_VIDEO_PAL_M,
		SC_KS_ANALOG_VIDEO_PAL_60,
	};
	struct sc_ks_vbiinfoheader lines = sc_lines_525;
	struct v4l2_vbi_format vbi;
	unsigned int bit, i;
	bool is_525;

	for (bit = 0; bit < 32; bit++) {
		is_525 = false;
		for (i = 0; i < ARRAY_SIZE(standards); i++)
			is_525 |= standards[i] == BIT(bit);
		lines.video_standard = BIT(bit);
		sc_vbi_fill(&lines, &vbi);
		KUNIT_EXPECT_EQ(test, vbi.start[1], is_525 ? 273 : 323);
	}
}

static void lines_that_make_sense_are_taken(struct kunit *test)
{
	KUNIT_EXPECT_NULL(test, sc_vbi_fault(&sc_lines_525));
	KUNIT_EXPECT_NULL(test, sc_vbi_fault(&sc_lines_625));
}

struct sc_lines_fault {
	const char *name;
	size_t member;
	u32 value;
	const char *fault;
};

#define SC_LINES_FAULT(member, value, fault)				\
	{ #member " is " #value, offsetof(struct sc_ks_vbiinfoheader, member), value, fault }

static const struct sc_lines_fault sc_lines_faults[] = {
	SC_LINES_FAULT(start_line, 0, "of blanking lines that do not exist"),
	SC_LINES_FAULT(start_line, 22, "of blanking lines that do not exist"),
	SC_LINES_FAULT(end_line, 314, "of blanking lines that do not exist"),
	SC_LINES_FAULT(end_line, U32_MAX, "of blanking lines that do not exist"),
	SC_LINES_FAULT(samples_per_line, 0, "of blanking lines without samples"),
	SC_LINES_FAULT(samples_per_line, 1441, "of blanking lines without samples"),
	SC_LINES_FAULT(sampling_frequency, 0, "of blanking lines without samples"),
	SC_LINES_FAULT(stride_in_bytes, U32_MAX,
		       "of blanking lines that are not those of two fields"),
	SC_LINES_FAULT(buffer_size, 12 * 1440,
		       "of blanking lines that are not those of two fields"),
	SC_LINES_FAULT(buffer_size, 0, "of blanking lines that are not those of two fields"),
};

static void sc_lines_fault_name(const struct sc_lines_fault *fault, char *text)
{
	strscpy(text, fault->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_lines_fault, sc_lines_faults, sc_lines_fault_name);

static void lines_that_make_no_sense_are_refused(struct kunit *test)
{
	const struct sc_lines_fault *fault = test->param_value;
	struct sc_ks_vbiinfoheader lines = sc_lines_525;

	memcpy((void *)&lines + fault->member, &fault->value, sizeof(fault->value));
	KUNIT_EXPECT_STREQ(test, sc_vbi_fault(&lines), fault->fault);
}

static struct kunit_case sc_vbi_lines_cases[] = {
	KUNIT_CASE(lines_of_525_keep_their_numbers),
	KUNIT_CASE(lines_of_625_keep_their_numbers),
	KUNIT_CASE(a_start_in_time_becomes_one_in_samples),
	KUNIT_CASE(bytes_between_lines_belong_to_them),
	KUNIT_CASE(every_standard_of_525_lines_is_known),
	KUNIT_CASE(lines_that_make_sense_are_taken),
	KUNIT_CASE_PARAM(lines_that_make_no_sense_are_refused, sc_lines_fault_gen_params),
	{ }
};

static struct kunit_suite sc_vbi_lines_suite = {
	.name = "sc_vbi_lines",
	.test_cases = sc_vbi_lines_cases,
};
kunit_test_suite(sc_vbi_lines_suite);
