// SPDX-License-Identifier: GPL-2.0
/*
 * Properties: what is refused, what the class driver answers, and what the
 * minidriver sees. ksproperty_test.c goes through the sets of video capture.
 */
#include <linux/sizes.h>

#include "property_bed.h"

static const struct sc_guid sc_set_one = SC_GUID(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
static const struct sc_guid sc_set_two = SC_GUID(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2);
static const struct sc_guid sc_set_none = SC_GUID(3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3);

/* A property whose identifier has one more word behind it. */
struct sc_indexed {
	struct sc_ksidentifier property;
	u32 index;
	u32 value;
};

enum {
	SC_PLAIN,
	SC_READ_ONLY,
	SC_WRITE_ONLY,
	SC_LEVEL,
	SC_RELATED,
	SC_ASK_ME,
	SC_LIST,
};

static const struct sc_ksproperty_stepping_long sc_level_range = {
	.stepping_delta = 100,
	.bounds = { .signed_minimum = -10000, .signed_maximum = 10000 },
};

static const s32 sc_level_default = 750;

/* The size in place of the number, as many tables have it: there is one default. */
static const struct sc_ksproperty_memberslist sc_level_lists[] = {
	{ { SC_KSPROPERTY_MEMBER_STEPPEDRANGES, sizeof(sc_level_range), 1 }, &sc_level_range },
	{ { SC_KSPROPERTY_MEMBER_VALUES, sizeof(s32), sizeof(s32),
	    SC_KSPROPERTY_MEMBER_FLAG_DEFAULT },
	  &sc_level_default },
};

static const struct sc_ksproperty_values sc_level_values = {
	.prop_type_set = { .set = SC_KSPROPTYPESETID_GENERAL, .id = SC_VT_I4 },
	.members_list_count = ARRAY_SIZE(sc_level_lists),
	.members_list = sc_level_lists,
};

static const struct sc_ksidentifier sc_relations[] = {
	{ .set = SC_GUID(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), .id = SC_PLAIN },
	{ .set = SC_GUID(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2), .id = SC_LEVEL },
};

static int sc_support(void *irp, struct sc_ksidentifier *request, void *data)
{
	return -EIO;
}

#define SC_ITEM(id, get, set)						\
	.property_id = (id),						\
	.get_supported = (get),						\
	.set_supported = (set)

#define SC_WORD								\
	.min_property = sizeof(struct sc_ksidentifier),			\
	.min_data = sizeof(u32)

static const struct sc_ksproperty_item sc_first_items[] = {
	{ SC_ITEM(SC_PLAIN, true, true), SC_WORD },
};

static const struct sc_ksproperty_item sc_second_items[] = {
	{ SC_ITEM(SC_PLAIN, true, true), .min_property = sizeof(struct sc_indexed),
	  .min_data = sizeof(struct sc_indexed) },
	{ SC_ITEM(SC_READ_ONLY, true, false), SC_WORD },
	{ SC_ITEM(SC_WRITE_ONLY, false, true), SC_WORD },
	{ SC_ITEM(SC_LEVEL, true, true), SC_WORD, .values = &sc_level_values },
	{ SC_ITEM(SC_RELATED, true, true), SC_WORD, .relations_count = ARRAY_SIZE(sc_relations),
	  .relations = sc_relations },
	{ SC_ITEM(SC_ASK_ME, true, true), SC_WORD, .values = &sc_level_values,
	  .support_handler = sc_support },
	{ SC_ITEM(SC_LIST, true, false), .min_property = sizeof(struct sc_ksidentifier) },
};

static const struct sc_ksproperty_set sc_device_sets[] = {
	{ .set = &sc_set_one, .properties_count = ARRAY_SIZE(sc_first_items),
	  .property_item = sc_first_items },
	{ .set = &sc_set_two, .properties_count = ARRAY_SIZE(sc_second_items),
	  .property_item = sc_second_items },
};

static const struct sc_guid sc_nodes[] = {
	SC_GUID(4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4),
	SC_GUID(5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5),
};

static const struct sc_kstopology sc_topology = {
	.topology_nodes_count = ARRAY_SIZE(sc_nodes),
	.topology_nodes = sc_nodes,
};

static int sc_property_test_init(struct kunit *test)
{
	int ret = sc_testbed_init(test);
	struct sc_fake_descriptor *descriptor;

	if (ret)
		return ret;

	descriptor = &sc_testbed_fake(test)->descriptor;
	descriptor->header.num_dev_prop_array_entries = ARRAY_SIZE(sc_device_sets);
	descriptor->header.device_properties_array = sc_device_sets;
	descriptor->header.topology = &sc_topology;
	/* The stream has the second set alone. */
	descriptor->info[1].num_stream_prop_array_entries = 1;
	descriptor->info[1].stream_properties_array = &sc_device_sets[1];
	return sc_testbed_register(test);
}

static const struct sc_indexed sc_indexed_get = {
	.property = { .set = SC_GUID(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2), .id = SC_PLAIN,
		      .flags = SC_KSPROPERTY_TYPE_GET },
	.index = 7,
};

/* What the minidriver saw is what the client asked. */
static void sc_expect_descriptor(struct kunit *test, const struct sc_property_bed *bed,
				 u32 set_index, const struct sc_indexed *asked)
{
	KUNIT_EXPECT_EQ(test, bed->descriptor.property_set_id, set_index);
	KUNIT_EXPECT_EQ(test, bed->descriptor.property_input_size, sizeof(*asked));
	KUNIT_EXPECT_EQ(test, bed->descriptor.property_output_size, sizeof(*asked));
	SC_EXPECT_BYTES(test, bed->property, asked, sizeof(*asked));
}

/* S-08, D-45: the set by its index in the declared array, the rest as asked. */
static void a_get_of_a_device_reaches_the_minidriver(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);
	struct sc_indexed *answer = (void *)bed->answer;

	answer->value = 42;
	bed->transferred = sizeof(*answer);
	KUNIT_ASSERT_EQ(test, sc_property_ask(test, bed, &sc_indexed_get, sizeof(sc_indexed_get),
					      sizeof(*answer)), 0);
	KUNIT_EXPECT_EQ(test, bed->asked, 1);
	KUNIT_EXPECT_EQ(test, bed->command, SC_SRB_GET_DEVICE_PROPERTY);
	KUNIT_EXPECT_EQ(test, bed->entry, SC_FAKE_DEVICE);
	sc_expect_descriptor(test, bed, 1, &sc_indexed_get);
	KUNIT_EXPECT_EQ(test, bed->bytes, sizeof(*answer));
	SC_EXPECT_BYTES(test, bed->data, bed->answer, SC_PROPERTY_BYTES);
}

