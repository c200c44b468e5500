/* SPDX-License-Identifier: GPL-2.0 */
/* What a driver expects of Windows' ctype.h is in wdm.h. */
#ifndef _WDM_CTYPE_H
#define _WDM_CTYPE_H

#include "wdm.h"

#endif /* _WDM_CTYPE_H */
