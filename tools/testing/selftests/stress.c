// SPDX-License-Identifier: GPL-2.0
/*
 * Programs that open, stream, stop and close as they like, while devices are
 * taken away and brought back. Errors are part of it; a call that does not
 * return, and a driver that never delivers a frame, are not.
 *
 *	stress [options] SECONDS DRIVER_DIR...
 *	-t n	threads for each driver, default 3
 *	-s n	seed, default 1: which calls a thread makes; when, nobody knows
 *	-u	do not take devices away
 *
 * DRIVER_DIR is a driver in sysfs, /sys/bus/BUS/drivers/NAME.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <limits.h>
#include <pthread.h>
#include <sys/stat.h>

#include "video.h"

/* No call may take longer: a stop takes two seconds, and removals wait. */
#define HANG_SECONDS	60
#define MAX_DRIVERS	8
#define MAX_THREADS	64

struct driver {
	const char *dir;
	unsigned long opened;
	unsigned long frames;
	unsigned long removed;
};

struct worker {
	pthread_t thread;
	struct driver *driver;
	unsigned int seed;
	int64_t since_ms;	/* of the call under way, 0 between calls */
	const char *call;
	pid_t tid;
	bool ended;
};

static bool over;

static bool is_over(void)
{
	return __atomic_load_n(&over, __ATOMIC_RELAXED);
}

static unsigned int dice(struct worker *worker, unsigned int sides)
{
	return rand_r(&worker->seed) % sides;
}

static void enter(struct worker *worker, const char *call)
{
	worker->call = call;
	__atomic_store_n(&worker->since_ms, now_ms(), __ATOMIC_RELEASE);
}

static void leave(struct worker *worker)
{
	__atomic_store_n(&worker->since_ms, 0, __ATOMIC_RELEASE);
}

static int call(struct worker *worker, struct video *video, const char *name,
		unsigned long request, void *arg)
{
	int ret;

	enter(worker, name);
	ret = xioctl(video->fd, request, arg);
	leave(worker);
	return ret;
}

/* The names in @dir that begin with @prefix; one of them, by chance. */
static bool pick(struct worker *worker, const char *dir, const char *prefix,
		 char *name, size_t size)
{
	unsigned int seen = 0;
	struct dirent *entry;
	DIR *entries = opendir(dir);

	while (entries && (entry = readdir(entries)))
		if (entry->d_name[0] != '.' && !strncmp(entry->d_name, prefix, strlen(prefix)) &&
		    !dice(worker, ++seen))
			snprintf(name, size, "%s", entry->d_name);
	if (entries)
		closedir(entries);
	return seen;
}

/* A device of the driver is a link whose name is not one of the driver's files. */
static bool pick_device(struct worker *worker, char *device, size_t size)
{
	char path[PATH_MAX], name[NAME_MAX + 1];
	unsigned int tries;
	struct stat st;

	for (tries = 0; tries < 16; tries++) {
		if (!pick(worker, worker->driver->dir, "", name, sizeof(name)))
			return false;
		snprintf(path, sizeof(path), "%s/%s/driver", worker->driver->dir, name);
		if (!stat(path, &st)) {
			snprintf(device, size, "%s", name);
			return true;
		}
	}
	return false;
}

/* Nobody pulls the trigger of a still pin, so nobody may wait for it. */
static void do_not_wait_for_stills(struct worker *worker, struct video *video)
{
	struct v4l2_capability capability;

	if (!call(worker, video, "QUERYCAP", VIDIOC_QUERYCAP, &capability) &&
	    strstr((char *)capability.card, " still"))
		fcntl(video->fd, F_SETFL, O_RDWR | O_NONBLOCK);
}

static bool open_some_node(struct worker *worker, struct video *video)
{
	char device[NAME_MAX + 1], dir[PATH_MAX], node[NAME_MAX + 1], path[PATH_MAX];

	if (!pick_device(worker, device, sizeof(device)))
		return false;
	snprintf(dir, sizeof(dir), "%s/%s/video4linux", worker->driver->dir, device);
	if (!pick(worker, dir, "video", node, sizeof(node)))
		return false;

	memset(video, 0, sizeof(*video));
	snprintf(path, sizeof(path), "/dev/%s", node);
	enter(worker, "open");
	video->fd = open(path, O_RDWR | O_CLOEXEC | (dice(worker, 2) ? O_NONBLOCK : 0));
	leave(worker);
	if (video->fd >= 0)
		do_not_wait_for_stills(worker, video);
	return video->fd >= 0;
}

