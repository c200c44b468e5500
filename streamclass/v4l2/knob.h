/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Properties of a minidriver as V4L2 controls.
 *
 * A knob is one property, its dials are the controls that show the values in
 * it, and all dials of a knob but buttons are one cluster, since one request sets
 * them all.
 * A panel is a control handler with its knobs: the device has one for what
 * concerns all nodes, and each node one for what concerns its stream.
 *
 * All knobs of a panel are under the lock of its handler, which is held while
 * the minidriver is asked: what it answers and what others set meanwhile cannot
 * overtake each other.
 */
#ifndef _STREAMCLASS_V4L2_KNOB_H
#define _STREAMCLASS_V4L2_KNOB_H

#include <linux/workqueue.h>
#include <media/v4l2-ctrls.h>

#include <streamclass/client.h>
#include <streamclass/ksmedia.h>

struct sc_bridge;
struct sc_node;

/* How a value of KS becomes one of V4L2. */
enum sc_unit {
	SC_UNIT_SAME,
	SC_UNIT_NOT,		/* 0 and 1 change places */
	SC_UNIT_MIRROR,		/* counted from the other end of the range */
	SC_UNIT_ARC,		/* degrees become seconds of arc */
	SC_UNIT_LOG2,		/* binary logarithms of seconds become units of 100 us */
	SC_UNIT_LOG2_STEP,	/* the same become their place in a menu of times */
	SC_UNIT_PERCENT,	/* 10000 is 100 */
	SC_UNIT_LIST,		/* one of some values becomes its index */
	SC_UNITS,
};

/**
 * struct sc_bounds - which values there are
 * @minimum: the smallest
 * @maximum: the largest
 * @step: between neighbours
 * @standard: the default
 */
struct sc_bounds {
	s64 minimum;
	s64 maximum;
	u64 step;
	s64 standard;
};

#define SC_LIST_LIMIT	32

/**
 * struct sc_values - the values of one dial in the minidriver's unit
 * @bounds: which there are
 * @n_listed: entries of @listed
 * @listed: where these are the only ones, whatever lies between
 */
struct sc_values {
	struct sc_bounds bounds;
	unsigned int n_listed;
	s64 listed[SC_LIST_LIMIT];
};

/* units.c */
void sc_bounds_mend(struct sc_bounds *bounds);
void sc_unit_limit(enum sc_unit unit, struct sc_bounds *ks);
s64 sc_unit_to_v4l2(enum sc_unit unit, const struct sc_values *ks, s64 value);
s64 sc_unit_to_ks(enum sc_unit unit, const struct sc_values *ks, s64 value);
struct sc_bounds sc_unit_bounds(enum sc_unit unit, const struct sc_values *ks);
const s64 *sc_exposure_menu(const struct sc_values *ks, u64 *skip);

/* Two values at most have a range of their own. */
#define SC_RANGES	2

/**
 * struct sc_support - what a minidriver says of a property
 * @access: SC_KSPROPERTY_TYPE_GET and _SET, as there are
 * @type: SC_VT_*, 0 for none that we know
 * @n_ranges: entries of @ranges
 * @ranges: of its values; a list is in the first of them
 * @n_standards: entries of @standards
 * @standards: defaults
 */
struct sc_support {
	u32 access;
	u32 type;
	unsigned int n_ranges;
	struct sc_values ranges[SC_RANGES];
	unsigned int n_standards;
	s64 standards[SC_RANGES];
};

/* support.c: each returns what is wrong, NULL for nothing */
const char *sc_support_of_answer(struct sc_support *support, const void *answer, u32 bytes);
bool sc_type_is_wide(u32 type);
const char *sc_support_of_item(struct sc_support *support,
			       const struct sc_ksproperty_item *item);
void sc_support_take_standards(struct sc_support *support, const void *values, u32 bytes);

#define SC_LAYOUT_VALUES	3

/**
 * struct sc_layout - where the structure of a property has what
 * @bare: there is no structure: the value alone is the data
 * @size: bytes of the data
 * @least: bytes of it that an answer must have
 * @wide: which values have 64 bits, a mask
 * @value: offsets of the values
 * @flags: offset of the flags, the capabilities follow; 0 for none
 * @stream_index: offset of the stream's number, 0 for none
 */
struct sc_layout {
	bool bare;
	u16 size;
	u16 least;
	u16 wide;
	u16 value[SC_LAYOUT_VALUES];
	u16 flags;
	u16 stream_index;
};

