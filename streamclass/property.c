// SPDX-License-Identifier: GPL-2.0
/*
 * Properties. What a minidriver declared of them is enough to refuse what
 * makes no sense and to answer for support, range, default and relations;
 * only get and set reach the minidriver. Some sets the class driver declares
 * itself, and answers itself.
 */
#include <linux/overflow.h>
#include <linux/string.h>

#include "internal.h"

/* --- the declared tables --- */

/*
 * How many values there are. Many minidrivers give the size of a default in place of
 * the number of defaults, and have one.
 */
static u32 sc_list_count(const struct sc_ksproperty_membersheader *header)
{
	bool has_size_twice = header->members_count == header->members_size &&
			      header->flags == SC_KSPROPERTY_MEMBER_FLAG_DEFAULT;

	return has_size_twice ? 1 : header->members_count;
}

static bool sc_list_bytes(const struct sc_ksproperty_memberslist *list, u32 *bytes)
{
	const struct sc_ksproperty_membersheader *header = &list->members_header;

	return !check_mul_overflow(header->members_size, sc_list_count(header), bytes);
}

static const char *sc_values_fault(const struct sc_ksproperty_values *values)
{
	u32 bytes, total = sizeof(struct sc_ksproperty_description);
	u32 i;

	if (values->members_list_count && !values->members_list)
		return "members_list of a property is missing";

	for (i = 0; i < values->members_list_count; i++) {
		const struct sc_ksproperty_memberslist *list = &values->members_list[i];

		if (!sc_list_bytes(list, &bytes) || bytes > SC_KS_LIMIT)
			return "values of a property take more than 64 KiB";
		if (bytes && !list->members)
			return "members of a property are missing";
		total += sizeof(list->members_header) + bytes;
		if (total > SC_KS_LIMIT)
			return "values of a property take more than 64 KiB";
	}
	return NULL;
}

static const char *sc_property_item_fault(const struct sc_ksproperty_item *item)
{
	if (item->min_property > SC_KS_LIMIT || item->min_data > SC_KS_LIMIT)
		return "a property takes more than 64 KiB";
	if (item->relations_count && !item->relations)
		return "relations of a property are missing";
	if (sc_ks_list_is_too_long(item->relations_count, sizeof(*item->relations)))
		return "relations of a property take more than 64 KiB";

	return item->values ? sc_values_fault(item->values) : NULL;
}

static const char *sc_property_set_fault(const struct sc_ksproperty_set *set)
{
	const char *fault = NULL;
	u32 i;

	if (!set->set)
		return "a property set has no GUID";
	if (set->properties_count && !set->property_item)
		return "property_item of a set is missing";

	for (i = 0; i < set->properties_count && !fault; i++)
		fault = sc_property_item_fault(&set->property_item[i]);
	return fault;
}

/* What is wrong with the property sets of a device or stream; NULL for nothing. */
const char *sc_property_sets_fault(const struct sc_ksproperty_set *sets, u32 count)
{
	const char *fault = NULL;
	u32 i;

	for (i = 0; i < count && !fault; i++)
		fault = sc_property_set_fault(&sets[i]);
	return fault;
}

/* --- finding one --- */

/**
 * struct sc_property_call - one property request
 * @call: what is asked
 * @item: where it was found
 * @set_index: in which of the minidriver's sets
 * @own: it is the class driver's, and has been found in none of those
 * @handler: what is to be called for it once the stream has been left
 */
struct sc_property_call {
	struct sc_ks_call call;
	const struct sc_ksproperty_item *item;
	u32 set_index;
	bool own;
	int (*handler)(void *irp, struct sc_ksidentifier *request, void *data);
};

/* Which the class driver answers of a device, of a stream and of a clock. */
static const struct sc_ksproperty_set *const sc_filter_sets[] = {
	&sc_kspin_set, &sc_kstopology_set, NULL,
};

static const struct sc_ksproperty_set *const sc_stream_sets[] = {
	&sc_ksconnection_set, &sc_ksstream_set, NULL,
};

static const struct sc_ksproperty_set *const sc_clock_sets[] = {
	&sc_ksclock_set, NULL,
};

