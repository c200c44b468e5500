/* SPDX-License-Identifier: GPL-2.0 */
/* What a driver expects of Windows' ntstatus.h is in wdm.h. */
#ifndef _WDM_NTSTATUS_H
#define _WDM_NTSTATUS_H

#include "wdm.h"

#endif /* _WDM_NTSTATUS_H */
