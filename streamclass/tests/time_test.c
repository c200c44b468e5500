// SPDX-License-Identifier: GPL-2.0
/*
 * Conversions of time, at the ends of the range and against arithmetic that is
 * too slow to be wrong.
 */
#include <kunit/test.h>
#include <linux/prandom.h>

#include <streamclass/time.h>

#include "testbed.h"

#define SC_TIME_RANDOM	20000

/* 128 bits, in digits of 32 so that nothing is lost on the way. */
struct sc_wide {
	u32 digit[4];
};

static struct sc_wide sc_slow_product(u64 a, u64 b)
{
	const u32 x[] = { lower_32_bits(a), upper_32_bits(a) };
	const u32 y[] = { lower_32_bits(b), upper_32_bits(b) };
	struct sc_wide product = {};
	unsigned int i, j;
	u64 carry;

	for (i = 0; i < 2; i++) {
		carry = 0;
		for (j = 0; j < 2; j++) {
			carry += (u64)x[i] * y[j] + product.digit[i + j];
			product.digit[i + j] = lower_32_bits(carry);
			carry >>= 32;
		}
		product.digit[i + 2] = carry;
	}
	return product;
}

static bool sc_wide_bit(const struct sc_wide *wide, unsigned int bit)
{
	return wide->digit[bit / 32] >> (bit % 32) & 1;
}

/* a * b / c bit by bit, at most U64_MAX; *@rest says whether something is left. */
static u64 sc_slow_scale(u64 a, u64 b, u64 c, bool *rest)
{
	struct sc_wide product = sc_slow_product(a, b);
	u64 quotient = 0, remainder = 0;
	bool overflow = false, carry;
	int bit;

	for (bit = 127; bit >= 0; bit--) {
		carry = remainder >> 63;
		remainder = remainder << 1 | sc_wide_bit(&product, bit);
		overflow |= quotient >> 63;
		quotient <<= 1;
		if (carry || remainder >= c) {
			remainder -= c;
			quotient |= 1;
		}
	}
	*rest = remainder;
	return overflow ? U64_MAX : quotient;
}

static s64 sc_slow_kstime(const struct sc_kstime *time)
{
	u64 size = time->time < 0 ? 0 - (u64)time->time : time->time;
	bool rest;
	u64 units = sc_slow_scale(size, time->numerator, time->denominator, &rest);

	if (time->time >= 0)
		return min_t(u64, units, S64_MAX);
	if (units >= 1ULL << 63)
		return S64_MIN;
	return -(s64)units - rest;
}

/* Any number of bits is as likely as any other, so that ends are met too. */
static u64 sc_random(struct rnd_state *state)
{
	u64 bits = (u64)prandom_u32_state(state) << 32 | prandom_u32_state(state);

	return bits >> prandom_u32_state(state) % 64;
}

/* The reference itself, where the answer is known. */
static void the_slow_arithmetic_is_right(struct kunit *test)
{
	bool rest;

	KUNIT_EXPECT_EQ(test, sc_slow_scale(7, 10, 4, &rest), 17);
	KUNIT_EXPECT_TRUE(test, rest);
	KUNIT_EXPECT_EQ(test, sc_slow_scale(U64_MAX, U64_MAX, U64_MAX, &rest), U64_MAX);
	KUNIT_EXPECT_FALSE(test, rest);
	KUNIT_EXPECT_EQ(test, sc_slow_scale(1ULL << 63, 6, 3, &rest), U64_MAX);
	KUNIT_EXPECT_EQ(test, sc_slow_scale(U64_MAX, U64_MAX - 1, U64_MAX, &rest), U64_MAX - 1);
	KUNIT_EXPECT_FALSE(test, rest);
}

/* the unit of all times is 100 ns. */
static void nanoseconds_round_down(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, sc_time_from_ns(0), 0);
	KUNIT_EXPECT_EQ(test, sc_time_from_ns(99), 0);
	KUNIT_EXPECT_EQ(test, sc_time_from_ns(100), 1);
	KUNIT_EXPECT_EQ(test, sc_time_from_ns(199), 1);
	KUNIT_EXPECT_EQ(test, sc_time_from_ns(U64_MAX), 184467440737095516ULL);
}

static void nanoseconds_stop_at_the_end(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, sc_time_to_ns(0), 0);
	KUNIT_EXPECT_EQ(test, sc_time_to_ns(1), 100);
	KUNIT_EXPECT_EQ(test, sc_time_to_ns(184467440737095516ULL), 18446744073709551600ULL);
	KUNIT_EXPECT_EQ(test, sc_time_to_ns(184467440737095517ULL), U64_MAX);
	KUNIT_EXPECT_EQ(test, sc_time_to_ns(U64_MAX), U64_MAX);
}

