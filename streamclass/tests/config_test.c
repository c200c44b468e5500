// SPDX-License-Identifier: GPL-2.0
/*
 * Configuration space, read and written through the class driver. The fake's
 * device has none; it borrows that of some device on the PCI bus.
 */
#include "testbed.h"

struct sc_access {
	struct sc_device *dev;
	bool read;
	u32 offset;
	u32 length;
	u8 bytes[16];
	bool done;
};

static bool sc_access_do(struct sc_access *access)
{
	access->done = stream_class_read_write_config(access->dev->extension, access->read,
						      access->bytes, access->offset,
						      access->length);
	return access->done;
}

static bool sc_config_get(struct kunit *test, u32 offset, u32 length, u8 *bytes)
{
	struct sc_access access = {
		.dev = sc_testbed_dev(test),
		.read = true,
		.offset = offset,
		.length = length,
	};

	sc_access_do(&access);
	memcpy(bytes, access.bytes, sizeof(access.bytes));
	return access.done;
}

static bool sc_config_put(struct kunit *test, u32 offset, u8 byte)
{
	struct sc_access access = {
		.dev = sc_testbed_dev(test),
		.offset = offset,
		.length = 1,
		.bytes = { byte },
	};

	return sc_access_do(&access);
}

/* Until sc_config_give_back() the fake's device is one on PCI. */
static struct pci_dev *sc_config_borrow(struct kunit *test)
{
	struct pci_dev *pdev = pci_get_device(PCI_ANY_ID, PCI_ANY_ID, NULL);

	if (!pdev)
		kunit_skip(test, "needs a PCI device");

	sc_testbed_dev(test)->pdev = pdev;
	return pdev;
}

static void sc_config_give_back(struct kunit *test)
{
	pci_dev_put(sc_testbed_dev(test)->pdev);
	sc_testbed_dev(test)->pdev = NULL;
}

/* F-13 */
static void configuration_space_is_read(struct kunit *test)
{
	struct pci_dev *pdev = sc_config_borrow(test);
	u8 bytes[16];

	KUNIT_EXPECT_TRUE(test, sc_config_get(test, PCI_VENDOR_ID, 4, bytes));
	KUNIT_EXPECT_EQ(test, bytes[0] | bytes[1] << 8, pdev->vendor);
	KUNIT_EXPECT_EQ(test, bytes[2] | bytes[3] << 8, pdev->device);
	KUNIT_EXPECT_EQ(test, bytes[4], 0);
	sc_config_give_back(test);
}

/* F-13: whatever the offset is aligned to, and not a byte more. */
static void any_piece_of_configuration_space_is_read(struct kunit *test)
{
	struct pci_dev *pdev = sc_config_borrow(test);
	u8 whole[16], bytes[16];
	u32 offset, length;

	for (offset = 0; offset < 16; offset++)
		pci_read_config_byte(pdev, offset, &whole[offset]);
	for (offset = 0; offset < 8; offset++) {
		for (length = 0; length <= 8; length++) {
			KUNIT_EXPECT_TRUE(test, sc_config_get(test, offset, length, bytes));
			KUNIT_EXPECT_MEMEQ(test, bytes, whole + offset, length);
			KUNIT_EXPECT_PTR_EQ(test, memchr_inv(bytes + length, 0, 16 - length), NULL);
		}
	}
	sc_config_give_back(test);
}

/* F-13: a register in which the system only keeps a note. */
static void configuration_space_is_written(struct kunit *test)
{
	struct pci_dev *pdev = sc_config_borrow(test);
	u8 before, after;

	pci_read_config_byte(pdev, PCI_INTERRUPT_LINE, &before);
	KUNIT_EXPECT_TRUE(test, sc_config_put(test, PCI_INTERRUPT_LINE, before ^ 0x5a));
	pci_read_config_byte(pdev, PCI_INTERRUPT_LINE, &after);
	KUNIT_EXPECT_EQ(test, after, before ^ 0x5a);
	KUNIT_EXPECT_TRUE(test, sc_config_put(test, PCI_INTERRUPT_LINE, before));
	sc_config_give_back(test);
}

