// SPDX-License-Identifier: GPL-2.0
/*
 * KSPROPSETID_Connection and KSPROPSETID_Stream: state, format, clock and rate
 * of an open stream through properties, and what is left to minidrivers.
 */
#include "property_bed.h"

#define SC_GET		SC_KSPROPERTY_TYPE_GET
#define SC_SET		SC_KSPROPERTY_TYPE_SET
#define SC_FORMAT_SIZE	sizeof(struct sc_ksdataformat)

static const struct sc_guid sc_connection = SC_KSPROPSETID_CONNECTION;
static const struct sc_guid sc_streaming = SC_KSPROPSETID_STREAM;

/* --- a minidriver that declares all of it --- */

#define SC_ALL(number)							\
	[number] = {							\
		.property_id = (number),				\
		.get_supported = true,					\
		.set_supported = true,					\
		.min_property = sizeof(struct sc_ksidentifier),		\
		.min_data = sizeof(u32),				\
	}

static const struct sc_ksproperty_item sc_all_items[] = {
	SC_ALL(0), SC_ALL(1), SC_ALL(2), SC_ALL(3), SC_ALL(4), SC_ALL(5), SC_ALL(6), SC_ALL(7),
	SC_ALL(8), SC_ALL(9), SC_ALL(10),
};

static const struct sc_ksproperty_set sc_all_sets[] = {
	{ .set = &sc_streaming, .properties_count = SC_KSPROPERTY_STREAM_PIPE_ID + 1,
	  .property_item = sc_all_items },
	{ .set = &sc_connection, .properties_count = SC_KSPROPERTY_CONNECTION_STARTAT + 1,
	  .property_item = sc_all_items },
};

static void sc_ksstream_declare(struct kunit *test)
{
	struct sc_stream_information *info = &sc_testbed_fake(test)->descriptor.info[1];

	info->num_stream_prop_array_entries = ARRAY_SIZE(sc_all_sets);
	info->stream_properties_array = sc_all_sets;
}

/* An open stream in STOP, or a running one, and who asks it. */
static struct sc_property_bed *sc_ksstream_bed(struct kunit *test, bool run)
{
	struct sc_property_bed *bed;

	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);
	bed = sc_property_bed(test);
	bed->stream = run ? sc_testbed_run(test, 1, 0) : sc_testbed_open(test, 1, 0);
	sc_fake_forget(sc_testbed_fake(test));
	return bed;
}

static unsigned int sc_ksstream_count(struct kunit *test, enum sc_srb_command command)
{
	return sc_fake_count_command(sc_testbed_fake(test), command);
}

/* --- who answers --- */

struct sc_who_case {
	const char *name;
	const struct sc_guid *set;
	u32 id;
	u32 own;
	u32 size;
};

