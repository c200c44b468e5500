// SPDX-License-Identifier: GPL-2.0
/*
 * The life of a request: who owns it, who may end it, how it goes back.
 */
#include <linux/errno.h>
#include <linux/jiffies.h>
#include <linux/string.h>

#include "internal.h"
#include "trace.h"

#define SC_NAME(command)	[SC_SRB_##command] = #command

static const char * const sc_stream_command_names[] = {
	SC_NAME(READ_DATA),
	SC_NAME(WRITE_DATA),
	SC_NAME(GET_STREAM_STATE),
	SC_NAME(SET_STREAM_STATE),
	SC_NAME(SET_STREAM_PROPERTY),
	SC_NAME(GET_STREAM_PROPERTY),
	SC_NAME(OPEN_MASTER_CLOCK),
	SC_NAME(INDICATE_MASTER_CLOCK),
	SC_NAME(UNKNOWN_STREAM_COMMAND),
	SC_NAME(SET_STREAM_RATE),
	SC_NAME(PROPOSE_DATA_FORMAT),
	SC_NAME(CLOSE_MASTER_CLOCK),
	SC_NAME(PROPOSE_STREAM_RATE),
	SC_NAME(SET_DATA_FORMAT),
	SC_NAME(GET_DATA_FORMAT),
	SC_NAME(BEGIN_FLUSH),
	SC_NAME(END_FLUSH),
};

#undef SC_NAME
#define SC_NAME(command)	[SC_SRB_##command - SC_SRB_GET_STREAM_INFO] = #command

static const char * const sc_device_command_names[] = {
	SC_NAME(GET_STREAM_INFO),
	SC_NAME(OPEN_STREAM),
	SC_NAME(CLOSE_STREAM),
	SC_NAME(OPEN_DEVICE_INSTANCE),
	SC_NAME(CLOSE_DEVICE_INSTANCE),
	SC_NAME(GET_DEVICE_PROPERTY),
	SC_NAME(SET_DEVICE_PROPERTY),
	SC_NAME(INITIALIZE_DEVICE),
	SC_NAME(CHANGE_POWER_STATE),
	SC_NAME(UNINITIALIZE_DEVICE),
	SC_NAME(UNKNOWN_DEVICE_COMMAND),
	SC_NAME(PAGING_OUT_DRIVER),
	SC_NAME(GET_DATA_INTERSECTION),
	SC_NAME(INITIALIZATION_COMPLETE),
	SC_NAME(SURPRISE_REMOVAL),
	SC_NAME(DEVICE_METHOD),
	SC_NAME(STREAM_METHOD),
	SC_NAME(NOTIFY_IDLE_STATE),
};

/* Name of a command, for messages. */
const char *sc_srb_command_name(enum sc_srb_command command)
{
	unsigned int device = command - SC_SRB_GET_STREAM_INFO;

	if (command < ARRAY_SIZE(sc_stream_command_names))
		return sc_stream_command_names[command];
	if (command >= SC_SRB_GET_STREAM_INFO &&
	    device < ARRAY_SIZE(sc_device_command_names))
		return sc_device_command_names[device];

	return "unknown command";
}
SC_EXPORT_FOR_TEST(sc_srb_command_name);

static const char * const sc_state_names[SC_SRB_STATES] = {
	[SC_SRB_IDLE] = "IDLE",
	[SC_SRB_QUEUED] = "QUEUED",
	[SC_SRB_ACTIVE] = "ACTIVE",
	[SC_SRB_DONE] = "DONE",
};

/* Name of a state, for messages. */
const char *sc_srb_state_name(enum sc_srb_state state)
{
	return state < SC_SRB_STATES ? sc_state_names[state] : "no state";
}
SC_EXPORT_FOR_TEST(sc_srb_state_name);

