// SPDX-License-Identifier: GPL-2.0
/*
 * sc_pattern on a clock that the test moves: with nothing else to be late for,
 * each tick makes its picture, at its time.
 */
#include "testbed.h"

#include "../../minidrivers/pattern/pattern.h"

#define SC_CAMERA_READS		4
#define SC_CAMERA_BYTES		(160 * 120)
#define SC_CAMERA_SECOND	10000000ULL	/* in units of 100 ns */

/**
 * struct sc_camera - sc_pattern's stream and the test at its other end
 * @stream: 160x120, one byte a pixel
 * @format: what it was opened with
 * @reads: requests, each with a frame
 * @frames: memory of all frames
 * @start: 100 ns units: when RUN was entered
 * @back: requests that came back and have not been taken
 * @n_back: entries of @back
 */
struct sc_camera {
	struct sc_stream *stream;
	struct sc_ks_dataformat_videoinfoheader format;
	struct sc_request *reads[SC_CAMERA_READS];
	u8 *frames;
	u64 start;
	struct sc_request *back[SC_CAMERA_READS];
	unsigned int n_back;
};

static struct sc_camera *sc_camera(struct kunit *test)
{
	return sc_testbed(test)->client.context;
}

/* One routine of a device completes requests at a time. */
static void sc_camera_take_back(struct sc_fake_client *client, struct sc_request *request)
{
	struct sc_camera *camera = client->context;

	camera->back[camera->n_back++ % SC_CAMERA_READS] = request;
}

static int sc_camera_init(struct kunit *test)
{
	struct sc_camera *camera;
	struct sc_testbed *bed;
	int ret;

	ret = sc_testbed_init(test);
	if (ret)
		return ret;
	camera = kunit_kzalloc(test, sizeof(*camera), GFP_KERNEL);
	if (!camera)
		return -ENOMEM;
	camera->frames = kunit_kzalloc(test, SC_CAMERA_READS * SC_CAMERA_BYTES, GFP_KERNEL);
	if (!camera->frames)
		return -ENOMEM;

	bed = sc_testbed(test);
	bed->client.context = camera;
	bed->client.on_return = sc_camera_take_back;
	bed->fake.minidriver.hw_initialization_data = &pattern_initialization_data;
	return sc_testbed_register(test);
}

/* The minidriver is no fake: what it holds it gives back by itself. */
static void sc_camera_exit(struct kunit *test)
{
	if (sc_testbed(test))
		sc_testbed_unregister(test);
	sc_testbed_exit(test);
}

static struct sc_ks_datarange_video *sc_camera_range(struct kunit *test)
{
	const struct sc_stream_information *information =
		sc_device_stream_information(sc_testbed_dev(test), 0);
	struct sc_ks_datarange_video *range;
	u32 i;

	for (i = 0; i < information->number_of_format_array_entries; i++) {
		range = container_of(information->stream_formats_array[i],
				     struct sc_ks_datarange_video, data_range);
		if (range->video_info_header.bmi_header.bi_size_image == SC_CAMERA_BYTES)
			return range;
	}
	return NULL;
}

static void sc_camera_open(struct kunit *test, u64 interval)
{
	struct sc_ks_datarange_video *range = sc_camera_range(test), wish;
	struct sc_device *dev = sc_testbed_dev(test);
	struct sc_camera *camera = sc_camera(test);
	unsigned int i;

	KUNIT_ASSERT_NOT_NULL(test, range);
	wish = *range;
	wish.video_info_header.avg_time_per_frame = interval;
	KUNIT_ASSERT_EQ(test, sc_filter_intersect(sc_testbed_filter(test), 0,
						  &wish.data_range,
						  &camera->format.data_format,
						  sizeof(camera->format)), 0);

	camera->stream = sc_device_stream(dev, 0, 0);
	KUNIT_ASSERT_EQ(test, sc_stream_open(camera->stream, sc_testbed_filter(test),
					     &camera->format.data_format), 0);
	for (i = 0; i < SC_CAMERA_READS; i++) {
		camera->reads[i] = sc_request_alloc(camera->stream);
		KUNIT_ASSERT_NOT_NULL(test, camera->reads[i]);
		sc_request_set_buffer(camera->reads[i], camera->frames + i * SC_CAMERA_BYTES,
				      SC_CAMERA_BYTES, NULL);
		sc_fake_client_owns(&sc_testbed(test)->client, camera->reads[i]);
	}
}

