// SPDX-License-Identifier: GPL-2.0
/*
 * The WDM services, in the spelling in which ported drivers use them.
 */
#include <kunit/test.h>
#include <linux/completion.h>

#include <strmini.h>
#include <ntstrsafe.h>

/* What the module of a ported driver has. */
struct wdm_module wdm_module;

static int sc_wdm_test_init(struct kunit *test)
{
	static char *values[] = { "Width=320", "Gain=0x10", "Name=bench", "Empty=" };

	memcpy(wdm_module.registry, values, sizeof(values));
	wdm_module.registry_count = RTL_NUMBER_OF(values);
	wdm_dpcs_init();
	init_completion(&wdm_module.thread_ended);
	wdm_module.work = alloc_workqueue("sc_wdm_test", WQ_UNBOUND, 0);
	return wdm_module.work ? 0 : -ENOMEM;
}

static void sc_wdm_test_exit(struct kunit *test)
{
	destroy_workqueue(wdm_module.work);
}

/* --- types and memory --- */

static void types_have_their_widths(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, sizeof(ULONG), 4);
	KUNIT_EXPECT_EQ(test, sizeof(LONG), 4);
	KUNIT_EXPECT_EQ(test, sizeof(BOOLEAN), 1);
	KUNIT_EXPECT_EQ(test, sizeof(BOOL), 4);
	KUNIT_EXPECT_EQ(test, sizeof(WCHAR), 2);
	KUNIT_EXPECT_EQ(test, sizeof(L"ab"), 6);
	KUNIT_EXPECT_EQ(test, sizeof(LONGLONG), 8);
	KUNIT_EXPECT_EQ(test, sizeof(ULONG_PTR), sizeof(PVOID));
	KUNIT_EXPECT_EQ(test, MAKEFOURCC('Y', 'U', 'Y', '2'), 0x32595559);
	KUNIT_EXPECT_EQ(test, HIWORD(0x12345678), 0x1234);
	KUNIT_EXPECT_EQ(test, LOWORD(0x12345678), 0x5678);
}

static void memory_is_compared_up_to_the_first_difference(struct kunit *test)
{
	UCHAR a[8] = "abcdefg", b[8] = "abcdxfg";

	KUNIT_EXPECT_EQ(test, RtlCompareMemory(a, b, sizeof(a)), 4);
	KUNIT_EXPECT_EQ(test, RtlCompareMemory(a, a, sizeof(a)), sizeof(a));
	KUNIT_EXPECT_FALSE(test, RtlEqualMemory(a, b, sizeof(a)));
	RtlCopyMemory(b, a, sizeof(a));
	KUNIT_EXPECT_TRUE(test, RtlEqualMemory(a, b, sizeof(a)));
	RtlZeroMemory(a, 4);
	KUNIT_EXPECT_EQ(test, a[3], 0);
	KUNIT_EXPECT_EQ(test, a[4], 'e');
}

static void pool_is_had_and_given_back(struct kunit *test)
{
	PUCHAR small = ExAllocatePoolWithTag(NonPagedPool, 100, 'tseT');
	PUCHAR large = ExAllocatePool(PagedPool, 8 * 1024 * 1024);

	KUNIT_EXPECT_NOT_NULL(test, small);
	KUNIT_EXPECT_NOT_NULL(test, large);
	if (large)
		large[8 * 1024 * 1024 - 1] = 1;
	ExFreePoolWithTag(small, 'tseT');
	ExFreePool(large);
}

static void pieces_of_one_size_come_from_a_list(struct kunit *test)
{
	NPAGED_LOOKASIDE_LIST list;
	PUCHAR piece;

	ExInitializeNPagedLookasideList(&list, NULL, NULL, 0, 64, 'tseT', 0);
	piece = ExAllocateFromNPagedLookasideList(&list);
	KUNIT_EXPECT_NOT_NULL(test, piece);
	if (piece)
		piece[63] = 1;
	ExFreeToNPagedLookasideList(&list, piece);
	ExDeleteNPagedLookasideList(&list);
}

#include <pshpack1.h>
struct packed {
	UCHAR first;
	ULONG second;
};
#include <poppack.h>

struct natural {
	UCHAR first;
	ULONG second;
};

static void headers_pack_and_stop_packing(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, sizeof(struct packed), 5);
	KUNIT_EXPECT_EQ(test, sizeof(struct natural), 8);
}

/* --- lists and numbers --- */

struct item {
	ULONG number;
	LIST_ENTRY link;
};

static void a_list_is_first_in_first_out(struct kunit *test)
{
	struct item items[3] = { { 0 }, { 1 }, { 2 } };
	LIST_ENTRY head;
	ULONG i;

	InitializeListHead(&head);
	KUNIT_EXPECT_TRUE(test, IsListEmpty(&head));
	InsertTailList(&head, &items[1].link);
	InsertTailList(&head, &items[2].link);
	InsertHeadList(&head, &items[0].link);
	KUNIT_EXPECT_FALSE(test, RemoveEntryList(&items[1].link));
	InsertTailList(&head, &items[1].link);

	for (i = 0; !IsListEmpty(&head); i++) {
		static const ULONG order[] = { 0, 2, 1 };
		struct item *item = CONTAINING_RECORD(RemoveHeadList(&head), struct item, link);

		KUNIT_EXPECT_EQ(test, item->number, order[i]);
	}
	KUNIT_EXPECT_EQ(test, i, 3);
}

static void a_locked_list_tells_what_was_there(struct kunit *test)
{
	struct item items[2] = {};
	KSPIN_LOCK lock;
	LIST_ENTRY head;

	KeInitializeSpinLock(&lock);
	InitializeListHead(&head);
	KUNIT_EXPECT_NULL(test, ExInterlockedRemoveHeadList(&head, &lock));
	KUNIT_EXPECT_NULL(test, ExInterlockedInsertTailList(&head, &items[0].link, &lock));
	KUNIT_EXPECT_PTR_EQ(test, ExInterlockedInsertTailList(&head, &items[1].link, &lock),
			    &items[0].link);
	KUNIT_EXPECT_PTR_EQ(test, ExInterlockedRemoveHeadList(&head, &lock), &items[0].link);
}

static void a_locked_chain_is_last_in_first_out(struct kunit *test)
{
	SINGLE_LIST_ENTRY head = {}, first, second;
	KSPIN_LOCK lock;

	KeInitializeSpinLock(&lock);
	KUNIT_EXPECT_NULL(test, ExInterlockedPopEntryList(&head, &lock));
	KUNIT_EXPECT_NULL(test, ExInterlockedPushEntryList(&head, &first, &lock));
	KUNIT_EXPECT_PTR_EQ(test, ExInterlockedPushEntryList(&head, &second, &lock), &first);
	KUNIT_EXPECT_PTR_EQ(test, ExInterlockedPopEntryList(&head, &lock), &second);
	KUNIT_EXPECT_PTR_EQ(test, ExInterlockedPopEntryList(&head, &lock), &first);
}

