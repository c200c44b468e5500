// SPDX-License-Identifier: GPL-2.0
/*
 * The client of the class driver: devices become nodes when they come and
 * stop being nodes before they go.
 */
#include <linux/slab.h>

#include "../compat.h"
#include "bridge.h"

static void sc_bridge_free(struct sc_bridge *bridge)
{
	struct sc_catalog *catalog, *next_catalog;
	struct sc_node *node, *next_node;

	list_for_each_entry_safe(node, next_node, &bridge->nodes, list)
		sc_node_destroy(node);
	list_for_each_entry_safe(catalog, next_catalog, &bridge->catalogs, list)
		kfree(catalog);
	v4l2_ctrl_handler_free(&bridge->controls);
	sc_panel_exit(&bridge->panel);
	sc_media_exit(bridge);
	mutex_destroy(&bridge->ioctl_lock);
	mutex_destroy(&bridge->lock);
	sc_device_put(bridge->dev);
	kfree(bridge);
}

/* The last file of the last node has been closed. */
static void sc_bridge_release(struct v4l2_device *v4l2_dev)
{
	sc_bridge_free(container_of(v4l2_dev, struct sc_bridge, v4l2_dev));
}

static struct sc_bridge *sc_bridge_alloc(struct sc_device *dev)
{
	struct sc_bridge *bridge = kzalloc(sizeof(*bridge), GFP_KERNEL);

	if (!bridge)
		return NULL;

	bridge->dev = sc_device_get(dev);
	mutex_init(&bridge->lock);
	mutex_init(&bridge->ioctl_lock);
	INIT_LIST_HEAD(&bridge->nodes);
	INIT_LIST_HEAD(&bridge->catalogs);
	bridge->v4l2_dev.release = sc_bridge_release;
	sc_panel_init(&bridge->panel, bridge, &bridge->controls);
	sc_watch_init(bridge);
	return bridge;
}

/*
 * The device is open while somebody has one of its nodes open, so that it can
 * rest in between. All its files share one filter: V4L2 knows no instances.
 */
int sc_bridge_get_filter(struct sc_bridge *bridge)
{
	struct sc_filter *filter;

	guard(mutex)(&bridge->lock);

	if (bridge->gone)
		return -ENODEV;
	if (!bridge->files) {
		filter = sc_filter_open(bridge->dev, 0);
		if (IS_ERR(filter))
			return PTR_ERR(filter);
		bridge->filter = filter;
		if (bridge->watched)
			sc_watch_begin(bridge);
	}
	bridge->files++;
	return 0;
}
SC_EXPORT_FOR_TEST(sc_bridge_get_filter);

static void sc_bridge_close_filter(struct sc_bridge *bridge)
{
	lockdep_assert_held(&bridge->lock);

	if (!bridge->filter)
		return;

	sc_watch_end(bridge);
	sc_filter_close(bridge->filter);
	bridge->filter = NULL;
}

void sc_bridge_put_filter(struct sc_bridge *bridge)
{
	guard(mutex)(&bridge->lock);

	if (!--bridge->files)
		sc_bridge_close_filter(bridge);
}
SC_EXPORT_FOR_TEST(sc_bridge_put_filter);

/* Files may stay open for long; what they ask for is refused from here on. */
static void sc_bridge_drop_filter(struct sc_bridge *bridge)
{
	guard(mutex)(&bridge->lock);

	bridge->gone = true;
	sc_bridge_close_filter(bridge);
}

/* All nodes are there: from now on changes of any of them are looked after. */
static void sc_bridge_watch(struct sc_bridge *bridge)
{
	guard(mutex)(&bridge->lock);

	bridge->watched = true;
	sc_watch_begin(bridge);
}

static int sc_bridge_add_controls(struct sc_bridge *bridge)
{
	int ret = v4l2_ctrl_handler_init(&bridge->controls, 0);

	return ret ?: sc_panel_fill(&bridge->panel);
}

static int sc_bridge_add_stream(struct sc_bridge *bridge, u32 stream_number,
				const struct sc_stream_information *information)
{
	struct sc_catalog *catalog;
	u32 instance;
	int ret = 0;

	catalog = sc_catalog_create(bridge->filter, stream_number);
	if (IS_ERR(catalog))
		return PTR_ERR(catalog);

	mutex_lock(&bridge->ioctl_lock);
	sc_catalog_follow(catalog, &bridge->routing);
	list_add_tail(&catalog->list, &bridge->catalogs);
	mutex_unlock(&bridge->ioctl_lock);
	for (instance = 0; instance < information->number_of_possible_instances; instance++) {
		ret = sc_node_create(bridge, catalog, instance);
		if (ret)
			break;
	}
	return ret;
}

static int sc_bridge_add_streams(struct sc_bridge *bridge)
{
	struct device *parent = sc_device_parent(bridge->dev);
	const struct sc_stream_information *information;
	int ret = 0;
	u32 i;

	for (i = 0; (information = sc_device_stream_information(bridge->dev, i)); i++) {
		if (information->data_accessible)
			ret = sc_bridge_add_stream(bridge, i, information);
		else
			dev_dbg(parent, "stream %u has no node: its data stays in hardware\n", i);
		/* A stream with nothing to show does not hide the others. */
		if (ret && ret != -ENOENT)
			return ret;
	}
	return 0;
}