static void sc_camera_enter(struct kunit *test, enum sc_ksstate state)
{
	struct sc_camera *camera = sc_camera(test);

	KUNIT_ASSERT_EQ(test, sc_stream_set_state(camera->stream, state), 0);
	camera->start = sc_system_time();
}

/* Running, with so many reads under way. */
static void sc_camera_run(struct kunit *test, u64 interval, unsigned int reads)
{
	struct sc_camera *camera = sc_camera(test);
	unsigned int i;

	sc_camera_open(test, interval);
	sc_camera_enter(test, SC_KSSTATE_PAUSE);
	for (i = 0; i < reads; i++)
		sc_request_submit(camera->reads[i]);
	sc_camera_enter(test, SC_KSSTATE_RUN);
}

/* What is to be painted is painted. */
static void sc_camera_paint(struct kunit *test)
{
	sc_testbed_settle(test);
	sc_testbed_flush_priority(&sc_camera(test)->stream->priority);
	sc_testbed_settle(test);
}

/* Time passes, and the timer fires if it is due. */
static void sc_camera_fire(struct kunit *test, u64 delay_ns)
{
	struct sc_testbed *bed = sc_testbed(test);

	bed->now = ktime_add_ns(bed->now, delay_ns);
	sc_timer_fire(bed->armed);
	sc_testbed_settle(test);
}

/* The same, and what it started has ended. */
static void sc_camera_wait(struct kunit *test, u64 delay_ns)
{
	sc_camera_fire(test, delay_ns);
	sc_camera_paint(test);
}

static void sc_camera_tick(struct kunit *test)
{
	sc_camera_wait(test, sc_testbed(test)->delay_ns);
}

/* The oldest request that has come back. */
static struct sc_request *sc_camera_take(struct kunit *test)
{
	struct sc_camera *camera = sc_camera(test);
	struct sc_request *request = camera->back[0];

	KUNIT_ASSERT_GT(test, camera->n_back, 0);
	KUNIT_ASSERT_EQ(test, request->srb.status, SC_STATUS_SUCCESS);
	camera->n_back--;
	memmove(camera->back, camera->back + 1, camera->n_back * sizeof(*camera->back));
	return request;
}

static const struct sc_ks_frame_info *sc_camera_info(struct sc_request *request)
{
	return (void *)(sc_request_header(request) + 1);
}

/* The next one back is that picture, with its time counted from RUN. */
static void sc_camera_expect(struct kunit *test, s64 number, s64 drops, u64 time, bool gap)
{
	struct sc_request *request = sc_camera_take(test);
	const struct sc_ksstream_header *header = sc_request_header(request);
	const struct sc_ks_frame_info *info = sc_camera_info(request);
	u32 flag = header->options_flags & SC_KSSTREAM_HEADER_OPTIONSF_DATADISCONTINUITY;

	KUNIT_ASSERT_EQ(test, info->picture_number, number);
	KUNIT_ASSERT_EQ(test, info->drop_count, drops);
	KUNIT_ASSERT_EQ(test, header->presentation_time.time, sc_camera(test)->start + time);
	KUNIT_ASSERT_EQ(test, header->data_used, SC_CAMERA_BYTES);
	KUNIT_ASSERT_EQ(test, !!flag, gap);
	sc_request_submit(request);
}

/* F-07 C-13 D-70 */
static void a_hundred_thousand_pictures_have_no_gap(struct kunit *test)
{
	u64 interval = SC_CAMERA_SECOND / 1000;
	unsigned int i;

	/* It takes long enough as it is; the other cases are verified. */
	sc_testbed_unregister(test);
	sc_testbed_verify(test, false);
	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);

	sc_camera_run(test, interval, SC_CAMERA_READS);
	for (i = 1; i <= 100000; i++) {
		sc_camera_tick(test);
		sc_camera_expect(test, i, 0, i * interval, false);
	}
	KUNIT_EXPECT_EQ(test, sc_camera(test)->n_back, 0);
}

