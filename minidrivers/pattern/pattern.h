/* SPDX-License-Identifier: GPL-2.0 */
/* The inside of sc_pattern. */
#ifndef _PATTERN_H
#define _PATTERN_H

#include <streamclass/minidriver.h>

#define PATTERN_MAX_WIDTH	1920
#define PATTERN_MAX_PIXEL	3	/* bytes, BGR24 */

/**
 * struct pattern_canvas - how to paint the pictures of one format
 * @width: pixels
 * @height: rows
 * @pixel: bytes of a pixel; of the first plane where there are two
 * @nv12: a plane of chroma follows that of luma
 * @bottom_up: the first row in memory is the lowest one of the picture
 * @bars: a row of colour bars
 * @bars_chroma: the same of the plane of chroma
 * @ramp: a row of the grey ramp, twice, so that it can be taken at any offset
 * @luma: scratch, a row of luma; room for the double one at the beginning
 * @pixels: scratch, a row of pixels
 *
 * What is the same in all pictures is prepared once, when the stream opens.
 * A picture is then little more than copies of rows.
 */
struct pattern_canvas {
	unsigned int width;
	unsigned int height;
	unsigned int pixel;
	bool nv12;
	bool bottom_up;
	u8 bars[PATTERN_MAX_WIDTH * PATTERN_MAX_PIXEL];
	u8 bars_chroma[PATTERN_MAX_WIDTH];
	u8 ramp[2 * PATTERN_MAX_WIDTH * PATTERN_MAX_PIXEL];
	u8 luma[2 * PATTERN_MAX_WIDTH];
	u8 pixels[PATTERN_MAX_WIDTH * PATTERN_MAX_PIXEL];
};

/* So many ticks in a period of 100 ns units. */
struct pattern_rate {
	s64 period;
	s64 ticks;
};

/* Requests in order of arrival, linked by next_srb. */
struct pattern_list {
	struct sc_srb *first;
	struct sc_srb *last;
};

/**
 * struct pattern_stream - the stream, in its stream extension
 * @object: the class driver's view of it
 * @state: where it is on the state ladder
 * @image_bytes: bytes of a picture
 * @interval: 100 ns units: from tick to tick, rounded
 * @rate: the same, exactly
 * @start: 100 ns units: system time at which RUN was entered
 * @start_picture: number of the last tick before that
 * @picture_number: number of the last tick
 * @drop_count: ticks that made no picture
 * @discontinuity: there were such since the last picture
 * @waiting: reads that wait for their tick
 * @due: reads whose tick has come, to be painted
 * @painting: the read that is being painted; its frame is the painter's
 * @painter: the Low priority routine is scheduled or running
 * @held: a state change or close that waits for the painter to end
 * @canvas: for the painter
 *
 * All but @canvas is touched by synchronised routines only, so there is no
 * lock.
 */
struct pattern_stream {
	struct sc_stream_object *object;
	enum sc_ksstate state;
	u32 image_bytes;
	s64 interval;
	struct pattern_rate rate;
	s64 start;
	s64 start_picture;
	s64 picture_number;
	s64 drop_count;
	bool discontinuity;
	struct pattern_list waiting;
	struct pattern_list due;
	struct sc_srb *painting;
	bool painter;
	struct sc_srb *held;
	struct pattern_canvas canvas;
};

/* pattern.c */
extern const struct sc_initialization_data pattern_initialization_data;

/* paint.c */
void pattern_canvas_init(struct pattern_canvas *canvas,
			 const struct sc_ks_bitmapinfoheader *picture);
void pattern_canvas_paint(struct pattern_canvas *canvas, void *frame, u32 number);

/* stream.c */
extern const struct sc_ksproperty_set pattern_properties[];
void pattern_stream_open(struct sc_stream_object *object,
			 const struct sc_ks_videoinfoheader *format);
bool pattern_stream_close(struct sc_srb *srb);
void pattern_stream_cancel(struct sc_srb *srb);

#endif /* _PATTERN_H */
