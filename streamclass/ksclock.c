// SPDX-License-Identifier: GPL-2.0
/*
 * KSPROPSETID_Clock: what a clock is asked through properties, and the table of
 * functions for those who ask often.
 */
#include "internal.h"

static int sc_ksclock_read(struct sc_clock *clock, enum sc_time_function function,
			   struct sc_kscorrelated_time *pair)
{
	u64 time, system_time;
	int ret;

	ret = sc_clock_time(clock, function, &time, &system_time);
	pair->time = time;
	pair->system_time = system_time;
	return ret;
}

static int sc_ksclock_get_one(struct sc_ks_call *call, enum sc_time_function function)
{
	struct sc_kscorrelated_time pair;
	int ret;

	ret = sc_ksclock_read(call->clock, function, &pair);
	return ret ?: sc_ks_call_return(call, &pair.time, sizeof(pair.time));
}

static int sc_ksclock_get_both(struct sc_ks_call *call, enum sc_time_function function)
{
	struct sc_kscorrelated_time pair;
	int ret;

	ret = sc_ksclock_read(call->clock, function, &pair);
	return ret ?: sc_ks_call_return(call, &pair, sizeof(pair));
}

static int sc_ksclock_get_time(void *irp, struct sc_ksidentifier *request, void *data)
{
	return sc_ksclock_get_one(irp, SC_TIME_GET_STREAM_TIME);
}

static int sc_ksclock_get_physicaltime(void *irp, struct sc_ksidentifier *request, void *data)
{
	return sc_ksclock_get_one(irp, SC_TIME_READ_ONBOARD_CLOCK);
}

static int sc_ksclock_get_correlatedtime(void *irp, struct sc_ksidentifier *request, void *data)
{
	return sc_ksclock_get_both(irp, SC_TIME_GET_STREAM_TIME);
}

static int sc_ksclock_get_correlatedphysicaltime(void *irp, struct sc_ksidentifier *request,
						 void *data)
{
	return sc_ksclock_get_both(irp, SC_TIME_READ_ONBOARD_CLOCK);
}

/* What is counted here is system time, so it is wrong by a step at most. */
static int sc_ksclock_get_resolution(void *irp, struct sc_ksidentifier *request, void *data)
{
	struct sc_ksresolution resolution;
	struct sc_ks_call *call = irp;
	int ret;

	ret = sc_clock_granularity(call->clock, &resolution.granularity);
	resolution.error = resolution.granularity;
	return ret ?: sc_ks_call_return(call, &resolution, sizeof(resolution));
}

static int sc_ksclock_get_state(void *irp, struct sc_ksidentifier *request, void *data)
{
	struct sc_ks_call *call = irp;
	enum sc_ksstate state;
	int ret;

	ret = sc_clock_state(call->clock, &state);
	return ret ?: sc_ks_call_return_word(call, state);
}

/* --- the table of functions --- */

/* Once the master has been closed these go on telling what it told last. */
static s64 sc_ksclock_tell(void *file_object, enum sc_time_function function, s64 *system_time)
{
	struct sc_kscorrelated_time pair;

	sc_ksclock_read(file_object, function, &pair);
	if (system_time)
		*system_time = pair.system_time;
	return pair.time;
}

static s64 sc_ksclock_tell_time(void *file_object)
{
	return sc_ksclock_tell(file_object, SC_TIME_GET_STREAM_TIME, NULL);
}

static s64 sc_ksclock_tell_physical_time(void *file_object)
{
	return sc_ksclock_tell(file_object, SC_TIME_READ_ONBOARD_CLOCK, NULL);
}

static s64 sc_ksclock_tell_correlated_time(void *file_object, s64 *system_time)
{
	return sc_ksclock_tell(file_object, SC_TIME_GET_STREAM_TIME, system_time);
}

static s64 sc_ksclock_tell_correlated_physical_time(void *file_object, s64 *system_time)
{
	return sc_ksclock_tell(file_object, SC_TIME_READ_ONBOARD_CLOCK, system_time);
}

static int sc_ksclock_get_functiontable(void *irp, struct sc_ksidentifier *request, void *data)
{
	static const struct sc_ksclock_functiontable table = {
		.get_time = sc_ksclock_tell_time,
		.get_physical_time = sc_ksclock_tell_physical_time,
		.get_correlated_time = sc_ksclock_tell_correlated_time,
		.get_correlated_physical_time = sc_ksclock_tell_correlated_physical_time,
	};

	return sc_ks_call_return(irp, &table, sizeof(table));
}

#define SC_CLOCK(id, out, get)	\
	SC_OWN(CLOCK_##id, sizeof(struct sc_ksidentifier), out, get, NULL)

static const struct sc_ksproperty_item sc_clock_items[] = {
	SC_CLOCK(TIME, sizeof(s64), sc_ksclock_get_time),
	SC_CLOCK(PHYSICALTIME, sizeof(s64), sc_ksclock_get_physicaltime),
	SC_CLOCK(CORRELATEDTIME, sizeof(struct sc_kscorrelated_time),
		 sc_ksclock_get_correlatedtime),
	SC_CLOCK(CORRELATEDPHYSICALTIME, sizeof(struct sc_kscorrelated_time),
		 sc_ksclock_get_correlatedphysicaltime),
	SC_CLOCK(RESOLUTION, sizeof(struct sc_ksresolution), sc_ksclock_get_resolution),
	SC_CLOCK(STATE, sizeof(u32), sc_ksclock_get_state),
	SC_CLOCK(FUNCTIONTABLE, sizeof(struct sc_ksclock_functiontable),
		 sc_ksclock_get_functiontable),
};

const struct sc_ksproperty_set sc_ksclock_set = {
	.set = &SC_KSPROPSETID_CLOCK,
	.properties_count = ARRAY_SIZE(sc_clock_items),
	.property_item = sc_clock_items,
};
