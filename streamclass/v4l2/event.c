// SPDX-License-Identifier: GPL-2.0
/*
 * What programs are told without asking. Frames come far more often than
 * anybody wants to hear of each, so nobody is looked for before somebody has
 * asked to be told.
 */
#include <media/v4l2-event.h>

#include "bridge.h"

/* Enough for a reader that misses some frames; the oldest make room. */
#define SC_FRAME_EVENTS	8

static struct sc_node *sc_event_node(struct v4l2_subscribed_event *event)
{
	return video_get_drvdata(event->fh->vdev);
}

static int sc_frame_sync_add(struct v4l2_subscribed_event *event, unsigned int elements)
{
	atomic_inc(&sc_event_node(event)->frame_listeners);
	return 0;
}

static void sc_frame_sync_del(struct v4l2_subscribed_event *event)
{
	atomic_dec(&sc_event_node(event)->frame_listeners);
}

static const struct v4l2_subscribed_event_ops sc_frame_sync_ops = {
	.add = sc_frame_sync_add,
	.del = sc_frame_sync_del,
};

int sc_node_subscribe_event(struct v4l2_fh *fh, const struct v4l2_event_subscription *subscription)
{
	struct sc_node *node = video_get_drvdata(fh->vdev);
	bool output = sc_node_is_output(node);

	switch (subscription->type) {
	case V4L2_EVENT_FRAME_SYNC:
		return v4l2_event_subscribe(fh, subscription, SC_FRAME_EVENTS,
					    &sc_frame_sync_ops);
	case V4L2_EVENT_EOS:
		return output ? -EINVAL : v4l2_event_subscribe(fh, subscription, 2, NULL);
	case V4L2_EVENT_SOURCE_CHANGE:
		return output ? -EINVAL : v4l2_src_change_event_subscribe(fh, subscription);
	default:
		return v4l2_ctrl_subscribe_event(fh, subscription);
	}
}

/* A frame is there, and there are listeners. */
void sc_node_tell_frame(struct sc_node *node, u32 sequence)
{
	const struct v4l2_event event = {
		.type = V4L2_EVENT_FRAME_SYNC,
		.u.frame_sync.frame_sequence = sequence,
	};

	v4l2_event_queue(&node->vdev, &event);
}

void sc_node_tell_end(struct sc_node *node)
{
	static const struct v4l2_event event = { .type = V4L2_EVENT_EOS };

	v4l2_event_queue(&node->vdev, &event);
}

/* What comes from now on is of another size, or from somewhere else. */
void sc_node_tell_source_change(struct sc_node *node)
{
	static const struct v4l2_event event = {
		.type = V4L2_EVENT_SOURCE_CHANGE,
		.u.src_change.changes = V4L2_EVENT_SRC_CH_RESOLUTION,
	};

	v4l2_event_queue(&node->vdev, &event);
}
