/* SPDX-License-Identifier: GPL-2.0 */
/* What a driver expects of Windows' warning.h is in wdm.h. */
#ifndef _WDM_WARNING_H
#define _WDM_WARNING_H

#include "wdm.h"

#endif /* _WDM_WARNING_H */
