// SPDX-License-Identifier: GPL-2.0
/*
 * Open, the ladder of states, stop, close. No test waits for the deadline of a
 * stop: where it matters the clock is told that it has passed.
 */
#include "testbed.h"

/* How long the class driver waited in vain, by the clock of the test. */
static s64 sc_stream_waited_ms(struct kunit *test, ktime_t since)
{
	return ktime_ms_delta(sc_testbed(test)->now, since);
}

/* The states the minidriver was asked to enter, in order. */
static void sc_stream_expect_states(struct kunit *test, const char *expected)
{
	static const char letters[] = { 's', 'a', 'p', 'r' };
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_fake_call *call;
	char seen[16] = "";
	unsigned int i;

	for (i = 0; i < sizeof(seen) - 1; i++) {
		call = sc_fake_nth(fake, SC_FAKE_CONTROL, i);
		if (!call)
			break;
		seen[i] = letters[call->stream_state];
	}
	KUNIT_EXPECT_STREQ(test, (const char *)seen, expected);
	sc_fake_forget(fake);
}

static void sc_stream_scribble(struct sc_fake *fake, struct sc_srb *srb)
{
	u8 *extension = srb->stream_object->hw_stream_extension;
	unsigned int i;

	for (i = 0; i < fake->init.per_stream_extension_size; i++)
		if (extension[i])
			fake->context = extension;
	memset(extension, 0xa5, fake->init.per_stream_extension_size);
}

/* S-06: zeroed at each open, whatever the last one left. */
static void the_extension_of_a_stream_is_zeroed_at_each_open(struct kunit *test)
{
	struct sc_fake_answer *answer = sc_fake_answer(sc_testbed_fake(test), SC_SRB_CLOSE_STREAM);
	unsigned int i;

	answer->before = sc_stream_scribble;
	for (i = 0; i < 3; i++)
		sc_stream_close(sc_testbed_open(test, 0, 0));
	KUNIT_EXPECT_PTR_EQ(test, sc_testbed_fake(test)->context, NULL);
}

/* What the class driver says to the minidriver in the stream object. S-06 */
static void a_stream_object_says_what_it_is(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 1, 2);
	const struct sc_stream_object *object = sc_stream_object(stream);

	KUNIT_EXPECT_EQ(test, object->size_of_this_packet, sizeof(*object));
	KUNIT_EXPECT_EQ(test, object->stream_number, 1);
	KUNIT_EXPECT_PTR_EQ(test, object->hw_device_extension, stream->dev->extension);
	KUNIT_EXPECT_NOT_NULL(test, object->hw_stream_extension);
}

static void sc_stream_keep_header_size(struct sc_fake *fake, struct sc_srb *srb)
{
	fake->context = ERR_PTR(srb->command_data.data_buffer_array->size);
}

/* What a header was made for is what is cleared of it, whatever is said later. */
static void a_header_is_as_large_as_the_open_made_it(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_request *request;
	struct sc_stream *stream;

	fake->media_specific = sizeof(struct sc_ks_frame_info);
	stream = sc_testbed_run(test, 0, 0);
	request = sc_testbed_data(test, stream);
	stream->object.stream_header_media_specific = PAGE_SIZE;
	sc_fake_does(fake, SC_SRB_READ_DATA, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_fake_answer(fake, SC_SRB_READ_DATA)->before = sc_stream_keep_header_size;
	sc_request_submit(request);

	KUNIT_EXPECT_EQ(test, PTR_ERR(fake->context),
			sizeof(struct sc_ksstream_header) + sizeof(struct sc_ks_frame_info));
	KUNIT_EXPECT_EQ(test, sc_request_media_specific(request), sizeof(struct sc_ks_frame_info));
}

/* There are as many as the descriptor says, and each opens once. */
static void each_instance_opens_once(struct kunit *test)
{
	struct sc_device *dev = sc_testbed_dev(test);
	struct sc_stream *stream;
	unsigned int i;

	for (i = 0; i < SC_FAKE_INSTANCES; i++) {
		stream = sc_testbed_open(test, 0, i);
		KUNIT_EXPECT_EQ(test, sc_stream_open(stream, sc_testbed_filter(test),
						     &sc_testbed_fake(test)->range), -EBUSY);
	}
	KUNIT_EXPECT_PTR_EQ(test, sc_device_stream(dev, 0, SC_FAKE_INSTANCES), NULL);
	KUNIT_EXPECT_PTR_EQ(test, sc_device_stream(dev, SC_FAKE_STREAMS, 0), NULL);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(sc_testbed_fake(test), SC_SRB_OPEN_STREAM),
			SC_FAKE_INSTANCES);
}

