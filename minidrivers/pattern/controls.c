// SPDX-License-Identifier: GPL-2.0
/*
 * What can be turned and switched: the picture, the camera, and, in a set of
 * its own, which picture there is. Some of it can be left to the device. That
 * measures nothing, of course: it finds the default right each time.
 *
 * Brightness, contrast, saturation, hue and colour change the bars; privacy
 * leaves them black. All others are remembered and change nothing.
 */
#include <linux/kernel.h>
#include <linux/string.h>

#include "pattern.h"

#define PICTURE(name)	SC_KSPROPERTY_VIDEOPROCAMP_##name
#define CAMERA(name)	SC_KSPROPERTY_CAMERACONTROL_##name

/* The only one of the set that is ours: a picture, see enum pattern_picture. */
#define PATTERN_OWN_PICTURE	0
#define PATTERN_OWN_SET							\
	SC_GUID(0x7ba47e21, 0x3c5d, 0x4f0e,				\
		0x9a, 0x61, 0x5c, 0x1b, 0x0d, 0x7e, 0x42, 0x18)

enum {
	PATTERN_SET_PICTURE,
	PATTERN_SET_CAMERA,
	PATTERN_SET_OWN,
};

/**
 * struct pattern_control - one property
 * @set: its set
 * @id: its number there
 * @range: its values
 * @standard: the one it begins with
 * @has_auto: it can be left to the device
 */
struct pattern_control {
	u32 set;
	u32 id;
	struct sc_ksproperty_stepping_long range;
	s32 standard;
	bool has_auto;
};

#define PATTERN_CONTROL(_set, _id, _minimum, _maximum, _step, _standard, _auto)	\
	{								\
		.set = PATTERN_SET_##_set,				\
		.id = _set(_id),					\
		.range = {						\
			.stepping_delta = (_step),			\
			.bounds = {					\
				.signed_minimum = (_minimum),		\
				.signed_maximum = (_maximum),		\
			},						\
		},							\
		.standard = (_standard),				\
		.has_auto = (_auto),					\
	}

static const struct pattern_control pattern_controls[PATTERN_CONTROLS] = {
	PATTERN_CONTROL(PICTURE, BRIGHTNESS, -10000, 10000, 50, 750, false),
	PATTERN_CONTROL(PICTURE, CONTRAST, 0, 400, 1, 100, false),
	PATTERN_CONTROL(PICTURE, HUE, -18000, 18000, 100, 0, false),
	PATTERN_CONTROL(PICTURE, SATURATION, 0, 400, 1, 100, false),
	PATTERN_CONTROL(PICTURE, SHARPNESS, 0, 100, 1, 50, false),
	PATTERN_CONTROL(PICTURE, GAMMA, 1, 500, 1, 100, false),
	PATTERN_CONTROL(PICTURE, COLORENABLE, 0, 1, 1, 1, false),
	PATTERN_CONTROL(PICTURE, WHITEBALANCE, 2800, 6500, 10, 4500, true),
	PATTERN_CONTROL(PICTURE, BACKLIGHT_COMPENSATION, 0, 1, 1, 1, false),
	PATTERN_CONTROL(PICTURE, GAIN, 0, 255, 1, 32, true),
	PATTERN_CONTROL(PICTURE, WHITEBALANCE_COMPONENT, 0, 255, 1, 128, false),
	PATTERN_CONTROL(PICTURE, POWERLINE_FREQUENCY, 0, 3, 1, 1, false),
	PATTERN_CONTROL(CAMERA, PAN, -180, 180, 1, 0, false),
	PATTERN_CONTROL(CAMERA, TILT, -90, 90, 1, 0, false),
	PATTERN_CONTROL(CAMERA, ROLL, -180, 180, 1, 0, false),
	PATTERN_CONTROL(CAMERA, ZOOM, 10, 600, 10, 10, false),
	PATTERN_CONTROL(CAMERA, EXPOSURE, -13, 1, 1, -5, true),
	PATTERN_CONTROL(CAMERA, IRIS, 14, 220, 2, 56, true),
	PATTERN_CONTROL(CAMERA, FOCUS, 100, 10000, 100, 1000, true),
	PATTERN_CONTROL(CAMERA, PRIVACY, 0, 1, 1, 0, false),
	PATTERN_CONTROL(CAMERA, EXPOSURE_RELATIVE, -1, 1, 1, 0, false),
	PATTERN_CONTROL(CAMERA, IRIS_RELATIVE, -1, 1, 1, 0, false),
	PATTERN_CONTROL(CAMERA, AUTO_EXPOSURE_PRIORITY, 0, 1, 1, 0, false),
};

