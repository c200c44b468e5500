// SPDX-License-Identifier: GPL-2.0
/*
 * What sc_pattern does wrong when it is asked to: with as many frames as were
 * asked for, in a way that its client can live with, and nothing afterwards.
 */
#include "camera.h"

#include "../../minidrivers/common/stamp.h"

#define SC_INJECT_INTERVAL	(SC_CAMERA_SECOND / 1000)
#define SC_INJECT_WIDTH		160
#define SC_INJECT_HALF		(SC_CAMERA_BYTES / 2)

static int sc_inject_try(struct kunit *test, enum pattern_fault fault, s32 frames)
{
	const struct sc_ksidentifier property = {
		.set = PATTERN_INJECT_SET,
		.id = fault,
		.flags = SC_KSPROPERTY_TYPE_SET,
	};
	u32 bytes;

	return sc_filter_property(sc_testbed_filter(test), &property, sizeof(property),
				  &frames, sizeof(frames), &bytes);
}

/* So many of the next frames. */
static void sc_inject(struct kunit *test, enum pattern_fault fault, s32 frames)
{
	KUNIT_ASSERT_EQ(test, sc_inject_try(test, fault, frames), 0);
}

/* How many are left. */
static s32 sc_injections(struct kunit *test, enum pattern_fault fault)
{
	const struct sc_ksidentifier property = {
		.set = PATTERN_INJECT_SET,
		.id = fault,
		.flags = SC_KSPROPERTY_TYPE_GET,
	};
	s32 frames = -1;
	u32 bytes;

	KUNIT_EXPECT_EQ(test, sc_filter_property(sc_testbed_filter(test), &property,
						 sizeof(property), &frames, sizeof(frames),
						 &bytes), 0);
	return frames;
}

/* The number in the strip at the top of a picture. */
static u32 sc_inject_strip(const u8 *frame)
{
	const u8 *row = frame + STAMP_STRIP_ROWS(120) / 2 * SC_INJECT_WIDTH;
	unsigned int cell = SC_INJECT_WIDTH / STAMP_BITS;
	u32 number = 0;
	unsigned int i;

	for (i = 0; i < STAMP_BITS; i++)
		number = number << 1 | (row[i * cell + cell / 2] > 128);
	return number;
}

/* How far the ramp in the lower half has moved: two pixels with each picture. */
static u8 sc_inject_ramp(u32 number)
{
	return STAMP_BLACK + number * 2 % SC_INJECT_WIDTH * (STAMP_WHITE - STAMP_BLACK) /
	       SC_INJECT_WIDTH;
}

static u8 sc_inject_ramp_of(const u8 *frame)
{
	return frame[110 * SC_INJECT_WIDTH];
}

/* The only one that is back, however it ended. */
static struct sc_request *sc_inject_take(struct kunit *test, int status)
{
	struct sc_camera *camera = sc_camera(test);

	KUNIT_ASSERT_EQ(test, camera->n_back, 1);
	KUNIT_EXPECT_EQ(test, camera->back[0]->srb.status, status);
	camera->n_back = 0;
	return camera->back[0];
}

static void sc_inject_expect_nothing(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, sc_camera(test)->n_back, 0);
}

/* The next ones back are those pictures, each at its time. */
static void sc_inject_expect(struct kunit *test, s64 first, s64 last, s64 drops, bool gap)
{
	for (; first <= last; first++, gap = false)
		sc_camera_expect(test, first, drops, first * SC_INJECT_INTERVAL, gap);
}

/* What is declared holds. */
static void nothing_is_wrong_to_begin_with(struct kunit *test)
{
	enum pattern_fault fault;

	for (fault = PATTERN_FAULT_DROPPED; fault < PATTERN_FAULTS; fault++) {
		KUNIT_EXPECT_EQ(test, sc_injections(test, fault), 0);
		KUNIT_EXPECT_EQ(test, sc_inject_try(test, fault, -1), -EINVAL);
		KUNIT_EXPECT_EQ(test, sc_inject_try(test, fault, 1001), -EINVAL);
		sc_inject(test, fault, 1000);
		KUNIT_EXPECT_EQ(test, sc_injections(test, fault), 1000);
	}
	KUNIT_EXPECT_EQ(test, sc_inject_try(test, PATTERN_FAULTS, 1), -ENOTTY);
	KUNIT_EXPECT_EQ(test, sc_inject_try(test, PATTERN_FAULTLESS, 1), -ENOTTY);
}

