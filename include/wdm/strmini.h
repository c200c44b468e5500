/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Windows' strmini.h: the stream class driver, as a minidriver spells it.
 *
 * Structures and most services are only named here, see native.h. What differs
 * is written out below.
 */
#ifndef _WDM_STRMINI_H
#define _WDM_STRMINI_H

#include "wdm.h"
#include "ks.h"
#include "ksmedia.h"
#include "module.h"

typedef LARGE_INTEGER STREAM_PHYSICAL_ADDRESS, *PSTREAM_PHYSICAL_ADDRESS;
typedef ULONGLONG STREAM_SYSTEM_TIME, *PSTREAM_SYSTEM_TIME;
typedef ULONGLONG STREAM_TIMESTAMP, *PSTREAM_TIMESTAMP;

#define STREAM_SYSTEM_TIME_MASK		((STREAM_SYSTEM_TIME)0x00000001FFFFFFFF)
#define STREAM_REQUEST_BLOCK_SIZE	sizeof(HW_STREAM_REQUEST_BLOCK)

/* Types of the routines; a member's type is that of the structure's. */
typedef typeof(((HW_INITIALIZATION_DATA *)0)->HwInterrupt) PHW_INTERRUPT;
typedef typeof(((HW_INITIALIZATION_DATA *)0)->HwReceivePacket) PHW_RECEIVE_DEVICE_SRB;
typedef typeof(((HW_INITIALIZATION_DATA *)0)->HwCancelPacket) PHW_CANCEL_SRB;
typedef typeof(((HW_INITIALIZATION_DATA *)0)->HwRequestTimeoutHandler) PHW_REQUEST_TIMEOUT_HANDLER;
typedef typeof(((HW_STREAM_OBJECT *)0)->ReceiveDataPacket) PHW_RECEIVE_STREAM_DATA_SRB;
typedef typeof(((HW_STREAM_OBJECT *)0)->ReceiveControlPacket) PHW_RECEIVE_STREAM_CONTROL_SRB;
typedef typeof(((HW_STREAM_OBJECT *)0)->HwEventRoutine) PHW_EVENT_ROUTINE;
typedef typeof(((HW_CLOCK_OBJECT *)0)->HwClockFunction) PHW_CLOCK_FUNCTION;
typedef VOID (*PHW_QUERY_CLOCK_ROUTINE)(PHW_TIME_CONTEXT TimeContext);
typedef VOID (*PHW_PRIORITY_ROUTINE)(PVOID Context);
typedef VOID (*PHW_TIMER_ROUTINE)(PVOID Context);
typedef BOOLEAN (*PHW_RESET_ADAPTER)(PVOID DeviceExtension);

/*
 * The documentation wants a number of bytes. Drivers also give what a device
 * object has, a mask of the bits that are 0, like FILE_LONG_ALIGNMENT: 3 is a
 * boundary of 4 bytes. A 1 is taken for the number of bytes.
 */
static inline ULONG wdm_buffer_alignment(ULONG Alignment)
{
	return Alignment > 1 && !(Alignment & (Alignment + 1)) ? Alignment + 1 : Alignment;
}

static inline NTSTATUS StreamClassRegisterAdapter(PVOID DriverObject, PVOID RegistryPath,
						  const HW_INITIALIZATION_DATA *HwInitializationData)
{
	HW_INITIALIZATION_DATA Data;

	(void)DriverObject;
	(void)RegistryPath;
	if (!HwInitializationData)
		return wdm_module_register(NULL);
	Data = *HwInitializationData;
	Data.BufferAlignment = wdm_buffer_alignment(Data.BufferAlignment);
	return wdm_module_register(&Data);
}

#define StreamClassRegisterMinidriver StreamClassRegisterAdapter

/*
 * The two notifications have as many arguments as their type wants: none, a
 * request or an event, a set and an id, or a filter instance before these.
 */
