// SPDX-License-Identifier: GPL-2.0
/*
 * Controls of the V4L2 bridge with a minidriver behind them. The bridge takes
 * the fake minidriver's device, since the fake client does not.
 */
#include <media/v4l2-ctrls.h>
#include <media/videobuf2-v4l2.h>

#include "../../minidrivers/common/video.h"
#include "../v4l2/bridge.h"
#include "testbed.h"

#define SC_PANEL_IDS	32
#define SC_PANEL_SETS	4

/* What all structures of properties with flags have where. */
struct sc_panel_value {
	struct sc_ksidentifier property;
	s32 value;
	u32 flags;
	u32 capabilities;
	s32 value2;
};

/**
 * struct sc_panel_bed - the minidriver's properties and the bridge at their other end
 * @dev: the device
 * @bridge: what the bridge made of it
 * @node: its first node
 * @initialize: what the fake does first of all
 * @device: properties of the device: their values
 * @wide: the same, of the private set
 * @mode: of the stream's flips and triggers
 * @modes: how often it was set
 * @stream: the only one of the stream
 * @gets: how often the minidriver was asked
 * @sets: how often it was told
 * @told: what it was told last
 * @read: it has been asked something
 * @asked: it has been told something
 * @ret: what a control on another processor came to
 * @ctrl: that control
 * @notified: how often a control said that it is another now
 */
struct sc_panel_bed {
	struct sc_device *dev;
	struct sc_bridge *bridge;
	struct sc_node *node;
	void (*initialize)(struct sc_fake *fake, struct sc_srb *srb);
	struct sc_panel_value device[SC_PANEL_SETS][SC_PANEL_IDS];
	s64 wide[SC_PANEL_IDS];
	u32 mode;
	unsigned int modes;
	s32 stream;
	u32 stream_mode;
	unsigned int gets;
	unsigned int sets;
	struct sc_panel_value told;
	struct completion read;
	struct completion asked;
	int ret;
	struct v4l2_ctrl *ctrl;
	unsigned int notified;
};

/* --- what the minidriver declares --- */

#define SC_PANEL_RANGE(minimum, maximum, step)				\
	{ .stepping_delta = (step),					\
	  .bounds = { .signed_minimum = (minimum), .signed_maximum = (maximum) } }

static const struct sc_ksproperty_stepping_long sc_panel_ranges[] = {
	SC_PANEL_RANGE(-10000, 10000, 0),
	SC_PANEL_RANGE(2800, 6505, 10),
	SC_PANEL_RANGE(-13, 1, 1),
	SC_PANEL_RANGE(100, 1000, 100),
	SC_PANEL_RANGE(100, 50, 1),
	SC_PANEL_RANGE(0, 255, 1),
};

static const s32 sc_panel_defaults[] = { 750, 4500, -5, 300, 60, 128 };
static const s32 sc_panel_list[] = { 10, 20, 40 };

#define SC_PANEL_LISTS(i)						\
	{								\
		{ { SC_KSPROPERTY_MEMBER_STEPPEDRANGES,			\
		    sizeof(struct sc_ksproperty_stepping_long), 1 },	\
		  &sc_panel_ranges[i] },				\
		{ { SC_KSPROPERTY_MEMBER_VALUES, sizeof(s32), 1,	\
		    SC_KSPROPERTY_MEMBER_FLAG_DEFAULT },		\
		  &sc_panel_defaults[i] },				\
	}

static const struct sc_ksproperty_memberslist sc_panel_lists[][2] = {
	SC_PANEL_LISTS(0), SC_PANEL_LISTS(1), SC_PANEL_LISTS(2),
	SC_PANEL_LISTS(3), SC_PANEL_LISTS(4), SC_PANEL_LISTS(5),
};

#define SC_PANEL_VALUES(i)						\
	{								\
		.prop_type_set = { .set = SC_KSPROPTYPESETID_GENERAL, .id = SC_VT_I4 }, \
		.members_list_count = 2,				\
		.members_list = sc_panel_lists[i],			\
	}

static const struct sc_ksproperty_values sc_panel_values[] = {
	SC_PANEL_VALUES(0), SC_PANEL_VALUES(1), SC_PANEL_VALUES(2),
	SC_PANEL_VALUES(3), SC_PANEL_VALUES(4), SC_PANEL_VALUES(5),
};

static const struct sc_ksproperty_memberslist sc_panel_value_list = {
	{ SC_KSPROPERTY_MEMBER_VALUES, sizeof(s32), ARRAY_SIZE(sc_panel_list) }, sc_panel_list,
};

static const struct sc_ksproperty_stepping_longlong sc_panel_wide_range = {
	.stepping_delta = 2,
	.bounds = { .signed_minimum = 0, .signed_maximum = 1LL << 40 },
};

static const struct sc_ksproperty_memberslist sc_panel_wide_list = {
	{ SC_KSPROPERTY_MEMBER_STEPPEDRANGES, sizeof(sc_panel_wide_range), 1 },
	&sc_panel_wide_range,
};

#define SC_PANEL_PRIVATE_VALUES(type, count, list)			\
	{								\
		.prop_type_set = { .set = SC_KSPROPTYPESETID_GENERAL, .id = (type) }, \
		.members_list_count = (count),				\
		.members_list = (list),					\
	}

enum {
	SC_PANEL_LIST,
	SC_PANEL_BOOL,
	SC_PANEL_WIDE,
	SC_PANEL_NAMELESS,
	SC_PANEL_STRUCTURE,
};

static const struct sc_ksproperty_values sc_panel_private_values[] = {
	[SC_PANEL_LIST] = SC_PANEL_PRIVATE_VALUES(SC_VT_I4, 1, &sc_panel_value_list),
	[SC_PANEL_BOOL] = SC_PANEL_PRIVATE_VALUES(SC_VT_BOOL, 0, NULL),
	[SC_PANEL_WIDE] = SC_PANEL_PRIVATE_VALUES(SC_VT_I8, 1, &sc_panel_wide_list),
	[SC_PANEL_NAMELESS] = SC_PANEL_PRIVATE_VALUES(8, 1, &sc_panel_value_list),
};

#define SC_PANEL_ITEM(id, i)						\
	{								\
		.property_id = (id),					\
		.get_supported = true,					\
		.set_supported = true,					\
		.min_property = sizeof(struct sc_ksproperty_videoprocamp_s), \
		.min_data = sizeof(struct sc_ksproperty_videoprocamp_s), \
		.values = (i) < 0 ? NULL : &sc_panel_values[(i) < 0 ? 0 : (i)], \
	}

static const struct sc_ksproperty_item sc_panel_picture_items[] = {
	SC_PANEL_ITEM(SC_KSPROPERTY_VIDEOPROCAMP_BRIGHTNESS, 0),
	SC_PANEL_ITEM(SC_KSPROPERTY_VIDEOPROCAMP_COLORENABLE, -1),
	SC_PANEL_ITEM(SC_KSPROPERTY_VIDEOPROCAMP_WHITEBALANCE, 1),
	SC_PANEL_ITEM(SC_KSPROPERTY_VIDEOPROCAMP_WHITEBALANCE_COMPONENT, 5),
	SC_PANEL_ITEM(SC_KSPROPERTY_VIDEOPROCAMP_HUE, 4),
	SC_PANEL_ITEM(SC_KSPROPERTY_VIDEOPROCAMP_GAIN, 5),
	/* Without a range nobody knows what to show. */
	SC_PANEL_ITEM(SC_KSPROPERTY_VIDEOPROCAMP_CONTRAST, -1),
};

