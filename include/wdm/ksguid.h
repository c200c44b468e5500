/* SPDX-License-Identifier: GPL-2.0 */
/* What a driver expects of Windows' ksguid.h is in ks.h. */
#ifndef _WDM_KSGUID_H
#define _WDM_KSGUID_H

#include "ks.h"

#endif /* _WDM_KSGUID_H */