#define WDM_NOTIFICATION_OF(_0, _1, _2, _3, name, ...)	WDM_NOTIFICATION_##name
#define WDM_NOTIFICATION(...)								\
	WDM_NOTIFICATION_OF(_0, ##__VA_ARGS__, MANY_OF_INSTANCE, MANY, ONE, NONE)(__VA_ARGS__)

#define WDM_NOTIFICATION_NONE()	((struct sc_notification){})
#define WDM_NOTIFICATION_ONE(what)							\
	((struct sc_notification){ .srb = (PVOID)(what), .EventEntry = (PVOID)(what) })
#define WDM_NOTIFICATION_MANY(set_of, id)						\
	((struct sc_notification){ .EventSet = (set_of), .EventId = (id) })
#define WDM_NOTIFICATION_MANY_OF_INSTANCE(instance, set_of, id)				\
	((struct sc_notification){							\
		.HwInstanceExtension = (instance), .EventSet = (set_of), .EventId = (id),	\
	})

#define StreamClassDeviceNotification(type, extension, ...)				\
	stream_class_device_notification((type), (extension), &WDM_NOTIFICATION(__VA_ARGS__))
#define StreamClassStreamNotification(type, stream, ...)				\
	stream_class_stream_notification((type), (stream), &WDM_NOTIFICATION(__VA_ARGS__))

static inline STREAM_PHYSICAL_ADDRESS
StreamClassGetPhysicalAddress(PVOID HwDeviceExtension, PHW_STREAM_REQUEST_BLOCK HwSRB,
			      PVOID VirtualAddress, STREAM_BUFFER_TYPE Type, ULONG *Length)
{
	STREAM_PHYSICAL_ADDRESS Address;

	Address.QuadPart = stream_class_get_physical_address(HwDeviceExtension, HwSRB,
							     VirtualAddress, Type, Length);
	return Address;
}

/* Directions are BOOL in the documentation and BOOLEAN in some headers. */
static inline NTSTATUS wdm_register_filter(PDEVICE_OBJECT DeviceObject, const GUID *Class,
					   ULONG PinCount, const VOID *PinDirection, SIZE_T Size,
					   const KSPIN_MEDIUM *MediumList, const GUID *CategoryList)
{
	LONG Directions[256];
	ULONG Pin;

	for (Pin = 0; PinDirection && Pin < PinCount && Pin < RTL_NUMBER_OF(Directions); Pin++)
		Directions[Pin] = Size == 1 ? ((const UCHAR *)PinDirection)[Pin] :
					      ((const LONG *)PinDirection)[Pin];
	return stream_class_register_filter_with_no_ks_pins(DeviceObject, Class, PinCount,
							    PinDirection ? Directions : NULL,
							    MediumList, CategoryList);
}

#undef StreamClassRegisterFilterWithNoKSPins
#define StreamClassRegisterFilterWithNoKSPins(device, class, count, direction, mediums, categories) \
	wdm_register_filter((device), (class), (count), (direction), sizeof(*(direction)),	\
			    (mediums), (categories))

/* The same text in the kernel's spelling, see wdm/debug.h. */
static inline VOID StreamClassDebugPrint(STREAM_DEBUG_LEVEL DebugPrintLevel,
					 PCSTR DebugMessage, ...)
{
	CHAR text[256];
	va_list args;

	va_start(args, DebugMessage);
	wdm_vformat(text, sizeof(text), DebugMessage, args);
	va_end(args);
	stream_class_debug_print(DebugPrintLevel, "%s", text);
}

#define StreamClassDebugAssert(file, line, text, value)					\
	stream_class_debug_assert((const char *)(file), (line), (const char *)(text),	\
				  (ULONG)(ULONG_PTR)(value))

#if DBG
#define DebugPrint(x)		StreamClassDebugPrint x
#define DEBUG_BREAKPOINT()	DbgBreakPoint()
#define DEBUG_ASSERT(x)							\
{									\
	if (!(x))							\
		StreamClassDebugAssert(__FILE__, __LINE__, #x, 0);	\
}
#else
/* As there, nothing at all: a semicolon may be missing behind them. */
#define DebugPrint(x)
#define DEBUG_BREAKPOINT()
#define DEBUG_ASSERT(x)
#endif
#define TRAP			{ DEBUG_BREAKPOINT(); }

#endif /* _WDM_STRMINI_H */
