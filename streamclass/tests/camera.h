/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What the suites about sc_pattern share: its video stream on a clock that the test
 * moves, and the test at its other end.
 */
#ifndef _STREAMCLASS_CAMERA_H
#define _STREAMCLASS_CAMERA_H

#include "testbed.h"

#include "../../minidrivers/pattern/pattern.h"

#define SC_CAMERA_READS		4
#define SC_CAMERA_BYTES		(160 * 120)
#define SC_CAMERA_SECOND	10000000ULL	/* in units of 100 ns */

/**
 * struct sc_camera - sc_pattern's stream and the test at its other end
 * @number: which of the device's streams
 * @bytes: of a frame; one byte a pixel, and usually 160x120
 * @stream: that one
 * @format: what it was opened with
 * @reads: requests, each with a frame
 * @frames: memory of all frames
 * @start: 100 ns units: when RUN was entered
 * @back: requests that came back and have not been taken
 * @n_back: entries of @back
 */
struct sc_camera {
	u32 number;
	u32 bytes;
	struct sc_stream *stream;
	struct sc_ks_dataformat_videoinfoheader format;
	struct sc_request *reads[SC_CAMERA_READS];
	u8 *frames;
	u64 start;
	struct sc_request *back[SC_CAMERA_READS];
	unsigned int n_back;
};

/* Suites' init and exit. */
int sc_camera_init(struct kunit *test);
void sc_camera_exit(struct kunit *test);

static inline struct sc_camera *sc_camera(struct kunit *test)
{
	return sc_testbed(test)->client.context;
}

void sc_camera_enter(struct kunit *test, enum sc_ksstate state);
void sc_camera_choose(struct kunit *test, u32 number, u32 bytes);
void sc_camera_run(struct kunit *test, u64 interval, unsigned int reads);
void sc_camera_paint(struct kunit *test);
void sc_camera_fire(struct kunit *test, u64 delay_ns);
void sc_camera_wait(struct kunit *test, u64 delay_ns);
void sc_camera_tick(struct kunit *test);
struct sc_request *sc_camera_take(struct kunit *test);
const struct sc_ks_frame_info *sc_camera_info(struct sc_request *request);
void sc_camera_expect(struct kunit *test, s64 number, s64 drops, u64 time, bool gap);
void sc_camera_set(struct kunit *test, const struct sc_guid *set, u32 id,
		   struct sc_ksidentifier *value, u32 size);

#endif /* _STREAMCLASS_CAMERA_H */
