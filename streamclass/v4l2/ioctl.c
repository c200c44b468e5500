// SPDX-License-Identifier: GPL-2.0
/*
 * What user space may ask of a node.
 */
#include <media/v4l2-event.h>
#include <media/v4l2-ioctl.h>

#include "bridge.h"

int sc_file_querycap(struct file *file, void *fh, struct v4l2_capability *cap)
{
	const char *minidriver = sc_device_minidriver_name(sc_file_bridge(file)->dev);

	strscpy(cap->driver, minidriver, sizeof(cap->driver));
	strscpy(cap->card, video_devdata(file)->name, sizeof(cap->card));
	return 0;
}

/* Nodes of one sort answer for several types, of which each has one. */
static int sc_node_enum_fmt(struct file *file, void *fh, struct v4l2_fmtdesc *desc)
{
	struct sc_node *node = video_drvdata(file);

	if (desc->type != node->queue.type)
		return -EINVAL;

	return node->catalog->kind->enum_fmt(node, desc);
}

static int sc_node_g_fmt(struct file *file, void *fh, struct v4l2_format *format)
{
	struct sc_node *node = video_drvdata(file);

	if (format->type != node->queue.type)
		return -EINVAL;

	return node->catalog->kind->g_fmt(node, format);
}

static int sc_node_try_fmt(struct file *file, void *fh, struct v4l2_format *format)
{
	struct sc_node *node = video_drvdata(file);

	if (format->type != node->queue.type)
		return -EINVAL;

	return node->catalog->kind->try_fmt(node, format);
}

static int sc_node_s_fmt(struct file *file, void *fh, struct v4l2_format *format)
{
	int ret = sc_node_try_fmt(file, fh, format);

	return ret ?: sc_node_take_last(video_drvdata(file));
}

static int sc_node_enum_output(struct file *file, void *fh, struct v4l2_output *output)
{
	struct sc_node *node = video_drvdata(file);

	if (output->index)
		return -EINVAL;

	output->std = sc_node_own_std(node);
	if (output->std)
		output->capabilities = V4L2_OUT_CAP_STD;
	output->type = V4L2_OUTPUT_TYPE_ANALOG;
	strscpy(output->name, "Output", sizeof(output->name));
	return 0;
}

static int sc_node_g_output(struct file *file, void *fh, unsigned int *output)
{
	*output = 0;
	return 0;
}

static int sc_node_s_output(struct file *file, void *fh, unsigned int output)
{
	struct sc_node *node = video_drvdata(file);

	if (output)
		return -EINVAL;

	guard(mutex)(&node->vb2_lock);
	return vb2_is_busy(&node->queue) ? -EBUSY : 0;
}

static const char *sc_memory_name(enum v4l2_memory memory)
{
	switch (memory) {
	case V4L2_MEMORY_MMAP:
		return "mmap";
	case V4L2_MEMORY_USERPTR:
		return "userptr";
	case V4L2_MEMORY_DMABUF:
		return "dmabuf";
	default:
		return "none";
	}
}

static void sc_node_log_buffers(struct sc_node *node)
{
	struct vb2_queue *queue = &node->queue;
	unsigned int count, queued;
	const char *memory;

	mutex_lock(&node->vb2_lock);
	count = vb2_get_num_buffers(queue);
	queued = queue->queued_count;
	memory = sc_memory_name(queue->memory);
	mutex_unlock(&node->vb2_lock);

	v4l2_info(node->vdev.v4l2_dev, "%s: %u buffers (%s), %u queued\n", node->vdev.name,
		  count, count ? memory : "none", queued);
}

static void sc_node_log_run(struct sc_node *node)
{
	const struct sc_run run = sc_node_delivered(node);

	v4l2_info(node->vdev.v4l2_dev, "%s: %llu frames, %llu errors, next is %u, %lld dropped\n",
		  node->vdev.name, run.frames, run.errors, run.next,
		  run.last_drop_count - run.first_drop_count);
}

