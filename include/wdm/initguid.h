/* SPDX-License-Identifier: GPL-2.0 */
/* What a driver expects of Windows' initguid.h is in wdm.h. */
#ifndef _WDM_INITGUID_H
#define _WDM_INITGUID_H

#include "wdm.h"

#endif /* _WDM_INITGUID_H */
