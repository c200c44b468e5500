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
};

/* 'I' stands for 64 bits, 'w' for wide letters, 'h' for 16 bits, 0 for an int. */
static inline const char *wdm_parse(const char *at, struct wdm_conversion *c)
{
	unsigned int length = 0;

	c->text[length++] = '%';
	while (*at && strchr("-+ #0123456789.", *at)) {
		if (length < sizeof(c->text) - 4)
			c->text[length++] = *at;
		at++;
	}
	c->text[length] = 0;
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
	bool wide = c->kind == 'S' ? c->size != 'h' : c->size == 'w' || c->size == 'l';

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

/* A text of Windows with its arguments, as text of the kernel. */
static inline void wdm_vformat(char *buffer, size_t size, const char *fmt, va_list args)
{
	struct wdm_conversion c;
	size_t length = 0;

	buffer[0] = 0;
	while (*fmt && length < size - 1) {
		if (*fmt != '%' || fmt[1] == '%') {
			wdm_put(buffer, size, &length, "%c", *fmt);
			fmt += *fmt == '%' ? 2 : 1;
			continue;
		}
		fmt = wdm_parse(fmt + 1, &c);
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
			return;
	}
}

static inline void wdm_format(char *buffer, size_t size, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	wdm_vformat(buffer, size, fmt, args);
	va_end(args);
}

#define WDM_PRINT(...)							\
do {									\
	CHAR __text[256];						\
									\
	wdm_format(__text, sizeof(__text), __VA_ARGS__);		\
	printk(KERN_DEBUG "%s: %s", KBUILD_MODNAME, __text);		\
} while (0)

#define DbgPrint(...)		WDM_PRINT(__VA_ARGS__)
#define DbgBreakPoint()		printk(KERN_DEBUG "%s: breakpoint at %s:%d\n",	\
				       KBUILD_MODNAME, __FILE__, __LINE__)
#if DBG
#define KdPrint(x)		DbgPrint x
#define KdBreakPoint()		DbgBreakPoint()
#define ASSERTMSG(text, x)						\
do {									\
	if (!(x))							\
		printk(KERN_ERR "%s: %s:%d: %s\n", KBUILD_MODNAME, __FILE__, __LINE__, (text)); \
} while (0)
#else
#define KdPrint(x)		do { } while (0)
#define KdBreakPoint()		do { } while (0)
#define ASSERTMSG(text, x)	((void)0)
#endif
#undef ASSERT
#define ASSERT(x)		ASSERTMSG("assertion failed: " #x, x)
#define RTL_ASSERT(x)		ASSERT(x)
#define NT_ASSERT(x)		ASSERT(x)

#endif /* _WDM_DEBUG_H */