static const struct sc_ksproperty_set *const *sc_property_own_sets(const struct sc_ks_call *call)
{
	if (call->clock)
		return sc_clock_sets;

	return call->stream ? sc_stream_sets : sc_filter_sets;
}

static const struct sc_ksproperty_set *sc_property_sets(const struct sc_ks_call *call, u32 *count)
{
	const struct sc_stream_information *information;
	const struct sc_stream_header *header;

	if (call->clock) {
		*count = 0;
		return NULL;
	}
	if (!call->stream) {
		header = &sc_device_descriptor(call->dev)->stream_header;
		*count = header->num_dev_prop_array_entries;
		return header->device_properties_array;
	}

	information = sc_stream_information(call->stream);
	*count = information->num_stream_prop_array_entries;
	return information->stream_properties_array;
}

static const struct sc_ksproperty_item *sc_property_item(const struct sc_ksproperty_set *set,
							 u32 id)
{
	u32 i;

	for (i = 0; i < set->properties_count; i++)
		if (set->property_item[i].property_id == id)
			return &set->property_item[i];
	return NULL;
}

/* Is the set there? Where the property is, too, that is noted. */
static bool sc_property_look(struct sc_property_call *call, const struct sc_ksproperty_set *sets,
			     u32 count)
{
	const struct sc_ksidentifier *property = call->call.identifier;
	bool known = false;
	u32 i;

	for (i = 0; i < count && !call->item; i++) {
		if (!sc_guid_equal(sets[i].set, &property->set))
			continue;
		known = true;
		call->set_index = i;
		call->item = sc_property_item(&sets[i], property->id);
	}
	return known;
}

static bool sc_property_find_own(struct sc_property_call *call)
{
	const struct sc_ksproperty_set *const *set = sc_property_own_sets(&call->call);
	bool known = false;

	for (; *set && !call->item; set++)
		known |= sc_property_look(call, *set, 1);
	call->own = call->item;
	return known;
}

/* What the class driver does not answer of its own sets a minidriver may. */
static bool sc_property_find(struct sc_property_call *call)
{
	bool known = sc_property_find_own(call);
	const struct sc_ksproperty_set *sets;
	u32 count;

	if (call->own)
		return true;

	sets = sc_property_sets(&call->call, &count);
	return sc_property_look(call, sets, count) || known;
}

/* --- what the class driver answers --- */

/* One pointer shares its place with a flag: not NULL is the same as true. */
static u32 sc_property_access(const struct sc_ksproperty_item *item)
{
	return (item->get_property_handler ? SC_KSPROPERTY_TYPE_GET : 0) |
	       (item->set_property_handler ? SC_KSPROPERTY_TYPE_SET : 0);
}

static void sc_property_describe(const struct sc_ksproperty_item *item,
				 struct sc_ksproperty_description *description)
{
	const struct sc_ksproperty_values *values = item->values;
	u32 bytes, i;

	*description = (struct sc_ksproperty_description){
		.access_flags = sc_property_access(item),
		.description_size = sizeof(*description),
	};
	if (!values)
		return;

	description->prop_type_set = values->prop_type_set;
	description->members_list_count = values->members_list_count;
	for (i = 0; i < values->members_list_count; i++) {
		sc_list_bytes(&values->members_list[i], &bytes);
		description->description_size += sizeof(values->members_list[i].members_header) +
						 bytes;
	}
}

static void sc_property_write_lists(void *to, const struct sc_ksproperty_values *values)
{
	const struct sc_ksproperty_memberslist *list;
	struct sc_ksproperty_membersheader header;
	u32 bytes, i;

	for (i = 0; i < values->members_list_count; i++) {
		list = &values->members_list[i];
		header = list->members_header;
		header.members_count = sc_list_count(&header);
		memcpy(to, &header, sizeof(header));
		to += sizeof(header);
		sc_list_bytes(list, &bytes);
		memcpy(to, list->members, bytes);
		to += bytes;
	}
}

