// SPDX-License-Identifier: GPL-2.0
/*
 * The filter and its pins in the media controller, and the other filters of the
 * board.
 *
 *	decoder, source ------+
 *	pin without data -----+--> filter --> nodes
 *	output nodes ---------+           --> pin without data
 *
 * A stream is a pin of the filter, with a pad. Where user space can have the data
 * the pin's other end is a node, or as many as it has instances. Otherwise it is an
 * entity with a pad on each side, of which one is linked to the filter and the other
 * to whatever has the same medium.
 */
#include <linux/slab.h>

#include "bridge.h"

#define SC_PIN_SINK	0
#define SC_PIN_SOURCE	1
#define SC_PIN_PADS	2

static const struct sc_stream_information *sc_bridge_stream(const struct sc_bridge *bridge,
							    u32 number)
{
	return sc_device_stream_information(bridge->dev, number);
}

static bool sc_stream_comes_in(const struct sc_stream_information *information)
{
	return information->data_flow == SC_KSPIN_DATAFLOW_IN;
}

/* --- the filter --- */

static u32 sc_bridge_count_streams(const struct sc_bridge *bridge)
{
	u32 count = 0;

	while (sc_bridge_stream(bridge, count))
		count++;
	return count;
}

/* What comes in of what nobody says where it comes from is a camera's. */
static u32 sc_filter_function(const struct sc_bridge *bridge)
{
	u32 i, sinks = bridge->graph.head ? 1 : 0, sources = 0;

	for (i = 0; i < bridge->pins.n_streams; i++)
		if (sc_stream_comes_in(sc_bridge_stream(bridge, i)))
			sinks++;
		else
			sources++;
	if (sources && !sinks)
		return MEDIA_ENT_F_CAM_SENSOR;
	if (sinks && !sources)
		return MEDIA_ENT_F_DV_ENCODER;

	return MEDIA_ENT_F_VID_IF_BRIDGE;
}

/* A pad for each stream, then one for what stands before them. */
static int sc_filter_register(struct sc_bridge *bridge)
{
	struct sc_media_pins *pins = &bridge->pins;
	struct sc_graph *graph = &bridge->graph;
	u32 i, count = pins->n_streams + !!graph->head;
	int ret;

	ret = sc_part_alloc(&pins->filter, count);
	if (ret)
		return ret;

	for (i = 0; i < count; i++)
		pins->filter.pads[i].flags =
			i == pins->n_streams || sc_stream_comes_in(sc_bridge_stream(bridge, i)) ?
			MEDIA_PAD_FL_SINK : MEDIA_PAD_FL_SOURCE;
	ret = sc_part_enrol(bridge, &pins->filter, "filter", sc_filter_function(bridge), count);
	if (ret || !graph->head)
		return ret;

	return sc_media_link(&graph->head->entity, graph->head_pad,
			     &pins->filter.entity, pins->n_streams);
}

/* Before the nodes are, which are linked to it. */
int sc_media_pins_register(struct sc_bridge *bridge)
{
	struct sc_media_pins *pins = &bridge->pins;

	pins->n_streams = sc_bridge_count_streams(bridge);
	pins->streams = kcalloc(pins->n_streams, sizeof(*pins->streams), GFP_KERNEL);
	if (!pins->streams)
		return -ENOMEM;

	return sc_filter_register(bridge);
}

/* --- pins without data --- */

static const struct {
	const struct sc_guid *category;
	const char *name;
} sc_media_pin_names[] = {
	{ &SC_PINNAME_VIDEO_ANALOGVIDEOIN, "analogue video" },
	{ &SC_PINNAME_VIDEO_VIDEOPORT, "video port" },
	{ &SC_PINNAME_VIDEO_VIDEOPORT_VBI, "video port VBI" },
};

static const char *sc_media_pin_name(const struct sc_stream_information *information)
{
	unsigned int i;

	for (i = 0; information->category && i < ARRAY_SIZE(sc_media_pin_names); i++)
		if (sc_guid_equal(information->category, sc_media_pin_names[i].category))
			return sc_media_pin_names[i].name;
	return "pin";
}

