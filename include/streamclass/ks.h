/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Kernel streaming: the part of it that a stream minidriver meets.
 *
 * Identifiers, data formats, stream headers, and the tables in which a
 * minidriver declares its properties, events, methods and topology. The
 * structures mirror the original ones member for member; tools/testing/layout
 * compares them. Media formats are in ksmedia.h.
 */
#ifndef _STREAMCLASS_KS_H
#define _STREAMCLASS_KS_H

#include <linux/string.h>
#include <linux/types.h>

#if !defined(CONFIG_64BIT) || defined(CONFIG_CPU_BIG_ENDIAN)
#error "streamclass needs a 64-bit little-endian kernel"
#endif

struct sc_ksevent_entry;
struct sc_ksfastmethod_item;
struct sc_ksfastproperty_item;

/**
 * struct sc_guid - globally unique identifier
 * @data1: first 32 bits
 * @data2: next 16 bits
 * @data3: next 16 bits
 * @data4: last 8 bytes
 *
 * Windows: GUID
 */
struct sc_guid {
	u32 data1;
	u16 data2;
	u16 data3;
	u8 data4[8];
};

/*
 * A GUID value. It initialises a variable or a member, positional or not, can
 * be assigned, and outside of functions &SC_... is a constant address. (The
 * members are named one by one because sparse takes an array's braces amiss.)
 */
#define SC_GUID(d1, d2, d3, b0, b1, b2, b3, b4, b5, b6, b7)		\
	((const struct sc_guid){					\
		.data1 = (d1), .data2 = (d2), .data3 = (d3),		\
		.data4[0] = (b0), .data4[1] = (b1),			\
		.data4[2] = (b2), .data4[3] = (b3),			\
		.data4[4] = (b4), .data4[5] = (b5),			\
		.data4[6] = (b6), .data4[7] = (b7),			\
	})

/* The GUID of a media type or subtype that is a four-character code. */
#define SC_GUID_FOURCC(fourcc)						\
	SC_GUID(fourcc, 0x0000, 0x0010,					\
		0x80, 0x00, 0x00, 0xaa, 0x00, 0x38, 0x9b, 0x71)

#define SC_MAKEFOURCC(a, b, c, d)					\
	((u32)(a) | (u32)(b) << 8 | (u32)(c) << 16 | (u32)(d) << 24)

#define SC_GUID_NULL							\
	SC_GUID(0x00000000, 0x0000, 0x0000,				\
		0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00)

/**
 * sc_guid_equal() - are two GUIDs the same
 * @a: one
 * @b: the other
 *
 * Windows: IsEqualGUID
 *
 * Context: Any context.
 * Return: True if they are.
 */
static inline bool sc_guid_equal(const struct sc_guid *a, const struct sc_guid *b)
{
	return !memcmp(a, b, sizeof(*a));
}

/**
 * union sc_large_integer - 64-bit integer that can be taken apart
 * @low_part: lower half
 * @high_part: upper half
 * @u: the halves again, by name
 * @u.low_part: lower half
 * @u.high_part: upper half
 * @quad_part: the whole
 *
 * Windows: LARGE_INTEGER
 */
union sc_large_integer {
	struct {
		u32 low_part;
		s32 high_part;
	};
	struct {
		u32 low_part;
		s32 high_part;
	} u;
	s64 quad_part;
};

/**
 * struct sc_rect - a rectangle; the right and lower edges are outside
 * @left: first column
 * @top: first row
 * @right: column after the last
 * @bottom: row after the last
 *
 * Windows: RECT
 */
struct sc_rect {
	s32 left;
	s32 top;
	s32 right;
	s32 bottom;
};

/**
 * sc_rect_is_empty() - is there no pixel inside?
 * @rect: a rectangle
 *
 * Context: Any.
 * Return: Whether a right or lower edge is not behind the other one.
 *
 * Windows: no counterpart
 */
static inline bool sc_rect_is_empty(const struct sc_rect *rect)
{
	return rect->right <= rect->left || rect->bottom <= rect->top;
}

/**
 * struct sc_size - a width and a height
 * @cx: width
 * @cy: height
 *
 * Windows: SIZE
 */
struct sc_size {
	s32 cx;
	s32 cy;
};

/**
 * enum sc_ksstate - state of a stream
 * @SC_KSSTATE_STOP: no resources held
 * @SC_KSSTATE_ACQUIRE: resources held, no data moves
 * @SC_KSSTATE_PAUSE: requests are delivered, time stands still
 * @SC_KSSTATE_RUN: data flows
 *
 * Windows: KSSTATE
 */
enum sc_ksstate {
	SC_KSSTATE_STOP,
	SC_KSSTATE_ACQUIRE,
	SC_KSSTATE_PAUSE,
	SC_KSSTATE_RUN,
};

/**
 * enum sc_kspin_dataflow - direction of a stream, seen from the device
 * @SC_KSPIN_DATAFLOW_IN: data goes to the device
 * @SC_KSPIN_DATAFLOW_OUT: data comes from the device
 *
 * Windows: KSPIN_DATAFLOW
 */
enum sc_kspin_dataflow {
	SC_KSPIN_DATAFLOW_IN = 1,
	SC_KSPIN_DATAFLOW_OUT,
};

/**
 * enum sc_kspin_communication - what a stream can be connected to
 * @SC_KSPIN_COMMUNICATION_NONE: to nothing
 * @SC_KSPIN_COMMUNICATION_SINK: it receives requests
 * @SC_KSPIN_COMMUNICATION_SOURCE: it sends requests
 * @SC_KSPIN_COMMUNICATION_BOTH: it does either
 * @SC_KSPIN_COMMUNICATION_BRIDGE: it leaves the world of requests
 *
 * Windows: KSPIN_COMMUNICATION
 */
enum sc_kspin_communication {
	SC_KSPIN_COMMUNICATION_NONE,
	SC_KSPIN_COMMUNICATION_SINK,
	SC_KSPIN_COMMUNICATION_SOURCE,
	SC_KSPIN_COMMUNICATION_BOTH,
	SC_KSPIN_COMMUNICATION_BRIDGE,
};

/**
 * struct sc_ksidentifier - names a property, a method or an event
 * @set: the set
 * @id: which one of the set
 * @flags: what to do, SC_KSPROPERTY_TYPE_*, SC_KSMETHOD_TYPE_* or
 *	SC_KSEVENT_TYPE_*
 * @alignment: not used
 *
 * KSPROPERTY, KSMETHOD, KSEVENT and KSPIN_INTERFACE are other names of it.
 *
 * Windows: KSIDENTIFIER
 */
