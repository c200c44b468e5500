// SPDX-License-Identifier: GPL-2.0
/*
 * Captures frames and compares their bytes with what the source must have
 * painted for their sequence numbers.
 *
 *	capture [options] /dev/videoN
 *	-m how	mmap, create (CREATE_BUFS), userptr, dmabuf (buffers of the
 *		node given with -x), expbuf (read through an exported buffer),
 *		read; default mmap
 *	-x node	whose buffers are imported
 *	-f name	pixel format, four characters
 *	-s WxH	frame size
 *	-i n	frames a second
 *	-n n	frames, default 8
 *	-k kind	what to compare, see frame_check_self(); default none
 *	-e	every buffer must come with the ERROR flag
 *	-l ms	how long a frame may take, default 10000
 *	-F	every format and size that the node enumerates
 *	-t n	that many rounds of STREAMON and STREAMOFF
 *	-w file	STREAMON must fail and leave the buffers as they are; it works
 *		after "none" is written to the file, a minidriver's parameter
 *
 * Shows S-06, S-07, S-10, S-17, S-20, R-08, R-10, R-17, T-01 to T-05, M-03,
 * M-12, D-49 and D-70 as far as they can be seen from outside.
 */
#include "frame.h"
#include "video.h"

struct options {
	const char *path;
	const char *how;
	const char *exporter;
	const char *kind;
	const char *fault;
	uint32_t fourcc;
	unsigned int width;
	unsigned int height;
	unsigned int rate;
	unsigned int frames;
	unsigned int rounds;
	int limit_ms;
	bool errors;
	bool all_formats;
};

struct progress {
	unsigned int frames;
	unsigned int gaps;
	int64_t last_us;
	uint32_t last_sequence;
	uint32_t first_picture;
};

static void check_order(const struct video *video, struct progress *progress,
			const struct v4l2_buffer *buffer)
{
	int64_t us = buffer_us(buffer);

	if (progress->frames) {
		if (buffer->sequence <= progress->last_sequence)
			fail("%s: sequence %u after %u", video->path,
			     buffer->sequence, progress->last_sequence);
		if (us < progress->last_us)
			fail("%s: frame %u is %lld us older than the one before",
			     video->path, buffer->sequence,
			     (long long)(progress->last_us - us));
		progress->gaps += buffer->sequence - progress->last_sequence - 1;
	}
	if (us > now_us() + 1000)
		fail("%s: frame %u comes from the future, %lld us", video->path,
		     buffer->sequence, (long long)(us - now_us()));
	progress->last_sequence = buffer->sequence;
	progress->last_us = us;
	progress->frames++;
}

static void check_buffer(const struct video *video, const struct options *options,
			 struct progress *progress, const struct v4l2_buffer *buffer)
{
	const struct v4l2_pix_format *pix = &video->format.fmt.pix;

	if (buffer->flags & V4L2_BUF_FLAG_ERROR) {
		if (!options->errors)
			fail("%s: frame %u has the ERROR flag", video->path, buffer->sequence);
		return;
	}
	if (options->errors)
		fail("%s: frame %u has no ERROR flag", video->path, buffer->sequence);
	if ((buffer->flags & V4L2_BUF_FLAG_TIMESTAMP_MASK) != V4L2_BUF_FLAG_TIMESTAMP_MONOTONIC)
		fail("%s: flags %#x: timestamps are not monotonic", video->path, buffer->flags);
	if (buffer->field != V4L2_FIELD_NONE)
		fail("%s: field is %u", video->path, buffer->field);
	if (buffer->bytesused != pix->sizeimage)
		fail("%s: frame %u has %u bytes, not %u", video->path,
		     buffer->sequence, buffer->bytesused, pix->sizeimage);
	frame_check(options->kind, pix, video->buffers[buffer->index].start,
		    buffer->sequence, &progress->first_picture);
}

static void check_queued(struct video *video)
{
	struct v4l2_buffer buffer;
	unsigned int i;

	for (i = 0; i < video->count; i++) {
		video_describe(video, &buffer, i);
		if (xioctl(video->fd, VIDIOC_QUERYBUF, &buffer))
			fail("%s: QUERYBUF %u fails", video->path, i);
		if (!(buffer.flags & V4L2_BUF_FLAG_QUEUED) ||
		    buffer.flags & (V4L2_BUF_FLAG_DONE | V4L2_BUF_FLAG_ERROR))
			fail("%s: buffer %u is no longer queued: %#x", video->path, i,
			     buffer.flags);
	}
}

