// SPDX-License-Identifier: GPL-2.0
/*
 * What properties and methods have in common: an identifier goes in, data goes
 * in or comes out, and both travel in one block.
 */
#include <linux/kernel.h>
#include <linux/overflow.h>
#include <linux/string.h>

#include "internal.h"

static bool sc_ks_call_names_no_node(const struct sc_ks_call *call)
{
	const struct sc_kstopology *topology =
		call->dev ? sc_device_descriptor(call->dev)->stream_header.topology : NULL;
	const struct sc_ksp_node *node = (const void *)call->identifier;

	return call->identifier_size < sizeof(*node) || !topology ||
	       node->node_id >= topology->topology_nodes_count;
}

/* Keep what is asked open; sc_ks_call_leave() must follow. Filters and clocks do stay. */
int sc_ks_call_enter(struct sc_ks_call *call)
{
	return call->stream ? sc_stream_try_enter(call->stream) : 0;
}

void sc_ks_call_leave(struct sc_ks_call *call)
{
	if (call->stream)
		sc_stream_leave(call->stream);
}

/* May the client ask like that at all? */
int sc_ks_call_check(const struct sc_ks_call *call)
{
	if (call->dev && sc_device_is_gone(call->dev))
		return -ENODEV;
	if (call->identifier_size < sizeof(*call->identifier))
		return -EINVAL;
	if (call->identifier_size > SC_KS_LIMIT || call->data_size > SC_KS_LIMIT)
		return -E2BIG;
	/* A method's flag has the same value. */
	if (call->identifier->flags & SC_KSPROPERTY_TYPE_TOPOLOGY && sc_ks_call_names_no_node(call))
		return -EINVAL;

	return 0;
}

/* Is there room for @size bytes? They are what is returned, or would be needed. */
int sc_ks_call_make_room(struct sc_ks_call *call, size_t size)
{
	if (size > SC_KS_LIMIT)
		return -E2BIG;

	call->bytes = size;
	return call->data_size < size ? -EOVERFLOW : 0;
}

/* Answer with @size bytes, or say that they would be needed. */
int sc_ks_call_return(struct sc_ks_call *call, const void *value, u32 size)
{
	int ret = sc_ks_call_make_room(call, size);

	if (!ret)
		memcpy(call->data, value, size);
	return ret;
}

/* Answer with one word, which is what an enumeration is, too. */
int sc_ks_call_return_word(struct sc_ks_call *call, u32 word)
{
	return sc_ks_call_return(call, &word, sizeof(word));
}

/* Would a list of @count items of @size bytes be more than anybody may ask for? */
bool sc_ks_list_is_too_long(u32 count, size_t size)
{
	return count > (SC_KS_LIMIT - sizeof(struct sc_ksmultiple_item)) / size;
}

/* Answer with a list, which is not too long. */
int sc_ks_call_return_list(struct sc_ks_call *call, const void *items, u32 count, u32 size)
{
	struct sc_ksmultiple_item head = { .size = sizeof(head) + count * size, .count = count };
	int ret = sc_ks_call_make_room(call, head.size);

	if (ret)
		return ret;

	memcpy(call->data, &head, sizeof(head));
	if (count)
		memcpy(call->data + sizeof(head), items, head.size - sizeof(head));
	return 0;
}

/* Answer with a name. Where Windows looks up a text in the registry there is the GUID's. */
int sc_ks_call_return_name(struct sc_ks_call *call, const struct sc_guid *name)
{
	char text[sizeof("{00000000-0000-0000-0000-000000000000}")];
	u16 wide[sizeof(text)];
	unsigned int i;

	snprintf(text, sizeof(text), "{%pUL}", name);
	for (i = 0; i < sizeof(text); i++)
		wide[i] = text[i];
	return sc_ks_call_return(call, wide, sizeof(wide));
}

/*
 * A request with one block for the descriptor, the identifier and the data,
 * which a slow minidriver may keep. The caller fills in the descriptor.
 */
struct sc_request *sc_ks_call_request(struct sc_ks_call *call, enum sc_srb_command command)
{
	size_t room = ALIGN(call->identifier_size, 8);
	struct sc_ks_block *block;
	struct sc_request *request;
	size_t size = struct_size(block, bytes, room + call->data_size);

	if (call->stream)
		request = sc_control_alloc(call->dev, call->stream, command, NULL, size);
	else
		request = sc_filter_request(call->filter, command, NULL, size);
	if (!request)
		return NULL;

	block = request->payload;
	block->identifier = memcpy(block->bytes, call->identifier, call->identifier_size);
	block->data = call->data_size ? block->bytes + room : NULL;
	return request;
}

static int sc_ks_call_take(struct sc_ks_call *call, const struct sc_srb *srb,
			   const struct sc_ks_block *block)
{
	u32 bytes = srb->actual_bytes_transferred;

	if (bytes > call->data_size) {
		sc_minidriver_bug(call->dev, SC_OFFENCE_TRANSFERRED,
				  "returns %u bytes of %s where there is room for %u",
				  bytes, sc_srb_command_name(srb->command), call->data_size);
		return -EPROTO;
	}

	call->bytes = bytes;
	if (bytes)
		memcpy(call->data, block->data, bytes);
	return 0;
}

/* Ask the minidriver and wait; @back says that data comes back. */
int sc_ks_call_run(struct sc_ks_call *call, struct sc_request *request, bool back)
{
	int ret = sc_control_run(request, NULL);

	if (!ret && back)
		ret = sc_ks_call_take(call, &request->srb, request->payload);
	else if (ret == SC_STATUS_BUFFER_OVERFLOW || ret == SC_STATUS_BUFFER_TOO_SMALL)
		call->bytes = request->srb.actual_bytes_transferred;
	sc_control_free(request);
	return ret;
}
