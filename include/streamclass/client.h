/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The interface between the stream class driver and those who use its
 * streams: the V4L2 bridge, and the fake client of the tests.
 *
 * A client never calls a minidriver and never sees its entry points; it
 * submits requests and gets them back.
 */
#ifndef _STREAMCLASS_CLIENT_H
#define _STREAMCLASS_CLIENT_H

#include <linux/list.h>
#include <linux/types.h>

#include <streamclass/srb.h>
#include <streamclass/time.h>

struct dentry;
struct module;
struct sc_clock;
struct sc_device;
struct sc_event;
struct sc_filter;
struct sc_queue;
struct sc_stream;
struct sc_twins;
struct sg_table;

/**
 * enum sc_srb_state - who owns a request
 * @SC_SRB_IDLE: the client
 * @SC_SRB_QUEUED: the class driver; the minidriver has not seen it
 * @SC_SRB_ACTIVE: the minidriver
 * @SC_SRB_DONE: the class driver; it is on its way back to the client
 * @SC_SRB_STATES: bound, not a state
 */
enum sc_srb_state {
	SC_SRB_IDLE,
	SC_SRB_QUEUED,
	SC_SRB_ACTIVE,
	SC_SRB_DONE,
	SC_SRB_STATES,
};

/**
 * struct sc_request - one request with the block the minidriver sees
 * @srb: the stream request block; @srb.status is the result when given back
 * @complete: called when the request has been given back, exactly once for
 *	each submission. Runs in the submitter's task or in a bottom half, with
 *	no lock of the class driver held. Must not sleep. May submit again.
 * @context: the client's
 */
struct sc_request {
	struct sc_srb srb;
	void (*complete)(struct sc_request *request);
	void *context;
	/* private: internal use only */
	struct sc_srb *out;
	struct sc_queue *queue;
	struct list_head link;
	enum sc_srb_state state;
	unsigned long since;
	unsigned long flags;
	int result;
	unsigned int callouts;
	bool returned;
	bool forced;
	bool aborted;
	struct sc_pool *pool;
	struct sc_request *owner;
	struct sc_twins *twins;
	void *payload;
	enum sc_srb_command command;
	u32 header_bytes;
	void *instance;
	struct sc_ksstream_header *header;
	size_t header_size;
	void *data;
	u32 extent;
	struct sc_ksscatter_gather *list;
	u32 list_size;
	u32 list_length;
};

/**
 * struct sc_client - somebody who uses devices
 * @name: for messages
 * @attach: offered each device that has been initialised; returns 0 to take
 *	it. The newest client is asked first and a device has one client.
 * @detach: the device is going. Requests that waited have been ended and new
 *	ones fail with -ENODEV, except those that stop and close a stream or a
 *	filter. Returns when neither is open any more.
 * @changed: OPTIONAL. The minidriver has described the streams of a device anew
 *	or registered a filter without pins: sc_device_stream_information(),
 *	sc_device_stream() and sc_device_pinless_filter() tell something else
 *	from now on. Streams that are open go on as they were. Never called
 *	while @attach or @detach is.
 * @failed: OPTIONAL. A stream did not go on after the machine has slept. Its requests
 *	come back with errors, and new ones end with -EIO until it has been
 *	stopped.
 * @list: for the class driver
 */
struct sc_client {
	const char *name;
	int (*attach)(struct sc_device *dev);
	void (*detach)(struct sc_device *dev);
	void (*changed)(struct sc_device *dev);
	void (*failed)(struct sc_stream *stream);
	struct list_head list;
};

int sc_client_register(struct sc_client *client);
void sc_client_unregister(struct sc_client *client);

/* The client linked into this module. */
int sc_bridge_init(void);
void sc_bridge_exit(void);

