// SPDX-License-Identifier: GPL-2.0
/*
 * What the camera looks at: itself, which is always there, or a television
 * set-up that is not there either, with a crossbar, a decoder and a tuner.
 *
 *	Parallel digital	the camera
 *	Composite		525 lines
 *	S-Video			625 lines
 *	Tuner			what is sent at its frequency, see the stations
 *
 * There is a picture where the lines of the signal are those of the standard
 * that the decoder is set to.
 */
#include <linux/kernel.h>

#include "pattern.h"

#define PATTERN_TV_STEP		62500U		/* Hz */
#define PATTERN_TV_MIN		44000000U
#define PATTERN_TV_MAX		900000000U
#define PATTERN_FM_STEP		12500U
#define PATTERN_FM_MIN		87500000U
#define PATTERN_FM_MAX		108000000U

/* So many steps beside a station it is still received. */
#define PATTERN_CATCH		4

#define PATTERN_STANDARDS						\
	(SC_KS_ANALOG_VIDEO_NTSC_MASK | SC_KS_ANALOG_VIDEO_PAL_MASK |	\
	 SC_KS_ANALOG_VIDEO_SECAM_MASK)

#define PATTERN_AUDIO							\
	(SC_KS_TVAUDIO_MODE_MONO | SC_KS_TVAUDIO_MODE_STEREO |		\
	 SC_KS_TVAUDIO_MODE_LANG_A | SC_KS_TVAUDIO_MODE_LANG_B)

struct pattern_station {
	u32 mode;
	u32 frequency;
	u32 lines;
	u32 audio;
};

static const struct pattern_station pattern_stations[] = {
	{ SC_KSPROPERTY_TUNER_MODE_TV, 55250000, 525, SC_KS_TVAUDIO_MODE_MONO },
	{ SC_KSPROPERTY_TUNER_MODE_TV, 77250000, 525,
	  SC_KS_TVAUDIO_MODE_MONO | SC_KS_TVAUDIO_MODE_STEREO },
	{ SC_KSPROPERTY_TUNER_MODE_TV, 175250000, 625,
	  SC_KS_TVAUDIO_MODE_MONO | SC_KS_TVAUDIO_MODE_STEREO },
	{ SC_KSPROPERTY_TUNER_MODE_TV, 471250000, 625,
	  SC_KS_TVAUDIO_MODE_LANG_A | SC_KS_TVAUDIO_MODE_LANG_B },
	{ SC_KSPROPERTY_TUNER_MODE_FM_RADIO, 88100000, 0, SC_KS_TVAUDIO_MODE_MONO },
	{ SC_KSPROPERTY_TUNER_MODE_FM_RADIO, 98500000, 0,
	  SC_KS_TVAUDIO_MODE_MONO | SC_KS_TVAUDIO_MODE_STEREO },
};

enum {
	PATTERN_IN_CAMERA,
	PATTERN_IN_COMPOSITE,
	PATTERN_IN_S_VIDEO,
	PATTERN_IN_TUNER,
	PATTERN_IN_LINE_1,
	PATTERN_IN_LINE_2,
	PATTERN_IN_TUNER_AUDIO,
	PATTERN_INPUTS,
};

enum {
	PATTERN_OUT_VIDEO,
	PATTERN_OUT_AUDIO,
	PATTERN_OUTPUTS,
};

struct pattern_pin {
	u32 type;
	u32 related;
};

static const struct pattern_pin pattern_inputs[PATTERN_INPUTS] = {
	{ SC_KS_PHYS_CONN_VIDEO_PARALLEL_DIGITAL, PATTERN_NO_PIN },
	{ SC_KS_PHYS_CONN_VIDEO_COMPOSITE, PATTERN_IN_LINE_1 },
	{ SC_KS_PHYS_CONN_VIDEO_S_VIDEO, PATTERN_IN_LINE_2 },
	{ SC_KS_PHYS_CONN_VIDEO_TUNER, PATTERN_IN_TUNER_AUDIO },
	{ SC_KS_PHYS_CONN_AUDIO_LINE, PATTERN_IN_COMPOSITE },
	{ SC_KS_PHYS_CONN_AUDIO_LINE, PATTERN_IN_S_VIDEO },
	{ SC_KS_PHYS_CONN_AUDIO_TUNER, PATTERN_IN_TUNER },
};

