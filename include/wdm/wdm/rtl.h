/* SPDX-License-Identifier: GPL-2.0 */
/* Memory, counted strings and 64-bit arithmetic of the run-time library. */
#ifndef _WDM_RTL_H
#define _WDM_RTL_H

/*
 * A structure of Windows may go on behind its last member, and is copied whole
 * all the same. The compiler must not take the member for all there is.
 */
static __always_inline PVOID wdm_any(const VOID *Address)
{
	OPTIMIZER_HIDE_VAR(Address);
	return (PVOID)Address;
}

static __always_inline PVOID wdm_fill(PVOID To, int Value, SIZE_T Size)
{
	return memset(wdm_any(To), Value, Size);
}

static __always_inline PVOID wdm_copy(PVOID To, const VOID *From, SIZE_T Size)
{
	return memcpy(wdm_any(To), wdm_any(From), Size);
}

static __always_inline PVOID wdm_move(PVOID To, const VOID *From, SIZE_T Size)
{
	return memmove(wdm_any(To), wdm_any(From), Size);
}

static __always_inline int wdm_compare(const VOID *a, const VOID *b, SIZE_T Size)
{
	return memcmp(wdm_any(a), wdm_any(b), Size);
}

#define RtlFillMemory(to, size, value)		wdm_fill((PVOID)(to), (value), (size))
#define RtlCopyMemory(to, from, size)		wdm_copy((PVOID)(to), (from), (size))
#define RtlMoveMemory(to, from, size)		wdm_move((PVOID)(to), (from), (size))
#define RtlEqualMemory(a, b, size)		(!wdm_compare((PVOID)(a), (PVOID)(b), (size)))
#define RtlZeroMemory(to, size)			RtlFillMemory(to, size, 0)
#define RtlZeroBytes(to, size)			RtlFillMemory(to, size, 0)
#define RtlFillBytes(to, size, value)		RtlFillMemory(to, size, value)
#define RtlSecureZeroMemory(to, size)		memzero_explicit((to), (size))
/* Of numbers that may lie anywhere. */
#define RtlStoreUshort(to, value)		\
	({ USHORT wdm_value = (USHORT)(value); memcpy((to), &wdm_value, sizeof(USHORT)); })
#define RtlStoreUlong(to, value)		\
	({ ULONG wdm_value = (ULONG)(value); memcpy((to), &wdm_value, sizeof(ULONG)); })
#define RtlRetrieveUshort(to, from)		memmove((to), (from), sizeof(USHORT))
#define RtlRetrieveUlong(to, from)		memmove((to), (from), sizeof(ULONG))
#define RtlCopyBytes(to, from, size)		RtlCopyMemory(to, from, size)
#define ZeroMemory(to, size)			RtlFillMemory(to, size, 0)
#define FillMemory(to, size, value)		RtlFillMemory(to, size, value)
#define CopyMemory(to, from, size)		RtlCopyMemory(to, from, size)
#define MoveMemory(to, from, size)		RtlMoveMemory(to, from, size)

/* How many bytes are the same, from the first one on. */
static inline SIZE_T RtlCompareMemory(const VOID *Source1, const VOID *Source2, SIZE_T Length)
{
	const UCHAR *a = Source1, *b = Source2;
	SIZE_T Same = 0;

	while (Same < Length && a[Same] == b[Same])
		Same++;
	return Same;
}

static inline VOID RtlFillMemoryUlong(PVOID Destination, SIZE_T Length, ULONG Pattern)
{
	memset32(Destination, Pattern, Length / sizeof(Pattern));
}

#define RtlUshortByteSwap(value)	swab16(value)
#define RtlUlongByteSwap(value)		swab32(value)
#define RtlUlonglongByteSwap(value)	swab64(value)

typedef struct _UNICODE_STRING {
	USHORT Length;
	USHORT MaximumLength;
	PWSTR Buffer;
} UNICODE_STRING, *PUNICODE_STRING;
typedef const UNICODE_STRING *PCUNICODE_STRING;

typedef struct _STRING {
	USHORT Length;
	USHORT MaximumLength;
	PCHAR Buffer;
} STRING, *PSTRING, ANSI_STRING, *PANSI_STRING, OEM_STRING, *POEM_STRING;

