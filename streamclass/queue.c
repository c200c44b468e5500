// SPDX-License-Identifier: GPL-2.0
/*
 * Three kinds of gate and one pump. A gate shuts when a request goes through
 * it and opens when the minidriver says so, whatever became of the request.
 */
#include <linux/interrupt.h>

#include "internal.h"
#include "trace.h"

/* All that was submitted is back: a stop waits for that, with queue_lock to be told. */
bool sc_queue_is_quiet(struct sc_queue *queue)
{
	struct sc_device *dev = queue->dev;
	unsigned long flags;
	bool quiet;

	spin_lock_irqsave(&dev->queue_lock, flags);
	/* Pairs with sc_queue_count_back(). */
	quiet = queue->counts.submitted == smp_load_acquire(&queue->counts.returned);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return quiet;
}
SC_EXPORT_FOR_TEST(sc_queue_is_quiet);

/* Which stream of the device, -1 for the device itself. */
int sc_queue_stream_number(const struct sc_queue *queue)
{
	return queue->stream ? queue->stream->object.stream_number : -1;
}

u32 sc_queue_instance(const struct sc_queue *queue)
{
	return queue->stream ? queue->stream->instance : 0;
}

void sc_queue_init(struct sc_queue *queue, struct sc_device *dev,
		   struct sc_stream *stream, enum sc_queue_kind kind)
{
	unsigned long flags;

	queue->dev = dev;
	queue->stream = stream;
	queue->kind = kind;
	queue->gate_open = true;
	INIT_LIST_HEAD(&queue->pending);
	INIT_LIST_HEAD(&queue->runnable);

	spin_lock_irqsave(&dev->queue_lock, flags);
	list_add_tail(&queue->list, &dev->queues);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}

/* What keeps a request back, were there one. */
static enum sc_gate_reason sc_gate_locked(const struct sc_queue *queue)
	__must_hold(&queue->dev->queue_lock)
{
	lockdep_assert_held(&queue->dev->queue_lock);

	return queue->gate_open ? SC_GATE_GO : SC_GATE_MINIDRIVER_NOT_READY;
}

/* Ask each question in turn; the answer is data. */
enum sc_gate_reason sc_gate_reason_locked(const struct sc_queue *queue)
	__must_hold(&queue->dev->queue_lock)
{
	lockdep_assert_held(&queue->dev->queue_lock);

	if (list_empty(&queue->pending))
		return SC_GATE_NOTHING_TO_DO;
	if (unlikely(queue->dev->power != SC_POWER_ON) &&
	    sc_power_holds(list_first_entry(&queue->pending, struct sc_request, link)))
		return SC_GATE_ASLEEP;

	return sc_gate_locked(queue);
}
SC_EXPORT_FOR_TEST(sc_gate_reason_locked);

/* For debugfs. */
const char *sc_gate_reason_name(enum sc_gate_reason reason)
{
	switch (reason) {
	case SC_GATE_GO:
		return "open, about to deliver";
	case SC_GATE_NOTHING_TO_DO:
		return "nothing waits";
	case SC_GATE_MINIDRIVER_NOT_READY:
		return "shut: the minidriver is not ready";
	case SC_GATE_ASLEEP:
		return "shut: the device is asleep";
	}
	return "unknown";
}

/* What may be delivered has changed. */
void sc_queue_update_locked(struct sc_queue *queue)
	__must_hold(&queue->dev->queue_lock)
{
	bool is_runnable = sc_gate_reason_locked(queue) == SC_GATE_GO;
	bool was_runnable = !list_empty(&queue->runnable);
	struct sc_device *dev = queue->dev;

	lockdep_assert_held(&queue->dev->queue_lock);

	if (was_runnable == is_runnable)
		return;

	if (is_runnable) {
		list_add_tail(&queue->runnable, &dev->runnable[queue->kind]);
		sc_pump_mark_locked(dev);
	} else {
		list_del_init(&queue->runnable);
	}
}

/* Open a gate; false where it was open. */
bool sc_gate_open_locked(struct sc_queue *queue)
	__must_hold(&queue->dev->queue_lock)
{
	bool was_shut = !queue->gate_open;

	lockdep_assert_held(&queue->dev->queue_lock);

	trace_sc_srb_ready(queue);
	queue->gate_open = true;
	queue->stalled = 0;
	if (!list_empty(&queue->pending))
		sc_queue_update_locked(queue);
	return was_shut;
}

