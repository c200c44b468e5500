// SPDX-License-Identifier: GPL-2.0
/*
 * capxbar.c - the crossbar, and the decoder behind it. Both inputs always have
 * a signal, of the standard that the decoder is set to.
 */
#include "strmhead.h"

// {B3B4D0A2-5D60-4C32-9E0E-3F6A7C1D5A10}, and the next two
#define STATIC_CAP_MEDIUM_COMPOSITE \
    0xb3b4d0a2, 0x5d60, 0x4c32, 0x9e, 0x0e, 0x3f, 0x6a, 0x7c, 0x1d, 0x5a, 0x10
#define STATIC_CAP_MEDIUM_SVIDEO \
    0xb3b4d0a2, 0x5d60, 0x4c32, 0x9e, 0x0e, 0x3f, 0x6a, 0x7c, 0x1d, 0x5a, 0x11
#define STATIC_CAP_MEDIUM_DECODER \
    0xb3b4d0a2, 0x5d60, 0x4c32, 0x9e, 0x0e, 0x3f, 0x6a, 0x7c, 0x1d, 0x5a, 0x12

static const KSPIN_MEDIUM InputMediums[CROSSBAR_INPUTS] = {
    { STATIC_CAP_MEDIUM_COMPOSITE, 0, 0 },
    { STATIC_CAP_MEDIUM_SVIDEO, 0, 0 }
};

static const KSPIN_MEDIUM OutputMediums[CROSSBAR_OUTPUTS] = {
    { STATIC_CAP_MEDIUM_DECODER, 0, 0 }
};

static const ULONG InputTypes[CROSSBAR_INPUTS] = {
    KS_PhysConn_Video_Composite,
    KS_PhysConn_Video_SVideo
};

static const ULONG OutputTypes[CROSSBAR_OUTPUTS] = {
    KS_PhysConn_Video_VideoDecoder
};

//
// Parts of one board have the same medium id, those of two boards never
//
VOID
CrossbarInitialize(
    IN PHW_DEVICE_EXTENSION pHwDevExt
    )
{
    int i;

    RtlCopyMemory(pHwDevExt->InputMediums, InputMediums, sizeof(InputMediums));
    RtlCopyMemory(pHwDevExt->OutputMediums, OutputMediums, sizeof(OutputMediums));

    for (i = 0; i < CROSSBAR_INPUTS; i++)
        pHwDevExt->InputMediums[i].Id = pHwDevExt->ulInstance;
    for (i = 0; i < CROSSBAR_OUTPUTS; i++)
        pHwDevExt->OutputMediums[i].Id = pHwDevExt->ulInstance;

    pHwDevExt->VideoInput = CapDefaultInput;
    pHwDevExt->VideoStandard = CapDefaultStandard;
}

//
// The crossbar is a filter of its own, with pins that carry no data
//
VOID
CrossbarRegister(
    IN PHW_DEVICE_EXTENSION pHwDevExt
    )
{
    BOOL PinDirection[CROSSBAR_INPUTS + CROSSBAR_OUTPUTS] = { FALSE, FALSE, TRUE };
    KSPIN_MEDIUM Mediums[CROSSBAR_INPUTS + CROSSBAR_OUTPUTS];
    NTSTATUS Status;

    Mediums[0] = pHwDevExt->InputMediums[CROSSBAR_Composite];
    Mediums[1] = pHwDevExt->InputMediums[CROSSBAR_SVideo];
    Mediums[2] = pHwDevExt->OutputMediums[CROSSBAR_Decoder];

    Status = StreamClassRegisterFilterWithNoKSPins(pHwDevExt->pDeviceObject,
                                                   &KSCATEGORY_CROSSBAR,
                                                   CROSSBAR_INPUTS + CROSSBAR_OUTPUTS,
                                                   PinDirection,
                                                   Mediums,
                                                   NULL);
    if (!NT_SUCCESS(Status))
        DbgPrint("wdmport: the crossbar could not be registered: %x\n", Status);
}

