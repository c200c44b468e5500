// SPDX-License-Identifier: GPL-2.0
/*
 * Presses a button ten times a second until it is killed.
 *
 *	press -c name /dev/videoN
 *	-c name	what the control is called
 *
 * Somebody with a higher priority may keep it from being pressed for a while.
 */
#include "video.h"

static uint32_t find_control(const struct video *video, const char *name)
{
	struct v4l2_query_ext_ctrl query = { .id = V4L2_CTRL_FLAG_NEXT_CTRL };

	while (!xioctl(video->fd, VIDIOC_QUERY_EXT_CTRL, &query)) {
		if (!strcmp(query.name, name))
			return query.id;
		query.id |= V4L2_CTRL_FLAG_NEXT_CTRL;
	}
	fail("%s: there is no control %s", video->path, name);
}

int main(int argc, char **argv)
{
	struct v4l2_control control = { .value = 1 };
	const char *name = NULL;
	struct video video;
	int opt, ret;

	while ((opt = getopt(argc, argv, "c:")) != -1) {
		if (opt != 'c')
			return 2;
		name = optarg;
	}
	if (!name || optind + 1 != argc)
		fail("which control, node?");

	video_open(&video, argv[optind]);
	control.id = find_control(&video, name);
	for (;;) {
		ret = xioctl(video.fd, VIDIOC_S_CTRL, &control);
		if (ret && ret != -EBUSY)
			fail("%s: %s: %s", video.path, name, strerror(-ret));
		usleep(100000);
	}
}