static const struct pattern_pin pattern_outputs[PATTERN_OUTPUTS] = {
	{ SC_KS_PHYS_CONN_VIDEO_VIDEO_DECODER, PATTERN_OUT_AUDIO },
	{ SC_KS_PHYS_CONN_AUDIO_AUDIO_DECODER, PATTERN_OUT_VIDEO },
};

/* As the device is when it comes. */
void pattern_routing_init(struct pattern_device *device)
{
	device->route[PATTERN_OUT_VIDEO] = PATTERN_IN_CAMERA;
	device->route[PATTERN_OUT_AUDIO] = PATTERN_NO_PIN;
	device->standard = SC_KS_ANALOG_VIDEO_NTSC_M;
	device->tuner_mode = SC_KSPROPERTY_TUNER_MODE_TV;
	device->tv_frequency = pattern_stations[0].frequency;
	device->fm_frequency = PATTERN_FM_MIN;
	device->audio_mode = SC_KS_TVAUDIO_MODE_STEREO;
}

/* --- what is received --- */

static bool pattern_is_tv(const struct pattern_device *device)
{
	return device->tuner_mode == SC_KSPROPERTY_TUNER_MODE_TV;
}

static u32 *pattern_frequency(struct pattern_device *device)
{
	return pattern_is_tv(device) ? &device->tv_frequency : &device->fm_frequency;
}

/* How many steps too high is the tuner for that station? */
static s32 pattern_offset(struct pattern_device *device, const struct pattern_station *station)
{
	s32 step = pattern_is_tv(device) ? PATTERN_TV_STEP : PATTERN_FM_STEP;

	return (s32)(*pattern_frequency(device) - station->frequency) / step;
}

static const struct pattern_station *pattern_received(struct pattern_device *device)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(pattern_stations); i++)
		if (pattern_stations[i].mode == device->tuner_mode &&
		    abs(pattern_offset(device, &pattern_stations[i])) <= PATTERN_CATCH)
			return &pattern_stations[i];
	return NULL;
}

/* Lines of the signal that the decoder sees, 0 without one. */
static u32 pattern_lines(struct pattern_device *device)
{
	const struct pattern_station *station;

	switch (device->route[PATTERN_OUT_VIDEO]) {
	case PATTERN_IN_COMPOSITE:
		return 525;
	case PATTERN_IN_S_VIDEO:
		return 625;
	case PATTERN_IN_TUNER:
		station = pattern_received(device);
		return station ? station->lines : 0;
	default:
		return 0;
	}
}

static u32 pattern_standard_lines(u32 standard)
{
	return standard & PATTERN_525 ? 525 : 625;
}

/* Is there a picture? */
bool pattern_sees(struct pattern_device *device)
{
	return device->route[PATTERN_OUT_VIDEO] == PATTERN_IN_CAMERA ||
	       pattern_lines(device) == pattern_standard_lines(device->standard);
}

/* --- crossbar --- */

/* The only routes that are not possible are those from a picture to sound. */
static bool pattern_can_route(u32 in, u32 out)
{
	if (out >= PATTERN_OUTPUTS)
		return false;
	if (in == PATTERN_NO_PIN)
		return true;

	return in < PATTERN_INPUTS && (in >= PATTERN_IN_LINE_1) == (out == PATTERN_OUT_AUDIO);
}

static int pattern_get_crossbar_caps(struct pattern_device *device, const void *asked,
				     void *answer)
{
	struct sc_ksproperty_crossbar_caps_s *caps = answer;

	caps->number_of_inputs = PATTERN_INPUTS;
	caps->number_of_outputs = PATTERN_OUTPUTS;
	return SC_STATUS_SUCCESS;
}

