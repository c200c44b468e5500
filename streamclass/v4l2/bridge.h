/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The bridge: streams of the class driver as V4L2 nodes. For its own files
 * only; all it knows of the core is <streamclass/client.h>.
 *
 * Locks, outermost first:
 *
 *  lock              kind         protects
 *  ----------------  -----------  -------------------------------------------
 *  bridge->lock      mutex        filter, files, gone, watched; outermost
 *  ioctl_lock        mutex        last of each node; is video_device.lock of all
 *                                 nodes of a device, so all ioctls but those of
 *                                 the queue
 *  node->vb2_lock    mutex        opened, gone, clock*, held; is vb2_queue.lock
 *  node->flow_lock   spinlock_bh  flow, parked, run
 *
 * node->format is written with ioctl_lock and vb2_lock held and read with either.
 * A completed request takes flow_lock only. vb2's own locks nest inside, and
 * so do those of control handlers.
 */
#ifndef _STREAMCLASS_V4L2_BRIDGE_H
#define _STREAMCLASS_V4L2_BRIDGE_H

#include <linux/mutex.h>
#include <linux/spinlock.h>
#include <media/media-device.h>
#include <media/v4l2-ctrls.h>
#include <media/v4l2-dev.h>
#include <media/v4l2-device.h>
#include <media/videobuf2-v4l2.h>

#include <streamclass/client.h>

#include "compat.h"
#include "knob.h"
#include "routing.h"

/**
 * struct sc_pixel_format - an encoding in both worlds
 * @fourcc: V4L2's name
 * @sub_format: the stream class' name
 * @bits: of a pixel in the first plane, 0 for a compressed format
 * @chroma: the first plane is followed by two of chroma, as many times as
 *	that narrower and lower; 0 where it is not
 * @rgb: bottom up unless asked otherwise, rows of whole 32-bit words
 * @ycbcr_enc: where the name says it
 */
struct sc_pixel_format {
	u32 fourcc;
	struct sc_guid sub_format;
	u8 bits;
	u8 chroma;
	bool rgb;
	u8 ycbcr_enc;
};

struct sc_node;
struct sc_node_kind;

/**
 * struct sc_range - a data range the bridge can show
 * @pixel: its encoding, of video
 * @offered: it is for what the source of the pictures is at present
 * @fields: of video that may be interlaced
 * @declared: the range
 * @video: the same, of video
 * @vbi: the same, of raw blanking lines
 */
struct sc_range {
	const struct sc_pixel_format *pixel;
	bool offered;
	bool fields;
	union {
		const struct sc_ksdataformat *declared;
		const struct sc_ks_datarange_video *video;
		const struct sc_ks_datarange_video_vbi *vbi;
	};
};

/* All that one stream offers, for the nodes of all its instances. */
struct sc_catalog {
	struct list_head list;
	const struct sc_node_kind *kind;
	u32 stream_number;
	unsigned int n_ranges;
	struct sc_range ranges[];
};

/**
 * struct sc_wish - what a minidriver is asked for: always inside one of its ranges
 * @range: the range
 * @width: pixels
 * @height: pixels
 * @interval: 100 ns units: time of a frame
 * @crop: the part of what comes in that the picture is made of; empty where nobody
 *	has chosen one, which leaves it to the minidriver
 */
struct sc_wish {
	const struct sc_range *range;
	u32 width;
	u32 height;
	s64 interval;
	struct v4l2_rect crop;
};

/**
 * struct sc_format - what a minidriver made of a wish
 * @wish: the wish; its range is NULL while there is no answer
 * @interval: 100 ns units: time of a frame
 * @size: bytes a frame takes at most
 * @field: of each frame
 * @field1: what field 1 is called where fields come one by one
 * @compressed: a frame may need others to be understood
 * @pix: the answer as V4L2 sees it, of video
 * @crop: the part of what comes in that it is made of, of video
 * @ks: the answer, to open the stream with; of video
 * @ks2: the same, of video that may be interlaced
 * @vbi: the same, of raw blanking lines
 * @data: the same, as far as all kinds have it
 */
struct sc_format {
	struct sc_wish wish;
	s64 interval;
	u32 size;
	enum v4l2_field field;
	enum v4l2_field field1;
	bool compressed;
	struct v4l2_pix_format pix;
	struct v4l2_rect crop;
	union {
		struct sc_ks_dataformat_videoinfo_palette ks;
		struct sc_ks_dataformat_videoinfoheader2 ks2;
		struct sc_ks_dataformat_vbiinfoheader vbi;
		struct sc_ksdataformat data;
	};
};