/* S-09 */
static void a_set_of_a_device_reaches_the_minidriver(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);
	struct sc_indexed property = sc_indexed_get, value = { .index = 9, .value = 77 };

	property.property.flags = SC_KSPROPERTY_TYPE_SET;
	memcpy(bed->data, &value, sizeof(value));
	KUNIT_ASSERT_EQ(test, sc_property_ask(test, bed, &property, sizeof(property),
					      sizeof(value)), 0);
	KUNIT_EXPECT_EQ(test, bed->command, SC_SRB_SET_DEVICE_PROPERTY);
	sc_expect_descriptor(test, bed, 1, &property);
	SC_EXPECT_BYTES(test, bed->value, &value, sizeof(value));
	KUNIT_EXPECT_EQ(test, bed->bytes, 0);
	SC_EXPECT_BYTES(test, bed->data, &value, sizeof(value));
}

/* S-22: by the control queue; the index is that of the stream's own array. */
static void a_get_of_a_stream_reaches_the_minidriver(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);

	bed->stream = sc_testbed_open(test, 1, 0);
	bed->transferred = sizeof(struct sc_indexed);
	KUNIT_ASSERT_EQ(test, sc_property_ask(test, bed, &sc_indexed_get, sizeof(sc_indexed_get),
					      sizeof(struct sc_indexed)), 0);
	KUNIT_EXPECT_EQ(test, bed->command, SC_SRB_GET_STREAM_PROPERTY);
	KUNIT_EXPECT_EQ(test, bed->entry, SC_FAKE_CONTROL);
	sc_expect_descriptor(test, bed, 0, &sc_indexed_get);
	KUNIT_EXPECT_EQ(test, bed->bytes, sizeof(struct sc_indexed));
}

