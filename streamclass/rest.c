// SPDX-License-Identifier: GPL-2.0
/*
 * Rest: what a minidriver hears when the first filter of its device opens and
 * when the last one has closed, in this order:
 *
 *	NOTIFY_IDLE_STATE	no longer idle
 *	... filters and streams open and close ...
 *	NOTIFY_IDLE_STATE	idle
 */
#include "internal.h"

/*
 * Every minidriver hears of it: those with filter instances right before the
 * first instance opens, those without have no other sign. What they answer is
 * ignored, and most answer that they do not know the command.
 */
static void sc_rest_notify_idle(struct sc_device *dev, bool idle, const struct sc_stop *stop)
{
	dev->idle_request->srb.command_data.idle = idle;
	sc_control_run(dev->idle_request, stop);
}

/* The first filter is about to open; undone by sc_rest_closed(). */
int sc_rest_opening(struct sc_device *dev)
{
	lockdep_assert_held(&dev->filters_lock);

	/* Closing cannot fail, so one request serves the open and the close. */
	dev->idle_request = sc_control_alloc(dev, NULL, SC_SRB_NOTIFY_IDLE_STATE, NULL, 0);
	if (!dev->idle_request)
		return sc_control_failure(dev);

	sc_rest_notify_idle(dev, false, NULL);
	return 0;
}

/* The last filter has closed, or the first could not be opened. */
void sc_rest_closed(struct sc_device *dev)
{
	struct sc_stop stop;

	lockdep_assert_held(&dev->filters_lock);

	sc_stop_begin(&stop);
	sc_rest_notify_idle(dev, true, &stop);
	sc_control_free(dev->idle_request);
	dev->idle_request = NULL;
}
