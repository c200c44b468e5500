/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The picture number in the picture, once for machines and once for people.
 *
 * The strip is for machines. It fills the top STAMP_STRIP_ROWS(height) rows
 * over the whole width and has 32 cells, each width / 32 pixels wide; widths
 * are multiples of 32. The leftmost cell is bit 31 of the low 32 bits of
 * KS_FRAME_INFO.PictureNumber, the rightmost bit 0. A cell is white (luma 235,
 * or all of red, green and blue 235) for a 1 and black (16) for a 0. To read
 * it, take the middle pixel of each cell in the middle row of the strip and
 * compare it with 128. The first picture of a stream has number 1.
 *
 * The digits are for people: the lowest eight decimal ones, each painted in a
 * cell of 8x8 dots.
 *
 * Both come as rows of luma, to be repeated downwards; whoever paints turns
 * them into the pixels of his format.
 */
#ifndef _MINIDRIVERS_STAMP_H
#define _MINIDRIVERS_STAMP_H

#include <linux/bits.h>
#include <linux/minmax.h>
#include <linux/string.h>
#include <linux/types.h>

#define STAMP_BLACK		16
#define STAMP_WHITE		235

#define STAMP_BITS		32
#define STAMP_STRIP_ROWS(height)	((height) / 15)

#define STAMP_DIGITS		8
#define STAMP_CELL		8	/* dots, in both directions */
#define STAMP_DOTS		(STAMP_DIGITS * STAMP_CELL)	/* in a line */

static inline u8 stamp_level(bool white)
{
	return white ? STAMP_WHITE : STAMP_BLACK;
}

/* One row of the strip, @width pixels. */
static inline void stamp_strip(u8 *row, unsigned int width, u32 number)
{
	unsigned int cell = width / STAMP_BITS;
	int bit;

	for (bit = STAMP_BITS - 1; bit >= 0; bit--, row += cell)
		memset(row, stamp_level(number & BIT(bit)), cell);
}

/* Five dots wide, seven high; the highest bit used is the left dot. */
static inline u8 stamp_font(unsigned int digit, unsigned int line)
{
	static const u8 font[10][7] = {
		{ 0x0e, 0x11, 0x13, 0x15, 0x19, 0x11, 0x0e },
		{ 0x04, 0x0c, 0x04, 0x04, 0x04, 0x04, 0x0e },
		{ 0x0e, 0x11, 0x01, 0x02, 0x04, 0x08, 0x1f },
		{ 0x1f, 0x02, 0x04, 0x02, 0x01, 0x11, 0x0e },
		{ 0x02, 0x06, 0x0a, 0x12, 0x1f, 0x02, 0x02 },
		{ 0x1f, 0x10, 0x1e, 0x01, 0x01, 0x11, 0x0e },
		{ 0x06, 0x08, 0x10, 0x1e, 0x11, 0x11, 0x0e },
		{ 0x1f, 0x01, 0x02, 0x04, 0x08, 0x08, 0x08 },
		{ 0x0e, 0x11, 0x11, 0x0e, 0x11, 0x11, 0x0e },
		{ 0x0e, 0x11, 0x11, 0x0f, 0x01, 0x02, 0x0c },
	};

	/* The last line of a cell is blank, and so are three of its columns. */
	return line < 7 ? font[digit][line] << 1 : 0;
}

static inline void stamp_cell(u8 *row, unsigned int scale, u8 dots)
{
	int bit;

	for (bit = STAMP_CELL - 1; bit >= 0; bit--, row += scale)
		memset(row, stamp_level(dots & BIT(bit)), scale);
}

/* Line 0 to 7 of the digits, STAMP_DOTS * @scale pixels. */
static inline void stamp_digits(u8 *row, unsigned int scale, u32 number,
				unsigned int line)
{
	unsigned int stride = STAMP_CELL * scale;
	int i;

	for (i = STAMP_DIGITS - 1; i >= 0; i--, number /= 10)
		stamp_cell(row + i * stride, scale, stamp_font(number % 10, line));
}

#endif /* _MINIDRIVERS_STAMP_H */
