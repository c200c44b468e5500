// SPDX-License-Identifier: GPL-2.0
/*
 * What minidrivers report. Each of these marks and kicks; none calls out, to
 * either side, because the caller may hold sync_lock.
 */
#include "internal.h"

/* A fault found under the lock, reported after it, with the request it is about. */
struct sc_fault {
	enum sc_offence offence;
	const char *text;
	const char *command;
	enum sc_srb_state state;
};

static const struct sc_fault sc_not_owned = {
	.offence = SC_OFFENCE_NOT_OWNED,
	.text = "completes something that is not one of its requests",
};

/* The request that is being delivered here, if it is what is meant, or any other. */
static struct sc_request *sc_request_meant(const struct sc_srb *srb)
{
	struct sc_request *expected = this_cpu_read(sc_expected);

	if (likely(expected && srb == &expected->srb))
		return expected;

	return sc_request_of_srb(srb);
}

/* What runs synchronised may notify, see the table in verify.c. */
static bool sc_notifying_is_forbidden(struct sc_device *dev, enum sc_service service)
{
	return !sc_sync_is_mine(dev) && sc_service_forbidden(dev, service);
}

/* A request of another device or stream is as foreign as no request. */
static struct sc_request *sc_request_find(struct sc_device *dev, struct sc_stream *stream,
					  const struct sc_srb *srb)
{
	struct sc_request *request = sc_request_meant(srb);

	if (!request || request->pool->dev != dev)
		return NULL;
	if (request->pool != &dev->pool && stream && request->pool != &stream->pool)
		return NULL;

	return request;
}

static bool sc_data_is_too_long(struct sc_request *request)
{
	return request->srb.command == SC_SRB_READ_DATA &&
	       sc_request_out_header(request)->data_used > request->extent;
}

/* Status folds to 0 or an errno: all the class driver tells apart. */
static int sc_request_result(struct sc_request *request, struct sc_fault *fault)
{
	int status = sc_request_out(request)->status;

	if (status == -EINPROGRESS) {
		fault->offence = SC_OFFENCE_NO_STATUS;
		fault->text = "completes without a status";
		return -EIO;
	}
	if (status < 0)
		return status < -MAX_ERRNO ? -EIO : status;
	if (unlikely(sc_data_is_too_long(request))) {
		fault->offence = SC_OFFENCE_DATA_USED;
		fault->text = "reports more data than the frame holds with";
		return -EPROTO;
	}
	return 0;
}

static void sc_fault_is_about(struct sc_fault *fault, const struct sc_request *request)
{
	fault->command = sc_srb_command_name(request->srb.command);
	fault->state = request->state;
}

/* A block that waits for its turn may be one that was completed long ago. */
static void sc_fault_of_owner(struct sc_fault *fault, const struct sc_request *request,
			      const struct sc_srb *srb)
{
	fault->offence = SC_OFFENCE_COMPLETED_TWICE;
	if (request->state == SC_SRB_QUEUED && !sc_twin_was_given(request, srb))
		fault->offence = SC_OFFENCE_NOT_OWNED;
	fault->text = "completes, without owning it,";
	if (request->aborted) {
		fault->offence = SC_OFFENCE_COMPLETED_ABORTED;
		fault->text = "completes, after an abort has ended it,";
	}
	sc_fault_is_about(fault, request);
}

static void sc_complete_locked(struct sc_request *request, const struct sc_srb *srb,
			       bool device, bool ready, struct sc_fault *fault)
	__must_hold(&request->queue->dev->queue_lock)
{
	struct sc_queue *queue = request->queue;
	int status;

	lockdep_assert_held(&request->queue->dev->queue_lock);

	if (unlikely(!sc_request_is_owned_locked(request, srb))) {
		sc_fault_of_owner(fault, request, srb);
		return;
	}
	if (unlikely(device != (queue->kind == SC_QUEUE_DEVICE))) {
		fault->offence = SC_OFFENCE_WRONG_COMPLETION;
		fault->text = "used the wrong notification to complete";
	}

	status = sc_request_result(request, fault);
	/* Once it is claimed nothing of it may be looked at. */
	if (unlikely(fault->offence != SC_OFFENCES))
		sc_fault_is_about(fault, request);
	sc_request_claim_locked(request, status);
	if (ready)
		sc_gate_open_locked(queue);
}

static void sc_fault_report(struct sc_device *dev, const struct sc_fault *fault,
			    enum sc_service service)
{
	if (fault->command)
		sc_request_bug(dev, fault->offence, service, fault->state, "%s %s",
			       fault->text, fault->command);
	else
		sc_minidriver_bug(dev, fault->offence, "%s", fault->text);
}

