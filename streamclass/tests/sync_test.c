// SPDX-License-Identifier: GPL-2.0
/*
 * No two pieces of a minidriver run at the same time, or, where it wants to
 * look after itself, all that is left of that.
 */
#include "testbed.h"

/* What a piece of the minidriver sees. */
struct sc_piece {
	struct sc_device *dev;
	enum sc_level level;
	bool irqs_off;
	bool bottom_halves_off;
};

static void sc_piece_look(void *context)
{
	struct sc_piece *piece = context;

	piece->level = sc_context_level(piece->dev);
	piece->irqs_off = irqs_disabled();
	piece->bottom_halves_off = in_softirq();
}

/* Start over with other flags. */
static void sc_sync_restart(struct kunit *test, bool interrupt, bool off)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	fake->init.hw_interrupt = interrupt ? sc_fake_hw_interrupt : NULL;
	fake->init.turn_off_synchronization = off;
	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);
}

/* D4: bottom halves off, the level is known inside and gone afterwards. */
static void without_an_isr_pieces_run_with_bottom_halves_off(struct kunit *test)
{
	struct sc_piece piece = {};

	sc_sync_restart(test, false, false);
	piece.dev = sc_testbed_dev(test);
	sc_fake_call(piece.dev, sc_piece_look, &piece);
	KUNIT_EXPECT_EQ(test, piece.level, SC_LEVEL_HIGH);
	KUNIT_EXPECT_TRUE(test, piece.bottom_halves_off);
	KUNIT_EXPECT_FALSE(test, piece.irqs_off);
	KUNIT_EXPECT_EQ(test, sc_context_level(piece.dev), SC_LEVEL_FOREIGN);
}

/* D4 */
static void with_an_isr_pieces_run_with_interrupts_off(struct kunit *test)
{
	struct sc_piece piece = {};

	sc_sync_restart(test, true, false);
	piece.dev = sc_testbed_dev(test);
	sc_fake_call(piece.dev, sc_piece_look, &piece);
	KUNIT_EXPECT_EQ(test, piece.level, SC_LEVEL_HIGH);
	KUNIT_EXPECT_TRUE(test, piece.irqs_off);
}

/* Each entry point of a minidriver with an ISR, its whole way through. C-05 */
static void with_an_isr_everything_works_with_interrupts_off(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_request *request;
	struct sc_stream *stream;
	unsigned int i;

	sc_sync_restart(test, true, false);
	stream = sc_testbed_run(test, 0, 0);
	request = sc_testbed_read(test, stream);
	sc_request_cancel(request);
	sc_testbed_settle(test);
	request = sc_testbed_read(test, stream);
	request->out->timeout_counter = 1;
	sc_testbed_tick(test, 1);
	SC_EXPECT_RETURNED(test, request, -ETIMEDOUT);

	KUNIT_EXPECT_EQ(test, atomic_read(&fake->n_calls), 4);
	for (i = 0; i < 4; i++) {
		KUNIT_EXPECT_TRUE(test, fake->calls[i].irqs_off);
		KUNIT_EXPECT_EQ(test, fake->calls[i].level, SC_LEVEL_HIGH);
	}
}

static irqreturn_t sc_sync_raise(struct kunit *test, bool mine)
{
	unsigned long flags;
	irqreturn_t ret;

	sc_testbed_fake(test)->interrupt = mine;
	local_irq_save(flags);
	ret = sc_sync_interrupt(0, sc_testbed_dev(test));
	local_irq_restore(flags);
	return ret;
}

/* C-05: the trampoline passes on whether it was this device's. */
static void an_interrupt_is_handled_or_somebody_elses(struct kunit *test)
{
	sc_sync_restart(test, true, false);
	KUNIT_EXPECT_EQ(test, sc_sync_raise(test, true), IRQ_HANDLED);
	KUNIT_EXPECT_EQ(test, sc_sync_raise(test, false), IRQ_NONE);
	SC_EXPECT_CALLS(test, SC_FAKE_INTERRUPT, 2);
	KUNIT_EXPECT_EQ(test, sc_fake_last(sc_testbed_fake(test), SC_FAKE_INTERRUPT)->level,
			SC_LEVEL_HIGH);
}

#define SC_COLLISIONS	20000

/* Two processors count, which goes wrong unless one waits for the other. */
struct sc_collision {
	struct sc_device *dev;
	unsigned int count;
	int inside;
	int deepest;
};

