// SPDX-License-Identifier: GPL-2.0
/*
 * sc_pattern on a clock that the test moves: with nothing else to be late for,
 * each tick makes its picture, at its time.
 */
#include "camera.h"

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

/* S-30, amid a stream: another part of the picture, or all of it. */
static int sc_camera_show(struct kunit *test, s32 left, s32 top, s32 right, s32 bottom)
{
	struct sc_camera *camera = sc_camera(test);
	struct sc_ks_dataformat_videoinfoheader format = camera->format;

	format.video_info_header.rc_source = (struct sc_rect){ left, top, right, bottom };
	return sc_stream_set_format(camera->stream, &format.data_format);
}

/* Luma at four places of row 40 of 704x480, where the whole picture has its bars. */
static void sc_camera_expect_luma(struct kunit *test, u8 first, u8 left, u8 right, u8 last)
{
	struct sc_request *request = sc_camera_take(test);
	const u8 *row = sc_request_header(request)->data + 40 * 704;

	KUNIT_EXPECT_EQ(test, row[0], first);
	KUNIT_EXPECT_EQ(test, row[351], left);
	KUNIT_EXPECT_EQ(test, row[352], right);
	KUNIT_EXPECT_EQ(test, row[703], last);
	sc_request_submit(request);
}

/* The blue bar is the seventh of eight, 88 pixels each; now it is 352 wide. */
static void another_part_shows_at_the_next_tick(struct kunit *test)
{
	sc_camera_choose(test, PATTERN_STREAM_CAMERA, 704 * 480);
	sc_camera_run(test, 333667, 1);
	sc_camera_paint(test);
	KUNIT_ASSERT_EQ(test, sc_camera_show(test, 528, 60, 704, 180), 0);
	sc_camera_fire(test, sc_testbed(test)->delay_ns);
	sc_camera_paint(test);
	sc_camera_expect_luma(test, 41, 41, 16, 16);

	sc_camera_paint(test);
	KUNIT_ASSERT_EQ(test, sc_camera_show(test, 0, 0, 0, 0), 0);
	sc_camera_tick(test);
	sc_camera_expect_luma(test, 235, 145, 106, 16);
}

/* Odd, too small, outside; and nothing but the part may change. */
static void a_part_that_may_not_be_is_refused(struct kunit *test)
{
	struct sc_ks_dataformat_videoinfoheader format;
	struct sc_camera *camera = sc_camera(test);

	sc_camera_choose(test, PATTERN_STREAM_CAMERA, 704 * 480);
	sc_camera_run(test, 333667, 1);
	KUNIT_EXPECT_EQ(test, sc_camera_show(test, 1, 0, 353, 240), -ENOTTY);
	KUNIT_EXPECT_EQ(test, sc_camera_show(test, 0, 0, 174, 240), -ENOTTY);
	KUNIT_EXPECT_EQ(test, sc_camera_show(test, 0, 0, 352, 118), -ENOTTY);
	KUNIT_EXPECT_EQ(test, sc_camera_show(test, -2, 0, 352, 240), -ENOTTY);
	KUNIT_EXPECT_EQ(test, sc_camera_show(test, 356, 0, 706, 240), -ENOTTY);
	KUNIT_EXPECT_EQ(test, sc_camera_show(test, 0, 244, 352, 482), -ENOTTY);
	KUNIT_EXPECT_EQ(test, sc_camera_show(test, 0, 0, 176, 120), 0);
	KUNIT_EXPECT_EQ(test, sc_camera_show(test, 0, 0, 0, 0), 0);

	format = camera->format;
	format.video_info_header.avg_time_per_frame *= 2;
	KUNIT_EXPECT_EQ(test, sc_stream_set_format(camera->stream, &format.data_format), -ENOTTY);
	format = camera->format;
	format.video_info_header.bmi_header.bi_height *= -1;
	KUNIT_EXPECT_EQ(test, sc_stream_set_format(camera->stream, &format.data_format), -ENOTTY);
	sc_camera_tick(test);
	sc_camera_expect_luma(test, 235, 145, 106, 16);
}