static const struct sc_ksproperty_item sc_panel_camera_items[] = {
	SC_PANEL_ITEM(SC_KSPROPERTY_CAMERACONTROL_EXPOSURE, 2),
	SC_PANEL_ITEM(SC_KSPROPERTY_CAMERACONTROL_FOCUS, 3),
	{
		.property_id = SC_KSPROPERTY_CAMERACONTROL_PRIVACY,
		.get_supported = true,
		.min_property = sizeof(struct sc_ksproperty_cameracontrol_s),
		.min_data = sizeof(struct sc_ksproperty_cameracontrol_s),
	},
};

static const struct sc_ksproperty_item sc_panel_mode_items[] = {
	{
		.property_id = SC_KSPROPERTY_VIDEOCONTROL_CAPS,
		.get_supported = true,
		.min_property = sizeof(struct sc_ksproperty_videocontrol_caps_s),
		.min_data = sizeof(struct sc_ksproperty_videocontrol_caps_s),
	},
	{
		.property_id = SC_KSPROPERTY_VIDEOCONTROL_MODE,
		.get_supported = true,
		.set_supported = true,
		.min_property = sizeof(struct sc_ksproperty_videocontrol_mode_s),
		.min_data = sizeof(struct sc_ksproperty_videocontrol_mode_s),
	},
};

#define SC_PANEL_PRIVATE_ITEM(id, size, declared)			\
	{								\
		.property_id = (id),					\
		.get_supported = true,					\
		.set_supported = true,					\
		.min_property = sizeof(struct sc_ksidentifier),		\
		.min_data = (size),					\
		.values = (declared),					\
	}

static const struct sc_ksproperty_item sc_panel_private_items[] = {
	SC_PANEL_PRIVATE_ITEM(SC_PANEL_LIST, sizeof(s32),
			      &sc_panel_private_values[SC_PANEL_LIST]),
	SC_PANEL_PRIVATE_ITEM(SC_PANEL_BOOL, sizeof(s32),
			      &sc_panel_private_values[SC_PANEL_BOOL]),
	SC_PANEL_PRIVATE_ITEM(SC_PANEL_WIDE, sizeof(s64),
			      &sc_panel_private_values[SC_PANEL_WIDE]),
	SC_PANEL_PRIVATE_ITEM(SC_PANEL_NAMELESS, sizeof(s32),
			      &sc_panel_private_values[SC_PANEL_NAMELESS]),
	SC_PANEL_PRIVATE_ITEM(SC_PANEL_STRUCTURE, 64, &sc_panel_values[0]),
};

static const struct sc_ksproperty_item sc_panel_stream_items[] = {
	SC_PANEL_PRIVATE_ITEM(0, sizeof(s32), &sc_panel_values[5]),
};

