// SPDX-License-Identifier: GPL-2.0
/*
 * Video: the pictures that are painted, and those that come back from a
 * program, of which it is noted what they were.
 */
#include <linux/string.h>

#include <common/video.h>

#include "pattern.h"

#define PATTERN_ENCODINGS	4
#define PATTERN_SIZES		7
#define PATTERN_RANGES		(PATTERN_ENCODINGS * PATTERN_SIZES)
#define PATTERN_ZOOM		4

/* Each size with the highest rate that a slow machine keeps, and the usual one. */
#define PATTERN_ENCODING(subtype, compression, bits)			\
	{								\
		PATTERN_SIZE(subtype, compression, bits, 640, 480, 60, 30), \
		PATTERN_SIZE(subtype, compression, bits, 160, 120, 1000, 30), \
		PATTERN_SIZE(subtype, compression, bits, 320, 240, 240, 30), \
		PATTERN_SIZE(subtype, compression, bits, 1280, 720, 30, 30), \
		PATTERN_SIZE(subtype, compression, bits, 1920, 1080, 15, 15), \
		PATTERN_TV(subtype, compression, bits, 480, PATTERN_525, 333667), \
		PATTERN_TV(subtype, compression, bits, 576, PATTERN_625, 400000), \
	}

#define PATTERN_SIZE(subtype, compression, bits, width, height, fastest, usual) \
	VIDEO_RANGE(subtype, compression, bits, width, height,		\
		    VIDEO_FPS(fastest), VIDEO_FPS(usual), VIDEO_SECOND)

/* Television has one rate; and one size, so that parts of it can be chosen. */
#define PATTERN_TV(subtype, compression, bits, height, standards, interval) \
	VIDEO_ZOOM_RANGE(PATTERN_ZOOM, standards, subtype, compression, bits, \
			 704, height, interval, interval, interval)

static struct sc_ks_datarange_video pattern_video[PATTERN_ENCODINGS][PATTERN_SIZES] = {
	PATTERN_ENCODING(SC_MEDIASUBTYPE_YUY2, SC_MAKEFOURCC('Y', 'U', 'Y', '2'), 16),
	PATTERN_ENCODING(SC_MEDIASUBTYPE_RGB24, SC_KS_BI_RGB, 24),
	PATTERN_ENCODING(SC_MEDIASUBTYPE_GREY, SC_MAKEFOURCC('G', 'R', 'E', 'Y'), 8),
	PATTERN_ENCODING(SC_MEDIASUBTYPE_NV12, SC_MAKEFOURCC('N', 'V', '1', '2'), 12),
};

#define PATTERN_POINTERS(encoding)					\
	{								\
		&pattern_video[encoding][0].data_range,			\
		&pattern_video[encoding][1].data_range,			\
		&pattern_video[encoding][2].data_range,			\
		&pattern_video[encoding][3].data_range,			\
		&pattern_video[encoding][4].data_range,			\
		&pattern_video[encoding][5].data_range,			\
		&pattern_video[encoding][6].data_range,			\
	}

static struct sc_ksdataformat *pattern_pointers[PATTERN_ENCODINGS][PATTERN_SIZES] = {
	PATTERN_POINTERS(0),
	PATTERN_POINTERS(1),
	PATTERN_POINTERS(2),
	PATTERN_POINTERS(3),
};

static struct sc_ksdataformat **const pattern_ranges = &pattern_pointers[0][0];

static struct pattern_part pattern_part_of(const struct sc_ks_videoinfoheader *format)
{
	const struct sc_rect *source = &format->rc_source;

	if (sc_rect_is_empty(source))
		return (struct pattern_part){
			.width = format->bmi_header.bi_width,
			.height = abs(format->bmi_header.bi_height),
		};

	return (struct pattern_part){
		.left = source->left,
		.top = source->top,
		.width = source->right - source->left,
		.height = source->bottom - source->top,
	};
}

/* Pictures are of that format from here on; it is one that video_opened_with() knows. */
static void pattern_video_take(struct pattern_stream *stream,
			       const struct sc_ksdataformat *data_format)
{
	const struct sc_ks_videoinfoheader *format = &stream->format.video_info_header;

	memcpy(&stream->format, data_format, sizeof(stream->format));
	stream->part = pattern_part_of(format);
	stream->image_bytes = format->bmi_header.bi_size_image;
	pattern_repaint(stream);
}

int pattern_video_open(struct sc_stream_object *object, const struct pattern_kind *kind,
		       const struct sc_ksdataformat *open_format)
{
	struct pattern_stream *stream = object->hw_stream_extension;
	const struct sc_ks_videoinfoheader *format;

	format = video_opened_with(kind->ranges, kind->n_ranges, open_format);
	if (!format)
		return SC_STATUS_INVALID_PARAMETER;

	pattern_canvas_init(&stream->canvas, &format->bmi_header);
	pattern_stream_open(object, kind, format->bmi_header.bi_size_image,
			    format->avg_time_per_frame);
	pattern_video_take(stream, open_format);
	return SC_STATUS_SUCCESS;
}

