/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Printing. Windows' formats differ: a long has 32 bits, 64 bits are I64, text
 * may be wide or counted. Each conversion is printed by itself.
 */
#ifndef _WDM_DEBUG_H
#define _WDM_DEBUG_H

/* One conversion: its flags, width and precision as written, its size, its kind. */
struct wdm_conversion {
	char text[24];
	char size;
	char kind;
	bool wide;	/* of a wide format: plain text is wide, too */
};

/* 'I' stands for 64 bits, 'w' for wide letters, 'h' for 16 bits, 0 for an int. */
static inline const char *wdm_parse_size(const char *at, struct wdm_conversion *c)
{
	c->size = 0;
	if (!strncmp(at, "I64", 3) || !strncmp(at, "I32", 3)) {
		c->size = at[1] == '6' ? 'I' : 0;
		at += 3;
	} else if (!strncmp(at, "ll", 2)) {
		c->size = 'I';
		at += 2;
	} else if (*at == 'l' || *at == 'w' || *at == 'h') {
		c->size = *at++;
	} else if (*at == 'I') {
		c->size = 'I';
		at++;
	}
	c->kind = *at;
	return *at ? at + 1 : at;
}

/* A star stands for a number among the arguments. */
static inline const char *wdm_parse(const char *at, struct wdm_conversion *c, va_list *args)
{
	size_t length = 1;

	c->text[0] = '%';
	c->text[1] = 0;
	for (; *at && strchr("-+ #0123456789.*", *at); at++) {
		/* room is left for a size and a kind */
		if (*at == '*')
			length += scnprintf(c->text + length, sizeof(c->text) - 4 - length, "%d",
					    va_arg(*args, int));
		else
			length += scnprintf(c->text + length, sizeof(c->text) - 4 - length, "%c",
					    *at);
	}
	return wdm_parse_size(at, c);
}

static inline void wdm_put(char *buffer, size_t size, size_t *length, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	*length += vscnprintf(buffer + *length, size - *length, fmt, args);
	va_end(args);
}

static inline void wdm_put_wide(char *buffer, size_t size, size_t *length,
				const WCHAR *text, size_t letters)
{
	*length += wdm_narrow(buffer + *length, size - *length, text, letters);
}

static inline void wdm_put_counted(char *buffer, size_t size, size_t *length, PVOID text,
				   bool wide)
{
	PUNICODE_STRING string = text;

	if (!string || !string->Buffer)
		wdm_put(buffer, size, length, "(null)");
	else if (wide)
		wdm_put_wide(buffer, size, length, string->Buffer, string->Length / sizeof(WCHAR));
	else
		wdm_put(buffer, size, length, "%.*s", string->Length, (char *)string->Buffer);
}

static inline void wdm_put_text(char *buffer, size_t size, size_t *length,
				struct wdm_conversion *c, PVOID text)
{
	bool wide = (c->kind == 'S') != c->wide;

	if (c->size)
		wide = c->size != 'h';

	if (wide && text) {
		wdm_put_wide(buffer, size, length, text, wcslen(text));
		return;
	}
	strcat(c->text, "s");
	wdm_put(buffer, size, length, c->text, text);
}

static inline void wdm_put_number(char *buffer, size_t size, size_t *length,
				  struct wdm_conversion *c, u64 value)
{
	char kind[2] = { c->kind == 'i' ? 'd' : c->kind };

	if (c->size == 'I')
		strcat(c->text, "ll");
	strcat(c->text, kind);
	if (c->size == 'I')
		wdm_put(buffer, size, length, c->text, value);
	else
		wdm_put(buffer, size, length, c->text, (u32)value);
}

static inline void wdm_format_list(char *buffer, size_t size, const char *fmt, va_list list,
				   bool wide)
{
	struct wdm_conversion c = { .wide = wide };
	size_t length = 0;
	va_list args;

	va_copy(args, list);
	buffer[0] = 0;
	while (*fmt && length < size - 1) {
		if (*fmt != '%' || fmt[1] == '%') {
			wdm_put(buffer, size, &length, "%c", *fmt);
			fmt += *fmt == '%' ? 2 : 1;
			continue;
		}
		fmt = wdm_parse(fmt + 1, &c, &args);
		if (c.kind == 's' || c.kind == 'S')
			wdm_put_text(buffer, size, &length, &c, va_arg(args, PVOID));
		else if (c.kind == 'Z')
			wdm_put_counted(buffer, size, &length, va_arg(args, PVOID), c.size == 'w');
		else if (c.kind == 'c' || c.kind == 'C')
			wdm_put(buffer, size, &length, "%c", (char)va_arg(args, int));
		else if (c.kind == 'p')
			wdm_put(buffer, size, &length, "%p", va_arg(args, PVOID));
		else if (c.kind && strchr("diuxXo", c.kind) && c.size == 'I')
			wdm_put_number(buffer, size, &length, &c, va_arg(args, u64));
		else if (c.kind && strchr("diuxXo", c.kind))
			wdm_put_number(buffer, size, &length, &c, va_arg(args, u32));
		else
			break;
	}
	va_end(args);
}

/* A text of Windows with its arguments, as text of the kernel. */
static inline void wdm_vformat(char *buffer, size_t size, const char *fmt, va_list args)
{
	wdm_format_list(buffer, size, fmt, args, false);
}

static inline void wdm_format(char *buffer, size_t size, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	wdm_vformat(buffer, size, fmt, args);
	va_end(args);
}

