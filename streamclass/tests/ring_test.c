// SPDX-License-Identifier: GPL-2.0
/*
 * A ring in the common DMA buffer: full, empty, turning, and any size.
 */
#include <linux/io.h>

#include <streamclass/ring.h>

#include "testbed.h"

#define SC_RING_BUFFER_BYTES	5000

struct sc_ring_case {
	u32 offset;
	u32 size;
};

/* Powers of two and others; one at the very end of the buffer. */
static const struct sc_ring_case sc_ring_cases[] = {
	{ 0, 1 }, { 0, 7 }, { 64, 64 }, { 0, 4096 }, { 8, 3000 }, { 0, SC_RING_BUFFER_BYTES },
	{ SC_RING_BUFFER_BYTES - 100, 100 },
};

static void sc_ring_case_name(const struct sc_ring_case *c, char *text)
{
	snprintf(text, KUNIT_PARAM_DESC_SIZE, "%u bytes at %u", c->size, c->offset);
}

KUNIT_ARRAY_PARAM(sc_ring, sc_ring_cases, sc_ring_case_name);

static int sc_ring_test_init(struct kunit *test)
{
	int ret = sc_testbed_init(test);

	if (ret)
		return ret;

	sc_testbed_fake(test)->init.dma_buffer_size = SC_RING_BUFFER_BYTES;
	return sc_testbed_register(test);
}

static void sc_ring_make(struct kunit *test, struct sc_ring *ring)
{
	const struct sc_ring_case *c = test->param_value;

	KUNIT_ASSERT_EQ(test, sc_ring_init(ring, sc_testbed_dev(test)->extension, c->offset,
					   c->size), 0);
}

/* M-10: where the CPU sees a position is where the device sees it. */
static void a_position_is_one_place_for_both_sides(struct kunit *test)
{
	const struct sc_ring_case *c = test->param_value;
	struct sc_device *dev = sc_testbed_dev(test);
	void *buffer = stream_class_get_dma_buffer(dev->extension);
	struct sc_ring ring;
	u64 position;
	u32 length;

	sc_ring_make(test, &ring);
	for (position = 0; position < 2 * c->size; position++) {
		KUNIT_ASSERT_PTR_EQ(test, sc_ring_at(&ring, position),
				    buffer + c->offset + position % c->size);
		KUNIT_ASSERT_EQ(test, sc_ring_bus_at(&ring, position),
				stream_class_get_physical_address(dev->extension, NULL,
								  sc_ring_at(&ring, position),
								  SC_DMA_BUFFER, &length));
		KUNIT_ASSERT_EQ(test, sc_ring_bus_at(&ring, position),
				virt_to_phys(sc_ring_at(&ring, position)));
	}
}

/* M-10 */
static void a_new_ring_is_empty(struct kunit *test)
{
	const struct sc_ring_case *c = test->param_value;
	struct sc_ring ring;

	sc_ring_make(test, &ring);
	KUNIT_EXPECT_EQ(test, sc_ring_filled(&ring), 0);
	KUNIT_EXPECT_EQ(test, sc_ring_contiguous_filled(&ring), 0);
	KUNIT_EXPECT_EQ(test, sc_ring_room(&ring), c->size);
	KUNIT_EXPECT_EQ(test, sc_ring_contiguous_room(&ring), c->size);
	KUNIT_EXPECT_FALSE(test, sc_ring_consume(&ring, 1));
}

