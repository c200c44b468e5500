// SPDX-License-Identifier: GPL-2.0
/*
 * Master clocks: a stream is the master, others follow it, also those of other
 * devices. What a minidriver knows a clock by is a number, which is looked up
 * among the clocks of the stream that asks and never used again.
 */
#include <linux/atomic.h>
#include <linux/bottom_half.h>
#include <linux/irqflags.h>
#include <linux/sched.h>
#include <linux/slab.h>

#include "internal.h"

/*
 * Protects:
 * - what struct sc_clock and struct sc_clock_query say of themselves
 * - which clock a stream is and which it follows: clock, follow, next_follow
 *   and indicating of struct sc_stream
 * - sc_readings and sc_clocks
 * Taken with sync_lock held, or not; queue_lock is taken inside.
 */
static DEFINE_SPINLOCK(sc_clocks_lock);

/* Those who are inside a clock routine. */
static LIST_HEAD(sc_readings);

/* All that have not ended, so that a handle is never followed. */
static LIST_HEAD(sc_clocks);

static atomic64_t sc_clock_handles = ATOMIC64_INIT(0);

/* The class driver's own clock. */

static void sc_count_reset(struct sc_stream *stream)
{
	struct sc_device *dev = stream->dev;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	stream->count = (struct sc_count){};
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}

/* It counts from leaving STOP until back in STOP, whatever is between. */
void sc_count_state(struct sc_stream *stream, enum sc_ksstate state)
{
	struct sc_count *count = &stream->count;
	struct sc_device *dev = stream->dev;
	ktime_t now = sc_now();
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	if (state == SC_KSSTATE_STOP && count->running) {
		count->stood_at = ktime_sub(now, count->since);
		count->before = ktime_add(count->before, count->stood_at);
		count->running = false;
	} else if (state != SC_KSSTATE_STOP && !count->running) {
		count->since = now;
		count->running = true;
	}
	spin_unlock_irqrestore(&dev->queue_lock, flags);
}

static void sc_count_read(struct sc_stream *stream, struct sc_time_context *context)
{
	struct sc_count *count = &stream->count;
	struct sc_device *dev = stream->dev;
	ktime_t now, passed = 0;
	unsigned long flags;

	spin_lock_irqsave(&dev->queue_lock, flags);
	now = sc_now();
	if (count->running)
		passed = ktime_sub(now, count->since);
	else if (context->function == SC_TIME_GET_STREAM_TIME)
		passed = count->stood_at;
	if (context->function == SC_TIME_READ_ONBOARD_CLOCK)
		passed = ktime_add(passed, count->before);
	spin_unlock_irqrestore(&dev->queue_lock, flags);

	context->time = sc_time_from_ns(ktime_to_ns(passed));
	context->system_time = sc_time_from_ns(ktime_to_ns(now));
}

/* Reading a clock. */

/**
 * struct sc_reading - somebody reads a clock
 * @list: on sc_readings while inside the clock routine
 * @task: who is inside
 * @clock: the clock; the reader has a reference
 * @master: its stream, which stays as long as this is read
 * @floor: what the on-board clock had told before
 * @sets: how often it had been set before
 * @context: what the clock routine sees
 */
struct sc_reading {
	struct list_head list;
	struct task_struct *task;
	struct sc_clock *clock;
	struct sc_stream *master;
	u64 floor;
	unsigned int sets;
	struct sc_time_context context;
};

static void sc_clock_release(struct kref *kref)
{
	kfree(container_of(kref, struct sc_clock, kref));
}

void sc_clock_put(struct sc_clock *clock)
{
	kref_put(&clock->kref, sc_clock_release);
}

/* False where there is no master any more; then what it told last is there. */
static bool sc_reading_begin(struct sc_reading *reading, struct sc_clock *clock,
			     const struct sc_time_context *question)
{
	bool set = question->function == SC_TIME_SET_ONBOARD_CLOCK;
	unsigned long flags;

	reading->clock = clock;
	reading->context.function = question->function;
	reading->context.system_time = sc_system_time();

	spin_lock_irqsave(&sc_clocks_lock, flags);
	reading->context.time = set ? question->time : clock->last[question->function];
	reading->floor = clock->last[SC_TIME_READ_ONBOARD_CLOCK];
	reading->sets = clock->sets;
	reading->master = clock->stream;
	if (reading->master)
		clock->readers++;
	spin_unlock_irqrestore(&sc_clocks_lock, flags);
	return reading->master;
}

static void sc_reading_end(struct sc_reading *reading)
{
	struct sc_clock *clock = reading->clock;
	unsigned long flags;
	bool awaited;

	spin_lock_irqsave(&sc_clocks_lock, flags);
	awaited = !--clock->readers && !clock->stream;
	spin_unlock_irqrestore(&sc_clocks_lock, flags);

	if (awaited)
		wake_up_all(&clock->wait);
}

