// SPDX-License-Identifier: GPL-2.0
/*
 * The life of a device: the hand-shake, removal in the middle of everything.
 */
#include "testbed.h"

static void sc_device_expect_commands(struct kunit *test, unsigned int from,
				      const enum sc_srb_command *commands,
				      unsigned int count)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	unsigned int i;

	KUNIT_ASSERT_EQ(test, atomic_read(&fake->n_calls), from + count);
	for (i = 0; i < count; i++)
		KUNIT_EXPECT_STREQ(test, sc_srb_command_name(fake->calls[from + i].command),
				   sc_srb_command_name(commands[i]));
}

#define SC_EXPECT_COMMANDS(test, from, ...)					\
do {										\
	static const enum sc_srb_command __list[] = { __VA_ARGS__ };		\
										\
	sc_device_expect_commands(test, from, __list, ARRAY_SIZE(__list));	\
} while (0)

/* Register without forgetting the calls. */
static int sc_device_register(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	int ret = stream_class_register_minidriver(&fake->minidriver);

	fake->registered = !ret;
	return ret;
}

/* S-01 S-02 S-03 F-01 */
static void a_device_is_introduced_in_three_requests(struct kunit *test)
{
	KUNIT_ASSERT_EQ(test, sc_device_register(test), 0);
	SC_EXPECT_COMMANDS(test, 0, SC_SRB_INITIALIZE_DEVICE, SC_SRB_GET_STREAM_INFO,
			   SC_SRB_INITIALIZATION_COMPLETE, SC_SRB_NOTIFY_IDLE_STATE);
	KUNIT_EXPECT_EQ(test, sc_testbed(test)->client.attached, 1);
}

/* S-12 */
static void and_dismissed_in_one(struct kunit *test)
{
	KUNIT_ASSERT_EQ(test, sc_device_register(test), 0);
	sc_testbed_unregister(test);
	SC_EXPECT_COMMANDS(test, 4, SC_SRB_NOTIFY_IDLE_STATE, SC_SRB_UNINITIALIZE_DEVICE);
	KUNIT_EXPECT_EQ(test, sc_testbed(test)->client.detached, 1);
}

/* The initialisation requests are synchronised like all others. A-39 */
static void the_hand_shake_is_synchronised(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	unsigned int i;

	KUNIT_ASSERT_EQ(test, sc_device_register(test), 0);
	for (i = 0; i < 3; i++)
		KUNIT_EXPECT_EQ(test, fake->calls[i].level, SC_LEVEL_HIGH);
}

static void sc_hand_shake_high(void *context)
{
	struct sc_srb *srb = context;

	sc_fake_priority_routine(sc_device_of_extension(srb->hw_device_extension));
	sc_fake_end_here(srb, SC_FAKE_COMPLETE_AND_READY, 0);
}

/* Where a minidriver may sleep until its hardware is up. */
static void sc_hand_shake_low(void *context)
{
	struct sc_srb *srb = context;

	might_sleep();
	sc_fake_priority_routine(sc_device_of_extension(srb->hw_device_extension));
	stream_class_call_at_new_priority(NULL, srb->hw_device_extension, SC_LOW_TO_HIGH,
					  sc_hand_shake_high, srb);
}

static void sc_hand_shake_later(struct sc_fake *fake, struct sc_srb *srb)
{
	srb->command_data.config_info->stream_descriptor_size = fake->descriptor_size;
	stream_class_call_at_new_priority(NULL, srb->hw_device_extension, SC_LOW,
					  sc_hand_shake_low, srb);
}

