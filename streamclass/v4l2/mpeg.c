// SPDX-License-Identifier: GPL-2.0
/*
 * Nodes of MPEG streams: bytes that programs know, of which the stream class says
 * neither a picture's size nor its rate. Both are in the stream.
 */
#include "../compat.h"
#include "bridge.h"

/* Bytes, where the minidriver says only that they vary. */
#define SC_MPEG_BYTES	SZ_64K

/* Pixels of a picture where nobody says how many: those of a television's. */
#define SC_MPEG_WIDTH		720
#define SC_MPEG_HEIGHT_525	480
#define SC_MPEG_HEIGHT_625	576

#define SC_MPEG_GUID(data1)						\
	SC_GUID(data1, 0xdb46, 0x11cf, 0xb4, 0xd1, 0x00, 0x80, 0x5f, 0x6c, 0xbb, 0xea)
#define SC_MPEG1_GUID(data1)						\
	SC_GUID(data1, 0x524f, 0x11ce, 0x9f, 0x53, 0x00, 0x20, 0xaf, 0x0b, 0xa7, 0x70)

/* The model's names of them, which tell the multiplex or the coding. */
static const struct sc_guid sc_mpeg_program = SC_MPEG_GUID(0xe06d8022);
static const struct sc_guid sc_mpeg_transport = SC_MPEG_GUID(0xe06d8023);
static const struct sc_guid sc_mpeg_stream = SC_KSDATAFORMAT_TYPE_STREAM;

static const struct {
	u32 fourcc;
	struct sc_guid sub_format;
} sc_mpeg_formats[] = {
	{ V4L2_PIX_FMT_MPEG, SC_MPEG_GUID(0xe06d8022) },	/* MPEG-2 program */
	{ V4L2_PIX_FMT_MPEG, SC_MPEG_GUID(0xe06d8023) },	/* MPEG-2 transport */
	{ V4L2_PIX_FMT_MPEG, SC_MPEG1_GUID(0xe436eb84) },	/* MPEG-1 system */
	{ V4L2_PIX_FMT_MPEG, SC_MPEG1_GUID(0xe436eb85) },	/* the same of a Video CD */
	{ V4L2_PIX_FMT_MPEG2, SC_MPEG_GUID(0xe06d8026) },	/* MPEG-2 video */
	{ V4L2_PIX_FMT_MPEG1, SC_MPEG1_GUID(0xe436eb86) },	/* MPEG-1 video */
};

/* The major format may be any stream, or say by itself which. 0 where it is neither. */
u32 sc_mpeg_fourcc(const struct sc_ksdataformat *format)
{
	const struct sc_guid *major = &format->major_format;
	unsigned int i;

	if (sc_guid_equal(major, &sc_mpeg_program) || sc_guid_equal(major, &sc_mpeg_transport))
		return V4L2_PIX_FMT_MPEG;
	if (!sc_guid_equal(major, &sc_mpeg_stream))
		return 0;

	for (i = 0; i < ARRAY_SIZE(sc_mpeg_formats); i++)
		if (sc_guid_equal(&format->sub_format, &sc_mpeg_formats[i].sub_format))
			return sc_mpeg_formats[i].fourcc;
	return 0;
}
SC_EXPORT_FOR_TEST(sc_mpeg_fourcc);

static u32 sc_mpeg_range_fourcc(const struct sc_range *range)
{
	return sc_mpeg_fourcc(range->declared);
}

static const struct sc_range *sc_mpeg_find(const struct sc_catalog *catalog, u32 fourcc)
{
	unsigned int i;

	for (i = 0; i < catalog->n_ranges; i++)
		if (sc_mpeg_range_fourcc(&catalog->ranges[i]) == fourcc)
			return &catalog->ranges[i];
	return &catalog->ranges[0];
}

/* Several ranges may be of one format; the first of them stands for all. */
static int sc_mpeg_enum_fmt(struct sc_node *node, struct v4l2_fmtdesc *desc)
{
	const struct sc_catalog *catalog = node->catalog;
	unsigned int i, left = desc->index;
	u32 fourcc;

	for (i = 0; i < catalog->n_ranges; i++) {
		fourcc = sc_mpeg_range_fourcc(&catalog->ranges[i]);
		if (sc_mpeg_find(catalog, fourcc) != &catalog->ranges[i] || left--)
			continue;
		desc->pixelformat = fourcc;
		return 0;
	}
	return -EINVAL;
}