/* D-70: the tick has its number. Its request waits for another one, and is painted for that. */
static void a_dropped_frame_leaves_a_gap(struct kunit *test)
{
	struct sc_camera *camera = sc_camera(test);

	sc_camera_run(test, SC_INJECT_INTERVAL, 2);
	sc_inject(test, PATTERN_FAULT_DROPPED, 2);
	sc_camera_paint(test);
	sc_camera_tick(test);
	KUNIT_EXPECT_EQ(test, sc_injections(test, PATTERN_FAULT_DROPPED), 1);
	sc_camera_tick(test);
	KUNIT_EXPECT_EQ(test, sc_injections(test, PATTERN_FAULT_DROPPED), 0);
	sc_inject_expect_nothing(test);

	sc_camera_fire(test, sc_testbed(test)->delay_ns);
	KUNIT_EXPECT_PTR_EQ(test, camera->back[0], camera->reads[0]);
	KUNIT_EXPECT_EQ(test, sc_inject_strip(camera->frames), 3);
	sc_inject_expect(test, 3, 3, 2, true);
	sc_camera_paint(test);
	sc_camera_tick(test);
	sc_inject_expect(test, 4, 4, 2, false);
}

/* Without a request there is no frame that could be dropped. */
static void a_tick_without_a_request_is_not_hit(struct kunit *test)
{
	sc_camera_run(test, SC_INJECT_INTERVAL, 0);
	sc_inject(test, PATTERN_FAULT_DROPPED, 1);
	sc_camera_tick(test);
	KUNIT_EXPECT_EQ(test, sc_injections(test, PATTERN_FAULT_DROPPED), 1);
}

/* C-13: however late they come, their times are those of their ticks. */
static void a_late_frame_holds_up_those_behind_it(struct kunit *test)
{
	unsigned int i;

	sc_camera_run(test, SC_INJECT_INTERVAL, SC_CAMERA_READS);
	sc_inject(test, PATTERN_FAULT_LATE, 1);
	for (i = 0; i < 3; i++) {
		sc_camera_paint(test);
		sc_camera_tick(test);
		sc_inject_expect_nothing(test);
	}
	sc_camera_tick(test);
	sc_inject_expect(test, 1, 4, 0, false);
	sc_camera_paint(test);
	sc_camera_tick(test);
	sc_inject_expect(test, 5, 5, 0, false);
}

static void late_frames_come_at_once_when_the_clock_stands(struct kunit *test)
{
	sc_camera_run(test, SC_INJECT_INTERVAL, SC_CAMERA_READS);
	sc_inject(test, PATTERN_FAULT_LATE, 2);
	sc_camera_tick(test);
	sc_camera_tick(test);
	sc_inject_expect_nothing(test);
	sc_stream_set_state(sc_camera(test)->stream, SC_KSSTATE_PAUSE);
	sc_testbed_settle(test);
	sc_inject_expect(test, 1, 2, 0, false);
}

static void a_short_frame_has_half_of_its_bytes(struct kunit *test)
{
	struct sc_request *request;

	sc_camera_run(test, SC_INJECT_INTERVAL, 1);
	sc_inject(test, PATTERN_FAULT_SHORT, 1);
	sc_camera_tick(test);
	request = sc_inject_take(test, SC_STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, sc_request_header(request)->data_used, SC_INJECT_HALF);
	KUNIT_EXPECT_EQ(test, sc_camera_info(request)->picture_number, 1);

	sc_request_submit(request);
	sc_camera_tick(test);
	sc_inject_expect(test, 2, 2, 0, false);
}

static void a_failed_frame_is_an_error(struct kunit *test)
{
	struct sc_request *request;

	sc_camera_run(test, SC_INJECT_INTERVAL, 1);
	sc_inject(test, PATTERN_FAULT_FAILED, 1);
	sc_camera_tick(test);
	request = sc_inject_take(test, SC_STATUS_IO_DEVICE_ERROR);
	KUNIT_EXPECT_EQ(test, sc_request_header(request)->data_used, 0);
	KUNIT_EXPECT_EQ(test, sc_camera_info(request)->picture_number, 1);

	sc_request_submit(request);
	sc_camera_tick(test);
	sc_inject_expect(test, 2, 2, 0, false);
}

