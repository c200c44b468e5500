// SPDX-License-Identifier: GPL-2.0
/*
 * Every property of the video capture sets, with its own structure, as a
 * minidriver declares it and a client uses it.
 */
#include "property_bed.h"

enum sc_vidcap_set {
	SC_PROCAMP,
	SC_CAMERA,
	SC_VIDEOCONTROL,
	SC_CROSSBAR,
	SC_TUNER,
	SC_DECODER,
	SC_ENCODER,
	SC_COMPRESSION,
	SC_TVAUDIO,
	SC_VBICAP,
	SC_VBICODEC,
	SC_SELECTOR,
	SC_DEVICE_SETS,
	SC_DROPPED = SC_DEVICE_SETS,
	SC_ALLOCATOR,
	SC_VIDCAP_SETS,
};

static const struct sc_guid sc_vidcap_guids[SC_VIDCAP_SETS] = {
	[SC_PROCAMP] = SC_PROPSETID_VIDCAP_VIDEOPROCAMP,
	[SC_CAMERA] = SC_PROPSETID_VIDCAP_CAMERACONTROL,
	[SC_VIDEOCONTROL] = SC_PROPSETID_VIDCAP_VIDEOCONTROL,
	[SC_CROSSBAR] = SC_PROPSETID_VIDCAP_CROSSBAR,
	[SC_TUNER] = SC_PROPSETID_TUNER,
	[SC_DECODER] = SC_PROPSETID_VIDCAP_VIDEODECODER,
	[SC_ENCODER] = SC_PROPSETID_VIDCAP_VIDEOENCODER,
	[SC_COMPRESSION] = SC_PROPSETID_VIDCAP_VIDEOCOMPRESSION,
	[SC_TVAUDIO] = SC_PROPSETID_VIDCAP_TVAUDIO,
	[SC_VBICAP] = SC_KSPROPSETID_VBICAP_PROPERTIES,
	[SC_VBICODEC] = SC_KSPROPSETID_VBI_CODEC_FILTERING,
	[SC_SELECTOR] = SC_PROPSETID_VIDCAP_SELECTOR,
	[SC_DROPPED] = SC_PROPSETID_VIDCAP_DROPPEDFRAMES,
	[SC_ALLOCATOR] = SC_PROPSETID_ALLOCATOR_CONTROL,
};

/**
 * struct sc_vidcap_property - one property as its page describes it
 * @name: with the row of coverage.csv
 * @set: its set
 * @id: its number in the set
 * @access: which ways it goes
 * @input: bytes of the identifier and what follows it
 * @output: bytes of the value
 * @prefix: bytes of @output before the value's own members
 * @node: it is one of a node
 * @ranged: the page gives a range
 * @minimum: of the range
 * @maximum: of the range
 * @standard: the page gives a default
 * @standard_value: which
 */
struct sc_vidcap_property {
	const char *name;
	enum sc_vidcap_set set;
	u32 id;
	u32 access;
	u32 input;
	u32 output;
	u32 prefix;
	bool node;
	bool ranged;
	s32 minimum;
	s32 maximum;
	bool standard;
	s32 standard_value;
};

#define SC_GET		SC_KSPROPERTY_TYPE_GET
#define SC_SET		SC_KSPROPERTY_TYPE_SET
#define SC_BOTH		(SC_GET | SC_SET)

#define SC_PROPERTY(what, in, number, ways)	\
	.name = (what), .set = (in), .id = SC_KSPROPERTY_##number, .access = (ways)
