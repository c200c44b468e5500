// SPDX-License-Identifier: GPL-2.0
/*
 * What a minidriver changes by itself: another route, channel or standard. It
 * is heard of while the device is open. Looking what it is takes requests, so
 * that is done in process context.
 */
#include "bridge.h"

static const struct {
	struct sc_guid set;
	u32 id;
} sc_changes[] = {
	{ SC_EVENTSETID_CROSSBAR, SC_KSEVENT_CROSSBAR_CHANGED },
	{ SC_EVENTSETID_TUNER, SC_KSEVENT_TUNER_CHANGED },
	{ SC_EVENTSETID_VIDEODECODER, SC_KSEVENT_VIDEODECODER_CHANGED },
};

static_assert(ARRAY_SIZE(sc_changes) == SC_CHANGES);

static void sc_change_work(struct work_struct *work)
{
	struct sc_bridge *bridge = container_of(work, struct sc_bridge, change);

	guard(mutex)(&bridge->lock);
	if (!bridge->filter)
		return;

	guard(mutex)(&bridge->ioctl_lock);
	sc_inputs_changed(bridge);
}

static void sc_change_notify(struct sc_event *event, unsigned int signals)
{
	struct sc_bridge *bridge = sc_event_context(event);

	schedule_work(&bridge->change);
}

void sc_change_init(struct sc_bridge *bridge)
{
	INIT_WORK(&bridge->change, sc_change_work);
}

static struct sc_event *sc_change_enable(struct sc_bridge *bridge, unsigned int i)
{
	struct sc_ksidentifier name = { .set = sc_changes[i].set, .id = sc_changes[i].id };
	struct sc_kseventdata data = { };
	struct sc_event *event;

	name.flags = SC_KSEVENT_TYPE_BASICSUPPORT;
	if (sc_filter_event_support(bridge->filter, &name))
		return NULL;

	name.flags = SC_KSEVENT_TYPE_ENABLE;
	event = sc_filter_enable_event(bridge->filter, &name, &data, sizeof(data),
				       sc_change_notify, bridge);
	return IS_ERR(event) ? NULL : event;
}

/* The device has been opened. What it changed before has been missed. */
void sc_change_listen(struct sc_bridge *bridge)
{
	unsigned int i;

	lockdep_assert_held(&bridge->lock);

	for (i = 0; i < SC_CHANGES; i++)
		bridge->changes[i] = sc_change_enable(bridge, i);

	guard(mutex)(&bridge->ioctl_lock);
	sc_inputs_refresh(bridge);
}

/* The device is about to be closed. */
void sc_change_deafen(struct sc_bridge *bridge)
{
	unsigned int i;

	lockdep_assert_held(&bridge->lock);

	for (i = 0; i < SC_CHANGES; i++) {
		if (bridge->changes[i])
			sc_event_disable(bridge->changes[i]);
		bridge->changes[i] = NULL;
	}
}

/* Once the device is closed for good: nothing is under way any more. */
void sc_change_exit(struct sc_bridge *bridge)
{
	cancel_work_sync(&bridge->change);
}
