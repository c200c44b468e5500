/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The core of the class driver, for its own files and its tests only.
 *
 * Locks, outermost first; Documentation/locking.rst tells why.
 *
 *  level  lock              kind                    protects
 *  -----  ----------------  ----------------------  --------------------------
 *    1    sc_registry_lock  mutex                   clients, devices, who has which
 *    2    dev->filters_lock mutex                   open and close of filter instances
 *    2    dev->power_lock   mutex                   sleep, waking; inside the above
 *    2    stream->mutex     mutex                   open, close, state ladder; inside the above
 *    3    dev->sync_lock    spinlock, see sync.c    one piece of a minidriver at a time
 *    4    dev->queue_lock   spinlock, irqsave       requests, gates, slots, timers, events
 *
 * sc_clocks_lock of clock.c stands between 3 and 4: who is master, who follows.
 *
 * R1 sync_lock is taken in sc_sync_call() and sc_sync_call_here() only.
 * R2 What a minidriver may call takes level 4 only, does not sleep, calls
 *    neither the minidriver nor the client: it marks and kicks. Only
 *    stream_class_call_at_new_priority() may call, and says what; and
 *    stream_class_query_master_clock_sync() calls the master's clock routine.
 * R3 queue_lock is never held across a call out, to either side.
 * R4 A client's complete() and notify() run with none of these locks held.
 * R5 A _locked helper asserts queue_lock and carries __must_hold().
 * R6 Who takes filters_lock or a stream's mutex, or begins a stop, visits first,
 *    see visit.c: the machine then does not go to sleep meanwhile.
 */
#ifndef _STREAMCLASS_INTERNAL_H
#define _STREAMCLASS_INTERNAL_H

#include <linux/completion.h>
#include <linux/hrtimer.h>
#include <linux/jump_label.h>
#include <linux/kref.h>
#include <linux/mutex.h>
#include <linux/pci.h>
#include <linux/platform_device.h>
#include <linux/printk.h>
#include <linux/spinlock.h>
#include <linux/wait.h>
#include <linux/workqueue.h>

#include <streamclass/client.h>
#include <streamclass/minidriver.h>

#include "compat.h"

struct seq_file;

#define SC_MAX_STREAMS		64
#define SC_MAX_INSTANCES	64
#define SC_MAX_RANGES		PCI_STD_NUM_BARS
#define SC_PUMP_BUDGET		16
#define SC_MAX_FORMAT_BYTES	SZ_64K

enum sc_device_state {
	SC_DEVICE_NEW,
	SC_DEVICE_INITIALISING,
	SC_DEVICE_READY,
	SC_DEVICE_REMOVING,
	SC_DEVICE_GONE,
};

enum sc_queue_kind {
	SC_QUEUE_DEVICE,
	SC_QUEUE_CONTROL,
	SC_QUEUE_DATA,
	SC_QUEUE_KINDS,
};

/* Why a queue does not deliver; %SC_GATE_GO when it does. */
enum sc_gate_reason {
	SC_GATE_GO,
	SC_GATE_NOTHING_TO_DO,
	SC_GATE_MINIDRIVER_NOT_READY,
	SC_GATE_ASLEEP,
};

/* What passes the gates of a device; see power.c. */
enum sc_power {
	SC_POWER_ON,	/* everything */
	SC_POWER_SHUT,	/* CHANGE_POWER_STATE alone */
	SC_POWER_OFF,	/* nothing, and no routine of the minidriver runs */
};

/* Bits of sc_request.flags. */
enum {
	SC_REQUEST_SEEN,	/* the minidriver has been given it */
	SC_REQUEST_CANCELLING,	/* hw_cancel_packet has been called */
	SC_REQUEST_EXPIRED,	/* its counter ran down at this tick */
	SC_REQUEST_TIMED_OUT,	/* the time-out handler has been called */
	SC_REQUEST_DELIVERING,	/* inside an unsynchronised entry point */
	SC_REQUEST_CANCEL_LATER,	/* cancel asked for while delivering or asleep */
	SC_REQUEST_LOST,	/* retired, and the device may still write to its frame */
};

/* What a minidriver can do wrong; each is reported once for each device. */
enum sc_offence {
	SC_OFFENCE_NOT_OWNED,
	SC_OFFENCE_COMPLETED_TWICE,
	SC_OFFENCE_COMPLETED_ABORTED,
	SC_OFFENCE_WRONG_COMPLETION,
	SC_OFFENCE_NO_STATUS,
	SC_OFFENCE_DATA_USED,
	SC_OFFENCE_NEVER_READY,
	SC_OFFENCE_IGNORED_CANCEL,
	SC_OFFENCE_IGNORED_TIMEOUT,
	SC_OFFENCE_CONTEXT,
	SC_OFFENCE_PRIORITY_BUSY,
	SC_OFFENCE_NOTIFICATION,
	SC_OFFENCE_STREAM_CLOSED,
	SC_OFFENCE_OPEN_STREAM,
	SC_OFFENCE_FORMAT,
	SC_OFFENCE_ADDRESS,
	SC_OFFENCE_ANSWER,
	SC_OFFENCE_SERVICE,
	SC_OFFENCE_TRANSFERRED,
	SC_OFFENCE_CLOCK,
	SC_OFFENCE_CLOCK_BUSY,
	SC_OFFENCE_CLOCK_BACK,
	SC_OFFENCE_TRESPASS,
	SC_OFFENCE_READ_ONLY,
	SC_OFFENCE_PROPERTY,
	SC_OFFENCES,
};

/* Level the running code of a minidriver was entered at. */
enum sc_level {
	SC_LEVEL_FOREIGN,
	SC_LEVEL_LOW,
	SC_LEVEL_DISPATCH,
	SC_LEVEL_HIGH,
};