static int pattern_get_pininfo(struct pattern_device *device, const void *asked, void *answer)
{
	const struct sc_ksproperty_crossbar_pininfo_s *pin = asked;
	struct sc_ksproperty_crossbar_pininfo_s *info = answer;
	bool input = pin->direction == SC_KSPIN_DATAFLOW_IN;
	const struct pattern_pin *pins = input ? pattern_inputs : pattern_outputs;

	if (pin->index >= (input ? PATTERN_INPUTS : PATTERN_OUTPUTS))
		return SC_STATUS_INVALID_PARAMETER;

	info->pin_type = pins[pin->index].type;
	info->related_pin_index = pins[pin->index].related;
	return SC_STATUS_SUCCESS;
}

static int pattern_get_can_route(struct pattern_device *device, const void *asked, void *answer)
{
	const struct sc_ksproperty_crossbar_route_s *route = asked;
	struct sc_ksproperty_crossbar_route_s *can = answer;

	can->can_route = pattern_can_route(route->index_input_pin, route->index_output_pin);
	return SC_STATUS_SUCCESS;
}

static int pattern_get_route(struct pattern_device *device, const void *asked, void *answer)
{
	const struct sc_ksproperty_crossbar_route_s *route = asked;
	struct sc_ksproperty_crossbar_route_s *current_route = answer;

	if (route->index_output_pin >= PATTERN_OUTPUTS)
		return SC_STATUS_INVALID_PARAMETER;

	current_route->index_input_pin = device->route[route->index_output_pin];
	return SC_STATUS_SUCCESS;
}

static int pattern_set_route(struct pattern_device *device, const void *value)
{
	const struct sc_ksproperty_crossbar_route_s *route = value;

	if (!pattern_can_route(route->index_input_pin, route->index_output_pin))
		return SC_STATUS_INVALID_PARAMETER;

	device->route[route->index_output_pin] = route->index_input_pin;
	return SC_STATUS_SUCCESS;
}

/* --- decoder --- */

static int pattern_get_decoder_caps(struct pattern_device *device, const void *asked,
				    void *answer)
{
	struct sc_ksproperty_videodecoder_caps_s *caps = answer;

	caps->standards_supported = PATTERN_STANDARDS;
	caps->capabilities = SC_KS_VIDEODECODER_FLAGS_CAN_INDICATE_LOCKED;
	caps->settling_time = 0;
	caps->h_sync_per_v_sync = 6;
	return SC_STATUS_SUCCESS;
}

static int pattern_get_standard(struct pattern_device *device, const void *asked, void *answer)
{
	struct sc_ksproperty_videodecoder_s *standard = answer;

	standard->value = device->standard;
	return SC_STATUS_SUCCESS;
}

static int pattern_set_standard(struct pattern_device *device, const void *value)
{
	const struct sc_ksproperty_videodecoder_s *standard = value;

	if (hweight32(standard->value) != 1 || !(standard->value & PATTERN_STANDARDS))
		return SC_STATUS_INVALID_PARAMETER;

	device->standard = standard->value;
	return SC_STATUS_SUCCESS;
}

static int pattern_get_decoder_status(struct pattern_device *device, const void *asked,
				      void *answer)
{
	struct sc_ksproperty_videodecoder_status_s *status = answer;

	status->number_of_lines = pattern_lines(device);
	status->signal_locked = status->number_of_lines;
	return SC_STATUS_SUCCESS;
}

/* With other lines than those of the standard there is no colour, and no picture. */
static int pattern_get_decoder_status2(struct pattern_device *device, const void *asked,
				       void *answer)
{
	struct sc_ksproperty_videodecoder_status2_s *status = answer;

	status->number_of_lines = pattern_lines(device);
	status->signal_locked = status->number_of_lines;
	status->chroma_lock = pattern_sees(device);
	return SC_STATUS_SUCCESS;
}

/* --- tuner --- */

