// SPDX-License-Identifier: GPL-2.0
/*
 * KSPROPSETID_Connection and KSPROPSETID_Stream: what an open stream is told and
 * asked through properties here is what others call functions for.
 */
#include <linux/string.h>

#include "internal.h"

/* --- the connection --- */

static int sc_connection_get_state(void *irp, struct sc_ksidentifier *request, void *data)
{
	struct sc_ks_call *call = irp;
	enum sc_ksstate state;
	int ret;

	ret = sc_stream_get_state(call->stream, &state);
	return ret ?: sc_ks_call_return_word(call, state);
}

static int sc_connection_set_state(void *irp, struct sc_ksidentifier *request, void *data)
{
	struct sc_ks_call *call = irp;
	u32 state;

	memcpy(&state, data, sizeof(state));
	return sc_stream_set_state(call->stream, state);
}

/* The minidriver is told of room for the least that a format can be. */
static int sc_connection_get_format_size(struct sc_ks_call *call)
{
	struct sc_ksdataformat format;

	return sc_stream_get_format(call->stream, &format, sizeof(format), &call->bytes) ?:
	       -EOVERFLOW;
}

static int sc_connection_get_format(void *irp, struct sc_ksidentifier *request, void *data)
{
	struct sc_ks_call *call = irp;

	if (call->data_size < sizeof(struct sc_ksdataformat))
		return sc_connection_get_format_size(call);

	return sc_stream_get_format(call->stream, data, call->data_size, &call->bytes);
}

static bool sc_connection_format_lies(const struct sc_ks_call *call)
{
	const struct sc_ksdataformat *format = call->data;

	return call->data_size < sizeof(*format) || format->format_size > call->data_size;
}

static int sc_connection_set_format(void *irp, struct sc_ksidentifier *request, void *data)
{
	struct sc_ks_call *call = irp;

	return sc_connection_format_lies(call) ? -EINVAL :
						 sc_stream_set_format(call->stream, data);
}

static int sc_connection_propose_format(void *irp, struct sc_ksidentifier *request, void *data)
{
	struct sc_ks_call *call = irp;

	return sc_connection_format_lies(call) ? -EINVAL :
						 sc_stream_propose_format(call->stream, data);
}

#define SC_CONNECTION(id, out, get, set)	\
	SC_OWN(CONNECTION_##id, sizeof(struct sc_ksidentifier), out, get, set)

static const struct sc_ksproperty_item sc_connection_items[] = {
	SC_CONNECTION(STATE, sizeof(u32), sc_connection_get_state, sc_connection_set_state),
	SC_CONNECTION(DATAFORMAT, 0, sc_connection_get_format, sc_connection_set_format),
	SC_CONNECTION(PROPOSEDATAFORMAT, 0, NULL, sc_connection_propose_format),
};

const struct sc_ksproperty_set sc_ksconnection_set = {
	.set = &SC_KSPROPSETID_CONNECTION,
	.properties_count = ARRAY_SIZE(sc_connection_items),
	.property_item = sc_connection_items,
};

/* --- the stream --- */

/* That there is an answer says that the stream follows clocks; the answer is none. */
static int sc_stream_get_masterclock(void *irp, struct sc_ksidentifier *request, void *data)
{
	static void *const none;

	return sc_ks_call_return(irp, &none, sizeof(none));
}

static int sc_stream_set_masterclock(void *irp, struct sc_ksidentifier *request, void *data)
{
	struct sc_clock *clock = NULL;
	struct sc_ks_call *call = irp;
	void *handle;
	int ret;

	memcpy(&handle, data, sizeof(handle));
	if (handle) {
		clock = sc_clock_of_handle(handle);
		if (!clock)
			return -EINVAL;
	}
	ret = sc_stream_set_clock(call->stream, clock);
	if (clock)
		sc_clock_put(clock);
	return ret;
}

static int sc_stream_get_rate_property(void *irp, struct sc_ksidentifier *request, void *data)
{
	struct sc_ks_call *call = irp;
	struct sc_ksrate rate;
	int ret;

	ret = sc_stream_get_rate(call->stream, &rate);
	return ret ?: sc_ks_call_return(call, &rate, sizeof(rate));
}

static int sc_stream_set_rate_property(void *irp, struct sc_ksidentifier *request, void *data)
{
	struct sc_ks_call *call = irp;
	struct sc_ksrate rate;

	memcpy(&rate, data, sizeof(rate));
	return sc_stream_set_rate(call->stream, &rate);
}

#define SC_STREAM(id, out, get, set)	\
	SC_OWN(STREAM_##id, sizeof(struct sc_ksidentifier), out, get, set)

static const struct sc_ksproperty_item sc_stream_items[] = {
	SC_STREAM(MASTERCLOCK, sizeof(void *), sc_stream_get_masterclock,
		  sc_stream_set_masterclock),
	SC_STREAM(RATE, sizeof(struct sc_ksrate), sc_stream_get_rate_property,
		  sc_stream_set_rate_property),
};

const struct sc_ksproperty_set sc_ksstream_set = {
	.set = &SC_KSPROPSETID_STREAM,
	.properties_count = ARRAY_SIZE(sc_stream_items),
	.property_item = sc_stream_items,
};
