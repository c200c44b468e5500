// SPDX-License-Identifier: GPL-2.0
/*
 * Sleep: streams that go on afterwards, what waits meanwhile, and minidrivers
 * that want neither to sleep nor to wake up.
 */
#include <linux/interrupt.h>
#include <linux/wait.h>

#include "power_bed.h"

#define SC_SLEEP_TURNS		100000000UL

static void sc_sleep_suspend(struct kunit *test)
{
	KUNIT_ASSERT_EQ(test, sc_power_suspend(sc_testbed_dev(test)), 0);
}

static void sc_sleep_resume(struct kunit *test)
{
	KUNIT_ASSERT_EQ(test, sc_power_resume(sc_testbed_dev(test)), 0);
	sc_testbed_settle(test);
}

static void sc_sleep_answers(struct kunit *test, int status)
{
	sc_fake_does(sc_testbed_fake(test), SC_SRB_CHANGE_POWER_STATE,
		     SC_FAKE_COMPLETE_AND_READY, status);
}

/* S-11 */
static void a_device_hears_of_a_sleep_and_of_its_end(struct kunit *test)
{
	sc_sleep_suspend(test);
	sc_power_heard(test, "3");
	sc_sleep_resume(test);
	sc_power_heard(test, "0");
	sc_sleep_suspend(test);
	sc_sleep_resume(test);
	sc_power_heard(test, "30");
}

/* S-11: it pauses before and runs again afterwards. */
static void a_running_stream_goes_on_after_a_sleep(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);

	sc_sleep_suspend(test);
	sc_power_heard(test, "p3");
	KUNIT_EXPECT_EQ(test, sc_stream_state(stream), SC_KSSTATE_PAUSE);
	sc_sleep_resume(test);
	sc_power_heard(test, "0r");
	KUNIT_EXPECT_EQ(test, sc_stream_state(stream), SC_KSSTATE_RUN);
}

/* S-11: one that did not run is left alone. */
static void streams_that_do_not_run_stay_where_they_are(struct kunit *test)
{
	struct sc_stream *one = sc_testbed_open(test, 0, 0);
	struct sc_stream *two = sc_testbed_open(test, 1, 0);

	KUNIT_ASSERT_EQ(test, sc_stream_set_state(one, SC_KSSTATE_PAUSE), 0);
	sc_fake_forget(sc_testbed_fake(test));
	sc_sleep_suspend(test);
	sc_sleep_resume(test);
	sc_power_heard(test, "30");
	KUNIT_EXPECT_EQ(test, sc_stream_state(one), SC_KSSTATE_PAUSE);
	KUNIT_EXPECT_EQ(test, sc_stream_state(two), SC_KSSTATE_STOP);
}

/* S-11: its requests stay the minidriver's. */
static void what_a_minidriver_holds_stays_with_it(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *held = sc_testbed_read(test, stream);

	sc_power_heard(test, "d");
	sc_sleep_suspend(test);
	SC_EXPECT_HELD(test, held);
	sc_sleep_resume(test);
	sc_power_heard(test, "p30r");
	SC_EXPECT_HELD(test, held);

	sc_fake_end(&held->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, held, 0);
}

static enum sc_gate_reason sc_sleep_gate(struct sc_queue *queue)
{
	enum sc_gate_reason reason;
	unsigned long flags;

	spin_lock_irqsave(&queue->dev->queue_lock, flags);
	reason = sc_gate_reason_locked(queue);
	spin_unlock_irqrestore(&queue->dev->queue_lock, flags);
	return reason;
}

/* S-11: what is submitted meanwhile goes down when the device is awake. */
static void requests_wait_for_the_end_of_a_sleep(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_request *request, *other;

	sc_sleep_suspend(test);
	sc_power_heard(test, "p3");
	request = sc_testbed_read(test, stream);
	other = sc_testbed_send(test, NULL, SC_SRB_UNKNOWN_DEVICE_COMMAND);
	sc_testbed_settle(test);
	sc_power_heard(test, "");
	KUNIT_EXPECT_EQ(test, sc_sleep_gate(&stream->data), SC_GATE_ASLEEP);
	SC_EXPECT_HELD(test, request);

	sc_sleep_resume(test);
	KUNIT_EXPECT_EQ(test, fake->calls[0].command, SC_SRB_CHANGE_POWER_STATE);
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, 1);
	SC_EXPECT_RETURNED(test, other, 0);
	KUNIT_EXPECT_EQ(test, sc_sleep_gate(&stream->data), SC_GATE_NOTHING_TO_DO);
}

