// SPDX-License-Identifier: GPL-2.0
/*
 * A part of a picture made as large as the whole, in place: a row that moves down
 * is moved before the rows above it, one that moves up after them.
 */
#include <linux/string.h>

#include "pattern.h"

/* One plane of a frame, in units of as many bytes as move together. */
struct pattern_plane {
	u8 *rows;
	long pitch;
	unsigned int unit;
	unsigned int width;
	unsigned int height;
	struct pattern_part part;
	const u8 *stretched;	/* the row that is in the canvas' scratch */
};

static u8 *pattern_plane_row(const struct pattern_plane *plane, unsigned int y)
{
	return plane->rows + y * plane->pitch;
}

/* Which row becomes that one. */
static unsigned int pattern_plane_source(const struct pattern_plane *plane, unsigned int y)
{
	return plane->part.top + y * plane->part.height / plane->height;
}

static void pattern_stretch(struct pattern_canvas *canvas, struct pattern_plane *plane,
			    const u8 *row)
{
	unsigned int x;

	if (plane->stretched == row)
		return;

	for (x = 0; x < plane->width; x++)
		memcpy(canvas->pixels + x * plane->unit, row + canvas->columns[x] * plane->unit,
		       plane->unit);
	plane->stretched = row;
}

static void pattern_zoom_row(struct pattern_canvas *canvas, struct pattern_plane *plane,
			     unsigned int y)
{
	pattern_stretch(canvas, plane, pattern_plane_row(plane, pattern_plane_source(plane, y)));
	memcpy(pattern_plane_row(plane, y), canvas->pixels, plane->width * plane->unit);
}

/* Rows that stay where they are come last: others may be made of them. */
static void pattern_zoom_plane(struct pattern_canvas *canvas, struct pattern_plane *plane)
{
	unsigned int x, y;

	for (x = 0; x < plane->width; x++)
		canvas->columns[x] = plane->part.left + x * plane->part.width / plane->width;

	for (y = plane->height; y && pattern_plane_source(plane, y - 1) < y - 1; y--)
		pattern_zoom_row(canvas, plane, y - 1);
	for (y = 0; y < plane->height && pattern_plane_source(plane, y) > y; y++)
		pattern_zoom_row(canvas, plane, y);
	for (; y < plane->height && pattern_plane_source(plane, y) == y; y++)
		pattern_zoom_row(canvas, plane, y);
}

/* Two pixels of YUYV have their colour together. */
static void pattern_zoom_pixels(struct pattern_canvas *canvas, u8 *frame,
				const struct pattern_part *part)
{
	unsigned int together = canvas->pixel == 2 ? 2 : 1;
	struct pattern_plane plane = {
		.rows = frame,
		.pitch = canvas->width * canvas->pixel,
		.unit = together * canvas->pixel,
		.width = canvas->width / together,
		.height = canvas->height,
		.part = {
			.left = part->left / together,
			.top = part->top,
			.width = part->width / together,
			.height = part->height,
		},
	};

	if (canvas->bottom_up) {
		plane.rows += (canvas->height - 1) * plane.pitch;
		plane.pitch = -plane.pitch;
	}
	pattern_zoom_plane(canvas, &plane);
}

static void pattern_zoom_chroma(struct pattern_canvas *canvas, u8 *chroma,
				const struct pattern_part *part)
{
	struct pattern_plane plane = {
		.rows = chroma,
		.pitch = canvas->width,
		.unit = 2,
		.width = canvas->width / 2,
		.height = canvas->height / 2,
		.part = {
			.left = part->left / 2,
			.top = part->top / 2,
			.width = part->width / 2,
			.height = part->height / 2,
		},
	};

	pattern_zoom_plane(canvas, &plane);
}

/* Takes as long as painting does: process context. */
void pattern_canvas_zoom(struct pattern_canvas *canvas, void *frame,
			 const struct pattern_part *part)
{
	if (part->width == canvas->width && part->height == canvas->height)
		return;

	pattern_zoom_pixels(canvas, frame, part);
	if (canvas->nv12)
		pattern_zoom_chroma(canvas, frame + canvas->width * canvas->height, part);
}
