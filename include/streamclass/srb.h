/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Stream request blocks and everything that travels in one.
 *
 * Both sides of the class driver read this file: minidrivers through
 * minidriver.h, clients through client.h. The structures mirror the original
 * ones member for member (Documentation/decisions.rst, D3): same order, same
 * units, native names, so never sort, pack or extend them.
 */
#ifndef _STREAMCLASS_SRB_H
#define _STREAMCLASS_SRB_H

#include <streamclass/ks.h>
#include <streamclass/ksmedia.h>

struct sc_srb;
struct sc_stream_object;

/*
 * What the memory of a device is: two structures of Windows name a type that
 * each driver defines for itself, so include/wdm sets this.
 */
#ifndef SC_HW_DEVICE_EXTENSION
#define SC_HW_DEVICE_EXTENSION void
#endif

/**
 * enum sc_srb_command - what a stream request block asks for
 * @SC_SRB_READ_DATA: fill the buffers; data queue
 * @SC_SRB_WRITE_DATA: consume the buffers; data queue
 * @SC_SRB_GET_STREAM_STATE: report the state in command_data.stream_state
 * @SC_SRB_SET_STREAM_STATE: enter command_data.stream_state
 * @SC_SRB_SET_STREAM_PROPERTY: write a property the stream declared
 * @SC_SRB_GET_STREAM_PROPERTY: read a property the stream declared
 * @SC_SRB_OPEN_MASTER_CLOCK: this stream is now the master clock
 * @SC_SRB_INDICATE_MASTER_CLOCK: follow this clock; no handle means free run
 * @SC_SRB_UNKNOWN_STREAM_COMMAND: a request the class driver does not know
 * @SC_SRB_SET_STREAM_RATE: set the running rate; comes in PAUSE and RUN, holds
 *	until the stream goes below PAUSE. Normal speed is never refused
 * @SC_SRB_PROPOSE_DATA_FORMAT: would this format do? Nothing changes
 * @SC_SRB_CLOSE_MASTER_CLOCK: this stream is no longer the master clock
 * @SC_SRB_PROPOSE_STREAM_RATE: would this rate do? Nothing changes
 * @SC_SRB_SET_DATA_FORMAT: change to this format
 * @SC_SRB_GET_DATA_FORMAT: report the current format
 * @SC_SRB_BEGIN_FLUSH: give back all data; no more comes until the end of the
 *	flush. What is not given back when this completes is cancelled
 * @SC_SRB_END_FLUSH: data may come again
 * @SC_SRB_GET_STREAM_INFO: fill in the stream descriptor
 * @SC_SRB_OPEN_STREAM: open a stream with command_data.open_format
 * @SC_SRB_CLOSE_STREAM: close a stream, in whatever state it is
 * @SC_SRB_OPEN_DEVICE_INSTANCE: open a filter instance
 * @SC_SRB_CLOSE_DEVICE_INSTANCE: close a filter instance
 * @SC_SRB_GET_DEVICE_PROPERTY: read a property the device declared
 * @SC_SRB_SET_DEVICE_PROPERTY: write a property the device declared
 * @SC_SRB_INITIALIZE_DEVICE: first request of a device: find the hardware
 * @SC_SRB_CHANGE_POWER_STATE: save or restore context for a power state
 * @SC_SRB_UNINITIALIZE_DEVICE: last request of a device
 * @SC_SRB_UNKNOWN_DEVICE_COMMAND: a request the class driver does not know
 * @SC_SRB_PAGING_OUT_DRIVER: nothing is open; disable interrupts
 * @SC_SRB_GET_DATA_INTERSECTION: turn one data range into a format
 * @SC_SRB_INITIALIZATION_COMPLETE: streams are known; opens may follow
 * @SC_SRB_SURPRISE_REMOVAL: the hardware has gone
 * @SC_SRB_DEVICE_METHOD: a method of the device
 * @SC_SRB_STREAM_METHOD: a method of a stream; control queue in spite of its
 *	number
 * @SC_SRB_NOTIFY_IDLE_STATE: first open follows, or last close has been
 *
 * Windows: SRB_COMMAND
 */
