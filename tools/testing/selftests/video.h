/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What the test programs need to talk to a video node: thin, and loud when
 * something is not as it should be.
 */
#ifndef _SELFTESTS_VIDEO_H
#define _SELFTESTS_VIDEO_H

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include <linux/videodev2.h>

#define VIDEO_MAX_BUFFERS	32

/*
 * A stop, a close and a removal end within two seconds; the third one is for
 * the emulated machine to schedule whoever waits.
 */
#define STOP_LIMIT_MS		3000

struct video_buffer {
	void *start;
	size_t length;
	int dmabuf;
};

struct video {
	int fd;
	const char *path;
	struct v4l2_format format;
	enum v4l2_memory memory;
	unsigned int count;
	struct video_buffer buffers[VIDEO_MAX_BUFFERS];
};

static inline __attribute__((format(printf, 1, 2), noreturn))
void fail(const char *text, ...)
{
	va_list args;

	va_start(args, text);
	vprintf(text, args);
	va_end(args);
	putchar('\n');
	exit(1);
}

static inline int xioctl(int fd, unsigned long request, void *arg)
{
	int ret;

	do {
		ret = ioctl(fd, request, arg);
	} while (ret < 0 && errno == EINTR);
	return ret < 0 ? -errno : 0;
}

static inline int64_t now_us(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return ts.tv_sec * 1000000LL + ts.tv_nsec / 1000;
}

static inline int64_t now_ms(void)
{
	return now_us() / 1000;
}

static inline int64_t buffer_us(const struct v4l2_buffer *buffer)
{
	return buffer->timestamp.tv_sec * 1000000LL + buffer->timestamp.tv_usec;
}

static inline uint32_t fourcc_of(const char *name)
{
	char four[4] = { ' ', ' ', ' ', ' ' };

	memcpy(four, name, strnlen(name, 4));
	return v4l2_fourcc(four[0], four[1], four[2], four[3]);
}

static inline const char *fourcc_name(uint32_t fourcc)
{
	static char name[5];

	snprintf(name, sizeof(name), "%c%c%c%c", fourcc & 0x7f,
		 (fourcc >> 8) & 0x7f, (fourcc >> 16) & 0x7f, (fourcc >> 24) & 0x7f);
	return name;
}

static inline void video_open(struct video *video, const char *path)
{
	memset(video, 0, sizeof(*video));
	video->path = path;
	video->fd = open(path, O_RDWR | O_CLOEXEC);
	if (video->fd < 0)
		fail("open %s: %s", path, strerror(errno));
	video->format.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
	if (xioctl(video->fd, VIDIOC_G_FMT, &video->format))
		fail("%s: G_FMT: %s", path, strerror(errno));
}

/* What is asked for must be what comes; 0 keeps what is set. */
static inline void video_set_format(struct video *video, unsigned int width,
				    unsigned int height, uint32_t fourcc)
{
	struct v4l2_pix_format *pix = &video->format.fmt.pix;
	int ret;

	if (width)
		pix->width = width;
	if (height)
		pix->height = height;
	if (fourcc)
		pix->pixelformat = fourcc;
	width = pix->width;
	height = pix->height;
	fourcc = pix->pixelformat;
	pix->bytesperline = 0;
	pix->sizeimage = 0;

	ret = xioctl(video->fd, VIDIOC_S_FMT, &video->format);
	if (ret)
		fail("%s: S_FMT: %s", video->path, strerror(-ret));
	if (pix->width != width || pix->height != height || pix->pixelformat != fourcc)
		fail("%s: asked for %s %ux%u, got %ux%u %#x", video->path,
		     fourcc_name(fourcc), width, height, pix->width, pix->height,
		     pix->pixelformat);
}

/* Returns the interval the device has settled on. */
static inline struct v4l2_fract video_set_interval(struct video *video,
						   unsigned int rate)
{
	struct v4l2_streamparm parm = { .type = V4L2_BUF_TYPE_VIDEO_CAPTURE };
	int ret;

	parm.parm.capture.timeperframe.numerator = 1;
	parm.parm.capture.timeperframe.denominator = rate;
	ret = rate ? xioctl(video->fd, VIDIOC_S_PARM, &parm) :
		     xioctl(video->fd, VIDIOC_G_PARM, &parm);
	if (ret)
		fail("%s: %s_PARM: %s", video->path, rate ? "S" : "G", strerror(-ret));
	return parm.parm.capture.timeperframe;
}

static inline void video_describe(struct video *video, struct v4l2_buffer *buffer,
				  unsigned int index)
{
	memset(buffer, 0, sizeof(*buffer));
	buffer->type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
	buffer->memory = video->memory;
	buffer->index = index;
	buffer->length = video->buffers[index].length;
	if (video->memory == V4L2_MEMORY_USERPTR)
		buffer->m.userptr = (unsigned long)video->buffers[index].start;
	else if (video->memory == V4L2_MEMORY_DMABUF)
		buffer->m.fd = video->buffers[index].dmabuf;
}

static inline int video_try_request(struct video *video, enum v4l2_memory memory,
				    unsigned int count)
{
	struct v4l2_requestbuffers request = {
		.type = V4L2_BUF_TYPE_VIDEO_CAPTURE,
		.memory = memory,
		.count = count,
	};
	int ret = xioctl(video->fd, VIDIOC_REQBUFS, &request);

	if (!ret) {
		video->memory = memory;
		video->count = request.count;
	}
	return ret;
}