static const struct sc_guid sc_panel_picture = SC_PROPSETID_VIDCAP_VIDEOPROCAMP;
static const struct sc_guid sc_panel_camera = SC_PROPSETID_VIDCAP_CAMERACONTROL;
static const struct sc_guid sc_panel_mode = SC_PROPSETID_VIDCAP_VIDEOCONTROL;
static const struct sc_guid sc_panel_private = SC_GUID(0x5cfac700, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
static const struct sc_guid sc_panel_of_stream = SC_GUID(0x5cfac701, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
static const struct sc_guid sc_panel_notify = SC_KSEVENTSETID_VIDCAP_NOTIFY;

#define SC_PANEL_SET(guid, items)					\
	{ .set = (guid), .properties_count = ARRAY_SIZE(items), .property_item = (items) }

static const struct sc_ksproperty_set sc_panel_device_sets[SC_PANEL_SETS] = {
	SC_PANEL_SET(&sc_panel_picture, sc_panel_picture_items),
	SC_PANEL_SET(&sc_panel_camera, sc_panel_camera_items),
	SC_PANEL_SET(&sc_panel_private, sc_panel_private_items),
	SC_PANEL_SET(&sc_panel_mode, sc_panel_mode_items),
};

static const struct sc_ksproperty_set sc_panel_stream_sets[] = {
	SC_PANEL_SET(&sc_panel_of_stream, sc_panel_stream_items),
	SC_PANEL_SET(&sc_panel_mode, sc_panel_mode_items),
};

static const struct sc_ksevent_item sc_panel_update[] = {
	{ .event_id = SC_KSEVENT_VIDCAP_AUTO_UPDATE },
};

static const struct sc_ksevent_set sc_panel_events[] = {
	{ .set = &sc_panel_notify, .events_count = 1, .event_item = sc_panel_update },
};

static struct sc_ks_datarange_video sc_panel_video =
	VIDEO_RANGE(SC_MEDIASUBTYPE_GREY, SC_MAKEFOURCC('G', 'R', 'E', 'Y'), 8, 64, 32,
		    VIDEO_FPS(30), VIDEO_FPS(30), VIDEO_SECOND);
static struct sc_ksdataformat *sc_panel_formats[] = { &sc_panel_video.data_range };

/* --- what the minidriver does --- */

static struct sc_panel_bed *sc_panel_bed(struct kunit *test)
{
	return sc_testbed_fake(test)->context;
}

static void sc_panel_initialize(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_panel_bed *bed = fake->context;

	bed->dev = sc_device_of_extension(srb->hw_device_extension);
	bed->initialize(fake, srb);
}

static void sc_panel_intersect(struct sc_fake *fake, struct sc_srb *srb)
{
	srb->status = video_intersect(sc_panel_formats, 1, srb);
}

/* Flips from left to right and takes pictures on demand. */
static void sc_panel_get_mode(u32 now, struct sc_srb *srb)
{
	struct sc_stream_property_descriptor *descriptor = srb->command_data.property_info;
	struct sc_ksproperty_videocontrol_mode_s *mode = descriptor->property_info;

	BUILD_BUG_ON(offsetof(struct sc_ksproperty_videocontrol_mode_s, mode) !=
		     offsetof(struct sc_ksproperty_videocontrol_caps_s, video_control_caps));
	mode->mode = now;
	if (descriptor->property->id == SC_KSPROPERTY_VIDEOCONTROL_CAPS)
		mode->mode = SC_KS_VIDEO_CONTROL_FLAG_FLIP_HORIZONTAL |
			     SC_KS_VIDEO_CONTROL_FLAG_TRIGGER;
	srb->actual_bytes_transferred = sizeof(*mode);
}

static void sc_panel_get(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_stream_property_descriptor *descriptor = srb->command_data.property_info;
	u32 id = descriptor->property->id, set = descriptor->property_set_id;
	u32 room = descriptor->property_output_size;
	struct sc_panel_bed *bed = fake->context;
	struct sc_panel_value *value = descriptor->property_info;

	bed->gets++;
	complete(&bed->read);
	if (set == 3) {
		sc_panel_get_mode(bed->mode, srb);
		return;
	}
	if (set == 2) {
		memcpy(descriptor->property_info, &bed->wide[id], room);
		srb->actual_bytes_transferred = room;
		return;
	}
	value->value = bed->device[set][id].value;
	value->flags = bed->device[set][id].flags;
	value->capabilities = bed->device[set][id].capabilities;
	value->value2 = bed->device[set][id].value2;
	srb->actual_bytes_transferred = sizeof(*value);
}

static void sc_panel_set(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_stream_property_descriptor *descriptor = srb->command_data.property_info;
	u32 id = descriptor->property->id, set = descriptor->property_set_id;
	struct sc_panel_bed *bed = fake->context;
	u32 capabilities;

	bed->sets++;
	complete(&bed->asked);
	/* Who refuses a value does not keep it. */
	if (sc_fake_answer(fake, srb->command)->status)
		return;
	if (set == 3) {
		bed->mode = ((struct sc_ksproperty_videocontrol_mode_s *)
			     descriptor->property_info)->mode;
		bed->modes++;
		return;
	}
	if (set == 2) {
		memcpy(&bed->wide[id], descriptor->property_info,
		       descriptor->property_output_size);
		return;
	}
	capabilities = bed->device[set][id].capabilities;
	memcpy(&bed->told, descriptor->property_info, sizeof(bed->told));
	bed->device[set][id] = bed->told;
	bed->device[set][id].capabilities = capabilities;
}

static void sc_panel_get_stream(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_stream_property_descriptor *descriptor = srb->command_data.property_info;
	struct sc_panel_bed *bed = fake->context;

	bed->gets++;
	if (descriptor->property_set_id == 1) {
		sc_panel_get_mode(bed->stream_mode, srb);
		return;
	}
	memcpy(descriptor->property_info, &bed->stream, sizeof(bed->stream));
	srb->actual_bytes_transferred = sizeof(bed->stream);
}

static void sc_panel_set_stream(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_stream_property_descriptor *descriptor = srb->command_data.property_info;
	struct sc_panel_bed *bed = fake->context;

	bed->sets++;
	if (descriptor->property_set_id == 1)
		bed->stream_mode = ((struct sc_ksproperty_videocontrol_mode_s *)
				    descriptor->property_info)->mode;
	else
		memcpy(&bed->stream, descriptor->property_info, sizeof(bed->stream));
}

static struct sc_panel_value sc_panel_is(s32 value, u32 capabilities)
{
	return (struct sc_panel_value){
		.value = value,
		.flags = SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_MANUAL,
		.capabilities = capabilities,
	};
}

static void sc_panel_init_values(struct sc_panel_bed *bed)
{
	const u32 manual = SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_MANUAL;
	const u32 both = manual | SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_AUTO;
	struct sc_panel_value *picture = bed->device[0], *camera = bed->device[1];

	picture[SC_KSPROPERTY_VIDEOPROCAMP_BRIGHTNESS] = sc_panel_is(100, manual);
	picture[SC_KSPROPERTY_VIDEOPROCAMP_COLORENABLE] = sc_panel_is(1, manual);
	picture[SC_KSPROPERTY_VIDEOPROCAMP_WHITEBALANCE] = sc_panel_is(5000, both);
	picture[SC_KSPROPERTY_VIDEOPROCAMP_WHITEBALANCE_COMPONENT] = sc_panel_is(1, manual);
	picture[SC_KSPROPERTY_VIDEOPROCAMP_WHITEBALANCE_COMPONENT].value2 = 2;
	picture[SC_KSPROPERTY_VIDEOPROCAMP_GAIN] =
		sc_panel_is(30, SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_AUTO);
	camera[SC_KSPROPERTY_CAMERACONTROL_EXPOSURE] = sc_panel_is(-7, both);
	camera[SC_KSPROPERTY_CAMERACONTROL_FOCUS] = sc_panel_is(100, manual);
	camera[SC_KSPROPERTY_CAMERACONTROL_PRIVACY] = sc_panel_is(1, manual);
	bed->wide[SC_PANEL_LIST] = 20;
	bed->wide[SC_PANEL_BOOL] = 1;
	bed->wide[SC_PANEL_WIDE] = 1LL << 39;
}

static void sc_panel_init_fake(struct sc_fake *fake)
{
	struct sc_stream_header *header = &fake->descriptor.header;
	struct sc_stream_information *info = fake->descriptor.info;

	header->num_dev_prop_array_entries = SC_PANEL_SETS;
	header->device_properties_array = sc_panel_device_sets;
	header->num_dev_event_array_entries = ARRAY_SIZE(sc_panel_events);
	header->device_events_array = sc_panel_events;
	header->number_of_streams = 1;
	info->number_of_possible_instances = 1;
	info->stream_formats_array = sc_panel_formats;
	info->num_stream_prop_array_entries = 1;
	info->stream_properties_array = sc_panel_stream_sets;
	sc_fake_answer(fake, SC_SRB_INITIALIZE_DEVICE)->before = sc_panel_initialize;
	sc_fake_answer(fake, SC_SRB_GET_DATA_INTERSECTION)->before = sc_panel_intersect;
	sc_fake_answer(fake, SC_SRB_GET_DEVICE_PROPERTY)->before = sc_panel_get;
	sc_fake_answer(fake, SC_SRB_SET_DEVICE_PROPERTY)->before = sc_panel_set;
	sc_fake_answer(fake, SC_SRB_GET_STREAM_PROPERTY)->before = sc_panel_get_stream;
	sc_fake_answer(fake, SC_SRB_SET_STREAM_PROPERTY)->before = sc_panel_set_stream;
}

static int sc_panel_test_init(struct kunit *test)
{
	struct sc_panel_bed *bed;
	struct sc_fake *fake;
	int ret;

	ret = sc_testbed_init(test);
	if (ret)
		return ret;
	bed = kunit_kzalloc(test, sizeof(*bed), GFP_KERNEL);
	if (!bed)
		return -ENOMEM;

	fake = sc_testbed_fake(test);
	fake->context = bed;
	bed->initialize = sc_fake_answer(fake, SC_SRB_INITIALIZE_DEVICE)->before;
	init_completion(&bed->read);
	init_completion(&bed->asked);
	sc_testbed(test)->client.refuse = true;
	sc_panel_init_values(bed);
	sc_panel_init_fake(fake);
	return 0;
}

/* The minidriver is registered, and somebody has the node open. */
static struct sc_panel_bed *sc_panel_attach(struct kunit *test)
{
	struct sc_panel_bed *bed = sc_panel_bed(test);
	struct sc_fake *fake = sc_testbed_fake(test);

	KUNIT_ASSERT_EQ(test, stream_class_register_minidriver(&fake->minidriver), 0);
	fake->registered = true;
	KUNIT_ASSERT_NOT_NULL(test, bed->dev);
	bed->bridge = sc_device_client_data(bed->dev);
	KUNIT_ASSERT_NOT_NULL(test, bed->bridge);
	bed->node = list_first_entry(&bed->bridge->nodes, struct sc_node, list);
	v4l2_device_get(&bed->bridge->v4l2_dev);
	KUNIT_ASSERT_EQ(test, sc_bridge_get_filter(bed->bridge), 0);
	bed->gets = 0;
	bed->sets = 0;
	return bed;
}

static void sc_panel_test_exit(struct kunit *test)
{
	struct sc_panel_bed *bed;

	if (!sc_testbed(test))
		return;

	bed = sc_panel_bed(test);
	if (bed && bed->bridge)
		sc_bridge_put_filter(bed->bridge);
	sc_testbed_unregister(test);
	if (bed && bed->bridge)
		v4l2_device_put(&bed->bridge->v4l2_dev);
	sc_testbed_exit(test);
}

/* --- what V4L2 has --- */

static struct v4l2_ctrl *sc_panel_ctrl(struct kunit *test, u32 cid)
{
	struct v4l2_ctrl *ctrl = v4l2_ctrl_find(&sc_panel_bed(test)->node->controls, cid);

	KUNIT_ASSERT_NOT_NULL_MSG(test, ctrl, "control %x", cid);
	return ctrl;
}

static void sc_expect_ctrl(struct kunit *test, u32 cid, s64 minimum, s64 maximum, u64 step,
			   s64 standard, s32 value)
{
	struct v4l2_ctrl *ctrl = sc_panel_ctrl(test, cid);

	KUNIT_EXPECT_EQ_MSG(test, ctrl->minimum, minimum, "control %x", cid);
	KUNIT_EXPECT_EQ_MSG(test, ctrl->maximum, maximum, "control %x", cid);
	KUNIT_EXPECT_EQ_MSG(test, ctrl->step, step, "control %x", cid);
	KUNIT_EXPECT_EQ_MSG(test, ctrl->default_value, standard, "control %x", cid);
	KUNIT_EXPECT_EQ_MSG(test, v4l2_ctrl_g_ctrl(ctrl), value, "control %x", cid);
}

/* As an ioctl does. */
static int sc_panel_s_ctrl(struct kunit *test, u32 cid, s32 value)
{
	return v4l2_ctrl_s_ctrl(sc_panel_ctrl(test, cid), value);
}

#define SC_EXPECT_TOLD(test, _set, _id, _value, _flags)			\
do {									\
	const struct sc_panel_value *__told = &sc_panel_bed(test)->told; \
									\
	KUNIT_EXPECT_TRUE(test, sc_guid_equal(&__told->property.set, &(_set))); \
	KUNIT_EXPECT_EQ(test, __told->property.id, (u32)(_id));		\
	KUNIT_EXPECT_EQ(test, __told->value, _value);			\
	KUNIT_EXPECT_EQ(test, __told->flags, (u32)(_flags));		\
} while (0)

#define SC_MANUAL	SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_MANUAL
#define SC_AUTO_FLAG	SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_AUTO

/* HUE's range is upside down: said once, in every test that has the device. */
static void sc_expect_hue(struct kunit *test)
{
	sc_testbed_expect_report(test, SC_OFFENCE_PROPERTY,
				 "has property 2 of {C6E13360-30AC-11D0-A18C-00A0C9118956} whose range ends before it begins");
}

static void controls_are_what_the_minidriver_declares(struct kunit *test)
{
	sc_panel_attach(test);
	sc_expect_hue(test);
	sc_expect_ctrl(test, V4L2_CID_BRIGHTNESS, -10000, 10000, 1, 750, 100);
	sc_expect_ctrl(test, V4L2_CID_COLOR_KILLER, 0, 1, 1, 0, 0);
	sc_expect_ctrl(test, V4L2_CID_WHITE_BALANCE_TEMPERATURE, 2800, 6500, 10, 4500, 5000);
	sc_expect_ctrl(test, V4L2_CID_AUTO_WHITE_BALANCE, 0, 1, 1, 0, 0);
	sc_expect_ctrl(test, V4L2_CID_RED_BALANCE, 0, 255, 1, 128, 1);
	sc_expect_ctrl(test, V4L2_CID_BLUE_BALANCE, 0, 255, 1, 2, 2);
	sc_expect_ctrl(test, V4L2_CID_EXPOSURE_ABSOLUTE, 1, 20000, 1, 313, 78);
	sc_expect_ctrl(test, V4L2_CID_FOCUS_ABSOLUTE, 100, 1000, 100, 800, 1000);
}

static void a_malformed_range_leaves_its_control_out(struct kunit *test)
{
	struct sc_panel_bed *bed = sc_panel_attach(test);

	sc_expect_hue(test);
	KUNIT_EXPECT_NULL(test, v4l2_ctrl_find(&bed->node->controls, V4L2_CID_HUE));
	KUNIT_EXPECT_NOT_NULL(test, v4l2_ctrl_find(&bed->node->controls, V4L2_CID_BRIGHTNESS));
}

static void without_a_range_there_is_no_control(struct kunit *test)
{
	struct sc_panel_bed *bed = sc_panel_attach(test);

	sc_expect_hue(test);
	KUNIT_EXPECT_NULL(test, v4l2_ctrl_find(&bed->node->controls, V4L2_CID_CONTRAST));
}

static void a_value_goes_to_the_minidriver(struct kunit *test)
{
	struct sc_panel_bed *bed = sc_panel_attach(test);

	sc_expect_hue(test);
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, V4L2_CID_BRIGHTNESS, -300), 0);
	SC_EXPECT_TOLD(test, sc_panel_picture, SC_KSPROPERTY_VIDEOPROCAMP_BRIGHTNESS, -300,
		       SC_MANUAL);
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, V4L2_CID_COLOR_KILLER, 1), 0);
	SC_EXPECT_TOLD(test, sc_panel_picture, SC_KSPROPERTY_VIDEOPROCAMP_COLORENABLE, 0,
		       SC_MANUAL);
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, V4L2_CID_FOCUS_ABSOLUTE, 200), 0);
	SC_EXPECT_TOLD(test, sc_panel_camera, SC_KSPROPERTY_CAMERACONTROL_FOCUS, 900, SC_MANUAL);
	KUNIT_EXPECT_EQ(test, bed->sets, 3U);
	KUNIT_EXPECT_EQ(test, bed->gets, 0U);
}

