// SPDX-License-Identifier: GPL-2.0
/*
 * With verify=1 the minidriver never sees a request's own block. It is handed
 * one of two others, in turn, so that a late completion of the last one cannot
 * pass for this one. What it is not handed is filled with nonsense, and nobody
 * may write there. Pointers stay good and lists are empty, so that whoever looks
 * late finds nonsense rather than takes the kernel down, and the frame is
 * a trap: whoever writes there late harms nobody and is found.
 */
#include <linux/gfp.h>
#include <linux/mm.h>
#include <linux/poison.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/vmalloc.h>

#include "internal.h"

/* Members of a block. */
struct sc_member {
	const char *name;
	u16 offset;
	u16 size;
};

#define SC_MEMBER(member)							\
	{ #member, offsetof(struct sc_srb, member), sizeof_field(struct sc_srb, member) }

/*
 * What says whose block it is and what is asked. All else a minidriver may
 * change, to count down or advance as it goes on.
 */
static const struct sc_member sc_twin_read_only[] = {
	SC_MEMBER(size_of_this_packet),
	SC_MEMBER(command),
	SC_MEMBER(stream_object),
	SC_MEMBER(hw_device_extension),
	SC_MEMBER(srb_extension),
	SC_MEMBER(irp),
	SC_MEMBER(flags),
	SC_MEMBER(hw_instance_extension),
};

/**
 * struct sc_twin - a block that a minidriver is handed
 * @slot: where it lies, so that a late pointer leads to it
 * @image: what must not change: first what was handed over, then the nonsense
 * @header: the nonsense in the stream header
 * @header_bytes: bytes of nonsense in the stream header, 0 where there is none
 * @header_room: which header that was: a new one is larger
 * @extension: the minidriver's memory of this block
 * @command: what the block was last
 * @idle: it holds nonsense
 */
struct sc_twin {
	struct sc_request *slot;
	struct sc_srb image;
	struct sc_ksstream_header header;
	size_t header_bytes;
	size_t header_room;
	void *extension;
	enum sc_srb_command command;
	bool idle;
};

/**
 * struct sc_trap - a frame that nobody may write to
 * @data: where it begins, NULL where there is none
 * @pages: how many it has, all of them the same one
 * @page: that one, full of nonsense
 * @command: what was completed last with such a frame
 */
struct sc_trap {
	void *data;
	unsigned int pages;
	struct page *page;
	enum sc_srb_command command;
};

/**
 * struct sc_twins - what a verified request sends down
 * @twin: in turn
 * @trap: what stands for the frame in the one that the minidriver does not have
 * @turn: which of them it is, or was last
 * @wrote_to: what the block was when the minidriver wrote to it without owning it
 * @trespassed: it did
 * @changed: the member that the minidriver changed and must not
 */
struct sc_twins {
	struct sc_twin twin[2];
	struct sc_trap trap;
	unsigned int turn;
	enum sc_srb_command wrote_to;
	bool trespassed;
	const char *changed;
};

static struct sc_twin *sc_twin_now(struct sc_twins *twins)
{
	return &twins->twin[twins->turn];
}

/* Room for the twins of @requests requests. */
struct sc_twins *sc_twins_alloc(unsigned int requests)
{
	return kcalloc(requests, sizeof(struct sc_twins), GFP_KERNEL);
}

/* request[0] sends down request[1] and request[2]; its twins are those at @index. */
void sc_twins_init(struct sc_twins *all, unsigned int index, struct sc_request *request)
{
	struct sc_twins *twins = &all[index];
	unsigned int i;

	request->twins = twins;
	for (i = 0; i < ARRAY_SIZE(twins->twin); i++) {
		twins->twin[i].slot = &request[1 + i];
		twins->twin[i].extension = request[1 + i].srb.srb_extension;
		request[1 + i].owner = request;
	}
}

static void sc_trap_free(struct sc_trap *trap)
{
	vunmap(trap->data);
	if (trap->page)
		__free_page(trap->page);
	*trap = (struct sc_trap) {};
}

/* All twins of a chunk, see sc_twins_alloc(). */
void sc_twins_free(struct sc_twins *all, unsigned int requests)
{
	unsigned int i;

	for (i = 0; all && i < requests; i++)
		sc_trap_free(&all[i].trap);
	kfree(all);
}

static void sc_trap_set(struct sc_trap *trap)
{
	memset(page_address(trap->page), POISON_FREE, PAGE_SIZE);
}

static bool sc_trap_is_untouched(const struct sc_trap *trap)
{
	return !trap->page || !memchr_inv(page_address(trap->page), POISON_FREE, PAGE_SIZE);
}

static void *sc_trap_map(struct page *page, unsigned int n)
{
	struct page **pages = kvmalloc_array(n, sizeof(*pages), GFP_KERNEL);
	unsigned int i;
	void *data;

	if (!pages)
		return NULL;
	for (i = 0; i < n; i++)
		pages[i] = page;
	data = vmap(pages, n, VM_MAP, PAGE_KERNEL);
	kvfree(pages);
	return data;
}

static int sc_trap_alloc(struct sc_trap *trap, unsigned int n)
{
	trap->page = alloc_page(GFP_KERNEL);
	if (!trap->page)
		return -ENOMEM;

	trap->data = sc_trap_map(trap->page, n);
	if (!trap->data) {
		sc_trap_free(trap);
		return -ENOMEM;
	}
	trap->pages = n;
	sc_trap_set(trap);
	return 0;
}

/* The frames of an idle request will be so large, and the CPU's to touch. */
int sc_twin_set_trap(struct sc_request *request, u32 length)
{
	unsigned int i, n = DIV_ROUND_UP(length, PAGE_SIZE);
	struct sc_twins *twins = request->twins;
	struct sc_trap larger = {};
	struct sc_twin *twin;
	int ret;

	if (!twins || n <= twins->trap.pages)
		return 0;
	ret = sc_trap_alloc(&larger, n);
	if (ret)
		return ret;

	for (i = 0; i < ARRAY_SIZE(twins->twin); i++) {
		twin = &twins->twin[i];
		if (twin->header_bytes) {
			twin->slot->header->data = larger.data;
			twin->header.data = larger.data;
		}
	}
	larger.command = twins->trap.command;
	swap(twins->trap, larger);
	sc_trap_free(&larger);
	return 0;
}

static size_t sc_twin_extension_bytes(const struct sc_twin *twin)
{
	return twin->extension ?
	       twin->slot->pool->dev->driver->init.per_request_extension_size : 0;
}

/* The nonsense of the block itself: what is not a pointer, and no number of anything. */
static void sc_twin_spoil_srb(struct sc_twin *twin)
{
	static const struct sc_member spoiled[] = {
		SC_MEMBER(command),
		SC_MEMBER(status),
		SC_MEMBER(timeout_counter),
		SC_MEMBER(timeout_original),
		SC_MEMBER(flags),
		SC_MEMBER(reserved),
	};
	struct sc_srb *srb = &twin->slot->srb;
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(spoiled); i++)
		memset((void *)srb + spoiled[i].offset, POISON_FREE, spoiled[i].size);
	srb->number_of_buffers = 0;
	srb->number_of_bytes_to_transfer = 0;
	srb->number_of_physical_pages = 0;
	srb->number_of_scatter_gather_elements = 0;
	memcpy(&twin->image, srb, sizeof(*srb));
}

