/* SPDX-License-Identifier: GPL-2.0 */
/*
 * A client that takes the fake minidriver's device and writes down what it
 * gets back, in order.
 */
#ifndef _STREAMCLASS_FAKE_CLIENT_H
#define _STREAMCLASS_FAKE_CLIENT_H

#include "../internal.h"

#define SC_FAKE_RETURNS		512

/* One request that came back. */
struct sc_fake_return {
	struct sc_request *request;
	enum sc_srb_command command;
	int status;
	struct task_struct *task;
	bool bottom_half;
};

/**
 * struct sc_fake_client - the client of one test
 * @client: what is registered
 * @dev: the device it took, NULL without one
 * @filter: what it opened the device with
 * @refuse: take no device
 * @careless: leave streams open when a device goes
 * @attached: how often it took one
 * @detached: how often one was taken from it
 * @changed: how often it was told of a change
 * @returns: the record
 * @n_returns: entries of @returns
 * @failures: how often a stream of its did not go on after a sleep
 * @failed: the last of them
 * @inside: how many completions run
 * @deepest: the most of them that ran at the same time
 * @on_return: called with each request that came back
 * @context: the test's
 */
struct sc_fake_client {
	struct sc_client client;
	struct sc_device *dev;
	struct sc_filter *filter;
	bool refuse;
	bool careless;
	unsigned int attached;
	unsigned int detached;
	unsigned int changed;
	struct sc_fake_return returns[SC_FAKE_RETURNS];
	atomic_t n_returns;
	unsigned int failures;
	struct sc_stream *failed;
	atomic_t inside;
	int deepest;
	void (*on_return)(struct sc_fake_client *client,
			  struct sc_request *request);
	void *context;
};

void sc_fake_client_init(struct sc_fake_client *client);
void sc_fake_client_exit(struct sc_fake_client *client);
void sc_fake_client_owns(struct sc_fake_client *client,
			 struct sc_request *request);

unsigned int sc_fake_client_count(struct sc_fake_client *client);
void sc_fake_client_forget(struct sc_fake_client *client);
struct sc_fake_return *sc_fake_client_find(struct sc_fake_client *client,
					   struct sc_request *request);

#endif /* _STREAMCLASS_FAKE_CLIENT_H */