/* What minidrivers call: contract F-02 to F-18, see the table in verify.c. */
enum sc_service {
	SC_SERVICE_DEVICE_NOTIFICATION,
	SC_SERVICE_STREAM_NOTIFICATION,
	SC_SERVICE_COMPLETE,
	SC_SERVICE_ABORT,
	SC_SERVICE_PRIORITY,
	SC_SERVICE_TIMER,
	SC_SERVICE_DMA_BUFFER,
	SC_SERVICE_PHYSICAL_ADDRESS,
	SC_SERVICE_NEXT_EVENT,
	SC_SERVICE_MASTER_CLOCK,
	SC_SERVICE_MASTER_CLOCK_SYNC,
	SC_SERVICE_CONFIG,
	SC_SERVICE_REGISTER_FILTER,
	SC_SERVICE_REENUMERATE,
	SC_SERVICE_FILTER_REENUMERATE,
	SC_SERVICE_DEBUG_PRINT,
	SC_SERVICE_DEBUG_ASSERT,
	SC_SERVICES,
};

struct sc_context {
	struct list_head list;
	struct task_struct *task;
	enum sc_level level;
};

/* Calls into a minidriver; those up to the time-out handler are about a request. */
enum sc_entry_kind {
	SC_ENTRY_PACKET,
	SC_ENTRY_CANCEL,
	SC_ENTRY_TIMEOUT,
	SC_ENTRY_INTERRUPT,
	SC_ENTRY_TIMER,
	SC_ENTRY_HIGH,
	SC_ENTRY_DISPATCH,
	SC_ENTRY_LOW,
	SC_ENTRY_EVENT,
	SC_ENTRY_CLOCK,
	SC_ENTRY_CLOCK_ANSWER,
	SC_ENTRY_KINDS,
};

/* A call that has not returned, see entry.c. On the stack of whoever calls. */
struct sc_entry {
	struct list_head list;
	struct task_struct *task;
	unsigned char depth;
	enum sc_entry_kind kind;
	struct sc_request *request;
	enum sc_srb_command command;
	const void *routine;
	ktime_t began;
};

/* The longest call of a kind, and how many took too long. Protected by queue_lock. */
struct sc_budget {
	s64 worst_ns;
	enum sc_srb_command command;
	const void *routine;
	u64 calls;
	unsigned int overruns;
};

/* A registered minidriver and its faces on the buses. */
struct sc_driver {
	const struct sc_minidriver *minidriver;
	struct sc_initialization_data init;
	struct pci_driver pci;
	struct platform_driver platform;
	struct platform_device **virtuals;
	unsigned int n_virtuals;
	bool stays_in;	/* one of its devices would not be paged out */
	struct list_head list;
};

/**
 * struct sc_counts - what became of the requests of a queue
 * @submitted: by clients
 * @cancelled: asked for early
 * @timed_out: not answered in time
 * @forced: taken back from the minidriver
 * @longest: jiffies that the minidriver has kept one
 * @returned: given back, and the client's callback is over; counted by the pump alone
 * @failed: of those, with an error; counted by the pump alone
 *
 * Protected by queue_lock unless said otherwise.
 */
struct sc_counts {
	u64 submitted;
	u64 cancelled;
	u64 timed_out;
	u64 forced;
	unsigned long longest;
	u64 returned;
	u64 failed;
};

/**
 * struct sc_queue - a gate and the requests that wait before it
 * @dev: the device
 * @stream: the stream, NULL for the device's own queue
 * @kind: which of the three
 * @gate_open: the minidriver is ready for the next request
 * @refuse: 0, or the status that submissions end with at once
 * @pending: requests in state QUEUED, oldest first
 * @active: requests in state ACTIVE: the minidriver owns them
 * @counts: since the device came
 * @stalled: ticks the queue has been shut with work waiting and none active
 * @runnable: on &sc_device.runnable while open and not empty
 * @list: on &sc_device.queues
 */
struct sc_queue {
	struct sc_device *dev;
	struct sc_stream *stream;
	enum sc_queue_kind kind;
	bool gate_open;
	int refuse;
	struct list_head pending;
	unsigned int active;
	struct sc_counts counts;
	unsigned int stalled;
	struct list_head runnable;
	struct list_head list;
};

/* So many aborted requests rest: more than the buffers that a stream has. */
#define SC_POOL_RESTING	128

/* Requests in blocks that live as long as the device, see pool.c. */
struct sc_pool {
	struct sc_device *dev;
	struct list_head chunks;
	struct list_head free;
	struct list_head aborted;
	unsigned int n_aborted;
};

/* A minidriver's memory for a stream or filter instance, see sc_extension_drop(). */
struct sc_extension {
	struct list_head retired;
	u8 memory[] __aligned(SMP_CACHE_BYTES);
};

struct sc_stop;

struct sc_timer {
	struct sc_device *dev;
	struct hrtimer hrtimer;
	void (*routine)(void *context);
	void *context;
	ktime_t expires;
	bool armed;
	bool shut;
};

/* A task that asks something of a device, on &sc_device.visits; see visit.c. */
struct sc_visit {
	struct sc_device *dev;
	struct list_head list;
	struct task_struct *task;
};

struct sc_priority {
	struct sc_device *dev;
	struct work_struct low;
	struct sc_bh bh;
	enum sc_stream_priority level;
	void (*routine)(void *context);
	void *context;
	bool scheduled;
	bool asleep;
	bool shut;
};

/**
 * struct sc_count - the class driver's own clock of a stream
 * @running: the stream has left STOP
 * @since: when it did so last
 * @stood_at: stream time in STOP: what it was when STOP was entered
 * @before: time that was counted before @since
 *
 * Stream time begins at 0 whenever STOP is left; physical time goes on where it
 * stood. Protected by queue_lock.
 */