enum sc_srb_command {
	SC_SRB_READ_DATA,
	SC_SRB_WRITE_DATA,
	SC_SRB_GET_STREAM_STATE,
	SC_SRB_SET_STREAM_STATE,
	SC_SRB_SET_STREAM_PROPERTY,
	SC_SRB_GET_STREAM_PROPERTY,
	SC_SRB_OPEN_MASTER_CLOCK,
	SC_SRB_INDICATE_MASTER_CLOCK,
	SC_SRB_UNKNOWN_STREAM_COMMAND,
	SC_SRB_SET_STREAM_RATE,
	SC_SRB_PROPOSE_DATA_FORMAT,
	SC_SRB_CLOSE_MASTER_CLOCK,
	SC_SRB_PROPOSE_STREAM_RATE,
	SC_SRB_SET_DATA_FORMAT,
	SC_SRB_GET_DATA_FORMAT,
	SC_SRB_BEGIN_FLUSH,
	SC_SRB_END_FLUSH,

	SC_SRB_GET_STREAM_INFO = 0x100,
	SC_SRB_OPEN_STREAM,
	SC_SRB_CLOSE_STREAM,
	SC_SRB_OPEN_DEVICE_INSTANCE,
	SC_SRB_CLOSE_DEVICE_INSTANCE,
	SC_SRB_GET_DEVICE_PROPERTY,
	SC_SRB_SET_DEVICE_PROPERTY,
	SC_SRB_INITIALIZE_DEVICE,
	SC_SRB_CHANGE_POWER_STATE,
	SC_SRB_UNINITIALIZE_DEVICE,
	SC_SRB_UNKNOWN_DEVICE_COMMAND,
	SC_SRB_PAGING_OUT_DRIVER,
	SC_SRB_GET_DATA_INTERSECTION,
	SC_SRB_INITIALIZATION_COMPLETE,
	SC_SRB_SURPRISE_REMOVAL,
	SC_SRB_DEVICE_METHOD,
	SC_SRB_STREAM_METHOD,
	SC_SRB_NOTIFY_IDLE_STATE,
};

/*
 * Statuses are negative errno values. This is the one table between the two
 * worlds; Documentation/error-codes.rst says what each means to whom.
 */
#define SC_STATUS_SUCCESS			0
#define SC_STATUS_PENDING			(-EINPROGRESS)
#define SC_STATUS_NOT_IMPLEMENTED		(-EOPNOTSUPP)
#define SC_STATUS_NOT_SUPPORTED			(-ENOTTY)
#define SC_STATUS_IO_DEVICE_ERROR		(-EIO)
#define SC_STATUS_ADAPTER_HARDWARE_ERROR	(-EREMOTEIO)
#define SC_STATUS_NO_SUCH_DEVICE		(-ENODEV)
#define SC_STATUS_TOO_MANY_NODES		(-ENOSPC)
#define SC_STATUS_BUFFER_OVERFLOW		(-EOVERFLOW)
#define SC_STATUS_BUFFER_TOO_SMALL		(-ENOBUFS)
#define SC_STATUS_NO_MATCH			(-ENOENT)
#define SC_STATUS_CANCELLED			(-ECANCELED)
#define SC_STATUS_TIMEOUT			(-ETIMEDOUT)
#define SC_STATUS_INSUFFICIENT_RESOURCES	(-ENOMEM)
#define SC_STATUS_INVALID_PARAMETER		(-EINVAL)

/* sc_srb.flags: none is a device request, STREAM_REQUEST alone a control one */
#define SC_SRB_HW_FLAGS_DATA_TRANSFER	0x01
#define SC_SRB_HW_FLAGS_STREAM_REQUEST	0x02

/**
 * enum sc_device_power_state - power state of a device
 * @SC_POWER_DEVICE_UNSPECIFIED: no state
 * @SC_POWER_DEVICE_D0: full on
 * @SC_POWER_DEVICE_D1: light sleep
 * @SC_POWER_DEVICE_D2: deeper sleep
 * @SC_POWER_DEVICE_D3: off
 * @SC_POWER_DEVICE_MAXIMUM: bound, not a state
 *
 * Windows: DEVICE_POWER_STATE
 */
