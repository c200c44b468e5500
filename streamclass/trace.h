/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What can be watched: the life of each request, and what minidrivers do wrong
 * and print. Group "streamclass" in tracefs; while nobody watches it costs a
 * static branch each. Documentation/testing.rst tells how to look.
 */
#undef TRACE_SYSTEM
#define TRACE_SYSTEM streamclass

#if !defined(_STREAMCLASS_TRACE_H) || defined(TRACE_HEADER_MULTI_READ)
#define _STREAMCLASS_TRACE_H

#include <linux/tracepoint.h>

#include "internal.h"

/* Programs that read a trace are told the numbers behind these names. */
#define SC_TRACE_COMMANDS(one, last)						\
	one(READ_DATA) one(WRITE_DATA) one(GET_STREAM_STATE) one(SET_STREAM_STATE)	\
	one(SET_STREAM_PROPERTY) one(GET_STREAM_PROPERTY) one(OPEN_MASTER_CLOCK)	\
	one(INDICATE_MASTER_CLOCK) one(UNKNOWN_STREAM_COMMAND) one(SET_STREAM_RATE)	\
	one(PROPOSE_DATA_FORMAT) one(CLOSE_MASTER_CLOCK) one(PROPOSE_STREAM_RATE)	\
	one(SET_DATA_FORMAT) one(GET_DATA_FORMAT) one(BEGIN_FLUSH) one(END_FLUSH)	\
	one(GET_STREAM_INFO) one(OPEN_STREAM) one(CLOSE_STREAM)				\
	one(OPEN_DEVICE_INSTANCE) one(CLOSE_DEVICE_INSTANCE) one(GET_DEVICE_PROPERTY)	\
	one(SET_DEVICE_PROPERTY) one(INITIALIZE_DEVICE) one(CHANGE_POWER_STATE)		\
	one(UNINITIALIZE_DEVICE) one(UNKNOWN_DEVICE_COMMAND) one(PAGING_OUT_DRIVER)	\
	one(GET_DATA_INTERSECTION) one(INITIALIZATION_COMPLETE) one(SURPRISE_REMOVAL)	\
	one(DEVICE_METHOD) one(STREAM_METHOD) last(NOTIFY_IDLE_STATE)

#define SC_TRACE_STATES(one, last)						\
	one(IDLE) one(QUEUED) one(ACTIVE) last(DONE)

#define SC_TRACE_LEVELS(one, last)						\
	one(FATAL) one(ERROR) one(WARNING) one(INFO) one(TRACE) last(VERBOSE)

#define SC_TRACE_KINDS(one, last)						\
	one(DEVICE) one(CONTROL) last(DATA)

#undef SC_TRACE_SRB
#undef SC_TRACE_LEVEL
#undef SC_TRACE_KIND
#define SC_TRACE_SRB(name)	TRACE_DEFINE_ENUM(SC_SRB_##name);
#define SC_TRACE_LEVEL(name)	TRACE_DEFINE_ENUM(SC_DEBUG_LEVEL_##name);
#define SC_TRACE_KIND(name)	TRACE_DEFINE_ENUM(SC_QUEUE_##name);
SC_TRACE_COMMANDS(SC_TRACE_SRB, SC_TRACE_SRB)
SC_TRACE_STATES(SC_TRACE_SRB, SC_TRACE_SRB)
SC_TRACE_LEVELS(SC_TRACE_LEVEL, SC_TRACE_LEVEL)
SC_TRACE_KINDS(SC_TRACE_KIND, SC_TRACE_KIND)

#undef SC_TRACE_SRB
#undef SC_TRACE_SRB_LAST
#undef SC_TRACE_LEVEL
#undef SC_TRACE_LEVEL_LAST
#undef SC_TRACE_KIND
#undef SC_TRACE_KIND_LAST
#define SC_TRACE_SRB_LAST(name)		{ SC_SRB_##name, #name }
#define SC_TRACE_SRB(name)		SC_TRACE_SRB_LAST(name),
#define SC_TRACE_LEVEL_LAST(name)	{ SC_DEBUG_LEVEL_##name, #name }
#define SC_TRACE_LEVEL(name)		SC_TRACE_LEVEL_LAST(name),
#define SC_TRACE_KIND_LAST(name)	{ SC_QUEUE_##name, #name }
#define SC_TRACE_KIND(name)		SC_TRACE_KIND_LAST(name),

#define sc_show_command(command)						\
	__print_symbolic(command, SC_TRACE_COMMANDS(SC_TRACE_SRB, SC_TRACE_SRB_LAST))
#define sc_show_state(state)							\
	__print_symbolic(state, SC_TRACE_STATES(SC_TRACE_SRB, SC_TRACE_SRB_LAST))
#define sc_show_level(level)							\
	__print_symbolic(level, SC_TRACE_LEVELS(SC_TRACE_LEVEL, SC_TRACE_LEVEL_LAST))
#define sc_show_kind(kind)							\
	__print_symbolic(kind, SC_TRACE_KINDS(SC_TRACE_KIND, SC_TRACE_KIND_LAST))

/*
 * @stream is -1 for what the whole device is asked; @state is the owner, which
 * for the end of a request is whoever had it until then.
 */