static void set_some_format(struct worker *worker, struct video *video)
{
	struct v4l2_fmtdesc desc = { .type = V4L2_BUF_TYPE_VIDEO_CAPTURE };
	struct v4l2_streamparm parm = { .type = V4L2_BUF_TYPE_VIDEO_CAPTURE };
	struct v4l2_format *format = &video->format;

	format->type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
	if (call(worker, video, "G_FMT", VIDIOC_G_FMT, format))
		return;
	desc.index = dice(worker, 4);
	if (!call(worker, video, "ENUM_FMT", VIDIOC_ENUM_FMT, &desc))
		format->fmt.pix.pixelformat = desc.pixelformat;
	format->fmt.pix.width = 160 << dice(worker, 2);
	format->fmt.pix.height = 120 << dice(worker, 2);
	call(worker, video, "S_FMT", VIDIOC_S_FMT, format);
	parm.parm.capture.timeperframe.numerator = 1;
	parm.parm.capture.timeperframe.denominator = 1 + dice(worker, 200);
	call(worker, video, "S_PARM", VIDIOC_S_PARM, &parm);
}

static void read_some(struct worker *worker, struct video *video)
{
	size_t size = video->format.fmt.pix.sizeimage;
	unsigned int left = 1 + dice(worker, 4);
	void *frame = malloc(size + 1);
	ssize_t got = 0;

	while (left-- && got >= 0 && !is_over()) {
		enter(worker, "read");
		got = read(video->fd, frame, size);
		leave(worker);
		if (got > 0)
			__atomic_fetch_add(&worker->driver->frames, 1, __ATOMIC_RELAXED);
	}
	free(frame);
}

static void free_buffers(struct video *video)
{
	unsigned int i;

	for (i = 0; i < video->count; i++) {
		if (!video->buffers[i].start)
			continue;
		if (video->memory == V4L2_MEMORY_MMAP)
			munmap(video->buffers[i].start, video->buffers[i].length);
		else
			free(video->buffers[i].start);
	}
	video->count = 0;
}

static void get_memory(struct worker *worker, struct video *video, unsigned int i)
{
	struct v4l2_buffer buffer = {
		.index = i, .type = V4L2_BUF_TYPE_VIDEO_CAPTURE, .memory = video->memory,
	};
	struct video_buffer *memory = &video->buffers[i];
	void *start;

	memset(memory, 0, sizeof(*memory));
	if (video->memory == V4L2_MEMORY_USERPTR) {
		memory->length = video->format.fmt.pix.sizeimage;
		if (posix_memalign(&memory->start, 4096, memory->length + 4096))
			memory->start = NULL;
		return;
	}
	if (call(worker, video, "QUERYBUF", VIDIOC_QUERYBUF, &buffer))
		return;
	start = mmap(NULL, buffer.length, PROT_READ | PROT_WRITE, MAP_SHARED, video->fd,
		     buffer.m.offset);
	if (start == MAP_FAILED)
		return;
	memory->start = start;
	memory->length = buffer.length;
}

static bool get_buffers(struct worker *worker, struct video *video)
{
	struct v4l2_requestbuffers request = {
		.count = 1 + dice(worker, 6), .type = V4L2_BUF_TYPE_VIDEO_CAPTURE,
	};
	unsigned int i;

	request.memory = dice(worker, 3) ? V4L2_MEMORY_MMAP : V4L2_MEMORY_USERPTR;
	video->memory = request.memory;
	if (call(worker, video, "REQBUFS", VIDIOC_REQBUFS, &request))
		return false;
	video->count = request.count < VIDEO_MAX_BUFFERS ? request.count : VIDEO_MAX_BUFFERS;
	for (i = 0; i < video->count; i++)
		get_memory(worker, video, i);
	return true;
}

