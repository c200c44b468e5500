// SPDX-License-Identifier: GPL-2.0
/*
 * What travels between the pictures of a television signal of 525 lines: the
 * blanking lines as samples, with closed captions on line 21 of the first
 * field, and the bytes of these captions alone.
 */
#include <linux/bitops.h>
#include <linux/fixp-arith.h>

#include <common/video.h>

#include "pattern.h"

#define BLANKING_FIRST_LINE	10
#define BLANKING_LAST_LINE	21
#define BLANKING_LINES		(BLANKING_LAST_LINE - BLANKING_FIRST_LINE + 1)
#define BLANKING_CAPTION_LINE	(21 - BLANKING_FIRST_LINE)

/* Samples are taken at 27 MHz, from 9.5 us after the edge of the sync pulse on. */
#define BLANKING_RATE		27000000
#define BLANKING_SAMPLES	1440
#define BLANKING_BEGIN		950	/* 10 ns units */
#define BLANKING_END		(BLANKING_BEGIN + BLANKING_SAMPLES * 100 / 27)
#define BLANKING_BYTES		(2 * BLANKING_LINES * BLANKING_SAMPLES)

/* 30 pictures in 1.001 s */
#define BLANKING_INTERVAL	333667

/* Levels: black, and 50 IRE above it. */
#define BLANKING_LOW		16
#define BLANKING_HIGH		126

/* Line 21: a bit lasts 1/32 of a line; seven of run-in, 001, two bytes. */
#define CAPTION_BIT_SAMPLES_8	429	/* eighths of a sample */
#define CAPTION_RUN_IN_BITS	7
#define CAPTION_START_BITS	3
#define CAPTION_START		4	/* 001, the lowest bit first */
#define CAPTION_BEGIN		27	/* samples: 10.5 us after the edge */

/* Two bytes each: two rows that roll up, a new row, its beginning; all twice. */
static const u8 caption_codes[][2] = {
	{ 0x14, 0x25 }, { 0x14, 0x25 },
	{ 0x14, 0x2d }, { 0x14, 0x2d },
	{ 0x14, 0x70 }, { 0x14, 0x70 },
};

#define CAPTION_TEXT_BYTES	20
#define CAPTION_PAIRS		(ARRAY_SIZE(caption_codes) + CAPTION_TEXT_BYTES / 2)

static u8 caption_with_parity(u8 byte)
{
	return byte | (hweight8(byte) % 2 ? 0 : 0x80);
}

/* A row of text takes a number of pictures, and tells that of the first one. */
static void caption_pair(s64 number, u8 pair[2])
{
	char text[CAPTION_TEXT_BYTES + 1];
	const u8 *bytes;
	u64 row;
	u32 i;

	row = div_u64_rem(number, CAPTION_PAIRS, &i);
	if (i < ARRAY_SIZE(caption_codes)) {
		bytes = caption_codes[i];
	} else {
		snprintf(text, sizeof(text), "picture %-12llu", row * CAPTION_PAIRS);
		bytes = (u8 *)text + 2 * (i - ARRAY_SIZE(caption_codes));
	}
	pair[0] = caption_with_parity(bytes[0]);
	pair[1] = caption_with_parity(bytes[1]);
}

static u8 caption_run_in(unsigned int sample)
{
	s32 swing = (BLANKING_HIGH - BLANKING_LOW) / 2;
	u32 degrees = sample * 8 * 360 / CAPTION_BIT_SAMPLES_8 % 360;

	return BLANKING_LOW + swing + swing * -fixp_cos16(degrees) / 0x7fff;
}

static void caption_paint(u8 *line, const u8 pair[2])
{
	u32 bits = CAPTION_START | pair[0] << CAPTION_START_BITS |
		   pair[1] << (CAPTION_START_BITS + 8);
	unsigned int sample, bit;

	for (sample = 0; CAPTION_BEGIN + sample < BLANKING_SAMPLES; sample++) {
		bit = sample * 8 / CAPTION_BIT_SAMPLES_8;
		if (bit < CAPTION_RUN_IN_BITS)
			line[CAPTION_BEGIN + sample] = caption_run_in(sample);
		else if (bit - CAPTION_RUN_IN_BITS < CAPTION_START_BITS + 16 &&
			 bits & BIT(bit - CAPTION_RUN_IN_BITS))
			line[CAPTION_BEGIN + sample] = BLANKING_HIGH;
	}
}

