// SPDX-License-Identifier: GPL-2.0
/*
 * Nodes of data that V4L2 has no name for: it passes through as it is.
 */
#include "bridge.h"

/* Bytes, where the minidriver says only that they vary. */
#define SC_META_BYTES	SZ_64K

/* The last eight bytes of a format's name that is a code of four letters. */
static bool sc_guid_is_fourcc(const struct sc_guid *guid)
{
	const struct sc_guid fourcc = SC_GUID_FOURCC(guid->data1);

	return sc_guid_equal(guid, &fourcc);
}

/* Letters where there are some, else our own by the order of the ranges. */
static u32 sc_meta_fourcc(const struct sc_catalog *catalog, const struct sc_range *range)
{
	const struct sc_guid *name = &range->declared->sub_format;

	if (sc_guid_is_fourcc(name))
		return name->data1;

	return v4l2_fourcc('S', 'C', 'D', '0' + (range - catalog->ranges));
}

static const struct sc_range *sc_meta_find(const struct sc_catalog *catalog, u32 fourcc)
{
	unsigned int i;

	for (i = 0; i < catalog->n_ranges; i++)
		if (sc_meta_fourcc(catalog, &catalog->ranges[i]) == fourcc)
			return &catalog->ranges[i];
	return &catalog->ranges[0];
}

/* Several ranges may be of one format; the first of them stands for all. */
static const struct sc_range *sc_meta_range(const struct sc_catalog *catalog, unsigned int index)
{
	const struct sc_range *range;
	unsigned int i;

	for (i = 0; i < catalog->n_ranges; i++) {
		range = &catalog->ranges[i];
		if (sc_meta_find(catalog, sc_meta_fourcc(catalog, range)) == range && !index--)
			return range;
	}
	return NULL;
}

static int sc_meta_enum_fmt(struct sc_node *node, struct v4l2_fmtdesc *desc)
{
	const struct sc_range *range = sc_meta_range(node->catalog, desc->index);
	const struct sc_guid *name;

	if (!range)
		return -EINVAL;

	name = &range->declared->sub_format;
	desc->pixelformat = sc_meta_fourcc(node->catalog, range);
	snprintf(desc->description, sizeof(desc->description), "Data %08x-%04x-%04x",
		 name->data1, name->data2, name->data3);
	return 0;
}

static void sc_meta_fill(const struct sc_node *node, const struct sc_format *format,
			 struct v4l2_meta_format *meta)
{
	memset(meta, 0, sizeof(*meta));
	meta->dataformat = sc_meta_fourcc(node->catalog, format->wish.range);
	meta->buffersize = format->size;
}

static int sc_meta_g_fmt(struct sc_node *node, struct v4l2_format *format)
{
	sc_meta_fill(node, &node->format, &format->fmt.meta);
	return 0;
}

static int sc_meta_ask(struct sc_filter *filter, u32 stream_number, const struct sc_wish *wish,
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

	format->size = format->data.sample_size ?: SC_META_BYTES;
	format->field = V4L2_FIELD_NONE;
	return 0;
}

static int sc_meta_try_fmt(struct sc_node *node, struct v4l2_format *format)
{
	const struct sc_catalog *catalog = node->catalog;
	struct sc_wish wish;
	int ret;

	lockdep_assert_held(&node->bridge->ioctl_lock);

	sc_range_as_it_is(sc_meta_find(catalog, format->fmt.meta.dataformat), &wish);
	ret = sc_meta_ask(node->bridge->filter, catalog->stream_number, &wish, &node->last);
	if (!ret)
		sc_meta_fill(node, &node->last, &format->fmt.meta);
	return ret;
}

static void sc_meta_log_format(struct sc_node *node)
{
	u32 fourcc = sc_meta_fourcc(node->catalog, node->format.wish.range);

	v4l2_info(node->vdev.v4l2_dev, "%s: data %p4cc\n", node->vdev.name, &fourcc);
}

/* Pictures that nobody here can read are no data either. */
static int sc_meta_init_range(struct sc_range *range, const struct sc_ksdataformat *declared)
{
	if (sc_guid_equal(&declared->major_format, &SC_KSDATAFORMAT_TYPE_VIDEO) ||
	    sc_guid_equal(&declared->major_format, &SC_KSDATAFORMAT_TYPE_ANALOGVIDEO))
		return -EOPNOTSUPP;

	range->declared = declared;
	return 0;
}

const struct sc_node_kind sc_meta_capture = {
	.type = V4L2_BUF_TYPE_META_CAPTURE,
	.devnode = VFL_TYPE_VIDEO,
	.caps = V4L2_CAP_META_CAPTURE,
	.name = "data",
	.init_range = sc_meta_init_range,
	.choose = sc_range_as_it_is,
	.ask = sc_meta_ask,
	.enum_fmt = sc_meta_enum_fmt,
	.g_fmt = sc_meta_g_fmt,
	.try_fmt = sc_meta_try_fmt,
	.log_format = sc_meta_log_format,
};

const struct sc_node_kind sc_meta_output = {
	.type = V4L2_BUF_TYPE_META_OUTPUT,
	.devnode = VFL_TYPE_VIDEO,
	.caps = V4L2_CAP_META_OUTPUT,
	.name = "data output",
	.init_range = sc_meta_init_range,
	.choose = sc_range_as_it_is,
	.ask = sc_meta_ask,
	.enum_fmt = sc_meta_enum_fmt,
	.g_fmt = sc_meta_g_fmt,
	.try_fmt = sc_meta_try_fmt,
	.log_format = sc_meta_log_format,
};