/* Neither 166666 nor 166667 units make 60 a second; sc_pattern does. */
static void sixty_a_second_do_not_drift(struct kunit *test)
{
	unsigned int i;

	sc_camera_run(test, 166667, SC_CAMERA_READS);
	for (i = 1; i <= 3600; i++) {
		sc_camera_tick(test);
		sc_camera_expect(test, i, 0, DIV_ROUND_UP_ULL(i * SC_CAMERA_SECOND, 60), false);
	}
}

static void thirty_in_a_second_and_a_millisecond(struct kunit *test)
{
	unsigned int i;

	sc_camera_run(test, 333667, SC_CAMERA_READS);
	for (i = 1; i <= 300; i++) {
		sc_camera_tick(test);
		sc_camera_expect(test, i, 0,
				 DIV_ROUND_UP_ULL(i * SC_CAMERA_SECOND * 1001, 30000), false);
	}
}

static void an_interval_of_no_rate_is_kept(struct kunit *test)
{
	u64 interval = 123500;
	unsigned int i;

	sc_camera_run(test, interval, SC_CAMERA_READS);
	for (i = 1; i <= 100; i++) {
		sc_camera_tick(test);
		sc_camera_expect(test, i, 0, i * interval, false);
	}
}

/*
 * ticks that passed unseen are dropped, counted, and no time is lost. The
 * first of them had its picture.
 */
static void a_late_timer_drops_what_it_missed(struct kunit *test)
{
	u64 interval = SC_CAMERA_SECOND / 1000;

	sc_camera_run(test, interval, SC_CAMERA_READS);
	sc_camera_tick(test);
	sc_camera_expect(test, 1, 0, interval, false);

	sc_camera_wait(test, 5 * NSEC_PER_MSEC + 300 * NSEC_PER_USEC);
	sc_camera_expect(test, 2, 0, 2 * interval, false);
	sc_camera_expect(test, 6, 3, 6 * interval, true);
	KUNIT_EXPECT_EQ(test, sc_testbed(test)->delay_ns, 700 * NSEC_PER_USEC);
	sc_camera_tick(test);
	sc_camera_expect(test, 7, 3, 7 * interval, false);
}

/* Nothing is left to be done at the tick but to give it back. */
static void a_picture_is_there_before_its_tick(struct kunit *test)
{
	u64 interval = SC_CAMERA_SECOND / 1000;
	unsigned int i;

	sc_camera_run(test, interval, 2);
	for (i = 1; i <= 3; i++) {
		sc_camera_paint(test);
		KUNIT_EXPECT_EQ(test, sc_camera(test)->n_back, 0);
		sc_camera_fire(test, sc_testbed(test)->delay_ns);
		sc_camera_expect(test, i, 0, i * interval, false);
	}
}

static void a_painted_picture_is_cancelled_at_once(struct kunit *test)
{
	struct sc_camera *camera = sc_camera(test);
	u64 interval = SC_CAMERA_SECOND / 1000;

	sc_camera_run(test, interval, 2);
	sc_camera_paint(test);
	KUNIT_EXPECT_EQ(test, sc_request_cancel(camera->reads[0]), -EINPROGRESS);
	sc_testbed_settle(test);
	KUNIT_ASSERT_EQ(test, camera->n_back, 1);
	KUNIT_EXPECT_PTR_EQ(test, camera->back[0], camera->reads[0]);
	KUNIT_EXPECT_EQ(test, camera->reads[0]->srb.status, SC_STATUS_CANCELLED);
	KUNIT_EXPECT_EQ(test, sc_request_header(camera->reads[0])->data_used, 0);
	camera->n_back = 0;

	sc_camera_tick(test);
	sc_camera_expect(test, 1, 0, interval, false);
}

/* It never had its tick, so there is nothing in it. */
static void a_painted_picture_is_none_after_a_stop(struct kunit *test)
{
	struct sc_camera *camera = sc_camera(test);
	unsigned int i;

	sc_camera_run(test, SC_CAMERA_SECOND / 1000, 2);
	sc_camera_paint(test);
	sc_stream_stop(camera->stream);
	KUNIT_ASSERT_EQ(test, camera->n_back, 2);
	for (i = 0; i < 2; i++) {
		KUNIT_EXPECT_PTR_EQ(test, camera->back[i], camera->reads[i]);
		KUNIT_EXPECT_EQ(test, camera->reads[i]->srb.status, SC_STATUS_SUCCESS);
		KUNIT_EXPECT_EQ(test, sc_request_header(camera->reads[i])->data_used, 0);
	}
}

