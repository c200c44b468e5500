// SPDX-License-Identifier: GPL-2.0
/*
 * capdata.c - what the adapter says of itself and of its pins
 */
#include "strmhead.h"
#include "capdata.h"

//
// Properties of a pin that delivers
//
static DEFINE_KSPROPERTY_TABLE(DroppedFramesProperties)
{
    DEFINE_KSPROPERTY_ITEM
    (
        KSPROPERTY_DROPPEDFRAMES_CURRENT,
        TRUE,                                       // GetSupported
        sizeof(KSPROPERTY_DROPPEDFRAMES_CURRENT_S), // MinProperty
        sizeof(KSPROPERTY_DROPPEDFRAMES_CURRENT_S), // MinData
        FALSE,                                      // SetSupported
        NULL,                                       // Values
        0,                                          // RelationsCount
        NULL,                                       // Relations
        NULL,                                       // SupportHandler
        0                                           // SerializedSize
    )
};

static DEFINE_KSPROPERTY_TABLE(ConnectionProperties)
{
    DEFINE_KSPROPERTY_ITEM
    (
        KSPROPERTY_CONNECTION_ALLOCATORFRAMING,
        TRUE,                                       // GetSupported
        sizeof(KSPROPERTY),                         // MinProperty
        sizeof(KSALLOCATOR_FRAMING),                // MinData
        FALSE,                                      // SetSupported
        NULL,                                       // Values
        0,                                          // RelationsCount
        NULL,                                       // Relations
        NULL,                                       // SupportHandler
        0                                           // SerializedSize
    )
};

static DEFINE_KSPROPERTY_SET_TABLE(StreamProperties)
{
    DEFINE_KSPROPERTY_SET
    (
        &PROPSETID_VIDCAP_DROPPEDFRAMES,
        SIZEOF_ARRAY(DroppedFramesProperties),
        DroppedFramesProperties,
        0,
        NULL
    ),
    DEFINE_KSPROPERTY_SET
    (
        &KSPROPSETID_Connection,
        SIZEOF_ARRAY(ConnectionProperties),
        ConnectionProperties,
        0,
        NULL
    )
};

//
// Video comes in at the analog pin and leaves through the other two
//
static const GUID FilterCategories[] = {
    { STATICGUIDOF(KSCATEGORY_VIDEO) },
    { STATICGUIDOF(KSCATEGORY_CAPTURE) }
};

static const KSTOPOLOGY_CONNECTION FilterConnections[] = {
    { KSFILTER_NODE, STREAM_AnalogVideoInput, KSFILTER_NODE, STREAM_Capture },
    { KSFILTER_NODE, STREAM_AnalogVideoInput, KSFILTER_NODE, STREAM_VBI }
};

static const KSTOPOLOGY FilterTopology = {
    SIZEOF_ARRAY(FilterCategories),
    FilterCategories,
    0,
    NULL,
    SIZEOF_ARRAY(FilterConnections),
    FilterConnections,
    NULL,
    0
};

static const HW_STREAM_INFORMATION CaptureStreams[MAX_CAPTURE_STREAMS] = {

    // STREAM_Capture
    {
        1,                                      // NumberOfPossibleInstances
        KSPIN_DATAFLOW_OUT,                     // DataFlow
        TRUE,                                   // DataAccessible
        SIZEOF_ARRAY(VideoFormats),             // NumberOfFormatArrayEntries
        VideoFormats,                           // StreamFormatsArray
        { NULL, NULL, NULL, NULL },             // ClassReserved
        SIZEOF_ARRAY(StreamProperties),         // NumStreamPropArrayEntries
        (PKSPROPERTY_SET) StreamProperties,     // StreamPropertiesArray
        0,                                      // NumStreamEventArrayEntries
        NULL,                                   // StreamEventsArray
        (GUID *) &PINNAME_VIDEO_CAPTURE,        // Category
        (GUID *) &PINNAME_VIDEO_CAPTURE,        // Name
        0,                                      // MediumsCount
        NULL,                                   // Mediums
        FALSE,                                  // BridgeStream
        { 0, 0 }                                // Reserved
    },

    // STREAM_VBI
    {
        1,                                      // NumberOfPossibleInstances
        KSPIN_DATAFLOW_OUT,                     // DataFlow
        TRUE,                                   // DataAccessible
        SIZEOF_ARRAY(VbiFormats),               // NumberOfFormatArrayEntries
        VbiFormats,                             // StreamFormatsArray
        { NULL, NULL, NULL, NULL },             // ClassReserved
        SIZEOF_ARRAY(StreamProperties),         // NumStreamPropArrayEntries
        (PKSPROPERTY_SET) StreamProperties,     // StreamPropertiesArray
        0,                                      // NumStreamEventArrayEntries
        NULL,                                   // StreamEventsArray
        (GUID *) &PINNAME_VIDEO_VBI,            // Category
        (GUID *) &PINNAME_VIDEO_VBI,            // Name
        0,                                      // MediumsCount
        NULL,                                   // Mediums
        FALSE,                                  // BridgeStream
        { 0, 0 }                                // Reserved
    },

    // STREAM_AnalogVideoInput
    {
        1,                                      // NumberOfPossibleInstances
        KSPIN_DATAFLOW_IN,                      // DataFlow
        TRUE,                                   // DataAccessible
        SIZEOF_ARRAY(AnalogVideoFormats),       // NumberOfFormatArrayEntries
        AnalogVideoFormats,                     // StreamFormatsArray
        { NULL, NULL, NULL, NULL },             // ClassReserved
        0,                                      // NumStreamPropArrayEntries
        NULL,                                   // StreamPropertiesArray
        0,                                      // NumStreamEventArrayEntries
        NULL,                                   // StreamEventsArray
        (GUID *) &PINNAME_VIDEO_ANALOGVIDEOIN,  // Category
        (GUID *) &PINNAME_VIDEO_ANALOGVIDEOIN,  // Name
        CROSSBAR_OUTPUTS,                       // MediumsCount
        NULL,                                   // Mediums, of each adapter its own
        FALSE,                                  // BridgeStream
        { 0, 0 }                                // Reserved
    }
};

ULONG
AdapterStreamInfoSize(
    VOID
    )
{
    return sizeof(HW_STREAM_HEADER) + sizeof(CaptureStreams);
}

VOID
AdapterGetStreamInfo(
    IN OUT PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PHW_DEVICE_EXTENSION pHwDevExt = (PHW_DEVICE_EXTENSION) pSrb->HwDeviceExtension;
    PHW_STREAM_HEADER pHeader = &pSrb->CommandData.StreamBuffer->StreamHeader;
    PHW_STREAM_INFORMATION pInfo = &pSrb->CommandData.StreamBuffer->StreamInfo;

    if (pSrb->NumberOfBytesToTransfer < AdapterStreamInfoSize()) {
        pSrb->Status = STATUS_IO_DEVICE_ERROR;
        return;
    }

    RtlZeroMemory(pHeader, sizeof(*pHeader));
    pHeader->NumberOfStreams            = MAX_CAPTURE_STREAMS;
    pHeader->SizeOfHwStreamInformation  = sizeof(HW_STREAM_INFORMATION);
    pHeader->Topology                   = (PKSTOPOLOGY) &FilterTopology;
    AdapterDescribeProperties(pHeader);

    RtlCopyMemory(pInfo, CaptureStreams, sizeof(CaptureStreams));
    pInfo[STREAM_AnalogVideoInput].Mediums = pHwDevExt->OutputMediums;
}