static void sc_stream_keep_format(struct sc_fake *fake, struct sc_srb *srb)
{
	sc_fake_open_stream(fake, srb);
	fake->context = ERR_PTR(srb->command_data.open_format->sample_size);
}

/* S-06: the format that was negotiated. A-31 */
static void the_format_travels_with_the_open(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_fake_answer(fake, SC_SRB_OPEN_STREAM)->before = sc_stream_keep_format;
	sc_testbed_open(test, 0, 0);
	KUNIT_EXPECT_EQ(test, PTR_ERR(fake->context), SC_FAKE_FRAME_BYTES);
}

/* The minidriver's status is the caller's, and the stream stays closed. */
static void an_open_that_fails_leaves_the_stream_closed(struct kunit *test)
{
	struct sc_stream *stream = sc_device_stream(sc_testbed_dev(test), 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_fake_does(fake, SC_SRB_OPEN_STREAM, SC_FAKE_COMPLETE_AND_READY,
		     SC_STATUS_TOO_MANY_NODES);
	KUNIT_EXPECT_EQ(test, sc_stream_open(stream, sc_testbed_filter(test), &fake->range),
			-ENOSPC);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_CLOSE_STREAM), 0);
	KUNIT_EXPECT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_RUN), -EINVAL);

	sc_fake_does(fake, SC_SRB_OPEN_STREAM, SC_FAKE_COMPLETE_AND_READY, 0);
	KUNIT_EXPECT_EQ(test, sc_stream_open(stream, sc_testbed_filter(test), &fake->range),
			0);
}

static void sc_open_without_data(struct sc_fake *fake, struct sc_srb *srb)
{
	sc_fake_open_stream(fake, srb);
	srb->stream_object->receive_data_packet = NULL;
}

static void sc_open_without_control(struct sc_fake *fake, struct sc_srb *srb)
{
	sc_fake_open_stream(fake, srb);
	srb->stream_object->receive_control_packet = NULL;
}

static void sc_open_neither(struct sc_fake *fake, struct sc_srb *srb)
{
	sc_fake_open_stream(fake, srb);
	srb->stream_object->pio = false;
}

static void sc_open_dma(struct sc_fake *fake, struct sc_srb *srb)
{
	sc_fake_open_stream(fake, srb);
	srb->stream_object->dma = true;
}

static void sc_open_huge_header(struct sc_fake *fake, struct sc_srb *srb)
{
	sc_fake_open_stream(fake, srb);
	srb->stream_object->stream_header_media_specific = U32_MAX;
}

struct sc_bad_open_case {
	void (*before)(struct sc_fake *fake, struct sc_srb *srb);
	const char *text;
};

static const struct sc_bad_open_case sc_bad_open_cases[] = {
	{ sc_open_without_data, "opens stream 0 without receive_data_packet" },
	{ sc_open_without_control, "opens stream 0 without receive_control_packet" },
	{ sc_open_neither, "opens stream 0 that is neither dma nor pio" },
	{ sc_open_dma, "opens stream 0 with dma but is not a bus master" },
	{ sc_open_huge_header, "opens stream 0 with stream headers of more than a page" },
};

static void sc_bad_open_name(const struct sc_bad_open_case *c, char *text)
{
	strscpy(text, c->text, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_bad_open, sc_bad_open_cases, sc_bad_open_name);

/* Reported by name, and closed again in good order. */
static void a_stream_opened_wrongly_is_closed_again(struct kunit *test)
{
	const struct sc_bad_open_case *c = test->param_value;
	struct sc_stream *stream = sc_device_stream(sc_testbed_dev(test), 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_fake_answer(fake, SC_SRB_OPEN_STREAM)->before = c->before;
	KUNIT_EXPECT_EQ(test, sc_stream_open(stream, sc_testbed_filter(test), &fake->range),
			-EPROTO);
	sc_testbed_expect_report(test, SC_OFFENCE_OPEN_STREAM, c->text);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_CLOSE_STREAM), 1);
	KUNIT_EXPECT_FALSE(test, stream->opened);
}

struct sc_ladder_case {
	enum sc_ksstate from;
	enum sc_ksstate to;
	const char *states;
};

