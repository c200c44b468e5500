// SPDX-License-Identifier: GPL-2.0
/*
 * Nodes of video: what programs ask about formats and rates, and the choice
 * that the minidriver has the last word in.
 */
#include <media/v4l2-rect.h>

#include "bridge.h"

/* What vb2 itself uses for read() and write(). */
#define SC_FILE_BUFFERS	2

static int sc_video_enum_fmt(struct sc_node *node, struct v4l2_fmtdesc *desc)
{
	return sc_catalog_enum_fourcc(node->catalog, desc);
}

int sc_video_enum_framesizes(struct file *file, void *fh, struct v4l2_frmsizeenum *size)
{
	struct sc_node *node = video_drvdata(file);

	return sc_catalog_enum_size(node->catalog, size);
}

int sc_video_enum_frameintervals(struct file *file, void *fh, struct v4l2_frmivalenum *interval)
{
	struct sc_node *node = video_drvdata(file);

	return sc_catalog_enum_interval(node->catalog, interval);
}

static bool sc_wish_equal(const struct sc_wish *a, const struct sc_wish *b)
{
	return a->range == b->range && a->width == b->width && a->height == b->height &&
	       a->interval == b->interval && v4l2_rect_equal(&a->crop, &b->crop);
}

/* Find out what the minidriver makes of a wish; the answer is node->last. */
int sc_video_ask(struct sc_node *node, const struct sc_wish *wish)
{
	/* Asking again what was asked last costs the minidriver nothing. */
	if (sc_wish_equal(wish, &node->last.wish))
		return 0;

	return sc_format_ask(node->bridge->filter, node->catalog->stream_number, wish, &node->last);
}

/*
 * Find out what the minidriver makes of a format. V4L2 does not know a refused
 * one, so that becomes the default of its range, which the minidriver has accepted
 * before. A part that somebody has chosen stays so as long as the range does and
 * the minidriver does not mind.
 */
static int sc_video_negotiate(struct sc_node *node, u32 fourcc, u32 width, u32 height,
			      s64 interval)
{
	struct sc_wish wish;
	int ret;

	lockdep_assert_held(&node->bridge->ioctl_lock);

	ret = sc_node_catch_up(node);
	if (ret)
		return ret;
	sc_catalog_wish(node->catalog, fourcc, width, height, interval, &wish);
	if (wish.range == node->format.wish.range && node->format.wish.crop.width)
		sc_wish_crop(&wish, &node->format.wish.crop);
	ret = sc_video_ask(node, &wish);
	if (sc_is_refusal(ret) && wish.crop.width) {
		wish.crop = (struct v4l2_rect){};
		ret = sc_video_ask(node, &wish);
	}
	if (!sc_is_refusal(ret))
		return ret;

	sc_range_default(wish.range, &wish);
	return sc_video_ask(node, &wish);
}

/* Is the format one that is offered at present? */
bool sc_node_fits(const struct sc_node *node)
{
	return !node->format.wish.range || node->format.wish.range->offered;
}

/* What the minidriver makes of a wish becomes the node's format, without a user's asking. */
int sc_node_take_wish(struct sc_node *node, const struct sc_wish *wish)
{
	int ret = sc_video_ask(node, wish);

	if (ret)
		return ret;

	sc_node_settle(node);
	node->format = node->last;
	return 0;
}

/* What is offered has changed: take the nearest to the format that went out of use. */
int sc_node_adapt(struct sc_node *node)
{
	const struct v4l2_pix_format *pix = &node->format.pix;
	struct sc_wish wish;

	lockdep_assert_held(&node->vb2_lock);

	sc_catalog_wish(node->catalog, pix->pixelformat, pix->width, pix->height,
			node->format.interval, &wish);
	sc_range_default(wish.range, &wish);
	return sc_node_take_wish(node, &wish);
}

static int sc_video_g_fmt(struct sc_node *node, struct v4l2_format *format)
{
	int ret;

	ret = sc_node_catch_up(node);
	format->fmt.pix = node->format.pix;
	return ret;
}

static int sc_video_try_fmt(struct sc_node *node, struct v4l2_format *format)
{
	struct v4l2_pix_format *pix = &format->fmt.pix;
	int ret;

	ret = sc_video_negotiate(node, pix->pixelformat, pix->width, pix->height,
				 node->format.interval);
	if (!ret)
		*pix = node->last.pix;
	return ret;
}

