/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The structures of the class driver, with the names that Windows gives them.
 *
 * In a ported driver the public headers are read under a map: a word like
 * hw_device_extension is HwDeviceExtension while they are read, and nothing
 * afterwards. So structures, members and enumerators simply have their Windows
 * names in that translation unit, their layout is the same, and no word of the
 * driver's own is touched. tools/wdm/headers.py writes the map.
 *
 * A driver that tools/wdm/rename.py has renamed says SC_WDM_SERVICES (services.h
 * does): it speaks the native names already, and wants the types only.
 *
 * The map must not touch the kernel's headers: all that are needed come before.
 */
#ifndef _WDM_NATIVE_H
#define _WDM_NATIVE_H

#ifndef SC_WDM_COMPAT
#error "only for ported drivers; build them with include/wdm/driver.mk"
#endif
#ifdef _STREAMCLASS_KS_H
#error "a ported driver includes the Windows headers, not those of streamclass"
#endif

#include <linux/device/driver.h>
#include <linux/minmax.h>
#include <linux/module.h>
#include <linux/string.h>
#include <linux/types.h>

#define SC_HW_DEVICE_EXTENSION	struct _HW_DEVICE_EXTENSION

#ifdef SC_WDM_SERVICES
#include <streamclass/minidriver.h>
#define WDM_TAG(ours, windows)	ours
#else
#include "map/on.h"
#include <streamclass/minidriver.h>
#include "map/off.h"
#define WDM_TAG(ours, windows)	windows
/* In Windows a GUID is eleven numbers, with braces or without. */
#undef SC_GUID
#define SC_GUID(...)	__VA_ARGS__
#endif

/*
 * There a GUID is an object of a library, here each file has its own; those
 * that it does not use take no room.
 */
#define STATICGUIDOF(name)		STATIC_##name
#define DEFINE_GUIDEX(name)		\
	static const GUID name __attribute__((unused)) = { STATICGUIDOF(name) }
#define DEFINE_GUIDSTRUCT(text, name)	DEFINE_GUIDEX(name)
#define DEFINE_GUIDNAMED(name)		name
#undef DEFINE_GUID
#define DEFINE_GUID(name, ...)		\
	static const GUID name __attribute__((unused)) = { __VA_ARGS__ }

#include "map/names.h"

#endif /* _WDM_NATIVE_H */