/* Where only the device touches the frame, what the CPU sees of it is no trap but nothing. */
static void sc_twin_spoil_header(struct sc_twin *twin, struct sc_trap *trap, size_t bytes)
{
	struct sc_ksstream_header *header = twin->slot->header;
	void *data;

	twin->header_bytes = bytes;
	twin->header_room = twin->slot->header_size;
	if (!bytes)
		return;

	trap->command = twin->command;
	data = trap->data ?: header->data;
	memset(header, POISON_FREE, bytes);
	header->data = data;
	header->frame_extent = 0;
	header->data_used = 0;
	memcpy(&twin->header, header, sizeof(*header));
}

static bool sc_twin_header_is_spoiled(const struct sc_twin *twin)
{
	const struct sc_ksstream_header *header = twin->slot->header;

	if (!twin->header_bytes || twin->header_room != twin->slot->header_size)
		return true;

	return !memcmp(header, &twin->header, sizeof(*header)) &&
	       !memchr_inv(header + 1, POISON_FREE, twin->header_bytes - sizeof(*header));
}

static void sc_twin_spoil(struct sc_twin *twin, struct sc_trap *trap, size_t header_bytes)
{
	sc_twin_spoil_srb(twin);
	sc_twin_spoil_header(twin, trap, header_bytes);
	if (twin->extension)
		memset(twin->extension, POISON_FREE, sc_twin_extension_bytes(twin));
	twin->idle = true;
}

