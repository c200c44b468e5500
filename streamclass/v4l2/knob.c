// SPDX-License-Identifier: GPL-2.0
/*
 * One property and its controls: what one of them is set to goes to the
 * minidriver, what the minidriver has comes back.
 */
#include <linux/string.h>

#include "../compat.h"
#include "bridge.h"

/* As large as the largest structure of a property that is shown. */
#define SC_PROPERTY_ROOM	64

/* A property as it is asked for, its own structure behind the identifier. */
union sc_property_request {
	struct sc_ksidentifier identifier;
	u8 bytes[SC_PROPERTY_ROOM];
};

/* --- structures of properties --- */

static s64 sc_layout_value(const struct sc_layout *layout, const void *data, unsigned int i)
{
	s64 wide;
	s32 narrow;

	if (layout->wide & BIT(i)) {
		memcpy(&wide, data + layout->value[i], sizeof(wide));
		return wide;
	}
	memcpy(&narrow, data + layout->value[i], sizeof(narrow));
	return narrow;
}

static bool sc_layout_has(const struct sc_layout *layout, unsigned int i)
{
	return i == 0 || layout->value[i];
}

void sc_layout_read(const struct sc_layout *layout, const void *data,
		    struct sc_property_value *value)
{
	unsigned int i;

	*value = (struct sc_property_value){};
	for (i = 0; i < SC_LAYOUT_VALUES && sc_layout_has(layout, i); i++)
		value->value[i] = sc_layout_value(layout, data, i);
	if (!layout->flags)
		return;

	memcpy(&value->flags, data + layout->flags, sizeof(value->flags));
	memcpy(&value->capabilities, data + layout->flags + sizeof(value->flags),
	       sizeof(value->capabilities));
}
SC_EXPORT_FOR_TEST(sc_layout_read);

void sc_layout_write(const struct sc_layout *layout, void *data,
		     const struct sc_property_value *value)
{
	unsigned int i;

	for (i = 0; i < SC_LAYOUT_VALUES && sc_layout_has(layout, i); i++)
		memcpy(data + layout->value[i], &value->value[i],
		       layout->wide & BIT(i) ? sizeof(s64) : sizeof(s32));
	if (layout->flags)
		memcpy(data + layout->flags, &value->flags, sizeof(value->flags));
}
SC_EXPORT_FOR_TEST(sc_layout_write);

/* --- asking --- */

/* The request, with @value in it where there is one; returns its bytes. */
static u32 sc_knob_request(const struct sc_knob *knob, u32 what,
			   const struct sc_property_value *value,
			   union sc_property_request *request)
{
	const struct sc_layout *layout = knob->row->layout;

	*request = (union sc_property_request){
		.identifier = { .set = knob->set, .id = knob->row->id, .flags = what },
	};
	if (layout->bare)
		return sizeof(request->identifier);

	BUILD_BUG_ON(sizeof(struct sc_ksproperty_droppedframes_current_s) > SC_PROPERTY_ROOM);
	if (layout->stream_index)
		memcpy(request->bytes + layout->stream_index, &knob->panel->stream_number,
		       sizeof(knob->panel->stream_number));
	if (value)
		sc_layout_write(layout, request->bytes, value);
	return layout->size;
}

/* Files that are open keep the filter open; without any nobody asks. */
static int sc_knob_send(struct sc_knob *knob, const union sc_property_request *request,
			u32 request_size, void *data, u32 size, u32 *bytes)
{
	struct sc_panel *panel = knob->panel;
	int ret;

	*bytes = 0;
	if (knob->of_stream)
		ret = sc_stream_property(panel->stream, &request->identifier, request_size,
					 data, size, bytes);
	else if (panel->bridge->filter)
		ret = sc_filter_property(panel->bridge->filter, &request->identifier,
					 request_size, data, size, bytes);
	else
		ret = -ENODEV;

	/* V4L2 has other uses for that one, and none for a status that is no error of ours. */
	if (ret == -ENOTTY || ret < -MAX_ERRNO)
		return -EIO;
	return min(ret, 0);
}

/* Ask something about the property; -EIO also where there is no such thing. */
int sc_knob_ask(struct sc_knob *knob, u32 what, void *data, u32 size, u32 *bytes)
{
	union sc_property_request request;
	u32 request_size = sc_knob_request(knob, what, NULL, &request);

	return sc_knob_send(knob, &request, request_size, data, size, bytes);
}

int sc_knob_get(struct sc_knob *knob, struct sc_property_value *value)
{
	const struct sc_layout *layout = knob->row->layout;
	union sc_property_request request, answer = {};
	u32 bytes, size;
	int ret;

	size = sc_knob_request(knob, SC_KSPROPERTY_TYPE_GET, NULL, &request);
	if (!layout->bare)
		answer = request;
	ret = sc_knob_send(knob, &request, size, &answer, layout->size, &bytes);
	if (ret)
		return ret;
	if (bytes < layout->least) {
		sc_device_property_fault(knob->panel->bridge->dev, &request.identifier,
					 "whose value is too short");
		return -EPROTO;
	}

	sc_layout_read(layout, &answer, value);
	return 0;
}

