// SPDX-License-Identifier: GPL-2.0
/*
 * Tuner and television audio: units, bands and modes in both worlds.
 *
 * The stream class counts Hz. V4L2 counts 62.5 kHz for television and 62.5 Hz
 * for radio, so that what it sets comes back as it was.
 */
#include <linux/kernel.h>
#include <linux/math64.h>
#include <linux/minmax.h>

#include "../compat.h"
#include "routing.h"

#define SC_TV_UNIT	62500	/* Hz */

/* So many of radio's units are so many Hz. */
#define SC_RADIO_UNITS	2
#define SC_RADIO_HZ	125

static const struct sc_guid sc_tuner_set = SC_PROPSETID_TUNER;
static const struct sc_guid sc_tvaudio_set = SC_PROPSETID_VIDCAP_TVAUDIO;

/* --- units --- */

u32 sc_frequency_from_hz(u32 hz, bool radio)
{
	if (radio)
		return DIV_ROUND_CLOSEST_ULL((u64)hz * SC_RADIO_UNITS, SC_RADIO_HZ);

	return DIV_ROUND_CLOSEST_ULL((u64)hz, SC_TV_UNIT);
}
SC_EXPORT_FOR_TEST(sc_frequency_from_hz);

u32 sc_frequency_to_hz(u32 frequency, bool radio)
{
	u64 hz = (u64)frequency * SC_TV_UNIT;

	if (radio)
		hz = DIV_ROUND_CLOSEST_ULL((u64)frequency * SC_RADIO_HZ, SC_RADIO_UNITS);
	return min_t(u64, hz, U32_MAX);
}
SC_EXPORT_FOR_TEST(sc_frequency_to_hz);

/* The first and last unit inside a range: beyond it the minidriver may refuse. */
static u32 sc_frequency_low(u32 hz, bool radio)
{
	u32 frequency = sc_frequency_from_hz(hz, radio);

	return sc_frequency_to_hz(frequency, radio) < hz ? frequency + 1 : frequency;
}

static u32 sc_frequency_high(u32 hz, bool radio)
{
	u32 frequency = sc_frequency_from_hz(hz, radio);

	return sc_frequency_to_hz(frequency, radio) > hz ? frequency - 1 : frequency;
}

/* --- audio --- */

/* The first whose bits are all there. */
static const struct {
	u32 ks;
	u32 audmode;
} sc_audmodes[] = {
	{ SC_KS_TVAUDIO_MODE_LANG_A | SC_KS_TVAUDIO_MODE_LANG_B, V4L2_TUNER_MODE_LANG1_LANG2 },
	{ SC_KS_TVAUDIO_MODE_LANG_B, V4L2_TUNER_MODE_LANG2 },
	{ SC_KS_TVAUDIO_MODE_STEREO, V4L2_TUNER_MODE_STEREO },
	{ SC_KS_TVAUDIO_MODE_LANG_A, V4L2_TUNER_MODE_LANG1 },
	{ SC_KS_TVAUDIO_MODE_MONO, V4L2_TUNER_MODE_MONO },
};

u32 sc_audmode_from_ks(u32 mode)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sc_audmodes); i++)
		if ((mode & sc_audmodes[i].ks) == sc_audmodes[i].ks)
			return sc_audmodes[i].audmode;
	return V4L2_TUNER_MODE_MONO;
}
SC_EXPORT_FOR_TEST(sc_audmode_from_ks);

/* V4L2 sets a mode that is not there to the nearest one: the rest of it, or mono. */
u32 sc_audmode_to_ks(u32 audmode, u32 possible)
{
	unsigned int i;
	u32 mode = 0;

	for (i = 0; i < ARRAY_SIZE(sc_audmodes); i++)
		if (sc_audmodes[i].audmode == audmode)
			mode = sc_audmodes[i].ks;
	return mode & possible ?: SC_KS_TVAUDIO_MODE_MONO;
}
SC_EXPORT_FOR_TEST(sc_audmode_to_ks);

