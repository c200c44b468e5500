// SPDX-License-Identifier: GPL-2.0
/*
 * The tuner as user space sees it, and the radio node of a device whose tuner
 * is one, too. There is one tuner: whoever tunes it takes it.
 */
#include <media/v4l2-event.h>
#include <media/v4l2-fh.h>
#include <media/v4l2-ioctl.h>

#include "bridge.h"

/* Nodes with a picture ask the same of the same tuner. */
static bool sc_file_is_radio(struct file *file)
{
	return video_devdata(file)->vfl_type == VFL_TYPE_RADIO;
}

/* Not while somebody looks at what it receives. */
static int sc_file_may_tune(struct file *file)
{
	struct sc_bridge *bridge = sc_file_bridge(file);
	const struct sc_routing *routing = &bridge->routing;

	return sc_file_is_radio(file) && routing->inputs[routing->input].tuner &&
	       sc_inputs_in_use(bridge) ? -EBUSY : 0;
}

int sc_file_g_tuner(struct file *file, void *fh, struct v4l2_tuner *tuner)
{
	struct sc_bridge *bridge = sc_file_bridge(file);

	if (tuner->index)
		return -EINVAL;

	return sc_tuner_read(bridge->filter, &bridge->routing.tuner, sc_file_is_radio(file),
			     tuner);
}

int sc_file_s_tuner(struct file *file, void *fh, const struct v4l2_tuner *tuner)
{
	struct sc_bridge *bridge = sc_file_bridge(file);
	int ret;

	if (tuner->index)
		return -EINVAL;

	ret = sc_file_may_tune(file);
	return ret ?: sc_tuner_set_audmode(bridge->filter, &bridge->routing.tuner,
					   sc_file_is_radio(file), tuner->audmode);
}

int sc_file_g_frequency(struct file *file, void *fh, struct v4l2_frequency *frequency)
{
	struct sc_bridge *bridge = sc_file_bridge(file);
	bool radio = sc_file_is_radio(file);

	if (frequency->tuner)
		return -EINVAL;

	frequency->type = radio ? V4L2_TUNER_RADIO : V4L2_TUNER_ANALOG_TV;
	return sc_tuner_read_frequency(bridge->filter, &bridge->routing.tuner, radio,
				       &frequency->frequency);
}

int sc_file_s_frequency(struct file *file, void *fh, const struct v4l2_frequency *frequency)
{
	struct sc_bridge *bridge = sc_file_bridge(file);
	int ret;

	if (frequency->tuner)
		return -EINVAL;

	ret = sc_file_may_tune(file);
	return ret ?: sc_tuner_tune(bridge->filter, &bridge->routing.tuner,
				    sc_file_is_radio(file), frequency->frequency);
}

int sc_file_enum_freq_bands(struct file *file, void *fh, struct v4l2_frequency_band *band)
{
	struct sc_bridge *bridge = sc_file_bridge(file);

	if (band->tuner)
		return -EINVAL;

	return sc_tuner_enum_band(&bridge->routing.tuner, sc_file_is_radio(file), band);
}

/* --- the radio node --- */

static const struct v4l2_ioctl_ops sc_radio_ioctl_ops = {
	.vidioc_querycap = sc_file_querycap,
	.vidioc_g_tuner = sc_file_g_tuner,
	.vidioc_s_tuner = sc_file_s_tuner,
	.vidioc_g_frequency = sc_file_g_frequency,
	.vidioc_s_frequency = sc_file_s_frequency,
	.vidioc_enum_freq_bands = sc_file_enum_freq_bands,
	.vidioc_log_status = v4l2_ctrl_log_status,
	.vidioc_subscribe_event = v4l2_ctrl_subscribe_event,
	.vidioc_unsubscribe_event = v4l2_event_unsubscribe,
};

static int sc_radio_release(struct file *file)
{
	struct sc_bridge *bridge = video_drvdata(file);
	int ret = v4l2_fh_release(file);

	sc_bridge_put_filter(bridge);
	return ret;
}

static const struct v4l2_file_operations sc_radio_fops = {
	.owner = THIS_MODULE,
	.open = sc_file_open,
	.release = sc_radio_release,
	.poll = v4l2_ctrl_poll,
	.unlocked_ioctl = video_ioctl2,
};

/*
 * Controls are at the nodes with pictures; a tuner without streams has none of
 * those, and whoever wants to set what it has can only do so here.
 */
static void sc_radio_init_controls(struct sc_bridge *bridge)
{
	struct video_device *vdev = &bridge->radio;

	if (list_empty(&bridge->nodes) && !list_empty(&bridge->panel.knobs)) {
		vdev->ctrl_handler = &bridge->controls;
		return;
	}
	v4l2_disable_ioctl(vdev, VIDIOC_SUBSCRIBE_EVENT);
	v4l2_disable_ioctl(vdev, VIDIOC_UNSUBSCRIBE_EVENT);
}

static void sc_radio_init(struct sc_bridge *bridge)
{
	struct video_device *vdev = &bridge->radio;

	snprintf(vdev->name, sizeof(vdev->name), "%s radio",
		 sc_device_minidriver_name(bridge->dev));
	vdev->v4l2_dev = &bridge->v4l2_dev;
	vdev->fops = &sc_radio_fops;
	vdev->ioctl_ops = &sc_radio_ioctl_ops;
	vdev->lock = &bridge->ioctl_lock;
	vdev->vfl_dir = VFL_DIR_RX;
	vdev->device_caps = V4L2_CAP_TUNER | V4L2_CAP_RADIO;
	/* The memory is the bridge's. */
	vdev->release = video_device_release_empty;
	video_set_drvdata(vdev, bridge);
}

/* A node for the radio, where there is one. */
int sc_radio_register(struct sc_bridge *bridge)
{
	int ret;

	if (!bridge->routing.tuner.n_radio)
		return 0;

	sc_radio_init(bridge);
	sc_radio_init_controls(bridge);
	ret = __video_register_device(&bridge->radio, VFL_TYPE_RADIO, -1, 1,
				      sc_device_owner(bridge->dev));
	return ret ?: sc_media_check_radio(bridge);
}

/* As sc_node_disconnect(). */
void sc_radio_disconnect(struct sc_bridge *bridge)
{
	if (video_is_registered(&bridge->radio))
		video_unregister_device(&bridge->radio);
}