static void sc_collision_count(void *context)
{
	struct sc_collision *collision = context;

	collision->inside++;
	if (collision->inside > collision->deepest)
		collision->deepest = collision->inside;
	collision->count++;
	collision->inside--;
}

static void sc_collision_loop(void *context)
{
	struct sc_collision *collision = context;
	unsigned int i;

	for (i = 0; i < SC_COLLISIONS; i++)
		sc_fake_call(collision->dev, sc_collision_count, collision);
}

static void sc_sync_collide(struct kunit *test)
{
	struct sc_collision collision = { .dev = sc_testbed_dev(test) };
	struct sc_elsewhere there;

	sc_testbed_start_elsewhere(test, &there, sc_collision_loop, &collision);
	sc_collision_loop(&collision);
	sc_testbed_join(&there);
	KUNIT_EXPECT_EQ(test, collision.count, 2 * SC_COLLISIONS);
	KUNIT_EXPECT_EQ(test, collision.deepest, 1);
}

/* D4, on two processors at once. */
static void two_processors_are_never_inside_together(struct kunit *test)
{
	sc_sync_restart(test, false, false);
	sc_sync_collide(test);
}

static void nor_are_they_with_an_isr(struct kunit *test)
{
	sc_sync_restart(test, true, false);
	sc_sync_collide(test);
}

/* A piece that stays inside until somebody waits to get in. */
struct sc_blocker {
	struct sc_device *dev;
	struct sc_fake *fake;
	struct completion inside;
	bool waited;
	unsigned int calls;
};

static void sc_blocker_stay(void *context)
{
	struct sc_blocker *blocker = context;
	unsigned long patience = jiffies + 10 * HZ;

	complete(&blocker->inside);
	while (!blocker->waited && time_before(jiffies, patience)) {
		blocker->waited = spin_is_contended(&blocker->dev->sync_lock);
		cpu_relax();
	}
	blocker->calls = sc_fake_count(blocker->fake, SC_FAKE_DATA);
}

static void sc_blocker_enter(void *context)
{
	struct sc_blocker *blocker = context;

	sc_fake_call(blocker->dev, sc_blocker_stay, blocker);
}

/* While a piece runs there, a submission here waits in front of the entry point. */
static void an_entry_point_waits_for_the_piece_that_runs(struct kunit *test)
{
	struct sc_blocker blocker = { .fake = sc_testbed_fake(test) };
	struct sc_elsewhere there;
	struct sc_request *request;

	sc_sync_restart(test, false, false);
	request = sc_testbed_data(test, sc_testbed_run(test, 0, 0));
	blocker.dev = sc_testbed_dev(test);
	init_completion(&blocker.inside);
	sc_testbed_start_elsewhere(test, &there, sc_blocker_enter, &blocker);
	wait_for_completion(&blocker.inside);
	sc_request_submit(request);
	sc_testbed_join(&there);

	KUNIT_EXPECT_TRUE(test, blocker.waited);
	KUNIT_EXPECT_EQ(test, blocker.calls, 0);
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, 1);
}

/* Sync off: straight down, in the submitter's thread, at no level. */
static void unsynchronised_requests_go_straight_down(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_stream *stream;

	sc_sync_restart(test, false, true);
	stream = sc_testbed_run(test, 0, 0);
	sc_testbed_read(test, stream);
	KUNIT_ASSERT_EQ(test, atomic_read(&fake->n_calls), 1);
	KUNIT_EXPECT_PTR_EQ(test, fake->calls[0].task, current);
	KUNIT_EXPECT_FALSE(test, fake->calls[0].bottom_half);
	KUNIT_EXPECT_FALSE(test, fake->calls[0].irqs_off);
	KUNIT_EXPECT_EQ(test, fake->calls[0].level, SC_LEVEL_FOREIGN);
}

/* Sync off: there are no gates, nobody has to become ready. */
static void unsynchronised_requests_do_not_wait_for_ready(struct kunit *test)
{
	struct sc_request *requests[5];
	struct sc_stream *stream;
	unsigned int i;

	sc_sync_restart(test, false, true);
	stream = sc_testbed_run(test, 0, 0);
	for (i = 0; i < ARRAY_SIZE(requests); i++)
		requests[i] = sc_testbed_read(test, stream);
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, ARRAY_SIZE(requests));

	for (i = 0; i < ARRAY_SIZE(requests); i++)
		sc_fake_end(&requests[i]->srb, SC_FAKE_COMPLETE, 0);
	sc_testbed_settle(test);
	for (i = 0; i < ARRAY_SIZE(requests); i++)
		SC_EXPECT_RETURNED(test, requests[i], 0);
}