static void limits_are_those_of_a_long_of_32_bits(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, (u64)ULONG_MAX, 0xffffffffULL);
	KUNIT_EXPECT_EQ(test, (s64)LONG_MAX, 0x7fffffffLL);
	KUNIT_EXPECT_EQ(test, (s64)LONG_MIN, -0x80000000LL);
	KUNIT_EXPECT_EQ(test, sizeof(PAGE_SIZE), sizeof(ULONG));
}

static void interlocked_calls_return_what_theirs_do(struct kunit *test)
{
	LONG value = 5;
	PVOID pointer = NULL;

	KUNIT_EXPECT_EQ(test, InterlockedIncrement(&value), 6);
	KUNIT_EXPECT_EQ(test, InterlockedDecrement(&value), 5);
	KUNIT_EXPECT_EQ(test, InterlockedExchangeAdd(&value, 3), 5);
	KUNIT_EXPECT_EQ(test, InterlockedExchange(&value, 1), 8);
	KUNIT_EXPECT_EQ(test, InterlockedCompareExchange(&value, 9, 2), 1);
	KUNIT_EXPECT_EQ(test, value, 1);
	KUNIT_EXPECT_EQ(test, InterlockedCompareExchange(&value, 9, 1), 1);
	KUNIT_EXPECT_EQ(test, value, 9);
	KUNIT_EXPECT_NULL(test, InterlockedExchangePointer(&pointer, &value));
	KUNIT_EXPECT_PTR_EQ(test, pointer, (PVOID)&value);
}

static void old_interlocked_calls_tell_the_sign(struct kunit *test)
{
	LARGE_INTEGER statistic = { .QuadPart = 0xffffffff };
	LONGLONG now = 7, wanted = 8, expected = 7;
	LONG value = -1;
	KSPIN_LOCK lock;

	KeInitializeSpinLock(&lock);
	KUNIT_EXPECT_EQ(test, ExInterlockedIncrementLong(&value, &lock), ResultZero);
	KUNIT_EXPECT_EQ(test, ExInterlockedIncrementLong(&value, &lock), ResultPositive);
	KUNIT_EXPECT_EQ(test, ExInterlockedExchangeUlong((PULONG)&value, 0, &lock), 1);
	KUNIT_EXPECT_EQ(test, ExInterlockedDecrementLong(&value, &lock), ResultNegative);
	KUNIT_EXPECT_EQ(test, value, -1);
	KUNIT_EXPECT_EQ(test, ExInterlockedCompareExchange64(&now, &wanted, &expected, &lock), 7);
	KUNIT_EXPECT_EQ(test, now, 8);
	ExInterlockedAddLargeStatistic(&statistic, 0xffffffff);
	KUNIT_EXPECT_EQ(test, statistic.QuadPart, 0x1fffffffeLL);
}

static void large_integers_are_computed_with(struct kunit *test)
{
	LARGE_INTEGER a = RtlConvertLongToLargeInteger(-3), rest;
	ULONG remainder;

	KUNIT_EXPECT_EQ(test, a.QuadPart, -3);
	KUNIT_EXPECT_EQ(test, a.HighPart, -1);
	KUNIT_EXPECT_EQ(test, a.u.LowPart, 0xfffffffd);
	a = RtlEnlargedUnsignedMultiply(0x80000000, 4);
	KUNIT_EXPECT_EQ(test, a.QuadPart, 0x200000000LL);
	a.QuadPart += 7;
	a = RtlExtendedLargeIntegerDivide(a, 0x100000, &remainder);
	KUNIT_EXPECT_EQ(test, a.QuadPart, 0x2000);
	KUNIT_EXPECT_EQ(test, remainder, 7);
	a = RtlLargeIntegerDivide(RtlConvertLongToLargeInteger(-17),
				  RtlConvertLongToLargeInteger(5), &rest);
	KUNIT_EXPECT_EQ(test, a.QuadPart, -3);
	KUNIT_EXPECT_EQ(test, rest.QuadPart, -2);
	KUNIT_EXPECT_EQ(test, RtlUlongByteSwap(0x12345678), 0x78563412);
}

/* --- text --- */

static void counted_strings_keep_to_their_room(struct kunit *test)
{
	WCHAR room[5];
	UNICODE_STRING to = { 0, sizeof(room), room }, from, other;
	ULONG number;

	RtlInitUnicodeString(&from, L"Ab");
	KUNIT_EXPECT_EQ(test, from.Length, 4);
	KUNIT_EXPECT_EQ(test, from.MaximumLength, 6);
	RtlCopyUnicodeString(&to, &from);
	KUNIT_EXPECT_EQ(test, RtlAppendUnicodeToString(&to, L"cd"), STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, to.Length, 8);
	KUNIT_EXPECT_EQ(test, room[4], 0);
	KUNIT_EXPECT_EQ(test, RtlAppendUnicodeToString(&to, L"ef"), STATUS_BUFFER_TOO_SMALL);

	RtlInitUnicodeString(&other, L"ABCD");
	KUNIT_EXPECT_TRUE(test, RtlEqualUnicodeString(&to, &other, TRUE));
	KUNIT_EXPECT_FALSE(test, RtlEqualUnicodeString(&to, &other, FALSE));
	KUNIT_EXPECT_LT(test, RtlCompareUnicodeString(&from, &other, TRUE), 0);

	KUNIT_EXPECT_EQ(test, RtlIntegerToUnicodeString(0xbeef, 16, &to), STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, wcscmp(room, L"BEEF"), 0);
	KUNIT_EXPECT_EQ(test, RtlIntegerToUnicodeString(123456, 10, &to), STATUS_BUFFER_OVERFLOW);
	RtlInitUnicodeString(&other, L" -0x1f");
	KUNIT_EXPECT_EQ(test, RtlUnicodeStringToInteger(&other, 0, &number), STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, (LONG)number, -31);
}

static void formats_are_those_of_windows(struct kunit *test)
{
	UNICODE_STRING counted;
	char text[80], few[8];

	RtlInitUnicodeString(&counted, L"counted");
	wdm_format(text, sizeof(text), "%ld %lu %08lX", (LONG)-1, (ULONG)0xffffffff, (ULONG)0xbeef);
	KUNIT_EXPECT_STREQ(test, text, "-1 4294967295 0000BEEF");
	wdm_format(text, sizeof(text), "%I64d|%I64x|%lld", (LONGLONG)-2, 0x123456789abULL, 7LL);
	KUNIT_EXPECT_STREQ(test, text, "-2|123456789ab|7");
	wdm_format(text, sizeof(text), "%s %ws %S %wZ %5d%% %c", "narrow", L"wide", L"too",
		   &counted, 42, 'x');
	KUNIT_EXPECT_STREQ(test, text, "narrow wide too counted    42% x");
	wdm_format(few, sizeof(few), "%ws", L"more than fits");
	KUNIT_EXPECT_STREQ(test, few, "more th");
}

