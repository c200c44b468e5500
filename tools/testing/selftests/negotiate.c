// SPDX-License-Identifier: GPL-2.0
/*
 * What a node answers to questions and demands, good and bad ones, and to two
 * programs at once.
 *
 *	negotiate /dev/videoN
 *
 * Shows S-10, D-37, D-47, D-53 and R-09 as far as they can be seen from
 * outside.
 */
#include "video.h"

static void must_be(const char *what, int ret, int expected)
{
	if (ret != expected)
		fail("%s: %s, not %s", what, ret ? strerror(-ret) : "success",
		     expected ? strerror(-expected) : "success");
}

static void must_be_whole(const char *what, const struct v4l2_pix_format *pix)
{
	if (!pix->width || !pix->height || !pix->pixelformat || !pix->sizeimage ||
	    !pix->bytesperline || !pix->colorspace || pix->field == V4L2_FIELD_ANY)
		fail("%s: the adjusted format has holes: %ux%u %#x %u %u %u %u", what,
		     pix->width, pix->height, pix->pixelformat, pix->sizeimage,
		     pix->bytesperline, pix->colorspace, pix->field);
}

static bool is_enumerated(struct video *video, uint32_t fourcc)
{
	struct v4l2_fmtdesc desc = { .type = V4L2_BUF_TYPE_VIDEO_CAPTURE };

	for (; !xioctl(video->fd, VIDIOC_ENUM_FMT, &desc); desc.index++)
		if (desc.pixelformat == fourcc)
			return true;
	return false;
}

/* Nonsense is adjusted, and what comes out is a format the node takes. */
static void try_bad_formats(struct video *video)
{
	static const struct {
		const char *what;
		uint32_t width, height, fourcc;
	} bad[] = {
		{ "zero size", 0, 0, 0 },
		{ "unknown fourcc", 320, 240, v4l2_fourcc('?', '?', '?', '?') },
		{ "one pixel", 1, 1, V4L2_PIX_FMT_YUYV },
		{ "odd size", 321, 239, V4L2_PIX_FMT_YUYV },
		{ "huge size", 0x7fffffff, 0x7fffffff, V4L2_PIX_FMT_GREY },
		{ "all ones", ~0u, ~0u, ~0u },
		{ "one line of 32768", 32768, 1, V4L2_PIX_FMT_NV12 },
	};
	struct v4l2_format before = video->format, format, again;
	unsigned int i;

	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		memset(&format, 0, sizeof(format));
		format.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
		format.fmt.pix.width = bad[i].width;
		format.fmt.pix.height = bad[i].height;
		format.fmt.pix.pixelformat = bad[i].fourcc;
		must_be(bad[i].what, xioctl(video->fd, VIDIOC_TRY_FMT, &format), 0);
		must_be_whole(bad[i].what, &format.fmt.pix);
		if (!is_enumerated(video, format.fmt.pix.pixelformat))
			fail("%s: adjusted to %s, which is not enumerated", bad[i].what,
			     fourcc_name(format.fmt.pix.pixelformat));

		again = format;
		must_be(bad[i].what, xioctl(video->fd, VIDIOC_TRY_FMT, &again), 0);
		if (memcmp(&again, &format, sizeof(format)))
			fail("%s: TRY_FMT changes its own answer", bad[i].what);
	}

	must_be("G_FMT", xioctl(video->fd, VIDIOC_G_FMT, &format), 0);
	if (memcmp(&format, &before, sizeof(format)))
		fail("TRY_FMT has changed the current format");
}

static void try_bad_intervals(struct video *video)
{
	static const struct v4l2_fract bad[] = {
		{ 0, 0 }, { 0, 1 }, { 1, 0 }, { 1, ~0u }, { ~0u, 1 }, { ~0u, ~0u },
	};
	struct v4l2_streamparm parm;
	struct v4l2_fract *fract = &parm.parm.capture.timeperframe;
	unsigned int i;

	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		memset(&parm, 0, sizeof(parm));
		parm.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
		*fract = bad[i];
		must_be("S_PARM", xioctl(video->fd, VIDIOC_S_PARM, &parm), 0);
		if (!fract->numerator || !fract->denominator)
			fail("S_PARM %u/%u gives %u/%u", bad[i].numerator,
			     bad[i].denominator, fract->numerator, fract->denominator);
	}
}

static void must_be_busy(struct video *video, struct video *other)
{
	struct v4l2_streamparm parm = { .type = V4L2_BUF_TYPE_VIDEO_CAPTURE };
	struct v4l2_format format = video->format;
	int input = 0;

	format.fmt.pix.width /= 2;
	format.fmt.pix.height /= 2;
	parm.parm.capture.timeperframe.numerator = 1;
	parm.parm.capture.timeperframe.denominator = 7;

	must_be("S_FMT with buffers", xioctl(video->fd, VIDIOC_S_FMT, &format), -EBUSY);
	must_be("S_PARM with buffers", xioctl(video->fd, VIDIOC_S_PARM, &parm), -EBUSY);
	must_be("S_INPUT with buffers", xioctl(video->fd, VIDIOC_S_INPUT, &input), -EBUSY);

	must_be("S_FMT of another", xioctl(other->fd, VIDIOC_S_FMT, &format), -EBUSY);
	must_be("REQBUFS of another",
		video_try_request(other, V4L2_MEMORY_MMAP, 2), -EBUSY);
	must_be("read() beside buffers",
		read(other->fd, &format, sizeof(format)) < 0 ? -errno : 0, -EBUSY);
}

