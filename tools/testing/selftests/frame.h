/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Reads frames the way minidrivers/common/stamp.h paints them: a strip of 32
 * cells over the top fifteenth of the picture holds the picture's number, the
 * most significant bit on the left, white for 1.
 *
 * A node's sequence number is the picture number minus that of the stream's
 * first picture, so their difference is one constant for as long as a stream
 * runs.
 */
#ifndef _SELFTESTS_FRAME_H
#define _SELFTESTS_FRAME_H

#include "video.h"

#define FRAME_BITS	32
#define FRAME_BLACK	16
#define FRAME_WHITE	235
#define FRAME_POISON	0x5a	/* in the buffer before a frame comes */

/* Bytes of one row of the first plane, and where and how far apart luma is. */
struct frame_layout {
	unsigned int step;
	unsigned int samples;	/* bytes of a pixel that carry the level */
};

static inline struct frame_layout frame_layout(const struct v4l2_pix_format *pix)
{
	switch (pix->pixelformat) {
	case V4L2_PIX_FMT_YUYV:
		return (struct frame_layout){ 2, 1 };
	case V4L2_PIX_FMT_BGR24:
		return (struct frame_layout){ 3, 3 };
	case V4L2_PIX_FMT_GREY:
	case V4L2_PIX_FMT_NV12:
		return (struct frame_layout){ 1, 1 };
	default:
		fail("no way to read %s", fourcc_name(pix->pixelformat));
	}
}

static inline const char *frame_why(const char *text, unsigned int a,
				    unsigned int b, unsigned int c)
{
	static char why[128];

	snprintf(why, sizeof(why), text, a, b, c);
	return why;
}

/* The bit that a cell holds; all of its pixels must agree. */
static inline const char *frame_cell(const struct v4l2_pix_format *pix,
				     const unsigned char *data, unsigned int cell,
				     bool *bit)
{
	struct frame_layout layout = frame_layout(pix);
	unsigned int width = pix->width / FRAME_BITS, rows = pix->height / 15;
	unsigned int x, y, i, first = data[cell * width * layout.step];
	const unsigned char *pixel;

	if (first != FRAME_BLACK && first != FRAME_WHITE)
		return frame_why("cell %u of the strip has level %u in %ux", cell,
				 first, pix->width);
	for (y = 0; y < rows; y++)
		for (x = cell * width; x < (cell + 1) * width; x++) {
			pixel = data + y * pix->bytesperline + x * layout.step;
			for (i = 0; i < layout.samples; i++)
				if (pixel[i] != first)
					return frame_why("the strip has level %u at %u,%u",
							 pixel[i], x, y);
		}
	*bit = first == FRAME_WHITE;
	return NULL;
}

static inline const char *frame_number(const struct v4l2_pix_format *pix,
				       const unsigned char *data, uint32_t *number)
{
	const char *why;
	unsigned int cell;
	bool bit;

	*number = 0;
	for (cell = 0; cell < FRAME_BITS; cell++) {
		why = frame_cell(pix, data, cell, &bit);
		if (why)
			return why;
		*number = *number << 1 | bit;
	}
	return NULL;
}

/* Every line of every plane has been written; no line is all of one level. */
static inline const char *frame_is_whole(const struct v4l2_pix_format *pix,
					 const unsigned char *data)
{
	unsigned int lines = pix->sizeimage / pix->bytesperline;
	unsigned int line, i;

	for (line = 0; line < lines; line++, data += pix->bytesperline) {
		for (i = 0; i < pix->bytesperline; i++)
			if (data[i] != FRAME_POISON)
				break;
		if (i == pix->bytesperline)
			return frame_why("line %u of %u has not been written", line,
					 lines, 0);
	}
	return NULL;
}

/* Where the digits for people are painted: @scale pixels to a dot. */
static inline bool frame_in_digits(const struct v4l2_pix_format *pix, unsigned int scale,
				   unsigned int x, unsigned int y)
{
	unsigned int left = (pix->width - 64 * scale) / 2;
	unsigned int top = (pix->height - 8 * scale) / 2;

	return x >= left && x < left + 64 * scale && y >= top && y < top + 8 * scale;
}

struct frame_colour {
	unsigned char y, u, v, b, g, r;
};

/* The bars of sc_pattern, from left to right. */
static inline const struct frame_colour *frame_bar(const struct v4l2_pix_format *pix,
						   unsigned int x)
{
	static const struct frame_colour bars[] = {
		{ 235, 128, 128, 255, 255, 255 }, { 210, 16, 146, 0, 255, 255 },
		{ 170, 166, 16, 255, 255, 0 }, { 145, 54, 34, 0, 255, 0 },
		{ 106, 202, 222, 255, 0, 255 }, { 81, 90, 240, 0, 0, 255 },
		{ 41, 240, 110, 255, 0, 0 }, { 16, 128, 128, 0, 0, 0 },
	};

	return &bars[x / (pix->width / 8)];
}