static bool pattern_same_frames(const struct sc_ks_dataformat_videoinfoheader *own,
				const struct sc_ksdataformat *data_format,
				const struct sc_ks_videoinfoheader *format)
{
	const struct sc_ks_bitmapinfoheader *picture = &own->video_info_header.bmi_header;

	return sc_guid_equal(&data_format->sub_format, &own->data_format.sub_format) &&
	       !memcmp(&format->bmi_header, picture, sizeof(*picture));
}

/*
 * While frames are on their way the part of the picture can change, and nothing
 * else. The rate is that with which the stream was opened.
 */
static int pattern_video_set_format(struct pattern_stream *stream,
				    const struct sc_ksdataformat *data_format)
{
	const struct sc_ks_videoinfoheader *format;

	format = video_opened_with(pattern_ranges, PATTERN_RANGES, data_format);
	if (!format || format->avg_time_per_frame != stream->interval)
		return SC_STATUS_NOT_SUPPORTED;
	if (stream->state >= SC_KSSTATE_PAUSE &&
	    !pattern_same_frames(&stream->format, data_format, format))
		return SC_STATUS_NOT_SUPPORTED;

	pattern_video_take(stream, data_format);
	return SC_STATUS_SUCCESS;
}

/* Of the same source, in the same encoding, at the same rate? */
static bool pattern_is_relative(const struct pattern_stream *stream,
				const struct sc_ks_datarange_video *own,
				const struct sc_ks_datarange_video *range)
{
	return sc_guid_equal(&range->data_range.sub_format, &own->data_range.sub_format) &&
	       range->config_caps.video_standard == own->config_caps.video_standard &&
	       video_is_interval(range, stream->interval);
}

/* The range of the next smaller pictures, NULL where there is none. */
static const struct sc_ks_datarange_video *pattern_smaller(const struct pattern_stream *stream)
{
	const struct sc_ks_datarange_video *own, *range, *best = NULL;
	unsigned int i;

	own = video_find(pattern_ranges, PATTERN_RANGES, &stream->format.data_format,
			 &stream->format.video_info_header.bmi_header);
	for (i = 0; i < PATTERN_RANGES; i++) {
		range = container_of(pattern_ranges[i], struct sc_ks_datarange_video, data_range);
		if (pattern_is_relative(stream, own, range) &&
		    range->data_range.sample_size < own->data_range.sample_size &&
		    (!best || range->data_range.sample_size > best->data_range.sample_size))
			best = range;
	}
	return best;
}

/* The pictures become smaller by themselves, so that they fit wherever the others did. */
void pattern_video_shrink(struct pattern_stream *stream)
{
	const struct sc_ks_datarange_video *smaller = pattern_smaller(stream);
	struct sc_ks_dataformat_videoinfoheader format;
	struct sc_ks_videoinfoheader wish;

	if (!smaller)
		return;
	wish = smaller->video_info_header;
	wish.avg_time_per_frame = stream->interval;
	if (stream->format.video_info_header.bmi_header.bi_height < 0)
		wish.bmi_header.bi_height *= -1;
	video_make_format(&format, smaller, &wish);
	pattern_video_take(stream, &format.data_format);
}

static int pattern_video_intersect(struct sc_srb *srb)
{
	return video_intersect(pattern_ranges, PATTERN_RANGES, srb);
}

void pattern_video_paint(struct pattern_stream *stream, struct sc_srb *srb)
{
	struct sc_ksstream_header *header = srb->command_data.data_buffer_array;

	if (memcmp(&stream->canvas.bitmap, &stream->picture, sizeof(stream->picture)))
		pattern_canvas_init(&stream->canvas, &stream->picture);
	pattern_canvas_look(&stream->canvas, &stream->look);
	if (stream->torn)
		pattern_canvas_tear(&stream->canvas, header->data, stream->number);
	else
		pattern_canvas_paint(&stream->canvas, header->data, stream->number);
	pattern_canvas_zoom(&stream->canvas, header->data, &stream->shown);
	header->data_used = stream->picture.bi_size_image;
}

const struct pattern_kind pattern_camera = {
	.command = SC_SRB_READ_DATA,
	.data_flow = SC_KSPIN_DATAFLOW_OUT,
	.category = SC_PINNAME_VIDEO_CAPTURE,
	.media_specific = sizeof(struct sc_ks_frame_info),
	.painted = true,
	.ranges = &pattern_pointers[0][0],
	.n_ranges = PATTERN_RANGES,
	.properties = pattern_properties,
	.n_properties = PATTERN_PROPERTY_SETS,
	.open = pattern_video_open,
	.set_format = pattern_video_set_format,
	.intersect = pattern_video_intersect,
	.work = pattern_video_paint,
};

const struct pattern_kind pattern_sink = {
	.command = SC_SRB_WRITE_DATA,
	.data_flow = SC_KSPIN_DATAFLOW_IN,
	.category = PATTERN_CATEGORY_OUTPUT,
	.media_specific = sizeof(struct sc_ks_frame_info),
	.ranges = &pattern_pointers[0][0],
	.n_ranges = PATTERN_RANGES,
	.properties = pattern_properties,
	.n_properties = PATTERN_PROPERTY_SETS,
	.open = pattern_video_open,
	.intersect = pattern_video_intersect,
	.work = pattern_note_written,
};