/**
 * struct sc_node_kind - the nodes of one type of buffer
 * @type: the type
 * @devnode: what the nodes are called in /dev
 * @caps: V4L2_CAP_* bits of theirs
 * @name: of a stream whose category says nothing better
 * @init_range: take a range; an error where it is of no use to this kind
 * @sized: frames have sizes and rates, which programs ask for
 * @choose: what a range is asked for where nobody has a wish
 * @ask: have the minidriver turn a wish into a format
 * @enum_fmt: OPTIONAL where V4L2 has no list for the type. The formats there are
 * @g_fmt: tell the format
 * @try_fmt: find out what a format would become; the answer is &sc_node.last, too
 * @may_stream: OPTIONAL. Is there anything to stream at present?
 * @finish: OPTIONAL. Make of a frame what V4L2 wants to see
 * @log_format: tell the format in the kernel's log
 */
struct sc_node_kind {
	enum v4l2_buf_type type;
	enum vfl_devnode_type devnode;
	u32 caps;
	const char *name;
	bool sized;
	int (*init_range)(struct sc_range *range, const struct sc_ksdataformat *declared);
	void (*choose)(const struct sc_range *range, struct sc_wish *wish);
	int (*ask)(struct sc_filter *filter, u32 stream_number, const struct sc_wish *wish,
		   struct sc_format *format);
	int (*enum_fmt)(struct sc_node *node, struct v4l2_fmtdesc *desc);
	int (*g_fmt)(struct sc_node *node, struct v4l2_format *format);
	int (*try_fmt)(struct sc_node *node, struct v4l2_format *format);
	bool (*may_stream)(const struct sc_node *node);
	void (*finish)(struct vb2_buffer *vb);
	void (*log_format)(struct sc_node *node);
};

/* Where a buffer goes that vb2 hands over or the class driver gives back. */
enum sc_flow {
	SC_FLOW_HOLD,	/* not streaming: it waits here */
	SC_FLOW_PARK,	/* starting: down, but what comes back waits here */
	SC_FLOW_RUN,	/* streaming: down and back */
	SC_FLOW_STOP,	/* stopping: back, without its frame */
};

/**
 * struct sc_run - what has been delivered since streaming began
 * @frames: good ones
 * @errors: bad ones
 * @next: sequence number of the next one
 * @second: the first one was the second field of its frame
 * @numbered: the minidriver has given a picture number
 * @base: picture number of sequence number 0
 * @first_picture: picture number of the first
 * @last_picture: picture number of the last
 * @first_drop_count: drop count of the first
 * @last_drop_count: drop count of the last
 * @timestamp: of the last
 * @clocked: presentation times are those of the stream's clock, which began
 * @begin: 100 ns units of system time: then
 */
struct sc_run {
	u64 frames;
	u64 errors;
	u32 next;
	bool second;
	bool numbered;
	u64 base;
	s64 first_picture;
	s64 last_picture;
	s64 first_drop_count;
	s64 last_drop_count;
	u64 timestamp;
	bool clocked;
	s64 begin;
};

/**
 * struct sc_buffer - one buffer of a node
 * @vb: first, for vb2
 * @request: what travels with it
 * @link: in one of the node's lists
 * @mapping: where the device finds MMAP memory
 * @mapped: there is such a mapping
 */
struct sc_buffer {
	struct vb2_v4l2_buffer vb;
	struct sc_request *request;
	struct list_head link;
	struct sg_table mapping;
	bool mapped;
};

/**
 * struct sc_retype - a format that came amid frames
 * @foreign: what comes is not of the format that the buffers are for
 * @news: nobody has been offered it yet
 * @ks: the format, where there are news
 */
struct sc_retype {
	bool foreign;
	bool news;
	struct sc_ks_dataformat_videoinfo_palette ks;
};

/* One possible instance of a stream, and its /dev/video. */
struct sc_node {
	struct list_head list;
	struct sc_bridge *bridge;
	struct sc_stream *stream;
	const struct sc_catalog *catalog;
	struct video_device vdev;
	struct v4l2_ctrl_handler controls;
	struct sc_panel panel;
	struct media_pad pad;
	bool pinned;
	struct dentry *debugfs;
	struct sc_format format;

