/* SPDX-License-Identifier: GPL-2.0 */
/* The inside of sc_pattern. */
#ifndef _PATTERN_H
#define _PATTERN_H

#include <streamclass/minidriver.h>

#define PATTERN_MAX_WIDTH	1920
#define PATTERN_MAX_PIXEL	3	/* bytes, BGR24 */

#define PATTERN_NO_PIN		U32_MAX

/* Television standards of 525 lines; the others have 625. */
#define PATTERN_525							\
	(SC_KS_ANALOG_VIDEO_NTSC_MASK | SC_KS_ANALOG_VIDEO_PAL_M |	\
	 SC_KS_ANALOG_VIDEO_PAL_60)
#define PATTERN_625							\
	((SC_KS_ANALOG_VIDEO_PAL_MASK | SC_KS_ANALOG_VIDEO_SECAM_MASK) & ~PATTERN_525)

/* Which picture there is; those of one colour have the strip and nothing else. */
enum pattern_picture {
	PATTERN_BARS,
	PATTERN_RED,
	PATTERN_GREEN,
	PATTERN_BLUE,
};

#define PATTERN_CONTROLS	23

/*
 * What can be wrong with a frame, and the properties of PATTERN_INJECT_SET that ask
 * for it; in this order where several are asked for.
 */
enum pattern_fault {
	PATTERN_FAULTLESS,
	PATTERN_FAULT_DROPPED,		/* the tick has its number and no frame */
	PATTERN_FAULT_LATE,		/* comes some ticks after its own */
	PATTERN_FAULT_SHORT,		/* half of the bytes */
	PATTERN_FAULT_FAILED,		/* an error, and no bytes */
	PATTERN_FAULT_TORN,		/* the lower half is of the picture before */
	PATTERN_FAULT_UNANSWERED,	/* kept until it times out */
	PATTERN_FAULT_TWICE,		/* completed once more */
	PATTERN_FAULT_RETYPED,		/* a format in its place, and pictures of it behind that */
	PATTERN_FAULT_ENDED,		/* it is the last one */
	PATTERN_FAULTS,
};

struct pattern_stream;

/**
 * struct pattern_setting - one control as it is set
 * @value: its value
 * @value2: the second one, of those that have two
 * @flags: automatic or manual
 */
struct pattern_setting {
	s32 value;
	s32 value2;
	u32 flags;
};

/* The last frame that was written: its bytes, their CRC-32, and how many there were. */
struct pattern_written {
	u32 bytes;
	u32 crc;
	atomic_t frames;
};

/**
 * struct pattern_device - what is common to all streams, in the device extension
 * @settings: of the controls
 * @picture: which there is
 * @route: of the picture and of the sound: which input, or %PATTERN_NO_PIN
 * @standard: of the decoder
 * @tuner_mode: television or radio
 * @tv_frequency: Hz: in television mode
 * @fm_frequency: Hz: in radio mode
 * @last_frequency: Hz: before that
 * @audio_mode: what is heard
 * @changes: how often something was set that pictures show
 * @faults: how many of the next pictures that is wrong with
 * @still: the stream of single pictures, NULL while it is closed
 * @written: by programs, to any stream
 *
 * All but @written is touched by synchronised routines only.
 */
struct pattern_device {
	struct pattern_setting settings[PATTERN_CONTROLS];
	enum pattern_picture picture;
	u32 route[2];
	u32 standard;
	u32 tuner_mode;
	u32 tv_frequency;
	u32 fm_frequency;
	u32 last_frequency;
	u32 audio_mode;
	u32 changes;
	u32 faults[PATTERN_FAULTS];
	struct pattern_stream *still;
	struct pattern_written written;
};

/**
 * struct pattern_look - what of the device shows in the picture
 * @picture: which there is
 * @blank: not 0 where nothing is to be seen: the bars are blue
 * @dark: not 0 where the bars are black
 * @brightness: hundredths of IRE; 750 where it changes nothing
 * @contrast: hundredths
 * @hue: hundredths of a degree
 * @saturation: hundredths
 */
struct pattern_look {
	enum pattern_picture picture;
	u32 blank;
	u32 dark;
	s32 brightness;
	s32 contrast;
	s32 hue;
	s32 saturation;
};