/* One letter for each state the minidriver is sent to. */
static const struct sc_ladder_case sc_ladder_cases[] = {
	{ SC_KSSTATE_STOP, SC_KSSTATE_STOP, "" },
	{ SC_KSSTATE_STOP, SC_KSSTATE_ACQUIRE, "a" },
	{ SC_KSSTATE_STOP, SC_KSSTATE_PAUSE, "ap" },
	{ SC_KSSTATE_STOP, SC_KSSTATE_RUN, "apr" },
	{ SC_KSSTATE_ACQUIRE, SC_KSSTATE_STOP, "s" },
	{ SC_KSSTATE_ACQUIRE, SC_KSSTATE_ACQUIRE, "" },
	{ SC_KSSTATE_ACQUIRE, SC_KSSTATE_PAUSE, "p" },
	{ SC_KSSTATE_ACQUIRE, SC_KSSTATE_RUN, "pr" },
	{ SC_KSSTATE_PAUSE, SC_KSSTATE_STOP, "as" },
	{ SC_KSSTATE_PAUSE, SC_KSSTATE_ACQUIRE, "a" },
	{ SC_KSSTATE_PAUSE, SC_KSSTATE_PAUSE, "" },
	{ SC_KSSTATE_PAUSE, SC_KSSTATE_RUN, "r" },
	{ SC_KSSTATE_RUN, SC_KSSTATE_STOP, "pas" },
	{ SC_KSSTATE_RUN, SC_KSSTATE_ACQUIRE, "pa" },
	{ SC_KSSTATE_RUN, SC_KSSTATE_PAUSE, "p" },
	{ SC_KSSTATE_RUN, SC_KSSTATE_RUN, "" },
};

static void sc_ladder_name(const struct sc_ladder_case *c, char *text)
{
	static const char * const names[] = { "STOP", "ACQUIRE", "PAUSE", "RUN" };

	snprintf(text, KUNIT_PARAM_DESC_SIZE, "%s to %s", names[c->from], names[c->to]);
}

KUNIT_ARRAY_PARAM(sc_ladder, sc_ladder_cases, sc_ladder_name);

/* T-01 T-02 T-03 T-04 T-05 A-21 S-20: only neighbours, between is inserted. */
static void the_ladder_is_walked_step_by_step(struct kunit *test)
{
	const struct sc_ladder_case *c = test->param_value;
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);

	KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, c->from), 0);
	sc_fake_forget(sc_testbed_fake(test));
	KUNIT_EXPECT_EQ(test, sc_stream_set_state(stream, c->to), 0);
	KUNIT_EXPECT_EQ(test, sc_stream_state(stream), c->to);
	sc_stream_expect_states(test, c->states);
}

/* T-05 */
static void there_is_no_state_above_run(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);

	KUNIT_EXPECT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_RUN + 1), -EINVAL);
	sc_stream_expect_states(test, "");
}

/* T-05: pause and run may be repeated many times. */
static void pause_and_run_may_be_repeated(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	unsigned int i;

	sc_stream_set_state(stream, SC_KSSTATE_PAUSE);
	sc_stream_expect_states(test, "ap");
	for (i = 0; i < 3; i++) {
		sc_stream_set_state(stream, SC_KSSTATE_RUN);
		sc_stream_set_state(stream, SC_KSSTATE_PAUSE);
	}
	sc_stream_expect_states(test, "rprprp");
}

static void sc_stream_fail_pause(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_fake_answer *answer = sc_fake_answer(fake, SC_SRB_SET_STREAM_STATE);

	answer->status = srb->command_data.stream_state == SC_KSSTATE_PAUSE ? -EIO : 0;
}

/* T-05: the stream stays where it got to, and can be taken down from there. */
static void a_failing_step_stops_the_climb(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_fake_answer *answer = sc_fake_answer(sc_testbed_fake(test),
						       SC_SRB_SET_STREAM_STATE);

	answer->before = sc_stream_fail_pause;
	sc_fake_forget(sc_testbed_fake(test));
	KUNIT_EXPECT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_RUN), -EIO);
	KUNIT_EXPECT_EQ(test, sc_stream_state(stream), SC_KSSTATE_ACQUIRE);
	sc_stream_expect_states(test, "ap");

	sc_stream_stop(stream);
	KUNIT_EXPECT_EQ(test, sc_stream_state(stream), SC_KSSTATE_STOP);
	sc_stream_expect_states(test, "s");
}

