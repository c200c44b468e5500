// SPDX-License-Identifier: GPL-2.0
/*
 * The media device: one source of frames for the nodes that capture, or what
 * graph.c makes of it, one sink for those that put out. What lies inside them is
 * the minidriver's.
 */
#include <linux/slab.h>

#include "bridge.h"

int sc_part_register(struct sc_bridge *bridge, struct sc_media_part *part, const char *name,
		     u32 function, unsigned int sinks, unsigned int sources)
{
	unsigned int i, count = sinks + sources;
	int ret;

	part->pads = kcalloc(count, sizeof(*part->pads), GFP_KERNEL);
	if (!part->pads)
		return -ENOMEM;

	for (i = 0; i < count; i++)
		part->pads[i].flags = i < sinks ? MEDIA_PAD_FL_SINK : MEDIA_PAD_FL_SOURCE;
	part->entity.name = name;
	part->entity.function = function;
	ret = media_entity_pads_init(&part->entity, count, part->pads);
	if (!ret)
		ret = media_device_register_entity(&bridge->mdev, &part->entity);
	part->registered = !ret;
	return ret;
}

void sc_part_unregister(struct sc_media_part *part)
{
	if (part->registered)
		media_device_unregister_entity(&part->entity);
	part->registered = false;
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

int sc_media_link(struct media_entity *source, unsigned int source_pad,
		  struct media_entity *sink, unsigned int sink_pad)
{
	return media_create_pad_link(source, source_pad, sink, sink_pad,
				     MEDIA_LNK_FL_ENABLED | MEDIA_LNK_FL_IMMUTABLE);
}

static int sc_media_link_capture(struct sc_node *node)
{
	struct sc_bridge *bridge = node->bridge;
	struct sc_media_part *source = &bridge->source;
	struct sc_graph *graph = &bridge->graph;
	int ret = 0;

	if (graph->head)
		return sc_media_link(&graph->head->entity, graph->head_pad,
				     &node->vdev.entity, 0);

	if (!source->registered)
		ret = sc_part_register(bridge, source, "source", MEDIA_ENT_F_CAM_SENSOR, 0, 1);
	return ret ?: sc_media_link(&source->entity, 0, &node->vdev.entity, 0);
}

static int sc_media_link_output(struct sc_node *node)
{
	struct sc_bridge *bridge = node->bridge;
	struct sc_media_part *sink = &bridge->sink;
	int ret = 0;

	if (!sink->registered)
		ret = sc_part_register(bridge, sink, "sink", MEDIA_ENT_F_DV_ENCODER, 1, 0);
	return ret ?: sc_media_link(&node->vdev.entity, 0, &sink->entity, 0);
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

/*
 * A radio has no frames, so its interface leads to no entity, nor to the tuner: who
 * looks for the pads of a node would find those of the picture.
 */
int sc_media_check_radio(struct sc_bridge *bridge)
{
	if (bridge->radio.intf_devnode)
		return 0;

	/* As for a node that has no entity. */
	bridge->radio.vfl_dir = VFL_DIR_M2M;
	return -ENOMEM;
}

int sc_media_register(struct sc_bridge *bridge)
{
	return media_device_register(&bridge->mdev);
}

void sc_media_unregister(struct sc_bridge *bridge)
{
	if (bridge->v4l2_dev.mdev) {
		sc_graph_unregister(bridge);
		sc_part_unregister(&bridge->source);
		sc_part_unregister(&bridge->sink);
		media_device_unregister(&bridge->mdev);
	}
}

void sc_media_exit(struct sc_bridge *bridge)
{
	if (bridge->v4l2_dev.mdev)
		media_device_cleanup(&bridge->mdev);
	sc_graph_free(bridge);
	kfree(bridge->source.pads);
	kfree(bridge->sink.pads);
}