/**
 * struct pattern_canvas - how to paint the pictures of one format
 * @width: pixels
 * @height: rows
 * @pixel: bytes of a pixel; of the first plane where there are two
 * @nv12: a plane of chroma follows that of luma
 * @bitmap: the format
 * @bottom_up: the first row in memory is the lowest one of the picture
 * @first_row: the first one that is painted
 * @end_row: the one behind the last that is
 * @look: what the bars are prepared for
 * @bars: a row of colour bars
 * @bars_chroma: the same of the plane of chroma
 * @ramp: a row of the grey ramp, twice, so that it can be taken at any offset
 * @columns: scratch, which pixel of a part becomes each of the picture
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
	struct sc_ks_bitmapinfoheader bitmap;
	bool bottom_up;
	unsigned int first_row;
	unsigned int end_row;
	struct pattern_look look;
	u8 bars[PATTERN_MAX_WIDTH * PATTERN_MAX_PIXEL];
	u8 bars_chroma[PATTERN_MAX_WIDTH];
	u8 ramp[2 * PATTERN_MAX_WIDTH * PATTERN_MAX_PIXEL];
	u16 columns[PATTERN_MAX_WIDTH];
	u8 luma[2 * PATTERN_MAX_WIDTH];
	u8 pixels[PATTERN_MAX_WIDTH * PATTERN_MAX_PIXEL];
};

/* What of the picture is shown, as large as the whole; everything in it is even. */
struct pattern_part {
	unsigned int left;
	unsigned int top;
	unsigned int width;
	unsigned int height;
};

/* So many ticks in a period of 100 ns units. */
struct pattern_rate {
	s64 period;
	s64 ticks;
};

/**
 * struct pattern_kind - what a stream does with its frames
 * @command: frames come with this one
 * @data_flow: the same, to the class driver
 * @category: what it is for
 * @media_specific: bytes of what travels with each frame
 * @painted: frames are pictures: they look as the device is set, and are made before
 *	their tick; needs the frame information
 * @triggered: a tick comes when somebody asks for it, and not with the time
 * @ranges: what it offers
 * @n_ranges: entries of @ranges
 * @properties: what can be asked about it
 * @n_properties: entries of @properties
 * @open: take a format; returns a status
 * @set_format: OPTIONAL. Take another format while it is open; returns a status
 * @intersect: make a format of a data range; returns a status
 * @work: Low: fill a frame, or take what is in it
 */
struct pattern_kind {
	enum sc_srb_command command;
	enum sc_kspin_dataflow data_flow;
	struct sc_guid category;
	u32 media_specific;
	bool painted;
	bool triggered;
	struct sc_ksdataformat **ranges;
	u32 n_ranges;
	const struct sc_ksproperty_set *properties;
	u32 n_properties;
	int (*open)(struct sc_stream_object *object, const struct pattern_kind *kind,
		    const struct sc_ksdataformat *format);
	int (*set_format)(struct pattern_stream *stream, const struct sc_ksdataformat *format);
	int (*intersect)(struct sc_srb *srb);
	void (*work)(struct pattern_stream *stream, struct sc_srb *srb);
};

/* Requests in order of arrival, linked by next_srb. */
struct pattern_list {
	struct sc_srb *first;
	struct sc_srb *last;
};

/**
 * struct pattern_request - what is known of a request, in its extension
 * @fault: what is wrong with its frame
 */
struct pattern_request {
	enum pattern_fault fault;
};

static inline struct pattern_request *pattern_request(struct sc_srb *srb)
{
	return srb->srb_extension;
}

/**
 * struct pattern_stream - the stream, in its stream extension
 * @object: the class driver's view of it
 * @kind: what it does with frames
 * @state: where it is on the state ladder
 * @format: of video
 * @part: of the picture, which video shows
 * @image_bytes: bytes of a frame
 * @interval: 100 ns units: from tick to tick, rounded
 * @rate: the same, exactly
 * @start: 100 ns units: system time at which RUN was entered
 * @start_picture: number of the last tick before that
 * @picture_number: number of the last tick
 * @drop_count: ticks that made no picture
 * @discontinuity: there were such since the last picture
 * @ended: that was the last tick until the stream has been stopped
 * @waiting: requests that wait for their tick
 * @due: requests whose tick has come, to be worked on
 * @ahead: the request that gets the next tick; painted, unless it is @working
 * @late: requests that are done, behind one that is to be late
 * @unanswered: requests that nothing is to come of
 * @working: the request that is worked on; its frame is the worker's
 * @worker: the Low priority routine is scheduled or running
 * @held: a state change or close that waits for the worker to end
 * @number: of the picture that is painted, for the worker
 * @torn: that one is
 * @changes: what the device had seen of them when that was begun
 * @shown: of the picture that is painted, for the worker
 * @picture: what that one is like in memory, for the worker
 * @look: how pictures are to look, for the worker
 * @canvas: for the worker
 *
 * All but @canvas is touched by synchronised routines only, so
 * there is no lock; @number, @torn, @shown, @picture and @look change only while the worker
 * waits for them.
 */