static struct sc_ks_datarange_video_vbi blanking_range = {
	.data_range = {
		.format_size = sizeof(struct sc_ks_datarange_video_vbi),
		.sample_size = BLANKING_BYTES,
		.major_format = SC_KSDATAFORMAT_TYPE_VBI,
		.sub_format = SC_KSDATAFORMAT_SUBTYPE_RAW8,
		.specifier = SC_KSDATAFORMAT_SPECIFIER_VBI,
	},
	.b_fixed_size_samples = true,
	.stream_description_flags = SC_KS_VIDEOSTREAM_VBI,
	.config_caps = {
		.guid = SC_KSDATAFORMAT_SPECIFIER_VBI,
		.video_standard = SC_KS_ANALOG_VIDEO_NTSC_M,
		.input_size = VIDEO_SIZE(BLANKING_SAMPLES, 2 * BLANKING_LINES),
		.min_output_size = VIDEO_SIZE(BLANKING_SAMPLES, 2 * BLANKING_LINES),
		.max_output_size = VIDEO_SIZE(BLANKING_SAMPLES, 2 * BLANKING_LINES),
		.min_frame_interval = BLANKING_INTERVAL,
		.max_frame_interval = BLANKING_INTERVAL,
	},
	.vbi_info_header = {
		.start_line = BLANKING_FIRST_LINE,
		.end_line = BLANKING_LAST_LINE,
		.sampling_frequency = BLANKING_RATE,
		.min_line_start_time = BLANKING_BEGIN,
		.max_line_start_time = BLANKING_BEGIN,
		.actual_line_start_time = BLANKING_BEGIN,
		.actual_line_end_time = BLANKING_END,
		.video_standard = SC_KS_ANALOG_VIDEO_NTSC_M,
		.samples_per_line = BLANKING_SAMPLES,
		.stride_in_bytes = BLANKING_SAMPLES,
		.buffer_size = BLANKING_BYTES,
	},
};

static struct sc_ksdataformat caption_range = {
	.format_size = sizeof(struct sc_ksdataformat),
	.sample_size = 2,
	.major_format = SC_KSDATAFORMAT_TYPE_AUX_LINE21_DATA,
	.sub_format = SC_KSDATAFORMAT_SUBTYPE_LINE21_BYTE_PAIR,
	.specifier = SC_KSDATAFORMAT_SPECIFIER_NONE,
};

static struct sc_ksdataformat *blanking_ranges[] = { &blanking_range.data_range };
static struct sc_ksdataformat *caption_ranges[] = { &caption_range };

static bool blanking_is(const struct sc_ksdataformat *format, const struct sc_ksdataformat *own)
{
	return sc_guid_equal(&format->major_format, &own->major_format) &&
	       sc_guid_equal(&format->sub_format, &own->sub_format) &&
	       sc_guid_equal(&format->specifier, &own->specifier);
}

static bool blanking_is_samples(const struct sc_ksdataformat *format)
{
	const struct sc_ks_dataformat_vbiinfoheader *samples = (const void *)format;

	return format->format_size >= sizeof(*samples) &&
	       blanking_is(format, &blanking_range.data_range) &&
	       !memcmp(&samples->vbi_info_header, &blanking_range.vbi_info_header,
		       sizeof(samples->vbi_info_header));
}

static int blanking_open(struct sc_stream_object *object, const struct pattern_kind *kind,
			 const struct sc_ksdataformat *format)
{
	if (!blanking_is_samples(format))
		return SC_STATUS_INVALID_PARAMETER;

	pattern_stream_open(object, kind, BLANKING_BYTES, BLANKING_INTERVAL);
	return SC_STATUS_SUCCESS;
}

