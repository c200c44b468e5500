// SPDX-License-Identifier: GPL-2.0
/*
 * Methods: what is refused, which way the data goes, and what the minidriver
 * sees.
 */
#include <linux/sizes.h>

#include "testbed.h"

#define SC_METHOD_BYTES	64

static const struct sc_guid sc_methods_one = SC_GUID(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
static const struct sc_guid sc_methods_two = SC_GUID(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2);
static const struct sc_guid sc_methods_none = SC_GUID(3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3);

enum {
	SC_NEITHER,
	SC_READS,
	SC_WRITES,
	SC_MODIFIES,
	SC_SOURCE,
	SC_INDEXED,
	SC_ASK_ME,
	SC_NOT_NOW,
};

static int sc_method_support(void *irp, struct sc_ksidentifier *request, void *data)
{
	return -EIO;
}

#define SC_METHOD(id, ways)						\
	.method_id = (id),						\
	.method_supported = true,					\
	.min_method = sizeof(struct sc_ksidentifier),			\
	.flags = SC_KSMETHOD_TYPE_##ways

static const struct sc_ksmethod_item sc_method_items[] = {
	{ SC_METHOD(SC_NEITHER, NONE) },
	{ SC_METHOD(SC_READS, READ), .min_data = 4 },
	{ SC_METHOD(SC_WRITES, WRITE), .min_data = 4 },
	{ SC_METHOD(SC_MODIFIES, MODIFY), .min_data = 4 },
	{ SC_METHOD(SC_SOURCE, SOURCE), .min_data = 4 },
	{ .method_id = SC_INDEXED, .method_supported = true,
	  .min_method = sizeof(struct sc_ksp_node), .flags = SC_KSMETHOD_TYPE_MODIFY },
	{ SC_METHOD(SC_ASK_ME, READ), .support_handler = sc_method_support },
	{ .method_id = SC_NOT_NOW, .min_method = sizeof(struct sc_ksidentifier) },
};

static const struct sc_ksmethod_set sc_method_sets[] = {
	{ .set = &sc_methods_one },
	{ .set = &sc_methods_two, .methods_count = ARRAY_SIZE(sc_method_items),
	  .method_item = sc_method_items },
};

/**
 * struct sc_method_bed - both ends of a method request
 * @called: how often the minidriver was
 * @command: of the last call
 * @flags: of the last call's request
 * @descriptor: the last one's; the pointers are stale
 * @method: what was at its method
 * @seen: what was at its method_info
 * @transferred: how many bytes of 0xa5 the minidriver returns
 * @data: the client's
 * @bytes: what the client was told
 */
struct sc_method_bed {
	unsigned int called;
	enum sc_srb_command command;
	u32 flags;
	struct sc_stream_method_descriptor descriptor;
	u8 method[SC_METHOD_BYTES];
	u8 seen[SC_METHOD_BYTES];
	u32 transferred;
	u8 data[SC_METHOD_BYTES];
	u32 bytes;
};

static void sc_method_note(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_stream_method_descriptor *descriptor = srb->command_data.method_info;
	struct sc_method_bed *bed = fake->context;
	u32 room = descriptor->method_output_size;

	bed->called++;
	bed->command = srb->command;
	bed->flags = srb->flags;
	bed->descriptor = *descriptor;
	memcpy(bed->method, descriptor->method, descriptor->method_input_size);
	memcpy(bed->seen, descriptor->method_info, room);
	if (room)
		memset(descriptor->method_info, 0xa5, min(room, bed->transferred));
	srb->actual_bytes_transferred = bed->transferred;
}

static int sc_method_test_init(struct kunit *test)
{
	int ret = sc_testbed_init(test);
	struct sc_stream_header *header;

	if (ret)
		return ret;

	header = &sc_testbed_fake(test)->descriptor.header;
	header->num_dev_method_array_entries = ARRAY_SIZE(sc_method_sets);
	header->device_methods_array = sc_method_sets;
	return sc_testbed_register(test);
}

static struct sc_method_bed *sc_method_bed(struct kunit *test)
{
	struct sc_method_bed *bed = kunit_kzalloc(test, sizeof(*bed), GFP_KERNEL);
	struct sc_fake *fake = sc_testbed_fake(test);

	KUNIT_ASSERT_NOT_NULL(test, bed);
	fake->context = bed;
	sc_fake_answer(fake, SC_SRB_DEVICE_METHOD)->before = sc_method_note;
	sc_fake_answer(fake, SC_SRB_STREAM_METHOD)->before = sc_method_note;
	memset(bed->data, 0x11, sizeof(bed->data));
	return bed;
}

static int sc_method_call(struct kunit *test, struct sc_method_bed *bed, u32 id, u32 flags,
			  u32 size)
{
	struct sc_ksidentifier method = { .set = sc_methods_two, .id = id, .flags = flags };

	return sc_filter_method(sc_testbed_filter(test), &method, sizeof(method), bed->data, size,
				&bed->bytes);
}

/* S-16, D-46: set index, identifier with what follows it, data, sizes. */
static void a_method_of_a_device_reaches_the_minidriver(struct kunit *test)
{
	struct sc_method_bed *bed = sc_method_bed(test);
	struct sc_ksp_node method = {
		.property = { .set = sc_methods_two, .id = SC_INDEXED,
			      .flags = SC_KSMETHOD_TYPE_SEND },
		.node_id = 7,
	};

	bed->transferred = 3;
	KUNIT_ASSERT_EQ(test, sc_filter_method(sc_testbed_filter(test), &method.property,
					       sizeof(method), bed->data, 8, &bed->bytes), 0);
	KUNIT_EXPECT_EQ(test, bed->command, SC_SRB_DEVICE_METHOD);
	KUNIT_EXPECT_EQ(test, bed->flags, 0);
	KUNIT_EXPECT_EQ(test, bed->descriptor.method_set_id, 1);
	KUNIT_EXPECT_EQ(test, bed->descriptor.method_input_size, sizeof(method));
	KUNIT_EXPECT_EQ(test, bed->descriptor.method_output_size, 8);
	KUNIT_EXPECT_EQ(test, memcmp(bed->method, &method, sizeof(method)), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, 3);
	KUNIT_EXPECT_EQ(test, bed->data[2], 0xa5);
	KUNIT_EXPECT_EQ(test, bed->data[3], 0x11);
}

/* S-35, A-36: the stream's control queue, and the device's declarations. */
static void a_method_of_a_stream_goes_to_its_control_queue(struct kunit *test)
{
	struct sc_method_bed *bed = sc_method_bed(test);
	struct sc_stream *stream = sc_testbed_open(test, 0, 0);
	struct sc_ksidentifier method = {
		.set = sc_methods_two, .id = SC_READS, .flags = SC_KSMETHOD_TYPE_SEND,
	};

	sc_fake_forget(sc_testbed_fake(test));
	KUNIT_ASSERT_EQ(test, sc_stream_method(stream, &method, sizeof(method), bed->data, 4,
					       &bed->bytes), 0);
	SC_EXPECT_CALLS(test, SC_FAKE_CONTROL, 1);
	SC_EXPECT_CALLS(test, SC_FAKE_DEVICE, 0);
	KUNIT_EXPECT_EQ(test, bed->command, SC_SRB_STREAM_METHOD);
	KUNIT_EXPECT_EQ(test, bed->flags, SC_SRB_HW_FLAGS_STREAM_REQUEST);
	KUNIT_EXPECT_EQ(test, bed->descriptor.method_set_id, 1);

	sc_stream_close(stream);
	KUNIT_EXPECT_EQ(test, sc_stream_method(stream, &method, sizeof(method), bed->data, 4,
					       &bed->bytes), -EINVAL);
}

struct sc_way_case {
	u32 id;
	bool in;
	bool out;
	const char *name;
};

static const struct sc_way_case sc_way_cases[] = {
	{ SC_NEITHER, false, false, "none" },
	{ SC_READS, true, false, "read" },
	{ SC_WRITES, false, true, "write" },
	{ SC_MODIFIES, true, true, "modify" },
	{ SC_SOURCE, true, true, "source" },
};

static void sc_way_name(const struct sc_way_case *c, char *text)
{
	strscpy(text, c->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_way, sc_way_cases, sc_way_name);

/* D-63, A-17: the declared flags are named from the method's side. */
static void data_goes_the_declared_way(struct kunit *test)
{
	const struct sc_way_case *c = test->param_value;
	struct sc_method_bed *bed = sc_method_bed(test);

	bed->transferred = 4;
	KUNIT_ASSERT_EQ(test, sc_method_call(test, bed, c->id, SC_KSMETHOD_TYPE_SEND, 4), 0);
	KUNIT_EXPECT_EQ(test, bed->seen[0], c->in ? 0x11 : 0);
	KUNIT_EXPECT_EQ(test, bed->data[0], c->out ? 0xa5 : 0x11);
	KUNIT_EXPECT_EQ(test, bed->bytes, c->out ? 4 : 0);
}

struct sc_method_refused {
	const char *name;
	const struct sc_guid *set;
	u32 id;
	u32 flags;
	u32 method_size;
	u32 size;
	int status;
	u32 bytes;
};

#define SC_SEND		SC_KSMETHOD_TYPE_SEND
#define SC_SUPPORT	SC_KSMETHOD_TYPE_BASICSUPPORT
#define SC_ID_SIZE	sizeof(struct sc_ksidentifier)

static const struct sc_method_refused sc_method_refusals[] = {
	{ "unknown set", &sc_methods_none, 0, SC_SEND, SC_ID_SIZE, 4, -ENOTTY },
	{ "unknown set, support", &sc_methods_none, 0, SC_KSMETHOD_TYPE_SETSUPPORT, SC_ID_SIZE, 0,
	  -ENOTTY },
	{ "unknown method", &sc_methods_two, 99, SC_SEND, SC_ID_SIZE, 4, -ENOTTY },
	{ "unknown method, support", &sc_methods_two, 99, SC_SUPPORT, SC_ID_SIZE, 4, -ENOTTY },
	{ "empty set", &sc_methods_one, 0, SC_SEND, SC_ID_SIZE, 4, -ENOTTY },
	{ "not supported", &sc_methods_two, SC_NOT_NOW, SC_SEND, SC_ID_SIZE, 4, -ENOTTY },
	{ "no identifier", &sc_methods_two, SC_READS, SC_SEND, SC_ID_SIZE - 1, 4, -EINVAL },
	{ "nothing behind it", &sc_methods_two, SC_INDEXED, SC_SEND, SC_ID_SIZE, 4, -EINVAL },
	{ "short data to read", &sc_methods_two, SC_READS, SC_SEND, SC_ID_SIZE, 3, -EINVAL },
	{ "no room to write", &sc_methods_two, SC_WRITES, SC_SEND, SC_ID_SIZE, 3, -EOVERFLOW, 4 },
	{ "long identifier", &sc_methods_two, SC_READS, SC_SEND, SZ_64K + 1, 4, -E2BIG },
	{ "long data", &sc_methods_two, SC_READS, SC_SEND, SC_ID_SIZE, SZ_64K + 1, -E2BIG },
	{ "no flag", &sc_methods_two, SC_READS, 0, SC_ID_SIZE, 4, -EINVAL },
	{ "unknown flag", &sc_methods_two, SC_READS, 2, SC_ID_SIZE, 4, -EINVAL },
	{ "two flags", &sc_methods_two, SC_READS, SC_SEND | SC_SUPPORT, SC_ID_SIZE, 4, -EINVAL },
	{ "no room for flags", &sc_methods_two, SC_READS, SC_SUPPORT, SC_ID_SIZE, 3, -EOVERFLOW,
	  4 },
	{ "no topology", &sc_methods_two, SC_INDEXED, SC_SEND | SC_KSMETHOD_TYPE_TOPOLOGY,
	  sizeof(struct sc_ksp_node), 4, -EINVAL },
};

static void sc_method_refused_name(const struct sc_method_refused *c, char *text)
{
	strscpy(text, c->name, KUNIT_PARAM_DESC_SIZE);
}

KUNIT_ARRAY_PARAM(sc_method_refused, sc_method_refusals, sc_method_refused_name);

/* S-16: the minidriver hears of none of it. */
static void what_makes_no_sense_is_refused(struct kunit *test)
{
	const struct sc_method_refused *c = test->param_value;
	struct sc_method_bed *bed = sc_method_bed(test);
	struct sc_ksidentifier *method = kunit_kzalloc(test, SZ_64K + 1, GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, method);
	method->set = *c->set;
	method->id = c->id;
	method->flags = c->flags;
	bed->bytes = 99;
	KUNIT_EXPECT_EQ(test, sc_filter_method(sc_testbed_filter(test), method, c->method_size,
					       bed->data, c->size, &bed->bytes), c->status);
	KUNIT_EXPECT_EQ(test, bed->bytes, c->bytes);
	KUNIT_EXPECT_EQ(test, bed->called, 0);
}

/* D-63: support is answered from the declaration. */
static void support_comes_from_the_declaration(struct kunit *test)
{
	struct sc_method_bed *bed = sc_method_bed(test);
	u32 flags;

	KUNIT_EXPECT_EQ(test, sc_method_call(test, bed, 99, SC_KSMETHOD_TYPE_SETSUPPORT, 0), 0);
	KUNIT_EXPECT_EQ(test, sc_method_call(test, bed, SC_MODIFIES, SC_SUPPORT, 8), 0);
	KUNIT_EXPECT_EQ(test, bed->bytes, 4);
	memcpy(&flags, bed->data, sizeof(flags));
	KUNIT_EXPECT_EQ(test, flags, SC_KSMETHOD_TYPE_MODIFY);
	KUNIT_EXPECT_EQ(test, bed->called, 0);
}

/* D-63: with a support handler it comes like a call and differs in its flags. */
static void a_support_handler_answers_itself(struct kunit *test)
{
	struct sc_method_bed *bed = sc_method_bed(test);
	struct sc_ksidentifier *method = (void *)bed->method;

	bed->transferred = 4;
	KUNIT_EXPECT_EQ(test, sc_method_call(test, bed, SC_ASK_ME, SC_SUPPORT, 4), 0);
	KUNIT_EXPECT_EQ(test, bed->called, 1);
	KUNIT_EXPECT_EQ(test, method->flags, SC_SUPPORT);
	KUNIT_EXPECT_EQ(test, bed->data[0], 0xa5);
}

/* S-16: statuses are passed on, a needed size with them. */
static void the_minidrivers_status_is_the_clients(struct kunit *test)
{
	struct sc_method_bed *bed = sc_method_bed(test);
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_fake_does(fake, SC_SRB_DEVICE_METHOD, SC_FAKE_COMPLETE_AND_READY, -EIO);
	KUNIT_EXPECT_EQ(test, sc_method_call(test, bed, SC_MODIFIES, SC_SEND, 4), -EIO);
	KUNIT_EXPECT_EQ(test, bed->bytes, 0);
	KUNIT_EXPECT_EQ(test, bed->data[0], 0x11);
	sc_fake_does(fake, SC_SRB_DEVICE_METHOD, SC_FAKE_COMPLETE_AND_READY,
		     SC_STATUS_BUFFER_TOO_SMALL);
	bed->transferred = 500;
	KUNIT_EXPECT_EQ(test, sc_method_call(test, bed, SC_MODIFIES, SC_SEND, 4), -ENOBUFS);
	KUNIT_EXPECT_EQ(test, bed->bytes, 500);
}

/* D-46: more than the buffer holds is a lie. */
static void a_lie_about_what_was_returned_is_reported(struct kunit *test)
{
	struct sc_method_bed *bed = sc_method_bed(test);

	bed->transferred = 5;
	KUNIT_EXPECT_EQ(test, sc_method_call(test, bed, SC_MODIFIES, SC_SEND, 4), -EPROTO);
	KUNIT_EXPECT_EQ(test, bed->data[0], 0x11);
	sc_testbed_expect_report(test, SC_OFFENCE_TRANSFERRED,
				 "returns 5 bytes of DEVICE_METHOD where there is room for 4");
}

static struct kunit_case sc_method_cases[] = {
	KUNIT_CASE(a_method_of_a_device_reaches_the_minidriver),
	KUNIT_CASE(a_method_of_a_stream_goes_to_its_control_queue),
	KUNIT_CASE_PARAM(data_goes_the_declared_way, sc_way_gen_params),
	KUNIT_CASE_PARAM(what_makes_no_sense_is_refused, sc_method_refused_gen_params),
	KUNIT_CASE(support_comes_from_the_declaration),
	KUNIT_CASE(a_support_handler_answers_itself),
	KUNIT_CASE(the_minidrivers_status_is_the_clients),
	KUNIT_CASE(a_lie_about_what_was_returned_is_reported),
	{ }
};

static struct kunit_suite sc_method_suite = {
	.name = "sc_method",
	.init = sc_method_test_init,
	.exit = sc_testbed_exit,
	.test_cases = sc_method_cases,
};
kunit_test_suite(sc_method_suite);
