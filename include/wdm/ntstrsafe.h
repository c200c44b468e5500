/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Text that knows its room, as in Windows' ntstrsafe.h: what does not fit is cut
 * off, with an end, and the call says so. Cb counts bytes, Cch letters.
 */
#ifndef _WDM_NTSTRSAFE_H
#define _WDM_NTSTRSAFE_H

#include "wdm.h"

#define NTSTRSAFE_MAX_CCH	0x7fffffff
/* One text has no more than a format of debug.h makes of it. */
#define WDM_STRSAFE_TEXT	512

static inline BOOLEAN wdm_str_has_room(const VOID *To, SIZE_T Count)
{
	return To && Count && Count <= NTSTRSAFE_MAX_CCH;
}

/* In letters; a text whose end is not before the end of its room is no text. */
static inline NTSTATUS wdm_str_length(SIZE_T End, SIZE_T Count, PSIZE_T Length)
{
	if (Length)
		*Length = End < Count ? End : 0;
	return End < Count ? STATUS_SUCCESS : STATUS_INVALID_PARAMETER;
}

static inline NTSTATUS RtlStringCchLengthA(PCSTR Text, SIZE_T Count, PSIZE_T Length)
{
	SIZE_T End = wdm_str_has_room(Text, Count) ? strnlen(Text, Count) : Count;

	return wdm_str_length(End, Count, Length);
}

static inline NTSTATUS RtlStringCchLengthW(PCWSTR Text, SIZE_T Count, PSIZE_T Length)
{
	SIZE_T End = 0;

	if (!wdm_str_has_room(Text, Count))
		End = Count;
	while (End < Count && Text[End])
		End++;
	return wdm_str_length(End, Count, Length);
}

static inline NTSTATUS RtlStringCbLengthW(PCWSTR Text, SIZE_T Bytes, PSIZE_T Length)
{
	NTSTATUS Status = RtlStringCchLengthW(Text, Bytes / sizeof(WCHAR), Length);

	if (Length)
		*Length *= sizeof(WCHAR);
	return Status;
}

/* As much as fits, behind what is there. */
static inline NTSTATUS wdm_str_append_a(PSTR To, SIZE_T Count, SIZE_T At, PCSTR From)
{
	for (; *From && At + 1 < Count; From++)
		To[At++] = *From;
	To[At] = 0;
	return *From ? STATUS_BUFFER_OVERFLOW : STATUS_SUCCESS;
}

static inline NTSTATUS wdm_str_append_w(PWSTR To, SIZE_T Count, SIZE_T At, PCWSTR From)
{
	for (; *From && At + 1 < Count; From++)
		To[At++] = *From;
	To[At] = 0;
	return *From ? STATUS_BUFFER_OVERFLOW : STATUS_SUCCESS;
}

static inline NTSTATUS RtlStringCchCopyA(PSTR To, SIZE_T Count, PCSTR From)
{
	if (!wdm_str_has_room(To, Count))
		return STATUS_INVALID_PARAMETER;
	return wdm_str_append_a(To, Count, 0, From);
}

static inline NTSTATUS RtlStringCchCopyW(PWSTR To, SIZE_T Count, PCWSTR From)
{
	if (!wdm_str_has_room(To, Count))
		return STATUS_INVALID_PARAMETER;
	return wdm_str_append_w(To, Count, 0, From);
}

static inline NTSTATUS RtlStringCchCatA(PSTR To, SIZE_T Count, PCSTR From)
{
	SIZE_T At;
	NTSTATUS Status = RtlStringCchLengthA(To, Count, &At);

	return NT_SUCCESS(Status) ? wdm_str_append_a(To, Count, At, From) : Status;
}

static inline NTSTATUS RtlStringCchCatW(PWSTR To, SIZE_T Count, PCWSTR From)
{
	SIZE_T At;
	NTSTATUS Status = RtlStringCchLengthW(To, Count, &At);

	return NT_SUCCESS(Status) ? wdm_str_append_w(To, Count, At, From) : Status;
}

static inline NTSTATUS RtlStringCchVPrintfA(PSTR To, SIZE_T Count, PCSTR Format, va_list args)
{
	CHAR Text[WDM_STRSAFE_TEXT];
	NTSTATUS Status;

	wdm_vformat(Text, sizeof(Text), Format, args);
	Status = RtlStringCchCopyA(To, Count, Text);
	/* It has been cut off before, where it is as long as it can be. */
	if (NT_SUCCESS(Status) && strlen(Text) == sizeof(Text) - 1)
		Status = STATUS_BUFFER_OVERFLOW;
	return Status;
}

static inline NTSTATUS RtlStringCchPrintfA(PSTR To, SIZE_T Count, PCSTR Format, ...)
{
	NTSTATUS Status;
	va_list args;

	va_start(args, Format);
	Status = RtlStringCchVPrintfA(To, Count, Format, args);
	va_end(args);
	return Status;
}

/* A letter of the first kind is a byte, and as many of the other as fit whole. */
#define RtlStringCbLengthA(text, bytes, length)	RtlStringCchLengthA((text), (bytes), (length))
#define RtlStringCbCopyA(to, bytes, from)	RtlStringCchCopyA((to), (bytes), (from))
#define RtlStringCbCatA(to, bytes, from)	RtlStringCchCatA((to), (bytes), (from))
#define RtlStringCbVPrintfA(to, bytes, format, args)	\
	RtlStringCchVPrintfA((to), (bytes), (format), (args))
#define RtlStringCbPrintfA(to, bytes, ...)	RtlStringCchPrintfA((to), (bytes), __VA_ARGS__)
#define RtlStringCbCopyW(to, bytes, from)	\
	RtlStringCchCopyW((to), (bytes) / sizeof(WCHAR), (from))
#define RtlStringCbCatW(to, bytes, from)	\
	RtlStringCchCatW((to), (bytes) / sizeof(WCHAR), (from))

#ifdef UNICODE
#define RtlStringCchLength	RtlStringCchLengthW
#define RtlStringCchCopy	RtlStringCchCopyW
#define RtlStringCchCat		RtlStringCchCatW
#define RtlStringCbLength	RtlStringCbLengthW
#define RtlStringCbCopy		RtlStringCbCopyW
#define RtlStringCbCat		RtlStringCbCatW
#else
#define RtlStringCchLength	RtlStringCchLengthA
#define RtlStringCchCopy	RtlStringCchCopyA
#define RtlStringCchCat		RtlStringCchCatA
#define RtlStringCchPrintf	RtlStringCchPrintfA
#define RtlStringCchVPrintf	RtlStringCchVPrintfA
#define RtlStringCbLength	RtlStringCbLengthA
#define RtlStringCbCopy		RtlStringCbCopyA
#define RtlStringCbCat		RtlStringCbCatA
#define RtlStringCbPrintf	RtlStringCbPrintfA
#define RtlStringCbVPrintf	RtlStringCbVPrintfA
#endif

#endif /* _WDM_NTSTRSAFE_H */
