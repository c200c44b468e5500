// SPDX-License-Identifier: GPL-2.0
/*
 * What a minidriver is told of the memory that its device reaches, and what it
 * is never told.
 */
#include <linux/dma-mapping.h>
#include <linux/gfp.h>
#include <linux/io.h>
#include <linux/poison.h>
#include <linux/scatterlist.h>

#include "testbed.h"

#define SC_DMA_BUFFER_BYTES	5000
#define SC_DMA_ELEMENTS		3
#define SC_DMA_FRAME_BYTES	(100 + 28 + 4096)

static const struct sc_dma_element {
	u64 bus;
	u32 length;
} sc_dma_elements[SC_DMA_ELEMENTS] = {
	{ 0x10000000, 100 },
	{ 0x20000f80, 28 },
	{ 0x7ffffff000, 4096 },
};

/* A bus master with streams that move frames by DMA. */
static int sc_dma_init_bare(struct kunit *test)
{
	int ret = sc_testbed_init(test);
	struct sc_fake *fake;

	if (ret)
		return ret;

	fake = sc_testbed_fake(test);
	fake->init.bus_master_dma = true;
	fake->init.dma_buffer_size = SC_DMA_BUFFER_BYTES;
	fake->dma = true;
	return 0;
}

static void sc_dma_register(struct kunit *test)
{
	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);
}

static void sc_dma_free_table(void *table)
{
	sg_free_table(table);
}

/* A frame that nobody mapped: only its addresses matter. */
static struct sg_table *sc_dma_table(struct kunit *test, const struct sc_dma_element *elements,
				     unsigned int count)
{
	struct sg_table *table = kunit_kzalloc(test, sizeof(*table), GFP_KERNEL);
	struct scatterlist *sg;
	unsigned int i;

	KUNIT_ASSERT_NOT_NULL(test, table);
	KUNIT_ASSERT_EQ(test, sg_alloc_table(table, count, GFP_KERNEL), 0);
	for_each_sgtable_dma_sg(table, sg, i) {
		sg_dma_address(sg) = elements[i].bus;
		sg_dma_len(sg) = elements[i].length;
	}
	return table;
}

/* Give @request a frame with the usual elements. */
static void sc_dma_set_frame(struct kunit *test, struct sc_request *request, void *data)
{
	struct sg_table *table = sc_dma_table(test, sc_dma_elements, SC_DMA_ELEMENTS);
	int ret = sc_request_set_buffer(request, data, SC_DMA_FRAME_BYTES, table);

	sc_dma_free_table(table);
	KUNIT_ASSERT_EQ(test, ret, 0);
}

/* A request in the minidriver's hands. */
static struct sc_request *sc_dma_held(struct kunit *test, void *data)
{
	struct sc_request *request;

	sc_dma_register(test);
	request = sc_testbed_data(test, sc_testbed_run(test, 0, 0));
	sc_dma_set_frame(test, request, data);
	sc_request_submit(request);
	sc_testbed_settle(test);
	KUNIT_ASSERT_EQ(test, request->state, SC_SRB_ACTIVE);
	return request;
}

static u64 sc_dma_ask(struct kunit *test, struct sc_srb *srb, void *address,
		      enum sc_stream_buffer_type type, u32 *length)
{
	*length = 7;
	return stream_class_get_physical_address(sc_testbed_dev(test)->extension,
						 sc_fake_block(srb), address, type, length);
}

static const char * const sc_dma_refusals[] = {
	[SC_PER_REQUEST_EXTENSION] =
		"asks for the bus address of what is not in the extension of a request",
	[SC_DMA_BUFFER] =
		"asks for the bus address of what is not in the common DMA buffer",
	[SC_SRB_DATA_BUFFER] =
		"asks for the bus address of what is not in the frame of a DMA request that it owns",
	"asks for the bus address of what is not in any memory it may name",
};

/* Nothing is translated, and the minidriver is named. */
static void sc_dma_expect_refused(struct kunit *test, struct sc_srb *srb, void *address,
				  enum sc_stream_buffer_type type)
{
	u32 length;

	KUNIT_EXPECT_EQ(test, sc_dma_ask(test, srb, address, type, &length), 0);
	KUNIT_EXPECT_EQ(test, length, 0);
	sc_testbed_expect_report(test, SC_OFFENCE_ADDRESS, sc_dma_refusals[type]);
}

