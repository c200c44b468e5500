// SPDX-License-Identifier: GPL-2.0
/*
 * Devices on PCI: what the original claims and maps before a minidriver hears
 * of its device.
 */
#include <linux/dma-mapping.h>
#include <linux/pci.h>

#include "internal.h"

static int sc_pci_map_bar(struct sc_device *dev, unsigned int bar)
{
	struct sc_access_range *range = &dev->ranges[dev->config.number_of_access_ranges];
	struct pci_dev *pdev = dev->pdev;
	void __iomem *base;

	if (!pci_resource_len(pdev, bar))
		return 0;

	range->range_length = pci_resource_len(pdev, bar);
	range->range_in_memory = pci_resource_flags(pdev, bar) & IORESOURCE_MEM;
	if (range->range_in_memory) {
		base = pci_iomap(pdev, bar, 0);
		if (!base)
			return -ENOMEM;
		range->range_start.quad_part = (unsigned long)base;
	} else {
		range->range_start.quad_part = pci_resource_start(pdev, bar);
	}
	dev->config.number_of_access_ranges++;
	return 0;
}

static void sc_pci_unmap(struct sc_device *dev)
{
	while (dev->config.number_of_access_ranges) {
		struct sc_access_range *range =
			&dev->ranges[--dev->config.number_of_access_ranges];

		if (range->range_in_memory)
			pci_iounmap(dev->pdev, sc_access_range_iomem(range));
	}
}

static int sc_pci_map(struct sc_device *dev)
{
	unsigned int bar;
	int ret = 0;

	for (bar = 0; bar < PCI_STD_NUM_BARS && !ret; bar++)
		ret = sc_pci_map_bar(dev, bar);
	if (ret)
		sc_pci_unmap(dev);
	return ret;
}

static int sc_pci_request_irq(struct sc_device *dev)
{
	struct pci_dev *pdev = dev->pdev;
	int ret;

	if (!dev->driver->init.hw_interrupt)
		return 0;

	ret = pci_alloc_irq_vectors(pdev, 1, 1, PCI_IRQ_ALL_TYPES);
	if (ret < 0)
		return ret;

	/* A message is a write to memory, which only a bus master may do. */
	if (pci_dev_msi_enabled(pdev))
		pci_set_master(pdev);
	dev->irq = pci_irq_vector(pdev, 0);
	dev->config.interrupt_mode = pci_dev_msi_enabled(pdev) ? SC_LATCHED :
								 SC_LEVEL_SENSITIVE;
	ret = request_irq(dev->irq, sc_sync_interrupt,
			  pci_dev_msi_enabled(pdev) ? 0 : IRQF_SHARED,
			  dev->driver->minidriver->name, dev);
	if (ret) {
		pci_free_irq_vectors(pdev);
		dev->irq = 0;
	}
	return ret;
}

static void sc_pci_configure(struct sc_device *dev)
{
	struct sc_port_configuration_information *config = &dev->config;

	config->system_io_bus_number = dev->pdev->bus->number;
	config->adapter_interface_type = SC_PCIBUS;
	config->bus_interrupt_level = dev->irq;
	config->bus_interrupt_vector = dev->irq;
	if (dev->driver->init.bus_master_dma)
		config->dma_adapter_object = dev->parent;
}

/* Claim what the device has. The minidriver has not been called yet. */
int sc_pci_acquire(struct sc_device *dev)
{
	struct pci_dev *pdev = dev->pdev;
	int ret;

	ret = pci_enable_device(pdev);
	if (ret)
		return ret;
	ret = pci_request_regions(pdev, dev->driver->minidriver->name);
	if (ret)
		goto disable_device;
	ret = sc_dma_set_mask(dev);
	if (ret)
		goto release_regions;
	ret = sc_pci_map(dev);
	if (ret)
		goto release_regions;
	if (dev->driver->init.bus_master_dma)
		pci_set_master(pdev);
	ret = sc_pci_request_irq(dev);
	if (ret)
		goto unmap;

	sc_pci_configure(dev);
	return 0;

unmap:
	pci_clear_master(pdev);
	sc_pci_unmap(dev);
release_regions:
	pci_release_regions(pdev);
disable_device:
	pci_disable_device(pdev);
	return ret;
}

void sc_pci_release(struct sc_device *dev)
{
	struct pci_dev *pdev = dev->pdev;

	if (dev->irq) {
		free_irq(dev->irq, dev);
		pci_free_irq_vectors(pdev);
	}
	pci_clear_master(pdev);
	sc_pci_unmap(dev);
	pci_release_regions(pdev);
	pci_disable_device(pdev);
}

static int sc_pci_probe(struct pci_dev *pdev, const struct pci_device_id *id)
{
	struct sc_driver *driver = container_of(to_pci_driver(pdev->dev.driver),
						struct sc_driver, pci);
	struct sc_device *dev;
	int ret;

	dev = sc_device_create(driver, &pdev->dev);
	if (!dev)
		return -ENOMEM;
	dev->pdev = pdev;
	pci_set_drvdata(pdev, dev);

	ret = sc_device_start(dev);
	if (ret)
		sc_device_put(dev);
	return ret;
}

static void sc_pci_remove(struct pci_dev *pdev)
{
	struct sc_device *dev = pci_get_drvdata(pdev);

	sc_device_stop(dev);
	sc_device_put(dev);
}

int sc_pci_register(struct sc_driver *driver)
{
	const struct sc_minidriver *minidriver = driver->minidriver;

	if (!minidriver->pci_table)
		return 0;

	driver->pci.name = minidriver->name;
	driver->pci.id_table = minidriver->pci_table;
	driver->pci.probe = sc_pci_probe;
	driver->pci.remove = sc_pci_remove;
	driver->pci.driver.pm = pm_ptr(&sc_pm_ops);
	return __pci_register_driver(&driver->pci, minidriver->owner,
				     minidriver->name);
}

void sc_pci_unregister(struct sc_driver *driver)
{
	if (driver->minidriver->pci_table)
		pci_unregister_driver(&driver->pci);
}
