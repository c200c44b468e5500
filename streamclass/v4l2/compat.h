/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Older kernels, the bridge's half. The core's half is ../compat.h, which may
 * not include what this one needs. Each shim says what changed and when it may
 * go.
 */
#ifndef _STREAMCLASS_V4L2_COMPAT_H
#define _STREAMCLASS_V4L2_COMPAT_H

#include <linux/version.h>
#include <media/v4l2-ioctl.h>
#include <media/videobuf2-v4l2.h>

/* Queues of more than 32 buffers came with 6.8, and a way to count them. */
#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 8, 0)
static inline unsigned int vb2_get_num_buffers(struct vb2_queue *queue)
{
	return queue->num_buffers;
}

static inline void sc_vb2_limit_buffers(struct vb2_queue *queue, unsigned int limit)
{
}
#else
static inline void sc_vb2_limit_buffers(struct vb2_queue *queue, unsigned int limit)
{
	queue->max_num_buffers = limit;
}
#endif

/* VIDIOC_REMOVE_BUFS came with 6.10. */
#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 10, 0)
struct v4l2_remove_buffers;

static inline u32 sc_remove_count(const struct v4l2_remove_buffers *remove)
{
	return 0;
}

static inline int vb2_ioctl_remove_bufs(struct file *file, void *priv,
					struct v4l2_remove_buffers *remove)
{
	return -ENOTTY;
}

#define SC_REMOVE_BUFS_OPS(function)
#else
static inline u32 sc_remove_count(const struct v4l2_remove_buffers *remove)
{
	return remove->count;
}

#define SC_REMOVE_BUFS_OPS(function)	.vidioc_remove_bufs = function,
#endif

/* vb2 takes the queue's lock by itself since 7.0; it has to be told before. */
#if LINUX_VERSION_CODE < KERNEL_VERSION(7, 0, 0)
#define SC_VB2_WAIT_OPS					\
	.wait_prepare = vb2_ops_wait_prepare,		\
	.wait_finish = vb2_ops_wait_finish,
#else
#define SC_VB2_WAIT_OPS
#endif

/* Limits of controls can be asked for since 6.15. */
#ifndef V4L2_CTRL_FLAG_HAS_WHICH_MIN_MAX
#define V4L2_CTRL_FLAG_HAS_WHICH_MIN_MAX	0
#endif

#endif /* _STREAMCLASS_V4L2_COMPAT_H */