/* S-11: the last word on what waits is the client's, asleep or not. */
static void a_request_that_waits_is_cancelled_at_once(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request;

	sc_sleep_suspend(test);
	request = sc_testbed_read(test, stream);
	KUNIT_EXPECT_EQ(test, sc_request_cancel(request), -EINPROGRESS);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, -ECANCELED);
	sc_sleep_resume(test);
	sc_power_heard(test, "p30r");
}

/* S-11: one that the minidriver holds is asked for when it can answer. */
static void a_cancel_comes_after_the_sleep(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *held = sc_testbed_read(test, stream);

	sc_sleep_suspend(test);
	KUNIT_EXPECT_EQ(test, sc_request_cancel(held), -EINPROGRESS);
	KUNIT_EXPECT_EQ(test, sc_request_cancel(held), -EBUSY);
	sc_power_heard(test, "dp3");
	SC_EXPECT_HELD(test, held);
	sc_sleep_resume(test);
	sc_power_heard(test, "0xr");
	SC_EXPECT_RETURNED(test, held, -ECANCELED);
}

/* S-11: seconds asleep are none. */
static void time_does_not_run_out_asleep(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *held = sc_testbed_read(test, stream);

	held->out->timeout_counter = 2;
	sc_sleep_suspend(test);
	sc_testbed_tick(test, 9);
	sc_power_heard(test, "dp3");
	sc_sleep_resume(test);
	sc_testbed_tick(test, 1);
	sc_power_heard(test, "0r");
	sc_testbed_tick(test, 1);
	sc_power_heard(test, "t");
	SC_EXPECT_RETURNED(test, held, -ETIMEDOUT);
}

/* S-11: no routine of a minidriver runs before it has heard of D0. */
static void a_timer_that_is_due_asleep_fires_afterwards(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_testbed *bed = sc_testbed(test);

	stream_class_schedule_timer(&stream->object, stream->dev->extension, 100,
				    sc_fake_timer_routine, stream->dev);
	sc_sleep_suspend(test);
	bed->now = ktime_add_us(bed->now, 500);
	sc_timer_fire(&stream->timer);
	sc_power_heard(test, "p3");

	sc_sleep_resume(test);
	KUNIT_EXPECT_PTR_EQ(test, bed->armed, &stream->timer);
	KUNIT_EXPECT_EQ(test, bed->delay_ns, 1);
	sc_timer_fire(&stream->timer);
	sc_power_heard(test, "0rT");
}

/* S-11 */
static void a_routine_that_is_scheduled_asleep_runs_afterwards(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_sleep_suspend(test);
	stream_class_call_at_new_priority(&stream->object, stream->dev->extension, SC_LOW,
					  sc_fake_priority_routine, stream->dev);
	sc_testbed_flush_priority(&stream->priority);
	sc_power_heard(test, "p3");

	sc_sleep_resume(test);
	sc_testbed_flush_priority(&stream->priority);
	KUNIT_EXPECT_EQ(test, fake->calls[0].command, SC_SRB_CHANGE_POWER_STATE);
	SC_EXPECT_CALLS(test, SC_FAKE_PRIORITY, 1);
}

static void sc_sleep_schedule(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_stream *stream = fake->context;

	stream_class_call_at_new_priority(&stream->object, stream->dev->extension, SC_LOW,
					  sc_fake_priority_routine, stream->dev);
}

/* S-11: what it schedules before it is off has run before it is. */
static void a_routine_that_is_scheduled_before_runs_before(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);

	fake->context = stream;
	sc_fake_answer(fake, SC_SRB_CHANGE_POWER_STATE)->before = sc_sleep_schedule;
	sc_sleep_suspend(test);
	sc_power_heard(test, "p3P");
	sc_fake_answer(fake, SC_SRB_CHANGE_POWER_STATE)->before = NULL;
	sc_sleep_resume(test);
	sc_power_heard(test, "0r");
}

