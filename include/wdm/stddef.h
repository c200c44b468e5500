/* SPDX-License-Identifier: GPL-2.0 */
/* What a driver expects of Windows' stddef.h is in wdm.h. */
#ifndef _WDM_STDDEF_H
#define _WDM_STDDEF_H

#include "wdm.h"

#endif /* _WDM_STDDEF_H */
