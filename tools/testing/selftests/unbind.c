// SPDX-License-Identifier: GPL-2.0
/*
 * Takes devices away while programs use them. Every waiter must wake with an
 * error, nothing may hang, and closing afterwards must be safe.
 *
 *	unbind [options] DRIVER_DIR DEVICE
 *	-r n	rounds, default 1; each rebinds at its end
 *	-p name	only this phase of a round, default each in turn
 *	-q	no line for each round
 *	-s	only phases in which frames flow
 *
 * DRIVER_DIR is the driver in sysfs, /sys/bus/BUS/drivers/NAME, and DEVICE the
 * name of a device bound to it. Shows S-12, R-24, R-27, R-28, T-07.
 */
#include <dirent.h>
#include <limits.h>
#include <pthread.h>
#include <stdatomic.h>
#include <sys/epoll.h>
#include <sys/select.h>
#include <sys/stat.h>

#include "video.h"

/* A round that hangs; the removal itself is measured and has its own limit. */
#define HANG_SECONDS	30

/* How far a program has come when the device goes. */
enum phase {
	PHASE_OPEN,
	PHASE_BUFFERS,
	PHASE_QUEUED,
	PHASE_STREAMING,
	PHASE_ALL_DEQUEUED,
	PHASE_DQBUF,
	PHASE_POLL,
	PHASE_EPOLL,
	PHASE_SELECT,
	PHASE_DQEVENT,
	PHASE_READ,
	PHASE_STREAMOFF,
	PHASE_MMAP,		/* nothing but the mappings is left */
	PHASES,
};

static const char * const phase_names[] = {
	"open", "buffers", "queued", "streaming", "dequeued", "dqbuf", "poll",
	"epoll", "select", "dqevent", "read", "streamoff", "mmap",
};

struct waiter {
	struct video *video;
	enum phase phase;
	const char *wrong;	/* NULL: woke as it should */
	int64_t woke_ms;
};

struct times {
	int64_t removal_ms;
	int64_t wake_ms;	/* from its beginning; 0 where nobody waits */
};

static char node[PATH_MAX];
static atomic_bool removed;

static void write_attribute(const char *dir, const char *file, const char *text)
{
	char path[PATH_MAX];
	int fd;

	snprintf(path, sizeof(path), "%s/%s", dir, file);
	fd = open(path, O_WRONLY | O_CLOEXEC);
	if (fd < 0 || write(fd, text, strlen(text)) < 0)
		fail("%s of %s: %s", file, text, strerror(errno));
	close(fd);
}

/* The first video node of the device. */
static bool find_node(const char *dir, const char *device)
{
	char path[PATH_MAX], best[32] = "";
	struct dirent *entry;
	DIR *nodes;

	snprintf(path, sizeof(path), "%s/%s/video4linux", dir, device);
	nodes = opendir(path);
	while (nodes && (entry = readdir(nodes)))
		if (!strncmp(entry->d_name, "video", 5) &&
		    (!*best || strcmp(entry->d_name, best) < 0))
			snprintf(best, sizeof(best), "%.31s", entry->d_name);
	if (nodes)
		closedir(nodes);
	snprintf(node, sizeof(node), "/dev/%s", best);
	return *best && !access(node, R_OK | W_OK);
}

/* Which one it is depends on how far the removal has come. */
static bool says_gone(int ret)
{
	return ret == -ENODEV || ret == -EIO || ret == -EINVAL;
}

static const char *wait_dqbuf(struct video *video)
{
	struct v4l2_buffer buffer;
	int ret;

	do {
		ret = video_try_dequeue(video, &buffer);
	} while (!ret);
	return says_gone(ret) ? NULL : "DQBUF";
}

static const char *wait_poll(struct video *video)
{
	struct pollfd pollfd = { .fd = video->fd, .events = POLLIN | POLLPRI };
	struct v4l2_buffer buffer;
	int ret;

	for (;;) {
		ret = poll(&pollfd, 1, HANG_SECONDS * 1000);
		if (ret <= 0)
			return "poll hangs";
		if (pollfd.revents & (POLLERR | POLLHUP))
			return NULL;
		ret = video_try_dequeue(video, &buffer);
		if (ret)
			return says_gone(ret) ? NULL : "DQBUF after poll";
	}
}

