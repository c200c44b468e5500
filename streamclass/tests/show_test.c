// SPDX-License-Identifier: GPL-2.0
/*
 * What becomes of a minidriver's streams in V4L2. The bridge takes the fake
 * minidriver's device, since the fake client does not.
 */
#include <media/videobuf2-v4l2.h>

#include "../v4l2/bridge.h"
#include "testbed.h"

#define SC_SHOW_BYTES	4096

/**
 * struct sc_show_bed - a device and what the bridge made of it
 * @dev: the device
 * @bridge: what the bridge made of it
 * @initialize: what the fake does first of all
 * @ranges: one for each stream
 * @formats: the same, as streams have them
 * @used: bytes of each frame that is read
 * @times: units of 100 ns: presentation times of the frames that are read
 * @n_reads: how many have been
 */
struct sc_show_bed {
	struct sc_device *dev;
	struct sc_bridge *bridge;
	void (*initialize)(struct sc_fake *fake, struct sc_srb *srb);
	struct sc_ksdataformat ranges[SC_FAKE_STREAMS];
	struct sc_ksdataformat *formats[SC_FAKE_STREAMS];
	u32 used;
	s64 times[4];
	unsigned int n_reads;
};

static const struct sc_guid sc_show_stream = SC_KSDATAFORMAT_TYPE_STREAM;
static const struct sc_guid sc_show_program =
	SC_GUID(0xe06d8022, 0xdb46, 0x11cf, 0xb4, 0xd1, 0x00, 0x80, 0x5f, 0x6c, 0xbb, 0xea);
static const struct sc_guid sc_show_transport =
	SC_GUID(0xe06d8023, 0xdb46, 0x11cf, 0xb4, 0xd1, 0x00, 0x80, 0x5f, 0x6c, 0xbb, 0xea);
static const struct sc_guid sc_show_video =
	SC_GUID(0xe06d8026, 0xdb46, 0x11cf, 0xb4, 0xd1, 0x00, 0x80, 0x5f, 0x6c, 0xbb, 0xea);
static const struct sc_guid sc_show_pes =
	SC_GUID(0xe06d8020, 0xdb46, 0x11cf, 0xb4, 0xd1, 0x00, 0x80, 0x5f, 0x6c, 0xbb, 0xea);