static int queue_buffer(struct worker *worker, struct video *video, unsigned int i)
{
	struct v4l2_buffer buffer = {
		.index = i, .type = V4L2_BUF_TYPE_VIDEO_CAPTURE, .memory = video->memory,
		.length = video->buffers[i].length,
	};

	if (video->memory == V4L2_MEMORY_USERPTR)
		buffer.m.userptr = (unsigned long)video->buffers[i].start;
	return call(worker, video, "QBUF", VIDIOC_QBUF, &buffer);
}

static int dequeue_buffer(struct worker *worker, struct video *video, unsigned int *i)
{
	struct pollfd pollfd = { .fd = video->fd, .events = POLLIN };
	struct v4l2_buffer buffer = {
		.type = V4L2_BUF_TYPE_VIDEO_CAPTURE, .memory = video->memory,
	};
	int ret;

	/*
	 * A DQBUF may wait for ever where nothing is queued, of which poll() tells
	 * with POLLERR, or where the stream is stopped by nobody.
	 */
	enter(worker, "poll");
	ret = poll(&pollfd, 1, 600);
	leave(worker);
	if (ret <= 0 || !(pollfd.revents & POLLIN))
		return -EAGAIN;
	ret = call(worker, video, "DQBUF", VIDIOC_DQBUF, &buffer);
	if (!ret && !(buffer.flags & V4L2_BUF_FLAG_ERROR))
		__atomic_fetch_add(&worker->driver->frames, 1, __ATOMIC_RELAXED);
	*i = buffer.index;
	return ret;
}

static void stream_some(struct worker *worker, struct video *video)
{
	int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
	unsigned int left = dice(worker, 30);
	unsigned int i;

	for (i = 0; i < video->count; i++)
		if (dice(worker, 8))
			queue_buffer(worker, video, i);
	if (call(worker, video, "STREAMON", VIDIOC_STREAMON, &type))
		return;
	while (left-- && !is_over()) {
		if (dequeue_buffer(worker, video, &i) || queue_buffer(worker, video, i))
			break;
	}
	/* Closing with a stream running is legal, too. */
	if (dice(worker, 4))
		call(worker, video, "STREAMOFF", VIDIOC_STREAMOFF, &type);
}

static void use_node(struct worker *worker)
{
	struct video video;
	unsigned int rounds = 1 + dice(worker, 3);

	if (!open_some_node(worker, &video)) {
		usleep(2000);
		return;
	}
	__atomic_fetch_add(&worker->driver->opened, 1, __ATOMIC_RELAXED);
	set_some_format(worker, &video);
	if (!dice(worker, 5))
		read_some(worker, &video);
	else if (get_buffers(worker, &video))
		while (rounds--)
			stream_some(worker, &video);

	/* Both orders of unmapping and closing. */
	if (dice(worker, 2))
		free_buffers(&video);
	enter(worker, "close");
	close(video.fd);
	leave(worker);
	free_buffers(&video);
}

static void begin(struct worker *worker)
{
	worker->tid = gettid();
}

static void *end(struct worker *worker)
{
	__atomic_store_n(&worker->ended, true, __ATOMIC_RELEASE);
	return NULL;
}

static void *use(void *arg)
{
	begin(arg);
	while (!is_over())
		use_node(arg);
	return end(arg);
}

static void write_attribute(struct worker *worker, const char *file, const char *text)
{
	char path[PATH_MAX];
	int fd;

	snprintf(path, sizeof(path), "%s/%s", worker->driver->dir, file);
	enter(worker, file);
	fd = open(path, O_WRONLY | O_CLOEXEC);
	if (fd < 0 || write(fd, text, strlen(text)) < 0)
		fail("%s of %s: %s", file, text, strerror(errno));
	close(fd);
	leave(worker);
}

static void *remove_devices(void *arg)
{
	struct worker *worker = arg;
	char device[NAME_MAX + 1];

	begin(worker);
	while (!is_over()) {
		usleep(50000 + dice(worker, 1500000));
		if (!pick_device(worker, device, sizeof(device)))
			continue;
		write_attribute(worker, "unbind", device);
		usleep(dice(worker, 50000));
		write_attribute(worker, "bind", device);
		worker->driver->removed++;
	}
	return end(worker);
}

