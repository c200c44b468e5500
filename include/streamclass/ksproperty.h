/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Property and event sets of video capture devices.
 *
 * The structure of a property begins with its identifier and is both the
 * request and the value: what comes in stands in it before what goes out.
 * ksmedia.h includes this file.
 */
#ifndef _STREAMCLASS_KSPROPERTY_H
#define _STREAMCLASS_KSPROPERTY_H

#include <streamclass/ks.h>

/**
 * enum sc_ks_analog_video_standard - television standards, a mask
 * @SC_KS_ANALOG_VIDEO_NONE: digital
 * @SC_KS_ANALOG_VIDEO_NTSC_M: NTSC M
 * @SC_KS_ANALOG_VIDEO_NTSC_M_J: NTSC M of Japan
 * @SC_KS_ANALOG_VIDEO_NTSC_433: NTSC with the subcarrier of PAL
 * @SC_KS_ANALOG_VIDEO_PAL_B: PAL B
 * @SC_KS_ANALOG_VIDEO_PAL_D: PAL D
 * @SC_KS_ANALOG_VIDEO_PAL_G: PAL G
 * @SC_KS_ANALOG_VIDEO_PAL_H: PAL H
 * @SC_KS_ANALOG_VIDEO_PAL_I: PAL I
 * @SC_KS_ANALOG_VIDEO_PAL_M: PAL M
 * @SC_KS_ANALOG_VIDEO_PAL_N: PAL N
 * @SC_KS_ANALOG_VIDEO_PAL_60: PAL with 525 lines
 * @SC_KS_ANALOG_VIDEO_SECAM_B: SECAM B
 * @SC_KS_ANALOG_VIDEO_SECAM_D: SECAM D
 * @SC_KS_ANALOG_VIDEO_SECAM_G: SECAM G
 * @SC_KS_ANALOG_VIDEO_SECAM_H: SECAM H
 * @SC_KS_ANALOG_VIDEO_SECAM_K: SECAM K
 * @SC_KS_ANALOG_VIDEO_SECAM_K1: SECAM K1
 * @SC_KS_ANALOG_VIDEO_SECAM_L: SECAM L
 * @SC_KS_ANALOG_VIDEO_SECAM_L1: SECAM L1
 * @SC_KS_ANALOG_VIDEO_PAL_N_COMBO: PAL N of Argentina
 *
 * Windows: KS_AnalogVideoStandard
 */
enum sc_ks_analog_video_standard {
	SC_KS_ANALOG_VIDEO_NONE = 0x00000000,
	SC_KS_ANALOG_VIDEO_NTSC_M = 0x00000001,
	SC_KS_ANALOG_VIDEO_NTSC_M_J = 0x00000002,
	SC_KS_ANALOG_VIDEO_NTSC_433 = 0x00000004,
	SC_KS_ANALOG_VIDEO_PAL_B = 0x00000010,
	SC_KS_ANALOG_VIDEO_PAL_D = 0x00000020,
	SC_KS_ANALOG_VIDEO_PAL_G = 0x00000040,
	SC_KS_ANALOG_VIDEO_PAL_H = 0x00000080,
	SC_KS_ANALOG_VIDEO_PAL_I = 0x00000100,
	SC_KS_ANALOG_VIDEO_PAL_M = 0x00000200,
	SC_KS_ANALOG_VIDEO_PAL_N = 0x00000400,
	SC_KS_ANALOG_VIDEO_PAL_60 = 0x00000800,
	SC_KS_ANALOG_VIDEO_SECAM_B = 0x00001000,
	SC_KS_ANALOG_VIDEO_SECAM_D = 0x00002000,
	SC_KS_ANALOG_VIDEO_SECAM_G = 0x00004000,
	SC_KS_ANALOG_VIDEO_SECAM_H = 0x00008000,
	SC_KS_ANALOG_VIDEO_SECAM_K = 0x00010000,
	SC_KS_ANALOG_VIDEO_SECAM_K1 = 0x00020000,
	SC_KS_ANALOG_VIDEO_SECAM_L = 0x00040000,
	SC_KS_ANALOG_VIDEO_SECAM_L1 = 0x00080000,
	SC_KS_ANALOG_VIDEO_PAL_N_COMBO = 0x00100000,
};

#define SC_KS_ANALOG_VIDEO_NTSC_MASK		0x00000007
#define SC_KS_ANALOG_VIDEO_PAL_MASK		0x00100ff0
#define SC_KS_ANALOG_VIDEO_SECAM_MASK		0x000ff000

/* Picture controls. */

#define SC_PROPSETID_VIDCAP_VIDEOPROCAMP				\
	SC_GUID(0xc6e13360, 0x30ac, 0x11d0,				\
		0xa1, 0x8c, 0x00, 0xa0, 0xc9, 0x11, 0x89, 0x56)

/**
 * enum sc_ksproperty_vidcap_videoprocamp - picture controls of a device
 * @SC_KSPROPERTY_VIDEOPROCAMP_BRIGHTNESS: hundredths of IRE, -10000 to 10000
 * @SC_KSPROPERTY_VIDEOPROCAMP_CONTRAST: gain in hundredths, 0 to 10000
 * @SC_KSPROPERTY_VIDEOPROCAMP_HUE: hundredths of a degree, -18000 to 18000
 * @SC_KSPROPERTY_VIDEOPROCAMP_SATURATION: gain in hundredths, 0 to 10000
 * @SC_KSPROPERTY_VIDEOPROCAMP_SHARPNESS: 0 to 100
 * @SC_KSPROPERTY_VIDEOPROCAMP_GAMMA: hundredths, 1 to 500
 * @SC_KSPROPERTY_VIDEOPROCAMP_COLORENABLE: 0 or 1
 * @SC_KSPROPERTY_VIDEOPROCAMP_WHITEBALANCE: Kelvin
 * @SC_KSPROPERTY_VIDEOPROCAMP_BACKLIGHT_COMPENSATION: 0 or 1
 * @SC_KSPROPERTY_VIDEOPROCAMP_GAIN: the device's own unit
 * @SC_KSPROPERTY_VIDEOPROCAMP_DIGITAL_MULTIPLIER: digital zoom
 * @SC_KSPROPERTY_VIDEOPROCAMP_DIGITAL_MULTIPLIER_LIMIT: most digital zoom
 * @SC_KSPROPERTY_VIDEOPROCAMP_WHITEBALANCE_COMPONENT: red and blue gain
 * @SC_KSPROPERTY_VIDEOPROCAMP_POWERLINE_FREQUENCY: 0 off, 1 for 50 Hz, 2 for
 *	60 Hz, 3 automatic
 *
 * Windows: KSPROPERTY_VIDCAP_VIDEOPROCAMP
 */
enum sc_ksproperty_vidcap_videoprocamp {
	SC_KSPROPERTY_VIDEOPROCAMP_BRIGHTNESS,
	SC_KSPROPERTY_VIDEOPROCAMP_CONTRAST,
	SC_KSPROPERTY_VIDEOPROCAMP_HUE,
	SC_KSPROPERTY_VIDEOPROCAMP_SATURATION,
	SC_KSPROPERTY_VIDEOPROCAMP_SHARPNESS,
	SC_KSPROPERTY_VIDEOPROCAMP_GAMMA,
	SC_KSPROPERTY_VIDEOPROCAMP_COLORENABLE,
	SC_KSPROPERTY_VIDEOPROCAMP_WHITEBALANCE,
	SC_KSPROPERTY_VIDEOPROCAMP_BACKLIGHT_COMPENSATION,
	SC_KSPROPERTY_VIDEOPROCAMP_GAIN,
	SC_KSPROPERTY_VIDEOPROCAMP_DIGITAL_MULTIPLIER,
	SC_KSPROPERTY_VIDEOPROCAMP_DIGITAL_MULTIPLIER_LIMIT,
	SC_KSPROPERTY_VIDEOPROCAMP_WHITEBALANCE_COMPONENT,
	SC_KSPROPERTY_VIDEOPROCAMP_POWERLINE_FREQUENCY,
};

#define SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_AUTO	0x0001
#define SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_MANUAL	0x0002

/**
 * struct sc_ksproperty_videoprocamp_s - value of a picture control
 * @property: the property
 * @value: see enum sc_ksproperty_vidcap_videoprocamp
 * @flags: SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_*: asked for on set, true on get
 * @capabilities: get only: SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_* that are possible
 *
 * Windows: KSPROPERTY_VIDEOPROCAMP_S
 */
struct sc_ksproperty_videoprocamp_s {
	struct sc_ksidentifier property;
	s32 value;
	u32 flags;
	u32 capabilities;
};

/**
 * struct sc_ksproperty_videoprocamp_node_s - value of a node's picture control
 * @node_property: the property and the node
 * @value: see enum sc_ksproperty_vidcap_videoprocamp
 * @flags: SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_*: asked for on set, true on get
 * @capabilities: get only: SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_* that are possible
 *
 * Windows: KSPROPERTY_VIDEOPROCAMP_NODE_S
 */
struct sc_ksproperty_videoprocamp_node_s {
	struct sc_ksp_node node_property;
	s32 value;
	u32 flags;
	u32 capabilities;
};

/**
 * struct sc_ksproperty_videoprocamp_s2 - pair of values of a picture control
 * @property: the property
 * @value1: first value
 * @flags: SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_*: asked for on set, true on get
 * @capabilities: get only: SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_* that are possible
 * @value2: second value
 *
 * Windows: KSPROPERTY_VIDEOPROCAMP_S2
 */
