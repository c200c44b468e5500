// SPDX-License-Identifier: GPL-2.0
/*
 * sc_pattern's stream, as tests need it.
 */
#include "camera.h"

/* One routine of a device completes requests at a time. */
static void sc_camera_take_back(struct sc_fake_client *client, struct sc_request *request)
{
	struct sc_camera *camera = client->context;

	camera->back[camera->n_back++ % SC_CAMERA_READS] = request;
}

int sc_camera_init(struct kunit *test)
{
	struct sc_camera *camera;
	struct sc_testbed *bed;
	int ret;

	ret = sc_testbed_init(test);
	if (ret)
		return ret;
	camera = kunit_kzalloc(test, sizeof(*camera), GFP_KERNEL);
	if (!camera)
		return -ENOMEM;
	camera->bytes = SC_CAMERA_BYTES;
	camera->frames = kunit_kzalloc(test, SC_CAMERA_READS * SC_CAMERA_BYTES, GFP_KERNEL);
	if (!camera->frames)
		return -ENOMEM;

	bed = sc_testbed(test);
	bed->client.context = camera;
	bed->client.on_return = sc_camera_take_back;
	bed->fake.minidriver.hw_initialization_data = &pattern_initialization_data;
	return sc_testbed_register(test);
}

/* The minidriver is no fake: what it holds it gives back by itself. */
void sc_camera_exit(struct kunit *test)
{
	if (sc_testbed(test))
		sc_testbed_unregister(test);
	sc_testbed_exit(test);
}

static struct sc_ks_datarange_video *sc_camera_range(struct kunit *test)
{
	const struct sc_stream_information *information =
		sc_device_stream_information(sc_testbed_dev(test), sc_camera(test)->number);
	struct sc_ks_datarange_video *range;
	u32 i;

	for (i = 0; i < information->number_of_format_array_entries; i++) {
		range = container_of(information->stream_formats_array[i],
				     struct sc_ks_datarange_video, data_range);
		if (range->video_info_header.bmi_header.bi_size_image == sc_camera(test)->bytes)
			return range;
	}
	return NULL;
}

static void sc_camera_open(struct kunit *test, u64 interval)
{
	struct sc_ks_datarange_video *range = sc_camera_range(test), wish;
	struct sc_device *dev = sc_testbed_dev(test);
	struct sc_camera *camera = sc_camera(test);
	unsigned int i;

	KUNIT_ASSERT_NOT_NULL(test, range);
	wish = *range;
	wish.video_info_header.avg_time_per_frame = interval;
	KUNIT_ASSERT_EQ(test, sc_filter_intersect(sc_testbed_filter(test), camera->number,
						  &wish.data_range,
						  &camera->format.data_format,
						  sizeof(camera->format)), 0);

	camera->stream = sc_device_stream(dev, camera->number, 0);
	KUNIT_ASSERT_EQ(test, sc_stream_open(camera->stream, sc_testbed_filter(test),
					     &camera->format.data_format), 0);
	for (i = 0; i < SC_CAMERA_READS; i++) {
		camera->reads[i] = sc_request_alloc(camera->stream);
		KUNIT_ASSERT_NOT_NULL(test, camera->reads[i]);
		sc_request_set_buffer(camera->reads[i], camera->frames + i * camera->bytes,
				      camera->bytes, NULL);
		sc_fake_client_owns(&sc_testbed(test)->client, camera->reads[i]);
	}
}

void sc_camera_enter(struct kunit *test, enum sc_ksstate state)
{
	struct sc_camera *camera = sc_camera(test);

	KUNIT_ASSERT_EQ(test, sc_stream_set_state(camera->stream, state), 0);
	camera->start = sc_system_time();
}

/* To be called before it runs. */
void sc_camera_choose(struct kunit *test, u32 number, u32 bytes)
{
	struct sc_camera *camera = sc_camera(test);

	camera->number = number;
	camera->bytes = bytes;
	camera->frames = kunit_kzalloc(test, SC_CAMERA_READS * bytes, GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, camera->frames);
}

/* Running, with so many reads under way. */
void sc_camera_run(struct kunit *test, u64 interval, unsigned int reads)
{
	struct sc_camera *camera = sc_camera(test);
	unsigned int i;

	sc_camera_open(test, interval);
	sc_camera_enter(test, SC_KSSTATE_PAUSE);
	for (i = 0; i < reads; i++)
		sc_request_submit(camera->reads[i]);
	sc_camera_enter(test, SC_KSSTATE_RUN);
}

/* What is to be painted is painted. */
void sc_camera_paint(struct kunit *test)
{
	sc_testbed_settle(test);
	sc_testbed_flush_priority(&sc_camera(test)->stream->priority);
	sc_testbed_settle(test);
}

/* Time passes, and the timer fires if it is due. */
void sc_camera_fire(struct kunit *test, u64 delay_ns)
{
	struct sc_testbed *bed = sc_testbed(test);

	bed->now = ktime_add_ns(bed->now, delay_ns);
	sc_timer_fire(bed->armed);
	sc_testbed_settle(test);
}

/* The same, and what it started has ended. */
void sc_camera_wait(struct kunit *test, u64 delay_ns)
{
	sc_camera_fire(test, delay_ns);
	sc_camera_paint(test);
}

void sc_camera_tick(struct kunit *test)
{
	sc_camera_wait(test, sc_testbed(test)->delay_ns);
}

/* The oldest request that has come back. */
struct sc_request *sc_camera_take(struct kunit *test)
{
	struct sc_camera *camera = sc_camera(test);
	struct sc_request *request = camera->back[0];

	KUNIT_ASSERT_GT(test, camera->n_back, 0);
	KUNIT_ASSERT_EQ(test, request->srb.status, SC_STATUS_SUCCESS);
	camera->n_back--;
	memmove(camera->back, camera->back + 1, camera->n_back * sizeof(*camera->back));
	return request;
}

const struct sc_ks_frame_info *sc_camera_info(struct sc_request *request)
{
	return (void *)(sc_request_header(request) + 1);
}

/* The next one back is that picture, with its time counted from RUN. */
void sc_camera_expect(struct kunit *test, s64 number, s64 drops, u64 time, bool gap)
{
	struct sc_request *request = sc_camera_take(test);
	const struct sc_ksstream_header *header = sc_request_header(request);
	const struct sc_ks_frame_info *info = sc_camera_info(request);
	u32 flag = header->options_flags & SC_KSSTREAM_HEADER_OPTIONSF_DATADISCONTINUITY;

	KUNIT_ASSERT_EQ(test, info->picture_number, number);
	KUNIT_ASSERT_EQ(test, info->drop_count, drops);
	KUNIT_ASSERT_EQ(test, header->presentation_time.time, sc_camera(test)->start + time);
	KUNIT_ASSERT_EQ(test, header->data_used, sc_camera(test)->bytes);
	KUNIT_ASSERT_EQ(test, !!flag, gap);
	sc_request_submit(request);
}

void sc_camera_set(struct kunit *test, const struct sc_guid *set, u32 id,
		   struct sc_ksidentifier *value, u32 size)
{
	u32 bytes;

	value->set = *set;
	value->id = id;
	value->flags = SC_KSPROPERTY_TYPE_SET;
	KUNIT_EXPECT_EQ(test, sc_filter_property(sc_testbed_filter(test), value, size, value, size,
						 &bytes), 0);
}
