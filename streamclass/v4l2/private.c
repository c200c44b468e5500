// SPDX-License-Identifier: GPL-2.0
/*
 * Properties that only their minidriver knows. Whatever they are for, a value
 * of a type that controls have can be shown and set.
 */
#include <linux/slab.h>

#include "../compat.h"
#include "bridge.h"

/* 32-bit FNV-1a: never to be changed, since what programs remember comes of it. */
static u32 sc_hash(u32 hash, const void *data, size_t size)
{
	const u8 *byte;

	for (byte = data; size; byte++, size--)
		hash = (hash ^ *byte) * 16777619;
	return hash;
}

/* The same for a property whatever else its minidriver has or had. */
u32 sc_private_cid(const struct sc_guid *set, u32 id)
{
	u32 hash = sc_hash(sc_hash(2166136261, set, sizeof(*set)), &id, sizeof(id));

	return SC_CID_PRIVATE_BASE + hash % SC_CID_PRIVATE_COUNT;
}
SC_EXPORT_FOR_TEST(sc_private_cid);

/* Where two meet, the later one takes the next place. */
static u32 sc_private_free_cid(struct sc_panel *panel, const struct sc_guid *set, u32 id)
{
	u32 cid = sc_private_cid(set, id);

	while (v4l2_ctrl_find(panel->handler, cid))
		if (++cid == SC_CID_PRIVATE_BASE + SC_CID_PRIVATE_COUNT)
			cid = SC_CID_PRIVATE_BASE;
	return cid;
}

/* False for a type that is none of a control, or has no range. */
static bool sc_private_dial(const struct sc_support *support, struct sc_dial *dial)
{
	if (support->type == SC_VT_BOOL) {
		dial->type = V4L2_CTRL_TYPE_BOOLEAN;
		dial->fixed = (struct sc_bounds){ .maximum = 1, .step = 1 };
		return true;
	}
	if (!support->type || !(support->n_ranges || support->ranges[0].n_listed))
		return false;

	if (!support->n_ranges) {
		dial->type = dial->menu ? V4L2_CTRL_TYPE_MENU : V4L2_CTRL_TYPE_INTEGER_MENU;
		dial->unit = SC_UNIT_LIST;
	} else if (sc_type_is_wide(support->type)) {
		dial->type = V4L2_CTRL_TYPE_INTEGER64;
	} else {
		dial->type = V4L2_CTRL_TYPE_INTEGER;
	}
	return true;
}

static const struct sc_layout *sc_private_layout(u32 type)
{
	return sc_type_is_wide(type) ? &sc_layout_bare_wide : &sc_layout_bare;
}

/* The minidriver's, where it has one. */
static void sc_knob_take_name(struct sc_knob *knob)
{
	const struct sc_ksidentifier property = { .set = knob->set, .id = knob->row->id };
	const struct sc_property_name *name;

	name = sc_device_property_name(knob->panel->bridge->dev, &property);
	if (name)
		strscpy(knob->name, name->name, sizeof(knob->name));
	else
		snprintf(knob->name, sizeof(knob->name), "Property %08x %u", knob->set.data1,
			 property.id);
	knob->own_row.dials[0].name = knob->name;
	knob->own_row.dials[0].menu = name ? name->values : NULL;
}

static int sc_knob_build_private(struct sc_knob *knob, const struct sc_support *support,
				 const struct sc_ksproperty_item *item)
{
	struct sc_row *row = &knob->own_row;

	row->layout = sc_private_layout(support->type);
	sc_knob_take_name(knob);
	if (item->min_property > sizeof(struct sc_ksidentifier) ||
	    item->min_data > row->layout->size || !sc_private_dial(support, &row->dials[0]))
		return 0;

	row->dials[0].cid = sc_private_free_cid(knob->panel, &knob->set, row->id);
	return sc_knob_build(knob, support, 0);
}

static int sc_knob_private_support(struct sc_knob *knob, struct sc_support *support,
				   const struct sc_ksproperty_item *item)
{
	if (!knob->of_stream)
		return sc_knob_ask_support(knob, support);

	/* One that answers for itself cannot be asked while its stream is closed. */
	if (item->support_handler)
		return -EIO;
	return sc_knob_say_fault(knob, sc_support_of_item(support, item));
}

static int sc_panel_add_private(struct sc_panel *panel, const struct sc_guid *set,
				const struct sc_ksproperty_item *item, struct sc_support *support)
{
	struct sc_knob *knob = sc_knob_alloc(panel, set, NULL, panel->stream);
	int ret;

	if (!knob)
		return -ENOMEM;

	knob->row = &knob->own_row;
	knob->own_row.id = item->property_id;
	knob->own_row.layout = &sc_layout_bare_wide;
	ret = sc_knob_private_support(knob, support, item);
	if (!ret)
		ret = sc_knob_build_private(knob, support, item);
	return sc_knob_keep(knob, ret);
}

int sc_panel_fill_private(struct sc_panel *panel, struct sc_support *support)
{
	const struct sc_ksproperty_set *sets;
	u32 i, j, count;
	int ret = 0;

	sets = sc_panel_sets(panel, &count);
	for (i = 0; i < count; i++)
		for (j = 0; !sc_rows_know(sets[i].set) && j < sets[i].properties_count && !ret; j++)
			ret = sc_panel_add_private(panel, sets[i].set, &sets[i].property_item[j],
						   support);
	return ret;
}
