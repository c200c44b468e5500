// SPDX-License-Identifier: GPL-2.0
/*
 * A picture, from top to bottom: the strip with its number for machines, see
 * common/stamp.h; colour bars, or blue ones where there is nothing to see, with
 * the number for people in their middle; a grey ramp that moves to the left. Or
 * one colour below the strip.
 */
#include <linux/bug.h>
#include <linux/fixp-arith.h>
#include <linux/math64.h>

#include <common/stamp.h>

#include "pattern.h"

struct pattern_colour {
	u8 y, u, v;
	u8 b, g, r;
};

static const struct pattern_colour pattern_bars[] = {
	{ 235, 128, 128, 255, 255, 255 },	/* white */
	{ 210, 16, 146, 0, 255, 255 },		/* yellow */
	{ 170, 166, 16, 255, 255, 0 },		/* cyan */
	{ 145, 54, 34, 0, 255, 0 },		/* green */
	{ 106, 202, 222, 255, 0, 255 },		/* magenta */
	{ 81, 90, 240, 0, 0, 255 },		/* red */
	{ 41, 240, 110, 255, 0, 0 },		/* blue */
	{ 16, 128, 128, 0, 0, 0 },		/* black */
};

/* Bands of the picture in rows, all of them even for NV12's sake. */
#define PATTERN_RAMP_ROWS(canvas)	((canvas)->height / 5 & ~1U)
#define PATTERN_STRIP_ROWS(canvas)	STAMP_STRIP_ROWS((canvas)->height)

/* Pixels the ramp moves, and size of a dot: even too, for YUYV's sake. */
#define PATTERN_STEP(canvas)		((canvas)->width / 80)

static void pattern_put(const struct pattern_canvas *canvas, u8 *row,
			unsigned int x, const struct pattern_colour *colour)
{
	u8 *pixel = row + x * canvas->pixel;

	switch (canvas->pixel) {
	case 1:
		pixel[0] = colour->y;
		break;
	case 2:
		pixel[0] = colour->y;
		pixel[1] = x % 2 ? colour->v : colour->u;
		break;
	case 3:
		pixel[0] = colour->b;
		pixel[1] = colour->g;
		pixel[2] = colour->r;
		break;
	}
}

/* Where each picture of one colour has it from. */
static const u8 pattern_solid[] = {
	[PATTERN_RED] = 5,
	[PATTERN_GREEN] = 3,
	[PATTERN_BLUE] = 6,
};

#define PATTERN_BLUE_BAR	6
#define PATTERN_BLACK_BAR	7

static const struct pattern_look pattern_plain = {
	.brightness = 750,
	.contrast = 100,
	.saturation = 100,
};

/* The matrix of standard definition television, in 256ths. */
static void pattern_make_rgb(struct pattern_colour *colour)
{
	int y = 298 * (colour->y - 16), u = colour->u - 128, v = colour->v - 128;

	colour->r = clamp((y + 409 * v + 128) >> 8, 0, 255);
	colour->g = clamp((y - 100 * u - 208 * v + 128) >> 8, 0, 255);
	colour->b = clamp((y + 516 * u + 128) >> 8, 0, 255);
}

static u8 pattern_chroma(const struct pattern_look *look, s64 value)
{
	/* What fixp-arith.h calls 1 is 31 bits. */
	return clamp(128 + div64_s64(value * look->saturation, 100LL * S32_MAX), 16LL, 240LL);
}

static struct pattern_colour pattern_adjust(const struct pattern_look *look,
					    struct pattern_colour colour)
{
	s64 cosine = fixp_cos32(look->hue / 100), sine = fixp_sin32(look->hue / 100);
	int u = colour.u - 128, v = colour.v - 128;

	colour.y = clamp(16 + (colour.y - 16) * look->contrast / 100 +
			 (look->brightness - pattern_plain.brightness) * 219 / 10000, 16, 235);
	colour.u = pattern_chroma(look, u * cosine - v * sine);
	colour.v = pattern_chroma(look, u * sine + v * cosine);
	pattern_make_rgb(&colour);
	return colour;
}