	struct sc_format last;

	struct mutex vb2_lock;	/* vb2_queue.lock */
	struct vb2_queue queue;
	bool opened;
	bool gone;
	struct sc_clock *clock;	/* that the stream follows, while it is open */
	bool clock_drifts;	/* it is the device's own */
	unsigned long clock_due; /* jiffies: when to read it again */
	struct list_head held;

	atomic_t frame_listeners;
	spinlock_t flow_lock;	/* between vb2 and completions */
	enum sc_flow flow;
	struct list_head parked;
	struct sc_run run;
	struct sc_retype retype;
};

/* An entity that is no node: what frames come from, pass or go to. */
struct sc_media_part {
	struct media_entity entity;
	struct media_pad *pads;
	bool registered;
};

/* A part with a name that is made for it. */
struct sc_media_pin {
	struct sc_media_part part;
	char name[SC_INPUT_NAME];
};

/**
 * struct sc_media_pins - the filter, its pins and the other filters of the board
 * @filter: a pad for each stream, then one for what stands before them
 * @streams: pins without data, by stream
 * @n_streams: entries of @streams
 * @others: filters without pins, in the order of their registration
 * @n_others: entries of @others
 */
struct sc_media_pins {
	struct sc_media_part filter;
	struct sc_media_pin *streams;
	u32 n_streams;
	struct sc_media_pin *others;
	unsigned int n_others;
};

/**
 * struct sc_graph - what is in front of the streams
 * @inputs: connectors, by input
 * @tuner: the tuner
 * @crossbar: a sink pad for each input, then the source pad
 * @routed: the sink pad whose link is enabled, or %SC_NONE
 * @decoder: the decoder
 * @head: the last of these, NULL where there are none
 * @head_pad: its source pad
 */
struct sc_graph {
	struct sc_media_part inputs[SC_MAX_INPUTS];
	struct sc_media_part tuner;
	struct sc_media_part crossbar;
	u32 routed;
	struct sc_media_part decoder;
	struct sc_media_part *head;
	unsigned int head_pad;
};

/* What a user knows of what is captured. */
struct sc_source {
	u32 input;
	u32 standard;
	u32 status;	/* V4L2_IN_ST_* */
};

/**
 * struct sc_bridge - a device of the class driver as V4L2 sees it
 * @dev: the device
 * @lock: see above
 * @filter: open while a file of any node is, and while the nodes are made
 * @files: how many those are
 * @gone: the device has been taken from us
 * @ioctl_lock: see above
 * @watched: its changes are looked after while the filter is open
 * @watch: how
 * @controls: those that all nodes have
 * @panel: the properties behind them
 * @v4l2_dev: parent of the nodes
 * @mdev: the device in the media controller
 * @pins: the filter in it, and what is linked to that
 * @catalogs: one for each stream that is shown
 * @nodes: one for each of its instances; grows with @ioctl_lock held
 * @n_nodes: how many have been registered
 * @routing: inputs, standards and the tuner; its state, and what @catalogs
 *	offer, changes with @ioctl_lock held
 * @seen: what users have been told, or have seen, of what is captured
 * @graph: the same in the media controller
 * @radio: node of the tuner as a radio
 * @radio_pinned: there is one, and it must not go yet
 */
struct sc_bridge {
	struct sc_device *dev;
	struct mutex lock;	/* opening and closing of the filter */
	struct sc_filter *filter;
	unsigned int files;
	bool gone;
	struct mutex ioctl_lock;	/* video_device.lock of all nodes */
	bool watched;
	struct sc_watch watch;
	struct v4l2_ctrl_handler controls;
	struct sc_panel panel;
	struct v4l2_device v4l2_dev;
	struct media_device mdev;
	struct sc_media_pins pins;
	struct list_head catalogs;
	struct list_head nodes;
	unsigned int n_nodes;
	struct sc_routing routing;
	struct sc_source seen;
	struct sc_graph graph;
	struct video_device radio;
	bool radio_pinned;
};

static inline enum v4l2_field sc_field_other(enum v4l2_field field)
{
	return field == V4L2_FIELD_TOP ? V4L2_FIELD_BOTTOM : V4L2_FIELD_TOP;
}

