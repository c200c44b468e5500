// SPDX-License-Identifier: GPL-2.0
/*
 * The loops that "make bench" times; run.sh makes tables of what it prints.
 *
 *	bench pairs FLOOR NODE CYCLES PAIRS
 *		QBUF and DQBUF, MMAP, no poll, alternating between the two
 *		nodes; prints nanoseconds a cycle and the ratio of each pair
 *	bench streams SECONDS NODE...
 *		a thread for each node; frames/s and CPU time a frame
 *	bench pacing NODE RATE FRAMES
 *		from frame to frame, by how much the timestamps and the returns of
 *		DQBUF are off the nominal interval; how long after its timestamp a
 *		frame arrives; and how many sequence numbers are missing
 */
#define _GNU_SOURCE
#include <math.h>
#include <pthread.h>
#include <sched.h>

#include "../selftests/video.h"

#define BENCH_BUFFERS	4
#define BENCH_STREAMS	64

static int compare_double(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* Sorts. */
static double quantile(double *values, unsigned int count, double q)
{
	qsort(values, count, sizeof(*values), compare_double);
	return values[(unsigned int)(q * (count - 1) + 0.5)];
}

static double now_s(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return ts.tv_sec + ts.tv_nsec / 1e9;
}

static void start(struct video *video, const char *path)
{
	video_open(video, path);
	video_set_format(video, 160, 120, V4L2_PIX_FMT_GREY);
	video_request(video, V4L2_MEMORY_MMAP, BENCH_BUFFERS);
	video_queue_all(video);
	video_on(video);
}

static void stop(struct video *video)
{
	video_off(video);
	video_release(video);
	close(video->fd);
}

/* What is compared is exactly this loop. */
static void cycle(struct video *video, struct v4l2_buffer *buffer)
{
	if (ioctl(video->fd, VIDIOC_DQBUF, buffer))
		fail("%s: DQBUF: %s", video->path, strerror(errno));
	if (ioctl(video->fd, VIDIOC_QBUF, buffer))
		fail("%s: QBUF: %s", video->path, strerror(errno));
}

static double cycles_ns(const char *path, unsigned int count)
{
	struct v4l2_buffer buffer = {
		.type = V4L2_BUF_TYPE_VIDEO_CAPTURE, .memory = V4L2_MEMORY_MMAP,
	};
	struct video video;
	unsigned int i;
	double begin;

	start(&video, path);
	for (i = 0; i < count / 10; i++)
		cycle(&video, &buffer);
	begin = now_s();
	for (i = 0; i < count; i++)
		cycle(&video, &buffer);
	begin = now_s() - begin;
	stop(&video);
	return begin * 1e9 / count;
}

static void stay_on_one_cpu(void)
{
	cpu_set_t set;

	CPU_ZERO(&set);
	CPU_SET(sysconf(_SC_NPROCESSORS_ONLN) - 1, &set);
	sched_setaffinity(0, sizeof(set), &set);
}

static void pairs(const char *floor, const char *node, unsigned int count,
		  unsigned int pairs)
{
	double ratios[64], floor_ns, node_ns;
	unsigned int i;

	if (!pairs || pairs > 64)
		fail("between 1 and 64 pairs");
	stay_on_one_cpu();
	for (i = 0; i < pairs; i++) {
		/* Who is first changes with each pair. */
		if (i % 2)
			node_ns = cycles_ns(node, count);
		floor_ns = cycles_ns(floor, count);
		if (!(i % 2))
			node_ns = cycles_ns(node, count);
		ratios[i] = node_ns / floor_ns;
		printf("pair %u %.0f %.0f %.3f\n", i + 1, floor_ns, node_ns, ratios[i]);
	}
	printf("ratio %.3f", quantile(ratios, pairs, 0.5));
	printf(" %.3f %.3f\n", ratios[0], ratios[pairs - 1]);
}

struct stream {
	pthread_t thread;
	const char *path;
	double until;
	unsigned long frames;
};

static pthread_barrier_t everybody_streams;

static void *stream_thread(void *arg)
{
	struct v4l2_buffer buffer = {
		.type = V4L2_BUF_TYPE_VIDEO_CAPTURE, .memory = V4L2_MEMORY_MMAP,
	};
	struct stream *stream = arg;
	struct video video;

	start(&video, stream->path);
	pthread_barrier_wait(&everybody_streams);
	pthread_barrier_wait(&everybody_streams);
	while (now_s() < stream->until) {
		cycle(&video, &buffer);
		stream->frames++;
	}
	pthread_barrier_wait(&everybody_streams);
	stop(&video);
	return NULL;
}

/* Seconds that all CPUs have been busy. */
static double busy_s(void)
{
	unsigned long long user, nice, system, idle, iowait, irq, softirq;
	FILE *file = fopen("/proc/stat", "r");

	if (!file || fscanf(file, "cpu %llu %llu %llu %llu %llu %llu %llu", &user,
			    &nice, &system, &idle, &iowait, &irq, &softirq) != 7)
		fail("/proc/stat cannot be read");
	fclose(file);
	return (double)(user + nice + system + irq + softirq) / sysconf(_SC_CLK_TCK);
}

static void streams(double seconds, unsigned int count, char **paths)
{
	struct stream all[BENCH_STREAMS] = { 0 };
	unsigned long frames = 0;
	double begin, busy;
	unsigned int i;

	if (!count || count > BENCH_STREAMS)
		fail("between 1 and %u streams", BENCH_STREAMS);
	pthread_barrier_init(&everybody_streams, NULL, count + 1);
	for (i = 0; i < count; i++) {
		all[i].path = paths[i];
		pthread_create(&all[i].thread, NULL, stream_thread, &all[i]);
	}

	pthread_barrier_wait(&everybody_streams);
	busy = busy_s();
	begin = now_s();
	for (i = 0; i < count; i++)
		all[i].until = begin + seconds;
	pthread_barrier_wait(&everybody_streams);
	pthread_barrier_wait(&everybody_streams);
	begin = now_s() - begin;
	busy = busy_s() - busy;

	for (i = 0; i < count; i++) {
		pthread_join(all[i].thread, NULL);
		frames += all[i].frames;
	}
	printf("streams %u %.0f %.2f\n", count, frames / begin, busy * 1e6 / frames);
}

static void print_quantiles(const char *what, double *values, unsigned int count)
{
	printf("%s %.1f", what, quantile(values, count, 0.5));
	printf(" %.1f %.1f\n", quantile(values, count, 0.99), values[count - 1]);
}

/* One frame, as its reader sees it. Both times are microseconds. */
struct arrival {
	int64_t stamp;
	int64_t here;
	uint32_t sequence;
};

/* Both are whole microseconds, so the error of one rounding is no error. */
static double step_error_us(int64_t step, uint32_t frames, double interval_us)
{
	double error = step - frames * interval_us;

	if (error < 0)
		error = -error;
	return error > 1 ? error : 0;
}

static void print_pacing(const struct arrival *arrivals, unsigned int count,
			 double interval_us)
{
	double *stamps = calloc(count, sizeof(double));
	double *steps = calloc(count, sizeof(double));
	double *ages = calloc(count, sizeof(double));
	unsigned int i, gaps = 0;

	for (i = 1; i < count; i++) {
		const struct arrival *now = &arrivals[i], *before = now - 1;
		uint32_t frames = now->sequence - before->sequence;

		stamps[i] = step_error_us(now->stamp - before->stamp, frames, interval_us);
		steps[i] = step_error_us(now->here - before->here, frames, interval_us);
		ages[i] = now->here - now->stamp;
		gaps += frames - 1;
	}
	print_quantiles("stamp", stamps + 1, count - 1);
	print_quantiles("step", steps + 1, count - 1);
	print_quantiles("age", ages + 1, count - 1);
	printf("gaps %u\n", gaps);
	free(stamps);
	free(steps);
	free(ages);
}

static void dequeue_paced(struct video *video, struct arrival *arrival,
			  struct v4l2_buffer *buffer)
{
	if (video_try_dequeue(video, buffer))
		fail("%s: DQBUF fails", video->path);
	arrival->here = now_us();
	arrival->stamp = buffer_us(buffer);
	arrival->sequence = buffer->sequence;
}

/*
 * Not every driver has the smallest format, nor every rate. Microseconds of a
 * frame, 0 where it is not the rate that was asked for.
 */
static double start_paced(struct video *video, const char *path, unsigned int rate)
{
	struct v4l2_fract interval;
	double interval_us;

	video_open(video, path);
	video->format.fmt.pix.width = 160;
	video->format.fmt.pix.height = 120;
	video->format.fmt.pix.pixelformat = V4L2_PIX_FMT_GREY;
	if (xioctl(video->fd, VIDIOC_S_FMT, &video->format))
		fail("%s: S_FMT: %s", path, strerror(errno));
	printf("size %ux%u\n", video->format.fmt.pix.width, video->format.fmt.pix.height);

	interval = video_set_interval(video, rate);
	interval_us = 1e6 * interval.numerator / interval.denominator;
	if (fabs(interval_us * rate / 1e6 - 1) > 0.001)
		return 0;

	video_request(video, V4L2_MEMORY_MMAP, 8);
	video_queue_all(video);
	video_on(video);
	return interval_us;
}

/*
 * The buffers run out at the end, so that every frame that was delivered has been
 * seen, and the gaps are all there are.
 */
static void pacing(const char *path, unsigned int rate, unsigned int frames)
{
	struct arrival *arrivals = calloc(frames, sizeof(*arrivals));
	struct v4l2_buffer buffer;
	struct video video;
	double interval_us;
	unsigned int i;

	if (frames < 16)
		fail("at least 16 frames");
	interval_us = start_paced(&video, path, rate);
	if (!interval_us) {
		printf("no such rate\n");
		close(video.fd);
		free(arrivals);
		return;
	}
	for (i = 0; i < frames; i++) {
		dequeue_paced(&video, &arrivals[i], &buffer);
		if (i + video.count < frames)
			video_queue(&video, buffer.index);
	}
	stop(&video);
	print_pacing(arrivals, frames, interval_us);
	free(arrivals);
}

int main(int argc, char **argv)
{
	const char *what = argc > 1 ? argv[1] : "";

	if (!strcmp(what, "pairs") && argc == 6)
		pairs(argv[2], argv[3], atoi(argv[4]), atoi(argv[5]));
	else if (!strcmp(what, "streams") && argc > 3)
		streams(atof(argv[2]), argc - 3, argv + 3);
	else if (!strcmp(what, "pacing") && argc == 5)
		pacing(argv[2], atoi(argv[3]), atoi(argv[4]));
	else
		fail("see the beginning of bench.c");
	return 0;
}
