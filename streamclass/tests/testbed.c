// SPDX-License-Identifier: GPL-2.0
/*
 * Sets up the world of one test and checks afterwards that nothing was
 * reported which the test did not expect.
 */
#include <linux/cpumask.h>
#include <linux/kthread.h>
#include <linux/preempt.h>
#include <linux/string.h>

#include "testbed.h"

/* Hooks carry no context, so there is one testbed at a time. */
static struct sc_testbed *sc_testbed_now;

static void sc_testbed_bug(struct sc_device *dev, enum sc_offence offence,
			   const char *text, const char *where)
{
	struct sc_testbed *bed = sc_testbed_now;
	struct sc_report *report;
	unsigned long flags;

	spin_lock_irqsave(&bed->lock, flags);
	report = &bed->reports[bed->n_reports++ % SC_TEST_REPORTS];
	report->offence = offence;
	strscpy(report->text, text, sizeof(report->text));
	strscpy(report->where, where, sizeof(report->where));
	spin_unlock_irqrestore(&bed->lock, flags);
}

static void sc_testbed_notice(struct sc_device *dev, const char *text)
{
	struct sc_testbed *bed = sc_testbed_now;
	unsigned long flags;

	spin_lock_irqsave(&bed->lock, flags);
	bed->n_notices++;
	strscpy(bed->notice, text, sizeof(bed->notice));
	spin_unlock_irqrestore(&bed->lock, flags);
}

static ktime_t sc_testbed_time(void)
{
	return READ_ONCE(sc_testbed_now->now);
}

/* Time passes, in the middle of whatever runs. */
void sc_testbed_pass(u64 ns)
{
	WRITE_ONCE(sc_testbed_now->now, ktime_add_ns(sc_testbed_now->now, ns));
}

static void sc_testbed_arm(struct sc_timer *timer, u64 delay_ns)
{
	struct sc_testbed *bed = sc_testbed_now;
	unsigned long flags;

	spin_lock_irqsave(&bed->lock, flags);
	bed->armed = timer;
	bed->delay_ns = delay_ns;
	bed->arms++;
	spin_unlock_irqrestore(&bed->lock, flags);
}

static void sc_testbed_set_hooks(struct sc_testbed *bed)
{
	bed->hooks.bug = sc_testbed_bug;
	bed->hooks.notice = sc_testbed_notice;
	bed->hooks.now = sc_testbed_time;
	bed->hooks.arm = sc_testbed_arm;
	bed->hooks.no_tick = true;
	bed->now = ms_to_ktime(1000);
	sc_testbed_now = bed;
	sc_test_hooks = &bed->hooks;
}

/* Everything but the minidriver, which the test may still change. */
int sc_testbed_init(struct kunit *test)
{
	struct sc_testbed *bed = kunit_kzalloc(test, sizeof(*bed), GFP_KERNEL);

	if (!bed)
		return -ENOMEM;

	test->priv = bed;
	spin_lock_init(&bed->lock);
	sc_testbed_set_hooks(bed);
	sc_fake_client_init(&bed->client);
	sc_fake_init(&bed->fake);
	return 0;
}

static void sc_testbed_switch_verifier(struct sc_testbed *bed)
{
	bed->switched = !bed->switched;
	if (sc_verifying())
		static_branch_disable(&sc_verify_key);
	else
		static_branch_enable(&sc_verify_key);
}

/* Whatever the module was loaded with, in this test minidrivers are verified or not. */
void sc_testbed_verify(struct kunit *test, bool on)
{
	if (sc_verifying() != on)
		sc_testbed_switch_verifier(sc_testbed(test));
}

/* With a device that the fake client has taken. */
int sc_testbed_init_device(struct kunit *test)
{
	int ret = sc_testbed_init(test);

	return ret ?: sc_testbed_register(test);
}

