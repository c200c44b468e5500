/* SPDX-License-Identifier: GPL-2.0 */
/*
 * strmhead.h - what each file of the driver includes first
 */
#ifndef _STRMHEAD_H_
#define _STRMHEAD_H_

#include <strmini.h>
#include <ksmedia.h>

#include "capmain.h"

#endif // _STRMHEAD_H_
