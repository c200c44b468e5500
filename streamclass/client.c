// SPDX-License-Identifier: GPL-2.0
/*
 * Who uses which device. The bridge is one client, the tests' fake another.
 */
#include "internal.h"

/*
 * Protects:
 * - sc_clients and sc_devices
 * - &sc_device.client
 * Held while a client attaches and detaches, so neither can overtake the other.
 */
static DEFINE_MUTEX(sc_registry_lock);
static LIST_HEAD(sc_clients);
static LIST_HEAD(sc_devices);

static void sc_client_try(struct sc_client *client, struct sc_device *dev)
{
	lockdep_assert_held(&sc_registry_lock);

	if (!dev->client && !client->attach(dev))
		dev->client = client;
}

static void sc_client_drop(struct sc_device *dev)
{
	struct sc_client *client = dev->client;

	lockdep_assert_held(&sc_registry_lock);

	dev->client = NULL;
	if (client)
		client->detach(dev);
}

/**
 * sc_client_register() - offer every device to a client from now on
 * @client: the client; it must stay until it is unregistered
 *
 * Devices that have no client yet are offered before this returns.
 *
 * Context: Process context. May sleep.
 * Return: 0.
 */
int sc_client_register(struct sc_client *client)
{
	struct sc_device *dev;

	guard(mutex)(&sc_registry_lock);

	list_add(&client->list, &sc_clients);
	list_for_each_entry(dev, &sc_devices, list)
		sc_client_try(client, dev);
	return 0;
}
SC_EXPORT_FOR_TEST(sc_client_register);

/**
 * sc_client_unregister() - take all devices from a client
 * @client: a registered client
 *
 * Context: Process context. May sleep.
 */
void sc_client_unregister(struct sc_client *client)
{
	struct sc_device *dev;

	guard(mutex)(&sc_registry_lock);

	list_del(&client->list);
	list_for_each_entry(dev, &sc_devices, list)
		if (dev->client == client)
			sc_client_drop(dev);
}
SC_EXPORT_FOR_TEST(sc_client_unregister);

/* A sleep has ended that some streams did not survive. */
void sc_clients_tell_failed(struct sc_device *dev)
{
	struct sc_stream *stream;
	unsigned int i;

	guard(mutex)(&sc_registry_lock);

	for (i = 0; (stream = sc_stream_nth(dev, i)); i++) {
		if (!stream->failed)
			continue;
		stream->failed = false;
		if (dev->client && dev->client->failed)
			dev->client->failed(stream);
	}
}

/* A device is ready: the newest client is asked first. */
void sc_clients_offer(struct sc_device *dev)
{
	struct sc_client *client;

	guard(mutex)(&sc_registry_lock);

	list_add_tail(&dev->list, &sc_devices);
	list_for_each_entry(client, &sc_clients, list)
		sc_client_try(client, dev);
}

/*
 * Something of a device has changed. @renew makes it so: no client attaches,
 * detaches or is told of a change while another one happens.
 */
void sc_clients_tell(struct sc_device *dev, void (*renew)(struct sc_device *dev, void *arg),
		     void *arg)
{
	guard(mutex)(&sc_registry_lock);

	renew(dev, arg);
	if (dev->client && dev->client->changed)
		dev->client->changed(dev);
}

/* A device is going: its client lets go of it before this returns. */
void sc_clients_withdraw(struct sc_device *dev)
{
	guard(mutex)(&sc_registry_lock);

	list_del_init(&dev->list);
	sc_client_drop(dev);
}