static const char *wait_epoll(struct video *video)
{
	struct epoll_event event = { .events = EPOLLPRI };
	int epoll = epoll_create1(EPOLL_CLOEXEC);
	const char *wrong = NULL;

	epoll_ctl(epoll, EPOLL_CTL_ADD, video->fd, &event);
	if (epoll_wait(epoll, &event, 1, HANG_SECONDS * 1000) != 1)
		wrong = "epoll hangs";
	else if ((event.events & (EPOLLPRI | EPOLLERR)) != (EPOLLPRI | EPOLLERR))
		wrong = "epoll without EPOLLPRI and EPOLLERR";
	close(epoll);
	return wrong;
}

static int dequeue_event(struct video *video)
{
	struct v4l2_event event;

	return xioctl(video->fd, VIDIOC_DQEVENT, &event);
}

/* As programs do that wait for events only. */
static const char *wait_select(struct video *video)
{
	struct timeval limit = { .tv_sec = HANG_SECONDS };
	fd_set except;

	FD_ZERO(&except);
	FD_SET(video->fd, &except);
	if (select(video->fd + 1, NULL, NULL, &except, &limit) != 1)
		return "select hangs";
	if (!FD_ISSET(video->fd, &except))
		return "select without an exception";
	return dequeue_event(video) == -ENODEV ? NULL : "DQEVENT after select";
}

/* There are no events, so what wakes it is the removal. */
static const char *wait_dqevent(struct video *video)
{
	return dequeue_event(video) == -ENODEV ? NULL : "DQEVENT";
}

static const char *wait_read(struct video *video)
{
	size_t size = video->format.fmt.pix.sizeimage;
	void *frame = malloc(size);
	ssize_t got;

	do {
		got = read(video->fd, frame, size);
	} while (got > 0);
	free(frame);
	return got < 0 ? NULL : "read gives an end of file";
}

/* The removal and a STREAMOFF meet; either may win. */
static const char *wait_streamoff(struct video *video)
{
	int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
	int ret;

	do {
		ret = xioctl(video->fd, VIDIOC_STREAMOFF, &type);
		if (!ret)
			ret = xioctl(video->fd, VIDIOC_STREAMON, &type);
	} while (!ret);
	return says_gone(ret) ? NULL : "STREAMON or STREAMOFF";
}

static void touch_buffers(struct video *video)
{
	unsigned int i;

	for (i = 0; i < video->count; i++)
		memset(video->buffers[i].start, 0, video->buffers[i].length);
}

/* Frames keep coming into memory whose file has been closed. */
static const char *touch_until_removed(struct video *video)
{
	close(video->fd);
	while (!atomic_load(&removed))
		touch_buffers(video);
	return NULL;
}

static void *wait_for_the_end(void *arg)
{
	struct waiter *waiter = arg;

	switch (waiter->phase) {
	case PHASE_DQBUF:
		waiter->wrong = wait_dqbuf(waiter->video);
		break;
	case PHASE_POLL:
		waiter->wrong = wait_poll(waiter->video);
		break;
	case PHASE_EPOLL:
		waiter->wrong = wait_epoll(waiter->video);
		break;
	case PHASE_SELECT:
		waiter->wrong = wait_select(waiter->video);
		break;
	case PHASE_DQEVENT:
		waiter->wrong = wait_dqevent(waiter->video);
		break;
	case PHASE_READ:
		waiter->wrong = wait_read(waiter->video);
		break;
	case PHASE_STREAMOFF:
		waiter->wrong = wait_streamoff(waiter->video);
		break;
	case PHASE_MMAP:
		waiter->wrong = touch_until_removed(waiter->video);
		break;
	default:
		break;
	}
	waiter->woke_ms = now_ms();
	return NULL;
}

static void come_to(struct video *video, enum phase phase)
{
	struct v4l2_buffer buffer;
	unsigned int left;

	if (phase == PHASE_OPEN || phase == PHASE_READ)
		return;
	video_request(video, V4L2_MEMORY_MMAP, 3);
	if (phase == PHASE_BUFFERS)
		return;
	video_queue_all(video);
	if (phase == PHASE_QUEUED)
		return;
	video_on(video);
	if (phase == PHASE_ALL_DEQUEUED)
		for (left = video->count; left; left--)
			video_dequeue(video, &buffer, 10000);
}

/* Every question gets an answer, and the answer is that nobody is there. */
static void check_gone(struct video *video)
{
	struct v4l2_capability capability;
	struct v4l2_buffer buffer;
	int ret;

	ret = xioctl(video->fd, VIDIOC_QUERYCAP, &capability);
	if (ret != -ENODEV)
		fail("%s: QUERYCAP after removal: %s", video->path, strerror(-ret));
	ret = video_try_dequeue(video, &buffer);
	if (ret != -ENODEV)
		fail("%s: DQBUF after removal: %s", video->path, strerror(-ret));
	if (read(video->fd, &buffer, sizeof(buffer)) >= 0 || errno != ENODEV)
		fail("%s: read after removal: %s", video->path, strerror(errno));
}

