// SPDX-License-Identifier: GPL-2.0
/*
 * Lets every allocation fail once that a program's calls make the kernel do.
 *
 *	failnth NODE			a whole script of calls, from open to close
 *	failnth -s NODE			the same, but what comes after the call that
 *					failed is left out: for slow devices
 *	failnth -b DRIVER_DIR DEVICE	binding a device
 *
 * Each call is tried with its first allocation failing, its second and so on,
 * until none is left to fail. It may succeed all the same or report an error, but
 * then the next try, with memory, must succeed as if nothing had been. The kernel
 * needs CONFIG_FAULT_INJECTION and failslab, set up to be silent and to count
 * allocations that may sleep, too.
 *
 * DRIVER_DIR is the driver in sysfs, /sys/bus/BUS/drivers/NAME.
 */
#define _GNU_SOURCE
#include <limits.h>

#include "video.h"

#define BUFFERS		4
#define FRAME_BYTES	(160 * 120 * 4)
#define HANG_SECONDS	60

/* More would mean that the same one fails again and again. */
#define MOST_ALLOCATIONS	5000

static int fail_nth = -1;

static void fail_allocation(unsigned int nth)
{
	char text[16];
	int length = snprintf(text, sizeof(text), "%u", nth);

	if (pwrite(fail_nth, text, length, 0) != length)
		fail("fail-nth: %s", strerror(errno));
}

/* Ends the injection; false where there was no such allocation. */
static bool allocation_failed(void)
{
	char text[16] = "";

	if (pread(fail_nth, text, sizeof(text) - 1, 0) <= 0)
		fail("fail-nth: %s", strerror(errno));
	fail_allocation(0);
	return !atoi(text);
}

struct node {
	const char *path;
	bool slow;
	struct video video;
	unsigned char *frame;
};

/* A step returns 0 or the error of its call, and may be repeated after an error. */
struct step {
	const char *name;
	int (*take)(struct node *node);
	int error;	/* what the core says instead of ENOMEM, at times */
};

static int take_open(struct node *node)
{
	node->video.path = node->path;
	node->video.fd = open(node->path, O_RDWR | O_CLOEXEC);
	return node->video.fd < 0 ? -errno : 0;
}

static int take_enumerate(struct node *node)
{
	struct v4l2_fmtdesc desc = { .type = V4L2_BUF_TYPE_VIDEO_CAPTURE };
	struct v4l2_frmsizeenum size = { };
	struct v4l2_frmivalenum interval = { };
	int fd = node->video.fd, ret;

	ret = xioctl(fd, VIDIOC_ENUM_FMT, &desc);
	if (ret)
		return ret;
	size.pixel_format = desc.pixelformat;
	ret = xioctl(fd, VIDIOC_ENUM_FRAMESIZES, &size);
	if (ret)
		return ret;
	interval.pixel_format = desc.pixelformat;
	interval.width = size.discrete.width;
	interval.height = size.discrete.height;
	return xioctl(fd, VIDIOC_ENUM_FRAMEINTERVALS, &interval);
}

static int take_query(struct node *node)
{
	struct v4l2_capability capability;
	struct v4l2_input input = { };
	int ret = xioctl(node->video.fd, VIDIOC_QUERYCAP, &capability);

	return ret ?: xioctl(node->video.fd, VIDIOC_ENUMINPUT, &input);
}

/* Every control is asked for and set to what it is. */
static int take_controls(struct node *node)
{
	struct v4l2_query_ext_ctrl query = { };
	struct v4l2_control control;
	const uint32_t next = V4L2_CTRL_FLAG_NEXT_CTRL;
	int ret = 0;

	for (query.id = next; !ret && !xioctl(node->video.fd, VIDIOC_QUERY_EXT_CTRL, &query);
	     query.id |= next) {
		if (query.type == V4L2_CTRL_TYPE_CTRL_CLASS || query.elems > 1 ||
		    query.flags & (V4L2_CTRL_FLAG_WRITE_ONLY | V4L2_CTRL_FLAG_READ_ONLY))
			continue;
		control.id = query.id;
		ret = xioctl(node->video.fd, VIDIOC_G_CTRL, &control);
		if (!ret)
			ret = xioctl(node->video.fd, VIDIOC_S_CTRL, &control);
	}
	return ret;
}