struct sc_count {
	bool running;
	ktime_t since;
	ktime_t stood_at;
	ktime_t before;
};

/**
 * struct sc_clock - a stream is the master clock
 * @list: of all of them, until it has ended
 * @kref: of the client, the stream, its followers and whoever reads
 * @handle: what minidrivers know it by: a number that is never used again
 * @accepted: the minidriver heard of it, and hears of its end
 * @close_request: made at open, because closing cannot fail
 * @stream: the master; NULL once the clock has been closed
 * @closing: nobody new may follow
 * @followers: struct sc_follow of the streams that follow
 * @readers: how many read it, so that @stream has to stay
 * @last: the latest answer to each function
 * @sets: how often the on-board clock has been set
 * @wait: for the last of @readers
 *
 * @list and all from @stream to @sets are protected by sc_clocks_lock.
 */
struct sc_clock {
	struct list_head list;
	struct kref kref;
	void *handle;
	bool accepted;
	struct sc_request *close_request;
	struct sc_stream *stream;
	bool closing;
	struct list_head followers;
	unsigned int readers;
	u64 last[SC_TIME_SET_ONBOARD_CLOCK];
	unsigned int sets;
	wait_queue_head_t wait;
};

/**
 * struct sc_follow - a stream follows a clock
 * @list: on &sc_clock.followers
 * @stream: the stream
 * @clock: the clock, with a reference; NULL to run free
 * @request: tells the minidriver of both the beginning and the end
 */
struct sc_follow {
	struct list_head list;
	struct sc_stream *stream;
	struct sc_clock *clock;
	struct sc_request *request;
};

/**
 * struct sc_clock_query - what a stream asked its master clock last
 * @bh: reads the clock, then calls the minidriver
 * @pending: asked, and the callback has not been entered
 * @shut: the stream is not open
 * @clock: with a reference while @pending
 * @function: what was asked
 * @routine: the callback
 *
 * Protected by sc_clocks_lock.
 */
struct sc_clock_query {
	struct sc_bh bh;
	bool pending;
	bool shut;
	struct sc_clock *clock;
	enum sc_time_function function;
	void (*routine)(struct sc_time_context *time_context);
};

/* A minidriver's pointer to its memory, and whom it means by it. */
struct sc_extension_key {
	struct hlist_node node;
	const void *address;
	struct sc_device *dev;
	struct sc_filter *filter;
};

/**
 * struct sc_filter - one open of a device: a filter instance
 * @dev: the device
 * @list: on &sc_device.filters
 * @type: which of the minidriver's filter types
 * @extension: the minidriver's memory for it, NULL for one without instances
 * @key: leads from @extension here
 * @close_request: made at open, because closing cannot fail
 */
struct sc_filter {
	struct sc_device *dev;
	struct list_head list;
	u32 type;
	struct sc_extension *extension;
	struct sc_extension_key key;
	struct sc_request *close_request;
};

/* Between the first and the last of these a stream takes no data. */
enum sc_flush {
	SC_FLUSH_NONE,
	SC_FLUSH_BEGINNING,
	SC_FLUSH_ON,
	SC_FLUSH_ENDING,
};

struct sc_stream {
	struct sc_stream_object object;
	struct sc_device *dev;
	struct sc_filter *filter;
	u32 instance;
	struct mutex mutex;	/* open, close, state ladder */
	bool opened;
	bool closing;
	bool paused;	/* from RUN, by a sleep */
	bool failed;	/* by a sleep; its client has not been told */
	unsigned int users;
	enum sc_ksstate state;
	bool flows;		/* the ladder lets data down */
	enum sc_flush flush;	/* and whether a flush stops it */
	struct sc_ksrate rate;	/* under queue_lock */
	const struct sc_stream_information *information;	/* since it was opened */
	struct sc_queue data;
	struct sc_queue control;
	struct sc_pool pool;
	struct sc_request *state_request;
	struct sc_request *close_request;
	struct sc_timer timer;
	struct sc_priority priority;
	struct list_head events;
	struct sc_count count;
	struct sc_clock *clock;		/* it is the master of */
	struct sc_follow *follow;	/* the clock it follows */
	struct sc_follow *next_follow;	/* the one it is being told of */
	bool indicating;
	struct sc_clock_query query;
	unsigned int starved;
	ktime_t stop_took;
	struct sc_extension *extension;
};

/**
 * struct sc_news - what a client has not heard yet
 * @describe: the minidriver wants to describe its streams again
 * @tell: something else has changed
 * @instance: the filter instance it wants that for, NULL for the device
 * @size: bytes the description takes
 * @description: the new one, NULL without
 */
struct sc_news {
	bool describe;
	bool tell;
	void *instance;
	u32 size;
	struct sc_extension *description;
};

struct sc_device {
	struct kref kref;
	struct sc_driver *driver;
	struct device *parent;
	struct pci_dev *pdev;
	int irq;
	bool irq_live;
	bool dead;
	unsigned int lost_frames;	/* with their bytes under queue_lock */
	u64 lost_bytes;
	bool overslept;	/* it did not wake up */
	atomic_t silences;
	enum sc_device_state state;
	atomic_t users;
	struct list_head list;
	struct sc_extension_key key;
	struct mutex filters_lock;	/* open and close of filter instances */
	struct list_head filters;
	struct sc_request *idle_request;
	struct mutex power_lock;	/* sleep and waking */
	struct sc_request *power_request;
	bool slept;		/* system sleep found it awake */
	unsigned int sleeps;
	bool runtime_pm;

