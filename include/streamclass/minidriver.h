/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The interface between the stream class driver and its minidrivers.
 *
 * This is the only class driver header a minidriver includes. The contract of
 * each call stands beside its declaration; Documentation/minidriver-guide.rst
 * tells the story in order.
 */
#ifndef _STREAMCLASS_MINIDRIVER_H
#define _STREAMCLASS_MINIDRIVER_H

#include <linux/device/driver.h>
#include <linux/module.h>
#include <linux/types.h>

#include <streamclass/srb.h>
#include <streamclass/time.h>

struct pci_device_id;
struct platform_device_id;

/* sc_initialization_data.stream_class_version of multi-instance minidrivers */
#define SC_STREAM_CLASS_VERSION_20	0x0200

/**
 * struct sc_initialization_data - entry points, sizes and flags of a minidriver
 * @hw_initialization_data_size: sizeof(struct sc_initialization_data), old form
 * @size_of_this_packet: sizeof(struct sc_initialization_data), REQUIRED
 * @stream_class_version: 0, or %SC_STREAM_CLASS_VERSION_20 for a minidriver
 *	with filter instances
 * @hw_interrupt: OPTIONAL. Returns true if the device raised the interrupt;
 *	returns false as fast as it can otherwise, since lines are shared. Its
 *	presence chooses the level of all other entry points: with it they run
 *	with interrupts off, without it with bottom halves off.
 *	Runs synchronised, in hard interrupt (a thread on PREEMPT_RT).
 * @hw_receive_packet: REQUIRED. Called with each request to the device,
 *	opening and closing a stream included. The minidriver owns the request
 *	until it reports %SC_DEVICE_REQUEST_COMPLETE, in the call or later. The
 *	next request comes after %SC_READY_FOR_NEXT_DEVICE_REQUEST. A command
 *	it does not know it completes with %SC_STATUS_NOT_IMPLEMENTED.
 *	Runs synchronised; with synchronisation off in the submitter's thread.
 * @hw_cancel_packet: REQUIRED. Called to get back a request early. If the
 *	minidriver still has it, it stops work on it, completes it with
 *	%SC_STATUS_CANCELLED and reports its queue ready; if not, it does
 *	nothing. Requests the minidriver has not seen never come here.
 *	Runs synchronised; with synchronisation off in a bottom half.
 * @hw_request_timeout_handler: REQUIRED. Called when &sc_srb.timeout_counter
 *	has run down. The minidriver either stops work, completes the request
 *	and reports its queue ready, or sets &sc_srb.timeout_counter again. A
 *	request neither completed nor re-armed is taken back by force one
 *	second later.
 *	Runs synchronised; with synchronisation off in a bottom half.
 * @device_extension_size: bytes of zeroed memory for each device
 * @per_request_extension_size: bytes of zeroed memory for each request; memory
 *	the device can reach where @bus_master_dma is set
 * @per_stream_extension_size: bytes of zeroed memory for each open stream
 * @filter_instance_extension_size: bytes for each filter instance; 0 for a
 *	minidriver without instances
 * @bus_master_dma: the device masters the bus
 * @dma24bit_addresses: the device reaches 24 address bits only
 * @buffer_alignment: bytes, a power of two or 0, at most a page: alignment of the
 *	common DMA buffer, of requests' extensions and, in Dma streams, of each
 *	element of a frame. Frames that do not have it are refused. Every
 *	extension begins a cache line in any case.
 * @turn_off_synchronization: the minidriver does its own locking and queueing
 * @dma_buffer_size: bytes of the common DMA buffer, see
 *	stream_class_get_dma_buffer(); at most 4 MiB
 * @num_name_extensions: entries of @name_extension_array
 * @name_extension_array: names of the filter types; not used
 *
 * Registration copies the structure, so it may lie on the caller's stack.
 *
 * Windows: HW_INITIALIZATION_DATA
 */
