// SPDX-License-Identifier: GPL-2.0
/*
 * KSPROPSETID_Pin: what the class driver tells of streams before they are open.
 */
#include <linux/sizes.h>

#include "property_bed.h"

#define SC_GET		SC_KSPROPERTY_TYPE_GET
#define SC_SET		SC_KSPROPERTY_TYPE_SET
#define SC_ID_SIZE	sizeof(struct sc_ksidentifier)
#define SC_PIN_SIZE	sizeof(struct sc_ksp_pin)
#define SC_HEAD_SIZE	sizeof(struct sc_ksmultiple_item)
#define SC_RANGES	3

static const struct sc_guid sc_pin = SC_KSPROPSETID_PIN;
static const struct sc_guid sc_camera = SC_GUID(7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7);
static const struct sc_guid sc_front =
	SC_GUID(0x01234567, 0x89ab, 0xcdef, 0xfe, 0xdc, 0xba, 0x98, 0x76, 0x54, 0x32, 0x10);

/* A range of an odd size, so that the next one has to be aligned. */
struct sc_odd_range {
	struct sc_ksdataformat range;
	u8 more[5];
};

static struct sc_odd_range sc_odd = {
	.range = { .format_size = offsetofend(struct sc_odd_range, more), .sample_size = 17 },
	.more = { 1, 2, 3, 4, 5 },
};

static struct sc_ksdataformat sc_even = {
	.format_size = sizeof(sc_even),
	.sample_size = 18,
};

static struct sc_ksdataformat *sc_two_ranges[] = { &sc_odd.range, &sc_even };

static const struct sc_kspin_medium sc_board[] = {
	{ .set = SC_GUID(8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8), .id = 3 },
	{ .set = SC_GUID(9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9), .id = 3 },
};

/* Some of the set the class driver leaves to the minidriver, and CTYPES it does not. */
#define SC_THEIRS(number)						\
	{								\
		.property_id = SC_KSPROPERTY_PIN_##number,		\
		.get_supported = true,					\
		.min_property = SC_PIN_SIZE,				\
		.min_data = sizeof(u32),				\
	}

static const struct sc_ksproperty_item sc_their_items[] = {
	SC_THEIRS(CTYPES),
	SC_THEIRS(GLOBALCINSTANCES),
	SC_THEIRS(NECESSARYINSTANCES),
	SC_THEIRS(PHYSICALCONNECTION),
	SC_THEIRS(PROPOSEDATAFORMAT),
};

static const struct sc_guid sc_crossbar = SC_PROPSETID_VIDCAP_CROSSBAR;

static const struct sc_ksproperty_item sc_crossbar_items[] = {
	{
		.property_id = SC_KSPROPERTY_CROSSBAR_PININFO,
		.get_supported = true,
		.min_property = sizeof(struct sc_ksproperty_crossbar_pininfo_s),
		.min_data = sizeof(struct sc_ksproperty_crossbar_pininfo_s),
	},
};

static const struct sc_ksproperty_set sc_their_sets[] = {
	{ .set = &sc_crossbar, .properties_count = ARRAY_SIZE(sc_crossbar_items),
	  .property_item = sc_crossbar_items },
	{ .set = &sc_pin, .properties_count = ARRAY_SIZE(sc_their_items),
	  .property_item = sc_their_items },
};

/* Stream 0 has as little as possible, stream 1 has all there is. */
static int sc_kspin_prepare(struct kunit *test)
{
	int ret = sc_testbed_init(test);
	struct sc_stream_information *info;

	if (ret)
		return ret;

	info = &sc_testbed_fake(test)->descriptor.info[1];
	info->data_flow = SC_KSPIN_DATAFLOW_IN;
	info->number_of_format_array_entries = ARRAY_SIZE(sc_two_ranges);
	info->stream_formats_array = sc_two_ranges;
	info->category = &sc_camera;
	info->name = &sc_front;
	info->mediums_count = ARRAY_SIZE(sc_board);
	info->mediums = sc_board;
	info->bridge_stream = true;
	return 0;
}

static int sc_kspin_init(struct kunit *test)
{
	return sc_kspin_prepare(test) ?: sc_testbed_register(test);
}

