/* SPDX-License-Identifier: GPL-2.0 */
/* The inside of sc_edu. */
#ifndef _EDU_H
#define _EDU_H

#include <streamclass/minidriver.h>
#include <streamclass/ring.h>

#define EDU_WIDTH	64
#define EDU_HEIGHT	64
#define EDU_BYTES	(EDU_WIDTH * EDU_HEIGHT)

/* So many pictures lie ready, or are on their way, in the ring. */
#define EDU_PICTURES	3
#define EDU_RING_BYTES	(EDU_PICTURES * EDU_BYTES)

/*
 * At most so much goes through the device's memory at once. That has 4096
 * bytes, but QEMU before 8.0 takes a DMA that touches the last one for an
 * overrun, and ends.
 */
#define EDU_CHUNK	2048

/* From where to where a DMA goes. */
enum edu_direction {
	EDU_TO_DEVICE,
	EDU_FROM_DEVICE,
};

/**
 * struct edu_device - the device, in its device extension
 * @registers: BAR 0; NULL until the device has been found
 * @ring: the common DMA buffer: pictures that have been painted
 * @stream: the stream while it is open
 * @gone: the hardware has been taken away
 */
struct edu_device {
	void __iomem *registers;
	struct sc_ring ring;
	struct edu_stream *stream;
	bool gone;
};

/**
 * enum edu_step - what happens to the current read
 * @EDU_IDLE: nothing; it waits for RUN or for a picture, or there is none
 * @EDU_SENDING: a DMA takes a chunk of the picture to the device's memory
 * @EDU_FETCHING: a DMA takes the chunk from there to the frame
 */
enum edu_step {
	EDU_IDLE,
	EDU_SENDING,
	EDU_FETCHING,
};

/**
 * struct edu_stream - the stream, in its stream extension
 * @object: the class driver's view of it
 * @edu: the device
 * @state: where it is on the state ladder
 * @read: the current read; there is one at a time
 * @step: what happens to it
 * @done: bytes that are in the frame
 * @chunk: bytes that are on their way
 * @element: piece of the frame's memory that they go to
 * @element_done: bytes that are in that piece
 * @number: number of the oldest picture that has not been delivered
 * @painted: number of the newest one in the ring
 * @painting: number of the one that the Low priority routine paints, 0 if none
 * @times: when the pictures in the ring were painted, in 100 ns
 * @ending: @read is to end without a picture as soon as no DMA runs
 * @end_status: and with this status
 * @held: a state change or close that waits for that
 * @asleep: the device is in D3, or about to be: no DMA is begun
 * @power: the request for D3, which waits for a DMA to end
 * @put_off: that DMA has ended, and what comes after it is for D0
 */
struct edu_stream {
	struct sc_stream_object *object;
	struct edu_device *edu;
	enum sc_ksstate state;
	struct sc_srb *read;
	enum edu_step step;
	u32 done;
	u32 chunk;
	u32 element;
	u32 element_done;
	s64 number;
	s64 painted;
	s64 painting;
	u64 times[EDU_PICTURES];
	bool ending;
	int end_status;
	struct sc_srb *held;
	bool asleep;
	struct sc_srb *power;
	bool put_off;
};

/* edu.c */
void edu_dma_start(struct edu_device *edu, enum edu_direction direction,
		   u64 memory, u32 bytes);
bool edu_dma_runs(struct edu_device *edu);

/* frame.c */
void edu_stream_open(struct sc_stream_object *object, struct edu_device *edu);
bool edu_stream_close(struct sc_srb *srb);
void edu_stream_dma_ended(struct edu_stream *stream);
bool edu_stream_sleep(struct edu_stream *stream, struct sc_srb *srb);
void edu_stream_wake(struct edu_stream *stream);
void edu_stream_remove(struct edu_stream *stream);
void edu_stream_cancel(struct sc_srb *srb);
void edu_stream_timeout(struct sc_srb *srb);

#endif /* _EDU_H */