/* S-11: a clock of the minidriver's stands still, and cannot be set. */
static void a_clock_stands_still_asleep(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_clock *clock;
	u64 time, system;

	fake->clock.hw_clock_function = sc_fake_clock_routine;
	fake->clock.clock_support_flags = SC_CLOCK_SUPPORT_CAN_READ_ONBOARD_CLOCK |
					  SC_CLOCK_SUPPORT_CAN_SET_ONBOARD_CLOCK;
	KUNIT_ASSERT_EQ(test, sc_stream_open_clock(sc_testbed_run(test, 0, 0), &clock), 0);
	fake->clock_time[SC_TIME_READ_ONBOARD_CLOCK] = 100;
	KUNIT_EXPECT_EQ(test, sc_clock_time(clock, SC_TIME_READ_ONBOARD_CLOCK, &time, &system), 0);

	sc_sleep_suspend(test);
	fake->clock_time[SC_TIME_READ_ONBOARD_CLOCK] = 200;
	KUNIT_EXPECT_EQ(test, sc_clock_time(clock, SC_TIME_READ_ONBOARD_CLOCK, &time, &system), 0);
	KUNIT_EXPECT_EQ(test, time, 100);
	KUNIT_EXPECT_EQ(test, sc_clock_time(clock, SC_TIME_SET_ONBOARD_CLOCK, &time, &system),
			-EBUSY);

	sc_sleep_resume(test);
	KUNIT_EXPECT_EQ(test, sc_clock_time(clock, SC_TIME_READ_ONBOARD_CLOCK, &time, &system), 0);
	KUNIT_EXPECT_EQ(test, time, 200);
	sc_clock_close(clock);
}

/* S-11: a minidriver may have nothing to save. */
static void a_minidriver_that_knows_no_power_states_sleeps_as_well(struct kunit *test)
{
	sc_sleep_answers(test, SC_STATUS_NOT_IMPLEMENTED);
	sc_testbed_run(test, 0, 0);
	sc_sleep_suspend(test);
	sc_sleep_resume(test);
	sc_power_heard(test, "p30r");
}

/* S-11: whatever else it answers keeps the machine awake. */
static void a_refused_sleep_leaves_all_as_it_was(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_device *dev = sc_testbed_dev(test);

	sc_sleep_answers(test, SC_STATUS_IO_DEVICE_ERROR);
	KUNIT_EXPECT_EQ(test, sc_power_suspend(dev), -EIO);
	sc_power_heard(test, "p3r");
	KUNIT_EXPECT_EQ(test, sc_stream_state(stream), SC_KSSTATE_RUN);
	sc_testbed_read(test, stream);
	sc_power_heard(test, "d");
	sc_sleep_resume(test);
	sc_power_heard(test, "");
}

/* The second stream refuses the state that @context names. */
static void sc_sleep_refuse_second(struct sc_fake *fake, struct sc_srb *srb)
{
	const enum sc_ksstate *state = fake->context;
	bool refuse = srb->stream_object->stream_number == 1 &&
		      srb->command_data.stream_state == *state;

	sc_fake_answer(fake, SC_SRB_SET_STREAM_STATE)->status = refuse ? SC_STATUS_IO_DEVICE_ERROR :
									 SC_STATUS_SUCCESS;
}

/* S-11: the streams that had paused already run again. */
static void a_stream_that_does_not_pause_keeps_the_machine_awake(struct kunit *test)
{
	static enum sc_ksstate refused = SC_KSSTATE_PAUSE;
	struct sc_stream *one = sc_testbed_run(test, 0, 0);
	struct sc_stream *two = sc_testbed_run(test, 1, 0);
	struct sc_fake *fake = sc_testbed_fake(test);

	fake->context = &refused;
	sc_fake_answer(fake, SC_SRB_SET_STREAM_STATE)->before = sc_sleep_refuse_second;
	KUNIT_EXPECT_EQ(test, sc_power_suspend(sc_testbed_dev(test)), -EIO);
	sc_power_heard(test, "ppr");
	KUNIT_EXPECT_EQ(test, sc_stream_state(one), SC_KSSTATE_RUN);
	KUNIT_EXPECT_EQ(test, sc_stream_state(two), SC_KSSTATE_RUN);
	sc_fake_answer(fake, SC_SRB_SET_STREAM_STATE)->before = NULL;
}