struct sc_ksproperty_videoprocamp_s2 {
	struct sc_ksidentifier property;
	s32 value1;
	u32 flags;
	u32 capabilities;
	s32 value2;
};

/**
 * struct sc_ksproperty_videoprocamp_node_s2 - pair of values of a node
 * @node_property: the property and the node
 * @value1: first value
 * @flags: SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_*: asked for on set, true on get
 * @capabilities: get only: SC_KSPROPERTY_VIDEOPROCAMP_FLAGS_* that are possible
 * @value2: second value
 *
 * Windows: KSPROPERTY_VIDEOPROCAMP_NODE_S2
 */
struct sc_ksproperty_videoprocamp_node_s2 {
	struct sc_ksp_node node_property;
	s32 value1;
	u32 flags;
	u32 capabilities;
	s32 value2;
};

/* Camera controls. */

#define SC_PROPSETID_VIDCAP_CAMERACONTROL				\
	SC_GUID(0xc6e13370, 0x30ac, 0x11d0,				\
		0xa1, 0x8c, 0x00, 0xa0, 0xc9, 0x11, 0x89, 0x56)

/**
 * enum sc_ksproperty_vidcap_cameracontrol - camera controls of a device
 * @SC_KSPROPERTY_CAMERACONTROL_PAN: degrees, clockwise, -180 to 180
 * @SC_KSPROPERTY_CAMERACONTROL_TILT: degrees, up, -180 to 180
 * @SC_KSPROPERTY_CAMERACONTROL_ROLL: degrees, clockwise, -180 to 180
 * @SC_KSPROPERTY_CAMERACONTROL_ZOOM: focal length in millimetres, 10 to 600
 * @SC_KSPROPERTY_CAMERACONTROL_EXPOSURE: binary logarithm of seconds
 * @SC_KSPROPERTY_CAMERACONTROL_IRIS: tenths of f-stops
 * @SC_KSPROPERTY_CAMERACONTROL_FOCUS: millimetres
 * @SC_KSPROPERTY_CAMERACONTROL_SCANMODE: 0 interlaced, 1 progressive
 * @SC_KSPROPERTY_CAMERACONTROL_PRIVACY: 1 if no picture is taken
 * @SC_KSPROPERTY_CAMERACONTROL_PANTILT: pair, seconds of arc
 * @SC_KSPROPERTY_CAMERACONTROL_PAN_RELATIVE: speed to the right, 0 stops
 * @SC_KSPROPERTY_CAMERACONTROL_TILT_RELATIVE: speed upwards, 0 stops
 * @SC_KSPROPERTY_CAMERACONTROL_ROLL_RELATIVE: speed clockwise, 0 stops
 * @SC_KSPROPERTY_CAMERACONTROL_ZOOM_RELATIVE: speed to the tele end, 0 stops
 * @SC_KSPROPERTY_CAMERACONTROL_EXPOSURE_RELATIVE: one step up or down, 0 for
 *	the default
 * @SC_KSPROPERTY_CAMERACONTROL_IRIS_RELATIVE: one step open or closed, 0 for
 *	the default
 * @SC_KSPROPERTY_CAMERACONTROL_FOCUS_RELATIVE: speed to the near end, 0 stops
 * @SC_KSPROPERTY_CAMERACONTROL_PANTILT_RELATIVE: pair of speeds
 * @SC_KSPROPERTY_CAMERACONTROL_FOCAL_LENGTH: struct
 *	sc_ksproperty_cameracontrol_focal_length_s, get only
 * @SC_KSPROPERTY_CAMERACONTROL_AUTO_EXPOSURE_PRIORITY: 1 if the frame rate may
 *	suffer
 *
 * Windows: KSPROPERTY_VIDCAP_CAMERACONTROL
 */
enum sc_ksproperty_vidcap_cameracontrol {
	SC_KSPROPERTY_CAMERACONTROL_PAN,
	SC_KSPROPERTY_CAMERACONTROL_TILT,
	SC_KSPROPERTY_CAMERACONTROL_ROLL,
	SC_KSPROPERTY_CAMERACONTROL_ZOOM,
	SC_KSPROPERTY_CAMERACONTROL_EXPOSURE,
	SC_KSPROPERTY_CAMERACONTROL_IRIS,
	SC_KSPROPERTY_CAMERACONTROL_FOCUS,
	SC_KSPROPERTY_CAMERACONTROL_SCANMODE,
	SC_KSPROPERTY_CAMERACONTROL_PRIVACY,
	SC_KSPROPERTY_CAMERACONTROL_PANTILT,
	SC_KSPROPERTY_CAMERACONTROL_PAN_RELATIVE,
	SC_KSPROPERTY_CAMERACONTROL_TILT_RELATIVE,
	SC_KSPROPERTY_CAMERACONTROL_ROLL_RELATIVE,
	SC_KSPROPERTY_CAMERACONTROL_ZOOM_RELATIVE,
	SC_KSPROPERTY_CAMERACONTROL_EXPOSURE_RELATIVE,
	SC_KSPROPERTY_CAMERACONTROL_IRIS_RELATIVE,
	SC_KSPROPERTY_CAMERACONTROL_FOCUS_RELATIVE,
	SC_KSPROPERTY_CAMERACONTROL_PANTILT_RELATIVE,
	SC_KSPROPERTY_CAMERACONTROL_FOCAL_LENGTH,
	SC_KSPROPERTY_CAMERACONTROL_AUTO_EXPOSURE_PRIORITY,
};

#define SC_KSPROPERTY_CAMERACONTROL_FLAGS_AUTO		0x0001
#define SC_KSPROPERTY_CAMERACONTROL_FLAGS_MANUAL	0x0002
#define SC_KSPROPERTY_CAMERACONTROL_FLAGS_ABSOLUTE	0x0000
#define SC_KSPROPERTY_CAMERACONTROL_FLAGS_RELATIVE	0x0010

/**
 * struct sc_ksproperty_cameracontrol_s - value of a camera control
 * @property: the property
 * @value: see enum sc_ksproperty_vidcap_cameracontrol
 * @flags: SC_KSPROPERTY_CAMERACONTROL_FLAGS_*: asked for on set, true on get
 * @capabilities: get only: SC_KSPROPERTY_CAMERACONTROL_FLAGS_* that are possible
 *
 * Windows: KSPROPERTY_CAMERACONTROL_S
 */
struct sc_ksproperty_cameracontrol_s {
	struct sc_ksidentifier property;
	s32 value;
	u32 flags;
	u32 capabilities;
};

/**
 * struct sc_ksproperty_cameracontrol_node_s - value of a node's camera control
 * @node_property: the property and the node
 * @value: see enum sc_ksproperty_vidcap_cameracontrol
 * @flags: SC_KSPROPERTY_CAMERACONTROL_FLAGS_*: asked for on set, true on get
 * @capabilities: get only: SC_KSPROPERTY_CAMERACONTROL_FLAGS_* that are possible
 *
 * Windows: KSPROPERTY_CAMERACONTROL_NODE_S
 */
struct sc_ksproperty_cameracontrol_node_s {
	struct sc_ksp_node node_property;
	s32 value;
	u32 flags;
	u32 capabilities;
};

/**
 * struct sc_ksproperty_cameracontrol_s2 - pair of values of a camera control
 * @property: the property
 * @value1: first value
 * @flags: SC_KSPROPERTY_CAMERACONTROL_FLAGS_*: asked for on set, true on get
 * @capabilities: get only: SC_KSPROPERTY_CAMERACONTROL_FLAGS_* that are possible
 * @value2: second value
 *
 * Windows: KSPROPERTY_CAMERACONTROL_S2
 */
struct sc_ksproperty_cameracontrol_s2 {
	struct sc_ksidentifier property;
	s32 value1;
	u32 flags;
	u32 capabilities;
	s32 value2;
};

/**
 * struct sc_ksproperty_cameracontrol_node_s2 - pair of values of a node
 * @node_property: the property and the node
 * @value1: first value
 * @flags: SC_KSPROPERTY_CAMERACONTROL_FLAGS_*: asked for on set, true on get
 * @capabilities: get only: SC_KSPROPERTY_CAMERACONTROL_FLAGS_* that are possible
 * @value2: second value
 *
 * Windows: KSPROPERTY_CAMERACONTROL_NODE_S2
 */
struct sc_ksproperty_cameracontrol_node_s2 {
	struct sc_ksp_node node_property;
	s32 value1;
	u32 flags;
	u32 capabilities;
	s32 value2;
};

/**
 * struct sc_ksproperty_cameracontrol_focal_length_s - lens of a camera
 * @property: the property
 * @l_ocular_focal_length: of the eyepiece
 * @l_objective_focal_length_min: of the objective, at the wide end
 * @l_objective_focal_length_max: of the objective, at the tele end
 *
 * Windows: KSPROPERTY_CAMERACONTROL_FOCAL_LENGTH_S
 */
struct sc_ksproperty_cameracontrol_focal_length_s {
	struct sc_ksidentifier property;
	s32 l_ocular_focal_length;
	s32 l_objective_focal_length_min;
	s32 l_objective_focal_length_max;
};

/**
 * struct sc_ksproperty_cameracontrol_node_focal_length_s - lens of a node
 * @node_property: the property and the node
 * @l_ocular_focal_length: of the eyepiece
 * @l_objective_focal_length_min: of the objective, at the wide end
 * @l_objective_focal_length_max: of the objective, at the tele end
 *
 * Windows: KSPROPERTY_CAMERACONTROL_NODE_FOCAL_LENGTH_S
 */
