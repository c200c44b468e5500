// SPDX-License-Identifier: GPL-2.0
/*
 * The crossbar: which of its pins are inputs in V4L2's sense, and which of
 * them is routed to what is captured.
 */
#include <linux/kernel.h>
#include <linux/slab.h>
#include <linux/string.h>

#include "../compat.h"
#include "routing.h"

static const struct sc_guid sc_crossbar_set = SC_PROPSETID_VIDCAP_CROSSBAR;
static const struct sc_guid sc_tuner_set = SC_PROPSETID_TUNER;

static const struct sc_connector sc_connectors[] = {
	{ SC_KS_PHYS_CONN_VIDEO_TUNER, "Tuner" },
	{ SC_KS_PHYS_CONN_VIDEO_COMPOSITE, "Composite" },
	{ SC_KS_PHYS_CONN_VIDEO_S_VIDEO, "S-Video" },
	{ SC_KS_PHYS_CONN_VIDEO_RGB, "RGB" },
	{ SC_KS_PHYS_CONN_VIDEO_YRYBY, "Component" },
	{ SC_KS_PHYS_CONN_VIDEO_SERIAL_DIGITAL, "Serial digital", .digital = true },
	{ SC_KS_PHYS_CONN_VIDEO_PARALLEL_DIGITAL, "Parallel digital", .digital = true },
	{ SC_KS_PHYS_CONN_VIDEO_SCSI, "SCSI", .digital = true },
	{ SC_KS_PHYS_CONN_VIDEO_AUX, "Aux" },
	{ SC_KS_PHYS_CONN_VIDEO_1394, "IEEE 1394", .digital = true },
	{ SC_KS_PHYS_CONN_VIDEO_USB, "USB", .digital = true },
	{ SC_KS_PHYS_CONN_VIDEO_VIDEO_DECODER, "Video decoder" },
	{ SC_KS_PHYS_CONN_VIDEO_VIDEO_ENCODER, "Video encoder" },
	{ SC_KS_PHYS_CONN_VIDEO_SCART, "SCART" },
	{ SC_KS_PHYS_CONN_AUDIO_TUNER, "Tuner" },
	{ SC_KS_PHYS_CONN_AUDIO_LINE, "Line" },
	{ SC_KS_PHYS_CONN_AUDIO_MIC, "Microphone" },
	{ SC_KS_PHYS_CONN_AUDIO_AES_DIGITAL, "AES/EBU", .digital = true },
	{ SC_KS_PHYS_CONN_AUDIO_SPDIF_DIGITAL, "S/PDIF", .digital = true },
	{ SC_KS_PHYS_CONN_AUDIO_SCSI, "SCSI", .digital = true },
	{ SC_KS_PHYS_CONN_AUDIO_AUX, "Aux" },
	{ SC_KS_PHYS_CONN_AUDIO_1394, "IEEE 1394", .digital = true },
	{ SC_KS_PHYS_CONN_AUDIO_USB, "USB", .digital = true },
	{ SC_KS_PHYS_CONN_AUDIO_AUDIO_DECODER, "Audio decoder" },
};

static const struct sc_connector *sc_connector_of(u32 type)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sc_connectors); i++)
		if (sc_connectors[i].type == type)
			return &sc_connectors[i];
	return NULL;
}

static bool sc_connector_is_audio(const struct sc_connector *connector)
{
	return connector->type >= SC_KS_PHYS_CONN_AUDIO_TUNER;
}

/**
 * struct sc_pin - a pin of the crossbar, while it is being described
 * @connector: what it is, NULL where that makes no sense
 * @related: its audio or its picture, or %SC_NONE
 */
struct sc_pin {
	const struct sc_connector *connector;
	u32 related;
};

/* The whole crossbar as it was described: inputs, then outputs. */
struct sc_pins {
	struct sc_filter *filter;
	struct sc_pin *inputs;
	struct sc_pin *outputs;
	struct sc_pin pins[SC_MAX_PINS];
};