/* A size has to be there; what the minidriver says counts, then what is usual. */
static void sc_mpeg_fill_size(const struct sc_node *node, const struct sc_format *format,
			      struct v4l2_pix_format *pix)
{
	const struct sc_ks_bitmapinfoheader *picture = sc_format_picture(&format->data);
	u32 standard = sc_node_is_output(node) ? 0 : node->bridge->routing.standard;

	pix->width = SC_MPEG_WIDTH;
	pix->height = sc_std_is_525(standard) ? SC_MPEG_HEIGHT_525 : SC_MPEG_HEIGHT_625;
	if (!picture || picture->bi_width <= 0 || !picture->bi_height ||
	    picture->bi_height == S32_MIN)
		return;

	pix->width = picture->bi_width;
	pix->height = abs(picture->bi_height);
}

static void sc_mpeg_fill(const struct sc_node *node, const struct sc_format *format,
			 struct v4l2_pix_format *pix)
{
	memset(pix, 0, sizeof(*pix));
	sc_mpeg_fill_size(node, format, pix);
	pix->pixelformat = sc_mpeg_range_fourcc(format->wish.range);
	pix->field = format->field;
	pix->sizeimage = format->size;
	pix->colorspace = V4L2_COLORSPACE_SMPTE170M;
}

static int sc_mpeg_g_fmt(struct sc_node *node, struct v4l2_format *format)
{
	sc_mpeg_fill(node, &node->format, &format->fmt.pix);
	return 0;
}

static int sc_mpeg_ask(struct sc_filter *filter, u32 stream_number, const struct sc_wish *wish,
		       struct sc_format *format)
{
	int ret = sc_format_ask_plain(filter, stream_number, wish, format);

	if (ret)
		return ret;
	if (format->data.sample_size > S32_MAX) {
		sc_device_format_fault(sc_filter_device(filter), stream_number,
				       "with frames of more than 2 GiB");
		return -EPROTO;
	}

	format->size = format->data.sample_size ?: SC_MPEG_BYTES;
	format->field = V4L2_FIELD_NONE;
	return 0;
}

static int sc_mpeg_try_fmt(struct sc_node *node, struct v4l2_format *format)
{
	const struct sc_catalog *catalog = node->catalog;
	struct v4l2_pix_format *pix = &format->fmt.pix;
	struct sc_wish wish;
	int ret;

	lockdep_assert_held(&node->bridge->ioctl_lock);

	sc_range_as_it_is(sc_mpeg_find(catalog, pix->pixelformat), &wish);
	ret = sc_mpeg_ask(node->bridge->filter, catalog->stream_number, &wish, &node->last);
	if (!ret)
		sc_mpeg_fill(node, &node->last, pix);
	return ret;
}

static void sc_mpeg_log_format(struct sc_node *node)
{
	u32 fourcc = sc_mpeg_range_fourcc(node->format.wish.range);

	v4l2_info(node->vdev.v4l2_dev, "%s: stream %p4cc\n", node->vdev.name, &fourcc);
}

static int sc_mpeg_init_range(struct sc_range *range, const struct sc_ksdataformat *declared)
{
	range->declared = declared;
	return sc_mpeg_range_fourcc(range) ? 0 : -EOPNOTSUPP;
}

const struct sc_node_kind sc_mpeg_capture = {
	.type = V4L2_BUF_TYPE_VIDEO_CAPTURE,
	.devnode = VFL_TYPE_VIDEO,
	.caps = V4L2_CAP_VIDEO_CAPTURE,
	.name = "MPEG",
	.init_range = sc_mpeg_init_range,
	.choose = sc_range_as_it_is,
	.ask = sc_mpeg_ask,
	.enum_fmt = sc_mpeg_enum_fmt,
	.g_fmt = sc_mpeg_g_fmt,
	.try_fmt = sc_mpeg_try_fmt,
	.log_format = sc_mpeg_log_format,
};

const struct sc_node_kind sc_mpeg_output = {
	.type = V4L2_BUF_TYPE_VIDEO_OUTPUT,
	.devnode = VFL_TYPE_VIDEO,
	.caps = V4L2_CAP_VIDEO_OUTPUT,
	.name = "MPEG output",
	.init_range = sc_mpeg_init_range,
	.choose = sc_range_as_it_is,
	.ask = sc_mpeg_ask,
	.enum_fmt = sc_mpeg_enum_fmt,
	.g_fmt = sc_mpeg_g_fmt,
	.try_fmt = sc_mpeg_try_fmt,
	.log_format = sc_mpeg_log_format,
};
