/* SPDX-License-Identifier: GPL-2.0 */
/* The base types of Windows, with its widths: a long has 32 bits there. */
#ifndef _WDM_TYPES_H
#define _WDM_TYPES_H

typedef void VOID, *PVOID, *LPVOID, *HANDLE, **PHANDLE, **PPVOID;
typedef const void *PCVOID, *LPCVOID;
typedef char CHAR, *PCHAR, *PSZ, *PSTR, *LPSTR, CCHAR, *PCCHAR_;
typedef const char *PCSTR, *LPCSTR, *PCSZ, *PCCHAR;
typedef s8 INT8, *PINT8, SCHAR, *PSCHAR;
typedef u8 UCHAR, *PUCHAR, BYTE, *PBYTE, *LPBYTE, UINT8, *PUINT8, UINT_8;
typedef s16 SHORT, *PSHORT, CSHORT, INT16, *PINT16;
typedef u16 USHORT, *PUSHORT, WORD, *PWORD, *LPWORD, UINT16, *PUINT16;
typedef u16 wchar_t, WCHAR, *PWCHAR, *PWSTR, *LPWSTR, *PWCH;
typedef const u16 *PCWSTR, *LPCWSTR, *PCWCH;
typedef s32 LONG, *PLONG, *LPLONG, INT, *PINT, *LPINT, INT32, *PINT32, LONG32, *PLONG32;
typedef u32 ULONG, *PULONG, DWORD, *PDWORD, *LPDWORD, UINT, *PUINT, UINT32, *PUINT32;
typedef u32 ULONG32, *PULONG32, DWORD32;
typedef s64 LONGLONG, *PLONGLONG, INT64, *PINT64, LONG64, *PLONG64, REFERENCE_TIME;
typedef u64 ULONGLONG, *PULONGLONG, DWORDLONG, *PDWORDLONG, UINT64, *PUINT64, ULONG64, *PULONG64;
typedef u64 DWORD64, *PDWORD64, QWORD;
typedef unsigned long ULONG_PTR, *PULONG_PTR, UINT_PTR, *PUINT_PTR, DWORD_PTR, *PDWORD_PTR;
typedef unsigned long SIZE_T, *PSIZE_T, KAFFINITY;
typedef long LONG_PTR, *PLONG_PTR, INT_PTR, *PINT_PTR, SSIZE_T;
typedef bool BOOLEAN, *PBOOLEAN;
typedef s32 BOOL, *PBOOL, *LPBOOL;
typedef float FLOAT, *PFLOAT;
typedef s32 NTSTATUS, *PNTSTATUS;
typedef s32 HRESULT;
typedef u8 KIRQL, *PKIRQL;
typedef s8 KPROCESSOR_MODE;
typedef s32 KPRIORITY;
typedef u32 ACCESS_MASK, *PACCESS_MASK, LOGICAL, *PLOGICAL;
typedef u32 FOURCC;
#ifdef UNICODE
typedef WCHAR TCHAR, *PTCHAR, *PTSTR, *LPTSTR;
#define TEXT(text)	L##text
#else
typedef char TCHAR, *PTCHAR, *PTSTR, *LPTSTR;
#define TEXT(text)	text
#endif
#define _T(text)	TEXT(text)

#define __int8		char
#define __int16		short
#define __int32		int
#define __int64		long long
#define _int64		long long

/* What the compiler of Windows says of itself and of its target. */
#define _WIN32		1
#define _WIN64		1
#define _AMD64_		1
#define _M_AMD64	100
#define _M_X64		100

#define TRUE		1
#define FALSE		0
#define CONST		const
#define MAXUCHAR	0xff
#define MAXUSHORT	0xffff
#define MAXULONG	0xffffffffU
#define MAXDWORD	0xffffffffU
#define MINLONG		0x80000000
#define MAXLONG		0x7fffffff
#define MAXSHORT	0x7fff
#define MINSHORT	0x8000
#define MAXCHAR		0x7f
#define MINCHAR		0x80
#define MINLONGLONG	(~MAXLONGLONG)
#define ANYSIZE_ARRAY	1
#define MAXLONGLONG	0x7fffffffffffffffLL
#define MAXULONGLONG	0xffffffffffffffffULL
#define MAXULONG_PTR	(~(ULONG_PTR)0)
#define ANSI_NULL	((CHAR)0)
#define UNICODE_NULL	((WCHAR)0)

/* Of an argument that is OPTIONAL. */
#define ARGUMENT_PRESENT(argument)	((CHAR *)(ULONG_PTR)(argument) != NULL)

