// SPDX-License-Identifier: GPL-2.0
/*
 * Tuners and television audio in both worlds.
 */
#include "board.h"

#define SC_TV		false
#define SC_RADIO	true

struct sc_hz_row {
	const char *name;
	bool radio;
	u32 hz;
	u32 frequency;
	u32 back;
};

static const struct sc_hz_row sc_hz_rows[] = {
	{ "nothing on television", SC_TV, 0, 0, 0 },
	{ "just less than half a unit of television", SC_TV, 31249, 0, 0 },
	{ "half a unit of television", SC_TV, 31250, 1, 62500 },
	{ "one unit of television", SC_TV, 62500, 1, 62500 },
	{ "a channel", SC_TV, 55250000, 884, 55250000 },
	{ "the highest on television", SC_TV, U32_MAX, 68719, 4294937500U },
	{ "nothing on the radio", SC_RADIO, 0, 0, 0 },
	{ "one Hz", SC_RADIO, 1, 0, 0 },
	{ "half a unit of the radio", SC_RADIO, 31, 0, 0 },
	{ "more than half a unit of the radio", SC_RADIO, 32, 1, 63 },
	{ "one unit of the radio, from below", SC_RADIO, 62, 1, 63 },
	{ "one unit of the radio, from above", SC_RADIO, 63, 1, 63 },
	{ "two units of the radio", SC_RADIO, 125, 2, 125 },
	{ "a station", SC_RADIO, 98500000, 1576000, 98500000 },
	{ "the highest on the radio", SC_RADIO, U32_MAX, 68719477, U32_MAX },
};

static void sc_hz_row_name(const struct sc_hz_row *row, char *text)
{
	strscpy(text, row->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_hz_row, sc_hz_rows, sc_hz_row_name);

/* P-59 */
static void frequencies_are_rounded(struct kunit *test)
{
	const struct sc_hz_row *row = test->param_value;

	KUNIT_EXPECT_EQ(test, sc_frequency_from_hz(row->hz, row->radio), row->frequency);
	KUNIT_EXPECT_EQ(test, sc_frequency_to_hz(row->frequency, row->radio), row->back);
}

/* Whatever V4L2 sets it reads again. */
static void frequencies_come_back_as_they_were(struct kunit *test)
{
	u32 frequency;

	for (frequency = 0; frequency < 68719; frequency++)
		KUNIT_ASSERT_EQ(test, frequency,
				sc_frequency_from_hz(sc_frequency_to_hz(frequency, SC_TV), SC_TV));
	for (frequency = 1390000; frequency < 1740000; frequency++)
		KUNIT_ASSERT_EQ(test, frequency,
				sc_frequency_from_hz(sc_frequency_to_hz(frequency, SC_RADIO),
						     SC_RADIO));
	KUNIT_EXPECT_EQ(test, sc_frequency_to_hz(U32_MAX, SC_TV), U32_MAX);
	KUNIT_EXPECT_EQ(test, sc_frequency_to_hz(U32_MAX, SC_RADIO), U32_MAX);
}

struct sc_audmode_row {
	u32 audmode;
	u32 ks;
};

static const struct sc_audmode_row sc_audmode_rows[] = {
	{ V4L2_TUNER_MODE_MONO, 0x01 },
	{ V4L2_TUNER_MODE_STEREO, 0x02 },
	{ V4L2_TUNER_MODE_LANG1, 0x10 },
	{ V4L2_TUNER_MODE_LANG2, 0x20 },
	{ V4L2_TUNER_MODE_SAP, 0x20 },
	{ V4L2_TUNER_MODE_LANG1_LANG2, 0x30 },
};

/* E-18 P-86 */
static void audio_modes_are_the_same_both_ways(struct kunit *test)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sc_audmode_rows); i++) {
		KUNIT_EXPECT_EQ(test, sc_audmode_to_ks(sc_audmode_rows[i].audmode, 0x73),
				sc_audmode_rows[i].ks);
		KUNIT_EXPECT_EQ(test, sc_audmode_from_ks(sc_audmode_rows[i].ks),
				sc_audmode_rows[i].audmode);
	}
}

