// SPDX-License-Identifier: GPL-2.0
/*
 * What a minidriver says of its streams: asked for once, and again whenever it
 * wishes. What it said before stays readable until the device has gone, so
 * nobody who reads it needs a lock.
 */
#include <linux/stdarg.h>
#include <linux/mm.h>

#include "internal.h"

/* All descriptions of a device together; each that differs is kept. */
#define SC_MAX_DESCRIPTIONS	SZ_4M

/* A first description that makes no sense is a device less, a later one an offence. */
static void __printf(2, 3) sc_description_fault(struct sc_device *dev, const char *fmt, ...)
{
	char text[128];
	va_list args;

	va_start(args, fmt);
	vscnprintf(text, sizeof(text), fmt, args);
	va_end(args);

	if (dev->descriptor)
		sc_minidriver_bug(dev, SC_OFFENCE_ANSWER, "%s", text);
	else
		dev_err(dev->parent, "minidriver %s %s\n", dev->driver->minidriver->name, text);
}

static int sc_description_check_size(struct sc_device *dev, u32 size)
{
	if (!sc_descriptor_size_ok(size)) {
		sc_description_fault(dev, "asks for a stream descriptor of %u bytes", size);
		return -EINVAL;
	}
	if (size > SC_MAX_DESCRIPTIONS - dev->described) {
		sc_description_fault(dev, "describes its streams too often");
		return -ENOSPC;
	}
	return 0;
}

static int sc_description_check(struct sc_device *dev, const void *descriptor, u32 size)
{
	const char *fault;
	u32 stream = 0;

	fault = sc_descriptor_fault(descriptor, size, &stream);
	if (!fault)
		return 0;

	sc_description_fault(dev, "describes stream %u wrongly: %s", stream, fault);
	return -EINVAL;
}

/*
 * A minidriver may look whether its streams fit into @size. *@in_use says that it
 * may still write to @descriptor.
 */
static int sc_description_ask(struct sc_device *dev, void *instance, void *descriptor, u32 size,
			      bool *in_use)
{
	struct sc_request *request;
	int ret;

	*in_use = false;
	request = sc_control_alloc(dev, NULL, SC_SRB_GET_STREAM_INFO, NULL, 0);
	if (!request)
		return -ENOMEM;

	request->srb.hw_instance_extension = instance;
	request->srb.command_data.stream_buffer = descriptor;
	request->srb.number_of_bytes_to_transfer = size;
	ret = sc_control_run(request, NULL);
	*in_use = sc_request_is_retired(request);
	sc_control_free(request);
	if (ret && !sc_device_is_going(dev))
		sc_description_fault(dev, "could not describe its streams: %pe", ERR_PTR(ret));
	return ret;
}

/* A description that has been checked and has its streams, not shown to anybody yet. */
static struct sc_extension *sc_description_get(struct sc_device *dev, void *instance, u32 size)
{
	struct sc_extension *description;
	bool in_use = false;
	int ret;

	ret = sc_description_check_size(dev, size);
	if (ret)
		return ERR_PTR(ret);
	description = sc_extension_alloc(max_t(size_t, size, sizeof(*dev->descriptor)));
	if (!description)
		return ERR_PTR(-ENOMEM);

	ret = sc_description_ask(dev, instance, description->memory, size, &in_use);
	if (!ret)
		ret = sc_description_check(dev, description->memory, size);
	if (!ret)
		ret = sc_streams_create(dev, (void *)description->memory);
	if (!ret)
		return description;

	sc_extension_drop(dev, description, in_use);
	return ERR_PTR(ret);
}

static void sc_description_show(struct sc_device *dev, struct sc_extension *description, u32 size)
{
	struct sc_extension *old = dev->description;

	dev->description = description;
	dev->described += size;
	/* What is in it first, see sc_device_descriptor(). */
	smp_store_release(&dev->descriptor, (void *)description->memory);
	/* Streams that are open, and clients, go on reading it. */
	if (old)
		sc_extension_drop(dev, old, true);
}

/* For the first time, while the device starts. */
int sc_device_describe(struct sc_device *dev)
{
	u32 size = dev->config.stream_descriptor_size;
	struct sc_extension *description = sc_description_get(dev, NULL, size);

	if (IS_ERR(description))
		return PTR_ERR(description);

	sc_description_show(dev, description, size);
	return 0;
}

void sc_device_forget_description(struct sc_device *dev)
{
	kvfree(dev->description);
	dev->description = NULL;
	dev->descriptor = NULL;
}