/* S-21 */
static void a_set_of_a_stream_reaches_the_minidriver(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);

	bed->stream = sc_testbed_open(test, 1, 0);
	bed->data[0] = 0x5a;
	KUNIT_ASSERT_EQ(test, sc_property_plain(test, bed, &sc_set_two, SC_WRITE_ONLY,
						SC_KSPROPERTY_TYPE_SET, sizeof(u32)), 0);
	KUNIT_EXPECT_EQ(test, bed->command, SC_SRB_SET_STREAM_PROPERTY);
	KUNIT_EXPECT_EQ(test, bed->entry, SC_FAKE_CONTROL);
	KUNIT_EXPECT_EQ(test, bed->value[0], 0x5a);
}

/* S-08: what a get is about may stand in the value, too, as it is the same structure. */
static void a_get_takes_the_value_along(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);

	memcpy(bed->data, &sc_indexed_get, sizeof(sc_indexed_get));
	KUNIT_ASSERT_EQ(test, sc_property_ask(test, bed, &sc_indexed_get, sizeof(sc_indexed_get),
					      sizeof(sc_indexed_get)), 0);
	SC_EXPECT_BYTES(test, bed->value, &sc_indexed_get, sizeof(sc_indexed_get));
	KUNIT_EXPECT_EQ(test, bed->bytes, 0);
}

struct sc_refused_case {
	const char *name;
	const struct sc_guid *set;
	u32 id;
	u32 flags;
	u32 property_size;
	u32 size;
	int status;
	u32 bytes;
};

#define SC_ID_SIZE	sizeof(struct sc_ksidentifier)
#define SC_GET		SC_KSPROPERTY_TYPE_GET
#define SC_SET		SC_KSPROPERTY_TYPE_SET

static const struct sc_refused_case sc_refused_cases[] = {
	{ "unknown set", &sc_set_none, 0, SC_GET, SC_ID_SIZE, 4, -ENOTTY },
	{ "unknown set, support", &sc_set_none, 0, SC_KSPROPERTY_TYPE_SETSUPPORT, SC_ID_SIZE, 0,
	  -ENOTTY },
	{ "unknown property", &sc_set_two, 99, SC_GET, SC_ID_SIZE, 4, -ENOTTY },
	{ "unknown property, support", &sc_set_two, 99, SC_KSPROPERTY_TYPE_BASICSUPPORT,
	  SC_ID_SIZE, 4, -ENOTTY },
	{ "get of what is written only", &sc_set_two, SC_WRITE_ONLY, SC_GET, SC_ID_SIZE, 4,
	  -ENOTTY },
	{ "set of what is read only", &sc_set_two, SC_READ_ONLY, SC_SET, SC_ID_SIZE, 4, -ENOTTY },
	{ "no room", &sc_set_two, SC_LEVEL, SC_GET, SC_ID_SIZE, 0, -EOVERFLOW, 4 },
	{ "little room", &sc_set_two, SC_LEVEL, SC_GET, SC_ID_SIZE, 3, -EOVERFLOW, 4 },
	{ "short value", &sc_set_two, SC_LEVEL, SC_SET, SC_ID_SIZE, 3, -EINVAL },
	{ "no identifier", &sc_set_two, SC_LEVEL, SC_GET, 0, 4, -EINVAL },
	{ "short identifier", &sc_set_two, SC_LEVEL, SC_GET, SC_ID_SIZE - 1, 4, -EINVAL },
	{ "nothing behind it, get", &sc_set_two, SC_PLAIN, SC_GET,
	  sizeof(struct sc_indexed) - 1, sizeof(struct sc_indexed), -EINVAL },
	{ "nothing behind it, set", &sc_set_two, SC_PLAIN, SC_SET,
	  sizeof(struct sc_indexed) - 1, sizeof(struct sc_indexed), -EINVAL },
	{ "long identifier", &sc_set_two, SC_LEVEL, SC_GET, SZ_64K + 1, 4, -E2BIG },
	{ "too much room", &sc_set_two, SC_LEVEL, SC_GET, SC_ID_SIZE, SZ_64K + 1, -E2BIG },
	{ "no flag", &sc_set_two, SC_LEVEL, 0, SC_ID_SIZE, 4, -EINVAL },
	{ "both ways", &sc_set_two, SC_LEVEL, SC_GET | SC_SET, SC_ID_SIZE, 4, -EINVAL },
	{ "get and support", &sc_set_two, SC_LEVEL, SC_GET | SC_KSPROPERTY_TYPE_BASICSUPPORT,
	  SC_ID_SIZE, 4, -EINVAL },
	{ "unknown flag", &sc_set_two, SC_LEVEL, 0x4, SC_ID_SIZE, 4, -EINVAL },
	{ "serialise", &sc_set_two, SC_LEVEL, SC_KSPROPERTY_TYPE_SERIALIZESET, SC_ID_SIZE, 4,
	  -ENOTTY },
	{ "unserialise", &sc_set_two, SC_LEVEL, SC_KSPROPERTY_TYPE_UNSERIALIZESET, SC_ID_SIZE, 4,
	  -ENOTTY },
	{ "serialise raw", &sc_set_two, SC_LEVEL, SC_KSPROPERTY_TYPE_SERIALIZERAW, SC_ID_SIZE, 4,
	  -ENOTTY },
	{ "unserialise raw", &sc_set_two, SC_LEVEL, SC_KSPROPERTY_TYPE_UNSERIALIZERAW,
	  SC_ID_SIZE, 4, -ENOTTY },
	{ "serialised size", &sc_set_two, SC_LEVEL, SC_KSPROPERTY_TYPE_SERIALIZESIZE, SC_ID_SIZE,
	  4, -ENOTTY },
	{ "no default", &sc_set_two, SC_READ_ONLY, SC_KSPROPERTY_TYPE_DEFAULTVALUES, SC_ID_SIZE,
	  4, -ENOTTY },
	{ "no room for the default", &sc_set_two, SC_LEVEL, SC_KSPROPERTY_TYPE_DEFAULTVALUES,
	  SC_ID_SIZE, 3, -EOVERFLOW, 4 },
	{ "no room for flags", &sc_set_two, SC_LEVEL, SC_KSPROPERTY_TYPE_BASICSUPPORT, SC_ID_SIZE,
	  3, -EOVERFLOW, 40 + 16 + 16 + 16 + 4 },
	{ "no room for relations", &sc_set_two, SC_RELATED, SC_KSPROPERTY_TYPE_RELATIONS,
	  SC_ID_SIZE, 55, -EOVERFLOW, 8 + 2 * SC_ID_SIZE },
};