static int pattern_get_tuner_caps(struct pattern_device *device, const void *asked, void *answer)
{
	struct sc_ksproperty_tuner_caps_s *caps = answer;

	caps->modes_supported = SC_KSPROPERTY_TUNER_MODE_TV | SC_KSPROPERTY_TUNER_MODE_FM_RADIO;
	return SC_STATUS_SUCCESS;
}

static int pattern_get_mode_caps(struct pattern_device *device, const void *asked, void *answer)
{
	const struct sc_ksproperty_tuner_mode_caps_s *mode = asked;
	struct sc_ksproperty_tuner_mode_caps_s *caps = answer;
	bool tv = mode->mode == SC_KSPROPERTY_TUNER_MODE_TV;

	if (!tv && mode->mode != SC_KSPROPERTY_TUNER_MODE_FM_RADIO)
		return SC_STATUS_INVALID_PARAMETER;

	caps->standards_supported = tv ? PATTERN_STANDARDS : 0;
	caps->min_frequency = tv ? PATTERN_TV_MIN : PATTERN_FM_MIN;
	caps->max_frequency = tv ? PATTERN_TV_MAX : PATTERN_FM_MAX;
	caps->tuning_granularity = tv ? PATTERN_TV_STEP : PATTERN_FM_STEP;
	caps->number_of_inputs = 1;
	caps->settling_time = 0;
	caps->strategy = SC_KS_TUNER_STRATEGY_PLL;
	return SC_STATUS_SUCCESS;
}

static int pattern_get_mode(struct pattern_device *device, const void *asked, void *answer)
{
	struct sc_ksproperty_tuner_mode_s *mode = answer;

	mode->mode = device->tuner_mode;
	return SC_STATUS_SUCCESS;
}

static int pattern_set_mode(struct pattern_device *device, const void *value)
{
	const struct sc_ksproperty_tuner_mode_s *mode = value;

	if (mode->mode != SC_KSPROPERTY_TUNER_MODE_TV &&
	    mode->mode != SC_KSPROPERTY_TUNER_MODE_FM_RADIO)
		return SC_STATUS_INVALID_PARAMETER;

	device->tuner_mode = mode->mode;
	return SC_STATUS_SUCCESS;
}

static int pattern_get_tuner_standard(struct pattern_device *device, const void *asked,
				      void *answer)
{
	struct sc_ksproperty_tuner_standard_s *standard = answer;

	standard->standard = device->standard;
	return SC_STATUS_SUCCESS;
}

static int pattern_get_frequency(struct pattern_device *device, const void *asked, void *answer)
{
	struct sc_ksproperty_tuner_frequency_s *frequency = answer;

	frequency->frequency = *pattern_frequency(device);
	frequency->last_frequency = device->last_frequency;
	frequency->tuning_flags = SC_KS_TUNER_TUNING_EXACT;
	frequency->channel = 0;
	frequency->country = 1;
	return SC_STATUS_SUCCESS;
}

static int pattern_set_frequency(struct pattern_device *device, const void *value)
{
	const struct sc_ksproperty_tuner_frequency_s *wish = value;
	u32 least = pattern_is_tv(device) ? PATTERN_TV_MIN : PATTERN_FM_MIN;
	u32 most = pattern_is_tv(device) ? PATTERN_TV_MAX : PATTERN_FM_MAX;

	if (wish->frequency < least || wish->frequency > most)
		return SC_STATUS_INVALID_PARAMETER;

	device->last_frequency = *pattern_frequency(device);
	*pattern_frequency(device) = wish->frequency;
	return SC_STATUS_SUCCESS;
}

static int pattern_get_aerial(struct pattern_device *device, const void *asked, void *answer)
{
	struct sc_ksproperty_tuner_input_s *input = answer;

	input->input_index = 0;
	return SC_STATUS_SUCCESS;
}

static int pattern_set_aerial(struct pattern_device *device, const void *value)
{
	const struct sc_ksproperty_tuner_input_s *input = value;

	return input->input_index ? SC_STATUS_INVALID_PARAMETER : SC_STATUS_SUCCESS;
}