/* Again: no client attaches, detaches or hears of anything else meanwhile. */
static void sc_device_renew(struct sc_device *dev, void *arg)
{
	struct sc_news *news = arg;

	if (news->description)
		sc_description_show(dev, news->description, news->size);
}

/* The minidriver may mean a filter instance that has been closed by now. */
static bool sc_instance_is_open(struct sc_device *dev, const void *instance)
{
	const struct sc_filter *filter;

	lockdep_assert_held(&dev->filters_lock);

	list_for_each_entry(filter, &dev->filters, list)
		if (sc_filter_extension(filter) == instance)
			return true;
	return false;
}

static struct sc_extension *sc_description_get_of(struct sc_device *dev,
						  const struct sc_news *news)
{
	/* It is not closed as long as the minidriver is asked about it. */
	guard(mutex)(&dev->filters_lock);

	if (!sc_instance_is_open(dev, news->instance))
		return ERR_PTR(-ENOENT);

	return sc_description_get(dev, news->instance, news->size);
}

static bool sc_news_take(struct sc_device *dev, struct sc_news *news)
{
	unsigned long flags;
	bool any;

	spin_lock_irqsave(&dev->queue_lock, flags);
	*news = dev->news;
	dev->news = (struct sc_news){ };
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	any = news->describe || news->tell;
	return any && !sc_device_is_going(dev);
}

/* Where nothing comes of it the streams are as they were. */
static bool sc_news_describe(struct sc_device *dev, struct sc_news *news)
{
	struct sc_visit visit __cleanup(sc_visit_end);
	struct sc_extension *description;

	sc_visit_begin(dev, &visit);
	if (sc_rest_forbid(dev))
		return false;
	description = news->instance ? sc_description_get_of(dev, news) :
				       sc_description_get(dev, NULL, news->size);
	sc_rest_allow(dev);
	if (IS_ERR(description))
		return false;

	news->description = description;
	return true;
}

static void sc_news_work(struct work_struct *work)
{
	struct sc_device *dev = container_of(work, struct sc_device, news_work);
	struct sc_news news;

	if (!sc_news_take(dev, &news))
		return;
	if (news.describe && sc_news_describe(dev, &news))
		news.tell = true;
	if (news.tell)
		sc_clients_tell(dev, sc_device_renew, &news);
}

void sc_news_init(struct sc_device *dev)
{
	INIT_WORK(&dev->news_work, sc_news_work);
}

/* What comes before the device is ready waits for sc_news_begin(). */
static void sc_news_kick_locked(struct sc_device *dev)
	__must_hold(&dev->queue_lock)
{
	lockdep_assert_held(&dev->queue_lock);

	if (dev->state == SC_DEVICE_READY && (dev->news.describe || dev->news.tell))
		queue_work(system_long_wq, &dev->news_work);
}

void sc_news_begin(struct sc_device *dev)
{
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	sc_news_kick_locked(dev);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}

/* The device is going: whoever waits in there has been told. */
void sc_news_end(struct sc_device *dev)
{
	cancel_work_sync(&dev->news_work);
}

/* A client shall look again. */
void sc_news_tell(struct sc_device *dev)
{
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	dev->news.tell = true;
	sc_news_kick_locked(dev);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}

static void sc_news_ask(struct sc_device *dev, void *instance, u32 size)
{
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	dev->news.describe = true;
	dev->news.instance = instance;
	dev->news.size = size;
	sc_news_kick_locked(dev);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}

void stream_class_reenumerate_streams(void *hw_device_extension, u32 stream_descriptor_size)
{
	struct sc_device *dev = sc_device_of_extension(hw_device_extension);

	if (dev)
		sc_news_ask(dev, NULL, stream_descriptor_size);
}
EXPORT_SYMBOL_GPL(stream_class_reenumerate_streams);

void stream_class_filter_reenumerate_streams(void *hw_instance_extension,
					     u32 stream_descriptor_size)
{
	struct sc_device *dev = sc_device_of_extension(hw_instance_extension);

	if (!dev)
		return;
	if (!sc_filter_of_extension(hw_instance_extension)) {
		sc_minidriver_bug(dev, SC_OFFENCE_SERVICE,
				  "names the device where it should name a filter instance");
		return;
	}
	sc_news_ask(dev, hw_instance_extension, stream_descriptor_size);
}
EXPORT_SYMBOL_GPL(stream_class_filter_reenumerate_streams);