#define SC_CONNECTION_CASE(number, own, size)	\
	{ "connection " #number, &sc_connection, SC_KSPROPERTY_CONNECTION_##number, own, size }
#define SC_STREAM_CASE(number, own, size)	\
	{ "stream " #number, &sc_streaming, SC_KSPROPERTY_STREAM_##number, own, size }

static const struct sc_who_case sc_own_properties[] = {
	SC_CONNECTION_CASE(STATE, SC_GET | SC_SET, 4),
	SC_CONNECTION_CASE(DATAFORMAT, SC_GET | SC_SET, SC_FORMAT_SIZE),
	SC_CONNECTION_CASE(PROPOSEDATAFORMAT, SC_SET, SC_FORMAT_SIZE),
	SC_STREAM_CASE(MASTERCLOCK, SC_GET | SC_SET, 8),
	SC_STREAM_CASE(RATE, SC_GET | SC_SET, sizeof(struct sc_ksrate)),
};

static const struct sc_who_case sc_left_properties[] = {
	SC_CONNECTION_CASE(PRIORITY, 0, 4),
	SC_CONNECTION_CASE(ALLOCATORFRAMING, 0, 4),
	SC_CONNECTION_CASE(ACQUIREORDERING, 0, 4),
	SC_CONNECTION_CASE(ALLOCATORFRAMING_EX, 0, 4),
	SC_CONNECTION_CASE(STARTAT, 0, 4),
	SC_STREAM_CASE(ALLOCATOR, 0, 4),
	SC_STREAM_CASE(QUALITY, 0, 4),
	SC_STREAM_CASE(DEGRADATION, 0, 4),
	SC_STREAM_CASE(TIMEFORMAT, 0, 4),
	SC_STREAM_CASE(PRESENTATIONTIME, 0, 4),
	SC_STREAM_CASE(PRESENTATIONEXTENT, 0, 4),
	SC_STREAM_CASE(FRAMETIME, 0, 4),
	SC_STREAM_CASE(RATECAPABILITY, 0, 4),
	SC_STREAM_CASE(PIPE_ID, 0, 4),
};

static void sc_who_name(const struct sc_who_case *c, char *text)
{
	strscpy(text, c->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_own, sc_own_properties, sc_who_name);
KUNIT_ARRAY_PARAM(sc_left, sc_left_properties, sc_who_name);

/* P-100, P-101: whatever the minidriver declares, it does not hear of these. */
static void what_the_class_driver_answers_is_its_own(struct kunit *test)
{
	const struct sc_who_case *c = test->param_value;
	struct sc_property_bed *bed;

	sc_ksstream_declare(test);
	bed = sc_ksstream_bed(test, false);
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, c->set, c->id,
						SC_KSPROPERTY_TYPE_BASICSUPPORT, 4), 0);
	KUNIT_EXPECT_EQ(test, *(u32 *)bed->data, c->own);
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, c->set, 99,
						SC_KSPROPERTY_TYPE_SETSUPPORT, 0), 0);
	memset(bed->data, 0, SC_PROPERTY_BYTES);
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, c->set, c->id, SC_SET, c->size - 1),
			-EINVAL);
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, c->set, c->id, SC_SET, 0), -EINVAL);
	if (!(c->own & SC_GET))
		KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, c->set, c->id, SC_GET, 512),
				-ENOTTY);
	KUNIT_EXPECT_EQ(test, bed->asked, 0);
	KUNIT_EXPECT_EQ(test, atomic_read(&sc_testbed_fake(test)->n_calls), 0);
}

/* P-100, P-101: they are properties of an open stream, and of nothing else. */
static void a_filter_has_none_of_them(struct kunit *test)
{
	const struct sc_who_case *c = test->param_value;
	struct sc_property_bed *bed = sc_ksstream_bed(test, false);
	struct sc_stream *stream = bed->stream;

	bed->stream = NULL;
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, c->set, c->id, SC_GET, 512), -ENOTTY);
	sc_stream_close(stream);
	bed->stream = stream;
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, c->set, c->id, SC_GET, 512), -EINVAL);
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, c->set, c->id, SC_SET, 512), -EINVAL);
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, c->set, c->id,
						SC_KSPROPERTY_TYPE_BASICSUPPORT, 4), -EINVAL);
	WRITE_ONCE(sc_testbed_dev(test)->dead, true);
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, c->set, c->id, SC_SET, 512), -ENODEV);
}

/* P-100, P-101: of the rest there is what the minidriver declares, and it answers. */
static void the_rest_is_the_minidrivers(struct kunit *test)
{
	const struct sc_who_case *c = test->param_value;
	struct sc_property_bed *bed = sc_ksstream_bed(test, false);

	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, c->set, c->id, SC_GET, 4), -ENOTTY);
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, c->set, c->id, SC_SET, 4), -ENOTTY);
	sc_testbed_unregister(test);

	sc_ksstream_declare(test);
	bed = sc_ksstream_bed(test, false);
	bed->answer[0] = 0x5a;
	bed->transferred = 4;
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, c->set, c->id, SC_GET, 4), 0);
	KUNIT_EXPECT_EQ(test, bed->command, SC_SRB_GET_STREAM_PROPERTY);
	KUNIT_EXPECT_EQ(test, bed->descriptor.property_set_id, c->set == &sc_connection);
	KUNIT_EXPECT_EQ(test, bed->data[0], 0x5a);
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, c->set, c->id, SC_SET, 4), 0);
	KUNIT_EXPECT_EQ(test, bed->command, SC_SRB_SET_STREAM_PROPERTY);
	KUNIT_EXPECT_EQ(test, bed->asked, 2);
}