static int sc_media_pin_register(struct sc_bridge *bridge, u32 number)
{
	const struct sc_stream_information *information = sc_bridge_stream(bridge, number);
	struct sc_media_pins *pins = &bridge->pins;
	struct sc_media_pin *pin = &pins->streams[number];
	int ret;

	snprintf(pin->name, sizeof(pin->name), "%s %u", sc_media_pin_name(information), number);
	ret = sc_part_register(bridge, &pin->part, pin->name, MEDIA_ENT_F_VID_IF_BRIDGE, 1, 1);
	if (ret)
		return ret;
	if (sc_stream_comes_in(information))
		return sc_media_link(&pin->part.entity, SC_PIN_SOURCE,
				     &pins->filter.entity, number);

	return sc_media_link(&pins->filter.entity, number, &pin->part.entity, SC_PIN_SINK);
}

static bool sc_stream_has_node(const struct sc_bridge *bridge, u32 number)
{
	const struct sc_node *node;

	list_for_each_entry(node, &bridge->nodes, list)
		if (node->catalog->stream_number == number)
			return true;
	return false;
}

/* --- other filters of the board --- */

static const struct sc_filter_class {
	const struct sc_guid *interface_class;
	const char *name;
	u32 function;
} sc_filter_classes[] = {
	{ &SC_KSCATEGORY_TVTUNER, "TV tuner", MEDIA_ENT_F_TUNER },
	{ &SC_KSCATEGORY_CROSSBAR, "switch", MEDIA_ENT_F_VID_MUX },
	{ &SC_KSCATEGORY_TVAUDIO, "TV audio", MEDIA_ENT_F_IF_AUD_DECODER },
};

static const struct sc_filter_class sc_filter_unknown_class = {
	NULL, "part", MEDIA_ENT_F_VID_IF_BRIDGE,
};

static const struct sc_filter_class *sc_filter_class_of(const struct sc_pinless_filter *filter)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sc_filter_classes); i++)
		if (sc_guid_equal(&filter->interface_class, sc_filter_classes[i].interface_class))
			return &sc_filter_classes[i];
	return &sc_filter_unknown_class;
}

/* What the device's own properties have shown already is not there twice. */
static bool sc_graph_has_class(const struct sc_graph *graph, const struct sc_filter_class *class)
{
	return (class->function == MEDIA_ENT_F_TUNER && graph->tuner.registered) ||
	       (class->function == MEDIA_ENT_F_VID_MUX && graph->crossbar.registered);
}

static int sc_other_register(struct sc_bridge *bridge, const struct sc_pinless_filter *filter,
			     struct sc_media_pin *other, unsigned int index)
{
	const struct sc_filter_class *class = sc_filter_class_of(filter);
	u32 i;
	int ret;

	if (sc_graph_has_class(&bridge->graph, class))
		return 0;
	ret = sc_part_alloc(&other->part, filter->n_pins);
	if (ret)
		return ret;

	for (i = 0; i < filter->n_pins; i++)
		other->part.pads[i].flags = filter->pins[i].output ? MEDIA_PAD_FL_SOURCE :
								     MEDIA_PAD_FL_SINK;
	snprintf(other->name, sizeof(other->name), "%s %u", class->name, index + 1);
	return sc_part_enrol(bridge, &other->part, other->name, class->function, filter->n_pins);
}

static unsigned int sc_bridge_count_others(const struct sc_bridge *bridge)
{
	unsigned int count = 0;

	while (sc_device_pinless_filter(bridge->dev, count))
		count++;
	return count;
}

/* Those that have been registered when the device comes. */
static int sc_others_register(struct sc_bridge *bridge)
{
	struct sc_media_pins *pins = &bridge->pins;
	unsigned int i, count = sc_bridge_count_others(bridge);
	int ret = 0;

	pins->others = kcalloc(count, sizeof(*pins->others), GFP_KERNEL);
	if (!pins->others)
		return -ENOMEM;

	pins->n_others = count;
	for (i = 0; i < count && !ret; i++)
		ret = sc_other_register(bridge, sc_device_pinless_filter(bridge->dev, i),
					&pins->others[i], i);
	return ret;
}

/* --- what is connected --- */

/* One end of a connection, which has the medium of the other one. */
struct sc_end {
	struct media_entity *entity;
	unsigned int pad;
	bool output;
	const struct sc_kspin_medium *medium;
};

/* What can be connected to anything is known to be connected to nothing. */
static bool sc_medium_is_definite(const struct sc_kspin_medium *medium)
{
	static const struct sc_guid none = SC_GUID_NULL;
	static const struct sc_guid standard = SC_KSMEDIUMSETID_STANDARD;

	return !sc_guid_equal(&medium->set, &none) && !sc_guid_equal(&medium->set, &standard);
}

