// SPDX-License-Identifier: GPL-2.0
/*
 * A format that comes amid frames: whether those behind it are of the format that
 * the buffers are for. What user space sees of it the self tests show.
 */
#include <kunit/test.h>

#include "../v4l2/bridge.h"

static const struct sc_ks_dataformat_videoinfoheader2 sc_retype_video = {
	.data_format = {
		.format_size = sizeof(struct sc_ks_dataformat_videoinfoheader2),
		.major_format = SC_KSDATAFORMAT_TYPE_VIDEO,
		.sub_format = SC_MEDIASUBTYPE_YUY2,
		.specifier = SC_KSDATAFORMAT_SPECIFIER_VIDEOINFO2,
	},
	.video_info_header2 = {
		.avg_time_per_frame = 333667,
		.dw_interlace_flags = SC_KS_INTERLACE_IS_INTERLACED,
		.bmi_header = { .bi_width = 704, .bi_height = 480 },
	},
};

/* A node with that format, and a request in which one has come. */
struct sc_retyped {
	struct sc_node node;
	struct sc_request request;
	struct sc_ksstream_header header;
	struct sc_ks_dataformat_videoinfoheader2 format;
};

static struct sc_retyped *sc_retyped(struct kunit *test)
{
	struct sc_retyped *retyped = kunit_kzalloc(test, sizeof(*retyped), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, retyped);
	spin_lock_init(&retyped->node.flow_lock);
	retyped->node.format.ks2 = sc_retype_video;
	retyped->format = sc_retype_video;
	retyped->header.data = &retyped->format;
	retyped->header.data_used = sizeof(retyped->format);
	retyped->header.frame_extent = sizeof(retyped->format);
	retyped->request.header = &retyped->header;
	return retyped;
}

static void sc_retyped_expect(struct kunit *test, struct sc_retyped *retyped, bool foreign,
			      bool news)
{
	struct sc_node *node = &retyped->node;

	spin_lock_bh(&node->flow_lock);
	sc_node_retype_locked(node, &retyped->request);
	spin_unlock_bh(&node->flow_lock);
	KUNIT_EXPECT_EQ(test, node->retype.foreign, foreign);
	KUNIT_EXPECT_EQ(test, node->retype.news, news);
}

static void the_same_format_changes_nothing(struct kunit *test)
{
	sc_retyped_expect(test, sc_retyped(test), false, false);
}

/* It is not seen in the bytes of a frame how fast they come, or of what they are made. */
static void a_rate_and_a_part_are_no_other_format(struct kunit *test)
{
	struct sc_retyped *retyped = sc_retyped(test);

	retyped->format.video_info_header2.avg_time_per_frame *= 2;
	retyped->format.video_info_header2.rc_source.right = 352;
	sc_retyped_expect(test, retyped, false, false);
}

static void another_size_is_another_format(struct kunit *test)
{
	struct sc_retyped *retyped = sc_retyped(test);

	retyped->format.video_info_header2.bmi_header.bi_width = 352;
	sc_retyped_expect(test, retyped, true, true);
	KUNIT_EXPECT_MEMEQ(test, &retyped->node.retype.ks, &retyped->format,
			   sizeof(retyped->format));
	/* and back */
	retyped->format.video_info_header2.bmi_header.bi_width = 704;
	sc_retyped_expect(test, retyped, false, false);
}

static void other_fields_are_another_format(struct kunit *test)
{
	struct sc_retyped *retyped = sc_retyped(test);

	retyped->format.video_info_header2.dw_interlace_flags = 0;
	sc_retyped_expect(test, retyped, true, true);
}

static void another_encoding_is_another_format(struct kunit *test)
{
	static const struct sc_guid uyvy = SC_MEDIASUBTYPE_UYVY;
	struct sc_retyped *retyped = sc_retyped(test);

	retyped->format.data_format.sub_format = uyvy;
	sc_retyped_expect(test, retyped, true, true);
}

/* Whatever it is, it is not known to be the same. */
static void what_is_no_format_is_another_one(struct kunit *test)
{
	struct sc_retyped *retyped = sc_retyped(test);
	u32 *size = &retyped->format.data_format.format_size;

	*size = sizeof(retyped->format) + 1;
	sc_retyped_expect(test, retyped, true, false);
	*size = sizeof(retyped->format.data_format) - 1;
	sc_retyped_expect(test, retyped, true, false);
	*size = sizeof(retyped->format);
	retyped->header.data_used = sizeof(retyped->format) + 1;
	sc_retyped_expect(test, retyped, true, false);
	retyped->header.data_used = 0;
	sc_retyped_expect(test, retyped, true, false);
	retyped->header.data_used = sizeof(retyped->format);
	retyped->header.data = NULL;
	sc_retyped_expect(test, retyped, true, false);
}

/* A picture of less than its header would be read behind its end. */
static void a_short_format_has_no_picture(struct kunit *test)
{
	struct sc_ks_dataformat_videoinfoheader2 format = sc_retype_video;

	KUNIT_EXPECT_PTR_EQ(test, (void *)sc_format_picture(&format.data_format),
			    (void *)&format.video_info_header2.bmi_header);
	format.data_format.format_size--;
	KUNIT_EXPECT_NULL(test, sc_format_picture(&format.data_format));
}

static void an_opened_stream_has_the_nodes_format(struct kunit *test)
{
	struct sc_retyped *retyped = sc_retyped(test);

	retyped->format.video_info_header2.bmi_header.bi_width = 352;
	sc_retyped_expect(test, retyped, true, true);
	sc_node_retype_forget(&retyped->node);
	KUNIT_EXPECT_FALSE(test, retyped->node.retype.foreign);
	KUNIT_EXPECT_FALSE(test, retyped->node.retype.news);
}

static struct kunit_case sc_retype_cases[] = {
	KUNIT_CASE(the_same_format_changes_nothing),
	KUNIT_CASE(a_rate_and_a_part_are_no_other_format),
	KUNIT_CASE(another_size_is_another_format),
	KUNIT_CASE(other_fields_are_another_format),
	KUNIT_CASE(another_encoding_is_another_format),
	KUNIT_CASE(what_is_no_format_is_another_one),
	KUNIT_CASE(a_short_format_has_no_picture),
	KUNIT_CASE(an_opened_stream_has_the_nodes_format),
	{ }
};

static struct kunit_suite sc_retype_suite = {
	.name = "sc_retype",
	.test_cases = sc_retype_cases,
};
kunit_test_suite(sc_retype_suite);
