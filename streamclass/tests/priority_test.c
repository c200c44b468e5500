// SPDX-License-Identifier: GPL-2.0
/*
 * Priority routines: the four levels, one waiting at a time, and what may be
 * called from which.
 */
#include "testbed.h"

/* A routine that records that it was called and then does something. */
struct sc_step {
	struct sc_stream *stream;
	struct sc_srb *srb;
	void (*action)(struct sc_step *step);
	unsigned int done;
	unsigned int begun;
};

static void sc_step_routine(void *context)
{
	struct sc_step *step = context;

	sc_fake_priority_routine(step->stream->dev);
	if (step->action)
		step->action(step);
	step->done++;
}

static void sc_step_schedule(struct sc_step *step, enum sc_stream_priority priority)
{
	stream_class_call_at_new_priority(&step->stream->object,
					  step->stream->dev->extension, priority,
					  sc_step_routine, step);
}

/* Schedule from no recorded level, which is allowed, and wait. */
static void sc_step_run(struct sc_step *step, enum sc_stream_priority priority)
{
	sc_step_schedule(step, priority);
	sc_testbed_flush_priority(&step->stream->priority);
}

static struct sc_fake_call *sc_step_call(struct kunit *test, unsigned int n)
{
	struct sc_fake_call *call = sc_fake_nth(sc_testbed_fake(test), SC_FAKE_PRIORITY, n);

	KUNIT_ASSERT_NOT_NULL(test, call);
	return call;
}

/* F-06 C-12 */
static void high_is_synchronised_and_comes_before_the_call_returns(struct kunit *test)
{
	struct sc_step step = { .stream = sc_testbed_run(test, 0, 0) };

	sc_step_schedule(&step, SC_HIGH);
	KUNIT_EXPECT_EQ(test, step.done, 1);
	KUNIT_EXPECT_EQ(test, sc_step_call(test, 0)->level, SC_LEVEL_HIGH);
}

/* F-06 */
static void dispatch_is_a_bottom_half(struct kunit *test)
{
	struct sc_step step = { .stream = sc_testbed_run(test, 0, 0) };

	local_bh_disable();
	sc_step_schedule(&step, SC_DISPATCH);
	KUNIT_EXPECT_EQ(test, step.done, 0);
	local_bh_enable();
	sc_testbed_flush_priority(&step.stream->priority);
	KUNIT_EXPECT_EQ(test, step.done, 1);
	KUNIT_EXPECT_EQ(test, sc_step_call(test, 0)->level, SC_LEVEL_DISPATCH);
	KUNIT_EXPECT_TRUE(test, sc_step_call(test, 0)->bottom_half);
}

static void sc_step_sleep(struct sc_step *step)
{
	might_sleep();
	mutex_lock(&step->stream->mutex);
	mutex_unlock(&step->stream->mutex);
}

/* F-06 A-04 */
static void low_is_a_thread_that_may_sleep(struct kunit *test)
{
	struct sc_step step = {
		.stream = sc_testbed_run(test, 0, 0),
		.action = sc_step_sleep,
	};

	sc_step_run(&step, SC_LOW);
	KUNIT_EXPECT_EQ(test, step.done, 1);
	KUNIT_EXPECT_EQ(test, sc_step_call(test, 0)->level, SC_LEVEL_LOW);
	KUNIT_EXPECT_FALSE(test, sc_step_call(test, 0)->bottom_half);
	KUNIT_EXPECT_PTR_NE(test, sc_step_call(test, 0)->task, current);
}

static void sc_step_back_to_high(struct sc_step *step)
{
	step->action = NULL;
	sc_step_schedule(step, SC_LOW_TO_HIGH);
}