static void mend_fault(const char *parameter)
{
	FILE *file = fopen(parameter, "w");

	if (!file || fputs("none", file) < 0 || fclose(file))
		fail("%s: %s", parameter, strerror(errno));
}

/* Twice, because the second failure must not find what the first left. */
static void refuse_to_stream(struct video *video, const char *parameter)
{
	int round, ret, type = V4L2_BUF_TYPE_VIDEO_CAPTURE;

	for (round = 0; round < 2; round++) {
		ret = xioctl(video->fd, VIDIOC_STREAMON, &type);
		if (ret != -EIO)
			fail("%s: STREAMON gives %d, not EIO", video->path, ret);
		check_queued(video);
	}
	mend_fault(parameter);
}

static void stream(struct video *video, const struct options *options,
		   struct progress *progress)
{
	struct v4l2_buffer buffer;
	unsigned int i;

	memset(progress, 0, sizeof(*progress));
	for (i = 0; i < video->count; i++)
		memset(video->buffers[i].start, FRAME_POISON,
		       video->format.fmt.pix.sizeimage);
	video_queue_all(video);
	if (options->fault)
		refuse_to_stream(video, options->fault);
	video_on(video);
	for (i = 0; i < options->frames; i++) {
		video_dequeue(video, &buffer, options->limit_ms);
		check_order(video, progress, &buffer);
		check_buffer(video, options, progress, &buffer);
		/* What the next frame does not overwrite must show. */
		memset(video->buffers[buffer.index].start, FRAME_POISON,
		       video->format.fmt.pix.sizeimage);
		video_queue(video, buffer.index);
	}
	video_off(video);
}

static void create_buffers(struct video *video, unsigned int count)
{
	struct v4l2_create_buffers create = {
		.count = count,
		.memory = V4L2_MEMORY_MMAP,
		.format = video->format,
	};
	int ret = xioctl(video->fd, VIDIOC_CREATE_BUFS, &create);

	if (ret)
		fail("%s: CREATE_BUFS: %s", video->path, strerror(-ret));
	if (create.index != video->count || create.count != count)
		fail("%s: CREATE_BUFS gave %u buffers from %u on", video->path,
		     create.count, create.index);
	video->memory = V4L2_MEMORY_MMAP;
	for (; video->count < create.index + count; video->count++)
		video_map(video, video->count);
}

/* Buffers of another node, written by this one. */
static void import_buffers(struct video *video, struct video *exporter)
{
	unsigned int i;

	video_request(exporter, V4L2_MEMORY_MMAP, 4);
	if (video_try_request(video, V4L2_MEMORY_DMABUF, exporter->count))
		fail("%s: no DMABUF buffers", video->path);
	for (i = 0; i < video->count; i++) {
		video->buffers[i].length = exporter->buffers[i].length;
		video->buffers[i].start = exporter->buffers[i].start;
		video->buffers[i].dmabuf = video_export(exporter, i);
	}
}

/* The mapping is the exported buffer's, not the node's. */
static void remap_exported(struct video *video)
{
	struct video_buffer *buffer;
	unsigned int i;

	for (i = 0; i < video->count; i++) {
		buffer = &video->buffers[i];
		munmap(buffer->start, buffer->length);
		buffer->start = mmap(NULL, buffer->length, PROT_READ | PROT_WRITE,
				     MAP_SHARED, video_export(video, i), 0);
		if (buffer->start == MAP_FAILED)
			fail("%s: mmap of exported buffer: %s", video->path, strerror(errno));
	}
}

static void get_buffers(struct video *video, struct video *exporter,
			const char *how)
{
	if (!strcmp(how, "create")) {
		create_buffers(video, 2);
		create_buffers(video, 2);
	} else if (!strcmp(how, "userptr")) {
		video_request(video, V4L2_MEMORY_USERPTR, 4);
	} else if (!strcmp(how, "dmabuf")) {
		import_buffers(video, exporter);
	} else {
		video_request(video, V4L2_MEMORY_MMAP, 4);
		if (!strcmp(how, "expbuf"))
			remap_exported(video);
	}
}

