/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Bits of a driver's memory. It comes in words of 32 bits, an odd number of them
 * perhaps, so the kernel's own calls, which read whole longs, would read too far.
 */
#ifndef _WDM_BITMAP_H
#define _WDM_BITMAP_H

typedef struct _RTL_BITMAP {
	ULONG SizeOfBitMap;
	PULONG Buffer;
} RTL_BITMAP, *PRTL_BITMAP;

#define WDM_NO_BIT	0xffffffffU

static inline VOID RtlInitializeBitMap(PRTL_BITMAP BitMapHeader, PULONG BitMapBuffer,
				       ULONG SizeOfBitMap)
{
	BitMapHeader->SizeOfBitMap = SizeOfBitMap;
	BitMapHeader->Buffer = BitMapBuffer;
}

static inline BOOLEAN RtlTestBit(const RTL_BITMAP *BitMapHeader, ULONG BitNumber)
{
	return BitMapHeader->Buffer[BitNumber / 32] >> BitNumber % 32 & 1;
}

static inline VOID wdm_bits_put(PRTL_BITMAP Map, ULONG Start, ULONG Number, BOOLEAN Set)
{
	ULONG i;

	for (i = Start; i < Start + Number; i++)
		if (Set)
			Map->Buffer[i / 32] |= 1U << i % 32;
		else
			Map->Buffer[i / 32] &= ~(1U << i % 32);
}

#define RtlSetBits(map, start, number)		wdm_bits_put((map), (start), (number), TRUE)
#define RtlClearBits(map, start, number)	wdm_bits_put((map), (start), (number), FALSE)
#define RtlCheckBit(map, number)	RtlTestBit((map), (number))
#define RtlSetBit(map, number)		RtlSetBits((map), (number), 1)
#define RtlClearBit(map, number)	RtlClearBits((map), (number), 1)
#define RtlSetAllBits(map)		RtlSetBits((map), 0, (map)->SizeOfBitMap)
#define RtlClearAllBits(map)		RtlClearBits((map), 0, (map)->SizeOfBitMap)

/* No bits are neither. */
static inline BOOLEAN wdm_bits_are(const RTL_BITMAP *Map, ULONG Start, ULONG Length, BOOLEAN Set)
{
	ULONG i;

	if (!Length || Start >= Map->SizeOfBitMap || Length > Map->SizeOfBitMap - Start)
		return FALSE;
	for (i = Start; i < Start + Length; i++)
		if (RtlTestBit(Map, i) != Set)
			return FALSE;
	return TRUE;
}

#define RtlAreBitsSet(map, start, length)	wdm_bits_are((map), (start), (length), TRUE)
#define RtlAreBitsClear(map, start, length)	wdm_bits_are((map), (start), (length), FALSE)

/* The first run of so many, from a bit on. */
static inline ULONG wdm_bits_find_from(const RTL_BITMAP *Map, ULONG From, ULONG Number,
				       BOOLEAN Set)
{
	ULONG Run = 0, i;

	for (i = From; i < Map->SizeOfBitMap; i++) {
		Run = RtlTestBit(Map, i) == Set ? Run + 1 : 0;
		if (Run == Number)
			return i + 1 - Number;
	}
	return WDM_NO_BIT;
}

/* From the hint on, then from the beginning. */
static inline ULONG wdm_bits_find(const RTL_BITMAP *Map, ULONG Number, ULONG Hint, BOOLEAN Set)
{
	ULONG First = Hint < Map->SizeOfBitMap ? Hint : 0;
	ULONG Found;

	if (!Number)
		return First;
	Found = wdm_bits_find_from(Map, First, Number, Set);
	return Found == WDM_NO_BIT && First ? wdm_bits_find_from(Map, 0, Number, Set) : Found;
}

#define RtlFindSetBits(map, number, hint)	wdm_bits_find((map), (number), (hint), TRUE)
#define RtlFindClearBits(map, number, hint)	wdm_bits_find((map), (number), (hint), FALSE)

/* What is not @Set is found, and becomes so. */
static inline ULONG wdm_bits_turn(PRTL_BITMAP Map, ULONG Number, ULONG Hint, BOOLEAN Set)
{
	ULONG Found = wdm_bits_find(Map, Number, Hint, !Set);

	if (Found != WDM_NO_BIT)
		wdm_bits_put(Map, Found, Number, Set);
	return Found;
}

#define RtlFindClearBitsAndSet(map, number, hint)	\
	wdm_bits_turn((map), (number), (hint), TRUE)
#define RtlFindSetBitsAndClear(map, number, hint)	\
	wdm_bits_turn((map), (number), (hint), FALSE)

static inline ULONG RtlNumberOfSetBits(const RTL_BITMAP *BitMapHeader)
{
	ULONG Number = 0, i;

	for (i = 0; i < BitMapHeader->SizeOfBitMap; i++)
		Number += RtlTestBit(BitMapHeader, i);
	return Number;
}

#define RtlNumberOfClearBits(map)	((map)->SizeOfBitMap - RtlNumberOfSetBits(map))

#endif /* _WDM_BITMAP_H */