static void sc_dma_expect_split(struct kunit *test, struct sc_request *request, void *data)
{
	u32 offset = 0, length, i, j;
	u64 bus;

	for (i = 0; i < SC_DMA_ELEMENTS; i++) {
		for (j = 0; j < sc_dma_elements[i].length; j++, offset++) {
			bus = sc_dma_ask(test, &request->srb, data + offset,
					 SC_SRB_DATA_BUFFER, &length);
			KUNIT_ASSERT_EQ(test, bus, sc_dma_elements[i].bus + j);
			KUNIT_ASSERT_EQ(test, length, sc_dma_elements[i].length - j);
		}
	}
	KUNIT_EXPECT_EQ(test, offset, SC_DMA_FRAME_BYTES);
}

/* M-04 M-05 A-35: each byte of it, with what is contiguous from there on. */
static void a_frame_may_be_split_at_any_place(struct kunit *test)
{
	void *data = sc_testbed(test)->frames;
	struct sc_request *request = sc_dma_held(test, data);

	KUNIT_EXPECT_PTR_EQ(test, sc_request_header(request)->data, data);
	sc_dma_expect_split(test, request, data);
}

/* M-02 M-04: there is an address to reckon with, and none to write to. */
static void a_frame_without_a_cpu_address_may_be_split_too(struct kunit *test)
{
	struct sc_request *request = sc_dma_held(test, NULL);
	void *data = sc_request_header(request)->data;

	KUNIT_ASSERT_NOT_NULL(test, data);
	KUNIT_EXPECT_EQ(test, (unsigned long)data >> 48, POISON_POINTER_DELTA >> 48);
	KUNIT_EXPECT_FALSE(test, virt_addr_valid(data));
	sc_dma_expect_split(test, request, data);
	sc_dma_expect_refused(test, &request->srb, NULL, SC_SRB_DATA_BUFFER);
}

/* M-04: the last element may be larger than what is left of the frame. */
static void a_frame_ends_where_its_extent_does(struct kunit *test)
{
	static const struct sc_dma_element element = { 0x5000, 4096 };
	struct sg_table *table = sc_dma_table(test, &element, 1);
	struct sc_request *request;
	void *data = sc_testbed(test)->frames;
	u32 length;

	sc_dma_register(test);
	request = sc_testbed_data(test, sc_testbed_run(test, 0, 0));
	KUNIT_EXPECT_EQ(test, sc_request_set_buffer(request, data, 1000, table), 0);
	sc_dma_free_table(table);
	sc_request_submit(request);
	sc_testbed_settle(test);

	KUNIT_EXPECT_EQ(test, sc_dma_ask(test, &request->srb, data + 999, SC_SRB_DATA_BUFFER,
					 &length), 0x5000 + 999);
	KUNIT_EXPECT_EQ(test, length, 1);
	sc_dma_expect_refused(test, &request->srb, data + 1000, SC_SRB_DATA_BUFFER);
}

/* M-04 M-05 */
static void what_lies_outside_a_frame_has_no_bus_address(struct kunit *test)
{
	void *data = sc_testbed(test)->frames[1];
	struct sc_request *request = sc_dma_held(test, data);

	sc_dma_expect_refused(test, &request->srb, data - 1, SC_SRB_DATA_BUFFER);
	sc_dma_expect_refused(test, &request->srb, data + SC_DMA_FRAME_BYTES, SC_SRB_DATA_BUFFER);
	sc_dma_expect_refused(test, &request->srb, NULL, SC_SRB_DATA_BUFFER);
	sc_dma_expect_refused(test, &request->srb, (void *)ULONG_MAX, SC_SRB_DATA_BUFFER);
}

/* M-05: the pointer is looked at, never followed. */
static void a_frame_needs_the_request_it_belongs_to(struct kunit *test)
{
	void *data = sc_testbed(test)->frames;
	struct sc_request *request = sc_dma_held(test, data);
	struct sc_request *other = sc_testbed_data(test, request->queue->stream);
	struct sc_srb stray = request->srb;

	sc_dma_set_frame(test, other, data + SC_DMA_FRAME_BYTES);
	sc_request_submit(other);
	sc_fake_ready(request->queue);
	sc_testbed_settle(test);
	KUNIT_ASSERT_EQ(test, other->state, SC_SRB_ACTIVE);

	sc_dma_expect_refused(test, &other->srb, data, SC_SRB_DATA_BUFFER);
	sc_dma_expect_refused(test, NULL, data, SC_SRB_DATA_BUFFER);
	sc_dma_expect_refused(test, &stray, data, SC_SRB_DATA_BUFFER);
	sc_dma_expect_refused(test, (void *)&request->srb + 8, data, SC_SRB_DATA_BUFFER);
}