static inline void video_map(struct video *video, unsigned int index)
{
	struct video_buffer *mapped = &video->buffers[index];
	struct v4l2_buffer buffer;
	int ret;

	video_describe(video, &buffer, index);
	ret = xioctl(video->fd, VIDIOC_QUERYBUF, &buffer);
	if (ret)
		fail("%s: QUERYBUF %u: %s", video->path, index, strerror(-ret));
	mapped->length = buffer.length;
	mapped->start = mmap(NULL, buffer.length, PROT_READ | PROT_WRITE,
			     MAP_SHARED, video->fd, buffer.m.offset);
	if (mapped->start == MAP_FAILED)
		fail("%s: mmap of buffer %u: %s", video->path, index, strerror(errno));
	mapped->dmabuf = -1;
}

/* The memory of a USERPTR buffer; its first page is shared with nobody. */
static inline void video_allocate(struct video *video, unsigned int index)
{
	struct video_buffer *own = &video->buffers[index];
	size_t page = sysconf(_SC_PAGESIZE);

	own->length = (video->format.fmt.pix.sizeimage + page - 1) & ~(page - 1);
	own->start = mmap(NULL, own->length, PROT_READ | PROT_WRITE,
			  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (own->start == MAP_FAILED)
		fail("mmap of user memory: %s", strerror(errno));
	own->dmabuf = -1;
}

static inline void video_request(struct video *video, enum v4l2_memory memory,
				 unsigned int count)
{
	int ret = video_try_request(video, memory, count);
	unsigned int i;

	if (ret)
		fail("%s: REQBUFS of %u: %s", video->path, count, strerror(-ret));
	if (!video->count)
		fail("%s: REQBUFS gave no buffers", video->path);
	for (i = 0; i < video->count; i++) {
		if (memory == V4L2_MEMORY_MMAP)
			video_map(video, i);
		else if (memory == V4L2_MEMORY_USERPTR)
			video_allocate(video, i);
	}
}

static inline int video_export(struct video *video, unsigned int index)
{
	struct v4l2_exportbuffer request = {
		.type = V4L2_BUF_TYPE_VIDEO_CAPTURE,
		.index = index,
		.flags = O_RDWR | O_CLOEXEC,
	};
	int ret = xioctl(video->fd, VIDIOC_EXPBUF, &request);

	if (ret)
		fail("%s: EXPBUF %u: %s", video->path, index, strerror(-ret));
	video->buffers[index].dmabuf = request.fd;
	return request.fd;
}

static inline void video_queue(struct video *video, unsigned int index)
{
	struct v4l2_buffer buffer;
	int ret;

	video_describe(video, &buffer, index);
	ret = xioctl(video->fd, VIDIOC_QBUF, &buffer);
	if (ret)
		fail("%s: QBUF %u: %s", video->path, index, strerror(-ret));
}

static inline void video_queue_all(struct video *video)
{
	unsigned int i;

	for (i = 0; i < video->count; i++)
		video_queue(video, i);
}

static inline int video_try_dequeue(struct video *video, struct v4l2_buffer *buffer)
{
	memset(buffer, 0, sizeof(*buffer));
	buffer->type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
	buffer->memory = video->memory;
	return xioctl(video->fd, VIDIOC_DQBUF, buffer);
}

/* A limit for a machine that hangs, not for one that is slow. */
static inline void video_wait(struct video *video, int limit_ms)
{
	struct pollfd pollfd = { .fd = video->fd, .events = POLLIN };
	int ret = poll(&pollfd, 1, limit_ms);

	if (!ret)
		fail("%s: no frame within %d ms", video->path, limit_ms);
	if (ret < 0 || !(pollfd.revents & POLLIN))
		fail("%s: poll gives %#x instead of a frame", video->path, pollfd.revents);
}

static inline void video_dequeue(struct video *video, struct v4l2_buffer *buffer,
				 int limit_ms)
{
	int ret;

	video_wait(video, limit_ms);
	ret = video_try_dequeue(video, buffer);
	if (ret)
		fail("%s: DQBUF: %s", video->path, strerror(-ret));
}

static inline void video_on(struct video *video)
{
	int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
	int ret = xioctl(video->fd, VIDIOC_STREAMON, &type);

	if (ret)
		fail("%s: STREAMON: %s", video->path, strerror(-ret));
}

static inline void video_off(struct video *video)
{
	int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
	int64_t start = now_ms();
	int ret = xioctl(video->fd, VIDIOC_STREAMOFF, &type);

	if (ret)
		fail("%s: STREAMOFF: %s", video->path, strerror(-ret));
	if (now_ms() - start > STOP_LIMIT_MS)
		fail("%s: STREAMOFF took %lld ms", video->path,
		     (long long)(now_ms() - start));
}

static inline void video_unmap(struct video *video)
{
	unsigned int i;

	for (i = 0; i < video->count; i++) {
		if (video->buffers[i].start)
			munmap(video->buffers[i].start, video->buffers[i].length);
		if (video->buffers[i].dmabuf > 0)
			close(video->buffers[i].dmabuf);
	}
	memset(video->buffers, 0, sizeof(video->buffers));
}

static inline void video_release(struct video *video)
{
	int ret;

	video_unmap(video);
	ret = video_try_request(video, video->memory, 0);
	if (ret)
		fail("%s: REQBUFS of 0: %s", video->path, strerror(-ret));
}

#endif /* _SELFTESTS_VIDEO_H */