static void text_is_formatted_as_windows_does(struct kunit *test)
{
	WCHAR wide[16];
	char text[40];

	KUNIT_EXPECT_EQ(test, sprintf(text, "%ld|%-*s|%.*s", (LONG)-1, 3, "a", 2, "bcd"), 9);
	KUNIT_EXPECT_STREQ(test, text, "-1|a  |bc");
	text[3] = 'x';
	KUNIT_EXPECT_EQ(test, _snprintf(text, 3, "%lu", (ULONG)123), 3);
	KUNIT_EXPECT_EQ(test, text[3], 'x');
	KUNIT_EXPECT_EQ(test, _snprintf(text, 3, "%lu", (ULONG)1234), -1);
	KUNIT_EXPECT_EQ(test, swprintf(wide, L"%s %S %d", L"wide", "narrow", 7), 13);
	KUNIT_EXPECT_EQ(test, wcscmp(wide, L"wide narrow 7"), 0);
	KUNIT_EXPECT_EQ(test, atoi(" -42x"), -42);
}

static void a_line_may_be_printed_in_pieces(struct kunit *test)
{
	KUNIT_EXPECT_FALSE(test, wdm_goes_on("sc_wdm: "));
	KUNIT_EXPECT_TRUE(test, wdm_goes_on(""));
	KUNIT_EXPECT_TRUE(test, wdm_goes_on("one"));
	KUNIT_EXPECT_TRUE(test, wdm_goes_on("\n"));
	KUNIT_EXPECT_FALSE(test, wdm_goes_on("\n"));
	KUNIT_EXPECT_FALSE(test, wdm_goes_on("another\n"));
}

static void wide_text_is_handled(struct kunit *test)
{
	WCHAR text[8] = L"ab";

	wcscat(text, L"cd");
	KUNIT_EXPECT_EQ(test, wcscmp(text, L"abcd"), 0);
	KUNIT_EXPECT_EQ(test, _wcsicmp(text, L"ABCD"), 0);
	KUNIT_EXPECT_EQ(test, wcsncmp(text, L"abXX", 2), 0);
	KUNIT_EXPECT_LT(test, _wcsicmp(text, L"abce"), 0);
	KUNIT_EXPECT_PTR_EQ(test, wcschr(text, 'c'), &text[2]);
	KUNIT_EXPECT_NULL(test, wcsrchr(text, 'x'));
	wcsncpy(text, L"x", 3);
	KUNIT_EXPECT_EQ(test, wcscmp(text, L"x"), 0);
	KUNIT_EXPECT_EQ(test, text[3], 'd');
}

static void wide_text_is_searched_and_cut(struct kunit *test)
{
	WCHAR text[8] = L"ab";

	wcsncat(text, L"cdef", 2);
	KUNIT_EXPECT_EQ(test, wcscmp(text, L"abcd"), 0);
	KUNIT_EXPECT_PTR_EQ(test, wcsstr(text, L"cd"), &text[2]);
	KUNIT_EXPECT_PTR_EQ(test, wcsstr(text, L""), &text[0]);
	KUNIT_EXPECT_NULL(test, wcsstr(text, L"ce"));
	KUNIT_EXPECT_EQ(test, wcsnlen(text, 3), 3);
	KUNIT_EXPECT_EQ(test, wcsnlen(text, 8), 4);
	KUNIT_EXPECT_EQ(test, wcscmp(_wcsupr(text), L"ABCD"), 0);
	KUNIT_EXPECT_EQ(test, wcscmp(_wcslwr(text), L"abcd"), 0);
}

static void safe_text_is_cut_off_with_an_end(struct kunit *test)
{
	CHAR text[6];
	SIZE_T length;

	KUNIT_EXPECT_EQ(test, RtlStringCbCopyA(text, sizeof(text), "abc"), STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, RtlStringCbCatA(text, sizeof(text), "def"), STATUS_BUFFER_OVERFLOW);
	KUNIT_EXPECT_STREQ(test, text, "abcde");
	KUNIT_EXPECT_EQ(test, RtlStringCbLengthA(text, sizeof(text), &length), STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, length, 5);
	KUNIT_EXPECT_EQ(test, RtlStringCbLengthA(text, 5, &length), STATUS_INVALID_PARAMETER);
	KUNIT_EXPECT_EQ(test, RtlStringCchPrintfA(text, 6, "%I64d", 12345LL), STATUS_SUCCESS);
	KUNIT_EXPECT_STREQ(test, text, "12345");
	KUNIT_EXPECT_EQ(test, RtlStringCbPrintfA(text, sizeof(text), "%ws", L"1234567"),
			STATUS_BUFFER_OVERFLOW);
	KUNIT_EXPECT_STREQ(test, text, "12345");
	KUNIT_EXPECT_EQ(test, RtlStringCbCopyA(text, 0, ""), STATUS_INVALID_PARAMETER);
}

static void safe_wide_text_counts_bytes_or_letters(struct kunit *test)
{
	WCHAR text[4];
	SIZE_T length;

	KUNIT_EXPECT_EQ(test, RtlStringCbCopyW(text, sizeof(text), L"ab"), STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, RtlStringCchCatW(text, 4, L"cd"), STATUS_BUFFER_OVERFLOW);
	KUNIT_EXPECT_EQ(test, wcscmp(text, L"abc"), 0);
	KUNIT_EXPECT_EQ(test, RtlStringCbLengthW(text, sizeof(text), &length), STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, length, 6);
	KUNIT_EXPECT_EQ(test, RtlStringCchLengthW(text, 4, &length), STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, length, 3);
	/* Half a letter is no room. */
	KUNIT_EXPECT_EQ(test, RtlStringCbCopyW(text, 1, L""), STATUS_INVALID_PARAMETER);
}

static void a_guid_is_text_and_back(struct kunit *test)
{
	static const GUID video = { 0x73646976, 0x0000, 0x0010,
				    { 0x80, 0x00, 0x00, 0xaa, 0x00, 0x38, 0x9b, 0x71 } };
	UNICODE_STRING text;
	GUID back;

	KUNIT_ASSERT_EQ(test, RtlStringFromGUID(&video, &text), STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, wcscmp(text.Buffer, L"{73646976-0000-0010-8000-00AA00389B71}"), 0);
	KUNIT_EXPECT_EQ(test, RtlGUIDFromString(&text, &back), STATUS_SUCCESS);
	KUNIT_EXPECT_TRUE(test, IsEqualGUID(&video, &back));
	text.Buffer[9] = 'x';
	KUNIT_EXPECT_EQ(test, RtlGUIDFromString(&text, &back), STATUS_INVALID_PARAMETER);
	text.Length -= sizeof(WCHAR);
	KUNIT_EXPECT_EQ(test, RtlGUIDFromString(&text, &back), STATUS_INVALID_PARAMETER);
	RtlFreeUnicodeString(&text);
}