static void sc_complete(struct sc_device *dev, struct sc_request *request,
			const struct sc_srb *srb, enum sc_service service, bool device)
{
	bool ready = service == SC_SERVICE_COMPLETE;
	struct sc_fault fault = { .offence = SC_OFFENCES };
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	if (request && request->queue)
		sc_complete_locked(request, srb, device, ready, &fault);
	else
		fault = sc_not_owned;
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	if (unlikely(fault.offence != SC_OFFENCES))
		sc_fault_report(dev, &fault, service);
	sc_pump_kick(dev);
}

/* A gate that is open already stays so; saying it twice does no harm. */
static void sc_ready(struct sc_queue *queue)
{
	struct sc_device *dev = queue->dev;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	sc_gate_open_locked(queue);
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	sc_pump_kick(dev);
}

static void sc_events_signal(struct sc_device *dev, struct list_head *events,
			     const struct sc_notification *notification,
			     const struct sc_filter *filter)
{
	unsigned long flags;

	if (!notification->event_set) {
		sc_minidriver_bug(dev, SC_OFFENCE_NOTIFICATION,
				  "signals events without naming their set");
		return;
	}

	spin_lock_irqsave(&dev->queue_lock, flags);
	sc_events_signal_locked(events, notification->event_set,
				notification->event_id, filter);
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	sc_pump_kick(dev);
}

/* The instance stands in the notification, or in place of the device. */
static void sc_events_signal_instance(struct sc_device *dev, void *hw_device_extension,
				      const struct sc_notification *notification)
{
	void *instance = notification->hw_instance_extension ?: hw_device_extension;
	struct sc_filter *filter = sc_filter_of_extension(instance);

	if (filter)
		sc_events_signal(dev, &dev->events, notification, filter);
	else
		sc_minidriver_bug(dev, SC_OFFENCE_NOTIFICATION,
				  "signals events of a filter instance that does not exist");
}

static void sc_event_signal_one(struct sc_device *dev, struct list_head *events,
				struct sc_ksevent_entry *entry, bool drop)
{
	unsigned long flags;
	bool found;

	spin_lock_irqsave(&dev->queue_lock, flags);
	found = drop ? sc_event_delete_locked(events, entry) :
		       sc_event_signal_locked(events, entry);
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	if (!found)
		sc_minidriver_bug(dev, SC_OFFENCE_NOTIFICATION,
				  "%s an event that is not enabled",
				  drop ? "deletes" : "signals");
	else if (!drop)
		sc_pump_kick(dev);
}

static bool sc_notification_missing(struct sc_device *dev, bool ready,
				    const struct sc_notification *notification)
{
	if (ready || notification)
		return false;

	sc_minidriver_bug(dev, SC_OFFENCE_NOTIFICATION,
			  "sends a notification without saying what it is about");
	return true;
}

void stream_class_device_notification(enum sc_stream_minidriver_device_notification_type
				      notification_type,
				      void *hw_device_extension,
				      const struct sc_notification *notification)
{
	struct sc_device *dev = sc_device_of_extension(hw_device_extension);
	bool ready = notification_type == SC_READY_FOR_NEXT_DEVICE_REQUEST;

	if (!dev || sc_notification_missing(dev, ready, notification) ||
	    sc_notifying_is_forbidden(dev, SC_SERVICE_DEVICE_NOTIFICATION))
		return;

	switch (notification_type) {
	case SC_READY_FOR_NEXT_DEVICE_REQUEST:
		sc_ready(&dev->queue);
		break;
	case SC_DEVICE_REQUEST_COMPLETE:
		sc_complete(dev, sc_request_find(dev, NULL, notification->srb),
			    notification->srb, SC_SERVICE_DEVICE_NOTIFICATION, true);
		break;
	case SC_SIGNAL_MULTIPLE_DEVICE_EVENTS:
		sc_events_signal(dev, &dev->events, notification, NULL);
		break;
	case SC_SIGNAL_MULTIPLE_DEVICE_INSTANCE_EVENTS:
		sc_events_signal_instance(dev, hw_device_extension, notification);
		break;
	case SC_SIGNAL_DEVICE_EVENT:
	case SC_DELETE_DEVICE_EVENT:
		sc_event_signal_one(dev, &dev->events, notification->event_entry,
				    notification_type == SC_DELETE_DEVICE_EVENT);
		break;
	default:
		sc_minidriver_bug(dev, SC_OFFENCE_NOTIFICATION,
				  "sends unknown device notification %d",
				  notification_type);
		break;
	}
}
EXPORT_SYMBOL_GPL(stream_class_device_notification);

