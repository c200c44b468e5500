// SPDX-License-Identifier: GPL-2.0
/*
 * Crossbars as V4L2's inputs.
 */
#include "board.h"

static void sc_expect_input(struct kunit *test, const struct sc_routing *routing, u32 index,
			    const char *name, u32 audio, bool tuner, u32 standards)
{
	const struct sc_input *input = &routing->inputs[index];

	KUNIT_ASSERT_GT(test, routing->n_inputs, index);
	KUNIT_EXPECT_STREQ(test, (const char *)input->name, name);
	KUNIT_EXPECT_EQ(test, input->audio, audio);
	KUNIT_EXPECT_EQ(test, input->tuner, tuner);
	KUNIT_EXPECT_EQ(test, input->standards, standards);
}

/* P-50 P-51 P-52 E-19: what is captured goes to the decoder, though that is not pin 0. */
static void pins_become_inputs(struct kunit *test)
{
	struct sc_routing *routing = sc_board_describe(test);
	struct sc_board *board = sc_board(test);

	KUNIT_EXPECT_TRUE(test, routing->crossbar.present);
	KUNIT_EXPECT_EQ(test, routing->crossbar.video_out, 1);
	KUNIT_EXPECT_EQ(test, routing->crossbar.audio_out, 0);
	KUNIT_EXPECT_EQ(test, routing->n_inputs, 3);
	sc_expect_input(test, routing, 0, "USB", SC_NONE, false, 0);
	sc_expect_input(test, routing, 1, "Composite", 0, false, board->standards);
	sc_expect_input(test, routing, 2, "Tuner", 1, true, board->tv.standards);
	KUNIT_EXPECT_EQ(test, routing->n_audios, 2);
	KUNIT_EXPECT_STREQ(test, (const char *)routing->audios[0].name, "Line");
	KUNIT_EXPECT_STREQ(test, (const char *)routing->audios[1].name, "Tuner");
	KUNIT_EXPECT_EQ(test, routing->input, 1);
	KUNIT_EXPECT_FALSE(test, routing->unrouted);
}

/* P-52 */
static void pins_that_cannot_be_captured_are_no_inputs(struct kunit *test)
{
	struct sc_routing *routing;

	sc_board(test)->unroutable = BIT(0) | BIT(1);
	routing = sc_board_describe(test);
	KUNIT_EXPECT_EQ(test, routing->n_inputs, 2);
	sc_expect_input(test, routing, 0, "Composite", SC_NONE, false,
			sc_board(test)->standards);
	KUNIT_EXPECT_EQ(test, routing->n_audios, 1);
}

static void two_of_a_kind_are_numbered(struct kunit *test)
{
	struct sc_board *board = sc_board(test);
	struct sc_routing *routing;

	board->inputs[0] = (struct sc_board_pin){ SC_KS_PHYS_CONN_VIDEO_COMPOSITE, SC_NONE };
	routing = sc_board_describe(test);
	sc_expect_input(test, routing, 0, "Composite 1", SC_NONE, false, board->standards);
	sc_expect_input(test, routing, 1, "Composite 2", 0, false, board->standards);
}

struct sc_kind_row {
	u32 type;
	const char *name;
	bool digital;
};

static const struct sc_kind_row sc_kind_rows[] = {
	{ 1, "Tuner", false },
	{ 2, "Composite", false },
	{ 3, "S-Video", false },
	{ 4, "RGB", false },
	{ 5, "Component", false },
	{ 6, "Serial digital", true },
	{ 7, "Parallel digital", true },
	{ 8, "SCSI", true },
	{ 9, "Aux", false },
	{ 10, "IEEE 1394", true },
	{ 11, "USB", true },
	{ 12, "Video decoder", false },
	{ 13, "Video encoder", false },
	{ 14, "SCART", false },
};

static const struct sc_kind_row sc_audio_rows[] = {
	{ 4096, "Tuner" }, { 4097, "Line" }, { 4098, "Microphone" }, { 4099, "AES/EBU" },
	{ 4100, "S/PDIF" }, { 4101, "SCSI" }, { 4102, "Aux" }, { 4103, "IEEE 1394" },
	{ 4104, "USB" }, { 4105, "Audio decoder" },
};