static void sc_refused_name(const struct sc_refused_case *c, char *text)
{
	strscpy(text, c->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_refused, sc_refused_cases, sc_refused_name);

/* S-08, S-09, S-21, S-22, A-29: the minidriver hears of none of it, device or stream. */
static void what_makes_no_sense_is_refused(struct kunit *test)
{
	const struct sc_refused_case *c = test->param_value;
	struct sc_property_bed *bed = sc_property_bed(test);
	struct sc_ksidentifier *property = kunit_kzalloc(test, SZ_64K + 1, GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, property);
	property->set = *c->set;
	property->id = c->id;
	property->flags = c->flags;
	bed->bytes = 99;
	KUNIT_EXPECT_EQ(test, sc_property_ask(test, bed, property, c->property_size, c->size),
			c->status);
	KUNIT_EXPECT_EQ(test, bed->bytes, c->bytes);

	bed->stream = sc_testbed_open(test, 1, 0);
	bed->bytes = 99;
	KUNIT_EXPECT_EQ(test, sc_property_ask(test, bed, property, c->property_size, c->size),
			c->status);
	KUNIT_EXPECT_EQ(test, bed->bytes, c->bytes);
	KUNIT_EXPECT_EQ(test, bed->asked, 0);
	KUNIT_EXPECT_PTR_EQ(test, memchr_inv(bed->data, 0, SC_PROPERTY_BYTES), NULL);
}

/* what is declared for the device is a property of the device, not of its streams. */
static void a_stream_has_its_own_properties_only(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);

	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_set_one, SC_PLAIN, SC_GET, 4), 0);
	bed->stream = sc_testbed_open(test, 1, 0);
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_set_one, SC_PLAIN, SC_GET, 4),
			-ENOTTY);
	bed->stream = sc_testbed_open(test, 0, 0);
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_set_two, SC_LEVEL, SC_GET, 4),
			-ENOTTY);
	KUNIT_EXPECT_EQ(test, bed->asked, 1);
}

/* S-08: a set that is declared is supported, whatever the id. */
static void a_declared_set_is_supported(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);

	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_set_one, 99,
						SC_KSPROPERTY_TYPE_SETSUPPORT, 0), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, 0);
	KUNIT_EXPECT_EQ(test, bed->asked, 0);
}

struct sc_access_case {
	u32 id;
	u32 access;
};

