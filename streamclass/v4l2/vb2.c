// SPDX-License-Identifier: GPL-2.0
/*
 * The way down: vb2's buffers become requests, its start and stop the state
 * ladder of the stream.
 *
 * A stream is open while its queue has buffers, because only an open stream
 * says whether its frames are moved by DMA. It is closed after the call that
 * freed the last one, never from inside vb2.
 */
#include <media/videobuf2-dma-contig.h>
#include <media/videobuf2-dma-sg.h>
#include <media/videobuf2-vmalloc.h>

#include "../compat.h"
#include "bridge.h"

#define SC_MAX_BUFFERS	64

/* Jiffies after which a device's clock is asked once more. */
#define SC_CLOCK_AGE	HZ

/* Imported memory in one piece is mapped as any other, and then looked at. */
static void sc_node_choose_memory(struct sc_node *node)
{
	struct sc_device *dev = node->bridge->dev;
	struct vb2_queue *queue = &node->queue;

	queue->mem_ops = &vb2_vmalloc_memops;
	queue->gfp_flags = 0;
	if (!sc_stream_object(node->stream)->dma)
		return;

	queue->mem_ops = &vb2_dma_sg_memops;
	queue->gfp_flags = sc_device_dma_gfp(dev);
	if (sc_device_wants_contiguous(dev) && queue->memory == VB2_MEMORY_MMAP) {
		queue->mem_ops = &vb2_dma_contig_memops;
		queue->gfp_flags |= __GFP_NOWARN;
	}
}

/*
 * A stream that has a clock is its own master; for one that counts no time itself
 * the class driver does.
 */
static int sc_node_open_clock(struct sc_node *node, struct sc_clock **clock)
{
	int ret = sc_stream_open_system_clock(node->stream, clock);

	node->clock_drifts = ret == -EOPNOTSUPP;
	return node->clock_drifts ? sc_stream_open_clock(node->stream, clock) : ret;
}

/*
 * A stream is given a clock to stamp its frames with, as a graph of Windows would.
 * Whoever will not follow one runs free.
 */
static void sc_node_wind_clock(struct sc_node *node)
{
	struct sc_clock *clock;

	if (sc_node_is_output(node) || sc_node_open_clock(node, &clock))
		return;

	if (sc_stream_set_clock(node->stream, clock))
		sc_clock_close(clock);
	else
		node->clock = clock;
}

/*
 * Only after its stream, which would else be told to run free. One that is its own
 * master has heard the end of that by then.
 */
static void sc_node_close_clock(struct sc_node *node)
{
	if (node->clock)
		sc_clock_close(node->clock);
	node->clock = NULL;
}

/* Open the stream if it is not; afterwards the memory for it is known. */
static int sc_node_open_stream(struct sc_node *node)
{
	int ret;

	lockdep_assert_held(&node->vb2_lock);

	if (node->gone || sc_device_is_gone(node->bridge->dev))
		return -ENODEV;
	if (node->opened)
		return 0;

	ret = sc_stream_open(node->stream, node->bridge->filter, &node->format.data);
	if (ret)
		return ret;

	WRITE_ONCE(node->opened, true);
	sc_node_retype_forget(node);
	sc_node_choose_memory(node);
	sc_node_wind_clock(node);
	sc_panel_apply(&node->panel);
	return 0;
}

/* After every vb2 call that may have freed buffers or failed to make them. */
void sc_node_settle(struct sc_node *node)
{
	lockdep_assert_held(&node->vb2_lock);

	if (!node->opened || vb2_get_num_buffers(&node->queue))
		return;

	WRITE_ONCE(node->opened, false);
	sc_stream_close(node->stream);
	sc_node_close_clock(node);
}
SC_EXPORT_FOR_TEST(sc_node_settle);

static int sc_vb2_queue_setup(struct vb2_queue *queue, unsigned int *num_buffers,
			      unsigned int *num_planes, unsigned int sizes[],
			      struct device *alloc_devs[])
{
	struct sc_node *node = vb2_get_drv_priv(queue);
	u32 size = node->format.size;
	int ret;