/* What was painted for the next tick is so after a pause, with another time. */
static void a_painted_picture_outlasts_a_pause(struct kunit *test)
{
	u64 interval = SC_CAMERA_SECOND / 1000;

	sc_camera_run(test, interval, 1);
	sc_camera_paint(test);
	sc_camera_enter(test, SC_KSSTATE_PAUSE);
	KUNIT_EXPECT_EQ(test, sc_request_out(sc_camera(test)->reads[0])->timeout_counter, 0);
	sc_camera_wait(test, NSEC_PER_SEC);
	KUNIT_EXPECT_EQ(test, sc_camera(test)->n_back, 0);

	sc_camera_enter(test, SC_KSSTATE_RUN);
	KUNIT_EXPECT_GT(test, sc_request_out(sc_camera(test)->reads[0])->timeout_counter, 0);
	sc_camera_fire(test, sc_testbed(test)->delay_ns);
	sc_camera_expect(test, 1, 0, interval, false);
}

static void an_early_timer_makes_no_picture(struct kunit *test)
{
	u64 interval = SC_CAMERA_SECOND / 1000;

	sc_camera_run(test, interval, 1);
	sc_camera_wait(test, 600 * NSEC_PER_USEC);
	KUNIT_EXPECT_EQ(test, sc_camera(test)->n_back, 0);
	sc_camera_wait(test, 400 * NSEC_PER_USEC);
	sc_camera_expect(test, 1, 0, interval, false);
}

/* D-70: a tick has its number also when no buffer waits. */
static void ticks_without_a_read_are_numbered(struct kunit *test)
{
	u64 interval = SC_CAMERA_SECOND / 1000;
	unsigned int i;

	sc_camera_run(test, interval, 0);
	for (i = 0; i < 10; i++)
		sc_camera_tick(test);
	KUNIT_EXPECT_EQ(test, sc_camera(test)->n_back, 0);

	sc_request_submit(sc_camera(test)->reads[0]);
	sc_testbed_settle(test);
	sc_camera_tick(test);
	sc_camera_expect(test, 11, 10, 11 * interval, true);
}

/* T-06: reads stay in PAUSE; the numbers go on where they were. */
static void a_pause_is_no_gap(struct kunit *test)
{
	u64 interval = SC_CAMERA_SECOND / 1000;

	sc_camera_run(test, interval, SC_CAMERA_READS);
	sc_camera_tick(test);
	sc_camera_expect(test, 1, 0, interval, false);

	sc_camera_enter(test, SC_KSSTATE_PAUSE);
	KUNIT_EXPECT_EQ(test, sc_testbed(test)->delay_ns, 0);
	sc_camera_wait(test, NSEC_PER_SEC);
	KUNIT_EXPECT_EQ(test, sc_camera(test)->n_back, 0);

	sc_camera_enter(test, SC_KSSTATE_RUN);
	sc_camera_tick(test);
	sc_camera_expect(test, 2, 0, interval, false);
}

/* */
static void stopping_starts_the_numbers_over(struct kunit *test)
{
	u64 interval = SC_CAMERA_SECOND / 1000;

	sc_camera_run(test, interval, 2);
	sc_camera_tick(test);
	sc_camera_expect(test, 1, 0, interval, false);
	sc_stream_stop(sc_camera(test)->stream);
	KUNIT_EXPECT_EQ(test, sc_camera(test)->n_back, 2);
	sc_camera(test)->n_back = 0;

	sc_camera_enter(test, SC_KSSTATE_PAUSE);
	sc_request_submit(sc_camera(test)->reads[0]);
	sc_camera_enter(test, SC_KSSTATE_RUN);
	sc_camera_tick(test);
	sc_camera_expect(test, 1, 0, interval, false);
}

static void sc_camera_set(struct kunit *test, const struct sc_guid *set, u32 id,
			  struct sc_ksidentifier *value, u32 size)
{
	u32 bytes;

	value->set = *set;
	value->id = id;
	value->flags = SC_KSPROPERTY_TYPE_SET;
	KUNIT_EXPECT_EQ(test, sc_filter_property(sc_testbed_filter(test), value, size, value, size,
						 &bytes), 0);
}

