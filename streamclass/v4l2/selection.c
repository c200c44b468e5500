// SPDX-License-Identifier: GPL-2.0
/*
 * Which part of what comes in becomes the picture: rc_source of a format as the
 * crop selection of V4L2. The stream class does not say where in a frame a picture
 * can be put, so there is nothing to compose.
 *
 * The config caps of a range say what the parts are. Where it has no taps to make
 * the part larger, or smaller, than it is, picture and part are of one size.
 */
#include <media/v4l2-rect.h>

#include "../compat.h"
#include "bridge.h"

/* Lengths that are looked at on each side before there is none. */
#define SC_AXIS_TRIES	1024

/**
 * struct sc_axis - what the config caps say of one direction
 * @input: pixels that come in
 * @least: pixels of a part at least
 * @most: pixels of a part at most
 * @step: of its length
 * @align: of where it begins
 * @size_least: pixels of the picture at least
 * @size_most: pixels of the picture at most
 * @size_step: of its size
 * @stretch: the picture can be longer than its part
 * @shrink: it can be shorter
 */
struct sc_axis {
	s32 input;
	s32 least;
	s32 most;
	s32 step;
	s32 align;
	s32 size_least;
	s32 size_most;
	s32 size_step;
	bool stretch;
	bool shrink;
};