/* F-06 A-08 */
static void low_to_high_comes_before_the_call_returns(struct kunit *test)
{
	struct sc_step step = {
		.stream = sc_testbed_run(test, 0, 0),
		.action = sc_step_back_to_high,
	};

	sc_step_run(&step, SC_LOW);
	KUNIT_EXPECT_EQ(test, step.done, 2);
	KUNIT_EXPECT_EQ(test, sc_step_call(test, 0)->level, SC_LEVEL_LOW);
	KUNIT_EXPECT_EQ(test, sc_step_call(test, 1)->level, SC_LEVEL_HIGH);
	KUNIT_EXPECT_PTR_EQ(test, sc_step_call(test, 1)->task, sc_step_call(test, 0)->task);
}

/* The level of a routine ends with the routine it called. */
static void sc_step_note_after_high(struct sc_step *step)
{
	struct sc_step high = { .stream = step->stream };

	sc_step_schedule(&high, SC_LOW_TO_HIGH);
	sc_fake_priority_routine(step->stream->dev);
}

static void back_from_high_a_routine_is_low_again(struct kunit *test)
{
	struct sc_step step = {
		.stream = sc_testbed_run(test, 0, 0),
		.action = sc_step_note_after_high,
	};

	sc_step_run(&step, SC_LOW);
	KUNIT_EXPECT_EQ(test, sc_step_call(test, 1)->level, SC_LEVEL_HIGH);
	KUNIT_EXPECT_EQ(test, sc_step_call(test, 2)->level, SC_LEVEL_LOW);
	KUNIT_EXPECT_EQ(test, sc_context_level(step.stream->dev), SC_LEVEL_FOREIGN);
}

static void sc_step_schedule_high(void *context)
{
	struct sc_step *step = context;

	sc_step_schedule(step, SC_HIGH);
	/* It comes later: nothing has been done so far. */
	step->stream = step->done ? NULL : step->stream;
}

/* F-06: High from High waits until the running piece has ended. */
static void high_from_high_comes_after_the_entry_point(struct kunit *test)
{
	struct sc_step step = { .stream = sc_testbed_run(test, 0, 0) };

	sc_fake_call(sc_testbed_dev(test), sc_step_schedule_high, &step);
	KUNIT_ASSERT_NOT_NULL(test, step.stream);
	sc_testbed_flush_priority(&step.stream->priority);
	KUNIT_EXPECT_EQ(test, step.done, 1);
	KUNIT_EXPECT_EQ(test, sc_step_call(test, 0)->level, SC_LEVEL_HIGH);
}

/* F-06: a Dispatch routine gets at what it shares with the interrupt. */
static void high_from_dispatch_comes_before_the_call_returns(struct kunit *test)
{
	struct sc_step step = {
		.stream = sc_testbed_run(test, 0, 0),
		.action = sc_step_back_to_high,
	};

	sc_step_run(&step, SC_DISPATCH);
	KUNIT_EXPECT_EQ(test, step.done, 2);
	KUNIT_EXPECT_EQ(test, sc_step_call(test, 1)->level, SC_LEVEL_HIGH);
}

/* F-06 */
static void one_routine_waits_at_a_time(struct kunit *test)
{
	struct sc_step step = { .stream = sc_testbed_run(test, 0, 0) };
	char text[160];

	local_bh_disable();
	sc_step_schedule(&step, SC_DISPATCH);
	stream_class_call_at_new_priority(&step.stream->object, step.stream->dev->extension,
					  SC_LOW, sc_fake_priority_routine, step.stream->dev);
	local_bh_enable();
	sc_testbed_flush_priority(&step.stream->priority);

	KUNIT_EXPECT_EQ(test, step.done, 1);
	SC_EXPECT_CALLS(test, SC_FAKE_PRIORITY, 1);
	snprintf(text, sizeof(text), "schedules %ps while %ps is still waiting to be called",
		 sc_fake_priority_routine, sc_step_routine);
	sc_testbed_expect_report(test, SC_OFFENCE_PRIORITY_BUSY, text);
}