/* A stop cannot fail, whatever the minidriver answers. T-01 */
static void a_stop_goes_down_in_spite_of_errors(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);

	sc_fake_does(sc_testbed_fake(test), SC_SRB_SET_STREAM_STATE,
		     SC_FAKE_COMPLETE_AND_READY, -EIO);
	sc_stream_stop(stream);
	KUNIT_EXPECT_EQ(test, sc_stream_state(stream), SC_KSSTATE_STOP);
	sc_stream_expect_states(test, "pas");
}

/* T-01 T-03 A-22: data is taken from PAUSE on, and from nowhere else. */
static void data_is_taken_in_pause_and_run_only(struct kunit *test)
{
	static const bool taken[] = {
		[SC_KSSTATE_STOP] = false,
		[SC_KSSTATE_ACQUIRE] = false,
		[SC_KSSTATE_PAUSE] = true,
		[SC_KSSTATE_RUN] = true,
	};
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_request *request;
	enum sc_ksstate state;

	sc_fake_does(sc_testbed_fake(test), SC_SRB_READ_DATA, SC_FAKE_COMPLETE_AND_READY, 0);
	for (state = SC_KSSTATE_STOP; state <= SC_KSSTATE_RUN; state++) {
		KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, state), 0);
		request = sc_testbed_read(test, stream);
		sc_testbed_settle(test);
		SC_EXPECT_RETURNED(test, request, taken[state] ? 0 : -ECANCELED);
	}
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, 2);
}

/* T-06: a pause keeps what the minidriver holds. */
static void pausing_keeps_outstanding_requests(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *held = sc_testbed_read(test, stream);
	struct sc_request *waiting = sc_testbed_read(test, stream);

	KUNIT_EXPECT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_PAUSE), 0);
	sc_testbed_settle(test);
	SC_EXPECT_HELD(test, held);
	SC_EXPECT_HELD(test, waiting);
	SC_EXPECT_CALLS(test, SC_FAKE_CANCEL, 0);
}

static void sc_stream_complete_in_stop(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_srb *held = fake->context;

	if (srb->command_data.stream_state == SC_KSSTATE_STOP)
		sc_fake_end_here(held, SC_FAKE_COMPLETE_AND_READY, 0);
}

/* T-01: unfilled reads come back with no data when the minidriver stops. */
static void a_minidriver_gives_back_its_reads_on_the_way_to_stop(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *held = sc_testbed_read(test, stream);
	struct sc_fake *fake = sc_testbed_fake(test);

	fake->context = &held->srb;
	sc_fake_answer(fake, SC_SRB_SET_STREAM_STATE)->before = sc_stream_complete_in_stop;
	sc_stream_stop(stream);
	SC_EXPECT_RETURNED(test, held, 0);
	KUNIT_EXPECT_EQ(test, sc_request_header(held)->data_used, 0);
	SC_EXPECT_CALLS(test, SC_FAKE_CANCEL, 0);
}

/* T-01 R-27: what is still held after the ladder is asked for. */
static void a_stop_gets_every_request_back(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *requests[4];
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(requests); i++) {
		requests[i] = sc_testbed_read(test, stream);
		if (i < 2)
			sc_fake_ready(&stream->data);
	}
	sc_testbed_settle(test);
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, 3);

	sc_stream_stop(stream);
	for (i = 0; i < ARRAY_SIZE(requests); i++)
		SC_EXPECT_RETURNED(test, requests[i], -ECANCELED);
	SC_EXPECT_CALLS(test, SC_FAKE_CANCEL, 3);
	KUNIT_EXPECT_TRUE(test, sc_queue_is_quiet(&stream->data));
}

/* D7: by force at the deadline, and the minidriver is named. */
static void a_stop_takes_by_force_what_is_not_given_back(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *held = sc_testbed_read(test, stream);

	sc_testbed_hurry(test);
	sc_testbed_fake(test)->cancel.how = SC_FAKE_KEEP;
	sc_stream_stop(stream);
	SC_EXPECT_RETURNED(test, held, -EIO);
	SC_EXPECT_CALLS(test, SC_FAKE_CANCEL, 1);
	/* Its frames are copied by the processor: it need not die for it. */
	KUNIT_EXPECT_FALSE(test, sc_device_is_gone(stream->dev));
	sc_testbed_expect_report(test, SC_OFFENCE_IGNORED_CANCEL,
				 "did not let go of READ_DATA when asked to");
}