struct sc_ksidentifier {
	union {
		struct {
			struct sc_guid set;
			u32 id;
			u32 flags;
		};
		s64 alignment;
	};
};

/* sc_ksidentifier.flags of a property */
#define SC_KSPROPERTY_TYPE_GET			0x00000001
#define SC_KSPROPERTY_TYPE_SET			0x00000002
#define SC_KSPROPERTY_TYPE_SETSUPPORT		0x00000100
#define SC_KSPROPERTY_TYPE_BASICSUPPORT		0x00000200
#define SC_KSPROPERTY_TYPE_RELATIONS		0x00000400
#define SC_KSPROPERTY_TYPE_SERIALIZESET		0x00000800
#define SC_KSPROPERTY_TYPE_UNSERIALIZESET	0x00001000
#define SC_KSPROPERTY_TYPE_SERIALIZERAW		0x00002000
#define SC_KSPROPERTY_TYPE_UNSERIALIZERAW	0x00004000
#define SC_KSPROPERTY_TYPE_SERIALIZESIZE	0x00008000
#define SC_KSPROPERTY_TYPE_DEFAULTVALUES	0x00010000
#define SC_KSPROPERTY_TYPE_TOPOLOGY		0x10000000

/* sc_ksidentifier.flags of a method, and sc_ksmethod_item.flags */
#define SC_KSMETHOD_TYPE_NONE			0x00000000
#define SC_KSMETHOD_TYPE_READ			0x00000001
#define SC_KSMETHOD_TYPE_WRITE			0x00000002
#define SC_KSMETHOD_TYPE_MODIFY			0x00000003
#define SC_KSMETHOD_TYPE_SOURCE			0x00000004
#define SC_KSMETHOD_TYPE_SEND			0x00000001
#define SC_KSMETHOD_TYPE_SETSUPPORT		0x00000100
#define SC_KSMETHOD_TYPE_BASICSUPPORT		0x00000200
#define SC_KSMETHOD_TYPE_TOPOLOGY		0x10000000

/* sc_ksidentifier.flags of an event */
#define SC_KSEVENT_TYPE_ENABLE			0x00000001
#define SC_KSEVENT_TYPE_ONESHOT			0x00000002
#define SC_KSEVENT_TYPE_ENABLEBUFFERED		0x00000004
#define SC_KSEVENT_TYPE_SETSUPPORT		0x00000100
#define SC_KSEVENT_TYPE_BASICSUPPORT		0x00000200
#define SC_KSEVENT_TYPE_QUERYBUFFER		0x00000400
#define SC_KSEVENT_TYPE_TOPOLOGY		0x10000000

/**
 * struct sc_ksp_node - names a property of a topology node
 * @property: the property
 * @node_id: index of the node in &sc_kstopology.topology_nodes
 * @reserved: not used
 *
 * Windows: KSP_NODE
 */
struct sc_ksp_node {
	struct sc_ksidentifier property;
	u32 node_id;
	u32 reserved;
};

/**
 * struct sc_ksp_pin - names a property of a stream
 * @property: the property
 * @pin_id: index of the stream in the stream descriptor
 * @reserved: not used
 *
 * Windows: KSP_PIN
 */
struct sc_ksp_pin {
	struct sc_ksidentifier property;
	u32 pin_id;
	u32 reserved;
};

/**
 * struct sc_kspin_medium - what a stream can be connected to in hardware
 * @set: the kind of connection
 * @id: which connector; 0 is any instance
 * @flags: 0
 * @alignment: not used
 *
 * Windows: KSPIN_MEDIUM
 */
struct sc_kspin_medium {
	union {
		struct {
			struct sc_guid set;
			u32 id;
			u32 flags;
		};
		s64 alignment;
	};
};

#define SC_KSMEDIUM_TYPE_ANYINSTANCE		0

/**
 * struct sc_kspin_cinstances - how often a stream can be open, and is
 * @possible_count: how often it can be
 * @current_count: how often it is
 *
 * Windows: KSPIN_CINSTANCES
 */
struct sc_kspin_cinstances {
	u32 possible_count;
	u32 current_count;
};

#define SC_KSINTERFACE_STANDARD_STREAMING	0

#define SC_KSINTERFACESETID_STANDARD					\
	SC_GUID(0x1a8766a0, 0x62ce, 0x11cf,				\
		0xa5, 0xd6, 0x28, 0xdb, 0x04, 0xc1, 0x00, 0x00)

#define SC_KSMEDIUMSETID_STANDARD					\
	SC_GUID(0x4747b320, 0x62ce, 0x11cf,				\
		0xa5, 0xd6, 0x28, 0xdb, 0x04, 0xc1, 0x00, 0x00)

/**
 * struct sc_kspriority - priority of a connection
 * @priority_class: SC_KSPRIORITY_*
 * @priority_sub_class: priority inside the class
 *
 * Windows: KSPRIORITY
 */
struct sc_kspriority {
	u32 priority_class;
	u32 priority_sub_class;
};

#define SC_KSPRIORITY_LOW			0x00000001
#define SC_KSPRIORITY_NORMAL			0x40000000
#define SC_KSPRIORITY_HIGH			0x80000000
#define SC_KSPRIORITY_EXCLUSIVE			0xffffffff

/**
 * struct sc_ksmultiple_item - head of a list that is returned as one block
 * @size: bytes of head and items
 * @count: number of items
 *
 * Windows: KSMULTIPLE_ITEM
 */
struct sc_ksmultiple_item {
	u32 size;
	u32 count;
};

/* Data formats. */

/**
 * struct sc_ksdataformat - what is in the buffers, or could be
 * @format_size: bytes of this structure and of what follows it
 * @flags: SC_KSDATAFORMAT_* bits
 * @sample_size: bytes of a sample, 0 where it varies
 * @reserved: 0
 * @major_format: kind of media
 * @sub_format: encoding
 * @specifier: kind of structure that follows
 * @alignment: not used
 *
 * A data range is the same structure, and may hold %SC_GUID_NULL for "any".
 *
 * Windows: KSDATAFORMAT
 */
struct sc_ksdataformat {
	union {
		struct {
			u32 format_size;
			u32 flags;
			u32 sample_size;
			u32 reserved;
			struct sc_guid major_format;
			struct sc_guid sub_format;
			struct sc_guid specifier;
		};
		s64 alignment;
	};
};

