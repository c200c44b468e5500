// SPDX-License-Identifier: GPL-2.0
/*
 * capvideo.c - data. The timer of a pin stands for the interrupt of a board: it
 * ticks once for each picture, and gives the oldest read to it. Filling a
 * buffer takes milliseconds, so a Low priority routine does that.
 */
#include "strmhead.h"

static VOID STREAMAPI VideoTimerRoutine(IN PVOID Context);
static VOID STREAMAPI VideoWorker(IN PVOID Context);

static
VOID
QueueInsert(
    IN PLIST_ENTRY pQueue,
    IN PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PSRB_EXTENSION pSrbExt = (PSRB_EXTENSION) pSrb->SRBExtension;

    pSrbExt->pSrb = pSrb;
    InsertTailList(pQueue, &pSrbExt->ListEntry);
}

static
PHW_STREAM_REQUEST_BLOCK
QueueRemove(
    IN PLIST_ENTRY pQueue
    )
{
    PSRB_EXTENSION pSrbExt;

    if (IsListEmpty(pQueue))
        return NULL;

    pSrbExt = CONTAINING_RECORD(RemoveHeadList(pQueue), SRB_EXTENSION, ListEntry);
    return pSrbExt->pSrb;
}

static
BOOLEAN
QueueContains(
    IN PLIST_ENTRY pQueue,
    IN PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PLIST_ENTRY pEntry;

    for (pEntry = pQueue->Flink; pEntry != pQueue; pEntry = pEntry->Flink)
        if (CONTAINING_RECORD(pEntry, SRB_EXTENSION, ListEntry)->pSrb == pSrb)
            return TRUE;

    return FALSE;
}

static
VOID
VideoComplete(
    IN PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    StreamClassStreamNotification(StreamRequestComplete, pSrb->StreamObject, pSrb);
}

//
// Give back all reads that nobody works on, without a picture
//
static
VOID
QueueEnd(
    IN PLIST_ENTRY pQueue,
    IN NTSTATUS Status
    )
{
    PHW_STREAM_REQUEST_BLOCK pSrb;

    while ((pSrb = QueueRemove(pQueue)) != NULL) {
        pSrb->CommandData.DataBufferArray->DataUsed = 0;
        pSrb->Status = Status;
        VideoComplete(pSrb);
    }
}

VOID
VideoEndRequests(
    IN PSTREAMEX pStrmEx,
    IN NTSTATUS Status
    )
{
    QueueEnd(&pStrmEx->IncomingQueue, Status);
    QueueEnd(&pStrmEx->DueQueue, Status);
}

//
// TRUE if the caller is to complete the read now
//
BOOLEAN
VideoCancelRequest(
    IN PSTREAMEX pStrmEx,
    IN PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    if (pSrb == pStrmEx->pWorkingSrb) {
        pSrb->Status = STATUS_CANCELLED;
        return FALSE;
    }
    if (!QueueContains(&pStrmEx->IncomingQueue, pSrb) &&
        !QueueContains(&pStrmEx->DueQueue, pSrb))
        return FALSE;

    RemoveEntryList(&((PSRB_EXTENSION) pSrb->SRBExtension)->ListEntry);
    return TRUE;
}

//
// Reads that wait have no limit of time unless the pin runs
//
static
VOID
VideoSetTimeouts(
    IN PSTREAMEX pStrmEx,
    IN BOOLEAN fLimited
    )
{
    PHW_STREAM_REQUEST_BLOCK pSrb;
    PLIST_ENTRY pEntry;

    for (pEntry = pStrmEx->IncomingQueue.Flink;
         pEntry != &pStrmEx->IncomingQueue;
         pEntry = pEntry->Flink) {
        pSrb = CONTAINING_RECORD(pEntry, SRB_EXTENSION, ListEntry)->pSrb;
        pSrb->TimeoutCounter = fLimited ? pSrb->TimeoutOriginal : 0;
    }
}

static
VOID
VideoArmTimer(
    IN PSTREAMEX pStrmEx
    )
{
    LONGLONG llWait = pStrmEx->llNextTick - CapSystemTime();
    ULONG ulMicroseconds = llWait > 0 ? (ULONG) llWait / 10 + 1 : 1;

    StreamClassScheduleTimer(pStrmEx->pStrmObject, pStrmEx->pHwDevExt,
                             ulMicroseconds, VideoTimerRoutine, pStrmEx);
}

VOID
VideoResume(
    IN PSTREAMEX pStrmEx
    )
{
    VideoSetTimeouts(pStrmEx, TRUE);
    if (pStrmEx->pStrmObject->StreamNumber != STREAM_AnalogVideoInput)
        VideoArmTimer(pStrmEx);
}