static void bits_are_found_in_runs(struct kunit *test)
{
	/* The last word is not the map's. */
	ULONG words[4] = { 0, 0, 0, 0x5a5a5a5a };
	RTL_BITMAP map;

	RtlInitializeBitMap(&map, words, 70);
	RtlSetBits(&map, 30, 4);
	KUNIT_EXPECT_EQ(test, words[0], 0xc0000000);
	KUNIT_EXPECT_EQ(test, words[1], 3);
	KUNIT_EXPECT_TRUE(test, RtlCheckBit(&map, 33));
	KUNIT_EXPECT_TRUE(test, RtlAreBitsSet(&map, 30, 4));
	KUNIT_EXPECT_FALSE(test, RtlAreBitsSet(&map, 30, 5));
	KUNIT_EXPECT_FALSE(test, RtlAreBitsClear(&map, 60, 11));
	KUNIT_EXPECT_EQ(test, RtlFindSetBits(&map, 4, 31), 30);
	KUNIT_EXPECT_EQ(test, RtlFindClearBitsAndSet(&map, 36, 10), 34);
	KUNIT_EXPECT_EQ(test, RtlFindClearBits(&map, 31, 0), 0xffffffff);
	KUNIT_EXPECT_EQ(test, RtlNumberOfSetBits(&map), 40);
	KUNIT_EXPECT_EQ(test, RtlNumberOfClearBits(&map), 30);
	RtlSetAllBits(&map);
	KUNIT_EXPECT_EQ(test, words[2], 0x3f);
	RtlClearAllBits(&map);
	KUNIT_EXPECT_EQ(test, words[2], 0);
	KUNIT_EXPECT_EQ(test, words[3], 0x5a5a5a5a);
}

static void a_resource_is_shared_or_had_alone(struct kunit *test)
{
	ERESOURCE resource;

	KUNIT_ASSERT_EQ(test, ExInitializeResourceLite(&resource), STATUS_SUCCESS);
	KUNIT_EXPECT_TRUE(test, ExAcquireResourceSharedLite(&resource, TRUE));
	KUNIT_EXPECT_FALSE(test, ExAcquireResourceExclusiveLite(&resource, FALSE));
	ExReleaseResourceLite(&resource);

	KUNIT_EXPECT_TRUE(test, ExAcquireResourceExclusiveLite(&resource, TRUE));
	KUNIT_EXPECT_TRUE(test, ExAcquireResourceExclusiveLite(&resource, TRUE));
	KUNIT_EXPECT_TRUE(test, ExAcquireResourceSharedLite(&resource, TRUE));
	ExReleaseResourceLite(&resource);
	ExReleaseResourceLite(&resource);
	KUNIT_EXPECT_TRUE(test, ExIsResourceAcquiredExclusiveLite(&resource));
	ExReleaseResourceLite(&resource);
	KUNIT_EXPECT_FALSE(test, ExIsResourceAcquiredExclusiveLite(&resource));
	KUNIT_EXPECT_EQ(test, ExDeleteResourceLite(&resource), STATUS_SUCCESS);
}

static void the_machine_is_asked_about(struct kunit *test)
{
	static VOID (*const stop)(ULONG, ULONG_PTR, ULONG_PTR, ULONG_PTR, ULONG_PTR) =
		KeBugCheckEx;

	KUNIT_EXPECT_GE(test, KeNumberProcessors, 1);
	KUNIT_EXPECT_NE(test, KeQueryActiveProcessors(), 0);
	KUNIT_EXPECT_GT(test, KeQueryTimeIncrement(), 0);
	KUNIT_EXPECT_TRUE(test, MmIsAddressValid(test));
	KUNIT_EXPECT_FALSE(test, MmIsAddressValid(NULL));
	/* Nobody can call it and tell. */
	KUNIT_EXPECT_NOT_NULL(test, stop);
}

static void counted_strings_become_one_another(struct kunit *test)
{
	ANSI_STRING ansi, back;
	UNICODE_STRING wide;
	WCHAR room[3];

	RtlInitAnsiString(&ansi, "abc");
	KUNIT_ASSERT_EQ(test, RtlAnsiStringToUnicodeString(&wide, &ansi, TRUE), STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, wide.Length, 6);
	KUNIT_EXPECT_EQ(test, wcscmp(wide.Buffer, L"abc"), 0);
	KUNIT_ASSERT_EQ(test, RtlUnicodeStringToAnsiString(&back, &wide, TRUE), STATUS_SUCCESS);
	KUNIT_EXPECT_TRUE(test, RtlEqualString(&ansi, &back, FALSE));
	RtlFreeAnsiString(&back);
	RtlFreeUnicodeString(&wide);
	KUNIT_EXPECT_NULL(test, wide.Buffer);

	wide.Buffer = room;
	wide.MaximumLength = sizeof(room);
	KUNIT_EXPECT_EQ(test, RtlAnsiStringToUnicodeString(&wide, &ansi, FALSE),
			STATUS_BUFFER_OVERFLOW);
}

static void counted_strings_are_compared_and_raised(struct kunit *test)
{
	UNICODE_STRING path = RTL_CONSTANT_STRING(L"Driver\\Name"), upper;
	UNICODE_STRING begin = RTL_CONSTANT_STRING(L"driver");
	ANSI_STRING from = RTL_CONSTANT_STRING("ab1"), to;
	CHAR room[2];

	KUNIT_EXPECT_TRUE(test, RtlPrefixUnicodeString(&begin, &path, TRUE));
	KUNIT_EXPECT_FALSE(test, RtlPrefixUnicodeString(&begin, &path, FALSE));
	KUNIT_EXPECT_FALSE(test, RtlPrefixUnicodeString(&path, &begin, TRUE));

	KUNIT_ASSERT_EQ(test, RtlUpcaseUnicodeString(&upper, &begin, TRUE), STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, upper.Length, begin.Length);
	KUNIT_EXPECT_EQ(test, upper.Buffer[5], 'R');
	KUNIT_EXPECT_EQ(test, RtlUpcaseUnicodeString(&upper, &path, FALSE),
			STATUS_BUFFER_OVERFLOW);
	RtlFreeUnicodeString(&upper);
	KUNIT_EXPECT_EQ(test, RtlUnicodeStringToAnsiSize(&path), 12);
	KUNIT_EXPECT_EQ(test, RtlAnsiStringToUnicodeSize(&from), 8);

	to.Buffer = room;
	to.MaximumLength = sizeof(room);
	RtlUpperString(&to, &from);
	KUNIT_EXPECT_EQ(test, to.Length, 2);
	KUNIT_EXPECT_EQ(test, room[1], 'B');
}

/* All of a module stays where it is. */
static void code_is_locked_into_memory(struct kunit *test)
{
	PVOID section = MmLockPagableCodeSection(code_is_locked_into_memory);

	KUNIT_EXPECT_PTR_EQ(test, section, (PVOID)code_is_locked_into_memory);
	MmUnlockPagableImageSection(section);
	KUNIT_EXPECT_NOT_NULL(test, MmPageEntireDriver(code_is_locked_into_memory));
	MmResetDriverPaging(code_is_locked_into_memory);
}

/* A driver's own macros put these into expressions. */
static void debugging_calls_have_a_value(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, (DbgPrint("sc_wdm: %d\n", 1), 2), 2);
	KUNIT_EXPECT_TRUE(test, test ? (ASSERT(test), TRUE) : (ASSERTMSG("none", test), FALSE));
}

/* --- time --- */