/* Called as any other entry point of the master; false while it is asleep. */
static bool sc_reading_call(struct sc_device *dev, void *arg)
{
	struct sc_reading *reading = arg;
	void (*routine)(struct sc_time_context *time_context) =
		reading->master->object.hw_clock_object.hw_clock_function;
	struct sc_entry entry;
	unsigned long flags;

	if (READ_ONCE(dev->power) == SC_POWER_OFF)
		return false;

	reading->task = current;
	spin_lock_irqsave(&sc_clocks_lock, flags);
	list_add(&reading->list, &sc_readings);
	spin_unlock_irqrestore(&sc_clocks_lock, flags);

	sc_entry_begin(dev, &entry, SC_ENTRY_CLOCK, routine);
	routine(&reading->context);
	sc_entry_end(dev, &entry);

	spin_lock_irqsave(&sc_clocks_lock, flags);
	list_del(&reading->list);
	spin_unlock_irqrestore(&sc_clocks_lock, flags);
	return true;
}

/*
 * Bottom halves are off in the routine, so that what this task does meanwhile
 * is done by the routine, see sc_clock_is_inside().
 */
static bool sc_reading_enter(struct sc_reading *reading, bool inside)
{
	struct sc_device *dev = reading->master->dev;
	bool ret;

	reading->context.hw_device_extension = dev->extension;
	reading->context.hw_stream_object = &reading->master->object;
	if (inside)
		return sc_reading_call(dev, reading);

	local_bh_disable();
	ret = sc_sync_call(dev, sc_reading_call, reading);
	local_bh_enable();
	return ret;
}

/* Does this task run a clock routine? */
static bool sc_clock_is_inside(void)
{
	struct sc_reading *reading;
	unsigned long flags;
	bool inside = false;

	spin_lock_irqsave(&sc_clocks_lock, flags);
	list_for_each_entry(reading, &sc_readings, list)
		inside |= reading->task == current;
	spin_unlock_irqrestore(&sc_clocks_lock, flags);
	return inside;
}

/*
 * Physical time never goes back. Two who read at once may come here in either
 * order, so only what was known before a reading began proves it wrong.
 */
static bool sc_reading_keep_locked(struct sc_reading *reading)
	__must_hold(&sc_clocks_lock)
{
	struct sc_time_context *context = &reading->context;
	struct sc_clock *clock = reading->clock;
	u64 *last = &clock->last[SC_TIME_READ_ONBOARD_CLOCK];
	bool back;

	lockdep_assert_held(&sc_clocks_lock);

	switch (context->function) {
	case SC_TIME_SET_ONBOARD_CLOCK:
		*last = context->time;
		clock->sets++;
		return false;
	case SC_TIME_READ_ONBOARD_CLOCK:
		if (reading->sets != clock->sets)
			return false;
		back = context->time < reading->floor;
		context->time = max(context->time, *last);
		*last = context->time;
		return back;
	default:
		clock->last[SC_TIME_GET_STREAM_TIME] = context->time;
		return false;
	}
}

static void sc_reading_keep(struct sc_reading *reading)
{
	struct sc_stream *master = reading->master;
	u64 told = reading->context.time;
	unsigned long flags;
	bool back;

	spin_lock_irqsave(&sc_clocks_lock, flags);
	back = sc_reading_keep_locked(reading);
	spin_unlock_irqrestore(&sc_clocks_lock, flags);

	if (back)
		sc_minidriver_bug(master->dev, SC_OFFENCE_CLOCK_BACK,
				  "lets the on-board clock of stream %u go back from %llu to %llu",
				  master->object.stream_number, reading->floor, told);
}

/* The minidriver answers what it said it can, the class driver the rest. */
static int sc_reading_take(struct sc_reading *reading, bool inside)
{
	static const u32 needed[] = {
		[SC_TIME_GET_STREAM_TIME] = SC_CLOCK_SUPPORT_CAN_RETURN_STREAM_TIME,
		[SC_TIME_READ_ONBOARD_CLOCK] = SC_CLOCK_SUPPORT_CAN_READ_ONBOARD_CLOCK,
		[SC_TIME_SET_ONBOARD_CLOCK] = SC_CLOCK_SUPPORT_CAN_SET_ONBOARD_CLOCK,
	};
	const struct sc_clock_object *object = &reading->master->object.hw_clock_object;
	enum sc_time_function function = reading->context.function;
	bool theirs = object->hw_clock_function && object->clock_support_flags & needed[function];

	if (!theirs && function == SC_TIME_SET_ONBOARD_CLOCK)
		return -EOPNOTSUPP;
	/* A clock that is asleep stands still. */
	if (theirs && !sc_reading_enter(reading, inside))
		return function == SC_TIME_SET_ONBOARD_CLOCK ? -EBUSY : 0;
	if (!theirs)
		sc_count_read(reading->master, &reading->context);

	/* Whatever a routine did to it, this is what was asked. */
	reading->context.function = function;
	sc_reading_keep(reading);
	return 0;
}