static inline bool sc_node_is_output(const struct sc_node *node)
{
	return V4L2_TYPE_IS_OUTPUT(node->catalog->kind->type);
}

/* Of any node, the radio's as well. */
static inline struct sc_bridge *sc_file_bridge(struct file *file)
{
	return container_of(video_devdata(file)->v4l2_dev, struct sc_bridge, v4l2_dev);
}

static inline struct sc_buffer *to_sc_buffer(struct vb2_buffer *vb)
{
	return container_of(vb, struct sc_buffer, vb.vb2_buf);
}

/* bridge.c */
int sc_bridge_get_filter(struct sc_bridge *bridge);
void sc_bridge_put_filter(struct sc_bridge *bridge);

/* node.c */
int sc_file_open(struct file *file);
struct sc_run sc_node_delivered(struct sc_node *node);
int sc_node_create(struct sc_bridge *bridge, const struct sc_catalog *catalog, u32 instance);
void sc_node_disconnect(struct sc_node *node);
void sc_node_destroy(struct sc_node *node);
int sc_node_take_last(struct sc_node *node);

/* ioctl.c */
int sc_file_querycap(struct file *file, void *fh, struct v4l2_capability *cap);
extern const struct v4l2_ioctl_ops sc_node_ioctl_ops;

/* event.c */
int sc_node_subscribe_event(struct v4l2_fh *fh, const struct v4l2_event_subscription *subscription);
void sc_node_tell_frame(struct sc_node *node, u32 sequence);
void sc_node_tell_end(struct sc_node *node);
void sc_node_tell_source_change(struct sc_node *node);
/* input.c */
bool sc_node_is_television(const struct sc_node *node);
bool sc_inputs_in_use(struct sc_bridge *bridge);
int sc_inputs_change(struct sc_node *node, int (*change)(struct sc_bridge *bridge, u64 what),
		     u64 what);
bool sc_inputs_refresh(struct sc_bridge *bridge);
void sc_inputs_changed(struct sc_bridge *bridge);
int sc_node_catch_up(struct sc_node *node);
void sc_catalog_follow(struct sc_catalog *catalog, const struct sc_routing *routing);
void sc_input_log(const struct sc_node *node);
int sc_input_enum(struct file *file, void *fh, struct v4l2_input *input);
int sc_input_g(struct file *file, void *fh, unsigned int *input);
int sc_input_s(struct file *file, void *fh, unsigned int input);
int sc_audio_enum(struct file *file, void *fh, struct v4l2_audio *audio);
int sc_audio_g(struct file *file, void *fh, struct v4l2_audio *audio);
int sc_audio_s(struct file *file, void *fh, const struct v4l2_audio *audio);

/* television.c */
void sc_television_init_node(struct sc_node *node);
v4l2_std_id sc_node_own_std(const struct sc_node *node);
bool sc_node_has_blanking(const struct sc_node *node);
int sc_std_g(struct file *file, void *fh, v4l2_std_id *std);
int sc_std_s(struct file *file, void *fh, v4l2_std_id std);
int sc_std_query(struct file *file, void *fh, v4l2_std_id *std);

/* radio.c */
int sc_file_g_tuner(struct file *file, void *fh, struct v4l2_tuner *tuner);
int sc_file_s_tuner(struct file *file, void *fh, const struct v4l2_tuner *tuner);
int sc_file_g_frequency(struct file *file, void *fh, struct v4l2_frequency *frequency);
int sc_file_s_frequency(struct file *file, void *fh, const struct v4l2_frequency *frequency);
int sc_file_enum_freq_bands(struct file *file, void *fh, struct v4l2_frequency_band *band);
int sc_radio_register(struct sc_bridge *bridge);
void sc_radio_disconnect(struct sc_bridge *bridge);

/* kind.c */
extern const struct sc_node_kind *const sc_node_kinds[];
const struct sc_node_kind *sc_node_kind_next(const struct sc_node_kind *const **next, bool output);

/* video.c */
extern const struct sc_node_kind sc_video_capture;
extern const struct sc_node_kind sc_video_output;
int sc_video_ask(struct sc_node *node, const struct sc_wish *wish);

/* Does an error say that the minidriver will not have what it was asked for? */
static inline bool sc_is_refusal(int error)
{
	return error && error != -ENODEV && error != -ENOMEM;
}