/* S-11: its client hears of it; it can be stopped and started. The other one goes on. */
static void a_stream_that_does_not_go_on_fails_alone(struct kunit *test)
{
	static enum sc_ksstate refused = SC_KSSTATE_RUN;
	struct sc_fake_client *client = &sc_testbed(test)->client;
	struct sc_stream *one = sc_testbed_run(test, 0, 0);
	struct sc_stream *two = sc_testbed_run(test, 1, 0);
	struct sc_fake *fake = sc_testbed_fake(test);

	fake->context = &refused;
	sc_sleep_suspend(test);
	sc_fake_answer(fake, SC_SRB_SET_STREAM_STATE)->before = sc_sleep_refuse_second;
	sc_sleep_resume(test);
	sc_power_heard(test, "pp30rr");
	KUNIT_EXPECT_EQ(test, client->failures, 1);
	KUNIT_EXPECT_PTR_EQ(test, client->failed, two);
	SC_EXPECT_RETURNED(test, sc_testbed_read(test, two), -EIO);
	sc_testbed_read(test, one);
	sc_power_heard(test, "d");

	sc_fake_answer(fake, SC_SRB_SET_STREAM_STATE)->before = NULL;
	sc_fake_does(fake, SC_SRB_SET_STREAM_STATE, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_stream_stop(two);
	KUNIT_EXPECT_EQ(test, sc_stream_set_state(two, SC_KSSTATE_RUN), 0);
	sc_testbed_read(test, two);
	sc_power_heard(test, "asaprd");
}

/* S-11: an answer that never comes is an answer. */
static void a_minidriver_that_does_not_answer_keeps_the_machine_awake(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_fake_does(fake, SC_SRB_CHANGE_POWER_STATE, SC_FAKE_KEEP, 0);
	fake->cancel.how = SC_FAKE_KEEP;
	sc_testbed_hurry(test);
	KUNIT_EXPECT_EQ(test, sc_power_suspend(sc_testbed_dev(test)), -ETIMEDOUT);
	sc_testbed_expect_report(test, SC_OFFENCE_IGNORED_CANCEL,
				 "did not let go of CHANGE_POWER_STATE when asked to");
	sc_power_heard(test, "p3xr");
	KUNIT_EXPECT_EQ(test, sc_stream_state(stream), SC_KSSTATE_RUN);
}

/* S-11: all comes back, nothing more is begun, all can be closed. */
static void a_device_that_does_not_wake_up_is_of_no_use(struct kunit *test)
{
	struct sc_fake_client *client = &sc_testbed(test)->client;
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *held = sc_testbed_read(test, stream);
	struct sc_device *dev = sc_testbed_dev(test);

	sc_sleep_suspend(test);
	sc_sleep_answers(test, SC_STATUS_IO_DEVICE_ERROR);
	KUNIT_EXPECT_EQ(test, sc_power_resume(dev), -EIO);
	sc_testbed_settle(test);
	sc_power_heard(test, "dp30x");
	SC_EXPECT_RETURNED(test, held, -ECANCELED);
	KUNIT_EXPECT_EQ(test, client->failures, 1);
	KUNIT_EXPECT_PTR_EQ(test, client->failed, stream);

	KUNIT_EXPECT_TRUE(test, sc_device_is_gone(dev));
	SC_EXPECT_RETURNED(test, sc_testbed_read(test, stream), -EIO);
	KUNIT_EXPECT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_RUN), -ENODEV);
	KUNIT_EXPECT_EQ(test, PTR_ERR(sc_filter_open(dev, 0)), -ENODEV);
	sc_stream_stop(stream);
	sc_stream_close(stream);
	sc_power_heard(test, "asC");
}