enum sc_device_power_state {
	SC_POWER_DEVICE_UNSPECIFIED,
	SC_POWER_DEVICE_D0,
	SC_POWER_DEVICE_D1,
	SC_POWER_DEVICE_D2,
	SC_POWER_DEVICE_D3,
	SC_POWER_DEVICE_MAXIMUM,
};

/**
 * enum sc_interface_type - the bus a device sits on
 * @SC_INTERFACE_TYPE_UNDEFINED: no bus at all (a virtual device)
 * @SC_INTERNAL: a system bus
 * @SC_ISA: ISA
 * @SC_EISA: EISA
 * @SC_MICRO_CHANNEL: MicroChannel
 * @SC_TURBO_CHANNEL: TurboChannel
 * @SC_PCIBUS: PCI and its successors
 *
 * Windows: INTERFACE_TYPE
 */
enum sc_interface_type {
	SC_INTERFACE_TYPE_UNDEFINED = -1,
	SC_INTERNAL,
	SC_ISA,
	SC_EISA,
	SC_MICRO_CHANNEL,
	SC_TURBO_CHANNEL,
	SC_PCIBUS,
};

/**
 * enum sc_kinterrupt_mode - how an interrupt line is signalled
 * @SC_LEVEL_SENSITIVE: level triggered, may be shared
 * @SC_LATCHED: edge triggered or message signalled
 *
 * Windows: KINTERRUPT_MODE
 */
enum sc_kinterrupt_mode {
	SC_LEVEL_SENSITIVE,
	SC_LATCHED,
};

/**
 * struct sc_access_range - one bus resource of a device
 * @range_start: kernel virtual address of the mapped memory, or first port.
 *	The class driver has mapped it; see sc_access_range_iomem()
 * @range_length: length in bytes, or number of ports
 * @range_in_memory: memory if true, ports otherwise
 * @reserved: not used
 *
 * Windows: ACCESS_RANGE
 */
struct sc_access_range {
	union sc_large_integer range_start;
	u32 range_length;
	bool range_in_memory;
	u32 reserved;
};

/**
 * struct sc_port_configuration_information - what a device has been given
 * @size_of_this_packet: size of this structure in bytes
 * @hw_device_extension: the minidriver's memory for this device, zeroed
 * @class_device_object: the struct device the minidriver is bound to
 * @physical_device_object: the same struct device
 * @system_io_bus_number: bus number, 0 where there is none
 * @adapter_interface_type: kind of bus
 * @bus_interrupt_level: Linux interrupt number, 0 for none
 * @bus_interrupt_vector: Linux interrupt number, 0 for none
 * @interrupt_mode: message signalled interrupts count as latched
 * @dma_channel: not used, there is no ISA DMA
 * @number_of_access_ranges: entries of @access_ranges
 * @access_ranges: the device's resources in order of their BARs
 * @stream_descriptor_size: set by the minidriver: bytes that its stream
 *	descriptor takes, all &struct sc_stream_information included
 * @irp: not used
 * @interrupt_object: not used, NULL
 * @dma_adapter_object: struct device to hand to the DMA API, NULL without DMA
 * @real_physical_device_object: the bus device: struct pci_dev's or struct
 *	platform_device's struct device
 * @reserved: not used
 *
 * Windows: PORT_CONFIGURATION_INFORMATION
 */
struct sc_port_configuration_information {
	u32 size_of_this_packet;
	void *hw_device_extension;
	struct device *class_device_object;
	struct device *physical_device_object;
	u32 system_io_bus_number;
	enum sc_interface_type adapter_interface_type;
	u32 bus_interrupt_level;
	u32 bus_interrupt_vector;
	enum sc_kinterrupt_mode interrupt_mode;
	u32 dma_channel;
	u32 number_of_access_ranges;
	struct sc_access_range *access_ranges;
	u32 stream_descriptor_size;
	void *irp;
	void *interrupt_object;
	struct device *dma_adapter_object;
	struct device *real_physical_device_object;
	u32 reserved[1];
};

