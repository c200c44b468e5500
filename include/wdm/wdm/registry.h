/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The registry: one key, that of the driver, with the values of the module's
 * parameter "registry". Whatever key is opened is that one. Drivers ask for all
 * rights and then only read, so what is refused is the writing, not the key.
 */
#ifndef _WDM_REGISTRY_H
#define _WDM_REGISTRY_H

#define REG_NONE	0
#define REG_SZ		1
#define REG_EXPAND_SZ	2
#define REG_BINARY	3
#define REG_DWORD	4
#define REG_MULTI_SZ	7

#define REG_OPTION_NON_VOLATILE	0
#define REG_OPTION_VOLATILE	1
#define REG_CREATED_NEW_KEY	1
#define REG_OPENED_EXISTING_KEY	2

#define KEY_QUERY_VALUE	0x0001
#define KEY_SET_VALUE	0x0002
#define KEY_CREATE_SUB_KEY	0x0004
#define KEY_ENUMERATE_SUB_KEYS	0x0008
#define KEY_NOTIFY	0x0010
#define KEY_READ	0x20019
#define KEY_WRITE	0x20006
#define KEY_ALL_ACCESS	0xf003f
#define STANDARD_RIGHTS_ALL	0x1f0000
#define STANDARD_RIGHTS_READ	0x20000
#define OBJ_CASE_INSENSITIVE	0x40
#define OBJ_KERNEL_HANDLE	0x200

#define PLUGPLAY_REGKEY_DEVICE	1
#define PLUGPLAY_REGKEY_DRIVER	2

#define RTL_REGISTRY_ABSOLUTE		0
#define RTL_REGISTRY_SERVICES		1
#define RTL_REGISTRY_CONTROL		2
#define RTL_REGISTRY_HANDLE		0x40000000
#define RTL_REGISTRY_OPTIONAL		0x80000000
#define RTL_QUERY_REGISTRY_SUBKEY	0x01
#define RTL_QUERY_REGISTRY_TOPKEY	0x02
#define RTL_QUERY_REGISTRY_REQUIRED	0x04
#define RTL_QUERY_REGISTRY_NOVALUE	0x08
#define RTL_QUERY_REGISTRY_NOEXPAND	0x10
#define RTL_QUERY_REGISTRY_DIRECT	0x20
#define RTL_QUERY_REGISTRY_DELETE	0x40

/* What a value is: a number where all of its text is one. */
struct wdm_value {
	ULONG type;
	ULONG size;
	ULONG number;
	WCHAR text[128];
};

static inline bool wdm_value_read(const WCHAR *name, size_t letters, struct wdm_value *value)
{
	char narrow[64];
	const char *text;
	size_t i;

	wdm_narrow(narrow, sizeof(narrow), name, letters);
	text = wdm_registry_value(narrow);
	if (!text)
		return false;

	for (i = 0; text[i] && i < ARRAY_SIZE(value->text) - 1; i++)
		value->text[i] = (u8)text[i];
	value->text[i] = 0;
	value->type = REG_DWORD;
	value->size = sizeof(value->number);
	if (!kstrtou32(text, 0, &value->number))
		return true;

	value->type = REG_SZ;
	value->size = (i + 1) * sizeof(value->text[0]);
	return true;
}

static inline const void *wdm_value_data(const struct wdm_value *value)
{
	return value->type == REG_DWORD ? (const void *)&value->number : (const void *)value->text;
}

typedef NTSTATUS (*PRTL_QUERY_REGISTRY_ROUTINE)(PWSTR ValueName, ULONG ValueType, PVOID ValueData,
						ULONG ValueLength, PVOID Context,
						PVOID EntryContext);

typedef struct _RTL_QUERY_REGISTRY_TABLE {
	PRTL_QUERY_REGISTRY_ROUTINE QueryRoutine;
	ULONG Flags;
	PWSTR Name;
	PVOID EntryContext;
	ULONG DefaultType;
	PVOID DefaultData;
	ULONG DefaultLength;
} RTL_QUERY_REGISTRY_TABLE, *PRTL_QUERY_REGISTRY_TABLE;

