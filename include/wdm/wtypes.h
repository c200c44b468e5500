/* SPDX-License-Identifier: GPL-2.0 */
/* What a driver expects of Windows' wtypes.h is in wdm.h. */
#ifndef _WDM_WTYPES_H
#define _WDM_WTYPES_H

#include "wdm.h"

#endif /* _WDM_WTYPES_H */
