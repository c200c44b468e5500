// SPDX-License-Identifier: GPL-2.0
/*
 * capprop.c - properties of the adapter. What can be left to the board it finds
 * right at its default each time: there is nothing to measure.
 */
#include "strmhead.h"
#include "capprop.h"

//
// Who has asked for an event hears of it; there is nothing to keep
//
static
NTSTATUS STREAMAPI
AdapterEventRoutine(
    IN PHW_EVENT_DESCRIPTOR pEventDescriptor
    )
{
    DebugPrint((DebugLevelTrace, "wdmport: event of set %d %s\n",
                pEventDescriptor->EnableEventSetIndex,
                pEventDescriptor->Enable ? "enabled" : "disabled"));
    return STATUS_SUCCESS;
}

VOID
AdapterDescribeProperties(
    OUT PHW_STREAM_HEADER pHeader
    )
{
    pHeader->NumDevPropArrayEntries = SIZEOF_ARRAY(AdapterProperties);
    pHeader->DevicePropertiesArray  = (PKSPROPERTY_SET) AdapterProperties;
    pHeader->NumDevEventArrayEntries = SIZEOF_ARRAY(AdapterEvents);
    pHeader->DeviceEventsArray      = (PKSEVENT_SET) AdapterEvents;
    pHeader->DeviceEventRoutine     = AdapterEventRoutine;
}

static
PKSPROPERTY_STEPPING_LONG
ControlRange(
    IN const KSPROPERTY_ITEM *pItem
    )
{
    return (PKSPROPERTY_STEPPING_LONG) pItem->Values->MembersList[CONTROL_RANGE].Members;
}

static
LONG
ControlDefault(
    IN const KSPROPERTY_ITEM *pItem
    )
{
    return *(const LONG *) pItem->Values->MembersList[CONTROL_DEFAULT].Members;
}

static
VOID
ControlResetAll(
    IN const KSPROPERTY_ITEM *pItems,
    IN ULONG ulCount,
    OUT PCAP_SETTING pSettings
    )
{
    ULONG i;

    for (i = 0; i < ulCount; i++) {
        pSettings[pItems[i].PropertyId].Value = ControlDefault(&pItems[i]);
        pSettings[pItems[i].PropertyId].Flags = KSPROPERTY_VIDEOPROCAMP_FLAGS_MANUAL;
    }
}

VOID
AdapterResetSettings(
    IN PHW_DEVICE_EXTENSION pHwDevExt
    )
{
    ControlResetAll(VideoProcAmpProperties, SIZEOF_ARRAY(VideoProcAmpProperties),
                    pHwDevExt->ProcAmp);
    ControlResetAll(CameraControlProperties, SIZEOF_ARRAY(CameraControlProperties),
                    pHwDevExt->Camera);
}

//
// What the painter has to know
//
VOID
AdapterReadLook(
    IN PHW_DEVICE_EXTENSION pHwDevExt,
    OUT PCAP_LOOK pLook
    )
{
    PCAP_SETTING pProcAmp = pHwDevExt->ProcAmp;

    pLook->Brightness = pProcAmp[KSPROPERTY_VIDEOPROCAMP_BRIGHTNESS].Value;
    pLook->Contrast = pProcAmp[KSPROPERTY_VIDEOPROCAMP_CONTRAST].Value;
    pLook->Hue = pProcAmp[KSPROPERTY_VIDEOPROCAMP_HUE].Value;
    pLook->Saturation = pProcAmp[KSPROPERTY_VIDEOPROCAMP_SATURATION].Value;
    if (!pProcAmp[KSPROPERTY_VIDEOPROCAMP_COLORENABLE].Value)
        pLook->Saturation = 0;
    pLook->VideoInput = pHwDevExt->VideoInput;
    pLook->VideoStandard = pHwDevExt->VideoStandard;
    pLook->fDark = (pHwDevExt->Camera[KSPROPERTY_CAMERACONTROL_PRIVACY].Value != 0);
}

static
const KSPROPERTY_ITEM *
ControlFind(
    IN const KSPROPERTY_ITEM *pItems,
    IN ULONG ulCount,
    IN ULONG ulId
    )
{
    ULONG i;

    for (i = 0; i < ulCount; i++)
        if (pItems[i].PropertyId == ulId)
            return &pItems[i];

    return NULL;
}

//
// KSPROPERTY_CAMERACONTROL_S has the same members at the same places
//
static
NTSTATUS
ControlGet(
    IN OUT PHW_STREAM_REQUEST_BLOCK pSrb,
    IN const KSPROPERTY_ITEM *pItem,
    IN PCAP_SETTING pSettings,
    IN ULONG ulAutoMask
    )
{
    PSTREAM_PROPERTY_DESCRIPTOR pSPD = pSrb->CommandData.PropertyInfo;
    PKSPROPERTY_VIDEOPROCAMP_S pS = (PKSPROPERTY_VIDEOPROCAMP_S) pSPD->PropertyInfo;

    if (pItem == NULL)
        return STATUS_NOT_SUPPORTED;

    ASSERT(pSPD->PropertyOutputSize >= sizeof(KSPROPERTY_VIDEOPROCAMP_S));

    pS->Value = pSettings[pItem->PropertyId].Value;
    pS->Flags = pSettings[pItem->PropertyId].Flags;
    pS->Capabilities = KSPROPERTY_VIDEOPROCAMP_FLAGS_MANUAL;
    if (ulAutoMask & (1 << pItem->PropertyId))
        pS->Capabilities |= KSPROPERTY_VIDEOPROCAMP_FLAGS_AUTO;

    pSrb->ActualBytesTransferred = sizeof(KSPROPERTY_VIDEOPROCAMP_S);
    return STATUS_SUCCESS;
}

