/* SPDX-License-Identifier: GPL-2.0 */
/* What a driver expects of a C library's memory.h is in wdm.h. */
#ifndef _WDM_MEMORY_H
#define _WDM_MEMORY_H

#include "wdm.h"

#endif /* _WDM_MEMORY_H */
