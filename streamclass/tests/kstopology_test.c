// SPDX-License-Identifier: GPL-2.0
/*
 * KSPROPSETID_Topology: what a minidriver declared of the inside of its device.
 */
#include "property_bed.h"

#define SC_GET		SC_KSPROPERTY_TYPE_GET
#define SC_SET		SC_KSPROPERTY_TYPE_SET
#define SC_HEAD_SIZE	sizeof(struct sc_ksmultiple_item)
#define SC_NODE_SIZE	sizeof(struct sc_ksp_node)

static const struct sc_guid sc_topology_guid = SC_KSPROPSETID_TOPOLOGY;

static const struct sc_guid sc_categories[] = {
	SC_GUID(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
	SC_GUID(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2),
};

static const struct sc_guid sc_nodes[] = {
	SC_GUID(3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3),
	SC_GUID(4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4),
	SC_GUID(5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5),
};

static const struct sc_guid sc_node_names[] = {
	SC_GUID(0x01234567, 0x89ab, 0xcdef, 0xfe, 0xdc, 0xba, 0x98, 0x76, 0x54, 0x32, 0x10),
	SC_GUID(6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6),
	SC_GUID(7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7),
};

static const struct sc_kstopology_connection sc_connections[] = {
	{ SC_KSFILTER_NODE, 0, 0, 1 },
	{ 0, 0, 2, 1 },
	{ 2, 0, SC_KSFILTER_NODE, 1 },
};

static const struct sc_kstopology sc_inside = {
	.categories_count = ARRAY_SIZE(sc_categories),
	.categories = sc_categories,
	.topology_nodes_count = ARRAY_SIZE(sc_nodes),
	.topology_nodes = sc_nodes,
	.topology_connections_count = ARRAY_SIZE(sc_connections),
	.topology_connections = sc_connections,
	.topology_nodes_names = sc_node_names,
};

static const struct sc_kstopology sc_nameless = {
	.topology_nodes_count = ARRAY_SIZE(sc_nodes),
	.topology_nodes = sc_nodes,
};

/* A device that declares this. */
static struct sc_property_bed *sc_kstopology_bed(struct kunit *test,
						 const struct sc_kstopology *topology)
{
	sc_testbed_fake(test)->descriptor.header.topology = topology;
	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);
	return sc_property_bed(test);
}

static int sc_kstopology_ask(struct kunit *test, struct sc_property_bed *bed, u32 id, u32 flags,
			     u32 node, u32 size)
{
	struct sc_ksp_node property = {
		.property = { .set = sc_topology_guid, .id = id, .flags = flags },
		.node_id = node,
	};

	return sc_property_ask(test, bed, &property, sizeof(property), size);
}

struct sc_list_case {
	const char *name;
	u32 id;
	u32 count;
	const void *items;
	u32 size;
};

#define SC_LIST_CASE(number, array)	\
	{ #number, SC_KSPROPERTY_TOPOLOGY_##number, ARRAY_SIZE(array), array, sizeof(array) }

static const struct sc_list_case sc_lists[] = {
	SC_LIST_CASE(CATEGORIES, sc_categories),
	SC_LIST_CASE(NODES, sc_nodes),
	SC_LIST_CASE(CONNECTIONS, sc_connections),
};

static void sc_list_name(const struct sc_list_case *c, char *text)
{
	strscpy(text, c->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_list, sc_lists, sc_list_name);

/* D-34, D-65: as declared; without room a client learns how much it takes. */
static void a_list_comes_as_declared(struct kunit *test)
{
	const struct sc_list_case *c = test->param_value;
	struct sc_property_bed *bed = sc_kstopology_bed(test, &sc_inside);
	const struct sc_ksmultiple_item *head = (const void *)bed->data;
	const u32 size = SC_HEAD_SIZE + c->size;

	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_topology_guid, c->id, SC_GET, 0),
			-EOVERFLOW);
	KUNIT_EXPECT_EQ(test, bed->bytes, size);
	bed->bytes = 0;
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_topology_guid, c->id, SC_GET,
						size - 1), -EOVERFLOW);
	KUNIT_EXPECT_EQ(test, bed->bytes, size);
	KUNIT_EXPECT_PTR_EQ(test, memchr_inv(bed->data, 0, SC_PROPERTY_BYTES), NULL);

	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_topology_guid, c->id, SC_GET,
						SC_PROPERTY_BYTES), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, size);
	KUNIT_EXPECT_EQ(test, head->size, size);
	KUNIT_EXPECT_EQ(test, head->count, c->count);
	SC_EXPECT_BYTES(test, head + 1, c->items, c->size);
	KUNIT_EXPECT_EQ(test, bed->asked, 0);
}

/* D-34: a device that declares nothing has nothing inside. */
static void without_a_topology_lists_are_empty(struct kunit *test)
{
	const struct sc_list_case *c = test->param_value;
	struct sc_property_bed *bed = sc_kstopology_bed(test, NULL);
	const struct sc_ksmultiple_item *head = (const void *)bed->data;

	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_topology_guid, c->id, SC_GET,
						SC_HEAD_SIZE), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, SC_HEAD_SIZE);
	KUNIT_EXPECT_EQ(test, head->size, SC_HEAD_SIZE);
	KUNIT_EXPECT_EQ(test, head->count, 0);
	KUNIT_EXPECT_EQ(test, sc_kstopology_ask(test, bed, SC_KSPROPERTY_TOPOLOGY_NAME, SC_GET, 0,
						SC_PROPERTY_BYTES), -EINVAL);
}