/* Is it the pixel that a colour has in this format, luma and what goes with it? */
static inline bool frame_has(const struct v4l2_pix_format *pix,
			     const unsigned char *data, unsigned int x, unsigned int y,
			     const struct frame_colour *colour)
{
	const unsigned char *row = data + y * pix->bytesperline, *chroma;

	switch (pix->pixelformat) {
	case V4L2_PIX_FMT_YUYV:
		return row[2 * x] == colour->y &&
		       row[2 * x + 1] == (x % 2 ? colour->v : colour->u);
	case V4L2_PIX_FMT_BGR24:
		return row[3 * x] == colour->b && row[3 * x + 1] == colour->g &&
		       row[3 * x + 2] == colour->r;
	case V4L2_PIX_FMT_NV12:
		chroma = data + (pix->height + y / 2) * pix->bytesperline;
		return row[x] == colour->y &&
		       chroma[x] == (x % 2 ? colour->v : colour->u);
	default:
		return row[x] == colour->y;
	}
}

/* Below the strip: bars, then a ramp that moves with the picture's number. */
static inline const char *frame_pattern(const struct v4l2_pix_format *pix,
					const unsigned char *data, uint32_t number)
{
	unsigned int scale = pix->width / 80, ramp = pix->height - (pix->height / 5 & ~1U);
	unsigned int moved = (uint64_t)number * scale % pix->width;
	struct frame_colour grey = { .u = 128, .v = 128 };
	const struct frame_colour *colour;
	unsigned int x, y, level;

	for (y = pix->height / 15; y < pix->height; y++)
		for (x = 0; x < pix->width; x++) {
			if (frame_in_digits(pix, scale, x, y))
				continue;
			level = 16 + (x + moved) % pix->width * 219 / pix->width;
			grey.y = level;
			grey.b = level;
			grey.g = level;
			grey.r = level;
			colour = y < ramp ? frame_bar(pix, x) : &grey;
			if (!frame_has(pix, data, x, y, colour))
				return frame_why("picture %u is wrong at %u,%u", number, x, y);
		}
	return NULL;
}

/* Below the strip of sc_edu: rows of one level each, which move. */
static inline const char *frame_edu(const struct v4l2_pix_format *pix,
				    const unsigned char *data, uint32_t number)
{
	unsigned int x, y;

	for (y = pix->height / 15; y < pix->height; y++)
		for (x = 0; x < pix->width; x++)
			if (!frame_in_digits(pix, 1, x, y) &&
			    data[y * pix->bytesperline + x] != 16 + (y + number) * 3 % 220)
				return frame_why("picture %u is wrong at %u,%u", number, x, y);
	return NULL;
}

/* sc_skeleton has no strip: its ramp begins with the number, two levels a row. */
static inline const char *frame_skeleton(const struct v4l2_pix_format *pix,
					 const unsigned char *data, uint32_t *number)
{
	unsigned int x, y;

	*number = data[0];
	for (y = 0; y < pix->height; y++)
		for (x = 0; x < pix->width; x++)
			if (data[y * pix->bytesperline + x] != ((*number + 2 * y) & 0xff))
				return frame_why("picture %u is wrong at %u,%u", *number, x, y);
	return NULL;
}

/* sc_faulty writes nothing, and nobody else may. */
static inline const char *frame_untouched(const struct v4l2_pix_format *pix,
					  const unsigned char *data)
{
	unsigned int i;

	for (i = 0; i < pix->sizeimage; i++)
		if (data[i] != FRAME_POISON)
			return frame_why("byte %u has been written to", i, 0, 0);
	return NULL;
}

/*
 * What a frame shows, by itself. @kind is pattern, edu or skeleton; strip,
 * which looks at the strip only; untouched; or none. Returns the picture's number.
 */
static inline uint32_t frame_check_self(const char *kind,
					const struct v4l2_pix_format *pix,
					const unsigned char *data)
{
	const char *why;
	uint32_t number = 0;

	if (!strcmp(kind, "none"))
		return 0;
	if (!strcmp(kind, "untouched"))
		why = frame_untouched(pix, data);
	else if (!strcmp(kind, "skeleton"))
		why = frame_skeleton(pix, data, &number);
	else
		why = frame_number(pix, data, &number);
	if (!why && !strcmp(kind, "edu"))
		why = frame_edu(pix, data, number);
	if (!why && (!strcmp(kind, "pattern") || !strcmp(kind, "strip")))
		why = frame_is_whole(pix, data);
	if (!why && !strcmp(kind, "pattern"))
		why = frame_pattern(pix, data, number);
	if (why)
		fail("%s %ux%u: %s", fourcc_name(pix->pixelformat), pix->width,
		     pix->height, why);
	return number;
}

/* @first: number of the stream's first picture, 0 as long as it is not known */
static inline void frame_check(const char *kind, const struct v4l2_pix_format *pix,
			       const unsigned char *data, uint32_t sequence,
			       uint32_t *first)
{
	uint32_t number = frame_check_self(kind, pix, data);

	if (!strcmp(kind, "none") || !strcmp(kind, "skeleton") || !strcmp(kind, "untouched"))
		return;
	if (!*first)
		*first = number - sequence;
	if (!number || number - sequence != *first)
		fail("%s %ux%u: picture %u has sequence number %u, the first was %u",
		     fourcc_name(pix->pixelformat), pix->width, pix->height, number,
		     sequence, *first);
}

#endif /* _SELFTESTS_FRAME_H */