static int pattern_get_tuner_status(struct pattern_device *device, const void *asked,
				    void *answer)
{
	const struct pattern_station *station = pattern_received(device);
	struct sc_ksproperty_tuner_status_s *status = answer;

	status->current_frequency = *pattern_frequency(device);
	status->pll_offset = station ? pattern_offset(device, station) : 0;
	status->signal_strength = !!station;
	status->busy = 0;
	return SC_STATUS_SUCCESS;
}

/* --- television audio --- */

static int pattern_get_audio_caps(struct pattern_device *device, const void *asked, void *answer)
{
	struct sc_ksproperty_tvaudio_caps_s *caps = answer;

	caps->capabilities = PATTERN_AUDIO;
	return SC_STATUS_SUCCESS;
}

static int pattern_get_audio_mode(struct pattern_device *device, const void *asked, void *answer)
{
	struct sc_ksproperty_tvaudio_s *mode = answer;

	mode->mode = device->audio_mode;
	return SC_STATUS_SUCCESS;
}

static int pattern_set_audio_mode(struct pattern_device *device, const void *value)
{
	const struct sc_ksproperty_tvaudio_s *mode = value;

	if (!mode->mode || mode->mode & ~PATTERN_AUDIO)
		return SC_STATUS_INVALID_PARAMETER;

	device->audio_mode = mode->mode;
	return SC_STATUS_SUCCESS;
}

static int pattern_get_audio_available(struct pattern_device *device, const void *asked,
				       void *answer)
{
	const struct pattern_station *station = pattern_received(device);
	struct sc_ksproperty_tvaudio_s *mode = answer;

	mode->mode = station ? station->audio : 0;
	return SC_STATUS_SUCCESS;
}

/* --- what is declared --- */

/* What is asked about stands in the whole structure. */
#define PATTERN_GET(id, type)						\
	{								\
		.property_id = id,					\
		.get_supported = true,					\
		.min_property = sizeof(struct type),			\
		.min_data = sizeof(struct type),			\
	}

#define PATTERN_GET_SET(id, type)					\
	{								\
		.property_id = id,					\
		.get_supported = true,					\
		.set_supported = true,					\
		.min_property = sizeof(struct type),			\
		.min_data = sizeof(struct type),			\
	}

const struct sc_guid pattern_crossbar_set = SC_PROPSETID_VIDCAP_CROSSBAR;
const struct sc_guid pattern_decoder_set = SC_PROPSETID_VIDCAP_VIDEODECODER;
const struct sc_guid pattern_tuner_set = SC_PROPSETID_TUNER;
const struct sc_guid pattern_tvaudio_set = SC_PROPSETID_VIDCAP_TVAUDIO;

const struct sc_ksproperty_item pattern_crossbar_items[PATTERN_CROSSBAR_ITEMS] = {
	PATTERN_GET(SC_KSPROPERTY_CROSSBAR_CAPS, sc_ksproperty_crossbar_caps_s),
	PATTERN_GET(SC_KSPROPERTY_CROSSBAR_PININFO, sc_ksproperty_crossbar_pininfo_s),
	PATTERN_GET(SC_KSPROPERTY_CROSSBAR_CAN_ROUTE, sc_ksproperty_crossbar_route_s),
	PATTERN_GET_SET(SC_KSPROPERTY_CROSSBAR_ROUTE, sc_ksproperty_crossbar_route_s),
};

const struct sc_ksproperty_item pattern_decoder_items[PATTERN_DECODER_ITEMS] = {
	PATTERN_GET(SC_KSPROPERTY_VIDEODECODER_CAPS, sc_ksproperty_videodecoder_caps_s),
	PATTERN_GET_SET(SC_KSPROPERTY_VIDEODECODER_STANDARD, sc_ksproperty_videodecoder_s),
	PATTERN_GET(SC_KSPROPERTY_VIDEODECODER_STATUS, sc_ksproperty_videodecoder_status_s),
	PATTERN_GET(SC_KSPROPERTY_VIDEODECODER_STATUS2, sc_ksproperty_videodecoder_status2_s),
};