static const struct sc_guid sc_show_other = SC_GUID(0x5cfac702, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

static struct sc_show_bed *sc_show_bed(struct kunit *test)
{
	return sc_testbed_fake(test)->context;
}

static void sc_show_initialize(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_show_bed *bed = fake->context;

	bed->dev = sc_device_of_extension(srb->hw_device_extension);
	bed->initialize(fake, srb);
}

static void sc_show_read(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_ksstream_header *header = srb->command_data.data_buffer_array;
	struct sc_show_bed *bed = fake->context;
	s64 time = bed->times[bed->n_reads++ % ARRAY_SIZE(bed->times)];

	header->data_used = bed->used;
	header->options_flags = time ? SC_KSSTREAM_HEADER_OPTIONSF_TIMEVALID : 0;
	header->presentation_time = (struct sc_kstime){ time, 1, 1 };
}

/* Two streams of one instance: one that comes from the device, one that goes there. */
static void sc_show_describe(struct sc_fake *fake, struct sc_show_bed *bed)
{
	struct sc_stream_information *info = fake->descriptor.info;
	unsigned int i;

	for (i = 0; i < SC_FAKE_STREAMS; i++) {
		bed->ranges[i] = fake->range;
		bed->ranges[i].sample_size = SC_SHOW_BYTES;
		bed->ranges[i].major_format = sc_show_other;
		bed->ranges[i].sub_format = sc_show_other;
		bed->formats[i] = &bed->ranges[i];
		info[i].stream_formats_array = &bed->formats[i];
		info[i].number_of_possible_instances = 1;
	}
	info[1].data_flow = SC_KSPIN_DATAFLOW_IN;
}

static int sc_show_test_init(struct kunit *test)
{
	struct sc_show_bed *bed;
	struct sc_fake *fake;
	int ret;

	ret = sc_testbed_init(test);
	if (ret)
		return ret;
	bed = kunit_kzalloc(test, sizeof(*bed), GFP_KERNEL);
	if (!bed)
		return -ENOMEM;

	fake = sc_testbed_fake(test);
	fake->context = bed;
	bed->initialize = sc_fake_answer(fake, SC_SRB_INITIALIZE_DEVICE)->before;
	sc_testbed(test)->client.refuse = true;
	sc_fake_answer(fake, SC_SRB_INITIALIZE_DEVICE)->before = sc_show_initialize;
	sc_fake_answer(fake, SC_SRB_READ_DATA)->before = sc_show_read;
	sc_show_describe(fake, bed);
	return 0;
}

/* The minidriver is registered, and somebody has a node open. */
static struct sc_show_bed *sc_show_attach(struct kunit *test)
{
	struct sc_show_bed *bed = sc_show_bed(test);
	struct sc_fake *fake = sc_testbed_fake(test);

	KUNIT_ASSERT_EQ(test, stream_class_register_minidriver(&fake->minidriver), 0);
	fake->registered = true;
	KUNIT_ASSERT_NOT_NULL(test, bed->dev);
	bed->bridge = sc_device_client_data(bed->dev);
	KUNIT_ASSERT_NOT_NULL(test, bed->bridge);
	v4l2_device_get(&bed->bridge->v4l2_dev);
	KUNIT_ASSERT_EQ(test, sc_bridge_get_filter(bed->bridge), 0);
	return bed;
}

static void sc_show_test_exit(struct kunit *test)
{
	struct sc_show_bed *bed;

	if (!sc_testbed(test))
		return;

	bed = sc_show_bed(test);
	if (bed && bed->bridge)
		sc_bridge_put_filter(bed->bridge);
	sc_testbed_unregister(test);
	if (bed && bed->bridge)
		v4l2_device_put(&bed->bridge->v4l2_dev);
	sc_testbed_exit(test);
}

static struct sc_node *sc_show_node(struct kunit *test, u32 stream_number)
{
	struct sc_node *node, *found = NULL;

	list_for_each_entry(node, &sc_show_bed(test)->bridge->nodes, list)
		if (node->catalog->stream_number == stream_number)
			found = node;
	KUNIT_ASSERT_NOT_NULL_MSG(test, found, "stream %u has no node", stream_number);
	return found;
}

/* As sc_testbed_settle(), which knows the fake client's device only. */
static void sc_show_settle(struct kunit *test)
{
	struct sc_bh *pump = &sc_show_bed(test)->dev->pump;

	do {
		sc_bh_flush(pump);
	} while (sc_bh_is_busy(pump));
}

/* --- MPEG --- */

static void sc_show_is(struct kunit *test, u32 stream_number, const struct sc_guid *major,
		       const struct sc_guid *sub)
{
	struct sc_show_bed *bed = sc_show_bed(test);

	bed->ranges[stream_number].major_format = *major;
	bed->ranges[stream_number].sub_format = *sub;
}

static void sc_expect_pix(struct kunit *test, u32 stream_number, enum v4l2_buf_type type,
			  u32 fourcc)
{
	struct sc_node *node = sc_show_node(test, stream_number);
	struct v4l2_fmtdesc desc = { .type = type };
	struct v4l2_format format = { .type = type };

	KUNIT_ASSERT_EQ(test, (u32)node->queue.type, (u32)type);
	KUNIT_EXPECT_EQ(test, node->catalog->kind->g_fmt(node, &format), 0);
	KUNIT_EXPECT_EQ(test, format.fmt.pix.pixelformat, fourcc);
	KUNIT_EXPECT_EQ(test, format.fmt.pix.sizeimage, (u32)SC_SHOW_BYTES);
	KUNIT_EXPECT_EQ(test, format.fmt.pix.bytesperline, 0U);
	KUNIT_EXPECT_NE(test, format.fmt.pix.width, 0U);
	KUNIT_EXPECT_NE(test, format.fmt.pix.height, 0U);
	KUNIT_EXPECT_EQ(test, node->catalog->kind->enum_fmt(node, &desc), 0);
	KUNIT_EXPECT_EQ(test, desc.pixelformat, fourcc);
	desc.index = 1;
	KUNIT_EXPECT_EQ(test, node->catalog->kind->enum_fmt(node, &desc), -EINVAL);
}

static void mpeg_streams_are_compressed_video(struct kunit *test)
{
	sc_show_is(test, 0, &sc_show_stream, &sc_show_program);
	sc_show_is(test, 1, &sc_show_transport, &sc_show_other);
	sc_show_attach(test);
	sc_expect_pix(test, 0, V4L2_BUF_TYPE_VIDEO_CAPTURE, V4L2_PIX_FMT_MPEG);
	sc_expect_pix(test, 1, V4L2_BUF_TYPE_VIDEO_OUTPUT, V4L2_PIX_FMT_MPEG);
}

static void mpeg_video_alone_has_a_name_of_its_own(struct kunit *test)
{
	sc_show_is(test, 0, &sc_show_stream, &sc_show_video);
	sc_show_attach(test);
	sc_expect_pix(test, 0, V4L2_BUF_TYPE_VIDEO_CAPTURE, V4L2_PIX_FMT_MPEG2);
}

/* Packets of one stream out of many are a layer that V4L2 has no name for. */
static void streams_that_v4l2_does_not_know_are_data(struct kunit *test)
{
	sc_show_is(test, 0, &sc_show_stream, &sc_show_other);
	sc_show_is(test, 1, &sc_show_pes, &sc_show_video);
	sc_show_attach(test);
	KUNIT_EXPECT_EQ(test, (u32)sc_show_node(test, 0)->queue.type,
			(u32)V4L2_BUF_TYPE_META_CAPTURE);
	KUNIT_EXPECT_EQ(test, (u32)sc_show_node(test, 1)->queue.type,
			(u32)V4L2_BUF_TYPE_META_OUTPUT);
}

static void any_mpeg_format_becomes_one_there_is(struct kunit *test)
{
	struct v4l2_format format = {
		.type = V4L2_BUF_TYPE_VIDEO_CAPTURE,
		.fmt.pix = { .pixelformat = V4L2_PIX_FMT_YUYV, .width = 1, .height = 1 },
	};
	struct sc_node *node;

	sc_show_is(test, 0, &sc_show_stream, &sc_show_transport);
	sc_show_attach(test);
	node = sc_show_node(test, 0);
	mutex_lock(&node->bridge->ioctl_lock);
	KUNIT_EXPECT_EQ(test, node->catalog->kind->try_fmt(node, &format), 0);
	mutex_unlock(&node->bridge->ioctl_lock);
	KUNIT_EXPECT_EQ(test, format.fmt.pix.pixelformat, V4L2_PIX_FMT_MPEG);
	KUNIT_EXPECT_EQ(test, format.fmt.pix.sizeimage, (u32)SC_SHOW_BYTES);
}

/* --- frames --- */

static struct v4l2_buffer sc_show_buffer(const struct sc_node *node, u32 index)
{
	return (struct v4l2_buffer){
		.index = index,
		.type = node->queue.type,
		.memory = V4L2_MEMORY_MMAP,
	};
}

/* Opens the stream, queues all buffers and starts. */
static void sc_show_start(struct kunit *test, struct sc_node *node, u32 count)
{
	struct v4l2_requestbuffers request = {
		.count = count,
		.type = node->queue.type,
		.memory = V4L2_MEMORY_MMAP,
	};
	struct v4l2_buffer buffer;
	u32 i;

	guard(mutex)(&node->vb2_lock);

	KUNIT_EXPECT_EQ(test, vb2_reqbufs(&node->queue, &request), 0);
	for (i = 0; i < count; i++) {
		buffer = sc_show_buffer(node, i);
		KUNIT_EXPECT_EQ(test, vb2_qbuf(&node->queue, NULL, &buffer), 0);
	}
	KUNIT_EXPECT_EQ(test, vb2_streamon(&node->queue, node->queue.type), 0);
}

static struct v4l2_buffer sc_show_take(struct kunit *test, struct sc_node *node)
{
	struct v4l2_buffer buffer = sc_show_buffer(node, 0);

	sc_show_settle(test);
	mutex_lock(&node->vb2_lock);
	KUNIT_EXPECT_EQ(test, vb2_dqbuf(&node->queue, &buffer, true), 0);
	mutex_unlock(&node->vb2_lock);
	return buffer;
}

static void sc_show_end(struct sc_node *node)
{
	struct v4l2_requestbuffers request = {
		.type = node->queue.type,
		.memory = V4L2_MEMORY_MMAP,
	};

	guard(mutex)(&node->vb2_lock);

	vb2_streamoff(&node->queue, node->queue.type);
	vb2_reqbufs(&node->queue, &request);
	sc_node_settle(node);
}

static void an_mpeg_frame_is_as_long_as_the_minidriver_says(struct kunit *test)
{
	struct sc_show_bed *bed = sc_show_bed(test);
	struct v4l2_buffer buffer;
	struct sc_node *node;

	sc_show_is(test, 0, &sc_show_stream, &sc_show_program);
	sc_fake_does(sc_testbed_fake(test), SC_SRB_READ_DATA, SC_FAKE_COMPLETE_AND_READY, 0);
	sc_show_attach(test);
	bed->used = 188;
	node = sc_show_node(test, 0);
	sc_show_start(test, node, 2);
	buffer = sc_show_take(test, node);
	KUNIT_EXPECT_EQ(test, buffer.bytesused, 188U);
	KUNIT_EXPECT_EQ(test, buffer.length, (u32)PAGE_ALIGN(SC_SHOW_BYTES));
	KUNIT_EXPECT_EQ(test, buffer.flags & V4L2_BUF_FLAG_ERROR, 0U);
	sc_show_end(node);
}

/* --- time --- */

static struct sc_show_bed *sc_show_bed_with_time(struct kunit *test, s64 units)
{
	struct sc_show_bed *bed = sc_show_bed(test);

	bed->used = 1;
	bed->times[0] = units;
	bed->times[1] = units + 333667;
	sc_fake_does(sc_testbed_fake(test), SC_SRB_READ_DATA, SC_FAKE_COMPLETE_AND_READY, 0);
	return bed;
}

/* Two frames come from stream 0, the first one at @ns. */
static void sc_expect_time(struct kunit *test, u64 ns)
{
	struct sc_node *node = sc_show_node(test, 0);
	struct v4l2_buffer buffer;

	sc_show_start(test, node, 2);
	buffer = sc_show_take(test, node);
	KUNIT_EXPECT_EQ(test, v4l2_buffer_get_timestamp(&buffer), ns);
	buffer = sc_show_take(test, node);
	KUNIT_EXPECT_EQ(test, v4l2_buffer_get_timestamp(&buffer), ns + 33366000);
	sc_show_end(node);
}

/* The testbed's time stands at 1 s, so that is when the stream leaves STOP. */
static void a_stream_without_a_clock_follows_ours(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_show_bed_with_time(test, 1000000);
	sc_show_attach(test);
	sc_expect_time(test, 1100 * NSEC_PER_MSEC);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_INDICATE_MASTER_CLOCK), 1U);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_OPEN_MASTER_CLOCK), 0U);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_CLOSE_MASTER_CLOCK), 0U);
}

