// SPDX-License-Identifier: GPL-2.0
/*
 * Inputs as user space sees them at a node that captures. They are the
 * device's: what one node changes the others see, too.
 */
#include <media/v4l2-ioctl.h>

#include "../compat.h"
#include "bridge.h"

/* Nodes that show what the inputs have. */
static bool sc_node_has_inputs(const struct sc_node *node)
{
	return !sc_node_is_output(node);
}

/* Pictures and what is sent between them: a standard, sound, a tuner. */
bool sc_node_is_television(const struct sc_node *node)
{
	return sc_node_has_inputs(node) && node->catalog->kind->type != V4L2_BUF_TYPE_META_CAPTURE;
}

/* Keep all queues of a device as they are. They are many, and of one class. */
static void sc_queues_lock(struct sc_bridge *bridge)
{
	struct sc_node *node;

	lockdep_assert_held(&bridge->ioctl_lock);

	list_for_each_entry(node, &bridge->nodes, list)
		mutex_lock_nest_lock(&node->vb2_lock, &bridge->ioctl_lock);
}

static void sc_queues_unlock(struct sc_bridge *bridge)
{
	struct sc_node *node;

	list_for_each_entry(node, &bridge->nodes, list)
		mutex_unlock(&node->vb2_lock);
}

/* Is there a buffer for what an input has? */
static bool sc_inputs_are_busy(struct sc_bridge *bridge)
{
	struct sc_node *node;

	list_for_each_entry(node, &bridge->nodes, list)
		if (sc_node_has_inputs(node) && vb2_is_busy(&node->queue))
			return true;
	return false;
}

/* As the last one, for who has no queue locked: it may be another moment's truth. */
bool sc_inputs_in_use(struct sc_bridge *bridge)
{
	bool busy;

	sc_queues_lock(bridge);
	busy = sc_inputs_are_busy(bridge);
	sc_queues_unlock(bridge);
	return busy;
}

/* Nodes are made one after the other; some may have no users yet. */
static void sc_node_tell(struct sc_node *node)
{
	if (video_is_registered(&node->vdev))
		sc_node_tell_source_change(node);
}

/*
 * What goes out has nothing to do with what comes in. Without a decoder of standards
 * nobody could ever choose the ranges that name some: all are offered as they were.
 */
void sc_catalog_follow(struct sc_catalog *catalog, const struct sc_routing *routing)
{
	if (!V4L2_TYPE_IS_OUTPUT(catalog->kind->type) && routing->decoder.standards)
		sc_catalog_set_standard(catalog, routing->standard);
}
SC_EXPORT_FOR_TEST(sc_catalog_follow);

/* What the device is set to decides what is offered, to nodes and to their users. */
static int sc_inputs_follow(struct sc_bridge *bridge)
{
	struct sc_routing *routing = &bridge->routing;
	struct sc_catalog *catalog;
	struct sc_node *node;
	int ret;

	ret = sc_routing_read(bridge->filter, routing);
	if (ret)
		return ret;

	sc_graph_follow(bridge);
	list_for_each_entry(catalog, &bridge->catalogs, list)
		sc_catalog_follow(catalog, routing);
	list_for_each_entry(node, &bridge->nodes, list)
		if (sc_node_is_television(node))
			node->vdev.tvnorms =
				sc_std_from_ks(routing->inputs[routing->input].standards);
	return 0;
}

/*
 * Whoever has buffers keeps the format they are for. @changer, if any, knows
 * that something has changed.
 */
static int sc_nodes_adapt_locked(struct sc_bridge *bridge, const struct sc_node *changer)
{
	struct sc_node *node;
	int ret;

	list_for_each_entry(node, &bridge->nodes, list) {
		if (!sc_node_has_inputs(node) || sc_node_fits(node) || vb2_is_busy(&node->queue))
			continue;
		ret = sc_node_adapt(node);
		if (ret)
			return ret;
		if (changer && node != changer)
			sc_node_tell(node);
	}
	return 0;
}

/* Has anything become different that user space can see of what is captured? */
static bool sc_inputs_differ(struct sc_bridge *bridge)
{
	const struct sc_routing *routing = &bridge->routing;
	const struct sc_source before = bridge->seen;

	bridge->seen = (struct sc_source){
		.input = routing->input,
		.standard = routing->standard,
		.status = sc_decoder_input_status(bridge->filter, routing),
	};
	return before.input != bridge->seen.input || before.standard != bridge->seen.standard ||
	       before.status != bridge->seen.status;
}

static int sc_inputs_adapt(struct sc_bridge *bridge, const struct sc_node *changer,
			   bool *different)
{
	int ret;

	ret = sc_inputs_follow(bridge);
	if (ret)
		return ret;

	*different = sc_inputs_differ(bridge);
	return sc_nodes_adapt_locked(bridge, changer);
}

/*
 * Have a node's user change something of the device: not while there are buffers,
 * since the pictures may be others afterwards.
 */
int sc_inputs_change(struct sc_node *node, int (*change)(struct sc_bridge *bridge, u64 what),
		     u64 what)
{
	struct sc_bridge *bridge = node->bridge;
	bool different;
	int ret = -EBUSY;

	sc_queues_lock(bridge);
	if (!sc_inputs_are_busy(bridge))
		ret = change(bridge, what);
	if (!ret)
		ret = sc_inputs_adapt(bridge, node, &different);
	sc_queues_unlock(bridge);
	return ret;
}

/* The device may have been set to something else behind our back; is it different? */
bool sc_inputs_refresh(struct sc_bridge *bridge)
{
	bool different = false;

	sc_queues_lock(bridge);
	sc_inputs_adapt(bridge, NULL, &different);
	sc_queues_unlock(bridge);
	return different;
}

