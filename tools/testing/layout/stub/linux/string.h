/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _STUB_LINUX_STRING_H
#define _STUB_LINUX_STRING_H

int memcmp(const void *a, const void *b, unsigned long n);

#endif /* _STUB_LINUX_STRING_H */