struct sc_kstime_case {
	struct sc_kstime time;
	s64 units;
};

static const struct sc_kstime_case sc_kstime_cases[] = {
	{ { 0, 1, 1 }, 0 },
	{ { 12345, 1, 1 }, 12345 },
	{ { S64_MAX, 1, 1 }, S64_MAX },
	{ { S64_MIN, 1, 1 }, S64_MIN },
	{ { S64_MIN + 1, 1, 1 }, S64_MIN + 1 },
	/* Multiplied first: 3 units of 1/2 are 1, not 0. */
	{ { 3, 1, 2 }, 1 },
	{ { 3, 7, 2 }, 10 },
	/* Down, on either side of 0. */
	{ { -1, 1, 2 }, -1 },
	{ { -2, 1, 2 }, -1 },
	{ { -3, 1, 2 }, -2 },
	{ { -1, 1, U32_MAX }, -1 },
	{ { 1, 1, U32_MAX }, 0 },
	/* More than 64 bits on the way, and back. */
	{ { S64_MAX, U32_MAX, U32_MAX }, S64_MAX },
	{ { S64_MIN, U32_MAX, U32_MAX }, S64_MIN },
	{ { S64_MAX, U32_MAX - 1, U32_MAX }, 9223372034707292158LL },
	/* Too much for 63 bits, for 64 bits, for 96. */
	{ { S64_MAX, 2, 1 }, S64_MAX },
	{ { S64_MAX, U32_MAX, 1 }, S64_MAX },
	{ { S64_MIN, 2, 1 }, S64_MIN },
	{ { S64_MIN, U32_MAX, 1 }, S64_MIN },
	{ { -(1LL << 62), 2, 1 }, S64_MIN },
	{ { 1LL << 62, 2, 1 }, S64_MAX },
	/* 90 kHz, as MPEG counts: an hour. */
	{ { 324000000, 1000, 9 }, 36000000000LL },
};

/* D-51: in 100 ns once multiplied by the numerator, then divided. */
static void a_time_with_its_unit_is_exact(struct kunit *test)
{
	const struct sc_kstime_case *c;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sc_kstime_cases); i++) {
		c = &sc_kstime_cases[i];
		KUNIT_EXPECT_EQ_MSG(test, sc_time_from_kstime(&c->time), c->units,
				    "%lld * %u / %u", c->time.time, c->time.numerator,
				    c->time.denominator);
	}
}

/* D-51: neither part of the unit may be 0. */
static void a_unit_of_nothing_means_nothing(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, sc_time_from_kstime(&(struct sc_kstime){ 5, 0, 1 }), 0);
	KUNIT_EXPECT_EQ(test, sc_time_from_kstime(&(struct sc_kstime){ 5, 1, 0 }), 0);
	KUNIT_EXPECT_EQ(test, sc_time_from_kstime(&(struct sc_kstime){ -5, 0, 0 }), 0);
}

/* D-51 */
static void random_times_agree_with_the_slow_arithmetic(struct kunit *test)
{
	struct rnd_state state;
	struct sc_kstime time;
	unsigned int i;

	prandom_seed_state(&state, 20261125);
	for (i = 0; i < SC_TIME_RANDOM; i++) {
		time.time = sc_random(&state);
		if (i % 2)
			time.time = -time.time;
		time.numerator = sc_random(&state) | 1;
		time.denominator = sc_random(&state) | 1;
		KUNIT_ASSERT_EQ_MSG(test, sc_time_from_kstime(&time), sc_slow_kstime(&time),
				    "%lld * %u / %u", time.time, time.numerator,
				    time.denominator);
	}
}