struct sc_ksproperty_cameracontrol_node_focal_length_s {
	struct sc_ksp_node node_property;
	s32 l_ocular_focal_length;
	s32 l_objective_focal_length_min;
	s32 l_objective_focal_length_max;
};

/* Dropped frames: the one set every capture stream has. */

#define SC_PROPSETID_VIDCAP_DROPPEDFRAMES				\
	SC_GUID(0xc6e13344, 0x30ac, 0x11d0,				\
		0xa1, 0x8c, 0x00, 0xa0, 0xc9, 0x11, 0x89, 0x56)

/**
 * enum sc_ksproperty_vidcap_droppedframes - what became of the frames
 * @SC_KSPROPERTY_DROPPEDFRAMES_CURRENT: get only
 *
 * Windows: KSPROPERTY_VIDCAP_DROPPEDFRAMES
 */
enum sc_ksproperty_vidcap_droppedframes {
	SC_KSPROPERTY_DROPPEDFRAMES_CURRENT,
};

/**
 * struct sc_ksproperty_droppedframes_current_s - what became of the frames
 * @property: the property
 * @picture_number: frames since the stream was acquired, dropped ones included
 * @drop_count: frames that were due and could not be delivered
 * @average_frame_size: bytes of a frame
 *
 * Windows: KSPROPERTY_DROPPEDFRAMES_CURRENT_S
 */
struct sc_ksproperty_droppedframes_current_s {
	struct sc_ksidentifier property;
	s64 picture_number;
	s64 drop_count;
	u32 average_frame_size;
};

/* Flips, triggers and frame rates. */

#define SC_PROPSETID_VIDCAP_VIDEOCONTROL				\
	SC_GUID(0x6a2e0670, 0x28e4, 0x11d0,				\
		0xa1, 0x8c, 0x00, 0xa0, 0xc9, 0x11, 0x89, 0x56)

/**
 * enum sc_ksproperty_vidcap_videocontrol - flips, triggers and frame rates
 * @SC_KSPROPERTY_VIDEOCONTROL_CAPS: what is possible, get only
 * @SC_KSPROPERTY_VIDEOCONTROL_ACTUAL_FRAME_RATE: true frame rate, get only
 * @SC_KSPROPERTY_VIDEOCONTROL_FRAME_RATES: possible frame rates, get only: a
 *	struct sc_ksmultiple_item, then 64-bit intervals in 100 ns units
 * @SC_KSPROPERTY_VIDEOCONTROL_MODE: flips and triggers
 *
 * Windows: KSPROPERTY_VIDCAP_VIDEOCONTROL
 */
enum sc_ksproperty_vidcap_videocontrol {
	SC_KSPROPERTY_VIDEOCONTROL_CAPS,
	SC_KSPROPERTY_VIDEOCONTROL_ACTUAL_FRAME_RATE,
	SC_KSPROPERTY_VIDEOCONTROL_FRAME_RATES,
	SC_KSPROPERTY_VIDEOCONTROL_MODE,
};

/**
 * enum sc_ks_video_control_flags - flips and triggers, a mask
 * @SC_KS_VIDEO_CONTROL_FLAG_FLIP_HORIZONTAL: mirror left to right
 * @SC_KS_VIDEO_CONTROL_FLAG_FLIP_VERTICAL: mirror upside down
 * @SC_KS_OBSOLETE_VIDEO_CONTROL_FLAG_EXTERNAL_TRIGGER_ENABLE: not used
 * @SC_KS_OBSOLETE_VIDEO_CONTROL_FLAG_TRIGGER: not used
 * @SC_KS_VIDEO_CONTROL_FLAG_EXTERNAL_TRIGGER_ENABLE: wait for a button
 * @SC_KS_VIDEO_CONTROL_FLAG_TRIGGER: take one still picture now
 *
 * Windows: KS_VideoControlFlags
 */
enum sc_ks_video_control_flags {
	SC_KS_VIDEO_CONTROL_FLAG_FLIP_HORIZONTAL = 0x0001,
	SC_KS_VIDEO_CONTROL_FLAG_FLIP_VERTICAL = 0x0002,
	SC_KS_OBSOLETE_VIDEO_CONTROL_FLAG_EXTERNAL_TRIGGER_ENABLE = 0x0010,
	SC_KS_OBSOLETE_VIDEO_CONTROL_FLAG_TRIGGER = 0x0020,
	SC_KS_VIDEO_CONTROL_FLAG_EXTERNAL_TRIGGER_ENABLE = 0x0004,
	SC_KS_VIDEO_CONTROL_FLAG_TRIGGER = 0x0008,
};

/**
 * struct sc_ksproperty_videocontrol_caps_s - flips and triggers of a stream
 * @property: the property
 * @stream_index: index of the stream in the stream descriptor
 * @video_control_caps: enum sc_ks_video_control_flags bits that are possible
 *
 * Windows: KSPROPERTY_VIDEOCONTROL_CAPS_S
 */
struct sc_ksproperty_videocontrol_caps_s {
	struct sc_ksidentifier property;
	u32 stream_index;
	u32 video_control_caps;
};

/**
 * struct sc_ksproperty_videocontrol_mode_s - flips and triggers of a stream
 * @property: the property
 * @stream_index: index of the stream in the stream descriptor
 * @mode: enum sc_ks_video_control_flags bits
 *
 * Windows: KSPROPERTY_VIDEOCONTROL_MODE_S
 */
struct sc_ksproperty_videocontrol_mode_s {
	struct sc_ksidentifier property;
	u32 stream_index;
	s32 mode;
};

/**
 * struct sc_ksproperty_videocontrol_actual_frame_rate_s - true frame rate
 * @property: the property
 * @stream_index: index of the stream in the stream descriptor
 * @range_index: index of the data range
 * @dimensions: size of the picture
 * @current_actual_frame_rate: 100 ns units: interval between frames
 * @current_max_available_frame_rate: 100 ns units: smallest interval that is
 *	possible now
 *
 * Windows: KSPROPERTY_VIDEOCONTROL_ACTUAL_FRAME_RATE_S
 */
struct sc_ksproperty_videocontrol_actual_frame_rate_s {
	struct sc_ksidentifier property;
	u32 stream_index;
	u32 range_index;
	struct sc_size dimensions;
	s64 current_actual_frame_rate;
	s64 current_max_available_frame_rate;
};

/**
 * struct sc_ksproperty_videocontrol_frame_rates_s - possible frame rates
 * @property: the property
 * @stream_index: index of the stream in the stream descriptor
 * @range_index: index of the data range
 * @dimensions: size of the picture
 *
 * Windows: KSPROPERTY_VIDEOCONTROL_FRAME_RATES_S
 */
struct sc_ksproperty_videocontrol_frame_rates_s {
	struct sc_ksidentifier property;
	u32 stream_index;
	u32 range_index;
	struct sc_size dimensions;
};

/* Inputs and outputs, and the switch between them. */

#define SC_PROPSETID_VIDCAP_CROSSBAR					\
	SC_GUID(0x6a2e0640, 0x28e4, 0x11d0,				\
		0xa1, 0x8c, 0x00, 0xa0, 0xc9, 0x11, 0x89, 0x56)
#define SC_EVENTSETID_CROSSBAR						\
	SC_GUID(0x6a2e0641, 0x28e4, 0x11d0,				\
		0xa1, 0x8c, 0x00, 0xa0, 0xc9, 0x11, 0x89, 0x56)

/**
 * enum sc_ksproperty_vidcap_crossbar - inputs, outputs and routes
 * @SC_KSPROPERTY_CROSSBAR_CAPS: how many there are, get only
 * @SC_KSPROPERTY_CROSSBAR_PININFO: about one of them, get only
 * @SC_KSPROPERTY_CROSSBAR_CAN_ROUTE: is this route possible, get only
 * @SC_KSPROPERTY_CROSSBAR_ROUTE: the route to an output
 * @SC_KSPROPERTY_CROSSBAR_INPUT_ACTIVE: is this input in use
 *
 * Windows: KSPROPERTY_VIDCAP_CROSSBAR
 */
enum sc_ksproperty_vidcap_crossbar {
	SC_KSPROPERTY_CROSSBAR_CAPS,
	SC_KSPROPERTY_CROSSBAR_PININFO,
	SC_KSPROPERTY_CROSSBAR_CAN_ROUTE,
	SC_KSPROPERTY_CROSSBAR_ROUTE,
	SC_KSPROPERTY_CROSSBAR_INPUT_ACTIVE,
};

/**
 * enum sc_ksevent_crossbar - events of inputs and outputs
 * @SC_KSEVENT_CROSSBAR_CHANGED: a route is another one now
 *
 * Windows: KSEVENT_CROSSBAR
 */
enum sc_ksevent_crossbar {
	SC_KSEVENT_CROSSBAR_CHANGED,
};