/* F-06: what comes from an interrupt routine may come again before it was served. */
static void the_same_call_again_is_one_call(struct kunit *test)
{
	struct sc_step step = { .stream = sc_testbed_run(test, 0, 0) };

	local_bh_disable();
	sc_step_schedule(&step, SC_DISPATCH);
	sc_step_schedule(&step, SC_DISPATCH);
	local_bh_enable();
	sc_testbed_flush_priority(&step.stream->priority);
	KUNIT_EXPECT_EQ(test, step.done, 1);
}

/* F-06: one for each stream and one for the device. */
static void streams_and_device_wait_side_by_side(struct kunit *test)
{
	struct sc_step one = { .stream = sc_testbed_run(test, 0, 0) };
	struct sc_step two = { .stream = sc_testbed_run(test, 1, 0) };
	struct sc_device *dev = one.stream->dev;

	local_bh_disable();
	sc_step_schedule(&one, SC_DISPATCH);
	sc_step_schedule(&two, SC_DISPATCH);
	stream_class_call_at_new_priority(NULL, dev->extension, SC_DISPATCH,
					  sc_fake_priority_routine, dev);
	local_bh_enable();
	sc_testbed_flush_priority(&one.stream->priority);
	sc_testbed_flush_priority(&two.stream->priority);
	sc_testbed_flush_priority(&dev->priority);
	SC_EXPECT_CALLS(test, SC_FAKE_PRIORITY, 3);
}

/* The next one may run before this one has ended, so ends are not counted. */
static void sc_step_again(struct sc_step *step)
{
	unsigned int before = step->begun++;

	if (before < 4)
		sc_step_schedule(step, before % 2 ? SC_LOW : SC_DISPATCH);
}

/* the slot is free from the moment the routine is entered. */
static void a_routine_may_schedule_the_next_itself(struct kunit *test)
{
	struct sc_step step = {
		.stream = sc_testbed_run(test, 0, 0),
		.action = sc_step_again,
	};

	sc_step_run(&step, SC_LOW);
	KUNIT_EXPECT_EQ(test, step.begun, 5);
	SC_EXPECT_CALLS(test, SC_FAKE_PRIORITY, 5);
}

/* nothing of a closed stream runs. */
static void a_closed_stream_schedules_nothing(struct kunit *test)
{
	struct sc_step step = { .stream = sc_testbed_run(test, 0, 0) };

	sc_stream_close(step.stream);
	sc_step_run(&step, SC_HIGH);
	sc_step_run(&step, SC_DISPATCH);
	sc_step_run(&step, SC_LOW);
	KUNIT_EXPECT_EQ(test, step.done, 0);
}

static void sc_step_complete(struct sc_step *step)
{
	sc_fake_end_here(step->srb, SC_FAKE_COMPLETE_AND_READY, 0);
}

static void sc_step_ready(struct sc_step *step)
{
	sc_stream_ready_data(&step->stream->object);
}

static void sc_step_device_ready(struct sc_step *step)
{
	sc_device_ready(step->stream->dev->extension);
}

static void sc_step_abort(struct sc_step *step)
{
	stream_class_abort_outstanding_requests(step->stream->dev->extension,
						&step->stream->object, -EPIPE);
}

struct sc_forbidden_case {
	enum sc_stream_priority priority;
	void (*action)(struct sc_step *step);
	const char *text;
};

static const struct sc_forbidden_case sc_forbidden_cases[] = {
	{ SC_LOW, sc_step_ready,
	  "calls stream_class_stream_notification from a Low priority routine, which is not obeyed" },
	{ SC_LOW, sc_step_device_ready,
	  "calls stream_class_device_notification from a Low priority routine, which is not obeyed" },
	{ SC_LOW, sc_step_complete,
	  "calls stream_class_complete_request_and_mark_queue_ready from a Low priority routine, which is not obeyed" },
	{ SC_LOW, sc_step_abort,
	  "calls stream_class_abort_outstanding_requests from a Low priority routine, which is not obeyed" },
	{ SC_DISPATCH, sc_step_abort,
	  "calls stream_class_abort_outstanding_requests from a Dispatch priority routine, which is not obeyed" },
};