static const struct {
	u32 ks;
	u32 subchan;
	u32 capability;
} sc_subchans[] = {
	{ SC_KS_TVAUDIO_MODE_MONO, V4L2_TUNER_SUB_MONO, 0 },
	{ SC_KS_TVAUDIO_MODE_STEREO, V4L2_TUNER_SUB_STEREO, V4L2_TUNER_CAP_STEREO },
	{ SC_KS_TVAUDIO_MODE_LANG_A, V4L2_TUNER_SUB_LANG1, V4L2_TUNER_CAP_LANG1 },
	{ SC_KS_TVAUDIO_MODE_LANG_B, V4L2_TUNER_SUB_LANG2, V4L2_TUNER_CAP_LANG2 },
};

u32 sc_subchans_from_ks(u32 modes)
{
	u32 subchans = 0;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sc_subchans); i++)
		if (modes & sc_subchans[i].ks)
			subchans |= sc_subchans[i].subchan;
	return subchans;
}
SC_EXPORT_FOR_TEST(sc_subchans_from_ks);

#define SC_RADIO_AUDIO	(SC_KS_TVAUDIO_MODE_MONO | SC_KS_TVAUDIO_MODE_STEREO)

/* A radio knows no languages. */
static u32 sc_tuner_audio(const struct sc_tuner *tuner, bool radio)
{
	return radio ? tuner->audio & SC_RADIO_AUDIO : tuner->audio;
}

static u32 sc_tuner_audio_capability(const struct sc_tuner *tuner, bool radio)
{
	u32 audio = sc_tuner_audio(tuner, radio);
	u32 capability = 0;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sc_subchans); i++)
		if (audio & sc_subchans[i].ks)
			capability |= sc_subchans[i].capability;
	return capability;
}

static int sc_tvaudio_describe(struct sc_filter *filter, struct sc_tuner *tuner)
{
	struct sc_ksproperty_tvaudio_caps_s caps = { };
	unsigned int i;
	int ret;

	ret = sc_routing_get(filter, &sc_tvaudio_set, SC_KSPROPERTY_TVAUDIO_CAPS, &caps.property,
			     sizeof(caps));
	if (ret)
		return ret == -ENODEV ? ret : 0;

	for (i = 0; i < ARRAY_SIZE(sc_subchans); i++)
		tuner->audio |= caps.capabilities & sc_subchans[i].ks;
	return 0;
}

static int sc_tvaudio_get(struct sc_filter *filter, u32 id, u32 *mode)
{
	struct sc_ksproperty_tvaudio_s value = { };
	int ret;

	ret = sc_routing_get(filter, &sc_tvaudio_set, id, &value.property, sizeof(value));
	*mode = value.mode;
	return ret;
}

static int sc_tvaudio_set_mode(struct sc_filter *filter, u32 mode)
{
	struct sc_ksproperty_tvaudio_s value = { .mode = mode };

	return sc_routing_set(filter, &sc_tvaudio_set, SC_KSPROPERTY_TVAUDIO_MODE,
			      &value.property, sizeof(value));
}

/* --- what there is --- */

static bool sc_band_make(struct sc_band *band, const struct sc_ksproperty_tuner_mode_caps_s *caps)
{
	bool radio = caps->mode != SC_KSPROPERTY_TUNER_MODE_TV;

	band->low = sc_frequency_low(caps->min_frequency, radio);
	band->high = sc_frequency_high(caps->max_frequency, radio);
	if (!band->low || band->low >= band->high)
		return false;

	band->mode = caps->mode;
	band->frequency = band->low;
	band->strategy = caps->strategy;
	return true;
}

static void sc_tuner_take_tv(struct sc_tuner *tuner, struct sc_device *dev,
			     const struct sc_ksproperty_tuner_mode_caps_s *caps)
{
	tuner->standards = caps->standards_supported;
	tuner->aerials = max(caps->number_of_inputs, 1U);
	if (tuner->aerials <= SC_MAX_AERIALS)
		return;

	sc_device_answer_fault(dev, "a tuner with more than 8 aerials");
	tuner->aerials = 1;
}

static struct sc_band *sc_tuner_place(struct sc_tuner *tuner, u32 mode)
{
	return mode == SC_KSPROPERTY_TUNER_MODE_TV ? &tuner->tv : &tuner->radio[tuner->n_radio];
}