	if (node->catalog->kind->may_stream && !node->catalog->kind->may_stream(node))
		return -EINVAL;
	/* CREATE_BUFS brings a size of its own, which may be larger. */
	if (*num_planes && sizes[0] < size)
		return -EINVAL;
	if (!*num_planes) {
		*num_planes = 1;
		sizes[0] = size;
	}
	ret = sc_node_open_stream(node);
	if (ret)
		return ret;

	if (sc_stream_object(node->stream)->dma)
		alloc_devs[0] = sc_memory_device_of(queue);
	return 0;
}

/* Tell the request where its memory is, as the stream wants to see it. */
static int sc_buffer_set_memory(struct sc_buffer *buffer, const struct sc_stream_object *object)
{
	struct vb2_buffer *vb = &buffer->vb.vb2_buf;
	void *data = object->pio ? vb2_plane_vaddr(vb, 0) : NULL;
	struct sg_table *sgt;

	if (object->pio && !data)
		return -ENOMEM;

	sgt = object->dma ? sc_buffer_map(buffer) : NULL;
	if (IS_ERR(sgt))
		return PTR_ERR(sgt);

	return sc_request_set_buffer(buffer->request, data, vb2_plane_size(vb, 0), sgt);
}

/* vb2 also cleans a buffer up that it has never initialised. */
static void sc_vb2_buf_cleanup(struct vb2_buffer *vb)
{
	struct sc_buffer *buffer = to_sc_buffer(vb);

	if (buffer->request && sc_request_frame_is_lost(buffer->request))
		sc_buffer_keep(buffer);
	sc_buffer_unmap(buffer);
	if (buffer->request)
		sc_request_free(buffer->request);
	buffer->request = NULL;
}

static int sc_vb2_buf_init(struct vb2_buffer *vb)
{
	struct sc_node *node = vb2_get_drv_priv(vb->vb2_queue);
	struct sc_buffer *buffer = to_sc_buffer(vb);
	int ret;

	buffer->request = sc_request_alloc(node->stream);
	if (!buffer->request)
		return -ENOMEM;

	buffer->request->complete = sc_frame_complete;
	buffer->request->context = buffer;
	ret = sc_buffer_set_memory(buffer, sc_stream_object(node->stream));
	if (ret)
		sc_vb2_buf_cleanup(vb);
	return ret;
}

/* A minidriver that kept the last request gets the buffer with a new one. */
static int sc_buffer_renew(struct vb2_buffer *vb)
{
	const struct sc_buffer *buffer = to_sc_buffer(vb);

	if (buffer->request && !sc_request_is_retired(buffer->request))
		return 0;

	sc_vb2_buf_cleanup(vb);
	return sc_vb2_buf_init(vb);
}

/* The clock counts from leaving STOP; user space wants the time of day. */
static void sc_node_read_clock(struct sc_node *node)
{
	u64 time, system_time;

	lockdep_assert_held(&node->vb2_lock);

	if (!node->clock ||
	    sc_clock_time(node->clock, SC_TIME_GET_STREAM_TIME, &time, &system_time))
		return;

	node->clock_due = jiffies + SC_CLOCK_AGE;
	spin_lock_bh(&node->flow_lock);
	node->run.clocked = true;
	node->run.begin = system_time - time;
	spin_unlock_bh(&node->flow_lock);
}

/* A device counts seconds that are not ours. */
static void sc_node_follow_clock(struct sc_node *node)
{
	if (unlikely(node->clock_drifts) && READ_ONCE(node->flow) == SC_FLOW_RUN &&
	    time_after(jiffies, node->clock_due))
		sc_node_read_clock(node);
}

