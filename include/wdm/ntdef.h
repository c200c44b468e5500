/* SPDX-License-Identifier: GPL-2.0 */
/* What a driver expects of Windows' ntdef.h is in wdm.h. */
#ifndef _WDM_NTDEF_H
#define _WDM_NTDEF_H

#include "wdm.h"

#endif /* _WDM_NTDEF_H */