/* D-58: with room for 32 bits that is all there is. */
static void a_small_buffer_gets_the_access_flags(struct kunit *test)
{
	static const struct sc_access_case cases[] = {
		{ SC_PLAIN, SC_GET | SC_SET }, { SC_READ_ONLY, SC_GET }, { SC_WRITE_ONLY, SC_SET },
	};
	struct sc_property_bed *bed = sc_property_bed(test);
	unsigned int i, size;

	for (i = 0; i < ARRAY_SIZE(cases); i++) {
		for (size = 4; size < sizeof(struct sc_ksproperty_description); size += 35) {
			memset(bed->data, 0, SC_PROPERTY_BYTES);
			KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_set_two, cases[i].id,
								SC_KSPROPERTY_TYPE_BASICSUPPORT,
								size), 0);
			KUNIT_EXPECT_EQ(test, *(u32 *)bed->data, cases[i].access);
			KUNIT_EXPECT_EQ(test, bed->bytes, 4);
			KUNIT_EXPECT_PTR_EQ(test, memchr_inv(bed->data + 4, 0, 96), NULL);
		}
	}
	KUNIT_EXPECT_EQ(test, bed->asked, 0);
}

static void sc_expect_description(struct kunit *test, const struct sc_property_bed *bed)
{
	const struct sc_ksproperty_description *description = (const void *)bed->data;

	KUNIT_EXPECT_EQ(test, description->access_flags, SC_GET | SC_SET);
	KUNIT_EXPECT_EQ(test, description->description_size, 92);
	SC_EXPECT_BYTES(test, &description->prop_type_set, &sc_level_values.prop_type_set,
			SC_ID_SIZE);
	KUNIT_EXPECT_EQ(test, description->members_list_count, 2);
	KUNIT_EXPECT_EQ(test, description->reserved, 0);
}

/* D-57, D-58, A-20: the lists as declared, the step among them, none read twice. */
static void basic_support_describes_type_and_values(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);
	const u8 *at = bed->data + sizeof(struct sc_ksproperty_description);
	struct sc_ksproperty_membersheader one = sc_level_lists[1].members_header;

	one.members_count = 1;
	KUNIT_ASSERT_EQ(test, sc_property_plain(test, bed, &sc_set_two, SC_LEVEL,
						SC_KSPROPERTY_TYPE_BASICSUPPORT, 92), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, 92);
	sc_expect_description(test, bed);
	SC_EXPECT_BYTES(test, at, &sc_level_lists[0].members_header, 16);
	SC_EXPECT_BYTES(test, at + 16, &sc_level_range, 16);
	SC_EXPECT_BYTES(test, at + 32, &one, 16);
	SC_EXPECT_BYTES(test, at + 48, &sc_level_default, 4);
	KUNIT_EXPECT_EQ(test, at[52], 0);
	KUNIT_EXPECT_EQ(test, bed->asked, 0);
}

/* D-58: a client that asks how much it is gets that, and no half list. */
static void without_room_for_lists_the_description_comes_alone(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);

	KUNIT_ASSERT_EQ(test, sc_property_plain(test, bed, &sc_set_two, SC_LEVEL,
						SC_KSPROPERTY_TYPE_BASICSUPPORT, 91), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, 40);
	sc_expect_description(test, bed);
	KUNIT_EXPECT_PTR_EQ(test, memchr_inv(bed->data + 40, 0, 100), NULL);
}

/* D-58: a property without values has a description, too. */
static void what_has_no_values_has_a_description(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);
	struct sc_ksproperty_description *description = (void *)bed->data;

	KUNIT_ASSERT_EQ(test, sc_property_plain(test, bed, &sc_set_two, SC_READ_ONLY,
						SC_KSPROPERTY_TYPE_BASICSUPPORT, 1000), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, sizeof(*description));
	KUNIT_EXPECT_EQ(test, description->description_size, sizeof(*description));
	KUNIT_EXPECT_EQ(test, description->access_flags, SC_GET);
	KUNIT_EXPECT_EQ(test, description->members_list_count, 0);
}

/* D-58: the members flagged as default, as a get would return them. */
static void default_values_come_bare(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);

	KUNIT_ASSERT_EQ(test, sc_property_plain(test, bed, &sc_set_two, SC_LEVEL,
						SC_KSPROPERTY_TYPE_DEFAULTVALUES, 1000), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, sizeof(s32));
	KUNIT_EXPECT_EQ(test, *(s32 *)bed->data, 750);
	KUNIT_EXPECT_EQ(test, bed->asked, 0);
}