/**
 * enum sc_time_function - what a clock is asked for
 * @SC_TIME_GET_STREAM_TIME: current stream time
 * @SC_TIME_READ_ONBOARD_CLOCK: the device's own clock
 * @SC_TIME_SET_ONBOARD_CLOCK: set the device's own clock
 *
 * Windows: TIME_FUNCTION
 */
enum sc_time_function {
	SC_TIME_GET_STREAM_TIME,
	SC_TIME_READ_ONBOARD_CLOCK,
	SC_TIME_SET_ONBOARD_CLOCK,
};

/**
 * struct sc_time_context - one reading of a clock
 * @hw_device_extension: device of the clock; for those who ask, their own
 * @hw_stream_object: stream of the clock; for those who ask, their own
 * @function: what @time is to mean
 * @time: 100 ns units: the value asked for
 * @system_time: 100 ns units: sc_system_time() when @time was sampled
 *
 * Windows: HW_TIME_CONTEXT
 */
struct sc_time_context {
	SC_HW_DEVICE_EXTENSION *hw_device_extension;
	struct sc_stream_object *hw_stream_object;
	enum sc_time_function function;
	u64 time;
	u64 system_time;
};

/* sc_clock_object.clock_support_flags */
#define SC_CLOCK_SUPPORT_CAN_SET_ONBOARD_CLOCK	0x1
#define SC_CLOCK_SUPPORT_CAN_READ_ONBOARD_CLOCK	0x2
#define SC_CLOCK_SUPPORT_CAN_RETURN_STREAM_TIME	0x4

/**
 * struct sc_clock_object - the clock a stream offers
 * @hw_clock_function: OPTIONAL. Fills @time and @system_time of the context;
 *	@system_time is the present when it is called. Called when somebody
 *	reads this stream's clock, in any state of the stream.
 *	%SC_TIME_GET_STREAM_TIME is presentation time and may go back.
 *	%SC_TIME_READ_ONBOARD_CLOCK is physical time: it never goes back and
 *	does not follow the stream's rate. For %SC_TIME_SET_ONBOARD_CLOCK @time
 *	comes filled in. It may not ask for a clock synchronously itself.
 *	Runs synchronised; with synchronisation off in a bottom half or with
 *	bottom halves off.
 * @clock_support_flags: SC_CLOCK_SUPPORT_* that @hw_clock_function handles. The
 *	class driver's own clock answers for the others.
 * @reserved: not used
 *
 * Windows: HW_CLOCK_OBJECT
 */
struct sc_clock_object {
	void (*hw_clock_function)(struct sc_time_context *time_context);
	u32 clock_support_flags;
	u32 reserved[2];
};

/**
 * struct sc_event_descriptor - an event is being enabled or disabled
 * @enable: enabled if true, disabled otherwise
 * @event_entry: the queued entry; lives until the event is disabled or
 *	deleted. The declared extra_entry_data bytes follow it
 * @event_data: the client's description; valid during the call only
 * @stream_object: stream of the event, for the stream's event routine
 * @device_extension: device of the event, for the device's event routine
 * @enable_event_set_index: index of the event set in the declared array
 * @hw_instance_extension: filter instance of the event
 * @reserved: not used
 *
 * Windows: HW_EVENT_DESCRIPTOR
 */
struct sc_event_descriptor {
	bool enable;
	struct sc_ksevent_entry *event_entry;
	struct sc_kseventdata *event_data;
	union {
		struct sc_stream_object *stream_object;
		SC_HW_DEVICE_EXTENSION *device_extension;
	};
	u32 enable_event_set_index;
	void *hw_instance_extension;
	u32 reserved;
};