bool sc_node_fits(const struct sc_node *node);
int sc_node_adapt(struct sc_node *node);
int sc_node_take_wish(struct sc_node *node, const struct sc_wish *wish);
int sc_video_enum_framesizes(struct file *file, void *fh, struct v4l2_frmsizeenum *size);
int sc_video_enum_frameintervals(struct file *file, void *fh, struct v4l2_frmivalenum *interval);
int sc_video_g_parm(struct file *file, void *fh, struct v4l2_streamparm *parm);
int sc_video_s_parm(struct file *file, void *fh, struct v4l2_streamparm *parm);

/* mpeg.c */
extern const struct sc_node_kind sc_mpeg_capture;
extern const struct sc_node_kind sc_mpeg_output;
u32 sc_mpeg_fourcc(const struct sc_ksdataformat *format);

/* selection.c */
bool sc_range_crops(const struct sc_range *range);
void sc_wish_crop(struct sc_wish *wish, const struct v4l2_rect *part);
void sc_wish_crop_default(struct sc_wish *wish);
int sc_wish_select(struct sc_wish *wish, const struct v4l2_rect *part, u32 flags);
struct sc_rect sc_rect_from_v4l2(const struct v4l2_rect *rect);
const char *sc_crop_fault(const struct sc_range *range, const struct sc_rect *source);
struct v4l2_rect sc_crop_of(const struct sc_range *range, const struct sc_rect *source);
void sc_selection_init_node(struct sc_node *node);
int sc_selection_g(struct file *file, void *fh, struct v4l2_selection *selection);
int sc_selection_s(struct file *file, void *fh, struct v4l2_selection *selection);

/* vbi.c */
extern const struct sc_node_kind sc_vbi_capture;
extern const struct sc_node_kind sc_vbi_output;
const char *sc_vbi_fault(const struct sc_ks_vbiinfoheader *lines);
void sc_vbi_fill(const struct sc_ks_vbiinfoheader *lines, struct v4l2_vbi_format *vbi);

/* caption.c */
extern const struct sc_node_kind sc_caption_capture;
int sc_caption_g_cap(struct file *file, void *fh, struct v4l2_sliced_vbi_cap *cap);

/* meta.c */
extern const struct sc_node_kind sc_meta_capture;
extern const struct sc_node_kind sc_meta_output;

/* vb2.c */
int sc_node_init_queue(struct sc_node *node);
void sc_node_settle(struct sc_node *node);

/* mapping.c */
int sc_memory_init(void);
void sc_memory_exit(void);
struct device *sc_memory_device_of(const struct vb2_queue *queue);
struct sg_table *sc_buffer_map(struct sc_buffer *buffer);
void sc_buffer_unmap(struct sc_buffer *buffer);
void sc_buffer_keep(struct sc_buffer *buffer);
void sc_buffer_sync_for_device(struct sc_buffer *buffer);
void sc_buffer_sync_for_cpu(struct sc_buffer *buffer);

/* frame.c */
void sc_frame_describe(const struct sc_node *node, struct sc_buffer *buffer);
u32 sc_frame_type(const struct sc_ksstream_header *header, const struct sc_ks_frame_info *info);
void sc_frame_fill_field(struct sc_node *node, struct sc_buffer *buffer,
			 const struct sc_ks_frame_info *info);
bool sc_frame_retype_locked(struct sc_node *node, const struct sc_buffer *buffer);
void sc_frame_complete(struct sc_request *request);
void sc_frame_deliver_locked(struct sc_node *node, struct sc_buffer *buffer);

/* retype.c */
void sc_node_retype_locked(struct sc_node *node, const struct sc_request *request);
void sc_node_retype_forget(struct sc_node *node);
int sc_node_retype_return(struct sc_node *node);
int sc_node_retype_adopt(struct sc_node *node);

/* catalog.c */
struct sc_catalog *sc_catalog_create(struct sc_filter *filter, u32 stream_number);
void sc_catalog_wish(const struct sc_catalog *catalog, u32 fourcc, u32 width, u32 height,
		     s64 interval, struct sc_wish *wish);
