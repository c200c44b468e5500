// SPDX-License-Identifier: GPL-2.0
/*
 * The minidriver of a television board.
 */
#include <linux/string.h>

#include "board.h"

static const struct sc_guid sc_board_crossbar = SC_PROPSETID_VIDCAP_CROSSBAR;
static const struct sc_guid sc_board_decoder = SC_PROPSETID_VIDCAP_VIDEODECODER;
static const struct sc_guid sc_board_tuner = SC_PROPSETID_TUNER;
static const struct sc_guid sc_board_tvaudio = SC_PROPSETID_VIDCAP_TVAUDIO;

#define SC_BOARD_ITEM(id)						\
	{								\
		.property_id = id,					\
		.get_supported = true,					\
		.set_supported = true,					\
		.min_property = sizeof(struct sc_ksidentifier),		\
	}

static const struct sc_ksproperty_item sc_board_items[] = {
	SC_BOARD_ITEM(0), SC_BOARD_ITEM(1), SC_BOARD_ITEM(2), SC_BOARD_ITEM(3),
	SC_BOARD_ITEM(4), SC_BOARD_ITEM(5), SC_BOARD_ITEM(6),
};

#define SC_BOARD_SET(guid)						\
	{								\
		.set = guid,						\
		.properties_count = ARRAY_SIZE(sc_board_items),		\
		.property_item = sc_board_items,			\
	}

static const struct sc_ksproperty_set sc_board_sets[] = {
	SC_BOARD_SET(&sc_board_crossbar),
	SC_BOARD_SET(&sc_board_decoder),
	SC_BOARD_SET(&sc_board_tuner),
	SC_BOARD_SET(&sc_board_tvaudio),
};

struct sc_board *sc_board(struct kunit *test)
{
	return sc_testbed_fake(test)->context;
}

static bool sc_board_can_route(const struct sc_board *board, u32 in, u32 out)
{
	bool audio;

	if (in >= board->n_inputs || out >= board->n_outputs || board->unroutable & BIT(in))
		return false;

	audio = board->inputs[in].type >= SC_KS_PHYS_CONN_AUDIO_TUNER;
	return audio == (board->outputs[out].type >= SC_KS_PHYS_CONN_AUDIO_TUNER);
}

static void sc_board_pininfo(const struct sc_board *board,
			     struct sc_ksproperty_crossbar_pininfo_s *info)
{
	const struct sc_board_pin *pins = info->direction == SC_KSPIN_DATAFLOW_IN ?
					  board->inputs : board->outputs;

	info->pin_type = pins[info->index % SC_BOARD_PINS].type;
	info->related_pin_index = pins[info->index % SC_BOARD_PINS].related;
}

static int sc_board_ask_crossbar(struct sc_board *board, u32 id, void *value, bool set)
{
	struct sc_ksproperty_crossbar_caps_s *caps = value;
	struct sc_ksproperty_crossbar_route_s *route = value;

	if (!board->n_inputs && !board->n_outputs)
		return SC_STATUS_NOT_SUPPORTED;

	switch (id) {
	case SC_KSPROPERTY_CROSSBAR_CAPS:
		caps->number_of_inputs = board->n_inputs;
		caps->number_of_outputs = board->n_outputs;
		return sizeof(*caps);
	case SC_KSPROPERTY_CROSSBAR_PININFO:
		sc_board_pininfo(board, value);
		return sizeof(struct sc_ksproperty_crossbar_pininfo_s);
	case SC_KSPROPERTY_CROSSBAR_CAN_ROUTE:
		route->can_route = sc_board_can_route(board, route->index_input_pin,
						      route->index_output_pin);
		return sizeof(*route);
	case SC_KSPROPERTY_CROSSBAR_ROUTE:
		if (set)
			board->route[route->index_output_pin] = route->index_input_pin;
		else
			route->index_input_pin = board->route[route->index_output_pin];
		return sizeof(*route);
	default:
		return SC_STATUS_NOT_SUPPORTED;
	}
}

