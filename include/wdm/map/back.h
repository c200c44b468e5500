/* SPDX-License-Identifier: GPL-2.0 */
/* Written by tools/wdm/headers.py. Do not edit. Ended by back_off.h. */
#pragma push_macro("AccessFlags")
#undef AccessFlags
#define AccessFlags access_flags
#pragma push_macro("AccessRanges")
#undef AccessRanges
#define AccessRanges access_ranges
#pragma push_macro("Active")
#undef Active
#define Active active
#pragma push_macro("ActualBytesTransferred")
#undef ActualBytesTransferred
#define ActualBytesTransferred actual_bytes_transferred
#pragma push_macro("ActualLineEndTime")
#undef ActualLineEndTime
#define ActualLineEndTime actual_line_end_time
#pragma push_macro("ActualLineStartTime")
#undef ActualLineStartTime
#define ActualLineStartTime actual_line_start_time
#pragma push_macro("AdapterInterfaceType")
#undef AdapterInterfaceType
#define AdapterInterfaceType adapter_interface_type
#pragma push_macro("AddHandler")
#undef AddHandler
#define AddHandler add_handler
#pragma push_macro("Adjustment")
#undef Adjustment
#define Adjustment adjustment
#pragma push_macro("Alignment")
#undef Alignment
#define Alignment alignment
#pragma push_macro("Allocator")
#undef Allocator
#define Allocator allocator
#pragma push_macro("AnalogVideoInfo")
#undef AnalogVideoInfo
#define AnalogVideoInfo analog_video_info
#pragma push_macro("AudioSubChannel")
#undef AudioSubChannel
#define AudioSubChannel audio_sub_channel
#pragma push_macro("AverageFrameSize")
#undef AverageFrameSize
#define AverageFrameSize average_frame_size
#pragma push_macro("AvgTimePerFrame")
#undef AvgTimePerFrame
#define AvgTimePerFrame avg_time_per_frame
#pragma push_macro("bFixedSizeSamples")
#undef bFixedSizeSamples
#define bFixedSizeSamples b_fixed_size_samples
#pragma push_macro("bTemporalCompression")
#undef bTemporalCompression
#define bTemporalCompression b_temporal_compression
#pragma push_macro("biBitCount")
#undef biBitCount
#define biBitCount bi_bit_count
#pragma push_macro("biClrImportant")
#undef biClrImportant
#define biClrImportant bi_clr_important
#pragma push_macro("biClrUsed")
#undef biClrUsed
#define biClrUsed bi_clr_used
#pragma push_macro("biCompression")
#undef biCompression
#define biCompression bi_compression
#pragma push_macro("biHeight")
#undef biHeight
#define biHeight bi_height
#pragma push_macro("biPlanes")
#undef biPlanes
#define biPlanes bi_planes
#pragma push_macro("biSize")
#undef biSize
#define biSize bi_size
#pragma push_macro("biSizeImage")
#undef biSizeImage
#define biSizeImage bi_size_image
#pragma push_macro("biWidth")
#undef biWidth
#define biWidth bi_width
#pragma push_macro("biXPelsPerMeter")
#undef biXPelsPerMeter
#define biXPelsPerMeter bi_x_pels_per_meter
#pragma push_macro("biYPelsPerMeter")
#undef biYPelsPerMeter
#define biYPelsPerMeter bi_y_pels_per_meter
#pragma push_macro("bmiColors")
#undef bmiColors
#define bmiColors bmi_colors
#pragma push_macro("bmiHeader")
#undef bmiHeader
#define bmiHeader bmi_header
#pragma push_macro("Bounds")
#undef Bounds
#define Bounds bounds
#pragma push_macro("BridgeStream")
#undef BridgeStream
#define BridgeStream bridge_stream
#pragma push_macro("BufferAlignment")
#undef BufferAlignment
#define BufferAlignment buffer_alignment
#pragma push_macro("BufferItem")
#undef BufferItem
#define BufferItem buffer_item
#pragma push_macro("BufferSize")
#undef BufferSize
#define BufferSize buffer_size
#pragma push_macro("BundlesProcessed")
#undef BundlesProcessed
#define BundlesProcessed bundles_processed
#pragma push_macro("BundlesSent2IP")
#undef BundlesSent2IP
#define BundlesSent2IP bundles_sent2_ip
#pragma push_macro("BusInterruptLevel")
#undef BusInterruptLevel
#define BusInterruptLevel bus_interrupt_level
#pragma push_macro("BusInterruptVector")
#undef BusInterruptVector
#define BusInterruptVector bus_interrupt_vector
#pragma push_macro("BusMasterDMA")
#undef BusMasterDMA
#define BusMasterDMA bus_master_dma
#pragma push_macro("Busy")
#undef Busy
#define Busy busy
#pragma push_macro("BytesOutput")
#undef BytesOutput
#define BytesOutput bytes_output
#pragma push_macro("CanRoute")
#undef CanRoute
#define CanRoute can_route
#pragma push_macro("Capabilities")
#undef Capabilities
#define Capabilities capabilities
#pragma push_macro("Categories")
#undef Categories
#define Categories categories
#pragma push_macro("CategoriesCount")
#undef CategoriesCount
#define CategoriesCount categories_count
#pragma push_macro("Category")
#undef Category
#define Category category
#pragma push_macro("Channel")
#undef Channel
#define Channel channel
#pragma push_macro("ChromaLock")
#undef ChromaLock
#define ChromaLock chroma_lock
#pragma push_macro("ClassDeviceObject")
#undef ClassDeviceObject
#define ClassDeviceObject class_device_object
#pragma push_macro("ClassReserved")
#undef ClassReserved
#define ClassReserved class_reserved
#pragma push_macro("ClockSupportFlags")
#undef ClockSupportFlags
#define ClockSupportFlags clock_support_flags
#pragma push_macro("Command")
#undef Command
#define Command command
#pragma push_macro("CommandData")
#undef CommandData
#define CommandData command_data
#pragma push_macro("Common")
#undef Common
#define Common common
#pragma push_macro("ConfigCaps")
#undef ConfigCaps
#define ConfigCaps config_caps
#pragma push_macro("ConfigInfo")
#undef ConfigInfo
#define ConfigInfo config_info
#pragma push_macro("Context")
#undef Context
#define Context context
#pragma push_macro("Count")
#undef Count
#define Count count
#pragma push_macro("Country")
#undef Country
#define Country country
#pragma push_macro("CropAlignX")
#undef CropAlignX
#define CropAlignX crop_align_x
#pragma push_macro("CropAlignY")
#undef CropAlignY
#define CropAlignY crop_align_y
#pragma push_macro("CropGranularityX")
#undef CropGranularityX
#define CropGranularityX crop_granularity_x
#pragma push_macro("CropGranularityY")
#undef CropGranularityY
#define CropGranularityY crop_granularity_y
#pragma push_macro("CurrentActualFrameRate")
#undef CurrentActualFrameRate
#define CurrentActualFrameRate current_actual_frame_rate
#pragma push_macro("CurrentCount")
#undef CurrentCount
#define CurrentCount current_count
#pragma push_macro("CurrentFrequency")
#undef CurrentFrequency
#define CurrentFrequency current_frequency
#pragma push_macro("CurrentMaxAvailableFrameRate")
#undef CurrentMaxAvailableFrameRate
#define CurrentMaxAvailableFrameRate current_max_available_frame_rate
#pragma push_macro("CurrentOnboardClockValue")
#undef CurrentOnboardClockValue
#define CurrentOnboardClockValue current_onboard_clock_value
#pragma push_macro("CurrentSystemTime")
#undef CurrentSystemTime
#define CurrentSystemTime current_system_time
#pragma push_macro("Data")
#undef Data
#define Data data
#pragma push_macro("Data1")
#undef Data1
#define Data1 data1
#pragma push_macro("Data2")
#undef Data2
#define Data2 data2
#pragma push_macro("Data3")
#undef Data3
#define Data3 data3
#pragma push_macro("Data4")
#undef Data4
#define Data4 data4
#pragma push_macro("DataAccessible")
#undef DataAccessible
#define DataAccessible data_accessible
#pragma push_macro("DataBufferArray")
#undef DataBufferArray
#define DataBufferArray data_buffer_array
#pragma push_macro("DataFlow")
#undef DataFlow
#define DataFlow data_flow
#pragma push_macro("DataFormat")
#undef DataFormat
#define DataFormat data_format
#pragma push_macro("DataFormatBuffer")
#undef DataFormatBuffer
#define DataFormatBuffer data_format_buffer
#pragma push_macro("DataInput")
#undef DataInput
#define DataInput data_input
#pragma push_macro("DataRange")
#undef DataRange
#define DataRange data_range
#pragma push_macro("DataUsed")
#undef DataUsed
#define DataUsed data_used
#pragma push_macro("DefaultKeyFrameRate")
#undef DefaultKeyFrameRate
#define DefaultKeyFrameRate default_key_frame_rate
#pragma push_macro("DefaultPFrameRate")
#undef DefaultPFrameRate
#define DefaultPFrameRate default_p_frame_rate
#pragma push_macro("DefaultQuality")
#undef DefaultQuality
#define DefaultQuality default_quality
#pragma push_macro("DeltaTime")
#undef DeltaTime
#define DeltaTime delta_time
#pragma push_macro("Denominator")
#undef Denominator
#define Denominator denominator
#pragma push_macro("DescriptionSize")
#undef DescriptionSize
#define DescriptionSize description_size
#pragma push_macro("DeviceEventRoutine")
#undef DeviceEventRoutine
#define DeviceEventRoutine device_event_routine
#pragma push_macro("DeviceEventsArray")
#undef DeviceEventsArray
#define DeviceEventsArray device_events_array
#pragma push_macro("DeviceExtension")
#undef DeviceExtension
#define DeviceExtension device_extension
#pragma push_macro("DeviceExtensionSize")
#undef DeviceExtensionSize
#define DeviceExtensionSize device_extension_size
#pragma push_macro("DeviceMethodsArray")
#undef DeviceMethodsArray
#define DeviceMethodsArray device_methods_array
#pragma push_macro("DevicePropertiesArray")
#undef DevicePropertiesArray
#define DevicePropertiesArray device_properties_array
#pragma push_macro("DeviceState")
#undef DeviceState
#define DeviceState device_state
#pragma push_macro("Dimensions")
#undef Dimensions
#define Dimensions dimensions
#pragma push_macro("DirectDrawRect")
#undef DirectDrawRect
#define DirectDrawRect direct_draw_rect
#pragma push_macro("Direction")
#undef Direction
#define Direction direction
#pragma push_macro("Discontinuities")
#undef Discontinuities
#define Discontinuities discontinuities
#pragma push_macro("Dma")
#undef Dma
#define Dma dma
#pragma push_macro("Dma24BitAddresses")
#undef Dma24BitAddresses
#define Dma24BitAddresses dma24bit_addresses
#pragma push_macro("DmaAdapterObject")
#undef DmaAdapterObject
#define DmaAdapterObject dma_adapter_object
#pragma push_macro("DmaBufferSize")
#undef DmaBufferSize
#define DmaBufferSize dma_buffer_size
#pragma push_macro("DmaChannel")
#undef DmaChannel
#define DmaChannel dma_channel
#pragma push_macro("Dpc")
#undef Dpc
#define Dpc dpc
#pragma push_macro("DpcItem")
#undef DpcItem
#define DpcItem dpc_item
#pragma push_macro("DropCount")
#undef DropCount
#define DropCount drop_count
#pragma push_macro("DSPFailures")
#undef DSPFailures
#define DSPFailures dsp_failures
#pragma push_macro("Duration")
#undef Duration
#define Duration duration
#pragma push_macro("dwActiveHeight")
#undef dwActiveHeight
#define dwActiveHeight dw_active_height
#pragma push_macro("dwActiveWidth")
#undef dwActiveWidth
#define dwActiveWidth dw_active_width
#pragma push_macro("dwAnalogVideoStandard")
#undef dwAnalogVideoStandard
#define dwAnalogVideoStandard dw_analog_video_standard
#pragma push_macro("dwBitErrorRate")
#undef dwBitErrorRate
#define dwBitErrorRate dw_bit_error_rate
#pragma push_macro("dwBitMasks")
#undef dwBitMasks
#define dwBitMasks dw_bit_masks
#pragma push_macro("dwBitRate")
#undef dwBitRate
#define dwBitRate dw_bit_rate
#pragma push_macro("dwChannel")
#undef dwChannel
#define dwChannel dw_channel
#pragma push_macro("dwControlFlags")
#undef dwControlFlags
#define dwControlFlags dw_control_flags
#pragma push_macro("dwCopyProtectFlags")
#undef dwCopyProtectFlags
#define dwCopyProtectFlags dw_copy_protect_flags
#pragma push_macro("dwCountryCode")
#undef dwCountryCode
#define dwCountryCode dw_country_code
#pragma push_macro("dwFlags")
#undef dwFlags
#define dwFlags dw_flags
#pragma push_macro("dwFrameFlags")
#undef dwFrameFlags
#define dwFrameFlags dw_frame_flags
#pragma push_macro("dwInterlaceFlags")
#undef dwInterlaceFlags
#define dwInterlaceFlags dw_interlace_flags
#pragma push_macro("dwPictAspectRatioX")
#undef dwPictAspectRatioX
#define dwPictAspectRatioX dw_pict_aspect_ratio_x
#pragma push_macro("dwPictAspectRatioY")
#undef dwPictAspectRatioY
#define dwPictAspectRatioY dw_pict_aspect_ratio_y
#pragma push_macro("dwReserved1")
#undef dwReserved1
#define dwReserved1 dw_reserved1
#pragma push_macro("dwReserved2")
#undef dwReserved2
#define dwReserved2 dw_reserved2
#pragma push_macro("dwSamplingFrequency")
#undef dwSamplingFrequency
#define dwSamplingFrequency dw_sampling_frequency
#pragma push_macro("DwordBitArray")
#undef DwordBitArray
#define DwordBitArray dword_bit_array
#pragma push_macro("Enable")
#undef Enable
#define Enable enable
#pragma push_macro("EnableEventSetIndex")
#undef EnableEventSetIndex
#define EnableEventSetIndex enable_event_set_index
#pragma push_macro("EndLine")
#undef EndLine
#define EndLine end_line
#pragma push_macro("Error")
#undef Error
#define Error error
#pragma push_macro("Event")
#undef Event
#define Event event
#pragma push_macro("EventData")
#undef EventData
#define EventData event_data
#pragma push_macro("EventEntry")
#undef EventEntry
#define EventEntry event_entry
#pragma push_macro("EventHandle")
#undef EventHandle
#define EventHandle event_handle
#pragma push_macro("EventId")
#undef EventId
#define EventId event_id
#pragma push_macro("EventItem")
#undef EventItem
#define EventItem event_item
#pragma push_macro("EventObject")
#undef EventObject
#define EventObject event_object
#pragma push_macro("EventSet")
#undef EventSet
#define EventSet event_set
#pragma push_macro("EventsCount")
#undef EventsCount
#define EventsCount events_count
#pragma push_macro("ExtendedHeaderSize")
#undef ExtendedHeaderSize
#define ExtendedHeaderSize extended_header_size
#pragma push_macro("ExternalErrors")
#undef ExternalErrors
#define ExternalErrors external_errors
#pragma push_macro("ExtraEntryData")
#undef ExtraEntryData
#define ExtraEntryData extra_entry_data
#pragma push_macro("FastIoCount")
#undef FastIoCount
#define FastIoCount fast_io_count
#pragma push_macro("FastIoTable")
#undef FastIoTable
#define FastIoTable fast_io_table
#pragma push_macro("FECBundleBadLines")
#undef FECBundleBadLines
#define FECBundleBadLines fec_bundle_bad_lines
#pragma push_macro("FECCorrectedLines")
#undef FECCorrectedLines
#define FECCorrectedLines fec_corrected_lines
#pragma push_macro("FECQueueOverflows")
#undef FECQueueOverflows
#define FECQueueOverflows fec_queue_overflows
#pragma push_macro("FECUncorrectableLines")
#undef FECUncorrectableLines
#define FECUncorrectableLines fec_uncorrectable_lines
#pragma push_macro("FileAlignment")
#undef FileAlignment
#define FileAlignment file_alignment
#pragma push_macro("FileObject")
#undef FileObject
#define FileObject file_object
#pragma push_macro("FilterInstanceExtensionSize")
#undef FilterInstanceExtensionSize
#define FilterInstanceExtensionSize filter_instance_extension_size
#pragma push_macro("FilterTypeIndex")
#undef FilterTypeIndex
#define FilterTypeIndex filter_type_index
#pragma push_macro("FilteredLines")
#undef FilteredLines
#define FilteredLines filtered_lines
#pragma push_macro("Flags")
#undef Flags
#define Flags flags
#pragma push_macro("FormatSize")
#undef FormatSize
#define FormatSize format_size
#pragma push_macro("FrameCompletionNumber")
#undef FrameCompletionNumber
#define FrameCompletionNumber frame_completion_number
#pragma push_macro("FrameExtent")
#undef FrameExtent
#define FrameExtent frame_extent
#pragma push_macro("FrameFlags")
#undef FrameFlags
#define FrameFlags frame_flags
#pragma push_macro("FrameSize")
#undef FrameSize
#define FrameSize frame_size
#pragma push_macro("Frames")
#undef Frames
#define Frames frames
#pragma push_macro("Frequency")
#undef Frequency
#define Frequency frequency
#pragma push_macro("FromNode")
#undef FromNode
#define FromNode from_node
#pragma push_macro("FromNodePin")
#undef FromNodePin
#define FromNodePin from_node_pin
#pragma push_macro("Function")
#undef Function
#define Function function
#pragma push_macro("GetCorrelatedPhysicalTime")
#undef GetCorrelatedPhysicalTime
#define GetCorrelatedPhysicalTime get_correlated_physical_time
#pragma push_macro("GetCorrelatedTime")
#undef GetCorrelatedTime
#define GetCorrelatedTime get_correlated_time
#pragma push_macro("GetPhysicalTime")
#undef GetPhysicalTime
#define GetPhysicalTime get_physical_time
#pragma push_macro("GetPropertyHandler")
#undef GetPropertyHandler
#define GetPropertyHandler get_property_handler
#pragma push_macro("GetSupported")
#undef GetSupported
#define GetSupported get_supported
#pragma push_macro("GetTime")
#undef GetTime
#define GetTime get_time
#pragma push_macro("Granularity")
#undef Granularity
#define Granularity granularity
#pragma push_macro("hDirectDraw")
#undef hDirectDraw
#define hDirectDraw h_direct_draw
#pragma push_macro("hSurfaceHandle")
#undef hSurfaceHandle
#define hSurfaceHandle h_surface_handle
#pragma push_macro("HSyncPerVSync")
#undef HSyncPerVSync
#define HSyncPerVSync h_sync_per_v_sync
#pragma push_macro("HighPart")
#undef HighPart
#define HighPart high_part
#pragma push_macro("HwCancelPacket")
#undef HwCancelPacket
#define HwCancelPacket hw_cancel_packet
#pragma push_macro("HwClockFunction")
#undef HwClockFunction
#define HwClockFunction hw_clock_function
#pragma push_macro("HwClockObject")
#undef HwClockObject
#define HwClockObject hw_clock_object
#pragma push_macro("HwDeviceExtension")
#undef HwDeviceExtension
#define HwDeviceExtension hw_device_extension
#pragma push_macro("HwEventRoutine")
#undef HwEventRoutine
#define HwEventRoutine hw_event_routine
#pragma push_macro("HwInitializationDataSize")
#undef HwInitializationDataSize
#define HwInitializationDataSize hw_initialization_data_size
#pragma push_macro("HwInstanceExtension")
#undef HwInstanceExtension
#define HwInstanceExtension hw_instance_extension
#pragma push_macro("HwInterrupt")
#undef HwInterrupt
#define HwInterrupt hw_interrupt
#pragma push_macro("HwReceivePacket")
#undef HwReceivePacket
#define HwReceivePacket hw_receive_packet
#pragma push_macro("HwRequestTimeoutHandler")
#undef HwRequestTimeoutHandler
#define HwRequestTimeoutHandler hw_request_timeout_handler
#pragma push_macro("HwStreamExtension")
#undef HwStreamExtension
#define HwStreamExtension hw_stream_extension
#pragma push_macro("HwStreamObject")
#undef HwStreamObject
#define HwStreamObject hw_stream_object
#pragma push_macro("Id")
#undef Id
#define Id id
#pragma push_macro("Idle")
#undef Idle
#define Idle idle
#pragma push_macro("IFMedium")
#undef IFMedium
#define IFMedium if_medium
#pragma push_macro("Increment")
#undef Increment
#define Increment increment
#pragma push_macro("Index")
#undef Index
#define Index index
#pragma push_macro("IndexInputPin")
#undef IndexInputPin
#define IndexInputPin index_input_pin
#pragma push_macro("IndexOutputPin")
#undef IndexOutputPin
#define IndexOutputPin index_output_pin
#pragma push_macro("InputDiscontinuities")
#undef InputDiscontinuities
#define InputDiscontinuities input_discontinuities
#pragma push_macro("InputIndex")
#undef InputIndex
#define InputIndex input_index
#pragma push_macro("InputMedium")
#undef InputMedium
#define InputMedium input_medium
#pragma push_macro("InputSize")
#undef InputSize
#define InputSize input_size
#pragma push_macro("InputSRBsMissing")
#undef InputSRBsMissing
#define InputSRBsMissing input_srbs_missing
#pragma push_macro("InputSRBsProcessed")
#undef InputSRBsProcessed
#define InputSRBsProcessed input_srbs_processed
#pragma push_macro("Interface")
#undef Interface
#define Interface interface
#pragma push_macro("InterleavedCapPossible")
#undef InterleavedCapPossible
#define InterleavedCapPossible interleaved_cap_possible
#pragma push_macro("InterleavedCapSupported")
#undef InterleavedCapSupported
#define InterleavedCapSupported interleaved_cap_supported
#pragma push_macro("InternalErrors")
#undef InternalErrors
#define InternalErrors internal_errors
#pragma push_macro("InterruptMode")
#undef InterruptMode
#define InterruptMode interrupt_mode
#pragma push_macro("InterruptObject")
#undef InterruptObject
#define InterruptObject interrupt_object
#pragma push_macro("IntersectInfo")
#undef IntersectInfo
#define IntersectInfo intersect_info
#pragma push_macro("Interval")
#undef Interval
#define Interval interval
#pragma push_macro("Irp")
#undef Irp
#define Irp irp
#pragma push_macro("KsWorkItem")
#undef KsWorkItem
#define KsWorkItem ks_work_item
#pragma push_macro("KsWorkerObject")
#undef KsWorkerObject
#define KsWorkerObject ks_worker_object
#pragma push_macro("lObjectiveFocalLengthMax")
#undef lObjectiveFocalLengthMax
#define lObjectiveFocalLengthMax l_objective_focal_length_max
#pragma push_macro("lObjectiveFocalLengthMin")
#undef lObjectiveFocalLengthMin
#define lObjectiveFocalLengthMin l_objective_focal_length_min
#pragma push_macro("lOcularFocalLength")
#undef lOcularFocalLength
#define lOcularFocalLength l_ocular_focal_length
#pragma push_macro("lSurfacePitch")
#undef lSurfacePitch
#define lSurfacePitch l_surface_pitch
#pragma push_macro("LastFrequency")
#undef LastFrequency
#define LastFrequency last_frequency
#pragma push_macro("Length")
#undef Length
#define Length length
#pragma push_macro("LineConfidenceAvg")
#undef LineConfidenceAvg
#define LineConfidenceAvg line_confidence_avg
#pragma push_macro("ListEntry")
#undef ListEntry
#define ListEntry list_entry
#pragma push_macro("LowPart")
#undef LowPart
#define LowPart low_part
#pragma push_macro("MajorFormat")
#undef MajorFormat
#define MajorFormat major_format
#pragma push_macro("MarkTime")
#undef MarkTime
#define MarkTime mark_time
#pragma push_macro("MasterClockHandle")
#undef MasterClockHandle
#define MasterClockHandle master_clock_handle
#pragma push_macro("MaxBitsPerSecond")
#undef MaxBitsPerSecond
#define MaxBitsPerSecond max_bits_per_second
#pragma push_macro("MaxCroppingSize")
#undef MaxCroppingSize
#define MaxCroppingSize max_cropping_size
#pragma push_macro("MaxFrameInterval")
#undef MaxFrameInterval
#define MaxFrameInterval max_frame_interval
#pragma push_macro("MaxFrequency")
#undef MaxFrequency
#define MaxFrequency max_frequency
#pragma push_macro("MaxLineStartTime")
#undef MaxLineStartTime
#define MaxLineStartTime max_line_start_time
#pragma push_macro("MaxOutputSize")
#undef MaxOutputSize
#define MaxOutputSize max_output_size
#pragma push_macro("Medium")
#undef Medium
#define Medium medium
#pragma push_macro("Mediums")
#undef Mediums
#define Mediums mediums
#pragma push_macro("MediumsCount")
#undef MediumsCount
#define MediumsCount mediums_count
#pragma push_macro("Members")
#undef Members
#define Members members
#pragma push_macro("MembersCount")
#undef MembersCount
#define MembersCount members_count
#pragma push_macro("MembersFlags")
#undef MembersFlags
#define MembersFlags members_flags
#pragma push_macro("MembersHeader")
#undef MembersHeader
#define MembersHeader members_header
#pragma push_macro("MembersList")
#undef MembersList
#define MembersList members_list
#pragma push_macro("MembersListCount")
#undef MembersListCount
#define MembersListCount members_list_count
#pragma push_macro("MembersSize")
#undef MembersSize
#define MembersSize members_size
#pragma push_macro("MemoryAllocationFlags")
#undef MemoryAllocationFlags
#define MemoryAllocationFlags memory_allocation_flags
#pragma push_macro("Method")
#undef Method
#define Method method
#pragma push_macro("MethodHandler")
#undef MethodHandler
#define MethodHandler method_handler
#pragma push_macro("MethodId")
#undef MethodId
#define MethodId method_id
#pragma push_macro("MethodInfo")
#undef MethodInfo
#define MethodInfo method_info
#pragma push_macro("MethodInputSize")
#undef MethodInputSize
#define MethodInputSize method_input_size
#pragma push_macro("MethodItem")
#undef MethodItem
#define MethodItem method_item
#pragma push_macro("MethodOutputSize")
#undef MethodOutputSize
#define MethodOutputSize method_output_size
#pragma push_macro("MethodSetID")
#undef MethodSetID
#define MethodSetID method_set_id
#pragma push_macro("MethodSupported")
#undef MethodSupported
#define MethodSupported method_supported
#pragma push_macro("MethodsCount")
#undef MethodsCount
#define MethodsCount methods_count
#pragma push_macro("MinBitsPerSecond")
#undef MinBitsPerSecond
#define MinBitsPerSecond min_bits_per_second
#pragma push_macro("MinCroppingSize")
#undef MinCroppingSize
#define MinCroppingSize min_cropping_size
#pragma push_macro("MinData")
#undef MinData
#define MinData min_data
#pragma push_macro("MinFrameInterval")
#undef MinFrameInterval
#define MinFrameInterval min_frame_interval
#pragma push_macro("MinFrequency")
#undef MinFrequency
#define MinFrequency min_frequency
#pragma push_macro("MinLineStartTime")
#undef MinLineStartTime
#define MinLineStartTime min_line_start_time
#pragma push_macro("MinMethod")
#undef MinMethod
#define MinMethod min_method
#pragma push_macro("MinOutputSize")
#undef MinOutputSize
#define MinOutputSize min_output_size
#pragma push_macro("MinProperty")
#undef MinProperty
#define MinProperty min_property
#pragma push_macro("Mode")
#undef Mode
#define Mode mode
#pragma push_macro("ModesSupported")
#undef ModesSupported
#define ModesSupported modes_supported
#pragma push_macro("Name")
#undef Name
#define Name name
#pragma push_macro("NameExtensionArray")
#undef NameExtensionArray
#define NameExtensionArray name_extension_array
#pragma push_macro("NextSRB")
#undef NextSRB
#define NextSRB next_srb
#pragma push_macro("NodeId")
#undef NodeId
#define NodeId node_id
#pragma push_macro("NodeProperty")
#undef NodeProperty
#define NodeProperty node_property
#pragma push_macro("NotificationType")
#undef NotificationType
#define NotificationType notification_type
#pragma push_macro("NumDevEventArrayEntries")
#undef NumDevEventArrayEntries
#define NumDevEventArrayEntries num_dev_event_array_entries
#pragma push_macro("NumDevMethodArrayEntries")
#undef NumDevMethodArrayEntries
#define NumDevMethodArrayEntries num_dev_method_array_entries
#pragma push_macro("NumDevPropArrayEntries")
#undef NumDevPropArrayEntries
#define NumDevPropArrayEntries num_dev_prop_array_entries
#pragma push_macro("NumNameExtensions")
#undef NumNameExtensions
#define NumNameExtensions num_name_extensions
#pragma push_macro("NumStreamEventArrayEntries")
#undef NumStreamEventArrayEntries
#define NumStreamEventArrayEntries num_stream_event_array_entries
#pragma push_macro("NumStreamPropArrayEntries")
#undef NumStreamPropArrayEntries
#define NumStreamPropArrayEntries num_stream_prop_array_entries
#pragma push_macro("NumberOfAccessRanges")
#undef NumberOfAccessRanges
#define NumberOfAccessRanges number_of_access_ranges
#pragma push_macro("NumberOfBuffers")
#undef NumberOfBuffers
#define NumberOfBuffers number_of_buffers
#pragma push_macro("NumberOfBytesToTransfer")
#undef NumberOfBytesToTransfer
#define NumberOfBytesToTransfer number_of_bytes_to_transfer
#pragma push_macro("NumberOfFormatArrayEntries")
#undef NumberOfFormatArrayEntries
#define NumberOfFormatArrayEntries number_of_format_array_entries
#pragma push_macro("NumberOfInputs")
#undef NumberOfInputs
#define NumberOfInputs number_of_inputs
#pragma push_macro("NumberOfLines")
#undef NumberOfLines
#define NumberOfLines number_of_lines
#pragma push_macro("NumberOfOutputs")
#undef NumberOfOutputs
#define NumberOfOutputs number_of_outputs
#pragma push_macro("NumberOfPhysicalPages")
#undef NumberOfPhysicalPages
#define NumberOfPhysicalPages number_of_physical_pages
#pragma push_macro("NumberOfPossibleInstances")
#undef NumberOfPossibleInstances
#define NumberOfPossibleInstances number_of_possible_instances
#pragma push_macro("NumberOfQualitySettings")
#undef NumberOfQualitySettings
#define NumberOfQualitySettings number_of_quality_settings
#pragma push_macro("NumberOfScatterGatherElements")
#undef NumberOfScatterGatherElements
#define NumberOfScatterGatherElements number_of_scatter_gather_elements
#pragma push_macro("NumberOfStreams")
#undef NumberOfStreams
#define NumberOfStreams number_of_streams
#pragma push_macro("Numerator")
#undef Numerator
#define Numerator numerator
#pragma push_macro("Object")
#undef Object
#define Object object
#pragma push_macro("OnboardClockFrequency")
#undef OnboardClockFrequency
#define OnboardClockFrequency onboard_clock_frequency
#pragma push_macro("OpenFormat")
#undef OpenFormat
#define OpenFormat open_format
#pragma push_macro("OptionsFlags")
#undef OptionsFlags
#define OptionsFlags options_flags
#pragma push_macro("OutputFailures")
#undef OutputFailures
#define OutputFailures output_failures
#pragma push_macro("OutputGranularityX")
#undef OutputGranularityX
#define OutputGranularityX output_granularity_x
#pragma push_macro("OutputGranularityY")
#undef OutputGranularityY
#define OutputGranularityY output_granularity_y
#pragma push_macro("OutputMedium")
#undef OutputMedium
#define OutputMedium output_medium
#pragma push_macro("OutputSRBsMissing")
#undef OutputSRBsMissing
#define OutputSRBsMissing output_srbs_missing
#pragma push_macro("OutputSRBsProcessed")
#undef OutputSRBsProcessed
#define OutputSRBsProcessed output_srbs_processed
#pragma push_macro("PerRequestExtensionSize")
#undef PerRequestExtensionSize
#define PerRequestExtensionSize per_request_extension_size
#pragma push_macro("PerStreamExtensionSize")
#undef PerStreamExtensionSize
#define PerStreamExtensionSize per_stream_extension_size
#pragma push_macro("PhysicalAddress")
#undef PhysicalAddress
#define PhysicalAddress physical_address
#pragma push_macro("PhysicalDeviceObject")
#undef PhysicalDeviceObject
#define PhysicalDeviceObject physical_device_object
#pragma push_macro("PictureNumber")
#undef PictureNumber
#define PictureNumber picture_number
#pragma push_macro("PinId")
#undef PinId
#define PinId pin_id
#pragma push_macro("PinType")
#undef PinType
#define PinType pin_type
#pragma push_macro("Pio")
#undef Pio
#define Pio pio
#pragma push_macro("PLLOffset")
#undef PLLOffset
#define PLLOffset pll_offset
#pragma push_macro("PoolType")
#undef PoolType
#define PoolType pool_type
#pragma push_macro("PossibleCount")
#undef PossibleCount
#define PossibleCount possible_count
#pragma push_macro("PresentationStart")
#undef PresentationStart
#define PresentationStart presentation_start
#pragma push_macro("PresentationTime")
#undef PresentationTime
#define PresentationTime presentation_time
#pragma push_macro("PriorityClass")
#undef PriorityClass
#define PriorityClass priority_class
#pragma push_macro("PrioritySubClass")
#undef PrioritySubClass
#define PrioritySubClass priority_sub_class
#pragma push_macro("PropTypeSet")
#undef PropTypeSet
#define PropTypeSet prop_type_set
#pragma push_macro("PropertiesCount")
#undef PropertiesCount
#define PropertiesCount properties_count
#pragma push_macro("Property")
#undef Property
#define Property property
#pragma push_macro("PropertyId")
#undef PropertyId
#define PropertyId property_id
#pragma push_macro("PropertyInfo")
#undef PropertyInfo
#define PropertyInfo property_info
#pragma push_macro("PropertyInputSize")
#undef PropertyInputSize
#define PropertyInputSize property_input_size
#pragma push_macro("PropertyItem")
#undef PropertyItem
#define PropertyItem property_item
#pragma push_macro("PropertyOutputSize")
#undef PropertyOutputSize
#define PropertyOutputSize property_output_size
#pragma push_macro("PropertySetID")
#undef PropertySetID
#define PropertySetID property_set_id
#pragma push_macro("Proportion")
#undef Proportion
#define Proportion proportion
#pragma push_macro("QuadPart")
#undef QuadPart
#define QuadPart quad_part
#pragma push_macro("RadioAudioMedium")
#undef RadioAudioMedium
#define RadioAudioMedium radio_audio_medium
#pragma push_macro("RangeInMemory")
#undef RangeInMemory
#define RangeInMemory range_in_memory
#pragma push_macro("RangeIndex")
#undef RangeIndex
#define RangeIndex range_index
#pragma push_macro("RangeLength")
#undef RangeLength
#define RangeLength range_length
#pragma push_macro("RangeStart")
#undef RangeStart
#define RangeStart range_start
#pragma push_macro("Rate")
#undef Rate
#define Rate rate
#pragma push_macro("rcSource")
#undef rcSource
#define rcSource rc_source
#pragma push_macro("rcTarget")
#undef rcTarget
#define rcTarget rc_target
#pragma push_macro("RealPhysicalDeviceObject")
#undef RealPhysicalDeviceObject
#define RealPhysicalDeviceObject real_physical_device_object
#pragma push_macro("ReceiveControlPacket")
#undef ReceiveControlPacket
#define ReceiveControlPacket receive_control_packet
#pragma push_macro("ReceiveDataPacket")
#undef ReceiveDataPacket
#define ReceiveDataPacket receive_data_packet
#pragma push_macro("ReferenceCount")
#undef ReferenceCount
#define ReferenceCount reference_count
#pragma push_macro("RelatedPinIndex")
#undef RelatedPinIndex
#define RelatedPinIndex related_pin_index
#pragma push_macro("Relations")
#undef Relations
#define Relations relations
#pragma push_macro("RelationsCount")
#undef RelationsCount
#define RelationsCount relations_count
#pragma push_macro("RemoveHandler")
#undef RemoveHandler
#define RemoveHandler remove_handler
#pragma push_macro("RequirementsFlags")
#undef RequirementsFlags
#define RequirementsFlags requirements_flags
#pragma push_macro("Reserved")
#undef Reserved
#define Reserved reserved
#pragma push_macro("Reserved1")
#undef Reserved1
#define Reserved1 reserved1
#pragma push_macro("Reserved2")
#undef Reserved2
#define Reserved2 reserved2
#pragma push_macro("Reserved3")
#undef Reserved3
#define Reserved3 reserved3
#pragma push_macro("Reserved4")
#undef Reserved4
#define Reserved4 reserved4
#pragma push_macro("rgbBlue")
#undef rgbBlue
#define rgbBlue rgb_blue
#pragma push_macro("rgbGreen")
#undef rgbGreen
#define rgbGreen rgb_green
#pragma push_macro("rgbRed")
#undef rgbRed
#define rgbRed rgb_red
#pragma push_macro("rgbReserved")
#undef rgbReserved
#define rgbReserved rgb_reserved
#pragma push_macro("SampleSize")
#undef SampleSize
#define SampleSize sample_size
#pragma push_macro("SamplesPerLine")
#undef SamplesPerLine
#define SamplesPerLine samples_per_line
#pragma push_macro("SamplingFrequency")
#undef SamplingFrequency
#define SamplingFrequency sampling_frequency
#pragma push_macro("Scanlines")
#undef Scanlines
#define Scanlines scanlines
#pragma push_macro("ScatterGatherBuffer")
#undef ScatterGatherBuffer
#define ScatterGatherBuffer scatter_gather_buffer
#pragma push_macro("Semaphore")
#undef Semaphore
#define Semaphore semaphore
#pragma push_macro("SemaphoreAdjustment")
#undef SemaphoreAdjustment
#define SemaphoreAdjustment semaphore_adjustment
#pragma push_macro("SemaphoreHandle")
#undef SemaphoreHandle
#define SemaphoreHandle semaphore_handle
#pragma push_macro("SemaphoreObject")
#undef SemaphoreObject
#define SemaphoreObject semaphore_object
#pragma push_macro("SerializedSize")
#undef SerializedSize
#define SerializedSize serialized_size
#pragma push_macro("Set")
#undef Set
#define Set set
#pragma push_macro("SetPropertyHandler")
#undef SetPropertyHandler
#define SetPropertyHandler set_property_handler
#pragma push_macro("SetSupported")
#undef SetSupported
#define SetSupported set_supported
#pragma push_macro("SettlingTime")
#undef SettlingTime
#define SettlingTime settling_time
#pragma push_macro("ShrinkTapsX")
#undef ShrinkTapsX
#define ShrinkTapsX shrink_taps_x
#pragma push_macro("ShrinkTapsY")
#undef ShrinkTapsY
#define ShrinkTapsY shrink_taps_y
#pragma push_macro("SignalLocked")
#undef SignalLocked
#define SignalLocked signal_locked
#pragma push_macro("SignalStrength")
#undef SignalStrength
#define SignalStrength signal_strength
#pragma push_macro("SignedMaximum")
#undef SignedMaximum
#define SignedMaximum signed_maximum
#pragma push_macro("SignedMinimum")
#undef SignedMinimum
#define SignedMinimum signed_minimum
#pragma push_macro("Size")
#undef Size
#define Size size
#pragma push_macro("SizeOfDataFormatBuffer")
#undef SizeOfDataFormatBuffer
#define SizeOfDataFormatBuffer size_of_data_format_buffer
#pragma push_macro("SizeOfHwStreamInformation")
#undef SizeOfHwStreamInformation
#define SizeOfHwStreamInformation size_of_hw_stream_information
#pragma push_macro("SizeOfThisPacket")
#undef SizeOfThisPacket
#define SizeOfThisPacket size_of_this_packet
#pragma push_macro("Specifier")
#undef Specifier
#define Specifier specifier
#pragma push_macro("SRBExtension")
#undef SRBExtension
#define SRBExtension srb_extension
#pragma push_macro("SRBsIgnored")
#undef SRBsIgnored
#define SRBsIgnored srbs_ignored
#pragma push_macro("SRBsMissing")
#undef SRBsMissing
#define SRBsMissing srbs_missing
#pragma push_macro("SRBsProcessed")
#undef SRBsProcessed
#define SRBsProcessed srbs_processed
#pragma push_macro("Standard")
#undef Standard
#define Standard standard
#pragma push_macro("StandardsSupported")
#undef StandardsSupported
#define StandardsSupported standards_supported
#pragma push_macro("StartLine")
#undef StartLine
#define StartLine start_line
#pragma push_macro("Statistics")
#undef Statistics
#define Statistics statistics
#pragma push_macro("Status")
#undef Status
#define Status status
#pragma push_macro("SteppingDelta")
#undef SteppingDelta
#define SteppingDelta stepping_delta
#pragma push_macro("Strategy")
#undef Strategy
#define Strategy strategy
#pragma push_macro("StreamBuffer")
#undef StreamBuffer
#define StreamBuffer stream_buffer
#pragma push_macro("StreamClassVersion")
#undef StreamClassVersion
#define StreamClassVersion stream_class_version
#pragma push_macro("StreamDescriptionFlags")
#undef StreamDescriptionFlags
#define StreamDescriptionFlags stream_description_flags
#pragma push_macro("StreamDescriptorSize")
#undef StreamDescriptorSize
#define StreamDescriptorSize stream_descriptor_size
#pragma push_macro("StreamEventsArray")
#undef StreamEventsArray
#define StreamEventsArray stream_events_array
#pragma push_macro("StreamFormatsArray")
#undef StreamFormatsArray
#define StreamFormatsArray stream_formats_array
#pragma push_macro("StreamHeader")
#undef StreamHeader
#define StreamHeader stream_header
#pragma push_macro("StreamHeaderMediaSpecific")
#undef StreamHeaderMediaSpecific
#define StreamHeaderMediaSpecific stream_header_media_specific
#pragma push_macro("StreamHeaderWorkspace")
#undef StreamHeaderWorkspace
#define StreamHeaderWorkspace stream_header_workspace
#pragma push_macro("StreamIndex")
#undef StreamIndex
#define StreamIndex stream_index
#pragma push_macro("StreamInfo")
#undef StreamInfo
#define StreamInfo stream_info
#pragma push_macro("StreamNumber")
#undef StreamNumber
#define StreamNumber stream_number
#pragma push_macro("StreamObject")
#undef StreamObject
#define StreamObject stream_object
#pragma push_macro("StreamPropertiesArray")
#undef StreamPropertiesArray
#define StreamPropertiesArray stream_properties_array
#pragma push_macro("StreamState")
#undef StreamState
#define StreamState stream_state
#pragma push_macro("StretchTapsX")
#undef StretchTapsX
#define StretchTapsX stretch_taps_x
#pragma push_macro("StretchTapsY")
#undef StretchTapsY
#define StretchTapsY stretch_taps_y
#pragma push_macro("StrideInBytes")
#undef StrideInBytes
#define StrideInBytes stride_in_bytes
#pragma push_macro("SubFormat")
#undef SubFormat
#define SubFormat sub_format
#pragma push_macro("SubstreamMask")
#undef SubstreamMask
#define SubstreamMask substream_mask
#pragma push_macro("Substreams")
#undef Substreams
#define Substreams substreams
#pragma push_macro("SupportHandler")
#undef SupportHandler
#define SupportHandler support_handler
#pragma push_macro("CX")
#undef CX
#define CX surface_cx
#pragma push_macro("CY")
#undef CY
#define CY surface_cy
#pragma push_macro("SystemIoBusNumber")
#undef SystemIoBusNumber
#define SystemIoBusNumber system_io_bus_number
#pragma push_macro("SystemTime")
#undef SystemTime
#define SystemTime system_time
#pragma push_macro("Time")
#undef Time
#define Time time
#pragma push_macro("TimeBase")
#undef TimeBase
#define TimeBase time_base
#pragma push_macro("TimeReference")
#undef TimeReference
#define TimeReference time_reference
#pragma push_macro("TimeoutCounter")
#undef TimeoutCounter
#define TimeoutCounter timeout_counter
#pragma push_macro("TimeoutOriginal")
#undef TimeoutOriginal
#define TimeoutOriginal timeout_original
#pragma push_macro("ToNode")
#undef ToNode
#define ToNode to_node
#pragma push_macro("ToNodePin")
#undef ToNodePin
#define ToNodePin to_node_pin
#pragma push_macro("Topology")
#undef Topology
#define Topology topology
#pragma push_macro("TopologyConnections")
#undef TopologyConnections
#define TopologyConnections topology_connections
#pragma push_macro("TopologyConnectionsCount")
#undef TopologyConnectionsCount
#define TopologyConnectionsCount topology_connections_count
#pragma push_macro("TopologyNodes")
#undef TopologyNodes
#define TopologyNodes topology_nodes
#pragma push_macro("TopologyNodesCount")
#undef TopologyNodesCount
#define TopologyNodesCount topology_nodes_count
#pragma push_macro("TopologyNodesNames")
#undef TopologyNodesNames
#define TopologyNodesNames topology_nodes_names
#pragma push_macro("TrueColorInfo")
#undef TrueColorInfo
#define TrueColorInfo true_color_info
#pragma push_macro("TuningFlags")
#undef TuningFlags
#define TuningFlags tuning_flags
#pragma push_macro("TuningGranularity")
#undef TuningGranularity
#define TuningGranularity tuning_granularity
#pragma push_macro("TurnOffSynchronization")
#undef TurnOffSynchronization
#define TurnOffSynchronization turn_off_synchronization
#pragma push_macro("TVAudioMedium")
#undef TVAudioMedium
#define TVAudioMedium tv_audio_medium
#pragma push_macro("TvTunerChangeInfo")
#undef TvTunerChangeInfo
#define TvTunerChangeInfo tv_tuner_change_info
#pragma push_macro("TvTunerChanges")
#undef TvTunerChanges
#define TvTunerChanges tv_tuner_changes
#pragma push_macro("TypeSpecificFlags")
#undef TypeSpecificFlags
#define TypeSpecificFlags type_specific_flags
#pragma push_macro("UnsignedMaximum")
#undef UnsignedMaximum
#define UnsignedMaximum unsigned_maximum
#pragma push_macro("UnsignedMinimum")
#undef UnsignedMinimum
#define UnsignedMinimum unsigned_minimum
#pragma push_macro("Unused")
#undef Unused
#define Unused unused
#pragma push_macro("Value")
#undef Value
#define Value value
#pragma push_macro("Value1")
#undef Value1
#define Value1 value1
#pragma push_macro("Value2")
#undef Value2
#define Value2 value2
#pragma push_macro("Values")
#undef Values
#define Values values
#pragma push_macro("VBIHeaderChanges")
#undef VBIHeaderChanges
#define VBIHeaderChanges vbi_header_changes
#pragma push_macro("VBIInfoHeader")
#undef VBIInfoHeader
#define VBIInfoHeader vbi_info_header
#pragma push_macro("VideoControlCaps")
#undef VideoControlCaps
#define VideoControlCaps video_control_caps
#pragma push_macro("VideoInfo")
#undef VideoInfo
#define VideoInfo video_info
#pragma push_macro("VideoInfoHeader")
#undef VideoInfoHeader
#define VideoInfoHeader video_info_header
#pragma push_macro("VideoInfoHeader2")
#undef VideoInfoHeader2
#define VideoInfoHeader2 video_info_header2
#pragma push_macro("VideoMedium")
#undef VideoMedium
#define VideoMedium video_medium
#pragma push_macro("VideoStandard")
#undef VideoStandard
#define VideoStandard video_standard
#pragma push_macro("VideoSubChannel")
#undef VideoSubChannel
#define VideoSubChannel video_sub_channel
#pragma push_macro("WorkItem")
#undef WorkItem
#define WorkItem work_item
#pragma push_macro("WorkQueueItem")
#undef WorkQueueItem
#define WorkQueueItem work_queue_item
#pragma push_macro("WorkQueueType")
#undef WorkQueueType
#define WorkQueueType work_queue_type
