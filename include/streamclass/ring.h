/* SPDX-License-Identifier: GPL-2.0 */
/*
 * A ring in the common DMA buffer, for minidrivers whose device takes or
 * leaves its data in a large circular buffer. The model speaks of such a buffer
 * and has no call for it, so each minidriver would make this.
 *
 * Places in a ring are positions: bytes since it was made, which never turn
 * back, so that full and empty look different and any size will do. The
 * producer is where the next byte comes to, the consumer where the oldest is.
 * Which of the two is the device is the minidriver's affair.
 *
 * Nothing here locks, sleeps or touches the ring's bytes. All calls that change
 * a ring run synchronised with each other and with those that look at it; what
 * has been looked up there may be used elsewhere, for instance to paint
 * &sc_ring_at() of the producer in a Low priority routine, because nobody moves
 * the producer meanwhile.
 */
#ifndef _STREAMCLASS_RING_H
#define _STREAMCLASS_RING_H

#include <linux/minmax.h>

#include <streamclass/minidriver.h>

/**
 * struct sc_ring - a ring; look with the functions below
 * @memory: where the CPU sees it
 * @bus: where the device sees it
 * @size: bytes
 * @produced: position of the producer
 * @consumed: position of the consumer, at most @size behind
 *
 * The memory is the class driver's and lives as long as the device. Put this
 * into the device extension.
 */
struct sc_ring {
	void *memory;
	u64 bus;
	u32 size;
	u64 produced;
	u64 consumed;
};

/**
 * sc_ring_init() - make a part of the common DMA buffer a ring
 * @ring: the ring
 * @hw_device_extension: the device
 * @offset: bytes from the begin of the common buffer
 * @size: bytes, any number but 0
 *
 * Several rings may share the buffer; that they do not overlap is the caller's
 * affair. The ring is empty. A ring that does not lie in the buffer is an
 * offence, and is refused.
 *
 * Windows: no counterpart; minidrivers manage the buffer themselves
 *
 * Context: As stream_class_get_physical_address().
 * Return: %SC_STATUS_SUCCESS; %SC_STATUS_INVALID_PARAMETER for a ring without
 * bytes; %SC_STATUS_INSUFFICIENT_RESOURCES where the buffer is too small.
 */
static inline int sc_ring_init(struct sc_ring *ring, void *hw_device_extension,
			       u32 offset, u32 size)
{
	void *buffer = stream_class_get_dma_buffer(hw_device_extension);
	u32 length;

	*ring = (struct sc_ring){ };
	if (!size)
		return SC_STATUS_INVALID_PARAMETER;
	if (!buffer)
		return SC_STATUS_INSUFFICIENT_RESOURCES;

	ring->bus = stream_class_get_physical_address(hw_device_extension, NULL,
						      buffer + offset, SC_DMA_BUFFER,
						      &length);
	if (length < size)
		return SC_STATUS_INSUFFICIENT_RESOURCES;
	ring->memory = buffer + offset;
	ring->size = size;
	return SC_STATUS_SUCCESS;
}

/**
 * sc_ring_filled() - how much has been produced and not consumed?
 * @ring: the ring
 *
 * Windows: no counterpart
 *
 * Context: Synchronised.
 * Return: Bytes.
 */
static inline u32 sc_ring_filled(const struct sc_ring *ring)
{
	return ring->produced - ring->consumed;
}

/**
 * sc_ring_room() - how much can be produced?
 * @ring: the ring
 *
 * Windows: no counterpart
 *
 * Context: Synchronised.
 * Return: Bytes.
 */
static inline u32 sc_ring_room(const struct sc_ring *ring)
{
	return ring->size - sc_ring_filled(ring);
}

/**
 * sc_ring_offset() - where in its memory is a position?
 * @ring: the ring
 * @position: a position
 *
 * Windows: no counterpart
 *
 * Context: Any context.
 * Return: Bytes from the begin of the ring, less than its size.
 */
static inline u32 sc_ring_offset(const struct sc_ring *ring, u64 position)
{
	return position % ring->size;
}

/**
 * sc_ring_at() - a position as the CPU sees it
 * @ring: the ring
 * @position: a position
 *
 * Windows: no counterpart
 *
 * Context: Any context.
 * Return: Its address.
 */
static inline void *sc_ring_at(const struct sc_ring *ring, u64 position)
{
	return ring->memory + sc_ring_offset(ring, position);
}

/**
 * sc_ring_bus_at() - a position as the device sees it
 * @ring: the ring
 * @position: a position
 *
 * Windows: no counterpart
 *
 * Context: Any context.
 * Return: Its bus address.
 */
static inline u64 sc_ring_bus_at(const struct sc_ring *ring, u64 position)
{
	return ring->bus + sc_ring_offset(ring, position);
}

/**
 * sc_ring_contiguous_room() - how much can be produced in one piece?
 * @ring: the ring
 *
 * Less than sc_ring_room() where the ring turns: the rest begins at its first
 * byte. Never 0 while there is room.
 *
 * Windows: no counterpart
 *
 * Context: Synchronised.
 * Return: Bytes from sc_ring_at() of the producer on.
 */
static inline u32 sc_ring_contiguous_room(const struct sc_ring *ring)
{
	return min(sc_ring_room(ring), ring->size - sc_ring_offset(ring, ring->produced));
}

/**
 * sc_ring_contiguous_filled() - how much can be consumed in one piece?
 * @ring: the ring
 *
 * Windows: no counterpart
 *
 * Context: Synchronised.
 * Return: Bytes from sc_ring_at() of the consumer on.
 */
static inline u32 sc_ring_contiguous_filled(const struct sc_ring *ring)
{
	return min(sc_ring_filled(ring), ring->size - sc_ring_offset(ring, ring->consumed));
}

/**
 * sc_ring_produce() - move the producer on
 * @ring: the ring
 * @bytes: how far; these bytes are there now, or are given up to come to the
 *	ring's begin
 *
 * Windows: no counterpart
 *
 * Context: Synchronised.
 * Return: true; false where there is no such room, and nothing has changed.
 */
static inline bool __must_check sc_ring_produce(struct sc_ring *ring, u32 bytes)
{
	if (bytes > sc_ring_room(ring))
		return false;

	ring->produced += bytes;
	return true;
}

/**
 * sc_ring_consume() - move the consumer on
 * @ring: the ring
 * @bytes: how far; these bytes may be overwritten now
 *
 * Windows: no counterpart
 *
 * Context: Synchronised.
 * Return: true; false where there is not so much, and nothing has changed.
 */
static inline bool __must_check sc_ring_consume(struct sc_ring *ring, u32 bytes)
{
	if (bytes > sc_ring_filled(ring))
		return false;

	ring->consumed += bytes;
	return true;
}

/**
 * sc_ring_drop() - forget what has not been consumed
 * @ring: the ring
 *
 * The producer stays where it is, so who fills the ring need not be stopped.
 *
 * Windows: no counterpart
 *
 * Context: Synchronised.
 */
static inline void sc_ring_drop(struct sc_ring *ring)
{
	ring->consumed = ring->produced;
}

#endif /* _STREAMCLASS_RING_H */