static void a_value_that_was_rounded_is_shown_as_it_is(struct kunit *test)
{
	sc_panel_attach(test);
	sc_expect_hue(test);
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, V4L2_CID_EXPOSURE_ABSOLUTE, 4000), 0);
	SC_EXPECT_TOLD(test, sc_panel_camera, SC_KSPROPERTY_CAMERACONTROL_EXPOSURE, -1,
		       SC_MANUAL);
	KUNIT_EXPECT_EQ(test, v4l2_ctrl_g_ctrl(sc_panel_ctrl(test, V4L2_CID_EXPOSURE_ABSOLUTE)),
			5000);
}

/* The time as V4L2 knows it and the menu of times are one value. */
static void exposure_times_go_together(struct kunit *test)
{
	struct sc_panel_bed *bed = sc_panel_attach(test);
	struct v4l2_ctrl *units, *times;

	sc_expect_hue(test);
	units = sc_panel_ctrl(test, V4L2_CID_EXPOSURE_ABSOLUTE);
	times = sc_panel_ctrl(test, SC_CID_EXPOSURE_TIME);
	sc_expect_ctrl(test, SC_CID_EXPOSURE_TIME, 0, 14, 0, 8, 6);
	KUNIT_EXPECT_EQ(test, times->qmenu_int[6], 7812500LL);

	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, SC_CID_EXPOSURE_TIME, 9), 0);
	SC_EXPECT_TOLD(test, sc_panel_camera, SC_KSPROPERTY_CAMERACONTROL_EXPOSURE, -4,
		       SC_MANUAL);
	KUNIT_EXPECT_EQ(test, v4l2_ctrl_g_ctrl(units), 625);
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, V4L2_CID_EXPOSURE_ABSOLUTE, 4000), 0);
	SC_EXPECT_TOLD(test, sc_panel_camera, SC_KSPROPERTY_CAMERACONTROL_EXPOSURE, -1,
		       SC_MANUAL);
	KUNIT_EXPECT_EQ(test, v4l2_ctrl_g_ctrl(times), 12);
	KUNIT_EXPECT_EQ(test, bed->sets, 2U);
}

