/* SPDX-License-Identifier: GPL-2.0 */
/* Lists: rings through their members, and chains. */
#ifndef _WDM_LIST_H
#define _WDM_LIST_H

typedef struct _LIST_ENTRY {
	struct _LIST_ENTRY *Flink;
	struct _LIST_ENTRY *Blink;
} LIST_ENTRY, *PLIST_ENTRY;

typedef struct _SINGLE_LIST_ENTRY {
	struct _SINGLE_LIST_ENTRY *Next;
} SINGLE_LIST_ENTRY, *PSINGLE_LIST_ENTRY;

static inline void InitializeListHead(PLIST_ENTRY ListHead)
{
	ListHead->Flink = ListHead;
	ListHead->Blink = ListHead;
}

static inline BOOLEAN IsListEmpty(const LIST_ENTRY *ListHead)
{
	return ListHead->Flink == ListHead;
}

static inline void wdm_list_insert(PLIST_ENTRY Entry, PLIST_ENTRY Before, PLIST_ENTRY Behind)
{
	Entry->Flink = Behind;
	Entry->Blink = Before;
	Before->Flink = Entry;
	Behind->Blink = Entry;
}

static inline void InsertHeadList(PLIST_ENTRY ListHead, PLIST_ENTRY Entry)
{
	wdm_list_insert(Entry, ListHead, ListHead->Flink);
}

static inline void InsertTailList(PLIST_ENTRY ListHead, PLIST_ENTRY Entry)
{
	wdm_list_insert(Entry, ListHead->Blink, ListHead);
}

static inline BOOLEAN RemoveEntryList(PLIST_ENTRY Entry)
{
	Entry->Blink->Flink = Entry->Flink;
	Entry->Flink->Blink = Entry->Blink;
	return Entry->Flink == Entry->Blink;
}

static inline PLIST_ENTRY RemoveHeadList(PLIST_ENTRY ListHead)
{
	PLIST_ENTRY Entry = ListHead->Flink;

	RemoveEntryList(Entry);
	return Entry;
}

static inline PLIST_ENTRY RemoveTailList(PLIST_ENTRY ListHead)
{
	PLIST_ENTRY Entry = ListHead->Blink;

	RemoveEntryList(Entry);
	return Entry;
}

static inline void PushEntryList(PSINGLE_LIST_ENTRY ListHead, PSINGLE_LIST_ENTRY Entry)
{
	Entry->Next = ListHead->Next;
	ListHead->Next = Entry;
}

static inline PSINGLE_LIST_ENTRY PopEntryList(PSINGLE_LIST_ENTRY ListHead)
{
	PSINGLE_LIST_ENTRY Entry = ListHead->Next;

	if (Entry)
		ListHead->Next = Entry->Next;
	return Entry;
}

static inline VOID AppendTailList(PLIST_ENTRY ListHead, PLIST_ENTRY ListToAppend)
{
	PLIST_ENTRY End = ListHead->Blink;

	End->Flink = ListToAppend;
	ListHead->Blink = ListToAppend->Blink;
	ListToAppend->Blink->Flink = ListHead;
	ListToAppend->Blink = End;
}

#endif /* _WDM_LIST_H */
