// SPDX-License-Identifier: GPL-2.0
/*
 * The life of a device, from the first request to the last reference.
 */
#include <linux/hashtable.h>
#include <linux/mm.h>
#include <linux/rculist.h>
#include <linux/slab.h>

#include "internal.h"

/* Devices and filters by the address of their extension, which minidrivers hand in. */
static DEFINE_HASHTABLE(sc_extensions, 6);
/* Protects writers of sc_extensions; readers use RCU. */
static DEFINE_SPINLOCK(sc_extensions_lock);

/* From now on the address leads to its device, and to its filter if it has one. */
void sc_extension_publish(struct sc_extension_key *key)
{
	spin_lock_bh(&sc_extensions_lock);
	hash_add_rcu(sc_extensions, &key->node, (unsigned long)key->address);
	spin_unlock_bh(&sc_extensions_lock);
}

/* May sleep. */
void sc_extension_withdraw(struct sc_extension_key *key)
{
	spin_lock_bh(&sc_extensions_lock);
	hash_del_rcu(&key->node);
	spin_unlock_bh(&sc_extensions_lock);
	synchronize_rcu();
}

static struct sc_extension_key *sc_extension_find(const void *address)
{
	struct sc_extension_key *key;

	hash_for_each_possible_rcu(sc_extensions, key, node, (unsigned long)address)
		if (key->address == address)
			return key;
	return NULL;
}

/*
 * The device a minidriver means. The reference is the minidriver's: its
 * device outlives every routine of it that may run.
 */
struct sc_device *sc_device_of_extension(void *hw_device_extension)
{
	struct sc_extension_key *key;
	struct sc_device *dev;

	rcu_read_lock();
	key = sc_extension_find(hw_device_extension);
	dev = key ? key->dev : NULL;
	rcu_read_unlock();

	if (!dev)
		pr_err_ratelimited("streamclass: %ps names a device extension that does not exist\n",
				   __builtin_return_address(0));
	return dev;
}
SC_EXPORT_FOR_TEST(sc_device_of_extension);

/* The device that a minidriver is bound to @parent for. It may not be there. */
struct sc_device *sc_device_of_parent(const struct device *parent)
{
	struct sc_device *dev = NULL;
	struct sc_extension_key *key;
	unsigned int bucket;

	rcu_read_lock();
	hash_for_each_rcu(sc_extensions, bucket, key, node)
		if (key->dev->parent == parent)
			dev = key->dev;
	rcu_read_unlock();

	if (!dev)
		pr_err_ratelimited("streamclass: %ps names a device that is none of the class driver's\n",
				   __builtin_return_address(0));
	return dev;
}

/* The filter instance a minidriver means, NULL where it is none. */
struct sc_filter *sc_filter_of_extension(const void *hw_instance_extension)
{
	struct sc_extension_key *key;
	struct sc_filter *filter;

	rcu_read_lock();
	key = sc_extension_find(hw_instance_extension);
	filter = key ? key->filter : NULL;
	rcu_read_unlock();
	return filter;
}
SC_EXPORT_FOR_TEST(sc_filter_of_extension);

/*
 * A minidriver that did not answer a close may still use its memory: that then
 * lives as long as the device.
 */
void sc_extension_drop(struct sc_device *dev, struct sc_extension *extension, bool in_use)
{
	unsigned long flags;

	if (!in_use) {
		kvfree(extension);
		return;
	}

	spin_lock_irqsave(&dev->queue_lock, flags);
	list_add(&extension->retired, &dev->retired_extensions);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}

static void sc_device_init(struct sc_device *dev)
{
	unsigned int kind;

	kref_init(&dev->kref);
	spin_lock_init(&dev->queue_lock);
	init_waitqueue_head(&dev->wait);
	mutex_init(&dev->filters_lock);
	mutex_init(&dev->power_lock);
	INIT_LIST_HEAD(&dev->visits);
	INIT_LIST_HEAD(&dev->list);
	INIT_LIST_HEAD(&dev->filters);
	INIT_LIST_HEAD(&dev->queues);
	for (kind = 0; kind < SC_QUEUE_KINDS; kind++)
		INIT_LIST_HEAD(&dev->runnable[kind]);
	INIT_LIST_HEAD(&dev->active);
	INIT_LIST_HEAD(&dev->done);
	INIT_LIST_HEAD(&dev->signalled);
	INIT_LIST_HEAD(&dev->contexts);
	INIT_LIST_HEAD(&dev->entries);
	INIT_LIST_HEAD(&dev->events);
	INIT_LIST_HEAD(&dev->retired_extensions);
	INIT_LIST_HEAD(&dev->chunks);
	INIT_LIST_HEAD(&dev->pinless);
	sc_news_init(dev);
	sc_sync_init(dev);
	sc_bh_init(&dev->pump, sc_pump_bh);
	sc_tick_init(dev);
	sc_queue_init(&dev->queue, dev, NULL, SC_QUEUE_DEVICE);
	sc_pool_init(&dev->pool, dev);
	sc_timer_init(&dev->timer, dev);
	sc_priority_init(&dev->priority, dev);
}