/* A stream in RUN of a device that masters the bus. */
static struct sc_stream *sc_stream_run_dma(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_testbed_unregister(test);
	fake->init.bus_master_dma = true;
	fake->dma = true;
	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);
	return sc_testbed_run(test, 0, 0);
}

/* D7: dead until it is bound anew; off PCI nobody can promise more than that. */
static void a_device_that_keeps_a_dma_request_is_dead(struct kunit *test)
{
	struct sc_stream *stream = sc_stream_run_dma(test);
	struct sc_request *held = sc_testbed_read(test, stream);

	sc_testbed_hurry(test);
	sc_testbed_fake(test)->cancel.how = SC_FAKE_KEEP;
	sc_stream_stop(stream);
	SC_EXPECT_RETURNED(test, held, -EIO);
	sc_testbed_expect_report(test, SC_OFFENCE_IGNORED_CANCEL,
				 "did not let go of READ_DATA when asked to");
	KUNIT_EXPECT_TRUE(test, sc_device_is_gone(stream->dev));
	KUNIT_EXPECT_STREQ(test, sc_device_death(stream->dev),
			   "may still write to frames that were taken back, which nobody gets again");
	KUNIT_EXPECT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_RUN), -ENODEV);

	sc_testbed_unregister(test);
	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);
	KUNIT_EXPECT_FALSE(test, sc_device_is_gone(sc_testbed_dev(test)));
}

/* D7: a minidriver that gives back what it was asked for keeps its device. */
static void a_device_that_gives_back_a_dma_request_lives(struct kunit *test)
{
	struct sc_stream *stream = sc_stream_run_dma(test);
	struct sc_request *held = sc_testbed_read(test, stream);

	sc_stream_stop(stream);
	SC_EXPECT_RETURNED(test, held, -ECANCELED);
	KUNIT_EXPECT_FALSE(test, sc_device_is_gone(stream->dev));
	KUNIT_EXPECT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_RUN), 0);
}

static void sc_keep_state(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_fake_does(fake, SC_SRB_SET_STREAM_STATE, SC_FAKE_KEEP, 0);
	fake->cancel.how = SC_FAKE_KEEP;
}

/* D7: one deadline for the whole stop, not one for each step of the ladder. */
static void a_stop_that_is_never_answered_ends_all_the_same(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *held = sc_testbed_read(test, stream);
	ktime_t since = sc_testbed(test)->now;

	sc_testbed_hurry(test);
	sc_keep_state(test);
	sc_stream_stop(stream);
	KUNIT_EXPECT_EQ(test, sc_stream_waited_ms(test, since), SC_STOP_FORCE_MS);
	KUNIT_EXPECT_EQ(test, sc_stream_state(stream), SC_KSSTATE_STOP);
	SC_EXPECT_RETURNED(test, held, -EIO);
	SC_EXPECT_CALLS(test, SC_FAKE_CONTROL, 1);
	SC_EXPECT_CALLS(test, SC_FAKE_CANCEL, 2);
	sc_testbed_expect_report(test, SC_OFFENCE_IGNORED_CANCEL,
				 "did not let go of SET_STREAM_STATE when asked to");
	sc_testbed_expect_report(test, SC_OFFENCE_IGNORED_CANCEL,
				 "did not let go of READ_DATA when asked to");
}

/* T-01: and again. */
static void a_stream_runs_again_after_a_stop(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request = sc_testbed_read(test, stream);

	sc_stream_stop(stream);
	SC_EXPECT_RETURNED(test, request, -ECANCELED);
	sc_fake_client_forget(&sc_testbed(test)->client);

	KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_RUN), 0);
	sc_request_submit(request);
	sc_testbed_settle(test);
	SC_EXPECT_HELD(test, request);
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, 0);
}

/* T-07 S-07: from each state at once, without any step of the ladder. */
static void a_stream_may_be_closed_in_any_state(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	enum sc_ksstate state;
	struct sc_stream *stream;

	for (state = SC_KSSTATE_STOP; state <= SC_KSSTATE_RUN; state++) {
		stream = sc_testbed_open(test, 0, 0);
		KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, state), 0);
		sc_fake_forget(fake);
		sc_stream_close(stream);
		SC_EXPECT_CALLS(test, SC_FAKE_CONTROL, 0);
		KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_CLOSE_STREAM), 1);
		KUNIT_EXPECT_EQ(test, sc_stream_state(stream), SC_KSSTATE_STOP);
	}
}

