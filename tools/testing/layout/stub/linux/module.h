/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _STUB_LINUX_MODULE_H
#define _STUB_LINUX_MODULE_H

struct module;

#endif /* _STUB_LINUX_MODULE_H */