/* The same, of a minidriver that declares some of the set itself. */
static void sc_kspin_declare(struct kunit *test)
{
	struct sc_fake_descriptor *descriptor = &sc_testbed_fake(test)->descriptor;

	sc_testbed_unregister(test);
	descriptor->header.num_dev_prop_array_entries = ARRAY_SIZE(sc_their_sets);
	descriptor->header.device_properties_array = sc_their_sets;
	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);
}

static int sc_kspin_ask(struct kunit *test, struct sc_property_bed *bed, u32 id, u32 flags,
			u32 pin, u32 size)
{
	struct sc_ksp_pin property = {
		.property = { .set = sc_pin, .id = id, .flags = flags },
		.pin_id = pin,
	};

	return sc_property_ask(test, bed, &property, sizeof(property), size);
}

static u32 sc_kspin_word(struct kunit *test, struct sc_property_bed *bed, u32 id, u32 pin)
{
	KUNIT_EXPECT_EQ(test, sc_kspin_ask(test, bed, id, SC_GET, pin, sizeof(u32)), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, sizeof(u32));
	return *(u32 *)bed->data;
}

/* P-102 */
static void ctypes_is_the_number_of_streams(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);

	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_pin, SC_KSPROPERTY_PIN_CTYPES,
						SC_GET, 4), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, 4);
	KUNIT_EXPECT_EQ(test, *(u32 *)bed->data, SC_FAKE_STREAMS);
}

static void sc_expect_instances(struct kunit *test, struct sc_property_bed *bed, u32 pin, u32 open)
{
	const struct sc_kspin_cinstances *instances = (const void *)bed->data;

	KUNIT_EXPECT_EQ(test, sc_kspin_ask(test, bed, SC_KSPROPERTY_PIN_CINSTANCES, SC_GET, pin,
					   sizeof(*instances)), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, sizeof(*instances));
	KUNIT_EXPECT_EQ(test, instances->possible_count, SC_FAKE_INSTANCES);
	KUNIT_EXPECT_EQ(test, instances->current_count, open);
}

/* P-102: of that stream, through whatever filter they were opened. */
static void cinstances_counts_those_that_are_open(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);
	struct sc_stream *stream;

	sc_expect_instances(test, bed, 1, 0);
	sc_testbed_open(test, 0, 0);
	stream = sc_testbed_open(test, 1, 3);
	sc_testbed_open(test, 1, 1);
	sc_expect_instances(test, bed, 1, 2);

	bed->filter = sc_filter_open(sc_testbed_dev(test), 0);
	KUNIT_ASSERT_FALSE(test, IS_ERR(bed->filter));
	sc_expect_instances(test, bed, 1, 2);
	sc_stream_close(stream);
	sc_expect_instances(test, bed, 1, 1);
	sc_filter_close(bed->filter);
}

/* P-102, A-30 */
static void flow_and_communication_are_as_described(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);

	KUNIT_EXPECT_EQ(test, sc_kspin_word(test, bed, SC_KSPROPERTY_PIN_DATAFLOW, 0),
			SC_KSPIN_DATAFLOW_OUT);
	KUNIT_EXPECT_EQ(test, sc_kspin_word(test, bed, SC_KSPROPERTY_PIN_DATAFLOW, 1),
			SC_KSPIN_DATAFLOW_IN);
	KUNIT_EXPECT_EQ(test, sc_kspin_word(test, bed, SC_KSPROPERTY_PIN_COMMUNICATION, 0),
			SC_KSPIN_COMMUNICATION_SINK);
	KUNIT_EXPECT_EQ(test, sc_kspin_word(test, bed, SC_KSPROPERTY_PIN_COMMUNICATION, 1),
			SC_KSPIN_COMMUNICATION_BRIDGE);
}