static void stream_time_may_begin_with_nothing(struct kunit *test)
{
	struct sc_show_bed *bed = sc_show_bed_with_time(test, 0);

	/* 0 stands for no time in this test, so a unit before and one later. */
	bed->times[0] = -1;
	bed->times[1] = 333659;
	sc_show_attach(test);
	sc_expect_time(test, NSEC_PER_SEC - NSEC_PER_USEC);
}

static void whoever_follows_no_clock_runs_free(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_show_bed_with_time(test, 1000000);
	sc_fake_does(fake, SC_SRB_INDICATE_MASTER_CLOCK, SC_FAKE_COMPLETE_AND_READY,
		     SC_STATUS_NOT_IMPLEMENTED);
	sc_show_attach(test);
	sc_expect_time(test, 100 * NSEC_PER_MSEC);
	KUNIT_EXPECT_NULL(test, sc_show_node(test, 0)->clock);
}

/* A clock that has counted so much when the stream runs. */
static void sc_show_offer_clock(struct kunit *test, u64 units)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	fake->clock = (struct sc_clock_object){
		.hw_clock_function = sc_fake_clock_routine,
		.clock_support_flags = SC_CLOCK_SUPPORT_CAN_RETURN_STREAM_TIME,
	};
	fake->clock_time[SC_TIME_GET_STREAM_TIME] = units;
}