/* Several bits, and those that V4L2 has no name for. */
static void mixed_audio_modes_have_a_name(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, sc_audmode_from_ks(0), V4L2_TUNER_MODE_MONO);
	KUNIT_EXPECT_EQ(test, sc_audmode_from_ks(0x40), V4L2_TUNER_MODE_MONO);
	KUNIT_EXPECT_EQ(test, sc_audmode_from_ks(0x11), V4L2_TUNER_MODE_LANG1);
	KUNIT_EXPECT_EQ(test, sc_audmode_from_ks(0x12), V4L2_TUNER_MODE_STEREO);
	KUNIT_EXPECT_EQ(test, sc_audmode_from_ks(0x22), V4L2_TUNER_MODE_LANG2);
	KUNIT_EXPECT_EQ(test, sc_audmode_from_ks(U32_MAX), V4L2_TUNER_MODE_LANG1_LANG2);
}

static void an_audio_mode_that_is_not_there_becomes_another(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, sc_audmode_to_ks(V4L2_TUNER_MODE_STEREO, 0x01), 0x01);
	KUNIT_EXPECT_EQ(test, sc_audmode_to_ks(V4L2_TUNER_MODE_LANG2, 0x13), 0x01);
	KUNIT_EXPECT_EQ(test, sc_audmode_to_ks(V4L2_TUNER_MODE_LANG1_LANG2, 0x13), 0x10);
	KUNIT_EXPECT_EQ(test, sc_audmode_to_ks(U32_MAX, 0x73), 0x01);
}

/* P-87 */
static void what_is_sent_has_a_bit_for_each(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, sc_subchans_from_ks(0), 0);
	KUNIT_EXPECT_EQ(test, sc_subchans_from_ks(0x01), V4L2_TUNER_SUB_MONO);
	KUNIT_EXPECT_EQ(test, sc_subchans_from_ks(0x02), V4L2_TUNER_SUB_STEREO);
	KUNIT_EXPECT_EQ(test, sc_subchans_from_ks(0x10), V4L2_TUNER_SUB_LANG1);
	KUNIT_EXPECT_EQ(test, sc_subchans_from_ks(0x20), V4L2_TUNER_SUB_LANG2);
	KUNIT_EXPECT_EQ(test, sc_subchans_from_ks(0x40), 0);
	KUNIT_EXPECT_EQ(test, sc_subchans_from_ks(U32_MAX),
			V4L2_TUNER_SUB_MONO | V4L2_TUNER_SUB_STEREO | V4L2_TUNER_SUB_LANG1 |
			V4L2_TUNER_SUB_LANG2);
}

static struct v4l2_tuner sc_tuner_state(struct kunit *test, struct sc_routing *routing,
					bool radio)
{
	struct v4l2_tuner state = {};

	KUNIT_EXPECT_EQ(test, sc_tuner_read(sc_testbed_filter(test), &routing->tuner, radio,
					    &state), 0);
	return state;
}

/* P-55 P-56 P-85: units, and what can be heard. */
static void a_tuner_is_two_tuners(struct kunit *test)
{
	struct sc_routing *routing = sc_board_describe(test);
	struct v4l2_tuner tv = sc_tuner_state(test, routing, SC_TV);
	struct v4l2_tuner radio = sc_tuner_state(test, routing, SC_RADIO);

	KUNIT_EXPECT_EQ(test, tv.rangelow, 704);
	KUNIT_EXPECT_EQ(test, tv.rangehigh, 14400);
	KUNIT_EXPECT_EQ(test, tv.capability, V4L2_TUNER_CAP_NORM | V4L2_TUNER_CAP_FREQ_BANDS |
			V4L2_TUNER_CAP_STEREO | V4L2_TUNER_CAP_LANG1);
	KUNIT_EXPECT_EQ(test, radio.rangelow, 8320);
	KUNIT_EXPECT_EQ(test, radio.rangehigh, 1728000);
	KUNIT_EXPECT_EQ(test, radio.capability, V4L2_TUNER_CAP_LOW | V4L2_TUNER_CAP_FREQ_BANDS |
			V4L2_TUNER_CAP_STEREO);
}

