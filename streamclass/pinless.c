// SPDX-License-Identifier: GPL-2.0
/*
 * Filters without pins for data: the tuner, the crossbar and the TV audio of a
 * board. They are remembered with the device, so that a client can show them.
 */
#include <linux/overflow.h>
#include <linux/seq_file.h>
#include <linux/slab.h>

#include "internal.h"

#define SC_MAX_PINLESS		16
#define SC_MAX_PINLESS_PINS	256

/* One of them, on &sc_device.pinless. */
struct sc_pinless {
	struct list_head list;
	struct sc_pinless_filter filter;
};

static struct sc_pinless *sc_pinless_alloc(const struct sc_guid *interface_class, u32 n_pins)
{
	struct sc_pinless *pinless;

	pinless = kzalloc(sizeof(*pinless) + n_pins * sizeof(pinless->filter.pins[0]),
			  GFP_KERNEL);
	if (!pinless)
		return NULL;

	pinless->filter.interface_class = *interface_class;
	pinless->filter.n_pins = n_pins;
	return pinless;
}

static int sc_pinless_add(struct sc_device *dev, struct sc_pinless *pinless)
{
	unsigned long flags;
	int ret = 0;

	spin_lock_irqsave(&dev->queue_lock, flags);
	if (sc_device_is_going(dev))
		ret = -ENODEV;
	else if (dev->n_pinless == SC_MAX_PINLESS)
		ret = -ENOSPC;
	else
		dev->n_pinless++;
	if (!ret)
		list_add_tail(&pinless->list, &dev->pinless);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return ret;
}

static bool sc_mediums_make_sense(const struct sc_kspin_medium *mediums, u32 count)
{
	u32 i;

	for (i = 0; i < count; i++)
		if (mediums[i].flags)
			return false;
	return true;
}

static bool sc_pinless_makes_sense(const struct sc_guid *interface_class, u32 n_pins,
				   const s32 *directions, const struct sc_kspin_medium *mediums)
{
	return interface_class && n_pins <= SC_MAX_PINLESS_PINS &&
	       (!n_pins || (directions && mediums && sc_mediums_make_sense(mediums, n_pins)));
}

int stream_class_register_filter_with_no_ks_pins(struct device *device_object,
						 const struct sc_guid *interface_class_guid,
						 u32 pin_count, const s32 *pin_direction,
						 const struct sc_kspin_medium *medium_list,
						 const struct sc_guid *category_list)
{
	struct sc_device *dev = sc_device_of_parent(device_object);
	struct sc_pinless *pinless;
	u32 i;
	int ret;

	if (!dev)
		return -ENODEV;
	if (sc_service_forbidden(dev, SC_SERVICE_REGISTER_FILTER))
		return -EPERM;
	if (!sc_pinless_makes_sense(interface_class_guid, pin_count, pin_direction, medium_list))
		return -EINVAL;
	pinless = sc_pinless_alloc(interface_class_guid, pin_count);
	if (!pinless)
		return -ENOMEM;

	for (i = 0; i < pin_count; i++) {
		pinless->filter.pins[i].output = pin_direction[i];
		pinless->filter.pins[i].medium = medium_list[i];
		if (category_list)
			pinless->filter.pins[i].category = category_list[i];
	}
	ret = sc_pinless_add(dev, pinless);
	if (ret)
		kfree(pinless);
	else
		sc_news_tell(dev);
	return ret;
}
EXPORT_SYMBOL_GPL(stream_class_register_filter_with_no_ks_pins);

/**
 * sc_device_pinless_filter() - one of the filters without pins of a device
 * @dev: a device
 * @index: which one, in the order of their registration
 *
 * More may come later, see &sc_client.changed.
 *
 * Context: Any context that holds no lock of the class driver.
 * Return: The filter, which lives as long as @dev, or NULL past the last.
 */
const struct sc_pinless_filter *sc_device_pinless_filter(struct sc_device *dev,
							 unsigned int index)
{
	const struct sc_pinless_filter *found = NULL;
	struct sc_pinless *pinless;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	list_for_each_entry(pinless, &dev->pinless, list) {
		if (!index--) {
			found = &pinless->filter;
			break;
		}
	}
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return found;
}
SC_EXPORT_FOR_TEST(sc_device_pinless_filter);

/* For debugfs. */
void sc_pinless_show(struct seq_file *file, struct sc_device *dev)
{
	const struct sc_pinless_filter *filter;
	unsigned int i;
	u32 pin;

	for (i = 0; (filter = sc_device_pinless_filter(dev, i)); i++) {
		seq_printf(file, "filter without pins %pUl:", &filter->interface_class);
		for (pin = 0; pin < filter->n_pins; pin++)
			seq_printf(file, " %s %pUl/%u", filter->pins[pin].output ? "out" : "in",
				   &filter->pins[pin].medium.set, filter->pins[pin].medium.id);
		seq_putc(file, '\n');
	}
}
SC_EXPORT_FOR_TEST(sc_pinless_show);

void sc_pinless_free(struct sc_device *dev)
{
	struct sc_pinless *pinless, *next;

	list_for_each_entry_safe(pinless, next, &dev->pinless, list)
		kfree(pinless);
}
