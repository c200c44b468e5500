// SPDX-License-Identifier: GPL-2.0
/*
 * Devices on the platform bus: those a machine describes, and those made out
 * of nothing for minidrivers without hardware.
 */
#include <linux/dma-mapping.h>
#include <linux/platform_device.h>
#include <linux/slab.h>

#include "internal.h"

static int sc_platform_map(struct sc_device *dev)
{
	struct platform_device *pdev = to_platform_device(dev->parent);
	struct sc_access_range *range;
	struct resource *resource;
	void __iomem *base;
	unsigned int i;

	for (i = 0; i < SC_MAX_RANGES; i++) {
		resource = platform_get_resource(pdev, IORESOURCE_MEM, i);
		if (!resource)
			break;
		base = devm_ioremap_resource(&pdev->dev, resource);
		if (IS_ERR(base))
			return PTR_ERR(base);

		range = &dev->ranges[dev->config.number_of_access_ranges++];
		range->range_start.quad_part = (unsigned long)base;
		range->range_length = resource_size(resource);
		range->range_in_memory = true;
	}
	return 0;
}

static int sc_platform_request_irq(struct sc_device *dev)
{
	struct platform_device *pdev = to_platform_device(dev->parent);
	int irq;
	int ret;

	if (!dev->driver->init.hw_interrupt)
		return 0;

	irq = platform_get_irq_optional(pdev, 0);
	if (irq == -ENXIO && dev->driver->minidriver->virtual_devices)
		return 0;
	if (irq < 0)
		return irq;

	ret = request_irq(irq, sc_sync_interrupt, IRQF_SHARED,
			  dev->driver->minidriver->name, dev);
	if (!ret)
		dev->irq = irq;
	return ret;
}

int sc_platform_acquire(struct sc_device *dev)
{
	int ret;

	ret = sc_dma_set_mask(dev);
	if (ret)
		return ret;
	ret = sc_platform_map(dev);
	if (ret)
		return ret;
	ret = sc_platform_request_irq(dev);
	if (ret)
		return ret;

	dev->config.adapter_interface_type = dev->config.number_of_access_ranges ?
					     SC_INTERNAL : SC_INTERFACE_TYPE_UNDEFINED;
	dev->config.bus_interrupt_level = dev->irq;
	dev->config.bus_interrupt_vector = dev->irq;
	if (dev->driver->init.bus_master_dma)
		dev->config.dma_adapter_object = dev->parent;
	return 0;
}

/* The mappings are the driver core's to undo. */
void sc_platform_release(struct sc_device *dev)
{
	if (dev->irq)
		free_irq(dev->irq, dev);
}

static int sc_platform_probe(struct platform_device *pdev)
{
	struct sc_driver *driver = container_of(to_platform_driver(pdev->dev.driver),
						struct sc_driver, platform);
	struct sc_device *dev;
	int ret;

	dev = sc_device_create(driver, &pdev->dev);
	if (!dev)
		return -ENOMEM;
	platform_set_drvdata(pdev, dev);

	ret = sc_device_start(dev);
	if (ret)
		sc_device_put(dev);
	return ret;
}

static void sc_platform_driver_remove(struct platform_device *pdev)
{
	struct sc_device *dev = platform_get_drvdata(pdev);

	sc_device_stop(dev);
	sc_device_put(dev);
}

static void sc_virtuals_destroy(struct sc_driver *driver)
{
	while (driver->n_virtuals)
		platform_device_unregister(driver->virtuals[--driver->n_virtuals]);
	kfree(driver->virtuals);
	driver->virtuals = NULL;
}

static int sc_virtuals_create(struct sc_driver *driver)
{
	const struct sc_minidriver *minidriver = driver->minidriver;
	unsigned int count = minidriver->virtual_devices ?
			     *minidriver->virtual_devices : 0;
	struct platform_device *pdev;

	driver->virtuals = kcalloc(count, sizeof(*driver->virtuals), GFP_KERNEL);
	if (!driver->virtuals)
		return -ENOMEM;

	while (driver->n_virtuals < count) {
		pdev = platform_device_register_simple(minidriver->name,
						       driver->n_virtuals, NULL, 0);
		if (IS_ERR(pdev)) {
			sc_virtuals_destroy(driver);
			return PTR_ERR(pdev);
		}
		driver->virtuals[driver->n_virtuals++] = pdev;
	}
	return 0;
}

static bool sc_platform_wanted(const struct sc_driver *driver)
{
	return driver->minidriver->platform_table ||
	       driver->minidriver->virtual_devices;
}

int sc_platform_register(struct sc_driver *driver)
{
	const struct sc_minidriver *minidriver = driver->minidriver;
	struct platform_driver *platform = &driver->platform;
	int ret;

	if (!sc_platform_wanted(driver))
		return 0;

	platform->driver.name = minidriver->name;
	platform->driver.pm = pm_ptr(&sc_pm_ops);
	platform->id_table = minidriver->platform_table;
	platform->probe = sc_platform_probe;
	platform->sc_platform_remove = sc_platform_driver_remove;
	ret = sc_platform_driver_register(platform, minidriver->owner, minidriver->name);
	if (ret)
		return ret;

	ret = sc_virtuals_create(driver);
	if (ret)
		platform_driver_unregister(platform);
	return ret;
}

void sc_platform_unregister(struct sc_driver *driver)
{
	if (!sc_platform_wanted(driver))
		return;

	sc_virtuals_destroy(driver);
	platform_driver_unregister(&driver->platform);
}