	spinlock_t sync_lock;	/* one piece of the minidriver at a time */
	bool sync_irq;
	struct task_struct *sync_owner;
	bool delivering;	/* the pump waits for a minidriver */

	spinlock_t queue_lock;	/* everything below up to the blank line */
	struct list_head queues;
	struct list_head runnable[SC_QUEUE_KINDS];
	struct list_head active;
	struct list_head done;
	struct sc_request *done_here;	/* by what the pump delivers */
	struct list_head signalled;
	struct list_head contexts;
	struct list_head entries;
	bool pumping;		/* set under the lock, reset without it */
	bool marked;		/* there may be something for the pump to do */
	bool ticking;
	enum sc_power power;
	unsigned int entered;	/* unsynchronised calls that run */
	bool dozing;		/* visitors are kept out */
	struct task_struct *sleeper;
	struct list_head visits;
	unsigned int offences[SC_OFFENCES];
	struct sc_budget budgets[SC_ENTRY_KINDS];
	struct list_head events;
	struct sc_news news;
	struct list_head pinless;
	unsigned int n_pinless;

	struct sc_bh pump;
	wait_queue_head_t wait;
	struct hrtimer tick;
	struct sc_queue queue;
	struct sc_pool pool;
	atomic_t outstanding;	/* requests of all queues but those for data */
	struct sc_timer timer;
	struct sc_priority priority;

	void *extension;
	struct sc_port_configuration_information config;
	struct sc_access_range ranges[SC_MAX_RANGES];
	void *dma_buffer;
	dma_addr_t dma_buffer_bus;
	u64 dma_mask;
	struct sc_stream_descriptor *descriptor;
	struct sc_extension *description;	/* what @descriptor lies in */
	u32 described;
	struct sc_stream **streams;
	struct sc_extension *streams_memory;	/* what @streams lies in */
	unsigned int n_streams;
	struct work_struct news_work;
	struct platform_device **children;
	unsigned int n_children;
	struct list_head retired_extensions;
	struct list_head chunks;	/* of all its pools; readers use RCU */
	struct sc_client *client;
	void *client_data;
	struct dentry *debugfs;
};

/* What the minidriver knows a filter by; NULL where it knows none. */
static inline void *sc_filter_extension(const struct sc_filter *filter)
{
	return filter && filter->extension ? filter->extension->memory : NULL;
}

static inline struct sc_stream *to_sc_stream(struct sc_stream_object *object)
{
	return container_of(object, struct sc_stream, object);
}

/* main.c */
extern struct workqueue_struct *sc_low_wq;
extern unsigned int sc_srb_timeout;

/* The class verifier, parameter verify: where it is off it costs nothing. */
DECLARE_STATIC_KEY_FALSE(sc_verify_key);

static inline bool sc_verifying(void)
{
	return static_branch_unlikely(&sc_verify_key);
}

/* The block that the minidriver has, or had last, see twin.c. */
static inline struct sc_srb *sc_request_out(struct sc_request *request)
{
	return sc_verifying() ? request->out : &request->srb;
}

/* And the stream header that belongs to it. */
static inline struct sc_ksstream_header *sc_request_out_header(struct sc_request *request)
{
	return container_of(sc_request_out(request), struct sc_request, srb)->header;
}

/* client.c */
void sc_clients_tell_failed(struct sc_device *dev);
void sc_clients_offer(struct sc_device *dev);
void sc_clients_withdraw(struct sc_device *dev);
void sc_clients_tell(struct sc_device *dev, void (*renew)(struct sc_device *dev, void *arg),
		     void *arg);

/* driver.c */
const char *sc_driver_fault(const struct sc_minidriver *minidriver);

/* device.c */
struct sc_device *sc_device_create(struct sc_driver *driver,
				   struct device *parent);
int sc_device_start(struct sc_device *dev);
void sc_device_stop(struct sc_device *dev);
bool sc_device_can_be_cut_off(const struct sc_device *dev);
const char *sc_device_death(const struct sc_device *dev);
void sc_device_kill(struct sc_device *dev);
bool sc_device_enter(struct sc_device *dev);
void sc_device_leave(struct sc_device *dev);
bool sc_device_is_going(const struct sc_device *dev);
struct sc_device *sc_device_of_extension(void *hw_device_extension);
struct sc_device *sc_device_of_parent(const struct device *parent);
struct sc_filter *sc_filter_of_extension(const void *hw_instance_extension);
void sc_extension_publish(struct sc_extension_key *key);
void sc_extension_withdraw(struct sc_extension_key *key);
void sc_extension_drop(struct sc_device *dev, struct sc_extension *extension, bool in_use);

/* pci.c */
int sc_pci_acquire(struct sc_device *dev);
void sc_pci_release(struct sc_device *dev);
int sc_pci_register(struct sc_driver *driver);
void sc_pci_unregister(struct sc_driver *driver);

/* platform.c */
int sc_platform_acquire(struct sc_device *dev);
void sc_platform_release(struct sc_device *dev);
int sc_platform_register(struct sc_driver *driver);
void sc_platform_unregister(struct sc_driver *driver);

/* dma.c */
int sc_dma_set_mask(struct sc_device *dev);
int sc_dma_init(struct sc_device *dev);
void sc_dma_exit(struct sc_device *dev);

/* descriptor.c */
bool sc_descriptor_size_ok(u32 size);
const char *sc_descriptor_fault(const struct sc_stream_descriptor *descriptor,
				u32 size, u32 *stream_number);

/* describe.c */
int sc_device_describe(struct sc_device *dev);
void sc_device_forget_description(struct sc_device *dev);
void sc_news_init(struct sc_device *dev);
void sc_news_begin(struct sc_device *dev);
void sc_news_end(struct sc_device *dev);
void sc_news_tell(struct sc_device *dev);