static void two_programs(struct video *video)
{
	struct v4l2_buffer buffer;
	int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
	struct video other;

	video_open(&other, video->path);
	if (memcmp(&other.format, &video->format, sizeof(other.format)))
		fail("two programs see two formats");

	video_request(video, V4L2_MEMORY_MMAP, 3);
	must_be_busy(video, &other);
	must_be("STREAMON of another", xioctl(other.fd, VIDIOC_STREAMON, &type), -EBUSY);
	must_be("STREAMOFF of another", xioctl(other.fd, VIDIOC_STREAMOFF, &type), -EBUSY);

	video_queue_all(video);
	video_on(video);
	must_be("STREAMON twice", xioctl(video->fd, VIDIOC_STREAMON, &type), 0);
	video_dequeue(video, &buffer, 10000);
	must_be_busy(video, &other);

	/* The other program leaves; nothing of it may stop this one. */
	close(other.fd);
	video_queue(video, buffer.index);
	video_dequeue(video, &buffer, 10000);
	video_off(video);
	must_be("STREAMOFF twice", xioctl(video->fd, VIDIOC_STREAMOFF, &type), 0);
	video_release(video);
}

/* A program that ends with everything running leaves nothing behind. */
static void leave_running(const char *path)
{
	struct video video;

	video_open(&video, path);
	video_request(&video, V4L2_MEMORY_MMAP, 4);
	video_queue_all(&video);
	video_on(&video);
	close(video.fd);
	video_unmap(&video);

	video_open(&video, path);
	video_request(&video, V4L2_MEMORY_MMAP, 1);
	video_release(&video);
	close(video.fd);
}

static void non_blocking(const char *path)
{
	struct v4l2_buffer buffer;
	struct video video;

	video_open(&video, path);
	fcntl(video.fd, F_SETFL, O_NONBLOCK);
	video_request(&video, V4L2_MEMORY_MMAP, 4);
	video_on(&video);
	must_be("DQBUF of nothing", video_try_dequeue(&video, &buffer), -EAGAIN);
	video_queue_all(&video);
	video_dequeue(&video, &buffer, 10000);
	video_off(&video);
	must_be("DQBUF when stopped", video_try_dequeue(&video, &buffer), -EINVAL);
	video_release(&video);
	close(video.fd);
}

static int remove_buffers(struct video *video, unsigned int index, unsigned int count)
{
	struct v4l2_remove_buffers remove = {
		.type = V4L2_BUF_TYPE_VIDEO_CAPTURE, .index = index, .count = count,
	};

	return xioctl(video->fd, VIDIOC_REMOVE_BUFS, &remove);
}

static void create_one(struct video *video)
{
	struct v4l2_create_buffers create = {
		.count = 1, .memory = V4L2_MEMORY_MMAP, .format = video->format,
	};

	must_be("CREATE_BUFS", xioctl(video->fd, VIDIOC_CREATE_BUFS, &create), 0);
	video_map(video, create.index);
}

/* vb2's debug counters take a buffer that leaves a running queue for its end. */
static bool vb2_counts(void)
{
	const char *kernel = getenv("SC_KERNEL");

	return kernel && !strcmp(kernel, "instrumented");
}

static void replace_one(struct video *video)
{
	struct v4l2_buffer buffer;

	munmap(video->buffers[0].start, video->buffers[0].length);
	must_be("REMOVE_BUFS of one while streaming", remove_buffers(video, 0, 1), 0);
	create_one(video);
	video_queue_all(video);
	video_dequeue(video, &buffer, 10000);
	if (buffer.flags & V4L2_BUF_FLAG_ERROR)
		fail("%s: a frame has the ERROR flag after a buffer was replaced", video->path);
}

/* A running stream may change its buffers, but for the last. From 6.10 on. */
static void replace_buffers(const char *path)
{
	struct video video;
	int ret;

	video_open(&video, path);
	video_request(&video, V4L2_MEMORY_MMAP, 2);
	video_on(&video);
	ret = remove_buffers(&video, 0, video.count);
	if (ret != -ENOTTY)
		must_be("REMOVE_BUFS of all while streaming", ret, -EBUSY);
	if (ret != -ENOTTY && !vb2_counts())
		replace_one(&video);
	video_off(&video);
	video_release(&video);
	close(video.fd);
}

int main(int argc, char **argv)
{
	struct video video;

	if (argc != 2)
		fail("which node?");
	video_open(&video, argv[1]);
	try_bad_formats(&video);
	try_bad_intervals(&video);
	two_programs(&video);
	non_blocking(argv[1]);
	replace_buffers(argv[1]);
	close(video.fd);
	leave_running(argv[1]);
	printf("%s: formats, intervals, two programs, sudden ends\n", argv[1]);
	return 0;
}
