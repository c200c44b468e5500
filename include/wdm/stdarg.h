/* SPDX-License-Identifier: GPL-2.0 */
/* What a driver expects of a C library's stdarg.h is in wdm.h. */
#ifndef _WDM_STDARG_H
#define _WDM_STDARG_H

#include "wdm.h"

#endif /* _WDM_STDARG_H */
