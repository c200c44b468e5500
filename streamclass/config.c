// SPDX-License-Identifier: GPL-2.0
/*
 * Configuration space of the bus a device sits on. Only PCI has one.
 */
#include <linux/pci.h>

#include "internal.h"

/* As many bytes at a time as the offset is aligned to. */
static u32 sc_config_step(u32 offset, u32 length)
{
	if (length >= 4 && !(offset & 3))
		return 4;
	if (length >= 2 && !(offset & 1))
		return 2;

	return 1;
}

static int sc_config_read(struct pci_dev *pdev, void *buffer, u32 offset, u32 step)
{
	switch (step) {
	case 4:
		return pci_read_config_dword(pdev, offset, buffer);
	case 2:
		return pci_read_config_word(pdev, offset, buffer);
	default:
		return pci_read_config_byte(pdev, offset, buffer);
	}
}

static int sc_config_write(struct pci_dev *pdev, const void *buffer, u32 offset, u32 step)
{
	switch (step) {
	case 4:
		return pci_write_config_dword(pdev, offset, *(const u32 *)buffer);
	case 2:
		return pci_write_config_word(pdev, offset, *(const u16 *)buffer);
	default:
		return pci_write_config_byte(pdev, offset, *(const u8 *)buffer);
	}
}

static bool sc_config_transfer(struct pci_dev *pdev, bool read, u8 *buffer, u32 offset,
			       u32 length)
{
	u8 word[4] __aligned(4);
	u32 step;
	int ret;

	for (; length; offset += step, buffer += step, length -= step) {
		step = sc_config_step(offset, length);
		if (!read)
			memcpy(word, buffer, step);
		ret = read ? sc_config_read(pdev, word, offset, step) :
			     sc_config_write(pdev, word, offset, step);
		if (ret)
			return false;
		if (read)
			memcpy(buffer, word, step);
	}
	return true;
}

static bool sc_config_is_there(const struct pci_dev *pdev, u32 offset, u32 length)
{
	return pdev && offset <= pdev->cfg_size && length <= pdev->cfg_size - offset;
}

bool stream_class_read_write_config(void *hw_device_extension, bool read, void *buffer,
				    u32 offset, u32 length)
{
	struct sc_device *dev = sc_device_of_extension(hw_device_extension);
	bool done;

	if (!dev || sc_service_forbidden(dev, SC_SERVICE_CONFIG) ||
	    !sc_config_is_there(dev->pdev, offset, length))
		return false;
	if (!read && READ_ONCE(dev->dead))
		return false;

	done = sc_config_transfer(dev->pdev, read, buffer, offset, length);
	/* What was written may have been the switch that keeps it off the bus. */
	if (!read && READ_ONCE(dev->dead))
		pci_clear_master(dev->pdev);
	return done;
}
EXPORT_SYMBOL_GPL(stream_class_read_write_config);