/* A tuner alone is something to listen to, and any device is part of a board. */
static bool sc_bridge_shows_something(struct sc_bridge *bridge)
{
	return IS_ENABLED(CONFIG_MEDIA_CONTROLLER) || bridge->n_nodes ||
	       video_is_registered(&bridge->radio);
}

static bool sc_vdev_pin(struct video_device *vdev)
{
	if (!video_is_registered(vdev))
		return false;

	get_device(&vdev->dev);
	return true;
}

/*
 * The last close of a node takes its entity out of the media device. The media
 * core looks whether there is one before it takes its lock, so that must not
 * come while the media device itself goes.
 */
static void sc_bridge_pin(struct sc_bridge *bridge)
{
	struct sc_node *node;

	list_for_each_entry(node, &bridge->nodes, list)
		node->pinned = sc_vdev_pin(&node->vdev);
	bridge->radio_pinned = sc_vdev_pin(&bridge->radio);
}

static void sc_bridge_unpin(struct sc_bridge *bridge)
{
	struct sc_node *node;

	list_for_each_entry(node, &bridge->nodes, list)
		if (node->pinned)
			put_device(&node->vdev.dev);
	if (bridge->radio_pinned)
		put_device(&bridge->radio.dev);
}

/*
 * Waiters that hold no lock are woken first, then the nodes are taken away:
 * that stops and closes their streams. Files may stay open for long.
 */
static void sc_bridge_remove(struct sc_bridge *bridge)
{
	struct sc_node *node;

	sc_bridge_pin(bridge);
	list_for_each_entry(node, &bridge->nodes, list)
		vb2_queue_error(&node->queue);
	list_for_each_entry(node, &bridge->nodes, list)
		sc_node_disconnect(node);
	sc_radio_disconnect(bridge);
	/* Wait for an ioctl that came before. */
	mutex_lock(&bridge->ioctl_lock);
	mutex_unlock(&bridge->ioctl_lock);

	sc_bridge_drop_filter(bridge);
	sc_watch_exit(bridge);
	sc_media_unregister(bridge);
	sc_bridge_unpin(bridge);
	v4l2_device_disconnect(&bridge->v4l2_dev);
	v4l2_device_put(&bridge->v4l2_dev);
}

static int sc_bridge_populate(struct sc_bridge *bridge)
{
	int ret;

	ret = sc_media_init(bridge);
	if (ret)
		return ret;
	ret = sc_bridge_get_filter(bridge);
	if (ret)
		return ret;
	ret = sc_bridge_add_controls(bridge);
	if (!ret)
		ret = sc_routing_describe(bridge->filter, &bridge->routing);
	if (!ret)
		ret = sc_graph_register(bridge);
	if (!ret)
		ret = sc_media_pins_register(bridge);
	if (!ret)
		ret = sc_bridge_add_streams(bridge);
	if (!ret)
		ret = sc_media_pins_complete(bridge);
	if (!ret)
		ret = sc_radio_register(bridge);
	if (!ret && !sc_bridge_shows_something(bridge))
		ret = -ENODEV;
	if (!ret)
		sc_bridge_watch(bridge);
	sc_bridge_put_filter(bridge);
	if (ret)
		return ret;

	return sc_media_register(bridge);
}

static int sc_bridge_attach(struct sc_device *dev)
{
	struct sc_bridge *bridge = sc_bridge_alloc(dev);
	int ret;

	if (!bridge)
		return -ENOMEM;

	ret = v4l2_device_register(sc_device_parent(dev), &bridge->v4l2_dev);
	if (ret) {
		sc_bridge_free(bridge);
		return ret;
	}
	ret = sc_bridge_populate(bridge);
	if (ret) {
		dev_dbg(sc_device_parent(dev), "has no V4L2 nodes: %pe\n", ERR_PTR(ret));
		sc_bridge_remove(bridge);
		return ret;
	}
	sc_device_set_client_data(dev, bridge);
	return 0;
}

static void sc_bridge_detach(struct sc_device *dev)
{
	sc_bridge_remove(sc_device_client_data(dev));
}

/* Whoever waits for a frame is woken; STREAMOFF mends it. */
static void sc_bridge_failed(struct sc_stream *stream)
{
	struct sc_bridge *bridge = sc_device_client_data(sc_stream_device(stream));
	struct sc_node *node;

	list_for_each_entry(node, &bridge->nodes, list)
		if (node->stream == stream)
			vb2_queue_error(&node->queue);
}

static struct sc_client sc_bridge_client = {
	.name = "v4l2",
	.attach = sc_bridge_attach,
	.detach = sc_bridge_detach,
	.failed = sc_bridge_failed,
};

int sc_bridge_init(void)
{
	int ret = sc_memory_init();

	if (ret)
		return ret;

	ret = sc_client_register(&sc_bridge_client);
	if (ret)
		sc_memory_exit();
	return ret;
}

void sc_bridge_exit(void)
{
	sc_client_unregister(&sc_bridge_client);
	sc_memory_exit();
}
