// SPDX-License-Identifier: GPL-2.0
/*
 * A long capture, counted from both ends.
 *
 *	soak [options] /dev/videoN
 *	-n n	frames, default 100000
 *	-i n	frames a second, default 1000
 *	-s WxH	frame size, default 160x120
 *	-g file	the stream's file in debugfs
 *	-p	the source may pause for a while: its timestamps may then be late
 *	-d ms	arrival may not lag more at the end than at the beginning,
 *		by so much; default: not looked at
 *
 * What must hold however slow the machine is: the gaps in the sequence numbers
 * are the drops that the minidriver has counted, each frame is the picture its
 * sequence number says, and its timestamp is the nominal time of that picture.
 *
 * Shows, C-13, F-07, D-49 and D-70.
 */
#include <inttypes.h>

#include "frame.h"
#include "video.h"

/* Nominal times are in 100 ns, timestamps in microseconds. */
#define ROUNDING_US	2

#define HANG_SECONDS	60

/* Share of a run that its beginning, and its end, are. */
#define EDGE(frames)	((frames) / 10)

struct options {
	unsigned int frames;
	unsigned int rate;
	unsigned int width;
	unsigned int height;
	const char *statistics;
	unsigned int lag_ms;
	int pauses;
};

struct soak {
	struct v4l2_fract interval;
	unsigned int received;
	uint32_t first_sequence;
	uint32_t last_sequence;
	uint32_t first_picture;
	unsigned int gaps;
	int64_t first_us;
	int64_t worst_nominal_us;
	int64_t earliest_us[2];		/* of arrivals: beginning and end */
	int64_t latest_us;
	unsigned int errors;
};

static uint64_t statistic(const char *path, const char *key)
{
	char line[128], name[64];
	uint64_t value;
	FILE *file = fopen(path, "r");

	if (!file)
		fail("%s: %s", path, strerror(errno));
	while (fgets(line, sizeof(line), file)) {
		if (sscanf(line, "%63s %" SCNu64, name, &value) == 2 &&
		    !strcmp(name, key)) {
			fclose(file);
			return value;
		}
	}
	fail("%s has no %s", path, key);
}

/* Nominal time of a picture since that of the first one, in microseconds. */
static int64_t nominal_us(const struct soak *soak, uint32_t sequence)
{
	uint64_t pictures = sequence - soak->first_sequence;

	return pictures * 1000000 * soak->interval.numerator / soak->interval.denominator;
}

static void note_arrival(struct soak *soak, const struct options *options,
			 int64_t late_us)
{
	unsigned int edge = soak->received >= EDGE(options->frames);

	if (late_us > soak->latest_us)
		soak->latest_us = late_us;
	if (soak->received < EDGE(options->frames) ||
	    soak->received >= options->frames - EDGE(options->frames))
		if (late_us < soak->earliest_us[edge])
			soak->earliest_us[edge] = late_us;
}

static void note(struct soak *soak, const struct options *options,
		 const struct video *video, const struct v4l2_buffer *buffer)
{
	int64_t arrived = now_us(), us = buffer_us(buffer), off;

	if (!soak->received) {
		soak->first_sequence = buffer->sequence;
		soak->first_us = us;
	} else {
		soak->gaps += buffer->sequence - soak->last_sequence - 1;
	}
	if (buffer->flags & V4L2_BUF_FLAG_ERROR)
		soak->errors++;
	else
		frame_check("strip", &video->format.fmt.pix,
			    video->buffers[buffer->index].start,
			    buffer->sequence, &soak->first_picture);

	off = us - soak->first_us - nominal_us(soak, buffer->sequence);
	off = options->pauses && off > 0 ? 0 : llabs(off);
	if (off > soak->worst_nominal_us)
		soak->worst_nominal_us = off;
	note_arrival(soak, options, arrived - us);
	soak->last_sequence = buffer->sequence;
	soak->received++;
}

static void run(struct soak *soak, const struct options *options,
		struct video *video)
{
	struct v4l2_buffer buffer;
	unsigned int queued = video->count;
	int ret;

