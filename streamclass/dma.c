// SPDX-License-Identifier: GPL-2.0
/*
 * Memory that a device reaches by itself: the common buffer, and what a
 * minidriver may be told about addresses.
 */
#include <linux/dma-mapping.h>
#include <linux/mm.h>
#include <linux/scatterlist.h>

#include "internal.h"

/* The model knows 24 bits or all; Linux knows what else hardware has. */
int sc_dma_set_mask(struct sc_device *dev)
{
	unsigned int bits = dev->driver->minidriver->dma_bits ?: 64;

	if (dev->driver->init.dma24bit_addresses)
		bits = 24;
	dev->dma_mask = DMA_BIT_MASK(bits);
	/* Lists for minidrivers have room for a whole frame in one element. */
	dma_set_max_seg_size(dev->parent, UINT_MAX);
	return dma_set_mask_and_coherent(dev->parent, dev->dma_mask);
}

static size_t sc_dma_buffer_bytes(const struct sc_device *dev)
{
	return PAGE_ALIGN(dev->driver->init.dma_buffer_size);
}

/* Coherent memory is page aligned, which is all buffer_alignment may ask. */
int sc_dma_init(struct sc_device *dev)
{
	if (!dev->driver->init.dma_buffer_size)
		return 0;

	dev->dma_buffer = dma_alloc_coherent(dev->parent, sc_dma_buffer_bytes(dev),
					     &dev->dma_buffer_bus, GFP_KERNEL);
	return dev->dma_buffer ? 0 : -ENOMEM;
}

void sc_dma_exit(struct sc_device *dev)
{
	if (dev->dma_buffer)
		dma_free_coherent(dev->parent, sc_dma_buffer_bytes(dev),
				  dev->dma_buffer, dev->dma_buffer_bus);
	dev->dma_buffer = NULL;
}

void *stream_class_get_dma_buffer(void *hw_device_extension)
{
	struct sc_device *dev = sc_device_of_extension(hw_device_extension);

	return dev ? dev->dma_buffer : NULL;
}
EXPORT_SYMBOL_GPL(stream_class_get_dma_buffer);

static u64 sc_dma_buffer_address(const struct sc_device *dev, const void *address,
				 u32 *length)
{
	size_t offset = address - dev->dma_buffer;

	if (!dev->dma_buffer || offset >= dev->driver->init.dma_buffer_size)
		return 0;

	*length = dev->driver->init.dma_buffer_size - offset;
	return dev->dma_buffer_bus + offset;
}

static u64 sc_request_bus_address(const struct sc_request *request, const void *address,
				  u32 *length)
{
	const struct sc_ksscatter_gather *element = request->list;
	size_t offset = address - request->data;
	u32 i;

	for (i = 0; i < request->list_length; i++, element++) {
		if (offset < element->length) {
			*length = element->length - offset;
			return element->physical_address.quad_part + offset;
		}
		offset -= element->length;
	}
	return 0;
}

/* Only as long as the minidriver owns the request is its frame mapped for it. */
static u64 sc_dma_frame_address(struct sc_device *dev, const struct sc_srb *srb,
				const void *address, u32 *length)
{
	struct sc_request *request = sc_request_of_srb(srb);
	unsigned long flags;
	u64 bus = 0;

	if (!request || request->pool->dev != dev)
		return 0;

	spin_lock_irqsave(&dev->queue_lock, flags);
	if (sc_request_is_owned_locked(request, srb) && request->queue->kind == SC_QUEUE_DATA)
		bus = sc_request_bus_address(request, address, length);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return bus;
}

static const char * const sc_buffer_type_names[] = {
	[SC_PER_REQUEST_EXTENSION] = "the extension of a request",
	[SC_DMA_BUFFER] = "the common DMA buffer",
	[SC_SRB_DATA_BUFFER] = "the frame of a DMA request that it owns",
};

u64 stream_class_get_physical_address(void *hw_device_extension, struct sc_srb *hw_srb,
				      void *virtual_address,
				      enum sc_stream_buffer_type type, u32 *length)
{
	struct sc_device *dev = sc_device_of_extension(hw_device_extension);
	u64 bus = 0;

	*length = 0;
	if (!dev)
		return 0;

	switch (type) {
	case SC_PER_REQUEST_EXTENSION:
		bus = sc_extension_bus_address(dev, virtual_address, length);
		break;
	case SC_DMA_BUFFER:
		bus = sc_dma_buffer_address(dev, virtual_address, length);
		break;
	case SC_SRB_DATA_BUFFER:
		bus = sc_dma_frame_address(dev, hw_srb, virtual_address, length);
		break;
	}
	if (!*length)
		sc_minidriver_bug(dev, SC_OFFENCE_ADDRESS,
				  "asks for the bus address of what is not in %s",
				  type < ARRAY_SIZE(sc_buffer_type_names) ?
				  sc_buffer_type_names[type] : "any memory it may name");
	return bus;
}
EXPORT_SYMBOL_GPL(stream_class_get_physical_address);

/**
 * sc_device_buffer_alignment() - where frames for the device may begin
 * @dev: a device
 *
 * Each element of a frame that the device moves by itself begins at a bus
 * address that is a multiple of this; sc_request_set_buffer() refuses others.
 *
 * Context: Any context.
 * Return: Bytes, a power of two and at most a page; 1 where anywhere will do.
 */
u32 sc_device_buffer_alignment(const struct sc_device *dev)
{
	return dev->driver->init.buffer_alignment ?: 1;
}
SC_EXPORT_FOR_TEST(sc_device_buffer_alignment);

/**
 * sc_device_wants_contiguous() - must frames for the device lie in one piece?
 * @dev: a device
 *
 * A frame that the device moves by itself is one element then;
 * sc_request_set_buffer() refuses others.
 *
 * Context: Any context.
 * Return: true where the minidriver asks for it.
 */
bool sc_device_wants_contiguous(const struct sc_device *dev)
{
	return dev->driver->minidriver->contiguous_frames;
}
SC_EXPORT_FOR_TEST(sc_device_wants_contiguous);

/**
 * sc_device_dma_limited() - is there memory that the device does not reach?
 * @dev: a device
 *
 * Context: Any context.
 * Return: true where frames must come from memory chosen for the device.
 */
bool sc_device_dma_limited(const struct sc_device *dev)
{
	return dev->driver->init.bus_master_dma &&
	       dma_get_required_mask(dev->parent) > dev->dma_mask;
}
SC_EXPORT_FOR_TEST(sc_device_dma_limited);

/**
 * sc_device_dma_gfp() - zone that frames for the device come from
 * @dev: a device
 *
 * Context: Any context.
 * Return: GFP_DMA, GFP_DMA32 or 0, to be added to other flags.
 */
gfp_t sc_device_dma_gfp(const struct sc_device *dev)
{
	if (!sc_device_dma_limited(dev))
		return 0;

	return dev->dma_mask < DMA_BIT_MASK(32) ? GFP_DMA : GFP_DMA32;
}
SC_EXPORT_FOR_TEST(sc_device_dma_gfp);

/**
 * sc_keep_pages() - keep pages for good
 * @pages: memory of a frame that is lost, each page with a count of its own
 *
 * Takes a reference to each page that nobody ever drops. Who owns the pages may
 * let go of them as always; they do not come back until the machine restarts.
 *
 * Context: Any.
 */
void sc_keep_pages(const struct sg_table *pages)
{
	struct sg_page_iter iter;

	for_each_sgtable_page(pages, &iter, 0)
		get_page(sg_page_iter_page(&iter));
}
SC_EXPORT_FOR_TEST(sc_keep_pages);
