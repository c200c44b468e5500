// SPDX-License-Identifier: GPL-2.0
/*
 * What a stream becomes in V4L2: the first kind of node that has a use for any
 * of its data ranges.
 */
#include "bridge.h"

const struct sc_node_kind *const sc_node_kinds[] = {
	&sc_video_capture,
	&sc_video_output,
	&sc_mpeg_capture,
	&sc_mpeg_output,
	&sc_vbi_capture,
	&sc_vbi_output,
	&sc_caption_capture,
	&sc_meta_capture,
	&sc_meta_output,
	NULL
};

/* The kinds that carry data in one direction, one after the other, then NULL. */
const struct sc_node_kind *sc_node_kind_next(const struct sc_node_kind *const **next, bool output)
{
	const struct sc_node_kind *kind;

	while ((kind = *(*next)++))
		if (V4L2_TYPE_IS_OUTPUT(kind->type) == output)
			return kind;
	return NULL;
}