static void the_system_time_began_in_1601(struct kunit *test)
{
	LARGE_INTEGER now;
	TIME_FIELDS fields;

	KeQuerySystemTime(&now);
	RtlTimeToTimeFields(&now, &fields);
	KUNIT_EXPECT_GE(test, fields.Year, 1970);
	now.QuadPart = 125911584001230000LL;
	RtlTimeToTimeFields(&now, &fields);
	KUNIT_EXPECT_EQ(test, fields.Year, 2000);
	KUNIT_EXPECT_EQ(test, fields.Month, 1);
	KUNIT_EXPECT_EQ(test, fields.Day, 1);
	KUNIT_EXPECT_EQ(test, fields.Hour, 0);
	KUNIT_EXPECT_EQ(test, fields.Milliseconds, 123);
	KUNIT_EXPECT_EQ(test, fields.Weekday, 6);
}

static void fields_of_a_time_make_that_time(struct kunit *test)
{
	TIME_FIELDS fields = { 2000, 1, 1, 0, 0, 0, 123 };
	LARGE_INTEGER time;

	KUNIT_EXPECT_TRUE(test, RtlTimeFieldsToTime(&fields, &time));
	KUNIT_EXPECT_EQ(test, time.QuadPart, 125911584001230000LL);
	fields.Month = 13;
	KUNIT_EXPECT_FALSE(test, RtlTimeFieldsToTime(&fields, &time));
}

static void the_counter_is_the_class_drivers_time(struct kunit *test)
{
	LARGE_INTEGER frequency, before, behind;

	before = KeQueryPerformanceCounter(&frequency);
	KUNIT_EXPECT_EQ(test, frequency.QuadPart, 10000000);
	KeStallExecutionProcessor(20);
	behind = KeQueryPerformanceCounter(NULL);
	KUNIT_EXPECT_GE(test, behind.QuadPart - before.QuadPart, 200);
}

/* --- levels --- */

static void a_level_is_raised_and_lowered(struct kunit *test)
{
	KSPIN_LOCK lock;
	KIRQL irql;

	KUNIT_EXPECT_EQ(test, KeGetCurrentIrql(), PASSIVE_LEVEL);
	KeRaiseIrql(DISPATCH_LEVEL, &irql);
	KUNIT_EXPECT_EQ(test, irql, PASSIVE_LEVEL);
	KUNIT_EXPECT_EQ(test, KeGetCurrentIrql(), DISPATCH_LEVEL);
	KeLowerIrql(irql);
	KUNIT_EXPECT_EQ(test, KeGetCurrentIrql(), PASSIVE_LEVEL);

	KeInitializeSpinLock(&lock);
	KeAcquireSpinLock(&lock, &irql);
	KUNIT_EXPECT_EQ(test, irql, PASSIVE_LEVEL);
	KeReleaseSpinLock(&lock, irql);
	KUNIT_EXPECT_EQ(test, KeGetCurrentIrql(), PASSIVE_LEVEL);
}

/* --- what can be waited for --- */

static NTSTATUS poll(PVOID object)
{
	LARGE_INTEGER none = {};

	return KeWaitForSingleObject(object, Executive, KernelMode, FALSE, &none);
}

static void an_event_stays_or_is_taken(struct kunit *test)
{
	LARGE_INTEGER soon = { .QuadPart = -10000 };
	KEVENT stays, taken;

	KeInitializeEvent(&stays, NotificationEvent, TRUE);
	KUNIT_EXPECT_EQ(test, poll(&stays), STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, poll(&stays), STATUS_SUCCESS);
	KeClearEvent(&stays);
	KUNIT_EXPECT_EQ(test, poll(&stays), STATUS_TIMEOUT);

	KeInitializeEvent(&taken, SynchronizationEvent, FALSE);
	KUNIT_EXPECT_EQ(test, KeSetEvent(&taken, 0, FALSE), 0);
	KUNIT_EXPECT_EQ(test, KeSetEvent(&taken, 0, FALSE), 1);
	KUNIT_EXPECT_EQ(test, poll(&taken), STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, poll(&taken), STATUS_TIMEOUT);
	KUNIT_EXPECT_EQ(test, KeWaitForSingleObject(&taken, Executive, KernelMode, FALSE, &soon),
			STATUS_TIMEOUT);
}

static void semaphores_and_mutexes_are_counted(struct kunit *test)
{
	KSEMAPHORE semaphore;
	KMUTEX mutex;

	KeInitializeSemaphore(&semaphore, 0, 2);
	KUNIT_EXPECT_EQ(test, poll(&semaphore), STATUS_TIMEOUT);
	KUNIT_EXPECT_EQ(test, KeReleaseSemaphore(&semaphore, 0, 2, FALSE), 0);
	KUNIT_EXPECT_EQ(test, poll(&semaphore), STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, poll(&semaphore), STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, poll(&semaphore), STATUS_TIMEOUT);

	KeInitializeMutex(&mutex, 0);
	KUNIT_EXPECT_EQ(test, poll(&mutex), STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, poll(&mutex), STATUS_TIMEOUT);
	KeReleaseMutex(&mutex, FALSE);
	KUNIT_EXPECT_EQ(test, poll(&mutex), STATUS_SUCCESS);
}

static NTSTATUS poll_both(KEVENT events[2], WAIT_TYPE type)
{
	PVOID objects[] = { &events[0], &events[1] };
	LARGE_INTEGER none = {};

	return KeWaitForMultipleObjects(2, objects, type, Executive, KernelMode, FALSE, &none,
					NULL);
}

static void one_of_several_ends_a_wait(struct kunit *test)
{
	KEVENT events[2];

	KeInitializeEvent(&events[0], SynchronizationEvent, FALSE);
	KeInitializeEvent(&events[1], NotificationEvent, FALSE);
	KUNIT_EXPECT_EQ(test, poll_both(events, WaitAny), STATUS_TIMEOUT);
	KeSetEvent(&events[1], 0, FALSE);
	KUNIT_EXPECT_EQ(test, poll_both(events, WaitAny), STATUS_WAIT_1);
	KeSetEvent(&events[0], 0, FALSE);
	KUNIT_EXPECT_EQ(test, poll_both(events, WaitAny), STATUS_WAIT_0);
	KUNIT_EXPECT_EQ(test, poll_both(events, WaitAny), STATUS_WAIT_1);
}

static void all_of_several_are_taken_or_none(struct kunit *test)
{
	KEVENT events[2];

	KeInitializeEvent(&events[0], SynchronizationEvent, TRUE);
	KeInitializeEvent(&events[1], SynchronizationEvent, FALSE);
	KUNIT_EXPECT_EQ(test, poll_both(events, WaitAll), STATUS_TIMEOUT);
	KUNIT_EXPECT_NE(test, KeReadStateEvent(&events[0]), 0);
	KeSetEvent(&events[1], 0, FALSE);
	KUNIT_EXPECT_EQ(test, poll_both(events, WaitAll), STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, KeReadStateEvent(&events[0]), 0);
	KUNIT_EXPECT_EQ(test, KeReadStateEvent(&events[1]), 0);
}