/* pinless.c */
void sc_pinless_show(struct seq_file *file, struct sc_device *dev);
void sc_pinless_free(struct sc_device *dev);

/* child.c */
void sc_children_add(struct sc_device *dev);
void sc_children_remove(struct sc_device *dev);

/* filter.c */
struct sc_request *sc_filter_request(struct sc_filter *filter, enum sc_srb_command command,
				     const void *payload, size_t size);
void sc_filters_close(struct sc_device *dev);

/* visit.c */
bool sc_visit_try(struct sc_device *dev, struct sc_visit *visit);
void sc_visit_begin(struct sc_device *dev, struct sc_visit *visit);
void sc_visit_end(struct sc_visit *visit);
bool sc_device_is_unvisited(struct sc_device *dev);
void sc_visits_keep_out(struct sc_device *dev);
void sc_visits_keep_all_out(struct sc_device *dev);
void sc_visits_let_in(struct sc_device *dev);

/* power.c */
extern const struct dev_pm_ops sc_pm_ops;
bool sc_power_holds(const struct sc_request *request);
void sc_power_mute_irq(struct sc_device *dev);
int sc_power_off(struct sc_device *dev);
int sc_power_on(struct sc_device *dev, const struct sc_stop *stop);
void sc_power_say_refused(struct sc_device *dev, int status);
void sc_power_oversleep(struct sc_device *dev, int status);
int sc_power_suspend(struct sc_device *dev);
int sc_power_resume(struct sc_device *dev);
void sc_power_wake_to_go(struct sc_device *dev, bool unplugged);

/* rest.c */
extern bool sc_power_down_unopened;
extern bool sc_page_out_unopened;
int sc_rest_begin(struct sc_device *dev);
int sc_rest_end(struct sc_device *dev);
int sc_rest_forbid(struct sc_device *dev);
void sc_rest_allow(struct sc_device *dev);
void sc_rest_started(struct sc_device *dev);
void sc_rest_offered(struct sc_device *dev);
void sc_rest_stopping(struct sc_device *dev, bool unplugged);
void sc_rest_stopped(struct sc_device *dev);
int sc_rest_opening(struct sc_device *dev);
void sc_rest_closed(struct sc_device *dev);

/* stream.c */
bool sc_stream_enter(struct sc_stream *stream);
int sc_stream_try_enter(struct sc_stream *stream);
void sc_stream_leave(struct sc_stream *stream);
bool sc_stream_set_flush(struct sc_stream *stream, enum sc_flush from, enum sc_flush to);
void sc_stream_refuse_data(struct sc_stream *stream);
void sc_stream_drain(struct sc_stream *stream, const struct sc_stop *stop);
const struct sc_stream_information *sc_stream_information(const struct sc_stream *stream);
struct sc_stream *sc_stream_nth(const struct sc_device *dev, unsigned int i);
int sc_streams_create(struct sc_device *dev, const struct sc_stream_descriptor *descriptor);
void sc_streams_cancel(struct sc_device *dev);
int sc_streams_pause(struct sc_device *dev);
void sc_streams_run(struct sc_device *dev);
void sc_streams_fail(struct sc_device *dev);
void sc_streams_close(struct sc_device *dev);
void sc_streams_close_of(struct sc_filter *filter);
void sc_streams_destroy(struct sc_device *dev);

/* debugfs.c */
void sc_debugfs_init(void);
void sc_debugfs_exit(void);
void sc_debugfs_add(struct sc_device *dev);
void sc_debugfs_remove(struct sc_device *dev);
void sc_status_show(struct seq_file *file, struct sc_device *dev);

/* pool.c */
void *sc_extension_memory(size_t size);
struct sc_extension *sc_extension_alloc(size_t size);
void sc_pool_init(struct sc_pool *pool, struct sc_device *dev);
void sc_pool_destroy(struct sc_pool *pool);
struct sc_request *sc_pool_alloc(struct sc_pool *pool);
void sc_pool_free(struct sc_request *request);
void sc_pool_reuse_aborted(struct sc_pool *pool);
struct sc_request *sc_request_of_srb(const struct sc_srb *srb);
DECLARE_PER_CPU(struct sc_request *, sc_expected);
u64 sc_extension_bus_address(struct sc_device *dev, const void *address, u32 *length);

/* twin.c */
struct sc_twins *sc_twins_alloc(unsigned int requests);
void sc_twins_free(struct sc_twins *all, unsigned int requests);
void sc_twins_init(struct sc_twins *all, unsigned int index, struct sc_request *request);
struct sc_request *sc_twin_slot(const struct sc_request *request, unsigned int i);
void sc_twin_hand_over_locked(struct sc_request *request);
void sc_twin_take_back_locked(struct sc_request *request);
void sc_twin_tell_down(struct sc_request *request);
void sc_twin_tell_up(struct sc_request *request);
void sc_twin_tell_last(struct sc_request *request);
int sc_twin_set_trap(struct sc_request *request, u32 length);
bool sc_twin_was_given(const struct sc_request *request, const struct sc_srb *srb);

/* srb.c */
bool sc_request_was_answered(const struct sc_request *request);
const char *sc_srb_command_name(enum sc_srb_command command);
const char *sc_srb_state_name(enum sc_srb_state state);
void sc_request_complain(const struct sc_request *request, enum sc_srb_state state);
bool sc_request_claim_locked(struct sc_request *request, int status);
void sc_request_return(struct sc_request *request);
void sc_request_give_back(struct list_head *done);
int sc_request_cancel(struct sc_request *request);
void sc_requests_cancel_late(struct sc_device *dev);
void sc_request_force(struct sc_request *request, int status);
void sc_request_time_out(struct sc_request *request);
void sc_request_unpin(struct sc_request *request);