static void sc_crossbar_fault(const struct sc_pins *pins, const char *fault)
{
	sc_device_answer_fault(sc_filter_device(pins->filter), fault);
}

static int sc_pin_describe(const struct sc_pins *pins, enum sc_kspin_dataflow direction,
			   u32 index, struct sc_pin *pin)
{
	struct sc_ksproperty_crossbar_pininfo_s info = {
		.direction = direction,
		.index = index,
		.related_pin_index = SC_NONE,
	};
	int ret;

	ret = sc_routing_get(pins->filter, &sc_crossbar_set, SC_KSPROPERTY_CROSSBAR_PININFO,
			     &info.property, sizeof(info));
	if (ret == -ENODEV)
		return ret;
	if (!ret)
		pin->connector = sc_connector_of(info.pin_type);
	if (!pin->connector)
		sc_crossbar_fault(pins, "a crossbar pin of no known kind");
	pin->related = info.related_pin_index;
	return 0;
}

/* A pin belongs to one of the other kind and the same direction, or to none. */
static u32 sc_pin_related(const struct sc_pins *pins, const struct sc_pin *all, u32 count,
			  const struct sc_pin *pin)
{
	const struct sc_pin *other;

	if (pin->related == SC_NONE)
		return SC_NONE;

	other = pin->related < count ? &all[pin->related] : NULL;
	if (other && other->connector &&
	    sc_connector_is_audio(other->connector) != sc_connector_is_audio(pin->connector))
		return pin->related;

	sc_crossbar_fault(pins, "a crossbar pin that is related to no other");
	return SC_NONE;
}

static int sc_pins_describe(struct sc_pins *pins, const struct sc_crossbar *crossbar)
{
	int ret = 0;
	u32 i;

	pins->inputs = pins->pins;
	pins->outputs = pins->pins + crossbar->n_inputs;
	for (i = 0; i < crossbar->n_inputs && !ret; i++)
		ret = sc_pin_describe(pins, SC_KSPIN_DATAFLOW_IN, i, &pins->inputs[i]);
	for (i = 0; i < crossbar->n_outputs && !ret; i++)
		ret = sc_pin_describe(pins, SC_KSPIN_DATAFLOW_OUT, i, &pins->outputs[i]);
	return ret;
}

/* What is captured is what goes to the decoder, where one is named. */
static u32 sc_pins_video_out(const struct sc_pins *pins, const struct sc_crossbar *crossbar)
{
	const struct sc_connector *connector;
	u32 found = SC_NONE;
	u32 i;

	for (i = 0; i < crossbar->n_outputs; i++) {
		connector = pins->outputs[i].connector;
		if (!connector || sc_connector_is_audio(connector))
			continue;
		if (connector->type == SC_KS_PHYS_CONN_VIDEO_VIDEO_DECODER)
			return i;
		if (found == SC_NONE)
			found = i;
	}
	return found;
}

static bool sc_pins_can_route(const struct sc_pins *pins, u32 in, u32 out)
{
	struct sc_ksproperty_crossbar_route_s route = {
		.index_input_pin = in,
		.index_output_pin = out,
	};

	return out != SC_NONE &&
	       !sc_routing_get(pins->filter, &sc_crossbar_set, SC_KSPROPERTY_CROSSBAR_CAN_ROUTE,
			       &route.property, sizeof(route)) &&
	       route.can_route;
}

/* How many of @inputs are of this kind? Two of them are told apart by a number. */
static unsigned int sc_pins_count(const struct sc_pin *inputs, u32 count,
				  const struct sc_connector *connector)
{
	unsigned int n = 0;

	while (count--)
		n += inputs[count].connector == connector;
	return n;
}