struct sc_initialization_data {
	union {
		u32 hw_initialization_data_size;
		struct {
			u16 size_of_this_packet;
			u16 stream_class_version;
		};
	};
	bool (*hw_interrupt)(void *hw_device_extension);
	void (*hw_receive_packet)(struct sc_srb *srb);
	void (*hw_cancel_packet)(struct sc_srb *srb);
	void (*hw_request_timeout_handler)(struct sc_srb *srb);
	u32 device_extension_size;
	u32 per_request_extension_size;
	u32 per_stream_extension_size;
	u32 filter_instance_extension_size;
	bool bus_master_dma;
	bool dma24bit_addresses;
	u32 buffer_alignment;
	bool turn_off_synchronization;
	u32 dma_buffer_size;
	u32 num_name_extensions;
	u16 **name_extension_array;
};

/**
 * struct sc_minidriver - a minidriver: what DriverEntry and the INF file say
 * @name: name of the driver on its bus and in every message, REQUIRED
 * @owner: THIS_MODULE
 * @hw_initialization_data: entry points, sizes and flags, REQUIRED
 * @pci_table: PCI devices to bind to, ended by an empty entry
 * @platform_table: platform devices to bind to, ended by an empty entry
 * @virtual_devices: points to the number of devices to make out of nothing,
 *	usually a module parameter
 * @dma_bits: address bits a PCI device reaches where 64 and 24 are both wrong;
 *	0 leaves it to &sc_initialization_data.dma24bit_addresses
 * @contiguous_frames: the device knows no scatter/gather: each frame of a Dma
 *	stream is one element of &sc_srb.scatter_gather_buffer. Costs memory that is
 *	hard to find in large pieces; frames of more than 4 MiB may not be had.
 * @child_devices: names of parts of each device that have drivers of their own,
 *	ended by NULL; OPTIONAL. Each becomes a platform device below the
 *	device once that is ready, and goes before it. The driver, which may be
 *	another minidriver, has the name in its platform table. What the INF
 *	file says below the key Enum.
 * @property_names: what people call properties of private sets, ended by an
 *	entry without a name; OPTIONAL
 *
 * At least one of @pci_table, @platform_table and @virtual_devices is
 * REQUIRED. The structure must stay where it is until the minidriver is
 * unregistered.
 *
 * Windows: DriverEntry and the driver's INF file
 */
struct sc_minidriver {
	const char *name;
	struct module *owner;
	const struct sc_initialization_data *hw_initialization_data;
	const struct pci_device_id *pci_table;
	const struct platform_device_id *platform_table;
	const unsigned int *virtual_devices;
	unsigned int dma_bits;
	bool contiguous_frames;
	const char * const *child_devices;
	const struct sc_property_name *property_names;
};

/**
 * stream_class_register_minidriver() - make a minidriver known
 * @minidriver: the minidriver, see there for what is required
 *
 * Checks &struct sc_initialization_data, names each fault in the log and binds to every device
 * of the match tables that is there or appears later.
 *
 * Windows: StreamClassRegisterMinidriver
 *
 * Context: Process context, from module initialisation. May sleep.
 * Return: 0, -EINVAL for a table with a fault, or the bus' error.
 */
int stream_class_register_minidriver(const struct sc_minidriver *minidriver);

/**
 * stream_class_unregister_minidriver() - forget a minidriver
 * @minidriver: a registered minidriver
 *
 * Unbinds every device: streams are stopped and closed, every request is
 * given back, and no entry point is called after this returns.
 *
 * Windows: no counterpart; the system unloads the driver image
 *
 * Context: Process context. May sleep.
 */
void stream_class_unregister_minidriver(const struct sc_minidriver *minidriver);

/**
 * module_stream_class_minidriver() - all a minidriver module needs
 * @__minidriver: name of its struct sc_minidriver
 *
 * Makes it known when the module is loaded and forgets it when that goes. Takes
 * the place of module_init() and module_exit(), outside of any function.
 *
 * Windows: no counterpart; DriverEntry calls StreamClassRegisterMinidriver
 */