/* May ownership move like this? */
static __always_inline bool sc_srb_transition_ok(enum sc_srb_state from, enum sc_srb_state to)
{
	switch (to) {
	case SC_SRB_IDLE:
		return from == SC_SRB_DONE;
	case SC_SRB_QUEUED:
		return from == SC_SRB_IDLE;
	case SC_SRB_ACTIVE:
		return from == SC_SRB_QUEUED;
	case SC_SRB_DONE:
		return from == SC_SRB_QUEUED || from == SC_SRB_ACTIVE;
	default:
		return false;
	}
}

/* All changes of a request's state but the last, see sc_request_return(). */
static __always_inline void sc_request_set_state_locked(struct sc_request *request,
							enum sc_srb_state state)
	__must_hold(&request->queue->dev->queue_lock)
{
	lockdep_assert_held(&request->queue->dev->queue_lock);

	if (unlikely(!sc_srb_transition_ok(request->state, state)))
		sc_request_complain(request, state);
	request->state = state;
	request->since = jiffies;
}

/* It is the minidriver's, and @srb is the block that the minidriver was given. */
static inline bool sc_request_is_owned_locked(struct sc_request *request, const struct sc_srb *srb)
	__must_hold(&request->queue->dev->queue_lock)
{
	lockdep_assert_held(&request->pool->dev->queue_lock);

	return request->state == SC_SRB_ACTIVE && srb == sc_request_out(request);
}

/* data.c */
void sc_request_fill(struct sc_request *request);

/* control.c */
/* No one waits longer than this for an answer, whatever a minidriver re-arms. */
#define SC_CONTROL_LIMIT_MS	60000
/* A whole stop or close: when to cancel, when to use force. */
#define SC_STOP_CANCEL_MS	1500
#define SC_STOP_FORCE_MS	2000

/* One deadline for a whole stop, close or removal; no deadline is NULL. */
struct sc_stop {
	ktime_t started;
};

void sc_stop_begin(struct sc_stop *stop);
bool sc_stop_expired(const struct sc_stop *stop);
long sc_stop_left(const struct sc_stop *stop, unsigned int ms);
struct sc_request *sc_control_alloc(struct sc_device *dev,
				    struct sc_stream *stream,
				    enum sc_srb_command command,
				    const void *payload, size_t size);
int sc_control_failure(const struct sc_device *dev);
int sc_control_run(struct sc_request *request, const struct sc_stop *stop);
void sc_control_free(struct sc_request *request);
int sc_filter_try_range(struct sc_filter *filter, u32 stream_number,
			const struct sc_ksdataformat *range, void *format, u32 size,
			u32 *bytes);

/* command.c */
void sc_rate_reset(struct sc_stream *stream);
struct sc_request *sc_stream_ask(struct sc_stream *stream, enum sc_srb_command command,
				 const void *payload, size_t size);
void sc_stream_asked(struct sc_request *request);
int sc_stream_tell(struct sc_stream *stream, enum sc_srb_command command,
		   const void *payload, size_t size);
/* kscall.c */
/* No property or method takes or returns more. */
#define SC_KS_LIMIT		SZ_64K

/**
 * struct sc_ks_call - one property or method request
 * @dev: the device, NULL where a clock is asked
 * @filter: what the device is asked through, NULL where it is not asked
 * @stream: the stream that is asked, NULL where none is
 * @clock: the clock that is asked, NULL where none is
 * @identifier: which property or method, and what follows that
 * @identifier_size: bytes at @identifier
 * @data: the value
 * @data_size: bytes at @data
 * @bytes: how many were returned, or would be needed
 */
struct sc_ks_call {
	struct sc_device *dev;
	struct sc_filter *filter;
	struct sc_stream *stream;
	struct sc_clock *clock;
	const struct sc_ksidentifier *identifier;
	u32 identifier_size;
	void *data;
	u32 data_size;
	u32 bytes;
};

/**
 * struct sc_ks_block - what the minidriver sees of it
 * @property: the descriptor of a property
 * @method: the descriptor of a method
 * @identifier: copy of the client's, in @bytes
 * @data: copy of the client's or room for the answer, in @bytes; NULL where it
 *	has no bytes
 * @bytes: both
 */
struct sc_ks_block {
	union {
		struct sc_stream_property_descriptor property;
		struct sc_stream_method_descriptor method;
	};
	struct sc_ksidentifier *identifier;
	void *data;
	u8 bytes[] __aligned(8);
};

int sc_ks_call_enter(struct sc_ks_call *call);
void sc_ks_call_leave(struct sc_ks_call *call);
int sc_ks_call_check(const struct sc_ks_call *call);
int sc_ks_call_make_room(struct sc_ks_call *call, size_t size);
int sc_ks_call_return(struct sc_ks_call *call, const void *value, u32 size);
int sc_ks_call_return_word(struct sc_ks_call *call, u32 word);
bool sc_ks_list_is_too_long(u32 count, size_t size);
int sc_ks_call_return_list(struct sc_ks_call *call, const void *items, u32 count, u32 size);
int sc_ks_call_return_name(struct sc_ks_call *call, const struct sc_guid *name);
struct sc_request *sc_ks_call_request(struct sc_ks_call *call, enum sc_srb_command command);
int sc_ks_call_run(struct sc_ks_call *call, struct sc_request *request, bool back);

/* property.c */
const char *sc_property_sets_fault(const struct sc_ksproperty_set *sets, u32 count);

/*
 * Sets that the class driver answers itself, whatever a minidriver declares. A
 * handler has its struct sc_ks_call as irp; the sizes have been checked.
 */
