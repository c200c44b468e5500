// SPDX-License-Identifier: GPL-2.0
/*
 * captions raw|sliced FILE reads the blanking lines that v4l2-ctl has put into a
 * file and prints what their captions say. It fails where a byte has the wrong
 * parity, where line 21 has no captions, and where a row of text does not tell
 * the number that follows from the one before.
 *
 * Raw lines are those of sc_pattern: 12 of each field, from line 10 on, 1440
 * samples each at 27 MHz, which begin 9.5 us after the edge of the sync pulse.
 */
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <linux/videodev2.h>

#define LINES		24
#define SAMPLES		1440
#define CAPTION_ROW	11

#define FREQUENCY	27.0		/* MHz */
#define BIT		(FREQUENCY / 0.503496)	/* samples: 1/32 of a line */
#define RUN_IN		(10.5 * FREQUENCY - 9.5 * FREQUENCY)
#define LOW		16
#define HIGH		126

/* Pictures a row of text takes. */
#define ROW		16

static void fail(const char *text)
{
	fprintf(stderr, "%s\n", text);
	exit(1);
}

static bool bit_at(const uint8_t *line, unsigned int number)
{
	/* Seven cycles of run-in come before the first one. */
	return line[(int)(RUN_IN + (7 + number + 0.5) * BIT)] > (LOW + HIGH) / 2;
}

static uint8_t byte_at(const uint8_t *line, unsigned int number)
{
	uint8_t byte = 0;
	unsigned int i;

	for (i = 0; i < 8; i++)
		byte |= bit_at(line, number + i) << i;
	return byte;
}

static bool read_raw(FILE *file, uint8_t pair[2])
{
	static uint8_t lines[LINES][SAMPLES];
	const uint8_t *line = lines[CAPTION_ROW];

	if (fread(lines, sizeof(lines), 1, file) != 1)
		return false;
	if (bit_at(line, 0) || bit_at(line, 1) || !bit_at(line, 2))
		fail("line 21 has no start bits");

	pair[0] = byte_at(line, 3);
	pair[1] = byte_at(line, 11);
	return true;
}

static bool read_sliced(FILE *file, uint8_t pair[2])
{
	struct v4l2_sliced_vbi_data data;

	if (fread(&data, sizeof(data), 1, file) != 1)
		return false;
	if (data.id != V4L2_SLICED_CAPTION_525 || data.line != 21 || data.field)
		fail("there is something else but captions of line 21");

	memcpy(pair, data.data, 2);
	return true;
}

static char character(uint8_t byte)
{
	if (__builtin_popcount(byte) % 2 == 0)
		fail("a byte has the wrong parity");
	return byte & 0x7f;
}

/* A row is complete when the next one begins. */
static void end_row(const char *text, long *next)
{
	long number;

	if (sscanf(text, "picture %ld", &number) != 1)
		return;
	if (*next && number != *next)
		fail("a row has a number that does not follow");

	printf("%s\n", text);
	*next = number + ROW;
}

int main(int argc, char **argv)
{
	char text[64] = "", first, second;
	unsigned int rows = 0, length = 0;
	bool whole = false;
	uint8_t pair[2];
	long next = 0;
	bool raw;
	FILE *file;

	if (argc != 3)
		fail("usage: captions raw|sliced FILE");
	raw = !strcmp(argv[1], "raw");
	file = fopen(argv[2], "rb");
	if (!file)
		fail(strerror(errno));

	while (raw ? read_raw(file, pair) : read_sliced(file, pair)) {
		first = character(pair[0]);
		second = character(pair[1]);
		if (first >= ' ' && length + 3 < sizeof(text)) {
			text[length++] = first;
			text[length++] = second;
			text[length] = 0;
		} else if (length) {
			/* What began before we looked is not a whole row. */
			if (whole) {
				end_row(text, &next);
				rows++;
			}
			whole = true;
			length = 0;
		} else {
			whole = true;
		}
	}
	if (!rows)
		fail("there is no row of text");
	return 0;
}
