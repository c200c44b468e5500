/* SPDX-License-Identifier: GPL-2.0 */
/* What a driver expects of Windows' tchar.h is in wdm.h. */
#ifndef _WDM_TCHAR_H
#define _WDM_TCHAR_H

#include "wdm.h"

#endif /* _WDM_TCHAR_H */