#define SC_OWN(id, in, out, get, set)					\
	{								\
		.property_id = SC_KSPROPERTY_##id,			\
		.get_property_handler = (get),				\
		.min_property = (in),					\
		.min_data = (out),					\
		.set_property_handler = (set),				\
	}

/* kspin.c */
extern const struct sc_ksproperty_set sc_kspin_set;

/* kstopology.c */
extern const struct sc_ksproperty_set sc_kstopology_set;
const char *sc_topology_fault(const struct sc_kstopology *topology, u32 streams);

/* ksstream.c */
extern const struct sc_ksproperty_set sc_ksconnection_set;
extern const struct sc_ksproperty_set sc_ksstream_set;

/* ksclock.c */
extern const struct sc_ksproperty_set sc_ksclock_set;

/* method.c */
const char *sc_method_sets_fault(const struct sc_ksmethod_set *sets, s32 count);

/* queue.c */
bool sc_queue_is_quiet(struct sc_queue *queue);
int sc_queue_stream_number(const struct sc_queue *queue);
u32 sc_queue_instance(const struct sc_queue *queue);
void sc_queue_init(struct sc_queue *queue, struct sc_device *dev,
		   struct sc_stream *stream, enum sc_queue_kind kind);
enum sc_gate_reason sc_gate_reason_locked(const struct sc_queue *queue);
const char *sc_gate_reason_name(enum sc_gate_reason reason);
bool sc_gate_open_locked(struct sc_queue *queue);
void sc_request_queue(struct sc_request *request, int refuse);
void sc_queue_update_locked(struct sc_queue *queue);
void sc_queues_release(struct sc_device *dev);
void sc_queue_refuse(struct sc_queue *queue, int status);
void sc_queue_abort_locked(struct sc_queue *queue, int status);
void sc_queue_reopen(struct sc_queue *queue, int refuse);
void sc_pump_bh(struct sc_bh *bh);
void sc_pump_kick(struct sc_device *dev);
bool sc_pump_idle(struct sc_device *dev);

/* For all that a pump does; sc_pump_kick() must follow. */
static inline void sc_pump_mark_locked(struct sc_device *dev)
	__must_hold(&dev->queue_lock)
{
	lockdep_assert_held(&dev->queue_lock);

	WRITE_ONCE(dev->marked, true);
}

/* sync.c */
typedef bool (*sc_sync_fn)(struct sc_device *dev, void *arg);
void sc_sync_init(struct sc_device *dev);
bool sc_sync_call(struct sc_device *dev, sc_sync_fn fn, void *arg);
irqreturn_t sc_sync_interrupt(int irq, void *data);
enum sc_level sc_context_level(struct sc_device *dev);

/* The running code is a synchronised piece of the minidriver. */
static inline bool sc_sync_is_mine(const struct sc_device *dev)
{
	return READ_ONCE(dev->sync_owner) == current;
}

static __always_inline bool sc_sync_run(struct sc_device *dev, sc_sync_fn fn, void *arg)
{
	bool ret;

	WRITE_ONCE(dev->sync_owner, current);
	ret = fn(dev, arg);
	WRITE_ONCE(dev->sync_owner, NULL);
	return ret;
}

/*
 * sc_sync_call() of a synchronised minidriver for whoever has bottom halves off
 * already. The compiler makes one piece of it and @fn.
 */
static __always_inline bool sc_sync_call_here(struct sc_device *dev, sc_sync_fn fn, void *arg)
{
	unsigned long flags;
	bool ret;

	lockdep_assert_not_held(&dev->queue_lock);

	if (dev->sync_irq) {
		spin_lock_irqsave(&dev->sync_lock, flags);
		ret = sc_sync_run(dev, fn, arg);
		spin_unlock_irqrestore(&dev->sync_lock, flags);
	} else {
		spin_lock(&dev->sync_lock);
		ret = sc_sync_run(dev, fn, arg);
		spin_unlock(&dev->sync_lock);
	}
	return ret;
}

void sc_context_enter(struct sc_device *dev, struct sc_context *context,
		      enum sc_level level);
void sc_context_leave(struct sc_device *dev, struct sc_context *context);

/* entry.c */
void sc_entry_record(struct sc_device *dev, struct sc_entry *entry, enum sc_entry_kind kind,
		     struct sc_request *request, const void *routine);
void sc_entry_close(struct sc_device *dev, struct sc_entry *entry);
void sc_entry_call(struct sc_request *request, enum sc_entry_kind kind,
		   void (*routine)(struct sc_srb *srb));
void sc_entry_describe(struct sc_device *dev, char *text, size_t size);
void sc_entry_show(struct seq_file *file, struct sc_device *dev);

/* Around each call into the minidriver, as close as it goes. */
static inline void sc_entry_begin(struct sc_device *dev, struct sc_entry *entry,
				  enum sc_entry_kind kind, const void *routine)
{
	if (sc_verifying())
		sc_entry_record(dev, entry, kind, NULL, routine);
}

static inline void sc_entry_end(struct sc_device *dev, struct sc_entry *entry)
{
	if (sc_verifying())
		sc_entry_close(dev, entry);
}

/* The same for those that are given a request. */
static inline void sc_request_enter(struct sc_request *request, enum sc_entry_kind kind,
				    void (*routine)(struct sc_srb *srb))
{
	if (sc_verifying())
		sc_entry_call(request, kind, routine);
	else
		routine(&request->srb);
}

/* priority.c */
void sc_priority_init(struct sc_priority *priority, struct sc_device *dev);
void sc_priority_shut(struct sc_priority *priority);
void sc_priority_open(struct sc_priority *priority);
void sc_priority_freeze(struct sc_priority *priority);
void sc_priority_thaw(struct sc_priority *priority);

