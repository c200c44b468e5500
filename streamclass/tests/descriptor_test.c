// SPDX-License-Identifier: GPL-2.0
/*
 * Malformed stream descriptors, one fault at a time.
 */
#include <linux/sizes.h>

#include "testbed.h"

/**
 * struct sc_world - a descriptor that is right, and all it points to
 * @descriptor: stream 0 has one plain range; stream 1 has that and a video
 *	range; the device and stream 1 have @properties
 * @list: values of @property
 * @values: that has @list
 * @property: one property
 * @properties: a set of it
 * @method: one method
 * @methods: a set of it, of the device
 * @plain: a range that is nothing but a format
 * @range: a video range
 * @formats: the ranges of stream 1
 * @event: the one event of @events
 * @events: events of the device and of stream 1
 * @medium: the one medium of stream 0
 * @guid: the one category and the one node of @topology
 * @connection: from stream 1 to the node
 * @topology: what is inside the device
 * @size: what the minidriver says the descriptor's size is
 */
struct sc_world {
	struct sc_fake_descriptor descriptor;
	struct sc_ksproperty_memberslist list;
	struct sc_ksproperty_values values;
	struct sc_ksproperty_item property;
	struct sc_ksproperty_set properties;
	struct sc_ksmethod_item method;
	struct sc_ksmethod_set methods;
	struct sc_ksdataformat plain;
	struct sc_ks_datarange_video range;
	struct sc_ksdataformat *formats[2];
	struct sc_ksevent_item event;
	struct sc_ksevent_set events;
	struct sc_kspin_medium medium;
	struct sc_guid guid;
	struct sc_kstopology_connection connection;
	struct sc_kstopology topology;
	u32 size;
};

