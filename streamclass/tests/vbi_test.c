// SPDX-License-Identifier: GPL-2.0
/*
 * A capture board with a tuner: tuning comes in by one stream and goes out in
 * the headers of another. The class driver carries both and reads neither.
 */
#include "testbed.h"

#define SC_TUNER_IN	0
#define SC_VBI_OUT	1

static const struct sc_guid sc_analog_in = SC_PINNAME_VIDEO_ANALOGVIDEOIN;
static const struct sc_guid sc_vbi = SC_PINNAME_VIDEO_VBI;

/* What the board remembers of the last tuning. */
struct sc_board {
	struct sc_ks_tvtuner_change_info tuned;
	bool changed;
	struct sc_ksstream_header header;
};

static void sc_board_open(struct sc_fake *fake, struct sc_srb *srb)
{
	sc_fake_open_stream(fake, srb);
	if (srb->stream_object->stream_number == SC_VBI_OUT)
		srb->stream_object->stream_header_media_specific =
			sizeof(struct sc_ks_vbi_frame_info);
}

static void sc_board_write(struct sc_fake *fake, struct sc_srb *srb)
{
	const struct sc_ksstream_header *header = srb->command_data.data_buffer_array;
	struct sc_board *board = fake->context;

	board->header = *header;
	if (header->data_used < sizeof(board->tuned))
		return;
	memcpy(&board->tuned, header->data, sizeof(board->tuned));
	board->changed = true;
}

/* One field of raw samples, and what was tuned since the last one. */
static void sc_board_read(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_ksstream_header *header = srb->command_data.data_buffer_array;
	struct sc_ks_vbi_frame_info *info = (void *)(header + 1);
	struct sc_board *board = fake->context;
	unsigned int i;

	for (i = 0; i < header->frame_extent; i++)
		((u8 *)header->data)[i] = 3 * i + 1;
	header->data_used = header->frame_extent;
	info->dw_frame_flags = SC_KS_VBI_FLAG_FIELD1;
	if (!board->changed)
		return;
	info->dw_frame_flags |= SC_KS_VBI_FLAG_TVTUNER_CHANGE;
	info->tv_tuner_change_info = board->tuned;
	board->changed = false;
}

static int sc_vbi_test_init(struct kunit *test)
{
	struct sc_board *board = kunit_kzalloc(test, sizeof(*board), GFP_KERNEL);
	int ret = sc_testbed_init(test);
	struct sc_fake *fake;

	if (ret || !board)
		return ret ?: -ENOMEM;

	fake = sc_testbed_fake(test);
	fake->context = board;
	fake->descriptor.info[SC_TUNER_IN].data_flow = SC_KSPIN_DATAFLOW_IN;
	fake->descriptor.info[SC_TUNER_IN].category = &sc_analog_in;
	fake->descriptor.info[SC_VBI_OUT].category = &sc_vbi;
	sc_fake_answer(fake, SC_SRB_OPEN_STREAM)->before = sc_board_open;
	sc_fake_answer(fake, SC_SRB_WRITE_DATA)->before = sc_board_write;
	sc_fake_answer(fake, SC_SRB_READ_DATA)->before = sc_board_read;
	sc_fake_does(fake, SC_SRB_READ_DATA, SC_FAKE_COMPLETE_AND_READY, 0);
	return sc_testbed_register(test);
}

static struct sc_request *sc_vbi_read(struct kunit *test, struct sc_stream *stream)
{
	struct sc_request *request = sc_testbed_read(test, stream);

	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, 0);
	return request;
}

static const struct sc_ks_vbi_frame_info *sc_vbi_info(const struct sc_request *request)
{
	return (const void *)(sc_request_header(request) + 1);
}

static const struct sc_ks_tvtuner_change_info sc_tune = {
	.dw_flags = SC_KS_TVTUNER_CHANGE_BEGIN_TUNE,
	.dw_country_code = 49,
	.dw_analog_video_standard = 0x10,
	.dw_channel = 21,
};

static struct sc_request *sc_vbi_tune(struct kunit *test, struct sc_stream *stream)
{
	struct sc_request *request = sc_testbed_data(test, stream);
	struct sc_ksstream_header *header = sc_request_header(request);

	memcpy(header->data, &sc_tune, sizeof(sc_tune));
	header->data_used = sizeof(sc_tune);
	header->presentation_time.time = 12345;
	header->duration = 678;
	header->options_flags = SC_KSSTREAM_HEADER_OPTIONSF_TIMEVALID;
	header->type_specific_flags = 9;
	sc_request_submit(request);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, 0);
	return request;
}