/* P-102: one behind the other, each at a multiple of eight, with zeroes between. */
static void ranges_come_as_a_list(struct kunit *test)
{
	static const u32 ids[] = {
		SC_KSPROPERTY_PIN_DATARANGES, SC_KSPROPERTY_PIN_CONSTRAINEDDATARANGES,
	};
	const u32 first = SC_HEAD_SIZE, second = SC_HEAD_SIZE + 72, end = second + 64;
	struct sc_property_bed *bed = sc_property_bed(test);
	const struct sc_ksmultiple_item *head = (const void *)bed->data;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(ids); i++) {
		memset(bed->data, 0xa5, SC_PROPERTY_BYTES);
		KUNIT_ASSERT_EQ(test, sc_kspin_ask(test, bed, ids[i], SC_GET, 1, end + 8), 0);
		KUNIT_EXPECT_EQ(test, bed->bytes, end);
		KUNIT_EXPECT_EQ(test, head->size, end);
		KUNIT_EXPECT_EQ(test, head->count, 2);
		SC_EXPECT_BYTES(test, bed->data + first, &sc_odd, 69);
		KUNIT_EXPECT_PTR_EQ(test, memchr_inv(bed->data + first + 69, 0, 3), NULL);
		SC_EXPECT_BYTES(test, bed->data + second, &sc_even, 64);
		KUNIT_EXPECT_PTR_EQ(test, memchr_inv(bed->data + end, 0xa5, 8), NULL);
	}
}

/* P-102: there are no more than 64 KiB of anything. */
static void ranges_that_are_too_long_are_refused(struct kunit *test)
{
	struct sc_ksdataformat *large = kunit_kzalloc(test, SZ_32K, GFP_KERNEL);
	struct sc_ksdataformat *formats[] = { large, large };
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_property_bed *bed;

	KUNIT_ASSERT_NOT_NULL(test, large);
	large->format_size = SZ_32K;
	sc_testbed_unregister(test);
	fake->descriptor.info[1].stream_formats_array = formats;
	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);
	bed = sc_property_bed(test);
	KUNIT_EXPECT_EQ(test, sc_kspin_ask(test, bed, SC_KSPROPERTY_PIN_DATARANGES, SC_GET, 1,
					   SC_PROPERTY_BYTES), -E2BIG);
	KUNIT_EXPECT_EQ(test, bed->bytes, 0);
}

/* P-102 */
static void the_interface_is_streaming(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);
	const struct sc_ksmultiple_item *head = (const void *)bed->data;
	const struct sc_ksidentifier *interface = (const void *)(head + 1);

	KUNIT_ASSERT_EQ(test, sc_kspin_ask(test, bed, SC_KSPROPERTY_PIN_INTERFACES, SC_GET, 0,
					   SC_PROPERTY_BYTES), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, SC_HEAD_SIZE + SC_ID_SIZE);
	KUNIT_EXPECT_EQ(test, head->size, bed->bytes);
	KUNIT_EXPECT_EQ(test, head->count, 1);
	KUNIT_EXPECT_TRUE(test, sc_guid_equal(&interface->set, &SC_KSINTERFACESETID_STANDARD));
	KUNIT_EXPECT_EQ(test, interface->id, SC_KSINTERFACE_STANDARD_STREAMING);
	KUNIT_EXPECT_EQ(test, interface->flags, 0);
}

static const struct sc_kspin_medium *sc_kspin_mediums(struct kunit *test,
						      struct sc_property_bed *bed, u32 pin,
						      u32 count)
{
	const struct sc_ksmultiple_item *head = (const void *)bed->data;

	KUNIT_EXPECT_EQ(test, sc_kspin_ask(test, bed, SC_KSPROPERTY_PIN_MEDIUMS, SC_GET, pin,
					   SC_PROPERTY_BYTES), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, SC_HEAD_SIZE + count * sizeof(struct sc_kspin_medium));
	KUNIT_EXPECT_EQ(test, head->size, bed->bytes);
	KUNIT_EXPECT_EQ(test, head->count, count);
	return (const void *)(head + 1);
}

/* P-102, D-42: without any the standard one, any instance of it. */
static void mediums_are_as_described(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);
	const struct sc_kspin_medium *medium;

	SC_EXPECT_BYTES(test, sc_kspin_mediums(test, bed, 1, 2), sc_board, sizeof(sc_board));
	medium = sc_kspin_mediums(test, bed, 0, 1);
	KUNIT_EXPECT_TRUE(test, sc_guid_equal(&medium->set, &SC_KSMEDIUMSETID_STANDARD));
	KUNIT_EXPECT_EQ(test, medium->id, SC_KSMEDIUM_TYPE_ANYINSTANCE);
	KUNIT_EXPECT_EQ(test, medium->flags, 0);
}