const struct sc_ksproperty_item pattern_tuner_items[PATTERN_TUNER_ITEMS] = {
	PATTERN_GET(SC_KSPROPERTY_TUNER_CAPS, sc_ksproperty_tuner_caps_s),
	PATTERN_GET(SC_KSPROPERTY_TUNER_MODE_CAPS, sc_ksproperty_tuner_mode_caps_s),
	PATTERN_GET_SET(SC_KSPROPERTY_TUNER_MODE, sc_ksproperty_tuner_mode_s),
	PATTERN_GET(SC_KSPROPERTY_TUNER_STANDARD, sc_ksproperty_tuner_standard_s),
	PATTERN_GET_SET(SC_KSPROPERTY_TUNER_FREQUENCY, sc_ksproperty_tuner_frequency_s),
	PATTERN_GET_SET(SC_KSPROPERTY_TUNER_INPUT, sc_ksproperty_tuner_input_s),
	PATTERN_GET(SC_KSPROPERTY_TUNER_STATUS, sc_ksproperty_tuner_status_s),
};

const struct sc_ksproperty_item pattern_tvaudio_items[PATTERN_TVAUDIO_ITEMS] = {
	PATTERN_GET(SC_KSPROPERTY_TVAUDIO_CAPS, sc_ksproperty_tvaudio_caps_s),
	PATTERN_GET_SET(SC_KSPROPERTY_TVAUDIO_MODE, sc_ksproperty_tvaudio_s),
	PATTERN_GET(SC_KSPROPERTY_TVAUDIO_CURRENTLY_AVAILABLE_MODES, sc_ksproperty_tvaudio_s),
};

const struct sc_guid pattern_crossbar_events = SC_EVENTSETID_CROSSBAR;
const struct sc_guid pattern_tuner_events = SC_EVENTSETID_TUNER;
const struct sc_guid pattern_decoder_events = SC_EVENTSETID_VIDEODECODER;

const struct sc_ksevent_item pattern_crossbar_changed[1] = {
	{ .event_id = SC_KSEVENT_CROSSBAR_CHANGED },
};

const struct sc_ksevent_item pattern_tuner_changed[1] = {
	{ .event_id = SC_KSEVENT_TUNER_CHANGED },
};

const struct sc_ksevent_item pattern_decoder_changed[1] = {
	{ .event_id = SC_KSEVENT_VIDEODECODER_CHANGED },
};

/* --- what is asked --- */

/**
 * struct pattern_property - one property and what it does
 * @set: its set
 * @id: its number there
 * @size: bytes of its structure
 * @get: answer
 * @put: take a value; NULL where it is read only
 * @changed: event to signal afterwards, NULL for none
 */
struct pattern_property {
	const struct sc_guid *set;
	u32 id;
	u32 size;
	int (*get)(struct pattern_device *device, const void *asked, void *answer);
	int (*put)(struct pattern_device *device, const void *value);
	const struct sc_guid *changed;
};