/* D-29: a clock of the adapter and its frequency. */
static void ticks_are_exact(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, sc_time_from_ticks(0, 1), 0);
	KUNIT_EXPECT_EQ(test, sc_time_from_ticks(27000000, 27000000), 10000000);
	KUNIT_EXPECT_EQ(test, sc_time_from_ticks(1, 27000000), 0);
	KUNIT_EXPECT_EQ(test, sc_time_from_ticks(3, 27000000), 1);
	KUNIT_EXPECT_EQ(test, sc_time_from_ticks(U64_MAX, 10000000), U64_MAX);
	KUNIT_EXPECT_EQ(test, sc_time_from_ticks(U64_MAX, U64_MAX), 10000000);
	KUNIT_EXPECT_EQ(test, sc_time_from_ticks(U64_MAX, 9999999), U64_MAX);
	KUNIT_EXPECT_EQ(test, sc_time_from_ticks(U64_MAX, 1), U64_MAX);
	KUNIT_EXPECT_EQ(test, sc_time_from_ticks(5, 0), 0);

	KUNIT_EXPECT_EQ(test, sc_time_to_ticks(10000000, 27000000), 27000000);
	KUNIT_EXPECT_EQ(test, sc_time_to_ticks(9999999, 1), 0);
	KUNIT_EXPECT_EQ(test, sc_time_to_ticks(10000000, U64_MAX), U64_MAX);
	KUNIT_EXPECT_EQ(test, sc_time_to_ticks(10000001, U64_MAX), U64_MAX);
	KUNIT_EXPECT_EQ(test, sc_time_to_ticks(U64_MAX, 10000000), U64_MAX);
	KUNIT_EXPECT_EQ(test, sc_time_to_ticks(U64_MAX, 0), 0);
}

/* D-29 */
static void random_ticks_agree_with_the_slow_arithmetic(struct kunit *test)
{
	struct rnd_state state;
	u64 value, frequency;
	unsigned int i;
	bool rest;

	prandom_seed_state(&state, 1);
	for (i = 0; i < SC_TIME_RANDOM; i++) {
		value = sc_random(&state);
		frequency = sc_random(&state) ?: 1;
		KUNIT_ASSERT_EQ_MSG(test, sc_time_from_ticks(value, frequency),
				    sc_slow_scale(value, SC_TIME_SECOND, frequency, &rest),
				    "%llu at %llu Hz", value, frequency);
		KUNIT_ASSERT_EQ_MSG(test, sc_time_to_ticks(value, frequency),
				    sc_slow_scale(value, frequency, SC_TIME_SECOND, &rest),
				    "%llu units at %llu Hz", value, frequency);
	}
}

/* what is later is never earlier in another unit. */
static void a_later_time_stays_later(struct kunit *test)
{
	struct sc_kstime time = { .time = S64_MIN, .numerator = 1001, .denominator = 30000 };
	s64 last = S64_MIN;
	unsigned int i;

	for (i = 0; i < 1000; i++) {
		KUNIT_ASSERT_GE(test, sc_time_from_kstime(&time), last);
		last = sc_time_from_kstime(&time);
		time.time += (u64)S64_MAX / 500 - 1;
	}
}

/* system time is the clock of all timers, in 100 ns. */
static void system_time_is_the_one_clock(struct kunit *test)
{
	struct sc_testbed *bed = sc_testbed(test);

	bed->now = ns_to_ktime(123456789);
	KUNIT_EXPECT_EQ(test, sc_system_time(), 1234567);
}

static struct kunit_case sc_time_cases[] = {
	KUNIT_CASE(the_slow_arithmetic_is_right),
	KUNIT_CASE(nanoseconds_round_down),
	KUNIT_CASE(nanoseconds_stop_at_the_end),
	KUNIT_CASE(a_time_with_its_unit_is_exact),
	KUNIT_CASE(a_unit_of_nothing_means_nothing),
	KUNIT_CASE(random_times_agree_with_the_slow_arithmetic),
	KUNIT_CASE(ticks_are_exact),
	KUNIT_CASE(random_ticks_agree_with_the_slow_arithmetic),
	KUNIT_CASE(a_later_time_stays_later),
	KUNIT_CASE(system_time_is_the_one_clock),
	{}
};

static struct kunit_suite sc_time_suite = {
	.name = "sc_time",
	.init = sc_testbed_init,
	.exit = sc_testbed_exit,
	.test_cases = sc_time_cases,
};
kunit_test_suite(sc_time_suite);

/* Where sc_now() comes from when no test sets it. */
static void real_system_time_is_monotonic_time(struct kunit *test)
{
	u64 before = ktime_get_ns() / 100;
	u64 now = sc_system_time();
	u64 after = ktime_get_ns() / 100;

	KUNIT_EXPECT_GE(test, now, before);
	KUNIT_EXPECT_LE(test, now, after);
}

static struct kunit_case sc_real_time_cases[] = {
	KUNIT_CASE(real_system_time_is_monotonic_time),
	{}
};

/* Without the testbed, whose clock stands still. */
static struct kunit_suite sc_real_time_suite = {
	.name = "sc_real_time",
	.test_cases = sc_real_time_cases,
};
kunit_test_suite(sc_real_time_suite);