/* A text that has no room yet is given some, for ExFreePool(). */
static inline NTSTATUS wdm_registry_text(PUNICODE_STRING To, const WCHAR *Text, ULONG Length)
{
	if (!To->Buffer) {
		To->Buffer = ExAllocatePool(PagedPool, Length);
		To->MaximumLength = Length;
	}
	if (!To->Buffer)
		return STATUS_NO_MEMORY;
	if (To->MaximumLength < Length)
		return STATUS_BUFFER_TOO_SMALL;
	memcpy(To->Buffer, Text, Length);
	To->Length = Length - sizeof(WCHAR);
	return STATUS_SUCCESS;
}

static inline NTSTATUS wdm_registry_hand_over(PRTL_QUERY_REGISTRY_TABLE Row, ULONG Type,
					      const VOID *Data, ULONG Length, PVOID Context)
{
	if (!(Row->Flags & RTL_QUERY_REGISTRY_DIRECT))
		return Row->QueryRoutine ? Row->QueryRoutine(Row->Name, Type, (PVOID)Data, Length,
							     Context, Row->EntryContext) :
					   STATUS_SUCCESS;
	if (Type == REG_SZ || Type == REG_EXPAND_SZ)
		return wdm_registry_text(Row->EntryContext, Data, Length);
	memcpy(Row->EntryContext, Data, Length);
	return STATUS_SUCCESS;
}

/* What goes straight into a variable is to be what the driver says that it is. */
static inline bool wdm_value_fits(struct wdm_value *value, const RTL_QUERY_REGISTRY_TABLE *Row)
{
	if (!(Row->Flags & RTL_QUERY_REGISTRY_DIRECT) || Row->DefaultType == value->type)
		return true;
	if (Row->DefaultType != REG_SZ)
		return Row->DefaultType != REG_DWORD;

	value->type = REG_SZ;
	value->size = (wcslen(value->text) + 1) * sizeof(value->text[0]);
	return true;
}

static inline NTSTATUS wdm_registry_row(PRTL_QUERY_REGISTRY_TABLE Row, PVOID Context)
{
	struct wdm_value value;

	if (!Row->Name || Row->Flags & RTL_QUERY_REGISTRY_SUBKEY)
		return STATUS_SUCCESS;
	if (wdm_value_read(Row->Name, wcslen(Row->Name), &value)) {
		if (!wdm_value_fits(&value, Row))
			return STATUS_OBJECT_TYPE_MISMATCH;
		return wdm_registry_hand_over(Row, value.type, wdm_value_data(&value), value.size,
					      Context);
	}
	if (Row->Flags & RTL_QUERY_REGISTRY_REQUIRED)
		return STATUS_OBJECT_NAME_NOT_FOUND;
	if (Row->DefaultType == REG_NONE || !Row->DefaultData)
		return STATUS_SUCCESS;
	return wdm_registry_hand_over(Row, Row->DefaultType, Row->DefaultData,
				      Row->DefaultLength ?: (Row->DefaultType == REG_SZ ?
				      (wcslen(Row->DefaultData) + 1) * sizeof(WCHAR) :
				      sizeof(ULONG)), Context);
}

static inline NTSTATUS RtlQueryRegistryValues(ULONG RelativeTo, PCWSTR Path,
					      PRTL_QUERY_REGISTRY_TABLE QueryTable,
					      PVOID Context, PVOID Environment)
{
	NTSTATUS Status = STATUS_SUCCESS;

	(void)RelativeTo;
	(void)Path;
	(void)Environment;
	for (; (QueryTable->QueryRoutine || QueryTable->Name) && NT_SUCCESS(Status); QueryTable++)
		Status = wdm_registry_row(QueryTable, Context);
	return Status;
}