struct call {
	KEVENT done;
	KIRQL irql;
	PVOID argument;
};

static VOID note_call(PKDPC dpc, PVOID context, PVOID argument1, PVOID argument2)
{
	struct call *call = context;

	call->irql = KeGetCurrentIrql();
	call->argument = argument1;
	KeSetEvent(&call->done, 0, FALSE);
}

static void a_deferred_call_runs_at_dispatch_level(struct kunit *test)
{
	struct call call = {};
	KDPC dpc;

	KeInitializeEvent(&call.done, SynchronizationEvent, FALSE);
	KeInitializeDpc(&dpc, note_call, &call);
	KUNIT_EXPECT_TRUE(test, KeInsertQueueDpc(&dpc, &call, NULL));
	KeWaitForSingleObject(&call.done, Executive, KernelMode, FALSE, NULL);
	KUNIT_EXPECT_EQ(test, call.irql, DISPATCH_LEVEL);
	KUNIT_EXPECT_PTR_EQ(test, call.argument, (PVOID)&call);
	KeFlushQueuedDpcs();
}

static void a_deferred_call_is_taken_back(struct kunit *test)
{
	struct call call = {};
	KDPC dpc;

	KeInitializeEvent(&call.done, NotificationEvent, FALSE);
	KeInitializeDpc(&dpc, note_call, &call);
	KUNIT_EXPECT_FALSE(test, KeRemoveQueueDpc(&dpc));

	local_bh_disable();
	KUNIT_EXPECT_TRUE(test, KeInsertQueueDpc(&dpc, &call, NULL));
	KUNIT_EXPECT_FALSE(test, KeInsertQueueDpc(&dpc, NULL, NULL));
	KUNIT_EXPECT_TRUE(test, KeRemoveQueueDpc(&dpc));
	local_bh_enable();
	KeFlushQueuedDpcs();
	KUNIT_EXPECT_FALSE(test, KeReadStateEvent(&call.done));

	KUNIT_EXPECT_TRUE(test, KeInsertQueueDpc(&dpc, &call, NULL));
	KeFlushQueuedDpcs();
	KUNIT_EXPECT_TRUE(test, KeReadStateEvent(&call.done));
	KUNIT_EXPECT_PTR_EQ(test, call.argument, (PVOID)&call);
}

static void a_timer_is_an_object_and_calls(struct kunit *test)
{
	LARGE_INTEGER soon = { .QuadPart = -10000 }, late = { .QuadPart = -36000000000LL };
	struct call call = {};
	KTIMER *timer = kunit_kzalloc(test, sizeof(*timer), GFP_KERNEL);
	KDPC dpc;

	KUNIT_ASSERT_NOT_NULL(test, timer);
	KeInitializeEvent(&call.done, SynchronizationEvent, FALSE);
	KeInitializeDpc(&dpc, note_call, &call);
	KeInitializeTimer(timer);
	KUNIT_EXPECT_FALSE(test, KeSetTimer(timer, late, &dpc));
	KUNIT_EXPECT_TRUE(test, KeSetTimer(timer, soon, &dpc));
	KeWaitForSingleObject(timer, Executive, KernelMode, FALSE, NULL);
	KUNIT_EXPECT_TRUE(test, KeReadStateTimer(timer));
	KeWaitForSingleObject(&call.done, Executive, KernelMode, FALSE, NULL);

	KeSetTimer(timer, late, NULL);
	KUNIT_EXPECT_TRUE(test, KeCancelTimer(timer));
	KUNIT_EXPECT_FALSE(test, KeCancelTimer(timer));
	KeFlushQueuedDpcs();
}

/* 40 ms, of which some are gone when a timer of jiffies runs. */
static void a_period_begins_where_the_last_one_ended(struct kunit *test)
{
	const u64 ms = NSEC_PER_MSEC;

	KUNIT_EXPECT_EQ(test, wdm_timer_next(100 * ms, 100 * ms, 40), 140 * ms);
	KUNIT_EXPECT_EQ(test, wdm_timer_next(100 * ms, 107 * ms, 40), 140 * ms);
	KUNIT_EXPECT_EQ(test, wdm_timer_next(100 * ms, 139 * ms, 40), 140 * ms);
	/* Too late for it: once, and at once. */
	KUNIT_EXPECT_EQ(test, wdm_timer_next(100 * ms, 250 * ms, 40), 250 * ms);
	KUNIT_EXPECT_EQ(test, wdm_timer_next(100 * ms, 104 * ms, 1), 104 * ms);
}

static VOID note_thread(PVOID context)
{
	struct call *call = context;

	call->irql = KeGetCurrentIrql();
	KeWaitForSingleObject(&call->done, Executive, KernelMode, FALSE, NULL);
	PsTerminateSystemThread(STATUS_SUCCESS);
}

static void a_thread_is_waited_for(struct kunit *test)
{
	struct call call = { .irql = HIGH_LEVEL };
	LARGE_INTEGER now = { .QuadPart = 0 };
	HANDLE handle;
	PVOID thread;

	KeInitializeEvent(&call.done, SynchronizationEvent, FALSE);
	KUNIT_ASSERT_EQ(test, PsCreateSystemThread(&handle, THREAD_ALL_ACCESS, NULL, NULL, NULL,
						   note_thread, &call), STATUS_SUCCESS);
	KUNIT_ASSERT_EQ(test, ObReferenceObjectByHandle(handle, THREAD_ALL_ACCESS, NULL, KernelMode,
							&thread, NULL), STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, ZwClose(handle), STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, KeWaitForSingleObject(thread, Executive, KernelMode, FALSE, &now),
			STATUS_TIMEOUT);

	KeSetEvent(&call.done, 0, FALSE);
	KUNIT_EXPECT_EQ(test, KeWaitForSingleObject(thread, Executive, KernelMode, FALSE, NULL),
			STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, KeWaitForSingleObject(thread, Executive, KernelMode, FALSE, NULL),
			STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, call.irql, PASSIVE_LEVEL);
	ObDereferenceObject(thread);
	wdm_threads_join();
}

struct several {
	KEVENT events[4], one_came;
	NTSTATUS any, all;
};

static VOID wait_for_several(PVOID context)
{
	struct several *s = context;
	PVOID objects[] = { &s->events[0], &s->events[1], &s->events[2], &s->events[3] };
	LARGE_INTEGER soon = { .QuadPart = -10000 };
	KWAIT_BLOCK blocks[4];

	s->any = KeWaitForMultipleObjects(4, objects, WaitAny, Executive, KernelMode, FALSE,
					  NULL, blocks);
	KeSetEvent(&s->one_came, 0, FALSE);
	s->all = KeWaitForMultipleObjects(3, objects, WaitAll, Executive, KernelMode, FALSE,
					  NULL, NULL);
	if (KeWaitForMultipleObjects(2, objects, WaitAny, Executive, KernelMode, FALSE, &soon,
				     NULL) != STATUS_TIMEOUT)
		s->all = STATUS_UNSUCCESSFUL;
}