static bool sc_ends_meet(const struct sc_end *from, const struct sc_end *to)
{
	return from->entity != to->entity && from->output && !to->output &&
	       from->medium->id == to->medium->id &&
	       sc_guid_equal(&from->medium->set, &to->medium->set);
}

/*
 * End number @index of the pins without data: one for each medium, on the side
 * where the filter is not. False past the last.
 */
static bool sc_stream_end(struct sc_bridge *bridge, unsigned int *index, struct sc_end *end)
{
	const struct sc_stream_information *information;
	struct sc_media_pins *pins = &bridge->pins;
	u32 i;

	for (i = 0; i < pins->n_streams; i++) {
		information = sc_bridge_stream(bridge, i);
		if (!pins->streams[i].part.registered)
			continue;
		if (*index >= information->mediums_count) {
			*index -= information->mediums_count;
			continue;
		}
		end->entity = &pins->streams[i].part.entity;
		end->output = !sc_stream_comes_in(information);
		end->pad = end->output ? SC_PIN_SOURCE : SC_PIN_SINK;
		end->medium = &information->mediums[*index];
		return true;
	}
	return false;
}

/* The same of the pins of other filters. */
static bool sc_other_end(struct sc_bridge *bridge, unsigned int index, struct sc_end *end)
{
	const struct sc_pinless_filter *filter;
	struct sc_media_pins *pins = &bridge->pins;
	unsigned int i;

	for (i = 0; i < pins->n_others; i++) {
		filter = sc_device_pinless_filter(bridge->dev, i);
		if (!pins->others[i].part.registered)
			continue;
		if (index >= filter->n_pins) {
			index -= filter->n_pins;
			continue;
		}
		end->entity = &pins->others[i].part.entity;
		end->output = filter->pins[index].output;
		end->pad = index;
		end->medium = &filter->pins[index].medium;
		return true;
	}
	return false;
}

static bool sc_media_pins_end(struct sc_bridge *bridge, unsigned int index, struct sc_end *end)
{
	return sc_stream_end(bridge, &index, end) || sc_other_end(bridge, index, end);
}

static int sc_end_link(struct sc_bridge *bridge, const struct sc_end *from)
{
	struct sc_end to;
	unsigned int i;
	int ret = 0;

	for (i = 0; sc_media_pins_end(bridge, i, &to) && !ret; i++)
		if (sc_ends_meet(from, &to))
			ret = sc_media_link(from->entity, from->pad, to.entity, to.pad);
	return ret;
}

static int sc_media_pins_link(struct sc_bridge *bridge)
{
	struct sc_end end;
	unsigned int i;
	int ret = 0;

	for (i = 0; sc_media_pins_end(bridge, i, &end) && !ret; i++)
		if (end.output && sc_medium_is_definite(end.medium))
			ret = sc_end_link(bridge, &end);
	return ret;
}

/* All nodes are there: what is none of them is an entity. */
int sc_media_pins_complete(struct sc_bridge *bridge)
{
	struct sc_media_pins *pins = &bridge->pins;
	int ret = 0;
	u32 i;

	for (i = 0; i < pins->n_streams && !ret; i++)
		if (!sc_stream_has_node(bridge, i))
			ret = sc_media_pin_register(bridge, i);
	if (!ret)
		ret = sc_others_register(bridge);
	return ret ?: sc_media_pins_link(bridge);
}

void sc_media_pins_unregister(struct sc_bridge *bridge)
{
	struct sc_media_pins *pins = &bridge->pins;
	u32 i;

	for (i = 0; pins->streams && i < pins->n_streams; i++)
		sc_part_unregister(&pins->streams[i].part);
	for (i = 0; i < pins->n_others; i++)
		sc_part_unregister(&pins->others[i].part);
	sc_part_unregister(&pins->filter);
}

void sc_media_pins_free(struct sc_bridge *bridge)
{
	struct sc_media_pins *pins = &bridge->pins;
	u32 i;

	for (i = 0; pins->streams && i < pins->n_streams; i++)
		kfree(pins->streams[i].part.pads);
	for (i = 0; i < pins->n_others; i++)
		kfree(pins->others[i].part.pads);
	kfree(pins->streams);
	kfree(pins->others);
	kfree(pins->filter.pads);
}
