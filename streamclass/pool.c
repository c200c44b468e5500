// SPDX-License-Identifier: GPL-2.0
/*
 * Requests come in chunks that live as long as the device. A chunk is aligned
 * to its size, so a pointer that a minidriver hands in leads to its chunk, and
 * to the request, without being read; a stale one never leads to freed memory.
 */
#include <linux/dma-mapping.h>
#include <linux/hashtable.h>
#include <linux/log2.h>
#include <linux/mm.h>
#include <linux/rculist.h>
#include <linux/slab.h>

#include "internal.h"

#define SC_CHUNK_BYTES		SZ_8K
#define SC_CHUNK_REQUESTS	24
/* A verified request and its two twins lie side by side. */
#define SC_CHUNK_VERIFIED	(SC_CHUNK_REQUESTS / 3)

/**
 * struct sc_chunk - one block of requests
 * @list: on &sc_pool.chunks
 * @of_device: on &sc_device.chunks
 * @by_address: on sc_chunks
 * @extensions: the requests' extensions, @extension_stride bytes each
 * @extensions_bus: bus address of @extensions, for a bus master
 * @extension_stride: bytes from one extension to the next
 * @twins: what each third request sends down, with verify=1
 * @requests: the requests
 */
struct sc_chunk {
	struct list_head list;
	struct list_head of_device;
	struct hlist_node by_address;
	void *extensions;
	dma_addr_t extensions_bus;
	size_t extension_stride;
	struct sc_twins *twins;
	struct sc_request requests[SC_CHUNK_REQUESTS];
};

static_assert(sizeof(struct sc_chunk) <= SC_CHUNK_BYTES);

/* Chunks of all devices by address. */
static DEFINE_HASHTABLE(sc_chunks, 8);
/*
 * What a pump delivers on this CPU. What is answered while it is delivered need
 * not be looked for.
 */
DEFINE_PER_CPU(struct sc_request *, sc_expected);

/* Protects writers of sc_chunks; readers use RCU. */
static DEFINE_SPINLOCK(sc_chunks_lock);

/*
 * Zeroed memory for a minidriver that shares no cache line with anything else.
 * kmalloc() aligns to the size where that is a power of two, and promises
 * nothing for what lies between.
 */
void *sc_extension_memory(size_t size)
{
	size = max_t(size_t, size, SMP_CACHE_BYTES);
	if (size < PAGE_SIZE)
		size = roundup_pow_of_two(size);
	return kvzalloc(size, GFP_KERNEL);
}

/* The same with a header for sc_extension_drop(). */
struct sc_extension *sc_extension_alloc(size_t size)
{
	struct sc_extension *extension;

	extension = sc_extension_memory(struct_size(extension, memory, size));
	if (extension)
		INIT_LIST_HEAD(&extension->retired);
	return extension;
}

void sc_pool_init(struct sc_pool *pool, struct sc_device *dev)
{
	pool->dev = dev;
	INIT_LIST_HEAD(&pool->chunks);
	INIT_LIST_HEAD(&pool->free);
	INIT_LIST_HEAD(&pool->aborted);
	pool->n_aborted = 0;
}

static size_t sc_chunk_extension_bytes(const struct sc_chunk *chunk)
{
	return chunk->extension_stride * SC_CHUNK_REQUESTS;
}

/* A bus master's extensions are coherent: it may be told their address. */
static int sc_chunk_alloc_extensions(struct sc_device *dev, struct sc_chunk *chunk)
{
	const struct sc_initialization_data *init = &dev->driver->init;
	size_t align = max_t(size_t, init->buffer_alignment, SMP_CACHE_BYTES);

	if (!init->per_request_extension_size)
		return 0;

	chunk->extension_stride = ALIGN(init->per_request_extension_size, align);
	if (init->bus_master_dma)
		chunk->extensions = dma_alloc_coherent(dev->parent,
						       sc_chunk_extension_bytes(chunk),
						       &chunk->extensions_bus,
						       GFP_KERNEL);
	else
		chunk->extensions = sc_extension_memory(sc_chunk_extension_bytes(chunk));
	return chunk->extensions ? 0 : -ENOMEM;
}

static void sc_chunk_free(struct sc_device *dev, struct sc_chunk *chunk)
{
	unsigned int i;

	for (i = 0; i < SC_CHUNK_REQUESTS; i++) {
		kvfree(chunk->requests[i].payload);
		kfree(chunk->requests[i].header);
		kvfree(chunk->requests[i].list);
	}
	if (chunk->extensions && dev->driver->init.bus_master_dma)
		dma_free_coherent(dev->parent, sc_chunk_extension_bytes(chunk),
				  chunk->extensions, chunk->extensions_bus);
	else
		kvfree(chunk->extensions);
	sc_twins_free(chunk->twins, SC_CHUNK_VERIFIED);
	kfree(chunk);
}

