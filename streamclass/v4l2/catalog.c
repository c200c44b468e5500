// SPDX-License-Identifier: GPL-2.0
/*
 * What a stream offers: its data ranges as V4L2 lists them, and the choice of
 * one of them for what somebody asks for.
 */
#include <linux/slab.h>

#include "bridge.h"

static const struct sc_ks_video_stream_config_caps *sc_range_caps(const struct sc_range *range)
{
	return &range->video->config_caps;
}

/* Nearest to @value of @least, @least + @step, and so on up to @most. */
u32 sc_snap(u32 value, u32 least, u32 most, u32 step)
{
	u32 steps;

	value = clamp(value, least, most);
	if (step <= 1)
		return value;

	steps = (value - least + step / 2) / step;
	steps = min(steps, (most - least) / step);
	return least + steps * step;
}

void sc_range_snap_size(const struct sc_range *range, u32 *width, u32 *height)
{
	const struct sc_ks_video_stream_config_caps *caps = sc_range_caps(range);

	*width = sc_snap(*width, caps->min_output_size.cx, caps->max_output_size.cx,
			 caps->output_granularity_x);
	*height = sc_snap(*height, caps->min_output_size.cy, caps->max_output_size.cy,
			  caps->output_granularity_y);
}

static s64 sc_range_snap_interval(const struct sc_range *range, s64 interval)
{
	return clamp(interval, sc_range_caps(range)->min_frame_interval,
		     sc_range_caps(range)->max_frame_interval);
}

static void sc_wish_fit(struct sc_wish *wish, const struct sc_range *range,
			u32 width, u32 height, s64 interval)
{
	wish->range = range;
	wish->width = width;
	wish->height = height;
	wish->interval = sc_range_snap_interval(range, interval);
	sc_range_snap_size(range, &wish->width, &wish->height);
	wish->crop = (struct v4l2_rect){};
}

/* What the minidriver itself calls the default of a range. */
void sc_range_default(const struct sc_range *range, struct sc_wish *wish)
{
	const struct sc_ks_videoinfoheader *video = &range->video->video_info_header;
	const struct sc_ks_bitmapinfoheader *bitmap = sc_range_bitmap(range);

	sc_wish_fit(wish, range, abs(bitmap->bi_width), abs(bitmap->bi_height),
		    video->avg_time_per_frame);
}

static u64 sc_distance(u64 a, u64 b)
{
	return a > b ? a - b : b - a;
}

/* Size counts first, the interval among equals. */
static bool sc_wish_is_nearer(const struct sc_wish *a, const struct sc_wish *b,
			      u32 width, u32 height, s64 interval)
{
	u64 size_a = sc_distance(a->width, width) + sc_distance(a->height, height);
	u64 size_b = sc_distance(b->width, width) + sc_distance(b->height, height);

	if (size_a != size_b)
		return size_a < size_b;

	return sc_distance(a->interval, interval) < sc_distance(b->interval, interval);
}

/* A range is for some television standards or, without any, for what has none. */
static bool sc_range_is_for(const struct sc_range *range, u32 standard)
{
	u32 standards = range->pixel ? sc_range_caps(range)->video_standard : 0;

	return standard ? standards & standard : !standards;
}

/*
 * The source of the pictures has this standard now, or none: offer the ranges
 * for it. A minidriver that does not tell them apart has all of them offered.
 */
void sc_catalog_set_standard(struct sc_catalog *catalog, u32 standard)
{
	bool any = false;
	unsigned int i;

	for (i = 0; i < catalog->n_ranges; i++)
		any |= sc_range_is_for(&catalog->ranges[i], standard);
	for (i = 0; i < catalog->n_ranges; i++)
		catalog->ranges[i].offered = !any ||
					     sc_range_is_for(&catalog->ranges[i], standard);
}

/* One is always offered. */
const struct sc_range *sc_catalog_first(const struct sc_catalog *catalog)
{
	const struct sc_range *range = catalog->ranges;

	while (!range->offered)
		range++;
	return range;
}

static bool sc_range_has(const struct sc_range *range, u32 fourcc)
{
	return range->offered && range->pixel->fourcc == fourcc;
}

static bool sc_catalog_has(const struct sc_catalog *catalog, u32 fourcc)
{
	unsigned int i;

	for (i = 0; i < catalog->n_ranges; i++)
		if (sc_range_has(&catalog->ranges[i], fourcc))
			return true;
	return false;
}

/* The nearest to what is asked for; an unknown format becomes the first. */
void sc_catalog_wish(const struct sc_catalog *catalog, u32 fourcc, u32 width, u32 height,
		     s64 interval, struct sc_wish *wish)
{
	struct sc_wish candidate;
	unsigned int i;

	if (!sc_catalog_has(catalog, fourcc))
		fourcc = sc_catalog_first(catalog)->pixel->fourcc;

	wish->range = NULL;
	for (i = 0; i < catalog->n_ranges; i++) {
		if (!sc_range_has(&catalog->ranges[i], fourcc))
			continue;
		sc_wish_fit(&candidate, &catalog->ranges[i], width, height, interval);
		if (!wish->range ||
		    sc_wish_is_nearer(&candidate, wish, width, height, interval))
			*wish = candidate;
	}
}

