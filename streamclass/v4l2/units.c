// SPDX-License-Identifier: GPL-2.0
/*
 * Values in both worlds: a minidriver's unit inside, V4L2's outside.
 */
#include <linux/bits.h>
#include <linux/build_bug.h>
#include <linux/kernel.h>
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

/* A menu has so many steps: from 1 us to half an hour. */
#define SC_LOG2_STEP_MIN	(-20)
#define SC_LOG2_STEP_MAX	11

#define SC_PERCENT		100

/* Nanoseconds of a power of two of a second. */
#define SC_BELOW(n)		((1000000000LL + (1LL << (n)) / 2) >> (n))
#define SC_ABOVE(n)		(1000000000LL << (n))

static const s64 sc_exposure_times[] = {
	SC_BELOW(20), SC_BELOW(19), SC_BELOW(18), SC_BELOW(17), SC_BELOW(16), SC_BELOW(15),
	SC_BELOW(14), SC_BELOW(13), SC_BELOW(12), SC_BELOW(11), SC_BELOW(10), SC_BELOW(9),
	SC_BELOW(8), SC_BELOW(7), SC_BELOW(6), SC_BELOW(5), SC_BELOW(4), SC_BELOW(3),
	SC_BELOW(2), SC_BELOW(1), SC_ABOVE(0), SC_ABOVE(1), SC_ABOVE(2), SC_ABOVE(3),
	SC_ABOVE(4), SC_ABOVE(5), SC_ABOVE(6), SC_ABOVE(7), SC_ABOVE(8), SC_ABOVE(9),
	SC_ABOVE(10), SC_ABOVE(11),
};

static_assert(ARRAY_SIZE(sc_exposure_times) == SC_LOG2_STEP_MAX - SC_LOG2_STEP_MIN + 1);

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
	if (unit == SC_UNIT_LOG2_STEP)
		sc_bounds_clip(ks, SC_LOG2_STEP_MIN, SC_LOG2_STEP_MAX);
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

/*
 * The times that a menu of exposures has, which begins with the shortest; *@skip
 * are its places that no step leads to.
 */
const s64 *sc_exposure_menu(const struct sc_values *ks, u64 *skip)
{
	s64 i, last = ks->bounds.maximum - ks->bounds.minimum;

	*skip = 0;
	for (i = 0; i <= last; i++)
		if (i % ks->bounds.step)
			*skip |= BIT_ULL(i);
	return sc_exposure_times + ks->bounds.minimum - SC_LOG2_STEP_MIN;
}
SC_EXPORT_FOR_TEST(sc_exposure_menu);

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
	case SC_UNIT_LOG2_STEP:
		return sc_bounds_round(&ks->bounds, value) - ks->bounds.minimum;
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
	case SC_UNIT_LOG2_STEP:
		return value + ks->bounds.minimum;
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
