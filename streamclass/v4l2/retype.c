// SPDX-License-Identifier: GPL-2.0
/*
 * A format that changes amid frames. The minidriver sends it where a frame would be,
 * and what comes behind it is of that format, which the buffers are not for: those
 * frames are errors. Whoever frees the buffers is offered the new format; whoever
 * begins anew with the same ones has the minidriver return to the one they are for.
 */
#include "../compat.h"
#include "bridge.h"

/* What the minidriver has written, NULL where that is no format or cannot be seen. */
static const struct sc_ksdataformat *sc_retype_format(const struct sc_request *request)
{
	const struct sc_ksstream_header *header = sc_request_header(request);
	const struct sc_ksdataformat *format = header->data;

	if (!format || header->data_used > header->frame_extent ||
	    header->data_used < sizeof(*format) ||
	    format->format_size < sizeof(*format) || format->format_size > header->data_used)
		return NULL;

	return format;
}

/* Rates and the part that is shown may be others. */
static bool sc_retype_same_frames(const struct sc_node *node, const struct sc_ksdataformat *now)
{
	const struct sc_ksdataformat *own = &node->format.data;

	if (now->format_size != own->format_size ||
	    !sc_guid_equal(&now->sub_format, &own->sub_format) ||
	    !sc_guid_equal(&now->specifier, &own->specifier))
		return false;
	if (!sc_format_picture(own))
		return !memcmp(now, own, own->format_size);

	return sc_format_same_picture(now, own);
}

/* A format has come in place of a frame; the next frames are of it. */
void sc_node_retype_locked(struct sc_node *node, const struct sc_request *request)
{
	const struct sc_ksdataformat *now = sc_retype_format(request);
	struct sc_retype *retype = &node->retype;

	lockdep_assert_held(&node->flow_lock);

	retype->foreign = !now || !sc_retype_same_frames(node, now);
	retype->news = retype->foreign && now && now->format_size <= sizeof(retype->ks);
	if (retype->news)
		memcpy(&retype->ks, now, now->format_size);
}
SC_EXPORT_FOR_TEST(sc_node_retype_locked);

/* The stream has been opened with the node's format. */
void sc_node_retype_forget(struct sc_node *node)
{
	spin_lock_bh(&node->flow_lock);
	node->retype.foreign = false;
	node->retype.news = false;
	spin_unlock_bh(&node->flow_lock);
}
SC_EXPORT_FOR_TEST(sc_node_retype_forget);

/* Before a stream starts: its frames are to be those that the buffers are for. */
int sc_node_retype_return(struct sc_node *node)
{
	int ret;

	if (!READ_ONCE(node->retype.foreign))
		return 0;

	ret = sc_stream_set_format(node->stream, &node->format.data);
	if (ret)
		return sc_is_refusal(ret) ? -EPIPE : ret;

	sc_node_retype_forget(node);
	return 0;
}

/* What V4L2 calls the news. False where it has no name for them, or there are none. */
static bool sc_retype_take(struct sc_node *node, struct sc_wish *wish)
{
	const struct sc_retype *retype = &node->retype;
	const struct sc_ks_bitmapinfoheader *bitmap;
	const struct sc_pixel_format *pixel;

	if (!retype->news)
		return false;

	node->retype.news = false;
	pixel = sc_pixel_format_of_guid(&retype->ks.data_format.sub_format);
	bitmap = sc_format_picture(&retype->ks.data_format);
	if (!pixel || !bitmap)
		return false;

	sc_catalog_wish(node->catalog, pixel->fourcc, max(bitmap->bi_width, 0),
			abs(bitmap->bi_height), retype->ks.video_info.avg_time_per_frame, wish);
	return true;
}

/* There are no buffers for the old format any more: the new one is the node's. */
int sc_node_retype_adopt(struct sc_node *node)
{
	struct sc_wish wish;
	bool news;
	int ret;

	lockdep_assert_held(&node->vb2_lock);

	spin_lock_bh(&node->flow_lock);
	news = sc_retype_take(node, &wish);
	spin_unlock_bh(&node->flow_lock);
	if (!news)
		return 0;

	ret = sc_node_take_wish(node, &wish);
	return sc_is_refusal(ret) ? 0 : ret;
}