#define SC_KSDATAFORMAT_TEMPORAL_COMPRESSION	0x1
#define SC_KSDATAFORMAT_ATTRIBUTES		0x2
#define SC_KSDATARANGE_ATTRIBUTES		0x2
#define SC_KSDATARANGE_REQUIRED_ATTRIBUTES	0x4

#define SC_KSDATAFORMAT_TYPE_WILDCARD		SC_GUID_NULL
#define SC_KSDATAFORMAT_SUBTYPE_WILDCARD	SC_GUID_NULL
#define SC_KSDATAFORMAT_SPECIFIER_WILDCARD	SC_GUID_NULL
#define SC_KSDATAFORMAT_TYPE_STREAM					\
	SC_GUID(0xe436eb83, 0x524f, 0x11ce,				\
		0x9f, 0x53, 0x00, 0x20, 0xaf, 0x0b, 0xa7, 0x70)
#define SC_KSDATAFORMAT_SUBTYPE_NONE					\
	SC_GUID(0xe436eb8e, 0x524f, 0x11ce,				\
		0x9f, 0x53, 0x00, 0x20, 0xaf, 0x0b, 0xa7, 0x70)
#define SC_KSDATAFORMAT_SPECIFIER_NONE					\
	SC_GUID(0x0f6417d6, 0xc318, 0x11d0,				\
		0xa4, 0x3f, 0x00, 0xa0, 0xc9, 0x22, 0x31, 0x96)

/**
 * struct sc_ksallocator_framing - buffers a stream would like to have
 * @options_flags: SC_KSALLOCATOR_OPTIONF_* bits
 * @requirements_flags: SC_KSALLOCATOR_REQUIREMENTF_* bits
 * @pool_type: not used
 * @frames: number of buffers, 0 for no wish
 * @frame_size: bytes of a buffer, 0 for no wish
 * @file_alignment: alignment mask in bytes
 * @reserved: 0
 *
 * Windows: KSALLOCATOR_FRAMING
 */
struct sc_ksallocator_framing {
	union {
		u32 options_flags;
		u32 requirements_flags;
	};
	u32 pool_type;
	u32 frames;
	u32 frame_size;
	u32 file_alignment;
	u32 reserved;
};

#define SC_KSALLOCATOR_REQUIREMENTF_INPLACE_MODIFIER	0x00000001
#define SC_KSALLOCATOR_REQUIREMENTF_SYSTEM_MEMORY	0x00000002
#define SC_KSALLOCATOR_REQUIREMENTF_FRAME_INTEGRITY	0x00000004
#define SC_KSALLOCATOR_REQUIREMENTF_MUST_ALLOCATE	0x00000008
#define SC_KSALLOCATOR_REQUIREMENTF_PREFERENCES_ONLY	0x80000000
#define SC_KSALLOCATOR_OPTIONF_COMPATIBLE		0x00000001
#define SC_KSALLOCATOR_OPTIONF_SYSTEM_MEMORY		0x00000002
#define SC_KSALLOCATOR_OPTIONF_VALID			0x00000003

/* Streaming. */

/**
 * struct sc_kstime - a time, in a unit that comes with it
 * @time: 100 ns units once multiplied by @numerator and divided by @denominator
 * @numerator: 1 unless the unit is another one, never 0
 * @denominator: 1 unless the unit is another one, never 0
 *
 * Windows: KSTIME
 */
struct sc_kstime {
	s64 time;
	u32 numerator;
	u32 denominator;
};

/**
 * struct sc_ksstream_header - one buffer of a read or write request
 * @size: bytes of this structure and of what follows it
 * @type_specific_flags: flags of the data format
 * @presentation_time: stream time of the first sample; see
 *	%SC_KSSTREAM_HEADER_OPTIONSF_TIMEVALID
 * @duration: 100 ns units, or those of @presentation_time: how long it lasts
 * @frame_extent: bytes at @data
 * @data_used: bytes that hold data. A read fills it in, a write finds it
 * @data: the buffer. In a stream that is not Pio it cannot be followed: it
 *	serves to name places for stream_class_get_physical_address()
 * @options_flags: SC_KSSTREAM_HEADER_OPTIONSF_* bits
 * @reserved: not used
 *
 * Windows: KSSTREAM_HEADER
 */
struct sc_ksstream_header {
	u32 size;
	u32 type_specific_flags;
	struct sc_kstime presentation_time;
	s64 duration;
	u32 frame_extent;
	u32 data_used;
	void *data;
	u32 options_flags;
	u32 reserved;
};

#define SC_KSSTREAM_HEADER_OPTIONSF_SPLICEPOINT		0x00000001
#define SC_KSSTREAM_HEADER_OPTIONSF_PREROLL		0x00000002
#define SC_KSSTREAM_HEADER_OPTIONSF_DATADISCONTINUITY	0x00000004
#define SC_KSSTREAM_HEADER_OPTIONSF_TYPECHANGED		0x00000008
#define SC_KSSTREAM_HEADER_OPTIONSF_TIMEVALID		0x00000010
#define SC_KSSTREAM_HEADER_OPTIONSF_TIMEDISCONTINUITY	0x00000040
#define SC_KSSTREAM_HEADER_OPTIONSF_FLUSHONPAUSE	0x00000080
#define SC_KSSTREAM_HEADER_OPTIONSF_DURATIONVALID	0x00000100
#define SC_KSSTREAM_HEADER_OPTIONSF_ENDOFSTREAM		0x00000200
#define SC_KSSTREAM_HEADER_OPTIONSF_BUFFEREDTRANSFER	0x00000400
#define SC_KSSTREAM_HEADER_OPTIONSF_VRAM_DATA_TRANSFER	0x00000800
#define SC_KSSTREAM_HEADER_OPTIONSF_METADATA		0x00001000
#define SC_KSSTREAM_HEADER_OPTIONSF_ENDOFPHOTOSEQUENCE	0x00002000
#define SC_KSSTREAM_HEADER_OPTIONSF_FRAMEINFO		0x00004000
#define SC_KSSTREAM_HEADER_OPTIONSF_LOOPEDDATA		0x80000000

/**
 * struct sc_ksscatter_gather - one piece of a buffer, as the device sees it
 * @physical_address: bus address
 * @length: bytes
 *
 * Windows: KSSCATTER_GATHER
 */
struct sc_ksscatter_gather {
	union sc_large_integer physical_address;
	u32 length;
};

