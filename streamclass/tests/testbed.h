/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What every suite stands on: the fake minidriver, the fake client, a clock
 * that stands still until it is told, and a list of the offences reported.
 */
#ifndef _STREAMCLASS_TESTBED_H
#define _STREAMCLASS_TESTBED_H

#include <kunit/test.h>

#include "fake_client.h"
#include "fake_minidriver.h"

#define SC_TEST_REPORTS		16
#define SC_TEST_FRAMES		64
#define SC_TEST_CONTROLS	64

struct sc_report {
	enum sc_offence offence;
	char text[160];
	char where[192];
};

/**
 * struct sc_testbed - the world of one test
 * @fake: the minidriver
 * @client: the client
 * @hooks: installed as long as the test runs
 * @lock: protects what hooks write: all below
 * @reports: offences the class driver reported
 * @n_reports: entries of @reports
 * @n_expected: how many of them the test has asked for
 * @notice: the last call that took too long, as it was told
 * @n_notices: how many were told
 * @switched: this test turned the verifier on or off, to be undone
 * @now: what time it is for minidriver timers
 * @armed: the timer armed last
 * @delay_ns: its delay, 0 where it was disarmed
 * @arms: how often a timer was armed or disarmed
 * @frames: memory for data requests
 * @n_frames: how many of @frames have been given out
 * @controls: requests other than data, freed when the device goes
 * @n_controls: entries of @controls
 */
struct sc_testbed {
	struct sc_fake fake;
	struct sc_fake_client client;
	struct sc_test_hooks hooks;
	spinlock_t lock;	/* reports and their numbers */
	struct sc_report reports[SC_TEST_REPORTS];
	unsigned int n_reports;
	unsigned int n_expected;
	char notice[160];
	unsigned int n_notices;
	bool switched;
	ktime_t now;
	struct sc_timer *armed;
	u64 delay_ns;
	unsigned int arms;
	u8 frames[SC_TEST_FRAMES][SC_FAKE_FRAME_BYTES];
	unsigned int n_frames;
	struct sc_request *controls[SC_TEST_CONTROLS];
	unsigned int n_controls;
};

/* Suites' init and exit: without a device, and with one. */
int sc_testbed_init(struct kunit *test);
int sc_testbed_init_device(struct kunit *test);
void sc_testbed_exit(struct kunit *test);

int sc_testbed_register(struct kunit *test);
void sc_testbed_unregister(struct kunit *test);

static inline struct sc_testbed *sc_testbed(struct kunit *test)
{
	return test->priv;
}

static inline struct sc_device *sc_testbed_dev(struct kunit *test)
{
	return sc_testbed(test)->client.dev;
}

static inline struct sc_filter *sc_testbed_filter(struct kunit *test)
{
	return sc_testbed(test)->client.filter;
}

static inline struct sc_fake *sc_testbed_fake(struct kunit *test)
{
	return &sc_testbed(test)->fake;
}

/* Only where no minidriver is registered. */
void sc_testbed_verify(struct kunit *test, bool on);

void sc_testbed_pass(u64 ns);

/* Wait until what was kicked has run. */
void sc_testbed_settle(struct kunit *test);

/* From now on every deadline passes the moment somebody begins to wait for it. */
void sc_testbed_hurry(struct kunit *test);

struct sc_stream *sc_testbed_open(struct kunit *test, u32 number, u32 instance);
struct sc_stream *sc_testbed_run(struct kunit *test, u32 number, u32 instance);
struct sc_request *sc_testbed_data(struct kunit *test, struct sc_stream *stream);
struct sc_request *sc_testbed_read(struct kunit *test, struct sc_stream *stream);
struct sc_request *sc_testbed_control(struct kunit *test, struct sc_stream *stream,
				      enum sc_srb_command command);
struct sc_request *sc_testbed_send(struct kunit *test, struct sc_stream *stream,
				   enum sc_srb_command command);

/* A function on another processor than the test's. */
struct sc_elsewhere {
	void (*fn)(void *context);
	void *context;
	struct completion started;
	struct completion ended;
};

void sc_testbed_start_elsewhere(struct kunit *test, struct sc_elsewhere *there,
				void (*fn)(void *context), void *context);
void sc_testbed_join(struct sc_elsewhere *there);

/* Wait until a scheduled priority routine has run. */
void sc_testbed_flush_priority(struct sc_priority *priority);

/* Seconds of the class driver's tick. */
void sc_testbed_tick(struct kunit *test, unsigned int seconds);

void sc_testbed_expect_report(struct kunit *test, enum sc_offence offence,
			      const char *text);
void sc_testbed_expect_no_report(struct kunit *test);

#define SC_EXPECT_HELD(test, request)						\
	KUNIT_EXPECT_PTR_EQ(test, sc_fake_client_find(&sc_testbed(test)->client, request), NULL)

#define SC_EXPECT_RETURNED(test, request, expected)				\
do {										\
	struct sc_fake_return *__ret =						\
		sc_fake_client_find(&sc_testbed(test)->client, request);	\
										\
	KUNIT_EXPECT_NOT_NULL(test, __ret);					\
	if (__ret)								\
		KUNIT_EXPECT_EQ(test, __ret->status, expected);			\
} while (0)

#define SC_EXPECT_CALLS(test, entry, count)					\
	KUNIT_EXPECT_EQ(test, sc_fake_count(sc_testbed_fake(test), entry), count)

#endif /* _STREAMCLASS_TESTBED_H */
