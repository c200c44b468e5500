// SPDX-License-Identifier: GPL-2.0
/*
 * One format in both worlds. The minidriver's own data intersection decides
 * what a wish becomes; here its answer is checked and translated.
 */
#include <linux/gcd.h>
#include <linux/math64.h>
#include <linux/overflow.h>
#include <linux/slab.h>

#include "../compat.h"
#include "bridge.h"

/* 100 ns units */
#define SC_SECOND	10000000

/* Rows of a picture of 525 lines at most, where no standard is told. */
#define SC_HEIGHT_525	486

/*
 * Both worlds' names of an encoding. The way from V4L2 to the stream class is
 * sc_catalog_wish(): the name is that of the data range it chooses.
 *
 * Where several lines name one V4L2 format the streams differ in the name
 * only. Formats of luma and chroma are stored top down whatever the sign of
 * bi_height. Left out are RGB8, whose palette V4L2 has no way to hand over,
 * and Y211 and CLPL, which it does not know.
 */
static const struct sc_pixel_format sc_pixel_formats[] = {
	{ V4L2_PIX_FMT_YUYV, SC_MEDIASUBTYPE_YUY2, 16 },
	{ V4L2_PIX_FMT_YUYV, SC_MEDIASUBTYPE_YUYV, 16 },
	{ V4L2_PIX_FMT_UYVY, SC_MEDIASUBTYPE_UYVY, 16 },
	{ V4L2_PIX_FMT_UYVY, SC_MEDIASUBTYPE_HDYC, 16, .ycbcr_enc = V4L2_YCBCR_ENC_709 },
	{ V4L2_PIX_FMT_YVYU, SC_MEDIASUBTYPE_YVYU, 16 },
	{ V4L2_PIX_FMT_Y41P, SC_MEDIASUBTYPE_Y41P, 12 },
	{ V4L2_PIX_FMT_NV12, SC_MEDIASUBTYPE_NV12, 8, .chroma = 2 },
	{ V4L2_PIX_FMT_YUV420, SC_MEDIASUBTYPE_I420, 8, .chroma = 2 },
	{ V4L2_PIX_FMT_YUV420, SC_MEDIASUBTYPE_IYUV, 8, .chroma = 2 },
	{ V4L2_PIX_FMT_YVU420, SC_MEDIASUBTYPE_YV12, 8, .chroma = 2 },
	{ V4L2_PIX_FMT_YVU410, SC_MEDIASUBTYPE_YVU9, 8, .chroma = 4 },
	{ V4L2_PIX_FMT_GREY, SC_MEDIASUBTYPE_Y800, 8 },
	{ V4L2_PIX_FMT_GREY, SC_MEDIASUBTYPE_GREY, 8 },
	{ V4L2_PIX_FMT_Y16, SC_MEDIASUBTYPE_Y16, 16 },
	{ V4L2_PIX_FMT_BGR24, SC_MEDIASUBTYPE_RGB24, 24, .rgb = true },
	{ V4L2_PIX_FMT_XBGR32, SC_MEDIASUBTYPE_RGB32, 32, .rgb = true },
	{ V4L2_PIX_FMT_ABGR32, SC_MEDIASUBTYPE_ARGB32, 32, .rgb = true },
	{ V4L2_PIX_FMT_RGB565, SC_MEDIASUBTYPE_RGB565, 16, .rgb = true },
	{ V4L2_PIX_FMT_XRGB555, SC_MEDIASUBTYPE_RGB555, 16, .rgb = true },
	{ V4L2_PIX_FMT_MJPEG, SC_MEDIASUBTYPE_MJPG, 0 },
	{ V4L2_PIX_FMT_DV, SC_MEDIASUBTYPE_DVSD, 0 },
	{ V4L2_PIX_FMT_H264, SC_MEDIASUBTYPE_H264, 0 },
};