VOID
VideoStart(
    IN PSTREAMEX pStrmEx
    )
{
    pStrmEx->llNextTick = CapSystemTime() + pStrmEx->llInterval;
    if (!pStrmEx->pHwDevExt->fRemoved)
        VideoResume(pStrmEx);
}

VOID
VideoPause(
    IN PSTREAMEX pStrmEx
    )
{
    StreamClassScheduleTimer(pStrmEx->pStrmObject, pStrmEx->pHwDevExt,
                             0, VideoTimerRoutine, pStrmEx);
    VideoSetTimeouts(pStrmEx, FALSE);
}

static
VOID
VideoFillFrameInfo(
    IN PSTREAMEX pStrmEx,
    OUT PKS_FRAME_INFO pFrameInfo
    )
{
    pFrameInfo->ExtendedHeaderSize = sizeof(KS_FRAME_INFO);
    pFrameInfo->dwFrameFlags = KS_VIDEO_FLAG_FRAME;
    pFrameInfo->PictureNumber = pStrmEx->PictureNumber;
    pFrameInfo->DropCount = pStrmEx->DropCount;
}

//
// What is known of a picture before it is painted. The extended header lies
// right behind the header.
//
static
VOID
VideoLabel(
    IN PSTREAMEX pStrmEx,
    IN PHW_STREAM_REQUEST_BLOCK pSrb,
    IN LONGLONG llTick
    )
{
    PKSSTREAM_HEADER pHeader = pSrb->CommandData.DataBufferArray;

    pHeader->PresentationTime.Time = ClockStreamTime(pStrmEx, llTick);
    pHeader->PresentationTime.Numerator = 1;
    pHeader->PresentationTime.Denominator = 1;
    pHeader->Duration = pStrmEx->llInterval;
    pHeader->OptionsFlags = KSSTREAM_HEADER_OPTIONSF_TIMEVALID |
                            KSSTREAM_HEADER_OPTIONSF_DURATIONVALID |
                            KSSTREAM_HEADER_OPTIONSF_SPLICEPOINT;
    if (pStrmEx->fDiscontinuity)
        pHeader->OptionsFlags |= KSSTREAM_HEADER_OPTIONSF_DATADISCONTINUITY;
    pStrmEx->fDiscontinuity = FALSE;

    if (pStrmEx->pStrmObject->StreamNumber == STREAM_VBI)
        VbiFillInfo(pStrmEx, (PKS_VBI_FRAME_INFO) (pHeader + 1));
    else
        VideoFillFrameInfo(pStrmEx, (PKS_FRAME_INFO) (pHeader + 1));
}

//
// High: have the next read filled, if there is one
//
static
VOID
VideoWorkOnNext(
    IN PSTREAMEX pStrmEx
    )
{
    pStrmEx->pWorkingSrb = QueueRemove(&pStrmEx->DueQueue);
    pStrmEx->fWorking = (pStrmEx->pWorkingSrb != NULL);
    if (!pStrmEx->fWorking) {
        StreamCompleteHeld(pStrmEx);
        return;
    }

    AdapterReadLook(pStrmEx->pHwDevExt, &pStrmEx->Look);
    StreamClassCallAtNewPriority(pStrmEx->pStrmObject, pStrmEx->pHwDevExt, Low,
                                 VideoWorker, pStrmEx);
}

//
// High: a buffer has been filled. It may have been cancelled meanwhile.
//
static
VOID STREAMAPI
VideoWorkDone(
    IN PVOID Context
    )
{
    PSTREAMEX pStrmEx = (PSTREAMEX) Context;
    PHW_STREAM_REQUEST_BLOCK pSrb = pStrmEx->pWorkingSrb;

    if (pSrb->Status == STATUS_CANCELLED)
        pSrb->CommandData.DataBufferArray->DataUsed = 0;
    else
        pSrb->CommandData.DataBufferArray->DataUsed = pStrmEx->ulImageSize;

    VideoComplete(pSrb);
    VideoWorkOnNext(pStrmEx);
}

//
// Low: a thread. Buffer, look and scratch memory are this routine's until it
// has gone back to High.
//
static
VOID STREAMAPI
VideoWorker(
    IN PVOID Context
    )
{
    PSTREAMEX pStrmEx = (PSTREAMEX) Context;
    PKSSTREAM_HEADER pHeader = pStrmEx->pWorkingSrb->CommandData.DataBufferArray;
    PKS_FRAME_INFO pFrameInfo = (PKS_FRAME_INFO) (pHeader + 1);

    ASSERT(KeGetCurrentIrql() == PASSIVE_LEVEL);

    if (pStrmEx->pStrmObject->StreamNumber == STREAM_VBI)
        PaintVbi(pStrmEx, (PUCHAR) pHeader->Data,
                 ((PKS_VBI_FRAME_INFO) pFrameInfo)->PictureNumber);
    else
        PaintPicture(pStrmEx, (PUCHAR) pHeader->Data, (ULONG) pFrameInfo->PictureNumber);

    StreamClassCallAtNewPriority(pStrmEx->pStrmObject, pStrmEx->pHwDevExt, LowToHigh,
                                 VideoWorkDone, pStrmEx);
}