/* D-56, D-64 */
static void relations_come_as_a_list(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);
	struct sc_ksmultiple_item *head = (void *)bed->data;

	KUNIT_ASSERT_EQ(test, sc_property_plain(test, bed, &sc_set_two, SC_RELATED,
						SC_KSPROPERTY_TYPE_RELATIONS, 56), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, 56);
	KUNIT_EXPECT_EQ(test, head->size, 56);
	KUNIT_EXPECT_EQ(test, head->count, 2);
	SC_EXPECT_BYTES(test, head + 1, sc_relations, sizeof(sc_relations));

	KUNIT_ASSERT_EQ(test, sc_property_plain(test, bed, &sc_set_two, SC_LEVEL,
						SC_KSPROPERTY_TYPE_RELATIONS, 56), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, sizeof(*head));
	KUNIT_EXPECT_EQ(test, head->count, 0);
	KUNIT_EXPECT_EQ(test, bed->asked, 0);
}

/* D-56: with a support handler such queries come like a get and differ in their flags. */
static void a_support_handler_answers_itself(struct kunit *test)
{
	static const u32 flags[] = {
		SC_KSPROPERTY_TYPE_BASICSUPPORT, SC_KSPROPERTY_TYPE_DEFAULTVALUES,
		SC_KSPROPERTY_TYPE_RELATIONS,
	};
	struct sc_property_bed *bed = sc_property_bed(test);
	struct sc_ksidentifier *property = (void *)bed->property;
	unsigned int i;

	bed->answer[0] = 0xa5;
	bed->transferred = 2;
	for (i = 0; i < ARRAY_SIZE(flags); i++) {
		KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_set_two, SC_ASK_ME,
							flags[i], 2), 0);
		KUNIT_EXPECT_EQ(test, bed->asked, i + 1);
		KUNIT_EXPECT_EQ(test, bed->command, SC_SRB_GET_DEVICE_PROPERTY);
		KUNIT_EXPECT_EQ(test, property->flags, flags[i]);
		KUNIT_EXPECT_EQ(test, bed->data[0], 0xa5);
		KUNIT_EXPECT_EQ(test, bed->bytes, 2);
	}
	/* Not for the set as a whole. */
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_set_two, SC_ASK_ME,
						SC_KSPROPERTY_TYPE_SETSUPPORT, 0), 0);
	KUNIT_EXPECT_EQ(test, bed->asked, 3);
}

/* S-08, A-29: "not implemented" and "not supported" stay two answers. */
static void the_minidrivers_status_is_the_clients(struct kunit *test)
{
	static const int statuses[] = {
		SC_STATUS_NOT_IMPLEMENTED, SC_STATUS_NOT_SUPPORTED, SC_STATUS_IO_DEVICE_ERROR,
	};
	struct sc_property_bed *bed = sc_property_bed(test);
	struct sc_fake *fake = sc_testbed_fake(test);
	unsigned int i;

	bed->answer[0] = 0xa5;
	bed->transferred = 4;
	for (i = 0; i < ARRAY_SIZE(statuses); i++) {
		sc_fake_does(fake, SC_SRB_GET_DEVICE_PROPERTY, SC_FAKE_COMPLETE_AND_READY,
			     statuses[i]);
		KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_set_two, SC_LEVEL, SC_GET,
							4), statuses[i]);
		KUNIT_EXPECT_EQ(test, bed->bytes, 0);
		KUNIT_EXPECT_EQ(test, bed->data[0], 0);
	}
	KUNIT_EXPECT_EQ(test, (int)SC_STATUS_NOT_IMPLEMENTED, -EOPNOTSUPP);
	KUNIT_EXPECT_EQ(test, (int)SC_STATUS_NOT_SUPPORTED, -ENOTTY);
}

/* S-08, S-22: the minidriver says how much it needs; without room it has no buffer. */
static void an_overflow_says_how_much_is_needed(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_fake_does(fake, SC_SRB_GET_DEVICE_PROPERTY, SC_FAKE_COMPLETE_AND_READY,
		     SC_STATUS_BUFFER_OVERFLOW);
	bed->transferred = 5000;
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_set_two, SC_LIST, SC_GET, 0),
			-EOVERFLOW);
	KUNIT_EXPECT_EQ(test, bed->asked, 1);
	KUNIT_EXPECT_EQ(test, bed->descriptor.property_output_size, 0);
	KUNIT_EXPECT_PTR_EQ(test, bed->descriptor.property_info, NULL);
	KUNIT_EXPECT_EQ(test, bed->bytes, 5000);
}

