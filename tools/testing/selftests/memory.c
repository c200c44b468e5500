// SPDX-License-Identifier: GPL-2.0
/*
 * Memory that a device moves frames to: where it may begin, and what becomes
 * of it when the device does not let go.
 *
 *	memory refuse OFFSET NODE	a USERPTR buffer that begins OFFSET bytes
 *					into a page is refused with EINVAL
 *	memory accept OFFSET NODE	and such a one is filled
 *	memory import NODE EXPORTER	a DMABUF of EXPORTER is refused with EINVAL
 *	memory lost HOW NODE OTHER	the first of four buffers is never seen
 *					again after STREAMOFF, the others are; HOW
 *					is mmap, userptr or dmabuf, and then OTHER
 *					is the exporter
 *	memory returned HOW NODE OTHER	all four are seen again
 *
 * Pages are known by their numbers, which root may read. A page has come back
 * when it is free or when this program has been given it again. What a processor
 * freed last it gives out first, to who asks for memory of that kind: so the
 * program stays on one, and asks for its own and for that of the node OTHER.
 *
 * Shows M-07 and D7 from outside.
 */
#define _GNU_SOURCE
#include <sched.h>

#include "video.h"

#define KPF_BUDDY	10
#define PFN_MASK	((1ULL << 55) - 1)
#define PAGES_MAX	64
#define PRESSURE	(64UL << 20)

struct pages {
	unsigned int count;
	uint64_t numbers[PAGES_MAX];
};

static size_t page_bytes;

static uint64_t read_entry(int fd, uint64_t index)
{
	uint64_t entry = 0;

	if (pread(fd, &entry, sizeof(entry), index * sizeof(entry)) != sizeof(entry))
		fail("entry %llu: %s", (unsigned long long)index, strerror(errno));
	return entry;
}

static int open_proc(const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		fail("%s: %s", path, strerror(errno));
	return fd;
}

static uint64_t page_number(int pagemap, const void *address)
{
	return read_entry(pagemap, (unsigned long)address / page_bytes) & PFN_MASK;
}

static void find_pages(const struct video_buffer *buffer, struct pages *pages)
{
	int pagemap = open_proc("/proc/self/pagemap");
	size_t done;

	/* A page that was never written to is not there. */
	memset(buffer->start, 1, buffer->length);
	pages->count = 0;
	for (done = 0; done < buffer->length && pages->count < PAGES_MAX; done += page_bytes) {
		pages->numbers[pages->count] = page_number(pagemap, (char *)buffer->start + done);
		if (!pages->numbers[pages->count++])
			fail("a page has no number");
	}
	close(pagemap);
}

static bool page_is_free(uint64_t number)
{
	int flags = open_proc("/proc/kpageflags");
	uint64_t entry = read_entry(flags, number);

	close(flags);
	return entry & (1ULL << KPF_BUDDY);
}

static void stay_here(void)
{
	cpu_set_t set;

	CPU_ZERO(&set);
	CPU_SET(sched_getcpu(), &set);
	if (sched_setaffinity(0, sizeof(set), &set))
		fail("sched_setaffinity: %s", strerror(errno));
}