static void sc_stream_starved(struct sc_stream *stream)
{
	struct sc_device *dev = stream->dev;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	stream->starved++;
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}

static struct sc_stream *sc_stream_of_object(struct sc_stream_object *object)
{
	if (object)
		return to_sc_stream(object);

	pr_err("streamclass: %ps reports about a stream without naming one\n",
	       __builtin_return_address(0));
	return NULL;
}

static bool sc_stream_is_closed(struct sc_stream *stream)
{
	if (READ_ONCE(stream->opened))
		return false;

	sc_minidriver_bug(stream->dev, SC_OFFENCE_STREAM_CLOSED,
			  "reports about stream %u, which is not open",
			  stream->object.stream_number);
	return true;
}

void stream_class_stream_notification(enum sc_stream_minidriver_stream_notification_type
				      notification_type,
				      struct sc_stream_object *stream_object,
				      const struct sc_notification *notification)
{
	struct sc_stream *stream = sc_stream_of_object(stream_object);
	bool bare = notification_type < SC_STREAM_REQUEST_COMPLETE;
	struct sc_device *dev;

	if (!stream)
		return;
	dev = stream->dev;
	if (sc_notification_missing(dev, bare, notification) ||
	    sc_stream_is_closed(stream) ||
	    sc_notifying_is_forbidden(dev, SC_SERVICE_STREAM_NOTIFICATION))
		return;

	switch (notification_type) {
	case SC_READY_FOR_NEXT_STREAM_DATA_REQUEST:
		sc_ready(&stream->data);
		break;
	case SC_READY_FOR_NEXT_STREAM_CONTROL_REQUEST:
		sc_ready(&stream->control);
		break;
	case SC_HARDWARE_STARVED:
		sc_stream_starved(stream);
		break;
	case SC_STREAM_REQUEST_COMPLETE:
		sc_complete(dev, sc_request_find(dev, stream, notification->srb),
			    notification->srb, SC_SERVICE_STREAM_NOTIFICATION, false);
		break;
	case SC_SIGNAL_MULTIPLE_STREAM_EVENTS:
		sc_events_signal(dev, &stream->events, notification, NULL);
		break;
	case SC_SIGNAL_STREAM_EVENT:
	case SC_DELETE_STREAM_EVENT:
		sc_event_signal_one(dev, &stream->events, notification->event_entry,
				    notification_type == SC_DELETE_STREAM_EVENT);
		break;
	default:
		sc_minidriver_bug(dev, SC_OFFENCE_NOTIFICATION,
				  "sends unknown stream notification %d",
				  notification_type);
		break;
	}
}
EXPORT_SYMBOL_GPL(stream_class_stream_notification);

/* The request says which queue it came from, so both kinds end here. */
void stream_class_complete_request_and_mark_queue_ready(struct sc_srb *srb)
{
	struct sc_request *request = sc_request_meant(srb);
	struct sc_queue *queue = request ? request->queue : NULL;

	if (!queue) {
		pr_err_ratelimited("streamclass: %ps completes something that is not a request\n",
				   __builtin_return_address(0));
		return;
	}
	if (sc_notifying_is_forbidden(queue->dev, SC_SERVICE_COMPLETE))
		return;

	sc_complete(queue->dev, request, srb, SC_SERVICE_COMPLETE, !queue->stream);
}
EXPORT_SYMBOL_GPL(stream_class_complete_request_and_mark_queue_ready);

static void sc_abort_stream_locked(struct sc_stream *stream, int status)
	__must_hold(&stream->dev->queue_lock)
{
	lockdep_assert_held(&stream->dev->queue_lock);

	sc_queue_abort_locked(&stream->control, status);
	sc_queue_abort_locked(&stream->data, status);
}

static void sc_abort_device_locked(struct sc_device *dev, int status)
	__must_hold(&dev->queue_lock)
{
	struct sc_queue *queue;

	lockdep_assert_held(&dev->queue_lock);

	list_for_each_entry(queue, &dev->queues, list)
		sc_queue_abort_locked(queue, status);
}

void stream_class_abort_outstanding_requests(void *hw_device_extension,
					     struct sc_stream_object *stream_object,
					     int status)
{
	struct sc_device *dev = sc_device_of_extension(hw_device_extension);
	unsigned long flags;

	if (!dev || sc_service_forbidden(dev, SC_SERVICE_ABORT))
		return;

	spin_lock_irqsave(&dev->queue_lock, flags);
	if (stream_object)
		sc_abort_stream_locked(to_sc_stream(stream_object), status);
	else
		sc_abort_device_locked(dev, status);
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	sc_pump_kick(dev);
}
EXPORT_SYMBOL_GPL(stream_class_abort_outstanding_requests);