/* Make a device; its bus face fills in what it knows before it is started. */
struct sc_device *sc_device_create(struct sc_driver *driver, struct device *parent)
{
	struct sc_device *dev;

	dev = kzalloc(sizeof(*dev), GFP_KERNEL);
	if (!dev)
		return NULL;
	dev->extension = sc_extension_memory(driver->init.device_extension_size);
	if (!dev->extension) {
		kfree(dev);
		return NULL;
	}

	dev->driver = driver;
	dev->parent = get_device(parent);
	sc_device_init(dev);
	dev->key.address = dev->extension;
	dev->key.dev = dev;
	sc_extension_publish(&dev->key);
	return dev;
}

static void sc_device_release(struct kref *kref)
{
	struct sc_device *dev = container_of(kref, struct sc_device, kref);

	sc_extension_withdraw(&dev->key);
	mutex_destroy(&dev->power_lock);
	mutex_destroy(&dev->filters_lock);
	sc_pinless_free(dev);
	put_device(dev->parent);
	kvfree(dev->extension);
	kfree(dev);
}

/**
 * sc_device_get() - keep a device's memory
 * @dev: a device
 *
 * Context: Any context.
 * Return: @dev.
 */
struct sc_device *sc_device_get(struct sc_device *dev)
{
	kref_get(&dev->kref);
	return dev;
}

/**
 * sc_device_put() - give up a reference
 * @dev: a device
 *
 * Context: Process context. May sleep.
 */
void sc_device_put(struct sc_device *dev)
{
	kref_put(&dev->kref, sc_device_release);
}

static int sc_device_acquire(struct sc_device *dev)
{
	return dev->pdev ? sc_pci_acquire(dev) : sc_platform_acquire(dev);
}

static void sc_device_release_bus(struct sc_device *dev)
{
	if (dev->pdev)
		sc_pci_release(dev);
	else
		sc_platform_release(dev);
}

static void sc_device_configure(struct sc_device *dev)
{
	struct sc_port_configuration_information *config = &dev->config;

	config->size_of_this_packet = sizeof(*config);
	config->hw_device_extension = dev->extension;
	config->class_device_object = dev->parent;
	config->physical_device_object = dev->parent;
	config->real_physical_device_object = dev->parent;
	config->access_ranges = dev->ranges;
}

/* One request to the device, with a payload that stays the device's. */
static int sc_device_command(struct sc_device *dev, enum sc_srb_command command,
			     void *payload, const struct sc_stop *stop)
{
	struct sc_request *request;
	int ret;

	request = sc_control_alloc(dev, NULL, command, NULL, 0);
	if (!request)
		return -ENOMEM;

	request->srb.command_data.method_info = payload;
	ret = sc_control_run(request, stop);
	sc_control_free(request);
	return ret;
}

static int sc_device_initialize(struct sc_device *dev)
{
	int ret = sc_device_command(dev, SC_SRB_INITIALIZE_DEVICE, &dev->config, NULL);

	if (ret)
		dev_err(dev->parent, "minidriver %s could not initialise the device: %pe\n",
			dev->driver->minidriver->name, ERR_PTR(ret));
	return ret;
}

/* The page lists no statuses for it, so a failure is said and survived. */
static void sc_device_initialization_complete(struct sc_device *dev)
{
	int ret = sc_device_command(dev, SC_SRB_INITIALIZATION_COMPLETE, NULL, NULL);

	if (ret && ret != -EOPNOTSUPP)
		dev_warn(dev->parent, "minidriver %s failed INITIALIZATION_COMPLETE: %pe\n",
			 dev->driver->minidriver->name, ERR_PTR(ret));
}

static void sc_device_set_state(struct sc_device *dev, enum sc_device_state state)
{
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	dev->state = state;
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	wake_up_all(&dev->wait);
}

static bool sc_device_is_quiet(struct sc_device *dev)
{
	/* The pump first, with its lock: only one that is idle has woken us for the last time. */
	return sc_pump_idle(dev) && !atomic_read(&dev->outstanding) &&
	       !atomic_read(&dev->users);
}

/*
 * Nothing of the minidriver runs, or will run, when this returns:
 * - users: every control request has been freed, so nobody waits in here
 * - outstanding and the pump: every request is back
 * - timer, priority, tick, bus: what could enter the minidriver by itself
 */