static void sc_pin_name(const struct sc_pins *pins, const struct sc_crossbar *crossbar, u32 pin,
			char *name)
{
	const struct sc_connector *connector = pins->inputs[pin].connector;

	if (sc_pins_count(pins->inputs, crossbar->n_inputs, connector) == 1)
		strscpy(name, connector->name, SC_INPUT_NAME);
	else
		snprintf(name, SC_INPUT_NAME, "%s %u", connector->name,
			 sc_pins_count(pins->inputs, pin + 1, connector));
}

static void sc_routing_add_audio(struct sc_routing *routing, const struct sc_pins *pins, u32 pin)
{
	struct sc_audio_input *audio = &routing->audios[routing->n_audios];

	if (routing->n_audios == SC_MAX_INPUTS ||
	    !sc_pins_can_route(pins, pin, routing->crossbar.audio_out))
		return;

	audio->pin = pin;
	sc_pin_name(pins, &routing->crossbar, pin, audio->name);
	routing->n_audios++;
}

static u32 sc_routing_find_audio(const struct sc_routing *routing, u32 pin)
{
	u32 i;

	for (i = 0; i < routing->n_audios; i++)
		if (routing->audios[i].pin == pin)
			return i;
	return SC_NONE;
}

/* Only what is analogue has a television standard, and a tuner its own. */
static u32 sc_routing_standards(const struct sc_routing *routing, const struct sc_input *input)
{
	u32 standards = routing->decoder.standards;

	if (input->connector && input->connector->digital)
		return 0;
	if (input->tuner && standards & routing->tuner.standards)
		return standards & routing->tuner.standards;

	return standards;
}

/* Each aerial of the tuner is an input of its own. */
static void sc_routing_add_aerials(struct sc_routing *routing, const struct sc_input *input)
{
	u32 aerials = input->tuner ? routing->tuner.aerials : 1;
	struct sc_input *added;
	u32 i;

	for (i = 0; i < aerials && routing->n_inputs < SC_MAX_INPUTS; i++) {
		added = &routing->inputs[routing->n_inputs++];
		*added = *input;
		added->aerial = i;
		added->standards = sc_routing_standards(routing, input);
		if (aerials > 1)
			snprintf(added->name, sizeof(added->name), "%.16s, aerial %u",
				 input->name, i + 1);
	}
}

static void sc_routing_add_video(struct sc_routing *routing, const struct sc_pins *pins, u32 pin)
{
	const struct sc_pin *described = &pins->inputs[pin];
	struct sc_input input = { .connector = described->connector, .pin = pin };
	u32 related;

	if (!sc_pins_can_route(pins, pin, routing->crossbar.video_out))
		return;

	related = sc_pin_related(pins, pins->inputs, routing->crossbar.n_inputs, described);
	input.audio = sc_routing_find_audio(routing, related);
	input.tuner = described->connector->type == SC_KS_PHYS_CONN_VIDEO_TUNER &&
		      routing->tuner.tv.mode;
	sc_pin_name(pins, &routing->crossbar, pin, input.name);
	sc_routing_add_aerials(routing, &input);
}

static void sc_routing_add_pins(struct sc_routing *routing, const struct sc_pins *pins, bool audio)
{
	u32 i;

	for (i = 0; i < routing->crossbar.n_inputs; i++) {
		if (!pins->inputs[i].connector ||
		    sc_connector_is_audio(pins->inputs[i].connector) != audio)
			continue;
		if (audio)
			sc_routing_add_audio(routing, pins, i);
		else
			sc_routing_add_video(routing, pins, i);
	}
}

static int sc_crossbar_describe_pins(struct sc_routing *routing, struct sc_pins *pins)
{
	struct sc_crossbar *crossbar = &routing->crossbar;
	int ret;

	ret = sc_pins_describe(pins, crossbar);
	if (ret)
		return ret;
	crossbar->video_out = sc_pins_video_out(pins, crossbar);
	if (crossbar->video_out == SC_NONE) {
		sc_crossbar_fault(pins, "a crossbar without a video output");
		return 0;
	}
	crossbar->audio_out = sc_pin_related(pins, pins->outputs, crossbar->n_outputs,
					     &pins->outputs[crossbar->video_out]);
	sc_routing_add_pins(routing, pins, true);
	sc_routing_add_pins(routing, pins, false);
	crossbar->present = routing->n_inputs;
	return 0;
}

