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
#include <linux/dma-buf.h>
#include <linux/dma-mapping.h>
#include <media/videobuf2-dma-contig.h>
#include <media/videobuf2-dma-sg.h>

#include "bridge.h"

/* What such a device reaches says where its contiguous memory comes from. */
static struct sc_memory {
	const char *name;
	unsigned int bits;
	struct device *dev;
	struct device_dma_parameters dma_parameters;
} sc_memories[] = {
	{ .name = "streamclass-memory", .bits = 64 },
	{ .name = "streamclass-memory32", .bits = 32 },
	{ .name = "streamclass-memory24", .bits = 24 },
};

static int sc_memory_create(struct sc_memory *memory)
{
	struct device *dev = root_device_register(memory->name);
	int ret;

	if (IS_ERR(dev))
		return PTR_ERR(dev);

	dev->dma_mask = &dev->coherent_dma_mask;
	dev->dma_parms = &memory->dma_parameters;
	dma_set_max_seg_size(dev, UINT_MAX);
	ret = dma_set_mask_and_coherent(dev, DMA_BIT_MASK(memory->bits));
	if (ret)
		root_device_unregister(dev);
	else
		memory->dev = dev;
	return ret;
}

/* Somebody may still have memory of it, and with that the device. */
static void sc_memory_destroy(struct sc_memory *memory)
{
	memory->dev->dma_parms = NULL;
	root_device_unregister(memory->dev);
}

int sc_memory_init(void)
{
	unsigned int i;
	int ret;

	for (i = 0; i < ARRAY_SIZE(sc_memories); i++) {
		ret = sc_memory_create(&sc_memories[i]);
		if (ret)
			goto destroy;
	}
	return 0;

destroy:
	while (i--)
		sc_memory_destroy(&sc_memories[i]);
	return ret;
}

void sc_memory_exit(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sc_memories); i++)
		sc_memory_destroy(&sc_memories[i]);
}

/* The device that vb2 maps memory for; NULL is the queue's own. */
struct device *sc_memory_device_of(const struct vb2_queue *queue)
{
	if (queue->memory != VB2_MEMORY_MMAP)
		return NULL;
	if (queue->gfp_flags & __GFP_DMA)
		return sc_memories[2].dev;
	if (queue->gfp_flags & __GFP_DMA32)
		return sc_memories[1].dev;

	return sc_memories[0].dev;
}

/* vb2 has such memory for a device that needs each frame in one piece. */
static bool sc_queue_is_contiguous(const struct vb2_queue *queue)
{
	return queue->mem_ops == &vb2_dma_contig_memops;
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

static int sc_buffer_list_pages(struct sc_buffer *buffer)
{
	struct vb2_buffer *vb = &buffer->vb.vb2_buf;

	if (!sc_queue_is_contiguous(vb->vb2_queue))
		return sc_copy_pages(&buffer->mapping, vb2_dma_sg_plane_desc(vb, 0));

	return dma_get_sgtable(sc_memory_device_of(vb->vb2_queue), &buffer->mapping,
			       vb2_plane_vaddr(vb, 0),
			       vb2_dma_contig_plane_dma_addr(vb, 0),
			       vb2_plane_size(vb, 0));
}

/* Each use of a buffer synchronises it, so mapping it need not. */
static int sc_buffer_map_pages(struct sc_buffer *buffer)
{
	const struct vb2_queue *queue = buffer->vb.vb2_buf.vb2_queue;
	int ret = sc_buffer_list_pages(buffer);

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
	int ret;

	if (!sc_memory_device_of(vb->vb2_queue))
		return vb2_dma_sg_plane_desc(vb, 0);

	ret = sc_buffer_map_pages(buffer);
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

/* Only of a buffer that is mapped, as the other one. */
void sc_buffer_sync_for_device(struct sc_buffer *buffer)
{
	const struct vb2_queue *queue = buffer->vb.vb2_buf.vb2_queue;

	dma_sync_sgtable_for_device(queue->dev, &buffer->mapping, queue->dma_dir);
}

void sc_buffer_sync_for_cpu(struct sc_buffer *buffer)
{
	const struct vb2_queue *queue = buffer->vb.vb2_buf.vb2_queue;

	dma_sync_sgtable_for_cpu(queue->dev, &buffer->mapping, queue->dma_dir);
}

/* These pages have one count for all, which is vb2's: take a part in that. */
static void sc_buffer_keep_block(struct sc_buffer *buffer)
{
	struct vb2_buffer *vb = &buffer->vb.vb2_buf;
	struct vb2_queue *queue = vb->vb2_queue;

	if (!queue->mem_ops->get_dmabuf(vb, vb->planes[0].mem_priv, O_RDWR))
		dev_err(queue->dev, "no memory to keep a frame that the device may still write to\n");
}

/*
 * The device may write to this frame for ever. vb2 and whoever gave the memory
 * may let go of it, and it goes to nobody: a reference to it is never dropped.
 */
void sc_buffer_keep(struct sc_buffer *buffer)
{
	struct vb2_buffer *vb = &buffer->vb.vb2_buf;

	if (vb->memory == VB2_MEMORY_DMABUF)
		get_dma_buf(vb->planes[0].dbuf);
	else if (sc_queue_is_contiguous(vb->vb2_queue))
		sc_buffer_keep_block(buffer);
	else
		sc_keep_pages(vb2_dma_sg_plane_desc(vb, 0));
}