/*
 * Read a clock; the caller has a reference to it. @high is the device whose
 * synchronised routine asks, NULL where none does: that of another device would
 * have to wait for a second sync_lock.
 */
static int sc_clock_read(struct sc_clock *clock, struct sc_time_context *context,
			 const struct sc_device *high)
{
	struct sc_reading reading = {};
	int ret = -ENODEV;

	if (sc_reading_begin(&reading, clock, context)) {
		if (high && high != reading.master->dev)
			ret = -EXDEV;
		else
			ret = sc_reading_take(&reading, high);
		sc_reading_end(&reading);
	}
	if (!ret || ret == -ENODEV) {
		context->time = reading.context.time;
		context->system_time = reading.context.system_time;
	}
	return ret;
}

/**
 * sc_clock_time() - read a clock, or set it
 * @clock: a clock of the client
 * @function: what to do
 * @time: 100 ns units: the answer. For %SC_TIME_SET_ONBOARD_CLOCK the value to
 *	set; physical time begins anew there
 * @system_time: 100 ns units: sc_system_time() when @time was sampled
 *
 * Stream time may go back, physical time, which %SC_TIME_READ_ONBOARD_CLOCK
 * stands for, never does. The clock of a device that is asleep stands still.
 *
 * Context: Process context.
 * Return: 0; -EBUSY where it is to be set and asleep; -ENODEV once the master
 * has been closed, with the last time it told; -EOPNOTSUPP where the clock
 * cannot be set; -EINVAL for an unknown function.
 */
int sc_clock_time(struct sc_clock *clock, enum sc_time_function function,
		  u64 *time, u64 *system_time)
{
	struct sc_time_context context = { .function = function };
	int ret;

	if (function > SC_TIME_SET_ONBOARD_CLOCK)
		return -EINVAL;

	if (function == SC_TIME_SET_ONBOARD_CLOCK)
		context.time = *time;
	ret = sc_clock_read(clock, &context, NULL);
	*time = context.time;
	*system_time = context.system_time;
	return ret;
}
SC_EXPORT_FOR_TEST(sc_clock_time);

/* What minidrivers ask. */

static bool sc_clock_is(const struct sc_clock *clock, const void *handle)
{
	return clock && clock->handle == handle;
}

static bool sc_follow_is(const struct sc_follow *follow, const void *handle)
{
	return follow && sc_clock_is(follow->clock, handle);
}

static struct sc_clock *sc_clock_find_locked(struct sc_stream *stream, const void *handle)
	__must_hold(&sc_clocks_lock)
{
	lockdep_assert_held(&sc_clocks_lock);

	if (sc_clock_is(stream->clock, handle))
		return stream->clock;
	if (sc_follow_is(stream->follow, handle))
		return stream->follow->clock;
	if (sc_follow_is(stream->next_follow, handle))
		return stream->next_follow->clock;
	return NULL;
}

/* The clock a stream means, with a reference; the handle is only compared. */
static struct sc_clock *sc_clock_find(struct sc_stream *stream, const void *handle)
{
	struct sc_clock *clock;
	unsigned long flags;

	spin_lock_irqsave(&sc_clocks_lock, flags);
	clock = sc_clock_find_locked(stream, handle);
	if (clock)
		kref_get(&clock->kref);
	spin_unlock_irqrestore(&sc_clocks_lock, flags);

	if (!clock)
		sc_minidriver_bug(stream->dev, SC_OFFENCE_CLOCK,
				  "asks for stream %u a master clock that it neither follows nor is",
				  stream->object.stream_number);
	return clock;
}

/* Followers read; to set a clock is its owner's. */
static bool sc_question_is_odd(struct sc_stream *stream, enum sc_time_function function)
{
	if (!READ_ONCE(stream->opened)) {
		sc_minidriver_bug(stream->dev, SC_OFFENCE_STREAM_CLOSED,
				  "asks for the time for stream %u, which is not open",
				  stream->object.stream_number);
		return true;
	}
	if (function < SC_TIME_SET_ONBOARD_CLOCK)
		return false;

	sc_minidriver_bug(stream->dev, SC_OFFENCE_CLOCK,
			  "asks a master clock for function %d", function);
	return true;
}

static int sc_query_ask(struct sc_clock_query *query, struct sc_clock *clock,
			enum sc_time_function function,
			void (*routine)(struct sc_time_context *time_context))
{
	unsigned long flags;
	int ret = 0;

	spin_lock_irqsave(&sc_clocks_lock, flags);
	if (query->shut) {
		ret = -ESHUTDOWN;
	} else if (query->pending) {
		ret = -EBUSY;
	} else {
		query->pending = true;
		query->clock = clock;
		query->function = function;
		query->routine = routine;
		sc_bh_schedule(&query->bh);
	}
	spin_unlock_irqrestore(&sc_clocks_lock, flags);
	return ret;
}