static int sc_crossbar_describe_all(struct sc_filter *filter, struct sc_routing *routing)
{
	struct sc_pins *pins = kzalloc(sizeof(*pins), GFP_KERNEL);
	int ret;

	if (!pins)
		return -ENOMEM;

	pins->filter = filter;
	ret = sc_crossbar_describe_pins(routing, pins);
	kfree(pins);
	return ret;
}

static bool sc_crossbar_is_too_large(const struct sc_ksproperty_crossbar_caps_s *caps)
{
	return caps->number_of_inputs > SC_MAX_PINS ||
	       caps->number_of_outputs > SC_MAX_PINS - caps->number_of_inputs;
}

/* Without a crossbar there is one input, which nobody can choose. */
static void sc_routing_add_only(struct sc_routing *routing)
{
	struct sc_input input = {
		.pin = SC_NONE,
		.audio = SC_NONE,
		.tuner = routing->tuner.tv.mode,
	};

	routing->n_audios = 0;
	strscpy(input.name, input.tuner ? "Tuner" : "Camera", sizeof(input.name));
	sc_routing_add_aerials(routing, &input);
}

/* The inputs of a device. */
int sc_crossbar_describe(struct sc_filter *filter, struct sc_routing *routing)
{
	struct sc_ksproperty_crossbar_caps_s caps = { };
	struct sc_crossbar *crossbar = &routing->crossbar;
	int ret;

	ret = sc_routing_get(filter, &sc_crossbar_set, SC_KSPROPERTY_CROSSBAR_CAPS,
			     &caps.property, sizeof(caps));
	if (ret == -ENODEV)
		return ret;
	if (!ret && sc_crossbar_is_too_large(&caps)) {
		sc_device_answer_fault(sc_filter_device(filter),
				       "a crossbar with more than 64 pins");
		ret = -EPROTO;
	}
	if (!ret) {
		crossbar->n_inputs = caps.number_of_inputs;
		crossbar->n_outputs = caps.number_of_outputs;
		ret = sc_crossbar_describe_all(filter, routing);
		if (ret)
			return ret;
	}
	if (!crossbar->present)
		sc_routing_add_only(routing);
	return 0;
}
SC_EXPORT_FOR_TEST(sc_crossbar_describe);

/* Which pin is routed to an output? */
static int sc_crossbar_route_of(struct sc_filter *filter, const struct sc_crossbar *crossbar,
				u32 out, u32 *in)
{
	struct sc_ksproperty_crossbar_route_s route = {
		.index_input_pin = SC_NONE,
		.index_output_pin = out,
	};
	int ret;

	ret = sc_routing_get(filter, &sc_crossbar_set, SC_KSPROPERTY_CROSSBAR_ROUTE,
			     &route.property, sizeof(route));
	if (ret)
		return ret;

	*in = route.index_input_pin;
	if (*in != SC_NONE && *in >= crossbar->n_inputs) {
		sc_device_answer_fault(sc_filter_device(filter),
				       "a route from a crossbar pin that is not there");
		*in = SC_NONE;
	}
	return 0;
}

static int sc_crossbar_route(struct sc_filter *filter, u32 in, u32 out)
{
	struct sc_ksproperty_crossbar_route_s route = {
		.index_input_pin = in,
		.index_output_pin = out,
	};

	return sc_routing_set(filter, &sc_crossbar_set, SC_KSPROPERTY_CROSSBAR_ROUTE,
			      &route.property, sizeof(route));
}

