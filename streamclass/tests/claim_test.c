// SPDX-License-Identifier: GPL-2.0
/*
 * Whoever claims a request first decides how it ends. Each race is run in
 * both orders by calling both sides by hand; bottom halves stay off between
 * the two, so nothing goes back to the client meanwhile.
 */
#include "testbed.h"

/* A request that the minidriver holds. */
static struct sc_request *sc_claim_held(struct kunit *test)
{
	return sc_testbed_read(test, sc_testbed_run(test, 0, 0));
}

static void sc_claim_abort(void *hw_device_extension)
{
	stream_class_abort_outstanding_requests(hw_device_extension, NULL, -EPIPE);
}

static void sc_claim_settle_once(struct kunit *test)
{
	local_bh_enable();
	sc_testbed_settle(test);
	KUNIT_EXPECT_EQ(test, sc_fake_client_count(&sc_testbed(test)->client), 1);
}

static void the_first_claim_wins_and_keeps_its_status(struct kunit *test)
{
	struct sc_request *request = sc_claim_held(test);
	spinlock_t *lock = &sc_testbed_dev(test)->queue_lock;
	bool first, second;

	spin_lock_irq(lock);
	first = sc_request_claim_locked(request, -EPIPE);
	second = sc_request_claim_locked(request, 0);
	spin_unlock_irq(lock);
	sc_pump_kick(sc_testbed_dev(test));
	sc_testbed_settle(test);

	KUNIT_EXPECT_TRUE(test, first);
	KUNIT_EXPECT_FALSE(test, second);
	SC_EXPECT_RETURNED(test, request, -EPIPE);
}

/* */
static void completing_twice_is_reported_and_changes_nothing(struct kunit *test)
{
	struct sc_request *request = sc_claim_held(test);

	local_bh_disable();
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE, 0);
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE, -EIO);
	sc_claim_settle_once(test);

	sc_testbed_expect_report(test, SC_OFFENCE_COMPLETED_TWICE,
				 "completes, without owning it, READ_DATA");
}

/* */
static void completion_before_cancel_wins(struct kunit *test)
{
	struct sc_request *request = sc_claim_held(test);

	local_bh_disable();
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	KUNIT_EXPECT_EQ(test, sc_request_cancel(request), -EIDRM);
	sc_claim_settle_once(test);

	SC_EXPECT_RETURNED(test, request, 0);
	SC_EXPECT_CALLS(test, SC_FAKE_CANCEL, 0);
}

/* R-24 R-13 */
static void cancel_before_completion_wins(struct kunit *test)
{
	struct sc_request *request = sc_claim_held(test);

	local_bh_disable();
	KUNIT_EXPECT_EQ(test, sc_request_cancel(request), -EINPROGRESS);
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE, 0);
	sc_claim_settle_once(test);

	SC_EXPECT_RETURNED(test, request, -ECANCELED);
	SC_EXPECT_CALLS(test, SC_FAKE_CANCEL, 1);
	sc_testbed_expect_report(test, SC_OFFENCE_COMPLETED_TWICE,
				 "completes, without owning it, READ_DATA");
}

/* */
static void completion_before_time_out_wins(struct kunit *test)
{
	struct sc_request *request = sc_claim_held(test);

	request->out->timeout_counter = 1;
	local_bh_disable();
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_timeout_tick(sc_testbed_dev(test));
	sc_claim_settle_once(test);

	SC_EXPECT_RETURNED(test, request, 0);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMEOUT, 0);
}

/* */
static void time_out_before_completion_wins(struct kunit *test)
{
	struct sc_request *request = sc_claim_held(test);

	request->out->timeout_counter = 1;
	local_bh_disable();
	sc_timeout_tick(sc_testbed_dev(test));
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE, 0);
	sc_claim_settle_once(test);

	SC_EXPECT_RETURNED(test, request, -ETIMEDOUT);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMEOUT, 1);
	sc_testbed_expect_report(test, SC_OFFENCE_COMPLETED_TWICE,
				 "completes, without owning it, READ_DATA");
}

/* */
static void completion_before_abort_wins(struct kunit *test)
{
	struct sc_request *request = sc_claim_held(test);
	struct sc_device *dev = sc_testbed_dev(test);

	local_bh_disable();
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE, 0);
	sc_fake_call(dev, sc_claim_abort, dev->extension);
	sc_claim_settle_once(test);

	SC_EXPECT_RETURNED(test, request, 0);
}

