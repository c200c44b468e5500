// SPDX-License-Identifier: GPL-2.0
/*
 * Which controls there are is found out once, when a device comes: what its
 * minidriver declares and says of each property decides.
 */
#include <linux/mm.h>
#include <linux/slab.h>

#include "bridge.h"

#define SC_DESCRIPTION_LIMIT	SZ_64K
#define SC_FLAGS_AUTO		SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_AUTO
#define SC_FLAGS_MANUAL		SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_MANUAL

struct sc_knob *sc_knob_alloc(struct sc_panel *panel, const struct sc_guid *set,
			      const struct sc_row *row, bool of_stream)
{
	struct sc_knob *knob = kzalloc(sizeof(*knob), GFP_KERNEL);

	if (!knob)
		return NULL;

	knob->panel = panel;
	knob->set = *set;
	knob->row = row;
	knob->of_stream = of_stream;
	return knob;
}

/* Nobody has an answer from a device that is not there or is not answering. */
static bool sc_is_lost(int ret)
{
	return ret == -ENODEV || ret == -ENOMEM || ret == -ETIMEDOUT;
}

static void sc_panel_put(struct sc_panel *panel, struct sc_knob *knob)
{
	guard(mutex)(panel->handler->lock);

	list_add_tail(&knob->list, &panel->knobs);
}

/* Keep a knob that has controls; @ret is what came of making them. */
int sc_knob_keep(struct sc_knob *knob, int ret)
{
	struct sc_panel *panel = knob->panel;

	if (knob->n_controls)
		sc_panel_put(panel, knob);
	else
		kfree(knob);
	return sc_is_lost(ret) ? ret : panel->handler->error;
}

/* --- what is declared --- */

/* The property sets of the device or of the stream. */
const struct sc_ksproperty_set *sc_panel_sets(const struct sc_panel *panel, u32 *count)
{
	const struct sc_stream_information *information;
	const struct sc_stream_header *header;

	if (!panel->stream) {
		header = &sc_device_descriptor(panel->bridge->dev)->stream_header;
		*count = header->num_dev_prop_array_entries;
		return header->device_properties_array;
	}

	information = sc_device_stream_information(panel->bridge->dev, panel->stream_number);
	*count = information->num_stream_prop_array_entries;
	return information->stream_properties_array;
}

static const struct sc_ksproperty_item *sc_panel_item(const struct sc_panel *panel,
						      const struct sc_guid *guid, u32 id)
{
	const struct sc_ksproperty_set *sets;
	u32 i, j, count;

	sets = sc_panel_sets(panel, &count);
	for (i = 0; i < count; i++)
		for (j = 0; sc_guid_equal(sets[i].set, guid) && j < sets[i].properties_count; j++)
			if (sets[i].property_item[j].property_id == id)
				return &sets[i].property_item[j];
	return NULL;
}

/* --- what the minidriver says of it --- */

int sc_knob_say_fault(struct sc_knob *knob, const char *fault)
{
	const struct sc_ksidentifier property = { .set = knob->set, .id = knob->row->id };

	if (!fault)
		return 0;

	sc_device_property_fault(knob->panel->bridge->dev, &property, fault);
	return -EPROTO;
}

static int sc_knob_ask_lists(struct sc_knob *knob, struct sc_support *support, u32 size)
{
	void *answer = kvzalloc(size, GFP_KERNEL);
	u32 bytes;
	int ret;

	if (!answer)
		return -ENOMEM;

	ret = sc_knob_ask(knob, SC_KSPROPERTY_TYPE_BASICSUPPORT, answer, size, &bytes);
	if (!ret)
		ret = sc_knob_say_fault(knob, sc_support_of_answer(support, answer, bytes));
	kvfree(answer);
	return ret;
}

