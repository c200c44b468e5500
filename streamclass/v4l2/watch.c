// SPDX-License-Identifier: GPL-2.0
/*
 * What minidrivers change by themselves. They say so by events, while the device
 * is open, that do not say what it is: looking takes requests, so that is done in
 * process context. Who has subscribed hears of what is not as it was.
 */
#include "bridge.h"

/* Signals may come faster than they can be looked into. */
static void sc_watch_values(struct sc_event *event, unsigned int signals)
{
	struct sc_bridge *bridge = sc_event_context(event);

	schedule_work(&bridge->watch.values);
}

static void sc_watch_source(struct sc_event *event, unsigned int signals)
{
	struct sc_bridge *bridge = sc_event_context(event);

	schedule_work(&bridge->watch.source);
}

/* A decoder has controls, too. */
static void sc_watch_both(struct sc_event *event, unsigned int signals)
{
	sc_watch_values(event, signals);
	sc_watch_source(event, signals);
}

#define SC_WATCHED_AUTO_UPDATE	0

static const struct {
	struct sc_guid set;
	u32 id;
	void (*notify)(struct sc_event *event, unsigned int signals);
} sc_watched[SC_WATCHED] = {
	[SC_WATCHED_AUTO_UPDATE] = {
		SC_KSEVENTSETID_VIDCAP_NOTIFY, SC_KSEVENT_VIDCAP_AUTO_UPDATE, sc_watch_values,
	},
	{ SC_EVENTSETID_VIDEODECODER, SC_KSEVENT_VIDEODECODER_CHANGED, sc_watch_both },
	{ SC_EVENTSETID_CROSSBAR, SC_KSEVENT_CROSSBAR_CHANGED, sc_watch_source },
	{ SC_EVENTSETID_TUNER, SC_KSEVENT_TUNER_CHANGED, sc_watch_source },
};

static struct sc_ksidentifier sc_watched_event(unsigned int i, u32 flags)
{
	return (struct sc_ksidentifier){
		.set = sc_watched[i].set,
		.id = sc_watched[i].id,
		.flags = flags,
	};
}

/* Does the minidriver say when it changes a picture or camera control? */
bool sc_watch_is_possible(struct sc_filter *filter)
{
	const struct sc_ksidentifier event = sc_watched_event(SC_WATCHED_AUTO_UPDATE,
							      SC_KSEVENT_TYPE_BASICSUPPORT);

	return !sc_filter_event_support(filter, &event);
}

static int sc_watch_refresh(struct sc_bridge *bridge)
{
	struct sc_node *node;
	int ret;

	ret = sc_panel_refresh(&bridge->panel);
	if (ret)
		return ret;

	list_for_each_entry(node, &bridge->nodes, list) {
		ret = sc_panel_refresh(&node->panel);
		if (ret)
			break;
	}
	return ret;
}

/* The filter stays open: who closes it waits for this. */
static void sc_watch_values_work(struct work_struct *work)
{
	sc_watch_refresh(container_of(work, struct sc_bridge, watch.values));
}

static void sc_watch_source_work(struct work_struct *work)
{
	struct sc_bridge *bridge = container_of(work, struct sc_bridge, watch.source);

	guard(mutex)(&bridge->lock);
	if (!bridge->filter)
		return;

	guard(mutex)(&bridge->ioctl_lock);
	sc_inputs_changed(bridge);
}

void sc_watch_init(struct sc_bridge *bridge)
{
	INIT_WORK(&bridge->watch.values, sc_watch_values_work);
	INIT_WORK(&bridge->watch.source, sc_watch_source_work);
}

static struct sc_event *sc_watch_enable(struct sc_bridge *bridge, unsigned int i)
{
	const struct sc_ksidentifier event = sc_watched_event(i, SC_KSEVENT_TYPE_ENABLE);
	const struct sc_kseventdata data = {};
	struct sc_event *enabled;

	enabled = sc_filter_enable_event(bridge->filter, &event, &data, sizeof(data),
					 sc_watched[i].notify, bridge);
	return IS_ERR(enabled) ? NULL : enabled;
}

/* The filter has been opened. What has changed while it was closed nobody said. */
void sc_watch_begin(struct sc_bridge *bridge)
{
	unsigned int i;

	lockdep_assert_held(&bridge->lock);

	for (i = 0; i < SC_WATCHED; i++)
		bridge->watch.events[i] = sc_watch_enable(bridge, i);
	sc_watch_refresh(bridge);

	guard(mutex)(&bridge->ioctl_lock);
	sc_inputs_refresh(bridge);
}

/* Before the filter is closed. Who looks at the source wants its lock, and sees that. */
void sc_watch_end(struct sc_bridge *bridge)
{
	unsigned int i;

	lockdep_assert_held(&bridge->lock);

	for (i = 0; i < SC_WATCHED; i++) {
		if (bridge->watch.events[i])
			sc_event_disable(bridge->watch.events[i]);
		bridge->watch.events[i] = NULL;
	}
	cancel_work_sync(&bridge->watch.values);
}

/* Once the device is closed for good: nothing is under way any more. */
void sc_watch_exit(struct sc_bridge *bridge)
{
	cancel_work_sync(&bridge->watch.source);
}
