/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Video in kernel streaming: formats, ranges, and what travels with a frame.
 *
 * The structures mirror the original ones member for member, and their
 * members keep the original words, prefixes included. Property and event sets
 * of capture devices are in ksproperty.h.
 */
#ifndef _STREAMCLASS_KSMEDIA_H
#define _STREAMCLASS_KSMEDIA_H

#include <streamclass/ks.h>
#include <streamclass/ksproperty.h>

/* Major formats and specifiers; %SC_KSDATAFORMAT_SUBTYPE_NONE is in ks.h. */
#define SC_KSDATAFORMAT_TYPE_VIDEO					\
	SC_GUID_FOURCC(SC_MAKEFOURCC('v', 'i', 'd', 's'))
#define SC_KSDATAFORMAT_TYPE_ANALOGVIDEO				\
	SC_GUID(0x0482dde1, 0x7817, 0x11cf,				\
		0x8a, 0x03, 0x00, 0xaa, 0x00, 0x6e, 0xcb, 0x65)
#define SC_KSDATAFORMAT_TYPE_VBI					\
	SC_GUID(0xf72a76e1, 0xeb0a, 0x11d0,				\
		0xac, 0xe4, 0x00, 0x00, 0xc0, 0xcc, 0x16, 0xba)
#define SC_KSDATAFORMAT_TYPE_NABTS					\
	SC_GUID(0xe757bca0, 0x39ac, 0x11d1,				\
		0xa9, 0xf5, 0x00, 0xc0, 0x4f, 0xbb, 0xde, 0x8f)
#define SC_KSDATAFORMAT_TYPE_AUX_LINE21_DATA				\
	SC_GUID(0x670aea80, 0x3a82, 0x11d0,				\
		0xb7, 0x9b, 0x00, 0xaa, 0x00, 0x37, 0x67, 0xa7)

#define SC_KSDATAFORMAT_SPECIFIER_VIDEOINFO				\
	SC_GUID(0x05589f80, 0xc356, 0x11ce,				\
		0xbf, 0x01, 0x00, 0xaa, 0x00, 0x55, 0x59, 0x5a)
#define SC_KSDATAFORMAT_SPECIFIER_VIDEOINFO2				\
	SC_GUID(0xf72a76a0, 0xeb0a, 0x11d0,				\
		0xac, 0xe4, 0x00, 0x00, 0xc0, 0xcc, 0x16, 0xba)
#define SC_KSDATAFORMAT_SPECIFIER_ANALOGVIDEO				\
	SC_GUID(0x0482dde0, 0x7817, 0x11cf,				\
		0x8a, 0x03, 0x00, 0xaa, 0x00, 0x6e, 0xcb, 0x65)
#define SC_KSDATAFORMAT_SPECIFIER_VBI					\
	SC_GUID(0xf72a76e0, 0xeb0a, 0x11d0,				\
		0xac, 0xe4, 0x00, 0x00, 0xc0, 0xcc, 0x16, 0xba)

/* Subtypes: RGB, stored bottom up unless bi_height is negative. */
#define SC_MEDIASUBTYPE_RGB8						\
	SC_GUID(0xe436eb7a, 0x524f, 0x11ce,				\
		0x9f, 0x53, 0x00, 0x20, 0xaf, 0x0b, 0xa7, 0x70)
#define SC_MEDIASUBTYPE_RGB565						\
	SC_GUID(0xe436eb7b, 0x524f, 0x11ce,				\
		0x9f, 0x53, 0x00, 0x20, 0xaf, 0x0b, 0xa7, 0x70)
#define SC_MEDIASUBTYPE_RGB555						\
	SC_GUID(0xe436eb7c, 0x524f, 0x11ce,				\
		0x9f, 0x53, 0x00, 0x20, 0xaf, 0x0b, 0xa7, 0x70)
#define SC_MEDIASUBTYPE_RGB24						\
	SC_GUID(0xe436eb7d, 0x524f, 0x11ce,				\
		0x9f, 0x53, 0x00, 0x20, 0xaf, 0x0b, 0xa7, 0x70)
#define SC_MEDIASUBTYPE_RGB32						\
	SC_GUID(0xe436eb7e, 0x524f, 0x11ce,				\
		0x9f, 0x53, 0x00, 0x20, 0xaf, 0x0b, 0xa7, 0x70)
#define SC_MEDIASUBTYPE_ARGB32						\
	SC_GUID(0x773c9ac0, 0x3274, 0x11d0,				\
		0xb7, 0x24, 0x00, 0xaa, 0x00, 0x6c, 0x1a, 0x01)

/* Subtypes: luma and chroma, stored top down. */
#define SC_MEDIASUBTYPE_YUY2						\
	SC_GUID_FOURCC(SC_MAKEFOURCC('Y', 'U', 'Y', '2'))