/* M-05: what a control request carries is no frame. */
static void only_data_requests_have_a_frame(struct kunit *test)
{
	struct sc_request *control;
	struct sc_stream *stream;

	sc_dma_register(test);
	stream = sc_testbed_open(test, 0, 0);
	sc_fake_does(sc_testbed_fake(test), SC_SRB_GET_DATA_FORMAT, SC_FAKE_KEEP, 0);
	control = sc_testbed_send(test, stream, SC_SRB_GET_DATA_FORMAT);
	sc_testbed_settle(test);
	KUNIT_ASSERT_EQ(test, control->state, SC_SRB_ACTIVE);

	sc_dma_expect_refused(test, &control->srb, control, SC_SRB_DATA_BUFFER);
}

/* M-05: before it came, and after it was given back or taken. */
static void a_frame_is_translated_for_its_owner_alone(struct kunit *test)
{
	void *data = sc_testbed(test)->frames;
	struct sc_request *request;

	sc_dma_register(test);
	request = sc_testbed_data(test, sc_testbed_run(test, 0, 0));
	sc_dma_set_frame(test, request, data);
	sc_dma_expect_refused(test, &request->srb, data, SC_SRB_DATA_BUFFER);

	sc_request_submit(request);
	sc_testbed_settle(test);
	sc_dma_expect_split(test, request, data);
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_dma_expect_refused(test, &request->srb, data, SC_SRB_DATA_BUFFER);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, 0);

	sc_request_submit(request);
	sc_testbed_settle(test);
	sc_request_force(request, -EIO);
	sc_dma_expect_refused(test, &request->srb, data, SC_SRB_DATA_BUFFER);
}

/* M-04 R-13: what the minidriver moves in its request moves nothing else. */
static void a_minidriver_may_advance_what_its_request_says(struct kunit *test)
{
	void *data = sc_testbed(test)->frames;
	struct sc_request *request = sc_dma_held(test, data);

	request->out->scatter_gather_buffer++;
	request->out->number_of_scatter_gather_elements--;
	request->out->number_of_buffers = 0;
	sc_request_out_header(request)->data = data + 100;
	sc_dma_expect_split(test, request, data);
}

static void sc_dma_ask_inside(struct sc_fake *fake, struct sc_srb *srb)
{
	u32 length;

	if (stream_class_get_physical_address(srb->hw_device_extension, srb,
					      srb->command_data.data_buffer_array->data,
					      SC_SRB_DATA_BUFFER, &length) ==
	    sc_dma_elements[0].bus)
		fake->context = srb;
}

struct sc_mode_case {
	bool unsynchronised;
	const char *name;
};

static const struct sc_mode_case sc_mode_cases[] = {
	{ false, "synchronised" },
	{ true, "unsynchronised" },
};