/* S-11: it would not be the first time that such a device refuses. */
static void a_device_of_no_use_does_not_keep_the_machine_awake(struct kunit *test)
{
	sc_device_kill(sc_testbed_dev(test));
	sc_sleep_answers(test, SC_STATUS_IO_DEVICE_ERROR);
	sc_sleep_suspend(test);
	sc_power_heard(test, "3");
	sc_sleep_answers(test, SC_STATUS_SUCCESS);
	sc_sleep_resume(test);
	sc_power_heard(test, "0");
}

/* S-11 S-12: closing touches the device, so it has to be awake. */
static void a_device_that_goes_asleep_is_woken_up_first(struct kunit *test)
{
	sc_testbed_run(test, 0, 0);
	sc_sleep_suspend(test);
	sc_power_heard(test, "p3");
	sc_testbed_unregister(test);
	sc_power_heard(test, "0asCiu");
}

/* S-11 S-13: but nothing is left to wake up of one that has vanished. */
static void hardware_that_vanished_asleep_is_not_woken_up(struct kunit *test)
{
	struct sc_fake_client *client = &sc_testbed(test)->client;
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *held = sc_testbed_read(test, stream);

	sc_sleep_suspend(test);
	sc_testbed(test)->hooks.unplugged = true;
	sc_testbed_unregister(test);
	sc_power_heard(test, "dp3vxasCiu");
	KUNIT_ASSERT_EQ(test, sc_fake_client_count(client), 1);
	SC_EXPECT_RETURNED(test, held, -ECANCELED);
}

/* Two who meet: one puts the device to sleep, one asks something of it. */
struct sc_meeting {
	struct sc_device *dev;
	struct sc_stream *stream;
	int ret;
};

static void sc_meeting_suspend(void *context)
{
	struct sc_meeting *meeting = context;

	meeting->ret = sc_power_suspend(meeting->dev);
}

static void sc_meeting_stop(void *context)
{
	struct sc_meeting *meeting = context;

	sc_stream_stop(meeting->stream);
}

#define sc_sleep_wait_until(test, condition)					\
do {										\
	unsigned long __turns = SC_SLEEP_TURNS;					\
										\
	while (!(condition) && --__turns)					\
		cpu_relax();							\
	KUNIT_ASSERT_GT(test, __turns, 0);					\
} while (0)

/* S-11: who came first is let finish, and may ask more. */
static void a_sleep_waits_for_who_asks_something(struct kunit *test)
{
	struct sc_meeting meeting = { .dev = sc_testbed_dev(test) };
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_elsewhere there;
	struct sc_visit visit;

	sc_visit_begin(meeting.dev, &visit);
	sc_testbed_start_elsewhere(test, &there, sc_meeting_suspend, &meeting);
	sc_sleep_wait_until(test, READ_ONCE(meeting.dev->dozing));
	sc_power_heard(test, "");
	sc_stream_stop(stream);
	sc_power_heard(test, "pas");
	sc_visit_end(&visit);
	sc_testbed_join(&there);

	KUNIT_EXPECT_EQ(test, meeting.ret, 0);
	sc_power_heard(test, "3");
	sc_sleep_resume(test);
	sc_power_heard(test, "0");
}

/* S-11: the other order: who comes later waits for the end of the sleep. */
static void who_asks_something_waits_for_the_end_of_a_sleep(struct kunit *test)
{
	struct sc_meeting meeting = { .dev = sc_testbed_dev(test) };
	struct sc_elsewhere there;

	meeting.stream = sc_testbed_run(test, 0, 0);
	sc_sleep_suspend(test);
	sc_power_heard(test, "p3");
	sc_testbed_start_elsewhere(test, &there, sc_meeting_stop, &meeting);
	/* Nobody but the other task waits, and nothing is read after this. */
	sc_sleep_wait_until(test, waitqueue_active(&meeting.dev->wait));
	sc_power_heard(test, "");
	sc_sleep_resume(test);
	sc_testbed_join(&there);

	sc_power_heard(test, "0rpas");
	KUNIT_EXPECT_EQ(test, sc_stream_state(meeting.stream), SC_KSSTATE_STOP);
}