#define SC_MEDIASUBTYPE_YUYV						\
	SC_GUID_FOURCC(SC_MAKEFOURCC('Y', 'U', 'Y', 'V'))
#define SC_MEDIASUBTYPE_UYVY						\
	SC_GUID_FOURCC(SC_MAKEFOURCC('U', 'Y', 'V', 'Y'))
#define SC_MEDIASUBTYPE_HDYC						\
	SC_GUID_FOURCC(SC_MAKEFOURCC('H', 'D', 'Y', 'C'))
#define SC_MEDIASUBTYPE_YVYU						\
	SC_GUID_FOURCC(SC_MAKEFOURCC('Y', 'V', 'Y', 'U'))
#define SC_MEDIASUBTYPE_NV12						\
	SC_GUID_FOURCC(SC_MAKEFOURCC('N', 'V', '1', '2'))
#define SC_MEDIASUBTYPE_YV12						\
	SC_GUID_FOURCC(SC_MAKEFOURCC('Y', 'V', '1', '2'))
#define SC_MEDIASUBTYPE_I420						\
	SC_GUID_FOURCC(SC_MAKEFOURCC('I', '4', '2', '0'))
#define SC_MEDIASUBTYPE_IYUV						\
	SC_GUID_FOURCC(SC_MAKEFOURCC('I', 'Y', 'U', 'V'))
#define SC_MEDIASUBTYPE_YVU9						\
	SC_GUID_FOURCC(SC_MAKEFOURCC('Y', 'V', 'U', '9'))
#define SC_MEDIASUBTYPE_Y41P						\
	SC_GUID_FOURCC(SC_MAKEFOURCC('Y', '4', '1', 'P'))
#define SC_MEDIASUBTYPE_Y211						\
	SC_GUID_FOURCC(SC_MAKEFOURCC('Y', '2', '1', '1'))
#define SC_MEDIASUBTYPE_CLPL						\
	SC_GUID_FOURCC(SC_MAKEFOURCC('C', 'L', 'P', 'L'))
#define SC_MEDIASUBTYPE_Y800						\
	SC_GUID_FOURCC(SC_MAKEFOURCC('Y', '8', '0', '0'))
#define SC_MEDIASUBTYPE_GREY						\
	SC_GUID_FOURCC(SC_MAKEFOURCC('G', 'R', 'E', 'Y'))
#define SC_MEDIASUBTYPE_Y16						\
	SC_GUID_FOURCC(SC_MAKEFOURCC('Y', '1', '6', ' '))

/* Subtypes: compressed. */
#define SC_MEDIASUBTYPE_MJPG						\
	SC_GUID_FOURCC(SC_MAKEFOURCC('M', 'J', 'P', 'G'))
#define SC_MEDIASUBTYPE_DVSD						\
	SC_GUID_FOURCC(SC_MAKEFOURCC('d', 'v', 's', 'd'))
#define SC_MEDIASUBTYPE_H264						\
	SC_GUID_FOURCC(SC_MAKEFOURCC('H', '2', '6', '4'))

/* Subtypes: what lies between the pictures, and the video port. */
#define SC_KSDATAFORMAT_SUBTYPE_RAW8					\
	SC_GUID(0xca20d9a0, 0x3e3e, 0x11d1,				\
		0x9b, 0xf9, 0x00, 0xc0, 0x4f, 0xbb, 0xde, 0xbf)
#define SC_KSDATAFORMAT_SUBTYPE_CC					\
	SC_GUID(0x33214cc1, 0x011f, 0x11d2,				\
		0xb4, 0xb1, 0x00, 0xa0, 0xd1, 0x02, 0xcf, 0xbe)
#define SC_KSDATAFORMAT_SUBTYPE_NABTS					\
	SC_GUID(0xf72a76e2, 0xeb0a, 0x11d0,				\
		0xac, 0xe4, 0x00, 0x00, 0xc0, 0xcc, 0x16, 0xba)
#define SC_KSDATAFORMAT_SUBTYPE_NABTS_FEC				\
	SC_GUID(0xe757bca1, 0x39ac, 0x11d1,				\
		0xa9, 0xf5, 0x00, 0xc0, 0x4f, 0xbb, 0xde, 0x8f)
#define SC_KSDATAFORMAT_SUBTYPE_TELETEXT				\
	SC_GUID(0xf72a76e3, 0xeb0a, 0x11d0,				\
		0xac, 0xe4, 0x00, 0x00, 0xc0, 0xcc, 0x16, 0xba)
#define SC_KSDATAFORMAT_SUBTYPE_LINE21_BYTE_PAIR			\
	SC_GUID(0x6e8d4a22, 0x310c, 0x11d0,				\
		0xb7, 0x9a, 0x00, 0xaa, 0x00, 0x37, 0x67, 0xa7)