/* nothing else is asked until the Low routine has found its way up. */
static void a_device_may_initialise_in_a_low_routine(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	sc_fake_does(fake, SC_SRB_INITIALIZE_DEVICE, SC_FAKE_KEEP, 0);
	sc_fake_answer(fake, SC_SRB_INITIALIZE_DEVICE)->before = sc_hand_shake_later;
	KUNIT_ASSERT_EQ(test, sc_device_register(test), 0);
	KUNIT_EXPECT_EQ(test, sc_testbed(test)->client.attached, 1);

	KUNIT_ASSERT_GE(test, atomic_read(&fake->n_calls), 5);
	KUNIT_EXPECT_EQ(test, fake->calls[0].command, SC_SRB_INITIALIZE_DEVICE);
	KUNIT_EXPECT_EQ(test, fake->calls[1].entry, SC_FAKE_PRIORITY);
	KUNIT_EXPECT_EQ(test, fake->calls[1].level, SC_LEVEL_LOW);
	KUNIT_EXPECT_EQ(test, fake->calls[2].entry, SC_FAKE_PRIORITY);
	KUNIT_EXPECT_EQ(test, fake->calls[2].level, SC_LEVEL_HIGH);
	KUNIT_EXPECT_EQ(test, fake->calls[3].command, SC_SRB_GET_STREAM_INFO);
	KUNIT_EXPECT_EQ(test, fake->calls[4].command, SC_SRB_INITIALIZATION_COMPLETE);
}

/* A-39 S-01 D7: a minute, then the probe fails and nothing of it is left. */
static void a_device_that_never_initialises_is_given_up(struct kunit *test)
{
	struct sc_testbed *bed = sc_testbed(test);
	struct sc_fake *fake = &bed->fake;
	ktime_t since = bed->now;

	sc_testbed_hurry(test);
	sc_fake_does(fake, SC_SRB_INITIALIZE_DEVICE, SC_FAKE_KEEP, 0);
	fake->cancel.how = SC_FAKE_KEEP;
	KUNIT_ASSERT_EQ(test, sc_device_register(test), 0);

	/* Asked for it, and asked for it back. */
	SC_EXPECT_COMMANDS(test, 0, SC_SRB_INITIALIZE_DEVICE, SC_SRB_INITIALIZE_DEVICE);
	KUNIT_EXPECT_EQ(test, fake->calls[1].entry, SC_FAKE_CANCEL);
	sc_testbed_expect_report(test, SC_OFFENCE_IGNORED_CANCEL,
				 "did not let go of INITIALIZE_DEVICE when asked to");
	KUNIT_EXPECT_EQ(test, ktime_ms_delta(bed->now, since),
			SC_CONTROL_LIMIT_MS + SC_STOP_FORCE_MS);
	KUNIT_EXPECT_EQ(test, bed->client.attached, 0);
	KUNIT_EXPECT_NULL(test, sc_request_of_srb(fake->calls[0].srb));
}

/* S-01: it is not asked again, and there is nothing to uninitialise. A-38 */
static void a_device_that_does_not_initialise_is_left_alone(struct kunit *test)
{
	sc_fake_does(sc_testbed_fake(test), SC_SRB_INITIALIZE_DEVICE,
		     SC_FAKE_COMPLETE_AND_READY, SC_STATUS_NO_SUCH_DEVICE);
	KUNIT_ASSERT_EQ(test, sc_device_register(test), 0);
	SC_EXPECT_COMMANDS(test, 0, SC_SRB_INITIALIZE_DEVICE);
	KUNIT_EXPECT_EQ(test, sc_testbed(test)->client.attached, 0);
}

/* S-02 */
static void a_device_that_does_not_describe_its_streams_is_uninitialised(struct kunit *test)
{
	sc_fake_does(sc_testbed_fake(test), SC_SRB_GET_STREAM_INFO,
		     SC_FAKE_COMPLETE_AND_READY, -EIO);
	KUNIT_ASSERT_EQ(test, sc_device_register(test), 0);
	SC_EXPECT_COMMANDS(test, 0, SC_SRB_INITIALIZE_DEVICE, SC_SRB_GET_STREAM_INFO,
			   SC_SRB_UNINITIALIZE_DEVICE);
	KUNIT_EXPECT_EQ(test, sc_testbed(test)->client.attached, 0);
}

static void a_device_with_a_malformed_descriptor_is_uninitialised(struct kunit *test)
{
	sc_testbed_fake(test)->descriptor.header.number_of_streams = 65;
	KUNIT_ASSERT_EQ(test, sc_device_register(test), 0);
	SC_EXPECT_COMMANDS(test, 0, SC_SRB_INITIALIZE_DEVICE, SC_SRB_GET_STREAM_INFO,
			   SC_SRB_UNINITIALIZE_DEVICE);
	KUNIT_EXPECT_EQ(test, sc_testbed(test)->client.attached, 0);
}

