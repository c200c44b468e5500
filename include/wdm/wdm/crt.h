/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What the kernel of Windows exports of a C library, where the one of Linux has
 * it under another name or in another way. Texts are formatted as in debug.h.
 */
#ifndef _WDM_CRT_H
#define _WDM_CRT_H

/* -1 where it does not fit, which then may have no end. */
static inline int wdm_vsnprintf(char *To, SIZE_T Size, const char *Format, va_list args)
{
	char text[512];
	SIZE_T Length;

	wdm_vformat(text, sizeof(text), Format, args);
	Length = strlen(text);
	memcpy(To, text, min(Length + 1, Size));
	return Length <= Size ? (int)Length : -1;
}

static inline int wdm_snprintf(char *To, SIZE_T Size, const char *Format, ...)
{
	va_list args;
	int ret;

	va_start(args, Format);
	ret = wdm_vsnprintf(To, Size, Format, args);
	va_end(args);
	return ret;
}

static inline int wdm_vsnwprintf(WCHAR *To, SIZE_T Count, const WCHAR *Format, va_list args)
{
	char text[256], narrow[256];
	SIZE_T Length, i;

	wdm_narrow(narrow, sizeof(narrow), Format, wcslen(Format));
	wdm_format_list(text, sizeof(text), narrow, args, true);
	Length = strlen(text);
	for (i = 0; i < min(Length + 1, Count); i++)
		To[i] = (UCHAR)text[i];
	return Length <= Count ? (int)Length : -1;
}

static inline int wdm_snwprintf(WCHAR *To, SIZE_T Count, const WCHAR *Format, ...)
{
	va_list args;
	int ret;

	va_start(args, Format);
	ret = wdm_vsnwprintf(To, Count, Format, args);
	va_end(args);
	return ret;
}

#undef sprintf
#undef vsprintf
#define sprintf(to, ...)		wdm_snprintf((to), SIZE_MAX, __VA_ARGS__)
#define vsprintf(to, format, args)	wdm_vsnprintf((to), SIZE_MAX, (format), (args))
#define _snprintf			wdm_snprintf
#define _vsnprintf			wdm_vsnprintf
#define swprintf(to, ...)		wdm_snwprintf((to), SIZE_MAX, __VA_ARGS__)
#define vswprintf(to, format, args)	wdm_vsnwprintf((to), SIZE_MAX, (format), (args))
#define _snwprintf			wdm_snwprintf
#define _vsnwprintf			wdm_vsnwprintf

static inline WCHAR *wcscat(WCHAR *To, const WCHAR *From)
{
	wcscpy(To + wcslen(To), From);
	return To;
}

static inline WCHAR *wcsncpy(WCHAR *To, const WCHAR *From, SIZE_T Count)
{
	SIZE_T i;

	for (i = 0; i < Count && From[i]; i++)
		To[i] = From[i];
	for (; i < Count; i++)
		To[i] = 0;
	return To;
}

static inline int wcsncmp(const WCHAR *a, const WCHAR *b, SIZE_T Count)
{
	for (; Count && *a && *a == *b; Count--)
		a++, b++;
	return Count ? *a - *b : 0;
}

static inline int _wcsnicmp(const WCHAR *a, const WCHAR *b, SIZE_T Count)
{
	for (; Count && *a && RtlUpcaseUnicodeChar(*a) == RtlUpcaseUnicodeChar(*b); Count--)
		a++, b++;
	return Count ? RtlUpcaseUnicodeChar(*a) - RtlUpcaseUnicodeChar(*b) : 0;
}

static inline WCHAR *wcschr(const WCHAR *Text, WCHAR Letter)
{
	while (*Text && *Text != Letter)
		Text++;
	return *Text == Letter ? (WCHAR *)Text : NULL;
}

static inline WCHAR *wcsrchr(const WCHAR *Text, WCHAR Letter)
{
	const WCHAR *At = Text + wcslen(Text);

	while (At > Text && *At != Letter)
		At--;
	return *At == Letter ? (WCHAR *)At : NULL;
}

static inline WCHAR *wcsstr(const WCHAR *Text, const WCHAR *Part)
{
	SIZE_T Length = wcslen(Part);

	for (; *Text; Text++)
		if (!wcsncmp(Text, Part, Length))
			return (WCHAR *)Text;
	return Length ? NULL : (WCHAR *)Text;
}

static inline WCHAR *wcsncat(WCHAR *To, const WCHAR *From, SIZE_T Count)
{
	WCHAR *End = To + wcslen(To);

	for (; Count && *From; Count--)
		*End++ = *From++;
	*End = 0;
	return To;
}

static inline SIZE_T wcsnlen(const WCHAR *Text, SIZE_T Count)
{
	SIZE_T Length = 0;

	while (Length < Count && Text[Length])
		Length++;
	return Length;
}

static inline WCHAR *_wcsupr(WCHAR *Text)
{
	WCHAR *At;

	for (At = Text; *At; At++)
		*At = RtlUpcaseUnicodeChar(*At);
	return Text;
}

static inline WCHAR *_wcslwr(WCHAR *Text)
{
	WCHAR *At;

	for (At = Text; *At; At++)
		*At = *At < 0x80 ? tolower(*At) : *At;
	return Text;
}

static inline char *_strupr(char *Text)
{
	char *At;

	for (At = Text; *At; At++)
		*At = toupper(*At);
	return Text;
}

static inline char *_strlwr(char *Text)
{
	char *At;

	for (At = Text; *At; At++)
		*At = tolower(*At);
	return Text;
}

static inline LONG atoi(const char *Text)
{
	Text = skip_spaces(Text);
	return simple_strtol(*Text == '+' ? Text + 1 : Text, NULL, 10);
}

#define atol(text)			atoi(text)
#define strtol(text, end, base)		((LONG)simple_strtol((text), (end), (base)))
#define strtoul(text, end, base)	((ULONG)simple_strtoul((text), (end), (base)))
#define _wcsicmp(a, b)			_wcsnicmp((a), (b), SIZE_MAX)
#define _stricmp(a, b)			strcasecmp((a), (b))
#define _strnicmp(a, b, count)		strncasecmp((a), (b), (count))
#define stricmp(a, b)			_stricmp((a), (b))
#define strnicmp(a, b, count)		_strnicmp((a), (b), (count))
#define labs(a)				abs(a)
#define __min(a, b)			((a) < (b) ? (a) : (b))
#define __max(a, b)			((a) > (b) ? (a) : (b))

#ifdef UNICODE
#define _tcscpy	wcscpy
#define _tcscat	wcscat
#define _tcscmp	wcscmp
#define _tcslen	wcslen
#else
#define _tcscpy	strcpy
#define _tcscat	strcat
#define _tcscmp	strcmp
#define _tcslen	strlen
#endif

#define _lrotl(value, shift)	rol32((value), (shift))
#define _lrotr(value, shift)	ror32((value), (shift))
#define _rotl(value, shift)	rol32((value), (shift))
#define _rotr(value, shift)	ror32((value), (shift))

#endif /* _WDM_CRT_H */