void stream_class_query_master_clock(struct sc_stream_object *stream_object,
				     void *master_clock_handle,
				     enum sc_time_function time_function,
				     void (*clock_callback_routine)(struct sc_time_context
								    *time_context))
{
	struct sc_stream *stream;
	struct sc_clock *clock;
	int ret;

	if (!stream_object) {
		pr_err_ratelimited("streamclass: %ps asks for the time without naming a stream\n",
				   __builtin_return_address(0));
		return;
	}
	stream = to_sc_stream(stream_object);
	if (sc_question_is_odd(stream, time_function))
		return;
	if (!clock_callback_routine) {
		sc_minidriver_bug(stream->dev, SC_OFFENCE_CLOCK,
				  "asks for the time and names no routine to tell it");
		return;
	}
	clock = sc_clock_find(stream, master_clock_handle);
	if (!clock)
		return;

	ret = sc_query_ask(&stream->query, clock, time_function, clock_callback_routine);
	if (ret)
		sc_clock_put(clock);
	if (ret == -EBUSY)
		sc_minidriver_bug(stream->dev, SC_OFFENCE_CLOCK_BUSY,
				  "asks for the time again while stream %u waits for an answer",
				  stream->object.stream_number);
}
EXPORT_SYMBOL_GPL(stream_class_query_master_clock);

/* The pending question with a reference of our own, NULL where there is none. */
static struct sc_clock *sc_query_peek(struct sc_clock_query *query,
				      struct sc_time_context *context)
{
	struct sc_clock *clock = NULL;
	unsigned long flags;

	spin_lock_irqsave(&sc_clocks_lock, flags);
	if (query->pending) {
		clock = query->clock;
		kref_get(&clock->kref);
		context->function = query->function;
	}
	spin_unlock_irqrestore(&sc_clocks_lock, flags);
	return clock;
}

/* The question is not pending any more; false where the stream was shut first. */
static bool sc_query_take(struct sc_clock_query *query)
{
	struct sc_clock *clock = NULL;
	unsigned long flags;

	spin_lock_irqsave(&sc_clocks_lock, flags);
	if (query->pending)
		clock = query->clock;
	query->pending = false;
	query->clock = NULL;
	spin_unlock_irqrestore(&sc_clocks_lock, flags);

	if (clock)
		sc_clock_put(clock);
	return clock;
}

struct sc_answer {
	struct sc_clock_query *query;
	struct sc_time_context context;
};

static bool sc_query_deliver(struct sc_device *dev, void *arg)
{
	struct sc_answer *answer = arg;
	struct sc_clock_query *query = answer->query;
	void (*routine)(struct sc_time_context *time_context) = query->routine;
	struct sc_entry entry;

	if (!sc_query_take(query))
		return false;

	sc_entry_begin(dev, &entry, SC_ENTRY_CLOCK_ANSWER, routine);
	routine(&answer->context);
	sc_entry_end(dev, &entry);
	return true;
}

/* First the master's device is entered, then that which asks: never both. */
static void sc_query_bh(struct sc_bh *bh)
{
	struct sc_clock_query *query = container_of(bh, struct sc_clock_query, bh);
	struct sc_stream *stream = container_of(query, struct sc_stream, query);
	struct sc_answer answer = { .query = query };
	struct sc_clock *clock;

	clock = sc_query_peek(query, &answer.context);
	if (!clock)
		return;

	sc_clock_read(clock, &answer.context, NULL);
	sc_clock_put(clock);
	answer.context.hw_device_extension = stream->dev->extension;
	answer.context.hw_stream_object = &stream->object;
	sc_sync_call(stream->dev, sc_query_deliver, &answer);
}

/* What the table of services does not know; NULL where one may wait for a clock. */
static const char *sc_waiting_fault(void)
{
	if (sc_clock_is_inside())
		return "from a clock routine";
	/* Not what level it is, but what any lock to come would choke on. */
	if (irqs_disabled())
		return "with interrupts off";

	return NULL;
}

static int sc_waiting_refused(struct sc_device *dev, const char *fault)
{
	sc_minidriver_bug(dev, SC_OFFENCE_CONTEXT,
			  "calls stream_class_query_master_clock_sync %s, which is not obeyed",
			  fault);
	return -EPERM;
}

/* Is it one of the device's? The pointer is compared, not followed. */
static struct sc_stream *sc_stream_of_context(struct sc_device *dev,
					      const struct sc_time_context *context)
{
	struct sc_stream *stream;
	unsigned int i;

	for (i = 0; (stream = sc_stream_nth(dev, i)); i++)
		if (&stream->object == context->hw_stream_object)
			return stream;

	sc_minidriver_bug(dev, SC_OFFENCE_CLOCK,
			  "asks for the time for a stream that it does not have");
	return NULL;
}

int stream_class_query_master_clock_sync(void *master_clock_handle,
					 struct sc_time_context *time_context)
{
	struct sc_device *dev = sc_device_of_extension(time_context->hw_device_extension);
	struct sc_stream *stream;
	struct sc_clock *clock;
	const char *fault;
	bool high;
	int ret;

