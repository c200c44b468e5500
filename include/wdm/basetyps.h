/* SPDX-License-Identifier: GPL-2.0 */
/* What a driver expects of Windows' basetyps.h is in wdm.h. */
#ifndef _WDM_BASETYPS_H
#define _WDM_BASETYPS_H

#include "wdm.h"

#endif /* _WDM_BASETYPS_H */