#define module_stream_class_minidriver(__minidriver)			\
static int __init __minidriver##_init(void)				\
{									\
	return stream_class_register_minidriver(&(__minidriver));	\
}									\
module_init(__minidriver##_init);					\
static void __exit __minidriver##_exit(void)				\
{									\
	stream_class_unregister_minidriver(&(__minidriver));		\
}									\
module_exit(__minidriver##_exit)

/**
 * enum sc_stream_minidriver_device_notification_type - news about a device
 * @SC_READY_FOR_NEXT_DEVICE_REQUEST: the device queue may deliver again
 * @SC_DEVICE_REQUEST_COMPLETE: a device request is done
 * @SC_SIGNAL_MULTIPLE_DEVICE_EVENTS: signal all events of a set and id
 * @SC_SIGNAL_DEVICE_EVENT: signal one event; it is over where it is one-shot
 * @SC_DELETE_DEVICE_EVENT: drop one event
 * @SC_SIGNAL_MULTIPLE_DEVICE_INSTANCE_EVENTS: as multiple, of one filter
 *	instance, which may also be named in place of the device
 * @SC_DEVICE_NOTIFICATION_MAXIMUM: bound, not a notification
 *
 * Windows: STREAM_MINIDRIVER_DEVICE_NOTIFICATION_TYPE
 */
enum sc_stream_minidriver_device_notification_type {
	SC_READY_FOR_NEXT_DEVICE_REQUEST,
	SC_DEVICE_REQUEST_COMPLETE,
	SC_SIGNAL_MULTIPLE_DEVICE_EVENTS,
	SC_SIGNAL_DEVICE_EVENT,
	SC_DELETE_DEVICE_EVENT,
	SC_SIGNAL_MULTIPLE_DEVICE_INSTANCE_EVENTS,
	SC_DEVICE_NOTIFICATION_MAXIMUM,
};

/**
 * enum sc_stream_minidriver_stream_notification_type - news about a stream
 * @SC_READY_FOR_NEXT_STREAM_DATA_REQUEST: its data queue may deliver again
 * @SC_READY_FOR_NEXT_STREAM_CONTROL_REQUEST: its control queue may
 * @SC_HARDWARE_STARVED: the hardware ran out of data; counted
 * @SC_STREAM_REQUEST_COMPLETE: a request of the stream is done
 * @SC_SIGNAL_MULTIPLE_STREAM_EVENTS: signal all events of a set and id
 * @SC_SIGNAL_STREAM_EVENT: signal one event; it is over where it is one-shot
 * @SC_DELETE_STREAM_EVENT: drop one event
 * @SC_STREAM_NOTIFICATION_MAXIMUM: bound, not a notification
 *
 * Windows: STREAM_MINIDRIVER_STREAM_NOTIFICATION_TYPE
 */
enum sc_stream_minidriver_stream_notification_type {
	SC_READY_FOR_NEXT_STREAM_DATA_REQUEST,
	SC_READY_FOR_NEXT_STREAM_CONTROL_REQUEST,
	SC_HARDWARE_STARVED,
	SC_STREAM_REQUEST_COMPLETE,
	SC_SIGNAL_MULTIPLE_STREAM_EVENTS,
	SC_SIGNAL_STREAM_EVENT,
	SC_DELETE_STREAM_EVENT,
	SC_STREAM_NOTIFICATION_MAXIMUM,
};

/**
 * struct sc_notification - what a notification is about
 * @srb: the request, for the completions
 * @event_entry: the event, for signal and delete of one
 * @event_set: set to compare with, for signal multiple; never NULL
 * @event_id: id to compare with, for signal multiple; no wildcard
 * @hw_instance_extension: the filter instance, for its events
 *
 * Only the members the notification type names are read.
 *
 * Windows: the variable arguments of StreamClassDeviceNotification and
 * StreamClassStreamNotification
 */
struct sc_notification {
	struct sc_srb *srb;
	struct sc_ksevent_entry *event_entry;
	const struct sc_guid *event_set;
	u32 event_id;
	void *hw_instance_extension;
};

/**
 * stream_class_device_notification() - report news about a device
 * @notification_type: what happened
 * @hw_device_extension: the device
 * @notification: what it is about, may be NULL for "ready"
 *
 * Marks and kicks: neither the client nor the minidriver is called before it
 * returns. A completed request must not be touched any more, see
 * &struct sc_srb.
 *
 * Windows: StreamClassDeviceNotification
 *
 * Context: Any synchronised context or a Dispatch priority routine; with
 * synchronisation off any context. Not from a Low priority routine.
 */
void stream_class_device_notification(enum sc_stream_minidriver_device_notification_type
				      notification_type,
				      void *hw_device_extension,
				      const struct sc_notification *notification);

/**
 * stream_class_stream_notification() - report news about a stream
 * @notification_type: what happened
 * @stream_object: the stream
 * @notification: what it is about, may be NULL for "ready" and "starved"
 *
 * As stream_class_device_notification().
 *
 * Windows: StreamClassStreamNotification
 *
 * Context: As stream_class_device_notification().
 */
void stream_class_stream_notification(enum sc_stream_minidriver_stream_notification_type
				      notification_type,
				      struct sc_stream_object *stream_object,
				      const struct sc_notification *notification);

/**
 * stream_class_complete_request_and_mark_queue_ready() - both in one call
 * @srb: the request, its status already stored
 *
 * Completes @srb and marks ready the queue it came from.
 *
 * Windows: StreamClassCompleteRequestAndMarkQueueReady
 *
 * Context: As stream_class_device_notification().
 */
void stream_class_complete_request_and_mark_queue_ready(struct sc_srb *srb);

/**
 * stream_class_abort_outstanding_requests() - give back everything
 * @hw_device_extension: the device
 * @stream_object: the stream, or NULL for the device and all its streams
 * @status: negative errno to complete the requests with
 *
 * Every request the minidriver holds is completed with @status and the queues
 * concerned are marked ready; hw_cancel_packet is not called. The minidriver
 * must not touch the requests any more: completing one of them later is refused
 * and reported. Requests it has not seen stay queued.
 *
 * Windows: StreamClassAbortOutstandingRequests
 *
 * Context: Any synchronised context; with synchronisation off any context.
 */
void stream_class_abort_outstanding_requests(void *hw_device_extension,
					     struct sc_stream_object *stream_object,
					     int status);

/**
 * enum sc_stream_priority - level of a priority routine
 * @SC_HIGH: synchronised with every other entry point
 * @SC_DISPATCH: bottom half, not synchronised; for work under 1 ms
 * @SC_LOW: process context, not synchronised, may sleep
 * @SC_LOW_TO_HIGH: from a Low routine back to High
 *
 * Windows: STREAM_PRIORITY
 */
enum sc_stream_priority {
	SC_HIGH,
	SC_DISPATCH,
	SC_LOW,
	SC_LOW_TO_HIGH,
};

/**
 * stream_class_call_at_new_priority() - go on at another level
 * @stream_object: the stream, or NULL for the device
 * @hw_device_extension: the device
 * @priority: the level
 * @priority_routine: called once at that level
 * @context: handed to @priority_routine
 *
 * One routine may be scheduled for each stream and one for the device; it
 * counts until it is entered, so it may schedule the next one itself. Another
 * one before that is refused and reported. High and LowToHigh called from Low,
 * Dispatch or no recorded level run before this returns.
 *
 * Windows: StreamClassCallAtNewPriority
 *
 * Context: Any context.
 */
void stream_class_call_at_new_priority(struct sc_stream_object *stream_object,
				       void *hw_device_extension,
				       enum sc_stream_priority priority,
				       void (*priority_routine)(void *context),
				       void *context);

/**
 * stream_class_schedule_timer() - arm the timer of a stream or of the device
 * @stream_object: the stream, or NULL for the device's own timer
 * @hw_device_extension: the device
 * @number_of_microseconds: delay from now; 0 disarms
 * @timer_routine: called once, synchronised with all other entry points
 * @context: handed to @timer_routine
 *
 * There is one timer for each stream and one for the device. Arming an armed
 * timer replaces it, also from inside @timer_routine. Closing the stream or
 * removing the device disarms it. A source that must not drift keeps an
 * absolute target and arms each time with target minus sc_system_time().
 *
 * Windows: StreamClassScheduleTimer
 *
 * Context: Any context.
 */
void stream_class_schedule_timer(struct sc_stream_object *stream_object,
				 void *hw_device_extension,
				 u32 number_of_microseconds,
				 void (*timer_routine)(void *context),
				 void *context);

/**
 * sc_system_time() - the time all clocks of the class driver relate to
 *
 * Windows: KeQueryPerformanceCounter, scaled to 100 ns
 *
 * Context: Any context.
 * Return: CLOCK_MONOTONIC in 100 ns units.
 */
u64 sc_system_time(void);

/**
 * stream_class_query_master_clock() - ask for the time, answered by a callback
 * @stream_object: the open stream that asks
 * @master_clock_handle: what %SC_SRB_INDICATE_MASTER_CLOCK or
 *	%SC_SRB_OPEN_MASTER_CLOCK brought to this stream
 * @time_function: %SC_TIME_GET_STREAM_TIME or %SC_TIME_READ_ONBOARD_CLOCK
 * @clock_callback_routine: called once with the answer
 *
 * The callback is given @stream_object and its device, @time_function and both
 * times. The context is not there any more when it returns. It is called after
 * this returns, and not at all where the stream is closed before.
 *
 * A handle is good from the moment a stream is handed the request that brings
 * it, so also inside that entry point, and until the next such request, or
 * closing the stream, has been completed. The answer is that of the clock the
 * handle named when this was called, whatever has been indicated meanwhile. Of
 * a clock that has been closed meanwhile it is the last time the clock told.
 *
 * One question may be pending for each stream; it counts until the callback is
 * entered, so that may ask the next itself. Another one before that is refused
 * and reported, as is a handle that the stream has not been given.
 *
 * Windows: StreamClassQueryMasterClock
 *
 * Context: Any context. The callback runs synchronised; with synchronisation
 * off in a bottom half.
 */
void stream_class_query_master_clock(struct sc_stream_object *stream_object,
				     void *master_clock_handle,
				     enum sc_time_function time_function,
				     void (*clock_callback_routine)(struct sc_time_context
								    *time_context));

/**
 * stream_class_query_master_clock_sync() - ask for the time and wait for it
 * @master_clock_handle: as for stream_class_query_master_clock()
 * @time_context: hw_device_extension, hw_stream_object and function are filled
 *	in by the caller and say who asks for what; time and system_time are the
 *	answer
 *
 * Calls the clock routine of the master before it returns. A synchronised
 * routine of a minidriver without hw_interrupt may ask for a clock of the same
 * device only: it has that one's lock already, and must not wait for another
 * one's. What is refused is reported, and @time_context stays as it is; ask
 * with stream_class_query_master_clock() there.
 *
 * Windows: StreamClassQueryMasterClockSync
 *
 * Context: Any context up to DISPATCH_LEVEL: Low and Dispatch routines, threads
 * of the minidriver's own; without hw_interrupt also synchronised routines; with
 * synchronisation off all but hw_interrupt. Not from a clock routine.
 * Return: 0; -ENODEV where the clock has been closed, with the last time it
 * told; -EINVAL for a handle, stream or function that makes no sense; -EPERM
 * where it may not be called.
 */
int stream_class_query_master_clock_sync(void *master_clock_handle,
					 struct sc_time_context *time_context);

/**
 * stream_class_get_dma_buffer() - the common DMA buffer of a device
 * @hw_device_extension: the device
 *
 * Coherent, contiguous memory of &sc_initialization_data.dma_buffer_size
 * bytes that lives as long as the device. streamclass/ring.h makes rings of it.
 *
 * Windows: StreamClassGetDmaBuffer
 *
 * Context: Any context.
 * Return: Its virtual address, NULL where the minidriver asked for none.
 */
void *stream_class_get_dma_buffer(void *hw_device_extension);

/**
 * enum sc_stream_buffer_type - which memory an address lies in
 * @SC_PER_REQUEST_EXTENSION: a request's srb_extension
 * @SC_DMA_BUFFER: the common DMA buffer
 * @SC_SRB_DATA_BUFFER: the frame of a request of a DMA stream
 *
 * Windows: STREAM_BUFFER_TYPE
 */
enum sc_stream_buffer_type {
	SC_PER_REQUEST_EXTENSION,
	SC_DMA_BUFFER,
	SC_SRB_DATA_BUFFER,
};

/**
 * stream_class_get_physical_address() - the device's view of an address
 * @hw_device_extension: the device
 * @hw_srb: for %SC_SRB_DATA_BUFFER the request, which the minidriver must
 *	own; NULL otherwise
 * @virtual_address: address inside the memory @type names
 * @type: which memory
 * @length: set to the bytes that are contiguous from there on
 *
 * A transfer is split anywhere in a frame by asking for the address of the
 * place, reckoned from &sc_ksstream_header.data as it was when the request came.
 * In a stream that is not Pio that pointer cannot be followed, but it can be
 * added to. The extension of a request can be asked for where
 * &sc_initialization_data.bus_master_dma is set.
 *
 * An address that is not in the memory named is an offence: it is named in the
 * log, and nothing is translated. So test *@length, not the address: 0 is one.
 *
 * Windows: StreamClassGetPhysicalAddress
 *
 * Context: Any context in which the minidriver owns the request.
 * Return: Bus address; 0 with *@length 0 for an address that is not there.
 */
u64 stream_class_get_physical_address(void *hw_device_extension,
				      struct sc_srb *hw_srb,
				      void *virtual_address,
				      enum sc_stream_buffer_type type,
				      u32 *length);

/**
 * stream_class_get_next_event() - walk a queue of enabled events
 * @hw_device_extension: the device for all of its events, a filter instance
 *	for its own ones
 * @stream_object: the stream, or NULL for the queue of the device
 * @event_set: set to look for, NULL for any
 * @event_id: id to look for, (u32)-1 for any
 * @current_event: where to go on after, NULL to begin. An entry that has left
 *	the queue meanwhile is no place to go on from
 *
 * Windows: StreamClassGetNextEvent
 *
 * Context: Any context that is synchronised with the signalling of events.
 * Return: The next entry, or NULL.
 */
struct sc_ksevent_entry *stream_class_get_next_event(void *hw_device_extension,
						     struct sc_stream_object *stream_object,
						     const struct sc_guid *event_set,
						     u32 event_id,
						     struct sc_ksevent_entry *current_event);

/**
 * stream_class_read_write_config() - read or write the bus' configuration space
 * @hw_device_extension: the device
 * @read: read if true, write otherwise
 * @buffer: where the bytes go to or come from
 * @offset: bytes into the configuration space
 * @length: bytes
 *
 * Registers are accessed with the widest access that their offset is aligned
 * to. Nothing is written to a device that has been cut off the bus.
 *
 * Windows: StreamClassReadWriteConfig
 *
 * Context: Process context: a Low routine; with synchronisation off also the
 * entry points that run in the submitter's thread.
 * Return: true; false where the bus has no configuration space, where it ends
 * before @offset plus @length, or where the device does not answer.
 */
bool stream_class_read_write_config(void *hw_device_extension, bool read, void *buffer,
				    u32 offset, u32 length);

/**
 * stream_class_register_filter_with_no_ks_pins() - make a filter known
 * @device_object: &sc_port_configuration_information.physical_device_object
 * @interface_class_guid: what it is: a tuner, a crossbar, a TV audio
 * @pin_count: how many pins it has, at most 256
 * @pin_direction: for each pin: not 0 where the signal comes out of the filter
 * @medium_list: for each pin: what it is connected to: that which has the same
 *	set and id. Flags are 0
 * @category_list: for each pin: what it is for; may be NULL
 *
 * For parts of a board that handle a signal and no data. Usually called while
 * %SC_SRB_INITIALIZATION_COMPLETE is handled, from a Low routine that goes back
 * with %SC_LOW_TO_HIGH to complete it. The arrays are copied. A device has at
 * most 16 such filters, which go with it.
 *
 * Windows: StreamClassRegisterFilterWithNoKSPins
 *
 * Context: As stream_class_read_write_config(). May sleep.
 * Return: 0; -EINVAL where an array is missing or a medium has flags; -ENODEV
 * where @device_object is no device of the caller's or is going; -ENOSPC for a
 * filter too many; -EPERM from a context that forbids it; -ENOMEM.
 */
int stream_class_register_filter_with_no_ks_pins(struct device *device_object,
						 const struct sc_guid *interface_class_guid,
						 u32 pin_count, const s32 *pin_direction,
						 const struct sc_kspin_medium *medium_list,
						 const struct sc_guid *category_list);

/**
 * stream_class_reenumerate_streams() - describe the streams again
 * @hw_device_extension: the device
 * @stream_descriptor_size: bytes that the new stream descriptor takes
 *
 * %SC_SRB_GET_STREAM_INFO comes once more, after this returns; called again
 * before it came, the last size counts. Streams that are new in the answer may
 * then be opened. A stream that is open stays what it was when it was opened,
 * until it is closed; one that is missing in the answer cannot be opened any
 * more. An answer that makes no sense is reported, and nothing changes.
 *
 * What the old descriptor points to must stay as it is: it may be read for as
 * long as the device lives.
 *
 * Windows: StreamClassReenumerateStreams
 *
 * Context: Any context.
 */
void stream_class_reenumerate_streams(void *hw_device_extension, u32 stream_descriptor_size);

/**
 * stream_class_filter_reenumerate_streams() - the same through a filter instance
 * @hw_instance_extension: the filter instance
 * @stream_descriptor_size: bytes that the new stream descriptor takes
 *
 * As stream_class_reenumerate_streams(), but %SC_SRB_GET_STREAM_INFO names the
 * instance, and does not come where that is closed before. A device has one stream
 * descriptor; what is answered holds for all its filters.
 *
 * Windows: StreamClassFilterReenumerateStreams
 *
 * Context: Any context.
 */
void stream_class_filter_reenumerate_streams(void *hw_instance_extension,
					     u32 stream_descriptor_size);

/**
 * enum sc_stream_debug_level - how much a message matters
 * @SC_DEBUG_LEVEL_FATAL: the minidriver cannot go on; always printed
 * @SC_DEBUG_LEVEL_ERROR: something went wrong
 * @SC_DEBUG_LEVEL_WARNING: something odd
 * @SC_DEBUG_LEVEL_INFO: what happens, seldom enough to leave the system alone
 * @SC_DEBUG_LEVEL_TRACE: each step
 * @SC_DEBUG_LEVEL_VERBOSE: everything, however slow that makes the system
 * @SC_DEBUG_LEVEL_MAXIMUM: bound, not a level
 *
 * Windows: STREAM_DEBUG_LEVEL
 */
enum sc_stream_debug_level {
	SC_DEBUG_LEVEL_FATAL,
	SC_DEBUG_LEVEL_ERROR,
	SC_DEBUG_LEVEL_WARNING,
	SC_DEBUG_LEVEL_INFO,
	SC_DEBUG_LEVEL_TRACE,
	SC_DEBUG_LEVEL_VERBOSE,
	SC_DEBUG_LEVEL_MAXIMUM,
};

/**
 * stream_class_debug_print() - print something for whoever debugs a minidriver
 * @debug_print_level: how much it matters
 * @debug_message: as for printk()
 *
 * Printed where @debug_print_level is not above the module parameter
 * stream_debug of streamclass, which is 0 unless it is set. The line names the
 * calling function. For source that is ported; a new minidriver has dev_dbg().
 *
 * Windows: StreamClassDebugPrint
 *
 * Context: Any context.
 */
__printf(2, 3)
void stream_class_debug_print(enum sc_stream_debug_level debug_print_level,
			      const char *debug_message, ...);

/**
 * stream_class_debug_assert() - say that an assertion failed
 * @file: source file
 * @line: line in it
 * @assert_text: the expression
 * @assert_value: its value
 *
 * Prints, whatever stream_debug says, and goes on. Nothing is stopped.
 *
 * Windows: StreamClassDebugAssert
 *
 * Context: Any context.
 */
void stream_class_debug_assert(const char *file, u32 line, const char *assert_text,
			       u32 assert_value);

/* One line for what minidrivers say most; each takes a request or a stream. */

/**
 * sc_device_request_complete() - complete a device request
 * @srb: the request, its status already stored
 *
 * Windows: StreamClassDeviceNotification(DeviceRequestComplete)
 *
 * Context: As stream_class_device_notification().
 */
static inline void sc_device_request_complete(struct sc_srb *srb)
{
	stream_class_device_notification(SC_DEVICE_REQUEST_COMPLETE,
					 srb->hw_device_extension,
					 &(struct sc_notification){ .srb = srb });
}

/**
 * sc_device_ready() - take the next device request
 * @hw_device_extension: the device
 *
 * Windows: StreamClassDeviceNotification(ReadyForNextDeviceRequest)
 *
 * Context: As stream_class_device_notification().
 */
static inline void sc_device_ready(void *hw_device_extension)
{
	stream_class_device_notification(SC_READY_FOR_NEXT_DEVICE_REQUEST,
					 hw_device_extension, NULL);
}

/**
 * sc_stream_request_complete() - complete a request of a stream
 * @srb: the request, its status already stored
 *
 * Windows: StreamClassStreamNotification(StreamRequestComplete)
 *
 * Context: As stream_class_device_notification().
 */
static inline void sc_stream_request_complete(struct sc_srb *srb)
{
	stream_class_stream_notification(SC_STREAM_REQUEST_COMPLETE,
					 srb->stream_object,
					 &(struct sc_notification){ .srb = srb });
}

/**
 * sc_stream_ready_data() - take the next data request of a stream
 * @stream_object: the stream
 *
 * Windows: StreamClassStreamNotification(ReadyForNextStreamDataRequest)
 *
 * Context: As stream_class_device_notification().
 */
static inline void sc_stream_ready_data(struct sc_stream_object *stream_object)
{
	stream_class_stream_notification(SC_READY_FOR_NEXT_STREAM_DATA_REQUEST,
					 stream_object, NULL);
}

/**
 * sc_stream_ready_control() - take the next control request of a stream
 * @stream_object: the stream
 *
 * Windows: StreamClassStreamNotification(ReadyForNextStreamControlRequest)
 *
 * Context: As stream_class_device_notification().
 */
static inline void sc_stream_ready_control(struct sc_stream_object *stream_object)
{
	stream_class_stream_notification(SC_READY_FOR_NEXT_STREAM_CONTROL_REQUEST,
					 stream_object, NULL);
}

/**
 * sc_access_range_iomem() - where the registers of an access range are mapped
 * @range: an access range in memory
 *
 * Windows: RangeStart of ACCESS_RANGE, which is mapped there too
 *
 * Context: Any context.
 * Return: The mapping, which lives as long as the device.
 */
static inline void __iomem *sc_access_range_iomem(const struct sc_access_range *range)
{
	return (void __iomem *)(unsigned long)range->range_start.quad_part;
}

#endif /* _STREAMCLASS_MINIDRIVER_H */