/* Does this text go on in a line that another has begun? */
static inline bool wdm_goes_on(const char *text)
{
	bool goes_on = READ_ONCE(wdm_module.line_is_open);
	size_t length = strlen(text);

	if (length)
		WRITE_ONCE(wdm_module.line_is_open, text[length - 1] != '\n');
	return goes_on;
}

/*
 * Calls, since drivers hide them in expressions of their own macros, which print
 * a line in several of them: the driver's name, the text, its end.
 */
static inline ULONG DbgPrint(PCSTR Format, ...)
{
	CHAR text[256];
	va_list args;

	va_start(args, Format);
	wdm_vformat(text, sizeof(text), Format, args);
	va_end(args);
	if (wdm_goes_on(text))
		printk(KERN_DEBUG KERN_CONT "%s", text);
	else
		printk(KERN_DEBUG "%s: %s", KBUILD_MODNAME, text);
	return STATUS_SUCCESS;
}

/* Who prints, and how urgent it is: the kernel asks neither. */
#define DPFLTR_IHVVIDEO_ID	78
#define DPFLTR_IHVAUDIO_ID	79
#define DPFLTR_IHVBUS_ID	82
#define DPFLTR_IHVDRIVER_ID	77
#define DPFLTR_DEFAULT_ID	101
#define DPFLTR_ERROR_LEVEL	0
#define DPFLTR_WARNING_LEVEL	1
#define DPFLTR_TRACE_LEVEL	2
#define DPFLTR_INFO_LEVEL	3
#define DPFLTR_MASK		0x80000000U
#define DbgPrintEx(component, level, ...)	DbgPrint(__VA_ARGS__)

static inline VOID wdm_breakpoint(PCSTR File, ULONG Line)
{
	printk(KERN_DEBUG "%s: breakpoint at %s:%u\n", KBUILD_MODNAME, File, Line);
}

static inline VOID RtlAssert(const VOID *FailedAssertion, const VOID *FileName, ULONG LineNumber,
			     PCSTR Message)
{
	printk(KERN_ERR "%s: %s:%u: assertion failed: %s %s\n", KBUILD_MODNAME,
	       (const char *)FileName, LineNumber, (const char *)FailedAssertion, Message ?: "");
}

/*
 * Whoever calls this says that nothing may go on, and the code behind it relies on
 * that. What a machine does then, a dump or another start, is set as for any panic.
 */
static inline DECLSPEC_NORETURN VOID KeBugCheckEx(ULONG BugCheckCode, ULONG_PTR Parameter1,
						  ULONG_PTR Parameter2, ULONG_PTR Parameter3,
						  ULONG_PTR Parameter4)
{
	panic("%s: bug check %08x (%lx, %lx, %lx, %lx)\n", KBUILD_MODNAME, BugCheckCode,
	      Parameter1, Parameter2, Parameter3, Parameter4);
}

#define KeBugCheck(code)	KeBugCheckEx((code), 0, 0, 0, 0)

/* What goes to the event log: the numbers of it go to the kernel's. */
typedef struct _IO_ERROR_LOG_PACKET {
	UCHAR MajorFunctionCode;
	UCHAR RetryCount;
	USHORT DumpDataSize;
	USHORT NumberOfStrings;
	USHORT StringOffset;
	USHORT EventCategory;
	NTSTATUS ErrorCode;
	ULONG UniqueErrorValue;
	NTSTATUS FinalStatus;
	ULONG SequenceNumber;
	ULONG IoControlCode;
	LARGE_INTEGER DeviceOffset;
	ULONG DumpData[1];
} IO_ERROR_LOG_PACKET, *PIO_ERROR_LOG_PACKET;

static inline PVOID IoAllocateErrorLogEntry(PVOID IoObject, UCHAR EntrySize)
{
	(void)IoObject;
	return kzalloc(max_t(size_t, EntrySize, sizeof(IO_ERROR_LOG_PACKET)), GFP_ATOMIC);
}

static inline VOID IoFreeErrorLogEntry(PVOID ElEntry)
{
	kfree(ElEntry);
}

static inline VOID IoWriteErrorLogEntry(PVOID ElEntry)
{
	PIO_ERROR_LOG_PACKET Packet = ElEntry;

	printk(KERN_ERR "%s: error %08x, value %08x, status %d\n", KBUILD_MODNAME,
	       Packet->ErrorCode, Packet->UniqueErrorValue, Packet->FinalStatus);
	IoFreeErrorLogEntry(ElEntry);
}

#define DbgBreakPoint()		wdm_breakpoint(__FILE__, __LINE__)
#if DBG
#define KdPrint(x)		DbgPrint x
#define KdPrintEx(x)		DbgPrintEx x
#define KdBreakPoint()		DbgBreakPoint()
#define ASSERTMSG(text, x)	((x) ? (VOID)0 : RtlAssert(#x, __FILE__, __LINE__, (text)))
#else
/* As there, nothing at all: a semicolon may be missing behind it. */
#define KdPrint(x)
#define KdPrintEx(x)
#define KdBreakPoint()
#define ASSERTMSG(text, x)	((VOID)0)
#endif
#undef ASSERT
#define ASSERT(x)		ASSERTMSG(NULL, x)
#define RTL_ASSERT(x)		ASSERT(x)
#define NT_ASSERT(x)		ASSERT(x)

#endif /* _WDM_DEBUG_H */
