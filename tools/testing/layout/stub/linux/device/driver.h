/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _STUB_LINUX_DEVICE_DRIVER_H
#define _STUB_LINUX_DEVICE_DRIVER_H

struct device;

#endif /* _STUB_LINUX_DEVICE_DRIVER_H */
