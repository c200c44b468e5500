// SPDX-License-Identifier: GPL-2.0
/*
 * The second client of the class driver, after the bridge.
 */
#include <linux/preempt.h>
#include <linux/string.h>

#include "fake_client.h"
#include "fake_minidriver.h"

/* A client's callbacks carry no context, so there is one fake at a time. */
static struct sc_fake_client *sc_fake_client_now;

static int sc_fake_client_attach(struct sc_device *dev)
{
	struct sc_fake_client *client = sc_fake_client_now;

	if (strcmp(dev->driver->minidriver->name, SC_FAKE_NAME))
		return -ENODEV;
	if (client->refuse || client->dev)
		return -EBUSY;

	client->filter = sc_filter_open(dev, 0);
	if (IS_ERR(client->filter))
		return PTR_ERR(client->filter);
	client->dev = dev;
	client->attached++;
	return 0;
}

/* No stream may be open when this returns. */
static void sc_fake_client_detach(struct sc_device *dev)
{
	struct sc_fake_client *client = sc_fake_client_now;
	unsigned int i;

	for (i = 0; i < dev->n_streams && !client->careless; i++) {
		sc_stream_stop(dev->streams[i]);
		sc_stream_close(dev->streams[i]);
	}
	if (!client->careless)
		sc_filter_close(client->filter);
	client->detached++;
	client->dev = NULL;
}

static void sc_fake_client_changed(struct sc_device *dev)
{
	sc_fake_client_now->changed++;
}

static void sc_fake_client_failed(struct sc_stream *stream)
{
	sc_fake_client_now->failures++;
	sc_fake_client_now->failed = stream;
}

/* From now on the newest client, which is asked first. */
void sc_fake_client_init(struct sc_fake_client *client)
{
	client->client.name = "fake";
	client->client.attach = sc_fake_client_attach;
	client->client.detach = sc_fake_client_detach;
	client->client.changed = sc_fake_client_changed;
	client->client.failed = sc_fake_client_failed;
	sc_fake_client_now = client;
	sc_client_register(&client->client);
}

void sc_fake_client_exit(struct sc_fake_client *client)
{
	sc_client_unregister(&client->client);
}

static void sc_fake_client_enter(struct sc_fake_client *client)
{
	int inside = atomic_inc_return(&client->inside);

	if (inside > client->deepest)
		client->deepest = inside;
}

static void sc_fake_client_complete(struct sc_request *request)
{
	struct sc_fake_client *client = request->context;
	unsigned int n = atomic_fetch_inc(&client->n_returns) % SC_FAKE_RETURNS;

	sc_fake_client_enter(client);
	client->returns[n] = (struct sc_fake_return){
		.request = request,
		.command = request->srb.command,
		.status = request->srb.status,
		.task = current,
		.bottom_half = in_serving_softirq(),
	};
	if (client->on_return)
		client->on_return(client, request);
	atomic_dec(&client->inside);
}

/* Let a request come back to the record of @client. */
void sc_fake_client_owns(struct sc_fake_client *client, struct sc_request *request)
{
	request->complete = sc_fake_client_complete;
	request->context = client;
}

/* How many requests have come back? */
unsigned int sc_fake_client_count(struct sc_fake_client *client)
{
	return atomic_read(&client->n_returns);
}

void sc_fake_client_forget(struct sc_fake_client *client)
{
	atomic_set(&client->n_returns, 0);
	client->deepest = 0;
}

/* The last return of a request, NULL when it has not come back. */
struct sc_fake_return *sc_fake_client_find(struct sc_fake_client *client,
					   struct sc_request *request)
{
	unsigned int n = sc_fake_client_count(client);

	while (n--)
		if (client->returns[n].request == request)
			return &client->returns[n];
	return NULL;
}