/* The flags alone, or how large the whole answer is. */
static int sc_knob_ask_description(struct sc_knob *knob, struct sc_support *support)
{
	struct sc_ksproperty_description description = {};
	u32 bytes;
	int ret;

	ret = sc_knob_ask(knob, SC_KSPROPERTY_TYPE_BASICSUPPORT, &description,
			  sizeof(description), &bytes);
	if (ret)
		return ret;
	if (bytes == sizeof(description.access_flags)) {
		support->access = description.access_flags;
		return 0;
	}
	if (bytes < sizeof(description) || description.description_size < sizeof(description) ||
	    description.description_size > SC_DESCRIPTION_LIMIT)
		return sc_knob_say_fault(knob, "whose description lies about its size");

	return sc_knob_ask_lists(knob, support, description.description_size);
}

/* The bare values, or the structure that a minidriver answers everything with. */
static int sc_knob_ask_standards(struct sc_knob *knob, struct sc_support *support)
{
	const struct sc_layout *layout = knob->row->layout;
	struct sc_property_value value;
	u64 data[8] = {};
	u32 bytes;
	int ret;

	ret = sc_knob_ask(knob, SC_KSPROPERTY_TYPE_DEFAULTVALUES, data, sizeof(data), &bytes);
	if (ret)
		return ret;

	if (!layout->bare && bytes >= layout->least) {
		sc_layout_read(layout, data, &value);
		support->n_standards = SC_RANGES;
		support->standards[0] = value.value[0];
		support->standards[1] = value.value[1];
	} else {
		sc_support_take_standards(support, data, bytes);
	}
	return 0;
}

int sc_knob_ask_support(struct sc_knob *knob, struct sc_support *support)
{
	int ret;

	memset(support, 0, sizeof(*support));
	ret = sc_knob_ask_description(knob, support);
	if (ret)
		return ret;

	/* There need not be any. */
	ret = sc_knob_ask_standards(knob, support);
	return sc_is_lost(ret) ? ret : 0;
}

/* --- which values a dial has --- */

static bool sc_bounds_are_given(const struct sc_bounds *bounds)
{
	return bounds->step;
}

/* A control of V4L2's that shows a range takes that around listed values. */
static void sc_values_span_list(struct sc_values *values)
{
	unsigned int i;

	values->bounds.minimum = values->listed[0];
	values->bounds.maximum = values->listed[0];
	for (i = 1; i < values->n_listed; i++) {
		values->bounds.minimum = min(values->bounds.minimum, values->listed[i]);
		values->bounds.maximum = max(values->bounds.maximum, values->listed[i]);
	}
}

/* False where the minidriver gives no range and there is none in the table. */
static bool sc_dial_choose_values(const struct sc_dial *dial, const struct sc_support *support,
				  struct sc_values *values)
{
	unsigned int i = min_t(unsigned int, dial->field, SC_RANGES - 1);

	*values = (struct sc_values){ .bounds = dial->fixed };
	if (sc_bounds_are_given(&dial->fixed))
		return true;

	*values = support->ranges[0];
	if (support->n_ranges)
		values->bounds = support->ranges[min(i, support->n_ranges - 1)].bounds;
	else if (values->n_listed)
		sc_values_span_list(values);
	return support->n_ranges || values->n_listed;
}

static void sc_values_choose_standard(const struct sc_knob *knob, const struct sc_dial *dial,
				      const struct sc_support *support, struct sc_values *values)
{
	if (knob->row->flags & SC_ROW_RELATIVE)
		values->bounds.standard = 0;
	else if (dial->field < support->n_standards)
		values->bounds.standard = support->standards[dial->field];
	else
		values->bounds.standard = knob->now.value[dial->field];
	if (dial->mask)
		values->bounds.standard = !!(values->bounds.standard & dial->mask);
}

/* --- controls --- */

static enum v4l2_ctrl_type sc_ctrl_standard_type(u32 cid)
{
	enum v4l2_ctrl_type type;
	const char *name;
	s64 min, max, def;
	u64 step;
	u32 flags;

	v4l2_ctrl_fill(cid, &name, &type, &min, &max, &step, &def, &flags);
	return type;
}

/* Menus of V4L2 differ in length from kernel to kernel. */
static s64 sc_menu_last(const struct v4l2_ctrl_config *config)
{
	const char * const *menu = config->qmenu ?: v4l2_ctrl_get_menu(config->id);
	s64 count = 0;

	while (menu && menu[count])
		count++;
	return count - 1;
}