/* E-19: as long as they are alone. */
static void each_kind_of_connector_has_a_name(struct kunit *test)
{
	struct sc_board *board = sc_board(test);
	struct sc_routing *routing;
	unsigned int i;

	board->n_inputs = 1;
	board->modes = 0;
	for (i = 0; i < ARRAY_SIZE(sc_kind_rows); i++) {
		board->inputs[0] = (struct sc_board_pin){ sc_kind_rows[i].type, SC_NONE };
		board->route[1] = 0;
		routing = sc_board_describe(test);
		sc_expect_input(test, routing, 0, sc_kind_rows[i].name, SC_NONE, false,
				sc_kind_rows[i].digital ? 0 : board->standards);
	}
	board->n_inputs = 2;
	for (i = 0; i < ARRAY_SIZE(sc_audio_rows); i++) {
		board->inputs[1] = (struct sc_board_pin){ sc_audio_rows[i].type, SC_NONE };
		routing = sc_board_describe(test);
		KUNIT_EXPECT_EQ(test, routing->n_audios, 1);
		KUNIT_EXPECT_STREQ(test, (const char *)routing->audios[0].name,
				   sc_audio_rows[i].name);
	}
}

/* P-53: and the sound goes along. */
static void selecting_an_input_routes_picture_and_sound(struct kunit *test)
{
	struct sc_routing *routing = sc_board_describe(test);
	struct sc_filter *filter = sc_testbed_filter(test);
	struct sc_board *board = sc_board(test);
	u32 audio;

	KUNIT_EXPECT_EQ(test, sc_crossbar_select(filter, routing, 2), 0);
	KUNIT_EXPECT_EQ(test, board->route[1], 3);
	KUNIT_EXPECT_EQ(test, board->route[0], 4);
	KUNIT_EXPECT_EQ(test, sc_crossbar_read(filter, routing), 0);
	KUNIT_EXPECT_EQ(test, routing->input, 2);
	KUNIT_EXPECT_EQ(test, sc_crossbar_read_audio(filter, routing, &audio), 0);
	KUNIT_EXPECT_EQ(test, audio, 1);
}

/* P-53: an input of (u32)-1 is silence. */
static void an_input_without_sound_is_silent(struct kunit *test)
{
	struct sc_routing *routing = sc_board_describe(test);
	struct sc_filter *filter = sc_testbed_filter(test);
	u32 audio;

	KUNIT_EXPECT_EQ(test, sc_crossbar_select(filter, routing, 0), 0);
	KUNIT_EXPECT_EQ(test, sc_board(test)->route[1], 0);
	KUNIT_EXPECT_EQ(test, sc_board(test)->route[0], SC_NONE);
	KUNIT_EXPECT_EQ(test, sc_crossbar_read_audio(filter, routing, &audio), 0);
	KUNIT_EXPECT_EQ(test, audio, SC_NONE);
}

/* The last one that was routed is still the current one. */
static void no_route_at_all_is_no_power(struct kunit *test)
{
	struct sc_routing *routing = sc_board_describe(test);
	struct sc_filter *filter = sc_testbed_filter(test);
	v4l2_std_id std;

	sc_board(test)->route[1] = SC_NONE;
	KUNIT_EXPECT_EQ(test, sc_crossbar_read(filter, routing), 0);
	KUNIT_EXPECT_TRUE(test, routing->unrouted);
	KUNIT_EXPECT_EQ(test, routing->input, 1);
	KUNIT_EXPECT_EQ(test, sc_decoder_input_status(filter, routing), V4L2_IN_ST_NO_POWER);
	KUNIT_EXPECT_EQ(test, sc_decoder_detect(filter, routing, &std), 0);
	KUNIT_EXPECT_EQ(test, std, V4L2_STD_UNKNOWN);
}

static void without_a_crossbar_there_is_a_camera(struct kunit *test)
{
	struct sc_board *board = sc_board(test);
	struct sc_routing *routing;

	board->n_inputs = 0;
	board->n_outputs = 0;
	board->modes = 0;
	board->standards = 0;
	routing = sc_board_describe(test);
	KUNIT_EXPECT_EQ(test, routing->n_inputs, 1);
	sc_expect_input(test, routing, 0, "Camera", SC_NONE, false, 0);
	KUNIT_EXPECT_EQ(test, sc_crossbar_select(sc_testbed_filter(test), routing, 0), 0);
	KUNIT_EXPECT_EQ(test, board->sets, 0);
	KUNIT_EXPECT_FALSE(test, routing->unrouted);
}

