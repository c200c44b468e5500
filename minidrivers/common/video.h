/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What the video capture minidrivers here have in common: ranges that each
 * stand for one fixed size, a device with one stream, and the answer to the
 * question which format a range makes.
 */
#ifndef _MINIDRIVERS_VIDEO_H
#define _MINIDRIVERS_VIDEO_H

#include <linux/limits.h>
#include <linux/math.h>
#include <linux/minmax.h>

#include <streamclass/minidriver.h>

/* Intervals are in units of 100 ns. */
#define VIDEO_SECOND		10000000LL
#define VIDEO_FPS(rate)		(VIDEO_SECOND / (rate))

/* Rows are as long as a multiple of four bytes. */
#define VIDEO_IMAGE_BYTES(bits, width, height)				\
	(((width) * (bits) + 31) / 32 * 4 * (height))

#define VIDEO_BIT_RATE(bits, width, height, interval)			\
	(VIDEO_IMAGE_BYTES(bits, width, height) * 8 * VIDEO_SECOND / (interval))

/* The member that takes it is signed. */
#define VIDEO_BIT_RATE_LIMIT(rate)	((rate) > S32_MAX ? S32_MAX : (rate))

#define VIDEO_SIZE(width, height)	{ .cx = (width), .cy = (height) }

/*
 * A range of one size. All intervals from @fastest to @slowest are possible
 * and @usual is the default.
 */
#define VIDEO_RANGE(...)						\
	VIDEO_ZOOM_RANGE(1, SC_KS_ANALOG_VIDEO_NONE, __VA_ARGS__)

/*
 * The same of analogue video of some standards, of which parts down to @zoom times
 * narrower and lower can be made as large as the whole. A size that zooms is a
 * multiple of twice that.
 */
#define VIDEO_ZOOM_RANGE(zoom, standards, subtype, compression, bits, width, \
			 height, fastest, usual, slowest)		\
	{								\
		.data_range = {						\
			.format_size = sizeof(struct sc_ks_datarange_video), \
			.sample_size = VIDEO_IMAGE_BYTES(bits, width, height), \
			.major_format = SC_KSDATAFORMAT_TYPE_VIDEO,	\
			.sub_format = subtype,				\
			.specifier = SC_KSDATAFORMAT_SPECIFIER_VIDEOINFO, \
		},							\
		.b_fixed_size_samples = true,				\
		.config_caps = {					\
			.guid = SC_KSDATAFORMAT_SPECIFIER_VIDEOINFO,	\
			.video_standard = standards,			\
			.input_size = VIDEO_SIZE(width, height),	\
			.min_cropping_size = VIDEO_SIZE((width) / (zoom), (height) / (zoom)), \
			.max_cropping_size = VIDEO_SIZE(width, height),	\
			.crop_granularity_x = (zoom) > 1 ? 2 : 1,	\
			.crop_granularity_y = (zoom) > 1 ? 2 : 1,	\
			.crop_align_x = (zoom) > 1 ? 2 : 1,		\
			.crop_align_y = (zoom) > 1 ? 2 : 1,		\
			.min_output_size = VIDEO_SIZE(width, height),	\
			.max_output_size = VIDEO_SIZE(width, height),	\
			.output_granularity_x = 1,			\
			.output_granularity_y = 1,			\
			.stretch_taps_x = (zoom) > 1,			\
			.stretch_taps_y = (zoom) > 1,			\
			.min_frame_interval = fastest,			\
			.max_frame_interval = slowest,			\
			.min_bits_per_second = VIDEO_BIT_RATE_LIMIT(	\
				VIDEO_BIT_RATE(bits, width, height, slowest)), \
			.max_bits_per_second = VIDEO_BIT_RATE_LIMIT(	\
				VIDEO_BIT_RATE(bits, width, height, fastest)), \
		},							\
		.video_info_header = {					\
			.dw_bit_rate = VIDEO_BIT_RATE(bits, width, height, usual), \
			.avg_time_per_frame = usual,			\
			.bmi_header = {					\
				.bi_size = sizeof(struct sc_ks_bitmapinfoheader), \
				.bi_width = width,			\
				.bi_height = height,			\
				.bi_planes = 1,				\
				.bi_bit_count = bits,			\
				.bi_compression = compression,		\
				.bi_size_image =			\
					VIDEO_IMAGE_BYTES(bits, width, height), \
			},						\
		},							\
	}

