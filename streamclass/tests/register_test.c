// SPDX-License-Identifier: GPL-2.0
/*
 * Each fault of a minidriver's table has an error of its own.
 */
#include <linux/sizes.h>

#include "testbed.h"

static const struct platform_device_id sc_platform_table[] = {
	{ .name = "sc-fake-platform" },
	{}
};

/* A fault is made in a table that was right before. */
struct sc_fault_case {
	void (*make)(struct sc_fake *fake);
	const char *text;
};

#define SC_FAULT(name, statement)					\
static void sc_fault_##name(struct sc_fake *f)				\
{									\
	statement;							\
}

SC_FAULT(no_name, f->minidriver.name = NULL)
SC_FAULT(empty_name, f->minidriver.name = "")
SC_FAULT(no_data, f->minidriver.hw_initialization_data = NULL)
SC_FAULT(size, f->init.size_of_this_packet = sizeof(f->init) - 8)
SC_FAULT(version, f->init.stream_class_version = 0x0100)
SC_FAULT(instances, f->init.filter_instance_extension_size = SZ_1M + 1)
SC_FAULT(receive, f->init.hw_receive_packet = NULL)
SC_FAULT(cancel, f->init.hw_cancel_packet = NULL)
SC_FAULT(timeout, f->init.hw_request_timeout_handler = NULL)
SC_FAULT(device_ext, f->init.device_extension_size = SZ_1M + 1)
SC_FAULT(stream_ext, f->init.per_stream_extension_size = SZ_1M + 1)
SC_FAULT(request_ext, f->init.per_request_extension_size = SZ_32K + 1)
SC_FAULT(dma_buffer, f->init.dma_buffer_size = SZ_4M + 1)
SC_FAULT(odd_align, f->init.buffer_alignment = 24)
SC_FAULT(big_align, f->init.buffer_alignment = 2 * PAGE_SIZE)
SC_FAULT(no_bus, f->minidriver.virtual_devices = NULL)
SC_FAULT(two_buses, f->minidriver.platform_table = sc_platform_table)
SC_FAULT(long_name, f->minidriver.name = "a_name_that_is_too_long")
SC_FAULT(dma_bits, f->minidriver.dma_bits = 65)

static void sc_fault_both_masks(struct sc_fake *f)
{
	f->minidriver.dma_bits = 28;
	f->init.dma24bit_addresses = true;
}

static const struct sc_fault_case sc_fault_cases[] = {
	{ sc_fault_no_name, "has no name" },
	{ sc_fault_empty_name, "has no name" },
	{ sc_fault_no_data, "has no hw_initialization_data" },
	{ sc_fault_size, "was built with another size of struct sc_initialization_data" },
	{ sc_fault_version, "has an unknown stream_class_version" },
	{ sc_fault_instances, "asks for a filter instance extension of more than 1 MiB" },
	{ sc_fault_receive, "has no hw_receive_packet" },
	{ sc_fault_cancel, "has no hw_cancel_packet" },
	{ sc_fault_timeout, "has no hw_request_timeout_handler" },
	{ sc_fault_device_ext, "asks for a device extension of more than 1 MiB" },
	{ sc_fault_stream_ext, "asks for a stream extension of more than 1 MiB" },
	{ sc_fault_request_ext, "asks for a request extension of more than 32 KiB" },
	{ sc_fault_dma_buffer, "asks for a DMA buffer of more than 4 MiB" },
	{ sc_fault_odd_align, "has a buffer_alignment that is not a power of two" },
	{ sc_fault_big_align, "has a buffer_alignment of more than a page" },
	{ sc_fault_no_bus, "names no device: pci_table, platform_table and virtual_devices are all missing" },
	{ sc_fault_two_buses, "names both platform devices and virtual ones" },
	{ sc_fault_long_name, "has a name that is too long for a virtual device" },
	{ sc_fault_dma_bits, "reaches more than 64 address bits" },
	{ sc_fault_both_masks, "sets both dma_bits and dma24bit_addresses" },
};