static int take_subscribe(struct node *node)
{
	struct v4l2_event_subscription event = { .type = V4L2_EVENT_CTRL };
	struct v4l2_query_ext_ctrl query = { .id = V4L2_CTRL_FLAG_NEXT_CTRL };

	do {
		if (xioctl(node->video.fd, VIDIOC_QUERY_EXT_CTRL, &query))
			return 0;
		event.id = query.id;
		query.id |= V4L2_CTRL_FLAG_NEXT_CTRL;
	} while (query.type == V4L2_CTRL_TYPE_CTRL_CLASS);
	return xioctl(node->video.fd, VIDIOC_SUBSCRIBE_EVENT, &event);
}

static int take_s_fmt(struct node *node)
{
	struct v4l2_format *format = &node->video.format;
	int ret;

	/* Something else first: what is set already may cost nothing. */
	format->type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
	format->fmt.pix.width = UINT_MAX;
	format->fmt.pix.height = UINT_MAX;
	ret = xioctl(node->video.fd, VIDIOC_TRY_FMT, format);
	if (ret)
		return ret;
	format->fmt.pix.width = 160;
	format->fmt.pix.height = 120;
	return xioctl(node->video.fd, VIDIOC_S_FMT, format);
}

static int take_s_parm(struct node *node)
{
	struct v4l2_streamparm parm = { .type = V4L2_BUF_TYPE_VIDEO_CAPTURE };

	parm.parm.capture.timeperframe.numerator = 1;
	parm.parm.capture.timeperframe.denominator = 50;
	return xioctl(node->video.fd, VIDIOC_S_PARM, &parm);
}

/* read() has buffers of its own, which go when the file is closed. */
static int take_read(struct node *node)
{
	size_t size = node->video.format.fmt.pix.sizeimage;

	return read(node->video.fd, node->frame, size) < 0 ? -errno : 0;
}

static int take_close_and_open(struct node *node)
{
	close(node->video.fd);
	return take_open(node);
}

static int take_reqbufs(struct node *node)
{
	int ret = video_try_request(&node->video, V4L2_MEMORY_MMAP, BUFFERS);

	/* Fewer than asked for are no error, but are not what is needed here. */
	if (!ret && node->video.count < BUFFERS)
		ret = -ENOMEM;
	return ret;
}

static int take_create_bufs(struct node *node)
{
	struct v4l2_create_buffers create = {
		.count = 1,
		.memory = V4L2_MEMORY_MMAP,
		.format = node->video.format,
	};

	return xioctl(node->video.fd, VIDIOC_CREATE_BUFS, &create);
}

static int take_prepare(struct node *node)
{
	struct v4l2_buffer buffer;

	video_describe(&node->video, &buffer, 0);
	return xioctl(node->video.fd, VIDIOC_PREPARE_BUF, &buffer);
}

static int take_expbuf(struct node *node)
{
	struct v4l2_exportbuffer request = {
		.type = V4L2_BUF_TYPE_VIDEO_CAPTURE,
		.flags = O_RDWR | O_CLOEXEC,
	};
	int ret = xioctl(node->video.fd, VIDIOC_EXPBUF, &request);

	if (!ret)
		node->video.buffers[0].dmabuf = request.fd;
	return ret;
}

/* Those that are queued already stay so. */
static int take_qbuf(struct node *node)
{
	struct v4l2_buffer buffer;
	unsigned int i;
	int ret;

	for (i = 0; i < BUFFERS; i++) {
		video_describe(&node->video, &buffer, i);
		ret = xioctl(node->video.fd, VIDIOC_QUERYBUF, &buffer);
		if (!ret && !(buffer.flags & V4L2_BUF_FLAG_QUEUED))
			ret = xioctl(node->video.fd, VIDIOC_QBUF, &buffer);
		if (ret)
			return ret;
	}
	return 0;
}

static int take_streamon(struct node *node)
{
	int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;

	return xioctl(node->video.fd, VIDIOC_STREAMON, &type);
}