typedef struct _OBJECT_ATTRIBUTES {
	ULONG Length;
	HANDLE RootDirectory;
	PUNICODE_STRING ObjectName;
	ULONG Attributes;
	PVOID SecurityDescriptor;
	PVOID SecurityQualityOfService;
} OBJECT_ATTRIBUTES, *POBJECT_ATTRIBUTES;

static inline VOID InitializeObjectAttributes(POBJECT_ATTRIBUTES Object, PUNICODE_STRING Name,
					      ULONG Attributes, HANDLE Root, PVOID Security)
{
	memset(Object, 0, sizeof(*Object));
	Object->Length = sizeof(*Object);
	Object->RootDirectory = Root;
	Object->ObjectName = Name;
	Object->Attributes = Attributes;
	Object->SecurityDescriptor = Security;
}

static inline NTSTATUS ZwOpenKey(PHANDLE KeyHandle, ACCESS_MASK DesiredAccess,
				 POBJECT_ATTRIBUTES ObjectAttributes)
{
	(void)DesiredAccess;
	(void)ObjectAttributes;
	*KeyHandle = &wdm_module;
	return STATUS_SUCCESS;
}

static inline NTSTATUS ZwCreateKey(PHANDLE KeyHandle, ACCESS_MASK DesiredAccess,
				   POBJECT_ATTRIBUTES ObjectAttributes, ULONG TitleIndex,
				   PUNICODE_STRING Class, ULONG CreateOptions, PULONG Disposition)
{
	(void)TitleIndex;
	(void)Class;
	(void)CreateOptions;
	if (Disposition)
		*Disposition = REG_OPENED_EXISTING_KEY;
	return ZwOpenKey(KeyHandle, DesiredAccess, ObjectAttributes);
}

static inline NTSTATUS IoOpenDeviceRegistryKey(PDEVICE_OBJECT DeviceObject, ULONG DevInstKeyType,
					       ACCESS_MASK DesiredAccess, PHANDLE KeyHandle)
{
	(void)DeviceObject;
	(void)DevInstKeyType;
	return ZwOpenKey(KeyHandle, DesiredAccess, NULL);
}

/* Of a key, or of a thread. */
static inline NTSTATUS ZwClose(HANDLE Handle)
{
	if (!Handle)
		return STATUS_INVALID_HANDLE;
	if (Handle != &wdm_module)
		wdm_thread_put(Handle);
	return STATUS_SUCCESS;
}

typedef enum _KEY_VALUE_INFORMATION_CLASS {
	KeyValueBasicInformation, KeyValueFullInformation, KeyValuePartialInformation
} KEY_VALUE_INFORMATION_CLASS;

typedef struct _KEY_VALUE_PARTIAL_INFORMATION {
	ULONG TitleIndex;
	ULONG Type;
	ULONG DataLength;
	UCHAR Data[1];
} KEY_VALUE_PARTIAL_INFORMATION, *PKEY_VALUE_PARTIAL_INFORMATION;

typedef struct _KEY_VALUE_FULL_INFORMATION {
	ULONG TitleIndex;
	ULONG Type;
	ULONG DataOffset;
	ULONG DataLength;
	ULONG NameLength;
	WCHAR Name[1];
} KEY_VALUE_FULL_INFORMATION, *PKEY_VALUE_FULL_INFORMATION;

static inline NTSTATUS wdm_value_partial(PKEY_VALUE_PARTIAL_INFORMATION To, ULONG Length,
					 const struct wdm_value *value, PULONG ResultLength)
{
	*ResultLength = offsetof(KEY_VALUE_PARTIAL_INFORMATION, Data) + value->size;
	if (Length < offsetof(KEY_VALUE_PARTIAL_INFORMATION, Data))
		return STATUS_BUFFER_TOO_SMALL;
	To->TitleIndex = 0;
	To->Type = value->type;
	To->DataLength = value->size;
	if (Length < *ResultLength)
		return STATUS_BUFFER_OVERFLOW;
	RtlCopyMemory(To->Data, wdm_value_data(value), value->size);
	return STATUS_SUCCESS;
}

