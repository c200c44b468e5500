// SPDX-License-Identifier: GPL-2.0
/*
 * The way back: a completed request becomes a frame with its number and its
 * time. Runs in a bottom half or in the task that queued the buffer.
 */
#include <linux/ktime.h>

#include "../compat.h"
#include "bridge.h"

/* What the minidriver says of a frame, where it says so. */
static const struct sc_ks_frame_info *sc_frame_info(const struct sc_request *request)
{
	const struct sc_ks_frame_info *info = (void *)(sc_request_header(request) + 1);

	if (sc_request_media_specific(request) < sizeof(*info) || !info->picture_number)
		return NULL;

	return info;
}

/*
 * What the minidriver is told of a frame that it is to take. vb2's write() forgets
 * how full a buffer is, and hands over full ones only.
 */
void sc_frame_describe(const struct sc_node *node, struct sc_buffer *buffer)
{
	struct sc_ksstream_header *header = sc_request_header(buffer->request);
	struct vb2_buffer *vb = &buffer->vb.vb2_buf;

	if (!vb2_get_plane_payload(vb, 0))
		vb2_set_plane_payload(vb, 0, vb2_plane_size(vb, 0));
	header->data_used = vb2_get_plane_payload(vb, 0);
	header->duration = node->format.interval;
	header->options_flags = node->format.interval ?
				SC_KSSTREAM_HEADER_OPTIONSF_DURATIONVALID : 0;
}

/*
 * A changed type comes with a format where the frame would be. Only the end of
 * a stream may come with nothing.
 */
static bool sc_frame_is_good(const struct sc_request *request)
{
	const struct sc_ksstream_header *header = sc_request_header(request);
	u32 options = header->options_flags;

	return request->srb.status >= 0 &&
	       (header->data_used || options & SC_KSSTREAM_HEADER_OPTIONSF_ENDOFSTREAM) &&
	       !(options & SC_KSSTREAM_HEADER_OPTIONSF_TYPECHANGED);
}

static void sc_run_note(struct sc_run *run, const struct sc_ks_frame_info *info)
{
	if (!run->numbered) {
		run->first_picture = info->picture_number;
		run->first_drop_count = info->drop_count;
		run->base = info->picture_number - run->next;
		run->numbered = true;
	}
	run->last_picture = info->picture_number;
	run->last_drop_count = info->drop_count;
}

/*
 * Picture numbers count dropped frames too, so that their gaps show. A number
 * that makes no sense, or none at all, is the next one: sequences never go
 * back.
 */
static u32 sc_run_sequence(struct sc_run *run, const struct sc_ks_frame_info *info)
{
	u64 number = run->next;

	if (info) {
		sc_run_note(run, info);
		number = info->picture_number - run->base;
		if (number - run->next > S32_MAX) {
			number = run->next;
			run->base = info->picture_number - number;
		}
	}
	run->next = number + 1;
	return number;
}

/*
 * A frame's stream time as system time. What the clock has not come to yet is no
 * stream time: then a minidriver has taken a clock and goes on without.
 */
static s64 sc_run_system_time(const struct sc_run *run, s64 units)
{
	s64 now;

	if (likely(!run->clocked))
		return units;

	now = sc_time_from_ns(ktime_get_ns());
	if (units > now - run->begin + (s64)SC_TIME_SECOND)
		return units;

	return units + run->begin;
}

/* Nanoseconds of a presentation time, 0 where it makes no sense. */
static u64 sc_presentation_ns(const struct sc_run *run, const struct sc_kstime *time)
{
	s64 units;
	u64 ns;

	if (!time->numerator || !time->denominator)
		return 0;

	units = sc_run_system_time(run, sc_time_from_kstime(time));
	ns = units > 0 ? sc_time_to_ns(units) : 0;
	return ns > KTIME_MAX ? 0 : ns;
}

/*
 * Without a clock stream time is CLOCK_MONOTONIC. User space sees microseconds, so
 * times that increase do so by one.
 */
static u64 sc_run_time(struct sc_run *run, const struct sc_ksstream_header *header)
{
	u64 ns = 0;

	if (header->options_flags & SC_KSSTREAM_HEADER_OPTIONSF_TIMEVALID)
		ns = sc_presentation_ns(run, &header->presentation_time);
	if (!ns)
		ns = ktime_get_ns();

	run->timestamp = max(ns, run->timestamp + NSEC_PER_USEC);
	return run->timestamp;
}

/* Frames of compressed video say whether they can be understood alone. */
u32 sc_frame_type(const struct sc_ksstream_header *header, const struct sc_ks_frame_info *info)
{
	u32 flags = info ? info->dw_frame_flags : 0;

	if (header->options_flags & SC_KSSTREAM_HEADER_OPTIONSF_SPLICEPOINT)
		return V4L2_BUF_FLAG_KEYFRAME;
	if (flags & SC_KS_VIDEO_FLAG_B_FRAME)
		return V4L2_BUF_FLAG_BFRAME;
	if (flags & SC_KS_VIDEO_FLAG_P_FRAME)
		return V4L2_BUF_FLAG_PFRAME;

	return V4L2_BUF_FLAG_KEYFRAME;
}
SC_EXPORT_FOR_TEST(sc_frame_type);