/**
 * struct sc_ksrate - how fast a stream is to run
 * @presentation_start: 100 ns units: stream time from which on it holds
 * @duration: 100 ns units: for how long
 * @interface: interface of the stream
 * @rate: thousandths: 1000 is normal, negative is backwards
 * @flags: SC_KSRATE_* bits
 *
 * Windows: KSRATE
 */
struct sc_ksrate {
	s64 presentation_start;
	s64 duration;
	struct sc_ksidentifier interface;
	s32 rate;
	u32 flags;
};

#define SC_KSRATE_NOPRESENTATIONSTART		0x00000001
#define SC_KSRATE_NOPRESENTATIONDURATION	0x00000002

/**
 * struct sc_ksrate_capability - can the stream run at this rate
 * @property: the property
 * @rate: the rate asked about
 *
 * Windows: KSRATE_CAPABILITY
 */
struct sc_ksrate_capability {
	struct sc_ksidentifier property;
	struct sc_ksrate rate;
};

/**
 * struct sc_ksquality - how well a consumer keeps up
 * @context: the reporter's
 * @proportion: thousandths of the frames that could be used
 * @delta_time: 100 ns units: how late frames come, negative if early
 *
 * Windows: KSQUALITY
 */
struct sc_ksquality {
	void *context;
	u32 proportion;
	s64 delta_time;
};

/**
 * struct sc_ksframetime - distance between frames
 * @duration: 100 ns units
 * @frame_flags: %SC_KSFRAMETIME_VARIABLESIZE or 0
 * @reserved: not used
 *
 * Windows: KSFRAMETIME
 */
struct sc_ksframetime {
	s64 duration;
	u32 frame_flags;
	u32 reserved;
};

#define SC_KSFRAMETIME_VARIABLESIZE		0x00000001

/**
 * struct sc_kscorrelated_time - a clock and the system's, read together
 * @time: 100 ns units: the clock
 * @system_time: 100 ns units: CLOCK_MONOTONIC
 *
 * Windows: KSCORRELATED_TIME
 */
struct sc_kscorrelated_time {
	s64 time;
	s64 system_time;
};

/**
 * struct sc_ksresolution - how good a clock is
 * @granularity: 100 ns units: smallest step
 * @error: 100 ns units: largest error
 *
 * Windows: KSRESOLUTION
 */
struct sc_ksresolution {
	s64 granularity;
	s64 error;
};

/**
 * struct sc_ksclock_functiontable - a clock's functions, to be called directly
 * @get_time: 100 ns units: stream time
 * @get_physical_time: 100 ns units: time that never goes back
 * @get_correlated_time: 100 ns units: stream time, and sc_system_time() when it
 *	was sampled
 * @get_correlated_physical_time: 100 ns units: the same of physical time
 *
 * Each takes the client's clock, a struct sc_clock, as file_object, and may be
 * called in process context until the client closes it.
 *
 * Windows: KSCLOCK_FUNCTIONTABLE
 */
struct sc_ksclock_functiontable {
	s64 (*get_time)(void *file_object);
	s64 (*get_physical_time)(void *file_object);
	s64 (*get_correlated_time)(void *file_object, s64 *system_time);
	s64 (*get_correlated_physical_time)(void *file_object, s64 *system_time);
};

/**
 * struct sc_ksinterval - a time that comes again and again
 * @time_base: 100 ns units: first time
 * @interval: 100 ns units: distance
 *
 * Windows: KSINTERVAL
 */
struct sc_ksinterval {
	s64 time_base;
	s64 interval;
};

/* Properties: the tables in which a minidriver declares them. */

/**
 * struct sc_ksproperty_membersheader - what a list of values holds
 * @members_flags: SC_KSPROPERTY_MEMBER_*: what kind of members
 * @members_size: bytes of a member
 * @members_count: number of members
 * @flags: SC_KSPROPERTY_MEMBER_FLAG_* bits
 *
 * Windows: KSPROPERTY_MEMBERSHEADER
 */
struct sc_ksproperty_membersheader {
	u32 members_flags;
	u32 members_size;
	u32 members_count;
	u32 flags;
};

#define SC_KSPROPERTY_MEMBER_RANGES				0x00000001
#define SC_KSPROPERTY_MEMBER_STEPPEDRANGES			0x00000002
#define SC_KSPROPERTY_MEMBER_VALUES				0x00000003
#define SC_KSPROPERTY_MEMBER_FLAG_DEFAULT			0x00000001
#define SC_KSPROPERTY_MEMBER_FLAG_BASICSUPPORT_MULTICHANNEL	0x00000002
#define SC_KSPROPERTY_MEMBER_FLAG_BASICSUPPORT_UNIFORM		0x00000004

/**
 * struct sc_ksproperty_memberslist - values a property can have
 * @members_header: what @members are
 * @members: bounds, stepped ranges or values
 *
 * Windows: KSPROPERTY_MEMBERSLIST
 */
struct sc_ksproperty_memberslist {
	struct sc_ksproperty_membersheader members_header;
	const void *members;
};

/**
 * union sc_ksproperty_bounds_long - a range of 32-bit values
 * @signed_minimum: smallest value of a signed property
 * @signed_maximum: largest value of a signed property
 * @unsigned_minimum: smallest value of an unsigned property
 * @unsigned_maximum: largest value of an unsigned property
 *
 * Windows: KSPROPERTY_BOUNDS_LONG
 */
union sc_ksproperty_bounds_long {
	struct {
		s32 signed_minimum;
		s32 signed_maximum;
	};
	struct {
		u32 unsigned_minimum;
		u32 unsigned_maximum;
	};
};

/**
 * union sc_ksproperty_bounds_longlong - a range of 64-bit values
 * @signed_minimum: smallest value of a signed property
 * @signed_maximum: largest value of a signed property
 * @unsigned_minimum: smallest value of an unsigned property
 * @unsigned_maximum: largest value of an unsigned property
 *
 * Windows: KSPROPERTY_BOUNDS_LONGLONG
 */
union sc_ksproperty_bounds_longlong {
	struct {
		s64 signed_minimum;
		s64 signed_maximum;
	};
	struct {
		u64 unsigned_minimum;
		u64 unsigned_maximum;
	};
};

/**
 * struct sc_ksproperty_stepping_long - a stepped range of 32-bit values
 * @stepping_delta: the step
 * @reserved: 0
 * @bounds: the range
 *
 * Windows: KSPROPERTY_STEPPING_LONG
 */
struct sc_ksproperty_stepping_long {
	u32 stepping_delta;
	u32 reserved;
	union sc_ksproperty_bounds_long bounds;
};

