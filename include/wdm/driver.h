/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What makes a module of a ported driver: the part of its INF file that says
 * which devices it is for. It stands in a file of its own, beside the driver's,
 * or at the end of one of them:
 *
 *	#include <wdm/driver.h>
 *
 *	static const struct pci_device_id ids[] = {
 *		{ PCI_DEVICE(0x1234, 0x11e8) },
 *		{ }
 *	};
 *	MODULE_DEVICE_TABLE(pci, ids);
 *	wdm_driver(capture, .pci_table = ids);
 *	MODULE_LICENSE("GPL");
 *
 * Documentation/porting-from-windows.rst tells the whole story.
 */
#ifndef _WDM_DRIVER_H
#define _WDM_DRIVER_H

#include <linux/moduleparam.h>
#include <linux/pci.h>
#include <linux/platform_device.h>

/* One word of struct sc_minidriver is spelled as the rest of the file is. */
#if defined(_WDM_NATIVE_H) && !defined(SC_WDM_SERVICES)
#define WDM_NAME_OF_DRIVER	Name
#elif defined(SC_WDM_SERVICES)
#define WDM_NAME_OF_DRIVER	name
#else
#include <streamclass/minidriver.h>
#define WDM_NAME_OF_DRIVER	name
int DriverEntry(void *driver_object, void *registry_path);
#endif

#include "module.h"

/**
 * wdm_driver() - all a ported driver needs to be a module
 * @__name: name of the driver on its bus and in every message
 * @...: members of &struct sc_minidriver that say what it is for: pci_table,
 *	platform_table or virtual_devices, and what else there is
 *
 * DriverEntry() is called when the module is loaded; what it hands to
 * StreamClassRegisterMinidriver() is registered together with the members. The
 * module has a parameter "registry": what the driver finds in its registry key,
 * as in registry="Width=320","Name=bench".
 *
 * Windows: DriverEntry and the driver's INF file
 */
#define wdm_driver(__name, ...)								\
struct wdm_module wdm_module = {							\
	.minidriver = {									\
		.WDM_NAME_OF_DRIVER = #__name,						\
		.owner = THIS_MODULE,							\
		__VA_ARGS__								\
	},										\
};											\
static const struct kparam_array wdm_registry = {					\
	.max = WDM_REGISTRY_VALUES,							\
	.elemsize = sizeof(wdm_module.registry[0]),					\
	.num = &wdm_module.registry_count,						\
	.ops = &param_ops_charp,							\
	.elem = wdm_module.registry,							\
};											\
/* Not module_param_array(): a driver may have an ARRAY_SIZE() of its own. */		\
module_param_cb(registry, &param_array_ops, .arr = &wdm_registry, 0444);		\
MODULE_PARM_DESC(registry, "values of the driver's registry key: Name=value,...");	\
static int __init wdm_driver_init(void)							\
{											\
	static u16 text[] = L"\\Registry\\Machine\\System\\CurrentControlSet\\Services\\"	\
		__stringify(__name);							\
	struct wdm_path path = { sizeof(text) - sizeof(text[0]), sizeof(text), text };	\
											\
	if (!wdm_module_prepare(#__name))						\
		return -ENOMEM;								\
	return wdm_module_enter(DriverEntry((void *)&wdm_module.object, (void *)&path));	\
}											\
module_init(wdm_driver_init);								\
static void __exit wdm_driver_exit(void)						\
{											\
	wdm_module_leave();								\
}											\
module_exit(wdm_driver_exit)

/* A counted string, as DriverEntry() is handed one. */
struct wdm_path {
	u16 length;
	u16 maximum_length;
	u16 *buffer;
};

static inline bool wdm_module_prepare(const char *name)
{
	wdm_dpcs_init();
	init_completion(&wdm_module.thread_ended);
	wdm_module.work = alloc_workqueue("%s", WQ_UNBOUND, 0, name);
	return wdm_module.work;
}

static inline void wdm_module_leave(void)
{
	if (wdm_module.registered)
		stream_class_unregister_minidriver(&wdm_module.minidriver);
	if (wdm_module.object.DriverUnload)
		wdm_module.object.DriverUnload(&wdm_module.object);
	wdm_threads_join();
	wdm_dpcs_flush();
	destroy_workqueue(wdm_module.work);
}

/* A driver that has registered nothing is a module without a use. */
static inline int wdm_module_enter(int status)
{
	if (status < 0)
		wdm_module_leave();
	else if (!wdm_module.registered)
		status = -ENODEV;
	return status < 0 ? status : 0;
}

#endif /* _WDM_DRIVER_H */