/* A crossbar with one pin. */
static int sc_kspin_register(struct kunit *test, const struct sc_kspin_medium *medium)
{
	static const s32 direction = 1;

	return stream_class_register_filter_with_no_ks_pins(sc_testbed_dev(test)->parent,
							    &sc_crossbar, 1, &direction, medium,
							    NULL);
}

/* G-06: a stream, a filter without pins and a property tell the same medium, bit by bit. */
static void a_medium_is_the_same_wherever_it_is_told(struct kunit *test)
{
	struct sc_ksproperty_crossbar_pininfo_s info = {
		.property = { .set = sc_crossbar, .id = SC_KSPROPERTY_CROSSBAR_PININFO,
			      .flags = SC_GET },
		.medium = sc_board[0],
	};
	const struct sc_pinless_filter *crossbar;
	struct sc_property_bed *bed;

	sc_kspin_declare(test);
	bed = sc_property_bed(test);
	KUNIT_ASSERT_EQ(test, sc_kspin_register(test, sc_board), 0);
	crossbar = sc_device_pinless_filter(sc_testbed_dev(test), 0);
	KUNIT_ASSERT_NOT_NULL(test, crossbar);
	SC_EXPECT_BYTES(test, sc_kspin_mediums(test, bed, 1, 2), &crossbar->pins[0].medium,
			sizeof(sc_board[0]));

	memcpy(bed->answer, &info, sizeof(info));
	bed->transferred = sizeof(info);
	KUNIT_ASSERT_EQ(test, sc_property_ask(test, bed, &info, sizeof(info), sizeof(info)), 0);
	SC_EXPECT_BYTES(test, bed->data + offsetof(typeof(info), medium),
			&crossbar->pins[0].medium, sizeof(sc_board[0]));
}

/* G-06: flags of a medium are 0, also of a filter without pins. */
static void a_medium_has_no_flags(struct kunit *test)
{
	static const struct sc_kspin_medium odd = { .id = 1, .flags = 1 };

	KUNIT_EXPECT_EQ(test, sc_kspin_register(test, &odd), -EINVAL);
	KUNIT_EXPECT_PTR_EQ(test, sc_device_pinless_filter(sc_testbed_dev(test), 0), NULL);
}

/* P-102, D-41 */
static void the_category_is_as_described(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);

	KUNIT_EXPECT_EQ(test, sc_kspin_ask(test, bed, SC_KSPROPERTY_PIN_CATEGORY, SC_GET, 1,
					   sizeof(sc_camera)), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, sizeof(sc_camera));
	SC_EXPECT_BYTES(test, bed->data, &sc_camera, sizeof(sc_camera));
}

static void sc_expect_name(struct kunit *test, struct sc_property_bed *bed, u32 pin,
			   const char *name)
{
	const u16 *wide = (const void *)bed->data;
	unsigned int i;

	KUNIT_EXPECT_EQ(test, sc_kspin_ask(test, bed, SC_KSPROPERTY_PIN_NAME, SC_GET, pin,
					   SC_PROPERTY_BYTES), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, 2 * (strlen(name) + 1));
	for (i = 0; i <= strlen(name); i++)
		KUNIT_EXPECT_EQ(test, wide[i], name[i]);
}

/* P-102, D-41: in wide characters; a stream without a name is called after its category. */
static void the_name_is_a_text(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);

	sc_expect_name(test, bed, 1, "{01234567-89AB-CDEF-FEDC-BA9876543210}");
	sc_expect_name(test, bed, 0, "{5CFA4E00-0000-0000-0000-000000000001}");
}

/* A property of the set, and how much it takes to ask and to be told of stream 1. */
struct sc_kspin_case {
	const char *name;
	u32 id;
	u32 input;
	u32 output;
};