static const struct sc_guid video_pin = SC_PINNAME_VIDEO_CAPTURE;

/* Describe a device with one capture stream. */
static inline void video_describe(struct sc_stream_descriptor *descriptor,
				  struct sc_ksdataformat **ranges, unsigned int count)
{
	struct sc_stream_information *info = &descriptor->stream_info;

	descriptor->stream_header.number_of_streams = 1;
	descriptor->stream_header.size_of_hw_stream_information = sizeof(*info);

	info->number_of_possible_instances = 1;
	info->data_flow = SC_KSPIN_DATAFLOW_OUT;
	info->data_accessible = true;
	info->stream_formats_array = ranges;
	info->number_of_format_array_entries = count;
	info->category = &video_pin;
	info->name = &video_pin;
}

/* Encoding and size tell the ranges apart; the sign of the height does not. */
static inline bool video_fits(const struct sc_ks_datarange_video *range,
			      const struct sc_ksdataformat *format,
			      const struct sc_ks_bitmapinfoheader *picture)
{
	const struct sc_ks_bitmapinfoheader *own = &range->video_info_header.bmi_header;

	return sc_guid_equal(&format->major_format, &range->data_range.major_format) &&
	       sc_guid_equal(&format->sub_format, &range->data_range.sub_format) &&
	       sc_guid_equal(&format->specifier, &range->data_range.specifier) &&
	       picture->bi_compression == own->bi_compression &&
	       picture->bi_bit_count == own->bi_bit_count &&
	       picture->bi_width == own->bi_width &&
	       (picture->bi_height == own->bi_height ||
		picture->bi_height == -own->bi_height);
}

static inline const struct sc_ks_datarange_video *
video_find(struct sc_ksdataformat *const *ranges, unsigned int count,
	   const struct sc_ksdataformat *format,
	   const struct sc_ks_bitmapinfoheader *picture)
{
	const struct sc_ks_datarange_video *range;
	unsigned int i;

	for (i = 0; i < count; i++) {
		range = container_of(ranges[i], struct sc_ks_datarange_video, data_range);
		if (video_fits(range, format, picture))
			return range;
	}
	return NULL;
}

static inline bool video_is_interval(const struct sc_ks_datarange_video *range,
				     s64 interval)
{
	return interval >= range->config_caps.min_frame_interval &&
	       interval <= range->config_caps.max_frame_interval;
}

/* One direction of a part: does it begin and end where it may? */
static inline bool video_cuts(s32 from, s32 to, s32 all, s32 least, s32 step)
{
	return from >= 0 && to <= all && to - from >= least && !(from % step) && !(to % step);
}

/* Parts grow and move by one step, which is the same for both here; an empty one is all. */
static inline bool video_is_part(const struct sc_ks_datarange_video *range,
				 const struct sc_rect *part)
{
	const struct sc_ks_video_stream_config_caps *caps = &range->config_caps;

	return sc_rect_is_empty(part) ||
	       (video_cuts(part->left, part->right, caps->input_size.cx,
			   caps->min_cropping_size.cx, caps->crop_granularity_x) &&
		video_cuts(part->top, part->bottom, caps->input_size.cy,
			   caps->min_cropping_size.cy, caps->crop_granularity_y));
}

/*
 * The format a stream is opened with, or NULL where it is not one that an
 * intersection has made.
 */
