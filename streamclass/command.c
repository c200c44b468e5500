// SPDX-License-Identifier: GPL-2.0
/*
 * What a client may ask of an open stream besides data: its state, its format,
 * its rate, and what only client and minidriver know.
 */
#include <linux/err.h>

#include "internal.h"

#define SC_NORMAL_RATE	1000

/*
 * A request that a client waits for, see sc_control_alloc(); the stream stays
 * open until sc_stream_asked(). An error where it is not open, or going.
 */
struct sc_request *sc_stream_ask(struct sc_stream *stream, enum sc_srb_command command,
				 const void *payload, size_t size)
{
	struct sc_request *request;

	if (!sc_stream_enter(stream))
		return ERR_PTR(-ENODEV);

	request = sc_control_alloc(stream->dev, stream, command, payload, size);
	if (request)
		return request;

	sc_stream_leave(stream);
	return ERR_PTR(sc_control_failure(stream->dev));
}

void sc_stream_asked(struct sc_request *request)
{
	struct sc_stream *stream = request->queue->stream;

	sc_control_free(request);
	sc_stream_leave(stream);
}

/* The same where nothing is answered but a status. */
int sc_stream_tell(struct sc_stream *stream, enum sc_srb_command command,
		   const void *payload, size_t size)
{
	struct sc_request *request = sc_stream_ask(stream, command, payload, size);
	int ret;

	if (IS_ERR(request))
		return PTR_ERR(request);

	ret = sc_control_run(request, NULL);
	sc_stream_asked(request);
	return ret;
}

static int sc_state_check(struct sc_stream *stream, enum sc_ksstate state)
{
	if (state <= SC_KSSTATE_RUN)
		return 0;

	sc_minidriver_bug(stream->dev, SC_OFFENCE_ANSWER, "says that stream %u is in state %d",
			  stream->object.stream_number, state);
	return -EPROTO;
}

/**
 * sc_stream_get_state() - ask the minidriver in which state a stream is
 * @stream: an open stream
 * @state: where the answer goes
 *
 * Of a minidriver that does not implement it the answer is what
 * sc_stream_state() says, which asks nobody.
 *
 * Context: Process context. May sleep.
 * Return: 0; -EPROTO for a state that is none; -ECANCELED when the stream is
 * closed meanwhile; -ENODEV where it is not open or the device is going;
 * -ENOMEM; the minidriver's status.
 */
int sc_stream_get_state(struct sc_stream *stream, enum sc_ksstate *state)
{
	enum sc_ksstate answer = sc_stream_state(stream);
	struct sc_request *request;
	int ret;

	request = sc_stream_ask(stream, SC_SRB_GET_STREAM_STATE, NULL, 0);
	if (IS_ERR(request))
		return PTR_ERR(request);

	/* What a minidriver that succeeds and writes nothing means. */
	request->srb.command_data.stream_state = answer;
	ret = sc_control_run(request, NULL);
	/* A live source says so while it is paused: nothing waits in it to be shown. */
	if (!ret || ret == -ENODATA) {
		answer = request->srb.command_data.stream_state;
		ret = sc_state_check(stream, answer);
	}
	sc_stream_asked(request);
	if (ret && ret != -EOPNOTSUPP)
		return ret;

	*state = answer;
	return 0;
}
SC_EXPORT_FOR_TEST(sc_stream_get_state);

static bool sc_format_size_ok(u32 size)
{
	return size >= sizeof(struct sc_ksdataformat) && size <= SC_MAX_FORMAT_BYTES;
}

static int sc_stream_tell_format(struct sc_stream *stream, enum sc_srb_command command,
				 const struct sc_ksdataformat *format)
{
	if (!sc_format_size_ok(format->format_size))
		return -EINVAL;

	return sc_stream_tell(stream, command, format, format->format_size);
}

/**
 * sc_stream_propose_format() - would a stream take this format?
 * @stream: an open stream
 * @format: the format; its format_size counts, at most 64 KiB
 *
 * Nothing changes, whatever the answer is.
 *
 * Context: Process context. May sleep.
 * Return: 0 where it would; -ENOTTY where not; -EOPNOTSUPP from a minidriver
 * that cannot tell; -EINVAL for a format of an impossible size; -ECANCELED
 * when the stream is closed meanwhile; -ENODEV where it is not open or the
 * device is going; -ENOMEM; the minidriver's status.
 */
int sc_stream_propose_format(struct sc_stream *stream, const struct sc_ksdataformat *format)
{
	return sc_stream_tell_format(stream, SC_SRB_PROPOSE_DATA_FORMAT, format);
}
SC_EXPORT_FOR_TEST(sc_stream_propose_format);