/* S-11: a visit that does not end is no reason to hang. */
static void a_sleep_does_not_wait_for_ever(struct kunit *test)
{
	struct sc_device *dev = sc_testbed_dev(test);
	struct sc_visit visit;

	sc_testbed_run(test, 0, 0);
	sc_testbed_hurry(test);
	sc_visit_begin(dev, &visit);
	KUNIT_EXPECT_EQ(test, sc_power_suspend(dev), -EBUSY);
	sc_power_heard(test, "");
	KUNIT_EXPECT_FALSE(test, READ_ONCE(dev->dozing));
	sc_visit_end(&visit);
	sc_sleep_suspend(test);
	sc_sleep_resume(test);
	sc_power_heard(test, "p30r");
}

/* S-11: nor for an answer that the minidriver owes. */
static void a_minidriver_that_owes_an_answer_keeps_the_machine_awake(struct kunit *test)
{
	struct sc_device *dev = sc_testbed_dev(test);
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_request *owed;

	sc_fake_does(fake, SC_SRB_UNKNOWN_DEVICE_COMMAND, SC_FAKE_READY, 0);
	owed = sc_testbed_send(test, NULL, SC_SRB_UNKNOWN_DEVICE_COMMAND);
	sc_testbed_hurry(test);
	KUNIT_EXPECT_EQ(test, sc_power_suspend(dev), -EBUSY);
	sc_power_heard(test, "?");
	sc_fake_end(&owed->srb, SC_FAKE_COMPLETE, 0);
	sc_testbed_settle(test);
	sc_sleep_suspend(test);
	sc_sleep_resume(test);
	sc_power_heard(test, "30");
}

static struct kunit_case sc_power_sleep_cases[] = {
	KUNIT_CASE(a_device_hears_of_a_sleep_and_of_its_end),
	KUNIT_CASE(a_running_stream_goes_on_after_a_sleep),
	KUNIT_CASE(streams_that_do_not_run_stay_where_they_are),
	KUNIT_CASE(what_a_minidriver_holds_stays_with_it),
	KUNIT_CASE(requests_wait_for_the_end_of_a_sleep),
	KUNIT_CASE(a_request_that_waits_is_cancelled_at_once),
	KUNIT_CASE(a_cancel_comes_after_the_sleep),
	KUNIT_CASE(time_does_not_run_out_asleep),
	KUNIT_CASE(a_timer_that_is_due_asleep_fires_afterwards),
	KUNIT_CASE(a_routine_that_is_scheduled_asleep_runs_afterwards),
	KUNIT_CASE(a_routine_that_is_scheduled_before_runs_before),
	KUNIT_CASE(a_clock_stands_still_asleep),
	KUNIT_CASE(a_minidriver_that_knows_no_power_states_sleeps_as_well),
	KUNIT_CASE(a_refused_sleep_leaves_all_as_it_was),
	KUNIT_CASE(a_stream_that_does_not_pause_keeps_the_machine_awake),
	KUNIT_CASE(a_stream_that_does_not_go_on_fails_alone),
	KUNIT_CASE(a_minidriver_that_does_not_answer_keeps_the_machine_awake),
	KUNIT_CASE(a_device_that_does_not_wake_up_is_of_no_use),
	KUNIT_CASE(a_device_of_no_use_does_not_keep_the_machine_awake),
	KUNIT_CASE(a_device_that_goes_asleep_is_woken_up_first),
	KUNIT_CASE(hardware_that_vanished_asleep_is_not_woken_up),
	KUNIT_CASE(a_sleep_waits_for_who_asks_something),
	KUNIT_CASE(who_asks_something_waits_for_the_end_of_a_sleep),
	KUNIT_CASE(a_sleep_does_not_wait_for_ever),
	KUNIT_CASE(a_minidriver_that_owes_an_answer_keeps_the_machine_awake),
	{ }
};

static struct kunit_suite sc_power_sleep_suite = {
	.name = "sc_power_sleep",
	.init = sc_testbed_init_device,
	.exit = sc_testbed_exit,
	.test_cases = sc_power_sleep_cases,
};

/* Start with other flags. */
static void sc_sleep_start(struct kunit *test, bool interrupt, bool off)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	fake->init.hw_interrupt = interrupt ? sc_fake_hw_interrupt : NULL;
	fake->init.turn_off_synchronization = off;
	fake->interrupt = true;
	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);
}

