/* SPDX-License-Identifier: GPL-2.0 */
/* What a driver expects of a C library's stdlib.h is in wdm.h. */
#ifndef _WDM_STDLIB_H
#define _WDM_STDLIB_H

#include "wdm.h"

#endif /* _WDM_STDLIB_H */