static void sc_device_quiesce(struct sc_device *dev)
{
	unsigned long flags;

	sc_device_set_state(dev, SC_DEVICE_GONE);
	spin_lock_irqsave(&dev->queue_lock, flags);
	sc_queue_abort_locked(&dev->queue, -ENODEV);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	sc_pump_kick(dev);
	wait_event(dev->wait, sc_device_is_quiet(dev));

	sc_timer_shut(&dev->timer);
	sc_priority_shut(&dev->priority);
	sc_device_release_bus(dev);
	sc_tick_stop(dev);
	sc_bh_cancel_sync(&dev->pump);
}

static void sc_device_free_memory(struct sc_device *dev)
{
	sc_streams_destroy(dev);
	sc_device_forget_description(dev);
	sc_pool_destroy(&dev->pool);
	sc_dma_exit(dev);
}

static int sc_device_hand_shake(struct sc_device *dev)
{
	struct sc_stop stop;
	int ret;

	sc_device_set_state(dev, SC_DEVICE_INITIALISING);
	ret = sc_device_initialize(dev);
	if (ret)
		return ret;

	ret = sc_device_describe(dev);
	if (ret) {
		sc_stop_begin(&stop);
		sc_device_command(dev, SC_SRB_UNINITIALIZE_DEVICE, NULL, &stop);
		return ret;
	}
	sc_device_initialization_complete(dev);
	return 0;
}

/* Claim what the device has, introduce it to the minidriver, offer it. */
int sc_device_start(struct sc_device *dev)
{
	int ret;

	sc_device_configure(dev);
	ret = sc_device_acquire(dev);
	if (ret)
		return ret;
	ret = sc_dma_init(dev);
	if (ret)
		goto release_bus;
	ret = sc_device_hand_shake(dev);
	if (ret)
		goto quiesce;

	sc_device_set_state(dev, SC_DEVICE_READY);
	sc_debugfs_add(dev);
	sc_rest_started(dev);
	sc_clients_offer(dev);
	sc_news_begin(dev);
	sc_children_add(dev);
	sc_rest_offered(dev);
	return 0;

quiesce:
	sc_device_quiesce(dev);
	sc_device_free_memory(dev);
	return ret;
release_bus:
	sc_device_release_bus(dev);
	return ret;
}

/* First what waits is ended, so that no waiter holds a lock others need. */
static void sc_device_refuse(struct sc_device *dev)
{
	struct sc_queue *queue;

	sc_device_set_state(dev, SC_DEVICE_REMOVING);
	/* No queue is added after this. */
	sc_news_end(dev);
	list_for_each_entry(queue, &dev->queues, list)
		sc_queue_refuse(queue, -ENODEV);
}

static void sc_device_say_goodbye(struct sc_device *dev, const struct sc_stop *stop)
{
	int ret = sc_device_command(dev, SC_SRB_UNINITIALIZE_DEVICE, NULL, stop);

	if (ret && ret != -EOPNOTSUPP)
		dev_warn(dev->parent, "minidriver %s failed to uninitialise: %pe\n",
			 dev->driver->minidriver->name, ERR_PTR(ret));
}

static bool sc_device_is_unplugged(struct sc_device *dev)
{
	if (sc_test_hooks && sc_test_hooks->unplugged)
		return true;

	return dev->pdev && !pci_device_is_present(dev->pdev);
}

/*
 * Nothing comes of a request any more: the minidriver is told why, and asked
 * for what it holds. Streams and filters are closed later, as always.
 */
static void sc_device_surprise(struct sc_device *dev)
{
	struct sc_stop stop;

	sc_stop_begin(&stop);
	sc_device_command(dev, SC_SRB_SURPRISE_REMOVAL, NULL, &stop);
	sc_streams_cancel(dev);
}

/* The device is going, with streams running or not. */
void sc_device_stop(struct sc_device *dev)
{
	bool unplugged = sc_device_is_unplugged(dev);
	struct sc_stop stop;

	sc_children_remove(dev);
	sc_device_refuse(dev);
	sc_rest_stopping(dev, unplugged);
	sc_power_wake_to_go(dev, unplugged);
	if (unplugged)
		sc_device_surprise(dev);
	sc_clients_withdraw(dev);
	sc_streams_close(dev);
	sc_filters_close(dev);
	sc_stop_begin(&stop);
	sc_device_say_goodbye(dev, &stop);
	sc_debugfs_remove(dev);
	sc_device_quiesce(dev);
	sc_device_free_memory(dev);
	sc_rest_stopped(dev);
}

/* The platform bus has no switch for a device's DMA. */
bool sc_device_can_be_cut_off(const struct sc_device *dev)
{
	return dev->pdev;
}

/* What being dead means. */
const char *sc_device_death(const struct sc_device *dev)
{
	return sc_device_can_be_cut_off(dev) ? "cut off from memory" :
	       "may still write to frames that were taken back, which nobody gets again";
}
SC_EXPORT_FOR_TEST(sc_device_death);