/* Devices. */
struct sc_device *sc_device_get(struct sc_device *dev);
void sc_device_put(struct sc_device *dev);
void sc_device_set_client_data(struct sc_device *dev, void *data);
void *sc_device_client_data(const struct sc_device *dev);
struct device *sc_device_parent(const struct sc_device *dev);
const char *sc_device_minidriver_name(const struct sc_device *dev);
struct module *sc_device_owner(const struct sc_device *dev);
const struct sc_stream_descriptor *sc_device_descriptor(const struct sc_device *dev);
const struct sc_stream_information *sc_device_stream_information(const struct sc_device *dev,
								 u32 stream_number);
struct dentry *sc_device_debugfs(const struct sc_device *dev);
bool sc_device_is_gone(const struct sc_device *dev);
u32 sc_device_buffer_alignment(const struct sc_device *dev);
bool sc_device_wants_contiguous(const struct sc_device *dev);
bool sc_device_dma_limited(const struct sc_device *dev);
gfp_t sc_device_dma_gfp(const struct sc_device *dev);
void sc_device_format_fault(struct sc_device *dev, u32 stream_number,
			    const char *fault);
void sc_device_answer_fault(struct sc_device *dev, const char *fault);

/**
 * struct sc_pinless_pin - a pin of a filter that carries no data here
 * @output: the signal comes out of the filter
 * @medium: what it is connected to: the pin of another filter with the same one
 * @category: what it is for, all zero where the minidriver does not say
 */
struct sc_pinless_pin {
	bool output;
	struct sc_kspin_medium medium;
	struct sc_guid category;
};

/**
 * struct sc_pinless_filter - a tuner, crossbar or TV audio of a board
 * @interface_class: which of them
 * @n_pins: entries of @pins
 * @pins: its pins
 */
struct sc_pinless_filter {
	struct sc_guid interface_class;
	u32 n_pins;
	struct sc_pinless_pin pins[];
};

const struct sc_pinless_filter *sc_device_pinless_filter(struct sc_device *dev,
							 unsigned int index);

/* Filters: each is one open of a device. */
struct sc_filter *sc_filter_open(struct sc_device *dev, u32 type);
void sc_filter_close(struct sc_filter *filter);
struct sc_device *sc_filter_device(const struct sc_filter *filter);
int sc_filter_intersect(struct sc_filter *filter, u32 stream_number,
			struct sc_ksdataformat *range,
			struct sc_ksdataformat *format, u32 size);
int sc_filter_property(struct sc_filter *filter, const struct sc_ksidentifier *property,
		       u32 property_size, void *data, u32 data_size, u32 *bytes);
void sc_device_property_fault(struct sc_device *dev, const struct sc_ksidentifier *property,
			      const char *fault);
const struct sc_property_name *sc_device_property_name(const struct sc_device *dev,
						       const struct sc_ksidentifier *property);
int sc_filter_method(struct sc_filter *filter, const struct sc_ksidentifier *method,
		     u32 method_size, void *data, u32 data_size, u32 *bytes);

/* Streams: there is one object for each possible instance, open or not. */
struct sc_stream *sc_device_stream(struct sc_device *dev, u32 stream_number,
				   u32 instance);
struct sc_device *sc_stream_device(const struct sc_stream *stream);
const struct sc_stream_object *sc_stream_object(const struct sc_stream *stream);
int sc_stream_open(struct sc_stream *stream, struct sc_filter *filter,
		   const struct sc_ksdataformat *format);
void sc_stream_close(struct sc_stream *stream);
int sc_stream_set_state(struct sc_stream *stream, enum sc_ksstate state);
enum sc_ksstate sc_stream_state(const struct sc_stream *stream);
void sc_stream_stop(struct sc_stream *stream);
int sc_stream_property(struct sc_stream *stream, const struct sc_ksidentifier *property,
		       u32 property_size, void *data, u32 data_size, u32 *bytes);
int sc_stream_method(struct sc_stream *stream, const struct sc_ksidentifier *method,
		     u32 method_size, void *data, u32 data_size, u32 *bytes);

