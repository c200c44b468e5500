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