int sc_knob_set(struct sc_knob *knob, const struct sc_property_value *value)
{
	const struct sc_layout *layout = knob->row->layout;
	union sc_property_request request, data;
	u32 bytes, size;

	size = sc_knob_request(knob, SC_KSPROPERTY_TYPE_SET, value, &request);
	data = request;
	if (layout->bare)
		sc_layout_write(layout, &data, value);
	return sc_knob_send(knob, &request, size, &data, layout->size, &bytes);
}

/* --- controls --- */

static s64 sc_ctrl_new_value(const struct v4l2_ctrl *ctrl)
{
	return ctrl->is_int ? ctrl->val : *ctrl->p_new.p_s64;
}

static void sc_ctrl_put(struct v4l2_ctrl *ctrl, s64 value)
{
	value = clamp(value, ctrl->minimum, ctrl->maximum);
	if (ctrl->is_int)
		ctrl->val = value;
	else
		*ctrl->p_new.p_s64 = value;
}

/* As if somebody had set it, but it does not go on to the minidriver. */
static void sc_ctrl_show(struct v4l2_ctrl *ctrl, s64 value)
{
	value = clamp(value, ctrl->minimum, ctrl->maximum);
	if (ctrl->is_int)
		__v4l2_ctrl_s_ctrl(ctrl, value);
	else
		__v4l2_ctrl_s_ctrl_int64(ctrl, value);
}

static struct v4l2_ctrl *sc_knob_auto(const struct sc_knob *knob)
{
	return knob->has_auto ? knob->controls[0] : NULL;
}

static struct v4l2_ctrl *const *sc_knob_dial_controls(const struct sc_knob *knob)
{
	return knob->controls + knob->has_auto;
}

static unsigned int sc_knob_n_dials(const struct sc_knob *knob)
{
	return knob->n_controls - knob->has_auto;
}

/* The value of a dial as V4L2 sees it. */
static s64 sc_knob_dial_value(const struct sc_knob *knob, unsigned int i)
{
	const struct sc_dial *dial = knob->dials[i];
	s64 value = knob->now.value[dial->field];

	if (dial->mask)
		return !!(value & dial->mask);

	return sc_unit_to_v4l2(dial->unit, &knob->values[i], value);
}

static s64 sc_knob_auto_value(const struct sc_knob *knob)
{
	return knob->now.flags & SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_AUTO ? knob->row->auto_on :
									  knob->row->auto_off;
}

static bool sc_ctrl_is_button(const struct v4l2_ctrl *ctrl)
{
	return ctrl->type == V4L2_CTRL_TYPE_BUTTON;
}

/* Is a dial among those that are set with @ctrl? Buttons are in no cluster. */
static bool sc_knob_is_set(const struct sc_knob *knob, unsigned int i,
			   const struct v4l2_ctrl *ctrl)
{
	const struct v4l2_ctrl *own = sc_knob_dial_controls(knob)[i];

	if (sc_ctrl_is_button(own) || sc_ctrl_is_button(ctrl))
		return own == ctrl;

	return own->is_new;
}

/* Put what a dial is to be into the values of the property. */
static void sc_knob_take(const struct sc_knob *knob, unsigned int i,
			 struct sc_property_value *value)
{
	const struct v4l2_ctrl *ctrl = sc_knob_dial_controls(knob)[i];
	const struct sc_dial *dial = knob->dials[i];
	s64 *field = &value->value[dial->field];

	if (!dial->mask)
		*field = sc_unit_to_ks(dial->unit, &knob->values[i], sc_ctrl_new_value(ctrl));
	else if (sc_ctrl_is_button(ctrl) || sc_ctrl_new_value(ctrl))
		*field |= dial->mask;
	else
		*field &= ~(s64)dial->mask;
}

static u32 sc_knob_flags(const struct sc_knob *knob)
{
	const struct v4l2_ctrl *automatic = sc_knob_auto(knob);
	u32 flags = SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_MANUAL;

	if (automatic && automatic->val != knob->row->auto_off)
		flags = SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_AUTO;
	if (knob->row->flags & SC_ROW_RELATIVE)
		flags |= SC_KSPROPERTY_CAMERACONTROL_FLAGS_RELATIVE;
	return flags;
}

/* A button has been pressed and is not down any more. */
static void sc_knob_release_buttons(struct sc_knob *knob)
{
	unsigned int i;

	for (i = 0; i < sc_knob_n_dials(knob); i++)
		if (sc_ctrl_is_button(sc_knob_dial_controls(knob)[i]))
			knob->now.value[knob->dials[i]->field] &= ~(s64)knob->dials[i]->mask;
}

/* Two dials may show one value, each in a unit of its own. */
static bool sc_knob_is_set_elsewhere(const struct sc_knob *knob, unsigned int i,
				     const struct v4l2_ctrl *ctrl)
{
	const struct sc_dial *dial = knob->dials[i];
	unsigned int j;

	for (j = 0; j < sc_knob_n_dials(knob) && !dial->mask; j++)
		if (knob->dials[j]->field == dial->field && sc_knob_is_set(knob, j, ctrl))
			return true;
	return false;
}