static inline NTSTATUS wdm_value_full(PKEY_VALUE_FULL_INFORMATION To, ULONG Length,
				      PUNICODE_STRING Name, const struct wdm_value *value,
				      PULONG ResultLength)
{
	ULONG at = ALIGN(offsetof(KEY_VALUE_FULL_INFORMATION, Name) + Name->Length, 8);

	*ResultLength = at + value->size;
	if (Length < offsetof(KEY_VALUE_FULL_INFORMATION, Name))
		return STATUS_BUFFER_TOO_SMALL;
	To->TitleIndex = 0;
	To->Type = value->type;
	To->DataOffset = at;
	To->DataLength = value->size;
	To->NameLength = Name->Length;
	if (Length < *ResultLength)
		return STATUS_BUFFER_OVERFLOW;
	RtlCopyMemory(To->Name, Name->Buffer, Name->Length);
	memcpy((PUCHAR)To + at, wdm_value_data(value), value->size);
	return STATUS_SUCCESS;
}

static inline NTSTATUS ZwQueryValueKey(HANDLE KeyHandle, PUNICODE_STRING ValueName,
				       KEY_VALUE_INFORMATION_CLASS KeyValueInformationClass,
				       PVOID KeyValueInformation, ULONG Length,
				       PULONG ResultLength)
{
	struct wdm_value value;

	if (KeyHandle != &wdm_module)
		return STATUS_INVALID_HANDLE;
	if (!wdm_value_read(ValueName->Buffer, ValueName->Length / sizeof(WCHAR), &value))
		return STATUS_OBJECT_NAME_NOT_FOUND;
	if (KeyValueInformationClass == KeyValuePartialInformation)
		return wdm_value_partial(KeyValueInformation, Length, &value, ResultLength);
	if (KeyValueInformationClass == KeyValueFullInformation)
		return wdm_value_full(KeyValueInformation, Length, ValueName, &value,
				      ResultLength);
	return STATUS_INVALID_PARAMETER;
}

/* Settings that last belong to user space. */
static inline NTSTATUS ZwSetValueKey(HANDLE KeyHandle, PUNICODE_STRING ValueName, ULONG TitleIndex,
				     ULONG Type, PVOID Data, ULONG DataSize)
{
	(void)ValueName;
	(void)TitleIndex;
	(void)Type;
	(void)Data;
	(void)DataSize;
	return KeyHandle == &wdm_module ? STATUS_ACCESS_DENIED : STATUS_INVALID_HANDLE;
}

static inline NTSTATUS ZwDeleteValueKey(HANDLE KeyHandle, PUNICODE_STRING ValueName)
{
	(void)ValueName;
	return KeyHandle == &wdm_module ? STATUS_ACCESS_DENIED : STATUS_INVALID_HANDLE;
}

static inline NTSTATUS ZwFlushKey(HANDLE KeyHandle)
{
	return KeyHandle == &wdm_module ? STATUS_SUCCESS : STATUS_INVALID_HANDLE;
}

static inline NTSTATUS RtlWriteRegistryValue(ULONG RelativeTo, PCWSTR Path, PCWSTR ValueName,
					     ULONG ValueType, PVOID ValueData, ULONG ValueLength)
{
	(void)RelativeTo;
	(void)Path;
	(void)ValueName;
	(void)ValueType;
	(void)ValueData;
	(void)ValueLength;
	return STATUS_ACCESS_DENIED;
}

static inline NTSTATUS RtlDeleteRegistryValue(ULONG RelativeTo, PCWSTR Path, PCWSTR ValueName)
{
	(void)RelativeTo;
	(void)Path;
	(void)ValueName;
	return STATUS_ACCESS_DENIED;
}

static inline NTSTATUS RtlCheckRegistryKey(ULONG RelativeTo, PWSTR Path)
{
	(void)RelativeTo;
	(void)Path;
	return STATUS_SUCCESS;
}

#define RtlCreateRegistryKey(relative_to, path)	RtlCheckRegistryKey((relative_to), (path))

#endif /* _WDM_REGISTRY_H */