static void a_band_is_named_by_its_modulation(struct kunit *test)
{
	static const struct v4l2_frequency_band bands[] = {
		{ .rangelow = 8320, .rangehigh = 27360, .modulation = V4L2_BAND_MODULATION_AM },
		{ .rangelow = 1400000, .rangehigh = 1728000,
		  .modulation = V4L2_BAND_MODULATION_FM },
	};
	struct sc_routing *routing = sc_board_describe(test);
	struct v4l2_frequency_band band = {};

	for (; band.index < ARRAY_SIZE(bands); band.index++) {
		KUNIT_EXPECT_EQ(test, sc_tuner_enum_band(&routing->tuner, SC_RADIO, &band), 0);
		KUNIT_EXPECT_EQ(test, band.rangelow, bands[band.index].rangelow);
		KUNIT_EXPECT_EQ(test, band.rangehigh, bands[band.index].rangehigh);
		KUNIT_EXPECT_EQ(test, band.modulation, bands[band.index].modulation);
	}
	KUNIT_EXPECT_EQ(test, sc_tuner_enum_band(&routing->tuner, SC_RADIO, &band), -EINVAL);

	band.index = 0;
	KUNIT_EXPECT_EQ(test, sc_tuner_enum_band(&routing->tuner, SC_TV, &band), 0);
	KUNIT_EXPECT_EQ(test, band.modulation, V4L2_BAND_MODULATION_VSB);
	band.index = 1;
	KUNIT_EXPECT_EQ(test, sc_tuner_enum_band(&routing->tuner, SC_TV, &band), -EINVAL);
}

/* P-56: the last unit that is inside. */
static void an_odd_range_is_rounded_inwards(struct kunit *test)
{
	struct sc_board *board = sc_board(test);
	struct sc_routing *routing;

	board->tv.min_frequency = 44000001;
	board->tv.max_frequency = 899999999;
	routing = sc_board_describe(test);
	KUNIT_EXPECT_EQ(test, routing->tuner.tv.low, 705);
	KUNIT_EXPECT_EQ(test, routing->tuner.tv.high, 14399);
}

struct sc_tune_row {
	const char *name;
	bool radio;
	u32 frequency;
	u32 mode;
	u32 hz;
};

static const struct sc_tune_row sc_tune_rows[] = {
	{ "a channel", SC_TV, 884, SC_KSPROPERTY_TUNER_MODE_TV, 55250000 },
	{ "below television", SC_TV, 0, SC_KSPROPERTY_TUNER_MODE_TV, 44000000 },
	{ "above television", SC_TV, U32_MAX, SC_KSPROPERTY_TUNER_MODE_TV, 900000000 },
	{ "a station", SC_RADIO, 1576000, SC_KSPROPERTY_TUNER_MODE_FM_RADIO, 98500000 },
	{ "above FM", SC_RADIO, U32_MAX, SC_KSPROPERTY_TUNER_MODE_FM_RADIO, 108000000 },
	{ "below AM", SC_RADIO, 0, SC_KSPROPERTY_TUNER_MODE_AM_RADIO, 520000 },
	{ "above AM", SC_RADIO, 30000, SC_KSPROPERTY_TUNER_MODE_AM_RADIO, 1710000 },
	{ "below FM", SC_RADIO, 1399999, SC_KSPROPERTY_TUNER_MODE_FM_RADIO, 87500000 },
};

