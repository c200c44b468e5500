// SPDX-License-Identifier: GPL-2.0
/*
 * capopen.c - opening and closing a pin
 */
#include "strmhead.h"

static
NTSTATUS
StreamOpenFormat(
    IN PSTREAMEX pStrmEx,
    IN PKSDATAFORMAT pFormat
    )
{
    switch (pStrmEx->pStrmObject->StreamNumber) {
    case STREAM_Capture:
        return CapVideoOpenFormat(pStrmEx, pFormat);
    case STREAM_VBI:
        return VbiOpenFormat(pStrmEx, pFormat);
    case STREAM_AnalogVideoInput:
        return IsEqualGUID(&pFormat->MajorFormat, &KSDATAFORMAT_TYPE_ANALOGVIDEO) ?
               STATUS_SUCCESS : STATUS_INVALID_PARAMETER;
    default:
        return STATUS_INVALID_PARAMETER;
    }
}

static
VOID
StreamSetEntries(
    OUT PHW_STREAM_OBJECT pStrmObject
    )
{
    pStrmObject->ReceiveControlPacket = StreamReceiveControlPacket;
    pStrmObject->Dma = FALSE;
    pStrmObject->Pio = TRUE;
    pStrmObject->Allocator = FALSE;

    switch (pStrmObject->StreamNumber) {
    case STREAM_Capture:
        pStrmObject->ReceiveDataPacket = VideoReceiveDataPacket;
        pStrmObject->StreamHeaderMediaSpecific = sizeof(KS_FRAME_INFO);
        break;
    case STREAM_VBI:
        pStrmObject->ReceiveDataPacket = VideoReceiveDataPacket;
        pStrmObject->StreamHeaderMediaSpecific = sizeof(KS_VBI_FRAME_INFO);
        break;
    default:
        pStrmObject->ReceiveDataPacket = AnalogReceiveDataPacket;
        pStrmObject->StreamHeaderMediaSpecific = 0;
        return;
    }

    pStrmObject->HwClockObject.HwClockFunction = StreamClockRoutine;
    pStrmObject->HwClockObject.ClockSupportFlags =
        CLOCK_SUPPORT_CAN_RETURN_STREAM_TIME | CLOCK_SUPPORT_CAN_READ_ONBOARD_CLOCK;
}

NTSTATUS
StreamOpen(
    IN OUT PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PHW_STREAM_OBJECT pStrmObject = pSrb->StreamObject;
    PHW_DEVICE_EXTENSION pHwDevExt = (PHW_DEVICE_EXTENSION) pSrb->HwDeviceExtension;
    PSTREAMEX pStrmEx = (PSTREAMEX) pStrmObject->HwStreamExtension;
    NTSTATUS Status;

    if (pStrmObject->StreamNumber >= MAX_CAPTURE_STREAMS)
        return STATUS_INVALID_PARAMETER;
    if (pHwDevExt->pStrmEx[pStrmObject->StreamNumber] != NULL)
        return STATUS_TOO_MANY_NODES;

    RtlZeroMemory(pStrmEx, sizeof(STREAMEX));
    pStrmEx->pHwDevExt = pHwDevExt;
    pStrmEx->pStrmObject = pStrmObject;
    pStrmEx->KSState = KSSTATE_STOP;
    InitializeListHead(&pStrmEx->IncomingQueue);
    InitializeListHead(&pStrmEx->DueQueue);

    Status = StreamOpenFormat(pStrmEx, pSrb->CommandData.OpenFormat);
    if (!NT_SUCCESS(Status)) {
        DebugPrint((DebugLevelError, "wdmport: pin %d: format refused\n",
                    pStrmObject->StreamNumber));
        return Status;
    }

    StreamSetEntries(pStrmObject);
    pHwDevExt->pStrmEx[pStrmObject->StreamNumber] = pStrmEx;
    return STATUS_SUCCESS;
}

//
// May come in any state. FALSE if the request is completed later.
//
BOOLEAN
StreamClose(
    IN PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PHW_DEVICE_EXTENSION pHwDevExt = (PHW_DEVICE_EXTENSION) pSrb->HwDeviceExtension;
    PSTREAMEX pStrmEx = (PSTREAMEX) pSrb->StreamObject->HwStreamExtension;

    pHwDevExt->pStrmEx[pSrb->StreamObject->StreamNumber] = NULL;
    pStrmEx->hMasterClock = NULL;
    pStrmEx->hOwnClock = NULL;
    return StreamSetState(pStrmEx, KSSTATE_STOP, pSrb);
}

VOID
StreamCancelAll(
    IN PSTREAMEX pStrmEx
    )
{
    if (pStrmEx->KSState == KSSTATE_RUN)
        VideoPause(pStrmEx);
    VideoEndRequests(pStrmEx, STATUS_CANCELLED);
    if (pStrmEx->pWorkingSrb != NULL)
        pStrmEx->pWorkingSrb->Status = STATUS_CANCELLED;
}