#define SC_KSDATAFORMAT_SUBTYPE_VP_VIDEO				\
	SC_GUID(0x5a9b6a40, 0x1a22, 0x11d1,				\
		0xba, 0xd9, 0x00, 0x60, 0x97, 0x44, 0x11, 0x1a)
#define SC_KSDATAFORMAT_SUBTYPE_VPVBI					\
	SC_GUID(0x5a9b6a41, 0x1a22, 0x11d1,				\
		0xba, 0xd9, 0x00, 0x60, 0x97, 0x44, 0x11, 0x1a)

/* sc_stream_information.category: what a stream is for */
#define SC_PINNAME_VIDEO_CAPTURE					\
	SC_GUID(0xfb6c4281, 0x0353, 0x11d1,				\
		0x90, 0x5f, 0x00, 0x00, 0xc0, 0xcc, 0x16, 0xba)
#define SC_PINNAME_VIDEO_PREVIEW					\
	SC_GUID(0xfb6c4282, 0x0353, 0x11d1,				\
		0x90, 0x5f, 0x00, 0x00, 0xc0, 0xcc, 0x16, 0xba)
#define SC_PINNAME_VIDEO_ANALOGVIDEOIN					\
	SC_GUID(0xfb6c4283, 0x0353, 0x11d1,				\
		0x90, 0x5f, 0x00, 0x00, 0xc0, 0xcc, 0x16, 0xba)
#define SC_PINNAME_VIDEO_VBI						\
	SC_GUID(0xfb6c4284, 0x0353, 0x11d1,				\
		0x90, 0x5f, 0x00, 0x00, 0xc0, 0xcc, 0x16, 0xba)
#define SC_PINNAME_VIDEO_VIDEOPORT					\
	SC_GUID(0xfb6c4285, 0x0353, 0x11d1,				\
		0x90, 0x5f, 0x00, 0x00, 0xc0, 0xcc, 0x16, 0xba)
#define SC_PINNAME_VIDEO_NABTS						\
	SC_GUID(0xfb6c4286, 0x0353, 0x11d1,				\
		0x90, 0x5f, 0x00, 0x00, 0xc0, 0xcc, 0x16, 0xba)
#define SC_PINNAME_VIDEO_EDS						\
	SC_GUID(0xfb6c4287, 0x0353, 0x11d1,				\
		0x90, 0x5f, 0x00, 0x00, 0xc0, 0xcc, 0x16, 0xba)
#define SC_PINNAME_VIDEO_TELETEXT					\
	SC_GUID(0xfb6c4288, 0x0353, 0x11d1,				\
		0x90, 0x5f, 0x00, 0x00, 0xc0, 0xcc, 0x16, 0xba)
#define SC_PINNAME_VIDEO_CC						\
	SC_GUID(0xfb6c4289, 0x0353, 0x11d1,				\
		0x90, 0x5f, 0x00, 0x00, 0xc0, 0xcc, 0x16, 0xba)
#define SC_PINNAME_VIDEO_STILL						\
	SC_GUID(0xfb6c428a, 0x0353, 0x11d1,				\
		0x90, 0x5f, 0x00, 0x00, 0xc0, 0xcc, 0x16, 0xba)
#define SC_PINNAME_VIDEO_TIMECODE					\
	SC_GUID(0xfb6c428b, 0x0353, 0x11d1,				\
		0x90, 0x5f, 0x00, 0x00, 0xc0, 0xcc, 0x16, 0xba)
#define SC_PINNAME_VIDEO_VIDEOPORT_VBI					\
	SC_GUID(0xfb6c428c, 0x0353, 0x11d1,				\
		0x90, 0x5f, 0x00, 0x00, 0xc0, 0xcc, 0x16, 0xba)

/* sc_kstopology.categories: what a device is */
#define SC_KSCATEGORY_VIDEO						\
	SC_GUID(0x6994ad05, 0x93ef, 0x11d0,				\
		0xa3, 0xcc, 0x00, 0xa0, 0xc9, 0x22, 0x31, 0x96)
#define SC_KSCATEGORY_TVTUNER						\
	SC_GUID(0xa799a800, 0xa46d, 0x11d0,				\
		0xa1, 0x8c, 0x00, 0xa0, 0x24, 0x01, 0xdc, 0xd4)
#define SC_KSCATEGORY_CROSSBAR						\
	SC_GUID(0xa799a801, 0xa46d, 0x11d0,				\
		0xa1, 0x8c, 0x00, 0xa0, 0x24, 0x01, 0xdc, 0xd4)
#define SC_KSCATEGORY_TVAUDIO						\
	SC_GUID(0xa799a802, 0xa46d, 0x11d0,				\
		0xa1, 0x8c, 0x00, 0xa0, 0x24, 0x01, 0xdc, 0xd4)