#define RTL_CONSTANT_STRING(text)	\
	{ sizeof(text) - sizeof((text)[0]), sizeof(text), (PVOID)(text) }
#define DECLARE_CONST_UNICODE_STRING(name, text)	\
	const WCHAR name##_buffer[] = text;		\
	const UNICODE_STRING name = RTL_CONSTANT_STRING(name##_buffer)
#define DECLARE_UNICODE_STRING_SIZE(name, letters)	\
	WCHAR name##_buffer[letters];			\
	UNICODE_STRING name = { 0, (letters) * sizeof(WCHAR), name##_buffer }

static inline SIZE_T wcslen(const WCHAR *Text)
{
	SIZE_T Length = 0;

	while (Text[Length])
		Length++;
	return Length;
}

static inline int wcscmp(const WCHAR *a, const WCHAR *b)
{
	while (*a && *a == *b)
		a++, b++;
	return *a - *b;
}

static inline WCHAR *wcscpy(WCHAR *To, const WCHAR *From)
{
	return memcpy(To, From, (wcslen(From) + 1) * sizeof(WCHAR));
}

static inline VOID RtlInitEmptyUnicodeString(PUNICODE_STRING String, PWCHAR Buffer, USHORT Size)
{
	String->Length = 0;
	String->MaximumLength = Size;
	String->Buffer = Buffer;
}

static inline VOID RtlInitUnicodeString(PUNICODE_STRING DestinationString, PCWSTR SourceString)
{
	SIZE_T Size = SourceString ? wcslen(SourceString) * sizeof(WCHAR) : 0;

	DestinationString->Length = Size;
	DestinationString->MaximumLength = SourceString ? Size + sizeof(WCHAR) : 0;
	DestinationString->Buffer = (PWSTR)SourceString;
}

static inline VOID RtlInitAnsiString(PANSI_STRING DestinationString, PCSZ SourceString)
{
	SIZE_T Size = SourceString ? strlen(SourceString) : 0;

	DestinationString->Length = Size;
	DestinationString->MaximumLength = SourceString ? Size + 1 : 0;
	DestinationString->Buffer = (PCHAR)SourceString;
}

/* Letters outside of ASCII have one case only. */
static inline WCHAR RtlUpcaseUnicodeChar(WCHAR Letter)
{
	return Letter < 0x80 ? toupper(Letter) : Letter;
}

static inline LONG RtlCompareUnicodeString(PCUNICODE_STRING String1, PCUNICODE_STRING String2,
					   BOOLEAN CaseInSensitive)
{
	ULONG Common = min(String1->Length, String2->Length) / sizeof(WCHAR), i;

	for (i = 0; i < Common; i++) {
		WCHAR a = String1->Buffer[i], b = String2->Buffer[i];

		if (CaseInSensitive) {
			a = RtlUpcaseUnicodeChar(a);
			b = RtlUpcaseUnicodeChar(b);
		}
		if (a != b)
			return (LONG)a - b;
	}
	return (LONG)String1->Length - String2->Length;
}

static inline BOOLEAN RtlEqualUnicodeString(PCUNICODE_STRING String1, PCUNICODE_STRING String2,
					    BOOLEAN CaseInSensitive)
{
	return !RtlCompareUnicodeString(String1, String2, CaseInSensitive);
}

static inline VOID RtlCopyUnicodeString(PUNICODE_STRING DestinationString,
					PCUNICODE_STRING SourceString)
{
	USHORT Size = SourceString ? min(SourceString->Length, DestinationString->MaximumLength) : 0;

	if (Size)
		memcpy(DestinationString->Buffer, SourceString->Buffer, Size);
	DestinationString->Length = Size;
	if (Size + sizeof(WCHAR) <= DestinationString->MaximumLength)
		DestinationString->Buffer[Size / sizeof(WCHAR)] = 0;
}

static inline NTSTATUS RtlAppendUnicodeToString(PUNICODE_STRING Destination, PCWSTR Source)
{
	SIZE_T Size = Source ? wcslen(Source) * sizeof(WCHAR) : 0;

	if (Destination->Length + Size > Destination->MaximumLength)
		return STATUS_BUFFER_TOO_SMALL;
	if (Size)
		memcpy((PCHAR)Destination->Buffer + Destination->Length, Source, Size);
	Destination->Length += Size;
	if (Destination->Length + sizeof(WCHAR) <= Destination->MaximumLength)
		Destination->Buffer[Destination->Length / sizeof(WCHAR)] = 0;
	return STATUS_SUCCESS;
}

/* Text in letters of one byte; a letter that has none becomes a question mark. */
static inline SIZE_T wdm_narrow(PCHAR To, SIZE_T Size, PCWSTR From, SIZE_T Letters)
{
	SIZE_T i;

	if (!Size)
		return 0;
	for (i = 0; i < Letters && i < Size - 1; i++)
		To[i] = From[i] < 0x80 ? From[i] : '?';
	To[i] = 0;
	return i;
}

static inline NTSTATUS RtlUnicodeStringToInteger(PCUNICODE_STRING String, ULONG Base, PULONG Value)
{
	CHAR Text[40];
	PCHAR At = Text;
	BOOLEAN Minus;

	wdm_narrow(Text, sizeof(Text), String->Buffer, String->Length / sizeof(WCHAR));
	At = skip_spaces(At);
	Minus = *At == '-';
	if (*At == '-' || *At == '+')
		At++;
	if (!Base && At[0] == '0' && (At[1] == 'x' || At[1] == 'o' || At[1] == 'b')) {
		Base = At[1] == 'x' ? 16 : At[1] == 'o' ? 8 : 2;
		At += 2;
	}
	*Value = simple_strtoull(At, NULL, Base ? Base : 10);
	if (Minus)
		*Value = -*Value;
	return STATUS_SUCCESS;
}

static inline NTSTATUS RtlIntegerToUnicodeString(ULONG Value, ULONG Base, PUNICODE_STRING String)
{
	WCHAR Text[33];
	ULONG At = ARRAY_SIZE(Text);
	SIZE_T Size;

	if (!Base)
		Base = 10;
	if (Base != 2 && Base != 8 && Base != 10 && Base != 16)
		return STATUS_INVALID_PARAMETER;
	do {
		Text[--At] = "0123456789ABCDEF"[Value % Base];
		Value /= Base;
	} while (Value);

	Size = (ARRAY_SIZE(Text) - At) * sizeof(WCHAR);
	if (Size > String->MaximumLength)
		return STATUS_BUFFER_OVERFLOW;
	memcpy(String->Buffer, &Text[At], Size);
	String->Length = Size;
	if (Size + sizeof(WCHAR) <= String->MaximumLength)
		String->Buffer[Size / sizeof(WCHAR)] = 0;
	return STATUS_SUCCESS;
}

static inline LARGE_INTEGER wdm_large(LONGLONG Value)
{
	LARGE_INTEGER Large;

	Large.QuadPart = Value;
	return Large;
}

#define Int32x32To64(a, b)	((LONGLONG)(LONG)(a) * (LONGLONG)(LONG)(b))
#define UInt32x32To64(a, b)	((ULONGLONG)(ULONG)(a) * (ULONGLONG)(ULONG)(b))
#define Int64ShllMod32(a, n)	((ULONGLONG)(a) << (n))
#define Int64ShraMod32(a, n)	((LONGLONG)(a) >> (n))
#define Int64ShrlMod32(a, n)	((ULONGLONG)(a) >> (n))

static inline LARGE_INTEGER RtlConvertLongToLargeInteger(LONG SignedInteger)
{
	return wdm_large(SignedInteger);
}

static inline LARGE_INTEGER RtlConvertUlongToLargeInteger(ULONG UnsignedInteger)
{
	return wdm_large(UnsignedInteger);
}

static inline LARGE_INTEGER RtlLargeIntegerAdd(LARGE_INTEGER Addend1, LARGE_INTEGER Addend2)
{
	return wdm_large(Addend1.QuadPart + Addend2.QuadPart);
}

static inline LARGE_INTEGER RtlLargeIntegerSubtract(LARGE_INTEGER Number1, LARGE_INTEGER Number2)
{
	return wdm_large(Number1.QuadPart - Number2.QuadPart);
}

static inline LARGE_INTEGER RtlLargeIntegerNegate(LARGE_INTEGER Number)
{
	return wdm_large(-Number.QuadPart);
}

static inline LARGE_INTEGER RtlLargeIntegerShiftLeft(LARGE_INTEGER Number, CCHAR Count)
{
	return wdm_large((ULONGLONG)Number.QuadPart << Count);
}

static inline LARGE_INTEGER RtlLargeIntegerShiftRight(LARGE_INTEGER Number, CCHAR Count)
{
	return wdm_large((ULONGLONG)Number.QuadPart >> Count);
}

static inline LARGE_INTEGER RtlLargeIntegerArithmeticShift(LARGE_INTEGER Number, CCHAR Count)
{
	return wdm_large(Number.QuadPart >> Count);
}

static inline LARGE_INTEGER RtlEnlargedIntegerMultiply(LONG Multiplicand, LONG Multiplier)
{
	return wdm_large((LONGLONG)Multiplicand * Multiplier);
}

static inline LARGE_INTEGER RtlEnlargedUnsignedMultiply(ULONG Multiplicand, ULONG Multiplier)
{
	return wdm_large((ULONGLONG)Multiplicand * Multiplier);
}

static inline LARGE_INTEGER RtlExtendedIntegerMultiply(LARGE_INTEGER Multiplicand, LONG Multiplier)
{
	return wdm_large(Multiplicand.QuadPart * Multiplier);
}

static inline LARGE_INTEGER RtlExtendedLargeIntegerDivide(LARGE_INTEGER Dividend, ULONG Divisor,
							  PULONG Remainder)
{
	u32 Rest;
	u64 Quotient = div_u64_rem(Dividend.QuadPart, Divisor, &Rest);

	if (Remainder)
		*Remainder = Rest;
	return wdm_large(Quotient);
}

static inline LARGE_INTEGER RtlLargeIntegerDivide(LARGE_INTEGER Dividend, LARGE_INTEGER Divisor,
						  PLARGE_INTEGER Remainder)
{
	s64 Quotient = div64_s64(Dividend.QuadPart, Divisor.QuadPart);

	if (Remainder)
		Remainder->QuadPart = Dividend.QuadPart - Quotient * Divisor.QuadPart;
	return wdm_large(Quotient);
}

#define RtlLargeIntegerGreaterThan(x, y)		((x).QuadPart > (y).QuadPart)
#define RtlLargeIntegerGreaterThanOrEqualTo(x, y)	((x).QuadPart >= (y).QuadPart)
#define RtlLargeIntegerEqualTo(x, y)			((x).QuadPart == (y).QuadPart)
#define RtlLargeIntegerNotEqualTo(x, y)			((x).QuadPart != (y).QuadPart)
#define RtlLargeIntegerLessThan(x, y)			((x).QuadPart < (y).QuadPart)
#define RtlLargeIntegerLessThanOrEqualTo(x, y)		((x).QuadPart <= (y).QuadPart)
#define RtlLargeIntegerEqualToZero(x)			((x).QuadPart == 0)
#define RtlLargeIntegerNotEqualToZero(x)		((x).QuadPart != 0)
#define RtlLargeIntegerGreaterThanZero(x)		((x).QuadPart > 0)
#define RtlLargeIntegerGreaterOrEqualToZero(x)		((x).QuadPart >= 0)
#define RtlLargeIntegerLessThanZero(x)			((x).QuadPart < 0)
#define RtlLargeIntegerLessOrEqualToZero(x)		((x).QuadPart <= 0)
#define RtlLargeIntegerAnd(result, source, mask)	\
	((result).QuadPart = (source).QuadPart & (mask).QuadPart)

static inline ULONG RtlEnlargedUnsignedDivide(ULARGE_INTEGER Dividend, ULONG Divisor,
					      PULONG Remainder)
{
	u32 rest;
	ULONG Quotient = (ULONG)div_u64_rem(Dividend.QuadPart, Divisor, &rest);

	if (Remainder)
		*Remainder = rest;
	return Quotient;
}

#endif /* _WDM_RTL_H */