/* Register the minidriver; -ENODEV where no device came of it. */
int sc_testbed_register(struct kunit *test)
{
	struct sc_testbed *bed = sc_testbed(test);
	int ret = stream_class_register_minidriver(&bed->fake.minidriver);

	if (ret)
		return ret;

	bed->fake.registered = true;
	if (!bed->client.dev)
		return -ENODEV;

	sc_fake_forget(&bed->fake);
	return 0;
}

/* A device waits for those who still have a request of it. */
static void sc_testbed_free_controls(struct kunit *test)
{
	struct sc_testbed *bed = sc_testbed(test);
	unsigned int i;

	for (i = 0; i < bed->n_controls; i++)
		sc_request_force(bed->controls[i], -ECANCELED);
	sc_testbed_settle(test);
	while (bed->n_controls)
		sc_control_free(bed->controls[--bed->n_controls]);
}

/* Take the device away, with streams running or not. */
void sc_testbed_unregister(struct kunit *test)
{
	struct sc_testbed *bed = sc_testbed(test);

	if (bed->client.dev)
		sc_testbed_free_controls(test);
	sc_fake_exit(&bed->fake);
}

void sc_testbed_exit(struct kunit *test)
{
	struct sc_testbed *bed = sc_testbed(test);

	if (!bed)
		return;

	if (bed->client.dev)
		sc_fake_let_go(&bed->fake, bed->client.dev);
	sc_testbed_unregister(test);
	sc_fake_client_exit(&bed->client);
	sc_test_hooks = NULL;
	if (bed->switched)
		sc_testbed_switch_verifier(bed);
	sc_testbed_expect_no_report(test);
}

/* A pump that spent its budget schedules itself again. */
static void sc_testbed_settle_device(struct sc_device *dev)
{
	do {
		sc_bh_flush(&dev->pump);
	} while (sc_bh_is_busy(&dev->pump));
}

void sc_testbed_settle(struct kunit *test)
{
	sc_testbed_settle_device(sc_testbed_dev(test));
}

/* The minidriver has its chance; what it did not do by then it never does. */
static long sc_testbed_no_patience(struct sc_device *dev, long patience)
{
	struct sc_testbed *bed = sc_testbed_now;

	sc_testbed_settle_device(dev);
	WRITE_ONCE(bed->now, ktime_add_ms(bed->now, jiffies_to_msecs(patience)));
	return 0;
}

void sc_testbed_hurry(struct kunit *test)
{
	sc_testbed(test)->hooks.patience = sc_testbed_no_patience;
}

/* An open stream, in STOP. */
struct sc_stream *sc_testbed_open(struct kunit *test, u32 number, u32 instance)
{
	struct sc_stream *stream = sc_device_stream(sc_testbed_dev(test), number, instance);

	KUNIT_ASSERT_NOT_NULL(test, stream);
	KUNIT_ASSERT_EQ(test, sc_stream_open(stream, sc_testbed_filter(test),
					     &sc_testbed_fake(test)->range), 0);
	return stream;
}

/* An open stream in RUN; the calls that got it there are forgotten. */
struct sc_stream *sc_testbed_run(struct kunit *test, u32 number, u32 instance)
{
	struct sc_stream *stream = sc_testbed_open(test, number, instance);

	KUNIT_ASSERT_EQ(test, sc_stream_set_state(stream, SC_KSSTATE_RUN), 0);
	sc_fake_forget(sc_testbed_fake(test));
	return stream;
}

/* A data request that has not been submitted. */
struct sc_request *sc_testbed_data(struct kunit *test, struct sc_stream *stream)
{
	struct sc_testbed *bed = sc_testbed(test);
	struct sc_request *request = sc_request_alloc(stream);
	u8 *frame = bed->frames[bed->n_frames++ % SC_TEST_FRAMES];

	KUNIT_ASSERT_NOT_NULL(test, request);
	KUNIT_ASSERT_EQ(test, sc_request_set_buffer(request, frame,
						    SC_FAKE_FRAME_BYTES, NULL), 0);
	sc_fake_client_owns(&bed->client, request);
	return request;
}