/**
 * struct sc_ksproperty_stepping_longlong - a stepped range of 64-bit values
 * @stepping_delta: the step
 * @bounds: the range
 *
 * Windows: KSPROPERTY_STEPPING_LONGLONG
 */
struct sc_ksproperty_stepping_longlong {
	u64 stepping_delta;
	union sc_ksproperty_bounds_longlong bounds;
};

/**
 * struct sc_ksproperty_values - type and values of a property
 * @prop_type_set: set %SC_KSPROPTYPESETID_GENERAL, id SC_VT_*
 * @members_list_count: entries of @members_list
 * @members_list: usually one stepped range and one default value
 *
 * Windows: KSPROPERTY_VALUES
 */
struct sc_ksproperty_values {
	struct sc_ksidentifier prop_type_set;
	u32 members_list_count;
	const struct sc_ksproperty_memberslist *members_list;
};

/**
 * struct sc_ksproperty_description - answer to a basic support query
 * @access_flags: SC_KSPROPERTY_TYPE_* bits the property supports
 * @description_size: bytes of this structure and of what follows it
 * @prop_type_set: set %SC_KSPROPTYPESETID_GENERAL, id SC_VT_*
 * @members_list_count: number of lists that follow
 * @reserved: not used
 *
 * Windows: KSPROPERTY_DESCRIPTION
 */
struct sc_ksproperty_description {
	u32 access_flags;
	u32 description_size;
	struct sc_ksidentifier prop_type_set;
	u32 members_list_count;
	u32 reserved;
};

#define SC_KSPROPTYPESETID_GENERAL					\
	SC_GUID(0x97e99ba0, 0xbdea, 0x11cf,				\
		0xa5, 0xd6, 0x28, 0xdb, 0x04, 0xc1, 0x00, 0x00)

/* Types of property values. */
#define SC_VT_I4				3
#define SC_VT_BOOL				11
#define SC_VT_UI4				19
#define SC_VT_I8				20
#define SC_VT_UI8				21

/**
 * struct sc_ksproperty_item - one property of a set
 * @property_id: which one
 * @get_property_handler: not called; not NULL is the same as @get_supported
 * @get_supported: the property can be read
 * @min_property: bytes of the identifier, what follows it included
 * @min_data: bytes of the value
 * @set_property_handler: not called; not NULL is the same as @set_supported
 * @set_supported: the property can be written
 * @values: type, range and default, may be NULL
 * @relations_count: entries of @relations
 * @relations: properties that change together with this one
 * @support_handler: not called; not NULL says that the minidriver itself
 *	answers for support, default values and relations, which then come like a
 *	get with other flags
 * @serialized_size: not used
 *
 * Windows: KSPROPERTY_ITEM
 */
struct sc_ksproperty_item {
	u32 property_id;
	union {
		int (*get_property_handler)(void *irp, struct sc_ksidentifier *request, void *data);
		bool get_supported;
	};
	u32 min_property;
	u32 min_data;
	union {
		int (*set_property_handler)(void *irp, struct sc_ksidentifier *request, void *data);
		bool set_supported;
	};
	const struct sc_ksproperty_values *values;
	u32 relations_count;
	const struct sc_ksidentifier *relations;
	int (*support_handler)(void *irp, struct sc_ksidentifier *request, void *data);
	u32 serialized_size;
};

/**
 * struct sc_ksproperty_set - a set of properties
 * @set: the set
 * @properties_count: entries of @property_item
 * @property_item: the properties
 * @fast_io_count: not used
 * @fast_io_table: not used
 *
 * Windows: KSPROPERTY_SET
 */
struct sc_ksproperty_set {
	const struct sc_guid *set;
	u32 properties_count;
	const struct sc_ksproperty_item *property_item;
	u32 fast_io_count;
	const struct sc_ksfastproperty_item *fast_io_table;
};

/* Methods. */

/**
 * struct sc_ksmethod_item - one method of a set
 * @method_id: which one
 * @method_handler: not called; not NULL is the same as @method_supported
 * @method_supported: the method can be called
 * @min_method: bytes of the identifier, what follows it included
 * @min_data: bytes of the data
 * @support_handler: not called; not NULL says that the minidriver itself
 *	answers for support, which then comes like a call with other flags
 * @flags: SC_KSMETHOD_TYPE_*: which way the data goes. _READ: the method reads
 *	what the client has; _WRITE: it writes what the client gets; _MODIFY and
 *	_SOURCE: both; _NONE: neither
 *
 * Windows: KSMETHOD_ITEM
 */
struct sc_ksmethod_item {
	u32 method_id;
	union {
		int (*method_handler)(void *irp, struct sc_ksidentifier *request, void *data);
		bool method_supported;
	};
	u32 min_method;
	u32 min_data;
	int (*support_handler)(void *irp, struct sc_ksidentifier *request, void *data);
	u32 flags;
};

/**
 * struct sc_ksmethod_set - a set of methods
 * @set: the set
 * @methods_count: entries of @method_item
 * @method_item: the methods
 * @fast_io_count: not used
 * @fast_io_table: not used
 *
 * Windows: KSMETHOD_SET
 */
struct sc_ksmethod_set {
	const struct sc_guid *set;
	u32 methods_count;
	const struct sc_ksmethod_item *method_item;
	u32 fast_io_count;
	const struct sc_ksfastmethod_item *fast_io_table;
};

/* Events. */

/**
 * struct sc_kseventdata - how the client of an event wants to hear of it
 * @notification_type: SC_KSEVENTF_*: which member is live
 * @event_handle: set an event
 * @event_handle.event: the event
 * @event_handle.reserved: not used
 * @semaphore_handle: release a semaphore
 * @semaphore_handle.semaphore: the semaphore
 * @semaphore_handle.reserved: not used
 * @semaphore_handle.adjustment: by how much
 * @event_object: set an event
 * @event_object.event: the event
 * @event_object.increment: priority boost
 * @event_object.reserved: not used
 * @semaphore_object: release a semaphore
 * @semaphore_object.semaphore: the semaphore
 * @semaphore_object.increment: priority boost
 * @semaphore_object.adjustment: by how much
 * @dpc: queue a deferred call
 * @dpc.dpc: the call
 * @dpc.reference_count: times it is queued
 * @dpc.reserved: not used
 * @work_item: queue a work item
 * @work_item.work_queue_item: the work item
 * @work_item.work_queue_type: the work queue
 * @work_item.reserved: not used
 * @ks_work_item: queue a work item of a worker
 * @ks_work_item.work_queue_item: the work item
 * @ks_work_item.ks_worker_object: the worker
 * @ks_work_item.reserved: not used
 * @alignment: gives the size
 * @alignment.unused: not used
 * @alignment.alignment: not used
 *
 * A minidriver reads what follows the structure; the rest is for the class
 * driver, which notifies in its own way.
 *
 * Windows: KSEVENTDATA
 */