static void sc_chunk_publish(struct sc_chunk *chunk)
{
	spin_lock_bh(&sc_chunks_lock);
	hash_add_rcu(sc_chunks, &chunk->by_address, (unsigned long)chunk);
	spin_unlock_bh(&sc_chunks_lock);
}

static void sc_chunk_withdraw(struct sc_chunk *chunk)
{
	spin_lock_bh(&sc_chunks_lock);
	hash_del_rcu(&chunk->by_address);
	spin_unlock_bh(&sc_chunks_lock);
}

static void sc_chunks_withdraw(struct sc_pool *pool)
{
	struct sc_device *dev = pool->dev;
	struct sc_chunk *chunk;
	unsigned long flags;

	if (list_empty(&pool->chunks))
		return;

	spin_lock_irqsave(&dev->queue_lock, flags);
	list_for_each_entry(chunk, &pool->chunks, list)
		list_del_rcu(&chunk->of_device);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	list_for_each_entry(chunk, &pool->chunks, list)
		sc_chunk_withdraw(chunk);
	synchronize_rcu();
}

void sc_pool_destroy(struct sc_pool *pool)
{
	struct sc_chunk *chunk, *next;

	sc_chunks_withdraw(pool);
	list_for_each_entry_safe(chunk, next, &pool->chunks, list)
		sc_chunk_free(pool->dev, chunk);
	sc_pool_init(pool, pool->dev);
}

static void sc_chunk_init_request(struct sc_pool *pool, struct sc_chunk *chunk,
				  unsigned int i)
{
	struct sc_request *request = &chunk->requests[i];

	request->pool = pool;
	request->owner = request;
	request->out = &request->srb;
	request->srb.size_of_this_packet = sizeof(request->srb);
	request->srb.hw_device_extension = pool->dev->extension;
	if (chunk->extensions)
		request->srb.srb_extension = chunk->extensions +
					     i * chunk->extension_stride;
	INIT_LIST_HEAD(&request->link);
}

static struct sc_chunk *sc_chunk_alloc(struct sc_device *dev)
{
	struct sc_chunk *chunk;

	/* Its size is a power of two, so it is aligned to that; kmemleak looks into it. */
	chunk = kzalloc(SC_CHUNK_BYTES, GFP_KERNEL);
	if (!chunk)
		return NULL;
	if (sc_chunk_alloc_extensions(dev, chunk))
		goto free;
	if (!sc_verifying())
		return chunk;

	chunk->twins = sc_twins_alloc(SC_CHUNK_VERIFIED);
	if (chunk->twins)
		return chunk;
free:
	sc_chunk_free(dev, chunk);
	return NULL;
}

static void sc_chunk_init_locked(struct sc_pool *pool, struct sc_chunk *chunk)
	__must_hold(&pool->dev->queue_lock)
{
	unsigned int stride = chunk->twins ? SC_CHUNK_REQUESTS / SC_CHUNK_VERIFIED : 1;
	unsigned int i;

	lockdep_assert_held(&pool->dev->queue_lock);

	for (i = 0; i < SC_CHUNK_REQUESTS; i++)
		sc_chunk_init_request(pool, chunk, i);
	for (i = 0; i < SC_CHUNK_REQUESTS; i += stride) {
		if (chunk->twins)
			sc_twins_init(chunk->twins, i / stride, &chunk->requests[i]);
		list_add_tail(&chunk->requests[i].link, &pool->free);
	}
}

static int sc_pool_grow(struct sc_pool *pool)
{
	struct sc_device *dev = pool->dev;
	struct sc_chunk *chunk;
	unsigned long flags;

	chunk = sc_chunk_alloc(dev);
	if (!chunk)
		return -ENOMEM;

	spin_lock_irqsave(&dev->queue_lock, flags);
	list_add_tail(&chunk->list, &pool->chunks);
	list_add_tail_rcu(&chunk->of_device, &dev->chunks);
	sc_chunk_init_locked(pool, chunk);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	sc_chunk_publish(chunk);
	return 0;
}

static struct sc_request *sc_pool_take(struct sc_pool *pool)
{
	struct sc_device *dev = pool->dev;
	struct sc_request *request;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	request = list_first_entry_or_null(&pool->free, struct sc_request, link);
	if (request)
		list_del_init(&request->link);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return request;
}

/* Take a request out of a pool; may sleep. NULL when memory is out. */
struct sc_request *sc_pool_alloc(struct sc_pool *pool)
{
	struct sc_request *request = sc_pool_take(pool);

	if (!request && !sc_pool_grow(pool))
		request = sc_pool_take(pool);
	return request;
}

