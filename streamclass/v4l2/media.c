// SPDX-License-Identifier: GPL-2.0
/*
 * The media device: one source of frames for the nodes that capture, or what
 * graph.c makes of it, one sink for those that put out. What lies inside them is
 * the minidriver's.
 */
#include "bridge.h"

static int sc_media_init_end(struct sc_bridge *bridge, struct sc_media_end *end,
			     const char *name, u32 function, unsigned long flags)
{
	int ret;

	if (end->registered)
		return 0;

	end->entity.name = name;
	end->entity.function = function;
	end->pad.flags = flags;
	ret = media_entity_pads_init(&end->entity, 1, &end->pad);
	if (!ret)
		ret = media_device_register_entity(&bridge->mdev, &end->entity);
	end->registered = !ret;
	return ret;
}

static void sc_media_unregister_end(struct sc_media_end *end)
{
	if (end->registered)
		media_device_unregister_entity(&end->entity);
}

int sc_media_init(struct sc_bridge *bridge)
{
	const char *name = sc_device_minidriver_name(bridge->dev);
	struct media_device *mdev = &bridge->mdev;

	mdev->dev = sc_device_parent(bridge->dev);
	strscpy(mdev->driver_name, name, sizeof(mdev->driver_name));
	strscpy(mdev->model, name, sizeof(mdev->model));
	media_device_init(mdev);
	bridge->v4l2_dev.mdev = mdev;
	return 0;
}

/* Before the node is registered, which registers its entity. */
int sc_media_init_node(struct sc_node *node)
{
	node->pad.flags = sc_node_is_output(node) ? MEDIA_PAD_FL_SOURCE : MEDIA_PAD_FL_SINK;
	return media_entity_pads_init(&node->vdev.entity, 1, &node->pad);
}

static int sc_media_link_from(struct media_entity *source, unsigned int pad,
			      struct media_entity *sink)
{
	return media_create_pad_link(source, pad, sink, 0,
				     MEDIA_LNK_FL_ENABLED | MEDIA_LNK_FL_IMMUTABLE);
}

static int sc_media_link(struct media_entity *source, struct media_entity *sink)
{
	return sc_media_link_from(source, 0, sink);
}

static int sc_media_link_capture(struct sc_node *node)
{
	struct sc_bridge *bridge = node->bridge;
	struct sc_graph *graph = &bridge->graph;
	int ret;

	if (graph->head)
		return sc_media_link_from(&graph->head->entity, graph->head_pad,
					  &node->vdev.entity);

	ret = sc_media_init_end(bridge, &bridge->source, "source", MEDIA_ENT_F_CAM_SENSOR,
				MEDIA_PAD_FL_SOURCE);
	return ret ?: sc_media_link(&bridge->source.entity, &node->vdev.entity);
}

static int sc_media_link_output(struct sc_node *node)
{
	struct sc_bridge *bridge = node->bridge;
	int ret;

	ret = sc_media_init_end(bridge, &bridge->sink, "sink", MEDIA_ENT_F_DV_ENCODER,
				MEDIA_PAD_FL_SINK);
	return ret ?: sc_media_link(&node->vdev.entity, &bridge->sink.entity);
}

/*
 * videodev registers a node even where it had no memory for its entity, and would
 * free an interface that is not there when the node goes. It leaves both alone
 * where a node goes in both directions.
 */
static int sc_media_check_entity(struct sc_node *node)
{
	struct video_device *vdev = &node->vdev;

	if (vdev->entity.graph_obj.mdev)
		return 0;

	vdev->vfl_dir = VFL_DIR_M2M;
	return -ENOMEM;
}

int sc_media_link_node(struct sc_node *node)
{
	int ret = sc_media_check_entity(node);

	if (ret)
		return ret;
	return sc_node_is_output(node) ? sc_media_link_output(node) : sc_media_link_capture(node);
}

/* A radio has no frames: its node is a way to talk to the tuner. */
int sc_media_link_radio(struct sc_bridge *bridge)
{
	struct media_link *link;

	/* As for a node that has no entity. */
	if (!bridge->radio.intf_devnode) {
		bridge->radio.vfl_dir = VFL_DIR_M2M;
		return -ENOMEM;
	}
	link = media_create_intf_link(&bridge->graph.tuner.entity,
				      &bridge->radio.intf_devnode->intf,
				      MEDIA_LNK_FL_ENABLED | MEDIA_LNK_FL_IMMUTABLE);
	return link ? 0 : -ENOMEM;
}

int sc_media_register(struct sc_bridge *bridge)
{
	return media_device_register(&bridge->mdev);
}

void sc_media_unregister(struct sc_bridge *bridge)
{
	if (bridge->v4l2_dev.mdev) {
		sc_graph_unregister(bridge);
		sc_media_unregister_end(&bridge->source);
		sc_media_unregister_end(&bridge->sink);
		media_device_unregister(&bridge->mdev);
	}
}

void sc_media_exit(struct sc_bridge *bridge)
{
	if (bridge->v4l2_dev.mdev)
		media_device_cleanup(&bridge->mdev);
	sc_graph_free(bridge);
}