static void a_torn_frame_is_of_two_pictures(struct kunit *test)
{
	const u8 *frame = sc_camera(test)->frames;
	unsigned int i;

	sc_camera_run(test, SC_INJECT_INTERVAL, 1);
	sc_camera_tick(test);
	sc_inject_expect(test, 1, 1, 0, false);
	sc_inject(test, PATTERN_FAULT_TORN, 1);
	for (i = 2; i <= 3; i++) {
		sc_camera_tick(test);
		KUNIT_EXPECT_EQ(test, sc_inject_strip(frame), i);
		KUNIT_EXPECT_EQ(test, sc_inject_ramp_of(frame), sc_inject_ramp(i == 2 ? 1 : 3));
		sc_inject_expect(test, i, i, 0, false);
	}
}

/* the others are re-armed, this one is given back. Its tick is lost. */
static void an_unanswered_request_times_out(struct kunit *test)
{
	struct sc_camera *camera = sc_camera(test);
	struct sc_request *request;

	sc_camera_run(test, SC_INJECT_INTERVAL, 2);
	sc_inject(test, PATTERN_FAULT_UNANSWERED, 1);
	sc_camera_tick(test);
	sc_inject_expect_nothing(test);
	sc_camera_tick(test);
	sc_inject_expect(test, 2, 2, 1, true);

	sc_testbed_tick(test, sc_srb_timeout - 1);
	sc_inject_expect_nothing(test);
	sc_testbed_tick(test, 2);
	request = sc_inject_take(test, SC_STATUS_TIMEOUT);
	KUNIT_EXPECT_PTR_EQ(test, request, camera->reads[0]);
	KUNIT_EXPECT_EQ(test, sc_request_header(request)->data_used, 0);
	KUNIT_EXPECT_EQ(test, sc_camera_info(request)->picture_number, 0);

	sc_request_submit(request);
	sc_camera_paint(test);
	sc_camera_tick(test);
	sc_inject_expect(test, 3, 3, 1, false);
}

static void a_stop_answers_everything(struct kunit *test)
{
	struct sc_camera *camera = sc_camera(test);
	unsigned int i;

	sc_camera_run(test, SC_INJECT_INTERVAL, SC_CAMERA_READS);
	sc_inject(test, PATTERN_FAULT_UNANSWERED, 2);
	sc_camera_tick(test);
	sc_camera_tick(test);
	sc_inject_expect_nothing(test);
	sc_stream_stop(camera->stream);
	KUNIT_ASSERT_EQ(test, camera->n_back, SC_CAMERA_READS);
	for (i = 0; i < SC_CAMERA_READS; i++) {
		KUNIT_EXPECT_EQ(test, camera->back[i]->srb.status, SC_STATUS_SUCCESS);
		KUNIT_EXPECT_EQ(test, sc_request_header(camera->back[i])->data_used, 0);
	}
}

static void what_is_held_back_can_be_cancelled(struct kunit *test)
{
	static const enum pattern_fault faults[] = {
		PATTERN_FAULT_UNANSWERED, PATTERN_FAULT_LATE,
	};
	struct sc_camera *camera = sc_camera(test);
	struct sc_request *request;
	unsigned int i;

	sc_camera_run(test, SC_INJECT_INTERVAL, 2);
	for (i = 0; i < ARRAY_SIZE(faults); i++) {
		sc_inject(test, faults[i], 1);
		sc_camera_tick(test);
		KUNIT_EXPECT_EQ(test, sc_request_cancel(camera->reads[i]), -EINPROGRESS);
		sc_testbed_settle(test);
		request = sc_inject_take(test, SC_STATUS_CANCELLED);
		KUNIT_EXPECT_PTR_EQ(test, request, camera->reads[i]);
	}
}

static void what_is_completed_twice_comes_back_once(struct kunit *test)
{
	sc_camera_run(test, SC_INJECT_INTERVAL, 2);
	sc_inject(test, PATTERN_FAULT_TWICE, 1);
	sc_camera_paint(test);
	sc_camera_tick(test);
	sc_testbed_expect_report(test, SC_OFFENCE_COMPLETED_TWICE,
				 "completes, without owning it, READ_DATA");
	KUNIT_EXPECT_EQ(test, sc_camera(test)->n_back, 1);
	sc_inject_expect(test, 1, 1, 0, false);
	sc_camera_tick(test);
	sc_inject_expect(test, 2, 2, 0, false);
}