static void sc_config_menu(struct v4l2_ctrl_config *config)
{
	config->step = 0;
	if (config->type == V4L2_CTRL_TYPE_INTEGER_MENU)
		return;

	config->max = min(config->max, sc_menu_last(config));
	config->def = min(config->def, config->max);
	/* An item's value is its place, so a menu begins at 0. */
	config->menu_skip_mask |= config->min > 0 ? GENMASK_ULL(config->min - 1, 0) : 0;
	config->min = 0;
}

static void sc_config_button(struct v4l2_ctrl_config *config)
{
	config->min = 0;
	config->max = 0;
	config->step = 0;
	config->def = 0;
}

static struct v4l2_ctrl *sc_knob_new_ctrl(struct sc_knob *knob, struct v4l2_ctrl_config *config,
					  u32 flags)
{
	struct v4l2_ctrl *ctrl;

	config->ops = &sc_knob_ops;
	if (!config->name)
		config->type = sc_ctrl_standard_type(config->id);
	if (config->type == V4L2_CTRL_TYPE_BUTTON)
		sc_config_button(config);
	if (config->type == V4L2_CTRL_TYPE_MENU || config->type == V4L2_CTRL_TYPE_INTEGER_MENU)
		sc_config_menu(config);

	ctrl = v4l2_ctrl_new_custom(knob->panel->handler, config, knob);
	if (!ctrl)
		return NULL;

	ctrl->flags |= flags;
	/* V4L2 would promise limits that it then refuses to tell. */
	if (ctrl->flags & V4L2_CTRL_FLAG_WRITE_ONLY)
		ctrl->flags &= ~V4L2_CTRL_FLAG_HAS_WHICH_MIN_MAX;
	knob->controls[knob->n_controls++] = ctrl;
	return ctrl;
}

static bool sc_knob_is_manual(const struct sc_knob *knob)
{
	u32 capabilities = knob->now.capabilities;

	return !knob->row->layout->flags || !capabilities || capabilities & SC_FLAGS_MANUAL;
}

/* What nobody says when it changes has to be asked for each time. */
static bool sc_knob_changes_silently(const struct sc_knob *knob)
{
	return knob->of_stream || !sc_watch_is_possible(knob->panel->bridge->filter);
}

static u32 sc_knob_dial_flags(const struct sc_knob *knob)
{
	u32 flags = 0;

	if (!(knob->access & SC_KSPROPERTY_TYPE_GET))
		flags |= V4L2_CTRL_FLAG_WRITE_ONLY | V4L2_CTRL_FLAG_EXECUTE_ON_WRITE;
	if (!(knob->access & SC_KSPROPERTY_TYPE_SET) || !sc_knob_is_manual(knob)) {
		flags |= V4L2_CTRL_FLAG_READ_ONLY;
		if (sc_knob_changes_silently(knob))
			flags |= V4L2_CTRL_FLAG_VOLATILE;
	}
	return flags;
}

static int sc_knob_add_dial(struct sc_knob *knob, const struct sc_dial *dial,
			    const struct sc_support *support)
{
	unsigned int i = knob->n_controls - knob->has_auto;
	struct sc_values *values = &knob->values[i];
	struct v4l2_ctrl_config config;
	struct sc_bounds bounds;

	if (!sc_dial_choose_values(dial, support, values) ||
	    v4l2_ctrl_find(knob->panel->handler, dial->cid))
		return 0;

	if (!(knob->row->layout->wide & BIT(dial->field)) && dial->unit != SC_UNIT_LIST) {
		values->bounds.minimum = clamp_t(s64, values->bounds.minimum, S32_MIN, S32_MAX);
		values->bounds.maximum = clamp_t(s64, values->bounds.maximum, S32_MIN, S32_MAX);
	}
	sc_values_choose_standard(knob, dial, support, values);
	if (dial->unit != SC_UNIT_LIST)
		sc_unit_limit(dial->unit, &values->bounds);
	bounds = sc_unit_bounds(dial->unit, values);
	config = (struct v4l2_ctrl_config){
		.id = dial->cid,
		.name = dial->name,
		.type = dial->type,
		.min = bounds.minimum,
		.max = bounds.maximum,
		.step = bounds.step,
		.def = bounds.standard,
		.qmenu = dial->menu,
		.qmenu_int = dial->unit == SC_UNIT_LIST && !dial->menu ? values->listed : NULL,
	};
	if (dial->unit == SC_UNIT_LOG2_STEP)
		config.qmenu_int = sc_exposure_menu(values, &config.menu_skip_mask);
	knob->dials[i] = dial;
	if (!sc_knob_new_ctrl(knob, &config, dial->flags | sc_knob_dial_flags(knob)))
		return knob->panel->handler->error;
	return 0;
}

