/* SPDX-License-Identifier: GPL-2.0 */
/*
 * A fake minidriver with a crossbar, a decoder, a tuner and television audio,
 * each of them as a test describes it.
 */
#ifndef _STREAMCLASS_BOARD_H
#define _STREAMCLASS_BOARD_H

#include "testbed.h"
#include "../v4l2/routing.h"

#define SC_BOARD_PINS	8

struct sc_board_pin {
	u32 type;
	u32 related;
};

struct sc_board_mode {
	u32 min_frequency;
	u32 max_frequency;
	u32 aerials;
	u32 strategy;
	u32 standards;
};

/**
 * struct sc_board - what the minidriver answers, and is set to
 * @n_inputs: pins of the crossbar, 0 with @n_outputs for none
 * @n_outputs: pins of the crossbar
 * @inputs: them
 * @outputs: them
 * @unroutable: inputs that can be routed nowhere, a mask
 * @route: of each output
 * @standards: of the decoder, 0 for none
 * @capabilities: of the decoder
 * @standard: what it is set to
 * @lines: what it sees
 * @locked: there is a signal
 * @chroma: there is colour
 * @modes: of the tuner, 0 for none
 * @tv: one of them
 * @fm: one of them
 * @am: one of them
 * @mode: what it is set to
 * @frequency: Hz: what it is set to
 * @aerial: what it is set to
 * @pll_offset: what it says
 * @signal: what it says
 * @busy: what it says
 * @audio: modes of the audio, 0 for none
 * @audio_mode: what it is set to
 * @audio_available: what it receives
 * @missing: bytes by which each answer is too short
 * @sets: how often something was set
 */
struct sc_board {
	u32 n_inputs;
	u32 n_outputs;
	struct sc_board_pin inputs[SC_BOARD_PINS];
	struct sc_board_pin outputs[SC_BOARD_PINS];
	u32 unroutable;
	u32 route[SC_BOARD_PINS];
	u32 standards;
	u32 capabilities;
	u32 standard;
	u32 lines;
	u32 locked;
	u32 chroma;
	u32 modes;
	struct sc_board_mode tv;
	struct sc_board_mode fm;
	struct sc_board_mode am;
	u32 mode;
	u32 frequency;
	u32 aerial;
	u32 pll_offset;
	u32 signal;
	u32 busy;
	u32 audio;
	u32 audio_mode;
	u32 audio_available;
	u32 missing;
	unsigned int sets;
};

int sc_board_init(struct kunit *test);
struct sc_board *sc_board(struct kunit *test);

/* A complete one: camera, composite, tuner, and two of sound. */
void sc_board_fill(struct sc_board *board);

/* What the bridge makes of it. */
struct sc_routing *sc_board_describe(struct kunit *test);

#endif /* _STREAMCLASS_BOARD_H */
