// SPDX-License-Identifier: GPL-2.0
/*
 * Methods. What a minidriver declared of them says which way the data goes;
 * streams share the declarations of their device.
 */
#include <linux/string.h>

#include "internal.h"

/* --- the declared table --- */

static const char *sc_method_set_fault(const struct sc_ksmethod_set *set)
{
	u32 i;

	if (!set->set)
		return "a method set has no GUID";
	if (set->methods_count && !set->method_item)
		return "method_item of a set is missing";

	for (i = 0; i < set->methods_count; i++)
		if (set->method_item[i].min_method > SC_KS_LIMIT ||
		    set->method_item[i].min_data > SC_KS_LIMIT)
			return "a method takes more than 64 KiB";
	return NULL;
}

/* What is wrong with the method sets of a device; NULL for nothing. */
const char *sc_method_sets_fault(const struct sc_ksmethod_set *sets, s32 count)
{
	const char *fault = NULL;
	s32 i;

	if (count < 0)
		return "num_dev_method_array_entries is negative";

	for (i = 0; i < count && !fault; i++)
		fault = sc_method_set_fault(&sets[i]);
	return fault;
}

/* --- finding one --- */

/* One method request, and where it was found. */
struct sc_method_call {
	struct sc_ks_call call;
	const struct sc_ksmethod_item *item;
	u32 set_index;
};

static const struct sc_ksmethod_item *sc_method_item(const struct sc_ksmethod_set *set, u32 id)
{
	u32 i;

	for (i = 0; i < set->methods_count; i++)
		if (set->method_item[i].method_id == id)
			return &set->method_item[i];
	return NULL;
}

/* Is the set there? Where the method is, too, that is noted. */
static bool sc_method_find(struct sc_method_call *call)
{
	const struct sc_stream_header *header =
		&sc_device_descriptor(call->call.dev)->stream_header;
	const struct sc_ksidentifier *method = call->call.identifier;
	const struct sc_ksmethod_set *sets = header->device_methods_array;
	bool known = false;
	s32 i;

	for (i = 0; i < header->num_dev_method_array_entries && !call->item; i++) {
		if (!sc_guid_equal(sets[i].set, &method->set))
			continue;
		known = true;
		call->set_index = i;
		call->item = sc_method_item(&sets[i], method->id);
	}
	return known;
}

/* --- requests --- */

/* Named from the method's side: it reads the client's data, or writes it. */
static bool sc_method_reads(const struct sc_ksmethod_item *item)
{
	return item->flags & (SC_KSMETHOD_TYPE_READ | SC_KSMETHOD_TYPE_SOURCE);
}

static bool sc_method_writes(const struct sc_ksmethod_item *item)
{
	return item->flags & (SC_KSMETHOD_TYPE_WRITE | SC_KSMETHOD_TYPE_SOURCE);
}

static int sc_method_send(struct sc_method_call *call, bool in, bool out)
{
	struct sc_ks_call *ks = &call->call;
	struct sc_ks_block *block;
	struct sc_request *request;

	request = sc_ks_call_request(ks, ks->stream ? SC_SRB_STREAM_METHOD : SC_SRB_DEVICE_METHOD);
	if (!request)
		return sc_control_failure(ks->dev);

	block = request->payload;
	block->method = (struct sc_stream_method_descriptor){
		.method_set_id = call->set_index,
		.method = block->identifier,
		.method_info = block->data,
		.method_input_size = ks->identifier_size,
		.method_output_size = ks->data_size,
	};
	if (in && block->data)
		memcpy(block->data, ks->data, ks->data_size);
	return sc_ks_call_run(ks, request, out);
}

static int sc_method_run(struct sc_method_call *call)
{
	const struct sc_ksmethod_item *item = call->item;
	bool in = sc_method_reads(item), out = sc_method_writes(item);

	if (!item->method_handler)
		return -ENOTTY;
	if (call->call.identifier_size < item->min_method)
		return -EINVAL;
	if (call->call.data_size < item->min_data) {
		call->call.bytes = out ? item->min_data : 0;
		return out ? -EOVERFLOW : -EINVAL;
	}
	return sc_method_send(call, in, out);
}

static int sc_method_basic_support(struct sc_method_call *call)
{
	if (call->item->support_handler)
		return sc_method_send(call, false, true);

	return sc_ks_call_return(&call->call, &call->item->flags, sizeof(call->item->flags));
}

