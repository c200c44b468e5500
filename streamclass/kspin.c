// SPDX-License-Identifier: GPL-2.0
/*
 * KSPROPSETID_Pin: what there is to know of the streams of a device before
 * they are open, from what the minidriver said when it described them.
 */
#include <linux/overflow.h>
#include <linux/string.h>

#include "internal.h"

static u32 sc_pin_number(const struct sc_ks_call *call)
{
	const struct sc_ksp_pin *pin = (const void *)call->identifier;

	return pin->pin_id;
}

/* What was said of the stream that is asked about; NULL where there is none. */
static const struct sc_stream_information *sc_pin_information(const struct sc_ks_call *call)
{
	return sc_device_stream_information(call->dev, sc_pin_number(call));
}

/* All filters share the instances of a stream. */
static u32 sc_pin_count_open(const struct sc_device *dev, u32 stream_number)
{
	struct sc_stream *stream;
	unsigned int i;
	u32 count = 0;

	for (i = 0; (stream = sc_stream_nth(dev, i)); i++)
		count += stream->object.stream_number == stream_number &&
			 READ_ONCE(stream->opened);
	return count;
}

static int sc_pin_get_cinstances(void *irp, struct sc_ksidentifier *request, void *data)
{
	const struct sc_stream_information *information = sc_pin_information(irp);
	struct sc_kspin_cinstances instances;
	struct sc_ks_call *call = irp;

	if (!information)
		return -EINVAL;

	instances.possible_count = information->number_of_possible_instances;
	instances.current_count = sc_pin_count_open(call->dev, sc_pin_number(call));
	return sc_ks_call_return(call, &instances, sizeof(instances));
}

static int sc_pin_get_ctypes(void *irp, struct sc_ksidentifier *request, void *data)
{
	struct sc_ks_call *call = irp;
	const struct sc_stream_header *header = &sc_device_descriptor(call->dev)->stream_header;

	return sc_ks_call_return_word(call, header->number_of_streams);
}

static int sc_pin_get_dataflow(void *irp, struct sc_ksidentifier *request, void *data)
{
	const struct sc_stream_information *information = sc_pin_information(irp);

	if (!information)
		return -EINVAL;

	return sc_ks_call_return_word(irp, information->data_flow);
}

/* Each range of a list begins at a multiple of eight bytes. */
static size_t sc_range_step(const struct sc_ksdataformat *range)
{
	return ALIGN((size_t)range->format_size, 8);
}

static size_t sc_ranges_size(const struct sc_stream_information *information)
{
	size_t size = sizeof(struct sc_ksmultiple_item);
	u32 i;

	for (i = 0; i < information->number_of_format_array_entries; i++)
		size = size_add(size, sc_range_step(information->stream_formats_array[i]));
	return size;
}

/* Whatever is open, the ranges stay the same. */
static int sc_pin_get_dataranges(void *irp, struct sc_ksidentifier *request, void *data)
{
	const struct sc_stream_information *information = sc_pin_information(irp);
	const struct sc_ksdataformat *range;
	struct sc_ksmultiple_item head;
	struct sc_ks_call *call = irp;
	int ret;
	u32 i;

	if (!information)
		return -EINVAL;
	ret = sc_ks_call_make_room(call, sc_ranges_size(information));
	if (ret)
		return ret;

	head.size = call->bytes;
	head.count = information->number_of_format_array_entries;
	memset(data, 0, head.size);
	memcpy(data, &head, sizeof(head));
	for (i = 0, data += sizeof(head); i < head.count; i++, data += sc_range_step(range)) {
		range = information->stream_formats_array[i];
		memcpy(data, range, range->format_size);
	}
	return 0;
}

/* Ranges with attributes have more behind them than they say; no minidriver knows that. */
static bool sc_range_is_odd(const struct sc_ksdataformat *range, u32 left)
{
	return left < sizeof(*range) || range->format_size < sizeof(*range) ||
	       range->format_size > left || range->flags & SC_KSDATARANGE_ATTRIBUTES;
}

/* Is it the range that is to blame, so that the next one may do? */
static bool sc_range_did_not_do(int status)
{
	switch (status) {
	case 0:
	case SC_STATUS_BUFFER_OVERFLOW:
	case SC_STATUS_BUFFER_TOO_SMALL:
	case -ENODEV:
	case -ENOMEM:
	case -EPROTO:
	case -ETIMEDOUT:
		return false;
	default:
		return true;
	}
}

