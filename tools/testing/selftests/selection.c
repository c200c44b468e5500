// SPDX-License-Identifier: GPL-2.0
/*
 * Parts of sc_pattern's picture as large as the whole, chosen before a stream and
 * amid one, each compared with what the same part of the whole picture is.
 *
 *	selection -f name -s WxH /dev/videoN
 *	-f name	pixel format, four characters
 *	-s WxH	frame size
 *
 * Shows D-74, D-79, S-30 and S-06 as far as they can be seen from outside.
 */
#include "frame.h"
#include "video.h"

/* Buffers that may have been filled before a part was chosen, and one ahead. */
#define STALE_FRAMES	8

struct picture {
	unsigned char *bytes;
	unsigned char *unknown;	/* not 0 where digits for people are */
};

static const struct v4l2_pix_format *pix_of(const struct video *video)
{
	return &video->format.fmt.pix;
}

static struct picture new_picture(const struct v4l2_pix_format *pix)
{
	return (struct picture){ calloc(1, pix->sizeimage), calloc(1, pix->sizeimage) };
}

static struct frame_colour grey_of(unsigned int level)
{
	return (struct frame_colour){ level, 128, 128, level, level, level };
}

static struct frame_colour colour_at(const struct v4l2_pix_format *pix, uint32_t number,
				     unsigned int x, unsigned int y)
{
	unsigned int ramp = pix->height - (pix->height / 5 & ~1U);
	unsigned int moved = (uint64_t)number * (pix->width / 80) % pix->width;
	unsigned int bit = FRAME_BITS - 1 - x / (pix->width / FRAME_BITS);

	if (y < pix->height / 15)
		return grey_of(number >> bit & 1 ? FRAME_WHITE : FRAME_BLACK);
	if (y < ramp)
		return *frame_bar(pix, x);

	return grey_of(16 + (x + moved) % pix->width * 219 / pix->width);
}

static void put(const struct v4l2_pix_format *pix, unsigned char *data,
		unsigned int x, unsigned int y, const struct frame_colour *colour)
{
	unsigned char *row = data + y * pix->bytesperline;

	switch (pix->pixelformat) {
	case V4L2_PIX_FMT_YUYV:
		row[2 * x] = colour->y;
		row[2 * x + 1] = x % 2 ? colour->v : colour->u;
		break;
	case V4L2_PIX_FMT_BGR24:
		row[3 * x] = colour->b;
		row[3 * x + 1] = colour->g;
		row[3 * x + 2] = colour->r;
		break;
	case V4L2_PIX_FMT_NV12:
		data[(pix->height + y / 2) * pix->bytesperline + x] = x % 2 ? colour->v : colour->u;
		row[x] = colour->y;
		break;
	default:
		row[x] = colour->y;
	}
}

/* The whole picture as it must be. */
static void paint(const struct v4l2_pix_format *pix, struct picture *picture, uint32_t number)
{
	static const struct frame_colour ones = { 1, 1, 1, 1, 1, 1 };
	struct frame_colour colour;
	unsigned int x, y;

	memset(picture->unknown, 0, pix->sizeimage);
	for (y = 0; y < pix->height; y++)
		for (x = 0; x < pix->width; x++) {
			colour = colour_at(pix, number, x, y);
			put(pix, picture->bytes, x, y, &colour);
			if (frame_in_digits(pix, pix->width / 80, x, y))
				put(pix, picture->unknown, x, y, &ones);
		}
}

/* So many bytes, and so many rows, that are taken together. */
static void enlarge_plane(unsigned char *to, const unsigned char *from, unsigned int pitch,
			  unsigned int rows, unsigned int unit, const struct v4l2_rect *part)
{
	unsigned int width = pitch / unit, x, y;

	for (y = 0; y < rows; y++)
		for (x = 0; x < width; x++)
			memcpy(to + y * pitch + x * unit,
			       from + (part->top + y * part->height / rows) * pitch +
			       (part->left + x * part->width / width) * unit, unit);
}

static struct v4l2_rect half(const struct v4l2_rect *part, unsigned int x, unsigned int y)
{
	return (struct v4l2_rect){ part->left / x, part->top / y, part->width / x,
				   part->height / y };
}

static void enlarge(const struct v4l2_pix_format *pix, unsigned char *to,
		    const unsigned char *from, const struct v4l2_rect *part)
{
	bool pairs = pix->pixelformat == V4L2_PIX_FMT_YUYV;
	struct v4l2_rect first = half(part, pairs ? 2 : 1, 1), chroma = half(part, 2, 2);
	unsigned int plane = pix->bytesperline * pix->height;

	enlarge_plane(to, from, pix->bytesperline, pix->height,
		      pix->bytesperline / pix->width * (pairs ? 2 : 1), &first);
	if (pix->pixelformat == V4L2_PIX_FMT_NV12)
		enlarge_plane(to + plane, from + plane, pix->bytesperline, pix->height / 2, 2,
			      &chroma);
}

/* Does a frame show that part of that picture? */
static bool shows(const struct v4l2_pix_format *pix, const unsigned char *data,
		  const struct v4l2_rect *part, uint32_t number)
{
	struct picture whole = new_picture(pix), wanted = new_picture(pix);
	bool same = true;
	unsigned int i;

	paint(pix, &whole, number);
	enlarge(pix, wanted.bytes, whole.bytes, part);
	enlarge(pix, wanted.unknown, whole.unknown, part);
	for (i = 0; i < pix->sizeimage && same; i++)
		same = wanted.unknown[i] || data[i] == wanted.bytes[i];
	free(whole.bytes);
	free(whole.unknown);
	free(wanted.bytes);
	free(wanted.unknown);
	return same;
}

