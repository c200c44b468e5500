// SPDX-License-Identifier: GPL-2.0
/*
 * What a minidriver says of a property: may it be read and written, and which
 * values does it have. It comes as an answer to a question, or, where there is
 * nobody to ask since the stream is closed, from the tables themselves.
 */
#include <linux/limits.h>
#include <linux/overflow.h>
#include <linux/string.h>

#include "../compat.h"
#include "knob.h"

static const struct sc_guid sc_general_types = SC_KSPROPTYPESETID_GENERAL;

bool sc_type_is_wide(u32 type)
{
	return type == SC_VT_I8 || type == SC_VT_UI8;
}

static bool sc_type_is_unsigned(u32 type)
{
	return type == SC_VT_UI4 || type == SC_VT_UI8;
}

static u32 sc_type_of(const struct sc_ksidentifier *type)
{
	if (!sc_guid_equal(&type->set, &sc_general_types))
		return 0;

	switch (type->id) {
	case SC_VT_I4:
	case SC_VT_UI4:
	case SC_VT_BOOL:
	case SC_VT_I8:
	case SC_VT_UI8:
		return type->id;
	default:
		return 0;
	}
}

static u32 sc_value_size(u32 type)
{
	return sc_type_is_wide(type) ? sizeof(s64) : sizeof(s32);
}

/* V4L2 has no unsigned ones of 64 bits: what is larger is left out. */
static s64 sc_value_read(u32 type, const void *member)
{
	union {
		s32 narrow;
		u32 narrow_unsigned;
		s64 wide;
	} value;

	memcpy(&value, member, sc_value_size(type));
	if (sc_type_is_wide(type))
		return sc_type_is_unsigned(type) && value.wide < 0 ? S64_MAX : value.wide;

	return sc_type_is_unsigned(type) ? (s64)value.narrow_unsigned : value.narrow;
}

static const char *sc_support_take_range(struct sc_support *support, const void *bounds, u64 step)
{
	u32 type = support->type;
	struct sc_bounds *range;

	if (support->n_ranges == SC_RANGES)
		return NULL;

	range = &support->ranges[support->n_ranges++].bounds;
	range->minimum = sc_value_read(type, bounds);
	range->maximum = sc_value_read(type, bounds + sc_value_size(type));
	range->step = step;
	return range->minimum > range->maximum ? "whose range ends before it begins" : NULL;
}

/* A stepped range has its step in front of it, padded to twice its size. */
static const char *sc_support_take_stepped(struct sc_support *support, const void *member)
{
	u32 type = support->type;
	u64 step = 0;

	BUILD_BUG_ON(offsetof(struct sc_ksproperty_stepping_long, bounds) != 8);
	BUILD_BUG_ON(offsetof(struct sc_ksproperty_stepping_longlong, bounds) != 8);

	memcpy(&step, member, sc_value_size(type));
	return sc_support_take_range(support, member + 8, step);
}

static const char *sc_support_take_value(struct sc_support *support, const void *member)
{
	struct sc_values *range = &support->ranges[0];

	if (range->n_listed == SC_LIST_LIMIT)
		return NULL;

	range->listed[range->n_listed++] = sc_value_read(support->type, member);
	return NULL;
}

static const char *sc_support_take_standard(struct sc_support *support, const void *member)
{
	if (support->n_standards < SC_RANGES)
		support->standards[support->n_standards++] = sc_value_read(support->type, member);
	return NULL;
}

struct sc_member_kind {
	u32 size;
	const char *(*take)(struct sc_support *support, const void *member);
};

static const char *sc_support_take_plain(struct sc_support *support, const void *member)
{
	return sc_support_take_range(support, member, 1);
}

static struct sc_member_kind sc_member_kind(const struct sc_support *support,
					    const struct sc_ksproperty_membersheader *header)
{
	u32 size = sc_value_size(support->type);

	switch (header->members_flags) {
	case SC_KSPROPERTY_MEMBER_RANGES:
		if (header->members_size != 8 + 2 * size)
			return (struct sc_member_kind){ 2 * size, sc_support_take_plain };
		/* A stepped range is a range as well. */
		fallthrough;
	case SC_KSPROPERTY_MEMBER_STEPPEDRANGES:
		return (struct sc_member_kind){ 8 + 2 * size, sc_support_take_stepped };
	case SC_KSPROPERTY_MEMBER_VALUES:
		if (header->flags & SC_KSPROPERTY_MEMBER_FLAG_DEFAULT)
			return (struct sc_member_kind){ size, sc_support_take_standard };
		return (struct sc_member_kind){ size, sc_support_take_value };
	default:
		return (struct sc_member_kind){};
	}
}

/* Lists of a kind that nobody knows say nothing. */
static const char *sc_support_take_list(struct sc_support *support,
					const struct sc_ksproperty_membersheader *header,
					const void *members)
{
	struct sc_member_kind kind = sc_member_kind(support, header);
	const char *fault = NULL;
	u32 i;

	if (!kind.take)
		return NULL;
	if (header->members_size != kind.size)
		return "whose values have a wrong size";

	for (i = 0; i < header->members_count && !fault; i++)
		fault = kind.take(support, members + i * kind.size);
	return fault;
}

/* Fill in from the answer to a question for basic support. */
const char *sc_support_of_answer(struct sc_support *support, const void *answer, u32 bytes)
{
	const struct sc_ksproperty_description *description = answer;
	const struct sc_ksproperty_membersheader *header;
	const char *fault = NULL;
	u32 i, size, at = sizeof(*description);

	if (bytes < at || description->description_size < at ||
	    description->description_size > bytes)
		return "whose description lies about its size";

	support->access = description->access_flags;
	support->type = sc_type_of(&description->prop_type_set);
	for (i = 0; i < description->members_list_count && !fault; i++) {
		header = answer + at;
		if (bytes - at < sizeof(*header))
			return "whose values are not all there";
		at += sizeof(*header);
		if (check_mul_overflow(header->members_size, header->members_count, &size) ||
		    size > bytes - at)
			return "whose values are not all there";
		fault = sc_support_take_list(support, header, answer + at);
		at += size;
	}
	return fault;
}
SC_EXPORT_FOR_TEST(sc_support_of_answer);

/* Fill in from what was declared; the class driver has looked through it. */
const char *sc_support_of_item(struct sc_support *support, const struct sc_ksproperty_item *item)
{
	const struct sc_ksproperty_values *values = item->values;
	const char *fault = NULL;
	u32 i;

	memset(support, 0, sizeof(*support));
	support->access = (item->get_property_handler ? SC_KSPROPERTY_TYPE_GET : 0) |
			  (item->set_property_handler ? SC_KSPROPERTY_TYPE_SET : 0);
	support->type = values ? sc_type_of(&values->prop_type_set) : 0;
	for (i = 0; values && i < values->members_list_count && !fault; i++)
		fault = sc_support_take_list(support, &values->members_list[i].members_header,
					     values->members_list[i].members);
	return fault;
}
SC_EXPORT_FOR_TEST(sc_support_of_item);

/* Defaults that were asked for are truer than those found beside the ranges. */
void sc_support_take_standards(struct sc_support *support, const void *values, u32 bytes)
{
	u32 size = sc_value_size(support->type);
	u32 at;

	support->n_standards = 0;
	for (at = 0; at + size <= bytes; at += size)
		sc_support_take_standard(support, values + at);
}
SC_EXPORT_FOR_TEST(sc_support_take_standards);
