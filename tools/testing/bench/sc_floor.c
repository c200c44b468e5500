// SPDX-License-Identifier: GPL-2.0
/*
 * sc_floor: what V4L2 and the kernel's timers cost by themselves, with nothing
 * between them and videobuf2. Two capture nodes:
 *
 * - "sc_floor" completes each buffer inside buf_queue: the floor that sc_null is
 *   compared with;
 * - "sc_floor timer" completes one at each expiry of a soft timer and stamps it
 *   with the time at which that came: the floor of pacing and of latency.
 */
#include <linux/hrtimer.h>
#include <linux/list.h>
#include <linux/module.h>
#include <linux/slab.h>
#include <linux/spinlock.h>
#include <media/v4l2-dev.h>
#include <media/v4l2-device.h>
#include <media/v4l2-fh.h>
#include <media/v4l2-ioctl.h>
#include <media/videobuf2-v4l2.h>
#include <media/videobuf2-vmalloc.h>

#include "../../../streamclass/compat.h"
#include "../../../streamclass/v4l2/compat.h"

#define FLOOR_WIDTH	160
#define FLOOR_HEIGHT	120
#define FLOOR_BYTES	(FLOOR_WIDTH * FLOOR_HEIGHT)

#define FLOOR_RATE	30
#define FLOOR_MAX_RATE	100000

struct floor_node {
	struct video_device vdev;
	struct vb2_queue queue;
	struct mutex lock;	/* of the queue and the node */
	u32 sequence;
};

struct floor_buffer {
	struct vb2_v4l2_buffer vb;
	struct list_head link;
};

struct floor_clock {
	struct floor_node node;	/* first, for vb2 */
	struct hrtimer timer;
	u32 rate;
	u64 interval;
	ktime_t target;
	spinlock_t buffers_lock;	/* between queueing and the timer */
	struct list_head buffers;
};

struct floor {
	struct v4l2_device v4l2_dev;
	struct floor_node at_once;
	struct floor_clock clock;
};

static struct floor *the_floor;

static int floor_queue_setup(struct vb2_queue *queue, unsigned int *num_buffers,
			     unsigned int *num_planes, unsigned int sizes[],
			     struct device *alloc_devs[])
{
	if (*num_planes)
		return sizes[0] < FLOOR_BYTES ? -EINVAL : 0;

	*num_planes = 1;
	sizes[0] = FLOOR_BYTES;
	return 0;
}

static int floor_buf_prepare(struct vb2_buffer *vb)
{
	if (vb2_plane_size(vb, 0) < FLOOR_BYTES)
		return -EINVAL;

	vb2_set_plane_payload(vb, 0, FLOOR_BYTES);
	return 0;
}

static void floor_buf_queue(struct vb2_buffer *vb)
{
	struct floor_node *node = vb2_get_drv_priv(vb->vb2_queue);
	struct vb2_v4l2_buffer *buffer = to_vb2_v4l2_buffer(vb);

	vb->timestamp = ktime_get_ns();
	buffer->sequence = node->sequence++;
	buffer->field = V4L2_FIELD_NONE;
	vb2_buffer_done(vb, VB2_BUF_STATE_DONE);
}

static int floor_start_streaming(struct vb2_queue *queue, unsigned int count)
{
	return 0;
}

/* Nothing ever stays here. */
static void floor_stop_streaming(struct vb2_queue *queue)
{
}

static const struct vb2_ops floor_vb2_ops = {
	.queue_setup = floor_queue_setup,
	.buf_prepare = floor_buf_prepare,
	.buf_queue = floor_buf_queue,
	.start_streaming = floor_start_streaming,
	.stop_streaming = floor_stop_streaming,
	SC_VB2_WAIT_OPS
};

static struct floor_buffer *floor_clock_take(struct floor_clock *clock)
{
	struct floor_buffer *buffer;

	spin_lock_bh(&clock->buffers_lock);
	buffer = list_first_entry_or_null(&clock->buffers, struct floor_buffer, link);
	if (buffer)
		list_del(&buffer->link);
	spin_unlock_bh(&clock->buffers_lock);
	return buffer;
}

static void floor_clock_deliver(struct floor_clock *clock, ktime_t now)
{
	struct floor_buffer *buffer = floor_clock_take(clock);

	if (!buffer)
		return;

	buffer->vb.vb2_buf.timestamp = ktime_to_ns(now);
	buffer->vb.sequence = clock->node.sequence;
	buffer->vb.field = V4L2_FIELD_NONE;
	vb2_buffer_done(&buffer->vb.vb2_buf, VB2_BUF_STATE_DONE);
}

/* As a camera does: what is over is over, and has a number all the same. */
static void floor_clock_advance(struct floor_clock *clock, ktime_t now)
{
	do {
		clock->target += clock->interval;
		clock->node.sequence++;
	} while (clock->target <= now);
}