/* Ownership does not move like this. */
void sc_request_complain(const struct sc_request *request, enum sc_srb_state state)
{
	WARN_ONCE(1, "streamclass: %s from %s to %s\n",
		  sc_srb_command_name(request->srb.command),
		  sc_srb_state_name(request->state), sc_srb_state_name(state));
}

/* The minidriver has it no longer. */
static void sc_request_leave_locked(struct sc_request *request)
	__must_hold(&request->queue->dev->queue_lock)
{
	struct sc_queue *queue = request->queue;
	unsigned long held = jiffies - request->since;

	lockdep_assert_held(&queue->dev->queue_lock);

	queue->active--;
	if (unlikely(held > queue->counts.longest))
		queue->counts.longest = held;
}

/*
 * On its way back. What the pump's own delivery ends goes straight to the pump,
 * unless something older is done.
 */
static __always_inline void sc_request_done_locked(struct sc_request *request)
	__must_hold(&request->queue->dev->queue_lock)
{
	struct sc_device *dev = request->queue->dev;
	bool here = sc_sync_is_mine(dev) && dev->delivering && !dev->done_here &&
		    list_empty(&dev->done);

	lockdep_assert_held(&dev->queue_lock);

	/* No piece of the minidriver looks at it any more. */
	if (sc_verifying())
		sc_twin_take_back_locked(request);
	if (here) {
		dev->done_here = request;
		return;
	}
	list_add_tail(&request->link, &dev->done);
	sc_pump_mark_locked(dev);
}

/*
 * Exactly one caller decides that a request is complete, and how it ended: the
 * minidriver, a cancel before dispatch, an abort, a refusal, or force. False
 * for all who come later. Ownership returns to the class driver; a request
 * that a callout still looks at joins the done list when the callout ends.
 */
bool sc_request_claim_locked(struct sc_request *request, int status)
	__must_hold(&request->queue->dev->queue_lock)
{
	struct sc_queue *queue = request->queue;

	lockdep_assert_held(&queue->dev->queue_lock);

	if (request->state != SC_SRB_QUEUED && request->state != SC_SRB_ACTIVE)
		return false;
	request->result = status;
	trace_sc_srb_complete(request);
	list_del_init(&request->link);
	if (request->state == SC_SRB_ACTIVE)
		sc_request_leave_locked(request);
	else
		/* It may have been the last one that waited. */
		sc_queue_update_locked(queue);
	sc_request_set_state_locked(request, SC_SRB_DONE);
	if (!request->callouts)
		sc_request_done_locked(request);
	return true;
}
SC_EXPORT_FOR_TEST(sc_request_claim_locked);

/* A callout has ended; what was finished meanwhile may go back now. */
void sc_request_unpin(struct sc_request *request)
{
	struct sc_device *dev = request->queue->dev;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	if (!--request->callouts && request->state == SC_SRB_DONE)
		sc_request_done_locked(request);
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	sc_pump_kick(dev);
}

/* The minidriver has been given the request, and has given it back. */
bool sc_request_was_answered(const struct sc_request *request)
{
	return test_bit(SC_REQUEST_SEEN, &request->flags) && !request->forced;
}

/* One more of a queue is back. Counted last, since a stop waits for that. */
static void sc_queue_count_back(struct sc_queue *queue)
{
	struct sc_counts *counts = &queue->counts;

	/* Pairs with sc_queue_is_quiet(): what the client did is done. */
	smp_store_release(&counts->returned, counts->returned + 1);
	if (queue->kind != SC_QUEUE_DATA)
		atomic_dec(&queue->dev->outstanding);
}

/* Give back one request that is on no list; called by the pump alone, with no lock held. */
void sc_request_return(struct sc_request *request)
{
	struct sc_queue *queue = request->queue;

	/* Nobody but us looks at a request on its way back. */
	request->state = SC_SRB_IDLE;
	/* Whoever lost the claim may have written a status of its own. */
	request->srb.status = request->result;
	if (unlikely(request->result < 0))
		WRITE_ONCE(queue->counts.failed, queue->counts.failed + 1);
	trace_sc_srb_give_back(request);
	if (sc_verifying())
		sc_twin_tell_up(request);
	/* Pass ownership to the client. */
	request->complete(request);
	sc_queue_count_back(queue);
}

