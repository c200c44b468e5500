// SPDX-License-Identifier: GPL-2.0
/*
 * With verify=1 each call into a minidriver is recorded while it lasts, so that
 * a report can say where it happened, and measured, since what runs
 * synchronised keeps all else waiting.
 */
#include <linux/ktime.h>
#include <linux/math64.h>
#include <linux/preempt.h>
#include <linux/sched.h>
#include <linux/seq_file.h>

#include "internal.h"
#include "trace.h"

/* The original's numbers: with the interrupt masked, and at DISPATCH_LEVEL. */
#define SC_BUDGET_DIRQL_US	20
#define SC_BUDGET_DISPATCH_US	1000

static const char * const sc_entry_formats[SC_ENTRY_KINDS] = {
	[SC_ENTRY_PACKET] = "%s",
	[SC_ENTRY_CANCEL] = "the cancel routine for %s",
	[SC_ENTRY_TIMEOUT] = "the time-out handler for %s",
	[SC_ENTRY_INTERRUPT] = "the interrupt routine %ps",
	[SC_ENTRY_TIMER] = "the timer routine %ps",
	[SC_ENTRY_HIGH] = "the High routine %ps",
	[SC_ENTRY_DISPATCH] = "the Dispatch routine %ps",
	[SC_ENTRY_LOW] = "the Low routine %ps",
	[SC_ENTRY_EVENT] = "the event routine %ps",
	[SC_ENTRY_CLOCK] = "the clock routine %ps",
	[SC_ENTRY_CLOCK_ANSWER] = "the master clock callback %ps",
};

static bool sc_entry_has_request(enum sc_entry_kind kind)
{
	return kind <= SC_ENTRY_TIMEOUT;
}

/* What was called, in words. */
static void sc_entry_name(char *text, size_t size, enum sc_entry_kind kind,
			  enum sc_srb_command command, const void *routine)
{
	if (sc_entry_has_request(kind))
		snprintf(text, size, sc_entry_formats[kind], sc_srb_command_name(command));
	else
		snprintf(text, size, sc_entry_formats[kind], routine);
}

/* Entry points that run in the thread of whoever asks, where nothing is synchronised. */
static bool sc_entry_is_in_thread(enum sc_entry_kind kind)
{
	return kind == SC_ENTRY_PACKET || kind == SC_ENTRY_EVENT || kind == SC_ENTRY_CLOCK;
}

/* Microseconds that are a good limit, 0 for what may take its time. */
static unsigned int sc_entry_limit(const struct sc_device *dev, enum sc_entry_kind kind)
{
	if (kind == SC_ENTRY_LOW)
		return 0;
	if (kind == SC_ENTRY_INTERRUPT)
		return SC_BUDGET_DIRQL_US;
	if (dev->driver->init.turn_off_synchronization)
		return sc_entry_is_in_thread(kind) ? 0 : SC_BUDGET_DISPATCH_US;
	if (kind == SC_ENTRY_DISPATCH)
		return SC_BUDGET_DISPATCH_US;

	return dev->sync_irq ? SC_BUDGET_DIRQL_US : SC_BUDGET_DISPATCH_US;
}

/* A call begins; @request or @routine say which. */
void sc_entry_record(struct sc_device *dev, struct sc_entry *entry, enum sc_entry_kind kind,
		     struct sc_request *request, const void *routine)
{
	unsigned long flags;

	entry->task = current;
	entry->depth = interrupt_context_level();
	entry->kind = kind;
	entry->request = request;
	entry->command = request ? request->srb.command : 0;
	entry->routine = routine;
	spin_lock_irqsave(&dev->queue_lock, flags);
	list_add(&entry->list, &dev->entries);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	entry->began = sc_now();
}

/* Which overrun of its kind this call is, 0 where it was short enough. */
static unsigned int sc_budget_charge_locked(struct sc_device *dev, const struct sc_entry *entry,
					    s64 took_ns, unsigned int limit)
	__must_hold(&dev->queue_lock)
{
	struct sc_budget *budget = &dev->budgets[entry->kind];

	lockdep_assert_held(&dev->queue_lock);

	if (!budget->calls++ || took_ns > budget->worst_ns) {
		budget->worst_ns = took_ns;
		budget->command = entry->command;
		budget->routine = entry->routine;
	}
	if (!limit || took_ns <= limit * (s64)NSEC_PER_USEC)
		return 0;
	return ++budget->overruns;
}