/* M-10: to the last byte, and not one more. */
static void a_ring_can_be_filled_to_its_last_byte(struct kunit *test)
{
	const struct sc_ring_case *c = test->param_value;
	struct sc_ring ring;

	sc_ring_make(test, &ring);
	KUNIT_EXPECT_FALSE(test, sc_ring_produce(&ring, c->size + 1));
	KUNIT_EXPECT_FALSE(test, sc_ring_produce(&ring, U32_MAX));
	KUNIT_EXPECT_EQ(test, sc_ring_filled(&ring), 0);
	KUNIT_EXPECT_TRUE(test, sc_ring_produce(&ring, c->size));
	KUNIT_EXPECT_EQ(test, sc_ring_room(&ring), 0);
	KUNIT_EXPECT_EQ(test, sc_ring_contiguous_room(&ring), 0);
	KUNIT_EXPECT_FALSE(test, sc_ring_produce(&ring, 1));

	KUNIT_EXPECT_FALSE(test, sc_ring_consume(&ring, c->size + 1));
	KUNIT_EXPECT_EQ(test, sc_ring_filled(&ring), c->size);
	KUNIT_EXPECT_TRUE(test, sc_ring_consume(&ring, c->size));
	KUNIT_EXPECT_EQ(test, sc_ring_filled(&ring), 0);
	KUNIT_EXPECT_TRUE(test, sc_ring_produce(&ring, 0));
	KUNIT_EXPECT_TRUE(test, sc_ring_consume(&ring, 0));
}

/* Bytes are numbers that go on and on; each is written at its place. */
static u32 sc_ring_write(struct kunit *test, struct sc_ring *ring, u8 *next, u32 bytes)
{
	u32 piece, i, done = 0;
	u8 *place;

	while (done < bytes && sc_ring_room(ring)) {
		piece = min(bytes - done, sc_ring_contiguous_room(ring));
		KUNIT_ASSERT_GT(test, piece, 0);
		place = sc_ring_at(ring, ring->produced);
		for (i = 0; i < piece; i++)
			place[i] = (*next)++;
		KUNIT_ASSERT_TRUE(test, sc_ring_produce(ring, piece));
		done += piece;
	}
	return done;
}

static u32 sc_ring_read(struct kunit *test, struct sc_ring *ring, u8 *next, u32 bytes)
{
	u32 piece, i, done = 0;
	const u8 *place;

	while (done < bytes && sc_ring_filled(ring)) {
		piece = min(bytes - done, sc_ring_contiguous_filled(ring));
		KUNIT_ASSERT_GT(test, piece, 0);
		place = sc_ring_at(ring, ring->consumed);
		for (i = 0; i < piece; i++)
			KUNIT_ASSERT_EQ(test, place[i], (*next)++);
		KUNIT_ASSERT_TRUE(test, sc_ring_consume(ring, piece));
		done += piece;
	}
	return done;
}

/* What others keep in the buffer, before the ring and behind it. */
static void sc_ring_expect_neighbours(struct kunit *test, u8 value)
{
	const struct sc_ring_case *c = test->param_value;
	const u8 *buffer = stream_class_get_dma_buffer(sc_testbed_dev(test)->extension);
	u32 i;

	for (i = 0; i < SC_RING_BUFFER_BYTES; i++)
		if (i < c->offset || i >= c->offset + c->size)
			KUNIT_ASSERT_EQ(test, buffer[i], value);
}

/* Written and read in pieces that divide nothing, many times around. */
static void sc_ring_turn(struct kunit *test, struct sc_ring *ring)
{
	u32 written = 0, read = 0, round;
	u8 in = 0, out = 0;

	for (round = 0; round < 500; round++) {
		written += sc_ring_write(test, ring, &in, 1 + round * 37 % (ring->size + 3));
		KUNIT_ASSERT_EQ(test, sc_ring_filled(ring) + sc_ring_room(ring), ring->size);
		read += sc_ring_read(test, ring, &out, 1 + round * 41 % (ring->size + 5));
	}
	read += sc_ring_read(test, ring, &out, ring->size);
	KUNIT_EXPECT_EQ(test, read, written);
	KUNIT_EXPECT_GT(test, written, 10 * ring->size);
}

/* M-10: what comes out is what went in, and nothing beside the ring is touched. */
static void what_goes_in_comes_out_in_order(struct kunit *test)
{
	struct sc_ring ring;

	sc_ring_make(test, &ring);
	memset(stream_class_get_dma_buffer(sc_testbed_dev(test)->extension), 0xa5,
	       SC_RING_BUFFER_BYTES);
	sc_ring_turn(test, &ring);
	sc_ring_expect_neighbours(test, 0xa5);
}