/**
 * sc_stream_set_format() - change the format of a stream
 * @stream: an open stream, in any state
 * @format: the format; its format_size counts, at most 64 KiB
 *
 * Frames of requests that are on their way may have either format, and must
 * have room for both.
 *
 * Context: Process context. May sleep.
 * Return: As sc_stream_propose_format(). Where it is not 0 the format has not
 * changed; after -ETIMEDOUT and -ECANCELED nobody knows.
 */
int sc_stream_set_format(struct sc_stream *stream, const struct sc_ksdataformat *format)
{
	return sc_stream_tell_format(stream, SC_SRB_SET_DATA_FORMAT, format);
}
SC_EXPORT_FOR_TEST(sc_stream_set_format);

/* What was written is a format; a minidriver need not count it. */
static const char *sc_format_lie(const struct sc_request *request, u32 size, u32 room)
{
	const struct sc_srb *srb = &request->srb;

	if (srb->command_data.open_format != request->payload)
		return "in memory of its own";
	if (!sc_format_size_ok(size) || size > srb->actual_bytes_transferred ||
	    srb->actual_bytes_transferred > room)
		return "that lies about its size";

	return NULL;
}

static int sc_format_take(struct sc_request *request, struct sc_ksdataformat *format,
			  u32 room, u32 *bytes)
{
	const struct sc_stream *stream = request->queue->stream;
	const struct sc_ksdataformat *answer = request->payload;
	u32 size = READ_ONCE(answer->format_size);
	const char *lie = sc_format_lie(request, size, room);

	if (lie) {
		sc_device_format_fault(stream->dev, stream->object.stream_number, lie);
		return -EPROTO;
	}
	memcpy(format, answer, size);
	*bytes = size;
	return 0;
}

/**
 * sc_stream_get_format() - ask for the format a stream has now
 * @stream: an open stream
 * @format: where the format goes
 * @size: bytes at @format, at least those of struct sc_ksdataformat
 * @bytes: set to the bytes of the format, also where @size is too small
 *
 * Context: Process context. May sleep.
 * Return: 0; -EOVERFLOW where @size is too small; -EOPNOTSUPP from a
 * minidriver that cannot tell; -EPROTO for an answer that makes no sense;
 * -EINVAL for an impossible @size; -ECANCELED when the stream is closed
 * meanwhile; -ENODEV where it is not open or the device is going; -ENOMEM;
 * the minidriver's status.
 */
int sc_stream_get_format(struct sc_stream *stream, struct sc_ksdataformat *format,
			 u32 size, u32 *bytes)
{
	struct sc_request *request;
	int ret;

	if (!sc_format_size_ok(size))
		return -EINVAL;
	request = sc_stream_ask(stream, SC_SRB_GET_DATA_FORMAT, NULL, size);
	if (IS_ERR(request))
		return PTR_ERR(request);

	request->srb.number_of_bytes_to_transfer = size;
	ret = sc_control_run(request, NULL);
	if (!ret)
		ret = sc_format_take(request, format, size, bytes);
	else if (ret == -EOVERFLOW)
		*bytes = request->srb.actual_bytes_transferred;
	sc_stream_asked(request);
	return ret;
}
SC_EXPORT_FOR_TEST(sc_stream_get_format);

static bool sc_rate_is_normal(const struct sc_ksrate *rate)
{
	return rate->rate == SC_NORMAL_RATE;
}

/* It runs at normal speed, or will when it comes up again. */
void sc_rate_reset(struct sc_stream *stream)
{
	struct sc_device *dev = stream->dev;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	stream->rate = (struct sc_ksrate){
		.interface = {
			.set = SC_KSINTERFACESETID_STANDARD,
			.id = SC_KSINTERFACE_STANDARD_STREAMING,
		},
		.rate = SC_NORMAL_RATE,
		.flags = SC_KSRATE_NOPRESENTATIONSTART | SC_KSRATE_NOPRESENTATIONDURATION,
	};
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}

/* The state is written before the rate is reset, so what comes too late is dropped. */
static void sc_rate_keep(struct sc_stream *stream, const struct sc_ksrate *rate)
{
	struct sc_device *dev = stream->dev;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	if (sc_stream_state(stream) >= SC_KSSTATE_PAUSE)
		stream->rate = *rate;
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}

static int sc_stream_ask_rate(struct sc_stream *stream, const struct sc_ksrate *rate)
{
	if (sc_rate_is_normal(rate))
		return 0;

	return sc_stream_tell(stream, SC_SRB_PROPOSE_STREAM_RATE, rate, sizeof(*rate));
}

/**
 * sc_stream_propose_rate() - would a stream run at this rate?
 * @stream: an open stream
 * @rate: the rate
 *
 * Nothing changes, whatever the answer is. Normal speed always would; nobody
 * is asked then.
 *
 * Context: Process context. May sleep.
 * Return: 0 where it would; otherwise as sc_stream_propose_format().
 */
