// SPDX-License-Identifier: GPL-2.0
/*
 * Crossbar, decoder and tuner together: how they are asked, and what the
 * device is set to at present.
 */
#include "../compat.h"
#include "routing.h"

static int sc_routing_ask(struct sc_filter *filter, const struct sc_guid *set, u32 id, u32 flags,
			  struct sc_ksidentifier *value, u32 size, u32 *bytes)
{
	value->set = *set;
	value->id = id;
	value->flags = flags;
	return sc_filter_property(filter, value, size, value, size, bytes);
}

/* Read a property whose structure begins with its identifier, and is asked and answer. */
int sc_routing_get(struct sc_filter *filter, const struct sc_guid *set, u32 id,
		   struct sc_ksidentifier *value, u32 size)
{
	u32 bytes;
	int ret;

	ret = sc_routing_ask(filter, set, id, SC_KSPROPERTY_TYPE_GET, value, size, &bytes);
	if (ret || bytes >= size)
		return ret;

	sc_device_answer_fault(sc_filter_device(filter),
			       "a property in less than the structure it has");
	return -EPROTO;
}

int sc_routing_set(struct sc_filter *filter, const struct sc_guid *set, u32 id,
		   struct sc_ksidentifier *value, u32 size)
{
	u32 bytes;

	return sc_routing_ask(filter, set, id, SC_KSPROPERTY_TYPE_SET, value, size, &bytes);
}

/* What the device is set to; asked for whenever it may be something else. */
int sc_routing_read(struct sc_filter *filter, struct sc_routing *routing)
{
	int ret;

	ret = sc_crossbar_read(filter, routing);
	return ret ?: sc_decoder_read(filter, routing);
}
SC_EXPORT_FOR_TEST(sc_routing_read);

/*
 * What the device has. A part that makes no sense is left out; what is returned
 * is that the device is going.
 */
int sc_routing_describe(struct sc_filter *filter, struct sc_routing *routing)
{
	int ret;

	ret = sc_tuner_describe(filter, &routing->tuner);
	if (!ret)
		ret = sc_decoder_describe(filter, &routing->decoder);
	if (!ret)
		ret = sc_crossbar_describe(filter, routing);
	return ret ?: sc_routing_read(filter, routing);
}
SC_EXPORT_FOR_TEST(sc_routing_describe);