	video_queue_all(video);
	video_on(video);
	while (queued) {
		alarm(HANG_SECONDS);
		ret = video_try_dequeue(video, &buffer);
		if (ret)
			fail("DQBUF: %s", strerror(-ret));
		note(soak, options, video, &buffer);
		/* The last ones are not given back: nothing is under way then. */
		if (soak->received + queued > options->frames)
			queued--;
		else
			video_queue(video, buffer.index);
	}
	alarm(0);
}

static void must_be(const char *what, uint64_t is, uint64_t must)
{
	if (is != must)
		fail("%s: %" PRIu64 ", not %" PRIu64, what, is, must);
}

static void compare(const struct soak *soak, const struct options *options)
{
	const char *file = options->statistics;

	if (!file)
		return;
	must_be("drops counted", statistic(file, "last_drop_count") -
		statistic(file, "first_drop_count"), soak->gaps);
	must_be("pictures numbered", statistic(file, "last_picture") -
		statistic(file, "first_picture"),
		soak->last_sequence - soak->first_sequence);
	must_be("first picture", statistic(file, "first_picture"), soak->first_picture);
	must_be("frames", statistic(file, "frames"), soak->received);
	must_be("errors", statistic(file, "errors"), soak->errors);
}

static void judge(const struct soak *soak, const struct options *options)
{
	int64_t lag = soak->earliest_us[1] - soak->earliest_us[0];

	printf("%u frames, gaps %u, errors %u, sequence %u to %u\n", soak->received,
	       soak->gaps, soak->errors, soak->first_sequence, soak->last_sequence);
	printf("interval %u/%u s, timestamps off by %" PRId64 " us at most\n",
	       soak->interval.numerator, soak->interval.denominator,
	       soak->worst_nominal_us);
	printf("arrival: earliest %" PRId64 " us after the timestamp at the beginning, %"
	       PRId64 " us at the end; latest %" PRId64 " us\n",
	       soak->earliest_us[0], soak->earliest_us[1], soak->latest_us);

	if (soak->worst_nominal_us > ROUNDING_US)
		fail("a timestamp is %" PRId64 " us away from nominal",
		     soak->worst_nominal_us);
	if (soak->earliest_us[0] < 0 || soak->earliest_us[1] < 0)
		fail("a frame arrived before its time");
	if (options->lag_ms && llabs(lag) > options->lag_ms * 1000LL)
		fail("arrival has drifted by %" PRId64 " us", lag);
	must_be("errors", soak->errors, 0);
	must_be("frames and gaps", soak->received + soak->gaps,
		soak->last_sequence - soak->first_sequence + 1);
}

int main(int argc, char **argv)
{
	struct options options = {
		.frames = 100000, .rate = 1000, .width = 160, .height = 120,
	};
	struct soak soak = { .earliest_us = { INT64_MAX, INT64_MAX } };
	struct video video;
	int opt;

	while ((opt = getopt(argc, argv, "n:i:s:g:d:p")) != -1) {
		switch (opt) {
		case 'n':
			options.frames = atoi(optarg);
			break;
		case 'i':
			options.rate = atoi(optarg);
			break;
		case 's':
			if (sscanf(optarg, "%ux%u", &options.width, &options.height) != 2)
				fail("size %s", optarg);
			break;
		case 'g':
			options.statistics = optarg;
			break;
		case 'p':
			options.pauses = 1;
			break;
		case 'd':
			options.lag_ms = atoi(optarg);
			break;
		default:
			return 2;
		}
	}
	if (optind + 1 != argc)
		fail("which node?");

	video_open(&video, argv[optind]);
	video_set_format(&video, options.width, options.height, V4L2_PIX_FMT_GREY);
	soak.interval = video_set_interval(&video, options.rate);
	video_request(&video, V4L2_MEMORY_MMAP, 16);
	run(&soak, &options, &video);
	compare(&soak, &options);
	judge(&soak, &options);
	video_off(&video);
	video_release(&video);
	close(video.fd);
	return 0;
}