/* Shorter than a header, or longer than anybody needs: not even allocated. */
static void a_descriptor_of_a_silly_size_is_not_asked_for(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	static const u32 sizes[] = { 0, sizeof(struct sc_stream_header) - 1, U32_MAX };
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(sizes); i++) {
		fake->descriptor_size = sizes[i];
		sc_fake_forget(fake);
		KUNIT_ASSERT_EQ(test, sc_device_register(test), 0);
		SC_EXPECT_COMMANDS(test, 0, SC_SRB_INITIALIZE_DEVICE, SC_SRB_UNINITIALIZE_DEVICE);
		sc_testbed_unregister(test);
	}
}

/* S-03: the page lists no statuses. */
static void a_failing_initialization_complete_is_survived(struct kunit *test)
{
	sc_fake_does(sc_testbed_fake(test), SC_SRB_INITIALIZATION_COMPLETE,
		     SC_FAKE_COMPLETE_AND_READY, SC_STATUS_IO_DEVICE_ERROR);
	KUNIT_ASSERT_EQ(test, sc_device_register(test), 0);
	KUNIT_EXPECT_EQ(test, sc_testbed(test)->client.attached, 1);
}

static void sc_device_note_config(struct sc_fake *fake, struct sc_srb *srb)
{
	fake->context = kmemdup(srb->command_data.config_info,
				sizeof(*srb->command_data.config_info), GFP_ATOMIC);
	srb->command_data.config_info->stream_descriptor_size = fake->descriptor_size;
}

/* S-01: what a device made out of nothing has been given. */
static void the_configuration_of_a_virtual_device_is_empty(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_port_configuration_information *config;

	sc_fake_answer(fake, SC_SRB_INITIALIZE_DEVICE)->before = sc_device_note_config;
	KUNIT_ASSERT_EQ(test, sc_device_register(test), 0);
	config = fake->context;
	KUNIT_ASSERT_NOT_NULL(test, config);
	KUNIT_EXPECT_EQ(test, config->size_of_this_packet, sizeof(*config));
	KUNIT_EXPECT_PTR_EQ(test, config->hw_device_extension, sc_testbed_dev(test)->extension);
	KUNIT_EXPECT_EQ(test, config->adapter_interface_type, SC_INTERFACE_TYPE_UNDEFINED);
	KUNIT_EXPECT_EQ(test, config->number_of_access_ranges, 0);
	KUNIT_EXPECT_EQ(test, config->bus_interrupt_level, 0);
	KUNIT_EXPECT_PTR_EQ(test, config->dma_adapter_object, NULL);
	KUNIT_EXPECT_STREQ(test, dev_name(config->physical_device_object), SC_FAKE_NAME ".0");
	kfree(config);
}

/* Each has its own memory, and the client takes the first. */
static void a_minidriver_may_have_several_devices(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	fake->devices = 3;
	KUNIT_ASSERT_EQ(test, sc_device_register(test), 0);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_INITIALIZE_DEVICE), 3);
	KUNIT_EXPECT_PTR_NE(test, fake->calls[0].srb->hw_device_extension,
			    fake->calls[4].srb->hw_device_extension);
	KUNIT_EXPECT_EQ(test, sc_testbed(test)->client.attached, 1);
}

static void the_extension_of_a_device_is_zeroed(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	fake->init.device_extension_size = 1000;
	KUNIT_ASSERT_EQ(test, sc_device_register(test), 0);
	KUNIT_EXPECT_PTR_EQ(test, memchr_inv(sc_testbed_dev(test)->extension, 0, 1000), NULL);
}

/* A device may have no client; it is there all the same. */
static void a_client_may_refuse(struct kunit *test)
{
	struct sc_testbed *bed = sc_testbed(test);

	bed->client.refuse = true;
	KUNIT_ASSERT_EQ(test, sc_device_register(test), 0);
	KUNIT_EXPECT_EQ(test, bed->client.attached, 0);
	sc_testbed_unregister(test);
	KUNIT_EXPECT_EQ(test, bed->client.detached, 0);
}