static
VOID
VideoDrop(
    IN PSTREAMEX pStrmEx
    )
{
    pStrmEx->DropCount++;
    pStrmEx->fDiscontinuity = TRUE;
}

static
VOID
VideoTick(
    IN PSTREAMEX pStrmEx,
    IN LONGLONG llTick
    )
{
    PHW_STREAM_REQUEST_BLOCK pSrb = QueueRemove(&pStrmEx->IncomingQueue);

    if (pSrb == NULL) {
        VideoDrop(pStrmEx);
        return;
    }

    VideoLabel(pStrmEx, pSrb, llTick);
    QueueInsert(&pStrmEx->DueQueue, pSrb);
    if (!pStrmEx->fWorking)
        VideoWorkOnNext(pStrmEx);
}

//
// The timer is relative, the ticks are not: what is late now is not later. Of
// several ticks that have passed the last one alone has a picture.
//
static
VOID STREAMAPI
VideoTimerRoutine(
    IN PVOID Context
    )
{
    PSTREAMEX pStrmEx = (PSTREAMEX) Context;
    LONGLONG llNow = CapSystemTime();
    LONGLONG llTick = 0;

    if (pStrmEx->KSState != KSSTATE_RUN || pStrmEx->pHwDevExt->fRemoved)
        return;

    while (pStrmEx->llNextTick <= llNow) {
        if (llTick != 0)
            VideoDrop(pStrmEx);
        pStrmEx->PictureNumber++;
        llTick = pStrmEx->llNextTick;
        pStrmEx->llNextTick += pStrmEx->llInterval;
    }
    if (llTick != 0)
        VideoTick(pStrmEx, llTick);

    VideoArmTimer(pStrmEx);
}

static
VOID
VideoRead(
    IN PSTREAMEX pStrmEx,
    IN PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PKSSTREAM_HEADER pHeader = pSrb->CommandData.DataBufferArray;

    ASSERT(pSrb->NumberOfBuffers == 1);

    pSrb->Status = STATUS_SUCCESS;
    if (pStrmEx->pHwDevExt->fRemoved)
        pSrb->Status = STATUS_CANCELLED;
    else if (pHeader->FrameExtent < pStrmEx->ulImageSize)
        pSrb->Status = STATUS_BUFFER_TOO_SMALL;

    if (!NT_SUCCESS(pSrb->Status) || pStrmEx->KSState < KSSTATE_PAUSE) {
        pHeader->DataUsed = 0;
        VideoComplete(pSrb);
        return;
    }

    if (pStrmEx->KSState == KSSTATE_PAUSE)
        pSrb->TimeoutCounter = 0;
    QueueInsert(&pStrmEx->IncomingQueue, pSrb);
}

//
// Reads may pile up here, so the next one is welcome at once
//
VOID STREAMAPI
VideoReceiveDataPacket(
    IN PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PHW_STREAM_OBJECT pStrmObject = pSrb->StreamObject;

    switch (pSrb->Command) {
    case SRB_READ_DATA:
        VideoRead((PSTREAMEX) pStrmObject->HwStreamExtension, pSrb);
        break;
    default:
        pSrb->Status = STATUS_NOT_IMPLEMENTED;
        VideoComplete(pSrb);
        break;
    }
    StreamClassStreamNotification(ReadyForNextStreamDataRequest, pStrmObject);
}

//
// The tuner, if there is one upstream, tells what it does. The VBI pin passes
// that on with its next buffer.
//
VOID STREAMAPI
AnalogReceiveDataPacket(
    IN PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PHW_DEVICE_EXTENSION pHwDevExt = (PHW_DEVICE_EXTENSION) pSrb->HwDeviceExtension;
    PKSSTREAM_HEADER pHeader = pSrb->CommandData.DataBufferArray;

    if (pSrb->Command != SRB_WRITE_DATA) {
        pSrb->Status = STATUS_NOT_IMPLEMENTED;
    } else if (pHeader->DataUsed < sizeof(KS_TVTUNER_CHANGE_INFO)) {
        pSrb->Status = STATUS_INVALID_PARAMETER;
    } else {
        RtlCopyMemory(&pHwDevExt->TvTunerChangeInfo, pHeader->Data,
                      sizeof(KS_TVTUNER_CHANGE_INFO));
        pHwDevExt->fTvTunerChange = TRUE;
        pSrb->Status = STATUS_SUCCESS;
    }
    StreamClassCompleteRequestAndMarkQueueReady(pSrb);
}