/* M-10: positions do not turn where 32 bits do. */
static void a_ring_turns_for_ever(struct kunit *test)
{
	struct sc_ring ring;

	sc_ring_make(test, &ring);
	ring.produced = U32_MAX - 5ULL;
	ring.consumed = ring.produced;
	sc_ring_turn(test, &ring);
	KUNIT_EXPECT_GT(test, ring.consumed, U32_MAX);
}

/* M-10: the producer keeps its place, where somebody may be writing. */
static void dropping_leaves_the_producer_where_it_is(struct kunit *test)
{
	struct sc_ring ring;
	u8 in = 0, out;

	sc_ring_make(test, &ring);
	sc_ring_write(test, &ring, &in, ring.size);
	sc_ring_drop(&ring);
	KUNIT_EXPECT_EQ(test, ring.produced, ring.size);
	KUNIT_EXPECT_EQ(test, sc_ring_filled(&ring), 0);
	KUNIT_EXPECT_EQ(test, sc_ring_room(&ring), ring.size);

	out = in;
	sc_ring_write(test, &ring, &in, 1);
	KUNIT_EXPECT_EQ(test, sc_ring_read(test, &ring, &out, ring.size), 1);
}

/* M-10: named where it was about to leave the buffer. */
static void a_ring_lies_inside_the_common_buffer(struct kunit *test)
{
	void *extension = sc_testbed_dev(test)->extension;
	struct sc_ring ring;

	KUNIT_EXPECT_EQ(test, sc_ring_init(&ring, extension, 0, 0), SC_STATUS_INVALID_PARAMETER);
	KUNIT_EXPECT_EQ(test, sc_ring_init(&ring, extension, 0, SC_RING_BUFFER_BYTES + 1),
			SC_STATUS_INSUFFICIENT_RESOURCES);
	KUNIT_EXPECT_EQ(test, sc_ring_init(&ring, extension, 1, SC_RING_BUFFER_BYTES),
			SC_STATUS_INSUFFICIENT_RESOURCES);
	sc_testbed_expect_no_report(test);

	KUNIT_EXPECT_EQ(test, sc_ring_init(&ring, extension, SC_RING_BUFFER_BYTES, 1),
			SC_STATUS_INSUFFICIENT_RESOURCES);
	sc_testbed_expect_report(test, SC_OFFENCE_ADDRESS,
				 "asks for the bus address of what is not in the common DMA buffer");
	KUNIT_EXPECT_PTR_EQ(test, ring.memory, NULL);
}

/* M-10 */
static void without_a_common_buffer_there_is_no_ring(struct kunit *test)
{
	struct sc_ring ring;

	sc_testbed_unregister(test);
	sc_testbed_fake(test)->init.dma_buffer_size = 0;
	KUNIT_ASSERT_EQ(test, sc_testbed_register(test), 0);
	KUNIT_EXPECT_EQ(test, sc_ring_init(&ring, sc_testbed_dev(test)->extension, 0, 1),
			SC_STATUS_INSUFFICIENT_RESOURCES);
}

static struct kunit_case sc_ring_test_cases[] = {
	KUNIT_CASE_PARAM(a_position_is_one_place_for_both_sides, sc_ring_gen_params),
	KUNIT_CASE_PARAM(a_new_ring_is_empty, sc_ring_gen_params),
	KUNIT_CASE_PARAM(a_ring_can_be_filled_to_its_last_byte, sc_ring_gen_params),
	KUNIT_CASE_PARAM(what_goes_in_comes_out_in_order, sc_ring_gen_params),
	KUNIT_CASE_PARAM(a_ring_turns_for_ever, sc_ring_gen_params),
	KUNIT_CASE_PARAM(dropping_leaves_the_producer_where_it_is, sc_ring_gen_params),
	KUNIT_CASE(a_ring_lies_inside_the_common_buffer),
	KUNIT_CASE(without_a_common_buffer_there_is_no_ring),
	{}
};

static struct kunit_suite sc_ring_suite = {
	.name = "sc_ring",
	.init = sc_ring_test_init,
	.exit = sc_testbed_exit,
	.test_cases = sc_ring_test_cases,
};
kunit_test_suite(sc_ring_suite);