/* as the client wrote it, in both directions of the call. S-18 */
static void a_tuning_packet_is_carried_untouched(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, SC_TUNER_IN, 0);
	struct sc_board *board = sc_testbed_fake(test)->context;
	struct sc_request *request = sc_vbi_tune(test, stream);
	struct sc_ksstream_header *header = sc_request_header(request);

	KUNIT_EXPECT_MEMEQ(test, &board->tuned, &sc_tune, sizeof(sc_tune));
	KUNIT_EXPECT_EQ(test, board->header.size, sizeof(*header));
	KUNIT_EXPECT_EQ(test, board->header.presentation_time.time, 12345);
	KUNIT_EXPECT_EQ(test, board->header.duration, 678);
	KUNIT_EXPECT_EQ(test, board->header.options_flags, SC_KSSTREAM_HEADER_OPTIONSF_TIMEVALID);
	KUNIT_EXPECT_EQ(test, board->header.type_specific_flags, 9);
	KUNIT_EXPECT_EQ(test, board->header.frame_extent, SC_FAKE_FRAME_BYTES);
	KUNIT_EXPECT_MEMEQ(test, &board->header, header, sizeof(*header));
	KUNIT_EXPECT_MEMEQ(test, header->data, &sc_tune, sizeof(sc_tune));
}

/* once, in the next field. */
static void tuning_shows_in_the_next_vbi_field(struct kunit *test)
{
	struct sc_stream *tuner = sc_testbed_run(test, SC_TUNER_IN, 0);
	struct sc_stream *vbi = sc_testbed_run(test, SC_VBI_OUT, 0);
	struct sc_request *request;

	request = sc_vbi_read(test, vbi);
	KUNIT_EXPECT_EQ(test, sc_vbi_info(request)->dw_frame_flags, SC_KS_VBI_FLAG_FIELD1);

	sc_vbi_tune(test, tuner);
	request = sc_vbi_read(test, vbi);
	KUNIT_EXPECT_EQ(test, sc_vbi_info(request)->dw_frame_flags,
			SC_KS_VBI_FLAG_FIELD1 | SC_KS_VBI_FLAG_TVTUNER_CHANGE);
	KUNIT_EXPECT_MEMEQ(test, &sc_vbi_info(request)->tv_tuner_change_info, &sc_tune,
			   sizeof(sc_tune));
	KUNIT_EXPECT_EQ(test, sc_request_header(request)->size,
			sizeof(struct sc_ksstream_header) + sizeof(struct sc_ks_vbi_frame_info));

	/* The same request again begins with an empty header. */
	sc_fake_client_forget(&sc_testbed(test)->client);
	sc_request_submit(request);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, 0);
	KUNIT_EXPECT_EQ(test, sc_vbi_info(request)->dw_frame_flags, SC_KS_VBI_FLAG_FIELD1);
	KUNIT_EXPECT_EQ(test, sc_vbi_info(request)->tv_tuner_change_info.dw_channel, 0);
}

/* not a sample is changed on the way. */
static void vbi_samples_come_out_raw(struct kunit *test)
{
	struct sc_request *request = sc_vbi_read(test, sc_testbed_run(test, SC_VBI_OUT, 0));
	struct sc_ksstream_header *header = sc_request_header(request);
	unsigned int i;

	KUNIT_ASSERT_EQ(test, header->data_used, SC_FAKE_FRAME_BYTES);
	for (i = 0; i < header->data_used; i++)
		KUNIT_EXPECT_EQ(test, ((u8 *)header->data)[i], (u8)(3 * i + 1));
}

/* A request that was used before knows nothing of that. */
static void a_new_packet_begins_empty(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, SC_TUNER_IN, 0);
	struct sc_request *request = sc_vbi_tune(test, stream);
	struct sc_request *next;

	sc_request_free(request);
	next = sc_testbed_data(test, stream);
	KUNIT_EXPECT_PTR_EQ(test, next, request);
	KUNIT_EXPECT_EQ(test, sc_request_header(next)->data_used, 0);
	KUNIT_EXPECT_EQ(test, sc_request_header(next)->options_flags, 0);
	KUNIT_EXPECT_EQ(test, sc_request_header(next)->presentation_time.time, 0);
	KUNIT_EXPECT_EQ(test, sc_request_header(next)->presentation_time.denominator, 1);
}

static struct kunit_case sc_vbi_cases[] = {
	KUNIT_CASE(a_tuning_packet_is_carried_untouched),
	KUNIT_CASE(tuning_shows_in_the_next_vbi_field),
	KUNIT_CASE(vbi_samples_come_out_raw),
	KUNIT_CASE(a_new_packet_begins_empty),
	{ }
};

static struct kunit_suite sc_vbi_suite = {
	.name = "sc_vbi",
	.init = sc_vbi_test_init,
	.exit = sc_testbed_exit,
	.test_cases = sc_vbi_cases,
};
kunit_test_suite(sc_vbi_suite);
