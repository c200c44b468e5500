// SPDX-License-Identifier: GPL-2.0
/*
 * Rest: what a minidriver hears when its device is opened first and closed last.
 */
#include <linux/interrupt.h>
#include <linux/pm_runtime.h>
#include <linux/string.h>

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

/* A device that is put to D3 while nobody has it open. */
static int sc_power_init_rest(struct kunit *test)
{
	int ret = sc_testbed_init(test);

	if (ret)
		return ret;

	sc_power_down_unopened = true;
	return sc_testbed_register(test);
}

static void sc_power_exit_rest(struct kunit *test)
{
	sc_power_down_unopened = false;
	sc_page_out_unopened = false;
	sc_testbed_exit(test);
}

/* G-02 S-34 S-11: it rests after the last close, and wakes up for the first open. */
static void a_device_that_nobody_has_open_rests(struct kunit *test)
{
	struct sc_device *dev = sc_testbed_dev(test);
	struct sc_filter *one, *two;

	sc_filter_close(sc_testbed_filter(test));
	sc_testbed(test)->client.careless = true;
	sc_power_heard(test, "i3");
	KUNIT_EXPECT_TRUE(test, pm_runtime_status_suspended(dev->parent));

	one = sc_power_open(test);
	two = sc_power_open(test);
	KUNIT_EXPECT_FALSE(test, pm_runtime_status_suspended(dev->parent));
	sc_filter_close(one);
	sc_power_heard(test, "0b");
	sc_filter_close(two);
	sc_power_heard(test, "i3");
}

/* G-02: one that will not rest is used as ever, and asked again. */
static void a_device_may_refuse_to_rest(struct kunit *test)
{
	unsigned int i;

	sc_fake_does(sc_testbed_fake(test), SC_SRB_CHANGE_POWER_STATE,
		     SC_FAKE_COMPLETE_AND_READY, SC_STATUS_IO_DEVICE_ERROR);
	sc_power_close_client(test);
	for (i = 0; i < 2; i++) {
		sc_filter_close(sc_power_open(test));
		sc_power_heard(test, "bi3");
	}
}

/* G-02: one that does not come back cannot be opened. */
static void a_device_that_does_not_end_its_rest_cannot_be_opened(struct kunit *test)
{
	struct sc_device *dev = sc_testbed_dev(test);

	sc_power_close_client(test);
	sc_fake_does(sc_testbed_fake(test), SC_SRB_CHANGE_POWER_STATE,
		     SC_FAKE_COMPLETE_AND_READY, SC_STATUS_IO_DEVICE_ERROR);
	KUNIT_EXPECT_EQ(test, PTR_ERR(sc_filter_open(dev, 0)), -EIO);
	sc_power_heard(test, "0");
	KUNIT_EXPECT_EQ(test, PTR_ERR(sc_filter_open(dev, 0)), -ENODEV);
	sc_power_heard(test, "");
}

/* G-02 S-11: it may rest on while the machine sleeps. */
static void a_sleep_leaves_a_resting_device_alone(struct kunit *test)
{
	struct sc_device *dev = sc_testbed_dev(test);

	sc_power_close_client(test);
	KUNIT_EXPECT_EQ(test, sc_power_suspend(dev), 0);
	KUNIT_EXPECT_EQ(test, sc_power_resume(dev), 0);
	sc_power_heard(test, "");
	sc_filter_close(sc_power_open(test));
	sc_power_heard(test, "0bi3");
}

/* G-02 S-12: the driver core wakes it up for a moment, and so do we. */
static void a_resting_device_is_awake_when_it_goes(struct kunit *test)
{
	sc_power_close_client(test);
	sc_testbed_unregister(test);
	sc_power_heard(test, "030u");
}

/* G-02 S-13 */
static void a_resting_device_that_vanished_is_not_woken_up(struct kunit *test)
{
	sc_power_close_client(test);
	sc_testbed(test)->hooks.unplugged = true;
	sc_testbed_unregister(test);
	sc_power_heard(test, "03vu");
}

static struct kunit_case sc_power_rest_cases[] = {
	KUNIT_CASE(a_device_that_nobody_has_open_rests),
	KUNIT_CASE(a_device_may_refuse_to_rest),
	KUNIT_CASE(a_device_that_does_not_end_its_rest_cannot_be_opened),
	KUNIT_CASE(a_sleep_leaves_a_resting_device_alone),
	KUNIT_CASE(a_resting_device_is_awake_when_it_goes),
	KUNIT_CASE(a_resting_device_that_vanished_is_not_woken_up),
	{ }
};

static struct kunit_suite sc_power_rest_suite = {
	.name = "sc_power_rest",
	.init = sc_power_init_rest,
	.exit = sc_power_exit_rest,
	.test_cases = sc_power_rest_cases,
};

/* A minidriver that is paged out, with an interrupt routine. */
static int sc_power_init_page_out(struct kunit *test)
{
	struct sc_fake *fake;
	int ret = sc_testbed_init(test);

	if (ret)
		return ret;

	fake = sc_testbed_fake(test);
	fake->init.hw_interrupt = sc_fake_hw_interrupt;
	fake->interrupt = true;
	sc_page_out_unopened = true;
	return sc_testbed_register(test);
}

