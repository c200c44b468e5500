// SPDX-License-Identifier: GPL-2.0
/*
 * KSPROPSETID_Topology: what is inside a device, as its minidriver declared it.
 */
#include "internal.h"

/* --- what was declared --- */

static const char *sc_topology_list_fault(const struct sc_kstopology *topology)
{
	if (topology->categories_count && !topology->categories)
		return "categories of the topology are missing";
	if (topology->topology_nodes_count && !topology->topology_nodes)
		return "topology_nodes is missing";
	if (topology->topology_connections_count && !topology->topology_connections)
		return "topology_connections is missing";
	if (sc_ks_list_is_too_long(topology->categories_count, sizeof(*topology->categories)) ||
	    sc_ks_list_is_too_long(topology->topology_nodes_count,
				   sizeof(*topology->topology_nodes)) ||
	    sc_ks_list_is_too_long(topology->topology_connections_count,
				   sizeof(*topology->topology_connections)))
		return "a list of the topology takes more than 64 KiB";

	return NULL;
}

/* One end of a connection. At the edge of the device its connector is a stream. */
static const char *sc_topology_end_fault(const struct sc_kstopology *topology, u32 node, u32 pin,
					 u32 streams)
{
	if (node == SC_KSFILTER_NODE)
		return pin < streams ? NULL : "a connection leads to a stream that is not there";

	return node < topology->topology_nodes_count ? NULL :
	       "a connection leads to a node that is not there";
}

/* What is wrong with the topology of a device with so many streams; NULL for nothing. */
const char *sc_topology_fault(const struct sc_kstopology *topology, u32 streams)
{
	const struct sc_kstopology_connection *connection;
	const char *fault;
	u32 i;

	if (!topology)
		return NULL;

	fault = sc_topology_list_fault(topology);
	for (i = 0; !fault && i < topology->topology_connections_count; i++) {
		connection = &topology->topology_connections[i];
		fault = sc_topology_end_fault(topology, connection->from_node,
					      connection->from_node_pin, streams) ?:
			sc_topology_end_fault(topology, connection->to_node,
					      connection->to_node_pin, streams);
	}
	return fault;
}

/* --- what is answered --- */

/* A device that declares none has nothing inside. */
static const struct sc_kstopology *sc_topology_of(const struct sc_ks_call *call)
{
	static const struct sc_kstopology nothing;

	return sc_device_descriptor(call->dev)->stream_header.topology ?: &nothing;
}

static int sc_topology_get_categories(void *irp, struct sc_ksidentifier *request, void *data)
{
	const struct sc_kstopology *topology = sc_topology_of(irp);

	return sc_ks_call_return_list(irp, topology->categories, topology->categories_count,
				      sizeof(*topology->categories));
}

static int sc_topology_get_nodes(void *irp, struct sc_ksidentifier *request, void *data)
{
	const struct sc_kstopology *topology = sc_topology_of(irp);

	return sc_ks_call_return_list(irp, topology->topology_nodes,
				      topology->topology_nodes_count,
				      sizeof(*topology->topology_nodes));
}

static int sc_topology_get_connections(void *irp, struct sc_ksidentifier *request, void *data)
{
	const struct sc_kstopology *topology = sc_topology_of(irp);

	return sc_ks_call_return_list(irp, topology->topology_connections,
				      topology->topology_connections_count,
				      sizeof(*topology->topology_connections));
}

/* A node without a name is called after its kind. */
static int sc_topology_get_name(void *irp, struct sc_ksidentifier *request, void *data)
{
	const struct sc_kstopology *topology = sc_topology_of(irp);
	u32 node = ((const struct sc_ksp_node *)request)->node_id;

	if (node >= topology->topology_nodes_count)
		return -EINVAL;

	return sc_ks_call_return_name(irp, topology->topology_nodes_names ?
					   &topology->topology_nodes_names[node] :
					   &topology->topology_nodes[node]);
}

#define SC_TOPOLOGY(id, get)	\
	SC_OWN(TOPOLOGY_##id, sizeof(struct sc_ksidentifier), 0, get, NULL)

static const struct sc_ksproperty_item sc_topology_items[] = {
	SC_TOPOLOGY(CATEGORIES, sc_topology_get_categories),
	SC_TOPOLOGY(NODES, sc_topology_get_nodes),
	SC_TOPOLOGY(CONNECTIONS, sc_topology_get_connections),
	SC_OWN(TOPOLOGY_NAME, sizeof(struct sc_ksp_node), 0, sc_topology_get_name, NULL),
};

const struct sc_ksproperty_set sc_kstopology_set = {
	.set = &SC_KSPROPSETID_TOPOLOGY,
	.properties_count = ARRAY_SIZE(sc_topology_items),
	.property_item = sc_topology_items,
};