static
VOID
ControlMeasure(
    IN PHW_STREAM_REQUEST_BLOCK pSrb,
    IN const KSPROPERTY_ITEM *pItem,
    IN OUT PCAP_SETTING pSetting
    )
{
    if (pSetting->Value == ControlDefault(pItem))
        return;

    pSetting->Value = ControlDefault(pItem);
    StreamClassDeviceNotification(SignalMultipleDeviceEvents, pSrb->HwDeviceExtension,
                                  (GUID *) &KSEVENTSETID_VIDCAPNotify,
                                  KSEVENT_VIDCAP_AUTO_UPDATE);
}

static
NTSTATUS
ControlSet(
    IN PHW_STREAM_REQUEST_BLOCK pSrb,
    IN const KSPROPERTY_ITEM *pItem,
    IN OUT PCAP_SETTING pSettings,
    IN ULONG ulAutoMask
    )
{
    PSTREAM_PROPERTY_DESCRIPTOR pSPD = pSrb->CommandData.PropertyInfo;
    PKSPROPERTY_VIDEOPROCAMP_S pS = (PKSPROPERTY_VIDEOPROCAMP_S) pSPD->PropertyInfo;
    BOOLEAN fAuto = (pS->Flags & KSPROPERTY_VIDEOPROCAMP_FLAGS_AUTO) != 0;
    PCAP_SETTING pSetting;

    if (pItem == NULL)
        return STATUS_NOT_SUPPORTED;
    if (fAuto && !(ulAutoMask & (1 << pItem->PropertyId)))
        return STATUS_INVALID_PARAMETER;
    if (pS->Value < ControlRange(pItem)->Bounds.SignedMinimum ||
        pS->Value > ControlRange(pItem)->Bounds.SignedMaximum)
        return STATUS_INVALID_PARAMETER;

    pSetting = &pSettings[pItem->PropertyId];
    pSetting->Value = pS->Value;
    pSetting->Flags = fAuto ? KSPROPERTY_VIDEOPROCAMP_FLAGS_AUTO :
                              KSPROPERTY_VIDEOPROCAMP_FLAGS_MANUAL;
    if (fAuto)
        ControlMeasure(pSrb, pItem, pSetting);
    return STATUS_SUCCESS;
}

static
const KSPROPERTY_ITEM *
ProcAmpItem(
    IN ULONG ulId
    )
{
    return ControlFind(VideoProcAmpProperties, SIZEOF_ARRAY(VideoProcAmpProperties), ulId);
}

static
const KSPROPERTY_ITEM *
CameraItem(
    IN ULONG ulId
    )
{
    return ControlFind(CameraControlProperties, SIZEOF_ARRAY(CameraControlProperties), ulId);
}

VOID
AdapterGetProperty(
    IN OUT PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PHW_DEVICE_EXTENSION pHwDevExt = (PHW_DEVICE_EXTENSION) pSrb->HwDeviceExtension;
    PKSPROPERTY pProperty = pSrb->CommandData.PropertyInfo->Property;

    if (IsEqualGUID(&PROPSETID_VIDCAP_VIDEOPROCAMP, &pProperty->Set))
        pSrb->Status = ControlGet(pSrb, ProcAmpItem(pProperty->Id),
                                  pHwDevExt->ProcAmp, PROCAMP_AUTO);
    else if (IsEqualGUID(&PROPSETID_VIDCAP_CAMERACONTROL, &pProperty->Set))
        pSrb->Status = ControlGet(pSrb, CameraItem(pProperty->Id),
                                  pHwDevExt->Camera, CAMERA_AUTO);
    else if (IsEqualGUID(&PROPSETID_VIDCAP_CROSSBAR, &pProperty->Set))
        pSrb->Status = CrossbarGetProperty(pSrb);
    else if (IsEqualGUID(&PROPSETID_VIDCAP_VIDEODECODER, &pProperty->Set))
        pSrb->Status = DecoderGetProperty(pSrb);
    else
        pSrb->Status = STATUS_NOT_SUPPORTED;
}

VOID
AdapterSetProperty(
    IN OUT PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PHW_DEVICE_EXTENSION pHwDevExt = (PHW_DEVICE_EXTENSION) pSrb->HwDeviceExtension;
    PKSPROPERTY pProperty = pSrb->CommandData.PropertyInfo->Property;

    if (IsEqualGUID(&PROPSETID_VIDCAP_VIDEOPROCAMP, &pProperty->Set))
        pSrb->Status = ControlSet(pSrb, ProcAmpItem(pProperty->Id),
                                  pHwDevExt->ProcAmp, PROCAMP_AUTO);
    else if (IsEqualGUID(&PROPSETID_VIDCAP_CAMERACONTROL, &pProperty->Set))
        pSrb->Status = ControlSet(pSrb, CameraItem(pProperty->Id),
                                  pHwDevExt->Camera, CAMERA_AUTO);
    else if (IsEqualGUID(&PROPSETID_VIDCAP_CROSSBAR, &pProperty->Set))
        pSrb->Status = CrossbarSetProperty(pSrb);
    else if (IsEqualGUID(&PROPSETID_VIDCAP_VIDEODECODER, &pProperty->Set))
        pSrb->Status = DecoderSetProperty(pSrb);
    else
        pSrb->Status = STATUS_NOT_SUPPORTED;
}
