// SPDX-License-Identifier: GPL-2.0
/*
 * Data that is no picture: a line of text a tick, which says how the device
 * is doing.
 */
#include <common/video.h>

#include "pattern.h"

#define TELEMETRY_BYTES		64
#define TELEMETRY_INTERVAL	VIDEO_FPS(30)

static struct sc_ksdataformat telemetry_range = {
	.format_size = sizeof(struct sc_ksdataformat),
	.sample_size = TELEMETRY_BYTES,
	.major_format = PATTERN_TYPE_TELEMETRY,
	.sub_format = SC_GUID_FOURCC(SC_MAKEFOURCC('S', 'C', 'T', 'L')),
	.specifier = SC_KSDATAFORMAT_SPECIFIER_NONE,
};

static struct sc_ksdataformat *telemetry_ranges[] = { &telemetry_range };

static int telemetry_open(struct sc_stream_object *object, const struct pattern_kind *kind,
			  const struct sc_ksdataformat *format)
{
	if (!sc_guid_equal(&format->sub_format, &telemetry_range.sub_format))
		return SC_STATUS_INVALID_PARAMETER;

	pattern_stream_open(object, kind, TELEMETRY_BYTES, TELEMETRY_INTERVAL);
	return SC_STATUS_SUCCESS;
}

static int telemetry_intersect(struct sc_srb *srb)
{
	return pattern_intersect_plain(srb, &telemetry_range);
}

static void telemetry_work(struct pattern_stream *stream, struct sc_srb *srb)
{
	struct sc_ksstream_header *header = srb->command_data.data_buffer_array;
	const struct sc_ks_frame_info *info = video_frame_info(srb);

	memset(header->data, 0, TELEMETRY_BYTES);
	snprintf(header->data, TELEMETRY_BYTES, "tick %lld dropped %lld time %lld\n",
		 info->picture_number, info->drop_count, header->presentation_time.time);
	header->data_used = TELEMETRY_BYTES;
}

const struct pattern_kind pattern_telemetry = {
	.command = SC_SRB_READ_DATA,
	.data_flow = SC_KSPIN_DATAFLOW_OUT,
	.category = PATTERN_CATEGORY_TELEMETRY,
	.media_specific = sizeof(struct sc_ks_frame_info),
	.ranges = telemetry_ranges,
	.n_ranges = ARRAY_SIZE(telemetry_ranges),
	.properties = pattern_properties,
	.n_properties = PATTERN_PROPERTY_SETS,
	.open = telemetry_open,
	.intersect = telemetry_intersect,
	.work = telemetry_work,
};