/* */
static void a_change_of_format_comes_with_the_format(struct kunit *test)
{
	struct sc_camera *camera = sc_camera(test);
	const struct sc_ksstream_header *header;
	struct sc_request *request;

	sc_camera_run(test, SC_INJECT_INTERVAL, 1);
	sc_inject(test, PATTERN_FAULT_RETYPED, 1);
	sc_camera_tick(test);
	request = sc_inject_take(test, SC_STATUS_SUCCESS);
	header = sc_request_header(request);
	KUNIT_EXPECT_TRUE(test, header->options_flags & SC_KSSTREAM_HEADER_OPTIONSF_TYPECHANGED);
	KUNIT_ASSERT_EQ(test, header->data_used, sizeof(camera->format));
	KUNIT_EXPECT_MEMEQ(test, camera->frames, &camera->format, sizeof(camera->format));

	sc_request_submit(request);
	sc_camera_tick(test);
	header = sc_request_header(request);
	KUNIT_EXPECT_FALSE(test, header->options_flags & SC_KSSTREAM_HEADER_OPTIONSF_TYPECHANGED);
	sc_inject_expect(test, 2, 2, 0, false);
}

/* The next one back is of a format and has these bytes. */
static void sc_inject_expect_bytes(struct kunit *test, u32 options, u32 bytes)
{
	struct sc_request *request = sc_camera_take(test);
	const struct sc_ksstream_header *header = sc_request_header(request);

	KUNIT_EXPECT_EQ(test, header->options_flags & SC_KSSTREAM_HEADER_OPTIONSF_TYPECHANGED,
			options);
	KUNIT_EXPECT_EQ(test, header->data_used, bytes);
	sc_request_submit(request);
}

/* those of 320x240 are of 160x120 from there on, also what was painted before. */
static void behind_a_change_of_format_pictures_are_of_it(struct kunit *test)
{
	struct sc_camera *camera = sc_camera(test);
	const struct sc_ks_dataformat_videoinfoheader *changed;
	struct sc_ks_dataformat_videoinfoheader opened;

	sc_camera_choose(test, PATTERN_STREAM_CAMERA, 4 * SC_CAMERA_BYTES);
	sc_camera_run(test, SC_CAMERA_SECOND / 200, 1);
	opened = camera->format;
	sc_camera_paint(test);
	sc_inject(test, PATTERN_FAULT_RETYPED, 1);
	sc_camera_tick(test);
	changed = (void *)camera->frames;
	KUNIT_EXPECT_EQ(test, changed->video_info_header.bmi_header.bi_width, 160);
	KUNIT_EXPECT_EQ(test, changed->video_info_header.bmi_header.bi_height, 120);
	KUNIT_EXPECT_EQ(test, changed->video_info_header.avg_time_per_frame,
			SC_CAMERA_SECOND / 200);
	sc_inject_expect_bytes(test, SC_KSSTREAM_HEADER_OPTIONSF_TYPECHANGED, sizeof(*changed));
	sc_camera_tick(test);
	KUNIT_EXPECT_EQ(test, sc_inject_strip(camera->frames), 2);
	sc_inject_expect_bytes(test, 0, SC_CAMERA_BYTES);

	KUNIT_EXPECT_EQ(test, sc_stream_set_format(camera->stream, &opened.data_format), -ENOTTY);
	sc_camera_enter(test, SC_KSSTATE_STOP);
	camera->n_back = 0;
	KUNIT_EXPECT_EQ(test, sc_stream_set_format(camera->stream, &opened.data_format), 0);
	sc_camera_enter(test, SC_KSSTATE_PAUSE);
	sc_request_submit(camera->reads[0]);
	sc_camera_enter(test, SC_KSSTATE_RUN);
	sc_camera_paint(test);
	sc_camera_tick(test);
	sc_inject_expect_bytes(test, 0, 4 * SC_CAMERA_BYTES);
}

/* What was late before a change is of the old format, what is behind it of the new one. */
static void late_frames_keep_to_their_side_of_a_change(struct kunit *test)
{
	unsigned int i;

	sc_camera_choose(test, PATTERN_STREAM_CAMERA, 4 * SC_CAMERA_BYTES);
	sc_camera_run(test, SC_CAMERA_SECOND / 200, SC_CAMERA_READS);
	sc_inject(test, PATTERN_FAULT_LATE, 1);
	sc_inject(test, PATTERN_FAULT_RETYPED, 1);
	for (i = 0; i < 4; i++) {
		sc_camera_paint(test);
		sc_inject_expect_nothing(test);
		sc_camera_tick(test);
	}
	sc_camera_paint(test);
	sc_inject_expect_bytes(test, 0, 4 * SC_CAMERA_BYTES);
	sc_inject_expect_bytes(test, SC_KSSTREAM_HEADER_OPTIONSF_TYPECHANGED,
			       sizeof(sc_camera(test)->format));
	sc_inject_expect_bytes(test, 0, SC_CAMERA_BYTES);
	sc_inject_expect_bytes(test, 0, SC_CAMERA_BYTES);
}