static const struct sc_guid sc_some_guid = SC_GUID(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

static void sc_world_fill_range(struct sc_world *w)
{
	struct sc_ks_video_stream_config_caps *caps = &w->range.config_caps;

	w->range.data_range.format_size = sizeof(w->range);
	w->range.data_range.specifier = SC_KSDATAFORMAT_SPECIFIER_VIDEOINFO;
	w->range.video_info_header.bmi_header.bi_bit_count = 16;
	caps->min_output_size = (struct sc_size){ 160, 120 };
	caps->max_output_size = (struct sc_size){ 1920, 1080 };
	caps->output_granularity_x = 8;
	caps->output_granularity_y = 2;
	caps->min_frame_interval = 166666;
	caps->max_frame_interval = 10000000;
}

static const u32 sc_some_value = 1;

static void sc_world_fill_tables(struct sc_world *w)
{
	struct sc_stream_header *header = &w->descriptor.header;

	w->list.members_header.members_size = sizeof(sc_some_value);
	w->list.members_header.members_count = 1;
	w->list.members = &sc_some_value;
	w->values.members_list_count = 1;
	w->values.members_list = &w->list;
	w->property.values = &w->values;
	w->properties.set = &sc_some_guid;
	w->properties.properties_count = 1;
	w->properties.property_item = &w->property;
	w->methods.set = &sc_some_guid;
	w->methods.methods_count = 1;
	w->methods.method_item = &w->method;
	header->num_dev_prop_array_entries = 1;
	header->device_properties_array = &w->properties;
	header->num_dev_method_array_entries = 1;
	header->device_methods_array = &w->methods;
}

static void sc_world_fill_topology(struct sc_world *w)
{
	w->connection.from_node = SC_KSFILTER_NODE;
	w->connection.from_node_pin = 1;
	w->topology.categories_count = 1;
	w->topology.categories = &w->guid;
	w->topology.topology_nodes_count = 1;
	w->topology.topology_nodes = &w->guid;
	w->topology.topology_connections_count = 1;
	w->topology.topology_connections = &w->connection;
	w->descriptor.header.topology = &w->topology;
}

static void sc_world_fill(struct sc_world *w)
{
	struct sc_stream_information *info = w->descriptor.info;

	sc_world_fill_range(w);
	sc_world_fill_tables(w);
	sc_world_fill_topology(w);
	w->plain.format_size = sizeof(w->plain);
	w->formats[0] = &w->plain;
	w->formats[1] = &w->range.data_range;
	w->event.event_id = 1;
	w->event.data_input = sizeof(struct sc_kseventdata);
	w->events.set = &sc_some_guid;
	w->events.events_count = 1;
	w->events.event_item = &w->event;
	w->size = sizeof(w->descriptor);
	w->descriptor.header.number_of_streams = 2;
	w->descriptor.header.size_of_hw_stream_information = sizeof(*info);

	info[0].number_of_possible_instances = 1;
	info[0].data_flow = SC_KSPIN_DATAFLOW_OUT;
	info[0].number_of_format_array_entries = 1;
	info[0].stream_formats_array = w->formats;
	info[0].category = &sc_some_guid;
	info[1] = info[0];
	info[0].mediums_count = 1;
	info[0].mediums = &w->medium;
	info[1].number_of_format_array_entries = 2;
	info[1].num_stream_event_array_entries = 1;
	info[1].stream_events_array = &w->events;
	info[1].num_stream_prop_array_entries = 1;
	info[1].stream_properties_array = &w->properties;
}

static const char *sc_world_fault(const struct sc_world *w, u32 *stream_number)
{
	return sc_descriptor_fault((const void *)&w->descriptor, w->size, stream_number);
}

/* A fault, the words for it, and the stream it is found in. */
struct sc_malformed_case {
	void (*make)(struct sc_world *w);
	const char *text;
	u32 stream_number;
};

#define SC_MALFORMED(name, statement)					\
static void sc_malformed_##name(struct sc_world *w)			\
{									\
	statement;							\
}

SC_MALFORMED(many_streams, w->descriptor.header.number_of_streams = 65)
SC_MALFORMED(info_size, w->descriptor.header.size_of_hw_stream_information--)
SC_MALFORMED(short, w->size--)
SC_MALFORMED(no_dev_props, w->descriptor.header.device_properties_array = NULL)
SC_MALFORMED(no_dev_events, w->descriptor.header.num_dev_event_array_entries = 1)
SC_MALFORMED(no_dev_methods, w->descriptor.header.device_methods_array = NULL)
SC_MALFORMED(no_instances, w->descriptor.info[1].number_of_possible_instances = 0)
SC_MALFORMED(many_instances, w->descriptor.info[1].number_of_possible_instances = 65)
SC_MALFORMED(no_flow, w->descriptor.info[0].data_flow = 0)
SC_MALFORMED(bad_flow, w->descriptor.info[1].data_flow = 3)
SC_MALFORMED(no_props, w->descriptor.info[1].stream_properties_array = NULL)
SC_MALFORMED(no_events, w->descriptor.info[0].num_stream_event_array_entries = 1)
SC_MALFORMED(no_mediums, w->descriptor.info[1].mediums_count = 1)
SC_MALFORMED(many_mediums, w->descriptor.info[0].mediums_count = SZ_64K / 24 + 1)
SC_MALFORMED(medium_flags, w->medium.flags = 1)
SC_MALFORMED(no_categories, w->topology.categories = NULL)
SC_MALFORMED(no_nodes, w->topology.topology_nodes = NULL)
SC_MALFORMED(no_connections, w->topology.topology_connections = NULL)
SC_MALFORMED(many_categories, w->topology.categories_count = SZ_64K / 16)
SC_MALFORMED(many_nodes, w->topology.topology_nodes_count = U32_MAX)
SC_MALFORMED(many_connections, w->topology.topology_connections_count = SZ_64K / 16)
SC_MALFORMED(from_no_node, w->connection.from_node = 1)
SC_MALFORMED(to_no_node, w->connection.to_node = 1)
SC_MALFORMED(from_no_stream, w->connection.from_node_pin = 2)
SC_MALFORMED(to_no_stream, w->connection.to_node_pin = 2; w->connection.to_node--)
SC_MALFORMED(no_ranges, w->descriptor.info[0].number_of_format_array_entries = 0)
SC_MALFORMED(no_array, w->descriptor.info[1].stream_formats_array = NULL)
SC_MALFORMED(null_range, w->formats[1] = NULL)
SC_MALFORMED(tiny_range, w->range.data_range.format_size = sizeof(struct sc_ksdataformat) - 1)
SC_MALFORMED(huge_range, w->range.data_range.format_size = SZ_64K + 1)
SC_MALFORMED(short_video, w->range.data_range.format_size--)
SC_MALFORMED(no_width, w->range.config_caps.max_output_size.cx = 0)
SC_MALFORMED(minus_height, w->range.config_caps.min_output_size.cy = -1)
SC_MALFORMED(crossed, w->range.config_caps.min_output_size.cx = 2000)
SC_MALFORMED(no_grain, w->range.config_caps.output_granularity_y = 0)
SC_MALFORMED(minus_grain, w->range.config_caps.output_granularity_x = -8)
SC_MALFORMED(no_interval, w->range.config_caps.min_frame_interval = 0)
SC_MALFORMED(crossed_time, w->range.config_caps.max_frame_interval = 1)

SC_MALFORMED(no_event_set, w->events.set = NULL)
SC_MALFORMED(no_event_item, w->events.event_item = NULL)
SC_MALFORMED(huge_event, w->event.data_input = SZ_64K + 1)
SC_MALFORMED(huge_entry, w->event.extra_entry_data = SZ_64K + 1)

static void sc_malformed_device_event(struct sc_world *w)
{
	w->descriptor.header.num_dev_event_array_entries = 1;
	w->descriptor.header.device_events_array = &w->events;
	w->event.extra_entry_data = U32_MAX;
}

SC_MALFORMED(nameless_props, w->properties.set = NULL)
SC_MALFORMED(no_items, w->properties.property_item = NULL)
SC_MALFORMED(huge_property, w->property.min_property = SZ_64K + 1)
SC_MALFORMED(huge_data, w->property.min_data = SZ_64K + 1)
SC_MALFORMED(no_relations, w->property.relations_count = 1)
SC_MALFORMED(no_lists, w->values.members_list = NULL)
SC_MALFORMED(no_members, w->list.members = NULL)
SC_MALFORMED(many_members, w->list.members_header.members_count = SZ_64K / 4)
SC_MALFORMED(members_overflow, w->list.members_header.members_count = 0x40000001)
SC_MALFORMED(nameless_methods, w->methods.set = NULL)
SC_MALFORMED(no_methods, w->methods.method_item = NULL)
SC_MALFORMED(huge_method, w->method.min_method = SZ_64K + 1)
SC_MALFORMED(minus_methods, w->descriptor.header.num_dev_method_array_entries = -1)

static void sc_malformed_many_relations(struct sc_world *w)
{
	static const struct sc_ksidentifier relation;

	w->property.relations = &relation;
	w->property.relations_count = SZ_64K / sizeof(relation) + 1;
}

/* The device does not declare what stream 1 declares wrongly. */
static void sc_malformed_stream_property(struct sc_world *w)
{
	w->descriptor.header.num_dev_prop_array_entries = 0;
	w->properties.set = NULL;
}

/* A size whose product does not fit into 32 bits, or into any frame. */
static void sc_malformed_overflow(struct sc_world *w)
{
	w->range.config_caps.max_output_size = (struct sc_size){ 65536, 65536 };
}

static void sc_malformed_overflow64(struct sc_world *w)
{
	w->range.config_caps.max_output_size = (struct sc_size){ S32_MAX, S32_MAX };
	w->range.video_info_header.bmi_header.bi_bit_count = U16_MAX;
}

static const struct sc_malformed_case sc_malformed_cases[] = {
	{ sc_malformed_many_streams, "there are more than 64 streams", 0 },
	{ sc_malformed_info_size,
	  "size_of_hw_stream_information is not that of struct sc_stream_information", 0 },
	{ sc_malformed_short, "stream_descriptor_size is too small for the streams", 0 },
	{ sc_malformed_no_dev_props, "device_properties_array is missing", 0 },
	{ sc_malformed_no_dev_events, "device_events_array is missing", 0 },
	{ sc_malformed_no_dev_methods, "device_methods_array is missing", 0 },
	{ sc_malformed_no_instances, "number_of_possible_instances is zero", 1 },
	{ sc_malformed_many_instances, "number_of_possible_instances is more than 64", 1 },
	{ sc_malformed_no_flow, "data_flow is neither in nor out", 0 },
	{ sc_malformed_bad_flow, "data_flow is neither in nor out", 1 },
	{ sc_malformed_no_props, "stream_properties_array is missing", 1 },
	{ sc_malformed_no_events, "stream_events_array is missing", 0 },
	{ sc_malformed_no_mediums, "mediums is missing", 1 },
	{ sc_malformed_many_mediums, "mediums take more than 64 KiB", 0 },
	{ sc_malformed_medium_flags, "flags of a medium is not 0", 0 },
	{ sc_malformed_no_categories, "categories of the topology are missing", 0 },
	{ sc_malformed_no_nodes, "topology_nodes is missing", 0 },
	{ sc_malformed_no_connections, "topology_connections is missing", 0 },
	{ sc_malformed_many_categories, "a list of the topology takes more than 64 KiB", 0 },
	{ sc_malformed_many_nodes, "a list of the topology takes more than 64 KiB", 0 },
	{ sc_malformed_many_connections, "a list of the topology takes more than 64 KiB", 0 },
	{ sc_malformed_from_no_node, "a connection leads to a node that is not there", 0 },
	{ sc_malformed_to_no_node, "a connection leads to a node that is not there", 0 },
	{ sc_malformed_from_no_stream, "a connection leads to a stream that is not there", 0 },
	{ sc_malformed_to_no_stream, "a connection leads to a stream that is not there", 0 },
	{ sc_malformed_no_event_set, "a set of events has no name", 1 },
	{ sc_malformed_no_event_item, "a set of events has no event_item", 1 },
	{ sc_malformed_huge_event, "an event has data_input above 64 KiB", 1 },
	{ sc_malformed_huge_entry, "an event has extra_entry_data above 64 KiB", 1 },
	{ sc_malformed_device_event, "an event has extra_entry_data above 64 KiB", 0 },
	{ sc_malformed_no_ranges, "there are no data ranges", 0 },
	{ sc_malformed_no_array, "stream_formats_array is missing", 1 },
	{ sc_malformed_null_range, "a data range is missing", 1 },
	{ sc_malformed_tiny_range, "a data range is shorter than struct sc_ksdataformat", 1 },
	{ sc_malformed_huge_range, "a data range is longer than 64 KiB", 1 },
	{ sc_malformed_short_video,
	  "a data range is shorter than struct sc_ks_datarange_video", 1 },
	{ sc_malformed_no_width, "a data range has a size of zero", 1 },
	{ sc_malformed_minus_height, "a data range has a size of zero", 1 },
	{ sc_malformed_crossed, "a data range has min_output_size above max_output_size", 1 },
	{ sc_malformed_no_grain, "a data range has several sizes and no granularity", 1 },
	{ sc_malformed_minus_grain, "a data range has several sizes and no granularity", 1 },
	{ sc_malformed_no_interval, "a data range has no min_frame_interval", 1 },
	{ sc_malformed_crossed_time,
	  "a data range has min_frame_interval above max_frame_interval", 1 },
	{ sc_malformed_nameless_props, "a property set has no GUID", 0 },
	{ sc_malformed_stream_property, "a property set has no GUID", 1 },
	{ sc_malformed_no_items, "property_item of a set is missing", 0 },
	{ sc_malformed_huge_property, "a property takes more than 64 KiB", 0 },
	{ sc_malformed_huge_data, "a property takes more than 64 KiB", 0 },
	{ sc_malformed_no_relations, "relations of a property are missing", 0 },
	{ sc_malformed_many_relations, "relations of a property take more than 64 KiB", 0 },
	{ sc_malformed_no_lists, "members_list of a property is missing", 0 },
	{ sc_malformed_no_members, "members of a property are missing", 0 },
	{ sc_malformed_many_members, "values of a property take more than 64 KiB", 0 },
	{ sc_malformed_members_overflow, "values of a property take more than 64 KiB", 0 },
	{ sc_malformed_nameless_methods, "a method set has no GUID", 0 },
	{ sc_malformed_no_methods, "method_item of a set is missing", 0 },
	{ sc_malformed_huge_method, "a method takes more than 64 KiB", 0 },
	{ sc_malformed_minus_methods, "num_dev_method_array_entries is negative", 0 },
	{ sc_malformed_overflow, "a data range has frames of more than 1 GiB", 1 },
	{ sc_malformed_overflow64, "a data range has frames of more than 1 GiB", 1 },
};

static void sc_malformed_case_name(const struct sc_malformed_case *c, char *text)
{
	snprintf(text, KUNIT_PARAM_DESC_SIZE, "stream %u: %s", c->stream_number, c->text);
}

KUNIT_ARRAY_PARAM(sc_malformed, sc_malformed_cases, sc_malformed_case_name);

/* G-06: among them flags of a medium, which are 0. */
static void each_fault_of_a_descriptor_is_named(struct kunit *test)
{
	const struct sc_malformed_case *c = test->param_value;
	struct sc_world *world = kunit_kzalloc(test, sizeof(*world), GFP_KERNEL);
	u32 stream_number = 99;

	KUNIT_ASSERT_NOT_NULL(test, world);
	sc_world_fill(world);
	KUNIT_ASSERT_STREQ(test, sc_world_fault(world, &stream_number) ?: "nothing", "nothing");
	c->make(world);
	KUNIT_EXPECT_STREQ(test, sc_world_fault(world, &stream_number) ?: "nothing", c->text);
	KUNIT_EXPECT_EQ(test, stream_number, c->stream_number);
}

/* One size only needs no granularity; a fixed rate has one interval. */
static void a_range_with_one_size_and_one_rate_is_fine(struct kunit *test)
{
	struct sc_world *world = kunit_kzalloc(test, sizeof(*world), GFP_KERNEL);
	struct sc_ks_video_stream_config_caps *caps;
	u32 stream_number;

	KUNIT_ASSERT_NOT_NULL(test, world);
	sc_world_fill(world);
	caps = &world->range.config_caps;
	caps->min_output_size = caps->max_output_size;
	caps->output_granularity_x = 0;
	caps->output_granularity_y = 0;
	caps->max_frame_interval = caps->min_frame_interval;
	KUNIT_EXPECT_PTR_EQ(test, sc_world_fault(world, &stream_number), NULL);
}

/* What is only a tuner or a crossbar has none. */
static void a_device_without_streams_is_fine(struct kunit *test)
{
	struct sc_world *world = kunit_kzalloc(test, sizeof(*world), GFP_KERNEL);
	u32 stream_number;

	KUNIT_ASSERT_NOT_NULL(test, world);
	sc_world_fill(world);
	world->descriptor.header.number_of_streams = 0;
	world->descriptor.header.topology = NULL;
	world->size = sizeof(world->descriptor.header);
	KUNIT_EXPECT_PTR_EQ(test, sc_world_fault(world, &stream_number), NULL);
}

/* Decoders of DVDs tell their streams apart by format. */
static void a_stream_without_a_category_is_fine(struct kunit *test)
{
	struct sc_world *world = kunit_kzalloc(test, sizeof(*world), GFP_KERNEL);
	u32 stream_number;

	KUNIT_ASSERT_NOT_NULL(test, world);
	sc_world_fill(world);
	world->descriptor.info[1].category = NULL;
	KUNIT_EXPECT_PTR_EQ(test, sc_world_fault(world, &stream_number), NULL);
}

static void more_memory_than_needed_is_fine(struct kunit *test)
{
	struct sc_world *world = kunit_kzalloc(test, sizeof(*world), GFP_KERNEL);
	u32 stream_number;

	KUNIT_ASSERT_NOT_NULL(test, world);
	sc_world_fill(world);
	world->size += 1000;
	KUNIT_EXPECT_PTR_EQ(test, sc_world_fault(world, &stream_number), NULL);
}

static struct kunit_case sc_descriptor_cases[] = {
	KUNIT_CASE_PARAM(each_fault_of_a_descriptor_is_named, sc_malformed_gen_params),
	KUNIT_CASE(a_range_with_one_size_and_one_rate_is_fine),
	KUNIT_CASE(a_device_without_streams_is_fine),
	KUNIT_CASE(a_stream_without_a_category_is_fine),
	KUNIT_CASE(more_memory_than_needed_is_fine),
	{}
};

static struct kunit_suite sc_descriptor_suite = {
	.name = "sc_descriptor",
	.test_cases = sc_descriptor_cases,
};
kunit_test_suite(sc_descriptor_suite);
