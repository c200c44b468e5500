/* SPDX-License-Identifier: GPL-2.0 */
/* Windows' ks.h, as far as stream class minidrivers use it. */
#ifndef _WDM_KS_H
#define _WDM_KS_H

#include "wdm.h"

/* Other names of the same structures. */
typedef KSIDENTIFIER KSPROPERTY, *PKSPROPERTY;
typedef KSIDENTIFIER KSMETHOD, *PKSMETHOD;
typedef KSIDENTIFIER KSEVENT, *PKSEVENT;
typedef KSIDENTIFIER KSDEGRADE, *PKSDEGRADE;
typedef KSIDENTIFIER KSPIN_INTERFACE, *PKSPIN_INTERFACE;
typedef KSDATAFORMAT KSDATARANGE, *PKSDATARANGE;

/* What the class driver hands through without looking. */
typedef struct sc_ksfastproperty_item KSFASTPROPERTY_ITEM, *PKSFASTPROPERTY_ITEM;
typedef struct sc_ksfastmethod_item KSFASTMETHOD_ITEM, *PKSFASTMETHOD_ITEM;

typedef NTSTATUS (*PFNKSHANDLER)(PVOID Irp, PKSIDENTIFIER Request, PVOID Data);
typedef BOOLEAN (*PFNKSFASTHANDLER)(PVOID FileObject, PKSIDENTIFIER Request, ULONG RequestLength,
				    PVOID Data, ULONG DataLength, PVOID IoStatus);
typedef NTSTATUS (*PFNKSADDEVENT)(PVOID Irp, PKSEVENTDATA EventData, PKSEVENT_ENTRY EventEntry);
typedef VOID (*PFNKSREMOVEEVENT)(PVOID FileObject, PKSEVENT_ENTRY EventEntry);

#define KSDATAFORMAT_BIT_TEMPORAL_COMPRESSION	0
#define KSDATAFORMAT_BIT_ATTRIBUTES		1
#define KSDATARANGE_BIT_ATTRIBUTES		1
#define KSDATARANGE_BIT_REQUIRED_ATTRIBUTES	2

/* Value of a member count that says "all". */
#define KSALL_NODES			((ULONG)-1)
#define KSINSTANCE_INDETERMINATE	((ULONG)-1)

#define NANOSECONDS			10000000

/* What the performance counter says, in units of 100 ns. */
static inline ULONGLONG KSCONVERT_PERFORMANCE_TIME(LONGLONG Frequency, LARGE_INTEGER PerformanceTime)
{
	return sc_time_from_ticks(PerformanceTime.QuadPart, Frequency);
}

#define IsEqualGUID(a, b)		(!memcmp((a), (b), sizeof(GUID)))
#define IsEqualGUIDAligned(a, b)	IsEqualGUID(a, b)
#define IsEqualIID(a, b)		IsEqualGUID(a, b)
#define IsEqualCLSID(a, b)		IsEqualGUID(a, b)

/*
 * Tables of properties, methods and events. A handler may be a truth value:
 * minidrivers say TRUE for "get" and are asked with a request.
 */
#define DEFINE_KSPROPERTY_TABLE(name)		const KSPROPERTY_ITEM name[] =
#define DEFINE_KSPROPERTY_ITEM(id, get, min_property_size, min_data_size, set, values_of,	\
			       relations_count_of, relations_of, support, serialized)		\
{												\
	.PropertyId = (id),									\
	.GetPropertyHandler = (PVOID)(ULONG_PTR)(get),						\
	.MinProperty = (min_property_size),							\
	.MinData = (min_data_size),								\
	.SetPropertyHandler = (PVOID)(ULONG_PTR)(set),						\
	.Values = (PVOID)(values_of),								\
	.RelationsCount = (relations_count_of),							\
	.Relations = (PVOID)(relations_of),							\
	.SupportHandler = (PVOID)(support),							\
	.SerializedSize = (serialized),								\
}
#define DEFINE_KSPROPERTY_SET_TABLE(name)	const KSPROPERTY_SET name[] =
#define DEFINE_KSPROPERTY_SET(set_of, properties_count_of, property_item_of, fast_count, fast)	\
{												\
	.Set = (PVOID)(set_of),									\
	.PropertiesCount = (properties_count_of),						\
	.PropertyItem = (PVOID)(property_item_of),						\
	.FastIoCount = (fast_count),								\
	.FastIoTable = (PVOID)(fast),								\
}

#define DEFINE_KSMETHOD_TABLE(name)		const KSMETHOD_ITEM name[] =
#define DEFINE_KSMETHOD_ITEM(id, flags_of, handler, min_method_size, min_data_size, support)	\
{												\
	.MethodId = (id),									\
	.MethodHandler = (PVOID)(ULONG_PTR)(handler),						\
	.MinMethod = (min_method_size),								\
	.MinData = (min_data_size),								\
	.SupportHandler = (PVOID)(support),							\
	.Flags = (flags_of),									\
}
#define DEFINE_KSMETHOD_SET_TABLE(name)		const KSMETHOD_SET name[] =
#define DEFINE_KSMETHOD_SET(set_of, methods_count_of, method_item_of, fast_count, fast)	\
{												\
	.Set = (PVOID)(set_of),									\
	.MethodsCount = (methods_count_of),							\
	.MethodItem = (PVOID)(method_item_of),							\
	.FastIoCount = (fast_count),								\
	.FastIoTable = (PVOID)(fast),								\
}

#define DEFINE_KSEVENT_TABLE(name)		const KSEVENT_ITEM name[] =
#define DEFINE_KSEVENT_ITEM(id, data_input, extra_entry_data, add, remove, support)		\
{												\
	.EventId = (id),									\
	.DataInput = (data_input),								\
	.ExtraEntryData = (extra_entry_data),							\
	.AddHandler = (PVOID)(add),								\
	.RemoveHandler = (PVOID)(remove),							\
	.SupportHandler = (PVOID)(support),							\
}
#define DEFINE_KSEVENT_SET_TABLE(name)		const KSEVENT_SET name[] =
#define DEFINE_KSEVENT_SET(set_of, events_count_of, event_item_of)				\
{												\
	.Set = (PVOID)(set_of),									\
	.EventsCount = (events_count_of),							\
	.EventItem = (PVOID)(event_item_of),							\
}

#define DEFINE_KSPIN_INTERFACE_TABLE(name)	KSPIN_INTERFACE name[] =
#define DEFINE_KSPIN_INTERFACE_ITEM(set_of, id)	{ .Set = { STATICGUIDOF(set_of) }, .Id = (id) }
#define DEFINE_KSPIN_MEDIUM_TABLE(name)		KSPIN_MEDIUM name[] =
#define DEFINE_KSPIN_MEDIUM_ITEM(set_of, id)	{ .Set = { STATICGUIDOF(set_of) }, .Id = (id) }

#include "ks/pin.h"
#include "ks/items.h"
#include "ks/guids.h"

/* To the letter, since drivers define it as well. */
#define SIZEOF_ARRAY(ar)		(sizeof(ar)/sizeof((ar)[0]))

#endif /* _WDM_KS_H */