/* What the words of a declaration say to other compilers and checkers. */
#define IN
#define OUT
#define INOUT
#define OPTIONAL
#define FAR
#define NEAR
#define PASCAL
#define WINAPI
#define NTAPI
#define NTSYSAPI
#define NTKERNELAPI
#define NTHALAPI
#define APIENTRY
#define CALLBACK
#define CDECL
#define FASTCALL
#define STREAMAPI
#define UNALIGNED
#define RESTRICTED_POINTER
#define EXTERN_C	extern
#define DECLSPEC_IMPORT
#define DECLSPEC_EXPORT
#define DECLSPEC_NORETURN	__attribute__((__noreturn__))
#define DECLSPEC_ALIGN(n)	__aligned(n)
#define DECLSPEC_SELECTANY	__weak
#define __declspec(what)	WDM_DECLSPEC_##what
#define _declspec(what)		WDM_DECLSPEC_##what
#define WDM_DECLSPEC_align(n)	__aligned(n)
#define WDM_DECLSPEC_noinline	__attribute__((__noinline__))
#define WDM_DECLSPEC_noreturn	__attribute__((__noreturn__))
#define WDM_DECLSPEC_selectany	__weak
#define WDM_DECLSPEC_deprecated
#define WDM_DECLSPEC_dllexport
#define WDM_DECLSPEC_dllimport
#define WDM_DECLSPEC_nothrow
#define WDM_DECLSPEC_novtable
#define WDM_DECLSPEC_uuid(text)
#define __stdcall
#define _stdcall
#define __cdecl
#define _cdecl
#define __fastcall
#define _fastcall
#define __pascal
#define __unaligned
#define __ptr64
#define __forceinline	__always_inline
#define FORCEINLINE	static __always_inline
#define _inline		inline
#define UNREFERENCED_PARAMETER(x)	((void)(x))
#define DBG_UNREFERENCED_PARAMETER(x)	((void)(x))
#define DBG_UNREFERENCED_LOCAL_VARIABLE(x)	((void)(x))

#define FIELD_OFFSET(type, field)	((LONG)offsetof(type, field))
#define UFIELD_OFFSET(type, field)	((DWORD)offsetof(type, field))
#define RTL_FIELD_SIZE(type, field)	sizeof(((type *)0)->field)
#define RTL_SIZEOF_THROUGH_FIELD(type, field)	\
	(offsetof(type, field) + RTL_FIELD_SIZE(type, field))
#define CONTAINING_RECORD(address, type, field)	\
	((type *)((UCHAR *)(address) - offsetof(type, field)))
#define RTL_NUMBER_OF(array)		(sizeof(array) / sizeof((array)[0]))
#define ARRAYSIZE(array)		RTL_NUMBER_OF(array)
#define C_ASSERT(x)			_Static_assert(x, #x)

#define MAKEWORD(low, high)	((WORD)((BYTE)(low) | (WORD)((BYTE)(high)) << 8))
#define MAKELONG(low, high)	((LONG)((WORD)(low) | (DWORD)((WORD)(high)) << 16))
#define LOWORD(x)		((WORD)((ULONG_PTR)(x) & 0xffff))
#define HIWORD(x)		((WORD)((ULONG_PTR)(x) >> 16 & 0xffff))
#define LOBYTE(x)		((BYTE)((ULONG_PTR)(x) & 0xff))
#define HIBYTE(x)		((BYTE)((ULONG_PTR)(x) >> 8 & 0xff))
#define MAKEFOURCC(a, b, c, d)	\
	((DWORD)(BYTE)(a) | (DWORD)(BYTE)(b) << 8 | (DWORD)(BYTE)(c) << 16 | (DWORD)(BYTE)(d) << 24)
#define mmioFOURCC(a, b, c, d)	MAKEFOURCC(a, b, c, d)

#define PtrToUlong(p)		((ULONG)(ULONG_PTR)(p))
#define PtrToLong(p)		((LONG)(LONG_PTR)(p))
#define UlongToPtr(n)		((PVOID)(ULONG_PTR)(n))
#define LongToPtr(n)		((PVOID)(LONG_PTR)(n))
#define HandleToUlong(h)	PtrToUlong(h)

#define ROUND_TO_PAGES(size)	\
	(((ULONG_PTR)(size) + PAGE_SIZE - 1) & ~((ULONG_PTR)PAGE_SIZE - 1))
#define BYTES_TO_PAGES(size)	(((size) >> PAGE_SHIFT) + (((size) & (PAGE_SIZE - 1)) != 0))
#define TYPE_ALIGNMENT(type)	__alignof__(type)
#define BYTE_OFFSET(address)	((ULONG)((LONG_PTR)(address) & (PAGE_SIZE - 1)))
#define ADDRESS_AND_SIZE_TO_SPAN_PAGES(address, size)	\
	((BYTE_OFFSET(address) + (size) + PAGE_SIZE - 1) >> PAGE_SHIFT)
#define COMPUTE_PAGES_SPANNED(address, size)	ADDRESS_AND_SIZE_TO_SPAN_PAGES((address), (size))

/* What a device or an allocator asks of an address: bits that are 0 in it. */
#define FILE_BYTE_ALIGNMENT	0x0
#define FILE_WORD_ALIGNMENT	0x1
#define FILE_LONG_ALIGNMENT	0x3
#define FILE_QUAD_ALIGNMENT	0x7
#define FILE_OCTA_ALIGNMENT	0xf
#define FILE_32_BYTE_ALIGNMENT	0x1f
#define FILE_64_BYTE_ALIGNMENT	0x3f
#define FILE_128_BYTE_ALIGNMENT	0x7f
#define FILE_256_BYTE_ALIGNMENT	0xff
#define FILE_512_BYTE_ALIGNMENT	0x1ff

/* All of a module stays in memory. */
#define PAGED_CODE()
#define PAGED_CODE_LOCKED()
#define MmLockPagableCodeSection(address)	((PVOID)(ULONG_PTR)(address))
#define MmLockPagableDataSection(address)	((PVOID)(ULONG_PTR)(address))
#define MmLockPagableSectionByHandle(handle)	((VOID)(handle))
#define MmUnlockPagableImageSection(handle)	((VOID)(handle))
#define MmPageEntireDriver(address)		((PVOID)(ULONG_PTR)(address))
#define MmResetDriverPaging(address)		((VOID)(address))

#endif /* _WDM_TYPES_H */