static void sc_expect_node_name(struct kunit *test, struct sc_property_bed *bed, u32 node,
				const char *name)
{
	const u16 *wide = (const void *)bed->data;
	unsigned int i;

	KUNIT_EXPECT_EQ(test, sc_kstopology_ask(test, bed, SC_KSPROPERTY_TOPOLOGY_NAME, SC_GET,
						node, 78), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, 78);
	for (i = 0; i <= strlen(name); i++)
		KUNIT_EXPECT_EQ(test, wide[i], name[i]);
}

/* D-65: in wide characters; a node without a name is called after its kind. */
static void a_node_has_a_name(struct kunit *test)
{
	struct sc_property_bed *bed = sc_kstopology_bed(test, &sc_inside);

	sc_expect_node_name(test, bed, 0, "{01234567-89AB-CDEF-FEDC-BA9876543210}");
	sc_expect_node_name(test, bed, 2, "{00000007-0000-0000-0000-000000000007}");

	sc_testbed_unregister(test);
	bed = sc_kstopology_bed(test, &sc_nameless);
	sc_expect_node_name(test, bed, 2, "{00000005-0000-0000-0000-000000000005}");
}

/* D-65: of a node that is there. */
static void a_node_that_is_not_there_has_no_name(struct kunit *test)
{
	const u32 name = SC_KSPROPERTY_TOPOLOGY_NAME;
	struct sc_property_bed *bed = sc_kstopology_bed(test, &sc_inside);
	struct sc_ksp_node property = {
		.property = { .set = sc_topology_guid, .id = name, .flags = SC_GET },
	};

	KUNIT_EXPECT_EQ(test, sc_kstopology_ask(test, bed, name, SC_GET, 3, 78), -EINVAL);
	KUNIT_EXPECT_EQ(test, sc_kstopology_ask(test, bed, name, SC_GET, U32_MAX, 78), -EINVAL);
	KUNIT_EXPECT_EQ(test, sc_property_ask(test, bed, &property, SC_NODE_SIZE - 1, 78),
			-EINVAL);
	KUNIT_EXPECT_EQ(test, sc_kstopology_ask(test, bed, name, SC_GET, 0, 77), -EOVERFLOW);
	KUNIT_EXPECT_EQ(test, bed->bytes, 78);
	KUNIT_EXPECT_EQ(test, sc_kstopology_ask(test, bed, name, SC_GET, 0, 0), -EOVERFLOW);
	KUNIT_EXPECT_EQ(test, bed->bytes, 78);
}

/* D-34: it is read only and says so, and is no property of a stream. */
static void nobody_changes_a_topology(struct kunit *test)
{
	struct sc_property_bed *bed = sc_kstopology_bed(test, &sc_inside);
	u32 id;

	for (id = SC_KSPROPERTY_TOPOLOGY_CATEGORIES; id <= SC_KSPROPERTY_TOPOLOGY_NAME; id++) {
		KUNIT_EXPECT_EQ(test, sc_kstopology_ask(test, bed, id, SC_SET, 0, 512), -ENOTTY);
		KUNIT_EXPECT_EQ(test, sc_kstopology_ask(test, bed, id,
							SC_KSPROPERTY_TYPE_BASICSUPPORT, 0, 4), 0);
		KUNIT_EXPECT_EQ(test, *(u32 *)bed->data, SC_GET);
	}
	KUNIT_EXPECT_EQ(test, sc_kstopology_ask(test, bed, id, SC_GET, 0, 512), -ENOTTY);
	KUNIT_EXPECT_EQ(test, sc_kstopology_ask(test, bed, id, SC_KSPROPERTY_TYPE_SETSUPPORT, 0,
						0), 0);
	bed->stream = sc_testbed_open(test, 0, 0);
	KUNIT_EXPECT_EQ(test, sc_kstopology_ask(test, bed, 0, SC_GET, 0, 512), -ENOTTY);
	KUNIT_EXPECT_EQ(test, bed->asked, 0);
}

static struct kunit_case sc_kstopology_cases[] = {
	KUNIT_CASE_PARAM(a_list_comes_as_declared, sc_list_gen_params),
	KUNIT_CASE_PARAM(without_a_topology_lists_are_empty, sc_list_gen_params),
	KUNIT_CASE(a_node_has_a_name),
	KUNIT_CASE(a_node_that_is_not_there_has_no_name),
	KUNIT_CASE(nobody_changes_a_topology),
	{ }
};

static struct kunit_suite sc_kstopology_suite = {
	.name = "sc_kstopology",
	.init = sc_testbed_init,
	.exit = sc_testbed_exit,
	.test_cases = sc_kstopology_cases,
};
kunit_test_suite(sc_kstopology_suite);