	if (!dev)
		return -EINVAL;
	if (sc_service_forbidden(dev, SC_SERVICE_MASTER_CLOCK_SYNC))
		return -EPERM;
	fault = sc_waiting_fault();
	if (fault)
		return sc_waiting_refused(dev, fault);
	stream = sc_stream_of_context(dev, time_context);
	if (!stream || sc_question_is_odd(stream, time_context->function))
		return -EINVAL;
	clock = sc_clock_find(stream, master_clock_handle);
	if (!clock)
		return -EINVAL;

	high = sc_context_level(dev) == SC_LEVEL_HIGH;
	ret = sc_clock_read(clock, time_context, high ? dev : NULL);
	sc_clock_put(clock);
	if (ret == -EXDEV)
		return sc_waiting_refused(dev, "for another device from a synchronised routine");
	return ret;
}
EXPORT_SYMBOL_GPL(stream_class_query_master_clock_sync);

/* Following a clock. */

static void sc_follow_free(struct sc_follow *follow)
{
	if (follow->clock)
		sc_clock_put(follow->clock);
	sc_control_free(follow->request);
	kfree(follow);
}

static struct sc_follow *sc_follow_alloc(struct sc_stream *stream, struct sc_clock *clock)
{
	struct sc_follow *follow = kzalloc(sizeof(*follow), GFP_KERNEL);

	if (!follow)
		return NULL;
	follow->request = sc_control_alloc(stream->dev, stream,
					   SC_SRB_INDICATE_MASTER_CLOCK, NULL, 0);
	if (!follow->request) {
		kfree(follow);
		return NULL;
	}

	INIT_LIST_HEAD(&follow->list);
	follow->stream = stream;
	follow->clock = clock;
	if (clock)
		kref_get(&clock->kref);
	return follow;
}

static int sc_follow_send(struct sc_follow *follow, void *handle, const struct sc_stop *stop)
{
	follow->request->srb.command_data.master_clock_handle = handle;
	return sc_control_run(follow->request, stop);
}

/* Tell the stream to run free. Its handle is good until it has been told. */
static void sc_follow_end(struct sc_follow *follow, const struct sc_stop *stop)
{
	struct sc_stream *stream = follow->stream;
	unsigned long flags;
	int ret;

	ret = sc_follow_send(follow, NULL, stop);
	if (ret && ret != -EOPNOTSUPP)
		dev_dbg(stream->dev->parent, "INDICATE_MASTER_CLOCK of stream %u: %pe\n",
			stream->object.stream_number, ERR_PTR(ret));

	spin_lock_irqsave(&sc_clocks_lock, flags);
	list_del(&follow->list);
	stream->follow = NULL;
	spin_unlock_irqrestore(&sc_clocks_lock, flags);
	sc_follow_free(follow);
}

/* One at a time tells a stream what it follows, or they would overtake. */
static bool sc_indicate_begin(struct sc_stream *stream)
{
	unsigned long flags;
	bool mine;

	spin_lock_irqsave(&sc_clocks_lock, flags);
	mine = !stream->indicating;
	stream->indicating = true;
	spin_unlock_irqrestore(&sc_clocks_lock, flags);
	return mine;
}

/* What the stream follows where that closes, for which this was in the way. */
static struct sc_follow *sc_indicate_try_end(struct sc_stream *stream)
{
	struct sc_follow *orphan;
	unsigned long flags;

	spin_lock_irqsave(&sc_clocks_lock, flags);
	orphan = stream->follow;
	if (orphan && !orphan->clock->closing)
		orphan = NULL;
	stream->indicating = orphan;
	spin_unlock_irqrestore(&sc_clocks_lock, flags);
	return orphan;
}

/* True where the stream follows nothing now because its clock closed. */
static bool sc_indicate_end(struct sc_stream *stream)
{
	struct sc_follow *orphan = sc_indicate_try_end(stream);
	struct sc_stop stop;

	if (orphan) {
		sc_stop_begin(&stop);
		sc_follow_end(orphan, &stop);
		sc_indicate_try_end(stream);
	}
	wake_up_all(&stream->dev->wait);
	return orphan;
}

/* From here on the handle is good, so before the minidriver hears of it. */
static int sc_follow_begin(struct sc_follow *follow)
{
	struct sc_clock *clock = follow->clock;
	unsigned long flags;
	int ret = 0;

	spin_lock_irqsave(&sc_clocks_lock, flags);
	if (clock && clock->closing)
		ret = -ENODEV;
	else if (clock)
		list_add_tail(&follow->list, &clock->followers);
	if (!ret)
		follow->stream->next_follow = follow;
	spin_unlock_irqrestore(&sc_clocks_lock, flags);
	return ret;
}