static int sc_knob_add_dials(struct sc_knob *knob, const struct sc_support *support, u32 caps)
{
	const struct sc_dial *dial;
	int ret = 0;

	for (dial = knob->row->dials; dial < knob->row->dials + SC_DIALS && !ret; dial++)
		if (dial->cid && (dial->needs & caps) == dial->needs)
			ret = sc_knob_add_dial(knob, dial, support);
	return ret;
}

static bool sc_knob_can_auto(const struct sc_knob *knob)
{
	const u32 both = SC_KSPROPERTY_TYPE_GET | SC_KSPROPERTY_TYPE_SET;

	return knob->row->auto_cid && knob->row->layout->flags &&
	       knob->now.capabilities & SC_FLAGS_AUTO && (knob->access & both) == both &&
	       !v4l2_ctrl_find(knob->panel->handler, knob->row->auto_cid);
}

/* In front of the dials, since the first of a cluster is its master. */
static int sc_knob_add_auto(struct sc_knob *knob)
{
	const struct sc_row *row = knob->row;
	struct v4l2_ctrl_config config = {
		.id = row->auto_cid,
		.name = row->auto_name,
		.type = V4L2_CTRL_TYPE_BOOLEAN,
		.max = max(row->auto_on, row->auto_off),
		.step = 1,
		.def = knob->now.flags & SC_FLAGS_AUTO ? row->auto_on : row->auto_off,
		.menu_skip_mask = 0,
	};

	if (!row->auto_name && sc_ctrl_standard_type(row->auto_cid) == V4L2_CTRL_TYPE_MENU)
		config.menu_skip_mask = ~(BIT_ULL(row->auto_on) | BIT_ULL(row->auto_off));
	if (!sc_knob_new_ctrl(knob, &config,
			      sc_knob_is_manual(knob) ? 0 : V4L2_CTRL_FLAG_READ_ONLY))
		return knob->panel->handler->error;

	knob->has_auto = true;
	return 0;
}

/* Will there be anything for an automatic to change? */
static bool sc_knob_has_dial(struct sc_knob *knob, const struct sc_support *support)
{
	const struct sc_dial *dial = &knob->row->dials[0];

	return sc_dial_choose_values(dial, support, &knob->values[0]) &&
	       !v4l2_ctrl_find(knob->panel->handler, dial->cid);
}

/* Buttons, which are last, stay alone: each change of a cluster would press them. */
static void sc_knob_cluster(struct sc_knob *knob)
{
	unsigned int count = knob->n_controls;

	while (count && knob->controls[count - 1]->type == V4L2_CTRL_TYPE_BUTTON)
		count--;
	if (count < 2)
		return;
	if (knob->has_auto)
		v4l2_ctrl_auto_cluster(count, knob->controls, knob->row->auto_off,
				       sc_knob_changes_silently(knob));
	else
		v4l2_ctrl_cluster(count, knob->controls);
}

/* What is not known of a property is what it is by default. */
static void sc_knob_assume(struct sc_knob *knob, const struct sc_support *support)
{
	unsigned int i;

	for (i = 0; i < support->n_standards; i++)
		knob->now.value[i] = support->standards[i];
	knob->now.flags = SC_FLAGS_MANUAL;
}

