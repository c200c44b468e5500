// SPDX-License-Identifier: GPL-2.0
/*
 * The companion of a ported driver, native where all else is Windows: what its
 * INF file said. It has no hardware ids, since there is no hardware; devices are
 * made out of nothing, as many as the parameter says.
 */
#include <wdm/driver.h>

static unsigned int devices = 1;
module_param(devices, uint, 0444);
MODULE_PARM_DESC(devices, "number of devices to make");

wdm_driver(wdmport, .virtual_devices = &devices);

MODULE_DESCRIPTION("Stream class minidriver in Windows names: two video inputs");
MODULE_LICENSE("GPL");