/* There is one format, so all of the question but its kind is a formality. */
static int blanking_intersect(struct sc_srb *srb)
{
	struct sc_stream_data_intersect_info *info = srb->command_data.intersect_info;
	struct sc_ks_dataformat_vbiinfoheader *format = info->data_format_buffer;

	if (!blanking_is(info->data_range, &blanking_range.data_range))
		return SC_STATUS_NO_MATCH;
	srb->actual_bytes_transferred = sizeof(*format);
	if (info->size_of_data_format_buffer < sizeof(*format))
		return SC_STATUS_BUFFER_OVERFLOW;

	format->data_format = blanking_range.data_range;
	format->data_format.format_size = sizeof(*format);
	format->vbi_info_header = blanking_range.vbi_info_header;
	return SC_STATUS_SUCCESS;
}

static void blanking_work(struct pattern_stream *stream, struct sc_srb *srb)
{
	struct sc_ksstream_header *header = srb->command_data.data_buffer_array;
	u8 *lines = header->data;
	u8 pair[2];

	memset(lines, BLANKING_LOW, BLANKING_BYTES);
	caption_pair(video_frame_info(srb)->picture_number, pair);
	caption_paint(lines + BLANKING_CAPTION_LINE * BLANKING_SAMPLES, pair);
	header->data_used = BLANKING_BYTES;
}

const struct pattern_kind pattern_blanking = {
	.command = SC_SRB_READ_DATA,
	.data_flow = SC_KSPIN_DATAFLOW_OUT,
	.category = SC_PINNAME_VIDEO_VBI,
	.media_specific = sizeof(struct sc_ks_vbi_frame_info),
	.ranges = blanking_ranges,
	.n_ranges = ARRAY_SIZE(blanking_ranges),
	.properties = pattern_properties,
	.n_properties = PATTERN_PROPERTY_SETS,
	.open = blanking_open,
	.intersect = blanking_intersect,
	.work = blanking_work,
};

const struct pattern_kind pattern_blanking_sink = {
	.command = SC_SRB_WRITE_DATA,
	.data_flow = SC_KSPIN_DATAFLOW_IN,
	.category = SC_PINNAME_VIDEO_VBI,
	.media_specific = sizeof(struct sc_ks_vbi_frame_info),
	.ranges = blanking_ranges,
	.n_ranges = ARRAY_SIZE(blanking_ranges),
	.properties = pattern_properties,
	.n_properties = PATTERN_PROPERTY_SETS,
	.open = blanking_open,
	.intersect = blanking_intersect,
	.work = pattern_note_written,
};

static int caption_open(struct sc_stream_object *object, const struct pattern_kind *kind,
			const struct sc_ksdataformat *format)
{
	if (!blanking_is(format, &caption_range))
		return SC_STATUS_INVALID_PARAMETER;

	pattern_stream_open(object, kind, caption_range.sample_size, BLANKING_INTERVAL);
	return SC_STATUS_SUCCESS;
}

static int caption_intersect(struct sc_srb *srb)
{
	return pattern_intersect_plain(srb, &caption_range);
}

static void caption_work(struct pattern_stream *stream, struct sc_srb *srb)
{
	struct sc_ksstream_header *header = srb->command_data.data_buffer_array;

	/* These frames have no number of their own, so their time tells it. */
	caption_pair(pattern_number_of(stream, header), header->data);
	header->data_used = caption_range.sample_size;
}

const struct pattern_kind pattern_captions = {
	.command = SC_SRB_READ_DATA,
	.data_flow = SC_KSPIN_DATAFLOW_OUT,
	.category = SC_PINNAME_VIDEO_CC,
	.ranges = caption_ranges,
	.n_ranges = ARRAY_SIZE(caption_ranges),
	.properties = pattern_properties,
	.n_properties = PATTERN_PROPERTY_SETS,
	.open = caption_open,
	.intersect = caption_intersect,
	.work = caption_work,
};