static void sc_pool_put(struct sc_request *request, struct list_head *list)
{
	struct sc_device *dev = request->pool->dev;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	list_add(&request->link, list);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}

static void sc_request_drop_payload(struct sc_request *request)
{
	kvfree(request->payload);
	request->payload = NULL;
}

/* What was aborted and given up before is as good as new. */
static void sc_pool_renew(struct sc_request *request)
{
	request->aborted = false;
	sc_request_drop_payload(request);
	sc_pool_put(request, &request->pool->free);
}

/* Whoever aborts for days must not eat memory up: the oldest is used again. */
static void sc_pool_rest(struct sc_request *request)
{
	struct sc_pool *pool = request->pool;
	struct sc_request *oldest = NULL;
	unsigned long flags;

	spin_lock_irqsave(&pool->dev->queue_lock, flags);
	list_add(&request->link, &pool->aborted);
	if (pool->n_aborted < SC_POOL_RESTING) {
		pool->n_aborted++;
	} else {
		oldest = list_last_entry(&pool->aborted, struct sc_request, link);
		list_del_init(&oldest->link);
	}
	spin_unlock_irqrestore(&pool->dev->queue_lock, flags);
	if (oldest)
		sc_pool_renew(oldest);
}

/*
 * Put a request back, unless the minidriver may still write to it. One that was
 * aborted rests, with all that it points to: the minidriver may have it on a list
 * of its own, and must not end another one by it.
 */
void sc_pool_free(struct sc_request *request)
{
	if (request->forced)
		return;

	if (sc_verifying())
		sc_twin_tell_last(request);
	if (request->aborted) {
		sc_pool_rest(request);
		return;
	}
	sc_request_drop_payload(request);
	sc_pool_put(request, &request->pool->free);
}

/* Nobody goes through lists of what was aborted before. Process context. */
void sc_pool_reuse_aborted(struct sc_pool *pool)
{
	struct sc_request *request, *next;
	unsigned long flags;
	LIST_HEAD(aborted);

	spin_lock_irqsave(&pool->dev->queue_lock, flags);
	list_splice_init(&pool->aborted, &aborted);
	pool->n_aborted = 0;
	spin_unlock_irqrestore(&pool->dev->queue_lock, flags);

	list_for_each_entry_safe(request, next, &aborted, link)
		sc_pool_renew(request);
}

static struct sc_chunk *sc_chunk_find(unsigned long address)
{
	struct sc_chunk *chunk;

	hash_for_each_possible_rcu(sc_chunks, chunk, by_address, address)
		if ((unsigned long)chunk == address)
			return chunk;
	return NULL;
}

/*
 * The request that a minidriver means, NULL where it is none. Looks at the
 * pointer, never through it.
 */
struct sc_request *sc_request_of_srb(const struct sc_srb *srb)
{
	unsigned long address = (unsigned long)srb;
	struct sc_chunk *chunk;
	size_t offset;

	rcu_read_lock();
	chunk = sc_chunk_find(ALIGN_DOWN(address, SC_CHUNK_BYTES));
	rcu_read_unlock();
	if (!chunk)
		return NULL;

	offset = address - (unsigned long)&chunk->requests[0].srb;
	if (offset >= sizeof(chunk->requests) || offset % sizeof(chunk->requests[0]))
		return NULL;
	return chunk->requests[offset / sizeof(chunk->requests[0])].owner;
}
SC_EXPORT_FOR_TEST(sc_request_of_srb);

/* Between the end of an extension and the next one is nothing that has an owner. */
static u64 sc_chunk_bus_address(const struct sc_chunk *chunk, size_t offset, u32 size,
				u32 *length)
{
	size_t inside = offset % chunk->extension_stride;

	if (inside >= size)
		return 0;

	*length = size - inside;
	return chunk->extensions_bus + offset;
}

/*
 * Bus address of memory in a request's extension; @length is 0 where there is
 * none. A minidriver may ask while the device's pools grow.
 */
u64 sc_extension_bus_address(struct sc_device *dev, const void *address, u32 *length)
{
	const struct sc_initialization_data *init = &dev->driver->init;
	const struct sc_chunk *chunk;
	size_t offset;
	u64 bus = 0;

	*length = 0;
	if (!init->bus_master_dma || !init->per_request_extension_size)
		return 0;

	rcu_read_lock();
	list_for_each_entry_rcu(chunk, &dev->chunks, of_device) {
		offset = address - chunk->extensions;
		if (offset < sc_chunk_extension_bytes(chunk)) {
			bus = sc_chunk_bus_address(chunk, offset,
						   init->per_request_extension_size, length);
			break;
		}
	}
	rcu_read_unlock();
	return bus;
}
