// SPDX-License-Identifier: GPL-2.0
/*
 * Television standards in both worlds, and the decoder that has one of them.
 */
#include <linux/bitops.h>
#include <linux/kernel.h>

#include "../compat.h"
#include "routing.h"

static const struct sc_guid sc_decoder_set = SC_PROPSETID_VIDCAP_VIDEODECODER;

/* V4L2 tells apart what differs in the sound alone. */
static const struct {
	u32 ks;
	v4l2_std_id std;
} sc_standards[] = {
	{ SC_KS_ANALOG_VIDEO_NTSC_M, V4L2_STD_NTSC_M },
	{ SC_KS_ANALOG_VIDEO_NTSC_M_J, V4L2_STD_NTSC_M_JP },
	{ SC_KS_ANALOG_VIDEO_NTSC_433, V4L2_STD_NTSC_443 },
	{ SC_KS_ANALOG_VIDEO_PAL_B, V4L2_STD_PAL_B | V4L2_STD_PAL_B1 },
	{ SC_KS_ANALOG_VIDEO_PAL_D, V4L2_STD_PAL_D | V4L2_STD_PAL_D1 | V4L2_STD_PAL_K },
	{ SC_KS_ANALOG_VIDEO_PAL_G, V4L2_STD_PAL_G },
	{ SC_KS_ANALOG_VIDEO_PAL_H, V4L2_STD_PAL_H },
	{ SC_KS_ANALOG_VIDEO_PAL_I, V4L2_STD_PAL_I },
	{ SC_KS_ANALOG_VIDEO_PAL_M, V4L2_STD_PAL_M },
	{ SC_KS_ANALOG_VIDEO_PAL_N, V4L2_STD_PAL_N },
	{ SC_KS_ANALOG_VIDEO_PAL_60, V4L2_STD_PAL_60 },
	{ SC_KS_ANALOG_VIDEO_SECAM_B, V4L2_STD_SECAM_B },
	{ SC_KS_ANALOG_VIDEO_SECAM_D, V4L2_STD_SECAM_D },
	{ SC_KS_ANALOG_VIDEO_SECAM_G, V4L2_STD_SECAM_G },
	{ SC_KS_ANALOG_VIDEO_SECAM_H, V4L2_STD_SECAM_H },
	{ SC_KS_ANALOG_VIDEO_SECAM_K, V4L2_STD_SECAM_K },
	{ SC_KS_ANALOG_VIDEO_SECAM_K1, V4L2_STD_SECAM_K1 },
	{ SC_KS_ANALOG_VIDEO_SECAM_L, V4L2_STD_SECAM_L },
	{ SC_KS_ANALOG_VIDEO_SECAM_L1, V4L2_STD_SECAM_LC },
	{ SC_KS_ANALOG_VIDEO_PAL_N_COMBO, V4L2_STD_PAL_Nc },
};

/* V4L2's set of a set; what V4L2 does not know is left out. */
v4l2_std_id sc_std_from_ks(u32 standards)
{
	v4l2_std_id std = 0;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sc_standards); i++)
		if (sc_standards[i].ks & standards)
			std |= sc_standards[i].std;
	return std;
}
SC_EXPORT_FOR_TEST(sc_std_from_ks);

/* Those of which V4L2's set has a part. */
u32 sc_std_to_ks(v4l2_std_id std)
{
	u32 standards = 0;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sc_standards); i++)
		if (sc_standards[i].std & std)
			standards |= sc_standards[i].ks;
	return standards;
}
SC_EXPORT_FOR_TEST(sc_std_to_ks);

/* Those with 525 lines; all others have 625. */
bool sc_std_is_525(u32 standards)
{
	return sc_std_from_ks(standards) & V4L2_STD_525_60;
}

/* Standards with as many lines. */
static v4l2_std_id sc_std_family(v4l2_std_id std)
{
	return std & V4L2_STD_525_60 ? V4L2_STD_525_60 : V4L2_STD_625_50;
}

/*
 * A decoder has one standard, V4L2 sets a set: take one of it, the current one
 * where it can be, else the first. @std becomes the rest of the set that looks
 * the same. 0 where there is none.
 */
u32 sc_std_choose(u32 standards, u32 current_standard, v4l2_std_id *std)
{
	u32 wanted = sc_std_to_ks(*std) & standards;
	u32 chosen;

	if (!wanted)
		return 0;
	chosen = wanted & current_standard ?: BIT(__ffs(wanted));
	*std &= sc_std_family(sc_std_from_ks(chosen)) & sc_std_from_ks(standards);
	return chosen;
}
SC_EXPORT_FOR_TEST(sc_std_choose);