/* Is the nonsense as it was left? */
static bool sc_twin_is_untouched(const struct sc_twin *twin)
{
	return !memcmp(&twin->slot->srb, &twin->image, sizeof(twin->image)) &&
	       !memchr_inv(twin->extension, POISON_FREE, sc_twin_extension_bytes(twin)) &&
	       sc_twin_header_is_spoiled(twin);
}

static bool sc_request_is_data(const struct sc_request *request)
{
	return request->queue->kind == SC_QUEUE_DATA;
}

static void sc_twin_fill_header(struct sc_twin *twin, const struct sc_request *request)
{
	struct sc_ksstream_header *header = twin->slot->header;

	memcpy(header, request->header, request->header->size);
	twin->slot->srb.command_data.data_buffer_array = header;
}

/*
 * A request goes down: fill the other one of its twins in. Whether somebody
 * wrote there meanwhile is told later, without the lock.
 */
void sc_twin_hand_over_locked(struct sc_request *request)
{
	struct sc_twins *twins = request->twins;
	struct sc_twin *twin;
	struct sc_srb *srb;

	if (!twins)
		return;

	twins->turn ^= 1;
	twin = sc_twin_now(twins);
	twins->trespassed = twin->idle && !sc_twin_is_untouched(twin);
	twins->wrote_to = twin->command;
	twins->changed = NULL;

	srb = &twin->slot->srb;
	memcpy(srb, &request->srb, sizeof(*srb));
	srb->srb_extension = twin->extension;
	if (twin->extension)
		memset(twin->extension, 0, sc_twin_extension_bytes(twin));
	if (sc_request_is_data(request))
		sc_twin_fill_header(twin, request);
	memcpy(&twin->image, srb, sizeof(*srb));
	twin->command = srb->command;
	twin->idle = false;
	request->out = srb;
}

/* The first member that the minidriver changed and must not, or NULL. */
static const char *sc_twin_changed(const struct sc_twin *twin)
{
	const void *image = &twin->image, *now = &twin->slot->srb;
	const struct sc_member *member;

	for (member = sc_twin_read_only;
	     member < sc_twin_read_only + ARRAY_SIZE(sc_twin_read_only); member++)
		if (memcmp(now + member->offset, image + member->offset, member->size))
			return member->name;
	return NULL;
}

/* What these bring back lies in command_data itself. */
static bool sc_command_data_is_answer(enum sc_srb_command command)
{
	return command == SC_SRB_GET_STREAM_STATE || command == SC_SRB_GET_DATA_FORMAT;
}

/* What a minidriver answers with; the rest of a request is not its to change. */
static void sc_twin_answer_data(struct sc_request *request, const struct sc_twin *twin)
{
	struct sc_ksstream_header *header = request->header;
	struct sc_ksstream_header given = *header;

	if (twin->command != SC_SRB_READ_DATA)
		return;

	memcpy(header, twin->slot->header, given.size);
	header->size = given.size;
	header->frame_extent = given.frame_extent;
	header->data = given.data;
}