static void sc_forbidden_name(const struct sc_forbidden_case *c, char *text)
{
	strscpy(text, c->text + strlen("calls stream_class_"), KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_forbidden, sc_forbidden_cases, sc_forbidden_name);

/* F-02 F-03 F-04 F-05 R-29 D4: named, and not obeyed. */
static void a_service_called_too_low_is_refused_by_name(struct kunit *test)
{
	const struct sc_forbidden_case *c = test->param_value;
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *held = sc_testbed_read(test, stream);
	struct sc_request *waiting = sc_testbed_read(test, stream);
	struct sc_step step = { stream, &held->srb, c->action };

	sc_step_run(&step, c->priority);
	sc_testbed_settle(test);
	KUNIT_EXPECT_EQ(test, step.done, 1);
	sc_testbed_expect_report(test, SC_OFFENCE_CONTEXT, c->text);
	SC_EXPECT_HELD(test, held);
	KUNIT_EXPECT_EQ(test, waiting->state, SC_SRB_QUEUED);
}

static void sc_step_hop_and_complete(struct sc_step *step)
{
	step->action = sc_step_complete;
	sc_step_schedule(step, SC_LOW_TO_HIGH);
}

/* F-06: the way to complete from Low. */
static void a_low_routine_completes_by_way_of_low_to_high(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *held = sc_testbed_read(test, stream);
	struct sc_step step = { stream, &held->srb, sc_step_hop_and_complete };

	sc_step_run(&step, SC_LOW);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, held, 0);
}

/* F-02 F-03 A-03 */
static void a_dispatch_routine_may_complete(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *held = sc_testbed_read(test, stream);
	struct sc_step step = { stream, &held->srb, sc_step_complete };

	sc_step_run(&step, SC_DISPATCH);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, held, 0);
}

/* A thread of the minidriver's own is at no level. */
static void a_service_called_from_outside_is_refused_by_name(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *held = sc_testbed_read(test, stream);

	sc_fake_end_here(&held->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_settle(test);
	SC_EXPECT_HELD(test, held);
	sc_testbed_expect_report(test, SC_OFFENCE_CONTEXT,
				 "calls stream_class_complete_request_and_mark_queue_ready from outside every entry point, which is not obeyed");
}

static struct kunit_case sc_priority_cases[] = {
	KUNIT_CASE(high_is_synchronised_and_comes_before_the_call_returns),
	KUNIT_CASE(dispatch_is_a_bottom_half),
	KUNIT_CASE(low_is_a_thread_that_may_sleep),
	KUNIT_CASE(low_to_high_comes_before_the_call_returns),
	KUNIT_CASE(back_from_high_a_routine_is_low_again),
	KUNIT_CASE(high_from_high_comes_after_the_entry_point),
	KUNIT_CASE(high_from_dispatch_comes_before_the_call_returns),
	KUNIT_CASE(one_routine_waits_at_a_time),
	KUNIT_CASE(the_same_call_again_is_one_call),
	KUNIT_CASE(streams_and_device_wait_side_by_side),
	KUNIT_CASE(a_routine_may_schedule_the_next_itself),
	KUNIT_CASE(a_closed_stream_schedules_nothing),
	KUNIT_CASE_PARAM(a_service_called_too_low_is_refused_by_name, sc_forbidden_gen_params),
	KUNIT_CASE(a_low_routine_completes_by_way_of_low_to_high),
	KUNIT_CASE(a_dispatch_routine_may_complete),
	KUNIT_CASE(a_service_called_from_outside_is_refused_by_name),
	{}
};

static struct kunit_suite sc_priority_suite = {
	.name = "sc_priority",
	.init = sc_testbed_init_device,
	.exit = sc_testbed_exit,
	.test_cases = sc_priority_cases,
};
kunit_test_suite(sc_priority_suite);
