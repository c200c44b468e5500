// SPDX-License-Identifier: GPL-2.0
/*
 * Nodes of raw blanking lines. A format of the stream class says how the lines
 * of a field lie in memory; V4L2 wants those of both fields in one buffer.
 */
#include <linux/math64.h>

#include "../compat.h"
#include "bridge.h"

/* 10 ns units */
#define SC_VBI_SECOND	100000000

/* Lines from a line of the first field to its neighbour in the second. */
#define SC_FIELD_LINES_525	263
#define SC_FIELD_LINES_625	313

static u32 sc_vbi_lines(const struct sc_ks_vbiinfoheader *lines)
{
	return lines->end_line - lines->start_line + 1;
}

/*
 * What is between the end of a line and the next one is shown as part of the
 * line: V4L2 has no other name for it.
 */
const char *sc_vbi_fault(const struct sc_ks_vbiinfoheader *lines)
{
	u64 bytes = 2ULL * sc_vbi_lines(lines) * lines->stride_in_bytes;

	if (!lines->start_line || lines->end_line < lines->start_line ||
	    lines->end_line > SC_FIELD_LINES_625)
		return "of blanking lines that do not exist";
	if (!lines->samples_per_line || lines->stride_in_bytes < lines->samples_per_line ||
	    !lines->sampling_frequency)
		return "of blanking lines without samples";
	if (bytes > S32_MAX || bytes != lines->buffer_size)
		return "of blanking lines that are not those of two fields";

	return NULL;
}
SC_EXPORT_FOR_TEST(sc_vbi_fault);

void sc_vbi_fill(const struct sc_ks_vbiinfoheader *lines, struct v4l2_vbi_format *vbi)
{
	bool is_525 = sc_std_is_525(lines->video_standard);

	memset(vbi, 0, sizeof(*vbi));
	vbi->sampling_rate = lines->sampling_frequency;
	vbi->offset = div_u64((u64)lines->actual_line_start_time * lines->sampling_frequency,
			      SC_VBI_SECOND);
	vbi->samples_per_line = lines->stride_in_bytes;
	vbi->sample_format = V4L2_PIX_FMT_GREY;
	vbi->start[0] = lines->start_line;
	vbi->start[1] = lines->start_line + (is_525 ? SC_FIELD_LINES_525 : SC_FIELD_LINES_625);
	vbi->count[0] = sc_vbi_lines(lines);
	vbi->count[1] = vbi->count[0];
}
SC_EXPORT_FOR_TEST(sc_vbi_fill);

static int sc_vbi_accept(struct sc_device *dev, u32 stream_number, struct sc_format *format)
{
	const char *fault = NULL;

	if (format->data.format_size < sizeof(format->vbi) ||
	    !sc_guid_equal(&format->data.specifier, &SC_KSDATAFORMAT_SPECIFIER_VBI))
		fault = "that is shorter than struct sc_ks_dataformat_vbiinfoheader";
	if (!fault)
		fault = sc_vbi_fault(&format->vbi.vbi_info_header);
	if (!fault)
		return 0;

	sc_device_format_fault(dev, stream_number, fault);
	return -EPROTO;
}

static int sc_vbi_ask(struct sc_filter *filter, u32 stream_number, const struct sc_wish *wish,
		      struct sc_format *format)
{
	int ret = sc_format_ask_plain(filter, stream_number, wish, format);

	if (!ret)
		ret = sc_vbi_accept(sc_filter_device(filter), stream_number, format);
	if (ret)
		return ret;

	format->size = format->vbi.vbi_info_header.buffer_size;
	format->interval = wish->range->vbi->config_caps.min_frame_interval;
	format->field = V4L2_FIELD_INTERLACED;
	return 0;
}

static int sc_vbi_g_fmt(struct sc_node *node, struct v4l2_format *format)
{
	if (!sc_node_has_blanking(node))
		return -EINVAL;

	sc_vbi_fill(&node->format.vbi.vbi_info_header, &format->fmt.vbi);
	return 0;
}

static bool sc_vbi_is_wanted(const struct sc_range *range, const struct v4l2_vbi_format *vbi)
{
	const struct sc_ks_vbiinfoheader *lines = &range->vbi->vbi_info_header;

	return lines->start_line == vbi->start[0] &&
	       sc_vbi_lines(lines) == vbi->count[0] &&
	       lines->sampling_frequency == vbi->sampling_rate;
}

/* The range that is just like that, else the one in use. */
static const struct sc_range *sc_vbi_find(const struct sc_node *node,
					  const struct v4l2_vbi_format *vbi)
{
	const struct sc_catalog *catalog = node->catalog;
	unsigned int i;

	for (i = 0; i < catalog->n_ranges; i++)
		if (sc_vbi_is_wanted(&catalog->ranges[i], vbi))
			return &catalog->ranges[i];
	return node->format.wish.range;
}

static int sc_vbi_try_fmt(struct sc_node *node, struct v4l2_format *format)
{
	struct sc_wish wish;
	int ret;

	lockdep_assert_held(&node->bridge->ioctl_lock);

	if (!sc_node_has_blanking(node))
		return -EINVAL;

	sc_range_as_it_is(sc_vbi_find(node, &format->fmt.vbi), &wish);
	ret = sc_vbi_ask(node->bridge->filter, node->catalog->stream_number, &wish, &node->last);
	if (!ret)
		sc_vbi_fill(&node->last.vbi.vbi_info_header, &format->fmt.vbi);
	return ret;
}

static void sc_vbi_log_format(struct sc_node *node)
{
	const struct sc_ks_vbiinfoheader *lines = &node->format.vbi.vbi_info_header;

	v4l2_info(node->vdev.v4l2_dev, "%s: lines %u to %u of both fields, %u samples each, %u Hz\n",
		  node->vdev.name, lines->start_line, lines->end_line, lines->stride_in_bytes,
		  lines->sampling_frequency);
}

static int sc_vbi_init_range(struct sc_range *range, const struct sc_ksdataformat *declared)
{
	if (!sc_guid_equal(&declared->sub_format, &SC_KSDATAFORMAT_SUBTYPE_RAW8) ||
	    !sc_guid_equal(&declared->specifier, &SC_KSDATAFORMAT_SPECIFIER_VBI) ||
	    declared->format_size < sizeof(*range->vbi))
		return -EOPNOTSUPP;

	range->declared = declared;
	return sc_vbi_fault(&range->vbi->vbi_info_header) ? -EOPNOTSUPP : 0;
}

const struct sc_node_kind sc_vbi_capture = {
	.type = V4L2_BUF_TYPE_VBI_CAPTURE,
	.devnode = VFL_TYPE_VBI,
	.caps = V4L2_CAP_VBI_CAPTURE,
	.name = "VBI",
	.init_range = sc_vbi_init_range,
	.choose = sc_range_as_it_is,
	.ask = sc_vbi_ask,
	.g_fmt = sc_vbi_g_fmt,
	.try_fmt = sc_vbi_try_fmt,
	.may_stream = sc_node_has_blanking,
	.log_format = sc_vbi_log_format,
};

const struct sc_node_kind sc_vbi_output = {
	.type = V4L2_BUF_TYPE_VBI_OUTPUT,
	.devnode = VFL_TYPE_VBI,
	.caps = V4L2_CAP_VBI_OUTPUT,
	.name = "VBI output",
	.init_range = sc_vbi_init_range,
	.choose = sc_range_as_it_is,
	.ask = sc_vbi_ask,
	.g_fmt = sc_vbi_g_fmt,
	.try_fmt = sc_vbi_try_fmt,
	.log_format = sc_vbi_log_format,
};