DECLARE_EVENT_CLASS(sc_srb,
	TP_PROTO(const struct sc_request *request),
	TP_ARGS(request),
	TP_STRUCT__entry(
		__string(device, dev_name(request->queue->dev->parent))
		__field(const void *, srb)
		__field(u32, command)
		__field(u32, state)
		__field(int, stream)
		__field(u32, instance)
		__field(int, status)
	),
	TP_fast_assign(
		sc_assign_str(device, dev_name(request->queue->dev->parent));
		__entry->srb = &request->srb;
		__entry->command = request->srb.command;
		__entry->state = request->state;
		__entry->stream = sc_queue_stream_number(request->queue);
		__entry->instance = sc_queue_instance(request->queue);
		__entry->status = request->result;
	),
	TP_printk("%s stream %d instance %u: %s %p %s", __get_str(device), __entry->stream,
		  __entry->instance, sc_show_command(__entry->command), __entry->srb,
		  sc_show_state(__entry->state))
);

#define SC_TRACE_STEP(name)							\
	DEFINE_EVENT(sc_srb, name,						\
		TP_PROTO(const struct sc_request *request),			\
		TP_ARGS(request))

SC_TRACE_STEP(sc_srb_submit);
SC_TRACE_STEP(sc_srb_dispatch);
SC_TRACE_STEP(sc_srb_cancel);
SC_TRACE_STEP(sc_srb_timeout);
SC_TRACE_STEP(sc_srb_force);

#define SC_TRACE_END(name)							\
	DEFINE_EVENT_PRINT(sc_srb, name,					\
		TP_PROTO(const struct sc_request *request),			\
		TP_ARGS(request),						\
		TP_printk("%s stream %d instance %u: %s %p %s status %d",	\
			  __get_str(device), __entry->stream, __entry->instance,	\
			  sc_show_command(__entry->command), __entry->srb,	\
			  sc_show_state(__entry->state), __entry->status))

SC_TRACE_END(sc_srb_complete);
SC_TRACE_END(sc_srb_give_back);

/* The minidriver is ready for the next request, or is taken to be. */
TRACE_EVENT(sc_srb_ready,
	TP_PROTO(const struct sc_queue *queue),
	TP_ARGS(queue),
	TP_STRUCT__entry(
		__string(device, dev_name(queue->dev->parent))
		__field(u32, kind)
		__field(int, stream)
		__field(u32, instance)
		__field(bool, was_open)
	),
	TP_fast_assign(
		sc_assign_str(device, dev_name(queue->dev->parent));
		__entry->kind = queue->kind;
		__entry->stream = sc_queue_stream_number(queue);
		__entry->instance = sc_queue_instance(queue);
		__entry->was_open = queue->gate_open;
	),
	TP_printk("%s stream %d instance %u: %s queue%s", __get_str(device), __entry->stream,
		  __entry->instance, sc_show_kind(__entry->kind),
		  __entry->was_open ? ", which it was already" : "")
);

/* A minidriver breaks a rule: each time, where the log has only the first. */
TRACE_EVENT(sc_offence,
	TP_PROTO(const struct sc_device *dev, const char *offence, const char *text,
		 const char *where),
	TP_ARGS(dev, offence, text, where),
	TP_STRUCT__entry(
		__string(device, dev_name(dev->parent))
		__string(minidriver, sc_device_minidriver_name(dev))
		__string(offence, offence)
		__string(text, text)
		__string(where, where)
	),
	TP_fast_assign(
		sc_assign_str(device, dev_name(dev->parent));
		sc_assign_str(minidriver, sc_device_minidriver_name(dev));
		sc_assign_str(offence, offence);
		sc_assign_str(text, text);
		sc_assign_str(where, where);
	),
	TP_printk("%s: %s: minidriver %s %s%s", __get_str(device), __get_str(offence),
		  __get_str(minidriver), __get_str(text), __get_str(where))
);

/* A minidriver takes longer than it should: each time, with verify=1. */
TRACE_EVENT(sc_overrun,
	TP_PROTO(const struct sc_device *dev, const char *what, s64 ns, unsigned int limit_us),
	TP_ARGS(dev, what, ns, limit_us),
	TP_STRUCT__entry(
		__string(device, dev_name(dev->parent))
		__string(what, what)
		__field(s64, ns)
		__field(unsigned int, limit_us)
	),
	TP_fast_assign(
		sc_assign_str(device, dev_name(dev->parent));
		sc_assign_str(what, what);
		__entry->ns = ns;
		__entry->limit_us = limit_us;
	),
	TP_printk("%s: %lld ns in %s, limit %u us", __get_str(device), __entry->ns,
		  __get_str(what), __entry->limit_us)
);

/* What a minidriver prints, whatever the parameter stream_debug lets into the log. */
TRACE_EVENT(sc_print,
	TP_PROTO(unsigned int level, const void *caller, struct va_format *text),
	TP_ARGS(level, caller, text),
	TP_STRUCT__entry(
		__field(u32, level)
		__field(const void *, caller)
		__vstring(text, text->fmt, text->va)
	),
	TP_fast_assign(
		__entry->level = level;
		__entry->caller = caller;
		__assign_vstr(text, text->fmt, text->va);
	),
	TP_printk("%ps: %s: %s", __entry->caller, sc_show_level(__entry->level),
		  __get_str(text))
);

#endif /* _STREAMCLASS_TRACE_H */

/* Seen from include/, which every object of ours is told of. */
#undef TRACE_INCLUDE_PATH
#define TRACE_INCLUDE_PATH ../streamclass
#undef TRACE_INCLUDE_FILE
#define TRACE_INCLUDE_FILE trace
#include <trace/define_trace.h>