static enum hrtimer_restart floor_clock_timer(struct hrtimer *timer)
{
	struct floor_clock *clock = container_of(timer, struct floor_clock, timer);
	ktime_t now = ktime_get();

	floor_clock_deliver(clock, now);
	floor_clock_advance(clock, now);
	hrtimer_set_expires(timer, clock->target);
	return HRTIMER_RESTART;
}

static void floor_clock_buf_queue(struct vb2_buffer *vb)
{
	struct floor_clock *clock = vb2_get_drv_priv(vb->vb2_queue);
	struct floor_buffer *buffer = container_of(vb, struct floor_buffer, vb.vb2_buf);

	spin_lock_bh(&clock->buffers_lock);
	list_add_tail(&buffer->link, &clock->buffers);
	spin_unlock_bh(&clock->buffers_lock);
}

static int floor_clock_start_streaming(struct vb2_queue *queue, unsigned int count)
{
	struct floor_clock *clock = vb2_get_drv_priv(queue);

	clock->node.sequence = 0;
	clock->interval = NSEC_PER_SEC / clock->rate;
	clock->target = ktime_get() + clock->interval;
	hrtimer_start(&clock->timer, clock->target, HRTIMER_MODE_ABS_SOFT);
	return 0;
}

static void floor_clock_stop_streaming(struct vb2_queue *queue)
{
	struct floor_clock *clock = vb2_get_drv_priv(queue);
	struct floor_buffer *buffer;

	hrtimer_cancel(&clock->timer);
	while ((buffer = floor_clock_take(clock)))
		vb2_buffer_done(&buffer->vb.vb2_buf, VB2_BUF_STATE_ERROR);
}

static const struct vb2_ops floor_clock_vb2_ops = {
	.queue_setup = floor_queue_setup,
	.buf_prepare = floor_buf_prepare,
	.buf_queue = floor_clock_buf_queue,
	.start_streaming = floor_clock_start_streaming,
	.stop_streaming = floor_clock_stop_streaming,
	SC_VB2_WAIT_OPS
};

static int floor_querycap(struct file *file, void *priv,
			  struct v4l2_capability *capability)
{
	strscpy(capability->driver, "sc_floor", sizeof(capability->driver));
	strscpy(capability->card, "sc_floor", sizeof(capability->card));
	strscpy(capability->bus_info, "platform:sc_floor", sizeof(capability->bus_info));
	return 0;
}

static int floor_enum_fmt(struct file *file, void *priv, struct v4l2_fmtdesc *desc)
{
	if (desc->index)
		return -EINVAL;

	desc->pixelformat = V4L2_PIX_FMT_GREY;
	return 0;
}

/* There is one format, whatever is asked for. */
static int floor_fmt(struct file *file, void *priv, struct v4l2_format *format)
{
	format->fmt.pix = (struct v4l2_pix_format) {
		.width = FLOOR_WIDTH,
		.height = FLOOR_HEIGHT,
		.pixelformat = V4L2_PIX_FMT_GREY,
		.field = V4L2_FIELD_NONE,
		.bytesperline = FLOOR_WIDTH,
		.sizeimage = FLOOR_BYTES,
		.colorspace = V4L2_COLORSPACE_SRGB,
	};
	return 0;
}

static int floor_g_parm(struct file *file, void *priv, struct v4l2_streamparm *parm)
{
	struct floor_clock *clock = video_drvdata(file);

	parm->parm.capture = (struct v4l2_captureparm) {
		.capability = V4L2_CAP_TIMEPERFRAME,
		.timeperframe = { 1, clock->rate },
		.readbuffers = 2,
	};
	return 0;
}

static int floor_s_parm(struct file *file, void *priv, struct v4l2_streamparm *parm)
{
	const struct v4l2_fract *interval = &parm->parm.capture.timeperframe;
	struct floor_clock *clock = video_drvdata(file);

	if (vb2_is_busy(&clock->node.queue))
		return -EBUSY;
	if (interval->numerator)
		clock->rate = clamp(interval->denominator / interval->numerator,
				    1u, FLOOR_MAX_RATE);
	return floor_g_parm(file, priv, parm);
}

static const struct v4l2_ioctl_ops floor_ioctl_ops = {
	.vidioc_querycap = floor_querycap,
	.vidioc_enum_fmt_vid_cap = floor_enum_fmt,
	.vidioc_g_fmt_vid_cap = floor_fmt,
	.vidioc_s_fmt_vid_cap = floor_fmt,
	.vidioc_try_fmt_vid_cap = floor_fmt,
	.vidioc_reqbufs = vb2_ioctl_reqbufs,
	.vidioc_querybuf = vb2_ioctl_querybuf,
	.vidioc_qbuf = vb2_ioctl_qbuf,
	.vidioc_dqbuf = vb2_ioctl_dqbuf,
	.vidioc_streamon = vb2_ioctl_streamon,
	.vidioc_streamoff = vb2_ioctl_streamoff,
};

