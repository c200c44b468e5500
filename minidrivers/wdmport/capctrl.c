// SPDX-License-Identifier: GPL-2.0
/*
 * capctrl.c - requests to a pin that are not data: states, properties, clocks,
 * formats
 */
#include "strmhead.h"

static
VOID
StreamHold(
    IN OUT PSTREAMEX pStrmEx,
    IN PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PHW_STREAM_REQUEST_BLOCK *ppLast = &pStrmEx->pHeldSrb;

    while (*ppLast != NULL)
        ppLast = &(*ppLast)->NextSRB;
    *ppLast = pSrb;
    pSrb->NextSRB = NULL;
}

//
// Below PAUSE no buffer may be in our hands. While the Low priority routine has
// one the request waits for it, and FALSE is returned.
//
BOOLEAN
StreamSetState(
    IN PSTREAMEX pStrmEx,
    IN KSSTATE KSState,
    IN PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    KSSTATE KSOldState = pStrmEx->KSState;

    DebugPrint((DebugLevelTrace, "wdmport: pin %d: state %d -> %d\n",
                pStrmEx->pStrmObject->StreamNumber, KSOldState, KSState));

    pStrmEx->KSState = KSState;

    if (KSOldState == KSSTATE_STOP && KSState != KSSTATE_STOP) {
        pStrmEx->PictureNumber = 0;
        pStrmEx->DropCount = 0;
        pStrmEx->fDiscontinuity = FALSE;
        pStrmEx->fVbiHeaderSent = FALSE;
        ClockStart(pStrmEx);
    }

    if (KSOldState != KSSTATE_RUN && KSState == KSSTATE_RUN)
        VideoStart(pStrmEx);
    if (KSOldState == KSSTATE_RUN && KSState != KSSTATE_RUN)
        VideoPause(pStrmEx);

    if (KSState < KSSTATE_PAUSE)
        VideoEndRequests(pStrmEx, STATUS_SUCCESS);
    if (KSState == KSSTATE_STOP)
        ClockStop(pStrmEx);

    if (KSState < KSSTATE_PAUSE && pStrmEx->fWorking) {
        StreamHold(pStrmEx, pSrb);
        return FALSE;
    }
    return TRUE;
}

static
NTSTATUS
StreamGetDroppedFrames(
    IN PSTREAMEX pStrmEx,
    IN OUT PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PSTREAM_PROPERTY_DESCRIPTOR pSPD = pSrb->CommandData.PropertyInfo;
    PKSPROPERTY_DROPPEDFRAMES_CURRENT_S pDropped =
        (PKSPROPERTY_DROPPEDFRAMES_CURRENT_S) pSPD->PropertyInfo;

    if (pSPD->Property->Id != KSPROPERTY_DROPPEDFRAMES_CURRENT)
        return STATUS_NOT_SUPPORTED;

    pSrb->ActualBytesTransferred = sizeof(KSPROPERTY_DROPPEDFRAMES_CURRENT_S);
    if (pSPD->PropertyOutputSize < sizeof(KSPROPERTY_DROPPEDFRAMES_CURRENT_S))
        return STATUS_BUFFER_OVERFLOW;

    pDropped->PictureNumber = pStrmEx->PictureNumber;
    pDropped->DropCount = pStrmEx->DropCount;
    pDropped->AverageFrameSize = pStrmEx->ulImageSize;
    return STATUS_SUCCESS;
}

static
NTSTATUS
StreamGetAllocatorFraming(
    IN PSTREAMEX pStrmEx,
    IN OUT PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PSTREAM_PROPERTY_DESCRIPTOR pSPD = pSrb->CommandData.PropertyInfo;
    PKSALLOCATOR_FRAMING pFraming = (PKSALLOCATOR_FRAMING) pSPD->PropertyInfo;

    if (pSPD->Property->Id != KSPROPERTY_CONNECTION_ALLOCATORFRAMING)
        return STATUS_NOT_SUPPORTED;

    pSrb->ActualBytesTransferred = sizeof(KSALLOCATOR_FRAMING);
    if (pSPD->PropertyOutputSize < sizeof(KSALLOCATOR_FRAMING))
        return STATUS_BUFFER_OVERFLOW;

    RtlZeroMemory(pFraming, sizeof(KSALLOCATOR_FRAMING));
    pFraming->RequirementsFlags = KSALLOCATOR_REQUIREMENTF_SYSTEM_MEMORY |
                                  KSALLOCATOR_REQUIREMENTF_PREFERENCES_ONLY;
    pFraming->PoolType = NonPagedPool;
    pFraming->Frames = 3;
    pFraming->FrameSize = pStrmEx->ulImageSize;
    return STATUS_SUCCESS;
}

