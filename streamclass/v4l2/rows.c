// SPDX-License-Identifier: GPL-2.0
/*
 * Which property is which control: all that the bridge knows of the property
 * sets of video capture.
 */
#include <linux/kernel.h>
#include <linux/limits.h>

#include "../compat.h"
#include "knob.h"

#define SC_LAYOUT_OF(type, last)					\
	.size = sizeof(struct type),					\
	.least = offsetofend(struct type, last)

/* VIDEOPROCAMP_S, CAMERACONTROL_S and VIDEOENCODER_S are the same but for their names. */
static const struct sc_layout sc_layout_plain = {
	SC_LAYOUT_OF(sc_ksproperty_videoprocamp_s, value),
	.value = { offsetof(struct sc_ksproperty_videoprocamp_s, value) },
	.flags = offsetof(struct sc_ksproperty_videoprocamp_s, flags),
};

static const struct sc_layout sc_layout_pair = {
	SC_LAYOUT_OF(sc_ksproperty_videoprocamp_s2, value2),
	.value = {
		offsetof(struct sc_ksproperty_videoprocamp_s2, value1),
		offsetof(struct sc_ksproperty_videoprocamp_s2, value2),
	},
	.flags = offsetof(struct sc_ksproperty_videoprocamp_s2, flags),
};

static const struct sc_layout sc_layout_lens = {
	SC_LAYOUT_OF(sc_ksproperty_cameracontrol_focal_length_s, l_objective_focal_length_max),
	.value = {
		offsetof(struct sc_ksproperty_cameracontrol_focal_length_s,
			 l_ocular_focal_length),
		offsetof(struct sc_ksproperty_cameracontrol_focal_length_s,
			 l_objective_focal_length_min),
		offsetof(struct sc_ksproperty_cameracontrol_focal_length_s,
			 l_objective_focal_length_max),
	},
};

static const struct sc_layout sc_layout_mode = {
	SC_LAYOUT_OF(sc_ksproperty_videocontrol_mode_s, mode),
	.value = { offsetof(struct sc_ksproperty_videocontrol_mode_s, mode) },
	.stream_index = offsetof(struct sc_ksproperty_videocontrol_mode_s, stream_index),
};

static const struct sc_layout sc_layout_compression = {
	SC_LAYOUT_OF(sc_ksproperty_videocompression_s, value),
	.value = { offsetof(struct sc_ksproperty_videocompression_s, value) },
	.stream_index = offsetof(struct sc_ksproperty_videocompression_s, stream_index),
};

static const struct sc_layout sc_layout_decoder = {
	SC_LAYOUT_OF(sc_ksproperty_videodecoder_s, value),
	.value = { offsetof(struct sc_ksproperty_videodecoder_s, value) },
};

static const struct sc_layout sc_layout_drops = {
	SC_LAYOUT_OF(sc_ksproperty_droppedframes_current_s, average_frame_size),
	.wide = BIT(0) | BIT(1),
	.value = {
		offsetof(struct sc_ksproperty_droppedframes_current_s, picture_number),
		offsetof(struct sc_ksproperty_droppedframes_current_s, drop_count),
		offsetof(struct sc_ksproperty_droppedframes_current_s, average_frame_size),
	},
};

const struct sc_layout sc_layout_bare = {
	.bare = true,
	.size = sizeof(s32),
	.least = sizeof(s32),
};

const struct sc_layout sc_layout_bare_wide = {
	.bare = true,
	.size = sizeof(s64),
	.least = sizeof(s64),
	.wide = BIT(0),
};

#define SC_SWITCH	{ .minimum = 0, .maximum = 1, .step = 1 }
#define SC_COUNT	{ .minimum = 0, .maximum = S32_MAX, .step = 1 }
#define SC_WIDE_COUNT	{ .minimum = 0, .maximum = S64_MAX, .step = 1 }

/* A dial of a control that V4L2 knows, and one that it does not. */
#define SC_DIAL(_cid, _unit)						\
	{ .cid = (_cid), .unit = (_unit) }
#define SC_DIAL_SWITCH(_cid, _unit)					\
	{ .cid = (_cid), .unit = (_unit), .fixed = SC_SWITCH }
#define SC_OWN_DIAL(_cid, _name)					\
	{ .cid = (_cid), .name = (_name), .type = V4L2_CTRL_TYPE_INTEGER }