/* timer.c */
void sc_timer_init(struct sc_timer *timer, struct sc_device *dev);
void sc_timer_shut(struct sc_timer *timer);
void sc_timer_open(struct sc_timer *timer);
void sc_timer_freeze(struct sc_timer *timer);
void sc_timer_thaw(struct sc_timer *timer);
void sc_timer_fire(struct sc_timer *timer);

/* clock.c */
void sc_count_state(struct sc_stream *stream, enum sc_ksstate state);
void sc_clock_init_stream(struct sc_stream *stream);
void sc_clock_let_in(struct sc_stream *stream);
void sc_clock_stream_closes(struct sc_stream *stream, const struct sc_stop *stop);
void sc_clock_shut_out(struct sc_stream *stream);
struct sc_clock *sc_clock_of_handle(const void *handle);
void sc_clock_put(struct sc_clock *clock);
int sc_clock_state(struct sc_clock *clock, enum sc_ksstate *state);
int sc_clock_granularity(struct sc_clock *clock, s64 *granularity);

/* timeout.c */
void sc_tick_init(struct sc_device *dev);
void sc_tick_arm_locked(struct sc_device *dev);

/* A request is on its way to the minidriver: time it. */
static inline void sc_tick_start_locked(struct sc_device *dev)
	__must_hold(&dev->queue_lock)
{
	if (unlikely(!dev->ticking))
		sc_tick_arm_locked(dev);
}

void sc_tick_stop(struct sc_device *dev);
void sc_tick_resume(struct sc_device *dev);
bool sc_timeout_tick(struct sc_device *dev);

/* event.c */

/**
 * struct sc_event - an event that a client has enabled
 * @list: on the queue of its stream or device, until it has ended
 * @due: on &sc_device.signalled while the client is to be told
 * @dev: the device, with a reference
 * @filter: the filter it was enabled through, not to be used once that has closed
 * @stream: its stream, NULL for an event of the device
 * @set: the set
 * @id: which one of the set
 * @set_index: index of the set in the minidriver's array
 * @oneshot: the first signal ends it for the minidriver
 * @enabling: the minidriver has not answered yet
 * @queued: the minidriver has the entry
 * @ending: somebody takes it off its queue, see sc_event_end()
 * @deaf: the client wants to hear no more
 * @signalled: signals so far
 * @told: how many of them the client has been told of
 * @teller: the task that runs @notify, NULL while it does not run
 * @notify: the client's
 * @context: the client's
 * @work: frees it, where @notify has disabled it
 * @data: the client's description, behind the extra bytes
 * @entry: what the minidriver gets
 * @more: its extra bytes, which follow it
 */
struct sc_event {
	struct list_head list;
	struct list_head due;
	struct sc_device *dev;
	struct sc_filter *filter;
	struct sc_stream *stream;
	struct sc_guid set;
	u32 id;
	u32 set_index;
	bool oneshot;
	bool enabling;
	bool queued;
	bool ending;
	bool deaf;
	unsigned int signalled;
	unsigned int told;
	struct task_struct *teller;
	void (*notify)(struct sc_event *event, unsigned int signals);
	void *context;
	struct work_struct work;
	struct sc_kseventdata *data;
	struct sc_ksevent_entry entry;
	u8 more[];
};

void sc_event_mark_locked(struct sc_event *event);
bool sc_event_signal_locked(struct list_head *events,
			    struct sc_ksevent_entry *entry);
bool sc_event_delete_locked(struct list_head *events,
			    struct sc_ksevent_entry *entry);
void sc_events_signal_locked(struct list_head *events, const struct sc_guid *set, u32 id,
			     const struct sc_filter *filter);
void sc_events_deliver(struct sc_device *dev);

/* enable.c */
void sc_events_end(struct sc_device *dev, struct list_head *events,
		   const struct sc_filter *filter);

/* print.c */
extern unsigned int sc_stream_debug;

/* verify.c */
extern struct sc_test_hooks *sc_test_hooks;
bool sc_service_forbidden(struct sc_device *dev, enum sc_service service);
const char *sc_offence_name(enum sc_offence offence);
void sc_minidriver_bug(struct sc_device *dev, enum sc_offence offence,
		       const char *fmt, ...) __printf(3, 4);
void sc_request_bug(struct sc_device *dev, enum sc_offence offence, enum sc_service service,
		    enum sc_srb_state state, const char *fmt, ...) __printf(5, 6);
unsigned int sc_minidriver_bugs(struct sc_device *dev, enum sc_offence offence);
void sc_device_was_silent(struct sc_device *dev, const char *command, u32 seconds);
ktime_t sc_now(void);
long sc_patience(struct sc_device *dev, long patience);

/**
 * struct sc_test_hooks - seams for tests; NULL in real life
 * @bug: called instead of logging an offence; @where is empty, or what a
 *	verified report says besides
 * @notice: called instead of logging that a call took too long
 * @now: the clock of minidriver timers and of stops
 * @patience: asked before a wait that has a deadline; returns how many jiffies
 *	are waited at most
 * @arm: called instead of arming a timer's hrtimer; 0 disarms
 * @print: called instead of printing what a minidriver says
 * @no_tick: the one-second tick is not armed; tests call sc_timeout_tick()
 * @unplugged: the hardware has vanished
 */
struct sc_test_hooks {
	void (*bug)(struct sc_device *dev, enum sc_offence offence,
		    const char *text, const char *where);
	void (*notice)(struct sc_device *dev, const char *text);
	ktime_t (*now)(void);
	long (*patience)(struct sc_device *dev, long patience);
	void (*arm)(struct sc_timer *timer, u64 delay_ns);
	void (*print)(const char *level, struct va_format *text);
	bool no_tick;
	bool unplugged;
};

#endif /* _STREAMCLASS_INTERNAL_H */