struct sc_kseventdata {
	u32 notification_type;
	union {
		struct {
			void *event;
			unsigned long reserved[2];
		} event_handle;
		struct {
			void *semaphore;
			u32 reserved;
			s32 adjustment;
		} semaphore_handle;
		struct {
			void *event;
			s32 increment;
			unsigned long reserved;
		} event_object;
		struct {
			void *semaphore;
			s32 increment;
			s32 adjustment;
		} semaphore_object;
		struct {
			void *dpc;
			u32 reference_count;
			unsigned long reserved;
		} dpc;
		struct {
			void *work_queue_item;
			s32 work_queue_type;
			unsigned long reserved;
		} work_item;
		struct {
			void *work_queue_item;
			void *ks_worker_object;
			unsigned long reserved;
		} ks_work_item;
		struct {
			void *unused;
			long alignment[2];
		} alignment;
	};
};

#define SC_KSEVENTF_EVENT_HANDLE		0x00000001
#define SC_KSEVENTF_SEMAPHORE_HANDLE		0x00000002
#define SC_KSEVENTF_EVENT_OBJECT		0x00000004
#define SC_KSEVENTF_SEMAPHORE_OBJECT		0x00000008
#define SC_KSEVENTF_DPC				0x00000010
#define SC_KSEVENTF_WORKITEM			0x00000020
#define SC_KSEVENTF_KSWORKITEM			0x00000080

/**
 * struct sc_ksevent_time_mark - event at a time
 * @event_data: how to notify
 * @mark_time: 100 ns units: stream time of the event
 *
 * Windows: KSEVENT_TIME_MARK
 */
struct sc_ksevent_time_mark {
	struct sc_kseventdata event_data;
	s64 mark_time;
};

/**
 * struct sc_ksevent_time_interval - event at a time that comes again and again
 * @event_data: how to notify
 * @time_base: 100 ns units: stream time of the first event
 * @interval: 100 ns units: distance
 *
 * Windows: KSEVENT_TIME_INTERVAL
 */
struct sc_ksevent_time_interval {
	struct sc_kseventdata event_data;
	s64 time_base;
	s64 interval;
};

/**
 * struct sc_ksevent_item - one event of a set
 * @event_id: which one
 * @data_input: bytes of the client's description, at least
 *	sizeof(struct sc_kseventdata)
 * @extra_entry_data: bytes the minidriver wants behind each entry
 * @add_handler: not called
 * @remove_handler: not called
 * @support_handler: not called
 *
 * Windows: KSEVENT_ITEM
 */
struct sc_ksevent_item {
	u32 event_id;
	u32 data_input;
	u32 extra_entry_data;
	int (*add_handler)(void *irp, struct sc_kseventdata *event_data,
			   struct sc_ksevent_entry *event_entry);
	void (*remove_handler)(void *file_object, struct sc_ksevent_entry *event_entry);
	int (*support_handler)(void *irp, struct sc_ksidentifier *request, void *data);
};

/**
 * struct sc_ksevent_set - a set of events
 * @set: the set
 * @events_count: entries of @event_item
 * @event_item: the events
 *
 * Windows: KSEVENT_SET
 */
struct sc_ksevent_set {
	const struct sc_guid *set;
	u32 events_count;
	const struct sc_ksevent_item *event_item;
};

/**
 * struct sc_ksevent_entry - an enabled event
 * @list_entry: the class driver's
 * @object: the class driver's
 * @dpc_item: the class driver's
 * @buffer_item: the class driver's
 * @event_data: the client's description; valid while the event is enabled or
 *	disabled only, and then the same as &sc_event_descriptor.event_data
 * @notification_type: SC_KSEVENTF_*
 * @event_set: the set, as the minidriver declared it
 * @event_item: the event, as the minidriver declared it; the only way to see
 *	which event of the set it is
 * @file_object: the class driver's
 * @semaphore_adjustment: the class driver's
 * @reserved: the class driver's
 * @flags: SC_KSEVENT_ENTRY_* bits
 *
 * A minidriver reads @event_set and @event_item and owns the
 * &sc_ksevent_item.extra_entry_data bytes behind the entry.
 *
 * Windows: KSEVENT_ENTRY
 */
struct sc_ksevent_entry {
	struct list_head list_entry;
	void *object;
	union {
		void *dpc_item;
		void *buffer_item;
	};
	struct sc_kseventdata *event_data;
	u32 notification_type;
	const struct sc_ksevent_set *event_set;
	const struct sc_ksevent_item *event_item;
	void *file_object;
	u32 semaphore_adjustment;
	u32 reserved;
	u32 flags;
};

#define SC_KSEVENT_ENTRY_DELETED		1
#define SC_KSEVENT_ENTRY_ONESHOT		2
#define SC_KSEVENT_ENTRY_BUFFERED		4

/* Topology. */

/**
 * struct sc_kstopology_connection - a line between two nodes
 * @from_node: index of the node, or %SC_KSFILTER_NODE for a stream
 * @from_node_pin: connector of the node, or index of the stream
 * @to_node: index of the node, or %SC_KSFILTER_NODE for a stream
 * @to_node_pin: connector of the node, or index of the stream
 *
 * Windows: KSTOPOLOGY_CONNECTION
 */
struct sc_kstopology_connection {
	u32 from_node;
	u32 from_node_pin;
	u32 to_node;
	u32 to_node_pin;
};

#define SC_KSFILTER_NODE			((u32)-1)

/**
 * struct sc_kstopology - what is inside a device
 * @categories_count: entries of @categories
 * @categories: what the device is, SC_KSCATEGORY_*
 * @topology_nodes_count: entries of @topology_nodes and @topology_nodes_names
 * @topology_nodes: kinds of the nodes, SC_KSNODETYPE_*
 * @topology_connections_count: entries of @topology_connections
 * @topology_connections: lines between nodes and streams
 * @topology_nodes_names: names of the nodes, may be NULL
 * @reserved: not used
 *
 * Windows: KSTOPOLOGY
 */
struct sc_kstopology {
	u32 categories_count;
	const struct sc_guid *categories;
	u32 topology_nodes_count;
	const struct sc_guid *topology_nodes;
	u32 topology_connections_count;
	const struct sc_kstopology_connection *topology_connections;
	const struct sc_guid *topology_nodes_names;
	u32 reserved;
};

