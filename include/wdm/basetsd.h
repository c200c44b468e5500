/* SPDX-License-Identifier: GPL-2.0 */
/* What a driver expects of Windows' basetsd.h is in wdm.h. */
#ifndef _WDM_BASETSD_H
#define _WDM_BASETSD_H

#include "wdm.h"

#endif /* _WDM_BASETSD_H */
