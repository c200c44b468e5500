// SPDX-License-Identifier: GPL-2.0
/*
 * Values in both worlds: a minidriver's unit inside, V4L2's outside.
 */
#include <linux/limits.h>
#include <linux/math.h>
#include <linux/minmax.h>

#include "../compat.h"
#include "knob.h"

/* What a degree has of them, and a second. */
#define SC_ARC_SECONDS		3600
#define SC_EXPOSURE_UNITS	10000

/* The shortest exposure is 100 us for V4L2; the longest that fits. */
#define SC_LOG2_MIN		(-13)
#define SC_LOG2_MAX		17

#define SC_PERCENT		100

/* The nearest value there is. */
static s64 sc_bounds_round(const struct sc_bounds *bounds, s64 value)
{
	u64 above, steps;

	if (value <= bounds->minimum)
		return bounds->minimum;
	if (value >= bounds->maximum)
		return bounds->maximum;

	above = (u64)value - (u64)bounds->minimum;
	steps = above / bounds->step;
	if (above % bounds->step >= DIV_ROUND_UP(bounds->step, 2))
		steps++;
	return bounds->minimum + steps * bounds->step;
}

/*
 * What a minidriver declared need not be what V4L2 takes: a step of 0 means 1,
 * and the last value is one that can be reached.
 */
void sc_bounds_mend(struct sc_bounds *bounds)
{
	u64 span = (u64)bounds->maximum - (u64)bounds->minimum;

	if (!bounds->step)
		bounds->step = 1;
	bounds->maximum -= span % bounds->step;
	if (bounds->maximum == bounds->minimum)
		bounds->step = 1;
	bounds->standard = sc_bounds_round(bounds, bounds->standard);
}
SC_EXPORT_FOR_TEST(sc_bounds_mend);

static void sc_bounds_clip(struct sc_bounds *bounds, s64 minimum, s64 maximum)
{
	bounds->minimum = clamp(bounds->minimum, minimum, maximum);
	bounds->maximum = clamp(bounds->maximum, minimum, maximum);
}

/* Leave out what has no value in the other world. */
void sc_unit_limit(enum sc_unit unit, struct sc_bounds *ks)
{
	if (unit == SC_UNIT_ARC)
		sc_bounds_clip(ks, S32_MIN / SC_ARC_SECONDS, S32_MAX / SC_ARC_SECONDS);
	if (unit == SC_UNIT_LOG2)
		sc_bounds_clip(ks, SC_LOG2_MIN, SC_LOG2_MAX);
	sc_bounds_mend(ks);
}
SC_EXPORT_FOR_TEST(sc_unit_limit);

static s64 sc_exposure_to_v4l2(s64 log2)
{
	log2 = clamp(log2, (s64)SC_LOG2_MIN, (s64)SC_LOG2_MAX);
	if (log2 >= 0)
		return (s64)SC_EXPOSURE_UNITS << log2;

	return DIV_ROUND_CLOSEST(SC_EXPOSURE_UNITS, 1 << -log2);
}

/* The nearest of the powers of two that there are, the longer of two as near. */
static s64 sc_exposure_to_ks(const struct sc_bounds *bounds, s64 units)
{
	s64 log2, best = bounds->minimum;

	for (log2 = bounds->minimum; log2 <= bounds->maximum; log2 += bounds->step)
		if (abs(sc_exposure_to_v4l2(log2) - units) <=
		    abs(sc_exposure_to_v4l2(best) - units))
			best = log2;
	return best;
}

static s64 sc_list_index(const struct sc_values *ks, s64 value)
{
	unsigned int i;

	for (i = 0; i < ks->n_listed; i++)
		if (ks->listed[i] == value)
			return i;
	return 0;
}

s64 sc_unit_to_v4l2(enum sc_unit unit, const struct sc_values *ks, s64 value)
{
	switch (unit) {
	case SC_UNIT_NOT:
		return !value;
	case SC_UNIT_MIRROR:
		return ks->bounds.minimum + ks->bounds.maximum - value;
	case SC_UNIT_ARC:
		return value * SC_ARC_SECONDS;
	case SC_UNIT_LOG2:
		return sc_exposure_to_v4l2(value);
	case SC_UNIT_PERCENT:
		return clamp(DIV_ROUND_CLOSEST(value, (s64)SC_PERCENT), 1LL, 100LL);
	case SC_UNIT_LIST:
		return sc_list_index(ks, value);
	default:
		return value;
	}
}
SC_EXPORT_FOR_TEST(sc_unit_to_v4l2);

/* @value is between the bounds that V4L2 has been told. */
static s64 sc_unit_back(enum sc_unit unit, const struct sc_values *ks, s64 value)
{
	switch (unit) {
	case SC_UNIT_NOT:
		return !value;
	case SC_UNIT_MIRROR:
		return ks->bounds.minimum + ks->bounds.maximum - value;
	case SC_UNIT_ARC:
		return DIV_ROUND_CLOSEST(value, (s64)SC_ARC_SECONDS);
	case SC_UNIT_LOG2:
		return sc_exposure_to_ks(&ks->bounds, value);
	case SC_UNIT_PERCENT:
		return value * SC_PERCENT;
	default:
		return value;
	}
}

s64 sc_unit_to_ks(enum sc_unit unit, const struct sc_values *ks, s64 value)
{
	if (unit == SC_UNIT_LIST)
		return value >= 0 && value < ks->n_listed ? ks->listed[value] : ks->listed[0];

	return sc_bounds_round(&ks->bounds, sc_unit_back(unit, ks, value));
}
SC_EXPORT_FOR_TEST(sc_unit_to_ks);

static u64 sc_unit_step(enum sc_unit unit, u64 step)
{
	switch (unit) {
	case SC_UNIT_SAME:
	case SC_UNIT_MIRROR:
		return step;
	case SC_UNIT_ARC:
		return step * SC_ARC_SECONDS;
	default:
		return 1;
	}
}

/* The bounds that V4L2 is told; @ks has been limited. */
struct sc_bounds sc_unit_bounds(enum sc_unit unit, const struct sc_values *ks)
{
	s64 first, last;

	if (unit == SC_UNIT_LIST)
		return (struct sc_bounds){
			.maximum = ks->n_listed - 1,
			.step = 1,
			.standard = sc_list_index(ks, ks->bounds.standard),
		};

	first = sc_unit_to_v4l2(unit, ks, ks->bounds.minimum);
	last = sc_unit_to_v4l2(unit, ks, ks->bounds.maximum);
	return (struct sc_bounds){
		.minimum = min(first, last),
		.maximum = max(first, last),
		.step = sc_unit_step(unit, ks->bounds.step),
		.standard = sc_unit_to_v4l2(unit, ks, ks->bounds.standard),
	};
}
SC_EXPORT_FOR_TEST(sc_unit_bounds);
