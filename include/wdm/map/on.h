/* SPDX-License-Identifier: GPL-2.0 */
/* Written by tools/wdm/headers.py. Do not edit. Ended by off.h. */
#define sc_srb_command _SRB_COMMAND
#define sc_device_power_state _DEVICE_POWER_STATE
#define sc_interface_type _INTERFACE_TYPE
#define sc_kinterrupt_mode _KINTERRUPT_MODE
#define sc_access_range _ACCESS_RANGE
#define sc_port_configuration_information _PORT_CONFIGURATION_INFORMATION
#define sc_time_function _TIME_FUNCTION
#define sc_time_context _HW_TIME_CONTEXT
#define sc_clock_object _HW_CLOCK_OBJECT
#define sc_event_descriptor _HW_EVENT_DESCRIPTOR
#define sc_stream_object _HW_STREAM_OBJECT
#define sc_stream_header _HW_STREAM_HEADER
#define sc_stream_information _HW_STREAM_INFORMATION
#define sc_stream_descriptor _HW_STREAM_DESCRIPTOR
#define sc_stream_time_reference _STREAM_TIME_REFERENCE
#define sc_stream_data_intersect_info _STREAM_DATA_INTERSECT_INFO
#define sc_stream_property_descriptor _STREAM_PROPERTY_DESCRIPTOR
#define sc_stream_method_descriptor _STREAM_METHOD_DESCRIPTOR
#define sc_srb _HW_STREAM_REQUEST_BLOCK
#define sc_initialization_data _HW_INITIALIZATION_DATA
#define sc_stream_minidriver_device_notification_type _STREAM_MINIDRIVER_DEVICE_NOTIFICATION_TYPE
#define sc_stream_minidriver_stream_notification_type _STREAM_MINIDRIVER_STREAM_NOTIFICATION_TYPE
#define sc_stream_priority _STREAM_PRIORITY
#define sc_stream_debug_level _STREAM_DEBUG_LEVEL
#define sc_stream_buffer_type _STREAM_BUFFER_TYPE
#define sc_guid _GUID
#define sc_large_integer _LARGE_INTEGER
#define sc_rect _RECT
#define sc_size _SIZE
#define sc_ksstate _KSSTATE
#define sc_kspin_dataflow _KSPIN_DATAFLOW
#define sc_kspin_communication _KSPIN_COMMUNICATION
#define sc_ksidentifier _KSIDENTIFIER
#define sc_ksp_node _KSP_NODE
#define sc_ksp_pin _KSP_PIN
#define sc_kspin_medium _KSPIN_MEDIUM
#define sc_kspin_cinstances _KSPIN_CINSTANCES
#define sc_ksclock_functiontable _KSCLOCK_FUNCTIONTABLE
#define sc_kspriority _KSPRIORITY
#define sc_ksmultiple_item _KSMULTIPLE_ITEM
#define sc_ksdataformat _KSDATAFORMAT
#define sc_ksallocator_framing _KSALLOCATOR_FRAMING
#define sc_kstime _KSTIME
#define sc_ksstream_header _KSSTREAM_HEADER
#define sc_ksscatter_gather _KSSCATTER_GATHER
#define sc_ksrate _KSRATE
#define sc_ksrate_capability _KSRATE_CAPABILITY
#define sc_ksquality _KSQUALITY
#define sc_ksframetime _KSFRAMETIME
#define sc_kscorrelated_time _KSCORRELATED_TIME
#define sc_ksresolution _KSRESOLUTION
#define sc_ksinterval _KSINTERVAL
#define sc_ksproperty_membersheader _KSPROPERTY_MEMBERSHEADER
#define sc_ksproperty_memberslist _KSPROPERTY_MEMBERSLIST
#define sc_ksproperty_bounds_long _KSPROPERTY_BOUNDS_LONG
#define sc_ksproperty_bounds_longlong _KSPROPERTY_BOUNDS_LONGLONG
#define sc_ksproperty_stepping_long _KSPROPERTY_STEPPING_LONG
#define sc_ksproperty_stepping_longlong _KSPROPERTY_STEPPING_LONGLONG
#define sc_ksproperty_values _KSPROPERTY_VALUES
#define sc_ksproperty_description _KSPROPERTY_DESCRIPTION
#define sc_ksproperty_item _KSPROPERTY_ITEM
#define sc_ksproperty_set _KSPROPERTY_SET
#define sc_ksmethod_item _KSMETHOD_ITEM
#define sc_ksmethod_set _KSMETHOD_SET
#define sc_kseventdata _KSEVENTDATA
#define sc_ksevent_time_mark _KSEVENT_TIME_MARK
#define sc_ksevent_time_interval _KSEVENT_TIME_INTERVAL
#define sc_ksevent_item _KSEVENT_ITEM
#define sc_ksevent_set _KSEVENT_SET
#define sc_ksevent_entry _KSEVENT_ENTRY
#define sc_kstopology_connection _KSTOPOLOGY_CONNECTION
#define sc_kstopology _KSTOPOLOGY
#define sc_ksproperty_connection _KSPROPERTY_CONNECTION
#define sc_ksproperty_stream _KSPROPERTY_STREAM
#define sc_ksproperty_pin _KSPROPERTY_PIN
#define sc_ksproperty_clock _KSPROPERTY_CLOCK
#define sc_ksproperty_topology _KSPROPERTY_TOPOLOGY
#define sc_ksevent_clock_position _KSEVENT_CLOCK_POSITION
#define sc_ksevent_connection _KSEVENT_CONNECTION
#define sc_ks_rgbquad _KS_RGBQUAD
#define sc_ks_bitmapinfoheader _KS_BITMAPINFOHEADER
#define sc_ks_truecolorinfo _KS_TRUECOLORINFO
#define sc_ks_videoinfoheader _KS_VIDEOINFOHEADER
#define sc_ks_videoinfo _KS_VIDEOINFO
#define sc_ks_videoinfoheader2 _KS_VIDEOINFOHEADER2
#define sc_ks_vbiinfoheader _KS_VBIINFOHEADER
#define sc_ks_analogvideoinfo _KS_ANALOGVIDEOINFO
#define sc_ks_tvtuner_change_info _KS_TVTUNER_CHANGE_INFO
#define sc_ks_dataformat_videoinfoheader _KS_DATAFORMAT_VIDEOINFOHEADER
#define sc_ks_dataformat_videoinfoheader2 _KS_DATAFORMAT_VIDEOINFOHEADER2
#define sc_ks_dataformat_videoinfo_palette _KS_DATAFORMAT_VIDEOINFO_PALETTE
#define sc_ks_dataformat_vbiinfoheader _KS_DATAFORMAT_VBIINFOHEADER
#define sc_ks_video_stream_config_caps _KS_VIDEO_STREAM_CONFIG_CAPS
#define sc_ks_datarange_video _KS_DATARANGE_VIDEO
#define sc_ks_datarange_video2 _KS_DATARANGE_VIDEO2
#define sc_ks_datarange_video_palette _KS_DATARANGE_VIDEO_PALETTE
#define sc_ks_datarange_video_vbi _KS_DATARANGE_VIDEO_VBI
#define sc_ks_datarange_analogvideo _KS_DATARANGE_ANALOGVIDEO
#define sc_ks_frame_info _KS_FRAME_INFO
#define sc_ks_vbi_frame_info _KS_VBI_FRAME_INFO
#define sc_ks_analog_video_standard _KS_AnalogVideoStandard
#define sc_ksproperty_vidcap_videoprocamp _KSPROPERTY_VIDCAP_VIDEOPROCAMP
#define sc_ksproperty_videoprocamp_s _KSPROPERTY_VIDEOPROCAMP_S
#define sc_ksproperty_videoprocamp_node_s _KSPROPERTY_VIDEOPROCAMP_NODE_S
#define sc_ksproperty_videoprocamp_s2 _KSPROPERTY_VIDEOPROCAMP_S2
#define sc_ksproperty_videoprocamp_node_s2 _KSPROPERTY_VIDEOPROCAMP_NODE_S2
#define sc_ksproperty_vidcap_cameracontrol _KSPROPERTY_VIDCAP_CAMERACONTROL
#define sc_ksproperty_cameracontrol_s _KSPROPERTY_CAMERACONTROL_S
#define sc_ksproperty_cameracontrol_node_s _KSPROPERTY_CAMERACONTROL_NODE_S
#define sc_ksproperty_cameracontrol_s2 _KSPROPERTY_CAMERACONTROL_S2
#define sc_ksproperty_cameracontrol_node_s2 _KSPROPERTY_CAMERACONTROL_NODE_S2
#define sc_ksproperty_cameracontrol_focal_length_s _KSPROPERTY_CAMERACONTROL_FOCAL_LENGTH_S
#define sc_ksproperty_cameracontrol_node_focal_length_s _KSPROPERTY_CAMERACONTROL_NODE_FOCAL_LENGTH_S
#define sc_ksproperty_vidcap_droppedframes _KSPROPERTY_VIDCAP_DROPPEDFRAMES
#define sc_ksproperty_droppedframes_current_s _KSPROPERTY_DROPPEDFRAMES_CURRENT_S
#define sc_ksproperty_vidcap_videocontrol _KSPROPERTY_VIDCAP_VIDEOCONTROL
#define sc_ks_video_control_flags _KS_VideoControlFlags
#define sc_ksproperty_videocontrol_caps_s _KSPROPERTY_VIDEOCONTROL_CAPS_S
#define sc_ksproperty_videocontrol_mode_s _KSPROPERTY_VIDEOCONTROL_MODE_S
#define sc_ksproperty_videocontrol_actual_frame_rate_s _KSPROPERTY_VIDEOCONTROL_ACTUAL_FRAME_RATE_S
#define sc_ksproperty_videocontrol_frame_rates_s _KSPROPERTY_VIDEOCONTROL_FRAME_RATES_S
#define sc_ksproperty_vidcap_crossbar _KSPROPERTY_VIDCAP_CROSSBAR
#define sc_ksevent_crossbar _KSEVENT_CROSSBAR
#define sc_ks_physical_connector_type _KS_PhysicalConnectorType
#define sc_ksproperty_crossbar_caps_s _KSPROPERTY_CROSSBAR_CAPS_S
#define sc_ksproperty_crossbar_pininfo_s _KSPROPERTY_CROSSBAR_PININFO_S
#define sc_ksproperty_crossbar_route_s _KSPROPERTY_CROSSBAR_ROUTE_S
#define sc_ksproperty_crossbar_active_s _KSPROPERTY_CROSSBAR_ACTIVE_S
#define sc_ksproperty_tuner _KSPROPERTY_TUNER
#define sc_ksevent_tuner _KSEVENT_TUNER
#define sc_ksproperty_tuner_modes _KSPROPERTY_TUNER_MODES
#define sc_ks_tuner_tuning_flags _KS_TUNER_TUNING_FLAGS
#define sc_ks_tuner_strategy _KS_TUNER_STRATEGY
#define sc_ksproperty_tuner_caps_s _KSPROPERTY_TUNER_CAPS_S
#define sc_ksproperty_tuner_if_medium_s _KSPROPERTY_TUNER_IF_MEDIUM_S
#define sc_ksproperty_tuner_mode_caps_s _KSPROPERTY_TUNER_MODE_CAPS_S
#define sc_ksproperty_tuner_mode_s _KSPROPERTY_TUNER_MODE_S
#define sc_ksproperty_tuner_frequency_s _KSPROPERTY_TUNER_FREQUENCY_S
#define sc_ksproperty_tuner_standard_s _KSPROPERTY_TUNER_STANDARD_S
#define sc_ksproperty_tuner_input_s _KSPROPERTY_TUNER_INPUT_S
#define sc_ksproperty_tuner_status_s _KSPROPERTY_TUNER_STATUS_S
#define sc_ksproperty_vidcap_videodecoder _KSPROPERTY_VIDCAP_VIDEODECODER
#define sc_ksevent_videodecoder _KSEVENT_VIDEODECODER
#define sc_ks_videodecoder_flags _KS_VIDEODECODER_FLAGS
#define sc_ksproperty_videodecoder_caps_s _KSPROPERTY_VIDEODECODER_CAPS_S
#define sc_ksproperty_videodecoder_status_s _KSPROPERTY_VIDEODECODER_STATUS_S
#define sc_ksproperty_videodecoder_status2_s _KSPROPERTY_VIDEODECODER_STATUS2_S
#define sc_ksproperty_videodecoder_s _KSPROPERTY_VIDEODECODER_S
#define sc_ksproperty_vidcap_videoencoder _KSPROPERTY_VIDCAP_VIDEOENCODER
#define sc_ksproperty_videoencoder_s _KSPROPERTY_VIDEOENCODER_S
#define sc_ksproperty_vidcap_tvaudio _KSPROPERTY_VIDCAP_TVAUDIO
#define sc_ksevent_tvaudio _KSEVENT_TVAUDIO
#define sc_ksproperty_tvaudio_caps_s _KSPROPERTY_TVAUDIO_CAPS_S
#define sc_ksproperty_tvaudio_s _KSPROPERTY_TVAUDIO_S
#define sc_ksproperty_vidcap_videocompression _KSPROPERTY_VIDCAP_VIDEOCOMPRESSION
#define sc_ks_compression_caps _KS_CompressionCaps
#define sc_ksproperty_videocompression_getinfo_s _KSPROPERTY_VIDEOCOMPRESSION_GETINFO_S
#define sc_ksproperty_videocompression_s _KSPROPERTY_VIDEOCOMPRESSION_S
#define sc_ksproperty_videocompression_s1 _KSPROPERTY_VIDEOCOMPRESSION_S1
#define sc_ksproperty_vbicap _KSPROPERTY_VBICAP
#define sc_vbicap_properties_protection_s _VBICAP_PROPERTIES_PROTECTION_S
#define sc_ksproperty_vbicodecfiltering _KSPROPERTY_VBICODECFILTERING
#define sc_vbicodecfiltering_scanlines _VBICODECFILTERING_SCANLINES
#define sc_vbicodecfiltering_nabts_substreams _VBICODECFILTERING_NABTS_SUBSTREAMS
#define sc_vbicodecfiltering_cc_substreams _VBICODECFILTERING_CC_SUBSTREAMS
#define sc_vbicodecfiltering_statistics_common _VBICODECFILTERING_STATISTICS_COMMON
#define sc_vbicodecfiltering_statistics_common_pin _VBICODECFILTERING_STATISTICS_COMMON_PIN
#define sc_vbicodecfiltering_statistics_nabts _VBICODECFILTERING_STATISTICS_NABTS
#define sc_ksproperty_vbicodecfiltering_scanlines_s _KSPROPERTY_VBICODECFILTERING_SCANLINES_S
#define sc_ksproperty_vbicodecfiltering_nabts_substreams_s _KSPROPERTY_VBICODECFILTERING_NABTS_SUBSTREAMS_S
#define sc_ksproperty_vbicodecfiltering_cc_substreams_s _KSPROPERTY_VBICODECFILTERING_CC_SUBSTREAMS_S
#define sc_ksproperty_vbicodecfiltering_statistics_common_s _KSPROPERTY_VBICODECFILTERING_STATISTICS_COMMON_S
#define sc_ksproperty_vbicodecfiltering_statistics_common_pin_s _KSPROPERTY_VBICODECFILTERING_STATISTICS_COMMON_PIN_S
#define sc_ksproperty_vbicodecfiltering_statistics_nabts_s _KSPROPERTY_VBICODECFILTERING_STATISTICS_NABTS_S
#define sc_ksproperty_allocator_control _KSPROPERTY_ALLOCATOR_CONTROL
#define sc_ksproperty_allocator_control_surface_size_s _KSPROPERTY_ALLOCATOR_CONTROL_SURFACE_SIZE_S
#define sc_ksproperty_allocator_control_capture_caps_s _KSPROPERTY_ALLOCATOR_CONTROL_CAPTURE_CAPS_S
#define sc_ksproperty_allocator_control_capture_interleave_s _KSPROPERTY_ALLOCATOR_CONTROL_CAPTURE_INTERLEAVE_S
#define sc_ksproperty_vidcap_selector _KSPROPERTY_VIDCAP_SELECTOR
#define sc_ksproperty_selector_s _KSPROPERTY_SELECTOR_S
#define sc_ksproperty_selector_node_s _KSPROPERTY_SELECTOR_NODE_S
#define sc_ksevent_vidcaptosti _KSEVENT_VIDCAPTOSTI
#define sc_ksevent_vpnotify _KSEVENT_VPNOTIFY
#define sc_ksevent_vpvbinotify _KSEVENT_VPVBINOTIFY
#pragma push_macro("access_flags")
#undef access_flags
#define access_flags AccessFlags
#pragma push_macro("access_ranges")
#undef access_ranges
#define access_ranges AccessRanges
#pragma push_macro("active")
#undef active
#define active Active
#pragma push_macro("actual_bytes_transferred")
#undef actual_bytes_transferred
#define actual_bytes_transferred ActualBytesTransferred
#pragma push_macro("actual_line_end_time")
#undef actual_line_end_time
#define actual_line_end_time ActualLineEndTime
#pragma push_macro("actual_line_start_time")
#undef actual_line_start_time
#define actual_line_start_time ActualLineStartTime
#pragma push_macro("adapter_interface_type")
#undef adapter_interface_type
#define adapter_interface_type AdapterInterfaceType
#pragma push_macro("add_handler")
#undef add_handler
#define add_handler AddHandler
#pragma push_macro("adjustment")
#undef adjustment
#define adjustment Adjustment
#pragma push_macro("alignment")
#undef alignment
#define alignment Alignment
#pragma push_macro("allocator")
#undef allocator
#define allocator Allocator
#pragma push_macro("analog_video_info")
#undef analog_video_info
#define analog_video_info AnalogVideoInfo
#pragma push_macro("audio_sub_channel")
#undef audio_sub_channel
#define audio_sub_channel AudioSubChannel
#pragma push_macro("average_frame_size")
#undef average_frame_size
#define average_frame_size AverageFrameSize
#pragma push_macro("avg_time_per_frame")
#undef avg_time_per_frame
#define avg_time_per_frame AvgTimePerFrame
#pragma push_macro("b_fixed_size_samples")
#undef b_fixed_size_samples
#define b_fixed_size_samples bFixedSizeSamples
#pragma push_macro("b_temporal_compression")
#undef b_temporal_compression
#define b_temporal_compression bTemporalCompression
#pragma push_macro("bi_bit_count")
#undef bi_bit_count
#define bi_bit_count biBitCount
#pragma push_macro("bi_clr_important")
#undef bi_clr_important
#define bi_clr_important biClrImportant
#pragma push_macro("bi_clr_used")
#undef bi_clr_used
#define bi_clr_used biClrUsed
#pragma push_macro("bi_compression")
#undef bi_compression
#define bi_compression biCompression
#pragma push_macro("bi_height")
#undef bi_height
#define bi_height biHeight
#pragma push_macro("bi_planes")
#undef bi_planes
#define bi_planes biPlanes
#pragma push_macro("bi_size")
#undef bi_size
#define bi_size biSize
#pragma push_macro("bi_size_image")
#undef bi_size_image
#define bi_size_image biSizeImage
#pragma push_macro("bi_width")
#undef bi_width
#define bi_width biWidth
#pragma push_macro("bi_x_pels_per_meter")
#undef bi_x_pels_per_meter
#define bi_x_pels_per_meter biXPelsPerMeter
#pragma push_macro("bi_y_pels_per_meter")
#undef bi_y_pels_per_meter
#define bi_y_pels_per_meter biYPelsPerMeter
#pragma push_macro("bmi_colors")
#undef bmi_colors
#define bmi_colors bmiColors
#pragma push_macro("bmi_header")
#undef bmi_header
#define bmi_header bmiHeader
#pragma push_macro("bounds")
#undef bounds
#define bounds Bounds
#pragma push_macro("bridge_stream")
#undef bridge_stream
#define bridge_stream BridgeStream
#pragma push_macro("buffer_alignment")
#undef buffer_alignment
#define buffer_alignment BufferAlignment
#pragma push_macro("buffer_item")
#undef buffer_item
#define buffer_item BufferItem
#pragma push_macro("buffer_size")
#undef buffer_size
#define buffer_size BufferSize
#pragma push_macro("bundles_processed")
#undef bundles_processed
#define bundles_processed BundlesProcessed
#pragma push_macro("bundles_sent2_ip")
#undef bundles_sent2_ip
#define bundles_sent2_ip BundlesSent2IP
#pragma push_macro("bus_interrupt_level")
#undef bus_interrupt_level
#define bus_interrupt_level BusInterruptLevel
#pragma push_macro("bus_interrupt_vector")
#undef bus_interrupt_vector
#define bus_interrupt_vector BusInterruptVector
#pragma push_macro("bus_master_dma")
#undef bus_master_dma
#define bus_master_dma BusMasterDMA
#pragma push_macro("busy")
#undef busy
#define busy Busy
#pragma push_macro("bytes_output")
#undef bytes_output
#define bytes_output BytesOutput
#pragma push_macro("can_route")
#undef can_route
#define can_route CanRoute
#pragma push_macro("capabilities")
#undef capabilities
#define capabilities Capabilities
#pragma push_macro("categories")
#undef categories
#define categories Categories
#pragma push_macro("categories_count")
#undef categories_count
#define categories_count CategoriesCount
#pragma push_macro("category")
#undef category
#define category Category
#pragma push_macro("channel")
#undef channel
#define channel Channel
#pragma push_macro("chroma_lock")
#undef chroma_lock
#define chroma_lock ChromaLock
#pragma push_macro("class_device_object")
#undef class_device_object
#define class_device_object ClassDeviceObject
#pragma push_macro("class_reserved")
#undef class_reserved
#define class_reserved ClassReserved
#pragma push_macro("clock_support_flags")
#undef clock_support_flags
#define clock_support_flags ClockSupportFlags
#pragma push_macro("command")
#undef command
#define command Command
#pragma push_macro("command_data")
#undef command_data
#define command_data CommandData
#pragma push_macro("common")
#undef common
#define common Common
#pragma push_macro("config_caps")
#undef config_caps
#define config_caps ConfigCaps
#pragma push_macro("config_info")
#undef config_info
#define config_info ConfigInfo
#pragma push_macro("context")
#undef context
#define context Context
#pragma push_macro("count")
#undef count
#define count Count
#pragma push_macro("country")
#undef country
#define country Country
#pragma push_macro("crop_align_x")
#undef crop_align_x
#define crop_align_x CropAlignX
#pragma push_macro("crop_align_y")
#undef crop_align_y
#define crop_align_y CropAlignY
#pragma push_macro("crop_granularity_x")
#undef crop_granularity_x
#define crop_granularity_x CropGranularityX
#pragma push_macro("crop_granularity_y")
#undef crop_granularity_y
#define crop_granularity_y CropGranularityY
#pragma push_macro("current_actual_frame_rate")
#undef current_actual_frame_rate
#define current_actual_frame_rate CurrentActualFrameRate
#pragma push_macro("current_count")
#undef current_count
#define current_count CurrentCount
#pragma push_macro("current_frequency")
#undef current_frequency
#define current_frequency CurrentFrequency
#pragma push_macro("current_max_available_frame_rate")
#undef current_max_available_frame_rate
#define current_max_available_frame_rate CurrentMaxAvailableFrameRate
#pragma push_macro("current_onboard_clock_value")
#undef current_onboard_clock_value
#define current_onboard_clock_value CurrentOnboardClockValue
#pragma push_macro("current_system_time")
#undef current_system_time
#define current_system_time CurrentSystemTime
#pragma push_macro("data")
#undef data
#define data Data
#pragma push_macro("data1")
#undef data1
#define data1 Data1
#pragma push_macro("data2")
#undef data2
#define data2 Data2
#pragma push_macro("data3")
#undef data3
#define data3 Data3
#pragma push_macro("data4")
#undef data4
#define data4 Data4
#pragma push_macro("data_accessible")
#undef data_accessible
#define data_accessible DataAccessible
#pragma push_macro("data_buffer_array")
#undef data_buffer_array
#define data_buffer_array DataBufferArray
#pragma push_macro("data_flow")
#undef data_flow
#define data_flow DataFlow
#pragma push_macro("data_format")
#undef data_format
#define data_format DataFormat
#pragma push_macro("data_format_buffer")
#undef data_format_buffer
#define data_format_buffer DataFormatBuffer
#pragma push_macro("data_input")
#undef data_input
#define data_input DataInput
#pragma push_macro("data_range")
#undef data_range
#define data_range DataRange
#pragma push_macro("data_used")
#undef data_used
#define data_used DataUsed
#pragma push_macro("default_key_frame_rate")
#undef default_key_frame_rate
#define default_key_frame_rate DefaultKeyFrameRate
#pragma push_macro("default_p_frame_rate")
#undef default_p_frame_rate
#define default_p_frame_rate DefaultPFrameRate
#pragma push_macro("default_quality")
#undef default_quality
#define default_quality DefaultQuality
#pragma push_macro("delta_time")
#undef delta_time
#define delta_time DeltaTime
#pragma push_macro("denominator")
#undef denominator
#define denominator Denominator
#pragma push_macro("description_size")
#undef description_size
#define description_size DescriptionSize
#pragma push_macro("device_event_routine")
#undef device_event_routine
#define device_event_routine DeviceEventRoutine
#pragma push_macro("device_events_array")
#undef device_events_array
#define device_events_array DeviceEventsArray
#pragma push_macro("device_extension")
#undef device_extension
#define device_extension DeviceExtension
#pragma push_macro("device_extension_size")
#undef device_extension_size
#define device_extension_size DeviceExtensionSize
#pragma push_macro("device_methods_array")
#undef device_methods_array
#define device_methods_array DeviceMethodsArray
#pragma push_macro("device_properties_array")
#undef device_properties_array
#define device_properties_array DevicePropertiesArray
#pragma push_macro("device_state")
#undef device_state
#define device_state DeviceState
#pragma push_macro("dimensions")
#undef dimensions
#define dimensions Dimensions
#pragma push_macro("direct_draw_rect")
#undef direct_draw_rect
#define direct_draw_rect DirectDrawRect
#pragma push_macro("direction")
#undef direction
#define direction Direction
#pragma push_macro("discontinuities")
#undef discontinuities
#define discontinuities Discontinuities
#pragma push_macro("dma")
#undef dma
#define dma Dma
#pragma push_macro("dma24bit_addresses")
#undef dma24bit_addresses
#define dma24bit_addresses Dma24BitAddresses
#pragma push_macro("dma_adapter_object")
#undef dma_adapter_object
#define dma_adapter_object DmaAdapterObject
#pragma push_macro("dma_buffer_size")
#undef dma_buffer_size
#define dma_buffer_size DmaBufferSize
#pragma push_macro("dma_channel")
#undef dma_channel
#define dma_channel DmaChannel
#pragma push_macro("dpc")
#undef dpc
#define dpc Dpc
#pragma push_macro("dpc_item")
#undef dpc_item
#define dpc_item DpcItem
#pragma push_macro("drop_count")
#undef drop_count
#define drop_count DropCount
#pragma push_macro("dsp_failures")
#undef dsp_failures
#define dsp_failures DSPFailures
#pragma push_macro("duration")
#undef duration
#define duration Duration
#pragma push_macro("dw_active_height")
#undef dw_active_height
#define dw_active_height dwActiveHeight
#pragma push_macro("dw_active_width")
#undef dw_active_width
#define dw_active_width dwActiveWidth
#pragma push_macro("dw_analog_video_standard")
#undef dw_analog_video_standard
#define dw_analog_video_standard dwAnalogVideoStandard
#pragma push_macro("dw_bit_error_rate")
#undef dw_bit_error_rate
#define dw_bit_error_rate dwBitErrorRate
#pragma push_macro("dw_bit_masks")
#undef dw_bit_masks
#define dw_bit_masks dwBitMasks
#pragma push_macro("dw_bit_rate")
#undef dw_bit_rate
#define dw_bit_rate dwBitRate
#pragma push_macro("dw_channel")
#undef dw_channel
#define dw_channel dwChannel
#pragma push_macro("dw_control_flags")
#undef dw_control_flags
#define dw_control_flags dwControlFlags
#pragma push_macro("dw_copy_protect_flags")
#undef dw_copy_protect_flags
#define dw_copy_protect_flags dwCopyProtectFlags
#pragma push_macro("dw_country_code")
#undef dw_country_code
#define dw_country_code dwCountryCode
#pragma push_macro("dw_flags")
#undef dw_flags
#define dw_flags dwFlags
#pragma push_macro("dw_frame_flags")
#undef dw_frame_flags
#define dw_frame_flags dwFrameFlags
#pragma push_macro("dw_interlace_flags")
#undef dw_interlace_flags
#define dw_interlace_flags dwInterlaceFlags
#pragma push_macro("dw_pict_aspect_ratio_x")
#undef dw_pict_aspect_ratio_x
#define dw_pict_aspect_ratio_x dwPictAspectRatioX
#pragma push_macro("dw_pict_aspect_ratio_y")
#undef dw_pict_aspect_ratio_y
#define dw_pict_aspect_ratio_y dwPictAspectRatioY
#pragma push_macro("dw_reserved1")
#undef dw_reserved1
#define dw_reserved1 dwReserved1
#pragma push_macro("dw_reserved2")
#undef dw_reserved2
#define dw_reserved2 dwReserved2
#pragma push_macro("dw_sampling_frequency")
#undef dw_sampling_frequency
#define dw_sampling_frequency dwSamplingFrequency
#pragma push_macro("dword_bit_array")
#undef dword_bit_array
#define dword_bit_array DwordBitArray
#pragma push_macro("enable")
#undef enable
#define enable Enable
#pragma push_macro("enable_event_set_index")
#undef enable_event_set_index
#define enable_event_set_index EnableEventSetIndex
#pragma push_macro("end_line")
#undef end_line
#define end_line EndLine
#pragma push_macro("error")
#undef error
#define error Error
#pragma push_macro("event")
#undef event
#define event Event
#pragma push_macro("event_data")
#undef event_data
#define event_data EventData
#pragma push_macro("event_entry")
#undef event_entry
#define event_entry EventEntry
#pragma push_macro("event_handle")
#undef event_handle
#define event_handle EventHandle
#pragma push_macro("event_id")
#undef event_id
#define event_id EventId
#pragma push_macro("event_item")
#undef event_item
#define event_item EventItem
#pragma push_macro("event_object")
#undef event_object
#define event_object EventObject
#pragma push_macro("event_set")
#undef event_set
#define event_set EventSet
#pragma push_macro("events_count")
#undef events_count
#define events_count EventsCount
#pragma push_macro("extended_header_size")
#undef extended_header_size
#define extended_header_size ExtendedHeaderSize
#pragma push_macro("external_errors")
#undef external_errors
#define external_errors ExternalErrors
#pragma push_macro("extra_entry_data")
#undef extra_entry_data
#define extra_entry_data ExtraEntryData
#pragma push_macro("fast_io_count")
#undef fast_io_count
#define fast_io_count FastIoCount
#pragma push_macro("fast_io_table")
#undef fast_io_table
#define fast_io_table FastIoTable
#pragma push_macro("fec_bundle_bad_lines")
#undef fec_bundle_bad_lines
#define fec_bundle_bad_lines FECBundleBadLines
#pragma push_macro("fec_corrected_lines")
#undef fec_corrected_lines
#define fec_corrected_lines FECCorrectedLines
#pragma push_macro("fec_queue_overflows")
#undef fec_queue_overflows
#define fec_queue_overflows FECQueueOverflows
#pragma push_macro("fec_uncorrectable_lines")
#undef fec_uncorrectable_lines
#define fec_uncorrectable_lines FECUncorrectableLines
#pragma push_macro("file_alignment")
#undef file_alignment
#define file_alignment FileAlignment
#pragma push_macro("file_object")
#undef file_object
#define file_object FileObject
#pragma push_macro("filter_instance_extension_size")
#undef filter_instance_extension_size
#define filter_instance_extension_size FilterInstanceExtensionSize
#pragma push_macro("filter_type_index")
#undef filter_type_index
#define filter_type_index FilterTypeIndex
#pragma push_macro("filtered_lines")
#undef filtered_lines
#define filtered_lines FilteredLines
#pragma push_macro("flags")
#undef flags
#define flags Flags
#pragma push_macro("format_size")
#undef format_size
#define format_size FormatSize
#pragma push_macro("frame_completion_number")
#undef frame_completion_number
#define frame_completion_number FrameCompletionNumber
#pragma push_macro("frame_extent")
#undef frame_extent
#define frame_extent FrameExtent
#pragma push_macro("frame_flags")
#undef frame_flags
#define frame_flags FrameFlags
#pragma push_macro("frame_size")
#undef frame_size
#define frame_size FrameSize
#pragma push_macro("frames")
#undef frames
#define frames Frames
#pragma push_macro("frequency")
#undef frequency
#define frequency Frequency
#pragma push_macro("from_node")
#undef from_node
#define from_node FromNode
#pragma push_macro("from_node_pin")
#undef from_node_pin
#define from_node_pin FromNodePin
#pragma push_macro("function")
#undef function
#define function Function
#pragma push_macro("get_correlated_physical_time")
#undef get_correlated_physical_time
#define get_correlated_physical_time GetCorrelatedPhysicalTime
#pragma push_macro("get_correlated_time")
#undef get_correlated_time
#define get_correlated_time GetCorrelatedTime
#pragma push_macro("get_physical_time")
#undef get_physical_time
#define get_physical_time GetPhysicalTime
#pragma push_macro("get_property_handler")
#undef get_property_handler
#define get_property_handler GetPropertyHandler
#pragma push_macro("get_supported")
#undef get_supported
#define get_supported GetSupported
#pragma push_macro("get_time")
#undef get_time
#define get_time GetTime
#pragma push_macro("granularity")
#undef granularity
#define granularity Granularity
#pragma push_macro("h_direct_draw")
#undef h_direct_draw
#define h_direct_draw hDirectDraw
#pragma push_macro("h_surface_handle")
#undef h_surface_handle
#define h_surface_handle hSurfaceHandle
#pragma push_macro("h_sync_per_v_sync")
#undef h_sync_per_v_sync
#define h_sync_per_v_sync HSyncPerVSync
#pragma push_macro("high_part")
#undef high_part
#define high_part HighPart
#pragma push_macro("hw_cancel_packet")
#undef hw_cancel_packet
#define hw_cancel_packet HwCancelPacket
#pragma push_macro("hw_clock_function")
#undef hw_clock_function
#define hw_clock_function HwClockFunction
#pragma push_macro("hw_clock_object")
#undef hw_clock_object
#define hw_clock_object HwClockObject
#pragma push_macro("hw_device_extension")
#undef hw_device_extension
#define hw_device_extension HwDeviceExtension
#pragma push_macro("hw_event_routine")
#undef hw_event_routine
#define hw_event_routine HwEventRoutine
#pragma push_macro("hw_initialization_data_size")
#undef hw_initialization_data_size
#define hw_initialization_data_size HwInitializationDataSize
#pragma push_macro("hw_instance_extension")
#undef hw_instance_extension
#define hw_instance_extension HwInstanceExtension
#pragma push_macro("hw_interrupt")
#undef hw_interrupt
#define hw_interrupt HwInterrupt
#pragma push_macro("hw_receive_packet")
#undef hw_receive_packet
#define hw_receive_packet HwReceivePacket
#pragma push_macro("hw_request_timeout_handler")
#undef hw_request_timeout_handler
#define hw_request_timeout_handler HwRequestTimeoutHandler
#pragma push_macro("hw_stream_extension")
#undef hw_stream_extension
#define hw_stream_extension HwStreamExtension
#pragma push_macro("hw_stream_object")
#undef hw_stream_object
#define hw_stream_object HwStreamObject
#pragma push_macro("id")
#undef id
#define id Id
#pragma push_macro("idle")
#undef idle
#define idle Idle
#pragma push_macro("if_medium")
#undef if_medium
#define if_medium IFMedium
#pragma push_macro("increment")
#undef increment
#define increment Increment
#pragma push_macro("index")
#undef index
#define index Index
#pragma push_macro("index_input_pin")
#undef index_input_pin
#define index_input_pin IndexInputPin
#pragma push_macro("index_output_pin")
#undef index_output_pin
#define index_output_pin IndexOutputPin
#pragma push_macro("input_discontinuities")
#undef input_discontinuities
#define input_discontinuities InputDiscontinuities
#pragma push_macro("input_index")
#undef input_index
#define input_index InputIndex
#pragma push_macro("input_medium")
#undef input_medium
#define input_medium InputMedium
#pragma push_macro("input_size")
#undef input_size
#define input_size InputSize
#pragma push_macro("input_srbs_missing")
#undef input_srbs_missing
#define input_srbs_missing InputSRBsMissing
#pragma push_macro("input_srbs_processed")
#undef input_srbs_processed
#define input_srbs_processed InputSRBsProcessed
#pragma push_macro("interface")
#undef interface
#define interface Interface
#pragma push_macro("interleaved_cap_possible")
#undef interleaved_cap_possible
#define interleaved_cap_possible InterleavedCapPossible
#pragma push_macro("interleaved_cap_supported")
#undef interleaved_cap_supported
#define interleaved_cap_supported InterleavedCapSupported
#pragma push_macro("internal_errors")
#undef internal_errors
#define internal_errors InternalErrors
#pragma push_macro("interrupt_mode")
#undef interrupt_mode
#define interrupt_mode InterruptMode
#pragma push_macro("interrupt_object")
#undef interrupt_object
#define interrupt_object InterruptObject
#pragma push_macro("intersect_info")
#undef intersect_info
#define intersect_info IntersectInfo
#pragma push_macro("interval")
#undef interval
#define interval Interval
#pragma push_macro("irp")
#undef irp
#define irp Irp
#pragma push_macro("ks_work_item")
#undef ks_work_item
#define ks_work_item KsWorkItem
#pragma push_macro("ks_worker_object")
#undef ks_worker_object
#define ks_worker_object KsWorkerObject
#pragma push_macro("l_objective_focal_length_max")
#undef l_objective_focal_length_max
#define l_objective_focal_length_max lObjectiveFocalLengthMax
#pragma push_macro("l_objective_focal_length_min")
#undef l_objective_focal_length_min
#define l_objective_focal_length_min lObjectiveFocalLengthMin
#pragma push_macro("l_ocular_focal_length")
#undef l_ocular_focal_length
#define l_ocular_focal_length lOcularFocalLength
#pragma push_macro("l_surface_pitch")
#undef l_surface_pitch
#define l_surface_pitch lSurfacePitch
#pragma push_macro("last_frequency")
#undef last_frequency
#define last_frequency LastFrequency
#pragma push_macro("length")
#undef length
#define length Length
#pragma push_macro("line_confidence_avg")
#undef line_confidence_avg
#define line_confidence_avg LineConfidenceAvg
#pragma push_macro("list_entry")
#undef list_entry
#define list_entry ListEntry
#pragma push_macro("low_part")
#undef low_part
#define low_part LowPart
#pragma push_macro("major_format")
#undef major_format
#define major_format MajorFormat
#pragma push_macro("mark_time")
#undef mark_time
#define mark_time MarkTime
#pragma push_macro("master_clock_handle")
#undef master_clock_handle
#define master_clock_handle MasterClockHandle
#pragma push_macro("max_bits_per_second")
#undef max_bits_per_second
#define max_bits_per_second MaxBitsPerSecond
#pragma push_macro("max_cropping_size")
#undef max_cropping_size
#define max_cropping_size MaxCroppingSize
#pragma push_macro("max_frame_interval")
#undef max_frame_interval
#define max_frame_interval MaxFrameInterval
#pragma push_macro("max_frequency")
#undef max_frequency
#define max_frequency MaxFrequency
#pragma push_macro("max_line_start_time")
#undef max_line_start_time
#define max_line_start_time MaxLineStartTime
#pragma push_macro("max_output_size")
#undef max_output_size
#define max_output_size MaxOutputSize
#pragma push_macro("medium")
#undef medium
#define medium Medium
#pragma push_macro("mediums")
#undef mediums
#define mediums Mediums
#pragma push_macro("mediums_count")
#undef mediums_count
#define mediums_count MediumsCount
#pragma push_macro("members")
#undef members
#define members Members
#pragma push_macro("members_count")
#undef members_count
#define members_count MembersCount
#pragma push_macro("members_flags")
#undef members_flags
#define members_flags MembersFlags
#pragma push_macro("members_header")
#undef members_header
#define members_header MembersHeader
#pragma push_macro("members_list")
#undef members_list
#define members_list MembersList
#pragma push_macro("members_list_count")
#undef members_list_count
#define members_list_count MembersListCount
#pragma push_macro("members_size")
#undef members_size
#define members_size MembersSize
#pragma push_macro("memory_allocation_flags")
#undef memory_allocation_flags
#define memory_allocation_flags MemoryAllocationFlags
#pragma push_macro("method")
#undef method
#define method Method
#pragma push_macro("method_handler")
#undef method_handler
#define method_handler MethodHandler
#pragma push_macro("method_id")
#undef method_id
#define method_id MethodId
#pragma push_macro("method_info")
#undef method_info
#define method_info MethodInfo
#pragma push_macro("method_input_size")
#undef method_input_size
#define method_input_size MethodInputSize
#pragma push_macro("method_item")
#undef method_item
#define method_item MethodItem
#pragma push_macro("method_output_size")
#undef method_output_size
#define method_output_size MethodOutputSize
#pragma push_macro("method_set_id")
#undef method_set_id
#define method_set_id MethodSetID
#pragma push_macro("method_supported")
#undef method_supported
#define method_supported MethodSupported
#pragma push_macro("methods_count")
#undef methods_count
#define methods_count MethodsCount
#pragma push_macro("min_bits_per_second")
#undef min_bits_per_second
#define min_bits_per_second MinBitsPerSecond
#pragma push_macro("min_cropping_size")
#undef min_cropping_size
#define min_cropping_size MinCroppingSize
#pragma push_macro("min_data")
#undef min_data
#define min_data MinData
#pragma push_macro("min_frame_interval")
#undef min_frame_interval
#define min_frame_interval MinFrameInterval
#pragma push_macro("min_frequency")
#undef min_frequency
#define min_frequency MinFrequency
#pragma push_macro("min_line_start_time")
#undef min_line_start_time
#define min_line_start_time MinLineStartTime
#pragma push_macro("min_method")
#undef min_method
#define min_method MinMethod
#pragma push_macro("min_output_size")
#undef min_output_size
#define min_output_size MinOutputSize
#pragma push_macro("min_property")
#undef min_property
#define min_property MinProperty
#pragma push_macro("mode")
#undef mode
#define mode Mode
#pragma push_macro("modes_supported")
#undef modes_supported
#define modes_supported ModesSupported
#pragma push_macro("name")
#undef name
#define name Name
#pragma push_macro("name_extension_array")
#undef name_extension_array
#define name_extension_array NameExtensionArray
#pragma push_macro("next_srb")
#undef next_srb
#define next_srb NextSRB
#pragma push_macro("node_id")
#undef node_id
#define node_id NodeId
#pragma push_macro("node_property")
#undef node_property
#define node_property NodeProperty
#pragma push_macro("notification_type")
#undef notification_type
#define notification_type NotificationType
#pragma push_macro("num_dev_event_array_entries")
#undef num_dev_event_array_entries
#define num_dev_event_array_entries NumDevEventArrayEntries
#pragma push_macro("num_dev_method_array_entries")
#undef num_dev_method_array_entries
#define num_dev_method_array_entries NumDevMethodArrayEntries
#pragma push_macro("num_dev_prop_array_entries")
#undef num_dev_prop_array_entries
#define num_dev_prop_array_entries NumDevPropArrayEntries
#pragma push_macro("num_name_extensions")
#undef num_name_extensions
#define num_name_extensions NumNameExtensions
#pragma push_macro("num_stream_event_array_entries")
#undef num_stream_event_array_entries
#define num_stream_event_array_entries NumStreamEventArrayEntries
#pragma push_macro("num_stream_prop_array_entries")
#undef num_stream_prop_array_entries
#define num_stream_prop_array_entries NumStreamPropArrayEntries
#pragma push_macro("number_of_access_ranges")
#undef number_of_access_ranges
#define number_of_access_ranges NumberOfAccessRanges
#pragma push_macro("number_of_buffers")
#undef number_of_buffers
#define number_of_buffers NumberOfBuffers
#pragma push_macro("number_of_bytes_to_transfer")
#undef number_of_bytes_to_transfer
#define number_of_bytes_to_transfer NumberOfBytesToTransfer
#pragma push_macro("number_of_format_array_entries")
#undef number_of_format_array_entries
#define number_of_format_array_entries NumberOfFormatArrayEntries
#pragma push_macro("number_of_inputs")
#undef number_of_inputs
#define number_of_inputs NumberOfInputs
#pragma push_macro("number_of_lines")
#undef number_of_lines
#define number_of_lines NumberOfLines
#pragma push_macro("number_of_outputs")
#undef number_of_outputs
#define number_of_outputs NumberOfOutputs
#pragma push_macro("number_of_physical_pages")
#undef number_of_physical_pages
#define number_of_physical_pages NumberOfPhysicalPages
#pragma push_macro("number_of_possible_instances")
#undef number_of_possible_instances
#define number_of_possible_instances NumberOfPossibleInstances
#pragma push_macro("number_of_quality_settings")
#undef number_of_quality_settings
#define number_of_quality_settings NumberOfQualitySettings
#pragma push_macro("number_of_scatter_gather_elements")
#undef number_of_scatter_gather_elements
#define number_of_scatter_gather_elements NumberOfScatterGatherElements
#pragma push_macro("number_of_streams")
#undef number_of_streams
#define number_of_streams NumberOfStreams
#pragma push_macro("numerator")
#undef numerator
#define numerator Numerator
#pragma push_macro("object")
#undef object
#define object Object
#pragma push_macro("onboard_clock_frequency")
#undef onboard_clock_frequency
#define onboard_clock_frequency OnboardClockFrequency
#pragma push_macro("open_format")
#undef open_format
#define open_format OpenFormat
#pragma push_macro("options_flags")
#undef options_flags
#define options_flags OptionsFlags
#pragma push_macro("output_failures")
#undef output_failures
#define output_failures OutputFailures
#pragma push_macro("output_granularity_x")
#undef output_granularity_x
#define output_granularity_x OutputGranularityX
#pragma push_macro("output_granularity_y")
#undef output_granularity_y
#define output_granularity_y OutputGranularityY
#pragma push_macro("output_medium")
#undef output_medium
#define output_medium OutputMedium
#pragma push_macro("output_srbs_missing")
#undef output_srbs_missing
#define output_srbs_missing OutputSRBsMissing
#pragma push_macro("output_srbs_processed")
#undef output_srbs_processed
#define output_srbs_processed OutputSRBsProcessed
#pragma push_macro("per_request_extension_size")
#undef per_request_extension_size
#define per_request_extension_size PerRequestExtensionSize
#pragma push_macro("per_stream_extension_size")
#undef per_stream_extension_size
#define per_stream_extension_size PerStreamExtensionSize
#pragma push_macro("physical_address")
#undef physical_address
#define physical_address PhysicalAddress
#pragma push_macro("physical_device_object")
#undef physical_device_object
#define physical_device_object PhysicalDeviceObject
#pragma push_macro("picture_number")
#undef picture_number
#define picture_number PictureNumber
#pragma push_macro("pin_id")
#undef pin_id
#define pin_id PinId
#pragma push_macro("pin_type")
#undef pin_type
#define pin_type PinType
#pragma push_macro("pio")
#undef pio
#define pio Pio
#pragma push_macro("pll_offset")
#undef pll_offset
#define pll_offset PLLOffset
#pragma push_macro("pool_type")
#undef pool_type
#define pool_type PoolType
#pragma push_macro("possible_count")
#undef possible_count
#define possible_count PossibleCount
#pragma push_macro("presentation_start")
#undef presentation_start
#define presentation_start PresentationStart
#pragma push_macro("presentation_time")
#undef presentation_time
#define presentation_time PresentationTime
#pragma push_macro("priority_class")
#undef priority_class
#define priority_class PriorityClass
#pragma push_macro("priority_sub_class")
#undef priority_sub_class
#define priority_sub_class PrioritySubClass
#pragma push_macro("prop_type_set")
#undef prop_type_set
#define prop_type_set PropTypeSet
#pragma push_macro("properties_count")
#undef properties_count
#define properties_count PropertiesCount
#pragma push_macro("property")
#undef property
#define property Property
#pragma push_macro("property_id")
#undef property_id
#define property_id PropertyId
#pragma push_macro("property_info")
#undef property_info
#define property_info PropertyInfo
#pragma push_macro("property_input_size")
#undef property_input_size
#define property_input_size PropertyInputSize
#pragma push_macro("property_item")
#undef property_item
#define property_item PropertyItem
#pragma push_macro("property_output_size")
#undef property_output_size
#define property_output_size PropertyOutputSize
#pragma push_macro("property_set_id")
#undef property_set_id
#define property_set_id PropertySetID
#pragma push_macro("proportion")
#undef proportion
#define proportion Proportion
#pragma push_macro("quad_part")
#undef quad_part
#define quad_part QuadPart
#pragma push_macro("radio_audio_medium")
#undef radio_audio_medium
#define radio_audio_medium RadioAudioMedium
#pragma push_macro("range_in_memory")
#undef range_in_memory
#define range_in_memory RangeInMemory
#pragma push_macro("range_index")
#undef range_index
#define range_index RangeIndex
#pragma push_macro("range_length")
#undef range_length
#define range_length RangeLength
#pragma push_macro("range_start")
#undef range_start
#define range_start RangeStart
#pragma push_macro("rate")
#undef rate
#define rate Rate
#pragma push_macro("rc_source")
#undef rc_source
#define rc_source rcSource
#pragma push_macro("rc_target")
#undef rc_target
#define rc_target rcTarget
#pragma push_macro("real_physical_device_object")
#undef real_physical_device_object
#define real_physical_device_object RealPhysicalDeviceObject
#pragma push_macro("receive_control_packet")
#undef receive_control_packet
#define receive_control_packet ReceiveControlPacket
#pragma push_macro("receive_data_packet")
#undef receive_data_packet
#define receive_data_packet ReceiveDataPacket
#pragma push_macro("reference_count")
#undef reference_count
#define reference_count ReferenceCount
#pragma push_macro("related_pin_index")
#undef related_pin_index
#define related_pin_index RelatedPinIndex
#pragma push_macro("relations")
#undef relations
#define relations Relations
#pragma push_macro("relations_count")
#undef relations_count
#define relations_count RelationsCount
#pragma push_macro("remove_handler")
#undef remove_handler
#define remove_handler RemoveHandler
#pragma push_macro("requirements_flags")
#undef requirements_flags
#define requirements_flags RequirementsFlags
#pragma push_macro("reserved")
#undef reserved
#define reserved Reserved
#pragma push_macro("reserved1")
#undef reserved1
#define reserved1 Reserved1
#pragma push_macro("reserved2")
#undef reserved2
#define reserved2 Reserved2
#pragma push_macro("reserved3")
#undef reserved3
#define reserved3 Reserved3
#pragma push_macro("reserved4")
#undef reserved4
#define reserved4 Reserved4
#pragma push_macro("rgb_blue")
#undef rgb_blue
#define rgb_blue rgbBlue
#pragma push_macro("rgb_green")
#undef rgb_green
#define rgb_green rgbGreen
#pragma push_macro("rgb_red")
#undef rgb_red
#define rgb_red rgbRed
#pragma push_macro("rgb_reserved")
#undef rgb_reserved
#define rgb_reserved rgbReserved
#pragma push_macro("sample_size")
#undef sample_size
#define sample_size SampleSize
#pragma push_macro("samples_per_line")
#undef samples_per_line
#define samples_per_line SamplesPerLine
#pragma push_macro("sampling_frequency")
#undef sampling_frequency
#define sampling_frequency SamplingFrequency
#pragma push_macro("scanlines")
#undef scanlines
#define scanlines Scanlines
#pragma push_macro("scatter_gather_buffer")
#undef scatter_gather_buffer
#define scatter_gather_buffer ScatterGatherBuffer
#pragma push_macro("semaphore")
#undef semaphore
#define semaphore Semaphore
#pragma push_macro("semaphore_adjustment")
#undef semaphore_adjustment
#define semaphore_adjustment SemaphoreAdjustment
#pragma push_macro("semaphore_handle")
#undef semaphore_handle
#define semaphore_handle SemaphoreHandle
#pragma push_macro("semaphore_object")
#undef semaphore_object
#define semaphore_object SemaphoreObject
#pragma push_macro("serialized_size")
#undef serialized_size
#define serialized_size SerializedSize
#pragma push_macro("set")
#undef set
#define set Set
#pragma push_macro("set_property_handler")
#undef set_property_handler
#define set_property_handler SetPropertyHandler
#pragma push_macro("set_supported")
#undef set_supported
#define set_supported SetSupported
#pragma push_macro("settling_time")
#undef settling_time
#define settling_time SettlingTime
#pragma push_macro("shrink_taps_x")
#undef shrink_taps_x
#define shrink_taps_x ShrinkTapsX
#pragma push_macro("shrink_taps_y")
#undef shrink_taps_y
#define shrink_taps_y ShrinkTapsY
#pragma push_macro("signal_locked")
#undef signal_locked
#define signal_locked SignalLocked
#pragma push_macro("signal_strength")
#undef signal_strength
#define signal_strength SignalStrength
#pragma push_macro("signed_maximum")
#undef signed_maximum
#define signed_maximum SignedMaximum
#pragma push_macro("signed_minimum")
#undef signed_minimum
#define signed_minimum SignedMinimum
#pragma push_macro("size")
#undef size
#define size Size
#pragma push_macro("size_of_data_format_buffer")
#undef size_of_data_format_buffer
#define size_of_data_format_buffer SizeOfDataFormatBuffer
#pragma push_macro("size_of_hw_stream_information")
#undef size_of_hw_stream_information
#define size_of_hw_stream_information SizeOfHwStreamInformation
#pragma push_macro("size_of_this_packet")
#undef size_of_this_packet
#define size_of_this_packet SizeOfThisPacket
#pragma push_macro("specifier")
#undef specifier
#define specifier Specifier
#pragma push_macro("srb_extension")
#undef srb_extension
#define srb_extension SRBExtension
#pragma push_macro("srbs_ignored")
#undef srbs_ignored
#define srbs_ignored SRBsIgnored
#pragma push_macro("srbs_missing")
#undef srbs_missing
#define srbs_missing SRBsMissing
#pragma push_macro("srbs_processed")
#undef srbs_processed
#define srbs_processed SRBsProcessed
#pragma push_macro("standard")
#undef standard
#define standard Standard
#pragma push_macro("standards_supported")
#undef standards_supported
#define standards_supported StandardsSupported
#pragma push_macro("start_line")
#undef start_line
#define start_line StartLine
#pragma push_macro("statistics")
#undef statistics
#define statistics Statistics
#pragma push_macro("status")
#undef status
#define status Status
#pragma push_macro("stepping_delta")
#undef stepping_delta
#define stepping_delta SteppingDelta
#pragma push_macro("strategy")
#undef strategy
#define strategy Strategy
#pragma push_macro("stream_buffer")
#undef stream_buffer
#define stream_buffer StreamBuffer
#pragma push_macro("stream_class_version")
#undef stream_class_version
#define stream_class_version StreamClassVersion
#pragma push_macro("stream_description_flags")
#undef stream_description_flags
#define stream_description_flags StreamDescriptionFlags
#pragma push_macro("stream_descriptor_size")
#undef stream_descriptor_size
#define stream_descriptor_size StreamDescriptorSize
#pragma push_macro("stream_events_array")
#undef stream_events_array
#define stream_events_array StreamEventsArray
#pragma push_macro("stream_formats_array")
#undef stream_formats_array
#define stream_formats_array StreamFormatsArray
#pragma push_macro("stream_header")
#undef stream_header
#define stream_header StreamHeader
#pragma push_macro("stream_header_media_specific")
#undef stream_header_media_specific
#define stream_header_media_specific StreamHeaderMediaSpecific
#pragma push_macro("stream_header_workspace")
#undef stream_header_workspace
#define stream_header_workspace StreamHeaderWorkspace
#pragma push_macro("stream_index")
#undef stream_index
#define stream_index StreamIndex
#pragma push_macro("stream_info")
#undef stream_info
#define stream_info StreamInfo
#pragma push_macro("stream_number")
#undef stream_number
#define stream_number StreamNumber
#pragma push_macro("stream_object")
#undef stream_object
#define stream_object StreamObject
#pragma push_macro("stream_properties_array")
#undef stream_properties_array
#define stream_properties_array StreamPropertiesArray
#pragma push_macro("stream_state")
#undef stream_state
#define stream_state StreamState
#pragma push_macro("stretch_taps_x")
#undef stretch_taps_x
#define stretch_taps_x StretchTapsX
#pragma push_macro("stretch_taps_y")
#undef stretch_taps_y
#define stretch_taps_y StretchTapsY
#pragma push_macro("stride_in_bytes")
#undef stride_in_bytes
#define stride_in_bytes StrideInBytes
#pragma push_macro("sub_format")
#undef sub_format
#define sub_format SubFormat
#pragma push_macro("substream_mask")
#undef substream_mask
#define substream_mask SubstreamMask
#pragma push_macro("substreams")
#undef substreams
#define substreams Substreams
#pragma push_macro("support_handler")
#undef support_handler
#define support_handler SupportHandler
#pragma push_macro("surface_cx")
#undef surface_cx
#define surface_cx CX
#pragma push_macro("surface_cy")
#undef surface_cy
#define surface_cy CY
#pragma push_macro("system_io_bus_number")
#undef system_io_bus_number
#define system_io_bus_number SystemIoBusNumber
#pragma push_macro("system_time")
#undef system_time
#define system_time SystemTime
#pragma push_macro("time")
#undef time
#define time Time
#pragma push_macro("time_base")
#undef time_base
#define time_base TimeBase
#pragma push_macro("time_reference")
#undef time_reference
#define time_reference TimeReference
#pragma push_macro("timeout_counter")
#undef timeout_counter
#define timeout_counter TimeoutCounter
#pragma push_macro("timeout_original")
#undef timeout_original
#define timeout_original TimeoutOriginal
#pragma push_macro("to_node")
#undef to_node
#define to_node ToNode
#pragma push_macro("to_node_pin")
#undef to_node_pin
#define to_node_pin ToNodePin
#pragma push_macro("topology")
#undef topology
#define topology Topology
#pragma push_macro("topology_connections")
#undef topology_connections
#define topology_connections TopologyConnections
#pragma push_macro("topology_connections_count")
#undef topology_connections_count
#define topology_connections_count TopologyConnectionsCount
#pragma push_macro("topology_nodes")
#undef topology_nodes
#define topology_nodes TopologyNodes
#pragma push_macro("topology_nodes_count")
#undef topology_nodes_count
#define topology_nodes_count TopologyNodesCount
#pragma push_macro("topology_nodes_names")
#undef topology_nodes_names
#define topology_nodes_names TopologyNodesNames
#pragma push_macro("true_color_info")
#undef true_color_info
#define true_color_info TrueColorInfo
#pragma push_macro("tuning_flags")
#undef tuning_flags
#define tuning_flags TuningFlags
#pragma push_macro("tuning_granularity")
#undef tuning_granularity
#define tuning_granularity TuningGranularity
#pragma push_macro("turn_off_synchronization")
#undef turn_off_synchronization
#define turn_off_synchronization TurnOffSynchronization
#pragma push_macro("tv_audio_medium")
#undef tv_audio_medium
#define tv_audio_medium TVAudioMedium
#pragma push_macro("tv_tuner_change_info")
#undef tv_tuner_change_info
#define tv_tuner_change_info TvTunerChangeInfo
#pragma push_macro("tv_tuner_changes")
#undef tv_tuner_changes
#define tv_tuner_changes TvTunerChanges
#pragma push_macro("type_specific_flags")
#undef type_specific_flags
#define type_specific_flags TypeSpecificFlags
#pragma push_macro("unsigned_maximum")
#undef unsigned_maximum
#define unsigned_maximum UnsignedMaximum
#pragma push_macro("unsigned_minimum")
#undef unsigned_minimum
#define unsigned_minimum UnsignedMinimum
#pragma push_macro("unused")
#undef unused
#define unused Unused
#pragma push_macro("value")
#undef value
#define value Value
#pragma push_macro("value1")
#undef value1
#define value1 Value1
#pragma push_macro("value2")
#undef value2
#define value2 Value2
#pragma push_macro("values")
#undef values
#define values Values
#pragma push_macro("vbi_header_changes")
#undef vbi_header_changes
#define vbi_header_changes VBIHeaderChanges
#pragma push_macro("vbi_info_header")
#undef vbi_info_header
#define vbi_info_header VBIInfoHeader
#pragma push_macro("video_control_caps")
#undef video_control_caps
#define video_control_caps VideoControlCaps
#pragma push_macro("video_info")
#undef video_info
#define video_info VideoInfo
#pragma push_macro("video_info_header")
#undef video_info_header
#define video_info_header VideoInfoHeader
#pragma push_macro("video_info_header2")
#undef video_info_header2
#define video_info_header2 VideoInfoHeader2
#pragma push_macro("video_medium")
#undef video_medium
#define video_medium VideoMedium
#pragma push_macro("video_standard")
#undef video_standard
#define video_standard VideoStandard
#pragma push_macro("video_sub_channel")
#undef video_sub_channel
#define video_sub_channel VideoSubChannel
#pragma push_macro("work_item")
#undef work_item
#define work_item WorkItem
#pragma push_macro("work_queue_item")
#undef work_queue_item
#define work_queue_item WorkQueueItem
#pragma push_macro("work_queue_type")
#undef work_queue_type
#define work_queue_type WorkQueueType
#define SC_SRB_READ_DATA SRB_READ_DATA
#define SC_SRB_WRITE_DATA SRB_WRITE_DATA
#define SC_SRB_GET_STREAM_STATE SRB_GET_STREAM_STATE
#define SC_SRB_SET_STREAM_STATE SRB_SET_STREAM_STATE
#define SC_SRB_SET_STREAM_PROPERTY SRB_SET_STREAM_PROPERTY
#define SC_SRB_GET_STREAM_PROPERTY SRB_GET_STREAM_PROPERTY
#define SC_SRB_OPEN_MASTER_CLOCK SRB_OPEN_MASTER_CLOCK
#define SC_SRB_INDICATE_MASTER_CLOCK SRB_INDICATE_MASTER_CLOCK
#define SC_SRB_UNKNOWN_STREAM_COMMAND SRB_UNKNOWN_STREAM_COMMAND
#define SC_SRB_SET_STREAM_RATE SRB_SET_STREAM_RATE
#define SC_SRB_PROPOSE_DATA_FORMAT SRB_PROPOSE_DATA_FORMAT
#define SC_SRB_CLOSE_MASTER_CLOCK SRB_CLOSE_MASTER_CLOCK
#define SC_SRB_PROPOSE_STREAM_RATE SRB_PROPOSE_STREAM_RATE
#define SC_SRB_SET_DATA_FORMAT SRB_SET_DATA_FORMAT
#define SC_SRB_GET_DATA_FORMAT SRB_GET_DATA_FORMAT
#define SC_SRB_BEGIN_FLUSH SRB_BEGIN_FLUSH
#define SC_SRB_END_FLUSH SRB_END_FLUSH
#define SC_SRB_GET_STREAM_INFO SRB_GET_STREAM_INFO
#define SC_SRB_OPEN_STREAM SRB_OPEN_STREAM
#define SC_SRB_CLOSE_STREAM SRB_CLOSE_STREAM
#define SC_SRB_OPEN_DEVICE_INSTANCE SRB_OPEN_DEVICE_INSTANCE
#define SC_SRB_CLOSE_DEVICE_INSTANCE SRB_CLOSE_DEVICE_INSTANCE
#define SC_SRB_GET_DEVICE_PROPERTY SRB_GET_DEVICE_PROPERTY
#define SC_SRB_SET_DEVICE_PROPERTY SRB_SET_DEVICE_PROPERTY
#define SC_SRB_INITIALIZE_DEVICE SRB_INITIALIZE_DEVICE
#define SC_SRB_CHANGE_POWER_STATE SRB_CHANGE_POWER_STATE
#define SC_SRB_UNINITIALIZE_DEVICE SRB_UNINITIALIZE_DEVICE
#define SC_SRB_UNKNOWN_DEVICE_COMMAND SRB_UNKNOWN_DEVICE_COMMAND
#define SC_SRB_PAGING_OUT_DRIVER SRB_PAGING_OUT_DRIVER
#define SC_SRB_GET_DATA_INTERSECTION SRB_GET_DATA_INTERSECTION
#define SC_SRB_INITIALIZATION_COMPLETE SRB_INITIALIZATION_COMPLETE
#define SC_SRB_SURPRISE_REMOVAL SRB_SURPRISE_REMOVAL
#define SC_SRB_DEVICE_METHOD SRB_DEVICE_METHOD
#define SC_SRB_STREAM_METHOD SRB_STREAM_METHOD
#define SC_SRB_NOTIFY_IDLE_STATE SRB_NOTIFY_IDLE_STATE
#define SC_POWER_DEVICE_UNSPECIFIED PowerDeviceUnspecified
#define SC_POWER_DEVICE_D0 PowerDeviceD0
#define SC_POWER_DEVICE_D1 PowerDeviceD1
#define SC_POWER_DEVICE_D2 PowerDeviceD2
#define SC_POWER_DEVICE_D3 PowerDeviceD3
#define SC_POWER_DEVICE_MAXIMUM PowerDeviceMaximum
#define SC_INTERFACE_TYPE_UNDEFINED InterfaceTypeUndefined
#define SC_INTERNAL Internal
#define SC_ISA Isa
#define SC_EISA Eisa
#define SC_MICRO_CHANNEL MicroChannel
#define SC_TURBO_CHANNEL TurboChannel
#define SC_PCIBUS PCIBus
#define SC_LEVEL_SENSITIVE LevelSensitive
#define SC_LATCHED Latched
#define SC_TIME_GET_STREAM_TIME TIME_GET_STREAM_TIME
#define SC_TIME_READ_ONBOARD_CLOCK TIME_READ_ONBOARD_CLOCK
#define SC_TIME_SET_ONBOARD_CLOCK TIME_SET_ONBOARD_CLOCK
#define SC_READY_FOR_NEXT_DEVICE_REQUEST ReadyForNextDeviceRequest
#define SC_DEVICE_REQUEST_COMPLETE DeviceRequestComplete
#define SC_SIGNAL_MULTIPLE_DEVICE_EVENTS SignalMultipleDeviceEvents
#define SC_SIGNAL_DEVICE_EVENT SignalDeviceEvent
#define SC_DELETE_DEVICE_EVENT DeleteDeviceEvent
#define SC_SIGNAL_MULTIPLE_DEVICE_INSTANCE_EVENTS SignalMultipleDeviceInstanceEvents
#define SC_DEVICE_NOTIFICATION_MAXIMUM DeviceNotificationMaximum
#define SC_READY_FOR_NEXT_STREAM_DATA_REQUEST ReadyForNextStreamDataRequest
#define SC_READY_FOR_NEXT_STREAM_CONTROL_REQUEST ReadyForNextStreamControlRequest
#define SC_HARDWARE_STARVED HardwareStarved
#define SC_STREAM_REQUEST_COMPLETE StreamRequestComplete
#define SC_SIGNAL_MULTIPLE_STREAM_EVENTS SignalMultipleStreamEvents
#define SC_SIGNAL_STREAM_EVENT SignalStreamEvent
#define SC_DELETE_STREAM_EVENT DeleteStreamEvent
#define SC_STREAM_NOTIFICATION_MAXIMUM StreamNotificationMaximum
#define SC_HIGH High
#define SC_DISPATCH Dispatch
#define SC_LOW Low
#define SC_LOW_TO_HIGH LowToHigh
#define SC_DEBUG_LEVEL_FATAL DebugLevelFatal
#define SC_DEBUG_LEVEL_ERROR DebugLevelError
#define SC_DEBUG_LEVEL_WARNING DebugLevelWarning
#define SC_DEBUG_LEVEL_INFO DebugLevelInfo
#define SC_DEBUG_LEVEL_TRACE DebugLevelTrace
#define SC_DEBUG_LEVEL_VERBOSE DebugLevelVerbose
#define SC_DEBUG_LEVEL_MAXIMUM DebugLevelMaximum
#define SC_PER_REQUEST_EXTENSION PerRequestExtension
#define SC_DMA_BUFFER DmaBuffer
#define SC_SRB_DATA_BUFFER SRBDataBuffer
#define SC_KSSTATE_STOP KSSTATE_STOP
#define SC_KSSTATE_ACQUIRE KSSTATE_ACQUIRE
#define SC_KSSTATE_PAUSE KSSTATE_PAUSE
#define SC_KSSTATE_RUN KSSTATE_RUN
#define SC_KSPIN_DATAFLOW_IN KSPIN_DATAFLOW_IN
#define SC_KSPIN_DATAFLOW_OUT KSPIN_DATAFLOW_OUT
#define SC_KSPIN_COMMUNICATION_NONE KSPIN_COMMUNICATION_NONE
#define SC_KSPIN_COMMUNICATION_SINK KSPIN_COMMUNICATION_SINK
#define SC_KSPIN_COMMUNICATION_SOURCE KSPIN_COMMUNICATION_SOURCE
#define SC_KSPIN_COMMUNICATION_BOTH KSPIN_COMMUNICATION_BOTH
#define SC_KSPIN_COMMUNICATION_BRIDGE KSPIN_COMMUNICATION_BRIDGE
#define SC_KSPROPERTY_CONNECTION_STATE KSPROPERTY_CONNECTION_STATE
#define SC_KSPROPERTY_CONNECTION_PRIORITY KSPROPERTY_CONNECTION_PRIORITY
#define SC_KSPROPERTY_CONNECTION_DATAFORMAT KSPROPERTY_CONNECTION_DATAFORMAT
#define SC_KSPROPERTY_CONNECTION_ALLOCATORFRAMING KSPROPERTY_CONNECTION_ALLOCATORFRAMING
#define SC_KSPROPERTY_CONNECTION_PROPOSEDATAFORMAT KSPROPERTY_CONNECTION_PROPOSEDATAFORMAT
#define SC_KSPROPERTY_CONNECTION_ACQUIREORDERING KSPROPERTY_CONNECTION_ACQUIREORDERING
#define SC_KSPROPERTY_CONNECTION_ALLOCATORFRAMING_EX KSPROPERTY_CONNECTION_ALLOCATORFRAMING_EX
#define SC_KSPROPERTY_CONNECTION_STARTAT KSPROPERTY_CONNECTION_STARTAT
#define SC_KSPROPERTY_STREAM_ALLOCATOR KSPROPERTY_STREAM_ALLOCATOR
#define SC_KSPROPERTY_STREAM_QUALITY KSPROPERTY_STREAM_QUALITY
#define SC_KSPROPERTY_STREAM_DEGRADATION KSPROPERTY_STREAM_DEGRADATION
#define SC_KSPROPERTY_STREAM_MASTERCLOCK KSPROPERTY_STREAM_MASTERCLOCK
#define SC_KSPROPERTY_STREAM_TIMEFORMAT KSPROPERTY_STREAM_TIMEFORMAT
#define SC_KSPROPERTY_STREAM_PRESENTATIONTIME KSPROPERTY_STREAM_PRESENTATIONTIME
#define SC_KSPROPERTY_STREAM_PRESENTATIONEXTENT KSPROPERTY_STREAM_PRESENTATIONEXTENT
#define SC_KSPROPERTY_STREAM_FRAMETIME KSPROPERTY_STREAM_FRAMETIME
#define SC_KSPROPERTY_STREAM_RATECAPABILITY KSPROPERTY_STREAM_RATECAPABILITY
#define SC_KSPROPERTY_STREAM_RATE KSPROPERTY_STREAM_RATE
#define SC_KSPROPERTY_STREAM_PIPE_ID KSPROPERTY_STREAM_PIPE_ID
#define SC_KSPROPERTY_PIN_CINSTANCES KSPROPERTY_PIN_CINSTANCES
#define SC_KSPROPERTY_PIN_CTYPES KSPROPERTY_PIN_CTYPES
#define SC_KSPROPERTY_PIN_DATAFLOW KSPROPERTY_PIN_DATAFLOW
#define SC_KSPROPERTY_PIN_DATARANGES KSPROPERTY_PIN_DATARANGES
#define SC_KSPROPERTY_PIN_DATAINTERSECTION KSPROPERTY_PIN_DATAINTERSECTION
#define SC_KSPROPERTY_PIN_INTERFACES KSPROPERTY_PIN_INTERFACES
#define SC_KSPROPERTY_PIN_MEDIUMS KSPROPERTY_PIN_MEDIUMS
#define SC_KSPROPERTY_PIN_COMMUNICATION KSPROPERTY_PIN_COMMUNICATION
#define SC_KSPROPERTY_PIN_GLOBALCINSTANCES KSPROPERTY_PIN_GLOBALCINSTANCES
#define SC_KSPROPERTY_PIN_NECESSARYINSTANCES KSPROPERTY_PIN_NECESSARYINSTANCES
#define SC_KSPROPERTY_PIN_PHYSICALCONNECTION KSPROPERTY_PIN_PHYSICALCONNECTION
#define SC_KSPROPERTY_PIN_CATEGORY KSPROPERTY_PIN_CATEGORY
#define SC_KSPROPERTY_PIN_NAME KSPROPERTY_PIN_NAME
#define SC_KSPROPERTY_PIN_CONSTRAINEDDATARANGES KSPROPERTY_PIN_CONSTRAINEDDATARANGES
#define SC_KSPROPERTY_PIN_PROPOSEDATAFORMAT KSPROPERTY_PIN_PROPOSEDATAFORMAT
#define SC_KSPROPERTY_CLOCK_TIME KSPROPERTY_CLOCK_TIME
#define SC_KSPROPERTY_CLOCK_PHYSICALTIME KSPROPERTY_CLOCK_PHYSICALTIME
#define SC_KSPROPERTY_CLOCK_CORRELATEDTIME KSPROPERTY_CLOCK_CORRELATEDTIME
#define SC_KSPROPERTY_CLOCK_CORRELATEDPHYSICALTIME KSPROPERTY_CLOCK_CORRELATEDPHYSICALTIME
#define SC_KSPROPERTY_CLOCK_RESOLUTION KSPROPERTY_CLOCK_RESOLUTION
#define SC_KSPROPERTY_CLOCK_STATE KSPROPERTY_CLOCK_STATE
#define SC_KSPROPERTY_CLOCK_FUNCTIONTABLE KSPROPERTY_CLOCK_FUNCTIONTABLE
#define SC_KSPROPERTY_TOPOLOGY_CATEGORIES KSPROPERTY_TOPOLOGY_CATEGORIES
#define SC_KSPROPERTY_TOPOLOGY_NODES KSPROPERTY_TOPOLOGY_NODES
#define SC_KSPROPERTY_TOPOLOGY_CONNECTIONS KSPROPERTY_TOPOLOGY_CONNECTIONS
#define SC_KSPROPERTY_TOPOLOGY_NAME KSPROPERTY_TOPOLOGY_NAME
#define SC_KSEVENT_CLOCK_INTERVAL_MARK KSEVENT_CLOCK_INTERVAL_MARK
#define SC_KSEVENT_CLOCK_POSITION_MARK KSEVENT_CLOCK_POSITION_MARK
#define SC_KSEVENT_CONNECTION_POSITIONUPDATE KSEVENT_CONNECTION_POSITIONUPDATE
#define SC_KSEVENT_CONNECTION_DATADISCONTINUITY KSEVENT_CONNECTION_DATADISCONTINUITY
#define SC_KSEVENT_CONNECTION_TIMEDISCONTINUITY KSEVENT_CONNECTION_TIMEDISCONTINUITY
#define SC_KSEVENT_CONNECTION_PRIORITY KSEVENT_CONNECTION_PRIORITY
#define SC_KSEVENT_CONNECTION_ENDOFSTREAM KSEVENT_CONNECTION_ENDOFSTREAM
#define SC_KS_ANALOG_VIDEO_NONE KS_AnalogVideo_None
#define SC_KS_ANALOG_VIDEO_NTSC_M KS_AnalogVideo_NTSC_M
#define SC_KS_ANALOG_VIDEO_NTSC_M_J KS_AnalogVideo_NTSC_M_J
#define SC_KS_ANALOG_VIDEO_NTSC_433 KS_AnalogVideo_NTSC_433
#define SC_KS_ANALOG_VIDEO_PAL_B KS_AnalogVideo_PAL_B
#define SC_KS_ANALOG_VIDEO_PAL_D KS_AnalogVideo_PAL_D
#define SC_KS_ANALOG_VIDEO_PAL_G KS_AnalogVideo_PAL_G
#define SC_KS_ANALOG_VIDEO_PAL_H KS_AnalogVideo_PAL_H
#define SC_KS_ANALOG_VIDEO_PAL_I KS_AnalogVideo_PAL_I
#define SC_KS_ANALOG_VIDEO_PAL_M KS_AnalogVideo_PAL_M
#define SC_KS_ANALOG_VIDEO_PAL_N KS_AnalogVideo_PAL_N
#define SC_KS_ANALOG_VIDEO_PAL_60 KS_AnalogVideo_PAL_60
#define SC_KS_ANALOG_VIDEO_SECAM_B KS_AnalogVideo_SECAM_B
#define SC_KS_ANALOG_VIDEO_SECAM_D KS_AnalogVideo_SECAM_D
#define SC_KS_ANALOG_VIDEO_SECAM_G KS_AnalogVideo_SECAM_G
#define SC_KS_ANALOG_VIDEO_SECAM_H KS_AnalogVideo_SECAM_H
#define SC_KS_ANALOG_VIDEO_SECAM_K KS_AnalogVideo_SECAM_K
#define SC_KS_ANALOG_VIDEO_SECAM_K1 KS_AnalogVideo_SECAM_K1
#define SC_KS_ANALOG_VIDEO_SECAM_L KS_AnalogVideo_SECAM_L
#define SC_KS_ANALOG_VIDEO_SECAM_L1 KS_AnalogVideo_SECAM_L1
#define SC_KS_ANALOG_VIDEO_PAL_N_COMBO KS_AnalogVideo_PAL_N_COMBO
#define SC_KSPROPERTY_VIDEOPROCAMP_BRIGHTNESS KSPROPERTY_VIDEOPROCAMP_BRIGHTNESS
#define SC_KSPROPERTY_VIDEOPROCAMP_CONTRAST KSPROPERTY_VIDEOPROCAMP_CONTRAST
#define SC_KSPROPERTY_VIDEOPROCAMP_HUE KSPROPERTY_VIDEOPROCAMP_HUE
#define SC_KSPROPERTY_VIDEOPROCAMP_SATURATION KSPROPERTY_VIDEOPROCAMP_SATURATION
#define SC_KSPROPERTY_VIDEOPROCAMP_SHARPNESS KSPROPERTY_VIDEOPROCAMP_SHARPNESS
#define SC_KSPROPERTY_VIDEOPROCAMP_GAMMA KSPROPERTY_VIDEOPROCAMP_GAMMA
#define SC_KSPROPERTY_VIDEOPROCAMP_COLORENABLE KSPROPERTY_VIDEOPROCAMP_COLORENABLE
#define SC_KSPROPERTY_VIDEOPROCAMP_WHITEBALANCE KSPROPERTY_VIDEOPROCAMP_WHITEBALANCE
#define SC_KSPROPERTY_VIDEOPROCAMP_BACKLIGHT_COMPENSATION KSPROPERTY_VIDEOPROCAMP_BACKLIGHT_COMPENSATION
#define SC_KSPROPERTY_VIDEOPROCAMP_GAIN KSPROPERTY_VIDEOPROCAMP_GAIN
#define SC_KSPROPERTY_VIDEOPROCAMP_DIGITAL_MULTIPLIER KSPROPERTY_VIDEOPROCAMP_DIGITAL_MULTIPLIER
#define SC_KSPROPERTY_VIDEOPROCAMP_DIGITAL_MULTIPLIER_LIMIT KSPROPERTY_VIDEOPROCAMP_DIGITAL_MULTIPLIER_LIMIT
#define SC_KSPROPERTY_VIDEOPROCAMP_WHITEBALANCE_COMPONENT KSPROPERTY_VIDEOPROCAMP_WHITEBALANCE_COMPONENT
#define SC_KSPROPERTY_VIDEOPROCAMP_POWERLINE_FREQUENCY KSPROPERTY_VIDEOPROCAMP_POWERLINE_FREQUENCY
#define SC_KSPROPERTY_CAMERACONTROL_PAN KSPROPERTY_CAMERACONTROL_PAN
#define SC_KSPROPERTY_CAMERACONTROL_TILT KSPROPERTY_CAMERACONTROL_TILT
#define SC_KSPROPERTY_CAMERACONTROL_ROLL KSPROPERTY_CAMERACONTROL_ROLL
#define SC_KSPROPERTY_CAMERACONTROL_ZOOM KSPROPERTY_CAMERACONTROL_ZOOM
#define SC_KSPROPERTY_CAMERACONTROL_EXPOSURE KSPROPERTY_CAMERACONTROL_EXPOSURE
#define SC_KSPROPERTY_CAMERACONTROL_IRIS KSPROPERTY_CAMERACONTROL_IRIS
#define SC_KSPROPERTY_CAMERACONTROL_FOCUS KSPROPERTY_CAMERACONTROL_FOCUS
#define SC_KSPROPERTY_CAMERACONTROL_SCANMODE KSPROPERTY_CAMERACONTROL_SCANMODE
#define SC_KSPROPERTY_CAMERACONTROL_PRIVACY KSPROPERTY_CAMERACONTROL_PRIVACY
#define SC_KSPROPERTY_CAMERACONTROL_PANTILT KSPROPERTY_CAMERACONTROL_PANTILT
#define SC_KSPROPERTY_CAMERACONTROL_PAN_RELATIVE KSPROPERTY_CAMERACONTROL_PAN_RELATIVE
#define SC_KSPROPERTY_CAMERACONTROL_TILT_RELATIVE KSPROPERTY_CAMERACONTROL_TILT_RELATIVE
#define SC_KSPROPERTY_CAMERACONTROL_ROLL_RELATIVE KSPROPERTY_CAMERACONTROL_ROLL_RELATIVE
#define SC_KSPROPERTY_CAMERACONTROL_ZOOM_RELATIVE KSPROPERTY_CAMERACONTROL_ZOOM_RELATIVE
#define SC_KSPROPERTY_CAMERACONTROL_EXPOSURE_RELATIVE KSPROPERTY_CAMERACONTROL_EXPOSURE_RELATIVE
#define SC_KSPROPERTY_CAMERACONTROL_IRIS_RELATIVE KSPROPERTY_CAMERACONTROL_IRIS_RELATIVE
#define SC_KSPROPERTY_CAMERACONTROL_FOCUS_RELATIVE KSPROPERTY_CAMERACONTROL_FOCUS_RELATIVE
#define SC_KSPROPERTY_CAMERACONTROL_PANTILT_RELATIVE KSPROPERTY_CAMERACONTROL_PANTILT_RELATIVE
#define SC_KSPROPERTY_CAMERACONTROL_FOCAL_LENGTH KSPROPERTY_CAMERACONTROL_FOCAL_LENGTH
#define SC_KSPROPERTY_CAMERACONTROL_AUTO_EXPOSURE_PRIORITY KSPROPERTY_CAMERACONTROL_AUTO_EXPOSURE_PRIORITY
#define SC_KSPROPERTY_DROPPEDFRAMES_CURRENT KSPROPERTY_DROPPEDFRAMES_CURRENT
#define SC_KSPROPERTY_VIDEOCONTROL_CAPS KSPROPERTY_VIDEOCONTROL_CAPS
#define SC_KSPROPERTY_VIDEOCONTROL_ACTUAL_FRAME_RATE KSPROPERTY_VIDEOCONTROL_ACTUAL_FRAME_RATE
#define SC_KSPROPERTY_VIDEOCONTROL_FRAME_RATES KSPROPERTY_VIDEOCONTROL_FRAME_RATES
#define SC_KSPROPERTY_VIDEOCONTROL_MODE KSPROPERTY_VIDEOCONTROL_MODE
#define SC_KS_VIDEO_CONTROL_FLAG_FLIP_HORIZONTAL KS_VideoControlFlag_FlipHorizontal
#define SC_KS_VIDEO_CONTROL_FLAG_FLIP_VERTICAL KS_VideoControlFlag_FlipVertical
#define SC_KS_OBSOLETE_VIDEO_CONTROL_FLAG_EXTERNAL_TRIGGER_ENABLE KS_Obsolete_VideoControlFlag_ExternalTriggerEnable
#define SC_KS_OBSOLETE_VIDEO_CONTROL_FLAG_TRIGGER KS_Obsolete_VideoControlFlag_Trigger
#define SC_KS_VIDEO_CONTROL_FLAG_EXTERNAL_TRIGGER_ENABLE KS_VideoControlFlag_ExternalTriggerEnable
#define SC_KS_VIDEO_CONTROL_FLAG_TRIGGER KS_VideoControlFlag_Trigger
#define SC_KSPROPERTY_CROSSBAR_CAPS KSPROPERTY_CROSSBAR_CAPS
#define SC_KSPROPERTY_CROSSBAR_PININFO KSPROPERTY_CROSSBAR_PININFO
#define SC_KSPROPERTY_CROSSBAR_CAN_ROUTE KSPROPERTY_CROSSBAR_CAN_ROUTE
#define SC_KSPROPERTY_CROSSBAR_ROUTE KSPROPERTY_CROSSBAR_ROUTE
#define SC_KSPROPERTY_CROSSBAR_INPUT_ACTIVE KSPROPERTY_CROSSBAR_INPUT_ACTIVE
#define SC_KSEVENT_CROSSBAR_CHANGED KSEVENT_CROSSBAR_CHANGED
#define SC_KS_PHYS_CONN_VIDEO_TUNER KS_PhysConn_Video_Tuner
#define SC_KS_PHYS_CONN_VIDEO_COMPOSITE KS_PhysConn_Video_Composite
#define SC_KS_PHYS_CONN_VIDEO_S_VIDEO KS_PhysConn_Video_SVideo
#define SC_KS_PHYS_CONN_VIDEO_RGB KS_PhysConn_Video_RGB
#define SC_KS_PHYS_CONN_VIDEO_YRYBY KS_PhysConn_Video_YRYBY
#define SC_KS_PHYS_CONN_VIDEO_SERIAL_DIGITAL KS_PhysConn_Video_SerialDigital
#define SC_KS_PHYS_CONN_VIDEO_PARALLEL_DIGITAL KS_PhysConn_Video_ParallelDigital
#define SC_KS_PHYS_CONN_VIDEO_SCSI KS_PhysConn_Video_SCSI
#define SC_KS_PHYS_CONN_VIDEO_AUX KS_PhysConn_Video_AUX
#define SC_KS_PHYS_CONN_VIDEO_1394 KS_PhysConn_Video_1394
#define SC_KS_PHYS_CONN_VIDEO_USB KS_PhysConn_Video_USB
#define SC_KS_PHYS_CONN_VIDEO_VIDEO_DECODER KS_PhysConn_Video_VideoDecoder
#define SC_KS_PHYS_CONN_VIDEO_VIDEO_ENCODER KS_PhysConn_Video_VideoEncoder
#define SC_KS_PHYS_CONN_VIDEO_SCART KS_PhysConn_Video_SCART
#define SC_KS_PHYS_CONN_AUDIO_TUNER KS_PhysConn_Audio_Tuner
#define SC_KS_PHYS_CONN_AUDIO_LINE KS_PhysConn_Audio_Line
#define SC_KS_PHYS_CONN_AUDIO_MIC KS_PhysConn_Audio_Mic
#define SC_KS_PHYS_CONN_AUDIO_AES_DIGITAL KS_PhysConn_Audio_AESDigital
#define SC_KS_PHYS_CONN_AUDIO_SPDIF_DIGITAL KS_PhysConn_Audio_SPDIFDigital
#define SC_KS_PHYS_CONN_AUDIO_SCSI KS_PhysConn_Audio_SCSI
#define SC_KS_PHYS_CONN_AUDIO_AUX KS_PhysConn_Audio_AUX
#define SC_KS_PHYS_CONN_AUDIO_1394 KS_PhysConn_Audio_1394
#define SC_KS_PHYS_CONN_AUDIO_USB KS_PhysConn_Audio_USB
#define SC_KS_PHYS_CONN_AUDIO_AUDIO_DECODER KS_PhysConn_Audio_AudioDecoder
#define SC_KSPROPERTY_TUNER_CAPS KSPROPERTY_TUNER_CAPS
#define SC_KSPROPERTY_TUNER_MODE_CAPS KSPROPERTY_TUNER_MODE_CAPS
#define SC_KSPROPERTY_TUNER_MODE KSPROPERTY_TUNER_MODE
#define SC_KSPROPERTY_TUNER_STANDARD KSPROPERTY_TUNER_STANDARD
#define SC_KSPROPERTY_TUNER_FREQUENCY KSPROPERTY_TUNER_FREQUENCY
#define SC_KSPROPERTY_TUNER_INPUT KSPROPERTY_TUNER_INPUT
#define SC_KSPROPERTY_TUNER_STATUS KSPROPERTY_TUNER_STATUS
#define SC_KSPROPERTY_TUNER_IF_MEDIUM KSPROPERTY_TUNER_IF_MEDIUM
#define SC_KSPROPERTY_TUNER_SCAN_CAPS KSPROPERTY_TUNER_SCAN_CAPS
#define SC_KSPROPERTY_TUNER_SCAN_STATUS KSPROPERTY_TUNER_SCAN_STATUS
#define SC_KSPROPERTY_TUNER_STANDARD_MODE KSPROPERTY_TUNER_STANDARD_MODE
#define SC_KSPROPERTY_TUNER_NETWORKTYPE_SCAN_CAPS KSPROPERTY_TUNER_NETWORKTYPE_SCAN_CAPS
#define SC_KSEVENT_TUNER_CHANGED KSEVENT_TUNER_CHANGED
#define SC_KSEVENT_TUNER_INITIATE_SCAN KSEVENT_TUNER_INITIATE_SCAN
#define SC_KSPROPERTY_TUNER_MODE_TV KSPROPERTY_TUNER_MODE_TV
#define SC_KSPROPERTY_TUNER_MODE_FM_RADIO KSPROPERTY_TUNER_MODE_FM_RADIO
#define SC_KSPROPERTY_TUNER_MODE_AM_RADIO KSPROPERTY_TUNER_MODE_AM_RADIO
#define SC_KSPROPERTY_TUNER_MODE_DSS KSPROPERTY_TUNER_MODE_DSS
#define SC_KSPROPERTY_TUNER_MODE_ATSC KSPROPERTY_TUNER_MODE_ATSC
#define SC_KS_TUNER_TUNING_EXACT KS_TUNER_TUNING_EXACT
#define SC_KS_TUNER_TUNING_FINE KS_TUNER_TUNING_FINE
#define SC_KS_TUNER_TUNING_COARSE KS_TUNER_TUNING_COARSE
#define SC_KS_TUNER_STRATEGY_PLL KS_TUNER_STRATEGY_PLL
#define SC_KS_TUNER_STRATEGY_SIGNAL_STRENGTH KS_TUNER_STRATEGY_SIGNAL_STRENGTH
#define SC_KS_TUNER_STRATEGY_DRIVER_TUNES KS_TUNER_STRATEGY_DRIVER_TUNES
#define SC_KSPROPERTY_VIDEODECODER_CAPS KSPROPERTY_VIDEODECODER_CAPS
#define SC_KSPROPERTY_VIDEODECODER_STANDARD KSPROPERTY_VIDEODECODER_STANDARD
#define SC_KSPROPERTY_VIDEODECODER_STATUS KSPROPERTY_VIDEODECODER_STATUS
#define SC_KSPROPERTY_VIDEODECODER_OUTPUT_ENABLE KSPROPERTY_VIDEODECODER_OUTPUT_ENABLE
#define SC_KSPROPERTY_VIDEODECODER_VCR_TIMING KSPROPERTY_VIDEODECODER_VCR_TIMING
#define SC_KSPROPERTY_VIDEODECODER_STATUS2 KSPROPERTY_VIDEODECODER_STATUS2
#define SC_KSEVENT_VIDEODECODER_CHANGED KSEVENT_VIDEODECODER_CHANGED
#define SC_KS_VIDEODECODER_FLAGS_CAN_DISABLE_OUTPUT KS_VIDEODECODER_FLAGS_CAN_DISABLE_OUTPUT
#define SC_KS_VIDEODECODER_FLAGS_CAN_USE_VCR_LOCKING KS_VIDEODECODER_FLAGS_CAN_USE_VCR_LOCKING
#define SC_KS_VIDEODECODER_FLAGS_CAN_INDICATE_LOCKED KS_VIDEODECODER_FLAGS_CAN_INDICATE_LOCKED
#define SC_KSPROPERTY_VIDEOENCODER_CAPS KSPROPERTY_VIDEOENCODER_CAPS
#define SC_KSPROPERTY_VIDEOENCODER_STANDARD KSPROPERTY_VIDEOENCODER_STANDARD
#define SC_KSPROPERTY_VIDEOENCODER_COPYPROTECTION KSPROPERTY_VIDEOENCODER_COPYPROTECTION
#define SC_KSPROPERTY_VIDEOENCODER_CC_ENABLE KSPROPERTY_VIDEOENCODER_CC_ENABLE
#define SC_KSPROPERTY_TVAUDIO_CAPS KSPROPERTY_TVAUDIO_CAPS
#define SC_KSPROPERTY_TVAUDIO_MODE KSPROPERTY_TVAUDIO_MODE
#define SC_KSPROPERTY_TVAUDIO_CURRENTLY_AVAILABLE_MODES KSPROPERTY_TVAUDIO_CURRENTLY_AVAILABLE_MODES
#define SC_KSEVENT_TVAUDIO_CHANGED KSEVENT_TVAUDIO_CHANGED
#define SC_KSPROPERTY_VIDEOCOMPRESSION_GETINFO KSPROPERTY_VIDEOCOMPRESSION_GETINFO
#define SC_KSPROPERTY_VIDEOCOMPRESSION_KEYFRAME_RATE KSPROPERTY_VIDEOCOMPRESSION_KEYFRAME_RATE
#define SC_KSPROPERTY_VIDEOCOMPRESSION_PFRAMES_PER_KEYFRAME KSPROPERTY_VIDEOCOMPRESSION_PFRAMES_PER_KEYFRAME
#define SC_KSPROPERTY_VIDEOCOMPRESSION_QUALITY KSPROPERTY_VIDEOCOMPRESSION_QUALITY
#define SC_KSPROPERTY_VIDEOCOMPRESSION_OVERRIDE_KEYFRAME KSPROPERTY_VIDEOCOMPRESSION_OVERRIDE_KEYFRAME
#define SC_KSPROPERTY_VIDEOCOMPRESSION_OVERRIDE_FRAME_SIZE KSPROPERTY_VIDEOCOMPRESSION_OVERRIDE_FRAME_SIZE
#define SC_KSPROPERTY_VIDEOCOMPRESSION_WINDOWSIZE KSPROPERTY_VIDEOCOMPRESSION_WINDOWSIZE
#define SC_KS_COMPRESSION_CAPS_CAN_QUALITY KS_CompressionCaps_CanQuality
#define SC_KS_COMPRESSION_CAPS_CAN_CRUNCH KS_CompressionCaps_CanCrunch
#define SC_KS_COMPRESSION_CAPS_CAN_KEY_FRAME KS_CompressionCaps_CanKeyFrame
#define SC_KS_COMPRESSION_CAPS_CAN_B_FRAME KS_CompressionCaps_CanBFrame
#define SC_KS_COMPRESSION_CAPS_CAN_WINDOW KS_CompressionCaps_CanWindow
#define SC_KSPROPERTY_VBICAP_PROPERTIES_PROTECTION KSPROPERTY_VBICAP_PROPERTIES_PROTECTION
#define SC_KSPROPERTY_VBICODECFILTERING_SCANLINES_REQUESTED_BIT_ARRAY KSPROPERTY_VBICODECFILTERING_SCANLINES_REQUESTED_BIT_ARRAY
#define SC_KSPROPERTY_VBICODECFILTERING_SCANLINES_DISCOVERED_BIT_ARRAY KSPROPERTY_VBICODECFILTERING_SCANLINES_DISCOVERED_BIT_ARRAY
#define SC_KSPROPERTY_VBICODECFILTERING_SUBSTREAMS_REQUESTED_BIT_ARRAY KSPROPERTY_VBICODECFILTERING_SUBSTREAMS_REQUESTED_BIT_ARRAY
#define SC_KSPROPERTY_VBICODECFILTERING_SUBSTREAMS_DISCOVERED_BIT_ARRAY KSPROPERTY_VBICODECFILTERING_SUBSTREAMS_DISCOVERED_BIT_ARRAY
#define SC_KSPROPERTY_VBICODECFILTERING_STATISTICS KSPROPERTY_VBICODECFILTERING_STATISTICS
#define SC_KSPROPERTY_ALLOCATOR_CONTROL_HONOR_COUNT KSPROPERTY_ALLOCATOR_CONTROL_HONOR_COUNT
#define SC_KSPROPERTY_ALLOCATOR_CONTROL_SURFACE_SIZE KSPROPERTY_ALLOCATOR_CONTROL_SURFACE_SIZE
#define SC_KSPROPERTY_ALLOCATOR_CONTROL_CAPTURE_CAPS KSPROPERTY_ALLOCATOR_CONTROL_CAPTURE_CAPS
#define SC_KSPROPERTY_ALLOCATOR_CONTROL_CAPTURE_INTERLEAVE KSPROPERTY_ALLOCATOR_CONTROL_CAPTURE_INTERLEAVE
#define SC_KSPROPERTY_SELECTOR_SOURCE_NODE_ID KSPROPERTY_SELECTOR_SOURCE_NODE_ID
#define SC_KSPROPERTY_SELECTOR_NUM_SOURCES KSPROPERTY_SELECTOR_NUM_SOURCES
#define SC_KSEVENT_VIDCAPTOSTI_EXT_TRIGGER KSEVENT_VIDCAPTOSTI_EXT_TRIGGER
#define SC_KSEVENT_VIDCAP_AUTO_UPDATE KSEVENT_VIDCAP_AUTO_UPDATE
#define SC_KSEVENT_VIDCAP_SEARCH KSEVENT_VIDCAP_SEARCH
#define SC_KSEVENT_VPNOTIFY_FORMATCHANGE KSEVENT_VPNOTIFY_FORMATCHANGE
#define SC_KSEVENT_VPVBINOTIFY_FORMATCHANGE KSEVENT_VPVBINOTIFY_FORMATCHANGE