/* S-14 G-01: after the last close, each time, and not before. */
static void a_minidriver_is_paged_out_when_nobody_has_it_open(struct kunit *test)
{
	struct sc_filter *one, *two;

	sc_power_close_client(test);
	one = sc_power_open(test);
	two = sc_power_open(test);
	sc_filter_close(one);
	sc_power_heard(test, "b");
	sc_filter_close(two);
	sc_power_heard(test, "ig");
	sc_filter_close(sc_power_open(test));
	sc_power_heard(test, "big");
}

/* S-14: it gets no callback and no interrupt before its next request. */
static void a_minidriver_that_is_paged_out_is_not_called(struct kunit *test)
{
	struct sc_device *dev = sc_testbed_dev(test);
	struct sc_testbed *bed = sc_testbed(test);

	stream_class_schedule_timer(NULL, dev->extension, 100, sc_fake_timer_routine, dev);
	sc_power_close_client(test);
	bed->now = ktime_add_us(bed->now, 500);
	sc_timer_fire(&dev->timer);
	KUNIT_EXPECT_EQ(test, sc_sync_interrupt(0, dev), IRQ_NONE);
	sc_power_heard(test, "");

	sc_power_open(test);
	KUNIT_EXPECT_EQ(test, sc_sync_interrupt(0, dev), IRQ_HANDLED);
	stream_class_schedule_timer(NULL, dev->extension, 100, sc_fake_timer_routine, dev);
	bed->now = ktime_add_us(bed->now, 500);
	sc_timer_fire(&dev->timer);
	sc_power_heard(test, "bIT");
}

/* S-14 G-01 G-02: interrupts go off while the device is still on. */
static void a_device_is_paged_out_before_it_rests(struct kunit *test)
{
	sc_testbed_unregister(test);
	sc_power_down_unopened = true;
	sc_testbed(test)->client.careless = false;
	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);
	sc_filter_close(sc_testbed_filter(test));
	sc_testbed(test)->client.careless = true;
	sc_power_heard(test, "ig3");
	sc_filter_close(sc_power_open(test));
	sc_power_heard(test, "0big3");
}

/* S-14: a device that has gone is not asked. */
static void a_device_that_goes_is_not_paged_out(struct kunit *test)
{
	sc_testbed_unregister(test);
	sc_power_heard(test, "iu");
}

/* The client of the minidriver's second device. */
static struct sc_device *sc_power_second;

static int sc_power_attach_second(struct sc_device *dev)
{
	if (strcmp(dev->driver->minidriver->name, SC_FAKE_NAME) || sc_power_second ||
	    !dev_name(dev->parent) || strcmp(dev_name(dev->parent), SC_FAKE_NAME ".1"))
		return -ENODEV;

	sc_power_second = dev;
	return 0;
}

static void sc_power_detach_second(struct sc_device *dev)
{
	sc_power_second = NULL;
}

static struct sc_client sc_power_second_client = {
	.name = "second",
	.attach = sc_power_attach_second,
	.detach = sc_power_detach_second,
};

/* G-01 S-14: one device that stays in makes all of the driver's stay in. */
static void one_device_that_cannot_be_paged_out_is_enough(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_filter *filter;

	sc_testbed_unregister(test);
	fake->devices = 2;
	sc_client_register(&sc_power_second_client);
	KUNIT_EXPECT_EQ(test, sc_testbed_register(test), 0);
	KUNIT_EXPECT_NOT_NULL(test, sc_power_second);

	sc_fake_does(fake, SC_SRB_PAGING_OUT_DRIVER, SC_FAKE_COMPLETE_AND_READY,
		     SC_STATUS_NOT_IMPLEMENTED);
	filter = sc_filter_open(sc_power_second, 0);
	sc_filter_close(filter);
	sc_power_heard(test, "big");
	sc_fake_does(fake, SC_SRB_PAGING_OUT_DRIVER, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_filter_close(sc_filter_open(sc_power_second, 0));
	sc_power_heard(test, "bi");
	sc_filter_close(sc_testbed_filter(test));
	sc_testbed(test)->client.careless = true;
	sc_power_heard(test, "i");
	sc_client_unregister(&sc_power_second_client);
}

static struct kunit_case sc_power_page_out_cases[] = {
	KUNIT_CASE(a_minidriver_is_paged_out_when_nobody_has_it_open),
	KUNIT_CASE(a_minidriver_that_is_paged_out_is_not_called),
	KUNIT_CASE(a_device_is_paged_out_before_it_rests),
	KUNIT_CASE(a_device_that_goes_is_not_paged_out),
	KUNIT_CASE(one_device_that_cannot_be_paged_out_is_enough),
	{ }
};

static struct kunit_suite sc_power_page_out_suite = {
	.name = "sc_power_page_out",
	.init = sc_power_init_page_out,
	.exit = sc_power_exit_rest,
	.test_cases = sc_power_page_out_cases,
};

kunit_test_suites(&sc_power_idle_suite, &sc_power_instances_suite, &sc_power_rest_suite,
		  &sc_power_page_out_suite);
