// SPDX-License-Identifier: GPL-2.0
/*
 * Rest: what a minidriver hears when its device is opened first and closed last.
 */
#include "power_bed.h"

/* S-34 A-18: with the first of several opens and the last of several closes. */
static void a_device_is_busy_from_the_first_open_to_the_last_close(struct kunit *test)
{
	struct sc_filter *one, *two;

	sc_power_close_client(test);
	one = sc_power_open(test);
	sc_power_heard(test, "b");
	two = sc_power_open(test);
	sc_filter_close(one);
	sc_power_heard(test, "");
	sc_filter_close(two);
	sc_power_heard(test, "i");
	one = sc_power_open(test);
	sc_power_heard(test, "b");
	sc_filter_close(one);
	sc_power_heard(test, "i");
}

/* S-34: what the minidriver answers changes nothing. */
static void the_answer_to_idle_is_ignored(struct kunit *test)
{
	static const int answers[] = {
		SC_STATUS_NOT_IMPLEMENTED, SC_STATUS_IO_DEVICE_ERROR, SC_STATUS_NO_SUCH_DEVICE,
	};
	unsigned int i;

	sc_power_close_client(test);
	for (i = 0; i < ARRAY_SIZE(answers); i++) {
		sc_fake_does(sc_testbed_fake(test), SC_SRB_NOTIFY_IDLE_STATE,
			     SC_FAKE_COMPLETE_AND_READY, answers[i]);
		sc_filter_close(sc_power_open(test));
		sc_power_heard(test, "bi");
	}
}

/* S-34: and one that never comes holds up an open and a close no longer than others. */
static void a_device_opens_and_closes_without_an_answer_to_idle(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_power_close_client(test);
	sc_fake_does(fake, SC_SRB_NOTIFY_IDLE_STATE, SC_FAKE_KEEP, 0);
	fake->cancel.how = SC_FAKE_KEEP;
	sc_testbed_hurry(test);
	sc_filter_close(sc_power_open(test));
	sc_testbed_expect_report(test, SC_OFFENCE_IGNORED_CANCEL,
				 "did not let go of NOTIFY_IDLE_STATE when asked to");
	sc_power_heard(test, "bx");
}

/* S-34: a device that goes is closed for its client, and then no longer in use. */
static void a_device_that_goes_while_open_is_idle_before_it_is_uninitialised(struct kunit *test)
{
	sc_testbed(test)->client.careless = true;
	sc_power_open(test);
	sc_fake_forget(sc_testbed_fake(test));
	sc_testbed_unregister(test);
	sc_power_heard(test, "iu");
}

/* S-34: nobody opens it, so nobody is told. */
static void a_device_that_goes_unopened_hears_nothing_of_idle(struct kunit *test)
{
	sc_power_close_client(test);
	sc_testbed_unregister(test);
	sc_power_heard(test, "u");
}

static struct kunit_case sc_power_idle_cases[] = {
	KUNIT_CASE(a_device_is_busy_from_the_first_open_to_the_last_close),
	KUNIT_CASE(the_answer_to_idle_is_ignored),
	KUNIT_CASE(a_device_opens_and_closes_without_an_answer_to_idle),
	KUNIT_CASE(a_device_that_goes_while_open_is_idle_before_it_is_uninitialised),
	KUNIT_CASE(a_device_that_goes_unopened_hears_nothing_of_idle),
	{ }
};

static struct kunit_suite sc_power_idle_suite = {
	.name = "sc_power_idle",
	.init = sc_testbed_init_device,
	.exit = sc_testbed_exit,
	.test_cases = sc_power_idle_cases,
};

static int sc_power_init_instances(struct kunit *test)
{
	int ret = sc_testbed_init(test);

	if (ret)
		return ret;

	sc_testbed_fake(test)->init.filter_instance_extension_size = 8;
	return sc_testbed_register(test);
}

/* S-34 A-18: right before the first instance opens, right after the last has closed. */
static void idle_is_said_around_the_instances(struct kunit *test)
{
	struct sc_filter *one, *two;

	sc_power_close_client(test);
	one = sc_power_open(test);
	two = sc_power_open(test);
	sc_filter_close(one);
	sc_filter_close(two);
	sc_power_heard(test, "boocci");
}

/* S-34: an open that fails leaves the device as idle as it was. */
static void a_first_open_that_fails_makes_idle_again(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_power_close_client(test);
	sc_fake_does(fake, SC_SRB_OPEN_DEVICE_INSTANCE, SC_FAKE_COMPLETE_AND_READY,
		     SC_STATUS_IO_DEVICE_ERROR);
	KUNIT_EXPECT_EQ(test, PTR_ERR(sc_filter_open(sc_testbed_dev(test), 0)), -EIO);
	sc_power_heard(test, "boi");
}

/* S-34: one that fails later does not. */
static void a_second_open_that_fails_does_not(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_fake_does(fake, SC_SRB_OPEN_DEVICE_INSTANCE, SC_FAKE_COMPLETE_AND_READY,
		     SC_STATUS_IO_DEVICE_ERROR);
	KUNIT_EXPECT_EQ(test, PTR_ERR(sc_filter_open(sc_testbed_dev(test), 0)), -EIO);
	sc_power_heard(test, "o");
}

static struct kunit_case sc_power_instances_cases[] = {
	KUNIT_CASE(idle_is_said_around_the_instances),
	KUNIT_CASE(a_first_open_that_fails_makes_idle_again),
	KUNIT_CASE(a_second_open_that_fails_does_not),
	{ }
};

static struct kunit_suite sc_power_instances_suite = {
	.name = "sc_power_instances",
	.init = sc_power_init_instances,
	.exit = sc_testbed_exit,
	.test_cases = sc_power_instances_cases,
};

kunit_test_suites(&sc_power_idle_suite, &sc_power_instances_suite);