/* --- what is declared --- */

#define PATTERN_RANGE(i)						\
	{								\
		{ SC_KSPROPERTY_MEMBER_STEPPEDRANGES,			\
		  sizeof(struct sc_ksproperty_stepping_long), 1 },	\
		&pattern_controls[i].range,				\
	}

#define PATTERN_STANDARD(i)						\
	{								\
		{ SC_KSPROPERTY_MEMBER_VALUES, sizeof(s32), 1,		\
		  SC_KSPROPERTY_MEMBER_FLAG_DEFAULT },			\
		&pattern_controls[i].standard,				\
	}

#define PATTERN_LISTS(i)	{ PATTERN_RANGE(i), PATTERN_STANDARD(i) }

static const struct sc_ksproperty_memberslist pattern_lists[PATTERN_CONTROLS][2] = {
	PATTERN_LISTS(0), PATTERN_LISTS(1), PATTERN_LISTS(2), PATTERN_LISTS(3),
	PATTERN_LISTS(4), PATTERN_LISTS(5), PATTERN_LISTS(6), PATTERN_LISTS(7),
	PATTERN_LISTS(8), PATTERN_LISTS(9), PATTERN_LISTS(10), PATTERN_LISTS(11),
	PATTERN_LISTS(12), PATTERN_LISTS(13), PATTERN_LISTS(14), PATTERN_LISTS(15),
	PATTERN_LISTS(16), PATTERN_LISTS(17), PATTERN_LISTS(18), PATTERN_LISTS(19),
	PATTERN_LISTS(20), PATTERN_LISTS(21), PATTERN_LISTS(22),
};

#define PATTERN_LONG	{ .set = SC_KSPROPTYPESETID_GENERAL, .id = SC_VT_I4 }
#define PATTERN_VALUES(i)	{ PATTERN_LONG, 2, pattern_lists[i] }

static const struct sc_ksproperty_values pattern_values[PATTERN_CONTROLS] = {
	PATTERN_VALUES(0), PATTERN_VALUES(1), PATTERN_VALUES(2), PATTERN_VALUES(3),
	PATTERN_VALUES(4), PATTERN_VALUES(5), PATTERN_VALUES(6), PATTERN_VALUES(7),
	PATTERN_VALUES(8), PATTERN_VALUES(9), PATTERN_VALUES(10), PATTERN_VALUES(11),
	PATTERN_VALUES(12), PATTERN_VALUES(13), PATTERN_VALUES(14), PATTERN_VALUES(15),
	PATTERN_VALUES(16), PATTERN_VALUES(17), PATTERN_VALUES(18), PATTERN_VALUES(19),
	PATTERN_VALUES(20), PATTERN_VALUES(21), PATTERN_VALUES(22),
};

/* The structures of both sets are the same, also those with two values. */
#define PATTERN_ITEM(_id, i)						\
	{								\
		.property_id = (_id),					\
		.get_supported = true,					\
		.set_supported = true,					\
		.min_property = sizeof(struct sc_ksproperty_videoprocamp_s), \
		.min_data = sizeof(struct sc_ksproperty_videoprocamp_s), \
		.values = &pattern_values[i],				\
	}