/* S-11: another device on the line interrupts, too. */
static void interrupts_are_not_a_sleeping_devices(struct kunit *test)
{
	struct sc_device *dev;

	sc_sleep_start(test, true, false);
	dev = sc_testbed_dev(test);
	KUNIT_EXPECT_EQ(test, sc_sync_interrupt(0, dev), IRQ_HANDLED);
	sc_sleep_suspend(test);
	KUNIT_EXPECT_EQ(test, sc_sync_interrupt(0, dev), IRQ_NONE);
	sc_sleep_resume(test);
	KUNIT_EXPECT_EQ(test, sc_sync_interrupt(0, dev), IRQ_HANDLED);
	sc_power_heard(test, "I30I");
}

/* S-11: without gates there is a queue all the same, in the order of submission. */
static void unsynchronised_requests_wait_as_well(struct kunit *test)
{
	struct sc_request *requests[3];
	struct sc_stream *stream;
	unsigned int i;

	sc_sleep_start(test, false, true);
	stream = sc_testbed_run(test, 0, 0);
	sc_sleep_suspend(test);
	for (i = 0; i < ARRAY_SIZE(requests); i++)
		requests[i] = sc_testbed_read(test, stream);
	sc_power_heard(test, "p3");
	KUNIT_EXPECT_EQ(test, sc_request_cancel(requests[1]), -EINPROGRESS);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, requests[1], -ECANCELED);

	sc_sleep_resume(test);
	KUNIT_EXPECT_PTR_EQ(test, sc_testbed_fake(test)->calls[1].srb, requests[0]->out);
	KUNIT_EXPECT_PTR_EQ(test, sc_testbed_fake(test)->calls[2].srb, requests[2]->out);
	sc_power_heard(test, "0ddr");
	sc_testbed_read(test, stream);
	sc_power_heard(test, "d");
}

/* An entry point that does not return before it is let. */
struct sc_door {
	struct sc_stream *stream;
	struct sc_request *request;
	struct completion inside;
	struct completion let;
};

static void sc_door_hold(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_door *door = fake->context;

	complete(&door->inside);
	wait_for_completion(&door->let);
}

static void sc_door_submit(void *context)
{
	struct sc_door *door = context;

	sc_request_submit(door->request);
}

/* S-11: nobody is inside an unsynchronised minidriver when it is put to sleep. */
static void an_unsynchronised_call_is_let_finish_before_a_sleep(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_elsewhere there;
	struct sc_device *dev;
	struct sc_door door;

	sc_sleep_start(test, false, true);
	dev = sc_testbed_dev(test);
	init_completion(&door.inside);
	init_completion(&door.let);
	door.stream = sc_testbed_run(test, 0, 0);
	door.request = sc_testbed_data(test, door.stream);
	fake->context = &door;
	sc_fake_answer(fake, SC_SRB_READ_DATA)->before = sc_door_hold;
	sc_testbed_start_elsewhere(test, &there, sc_door_submit, &door);
	wait_for_completion(&door.inside);

	sc_testbed_hurry(test);
	KUNIT_EXPECT_EQ(test, sc_power_suspend(dev), -EBUSY);
	sc_power_heard(test, "dpr");
	complete(&door.let);
	sc_testbed_join(&there);
	sc_fake_answer(fake, SC_SRB_READ_DATA)->before = NULL;
	sc_sleep_suspend(test);
	sc_sleep_resume(test);
	sc_power_heard(test, "p30r");
}

static struct kunit_case sc_power_modes_cases[] = {
	KUNIT_CASE(interrupts_are_not_a_sleeping_devices),
	KUNIT_CASE(unsynchronised_requests_wait_as_well),
	KUNIT_CASE(an_unsynchronised_call_is_let_finish_before_a_sleep),
	{ }
};

static struct kunit_suite sc_power_modes_suite = {
	.name = "sc_power_modes",
	.init = sc_testbed_init,
	.exit = sc_testbed_exit,
	.test_cases = sc_power_modes_cases,
};

kunit_test_suites(&sc_power_sleep_suite, &sc_power_modes_suite);