static int sc_vb2_buf_prepare(struct vb2_buffer *vb)
{
	struct sc_node *node = vb2_get_drv_priv(vb->vb2_queue);
	int ret;

	if (vb2_plane_size(vb, 0) < node->format.size)
		return -EINVAL;
	/* Nothing would come back but errors, as fast as they are asked for. */
	if (sc_device_is_gone(node->bridge->dev))
		return -EIO;
	ret = sc_buffer_renew(vb);
	if (ret)
		return ret;

	if (sc_node_is_output(node))
		sc_frame_describe(node, to_sc_buffer(vb));
	if (to_sc_buffer(vb)->mapped)
		sc_buffer_sync_for_device(to_sc_buffer(vb));
	sc_node_follow_clock(node);
	return 0;
}

/* Called for outputs only: what leaves it to us gets what there is. */
static int sc_vb2_buf_out_validate(struct vb2_buffer *vb)
{
	struct sc_node *node = vb2_get_drv_priv(vb->vb2_queue);
	struct vb2_v4l2_buffer *vbuf = to_vb2_v4l2_buffer(vb);

	if (vbuf->field == V4L2_FIELD_ANY)
		vbuf->field = node->format.field;
	return 0;
}

static void sc_vb2_buf_finish(struct vb2_buffer *vb)
{
	const struct sc_node *node = vb2_get_drv_priv(vb->vb2_queue);
	const struct sc_node_kind *kind = node->catalog->kind;

	if (to_sc_buffer(vb)->mapped)
		sc_buffer_sync_for_cpu(to_sc_buffer(vb));
	if (kind->finish && vb->state == VB2_BUF_STATE_DONE)
		kind->finish(vb);
}

/* Before the stream is in PAUSE it takes no requests: keep the buffer. */
static void sc_vb2_buf_queue(struct vb2_buffer *vb)
{
	struct sc_node *node = vb2_get_drv_priv(vb->vb2_queue);
	struct sc_buffer *buffer = to_sc_buffer(vb);

	if (READ_ONCE(node->flow) == SC_FLOW_HOLD)
		list_add_tail(&buffer->link, &node->held);
	else
		/* Pass ownership to the class driver. */
		sc_request_submit(buffer->request);
}

static void sc_node_set_flow(struct sc_node *node, enum sc_flow flow)
{
	spin_lock_bh(&node->flow_lock);
	WRITE_ONCE(node->flow, flow);
	spin_unlock_bh(&node->flow_lock);
}

static void sc_node_begin(struct sc_node *node)
{
	spin_lock_bh(&node->flow_lock);
	memset(&node->run, 0, sizeof(node->run));
	WRITE_ONCE(node->flow, SC_FLOW_PARK);
	spin_unlock_bh(&node->flow_lock);
}

static void sc_node_submit_held(struct sc_node *node)
{
	struct sc_buffer *buffer, *next;

	list_for_each_entry_safe(buffer, next, &node->held, link) {
		list_del(&buffer->link);
		sc_request_submit(buffer->request);
	}
}

/* Up the ladder. Requests go down from PAUSE on and come back parked. */
static int sc_node_climb(struct sc_node *node)
{
	int ret;

	ret = sc_stream_set_state(node->stream, SC_KSSTATE_PAUSE);
	if (ret)
		return ret;

	sc_node_submit_held(node);
	ret = sc_stream_set_state(node->stream, SC_KSSTATE_RUN);
	/* A clock may stand still until RUN; what came before is parked. */
	if (!ret)
		sc_node_read_clock(node);
	return ret;
}

/* What has been parked is first, then frames go straight to vb2. */
static void sc_node_run(struct sc_node *node)
{
	struct sc_buffer *buffer, *next;

	spin_lock_bh(&node->flow_lock);
	list_for_each_entry_safe(buffer, next, &node->parked, link) {
		list_del(&buffer->link);
		sc_frame_deliver_locked(node, buffer);
	}
	WRITE_ONCE(node->flow, SC_FLOW_RUN);
	spin_unlock_bh(&node->flow_lock);
}