static void whoever_has_a_clock_is_its_own_master(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_show_bed_with_time(test, 5000000);
	sc_show_offer_clock(test, 4000000);
	sc_show_attach(test);
	sc_expect_time(test, 1100 * NSEC_PER_MSEC);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_OPEN_MASTER_CLOCK), 1U);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_INDICATE_MASTER_CLOCK), 1U);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_CLOSE_MASTER_CLOCK), 1U);
	KUNIT_EXPECT_NULL(test, sc_show_node(test, 0)->clock);
}

/* The clock has lost 0.1 s when it is read again: what is 0.5 s there is 1.2 s now. */
static void a_clock_that_drifts_is_followed(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct v4l2_buffer buffer;
	struct sc_node *node;

	sc_show_bed_with_time(test, 5000000)->times[2] = 5000000;
	sc_show_offer_clock(test, 4000000);
	sc_show_attach(test);
	node = sc_show_node(test, 0);
	sc_show_start(test, node, 2);
	buffer = sc_show_take(test, node);
	buffer = sc_show_buffer(node, buffer.index);
	fake->clock_time[SC_TIME_GET_STREAM_TIME] = 3000000;
	node->clock_due = jiffies - 1;
	mutex_lock(&node->vb2_lock);
	KUNIT_EXPECT_EQ(test, vb2_qbuf(&node->queue, NULL, &buffer), 0);
	mutex_unlock(&node->vb2_lock);
	sc_show_take(test, node);
	buffer = sc_show_take(test, node);
	KUNIT_EXPECT_EQ(test, v4l2_buffer_get_timestamp(&buffer), 1200 * NSEC_PER_MSEC);
	KUNIT_EXPECT_TRUE(test, time_after(node->clock_due, jiffies));
	sc_show_end(node);
}

