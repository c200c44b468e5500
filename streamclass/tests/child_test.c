// SPDX-License-Identifier: GPL-2.0
/*
 * Child devices: parts of a device that have drivers of their own.
 */
#include "testbed.h"

#define SC_CHILD_TUNER	"sc_fake_tuner"
#define SC_CHILD_SOUND	"sc_fake_sound"

static const char * const sc_child_names[] = { SC_CHILD_TUNER, SC_CHILD_SOUND, NULL };

static int sc_child_test_init(struct kunit *test)
{
	int ret = sc_testbed_init(test);

	if (ret)
		return ret;

	sc_testbed_fake(test)->minidriver.child_devices = sc_child_names;
	return sc_testbed_register(test);
}

/* How many children of a name a device has. */
struct sc_child_count {
	const char *name;
	unsigned int found;
};

static int sc_child_match(struct device *child, void *data)
{
	struct sc_child_count *count = data;

	count->found += !strcmp(to_platform_device(child)->name, count->name);
	return 0;
}

static unsigned int sc_child_count(struct kunit *test, const char *name)
{
	struct sc_child_count count = { .name = name };

	device_for_each_child(sc_testbed_dev(test)->parent, &count, sc_child_match);
	return count.found;
}

/* G-05 */
static void each_name_becomes_a_device_below_the_device(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, sc_child_count(test, SC_CHILD_TUNER), 1);
	KUNIT_EXPECT_EQ(test, sc_child_count(test, SC_CHILD_SOUND), 1);
	KUNIT_EXPECT_EQ(test, sc_child_count(test, "sc_fake_toaster"), 0);
}

/* What the driver of a child saw. */
static struct {
	struct device *parent;
	unsigned int probed;
	unsigned int removed;
	unsigned int uninitialised;
} sc_child_seen;

static int sc_child_probe(struct platform_device *pdev)
{
	sc_child_seen.parent = pdev->dev.parent;
	sc_child_seen.probed++;
	return 0;
}

static void sc_child_remove(struct platform_device *pdev)
{
	sc_child_seen.removed++;
}

static void sc_child_note_removed(struct sc_fake *fake, struct sc_srb *srb)
{
	sc_child_seen.uninitialised = sc_child_seen.removed;
}

static const struct platform_device_id sc_child_ids[] = {
	{ SC_CHILD_TUNER },
	{ }
};

static struct platform_driver sc_child_driver = {
	.driver.name = "sc_fake_child",
	.id_table = sc_child_ids,
	.probe = sc_child_probe,
	.sc_platform_remove = sc_child_remove,
};

/* G-05: bound by its name, and gone before the device is uninitialised. */
static void a_child_has_a_driver_of_its_own(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct device *parent = sc_testbed_dev(test)->parent;

	memset(&sc_child_seen, 0, sizeof(sc_child_seen));
	KUNIT_ASSERT_EQ(test, platform_driver_register(&sc_child_driver), 0);
	KUNIT_EXPECT_EQ(test, sc_child_seen.probed, 1);
	KUNIT_EXPECT_PTR_EQ(test, sc_child_seen.parent, parent);

	sc_fake_answer(fake, SC_SRB_UNINITIALIZE_DEVICE)->before = sc_child_note_removed;
	sc_testbed_unregister(test);
	KUNIT_EXPECT_EQ(test, sc_child_seen.removed, 1);
	KUNIT_EXPECT_EQ(test, sc_child_seen.uninitialised, 1);
	platform_driver_unregister(&sc_child_driver);
}

static struct kunit_case sc_child_cases[] = {
	KUNIT_CASE(each_name_becomes_a_device_below_the_device),
	KUNIT_CASE(a_child_has_a_driver_of_its_own),
	{ }
};

static struct kunit_suite sc_child_suite = {
	.name = "sc_child",
	.init = sc_child_test_init,
	.exit = sc_testbed_exit,
	.test_cases = sc_child_cases,
};
kunit_test_suite(sc_child_suite);