/* The picking order is fixed: device, control, data; each kind in turn. */
static struct sc_queue *sc_queue_pick_locked(struct sc_device *dev)
	__must_hold(&dev->queue_lock)
{
	enum sc_queue_kind kind;

	lockdep_assert_held(&dev->queue_lock);

	for (kind = SC_QUEUE_DEVICE; kind < SC_QUEUE_KINDS; kind++)
		if (!list_empty(&dev->runnable[kind]))
			return list_first_entry(&dev->runnable[kind],
						struct sc_queue, runnable);
	return NULL;
}

static void sc_gate_shut_locked(struct sc_queue *queue)
	__must_hold(&queue->dev->queue_lock)
{
	lockdep_assert_held(&queue->dev->queue_lock);

	queue->gate_open = false;
	sc_queue_update_locked(queue);
}

/* @request is on no list. */
static __always_inline void sc_request_activate_locked(struct sc_request *request)
	__must_hold(&request->queue->dev->queue_lock)
{
	struct sc_queue *queue = request->queue;

	lockdep_assert_held(&request->queue->dev->queue_lock);

	list_add_tail(&request->link, &queue->dev->active);
	queue->active++;
	__set_bit(SC_REQUEST_SEEN, &request->flags);
	sc_request_set_state_locked(request, SC_SRB_ACTIVE);
	if (sc_verifying())
		sc_twin_hand_over_locked(request);
	trace_sc_srb_dispatch(request);
}

static struct sc_request *sc_queue_take_locked(struct sc_queue *queue)
	__must_hold(&queue->dev->queue_lock)
{
	struct sc_request *request;

	lockdep_assert_held(&queue->dev->queue_lock);

	request = list_first_entry(&queue->pending, struct sc_request, link);
	list_del(&request->link);
	sc_request_activate_locked(request);
	sc_gate_shut_locked(queue);
	return request;
}

/* Pass ownership to the minidriver. The request may be gone on return. */
static void sc_request_deliver(struct sc_request *request)
{
	struct sc_queue *queue = request->queue;

	switch (queue->kind) {
	case SC_QUEUE_DATA:
		sc_request_enter(request, SC_ENTRY_PACKET,
				 queue->stream->object.receive_data_packet);
		break;
	case SC_QUEUE_CONTROL:
		sc_request_enter(request, SC_ENTRY_PACKET,
				 queue->stream->object.receive_control_packet);
		break;
	default:
		/* An interrupt before the minidriver knows its device is not its. */
		queue->dev->irq_live = true;
		sc_request_enter(request, SC_ENTRY_PACKET,
				 queue->dev->driver->init.hw_receive_packet);
		break;
	}
}

/*
 * What the minidriver completes while the pump waits for it in here, and
 * before which nothing else was done, need not be looked for afterwards.
 */
static void sc_pump_deliver(struct sc_device *dev, struct sc_request *request)
{
	dev->delivering = true;
	this_cpu_write(sc_expected, request);
	sc_request_deliver(request);
	this_cpu_write(sc_expected, NULL);
	dev->delivering = false;
}

/* Taken under sync_lock, so ACTIVE means that the minidriver has it. */
static bool sc_pump_dispatch(struct sc_device *dev, void *unused)
{
	struct sc_request *request = NULL;
	struct sc_queue *queue;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	queue = sc_queue_pick_locked(dev);
	if (queue)
		request = sc_queue_take_locked(queue);
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	if (request)
		sc_pump_deliver(dev, request);
	return request;
}

/* What the pump found to do under the lock, and does without it. */
struct sc_round {
	struct list_head done;
	bool signalled;
	bool runnable;
};

/* The mark stays while there may be more. False where there is nothing to do now. */
static bool sc_round_begin_locked(struct sc_device *dev, struct sc_round *round,
				  unsigned int budget)
	__must_hold(&dev->queue_lock)
{
	lockdep_assert_held(&dev->queue_lock);

	INIT_LIST_HEAD(&round->done);
	list_splice_init(&dev->done, &round->done);
	round->signalled = !list_empty(&dev->signalled);
	round->runnable = sc_queue_pick_locked(dev);
	WRITE_ONCE(dev->marked, round->signalled || round->runnable);
	return !list_empty(&round->done) || (budget && dev->marked);
}

