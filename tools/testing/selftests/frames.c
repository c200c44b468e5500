// SPDX-License-Identifier: GPL-2.0
/*
 * Compares frames that somebody else's program has captured with what the source
 * must have painted.
 *
 *	frames -k kind -f name -s WxH -n n FILE...
 *	-k kind	what to compare, see frame_check_self()
 *	-f name	pixel format, four characters
 *	-s WxH	frame size
 *	-n n	frames there must be, in all files
 *
 * The files hold frames, one behind the other, without anything between them.
 * Pictures may be missing where the program was slow, none may come twice.
 */
#include "frame.h"
#include "video.h"

struct frames {
	const char *kind;
	struct v4l2_pix_format pix;
	unsigned char *data;
	unsigned int count;
	uint32_t first;
	uint32_t last;
};

/* Bytes of a row and of a frame, as every node here has them. */
static void set_sizes(struct v4l2_pix_format *pix)
{
	pix->bytesperline = pix->width * frame_layout(pix).step;
	pix->sizeimage = pix->bytesperline * pix->height;
	if (pix->pixelformat == V4L2_PIX_FMT_NV12)
		pix->sizeimage += pix->sizeimage / 2;
}

static void check_next(struct frames *frames, const char *path)
{
	uint32_t number = frame_check_self(frames->kind, &frames->pix, frames->data);

	if (frames->count && number <= frames->last)
		fail("%s: picture %u after %u", path, number, frames->last);
	if (!frames->count)
		frames->first = number;
	frames->last = number;
	frames->count++;
}

static void check_file(struct frames *frames, const char *path)
{
	FILE *file = fopen(path, "r");
	size_t got;

	if (!file)
		fail("%s: %s", path, strerror(errno));
	while ((got = fread(frames->data, 1, frames->pix.sizeimage, file))) {
		if (got != frames->pix.sizeimage)
			fail("%s: a frame of %zu bytes, not %u", path, got,
			     frames->pix.sizeimage);
		check_next(frames, path);
	}
	fclose(file);
}

int main(int argc, char **argv)
{
	struct frames frames = { };
	unsigned int expected = 0;
	int opt;

	while ((opt = getopt(argc, argv, "k:f:s:n:")) != -1) {
		switch (opt) {
		case 'k':
			frames.kind = optarg;
			break;
		case 'f':
			frames.pix.pixelformat = fourcc_of(optarg);
			break;
		case 's':
			if (sscanf(optarg, "%ux%u", &frames.pix.width, &frames.pix.height) != 2)
				fail("size %s", optarg);
			break;
		case 'n':
			expected = atoi(optarg);
			break;
		default:
			return 2;
		}
	}
	if (!frames.kind || !frames.pix.height || !expected || optind == argc)
		fail("which kind, size, number of frames, file?");

	set_sizes(&frames.pix);
	frames.data = malloc(frames.pix.sizeimage);
	for (; optind < argc; optind++)
		check_file(&frames, argv[optind]);
	if (frames.count != expected)
		fail("%u frames, not %u", frames.count, expected);
	printf("%s: %u frames %s %ux%u, pictures %u to %u\n", frames.kind, frames.count,
	       fourcc_name(frames.pix.pixelformat), frames.pix.width, frames.pix.height,
	       frames.first, frames.last);
	return 0;
}