struct pattern_stream {
	struct sc_stream_object *object;
	const struct pattern_kind *kind;
	enum sc_ksstate state;
	struct sc_ks_dataformat_videoinfoheader format;
	struct pattern_part part;
	u32 image_bytes;
	s64 interval;
	struct pattern_rate rate;
	s64 start;
	s64 start_picture;
	s64 picture_number;
	s64 drop_count;
	bool discontinuity;
	bool ended;
	struct pattern_list waiting;
	struct pattern_list due;
	struct sc_srb *ahead;
	struct pattern_list late;
	struct pattern_list unanswered;
	struct sc_srb *working;
	bool worker;
	struct sc_srb *held;
	s64 number;
	bool torn;
	u32 changes;
	struct pattern_part shown;
	struct sc_ks_bitmapinfoheader picture;
	struct pattern_look look;
	struct pattern_canvas canvas;
};

/* Our own names, of what the stream class has none for. */
#define PATTERN_CATEGORY_OUTPUT						\
	SC_GUID(0x5c3f1d52, 0x7a0b, 0x4f4e,				\
		0x9d, 0x41, 0x6b, 0x0f, 0x2a, 0x6e, 0x11, 0x01)
#define PATTERN_CATEGORY_TELEMETRY					\
	SC_GUID(0x5c3f1d52, 0x7a0b, 0x4f4e,				\
		0x9d, 0x41, 0x6b, 0x0f, 0x2a, 0x6e, 0x11, 0x02)
#define PATTERN_TYPE_TELEMETRY						\
	SC_GUID(0x5c3f1d52, 0x7a0b, 0x4f4e,				\
		0x9d, 0x41, 0x6b, 0x0f, 0x2a, 0x6e, 0x11, 0x03)

#define PATTERN_PROPERTY_SETS	1

/* Streams, in the order of their numbers. */
enum pattern_stream_number {
	PATTERN_STREAM_CAMERA,
	PATTERN_STREAM_SINK,
	PATTERN_STREAM_BLANKING,
	PATTERN_STREAM_BLANKING_SINK,
	PATTERN_STREAM_CAPTIONS,
	PATTERN_STREAM_TELEMETRY,
	PATTERN_STREAM_STILL,
	PATTERN_STREAMS,
};

/* pattern.c */
extern const struct sc_initialization_data pattern_initialization_data;

/* camera.c */
extern const struct pattern_kind pattern_camera;
extern const struct pattern_kind pattern_sink;
int pattern_video_open(struct sc_stream_object *object, const struct pattern_kind *kind,
		       const struct sc_ksdataformat *open_format);
void pattern_video_paint(struct pattern_stream *stream, struct sc_srb *srb);
void pattern_video_shrink(struct pattern_stream *stream);

/* blanking.c */
extern const struct pattern_kind pattern_blanking;
extern const struct pattern_kind pattern_blanking_sink;
extern const struct pattern_kind pattern_captions;

/* sink.c */
#define PATTERN_WRITTEN_SET						\
	SC_GUID(0x5c3f1d52, 0x7a0b, 0x4f4e,				\
		0x9d, 0x41, 0x6b, 0x0f, 0x2a, 0x6e, 0x11, 0x04)

enum pattern_written_property {
	PATTERN_WRITTEN_BYTES,
	PATTERN_WRITTEN_CRC,
	PATTERN_WRITTEN_FRAMES,
	PATTERN_WRITTEN_ITEMS,
};

extern const struct sc_guid pattern_written_set;
extern const struct sc_ksproperty_item pattern_written_items[PATTERN_WRITTEN_ITEMS];
bool pattern_is_written(const struct sc_ksidentifier *property);
int pattern_get_written(struct sc_srb *srb);
void pattern_note_written(struct pattern_stream *stream, struct sc_srb *srb);

/* telemetry.c */
extern const struct pattern_kind pattern_telemetry;

/* still.c */
#define PATTERN_TRIGGER_ITEMS	2

extern const struct pattern_kind pattern_still;
extern const struct sc_guid pattern_trigger_set;
extern const struct sc_ksproperty_item pattern_trigger_items[PATTERN_TRIGGER_ITEMS];
bool pattern_is_trigger(const struct sc_ksidentifier *property);
int pattern_get_trigger(struct sc_srb *srb);
int pattern_set_trigger(struct sc_srb *srb);

/* paint.c */
void pattern_canvas_init(struct pattern_canvas *canvas,
			 const struct sc_ks_bitmapinfoheader *picture);
void pattern_canvas_look(struct pattern_canvas *canvas, const struct pattern_look *look);
void pattern_canvas_paint(struct pattern_canvas *canvas, void *frame, u32 number);
void pattern_canvas_tear(struct pattern_canvas *canvas, void *frame, u32 number);

/* zoom.c */
void pattern_canvas_zoom(struct pattern_canvas *canvas, void *frame,
			 const struct pattern_part *part);