/* Does a format come in place of a frame? Whatever becomes of it, it counts. */
bool sc_frame_retype_locked(struct sc_node *node, const struct sc_buffer *buffer)
{
	const struct sc_request *request = buffer->request;
	u32 options = sc_request_header(request)->options_flags;

	if (likely(!(options & SC_KSSTREAM_HEADER_OPTIONSF_TYPECHANGED)) ||
	    request->srb.status < 0 || sc_node_is_output(node))
		return false;

	sc_node_retype_locked(node, request);
	return true;
}

/* What few frames have: the last one, or that those after it are different. */
static void sc_frame_tell(struct sc_node *node, struct sc_buffer *buffer, u32 options)
{
	if (sc_frame_retype_locked(node, buffer))
		sc_node_tell_source_change(node);
	if (options & SC_KSSTREAM_HEADER_OPTIONSF_ENDOFSTREAM) {
		buffer->vb.flags |= V4L2_BUF_FLAG_LAST;
		sc_node_tell_end(node);
	}
}

/* Which of two fields it is; where nobody says so, they take turns. */
static bool sc_frame_is_field2(const struct sc_ks_frame_info *info, u32 sequence)
{
	u32 flags = info ? info->dw_frame_flags : 0;

	if (flags & (SC_KS_VIDEO_FLAG_FIELD1 | SC_KS_VIDEO_FLAG_FIELD2))
		return flags & SC_KS_VIDEO_FLAG_FIELD2;

	return sequence % 2;
}

/*
 * The fields of a frame share its number. A minidriver numbers the fields, and
 * the first that comes may be the second of its frame.
 */
void sc_frame_fill_field(struct sc_node *node, struct sc_buffer *buffer,
			 const struct sc_ks_frame_info *info)
{
	u32 sequence = buffer->vb.sequence;
	bool second = sc_frame_is_field2(info, sequence);

	if (!sequence)
		node->run.second = second;
	buffer->vb.field = second ? sc_field_other(node->format.field1) : node->format.field1;
	buffer->vb.sequence = (sequence + node->run.second) / 2;
}
SC_EXPORT_FOR_TEST(sc_frame_fill_field);

/* What a frame that was captured says of itself. */
static void sc_frame_fill(struct sc_node *node, struct sc_buffer *buffer,
			  const struct sc_ks_frame_info *info, bool good)
{
	const struct sc_ksstream_header *header = sc_request_header(buffer->request);

	if (unlikely(node->format.field == V4L2_FIELD_ALTERNATE))
		sc_frame_fill_field(node, buffer, info);
	else
		buffer->vb.field = node->format.field;
	vb2_set_plane_payload(&buffer->vb.vb2_buf, 0, good ? header->data_used : 0);
	if (node->format.compressed)
		buffer->vb.flags |= sc_frame_type(header, info);
	if (unlikely(header->options_flags & (SC_KSSTREAM_HEADER_OPTIONSF_TYPECHANGED |
					      SC_KSSTREAM_HEADER_OPTIONSF_ENDOFSTREAM)))
		sc_frame_tell(node, buffer, header->options_flags);
}

/* Hand a frame to vb2, or the error in its place; this wakes DQBUF. */
void sc_frame_deliver_locked(struct sc_node *node, struct sc_buffer *buffer)
	__must_hold(&node->flow_lock)
{
	const struct sc_request *request = buffer->request;
	const struct sc_ksstream_header *header = sc_request_header(request);
	struct vb2_buffer *vb = &buffer->vb.vb2_buf;
	bool output = vb->vb2_queue->is_output;
	const struct sc_ks_frame_info *info = output ? NULL : sc_frame_info(request);
	bool good = sc_frame_is_good(request) && !node->retype.foreign;
	struct sc_run *run = &node->run;

	lockdep_assert_held(&node->flow_lock);

	buffer->vb.sequence = sc_run_sequence(run, info);
	vb->timestamp = sc_run_time(run, header);
	if (!output)
		sc_frame_fill(node, buffer, info, good);
	if (unlikely(atomic_read(&node->frame_listeners)))
		sc_node_tell_frame(node, buffer->vb.sequence);
	if (good)
		run->frames++;
	else
		run->errors++;
	vb2_buffer_done(vb, good ? VB2_BUF_STATE_DONE : VB2_BUF_STATE_ERROR);
}

/* The class driver gives a request back. */
void sc_frame_complete(struct sc_request *request)
{
	struct sc_buffer *buffer = request->context;
	struct sc_node *node = vb2_get_drv_priv(buffer->vb.vb2_buf.vb2_queue);

	/* Bottom halves are off wherever a request comes back. */
	spin_lock(&node->flow_lock);
	switch (node->flow) {
	case SC_FLOW_RUN:
		sc_frame_deliver_locked(node, buffer);
		break;
	case SC_FLOW_STOP:
		sc_frame_retype_locked(node, buffer);
		vb2_buffer_done(&buffer->vb.vb2_buf, VB2_BUF_STATE_ERROR);
		break;
	default:
		list_add_tail(&buffer->link, &node->parked);
		break;
	}
	spin_unlock(&node->flow_lock);
}
