// SPDX-License-Identifier: GPL-2.0
/*
 * Child devices: parts of a device that have drivers of their own.
 */
#include <linux/platform_device.h>
#include <linux/slab.h>

#include "internal.h"

static unsigned int sc_children_count(const struct sc_minidriver *minidriver)
{
	unsigned int count = 0;

	while (minidriver->child_devices && minidriver->child_devices[count])
		count++;
	return count;
}

static void sc_child_add(struct sc_device *dev, const char *name)
{
	struct platform_device *child;

	child = platform_device_register_data(dev->parent, name, PLATFORM_DEVID_AUTO, NULL, 0);
	if (IS_ERR(child))
		dev_warn(dev->parent, "no child device %s: %pe\n", name, child);
	else
		dev->children[dev->n_children++] = child;
}

/* A child that cannot be made is missed, its parent works without it. */
void sc_children_add(struct sc_device *dev)
{
	unsigned int count = sc_children_count(dev->driver->minidriver);
	unsigned int i;

	if (!count)
		return;
	dev->children = kcalloc(count, sizeof(*dev->children), GFP_KERNEL);
	if (!dev->children) {
		dev_warn(dev->parent, "no child devices: %pe\n", ERR_PTR(-ENOMEM));
		return;
	}

	for (i = 0; i < count; i++)
		sc_child_add(dev, dev->driver->minidriver->child_devices[i]);
}

/* They go before their parent does, and so do their drivers. */
void sc_children_remove(struct sc_device *dev)
{
	while (dev->n_children)
		platform_device_unregister(dev->children[--dev->n_children]);
	kfree(dev->children);
	dev->children = NULL;
}
