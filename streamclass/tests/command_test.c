// SPDX-License-Identifier: GPL-2.0
/*
 * What all questions to a minidriver have in common: whose the answer is, and
 * what ends the waiting for one that does not come.
 */
#include "testbed.h"

static struct sc_ksdataformat sc_question_format = {
	.format_size = sizeof(sc_question_format),
};

static struct sc_ksrate sc_question_rate = { .rate = 500 };

/* What the client hands over where the class driver knows nothing of it. */
static int sc_question_irp;

static int sc_ask_state(struct sc_stream *stream)
{
	enum sc_ksstate state;

	return sc_stream_get_state(stream, &state);
}

static int sc_ask_propose_format(struct sc_stream *stream)
{
	return sc_stream_propose_format(stream, &sc_question_format);
}

static int sc_ask_set_format(struct sc_stream *stream)
{
	return sc_stream_set_format(stream, &sc_question_format);
}

static int sc_ask_get_format(struct sc_stream *stream)
{
	struct sc_ksdataformat format;
	u32 bytes;

	return sc_stream_get_format(stream, &format, sizeof(format), &bytes);
}

static int sc_ask_propose_rate(struct sc_stream *stream)
{
	return sc_stream_propose_rate(stream, &sc_question_rate);
}

static int sc_ask_set_rate(struct sc_stream *stream)
{
	return sc_stream_set_rate(stream, &sc_question_rate);
}

static int sc_ask_unknown(struct sc_stream *stream)
{
	return sc_stream_unknown(stream, &sc_question_irp);
}

static int sc_ask_filter_unknown(struct sc_stream *stream)
{
	return sc_filter_unknown(stream->filter, &sc_question_irp);
}

/**
 * struct sc_question - one thing a client may ask
 * @command: what the minidriver sees
 * @ask: asks it
 * @prepare: what has to be before
 * @unimplemented: what comes of a minidriver that does not implement it
 */
struct sc_question {
	enum sc_srb_command command;
	int (*ask)(struct sc_stream *stream);
	int (*prepare)(struct sc_stream *stream);
	int unimplemented;
};

static const struct sc_question sc_questions[] = {
	{ SC_SRB_GET_STREAM_STATE, sc_ask_state },
	{ SC_SRB_PROPOSE_DATA_FORMAT, sc_ask_propose_format, NULL, -EOPNOTSUPP },
	{ SC_SRB_SET_DATA_FORMAT, sc_ask_set_format, NULL, -EOPNOTSUPP },
	{ SC_SRB_GET_DATA_FORMAT, sc_ask_get_format, NULL, -EOPNOTSUPP },
	{ SC_SRB_PROPOSE_STREAM_RATE, sc_ask_propose_rate, NULL, -EOPNOTSUPP },
	{ SC_SRB_SET_STREAM_RATE, sc_ask_set_rate, NULL, -EOPNOTSUPP },
	{ SC_SRB_BEGIN_FLUSH, sc_stream_begin_flush },
	{ SC_SRB_END_FLUSH, sc_stream_end_flush, sc_stream_begin_flush },
	{ SC_SRB_UNKNOWN_STREAM_COMMAND, sc_ask_unknown, NULL, -EOPNOTSUPP },
	{ SC_SRB_UNKNOWN_DEVICE_COMMAND, sc_ask_filter_unknown, NULL, -EOPNOTSUPP },
};

static void sc_question_name(const struct sc_question *question, char *text)
{
	strscpy(text, sc_srb_command_name(question->command), KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_question, sc_questions, sc_question_name);

/* A question about to be asked, and the answer. */
struct sc_asking {
	const struct sc_question *question;
	struct sc_stream *stream;
	struct sc_elsewhere there;
	int ret;
};

static void sc_question_answer_format(struct sc_fake *fake, struct sc_srb *srb)
{
	*srb->command_data.open_format = sc_question_format;
}

static void sc_asking_begin(struct kunit *test, struct sc_asking *asking)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	asking->question = test->param_value;
	asking->stream = sc_testbed_run(test, 1, 2);
	asking->ret = 1;
	sc_fake_answer(fake, SC_SRB_GET_DATA_FORMAT)->before = sc_question_answer_format;
	if (asking->question->prepare)
		KUNIT_ASSERT_EQ(test, asking->question->prepare(asking->stream), 0);
	sc_fake_forget(fake);
}

static void sc_asking_ask(void *context)
{
	struct sc_asking *asking = context;

	asking->ret = asking->question->ask(asking->stream);
}

static struct sc_fake_call *sc_asking_call(struct kunit *test, struct sc_asking *asking)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	bool device = asking->question->command >= SC_SRB_GET_STREAM_INFO;

	return sc_fake_nth(fake, device ? SC_FAKE_DEVICE : SC_FAKE_CONTROL, 0);
}