/**
 * enum sc_ks_physical_connector_type - kinds of inputs and outputs
 * @SC_KS_PHYS_CONN_VIDEO_TUNER: tuner, video
 * @SC_KS_PHYS_CONN_VIDEO_COMPOSITE: composite video
 * @SC_KS_PHYS_CONN_VIDEO_S_VIDEO: S-Video
 * @SC_KS_PHYS_CONN_VIDEO_RGB: RGB
 * @SC_KS_PHYS_CONN_VIDEO_YRYBY: luma and two colour differences
 * @SC_KS_PHYS_CONN_VIDEO_SERIAL_DIGITAL: serial digital video
 * @SC_KS_PHYS_CONN_VIDEO_PARALLEL_DIGITAL: parallel digital video
 * @SC_KS_PHYS_CONN_VIDEO_SCSI: SCSI
 * @SC_KS_PHYS_CONN_VIDEO_AUX: auxiliary video
 * @SC_KS_PHYS_CONN_VIDEO_1394: IEEE 1394
 * @SC_KS_PHYS_CONN_VIDEO_USB: USB
 * @SC_KS_PHYS_CONN_VIDEO_VIDEO_DECODER: video decoder
 * @SC_KS_PHYS_CONN_VIDEO_VIDEO_ENCODER: video encoder
 * @SC_KS_PHYS_CONN_VIDEO_SCART: SCART
 * @SC_KS_PHYS_CONN_AUDIO_TUNER: tuner, audio
 * @SC_KS_PHYS_CONN_AUDIO_LINE: line level
 * @SC_KS_PHYS_CONN_AUDIO_MIC: microphone
 * @SC_KS_PHYS_CONN_AUDIO_AES_DIGITAL: AES/EBU
 * @SC_KS_PHYS_CONN_AUDIO_SPDIF_DIGITAL: S/PDIF
 * @SC_KS_PHYS_CONN_AUDIO_SCSI: SCSI
 * @SC_KS_PHYS_CONN_AUDIO_AUX: auxiliary audio
 * @SC_KS_PHYS_CONN_AUDIO_1394: IEEE 1394
 * @SC_KS_PHYS_CONN_AUDIO_USB: USB
 * @SC_KS_PHYS_CONN_AUDIO_AUDIO_DECODER: audio decoder
 *
 * Windows: KS_PhysicalConnectorType
 */
enum sc_ks_physical_connector_type {
	SC_KS_PHYS_CONN_VIDEO_TUNER = 1,
	SC_KS_PHYS_CONN_VIDEO_COMPOSITE,
	SC_KS_PHYS_CONN_VIDEO_S_VIDEO,
	SC_KS_PHYS_CONN_VIDEO_RGB,
	SC_KS_PHYS_CONN_VIDEO_YRYBY,
	SC_KS_PHYS_CONN_VIDEO_SERIAL_DIGITAL,
	SC_KS_PHYS_CONN_VIDEO_PARALLEL_DIGITAL,
	SC_KS_PHYS_CONN_VIDEO_SCSI,
	SC_KS_PHYS_CONN_VIDEO_AUX,
	SC_KS_PHYS_CONN_VIDEO_1394,
	SC_KS_PHYS_CONN_VIDEO_USB,
	SC_KS_PHYS_CONN_VIDEO_VIDEO_DECODER,
	SC_KS_PHYS_CONN_VIDEO_VIDEO_ENCODER,
	SC_KS_PHYS_CONN_VIDEO_SCART,
	SC_KS_PHYS_CONN_AUDIO_TUNER = 4096,
	SC_KS_PHYS_CONN_AUDIO_LINE,
	SC_KS_PHYS_CONN_AUDIO_MIC,
	SC_KS_PHYS_CONN_AUDIO_AES_DIGITAL,
	SC_KS_PHYS_CONN_AUDIO_SPDIF_DIGITAL,
	SC_KS_PHYS_CONN_AUDIO_SCSI,
	SC_KS_PHYS_CONN_AUDIO_AUX,
	SC_KS_PHYS_CONN_AUDIO_1394,
	SC_KS_PHYS_CONN_AUDIO_USB,
	SC_KS_PHYS_CONN_AUDIO_AUDIO_DECODER,
};

/**
 * struct sc_ksproperty_crossbar_caps_s - how many inputs and outputs
 * @property: the property
 * @number_of_inputs: video and audio inputs
 * @number_of_outputs: video and audio outputs
 *
 * Windows: KSPROPERTY_CROSSBAR_CAPS_S
 */
struct sc_ksproperty_crossbar_caps_s {
	struct sc_ksidentifier property;
	u32 number_of_inputs;
	u32 number_of_outputs;
};

/**
 * struct sc_ksproperty_crossbar_pininfo_s - about one input or output
 * @property: the property
 * @direction: input or output
 * @index: which one of them
 * @pin_type: one of enum sc_ks_physical_connector_type
 * @related_pin_index: audio of a video connector, or the other way round; same
 *	direction, (u32)-1 for none
 * @medium: what it can be connected to in hardware
 *
 * Windows: KSPROPERTY_CROSSBAR_PININFO_S
 */
struct sc_ksproperty_crossbar_pininfo_s {
	struct sc_ksidentifier property;
	enum sc_kspin_dataflow direction;
	u32 index;
	u32 pin_type;
	u32 related_pin_index;
	struct sc_kspin_medium medium;
};

/**
 * struct sc_ksproperty_crossbar_route_s - a route
 * @property: the property
 * @index_input_pin: input, (u32)-1 for none
 * @index_output_pin: output
 * @can_route: get only: 0 if the route is not possible
 *
 * Windows: KSPROPERTY_CROSSBAR_ROUTE_S
 */
struct sc_ksproperty_crossbar_route_s {
	struct sc_ksidentifier property;
	u32 index_input_pin;
	u32 index_output_pin;
	u32 can_route;
};

/**
 * struct sc_ksproperty_crossbar_active_s - is an input in use
 * @property: the property
 * @index_input_pin: input
 * @active: 1 if it is
 *
 * Windows: KSPROPERTY_CROSSBAR_ACTIVE_S
 */
struct sc_ksproperty_crossbar_active_s {
	struct sc_ksidentifier property;
	u32 index_input_pin;
	u32 active;
};

/* Tuners. */

#define SC_PROPSETID_TUNER						\
	SC_GUID(0x6a2e0605, 0x28e4, 0x11d0,				\
		0xa1, 0x8c, 0x00, 0xa0, 0xc9, 0x11, 0x89, 0x56)
#define SC_EVENTSETID_TUNER						\
	SC_GUID(0x6a2e0606, 0x28e4, 0x11d0,				\
		0xa1, 0x8c, 0x00, 0xa0, 0xc9, 0x11, 0x89, 0x56)

/**
 * enum sc_ksproperty_tuner - properties of a tuner
 * @SC_KSPROPERTY_TUNER_CAPS: what it is, get only
 * @SC_KSPROPERTY_TUNER_MODE_CAPS: what it can in a mode, get only
 * @SC_KSPROPERTY_TUNER_MODE: its mode
 * @SC_KSPROPERTY_TUNER_STANDARD: its television standard
 * @SC_KSPROPERTY_TUNER_FREQUENCY: its frequency
 * @SC_KSPROPERTY_TUNER_INPUT: its aerial
 * @SC_KSPROPERTY_TUNER_STATUS: what it receives, get only
 * @SC_KSPROPERTY_TUNER_IF_MEDIUM: intermediate frequency output, get only
 * @SC_KSPROPERTY_TUNER_SCAN_CAPS: can it search
 * @SC_KSPROPERTY_TUNER_SCAN_STATUS: what the search has found
 * @SC_KSPROPERTY_TUNER_STANDARD_MODE: does it find the standard
 * @SC_KSPROPERTY_TUNER_NETWORKTYPE_SCAN_CAPS: which networks can it search
 *
 * Windows: KSPROPERTY_TUNER
 */
enum sc_ksproperty_tuner {
	SC_KSPROPERTY_TUNER_CAPS,
	SC_KSPROPERTY_TUNER_MODE_CAPS,
	SC_KSPROPERTY_TUNER_MODE,
	SC_KSPROPERTY_TUNER_STANDARD,
	SC_KSPROPERTY_TUNER_FREQUENCY,
	SC_KSPROPERTY_TUNER_INPUT,
	SC_KSPROPERTY_TUNER_STATUS,
	SC_KSPROPERTY_TUNER_IF_MEDIUM,
	SC_KSPROPERTY_TUNER_SCAN_CAPS,
	SC_KSPROPERTY_TUNER_SCAN_STATUS,
	SC_KSPROPERTY_TUNER_STANDARD_MODE,
	SC_KSPROPERTY_TUNER_NETWORKTYPE_SCAN_CAPS,
};

/**
 * enum sc_ksevent_tuner - events of a tuner
 * @SC_KSEVENT_TUNER_CHANGED: the channel is another one now
 * @SC_KSEVENT_TUNER_INITIATE_SCAN: start or stop a search
 *
 * Windows: KSEVENT_TUNER
 */
enum sc_ksevent_tuner {
	SC_KSEVENT_TUNER_CHANGED,
	SC_KSEVENT_TUNER_INITIATE_SCAN,
};

/**
 * enum sc_ksproperty_tuner_modes - what a tuner receives, a mask
 * @SC_KSPROPERTY_TUNER_MODE_TV: television
 * @SC_KSPROPERTY_TUNER_MODE_FM_RADIO: FM radio
 * @SC_KSPROPERTY_TUNER_MODE_AM_RADIO: AM radio
 * @SC_KSPROPERTY_TUNER_MODE_DSS: digital satellite
 * @SC_KSPROPERTY_TUNER_MODE_ATSC: digital television
 *
 * Windows: KSPROPERTY_TUNER_MODES
 */
enum sc_ksproperty_tuner_modes {
	SC_KSPROPERTY_TUNER_MODE_TV = 0x0001,
	SC_KSPROPERTY_TUNER_MODE_FM_RADIO = 0x0002,
	SC_KSPROPERTY_TUNER_MODE_AM_RADIO = 0x0004,
	SC_KSPROPERTY_TUNER_MODE_DSS = 0x0008,
	SC_KSPROPERTY_TUNER_MODE_ATSC = 0x0010,
};