static int take_streamoff(struct node *node)
{
	int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;

	return xioctl(node->video.fd, VIDIOC_STREAMOFF, &type);
}

/* A frame comes and its buffer goes back. */
static int take_frame(struct node *node)
{
	struct pollfd pollfd = { .fd = node->video.fd, .events = POLLIN };
	struct v4l2_buffer buffer;
	int ret;

	ret = poll(&pollfd, 1, 10000);
	if (ret <= 0)
		return ret ? -errno : -ETIMEDOUT;
	ret = video_try_dequeue(&node->video, &buffer);
	if (ret)
		return ret;
	ret = xioctl(node->video.fd, VIDIOC_QBUF, &buffer);
	/* Nobody else would queue it again. */
	return ret == -ENOMEM ? xioctl(node->video.fd, VIDIOC_QBUF, &buffer) : ret;
}

static int take_map(struct node *node)
{
	struct video_buffer *mapped = &node->video.buffers[0];
	struct v4l2_buffer buffer;
	void *start;
	int ret;

	video_describe(&node->video, &buffer, 0);
	ret = xioctl(node->video.fd, VIDIOC_QUERYBUF, &buffer);
	if (ret)
		return ret;
	start = mmap(NULL, buffer.length, PROT_READ, MAP_SHARED, node->video.fd,
		     buffer.m.offset);
	if (start == MAP_FAILED)
		return -errno;
	mapped->start = start;
	mapped->length = buffer.length;
	return 0;
}

static int take_release(struct node *node)
{
	video_unmap(&node->video);
	return video_try_request(&node->video, V4L2_MEMORY_MMAP, 0);
}

static int take_close(struct node *node)
{
	return close(node->video.fd) ? -errno : 0;
}

static const struct step script[] = {
	{ .name = "open", .take = take_open },
	{ .name = "QUERYCAP", .take = take_query },
	{ .name = "ENUM", .take = take_enumerate },
	{ .name = "controls", .take = take_controls },
	{ .name = "SUBSCRIBE_EVENT", .take = take_subscribe },
	{ .name = "S_FMT", .take = take_s_fmt },
	{ .name = "S_PARM", .take = take_s_parm },
	{ .name = "read", .take = take_read },
	{ .name = "close and open", .take = take_close_and_open },
	{ .name = "REQBUFS", .take = take_reqbufs },
	{ .name = "CREATE_BUFS", .take = take_create_bufs },
	{ .name = "EXPBUF", .take = take_expbuf, .error = -EINVAL },
	{ .name = "mmap", .take = take_map },
	{ .name = "PREPARE_BUF", .take = take_prepare },
	{ .name = "QBUF", .take = take_qbuf },
	{ .name = "STREAMON", .take = take_streamon },
	{ .name = "frame", .take = take_frame },
	{ .name = "frame again", .take = take_frame },
	{ .name = "STREAMOFF", .take = take_streamoff },
	{ .name = "REQBUFS of 0", .take = take_release },
	{ .name = "close", .take = take_close },
};

#define STEPS	(sizeof(script) / sizeof(*script))

struct outcome {
	unsigned int allocations;
	unsigned int errors;
};

static void expect_success(const struct step *step, struct node *node, const char *when)
{
	int ret = step->take(node);

	if (ret)
		fail("%s %s: %s", step->name, when, strerror(-ret));
}

/* False where the step has fewer allocations. */
static bool fail_step(const struct step *step, struct node *node, unsigned int nth,
		      struct outcome *outcome)
{
	bool failed;
	int ret;

	fail_allocation(nth);
	ret = step->take(node);
	failed = allocation_failed();
	if (ret && !failed)
		fail("%s with memory: %s", step->name, strerror(-ret));
	if (ret && ret != -ENOMEM && ret != step->error)
		fail("%s whose allocation %u failed: %s, not ENOMEM", step->name, nth,
		     strerror(-ret));
	outcome->allocations += failed;
	outcome->errors += ret != 0;
	if (ret)
		expect_success(step, node, "after it had failed");
	return failed;
}