/* Red and blue are one property. */
static void white_balance_component_is_a_cluster_of_two(struct kunit *test)
{
	struct sc_panel_bed *bed = sc_panel_attach(test);

	sc_expect_hue(test);
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, V4L2_CID_BLUE_BALANCE, 77), 0);
	SC_EXPECT_TOLD(test, sc_panel_picture, SC_KSPROPERTY_VIDEOPROCAMP_WHITEBALANCE_COMPONENT,
		       1, SC_MANUAL);
	KUNIT_EXPECT_EQ(test, bed->told.value2, 77);
	KUNIT_EXPECT_EQ(test, bed->sets, 1U);
}

static void auto_cluster(struct kunit *test)
{
	struct sc_panel_bed *bed = sc_panel_attach(test);
	struct v4l2_ctrl *value = sc_panel_ctrl(test, V4L2_CID_WHITE_BALANCE_TEMPERATURE);

	sc_expect_hue(test);
	KUNIT_EXPECT_EQ(test, value->flags & V4L2_CTRL_FLAG_INACTIVE, 0UL);
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, V4L2_CID_AUTO_WHITE_BALANCE, 1), 0);
	SC_EXPECT_TOLD(test, sc_panel_picture, SC_KSPROPERTY_VIDEOPROCAMP_WHITEBALANCE, 5000,
		       SC_AUTO_FLAG);
	KUNIT_EXPECT_NE(test, value->flags & V4L2_CTRL_FLAG_INACTIVE, 0UL);
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, V4L2_CID_AUTO_WHITE_BALANCE, 0), 0);
	SC_EXPECT_TOLD(test, sc_panel_picture, SC_KSPROPERTY_VIDEOPROCAMP_WHITEBALANCE, 5000,
		       SC_MANUAL);
	KUNIT_EXPECT_EQ(test, bed->sets, 2U);
}

/* Also where the minidriver has not said so yet. */
static void manual_begins_where_automatic_ends(struct kunit *test)
{
	struct sc_panel_bed *bed = sc_panel_attach(test);

	sc_expect_hue(test);
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, V4L2_CID_AUTO_WHITE_BALANCE, 1), 0);
	bed->device[0][SC_KSPROPERTY_VIDEOPROCAMP_WHITEBALANCE].value = 3300;
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, V4L2_CID_AUTO_WHITE_BALANCE, 0), 0);
	SC_EXPECT_TOLD(test, sc_panel_picture, SC_KSPROPERTY_VIDEOPROCAMP_WHITEBALANCE, 3300,
		       SC_MANUAL);
}

/* Manual is 1 there, and automatic leaves the iris alone. */
static void auto_exposure_is_a_menu(struct kunit *test)
{
	struct v4l2_ctrl *ctrl;

	sc_panel_attach(test);
	sc_expect_hue(test);
	ctrl = sc_panel_ctrl(test, V4L2_CID_EXPOSURE_AUTO);
	KUNIT_EXPECT_EQ(test, v4l2_ctrl_g_ctrl(ctrl), V4L2_EXPOSURE_MANUAL);
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, V4L2_CID_EXPOSURE_AUTO,
					      V4L2_EXPOSURE_APERTURE_PRIORITY), 0);
	SC_EXPECT_TOLD(test, sc_panel_camera, SC_KSPROPERTY_CAMERACONTROL_EXPOSURE, -7,
		       SC_AUTO_FLAG);
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, V4L2_CID_EXPOSURE_AUTO,
					      V4L2_EXPOSURE_SHUTTER_PRIORITY), -EINVAL);
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, V4L2_CID_EXPOSURE_AUTO,
					      V4L2_EXPOSURE_AUTO), -EINVAL);
}

static void without_auto_there_is_no_automatic(struct kunit *test)
{
	struct sc_panel_bed *bed = sc_panel_attach(test);

	sc_expect_hue(test);
	KUNIT_EXPECT_NULL(test, v4l2_ctrl_find(&bed->node->controls, V4L2_CID_AUTOBRIGHTNESS));
	KUNIT_EXPECT_NULL(test, v4l2_ctrl_find(&bed->node->controls, V4L2_CID_FOCUS_AUTO));
}

static void what_cannot_be_set_is_read_only(struct kunit *test)
{
	struct v4l2_ctrl *gain, *privacy;

	sc_panel_attach(test);
	sc_expect_hue(test);
	gain = sc_panel_ctrl(test, V4L2_CID_GAIN);
	privacy = sc_panel_ctrl(test, V4L2_CID_PRIVACY);
	KUNIT_EXPECT_NE(test, gain->flags & V4L2_CTRL_FLAG_READ_ONLY, 0UL);
	KUNIT_EXPECT_NE(test, privacy->flags & V4L2_CTRL_FLAG_READ_ONLY, 0UL);
	KUNIT_EXPECT_EQ(test, v4l2_ctrl_g_ctrl(privacy), 1);
}

/* Without an event for it an automatic value has to be asked for each time. */
static void a_silent_automatic_is_volatile(struct kunit *test)
{
	struct sc_panel_bed *bed = sc_panel_bed(test);
	struct v4l2_ctrl *value;

	sc_testbed_fake(test)->descriptor.header.num_dev_event_array_entries = 0;
	sc_panel_attach(test);
	sc_expect_hue(test);
	value = sc_panel_ctrl(test, V4L2_CID_WHITE_BALANCE_TEMPERATURE);
	KUNIT_EXPECT_EQ(test, value->flags & V4L2_CTRL_FLAG_VOLATILE, 0UL);
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, V4L2_CID_AUTO_WHITE_BALANCE, 1), 0);
	KUNIT_EXPECT_NE(test, value->flags & V4L2_CTRL_FLAG_VOLATILE, 0UL);

	bed->device[0][SC_KSPROPERTY_VIDEOPROCAMP_WHITEBALANCE].value = 3300;
	KUNIT_EXPECT_EQ(test, v4l2_ctrl_g_ctrl(value), 3300);
	/* What it found last is what it stays at. */
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, V4L2_CID_AUTO_WHITE_BALANCE, 0), 0);
	SC_EXPECT_TOLD(test, sc_panel_picture, SC_KSPROPERTY_VIDEOPROCAMP_WHITEBALANCE, 3300,
		       SC_MANUAL);
	KUNIT_EXPECT_EQ(test, v4l2_ctrl_g_ctrl(value), 3300);
}

