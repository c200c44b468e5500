// SPDX-License-Identifier: GPL-2.0
/*
 * Formats of an open stream: proposed, set and asked for.
 */
#include "testbed.h"

#define SC_FORMAT_TAIL	24

/* A format with something behind its common part. */
struct sc_long_format {
	struct sc_ksdataformat format;
	u8 tail[SC_FORMAT_TAIL];
};

static void sc_long_format_fill(struct sc_long_format *format, u8 tail)
{
	*format = (struct sc_long_format){
		.format.format_size = sizeof(*format),
		.format.sample_size = 4711,
	};
	memset(format->tail, tail, sizeof(format->tail));
}

/* What the minidriver was shown, and where. */
struct sc_format_seen {
	struct sc_long_format format;
	const void *address;
	u32 room;
};

static void sc_format_note(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_format_seen *seen = fake->context;

	seen->address = srb->command_data.open_format;
	memcpy(&seen->format, srb->command_data.open_format, sizeof(seen->format));
}

static void sc_format_expect_seen(struct kunit *test, enum sc_srb_command command,
				  int (*tell)(struct sc_stream *stream,
					      const struct sc_ksdataformat *format))
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_format_seen seen = { };
	struct sc_long_format format;

	sc_long_format_fill(&format, 0x77);
	fake->context = &seen;
	sc_fake_answer(fake, command)->before = sc_format_note;
	sc_fake_forget(fake);
	KUNIT_ASSERT_EQ(test, tell(stream, &format.format), 0);
	KUNIT_EXPECT_MEMEQ(test, &seen.format, &format, sizeof(format));
	KUNIT_EXPECT_PTR_NE(test, seen.address, (const void *)&format);
	KUNIT_EXPECT_EQ(test, atomic_read(&fake->n_calls), 1);
}

/* S-27 A-12: a format it is, not a rate; nothing else is sent. */
static void a_proposal_carries_a_copy_of_the_format(struct kunit *test)
{
	sc_format_expect_seen(test, SC_SRB_PROPOSE_DATA_FORMAT, sc_stream_propose_format);
}

/* S-30 */
static void a_change_carries_a_copy_of_the_format(struct kunit *test)
{
	sc_format_expect_seen(test, SC_SRB_SET_DATA_FORMAT, sc_stream_set_format);
}

/* S-27 S-30 */
static void a_format_may_be_refused(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_fake_does(fake, SC_SRB_PROPOSE_DATA_FORMAT, SC_FAKE_COMPLETE_AND_READY,
		     SC_STATUS_NOT_SUPPORTED);
	sc_fake_does(fake, SC_SRB_SET_DATA_FORMAT, SC_FAKE_COMPLETE_AND_READY,
		     SC_STATUS_NOT_SUPPORTED);
	KUNIT_EXPECT_EQ(test, sc_stream_propose_format(stream, &fake->range), -ENOTTY);
	KUNIT_EXPECT_EQ(test, sc_stream_set_format(stream, &fake->range), -ENOTTY);
}

static void a_format_of_an_impossible_size_goes_nowhere(struct kunit *test)
{
	static const u32 sizes[] = { 0, sizeof(struct sc_ksdataformat) - 1, SZ_64K + 1, U32_MAX };
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_ksdataformat format = { };
	unsigned int i;
	u32 bytes;

	for (i = 0; i < ARRAY_SIZE(sizes); i++) {
		format.format_size = sizes[i];
		KUNIT_EXPECT_EQ(test, sc_stream_propose_format(stream, &format), -EINVAL);
		KUNIT_EXPECT_EQ(test, sc_stream_set_format(stream, &format), -EINVAL);
		KUNIT_EXPECT_EQ(test, sc_stream_get_format(stream, &format, sizes[i], &bytes),
				-EINVAL);
	}
	KUNIT_EXPECT_EQ(test, atomic_read(&fake->n_calls), 0);
}

/* What the minidriver answers; @format NULL writes nothing. */
struct sc_format_answer {
	const struct sc_long_format *format;
	struct sc_ksdataformat *instead;
	u32 transferred;
	u32 room;
	bool counts;
};

static void sc_format_answer(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_format_answer *answer = fake->context;

	answer->room = srb->number_of_bytes_to_transfer;
	if (answer->format)
		memcpy(srb->command_data.open_format, answer->format,
		       min_t(size_t, answer->room, sizeof(*answer->format)));
	if (answer->counts)
		srb->actual_bytes_transferred = answer->transferred;
	if (answer->instead)
		srb->command_data.open_format = answer->instead;
}

static struct sc_stream *sc_format_ask(struct kunit *test, struct sc_format_answer *answer)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	fake->context = answer;
	sc_fake_answer(fake, SC_SRB_GET_DATA_FORMAT)->before = sc_format_answer;
	return sc_testbed_open(test, 1, 0);
}