/* The same for all of a list. */
void sc_request_give_back(struct list_head *done)
{
	struct sc_request *request, *next;

	list_for_each_entry_safe(request, next, done, link) {
		list_del_init(&request->link);
		sc_request_return(request);
	}
}

static bool sc_request_call_out(struct sc_request *request, sc_sync_fn fn)
{
	bool ret;

	/* Without synchronisation these entry points still run as in a bottom half. */
	local_bh_disable();
	ret = sc_sync_call(request->queue->dev, fn, request);
	local_bh_enable();
	sc_request_unpin(request);
	return ret;
}

/* Between the two looks at the lock the minidriver may let go of it. */
static bool sc_request_call_cancel(struct sc_device *dev, void *arg)
{
	struct sc_request *request = arg;
	unsigned long flags;
	bool live;

	spin_lock_irqsave(&dev->queue_lock, flags);
	live = request->state == SC_SRB_ACTIVE;
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	if (live)
		sc_request_enter(request, SC_ENTRY_CANCEL, dev->driver->init.hw_cancel_packet);
	return live;
}

static void sc_request_cancel_begins_locked(struct sc_request *request)
	__must_hold(&request->queue->dev->queue_lock)
{
	lockdep_assert_held(&request->queue->dev->queue_lock);

	request->queue->counts.cancelled++;
	trace_sc_srb_cancel(request);
}

static int sc_request_cancel_locked(struct sc_request *request, bool *callout)
	__must_hold(&request->queue->dev->queue_lock)
{
	lockdep_assert_held(&request->queue->dev->queue_lock);

	*callout = false;

	switch (request->state) {
	case SC_SRB_QUEUED:
		sc_request_cancel_begins_locked(request);
		sc_request_claim_locked(request, -ECANCELED);
		return -EINPROGRESS;
	case SC_SRB_ACTIVE:
		if (__test_and_set_bit(SC_REQUEST_CANCELLING, &request->flags))
			return -EBUSY;
		sc_request_cancel_begins_locked(request);
		if (test_bit(SC_REQUEST_DELIVERING, &request->flags) ||
		    request->queue->dev->power == SC_POWER_OFF) {
			__set_bit(SC_REQUEST_CANCEL_LATER, &request->flags);
			return -EINPROGRESS;
		}
		request->callouts++;
		*callout = true;
		return -EINPROGRESS;
	default:
		return -EIDRM;
	}
}

/**
 * sc_request_cancel() - ask for a request back early
 * @request: the request
 *
 * A request the minidriver has not seen ends with -ECANCELED. One that it has
 * is only asked for: the minidriver decides how it ends.
 *
 * Context: Task or bottom half, not synchronised.
 * Return: -EINPROGRESS: it will be given back. -EBUSY: cancel has been asked
 * for before. -EIDRM: too late, it is on its way back.
 */
int sc_request_cancel(struct sc_request *request)
{
	struct sc_device *dev = request->queue->dev;
	unsigned long flags;
	bool callout;
	int ret;

	spin_lock_irqsave(&dev->queue_lock, flags);
	ret = sc_request_cancel_locked(request, &callout);
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	if (callout)
		sc_request_call_out(request, sc_request_call_cancel);
	else if (ret == -EINPROGRESS)
		sc_pump_kick(dev);
	return ret;
}
SC_EXPORT_FOR_TEST(sc_request_cancel);

static struct sc_request *sc_request_next_late(struct sc_device *dev)
{
	struct sc_request *request, *found = NULL;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	list_for_each_entry(request, &dev->active, link) {
		if (!test_bit(SC_REQUEST_DELIVERING, &request->flags) &&
		    __test_and_clear_bit(SC_REQUEST_CANCEL_LATER, &request->flags)) {
			request->callouts++;
			found = request;
			break;
		}
	}
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return found;
}