/**
 * enum sc_ks_tuner_tuning_flags - how to tune
 * @SC_KS_TUNER_TUNING_EXACT: to this frequency
 * @SC_KS_TUNER_TUNING_FINE: and look around a little
 * @SC_KS_TUNER_TUNING_COARSE: and look around
 *
 * Windows: KS_TUNER_TUNING_FLAGS
 */
enum sc_ks_tuner_tuning_flags {
	SC_KS_TUNER_TUNING_EXACT = 1,
	SC_KS_TUNER_TUNING_FINE,
	SC_KS_TUNER_TUNING_COARSE,
};

/**
 * enum sc_ks_tuner_strategy - how a tuner is tuned finely, exactly one
 * @SC_KS_TUNER_STRATEGY_PLL: by its offset
 * @SC_KS_TUNER_STRATEGY_SIGNAL_STRENGTH: by the strength of the signal
 * @SC_KS_TUNER_STRATEGY_DRIVER_TUNES: by itself
 *
 * Windows: KS_TUNER_STRATEGY
 */
enum sc_ks_tuner_strategy {
	SC_KS_TUNER_STRATEGY_PLL = 0x01,
	SC_KS_TUNER_STRATEGY_SIGNAL_STRENGTH = 0x02,
	SC_KS_TUNER_STRATEGY_DRIVER_TUNES = 0x04,
};

/**
 * struct sc_ksproperty_tuner_caps_s - what a tuner is
 * @property: the property
 * @modes_supported: enum sc_ksproperty_tuner_modes bits
 * @video_medium: what its video output is wired to
 * @tv_audio_medium: what its television audio output is wired to
 * @radio_audio_medium: what its radio output is wired to
 *
 * Windows: KSPROPERTY_TUNER_CAPS_S
 */
struct sc_ksproperty_tuner_caps_s {
	struct sc_ksidentifier property;
	u32 modes_supported;
	struct sc_kspin_medium video_medium;
	struct sc_kspin_medium tv_audio_medium;
	struct sc_kspin_medium radio_audio_medium;
};

/**
 * struct sc_ksproperty_tuner_if_medium_s - intermediate frequency output
 * @property: the property
 * @if_medium: what it is wired to
 *
 * Windows: KSPROPERTY_TUNER_IF_MEDIUM_S
 */
struct sc_ksproperty_tuner_if_medium_s {
	struct sc_ksidentifier property;
	struct sc_kspin_medium if_medium;
};

/**
 * struct sc_ksproperty_tuner_mode_caps_s - what a tuner can in a mode
 * @property: the property
 * @mode: the mode asked about
 * @standards_supported: enum sc_ks_analog_video_standard bits
 * @min_frequency: Hz
 * @max_frequency: Hz
 * @tuning_granularity: Hz
 * @number_of_inputs: aerials
 * @settling_time: milliseconds
 * @strategy: one of enum sc_ks_tuner_strategy
 *
 * Windows: KSPROPERTY_TUNER_MODE_CAPS_S
 */
struct sc_ksproperty_tuner_mode_caps_s {
	struct sc_ksidentifier property;
	u32 mode;
	u32 standards_supported;
	u32 min_frequency;
	u32 max_frequency;
	u32 tuning_granularity;
	u32 number_of_inputs;
	u32 settling_time;
	u32 strategy;
};

/**
 * struct sc_ksproperty_tuner_mode_s - mode of a tuner
 * @property: the property
 * @mode: one of enum sc_ksproperty_tuner_modes
 *
 * Windows: KSPROPERTY_TUNER_MODE_S
 */
struct sc_ksproperty_tuner_mode_s {
	struct sc_ksidentifier property;
	u32 mode;
};

/**
 * struct sc_ksproperty_tuner_frequency_s - frequency of a tuner
 * @property: the property
 * @frequency: Hz
 * @last_frequency: Hz
 * @tuning_flags: one of enum sc_ks_tuner_tuning_flags
 * @video_sub_channel: digital satellite only
 * @audio_sub_channel: digital satellite only
 * @channel: channel number
 * @country: telephone code of the country
 *
 * Windows: KSPROPERTY_TUNER_FREQUENCY_S
 */
struct sc_ksproperty_tuner_frequency_s {
	struct sc_ksidentifier property;
	u32 frequency;
	u32 last_frequency;
	u32 tuning_flags;
	u32 video_sub_channel;
	u32 audio_sub_channel;
	u32 channel;
	u32 country;
};

/**
 * struct sc_ksproperty_tuner_standard_s - television standard of a tuner
 * @property: the property
 * @standard: one of enum sc_ks_analog_video_standard
 *
 * Windows: KSPROPERTY_TUNER_STANDARD_S
 */
struct sc_ksproperty_tuner_standard_s {
	struct sc_ksidentifier property;
	u32 standard;
};

/**
 * struct sc_ksproperty_tuner_input_s - aerial of a tuner
 * @property: the property
 * @input_index: which one
 *
 * Windows: KSPROPERTY_TUNER_INPUT_S
 */
struct sc_ksproperty_tuner_input_s {
	struct sc_ksidentifier property;
	u32 input_index;
};

/**
 * struct sc_ksproperty_tuner_status_s - what a tuner receives
 * @property: the property
 * @current_frequency: Hz
 * @pll_offset: steps of the granularity, signed: 0 is tuned
 * @signal_strength: 0 bad, 1 good, (u32)-1 unknown
 * @busy: 1 while it is tuning
 *
 * Windows: KSPROPERTY_TUNER_STATUS_S
 */
struct sc_ksproperty_tuner_status_s {
	struct sc_ksidentifier property;
	u32 current_frequency;
	u32 pll_offset;
	u32 signal_strength;
	u32 busy;
};

/* Analogue video decoders. */

#define SC_PROPSETID_VIDCAP_VIDEODECODER				\
	SC_GUID(0xc6e13350, 0x30ac, 0x11d0,				\
		0xa1, 0x8c, 0x00, 0xa0, 0xc9, 0x11, 0x89, 0x56)
#define SC_EVENTSETID_VIDEODECODER					\
	SC_GUID(0x6a2e0621, 0x28e4, 0x11d0,				\
		0xa1, 0x8c, 0x00, 0xa0, 0xc9, 0x11, 0x89, 0x56)

/**
 * enum sc_ksproperty_vidcap_videodecoder - properties of a video decoder
 * @SC_KSPROPERTY_VIDEODECODER_CAPS: what it can, get only
 * @SC_KSPROPERTY_VIDEODECODER_STANDARD: its television standard
 * @SC_KSPROPERTY_VIDEODECODER_STATUS: what it sees, get only
 * @SC_KSPROPERTY_VIDEODECODER_OUTPUT_ENABLE: 1 if it drives its output
 * @SC_KSPROPERTY_VIDEODECODER_VCR_TIMING: 1 for the timing of tape
 * @SC_KSPROPERTY_VIDEODECODER_STATUS2: what it sees, get only
 *
 * Windows: KSPROPERTY_VIDCAP_VIDEODECODER
 */
enum sc_ksproperty_vidcap_videodecoder {
	SC_KSPROPERTY_VIDEODECODER_CAPS,
	SC_KSPROPERTY_VIDEODECODER_STANDARD,
	SC_KSPROPERTY_VIDEODECODER_STATUS,
	SC_KSPROPERTY_VIDEODECODER_OUTPUT_ENABLE,
	SC_KSPROPERTY_VIDEODECODER_VCR_TIMING,
	SC_KSPROPERTY_VIDEODECODER_STATUS2,
};

/**
 * enum sc_ksevent_videodecoder - events of a video decoder
 * @SC_KSEVENT_VIDEODECODER_CHANGED: input or standard is another one now
 *
 * Windows: KSEVENT_VIDEODECODER
 */
enum sc_ksevent_videodecoder {
	SC_KSEVENT_VIDEODECODER_CHANGED,
};

/**
 * enum sc_ks_videodecoder_flags - what a video decoder can, a mask
 * @SC_KS_VIDEODECODER_FLAGS_CAN_DISABLE_OUTPUT: stop driving its output
 * @SC_KS_VIDEODECODER_FLAGS_CAN_USE_VCR_LOCKING: use the timing of tape
 * @SC_KS_VIDEODECODER_FLAGS_CAN_INDICATE_LOCKED: tell if there is a signal
 *
 * Windows: KS_VIDEODECODER_FLAGS
 */
enum sc_ks_videodecoder_flags {
	SC_KS_VIDEODECODER_FLAGS_CAN_DISABLE_OUTPUT = 0x0001,
	SC_KS_VIDEODECODER_FLAGS_CAN_USE_VCR_LOCKING = 0x0002,
	SC_KS_VIDEODECODER_FLAGS_CAN_INDICATE_LOCKED = 0x0004,
};

/**
 * struct sc_ksproperty_videodecoder_caps_s - what a video decoder can
 * @property: the property
 * @standards_supported: enum sc_ks_analog_video_standard bits
 * @capabilities: enum sc_ks_videodecoder_flags bits
 * @settling_time: milliseconds
 * @h_sync_per_v_sync: horizontal synchronisations in a vertical one
 *
 * Windows: KSPROPERTY_VIDEODECODER_CAPS_S
 */
struct sc_ksproperty_videodecoder_caps_s {
	struct sc_ksidentifier property;
	u32 standards_supported;
	u32 capabilities;
	u32 settling_time;
	u32 h_sync_per_v_sync;
};

/**
 * struct sc_ksproperty_videodecoder_status_s - what a video decoder sees
 * @property: the property
 * @number_of_lines: lines of a picture
 * @signal_locked: 1 if there is a signal
 *
 * Windows: KSPROPERTY_VIDEODECODER_STATUS_S
 */