static void sc_tune_row_name(const struct sc_tune_row *row, char *text)
{
	strscpy(text, row->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_tune_row, sc_tune_rows, sc_tune_row_name);

/* P-57 P-59: never refused; whoever tunes has the tuner. */
static void tuning_takes_the_nearest_there_is(struct kunit *test)
{
	struct sc_routing *routing = sc_board_describe(test);
	struct sc_filter *filter = sc_testbed_filter(test);
	const struct sc_tune_row *row = test->param_value;
	struct sc_board *board = sc_board(test);
	u32 frequency;

	KUNIT_EXPECT_EQ(test, sc_tuner_tune(filter, &routing->tuner, row->radio, row->frequency),
			0);
	KUNIT_EXPECT_EQ(test, board->mode, row->mode);
	KUNIT_EXPECT_EQ(test, board->frequency, row->hz);
	KUNIT_EXPECT_EQ(test, sc_tuner_read_frequency(filter, &routing->tuner, row->radio,
						      &frequency), 0);
	KUNIT_EXPECT_EQ(test, frequency, sc_frequency_from_hz(row->hz, row->radio));
}

/* What the other node sees meanwhile. */
static void a_tuner_that_is_a_radio_is_no_television(struct kunit *test)
{
	struct sc_routing *routing = sc_board_describe(test);
	struct sc_filter *filter = sc_testbed_filter(test);
	struct v4l2_tuner tv;
	u32 frequency;

	sc_tuner_tune(filter, &routing->tuner, SC_TV, 884);
	sc_tuner_tune(filter, &routing->tuner, SC_RADIO, 1576000);
	tv = sc_tuner_state(test, routing, SC_TV);
	KUNIT_EXPECT_EQ(test, tv.signal, 0);
	KUNIT_EXPECT_EQ(test, tv.rxsubchans, 0);
	KUNIT_EXPECT_EQ(test, sc_tuner_read_frequency(filter, &routing->tuner, SC_TV,
						      &frequency), 0);
	KUNIT_EXPECT_EQ(test, frequency, 884);
	KUNIT_EXPECT_EQ(test, sc_tuner_enter_tv(filter, &routing->tuner), 0);
	KUNIT_EXPECT_EQ(test, sc_board(test)->mode, SC_KSPROPERTY_TUNER_MODE_TV);
}

struct sc_status_row {
	const char *name;
	u32 signal;
	u32 pll_offset;
	u32 busy;
	int expected;
	int afc;
};

static const struct sc_status_row sc_status_rows[] = {
	{ "a good signal", 1, 0, 0, 65535, 0 },
	{ "a bad signal", 0, 0, 0, 0, 0 },
	{ "nobody knows, but it is tuned", U32_MAX, 0, 0, 65535, 0 },
	{ "nobody knows, and it is not tuned", U32_MAX, 1, 0, 0, 1 },
	{ "too low", 1, (u32)-3, 0, 65535, -1 },
	{ "too high", 1, 3, 0, 65535, 1 },
	{ "on its way", 1, 0, 1, 0, 0 },
};

static void sc_status_row_name(const struct sc_status_row *row, char *text)
{
	strscpy(text, row->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_status_row, sc_status_rows, sc_status_row_name);

/* P-61 */
static void reception_is_told(struct kunit *test)
{
	const struct sc_status_row *row = test->param_value;
	struct sc_routing *routing = sc_board_describe(test);
	struct sc_board *board = sc_board(test);
	struct v4l2_tuner state;

	board->signal = row->signal;
	board->pll_offset = row->pll_offset;
	board->busy = row->busy;
	state = sc_tuner_state(test, routing, SC_TV);
	KUNIT_EXPECT_EQ(test, state.signal, row->expected);
	KUNIT_EXPECT_EQ(test, state.afc, row->afc);
}

/* P-86 P-87 */
static void audio_is_told_and_set(struct kunit *test)
{
	struct sc_routing *routing = sc_board_describe(test);
	struct sc_filter *filter = sc_testbed_filter(test);
	struct sc_board *board = sc_board(test);
	struct v4l2_tuner state = sc_tuner_state(test, routing, SC_TV);

	KUNIT_EXPECT_EQ(test, state.audmode, V4L2_TUNER_MODE_STEREO);
	KUNIT_EXPECT_EQ(test, state.rxsubchans, V4L2_TUNER_SUB_MONO | V4L2_TUNER_SUB_LANG1);

	KUNIT_EXPECT_EQ(test, sc_tuner_set_audmode(filter, &routing->tuner, SC_TV,
						   V4L2_TUNER_MODE_LANG1), 0);
	KUNIT_EXPECT_EQ(test, board->audio_mode, SC_KS_TVAUDIO_MODE_LANG_A);
	KUNIT_EXPECT_EQ(test, sc_tuner_set_audmode(filter, &routing->tuner, SC_RADIO,
						   V4L2_TUNER_MODE_LANG1), 0);
	KUNIT_EXPECT_EQ(test, board->audio_mode, SC_KS_TVAUDIO_MODE_MONO);
	KUNIT_EXPECT_EQ(test, board->mode, SC_KSPROPERTY_TUNER_MODE_FM_RADIO);
}

static void a_tuner_without_audio_is_mono(struct kunit *test)
{
	struct sc_routing *routing;
	struct v4l2_tuner state;

	sc_board(test)->audio = 0;
	routing = sc_board_describe(test);
	state = sc_tuner_state(test, routing, SC_TV);
	KUNIT_EXPECT_EQ(test, state.audmode, V4L2_TUNER_MODE_MONO);
	KUNIT_EXPECT_EQ(test, state.rxsubchans, V4L2_TUNER_SUB_MONO);
	KUNIT_EXPECT_EQ(test, sc_tuner_set_audmode(sc_testbed_filter(test), &routing->tuner,
						   SC_TV, V4L2_TUNER_MODE_STEREO), 0);
	KUNIT_EXPECT_EQ(test, sc_board(test)->sets, 0);
}

/* E-15 */
static void digital_modes_are_left_out(struct kunit *test)
{
	struct sc_routing *routing;

	sc_board(test)->modes = SC_KSPROPERTY_TUNER_MODE_DSS | SC_KSPROPERTY_TUNER_MODE_ATSC;
	routing = sc_board_describe(test);
	KUNIT_EXPECT_EQ(test, routing->tuner.modes, 0);
	KUNIT_EXPECT_EQ(test, routing->tuner.tv.mode, 0);
	KUNIT_EXPECT_EQ(test, routing->tuner.n_radio, 0);
	KUNIT_EXPECT_FALSE(test, routing->inputs[2].tuner);
}

static const struct sc_board_mode sc_empty_ranges[] = {
	{ 0, 0 }, { 0, 900000000 }, { 900000000, 44000000 }, { 44000000, 44000000 },
	{ 44000001, 44062499 }, { U32_MAX, U32_MAX }, { U32_MAX, 0 },
};

static void an_empty_range_of_frequencies_is_named(struct kunit *test)
{
	struct sc_routing *routing;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sc_empty_ranges); i++) {
		sc_board(test)->tv = sc_empty_ranges[i];
		routing = sc_board_describe(test);
		KUNIT_EXPECT_EQ(test, routing->tuner.tv.mode, 0);
		KUNIT_EXPECT_EQ(test, routing->tuner.n_radio, 2);
		sc_testbed_expect_report(test, SC_OFFENCE_ANSWER,
					 "describes a tuner with an empty range of frequencies");
	}
}