static void whoever_refuses_to_be_a_master_runs_free(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_show_bed_with_time(test, 1000000);
	sc_show_offer_clock(test, 0);
	sc_fake_does(fake, SC_SRB_OPEN_MASTER_CLOCK, SC_FAKE_COMPLETE_AND_READY, -EIO);
	sc_show_attach(test);
	sc_expect_time(test, 100 * NSEC_PER_MSEC);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_INDICATE_MASTER_CLOCK), 0U);
}

/* It says that it follows, and stamps its frames as before. */
static void system_time_is_no_stream_time(struct kunit *test)
{
	u64 now = sc_time_from_ns(ktime_get_ns()) / 10 * 10 + 100 * SC_TIME_SECOND;

	sc_show_bed_with_time(test, now);
	sc_show_attach(test);
	sc_expect_time(test, sc_time_to_ns(now));
}

/* --- the media device --- */

static void sc_expect_link(struct kunit *test, struct media_entity *source, u32 source_pad,
			   struct media_entity *sink, u32 sink_pad)
{
	struct media_link *link;

	KUNIT_ASSERT_LT(test, source_pad, (u32)source->num_pads);
	KUNIT_ASSERT_LT(test, sink_pad, (u32)sink->num_pads);
	link = media_entity_find_link(&source->pads[source_pad], &sink->pads[sink_pad]);
	KUNIT_ASSERT_NOT_NULL_MSG(test, link, "%s:%u -> %s:%u", source->name, source_pad,
				  sink->name, sink_pad);
	KUNIT_EXPECT_EQ(test, link->flags & MEDIA_LNK_FL_ENABLED, MEDIA_LNK_FL_ENABLED);
	KUNIT_EXPECT_EQ(test, link->flags & MEDIA_LNK_FL_IMMUTABLE, MEDIA_LNK_FL_IMMUTABLE);
}

static void nodes_are_pins_of_the_filter(struct kunit *test)
{
	struct media_entity *filter = &sc_show_attach(test)->bridge->pins.filter.entity;

	KUNIT_EXPECT_EQ(test, filter->num_pads, SC_FAKE_STREAMS);
	sc_expect_link(test, filter, 0, &sc_show_node(test, 0)->vdev.entity, 0);
	sc_expect_link(test, &sc_show_node(test, 1)->vdev.entity, 0, filter, 1);
}

static void pins_without_data_are_entities(struct kunit *test)
{
	static const struct sc_guid analogue = SC_PINNAME_VIDEO_ANALOGVIDEOIN;
	struct sc_stream_information *info = sc_testbed_fake(test)->descriptor.info;
	struct sc_media_pins *pins;

	info[0].data_accessible = false;
	info[1].data_accessible = false;
	info[1].category = &analogue;
	pins = &sc_show_attach(test)->bridge->pins;
	KUNIT_EXPECT_TRUE(test, list_empty(&sc_show_bed(test)->bridge->nodes));
	KUNIT_EXPECT_STREQ(test, pins->streams[0].part.entity.name, "pin 0");
	KUNIT_EXPECT_STREQ(test, pins->streams[1].part.entity.name, "analogue video 1");
	sc_expect_link(test, &pins->filter.entity, 0, &pins->streams[0].part.entity, 0);
	sc_expect_link(test, &pins->streams[1].part.entity, 1, &pins->filter.entity, 1);
}