/* The values now, where there is somebody to ask. */
static int sc_knob_learn(struct sc_knob *knob, const struct sc_support *support, bool sure)
{
	int ret;

	sc_knob_assume(knob, support);
	if (knob->of_stream || !(knob->access & SC_KSPROPERTY_TYPE_GET))
		return 0;

	ret = sc_knob_get(knob, &knob->now);
	if (!ret || !sure || sc_is_lost(ret) || ret == -EPROTO)
		return ret;

	/* Its capabilities say that it is there; the stream may have to be open. */
	sc_knob_assume(knob, support);
	return 0;
}

/* Make the controls of a knob; @caps are what its set says is possible. */
int sc_knob_build(struct sc_knob *knob, const struct sc_support *support, u32 caps)
{
	int ret;

	knob->access = support->access & (SC_KSPROPERTY_TYPE_GET | SC_KSPROPERTY_TYPE_SET);
	if (!knob->access)
		return 0;

	ret = sc_knob_learn(knob, support, caps);
	if (ret)
		return ret;
	if (sc_knob_can_auto(knob) && sc_knob_has_dial(knob, support))
		ret = sc_knob_add_auto(knob);
	if (!ret)
		ret = sc_knob_add_dials(knob, support, caps);
	if (!ret)
		sc_knob_cluster(knob);
	return ret;
}

/* --- the sets that are known --- */

/* A set that there is: whom to ask about it, and what it can do. */
struct sc_offer {
	const struct sc_row_set *set;
	bool of_stream;
	u32 caps;
};

static int sc_panel_add(struct sc_panel *panel, const struct sc_offer *offer,
			const struct sc_row *row, struct sc_support *support)
{
	const struct sc_guid *guid = &offer->set->set;
	struct sc_knob *knob = sc_knob_alloc(panel, guid, row, offer->of_stream);
	const struct sc_ksproperty_item *item;
	int ret;

	if (!knob)
		return -ENOMEM;

	if (offer->of_stream) {
		item = sc_panel_item(panel, guid, row->id);
		ret = item ? sc_knob_say_fault(knob, sc_support_of_item(support, item)) : -EIO;
	} else {
		ret = sc_knob_ask_support(knob, support);
	}
	if (!ret)
		ret = sc_knob_build(knob, support, offer->caps);
	return sc_knob_keep(knob, ret);
}

static int sc_panel_ask(struct sc_panel *panel, const struct sc_offer *offer,
			const struct sc_ksidentifier *identifier, void *data, u32 *bytes)
{
	u32 size = offer->set->caps_size;

	if (offer->of_stream)
		return sc_stream_property(panel->stream, identifier, size, data, size, bytes);

	return sc_filter_property(panel->bridge->filter, identifier, size, data, size, bytes);
}

/* What the minidriver can do of a set that has a property for that. */
static int sc_panel_ask_caps(struct sc_panel *panel, struct sc_offer *offer)
{
	const struct sc_row_set *set = offer->set;
	const struct sc_ksidentifier identifier = {
		.set = set->set,
		.id = set->caps_id,
		.flags = SC_KSPROPERTY_TYPE_GET,
	};
	u8 data[64] __aligned(8) = {};
	u32 bytes = 0;
	int ret;

	offer->caps = 0;
	if (!set->caps_size)
		return 0;

	memcpy(data, &identifier, sizeof(identifier));
	if (set->per_stream)
		memcpy(data + sizeof(identifier), &panel->stream_number,
		       sizeof(panel->stream_number));
	ret = sc_panel_ask(panel, offer, (struct sc_ksidentifier *)data, data, &bytes);
	if (!ret && bytes >= set->caps_offset + sizeof(offer->caps))
		memcpy(&offer->caps, data + set->caps_offset, sizeof(offer->caps));
	return sc_is_lost(ret) ? ret : 0;
}