/*
 * Another thread asks. When this returns the minidriver has the question, and
 * the thread waits, for as long as it thought right when it began to.
 */
static struct sc_srb *sc_asking_elsewhere(struct kunit *test, struct sc_asking *asking)
{
	struct sc_device *dev = sc_testbed_dev(test);

	sc_asking_begin(test, asking);
	sc_fake_does(sc_testbed_fake(test), asking->question->command, SC_FAKE_KEEP, 0);
	sc_testbed_start_elsewhere(test, &asking->there, sc_asking_ask, asking);
	while (!atomic_read(&sc_testbed_fake(test)->n_calls) ||
	       atomic_read(&sc_testbed_fake(test)->inside) || !wq_has_sleeper(&dev->wait))
		cpu_relax();
	return sc_asking_call(test, asking)->srb;
}

/* S-15, S-19, S-25, S-26, S-27, S-29, S-30, S-31, S-32, S-33 */
static void a_question_reaches_the_minidriver_once(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_asking asking;

	sc_asking_begin(test, &asking);
	sc_asking_ask(&asking);
	KUNIT_EXPECT_EQ(test, asking.ret, 0);
	KUNIT_EXPECT_EQ(test, atomic_read(&fake->n_calls), 1);
	KUNIT_ASSERT_NOT_NULL(test, sc_asking_call(test, &asking));
	KUNIT_EXPECT_EQ(test, sc_asking_call(test, &asking)->command, asking.question->command);
}

static void an_error_of_the_minidriver_is_the_answer(struct kunit *test)
{
	struct sc_asking asking;

	sc_asking_begin(test, &asking);
	sc_fake_does(sc_testbed_fake(test), asking.question->command,
		     SC_FAKE_COMPLETE_AND_READY, SC_STATUS_IO_DEVICE_ERROR);
	sc_asking_ask(&asking);
	KUNIT_EXPECT_EQ(test, asking.ret, -EIO);
}

/* State and flush the class driver can do by itself; A-29 for all others. */
static void what_is_not_implemented_is_said(struct kunit *test)
{
	struct sc_asking asking;

	sc_asking_begin(test, &asking);
	sc_fake_does(sc_testbed_fake(test), asking.question->command,
		     SC_FAKE_COMPLETE_AND_READY, SC_STATUS_NOT_IMPLEMENTED);
	sc_asking_ask(&asking);
	KUNIT_EXPECT_EQ(test, asking.ret, asking.question->unimplemented);
}

