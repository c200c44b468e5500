// SPDX-License-Identifier: GPL-2.0
/*
 * The media device: one source of frames, linked to each node. What lies
 * inside the source is the minidriver's.
 */
#include "bridge.h"

static int sc_media_init_source(struct sc_bridge *bridge)
{
	struct media_entity *source = &bridge->source;
	int ret;

	source->name = "source";
	source->function = MEDIA_ENT_F_CAM_SENSOR;
	bridge->source_pad.flags = MEDIA_PAD_FL_SOURCE;
	ret = media_entity_pads_init(source, 1, &bridge->source_pad);
	return ret ?: media_device_register_entity(&bridge->mdev, source);
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
	return sc_media_init_source(bridge);
}

/* Before the node is registered, which registers its entity. */
int sc_media_init_node(struct sc_node *node)
{
	node->pad.flags = MEDIA_PAD_FL_SINK;
	return media_entity_pads_init(&node->vdev.entity, 1, &node->pad);
}

int sc_media_link_node(struct sc_node *node)
{
	return media_create_pad_link(&node->bridge->source, 0, &node->vdev.entity, 0,
				     MEDIA_LNK_FL_ENABLED | MEDIA_LNK_FL_IMMUTABLE);
}

int sc_media_register(struct sc_bridge *bridge)
{
	return media_device_register(&bridge->mdev);
}

void sc_media_unregister(struct sc_bridge *bridge)
{
	if (bridge->v4l2_dev.mdev) {
		media_device_unregister_entity(&bridge->source);
		media_device_unregister(&bridge->mdev);
	}
}

void sc_media_exit(struct sc_bridge *bridge)
{
	if (bridge->v4l2_dev.mdev)
		media_device_cleanup(&bridge->mdev);
}