static
NTSTATUS
StreamGetProperty(
    IN PSTREAMEX pStrmEx,
    IN OUT PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PKSPROPERTY pProperty = pSrb->CommandData.PropertyInfo->Property;

    if (IsEqualGUID(&PROPSETID_VIDCAP_DROPPEDFRAMES, &pProperty->Set))
        return StreamGetDroppedFrames(pStrmEx, pSrb);
    if (IsEqualGUID(&KSPROPSETID_Connection, &pProperty->Set))
        return StreamGetAllocatorFraming(pStrmEx, pSrb);

    return STATUS_NOT_SUPPORTED;
}

static
NTSTATUS
StreamProposeFormat(
    IN PSTREAMEX pStrmEx,
    IN PKSDATAFORMAT pFormat
    )
{
    if (pStrmEx->pStrmObject->StreamNumber != STREAM_Capture)
        return STATUS_NOT_SUPPORTED;

    return CapIsVideoFormat(pFormat) ? STATUS_SUCCESS : STATUS_NOT_SUPPORTED;
}

//
// Buffers of the old size may be on their way unless the pin stands still
//
static
NTSTATUS
StreamSetFormat(
    IN PSTREAMEX pStrmEx,
    IN PKSDATAFORMAT pFormat
    )
{
    if (pStrmEx->KSState >= KSSTATE_PAUSE)
        return STATUS_NOT_SUPPORTED;
    if (!NT_SUCCESS(StreamProposeFormat(pStrmEx, pFormat)))
        return STATUS_NOT_SUPPORTED;

    return CapVideoOpenFormat(pStrmEx, pFormat);
}

static
VOID
StreamCompleteControl(
    IN PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PHW_STREAM_OBJECT pStrmObject = pSrb->StreamObject;

    StreamClassStreamNotification(StreamRequestComplete, pStrmObject, pSrb);
    StreamClassStreamNotification(ReadyForNextStreamControlRequest, pStrmObject);
}

VOID STREAMAPI
StreamReceiveControlPacket(
    IN PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PSTREAMEX pStrmEx = (PSTREAMEX) pSrb->StreamObject->HwStreamExtension;

    pSrb->Status = STATUS_SUCCESS;

    switch (pSrb->Command) {

    case SRB_SET_STREAM_STATE:
        if (!StreamSetState(pStrmEx, pSrb->CommandData.StreamState, pSrb))
            return;
        break;

    case SRB_GET_STREAM_STATE:
        pSrb->CommandData.StreamState = pStrmEx->KSState;
        pSrb->ActualBytesTransferred = sizeof(KSSTATE);
        break;

    case SRB_GET_STREAM_PROPERTY:
        pSrb->Status = StreamGetProperty(pStrmEx, pSrb);
        break;

    case SRB_OPEN_MASTER_CLOCK:
        pStrmEx->hOwnClock = pSrb->CommandData.MasterClockHandle;
        break;

    case SRB_CLOSE_MASTER_CLOCK:
        pStrmEx->hOwnClock = NULL;
        break;

    case SRB_INDICATE_MASTER_CLOCK:
        pStrmEx->hMasterClock = pSrb->CommandData.MasterClockHandle;
        break;

    case SRB_PROPOSE_DATA_FORMAT:
        pSrb->Status = StreamProposeFormat(pStrmEx, pSrb->CommandData.OpenFormat);
        break;

    case SRB_SET_DATA_FORMAT:
        pSrb->Status = StreamSetFormat(pStrmEx, pSrb->CommandData.OpenFormat);
        break;

    case SRB_SET_STREAM_PROPERTY:
        pSrb->Status = STATUS_NOT_SUPPORTED;
        break;

    case SRB_SET_STREAM_RATE:
    case SRB_PROPOSE_STREAM_RATE:
    case SRB_BEGIN_FLUSH:
    case SRB_END_FLUSH:
    case SRB_UNKNOWN_STREAM_COMMAND:
    default:
        pSrb->Status = STATUS_NOT_IMPLEMENTED;
        break;
    }

    StreamCompleteControl(pSrb);
}

//
// The Low priority routine has ended: so does what has waited for that. Closing
// a pin is a request to the adapter, a change of state one to the pin. The pin
// may be gone with the last one.
//
VOID
StreamCompleteHeld(
    IN PSTREAMEX pStrmEx
    )
{
    PHW_STREAM_REQUEST_BLOCK pSrb = pStrmEx->pHeldSrb;
    PHW_STREAM_REQUEST_BLOCK pNext;

    pStrmEx->pHeldSrb = NULL;
    for (; pSrb != NULL; pSrb = pNext) {
        pNext = pSrb->NextSRB;
        if (pSrb->Command == SRB_CLOSE_STREAM)
            AdapterCompleteRequest(pSrb);
        else
            StreamCompleteControl(pSrb);
    }
}
