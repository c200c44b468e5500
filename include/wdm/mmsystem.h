/* SPDX-License-Identifier: GPL-2.0 */
/* What a driver expects of Windows' mmsystem.h is in wdm.h. */
#ifndef _WDM_MMSYSTEM_H
#define _WDM_MMSYSTEM_H

#include "wdm.h"

#endif /* _WDM_MMSYSTEM_H */
