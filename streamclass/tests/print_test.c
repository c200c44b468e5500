// SPDX-License-Identifier: GPL-2.0
/*
 * What minidrivers print.
 */
#include "testbed.h"

/* The hook carries no context. */
static struct {
	unsigned int count;
	char level[4];
	char text[80];
} sc_printed;

static void sc_print_note(const char *level, struct va_format *text)
{
	sc_printed.count++;
	strscpy(sc_printed.level, level, sizeof(sc_printed.level));
	snprintf(sc_printed.text, sizeof(sc_printed.text), "%pV", text);
}

static int sc_print_test_init(struct kunit *test)
{
	int ret = sc_testbed_init(test);

	memset(&sc_printed, 0, sizeof(sc_printed));
	if (!ret)
		sc_testbed(test)->hooks.print = sc_print_note;
	return ret;
}

static void sc_print_test_exit(struct kunit *test)
{
	sc_stream_debug = 0;
	sc_testbed_exit(test);
}

static unsigned int sc_print_count(enum sc_stream_debug_level level)
{
	unsigned int before = sc_printed.count;

	stream_class_debug_print(level, "line %d of %s\n", 7, "seven");
	return sc_printed.count - before;
}

/* F-17, E-06: up to the level that was asked for, and no further. */
static void a_message_is_printed_up_to_its_level(struct kunit *test)
{
	enum sc_stream_debug_level level;

	for (sc_stream_debug = 0; sc_stream_debug < SC_DEBUG_LEVEL_MAXIMUM; sc_stream_debug++)
		for (level = 0; level < SC_DEBUG_LEVEL_MAXIMUM; level++)
			KUNIT_EXPECT_EQ(test, sc_print_count(level), level <= sc_stream_debug);
	sc_stream_debug = 0xff;
	KUNIT_EXPECT_EQ(test, sc_print_count(SC_DEBUG_LEVEL_VERBOSE), 1);
	KUNIT_EXPECT_EQ(test, sc_print_count(0x7f), 1);
	KUNIT_EXPECT_EQ(test, sc_print_count(0x100), 0);
	KUNIT_EXPECT_EQ(test, sc_print_count(-1), 0);
}

/* F-17: nothing but what is fatal, unless somebody wants more. */
static void only_what_is_fatal_is_printed_unasked(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, sc_stream_debug, 0);
	KUNIT_EXPECT_EQ(test, sc_print_count(SC_DEBUG_LEVEL_FATAL), 1);
	KUNIT_EXPECT_STREQ(test, (const char *)sc_printed.text, "line 7 of seven\n");
	KUNIT_EXPECT_EQ(test, sc_print_count(SC_DEBUG_LEVEL_ERROR), 0);
}

/* E-06 */
static void each_level_has_one_of_the_kernel(struct kunit *test)
{
	static const char * const levels[] = {
		KERN_CRIT, KERN_ERR, KERN_WARNING, KERN_INFO, KERN_DEBUG, KERN_DEBUG,
	};
	unsigned int i;

	sc_stream_debug = 0xff;
	for (i = 0; i < ARRAY_SIZE(levels); i++) {
		KUNIT_EXPECT_EQ(test, sc_print_count(i), 1);
		KUNIT_EXPECT_STREQ(test, (const char *)sc_printed.level, levels[i]);
	}
}

/* F-18: said, and that is all. */
static void an_assertion_that_failed_is_said(struct kunit *test)
{
	stream_class_debug_assert("driver.c", 42, "x == 3", 17);
	KUNIT_EXPECT_EQ(test, sc_printed.count, 1);
	KUNIT_EXPECT_STREQ(test, (const char *)sc_printed.level, KERN_ERR);
	KUNIT_EXPECT_STREQ(test, (const char *)sc_printed.text,
			   "driver.c:42: assertion failed: x == 3 (17)\n");
}

static void sc_print_high(void *context)
{
	stream_class_debug_print(SC_DEBUG_LEVEL_FATAL, "high\n");
	stream_class_debug_assert("driver.c", 1, "high", 0);
}

/* F-17, F-18: at any level. */
static void printing_is_for_every_context(struct kunit *test)
{
	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);
	sc_fake_call(sc_testbed_dev(test), sc_print_high, NULL);
	KUNIT_EXPECT_EQ(test, sc_printed.count, 2);
}

static struct kunit_case sc_print_cases[] = {
	KUNIT_CASE(a_message_is_printed_up_to_its_level),
	KUNIT_CASE(only_what_is_fatal_is_printed_unasked),
	KUNIT_CASE(each_level_has_one_of_the_kernel),
	KUNIT_CASE(an_assertion_that_failed_is_said),
	KUNIT_CASE(printing_is_for_every_context),
	{ }
};

static struct kunit_suite sc_print_suite = {
	.name = "sc_print",
	.init = sc_print_test_init,
	.exit = sc_print_test_exit,
	.test_cases = sc_print_cases,
};
kunit_test_suite(sc_print_suite);