/**
 * struct sc_stream_object - one open stream, as the minidriver sees it
 * @size_of_this_packet: size of this structure in bytes
 * @stream_number: index of the stream in the stream descriptor
 * @hw_stream_extension: the minidriver's memory for this stream, zeroed at
 *	each open
 * @receive_data_packet: REQUIRED for a stream whose data is accessible.
 *	Called with each %SC_SRB_READ_DATA or %SC_SRB_WRITE_DATA, which the
 *	minidriver owns from then on until it completes it. The next one comes
 *	after %SC_READY_FOR_NEXT_STREAM_DATA_REQUEST.
 *	Runs synchronised; with synchronisation off in the submitter's thread.
 * @receive_control_packet: REQUIRED. Called with every other request of the
 *	stream; the next one comes after
 *	%SC_READY_FOR_NEXT_STREAM_CONTROL_REQUEST.
 *	Runs synchronised; with synchronisation off in the submitter's thread.
 * @hw_clock_object: the clock this stream offers, if any
 * @dma: frames are moved by DMA: addresses are in scatter_gather_buffer
 * @pio: frames are touched by the CPU: the address is in the stream header
 * @hw_device_extension: the minidriver's memory for the device
 * @stream_header_media_specific: bytes of the structure behind each stream
 *	header, sizeof(struct sc_ks_frame_info) for video, or 0
 * @stream_header_workspace: bytes of scratch behind that
 * @allocator: the stream uses allocators; not used
 * @hw_event_routine: OPTIONAL. Called when an event of this stream is enabled
 *	(an error refuses it) or disabled (the result is ignored).
 *	Runs synchronised; with synchronisation off in the client's thread.
 * @reserved: not used
 *
 * The class driver sets the sizes, numbers and extensions; the minidriver
 * sets everything else while it handles %SC_SRB_OPEN_STREAM.
 *
 * Windows: HW_STREAM_OBJECT
 */
struct sc_stream_object {
	u32 size_of_this_packet;
	u32 stream_number;
	void *hw_stream_extension;
	void (*receive_data_packet)(struct sc_srb *srb);
	void (*receive_control_packet)(struct sc_srb *srb);
	struct sc_clock_object hw_clock_object;
	bool dma;
	bool pio;
	void *hw_device_extension;
	u32 stream_header_media_specific;
	u32 stream_header_workspace;
	bool allocator;
	int (*hw_event_routine)(struct sc_event_descriptor *event_descriptor);
	u32 reserved[2];
};

/**
 * struct sc_property_name - what people call a property of a private set
 * @set: the set
 * @id: the property
 * @name: its name, of which 31 letters are shown
 * @values: where the property has a list of values: their names, in the same
 *	order, ended by NULL; OPTIONAL
 *
 * Windows: no counterpart; property pages have the names in their own resources
 */
struct sc_property_name {
	struct sc_guid set;
	u32 id;
	const char *name;
	const char * const *values;
};

/**
 * struct sc_stream_header - the device's part of a stream descriptor
 * @number_of_streams: entries that follow the header; 0 for a tuner or crossbar
 * @size_of_hw_stream_information: sizeof(struct sc_stream_information)
 * @num_dev_prop_array_entries: entries of @device_properties_array
 * @device_properties_array: property sets of the device
 * @num_dev_event_array_entries: entries of @device_events_array
 * @device_events_array: event sets of the device
 * @topology: nodes and connections, may be NULL
 * @device_event_routine: OPTIONAL. As &sc_stream_object.hw_event_routine, for
 *	events of the device
 * @num_dev_method_array_entries: entries of @device_methods_array
 * @device_methods_array: method sets of the device
 *
 * Windows: HW_STREAM_HEADER
 */
struct sc_stream_header {
	u32 number_of_streams;
	u32 size_of_hw_stream_information;
	u32 num_dev_prop_array_entries;
	const struct sc_ksproperty_set *device_properties_array;
	u32 num_dev_event_array_entries;
	const struct sc_ksevent_set *device_events_array;
	const struct sc_kstopology *topology;
	int (*device_event_routine)(struct sc_event_descriptor *event_descriptor);
	s32 num_dev_method_array_entries;
	const struct sc_ksmethod_set *device_methods_array;
};