static int sc_tuner_describe_mode(struct sc_filter *filter, struct sc_tuner *tuner, u32 mode)
{
	struct sc_ksproperty_tuner_mode_caps_s caps = { .mode = mode };
	struct sc_device *dev = sc_filter_device(filter);
	int ret;

	ret = sc_routing_get(filter, &sc_tuner_set, SC_KSPROPERTY_TUNER_MODE_CAPS, &caps.property,
			     sizeof(caps));
	if (ret)
		return ret == -ENODEV ? ret : 0;

	caps.mode = mode;
	if (!sc_band_make(sc_tuner_place(tuner, mode), &caps)) {
		sc_device_answer_fault(dev, "a tuner with an empty range of frequencies");
		return 0;
	}
	tuner->modes |= mode;
	if (mode == SC_KSPROPERTY_TUNER_MODE_TV)
		sc_tuner_take_tv(tuner, dev, &caps);
	else
		tuner->n_radio++;
	return 0;
}

/* Digital modes are another API's. Of a radio the lower band comes first. */
static const u32 sc_tuner_modes[] = {
	SC_KSPROPERTY_TUNER_MODE_TV,
	SC_KSPROPERTY_TUNER_MODE_AM_RADIO,
	SC_KSPROPERTY_TUNER_MODE_FM_RADIO,
};

int sc_tuner_describe(struct sc_filter *filter, struct sc_tuner *tuner)
{
	struct sc_ksproperty_tuner_caps_s caps = { };
	unsigned int i;
	int ret;

	ret = sc_routing_get(filter, &sc_tuner_set, SC_KSPROPERTY_TUNER_CAPS, &caps.property,
			     sizeof(caps));
	for (i = 0; i < ARRAY_SIZE(sc_tuner_modes) && !ret; i++)
		if (caps.modes_supported & sc_tuner_modes[i])
			ret = sc_tuner_describe_mode(filter, tuner, sc_tuner_modes[i]);
	if (!ret && tuner->modes)
		ret = sc_tvaudio_describe(filter, tuner);
	return ret == -ENODEV ? ret : 0;
}
SC_EXPORT_FOR_TEST(sc_tuner_describe);

/* --- what it is set to --- */

/* With one mode only nobody needs to ask. */
static int sc_tuner_read_mode(struct sc_filter *filter, const struct sc_tuner *tuner, u32 *mode)
{
	struct sc_ksproperty_tuner_mode_s value = { .mode = tuner->modes };
	int ret = 0;

	if (!is_power_of_2(tuner->modes))
		ret = sc_routing_get(filter, &sc_tuner_set, SC_KSPROPERTY_TUNER_MODE,
				     &value.property, sizeof(value));
	*mode = value.mode;
	return ret;
}

static int sc_tuner_enter(struct sc_filter *filter, const struct sc_tuner *tuner,
			  const struct sc_band *band)
{
	struct sc_ksproperty_tuner_mode_s value = { .mode = band->mode };
	u32 mode;
	int ret;

	ret = sc_tuner_read_mode(filter, tuner, &mode);
	if (ret || mode == band->mode)
		return ret;

	return sc_routing_set(filter, &sc_tuner_set, SC_KSPROPERTY_TUNER_MODE, &value.property,
			      sizeof(value));
}

int sc_tuner_enter_tv(struct sc_filter *filter, struct sc_tuner *tuner)
{
	return tuner->tv.mode ? sc_tuner_enter(filter, tuner, &tuner->tv) : 0;
}
SC_EXPORT_FOR_TEST(sc_tuner_enter_tv);

static struct sc_band *sc_tuner_bands(struct sc_tuner *tuner, bool radio, unsigned int *count)
{
	*count = radio ? tuner->n_radio : !!tuner->tv.mode;
	return radio ? tuner->radio : &tuner->tv;
}

/* The band of that mode, where television or a radio has it. */
static struct sc_band *sc_tuner_band_of(struct sc_tuner *tuner, bool radio, u32 mode)
{
	unsigned int count;
	struct sc_band *band = sc_tuner_bands(tuner, radio, &count);

	for (; count; count--, band++)
		if (band->mode == mode)
			return band;
	return NULL;
}

static u32 sc_band_distance(const struct sc_band *band, u32 frequency)
{
	u32 inside = clamp(frequency, band->low, band->high);

	return max(inside, frequency) - min(inside, frequency);
}