static void a_tuner_alone_is_an_input(struct kunit *test)
{
	struct sc_board *board = sc_board(test);
	struct sc_routing *routing;

	board->n_inputs = 0;
	board->n_outputs = 0;
	routing = sc_board_describe(test);
	KUNIT_EXPECT_EQ(test, routing->n_inputs, 1);
	sc_expect_input(test, routing, 0, "Tuner", SC_NONE, true, board->tv.standards);
}

/* P-60 */
static void each_aerial_is_an_input(struct kunit *test)
{
	struct sc_filter *filter = sc_testbed_filter(test);
	struct sc_board *board = sc_board(test);
	struct sc_routing *routing;

	board->tv.aerials = 2;
	routing = sc_board_describe(test);
	KUNIT_EXPECT_EQ(test, routing->n_inputs, 4);
	sc_expect_input(test, routing, 2, "Tuner, aerial 1", 1, true, board->tv.standards);
	sc_expect_input(test, routing, 3, "Tuner, aerial 2", 1, true, board->tv.standards);

	KUNIT_EXPECT_EQ(test, sc_crossbar_select(filter, routing, 3), 0);
	KUNIT_EXPECT_EQ(test, board->route[1], 3);
	KUNIT_EXPECT_EQ(test, board->aerial, 1);
	KUNIT_EXPECT_EQ(test, sc_crossbar_read(filter, routing), 0);
	KUNIT_EXPECT_EQ(test, routing->input, 3);

	board->aerial = 7;
	KUNIT_EXPECT_EQ(test, sc_crossbar_read(filter, routing), 0);
	KUNIT_EXPECT_EQ(test, routing->input, 2);
	sc_testbed_expect_report(test, SC_OFFENCE_ANSWER,
				 "describes a tuner at an aerial that is not there");
}

struct sc_size_row {
	u32 inputs;
	u32 outputs;
};

static const struct sc_size_row sc_bad_sizes[] = {
	{ 64, 1 }, { 1, 64 }, { U32_MAX, 1 }, { 1, U32_MAX }, { U32_MAX, U32_MAX },
};

static void a_crossbar_that_is_too_large_is_named(struct kunit *test)
{
	struct sc_board *board = sc_board(test);
	struct sc_routing *routing;
	unsigned int i;

	board->modes = 0;
	for (i = 0; i < ARRAY_SIZE(sc_bad_sizes); i++) {
		board->n_inputs = sc_bad_sizes[i].inputs;
		board->n_outputs = sc_bad_sizes[i].outputs;
		routing = sc_board_describe(test);
		KUNIT_EXPECT_FALSE(test, routing->crossbar.present);
		KUNIT_EXPECT_EQ(test, routing->n_inputs, 1);
		sc_testbed_expect_report(test, SC_OFFENCE_ANSWER,
					 "describes a crossbar with more than 64 pins");
	}
}

static const u32 sc_no_kinds[] = { 0, 15, 4095, 4106, U32_MAX };

static void a_pin_of_no_known_kind_is_named(struct kunit *test)
{
	struct sc_routing *routing;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sc_no_kinds); i++) {
		sc_board(test)->inputs[0].type = sc_no_kinds[i];
		routing = sc_board_describe(test);
		KUNIT_EXPECT_EQ(test, routing->n_inputs, 2);
		sc_expect_input(test, routing, 0, "Composite", 0, false,
				sc_board(test)->standards);
		sc_testbed_expect_report(test, SC_OFFENCE_ANSWER,
					 "describes a crossbar pin of no known kind");
	}
}

/* Past the end, and to a pin of the same kind, such as itself. */
static const u32 sc_no_relations[] = { 5, U32_MAX - 1, 2, 3 };

static void a_pin_related_to_no_other_is_named(struct kunit *test)
{
	struct sc_routing *routing;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sc_no_relations); i++) {
		sc_board(test)->inputs[2].related = sc_no_relations[i];
		routing = sc_board_describe(test);
		sc_expect_input(test, routing, 1, "Composite", SC_NONE, false,
				sc_board(test)->standards);
		sc_testbed_expect_report(test, SC_OFFENCE_ANSWER,
					 "describes a crossbar pin that is related to no other");
	}
}