/*
 * What is done goes back, clients are told of events, then one request goes
 * down. Returns what is left of the budget, negative at the end.
 */
static int sc_pump_round(struct sc_device *dev, int budget)
{
	struct sc_round round;
	unsigned long flags;
	bool goes_on;

	spin_lock_irqsave(&dev->queue_lock, flags);
	goes_on = sc_round_begin_locked(dev, &round, budget);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	if (!goes_on)
		return -1;

	sc_request_give_back(&round.done);
	if (unlikely(round.signalled) && budget) {
		sc_events_deliver(dev);
		budget--;
	}
	if (round.runnable && budget) {
		sc_sync_call(dev, sc_pump_dispatch, NULL);
		budget--;
	}
	return budget;
}

/* What the pump's own delivery ended goes back before all else. */
static void sc_pump_return_here(struct sc_device *dev)
{
	struct sc_request *request = dev->done_here;

	if (!request)
		return;

	dev->done_here = NULL;
	sc_request_return(request);
}

static void sc_pump_let_go(struct sc_device *dev)
{
	/*
	 * Others mark, then look whether a pump runs; here it is the other way
	 * round, so that one of both sees the other. Pairs with sc_pump_kick().
	 */
	smp_store_mb(dev->pumping, false);

	if (unlikely(READ_ONCE(dev->marked)))
		sc_bh_schedule(&dev->pump);
	/*
	 * Whoever waits for what a pump does is on the list first, then looks whether
	 * it was done. Pairs with wait_event(), by the barrier above.
	 */
	if (unlikely(waitqueue_active(&dev->wait)))
		wake_up_all(&dev->wait);
}

/* The loop, run by whoever set dev->pumping. Others mark and leave. */
static void sc_pump_run(struct sc_device *dev, int budget)
{
	do {
		sc_pump_return_here(dev);
		if (likely(!READ_ONCE(dev->marked)))
			break;
		budget = sc_pump_round(dev, budget);
	} while (budget >= 0);

	sc_pump_let_go(dev);
}

/* Somebody has to pump, and nobody does. */
static bool sc_pump_claim_locked(struct sc_device *dev)
	__must_hold(&dev->queue_lock)
{
	/* Pairs with sc_pump_let_go(). */
	bool wanted = !smp_load_acquire(&dev->pumping) && dev->marked;

	lockdep_assert_held(&dev->queue_lock);

	if (wanted)
		WRITE_ONCE(dev->pumping, true);
	return wanted;
}

void sc_pump_bh(struct sc_bh *bh)
{
	struct sc_device *dev = container_of(bh, struct sc_device, pump);
	unsigned long flags;
	bool mine;

	spin_lock_irqsave(&dev->queue_lock, flags);
	mine = sc_pump_claim_locked(dev);
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	if (mine)
		sc_pump_run(dev, SC_PUMP_BUDGET);
}

/* Something may have been marked. Where a pump runs it will see the mark. */
void sc_pump_kick(struct sc_device *dev)
{
	if (!READ_ONCE(dev->marked))
		return;

	/* Pairs with sc_pump_let_go(). */
	smp_mb();
	if (!READ_ONCE(dev->pumping))
		sc_bh_schedule(&dev->pump);
}
SC_EXPORT_FOR_TEST(sc_pump_kick);

/*
 * Inline only where nothing is held: not from a bottom half, not with
 * interrupts or bottom halves off.
 */
static bool sc_pump_fits_here(void)
{
	return in_task() && !irqs_disabled() && !softirq_count();
}

static void sc_request_reset(struct sc_request *request)
{
	const struct sc_initialization_data *init =
		&request->queue->dev->driver->init;
	struct sc_srb *srb = &request->srb;

	srb->status = -EINPROGRESS;
	srb->timeout_counter = sc_srb_timeout;
	srb->timeout_original = sc_srb_timeout;
	srb->next_srb = NULL;
	request->flags = 0;
	if (srb->srb_extension)
		memset(srb->srb_extension, 0, init->per_request_extension_size);

	if (request->queue->kind == SC_QUEUE_DATA)
		sc_request_fill(request);
}