static
NTSTATUS
CrossbarGetPinInfo(
    IN PHW_DEVICE_EXTENSION pHwDevExt,
    IN PKSPROPERTY_CROSSBAR_PININFO_S pAsked,
    OUT PKSPROPERTY_CROSSBAR_PININFO_S pPinInfo
    )
{
    ULONG ulIndex = pAsked->Index;

    if (pAsked->Direction == KSPIN_DATAFLOW_IN && ulIndex < CROSSBAR_INPUTS) {
        pPinInfo->PinType = InputTypes[ulIndex];
        pPinInfo->Medium = pHwDevExt->InputMediums[ulIndex];
    } else if (pAsked->Direction == KSPIN_DATAFLOW_OUT && ulIndex < CROSSBAR_OUTPUTS) {
        pPinInfo->PinType = OutputTypes[ulIndex];
        pPinInfo->Medium = pHwDevExt->OutputMediums[ulIndex];
    } else {
        return STATUS_INVALID_PARAMETER;
    }

    pPinInfo->RelatedPinIndex = (ULONG) -1;     // there is no sound
    return STATUS_SUCCESS;
}

static
BOOLEAN
CrossbarCanRoute(
    IN PKSPROPERTY_CROSSBAR_ROUTE_S pRoute
    )
{
    return pRoute->IndexInputPin < CROSSBAR_INPUTS &&
           pRoute->IndexOutputPin < CROSSBAR_OUTPUTS;
}

NTSTATUS
CrossbarGetProperty(
    IN OUT PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PHW_DEVICE_EXTENSION pHwDevExt = (PHW_DEVICE_EXTENSION) pSrb->HwDeviceExtension;
    PSTREAM_PROPERTY_DESCRIPTOR pSPD = pSrb->CommandData.PropertyInfo;
    PKSPROPERTY_CROSSBAR_CAPS_S pCaps = (PKSPROPERTY_CROSSBAR_CAPS_S) pSPD->PropertyInfo;
    PKSPROPERTY_CROSSBAR_ROUTE_S pAsked = (PKSPROPERTY_CROSSBAR_ROUTE_S) pSPD->Property;
    PKSPROPERTY_CROSSBAR_ROUTE_S pRoute = (PKSPROPERTY_CROSSBAR_ROUTE_S) pSPD->PropertyInfo;

    switch (pSPD->Property->Id) {

    case KSPROPERTY_CROSSBAR_CAPS:
        pCaps->NumberOfInputs = CROSSBAR_INPUTS;
        pCaps->NumberOfOutputs = CROSSBAR_OUTPUTS;
        pSrb->ActualBytesTransferred = sizeof(KSPROPERTY_CROSSBAR_CAPS_S);
        return STATUS_SUCCESS;

    case KSPROPERTY_CROSSBAR_PININFO:
        pSrb->ActualBytesTransferred = sizeof(KSPROPERTY_CROSSBAR_PININFO_S);
        return CrossbarGetPinInfo(pHwDevExt,
                                  (PKSPROPERTY_CROSSBAR_PININFO_S) pSPD->Property,
                                  (PKSPROPERTY_CROSSBAR_PININFO_S) pSPD->PropertyInfo);

    case KSPROPERTY_CROSSBAR_CAN_ROUTE:
        pRoute->CanRoute = CrossbarCanRoute(pAsked);
        pSrb->ActualBytesTransferred = sizeof(KSPROPERTY_CROSSBAR_ROUTE_S);
        return STATUS_SUCCESS;

    case KSPROPERTY_CROSSBAR_ROUTE:
        if (pAsked->IndexOutputPin >= CROSSBAR_OUTPUTS)
            return STATUS_INVALID_PARAMETER;
        pRoute->IndexInputPin = pHwDevExt->VideoInput;
        pRoute->CanRoute = TRUE;
        pSrb->ActualBytesTransferred = sizeof(KSPROPERTY_CROSSBAR_ROUTE_S);
        return STATUS_SUCCESS;

    default:
        return STATUS_NOT_SUPPORTED;
    }
}