static bool pattern_is_plain(const struct pattern_look *look)
{
	return look->brightness == pattern_plain.brightness &&
	       look->contrast == pattern_plain.contrast &&
	       look->saturation == pattern_plain.saturation && !look->hue;
}

static struct pattern_colour pattern_colour_of(const struct pattern_look *look, unsigned int bar)
{
	if (look->dark)
		return pattern_bars[PATTERN_BLACK_BAR];
	if (look->blank)
		return pattern_bars[PATTERN_BLUE_BAR];
	if (look->picture != PATTERN_BARS)
		bar = pattern_solid[look->picture];

	return pattern_is_plain(look) ? pattern_bars[bar] : pattern_adjust(look, pattern_bars[bar]);
}

static void pattern_prepare_bars(struct pattern_canvas *canvas)
{
	unsigned int width = canvas->width / ARRAY_SIZE(pattern_bars);
	struct pattern_colour colour;
	unsigned int x;

	for (x = 0; x < canvas->width; x++) {
		if (x % width == 0)
			colour = pattern_colour_of(&canvas->look, x / width);
		pattern_put(canvas, canvas->bars, x, &colour);
		canvas->bars_chroma[x] = x % 2 ? colour.v : colour.u;
	}
}

/* From now on the pictures look like that. */
void pattern_canvas_look(struct pattern_canvas *canvas, const struct pattern_look *look)
{
	if (!memcmp(&canvas->look, look, sizeof(*look)))
		return;

	canvas->look = *look;
	pattern_prepare_bars(canvas);
}

/* Grey pixels of @luma: without colour whatever the format. */
static void pattern_grey(const struct pattern_canvas *canvas, u8 *pixels,
			 const u8 *luma, unsigned int count)
{
	unsigned int i;

	switch (canvas->pixel) {
	case 1:
		memcpy(pixels, luma, count);
		break;
	case 2:
		for (i = 0; i < count; i++, pixels += 2) {
			pixels[0] = luma[i];
			pixels[1] = 128;
		}
		break;
	case 3:
		for (i = 0; i < count; i++, pixels += 3)
			memset(pixels, luma[i], 3);
		break;
	}
}

static void pattern_prepare_ramp(struct pattern_canvas *canvas)
{
	unsigned int width = canvas->width;
	unsigned int x;

	for (x = 0; x < 2 * width; x++)
		canvas->luma[x] = STAMP_BLACK +
				  x % width * (STAMP_WHITE - STAMP_BLACK) / width;
	pattern_grey(canvas, canvas->ramp, canvas->luma, 2 * width);
}

/* Prepare for a format. Only RGB knows pictures that are stored bottom up. */
void pattern_canvas_init(struct pattern_canvas *canvas,
			 const struct sc_ks_bitmapinfoheader *picture)
{
	canvas->bitmap = *picture;
	canvas->width = picture->bi_width;
	canvas->height = abs(picture->bi_height);
	canvas->nv12 = picture->bi_bit_count == 12;
	canvas->pixel = canvas->nv12 ? 1 : picture->bi_bit_count / 8;
	canvas->bottom_up = picture->bi_compression == SC_KS_BI_RGB &&
			    picture->bi_height > 0;
	canvas->look = pattern_plain;
	pattern_prepare_bars(canvas);
	pattern_prepare_ramp(canvas);
}

/* What of it is among the rows that are painted. */
static void pattern_fill(const struct pattern_canvas *canvas, u8 *frame,
			 unsigned int x, unsigned int y, unsigned int rows,
			 const u8 *pixels, unsigned int count)
{
	unsigned int end = min(y + rows, canvas->end_row);
	unsigned int bytes = count * canvas->pixel;
	long pitch = canvas->width * canvas->pixel;
	u8 *row;

	y = max(y, canvas->first_row);
	row = frame + y * pitch;
	if (canvas->bottom_up) {
		row = frame + (canvas->height - 1 - y) * pitch;
		pitch = -pitch;
	}
	for (row += x * canvas->pixel; y < end; y++, row += pitch)
		memcpy(row, pixels, bytes);
}