/* One structure is request and value. */
#define SC_STRUCT(type)						\
	.input = sizeof(struct sc_##type), .output = sizeof(struct sc_##type),	\
	.prefix = sizeof(struct sc_ksidentifier)
#define SC_NODE_STRUCT(type)						\
	.input = sizeof(struct sc_##type), .output = sizeof(struct sc_##type),	\
	.prefix = sizeof(struct sc_ksp_node), .node = true
/* A bare value. */
#define SC_VALUE(size)	\
	.input = sizeof(struct sc_ksidentifier), .output = (size)
#define SC_RANGE(least, most)	\
	.ranged = true, .minimum = (least), .maximum = (most)
#define SC_DEFAULT(value)	\
	.standard = true, .standard_value = (value)

#define SC_AMP(what, number)	\
	SC_PROPERTY(what, SC_PROCAMP, VIDEOPROCAMP_##number, SC_BOTH)
#define SC_AMP_S	SC_STRUCT(ksproperty_videoprocamp_s)
#define SC_CAM(what, number)	\
	SC_PROPERTY(what, SC_CAMERA, CAMERACONTROL_##number, SC_BOTH)
#define SC_CAM_S	SC_STRUCT(ksproperty_cameracontrol_s)
#define SC_CODEC(what, number, ways)	\
	SC_PROPERTY(what, SC_VBICODEC, VBICODECFILTERING_##number, ways)

static const struct sc_vidcap_property sc_vidcap_properties[] = {
	{ SC_AMP("P-01 brightness", BRIGHTNESS), SC_AMP_S, SC_RANGE(-10000, 10000),
	  SC_DEFAULT(750) },
	{ SC_AMP("P-01 brightness of a node", BRIGHTNESS),
	  SC_NODE_STRUCT(ksproperty_videoprocamp_node_s), SC_RANGE(-10000, 10000),
	  SC_DEFAULT(750) },
	{ SC_AMP("P-02 contrast", CONTRAST), SC_AMP_S, SC_RANGE(0, 10000), SC_DEFAULT(100) },
	{ SC_AMP("P-03 hue", HUE), SC_AMP_S, SC_RANGE(-18000, 18000), SC_DEFAULT(0) },
	{ SC_AMP("P-04 saturation", SATURATION), SC_AMP_S, SC_RANGE(0, 10000), SC_DEFAULT(100) },
	{ SC_AMP("P-05 sharpness", SHARPNESS), SC_AMP_S, SC_RANGE(0, 100), SC_DEFAULT(50) },
	{ SC_AMP("P-06 gamma", GAMMA), SC_AMP_S, SC_RANGE(1, 500), SC_DEFAULT(220) },
	{ SC_AMP("P-07 colour enable", COLORENABLE), SC_AMP_S, SC_RANGE(0, 1), SC_DEFAULT(1) },
	{ SC_AMP("P-08 white balance", WHITEBALANCE), SC_AMP_S, SC_RANGE(2800, 6500) },
	{ SC_AMP("P-09 backlight", BACKLIGHT_COMPENSATION), SC_AMP_S, SC_RANGE(0, 1),
	  SC_DEFAULT(1) },
	{ SC_AMP("P-10 gain", GAIN), SC_AMP_S, SC_RANGE(0, 255), SC_DEFAULT(64) },
	{ SC_AMP("P-11 digital zoom", DIGITAL_MULTIPLIER), SC_AMP_S, SC_RANGE(10, 40) },
	{ SC_AMP("P-12 limit of it", DIGITAL_MULTIPLIER_LIMIT), SC_AMP_S, SC_RANGE(10, 40) },
	{ SC_AMP("P-13 red and blue gain", WHITEBALANCE_COMPONENT),
	  SC_STRUCT(ksproperty_videoprocamp_s2) },
	{ SC_AMP("P-13 red and blue gain of a node", WHITEBALANCE_COMPONENT),
	  SC_NODE_STRUCT(ksproperty_videoprocamp_node_s2) },
	{ SC_AMP("P-14 power line", POWERLINE_FREQUENCY), SC_AMP_S, SC_RANGE(0, 3) },

	{ SC_CAM("P-20 pan", PAN), SC_CAM_S, SC_RANGE(-180, 180), SC_DEFAULT(0) },
	{ SC_CAM("P-20 pan of a node", PAN), SC_NODE_STRUCT(ksproperty_cameracontrol_node_s),
	  SC_RANGE(-180, 180), SC_DEFAULT(0) },
	{ SC_CAM("P-21 tilt", TILT), SC_CAM_S, SC_RANGE(-180, 180), SC_DEFAULT(0) },
	{ SC_CAM("P-22 roll", ROLL), SC_CAM_S, SC_RANGE(-180, 180), SC_DEFAULT(0) },
	{ SC_CAM("P-23 zoom", ZOOM), SC_CAM_S, SC_RANGE(10, 600), SC_DEFAULT(10) },
	{ SC_CAM("P-24 exposure", EXPOSURE), SC_CAM_S, SC_RANGE(-13, 2) },
	{ SC_CAM("P-25 iris", IRIS), SC_CAM_S, SC_RANGE(14, 220) },
	{ SC_CAM("P-26 focus", FOCUS), SC_CAM_S, SC_RANGE(0, 10000) },
	{ SC_CAM("P-27 scan mode", SCANMODE), SC_CAM_S, SC_RANGE(0, 1) },
	{ SC_CAM("P-28 privacy", PRIVACY), SC_CAM_S, SC_RANGE(0, 1) },
	{ SC_CAM("P-29 pan and tilt", PANTILT), SC_STRUCT(ksproperty_cameracontrol_s2),
	  SC_RANGE(-180 * 3600, 180 * 3600), SC_DEFAULT(0) },
	{ SC_CAM("P-29 pan and tilt of a node", PANTILT),
	  SC_NODE_STRUCT(ksproperty_cameracontrol_node_s2), SC_RANGE(-180 * 3600, 180 * 3600),
	  SC_DEFAULT(0) },
	{ SC_CAM("P-30 pan speed", PAN_RELATIVE), SC_CAM_S, SC_RANGE(-8, 8) },
	{ SC_CAM("P-31 tilt speed", TILT_RELATIVE), SC_CAM_S, SC_RANGE(-8, 8) },
	{ SC_CAM("P-32 roll speed", ROLL_RELATIVE), SC_CAM_S, SC_RANGE(-8, 8) },
	{ SC_CAM("P-33 zoom speed", ZOOM_RELATIVE), SC_CAM_S, SC_RANGE(-8, 8) },
	{ SC_CAM("P-34 exposure step", EXPOSURE_RELATIVE), SC_CAM_S, SC_RANGE(-1, 1),
	  SC_DEFAULT(0) },
	{ SC_PROPERTY("P-35 iris step", SC_CAMERA, CAMERACONTROL_IRIS_RELATIVE, SC_SET),
	  SC_CAM_S, SC_RANGE(-1, 1), SC_DEFAULT(0) },
	{ SC_CAM("P-36 focus speed", FOCUS_RELATIVE), SC_CAM_S, SC_RANGE(-8, 8) },
	{ SC_CAM("P-37 pan and tilt speed", PANTILT_RELATIVE),
	  SC_STRUCT(ksproperty_cameracontrol_s2), SC_RANGE(-8, 8) },
	{ SC_PROPERTY("P-38 focal length", SC_CAMERA, CAMERACONTROL_FOCAL_LENGTH, SC_GET),
	  SC_STRUCT(ksproperty_cameracontrol_focal_length_s) },
	{ SC_PROPERTY("P-38 focal length of a node", SC_CAMERA, CAMERACONTROL_FOCAL_LENGTH,
		      SC_GET), SC_NODE_STRUCT(ksproperty_cameracontrol_node_focal_length_s) },
	{ SC_CAM("P-39 exposure priority", AUTO_EXPOSURE_PRIORITY), SC_CAM_S, SC_RANGE(0, 1),
	  SC_DEFAULT(0) },

	{ SC_PROPERTY("P-40 dropped frames", SC_DROPPED, DROPPEDFRAMES_CURRENT, SC_GET),
	  SC_STRUCT(ksproperty_droppedframes_current_s) },

	{ SC_PROPERTY("P-45 video control caps", SC_VIDEOCONTROL, VIDEOCONTROL_CAPS, SC_GET),
	  SC_STRUCT(ksproperty_videocontrol_caps_s) },
	{ SC_PROPERTY("P-46 actual frame rate", SC_VIDEOCONTROL, VIDEOCONTROL_ACTUAL_FRAME_RATE,
		      SC_GET), SC_STRUCT(ksproperty_videocontrol_actual_frame_rate_s) },
	{ SC_PROPERTY("P-47 frame rates", SC_VIDEOCONTROL, VIDEOCONTROL_FRAME_RATES, SC_GET),
	  .input = sizeof(struct sc_ksproperty_videocontrol_frame_rates_s),
	  .output = sizeof(struct sc_ksmultiple_item) + 3 * sizeof(s64) },
	{ SC_PROPERTY("P-48 flips and triggers", SC_VIDEOCONTROL, VIDEOCONTROL_MODE, SC_BOTH),
	  SC_STRUCT(ksproperty_videocontrol_mode_s) },

	{ SC_PROPERTY("P-50 crossbar caps", SC_CROSSBAR, CROSSBAR_CAPS, SC_GET),
	  SC_STRUCT(ksproperty_crossbar_caps_s) },
	{ SC_PROPERTY("P-51 pin info", SC_CROSSBAR, CROSSBAR_PININFO, SC_GET),
	  SC_STRUCT(ksproperty_crossbar_pininfo_s) },
	{ SC_PROPERTY("P-52 can route", SC_CROSSBAR, CROSSBAR_CAN_ROUTE, SC_GET),
	  SC_STRUCT(ksproperty_crossbar_route_s) },
	{ SC_PROPERTY("P-53 route", SC_CROSSBAR, CROSSBAR_ROUTE, SC_BOTH),
	  SC_STRUCT(ksproperty_crossbar_route_s) },
	{ SC_PROPERTY("P-54 input active", SC_CROSSBAR, CROSSBAR_INPUT_ACTIVE, SC_BOTH),
	  SC_STRUCT(ksproperty_crossbar_active_s) },

	{ SC_PROPERTY("P-55 tuner caps", SC_TUNER, TUNER_CAPS, SC_GET),
	  SC_STRUCT(ksproperty_tuner_caps_s) },
	{ SC_PROPERTY("P-56 mode caps", SC_TUNER, TUNER_MODE_CAPS, SC_GET),
	  SC_STRUCT(ksproperty_tuner_mode_caps_s) },
	{ SC_PROPERTY("P-57 tuner mode", SC_TUNER, TUNER_MODE, SC_BOTH),
	  SC_STRUCT(ksproperty_tuner_mode_s) },
	{ SC_PROPERTY("P-58 tuner standard", SC_TUNER, TUNER_STANDARD, SC_BOTH),
	  SC_STRUCT(ksproperty_tuner_standard_s) },
	{ SC_PROPERTY("P-59 frequency", SC_TUNER, TUNER_FREQUENCY, SC_BOTH),
	  SC_STRUCT(ksproperty_tuner_frequency_s) },
	{ SC_PROPERTY("P-60 aerial", SC_TUNER, TUNER_INPUT, SC_BOTH),
	  SC_STRUCT(ksproperty_tuner_input_s) },
	{ SC_PROPERTY("P-61 tuner status", SC_TUNER, TUNER_STATUS, SC_GET),
	  SC_STRUCT(ksproperty_tuner_status_s) },
	{ SC_PROPERTY("P-62 intermediate frequency", SC_TUNER, TUNER_IF_MEDIUM, SC_GET),
	  SC_STRUCT(ksproperty_tuner_if_medium_s) },
	/* Their structures are not described: so many words of the device's own. */
	{ SC_PROPERTY("P-63 scan caps", SC_TUNER, TUNER_SCAN_CAPS, SC_GET), SC_VALUE(40) },
	{ SC_PROPERTY("P-63 scan status", SC_TUNER, TUNER_SCAN_STATUS, SC_GET), SC_VALUE(8) },
	{ SC_PROPERTY("P-63 standard mode", SC_TUNER, TUNER_STANDARD_MODE, SC_BOTH),
	  SC_VALUE(4) },
	{ SC_PROPERTY("P-63 network scan caps", SC_TUNER, TUNER_NETWORKTYPE_SCAN_CAPS, SC_GET),
	  SC_VALUE(24) },

	{ SC_PROPERTY("P-65 decoder caps", SC_DECODER, VIDEODECODER_CAPS, SC_GET),
	  SC_STRUCT(ksproperty_videodecoder_caps_s) },
	{ SC_PROPERTY("P-66 decoder standard", SC_DECODER, VIDEODECODER_STANDARD, SC_BOTH),
	  SC_STRUCT(ksproperty_videodecoder_s) },
	{ SC_PROPERTY("P-67 decoder status", SC_DECODER, VIDEODECODER_STATUS, SC_GET),
	  SC_STRUCT(ksproperty_videodecoder_status_s) },
	{ SC_PROPERTY("P-68 output enable", SC_DECODER, VIDEODECODER_OUTPUT_ENABLE, SC_BOTH),
	  SC_STRUCT(ksproperty_videodecoder_s) },
	{ SC_PROPERTY("P-69 tape timing", SC_DECODER, VIDEODECODER_VCR_TIMING, SC_BOTH),
	  SC_STRUCT(ksproperty_videodecoder_s) },
	{ SC_PROPERTY("P-70 more status", SC_DECODER, VIDEODECODER_STATUS2, SC_GET),
	  SC_STRUCT(ksproperty_videodecoder_status2_s) },

	{ SC_PROPERTY("P-72 encoder caps", SC_ENCODER, VIDEOENCODER_CAPS, SC_GET),
	  SC_STRUCT(ksproperty_videoencoder_s) },
	{ SC_PROPERTY("P-72 encoder standard", SC_ENCODER, VIDEOENCODER_STANDARD, SC_BOTH),
	  SC_STRUCT(ksproperty_videoencoder_s) },
	{ SC_PROPERTY("P-72 copy protection", SC_ENCODER, VIDEOENCODER_COPYPROTECTION, SC_BOTH),
	  SC_STRUCT(ksproperty_videoencoder_s) },
	{ SC_PROPERTY("P-72 captions", SC_ENCODER, VIDEOENCODER_CC_ENABLE, SC_BOTH),
	  SC_STRUCT(ksproperty_videoencoder_s) },

	{ SC_PROPERTY("P-75 compressor", SC_COMPRESSION, VIDEOCOMPRESSION_GETINFO, SC_GET),
	  SC_STRUCT(ksproperty_videocompression_getinfo_s) },
	{ SC_PROPERTY("P-76 key frame rate", SC_COMPRESSION, VIDEOCOMPRESSION_KEYFRAME_RATE,
		      SC_BOTH), SC_STRUCT(ksproperty_videocompression_s) },
	{ SC_PROPERTY("P-77 P frames", SC_COMPRESSION, VIDEOCOMPRESSION_PFRAMES_PER_KEYFRAME,
		      SC_BOTH), SC_STRUCT(ksproperty_videocompression_s) },
	{ SC_PROPERTY("P-78 quality", SC_COMPRESSION, VIDEOCOMPRESSION_QUALITY, SC_BOTH),
	  SC_STRUCT(ksproperty_videocompression_s), SC_RANGE(0, 10000) },
	{ SC_PROPERTY("P-79 key frame now", SC_COMPRESSION, VIDEOCOMPRESSION_OVERRIDE_KEYFRAME,
		      SC_SET), SC_STRUCT(ksproperty_videocompression_s) },
	{ SC_PROPERTY("P-80 frame size now", SC_COMPRESSION, VIDEOCOMPRESSION_OVERRIDE_FRAME_SIZE,
		      SC_SET), SC_STRUCT(ksproperty_videocompression_s1) },
	{ SC_PROPERTY("P-81 window", SC_COMPRESSION, VIDEOCOMPRESSION_WINDOWSIZE, SC_BOTH),
	  SC_STRUCT(ksproperty_videocompression_s) },

	{ SC_PROPERTY("P-85 audio caps", SC_TVAUDIO, TVAUDIO_CAPS, SC_GET),
	  SC_STRUCT(ksproperty_tvaudio_caps_s) },
	{ SC_PROPERTY("P-86 audio mode", SC_TVAUDIO, TVAUDIO_MODE, SC_BOTH),
	  SC_STRUCT(ksproperty_tvaudio_s) },
	{ SC_PROPERTY("P-87 available modes", SC_TVAUDIO, TVAUDIO_CURRENTLY_AVAILABLE_MODES,
		      SC_GET), SC_STRUCT(ksproperty_tvaudio_s) },

	{ SC_PROPERTY("P-90 protection", SC_VBICAP, VBICAP_PROPERTIES_PROTECTION, SC_BOTH),
	  SC_STRUCT(vbicap_properties_protection_s) },
	{ SC_CODEC("P-91 lines wanted", SCANLINES_REQUESTED_BIT_ARRAY, SC_BOTH),
	  SC_STRUCT(ksproperty_vbicodecfiltering_scanlines_s) },
	{ SC_CODEC("P-91 lines found", SCANLINES_DISCOVERED_BIT_ARRAY, SC_BOTH),
	  SC_STRUCT(ksproperty_vbicodecfiltering_scanlines_s) },
	{ SC_CODEC("P-92 captions wanted", SUBSTREAMS_REQUESTED_BIT_ARRAY, SC_BOTH),
	  SC_STRUCT(ksproperty_vbicodecfiltering_cc_substreams_s) },
	{ SC_CODEC("P-92 captions found", SUBSTREAMS_DISCOVERED_BIT_ARRAY, SC_BOTH),
	  SC_STRUCT(ksproperty_vbicodecfiltering_cc_substreams_s) },
	{ SC_CODEC("P-92 NABTS wanted", SUBSTREAMS_REQUESTED_BIT_ARRAY, SC_BOTH),
	  SC_STRUCT(ksproperty_vbicodecfiltering_nabts_substreams_s) },
	{ SC_CODEC("P-92 NABTS found", SUBSTREAMS_DISCOVERED_BIT_ARRAY, SC_BOTH),
	  SC_STRUCT(ksproperty_vbicodecfiltering_nabts_substreams_s) },
	{ SC_CODEC("P-93 counters", STATISTICS, SC_BOTH),
	  SC_STRUCT(ksproperty_vbicodecfiltering_statistics_common_s) },
	{ SC_CODEC("P-93 counters of a pin", STATISTICS, SC_BOTH),
	  SC_STRUCT(ksproperty_vbicodecfiltering_statistics_common_pin_s) },
	{ SC_CODEC("P-93 counters of NABTS", STATISTICS, SC_BOTH),
	  SC_STRUCT(ksproperty_vbicodecfiltering_statistics_nabts_s) },

	{ SC_PROPERTY("P-94 honour the count", SC_ALLOCATOR, ALLOCATOR_CONTROL_HONOR_COUNT,
		      SC_BOTH), SC_VALUE(sizeof(u32)) },
	{ SC_PROPERTY("P-94 surface size", SC_ALLOCATOR, ALLOCATOR_CONTROL_SURFACE_SIZE, SC_BOTH),
	  SC_VALUE(sizeof(struct sc_ksproperty_allocator_control_surface_size_s)) },
	{ SC_PROPERTY("P-94 capture caps", SC_ALLOCATOR, ALLOCATOR_CONTROL_CAPTURE_CAPS, SC_BOTH),
	  SC_VALUE(sizeof(struct sc_ksproperty_allocator_control_capture_caps_s)) },
	{ SC_PROPERTY("P-94 interleave", SC_ALLOCATOR, ALLOCATOR_CONTROL_CAPTURE_INTERLEAVE,
		      SC_BOTH),
	  SC_VALUE(sizeof(struct sc_ksproperty_allocator_control_capture_interleave_s)) },

	{ SC_PROPERTY("P-95 selected node", SC_SELECTOR, SELECTOR_SOURCE_NODE_ID, SC_BOTH),
	  SC_NODE_STRUCT(ksproperty_selector_node_s) },
	{ SC_PROPERTY("P-95 number of sources", SC_SELECTOR, SELECTOR_NUM_SOURCES, SC_GET),
	  SC_NODE_STRUCT(ksproperty_selector_node_s) },
	{ SC_PROPERTY("P-95 selected source", SC_SELECTOR, SELECTOR_SOURCE_NODE_ID, SC_BOTH),
	  SC_STRUCT(ksproperty_selector_s) },
};

static void sc_vidcap_name(const struct sc_vidcap_property *p, char *text)
{
	strscpy(text, p->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_vidcap, sc_vidcap_properties, sc_vidcap_name);

/**
 * struct sc_vidcap - what the minidriver of one case declares
 * @property: the one that is looked at
 * @sets: all sets, each with all its properties
 * @items: the properties, set by set
 * @lists: range and default of each
 * @values: that point to @lists
 * @ranges: that @lists point to
 * @n: properties declared
 */
struct sc_vidcap {
	const struct sc_vidcap_property *property;
	struct sc_ksproperty_set sets[SC_VIDCAP_SETS];
	struct sc_ksproperty_item items[ARRAY_SIZE(sc_vidcap_properties)];
	struct sc_ksproperty_memberslist lists[ARRAY_SIZE(sc_vidcap_properties)][2];
	struct sc_ksproperty_values values[ARRAY_SIZE(sc_vidcap_properties)];
	struct sc_ksproperty_stepping_long ranges[ARRAY_SIZE(sc_vidcap_properties)];
	unsigned int n;
};

/* A step that divides the range. */
static u32 sc_vidcap_step(const struct sc_vidcap_property *p)
{
	u32 extent = p->maximum - p->minimum;

	return extent % 100 ? 1 : extent / 100;
}

static void sc_vidcap_add_range(struct sc_vidcap *vidcap, const struct sc_vidcap_property *p)
{
	struct sc_ksproperty_stepping_long *range = &vidcap->ranges[vidcap->n];

	range->stepping_delta = sc_vidcap_step(p);
	range->bounds.signed_minimum = p->minimum;
	range->bounds.signed_maximum = p->maximum;
	vidcap->lists[vidcap->n][0] = (struct sc_ksproperty_memberslist){
		{ SC_KSPROPERTY_MEMBER_STEPPEDRANGES, sizeof(*range), 1 }, range,
	};
}

static void sc_vidcap_add_values(struct sc_vidcap *vidcap, const struct sc_vidcap_property *p)
{
	struct sc_ksproperty_values *values = &vidcap->values[vidcap->n];

	sc_vidcap_add_range(vidcap, p);
	vidcap->lists[vidcap->n][1] = (struct sc_ksproperty_memberslist){
		{ SC_KSPROPERTY_MEMBER_VALUES, sizeof(s32), 1, SC_KSPROPERTY_MEMBER_FLAG_DEFAULT },
		&p->standard_value,
	};
	values->prop_type_set = (struct sc_ksidentifier){
		.set = SC_KSPROPTYPESETID_GENERAL, .id = SC_VT_I4,
	};
	values->members_list_count = 1 + p->standard;
	values->members_list = vidcap->lists[vidcap->n];
}

static void sc_vidcap_add(struct sc_vidcap *vidcap, const struct sc_vidcap_property *p)
{
	struct sc_ksproperty_item *item = &vidcap->items[vidcap->n];

	*item = (struct sc_ksproperty_item){
		.property_id = p->id,
		.get_supported = p->access & SC_GET,
		.min_property = p->input,
		.min_data = p->output,
		.set_supported = p->access & SC_SET,
	};
	if (p->ranged) {
		sc_vidcap_add_values(vidcap, p);
		item->values = &vidcap->values[vidcap->n];
	}
	vidcap->n++;
	vidcap->sets[p->set].properties_count++;
}

/* Of two forms of a property, a minidriver declares one. */
static void sc_vidcap_add_set(struct sc_vidcap *vidcap, enum sc_vidcap_set set)
{
	const struct sc_vidcap_property *mine = vidcap->property, *p;

	vidcap->sets[set].set = &sc_vidcap_guids[set];
	vidcap->sets[set].property_item = &vidcap->items[vidcap->n];
	for (p = sc_vidcap_properties; p < sc_vidcap_properties + ARRAY_SIZE(sc_vidcap_properties);
	     p++)
		if (p->set == set && (p == mine || p->set != mine->set || p->id != mine->id))
			sc_vidcap_add(vidcap, p);
}

static const struct sc_guid sc_vidcap_nodes[3];

static const struct sc_kstopology sc_vidcap_topology = {
	.topology_nodes_count = ARRAY_SIZE(sc_vidcap_nodes),
	.topology_nodes = sc_vidcap_nodes,
};

/* A device that declares everything, and one stream with the stream's sets. */
static void sc_vidcap_register(struct kunit *test, struct sc_vidcap *vidcap)
{
	struct sc_fake_descriptor *descriptor = &sc_testbed_fake(test)->descriptor;
	unsigned int set;

	for (set = 0; set < SC_VIDCAP_SETS; set++)
		sc_vidcap_add_set(vidcap, set);
	descriptor->header.num_dev_prop_array_entries = SC_DEVICE_SETS;
	descriptor->header.device_properties_array = vidcap->sets;
	descriptor->header.topology = &sc_vidcap_topology;
	descriptor->info[0].num_stream_prop_array_entries = SC_VIDCAP_SETS - SC_DEVICE_SETS;
	descriptor->info[0].stream_properties_array = &vidcap->sets[SC_DEVICE_SETS];
	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);
}

static bool sc_vidcap_is_stream(const struct sc_vidcap_property *p)
{
	return p->set >= SC_DEVICE_SETS;
}

/* The property's own structure, with something behind the identifier. */
static void sc_vidcap_ask(const struct sc_vidcap_property *p, u32 flags, u8 *property)
{
	struct sc_ksp_node *node = (void *)property;
	u32 i;

	for (i = 0; i < p->input; i++)
		property[i] = 0x10 + i;
	node->property.set = sc_vidcap_guids[p->set];
	node->property.id = p->id;
	node->property.flags = flags;
	if (p->node) {
		node->property.flags |= SC_KSPROPERTY_TYPE_TOPOLOGY;
		node->node_id = 2;
	}
}

/* A value: every byte another one, the first 32 bits of the value as the page allows. */
static void sc_vidcap_value(const struct sc_vidcap_property *p, u8 *value, s32 first)
{
	u32 i;

	for (i = 0; i < p->output; i++)
		value[i] = 0x80 ^ i * 7;
	if (p->ranged)
		memcpy(value + p->prefix, &first, sizeof(first));
}

static void sc_vidcap_expect_asked(struct kunit *test, const struct sc_property_bed *bed,
				   const struct sc_vidcap_property *p, const u8 *property)
{
	bool stream = sc_vidcap_is_stream(p);

	KUNIT_EXPECT_EQ(test, bed->entry, stream ? SC_FAKE_CONTROL : SC_FAKE_DEVICE);
	KUNIT_EXPECT_EQ(test, bed->descriptor.property_set_id,
			stream ? p->set - SC_DEVICE_SETS : p->set);
	KUNIT_EXPECT_EQ(test, bed->descriptor.property_input_size, p->input);
	KUNIT_EXPECT_EQ(test, bed->descriptor.property_output_size, p->output);
	SC_EXPECT_BYTES(test, bed->property, property, p->input);
}

static void sc_vidcap_get(struct kunit *test, struct sc_property_bed *bed,
			  const struct sc_vidcap_property *p, u8 *property)
{
	unsigned int asked = bed->asked;

	sc_vidcap_ask(p, SC_GET, property);
	sc_vidcap_value(p, bed->answer, p->maximum);
	bed->transferred = p->output;
	if (!(p->access & SC_GET)) {
		KUNIT_EXPECT_EQ(test, sc_property_ask(test, bed, property, p->input, p->output),
				-ENOTTY);
		KUNIT_EXPECT_EQ(test, bed->asked, asked);
		return;
	}

	KUNIT_EXPECT_EQ(test, sc_property_ask(test, bed, property, p->input, p->output), 0);
	KUNIT_EXPECT_EQ(test, bed->asked, asked + 1);
	KUNIT_EXPECT_EQ(test, bed->command, sc_vidcap_is_stream(p) ? SC_SRB_GET_STREAM_PROPERTY :
								     SC_SRB_GET_DEVICE_PROPERTY);
	sc_vidcap_expect_asked(test, bed, p, property);
	KUNIT_EXPECT_EQ(test, bed->bytes, p->output);
	SC_EXPECT_BYTES(test, bed->data, bed->answer, SC_PROPERTY_BYTES);
}

static void sc_vidcap_set(struct kunit *test, struct sc_property_bed *bed,
			  const struct sc_vidcap_property *p, u8 *property)
{
	unsigned int asked = bed->asked;

	sc_vidcap_ask(p, SC_SET, property);
	sc_vidcap_value(p, bed->data, p->minimum);
	if (!(p->access & SC_SET)) {
		KUNIT_EXPECT_EQ(test, sc_property_ask(test, bed, property, p->input, p->output),
				-ENOTTY);
		KUNIT_EXPECT_EQ(test, bed->asked, asked);
		return;
	}

	KUNIT_EXPECT_EQ(test, sc_property_ask(test, bed, property, p->input, p->output), 0);
	KUNIT_EXPECT_EQ(test, bed->asked, asked + 1);
	KUNIT_EXPECT_EQ(test, bed->command, sc_vidcap_is_stream(p) ? SC_SRB_SET_STREAM_PROPERTY :
								     SC_SRB_SET_DEVICE_PROPERTY);
	sc_vidcap_expect_asked(test, bed, p, property);
	SC_EXPECT_BYTES(test, bed->value, bed->data, p->output);
}

/* One byte too few, of the identifier or of the value. */
static void sc_vidcap_short(struct kunit *test, struct sc_property_bed *bed,
			    const struct sc_vidcap_property *p, u8 *property)
{
	bool get = p->access & SC_GET;
	unsigned int asked = bed->asked;

	sc_vidcap_ask(p, get ? SC_GET : SC_SET, property);
	KUNIT_EXPECT_EQ(test, sc_property_ask(test, bed, property, p->input - 1, p->output),
			-EINVAL);
	KUNIT_EXPECT_EQ(test, sc_property_ask(test, bed, property, p->input, p->output - 1),
			get ? -EOVERFLOW : -EINVAL);
	KUNIT_EXPECT_EQ(test, bed->bytes, get ? p->output : 0);
	KUNIT_EXPECT_EQ(test, bed->asked, asked);
}

static void sc_vidcap_expect_range(struct kunit *test, const struct sc_property_bed *bed,
				   const struct sc_vidcap_property *p)
{
	const struct sc_ksproperty_description *description = (const void *)bed->data;
	const struct sc_ksproperty_membersheader *header = (const void *)(description + 1);
	const struct sc_ksproperty_stepping_long *range = (const void *)(header + 1);

	KUNIT_EXPECT_EQ(test, description->members_list_count, 1 + p->standard);
	KUNIT_EXPECT_EQ(test, header->members_flags, SC_KSPROPERTY_MEMBER_STEPPEDRANGES);
	KUNIT_EXPECT_EQ(test, range->bounds.signed_minimum, p->minimum);
	KUNIT_EXPECT_EQ(test, range->bounds.signed_maximum, p->maximum);
	KUNIT_EXPECT_EQ(test, range->stepping_delta, sc_vidcap_step(p));
}

/* Access, range and default come without the minidriver. */
static void sc_vidcap_support(struct kunit *test, struct sc_property_bed *bed,
			      const struct sc_vidcap_property *p, u8 *property)
{
	const struct sc_ksproperty_description *description = (const void *)bed->data;
	unsigned int asked = bed->asked;

	sc_vidcap_ask(p, SC_KSPROPERTY_TYPE_BASICSUPPORT, property);
	KUNIT_EXPECT_EQ(test, sc_property_ask(test, bed, property, p->input, SC_PROPERTY_BYTES), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, description->description_size);
	KUNIT_EXPECT_EQ(test, description->access_flags, p->access);
	if (p->ranged)
		sc_vidcap_expect_range(test, bed, p);

	sc_vidcap_ask(p, SC_KSPROPERTY_TYPE_DEFAULTVALUES, property);
	KUNIT_EXPECT_EQ(test, sc_property_ask(test, bed, property, p->input, sizeof(s32)),
			p->standard ? 0 : -ENOTTY);
	if (p->standard)
		KUNIT_EXPECT_EQ(test, *(s32 *)bed->data, p->standard_value);
	KUNIT_EXPECT_EQ(test, bed->asked, asked);
}

/*
 * what is declared is what works: the ways that the page allows, with
 * its structure, for device or stream; the range with its step as declared.
 */
static void each_property_works_as_its_page_says(struct kunit *test)
{
	const struct sc_vidcap_property *p = test->param_value;
	struct sc_vidcap *vidcap = kunit_kzalloc(test, sizeof(*vidcap), GFP_KERNEL);
	u8 *property = kunit_kzalloc(test, SC_PROPERTY_BYTES, GFP_KERNEL);
	struct sc_property_bed *bed;

	KUNIT_ASSERT_NOT_NULL(test, vidcap);
	KUNIT_ASSERT_NOT_NULL(test, property);
	vidcap->property = p;
	sc_vidcap_register(test, vidcap);
	bed = sc_property_bed(test);
	if (sc_vidcap_is_stream(p))
		bed->stream = sc_testbed_open(test, 0, 0);
	sc_vidcap_get(test, bed, p, property);
	sc_vidcap_set(test, bed, p, property);
	sc_vidcap_short(test, bed, p, property);
	sc_vidcap_support(test, bed, p, property);
}

static const struct sc_ksproperty_item sc_frame_rates_item = {
	.property_id = SC_KSPROPERTY_VIDEOCONTROL_FRAME_RATES,
	.get_supported = true,
	.min_property = sizeof(struct sc_ksproperty_videocontrol_frame_rates_s),
};

static const struct sc_ksproperty_set sc_frame_rates_set = {
	.set = &sc_vidcap_guids[SC_VIDEOCONTROL],
	.properties_count = 1,
	.property_item = &sc_frame_rates_item,
};

struct sc_frame_rates {
	struct sc_ksmultiple_item head;
	s64 intervals[3];
};

static const struct sc_frame_rates sc_frame_rates = {
	.head = { .size = sizeof(struct sc_frame_rates), .count = 3 },
	.intervals = { 166666, 333333, 666666 },
};

/* The minidriver's list is as long as it is. */
static void sc_frame_rates_answer(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_stream_property_descriptor *descriptor = srb->command_data.property_info;
	struct sc_fake_answer *answer = sc_fake_answer(fake, srb->command);

	answer->status = 0;
	srb->actual_bytes_transferred = sizeof(sc_frame_rates);
	if (descriptor->property_output_size < sizeof(sc_frame_rates))
		answer->status = SC_STATUS_BUFFER_OVERFLOW;
	else
		memcpy(descriptor->property_info, &sc_frame_rates, sizeof(sc_frame_rates));
}

/* P-47: a client asks for the length first, with no buffer. */
static void a_list_is_as_long_as_the_minidriver_says(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_ksproperty_videocontrol_frame_rates_s property = {
		.property = { .set = SC_PROPSETID_VIDCAP_VIDEOCONTROL,
			      .id = SC_KSPROPERTY_VIDEOCONTROL_FRAME_RATES, .flags = SC_GET },
		.dimensions = { 320, 240 },
	};
	struct sc_frame_rates rates;
	u32 bytes;

	fake->descriptor.header.num_dev_prop_array_entries = 1;
	fake->descriptor.header.device_properties_array = &sc_frame_rates_set;
	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);
	sc_fake_answer(fake, SC_SRB_GET_DEVICE_PROPERTY)->before = sc_frame_rates_answer;
	KUNIT_EXPECT_EQ(test, sc_filter_property(sc_testbed_filter(test), &property.property,
						 sizeof(property), NULL, 0, &bytes), -EOVERFLOW);
	KUNIT_EXPECT_EQ(test, bytes, sizeof(rates));
	KUNIT_EXPECT_EQ(test, sc_filter_property(sc_testbed_filter(test), &property.property,
						 sizeof(property), &rates, bytes, &bytes), 0);
	KUNIT_EXPECT_EQ(test, bytes, sizeof(rates));
	SC_EXPECT_BYTES(test, &rates, &sc_frame_rates, sizeof(rates));
}

static struct kunit_case sc_vidcap_cases[] = {
	KUNIT_CASE_PARAM(each_property_works_as_its_page_says, sc_vidcap_gen_params),
	KUNIT_CASE(a_list_is_as_long_as_the_minidriver_says),
	{ }
};

static struct kunit_suite sc_vidcap_suite = {
	.name = "sc_vidcap",
	.init = sc_testbed_init,
	.exit = sc_testbed_exit,
	.test_cases = sc_vidcap_cases,
};
kunit_test_suite(sc_vidcap_suite);