static bool sc_panel_declares(const struct sc_panel *panel, const struct sc_guid *guid)
{
	const struct sc_ksproperty_set *sets;
	u32 i, count;

	sets = sc_panel_sets(panel, &count);
	for (i = 0; i < count; i++)
		if (sc_guid_equal(sets[i].set, guid))
			return true;
	return false;
}

static bool sc_panel_device_has(const struct sc_panel *panel, const struct sc_guid *guid)
{
	const struct sc_ksidentifier identifier = {
		.set = *guid,
		.flags = SC_KSPROPERTY_TYPE_SETSUPPORT,
	};
	u32 bytes;

	return !sc_filter_property(panel->bridge->filter, &identifier, sizeof(identifier),
				   NULL, 0, &bytes);
}

/*
 * Does the panel show the set, and whose? What concerns a stream may be a property
 * of the stream, or of the device, which is told the stream's number. Where both
 * have it the stream's own counts.
 */
static bool sc_panel_find_set(const struct sc_panel *panel, struct sc_offer *offer)
{
	const struct sc_row_set *set = offer->set;

	offer->of_stream = panel->stream && sc_panel_declares(panel, &set->set);
	if (offer->of_stream)
		return true;

	return set->per_stream == !!panel->stream && !set->of_stream &&
	       sc_panel_device_has(panel, &set->set);
}

/* A stream that is closed cannot be asked, see sc_panel_learn_locked(). */
static int sc_panel_fill_set(struct sc_panel *panel, const struct sc_row_set *set,
			     struct sc_support *support)
{
	struct sc_offer offer = { .set = set, .caps = U32_MAX };
	unsigned int i;
	int ret = 0;

	if (!sc_panel_find_set(panel, &offer))
		return 0;

	if (!offer.of_stream)
		ret = sc_panel_ask_caps(panel, &offer);
	for (i = 0; i < set->n_rows && !ret; i++)
		ret = sc_panel_add(panel, &offer, &set->rows[i], support);
	return ret;
}

static void sc_knob_limit_locked(struct sc_knob *knob, u32 caps)
{
	unsigned int i;

	lockdep_assert_held(knob->panel->handler->lock);

	for (i = 0; i < knob->n_controls - knob->has_auto; i++)
		if (knob->dials[i]->needs)
			v4l2_ctrl_activate(knob->controls[i + knob->has_auto],
					   (knob->dials[i]->needs & caps) == knob->dials[i]->needs);
}

static void sc_panel_limit_locked(struct sc_panel *panel, const struct sc_offer *offer)
{
	struct sc_knob *knob;

	lockdep_assert_held(panel->handler->lock);

	list_for_each_entry(knob, &panel->knobs, list)
		if (knob->of_stream && sc_guid_equal(&knob->set, &offer->set->set))
			sc_knob_limit_locked(knob, offer->caps);
}

/* The stream is open and can be asked: what it has not is inactive from now on. */
void sc_panel_learn_locked(struct sc_panel *panel)
{
	struct sc_offer offer = { .of_stream = true };

	lockdep_assert_held(panel->handler->lock);

	for (offer.set = sc_row_sets; offer.set < sc_row_sets + sc_n_row_sets; offer.set++)
		if (offer.set->caps_size && sc_panel_declares(panel, &offer.set->set) &&
		    !sc_panel_ask_caps(panel, &offer))
			sc_panel_limit_locked(panel, &offer);
}

/* Make the controls of all properties there are. The filter is open. */
int sc_panel_fill(struct sc_panel *panel)
{
	struct sc_support *support;
	unsigned int i;
	int ret = 0;

	/* Too large for the stack, and what one property has is forgotten with the next. */
	support = kmalloc(sizeof(*support), GFP_KERNEL);
	if (!support)
		return -ENOMEM;

	for (i = 0; i < sc_n_row_sets && !ret; i++)
		ret = sc_panel_fill_set(panel, &sc_row_sets[i], support);
	if (!ret)
		ret = sc_panel_fill_private(panel, support);
	kfree(support);
	if (!ret)
		ret = sc_panel_refresh(panel);
	/* It has those that it has answered for. */
	return ret == -ETIMEDOUT ? 0 : ret;
}