static void a_device_without_streams_is_a_filter(struct kunit *test)
{
	struct sc_media_pins *pins;

	sc_testbed_fake(test)->descriptor.header.number_of_streams = 0;
	pins = &sc_show_attach(test)->bridge->pins;
	KUNIT_EXPECT_TRUE(test, pins->filter.registered);
	KUNIT_EXPECT_EQ(test, pins->filter.entity.num_pads, 0);
}

static const struct sc_guid sc_show_medium_set = SC_GUID(0x5cfac703, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

static void sc_show_high(void *context)
{
	sc_fake_end_here(context, SC_FAKE_COMPLETE_AND_READY, 0);
}

/* A tuner with an aerial and what it makes of that, which has the medium 7. */
static void sc_show_low(void *context)
{
	static const struct sc_guid tuner = SC_KSCATEGORY_TVTUNER;
	const struct sc_kspin_medium mediums[] = { {}, { .set = sc_show_medium_set, .id = 7 } };
	const s32 directions[] = { 0, 1 };
	struct sc_srb *srb = context;
	struct device *parent = sc_device_of_extension(srb->hw_device_extension)->parent;

	stream_class_register_filter_with_no_ks_pins(parent, &tuner, 2, directions, mediums, NULL);
	stream_class_call_at_new_priority(NULL, srb->hw_device_extension, SC_LOW_TO_HIGH,
					  sc_show_high, srb);
}

static void sc_show_later(struct sc_fake *fake, struct sc_srb *srb)
{
	stream_class_call_at_new_priority(NULL, srb->hw_device_extension, SC_LOW, sc_show_low,
					  srb);
}

static void what_has_one_medium_is_connected(struct kunit *test)
{
	static const struct sc_kspin_medium medium = {
		.set = SC_GUID(0x5cfac703, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
		.id = 7,
	};
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_stream_information *info = fake->descriptor.info;
	struct sc_media_pins *pins;

	info[1].data_accessible = false;
	info[1].mediums_count = 1;
	info[1].mediums = &medium;
	sc_fake_answer(fake, SC_SRB_INITIALIZATION_COMPLETE)->before = sc_show_later;
	sc_fake_does(fake, SC_SRB_INITIALIZATION_COMPLETE, SC_FAKE_KEEP, 0);
	pins = &sc_show_attach(test)->bridge->pins;
	KUNIT_ASSERT_EQ(test, pins->n_others, 1U);
	KUNIT_EXPECT_STREQ(test, pins->others[0].part.entity.name, "TV tuner 1");
	KUNIT_EXPECT_EQ(test, pins->others[0].part.entity.function, (u32)MEDIA_ENT_F_TUNER);
	sc_expect_link(test, &pins->others[0].part.entity, 1, &pins->streams[1].part.entity, 0);
	KUNIT_EXPECT_EQ(test, pins->others[0].part.entity.num_links, 1);
}

static struct kunit_case sc_show_cases[] = {
	KUNIT_CASE(mpeg_streams_are_compressed_video),
	KUNIT_CASE(mpeg_video_alone_has_a_name_of_its_own),
	KUNIT_CASE(streams_that_v4l2_does_not_know_are_data),
	KUNIT_CASE(any_mpeg_format_becomes_one_there_is),
	KUNIT_CASE(an_mpeg_frame_is_as_long_as_the_minidriver_says),
	KUNIT_CASE(a_stream_without_a_clock_follows_ours),
	KUNIT_CASE(stream_time_may_begin_with_nothing),
	KUNIT_CASE(whoever_follows_no_clock_runs_free),
	KUNIT_CASE(whoever_has_a_clock_is_its_own_master),
	KUNIT_CASE(a_clock_that_drifts_is_followed),
	KUNIT_CASE(whoever_refuses_to_be_a_master_runs_free),
	KUNIT_CASE(system_time_is_no_stream_time),
	KUNIT_CASE(nodes_are_pins_of_the_filter),
	KUNIT_CASE(pins_without_data_are_entities),
	KUNIT_CASE(a_device_without_streams_is_a_filter),
	KUNIT_CASE(what_has_one_medium_is_connected),
	{ }
};

static struct kunit_suite sc_show_suite = {
	.name = "sc_v4l2_show",
	.init = sc_show_test_init,
	.exit = sc_show_test_exit,
	.test_cases = sc_show_cases,
};
kunit_test_suite(sc_show_suite);