static void select_part(struct video *video, const struct v4l2_rect *part)
{
	struct v4l2_selection selection = {
		.type = V4L2_BUF_TYPE_VIDEO_CAPTURE,
		.target = V4L2_SEL_TGT_CROP,
		.r = *part,
	};
	int ret = xioctl(video->fd, VIDIOC_S_SELECTION, &selection);

	if (ret)
		fail("%s: S_SELECTION: %s", video->path, strerror(-ret));
	if (memcmp(&selection.r, part, sizeof(*part)))
		fail("%s: asked for %ux%u at %d,%d it takes %ux%u at %d,%d", video->path,
		     part->width, part->height, part->left, part->top, selection.r.width,
		     selection.r.height, selection.r.left, selection.r.top);
}

static unsigned char *next_frame(struct video *video, struct v4l2_buffer *buffer)
{
	video_dequeue(video, buffer, 10000);
	if (buffer->flags & V4L2_BUF_FLAG_ERROR)
		fail("%s: frame %u has the ERROR flag", video->path, buffer->sequence);
	return video->buffers[buffer->index].start;
}

/* The stream has begun with the whole picture, which tells how it is numbered. */
static uint32_t first_number(struct video *video)
{
	struct v4l2_buffer buffer;
	uint32_t number;

	number = frame_check_self("pattern", pix_of(video), next_frame(video, &buffer));
	video_queue(video, buffer.index);
	return number - buffer.sequence;
}

/* Some frames later there is that part, and it stays. */
static void expect_part(struct video *video, const struct v4l2_rect *part, uint32_t first)
{
	const struct v4l2_pix_format *pix = pix_of(video);
	struct v4l2_buffer buffer;
	unsigned int i, good = 0;
	unsigned char *data;

	for (i = 0; i < STALE_FRAMES && good < 3; i++) {
		data = next_frame(video, &buffer);
		good = shows(pix, data, part, buffer.sequence + first) ? good + 1 : 0;
		video_queue(video, buffer.index);
	}
	if (good < 3)
		fail("%s: %s %ux%u does not show %ux%u at %d,%d", video->path,
		     fourcc_name(pix->pixelformat), pix->width, pix->height,
		     part->width, part->height, part->left, part->top);
}

static void amid_a_stream(struct video *video, const struct v4l2_rect *parts, unsigned int count)
{
	uint32_t first;
	unsigned int i;

	video_request(video, V4L2_MEMORY_MMAP, 4);
	video_queue_all(video);
	video_on(video);
	first = first_number(video);
	for (i = 0; i < count; i++) {
		select_part(video, &parts[i]);
		expect_part(video, &parts[i], first);
	}
	video_off(video);
	video_release(video);
}

/* The first frame has it. Pictures are numbered from 1, and none was missed yet. */
static void from_the_start(struct video *video, const struct v4l2_rect *part)
{
	const struct v4l2_pix_format *pix = pix_of(video);
	struct v4l2_buffer buffer;
	unsigned char *data;
	uint32_t number;

	select_part(video, part);
	video_request(video, V4L2_MEMORY_MMAP, 4);
	video_queue_all(video);
	video_on(video);
	data = next_frame(video, &buffer);
	for (number = 1; number < 100 && !shows(pix, data, part, number); number++)
		;
	if (number == 100)
		fail("%s: the first frame does not show %ux%u at %d,%d", video->path,
		     part->width, part->height, part->left, part->top);
	video_off(video);
	video_release(video);
}

static void try_parts(struct video *video, unsigned int width, unsigned int height)
{
	const struct v4l2_rect whole = { 0, 0, width, height };
	const struct v4l2_rect parts[] = {
		{ 0, 0, width / 2, height / 2 },
		{ width / 2, height / 2, width / 2, height / 2 },
		{ width / 4, height / 3 & ~1U, width / 2, height / 4 },
		{ width - width / 4, height - height / 4, width / 4, height / 4 },
		{ 2, 4, width - 6, height - 8 },
		whole,
	};

	amid_a_stream(video, parts, sizeof(parts) / sizeof(parts[0]));
	from_the_start(video, &parts[2]);
	select_part(video, &whole);
}

int main(int argc, char **argv)
{
	unsigned int width = 0, height = 0;
	uint32_t fourcc = 0;
	struct video video;
	int opt;

	while ((opt = getopt(argc, argv, "f:s:")) != -1) {
		switch (opt) {
		case 'f':
			fourcc = fourcc_of(optarg);
			break;
		case 's':
			if (sscanf(optarg, "%ux%u", &width, &height) != 2)
				fail("size %s", optarg);
			break;
		default:
			return 2;
		}
	}
	if (optind + 1 != argc || !fourcc || !height)
		fail("which format, size, node?");

	video_open(&video, argv[optind]);
	video_set_format(&video, width, height, fourcc);
	try_parts(&video, width, height);
	close(video.fd);
	printf("%s: parts of %s %ux%u are what they should be\n", argv[optind],
	       fourcc_name(fourcc), width, height);
	return 0;
}