static void too_many_aerials_are_named(struct kunit *test)
{
	struct sc_routing *routing;

	sc_board(test)->tv.aerials = 9;
	routing = sc_board_describe(test);
	KUNIT_EXPECT_EQ(test, routing->tuner.aerials, 1);
	sc_testbed_expect_report(test, SC_OFFENCE_ANSWER,
				 "describes a tuner with more than 8 aerials");
}

static struct kunit_case sc_tuner_cases[] = {
	KUNIT_CASE_PARAM(frequencies_are_rounded, sc_hz_row_gen_params),
	KUNIT_CASE(frequencies_come_back_as_they_were),
	KUNIT_CASE(audio_modes_are_the_same_both_ways),
	KUNIT_CASE(mixed_audio_modes_have_a_name),
	KUNIT_CASE(an_audio_mode_that_is_not_there_becomes_another),
	KUNIT_CASE(what_is_sent_has_a_bit_for_each),
	KUNIT_CASE(a_tuner_is_two_tuners),
	KUNIT_CASE(a_band_is_named_by_its_modulation),
	KUNIT_CASE(an_odd_range_is_rounded_inwards),
	KUNIT_CASE_PARAM(tuning_takes_the_nearest_there_is, sc_tune_row_gen_params),
	KUNIT_CASE(a_tuner_that_is_a_radio_is_no_television),
	KUNIT_CASE_PARAM(reception_is_told, sc_status_row_gen_params),
	KUNIT_CASE(audio_is_told_and_set),
	KUNIT_CASE(a_tuner_without_audio_is_mono),
	KUNIT_CASE(digital_modes_are_left_out),
	KUNIT_CASE(an_empty_range_of_frequencies_is_named),
	KUNIT_CASE(too_many_aerials_are_named),
	{}
};

static struct kunit_suite sc_tuner_suite = {
	.name = "sc_v4l2_tuner",
	.init = sc_board_init,
	.exit = sc_testbed_exit,
	.test_cases = sc_tuner_cases,
};
kunit_test_suite(sc_tuner_suite);
