/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Windows' wdm.h, as far as stream class minidrivers use it: base types and the
 * services of the executive. What is not here has to be written anew, and the
 * compiler lists it; Documentation/porting-from-windows.rst says with what.
 */
#ifndef _WDM_WDM_H
#define _WDM_WDM_H

#ifndef DBG
#define DBG 0
#endif

#include "wdm/kernel.h"
#include "wdm/types.h"
#include "native.h"

/* Kinds of bus on which no device of the class driver sits. */
enum {
	VMEBus = 6, NuBus, PCMCIABus, CBus, MPIBus, MPSABus, ProcessorInternal,
	InternalPowerBus, PNPISABus, PNPBus, Vmcs, ACPIBus, MaximumInterfaceType
};

typedef LARGE_INTEGER PHYSICAL_ADDRESS, *PPHYSICAL_ADDRESS;
typedef struct device DEVICE_OBJECT, *PDEVICE_OBJECT;
typedef struct _DRIVER_OBJECT DRIVER_OBJECT, *PDRIVER_OBJECT;
typedef VOID DRIVER_UNLOAD(PDRIVER_OBJECT DriverObject);
typedef VOID (*PDRIVER_UNLOAD)(PDRIVER_OBJECT DriverObject);
typedef struct _IRP IRP, *PIRP;
typedef struct _FILE_OBJECT FILE_OBJECT, *PFILE_OBJECT;
typedef struct _KINTERRUPT KINTERRUPT, *PKINTERRUPT;
typedef struct _MDL MDL, *PMDL;
typedef GUID IID, CLSID, *LPGUID, *LPCLSID;
typedef const GUID *LPCGUID, *REFGUID, *REFIID, *REFCLSID;
typedef RECT *LPRECT, RECTL;
typedef struct _POINT { LONG x; LONG y; } POINT, *PPOINT;

typedef union _ULARGE_INTEGER {
	struct {
		DWORD LowPart;
		DWORD HighPart;
	};
	struct {
		DWORD LowPart;
		DWORD HighPart;
	} u;
	ULONGLONG QuadPart;
} ULARGE_INTEGER, *PULARGE_INTEGER;

#include "module.h"
#include "wdm/status.h"
#include "wdm/list.h"
#include "wdm/rtl.h"
#include "wdm/bitmap.h"

typedef NTSTATUS DRIVER_INITIALIZE(PDRIVER_OBJECT DriverObject, PUNICODE_STRING RegistryPath);
typedef NTSTATUS (*PDRIVER_INITIALIZE)(PDRIVER_OBJECT DriverObject, PUNICODE_STRING RegistryPath);

#include "wdm/pool.h"
#include "wdm/io.h"
#include "wdm/lock.h"
#include "wdm/resource.h"
#include "wdm/time.h"
#include "wdm/debug.h"
#include "wdm/text.h"
#include "wdm/crt.h"
#include "wdm/object.h"
#include "wdm/thread.h"
#include "wdm/registry.h"
#include "wdm/pci.h"
#include "wdm/clean.h"

#endif /* _WDM_WDM_H */
