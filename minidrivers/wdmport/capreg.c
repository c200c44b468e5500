// SPDX-License-Identifier: GPL-2.0
/*
 * capreg.c - values of the driver's registry key: what the decoder begins with
 *
 *  VideoInput      0 composite, 1 S-video
 *  VideoStandard   one of KS_AnalogVideoStandard
 */
#include "strmhead.h"

#ifdef ALLOC_PRAGMA
#pragma alloc_text(INIT, CapReadRegistry)
#endif

ULONG CapDefaultInput = CROSSBAR_Composite;
ULONG CapDefaultStandard = KS_AnalogVideo_NTSC_M;

static
VOID
CapSetQuery(
    OUT PRTL_QUERY_REGISTRY_TABLE pQuery,
    IN PWSTR pName,
    IN OUT PULONG pValue
    )
{
    pQuery->Flags = RTL_QUERY_REGISTRY_DIRECT;
    pQuery->Name = pName;
    pQuery->EntryContext = pValue;
    pQuery->DefaultType = REG_DWORD;
    pQuery->DefaultData = pValue;
    pQuery->DefaultLength = sizeof(ULONG);
}

static
VOID
CapQueryValues(
    IN PWSTR pPath
    )
{
    RTL_QUERY_REGISTRY_TABLE QueryTable[3];
    ULONG ulInput = CapDefaultInput;
    ULONG ulStandard = CapDefaultStandard;
    NTSTATUS Status;

    RtlZeroMemory(QueryTable, sizeof(QueryTable));
    CapSetQuery(&QueryTable[0], L"VideoInput", &ulInput);
    CapSetQuery(&QueryTable[1], L"VideoStandard", &ulStandard);

    Status = RtlQueryRegistryValues(RTL_REGISTRY_ABSOLUTE, pPath, QueryTable, NULL, NULL);
    if (!NT_SUCCESS(Status))
        return;

    if (ulInput < CROSSBAR_INPUTS)
        CapDefaultInput = ulInput;
    if (ulStandard == KS_AnalogVideo_NTSC_M || ulStandard == KS_AnalogVideo_PAL_B)
        CapDefaultStandard = ulStandard;
}

//
// The path has no end of its own, and the query wants one
//
VOID
CapReadRegistry(
    IN PUNICODE_STRING RegistryPath
    )
{
    PWSTR pPath = (PWSTR) ExAllocatePool(PagedPool, RegistryPath->Length + sizeof(WCHAR));

    if (pPath == NULL)
        return;

    RtlZeroMemory(pPath, RegistryPath->Length + sizeof(WCHAR));
    RtlCopyMemory(pPath, RegistryPath->Buffer, RegistryPath->Length);
    CapQueryValues(pPath);
    ExFreePool(pPath);
}
