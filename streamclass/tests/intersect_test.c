// SPDX-License-Identifier: GPL-2.0
/*
 * Turning a data range into a format, and answers that make no sense.
 */
#include "testbed.h"

#define SC_ROOM		128

/* Ask for the fake's only range. */
static int sc_intersect(struct kunit *test, void *format)
{
	return sc_filter_intersect(sc_testbed_filter(test), 1, &sc_testbed_fake(test)->range,
				   format, SC_ROOM);
}

/* S-10 */
static void the_format_comes_back(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	u8 buffer[SC_ROOM] __aligned(8) = {};
	struct sc_ksdataformat *format = (void *)buffer;

	KUNIT_ASSERT_EQ(test, sc_intersect(test, format), 0);
	KUNIT_EXPECT_EQ(test, format->format_size, sizeof(*format));
	KUNIT_EXPECT_EQ(test, format->sample_size, SC_FAKE_FRAME_BYTES);
	KUNIT_EXPECT_EQ(test, buffer[sizeof(*format)], 0);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_GET_DATA_INTERSECTION), 1);
}

static void sc_intersect_note(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_stream_data_intersect_info *info = srb->command_data.intersect_info;

	if (info->stream_number == 1 && info->size_of_data_format_buffer == SC_ROOM &&
	    info->data_range->sample_size == SC_FAKE_FRAME_BYTES)
		fake->context = info;
	srb->actual_bytes_transferred = sizeof(struct sc_ksdataformat);
	memcpy(info->data_format_buffer, info->data_range, sizeof(struct sc_ksdataformat));
}

/* S-10 D-47: stream, range and room as the client gave them. */
static void the_minidriver_sees_what_the_client_wants(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	u8 buffer[SC_ROOM] __aligned(8);

	sc_fake_answer(fake, SC_SRB_GET_DATA_INTERSECTION)->before = sc_intersect_note;
	KUNIT_ASSERT_EQ(test, sc_intersect(test, buffer), 0);
	KUNIT_EXPECT_NOT_NULL(test, fake->context);
}

/* S-10 A-28 */
static void no_match_is_no_match(struct kunit *test)
{
	u8 buffer[SC_ROOM] __aligned(8);

	sc_fake_does(sc_testbed_fake(test), SC_SRB_GET_DATA_INTERSECTION,
		     SC_FAKE_COMPLETE_AND_READY, SC_STATUS_NO_MATCH);
	KUNIT_EXPECT_EQ(test, sc_intersect(test, buffer), -ENOENT);
}

/* S-10: as the minidriver says that the buffer is too small. */
static void too_little_room_is_an_overflow(struct kunit *test)
{
	u8 buffer[SC_ROOM] __aligned(8);

	sc_fake_does(sc_testbed_fake(test), SC_SRB_GET_DATA_INTERSECTION,
		     SC_FAKE_COMPLETE_AND_READY, SC_STATUS_BUFFER_OVERFLOW);
	KUNIT_EXPECT_EQ(test, sc_intersect(test, buffer), -EOVERFLOW);
}

struct sc_lie_case {
	u32 transferred;
	u32 format_size;
	const char *name;
};

#define SC_HONEST	sizeof(struct sc_ksdataformat)

static const struct sc_lie_case sc_lie_cases[] = {
	{ 0, SC_HONEST, "nothing transferred" },
	{ SC_HONEST - 1, SC_HONEST, "less than a format transferred" },
	{ SC_ROOM + 1, SC_HONEST, "more than the room transferred" },
	{ U32_MAX, SC_HONEST, "all of memory transferred" },
	{ SC_HONEST, 0, "a format of no size" },
	{ SC_HONEST, SC_HONEST - 1, "a format shorter than itself" },
	{ SC_HONEST, SC_HONEST + 1, "a format longer than was transferred" },
	{ SC_HONEST, U32_MAX, "a format as large as memory" },
};

static void sc_lie_name(const struct sc_lie_case *c, char *text)
{
	strscpy(text, c->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_lie, sc_lie_cases, sc_lie_name);

static void sc_intersect_lie(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_stream_data_intersect_info *info = srb->command_data.intersect_info;
	struct sc_ksdataformat *format = info->data_format_buffer;
	const struct sc_lie_case *c = fake->context;

	*format = *info->data_range;
	format->format_size = c->format_size;
	srb->actual_bytes_transferred = c->transferred;
}

/* The client's buffer stays as it was, and the minidriver is named. */
static void a_lie_about_the_size_is_reported(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	u8 buffer[SC_ROOM] __aligned(8);

	memset(buffer, 0xa5, sizeof(buffer));
	fake->context = (void *)test->param_value;
	sc_fake_answer(fake, SC_SRB_GET_DATA_INTERSECTION)->before = sc_intersect_lie;
	KUNIT_EXPECT_EQ(test, sc_intersect(test, buffer), -EPROTO);
	KUNIT_EXPECT_PTR_EQ(test, memchr_inv(buffer, 0xa5, sizeof(buffer)), NULL);
	sc_testbed_expect_report(test, SC_OFFENCE_FORMAT,
				 "offers a format for stream 1 that lies about its size");
}

static void a_client_that_finds_a_fault_names_the_minidriver(struct kunit *test)
{
	sc_device_format_fault(sc_testbed_dev(test), 1, "without a picture");
	sc_testbed_expect_report(test, SC_OFFENCE_FORMAT,
				 "offers a format for stream 1 without a picture");
}

static struct kunit_case sc_intersect_cases[] = {
	KUNIT_CASE(the_format_comes_back),
	KUNIT_CASE(the_minidriver_sees_what_the_client_wants),
	KUNIT_CASE(no_match_is_no_match),
	KUNIT_CASE(too_little_room_is_an_overflow),
	KUNIT_CASE_PARAM(a_lie_about_the_size_is_reported, sc_lie_gen_params),
	KUNIT_CASE(a_client_that_finds_a_fault_names_the_minidriver),
	{}
};

static struct kunit_suite sc_intersect_suite = {
	.name = "sc_intersect",
	.init = sc_testbed_init_device,
	.exit = sc_testbed_exit,
	.test_cases = sc_intersect_cases,
};
kunit_test_suite(sc_intersect_suite);
