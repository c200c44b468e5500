/* SPDX-License-Identifier: GPL-2.0 */
/* What a driver expects of a C library's stdio.h is in wdm.h. */
#ifndef _WDM_STDIO_H
#define _WDM_STDIO_H

#include "wdm.h"

#endif /* _WDM_STDIO_H */