/* The members of both directions have the same names, but for their last letters. */
#define SC_AXIS(caps, x, cx)						\
	((struct sc_axis){						\
		.input = (caps)->input_size.cx,				\
		.least = (caps)->min_cropping_size.cx,			\
		.most = (caps)->max_cropping_size.cx,			\
		.step = max((caps)->crop_granularity_##x, 1),		\
		.align = max((caps)->crop_align_##x, 1),		\
		.size_least = (caps)->min_output_size.cx,		\
		.size_most = (caps)->max_output_size.cx,		\
		.size_step = max((caps)->output_granularity_##x, 1),	\
		.stretch = (caps)->stretch_taps_##x,			\
		.shrink = (caps)->shrink_taps_##x,			\
	})

static struct sc_axis sc_range_across(const struct sc_range *range)
{
	return SC_AXIS(&range->video->config_caps, x, cx);
}

static struct sc_axis sc_range_down(const struct sc_range *range)
{
	return SC_AXIS(&range->video->config_caps, y, cy);
}

/* Nobody looked at these members before, so they may be anything. */
static bool sc_axis_is_sound(const struct sc_axis *axis)
{
	return axis->least > 0 && axis->least <= axis->most && axis->most <= axis->input;
}

/* Is there anything to choose? */
bool sc_range_crops(const struct sc_range *range)
{
	struct sc_axis across, down;

	if (!range->pixel)
		return false;

	across = sc_range_across(range);
	down = sc_range_down(range);
	return sc_axis_is_sound(&across) && sc_axis_is_sound(&down) &&
	       (across.least < across.input || down.least < down.input);
}
SC_EXPORT_FOR_TEST(sc_range_crops);

static u32 sc_axis_longest(const struct sc_axis *axis)
{
	return axis->least + (axis->most - axis->least) / axis->step * axis->step;
}

/* The nearest length there is; with a flag the nearest on that side of the wanted one. */
static u32 sc_axis_fit_length(const struct sc_axis *axis, u32 wanted, u32 flags)
{
	u32 longest = sc_axis_longest(axis);
	u32 inside = clamp(wanted, (u32)axis->least, longest);
	u32 length = sc_snap(inside, axis->least, longest, axis->step);

	if (flags & V4L2_SEL_FLAG_GE && length < inside)
		length += axis->step;
	if (flags & V4L2_SEL_FLAG_LE && length > inside)
		length -= axis->step;
	return length;
}

static s32 sc_axis_fit_start(const struct sc_axis *axis, s32 wanted, u32 length)
{
	s32 room = axis->input - length;
	s32 start = clamp(wanted, 0, room);
	s32 nearest = min_t(s64, start + (s64)(axis->align / 2), room);

	return nearest / axis->align * axis->align;
}

/* Can a part of that length become so many pixels? */
static bool sc_axis_makes(const struct sc_axis *axis, u32 length, u32 size)
{
	return size == length || (size > length ? axis->stretch : axis->shrink);
}

/* The length nearest to the wanted one of which the picture can be made, 0 for none. */
static u32 sc_axis_length_for(const struct sc_axis *axis, u32 wanted, u32 size)
{
	u32 length = sc_axis_fit_length(axis, wanted, 0);
	u32 flags = axis->stretch ? V4L2_SEL_FLAG_LE : axis->shrink ? V4L2_SEL_FLAG_GE : 0;

	if (!sc_axis_makes(axis, length, size))
		length = sc_axis_fit_length(axis, size, flags);
	return sc_axis_makes(axis, length, size) ? length : 0;
}

/* What a part of that length becomes, the present size if it can; 0 for nothing. */
static u32 sc_axis_size_for(const struct sc_axis *axis, u32 length, u32 size)
{
	u32 nearest = sc_snap(length, axis->size_least, axis->size_most, axis->size_step);
	s64 next = nearest < length ? (s64)nearest + axis->size_step :
				      (s64)nearest - axis->size_step;

	if (sc_axis_makes(axis, length, size))
		return size;
	if (sc_axis_makes(axis, length, nearest))
		return nearest;
	if (next >= axis->size_least && next <= axis->size_most &&
	    sc_axis_makes(axis, length, next))
		return next;

	return 0;
}

static bool sc_length_obeys(u32 length, u32 wanted, u32 flags)
{
	return !(flags & V4L2_SEL_FLAG_GE && length < wanted) &&
	       !(flags & V4L2_SEL_FLAG_LE && length > wanted);
}

static bool sc_rect_obeys(const struct v4l2_rect *rect, const struct v4l2_rect *wanted, u32 flags)
{
	return sc_length_obeys(rect->width, wanted->width, flags) &&
	       sc_length_obeys(rect->height, wanted->height, flags);
}

/* The nearest to the wanted length, but of those at least that a picture can be as long as. */
static u32 sc_axis_begin(const struct sc_axis *axis, u32 wanted, u32 flags)
{
	if (!axis->stretch)
		wanted = max(wanted, (u32)axis->size_least);
	if (!axis->shrink)
		wanted = min(wanted, (u32)axis->size_most);

	return sc_axis_fit_length(axis, wanted, flags);
}

/*
 * The length nearest to the wanted one that obeys the flags and makes a picture, of
 * the present size if it can; 0 for none. Without a scaler it has to be on the steps
 * of both, which meet within as many lengths as a step of the size has pixels.
 */
static u32 sc_axis_select(const struct sc_axis *axis, u32 wanted, u32 flags, u32 *size)
{
	s64 begin = sc_axis_begin(axis, wanted, flags);
	s64 step = begin <= wanted ? axis->step : -(s64)axis->step;
	s32 tries = 2 * min(axis->size_step, SC_AXIS_TRIES);
	s64 length;
	u32 makes;
	s32 i;

	for (i = 0; i <= tries; i++) {
		length = begin + (i + 1) / 2 * (i % 2 ? step : -step);
		if (length < axis->least || length > sc_axis_longest(axis) ||
		    !sc_length_obeys(length, wanted, flags))
			continue;
		makes = sc_axis_size_for(axis, length, *size);
		if (!makes)
			continue;
		*size = makes;
		return length;
	}
	return 0;
}

/* Wish for the part nearest to that one of which the picture can be made, if there is any. */
void sc_wish_crop(struct sc_wish *wish, const struct v4l2_rect *part)
{
	struct sc_axis across, down;
	u32 width, height;

	memset(&wish->crop, 0, sizeof(wish->crop));
	if (!sc_range_crops(wish->range))
		return;

	across = sc_range_across(wish->range);
	down = sc_range_down(wish->range);
	width = sc_axis_length_for(&across, part->width, wish->width);
	height = sc_axis_length_for(&down, part->height, wish->height);
	if (!width || !height)
		return;

	wish->crop.left = sc_axis_fit_start(&across, part->left, width);
	wish->crop.top = sc_axis_fit_start(&down, part->top, height);
	wish->crop.width = width;
	wish->crop.height = height;
}
SC_EXPORT_FOR_TEST(sc_wish_crop);

/*
 * Wish for a part, which may need a picture of another size; -ERANGE where there
 * is none that obeys the flags. The range is one that crops.
 */
int sc_wish_select(struct sc_wish *wish, const struct v4l2_rect *part, u32 flags)
{
	struct sc_axis across = sc_range_across(wish->range);
	struct sc_axis down = sc_range_down(wish->range);
	struct sc_wish chosen = *wish;

	chosen.crop.width = sc_axis_select(&across, part->width, flags, &chosen.width);
	chosen.crop.height = sc_axis_select(&down, part->height, flags, &chosen.height);
	if (!chosen.crop.width || !chosen.crop.height)
		return -ERANGE;

	chosen.crop.left = sc_axis_fit_start(&across, part->left, chosen.crop.width);
	chosen.crop.top = sc_axis_fit_start(&down, part->top, chosen.crop.height);
	*wish = chosen;
	return 0;
}
SC_EXPORT_FOR_TEST(sc_wish_select);

static struct v4l2_rect sc_rect_to_v4l2(const struct sc_rect *rect)
{
	return (struct v4l2_rect){
		.left = rect->left,
		.top = rect->top,
		.width = (u32)rect->right - rect->left,
		.height = (u32)rect->bottom - rect->top,
	};
}

struct sc_rect sc_rect_from_v4l2(const struct v4l2_rect *rect)
{
	return (struct sc_rect){
		.left = rect->left,
		.top = rect->top,
		.right = rect->left + rect->width,
		.bottom = rect->top + rect->height,
	};
}

/* All that comes in; of a range that does not say, all of its picture. */
static struct v4l2_rect sc_range_input(const struct sc_range *range)
{
	const struct sc_size *input = &range->video->config_caps.input_size;
	const struct sc_ks_bitmapinfoheader *bitmap = sc_range_bitmap(range);

	if (input->cx > 0 && input->cy > 0)
		return (struct v4l2_rect){ .width = input->cx, .height = input->cy };

	return (struct v4l2_rect){ .width = abs(bitmap->bi_width),
				   .height = abs(bitmap->bi_height) };
}

/* What the minidriver itself calls the default; an empty one is all there is. */
void sc_wish_crop_default(struct sc_wish *wish)
{
	const struct sc_rect *declared = &wish->range->video->video_info_header.rc_source;
	struct v4l2_rect part = sc_range_input(wish->range);

	if (!sc_rect_is_empty(declared))
		part = sc_rect_to_v4l2(declared);
	sc_wish_crop(wish, &part);
}
SC_EXPORT_FOR_TEST(sc_wish_crop_default);

/* What is wrong with a minidriver's answer, NULL where nothing is. */
const char *sc_crop_fault(const struct sc_range *range, const struct sc_rect *source)
{
	const struct sc_size *input = &range->video->config_caps.input_size;

	if (!sc_range_crops(range) || sc_rect_is_empty(source))
		return NULL;
	if (source->left < 0 || source->top < 0 ||
	    source->right > input->cx || source->bottom > input->cy)
		return "whose rc_source is not inside the range's input_size";

	return NULL;
}
SC_EXPORT_FOR_TEST(sc_crop_fault);

/* The part that an answer stands for; of one with a fault nobody knows it. */
struct v4l2_rect sc_crop_of(const struct sc_range *range, const struct sc_rect *source)
{
	if (!sc_range_crops(range) || sc_rect_is_empty(source) || sc_crop_fault(range, source))
		return sc_range_input(range);

	return sc_rect_to_v4l2(source);
}
SC_EXPORT_FOR_TEST(sc_crop_of);

static bool sc_catalog_crops(const struct sc_catalog *catalog)
{
	unsigned int i;

	for (i = 0; i < catalog->n_ranges; i++)
		if (sc_range_crops(&catalog->ranges[i]))
			return true;
	return false;
}

/* Where there never is anything to choose, programs need not ask, nor by older names. */
void sc_selection_init_node(struct sc_node *node)
{
	if (node->catalog->kind == &sc_video_capture && sc_catalog_crops(node->catalog))
		return;

	v4l2_disable_ioctl(&node->vdev, VIDIOC_G_SELECTION);
	v4l2_disable_ioctl(&node->vdev, VIDIOC_S_SELECTION);
	v4l2_disable_ioctl(&node->vdev, VIDIOC_CROPCAP);
	v4l2_disable_ioctl(&node->vdev, VIDIOC_G_CROP);
	v4l2_disable_ioctl(&node->vdev, VIDIOC_S_CROP);
}

/*
 * In V4L2 who offers a list of sizes makes all of them of the whole picture, so only
 * the size that is alone has parts.
 */
static bool sc_node_crops(const struct sc_node *node)
{
	struct v4l2_frmsizeenum second = {
		.index = 1,
		.pixel_format = node->format.pix.pixelformat,
	};

	return sc_range_crops(node->format.wish.range) &&
	       sc_catalog_enum_size(node->catalog, &second);
}

/* May a node be asked for its parts at present? */
static int sc_selection_check(struct sc_node *node, const struct v4l2_selection *selection)
{
	int ret;

	if (selection->type != V4L2_BUF_TYPE_VIDEO_CAPTURE)
		return -EINVAL;

	ret = sc_node_catch_up(node);
	if (ret)
		return ret;

	return sc_node_crops(node) ? 0 : -ENODATA;
}

int sc_selection_g(struct file *file, void *fh, struct v4l2_selection *selection)
{
	struct sc_node *node = video_drvdata(file);
	struct sc_wish standard;
	int ret;

	ret = sc_selection_check(node, selection);
	if (ret)
		return ret;

	switch (selection->target) {
	case V4L2_SEL_TGT_CROP:
		selection->r = node->format.crop;
		return 0;
	case V4L2_SEL_TGT_CROP_BOUNDS:
		selection->r = sc_range_input(node->format.wish.range);
		return 0;
	case V4L2_SEL_TGT_CROP_DEFAULT:
		sc_range_default(node->format.wish.range, &standard);
		sc_wish_crop_default(&standard);
		selection->r = standard.crop.width ? standard.crop :
						     sc_range_input(standard.range);
		return 0;
	default:
		return -EINVAL;
	}
}

static bool sc_node_same_frames(const struct sc_node *node)
{
	return node->last.size == node->format.size &&
	       !memcmp(&node->last.pix, &node->format.pix, sizeof(node->last.pix));
}

/*
 * A stream that is open hears of it, and may know how to go on. Of the format only
 * that is written which a completed request does not look at.
 */
static int sc_node_crop_open(struct sc_node *node)
{
	int ret;

	if (!sc_node_same_frames(node))
		return -EBUSY;
	if (v4l2_rect_equal(&node->last.crop, &node->format.crop))
		return 0;
	ret = sc_stream_set_format(node->stream, &node->last.data);
	if (ret)
		return sc_is_refusal(ret) ? -EBUSY : ret;

	node->format.wish = node->last.wish;
	node->format.crop = node->last.crop;
	node->format.interval = node->last.interval;
	node->format.ks = node->last.ks;
	return 0;
}

static int sc_node_take_crop(struct sc_node *node)
{
	int ret = 0;
	bool busy;

	mutex_lock(&node->vb2_lock);
	busy = vb2_is_busy(&node->queue);
	if (busy)
		ret = sc_node_crop_open(node);
	mutex_unlock(&node->vb2_lock);
	return busy ? ret : sc_node_take_last(node);
}

/* A part that there is not, or that the minidriver refuses, leaves the one there is. */
static int sc_node_select(struct sc_node *node, const struct v4l2_rect *part, u32 flags)
{
	struct sc_wish wish = node->format.wish;
	int ret;

	if (sc_wish_select(&wish, part, flags))
		return 0;
	ret = sc_video_ask(node, &wish);
	if (ret)
		return sc_is_refusal(ret) ? 0 : ret;

	return sc_rect_obeys(&node->last.crop, part, flags) ? sc_node_take_crop(node) : -ERANGE;
}

int sc_selection_s(struct file *file, void *fh, struct v4l2_selection *selection)
{
	struct sc_node *node = video_drvdata(file);
	int ret;

	if (selection->target != V4L2_SEL_TGT_CROP)
		return -EINVAL;

	ret = sc_selection_check(node, selection);
	if (!ret)
		ret = sc_node_select(node, &selection->r, selection->flags);
	if (ret)
		return ret;
	if (!sc_rect_obeys(&node->format.crop, &selection->r, selection->flags))
		return -ERANGE;

	selection->r = node->format.crop;
	return 0;
}
