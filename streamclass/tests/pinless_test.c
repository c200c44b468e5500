// SPDX-License-Identifier: GPL-2.0
/*
 * Filters without pins for data: the other parts of a board.
 */
#include <linux/seq_file.h>

#include "testbed.h"

#define SC_PINS		2

static const struct sc_guid sc_tuner =
	SC_GUID(0xa799a800, 0xa46d, 0x11d0, 0xa1, 0x8c, 0, 0xa0, 0x24, 1, 0xdc, 0xd4);

/* A filter as the minidriver describes it. */
struct sc_pinless_case {
	struct device *device;
	const struct sc_guid *interface_class;
	u32 n_pins;
	s32 directions[SC_PINS];
	struct sc_kspin_medium mediums[SC_PINS];
	struct sc_guid categories[SC_PINS];
	struct sc_srb *srb;
	int ret;
};

static void sc_pinless_describe(struct sc_pinless_case *c, struct device *device)
{
	*c = (struct sc_pinless_case){
		.device = device,
		.interface_class = &sc_tuner,
		.n_pins = SC_PINS,
		.directions = { 0, 4711 },
		.mediums = { { .id = 1 }, { .id = 2 } },
		.categories = { SC_GUID(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) },
		.ret = 1,
	};
}

static int sc_pinless_register(struct sc_pinless_case *c)
{
	return stream_class_register_filter_with_no_ks_pins(c->device, c->interface_class,
							    c->n_pins, c->directions,
							    c->mediums, c->categories);
}

/* The same without categories. */
static int sc_pinless_bare(struct device *parent, u32 n_pins, const s32 *directions,
			   const struct sc_kspin_medium *mediums)
{
	return stream_class_register_filter_with_no_ks_pins(parent, &sc_tuner, n_pins,
							    directions, mediums, NULL);
}

static void sc_pinless_expect(struct kunit *test, unsigned int index)
{
	const struct sc_pinless_filter *filter =
		sc_device_pinless_filter(sc_testbed_dev(test), index);

	KUNIT_ASSERT_NOT_NULL(test, filter);
	KUNIT_EXPECT_TRUE(test, sc_guid_equal(&filter->interface_class, &sc_tuner));
	KUNIT_ASSERT_EQ(test, filter->n_pins, SC_PINS);
	KUNIT_EXPECT_FALSE(test, filter->pins[0].output);
	KUNIT_EXPECT_TRUE(test, filter->pins[1].output);
	KUNIT_EXPECT_EQ(test, filter->pins[0].medium.id, 1);
	KUNIT_EXPECT_EQ(test, filter->pins[1].medium.id, 2);
	KUNIT_EXPECT_EQ(test, filter->pins[0].category.data1, 1);
	KUNIT_EXPECT_EQ(test, filter->pins[1].category.data1, 0);
}

/* F-14: copied, so the minidriver may forget it. */
static void a_filter_is_remembered_with_its_pins(struct kunit *test)
{
	struct sc_pinless_case c;

	sc_pinless_describe(&c, sc_testbed_dev(test)->parent);
	KUNIT_ASSERT_EQ(test, sc_pinless_register(&c), 0);
	memset(&c, 0xff, sizeof(c));
	sc_pinless_expect(test, 0);
	KUNIT_EXPECT_PTR_EQ(test, sc_device_pinless_filter(sc_testbed_dev(test), 1), NULL);
}

static void sc_pinless_high(void *context)
{
	struct sc_pinless_case *c = context;

	sc_fake_end_here(c->srb, SC_FAKE_COMPLETE_AND_READY, 0);
}

static void sc_pinless_low(void *context)
{
	struct sc_pinless_case *c = context;

	c->ret = sc_pinless_register(c);
	stream_class_call_at_new_priority(NULL, c->srb->hw_device_extension, SC_LOW_TO_HIGH,
					  sc_pinless_high, c);
}

static void sc_pinless_later(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_pinless_case *c = fake->context;

	c->srb = srb;
	c->device = sc_device_of_extension(srb->hw_device_extension)->parent;
	stream_class_call_at_new_priority(NULL, srb->hw_device_extension, SC_LOW,
					  sc_pinless_low, c);
}

/* F-14 A-39: the usual way, down to Low and back, while the device starts. */
static void a_filter_is_registered_while_the_device_starts(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_pinless_case c;

	sc_testbed_unregister(test);
	sc_pinless_describe(&c, NULL);
	fake->context = &c;
	sc_fake_answer(fake, SC_SRB_INITIALIZATION_COMPLETE)->before = sc_pinless_later;
	sc_fake_does(fake, SC_SRB_INITIALIZATION_COMPLETE, SC_FAKE_KEEP, 0);
	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);
	KUNIT_EXPECT_EQ(test, c.ret, 0);
	sc_pinless_expect(test, 0);
}

/* F-14: the client looks when it is told. */
static void a_client_is_told_of_a_filter(struct kunit *test)
{
	struct sc_testbed *bed = sc_testbed(test);
	struct sc_pinless_case c;

	sc_pinless_describe(&c, sc_testbed_dev(test)->parent);
	KUNIT_ASSERT_EQ(test, sc_pinless_register(&c), 0);
	flush_work(&bed->client.dev->news_work);
	KUNIT_EXPECT_EQ(test, bed->client.changed, 1);
}