static void sc_stream_complete_in_close(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_fake_client *client = fake->context;

	/* Cancel was before, so it is back already. */
	fake->context = ERR_PTR(sc_fake_client_count(client));
}

/* cancel first, and close finds nothing any more. */
static void when_close_comes_every_request_is_back(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_testbed_read(test, stream);
	fake->context = &sc_testbed(test)->client;
	sc_fake_answer(fake, SC_SRB_CLOSE_STREAM)->before = sc_stream_complete_in_close;
	sc_stream_close(stream);
	KUNIT_EXPECT_EQ(test, PTR_ERR(fake->context), 1);
}

/* A close cannot fail either. */
static void a_close_that_fails_closes(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);

	sc_fake_does(sc_testbed_fake(test), SC_SRB_CLOSE_STREAM, SC_FAKE_COMPLETE_AND_READY, -EIO);
	sc_stream_close(stream);
	KUNIT_EXPECT_FALSE(test, stream->opened);
	sc_testbed_open(test, 0, 0);
}

/* D7: who closes a node stops its stream first, and waits two seconds in all. */
static void stopping_and_closing_have_one_deadline(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);
	ktime_t since = sc_testbed(test)->now;

	sc_testbed_hurry(test);
	sc_testbed_read(test, stream);
	fake->cancel.how = SC_FAKE_KEEP;
	sc_stream_stop(stream);
	sc_fake_does(fake, SC_SRB_CLOSE_STREAM, SC_FAKE_READY, 0);
	sc_stream_close(stream);
	KUNIT_EXPECT_EQ(test, sc_stream_waited_ms(test, since), SC_STOP_FORCE_MS);
	sc_testbed_expect_report(test, SC_OFFENCE_IGNORED_CANCEL,
				 "did not let go of READ_DATA when asked to");
	sc_testbed_expect_report(test, SC_OFFENCE_IGNORED_CANCEL,
				 "did not let go of CLOSE_STREAM when asked to");
}

/* D7: the extension lives on, since the minidriver may still use it. */
static void a_close_that_is_never_answered_keeps_the_extension(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	u8 *extension = stream->object.hw_stream_extension;
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_testbed_hurry(test);
	sc_fake_does(fake, SC_SRB_CLOSE_STREAM, SC_FAKE_READY, 0);
	fake->cancel.how = SC_FAKE_KEEP;
	sc_stream_close(stream);
	sc_testbed_expect_report(test, SC_OFFENCE_IGNORED_CANCEL,
				 "did not let go of CLOSE_STREAM when asked to");
	KUNIT_EXPECT_FALSE(test, stream->opened);

	/* KASAN would tell if it were gone. */
	memset(extension, 0xa5, fake->init.per_stream_extension_size);
	sc_fake_does(fake, SC_SRB_CLOSE_STREAM, SC_FAKE_COMPLETE_AND_READY, 0);
	KUNIT_EXPECT_PTR_NE(test, sc_testbed_open(test, 0, 0)->object.hw_stream_extension,
			    (void *)extension);
}

/* D7: a close that another request kept from the minidriver closed nothing. */
static void a_close_that_is_never_seen_keeps_the_extension(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	u8 *extension = stream->object.hw_stream_extension;
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_request *before;

	sc_testbed_hurry(test);
	sc_fake_does(fake, SC_SRB_UNKNOWN_DEVICE_COMMAND, SC_FAKE_KEEP, 0);
	before = sc_testbed_send(test, NULL, SC_SRB_UNKNOWN_DEVICE_COMMAND);
	sc_stream_close(stream);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_CLOSE_STREAM), 0);
	KUNIT_EXPECT_FALSE(test, stream->opened);

	memset(extension, 0xa5, fake->init.per_stream_extension_size);
	sc_fake_end(&before->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_settle(test);
	KUNIT_EXPECT_PTR_NE(test, sc_testbed_open(test, 0, 0)->object.hw_stream_extension,
			    (void *)extension);
}