#define SC_CASE(number, in, out)	\
	{ #number, SC_KSPROPERTY_PIN_##number, in, out }

static const struct sc_kspin_case sc_kspin_gets[] = {
	SC_CASE(CINSTANCES, SC_PIN_SIZE, 8),
	SC_CASE(CTYPES, SC_ID_SIZE, 4),
	SC_CASE(DATAFLOW, SC_PIN_SIZE, 4),
	SC_CASE(DATARANGES, SC_PIN_SIZE, SC_HEAD_SIZE + 72 + 64),
	SC_CASE(INTERFACES, SC_PIN_SIZE, SC_HEAD_SIZE + SC_ID_SIZE),
	SC_CASE(MEDIUMS, SC_PIN_SIZE, SC_HEAD_SIZE + sizeof(sc_board)),
	SC_CASE(COMMUNICATION, SC_PIN_SIZE, 4),
	SC_CASE(CATEGORY, SC_PIN_SIZE, 16),
	SC_CASE(NAME, SC_PIN_SIZE, 78),
	SC_CASE(CONSTRAINEDDATARANGES, SC_PIN_SIZE, SC_HEAD_SIZE + 72 + 64),
};

static void sc_kspin_case_name(const struct sc_kspin_case *c, char *text)
{
	strscpy(text, c->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_kspin_get, sc_kspin_gets, sc_kspin_case_name);

/* P-102: with what there is no room for a client learns how much it takes. */
static void what_it_takes_is_told(struct kunit *test)
{
	const struct sc_kspin_case *c = test->param_value;
	struct sc_property_bed *bed = sc_property_bed(test);

	KUNIT_EXPECT_EQ(test, sc_kspin_ask(test, bed, c->id, SC_GET, 1, 0), -EOVERFLOW);
	KUNIT_EXPECT_EQ(test, bed->bytes, c->output);
	bed->bytes = 0;
	KUNIT_EXPECT_EQ(test, sc_kspin_ask(test, bed, c->id, SC_GET, 1, c->output - 1),
			-EOVERFLOW);
	KUNIT_EXPECT_EQ(test, bed->bytes, c->output);
	KUNIT_EXPECT_PTR_EQ(test, memchr_inv(bed->data, 0, SC_PROPERTY_BYTES), NULL);
	KUNIT_EXPECT_EQ(test, sc_kspin_ask(test, bed, c->id, SC_GET, 1, c->output), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, c->output);
}

/* P-102: it is read only and says so; a stream that is not there has none of it. */
static void a_wrong_question_is_refused(struct kunit *test)
{
	const struct sc_kspin_case *c = test->param_value;
	struct sc_property_bed *bed = sc_property_bed(test);
	struct sc_ksp_pin property = {
		.property = { .set = sc_pin, .id = c->id, .flags = SC_GET },
	};
	bool pin = c->input == SC_PIN_SIZE;

	KUNIT_EXPECT_EQ(test, sc_kspin_ask(test, bed, c->id, SC_SET, 1, 512), -ENOTTY);
	KUNIT_EXPECT_EQ(test, sc_property_ask(test, bed, &property, c->input - 1, 512), -EINVAL);
	KUNIT_EXPECT_EQ(test, sc_kspin_ask(test, bed, c->id, SC_GET, 2, 512), pin ? -EINVAL : 0);
	KUNIT_EXPECT_EQ(test, sc_kspin_ask(test, bed, c->id, SC_GET, U32_MAX, 512),
			pin ? -EINVAL : 0);
	KUNIT_EXPECT_EQ(test, sc_kspin_ask(test, bed, c->id, SC_KSPROPERTY_TYPE_BASICSUPPORT, 1,
					   4), 0);
	KUNIT_EXPECT_EQ(test, *(u32 *)bed->data, SC_GET);
	bed->stream = sc_testbed_open(test, 1, 0);
	KUNIT_EXPECT_EQ(test, sc_kspin_ask(test, bed, c->id, SC_GET, 1, 512), -ENOTTY);
	KUNIT_EXPECT_EQ(test, bed->asked, 0);
}

/* P-102: the set is there, also of a minidriver without properties. */
static void the_set_is_supported(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);

	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_pin, 99,
						SC_KSPROPERTY_TYPE_SETSUPPORT, 0), 0);
	KUNIT_EXPECT_EQ(test, sc_kspin_ask(test, bed, 99, SC_GET, 1, 512), -ENOTTY);
	WRITE_ONCE(sc_testbed_dev(test)->dead, true);
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_pin, SC_KSPROPERTY_PIN_CTYPES,
						SC_GET, 4), -ENODEV);
}

