/* SPDX-License-Identifier: GPL-2.0 */
/* What a driver expects of Windows' mmreg.h is in ksmedia.h. */
#ifndef _WDM_MMREG_H
#define _WDM_MMREG_H

#include "ksmedia.h"

#endif /* _WDM_MMREG_H */
