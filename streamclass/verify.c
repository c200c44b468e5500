// SPDX-License-Identifier: GPL-2.0
/*
 * What minidrivers do wrong, said once, named and counted.
 */
#include <linux/stdarg.h>
#include <linux/ktime.h>

#include "internal.h"
#include "trace.h"

DEFINE_STATIC_KEY_FALSE(sc_verify_key);
SC_EXPORT_FOR_TEST(sc_verify_key);

struct sc_test_hooks *sc_test_hooks;
SC_EXPORT_FOR_TEST(sc_test_hooks);

static const char * const sc_offence_names[SC_OFFENCES] = {
	[SC_OFFENCE_NOT_OWNED] = "not_owned",
	[SC_OFFENCE_COMPLETED_TWICE] = "completed_twice",
	[SC_OFFENCE_COMPLETED_ABORTED] = "completed_aborted",
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
	[SC_OFFENCE_ADDRESS] = "address",
	[SC_OFFENCE_ANSWER] = "answer",
	[SC_OFFENCE_SERVICE] = "service",
	[SC_OFFENCE_TRANSFERRED] = "transferred",
	[SC_OFFENCE_CLOCK] = "clock",
	[SC_OFFENCE_CLOCK_BUSY] = "clock_busy",
	[SC_OFFENCE_CLOCK_BACK] = "clock_back",
	[SC_OFFENCE_TRESPASS] = "trespass",
	[SC_OFFENCE_READ_ONLY] = "read_only",
	[SC_OFFENCE_PROPERTY] = "property",
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

/* What else is known is said behind the report itself: most of it with verify=1 only. */
static void sc_bug_say(struct sc_device *dev, enum sc_offence offence,
		       const char *text, const char *about)
{
	bool first = sc_offence_count(dev, offence);
	char entry[96], where[192] = "";

	sc_entry_describe(dev, entry, sizeof(entry));
	if (*about || *entry)
		snprintf(where, sizeof(where), " (%s%s%s%s)", about,
			 *about && *entry ? ", " : "", *entry ? "in " : "", entry);

	trace_sc_offence(dev, sc_offence_name(offence), text, where);
	if (sc_test_hooks && sc_test_hooks->bug)
		sc_test_hooks->bug(dev, offence, text, where);
	else if (first)
		dev_err(dev->parent, "minidriver %s %s%s\n",
			dev->driver->minidriver->name, text, where);
}

/*
 * Report an offence: once for each device and kind, since an offender tends
 * to repeat itself at the frame rate. Never with queue_lock held.
 */
void sc_minidriver_bug(struct sc_device *dev, enum sc_offence offence,
		       const char *fmt, ...)
{
	char text[160];
	va_list args;

	va_start(args, fmt);
	vscnprintf(text, sizeof(text), fmt, args);
	va_end(args);

	sc_bug_say(dev, offence, text, "");
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

/*
 * Where the running code was entered, as the contract sees it: High is
 * DISPATCH_LEVEL where the minidriver has no interrupt, and DIRQL where it has.
 * A thread is a Low priority routine, or something of the minidriver's own.
 */
enum {
	SC_AT_FOREIGN = BIT(SC_LEVEL_FOREIGN),
	SC_AT_LOW = BIT(SC_LEVEL_LOW),
	SC_AT_DISPATCH = BIT(SC_LEVEL_DISPATCH),
	SC_AT_HIGH = BIT(SC_LEVEL_HIGH),
	SC_AT_DIRQL = BIT(SC_LEVEL_HIGH + 1),
	SC_AT_THREAD = SC_AT_FOREIGN | SC_AT_LOW,
	SC_AT_RAISED = SC_AT_DISPATCH | SC_AT_HIGH | SC_AT_DIRQL,
	SC_ANYWHERE = SC_AT_THREAD | SC_AT_RAISED,
};

/**
 * struct sc_service_rule - where a service may be called
 * @name: what the minidriver calls
 * @synchronised: where, for a minidriver that is synchronised
 * @unsynchronised: where, for one that turned that off; its entry points that
 *	run in the submitter's thread count as %SC_AT_FOREIGN, all others as
 *	%SC_AT_DISPATCH
 */
struct sc_service_rule {
	const char *name;
	u8 synchronised;
	u8 unsynchronised;
};

#define SC_RULE(service, call, with, without)					\
	[SC_SERVICE_##service] = { "stream_class_" call, with, without }

/* Table 2.4b of the contract. What may be called anywhere does not ask. */
static const struct sc_service_rule sc_service_rules[SC_SERVICES] = {
	SC_RULE(DEVICE_NOTIFICATION, "device_notification", SC_AT_RAISED, SC_ANYWHERE),
	SC_RULE(STREAM_NOTIFICATION, "stream_notification", SC_AT_RAISED, SC_ANYWHERE),
	SC_RULE(COMPLETE, "complete_request_and_mark_queue_ready", SC_AT_RAISED, SC_ANYWHERE),
	SC_RULE(ABORT, "abort_outstanding_requests", SC_AT_HIGH | SC_AT_DIRQL, SC_ANYWHERE),
	SC_RULE(PRIORITY, "call_at_new_priority", SC_ANYWHERE, SC_ANYWHERE),
	SC_RULE(TIMER, "schedule_timer", SC_ANYWHERE, SC_ANYWHERE),
	SC_RULE(DMA_BUFFER, "get_dma_buffer", SC_ANYWHERE, SC_ANYWHERE),
	SC_RULE(PHYSICAL_ADDRESS, "get_physical_address", SC_ANYWHERE, SC_ANYWHERE),
	SC_RULE(NEXT_EVENT, "get_next_event", SC_ANYWHERE, SC_ANYWHERE),
	SC_RULE(MASTER_CLOCK, "query_master_clock", SC_ANYWHERE, SC_ANYWHERE),
	SC_RULE(MASTER_CLOCK_SYNC, "query_master_clock_sync", SC_ANYWHERE & ~SC_AT_DIRQL,
		SC_ANYWHERE),
	SC_RULE(CONFIG, "read_write_config", SC_AT_THREAD, SC_AT_THREAD),
	SC_RULE(REGISTER_FILTER, "register_filter_with_no_ks_pins", SC_AT_THREAD, SC_AT_THREAD),
	SC_RULE(REENUMERATE, "reenumerate_streams", SC_ANYWHERE, SC_ANYWHERE),
	SC_RULE(FILTER_REENUMERATE, "filter_reenumerate_streams", SC_ANYWHERE, SC_ANYWHERE),
	SC_RULE(DEBUG_PRINT, "debug_print", SC_ANYWHERE, SC_ANYWHERE),
	SC_RULE(DEBUG_ASSERT, "debug_assert", SC_ANYWHERE, SC_ANYWHERE),
};

static const char * const sc_level_names[] = {
	[SC_LEVEL_FOREIGN] = "from outside every entry point",
	[SC_LEVEL_LOW] = "from a Low priority routine",
	[SC_LEVEL_DISPATCH] = "from a Dispatch priority routine",
	[SC_LEVEL_HIGH] = "from a synchronised entry point",
};

static u8 sc_service_mask(const struct sc_device *dev, enum sc_service service)
{
	const struct sc_service_rule *rule = &sc_service_rules[service];

	return dev->driver->init.turn_off_synchronization ? rule->unsynchronised :
							    rule->synchronised;
}

static u8 sc_level_mask(const struct sc_device *dev, enum sc_level level)
{
	return level == SC_LEVEL_HIGH && dev->sync_irq ? SC_AT_DIRQL : BIT(level);
}

static const char *sc_level_name(const struct sc_device *dev, enum sc_level level)
{
	if (dev->driver->init.turn_off_synchronization && level == SC_LEVEL_DISPATCH)
		return "from a routine that must not sleep";

	return sc_level_names[level];
}

/*
 * Each service asks before it does anything whether the context it is called
 * in forbids it. The call is then reported, and the service must not obey.
 * Never with queue_lock held.
 */
bool sc_service_forbidden(struct sc_device *dev, enum sc_service service)
{
	u8 allowed = sc_service_mask(dev, service);
	enum sc_level level;

	if (allowed == SC_ANYWHERE)
		return false;
	level = sc_context_level(dev);
	if (likely(allowed & sc_level_mask(dev, level)))
		return false;

	sc_minidriver_bug(dev, SC_OFFENCE_CONTEXT, "calls %s %s, which is not obeyed",
			  sc_service_rules[service].name, sc_level_name(dev, level));
	return true;
}
SC_EXPORT_FOR_TEST(sc_service_forbidden);

/* The same of a request that was @state when @service was called about it. */
void sc_request_bug(struct sc_device *dev, enum sc_offence offence, enum sc_service service,
		    enum sc_srb_state state, const char *fmt, ...)
{
	char text[160], about[80] = "";
	va_list args;

	va_start(args, fmt);
	vscnprintf(text, sizeof(text), fmt, args);
	va_end(args);

	/* Two of the minidriver's calls are at odds: which ones is all there is to go by. */
	if (sc_verifying() || offence == SC_OFFENCE_COMPLETED_ABORTED)
		snprintf(about, sizeof(about), "%s, with %s", sc_srb_state_name(state),
			 sc_service_rules[service].name);
	sc_bug_say(dev, offence, text, about);
}

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
