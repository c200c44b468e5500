/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What mingw-w64's headers lack of what a stream minidriver may expect from
 * those of Windows: read before each of its files.
 */
#ifndef _WDM_MINGW_PREFIX_H
#define _WDM_MINGW_PREFIX_H

#define NTDDI_VERSION	0x06010000
#define _WIN32_WINNT	0x0601

#include <ddk/ntddk.h>

typedef WCHAR TCHAR;

/*
 * One of the two notifications has fixed arguments there and not as many as its
 * type wants, and directions of pins are truth values of another size.
 */
#define StreamClassDeviceNotification		StreamClassDeviceNotification_mingw
#define StreamClassRegisterFilterWithNoKSPins	StreamClassRegisterFilterWithNoKSPins_mingw
#include <ddk/strmini.h>
#undef StreamClassDeviceNotification
#undef StreamClassRegisterFilterWithNoKSPins

VOID __cdecl StreamClassDeviceNotification(STREAM_MINIDRIVER_DEVICE_NOTIFICATION_TYPE type,
					   PVOID extension, ...);
NTSTATUS STREAMAPI StreamClassRegisterFilterWithNoKSPins(PDEVICE_OBJECT device, const GUID *class,
							 ULONG count, WINBOOL *directions,
							 KSPIN_MEDIUM *mediums, GUID *categories);

#endif /* _WDM_MINGW_PREFIX_H */