/* The V4L2 format of a stream class one, NULL where there is none. */
const struct sc_pixel_format *sc_pixel_format_of_guid(const struct sc_guid *sub_format)
{
	const struct sc_pixel_format *pixel = sc_pixel_formats;
	const struct sc_pixel_format *end = pixel + ARRAY_SIZE(sc_pixel_formats);

	for (; pixel < end; pixel++)
		if (sc_guid_equal(&pixel->sub_format, sub_format))
			return pixel;
	return NULL;
}
SC_EXPORT_FOR_TEST(sc_pixel_format_of_guid);

/* Bytes of a row of the first plane; 0 where they do not fit or are none. */
static u32 sc_pixel_format_stride(const struct sc_pixel_format *pixel, u32 width)
{
	u32 bits;

	if (check_mul_overflow(width, (u32)pixel->bits, &bits) || bits > S32_MAX)
		return 0;

	return pixel->rgb ? ALIGN(bits, 32) / 8 : bits / 8;
}

/* Both planes of chroma, or the one that has both; they have no row of their own. */
static u32 sc_pixel_format_chroma(const struct sc_pixel_format *pixel, u32 stride, u32 height)
{
	u32 bytes;

	if (!pixel->chroma)
		return 0;
	if (check_mul_overflow(2 * DIV_ROUND_UP(stride, pixel->chroma),
			       DIV_ROUND_UP(height, pixel->chroma), &bytes))
		return U32_MAX;

	return bytes;
}

/* Bytes an image takes at least; 0 where they do not fit. */
u32 sc_pixel_format_size(const struct sc_pixel_format *pixel, u32 width, u32 height)
{
	u32 stride = sc_pixel_format_stride(pixel, width);
	u32 bytes;

	if (check_mul_overflow(stride, height, &bytes) ||
	    check_add_overflow(bytes, sc_pixel_format_chroma(pixel, stride, height), &bytes) ||
	    bytes > S32_MAX)
		return 0;

	return bytes;
}
SC_EXPORT_FOR_TEST(sc_pixel_format_size);

/* Where both kinds of video header differ. What lies before it is the same. */
static struct sc_ks_bitmapinfoheader *sc_video_bitmap(struct sc_ks_videoinfo *video, bool fields)
{
	return fields ? &((struct sc_ks_videoinfoheader2 *)video)->bmi_header : &video->bmi_header;
}

const struct sc_ks_bitmapinfoheader *sc_range_bitmap(const struct sc_range *range)
{
	return sc_video_bitmap((void *)&range->video->video_info_header, range->fields);
}

static const struct sc_ks_bitmapinfoheader *sc_format_bitmap(const struct sc_format *format,
							     const struct sc_range *range)
{
	return sc_video_bitmap((void *)&format->ks.video_info, range->fields);
}

/* The picture of a format of video, NULL of any other. */
const struct sc_ks_bitmapinfoheader *sc_format_picture(const struct sc_ksdataformat *format)
{
	bool fields = sc_guid_equal(&format->specifier, &SC_KSDATAFORMAT_SPECIFIER_VIDEOINFO2);
	size_t least = fields ? sizeof(struct sc_ks_dataformat_videoinfoheader2) :
				sizeof(struct sc_ks_dataformat_videoinfoheader);

	if (!fields && !sc_guid_equal(&format->specifier, &SC_KSDATAFORMAT_SPECIFIER_VIDEOINFO))
		return NULL;
	if (format->format_size < least)
		return NULL;

	return sc_video_bitmap((void *)(format + 1), fields);
}
SC_EXPORT_FOR_TEST(sc_format_picture);

static u32 sc_format_interlacing(const struct sc_ksdataformat *format)
{
	const struct sc_ks_videoinfoheader2 *video = (void *)(format + 1);

	return sc_guid_equal(&format->specifier, &SC_KSDATAFORMAT_SPECIFIER_VIDEOINFO2) ?
	       video->dw_interlace_flags : 0;
}

/* Two formats of video of one specifier: are their frames the same in memory? */
bool sc_format_same_picture(const struct sc_ksdataformat *a, const struct sc_ksdataformat *b)
{
	const struct sc_ks_bitmapinfoheader *picture = sc_format_picture(a);
	const struct sc_ks_bitmapinfoheader *other = sc_format_picture(b);

	return picture && other && !memcmp(picture, other, sizeof(*picture)) &&
	       sc_format_interlacing(a) == sc_format_interlacing(b);
}