/* The stream follows the new one, or the old one where it refused. */
static void sc_follow_settle(struct sc_follow *follow, bool refused)
{
	struct sc_stream *stream = follow->stream;
	struct sc_follow *loser = follow;
	unsigned long flags;

	spin_lock_irqsave(&sc_clocks_lock, flags);
	if (!refused) {
		loser = stream->follow;
		stream->follow = follow;
	}
	stream->next_follow = NULL;
	if (loser)
		list_del_init(&loser->list);
	spin_unlock_irqrestore(&sc_clocks_lock, flags);

	if (loser)
		sc_follow_free(loser);
}

/* Running free cannot be refused, and needs no memory afterwards. */
static int sc_stream_run_free(struct sc_follow *follow)
{
	struct sc_stream *stream = follow->stream;
	struct sc_follow *old;
	unsigned long flags;
	int ret;

	ret = sc_follow_send(follow, NULL, NULL);
	spin_lock_irqsave(&sc_clocks_lock, flags);
	old = stream->follow;
	stream->follow = NULL;
	if (old)
		list_del(&old->list);
	spin_unlock_irqrestore(&sc_clocks_lock, flags);

	if (old)
		sc_follow_free(old);
	sc_follow_free(follow);
	return ret == -EOPNOTSUPP ? 0 : ret;
}

static int sc_stream_follow(struct sc_follow *follow)
{
	int ret;

	if (!follow->clock)
		return sc_stream_run_free(follow);

	ret = sc_follow_begin(follow);
	if (!ret)
		ret = sc_follow_send(follow, follow->clock->handle, NULL);
	sc_follow_settle(follow, ret);
	return ret;
}

/**
 * sc_stream_set_clock() - tell a stream which clock to follow
 * @stream: an open stream in STOP
 * @clock: the clock, of this stream or any other, of this device or any other;
 *	NULL to run free, which a stream does at first
 *
 * Where the minidriver refuses the clock the stream goes on following what it
 * followed before. It cannot refuse to run free: an error then only says that it
 * did not like to be told. When the clock is closed the stream is told to run
 * free, in whatever state it is.
 *
 * Context: Process context. May sleep.
 * Return: 0; -EINVAL where the stream is not open; -EBUSY where it is not in
 * STOP; -ENODEV when its device is going or the clock is being closed; -ENOMEM;
 * the minidriver's status.
 */
int sc_stream_set_clock(struct sc_stream *stream, struct sc_clock *clock)
{
	struct sc_visit visit __cleanup(sc_visit_end);
	struct sc_follow *follow;
	int ret;

	sc_visit_begin(stream->dev, &visit);
	guard(mutex)(&stream->mutex);

	if (!stream->opened)
		return -EINVAL;
	if (sc_device_is_gone(stream->dev))
		return -ENODEV;
	if (stream->state != SC_KSSTATE_STOP)
		return -EBUSY;
	follow = sc_follow_alloc(stream, clock);
	if (!follow)
		return -ENOMEM;

	wait_event(stream->dev->wait, sc_indicate_begin(stream));
	ret = sc_stream_follow(follow);
	if (sc_indicate_end(stream) && !ret)
		ret = -ENODEV;
	return ret;
}
SC_EXPORT_FOR_TEST(sc_stream_set_clock);

/* Being a clock. */

static struct sc_clock *sc_clock_alloc(struct sc_stream *stream)
{
	struct sc_clock *clock = kzalloc(sizeof(*clock), GFP_KERNEL);

	if (!clock)
		return NULL;
	clock->close_request = sc_control_alloc(stream->dev, stream,
						SC_SRB_CLOSE_MASTER_CLOCK, NULL, 0);
	if (!clock->close_request) {
		kfree(clock);
		return NULL;
	}

	kref_init(&clock->kref);
	INIT_LIST_HEAD(&clock->followers);
	init_waitqueue_head(&clock->wait);
	clock->handle = (void *)(unsigned long)atomic64_inc_return(&sc_clock_handles);
	clock->stream = stream;
	return clock;
}

/* A stream is one clock at most. It has a reference of its own. */
static int sc_clock_publish(struct sc_clock *clock)
{
	struct sc_stream *stream = clock->stream;
	unsigned long flags;
	int ret = -EBUSY;

	spin_lock_irqsave(&sc_clocks_lock, flags);
	if (!stream->clock) {
		kref_get(&clock->kref);
		stream->clock = clock;
		list_add(&clock->list, &sc_clocks);
		ret = 0;
	}
	spin_unlock_irqrestore(&sc_clocks_lock, flags);
	return ret;
}

/* A minidriver that does not care for the handle is a clock all the same. */
static int sc_clock_send_open(struct sc_clock *clock)
{
	struct sc_stream *stream = clock->stream;
	struct sc_request *request;
	int ret;

	request = sc_control_alloc(stream->dev, stream, SC_SRB_OPEN_MASTER_CLOCK, NULL, 0);
	if (!request)
		return -ENOMEM;

	request->srb.command_data.master_clock_handle = clock->handle;
	ret = sc_control_run(request, NULL);
	sc_control_free(request);
	clock->accepted = !ret;
	return ret == -EOPNOTSUPP ? 0 : ret;
}