static void sc_video_fill_parm(const struct sc_node *node, struct v4l2_streamparm *parm)
{
	struct v4l2_fract interval = sc_interval_to_fract(node->format.interval);

	if (V4L2_TYPE_IS_OUTPUT(parm->type))
		parm->parm.output = (struct v4l2_outputparm){
			.capability = V4L2_CAP_TIMEPERFRAME,
			.timeperframe = interval,
			.writebuffers = SC_FILE_BUFFERS,
		};
	else
		parm->parm.capture = (struct v4l2_captureparm){
			.capability = V4L2_CAP_TIMEPERFRAME,
			.timeperframe = interval,
			.readbuffers = SC_FILE_BUFFERS,
		};
}

static const struct v4l2_fract *sc_parm_fract(const struct v4l2_streamparm *parm)
{
	return V4L2_TYPE_IS_OUTPUT(parm->type) ? &parm->parm.output.timeperframe :
						 &parm->parm.capture.timeperframe;
}

int sc_video_g_parm(struct file *file, void *fh, struct v4l2_streamparm *parm)
{
	struct sc_node *node = video_drvdata(file);
	int ret;

	if (parm->type != node->queue.type)
		return -EINVAL;

	ret = sc_node_catch_up(node);
	sc_video_fill_parm(node, parm);
	return ret;
}

/* The interval that somebody asks for; who asks for none gets the default. */
static s64 sc_video_interval(const struct sc_node *node, const struct v4l2_fract *fract)
{
	struct sc_wish standard;

	sc_range_default(node->format.wish.range, &standard);
	return sc_interval_from_fract(fract) ?: standard.interval;
}

int sc_video_s_parm(struct file *file, void *fh, struct v4l2_streamparm *parm)
{
	struct sc_node *node = video_drvdata(file);
	const struct v4l2_pix_format *pix = &node->format.pix;
	int ret;

	if (parm->type != node->queue.type)
		return -EINVAL;

	ret = sc_video_negotiate(node, pix->pixelformat, pix->width, pix->height,
				 sc_video_interval(node, sc_parm_fract(parm)));
	if (!ret)
		ret = sc_node_take_last(node);
	if (!ret)
		sc_video_fill_parm(node, parm);
	return ret;
}

static void sc_video_log_format(struct sc_node *node)
{
	const struct v4l2_pix_format *pix = &node->format.pix;
	const struct v4l2_rect *crop = &node->format.crop;

	v4l2_info(node->vdev.v4l2_dev, "%s: %ux%u %p4cc, %u bytes a row\n", node->vdev.name,
		  pix->width, pix->height, &pix->pixelformat, pix->bytesperline);
	if (sc_range_crops(node->format.wish.range))
		v4l2_info(node->vdev.v4l2_dev, "%s: made of %ux%u at %d, %d\n",
			  node->vdev.name, crop->width, crop->height, crop->left, crop->top);
}

/* The core has checked the sizes and intervals of a range like this. */
static int sc_video_init_range(struct sc_range *range, const struct sc_ksdataformat *declared)
{
	range->fields = sc_guid_equal(&declared->specifier, &SC_KSDATAFORMAT_SPECIFIER_VIDEOINFO2);
	if (!sc_guid_equal(&declared->major_format, &SC_KSDATAFORMAT_TYPE_VIDEO) ||
	    (!range->fields &&
	     !sc_guid_equal(&declared->specifier, &SC_KSDATAFORMAT_SPECIFIER_VIDEOINFO)))
		return -EOPNOTSUPP;

	range->declared = declared;
	range->pixel = sc_pixel_format_of_guid(&declared->sub_format);
	return range->pixel ? 0 : -EOPNOTSUPP;
}

const struct sc_node_kind sc_video_capture = {
	.type = V4L2_BUF_TYPE_VIDEO_CAPTURE,
	.devnode = VFL_TYPE_VIDEO,
	.caps = V4L2_CAP_VIDEO_CAPTURE,
	.name = "video",
	.sized = true,
	.init_range = sc_video_init_range,
	.choose = sc_range_default,
	.ask = sc_format_ask,
	.enum_fmt = sc_video_enum_fmt,
	.g_fmt = sc_video_g_fmt,
	.try_fmt = sc_video_try_fmt,
	.log_format = sc_video_log_format,
};

const struct sc_node_kind sc_video_output = {
	.type = V4L2_BUF_TYPE_VIDEO_OUTPUT,
	.devnode = VFL_TYPE_VIDEO,
	.caps = V4L2_CAP_VIDEO_OUTPUT,
	.name = "output",
	.sized = true,
	.init_range = sc_video_init_range,
	.choose = sc_range_default,
	.ask = sc_format_ask,
	.enum_fmt = sc_video_enum_fmt,
	.g_fmt = sc_video_g_fmt,
	.try_fmt = sc_video_try_fmt,
	.log_format = sc_video_log_format,
};