/* A pointer that is no device extension leads nowhere. */
static void an_extension_that_does_not_exist_leads_nowhere(struct kunit *test)
{
	u32 length = 1;

	KUNIT_ASSERT_EQ(test, sc_device_register(test), 0);
	sc_device_ready(NULL);
	stream_class_schedule_timer(NULL, test, 1, sc_fake_timer_routine, NULL);
	stream_class_call_at_new_priority(NULL, test, SC_HIGH, sc_fake_priority_routine, NULL);
	stream_class_abort_outstanding_requests(test, NULL, 0);
	KUNIT_EXPECT_PTR_EQ(test, stream_class_get_dma_buffer(test), NULL);
	KUNIT_EXPECT_EQ(test, stream_class_get_physical_address(test, NULL, test,
								SC_DMA_BUFFER, &length), 0);
	KUNIT_EXPECT_EQ(test, length, 0);
	SC_EXPECT_CALLS(test, SC_FAKE_PRIORITY, 0);
}

/* D7: with a request in hand, one waiting, and the stream in RUN. */
static void a_device_may_go_with_a_stream_running(struct kunit *test)
{
	struct sc_fake_client *client = &sc_testbed(test)->client;
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_stream *stream;

	KUNIT_ASSERT_EQ(test, sc_device_register(test), 0);
	stream = sc_testbed_run(test, 0, 0);
	sc_testbed_read(test, stream);
	sc_testbed_read(test, stream);
	sc_fake_forget(fake);
	sc_testbed_unregister(test);

	SC_EXPECT_COMMANDS(test, 0, SC_SRB_SET_STREAM_STATE, SC_SRB_SET_STREAM_STATE,
			   SC_SRB_SET_STREAM_STATE, SC_SRB_READ_DATA, SC_SRB_CLOSE_STREAM,
			   SC_SRB_NOTIFY_IDLE_STATE, SC_SRB_UNINITIALIZE_DEVICE);
	KUNIT_EXPECT_EQ(test, fake->calls[3].entry, SC_FAKE_CANCEL);
	KUNIT_ASSERT_EQ(test, sc_fake_client_count(client), 2);
	KUNIT_EXPECT_EQ(test, client->returns[0].status, -ENODEV);
	KUNIT_EXPECT_EQ(test, client->returns[1].status, -ECANCELED);
}

/* A stream that runs, with one request in hand and one waiting. */
static struct sc_request *sc_device_run_unplugged(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *held = sc_testbed_read(test, stream);

	sc_testbed_read(test, stream);
	sc_testbed(test)->hooks.unplugged = true;
	sc_fake_forget(sc_testbed_fake(test));
	return held;
}

/* S-13: first it is told, then asked for what it holds. */
static void hardware_that_vanished_is_told_before_all_else(struct kunit *test)
{
	struct sc_fake_client *client = &sc_testbed(test)->client;
	struct sc_fake *fake = sc_testbed_fake(test);

	KUNIT_ASSERT_EQ(test, sc_device_register(test), 0);
	sc_device_run_unplugged(test);
	sc_testbed_unregister(test);

	SC_EXPECT_COMMANDS(test, 0, SC_SRB_SURPRISE_REMOVAL, SC_SRB_READ_DATA,
			   SC_SRB_SET_STREAM_STATE, SC_SRB_SET_STREAM_STATE,
			   SC_SRB_SET_STREAM_STATE, SC_SRB_CLOSE_STREAM,
			   SC_SRB_NOTIFY_IDLE_STATE, SC_SRB_UNINITIALIZE_DEVICE);
	KUNIT_EXPECT_EQ(test, fake->calls[1].entry, SC_FAKE_CANCEL);
	KUNIT_ASSERT_EQ(test, sc_fake_client_count(client), 2);
	KUNIT_EXPECT_EQ(test, client->returns[0].status, -ENODEV);
	KUNIT_EXPECT_EQ(test, client->returns[1].status, -ECANCELED);
}

