// SPDX-License-Identifier: GPL-2.0
/*
 * Data requests: made once for each buffer of a client, filled in once for
 * each piece of memory, then used again and again.
 */
#include <linux/poison.h>
#include <linux/scatterlist.h>
#include <linux/slab.h>

#include "internal.h"

/*
 * Where the CPU sees the frame of a stream that it never touches: nowhere. It
 * is an address to reckon with, which faults at once where it is followed.
 */
#define SC_FRAME_WITHOUT_CPU	((void *)(POISON_POINTER_DELTA + 0xda7a00000000UL))

static size_t sc_header_bytes(const struct sc_stream *stream)
{
	return sizeof(struct sc_ksstream_header) +
	       stream->object.stream_header_media_specific;
}

/* The minidriver's scratch lies behind what the header's size covers. */
static int sc_request_alloc_header(struct sc_request *request, struct sc_stream *stream)
{
	size_t size = sc_header_bytes(stream) + stream->object.stream_header_workspace;

	if (request->header_size >= size)
		return 0;

	kfree(request->header);
	request->header_size = 0;
	request->header = kzalloc(size, GFP_KERNEL);
	if (!request->header)
		return -ENOMEM;
	request->header_size = size;
	return 0;
}

static int sc_request_alloc_headers(struct sc_request *request, struct sc_stream *stream)
{
	int ret = sc_request_alloc_header(request, stream);
	struct sc_request *twin;
	unsigned int i;

	for (i = 0; !ret && (twin = sc_twin_slot(request, i)); i++)
		ret = sc_request_alloc_header(twin, stream);
	return ret;
}

static enum sc_srb_command sc_data_command(const struct sc_stream *stream)
{
	return stream->information->data_flow == SC_KSPIN_DATAFLOW_OUT ?
	       SC_SRB_READ_DATA : SC_SRB_WRITE_DATA;
}

/* Member by member: as a whole it would be a string instruction, which is slow. */
static void sc_request_clear_header(struct sc_request *request)
{
	size_t more = request->header_bytes - sizeof(*request->header);
	struct sc_ksstream_header *header = request->header;

	header->type_specific_flags = 0;
	header->presentation_time.time = 0;
	header->presentation_time.numerator = 1;
	header->presentation_time.denominator = 1;
	header->duration = 0;
	header->data_used = 0;
	header->options_flags = 0;
	header->reserved = 0;
	if (more)
		memset(header + 1, 0, more);
}

/*
 * What a data request says when it goes down. All of it lies where the
 * minidriver may write, so each frame begins with it anew. What is written is
 * described by the client; only the frame is ours to name then.
 */
void sc_request_fill(struct sc_request *request)
{
	struct sc_ksstream_header *header = request->header;
	struct sc_srb *srb = &request->srb;

	srb->command = request->command;
	srb->flags = SC_SRB_HW_FLAGS_STREAM_REQUEST | SC_SRB_HW_FLAGS_DATA_TRANSFER;
	srb->stream_object = &request->queue->stream->object;
	srb->hw_instance_extension = request->instance;
	srb->command_data.data_buffer_array = header;
	srb->number_of_buffers = 1;
	srb->number_of_bytes_to_transfer = request->extent;
	srb->scatter_gather_buffer = request->list;
	srb->number_of_scatter_gather_elements = request->list_length;
	srb->number_of_physical_pages = request->list_size;

	if (request->command == SC_SRB_READ_DATA)
		sc_request_clear_header(request);
	header->size = request->header_bytes;
	header->data = request->data;
	header->frame_extent = request->extent;
}

/* What does not change as long as the stream is open. */
static void sc_request_set_stream(struct sc_request *request, struct sc_stream *stream)
{
	request->queue = &stream->data;
	request->command = sc_data_command(stream);
	request->instance = sc_filter_extension(stream->filter);
	request->header_bytes = sc_header_bytes(stream);
}

/**
 * sc_request_alloc() - make a data request
 * @stream: an open stream whose data is accessible
 *
 * &sc_request.complete and &sc_request.context are the caller's to set.
 *
 * Context: Process context. May sleep.
 * Return: The request, or NULL when memory is out.
 */
struct sc_request *sc_request_alloc(struct sc_stream *stream)
{
	struct sc_request *request = sc_pool_alloc(&stream->pool);

	if (!request)
		return NULL;
	if (sc_request_alloc_headers(request, stream)) {
		sc_pool_free(request);
		return NULL;
	}
	sc_request_set_stream(request, stream);
	request->data = NULL;
	request->extent = 0;
	request->list_length = 0;
	sc_request_clear_header(request);
	sc_request_fill(request);
	return request;
}
SC_EXPORT_FOR_TEST(sc_request_alloc);

