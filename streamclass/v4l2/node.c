// SPDX-License-Identifier: GPL-2.0
/*
 * The life of a node: made, registered, opened and read by whoever likes, and
 * taken away while they still have it open.
 */
#include <linux/debugfs.h>
#include <linux/iopoll.h>
#include <linux/seq_file.h>
#include <linux/slab.h>
#include <media/v4l2-event.h>
#include <media/v4l2-fh.h>
#include <media/v4l2-ioctl.h>

#include "bridge.h"

static void sc_node_lock_and_settle(struct sc_node *node)
{
	guard(mutex)(&node->vb2_lock);

	sc_node_settle(node);
}

int sc_file_open(struct file *file)
{
	struct sc_bridge *bridge = sc_file_bridge(file);
	int ret;

	ret = sc_bridge_get_filter(bridge);
	if (ret)
		return ret;
	ret = v4l2_fh_open(file);
	if (ret)
		sc_bridge_put_filter(bridge);
	return ret;
}

/* The stream is closed before the device is. */
static int sc_node_release(struct file *file)
{
	struct sc_node *node = video_drvdata(file);
	int ret = vb2_fop_release(file);

	sc_node_lock_and_settle(node);
	sc_bridge_put_filter(node->bridge);
	return ret;
}

/* The first read makes buffers, and may fail to. */
static ssize_t sc_node_read(struct file *file, char __user *data, size_t size, loff_t *offset)
{
	struct sc_node *node = video_drvdata(file);
	ssize_t ret = vb2_fop_read(file, data, size, offset);

	if (ret < 0)
		sc_node_lock_and_settle(node);
	return ret;
}

static ssize_t sc_node_write(struct file *file, const char __user *data, size_t size,
			     loff_t *offset)
{
	struct sc_node *node = video_drvdata(file);
	ssize_t ret = vb2_fop_write(file, data, size, offset);

	if (ret < 0)
		sc_node_lock_and_settle(node);
	return ret;
}

/* So does the first poll before a read. */
static __poll_t sc_node_poll(struct file *file, poll_table *wait)
{
	struct sc_node *node = video_drvdata(file);
	__poll_t ret = vb2_fop_poll(file, wait);

	if (ret & EPOLLERR)
		sc_node_lock_and_settle(node);
	return ret;
}

static bool sc_is_dqevent(unsigned int cmd)
{
	return _IOC_TYPE(cmd) == 'V' && _IOC_NR(cmd) == _IOC_NR(VIDIOC_DQEVENT);
}

/*
 * V4L2's own wait for an event does not end when the node goes. Who sleeps here
 * finds an event or hears that nobody is there.
 */
static int sc_node_wait_for_event(struct file *file)
{
	struct video_device *vdev = video_devdata(file);
	struct v4l2_fh *fh = file->private_data;

	return wait_event_interruptible(fh->wait,
					v4l2_event_pending(fh) || !video_is_registered(vdev));
}

static long sc_node_ioctl(struct file *file, unsigned int cmd, unsigned long arg)
{
	int ret;

	if (sc_is_dqevent(cmd) && !(file->f_flags & O_NONBLOCK)) {
		ret = sc_node_wait_for_event(file);
		if (ret)
			return ret;
	}
	return video_ioctl2(file, cmd, arg);
}

static const struct v4l2_file_operations sc_node_fops = {
	.owner = THIS_MODULE,
	.open = sc_file_open,
	.release = sc_node_release,
	.read = sc_node_read,
	.write = sc_node_write,
	.poll = sc_node_poll,
	.mmap = vb2_fop_mmap,
	.unlocked_ioctl = sc_node_ioctl,
};

/* What has been delivered so far. */
struct sc_run sc_node_delivered(struct sc_node *node)
{
	struct sc_run run;

	spin_lock_bh(&node->flow_lock);
	run = node->run;
	spin_unlock_bh(&node->flow_lock);
	return run;
}

static int sc_run_show(struct seq_file *file, void *unused)
{
	struct sc_node *node = file->private;
	const struct sc_run run = sc_node_delivered(node);

	seq_printf(file, "frames %llu\n", run.frames);
	seq_printf(file, "errors %llu\n", run.errors);
	seq_printf(file, "sequence %u\n", run.next ? run.next - 1 : 0);
	seq_printf(file, "first_picture %lld\n", run.first_picture);
	seq_printf(file, "last_picture %lld\n", run.last_picture);
	seq_printf(file, "first_drop_count %lld\n", run.first_drop_count);
	seq_printf(file, "last_drop_count %lld\n", run.last_drop_count);
	return 0;
}
DEFINE_SHOW_ATTRIBUTE(sc_run);

