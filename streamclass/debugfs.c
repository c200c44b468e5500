// SPDX-License-Identifier: GPL-2.0
/*
 * What a support person asks first: which gate is shut and why, who holds
 * what, and what the minidriver did wrong.
 */
#include <linux/debugfs.h>
#include <linux/jiffies.h>
#include <linux/seq_file.h>

#include "internal.h"

static struct dentry *sc_debugfs_root;

static const char * const sc_device_state_names[] = {
	[SC_DEVICE_NEW] = "new",
	[SC_DEVICE_INITIALISING] = "initialising",
	[SC_DEVICE_READY] = "ready",
	[SC_DEVICE_REMOVING] = "removing",
	[SC_DEVICE_GONE] = "gone",
};

static const char * const sc_ksstate_names[] = {
	[SC_KSSTATE_STOP] = "STOP",
	[SC_KSSTATE_ACQUIRE] = "ACQUIRE",
	[SC_KSSTATE_PAUSE] = "PAUSE",
	[SC_KSSTATE_RUN] = "RUN",
};

/* Nobody reads more of one kind; a status is not a log. */
#define SC_DEBUGFS_REQUESTS	16

static unsigned int sc_debugfs_ms(unsigned long since)
{
	return jiffies_to_msecs(jiffies - since);
}

static unsigned int sc_debugfs_count_locked(const struct list_head *list,
					    const struct sc_queue *queue)
	__must_hold(&queue->dev->queue_lock)
{
	struct sc_request *request;
	unsigned int n = 0;

	lockdep_assert_held(&queue->dev->queue_lock);

	list_for_each_entry(request, list, link)
		n += request->queue == queue;
	return n;
}

static void sc_debugfs_requests_locked(struct seq_file *file, const struct list_head *list,
				       const struct sc_queue *queue)
	__must_hold(&queue->dev->queue_lock)
{
	struct sc_request *request;
	unsigned int n = 0;

	lockdep_assert_held(&queue->dev->queue_lock);

	list_for_each_entry(request, list, link) {
		if (request->queue != queue)
			continue;
		if (n++ == SC_DEBUGFS_REQUESTS) {
			seq_puts(file, "    and more\n");
			return;
		}
		seq_printf(file, "    %s %s for %u ms\n",
			   sc_srb_command_name(request->srb.command),
			   sc_srb_state_name(request->state), sc_debugfs_ms(request->since));
	}
}

static void sc_debugfs_gate_locked(struct seq_file *file, const struct sc_queue *queue)
	__must_hold(&queue->dev->queue_lock)
{
	enum sc_gate_reason reason = sc_gate_reason_locked(queue);

	lockdep_assert_held(&queue->dev->queue_lock);

	if (reason == SC_GATE_NOTHING_TO_DO && !queue->gate_open)
		seq_puts(file, "shut: the minidriver is not ready, but nothing waits");
	else
		seq_puts(file, sc_gate_reason_name(reason));
	if (reason != SC_GATE_ASLEEP && !queue->gate_open && !queue->active)
		seq_puts(file, ", though it has nothing in hand");
	if (queue->refuse)
		seq_printf(file, "; submissions end with error %d", queue->refuse);
}

static void sc_debugfs_counts_locked(struct seq_file *file, const struct sc_queue *queue)
	__must_hold(&queue->dev->queue_lock)
{
	const struct sc_counts *counts = &queue->counts;

	lockdep_assert_held(&queue->dev->queue_lock);

	if (!counts->submitted)
		return;
	seq_printf(file, "    %llu submitted, %llu given back, %llu of them with an error\n",
		   counts->submitted, READ_ONCE(counts->returned), READ_ONCE(counts->failed));
	seq_printf(file, "    %llu cancelled, %llu timed out, %llu taken by force; kept for %u ms at most\n",
		   counts->cancelled, counts->timed_out, counts->forced,
		   jiffies_to_msecs(counts->longest));
}

static void sc_debugfs_queue(struct seq_file *file, const char *name,
			     struct sc_queue *queue)
{
	struct sc_device *dev = queue->dev;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	seq_printf(file, "  %s queue: %u waiting, %u with the minidriver, gate ", name,
		   sc_debugfs_count_locked(&queue->pending, queue), queue->active);
	sc_debugfs_gate_locked(file, queue);
	seq_putc(file, '\n');
	sc_debugfs_counts_locked(file, queue);
	sc_debugfs_requests_locked(file, &dev->active, queue);
	sc_debugfs_requests_locked(file, &queue->pending, queue);
	sc_debugfs_requests_locked(file, &dev->done, queue);
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}