/* The flags alone, the description alone, or all of it, as there is room. */
static int sc_property_basic_support(struct sc_property_call *call)
{
	struct sc_ksproperty_description description;
	struct sc_ks_call *ks = &call->call;
	u32 size;

	sc_property_describe(call->item, &description);
	size = description.description_size;
	if (ks->data_size < sizeof(description.access_flags)) {
		ks->bytes = size;
		return -EOVERFLOW;
	}
	if (ks->data_size < sizeof(description))
		return sc_ks_call_return(ks, &description.access_flags,
					 sizeof(description.access_flags));
	sc_ks_call_return(ks, &description, sizeof(description));
	if (size == sizeof(description) || ks->data_size < size)
		return 0;

	ks->bytes = size;
	sc_property_write_lists(ks->data + sizeof(description), call->item->values);
	return 0;
}

/* The values themselves, as a get would return them. */
static int sc_property_default_values(struct sc_property_call *call)
{
	const struct sc_ksproperty_values *values = call->item->values;
	const struct sc_ksproperty_memberslist *list;
	u32 bytes, i;

	for (i = 0; values && i < values->members_list_count; i++) {
		list = &values->members_list[i];
		if (list->members_header.flags & SC_KSPROPERTY_MEMBER_FLAG_DEFAULT) {
			sc_list_bytes(list, &bytes);
			return sc_ks_call_return(&call->call, list->members, bytes);
		}
	}
	return -ENOTTY;
}

static int sc_property_relations(struct sc_property_call *call)
{
	const struct sc_ksproperty_item *item = call->item;

	return sc_ks_call_return_list(&call->call, item->relations, item->relations_count,
				      sizeof(*item->relations));
}

/* --- what the minidriver answers --- */

static int sc_property_send(struct sc_property_call *call, enum sc_srb_command command)
{
	struct sc_ks_call *ks = &call->call;
	struct sc_request *request = sc_ks_call_request(ks, command);
	bool set = ks->identifier->flags & SC_KSPROPERTY_TYPE_SET;
	struct sc_ks_block *block;

	if (!request)
		return sc_control_failure(ks->dev);

	block = request->payload;
	block->property = (struct sc_stream_property_descriptor){
		.property = block->identifier,
		.property_set_id = call->set_index,
		.property_info = block->data,
		.property_input_size = ks->identifier_size,
		.property_output_size = ks->data_size,
	};
	/* What is asked about may stand in the value as well as before it. */
	if (block->data)
		memcpy(block->data, ks->data, ks->data_size);
	return sc_ks_call_run(ks, request, !set);
}

static int sc_property_read(struct sc_property_call *call)
{
	return sc_property_send(call, call->call.stream ? SC_SRB_GET_STREAM_PROPERTY :
							  SC_SRB_GET_DEVICE_PROPERTY);
}

static int sc_property_get(struct sc_property_call *call)
{
	const struct sc_ksproperty_item *item = call->item;

	if (!item->get_property_handler)
		return -ENOTTY;
	if (call->call.identifier_size < item->min_property)
		return -EINVAL;
	if (call->call.data_size < item->min_data) {
		call->call.bytes = item->min_data;
		return -EOVERFLOW;
	}
	if (call->own) {
		call->handler = item->get_property_handler;
		return 0;
	}
	return sc_property_read(call);
}

static int sc_property_set(struct sc_property_call *call)
{
	const struct sc_ksproperty_item *item = call->item;

	if (!item->set_property_handler)
		return -ENOTTY;
	if (call->call.identifier_size < item->min_property ||
	    call->call.data_size < item->min_data)
		return -EINVAL;
	if (call->own) {
		call->handler = item->set_property_handler;
		return 0;
	}
	return sc_property_send(call, call->call.stream ? SC_SRB_SET_STREAM_PROPERTY :
							  SC_SRB_SET_DEVICE_PROPERTY);
}

/* --- requests --- */

#define SC_PROPERTY_SERIALIZE						\
	(SC_KSPROPERTY_TYPE_SERIALIZESET | SC_KSPROPERTY_TYPE_UNSERIALIZESET | \
	 SC_KSPROPERTY_TYPE_SERIALIZERAW | SC_KSPROPERTY_TYPE_UNSERIALIZERAW | \
	 SC_KSPROPERTY_TYPE_SERIALIZESIZE)

static int sc_property_support(struct sc_property_call *call, u32 what)
{
	if (call->item->support_handler)
		return sc_property_read(call);
	if (what == SC_KSPROPERTY_TYPE_BASICSUPPORT)
		return sc_property_basic_support(call);
	if (what == SC_KSPROPERTY_TYPE_DEFAULTVALUES)
		return sc_property_default_values(call);

	return sc_property_relations(call);
}

