// SPDX-License-Identifier: GPL-2.0
/*
 * Nodes of closed captions. The stream class has the two bytes that line 21
 * carries; V4L2 wants them with the line and the field they come from.
 */
#include "bridge.h"

#define SC_CAPTION_LINE	21
#define SC_CAPTION_PAIR	2	/* bytes */

static int sc_caption_ask(struct sc_filter *filter, u32 stream_number, const struct sc_wish *wish,
			  struct sc_format *format)
{
	int ret = sc_format_ask_plain(filter, stream_number, wish, format);

	if (ret)
		return ret;

	format->size = sizeof(struct v4l2_sliced_vbi_data);
	format->field = V4L2_FIELD_INTERLACED;
	return 0;
}

/* There is one service on one line, whatever somebody would like. */
static int sc_caption_g_fmt(struct sc_node *node, struct v4l2_format *format)
{
	struct v4l2_sliced_vbi_format *sliced = &format->fmt.sliced;

	if (!sc_node_has_blanking(node))
		return -EINVAL;

	memset(sliced, 0, sizeof(*sliced));
	sliced->service_set = V4L2_SLICED_CAPTION_525;
	sliced->service_lines[0][SC_CAPTION_LINE] = V4L2_SLICED_CAPTION_525;
	sliced->io_size = sizeof(struct v4l2_sliced_vbi_data);
	return 0;
}

int sc_caption_g_cap(struct file *file, void *fh, struct v4l2_sliced_vbi_cap *cap)
{
	struct sc_node *node = video_drvdata(file);

	if (cap->type != node->queue.type || !sc_node_has_blanking(node))
		return -EINVAL;

	cap->service_set = V4L2_SLICED_CAPTION_525;
	cap->service_lines[0][SC_CAPTION_LINE] = V4L2_SLICED_CAPTION_525;
	return 0;
}

/* The pair lies where what it becomes begins. */
static void sc_caption_finish(struct vb2_buffer *vb)
{
	struct v4l2_sliced_vbi_data *line = vb2_plane_vaddr(vb, 0);
	u8 pair[SC_CAPTION_PAIR];

	if (!line || vb2_get_plane_payload(vb, 0) != sizeof(pair))
		return;

	memcpy(pair, line, sizeof(pair));
	*line = (struct v4l2_sliced_vbi_data){
		.id = V4L2_SLICED_CAPTION_525,
		.line = SC_CAPTION_LINE,
	};
	memcpy(line->data, pair, sizeof(pair));
	vb2_set_plane_payload(vb, 0, sizeof(*line));
}

static void sc_caption_log_format(struct sc_node *node)
{
	v4l2_info(node->vdev.v4l2_dev, "%s: captions of line %u\n", node->vdev.name,
		  SC_CAPTION_LINE);
}

static int sc_caption_init_range(struct sc_range *range, const struct sc_ksdataformat *declared)
{
	if (!sc_guid_equal(&declared->major_format, &SC_KSDATAFORMAT_TYPE_AUX_LINE21_DATA) ||
	    !sc_guid_equal(&declared->sub_format, &SC_KSDATAFORMAT_SUBTYPE_LINE21_BYTE_PAIR))
		return -EOPNOTSUPP;

	range->declared = declared;
	return 0;
}

const struct sc_node_kind sc_caption_capture = {
	.type = V4L2_BUF_TYPE_SLICED_VBI_CAPTURE,
	.devnode = VFL_TYPE_VBI,
	.caps = V4L2_CAP_SLICED_VBI_CAPTURE,
	.name = "captions",
	.init_range = sc_caption_init_range,
	.choose = sc_range_as_it_is,
	.ask = sc_caption_ask,
	.g_fmt = sc_caption_g_fmt,
	.try_fmt = sc_caption_g_fmt,
	.may_stream = sc_node_has_blanking,
	.finish = sc_caption_finish,
	.log_format = sc_caption_log_format,
};