/* M-13, D-66: what buffers a stream would like is the minidriver's property. */
static void allocator_framing_is_what_the_minidriver_says(struct kunit *test)
{
	static const struct sc_ksallocator_framing framing = {
		.options_flags = SC_KSALLOCATOR_REQUIREMENTF_SYSTEM_MEMORY,
		.frames = 4,
		.frame_size = 614400,
		.file_alignment = 63,
	};
	static const struct sc_ksproperty_item item = {
		.property_id = SC_KSPROPERTY_CONNECTION_ALLOCATORFRAMING,
		.get_supported = true,
		.min_property = sizeof(struct sc_ksidentifier),
		.min_data = sizeof(framing),
	};
	static const struct sc_ksproperty_set set = {
		.set = &sc_connection, .properties_count = 1, .property_item = &item,
	};
	struct sc_stream_information *info = &sc_testbed_fake(test)->descriptor.info[1];
	struct sc_property_bed *bed;

	info->num_stream_prop_array_entries = 1;
	info->stream_properties_array = &set;
	bed = sc_ksstream_bed(test, false);
	memcpy(bed->answer, &framing, sizeof(framing));
	bed->transferred = sizeof(framing);
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_connection, item.property_id,
						SC_GET, sizeof(framing) - 1), -EOVERFLOW);
	KUNIT_EXPECT_EQ(test, bed->bytes, sizeof(framing));
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_connection, item.property_id,
						SC_GET, sizeof(framing)), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, sizeof(framing));
	SC_EXPECT_BYTES(test, bed->data, &framing, sizeof(framing));
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_connection, item.property_id,
						SC_SET, sizeof(framing)), -ENOTTY);
	KUNIT_EXPECT_EQ(test, bed->asked, 1);
}

/* --- state --- */

static int sc_set_state(struct kunit *test, struct sc_property_bed *bed, u32 state)
{
	memcpy(bed->data, &state, sizeof(state));
	return sc_property_plain(test, bed, &sc_connection, SC_KSPROPERTY_CONNECTION_STATE, SC_SET,
				 sizeof(state));
}

/* P-100, S-19: by the ladder, like any other change. */
static void a_state_is_set_step_by_step(struct kunit *test)
{
	struct sc_property_bed *bed = sc_ksstream_bed(test, false);

	KUNIT_EXPECT_EQ(test, sc_set_state(test, bed, SC_KSSTATE_RUN), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, 0);
	KUNIT_EXPECT_EQ(test, sc_stream_state(bed->stream), SC_KSSTATE_RUN);
	KUNIT_EXPECT_EQ(test, sc_ksstream_count(test, SC_SRB_SET_STREAM_STATE), 3);
	KUNIT_EXPECT_EQ(test, sc_set_state(test, bed, SC_KSSTATE_STOP), 0);
	KUNIT_EXPECT_EQ(test, sc_stream_state(bed->stream), SC_KSSTATE_STOP);
}

/* P-100: a state that is none is refused, one that the minidriver refuses is not reached. */
static void a_wrong_state_is_refused(struct kunit *test)
{
	struct sc_property_bed *bed = sc_ksstream_bed(test, false);

	KUNIT_EXPECT_EQ(test, sc_set_state(test, bed, SC_KSSTATE_RUN + 1), -EINVAL);
	KUNIT_EXPECT_EQ(test, sc_set_state(test, bed, U32_MAX), -EINVAL);
	KUNIT_EXPECT_EQ(test, sc_ksstream_count(test, SC_SRB_SET_STREAM_STATE), 0);
	sc_fake_does(sc_testbed_fake(test), SC_SRB_SET_STREAM_STATE, SC_FAKE_COMPLETE_AND_READY,
		     SC_STATUS_IO_DEVICE_ERROR);
	KUNIT_EXPECT_EQ(test, sc_set_state(test, bed, SC_KSSTATE_RUN), -EIO);
	KUNIT_EXPECT_EQ(test, sc_stream_state(bed->stream), SC_KSSTATE_STOP);
}