static void sc_budget_notice(struct sc_device *dev, const char *name, s64 took_ns,
			     unsigned int limit)
{
	char text[160];

	snprintf(text, sizeof(text), "spent %lld us in %s, where %u us are a good limit",
		 div_s64(took_ns, NSEC_PER_USEC), name, limit);
	if (sc_test_hooks && sc_test_hooks->notice)
		sc_test_hooks->notice(dev, text);
	else
		dev_notice(dev->parent, "minidriver %s %s\n",
			   dev->driver->minidriver->name, text);
}

/* Traced each time, said once: whoever is slow is slow at the frame rate. */
static void sc_budget_overrun(struct sc_device *dev, const struct sc_entry *entry,
			      s64 took_ns, unsigned int limit, bool first)
{
	char name[80];

	sc_entry_name(name, sizeof(name), entry->kind, entry->command, entry->routine);
	trace_sc_overrun(dev, name, took_ns, limit);
	if (first)
		sc_budget_notice(dev, name, took_ns, limit);
}

/* The call has returned; its request may be anybody's. */
void sc_entry_close(struct sc_device *dev, struct sc_entry *entry)
{
	s64 took_ns = ktime_to_ns(ktime_sub(sc_now(), entry->began));
	unsigned int limit = sc_entry_limit(dev, entry->kind);
	unsigned int overrun;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	list_del(&entry->list);
	overrun = sc_budget_charge_locked(dev, entry, took_ns, limit);
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	if (overrun)
		sc_budget_overrun(dev, entry, took_ns, limit, overrun == 1);
}

/* A call that is about a request. */
void sc_entry_call(struct sc_request *request, enum sc_entry_kind kind,
		   void (*routine)(struct sc_srb *srb))
{
	struct sc_device *dev = request->queue->dev;
	struct sc_entry entry;

	if (kind == SC_ENTRY_PACKET)
		sc_twin_tell_down(request);
	sc_entry_record(dev, &entry, kind, request, NULL);
	routine(sc_request_out(request));
	sc_entry_close(dev, &entry);
}

/* The innermost call that is under way here, not in what was interrupted. */
static bool sc_entry_find(struct sc_device *dev, struct sc_entry *found)
{
	struct sc_entry *entry;
	unsigned long flags;
	bool ret = false;

	spin_lock_irqsave(&dev->queue_lock, flags);
	list_for_each_entry(entry, &dev->entries, list) {
		if (entry->task == current && entry->depth == interrupt_context_level()) {
			*found = *entry;
			ret = true;
			break;
		}
	}
	spin_unlock_irqrestore(&dev->queue_lock, flags);
	return ret;
}

/* Where in the minidriver we are, in words; empty where we are not, or do not know. */
void sc_entry_describe(struct sc_device *dev, char *text, size_t size)
{
	struct sc_entry entry;
	size_t length;

	*text = '\0';
	if (!sc_verifying() || !sc_entry_find(dev, &entry))
		return;

	sc_entry_name(text, size, entry.kind, entry.command, entry.routine);
	length = strlen(text);
	/* Whoever delivers a request keeps it until the call has returned. */
	if (entry.request)
		snprintf(text + length, size - length, ", which is %s",
			 sc_srb_state_name(READ_ONCE(entry.request->state)));
}

/* For debugfs: the longest call of each kind. */
void sc_entry_show(struct seq_file *file, struct sc_device *dev)
{
	struct sc_budget budgets[SC_ENTRY_KINDS];
	unsigned int kind, limit;
	unsigned long flags;
	char name[80];

	spin_lock_irqsave(&dev->queue_lock, flags);
	memcpy(budgets, dev->budgets, sizeof(budgets));
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	for (kind = 0; kind < SC_ENTRY_KINDS; kind++) {
		if (!budgets[kind].calls)
			continue;
		sc_entry_name(name, sizeof(name), kind, budgets[kind].command,
			      budgets[kind].routine);
		seq_printf(file, "longest of %llu calls: %lld us in %s", budgets[kind].calls,
			   div_s64(budgets[kind].worst_ns, NSEC_PER_USEC), name);
		limit = sc_entry_limit(dev, kind);
		if (limit)
			seq_printf(file, "; %u over %u us", budgets[kind].overruns, limit);
		seq_putc(file, '\n');
	}
}
SC_EXPORT_FOR_TEST(sc_entry_show);