/*
 * Lists for V4L2. A range has two ends, so item 2n is the least of range n
 * and item 2n + 1 its most. They are listed without those seen before.
 */
typedef bool (*sc_item_fn)(const struct sc_range *range, bool most, const void *query,
			   u64 *value);

static bool sc_catalog_item(const struct sc_catalog *catalog, unsigned int item,
			    sc_item_fn fn, const void *query, u64 *value)
{
	const struct sc_range *range = &catalog->ranges[item / 2];

	return range->offered && fn(range, item % 2, query, value);
}

static bool sc_catalog_seen(const struct sc_catalog *catalog, unsigned int items,
			    sc_item_fn fn, const void *query, u64 value)
{
	unsigned int i;
	u64 other;

	for (i = 0; i < items; i++)
		if (sc_catalog_item(catalog, i, fn, query, &other) && other == value)
			return true;
	return false;
}

static int sc_catalog_list(const struct sc_catalog *catalog, unsigned int index,
			   sc_item_fn fn, const void *query, u64 *value)
{
	unsigned int i;

	for (i = 0; i < 2 * catalog->n_ranges; i++)
		if (sc_catalog_item(catalog, i, fn, query, value) &&
		    !sc_catalog_seen(catalog, i, fn, query, *value) && !index--)
			return 0;
	return -EINVAL;
}

static bool sc_item_fourcc(const struct sc_range *range, bool most, const void *query,
			   u64 *value)
{
	*value = range->pixel->fourcc;
	return true;
}

int sc_catalog_enum_fourcc(const struct sc_catalog *catalog, struct v4l2_fmtdesc *desc)
{
	u64 fourcc;
	int ret;

	ret = sc_catalog_list(catalog, desc->index, sc_item_fourcc, NULL, &fourcc);
	if (!ret)
		desc->pixelformat = fourcc;
	return ret;
}

/* The only range that has this format, and this size unless it is 0. */
static const struct sc_range *sc_catalog_only(const struct sc_catalog *catalog,
					      sc_item_fn fn, const void *query)
{
	const struct sc_range *only = NULL;
	unsigned int i;
	u64 value;

	for (i = 0; i < catalog->n_ranges; i++) {
		if (!sc_catalog_item(catalog, 2 * i, fn, query, &value))
			continue;
		if (only)
			return NULL;
		only = &catalog->ranges[i];
	}
	return only;
}

static bool sc_item_size(const struct sc_range *range, bool most, const void *query, u64 *value)
{
	const struct v4l2_frmsizeenum *size = query;
	u32 width = most ? U32_MAX : 0;
	u32 height = width;

	sc_range_snap_size(range, &width, &height);
	*value = (u64)width << 32 | height;
	return range->pixel->fourcc == size->pixel_format;
}

static bool sc_range_scales(const struct sc_range *range)
{
	const struct sc_ks_video_stream_config_caps *caps = sc_range_caps(range);

	return caps->min_output_size.cx != caps->max_output_size.cx ||
	       caps->min_output_size.cy != caps->max_output_size.cy;
}

static int sc_range_enum_steps(const struct sc_range *range, struct v4l2_frmsizeenum *size)
{
	const struct sc_ks_video_stream_config_caps *caps = sc_range_caps(range);
	struct v4l2_frmsize_stepwise *steps = &size->stepwise;

	if (size->index)
		return -EINVAL;

	steps->min_width = caps->min_output_size.cx;
	steps->min_height = caps->min_output_size.cy;
	steps->max_width = U32_MAX;
	steps->max_height = U32_MAX;
	sc_range_snap_size(range, &steps->max_width, &steps->max_height);
	steps->step_width = max(caps->output_granularity_x, 1);
	steps->step_height = max(caps->output_granularity_y, 1);
	size->type = steps->step_width == 1 && steps->step_height == 1 ?
		     V4L2_FRMSIZE_TYPE_CONTINUOUS : V4L2_FRMSIZE_TYPE_STEPWISE;
	return 0;
}

/*
 * Steps where one range has them all. V4L2 has no way to mix, so several
 * ranges become a list of their ends; what lies between can still be set.
 */
int sc_catalog_enum_size(const struct sc_catalog *catalog, struct v4l2_frmsizeenum *size)
{
	const struct sc_range *only = sc_catalog_only(catalog, sc_item_size, size);
	u64 value;
	int ret;

	if (only && sc_range_scales(only))
		return sc_range_enum_steps(only, size);

	ret = sc_catalog_list(catalog, size->index, sc_item_size, size, &value);
	if (ret)
		return ret;

	size->type = V4L2_FRMSIZE_TYPE_DISCRETE;
	size->discrete.width = value >> 32;
	size->discrete.height = value;
	return 0;
}

