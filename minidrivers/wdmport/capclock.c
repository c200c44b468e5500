// SPDX-License-Identifier: GPL-2.0
/*
 * capclock.c - the clock that each pin can be, and the one that it follows
 */
#include "strmhead.h"

//
// 100 ns units
//
LONGLONG
CapSystemTime(
    VOID
    )
{
    LARGE_INTEGER liFrequency;
    LARGE_INTEGER liTime;

    liTime = KeQueryPerformanceCounter(&liFrequency);
    return (LONGLONG) KSCONVERT_PERFORMANCE_TIME(liFrequency.QuadPart, liTime);
}

//
// The clock runs from leaving STOP until the pin is back there
//
VOID
ClockStart(
    IN PSTREAMEX pStrmEx
    )
{
    pStrmEx->llClockStart = CapSystemTime();
    pStrmEx->fClockRunning = TRUE;
}

VOID
ClockStop(
    IN PSTREAMEX pStrmEx
    )
{
    if (pStrmEx->fClockRunning)
        pStrmEx->llClockStopped = CapSystemTime() - pStrmEx->llClockStart;
    pStrmEx->fClockRunning = FALSE;
}

static
LONGLONG
ClockOwnTime(
    IN PSTREAMEX pStrmEx,
    IN LONGLONG llSystemTime
    )
{
    return pStrmEx->fClockRunning ? llSystemTime - pStrmEx->llClockStart :
                                    pStrmEx->llClockStopped;
}

//
// What the clock of the graph shows at a system time that has passed. Without
// a clock the pin runs free. It is legal to ask at once: this driver has no
// interrupt, so its routines run at DISPATCH_LEVEL.
//
LONGLONG
ClockStreamTime(
    IN PSTREAMEX pStrmEx,
    IN LONGLONG llSystemTime
    )
{
    HW_TIME_CONTEXT TimeContext;

    if (pStrmEx->hMasterClock == NULL)
        return llSystemTime;
    if (pStrmEx->hMasterClock == pStrmEx->hOwnClock)
        return ClockOwnTime(pStrmEx, llSystemTime);

    RtlZeroMemory(&TimeContext, sizeof(TimeContext));
    TimeContext.HwDeviceExtension = pStrmEx->pHwDevExt;
    TimeContext.HwStreamObject = pStrmEx->pStrmObject;
    TimeContext.Function = TIME_GET_STREAM_TIME;
    StreamClassQueryMasterClockSync(pStrmEx->hMasterClock, &TimeContext);

    return (LONGLONG) TimeContext.Time - ((LONGLONG) TimeContext.SystemTime - llSystemTime);
}

VOID STREAMAPI
StreamClockRoutine(
    IN PHW_TIME_CONTEXT pTimeContext
    )
{
    PSTREAMEX pStrmEx = (PSTREAMEX) pTimeContext->HwStreamObject->HwStreamExtension;
    LONGLONG llNow = CapSystemTime();

    pTimeContext->SystemTime = llNow;

    switch (pTimeContext->Function) {
    case TIME_GET_STREAM_TIME:
        pTimeContext->Time = ClockOwnTime(pStrmEx, llNow);
        break;
    case TIME_READ_ONBOARD_CLOCK:
        pTimeContext->Time = llNow;
        break;
    default:
        ASSERT(FALSE);      // it was not offered
        break;
    }
}