/* D-45: more than the buffer holds is a lie; the client's bytes stay. */
static void a_lie_about_what_was_returned_is_reported(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);

	bed->answer[0] = 0xa5;
	bed->transferred = 5;
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_set_two, SC_LEVEL, SC_GET, 4),
			-EPROTO);
	KUNIT_EXPECT_EQ(test, bed->bytes, 0);
	KUNIT_EXPECT_EQ(test, bed->data[0], 0);
	sc_testbed_expect_report(test, SC_OFFENCE_TRANSFERRED,
				 "returns 5 bytes of GET_DEVICE_PROPERTY where there is room for 4");
}

/* D-52: a property of a node goes the same way, when there is such a node. */
static void a_node_must_be_there(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);
	struct sc_ksp_node node = {
		.property = { .set = sc_set_two, .id = SC_LEVEL,
			      .flags = SC_GET | SC_KSPROPERTY_TYPE_TOPOLOGY },
		.node_id = 1,
	};

	KUNIT_EXPECT_EQ(test, sc_property_ask(test, bed, &node, sizeof(node), 4), 0);
	SC_EXPECT_BYTES(test, bed->property, &node, sizeof(node));
	KUNIT_EXPECT_EQ(test, sc_property_ask(test, bed, &node, sizeof(node) - 1, 4), -EINVAL);
	node.node_id = 2;
	KUNIT_EXPECT_EQ(test, sc_property_ask(test, bed, &node, sizeof(node), 4), -EINVAL);
	KUNIT_EXPECT_EQ(test, bed->asked, 1);
}

/* S-22: a stream has properties while it is open. */
static void a_closed_stream_has_no_properties(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);

	bed->stream = sc_device_stream(sc_testbed_dev(test), 1, 0);
	bed->bytes = 99;
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_set_two, SC_LEVEL, SC_GET, 4),
			-EINVAL);
	KUNIT_EXPECT_EQ(test, bed->bytes, 0);
}

static void a_dead_device_has_no_properties(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);

	WRITE_ONCE(sc_testbed_dev(test)->dead, true);
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_set_two, SC_LEVEL, SC_GET, 4),
			-ENODEV);
	KUNIT_EXPECT_EQ(test, bed->asked, 0);
}

struct sc_asking {
	struct kunit *test;
	struct sc_property_bed *bed;
	int ret;
};

static void sc_ask_elsewhere(void *context)
{
	struct sc_asking *asking = context;

	asking->ret = sc_property_plain(asking->test, asking->bed, &sc_set_two, SC_LEVEL,
					SC_GET, 4);
}

/* Somebody asks a running stream, whose minidriver keeps the request. */
static struct sc_stream *sc_ask_slowly(struct kunit *test, struct sc_asking *asking,
				       struct sc_elsewhere *there, enum sc_fake_how how)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_stream *stream = sc_testbed_run(test, 1, 0);

	*asking = (struct sc_asking){ .test = test, .bed = sc_property_bed(test) };
	asking->bed->stream = stream;
	asking->bed->transferred = 4;
	sc_fake_does(fake, SC_SRB_GET_STREAM_PROPERTY, how, 0);
	sc_testbed_start_elsewhere(test, there, sc_ask_elsewhere, asking);
	while (!READ_ONCE(asking->bed->asked))
		cpu_relax();
	/* Who waits has looked at the clock already, which a test may let run. */
	while (!waitqueue_active(&stream->dev->wait))
		cpu_relax();
	return stream;
}

/* S-22: a stop goes on beside it, and it is answered afterwards. */
static void a_stop_does_not_wait_for_a_property(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_elsewhere there;
	struct sc_asking asking;

	sc_stream_stop(sc_ask_slowly(test, &asking, &there, SC_FAKE_READY));
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_SET_STREAM_STATE), 3);
	sc_testbed_expect_no_report(test);
	sc_fake_end(sc_fake_nth(fake, SC_FAKE_CONTROL, 0)->srb, SC_FAKE_COMPLETE, 0);
	sc_testbed_join(&there);
	KUNIT_EXPECT_EQ(test, asking.ret, 0);
	KUNIT_EXPECT_EQ(test, asking.bed->bytes, 4);
}