/* The range with the wish in it. Only the video info header may change. */
static void sc_wish_fill(const struct sc_wish *wish, struct sc_ks_datarange_video_palette *range)
{
	const struct sc_ks_datarange_video *declared = wish->range->video;
	u32 size = sc_pixel_format_size(wish->range->pixel, wish->width, wish->height);
	size_t bytes = min_t(size_t, declared->data_range.format_size, sizeof(*range));
	struct sc_ks_videoinfo *video = &range->video_info;
	struct sc_ks_bitmapinfoheader *bitmap = sc_video_bitmap(video, wish->range->fields);

	memcpy(range, declared, bytes);
	range->data_range.format_size = bytes;
	video->rc_source = sc_rect_from_v4l2(&wish->crop);
	memset(&video->rc_target, 0, sizeof(video->rc_target));
	video->avg_time_per_frame = wish->interval;
	bitmap->bi_width = wish->width;
	bitmap->bi_height = wish->range->pixel->rgb ? -wish->height : wish->height;
	if (size)
		bitmap->bi_size_image = size;
}

/*
 * Bytes of an image as the answer has them; 0 where it does not say. Minidrivers
 * copy the sample size from their range, where it is that of the largest image.
 */
static u32 sc_format_size(const struct sc_format *format, const struct sc_range *range)
{
	return max(sc_format_bitmap(format, range)->bi_size_image, format->data.sample_size);
}

static const char *sc_format_kind_fault(const struct sc_format *format,
					const struct sc_range *range)
{
	const struct sc_ksdataformat *declared = range->declared;
	const struct sc_ksdataformat *answer = &format->data;

	if (answer->format_size < sizeof(struct sc_ks_dataformat_videoinfoheader))
		return "that is shorter than struct sc_ks_dataformat_videoinfoheader";
	if (range->fields && answer->format_size < sizeof(format->ks2))
		return "that is shorter than struct sc_ks_dataformat_videoinfoheader2";
	if (!sc_guid_equal(&answer->major_format, &declared->major_format) ||
	    !sc_guid_equal(&answer->sub_format, &declared->sub_format) ||
	    !sc_guid_equal(&answer->specifier, &declared->specifier))
		return "that is of another kind than the data range";

	return NULL;
}

static const char *sc_format_size_fault(const struct sc_format *format,
					const struct sc_range *range)
{
	const struct sc_ks_bitmapinfoheader *bitmap = sc_format_bitmap(format, range);
	const struct sc_pixel_format *pixel = range->pixel;
	u32 sample_size = format->data.sample_size;
	u32 size = sc_format_size(format, range);
	u32 least;

	if (size > S32_MAX)
		return "with an image of more than 2 GiB";
	if (sample_size && sample_size < size)
		return "whose sample_size is less than its bi_size_image";
	if (!pixel->bits)
		return size ? NULL : "that is compressed and has no image size";
	least = sc_pixel_format_size(pixel, bitmap->bi_width, abs(bitmap->bi_height));
	if (!least)
		return "with an image of more than 2 GiB";
	if (size && size < least)
		return "whose image size is too small for its width and height";

	return NULL;
}

static const char *sc_format_fault(const struct sc_format *format, const struct sc_range *range)
{
	const struct sc_ks_bitmapinfoheader *bitmap = sc_format_bitmap(format, range);
	const char *fault = sc_format_kind_fault(format, range);

	if (fault)
		return fault;
	if (bitmap->bi_width <= 0 || !bitmap->bi_height || bitmap->bi_height == S32_MIN)
		return "with an empty image";
	if (range->pixel->rgb && bitmap->bi_height > 0)
		return "that is stored bottom up though top down was asked for";

	return sc_format_size_fault(format, range);
}