/* D7: after a request that was taken by force the next one goes down. */
static void force_opens_the_gate_of_a_control_queue(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_request *request;

	sc_fake_does(fake, SC_SRB_UNKNOWN_DEVICE_COMMAND, SC_FAKE_KEEP, 0);
	request = sc_testbed_send(test, NULL, SC_SRB_UNKNOWN_DEVICE_COMMAND);
	sc_request_force(request, -EIO);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, -EIO);

	sc_fake_forget(fake);
	sc_testbed_open(test, 0, 0);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_OPEN_STREAM), 1);
}

static void closing_twice_is_closing_once(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);

	sc_stream_close(stream);
	sc_stream_close(stream);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(sc_testbed_fake(test), SC_SRB_CLOSE_STREAM), 1);
}

/* A gate that was left shut by the last client is open for the next. */
static void the_queues_of_a_reopened_stream_begin_as_new_ones(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request = sc_testbed_read(test, stream);

	sc_testbed_fake(test)->cancel.how = SC_FAKE_COMPLETE;
	sc_stream_close(stream);
	SC_EXPECT_RETURNED(test, request, -ECANCELED);
	KUNIT_EXPECT_FALSE(test, stream->data.gate_open);

	sc_testbed_run(test, 0, 0);
	sc_testbed_read(test, stream);
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, 1);
}

/* Any request of a closed stream comes back at once. */
static void a_closed_stream_takes_no_requests(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *data = sc_testbed_data(test, stream);
	struct sc_request *control = sc_testbed_control(test, stream, SC_SRB_GET_DATA_FORMAT);

	sc_stream_close(stream);
	sc_request_submit(data);
	sc_request_submit(control);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, data, -ECANCELED);
	SC_EXPECT_RETURNED(test, control, -ENODEV);
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, 0);
	SC_EXPECT_CALLS(test, SC_FAKE_CONTROL, 0);
}

static struct kunit_case sc_stream_cases[] = {
	KUNIT_CASE(the_extension_of_a_stream_is_zeroed_at_each_open),
	KUNIT_CASE(a_stream_object_says_what_it_is),
	KUNIT_CASE(a_header_is_as_large_as_the_open_made_it),
	KUNIT_CASE(each_instance_opens_once),
	KUNIT_CASE(the_format_travels_with_the_open),
	KUNIT_CASE(an_open_that_fails_leaves_the_stream_closed),
	KUNIT_CASE_PARAM(a_stream_opened_wrongly_is_closed_again, sc_bad_open_gen_params),
	KUNIT_CASE_PARAM(the_ladder_is_walked_step_by_step, sc_ladder_gen_params),
	KUNIT_CASE(there_is_no_state_above_run),
	KUNIT_CASE(pause_and_run_may_be_repeated),
	KUNIT_CASE(a_failing_step_stops_the_climb),
	KUNIT_CASE(a_stop_goes_down_in_spite_of_errors),
	KUNIT_CASE(data_is_taken_in_pause_and_run_only),
	KUNIT_CASE(pausing_keeps_outstanding_requests),
	KUNIT_CASE(a_minidriver_gives_back_its_reads_on_the_way_to_stop),
	KUNIT_CASE(a_stop_gets_every_request_back),
	KUNIT_CASE(a_stop_takes_by_force_what_is_not_given_back),
	KUNIT_CASE(a_device_that_keeps_a_dma_request_is_dead),
	KUNIT_CASE(a_device_that_gives_back_a_dma_request_lives),
	KUNIT_CASE(a_stop_that_is_never_answered_ends_all_the_same),
	KUNIT_CASE(a_stream_runs_again_after_a_stop),
	KUNIT_CASE(a_stream_may_be_closed_in_any_state),
	KUNIT_CASE(when_close_comes_every_request_is_back),
	KUNIT_CASE(a_close_that_fails_closes),
	KUNIT_CASE(stopping_and_closing_have_one_deadline),
	KUNIT_CASE(a_close_that_is_never_answered_keeps_the_extension),
	KUNIT_CASE(a_close_that_is_never_seen_keeps_the_extension),
	KUNIT_CASE(force_opens_the_gate_of_a_control_queue),
	KUNIT_CASE(closing_twice_is_closing_once),
	KUNIT_CASE(the_queues_of_a_reopened_stream_begin_as_new_ones),
	KUNIT_CASE(a_closed_stream_takes_no_requests),
	{}
};

static struct kunit_suite sc_stream_suite = {
	.name = "sc_stream",
	.init = sc_testbed_init_device,
	.exit = sc_testbed_exit,
	.test_cases = sc_stream_cases,
};
kunit_test_suite(sc_stream_suite);