/**
 * struct sc_dial - one value of a property as a control
 * @cid: the control
 * @name: of a control of ours, NULL for one of V4L2's
 * @type: of a control of ours
 * @unit: how it is converted
 * @field: which value of the property
 * @mask: the bit of it that the control shows, 0 for all
 * @needs: which bit of the set's capabilities must be there, 0 for none
 * @menu: names of the values of a menu of ours
 * @flags: V4L2_CTRL_FLAG_* besides those that follow from the rest
 * @fixed: the range, whatever the minidriver says; none where all is 0
 */
struct sc_dial {
	u32 cid;
	const char *name;
	enum v4l2_ctrl_type type;
	enum sc_unit unit;
	u8 field;
	u32 mask;
	u32 needs;
	const char * const *menu;
	u32 flags;
	struct sc_bounds fixed;
};

#define SC_DIALS	4

/* Flags of a row. */
#define SC_ROW_RELATIVE	0x1	/* a value is a movement and nothing to go back to */

/**
 * struct sc_row - how a property becomes controls
 * @id: the property
 * @layout: its structure
 * @dials: its controls
 * @auto_cid: of the control for its AUTO flag; 0 where V4L2 has none
 * @auto_name: of that control, where V4L2 has none
 * @auto_on: its value that says automatic
 * @auto_off: its value that says manual
 * @flags: SC_ROW_*
 */
struct sc_row {
	u32 id;
	const struct sc_layout *layout;
	struct sc_dial dials[SC_DIALS];
	u32 auto_cid;
	const char *auto_name;
	u8 auto_on;
	u8 auto_off;
	u32 flags;
};

/**
 * struct sc_row_set - how a property set becomes controls
 * @set: the set
 * @per_stream: its properties are those of a stream, or of the device, which is
 *	asked with the stream's number
 * @of_stream: its properties are those of an open stream alone
 * @caps_id: property that has the capabilities the dials need
 * @caps_size: bytes of its structure, 0 where there is none
 * @caps_offset: of the capabilities in it
 * @n_rows: entries of @rows
 * @rows: its properties; what has no row is no control
 */
struct sc_row_set {
	struct sc_guid set;
	bool per_stream;
	bool of_stream;
	u32 caps_id;
	u32 caps_size;
	u32 caps_offset;
	unsigned int n_rows;
	const struct sc_row *rows;
};

/* rows.c */
extern const struct sc_row_set sc_row_sets[];
extern const unsigned int sc_n_row_sets;
extern const struct sc_layout sc_layout_bare;
extern const struct sc_layout sc_layout_bare_wide;
bool sc_rows_know(const struct sc_guid *set);

/*
 * Controls of our own, in the part of the user class that is for drivers. The
 * numbers are what programs remember: never change or reuse one.
 */
#define SC_CID_BASE		(V4L2_CID_USER_BASE + 0xd000)
#define SC_CID_ROLL		(SC_CID_BASE + 0)
#define SC_CID_ROLL_SPEED	(SC_CID_BASE + 1)
#define SC_CID_EXPOSURE_STEP	(SC_CID_BASE + 2)
#define SC_CID_DIGITAL_ZOOM_LIMIT	(SC_CID_BASE + 3)
#define SC_CID_OCULAR		(SC_CID_BASE + 4)
#define SC_CID_OBJECTIVE_WIDE	(SC_CID_BASE + 5)
#define SC_CID_OBJECTIVE_TELE	(SC_CID_BASE + 6)
#define SC_CID_EXTERNAL_TRIGGER	(SC_CID_BASE + 7)
#define SC_CID_TRIGGER		(SC_CID_BASE + 8)
#define SC_CID_P_FRAMES		(SC_CID_BASE + 9)
#define SC_CID_NEXT_FRAME_BYTES	(SC_CID_BASE + 10)
#define SC_CID_RATE_WINDOW	(SC_CID_BASE + 11)
#define SC_CID_COPY_PROTECTION	(SC_CID_BASE + 12)
#define SC_CID_CAPTIONS		(SC_CID_BASE + 13)
#define SC_CID_VCR_TIMING	(SC_CID_BASE + 14)
#define SC_CID_PICTURES		(SC_CID_BASE + 15)
#define SC_CID_DROPPED		(SC_CID_BASE + 16)
#define SC_CID_FRAME_BYTES	(SC_CID_BASE + 17)
#define SC_CID_EXPOSURE_TIME	(SC_CID_BASE + 18)

/* The AUTO flag of property @id of the picture (0) or of the camera (1). */
#define SC_CID_AUTO(set, id)	(SC_CID_BASE + 0x100 + 0x40 * (set) + (id))

/* Properties nobody but their minidriver knows. */
#define SC_CID_PRIVATE_BASE	(V4L2_CID_USER_BASE + 0x4000)
#define SC_CID_PRIVATE_COUNT	0x8000

