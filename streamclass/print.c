// SPDX-License-Identifier: GPL-2.0
/*
 * What minidrivers print about themselves, as on a checked build of Windows.
 */
#include <linux/moduleparam.h>
#include <linux/printk.h>
#include <linux/ratelimit.h>
#include <linux/stdarg.h>

#include "internal.h"
#include "trace.h"

unsigned int sc_stream_debug;
SC_EXPORT_FOR_TEST(sc_stream_debug);
module_param_named(stream_debug, sc_stream_debug, uint, 0644);
MODULE_PARM_DESC(stream_debug, "what minidrivers may print: 0 only what is fatal (default), up to 5 all; 255 as on Windows");

static const char * const sc_print_levels[SC_DEBUG_LEVEL_MAXIMUM] = {
	[SC_DEBUG_LEVEL_FATAL] = KERN_CRIT,
	[SC_DEBUG_LEVEL_ERROR] = KERN_ERR,
	[SC_DEBUG_LEVEL_WARNING] = KERN_WARNING,
	[SC_DEBUG_LEVEL_INFO] = KERN_INFO,
	[SC_DEBUG_LEVEL_TRACE] = KERN_DEBUG,
	[SC_DEBUG_LEVEL_VERBOSE] = KERN_DEBUG,
};

static const char *sc_print_level(unsigned int level)
{
	return level < SC_DEBUG_LEVEL_MAXIMUM ? sc_print_levels[level] : KERN_DEBUG;
}

/* What nobody asked for must not fill the log. */
static bool sc_print_too_often(void)
{
	static DEFINE_RATELIMIT_STATE(sc_print_limit, DEFAULT_RATELIMIT_INTERVAL,
				      DEFAULT_RATELIMIT_BURST);

	return !READ_ONCE(sc_stream_debug) && !__ratelimit(&sc_print_limit);
}

static void sc_print(const char *level, const void *caller, struct va_format *text)
{
	if (sc_test_hooks && sc_test_hooks->print)
		sc_test_hooks->print(level, text);
	else if (!sc_print_too_often())
		_printk("%sstreamclass: %ps: %pV", level, caller, text);
}

void stream_class_debug_print(enum sc_stream_debug_level debug_print_level,
			      const char *debug_message, ...)
{
	bool wanted = (unsigned int)debug_print_level <= READ_ONCE(sc_stream_debug);
	const void *caller = __builtin_return_address(0);
	struct va_format text = { .fmt = debug_message };
	va_list args;

	if (likely(!wanted && !trace_sc_print_enabled()))
		return;

	va_start(args, debug_message);
	text.va = &args;
	trace_sc_print(debug_print_level, caller, &text);
	if (wanted)
		sc_print(sc_print_level(debug_print_level), caller, &text);
	va_end(args);
}
EXPORT_SYMBOL_GPL(stream_class_debug_print);

static void __printf(2, 3) sc_print_fmt(const void *caller, const char *fmt, ...)
{
	struct va_format text = { .fmt = fmt };
	va_list args;

	va_start(args, fmt);
	text.va = &args;
	trace_sc_print(SC_DEBUG_LEVEL_ERROR, caller, &text);
	sc_print(KERN_ERR, caller, &text);
	va_end(args);
}

void stream_class_debug_assert(const char *file, u32 line, const char *assert_text,
			       u32 assert_value)
{
	sc_print_fmt(__builtin_return_address(0), "%s:%u: assertion failed: %s (%u)\n",
		     file, line, assert_text, assert_value);
}
EXPORT_SYMBOL_GPL(stream_class_debug_assert);
