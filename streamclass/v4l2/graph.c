// SPDX-License-Identifier: GPL-2.0
/*
 * What stands before the streams in the media controller: connectors, tuner,
 * crossbar and decoder.
 *
 *	connector ---------+
 *	connector ---------+--> crossbar --> decoder --> filter
 *	RF --> tuner ------+
 *
 * What a device has not is left out of that row. The enabled link into the crossbar
 * is the route. It follows what S_INPUT and the minidriver do; nobody else can
 * change it.
 */
#include <linux/slab.h>

#include "bridge.h"

/* What user space asks of a link into the crossbar must be what it is already. */
static int sc_crossbar_link_setup(struct media_entity *entity, const struct media_pad *local,
				  const struct media_pad *remote, u32 flags)
{
	const struct sc_graph *graph = container_of(entity, struct sc_graph, crossbar.entity);

	return !!(flags & MEDIA_LNK_FL_ENABLED) == (local->index == graph->routed) ? 0 : -EBUSY;
}

static const struct media_entity_operations sc_crossbar_entity_ops = {
	.link_setup = sc_crossbar_link_setup,
};

static u32 sc_input_function(const struct sc_input *input)
{
	if (input->tuner)
		return MEDIA_ENT_F_CONN_RF;
	if (input->connector->digital)
		return MEDIA_ENT_F_CAM_SENSOR;
	if (input->connector->type == SC_KS_PHYS_CONN_VIDEO_S_VIDEO)
		return MEDIA_ENT_F_CONN_SVIDEO;

	return MEDIA_ENT_F_CONN_COMPOSITE;
}

static int sc_graph_add_tuner(struct sc_bridge *bridge)
{
	struct sc_graph *graph = &bridge->graph;

	if (!bridge->routing.tuner.modes)
		return 0;

	return sc_part_register(bridge, &graph->tuner, "tuner", MEDIA_ENT_F_TUNER, 1, 1);
}

/* An aerial comes in through the tuner, and several of them do so together. */
static int sc_graph_add_connector(struct sc_bridge *bridge, unsigned int index)
{
	struct sc_graph *graph = &bridge->graph;
	const struct sc_input *input = &bridge->routing.inputs[index];
	struct sc_media_part *part = &graph->inputs[index];
	int ret;

	ret = sc_part_register(bridge, part, input->name, sc_input_function(input), 0, 1);
	if (ret || !input->tuner)
		return ret;

	return sc_media_link(&part->entity, 0, &graph->tuner.entity, 0);
}

static int sc_graph_add_input(struct sc_bridge *bridge, unsigned int index)
{
	struct sc_graph *graph = &bridge->graph;
	const struct sc_input *input = &bridge->routing.inputs[index];
	struct sc_media_part *last = input->tuner ? &graph->tuner : &graph->inputs[index];
	int ret;

	ret = sc_graph_add_connector(bridge, index);
	if (ret || input->aerial)
		return ret;

	return media_create_pad_link(&last->entity, input->tuner ? 1 : 0,
				     &graph->crossbar.entity, index, 0);
}

/* A tuner with nothing to switch between is what the pictures come from. */
static int sc_graph_add_aerials(struct sc_bridge *bridge)
{
	struct sc_graph *graph = &bridge->graph;
	unsigned int i;
	int ret = 0;

	if (!bridge->routing.inputs[0].tuner)
		return 0;

	for (i = 0; i < bridge->routing.n_inputs && !ret; i++)
		ret = sc_graph_add_connector(bridge, i);
	graph->head = &graph->tuner;
	graph->head_pad = 1;
	return ret;
}

static int sc_graph_add_crossbar(struct sc_bridge *bridge)
{
	unsigned int i, count = bridge->routing.n_inputs;
	struct sc_graph *graph = &bridge->graph;
	int ret;

	if (!bridge->routing.crossbar.present)
		return sc_graph_add_aerials(bridge);

	graph->routed = SC_NONE;
	graph->crossbar.entity.ops = &sc_crossbar_entity_ops;
	ret = sc_part_register(bridge, &graph->crossbar, "crossbar", MEDIA_ENT_F_VID_MUX, count, 1);
	for (i = 0; i < count && !ret; i++)
		ret = sc_graph_add_input(bridge, i);
	graph->head = &graph->crossbar;
	graph->head_pad = count;
	return ret;
}

static int sc_graph_add_decoder(struct sc_bridge *bridge)
{
	struct sc_graph *graph = &bridge->graph;
	int ret;

	if (!bridge->routing.decoder.present)
		return 0;

	ret = sc_part_register(bridge, &graph->decoder, "decoder", MEDIA_ENT_F_ATV_DECODER, 1, 1);
	if (!ret && graph->head)
		ret = sc_media_link(&graph->head->entity, graph->head_pad,
				    &graph->decoder.entity, 0);
	graph->head = &graph->decoder;
	graph->head_pad = 1;
	return ret;
}

int sc_graph_register(struct sc_bridge *bridge)
{
	int ret;

	ret = sc_graph_add_tuner(bridge);
	if (!ret)
		ret = sc_graph_add_crossbar(bridge);
	if (!ret)
		ret = sc_graph_add_decoder(bridge);
	return ret;
}

void sc_graph_unregister(struct sc_bridge *bridge)
{
	struct sc_graph *graph = &bridge->graph;
	unsigned int i;

	for (i = 0; i < bridge->routing.n_inputs; i++)
		sc_part_unregister(&graph->inputs[i]);
	sc_part_unregister(&graph->tuner);
	sc_part_unregister(&graph->crossbar);
	sc_part_unregister(&graph->decoder);
}

void sc_graph_free(struct sc_bridge *bridge)
{
	struct sc_graph *graph = &bridge->graph;
	unsigned int i;

	for (i = 0; i < bridge->routing.n_inputs; i++)
		kfree(graph->inputs[i].pads);
	kfree(graph->tuner.pads);
	kfree(graph->crossbar.pads);
	kfree(graph->decoder.pads);
}

static void sc_graph_set_link(struct sc_graph *graph, u32 pad, u32 flags)
{
	struct media_link *link;

	list_for_each_entry(link, &graph->crossbar.entity.links, list)
		if (link->sink == &graph->crossbar.pads[pad])
			media_entity_setup_link(link, flags);
}

/* The input whose pin is routed; aerials share the pin of the first. */
static u32 sc_graph_routed(const struct sc_routing *routing)
{
	return routing->unrouted ? SC_NONE :
				   routing->input - routing->inputs[routing->input].aerial;
}

/* Let the links tell the route. */
void sc_graph_follow(struct sc_bridge *bridge)
{
	struct sc_graph *graph = &bridge->graph;
	u32 before = graph->routed;

	if (!graph->crossbar.registered || before == sc_graph_routed(&bridge->routing))
		return;

	graph->routed = sc_graph_routed(&bridge->routing);
	if (before != SC_NONE)
		sc_graph_set_link(graph, before, 0);
	if (graph->routed != SC_NONE)
		sc_graph_set_link(graph, graph->routed, MEDIA_LNK_FL_ENABLED);
}
