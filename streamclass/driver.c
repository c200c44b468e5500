// SPDX-License-Identifier: GPL-2.0
/*
 * Registration of minidrivers: what they say is checked here, once, so that
 * nobody has to check it again.
 */
#include <linux/log2.h>
#include <linux/slab.h>

#include "internal.h"

#define SC_MAX_EXTENSION	SZ_1M
#define SC_MAX_DMA_BUFFER	SZ_4M
#define SC_MAX_ALIGNMENT	PAGE_SIZE

/* Protects sc_drivers. */
static DEFINE_MUTEX(sc_drivers_lock);
static LIST_HEAD(sc_drivers);

static const char *sc_driver_fault_entries(const struct sc_initialization_data *init)
{
	if (!init->hw_receive_packet)
		return "has no hw_receive_packet";
	if (!init->hw_cancel_packet)
		return "has no hw_cancel_packet";
	if (!init->hw_request_timeout_handler)
		return "has no hw_request_timeout_handler";

	return NULL;
}

static const char *sc_driver_fault_sizes(const struct sc_initialization_data *init)
{
	if (init->device_extension_size > SC_MAX_EXTENSION)
		return "asks for a device extension of more than 1 MiB";
	if (init->per_stream_extension_size > SC_MAX_EXTENSION)
		return "asks for a stream extension of more than 1 MiB";
	if (init->filter_instance_extension_size > SC_MAX_EXTENSION)
		return "asks for a filter instance extension of more than 1 MiB";
	if (init->per_request_extension_size > SC_MAX_EXTENSION / 32)
		return "asks for a request extension of more than 32 KiB";
	if (init->dma_buffer_size > SC_MAX_DMA_BUFFER)
		return "asks for a DMA buffer of more than 4 MiB";
	if (init->buffer_alignment && !is_power_of_2(init->buffer_alignment))
		return "has a buffer_alignment that is not a power of two";
	if (init->buffer_alignment > SC_MAX_ALIGNMENT)
		return "has a buffer_alignment of more than a page";

	return NULL;
}

static const char *sc_driver_fault_version(const struct sc_initialization_data *init)
{
	if (init->size_of_this_packet != sizeof(*init))
		return "was built with another size of struct sc_initialization_data";
	if (init->stream_class_version &&
	    init->stream_class_version != SC_STREAM_CLASS_VERSION_20)
		return "has an unknown stream_class_version";

	return NULL;
}

static const char *sc_driver_fault_bus(const struct sc_minidriver *minidriver)
{
	bool platform = minidriver->platform_table || minidriver->virtual_devices;

	if (!minidriver->pci_table && !platform)
		return "names no device: pci_table, platform_table and virtual_devices are all missing";
	if (minidriver->platform_table && minidriver->virtual_devices)
		return "names both platform devices and virtual ones";
	if (minidriver->virtual_devices && strlen(minidriver->name) >= PLATFORM_NAME_SIZE)
		return "has a name that is too long for a virtual device";
	if (minidriver->dma_bits > 64)
		return "reaches more than 64 address bits";
	if (minidriver->dma_bits && minidriver->hw_initialization_data->dma24bit_addresses)
		return "sets both dma_bits and dma24bit_addresses";

	return NULL;
}

/* What is wrong with a minidriver's table; NULL where nothing is. */
const char *sc_driver_fault(const struct sc_minidriver *minidriver)
{
	const struct sc_initialization_data *init = minidriver->hw_initialization_data;

	if (!minidriver->name || !minidriver->name[0])
		return "has no name";
	if (!init)
		return "has no hw_initialization_data";

	return sc_driver_fault_version(init) ?:
	       sc_driver_fault_entries(init) ?:
	       sc_driver_fault_sizes(init) ?:
	       sc_driver_fault_bus(minidriver);
}
SC_EXPORT_FOR_TEST(sc_driver_fault);

static int sc_driver_bind(struct sc_driver *driver)
{
	int ret = sc_platform_register(driver);

	if (ret)
		return ret;

	ret = sc_pci_register(driver);
	if (ret)
		sc_platform_unregister(driver);
	return ret;
}

static int sc_driver_add(struct sc_driver *driver)
{
	int ret;

	guard(mutex)(&sc_drivers_lock);

	ret = sc_driver_bind(driver);
	if (!ret)
		list_add(&driver->list, &sc_drivers);
	return ret;
}

int stream_class_register_minidriver(const struct sc_minidriver *minidriver)
{
	const char *fault = sc_driver_fault(minidriver);
	struct sc_driver *driver;
	int ret;

	if (fault) {
		pr_err("streamclass: minidriver %s %s\n",
		       minidriver->name ?: "(without a name)", fault);
		return -EINVAL;
	}

	driver = kzalloc(sizeof(*driver), GFP_KERNEL);
	if (!driver)
		return -ENOMEM;
	driver->minidriver = minidriver;
	driver->init = *minidriver->hw_initialization_data;

	ret = sc_driver_add(driver);
	if (ret)
		kfree(driver);
	return ret;
}
EXPORT_SYMBOL_GPL(stream_class_register_minidriver);

static struct sc_driver *sc_driver_remove(const struct sc_minidriver *minidriver)
{
	struct sc_driver *driver;

	guard(mutex)(&sc_drivers_lock);

	list_for_each_entry(driver, &sc_drivers, list) {
		if (driver->minidriver == minidriver) {
			list_del(&driver->list);
			return driver;
		}
	}
	return NULL;
}

void stream_class_unregister_minidriver(const struct sc_minidriver *minidriver)
{
	struct sc_driver *driver = sc_driver_remove(minidriver);

	if (!driver)
		return;

	sc_pci_unregister(driver);
	sc_platform_unregister(driver);
	kfree(driver);
}
EXPORT_SYMBOL_GPL(stream_class_unregister_minidriver);