/* The last frame is one like others; what waits behind it does so until a stop. */
static void behind_the_end_of_a_stream_nothing_comes(struct kunit *test)
{
	struct sc_camera *camera = sc_camera(test);
	struct sc_request *request;
	unsigned int arms;

	sc_camera_run(test, SC_INJECT_INTERVAL, 2);
	sc_inject(test, PATTERN_FAULT_LATE, 1);
	sc_inject(test, PATTERN_FAULT_ENDED, 1);
	sc_camera_paint(test);
	sc_camera_tick(test);
	sc_camera_paint(test);
	sc_inject_expect_nothing(test);
	arms = sc_testbed(test)->arms;
	sc_camera_tick(test);
	KUNIT_EXPECT_EQ(test, sc_testbed(test)->arms, arms);
	KUNIT_ASSERT_EQ(test, camera->n_back, 2);
	request = sc_camera_take(test);
	KUNIT_EXPECT_FALSE(test, sc_request_header(request)->options_flags &
				 SC_KSSTREAM_HEADER_OPTIONSF_ENDOFSTREAM);
	request = sc_camera_take(test);
	KUNIT_EXPECT_TRUE(test, sc_request_header(request)->options_flags &
				SC_KSSTREAM_HEADER_OPTIONSF_ENDOFSTREAM);
	KUNIT_EXPECT_EQ(test, sc_request_header(request)->data_used, SC_CAMERA_BYTES);
	KUNIT_EXPECT_EQ(test, sc_inject_strip(sc_request_header(request)->data), 2);

	sc_request_submit(request);
	KUNIT_EXPECT_EQ(test, sc_request_out(request)->timeout_counter, 0);
	sc_camera_enter(test, SC_KSSTATE_PAUSE);
	sc_camera_enter(test, SC_KSSTATE_RUN);
	KUNIT_EXPECT_EQ(test, sc_testbed(test)->delay_ns, 0);
	sc_inject_expect_nothing(test);
	sc_camera_enter(test, SC_KSSTATE_STOP);
	KUNIT_EXPECT_EQ(test, camera->n_back, 1);
	camera->n_back = 0;
	sc_camera_enter(test, SC_KSSTATE_PAUSE);
	sc_request_submit(request);
	sc_camera_enter(test, SC_KSSTATE_RUN);
	sc_camera_paint(test);
	sc_camera_tick(test);
	sc_inject_expect(test, 1, 1, 0, false);
}

static void faults_take_turns(struct kunit *test)
{
	struct sc_request *request;

	sc_camera_run(test, SC_INJECT_INTERVAL, 1);
	sc_inject(test, PATTERN_FAULT_FAILED, 1);
	sc_inject(test, PATTERN_FAULT_DROPPED, 1);
	sc_inject(test, PATTERN_FAULT_SHORT, 1);
	sc_camera_tick(test);
	sc_inject_expect_nothing(test);
	sc_camera_tick(test);
	request = sc_inject_take(test, SC_STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, sc_request_header(request)->data_used, SC_INJECT_HALF);
	sc_request_submit(request);
	sc_camera_tick(test);
	request = sc_inject_take(test, SC_STATUS_IO_DEVICE_ERROR);
	sc_request_submit(request);
	sc_camera_tick(test);
	sc_inject_expect(test, 4, 4, 1, false);
}

static void sc_inject_hear(struct sc_event *event, unsigned int signals)
{
	unsigned int *heard = sc_event_context(event);

	*heard += signals;
}

