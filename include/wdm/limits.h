/* SPDX-License-Identifier: GPL-2.0 */
/* What a driver expects of Windows' limits.h is in wdm.h. */
#ifndef _WDM_LIMITS_H
#define _WDM_LIMITS_H

#include "wdm.h"

#endif /* _WDM_LIMITS_H */