const struct sc_ksproperty_item pattern_picture_items[PATTERN_PICTURE_ITEMS] = {
	PATTERN_ITEM(PICTURE(BRIGHTNESS), 0),
	PATTERN_ITEM(PICTURE(CONTRAST), 1),
	PATTERN_ITEM(PICTURE(HUE), 2),
	PATTERN_ITEM(PICTURE(SATURATION), 3),
	PATTERN_ITEM(PICTURE(SHARPNESS), 4),
	PATTERN_ITEM(PICTURE(GAMMA), 5),
	PATTERN_ITEM(PICTURE(COLORENABLE), 6),
	PATTERN_ITEM(PICTURE(WHITEBALANCE), 7),
	PATTERN_ITEM(PICTURE(BACKLIGHT_COMPENSATION), 8),
	PATTERN_ITEM(PICTURE(GAIN), 9),
	PATTERN_ITEM(PICTURE(WHITEBALANCE_COMPONENT), 10),
	PATTERN_ITEM(PICTURE(POWERLINE_FREQUENCY), 11),
};

const struct sc_ksproperty_item pattern_camera_items[PATTERN_CAMERA_ITEMS] = {
	PATTERN_ITEM(CAMERA(PAN), 12),
	PATTERN_ITEM(CAMERA(TILT), 13),
	PATTERN_ITEM(CAMERA(ROLL), 14),
	PATTERN_ITEM(CAMERA(ZOOM), 15),
	PATTERN_ITEM(CAMERA(EXPOSURE), 16),
	PATTERN_ITEM(CAMERA(IRIS), 17),
	PATTERN_ITEM(CAMERA(FOCUS), 18),
	PATTERN_ITEM(CAMERA(PRIVACY), 19),
	PATTERN_ITEM(CAMERA(EXPOSURE_RELATIVE), 20),
	{
		.property_id = CAMERA(IRIS_RELATIVE),
		.set_supported = true,
		.min_property = sizeof(struct sc_ksproperty_cameracontrol_s),
		.min_data = sizeof(struct sc_ksproperty_cameracontrol_s),
		.values = &pattern_values[21],
	},
	PATTERN_ITEM(CAMERA(AUTO_EXPOSURE_PRIORITY), 22),
};

static const s32 pattern_pictures[] = {
	PATTERN_BARS, PATTERN_RED, PATTERN_GREEN, PATTERN_BLUE,
};

static const struct sc_ksproperty_memberslist pattern_own_list = {
	{ SC_KSPROPERTY_MEMBER_VALUES, sizeof(s32), ARRAY_SIZE(pattern_pictures) },
	pattern_pictures,
};

static const struct sc_ksproperty_values pattern_own_values = {
	PATTERN_LONG, 1, &pattern_own_list,
};

const struct sc_ksproperty_item pattern_own_items[PATTERN_OWN_ITEMS] = {
	{
		.property_id = PATTERN_OWN_PICTURE,
		.get_supported = true,
		.set_supported = true,
		.min_property = sizeof(struct sc_ksidentifier),
		.min_data = sizeof(s32),
		.values = &pattern_own_values,
	},
};

const struct sc_guid pattern_picture_set = SC_PROPSETID_VIDCAP_VIDEOPROCAMP;
const struct sc_guid pattern_camera_set = SC_PROPSETID_VIDCAP_CAMERACONTROL;
const struct sc_guid pattern_own_set = PATTERN_OWN_SET;
const struct sc_guid pattern_control_events = SC_KSEVENTSETID_VIDCAP_NOTIFY;

static const struct sc_guid *const pattern_control_sets[] = {
	[PATTERN_SET_PICTURE] = &pattern_picture_set,
	[PATTERN_SET_CAMERA] = &pattern_camera_set,
	[PATTERN_SET_OWN] = &pattern_own_set,
};

static const char * const pattern_picture_names[] = {
	[PATTERN_BARS] = "Bars",
	[PATTERN_RED] = "Red",
	[PATTERN_GREEN] = "Green",
	[PATTERN_BLUE] = "Blue",
	NULL
};