/* The whole script, with one allocation of one step failing. */
static bool run_script(struct node *node, unsigned int failing, unsigned int nth,
		       struct outcome *outcome)
{
	bool failed = false;
	unsigned int i;

	alarm(HANG_SECONDS);
	memset(&node->video, 0, sizeof(node->video));
	for (i = 0; i < STEPS; i++) {
		if (i == failing)
			failed = fail_step(&script[i], node, nth, outcome);
		else if (i < failing || !node->slow)
			expect_success(&script[i], node, "after another step had failed");
	}
	if (node->slow && failing < STEPS - 1) {
		video_unmap(&node->video);
		close(node->video.fd);
	}
	return failed;
}

static void fail_script(const char *path, bool slow)
{
	struct node node = { .path = path, .slow = slow };
	unsigned int i, nth;

	/* Touched, so that read() finds its pages there. */
	node.frame = malloc(FRAME_BYTES);
	memset(node.frame, 0, FRAME_BYTES);
	for (i = 0; i < STEPS; i++) {
		struct outcome outcome = { };

		for (nth = 1; run_script(&node, i, nth, &outcome); nth++)
			if (nth > MOST_ALLOCATIONS)
				fail("%s never ends", script[i].name);
		printf("%s: %u allocations failed, %u errors\n", script[i].name,
		       outcome.allocations, outcome.errors);
	}
}

struct binding {
	int dir;
	int bind;
	int unbind;
	const char *device;
};

static int open_attribute(int dir, const char *file)
{
	int fd = openat(dir, file, O_WRONLY | O_CLOEXEC);

	if (fd < 0)
		fail("%s: %s", file, strerror(errno));
	return fd;
}

static int write_device(const struct binding *binding, int attribute)
{
	size_t length = strlen(binding->device);

	return pwrite(attribute, binding->device, length, 0) < 0 ? -errno : 0;
}

static bool is_bound(const struct binding *binding)
{
	return !faccessat(binding->dir, binding->device, F_OK, 0);
}

/* The device is bound, or it is not and can be. */
static bool fail_bind(const struct binding *binding, unsigned int nth, struct outcome *outcome)
{
	bool failed;
	int ret;

	alarm(HANG_SECONDS);
	if (write_device(binding, binding->unbind))
		fail("unbind fails");
	fail_allocation(nth);
	ret = write_device(binding, binding->bind);
	failed = allocation_failed();
	if (ret && !failed)
		fail("bind with memory: %s", strerror(-ret));
	outcome->allocations += failed;
	outcome->errors += ret != 0;
	if (!is_bound(binding)) {
		ret = write_device(binding, binding->bind);
		if (ret)
			fail("bind after allocation %u had failed: %s", nth, strerror(-ret));
	}
	return failed;
}

static void fail_binding(const char *driver, const char *device)
{
	struct binding binding = { .device = device };
	struct outcome outcome = { };
	unsigned int nth;

	binding.dir = open(driver, O_PATH | O_DIRECTORY | O_CLOEXEC);
	if (binding.dir < 0)
		fail("%s: %s", driver, strerror(errno));
	binding.bind = open_attribute(binding.dir, "bind");
	binding.unbind = open_attribute(binding.dir, "unbind");
	for (nth = 1; fail_bind(&binding, nth, &outcome); nth++)
		if (nth > MOST_ALLOCATIONS)
			fail("bind never ends");
	printf("bind: %u allocations failed, %u errors\n", outcome.allocations, outcome.errors);
}

int main(int argc, char **argv)
{
	setvbuf(stdout, NULL, _IOLBF, 0);
	fail_nth = open("/proc/thread-self/fail-nth", O_RDWR | O_CLOEXEC);
	if (fail_nth < 0)
		fail("/proc/thread-self/fail-nth: %s", strerror(errno));
	if (argc == 4 && !strcmp(argv[1], "-b"))
		fail_binding(argv[2], argv[3]);
	else if (argc == 3 && !strcmp(argv[1], "-s"))
		fail_script(argv[2], true);
	else if (argc == 2)
		fail_script(argv[1], false);
	else
		fail("which node?");
	return 0;
}