/* The stream class has no colour spaces, so they follow from the format. */
static u32 sc_format_colorspace(const struct sc_pixel_format *pixel, u32 height)
{
	if (pixel->fourcc == V4L2_PIX_FMT_MJPEG)
		return V4L2_COLORSPACE_JPEG;
	if (pixel->rgb)
		return V4L2_COLORSPACE_SRGB;

	return height < 720 ? V4L2_COLORSPACE_SMPTE170M : V4L2_COLORSPACE_REC709;
}

/* The standards of 525 lines say that field 1 is the lower one. */
static bool sc_range_is_525(const struct sc_range *range, u32 height)
{
	u32 standard = range->video->config_caps.video_standard;

	if (!standard)
		return height <= SC_HEIGHT_525;

	return sc_std_is_525(standard);
}

/*
 * What the flags of a format say of its fields, of which the first one in time
 * is usually field 1.
 */
enum v4l2_field sc_field_of_flags(u32 flags, bool is_525)
{
	enum v4l2_field field1 = is_525 ? V4L2_FIELD_BOTTOM : V4L2_FIELD_TOP;

	if (!(flags & SC_KS_INTERLACE_IS_INTERLACED))
		return V4L2_FIELD_NONE;
	if (!(flags & SC_KS_INTERLACE_1FIELD_PER_SAMPLE)) {
		if (flags & SC_KS_INTERLACE_FIELD1_FIRST)
			return V4L2_FIELD_INTERLACED;
		return is_525 ? V4L2_FIELD_INTERLACED_TB : V4L2_FIELD_INTERLACED_BT;
	}
	switch (flags & SC_KS_INTERLACE_FIELD_PATTERN_MASK) {
	case SC_KS_INTERLACE_FIELD_PAT_FIELD1_ONLY:
		return field1;
	case SC_KS_INTERLACE_FIELD_PAT_FIELD2_ONLY:
		return sc_field_other(field1);
	default:
		return V4L2_FIELD_ALTERNATE;
	}
}
SC_EXPORT_FOR_TEST(sc_field_of_flags);

static void sc_format_fill_field(struct sc_format *format, const struct sc_range *range)
{
	bool is_525 = sc_range_is_525(range, abs(sc_format_bitmap(format, range)->bi_height));

	format->field1 = is_525 ? V4L2_FIELD_BOTTOM : V4L2_FIELD_TOP;
	format->field = V4L2_FIELD_NONE;
	if (range->fields)
		format->field = sc_field_of_flags(format->ks2.video_info_header2.dw_interlace_flags,
						  is_525);
}

static void sc_format_fill_pix(struct sc_format *format, const struct sc_range *range)
{
	const struct sc_ks_bitmapinfoheader *bitmap = sc_format_bitmap(format, range);
	const struct sc_pixel_format *pixel = range->pixel;
	struct v4l2_pix_format *pix = &format->pix;

	memset(pix, 0, sizeof(*pix));
	pix->pixelformat = pixel->fourcc;
	pix->width = bitmap->bi_width;
	pix->height = abs(bitmap->bi_height);
	pix->field = format->field;
	pix->bytesperline = sc_pixel_format_stride(pixel, pix->width);
	pix->sizeimage = sc_format_size(format, range) ?:
			 sc_pixel_format_size(pixel, pix->width, pix->height);
	pix->colorspace = sc_format_colorspace(pixel, pix->height);
	pix->ycbcr_enc = pixel->ycbcr_enc;
}

static int sc_format_accept(struct sc_device *dev, u32 stream_number,
			    const struct sc_wish *wish, struct sc_format *format)
{
	const char *fault = sc_format_fault(format, wish->range);

	if (fault) {
		sc_device_format_fault(dev, stream_number, fault);
		return -EPROTO;
	}
	sc_format_fill_field(format, wish->range);
	sc_format_fill_pix(format, wish->range);
	format->size = format->pix.sizeimage;
	/* The picture is right all the same. */
	fault = sc_crop_fault(wish->range, &format->ks.video_info.rc_source);
	if (fault)
		sc_device_format_fault(dev, stream_number, fault);
	format->crop = sc_crop_of(wish->range, &format->ks.video_info.rc_source);
	format->compressed = !wish->range->pixel->bits;
	format->interval = format->ks.video_info.avg_time_per_frame;
	if (format->interval <= 0)
		format->interval = wish->interval;
	format->wish = *wish;
	return 0;
}