static void sc_device_surprise_end(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_request *held = fake->context;

	sc_fake_end_here(&held->srb, SC_FAKE_COMPLETE_AND_READY, -EIO);
}

/* S-13: the other order, the minidriver gives all back by itself. */
static void a_minidriver_may_end_its_requests_when_hardware_vanishes(struct kunit *test)
{
	struct sc_fake_client *client = &sc_testbed(test)->client;
	struct sc_fake *fake = sc_testbed_fake(test);

	KUNIT_ASSERT_EQ(test, sc_device_register(test), 0);
	fake->context = sc_device_run_unplugged(test);
	sc_fake_answer(fake, SC_SRB_SURPRISE_REMOVAL)->before = sc_device_surprise_end;
	sc_testbed_unregister(test);

	SC_EXPECT_CALLS(test, SC_FAKE_CANCEL, 0);
	SC_EXPECT_CALLS(test, SC_FAKE_DATA, 0);
	KUNIT_ASSERT_EQ(test, sc_fake_client_count(client), 2);
	KUNIT_EXPECT_EQ(test, client->returns[1].status, -EIO);
}

static void sc_device_submit_again(struct sc_fake_client *client, struct sc_request *request)
{
	if (sc_fake_client_count(client) < 4)
		sc_request_submit(request);
}

/* S-13: whatever is asked for afterwards fails and reaches nobody. */
static void after_hardware_vanished_every_request_fails(struct kunit *test)
{
	struct sc_fake_client *client = &sc_testbed(test)->client;
	struct sc_fake *fake = sc_testbed_fake(test);
	unsigned int i;

	KUNIT_ASSERT_EQ(test, sc_device_register(test), 0);
	sc_device_run_unplugged(test);
	client->on_return = sc_device_submit_again;
	sc_testbed_unregister(test);

	SC_EXPECT_CALLS(test, SC_FAKE_DATA, 0);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_SURPRISE_REMOVAL), 1);
	KUNIT_ASSERT_GE(test, sc_fake_client_count(client), 4);
	for (i = 0; i < sc_fake_client_count(client); i++)
		KUNIT_EXPECT_LT(test, client->returns[i].status, 0);
}

/* S-13: and hardware that is still there hears nothing of it. */
static void a_device_that_is_unbound_hears_of_no_surprise(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	KUNIT_ASSERT_EQ(test, sc_device_register(test), 0);
	sc_device_run_unplugged(test);
	sc_testbed(test)->hooks.unplugged = false;
	sc_testbed_unregister(test);
	KUNIT_EXPECT_EQ(test, sc_fake_count_command(fake, SC_SRB_SURPRISE_REMOVAL), 0);
}

/* What the client left open the class driver closes. */
static void a_stream_left_open_is_closed_for_the_client(struct kunit *test)
{
	struct sc_testbed *bed = sc_testbed(test);

	KUNIT_ASSERT_EQ(test, sc_device_register(test), 0);
	sc_testbed_open(test, 0, 0);
	sc_fake_forget(&bed->fake);
	bed->client.careless = true;
	sc_testbed_unregister(test);
	SC_EXPECT_COMMANDS(test, 0, SC_SRB_CLOSE_STREAM, SC_SRB_NOTIFY_IDLE_STATE,
			   SC_SRB_UNINITIALIZE_DEVICE);
}

/* Somebody who waits for a minidriver when the device goes. */
struct sc_waiter {
	struct sc_stream *stream;
	struct completion held;
	int ret;
};

static void sc_waiter_held(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_waiter *waiter = fake->context;

	complete(&waiter->held);
}

static void sc_waiter_climb(void *context)
{
	struct sc_waiter *waiter = context;

	waiter->ret = sc_stream_set_state(waiter->stream, SC_KSSTATE_RUN);
}