static inline const struct sc_ks_videoinfoheader *
video_opened_with(struct sc_ksdataformat *const *ranges, unsigned int count,
		  const struct sc_ksdataformat *open_format)
{
	const struct sc_ks_dataformat_videoinfoheader *format =
		container_of(open_format, struct sc_ks_dataformat_videoinfoheader, data_format);
	const struct sc_ks_datarange_video *range;

	if (open_format->format_size < sizeof(*format))
		return NULL;
	range = video_find(ranges, count, open_format,
			   &format->video_info_header.bmi_header);
	if (!range || !video_is_part(range, &format->video_info_header.rc_source) ||
	    !video_is_interval(range, format->video_info_header.avg_time_per_frame))
		return NULL;
	return &format->video_info_header;
}

/* Everything but the default format must be as it was declared. */
static inline bool video_same_limits(const struct sc_ks_datarange_video *a,
				     const struct sc_ks_datarange_video *b)
{
	return a->b_fixed_size_samples == b->b_fixed_size_samples &&
	       a->b_temporal_compression == b->b_temporal_compression &&
	       a->stream_description_flags == b->stream_description_flags &&
	       a->memory_allocation_flags == b->memory_allocation_flags &&
	       !memcmp(&a->config_caps, &b->config_caps, sizeof(a->config_caps));
}

/* A rate that is too high becomes the next lower one that is possible. */
static inline void video_make_format(struct sc_ks_dataformat_videoinfoheader *format,
				     const struct sc_ks_datarange_video *range,
				     const struct sc_ks_videoinfoheader *wish)
{
	struct sc_ks_videoinfoheader *header = &format->video_info_header;
	const struct sc_ks_bitmapinfoheader *own = &range->video_info_header.bmi_header;

	format->data_format = range->data_range;
	format->data_format.format_size = sizeof(*format);

	*header = range->video_info_header;
	header->rc_target.right = own->bi_width;
	header->rc_target.bottom = own->bi_height;
	header->rc_source = sc_rect_is_empty(&wish->rc_source) ? header->rc_target :
							       wish->rc_source;
	header->bmi_header.bi_height = wish->bmi_header.bi_height;
	if (wish->avg_time_per_frame > 0)
		header->avg_time_per_frame = clamp(wish->avg_time_per_frame,
						   range->config_caps.min_frame_interval,
						   range->config_caps.max_frame_interval);
	header->dw_bit_rate = own->bi_size_image * 8 * VIDEO_SECOND /
			      header->avg_time_per_frame;
}

/* Answer SC_SRB_GET_DATA_INTERSECTION; returns the status. */
static inline int video_intersect(struct sc_ksdataformat *const *ranges,
				  unsigned int count, struct sc_srb *srb)
{
	struct sc_stream_data_intersect_info *info = srb->command_data.intersect_info;
	const struct sc_ks_datarange_video *asked, *range;

	asked = container_of(info->data_range, struct sc_ks_datarange_video, data_range);
	if (info->data_range->format_size < sizeof(*asked))
		return SC_STATUS_NO_MATCH;
	range = video_find(ranges, count, info->data_range,
			   &asked->video_info_header.bmi_header);
	if (!range || !video_same_limits(range, asked) ||
	    !video_is_part(range, &asked->video_info_header.rc_source))
		return SC_STATUS_NO_MATCH;

	srb->actual_bytes_transferred = sizeof(struct sc_ks_dataformat_videoinfoheader);
	if (info->size_of_data_format_buffer < srb->actual_bytes_transferred)
		return SC_STATUS_BUFFER_OVERFLOW;

	video_make_format(info->data_format_buffer, range, &asked->video_info_header);
	return SC_STATUS_SUCCESS;
}

/* What travels with each picture lies right behind its stream header. */
static inline struct sc_ks_frame_info *video_frame_info(struct sc_srb *srb)
{
	return (struct sc_ks_frame_info *)(srb->command_data.data_buffer_array + 1);
}

#endif /* _MINIDRIVERS_VIDEO_H */