const struct sc_property_name pattern_property_names[] = {
	{ PATTERN_OWN_SET, PATTERN_OWN_PICTURE, "Picture", pattern_picture_names },
	{ PATTERN_INJECT_SET, PATTERN_FAULT_DROPPED, "Inject Dropped Frames" },
	{ PATTERN_INJECT_SET, PATTERN_FAULT_LATE, "Inject Late Frames" },
	{ PATTERN_INJECT_SET, PATTERN_FAULT_SHORT, "Inject Short Frames" },
	{ PATTERN_INJECT_SET, PATTERN_FAULT_FAILED, "Inject Failed Frames" },
	{ PATTERN_INJECT_SET, PATTERN_FAULT_TORN, "Inject Torn Frames" },
	{ PATTERN_INJECT_SET, PATTERN_FAULT_UNANSWERED, "Inject Unanswered Frames" },
	{ PATTERN_INJECT_SET, PATTERN_FAULT_TWICE, "Inject Double Completions" },
	{ PATTERN_INJECT_SET, PATTERN_FAULT_RETYPED, "Inject Format Changes" },
	{ PATTERN_INJECT_SET, PATTERN_FAULT_ENDED, "Inject Ends Of Stream" },
	{ PATTERN_WRITTEN_SET, PATTERN_WRITTEN_BYTES, "Written Bytes" },
	{ PATTERN_WRITTEN_SET, PATTERN_WRITTEN_CRC, "Written CRC" },
	{ PATTERN_WRITTEN_SET, PATTERN_WRITTEN_FRAMES, "Written Frames" },
	{ }
};

const struct sc_ksevent_item pattern_control_changed[1] = {
	{ .event_id = SC_KSEVENT_VIDCAP_AUTO_UPDATE },
};

/* --- what is asked --- */

void pattern_controls_init(struct pattern_device *device)
{
	unsigned int i;

	for (i = 0; i < PATTERN_CONTROLS; i++)
		device->settings[i] = (struct pattern_setting){
			.value = pattern_controls[i].standard,
			.value2 = pattern_controls[i].standard,
			.flags = SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_MANUAL,
		};
}

static int pattern_control_set(const struct sc_ksidentifier *property)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(pattern_control_sets); i++)
		if (sc_guid_equal(pattern_control_sets[i], &property->set))
			return i;
	return -1;
}

bool pattern_is_control(const struct sc_ksidentifier *property)
{
	return pattern_control_set(property) >= 0;
}

static int pattern_control_index(u32 set, u32 id)
{
	unsigned int i;

	for (i = 0; i < PATTERN_CONTROLS; i++)
		if (pattern_controls[i].set == set && pattern_controls[i].id == id)
			return i;
	return -1;
}

static struct pattern_setting *pattern_setting(struct pattern_device *device, u32 set, u32 id)
{
	return &device->settings[pattern_control_index(set, id)];
}

/* Something that is a control has changed by itself. */
void pattern_say_changed(struct pattern_device *device)
{
	stream_class_device_notification(SC_SIGNAL_MULTIPLE_DEVICE_EVENTS, device,
					 &(struct sc_notification){
						.event_set = &pattern_control_events,
						.event_id = SC_KSEVENT_VIDCAP_AUTO_UPDATE,
					 });
}

static u32 pattern_capabilities(const struct pattern_control *control)
{
	return SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_MANUAL |
	       (control->has_auto ? SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_AUTO : 0);
}

/* The class driver has held the sizes against what is declared. */
int pattern_get_control(struct sc_srb *srb)
{
	struct sc_stream_property_descriptor *descriptor = srb->command_data.property_info;
	struct sc_ksproperty_videoprocamp_s2 *answer = descriptor->property_info;
	struct pattern_device *device = srb->hw_device_extension;
	int set = pattern_control_set(descriptor->property);
	const struct pattern_setting *setting;
	int i;

	if (set == PATTERN_SET_OWN) {
		*(s32 *)descriptor->property_info = device->picture;
		srb->actual_bytes_transferred = sizeof(s32);
		return SC_STATUS_SUCCESS;
	}

	i = pattern_control_index(set, descriptor->property->id);
	setting = &device->settings[i];
	answer->value1 = setting->value;
	answer->flags = setting->flags;
	answer->capabilities = pattern_capabilities(&pattern_controls[i]);
	answer->value2 = setting->value2;
	srb->actual_bytes_transferred = sizeof(*answer);
	return SC_STATUS_SUCCESS;
}

static bool pattern_fits(const struct pattern_control *control, s32 value)
{
	return value >= control->range.bounds.signed_minimum &&
	       value <= control->range.bounds.signed_maximum;
}