/* sc_kstopology.topology_nodes: kinds of nodes */
#define SC_KSNODETYPE_VIDEO_STREAMING					\
	SC_GUID(0xdff229e1, 0xf70f, 0x11d0,				\
		0xb9, 0x17, 0x00, 0xa0, 0xc9, 0x22, 0x31, 0x96)
#define SC_KSNODETYPE_VIDEO_INPUT_TERMINAL				\
	SC_GUID(0xdff229e2, 0xf70f, 0x11d0,				\
		0xb9, 0x17, 0x00, 0xa0, 0xc9, 0x22, 0x31, 0x96)
#define SC_KSNODETYPE_VIDEO_OUTPUT_TERMINAL				\
	SC_GUID(0xdff229e3, 0xf70f, 0x11d0,				\
		0xb9, 0x17, 0x00, 0xa0, 0xc9, 0x22, 0x31, 0x96)
#define SC_KSNODETYPE_VIDEO_SELECTOR					\
	SC_GUID(0xdff229e4, 0xf70f, 0x11d0,				\
		0xb9, 0x17, 0x00, 0xa0, 0xc9, 0x22, 0x31, 0x96)
#define SC_KSNODETYPE_VIDEO_PROCESSING					\
	SC_GUID(0xdff229e5, 0xf70f, 0x11d0,				\
		0xb9, 0x17, 0x00, 0xa0, 0xc9, 0x22, 0x31, 0x96)
#define SC_KSNODETYPE_VIDEO_CAMERA_TERMINAL				\
	SC_GUID(0xdff229e6, 0xf70f, 0x11d0,				\
		0xb9, 0x17, 0x00, 0xa0, 0xc9, 0x22, 0x31, 0x96)

/* sc_ks_bitmapinfoheader.bi_compression, beside four-character codes */
#define SC_KS_BI_RGB		0
#define SC_KS_BI_RLE8		1
#define SC_KS_BI_RLE4		2
#define SC_KS_BI_BITFIELDS	3

#define SC_KS_I_PALETTE_COLORS	256
#define SC_KS_I_MASK_COLORS	3

/**
 * struct sc_ks_rgbquad - one colour of a palette
 * @rgb_blue: blue
 * @rgb_green: green
 * @rgb_red: red
 * @rgb_reserved: 0
 *
 * Windows: KS_RGBQUAD
 */
struct sc_ks_rgbquad {
	u8 rgb_blue;
	u8 rgb_green;
	u8 rgb_red;
	u8 rgb_reserved;
};

/**
 * struct sc_ks_bitmapinfoheader - size and encoding of a picture
 * @bi_size: bytes of this structure
 * @bi_width: width in pixels; of a row in memory for a display surface
 * @bi_height: height in pixels; an RGB picture is stored bottom up where it
 *	is positive and top down where it is negative
 * @bi_planes: 1
 * @bi_bit_count: bits of a pixel
 * @bi_compression: SC_KS_BI_* or a four-character code
 * @bi_size_image: bytes of the picture, 0 allowed with %SC_KS_BI_RGB
 * @bi_x_pels_per_meter: not used
 * @bi_y_pels_per_meter: not used
 * @bi_clr_used: entries of the palette, 0 for all
 * @bi_clr_important: not used
 *
 * Windows: KS_BITMAPINFOHEADER
 */
struct sc_ks_bitmapinfoheader {
	u32 bi_size;
	s32 bi_width;
	s32 bi_height;
	u16 bi_planes;
	u16 bi_bit_count;
	u32 bi_compression;
	u32 bi_size_image;
	s32 bi_x_pels_per_meter;
	s32 bi_y_pels_per_meter;
	u32 bi_clr_used;
	u32 bi_clr_important;
};

/**
 * struct sc_ks_truecolorinfo - masks and palette of a picture
 * @dw_bit_masks: where red, green and blue are, for %SC_KS_BI_BITFIELDS
 * @bmi_colors: the palette
 *
 * Windows: KS_TRUECOLORINFO
 */
struct sc_ks_truecolorinfo {
	u32 dw_bit_masks[SC_KS_I_MASK_COLORS];
	struct sc_ks_rgbquad bmi_colors[SC_KS_I_PALETTE_COLORS];
};

/**
 * struct sc_ks_videoinfoheader - a video format
 * @rc_source: part of the input that is used, all of it where empty
 * @rc_target: part of the picture that is filled, all of it where empty
 * @dw_bit_rate: bits per second, roughly
 * @dw_bit_error_rate: bit errors per second
 * @avg_time_per_frame: 100 ns units
 * @bmi_header: size and encoding
 *
 * Windows: KS_VIDEOINFOHEADER
 */
struct sc_ks_videoinfoheader {
	struct sc_rect rc_source;
	struct sc_rect rc_target;
	u32 dw_bit_rate;
	u32 dw_bit_error_rate;
	s64 avg_time_per_frame;
	struct sc_ks_bitmapinfoheader bmi_header;
};