static void a_thread_waits_for_several(struct kunit *test)
{
	LARGE_INTEGER pause = { .QuadPart = -100000 };
	struct several s = { .any = STATUS_UNSUCCESSFUL, .all = STATUS_UNSUCCESSFUL };
	HANDLE handle;
	int i;

	KeInitializeEvent(&s.one_came, NotificationEvent, FALSE);
	for (i = 0; i < RTL_NUMBER_OF(s.events); i++)
		KeInitializeEvent(&s.events[i], SynchronizationEvent, FALSE);
	KUNIT_ASSERT_EQ(test, PsCreateSystemThread(&handle, THREAD_ALL_ACCESS, NULL, NULL, NULL,
						   wait_for_several, &s), STATUS_SUCCESS);
	/* It sleeps before each of them, or it is late and finds them; both will do. */
	KeDelayExecutionThread(KernelMode, FALSE, &pause);
	KeSetEvent(&s.events[3], 0, FALSE);
	KeWaitForSingleObject(&s.one_came, Executive, KernelMode, FALSE, NULL);
	for (i = 0; i < 3; i++) {
		KeDelayExecutionThread(KernelMode, FALSE, &pause);
		KeSetEvent(&s.events[i], 0, FALSE);
	}
	KeWaitForSingleObject(handle, Executive, KernelMode, FALSE, NULL);
	ZwClose(handle);
	wdm_threads_join();
	KUNIT_EXPECT_EQ(test, s.any, STATUS_WAIT_3);
	KUNIT_EXPECT_EQ(test, s.all, STATUS_SUCCESS);
}

static VOID note_work(PVOID context)
{
	note_call(NULL, context, context, NULL);
}

static VOID note_io_work(PDEVICE_OBJECT device, PVOID context)
{
	note_call(NULL, context, device, NULL);
}

static void work_is_done_at_passive_level(struct kunit *test)
{
	struct device *device = (struct device *)test;
	struct call call = {};
	WORK_QUEUE_ITEM *item = kunit_kzalloc(test, sizeof(*item), GFP_KERNEL);
	PIO_WORKITEM io;

	KUNIT_ASSERT_NOT_NULL(test, item);
	KeInitializeEvent(&call.done, SynchronizationEvent, FALSE);
	ExInitializeWorkItem(item, note_work, &call);
	ExQueueWorkItem(item, DelayedWorkQueue);
	KeWaitForSingleObject(&call.done, Executive, KernelMode, FALSE, NULL);
	KUNIT_EXPECT_EQ(test, call.irql, PASSIVE_LEVEL);
	flush_workqueue(wdm_module.work);

	io = IoAllocateWorkItem(device);
	KUNIT_ASSERT_NOT_NULL(test, io);
	IoQueueWorkItem(io, note_io_work, DelayedWorkQueue, &call);
	KeWaitForSingleObject(&call.done, Executive, KernelMode, FALSE, NULL);
	KUNIT_EXPECT_PTR_EQ(test, call.argument, (PVOID)device);
	flush_workqueue(wdm_module.work);
	IoFreeWorkItem(io);
}

/* --- registry --- */

static void the_registry_is_read_through_a_table(struct kunit *test)
{
	ULONG width = 0, height = 0, standard = 240;
	UNICODE_STRING name = {};
	RTL_QUERY_REGISTRY_TABLE table[] = {
		{ NULL, RTL_QUERY_REGISTRY_DIRECT, (PWSTR)L"Width", &width },
		{ NULL, RTL_QUERY_REGISTRY_DIRECT, (PWSTR)L"Height", &height, REG_DWORD, &standard },
		{ NULL, RTL_QUERY_REGISTRY_DIRECT, (PWSTR)L"name", &name },
		{ }
	}, lost[] = {
		{ NULL, RTL_QUERY_REGISTRY_DIRECT | RTL_QUERY_REGISTRY_REQUIRED, (PWSTR)L"Lost",
		  &width },
		{ }
	};

	KUNIT_EXPECT_EQ(test, RtlQueryRegistryValues(RTL_REGISTRY_ABSOLUTE, L"", table, NULL, NULL),
			STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, width, 320);
	KUNIT_EXPECT_EQ(test, height, 240);
	KUNIT_ASSERT_NOT_NULL(test, name.Buffer);
	KUNIT_EXPECT_EQ(test, wcscmp(name.Buffer, L"bench"), 0);
	KUNIT_EXPECT_EQ(test, name.Length, 10);
	ExFreePool(name.Buffer);
	KUNIT_EXPECT_EQ(test, RtlQueryRegistryValues(RTL_REGISTRY_ABSOLUTE, L"", lost, NULL, NULL),
			STATUS_OBJECT_NAME_NOT_FOUND);
}

/* The driver's variable is what its default is. */
static void a_value_is_of_the_type_that_is_asked_for(struct kunit *test)
{
	ULONG number = 7;
	UNICODE_STRING text = {};
	RTL_QUERY_REGISTRY_TABLE texts[] = {
		{ NULL, RTL_QUERY_REGISTRY_DIRECT, (PWSTR)L"Width", &text, REG_SZ, (PVOID)L"" },
		{ }
	}, numbers[] = {
		{ NULL, RTL_QUERY_REGISTRY_DIRECT, (PWSTR)L"Name", &number, REG_DWORD, &number },
		{ }
	};

	KUNIT_EXPECT_EQ(test, RtlQueryRegistryValues(RTL_REGISTRY_ABSOLUTE, L"", texts, NULL, NULL),
			STATUS_SUCCESS);
	KUNIT_ASSERT_NOT_NULL(test, text.Buffer);
	KUNIT_EXPECT_EQ(test, wcscmp(text.Buffer, L"320"), 0);
	ExFreePool(text.Buffer);
	KUNIT_EXPECT_EQ(test, RtlQueryRegistryValues(RTL_REGISTRY_ABSOLUTE, L"", numbers, NULL,
						     NULL), STATUS_OBJECT_TYPE_MISMATCH);
	KUNIT_EXPECT_EQ(test, number, 7);
}

static void a_key_is_opened_and_its_values_asked_for(struct kunit *test)
{
	UCHAR room[64];
	PKEY_VALUE_PARTIAL_INFORMATION value = (PVOID)room;
	UNICODE_STRING name;
	ULONG length;
	HANDLE key;

	KUNIT_ASSERT_EQ(test, IoOpenDeviceRegistryKey(NULL, PLUGPLAY_REGKEY_DRIVER, KEY_ALL_ACCESS,
						      &key), STATUS_SUCCESS);
	RtlInitUnicodeString(&name, L"Gain");
	KUNIT_EXPECT_EQ(test, ZwQueryValueKey(key, &name, KeyValuePartialInformation, value,
					      sizeof(room), &length), STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, value->Type, REG_DWORD);
	KUNIT_EXPECT_EQ(test, *(ULONG *)value->Data, 16);

	RtlInitUnicodeString(&name, L"Name");
	KUNIT_EXPECT_EQ(test, ZwQueryValueKey(key, &name, KeyValuePartialInformation, value, 14,
					      &length), STATUS_BUFFER_OVERFLOW);
	KUNIT_EXPECT_EQ(test, length, 24);
	KUNIT_EXPECT_EQ(test, ZwQueryValueKey(key, &name, KeyValueFullInformation, room,
					      sizeof(room), &length), STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, wcscmp((PVOID)(room + ((PKEY_VALUE_FULL_INFORMATION)room)->DataOffset),
				     L"bench"), 0);
	RtlInitUnicodeString(&name, L"Lost");
	KUNIT_EXPECT_EQ(test, ZwQueryValueKey(key, &name, KeyValuePartialInformation, value,
					      sizeof(room), &length), STATUS_OBJECT_NAME_NOT_FOUND);
	KUNIT_EXPECT_EQ(test, ZwSetValueKey(key, &name, 0, REG_DWORD, &length, sizeof(length)),
			STATUS_ACCESS_DENIED);
	KUNIT_EXPECT_EQ(test, ZwClose(key), STATUS_SUCCESS);
}