static void sc_answer_pause(struct sc_fake *fake, struct sc_srb *srb)
{
	srb->command_data.stream_state = SC_KSSTATE_PAUSE;
}

/* P-100, S-20, A-23: a get asks the minidriver. */
static void the_state_is_asked_for(struct kunit *test)
{
	struct sc_property_bed *bed = sc_ksstream_bed(test, false);
	const u32 id = SC_KSPROPERTY_CONNECTION_STATE;

	sc_fake_answer(sc_testbed_fake(test), SC_SRB_GET_STREAM_STATE)->before = sc_answer_pause;
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_connection, id, SC_GET, 3),
			-EOVERFLOW);
	KUNIT_EXPECT_EQ(test, bed->bytes, 4);
	KUNIT_EXPECT_EQ(test, sc_ksstream_count(test, SC_SRB_GET_STREAM_STATE), 0);
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_connection, id, SC_GET, 4), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, 4);
	KUNIT_EXPECT_EQ(test, *(u32 *)bed->data, SC_KSSTATE_PAUSE);
	KUNIT_EXPECT_EQ(test, sc_ksstream_count(test, SC_SRB_GET_STREAM_STATE), 1);
}

struct sc_changing {
	struct kunit *test;
	struct sc_property_bed *bed;
	int ret;
};

static void sc_change_elsewhere(void *context)
{
	struct sc_changing *changing = context;

	changing->ret = sc_set_state(changing->test, changing->bed, SC_KSSTATE_ACQUIRE);
}

/*
 * P-100: who has the stream's mutex, or waits for it, is not inside the stream: a
 * close that has the mutex would wait for it for ever.
 */