/*
 * The next follower to tell, whose stream stays open meanwhile. One that is
 * being told something by sc_stream_set_clock() hears of it from there, one
 * that closes need not hear of it.
 */
static struct sc_follow *sc_clock_next_follower(struct sc_clock *clock)
{
	struct sc_follow *follow, *found = NULL;
	unsigned long flags;

	spin_lock_irqsave(&sc_clocks_lock, flags);
	clock->closing = true;
	list_for_each_entry(follow, &clock->followers, list) {
		if (follow->stream->indicating || !sc_stream_enter(follow->stream))
			continue;
		follow->stream->indicating = true;
		found = follow;
		break;
	}
	spin_unlock_irqrestore(&sc_clocks_lock, flags);
	return found;
}

/* Theirs is another time limit than the master's: they are not to blame. */
static void sc_clock_dismiss(struct sc_clock *clock)
{
	struct sc_follow *follow;
	struct sc_stream *stream;
	struct sc_stop stop;

	sc_stop_begin(&stop);
	while ((follow = sc_clock_next_follower(clock))) {
		stream = follow->stream;
		sc_follow_end(follow, &stop);
		sc_indicate_end(stream);
		sc_stream_leave(stream);
	}
}

static bool sc_clock_is_unread(struct sc_clock *clock)
{
	unsigned long flags;
	bool unread;

	spin_lock_irqsave(&sc_clocks_lock, flags);
	unread = !clock->readers;
	spin_unlock_irqrestore(&sc_clocks_lock, flags);
	return unread;
}

/* Nobody is inside the clock routine, or will be, when this returns. */
static void sc_clock_detach(struct sc_clock *clock)
{
	unsigned long flags;

	spin_lock_irqsave(&sc_clocks_lock, flags);
	clock->stream = NULL;
	spin_unlock_irqrestore(&sc_clocks_lock, flags);

	wait_event(clock->wait, sc_clock_is_unread(clock));
}

/* The stream is no clock any more; it stays open until this returns. */
static void sc_clock_end(struct sc_clock *clock, const struct sc_stop *stop)
{
	struct sc_stream *stream = clock->stream;
	unsigned long flags;

	sc_clock_dismiss(clock);
	sc_clock_detach(clock);
	if (clock->accepted)
		sc_control_run(clock->close_request, stop);
	sc_control_free(clock->close_request);

	spin_lock_irqsave(&sc_clocks_lock, flags);
	stream->clock = NULL;
	list_del(&clock->list);
	spin_unlock_irqrestore(&sc_clocks_lock, flags);
	sc_clock_put(clock);
}

/* With @tell the minidriver is told that its stream is the master. */
static int sc_clock_open(struct sc_stream *stream, struct sc_clock **clock, bool tell)
{
	struct sc_stop stop;
	int ret;

	*clock = sc_clock_alloc(stream);
	if (!*clock)
		return -ENOMEM;
	ret = sc_clock_publish(*clock);
	if (ret) {
		sc_control_free((*clock)->close_request);
		goto put;
	}
	ret = tell ? sc_clock_send_open(*clock) : 0;
	if (!ret)
		return 0;

	sc_stop_begin(&stop);
	sc_clock_end(*clock, &stop);
put:
	sc_clock_put(*clock);
	*clock = NULL;
	return ret;
}

/**
 * sc_stream_open_clock() - make a stream a master clock
 * @stream: an open stream, in any state
 * @clock: where the clock goes
 *
 * Every stream can be one: what its minidriver does not count the class driver
 * does. The client closes the clock, also where its stream is closed before.
 *
 * Context: Process context. May sleep.
 * Return: 0; -EINVAL where the stream is not open; -EBUSY where it is a clock
 * already; -ENODEV when the device is going; -ENOMEM; the minidriver's status.
 */
int sc_stream_open_clock(struct sc_stream *stream, struct sc_clock **clock)
{
	int ret = sc_stream_try_enter(stream);

	if (ret)
		return ret;

	ret = sc_clock_open(stream, clock, true);
	sc_stream_leave(stream);
	return ret;
}
SC_EXPORT_FOR_TEST(sc_stream_open_clock);

/**
 * sc_stream_open_system_clock() - have the class driver count for a stream
 * @stream: an open stream that offers no clock
 * @clock: where the clock goes
 *
 * As sc_stream_open_clock(), but the clock is the class driver's alone and the
 * minidriver is not told of it: its stream is nobody's master.
 *
 * Context: Process context. May sleep.
 * Return: As sc_stream_open_clock(); -EOPNOTSUPP where the stream offers a clock.
 */
int sc_stream_open_system_clock(struct sc_stream *stream, struct sc_clock **clock)
{
	int ret = sc_stream_try_enter(stream);

	if (ret)
		return ret;

	ret = -EOPNOTSUPP;
	if (!stream->object.hw_clock_object.hw_clock_function)
		ret = sc_clock_open(stream, clock, false);
	sc_stream_leave(stream);
	return ret;
}
SC_EXPORT_FOR_TEST(sc_stream_open_system_clock);