/* It does not go down, and nothing of what it was last is looked at any more. */
static int sc_request_refuse_retired(struct sc_request *request)
{
	__clear_bit(SC_REQUEST_SEEN, &request->flags);
	return -EIO;
}

/* From the client to the class driver. */
static __always_inline void sc_request_take_over_locked(struct sc_request *request)
	__must_hold(&request->queue->dev->queue_lock)
{
	lockdep_assert_held(&request->queue->dev->queue_lock);

	request->queue->counts.submitted++;
	sc_request_set_state_locked(request, SC_SRB_QUEUED);
	trace_sc_srb_submit(request);
}

static void sc_request_enqueue_locked(struct sc_request *request, int refuse)
	__must_hold(&request->queue->dev->queue_lock)
{
	struct sc_queue *queue = request->queue;

	lockdep_assert_held(&request->queue->dev->queue_lock);

	sc_request_take_over_locked(request);
	/* What waits for the device to wake up does so behind that. */
	if (request->srb.command == SC_SRB_CHANGE_POWER_STATE)
		list_add(&request->link, &queue->pending);
	else
		list_add_tail(&request->link, &queue->pending);
	if (refuse) {
		sc_request_claim_locked(request, refuse);
		return;
	}
	sc_queue_update_locked(queue);
	sc_tick_start_locked(queue->dev);
}

/* 0, or the status to end a submission with at once. */
static int sc_queue_refusal_locked(const struct sc_queue *queue, int refuse)
	__must_hold(&queue->dev->queue_lock)
{
	lockdep_assert_held(&queue->dev->queue_lock);

	return min(refuse ?: queue->refuse, 0);
}

static void sc_submit_and_leave(struct sc_request *request, int refuse)
{
	struct sc_queue *queue = request->queue;
	struct sc_device *dev = queue->dev;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	sc_request_enqueue_locked(request, sc_queue_refusal_locked(queue, refuse));
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	sc_pump_kick(dev);
}

/* The pump, were it to run now, would deliver this and do nothing before it. */
static bool sc_queue_may_pass_locked(struct sc_queue *queue)
	__must_hold(&queue->dev->queue_lock)
{
	struct sc_device *dev = queue->dev;

	lockdep_assert_held(&dev->queue_lock);

	/* Pairs with sc_pump_let_go(). */
	if (smp_load_acquire(&dev->pumping) || dev->marked)
		return false;

	return sc_gate_locked(queue) == SC_GATE_GO && list_empty(&queue->pending) &&
	       dev->power == SC_POWER_ON;
}

/* Through the gate without a stop; the pump is ours. */
static __always_inline void sc_submit_past_queue_locked(struct sc_request *request)
	__must_hold(&request->queue->dev->queue_lock)
{
	struct sc_device *dev = request->queue->dev;

	lockdep_assert_held(&dev->queue_lock);

	WRITE_ONCE(dev->pumping, true);
	sc_request_take_over_locked(request);
	sc_request_activate_locked(request);
	request->queue->gate_open = false;
	sc_tick_start_locked(dev);
}

struct sc_submission {
	struct sc_request *request;
	int refuse;
	bool passed;
	bool pump;
};

static __always_inline void sc_submit_locked(struct sc_device *dev,
					     struct sc_submission *submission)
	__must_hold(&dev->queue_lock)
{
	struct sc_request *request = submission->request;
	struct sc_queue *queue = request->queue;
	int refusal = sc_queue_refusal_locked(queue, submission->refuse);

	lockdep_assert_held(&dev->queue_lock);

	submission->passed = likely(!refusal) && likely(sc_queue_may_pass_locked(queue));
	if (submission->passed) {
		sc_submit_past_queue_locked(request);
		submission->pump = true;
	} else {
		sc_request_enqueue_locked(request, refusal);
		submission->pump = sc_pump_claim_locked(dev);
	}
}

/*
 * Queue a request; where nothing stands in its way it goes down at once, with
 * one turn of the lock for both.
 */
static __always_inline bool sc_submit_and_dispatch(struct sc_device *dev, void *arg)
{
	struct sc_submission *submission = arg;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	sc_submit_locked(dev, submission);
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	if (submission->passed)
		sc_pump_deliver(dev, submission->request);
	return submission->pump;
}