static void sc_fault_name(const struct sc_fault_case *c, char *text)
{
	strscpy(text, c->text, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_fault, sc_fault_cases, sc_fault_name);

/* F-01 */
static void each_fault_of_the_table_is_named(struct kunit *test)
{
	const struct sc_fault_case *c = test->param_value;
	struct sc_fake *fake = sc_testbed_fake(test);

	KUNIT_ASSERT_PTR_EQ(test, sc_driver_fault(&fake->minidriver), NULL);
	c->make(fake);
	KUNIT_EXPECT_STREQ(test, sc_driver_fault(&fake->minidriver), c->text);
}

/* F-01: and such a table is not registered. */
static void a_table_with_a_fault_is_refused(struct kunit *test)
{
	const struct sc_fault_case *c = test->param_value;
	struct sc_fake *fake = sc_testbed_fake(test);

	c->make(fake);
	KUNIT_EXPECT_EQ(test, stream_class_register_minidriver(&fake->minidriver), -EINVAL);
	KUNIT_EXPECT_EQ(test, atomic_read(&fake->n_calls), 0);
}

/* The largest and the least of everything. */
static void the_limits_themselves_are_allowed(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	fake->init.device_extension_size = SZ_1M;
	fake->init.per_stream_extension_size = SZ_1M;
	fake->init.per_request_extension_size = SZ_32K;
	fake->init.dma_buffer_size = SZ_4M;
	fake->init.buffer_alignment = PAGE_SIZE;
	fake->init.stream_class_version = SC_STREAM_CLASS_VERSION_20;
	fake->minidriver.dma_bits = 64;
	KUNIT_EXPECT_PTR_EQ(test, sc_driver_fault(&fake->minidriver), NULL);

	fake->init.device_extension_size = 0;
	fake->init.per_stream_extension_size = 0;
	fake->init.per_request_extension_size = 0;
	fake->init.dma_buffer_size = 0;
	fake->init.buffer_alignment = 0;
	fake->init.stream_class_version = 0;
	fake->minidriver.dma_bits = 0;
	KUNIT_EXPECT_PTR_EQ(test, sc_driver_fault(&fake->minidriver), NULL);
}

/* No extension of any kind: everything still works. */
static void a_minidriver_may_do_without_extensions(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_request *request;

	fake->init.device_extension_size = 0;
	fake->init.per_stream_extension_size = 0;
	fake->init.per_request_extension_size = 0;
	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);

	request = sc_testbed_read(test, sc_testbed_run(test, 0, 0));
	KUNIT_EXPECT_PTR_EQ(test, request->srb.srb_extension, NULL);
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, 0);
}

/* D3: the data may lie on the caller's stack, so registration copies it. */
static void initialisation_data_is_copied(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);
	memset(&fake->init, 0xa5, sizeof(fake->init));
	sc_testbed_run(test, 0, 0);
	sc_testbed_unregister(test);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_UNINITIALIZE_DEVICE), 1);
}

/* The bus says that the name is taken. */
static void a_second_minidriver_of_the_same_name_is_refused(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_minidriver twin = fake->minidriver;

	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);
	KUNIT_EXPECT_EQ(test, stream_class_register_minidriver(&twin), -EBUSY);
	sc_testbed_run(test, 0, 0);
}

static void unregistering_what_is_not_registered_does_nothing(struct kunit *test)
{
	stream_class_unregister_minidriver(&sc_testbed_fake(test)->minidriver);
}

static struct kunit_case sc_register_cases[] = {
	KUNIT_CASE_PARAM(each_fault_of_the_table_is_named, sc_fault_gen_params),
	KUNIT_CASE_PARAM(a_table_with_a_fault_is_refused, sc_fault_gen_params),
	KUNIT_CASE(the_limits_themselves_are_allowed),
	KUNIT_CASE(a_minidriver_may_do_without_extensions),
	KUNIT_CASE(initialisation_data_is_copied),
	KUNIT_CASE(a_second_minidriver_of_the_same_name_is_refused),
	KUNIT_CASE(unregistering_what_is_not_registered_does_nothing),
	{}
};

static struct kunit_suite sc_register_suite = {
	.name = "sc_register",
	.init = sc_testbed_init,
	.exit = sc_testbed_exit,
	.test_cases = sc_register_cases,
};
kunit_test_suite(sc_register_suite);