/* The clock's stream, which stays open; NULL where closing it is at it. */
static struct sc_stream *sc_clock_enter_stream(struct sc_clock *clock)
{
	struct sc_stream *stream;
	unsigned long flags;

	spin_lock_irqsave(&sc_clocks_lock, flags);
	stream = clock->stream;
	if (stream && !sc_stream_enter(stream))
		stream = NULL;
	spin_unlock_irqrestore(&sc_clocks_lock, flags);
	return stream;
}

/**
 * sc_clock_close() - let a stream be a master clock no longer; cannot fail
 * @clock: what sc_stream_open_clock() or sc_stream_open_system_clock() made; not to be
 *	used afterwards
 *
 * Streams that follow it are told to run free first. They have two seconds for
 * that together, and so has the master's minidriver for its part.
 *
 * Context: Process context. May sleep.
 */
void sc_clock_close(struct sc_clock *clock)
{
	struct sc_stream *stream = sc_clock_enter_stream(clock);
	struct sc_visit visit;
	struct sc_stop stop;

	if (stream) {
		sc_visit_begin(stream->dev, &visit);
		sc_stop_begin(&stop);
		sc_clock_end(clock, &stop);
		sc_visit_end(&visit);
		sc_stream_leave(stream);
	}
	sc_clock_put(clock);
}
SC_EXPORT_FOR_TEST(sc_clock_close);

/* What clients ask besides the time. */

/**
 * sc_clock_handle() - what minidrivers and properties know a clock by
 * @clock: a clock of the client
 *
 * Context: Any context.
 * Return: The handle, which is a number: it leads to no memory, and no other
 * clock will ever have it.
 */
void *sc_clock_handle(const struct sc_clock *clock)
{
	return clock->handle;
}
SC_EXPORT_FOR_TEST(sc_clock_handle);

/* The clock with that handle and a reference to it; NULL where there is none. */
struct sc_clock *sc_clock_of_handle(const void *handle)
{
	struct sc_clock *clock, *found = NULL;
	unsigned long flags;

	spin_lock_irqsave(&sc_clocks_lock, flags);
	list_for_each_entry(clock, &sc_clocks, list) {
		if (sc_clock_is(clock, handle)) {
			kref_get(&clock->kref);
			found = clock;
			break;
		}
	}
	spin_unlock_irqrestore(&sc_clocks_lock, flags);
	return found;
}

/* That of its stream; -ENODEV once that has been closed. */
int sc_clock_state(struct sc_clock *clock, enum sc_ksstate *state)
{
	struct sc_stream *stream = sc_clock_enter_stream(clock);

	if (!stream)
		return -ENODEV;

	*state = sc_stream_state(stream);
	sc_stream_leave(stream);
	return 0;
}

/* Only what the class driver counts has a known step, in 100 ns units. */
int sc_clock_granularity(struct sc_clock *clock, s64 *granularity)
{
	struct sc_stream *stream = sc_clock_enter_stream(clock);
	bool theirs;

	if (!stream)
		return -ENODEV;

	theirs = stream->object.hw_clock_object.clock_support_flags &
		 SC_CLOCK_SUPPORT_CAN_RETURN_STREAM_TIME;
	sc_stream_leave(stream);
	*granularity = max_t(s64, sc_time_from_ns(ktime_get_resolution_ns()), 1);
	return theirs ? -ENOTTY : 0;
}

/* Streams. */

void sc_clock_init_stream(struct sc_stream *stream)
{
	stream->query.shut = true;
	sc_bh_init(&stream->query.bh, sc_query_bh);
}

void sc_clock_let_in(struct sc_stream *stream)
{
	unsigned long flags;

	sc_count_reset(stream);
	spin_lock_irqsave(&sc_clocks_lock, flags);
	stream->query.shut = false;
	spin_unlock_irqrestore(&sc_clocks_lock, flags);
}

/* A stream is about to be told to close; nobody can make it a clock any more. */
void sc_clock_stream_closes(struct sc_stream *stream, const struct sc_stop *stop)
{
	if (stream->clock)
		sc_clock_end(stream->clock, stop);
}

/* The stream follows nothing; a callback that runs has ended on return. */
void sc_clock_shut_out(struct sc_stream *stream)
{
	struct sc_follow *follow;
	unsigned long flags;

	spin_lock_irqsave(&sc_clocks_lock, flags);
	stream->query.shut = true;
	follow = stream->follow;
	stream->follow = NULL;
	if (follow)
		list_del(&follow->list);
	spin_unlock_irqrestore(&sc_clocks_lock, flags);

	sc_query_take(&stream->query);
	sc_bh_cancel_sync(&stream->query.bh);
	if (follow)
		sc_follow_free(follow);
}
