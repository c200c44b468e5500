// SPDX-License-Identifier: GPL-2.0
/*
 * Single pictures: one for each time that the trigger is pulled, with the time at
 * which it was. Who pulls it while no request waits has missed a picture.
 */
#include <common/video.h>

#include "pattern.h"

#define STILL_INTERVAL	VIDEO_FPS(30)

#define STILL_RANGE(subtype, compression, bits, width, height)		\
	VIDEO_RANGE(subtype, compression, bits, width, height,		\
		    STILL_INTERVAL, STILL_INTERVAL, STILL_INTERVAL)

static struct sc_ks_datarange_video still_video[] = {
	STILL_RANGE(SC_MEDIASUBTYPE_YUY2, SC_MAKEFOURCC('Y', 'U', 'Y', '2'), 16, 1920, 1080),
	STILL_RANGE(SC_MEDIASUBTYPE_YUY2, SC_MAKEFOURCC('Y', 'U', 'Y', '2'), 16, 640, 480),
	STILL_RANGE(SC_MEDIASUBTYPE_GREY, SC_MAKEFOURCC('G', 'R', 'E', 'Y'), 8, 160, 120),
};

static struct sc_ksdataformat *still_ranges[] = {
	&still_video[0].data_range,
	&still_video[1].data_range,
	&still_video[2].data_range,
};

static int still_open(struct sc_stream_object *object, const struct pattern_kind *kind,
		      const struct sc_ksdataformat *format)
{
	struct pattern_device *device = object->hw_device_extension;
	int status = pattern_video_open(object, kind, format);

	if (status == SC_STATUS_SUCCESS)
		device->still = object->hw_stream_extension;
	return status;
}

static int still_intersect(struct sc_srb *srb)
{
	return video_intersect(still_ranges, ARRAY_SIZE(still_ranges), srb);
}

const struct pattern_kind pattern_still = {
	.command = SC_SRB_READ_DATA,
	.data_flow = SC_KSPIN_DATAFLOW_OUT,
	.category = SC_PINNAME_VIDEO_STILL,
	.media_specific = sizeof(struct sc_ks_frame_info),
	.painted = true,
	.triggered = true,
	.ranges = still_ranges,
	.n_ranges = ARRAY_SIZE(still_ranges),
	.properties = pattern_properties,
	.n_properties = PATTERN_PROPERTY_SETS,
	.open = still_open,
	.intersect = still_intersect,
	.work = pattern_video_paint,
};

/* The trigger: a property of the device that names the stream. */

const struct sc_guid pattern_trigger_set = SC_PROPSETID_VIDCAP_VIDEOCONTROL;

const struct sc_ksproperty_item pattern_trigger_items[PATTERN_TRIGGER_ITEMS] = {
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

bool pattern_is_trigger(const struct sc_ksidentifier *property)
{
	return sc_guid_equal(&pattern_trigger_set, &property->set);
}

/* What can be set of a stream. */
static u32 still_modes(u32 stream_index)
{
	return stream_index == PATTERN_STREAM_STILL ? SC_KS_VIDEO_CONTROL_FLAG_TRIGGER : 0;
}

static u32 still_stream_index(const struct sc_stream_property_descriptor *descriptor)
{
	return container_of(descriptor->property, struct sc_ksproperty_videocontrol_mode_s,
			    property)->stream_index;
}

/* A trigger does not stay pulled. */
int pattern_get_trigger(struct sc_srb *srb)
{
	struct sc_stream_property_descriptor *descriptor = srb->command_data.property_info;
	struct sc_ksproperty_videocontrol_caps_s *caps = descriptor->property_info;
	struct sc_ksproperty_videocontrol_mode_s *mode = descriptor->property_info;

	srb->actual_bytes_transferred = sizeof(*mode);
	if (descriptor->property->id == SC_KSPROPERTY_VIDEOCONTROL_CAPS)
		caps->video_control_caps = still_modes(still_stream_index(descriptor));
	else
		mode->mode = 0;
	return SC_STATUS_SUCCESS;
}

int pattern_set_trigger(struct sc_srb *srb)
{
	struct sc_stream_property_descriptor *descriptor = srb->command_data.property_info;
	struct sc_ksproperty_videocontrol_mode_s *mode = descriptor->property_info;
	struct pattern_device *device = srb->hw_device_extension;

	if (mode->mode & ~still_modes(still_stream_index(descriptor)))
		return SC_STATUS_INVALID_PARAMETER;

	if (mode->mode && device->still)
		pattern_stream_trigger(device->still);
	return SC_STATUS_SUCCESS;
}