static void a_slow_minidriver_is_waited_for(struct kunit *test)
{
	struct sc_asking asking;
	struct sc_srb *srb = sc_asking_elsewhere(test, &asking);

	KUNIT_EXPECT_EQ(test, READ_ONCE(asking.ret), 1);
	sc_question_answer_format(NULL, &(struct sc_srb){
		.command_data.open_format = asking.question->command == SC_SRB_GET_DATA_FORMAT ?
					    srb->command_data.open_format : &sc_question_format,
	});
	sc_fake_end(srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_join(&asking.there);
	KUNIT_EXPECT_EQ(test, asking.ret, 0);
}

static bool sc_question_has_payload(enum sc_srb_command command)
{
	return command == SC_SRB_PROPOSE_DATA_FORMAT || command == SC_SRB_SET_DATA_FORMAT ||
	       command == SC_SRB_GET_DATA_FORMAT || command == SC_SRB_PROPOSE_STREAM_RATE ||
	       command == SC_SRB_SET_STREAM_RATE;
}

/* What it was given is no longer the client's and stays where it is. */
static void one_that_never_answers_is_given_up(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_asking asking;
	struct sc_srb *srb;
	char text[80];

	sc_asking_begin(test, &asking);
	sc_fake_does(fake, asking.question->command, SC_FAKE_KEEP, 0);
	fake->cancel.how = SC_FAKE_KEEP;
	sc_testbed_hurry(test);
	sc_asking_ask(&asking);
	KUNIT_EXPECT_EQ(test, asking.ret, -ETIMEDOUT);
	snprintf(text, sizeof(text), "did not let go of %s when asked to",
		 sc_srb_command_name(asking.question->command));
	sc_testbed_expect_report(test, SC_OFFENCE_IGNORED_CANCEL, text);

	srb = sc_asking_call(test, &asking)->srb;
	if (!sc_question_has_payload(asking.question->command))
		return;
	KUNIT_EXPECT_NOT_NULL(test, srb->command_data.method_info);
	if (srb->command_data.method_info)
		memset(srb->command_data.method_info, 0x5a, sizeof(u32));
}

/* First the question, then the close. */
static void a_close_meanwhile_ends_the_waiting(struct kunit *test)
{
	struct sc_asking asking;

	sc_asking_elsewhere(test, &asking);
	if (asking.question->command == SC_SRB_UNKNOWN_DEVICE_COMMAND)
		sc_testbed_hurry(test);
	sc_stream_close(asking.stream);
	if (asking.question->command == SC_SRB_UNKNOWN_DEVICE_COMMAND)
		sc_fake_end(sc_asking_call(test, &asking)->srb, SC_FAKE_COMPLETE_AND_READY,
			    -ECANCELED);
	sc_testbed_join(&asking.there);
	KUNIT_EXPECT_EQ(test, asking.ret, -ECANCELED);
	KUNIT_EXPECT_FALSE(test, asking.stream->opened);
}

/* First the close, then the question. */
static void a_closed_stream_is_asked_nothing(struct kunit *test)
{
	struct sc_asking asking;

	sc_asking_begin(test, &asking);
	if (asking.question->command == SC_SRB_UNKNOWN_DEVICE_COMMAND)
		kunit_skip(test, "is no question to a stream");
	sc_stream_close(asking.stream);
	sc_fake_forget(sc_testbed_fake(test));
	sc_asking_ask(&asking);
	KUNIT_EXPECT_EQ(test, asking.ret, -ENODEV);
	KUNIT_EXPECT_EQ(test, atomic_read(&sc_testbed_fake(test)->n_calls), 0);
}

/* First the question, then the removal. */
static void a_device_that_goes_ends_the_waiting(struct kunit *test)
{
	struct sc_asking asking;

	sc_asking_elsewhere(test, &asking);
	sc_testbed_unregister(test);
	sc_testbed_join(&asking.there);
	KUNIT_EXPECT_EQ(test, asking.ret, -ENODEV);
}

/* First the device is no more of use, then the question. */
static void a_device_that_is_going_is_asked_nothing(struct kunit *test)
{
	struct sc_device *dev = sc_testbed_dev(test);
	struct sc_asking asking;

	sc_asking_begin(test, &asking);
	dev->dead = true;
	sc_asking_ask(&asking);
	dev->dead = false;
	KUNIT_EXPECT_EQ(test, asking.ret, -ENODEV);
	KUNIT_EXPECT_EQ(test, atomic_read(&sc_testbed_fake(test)->n_calls), 0);
}

/* Stopping has a deadline of its own, whatever somebody else waits for. */
static void a_stop_does_not_wait_for_an_answer_to_others(struct kunit *test)
{
	struct sc_asking asking;
	struct sc_srb *srb = sc_asking_elsewhere(test, &asking);

	if (asking.question->command == SC_SRB_UNKNOWN_DEVICE_COMMAND ||
	    asking.question->command == SC_SRB_BEGIN_FLUSH)
		goto end;
	/* It may take more, and so may be told to stop. */
	sc_fake_ready(&asking.stream->control);
	sc_stream_stop(asking.stream);
	KUNIT_EXPECT_EQ(test, sc_stream_state(asking.stream), SC_KSSTATE_STOP);
	KUNIT_EXPECT_EQ(test, READ_ONCE(asking.ret), 1);
end:
	sc_fake_end(srb, SC_FAKE_COMPLETE_AND_READY, -EIO);
	sc_testbed_join(&asking.there);
	KUNIT_EXPECT_EQ(test, asking.ret, -EIO);
}

static void sc_question_note_irp(struct sc_fake *fake, struct sc_srb *srb)
{
	fake->context = srb->irp;
}

/* S-15 S-25: and the next request is without it. */
static void what_is_unknown_travels_as_it_is(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);
	enum sc_ksstate state;

	sc_fake_answer(fake, SC_SRB_UNKNOWN_STREAM_COMMAND)->before = sc_question_note_irp;
	sc_fake_answer(fake, SC_SRB_UNKNOWN_DEVICE_COMMAND)->before = sc_question_note_irp;
	sc_fake_answer(fake, SC_SRB_GET_STREAM_STATE)->before = sc_question_note_irp;

	KUNIT_EXPECT_EQ(test, sc_stream_unknown(stream, &sc_question_irp), 0);
	KUNIT_EXPECT_PTR_EQ(test, fake->context, (void *)&sc_question_irp);
	KUNIT_EXPECT_EQ(test, sc_stream_get_state(stream, &state), 0);
	KUNIT_EXPECT_PTR_EQ(test, fake->context, NULL);
	KUNIT_EXPECT_EQ(test, sc_filter_unknown(sc_testbed_filter(test), &sc_question_irp), 0);
	KUNIT_EXPECT_PTR_EQ(test, fake->context, (void *)&sc_question_irp);
}