struct sc_ksproperty_videodecoder_status_s {
	struct sc_ksidentifier property;
	u32 number_of_lines;
	u32 signal_locked;
};

/**
 * struct sc_ksproperty_videodecoder_status2_s - what a video decoder sees
 * @property: the property
 * @number_of_lines: lines of a picture
 * @signal_locked: 1 if there is a signal
 * @chroma_lock: 1 if there is colour in it
 *
 * Windows: KSPROPERTY_VIDEODECODER_STATUS2_S
 */
struct sc_ksproperty_videodecoder_status2_s {
	struct sc_ksidentifier property;
	u32 number_of_lines;
	u32 signal_locked;
	u32 chroma_lock;
};

/**
 * struct sc_ksproperty_videodecoder_s - value of a video decoder's property
 * @property: the property
 * @value: see enum sc_ksproperty_vidcap_videodecoder
 *
 * Windows: KSPROPERTY_VIDEODECODER_S
 */
struct sc_ksproperty_videodecoder_s {
	struct sc_ksidentifier property;
	u32 value;
};

/* Analogue video encoders. */

#define SC_PROPSETID_VIDCAP_VIDEOENCODER				\
	SC_GUID(0x6a2e0610, 0x28e4, 0x11d0,				\
		0xa1, 0x8c, 0x00, 0xa0, 0xc9, 0x11, 0x89, 0x56)

/**
 * enum sc_ksproperty_vidcap_videoencoder - properties of a video encoder
 * @SC_KSPROPERTY_VIDEOENCODER_CAPS: standards it can, get only
 * @SC_KSPROPERTY_VIDEOENCODER_STANDARD: its television standard
 * @SC_KSPROPERTY_VIDEOENCODER_COPYPROTECTION: its copy protection
 * @SC_KSPROPERTY_VIDEOENCODER_CC_ENABLE: 1 if it inserts captions
 *
 * Windows: KSPROPERTY_VIDCAP_VIDEOENCODER
 */
enum sc_ksproperty_vidcap_videoencoder {
	SC_KSPROPERTY_VIDEOENCODER_CAPS,
	SC_KSPROPERTY_VIDEOENCODER_STANDARD,
	SC_KSPROPERTY_VIDEOENCODER_COPYPROTECTION,
	SC_KSPROPERTY_VIDEOENCODER_CC_ENABLE,
};

/**
 * struct sc_ksproperty_videoencoder_s - value of a video encoder's property
 * @property: the property
 * @value: see enum sc_ksproperty_vidcap_videoencoder
 * @flags: the device's own
 * @capabilities: the device's own
 *
 * Windows: KSPROPERTY_VIDEOENCODER_S
 */
struct sc_ksproperty_videoencoder_s {
	struct sc_ksidentifier property;
	s32 value;
	u32 flags;
	u32 capabilities;
};

/* Television audio. */

#define SC_PROPSETID_VIDCAP_TVAUDIO					\
	SC_GUID(0x6a2e0650, 0x28e4, 0x11d0,				\
		0xa1, 0x8c, 0x00, 0xa0, 0xc9, 0x11, 0x89, 0x56)
#define SC_KSEVENTSETID_VIDCAP_TVAUDIO					\
	SC_GUID(0x6a2e0651, 0x28e4, 0x11d0,				\
		0xa1, 0x8c, 0x00, 0xa0, 0xc9, 0x11, 0x89, 0x56)

/**
 * enum sc_ksproperty_vidcap_tvaudio - properties of television audio
 * @SC_KSPROPERTY_TVAUDIO_CAPS: what is possible, get only
 * @SC_KSPROPERTY_TVAUDIO_MODE: what is heard
 * @SC_KSPROPERTY_TVAUDIO_CURRENTLY_AVAILABLE_MODES: what is sent, get only
 *
 * Windows: KSPROPERTY_VIDCAP_TVAUDIO
 */
enum sc_ksproperty_vidcap_tvaudio {
	SC_KSPROPERTY_TVAUDIO_CAPS,
	SC_KSPROPERTY_TVAUDIO_MODE,
	SC_KSPROPERTY_TVAUDIO_CURRENTLY_AVAILABLE_MODES,
};

/**
 * enum sc_ksevent_tvaudio - events of television audio
 * @SC_KSEVENT_TVAUDIO_CHANGED: the modes that are sent are others now
 *
 * Windows: KSEVENT_TVAUDIO
 */
enum sc_ksevent_tvaudio {
	SC_KSEVENT_TVAUDIO_CHANGED,
};

#define SC_KS_TVAUDIO_MODE_MONO			0x0001
#define SC_KS_TVAUDIO_MODE_STEREO		0x0002
#define SC_KS_TVAUDIO_MODE_LANG_A		0x0010
#define SC_KS_TVAUDIO_MODE_LANG_B		0x0020
#define SC_KS_TVAUDIO_MODE_LANG_C		0x0040

/**
 * struct sc_ksproperty_tvaudio_caps_s - what television audio can
 * @property: the property
 * @capabilities: SC_KS_TVAUDIO_MODE_* bits
 * @input_medium: what its input is wired to
 * @output_medium: what its output is wired to
 *
 * Windows: KSPROPERTY_TVAUDIO_CAPS_S
 */
struct sc_ksproperty_tvaudio_caps_s {
	struct sc_ksidentifier property;
	u32 capabilities;
	struct sc_kspin_medium input_medium;
	struct sc_kspin_medium output_medium;
};

/**
 * struct sc_ksproperty_tvaudio_s - mode of television audio
 * @property: the property
 * @mode: SC_KS_TVAUDIO_MODE_* bits
 *
 * Windows: KSPROPERTY_TVAUDIO_S
 */
struct sc_ksproperty_tvaudio_s {
	struct sc_ksidentifier property;
	u32 mode;
};

/* Compression. */

#define SC_PROPSETID_VIDCAP_VIDEOCOMPRESSION				\
	SC_GUID(0xc6e13343, 0x30ac, 0x11d0,				\
		0xa1, 0x8c, 0x00, 0xa0, 0xc9, 0x11, 0x89, 0x56)

/**
 * enum sc_ksproperty_vidcap_videocompression - how a stream is compressed
 * @SC_KSPROPERTY_VIDEOCOMPRESSION_GETINFO: what is possible, get only
 * @SC_KSPROPERTY_VIDEOCOMPRESSION_KEYFRAME_RATE: frames from key to key frame
 * @SC_KSPROPERTY_VIDEOCOMPRESSION_PFRAMES_PER_KEYFRAME: P frames between them
 * @SC_KSPROPERTY_VIDEOCOMPRESSION_QUALITY: 0 to 10000
 * @SC_KSPROPERTY_VIDEOCOMPRESSION_OVERRIDE_KEYFRAME: make this a key frame
 * @SC_KSPROPERTY_VIDEOCOMPRESSION_OVERRIDE_FRAME_SIZE: bytes of the next frame
 * @SC_KSPROPERTY_VIDEOCOMPRESSION_WINDOWSIZE: frames the data rate is kept over
 *
 * Windows: KSPROPERTY_VIDCAP_VIDEOCOMPRESSION
 */
enum sc_ksproperty_vidcap_videocompression {
	SC_KSPROPERTY_VIDEOCOMPRESSION_GETINFO,
	SC_KSPROPERTY_VIDEOCOMPRESSION_KEYFRAME_RATE,
	SC_KSPROPERTY_VIDEOCOMPRESSION_PFRAMES_PER_KEYFRAME,
	SC_KSPROPERTY_VIDEOCOMPRESSION_QUALITY,
	SC_KSPROPERTY_VIDEOCOMPRESSION_OVERRIDE_KEYFRAME,
	SC_KSPROPERTY_VIDEOCOMPRESSION_OVERRIDE_FRAME_SIZE,
	SC_KSPROPERTY_VIDEOCOMPRESSION_WINDOWSIZE,
};

/**
 * enum sc_ks_compression_caps - what a compressor can, a mask
 * @SC_KS_COMPRESSION_CAPS_CAN_QUALITY: quality
 * @SC_KS_COMPRESSION_CAPS_CAN_CRUNCH: a data rate
 * @SC_KS_COMPRESSION_CAPS_CAN_KEY_FRAME: key frames
 * @SC_KS_COMPRESSION_CAPS_CAN_B_FRAME: B frames
 * @SC_KS_COMPRESSION_CAPS_CAN_WINDOW: a window for the data rate
 *
 * Windows: KS_CompressionCaps
 */
enum sc_ks_compression_caps {
	SC_KS_COMPRESSION_CAPS_CAN_QUALITY = 1,
	SC_KS_COMPRESSION_CAPS_CAN_CRUNCH = 2,
	SC_KS_COMPRESSION_CAPS_CAN_KEY_FRAME = 4,
	SC_KS_COMPRESSION_CAPS_CAN_B_FRAME = 8,
	SC_KS_COMPRESSION_CAPS_CAN_WINDOW = 0x10,
};

/**
 * struct sc_ksproperty_videocompression_getinfo_s - what a compressor can
 * @property: the property
 * @stream_index: index of the stream in the stream descriptor
 * @default_key_frame_rate: frames from key to key frame
 * @default_p_frame_rate: P frames between them
 * @default_quality: 0 to 10000
 * @number_of_quality_settings: steps of the quality
 * @capabilities: enum sc_ks_compression_caps bits
 *
 * Windows: KSPROPERTY_VIDEOCOMPRESSION_GETINFO_S
 */