/* Memory of this program. Huge pages are not made of what was freed as small ones. */
static void press_own(struct video_buffer *own)
{
	own->length = PRESSURE;
	own->start = mmap(NULL, PRESSURE, PROT_READ | PROT_WRITE,
			  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (own->start == MAP_FAILED)
		fail("mmap: %s", strerror(errno));
	madvise(own->start, PRESSURE, MADV_NOHUGEPAGE);
	memset(own->start, 1, PRESSURE);
}

static unsigned int count_entry(const struct pages *pages, uint64_t entry)
{
	unsigned int i, count = 0;

	for (i = 0; i < pages->count; i++)
		count += pages->numbers[i] == (entry & PFN_MASK);
	return count;
}

/* Many at a time, since there are many. */
static unsigned int count_inside(const struct pages *pages, const struct video_buffer *buffer)
{
	off_t offset = (unsigned long)buffer->start / page_bytes * sizeof(uint64_t);
	size_t left = buffer->length / page_bytes * sizeof(uint64_t);
	int pagemap = open_proc("/proc/self/pagemap");
	uint64_t entries[1024];
	unsigned int count = 0;
	ssize_t got, i;

	for (; left; left -= got, offset += got) {
		got = pread(pagemap, entries, left < sizeof(entries) ? left : sizeof(entries),
			    offset);
		if (got <= 0)
			fail("pagemap: %s", strerror(errno));
		for (i = 0; i < got / (ssize_t)sizeof(*entries); i++)
			count += count_entry(pages, entries[i]);
	}
	close(pagemap);
	return count;
}

/* @other has been given the memory of its kind that was freed last, @own the rest. */
static unsigned int count_returned(const struct pages *pages, const struct video *other,
				   const struct video_buffer *own)
{
	unsigned int i, returned = count_inside(pages, own);

	for (i = 0; i < pages->count; i++)
		returned += page_is_free(pages->numbers[i]);
	for (i = 0; i < other->count; i++)
		returned += count_inside(pages, &other->buffers[i]);
	return returned;
}

static void import_from(struct video *video, struct video *exporter)
{
	unsigned int i;

	video_request(exporter, V4L2_MEMORY_MMAP, video->count);
	for (i = 0; i < video->count; i++) {
		video->buffers[i].length = exporter->buffers[i].length;
		video->buffers[i].start = exporter->buffers[i].start;
		video->buffers[i].dmabuf = video_export(exporter, i);
	}
}

static void open_exporter(struct video *exporter, const struct video *video, const char *path)
{
	const struct v4l2_pix_format *pix = &video->format.fmt.pix;

	video_open(exporter, path);
	video_set_format(exporter, pix->width, pix->height, pix->pixelformat);
}

static void get_buffers(struct video *video, struct video *exporter, const char *how,
			const char *path)
{
	if (!strcmp(how, "mmap")) {
		video_request(video, V4L2_MEMORY_MMAP, 4);
	} else if (!strcmp(how, "userptr")) {
		video_request(video, V4L2_MEMORY_USERPTR, 4);
	} else {
		open_exporter(exporter, video, path);
		if (video_try_request(video, V4L2_MEMORY_DMABUF, 4))
			fail("%s: no DMABUF buffers", video->path);
		import_from(video, exporter);
	}
}

/* The buffers are the exporter's to unmap; everybody lets go of everything. */
static void let_go(struct video *video, struct video *exporter)
{
	unsigned int i;

	for (i = 0; exporter->path && i < video->count; i++)
		video->buffers[i].start = NULL;
	for (i = 0; exporter->path && i < exporter->count; i++)
		exporter->buffers[i].dmabuf = -1;
	video_release(video);
	close(video->fd);
	if (!exporter->path)
		return;
	video_release(exporter);
	close(exporter->fd);
}

static void lose(struct video *video, const char *how, const char *path, bool first_is_lost)
{
	struct video exporter = { }, other;
	struct video_buffer own;
	struct pages pages[4];
	unsigned int i, returned, back = 0;

	stay_here();
	get_buffers(video, &exporter, how, path);
	for (i = 0; i < 4; i++)
		find_pages(&video->buffers[i], &pages[i]);
	video_queue_all(video);
	video_on(video);
	video_off(video);
	let_go(video, &exporter);

	video_open(&other, path);
	video_request(&other, V4L2_MEMORY_MMAP, VIDEO_MAX_BUFFERS);
	press_own(&own);
	for (i = 0; i < 4; i++) {
		returned = count_returned(&pages[i], &other, &own);
		printf("buffer %u: %u of %u pages returned\n", i, returned, pages[i].count);
		if (first_is_lost && !i && returned)
			fail("memory came back that the device may write to");
		back += returned;
	}
	/* Which pages come back is the allocator's choice, that some do is not. */
	if (!back)
		fail("memory did not come back, so this shows nothing");
}

static int try_queue(struct video *video, unsigned int index)
{
	struct v4l2_buffer buffer;

	video_describe(video, &buffer, index);
	return xioctl(video->fd, VIDIOC_QBUF, &buffer);
}

static void begin_at(struct video *video, size_t offset)
{
	size_t bytes = video->format.fmt.pix.sizeimage + offset;
	unsigned int i;

	if (video_try_request(video, V4L2_MEMORY_USERPTR, 2))
		fail("%s: no USERPTR buffers", video->path);
	for (i = 0; i < video->count; i++) {
		video->buffers[i].start = (char *)aligned_alloc(page_bytes,
			(bytes + page_bytes - 1) / page_bytes * page_bytes) + offset;
		video->buffers[i].length = video->format.fmt.pix.sizeimage;
		video->buffers[i].dmabuf = -1;
	}
}

static void refuse(struct video *video, size_t offset)
{
	int ret;

	begin_at(video, offset);
	ret = try_queue(video, 0);
	if (ret != -EINVAL)
		fail("QBUF of memory at %zu gives %d, not EINVAL", offset, ret);
	/* The next one is judged by itself. */
	video->buffers[0].start = (char *)video->buffers[0].start - offset;
	ret = try_queue(video, 0);
	if (ret)
		fail("QBUF of memory at a page gives %d", ret);
}

static void accept_at(struct video *video, size_t offset)
{
	struct v4l2_buffer buffer;

	begin_at(video, offset);
	video_queue_all(video);
	video_on(video);
	video_dequeue(video, &buffer, 10000);
	if (buffer.flags & V4L2_BUF_FLAG_ERROR)
		fail("a frame at %zu has the ERROR flag", offset);
	video_off(video);
}

static void refuse_import(struct video *video, const char *path)
{
	struct video exporter;
	int ret;

	open_exporter(&exporter, video, path);
	if (video_try_request(video, V4L2_MEMORY_DMABUF, 2))
		fail("%s: no DMABUF buffers", video->path);
	import_from(video, &exporter);
	ret = try_queue(video, 0);
	if (ret != -EINVAL)
		fail("QBUF of a DMABUF of %s gives %d, not EINVAL", path, ret);
	let_go(video, &exporter);
}

int main(int argc, char **argv)
{
	struct video video;

	page_bytes = sysconf(_SC_PAGESIZE);
	if (argc < 4)
		return 2;

	if (!strcmp(argv[1], "import")) {
		video_open(&video, argv[2]);
		refuse_import(&video, argv[3]);
		return 0;
	}
	video_open(&video, argv[3]);
	if (argc < 5 && (!strcmp(argv[1], "lost") || !strcmp(argv[1], "returned")))
		return 2;
	if (!strcmp(argv[1], "refuse"))
		refuse(&video, atoi(argv[2]));
	else if (!strcmp(argv[1], "accept"))
		accept_at(&video, atoi(argv[2]));
	else if (!strcmp(argv[1], "lost"))
		lose(&video, argv[2], argv[4], true);
	else if (!strcmp(argv[1], "returned"))
		lose(&video, argv[2], argv[4], false);
	else
		return 2;
	return 0;
}