static void sc_question_say_state(struct sc_fake *fake, struct sc_srb *srb)
{
	srb->command_data.stream_state = *(enum sc_ksstate *)fake->context;
}

/* S-19 A-23 */
static void the_state_is_what_the_minidriver_says(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	enum sc_ksstate says = SC_KSSTATE_ACQUIRE, state;
	struct sc_fake *fake = sc_testbed_fake(test);

	fake->context = &says;
	sc_fake_answer(fake, SC_SRB_GET_STREAM_STATE)->before = sc_question_say_state;
	KUNIT_ASSERT_EQ(test, sc_stream_get_state(stream, &state), 0);
	KUNIT_EXPECT_EQ(test, state, SC_KSSTATE_ACQUIRE);
	KUNIT_EXPECT_EQ(test, sc_stream_state(stream), SC_KSSTATE_RUN);
}

/* S-19: what the class driver knows, where nobody says anything. */
static void the_state_of_a_silent_minidriver_is_known(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);
	enum sc_ksstate state = SC_KSSTATE_STOP;

	KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_PAUSE), 0);
	KUNIT_ASSERT_EQ(test, sc_stream_get_state(stream, &state), 0);
	KUNIT_EXPECT_EQ(test, state, SC_KSSTATE_PAUSE);

	state = SC_KSSTATE_STOP;
	sc_fake_does(fake, SC_SRB_GET_STREAM_STATE, SC_FAKE_COMPLETE_AND_READY,
		     SC_STATUS_NOT_IMPLEMENTED);
	KUNIT_ASSERT_EQ(test, sc_stream_get_state(stream, &state), 0);
	KUNIT_EXPECT_EQ(test, state, SC_KSSTATE_PAUSE);
}

/* S-19: it is paused, and has nothing to show before it runs. */
static void the_state_of_a_live_source_is_known(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);
	enum sc_ksstate state = SC_KSSTATE_STOP;

	KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_PAUSE), 0);
	sc_fake_does(fake, SC_SRB_GET_STREAM_STATE, SC_FAKE_COMPLETE_AND_READY, -ENODATA);
	KUNIT_ASSERT_EQ(test, sc_stream_get_state(stream, &state), 0);
	KUNIT_EXPECT_EQ(test, state, SC_KSSTATE_PAUSE);
}

static void a_state_that_is_none_is_reported(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 1, 0);
	enum sc_ksstate says = 4, state = SC_KSSTATE_STOP;
	struct sc_fake *fake = sc_testbed_fake(test);

	fake->context = &says;
	sc_fake_answer(fake, SC_SRB_GET_STREAM_STATE)->before = sc_question_say_state;
	KUNIT_EXPECT_EQ(test, sc_stream_get_state(stream, &state), -EPROTO);
	KUNIT_EXPECT_EQ(test, state, SC_KSSTATE_STOP);
	sc_testbed_expect_report(test, SC_OFFENCE_ANSWER, "says that stream 1 is in state 4");
}

static struct kunit_case sc_command_cases[] = {
	KUNIT_CASE_PARAM(a_question_reaches_the_minidriver_once, sc_question_gen_params),
	KUNIT_CASE_PARAM(an_error_of_the_minidriver_is_the_answer, sc_question_gen_params),
	KUNIT_CASE_PARAM(what_is_not_implemented_is_said, sc_question_gen_params),
	KUNIT_CASE_PARAM(a_slow_minidriver_is_waited_for, sc_question_gen_params),
	KUNIT_CASE_PARAM(one_that_never_answers_is_given_up, sc_question_gen_params),
	KUNIT_CASE_PARAM(a_close_meanwhile_ends_the_waiting, sc_question_gen_params),
	KUNIT_CASE_PARAM(a_closed_stream_is_asked_nothing, sc_question_gen_params),
	KUNIT_CASE_PARAM(a_device_that_goes_ends_the_waiting, sc_question_gen_params),
	KUNIT_CASE_PARAM(a_device_that_is_going_is_asked_nothing, sc_question_gen_params),
	KUNIT_CASE_PARAM(a_stop_does_not_wait_for_an_answer_to_others, sc_question_gen_params),
	KUNIT_CASE(what_is_unknown_travels_as_it_is),
	KUNIT_CASE(the_state_is_what_the_minidriver_says),
	KUNIT_CASE(the_state_of_a_silent_minidriver_is_known),
	KUNIT_CASE(the_state_of_a_live_source_is_known),
	KUNIT_CASE(a_state_that_is_none_is_reported),
	{ }
};

static struct kunit_suite sc_command_suite = {
	.name = "sc_command",
	.init = sc_testbed_init_device,
	.exit = sc_testbed_exit,
	.test_cases = sc_command_cases,
};
kunit_test_suite(sc_command_suite);
