// SPDX-License-Identifier: GPL-2.0
/*
 * Streams from a node that has been told to turn into another format, or to end,
 * with its first frame, and looks at what comes then.
 *
 *	turn restart|renew|end /dev/videoN
 *	restart	begins anew with the same buffers: frames are as they were
 *	renew	frees the buffers and asks for the format: it is a smaller one
 *	end	begins anew after the last frame
 */
#include "frame.h"
#include "video.h"

#define TURN_LIMIT_MS	10000
#define TURN_FRAMES	4

static void subscribe(struct video *video, uint32_t type)
{
	struct v4l2_event_subscription subscription = { .type = type };
	int ret = xioctl(video->fd, VIDIOC_SUBSCRIBE_EVENT, &subscription);

	if (ret)
		fail("%s: SUBSCRIBE_EVENT %u: %s", video->path, type, strerror(-ret));
}

/* It is told before its buffer can be taken. */
static void expect_event(struct video *video, uint32_t type)
{
	struct pollfd pollfd = { .fd = video->fd, .events = POLLPRI };
	struct v4l2_event event;

	if (poll(&pollfd, 1, 0) != 1 || xioctl(video->fd, VIDIOC_DQEVENT, &event))
		fail("%s: there is no event", video->path);
	if (event.type != type)
		fail("%s: event %u, not %u", video->path, event.type, type);
}

static void begin(struct video *video)
{
	video_queue_all(video);
	video_on(video);
}

static void expect_errors(struct video *video)
{
	struct v4l2_buffer buffer;
	unsigned int i;

	for (i = 0; i < TURN_FRAMES; i++) {
		video_dequeue(video, &buffer, TURN_LIMIT_MS);
		if (!(buffer.flags & V4L2_BUF_FLAG_ERROR))
			fail("%s: frame %u is no error", video->path, buffer.sequence);
		if (!i)
			expect_event(video, V4L2_EVENT_SOURCE_CHANGE);
		video_queue(video, buffer.index);
	}
}

static void expect_frames(struct video *video, uint32_t *first)
{
	const struct v4l2_pix_format *pix = &video->format.fmt.pix;
	struct v4l2_buffer buffer;
	unsigned int i;

	for (i = 0; i < TURN_FRAMES; i++) {
		video_dequeue(video, &buffer, TURN_LIMIT_MS);
		if (buffer.flags & (V4L2_BUF_FLAG_ERROR | V4L2_BUF_FLAG_LAST))
			fail("%s: frame %u has flags %#x", video->path, buffer.sequence,
			     buffer.flags);
		if (buffer.bytesused != pix->sizeimage)
			fail("%s: frame %u has %u bytes, not %u", video->path, buffer.sequence,
			     buffer.bytesused, pix->sizeimage);
		frame_check("pattern", pix, video->buffers[buffer.index].start, buffer.sequence,
			    first);
		video_queue(video, buffer.index);
	}
}

static void get_format(struct video *video)
{
	int ret = xioctl(video->fd, VIDIOC_G_FMT, &video->format);

	if (ret)
		fail("%s: G_FMT: %s", video->path, strerror(-ret));
}

static void expect_size(struct video *video, bool smaller, const struct v4l2_pix_format *before)
{
	const struct v4l2_pix_format *pix = &video->format.fmt.pix;

	get_format(video);
	if (pix->pixelformat != before->pixelformat)
		fail("%s: the encoding is %s now", video->path, fourcc_name(pix->pixelformat));
	if (smaller != (pix->width < before->width && pix->height < before->height))
		fail("%s: %ux%u has become %ux%u", video->path, before->width, before->height,
		     pix->width, pix->height);
}

static void turn(struct video *video, bool renew)
{
	const struct v4l2_pix_format before = video->format.fmt.pix;
	uint32_t first = 0;

	subscribe(video, V4L2_EVENT_SOURCE_CHANGE);
	video_request(video, V4L2_MEMORY_MMAP, 4);
	begin(video);
	expect_errors(video);
	/* The buffers are for that one. */
	expect_size(video, false, &before);
	video_off(video);
	if (renew) {
		video_release(video);
		expect_size(video, true, &before);
		video_request(video, V4L2_MEMORY_MMAP, 4);
	}
	begin(video);
	expect_frames(video, &first);
	expect_size(video, renew, &before);
}

static void expect_last(struct video *video)
{
	struct v4l2_buffer buffer;
	int ret;

	video_dequeue(video, &buffer, TURN_LIMIT_MS);
	if (!(buffer.flags & V4L2_BUF_FLAG_LAST) || buffer.flags & V4L2_BUF_FLAG_ERROR ||
	    buffer.bytesused != video->format.fmt.pix.sizeimage)
		fail("%s: the last frame has flags %#x and %u bytes", video->path, buffer.flags,
		     buffer.bytesused);
	expect_event(video, V4L2_EVENT_EOS);
	ret = video_try_dequeue(video, &buffer);
	if (ret != -EPIPE)
		fail("%s: DQBUF behind the last frame gives %d, not EPIPE", video->path, ret);
}

static void end(struct video *video)
{
	uint32_t first = 0;

	subscribe(video, V4L2_EVENT_EOS);
	video_request(video, V4L2_MEMORY_MMAP, 4);
	begin(video);
	expect_last(video);
	video_off(video);
	begin(video);
	expect_frames(video, &first);
}

int main(int argc, char **argv)
{
	struct video video;

	if (argc != 3)
		fail("usage: turn restart|renew|end /dev/videoN");
	video_open(&video, argv[2]);
	if (!strcmp(argv[1], "end"))
		end(&video);
	else
		turn(&video, !strcmp(argv[1], "renew"));
	video_off(&video);
	video_release(&video);
	close(video.fd);
	return 0;
}