static int sc_property_do(struct sc_property_call *call)
{
	u32 what = call->call.identifier->flags & ~SC_KSPROPERTY_TYPE_TOPOLOGY;
	int ret = sc_ks_call_check(&call->call);

	if (ret)
		return ret;
	if (!is_power_of_2(what))
		return -EINVAL;
	if (!sc_property_find(call))
		return -ENOTTY;
	if (what == SC_KSPROPERTY_TYPE_SETSUPPORT)
		return 0;
	if (!call->item)
		return -ENOTTY;

	switch (what) {
	case SC_KSPROPERTY_TYPE_GET:
		return sc_property_get(call);
	case SC_KSPROPERTY_TYPE_SET:
		return sc_property_set(call);
	case SC_KSPROPERTY_TYPE_BASICSUPPORT:
	case SC_KSPROPERTY_TYPE_DEFAULTVALUES:
	case SC_KSPROPERTY_TYPE_RELATIONS:
		return sc_property_support(call, what);
	default:
		return what & SC_PROPERTY_SERIALIZE ? -ENOTTY : -EINVAL;
	}
}

/*
 * A handler of the class driver may wait for the stream's mutex, and a close
 * that has it waits for whoever is inside.
 */
static int sc_property_ask(struct sc_property_call *call, u32 *bytes)
{
	struct sc_ks_call *ks = &call->call;
	int ret = sc_ks_call_enter(ks);

	if (!ret) {
		ret = sc_property_do(call);
		sc_ks_call_leave(ks);
	}
	if (!ret && call->handler)
		ret = call->handler(ks, (struct sc_ksidentifier *)ks->identifier, ks->data);
	*bytes = call->call.bytes;
	return ret;
}

/**
 * sc_filter_property() - ask for or change a property of a device
 * @filter: an open filter, which stays open meanwhile
 * @property: set, id and one of SC_KSPROPERTY_TYPE_* in its flags, with
 *	%SC_KSPROPERTY_TYPE_TOPOLOGY where it begins a struct sc_ksp_node. What
 *	the property's own structure has behind it follows.
 * @property_size: bytes at @property, 64 KiB at most
 * @data: the value, to be read or to be written over. A get takes it along,
 *	since it is often the same structure as @property.
 * @data_size: bytes at @data, 64 KiB at most
 * @bytes: set to the bytes that were returned at @data; with -EOVERFLOW and
 *	-ENOBUFS to those that are needed; else to 0
 *
 * Get and set go to the minidriver, but for %SC_KSPROPSETID_TOPOLOGY and those
 * of %SC_KSPROPSETID_PIN that tell what it described of its streams, which the
 * class driver answers whatever the minidriver declares of them.
 *
 * The class driver itself answers for a set (%SC_KSPROPERTY_TYPE_SETSUPPORT: is
 * it there), and from what the minidriver declared of a property: basic support
 * (the access flags alone where there is room for a u32; struct
 * sc_ksproperty_description alone where there is room for that; else the lists
 * of values behind it), default values (the bare values), and relations (a
 * struct sc_ksmultiple_item with identifiers behind it). A property with a support
 * handler gets these three like a get.
 *
 * Context: Process context. May sleep.
 * Return: 0; -ENOTTY where set, property or direction are not supported, and
 * for all that is about serialising; -EINVAL for no or several flags, for a
 * node or stream that is not there, and where @property or a value to set is too
 * short or lies about its size; -EOVERFLOW where there is no room for what a get
 * returns; -E2BIG above the limits; -EPROTO for an answer that lies about its
 * size; -ENODEV when the device is going; -ENOMEM; the minidriver's status.
 */
int sc_filter_property(struct sc_filter *filter, const struct sc_ksidentifier *property,
		       u32 property_size, void *data, u32 data_size, u32 *bytes)
{
	struct sc_property_call call = {
		.call = {
			.dev = filter->dev,
			.filter = filter,
			.identifier = property,
			.identifier_size = property_size,
			.data = data,
			.data_size = data_size,
		},
	};

	return sc_property_ask(&call, bytes);
}
SC_EXPORT_FOR_TEST(sc_filter_property);