/* The minidriver's own choice within a range. */
int sc_format_intersect(struct sc_filter *filter, u32 stream_number,
			struct sc_ksdataformat *range, struct sc_format *format)
{
	memset(format, 0, sizeof(*format));
	return sc_filter_intersect(filter, stream_number, range, &format->data,
				   sizeof(format->ks));
}

/* Of kinds without sizes and rates there is nothing to wish for but a range. */
void sc_range_as_it_is(const struct sc_range *range, struct sc_wish *wish)
{
	*wish = (struct sc_wish){ .range = range };
}

/* What a minidriver makes of a range as it is. */
int sc_format_ask_plain(struct sc_filter *filter, u32 stream_number, const struct sc_wish *wish,
			struct sc_format *format)
{
	const struct sc_ksdataformat *declared = wish->range->declared;
	struct sc_ksdataformat *copy;
	int ret;

	copy = kmemdup(declared, declared->format_size, GFP_KERNEL);
	if (!copy)
		return -ENOMEM;

	ret = sc_format_intersect(filter, stream_number, copy, format);
	kfree(copy);
	if (!ret)
		format->wish = *wish;
	return ret;
}

/* Have the minidriver turn a wish into a format. */
int sc_format_ask(struct sc_filter *filter, u32 stream_number, const struct sc_wish *wish,
		  struct sc_format *format)
{
	struct sc_ks_datarange_video_palette *range;
	int ret;

	range = kzalloc(sizeof(*range), GFP_KERNEL);
	if (!range)
		return -ENOMEM;

	sc_wish_fill(wish, range);
	ret = sc_format_intersect(filter, stream_number, &range->data_range, format);
	if (!ret)
		ret = sc_format_accept(sc_filter_device(filter), stream_number, wish, format);
	kfree(range);
	return ret;
}

/* 100 ns units, 0 for a fraction that means nothing. */
s64 sc_interval_from_fract(const struct v4l2_fract *fract)
{
	if (!fract->numerator || !fract->denominator)
		return 0;

	return DIV_ROUND_CLOSEST_ULL((u64)fract->numerator * SC_SECOND, fract->denominator);
}
SC_EXPORT_FOR_TEST(sc_interval_from_fract);

/*
 * Does @per_rate / @rate, both in 100 ns units, rounded to 100 ns, make @interval?
 * @slack is how many units rounding may be off.
 */
static bool sc_interval_is_rate(u64 interval, u64 per_rate, u64 rate, u64 slack)
{
	u64 product = interval * rate;

	return rate && max(product, per_rate) - min(product, per_rate) <= slack * rate;
}

/*
 * Rates are fractions that 100 ns units cannot hold: 333333 was 1/30 of a
 * second and 333667 was 1001/30000.
 */
struct v4l2_fract sc_interval_to_fract(s64 interval)
{
	const u64 ntsc_second = SC_SECOND / 1000 * 1001;
	u32 value = clamp_t(s64, interval, 1, U32_MAX);
	u32 rate = DIV_ROUND_CLOSEST(SC_SECOND, value);
	u32 ntsc = DIV_ROUND_CLOSEST((u32)ntsc_second, value);
	unsigned long divisor = gcd(value, SC_SECOND);

	if (sc_interval_is_rate(value, SC_SECOND, rate, 1))
		return (struct v4l2_fract){ 1, rate };
	if (sc_interval_is_rate(value, ntsc_second, ntsc, 2) && ntsc < 1000)
		return (struct v4l2_fract){ 1001, ntsc * 1000 };

	return (struct v4l2_fract){ value / divisor, SC_SECOND / divisor };
}
SC_EXPORT_FOR_TEST(sc_interval_to_fract);