#define SC_KSCATEGORY_BRIDGE						\
	SC_GUID(0x085aff00, 0x62ce, 0x11cf,				\
		0xa5, 0xd6, 0x28, 0xdb, 0x04, 0xc1, 0x00, 0x00)
#define SC_KSCATEGORY_CAPTURE						\
	SC_GUID(0x65e8773d, 0x8f56, 0x11d0,				\
		0xa3, 0xb9, 0x00, 0xa0, 0xc9, 0x22, 0x31, 0x96)
#define SC_KSCATEGORY_RENDER						\
	SC_GUID(0x65e8773e, 0x8f56, 0x11d0,				\
		0xa3, 0xb9, 0x00, 0xa0, 0xc9, 0x22, 0x31, 0x96)
#define SC_KSCATEGORY_VIDEO_CAMERA					\
	SC_GUID(0xe5323777, 0xf976, 0x4f5b,				\
		0x9b, 0x55, 0xb9, 0x46, 0x99, 0xc4, 0x6e, 0x44)

/* Sets that the class driver answers for its minidrivers. */

#define SC_KSPROPSETID_PIN						\
	SC_GUID(0x8c134960, 0x51ad, 0x11cf,				\
		0x87, 0x8a, 0x94, 0xf8, 0x01, 0xc1, 0x00, 0x00)
#define SC_KSPROPSETID_CONNECTION					\
	SC_GUID(0x1d58c920, 0xac9b, 0x11cf,				\
		0xa5, 0xd6, 0x28, 0xdb, 0x04, 0xc1, 0x00, 0x00)
#define SC_KSPROPSETID_STREAM						\
	SC_GUID(0x65aaba60, 0x98ae, 0x11cf,				\
		0xa1, 0x0d, 0x00, 0x20, 0xaf, 0xd1, 0x56, 0xe4)
#define SC_KSPROPSETID_CLOCK						\
	SC_GUID(0xdf12a4c0, 0xac17, 0x11cf,				\
		0xa5, 0xd6, 0x28, 0xdb, 0x04, 0xc1, 0x00, 0x00)
#define SC_KSPROPSETID_TOPOLOGY						\
	SC_GUID(0x720d4ac0, 0x7533, 0x11d0,				\
		0xa5, 0xd6, 0x28, 0xdb, 0x04, 0xc1, 0x00, 0x00)
#define SC_KSEVENTSETID_CLOCK						\
	SC_GUID(0x364d8e20, 0x62c7, 0x11cf,				\
		0xa5, 0xd6, 0x28, 0xdb, 0x04, 0xc1, 0x00, 0x00)
#define SC_KSEVENTSETID_CONNECTION					\
	SC_GUID(0x7f4bcbe0, 0x9ea5, 0x11cf,				\
		0xa5, 0xd6, 0x28, 0xdb, 0x04, 0xc1, 0x00, 0x00)

/**
 * enum sc_ksproperty_connection - properties of an open stream
 * @SC_KSPROPERTY_CONNECTION_STATE: its state
 * @SC_KSPROPERTY_CONNECTION_PRIORITY: its priority
 * @SC_KSPROPERTY_CONNECTION_DATAFORMAT: its format
 * @SC_KSPROPERTY_CONNECTION_ALLOCATORFRAMING: the buffers it would like
 * @SC_KSPROPERTY_CONNECTION_PROPOSEDATAFORMAT: would this format do
 * @SC_KSPROPERTY_CONNECTION_ACQUIREORDERING: acquire it after its source
 * @SC_KSPROPERTY_CONNECTION_ALLOCATORFRAMING_EX: the buffers, in detail
 * @SC_KSPROPERTY_CONNECTION_STARTAT: start at an event
 *
 * Windows: KSPROPERTY_CONNECTION
 */
enum sc_ksproperty_connection {
	SC_KSPROPERTY_CONNECTION_STATE,
	SC_KSPROPERTY_CONNECTION_PRIORITY,
	SC_KSPROPERTY_CONNECTION_DATAFORMAT,
	SC_KSPROPERTY_CONNECTION_ALLOCATORFRAMING,
	SC_KSPROPERTY_CONNECTION_PROPOSEDATAFORMAT,
	SC_KSPROPERTY_CONNECTION_ACQUIREORDERING,
	SC_KSPROPERTY_CONNECTION_ALLOCATORFRAMING_EX,
	SC_KSPROPERTY_CONNECTION_STARTAT,
};

/**
 * enum sc_ksproperty_stream - more properties of an open stream
 * @SC_KSPROPERTY_STREAM_ALLOCATOR: its allocator
 * @SC_KSPROPERTY_STREAM_QUALITY: struct sc_ksquality is accepted
 * @SC_KSPROPERTY_STREAM_DEGRADATION: what it can do with less
 * @SC_KSPROPERTY_STREAM_MASTERCLOCK: the clock it follows
 * @SC_KSPROPERTY_STREAM_TIMEFORMAT: its unit of time
 * @SC_KSPROPERTY_STREAM_PRESENTATIONTIME: where it is
 * @SC_KSPROPERTY_STREAM_PRESENTATIONEXTENT: how long it is
 * @SC_KSPROPERTY_STREAM_FRAMETIME: struct sc_ksframetime
 * @SC_KSPROPERTY_STREAM_RATECAPABILITY: struct sc_ksrate_capability
 * @SC_KSPROPERTY_STREAM_RATE: struct sc_ksrate
 * @SC_KSPROPERTY_STREAM_PIPE_ID: its allocator pipe
 *
 * Windows: KSPROPERTY_STREAM
 */
enum sc_ksproperty_stream {
	SC_KSPROPERTY_STREAM_ALLOCATOR,
	SC_KSPROPERTY_STREAM_QUALITY,
	SC_KSPROPERTY_STREAM_DEGRADATION,
	SC_KSPROPERTY_STREAM_MASTERCLOCK,
	SC_KSPROPERTY_STREAM_TIMEFORMAT,
	SC_KSPROPERTY_STREAM_PRESENTATIONTIME,
	SC_KSPROPERTY_STREAM_PRESENTATIONEXTENT,
	SC_KSPROPERTY_STREAM_FRAMETIME,
	SC_KSPROPERTY_STREAM_RATECAPABILITY,
	SC_KSPROPERTY_STREAM_RATE,
	SC_KSPROPERTY_STREAM_PIPE_ID,
};

