/* SPDX-License-Identifier: GPL-2.0 */
/*
 * A minidriver whose answers a test writes down beforehand, and that keeps a
 * record of how it was called.
 */
#ifndef _STREAMCLASS_FAKE_MINIDRIVER_H
#define _STREAMCLASS_FAKE_MINIDRIVER_H

#include "../internal.h"

#define SC_FAKE_NAME		"sc_fake"
#define SC_FAKE_STREAMS		2
#define SC_FAKE_INSTANCES	4
#define SC_FAKE_CALLS		512
#define SC_FAKE_FRAME_BYTES	64

enum sc_fake_entry {
	SC_FAKE_DEVICE,
	SC_FAKE_CONTROL,
	SC_FAKE_DATA,
	SC_FAKE_CANCEL,
	SC_FAKE_TIMEOUT,
	SC_FAKE_INTERRUPT,
	SC_FAKE_TIMER,
	SC_FAKE_PRIORITY,
	SC_FAKE_EVENT,
	SC_FAKE_CLOCK,
	SC_FAKE_ENTRIES,
};

/* What the fake does with a request before the entry point returns. */
enum sc_fake_how {
	SC_FAKE_KEEP,
	SC_FAKE_COMPLETE,		/* and not become ready */
	SC_FAKE_READY,			/* and keep the request */
	SC_FAKE_COMPLETE_THEN_READY,
	SC_FAKE_READY_THEN_COMPLETE,
	SC_FAKE_COMPLETE_AND_READY,	/* in one call */
};

struct sc_fake;

/**
 * struct sc_fake_answer - what to do when called
 * @how: what becomes of the request
 * @status: stored in the request before it is completed
 * @before: called first, for what no flag can say
 */
struct sc_fake_answer {
	enum sc_fake_how how;
	int status;
	void (*before)(struct sc_fake *fake, struct sc_srb *srb);
};

/* A stream descriptor with as many streams as the fake has. */
struct sc_fake_descriptor {
	struct sc_stream_header header;
	struct sc_stream_information info[SC_FAKE_STREAMS];
};

/* One call of the minidriver, and where it came from. */
struct sc_fake_call {
	enum sc_fake_entry entry;
	enum sc_srb_command command;
	struct sc_srb *srb;
	u32 flags;
	enum sc_ksstate stream_state;
	struct sc_event_descriptor event;
	enum sc_device_power_state device_state;
	bool idle;
	struct task_struct *task;
	enum sc_level level;
	bool irqs_off;
	bool bottom_half;
};

/**
 * struct sc_fake - the fake minidriver of one test
 * @init: entry points, sizes and flags; a test may change them before it
 *	registers
 * @minidriver: what is registered
 * @registered: it is
 * @devices: how many devices the fake asks for
 * @descriptor: what GET_STREAM_INFO answers
 * @formats: the one format of all streams
 * @range: what @formats points to
 * @answers: for each command, device commands after stream commands
 * @cancel: for hw_cancel_packet
 * @timeout: for hw_request_timeout_handler
 * @no_event_routine: streams have none
 * @event_status: what the event routines answer
 * @on_event: called first by them, for what no flag can say
 * @interrupt: what hw_interrupt answers
 * @dma: streams say that they move frames by DMA
 * @media_specific: bytes that streams want behind each stream header
 * @clock: the clock that streams offer, none unless a test fills it in
 * @clock_time: 100 ns units: what the clock routine answers to each function
 * @in_clock: called by the clock routine with its answer, for what no value can
 *	say
 * @descriptor_size: asked for at INITIALIZE_DEVICE
 * @calls: the record
 * @n_calls: entries of @calls
 * @inside: how many pieces of the fake run
 * @deepest: the most of them that ran at the same time
 * @context: the test's
 */
struct sc_fake {
	struct sc_initialization_data init;
	struct sc_minidriver minidriver;
	bool registered;
	unsigned int devices;
	struct sc_fake_descriptor descriptor;
	struct sc_ksdataformat *formats[1];
	struct sc_ksdataformat range;
	struct sc_fake_answer answers[64];
	struct sc_fake_answer cancel;
	struct sc_fake_answer timeout;
	bool no_event_routine;
	int event_status;
	void (*on_event)(struct sc_fake *fake, struct sc_event_descriptor *descriptor);
	bool interrupt;
	bool dma;
	u32 media_specific;
	struct sc_clock_object clock;
	u64 clock_time[SC_TIME_SET_ONBOARD_CLOCK];
	void (*in_clock)(struct sc_fake *fake, struct sc_time_context *time_context);
	u32 descriptor_size;
	struct sc_fake_call calls[SC_FAKE_CALLS];
	atomic_t n_calls;
	atomic_t inside;
	int deepest;
	void *context;
};

void sc_fake_init(struct sc_fake *fake);
void sc_fake_exit(struct sc_fake *fake);

struct sc_fake_answer *sc_fake_answer(struct sc_fake *fake,
				      enum sc_srb_command command);
void sc_fake_does(struct sc_fake *fake, enum sc_srb_command command,
		  enum sc_fake_how how, int status);

/* The block that the fake has been given for a request. */
struct sc_srb *sc_fake_block(struct sc_srb *srb);

/* Things the minidriver does by itself, as from its interrupt routine. */
void sc_fake_end(struct sc_srb *srb, enum sc_fake_how how, int status);
void sc_fake_end_here(struct sc_srb *srb, enum sc_fake_how how, int status);
void sc_fake_ready(struct sc_queue *queue);
void sc_fake_starved(struct sc_stream *stream);
void sc_fake_call(struct sc_device *dev, void (*routine)(void *context),
		  void *context);
void sc_fake_let_go(struct sc_fake *fake, struct sc_device *dev);

/* Routines for timers and priorities; each records that it was called. */
void sc_fake_timer_routine(void *context);
void sc_fake_priority_routine(void *context);
void sc_fake_clock_routine(struct sc_time_context *time_context);
void sc_fake_open_stream(struct sc_fake *fake, struct sc_srb *srb);
bool sc_fake_hw_interrupt(void *hw_device_extension);

/* The record. */
void sc_fake_forget(struct sc_fake *fake);
unsigned int sc_fake_count(struct sc_fake *fake, enum sc_fake_entry entry);
unsigned int sc_fake_count_command(struct sc_fake *fake,
				   enum sc_srb_command command);
struct sc_fake_call *sc_fake_nth(struct sc_fake *fake, enum sc_fake_entry entry,
				 unsigned int n);
struct sc_fake_call *sc_fake_last(struct sc_fake *fake,
				  enum sc_fake_entry entry);

#endif /* _STREAMCLASS_FAKE_MINIDRIVER_H */