/**
 * struct sc_ks_videoinfo - a video format with masks or palette
 * @rc_source: part of the input that is used, all of it where empty
 * @rc_target: part of the picture that is filled, all of it where empty
 * @dw_bit_rate: bits per second, roughly
 * @dw_bit_error_rate: bit errors per second
 * @avg_time_per_frame: 100 ns units
 * @bmi_header: size and encoding
 * @bmi_colors: the palette
 * @dw_bit_masks: where red, green and blue are, for %SC_KS_BI_BITFIELDS
 * @true_color_info: both
 *
 * Windows: KS_VIDEOINFO
 */
struct sc_ks_videoinfo {
	struct sc_rect rc_source;
	struct sc_rect rc_target;
	u32 dw_bit_rate;
	u32 dw_bit_error_rate;
	s64 avg_time_per_frame;
	struct sc_ks_bitmapinfoheader bmi_header;
	union {
		struct sc_ks_rgbquad bmi_colors[SC_KS_I_PALETTE_COLORS];
		u32 dw_bit_masks[SC_KS_I_MASK_COLORS];
		struct sc_ks_truecolorinfo true_color_info;
	};
};

/**
 * struct sc_ks_videoinfoheader2 - a video format with fields and aspect ratio
 * @rc_source: part of the input that is used, all of it where empty
 * @rc_target: part of the picture that is filled, all of it where empty
 * @dw_bit_rate: bits per second, roughly
 * @dw_bit_error_rate: bit errors per second
 * @avg_time_per_frame: 100 ns units
 * @dw_interlace_flags: SC_KS_INTERLACE_* bits
 * @dw_copy_protect_flags: %SC_KS_COPYPROTECT_RESTRICT_DUPLICATION or 0
 * @dw_pict_aspect_ratio_x: width of the picture in any unit
 * @dw_pict_aspect_ratio_y: height of the picture in the same unit
 * @dw_control_flags: 0
 * @dw_reserved1: 0
 * @dw_reserved2: 0
 * @bmi_header: size and encoding
 *
 * Windows: KS_VIDEOINFOHEADER2
 */
struct sc_ks_videoinfoheader2 {
	struct sc_rect rc_source;
	struct sc_rect rc_target;
	u32 dw_bit_rate;
	u32 dw_bit_error_rate;
	s64 avg_time_per_frame;
	u32 dw_interlace_flags;
	u32 dw_copy_protect_flags;
	u32 dw_pict_aspect_ratio_x;
	u32 dw_pict_aspect_ratio_y;
	union {
		u32 dw_control_flags;
		u32 dw_reserved1;
	};
	u32 dw_reserved2;
	struct sc_ks_bitmapinfoheader bmi_header;
};

/* The first field is the upper one in 625 lines, the lower one in 525. */
#define SC_KS_INTERLACE_IS_INTERLACED			0x00000001
#define SC_KS_INTERLACE_1FIELD_PER_SAMPLE		0x00000002
#define SC_KS_INTERLACE_FIELD1_FIRST			0x00000004
#define SC_KS_INTERLACE_FIELD_PATTERN_MASK		0x00000030
#define SC_KS_INTERLACE_FIELD_PAT_FIELD1_ONLY		0x00000000
#define SC_KS_INTERLACE_FIELD_PAT_FIELD2_ONLY		0x00000010
#define SC_KS_INTERLACE_FIELD_PAT_BOTH_REGULAR		0x00000020
#define SC_KS_INTERLACE_FIELD_PAT_BOTH_IRREGULAR	0x00000030
#define SC_KS_INTERLACE_DISPLAY_MODE_MASK		0x000000c0

#define SC_KS_COPYPROTECT_RESTRICT_DUPLICATION		0x00000001

/**
 * struct sc_ks_vbiinfoheader - a format of raw blanking lines
 * @start_line: first line
 * @end_line: last line
 * @sampling_frequency: Hz
 * @min_line_start_time: 10 ns units, as all times here from the leading edge
 *	of the horizontal synchronisation: earliest start that is possible
 * @max_line_start_time: 10 ns units: latest start that is possible
 * @actual_line_start_time: 10 ns units: start of a line
 * @actual_line_end_time: 10 ns units: end of a line
 * @video_standard: one of enum sc_ks_analog_video_standard
 * @samples_per_line: samples
 * @stride_in_bytes: bytes from line to line
 * @buffer_size: bytes of all lines
 *
 * Windows: KS_VBIINFOHEADER
 */
struct sc_ks_vbiinfoheader {
	u32 start_line;
	u32 end_line;
	u32 sampling_frequency;
	u32 min_line_start_time;
	u32 max_line_start_time;
	u32 actual_line_start_time;
	u32 actual_line_end_time;
	u32 video_standard;
	u32 samples_per_line;
	u32 stride_in_bytes;
	u32 buffer_size;
};