static const struct {
	const struct sc_guid *category;
	const char *name;
} sc_categories[] = {
	{ &SC_PINNAME_VIDEO_CAPTURE, "capture" },
	{ &SC_PINNAME_VIDEO_PREVIEW, "preview" },
	{ &SC_PINNAME_VIDEO_STILL, "still" },
	{ &SC_PINNAME_VIDEO_VBI, "VBI" },
	{ &SC_PINNAME_VIDEO_NABTS, "NABTS" },
	{ &SC_PINNAME_VIDEO_EDS, "EDS" },
	{ &SC_PINNAME_VIDEO_TELETEXT, "teletext" },
	{ &SC_PINNAME_VIDEO_CC, "captions" },
	{ &SC_PINNAME_VIDEO_TIMECODE, "timecode" },
};

/* The categories of Windows are those of sources; what goes out is called so. */
static const char *sc_node_function(const struct sc_node *node)
{
	const struct sc_stream_information *information =
		sc_device_stream_information(node->bridge->dev, node->catalog->stream_number);
	unsigned int i;

	if (!information->category || sc_node_is_output(node))
		return node->catalog->kind->name;

	for (i = 0; i < ARRAY_SIZE(sc_categories); i++)
		if (sc_guid_equal(sc_categories[i].category, information->category))
			return sc_categories[i].name;
	return node->catalog->kind->name;
}

static unsigned int sc_bridge_count(const struct sc_bridge *bridge, const char *function)
{
	const struct sc_node *node;
	unsigned int count = 0;

	list_for_each_entry(node, &bridge->nodes, list)
		count += !strcmp(sc_node_function(node), function);
	return count;
}

/* "sc_pattern capture", and "sc_pattern capture 2" where there are more. */
static void sc_node_set_name(struct sc_node *node)
{
	const char *minidriver = sc_device_minidriver_name(node->bridge->dev);
	const char *function = sc_node_function(node);
	unsigned int others = sc_bridge_count(node->bridge, function);
	struct video_device *vdev = &node->vdev;

	if (others)
		snprintf(vdev->name, sizeof(vdev->name), "%s %s %u", minidriver, function,
			 others + 1);
	else
		snprintf(vdev->name, sizeof(vdev->name), "%s %s", minidriver, function);
}

/* Sizes and rates are a matter of pictures. */
static void sc_node_disable_ioctls(struct sc_node *node)
{
	struct video_device *vdev = &node->vdev;

	if (node->catalog->kind->sized)
		return;

	v4l2_disable_ioctl(vdev, VIDIOC_ENUM_FRAMESIZES);
	v4l2_disable_ioctl(vdev, VIDIOC_ENUM_FRAMEINTERVALS);
	v4l2_disable_ioctl(vdev, VIDIOC_G_PARM);
	v4l2_disable_ioctl(vdev, VIDIOC_S_PARM);
}

static void sc_node_init_vdev(struct sc_node *node)
{
	struct video_device *vdev = &node->vdev;

	sc_node_set_name(node);
	vdev->v4l2_dev = &node->bridge->v4l2_dev;
	vdev->fops = &sc_node_fops;
	vdev->ioctl_ops = &sc_node_ioctl_ops;
	vdev->ctrl_handler = &node->controls;
	vdev->queue = &node->queue;
	vdev->lock = &node->bridge->ioctl_lock;
	vdev->vfl_dir = sc_node_is_output(node) ? VFL_DIR_TX : VFL_DIR_RX;
	vdev->device_caps = node->catalog->kind->caps | V4L2_CAP_STREAMING | V4L2_CAP_READWRITE;
	/* The memory goes with the whole bridge. */
	vdev->release = video_device_release_empty;
	video_set_drvdata(vdev, node);
	sc_node_disable_ioctls(node);
	sc_selection_init_node(node);
	sc_television_init_node(node);
}

static struct sc_node *sc_node_alloc(struct sc_bridge *bridge, const struct sc_catalog *catalog,
				     u32 instance)
{
	struct sc_node *node = kzalloc(sizeof(*node), GFP_KERNEL);

	if (!node)
		return NULL;

	node->bridge = bridge;
	node->catalog = catalog;
	node->stream = sc_device_stream(bridge->dev, catalog->stream_number, instance);
	mutex_init(&node->vb2_lock);
	spin_lock_init(&node->flow_lock);
	INIT_LIST_HEAD(&node->held);
	INIT_LIST_HEAD(&node->parked);
	sc_panel_init_stream(&node->panel, node);
	sc_node_init_vdev(node);
	return node;
}

