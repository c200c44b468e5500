/* SPDX-License-Identifier: GPL-2.0 */
/* Windows' uuids.h: media types whose name is a FOURCC, which ksmedia.h has not. */
#ifndef _WDM_UUIDS_H
#define _WDM_UUIDS_H

#include "ksmedia.h"
#include "map/uuids.h"

#endif /* _WDM_UUIDS_H */