/**
 * struct sc_panel - a control handler whose controls are properties
 * @bridge: the device
 * @handler: of the controls
 * @stream: whose panel it is, NULL for that of the device
 * @stream_number: its place in the stream descriptor
 * @stream_is_open: somebody else's note of that
 * @knobs: of the properties
 * @listening: values come from the minidriver and do not go back to it
 */
struct sc_panel {
	struct sc_bridge *bridge;
	struct v4l2_ctrl_handler *handler;
	struct sc_stream *stream;
	u32 stream_number;
	const bool *stream_is_open;
	struct list_head knobs;
	bool listening;
};

/**
 * struct sc_property_value - the values of a property, taken out of its structure
 * @value: the values
 * @flags: AUTO or MANUAL
 * @capabilities: which of these are possible
 */
struct sc_property_value {
	s64 value[SC_LAYOUT_VALUES];
	u32 flags;
	u32 capabilities;
};

/**
 * struct sc_knob - a property that is shown
 * @list: in the panel
 * @panel: where it is
 * @set: of the property
 * @row: how it is shown
 * @of_stream: the open stream is asked, not the device
 * @access: can it be read, can it be written
 * @now: its values, as far as we know
 * @pending: it has been set while its stream was closed
 * @controls: the cluster: that of the AUTO flag first, where it has one, then
 *	the dials'
 * @n_controls: entries of @controls
 * @has_auto: the first of @controls is for the AUTO flag
 * @dials: what the others show
 * @values: and which values these have
 * @own_row: @row of a property of the minidriver's own
 * @name: of its control
 */
struct sc_knob {
	struct list_head list;
	struct sc_panel *panel;
	struct sc_guid set;
	const struct sc_row *row;
	bool of_stream;
	u32 access;
	struct sc_property_value now;
	bool pending;
	struct v4l2_ctrl *controls[1 + SC_DIALS];
	unsigned int n_controls;
	bool has_auto;
	const struct sc_dial *dials[SC_DIALS];
	struct sc_values values[SC_DIALS];
	struct sc_row own_row;
	char name[32];
};

/* knob.c */
int sc_knob_ask(struct sc_knob *knob, u32 what, void *data, u32 size, u32 *bytes);
int sc_knob_get(struct sc_knob *knob, struct sc_property_value *value);
int sc_knob_set(struct sc_knob *knob, const struct sc_property_value *value);
int sc_knob_refresh_locked(struct sc_knob *knob);
void sc_knob_apply_locked(struct sc_knob *knob);
void sc_layout_read(const struct sc_layout *layout, const void *data,
		    struct sc_property_value *value);
void sc_layout_write(const struct sc_layout *layout, void *data,
		     const struct sc_property_value *value);
extern const struct v4l2_ctrl_ops sc_knob_ops;

/* build.c */
struct sc_knob *sc_knob_alloc(struct sc_panel *panel, const struct sc_guid *set,
			      const struct sc_row *row, bool of_stream);
int sc_knob_ask_support(struct sc_knob *knob, struct sc_support *support);
int sc_knob_build(struct sc_knob *knob, const struct sc_support *support, u32 caps);
int sc_knob_keep(struct sc_knob *knob, int ret);
int sc_knob_say_fault(struct sc_knob *knob, const char *fault);
int sc_panel_fill(struct sc_panel *panel);
void sc_panel_learn_locked(struct sc_panel *panel);
const struct sc_ksproperty_set *sc_panel_sets(const struct sc_panel *panel, u32 *count);

/* private.c */
int sc_panel_fill_private(struct sc_panel *panel, struct sc_support *support);
u32 sc_private_cid(const struct sc_guid *set, u32 id);

/* panel.c */
void sc_panel_init(struct sc_panel *panel, struct sc_bridge *bridge,
		   struct v4l2_ctrl_handler *handler);
void sc_panel_init_stream(struct sc_panel *panel, struct sc_node *node);
void sc_panel_exit(struct sc_panel *panel);
int sc_panel_refresh(struct sc_panel *panel);
void sc_panel_apply(struct sc_panel *panel);

#define SC_WATCHED	4

/**
 * struct sc_watch - what a minidriver tells of changes
 * @events: those it has
 * @values: reads all controls
 * @source: looks where pictures come from
 */
struct sc_watch {
	struct sc_event *events[SC_WATCHED];
	struct work_struct values;
	struct work_struct source;
};

/* watch.c */
void sc_watch_init(struct sc_bridge *bridge);
void sc_watch_begin(struct sc_bridge *bridge);
void sc_watch_end(struct sc_bridge *bridge);
void sc_watch_exit(struct sc_bridge *bridge);
bool sc_watch_is_possible(struct sc_filter *filter);

#endif /* _STREAMCLASS_V4L2_KNOB_H */