static void sc_twin_answer_control(struct sc_request *request, const struct sc_twin *twin)
{
	const struct sc_srb *srb = &twin->slot->srb;

	request->srb.actual_bytes_transferred = srb->actual_bytes_transferred;
	if (sc_command_data_is_answer(twin->command))
		memcpy(&request->srb.command_data, &srb->command_data,
		       sizeof(srb->command_data));
}

/* A request comes up: take the answer, look at the rest, fill in nonsense. */
void sc_twin_take_back_locked(struct sc_request *request)
{
	struct sc_twins *twins = request->twins;
	bool data = sc_request_is_data(request);
	struct sc_twin *twin;

	/* One that is taken by force is still the minidriver's, in its own view. */
	if (!twins || !sc_request_was_answered(request))
		return;

	twin = sc_twin_now(twins);
	twins->changed = sc_twin_changed(twin);
	request->srb.status = twin->slot->srb.status;
	if (data)
		sc_twin_answer_data(request, twin);
	else
		sc_twin_answer_control(request, twin);

	sc_twin_spoil(twin, &twins->trap, data ? request->header->size : 0);
}

static void sc_twin_tell_trespass(struct sc_device *dev, const char *what,
				  enum sc_srb_command command)
{
	sc_minidriver_bug(dev, SC_OFFENCE_TRESPASS, "writes to %s%s after completing it",
			  what, sc_srb_command_name(command));
}

static void sc_trap_tell(struct sc_request *request)
{
	struct sc_twins *twins = request->twins;

	if (sc_trap_is_untouched(&twins->trap))
		return;

	sc_twin_tell_trespass(request->pool->dev, "the frame of ", twins->trap.command);
	sc_trap_set(&twins->trap);
}

/* What was found when the request went down. */
void sc_twin_tell_down(struct sc_request *request)
{
	struct sc_twins *twins = request->twins;

	if (!twins)
		return;
	if (twins->trespassed)
		sc_twin_tell_trespass(request->pool->dev, "", twins->wrote_to);
	sc_trap_tell(request);
}

/* What was found when the request came up. */
void sc_twin_tell_up(struct sc_request *request)
{
	struct sc_twins *twins = request->twins;

	if (!twins || !twins->changed)
		return;

	sc_minidriver_bug(request->pool->dev, SC_OFFENCE_READ_ONLY,
			  "changes %s of %s, which it may only read", twins->changed,
			  sc_srb_command_name(request->srb.command));
	twins->changed = NULL;
}

static void sc_twin_look_again(struct sc_request *request, struct sc_twin *twin)
{
	if (!twin->idle || sc_twin_is_untouched(twin))
		return;

	sc_twin_tell_trespass(request->pool->dev, "", twin->command);
	sc_twin_spoil(twin, &request->twins->trap, twin->header_bytes);
}

/* A request is given up: look at both of its twins now, since it may be for good. */
void sc_twin_tell_last(struct sc_request *request)
{
	struct sc_twins *twins = request->twins;
	unsigned int i;

	if (!twins)
		return;
	for (i = 0; i < ARRAY_SIZE(twins->twin); i++)
		sc_twin_look_again(request, &twins->twin[i]);
	sc_trap_tell(request);
}

/* Has the minidriver had this block before, though it may not have it now? */
bool sc_twin_was_given(const struct sc_request *request, const struct sc_srb *srb)
{
	const struct sc_twins *twins = request->twins;
	unsigned int i;

	for (i = 0; twins && i < ARRAY_SIZE(twins->twin); i++)
		if (srb == &twins->twin[i].slot->srb)
			return twins->twin[i].idle;
	return false;
}

/* Where the twins of a request lie: two, or none, then NULL. */
struct sc_request *sc_twin_slot(const struct sc_request *request, unsigned int i)
{
	struct sc_twins *twins = request->twins;

	return twins && i < ARRAY_SIZE(twins->twin) ? twins->twin[i].slot : NULL;
}