/* Events of a device and of a stream. */
int sc_filter_event_support(struct sc_filter *filter, const struct sc_ksidentifier *event);
int sc_stream_event_support(struct sc_stream *stream, const struct sc_ksidentifier *event);
struct sc_event *sc_filter_enable_event(struct sc_filter *filter,
					const struct sc_ksidentifier *event,
					const struct sc_kseventdata *data, u32 data_size,
					void (*notify)(struct sc_event *event,
						       unsigned int signals),
					void *context);
struct sc_event *sc_stream_enable_event(struct sc_stream *stream,
					const struct sc_ksidentifier *event,
					const struct sc_kseventdata *data, u32 data_size,
					void (*notify)(struct sc_event *event,
						       unsigned int signals),
					void *context);
void sc_event_disable(struct sc_event *event);
void *sc_event_context(const struct sc_event *event);

/* What a minidriver is asked and told while its stream is open. */
int sc_stream_get_state(struct sc_stream *stream, enum sc_ksstate *state);
int sc_stream_propose_format(struct sc_stream *stream, const struct sc_ksdataformat *format);
int sc_stream_set_format(struct sc_stream *stream, const struct sc_ksdataformat *format);
int sc_stream_get_format(struct sc_stream *stream, struct sc_ksdataformat *format,
			 u32 size, u32 *bytes);
int sc_stream_propose_rate(struct sc_stream *stream, const struct sc_ksrate *rate);
int sc_stream_set_rate(struct sc_stream *stream, const struct sc_ksrate *rate);
int sc_stream_get_rate(struct sc_stream *stream, struct sc_ksrate *rate);
int sc_stream_begin_flush(struct sc_stream *stream);
int sc_stream_end_flush(struct sc_stream *stream);
int sc_stream_unknown(struct sc_stream *stream, void *irp);
int sc_filter_unknown(struct sc_filter *filter, void *irp);

/* Clocks: a stream is the master, streams of any device follow it. */
int sc_stream_open_clock(struct sc_stream *stream, struct sc_clock **clock);
int sc_stream_open_system_clock(struct sc_stream *stream, struct sc_clock **clock);
void sc_clock_close(struct sc_clock *clock);
int sc_stream_set_clock(struct sc_stream *stream, struct sc_clock *clock);
int sc_clock_time(struct sc_clock *clock, enum sc_time_function function,
		  u64 *time, u64 *system_time);
void *sc_clock_handle(const struct sc_clock *clock);
int sc_clock_property(struct sc_clock *clock, const struct sc_ksidentifier *property,
		      u32 property_size, void *data, u32 data_size, u32 *bytes);

/* Data requests. */
struct sc_request *sc_request_alloc(struct sc_stream *stream);
void sc_request_free(struct sc_request *request);
bool sc_request_frame_is_lost(const struct sc_request *request);
void sc_keep_pages(const struct sg_table *pages);
int sc_request_set_buffer(struct sc_request *request, void *data, u32 length,
			  struct sg_table *sgt);
void sc_request_submit(struct sc_request *request);

/**
 * sc_request_header() - the stream header of a data request
 * @request: a data request
 *
 * Context: Any context.
 * Return: The header; &sc_stream_object.stream_header_media_specific bytes
 * of the format's own structure follow it.
 */
static inline struct sc_ksstream_header *sc_request_header(const struct sc_request *request)
{
	return request->header;
}

/**
 * sc_request_media_specific() - how much follows the stream header
 * @request: a data request
 *
 * Context: Any context.
 * Return: Bytes of the format's own structure behind sc_request_header().
 */
static inline u32 sc_request_media_specific(const struct sc_request *request)
{
	return request->header_bytes - sizeof(struct sc_ksstream_header);
}

/**
 * sc_request_is_retired() - was a request taken back by force, or aborted?
 * @request: an idle request
 *
 * The minidriver may still write to it, or complete it again, so it is of no use
 * any more: every submission ends with -EIO. Free it and make another one.
 *
 * Context: Any.
 * Return: true once it is.
 */
static inline bool sc_request_is_retired(const struct sc_request *request)
{
	return request->forced || request->aborted;
}

#endif /* _STREAMCLASS_CLIENT_H */
