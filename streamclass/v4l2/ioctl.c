// SPDX-License-Identifier: GPL-2.0
/*
 * What user space may ask of a node.
 */
#include <media/v4l2-event.h>
#include <media/v4l2-ioctl.h>

#include "bridge.h"

/* What vb2 itself uses for read(). */
#define SC_READ_BUFFERS	2

static int sc_node_querycap(struct file *file, void *fh, struct v4l2_capability *cap)
{
	struct sc_node *node = video_drvdata(file);

	strscpy(cap->driver, sc_device_minidriver_name(node->bridge->dev), sizeof(cap->driver));
	strscpy(cap->card, node->vdev.name, sizeof(cap->card));
	return 0;
}

static int sc_node_enum_fmt(struct file *file, void *fh, struct v4l2_fmtdesc *desc)
{
	struct sc_node *node = video_drvdata(file);

	return sc_catalog_enum_fourcc(node->catalog, desc);
}

static int sc_node_enum_framesizes(struct file *file, void *fh, struct v4l2_frmsizeenum *size)
{
	struct sc_node *node = video_drvdata(file);

	return sc_catalog_enum_size(node->catalog, size);
}

static int sc_node_enum_frameintervals(struct file *file, void *fh,
				       struct v4l2_frmivalenum *interval)
{
	struct sc_node *node = video_drvdata(file);

	return sc_catalog_enum_interval(node->catalog, interval);
}

static bool sc_wish_equal(const struct sc_wish *a, const struct sc_wish *b)
{
	return a->range == b->range && a->width == b->width && a->height == b->height &&
	       a->interval == b->interval;
}

static int sc_node_ask(struct sc_node *node, const struct sc_wish *wish)
{
	/* Asking again what was asked last costs the minidriver nothing. */
	if (sc_wish_equal(wish, &node->last.wish))
		return 0;

	return sc_format_ask(node->bridge->filter, node->catalog->stream_number, wish, &node->last);
}

/*
 * Find out what the minidriver makes of a format; the answer is node->last.
 * V4L2 does not know a refused format, so one becomes the default of its
 * range, which the minidriver has accepted before.
 */
static int sc_node_negotiate(struct sc_node *node, u32 fourcc, u32 width, u32 height,
			     s64 interval)
{
	struct sc_wish wish;
	int ret;

	lockdep_assert_held(&node->lock);

	sc_catalog_wish(node->catalog, fourcc, width, height, interval, &wish);
	ret = sc_node_ask(node, &wish);
	if (!ret || ret == -ENODEV)
		return ret;

	sc_range_default(wish.range, &wish);
	return sc_node_ask(node, &wish);
}

/* The format may change as long as there are no buffers for it. */
static int sc_node_take_last(struct sc_node *node)
{
	lockdep_assert_held(&node->lock);
	guard(mutex)(&node->vb2_lock);

	if (vb2_is_busy(&node->queue))
		return -EBUSY;

	/* Whoever freed the last buffer may not have come to this yet. */
	sc_node_settle(node);
	node->format = node->last;
	return 0;
}

static int sc_node_g_fmt(struct file *file, void *fh, struct v4l2_format *format)
{
	struct sc_node *node = video_drvdata(file);

	format->fmt.pix = node->format.pix;
	return 0;
}

static int sc_node_try_fmt(struct file *file, void *fh, struct v4l2_format *format)
{
	struct sc_node *node = video_drvdata(file);
	struct v4l2_pix_format *pix = &format->fmt.pix;
	int ret;

	ret = sc_node_negotiate(node, pix->pixelformat, pix->width, pix->height,
				node->format.interval);
	if (!ret)
		*pix = node->last.pix;
	return ret;
}

static int sc_node_s_fmt(struct file *file, void *fh, struct v4l2_format *format)
{
	struct sc_node *node = video_drvdata(file);
	int ret;

	ret = sc_node_try_fmt(file, fh, format);
	return ret ?: sc_node_take_last(node);
}

static void sc_node_fill_parm(const struct sc_node *node, struct v4l2_streamparm *parm)
{
	parm->parm.capture = (struct v4l2_captureparm){
		.capability = V4L2_CAP_TIMEPERFRAME,
		.timeperframe = sc_interval_to_fract(node->format.interval),
		.readbuffers = SC_READ_BUFFERS,
	};
}

static int sc_node_g_parm(struct file *file, void *fh, struct v4l2_streamparm *parm)
{
	struct sc_node *node = video_drvdata(file);

	if (parm->type != V4L2_BUF_TYPE_VIDEO_CAPTURE)
		return -EINVAL;

	sc_node_fill_parm(node, parm);
	return 0;
}

/* The interval that somebody asks for; who asks for none gets the default. */
static s64 sc_node_interval(const struct sc_node *node, const struct v4l2_fract *fract)
{
	struct sc_wish standard;

	sc_range_default(node->format.wish.range, &standard);
	return sc_interval_from_fract(fract) ?: standard.interval;
}