static const struct sc_kspin_case sc_kspin_theirs[] = {
	SC_CASE(GLOBALCINSTANCES, SC_PIN_SIZE, 4),
	SC_CASE(NECESSARYINSTANCES, SC_PIN_SIZE, 4),
	SC_CASE(PHYSICALCONNECTION, SC_PIN_SIZE, 4),
	SC_CASE(PROPOSEDATAFORMAT, SC_PIN_SIZE, 4),
};

KUNIT_ARRAY_PARAM(sc_kspin_their, sc_kspin_theirs, sc_kspin_case_name);

/* P-102: where the minidriver declares it, by the index of its own set. */
static void the_minidriver_may_answer_the_rest(struct kunit *test)
{
	const struct sc_kspin_case *c = test->param_value;
	struct sc_property_bed *bed = sc_property_bed(test);

	KUNIT_EXPECT_EQ(test, sc_kspin_ask(test, bed, c->id, SC_GET, 1, 4), -ENOTTY);
	sc_kspin_declare(test);
	bed->answer[0] = 0x5a;
	bed->transferred = 4;
	KUNIT_EXPECT_EQ(test, sc_kspin_ask(test, bed, c->id, SC_GET, 1, 4), 0);
	KUNIT_EXPECT_EQ(test, bed->asked, 1);
	KUNIT_EXPECT_EQ(test, bed->command, SC_SRB_GET_DEVICE_PROPERTY);
	KUNIT_EXPECT_EQ(test, bed->descriptor.property_set_id, 1);
	KUNIT_EXPECT_EQ(test, bed->data[0], 0x5a);
}

/* P-102: what the class driver answers it answers, whoever declares it. */
static void a_declared_property_changes_nothing(struct kunit *test)
{
	struct sc_property_bed *bed;

	sc_kspin_declare(test);
	bed = sc_property_bed(test);
	bed->answer[0] = 0x5a;
	bed->transferred = 4;
	KUNIT_EXPECT_EQ(test, sc_kspin_word(test, bed, SC_KSPROPERTY_PIN_CTYPES, 1),
			SC_FAKE_STREAMS);
	KUNIT_EXPECT_EQ(test, bed->asked, 0);
}

/* --- intersections --- */

/* A list of ranges as a client has it. */
struct sc_wish {
	struct sc_ksp_pin pin;
	struct sc_ksmultiple_item head;
	struct sc_ksdataformat ranges[SC_RANGES];
};

/* What the minidriver was asked, by sample_size, and which range it makes a format of. */
static struct {
	u32 asked[SC_RANGES];
	unsigned int n_asked;
	u32 stream_number;
	u32 room;
	u32 match;
	int status;
} sc_tried;

static void sc_try_range(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_fake_answer *answer = sc_fake_answer(fake, SC_SRB_GET_DATA_INTERSECTION);
	struct sc_stream_data_intersect_info *info = srb->command_data.intersect_info;

	sc_tried.asked[sc_tried.n_asked++ % SC_RANGES] = info->data_range->sample_size;
	sc_tried.stream_number = info->stream_number;
	sc_tried.room = info->size_of_data_format_buffer;
	srb->actual_bytes_transferred = sizeof(struct sc_ksdataformat);
	answer->status = sc_tried.status;
	if (info->data_range->sample_size != sc_tried.match)
		return;
	answer->status = SC_STATUS_BUFFER_OVERFLOW;
	if (info->size_of_data_format_buffer < sizeof(struct sc_ksdataformat))
		return;
	answer->status = 0;
	memcpy(info->data_format_buffer, info->data_range, sizeof(struct sc_ksdataformat));
}

static void sc_wish_begin(struct kunit *test, struct sc_wish *wish)
{
	unsigned int i;

	*wish = (struct sc_wish){
		.pin = { .property = { .set = sc_pin, .flags = SC_GET,
				       .id = SC_KSPROPERTY_PIN_DATAINTERSECTION },
			 .pin_id = 1 },
		.head = { .size = SC_HEAD_SIZE + sizeof(wish->ranges), .count = SC_RANGES },
	};
	for (i = 0; i < SC_RANGES; i++) {
		wish->ranges[i].format_size = sizeof(wish->ranges[i]);
		wish->ranges[i].sample_size = i + 1;
	}
	memset(&sc_tried, 0, sizeof(sc_tried));
	sc_tried.status = SC_STATUS_NO_MATCH;
	sc_fake_answer(sc_testbed_fake(test), SC_SRB_GET_DATA_INTERSECTION)->before = sc_try_range;
}