/**
 * sc_stream_property() - ask for or change a property of an open stream
 * @stream: a stream
 * @property: as for sc_filter_property()
 * @property_size: bytes at @property, 64 KiB at most
 * @data: as for sc_filter_property()
 * @data_size: bytes at @data, 64 KiB at most
 * @bytes: as for sc_filter_property()
 *
 * %SC_KSPROPERTY_CONNECTION_STATE, _DATAFORMAT and _PROPOSEDATAFORMAT,
 * %SC_KSPROPERTY_STREAM_MASTERCLOCK and _RATE the class driver answers itself,
 * whatever the minidriver declares: they are sc_stream_set_state() and
 * sc_stream_get_state(), sc_stream_set_format() and sc_stream_get_format(),
 * sc_stream_propose_format(), sc_stream_set_clock(), sc_stream_set_rate() and
 * sc_stream_get_rate(), and end as these do. A master clock is named by its
 * sc_clock_handle(), none by NULL; read it is always NULL.
 *
 * Stopping the stream does not wait for it, and closing ends it. A change of the
 * state is one as any other, and goes on beside neither.
 *
 * Context: Process context. May sleep.
 * Return: -EINVAL where the stream is not open; -ENODEV or -ECANCELED where it
 * is closed meanwhile; else as sc_filter_property().
 */
int sc_stream_property(struct sc_stream *stream, const struct sc_ksidentifier *property,
		       u32 property_size, void *data, u32 data_size, u32 *bytes)
{
	struct sc_property_call call = {
		.call = {
			.dev = stream->dev,
			.stream = stream,
			.identifier = property,
			.identifier_size = property_size,
			.data = data,
			.data_size = data_size,
		},
	};

	return sc_property_ask(&call, bytes);
}
SC_EXPORT_FOR_TEST(sc_stream_property);

/**
 * sc_clock_property() - ask for a property of a clock
 * @clock: a clock of the client
 * @property: as for sc_filter_property(), of %SC_KSPROPSETID_CLOCK
 * @property_size: bytes at @property, 64 KiB at most
 * @data: as for sc_filter_property()
 * @data_size: bytes at @data, 64 KiB at most
 * @bytes: as for sc_filter_property()
 *
 * All of them are read only. A clock whose time the minidriver tells has no
 * %SC_KSPROPERTY_CLOCK_RESOLUTION, since nobody knows how good it is.
 *
 * Context: Process context. May sleep.
 * Return: -ENODEV for what it tells once the master has been closed; else as
 * sc_filter_property().
 */
int sc_clock_property(struct sc_clock *clock, const struct sc_ksidentifier *property,
		      u32 property_size, void *data, u32 data_size, u32 *bytes)
{
	struct sc_property_call call = {
		.call = {
			.clock = clock,
			.identifier = property,
			.identifier_size = property_size,
			.data = data,
			.data_size = data_size,
		},
	};

	return sc_property_ask(&call, bytes);
}
SC_EXPORT_FOR_TEST(sc_clock_property);

/**
 * sc_device_property_fault() - report that what a minidriver says of a property makes no sense
 * @dev: a device
 * @property: set and id
 * @fault: what is wrong, to be read behind "property N of {set}"
 *
 * Context: Any context that holds no lock of the class driver.
 */
void sc_device_property_fault(struct sc_device *dev, const struct sc_ksidentifier *property,
			      const char *fault)
{
	sc_minidriver_bug(dev, SC_OFFENCE_PROPERTY, "has property %u of {%pUL} %s",
			  property->id, &property->set, fault);
}
SC_EXPORT_FOR_TEST(sc_device_property_fault);

/**
 * sc_device_property_name() - what people call a property
 * @dev: a device that is not gone
 * @property: set and id
 *
 * Context: Any context.
 * Return: The name, which lives as long as the minidriver is registered, or NULL.
 */
const struct sc_property_name *sc_device_property_name(const struct sc_device *dev,
						       const struct sc_ksidentifier *property)
{
	const struct sc_property_name *name = dev->driver->minidriver->property_names;

	for (; name && name->name; name++)
		if (name->id == property->id && sc_guid_equal(&name->set, &property->set))
			return name;
	return NULL;
}