static int sc_board_ask_decoder(struct sc_board *board, u32 id, void *value, bool set)
{
	struct sc_ksproperty_videodecoder_caps_s *caps = value;
	struct sc_ksproperty_videodecoder_status_s *status = value;
	struct sc_ksproperty_videodecoder_status2_s *status2 = value;
	struct sc_ksproperty_videodecoder_s *standard = value;

	if (!board->standards)
		return SC_STATUS_NOT_SUPPORTED;

	switch (id) {
	case SC_KSPROPERTY_VIDEODECODER_CAPS:
		caps->standards_supported = board->standards;
		caps->capabilities = board->capabilities;
		return sizeof(*caps);
	case SC_KSPROPERTY_VIDEODECODER_STANDARD:
		if (set)
			board->standard = standard->value;
		standard->value = board->standard;
		return sizeof(*standard);
	case SC_KSPROPERTY_VIDEODECODER_STATUS:
		status->number_of_lines = board->lines;
		status->signal_locked = board->locked;
		return sizeof(*status);
	case SC_KSPROPERTY_VIDEODECODER_STATUS2:
		status2->number_of_lines = board->lines;
		status2->signal_locked = board->locked;
		status2->chroma_lock = board->chroma;
		return sizeof(*status2);
	default:
		return SC_STATUS_NOT_SUPPORTED;
	}
}

static void sc_board_mode_caps(const struct sc_board *board,
			       struct sc_ksproperty_tuner_mode_caps_s *caps)
{
	const struct sc_board_mode *mode = &board->tv;

	if (caps->mode == SC_KSPROPERTY_TUNER_MODE_FM_RADIO)
		mode = &board->fm;
	if (caps->mode == SC_KSPROPERTY_TUNER_MODE_AM_RADIO)
		mode = &board->am;

	caps->min_frequency = mode->min_frequency;
	caps->max_frequency = mode->max_frequency;
	caps->number_of_inputs = mode->aerials;
	caps->strategy = mode->strategy;
	caps->standards_supported = mode->standards;
}

static int sc_board_ask_tuner_state(struct sc_board *board, u32 id, void *value, bool set)
{
	struct sc_ksproperty_tuner_mode_s *mode = value;
	struct sc_ksproperty_tuner_frequency_s *frequency = value;
	struct sc_ksproperty_tuner_input_s *input = value;
	struct sc_ksproperty_tuner_status_s *status = value;

	switch (id) {
	case SC_KSPROPERTY_TUNER_MODE:
		if (set)
			board->mode = mode->mode;
		mode->mode = board->mode;
		return sizeof(*mode);
	case SC_KSPROPERTY_TUNER_FREQUENCY:
		if (set)
			board->frequency = frequency->frequency;
		frequency->frequency = board->frequency;
		return sizeof(*frequency);
	case SC_KSPROPERTY_TUNER_INPUT:
		if (set)
			board->aerial = input->input_index;
		input->input_index = board->aerial;
		return sizeof(*input);
	case SC_KSPROPERTY_TUNER_STATUS:
		status->current_frequency = board->frequency;
		status->pll_offset = board->pll_offset;
		status->signal_strength = board->signal;
		status->busy = board->busy;
		return sizeof(*status);
	default:
		return SC_STATUS_NOT_SUPPORTED;
	}
}

static int sc_board_ask_tuner(struct sc_board *board, u32 id, void *value, bool set)
{
	struct sc_ksproperty_tuner_caps_s *caps = value;

	if (!board->modes)
		return SC_STATUS_NOT_SUPPORTED;

	switch (id) {
	case SC_KSPROPERTY_TUNER_CAPS:
		caps->modes_supported = board->modes;
		return sizeof(*caps);
	case SC_KSPROPERTY_TUNER_MODE_CAPS:
		sc_board_mode_caps(board, value);
		return sizeof(struct sc_ksproperty_tuner_mode_caps_s);
	default:
		return sc_board_ask_tuner_state(board, id, value, set);
	}
}

static int sc_board_ask_tvaudio(struct sc_board *board, u32 id, void *value, bool set)
{
	struct sc_ksproperty_tvaudio_caps_s *caps = value;
	struct sc_ksproperty_tvaudio_s *mode = value;

	if (!board->audio)
		return SC_STATUS_NOT_SUPPORTED;

	switch (id) {
	case SC_KSPROPERTY_TVAUDIO_CAPS:
		caps->capabilities = board->audio;
		return sizeof(*caps);
	case SC_KSPROPERTY_TVAUDIO_MODE:
		if (set)
			board->audio_mode = mode->mode;
		mode->mode = board->audio_mode;
		return sizeof(*mode);
	default:
		mode->mode = board->audio_available;
		return sizeof(*mode);
	}
}

static int (*const sc_board_askers[])(struct sc_board *board, u32 id, void *value, bool set) = {
	sc_board_ask_crossbar,
	sc_board_ask_decoder,
	sc_board_ask_tuner,
	sc_board_ask_tvaudio,
};