/* --- devices --- */

static void a_device_says_where_it_sits(struct kunit *test)
{
	struct pci_dev *pdev = kunit_kzalloc(test, sizeof(*pdev), GFP_KERNEL);
	struct pci_bus *bus = kunit_kzalloc(test, sizeof(*bus), GFP_KERNEL);
	ULONG value, length;
	USHORT small;

	KUNIT_ASSERT_NOT_NULL(test, pdev);
	KUNIT_ASSERT_NOT_NULL(test, bus);
	KUNIT_EXPECT_EQ(test, IoGetDeviceProperty(&pdev->dev, DevicePropertyBusNumber,
						  sizeof(value), &value, &length),
			STATUS_OBJECT_NAME_NOT_FOUND);
	pdev->dev.bus = &pci_bus_type;
	pdev->bus = bus;
	bus->number = 3;
	pdev->devfn = PCI_DEVFN(5, 1);
	KUNIT_EXPECT_EQ(test, IoGetDeviceProperty(&pdev->dev, DevicePropertyBusNumber,
						  sizeof(value), &value, &length), STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, value, 3);
	KUNIT_EXPECT_EQ(test, length, sizeof(value));
	KUNIT_EXPECT_EQ(test, IoGetDeviceProperty(&pdev->dev, DevicePropertyAddress,
						  sizeof(value), &value, &length), STATUS_SUCCESS);
	KUNIT_EXPECT_EQ(test, value, 0x50001);
	KUNIT_EXPECT_EQ(test, IoGetDeviceProperty(&pdev->dev, DevicePropertyAddress,
						  sizeof(small), &small, &length),
			STATUS_BUFFER_TOO_SMALL);
	KUNIT_EXPECT_EQ(test, IoGetDeviceProperty(&pdev->dev, DevicePropertyFriendlyName,
						  sizeof(value), &value, &length),
			STATUS_OBJECT_NAME_NOT_FOUND);
}

static void an_alignment_is_bytes_or_a_mask(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, wdm_buffer_alignment(0), 0);
	KUNIT_EXPECT_EQ(test, wdm_buffer_alignment(1), 1);
	KUNIT_EXPECT_EQ(test, wdm_buffer_alignment(FILE_LONG_ALIGNMENT), 4);
	KUNIT_EXPECT_EQ(test, wdm_buffer_alignment(4), 4);
	KUNIT_EXPECT_EQ(test, wdm_buffer_alignment(FILE_512_BYTE_ALIGNMENT), 512);
	KUNIT_EXPECT_EQ(test, wdm_buffer_alignment(24), 24);
}

static struct kunit_case sc_wdm_cases[] = {
	KUNIT_CASE(types_have_their_widths),
	KUNIT_CASE(memory_is_compared_up_to_the_first_difference),
	KUNIT_CASE(pool_is_had_and_given_back),
	KUNIT_CASE(pieces_of_one_size_come_from_a_list),
	KUNIT_CASE(headers_pack_and_stop_packing),
	KUNIT_CASE(a_list_is_first_in_first_out),
	KUNIT_CASE(a_locked_list_tells_what_was_there),
	KUNIT_CASE(a_locked_chain_is_last_in_first_out),
	KUNIT_CASE(limits_are_those_of_a_long_of_32_bits),
	KUNIT_CASE(interlocked_calls_return_what_theirs_do),
	KUNIT_CASE(old_interlocked_calls_tell_the_sign),
	KUNIT_CASE(large_integers_are_computed_with),
	KUNIT_CASE(counted_strings_keep_to_their_room),
	KUNIT_CASE(formats_are_those_of_windows),
	KUNIT_CASE(text_is_formatted_as_windows_does),
	KUNIT_CASE(a_line_may_be_printed_in_pieces),
	KUNIT_CASE(wide_text_is_handled),
	KUNIT_CASE(wide_text_is_searched_and_cut),
	KUNIT_CASE(safe_text_is_cut_off_with_an_end),
	KUNIT_CASE(safe_wide_text_counts_bytes_or_letters),
	KUNIT_CASE(a_guid_is_text_and_back),
	KUNIT_CASE(bits_are_found_in_runs),
	KUNIT_CASE(a_resource_is_shared_or_had_alone),
	KUNIT_CASE(the_machine_is_asked_about),
	KUNIT_CASE(counted_strings_become_one_another),
	KUNIT_CASE(counted_strings_are_compared_and_raised),
	KUNIT_CASE(code_is_locked_into_memory),
	KUNIT_CASE(debugging_calls_have_a_value),
	KUNIT_CASE(the_system_time_began_in_1601),
	KUNIT_CASE(fields_of_a_time_make_that_time),
	KUNIT_CASE(the_counter_is_the_class_drivers_time),
	KUNIT_CASE(a_level_is_raised_and_lowered),
	KUNIT_CASE(an_event_stays_or_is_taken),
	KUNIT_CASE(semaphores_and_mutexes_are_counted),
	KUNIT_CASE(one_of_several_ends_a_wait),
	KUNIT_CASE(all_of_several_are_taken_or_none),
	KUNIT_CASE(a_deferred_call_runs_at_dispatch_level),
	KUNIT_CASE(a_deferred_call_is_taken_back),
	KUNIT_CASE(a_timer_is_an_object_and_calls),
	KUNIT_CASE(a_period_begins_where_the_last_one_ended),
	KUNIT_CASE(a_thread_is_waited_for),
	KUNIT_CASE(a_thread_waits_for_several),
	KUNIT_CASE(work_is_done_at_passive_level),
	KUNIT_CASE(the_registry_is_read_through_a_table),
	KUNIT_CASE(a_value_is_of_the_type_that_is_asked_for),
	KUNIT_CASE(a_key_is_opened_and_its_values_asked_for),
	KUNIT_CASE(a_device_says_where_it_sits),
	KUNIT_CASE(an_alignment_is_bytes_or_a_mask),
	{ }
};

static struct kunit_suite sc_wdm_suite = {
	.name = "sc_wdm",
	.init = sc_wdm_test_init,
	.exit = sc_wdm_test_exit,
	.test_cases = sc_wdm_cases,
};

kunit_test_suite(sc_wdm_suite);