/* One range after the other, until the minidriver makes a format of one. */
static int sc_pin_try_ranges(struct sc_ks_call *call, const struct sc_ksmultiple_item *head)
{
	const struct sc_ksdataformat *range = (const void *)(head + 1);
	u32 left = head->size - sizeof(*head);
	int ret = -EINVAL;
	u32 i;

	for (i = 0; i < head->count; i++) {
		if (sc_range_is_odd(range, left))
			return -EINVAL;
		ret = sc_filter_try_range(call->filter, sc_pin_number(call), range, call->data,
					  call->data_size, &call->bytes);
		if (!sc_range_did_not_do(ret))
			break;
		left -= min_t(size_t, left, sc_range_step(range));
		range = (const void *)range + sc_range_step(range);
	}
	return ret;
}

static int sc_pin_get_dataintersection(void *irp, struct sc_ksidentifier *request, void *data)
{
	const struct sc_ksp_pin *pin = (const void *)request;
	const struct sc_ksmultiple_item *head = (const void *)(pin + 1);
	struct sc_ks_call *call = irp;

	if (!sc_pin_information(call) || head->size < sizeof(*head) ||
	    head->size > call->identifier_size - sizeof(*pin))
		return -EINVAL;

	return sc_pin_try_ranges(call, head);
}

/* There is no other one in this model. */
static int sc_pin_get_interfaces(void *irp, struct sc_ksidentifier *request, void *data)
{
	static const struct sc_ksidentifier streaming = {
		.set = SC_KSINTERFACESETID_STANDARD,
		.id = SC_KSINTERFACE_STANDARD_STREAMING,
	};

	if (!sc_pin_information(irp))
		return -EINVAL;

	return sc_ks_call_return_list(irp, &streaming, 1, sizeof(streaming));
}

static int sc_pin_get_mediums(void *irp, struct sc_ksidentifier *request, void *data)
{
	static const struct sc_kspin_medium standard = {
		.set = SC_KSMEDIUMSETID_STANDARD,
		.id = SC_KSMEDIUM_TYPE_ANYINSTANCE,
	};
	const struct sc_stream_information *information = sc_pin_information(irp);

	if (!information)
		return -EINVAL;
	if (!information->mediums_count)
		return sc_ks_call_return_list(irp, &standard, 1, sizeof(standard));

	return sc_ks_call_return_list(irp, information->mediums, information->mediums_count,
				      sizeof(*information->mediums));
}

static int sc_pin_get_communication(void *irp, struct sc_ksidentifier *request, void *data)
{
	const struct sc_stream_information *information = sc_pin_information(irp);

	if (!information)
		return -EINVAL;

	return sc_ks_call_return_word(irp, information->bridge_stream ?
					   SC_KSPIN_COMMUNICATION_BRIDGE :
					   SC_KSPIN_COMMUNICATION_SINK);
}

static int sc_pin_get_category(void *irp, struct sc_ksidentifier *request, void *data)
{
	const struct sc_stream_information *information = sc_pin_information(irp);

	if (!information)
		return -EINVAL;
	if (!information->category)
		return -ENOENT;

	return sc_ks_call_return(irp, information->category, sizeof(*information->category));
}

static int sc_pin_get_name(void *irp, struct sc_ksidentifier *request, void *data)
{
	const struct sc_stream_information *information = sc_pin_information(irp);
	const struct sc_guid *name;

	if (!information)
		return -EINVAL;
	name = information->name ?: information->category;
	if (!name)
		return -ENOENT;

	return sc_ks_call_return_name(irp, name);
}

#define SC_PIN(id, out, get)	\
	SC_OWN(PIN_##id, sizeof(struct sc_ksp_pin), out, get, NULL)

static const struct sc_ksproperty_item sc_pin_items[] = {
	SC_PIN(CINSTANCES, sizeof(struct sc_kspin_cinstances), sc_pin_get_cinstances),
	SC_OWN(PIN_CTYPES, sizeof(struct sc_ksidentifier), sizeof(u32), sc_pin_get_ctypes, NULL),
	SC_PIN(DATAFLOW, sizeof(u32), sc_pin_get_dataflow),
	SC_PIN(DATARANGES, 0, sc_pin_get_dataranges),
	SC_OWN(PIN_DATAINTERSECTION,
	       sizeof(struct sc_ksp_pin) + sizeof(struct sc_ksmultiple_item), 0,
	       sc_pin_get_dataintersection, NULL),
	SC_PIN(INTERFACES, 0, sc_pin_get_interfaces),
	SC_PIN(MEDIUMS, 0, sc_pin_get_mediums),
	SC_PIN(COMMUNICATION, sizeof(u32), sc_pin_get_communication),
	SC_PIN(CATEGORY, sizeof(struct sc_guid), sc_pin_get_category),
	SC_PIN(NAME, 0, sc_pin_get_name),
	SC_PIN(CONSTRAINEDDATARANGES, 0, sc_pin_get_dataranges),
};

const struct sc_ksproperty_set sc_kspin_set = {
	.set = &SC_KSPROPSETID_PIN,
	.properties_count = ARRAY_SIZE(sc_pin_items),
	.property_item = sc_pin_items,
};
