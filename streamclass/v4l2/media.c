// SPDX-License-Identifier: GPL-2.0
/*
 * The media device: graph.c has what stands before the streams, pins.c the filter,
 * whose pins the nodes are. What lies inside is the minidriver's.
 */
#include <linux/slab.h>

#include "bridge.h"

int sc_part_alloc(struct sc_media_part *part, unsigned int pads)
{
	part->pads = kcalloc(pads, sizeof(*part->pads), GFP_KERNEL);
	return part->pads ? 0 : -ENOMEM;
}

/* Its pads say already which way they go. */
int sc_part_enrol(struct sc_bridge *bridge, struct sc_media_part *part, const char *name,
		  u32 function, unsigned int pads)
{
	int ret;

	part->entity.name = name;
	part->entity.function = function;
	ret = media_entity_pads_init(&part->entity, pads, part->pads);
	if (!ret)
		ret = media_device_register_entity(&bridge->mdev, &part->entity);
	part->registered = !ret;
	return ret;
}

int sc_part_register(struct sc_bridge *bridge, struct sc_media_part *part, const char *name,
		     u32 function, unsigned int sinks, unsigned int sources)
{
	unsigned int i, count = sinks + sources;
	int ret = sc_part_alloc(part, count);

	if (ret)
		return ret;

	for (i = 0; i < count; i++)
		part->pads[i].flags = i < sinks ? MEDIA_PAD_FL_SINK : MEDIA_PAD_FL_SOURCE;
	return sc_part_enrol(bridge, part, name, function, count);
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
	struct media_entity *filter = &node->bridge->pins.filter.entity;
	u32 pad = node->catalog->stream_number;
	int ret = sc_media_check_entity(node);

	if (ret)
		return ret;
	if (sc_node_is_output(node))
		return sc_media_link(&node->vdev.entity, 0, filter, pad);

	return sc_media_link(filter, pad, &node->vdev.entity, 0);
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
		sc_media_pins_unregister(bridge);
		media_device_unregister(&bridge->mdev);
	}
}

void sc_media_exit(struct sc_bridge *bridge)
{
	if (bridge->v4l2_dev.mdev)
		media_device_cleanup(&bridge->mdev);
	sc_graph_free(bridge);
	sc_media_pins_free(bridge);
}