/* Where it is in the kernel. */
static void print_stack(const struct worker *worker)
{
	char path[64], line[256];
	FILE *stack;

	snprintf(path, sizeof(path), "/proc/self/task/%d/stack", (int)worker->tid);
	stack = fopen(path, "r");
	while (stack && fgets(line, sizeof(line), stack))
		printf("  %s", line);
	if (stack)
		fclose(stack);
}

static bool has_ended(const struct worker *worker)
{
	return __atomic_load_n(&worker->ended, __ATOMIC_ACQUIRE);
}

/* Ends the program when a call hangs; the kernel's log may tell more. */
static void look_at(const struct worker *worker)
{
	int64_t since = __atomic_load_n(&worker->since_ms, __ATOMIC_ACQUIRE);

	if (!since || now_ms() - since < HANG_SECONDS * 1000)
		return;
	print_stack(worker);
	fflush(stdout);
	system("head -n 99 /sys/kernel/debug/streamclass/*/*");
	fail("%s: %s hangs", worker->driver->dir, worker->call);
}

static void watch(struct worker *workers, unsigned int count)
{
	unsigned int i;

	usleep(200000);
	for (i = 0; i < count; i++)
		look_at(&workers[i]);
}

static bool all_have_delivered(const struct driver *drivers, unsigned int count)
{
	unsigned int i;

	for (i = 0; i < count; i++)
		if (!__atomic_load_n(&drivers[i].frames, __ATOMIC_RELAXED))
			return false;
	return true;
}

/* All have been told to end, and do so unless a call hangs. */
static void gather(struct worker *workers, unsigned int count)
{
	unsigned int i;

	for (i = 0; i < count; i++) {
		while (!has_ended(&workers[i])) {
			usleep(10000);
			look_at(&workers[i]);
		}
		pthread_join(workers[i].thread, NULL);
	}
}

static void start(struct worker *worker, struct driver *driver, unsigned int seed,
		  void *(*run)(void *arg))
{
	worker->driver = driver;
	worker->seed = seed;
	if (pthread_create(&worker->thread, NULL, run, worker))
		fail("no thread");
}

static void report(const struct driver *driver)
{
	printf("%s: opened %lu times, %lu frames, removed %lu times\n",
	       strrchr(driver->dir, '/') + 1, driver->opened, driver->frames, driver->removed);
	if (!driver->frames)
		fail("%s delivered nothing", driver->dir);
}

int main(int argc, char **argv)
{
	static struct worker workers[MAX_THREADS];
	static struct driver drivers[MAX_DRIVERS];
	unsigned int threads = 3, seed = 1, count = 0, n_drivers, i, j;
	bool removals = true;
	int64_t start_ms, long_ms;
	int opt;

	while ((opt = getopt(argc, argv, "t:s:u")) != -1) {
		switch (opt) {
		case 't':
			threads = atoi(optarg);
			break;
		case 's':
			seed = atoi(optarg);
			break;
		case 'u':
			removals = false;
			break;
		default:
			return 2;
		}
	}
	n_drivers = argc - optind - 1;
	if (argc - optind < 2 || n_drivers > MAX_DRIVERS ||
	    n_drivers * (threads + 1) > MAX_THREADS)
		fail("how many seconds, which drivers?");

	long_ms = atoi(argv[optind]) * 1000LL;
	start_ms = now_ms();
	for (i = 0; i < n_drivers; i++) {
		drivers[i].dir = argv[optind + 1 + i];
		for (j = 0; j < threads; j++)
			start(&workers[count++], &drivers[i], seed++, use);
		if (removals)
			start(&workers[count++], &drivers[i], seed++, remove_devices);
	}
	while (now_ms() < start_ms + long_ms)
		watch(workers, count);
	/* A machine with more to do may need longer for the first frame. */
	while (!all_have_delivered(drivers, n_drivers) && now_ms() < start_ms + 4 * long_ms)
		watch(workers, count);
	__atomic_store_n(&over, true, __ATOMIC_RELAXED);
	gather(workers, count);
	for (i = 0; i < n_drivers; i++)
		report(&drivers[i]);
	return 0;
}