static struct sc_band *sc_tuner_nearest(struct sc_tuner *tuner, bool radio, u32 frequency)
{
	unsigned int count;
	struct sc_band *band = sc_tuner_bands(tuner, radio, &count);
	struct sc_band *nearest = band;

	for (; count; count--, band++)
		if (sc_band_distance(band, frequency) < sc_band_distance(nearest, frequency))
			nearest = band;
	return nearest;
}

static int sc_tuner_get_frequency(struct sc_filter *filter,
				  struct sc_ksproperty_tuner_frequency_s *value)
{
	return sc_routing_get(filter, &sc_tuner_set, SC_KSPROPERTY_TUNER_FREQUENCY,
			      &value->property, sizeof(*value));
}

/* What it was tuned to before, and the country it is in, stay where they are. */
static int sc_band_tune(struct sc_filter *filter, struct sc_band *band, bool radio, u32 frequency)
{
	struct sc_ksproperty_tuner_frequency_s value = { };
	int ret;

	ret = sc_tuner_get_frequency(filter, &value);
	if (ret)
		return ret;

	value.last_frequency = value.frequency;
	value.frequency = sc_frequency_to_hz(frequency, radio);
	value.tuning_flags = SC_KS_TUNER_TUNING_EXACT;
	ret = sc_routing_set(filter, &sc_tuner_set, SC_KSPROPERTY_TUNER_FREQUENCY,
			     &value.property, sizeof(value));
	if (!ret)
		band->frequency = frequency;
	return ret;
}

/* Tune to the nearest frequency that is possible. */
int sc_tuner_tune(struct sc_filter *filter, struct sc_tuner *tuner, bool radio, u32 frequency)
{
	struct sc_band *band = sc_tuner_nearest(tuner, radio, frequency);
	int ret;

	ret = sc_tuner_enter(filter, tuner, band);
	if (ret)
		return ret;

	return sc_band_tune(filter, band, radio, clamp(frequency, band->low, band->high));
}
SC_EXPORT_FOR_TEST(sc_tuner_tune);

/* The band in use; where the tuner serves the other node, the one it was in last. */
static int sc_tuner_current(struct sc_filter *filter, struct sc_tuner *tuner, bool radio,
			    struct sc_band **band, bool *active)
{
	u32 mode;
	int ret;

	ret = sc_tuner_read_mode(filter, tuner, &mode);
	if (ret)
		return ret;

	*band = sc_tuner_band_of(tuner, radio, mode);
	*active = *band;
	if (!*active)
		*band = radio ? &tuner->radio[tuner->n_radio - 1] : &tuner->tv;
	return 0;
}

int sc_tuner_read_frequency(struct sc_filter *filter, struct sc_tuner *tuner, bool radio,
			    u32 *frequency)
{
	struct sc_ksproperty_tuner_frequency_s value = { };
	struct sc_band *band;
	bool active;
	int ret;

	ret = sc_tuner_current(filter, tuner, radio, &band, &active);
	if (!ret && active)
		ret = sc_tuner_get_frequency(filter, &value);
	if (ret)
		return ret;
	if (active)
		band->frequency = clamp(sc_frequency_from_hz(value.frequency, radio),
					band->low, band->high);
	*frequency = band->frequency;
	return 0;
}
SC_EXPORT_FOR_TEST(sc_tuner_read_frequency);

/* Where nobody knows how strong the signal is, being tuned to it is enough. */
static u32 sc_status_signal(const struct sc_ksproperty_tuner_status_s *status,
			    const struct sc_band *band)
{
	if (status->busy)
		return 0;
	if (status->signal_strength != U32_MAX)
		return status->signal_strength ? 65535 : 0;

	return band->strategy == SC_KS_TUNER_STRATEGY_PLL && !status->pll_offset ? 65535 : 0;
}

static int sc_status_afc(const struct sc_ksproperty_tuner_status_s *status)
{
	s32 offset = status->pll_offset;

	return (offset > 0) - (offset < 0);
}

static int sc_tuner_read_status(struct sc_filter *filter, const struct sc_band *band,
				struct v4l2_tuner *state)
{
	struct sc_ksproperty_tuner_status_s status = { };
	int ret;

	ret = sc_routing_get(filter, &sc_tuner_set, SC_KSPROPERTY_TUNER_STATUS, &status.property,
			     sizeof(status));
	if (ret)
		return ret;