static void a_change_of_state_does_not_keep_a_stream_open(struct kunit *test)
{
	struct sc_changing changing = { .test = test, .bed = sc_ksstream_bed(test, false) };
	struct sc_stream *stream = changing.bed->stream;
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_elsewhere there;

	sc_fake_does(fake, SC_SRB_SET_STREAM_STATE, SC_FAKE_KEEP, 0);
	sc_testbed_start_elsewhere(test, &there, sc_change_elsewhere, &changing);
	while (!sc_fake_count_command(fake, SC_SRB_SET_STREAM_STATE))
		cpu_relax();
	KUNIT_EXPECT_EQ(test, READ_ONCE(stream->users), 0);
	KUNIT_EXPECT_TRUE(test, mutex_is_locked(&stream->mutex));
	sc_fake_end(sc_fake_last(fake, SC_FAKE_CONTROL)->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_join(&there);
	KUNIT_EXPECT_EQ(test, changing.ret, 0);
	KUNIT_EXPECT_EQ(test, sc_stream_state(stream), SC_KSSTATE_ACQUIRE);
}

/* --- format --- */

struct sc_long_format {
	struct sc_ksdataformat format;
	u8 more[8];
};

static const struct sc_long_format sc_wide = {
	.format = { .format_size = sizeof(sc_wide), .sample_size = 4711 },
	.more = { 1, 2, 3, 4, 5, 6, 7, 8 },
};

/* What the minidriver was told last. */
static struct sc_long_format sc_format_seen;

static void sc_format_note(struct sc_fake *fake, struct sc_srb *srb)
{
	memcpy(&sc_format_seen, srb->command_data.open_format, sizeof(sc_format_seen));
}

static void sc_format_answer(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_fake_answer *answer = sc_fake_answer(fake, SC_SRB_GET_DATA_FORMAT);
	bool fits = srb->number_of_bytes_to_transfer >= sizeof(sc_wide);

	/* One is the other's place. */
	srb->actual_bytes_transferred = sizeof(sc_wide);
	answer->status = fits ? 0 : SC_STATUS_BUFFER_OVERFLOW;
	if (fits)
		memcpy(srb->command_data.open_format, &sc_wide, sizeof(sc_wide));
}

static int sc_tell_format(struct kunit *test, struct sc_property_bed *bed, u32 id, u32 size)
{
	return sc_property_plain(test, bed, &sc_connection, id, SC_SET, size);
}

struct sc_tell_case {
	const char *name;
	u32 id;
	enum sc_srb_command command;
};

static const struct sc_tell_case sc_tells[] = {
	{ "set", SC_KSPROPERTY_CONNECTION_DATAFORMAT, SC_SRB_SET_DATA_FORMAT },
	{ "propose", SC_KSPROPERTY_CONNECTION_PROPOSEDATAFORMAT, SC_SRB_PROPOSE_DATA_FORMAT },
};

static void sc_tell_name(const struct sc_tell_case *c, char *text)
{
	strscpy(text, c->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_tell, sc_tells, sc_tell_name);

/* P-100, S-27, S-30: what the minidriver says of it is the answer. */
static void a_format_is_told_to_the_minidriver(struct kunit *test)
{
	const struct sc_tell_case *c = test->param_value;
	struct sc_property_bed *bed = sc_ksstream_bed(test, false);
	struct sc_fake *fake = sc_testbed_fake(test);

	memset(&sc_format_seen, 0, sizeof(sc_format_seen));
	memcpy(bed->data, &sc_wide, sizeof(sc_wide));
	sc_fake_answer(fake, c->command)->before = sc_format_note;
	KUNIT_EXPECT_EQ(test, sc_tell_format(test, bed, c->id, sizeof(sc_wide)), 0);
	KUNIT_EXPECT_EQ(test, sc_ksstream_count(test, c->command), 1);
	SC_EXPECT_BYTES(test, &sc_format_seen, &sc_wide, sizeof(sc_wide));
	sc_fake_does(fake, c->command, SC_FAKE_COMPLETE_AND_READY, SC_STATUS_NOT_SUPPORTED);
	KUNIT_EXPECT_EQ(test, sc_tell_format(test, bed, c->id, sizeof(sc_wide)), -ENOTTY);
}

/* P-100: a format says how long it is, and must not lie. */
static void a_format_that_lies_is_refused(struct kunit *test)
{
	const struct sc_tell_case *c = test->param_value;
	struct sc_property_bed *bed = sc_ksstream_bed(test, false);
	struct sc_ksdataformat *format = (void *)bed->data;

	*format = sc_wide.format;
	KUNIT_EXPECT_EQ(test, sc_tell_format(test, bed, c->id, sizeof(sc_wide) - 1), -EINVAL);
	KUNIT_EXPECT_EQ(test, sc_tell_format(test, bed, c->id, SC_FORMAT_SIZE - 1), -EINVAL);
	format->format_size = U32_MAX;
	KUNIT_EXPECT_EQ(test, sc_tell_format(test, bed, c->id, SC_PROPERTY_BYTES), -EINVAL);
	format->format_size = SC_FORMAT_SIZE - 1;
	KUNIT_EXPECT_EQ(test, sc_tell_format(test, bed, c->id, SC_PROPERTY_BYTES), -EINVAL);
	format->format_size = 0;
	KUNIT_EXPECT_EQ(test, sc_tell_format(test, bed, c->id, SC_PROPERTY_BYTES), -EINVAL);
	KUNIT_EXPECT_EQ(test, atomic_read(&sc_testbed_fake(test)->n_calls), 0);
}

static int sc_get_format(struct kunit *test, struct sc_property_bed *bed, u32 size)
{
	bed->bytes = 99;
	return sc_property_plain(test, bed, &sc_connection, SC_KSPROPERTY_CONNECTION_DATAFORMAT,
				 SC_GET, size);
}

/* P-100, S-31, A-23: with how much it takes where there is too little room. */
static void the_format_is_asked_for(struct kunit *test)
{
	struct sc_property_bed *bed = sc_ksstream_bed(test, false);
	static const u32 sizes[] = { 0, SC_FORMAT_SIZE - 1, SC_FORMAT_SIZE, sizeof(sc_wide) - 1 };
	unsigned int i;

	sc_fake_answer(sc_testbed_fake(test), SC_SRB_GET_DATA_FORMAT)->before = sc_format_answer;
	for (i = 0; i < ARRAY_SIZE(sizes); i++) {
		KUNIT_EXPECT_EQ(test, sc_get_format(test, bed, sizes[i]), -EOVERFLOW);
		KUNIT_EXPECT_EQ(test, bed->bytes, sizeof(sc_wide));
	}
	KUNIT_EXPECT_PTR_EQ(test, memchr_inv(bed->data, 0, SC_PROPERTY_BYTES), NULL);
	KUNIT_EXPECT_EQ(test, sc_get_format(test, bed, SC_PROPERTY_BYTES), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, sizeof(sc_wide));
	SC_EXPECT_BYTES(test, bed->data, &sc_wide, sizeof(sc_wide));
}

static void sc_format_answer_least(struct sc_fake *fake, struct sc_srb *srb)
{
	*srb->command_data.open_format = (struct sc_ksdataformat){
		.format_size = SC_FORMAT_SIZE,
	};
}

/* P-100: also of the shortest format there is, which fits where the minidriver looks. */
static void the_shortest_format_takes_its_size(struct kunit *test)
{
	struct sc_property_bed *bed = sc_ksstream_bed(test, false);
	struct sc_fake_answer *answer =
		sc_fake_answer(sc_testbed_fake(test), SC_SRB_GET_DATA_FORMAT);

	answer->before = sc_format_answer_least;
	KUNIT_EXPECT_EQ(test, sc_get_format(test, bed, 0), -EOVERFLOW);
	KUNIT_EXPECT_EQ(test, bed->bytes, SC_FORMAT_SIZE);
	KUNIT_EXPECT_EQ(test, sc_get_format(test, bed, SC_FORMAT_SIZE), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, SC_FORMAT_SIZE);

	answer->before = NULL;
	answer->status = SC_STATUS_NOT_IMPLEMENTED;
	KUNIT_EXPECT_EQ(test, sc_get_format(test, bed, 0), -EOPNOTSUPP);
	KUNIT_EXPECT_EQ(test, bed->bytes, 0);
}

/* --- clock --- */

static void *sc_handle_seen;

static void sc_handle_note(struct sc_fake *fake, struct sc_srb *srb)
{
	sc_handle_seen = srb->command_data.master_clock_handle;
}

static int sc_set_clock(struct kunit *test, struct sc_property_bed *bed, void *handle)
{
	memcpy(bed->data, &handle, sizeof(handle));
	return sc_property_plain(test, bed, &sc_streaming, SC_KSPROPERTY_STREAM_MASTERCLOCK,
				 SC_SET, sizeof(handle));
}

static struct sc_clock *sc_open_clock(struct kunit *test, struct sc_stream *stream)
{
	struct sc_clock *clock;

	KUNIT_ASSERT_EQ(test, sc_stream_open_clock(stream, &clock), 0);
	return clock;
}

/* P-101, S-24: a stream is told to follow the clock that has the handle, or none. */
static void a_clock_is_set_by_its_handle(struct kunit *test)
{
	struct sc_property_bed *bed = sc_ksstream_bed(test, false);
	struct sc_clock *clock = sc_open_clock(test, sc_testbed_open(test, 0, 0));

	sc_fake_answer(sc_testbed_fake(test), SC_SRB_INDICATE_MASTER_CLOCK)->before =
		sc_handle_note;
	KUNIT_EXPECT_NOT_NULL(test, sc_clock_handle(clock));
	KUNIT_EXPECT_EQ(test, sc_set_clock(test, bed, sc_clock_handle(clock)), 0);
	KUNIT_EXPECT_PTR_EQ(test, sc_handle_seen, sc_clock_handle(clock));
	KUNIT_EXPECT_EQ(test, sc_ksstream_count(test, SC_SRB_INDICATE_MASTER_CLOCK), 1);
	KUNIT_EXPECT_PTR_EQ(test, bed->stream->follow->clock, clock);
	KUNIT_EXPECT_EQ(test, sc_set_clock(test, bed, NULL), 0);
	KUNIT_EXPECT_PTR_EQ(test, sc_handle_seen, NULL);
	KUNIT_EXPECT_EQ(test, sc_ksstream_count(test, SC_SRB_INDICATE_MASTER_CLOCK), 2);
	KUNIT_EXPECT_PTR_EQ(test, bed->stream->follow, NULL);
	sc_clock_close(clock);
}

/* P-101: a handle is compared and never followed; one that has been closed is none. */
static void a_handle_of_no_clock_is_refused(struct kunit *test)
{
	struct sc_property_bed *bed = sc_ksstream_bed(test, false);
	struct sc_stream *master = sc_testbed_open(test, 0, 0);
	struct sc_clock *clock = sc_open_clock(test, master);
	void *handle = sc_clock_handle(clock);

	KUNIT_EXPECT_EQ(test, sc_set_clock(test, bed, ERR_PTR(-1)), -EINVAL);
	KUNIT_EXPECT_EQ(test, sc_set_clock(test, bed, clock), -EINVAL);
	sc_stream_close(master);
	KUNIT_EXPECT_EQ(test, sc_set_clock(test, bed, handle), -EINVAL);
	sc_clock_close(clock);
	KUNIT_EXPECT_EQ(test, sc_set_clock(test, bed, handle), -EINVAL);
	KUNIT_EXPECT_EQ(test, sc_ksstream_count(test, SC_SRB_INDICATE_MASTER_CLOCK), 0);
}

/* P-101, R-39: in STOP only. */
static void a_clock_is_set_in_stop_only(struct kunit *test)
{
	struct sc_property_bed *bed = sc_ksstream_bed(test, true);
	struct sc_clock *clock = sc_open_clock(test, bed->stream);

	KUNIT_EXPECT_EQ(test, sc_set_clock(test, bed, sc_clock_handle(clock)), -EBUSY);
	sc_clock_close(clock);
}

/* P-101: success says that the stream follows clocks; the handle is none. */
static void the_clock_that_is_read_is_none(struct kunit *test)
{
	struct sc_property_bed *bed = sc_ksstream_bed(test, false);
	struct sc_clock *clock = sc_open_clock(test, bed->stream);
	const u32 id = SC_KSPROPERTY_STREAM_MASTERCLOCK;

	KUNIT_EXPECT_EQ(test, sc_set_clock(test, bed, sc_clock_handle(clock)), 0);
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_streaming, id, SC_GET, 7),
			-EOVERFLOW);
	KUNIT_EXPECT_EQ(test, bed->bytes, 8);
	memset(bed->data, 0x5a, 16);
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_streaming, id, SC_GET, 16), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, 8);
	KUNIT_EXPECT_PTR_EQ(test, memchr_inv(bed->data, 0, 8), NULL);
	KUNIT_EXPECT_EQ(test, bed->data[8], 0x5a);
	sc_clock_close(clock);
}