/* Cancels that were asked for while the device was off are due now. */
void sc_requests_cancel_late(struct sc_device *dev)
{
	struct sc_request *request;

	while ((request = sc_request_next_late(dev)))
		sc_request_call_out(request, sc_request_call_cancel);
}

static bool sc_request_is_dma(const struct sc_request *request)
{
	const struct sc_stream *stream = request->queue->stream;

	return request->queue->kind == SC_QUEUE_DATA && stream->object.dma;
}

/*
 * Nobody can keep the device from writing to this frame, whenever it likes. Its
 * client keeps the memory for good, see sc_request_frame_is_lost().
 */
static void sc_request_lose_locked(struct sc_request *request)
	__must_hold(&request->queue->dev->queue_lock)
{
	struct sc_device *dev = request->queue->dev;

	lockdep_assert_held(&dev->queue_lock);

	__set_bit(SC_REQUEST_LOST, &request->flags);
	dev->lost_frames++;
	dev->lost_bytes += request->extent;
}

/*
 * Take a request back from a minidriver that does not let go of it: when it
 * ignored a time-out, when a stream has to stop, when nobody waits any longer
 * for a control request. Its memory is never used for another request, since
 * the minidriver may still write to it; a device that masters the bus is cut
 * off first, where its bus can do that, and has the frame to itself where not.
 */
void sc_request_force(struct sc_request *request, int status)
{
	struct sc_queue *queue = request->queue;
	struct sc_device *dev = queue->dev;
	unsigned long flags;

	/* Too late for one that is on its way back; nobody is punished then. */
	if (sc_request_is_dma(request) && READ_ONCE(request->state) == SC_SRB_ACTIVE)
		sc_device_kill(dev);

	spin_lock_irqsave(&dev->queue_lock, flags);
	if (request->state == SC_SRB_ACTIVE) {
		queue->counts.forced++;
		trace_sc_srb_force(request);
		request->forced = true;
		if (sc_request_is_dma(request) && !sc_device_can_be_cut_off(dev))
			sc_request_lose_locked(request);
		/* Whoever does not answer is not ready either; stopping goes on. */
		if (queue->kind != SC_QUEUE_DATA)
			sc_gate_open_locked(queue);
	}
	sc_request_claim_locked(request, status);
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	sc_pump_kick(dev);
}
SC_EXPORT_FOR_TEST(sc_request_force);

/* True where the minidriver gave the request up. */
static bool sc_request_call_timeout(struct sc_device *dev, void *arg)
{
	struct sc_request *request = arg;
	unsigned long flags;
	bool live;

	spin_lock_irqsave(&dev->queue_lock, flags);
	live = request->state == SC_SRB_ACTIVE;
	if (live) {
		__set_bit(SC_REQUEST_TIMED_OUT, &request->flags);
		request->queue->counts.timed_out++;
		trace_sc_srb_timeout(request);
	}
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	if (!live)
		return false;

	sc_request_enter(request, SC_ENTRY_TIMEOUT, dev->driver->init.hw_request_timeout_handler);
	spin_lock_irqsave(&dev->queue_lock, flags);
	live = request->state == SC_SRB_ACTIVE;
	if (READ_ONCE(sc_request_out(request)->timeout_counter))
		__clear_bit(SC_REQUEST_TIMED_OUT, &request->flags);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return !live;
}

/* The counter of a pinned request has run down; drops the pin. */
void sc_request_time_out(struct sc_request *request)
{
	const char *command = sc_srb_command_name(request->srb.command);
	u32 seconds = READ_ONCE(sc_request_out(request)->timeout_original);
	struct sc_device *dev = request->queue->dev;

	if (sc_request_call_out(request, sc_request_call_timeout))
		sc_device_was_silent(dev, command, seconds);
}