/* The format a stream begins with is its first offered range's default. */
static int sc_node_init_format(struct sc_node *node)
{
	const struct sc_catalog *catalog = node->catalog;
	struct sc_wish wish;
	int ret;

	catalog->kind->choose(sc_catalog_first(catalog), &wish);
	ret = catalog->kind->ask(node->bridge->filter, catalog->stream_number, &wish, &node->last);
	node->format = node->last;
	return ret;
}

/* Those of the device first, then those of the stream. */
static int sc_node_init_controls(struct sc_node *node)
{
	int ret;

	ret = v4l2_ctrl_handler_init(&node->controls, 0);
	if (ret)
		return ret;
	ret = v4l2_ctrl_add_handler(&node->controls, &node->bridge->controls, NULL, false);
	return ret ?: sc_panel_fill(&node->panel);
}

static int sc_node_init(struct sc_node *node)
{
	int ret = sc_node_init_controls(node);

	return ret ?: sc_node_init_queue(node);
}

/* The minidriver owns the node, so it stays loaded while a file is open. */
static int sc_node_register(struct sc_node *node)
{
	struct sc_device *dev = node->bridge->dev;
	int ret;

	ret = sc_media_init_node(node);
	if (ret)
		return ret;
	if (sc_node_is_output(node))
		node->vdev.tvnorms = sc_node_own_std(node);
	ret = __video_register_device(&node->vdev, node->catalog->kind->devnode, -1, 1,
				      sc_device_owner(dev));
	if (ret)
		return ret;

	node->debugfs = debugfs_create_file(video_device_node_name(&node->vdev), 0444,
					    sc_device_debugfs(dev), node, &sc_run_fops);
	return sc_media_link_node(node);
}

int sc_node_create(struct sc_bridge *bridge, const struct sc_catalog *catalog, u32 instance)
{
	struct sc_node *node = sc_node_alloc(bridge, catalog, instance);
	int ret;

	if (!node)
		return -ENOMEM;

	ret = sc_node_init(node);
	if (ret) {
		sc_node_destroy(node);
		return ret;
	}

	/* The bridge disconnects and destroys it from here on. */
	mutex_lock(&bridge->ioctl_lock);
	list_add_tail(&node->list, &bridge->nodes);
	ret = sc_node_init_format(node);
	mutex_unlock(&bridge->ioctl_lock);
	if (!ret)
		ret = sc_node_register(node);
	if (!ret)
		bridge->n_nodes++;
	return ret;
}

/* The format may change as long as there are no buffers for it. */
int sc_node_take_last(struct sc_node *node)
{
	lockdep_assert_held(&node->bridge->ioctl_lock);
	guard(mutex)(&node->vb2_lock);

	if (vb2_is_busy(&node->queue))
		return -EBUSY;

	/* Whoever freed the last buffer may not have come to this yet. */
	sc_node_settle(node);
	node->format = node->last;
	return 0;
}

static bool sc_node_in_dqbuf(struct sc_node *node)
{
	guard(mutex)(&node->vb2_lock);

	return node->queue.waiting_in_dqbuf;
}

/*
 * A DQBUF that slept has been woken with an error. vb2 wants to count it out
 * before the queue is released, and it needs the lock for that.
 */
static void sc_node_let_out_dqbuf(struct sc_node *node)
{
	bool inside;

	read_poll_timeout(sc_node_in_dqbuf, inside, !inside, 1000, 2 * USEC_PER_SEC, false, node);
}

/*
 * Take the node away from its users: only an ioctl that came before may still
 * call the core when this returns. A read or a poll may be on its way in and
 * would make buffers again, so it is stopped by the mark.
 */
void sc_node_disconnect(struct sc_node *node)
{
	debugfs_remove(node->debugfs);

	mutex_lock(&node->vb2_lock);
	node->gone = true;
	mutex_unlock(&node->vb2_lock);
	sc_node_let_out_dqbuf(node);

	vb2_video_unregister_device(&node->vdev);
	sc_node_lock_and_settle(node);
}

void sc_node_destroy(struct sc_node *node)
{
	v4l2_ctrl_handler_free(&node->controls);
	sc_panel_exit(&node->panel);
	mutex_destroy(&node->vb2_lock);
	kfree(node);
}