/* P-102, S-10: one range after the other; the first that matches is the answer. */
static void ranges_are_tried_in_order_until_one_matches(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);
	const struct sc_ksdataformat *format = (const void *)bed->data;
	struct sc_wish wish;

	sc_wish_begin(test, &wish);
	sc_tried.match = 2;
	KUNIT_EXPECT_EQ(test, sc_property_ask(test, bed, &wish, sizeof(wish), 100), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, sizeof(*format));
	KUNIT_EXPECT_EQ(test, format->sample_size, 2);
	KUNIT_EXPECT_EQ(test, sc_tried.n_asked, 2);
	KUNIT_EXPECT_EQ(test, sc_tried.asked[0], 1);
	KUNIT_EXPECT_EQ(test, sc_tried.asked[1], 2);
	KUNIT_EXPECT_EQ(test, sc_tried.stream_number, 1);
	KUNIT_EXPECT_EQ(test, sc_tried.room, 100);
}

/* P-102, S-10: the next one begins at a multiple of eight. */
static void ranges_of_odd_sizes_are_tried(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);
	struct sc_wish wish;

	sc_wish_begin(test, &wish);
	/* The first one ends seven bytes before the last begins. */
	wish.ranges[0].format_size += sizeof(wish.ranges[0]) - 7;
	wish.head.count = 2;
	sc_tried.match = 3;
	KUNIT_EXPECT_EQ(test, sc_property_ask(test, bed, &wish, sizeof(wish), 100), 0);
	KUNIT_EXPECT_EQ(test, sc_tried.n_asked, 2);
	KUNIT_EXPECT_EQ(test, sc_tried.asked[1], 3);
}

/* P-102, S-10: the minidriver's last word is the client's; BUFFER_OVERFLOW is a match. */
static void without_a_match_there_is_no_format(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);
	struct sc_wish wish;

	sc_wish_begin(test, &wish);
	KUNIT_EXPECT_EQ(test, sc_property_ask(test, bed, &wish, sizeof(wish), 100), -ENOENT);
	KUNIT_EXPECT_EQ(test, sc_tried.n_asked, 3);
	KUNIT_EXPECT_EQ(test, bed->bytes, 0);
	KUNIT_EXPECT_PTR_EQ(test, memchr_inv(bed->data, 0, SC_PROPERTY_BYTES), NULL);

	sc_wish_begin(test, &wish);
	sc_tried.match = 2;
	KUNIT_EXPECT_EQ(test, sc_property_ask(test, bed, &wish, sizeof(wish), 0), -EOVERFLOW);
	KUNIT_EXPECT_EQ(test, sc_tried.n_asked, 2);
	KUNIT_EXPECT_EQ(test, bed->bytes, sizeof(struct sc_ksdataformat));
}

/* S-10: where it is not the range that is to blame no other one is tried. */
static void a_failure_ends_the_trying(struct kunit *test)
{
	struct sc_property_bed *bed = sc_property_bed(test);
	struct sc_wish wish;

	sc_wish_begin(test, &wish);
	sc_tried.status = SC_STATUS_INSUFFICIENT_RESOURCES;
	KUNIT_EXPECT_EQ(test, sc_property_ask(test, bed, &wish, sizeof(wish), 100), -ENOMEM);
	KUNIT_EXPECT_EQ(test, sc_tried.n_asked, 1);
}

struct sc_wish_case {
	const char *name;
	void (*spoil)(struct sc_wish *wish);
	unsigned int n_asked;
};

#define SC_SPOIL(name, statement)					\
static void sc_spoil_##name(struct sc_wish *wish)			\
{									\
	statement;							\
}

SC_SPOIL(pin, wish->pin.pin_id = 2)
SC_SPOIL(tiny_head, wish->head.size = SC_HEAD_SIZE - 1)
SC_SPOIL(long_head, wish->head.size++)
SC_SPOIL(huge_head, wish->head.size = U32_MAX)
SC_SPOIL(empty, wish->head.count = 0)
SC_SPOIL(count, wish->head.count = U32_MAX)
SC_SPOIL(short_list, wish->head.size--)
SC_SPOIL(tiny_range, wish->ranges[1].format_size = sizeof(struct sc_ksdataformat) - 1)
SC_SPOIL(no_range, wish->ranges[0].format_size = 0)
SC_SPOIL(long_range, wish->ranges[2].format_size++)
SC_SPOIL(huge_range, wish->ranges[0].format_size = U32_MAX)
SC_SPOIL(attributes, wish->ranges[0].flags = SC_KSDATARANGE_ATTRIBUTES)