static void sc_submit_synchronised(struct sc_request *request, int refuse)
{
	struct sc_submission submission = { .request = request, .refuse = refuse };
	struct sc_device *dev = request->queue->dev;

	/* A look without the lock: where it is wrong the bottom half pumps. */
	if (READ_ONCE(dev->pumping) || !READ_ONCE(request->queue->gate_open) ||
	    !sc_pump_fits_here()) {
		sc_submit_and_leave(request, refuse);
		return;
	}

	/* As long as it pumps nobody else does: do not be preempted. */
	local_bh_disable();
	if (sc_sync_call_here(dev, sc_submit_and_dispatch, &submission))
		sc_pump_run(dev, SC_PUMP_BUDGET - submission.passed);
	local_bh_enable();
}

/* Who puts the device to sleep may be waiting for the minidriver to be left. */
static bool sc_deliver_leave_locked(struct sc_device *dev)
	__must_hold(&dev->queue_lock)
{
	lockdep_assert_held(&dev->queue_lock);

	return !--dev->entered && unlikely(dev->power != SC_POWER_ON);
}

/* Cancel was asked for while the entry point ran: it is due now. */
static bool sc_deliver_cancel(struct sc_request *request)
{
	struct sc_device *dev = request->queue->dev;
	unsigned long flags;
	bool wake;

	sc_request_enter(request, SC_ENTRY_CANCEL, dev->driver->init.hw_cancel_packet);
	spin_lock_irqsave(&dev->queue_lock, flags);
	wake = sc_deliver_leave_locked(dev);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return wake;
}

static void sc_deliver_end(struct sc_request *request)
{
	struct sc_device *dev = request->queue->dev;
	unsigned long flags;
	bool wake = false;
	bool cancel;

	spin_lock_irqsave(&dev->queue_lock, flags);
	__clear_bit(SC_REQUEST_DELIVERING, &request->flags);
	cancel = __test_and_clear_bit(SC_REQUEST_CANCEL_LATER, &request->flags) &&
		 request->state == SC_SRB_ACTIVE;
	if (!cancel)
		wake = sc_deliver_leave_locked(dev);
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	if (cancel)
		wake = sc_deliver_cancel(request);
	sc_request_unpin(request);
	if (unlikely(wake))
		wake_up_all(&dev->wait);
}

static void sc_deliver_begin_locked(struct sc_request *request)
	__must_hold(&request->queue->dev->queue_lock)
{
	lockdep_assert_held(&request->queue->dev->queue_lock);

	sc_request_activate_locked(request);
	__set_bit(SC_REQUEST_DELIVERING, &request->flags);
	request->callouts++;
	request->queue->dev->entered++;
}

/* True where it goes down now; while the device is asleep it has to wait. */
static bool sc_submit_directly_locked(struct sc_request *request)
	__must_hold(&request->queue->dev->queue_lock)
{
	lockdep_assert_held(&request->queue->dev->queue_lock);

	sc_request_take_over_locked(request);
	sc_tick_start_locked(request->queue->dev);
	if (unlikely(request->queue->dev->power != SC_POWER_ON) && sc_power_holds(request)) {
		list_add_tail(&request->link, &request->queue->pending);
		return false;
	}
	sc_deliver_begin_locked(request);
	return true;
}

/* No gates: straight down, in the submitter's thread. Only sleep holds it up. */
static void sc_submit_unsynchronised(struct sc_request *request, int refuse)
{
	struct sc_device *dev = request->queue->dev;
	unsigned long flags;
	bool down = false;

	spin_lock_irqsave(&dev->queue_lock, flags);
	refuse = sc_queue_refusal_locked(request->queue, refuse);
	if (refuse)
		sc_request_enqueue_locked(request, refuse);
	else
		down = sc_submit_directly_locked(request);
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	if (refuse)
		sc_pump_kick(dev);
	if (!down)
		return;
	sc_request_deliver(request);
	sc_deliver_end(request);
}

/*
 * The next request that was held, or NULL when all is as usual. What is submitted
 * before that queues up behind.
 */