#define SC_OWN_SWITCH(_cid, _name)					\
	{ .cid = (_cid), .name = (_name), .type = V4L2_CTRL_TYPE_BOOLEAN, .fixed = SC_SWITCH }

/* Automatic says 1, as most do. */
#define SC_AUTO(_cid)							\
	.auto_cid = (_cid), .auto_on = 1, .auto_off = 0
#define SC_OWN_AUTO(_set, _id, _name)					\
	SC_AUTO(SC_CID_AUTO(_set, _id)), .auto_name = (_name)

#define SC_PICTURE(_property)						\
	.id = SC_KSPROPERTY_VIDEOPROCAMP_##_property, .layout = &sc_layout_plain
#define SC_PICTURE_AUTO(_property, _name)				\
	SC_OWN_AUTO(0, SC_KSPROPERTY_VIDEOPROCAMP_##_property, _name)

static const struct sc_row sc_picture_rows[] = {
	{
		SC_PICTURE(BRIGHTNESS),
		.dials = { SC_DIAL(V4L2_CID_BRIGHTNESS, SC_UNIT_SAME) },
		SC_AUTO(V4L2_CID_AUTOBRIGHTNESS),
	},
	{
		SC_PICTURE(CONTRAST),
		.dials = { SC_DIAL(V4L2_CID_CONTRAST, SC_UNIT_SAME) },
		SC_PICTURE_AUTO(CONTRAST, "Contrast, Automatic"),
	},
	{
		SC_PICTURE(HUE),
		.dials = { SC_DIAL(V4L2_CID_HUE, SC_UNIT_SAME) },
		SC_AUTO(V4L2_CID_HUE_AUTO),
	},
	{
		SC_PICTURE(SATURATION),
		.dials = { SC_DIAL(V4L2_CID_SATURATION, SC_UNIT_SAME) },
		SC_PICTURE_AUTO(SATURATION, "Saturation, Automatic"),
	},
	{
		SC_PICTURE(SHARPNESS),
		.dials = { SC_DIAL(V4L2_CID_SHARPNESS, SC_UNIT_SAME) },
		SC_PICTURE_AUTO(SHARPNESS, "Sharpness, Automatic"),
	},
	{
		SC_PICTURE(GAMMA),
		.dials = { SC_DIAL(V4L2_CID_GAMMA, SC_UNIT_SAME) },
		SC_PICTURE_AUTO(GAMMA, "Gamma, Automatic"),
	},
	{
		SC_PICTURE(COLORENABLE),
		.dials = { SC_DIAL_SWITCH(V4L2_CID_COLOR_KILLER, SC_UNIT_NOT) },
		SC_PICTURE_AUTO(COLORENABLE, "Color Killer, Automatic"),
	},
	{
		SC_PICTURE(WHITEBALANCE),
		.dials = { SC_DIAL(V4L2_CID_WHITE_BALANCE_TEMPERATURE, SC_UNIT_SAME) },
		SC_AUTO(V4L2_CID_AUTO_WHITE_BALANCE),
	},
	{
		SC_PICTURE(BACKLIGHT_COMPENSATION),
		.dials = { SC_DIAL(V4L2_CID_BACKLIGHT_COMPENSATION, SC_UNIT_SAME) },
		SC_PICTURE_AUTO(BACKLIGHT_COMPENSATION, "Backlight, Automatic"),
	},
	{
		SC_PICTURE(GAIN),
		.dials = { SC_DIAL(V4L2_CID_GAIN, SC_UNIT_SAME) },
		SC_AUTO(V4L2_CID_AUTOGAIN),
	},
	{
		SC_PICTURE(DIGITAL_MULTIPLIER),
		.dials = { SC_DIAL(V4L2_CID_DIGITAL_GAIN, SC_UNIT_SAME) },
		SC_PICTURE_AUTO(DIGITAL_MULTIPLIER, "Digital Gain, Automatic"),
	},
	{
		SC_PICTURE(DIGITAL_MULTIPLIER_LIMIT),
		.dials = { SC_OWN_DIAL(SC_CID_DIGITAL_ZOOM_LIMIT, "Digital Gain, Limit") },
		SC_PICTURE_AUTO(DIGITAL_MULTIPLIER_LIMIT, "Digital Gain, Automatic Limit"),
	},
	{
		.id = SC_KSPROPERTY_VIDEOPROCAMP_WHITEBALANCE_COMPONENT,
		.layout = &sc_layout_pair,
		.dials = {
			SC_DIAL(V4L2_CID_RED_BALANCE, SC_UNIT_SAME),
			{ .cid = V4L2_CID_BLUE_BALANCE, .field = 1 },
		},
		SC_PICTURE_AUTO(WHITEBALANCE_COMPONENT, "Red and Blue, Automatic"),
	},
	{
		SC_PICTURE(POWERLINE_FREQUENCY),
		.dials = { SC_DIAL(V4L2_CID_POWER_LINE_FREQUENCY, SC_UNIT_SAME) },
		SC_PICTURE_AUTO(POWERLINE_FREQUENCY, "Power Line, Automatic"),
	},
};

#define SC_CAMERA_WITH(_property, _layout)				\
	.id = SC_KSPROPERTY_CAMERACONTROL_##_property, .layout = &(_layout)
#define SC_CAMERA(_property)		SC_CAMERA_WITH(_property, sc_layout_plain)
#define SC_CAMERA_AUTO(_property, _name)				\
	SC_OWN_AUTO(1, SC_KSPROPERTY_CAMERACONTROL_##_property, _name)

/* SCANMODE is part of the format and no control. */
static const struct sc_row sc_camera_rows[] = {
	{
		SC_CAMERA(PAN),
		.dials = { SC_DIAL(V4L2_CID_PAN_ABSOLUTE, SC_UNIT_ARC) },
		SC_CAMERA_AUTO(PAN, "Pan, Automatic"),
	},
	{
		SC_CAMERA(TILT),
		.dials = { SC_DIAL(V4L2_CID_TILT_ABSOLUTE, SC_UNIT_ARC) },
		SC_CAMERA_AUTO(TILT, "Tilt, Automatic"),
	},
	{
		/* V4L2_CID_ROTATE turns the picture by right angles. */
		SC_CAMERA(ROLL),
		.dials = { SC_OWN_DIAL(SC_CID_ROLL, "Roll, Absolute") },
		SC_CAMERA_AUTO(ROLL, "Roll, Automatic"),
	},
	{
		SC_CAMERA(ZOOM),
		.dials = { SC_DIAL(V4L2_CID_ZOOM_ABSOLUTE, SC_UNIT_SAME) },
		SC_CAMERA_AUTO(ZOOM, "Zoom, Automatic"),
	},
	{
		/*
		 * The flag says nothing of the iris, which has one of its own. The menu
		 * has the times there are, also those that V4L2's unit is too large for.
		 */
		SC_CAMERA(EXPOSURE),
		.dials = {
			SC_DIAL(V4L2_CID_EXPOSURE_ABSOLUTE, SC_UNIT_LOG2),
			{
				.cid = SC_CID_EXPOSURE_TIME,
				.name = "Exposure Time, Nanoseconds",
				.type = V4L2_CTRL_TYPE_INTEGER_MENU,
				.unit = SC_UNIT_LOG2_STEP,
			},
		},
		.auto_cid = V4L2_CID_EXPOSURE_AUTO,
		.auto_on = V4L2_EXPOSURE_APERTURE_PRIORITY,
		.auto_off = V4L2_EXPOSURE_MANUAL,
	},
	{
		/* The f-number grows when the iris closes. */
		SC_CAMERA(IRIS),
		.dials = { SC_DIAL(V4L2_CID_IRIS_ABSOLUTE, SC_UNIT_MIRROR) },
		SC_CAMERA_AUTO(IRIS, "Iris, Automatic"),
	},
	{
		/* The distance grows when the focus goes away. */
		SC_CAMERA(FOCUS),
		.dials = { SC_DIAL(V4L2_CID_FOCUS_ABSOLUTE, SC_UNIT_MIRROR) },
		SC_AUTO(V4L2_CID_FOCUS_AUTO),
	},
	{
		SC_CAMERA(PRIVACY),
		.dials = { SC_DIAL_SWITCH(V4L2_CID_PRIVACY, SC_UNIT_SAME) },
		SC_CAMERA_AUTO(PRIVACY, "Privacy, Automatic"),
	},
	{
		SC_CAMERA_WITH(PANTILT, sc_layout_pair),
		.dials = {
			SC_DIAL(V4L2_CID_PAN_ABSOLUTE, SC_UNIT_SAME),
			{ .cid = V4L2_CID_TILT_ABSOLUTE, .field = 1 },
		},
		SC_CAMERA_AUTO(PANTILT, "Pan and Tilt, Automatic"),
	},
	{
		SC_CAMERA(PAN_RELATIVE),
		.dials = { SC_DIAL(V4L2_CID_PAN_SPEED, SC_UNIT_SAME) },
		.flags = SC_ROW_RELATIVE,
	},
	{
		SC_CAMERA(TILT_RELATIVE),
		.dials = { SC_DIAL(V4L2_CID_TILT_SPEED, SC_UNIT_SAME) },
		.flags = SC_ROW_RELATIVE,
	},
	{
		SC_CAMERA(ROLL_RELATIVE),
		.dials = { SC_OWN_DIAL(SC_CID_ROLL_SPEED, "Roll, Speed") },
		.flags = SC_ROW_RELATIVE,
	},
	{
		SC_CAMERA(ZOOM_RELATIVE),
		.dials = { SC_DIAL(V4L2_CID_ZOOM_CONTINUOUS, SC_UNIT_SAME) },
		.flags = SC_ROW_RELATIVE,
	},
	{
		SC_CAMERA(EXPOSURE_RELATIVE),
		.dials = { {
			.cid = SC_CID_EXPOSURE_STEP,
			.name = "Exposure, Step",
			.type = V4L2_CTRL_TYPE_INTEGER,
			.flags = V4L2_CTRL_FLAG_WRITE_ONLY | V4L2_CTRL_FLAG_EXECUTE_ON_WRITE,
			.fixed = { .minimum = -1, .maximum = 1, .step = 1 },
		} },
		.flags = SC_ROW_RELATIVE,
	},
	{
		SC_CAMERA(IRIS_RELATIVE),
		.dials = { {
			.cid = V4L2_CID_IRIS_RELATIVE,
			.fixed = { .minimum = -1, .maximum = 1, .step = 1 },
		} },
		.flags = SC_ROW_RELATIVE,
	},
	{
		SC_CAMERA(FOCUS_RELATIVE),
		.dials = { SC_DIAL(V4L2_CID_FOCUS_RELATIVE, SC_UNIT_SAME) },
		.flags = SC_ROW_RELATIVE,
	},
	{
		SC_CAMERA_WITH(PANTILT_RELATIVE, sc_layout_pair),
		.dials = {
			SC_DIAL(V4L2_CID_PAN_SPEED, SC_UNIT_SAME),
			{ .cid = V4L2_CID_TILT_SPEED, .field = 1 },
		},
		.flags = SC_ROW_RELATIVE,
	},
	{
		SC_CAMERA_WITH(FOCAL_LENGTH, sc_layout_lens),
		.dials = {
			{
				.cid = SC_CID_OCULAR,
				.name = "Focal Length, Ocular",
				.type = V4L2_CTRL_TYPE_INTEGER,
				.fixed = SC_COUNT,
			},
			{
				.cid = SC_CID_OBJECTIVE_WIDE,
				.name = "Focal Length, Wide End",
				.type = V4L2_CTRL_TYPE_INTEGER,
				.field = 1,
				.fixed = SC_COUNT,
			},
			{
				.cid = SC_CID_OBJECTIVE_TELE,
				.name = "Focal Length, Tele End",
				.type = V4L2_CTRL_TYPE_INTEGER,
				.field = 2,
				.fixed = SC_COUNT,
			},
		},
	},
	{
		SC_CAMERA(AUTO_EXPOSURE_PRIORITY),
		.dials = { SC_DIAL_SWITCH(V4L2_CID_EXPOSURE_AUTO_PRIORITY, SC_UNIT_SAME) },
	},
};

/* One word holds all of them, and is set as one. */
#define SC_MODE_SWITCH(_cid, _flag)					\
	.cid = (_cid), .mask = (_flag), .needs = (_flag), .fixed = SC_SWITCH

static const struct sc_row sc_mode_rows[] = {
	{
		.id = SC_KSPROPERTY_VIDEOCONTROL_MODE,
		.layout = &sc_layout_mode,
		.dials = {
			{ SC_MODE_SWITCH(V4L2_CID_HFLIP,
					 SC_KS_VIDEO_CONTROL_FLAG_FLIP_HORIZONTAL) },
			{ SC_MODE_SWITCH(V4L2_CID_VFLIP,
					 SC_KS_VIDEO_CONTROL_FLAG_FLIP_VERTICAL) },
			{
				SC_MODE_SWITCH(SC_CID_EXTERNAL_TRIGGER,
					       SC_KS_VIDEO_CONTROL_FLAG_EXTERNAL_TRIGGER_ENABLE),
				.name = "Wait for External Trigger",
				.type = V4L2_CTRL_TYPE_BOOLEAN,
			},
			{
				.cid = SC_CID_TRIGGER,
				.name = "Trigger",
				.type = V4L2_CTRL_TYPE_BUTTON,
				.mask = SC_KS_VIDEO_CONTROL_FLAG_TRIGGER,
				.needs = SC_KS_VIDEO_CONTROL_FLAG_TRIGGER,
				.flags = V4L2_CTRL_FLAG_WRITE_ONLY |
					 V4L2_CTRL_FLAG_EXECUTE_ON_WRITE,
				.fixed = SC_SWITCH,
			},
		},
	},
};

#define SC_COMPRESSION(_property)					\
	.id = SC_KSPROPERTY_VIDEOCOMPRESSION_##_property, .layout = &sc_layout_compression

static const struct sc_row sc_compression_rows[] = {
	{
		SC_COMPRESSION(KEYFRAME_RATE),
		.dials = { {
			.cid = V4L2_CID_MPEG_VIDEO_GOP_SIZE,
			.needs = SC_KS_COMPRESSION_CAPS_CAN_KEY_FRAME,
			.fixed = SC_COUNT,
		} },
	},
	{
		/* How many B frames that leaves depends on the rate of key frames. */
		SC_COMPRESSION(PFRAMES_PER_KEYFRAME),
		.dials = { {
			.cid = SC_CID_P_FRAMES,
			.name = "P Frames per Key Frame",
			.type = V4L2_CTRL_TYPE_INTEGER,
			.needs = SC_KS_COMPRESSION_CAPS_CAN_B_FRAME,
			.fixed = SC_COUNT,
		} },
	},
	{
		SC_COMPRESSION(QUALITY),
		.dials = { {
			.cid = V4L2_CID_JPEG_COMPRESSION_QUALITY,
			.unit = SC_UNIT_PERCENT,
			.needs = SC_KS_COMPRESSION_CAPS_CAN_QUALITY,
			.fixed = { .minimum = 0, .maximum = 10000, .step = 1 },
		} },
	},
	{
		SC_COMPRESSION(OVERRIDE_KEYFRAME),
		.dials = { {
			.cid = V4L2_CID_MPEG_VIDEO_FORCE_KEY_FRAME,
			.mask = 1,
			.flags = V4L2_CTRL_FLAG_WRITE_ONLY | V4L2_CTRL_FLAG_EXECUTE_ON_WRITE,
			.fixed = SC_SWITCH,
		} },
	},
	{
		SC_COMPRESSION(OVERRIDE_FRAME_SIZE),
		.dials = { {
			.cid = SC_CID_NEXT_FRAME_BYTES,
			.name = "Size of the Next Frame",
			.type = V4L2_CTRL_TYPE_INTEGER,
			.flags = V4L2_CTRL_FLAG_WRITE_ONLY | V4L2_CTRL_FLAG_EXECUTE_ON_WRITE,
			.fixed = SC_COUNT,
		} },
	},
	{
		SC_COMPRESSION(WINDOWSIZE),
		.dials = { {
			.cid = SC_CID_RATE_WINDOW,
			.name = "Rate Window",
			.type = V4L2_CTRL_TYPE_INTEGER,
			.needs = SC_KS_COMPRESSION_CAPS_CAN_WINDOW,
			.fixed = SC_COUNT,
		} },
	},
};

/* The standards are no controls, and the output is enabled where it is needed. */
static const struct sc_row sc_decoder_rows[] = {
	{
		.id = SC_KSPROPERTY_VIDEODECODER_VCR_TIMING,
		.layout = &sc_layout_decoder,
		.dials = { {
			.cid = SC_CID_VCR_TIMING,
			.name = "VCR Timing",
			.type = V4L2_CTRL_TYPE_BOOLEAN,
			.needs = SC_KS_VIDEODECODER_FLAGS_CAN_USE_VCR_LOCKING,
			.fixed = SC_SWITCH,
		} },
	},
};

static const struct sc_row sc_encoder_rows[] = {
	{
		.id = SC_KSPROPERTY_VIDEOENCODER_COPYPROTECTION,
		.layout = &sc_layout_plain,
		.dials = { SC_OWN_DIAL(SC_CID_COPY_PROTECTION, "Copy Protection") },
	},
	{
		.id = SC_KSPROPERTY_VIDEOENCODER_CC_ENABLE,
		.layout = &sc_layout_plain,
		.dials = { SC_OWN_SWITCH(SC_CID_CAPTIONS, "Insert Captions") },
	},
};

static const struct sc_row sc_drops_rows[] = {
	{
		.id = SC_KSPROPERTY_DROPPEDFRAMES_CURRENT,
		.layout = &sc_layout_drops,
		.dials = {
			{
				.cid = SC_CID_PICTURES,
				.name = "Pictures",
				.type = V4L2_CTRL_TYPE_INTEGER64,
				.fixed = SC_WIDE_COUNT,
			},
			{
				.cid = SC_CID_DROPPED,
				.name = "Dropped Pictures",
				.type = V4L2_CTRL_TYPE_INTEGER64,
				.field = 1,
				.fixed = SC_WIDE_COUNT,
			},
			{
				.cid = SC_CID_FRAME_BYTES,
				.name = "Average Picture Size",
				.type = V4L2_CTRL_TYPE_INTEGER,
				.field = 2,
				.fixed = SC_COUNT,
			},
		},
	},
};

#define SC_ROWS(_rows)	.n_rows = ARRAY_SIZE(_rows), .rows = (_rows)
#define SC_CAPS_IN(_type, _member)					\
	.caps_size = sizeof(struct _type), .caps_offset = offsetof(struct _type, _member)

const struct sc_row_set sc_row_sets[] = {
	{ .set = SC_PROPSETID_VIDCAP_VIDEOPROCAMP, SC_ROWS(sc_picture_rows) },
	{ .set = SC_PROPSETID_VIDCAP_CAMERACONTROL, SC_ROWS(sc_camera_rows) },
	{
		.set = SC_PROPSETID_VIDCAP_VIDEOCONTROL,
		SC_ROWS(sc_mode_rows),
		.per_stream = true,
		.caps_id = SC_KSPROPERTY_VIDEOCONTROL_CAPS,
		SC_CAPS_IN(sc_ksproperty_videocontrol_caps_s, video_control_caps),
	},
	{
		.set = SC_PROPSETID_VIDCAP_VIDEOCOMPRESSION,
		SC_ROWS(sc_compression_rows),
		.per_stream = true,
		.caps_id = SC_KSPROPERTY_VIDEOCOMPRESSION_GETINFO,
		SC_CAPS_IN(sc_ksproperty_videocompression_getinfo_s, capabilities),
	},
	{
		.set = SC_PROPSETID_VIDCAP_VIDEODECODER,
		SC_ROWS(sc_decoder_rows),
		.caps_id = SC_KSPROPERTY_VIDEODECODER_CAPS,
		SC_CAPS_IN(sc_ksproperty_videodecoder_caps_s, capabilities),
	},
	{ .set = SC_PROPSETID_VIDCAP_VIDEOENCODER, SC_ROWS(sc_encoder_rows) },
	{ .set = SC_PROPSETID_VIDCAP_DROPPEDFRAMES, SC_ROWS(sc_drops_rows), .of_stream = true },
};
SC_EXPORT_FOR_TEST(sc_row_sets);

const unsigned int sc_n_row_sets = ARRAY_SIZE(sc_row_sets);
SC_EXPORT_FOR_TEST(sc_n_row_sets);

/* What these are for is known, and it is something else than controls. */
static const struct sc_guid sc_other_sets[] = {
	SC_PROPSETID_VIDCAP_CROSSBAR,
	SC_PROPSETID_TUNER,
	SC_PROPSETID_VIDCAP_TVAUDIO,
	SC_PROPSETID_VIDCAP_SELECTOR,
	SC_PROPSETID_ALLOCATOR_CONTROL,
	SC_KSPROPSETID_VBICAP_PROPERTIES,
	SC_KSPROPSETID_VBI_CODEC_FILTERING,
	SC_KSPROPSETID_PIN,
	SC_KSPROPSETID_TOPOLOGY,
	SC_KSPROPSETID_CONNECTION,
	SC_KSPROPSETID_STREAM,
	SC_KSPROPSETID_CLOCK,
};

/* Is a set one of video capture, or a private one of the minidriver? */
bool sc_rows_know(const struct sc_guid *set)
{
	unsigned int i;

	for (i = 0; i < sc_n_row_sets; i++)
		if (sc_guid_equal(&sc_row_sets[i].set, set))
			return true;
	for (i = 0; i < ARRAY_SIZE(sc_other_sets); i++)
		if (sc_guid_equal(&sc_other_sets[i], set))
			return true;
	return false;
}