/* S-31 A-16 A-23: where open_format points, whether it is counted or not. */
static void the_format_of_a_stream_comes_back(struct kunit *test)
{
	struct sc_long_format format, got[2];
	struct sc_format_answer answer = { .format = &format };
	struct sc_stream *stream = sc_format_ask(test, &answer);
	u32 bytes = 0;

	sc_long_format_fill(&format, 0x42);
	memset(got, 0xa5, sizeof(got));
	KUNIT_ASSERT_EQ(test, sc_stream_get_format(stream, &got[0].format, sizeof(got), &bytes),
			0);
	KUNIT_EXPECT_EQ(test, answer.room, sizeof(got));
	KUNIT_EXPECT_EQ(test, bytes, sizeof(format));
	KUNIT_EXPECT_MEMEQ(test, &got[0], &format, sizeof(format));
	KUNIT_EXPECT_PTR_EQ(test, memchr_inv(&got[1], 0xa5, sizeof(got[1])), NULL);

	answer.counts = true;
	answer.transferred = sizeof(format);
	bytes = 0;
	KUNIT_ASSERT_EQ(test, sc_stream_get_format(stream, &got[0].format, sizeof(got), &bytes),
			0);
	KUNIT_EXPECT_EQ(test, bytes, sizeof(format));
}

/* S-31: and says how much it takes. */
static void too_little_room_for_a_format_is_an_overflow(struct kunit *test)
{
	struct sc_format_answer answer = { .counts = true, .transferred = 4000 };
	struct sc_stream *stream = sc_format_ask(test, &answer);
	struct sc_ksdataformat format;
	u32 bytes = 0;

	sc_fake_does(sc_testbed_fake(test), SC_SRB_GET_DATA_FORMAT, SC_FAKE_COMPLETE_AND_READY,
		     SC_STATUS_BUFFER_OVERFLOW);
	KUNIT_EXPECT_EQ(test, sc_stream_get_format(stream, &format, sizeof(format), &bytes),
			-EOVERFLOW);
	KUNIT_EXPECT_EQ(test, bytes, 4000);
}

struct sc_format_lie {
	u32 format_size;
	u32 transferred;
	bool counts;
	const char *name;
};

#define SC_LONG		sizeof(struct sc_long_format)

static const struct sc_format_lie sc_format_lies[] = {
	{ 0, 0, false, "a format of no size" },
	{ sizeof(struct sc_ksdataformat) - 1, 0, false, "a format shorter than itself" },
	{ SC_LONG + 1, 0, false, "a format longer than the room" },
	{ U32_MAX, 0, false, "a format as large as memory" },
	{ SC_LONG, 0, true, "nothing transferred" },
	{ SC_LONG, SC_LONG - 1, true, "a format longer than was transferred" },
	{ SC_LONG, SC_LONG + 1, true, "more than the room transferred" },
	{ U32_MAX, U32_MAX, true, "all of memory transferred" },
};

static void sc_format_lie_name(const struct sc_format_lie *lie, char *text)
{
	strscpy(text, lie->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_format_lie, sc_format_lies, sc_format_lie_name);

/* S-31: the client's memory stays as it was, and the minidriver is named. */
static void a_lie_about_a_format_is_reported(struct kunit *test)
{
	const struct sc_format_lie *lie = test->param_value;
	struct sc_long_format format, got;
	struct sc_format_answer answer = {
		.format = &format,
		.transferred = lie->transferred,
		.counts = lie->counts,
	};
	struct sc_stream *stream = sc_format_ask(test, &answer);
	u32 bytes = 4711;

	sc_long_format_fill(&format, 0);
	format.format.format_size = lie->format_size;
	memset(&got, 0xa5, sizeof(got));
	KUNIT_EXPECT_EQ(test, sc_stream_get_format(stream, &got.format, sizeof(got), &bytes),
			-EPROTO);
	KUNIT_EXPECT_EQ(test, bytes, 4711);
	KUNIT_EXPECT_PTR_EQ(test, memchr_inv(&got, 0xa5, sizeof(got)), NULL);
	sc_testbed_expect_report(test, SC_OFFENCE_FORMAT,
				 "offers a format for stream 1 that lies about its size");
}

/* that memory may be gone when the class driver looks at it. */
static void a_format_in_memory_of_its_own_is_reported(struct kunit *test)
{
	struct sc_long_format format, got;
	struct sc_format_answer answer = { .format = &format, .instead = &format.format };
	struct sc_stream *stream = sc_format_ask(test, &answer);
	u32 bytes;

	sc_long_format_fill(&format, 0);
	KUNIT_EXPECT_EQ(test, sc_stream_get_format(stream, &got.format, sizeof(got), &bytes),
			-EPROTO);
	sc_testbed_expect_report(test, SC_OFFENCE_FORMAT,
				 "offers a format for stream 1 in memory of its own");
}

static struct kunit_case sc_format_cases[] = {
	KUNIT_CASE(a_proposal_carries_a_copy_of_the_format),
	KUNIT_CASE(a_change_carries_a_copy_of_the_format),
	KUNIT_CASE(a_format_may_be_refused),
	KUNIT_CASE(a_format_of_an_impossible_size_goes_nowhere),
	KUNIT_CASE(the_format_of_a_stream_comes_back),
	KUNIT_CASE(too_little_room_for_a_format_is_an_overflow),
	KUNIT_CASE_PARAM(a_lie_about_a_format_is_reported, sc_format_lie_gen_params),
	KUNIT_CASE(a_format_in_memory_of_its_own_is_reported),
	{ }
};

static struct kunit_suite sc_format_suite = {
	.name = "sc_format",
	.init = sc_testbed_init_device,
	.exit = sc_testbed_exit,
	.test_cases = sc_format_cases,
};
kunit_test_suite(sc_format_suite);
