// SPDX-License-Identifier: GPL-2.0
/*
 * Filters: each open of a device by a client is one. A minidriver that asked
 * for filter instances hears of each and has memory for it.
 */
#include <linux/err.h>
#include <linux/mm.h>
#include <linux/slab.h>

#include "internal.h"

/* A device request that is made through a filter, see sc_control_alloc(). */
struct sc_request *sc_filter_request(struct sc_filter *filter, enum sc_srb_command command,
				     const void *payload, size_t size)
{
	struct sc_request *request = sc_control_alloc(filter->dev, NULL, command, payload, size);

	if (request)
		request->srb.hw_instance_extension = sc_filter_extension(filter);
	return request;
}
SC_EXPORT_FOR_TEST(sc_filter_request);

/* Closing cannot fail, so all it needs is made here. */
static int sc_filter_alloc_instance(struct sc_filter *filter)
{
	u32 size = filter->dev->driver->init.filter_instance_extension_size;

	if (!size)
		return 0;

	filter->extension = sc_extension_alloc(size);
	if (!filter->extension)
		return -ENOMEM;
	filter->close_request = sc_filter_request(filter, SC_SRB_CLOSE_DEVICE_INSTANCE, NULL, 0);
	if (!filter->close_request) {
		kvfree(filter->extension);
		return -ENOMEM;
	}
	filter->key.address = filter->extension->memory;
	filter->key.dev = filter->dev;
	filter->key.filter = filter;
	sc_extension_publish(&filter->key);
	return 0;
}

static void sc_filter_free_instance(struct sc_filter *filter, bool in_use)
{
	if (!filter->extension)
		return;

	sc_extension_withdraw(&filter->key);
	sc_control_free(filter->close_request);
	sc_extension_drop(filter->dev, filter->extension, in_use);
}

/* *@in_use says that the minidriver may have taken the instance for open. */
static int sc_filter_send_open(struct sc_filter *filter, bool *in_use)
{
	struct sc_request *request;
	int ret;

	*in_use = false;
	if (!filter->extension)
		return 0;

	request = sc_filter_request(filter, SC_SRB_OPEN_DEVICE_INSTANCE, NULL, 0);
	if (!request)
		return -ENOMEM;
	request->srb.command_data.filter_type_index = filter->type;
	ret = sc_control_run(request, NULL);
	*in_use = sc_request_is_retired(request);
	sc_control_free(request);
	/* A minidriver may have nothing to do for it. */
	return ret == -EOPNOTSUPP ? 0 : ret;
}

static int sc_filter_enter(struct sc_filter *filter)
{
	bool in_use;
	int ret;

	ret = sc_filter_alloc_instance(filter);
	if (ret)
		return ret;
	ret = sc_filter_send_open(filter, &in_use);
	if (ret)
		sc_filter_free_instance(filter, in_use);
	return ret;
}

/* The first open wakes the device, the last close lets it rest. */
static int sc_filter_begin(struct sc_filter *filter)
{
	struct sc_device *dev = filter->dev;
	bool first = list_empty(&dev->filters);
	int ret = 0;

	lockdep_assert_held(&dev->filters_lock);

	if (first) {
		sc_pool_reuse_aborted(&dev->pool);
		ret = sc_rest_opening(dev);
	}
	if (ret)
		return ret;
	ret = sc_filter_enter(filter);
	if (!ret)
		list_add_tail(&filter->list, &dev->filters);
	else if (first)
		sc_rest_closed(dev);
	return ret;
}

/**
 * sc_filter_open() - open a device
 * @dev: a device
 * @type: index of the filter type, 0 where the minidriver has one
 *
 * The minidriver is told before the first open of a device, and after the last
 * close, that it will be or no longer is in use.
 *
 * Context: Process context. May sleep.
 * Return: The filter, or an error: -ENODEV when the device is going; -ENOMEM;
 * the minidriver's status.
 */
struct sc_filter *sc_filter_open(struct sc_device *dev, u32 type)
{
	struct sc_visit visit __cleanup(sc_visit_end);
	struct sc_filter *filter;
	int ret;

	sc_visit_begin(dev, &visit);
	guard(mutex)(&dev->filters_lock);

	if (sc_device_is_gone(dev))
		return ERR_PTR(-ENODEV);
	filter = kzalloc(sizeof(*filter), GFP_KERNEL);
	if (!filter)
		return ERR_PTR(-ENOMEM);

	filter->dev = dev;
	filter->type = type;
	ret = sc_filter_begin(filter);
	if (ret) {
		kfree(filter);
		return ERR_PTR(ret);
	}
	return filter;
}
SC_EXPORT_FOR_TEST(sc_filter_open);

static void sc_filter_send_close(struct sc_filter *filter)
{
	struct sc_stop stop;

	if (!filter->extension)
		return;

	sc_stop_begin(&stop);
	sc_control_run(filter->close_request, &stop);
}

static void sc_filter_end(struct sc_filter *filter)
{
	struct sc_device *dev = filter->dev;

	lockdep_assert_held(&dev->filters_lock);

	sc_streams_close_of(filter);
	sc_events_end(filter->dev, &filter->dev->events, filter);
	list_del(&filter->list);
	sc_filter_send_close(filter);
	sc_filter_free_instance(filter, filter->extension &&
				!sc_request_was_answered(filter->close_request));
	if (list_empty(&dev->filters))
		sc_rest_closed(dev);
	kfree(filter);
}

/**
 * sc_filter_close() - close a device
 * @filter: what sc_filter_open() returned
 *
 * Streams that were opened through it and are still open are closed first,
 * its events end.
 *
 * Context: Process context. May sleep.
 */
void sc_filter_close(struct sc_filter *filter)
{
	struct sc_device *dev = filter->dev;
	struct sc_visit visit __cleanup(sc_visit_end);

	sc_visit_begin(dev, &visit);
	guard(mutex)(&dev->filters_lock);

	sc_filter_end(filter);
}
SC_EXPORT_FOR_TEST(sc_filter_close);

/* Close what a client left open. */
void sc_filters_close(struct sc_device *dev)
{
	struct sc_visit visit __cleanup(sc_visit_end);
	struct sc_filter *filter, *next;

	sc_visit_begin(dev, &visit);
	guard(mutex)(&dev->filters_lock);

	list_for_each_entry_safe(filter, next, &dev->filters, list)
		sc_filter_end(filter);
}

/**
 * sc_filter_device() - the device of a filter
 * @filter: an open filter
 *
 * Context: Any context.
 * Return: The device.
 */
struct sc_device *sc_filter_device(const struct sc_filter *filter)
{
	return filter->dev;
}
SC_EXPORT_FOR_TEST(sc_filter_device);