static int sc_node_log_status(struct file *file, void *fh)
{
	struct sc_node *node = video_drvdata(file);

	v4l2_info(node->vdev.v4l2_dev, "%s: stream %u, frames of %u bytes, %lld x 100 ns, %s, %s\n",
		  node->vdev.name, node->catalog->stream_number, node->format.size,
		  node->format.interval, READ_ONCE(node->opened) ? "open" : "closed",
		  READ_ONCE(node->flow) == SC_FLOW_RUN ? "running" : "not running");
	node->catalog->kind->log_format(node);
	if (!sc_node_is_output(node))
		sc_input_log(node);
	sc_node_log_buffers(node);
	sc_node_log_run(node);
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
	.vidioc_querycap = sc_file_querycap,
	.vidioc_enum_fmt_vid_cap = sc_node_enum_fmt,
	.vidioc_enum_framesizes = sc_video_enum_framesizes,
	.vidioc_enum_frameintervals = sc_video_enum_frameintervals,
	.vidioc_g_fmt_vid_cap = sc_node_g_fmt,
	.vidioc_try_fmt_vid_cap = sc_node_try_fmt,
	.vidioc_s_fmt_vid_cap = sc_node_s_fmt,
	.vidioc_enum_fmt_vid_out = sc_node_enum_fmt,
	.vidioc_g_fmt_vid_out = sc_node_g_fmt,
	.vidioc_try_fmt_vid_out = sc_node_try_fmt,
	.vidioc_s_fmt_vid_out = sc_node_s_fmt,
	.vidioc_g_fmt_vbi_cap = sc_node_g_fmt,
	.vidioc_try_fmt_vbi_cap = sc_node_try_fmt,
	.vidioc_s_fmt_vbi_cap = sc_node_s_fmt,
	.vidioc_g_fmt_vbi_out = sc_node_g_fmt,
	.vidioc_try_fmt_vbi_out = sc_node_try_fmt,
	.vidioc_s_fmt_vbi_out = sc_node_s_fmt,
	.vidioc_g_fmt_sliced_vbi_cap = sc_node_g_fmt,
	.vidioc_try_fmt_sliced_vbi_cap = sc_node_try_fmt,
	.vidioc_s_fmt_sliced_vbi_cap = sc_node_s_fmt,
	.vidioc_g_sliced_vbi_cap = sc_caption_g_cap,
	.vidioc_enum_fmt_meta_cap = sc_node_enum_fmt,
	.vidioc_g_fmt_meta_cap = sc_node_g_fmt,
	.vidioc_try_fmt_meta_cap = sc_node_try_fmt,
	.vidioc_s_fmt_meta_cap = sc_node_s_fmt,
	.vidioc_enum_fmt_meta_out = sc_node_enum_fmt,
	.vidioc_g_fmt_meta_out = sc_node_g_fmt,
	.vidioc_try_fmt_meta_out = sc_node_try_fmt,
	.vidioc_s_fmt_meta_out = sc_node_s_fmt,
	.vidioc_g_parm = sc_video_g_parm,
	.vidioc_s_parm = sc_video_s_parm,
	.vidioc_g_selection = sc_selection_g,
	.vidioc_s_selection = sc_selection_s,
	.vidioc_enum_input = sc_input_enum,
	.vidioc_g_input = sc_input_g,
	.vidioc_s_input = sc_input_s,
	.vidioc_enumaudio = sc_audio_enum,
	.vidioc_g_audio = sc_audio_g,
	.vidioc_s_audio = sc_audio_s,
	.vidioc_g_std = sc_std_g,
	.vidioc_s_std = sc_std_s,
	.vidioc_querystd = sc_std_query,
	.vidioc_g_tuner = sc_file_g_tuner,
	.vidioc_s_tuner = sc_file_s_tuner,
	.vidioc_g_frequency = sc_file_g_frequency,
	.vidioc_s_frequency = sc_file_s_frequency,
	.vidioc_enum_freq_bands = sc_file_enum_freq_bands,
	.vidioc_enum_output = sc_node_enum_output,
	.vidioc_g_output = sc_node_g_output,
	.vidioc_s_output = sc_node_s_output,
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
	.vidioc_subscribe_event = sc_node_subscribe_event,
	.vidioc_unsubscribe_event = v4l2_event_unsubscribe,
};