/* */
static void abort_before_completion_wins(struct kunit *test)
{
	struct sc_request *request = sc_claim_held(test);
	struct sc_device *dev = sc_testbed_dev(test);

	local_bh_disable();
	sc_fake_call(dev, sc_claim_abort, dev->extension);
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE, 0);
	sc_claim_settle_once(test);

	SC_EXPECT_RETURNED(test, request, -EPIPE);
	sc_testbed_expect_report(test, SC_OFFENCE_COMPLETED_ABORTED,
				 "completes, after an abort has ended it, READ_DATA");
}

static void cancel_before_abort_wins(struct kunit *test)
{
	struct sc_request *request = sc_claim_held(test);
	struct sc_device *dev = sc_testbed_dev(test);

	local_bh_disable();
	KUNIT_EXPECT_EQ(test, sc_request_cancel(request), -EINPROGRESS);
	sc_fake_call(dev, sc_claim_abort, dev->extension);
	sc_claim_settle_once(test);

	SC_EXPECT_RETURNED(test, request, -ECANCELED);
}

static void abort_before_cancel_wins(struct kunit *test)
{
	struct sc_request *request = sc_claim_held(test);
	struct sc_device *dev = sc_testbed_dev(test);

	local_bh_disable();
	sc_fake_call(dev, sc_claim_abort, dev->extension);
	KUNIT_EXPECT_EQ(test, sc_request_cancel(request), -EIDRM);
	sc_claim_settle_once(test);

	SC_EXPECT_RETURNED(test, request, -EPIPE);
	SC_EXPECT_CALLS(test, SC_FAKE_CANCEL, 0);
}

/* R-22 R-24 */
static void cancel_before_time_out_wins(struct kunit *test)
{
	struct sc_request *request = sc_claim_held(test);

	request->out->timeout_counter = 1;
	local_bh_disable();
	KUNIT_EXPECT_EQ(test, sc_request_cancel(request), -EINPROGRESS);
	sc_timeout_tick(sc_testbed_dev(test));
	sc_claim_settle_once(test);

	SC_EXPECT_RETURNED(test, request, -ECANCELED);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMEOUT, 0);
}

/* R-22 R-24 */
static void time_out_before_cancel_wins(struct kunit *test)
{
	struct sc_request *request = sc_claim_held(test);

	request->out->timeout_counter = 1;
	local_bh_disable();
	sc_timeout_tick(sc_testbed_dev(test));
	KUNIT_EXPECT_EQ(test, sc_request_cancel(request), -EIDRM);
	sc_claim_settle_once(test);

	SC_EXPECT_RETURNED(test, request, -ETIMEDOUT);
	SC_EXPECT_CALLS(test, SC_FAKE_CANCEL, 0);
}

/* R-22 R-30 */
static void abort_before_time_out_wins(struct kunit *test)
{
	struct sc_request *request = sc_claim_held(test);
	struct sc_device *dev = sc_testbed_dev(test);

	request->out->timeout_counter = 1;
	local_bh_disable();
	sc_fake_call(dev, sc_claim_abort, dev->extension);
	sc_timeout_tick(dev);
	sc_claim_settle_once(test);

	SC_EXPECT_RETURNED(test, request, -EPIPE);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMEOUT, 0);
}

/* R-22 R-30 */
static void time_out_before_abort_wins(struct kunit *test)
{
	struct sc_request *request = sc_claim_held(test);
	struct sc_device *dev = sc_testbed_dev(test);

	request->out->timeout_counter = 1;
	local_bh_disable();
	sc_timeout_tick(dev);
	sc_fake_call(dev, sc_claim_abort, dev->extension);
	sc_claim_settle_once(test);

	SC_EXPECT_RETURNED(test, request, -ETIMEDOUT);
	SC_EXPECT_CALLS(test, SC_FAKE_TIMEOUT, 1);
}

static void completion_before_force_wins(struct kunit *test)
{
	struct sc_request *request = sc_claim_held(test);

	local_bh_disable();
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_request_force(request, -EIO);
	sc_claim_settle_once(test);

	SC_EXPECT_RETURNED(test, request, 0);
	KUNIT_EXPECT_FALSE(test, sc_request_is_retired(request));
}