void sc_range_default(const struct sc_range *range, struct sc_wish *wish);
void sc_range_snap_size(const struct sc_range *range, u32 *width, u32 *height);
u32 sc_snap(u32 value, u32 least, u32 most, u32 step);
const struct sc_range *sc_catalog_first(const struct sc_catalog *catalog);
void sc_catalog_set_standard(struct sc_catalog *catalog, u32 standard);
int sc_catalog_enum_fourcc(const struct sc_catalog *catalog, struct v4l2_fmtdesc *desc);
int sc_catalog_enum_size(const struct sc_catalog *catalog, struct v4l2_frmsizeenum *size);
int sc_catalog_enum_interval(const struct sc_catalog *catalog, struct v4l2_frmivalenum *interval);

/* format.c */
const struct sc_pixel_format *sc_pixel_format_of_guid(const struct sc_guid *sub_format);
int sc_format_intersect(struct sc_filter *filter, u32 stream_number,
			struct sc_ksdataformat *range, struct sc_format *format);
void sc_range_as_it_is(const struct sc_range *range, struct sc_wish *wish);
int sc_format_ask_plain(struct sc_filter *filter, u32 stream_number, const struct sc_wish *wish,
			struct sc_format *format);
int sc_format_ask(struct sc_filter *filter, u32 stream_number, const struct sc_wish *wish,
		  struct sc_format *format);
u32 sc_pixel_format_size(const struct sc_pixel_format *pixel, u32 width, u32 height);
const struct sc_ks_bitmapinfoheader *sc_range_bitmap(const struct sc_range *range);
const struct sc_ks_bitmapinfoheader *sc_format_picture(const struct sc_ksdataformat *format);
bool sc_format_same_picture(const struct sc_ksdataformat *a, const struct sc_ksdataformat *b);
enum v4l2_field sc_field_of_flags(u32 flags, bool is_525);
s64 sc_interval_from_fract(const struct v4l2_fract *fract);
struct v4l2_fract sc_interval_to_fract(s64 interval);

/* media.c */
#ifdef CONFIG_MEDIA_CONTROLLER
int sc_part_alloc(struct sc_media_part *part, unsigned int pads);
int sc_part_enrol(struct sc_bridge *bridge, struct sc_media_part *part, const char *name,
		  u32 function, unsigned int pads);
int sc_part_register(struct sc_bridge *bridge, struct sc_media_part *part, const char *name,
		     u32 function, unsigned int sinks, unsigned int sources);
void sc_part_unregister(struct sc_media_part *part);
int sc_media_link(struct media_entity *source, unsigned int source_pad,
		  struct media_entity *sink, unsigned int sink_pad);
int sc_media_init(struct sc_bridge *bridge);
int sc_media_init_node(struct sc_node *node);
int sc_media_link_node(struct sc_node *node);
int sc_media_check_radio(struct sc_bridge *bridge);
int sc_media_register(struct sc_bridge *bridge);
void sc_media_unregister(struct sc_bridge *bridge);
void sc_media_exit(struct sc_bridge *bridge);

/* graph.c */
int sc_graph_register(struct sc_bridge *bridge);
void sc_graph_unregister(struct sc_bridge *bridge);
void sc_graph_free(struct sc_bridge *bridge);
void sc_graph_follow(struct sc_bridge *bridge);

/* pins.c */
int sc_media_pins_register(struct sc_bridge *bridge);
int sc_media_pins_complete(struct sc_bridge *bridge);
void sc_media_pins_unregister(struct sc_bridge *bridge);
void sc_media_pins_free(struct sc_bridge *bridge);
#else
static inline int sc_media_init(struct sc_bridge *bridge) { return 0; }
static inline int sc_media_init_node(struct sc_node *node) { return 0; }
static inline int sc_media_link_node(struct sc_node *node) { return 0; }
static inline int sc_media_check_radio(struct sc_bridge *bridge) { return 0; }
static inline int sc_media_register(struct sc_bridge *bridge) { return 0; }
static inline void sc_media_unregister(struct sc_bridge *bridge) { }
static inline void sc_media_exit(struct sc_bridge *bridge) { }
static inline int sc_graph_register(struct sc_bridge *bridge) { return 0; }
static inline void sc_graph_unregister(struct sc_bridge *bridge) { }
static inline void sc_graph_free(struct sc_bridge *bridge) { }
static inline void sc_graph_follow(struct sc_bridge *bridge) { }
static inline int sc_media_pins_register(struct sc_bridge *bridge) { return 0; }
static inline int sc_media_pins_complete(struct sc_bridge *bridge) { return 0; }
#endif

#endif /* _STREAMCLASS_V4L2_BRIDGE_H */
