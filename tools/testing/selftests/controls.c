// SPDX-License-Identifier: GPL-2.0
/*
 * Events of the controls of sc_pattern: what one program sets another one hears
 * of, and what the device changes by itself everybody does.
 *
 *	controls /dev/videoN
 *
 * Shows V-05 through a real client.
 */
#include "video.h"

/* Control numbers are for ever, see Documentation/controls.rst. */
#define CID_EXPOSURE_STEP	(V4L2_CID_USER_BASE + 0xd002)

static int open_node(const char *path)
{
	int fd = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC);

	if (fd < 0)
		fail("open %s: %s", path, strerror(errno));
	return fd;
}

static void listen_to(int fd, unsigned int cid)
{
	struct v4l2_event_subscription subscription = { .type = V4L2_EVENT_CTRL, .id = cid };
	int ret = xioctl(fd, VIDIOC_SUBSCRIBE_EVENT, &subscription);

	if (ret)
		fail("subscribe to %#x: %s", cid, strerror(-ret));
}

static void turn(int fd, unsigned int cid, int value)
{
	struct v4l2_control control = { .id = cid, .value = value };
	int ret = xioctl(fd, VIDIOC_S_CTRL, &control);

	if (ret)
		fail("set %#x to %d: %s", cid, value, strerror(-ret));
}

static int look_at(int fd, unsigned int cid)
{
	struct v4l2_control control = { .id = cid };
	int ret = xioctl(fd, VIDIOC_G_CTRL, &control);

	if (ret)
		fail("get %#x: %s", cid, strerror(-ret));
	return control.value;
}

static bool is_news(const struct v4l2_event *event, unsigned int cid, int value)
{
	return event->type == V4L2_EVENT_CTRL && event->id == cid &&
	       event->u.ctrl.changes & V4L2_EVENT_CTRL_CH_VALUE && event->u.ctrl.value == value;
}

/* Others may come before it. */
static void hear(int fd, const char *what, unsigned int cid, int value)
{
	struct pollfd pollfd = { .fd = fd, .events = POLLPRI };
	struct v4l2_event event = {};

	do {
		if (poll(&pollfd, 1, STOP_LIMIT_MS) <= 0)
			fail("%s: no event says that %#x is %d", what, cid, value);
		if (xioctl(fd, VIDIOC_DQEVENT, &event))
			fail("%s: an event that is none", what);
	} while (!is_news(&event, cid, value));
}

static void hear_nothing(int fd, const char *what)
{
	struct v4l2_event event = {};

	if (!xioctl(fd, VIDIOC_DQEVENT, &event))
		fail("%s: hears that %#x is %d", what, event.id, event.u.ctrl.value);
}

int main(int argc, char **argv)
{
	int listener, setter;

	if (argc != 2)
		fail("usage: controls /dev/videoN");
	listener = open_node(argv[1]);
	setter = open_node(argv[1]);
	listen_to(listener, V4L2_CID_BRIGHTNESS);
	listen_to(listener, V4L2_CID_WHITE_BALANCE_TEMPERATURE);
	listen_to(listener, V4L2_CID_EXPOSURE_ABSOLUTE);

	turn(setter, V4L2_CID_BRIGHTNESS, 800);
	hear(listener, "set by another", V4L2_CID_BRIGHTNESS, 800);
	turn(listener, V4L2_CID_BRIGHTNESS, 750);
	hear_nothing(listener, "set by itself");

	/* The device sets the temperature when it is left to it. */
	turn(setter, V4L2_CID_WHITE_BALANCE_TEMPERATURE, 3000);
	hear(listener, "set by another", V4L2_CID_WHITE_BALANCE_TEMPERATURE, 3000);
	turn(listener, V4L2_CID_AUTO_WHITE_BALANCE, 1);
	hear(listener, "set by the device", V4L2_CID_WHITE_BALANCE_TEMPERATURE, 4500);
	turn(listener, V4L2_CID_AUTO_WHITE_BALANCE, 0);

	/* 1/32 s, one step more. */
	turn(listener, CID_EXPOSURE_STEP, 0);
	turn(listener, CID_EXPOSURE_STEP, 1);
	hear(listener, "set by the device", V4L2_CID_EXPOSURE_ABSOLUTE, 625);
	if (look_at(setter, V4L2_CID_EXPOSURE_ABSOLUTE) != 625)
		fail("the exposure is not what the event says");
	turn(setter, V4L2_CID_EXPOSURE_ABSOLUTE, 313);
	hear(listener, "set by another", V4L2_CID_EXPOSURE_ABSOLUTE, 313);
	return 0;
}
