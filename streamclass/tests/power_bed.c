// SPDX-License-Identifier: GPL-2.0
/*
 * What the suites about rest and sleep share.
 */
#include "power_bed.h"

static char sc_power_device_letter(const struct sc_fake_call *call)
{
	switch (call->command) {
	case SC_SRB_NOTIFY_IDLE_STATE:
		return call->idle ? 'i' : 'b';
	case SC_SRB_OPEN_DEVICE_INSTANCE:
		return 'o';
	case SC_SRB_CLOSE_DEVICE_INSTANCE:
		return 'c';
	case SC_SRB_OPEN_STREAM:
		return 'O';
	case SC_SRB_CLOSE_STREAM:
		return 'C';
	case SC_SRB_CHANGE_POWER_STATE:
		return call->device_state == SC_POWER_DEVICE_D0 ? '0' :
		       call->device_state == SC_POWER_DEVICE_D3 ? '3' : '?';
	case SC_SRB_PAGING_OUT_DRIVER:
		return 'g';
	case SC_SRB_SURPRISE_REMOVAL:
		return 'v';
	case SC_SRB_UNINITIALIZE_DEVICE:
		return 'u';
	default:
		return '?';
	}
}

static char sc_power_letter(const struct sc_fake_call *call)
{
	switch (call->entry) {
	case SC_FAKE_DEVICE:
		return sc_power_device_letter(call);
	case SC_FAKE_CONTROL:
		return "sapr"[call->stream_state % 4];
	case SC_FAKE_DATA:
		return 'd';
	case SC_FAKE_CANCEL:
		return 'x';
	case SC_FAKE_TIMEOUT:
		return 't';
	case SC_FAKE_TIMER:
		return 'T';
	case SC_FAKE_PRIORITY:
		return 'P';
	case SC_FAKE_EVENT:
		return 'E';
	case SC_FAKE_INTERRUPT:
		return 'I';
	default:
		return '?';
	}
}

/* What the minidriver has heard since this was asked last. */
void sc_power_heard(struct kunit *test, const char *expected)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	char heard[32] = "";
	unsigned int i;

	for (i = 0; i < atomic_read(&fake->n_calls) && i < sizeof(heard) - 1; i++)
		heard[i] = sc_power_letter(&fake->calls[i]);
	KUNIT_EXPECT_STREQ(test, (const char *)heard, expected);
	sc_fake_forget(fake);
}

struct sc_filter *sc_power_open(struct kunit *test)
{
	struct sc_filter *filter = sc_filter_open(sc_testbed_dev(test), 0);

	KUNIT_ASSERT_FALSE(test, IS_ERR(filter));
	return filter;
}

/* A device that nobody has open. */
void sc_power_close_client(struct kunit *test)
{
	struct sc_fake_client *client = &sc_testbed(test)->client;

	sc_filter_close(client->filter);
	client->careless = true;
	sc_fake_forget(sc_testbed_fake(test));
}