static void sc_debugfs_events(struct seq_file *file, struct sc_device *dev,
			      struct list_head *events)
{
	struct sc_event *event;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	list_for_each_entry(event, events, list)
		seq_printf(file, "  event %pUl %u: signalled %u times%s\n", &event->set,
			   event->id, event->signalled, event->queued ? "" : ", over");
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}

static void sc_debugfs_stream(struct seq_file *file, struct sc_stream *stream)
{
	seq_printf(file, "stream %u instance %u: %s", stream->object.stream_number,
		   stream->instance,
		   stream->opened ? sc_ksstate_names[sc_stream_state(stream)] : "closed");
	if (stream->starved)
		seq_printf(file, ", starved %u times", stream->starved);
	seq_putc(file, '\n');
	/* What became of the requests of one that is closed is worth knowing. */
	if (!stream->opened && !stream->control.counts.submitted)
		return;

	sc_debugfs_queue(file, "control", &stream->control);
	sc_debugfs_queue(file, "data", &stream->data);
	sc_debugfs_events(file, stream->dev, &stream->events);
}

static void sc_debugfs_lost(struct seq_file *file, struct sc_device *dev)
{
	unsigned int frames;
	unsigned long flags;
	u64 bytes;

	spin_lock_irqsave(&dev->queue_lock, flags);
	frames = dev->lost_frames;
	bytes = dev->lost_bytes;
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	if (frames)
		seq_printf(file, "frames lost to the device: %u, %llu bytes\n", frames, bytes);
}

/* What the file status says. */
void sc_status_show(struct seq_file *file, struct sc_device *dev)
{
	struct sc_stream *stream;
	unsigned int i;

	seq_printf(file, "minidriver %s, %s%s%s%s%s\n", dev->driver->minidriver->name,
		   sc_device_state_names[dev->state],
		   dev->power == SC_POWER_ON ? "" : ", asleep",
		   dev->overslept ? ", did not wake up" : "",
		   dev->dead ? ", " : "", dev->dead ? sc_device_death(dev) : "");
	if (atomic_read(&dev->silences))
		seq_printf(file, "requests given up after a time-out: %d\n",
			   atomic_read(&dev->silences));
	seq_printf(file, "sleeps: %u\n", dev->sleeps);
	sc_debugfs_lost(file, dev);
	sc_debugfs_queue(file, "device", &dev->queue);
	sc_debugfs_events(file, dev, &dev->events);
	for (i = 0; (stream = sc_stream_nth(dev, i)); i++)
		sc_debugfs_stream(file, stream);
	sc_pinless_show(file, dev);
	sc_entry_show(file, dev);
}
SC_EXPORT_FOR_TEST(sc_status_show);

static int status_show(struct seq_file *file, void *unused)
{
	sc_status_show(file, file->private);
	return 0;
}
DEFINE_SHOW_ATTRIBUTE(status);

static int offences_show(struct seq_file *file, void *unused)
{
	struct sc_device *dev = file->private;
	unsigned int i;

	for (i = 0; i < SC_OFFENCES; i++)
		seq_printf(file, "%s %u\n", sc_offence_name(i),
			   sc_minidriver_bugs(dev, i));
	return 0;
}
DEFINE_SHOW_ATTRIBUTE(offences);

void sc_debugfs_init(void)
{
	sc_debugfs_root = debugfs_create_dir("streamclass", NULL);
}

void sc_debugfs_exit(void)
{
	debugfs_remove(sc_debugfs_root);
}

void sc_debugfs_add(struct sc_device *dev)
{
	dev->debugfs = debugfs_create_dir(dev_name(dev->parent), sc_debugfs_root);
	debugfs_create_file("status", 0444, dev->debugfs, dev, &status_fops);
	debugfs_create_file("offences", 0444, dev->debugfs, dev, &offences_fops);
}

/* Waits for readers. */
void sc_debugfs_remove(struct sc_device *dev)
{
	debugfs_remove(dev->debugfs);
	dev->debugfs = NULL;
}