/**
 * struct sc_ks_analogvideoinfo - format of a stream that is an analogue wire
 * @rc_source: part of the input that is used
 * @rc_target: part of the picture that is filled
 * @dw_active_width: samples of a line
 * @dw_active_height: lines of a picture
 * @avg_time_per_frame: 100 ns units
 *
 * Windows: KS_ANALOGVIDEOINFO
 */
struct sc_ks_analogvideoinfo {
	struct sc_rect rc_source;
	struct sc_rect rc_target;
	u32 dw_active_width;
	u32 dw_active_height;
	s64 avg_time_per_frame;
};

/**
 * struct sc_ks_tvtuner_change_info - what a tuner is doing
 * @dw_flags: SC_KS_TVTUNER_CHANGE_*
 * @dw_country_code: telephone code of the country
 * @dw_analog_video_standard: one of enum sc_ks_analog_video_standard
 * @dw_channel: channel number
 *
 * Windows: KS_TVTUNER_CHANGE_INFO
 */
struct sc_ks_tvtuner_change_info {
	u32 dw_flags;
	u32 dw_country_code;
	u32 dw_analog_video_standard;
	u32 dw_channel;
};

#define SC_KS_TVTUNER_CHANGE_BEGIN_TUNE		0x0001
#define SC_KS_TVTUNER_CHANGE_END_TUNE		0x0002

/* Formats: a data format and what its specifier names. */

/**
 * struct sc_ks_dataformat_videoinfoheader - format of a video stream
 * @data_format: specifier %SC_KSDATAFORMAT_SPECIFIER_VIDEOINFO
 * @video_info_header: the video format
 *
 * Windows: KS_DATAFORMAT_VIDEOINFOHEADER
 */
struct sc_ks_dataformat_videoinfoheader {
	struct sc_ksdataformat data_format;
	struct sc_ks_videoinfoheader video_info_header;
};

/**
 * struct sc_ks_dataformat_videoinfoheader2 - format of a video stream
 * @data_format: specifier %SC_KSDATAFORMAT_SPECIFIER_VIDEOINFO2
 * @video_info_header2: the video format
 *
 * Windows: KS_DATAFORMAT_VIDEOINFOHEADER2
 */
struct sc_ks_dataformat_videoinfoheader2 {
	struct sc_ksdataformat data_format;
	struct sc_ks_videoinfoheader2 video_info_header2;
};

/**
 * struct sc_ks_dataformat_videoinfo_palette - format of a video stream
 * @data_format: specifier %SC_KSDATAFORMAT_SPECIFIER_VIDEOINFO
 * @video_info: the video format with its palette
 *
 * Windows: KS_DATAFORMAT_VIDEOINFO_PALETTE
 */
struct sc_ks_dataformat_videoinfo_palette {
	struct sc_ksdataformat data_format;
	struct sc_ks_videoinfo video_info;
};

/**
 * struct sc_ks_dataformat_vbiinfoheader - format of a raw VBI stream
 * @data_format: specifier %SC_KSDATAFORMAT_SPECIFIER_VBI
 * @vbi_info_header: the lines
 *
 * Windows: KS_DATAFORMAT_VBIINFOHEADER
 */
struct sc_ks_dataformat_vbiinfoheader {
	struct sc_ksdataformat data_format;
	struct sc_ks_vbiinfoheader vbi_info_header;
};

/* Ranges: a data range, what is possible inside it, and a default format. */

/**
 * struct sc_ks_video_stream_config_caps - sizes and rates that are possible
 * @guid: specifier of the format
 * @video_standard: enum sc_ks_analog_video_standard bits
 * @input_size: largest picture that comes in
 * @min_cropping_size: smallest part of it
 * @max_cropping_size: largest part of it
 * @crop_granularity_x: step of the part's width
 * @crop_granularity_y: step of the part's height
 * @crop_align_x: step of the part's left edge
 * @crop_align_y: step of the part's upper edge
 * @min_output_size: smallest picture that comes out
 * @max_output_size: largest picture that comes out
 * @output_granularity_x: step of its width
 * @output_granularity_y: step of its height
 * @stretch_taps_x: how well it is made wider: 0 not, 1 doubling, 2
 *	interpolation, 3 better
 * @stretch_taps_y: how well it is made higher
 * @shrink_taps_x: how well it is made narrower: 0 not, 1 dropping, 2
 *	interpolation, 3 better
 * @shrink_taps_y: how well it is made lower
 * @min_frame_interval: 100 ns units: of the highest rate
 * @max_frame_interval: 100 ns units: of the lowest rate
 * @min_bits_per_second: least data rate
 * @max_bits_per_second: most data rate
 *
 * Windows: KS_VIDEO_STREAM_CONFIG_CAPS
 */
