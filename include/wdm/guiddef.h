/* SPDX-License-Identifier: GPL-2.0 */
/* What a driver expects of Windows' guiddef.h is in wdm.h. */
#ifndef _WDM_GUIDDEF_H
#define _WDM_GUIDDEF_H

#include "wdm.h"

#endif /* _WDM_GUIDDEF_H */