static void a_filter_that_makes_no_sense_is_refused(struct kunit *test)
{
	struct device *parent = sc_testbed_dev(test)->parent;
	struct sc_pinless_case c;

	sc_pinless_describe(&c, parent);
	c.interface_class = NULL;
	KUNIT_EXPECT_EQ(test, sc_pinless_register(&c), -EINVAL);
	sc_pinless_describe(&c, parent);
	c.n_pins = 257;
	KUNIT_EXPECT_EQ(test, sc_pinless_register(&c), -EINVAL);
	KUNIT_EXPECT_EQ(test, sc_pinless_bare(parent, 1, NULL, c.mediums), -EINVAL);
	KUNIT_EXPECT_EQ(test, sc_pinless_bare(parent, 1, c.directions, NULL), -EINVAL);
	sc_pinless_describe(&c, (struct device *)&c);
	KUNIT_EXPECT_EQ(test, sc_pinless_register(&c), -ENODEV);
	KUNIT_EXPECT_PTR_EQ(test, sc_device_pinless_filter(sc_testbed_dev(test), 0), NULL);
}

/* Neither pins nor categories need to be there. */
static void a_filter_may_have_little_to_say(struct kunit *test)
{
	struct device *parent = sc_testbed_dev(test)->parent;
	struct sc_pinless_case c;

	sc_pinless_describe(&c, parent);
	KUNIT_EXPECT_EQ(test, sc_pinless_bare(parent, 0, NULL, NULL), 0);
	KUNIT_EXPECT_EQ(test, sc_pinless_bare(parent, 1, c.directions, c.mediums), 0);
}

static void a_filter_too_many_is_refused(struct kunit *test)
{
	struct sc_pinless_case c;
	unsigned int i;

	sc_pinless_describe(&c, sc_testbed_dev(test)->parent);
	for (i = 0; i < 16; i++)
		KUNIT_EXPECT_EQ(test, sc_pinless_register(&c), 0);
	KUNIT_EXPECT_EQ(test, sc_pinless_register(&c), -ENOSPC);
	sc_pinless_expect(test, 15);
}

static void sc_pinless_routine(void *context)
{
	struct sc_pinless_case *c = context;

	c->ret = sc_pinless_register(c);
}

/* F-14: it allocates, so not from an entry point. */
static void a_filter_is_not_registered_by_an_entry_point(struct kunit *test)
{
	struct sc_device *dev = sc_testbed_dev(test);
	struct sc_pinless_case c;

	sc_pinless_describe(&c, dev->parent);
	sc_fake_call(dev, sc_pinless_routine, &c);
	KUNIT_EXPECT_EQ(test, c.ret, -EPERM);
	sc_testbed_expect_report(test, SC_OFFENCE_CONTEXT,
				 "calls stream_class_register_filter_with_no_ks_pins from a synchronised entry point, which is not obeyed");
	KUNIT_EXPECT_PTR_EQ(test, sc_device_pinless_filter(dev, 0), NULL);
}

static void sc_pinless_goodbye(struct sc_fake *fake, struct sc_srb *srb)
{
	sc_pinless_later(fake, srb);
}

/* The device is going; nobody would look. */
static void a_device_that_goes_takes_no_filter(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_pinless_case c;

	sc_pinless_describe(&c, NULL);
	fake->context = &c;
	sc_fake_answer(fake, SC_SRB_UNINITIALIZE_DEVICE)->before = sc_pinless_goodbye;
	sc_fake_does(fake, SC_SRB_UNINITIALIZE_DEVICE, SC_FAKE_KEEP, 0);
	sc_testbed_unregister(test);
	KUNIT_EXPECT_EQ(test, c.ret, -ENODEV);
}

static void the_filter_is_shown_in_debugfs(struct kunit *test)
{
	struct seq_file file = { .size = 256 };
	struct sc_pinless_case c;

	file.buf = kunit_kzalloc(test, file.size, GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, file.buf);
	sc_pinless_describe(&c, sc_testbed_dev(test)->parent);
	KUNIT_ASSERT_EQ(test, sc_pinless_register(&c), 0);
	sc_pinless_show(&file, sc_testbed_dev(test));
	KUNIT_EXPECT_STREQ(test, (const char *)file.buf,
			   "filter without pins a799a800-a46d-11d0-a18c-00a02401dcd4: in 00000000-0000-0000-0000-000000000000/1 out 00000000-0000-0000-0000-000000000000/2\n");
}

static struct kunit_case sc_pinless_cases[] = {
	KUNIT_CASE(a_filter_is_remembered_with_its_pins),
	KUNIT_CASE(a_filter_is_registered_while_the_device_starts),
	KUNIT_CASE(a_client_is_told_of_a_filter),
	KUNIT_CASE(a_filter_that_makes_no_sense_is_refused),
	KUNIT_CASE(a_filter_may_have_little_to_say),
	KUNIT_CASE(a_filter_too_many_is_refused),
	KUNIT_CASE(a_filter_is_not_registered_by_an_entry_point),
	KUNIT_CASE(a_device_that_goes_takes_no_filter),
	KUNIT_CASE(the_filter_is_shown_in_debugfs),
	{ }
};

static struct kunit_suite sc_pinless_suite = {
	.name = "sc_pinless",
	.init = sc_testbed_init_device,
	.exit = sc_testbed_exit,
	.test_cases = sc_pinless_cases,
};
kunit_test_suite(sc_pinless_suite);