/*
 * The device may no longer write to memory that is about to be taken back.
 * Where that cannot be enforced it is said, and sc_request_lose_locked() sees to
 * the memory. Nothing new is begun, so nothing new is mapped for the device.
 */
void sc_device_kill(struct sc_device *dev)
{
	if (xchg(&dev->dead, true))
		return;

	if (sc_device_can_be_cut_off(dev))
		pci_clear_master(dev->pdev);
	dev_err(dev->parent, "%s: minidriver %s holds on to a DMA request; unbind and bind to go on\n",
		sc_device_death(dev), dev->driver->minidriver->name);
}
SC_EXPORT_FOR_TEST(sc_device_kill);

/* Pass the door that removal shuts; sc_device_leave() must follow. */
bool sc_device_enter(struct sc_device *dev)
{
	atomic_inc(&dev->users);
	/* Pairs with the wait in sc_device_quiesce(). */
	smp_mb__after_atomic();
	if (READ_ONCE(dev->state) < SC_DEVICE_GONE)
		return true;

	sc_device_leave(dev);
	return false;
}

void sc_device_leave(struct sc_device *dev)
{
	if (atomic_dec_and_test(&dev->users) && sc_device_is_going(dev))
		wake_up_all(&dev->wait);
}

bool sc_device_is_going(const struct sc_device *dev)
{
	return READ_ONCE(dev->state) >= SC_DEVICE_REMOVING;
}

/**
 * sc_device_is_gone() - may nothing be asked of a device any more?
 * @dev: a device
 *
 * Context: Any context.
 * Return: true once the device is going, is dead, see sc_device_kill(), or did
 * not wake up.
 */
bool sc_device_is_gone(const struct sc_device *dev)
{
	return sc_device_is_going(dev) || READ_ONCE(dev->dead) || READ_ONCE(dev->overslept);
}
SC_EXPORT_FOR_TEST(sc_device_is_gone);

/**
 * sc_device_set_client_data() - remember something with a device
 * @dev: a device of the client
 * @data: the client's
 *
 * Context: Any context.
 */
void sc_device_set_client_data(struct sc_device *dev, void *data)
{
	dev->client_data = data;
}

/**
 * sc_device_client_data() - what sc_device_set_client_data() remembered
 * @dev: a device of the client
 *
 * Context: Any context.
 * Return: The client's data.
 */
void *sc_device_client_data(const struct sc_device *dev)
{
	return dev->client_data;
}
SC_EXPORT_FOR_TEST(sc_device_client_data);

/**
 * sc_device_parent() - the bus device
 * @dev: a device
 *
 * Context: Any context.
 * Return: The struct device the minidriver is bound to.
 */
struct device *sc_device_parent(const struct sc_device *dev)
{
	return dev->parent;
}

/**
 * sc_device_minidriver_name() - name of a device's minidriver
 * @dev: a device that is not gone
 *
 * Context: Any context.
 * Return: The name, which lives as long as the minidriver is registered.
 */
const char *sc_device_minidriver_name(const struct sc_device *dev)
{
	return dev->driver->minidriver->name;
}

/**
 * sc_device_owner() - module of a device's minidriver
 * @dev: a device that is not gone
 *
 * Context: Any context.
 * Return: The module.
 */
struct module *sc_device_owner(const struct sc_device *dev)
{
	return dev->driver->minidriver->owner;
}

/**
 * sc_device_descriptor() - what a minidriver says of its streams
 * @dev: a device that is not gone
 *
 * Context: Any context.
 * Return: The stream descriptor, checked. Where the minidriver describes its
 * streams again there is another one; this one stays readable until &sc_client.detach
 * returns.
 */
const struct sc_stream_descriptor *sc_device_descriptor(const struct sc_device *dev)
{
	/* Pairs with sc_description_show(). */
	return smp_load_acquire(&dev->descriptor);
}
SC_EXPORT_FOR_TEST(sc_device_descriptor);

/**
 * sc_device_stream_information() - what a minidriver says of one stream
 * @dev: a device that is not gone
 * @stream_number: index in the stream descriptor
 *
 * Context: Any context.
 * Return: The entry, or NULL past the end. It stays readable as the descriptor
 * does that it lies in.
 */
const struct sc_stream_information *sc_device_stream_information(const struct sc_device *dev,
								 u32 stream_number)
{
	const struct sc_stream_descriptor *descriptor = sc_device_descriptor(dev);

	if (stream_number >= descriptor->stream_header.number_of_streams)
		return NULL;

	return &descriptor->stream_info + stream_number;
}
SC_EXPORT_FOR_TEST(sc_device_stream_information);

/**
 * sc_device_debugfs() - where a device's debug files are
 * @dev: a device
 *
 * Context: Any context.
 * Return: The directory, for debugfs_create_file() and the like.
 */
struct dentry *sc_device_debugfs(const struct sc_device *dev)
{
	return dev->debugfs;
}