/**
 * struct sc_stream_information - one kind of stream of a device
 * @number_of_possible_instances: how many may be open at once, at least 1
 * @data_flow: %SC_KSPIN_DATAFLOW_OUT for capture, _IN for output
 * @data_accessible: the class driver can see the data
 * @number_of_format_array_entries: entries of @stream_formats_array
 * @stream_formats_array: pointers to data ranges, each a structure that
 *	begins with struct sc_ksdataformat, for instance
 *	struct sc_ks_datarange_video
 * @class_reserved: the class driver's
 * @num_stream_prop_array_entries: entries of @stream_properties_array
 * @stream_properties_array: property sets of the stream
 * @num_stream_event_array_entries: entries of @stream_events_array
 * @stream_events_array: event sets of the stream
 * @category: OPTIONAL. What the stream is for, for instance video capture
 * @name: OPTIONAL. Name of the stream; @category where NULL
 * @mediums_count: entries of @mediums
 * @mediums: what the stream can be connected to in hardware
 * @bridge_stream: the stream bridges to another device
 * @reserved: not used
 *
 * Windows: HW_STREAM_INFORMATION
 */
struct sc_stream_information {
	u32 number_of_possible_instances;
	enum sc_kspin_dataflow data_flow;
	bool data_accessible;
	u32 number_of_format_array_entries;
	struct sc_ksdataformat **stream_formats_array;
	void *class_reserved[4];
	u32 num_stream_prop_array_entries;
	const struct sc_ksproperty_set *stream_properties_array;
	u32 num_stream_event_array_entries;
	const struct sc_ksevent_set *stream_events_array;
	const struct sc_guid *category;
	const struct sc_guid *name;
	u32 mediums_count;
	const struct sc_kspin_medium *mediums;
	bool bridge_stream;
	u32 reserved[2];
};

/**
 * struct sc_stream_descriptor - answer to %SC_SRB_GET_STREAM_INFO
 * @stream_header: the device's part
 * @stream_info: first of @stream_header.number_of_streams entries
 *
 * The memory is as long as the minidriver asked for in
 * &sc_port_configuration_information.stream_descriptor_size.
 *
 * Windows: HW_STREAM_DESCRIPTOR
 */
struct sc_stream_descriptor {
	struct sc_stream_header stream_header;
	struct sc_stream_information stream_info;
};

/**
 * struct sc_stream_time_reference - an adapter clock against system time
 * @current_onboard_clock_value: the adapter's clock now
 * @onboard_clock_frequency: Hz
 * @current_system_time: raw performance counter
 * @reserved: not used
 *
 * Windows: STREAM_TIME_REFERENCE
 */
struct sc_stream_time_reference {
	u64 current_onboard_clock_value;
	union sc_large_integer onboard_clock_frequency;
	union sc_large_integer current_system_time;
	u32 reserved[2];
};

/**
 * struct sc_stream_data_intersect_info - one range to be made a format
 * @stream_number: index of the stream in the stream descriptor
 * @data_range: the range to try
 * @data_format_buffer: where the format goes
 * @size_of_data_format_buffer: bytes at @data_format_buffer. Where it is
 *	less than needed, set actual_bytes_transferred to what is needed and
 *	complete with %SC_STATUS_BUFFER_OVERFLOW
 *
 * Windows: STREAM_DATA_INTERSECT_INFO
 */
struct sc_stream_data_intersect_info {
	u32 stream_number;
	struct sc_ksdataformat *data_range;
	void *data_format_buffer;
	u32 size_of_data_format_buffer;
};

/**
 * struct sc_stream_property_descriptor - a property get or set
 * @property: identifier and what follows it in the specific structure
 * @property_set_id: index (not GUID) of the set in the declared array
 * @property_info: the value
 * @property_input_size: bytes at @property
 * @property_output_size: bytes at @property_info
 *
 * Windows: STREAM_PROPERTY_DESCRIPTOR
 */
struct sc_stream_property_descriptor {
	struct sc_ksidentifier *property;
	u32 property_set_id;
	void *property_info;
	u32 property_input_size;
	u32 property_output_size;
};

/**
 * struct sc_stream_method_descriptor - a method call
 * @method_set_id: index of the set in the declared array
 * @method: identifier
 * @method_info: the data
 * @method_input_size: bytes at @method
 * @method_output_size: bytes at @method_info
 *
 * Windows: STREAM_METHOD_DESCRIPTOR
 */