struct sc_ksproperty_videocompression_getinfo_s {
	struct sc_ksidentifier property;
	u32 stream_index;
	s32 default_key_frame_rate;
	s32 default_p_frame_rate;
	s32 default_quality;
	s32 number_of_quality_settings;
	s32 capabilities;
};

/**
 * struct sc_ksproperty_videocompression_s - value of a compressor's property
 * @property: the property
 * @stream_index: index of the stream in the stream descriptor
 * @value: see enum sc_ksproperty_vidcap_videocompression
 *
 * Windows: KSPROPERTY_VIDEOCOMPRESSION_S
 */
struct sc_ksproperty_videocompression_s {
	struct sc_ksidentifier property;
	u32 stream_index;
	s32 value;
};

/**
 * struct sc_ksproperty_videocompression_s1 - the same with flags
 * @property: the property
 * @stream_index: index of the stream in the stream descriptor
 * @value: see enum sc_ksproperty_vidcap_videocompression
 * @flags: the device's own
 *
 * Windows: KSPROPERTY_VIDEOCOMPRESSION_S1
 */
struct sc_ksproperty_videocompression_s1 {
	struct sc_ksidentifier property;
	u32 stream_index;
	s32 value;
	u32 flags;
};

/* Lines between the pictures. */

#define SC_KSPROPSETID_VBICAP_PROPERTIES				\
	SC_GUID(0xf162c607, 0x7b35, 0x496f,				\
		0xad, 0x7f, 0x2d, 0xca, 0x3b, 0x46, 0xb7, 0x18)
#define SC_KSPROPSETID_VBI_CODEC_FILTERING				\
	SC_GUID(0xcafeb0ca, 0x8715, 0x11d0,				\
		0xbd, 0x6a, 0x00, 0x35, 0xc0, 0xed, 0xba, 0xbe)

/**
 * enum sc_ksproperty_vbicap - properties of VBI capture
 * @SC_KSPROPERTY_VBICAP_PROPERTIES_PROTECTION: copy protection
 *
 * Windows: KSPROPERTY_VBICAP
 */
enum sc_ksproperty_vbicap {
	SC_KSPROPERTY_VBICAP_PROPERTIES_PROTECTION = 0x01,
};

#define SC_KS_VBICAP_PROTECTION_MV_PRESENT	0x0001
#define SC_KS_VBICAP_PROTECTION_MV_HARDWARE	0x0002
#define SC_KS_VBICAP_PROTECTION_MV_DETECTED	0x0004

/**
 * struct sc_vbicap_properties_protection_s - copy protection
 * @property: the property
 * @stream_index: index of the stream in the stream descriptor
 * @status: SC_KS_VBICAP_PROTECTION_* bits
 *
 * Windows: VBICAP_PROPERTIES_PROTECTION_S
 */
struct sc_vbicap_properties_protection_s {
	struct sc_ksidentifier property;
	u32 stream_index;
	u32 status;
};

/**
 * enum sc_ksproperty_vbicodecfiltering - properties of a VBI decoder
 * @SC_KSPROPERTY_VBICODECFILTERING_SCANLINES_REQUESTED_BIT_ARRAY: lines wanted
 * @SC_KSPROPERTY_VBICODECFILTERING_SCANLINES_DISCOVERED_BIT_ARRAY: lines found
 * @SC_KSPROPERTY_VBICODECFILTERING_SUBSTREAMS_REQUESTED_BIT_ARRAY: services
 *	wanted
 * @SC_KSPROPERTY_VBICODECFILTERING_SUBSTREAMS_DISCOVERED_BIT_ARRAY: services
 *	found
 * @SC_KSPROPERTY_VBICODECFILTERING_STATISTICS: counters
 *
 * Windows: KSPROPERTY_VBICODECFILTERING
 */
enum sc_ksproperty_vbicodecfiltering {
	SC_KSPROPERTY_VBICODECFILTERING_SCANLINES_REQUESTED_BIT_ARRAY = 0x01,
	SC_KSPROPERTY_VBICODECFILTERING_SCANLINES_DISCOVERED_BIT_ARRAY,
	SC_KSPROPERTY_VBICODECFILTERING_SUBSTREAMS_REQUESTED_BIT_ARRAY,
	SC_KSPROPERTY_VBICODECFILTERING_SUBSTREAMS_DISCOVERED_BIT_ARRAY,
	SC_KSPROPERTY_VBICODECFILTERING_STATISTICS,
};

#define SC_KS_CC_SUBSTREAM_ODD			0x0001
#define SC_KS_CC_SUBSTREAM_EVEN			0x0002
#define SC_KS_CC_SUBSTREAM_FIELD1_MASK		0x00f0
#define SC_KS_CC_SUBSTREAM_SERVICE_CC1		0x0010
#define SC_KS_CC_SUBSTREAM_SERVICE_CC2		0x0020
#define SC_KS_CC_SUBSTREAM_SERVICE_T1		0x0040
#define SC_KS_CC_SUBSTREAM_SERVICE_T2		0x0080
#define SC_KS_CC_SUBSTREAM_FIELD2_MASK		0x1f00
#define SC_KS_CC_SUBSTREAM_SERVICE_CC3		0x0100
#define SC_KS_CC_SUBSTREAM_SERVICE_CC4		0x0200
#define SC_KS_CC_SUBSTREAM_SERVICE_T3		0x0400
#define SC_KS_CC_SUBSTREAM_SERVICE_T4		0x0800
#define SC_KS_CC_SUBSTREAM_SERVICE_XDS		0x1000

/**
 * struct sc_vbicodecfiltering_scanlines - a set of lines
 * @dword_bit_array: one bit for each line
 *
 * Windows: VBICODECFILTERING_SCANLINES
 */
struct sc_vbicodecfiltering_scanlines {
	u32 dword_bit_array[32];
};

/**
 * struct sc_vbicodecfiltering_nabts_substreams - a set of NABTS groups
 * @substream_mask: one bit for each group
 *
 * Windows: VBICODECFILTERING_NABTS_SUBSTREAMS
 */
struct sc_vbicodecfiltering_nabts_substreams {
	u32 substream_mask[128];
};

/**
 * struct sc_vbicodecfiltering_cc_substreams - a set of caption services
 * @substream_mask: SC_KS_CC_SUBSTREAM_* bits
 *
 * Windows: VBICODECFILTERING_CC_SUBSTREAMS
 */
struct sc_vbicodecfiltering_cc_substreams {
	u32 substream_mask;
};

/**
 * struct sc_vbicodecfiltering_statistics_common - counters of a VBI decoder
 * @input_srbs_processed: requests taken in
 * @output_srbs_processed: requests given out
 * @srbs_ignored: requests not looked at
 * @input_srbs_missing: input requests that did not come
 * @output_srbs_missing: output requests that were not there
 * @output_failures: output that failed
 * @internal_errors: its own errors
 * @external_errors: other errors
 * @input_discontinuities: gaps
 * @dsp_failures: signal processing that failed
 * @tv_tuner_changes: channel changes
 * @vbi_header_changes: format changes
 * @line_confidence_avg: how sure it is of a line
 * @bytes_output: bytes given out
 *
 * The structures of CC and of TELETEXT statistics hold just this one.
 *
 * Windows: VBICODECFILTERING_STATISTICS_COMMON
 */
struct sc_vbicodecfiltering_statistics_common {
	u32 input_srbs_processed;
	u32 output_srbs_processed;
	u32 srbs_ignored;
	u32 input_srbs_missing;
	u32 output_srbs_missing;
	u32 output_failures;
	u32 internal_errors;
	u32 external_errors;
	u32 input_discontinuities;
	u32 dsp_failures;
	u32 tv_tuner_changes;
	u32 vbi_header_changes;
	u32 line_confidence_avg;
	u32 bytes_output;
};

/**
 * struct sc_vbicodecfiltering_statistics_common_pin - counters of a VBI stream
 * @srbs_processed: requests done
 * @srbs_ignored: requests not looked at
 * @srbs_missing: requests that were not there
 * @internal_errors: its own errors
 * @external_errors: other errors
 * @discontinuities: gaps
 * @line_confidence_avg: how sure it is of a line
 * @bytes_output: bytes given out
 *
 * The structures of NABTS, of CC and of TELETEXT hold just this one.
 *
 * Windows: VBICODECFILTERING_STATISTICS_COMMON_PIN
 */
struct sc_vbicodecfiltering_statistics_common_pin {
	u32 srbs_processed;
	u32 srbs_ignored;
	u32 srbs_missing;
	u32 internal_errors;
	u32 external_errors;
	u32 discontinuities;
	u32 line_confidence_avg;
	u32 bytes_output;
};

/**
 * struct sc_vbicodecfiltering_statistics_nabts - counters of a NABTS decoder
 * @common: what every decoder counts
 * @fec_bundle_bad_lines: bad lines in a bundle
 * @fec_queue_overflows: bundles lost
 * @fec_corrected_lines: lines made good
 * @fec_uncorrectable_lines: lines lost
 * @bundles_processed: bundles done
 * @bundles_sent2_ip: bundles sent on
 * @filtered_lines: lines not wanted
 *
 * Windows: VBICODECFILTERING_STATISTICS_NABTS
 */
struct sc_vbicodecfiltering_statistics_nabts {
	struct sc_vbicodecfiltering_statistics_common common;
	u32 fec_bundle_bad_lines;
	u32 fec_queue_overflows;
	u32 fec_corrected_lines;
	u32 fec_uncorrectable_lines;
	u32 bundles_processed;
	u32 bundles_sent2_ip;
	u32 filtered_lines;
};