/* Both orders of unmapping and closing, where the file is not closed yet. */
static void let_go(struct video *video, enum phase phase, bool unmap_first)
{
	/* Mapped memory outlives the device. */
	touch_buffers(video);
	if (phase == PHASE_MMAP) {
		video_unmap(video);
		return;
	}
	check_gone(video);
	if (unmap_first)
		video_unmap(video);
	close(video->fd);
	video_unmap(video);
}

static bool does_wait(enum phase phase)
{
	return phase >= PHASE_DQBUF && phase != PHASE_MMAP;
}

/* Removes the device below whoever waits for it. */
static struct times remove_device(const char *dir, const char *device, struct waiter *waiter,
				  unsigned int delay_us)
{
	const char *phase = phase_names[waiter->phase];
	struct times times = { };
	pthread_t thread;
	int64_t start;

	atomic_store(&removed, false);
	pthread_create(&thread, NULL, wait_for_the_end, waiter);
	usleep(delay_us);

	start = now_ms();
	write_attribute(dir, "unbind", device);
	times.removal_ms = now_ms() - start;
	atomic_store(&removed, true);
	pthread_join(thread, NULL);

	if (times.removal_ms > STOP_LIMIT_MS)
		fail("%s: removal took %lld ms", phase, (long long)times.removal_ms);
	if (waiter->wrong)
		fail("%s: woke in the wrong way: %s", phase, waiter->wrong);
	if (does_wait(waiter->phase))
		times.wake_ms = waiter->woke_ms - start;
	if (times.wake_ms > STOP_LIMIT_MS)
		fail("%s: woke %lld ms after the removal began", phase,
		     (long long)times.wake_ms);
	return times;
}

static struct times unbind_round(const char *dir, const char *device,
				 enum phase phase, unsigned int delay_us)
{
	struct waiter waiter = { .phase = phase };
	struct times times;
	struct video video;

	if (!find_node(dir, device))
		fail("%s has no video node", device);
	video_open(&video, node);
	come_to(&video, phase);
	waiter.video = &video;
	times = remove_device(dir, device, &waiter, delay_us);
	let_go(&video, phase, delay_us & 1);

	write_attribute(dir, "bind", device);
	return times;
}

static void keep_longest(struct times *longest, const struct times *times)
{
	if (times->removal_ms > longest->removal_ms)
		longest->removal_ms = times->removal_ms;
	if (times->wake_ms > longest->wake_ms)
		longest->wake_ms = times->wake_ms;
}

static enum phase find_phase(const char *name)
{
	unsigned int i;

	for (i = 0; i < PHASES; i++)
		if (!strcmp(name, phase_names[i]))
			return i;
	fail("no such phase: %s", name);
}

int main(int argc, char **argv)
{
	unsigned int rounds = 1, round, seed = 1;
	enum phase only = PHASES, first = PHASE_OPEN, phase;
	struct times longest = { }, times;
	bool quiet = false;
	int opt;

	while ((opt = getopt(argc, argv, "r:p:qs")) != -1) {
		switch (opt) {
		case 'r':
			rounds = atoi(optarg);
			break;
		case 'p':
			only = find_phase(optarg);
			break;
		case 'q':
			quiet = true;
			break;
		case 's':
			first = PHASE_STREAMING;
			break;
		default:
			return 2;
		}
	}
	if (optind + 2 != argc)
		fail("which driver, which device?");

	for (round = 0; round < rounds; round++) {
		phase = only == PHASES ? first + round % (PHASES - first) : only;
		seed = seed * 1103515245 + 12345;
		alarm(HANG_SECONDS * 2);
		times = unbind_round(argv[optind], argv[optind + 1], phase,
				     (seed >> 8) % 30000);
		keep_longest(&longest, &times);
		if (!quiet)
			printf("%s: %s: removal took %lld ms, waking %lld ms\n",
			       argv[optind + 1], phase_names[phase],
			       (long long)times.removal_ms, (long long)times.wake_ms);
	}
	printf("%s: %u rounds; the longest removal took %lld ms, the longest waking %lld ms\n",
	       argv[optind + 1], rounds, (long long)longest.removal_ms,
	       (long long)longest.wake_ms);
	return 0;
}