struct sc_ks_video_stream_config_caps {
	struct sc_guid guid;
	u32 video_standard;
	struct sc_size input_size;
	struct sc_size min_cropping_size;
	struct sc_size max_cropping_size;
	s32 crop_granularity_x;
	s32 crop_granularity_y;
	s32 crop_align_x;
	s32 crop_align_y;
	struct sc_size min_output_size;
	struct sc_size max_output_size;
	s32 output_granularity_x;
	s32 output_granularity_y;
	s32 stretch_taps_x;
	s32 stretch_taps_y;
	s32 shrink_taps_x;
	s32 shrink_taps_y;
	s64 min_frame_interval;
	s64 max_frame_interval;
	s32 min_bits_per_second;
	s32 max_bits_per_second;
};

/**
 * struct sc_ks_datarange_video - range of a video stream
 * @data_range: specifier %SC_KSDATAFORMAT_SPECIFIER_VIDEOINFO
 * @b_fixed_size_samples: 1 if all pictures have the same size in bytes
 * @b_temporal_compression: 1 if pictures depend on each other
 * @stream_description_flags: SC_KS_VIDEOSTREAM_* bits, usually 0
 * @memory_allocation_flags: SC_KS_VIDEO_ALLOC_* bits, usually 0
 * @config_caps: what is possible
 * @video_info_header: default format
 *
 * Windows: KS_DATARANGE_VIDEO
 */
struct sc_ks_datarange_video {
	struct sc_ksdataformat data_range;
	s32 b_fixed_size_samples;
	s32 b_temporal_compression;
	u32 stream_description_flags;
	u32 memory_allocation_flags;
	struct sc_ks_video_stream_config_caps config_caps;
	struct sc_ks_videoinfoheader video_info_header;
};

/**
 * struct sc_ks_datarange_video2 - range of a video stream
 * @data_range: specifier %SC_KSDATAFORMAT_SPECIFIER_VIDEOINFO2
 * @b_fixed_size_samples: 1 if all pictures have the same size in bytes
 * @b_temporal_compression: 1 if pictures depend on each other
 * @stream_description_flags: SC_KS_VIDEOSTREAM_* bits, usually 0
 * @memory_allocation_flags: SC_KS_VIDEO_ALLOC_* bits, usually 0
 * @config_caps: what is possible
 * @video_info_header: default format
 *
 * Windows: KS_DATARANGE_VIDEO2
 */
struct sc_ks_datarange_video2 {
	struct sc_ksdataformat data_range;
	s32 b_fixed_size_samples;
	s32 b_temporal_compression;
	u32 stream_description_flags;
	u32 memory_allocation_flags;
	struct sc_ks_video_stream_config_caps config_caps;
	struct sc_ks_videoinfoheader2 video_info_header;
};

/**
 * struct sc_ks_datarange_video_palette - range of a video stream
 * @data_range: specifier %SC_KSDATAFORMAT_SPECIFIER_VIDEOINFO
 * @b_fixed_size_samples: 1 if all pictures have the same size in bytes
 * @b_temporal_compression: 1 if pictures depend on each other
 * @stream_description_flags: SC_KS_VIDEOSTREAM_* bits, usually 0
 * @memory_allocation_flags: SC_KS_VIDEO_ALLOC_* bits, usually 0
 * @config_caps: what is possible
 * @video_info: default format with its palette
 *
 * Windows: KS_DATARANGE_VIDEO_PALETTE
 */
struct sc_ks_datarange_video_palette {
	struct sc_ksdataformat data_range;
	s32 b_fixed_size_samples;
	s32 b_temporal_compression;
	u32 stream_description_flags;
	u32 memory_allocation_flags;
	struct sc_ks_video_stream_config_caps config_caps;
	struct sc_ks_videoinfo video_info;
};

/**
 * struct sc_ks_datarange_video_vbi - range of a raw VBI stream
 * @data_range: specifier %SC_KSDATAFORMAT_SPECIFIER_VBI
 * @b_fixed_size_samples: 1 if all buffers have the same size in bytes
 * @b_temporal_compression: 0
 * @stream_description_flags: SC_KS_VIDEOSTREAM_* bits, usually 0
 * @memory_allocation_flags: SC_KS_VIDEO_ALLOC_* bits, usually 0
 * @config_caps: what is possible
 * @vbi_info_header: default format
 *
 * Windows: KS_DATARANGE_VIDEO_VBI
 */
struct sc_ks_datarange_video_vbi {
	struct sc_ksdataformat data_range;
	s32 b_fixed_size_samples;
	s32 b_temporal_compression;
	u32 stream_description_flags;
	u32 memory_allocation_flags;
	struct sc_ks_video_stream_config_caps config_caps;
	struct sc_ks_vbiinfoheader vbi_info_header;
};