int sc_decoder_describe(struct sc_filter *filter, struct sc_decoder *decoder)
{
	struct sc_ksproperty_videodecoder_caps_s caps = { };
	int ret;

	ret = sc_routing_get(filter, &sc_decoder_set, SC_KSPROPERTY_VIDEODECODER_CAPS,
			     &caps.property, sizeof(caps));
	if (ret)
		return ret == -ENODEV ? ret : 0;

	decoder->standards = caps.standards_supported & sc_std_to_ks(V4L2_STD_ALL);
	if (decoder->standards != caps.standards_supported)
		sc_device_answer_fault(sc_filter_device(filter),
				       "a decoder with television standards that are none");
	decoder->present = true;
	decoder->tells_lock =
		caps.capabilities & SC_KS_VIDEODECODER_FLAGS_CAN_INDICATE_LOCKED;
	return 0;
}
SC_EXPORT_FOR_TEST(sc_decoder_describe);

/* The set that was asked for stays as long as the decoder stays within it. */
static void sc_routing_note_standard(struct sc_routing *routing, u32 standard)
{
	routing->standard = standard;
	if (!standard || !(sc_std_to_ks(routing->std) & standard))
		routing->std = sc_std_from_ks(standard);
}

/* Which standard has what is captured? */
int sc_decoder_read(struct sc_filter *filter, struct sc_routing *routing)
{
	u32 standards = routing->inputs[routing->input].standards;
	struct sc_ksproperty_videodecoder_s value = { };
	int ret;

	if (!standards) {
		sc_routing_note_standard(routing, 0);
		return 0;
	}
	ret = sc_routing_get(filter, &sc_decoder_set, SC_KSPROPERTY_VIDEODECODER_STANDARD,
			     &value.property, sizeof(value));
	if (ret)
		return ret;
	if (!is_power_of_2(value.value) || !(value.value & standards)) {
		sc_device_answer_fault(sc_filter_device(filter),
				       "a decoder that has none of its standards");
		value.value = BIT(__ffs(standards));
	}
	sc_routing_note_standard(routing, value.value);
	return 0;
}
SC_EXPORT_FOR_TEST(sc_decoder_read);

/* Set one of a set of standards. */
int sc_decoder_select(struct sc_filter *filter, struct sc_routing *routing, v4l2_std_id std)
{
	u32 standards = routing->inputs[routing->input].standards;
	struct sc_ksproperty_videodecoder_s value = { };
	int ret;

	value.value = sc_std_choose(standards, routing->standard, &std);
	if (!value.value)
		return -EINVAL;
	ret = sc_routing_set(filter, &sc_decoder_set, SC_KSPROPERTY_VIDEODECODER_STANDARD,
			     &value.property, sizeof(value));
	if (!ret)
		routing->std = std;
	return ret;
}
SC_EXPORT_FOR_TEST(sc_decoder_select);

static int sc_decoder_get_status(struct sc_filter *filter, const struct sc_routing *routing,
				 struct sc_ksproperty_videodecoder_status_s *status)
{
	int ret;

	ret = sc_routing_get(filter, &sc_decoder_set, SC_KSPROPERTY_VIDEODECODER_STATUS,
			     &status->property, sizeof(*status));
	/* One that cannot tell has a picture. */
	if (!routing->decoder.tells_lock)
		status->signal_locked = true;
	return ret;
}

/* Narrow *@std down to what is seen; nothing is left where there is no signal. */
int sc_decoder_detect(struct sc_filter *filter, const struct sc_routing *routing,
		      v4l2_std_id *std)
{
	struct sc_ksproperty_videodecoder_status_s status = { };
	int ret;

	*std = sc_std_from_ks(routing->inputs[routing->input].standards);
	ret = sc_decoder_get_status(filter, routing, &status);
	if (ret)
		return ret;

	if (routing->unrouted || !status.signal_locked)
		*std = V4L2_STD_UNKNOWN;
	else if (status.number_of_lines == 525)
		*std &= V4L2_STD_525_60;
	else if (status.number_of_lines == 625)
		*std &= V4L2_STD_625_50;
	return 0;
}
SC_EXPORT_FOR_TEST(sc_decoder_detect);

/* Not every decoder tells. */
static bool sc_decoder_lacks_colour(struct sc_filter *filter)
{
	struct sc_ksproperty_videodecoder_status2_s status = { };

	return !sc_routing_get(filter, &sc_decoder_set, SC_KSPROPERTY_VIDEODECODER_STATUS2,
			       &status.property, sizeof(status)) && !status.chroma_lock;
}

/* V4L2_IN_ST_* of what is captured. */
u32 sc_decoder_input_status(struct sc_filter *filter, const struct sc_routing *routing)
{
	struct sc_ksproperty_videodecoder_status_s status = { };

	if (routing->unrouted)
		return V4L2_IN_ST_NO_POWER;
	if (!routing->inputs[routing->input].standards)
		return 0;
	if (sc_decoder_get_status(filter, routing, &status))
		return 0;
	if (!status.signal_locked)
		return status.number_of_lines ? V4L2_IN_ST_NO_H_LOCK : V4L2_IN_ST_NO_SIGNAL;

	return sc_decoder_lacks_colour(filter) ? V4L2_IN_ST_NO_COLOR : 0;
}
SC_EXPORT_FOR_TEST(sc_decoder_input_status);
