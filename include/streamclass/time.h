/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Times of the model are in units of 100 ns. What turns others into them is
 * here, for both sides of the class driver.
 *
 * All of it is exact over the whole range of its arguments: it computes with
 * 128 bits, rounds down, to the earlier unit, and what does not fit becomes the
 * end of the range. So none of it ever makes a later time an earlier one.
 */
#ifndef _STREAMCLASS_TIME_H
#define _STREAMCLASS_TIME_H

#include <linux/types.h>

#include <streamclass/ks.h>

/* One second in units of 100 ns. */
#define SC_TIME_SECOND		10000000ULL

/**
 * sc_time_from_ns() - nanoseconds in 100 ns units
 * @ns: nanoseconds
 *
 * Windows: no counterpart
 *
 * Context: Any context.
 * Return: @ns / 100, rounded down.
 */
u64 sc_time_from_ns(u64 ns);

/**
 * sc_time_to_ns() - 100 ns units in nanoseconds
 * @time: 100 ns units
 *
 * Windows: no counterpart
 *
 * Context: Any context.
 * Return: @time * 100, at most U64_MAX.
 */
u64 sc_time_to_ns(u64 time);

/**
 * sc_time_from_kstime() - a time that comes with its unit, in 100 ns units
 * @time: the time
 *
 * Windows: no counterpart; the arithmetic of KSTIME
 *
 * Context: Any context.
 * Return: time * numerator / denominator, rounded down, also below 0, and
 * between S64_MIN and S64_MAX. 0 where numerator or denominator is 0, which
 * means nothing.
 */
s64 sc_time_from_kstime(const struct sc_kstime *time);

/**
 * sc_time_from_ticks() - a counter of the hardware in 100 ns units
 * @ticks: what it counted
 * @frequency: Hz: how fast it counts
 *
 * What a clock routine needs to answer %SC_TIME_READ_ONBOARD_CLOCK.
 *
 * Windows: no counterpart; KSCONVERT_PERFORMANCE_TIME does the same
 *
 * Context: Any context.
 * Return: @ticks * 10000000 / @frequency, rounded down, at most U64_MAX. 0
 * where @frequency is 0.
 */
u64 sc_time_from_ticks(u64 ticks, u64 frequency);

/**
 * sc_time_to_ticks() - 100 ns units in ticks of a counter of the hardware
 * @time: 100 ns units
 * @frequency: Hz: how fast it counts
 *
 * Windows: no counterpart
 *
 * Context: Any context.
 * Return: @time * @frequency / 10000000, rounded down, at most U64_MAX.
 */
u64 sc_time_to_ticks(u64 time, u64 frequency);

#endif /* _STREAMCLASS_TIME_H */