/**
 * struct sc_ks_datarange_analogvideo - range and format of an analogue wire
 * @data_range: specifier %SC_KSDATAFORMAT_SPECIFIER_ANALOGVIDEO
 * @analog_video_info: the signal
 *
 * Windows: KS_DATARANGE_ANALOGVIDEO
 */
struct sc_ks_datarange_analogvideo {
	struct sc_ksdataformat data_range;
	struct sc_ks_analogvideoinfo analog_video_info;
};

#define SC_KS_VIDEOSTREAM_PREVIEW	0x0001
#define SC_KS_VIDEOSTREAM_CAPTURE	0x0002
#define SC_KS_VIDEOSTREAM_VBI		0x0010
#define SC_KS_VIDEOSTREAM_NABTS		0x0020
#define SC_KS_VIDEOSTREAM_CC		0x0100
#define SC_KS_VIDEOSTREAM_EDS		0x0200
#define SC_KS_VIDEOSTREAM_TELETEXT	0x0400
#define SC_KS_VIDEOSTREAM_STILL		0x1000
#define SC_KS_VIDEOSTREAM_IS_VPE	0x8000

#define SC_KS_VIDEO_ALLOC_VPE_SYSTEM	0x0001
#define SC_KS_VIDEO_ALLOC_VPE_DISPLAY	0x0002
#define SC_KS_VIDEO_ALLOC_VPE_AGP	0x0004

/* What travels behind the stream header of each buffer. */

/**
 * struct sc_ks_frame_info - about one picture
 * @extended_header_size: bytes of this structure, set before the minidriver
 *	sees it
 * @dw_frame_flags: SC_KS_VIDEO_FLAG_* bits
 * @picture_number: pictures since the stream was acquired, dropped ones
 *	included
 * @drop_count: pictures that were due and could not be delivered
 * @h_direct_draw: not used
 * @h_surface_handle: not used
 * @direct_draw_rect: not used
 * @l_surface_pitch: not used
 * @reserved1: not used
 * @reserved2: not used
 * @reserved3: not used
 * @reserved4: not used
 * @frame_completion_number: not used
 *
 * Windows: KS_FRAME_INFO
 */
struct sc_ks_frame_info {
	u32 extended_header_size;
	u32 dw_frame_flags;
	s64 picture_number;
	s64 drop_count;
	void *h_direct_draw;
	void *h_surface_handle;
	struct sc_rect direct_draw_rect;
	union {
		s32 l_surface_pitch;
		u32 reserved1;
	};
	u32 reserved2;
	union {
		struct {
			u32 reserved3;
			u32 reserved4;
		};
		u64 frame_completion_number;
	};
};

#define SC_KS_VIDEO_FLAG_FRAME		0x0000
#define SC_KS_VIDEO_FLAG_FIELD1		0x0001
#define SC_KS_VIDEO_FLAG_FIELD2		0x0002
#define SC_KS_VIDEO_FLAG_I_FRAME	0x0000
#define SC_KS_VIDEO_FLAG_P_FRAME	0x0010
#define SC_KS_VIDEO_FLAG_B_FRAME	0x0020

/**
 * struct sc_ks_vbi_frame_info - about one field's blanking lines
 * @extended_header_size: bytes of this structure, set before the minidriver
 *	sees it
 * @dw_frame_flags: SC_KS_VBI_FLAG_* bits
 * @picture_number: fields since the stream was acquired, dropped ones included
 * @drop_count: fields that were due and could not be delivered
 * @dw_sampling_frequency: Hz
 * @tv_tuner_change_info: valid with %SC_KS_VBI_FLAG_TVTUNER_CHANGE
 * @vbi_info_header: valid with %SC_KS_VBI_FLAG_VBIINFOHEADER_CHANGE
 *
 * Windows: KS_VBI_FRAME_INFO
 */
struct sc_ks_vbi_frame_info {
	u32 extended_header_size;
	u32 dw_frame_flags;
	s64 picture_number;
	s64 drop_count;
	u32 dw_sampling_frequency;
	struct sc_ks_tvtuner_change_info tv_tuner_change_info;
	struct sc_ks_vbiinfoheader vbi_info_header;
};

#define SC_KS_VBI_FLAG_FIELD1			0x0001
#define SC_KS_VBI_FLAG_FIELD2			0x0002
#define SC_KS_VBI_FLAG_TVTUNER_CHANGE		0x0010
#define SC_KS_VBI_FLAG_VBIINFOHEADER_CHANGE	0x0020
#define SC_KS_VBI_FLAG_MV_PRESENT		0x0100
#define SC_KS_VBI_FLAG_MV_HARDWARE		0x0200
#define SC_KS_VBI_FLAG_MV_DETECTED		0x0400

#endif /* _STREAMCLASS_KSMEDIA_H */