static int sc_node_s_parm(struct file *file, void *fh, struct v4l2_streamparm *parm)
{
	struct sc_node *node = video_drvdata(file);
	const struct v4l2_pix_format *pix = &node->format.pix;
	int ret;

	if (parm->type != V4L2_BUF_TYPE_VIDEO_CAPTURE)
		return -EINVAL;

	ret = sc_node_negotiate(node, pix->pixelformat, pix->width, pix->height,
				sc_node_interval(node, &parm->parm.capture.timeperframe));
	if (!ret)
		ret = sc_node_take_last(node);
	if (!ret)
		sc_node_fill_parm(node, parm);
	return ret;
}

static int sc_node_enum_input(struct file *file, void *fh, struct v4l2_input *input)
{
	if (input->index)
		return -EINVAL;

	input->type = V4L2_INPUT_TYPE_CAMERA;
	strscpy(input->name, "Camera", sizeof(input->name));
	return 0;
}

static int sc_node_g_input(struct file *file, void *fh, unsigned int *input)
{
	*input = 0;
	return 0;
}

static int sc_node_s_input(struct file *file, void *fh, unsigned int input)
{
	struct sc_node *node = video_drvdata(file);

	if (input)
		return -EINVAL;

	guard(mutex)(&node->vb2_lock);
	return vb2_is_busy(&node->queue) ? -EBUSY : 0;
}

static int sc_node_log_status(struct file *file, void *fh)
{
	struct sc_node *node = video_drvdata(file);
	const struct v4l2_pix_format *pix = &node->format.pix;

	v4l2_info(node->vdev.v4l2_dev, "%s: stream %u, %ux%u %p4cc, %lld x 100 ns, %s, %s\n",
		  node->vdev.name, node->catalog->stream_number, pix->width, pix->height,
		  &pix->pixelformat, node->format.interval,
		  READ_ONCE(node->opened) ? "open" : "closed",
		  READ_ONCE(node->flow) == SC_FLOW_RUN ? "running" : "not running");
	v4l2_info(node->vdev.v4l2_dev, "%s: %llu frames, %llu errors, next is %u\n",
		  node->vdev.name, node->run.frames, node->run.errors, node->run.next);
	return v4l2_ctrl_log_status(file, fh);
}

/* vb2's calls that may free the last buffer; vb2_lock is held. */
static int sc_node_reqbufs(struct file *file, void *fh, struct v4l2_requestbuffers *request)
{
	int ret = vb2_ioctl_reqbufs(file, fh, request);

	sc_node_settle(video_drvdata(file));
	return ret;
}

static int sc_node_create_bufs(struct file *file, void *fh, struct v4l2_create_buffers *create)
{
	int ret = vb2_ioctl_create_bufs(file, fh, create);

	sc_node_settle(video_drvdata(file));
	return ret;
}

/* Without buffers there is no stream; vb2 takes the last one from a running one. */
static int __maybe_unused sc_node_remove_bufs(struct file *file, void *fh,
					      struct v4l2_remove_buffers *remove)
{
	struct sc_node *node = video_drvdata(file);
	int ret;

	if (vb2_is_streaming(&node->queue) &&
	    sc_remove_count(remove) >= vb2_get_num_buffers(&node->queue))
		return -EBUSY;

	ret = vb2_ioctl_remove_bufs(file, fh, remove);
	sc_node_settle(node);
	return ret;
}

const struct v4l2_ioctl_ops sc_node_ioctl_ops = {
	.vidioc_querycap = sc_node_querycap,
	.vidioc_enum_fmt_vid_cap = sc_node_enum_fmt,
	.vidioc_enum_framesizes = sc_node_enum_framesizes,
	.vidioc_enum_frameintervals = sc_node_enum_frameintervals,
	.vidioc_g_fmt_vid_cap = sc_node_g_fmt,
	.vidioc_try_fmt_vid_cap = sc_node_try_fmt,
	.vidioc_s_fmt_vid_cap = sc_node_s_fmt,
	.vidioc_g_parm = sc_node_g_parm,
	.vidioc_s_parm = sc_node_s_parm,
	.vidioc_enum_input = sc_node_enum_input,
	.vidioc_g_input = sc_node_g_input,
	.vidioc_s_input = sc_node_s_input,
	.vidioc_reqbufs = sc_node_reqbufs,
	.vidioc_create_bufs = sc_node_create_bufs,
	SC_REMOVE_BUFS_OPS(sc_node_remove_bufs)
	.vidioc_querybuf = vb2_ioctl_querybuf,
	.vidioc_prepare_buf = vb2_ioctl_prepare_buf,
	.vidioc_qbuf = vb2_ioctl_qbuf,
	.vidioc_dqbuf = vb2_ioctl_dqbuf,
	.vidioc_expbuf = vb2_ioctl_expbuf,
	.vidioc_streamon = vb2_ioctl_streamon,
	.vidioc_streamoff = vb2_ioctl_streamoff,
	.vidioc_log_status = sc_node_log_status,
	.vidioc_subscribe_event = v4l2_ctrl_subscribe_event,
	.vidioc_unsubscribe_event = v4l2_event_unsubscribe,
};