static struct sc_request *sc_queues_next_held(struct sc_device *dev)
{
	struct sc_request *request = NULL;
	struct sc_queue *queue;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	list_for_each_entry(queue, &dev->queues, list) {
		request = list_first_entry_or_null(&queue->pending, struct sc_request, link);
		if (request)
			break;
	}
	if (request) {
		list_del(&request->link);
		sc_deliver_begin_locked(request);
	} else {
		WRITE_ONCE(dev->power, SC_POWER_ON);
	}
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return request;
}

/* Without gates: the device is awake, what had to wait goes down. */
void sc_queues_release(struct sc_device *dev)
{
	struct sc_request *request;

	while ((request = sc_queues_next_held(dev))) {
		sc_request_deliver(request);
		sc_deliver_end(request);
	}
}

/*
 * Queue a request; @refuse is 0, a status to end it with at once, or positive
 * to let it pass a queue that refuses others, which stopping needs.
 */
void sc_request_queue(struct sc_request *request, int refuse)
{
	struct sc_queue *queue = request->queue;

	if (WARN_ONCE(request->state != SC_SRB_IDLE, "streamclass: %s submitted while %s\n",
		      sc_srb_command_name(request->srb.command),
		      sc_srb_state_name(request->state)))
		return;
	if (queue->kind != SC_QUEUE_DATA)
		atomic_inc(&queue->dev->outstanding);
	if (unlikely(sc_request_is_retired(request)))
		refuse = sc_request_refuse_retired(request);
	else
		sc_request_reset(request);

	if (queue->dev->driver->init.turn_off_synchronization)
		sc_submit_unsynchronised(request, refuse);
	else
		sc_submit_synchronised(request, refuse);
}

/**
 * sc_request_submit() - hand a request to the class driver
 * @request: an idle request
 *
 * Always ends in &sc_request.complete, errors included, and perhaps before
 * this returns. A data request is only taken while the stream is in PAUSE or
 * RUN; before and after it ends with -ECANCELED, once the device is going
 * with -ENODEV.
 *
 * Context: Task or bottom half; only a task with interrupts and bottom halves
 * on where the minidriver turned synchronisation off.
 */
void sc_request_submit(struct sc_request *request)
{
	sc_request_queue(request, 0);
}
SC_EXPORT_FOR_TEST(sc_request_submit);

/* From now on submissions end with @status; what waits does too. */
void sc_queue_refuse(struct sc_queue *queue, int status)
{
	struct sc_request *request, *next;
	struct sc_device *dev = queue->dev;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	queue->refuse = status;
	list_for_each_entry_safe(request, next, &queue->pending, link)
		sc_request_claim_locked(request, status);
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	sc_pump_kick(dev);
}

/* A stream opens: its queues begin as new ones. */
void sc_queue_reopen(struct sc_queue *queue, int refuse)
{
	struct sc_device *dev = queue->dev;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	queue->refuse = sc_device_is_going(dev) ? -ENODEV : refuse;
	sc_gate_open_locked(queue);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}

/*
 * A driver of Windows may go through a list of its own afterwards and complete
 * what is on it, so its block is none of a later request's, see sc_pool_free().
 */
static void sc_request_abort_locked(struct sc_request *request, int status)
	__must_hold(&request->queue->dev->queue_lock)
{
	lockdep_assert_held(&request->queue->dev->queue_lock);

	request->aborted = true;
	sc_request_claim_locked(request, status);
}

/* End what the minidriver holds of one queue, and open the gate. */
void sc_queue_abort_locked(struct sc_queue *queue, int status)
	__must_hold(&queue->dev->queue_lock)
{
	struct sc_request *request, *next;

	lockdep_assert_held(&queue->dev->queue_lock);

	list_for_each_entry_safe(request, next, &queue->dev->active, link)
		if (request->queue == queue)
			sc_request_abort_locked(request, status);
	sc_gate_open_locked(queue);
}

/* Nobody is in the middle of giving back. */
bool sc_pump_idle(struct sc_device *dev)
{
	unsigned long flags;
	bool idle;

	spin_lock_irqsave(&dev->queue_lock, flags);
	/* Pairs with sc_pump_let_go(). */
	idle = !smp_load_acquire(&dev->pumping) && list_empty(&dev->done) &&
	       list_empty(&dev->signalled);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return idle;
}
