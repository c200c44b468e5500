/* SPDX-License-Identifier: GPL-2.0 */
/* Clocks and delays, in units of 100 ns unless a name says otherwise. */
#ifndef _WDM_TIME_H
#define _WDM_TIME_H

/* From 1601, where Windows' time begins, to 1970. */
#define WDM_EPOCH	116444736000000000LL

static inline void KeQuerySystemTime(PLARGE_INTEGER CurrentTime)
{
	CurrentTime->QuadPart = WDM_EPOCH + (LONGLONG)div_u64(ktime_get_real_ns(), 100);
}

#define KeQuerySystemTimePrecise(time)	KeQuerySystemTime(time)

static inline void ExSystemTimeToLocalTime(PLARGE_INTEGER SystemTime, PLARGE_INTEGER LocalTime)
{
	/* The kernel's minutes are those west of Greenwich. */
	LocalTime->QuadPart = SystemTime->QuadPart - sys_tz.tz_minuteswest * 600000000LL;
}

static inline void ExLocalTimeToSystemTime(PLARGE_INTEGER LocalTime, PLARGE_INTEGER SystemTime)
{
	SystemTime->QuadPart = LocalTime->QuadPart + sys_tz.tz_minuteswest * 600000000LL;
}

/* The counter that the class driver's own times are made of, at 10 MHz. */
static inline LARGE_INTEGER KeQueryPerformanceCounter(PLARGE_INTEGER PerformanceFrequency)
{
	LARGE_INTEGER Counter;

	if (PerformanceFrequency)
		PerformanceFrequency->QuadPart = 10000000;
	Counter.QuadPart = sc_system_time();
	return Counter;
}

static inline ULONGLONG KeQueryInterruptTime(void)
{
	return sc_system_time();
}

static inline void KeQueryTickCount(PLARGE_INTEGER CurrentCount)
{
	CurrentCount->QuadPart = get_jiffies_64();
}

static inline ULONG KeQueryTimeIncrement(VOID)
{
	return 10000000 / HZ;
}

/* Busy, for at most some 50 us, as there. */
static inline void KeStallExecutionProcessor(ULONG MicroSeconds)
{
	for (; MicroSeconds > 1000; MicroSeconds -= 1000)
		udelay(1000);
	udelay(MicroSeconds);
}

/* From now to a time: what is negative is relative, the rest is absolute. */
static inline LONGLONG wdm_time_left(const LARGE_INTEGER *When)
{
	LARGE_INTEGER Now;

	if (When->QuadPart <= 0)
		return -When->QuadPart;
	KeQuerySystemTime(&Now);
	return max_t(LONGLONG, When->QuadPart - Now.QuadPart, 0);
}

static inline NTSTATUS KeDelayExecutionThread(KPROCESSOR_MODE WaitMode, BOOLEAN Alertable,
					      PLARGE_INTEGER Interval)
{
	unsigned long us = min_t(u64, div_u64(wdm_time_left(Interval) + 9, 10), ULONG_MAX / 4);

	(void)WaitMode;
	(void)Alertable;
	if (us)
		usleep_range(us, us + us / 8 + 50);
	return 0;
}

typedef struct _TIME_FIELDS {
	CSHORT Year;
	CSHORT Month;
	CSHORT Day;
	CSHORT Hour;
	CSHORT Minute;
	CSHORT Second;
	CSHORT Milliseconds;
	CSHORT Weekday;
} TIME_FIELDS, *PTIME_FIELDS;

static inline void RtlTimeToTimeFields(PLARGE_INTEGER Time, PTIME_FIELDS TimeFields)
{
	s64 seconds = div_s64(Time->QuadPart - WDM_EPOCH, 10000000);
	struct tm tm;

	time64_to_tm(seconds, 0, &tm);
	TimeFields->Year = tm.tm_year + 1900;
	TimeFields->Month = tm.tm_mon + 1;
	TimeFields->Day = tm.tm_mday;
	TimeFields->Hour = tm.tm_hour;
	TimeFields->Minute = tm.tm_min;
	TimeFields->Second = tm.tm_sec;
	TimeFields->Milliseconds =
		div_s64(Time->QuadPart - WDM_EPOCH - seconds * 10000000, 10000);
	TimeFields->Weekday = tm.tm_wday;
}

static inline BOOLEAN RtlTimeFieldsToTime(PTIME_FIELDS TimeFields, PLARGE_INTEGER Time)
{
	PTIME_FIELDS t = TimeFields;

	if (t->Year < 1601 || t->Month < 1 || t->Month > 12 || t->Day < 1 || t->Day > 31 ||
	    t->Hour < 0 || t->Hour > 23 || t->Minute < 0 || t->Minute > 59 ||
	    t->Second < 0 || t->Second > 59 || t->Milliseconds < 0 || t->Milliseconds > 999)
		return FALSE;
	Time->QuadPart = mktime64(t->Year, t->Month, t->Day, t->Hour, t->Minute, t->Second) *
			 10000000 + t->Milliseconds * 10000 + WDM_EPOCH;
	return TRUE;
}

#endif /* _WDM_TIME_H */
