/* SPDX-License-Identifier: GPL-2.0 */
/* What a driver expects of a C library's string.h is in wdm.h. */
#ifndef _WDM_STRING_H
#define _WDM_STRING_H

#include "wdm.h"

#endif /* _WDM_STRING_H */