/* --- rate --- */

static const struct sc_ksrate sc_slow = {
	.presentation_start = 70,
	.rate = 500,
	.flags = SC_KSRATE_NOPRESENTATIONDURATION,
};

static int sc_set_rate(struct kunit *test, struct sc_property_bed *bed,
		       const struct sc_ksrate *rate)
{
	memcpy(bed->data, rate, sizeof(*rate));
	return sc_property_plain(test, bed, &sc_streaming, SC_KSPROPERTY_STREAM_RATE, SC_SET,
				 sizeof(*rate));
}

static void sc_expect_rate(struct kunit *test, struct sc_property_bed *bed, s32 rate)
{
	const struct sc_ksrate *answer = (const void *)bed->data;

	memset(bed->data, 0, SC_PROPERTY_BYTES);
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_streaming,
						SC_KSPROPERTY_STREAM_RATE, SC_GET,
						sizeof(*answer)), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, sizeof(*answer));
	KUNIT_EXPECT_EQ(test, answer->rate, rate);
}

/* P-101, S-26: read back as it was set. */
static void a_rate_is_set_and_read(struct kunit *test)
{
	struct sc_property_bed *bed = sc_ksstream_bed(test, true);

	sc_expect_rate(test, bed, 1000);
	KUNIT_EXPECT_EQ(test, sc_set_rate(test, bed, &sc_slow), 0);
	KUNIT_EXPECT_EQ(test, sc_ksstream_count(test, SC_SRB_SET_STREAM_RATE), 1);
	sc_expect_rate(test, bed, 500);
	SC_EXPECT_BYTES(test, bed->data, &sc_slow, sizeof(sc_slow));
	KUNIT_EXPECT_EQ(test, sc_property_plain(test, bed, &sc_streaming,
						SC_KSPROPERTY_STREAM_RATE, SC_GET,
						sizeof(sc_slow) - 1), -EOVERFLOW);
	KUNIT_EXPECT_EQ(test, bed->bytes, sizeof(sc_slow));
}

