/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What stands between the connectors of a device and its capture streams:
 * crossbar, decoder, tuner and television audio. All of them are properties of
 * the device, so one struct sc_routing serves all of its nodes.
 *
 * What the minidriver describes is asked for once. What may change is asked for
 * again whenever somebody wants to know: the minidriver has the truth.
 */
#ifndef _STREAMCLASS_V4L2_ROUTING_H
#define _STREAMCLASS_V4L2_ROUTING_H

#include <linux/types.h>
#include <linux/videodev2.h>

#include <streamclass/client.h>

#define SC_NONE			U32_MAX	/* no such pin, input or audio */
#define SC_MAX_PINS		64	/* of a crossbar, inputs and outputs */
#define SC_MAX_INPUTS		32	/* as many as bits of v4l2_input.audioset */
#define SC_MAX_AERIALS		8
#define SC_MAX_BANDS		2	/* of a radio: FM and AM */
#define SC_INPUT_NAME		32

/**
 * struct sc_connector - a kind of crossbar pin
 * @type: one of enum sc_ks_physical_connector_type
 * @name: as user space sees it
 * @digital: pictures come without a television standard
 */
struct sc_connector {
	u32 type;
	const char *name;
	bool digital;
};

/**
 * struct sc_input - a video input as V4L2 counts them
 * @connector: what it is, NULL where there is no crossbar
 * @pin: of the crossbar
 * @aerial: of the tuner, where that is what is connected
 * @audio: index of the audio input that belongs to it, or %SC_NONE
 * @tuner: the tuner is connected to it
 * @standards: enum sc_ks_analog_video_standard bits
 * @name: unique within the device
 */
struct sc_input {
	const struct sc_connector *connector;
	u32 pin;
	u32 aerial;
	u32 audio;
	bool tuner;
	u32 standards;
	char name[SC_INPUT_NAME];
};

/* An audio input as V4L2 counts them. */
struct sc_audio_input {
	u32 pin;
	char name[SC_INPUT_NAME];
};

/**
 * struct sc_crossbar - the switch between inputs and outputs
 * @present: there is one, and it can route something to @video_out
 * @n_inputs: pins
 * @n_outputs: pins
 * @video_out: the output that is captured
 * @audio_out: the audio that belongs to it, or %SC_NONE
 */
struct sc_crossbar {
	bool present;
	u32 n_inputs;
	u32 n_outputs;
	u32 video_out;
	u32 audio_out;
};

/**
 * struct sc_decoder - what turns analogue video into pictures
 * @present: there is one
 * @standards: enum sc_ks_analog_video_standard bits
 * @tells_lock: it knows whether there is a signal
 */
struct sc_decoder {
	bool present;
	u32 standards;
	bool tells_lock;
};

/**
 * struct sc_band - what a tuner receives in one of its modes
 * @mode: one of enum sc_ksproperty_tuner_modes, 0 where it has not that mode
 * @low: V4L2's unit: lowest frequency
 * @high: V4L2's unit: highest frequency
 * @frequency: V4L2's unit: where it was in this mode when last seen
 * @strategy: one of enum sc_ks_tuner_strategy
 */
struct sc_band {
	u32 mode;
	u32 low;
	u32 high;
	u32 frequency;
	u32 strategy;
};

/**
 * struct sc_tuner - a tuner and its audio
 * @modes: enum sc_ksproperty_tuner_modes bits that are shown
 * @tv: television
 * @standards: of television, enum sc_ks_analog_video_standard bits
 * @aerials: of television, at least 1
 * @radio: bands of a radio, the lower one first
 * @n_radio: entries of @radio
 * @audio: SC_KS_TVAUDIO_MODE_* bits that are possible, 0 where nobody says
 */
struct sc_tuner {
	u32 modes;
	struct sc_band tv;
	u32 standards;
	u32 aerials;
	struct sc_band radio[SC_MAX_BANDS];
	unsigned int n_radio;
	u32 audio;
};