static void a_set_that_fails_changes_nothing(struct kunit *test)
{
	struct sc_panel_bed *bed = sc_panel_attach(test);
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_expect_hue(test);
	sc_fake_does(fake, SC_SRB_SET_DEVICE_PROPERTY, SC_FAKE_COMPLETE_AND_READY, -EBUSY);
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, V4L2_CID_BRIGHTNESS, 5), -EBUSY);
	KUNIT_EXPECT_EQ(test, v4l2_ctrl_g_ctrl(sc_panel_ctrl(test, V4L2_CID_BRIGHTNESS)), 100);
	KUNIT_EXPECT_EQ(test, bed->sets, 1U);

	/* That status would say that there is no such ioctl. */
	sc_fake_does(fake, SC_SRB_SET_DEVICE_PROPERTY, SC_FAKE_COMPLETE_AND_READY, -ENOTTY);
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, V4L2_CID_BRIGHTNESS, 5), -EIO);

	sc_fake_does(fake, SC_SRB_SET_DEVICE_PROPERTY, SC_FAKE_COMPLETE_AND_READY, 0);
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, V4L2_CID_BRIGHTNESS, 5), 0);
	KUNIT_EXPECT_EQ(test, v4l2_ctrl_g_ctrl(sc_panel_ctrl(test, V4L2_CID_BRIGHTNESS)), 5);
}

static void a_get_that_fails_keeps_what_is_known(struct kunit *test)
{
	struct sc_panel_bed *bed = sc_panel_attach(test);
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_expect_hue(test);
	bed->device[0][SC_KSPROPERTY_VIDEOPROCAMP_BRIGHTNESS].value = -1;
	sc_fake_does(fake, SC_SRB_GET_DEVICE_PROPERTY, SC_FAKE_COMPLETE_AND_READY, -EIO);
	sc_panel_refresh(&bed->bridge->panel);
	KUNIT_EXPECT_EQ(test, v4l2_ctrl_g_ctrl(sc_panel_ctrl(test, V4L2_CID_BRIGHTNESS)), 100);
	sc_fake_does(fake, SC_SRB_GET_DEVICE_PROPERTY, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_panel_refresh(&bed->bridge->panel);
	KUNIT_EXPECT_EQ(test, v4l2_ctrl_g_ctrl(sc_panel_ctrl(test, V4L2_CID_BRIGHTNESS)), -1);
}

/* --- what the minidriver changes --- */

static void sc_panel_notified(struct v4l2_ctrl *ctrl, void *context)
{
	struct sc_panel_bed *bed = context;

	bed->notified++;
}

static void sc_panel_signal(void *context)
{
	struct sc_device *dev = context;
	struct sc_notification about = {
		.event_set = &sc_panel_notify,
		.event_id = SC_KSEVENT_VIDCAP_AUTO_UPDATE,
	};

	stream_class_device_notification(SC_SIGNAL_MULTIPLE_DEVICE_EVENTS, dev->extension,
					 &about);
}

/* From here on it is up to the work item. */
static void sc_panel_minidriver_calls(struct sc_panel_bed *bed)
{
	sc_fake_call(bed->dev, sc_panel_signal, bed->dev);
	do {
		sc_bh_flush(&bed->dev->pump);
	} while (sc_bh_is_busy(&bed->dev->pump));
}

static void sc_panel_minidriver_says_so(struct sc_panel_bed *bed)
{
	sc_panel_minidriver_calls(bed);
	flush_work(&bed->bridge->watch.values);
}

static void a_change_of_the_minidriver_shows(struct kunit *test)
{
	struct sc_panel_bed *bed = sc_panel_attach(test);
	struct v4l2_ctrl *ctrl = sc_panel_ctrl(test, V4L2_CID_BRIGHTNESS);

	sc_expect_hue(test);
	v4l2_ctrl_notify(ctrl, sc_panel_notified, bed);
	bed->device[0][SC_KSPROPERTY_VIDEOPROCAMP_BRIGHTNESS].value = 42;
	sc_panel_minidriver_says_so(bed);
	KUNIT_EXPECT_EQ(test, v4l2_ctrl_g_ctrl(ctrl), 42);
	KUNIT_EXPECT_EQ(test, bed->notified, 1U);
	/* It has not come back. */
	KUNIT_EXPECT_EQ(test, bed->sets, 0U);

	sc_panel_minidriver_says_so(bed);
	KUNIT_EXPECT_EQ(test, bed->notified, 1U);
}

static void automatic_of_the_minidriver_shows(struct kunit *test)
{
	struct sc_panel_bed *bed = sc_panel_attach(test);
	struct sc_panel_value *balance =
		&bed->device[0][SC_KSPROPERTY_VIDEOPROCAMP_WHITEBALANCE];
	struct v4l2_ctrl *value = sc_panel_ctrl(test, V4L2_CID_WHITE_BALANCE_TEMPERATURE);

	sc_expect_hue(test);
	balance->value = 6000;
	balance->flags = SC_AUTO_FLAG;
	sc_panel_minidriver_says_so(bed);
	KUNIT_EXPECT_EQ(test, v4l2_ctrl_g_ctrl(sc_panel_ctrl(test, V4L2_CID_AUTO_WHITE_BALANCE)),
			1);
	KUNIT_EXPECT_EQ(test, v4l2_ctrl_g_ctrl(value), 6000);
	KUNIT_EXPECT_NE(test, value->flags & V4L2_CTRL_FLAG_INACTIVE, 0UL);
	KUNIT_EXPECT_EQ(test, bed->sets, 0U);
}

/* What happened while nobody had the device open is found out when somebody has. */
static void what_changed_unseen_shows_at_the_next_open(struct kunit *test)
{
	struct sc_panel_bed *bed = sc_panel_attach(test);

	sc_expect_hue(test);
	sc_bridge_put_filter(bed->bridge);
	bed->device[0][SC_KSPROPERTY_VIDEOPROCAMP_BRIGHTNESS].value = 43;
	KUNIT_ASSERT_EQ(test, sc_bridge_get_filter(bed->bridge), 0);
	KUNIT_EXPECT_EQ(test, v4l2_ctrl_g_ctrl(sc_panel_ctrl(test, V4L2_CID_BRIGHTNESS)), 43);
	KUNIT_EXPECT_EQ(test, bed->sets, 0U);
}

/* --- flips and triggers --- */

static void flips_are_bits_of_one_word(struct kunit *test)
{
	struct sc_panel_bed *bed = sc_panel_attach(test);

	sc_expect_hue(test);
	KUNIT_EXPECT_NULL(test, v4l2_ctrl_find(&bed->node->controls, V4L2_CID_VFLIP));
	KUNIT_EXPECT_NULL(test, v4l2_ctrl_find(&bed->node->controls, SC_CID_EXTERNAL_TRIGGER));
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, V4L2_CID_HFLIP, 1), 0);
	KUNIT_EXPECT_EQ(test, bed->mode, (u32)SC_KS_VIDEO_CONTROL_FLAG_FLIP_HORIZONTAL);
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, SC_CID_TRIGGER, 0), 0);
	KUNIT_EXPECT_EQ(test, bed->mode, (u32)SC_KS_VIDEO_CONTROL_FLAG_FLIP_HORIZONTAL |
					 SC_KS_VIDEO_CONTROL_FLAG_TRIGGER);
	/* A button does not stay down. */
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, V4L2_CID_HFLIP, 0), 0);
	KUNIT_EXPECT_EQ(test, bed->mode, 0U);
	KUNIT_EXPECT_EQ(test, bed->modes, 3U);
}