/* P-101, S-26: in PAUSE and RUN only, where the minidriver does not mind. */
static void a_rate_may_be_refused(struct kunit *test)
{
	struct sc_property_bed *bed = sc_ksstream_bed(test, false);

	KUNIT_EXPECT_EQ(test, sc_set_rate(test, bed, &sc_slow), -EBUSY);
	KUNIT_ASSERT_EQ(test, sc_stream_set_state(bed->stream, SC_KSSTATE_PAUSE), 0);
	sc_fake_does(sc_testbed_fake(test), SC_SRB_SET_STREAM_RATE, SC_FAKE_COMPLETE_AND_READY,
		     SC_STATUS_NOT_SUPPORTED);
	KUNIT_EXPECT_EQ(test, sc_set_rate(test, bed, &sc_slow), -ENOTTY);
	sc_expect_rate(test, bed, 1000);
}

static struct kunit_case sc_ksstream_cases[] = {
	KUNIT_CASE_PARAM(what_the_class_driver_answers_is_its_own, sc_own_gen_params),
	KUNIT_CASE_PARAM(a_filter_has_none_of_them, sc_own_gen_params),
	KUNIT_CASE_PARAM(the_rest_is_the_minidrivers, sc_left_gen_params),
	KUNIT_CASE(allocator_framing_is_what_the_minidriver_says),
	KUNIT_CASE(a_state_is_set_step_by_step),
	KUNIT_CASE(a_wrong_state_is_refused),
	KUNIT_CASE(the_state_is_asked_for),
	KUNIT_CASE(a_change_of_state_does_not_keep_a_stream_open),
	KUNIT_CASE_PARAM(a_format_is_told_to_the_minidriver, sc_tell_gen_params),
	KUNIT_CASE_PARAM(a_format_that_lies_is_refused, sc_tell_gen_params),
	KUNIT_CASE(the_format_is_asked_for),
	KUNIT_CASE(the_shortest_format_takes_its_size),
	KUNIT_CASE(a_clock_is_set_by_its_handle),
	KUNIT_CASE(a_handle_of_no_clock_is_refused),
	KUNIT_CASE(a_clock_is_set_in_stop_only),
	KUNIT_CASE(the_clock_that_is_read_is_none),
	KUNIT_CASE(a_rate_is_set_and_read),
	KUNIT_CASE(a_rate_may_be_refused),
	{ }
};

static struct kunit_suite sc_ksstream_suite = {
	.name = "sc_ksstream",
	.init = sc_testbed_init,
	.exit = sc_testbed_exit,
	.test_cases = sc_ksstream_cases,
};
kunit_test_suite(sc_ksstream_suite);