/**
 * enum sc_ksproperty_pin - what there is to know of a stream before it is open
 * @SC_KSPROPERTY_PIN_CINSTANCES: struct sc_kspin_cinstances
 * @SC_KSPROPERTY_PIN_CTYPES: number of streams of the device
 * @SC_KSPROPERTY_PIN_DATAFLOW: enum sc_kspin_dataflow
 * @SC_KSPROPERTY_PIN_DATARANGES: its data ranges
 * @SC_KSPROPERTY_PIN_DATAINTERSECTION: a range turned into a format
 * @SC_KSPROPERTY_PIN_INTERFACES: its interfaces
 * @SC_KSPROPERTY_PIN_MEDIUMS: its mediums
 * @SC_KSPROPERTY_PIN_COMMUNICATION: enum sc_kspin_communication
 * @SC_KSPROPERTY_PIN_GLOBALCINSTANCES: instances over all users
 * @SC_KSPROPERTY_PIN_NECESSARYINSTANCES: how many the device needs to work
 * @SC_KSPROPERTY_PIN_PHYSICALCONNECTION: the device it is wired to
 * @SC_KSPROPERTY_PIN_CATEGORY: what it is for
 * @SC_KSPROPERTY_PIN_NAME: its name
 * @SC_KSPROPERTY_PIN_CONSTRAINEDDATARANGES: ranges that are possible now
 * @SC_KSPROPERTY_PIN_PROPOSEDATAFORMAT: would this format do
 *
 * Windows: KSPROPERTY_PIN
 */
enum sc_ksproperty_pin {
	SC_KSPROPERTY_PIN_CINSTANCES,
	SC_KSPROPERTY_PIN_CTYPES,
	SC_KSPROPERTY_PIN_DATAFLOW,
	SC_KSPROPERTY_PIN_DATARANGES,
	SC_KSPROPERTY_PIN_DATAINTERSECTION,
	SC_KSPROPERTY_PIN_INTERFACES,
	SC_KSPROPERTY_PIN_MEDIUMS,
	SC_KSPROPERTY_PIN_COMMUNICATION,
	SC_KSPROPERTY_PIN_GLOBALCINSTANCES,
	SC_KSPROPERTY_PIN_NECESSARYINSTANCES,
	SC_KSPROPERTY_PIN_PHYSICALCONNECTION,
	SC_KSPROPERTY_PIN_CATEGORY,
	SC_KSPROPERTY_PIN_NAME,
	SC_KSPROPERTY_PIN_CONSTRAINEDDATARANGES,
	SC_KSPROPERTY_PIN_PROPOSEDATAFORMAT,
};

/**
 * enum sc_ksproperty_clock - properties of a clock
 * @SC_KSPROPERTY_CLOCK_TIME: 100 ns units: stream time
 * @SC_KSPROPERTY_CLOCK_PHYSICALTIME: 100 ns units: time that never stops
 * @SC_KSPROPERTY_CLOCK_CORRELATEDTIME: struct sc_kscorrelated_time
 * @SC_KSPROPERTY_CLOCK_CORRELATEDPHYSICALTIME: struct sc_kscorrelated_time
 * @SC_KSPROPERTY_CLOCK_RESOLUTION: struct sc_ksresolution
 * @SC_KSPROPERTY_CLOCK_STATE: enum sc_ksstate
 * @SC_KSPROPERTY_CLOCK_FUNCTIONTABLE: struct sc_ksclock_functiontable
 *
 * Windows: KSPROPERTY_CLOCK
 */
enum sc_ksproperty_clock {
	SC_KSPROPERTY_CLOCK_TIME,
	SC_KSPROPERTY_CLOCK_PHYSICALTIME,
	SC_KSPROPERTY_CLOCK_CORRELATEDTIME,
	SC_KSPROPERTY_CLOCK_CORRELATEDPHYSICALTIME,
	SC_KSPROPERTY_CLOCK_RESOLUTION,
	SC_KSPROPERTY_CLOCK_STATE,
	SC_KSPROPERTY_CLOCK_FUNCTIONTABLE,
};

/**
 * enum sc_ksproperty_topology - what is inside a device
 * @SC_KSPROPERTY_TOPOLOGY_CATEGORIES: what the device is
 * @SC_KSPROPERTY_TOPOLOGY_NODES: its nodes
 * @SC_KSPROPERTY_TOPOLOGY_CONNECTIONS: lines between them
 * @SC_KSPROPERTY_TOPOLOGY_NAME: name of a node
 *
 * Windows: KSPROPERTY_TOPOLOGY
 */
enum sc_ksproperty_topology {
	SC_KSPROPERTY_TOPOLOGY_CATEGORIES,
	SC_KSPROPERTY_TOPOLOGY_NODES,
	SC_KSPROPERTY_TOPOLOGY_CONNECTIONS,
	SC_KSPROPERTY_TOPOLOGY_NAME,
};

/**
 * enum sc_ksevent_clock_position - events of a clock
 * @SC_KSEVENT_CLOCK_INTERVAL_MARK: struct sc_ksevent_time_interval
 * @SC_KSEVENT_CLOCK_POSITION_MARK: struct sc_ksevent_time_mark
 *
 * Windows: KSEVENT_CLOCK_POSITION
 */
enum sc_ksevent_clock_position {
	SC_KSEVENT_CLOCK_INTERVAL_MARK,
	SC_KSEVENT_CLOCK_POSITION_MARK,
};

/**
 * enum sc_ksevent_connection - events of an open stream
 * @SC_KSEVENT_CONNECTION_POSITIONUPDATE: its position has jumped
 * @SC_KSEVENT_CONNECTION_DATADISCONTINUITY: data is missing
 * @SC_KSEVENT_CONNECTION_TIMEDISCONTINUITY: time is missing
 * @SC_KSEVENT_CONNECTION_PRIORITY: it lost or may regain resources
 * @SC_KSEVENT_CONNECTION_ENDOFSTREAM: its last buffer is done
 *
 * Windows: KSEVENT_CONNECTION
 */
enum sc_ksevent_connection {
	SC_KSEVENT_CONNECTION_POSITIONUPDATE,
	SC_KSEVENT_CONNECTION_DATADISCONTINUITY,
	SC_KSEVENT_CONNECTION_TIMEDISCONTINUITY,
	SC_KSEVENT_CONNECTION_PRIORITY,
	SC_KSEVENT_CONNECTION_ENDOFSTREAM,
};

#endif /* _STREAMCLASS_KS_H */