/**
 * struct sc_routing - all of it
 * @crossbar: the crossbar
 * @decoder: the decoder
 * @tuner: the tuner
 * @inputs: video inputs, at least one
 * @n_inputs: entries of @inputs
 * @audios: audio inputs
 * @n_audios: entries of @audios
 * @input: index of the one that is captured, the last one where none is
 * @unrouted: none is
 * @standard: its enum sc_ks_analog_video_standard, 0 where it has none
 * @std: V4L2's set of which @standard is one
 */
struct sc_routing {
	struct sc_crossbar crossbar;
	struct sc_decoder decoder;
	struct sc_tuner tuner;
	struct sc_input inputs[SC_MAX_INPUTS];
	unsigned int n_inputs;
	struct sc_audio_input audios[SC_MAX_INPUTS];
	unsigned int n_audios;
	u32 input;
	bool unrouted;
	u32 standard;
	v4l2_std_id std;
};

/* routing.c */
int sc_routing_get(struct sc_filter *filter, const struct sc_guid *set, u32 id,
		   struct sc_ksidentifier *value, u32 size);
int sc_routing_set(struct sc_filter *filter, const struct sc_guid *set, u32 id,
		   struct sc_ksidentifier *value, u32 size);
int sc_routing_describe(struct sc_filter *filter, struct sc_routing *routing);
int sc_routing_read(struct sc_filter *filter, struct sc_routing *routing);

/* crossbar.c */
int sc_crossbar_describe(struct sc_filter *filter, struct sc_routing *routing);
int sc_crossbar_read(struct sc_filter *filter, struct sc_routing *routing);
int sc_crossbar_select_audio(struct sc_filter *filter, const struct sc_routing *routing,
			     const struct sc_input *input);
int sc_crossbar_select(struct sc_filter *filter, const struct sc_routing *routing, u32 index);
int sc_crossbar_read_audio(struct sc_filter *filter, const struct sc_routing *routing,
			   u32 *audio);

/* standard.c */
v4l2_std_id sc_std_from_ks(u32 standards);
u32 sc_std_to_ks(v4l2_std_id std);
bool sc_std_is_525(u32 standards);
u32 sc_std_choose(u32 standards, u32 current_standard, v4l2_std_id *std);
int sc_decoder_describe(struct sc_filter *filter, struct sc_decoder *decoder);
int sc_decoder_read(struct sc_filter *filter, struct sc_routing *routing);
int sc_decoder_select(struct sc_filter *filter, struct sc_routing *routing, v4l2_std_id std);
int sc_decoder_detect(struct sc_filter *filter, const struct sc_routing *routing,
		      v4l2_std_id *std);
u32 sc_decoder_input_status(struct sc_filter *filter, const struct sc_routing *routing);

/* tuner.c */
u32 sc_frequency_from_hz(u32 hz, bool radio);
u32 sc_frequency_to_hz(u32 frequency, bool radio);
u32 sc_audmode_from_ks(u32 mode);
u32 sc_audmode_to_ks(u32 audmode, u32 possible);
u32 sc_subchans_from_ks(u32 modes);
int sc_tuner_describe(struct sc_filter *filter, struct sc_tuner *tuner);
int sc_tuner_read(struct sc_filter *filter, struct sc_tuner *tuner, bool radio,
		  struct v4l2_tuner *state);
int sc_tuner_set_audmode(struct sc_filter *filter, struct sc_tuner *tuner, bool radio,
			 u32 audmode);
int sc_tuner_tune(struct sc_filter *filter, struct sc_tuner *tuner, bool radio, u32 frequency);
int sc_tuner_read_frequency(struct sc_filter *filter, struct sc_tuner *tuner, bool radio,
			    u32 *frequency);
int sc_tuner_enter_tv(struct sc_filter *filter, struct sc_tuner *tuner);
int sc_tuner_enum_band(struct sc_tuner *tuner, bool radio,
		       struct v4l2_frequency_band *band);

#endif /* _STREAMCLASS_V4L2_ROUTING_H */