static void capture_read(struct video *video, const struct options *options)
{
	const struct v4l2_pix_format *pix = &video->format.fmt.pix;
	unsigned char *frame = malloc(pix->sizeimage);
	unsigned int i;
	ssize_t got;

	for (i = 0; i < options->frames; i++) {
		memset(frame, FRAME_POISON, pix->sizeimage);
		got = read(video->fd, frame, pix->sizeimage);
		if (got < 0)
			fail("%s: read: %s", video->path, strerror(errno));
		if (got != pix->sizeimage)
			fail("%s: read gave %zd bytes, not %u", video->path, got,
			     pix->sizeimage);
		frame_check_self(options->kind, pix, frame);
	}
	free(frame);
	printf("%s: %u frames %s %ux%u by read\n", video->path, options->frames,
	       fourcc_name(pix->pixelformat), pix->width, pix->height);
}

static void capture(struct video *video, const struct options *options)
{
	const struct v4l2_pix_format *pix = &video->format.fmt.pix;
	struct progress progress;
	struct video exporter;
	unsigned int round;

	if (options->exporter) {
		video_open(&exporter, options->exporter);
		video_set_format(&exporter, pix->width, pix->height, pix->pixelformat);
	}
	get_buffers(video, &exporter, options->how);
	for (round = 0; round < options->rounds; round++)
		stream(video, options, &progress);

	printf("%s: %u frames %s %ux%u by %s, gaps %u, rounds %u\n", video->path,
	       progress.frames, fourcc_name(pix->pixelformat), pix->width,
	       pix->height, options->how, progress.gaps, options->rounds);

	/* Imported buffers are the exporter's to unmap. */
	if (options->exporter)
		memset(video->buffers, 0, sizeof(video->buffers));
	video_release(video);
	if (options->exporter) {
		video_release(&exporter);
		close(exporter.fd);
	}
}

static void capture_one(struct video *video, const struct options *options)
{
	video_set_format(video, options->width, options->height, options->fourcc);
	if (options->rate)
		video_set_interval(video, options->rate);
	if (!strcmp(options->how, "read"))
		capture_read(video, options);
	else
		capture(video, options);
}

static void capture_sizes(struct video *video, struct options *options)
{
	struct v4l2_frmsizeenum size = { .pixel_format = options->fourcc };

	for (; !xioctl(video->fd, VIDIOC_ENUM_FRAMESIZES, &size); size.index++) {
		if (size.type == V4L2_FRMSIZE_TYPE_DISCRETE) {
			options->width = size.discrete.width;
			options->height = size.discrete.height;
			capture_one(video, options);
			continue;
		}
		options->width = size.stepwise.min_width;
		options->height = size.stepwise.min_height;
		capture_one(video, options);
		options->width = size.stepwise.max_width;
		options->height = size.stepwise.max_height;
		capture_one(video, options);
	}
	if (!size.index)
		fail("%s: %s has no sizes", video->path, fourcc_name(options->fourcc));
}

static void capture_formats(struct video *video, struct options *options)
{
	struct v4l2_fmtdesc desc = { .type = V4L2_BUF_TYPE_VIDEO_CAPTURE };

	for (; !xioctl(video->fd, VIDIOC_ENUM_FMT, &desc); desc.index++) {
		options->fourcc = desc.pixelformat;
		capture_sizes(video, options);
	}
	if (!desc.index)
		fail("%s: no formats", video->path);
}

int main(int argc, char **argv)
{
	struct options options = {
		.how = "mmap", .kind = "none", .frames = 8, .rounds = 1,
		.limit_ms = 10000,
	};
	struct video video;
	int opt;

	while ((opt = getopt(argc, argv, "m:x:f:s:i:n:k:el:Ft:w:")) != -1) {
		switch (opt) {
		case 'm':
			options.how = optarg;
			break;
		case 'x':
			options.exporter = optarg;
			break;
		case 'f':
			options.fourcc = fourcc_of(optarg);
			break;
		case 's':
			if (sscanf(optarg, "%ux%u", &options.width, &options.height) != 2)
				fail("size %s", optarg);
			break;
		case 'i':
			options.rate = atoi(optarg);
			break;
		case 'n':
			options.frames = atoi(optarg);
			break;
		case 'k':
			options.kind = optarg;
			break;
		case 'e':
			options.errors = true;
			break;
		case 'l':
			options.limit_ms = atoi(optarg);
			break;
		case 'F':
			options.all_formats = true;
			break;
		case 't':
			options.rounds = atoi(optarg);
			break;
		case 'w':
			options.fault = optarg;
			break;
		default:
			return 2;
		}
	}
	if (optind + 1 != argc)
		fail("which node?");

	video_open(&video, argv[optind]);
	if (options.all_formats)
		capture_formats(&video, &options);
	else
		capture_one(&video, &options);
	close(video.fd);
	return 0;
}