/* D7: first every waiting control request is ended. */
static void removal_ends_who_waits_for_the_minidriver(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);
	struct sc_waiter waiter = { .ret = 1 };
	struct sc_elsewhere there;

	KUNIT_ASSERT_EQ(test, sc_device_register(test), 0);
	waiter.stream = sc_testbed_open(test, 0, 0);
	init_completion(&waiter.held);
	fake->context = &waiter;
	sc_fake_answer(fake, SC_SRB_SET_STREAM_STATE)->before = sc_waiter_held;
	sc_fake_does(fake, SC_SRB_SET_STREAM_STATE, SC_FAKE_KEEP, 0);

	sc_testbed_start_elsewhere(test, &there, sc_waiter_climb, &waiter);
	wait_for_completion(&waiter.held);
	sc_testbed_unregister(test);
	sc_testbed_join(&there);
	KUNIT_EXPECT_EQ(test, waiter.ret, -ENODEV);
}

static void sc_device_note_gone(struct sc_fake *fake, struct sc_srb *srb)
{
	struct sc_device *dev = sc_device_of_extension(srb->hw_device_extension);

	fake->context = ERR_PTR(sc_device_is_gone(dev));
}

static void a_device_that_is_going_says_so(struct kunit *test)
{
	struct sc_fake *fake = sc_testbed_fake(test);

	KUNIT_ASSERT_EQ(test, sc_device_register(test), 0);
	KUNIT_EXPECT_FALSE(test, sc_device_is_gone(sc_testbed_dev(test)));
	sc_fake_answer(fake, SC_SRB_UNINITIALIZE_DEVICE)->before = sc_device_note_gone;
	sc_testbed_unregister(test);
	KUNIT_EXPECT_PTR_EQ(test, fake->context, ERR_PTR(1));
}

static void registering_again_after_unregistering_works(struct kunit *test)
{
	unsigned int i;

	for (i = 0; i < 3; i++) {
		KUNIT_ASSERT_EQ(test, sc_device_register(test), 0);
		sc_testbed_run(test, 0, 0);
		sc_testbed_unregister(test);
	}
	KUNIT_EXPECT_EQ(test, sc_testbed(test)->client.detached, 3);
}

static struct kunit_case sc_device_cases[] = {
	KUNIT_CASE(a_device_is_introduced_in_three_requests),
	KUNIT_CASE(and_dismissed_in_one),
	KUNIT_CASE(the_hand_shake_is_synchronised),
	KUNIT_CASE(a_device_may_initialise_in_a_low_routine),
	KUNIT_CASE(a_device_that_never_initialises_is_given_up),
	KUNIT_CASE(a_device_that_does_not_initialise_is_left_alone),
	KUNIT_CASE(a_device_that_does_not_describe_its_streams_is_uninitialised),
	KUNIT_CASE(a_device_with_a_malformed_descriptor_is_uninitialised),
	KUNIT_CASE(a_descriptor_of_a_silly_size_is_not_asked_for),
	KUNIT_CASE(a_failing_initialization_complete_is_survived),
	KUNIT_CASE(the_configuration_of_a_virtual_device_is_empty),
	KUNIT_CASE(a_minidriver_may_have_several_devices),
	KUNIT_CASE(the_extension_of_a_device_is_zeroed),
	KUNIT_CASE(a_client_may_refuse),
	KUNIT_CASE(an_extension_that_does_not_exist_leads_nowhere),
	KUNIT_CASE(a_device_may_go_with_a_stream_running),
	KUNIT_CASE(hardware_that_vanished_is_told_before_all_else),
	KUNIT_CASE(a_minidriver_may_end_its_requests_when_hardware_vanishes),
	KUNIT_CASE(after_hardware_vanished_every_request_fails),
	KUNIT_CASE(a_device_that_is_unbound_hears_of_no_surprise),
	KUNIT_CASE(a_stream_left_open_is_closed_for_the_client),
	KUNIT_CASE(removal_ends_who_waits_for_the_minidriver),
	KUNIT_CASE(a_device_that_is_going_says_so),
	KUNIT_CASE(registering_again_after_unregistering_works),
	{}
};

static struct kunit_suite sc_device_suite = {
	.name = "sc_device",
	.init = sc_testbed_init,
	.exit = sc_testbed_exit,
	.test_cases = sc_device_cases,
};
kunit_test_suite(sc_device_suite);