/* A step from where it is, or back to the default; none while it is automatic. */
static int pattern_step(struct pattern_device *device, u32 id, s32 step)
{
	int i = pattern_control_index(PATTERN_SET_CAMERA, id);
	const struct pattern_control *control = &pattern_controls[i];
	struct pattern_setting *setting = &device->settings[i];
	s32 value = control->standard;

	if (setting->flags & SC_KSPROPERTY_CAMERACONTROL_FLAGS_AUTO)
		return SC_STATUS_SUCCESS;
	if (step)
		value = setting->value + step * (s32)control->range.stepping_delta;
	/* At the end it stays where it is. */
	if (!pattern_fits(control, value))
		return SC_STATUS_SUCCESS;

	setting->value = value;
	pattern_say_changed(device);
	return SC_STATUS_SUCCESS;
}

static void pattern_measure(struct pattern_device *device, unsigned int i)
{
	struct pattern_setting *setting = &device->settings[i];

	if (setting->value == pattern_controls[i].standard)
		return;

	setting->value = pattern_controls[i].standard;
	pattern_say_changed(device);
}

static int pattern_turn(struct pattern_device *device, unsigned int i,
			const struct sc_ksproperty_videoprocamp_s2 *asked)
{
	const struct pattern_control *control = &pattern_controls[i];
	bool automatic = asked->flags & SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_AUTO;
	struct pattern_setting *setting = &device->settings[i];

	if (automatic && !control->has_auto)
		return SC_STATUS_INVALID_PARAMETER;
	if (!pattern_fits(control, asked->value1))
		return SC_STATUS_INVALID_PARAMETER;

	setting->flags = automatic ? SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_AUTO :
				     SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_MANUAL;
	setting->value = asked->value1;
	setting->value2 = asked->value2;
	if (automatic)
		pattern_measure(device, i);
	return SC_STATUS_SUCCESS;
}

static int pattern_choose(struct pattern_device *device, s32 picture)
{
	if (picture < PATTERN_BARS || picture > PATTERN_BLUE)
		return SC_STATUS_INVALID_PARAMETER;

	device->picture = picture;
	return SC_STATUS_SUCCESS;
}

int pattern_set_control(struct sc_srb *srb)
{
	struct sc_stream_property_descriptor *descriptor = srb->command_data.property_info;
	const struct sc_ksproperty_videoprocamp_s2 *asked = descriptor->property_info;
	struct pattern_device *device = srb->hw_device_extension;
	int set = pattern_control_set(descriptor->property);
	u32 id = descriptor->property->id;

	if (set == PATTERN_SET_OWN)
		return pattern_choose(device, *(s32 *)descriptor->property_info);
	/* The iris opens towards smaller numbers. */
	if (set == PATTERN_SET_CAMERA && id == CAMERA(IRIS_RELATIVE))
		return pattern_step(device, CAMERA(IRIS), -asked->value1);
	if (set == PATTERN_SET_CAMERA && id == CAMERA(EXPOSURE_RELATIVE))
		return pattern_step(device, CAMERA(EXPOSURE), asked->value1);

	return pattern_turn(device, pattern_control_index(set, id), asked);
}

/* What the painter has to know. */
void pattern_controls_look(struct pattern_device *device, struct pattern_look *look)
{
	memset(look, 0, sizeof(*look));
	look->picture = device->picture;
	look->dark = pattern_setting(device, PATTERN_SET_CAMERA, CAMERA(PRIVACY))->value;
	look->brightness = pattern_setting(device, PATTERN_SET_PICTURE, PICTURE(BRIGHTNESS))->value;
	look->contrast = pattern_setting(device, PATTERN_SET_PICTURE, PICTURE(CONTRAST))->value;
	look->hue = pattern_setting(device, PATTERN_SET_PICTURE, PICTURE(HUE))->value;
	look->saturation = pattern_setting(device, PATTERN_SET_PICTURE, PICTURE(SATURATION))->value;
	if (!pattern_setting(device, PATTERN_SET_PICTURE, PICTURE(COLORENABLE))->value)
		look->saturation = 0;
}