static void force_before_completion_wins(struct kunit *test)
{
	struct sc_request *request = sc_claim_held(test);

	local_bh_disable();
	sc_request_force(request, -EIO);
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_claim_settle_once(test);

	SC_EXPECT_RETURNED(test, request, -EIO);
	sc_testbed_expect_report(test, SC_OFFENCE_COMPLETED_TWICE,
				 "completes, without owning it, READ_DATA");
}

/* nobody is asked for what has been taken. */
static void force_before_cancel_wins(struct kunit *test)
{
	struct sc_request *request = sc_claim_held(test);

	local_bh_disable();
	sc_request_force(request, -EIO);
	KUNIT_EXPECT_EQ(test, sc_request_cancel(request), -EIDRM);
	sc_claim_settle_once(test);

	SC_EXPECT_RETURNED(test, request, -EIO);
	SC_EXPECT_CALLS(test, SC_FAKE_CANCEL, 0);
}

/* nothing is taken from who gave it back. */
static void cancel_before_force_wins(struct kunit *test)
{
	struct sc_request *request = sc_claim_held(test);

	local_bh_disable();
	KUNIT_EXPECT_EQ(test, sc_request_cancel(request), -EINPROGRESS);
	sc_request_force(request, -EIO);
	sc_claim_settle_once(test);

	SC_EXPECT_RETURNED(test, request, -ECANCELED);
	KUNIT_EXPECT_FALSE(test, sc_request_is_retired(request));
}

/* What the minidriver may still write to is never used again. */
static void a_request_taken_by_force_is_retired(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request = sc_testbed_read(test, stream);

	sc_request_force(request, -EIO);
	sc_testbed_settle(test);
	sc_fake_client_forget(&sc_testbed(test)->client);

	sc_request_submit(request);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, -EIO);
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, 1);

	sc_request_free(request);
	KUNIT_EXPECT_PTR_NE(test, sc_testbed_data(test, stream), request);
}

/* Bottom halves are off here, so the pump takes nothing from the list. */
static void sc_claim_complete_in_cancel(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_device *dev = sc_device_of_extension(srb->hw_device_extension);

	sc_fake_end_here(srb, SC_FAKE_COMPLETE_AND_READY, 0);
	if (list_empty(&dev->done))
		fake->context = srb;
}

/* What was cancelled joins the way back when the callout has ended. */
static void a_request_stays_until_its_callout_has_ended(struct kunit *test)
{
	struct sc_request *request = sc_claim_held(test);
	struct sc_fake *fake = sc_testbed_fake(test);

	fake->cancel.how = SC_FAKE_KEEP;
	fake->cancel.before = sc_claim_complete_in_cancel;
	KUNIT_EXPECT_EQ(test, sc_request_cancel(request), -EINPROGRESS);
	sc_testbed_settle(test);

	KUNIT_EXPECT_PTR_EQ(test, fake->context, (void *)request->out);
	SC_EXPECT_RETURNED(test, request, 0);
	KUNIT_EXPECT_EQ(test, request->callouts, 0);
}

static struct kunit_case sc_claim_cases[] = {
	KUNIT_CASE(the_first_claim_wins_and_keeps_its_status),
	KUNIT_CASE(completing_twice_is_reported_and_changes_nothing),
	KUNIT_CASE(completion_before_cancel_wins),
	KUNIT_CASE(cancel_before_completion_wins),
	KUNIT_CASE(completion_before_time_out_wins),
	KUNIT_CASE(time_out_before_completion_wins),
	KUNIT_CASE(completion_before_abort_wins),
	KUNIT_CASE(abort_before_completion_wins),
	KUNIT_CASE(cancel_before_abort_wins),
	KUNIT_CASE(abort_before_cancel_wins),
	KUNIT_CASE(cancel_before_time_out_wins),
	KUNIT_CASE(time_out_before_cancel_wins),
	KUNIT_CASE(abort_before_time_out_wins),
	KUNIT_CASE(time_out_before_abort_wins),
	KUNIT_CASE(completion_before_force_wins),
	KUNIT_CASE(force_before_completion_wins),
	KUNIT_CASE(force_before_cancel_wins),
	KUNIT_CASE(cancel_before_force_wins),
	KUNIT_CASE(a_request_taken_by_force_is_retired),
	KUNIT_CASE(a_request_stays_until_its_callout_has_ended),
	{}
};

static struct kunit_suite sc_claim_suite = {
	.name = "sc_claim",
	.init = sc_testbed_init_device,
	.exit = sc_testbed_exit,
	.test_cases = sc_claim_cases,
};
kunit_test_suite(sc_claim_suite);
