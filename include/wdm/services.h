/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The WDM services for a driver that speaks the native names of the stream
 * class: one that tools/wdm/rename.py has renamed. Members of the services' own
 * structures are spelled like the others: UNICODE_STRING has a length.
 */
#ifndef _WDM_SERVICES_H
#define _WDM_SERVICES_H

#define SC_WDM_SERVICES

#include "wdm/kernel.h"
#include "map/back.h"
#include "strmini.h"
#include "map/back_off.h"

#endif /* _WDM_SERVICES_H */