static void sc_buffers_requeue(struct list_head *buffers)
{
	struct sc_buffer *buffer, *next;

	list_for_each_entry_safe(buffer, next, buffers, link) {
		list_del(&buffer->link);
		vb2_buffer_done(&buffer->vb.vb2_buf, VB2_BUF_STATE_QUEUED);
	}
}

/* Formats that came before the stream ran are not forgotten with their buffers. */
static void sc_node_hold(struct sc_node *node)
{
	const struct sc_buffer *buffer;

	spin_lock_bh(&node->flow_lock);
	list_for_each_entry(buffer, &node->parked, link)
		sc_frame_retype_locked(node, buffer);
	WRITE_ONCE(node->flow, SC_FLOW_HOLD);
	spin_unlock_bh(&node->flow_lock);
}

/* A step failed: every buffer goes back to vb2 as if nothing had been. */
static void sc_node_fall_back(struct sc_node *node)
{
	sc_stream_stop(node->stream);
	sc_node_hold(node);
	sc_buffers_requeue(&node->parked);
	sc_buffers_requeue(&node->held);
}

static int sc_vb2_start_streaming(struct vb2_queue *queue, unsigned int count)
{
	struct sc_node *node = vb2_get_drv_priv(queue);
	int ret;

	sc_node_begin(node);
	ret = sc_node_retype_return(node);
	if (!ret)
		ret = sc_node_climb(node);
	if (ret)
		sc_node_fall_back(node);
	else
		sc_node_run(node);
	return ret;
}

/* Every request has been given back when the stop returns. */
static void sc_vb2_stop_streaming(struct vb2_queue *queue)
{
	struct sc_node *node = vb2_get_drv_priv(queue);

	sc_node_set_flow(node, SC_FLOW_STOP);
	sc_stream_stop(node->stream);
	sc_node_set_flow(node, SC_FLOW_HOLD);
}

static const struct vb2_ops sc_vb2_ops = {
	.queue_setup = sc_vb2_queue_setup,
	.buf_init = sc_vb2_buf_init,
	.buf_out_validate = sc_vb2_buf_out_validate,
	.buf_prepare = sc_vb2_buf_prepare,
	.buf_finish = sc_vb2_buf_finish,
	.buf_cleanup = sc_vb2_buf_cleanup,
	.buf_queue = sc_vb2_buf_queue,
	.start_streaming = sc_vb2_start_streaming,
	.stop_streaming = sc_vb2_stop_streaming,
	SC_VB2_WAIT_OPS
};

/* Memory from elsewhere may lie where a limited device cannot reach it. */
static void sc_node_limit_memory(struct sc_node *node, struct sc_device *dev)
{
	struct vb2_queue *queue = &node->queue;

	queue->io_modes = VB2_MMAP | (sc_node_is_output(node) ? VB2_WRITE : VB2_READ);
	if (!sc_device_dma_limited(dev))
		queue->io_modes |= VB2_USERPTR | VB2_DMABUF;
}

int sc_node_init_queue(struct sc_node *node)
{
	struct sc_device *dev = node->bridge->dev;
	struct vb2_queue *queue = &node->queue;

	sc_node_limit_memory(node, dev);
	queue->type = node->catalog->kind->type;
	queue->dev = sc_device_parent(dev);
	queue->lock = &node->vb2_lock;
	queue->ops = &sc_vb2_ops;
	queue->mem_ops = &vb2_vmalloc_memops;	/* until the stream says more */
	queue->drv_priv = node;
	queue->buf_struct_size = sizeof(struct sc_buffer);
	/* A presentation time is that of the first sample of its frame. */
	queue->timestamp_flags = V4L2_BUF_FLAG_TIMESTAMP_MONOTONIC |
				 (sc_node_is_output(node) ? V4L2_BUF_FLAG_TSTAMP_SRC_EOF :
							    V4L2_BUF_FLAG_TSTAMP_SRC_SOE);
	sc_vb2_limit_buffers(queue, SC_MAX_BUFFERS);
	return vb2_queue_init(queue);
}