/* routing.c */
#define PATTERN_CROSSBAR_ITEMS	4
#define PATTERN_DECODER_ITEMS	4
#define PATTERN_TUNER_ITEMS	7
#define PATTERN_TVAUDIO_ITEMS	3

extern const struct sc_guid pattern_crossbar_set;
extern const struct sc_guid pattern_decoder_set;
extern const struct sc_guid pattern_tuner_set;
extern const struct sc_guid pattern_tvaudio_set;
extern const struct sc_ksproperty_item pattern_crossbar_items[PATTERN_CROSSBAR_ITEMS];
extern const struct sc_ksproperty_item pattern_decoder_items[PATTERN_DECODER_ITEMS];
extern const struct sc_ksproperty_item pattern_tuner_items[PATTERN_TUNER_ITEMS];
extern const struct sc_ksproperty_item pattern_tvaudio_items[PATTERN_TVAUDIO_ITEMS];
extern const struct sc_guid pattern_crossbar_events;
extern const struct sc_guid pattern_tuner_events;
extern const struct sc_guid pattern_decoder_events;
extern const struct sc_ksevent_item pattern_crossbar_changed[1];
extern const struct sc_ksevent_item pattern_tuner_changed[1];
extern const struct sc_ksevent_item pattern_decoder_changed[1];
void pattern_routing_init(struct pattern_device *device);
bool pattern_sees(struct pattern_device *device);
int pattern_get_routing(struct sc_srb *srb);
int pattern_set_routing(struct sc_srb *srb);

/* controls.c */
#define PATTERN_PICTURE_ITEMS	12
#define PATTERN_CAMERA_ITEMS	11
#define PATTERN_OWN_ITEMS	1

extern const struct sc_guid pattern_picture_set;
extern const struct sc_guid pattern_camera_set;
extern const struct sc_guid pattern_own_set;
extern const struct sc_ksproperty_item pattern_picture_items[PATTERN_PICTURE_ITEMS];
extern const struct sc_ksproperty_item pattern_camera_items[PATTERN_CAMERA_ITEMS];
extern const struct sc_ksproperty_item pattern_own_items[PATTERN_OWN_ITEMS];
extern const struct sc_property_name pattern_property_names[];
extern const struct sc_guid pattern_control_events;
extern const struct sc_ksevent_item pattern_control_changed[1];
void pattern_controls_init(struct pattern_device *device);
bool pattern_is_control(const struct sc_ksidentifier *property);
int pattern_get_control(struct sc_srb *srb);
int pattern_set_control(struct sc_srb *srb);
void pattern_controls_look(struct pattern_device *device, struct pattern_look *look);
void pattern_say_changed(struct pattern_device *device);

/* inject.c */
#define PATTERN_INJECT_ITEMS	(PATTERN_FAULTS - 1)
#define PATTERN_INJECT_SET						\
	SC_GUID(0x7ba47e21, 0x3c5d, 0x4f0e,				\
		0x9a, 0x61, 0x5c, 0x1b, 0x0d, 0x7e, 0x42, 0x19)

extern const struct sc_guid pattern_inject_set;
extern const struct sc_ksproperty_item pattern_inject_items[PATTERN_INJECT_ITEMS];
bool pattern_is_injection(const struct sc_ksidentifier *property);
int pattern_get_injection(struct sc_srb *srb);
int pattern_set_injection(struct sc_srb *srb);
enum pattern_fault pattern_inject_next(struct pattern_device *device);
void pattern_inject_finish(struct pattern_stream *stream, struct sc_srb *srb);
void pattern_inject_tick(struct pattern_stream *stream);
void pattern_inject_pause(struct pattern_stream *stream);
bool pattern_inject_timeout(struct pattern_stream *stream, struct sc_srb *srb);

/* stream.c */
extern const struct sc_ksproperty_set pattern_properties[PATTERN_PROPERTY_SETS];
void pattern_stream_open(struct sc_stream_object *object, const struct pattern_kind *kind,
			 u32 bytes, s64 interval);
bool pattern_stream_close(struct sc_srb *srb);
void pattern_stream_trigger(struct pattern_stream *stream);
void pattern_wake_worker(struct pattern_stream *stream);
void pattern_repaint(struct pattern_stream *stream);
s64 pattern_number_of(const struct pattern_stream *stream,
		      const struct sc_ksstream_header *header);
int pattern_intersect_plain(struct sc_srb *srb, const struct sc_ksdataformat *own);
void pattern_stream_cancel(struct sc_srb *srb);
void pattern_stream_timeout(struct sc_srb *srb);
void pattern_end_request(struct sc_srb *srb, int status);
void pattern_list_add(struct pattern_list *list, struct sc_srb *srb);
struct sc_srb *pattern_list_take(struct pattern_list *list);
bool pattern_list_remove(struct pattern_list *list, struct sc_srb *srb);

#endif /* _PATTERN_H */