/* F-13 */
static void nothing_lies_behind_configuration_space(struct kunit *test)
{
	struct pci_dev *pdev = sc_config_borrow(test);
	u32 end = pdev->cfg_size;
	u8 bytes[16];

	KUNIT_EXPECT_TRUE(test, sc_config_get(test, end - 1, 1, bytes));
	KUNIT_EXPECT_TRUE(test, sc_config_get(test, end, 0, bytes));
	KUNIT_EXPECT_FALSE(test, sc_config_get(test, end, 1, bytes));
	KUNIT_EXPECT_FALSE(test, sc_config_get(test, end - 1, 2, bytes));
	KUNIT_EXPECT_FALSE(test, sc_config_get(test, U32_MAX, 2, bytes));
	KUNIT_EXPECT_FALSE(test, sc_config_get(test, 4, U32_MAX - 2, bytes));
	sc_config_give_back(test);
}

/* Otherwise it could be let back on the bus. */
static void nothing_is_written_to_a_device_that_was_cut_off(struct kunit *test)
{
	struct pci_dev *pdev = sc_config_borrow(test);
	struct sc_device *dev = sc_testbed_dev(test);
	u8 before, after, bytes[16];

	pci_read_config_byte(pdev, PCI_INTERRUPT_LINE, &before);
	dev->dead = true;
	KUNIT_EXPECT_FALSE(test, sc_config_put(test, PCI_INTERRUPT_LINE, before ^ 0x5a));
	KUNIT_EXPECT_TRUE(test, sc_config_get(test, PCI_INTERRUPT_LINE, 1, bytes));
	dev->dead = false;
	pci_read_config_byte(pdev, PCI_INTERRUPT_LINE, &after);
	KUNIT_EXPECT_EQ(test, after, before);
	sc_config_give_back(test);
}

/* F-13 */
static void a_virtual_device_has_no_configuration_space(struct kunit *test)
{
	u8 bytes[16];

	KUNIT_EXPECT_FALSE(test, sc_config_get(test, 0, 4, bytes));
	KUNIT_EXPECT_FALSE(test, sc_config_put(test, PCI_INTERRUPT_LINE, 0));
}

static void sc_access_routine(void *context)
{
	sc_access_do(context);
}

/* F-13: process context only. */
static void configuration_space_is_not_for_entry_points(struct kunit *test)
{
	struct sc_access access = { .dev = sc_testbed_dev(test), .read = true, .length = 4 };

	sc_config_borrow(test);
	sc_fake_call(access.dev, sc_access_routine, &access);
	KUNIT_EXPECT_FALSE(test, access.done);
	KUNIT_EXPECT_PTR_EQ(test, memchr_inv(access.bytes, 0, sizeof(access.bytes)), NULL);
	sc_testbed_expect_report(test, SC_OFFENCE_CONTEXT,
				 "calls stream_class_read_write_config from a synchronised entry point, which is not obeyed");
	sc_config_give_back(test);
}

static void sc_access_low(void *context)
{
	struct sc_access *access = context;

	stream_class_call_at_new_priority(NULL, access->dev->extension, SC_LOW,
					  sc_access_routine, access);
}

/* F-13: this is the way, from an entry point. */
static void configuration_space_is_for_low_routines(struct kunit *test)
{
	struct sc_access access = { .dev = sc_testbed_dev(test), .read = true, .length = 4 };

	sc_config_borrow(test);
	sc_fake_call(access.dev, sc_access_low, &access);
	sc_testbed_flush_priority(&access.dev->priority);
	KUNIT_EXPECT_TRUE(test, access.done);
	sc_config_give_back(test);
}

static struct kunit_case sc_config_cases[] = {
	KUNIT_CASE(configuration_space_is_read),
	KUNIT_CASE(any_piece_of_configuration_space_is_read),
	KUNIT_CASE(configuration_space_is_written),
	KUNIT_CASE(nothing_lies_behind_configuration_space),
	KUNIT_CASE(nothing_is_written_to_a_device_that_was_cut_off),
	KUNIT_CASE(a_virtual_device_has_no_configuration_space),
	KUNIT_CASE(configuration_space_is_not_for_entry_points),
	KUNIT_CASE(configuration_space_is_for_low_routines),
	{ }
};

static struct kunit_suite sc_config_suite = {
	.name = "sc_config",
	.init = sc_testbed_init_device,
	.exit = sc_testbed_exit,
	.test_cases = sc_config_cases,
};
kunit_test_suite(sc_config_suite);