static bool pattern_is_solid(const struct pattern_canvas *canvas)
{
	return canvas->look.picture != PATTERN_BARS && !canvas->look.blank;
}

/* Where the ramp begins; one colour goes down to the end. */
static unsigned int pattern_ramp_row(const struct pattern_canvas *canvas)
{
	return canvas->height - (pattern_is_solid(canvas) ? 0 : PATTERN_RAMP_ROWS(canvas));
}

static void pattern_paint_bands(struct pattern_canvas *canvas, u8 *frame, u32 number)
{
	unsigned int offset = number * PATTERN_STEP(canvas) % canvas->width;
	unsigned int bars = PATTERN_STRIP_ROWS(canvas);
	unsigned int ramp = pattern_ramp_row(canvas);

	stamp_strip(canvas->luma, canvas->width, number);
	pattern_grey(canvas, canvas->pixels, canvas->luma, canvas->width);
	pattern_fill(canvas, frame, 0, 0, bars, canvas->pixels, canvas->width);
	pattern_fill(canvas, frame, 0, bars, ramp - bars, canvas->bars, canvas->width);
	pattern_fill(canvas, frame, 0, ramp, canvas->height - ramp,
		     canvas->ramp + offset * canvas->pixel, canvas->width);
}

static void pattern_paint_digits(struct pattern_canvas *canvas, u8 *frame, u32 number)
{
	unsigned int scale = PATTERN_STEP(canvas);
	unsigned int width = STAMP_DOTS * scale;
	unsigned int x = (canvas->width - width) / 2;
	unsigned int y = (canvas->height - STAMP_CELL * scale) / 2;
	unsigned int line;

	for (line = 0; line < STAMP_CELL; line++, y += scale) {
		stamp_digits(canvas->luma, scale, number, line);
		pattern_grey(canvas, canvas->pixels, canvas->luma, width);
		pattern_fill(canvas, frame, x, y, scale, canvas->pixels, width);
	}
}

/* Colour for the bars alone, and none under the digits. */
static void pattern_paint_chroma(struct pattern_canvas *canvas, u8 *chroma)
{
	unsigned int scale = PATTERN_STEP(canvas);
	unsigned int x = (canvas->width - STAMP_DOTS * scale) / 2;
	unsigned int y = (canvas->height - STAMP_CELL * scale) / 2;
	unsigned int bars = PATTERN_STRIP_ROWS(canvas) / 2;
	unsigned int ramp = pattern_ramp_row(canvas) / 2;
	unsigned int row;

	memset(chroma, 128, canvas->width * canvas->height / 2);
	for (row = bars; row < ramp; row++)
		memcpy(chroma + row * canvas->width, canvas->bars_chroma, canvas->width);
	if (pattern_is_solid(canvas))
		return;

	for (row = y / 2; row < y / 2 + STAMP_CELL * scale / 2; row++)
		memset(chroma + row * canvas->width + x, 128, STAMP_DOTS * scale);
}

static void pattern_paint_rows(struct pattern_canvas *canvas, u8 *frame, u32 number,
			       unsigned int first, unsigned int end)
{
	canvas->first_row = first;
	canvas->end_row = end;
	pattern_paint_bands(canvas, frame, number);
	if (!pattern_is_solid(canvas))
		pattern_paint_digits(canvas, frame, number);
}

/* Paint picture @number. Takes long: process context. */
void pattern_canvas_paint(struct pattern_canvas *canvas, void *frame, u32 number)
{
	pattern_paint_rows(canvas, frame, number, 0, canvas->height);
	if (canvas->nv12)
		pattern_paint_chroma(canvas, frame + canvas->width * canvas->height);
}

/* The same with the lower half of the picture before. Colour does not move. */
void pattern_canvas_tear(struct pattern_canvas *canvas, void *frame, u32 number)
{
	unsigned int middle = canvas->height / 2;

	pattern_canvas_paint(canvas, frame, number);
	pattern_paint_rows(canvas, frame, number - 1, middle, canvas->height);
}
