// SPDX-License-Identifier: GPL-2.0
/*
 * A control handler and the properties behind it.
 */
#include <linux/slab.h>

#include "../compat.h"
#include "bridge.h"

void sc_panel_init(struct sc_panel *panel, struct sc_bridge *bridge,
		   struct v4l2_ctrl_handler *handler)
{
	panel->bridge = bridge;
	panel->handler = handler;
	INIT_LIST_HEAD(&panel->knobs);
}

/* For what concerns the stream of a node. */
void sc_panel_init_stream(struct sc_panel *panel, struct sc_node *node)
{
	sc_panel_init(panel, node->bridge, &node->controls);
	panel->stream = node->stream;
	panel->stream_number = node->catalog->stream_number;
	panel->stream_is_open = &node->opened;
}

/* After the handler has been freed: its controls point here. */
void sc_panel_exit(struct sc_panel *panel)
{
	struct sc_knob *knob, *next;

	list_for_each_entry_safe(knob, next, &panel->knobs, list)
		kfree(knob);
}

/*
 * Show what the minidriver has now. One that does not answer is not asked for
 * the rest, each of which would take as long.
 */
int sc_panel_refresh(struct sc_panel *panel)
{
	struct sc_knob *knob;
	int ret = 0;

	guard(mutex)(panel->handler->lock);

	list_for_each_entry(knob, &panel->knobs, list) {
		ret = sc_knob_refresh_locked(knob);
		if (ret == -ETIMEDOUT || ret == -ENODEV)
			return ret;
	}
	return 0;
}
SC_EXPORT_FOR_TEST(sc_panel_refresh);

/* The stream has been opened. */
void sc_panel_apply(struct sc_panel *panel)
{
	struct sc_knob *knob;

	guard(mutex)(panel->handler->lock);

	sc_panel_learn_locked(panel);
	list_for_each_entry(knob, &panel->knobs, list)
		sc_knob_apply_locked(knob);
}