static void sc_board_answer(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_stream_property_descriptor *descriptor = srb->command_data.property_info;
	bool set = srb->command == SC_SRB_SET_DEVICE_PROPERTY;
	struct sc_fake_answer *answer = sc_fake_answer(fake, srb->command);
	struct sc_board *board = fake->context;
	int ret;

	ret = sc_board_askers[descriptor->property_set_id](board, descriptor->property->id,
							   descriptor->property_info, set);
	answer->status = min(ret, 0);
	board->sets += set;
	if (ret > 0 && !set)
		srb->actual_bytes_transferred = ret - board->missing;
}

int sc_board_init(struct kunit *test)
{
	struct sc_stream_header *header;
	struct sc_fake *fake;
	int ret;

	ret = sc_testbed_init(test);
	if (ret)
		return ret;

	fake = sc_testbed_fake(test);
	fake->context = kunit_kzalloc(test, sizeof(struct sc_board), GFP_KERNEL);
	if (!fake->context)
		return -ENOMEM;

	header = &fake->descriptor.header;
	header->num_dev_prop_array_entries = ARRAY_SIZE(sc_board_sets);
	header->device_properties_array = sc_board_sets;
	sc_fake_answer(fake, SC_SRB_GET_DEVICE_PROPERTY)->before = sc_board_answer;
	sc_fake_answer(fake, SC_SRB_SET_DEVICE_PROPERTY)->before = sc_board_answer;
	sc_board_fill(fake->context);
	return sc_testbed_register(test);
}

void sc_board_fill(struct sc_board *board)
{
	*board = (struct sc_board){
		.n_inputs = 5,
		.n_outputs = 2,
		.inputs = {
			{ SC_KS_PHYS_CONN_VIDEO_USB, SC_NONE },
			{ SC_KS_PHYS_CONN_AUDIO_LINE, 2 },
			{ SC_KS_PHYS_CONN_VIDEO_COMPOSITE, 1 },
			{ SC_KS_PHYS_CONN_VIDEO_TUNER, 4 },
			{ SC_KS_PHYS_CONN_AUDIO_TUNER, 3 },
		},
		.outputs = {
			{ SC_KS_PHYS_CONN_AUDIO_AUDIO_DECODER, 1 },
			{ SC_KS_PHYS_CONN_VIDEO_VIDEO_DECODER, 0 },
		},
		.standards = SC_KS_ANALOG_VIDEO_NTSC_M | SC_KS_ANALOG_VIDEO_PAL_B |
			     SC_KS_ANALOG_VIDEO_PAL_M | SC_KS_ANALOG_VIDEO_SECAM_L,
		.capabilities = SC_KS_VIDEODECODER_FLAGS_CAN_INDICATE_LOCKED,
		.standard = SC_KS_ANALOG_VIDEO_NTSC_M,
		.lines = 525,
		.locked = 1,
		.chroma = 1,
		.modes = SC_KSPROPERTY_TUNER_MODE_TV | SC_KSPROPERTY_TUNER_MODE_FM_RADIO |
			 SC_KSPROPERTY_TUNER_MODE_AM_RADIO,
		.tv = { 44000000, 900000000, 1, SC_KS_TUNER_STRATEGY_PLL,
			SC_KS_ANALOG_VIDEO_NTSC_M | SC_KS_ANALOG_VIDEO_PAL_B },
		.fm = { 87500000, 108000000, 1, SC_KS_TUNER_STRATEGY_PLL },
		.am = { 520000, 1710000, 1, SC_KS_TUNER_STRATEGY_SIGNAL_STRENGTH },
		.mode = SC_KSPROPERTY_TUNER_MODE_TV,
		.frequency = 55250000,
		.signal = 1,
		.audio = SC_KS_TVAUDIO_MODE_MONO | SC_KS_TVAUDIO_MODE_STEREO |
			 SC_KS_TVAUDIO_MODE_LANG_A,
		.audio_mode = SC_KS_TVAUDIO_MODE_STEREO,
		.audio_available = SC_KS_TVAUDIO_MODE_MONO | SC_KS_TVAUDIO_MODE_LANG_A,
	};
	board->route[1] = 2;
	board->route[0] = 1;
}

struct sc_routing *sc_board_describe(struct kunit *test)
{
	struct sc_routing *routing = kunit_kzalloc(test, sizeof(*routing), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, routing);
	KUNIT_ASSERT_EQ(test, sc_routing_describe(sc_testbed_filter(test), routing), 0);
	sc_board(test)->sets = 0;
	return routing;
}
