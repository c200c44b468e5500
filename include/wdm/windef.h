/* SPDX-License-Identifier: GPL-2.0 */
/* What a driver expects of Windows' windef.h is in wdm.h. */
#ifndef _WDM_WINDEF_H
#define _WDM_WINDEF_H

#include "wdm.h"

#endif /* _WDM_WINDEF_H */