/* Sync off: such a minidriver may complete from any context. */
static void unsynchronised_requests_complete_from_anywhere(struct kunit *test)
{
	struct sc_request *request;

	sc_sync_restart(test, false, true);
	request = sc_testbed_read(test, sc_testbed_run(test, 0, 0));
	sc_fake_end_here(&request->srb, SC_FAKE_COMPLETE, 0);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, 0);
}

static void sc_sync_cancel_inside(struct sc_fake *fake, struct sc_srb *srb)
{
	fake->context = ERR_PTR(sc_request_cancel(sc_request_of_srb(srb)));
}

/* A cancel in the middle of the entry point would look at half a request. */
static void an_unsynchronised_cancel_waits_for_the_entry_point(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_request *request;

	sc_sync_restart(test, false, true);
	sc_fake_answer(fake, SC_SRB_READ_DATA)->before = sc_sync_cancel_inside;
	request = sc_testbed_read(test, sc_testbed_run(test, 0, 0));
	KUNIT_EXPECT_EQ(test, PTR_ERR(fake->context), -EINPROGRESS);
	KUNIT_ASSERT_EQ(test, atomic_read(&fake->n_calls), 2);
	KUNIT_EXPECT_EQ(test, fake->calls[0].entry, SC_FAKE_DATA);
	KUNIT_EXPECT_EQ(test, fake->calls[1].entry, SC_FAKE_CANCEL);
	KUNIT_EXPECT_EQ(test, fake->deepest, 1);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, -ECANCELED);
}

/* Completed in the entry point, it is not cancelled any more. */
static void an_unsynchronised_cancel_of_a_completed_request_is_dropped(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_request *request;

	sc_sync_restart(test, false, true);
	sc_fake_does(fake, SC_SRB_READ_DATA, SC_FAKE_COMPLETE, 0);
	sc_fake_answer(fake, SC_SRB_READ_DATA)->before = sc_sync_cancel_inside;
	request = sc_testbed_read(test, sc_testbed_run(test, 0, 0));
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, 0);
	SC_EXPECT_CALLS(test, SC_FAKE_CANCEL, 0);
}

/* time-outs, states and the rest are the same code. */
static void an_unsynchronised_minidriver_is_timed_and_stopped_as_well(struct kunit *test)
{
	struct sc_request *request, *other;
	struct sc_stream *stream;

	sc_sync_restart(test, false, true);
	stream = sc_testbed_run(test, 0, 0);
	request = sc_testbed_read(test, stream);
	other = sc_testbed_read(test, stream);
	request->out->timeout_counter = 1;
	sc_testbed_tick(test, 1);
	SC_EXPECT_RETURNED(test, request, -ETIMEDOUT);

	sc_stream_stop(stream);
	SC_EXPECT_RETURNED(test, other, -ECANCELED);
	KUNIT_EXPECT_EQ(test, sc_stream_state(stream), SC_KSSTATE_STOP);
}

static struct kunit_case sc_sync_cases[] = {
	KUNIT_CASE(without_an_isr_pieces_run_with_bottom_halves_off),
	KUNIT_CASE(with_an_isr_pieces_run_with_interrupts_off),
	KUNIT_CASE(with_an_isr_everything_works_with_interrupts_off),
	KUNIT_CASE(an_interrupt_is_handled_or_somebody_elses),
	KUNIT_CASE(two_processors_are_never_inside_together),
	KUNIT_CASE(nor_are_they_with_an_isr),
	KUNIT_CASE(an_entry_point_waits_for_the_piece_that_runs),
	KUNIT_CASE(unsynchronised_requests_go_straight_down),
	KUNIT_CASE(unsynchronised_requests_do_not_wait_for_ready),
	KUNIT_CASE(unsynchronised_requests_complete_from_anywhere),
	KUNIT_CASE(an_unsynchronised_cancel_waits_for_the_entry_point),
	KUNIT_CASE(an_unsynchronised_cancel_of_a_completed_request_is_dropped),
	KUNIT_CASE(an_unsynchronised_minidriver_is_timed_and_stopped_as_well),
	{}
};

static struct kunit_suite sc_sync_suite = {
	.name = "sc_sync",
	.init = sc_testbed_init,
	.exit = sc_testbed_exit,
	.test_cases = sc_sync_cases,
};
kunit_test_suite(sc_sync_suite);