static void sc_mode_name(const struct sc_mode_case *c, char *text)
{
	strscpy(text, c->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_mode, sc_mode_cases, sc_mode_name);

/* M-04: where it is asked for most. */
static void the_entry_point_owns_the_frame_already(struct kunit *test)
{
	const struct sc_mode_case *c = test->param_value;
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_request *request;

	fake->init.turn_off_synchronization = c->unsynchronised;
	sc_fake_answer(fake, SC_SRB_READ_DATA)->before = sc_dma_ask_inside;
	request = sc_dma_held(test, NULL);
	KUNIT_EXPECT_PTR_EQ(test, fake->context, (void *)request->out);
}

/* Without an IOMMU a bus address is a physical one, which is another way there. */
static void sc_dma_expect_extension(struct kunit *test, void *extension)
{
	u32 size = sc_testbed_fake(test)->init.per_request_extension_size;
	u32 i, length;
	u64 bus;

	KUNIT_ASSERT_NOT_NULL(test, extension);
	for (i = 0; i < size; i++) {
		bus = sc_dma_ask(test, NULL, extension + i, SC_PER_REQUEST_EXTENSION, &length);
		KUNIT_EXPECT_EQ(test, bus, virt_to_phys(extension + i));
		KUNIT_EXPECT_EQ(test, length, size - i);
	}
}

/* M-05: in each block of a pool that has grown, and of the device's own pool. */
static void the_extension_of_each_request_has_a_bus_address(struct kunit *test)
{
	struct sc_stream *stream;
	unsigned int i;

	sc_dma_register(test);
	stream = sc_testbed_run(test, 1, 2);
	for (i = 0; i < SC_TEST_FRAMES; i++)
		sc_dma_expect_extension(test, sc_testbed_data(test, stream)->srb.srb_extension);
	KUNIT_EXPECT_FALSE(test, list_is_singular(&stream->pool.chunks));
	sc_dma_expect_extension(test, sc_testbed_control(test, NULL, SC_SRB_DEVICE_METHOD)->
				srb.srb_extension);
}

/* M-05: also not where the next one has not begun. */
static void what_lies_outside_an_extension_has_no_bus_address(struct kunit *test)
{
	u32 size = sc_testbed_fake(test)->init.per_request_extension_size;
	struct sc_request *request;
	void *extension;

	sc_dma_register(test);
	request = sc_testbed_data(test, sc_testbed_run(test, 0, 0));
	extension = request->srb.srb_extension;
	KUNIT_ASSERT_LT(test, size, SMP_CACHE_BYTES);

	sc_dma_expect_refused(test, NULL, extension + size, SC_PER_REQUEST_EXTENSION);
	sc_dma_expect_refused(test, NULL, extension - 1, SC_PER_REQUEST_EXTENSION);
	sc_dma_expect_refused(test, NULL, NULL, SC_PER_REQUEST_EXTENSION);
	sc_dma_expect_refused(test, NULL, request, SC_PER_REQUEST_EXTENSION);
}

/* M-05: it may be there, but not for this device. */
static void an_extension_of_another_device_has_no_bus_address(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_fake_call *call;
	unsigned int i;

	fake->devices = 2;
	KUNIT_ASSERT_EQ(test, stream_class_register_minidriver(&fake->minidriver), 0);
	fake->registered = true;
	for (i = 0; i < atomic_read(&fake->n_calls); i++) {
		call = &fake->calls[i];
		if (call->srb->hw_device_extension != sc_testbed_dev(test)->extension)
			break;
	}
	KUNIT_ASSERT_LT(test, i, atomic_read(&fake->n_calls));

	sc_dma_expect_refused(test, NULL, call->srb->srb_extension, SC_PER_REQUEST_EXTENSION);
}

/* M-05 M-09: such memory is the CPU's. */
static void only_a_bus_master_has_extensions_on_the_bus(struct kunit *test)
{
	struct sc_request *request;

	sc_testbed_fake(test)->init.bus_master_dma = false;
	sc_testbed_fake(test)->dma = false;
	sc_dma_register(test);
	request = sc_testbed_data(test, sc_testbed_run(test, 0, 0));
	sc_dma_expect_refused(test, NULL, request->srb.srb_extension, SC_PER_REQUEST_EXTENSION);
}

/* M-05 M-06 */
static void the_common_buffer_is_contiguous(struct kunit *test)
{
	u32 offset, length;
	void *buffer;
	u64 bus;

	sc_dma_register(test);
	buffer = stream_class_get_dma_buffer(sc_testbed_dev(test)->extension);
	KUNIT_ASSERT_NOT_NULL(test, buffer);
	for (offset = 0; offset < SC_DMA_BUFFER_BYTES; offset++) {
		bus = sc_dma_ask(test, NULL, buffer + offset, SC_DMA_BUFFER, &length);
		KUNIT_ASSERT_EQ(test, bus, virt_to_phys(buffer) + offset);
		KUNIT_ASSERT_EQ(test, length, SC_DMA_BUFFER_BYTES - offset);
	}
	sc_dma_expect_refused(test, NULL, buffer + SC_DMA_BUFFER_BYTES, SC_DMA_BUFFER);
	sc_dma_expect_refused(test, NULL, buffer - 1, SC_DMA_BUFFER);
	sc_dma_expect_refused(test, NULL, NULL, SC_DMA_BUFFER);
}

/* M-06 */
static void who_asks_for_no_common_buffer_has_none(struct kunit *test)
{
	sc_testbed_fake(test)->init.dma_buffer_size = 0;
	sc_dma_register(test);
	KUNIT_EXPECT_PTR_EQ(test, stream_class_get_dma_buffer(sc_testbed_dev(test)->extension),
			    NULL);
	sc_dma_expect_refused(test, NULL, NULL, SC_DMA_BUFFER);
}

/* M-05 */
static void there_are_three_kinds_of_memory(struct kunit *test)
{
	sc_dma_register(test);
	sc_dma_expect_refused(test, NULL, sc_testbed_dev(test)->dma_buffer,
			      (enum sc_stream_buffer_type)3);
}

#define SC_DMA_PAGES	3

/* Every second page, so that no two of them lie together. */
static void sc_dma_fill_pages(struct kunit *test, void *memory, struct sg_table *table)
{
	struct scatterlist *sg;
	unsigned int i;

	KUNIT_ASSERT_EQ(test, sg_alloc_table(table, SC_DMA_PAGES, GFP_KERNEL), 0);
	for_each_sgtable_sg(table, sg, i)
		sg_set_buf(sg, memory + 2 * i * PAGE_SIZE, PAGE_SIZE);
}

/* M-01 M-03 A-34: mapped by the DMA API for a device that masters the bus. */
static void a_mapped_frame_is_found_piece_by_piece(struct kunit *test)
{
	struct sc_request *request;
	struct device *parent;
	struct sg_table table;
	void *memory;
	u32 length, i;

	sc_dma_register(test);
	parent = sc_testbed_dev(test)->parent;
	request = sc_testbed_data(test, sc_testbed_run(test, 0, 0));
	memory = (void *)__get_free_pages(GFP_KERNEL, 3);
	KUNIT_ASSERT_NOT_NULL(test, memory);
	sc_dma_fill_pages(test, memory, &table);
	KUNIT_ASSERT_EQ(test, dma_map_sgtable(parent, &table, DMA_FROM_DEVICE, 0), 0);
	KUNIT_EXPECT_EQ(test, sc_request_set_buffer(request, NULL, SC_DMA_PAGES * PAGE_SIZE,
						    &table), 0);
	sc_request_submit(request);
	sc_testbed_settle(test);

	KUNIT_EXPECT_EQ(test, request->srb.number_of_scatter_gather_elements, SC_DMA_PAGES);
	KUNIT_EXPECT_GE(test, request->srb.number_of_physical_pages, SC_DMA_PAGES);
	for (i = 0; i < SC_DMA_PAGES; i++) {
		KUNIT_EXPECT_EQ(test, sc_dma_ask(test, &request->srb,
						 sc_request_header(request)->data +
						 i * PAGE_SIZE + 5, SC_SRB_DATA_BUFFER, &length),
				virt_to_phys(memory) + 2 * i * PAGE_SIZE + 5);
		KUNIT_EXPECT_EQ(test, length, PAGE_SIZE - 5);
	}
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_testbed_settle(test);
	dma_unmap_sgtable(parent, &table, DMA_FROM_DEVICE, 0);
	sc_dma_free_table(&table);
	free_pages((unsigned long)memory, 3);
}

/* M-02: no list, and the address is the one to write to. */
static void a_pio_frame_is_not_mapped(struct kunit *test)
{
	struct sc_request *request;
	void *data;

	sc_testbed_fake(test)->dma = false;
	sc_dma_register(test);
	request = sc_testbed_read(test, sc_testbed_run(test, 0, 0));
	sc_testbed_settle(test);

	data = sc_request_header(request)->data;
	KUNIT_EXPECT_PTR_EQ(test, data, (void *)sc_testbed(test)->frames[0]);
	KUNIT_EXPECT_PTR_EQ(test, request->srb.scatter_gather_buffer, NULL);
	KUNIT_EXPECT_EQ(test, request->srb.number_of_scatter_gather_elements, 0);
	KUNIT_EXPECT_EQ(test, request->srb.number_of_physical_pages, 0);
	sc_dma_expect_refused(test, &request->srb, data, SC_SRB_DATA_BUFFER);
}

/* M-01: and a list that is too short for the frame is no list. */
static void a_list_covers_the_whole_frame(struct kunit *test)
{
	struct sg_table *table = sc_dma_table(test, sc_dma_elements, SC_DMA_ELEMENTS);
	struct sc_request *request;

	sc_dma_register(test);
	request = sc_testbed_data(test, sc_testbed_run(test, 0, 0));
	KUNIT_EXPECT_EQ(test, sc_request_set_buffer(request, NULL, SC_DMA_FRAME_BYTES + 1, table),
			-EINVAL);
	KUNIT_EXPECT_EQ(test, request->srb.number_of_scatter_gather_elements, 0);
	KUNIT_EXPECT_EQ(test, sc_request_header(request)->frame_extent, 0);
	KUNIT_EXPECT_PTR_EQ(test, sc_request_header(request)->data, NULL);
	KUNIT_EXPECT_EQ(test, sc_request_set_buffer(request, NULL, SC_DMA_FRAME_BYTES, table), 0);
	sc_dma_free_table(table);
}

struct sc_mask_case {
	unsigned int bits;
	bool dma24;
	u64 mask;
	const char *name;
};

static const struct sc_mask_case sc_mask_cases[] = {
	{ 0, false, DMA_BIT_MASK(64), "all, where nothing is said" },
	{ 64, false, DMA_BIT_MASK(64), "64 bits" },
	{ 40, false, DMA_BIT_MASK(40), "40 bits" },
	{ 32, false, DMA_BIT_MASK(32), "32 bits" },
	{ 28, false, DMA_BIT_MASK(28), "28 bits" },
	{ 0, true, DMA_BIT_MASK(24), "24 bits, as the model says" },
};

static void sc_mask_name(const struct sc_mask_case *c, char *text)
{
	strscpy(text, c->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_mask, sc_mask_cases, sc_mask_name);

/* M-08: the mask, and memory that lies inside it. */
static void a_device_is_given_what_it_reaches(struct kunit *test)
{
	const struct sc_mask_case *c = test->param_value;
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_device *dev;
	u32 length;

	fake->minidriver.dma_bits = c->bits;
	fake->init.dma24bit_addresses = c->dma24;
	sc_dma_register(test);
	dev = sc_testbed_dev(test);

	KUNIT_EXPECT_EQ(test, dma_get_mask(dev->parent), c->mask);
	KUNIT_EXPECT_EQ(test, dev->parent->coherent_dma_mask, c->mask);
	KUNIT_EXPECT_LE(test, sc_dma_ask(test, NULL, dev->dma_buffer, SC_DMA_BUFFER, &length) +
			SC_DMA_BUFFER_BYTES - 1, c->mask);
	if (dma_get_required_mask(dev->parent) <= c->mask)
		KUNIT_EXPECT_EQ(test, (__force u32)sc_device_dma_gfp(dev), 0);
	else
		KUNIT_EXPECT_EQ(test, (__force u32)sc_device_dma_gfp(dev),
				(__force u32)(c->mask < DMA_BIT_MASK(32) ? GFP_DMA : GFP_DMA32));
}

struct sc_aligned_case {
	u32 alignment;
	u64 first;
	u64 second;
	int ret;
	const char *name;
};

static const struct sc_aligned_case sc_aligned_cases[] = {
	{ 0, 0x1001, 0x2003, 0, "anywhere" },
	{ 1, 0x1001, 0x2003, 0, "at bytes" },
	{ 16, 0x1010, 0x2000, 0, "at 16" },
	{ 16, 0x1018, 0x2000, -EINVAL, "not at 16" },
	{ 16, 0x1010, 0x2008, -EINVAL, "second piece not at 16" },
	{ PAGE_SIZE, 0x1000, 0x2000, 0, "at a page" },
	{ PAGE_SIZE, 0x1800, 0x2000, -EINVAL, "not at a page" },
};

static void sc_aligned_name(const struct sc_aligned_case *c, char *text)
{
	strscpy(text, c->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_aligned, sc_aligned_cases, sc_aligned_name);

/* M-07: each piece of it, and what is refused leaves nothing behind. */
static void a_frame_lies_as_the_device_needs_it(struct kunit *test)
{
	const struct sc_aligned_case *c = test->param_value;
	const struct sc_dma_element elements[] = { { c->first, 256 }, { c->second, 256 } };
	struct sg_table *table = sc_dma_table(test, elements, ARRAY_SIZE(elements));
	struct sc_request *request;

	sc_testbed_fake(test)->init.buffer_alignment = c->alignment;
	sc_dma_register(test);
	KUNIT_EXPECT_EQ(test, sc_device_buffer_alignment(sc_testbed_dev(test)),
			max(c->alignment, 1U));

	request = sc_testbed_data(test, sc_testbed_run(test, 0, 0));
	KUNIT_EXPECT_EQ(test, sc_request_set_buffer(request, NULL, 512, table), c->ret);
	KUNIT_EXPECT_EQ(test, request->srb.number_of_scatter_gather_elements, c->ret ? 0 : 2);
	KUNIT_EXPECT_EQ(test, sc_request_header(request)->frame_extent, c->ret ? 0 : 512);
	sc_dma_free_table(table);
}

/* M-06 M-07 */
static void the_common_buffer_is_aligned(struct kunit *test)
{
	struct sc_device *dev;
	u32 length;

	sc_testbed_fake(test)->init.buffer_alignment = PAGE_SIZE;
	sc_dma_register(test);
	dev = sc_testbed_dev(test);
	KUNIT_EXPECT_EQ(test, (unsigned long)dev->dma_buffer % PAGE_SIZE, 0);
	KUNIT_EXPECT_EQ(test, sc_dma_ask(test, NULL, dev->dma_buffer, SC_DMA_BUFFER, &length) %
			PAGE_SIZE, 0);
}

/* A device that knows no scatter/gather gets frames in one piece alone. */
static void a_frame_may_have_to_lie_in_one_piece(struct kunit *test)
{
	struct sg_table *pieces = sc_dma_table(test, sc_dma_elements, SC_DMA_ELEMENTS);
	struct sg_table *one = sc_dma_table(test, sc_dma_elements, 1);
	struct sc_request *request;

	sc_testbed_fake(test)->minidriver.contiguous_frames = true;
	sc_dma_register(test);
	KUNIT_EXPECT_TRUE(test, sc_device_wants_contiguous(sc_testbed_dev(test)));
	request = sc_testbed_data(test, sc_testbed_run(test, 0, 0));
	KUNIT_EXPECT_EQ(test, sc_request_set_buffer(request, NULL, SC_DMA_FRAME_BYTES, pieces),
			-EINVAL);
	KUNIT_EXPECT_EQ(test, request->srb.number_of_scatter_gather_elements, 0);
	KUNIT_EXPECT_EQ(test, sc_request_set_buffer(request, NULL, 100, one), 0);
	KUNIT_EXPECT_EQ(test, request->srb.number_of_scatter_gather_elements, 1);
	/* It need not be used to its end, nor to the end of its list. */
	KUNIT_EXPECT_EQ(test, sc_request_set_buffer(request, NULL, 50, pieces), 0);
	sc_dma_free_table(pieces);
	sc_dma_free_table(one);
}

/* D7: where nobody can keep the device from writing there. */
static void a_frame_taken_by_force_is_lost(struct kunit *test)
{
	struct sc_request *request = sc_dma_held(test, NULL);
	struct sc_device *dev = sc_testbed_dev(test);

	KUNIT_EXPECT_FALSE(test, sc_request_frame_is_lost(request));
	sc_request_force(request, -EIO);
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, -EIO);
	KUNIT_EXPECT_TRUE(test, sc_request_frame_is_lost(request));
	KUNIT_EXPECT_EQ(test, dev->lost_frames, 1);
	KUNIT_EXPECT_EQ(test, dev->lost_bytes, SC_DMA_FRAME_BYTES);

	/* What has come back once does so again, and is lost as before. */
	sc_request_submit(request);
	sc_testbed_settle(test);
	KUNIT_EXPECT_TRUE(test, sc_request_frame_is_lost(request));
	sc_request_force(request, -EIO);
	KUNIT_EXPECT_EQ(test, dev->lost_frames, 1);
}

/* D7: force that came too late took nothing. */
static void a_frame_given_back_is_not_lost(struct kunit *test)
{
	struct sc_request *request = sc_dma_held(test, NULL);

	local_bh_disable();
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_request_force(request, -EIO);
	local_bh_enable();
	sc_testbed_settle(test);
	SC_EXPECT_RETURNED(test, request, 0);
	KUNIT_EXPECT_FALSE(test, sc_request_frame_is_lost(request));
	KUNIT_EXPECT_EQ(test, sc_testbed_dev(test)->lost_frames, 0);
}

/* D7: nor one that no device writes to. */
static void a_pio_frame_taken_by_force_is_not_lost(struct kunit *test)
{
	struct sc_request *request;

	sc_testbed_fake(test)->dma = false;
	sc_dma_register(test);
	request = sc_testbed_read(test, sc_testbed_run(test, 0, 0));
	sc_request_force(request, -EIO);
	sc_testbed_settle(test);
	KUNIT_EXPECT_TRUE(test, sc_request_is_retired(request));
	KUNIT_EXPECT_FALSE(test, sc_request_frame_is_lost(request));
	KUNIT_EXPECT_EQ(test, sc_testbed_dev(test)->lost_frames, 0);
}

/* What became of the frame that came back last, and when. */
static bool sc_dma_lost_when_cut_off;
static ktime_t sc_dma_came_back;

static void sc_dma_note_loss(struct sc_fake_client *client, struct sc_request *request)
{
	sc_dma_lost_when_cut_off = sc_request_frame_is_lost(request) &&
				   READ_ONCE(request->queue->dev->dead);
	sc_dma_came_back = container_of(client, struct sc_testbed, client)->now;
}

/*
 * S-13 D7: vanished hardware is stopped in two seconds, like any other. In a
 * hurry an answer takes all the time it may, that to SURPRISE_REMOVAL, too.
 */
static void a_frame_of_vanished_hardware_is_lost_in_time(struct kunit *test)
{
	struct sc_request *request = sc_dma_held(test, NULL);
	struct sc_testbed *bed = sc_testbed(test);
	ktime_t vanished = bed->now;

	sc_dma_lost_when_cut_off = false;
	bed->client.on_return = sc_dma_note_loss;
	bed->fake.cancel.how = SC_FAKE_KEEP;
	bed->hooks.unplugged = true;
	sc_testbed_hurry(test);
	sc_testbed_unregister(test);

	sc_testbed_expect_report(test, SC_OFFENCE_IGNORED_CANCEL,
				 "did not let go of READ_DATA when asked to");
	SC_EXPECT_RETURNED(test, request, -EIO);
	KUNIT_EXPECT_TRUE(test, sc_dma_lost_when_cut_off);
	KUNIT_EXPECT_EQ(test, ktime_ms_delta(sc_dma_came_back, vanished),
			SC_STOP_CANCEL_MS + SC_STOP_FORCE_MS);
}

/* D7: whoever has them may let go of them, and nobody gets them. */
static void kept_pages_do_not_come_back(struct kunit *test)
{
	struct page *pages[SC_DMA_PAGES];
	struct sg_table table;
	unsigned int i;

	for (i = 0; i < SC_DMA_PAGES; i++) {
		pages[i] = alloc_page(GFP_KERNEL);
		KUNIT_ASSERT_NOT_NULL(test, pages[i]);
	}
	/* Not from the first byte, not to the last: whole pages all the same. */
	KUNIT_ASSERT_EQ(test, sg_alloc_table_from_pages(&table, pages, SC_DMA_PAGES, 100,
							SC_DMA_PAGES * PAGE_SIZE - 200,
							GFP_KERNEL), 0);
	sc_keep_pages(&table);
	sg_free_table(&table);
	for (i = 0; i < SC_DMA_PAGES; i++) {
		KUNIT_EXPECT_EQ(test, page_count(pages[i]), 2);
		__free_page(pages[i]);
		KUNIT_EXPECT_EQ(test, page_count(pages[i]), 1);
		/* The machine goes on after this test. */
		__free_page(pages[i]);
	}
}

static struct kunit_case sc_dma_cases[] = {
	KUNIT_CASE(a_frame_may_be_split_at_any_place),
	KUNIT_CASE(a_frame_without_a_cpu_address_may_be_split_too),
	KUNIT_CASE(a_frame_ends_where_its_extent_does),
	KUNIT_CASE(what_lies_outside_a_frame_has_no_bus_address),
	KUNIT_CASE(a_frame_needs_the_request_it_belongs_to),
	KUNIT_CASE(only_data_requests_have_a_frame),
	KUNIT_CASE(a_frame_is_translated_for_its_owner_alone),
	KUNIT_CASE(a_minidriver_may_advance_what_its_request_says),
	KUNIT_CASE_PARAM(the_entry_point_owns_the_frame_already, sc_mode_gen_params),
	KUNIT_CASE(the_extension_of_each_request_has_a_bus_address),
	KUNIT_CASE(what_lies_outside_an_extension_has_no_bus_address),
	KUNIT_CASE(an_extension_of_another_device_has_no_bus_address),
	KUNIT_CASE(only_a_bus_master_has_extensions_on_the_bus),
	KUNIT_CASE(the_common_buffer_is_contiguous),
	KUNIT_CASE(who_asks_for_no_common_buffer_has_none),
	KUNIT_CASE(there_are_three_kinds_of_memory),
	KUNIT_CASE(a_mapped_frame_is_found_piece_by_piece),
	KUNIT_CASE(a_pio_frame_is_not_mapped),
	KUNIT_CASE(a_list_covers_the_whole_frame),
	KUNIT_CASE_PARAM(a_device_is_given_what_it_reaches, sc_mask_gen_params),
	KUNIT_CASE_PARAM(a_frame_lies_as_the_device_needs_it, sc_aligned_gen_params),
	KUNIT_CASE(the_common_buffer_is_aligned),
	KUNIT_CASE(a_frame_may_have_to_lie_in_one_piece),
	KUNIT_CASE(a_frame_taken_by_force_is_lost),
	KUNIT_CASE(a_frame_given_back_is_not_lost),
	KUNIT_CASE(a_pio_frame_taken_by_force_is_not_lost),
	KUNIT_CASE(a_frame_of_vanished_hardware_is_lost_in_time),
	KUNIT_CASE(kept_pages_do_not_come_back),
	{}
};

static struct kunit_suite sc_dma_suite = {
	.name = "sc_dma",
	.init = sc_dma_init_bare,
	.exit = sc_testbed_exit,
	.test_cases = sc_dma_cases,
};
kunit_test_suite(sc_dma_suite);
