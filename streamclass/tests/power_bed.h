/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Rest and sleep: what a minidriver hears, and in which order, is one letter for
 * each call:
 *
 *	b i		about to be used, no longer in use
 *	o c		open and close of a filter instance
 *	O C		open and close of a stream
 *	s a p r		the states of a stream
 *	d x t		data, its cancel, its time-out
 *	T P E I		a timer, a priority routine, an event routine, an interrupt
 *	0 3		power states D0 and D3
 *	g		paging out
 *	v u		surprise removal, uninitialise
 */
#ifndef _STREAMCLASS_POWER_BED_H
#define _STREAMCLASS_POWER_BED_H

#include "testbed.h"

/* What the minidriver has heard since this was asked last. */
void sc_power_heard(struct kunit *test, const char *expected);

struct sc_filter *sc_power_open(struct kunit *test);

/* A device that nobody has open. */
void sc_power_close_client(struct kunit *test);

#endif /* _STREAMCLASS_POWER_BED_H */
