/* SPDX-License-Identifier: GPL-2.0 */
/* What a driver expects of Windows' ntddk.h is in wdm.h. */
#ifndef _WDM_NTDDK_H
#define _WDM_NTDDK_H

#include "wdm.h"

#endif /* _WDM_NTDDK_H */