/* As of any control that the device changes by itself. */
static void the_last_one_is_told_of(struct kunit *test)
{
	const struct sc_ksidentifier enable = {
		.set = SC_KSEVENTSETID_VIDCAP_NOTIFY,
		.id = SC_KSEVENT_VIDCAP_AUTO_UPDATE,
		.flags = SC_KSEVENT_TYPE_ENABLE,
	};
	const struct sc_kseventdata data = {};
	unsigned int heard = 0;
	struct sc_event *event;

	event = sc_filter_enable_event(sc_testbed_filter(test), &enable, &data, sizeof(data),
				       sc_inject_hear, &heard);
	KUNIT_ASSERT_FALSE(test, IS_ERR(event));
	sc_camera_run(test, SC_INJECT_INTERVAL, 2);
	sc_inject(test, PATTERN_FAULT_DROPPED, 2);
	sc_camera_tick(test);
	KUNIT_EXPECT_EQ(test, heard, 0);
	sc_camera_tick(test);
	KUNIT_EXPECT_EQ(test, heard, 1);
	sc_camera_tick(test);
	KUNIT_EXPECT_EQ(test, heard, 1);
	sc_event_disable(event);
}

/* What has come back, in order; returns how many of them were torn. */
static unsigned int sc_inject_look(struct kunit *test, s64 *frames, s64 *last)
{
	struct sc_camera *camera = sc_camera(test);
	const struct sc_ks_frame_info *info;
	struct sc_request *request;
	unsigned int torn = 0;
	const u8 *frame;

	while (camera->n_back) {
		request = sc_camera_take(test);
		info = sc_camera_info(request);
		frame = sc_request_header(request)->data;
		KUNIT_ASSERT_GT(test, info->picture_number, *last);
		*last = info->picture_number;
		KUNIT_ASSERT_EQ(test, info->picture_number - info->drop_count, ++*frames);
		KUNIT_ASSERT_EQ(test, sc_inject_strip(frame), *last);
		if (sc_inject_ramp_of(frame) != sc_inject_ramp(*last)) {
			KUNIT_ASSERT_EQ(test, sc_inject_ramp_of(frame), sc_inject_ramp(*last - 1));
			torn++;
		}
		sc_request_submit(request);
	}
	return torn;
}

/*
 * Ticks come while the worker is at whatever it is at: what is in a picture is what
 * its number says, and none is missing.
 */
static void whatever_is_being_painted_is_what_it_says(struct kunit *test)
{
	s64 frames = 0, last = 0;
	unsigned int torn = 0;
	unsigned int i, j;

	sc_camera_run(test, SC_INJECT_INTERVAL, SC_CAMERA_READS);
	for (i = 0; i < 1000; i++) {
		if (i % 3 == 0)
			sc_inject(test, PATTERN_FAULT_DROPPED, 1);
		if (i % 5 == 0)
			sc_inject(test, PATTERN_FAULT_TORN, 1);
		for (j = 0; j < 3; j++)
			sc_camera_fire(test, sc_testbed(test)->delay_ns * (1 + (i + j) % 2));
		sc_camera_paint(test);
		torn += sc_inject_look(test, &frames, &last);
	}
	KUNIT_EXPECT_EQ(test, torn, 200);
	KUNIT_EXPECT_GT(test, last, 3000);
}

static struct kunit_case sc_inject_cases[] = {
	KUNIT_CASE(nothing_is_wrong_to_begin_with),
	KUNIT_CASE(a_dropped_frame_leaves_a_gap),
	KUNIT_CASE(a_tick_without_a_request_is_not_hit),
	KUNIT_CASE(a_late_frame_holds_up_those_behind_it),
	KUNIT_CASE(late_frames_come_at_once_when_the_clock_stands),
	KUNIT_CASE(a_short_frame_has_half_of_its_bytes),
	KUNIT_CASE(a_failed_frame_is_an_error),
	KUNIT_CASE(a_torn_frame_is_of_two_pictures),
	KUNIT_CASE(an_unanswered_request_times_out),
	KUNIT_CASE(a_stop_answers_everything),
	KUNIT_CASE(what_is_held_back_can_be_cancelled),
	KUNIT_CASE(what_is_completed_twice_comes_back_once),
	KUNIT_CASE(a_change_of_format_comes_with_the_format),
	KUNIT_CASE(behind_a_change_of_format_pictures_are_of_it),
	KUNIT_CASE(late_frames_keep_to_their_side_of_a_change),
	KUNIT_CASE(behind_the_end_of_a_stream_nothing_comes),
	KUNIT_CASE(faults_take_turns),
	KUNIT_CASE(the_last_one_is_told_of),
	KUNIT_CASE(whatever_is_being_painted_is_what_it_says),
	{}
};

static struct kunit_suite sc_inject_suite = {
	.name = "sc_pattern_inject",
	.init = sc_camera_init,
	.exit = sc_camera_exit,
	.test_cases = sc_inject_cases,
};
kunit_test_suite(sc_inject_suite);