NTSTATUS
CrossbarSetProperty(
    IN OUT PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PHW_DEVICE_EXTENSION pHwDevExt = (PHW_DEVICE_EXTENSION) pSrb->HwDeviceExtension;
    PSTREAM_PROPERTY_DESCRIPTOR pSPD = pSrb->CommandData.PropertyInfo;
    PKSPROPERTY_CROSSBAR_ROUTE_S pRoute = (PKSPROPERTY_CROSSBAR_ROUTE_S) pSPD->PropertyInfo;

    if (pSPD->Property->Id != KSPROPERTY_CROSSBAR_ROUTE)
        return STATUS_NOT_SUPPORTED;
    if (!CrossbarCanRoute(pRoute))
        return STATUS_INVALID_PARAMETER;

    pHwDevExt->VideoInput = pRoute->IndexInputPin;
    StreamClassDeviceNotification(SignalMultipleDeviceEvents, pHwDevExt,
                                  (GUID *) &EVENTSETID_CROSSBAR, KSEVENT_CROSSBAR_CHANGED);
    return STATUS_SUCCESS;
}

NTSTATUS
DecoderGetProperty(
    IN OUT PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PHW_DEVICE_EXTENSION pHwDevExt = (PHW_DEVICE_EXTENSION) pSrb->HwDeviceExtension;
    PSTREAM_PROPERTY_DESCRIPTOR pSPD = pSrb->CommandData.PropertyInfo;
    PKSPROPERTY_VIDEODECODER_CAPS_S pCaps =
        (PKSPROPERTY_VIDEODECODER_CAPS_S) pSPD->PropertyInfo;
    PKSPROPERTY_VIDEODECODER_STATUS_S pStatus =
        (PKSPROPERTY_VIDEODECODER_STATUS_S) pSPD->PropertyInfo;
    PKSPROPERTY_VIDEODECODER_S pStandard = (PKSPROPERTY_VIDEODECODER_S) pSPD->PropertyInfo;

    switch (pSPD->Property->Id) {

    case KSPROPERTY_VIDEODECODER_CAPS:
        pCaps->StandardsSupported = CAP_STANDARDS;
        pCaps->Capabilities = KS_VIDEODECODER_FLAGS_CAN_INDICATE_LOCKED;
        pCaps->SettlingTime = 0;
        pCaps->HSyncPerVSync = 6;
        pSrb->ActualBytesTransferred = sizeof(KSPROPERTY_VIDEODECODER_CAPS_S);
        return STATUS_SUCCESS;

    case KSPROPERTY_VIDEODECODER_STANDARD:
        pStandard->Value = pHwDevExt->VideoStandard;
        pSrb->ActualBytesTransferred = sizeof(KSPROPERTY_VIDEODECODER_S);
        return STATUS_SUCCESS;

    case KSPROPERTY_VIDEODECODER_STATUS:
        pStatus->NumberOfLines =
            pHwDevExt->VideoStandard == KS_AnalogVideo_NTSC_M ? 525 : 625;
        pStatus->SignalLocked = TRUE;
        pSrb->ActualBytesTransferred = sizeof(KSPROPERTY_VIDEODECODER_STATUS_S);
        return STATUS_SUCCESS;

    default:
        return STATUS_NOT_SUPPORTED;
    }
}

NTSTATUS
DecoderSetProperty(
    IN OUT PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PHW_DEVICE_EXTENSION pHwDevExt = (PHW_DEVICE_EXTENSION) pSrb->HwDeviceExtension;
    PSTREAM_PROPERTY_DESCRIPTOR pSPD = pSrb->CommandData.PropertyInfo;
    PKSPROPERTY_VIDEODECODER_S pStandard = (PKSPROPERTY_VIDEODECODER_S) pSPD->PropertyInfo;

    if (pSPD->Property->Id != KSPROPERTY_VIDEODECODER_STANDARD)
        return STATUS_NOT_SUPPORTED;
    if (pStandard->Value != KS_AnalogVideo_NTSC_M && pStandard->Value != KS_AnalogVideo_PAL_B)
        return STATUS_INVALID_PARAMETER;

    pHwDevExt->VideoStandard = pStandard->Value;
    StreamClassDeviceNotification(SignalMultipleDeviceEvents, pHwDevExt,
                                  (GUID *) &EVENTSETID_VIDEODECODER,
                                  KSEVENT_VIDEODECODER_CHANGED);
    return STATUS_SUCCESS;
}