static void sc_camera_pull_trigger(struct kunit *test)
{
	static const struct sc_guid set = SC_PROPSETID_VIDCAP_VIDEOCONTROL;
	struct sc_ksproperty_videocontrol_mode_s value = {
		.stream_index = PATTERN_STREAM_STILL,
		.mode = SC_KS_VIDEO_CONTROL_FLAG_TRIGGER,
	};

	sc_camera_set(test, &set, SC_KSPROPERTY_VIDEOCONTROL_MODE, &value.property, sizeof(value));
	sc_camera_paint(test);
}

/* P-48: time alone makes no picture, and the time of one is that of its trigger. */
static void a_trigger_makes_one_picture(struct kunit *test)
{
	struct sc_testbed *bed = sc_testbed(test);
	struct sc_camera *camera = sc_camera(test);
	u64 start;

	sc_camera_choose(test, PATTERN_STREAM_STILL, SC_CAMERA_BYTES);
	sc_camera_run(test, 333333, 2);
	sc_camera_paint(test);
	KUNIT_EXPECT_NULL(test, bed->armed);
	KUNIT_EXPECT_EQ(test, camera->n_back, 0);

	start = camera->start;
	bed->now = ktime_add_ns(bed->now, 3 * NSEC_PER_SEC);
	sc_camera_pull_trigger(test);
	KUNIT_EXPECT_EQ(test, camera->n_back, 1);
	sc_camera_expect(test, 1, 0, 3 * SC_CAMERA_SECOND, false);
	bed->now = ktime_add_ns(bed->now, NSEC_PER_MSEC);
	sc_camera_pull_trigger(test);
	sc_camera_expect(test, 2, 0, 3 * SC_CAMERA_SECOND + 10000, false);
	KUNIT_EXPECT_EQ(test, camera->start, start);
}

/* nobody waits for the second one, which is counted. */
static void a_trigger_without_a_read_is_a_drop(struct kunit *test)
{
	struct sc_request *request;

	sc_camera_choose(test, PATTERN_STREAM_STILL, SC_CAMERA_BYTES);
	sc_camera_run(test, 333333, 1);
	sc_camera_pull_trigger(test);
	sc_camera_pull_trigger(test);
	request = sc_camera_take(test);
	KUNIT_EXPECT_EQ(test, sc_camera_info(request)->picture_number, 1);
	sc_request_submit(request);
	sc_camera_pull_trigger(test);
	sc_camera_expect(test, 3, 1, 0, true);
}

static void a_trigger_amid_a_pause_makes_no_picture(struct kunit *test)
{
	struct sc_camera *camera = sc_camera(test);

	sc_camera_choose(test, PATTERN_STREAM_STILL, SC_CAMERA_BYTES);
	sc_camera_run(test, 333333, 1);
	sc_camera_enter(test, SC_KSSTATE_PAUSE);
	sc_camera_pull_trigger(test);
	KUNIT_EXPECT_EQ(test, camera->n_back, 0);
	sc_camera_enter(test, SC_KSSTATE_RUN);
	sc_camera_pull_trigger(test);
	sc_camera_expect(test, 1, 0, 0, false);
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
	KUNIT_CASE(another_part_shows_at_the_next_tick),
	KUNIT_CASE(a_part_that_may_not_be_is_refused),
	KUNIT_CASE(a_trigger_makes_one_picture),
	KUNIT_CASE(a_trigger_without_a_read_is_a_drop),
	KUNIT_CASE(a_trigger_amid_a_pause_makes_no_picture),
	{}
};

static struct kunit_suite sc_pattern_suite = {
	.name = "sc_pattern",
	.init = sc_camera_init,
	.exit = sc_camera_exit,
	.test_cases = sc_pattern_cases,
};
kunit_test_suite(sc_pattern_suite);