static void a_crossbar_without_a_video_output_is_named(struct kunit *test)
{
	struct sc_board *board = sc_board(test);
	struct sc_routing *routing;

	board->outputs[1].type = SC_KS_PHYS_CONN_AUDIO_LINE;
	routing = sc_board_describe(test);
	KUNIT_EXPECT_FALSE(test, routing->crossbar.present);
	KUNIT_EXPECT_EQ(test, routing->n_inputs, 1);
	KUNIT_EXPECT_EQ(test, routing->n_audios, 0);
	sc_testbed_expect_report(test, SC_OFFENCE_ANSWER,
				 "describes a crossbar without a video output");

	board->n_outputs = 0;
	routing = sc_board_describe(test);
	KUNIT_EXPECT_FALSE(test, routing->crossbar.present);
	sc_testbed_expect_report(test, SC_OFFENCE_ANSWER,
				 "describes a crossbar without a video output");
}

static void a_crossbar_without_inputs_is_left_out(struct kunit *test)
{
	struct sc_routing *routing;

	sc_board(test)->n_inputs = 0;
	routing = sc_board_describe(test);
	KUNIT_EXPECT_FALSE(test, routing->crossbar.present);
	KUNIT_EXPECT_EQ(test, routing->n_inputs, 1);
}

static void a_route_from_a_pin_that_is_not_there_is_named(struct kunit *test)
{
	struct sc_routing *routing = sc_board_describe(test);

	sc_board(test)->route[1] = 5;
	KUNIT_EXPECT_EQ(test, sc_crossbar_read(sc_testbed_filter(test), routing), 0);
	KUNIT_EXPECT_TRUE(test, routing->unrouted);
	KUNIT_EXPECT_EQ(test, routing->input, 1);
	sc_testbed_expect_report(test, SC_OFFENCE_ANSWER,
				 "describes a route from a crossbar pin that is not there");
}

/* One report for the caps of each set that it has. */
static void answers_that_are_too_short_are_named(struct kunit *test)
{
	struct sc_routing *routing;
	unsigned int i;

	sc_board(test)->missing = 1;
	routing = sc_board_describe(test);
	KUNIT_EXPECT_FALSE(test, routing->crossbar.present);
	KUNIT_EXPECT_FALSE(test, routing->decoder.present);
	KUNIT_EXPECT_EQ(test, routing->tuner.modes, 0);
	KUNIT_EXPECT_EQ(test, routing->n_inputs, 1);
	for (i = 0; i < 3; i++)
		sc_testbed_expect_report(test, SC_OFFENCE_ANSWER,
					 "describes a property in less than the structure it has");
}

static struct kunit_case sc_crossbar_cases[] = {
	KUNIT_CASE(pins_become_inputs),
	KUNIT_CASE(pins_that_cannot_be_captured_are_no_inputs),
	KUNIT_CASE(two_of_a_kind_are_numbered),
	KUNIT_CASE(each_kind_of_connector_has_a_name),
	KUNIT_CASE(selecting_an_input_routes_picture_and_sound),
	KUNIT_CASE(an_input_without_sound_is_silent),
	KUNIT_CASE(no_route_at_all_is_no_power),
	KUNIT_CASE(without_a_crossbar_there_is_a_camera),
	KUNIT_CASE(a_tuner_alone_is_an_input),
	KUNIT_CASE(each_aerial_is_an_input),
	KUNIT_CASE(a_crossbar_that_is_too_large_is_named),
	KUNIT_CASE(a_pin_of_no_known_kind_is_named),
	KUNIT_CASE(a_pin_related_to_no_other_is_named),
	KUNIT_CASE(a_crossbar_without_a_video_output_is_named),
	KUNIT_CASE(a_crossbar_without_inputs_is_left_out),
	KUNIT_CASE(a_route_from_a_pin_that_is_not_there_is_named),
	KUNIT_CASE(answers_that_are_too_short_are_named),
	{}
};

static struct kunit_suite sc_crossbar_suite = {
	.name = "sc_v4l2_crossbar",
	.init = sc_board_init,
	.exit = sc_testbed_exit,
	.test_cases = sc_crossbar_cases,
};
kunit_test_suite(sc_crossbar_suite);