/* The minidriver says that something has changed; it may be what a user has just done. */
void sc_inputs_changed(struct sc_bridge *bridge)
{
	struct sc_node *node;

	if (!sc_inputs_refresh(bridge))
		return;

	list_for_each_entry(node, &bridge->nodes, list)
		if (sc_node_has_inputs(node))
			sc_node_tell(node);
}

/* Called with vb2_lock: nothing keeps the node's format. */
static int sc_node_renew_format(struct sc_node *node)
{
	int ret = sc_node_retype_adopt(node);

	if (ret || sc_node_fits(node))
		return ret;

	return sc_node_adapt(node);
}

/* A format that went out of use with buffers there is given up with the last of them. */
int sc_node_catch_up(struct sc_node *node)
{
	int ret = 0;

	lockdep_assert_held(&node->bridge->ioctl_lock);
	if (sc_node_fits(node) && !READ_ONCE(node->retype.news))
		return 0;

	mutex_lock(&node->vb2_lock);
	if (!vb2_is_busy(&node->queue))
		ret = sc_node_renew_format(node);
	mutex_unlock(&node->vb2_lock);
	return ret;
}

/* For LOG_STATUS: what was seen last. */
void sc_input_log(const struct sc_node *node)
{
	const struct sc_bridge *bridge = node->bridge;
	const struct sc_routing *routing = &bridge->routing;

	v4l2_info(&bridge->v4l2_dev, "%s: input %u (%s)%s, standards %#llx, status %#x\n",
		  node->vdev.name, routing->input, routing->inputs[routing->input].name,
		  routing->unrouted ? ", not routed" : "", routing->std, bridge->seen.status);
}

/* --- inputs --- */

static void sc_input_describe(const struct sc_node *node, const struct sc_input *from,
			      struct v4l2_input *input)
{
	strscpy(input->name, from->name, sizeof(input->name));
	input->type = V4L2_INPUT_TYPE_CAMERA;
	input->capabilities = 0;
	if (!sc_node_is_television(node))
		return;

	if (from->tuner)
		input->type = V4L2_INPUT_TYPE_TUNER;
	if (from->audio != SC_NONE)
		input->audioset = BIT(from->audio);
	input->std = sc_std_from_ks(from->standards);
	if (input->std)
		input->capabilities = V4L2_IN_CAP_STD;
}

int sc_input_enum(struct file *file, void *fh, struct v4l2_input *input)
{
	struct sc_node *node = video_drvdata(file);
	struct sc_routing *routing = &node->bridge->routing;
	int ret;

	if (input->index >= routing->n_inputs)
		return -EINVAL;

	sc_input_describe(node, &routing->inputs[input->index], input);
	ret = sc_crossbar_read(node->bridge->filter, routing);
	if (!ret && input->index == routing->input)
		input->status = sc_decoder_input_status(node->bridge->filter, routing);
	return ret;
}

int sc_input_g(struct file *file, void *fh, unsigned int *input)
{
	struct sc_node *node = video_drvdata(file);
	struct sc_routing *routing = &node->bridge->routing;
	int ret;

	ret = sc_crossbar_read(node->bridge->filter, routing);
	*input = routing->input;
	return ret;
}

/* A tuner at work for its radio comes back for the picture. */
static int sc_input_select(struct sc_bridge *bridge, u64 input)
{
	struct sc_routing *routing = &bridge->routing;
	int ret = 0;

	if (routing->inputs[input].tuner)
		ret = sc_tuner_enter_tv(bridge->filter, &routing->tuner);
	return ret ?: sc_crossbar_select(bridge->filter, routing, input);
}

int sc_input_s(struct file *file, void *fh, unsigned int input)
{
	struct sc_node *node = video_drvdata(file);

	if (input >= node->bridge->routing.n_inputs)
		return -EINVAL;

	return sc_inputs_change(node, sc_input_select, input);
}

/* --- audio inputs --- */

static void sc_audio_describe(const struct sc_routing *routing, u32 index,
			      struct v4l2_audio *audio)
{
	audio->index = index;
	strscpy(audio->name, routing->audios[index].name, sizeof(audio->name));
	audio->capability = V4L2_AUDCAP_STEREO;
}

int sc_audio_enum(struct file *file, void *fh, struct v4l2_audio *audio)
{
	struct sc_node *node = video_drvdata(file);
	struct sc_routing *routing = &node->bridge->routing;

	if (audio->index >= routing->n_audios)
		return -EINVAL;

	sc_audio_describe(routing, audio->index, audio);
	return 0;
}

int sc_audio_g(struct file *file, void *fh, struct v4l2_audio *audio)
{
	struct sc_node *node = video_drvdata(file);
	struct sc_routing *routing = &node->bridge->routing;
	u32 index;
	int ret;

	ret = sc_crossbar_read_audio(node->bridge->filter, routing, &index);
	if (ret)
		return ret;
	if (index == SC_NONE)
		return -EINVAL;

	sc_audio_describe(routing, index, audio);
	return 0;
}

/* Sound belongs to a picture, so there is nothing else to choose. */
int sc_audio_s(struct file *file, void *fh, const struct v4l2_audio *audio)
{
	struct sc_node *node = video_drvdata(file);
	struct sc_routing *routing = &node->bridge->routing;
	const struct sc_input *input;
	int ret;

	ret = sc_crossbar_read(node->bridge->filter, routing);
	if (ret)
		return ret;
	input = &routing->inputs[routing->input];
	if (audio->index >= routing->n_audios || audio->index != input->audio)
		return -EINVAL;

	return sc_crossbar_select_audio(node->bridge->filter, routing, input);
}
