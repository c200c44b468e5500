// SPDX-License-Identifier: GPL-2.0
/*
 * What minidrivers do wrong, said once, named and counted.
 */
#include <linux/stdarg.h>
#include <linux/ktime.h>

#include "internal.h"

struct sc_test_hooks *sc_test_hooks;
SC_EXPORT_FOR_TEST(sc_test_hooks);

static const char * const sc_offence_names[SC_OFFENCES] = {
	[SC_OFFENCE_NOT_OWNED] = "not_owned",
	[SC_OFFENCE_COMPLETED_TWICE] = "completed_twice",
	[SC_OFFENCE_WRONG_COMPLETION] = "wrong_completion",
	[SC_OFFENCE_NO_STATUS] = "no_status",
	[SC_OFFENCE_DATA_USED] = "data_used",
	[SC_OFFENCE_NEVER_READY] = "never_ready",
	[SC_OFFENCE_IGNORED_CANCEL] = "ignored_cancel",
	[SC_OFFENCE_IGNORED_TIMEOUT] = "ignored_timeout",
	[SC_OFFENCE_CONTEXT] = "context",
	[SC_OFFENCE_PRIORITY_BUSY] = "priority_busy",
	[SC_OFFENCE_NOTIFICATION] = "notification",
	[SC_OFFENCE_STREAM_CLOSED] = "stream_closed",
	[SC_OFFENCE_OPEN_STREAM] = "open_stream",
	[SC_OFFENCE_FORMAT] = "format",
};

/* Name of an offence, for debugfs. */
const char *sc_offence_name(enum sc_offence offence)
{
	return sc_offence_names[offence];
}
SC_EXPORT_FOR_TEST(sc_offence_name);

static bool sc_offence_count(struct sc_device *dev, enum sc_offence offence)
{
	unsigned long flags;
	bool first;

	spin_lock_irqsave(&dev->queue_lock, flags);
	first = !dev->offences[offence]++;
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return first;
}

/*
 * Report an offence: once for each device and kind, since an offender tends
 * to repeat itself at the frame rate. Never with queue_lock held.
 */
void sc_minidriver_bug(struct sc_device *dev, enum sc_offence offence,
		       const char *fmt, ...)
{
	bool first = sc_offence_count(dev, offence);
	char text[160];
	va_list args;

	va_start(args, fmt);
	vscnprintf(text, sizeof(text), fmt, args);
	va_end(args);

	if (sc_test_hooks && sc_test_hooks->bug)
		sc_test_hooks->bug(dev, offence, text);
	else if (first)
		dev_err(dev->parent, "minidriver %s %s\n",
			dev->driver->minidriver->name, text);
}

/*
 * The hardware did not answer, which is nobody's mistake. Said once, since it
 * tends to go on.
 */
void sc_device_was_silent(struct sc_device *dev, const char *command, u32 seconds)
{
	if (atomic_inc_return(&dev->silences) == 1)
		dev_err(dev->parent, "minidriver %s gave up %s, which had not ended in %u s\n",
			dev->driver->minidriver->name, command, seconds);
}

/* How often an offence was seen. */
unsigned int sc_minidriver_bugs(struct sc_device *dev, enum sc_offence offence)
{
	return READ_ONCE(dev->offences[offence]);
}
SC_EXPORT_FOR_TEST(sc_minidriver_bugs);

/* The clock of minidriver timers and of stops. */
ktime_t sc_now(void)
{
	if (sc_test_hooks && sc_test_hooks->now)
		return sc_test_hooks->now();

	return ktime_get();
}

/* How long to wait for a minidriver: a test need not sit it out. */
long sc_patience(struct sc_device *dev, long patience)
{
	if (sc_test_hooks && sc_test_hooks->patience)
		return sc_test_hooks->patience(dev, patience);

	return patience;
}
