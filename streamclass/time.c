// SPDX-License-Identifier: GPL-2.0
/*
 * Conversions of time, exact to the ends of the range.
 */
#include <linux/export.h>
#include <linux/limits.h>
#include <linux/math64.h>

#include <streamclass/time.h>

#define SC_NS_PER_UNIT	100

/*
 * a * b / c, rounded down, at most U64_MAX. The kernel's helper is exact on
 * x86-64 in all kernels, but traps where the quotient needs more than 64 bits,
 * so that is asked first. (Before 6.13 that of other machines was not exact.)
 */
static u64 sc_scale(u64 a, u64 b, u64 c)
{
	if (mul_u64_u64_shr(a, b, 64) >= c)
		return U64_MAX;

	return mul_u64_u64_div_u64(a, b, c);
}

/* The same, rounded up. The difference is smaller than c, so 64 bits tell. */
static u64 sc_scale_up(u64 a, u64 b, u64 c)
{
	u64 quotient = sc_scale(a, b, c);

	return quotient == U64_MAX ? quotient : quotient + (a * b != quotient * c);
}

u64 sc_time_from_ns(u64 ns)
{
	return div_u64(ns, SC_NS_PER_UNIT);
}
EXPORT_SYMBOL_GPL(sc_time_from_ns);

u64 sc_time_to_ns(u64 time)
{
	return sc_scale(time, SC_NS_PER_UNIT, 1);
}
EXPORT_SYMBOL_GPL(sc_time_to_ns);

static u64 sc_magnitude(s64 time)
{
	return time < 0 ? -(u64)time : time;
}

s64 sc_time_from_kstime(const struct sc_kstime *time)
{
	u64 units = sc_magnitude(time->time);

	if (!time->numerator || !time->denominator)
		return 0;
	if (time->time >= 0) {
		units = sc_scale(units, time->numerator, time->denominator);
		return units > S64_MAX ? S64_MAX : units;
	}
	/* Down is away from 0 on this side. */
	units = sc_scale_up(units, time->numerator, time->denominator);
	return units > S64_MAX ? S64_MIN : -(s64)units;
}
EXPORT_SYMBOL_GPL(sc_time_from_kstime);

u64 sc_time_from_ticks(u64 ticks, u64 frequency)
{
	return frequency ? sc_scale(ticks, SC_TIME_SECOND, frequency) : 0;
}
EXPORT_SYMBOL_GPL(sc_time_from_ticks);

u64 sc_time_to_ticks(u64 time, u64 frequency)
{
	return sc_scale(time, frequency, SC_TIME_SECOND);
}
EXPORT_SYMBOL_GPL(sc_time_to_ticks);