/* --- private properties --- */

static void private_properties_are_controls(struct kunit *test)
{
	struct sc_panel_bed *bed = sc_panel_attach(test);
	u32 list = sc_private_cid(&sc_panel_private, SC_PANEL_LIST);
	struct v4l2_ctrl *ctrl = sc_panel_ctrl(test, list);

	sc_expect_hue(test);
	KUNIT_EXPECT_STREQ(test, ctrl->name, "Property 5cfac700 0");
	KUNIT_EXPECT_EQ(test, (int)ctrl->type, (int)V4L2_CTRL_TYPE_INTEGER_MENU);
	KUNIT_EXPECT_EQ(test, v4l2_ctrl_g_ctrl(ctrl), 1);
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, list, 2), 0);
	KUNIT_EXPECT_EQ(test, (s32)bed->wide[SC_PANEL_LIST], 40);

	ctrl = sc_panel_ctrl(test, sc_private_cid(&sc_panel_private, SC_PANEL_BOOL));
	KUNIT_EXPECT_EQ(test, (int)ctrl->type, (int)V4L2_CTRL_TYPE_BOOLEAN);
	KUNIT_EXPECT_EQ(test, v4l2_ctrl_g_ctrl(ctrl), 1);

	ctrl = sc_panel_ctrl(test, sc_private_cid(&sc_panel_private, SC_PANEL_WIDE));
	KUNIT_EXPECT_EQ(test, (int)ctrl->type, (int)V4L2_CTRL_TYPE_INTEGER64);
	KUNIT_EXPECT_EQ(test, v4l2_ctrl_g_ctrl_int64(ctrl), 1LL << 39);
	KUNIT_EXPECT_EQ(test, v4l2_ctrl_s_ctrl_int64(ctrl, 6), 0);
	KUNIT_EXPECT_EQ(test, bed->wide[SC_PANEL_WIDE], 6LL);
}

static void private_properties_of_other_types_are_not(struct kunit *test)
{
	struct sc_panel_bed *bed = sc_panel_attach(test);
	u32 id;

	sc_expect_hue(test);
	for (id = SC_PANEL_NAMELESS; id <= SC_PANEL_STRUCTURE; id++)
		KUNIT_EXPECT_NULL(test, v4l2_ctrl_find(&bed->node->controls,
						       sc_private_cid(&sc_panel_private, id)));
}

static void private_properties_have_names(struct kunit *test)
{
	static const char * const values[] = { "Ten", "Twenty", "Forty", NULL };
	const struct sc_property_name names[] = {
		{ sc_panel_private, SC_PANEL_LIST, "Choice", values },
		{ sc_panel_private, SC_PANEL_BOOL, "A Switch With a Name of Forty Letters..." },
		{ }
	};
	struct sc_panel_bed *bed = sc_panel_bed(test);
	u32 list = sc_private_cid(&sc_panel_private, SC_PANEL_LIST);
	struct v4l2_ctrl *ctrl;

	sc_testbed_fake(test)->minidriver.property_names = names;
	sc_panel_attach(test);
	sc_expect_hue(test);
	ctrl = sc_panel_ctrl(test, list);
	KUNIT_EXPECT_STREQ(test, ctrl->name, "Choice");
	KUNIT_EXPECT_EQ(test, (int)ctrl->type, (int)V4L2_CTRL_TYPE_MENU);
	KUNIT_EXPECT_STREQ(test, ctrl->qmenu[ctrl->maximum], "Forty");
	KUNIT_EXPECT_EQ(test, v4l2_ctrl_g_ctrl(ctrl), 1);
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, list, 0), 0);
	KUNIT_EXPECT_EQ(test, (s32)bed->wide[SC_PANEL_LIST], 10);

	ctrl = sc_panel_ctrl(test, sc_private_cid(&sc_panel_private, SC_PANEL_BOOL));
	KUNIT_EXPECT_STREQ(test, ctrl->name, "A Switch With a Name of Forty L");
}

/* Opens the stream, as REQBUFS does. */
static void sc_panel_request_buffers(struct kunit *test, unsigned int count)
{
	struct v4l2_requestbuffers request = {
		.count = count,
		.type = V4L2_BUF_TYPE_VIDEO_CAPTURE,
		.memory = V4L2_MEMORY_MMAP,
	};
	struct sc_node *node = sc_panel_bed(test)->node;

	guard(mutex)(&node->vb2_lock);

	KUNIT_EXPECT_EQ(test, vb2_reqbufs(&node->queue, &request), 0);
	sc_node_settle(node);
}

static void what_a_closed_stream_was_set_to_it_gets_when_it_opens(struct kunit *test)
{
	struct sc_panel_bed *bed = sc_panel_attach(test);
	u32 cid = sc_private_cid(&sc_panel_of_stream, 0);

	sc_expect_hue(test);
	sc_expect_ctrl(test, cid, 0, 255, 1, 128, 128);
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, cid, 7), 0);
	KUNIT_EXPECT_EQ(test, bed->sets, 0U);
	sc_panel_request_buffers(test, 2);
	KUNIT_EXPECT_EQ(test, bed->sets, 1U);
	KUNIT_EXPECT_EQ(test, bed->stream, 7);

	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, cid, 9), 0);
	KUNIT_EXPECT_EQ(test, bed->stream, 9);
	sc_panel_request_buffers(test, 0);
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, cid, 10), 0);
	KUNIT_EXPECT_EQ(test, bed->stream, 9);
}

/* The device has modes of the stream as well, and is not asked for them. */
static void a_stream_that_has_a_set_itself_is_asked_for_it(struct kunit *test)
{
	struct sc_panel_bed *bed = sc_panel_bed(test);
	struct sc_stream_information *info = sc_testbed_fake(test)->descriptor.info;

	info->num_stream_prop_array_entries = ARRAY_SIZE(sc_panel_stream_sets);
	sc_panel_attach(test);
	sc_expect_hue(test);
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, V4L2_CID_HFLIP, 1), 0);
	KUNIT_EXPECT_EQ(test, bed->sets, 0U);
	sc_panel_request_buffers(test, 2);
	KUNIT_EXPECT_EQ(test, bed->stream_mode, (u32)SC_KS_VIDEO_CONTROL_FLAG_FLIP_HORIZONTAL);
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, V4L2_CID_HFLIP, 0), 0);
	KUNIT_EXPECT_EQ(test, bed->stream_mode, 0U);
	KUNIT_EXPECT_EQ(test, bed->modes, 0U);
	sc_panel_request_buffers(test, 0);
}