static int sc_tuner_read_aerial(struct sc_filter *filter, const struct sc_routing *routing,
				u32 *aerial)
{
	struct sc_ksproperty_tuner_input_s input = { };
	int ret;

	*aerial = 0;
	if (routing->tuner.aerials < 2)
		return 0;

	ret = sc_routing_get(filter, &sc_tuner_set, SC_KSPROPERTY_TUNER_INPUT, &input.property,
			     sizeof(input));
	if (!ret && input.input_index < routing->tuner.aerials)
		*aerial = input.input_index;
	else if (!ret)
		sc_device_answer_fault(sc_filter_device(filter),
				       "a tuner at an aerial that is not there");
	return ret;
}

static int sc_tuner_select_aerial(struct sc_filter *filter, u32 aerial)
{
	struct sc_ksproperty_tuner_input_s input = { .input_index = aerial };

	return sc_routing_set(filter, &sc_tuner_set, SC_KSPROPERTY_TUNER_INPUT, &input.property,
			      sizeof(input));
}

static void sc_routing_note_input(struct sc_routing *routing, u32 pin, u32 aerial)
{
	const struct sc_input *input;
	u32 i;

	routing->unrouted = true;
	for (i = 0; i < routing->n_inputs; i++) {
		input = &routing->inputs[i];
		if (input->pin != pin || (input->tuner && input->aerial != aerial))
			continue;
		routing->input = i;
		routing->unrouted = false;
	}
}

/* Which input is captured? */
int sc_crossbar_read(struct sc_filter *filter, struct sc_routing *routing)
{
	const struct sc_crossbar *crossbar = &routing->crossbar;
	u32 pin = SC_NONE, aerial;
	int ret = 0;

	if (crossbar->present)
		ret = sc_crossbar_route_of(filter, crossbar, crossbar->video_out, &pin);
	if (!ret)
		ret = sc_tuner_read_aerial(filter, routing, &aerial);
	if (!ret)
		sc_routing_note_input(routing, pin, aerial);
	return ret;
}
SC_EXPORT_FOR_TEST(sc_crossbar_read);

/* The sound follows the picture; a picture without one is silent. */
int sc_crossbar_select_audio(struct sc_filter *filter, const struct sc_routing *routing,
			     const struct sc_input *input)
{
	u32 out = routing->crossbar.audio_out;
	int ret;

	if (out == SC_NONE || !routing->n_audios)
		return 0;
	if (input->audio != SC_NONE)
		return sc_crossbar_route(filter, routing->audios[input->audio].pin, out);

	ret = sc_crossbar_route(filter, SC_NONE, out);
	return ret == -ENODEV ? ret : 0;
}

/* Capture another input. */
int sc_crossbar_select(struct sc_filter *filter, const struct sc_routing *routing, u32 index)
{
	const struct sc_input *input = &routing->inputs[index];
	int ret = 0;

	if (input->tuner && routing->tuner.aerials > 1)
		ret = sc_tuner_select_aerial(filter, input->aerial);
	if (!ret && routing->crossbar.present)
		ret = sc_crossbar_route(filter, input->pin, routing->crossbar.video_out);
	if (!ret && routing->crossbar.present)
		ret = sc_crossbar_select_audio(filter, routing, input);
	return ret;
}
SC_EXPORT_FOR_TEST(sc_crossbar_select);

/* Which audio input is heard? %SC_NONE where none is. */
int sc_crossbar_read_audio(struct sc_filter *filter, const struct sc_routing *routing, u32 *audio)
{
	u32 pin = SC_NONE;
	int ret = 0;

	if (routing->n_audios)
		ret = sc_crossbar_route_of(filter, &routing->crossbar,
					   routing->crossbar.audio_out, &pin);
	*audio = pin == SC_NONE ? SC_NONE : sc_routing_find_audio(routing, pin);
	return ret;
}
SC_EXPORT_FOR_TEST(sc_crossbar_read_audio);
