// SPDX-License-Identifier: GPL-2.0
/*
 * Mapping frames for a device that moves them by itself, for as long as it is
 * there.
 *
 * vb2 keeps MMAP memory mapped for DMA until user space lets go of it, which
 * may be long after the device was unbound. So it is given a device that is
 * always there and reaches everything, and the mapping for the real device is
 * made here. Imported memory needs nothing of this: vb2 lets go of it at once.
 */
#include <linux/dma-mapping.h>
#include <media/videobuf2-dma-sg.h>

#include "bridge.h"

static struct device *sc_memory_device;
static struct device_dma_parameters sc_memory_dma_parameters;

int sc_memory_init(void)
{
	struct device *dev = root_device_register("streamclass-memory");
	int ret;

	if (IS_ERR(dev))
		return PTR_ERR(dev);

	dev->dma_mask = &dev->coherent_dma_mask;
	dev->dma_parms = &sc_memory_dma_parameters;
	dma_set_max_seg_size(dev, UINT_MAX);
	sc_memory_device = dev;
	ret = dma_set_mask_and_coherent(dev, DMA_BIT_MASK(64));
	if (ret)
		root_device_unregister(dev);
	return ret;
}

void sc_memory_exit(void)
{
	root_device_unregister(sc_memory_device);
}

/* The device that vb2 maps memory for; NULL is the queue's own. */
struct device *sc_memory_device_of(const struct vb2_queue *queue)
{
	return queue->memory == VB2_MEMORY_MMAP ? sc_memory_device : NULL;
}

static int sc_copy_pages(struct sg_table *to, const struct sg_table *from)
{
	struct scatterlist *source, *target;
	unsigned int i;
	int ret;

	ret = sg_alloc_table(to, from->orig_nents, GFP_KERNEL);
	if (ret)
		return ret;

	target = to->sgl;
	for_each_sgtable_sg(from, source, i) {
		sg_set_page(target, sg_page(source), source->length, source->offset);
		target = sg_next(target);
	}
	return 0;
}

/* Each use of a buffer synchronises it, so mapping it need not. */
static int sc_buffer_map_pages(struct sc_buffer *buffer, const struct sg_table *pages)
{
	const struct vb2_queue *queue = buffer->vb.vb2_buf.vb2_queue;
	int ret = sc_copy_pages(&buffer->mapping, pages);

	if (ret)
		return ret;

	ret = dma_map_sgtable(queue->dev, &buffer->mapping, queue->dma_dir,
			      DMA_ATTR_SKIP_CPU_SYNC);
	if (ret)
		sg_free_table(&buffer->mapping);
	else
		buffer->mapped = true;
	return ret;
}

/* Where the device finds the frame; an error pointer where it cannot. */
struct sg_table *sc_buffer_map(struct sc_buffer *buffer)
{
	struct vb2_buffer *vb = &buffer->vb.vb2_buf;
	struct sg_table *pages = vb2_dma_sg_plane_desc(vb, 0);
	int ret;

	if (!sc_memory_device_of(vb->vb2_queue))
		return pages;

	ret = sc_buffer_map_pages(buffer, pages);
	return ret ? ERR_PTR(ret) : &buffer->mapping;
}

void sc_buffer_unmap(struct sc_buffer *buffer)
{
	const struct vb2_queue *queue = buffer->vb.vb2_buf.vb2_queue;

	if (!buffer->mapped)
		return;

	dma_unmap_sgtable(queue->dev, &buffer->mapping, queue->dma_dir,
			  DMA_ATTR_SKIP_CPU_SYNC);
	sg_free_table(&buffer->mapping);
	buffer->mapped = false;
}

void sc_buffer_sync_for_device(struct sc_buffer *buffer)
{
	const struct vb2_queue *queue = buffer->vb.vb2_buf.vb2_queue;

	if (buffer->mapped)
		dma_sync_sgtable_for_device(queue->dev, &buffer->mapping, queue->dma_dir);
}

void sc_buffer_sync_for_cpu(struct sc_buffer *buffer)
{
	const struct vb2_queue *queue = buffer->vb.vb2_buf.vb2_queue;

	if (buffer->mapped)
		dma_sync_sgtable_for_cpu(queue->dev, &buffer->mapping, queue->dma_dir);
}