static bool sc_item_interval(const struct sc_range *range, bool most, const void *query,
			     u64 *value)
{
	const struct v4l2_frmivalenum *interval = query;
	u32 width = interval->width;
	u32 height = interval->height;

	sc_range_snap_size(range, &width, &height);
	*value = sc_range_snap_interval(range, most ? S64_MAX : 0);
	return range->pixel->fourcc == interval->pixel_format &&
	       width == interval->width && height == interval->height;
}

static int sc_range_enum_continuous(const struct sc_range *range,
				    struct v4l2_frmivalenum *interval)
{
	const struct sc_ks_video_stream_config_caps *caps = sc_range_caps(range);

	if (interval->index)
		return -EINVAL;

	interval->type = V4L2_FRMIVAL_TYPE_CONTINUOUS;
	interval->stepwise.min = sc_interval_to_fract(caps->min_frame_interval);
	interval->stepwise.max = sc_interval_to_fract(caps->max_frame_interval);
	interval->stepwise.step = (struct v4l2_fract){ 1, 1 };
	return 0;
}

int sc_catalog_enum_interval(const struct sc_catalog *catalog, struct v4l2_frmivalenum *interval)
{
	const struct sc_range *only = sc_catalog_only(catalog, sc_item_interval, interval);
	u64 value;
	int ret;

	if (only && sc_range_caps(only)->min_frame_interval !=
		    sc_range_caps(only)->max_frame_interval)
		return sc_range_enum_continuous(only, interval);

	ret = sc_catalog_list(catalog, interval->index, sc_item_interval, interval, &value);
	if (ret)
		return ret;

	interval->type = V4L2_FRMIVAL_TYPE_DISCRETE;
	interval->discrete = sc_interval_to_fract(value);
	return 0;
}

/* A range is shown when the minidriver stands by its own default. */
static int sc_catalog_add(struct sc_catalog *catalog, struct sc_filter *filter,
			  const struct sc_ksdataformat *declared, struct sc_format *scratch)
{
	struct sc_range *range = &catalog->ranges[catalog->n_ranges];
	struct sc_wish wish;
	int ret;

	range->pixel = NULL;
	ret = catalog->kind->init_range(range, declared);
	if (ret)
		return ret;

	range->offered = true;
	catalog->kind->choose(range, &wish);
	ret = catalog->kind->ask(filter, catalog->stream_number, &wish, scratch);
	if (!ret)
		catalog->n_ranges++;
	return ret;
}

static void sc_catalog_add_all(struct sc_catalog *catalog, struct sc_filter *filter,
			       const struct sc_stream_information *information,
			       struct sc_format *scratch)
{
	int ret;
	u32 i;

	for (i = 0; i < information->number_of_format_array_entries; i++) {
		ret = sc_catalog_add(catalog, filter,
				     information->stream_formats_array[i], scratch);
		if (ret)
			dev_dbg(sc_device_parent(sc_filter_device(filter)),
				"stream %u: range %u is no %s: %pe\n",
				catalog->stream_number, i, catalog->kind->name, ERR_PTR(ret));
	}
}

static int sc_catalog_fill(struct sc_catalog *catalog, struct sc_filter *filter,
			   const struct sc_stream_information *information)
{
	const struct sc_node_kind *const *next = sc_node_kinds;
	bool output = information->data_flow == SC_KSPIN_DATAFLOW_IN;
	struct sc_format *scratch;

	scratch = kmalloc(sizeof(*scratch), GFP_KERNEL);
	if (!scratch)
		return -ENOMEM;

	while (!catalog->n_ranges && (catalog->kind = sc_node_kind_next(&next, output)))
		sc_catalog_add_all(catalog, filter, information, scratch);
	kfree(scratch);
	return catalog->n_ranges ? 0 : -ENOENT;
}

/* What a stream offers; -ENOENT where V4L2 has no format for any of it. */
struct sc_catalog *sc_catalog_create(struct sc_filter *filter, u32 stream_number)
{
	const struct sc_stream_information *information =
		sc_device_stream_information(sc_filter_device(filter), stream_number);
	struct sc_catalog *catalog;
	int ret;

	catalog = kzalloc(struct_size(catalog, ranges,
				      information->number_of_format_array_entries),
			  GFP_KERNEL);
	if (!catalog)
		return ERR_PTR(-ENOMEM);

	catalog->stream_number = stream_number;
	ret = sc_catalog_fill(catalog, filter, information);
	if (ret) {
		kfree(catalog);
		return ERR_PTR(ret);
	}
	return catalog;
}
