// SPDX-License-Identifier: GPL-2.0
/*
 * sc_floor: what V4L2 and the kernel's timers cost by themselves.
 *
 * A capture node that completes each buffer inside buf_queue, with nothing
 * between it and videobuf2: the floor that sc_null is compared with. And a
 * bare soft timer, the floor that the pacing of sc_pattern is compared with:
 * write "INTERVAL_NS COUNT" to sc_floor/timer in debugfs, then read the
 * lateness of each expiry in nanoseconds, one a line.
 */
#include <linux/completion.h>
#include <linux/debugfs.h>
#include <linux/hrtimer.h>
#include <linux/module.h>
#include <linux/seq_file.h>
#include <linux/slab.h>
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

#define FLOOR_MAX_EXPIRIES	100000

struct floor {
	struct v4l2_device v4l2_dev;
	struct video_device vdev;
	struct vb2_queue queue;
	struct mutex lock;	/* of the queue and the node */
	u32 sequence;

	struct hrtimer timer;
	struct completion expired;
	struct dentry *debugfs;
	u64 interval;
	ktime_t target;
	unsigned int expiries;
	unsigned int wanted;
	u64 *lateness;
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
	struct floor *floor = vb2_get_drv_priv(vb->vb2_queue);
	struct vb2_v4l2_buffer *buffer = to_vb2_v4l2_buffer(vb);

	vb->timestamp = ktime_get_ns();
	buffer->sequence = floor->sequence++;
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

static const struct v4l2_file_operations floor_fops = {
	.owner = THIS_MODULE,
	.open = v4l2_fh_open,
	.release = vb2_fop_release,
	.unlocked_ioctl = video_ioctl2,
	.mmap = vb2_fop_mmap,
	.poll = vb2_fop_poll,
};

static enum hrtimer_restart floor_timer(struct hrtimer *timer)
{
	struct floor *floor = container_of(timer, struct floor, timer);

	floor->lateness[floor->expiries++] = ktime_get() - floor->target;
	if (floor->expiries == floor->wanted) {
		complete(&floor->expired);
		return HRTIMER_NORESTART;
	}

	/* As a camera does: what is over is over. */
	do {
		floor->target += floor->interval;
	} while (floor->target <= ktime_get());
	hrtimer_set_expires(timer, floor->target);
	return HRTIMER_RESTART;
}

static int floor_measure(struct floor *floor)
{
	reinit_completion(&floor->expired);
	floor->expiries = 0;
	floor->target = ktime_get() + floor->interval;
	hrtimer_start(&floor->timer, floor->target, HRTIMER_MODE_ABS_SOFT);
	if (wait_for_completion_killable(&floor->expired)) {
		hrtimer_cancel(&floor->timer);
		return -EINTR;
	}
	return 0;
}

static ssize_t floor_timer_write(struct file *file, const char __user *buffer,
				 size_t size, loff_t *offset)
{
	struct floor *floor = the_floor;
	char text[64] = "";
	int ret;

	if (size >= sizeof(text))
		return -EINVAL;
	if (copy_from_user(text, buffer, size))
		return -EFAULT;

	mutex_lock(&floor->lock);
	ret = -EINVAL;
	if (sscanf(text, "%llu %u", &floor->interval, &floor->wanted) == 2 &&
	    floor->interval && floor->wanted && floor->wanted <= FLOOR_MAX_EXPIRIES)
		ret = floor_measure(floor);
	mutex_unlock(&floor->lock);
	return ret ?: size;
}

static int floor_timer_show(struct seq_file *seq, void *data)
{
	struct floor *floor = the_floor;
	unsigned int i;

	mutex_lock(&floor->lock);
	for (i = 0; i < floor->expiries; i++)
		seq_printf(seq, "%llu\n", floor->lateness[i]);
	mutex_unlock(&floor->lock);
	return 0;
}

static int floor_timer_open(struct inode *inode, struct file *file)
{
	return single_open(file, floor_timer_show, NULL);
}

static const struct file_operations floor_timer_fops = {
	.owner = THIS_MODULE,
	.open = floor_timer_open,
	.read = seq_read,
	.write = floor_timer_write,
	.llseek = seq_lseek,
	.release = single_release,
};

static int floor_init_queue(struct floor *floor)
{
	struct vb2_queue *queue = &floor->queue;

	queue->type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
	queue->io_modes = VB2_MMAP;
	queue->lock = &floor->lock;
	queue->ops = &floor_vb2_ops;
	queue->mem_ops = &vb2_vmalloc_memops;
	queue->drv_priv = floor;
	queue->buf_struct_size = sizeof(struct vb2_v4l2_buffer);
	queue->timestamp_flags = V4L2_BUF_FLAG_TIMESTAMP_MONOTONIC;
	return vb2_queue_init(queue);
}

static int floor_register(struct floor *floor)
{
	struct video_device *vdev = &floor->vdev;

	strscpy(vdev->name, "sc_floor", sizeof(vdev->name));
	vdev->v4l2_dev = &floor->v4l2_dev;
	vdev->queue = &floor->queue;
	vdev->lock = &floor->lock;
	vdev->fops = &floor_fops;
	vdev->ioctl_ops = &floor_ioctl_ops;
	vdev->release = video_device_release_empty;
	vdev->device_caps = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
	return video_register_device(vdev, VFL_TYPE_VIDEO, -1);
}

static int floor_create(struct floor *floor)
{
	int ret;

	mutex_init(&floor->lock);
	init_completion(&floor->expired);
	hrtimer_setup(&floor->timer, floor_timer, CLOCK_MONOTONIC, HRTIMER_MODE_ABS_SOFT);
	floor->lateness = kvcalloc(FLOOR_MAX_EXPIRIES, sizeof(u64), GFP_KERNEL);
	if (!floor->lateness)
		return -ENOMEM;

	strscpy(floor->v4l2_dev.name, "sc_floor", sizeof(floor->v4l2_dev.name));
	ret = v4l2_device_register(NULL, &floor->v4l2_dev);
	if (ret)
		goto free_lateness;
	ret = floor_init_queue(floor);
	if (ret)
		goto unregister;
	ret = floor_register(floor);
	if (ret)
		goto unregister;

	floor->debugfs = debugfs_create_dir("sc_floor", NULL);
	debugfs_create_file("timer", 0600, floor->debugfs, NULL, &floor_timer_fops);
	return 0;

unregister:
	v4l2_device_unregister(&floor->v4l2_dev);
free_lateness:
	kvfree(floor->lateness);
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
	debugfs_remove_recursive(the_floor->debugfs);
	vb2_video_unregister_device(&the_floor->vdev);
	v4l2_device_unregister(&the_floor->v4l2_dev);
	kvfree(the_floor->lateness);
	kfree(the_floor);
}
module_exit(floor_exit);

MODULE_DESCRIPTION("The floor of V4L2 and of soft timers, to compare with");
MODULE_LICENSE("GPL");