/**
 * sc_request_free() - give up a data request
 * @request: an idle request of a stream that is still open
 *
 * Context: Process context.
 */
void sc_request_free(struct sc_request *request)
{
	sc_pool_free(request);
}
SC_EXPORT_FOR_TEST(sc_request_free);

/**
 * sc_request_frame_is_lost() - may the device still write to a frame?
 * @request: an idle request
 *
 * It was taken back by force from a device that moves frames by DMA and cannot
 * be cut off. The memory of the frame must never be used for anything else, and
 * never go back to where it came from: keep it, for instance with
 * sc_keep_pages(). It may be unmapped, since nothing new is mapped for such a
 * device until it is bound again.
 *
 * Context: Any.
 * Return: true once it is.
 */
bool sc_request_frame_is_lost(const struct sc_request *request)
{
	return test_bit(SC_REQUEST_LOST, &request->flags);
}
SC_EXPORT_FOR_TEST(sc_request_frame_is_lost);

static int sc_request_alloc_list(struct sc_request *request, unsigned int elements)
{
	if (request->list_size >= elements)
		return 0;

	kvfree(request->list);
	request->list_size = 0;
	request->list = kvcalloc(elements, sizeof(*request->list), GFP_KERNEL);
	if (!request->list)
		return -ENOMEM;
	request->list_size = elements;
	return 0;
}

static int sc_request_copy_list(struct sc_request *request, struct sg_table *sgt, u32 length)
{
	struct sc_ksscatter_gather *element;
	struct scatterlist *sg;
	u32 left = length;
	unsigned int i;

	if (sc_request_alloc_list(request, sgt->nents))
		return -ENOMEM;

	for_each_sgtable_dma_sg(sgt, sg, i) {
		element = &request->list[i];
		element->physical_address.quad_part = sg_dma_address(sg);
		element->length = min_t(u32, sg_dma_len(sg), left);
		left -= element->length;
		request->list_length++;
		if (!left)
			break;
	}
	return left ? -EINVAL : 0;
}

/* What the device cannot do, no client may ask of it. */
static int sc_request_check_list(const struct sc_request *request)
{
	const struct sc_device *dev = request->queue->dev;
	u32 alignment = sc_device_buffer_alignment(dev);
	u64 address;
	u32 i;

	if (sc_device_wants_contiguous(dev) && request->list_length != 1) {
		dev_dbg(dev->parent, "a frame has %u pieces; the device needs it in one\n",
			request->list_length);
		return -EINVAL;
	}
	for (i = 0; i < request->list_length; i++) {
		address = request->list[i].physical_address.quad_part;
		if (IS_ALIGNED(address, alignment))
			continue;
		dev_dbg(dev->parent, "piece %u of a frame begins at %#llx; the device needs multiples of %u\n",
			i, address, alignment);
		return -EINVAL;
	}
	return 0;
}

static int sc_request_set_list(struct sc_request *request, struct sg_table *sgt, u32 length)
{
	int ret;

	request->list_length = 0;
	if (!sgt)
		return 0;

	ret = sc_request_copy_list(request, sgt, length);
	if (!ret)
		ret = sc_request_check_list(request);
	if (ret)
		request->list_length = 0;
	return ret;
}

/**
 * sc_request_set_buffer() - say where the frame is
 * @request: an idle data request
 * @data: its kernel virtual address; NULL where only the device touches it: the
 *	minidriver then sees an address that stands for it
 * @length: bytes
 * @sgt: its bus addresses, mapped by the client; NULL for a Pio stream
 *
 * Context: Process context. May sleep.
 * Return: 0; -ENOMEM; -EINVAL where @sgt is shorter than @length, or does not lie
 * as sc_device_buffer_alignment() and sc_device_wants_contiguous() ask. The
 * request has no buffer then.
 */
int sc_request_set_buffer(struct sc_request *request, void *data, u32 length,
			  struct sg_table *sgt)
{
	int ret = sc_request_set_list(request, sgt, length);

	if (!ret && data && sc_verifying())
		ret = sc_twin_set_trap(request, length);
	request->data = data ?: sgt ? SC_FRAME_WITHOUT_CPU : NULL;
	request->extent = length;
	if (ret) {
		request->data = NULL;
		request->extent = 0;
	}
	sc_request_fill(request);
	return ret;
}
SC_EXPORT_FOR_TEST(sc_request_set_buffer);