static const struct sc_wish_case sc_wish_cases[] = {
	{ "no such stream", sc_spoil_pin, 0 },
	{ "a list shorter than its head", sc_spoil_tiny_head, 0 },
	{ "a list longer than what there is", sc_spoil_long_head, 0 },
	{ "a list as large as memory", sc_spoil_huge_head, 0 },
	{ "no ranges", sc_spoil_empty, 0 },
	{ "more ranges than there are", sc_spoil_count, 3 },
	{ "a list that ends in a range", sc_spoil_short_list, 2 },
	{ "a range shorter than itself", sc_spoil_tiny_range, 1 },
	{ "a range of no size", sc_spoil_no_range, 0 },
	{ "a range longer than the list", sc_spoil_long_range, 2 },
	{ "a range as large as memory", sc_spoil_huge_range, 0 },
	{ "a range with attributes", sc_spoil_attributes, 0 },
};

static void sc_wish_case_name(const struct sc_wish_case *c, char *text)
{
	strscpy(text, c->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_wish, sc_wish_cases, sc_wish_case_name);

/* P-102: the minidriver sees none of it but the ranges before. */
static void a_list_that_makes_no_sense_is_refused(struct kunit *test)
{
	const struct sc_wish_case *c = test->param_value;
	struct sc_property_bed *bed = sc_property_bed(test);
	struct sc_wish wish;

	sc_wish_begin(test, &wish);
	c->spoil(&wish);
	KUNIT_EXPECT_EQ(test, sc_property_ask(test, bed, &wish, sizeof(wish), 100), -EINVAL);
	KUNIT_EXPECT_EQ(test, sc_tried.n_asked, c->n_asked);
	KUNIT_EXPECT_EQ(test, bed->bytes, 0);
	KUNIT_EXPECT_EQ(test, sc_property_ask(test, bed, &wish, SC_PIN_SIZE + SC_HEAD_SIZE - 1,
					      100), -EINVAL);
}

static struct kunit_case sc_kspin_cases[] = {
	KUNIT_CASE(ctypes_is_the_number_of_streams),
	KUNIT_CASE(cinstances_counts_those_that_are_open),
	KUNIT_CASE(flow_and_communication_are_as_described),
	KUNIT_CASE(ranges_come_as_a_list),
	KUNIT_CASE(ranges_that_are_too_long_are_refused),
	KUNIT_CASE(the_interface_is_streaming),
	KUNIT_CASE(mediums_are_as_described),
	KUNIT_CASE(a_medium_is_the_same_wherever_it_is_told),
	KUNIT_CASE(a_medium_has_no_flags),
	KUNIT_CASE(the_category_is_as_described),
	KUNIT_CASE(the_name_is_a_text),
	KUNIT_CASE_PARAM(what_it_takes_is_told, sc_kspin_get_gen_params),
	KUNIT_CASE_PARAM(a_wrong_question_is_refused, sc_kspin_get_gen_params),
	KUNIT_CASE(the_set_is_supported),
	KUNIT_CASE_PARAM(the_minidriver_may_answer_the_rest, sc_kspin_their_gen_params),
	KUNIT_CASE(a_declared_property_changes_nothing),
	KUNIT_CASE(ranges_are_tried_in_order_until_one_matches),
	KUNIT_CASE(ranges_of_odd_sizes_are_tried),
	KUNIT_CASE(without_a_match_there_is_no_format),
	KUNIT_CASE(a_failure_ends_the_trying),
	KUNIT_CASE_PARAM(a_list_that_makes_no_sense_is_refused, sc_wish_gen_params),
	{ }
};

static struct kunit_suite sc_kspin_suite = {
	.name = "sc_kspin",
	.init = sc_kspin_init,
	.exit = sc_testbed_exit,
	.test_cases = sc_kspin_cases,
};
kunit_test_suite(sc_kspin_suite);
