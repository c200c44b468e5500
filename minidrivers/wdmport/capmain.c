// SPDX-License-Identifier: GPL-2.0
/*
 * capmain.c - DriverEntry and the requests to the adapter
 */
#include "strmhead.h"

#ifdef ALLOC_PRAGMA
#pragma alloc_text(INIT, DriverEntry)
#endif

//
// The class driver calls one routine at a time, but each adapter has a class
// driver's lock of its own. Which instances there are all of them share.
//
static KSPIN_LOCK InstanceLock;
static ULONG InstanceMask;

static
ULONG
AdapterTakeInstance(
    VOID
    )
{
    ULONG ulInstance = 0;
    KIRQL OldIrql;

    KeAcquireSpinLock(&InstanceLock, &OldIrql);
    while (ulInstance < 31 && (InstanceMask & (1UL << ulInstance)))
        ulInstance++;
    InstanceMask |= 1UL << ulInstance;
    KeReleaseSpinLock(&InstanceLock, OldIrql);

    return ulInstance;
}

static
VOID
AdapterReturnInstance(
    IN ULONG ulInstance
    )
{
    KIRQL OldIrql;

    KeAcquireSpinLock(&InstanceLock, &OldIrql);
    InstanceMask &= ~(1UL << ulInstance);
    KeReleaseSpinLock(&InstanceLock, OldIrql);
}

//
// Complete a request to the adapter. Nothing may be taken from it afterwards.
//
VOID
AdapterCompleteRequest(
    IN PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PVOID HwDeviceExtension = pSrb->HwDeviceExtension;

    StreamClassDeviceNotification(DeviceRequestComplete, HwDeviceExtension, pSrb);
    StreamClassDeviceNotification(ReadyForNextDeviceRequest, HwDeviceExtension);
}

static
NTSTATUS
AdapterInitialize(
    IN OUT PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PPORT_CONFIGURATION_INFORMATION ConfigInfo = pSrb->CommandData.ConfigInfo;
    PHW_DEVICE_EXTENSION pHwDevExt = (PHW_DEVICE_EXTENSION) ConfigInfo->HwDeviceExtension;

    //
    // There is nothing to map: this board has neither ports nor an interrupt
    //
    if (ConfigInfo->NumberOfAccessRanges != 0) {
        DebugPrint((DebugLevelError, "wdmport: resources for a board that has none\n"));
        return STATUS_NO_SUCH_DEVICE;
    }

    pHwDevExt->pDeviceObject = ConfigInfo->ClassDeviceObject;
    pHwDevExt->DeviceState = PowerDeviceD0;
    pHwDevExt->fIdle = TRUE;
    pHwDevExt->ulInstance = AdapterTakeInstance();
    KeQuerySystemTime(&pHwDevExt->liAttachTime);

    AdapterResetSettings(pHwDevExt);
    CrossbarInitialize(pHwDevExt);

    ConfigInfo->StreamDescriptorSize = AdapterStreamInfoSize();

    DebugPrint((DebugLevelInfo, "wdmport: adapter %d attached at %08x%08x\n",
                pHwDevExt->ulInstance,
                pHwDevExt->liAttachTime.HighPart, pHwDevExt->liAttachTime.LowPart));
    return STATUS_SUCCESS;
}

//
// Back at high priority, where a request may be completed
//
static
VOID STREAMAPI
AdapterInitializationDone(
    IN PVOID Context
    )
{
    AdapterCompleteRequest((PHW_STREAM_REQUEST_BLOCK) Context);
}

//
// Registering a filter is for PASSIVE_LEVEL
//
static
VOID STREAMAPI
AdapterInitializationWorker(
    IN PVOID Context
    )
{
    PHW_STREAM_REQUEST_BLOCK pSrb = (PHW_STREAM_REQUEST_BLOCK) Context;

    ASSERT(KeGetCurrentIrql() == PASSIVE_LEVEL);

    CrossbarRegister((PHW_DEVICE_EXTENSION) pSrb->HwDeviceExtension);

    StreamClassCallAtNewPriority(NULL, pSrb->HwDeviceExtension, LowToHigh,
                                 AdapterInitializationDone, pSrb);
}

static
NTSTATUS
AdapterChangePower(
    IN PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PHW_DEVICE_EXTENSION pHwDevExt = (PHW_DEVICE_EXTENSION) pSrb->HwDeviceExtension;
    BOOLEAN fWasOn = (pHwDevExt->DeviceState == PowerDeviceD0);
    BOOLEAN fOn = (pSrb->CommandData.DeviceState == PowerDeviceD0);
    PSTREAMEX pStrmEx;
    int i;

    pHwDevExt->DeviceState = pSrb->CommandData.DeviceState;

    for (i = 0; i < MAX_CAPTURE_STREAMS; i++) {
        pStrmEx = pHwDevExt->pStrmEx[i];
        if (pStrmEx == NULL || pStrmEx->KSState != KSSTATE_RUN)
            continue;
        if (fOn && !fWasOn)
            VideoResume(pStrmEx);
        if (!fOn && fWasOn)
            VideoPause(pStrmEx);
    }
    return STATUS_SUCCESS;
}

//
// The board is gone. Whatever was asked of it will not happen.
//
static
VOID
AdapterSurpriseRemoval(
    IN PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PHW_DEVICE_EXTENSION pHwDevExt = (PHW_DEVICE_EXTENSION) pSrb->HwDeviceExtension;
    int i;

    pHwDevExt->fRemoved = TRUE;
    for (i = 0; i < MAX_CAPTURE_STREAMS; i++)
        if (pHwDevExt->pStrmEx[i] != NULL)
            StreamCancelAll(pHwDevExt->pStrmEx[i]);
}