static void what_an_open_stream_cannot_do_is_inactive(struct kunit *test)
{
	struct sc_stream_information *info = sc_testbed_fake(test)->descriptor.info;
	struct v4l2_ctrl *across, *down;

	info->num_stream_prop_array_entries = ARRAY_SIZE(sc_panel_stream_sets);
	sc_panel_attach(test);
	sc_expect_hue(test);
	across = sc_panel_ctrl(test, V4L2_CID_HFLIP);
	down = sc_panel_ctrl(test, V4L2_CID_VFLIP);
	KUNIT_EXPECT_FALSE(test, down->flags & V4L2_CTRL_FLAG_INACTIVE);
	sc_panel_request_buffers(test, 2);
	KUNIT_EXPECT_TRUE(test, down->flags & V4L2_CTRL_FLAG_INACTIVE);
	KUNIT_EXPECT_FALSE(test, across->flags & V4L2_CTRL_FLAG_INACTIVE);
	sc_panel_request_buffers(test, 0);
}

/* --- the device goes --- */

static void sc_panel_s_ctrl_elsewhere(void *context)
{
	struct sc_panel_bed *bed = context;

	guard(mutex)(&bed->bridge->ioctl_lock);

	bed->ret = v4l2_ctrl_s_ctrl(bed->ctrl, 11);
}

/* Another thread sets brightness; the minidriver has that when this returns, and keeps it. */
static void sc_panel_keep_a_set(struct kunit *test, struct sc_panel_bed *bed,
				struct sc_elsewhere *there)
{
	sc_expect_hue(test);
	bed->ctrl = sc_panel_ctrl(test, V4L2_CID_BRIGHTNESS);
	sc_fake_does(sc_testbed_fake(test), SC_SRB_SET_DEVICE_PROPERTY, SC_FAKE_KEEP, 0);
	sc_testbed_start_elsewhere(test, there, sc_panel_s_ctrl_elsewhere, bed);
	wait_for_completion(&bed->asked);
}

/* Whatever has been set meanwhile, what the minidriver has in the end is shown. */
static void a_change_comes_while_a_set_is_under_way(struct kunit *test)
{
	struct sc_panel_bed *bed = sc_panel_attach(test);
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_elsewhere there;

	sc_panel_keep_a_set(test, bed, &there);
	bed->device[0][SC_KSPROPERTY_VIDEOPROCAMP_BRIGHTNESS].value = 99;
	sc_panel_minidriver_calls(bed);
	sc_fake_end(sc_fake_last(fake, SC_FAKE_DEVICE)->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_join(&there);
	flush_work(&bed->bridge->watch.values);
	KUNIT_EXPECT_EQ(test, bed->ret, 0);
	KUNIT_EXPECT_EQ(test, v4l2_ctrl_g_ctrl(bed->ctrl), 99);
	KUNIT_EXPECT_EQ(test, bed->sets, 1U);
}

/* Closing the device waits for the work item, and that for the minidriver. */
static void a_device_that_goes_ends_a_look_at_changes(struct kunit *test)
{
	struct sc_panel_bed *bed = sc_panel_attach(test);
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_expect_hue(test);
	sc_fake_does(fake, SC_SRB_GET_DEVICE_PROPERTY, SC_FAKE_KEEP, 0);
	reinit_completion(&bed->read);
	sc_panel_minidriver_calls(bed);
	wait_for_completion(&bed->read);
	sc_testbed_unregister(test);
	KUNIT_EXPECT_EQ(test, v4l2_ctrl_g_ctrl(sc_panel_ctrl(test, V4L2_CID_BRIGHTNESS)), 100);
}

static void a_device_that_goes_ends_a_set(struct kunit *test)
{
	struct sc_panel_bed *bed = sc_panel_attach(test);
	struct sc_elsewhere there;

	sc_panel_keep_a_set(test, bed, &there);
	/* It has it and does not answer. */
	sc_testbed_unregister(test);
	sc_testbed_join(&there);
	KUNIT_EXPECT_EQ(test, bed->ret, -ENODEV);
}

static void a_device_that_has_gone_cannot_be_set(struct kunit *test)
{
	struct sc_panel_bed *bed = sc_panel_attach(test);

	sc_expect_hue(test);
	sc_testbed_unregister(test);
	KUNIT_EXPECT_EQ(test, sc_panel_s_ctrl(test, V4L2_CID_BRIGHTNESS, 11), -ENODEV);
	KUNIT_EXPECT_EQ(test, bed->sets, 0U);
	KUNIT_EXPECT_EQ(test, v4l2_ctrl_g_ctrl(sc_panel_ctrl(test, V4L2_CID_BRIGHTNESS)), 100);
}

static struct kunit_case sc_panel_cases[] = {
	KUNIT_CASE(controls_are_what_the_minidriver_declares),
	KUNIT_CASE(a_malformed_range_leaves_its_control_out),
	KUNIT_CASE(without_a_range_there_is_no_control),
	KUNIT_CASE(a_value_goes_to_the_minidriver),
	KUNIT_CASE(a_value_that_was_rounded_is_shown_as_it_is),
	KUNIT_CASE(exposure_times_go_together),
	KUNIT_CASE(white_balance_component_is_a_cluster_of_two),
	KUNIT_CASE(auto_cluster),
	KUNIT_CASE(manual_begins_where_automatic_ends),
	KUNIT_CASE(auto_exposure_is_a_menu),
	KUNIT_CASE(without_auto_there_is_no_automatic),
	KUNIT_CASE(what_cannot_be_set_is_read_only),
	KUNIT_CASE(a_silent_automatic_is_volatile),
	KUNIT_CASE(a_set_that_fails_changes_nothing),
	KUNIT_CASE(a_get_that_fails_keeps_what_is_known),
	KUNIT_CASE(a_change_of_the_minidriver_shows),
	KUNIT_CASE(automatic_of_the_minidriver_shows),
	KUNIT_CASE(what_changed_unseen_shows_at_the_next_open),
	KUNIT_CASE(flips_are_bits_of_one_word),
	KUNIT_CASE(private_properties_are_controls),
	KUNIT_CASE(private_properties_have_names),
	KUNIT_CASE(private_properties_of_other_types_are_not),
	KUNIT_CASE(what_a_closed_stream_was_set_to_it_gets_when_it_opens),
	KUNIT_CASE(a_stream_that_has_a_set_itself_is_asked_for_it),
	KUNIT_CASE(what_an_open_stream_cannot_do_is_inactive),
	KUNIT_CASE(a_change_comes_while_a_set_is_under_way),
	KUNIT_CASE(a_device_that_goes_ends_a_look_at_changes),
	KUNIT_CASE(a_device_that_goes_ends_a_set),
	KUNIT_CASE(a_device_that_has_gone_cannot_be_set),
	{}
};

static struct kunit_suite sc_panel_suite = {
	.name = "sc_v4l2_panel",
	.init = sc_panel_test_init,
	.exit = sc_panel_test_exit,
	.test_cases = sc_panel_cases,
};
kunit_test_suite(sc_panel_suite);
