/* SPDX-License-Identifier: GPL-2.0 */
/* What a driver expects of Windows' wchar.h is in wdm.h. */
#ifndef _WDM_WCHAR_H
#define _WDM_WCHAR_H

#include "wdm.h"

#endif /* _WDM_WCHAR_H */