struct sc_stream_method_descriptor {
	u32 method_set_id;
	struct sc_ksidentifier *method;
	void *method_info;
	s32 method_input_size;
	s32 method_output_size;
};

/**
 * struct sc_srb - a stream request block
 * @size_of_this_packet: size of this structure in bytes
 * @command: what is asked for
 * @status: set by the minidriver before it completes the request: 0 or a
 *	negative errno. Positive values count as success
 * @stream_object: the stream, NULL for requests to the device alone
 * @hw_device_extension: the minidriver's memory for the device
 * @srb_extension: the minidriver's memory for this request, zeroed before
 *	dispatch, gone with the request
 * @command_data: payload; which member is live follows from @command
 * @command_data.data_buffer_array: read, write: @number_of_buffers headers
 * @command_data.stream_buffer: get stream info
 * @command_data.stream_state: get and set stream state; get begins with the
 *	state that the class driver knows
 * @command_data.time_reference: carried by no command
 * @command_data.property_info: get and set of properties
 * @command_data.open_format: open stream; propose, set and get data format.
 *	Get writes the format there, as long as @number_of_bytes_to_transfer
 *	allows; where that is too little it sets @actual_bytes_transferred to
 *	what is needed and completes with %SC_STATUS_BUFFER_OVERFLOW
 * @command_data.config_info: initialise device
 * @command_data.master_clock_handle: open and indicate master clock
 * @command_data.device_state: change power state
 * @command_data.intersect_info: get data intersection
 * @command_data.method_info: struct sc_stream_method_descriptor; propose and
 *	set stream rate: struct sc_ksrate
 * @command_data.filter_type_index: open device instance
 * @command_data.idle: notify idle state: no open handle is left
 * @number_of_buffers: entries of @command_data.data_buffer_array
 * @timeout_counter: seconds until &sc_initialization_data's
 *	hw_request_timeout_handler is called; 0 parks the request for ever
 * @timeout_original: seconds to restore @timeout_counter from
 * @next_srb: free for the minidriver's queues
 * @irp: unknown stream and device command: what the client hands over
 * @flags: SC_SRB_HW_FLAGS_*
 * @hw_instance_extension: the minidriver's memory for the filter instance
 * @number_of_bytes_to_transfer: read, write: bytes in all buffers; get data
 *	format, get stream info: bytes of room
 * @actual_bytes_transferred: control requests: bytes really returned
 * @scatter_gather_buffer: bus addresses of the buffers of a DMA stream
 * @number_of_physical_pages: room in @scatter_gather_buffer
 * @number_of_scatter_gather_elements: valid entries of it
 * @reserved: not used
 *
 * From the call of an entry point until completion the minidriver alone owns
 * the request. Afterwards the pointer must not be used.
 *
 * Windows: HW_STREAM_REQUEST_BLOCK
 */
struct sc_srb {
	u32 size_of_this_packet;
	enum sc_srb_command command;
	s32 status;
	struct sc_stream_object *stream_object;
	void *hw_device_extension;
	void *srb_extension;
	union {
		struct sc_ksstream_header *data_buffer_array;
		struct sc_stream_descriptor *stream_buffer;
		enum sc_ksstate stream_state;
		struct sc_stream_time_reference *time_reference;
		struct sc_stream_property_descriptor *property_info;
		struct sc_ksdataformat *open_format;
		struct sc_port_configuration_information *config_info;
		void *master_clock_handle;
		enum sc_device_power_state device_state;
		struct sc_stream_data_intersect_info *intersect_info;
		void *method_info;
		s32 filter_type_index;
		bool idle;
	} command_data;
	u32 number_of_buffers;
	u32 timeout_counter;
	u32 timeout_original;
	struct sc_srb *next_srb;
	void *irp;
	u32 flags;
	void *hw_instance_extension;
	union {
		u32 number_of_bytes_to_transfer;
		u32 actual_bytes_transferred;
	};
	struct sc_ksscatter_gather *scatter_gather_buffer;
	u32 number_of_physical_pages;
	u32 number_of_scatter_gather_elements;
	u32 reserved[1];
};

#endif /* _STREAMCLASS_SRB_H */