#define PATTERN_PROPERTY(group, name, type, ...)			\
	{ &pattern_##group##_set, SC_KSPROPERTY_##name, sizeof(struct type), __VA_ARGS__ }

static const struct pattern_property pattern_properties_of_device[] = {
	PATTERN_PROPERTY(crossbar, CROSSBAR_CAPS, sc_ksproperty_crossbar_caps_s,
			 pattern_get_crossbar_caps),
	PATTERN_PROPERTY(crossbar, CROSSBAR_PININFO, sc_ksproperty_crossbar_pininfo_s,
			 pattern_get_pininfo),
	PATTERN_PROPERTY(crossbar, CROSSBAR_CAN_ROUTE, sc_ksproperty_crossbar_route_s,
			 pattern_get_can_route),
	PATTERN_PROPERTY(crossbar, CROSSBAR_ROUTE, sc_ksproperty_crossbar_route_s,
			 pattern_get_route, pattern_set_route, &pattern_crossbar_events),
	PATTERN_PROPERTY(decoder, VIDEODECODER_CAPS, sc_ksproperty_videodecoder_caps_s,
			 pattern_get_decoder_caps),
	PATTERN_PROPERTY(decoder, VIDEODECODER_STANDARD, sc_ksproperty_videodecoder_s,
			 pattern_get_standard, pattern_set_standard, &pattern_decoder_events),
	PATTERN_PROPERTY(decoder, VIDEODECODER_STATUS, sc_ksproperty_videodecoder_status_s,
			 pattern_get_decoder_status),
	PATTERN_PROPERTY(decoder, VIDEODECODER_STATUS2, sc_ksproperty_videodecoder_status2_s,
			 pattern_get_decoder_status2),
	PATTERN_PROPERTY(tuner, TUNER_CAPS, sc_ksproperty_tuner_caps_s, pattern_get_tuner_caps),
	PATTERN_PROPERTY(tuner, TUNER_MODE_CAPS, sc_ksproperty_tuner_mode_caps_s,
			 pattern_get_mode_caps),
	PATTERN_PROPERTY(tuner, TUNER_MODE, sc_ksproperty_tuner_mode_s,
			 pattern_get_mode, pattern_set_mode, &pattern_tuner_events),
	PATTERN_PROPERTY(tuner, TUNER_STANDARD, sc_ksproperty_tuner_standard_s,
			 pattern_get_tuner_standard),
	PATTERN_PROPERTY(tuner, TUNER_FREQUENCY, sc_ksproperty_tuner_frequency_s,
			 pattern_get_frequency, pattern_set_frequency, &pattern_tuner_events),
	PATTERN_PROPERTY(tuner, TUNER_INPUT, sc_ksproperty_tuner_input_s,
			 pattern_get_aerial, pattern_set_aerial),
	PATTERN_PROPERTY(tuner, TUNER_STATUS, sc_ksproperty_tuner_status_s,
			 pattern_get_tuner_status),
	PATTERN_PROPERTY(tvaudio, TVAUDIO_CAPS, sc_ksproperty_tvaudio_caps_s,
			 pattern_get_audio_caps),
	PATTERN_PROPERTY(tvaudio, TVAUDIO_MODE, sc_ksproperty_tvaudio_s,
			 pattern_get_audio_mode, pattern_set_audio_mode),
	PATTERN_PROPERTY(tvaudio, TVAUDIO_CURRENTLY_AVAILABLE_MODES, sc_ksproperty_tvaudio_s,
			 pattern_get_audio_available),
};

static const struct pattern_property *pattern_property_of(const struct sc_ksidentifier *name)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(pattern_properties_of_device); i++)
		if (pattern_properties_of_device[i].id == name->id &&
		    sc_guid_equal(pattern_properties_of_device[i].set, &name->set))
			return &pattern_properties_of_device[i];
	return NULL;
}

/* All events here have number 0. */
static void pattern_tell(void *device, const struct sc_guid *set)
{
	stream_class_device_notification(SC_SIGNAL_MULTIPLE_DEVICE_EVENTS, device,
					 &(struct sc_notification){ .event_set = set });
}

/* The class driver has held both sizes against what is declared. */
int pattern_get_routing(struct sc_srb *srb)
{
	struct sc_stream_property_descriptor *descriptor = srb->command_data.property_info;
	const struct pattern_property *property = pattern_property_of(descriptor->property);

	if (!property)
		return SC_STATUS_NOT_SUPPORTED;

	srb->actual_bytes_transferred = property->size;
	return property->get(srb->hw_device_extension, descriptor->property,
			     descriptor->property_info);
}

int pattern_set_routing(struct sc_srb *srb)
{
	struct sc_stream_property_descriptor *descriptor = srb->command_data.property_info;
	const struct pattern_property *property = pattern_property_of(descriptor->property);
	int status;

	if (!property || !property->put)
		return SC_STATUS_NOT_SUPPORTED;

	status = property->put(srb->hw_device_extension, descriptor->property_info);
	if (!status && property->changed)
		pattern_tell(srb->hw_device_extension, property->changed);
	return status;
}
