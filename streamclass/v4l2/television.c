// SPDX-License-Identifier: GPL-2.0
/*
 * Television as user space sees it at a node that captures: the standard, and
 * which of its ioctls there are.
 */
#include <media/v4l2-ioctl.h>

#include "bridge.h"

/* Blanking lines that go out are of the standard that their format says. */
v4l2_std_id sc_node_own_std(const struct sc_node *node)
{
	if (node->catalog->kind->type != V4L2_BUF_TYPE_VBI_OUTPUT)
		return 0;

	return sc_std_from_ks(node->format.vbi.vbi_info_header.video_standard);
}

int sc_std_g(struct file *file, void *fh, v4l2_std_id *std)
{
	struct sc_node *node = video_drvdata(file);
	struct sc_routing *routing = &node->bridge->routing;
	int ret;

	*std = sc_node_own_std(node);
	if (*std)
		return 0;

	ret = sc_routing_read(node->bridge->filter, routing);
	if (ret)
		return ret;
	if (!routing->standard)
		return -ENODATA;

	*std = routing->std;
	return 0;
}

static int sc_std_select(struct sc_bridge *bridge, u64 std)
{
	return sc_decoder_select(bridge->filter, &bridge->routing, std);
}

/* Another standard has pictures of another size, perhaps. */
int sc_std_s(struct file *file, void *fh, v4l2_std_id std)
{
	struct sc_node *node = video_drvdata(file);
	v4l2_std_id own = sc_node_own_std(node);

	if (own)
		return std & own ? 0 : -EINVAL;
	if (!node->bridge->routing.standard)
		return -ENODATA;
	/* Programs do that to find out whether they may, with buffers too. */
	if (std == node->bridge->routing.std)
		return 0;

	return sc_inputs_change(node, sc_std_select, std);
}

/*
 * Blanking lines come with a television signal. A device that has one has none
 * of them while it looks at something else.
 */
bool sc_node_has_blanking(const struct sc_node *node)
{
	const struct sc_routing *routing = &node->bridge->routing;

	return sc_node_is_output(node) || !routing->decoder.present ||
	       routing->inputs[routing->input].standards;
}

int sc_std_query(struct file *file, void *fh, v4l2_std_id *std)
{
	struct sc_node *node = video_drvdata(file);
	struct sc_routing *routing = &node->bridge->routing;
	int ret;

	ret = sc_crossbar_read(node->bridge->filter, routing);
	if (ret)
		return ret;
	if (!routing->inputs[routing->input].standards)
		return -ENODATA;

	return sc_decoder_detect(node->bridge->filter, routing, std);
}

/*
 * A node has the ioctls of what the device has: programs take them for a
 * promise. ENUMSTD goes with S_STD.
 */
void sc_television_init_node(struct sc_node *node)
{
	const struct sc_routing *routing = &node->bridge->routing;
	struct video_device *vdev = &node->vdev;
	bool television = sc_node_is_television(node);

	if (television && routing->decoder.standards) {
		vdev->tvnorms = sc_std_from_ks(routing->inputs[routing->input].standards);
	} else if (node->catalog->kind->type != V4L2_BUF_TYPE_VBI_OUTPUT) {
		v4l2_disable_ioctl(vdev, VIDIOC_G_STD);
		v4l2_disable_ioctl(vdev, VIDIOC_S_STD);
		v4l2_disable_ioctl(vdev, VIDIOC_ENUMSTD);
		v4l2_disable_ioctl(vdev, VIDIOC_QUERYSTD);
	}
	if (television && routing->n_audios) {
		vdev->device_caps |= V4L2_CAP_AUDIO;
	} else {
		v4l2_disable_ioctl(vdev, VIDIOC_ENUMAUDIO);
		v4l2_disable_ioctl(vdev, VIDIOC_G_AUDIO);
		v4l2_disable_ioctl(vdev, VIDIOC_S_AUDIO);
	}
	if (television && routing->tuner.tv.mode) {
		vdev->device_caps |= V4L2_CAP_TUNER;
	} else {
		v4l2_disable_ioctl(vdev, VIDIOC_G_TUNER);
		v4l2_disable_ioctl(vdev, VIDIOC_S_TUNER);
		v4l2_disable_ioctl(vdev, VIDIOC_G_FREQUENCY);
		v4l2_disable_ioctl(vdev, VIDIOC_S_FREQUENCY);
		v4l2_disable_ioctl(vdev, VIDIOC_ENUM_FREQ_BANDS);
	}
}