static const struct v4l2_ioctl_ops floor_clock_ioctl_ops = {
	.vidioc_querycap = floor_querycap,
	.vidioc_enum_fmt_vid_cap = floor_enum_fmt,
	.vidioc_g_fmt_vid_cap = floor_fmt,
	.vidioc_s_fmt_vid_cap = floor_fmt,
	.vidioc_try_fmt_vid_cap = floor_fmt,
	.vidioc_g_parm = floor_g_parm,
	.vidioc_s_parm = floor_s_parm,
	.vidioc_reqbufs = vb2_ioctl_reqbufs,
	.vidioc_querybuf = vb2_ioctl_querybuf,
	.vidioc_qbuf = vb2_ioctl_qbuf,
	.vidioc_dqbuf = vb2_ioctl_dqbuf,
	.vidioc_streamon = vb2_ioctl_streamon,
	.vidioc_streamoff = vb2_ioctl_streamoff,
};

static const struct v4l2_file_operations floor_fops = {
	.owner = THIS_MODULE,
	.open = v4l2_fh_open,
	.release = vb2_fop_release,
	.unlocked_ioctl = video_ioctl2,
	.mmap = vb2_fop_mmap,
	.poll = vb2_fop_poll,
};

static int floor_node_init_queue(struct floor_node *node, const struct vb2_ops *ops)
{
	struct vb2_queue *queue = &node->queue;

	queue->type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
	queue->io_modes = VB2_MMAP;
	queue->lock = &node->lock;
	queue->ops = ops;
	queue->mem_ops = &vb2_vmalloc_memops;
	queue->drv_priv = node;
	queue->timestamp_flags = V4L2_BUF_FLAG_TIMESTAMP_MONOTONIC;
	return vb2_queue_init(queue);
}

static int floor_node_register(struct floor_node *node, const char *name,
			       const struct vb2_ops *vb2_ops,
			       const struct v4l2_ioctl_ops *ioctl_ops)
{
	struct video_device *vdev = &node->vdev;
	int ret;

	mutex_init(&node->lock);
	ret = floor_node_init_queue(node, vb2_ops);
	if (ret)
		return ret;

	strscpy(vdev->name, name, sizeof(vdev->name));
	vdev->v4l2_dev = &the_floor->v4l2_dev;
	vdev->queue = &node->queue;
	vdev->lock = &node->lock;
	vdev->fops = &floor_fops;
	vdev->ioctl_ops = ioctl_ops;
	vdev->release = video_device_release_empty;
	vdev->device_caps = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
	video_set_drvdata(vdev, node);
	return video_register_device(vdev, VFL_TYPE_VIDEO, -1);
}

static int floor_at_once_register(struct floor_node *node)
{
	node->queue.buf_struct_size = sizeof(struct vb2_v4l2_buffer);
	return floor_node_register(node, "sc_floor", &floor_vb2_ops, &floor_ioctl_ops);
}

static int floor_clock_register(struct floor_clock *clock)
{
	clock->rate = FLOOR_RATE;
	spin_lock_init(&clock->buffers_lock);
	INIT_LIST_HEAD(&clock->buffers);
	hrtimer_setup(&clock->timer, floor_clock_timer, CLOCK_MONOTONIC, HRTIMER_MODE_ABS_SOFT);
	clock->node.queue.buf_struct_size = sizeof(struct floor_buffer);
	return floor_node_register(&clock->node, "sc_floor timer", &floor_clock_vb2_ops,
				   &floor_clock_ioctl_ops);
}

static int floor_create(struct floor *floor)
{
	int ret;

	strscpy(floor->v4l2_dev.name, "sc_floor", sizeof(floor->v4l2_dev.name));
	ret = v4l2_device_register(NULL, &floor->v4l2_dev);
	if (ret)
		return ret;
	ret = floor_at_once_register(&floor->at_once);
	if (ret)
		goto unregister;
	ret = floor_clock_register(&floor->clock);
	if (ret)
		goto unregister_at_once;
	return 0;

unregister_at_once:
	vb2_video_unregister_device(&floor->at_once.vdev);
unregister:
	v4l2_device_unregister(&floor->v4l2_dev);
	return ret;
}

static int __init floor_init(void)
{
	int ret;

	the_floor = kzalloc(sizeof(*the_floor), GFP_KERNEL);
	if (!the_floor)
		return -ENOMEM;

	ret = floor_create(the_floor);
	if (ret)
		kfree(the_floor);
	return ret;
}
module_init(floor_init);

static void __exit floor_exit(void)
{
	vb2_video_unregister_device(&the_floor->clock.node.vdev);
	vb2_video_unregister_device(&the_floor->at_once.vdev);
	v4l2_device_unregister(&the_floor->v4l2_dev);
	kfree(the_floor);
}
module_exit(floor_exit);

MODULE_DESCRIPTION("The floor of V4L2 and of soft timers, to compare with");
MODULE_LICENSE("GPL");
