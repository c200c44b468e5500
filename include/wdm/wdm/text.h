/* SPDX-License-Identifier: GPL-2.0 */
/* Counted strings that are turned into one another, with room from the pool. */
#ifndef _WDM_TEXT_H
#define _WDM_TEXT_H

#define RtlInitString(to, from)		RtlInitAnsiString((to), (from))

static inline VOID RtlFreeUnicodeString(PUNICODE_STRING UnicodeString)
{
	ExFreePool(UnicodeString->Buffer);
	memset(UnicodeString, 0, sizeof(*UnicodeString));
}

static inline VOID RtlFreeAnsiString(PANSI_STRING AnsiString)
{
	ExFreePool(AnsiString->Buffer);
	memset(AnsiString, 0, sizeof(*AnsiString));
}

static inline NTSTATUS RtlAnsiStringToUnicodeString(PUNICODE_STRING To, const ANSI_STRING *From,
						    BOOLEAN AllocateDestinationString)
{
	ULONG Letters = From->Length, Size = (Letters + 1) * sizeof(WCHAR), i;

	if (AllocateDestinationString) {
		To->Buffer = ExAllocatePool(PagedPool, Size);
		To->MaximumLength = Size;
	}
	if (!To->Buffer)
		return STATUS_NO_MEMORY;
	if (To->MaximumLength < Size)
		return STATUS_BUFFER_OVERFLOW;
	for (i = 0; i < Letters; i++)
		To->Buffer[i] = (UCHAR)From->Buffer[i];
	To->Buffer[i] = 0;
	To->Length = Letters * sizeof(WCHAR);
	return STATUS_SUCCESS;
}

/* With braces, and with room from the pool, which RtlFreeUnicodeString() frees. */
static inline NTSTATUS RtlStringFromGUID(REFGUID Guid, PUNICODE_STRING GuidString)
{
	CHAR Text[40];
	ANSI_STRING Ansi;

	snprintf(Text, sizeof(Text), "{%pUL}", Guid);
	RtlInitAnsiString(&Ansi, Text);
	return RtlAnsiStringToUnicodeString(GuidString, &Ansi, TRUE);
}

static inline NTSTATUS RtlGUIDFromString(PCUNICODE_STRING GuidString, GUID *Guid)
{
	CHAR Text[40];

	if (GuidString->Length != (UUID_STRING_LEN + 2) * sizeof(WCHAR))
		return STATUS_INVALID_PARAMETER;
	wdm_narrow(Text, sizeof(Text), GuidString->Buffer, UUID_STRING_LEN + 2);
	if (Text[0] != '{' || Text[UUID_STRING_LEN + 1] != '}')
		return STATUS_INVALID_PARAMETER;
	return guid_parse(Text + 1, (guid_t *)Guid) ? STATUS_INVALID_PARAMETER : STATUS_SUCCESS;
}

static inline NTSTATUS RtlUnicodeStringToAnsiString(PANSI_STRING To, PCUNICODE_STRING From,
						    BOOLEAN AllocateDestinationString)
{
	ULONG Letters = From->Length / sizeof(WCHAR);

	if (AllocateDestinationString) {
		To->Buffer = ExAllocatePool(PagedPool, Letters + 1);
		To->MaximumLength = Letters + 1;
	}
	if (!To->Buffer)
		return STATUS_NO_MEMORY;
	if (To->MaximumLength < Letters + 1)
		return STATUS_BUFFER_OVERFLOW;
	To->Length = wdm_narrow(To->Buffer, To->MaximumLength, From->Buffer, Letters);
	return STATUS_SUCCESS;
}

static inline NTSTATUS RtlAppendUnicodeStringToString(PUNICODE_STRING Destination,
						      PCUNICODE_STRING Source)
{
	if (Destination->Length + Source->Length > Destination->MaximumLength)
		return STATUS_BUFFER_TOO_SMALL;
	memcpy((PCHAR)Destination->Buffer + Destination->Length, Source->Buffer, Source->Length);
	Destination->Length += Source->Length;
	if (Destination->Length + sizeof(WCHAR) <= Destination->MaximumLength)
		Destination->Buffer[Destination->Length / sizeof(WCHAR)] = 0;
	return STATUS_SUCCESS;
}

static inline LONG RtlCompareString(const STRING *String1, const STRING *String2,
				    BOOLEAN CaseInSensitive)
{
	ULONG Common = min(String1->Length, String2->Length);
	LONG Differs = CaseInSensitive ? strncasecmp(String1->Buffer, String2->Buffer, Common) :
					 memcmp(String1->Buffer, String2->Buffer, Common);

	return Differs ?: (LONG)String1->Length - String2->Length;
}

static inline BOOLEAN RtlEqualString(const STRING *String1, const STRING *String2,
				     BOOLEAN CaseInSensitive)
{
	return !RtlCompareString(String1, String2, CaseInSensitive);
}

static inline BOOLEAN RtlPrefixUnicodeString(PCUNICODE_STRING Prefix, PCUNICODE_STRING String,
					     BOOLEAN CaseInSensitive)
{
	UNICODE_STRING Begin = *String;

	if (String->Length < Prefix->Length)
		return FALSE;
	Begin.Length = Prefix->Length;
	return RtlEqualUnicodeString(Prefix, &Begin, CaseInSensitive);
}

static inline VOID RtlCopyString(PSTRING DestinationString, const STRING *SourceString)
{
	USHORT Size = SourceString ? min(SourceString->Length, DestinationString->MaximumLength) : 0;

	if (Size)
		memcpy(DestinationString->Buffer, SourceString->Buffer, Size);
	DestinationString->Length = Size;
}

#define RtlUpperChar(letter)	((CHAR)toupper(letter))

static inline VOID RtlUpperString(PSTRING DestinationString, const STRING *SourceString)
{
	USHORT i;

	RtlCopyString(DestinationString, SourceString);
	for (i = 0; i < DestinationString->Length; i++)
		DestinationString->Buffer[i] = RtlUpperChar(DestinationString->Buffer[i]);
}

static inline NTSTATUS RtlUpcaseUnicodeString(PUNICODE_STRING DestinationString,
					      PCUNICODE_STRING SourceString,
					      BOOLEAN AllocateDestinationString)
{
	USHORT i;

	if (AllocateDestinationString) {
		DestinationString->MaximumLength = SourceString->Length;
		DestinationString->Buffer = ExAllocatePool(PagedPool, SourceString->Length);
		if (!DestinationString->Buffer)
			return STATUS_NO_MEMORY;
	}
	if (DestinationString->MaximumLength < SourceString->Length)
		return STATUS_BUFFER_OVERFLOW;
	DestinationString->Length = SourceString->Length;
	for (i = 0; i < SourceString->Length / sizeof(WCHAR); i++)
		DestinationString->Buffer[i] = RtlUpcaseUnicodeChar(SourceString->Buffer[i]);
	return STATUS_SUCCESS;
}

/* With the end of the text. */
#define RtlUnicodeStringToAnsiSize(string)	\
	((ULONG)((string)->Length / sizeof(WCHAR) + sizeof(ANSI_NULL)))
#define RtlAnsiStringToUnicodeSize(string)	\
	((ULONG)(((string)->Length + 1) * sizeof(WCHAR)))

#endif /* _WDM_TEXT_H */
