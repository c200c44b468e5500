// SPDX-License-Identifier: GPL-2.0
/*
 * Flushing: all data comes back and none goes down until the end of it. A stop
 * needs none of this: the minidriver gives back everything on its way to STOP.
 */
#include "internal.h"

static int sc_flush_error(int ret)
{
	/* What a minidriver without flushes holds is cancelled, see below. */
	return ret == -EOPNOTSUPP ? 0 : ret;
}

static int sc_flush_begin(struct sc_stream *stream)
{
	struct sc_stop stop;
	int ret;

	if (!sc_stream_set_flush(stream, SC_FLUSH_NONE, SC_FLUSH_BEGINNING))
		return -EBUSY;

	sc_stream_refuse_data(stream);
	ret = sc_flush_error(sc_stream_tell(stream, SC_SRB_BEGIN_FLUSH, NULL, 0));
	if (!ret) {
		/* The minidriver has had its chance; what is left is cancelled. */
		sc_stop_begin(&stop);
		sc_stream_drain(stream, &stop);
	}
	sc_stream_set_flush(stream, SC_FLUSH_BEGINNING, ret ? SC_FLUSH_NONE : SC_FLUSH_ON);
	return ret;
}

/**
 * sc_stream_begin_flush() - bring all data back and let none go down
 * @stream: an open stream
 *
 * When this returns 0 every data request has come back, two seconds after the
 * minidriver's answer at the latest, and those that are submitted end with
 * -ECANCELED until sc_stream_end_flush() has returned 0. The state of the
 * stream may change meanwhile; closing it ends the flush.
 *
 * Context: Process context. May sleep.
 * Return: 0; -EBUSY where a flush has begun before; -ECANCELED when the stream
 * is closed meanwhile; -ENODEV where it is not open or the device is going;
 * -ENOMEM; the minidriver's status. Where it is not 0 there is no flush,
 * though requests that waited have come back.
 */
int sc_stream_begin_flush(struct sc_stream *stream)
{
	struct sc_visit visit __cleanup(sc_visit_end);
	int ret;

	sc_visit_begin(stream->dev, &visit);
	if (!sc_stream_enter(stream))
		return -ENODEV;

	ret = sc_flush_begin(stream);
	sc_stream_leave(stream);
	return ret;
}
SC_EXPORT_FOR_TEST(sc_stream_begin_flush);

static int sc_flush_end(struct sc_stream *stream)
{
	int ret;

	if (!sc_stream_set_flush(stream, SC_FLUSH_ON, SC_FLUSH_ENDING))
		return -EINVAL;

	ret = sc_flush_error(sc_stream_tell(stream, SC_SRB_END_FLUSH, NULL, 0));
	sc_stream_set_flush(stream, SC_FLUSH_ENDING, ret ? SC_FLUSH_ON : SC_FLUSH_NONE);
	return ret;
}

/**
 * sc_stream_end_flush() - let data go down again
 * @stream: an open stream
 *
 * Context: Process context. May sleep.
 * Return: 0; -EINVAL where no flush has begun; otherwise as
 * sc_stream_begin_flush(), and the flush goes on.
 */
int sc_stream_end_flush(struct sc_stream *stream)
{
	int ret;

	if (!sc_stream_enter(stream))
		return -ENODEV;

	ret = sc_flush_end(stream);
	sc_stream_leave(stream);
	return ret;
}
SC_EXPORT_FOR_TEST(sc_stream_end_flush);