int sc_stream_propose_rate(struct sc_stream *stream, const struct sc_ksrate *rate)
{
	int ret;

	if (!sc_stream_enter(stream))
		return -ENODEV;

	ret = sc_stream_ask_rate(stream, rate);
	sc_stream_leave(stream);
	return ret;
}
SC_EXPORT_FOR_TEST(sc_stream_propose_rate);

static int sc_stream_tell_rate(struct sc_stream *stream, const struct sc_ksrate *rate)
{
	int ret;

	if (sc_stream_state(stream) < SC_KSSTATE_PAUSE)
		return -EBUSY;

	ret = sc_stream_tell(stream, SC_SRB_SET_STREAM_RATE, rate, sizeof(*rate));
	if (ret == -EOPNOTSUPP && sc_rate_is_normal(rate))
		ret = 0;
	if (!ret)
		sc_rate_keep(stream, rate);
	return ret;
}

/**
 * sc_stream_set_rate() - let a stream run at another rate
 * @stream: an open stream in PAUSE or RUN
 * @rate: the rate
 *
 * The rate holds until the stream leaves PAUSE downwards; it runs at normal
 * speed when it comes up again. A minidriver without rates runs at normal
 * speed, and going back to that never fails for want of an implementation.
 *
 * Context: Process context. May sleep.
 * Return: 0; -EBUSY in another state; otherwise as
 * sc_stream_propose_format().
 */
int sc_stream_set_rate(struct sc_stream *stream, const struct sc_ksrate *rate)
{
	int ret;

	if (!sc_stream_enter(stream))
		return -ENODEV;

	ret = sc_stream_tell_rate(stream, rate);
	sc_stream_leave(stream);
	return ret;
}
SC_EXPORT_FOR_TEST(sc_stream_set_rate);

/**
 * sc_stream_get_rate() - the rate a stream runs at
 * @stream: an open stream
 * @rate: where it goes: what sc_stream_set_rate() set last, and normal speed
 *	below PAUSE. Nobody is asked.
 *
 * Context: Process context.
 * Return: 0; -ENODEV where it is not open or the device is going.
 */
int sc_stream_get_rate(struct sc_stream *stream, struct sc_ksrate *rate)
{
	struct sc_device *dev = stream->dev;
	unsigned long flags;

	if (!sc_stream_enter(stream))
		return -ENODEV;

	spin_lock_irqsave(&dev->queue_lock, flags);
	*rate = stream->rate;
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	sc_stream_leave(stream);
	return 0;
}
SC_EXPORT_FOR_TEST(sc_stream_get_rate);

/**
 * sc_stream_unknown() - hand a minidriver what the class driver does not know
 * @stream: an open stream
 * @irp: what only client and minidriver understand. Handed on as it is, so it
 *	must live as long as the device where the result is not the minidriver's
 *
 * Context: Process context. May sleep.
 * Return: the minidriver's status, -EOPNOTSUPP where it knows nothing of it;
 * -ETIMEDOUT where it does not let go; -ECANCELED when the stream is closed
 * meanwhile; -ENODEV where it is not open or the device is going; -ENOMEM.
 */
int sc_stream_unknown(struct sc_stream *stream, void *irp)
{
	struct sc_request *request;
	int ret;

	request = sc_stream_ask(stream, SC_SRB_UNKNOWN_STREAM_COMMAND, NULL, 0);
	if (IS_ERR(request))
		return PTR_ERR(request);

	request->srb.irp = irp;
	ret = sc_control_run(request, NULL);
	sc_stream_asked(request);
	return ret;
}
SC_EXPORT_FOR_TEST(sc_stream_unknown);

/**
 * sc_filter_unknown() - hand a minidriver what the class driver does not know
 * @filter: an open filter
 * @irp: as for sc_stream_unknown()
 *
 * Context: Process context. May sleep.
 * Return: the minidriver's status, -EOPNOTSUPP where it knows nothing of it;
 * -ETIMEDOUT where it does not let go; -ENODEV when the device is going;
 * -ENOMEM.
 */
int sc_filter_unknown(struct sc_filter *filter, void *irp)
{
	struct sc_device *dev = filter->dev;
	struct sc_request *request;
	int ret;

	if (sc_device_is_gone(dev))
		return -ENODEV;
	request = sc_filter_request(filter, SC_SRB_UNKNOWN_DEVICE_COMMAND, NULL, 0);
	if (!request)
		return -ENOMEM;

	request->srb.irp = irp;
	ret = sc_control_run(request, NULL);
	sc_control_free(request);
	return ret;
}
SC_EXPORT_FOR_TEST(sc_filter_unknown);