/* S-22: not even where it shuts the gate, so that the stop cannot tell the minidriver. */
static void a_stop_has_its_deadline_beside_a_property(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_stream *stream;
	struct sc_elsewhere there;
	struct sc_asking asking;

	stream = sc_ask_slowly(test, &asking, &there, SC_FAKE_KEEP);
	sc_testbed_hurry(test);
	sc_stream_stop(stream);
	KUNIT_EXPECT_EQ(test, sc_stream_state(stream), SC_KSSTATE_STOP);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_SET_STREAM_STATE), 0);
	sc_fake_end(sc_fake_nth(fake, SC_FAKE_CONTROL, 0)->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_join(&there);
	KUNIT_EXPECT_EQ(test, asking.ret, 0);
}

/* S-07, S-22: a close asks for it back. */
static void a_close_ends_a_property(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_elsewhere there;
	struct sc_asking asking;

	sc_stream_close(sc_ask_slowly(test, &asking, &there, SC_FAKE_READY));
	sc_testbed_join(&there);
	KUNIT_EXPECT_EQ(test, asking.ret, -ECANCELED);
	KUNIT_EXPECT_EQ(test, asking.bed->bytes, 0);
	SC_EXPECT_CALLS(test, SC_FAKE_CANCEL, 1);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_CLOSE_STREAM), 1);
}

/* A minidriver that never lets go keeps the block, and nobody reads it. */
static void a_block_outlives_a_minidriver_that_keeps_it(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_stream_property_descriptor *descriptor;

	sc_fake_does(fake, SC_SRB_GET_DEVICE_PROPERTY, SC_FAKE_KEEP, 0);
	fake->cancel.how = SC_FAKE_KEEP;
	sc_testbed_hurry(test);
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_set_two, SC_LEVEL, SC_GET, 4),
			-ETIMEDOUT);
	sc_testbed_expect_report(test, SC_OFFENCE_IGNORED_CANCEL,
				 "did not let go of GET_DEVICE_PROPERTY when asked to");
	descriptor = sc_fake_last(fake, SC_FAKE_DEVICE)->srb->command_data.property_info;
	memset(descriptor->property_info, 0x5a, 4);
	descriptor->property->id = 0x5a5a;
	KUNIT_EXPECT_EQ(test, bed->data[0], 0);
}

static struct kunit_case sc_property_cases[] = {
	KUNIT_CASE(a_get_of_a_device_reaches_the_minidriver),
	KUNIT_CASE(a_set_of_a_device_reaches_the_minidriver),
	KUNIT_CASE(a_get_of_a_stream_reaches_the_minidriver),
	KUNIT_CASE(a_set_of_a_stream_reaches_the_minidriver),
	KUNIT_CASE(a_get_takes_the_value_along),
	KUNIT_CASE_PARAM(what_makes_no_sense_is_refused, sc_refused_gen_params),
	KUNIT_CASE(a_stream_has_its_own_properties_only),
	KUNIT_CASE(a_declared_set_is_supported),
	KUNIT_CASE(a_small_buffer_gets_the_access_flags),
	KUNIT_CASE(basic_support_describes_type_and_values),
	KUNIT_CASE(without_room_for_lists_the_description_comes_alone),
	KUNIT_CASE(what_has_no_values_has_a_description),
	KUNIT_CASE(default_values_come_bare),
	KUNIT_CASE(relations_come_as_a_list),
	KUNIT_CASE(a_support_handler_answers_itself),
	KUNIT_CASE(the_minidrivers_status_is_the_clients),
	KUNIT_CASE(an_overflow_says_how_much_is_needed),
	KUNIT_CASE(a_lie_about_what_was_returned_is_reported),
	KUNIT_CASE(a_node_must_be_there),
	KUNIT_CASE(a_closed_stream_has_no_properties),
	KUNIT_CASE(a_dead_device_has_no_properties),
	KUNIT_CASE(a_stop_does_not_wait_for_a_property),
	KUNIT_CASE(a_stop_has_its_deadline_beside_a_property),
	KUNIT_CASE(a_close_ends_a_property),
	KUNIT_CASE(a_block_outlives_a_minidriver_that_keeps_it),
	{ }
};

static struct kunit_suite sc_property_suite = {
	.name = "sc_property",
	.init = sc_property_test_init,
	.exit = sc_testbed_exit,
	.test_cases = sc_property_cases,
};
kunit_test_suite(sc_property_suite);