/* A data request on its way to the minidriver. */
struct sc_request *sc_testbed_read(struct kunit *test, struct sc_stream *stream)
{
	struct sc_request *request = sc_testbed_data(test, stream);

	sc_request_submit(request);
	return request;
}

/* A request of another kind, not submitted; freed when the device goes. */
struct sc_request *sc_testbed_control(struct kunit *test, struct sc_stream *stream,
				      enum sc_srb_command command)
{
	struct sc_testbed *bed = sc_testbed(test);
	struct sc_request *request;

	KUNIT_ASSERT_LT(test, bed->n_controls, SC_TEST_CONTROLS);
	request = sc_control_alloc(bed->client.dev, stream, command, NULL, 0);
	KUNIT_ASSERT_NOT_NULL(test, request);
	bed->controls[bed->n_controls++] = request;
	sc_fake_client_owns(&bed->client, request);
	return request;
}

/* A request of another kind, on its way. */
struct sc_request *sc_testbed_send(struct kunit *test, struct sc_stream *stream,
				   enum sc_srb_command command)
{
	struct sc_request *request = sc_testbed_control(test, stream, command);

	sc_request_submit(request);
	return request;
}

static int sc_elsewhere_thread(void *data)
{
	struct sc_elsewhere *there = data;

	complete(&there->started);
	there->fn(there->context);
	complete(&there->ended);
	return 0;
}

/*
 * Run @fn on another processor; the test stays on its own until it joins.
 * Skips the test where there is only one.
 */
void sc_testbed_start_elsewhere(struct kunit *test, struct sc_elsewhere *there,
				void (*fn)(void *context), void *context)
{
	struct task_struct *thread;

	if (num_online_cpus() < 2)
		kunit_skip(test, "needs two processors");

	there->fn = fn;
	there->context = context;
	init_completion(&there->started);
	init_completion(&there->ended);
	thread = kthread_create(sc_elsewhere_thread, there, "sc_elsewhere");
	KUNIT_ASSERT_FALSE(test, IS_ERR(thread));

	migrate_disable();
	kthread_bind(thread, cpumask_any_but(cpu_online_mask, raw_smp_processor_id()));
	wake_up_process(thread);
	wait_for_completion(&there->started);
}

void sc_testbed_join(struct sc_elsewhere *there)
{
	wait_for_completion(&there->ended);
	migrate_enable();
}

/* A routine may schedule the next one. */
void sc_testbed_flush_priority(struct sc_priority *priority)
{
	do {
		flush_work(&priority->low);
		sc_bh_flush(&priority->bh);
	} while (work_busy(&priority->low) || sc_bh_is_busy(&priority->bh));
}

/* So many seconds pass. */
void sc_testbed_tick(struct kunit *test, unsigned int seconds)
{
	while (seconds--)
		sc_timeout_tick(sc_testbed_dev(test));
	sc_testbed_settle(test);
}

/* The next report must be this one, to the letter. */
void sc_testbed_expect_report(struct kunit *test, enum sc_offence offence,
			      const char *text)
{
	struct sc_testbed *bed = sc_testbed(test);
	struct sc_report *report = &bed->reports[bed->n_expected];

	KUNIT_EXPECT_LT(test, bed->n_expected, bed->n_reports);
	if (bed->n_expected >= bed->n_reports)
		return;

	KUNIT_EXPECT_EQ(test, report->offence, offence);
	KUNIT_EXPECT_STREQ(test, (const char *)report->text, text);
	bed->n_expected++;
}

/* No report but those expected so far. */
void sc_testbed_expect_no_report(struct kunit *test)
{
	struct sc_testbed *bed = sc_testbed(test);

	KUNIT_EXPECT_EQ(test, bed->n_reports, bed->n_expected);
	if (bed->n_reports > bed->n_expected)
		KUNIT_FAIL(test, "reported: %s", bed->reports[bed->n_expected].text);
	bed->n_expected = bed->n_reports;
}