static void sc_camera_route(struct kunit *test, u32 input)
{
	static const struct sc_guid set = SC_PROPSETID_VIDCAP_CROSSBAR;
	struct sc_ksproperty_crossbar_route_s route = { .index_input_pin = input };

	sc_camera_set(test, &set, SC_KSPROPERTY_CROSSBAR_ROUTE, &route.property, sizeof(route));
}

static void sc_camera_decode(struct kunit *test, u32 standard)
{
	static const struct sc_guid set = SC_PROPSETID_VIDCAP_VIDEODECODER;
	struct sc_ksproperty_videodecoder_s value = { .value = standard };

	sc_camera_set(test, &set, SC_KSPROPERTY_VIDEODECODER_STANDARD, &value.property,
		      sizeof(value));
}

/* Luma where the first bar is, which is white, or blue where there is no picture. */
static u8 sc_camera_bar(struct kunit *test)
{
	struct sc_request *request;
	const u8 *frame;
	u8 luma;

	sc_camera_tick(test);
	request = sc_camera_take(test);
	frame = sc_request_header(request)->data;
	luma = frame[20 * 160 + 4];
	sc_request_submit(request);
	return luma;
}

/* P-53 P-66: the camera is always there, others with their own standard only. */
static void without_a_signal_there_is_no_picture(struct kunit *test)
{
	sc_camera_run(test, SC_CAMERA_SECOND / 1000, SC_CAMERA_READS);
	KUNIT_EXPECT_EQ(test, sc_camera_bar(test), 235);
	sc_camera_route(test, 1);
	KUNIT_EXPECT_EQ(test, sc_camera_bar(test), 235);
	sc_camera_decode(test, SC_KS_ANALOG_VIDEO_PAL_B);
	KUNIT_EXPECT_EQ(test, sc_camera_bar(test), 41);
	sc_camera_route(test, 2);
	KUNIT_EXPECT_EQ(test, sc_camera_bar(test), 235);
	sc_camera_route(test, U32_MAX);
	KUNIT_EXPECT_EQ(test, sc_camera_bar(test), 41);
	sc_camera_route(test, 0);
	KUNIT_EXPECT_EQ(test, sc_camera_bar(test), 235);
}

/* It is painted again, and has its number and its time. */
static void a_painted_picture_shows_what_is_set_at_its_tick(struct kunit *test)
{
	struct sc_camera *camera = sc_camera(test);
	u64 interval = SC_CAMERA_SECOND / 1000;

	sc_camera_run(test, interval, 1);
	sc_camera_paint(test);
	KUNIT_EXPECT_EQ(test, camera->frames[20 * 160 + 4], 235);
	sc_camera_route(test, U32_MAX);
	sc_camera_fire(test, sc_testbed(test)->delay_ns);
	sc_camera_paint(test);
	KUNIT_EXPECT_EQ(test, camera->frames[20 * 160 + 4], 41);
	sc_camera_expect(test, 1, 0, interval, false);
}

static struct kunit_case sc_pattern_cases[] = {
	KUNIT_CASE(a_hundred_thousand_pictures_have_no_gap),
	KUNIT_CASE(sixty_a_second_do_not_drift),
	KUNIT_CASE(thirty_in_a_second_and_a_millisecond),
	KUNIT_CASE(an_interval_of_no_rate_is_kept),
	KUNIT_CASE(a_late_timer_drops_what_it_missed),
	KUNIT_CASE(a_picture_is_there_before_its_tick),
	KUNIT_CASE(a_painted_picture_is_cancelled_at_once),
	KUNIT_CASE(a_painted_picture_outlasts_a_pause),
	KUNIT_CASE(a_painted_picture_is_none_after_a_stop),
	KUNIT_CASE(a_painted_picture_shows_what_is_set_at_its_tick),
	KUNIT_CASE(an_early_timer_makes_no_picture),
	KUNIT_CASE(ticks_without_a_read_are_numbered),
	KUNIT_CASE(a_pause_is_no_gap),
	KUNIT_CASE(stopping_starts_the_numbers_over),
	KUNIT_CASE(without_a_signal_there_is_no_picture),
	{}
};

static struct kunit_suite sc_pattern_suite = {
	.name = "sc_pattern",
	.init = sc_camera_init,
	.exit = sc_camera_exit,
	.test_cases = sc_pattern_cases,
};
kunit_test_suite(sc_pattern_suite);