/**
 * struct sc_ksproperty_vbicodecfiltering_scanlines_s - lines wanted or found
 * @property: the property
 * @scanlines: the lines
 *
 * Windows: KSPROPERTY_VBICODECFILTERING_SCANLINES_S
 */
struct sc_ksproperty_vbicodecfiltering_scanlines_s {
	struct sc_ksidentifier property;
	struct sc_vbicodecfiltering_scanlines scanlines;
};

/**
 * struct sc_ksproperty_vbicodecfiltering_nabts_substreams_s - NABTS groups
 * @property: the property
 * @substreams: the groups
 *
 * Windows: KSPROPERTY_VBICODECFILTERING_NABTS_SUBSTREAMS_S
 */
struct sc_ksproperty_vbicodecfiltering_nabts_substreams_s {
	struct sc_ksidentifier property;
	struct sc_vbicodecfiltering_nabts_substreams substreams;
};

/**
 * struct sc_ksproperty_vbicodecfiltering_cc_substreams_s - caption services
 * @property: the property
 * @substreams: the services
 *
 * Windows: KSPROPERTY_VBICODECFILTERING_CC_SUBSTREAMS_S
 */
struct sc_ksproperty_vbicodecfiltering_cc_substreams_s {
	struct sc_ksidentifier property;
	struct sc_vbicodecfiltering_cc_substreams substreams;
};

/**
 * struct sc_ksproperty_vbicodecfiltering_statistics_common_s - counters
 * @property: the property
 * @statistics: the counters
 *
 * Windows: KSPROPERTY_VBICODECFILTERING_STATISTICS_COMMON_S
 */
struct sc_ksproperty_vbicodecfiltering_statistics_common_s {
	struct sc_ksidentifier property;
	struct sc_vbicodecfiltering_statistics_common statistics;
};

/**
 * struct sc_ksproperty_vbicodecfiltering_statistics_common_pin_s - counters
 * @property: the property
 * @statistics: the counters
 *
 * Windows: KSPROPERTY_VBICODECFILTERING_STATISTICS_COMMON_PIN_S
 */
struct sc_ksproperty_vbicodecfiltering_statistics_common_pin_s {
	struct sc_ksidentifier property;
	struct sc_vbicodecfiltering_statistics_common_pin statistics;
};

/**
 * struct sc_ksproperty_vbicodecfiltering_statistics_nabts_s - counters
 * @property: the property
 * @statistics: the counters
 *
 * Windows: KSPROPERTY_VBICODECFILTERING_STATISTICS_NABTS_S
 */
struct sc_ksproperty_vbicodecfiltering_statistics_nabts_s {
	struct sc_ksidentifier property;
	struct sc_vbicodecfiltering_statistics_nabts statistics;
};

/* Buffers of a display, and selector units. */

#define SC_PROPSETID_ALLOCATOR_CONTROL					\
	SC_GUID(0x53171960, 0x148e, 0x11d2,				\
		0x99, 0x79, 0x00, 0x00, 0xc0, 0xcc, 0x16, 0xba)
#define SC_PROPSETID_VIDCAP_SELECTOR					\
	SC_GUID(0x1abdaeca, 0x68b6, 0x4f83,				\
		0x93, 0x71, 0xb4, 0x13, 0x90, 0x7c, 0x7b, 0x9f)

/**
 * enum sc_ksproperty_allocator_control - how buffers are made
 * @SC_KSPROPERTY_ALLOCATOR_CONTROL_HONOR_COUNT: 1 to make as many as the
 *	stream wishes
 * @SC_KSPROPERTY_ALLOCATOR_CONTROL_SURFACE_SIZE: how large
 * @SC_KSPROPERTY_ALLOCATOR_CONTROL_CAPTURE_CAPS: can fields be interleaved
 * @SC_KSPROPERTY_ALLOCATOR_CONTROL_CAPTURE_INTERLEAVE: may fields be
 *	interleaved
 *
 * Windows: KSPROPERTY_ALLOCATOR_CONTROL
 */
enum sc_ksproperty_allocator_control {
	SC_KSPROPERTY_ALLOCATOR_CONTROL_HONOR_COUNT,
	SC_KSPROPERTY_ALLOCATOR_CONTROL_SURFACE_SIZE,
	SC_KSPROPERTY_ALLOCATOR_CONTROL_CAPTURE_CAPS,
	SC_KSPROPERTY_ALLOCATOR_CONTROL_CAPTURE_INTERLEAVE,
};

/**
 * struct sc_ksproperty_allocator_control_surface_size_s - how large
 * @surface_cx: width
 * @surface_cy: height
 *
 * Windows: KSPROPERTY_ALLOCATOR_CONTROL_SURFACE_SIZE_S
 */
struct sc_ksproperty_allocator_control_surface_size_s {
	u32 surface_cx;
	u32 surface_cy;
};

/**
 * struct sc_ksproperty_allocator_control_capture_caps_s - interleaved fields
 * @interleaved_cap_supported: 1 if they can be captured
 *
 * Windows: KSPROPERTY_ALLOCATOR_CONTROL_CAPTURE_CAPS_S
 */
struct sc_ksproperty_allocator_control_capture_caps_s {
	u32 interleaved_cap_supported;
};

/**
 * struct sc_ksproperty_allocator_control_capture_interleave_s - the same now
 * @interleaved_cap_possible: 1 if they can be captured with these buffers
 *
 * Windows: KSPROPERTY_ALLOCATOR_CONTROL_CAPTURE_INTERLEAVE_S
 */
struct sc_ksproperty_allocator_control_capture_interleave_s {
	u32 interleaved_cap_possible;
};

/**
 * enum sc_ksproperty_vidcap_selector - properties of a selector unit
 * @SC_KSPROPERTY_SELECTOR_SOURCE_NODE_ID: the node that is selected
 * @SC_KSPROPERTY_SELECTOR_NUM_SOURCES: how many can be, get only
 *
 * Windows: KSPROPERTY_VIDCAP_SELECTOR
 */
enum sc_ksproperty_vidcap_selector {
	SC_KSPROPERTY_SELECTOR_SOURCE_NODE_ID,
	SC_KSPROPERTY_SELECTOR_NUM_SOURCES,
};

/**
 * struct sc_ksproperty_selector_s - value of a selector's property
 * @property: the property
 * @value: see enum sc_ksproperty_vidcap_selector
 * @flags: the device's own
 * @capabilities: the device's own
 *
 * Windows: KSPROPERTY_SELECTOR_S
 */
struct sc_ksproperty_selector_s {
	struct sc_ksidentifier property;
	s32 value;
	u32 flags;
	u32 capabilities;
};

/**
 * struct sc_ksproperty_selector_node_s - value of a selector node's property
 * @node_property: the property and the node
 * @value: see enum sc_ksproperty_vidcap_selector
 * @flags: the device's own
 * @capabilities: the device's own
 *
 * Windows: KSPROPERTY_SELECTOR_NODE_S
 */
struct sc_ksproperty_selector_node_s {
	struct sc_ksp_node node_property;
	s32 value;
	u32 flags;
	u32 capabilities;
};

/* Events of a capture device, and of its video port. */

#define SC_KSEVENTSETID_VIDCAP_NOTIFY					\
	SC_GUID(0xdb47de20, 0xf628, 0x11d1,				\
		0xba, 0x41, 0x00, 0xa0, 0xc9, 0x0d, 0x2b, 0x05)
#define SC_KSEVENTSETID_VP_NOTIFY					\
	SC_GUID(0x20c5598e, 0xd3c8, 0x11d0,				\
		0x8d, 0xfc, 0x00, 0xc0, 0x4f, 0xd7, 0xc0, 0x8b)
#define SC_KSEVENTSETID_VPVBI_NOTIFY					\
	SC_GUID(0xec529b01, 0x1a1f, 0x11d1,				\
		0xba, 0xd9, 0x00, 0x60, 0x97, 0x44, 0x11, 0x1a)

/**
 * enum sc_ksevent_vidcaptosti - events of a capture device
 * @SC_KSEVENT_VIDCAPTOSTI_EXT_TRIGGER: a button was pressed
 * @SC_KSEVENT_VIDCAP_AUTO_UPDATE: a control has changed by itself
 * @SC_KSEVENT_VIDCAP_SEARCH: a search is over
 *
 * Windows: KSEVENT_VIDCAPTOSTI
 */
enum sc_ksevent_vidcaptosti {
	SC_KSEVENT_VIDCAPTOSTI_EXT_TRIGGER,
	SC_KSEVENT_VIDCAP_AUTO_UPDATE,
	SC_KSEVENT_VIDCAP_SEARCH,
};

/**
 * enum sc_ksevent_vpnotify - events of a video port
 * @SC_KSEVENT_VPNOTIFY_FORMATCHANGE: its format must be agreed anew
 *
 * Windows: KSEVENT_VPNOTIFY
 */
enum sc_ksevent_vpnotify {
	SC_KSEVENT_VPNOTIFY_FORMATCHANGE,
};

/**
 * enum sc_ksevent_vpvbinotify - events of a video port's blanking lines
 * @SC_KSEVENT_VPVBINOTIFY_FORMATCHANGE: their format must be agreed anew
 *
 * Windows: KSEVENT_VPVBINOTIFY
 */
enum sc_ksevent_vpvbinotify {
	SC_KSEVENT_VPVBINOTIFY_FORMATCHANGE,
};

#endif /* _STREAMCLASS_KSPROPERTY_H */