	state->signal = sc_status_signal(&status, band);
	state->afc = sc_status_afc(&status);
	return 0;
}

static int sc_tuner_read_audio(struct sc_filter *filter, const struct sc_tuner *tuner, bool radio,
			       struct v4l2_tuner *state)
{
	u32 possible = sc_tuner_audio(tuner, radio);
	u32 mode, available;
	int ret;

	state->rxsubchans = V4L2_TUNER_SUB_MONO;
	state->audmode = V4L2_TUNER_MODE_MONO;
	if (!possible)
		return 0;

	ret = sc_tvaudio_get(filter, SC_KSPROPERTY_TVAUDIO_MODE, &mode);
	if (!ret)
		ret = sc_tvaudio_get(filter, SC_KSPROPERTY_TVAUDIO_CURRENTLY_AVAILABLE_MODES,
				     &available);
	if (ret)
		return ret;

	state->audmode = sc_audmode_from_ks(mode & possible);
	state->rxsubchans = sc_subchans_from_ks(available & possible);
	return 0;
}

/* What user space sees of a tuner that never changes. */
static void sc_tuner_fill(const struct sc_tuner *tuner, bool radio, struct v4l2_tuner *state)
{
	const struct sc_band *last = &tuner->radio[max(tuner->n_radio, 1U) - 1];

	strscpy(state->name, radio ? "Radio" : "Television", sizeof(state->name));
	state->capability = sc_tuner_audio_capability(tuner, radio) | V4L2_TUNER_CAP_FREQ_BANDS |
			    (radio ? V4L2_TUNER_CAP_LOW : V4L2_TUNER_CAP_NORM);
	state->rangelow = radio ? tuner->radio[0].low : tuner->tv.low;
	state->rangehigh = radio ? last->high : tuner->tv.high;
}

/* A tuner that serves the other node receives nothing here. */
int sc_tuner_read(struct sc_filter *filter, struct sc_tuner *tuner, bool radio,
		  struct v4l2_tuner *state)
{
	struct sc_band *band;
	bool active;
	int ret;

	sc_tuner_fill(tuner, radio, state);
	ret = sc_tuner_current(filter, tuner, radio, &band, &active);
	if (ret || !active)
		return ret;

	ret = sc_tuner_read_status(filter, band, state);
	return ret ?: sc_tuner_read_audio(filter, tuner, radio, state);
}
SC_EXPORT_FOR_TEST(sc_tuner_read);

/* V4L2 has no way to refuse a mode. */
int sc_tuner_set_audmode(struct sc_filter *filter, struct sc_tuner *tuner, bool radio,
			 u32 audmode)
{
	u32 possible = sc_tuner_audio(tuner, radio);
	struct sc_band *band;
	bool active;
	int ret;

	ret = sc_tuner_current(filter, tuner, radio, &band, &active);
	if (!ret && !active)
		ret = sc_tuner_enter(filter, tuner, band);
	if (ret || !possible)
		return ret;

	return sc_tvaudio_set_mode(filter, sc_audmode_to_ks(audmode, possible));
}
SC_EXPORT_FOR_TEST(sc_tuner_set_audmode);

static u32 sc_band_modulation(const struct sc_band *band)
{
	switch (band->mode) {
	case SC_KSPROPERTY_TUNER_MODE_FM_RADIO:
		return V4L2_BAND_MODULATION_FM;
	case SC_KSPROPERTY_TUNER_MODE_AM_RADIO:
		return V4L2_BAND_MODULATION_AM;
	default:
		return V4L2_BAND_MODULATION_VSB;
	}
}

int sc_tuner_enum_band(struct sc_tuner *tuner, bool radio, struct v4l2_frequency_band *band)
{
	const struct sc_band *found;
	unsigned int count;

	found = sc_tuner_bands(tuner, radio, &count);
	if (band->index >= count)
		return -EINVAL;

	found += band->index;
	band->capability = V4L2_TUNER_CAP_FREQ_BANDS |
			   (radio ? V4L2_TUNER_CAP_LOW : V4L2_TUNER_CAP_NORM);
	band->rangelow = found->low;
	band->rangehigh = found->high;
	band->modulation = sc_band_modulation(found);
	return 0;
}
SC_EXPORT_FOR_TEST(sc_tuner_enum_band);