static int sc_method_do(struct sc_method_call *call)
{
	u32 what = call->call.identifier->flags & ~SC_KSMETHOD_TYPE_TOPOLOGY;
	int ret = sc_ks_call_check(&call->call);

	if (ret)
		return ret;
	if (what != SC_KSMETHOD_TYPE_SEND && what != SC_KSMETHOD_TYPE_SETSUPPORT &&
	    what != SC_KSMETHOD_TYPE_BASICSUPPORT)
		return -EINVAL;
	if (!sc_method_find(call))
		return -ENOTTY;
	if (what == SC_KSMETHOD_TYPE_SETSUPPORT)
		return 0;
	if (!call->item)
		return -ENOTTY;

	return what == SC_KSMETHOD_TYPE_SEND ? sc_method_run(call) : sc_method_basic_support(call);
}

static int sc_method_ask(struct sc_method_call *call, u32 *bytes)
{
	int ret = sc_ks_call_enter(&call->call);

	if (!ret) {
		ret = sc_method_do(call);
		sc_ks_call_leave(&call->call);
	}
	*bytes = call->call.bytes;
	return ret;
}

/**
 * sc_filter_method() - call a method of a device
 * @filter: an open filter, which stays open meanwhile
 * @method: set, id and one of %SC_KSMETHOD_TYPE_SEND, _SETSUPPORT and
 *	_BASICSUPPORT in its flags, with %SC_KSMETHOD_TYPE_TOPOLOGY where it
 *	begins a struct sc_ksp_node. What the method's own structure has behind
 *	it follows.
 * @method_size: bytes at @method, 64 KiB at most
 * @data: the data. &sc_ksmethod_item.flags say if the method reads it
 *	(%SC_KSMETHOD_TYPE_READ), writes it (_WRITE), or both (_MODIFY, _SOURCE);
 *	with none of them it is neither taken along nor brought back.
 * @data_size: bytes at @data, 64 KiB at most
 * @bytes: set to the bytes that were returned at @data; with -EOVERFLOW and
 *	-ENOBUFS to those that are needed; else to 0
 *
 * The class driver itself answers if a set is there, and with the declared
 * flags, a u32, for basic support of a method that has no support handler.
 *
 * Context: Process context. May sleep.
 * Return: 0; -ENOTTY where set or method are not supported; -EINVAL for other
 * flags, for a node that is not there, and where @method or data to read are
 * too short; -EOVERFLOW where there is no room for what the method writes; -E2BIG
 * above the limits; -EPROTO for an answer that lies about its size; -ENODEV
 * when the device is going; -ENOMEM; the minidriver's status.
 */
int sc_filter_method(struct sc_filter *filter, const struct sc_ksidentifier *method,
		     u32 method_size, void *data, u32 data_size, u32 *bytes)
{
	struct sc_method_call call = {
		.call = {
			.dev = filter->dev,
			.filter = filter,
			.identifier = method,
			.identifier_size = method_size,
			.data = data,
			.data_size = data_size,
		},
	};

	return sc_method_ask(&call, bytes);
}
SC_EXPORT_FOR_TEST(sc_filter_method);

/**
 * sc_stream_method() - call a method of an open stream
 * @stream: a stream
 * @method: as for sc_filter_method()
 * @method_size: bytes at @method, 64 KiB at most
 * @data: as for sc_filter_method()
 * @data_size: bytes at @data, 64 KiB at most
 * @bytes: as for sc_filter_method()
 *
 * A stream declares no methods of its own: those of the device are meant, and
 * the stream's minidriver entry point tells whom they are asked of.
 *
 * Context: Process context. May sleep.
 * Return: -EINVAL where the stream is not open; -ENODEV or -ECANCELED where it
 * is closed meanwhile; else as sc_filter_method().
 */
int sc_stream_method(struct sc_stream *stream, const struct sc_ksidentifier *method,
		     u32 method_size, void *data, u32 data_size, u32 *bytes)
{
	struct sc_method_call call = {
		.call = {
			.dev = stream->dev,
			.stream = stream,
			.identifier = method,
			.identifier_size = method_size,
			.data = data,
			.data_size = data_size,
		},
	};

	return sc_method_ask(&call, bytes);
}
SC_EXPORT_FOR_TEST(sc_stream_method);