static
NTSTATUS
AdapterDataIntersection(
    IN OUT PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    switch (pSrb->CommandData.IntersectInfo->StreamNumber) {
    case STREAM_Capture:
        return CapVideoIntersection(pSrb);
    case STREAM_VBI:
        return VbiIntersection(pSrb);
    default:
        return STATUS_NO_MATCH;
    }
}

VOID STREAMAPI
AdapterReceivePacket(
    IN PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PHW_DEVICE_EXTENSION pHwDevExt = (PHW_DEVICE_EXTENSION) pSrb->HwDeviceExtension;

    pSrb->Status = STATUS_SUCCESS;

    switch (pSrb->Command) {

    case SRB_INITIALIZE_DEVICE:
        pSrb->Status = AdapterInitialize(pSrb);
        break;

    case SRB_GET_STREAM_INFO:
        AdapterGetStreamInfo(pSrb);
        break;

    case SRB_INITIALIZATION_COMPLETE:
        StreamClassCallAtNewPriority(NULL, pHwDevExt, Low,
                                     AdapterInitializationWorker, pSrb);
        return;

    case SRB_OPEN_STREAM:
        pSrb->Status = StreamOpen(pSrb);
        break;

    case SRB_CLOSE_STREAM:
        if (!StreamClose(pSrb))
            return;
        break;

    case SRB_GET_DATA_INTERSECTION:
        pSrb->Status = AdapterDataIntersection(pSrb);
        break;

    case SRB_GET_DEVICE_PROPERTY:
        AdapterGetProperty(pSrb);
        break;

    case SRB_SET_DEVICE_PROPERTY:
        AdapterSetProperty(pSrb);
        break;

    case SRB_CHANGE_POWER_STATE:
        pSrb->Status = AdapterChangePower(pSrb);
        break;

    case SRB_NOTIFY_IDLE_STATE:
        pHwDevExt->fIdle = pSrb->CommandData.Idle;
        break;

    case SRB_SURPRISE_REMOVAL:
        AdapterSurpriseRemoval(pSrb);
        break;

    case SRB_UNINITIALIZE_DEVICE:
        AdapterReturnInstance(pHwDevExt->ulInstance);
        break;

    case SRB_PAGING_OUT_DRIVER:
        //
        // No stream is open, so no timer runs, and there is no interrupt
        //
        break;

    case SRB_OPEN_DEVICE_INSTANCE:
    case SRB_CLOSE_DEVICE_INSTANCE:
    case SRB_UNKNOWN_DEVICE_COMMAND:
    default:
        pSrb->Status = STATUS_NOT_IMPLEMENTED;
        break;
    }

    AdapterCompleteRequest(pSrb);
}

//
// A state change or close that is held ends by itself, and so does a read that
// is being filled; that one is only marked.
//
VOID STREAMAPI
AdapterCancelPacket(
    IN PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PSTREAMEX pStrmEx;

    if (!(pSrb->Flags & SRB_HW_FLAGS_DATA_TRANSFER))
        return;

    pStrmEx = (PSTREAMEX) pSrb->StreamObject->HwStreamExtension;
    if (VideoCancelRequest(pStrmEx, pSrb)) {
        pSrb->Status = STATUS_CANCELLED;
        pSrb->CommandData.DataBufferArray->DataUsed = 0;
        StreamClassCompleteRequestAndMarkQueueReady(pSrb);
    }
}

//
// Nothing here can hang: a read has its turn after those before it
//
VOID STREAMAPI
AdapterTimeoutPacket(
    IN PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    DebugPrint((DebugLevelWarning, "wdmport: command %x takes long\n", pSrb->Command));
    pSrb->TimeoutCounter = pSrb->TimeoutOriginal;
}

NTSTATUS
DriverEntry(
    IN PDRIVER_OBJECT DriverObject,
    IN PUNICODE_STRING RegistryPath
    )
{
    HW_INITIALIZATION_DATA HwInitData;

    KeInitializeSpinLock(&InstanceLock);
    CapReadRegistry(RegistryPath);

    RtlZeroMemory(&HwInitData, sizeof(HwInitData));
    HwInitData.HwInitializationDataSize = sizeof(HwInitData);

    HwInitData.HwInterrupt              = NULL;
    HwInitData.HwReceivePacket          = AdapterReceivePacket;
    HwInitData.HwCancelPacket           = AdapterCancelPacket;
    HwInitData.HwRequestTimeoutHandler  = AdapterTimeoutPacket;

    HwInitData.DeviceExtensionSize      = sizeof(HW_DEVICE_EXTENSION);
    HwInitData.PerRequestExtensionSize  = sizeof(SRB_EXTENSION);
    HwInitData.PerStreamExtensionSize   = sizeof(STREAMEX);
    HwInitData.FilterInstanceExtensionSize = 0;

    HwInitData.BusMasterDMA             = FALSE;
    HwInitData.Dma24BitAddresses        = FALSE;
    HwInitData.BufferAlignment          = 4;
    HwInitData.DmaBufferSize            = 0;
    HwInitData.TurnOffSynchronization   = FALSE;

    DbgPrint("wdmport: built for a class driver with SRBs of %d bytes\n",
             (int) sizeof(HW_STREAM_REQUEST_BLOCK));

    return StreamClassRegisterAdapter(DriverObject, RegistryPath, &HwInitData);
}