/* V4L2 takes over, and tells of, what is marked like this. */
static void sc_ctrl_put_along(struct v4l2_ctrl *ctrl, s64 value)
{
	sc_ctrl_put(ctrl, value);
	if (ctrl->is_int && !(ctrl->flags & V4L2_CTRL_FLAG_VOLATILE))
		ctrl->has_changed = ctrl->val != ctrl->cur.val;
}

/* What has been rounded on its way is shown as what it is now. */
static void sc_knob_put_new(struct sc_knob *knob, const struct v4l2_ctrl *ctrl)
{
	struct v4l2_ctrl *const *controls = sc_knob_dial_controls(knob);
	unsigned int i;

	for (i = 0; i < sc_knob_n_dials(knob); i++)
		if (sc_knob_is_set(knob, i, ctrl))
			sc_ctrl_put(controls[i], sc_knob_dial_value(knob, i));
		else if (sc_knob_is_set_elsewhere(knob, i, ctrl))
			sc_ctrl_put_along(controls[i], sc_knob_dial_value(knob, i));
}

/* A stream that is not open gets it when it opens. */
static bool sc_knob_must_wait(const struct sc_knob *knob)
{
	return knob->of_stream && !READ_ONCE(*knob->panel->stream_is_open);
}

/*
 * Manual begins with what automatic has found last, and the news of that may
 * still be on its way.
 */
static int sc_knob_catch_up(struct sc_knob *knob)
{
	const struct v4l2_ctrl *automatic = sc_knob_auto(knob);

	if (!automatic || automatic->val != knob->row->auto_off ||
	    automatic->cur.val == automatic->val)
		return 0;

	return sc_knob_get(knob, &knob->now);
}

static int sc_knob_s_ctrl(struct v4l2_ctrl *ctrl)
{
	struct sc_knob *knob = ctrl->priv;
	struct sc_property_value value;
	unsigned int i;
	int ret;

	if (knob->panel->listening)
		return 0;

	ret = sc_knob_catch_up(knob);
	if (ret)
		return ret;
	value = knob->now;
	for (i = 0; i < sc_knob_n_dials(knob); i++)
		if (sc_knob_is_set(knob, i, ctrl))
			sc_knob_take(knob, i, &value);
	value.flags = sc_knob_flags(knob);
	if (sc_knob_must_wait(knob))
		knob->pending = true;
	else
		ret = sc_knob_set(knob, &value);
	if (ret)
		return ret;

	knob->now = value;
	sc_knob_release_buttons(knob);
	sc_knob_put_new(knob, ctrl);
	return 0;
}

/* Of a closed stream the last values are known. */
static int sc_knob_g_volatile_ctrl(struct v4l2_ctrl *ctrl)
{
	struct sc_knob *knob = ctrl->priv;
	unsigned int i;
	int ret = 0;

	if (!knob->panel->listening && !sc_knob_must_wait(knob))
		ret = sc_knob_get(knob, &knob->now);
	if (ret)
		return ret;

	for (i = 0; i < sc_knob_n_dials(knob); i++)
		sc_ctrl_put(sc_knob_dial_controls(knob)[i], sc_knob_dial_value(knob, i));
	return 0;
}

const struct v4l2_ctrl_ops sc_knob_ops = {
	.s_ctrl = sc_knob_s_ctrl,
	.g_volatile_ctrl = sc_knob_g_volatile_ctrl,
};

/* Automatic comes first: it decides whether values are cached. */
static void sc_knob_show_locked(struct sc_knob *knob)
{
	struct v4l2_ctrl *const *controls = sc_knob_dial_controls(knob);
	struct v4l2_ctrl *automatic = sc_knob_auto(knob);
	unsigned int i;

	lockdep_assert_held(knob->panel->handler->lock);

	knob->panel->listening = true;
	if (automatic)
		sc_ctrl_show(automatic, sc_knob_auto_value(knob));
	for (i = 0; i < sc_knob_n_dials(knob); i++)
		if (!(controls[i]->flags & (V4L2_CTRL_FLAG_VOLATILE | V4L2_CTRL_FLAG_WRITE_ONLY)))
			sc_ctrl_show(controls[i], sc_knob_dial_value(knob, i));
	knob->panel->listening = false;
}

/* Show what the minidriver has now. */
int sc_knob_refresh_locked(struct sc_knob *knob)
{
	struct sc_property_value value;
	int ret;

	lockdep_assert_held(knob->panel->handler->lock);

	if (!(knob->access & SC_KSPROPERTY_TYPE_GET) || sc_knob_must_wait(knob))
		return 0;

	ret = sc_knob_get(knob, &value);
	if (ret)
		return ret;

	knob->now = value;
	sc_knob_show_locked(knob);
	return 0;
}

/* The stream has been opened: tell it what it has missed. */
void sc_knob_apply_locked(struct sc_knob *knob)
{
	lockdep_assert_held(knob->panel->handler->lock);

	if (!knob->pending)
		return;

	knob->pending = false;
	if (sc_knob_set(knob, &knob->now))
		sc_knob_refresh_locked(knob);
}
