/* SPDX-License-Identifier: GPL-2.0 */
/* Windows' ksmedia.h, as far as stream class minidrivers use it. */
#ifndef _WDM_KSMEDIA_H
#define _WDM_KSMEDIA_H

#include "ks.h"

/* The name that later versions have for it. */
#ifndef SC_WDM_SERVICES
#define STATIC_KSEVENTSETID_VIDCAPNotify	STATIC_KSEVENTSETID_VIDCAPTOSTI
DEFINE_GUIDEX(KSEVENTSETID_VIDCAPNotify);
#endif

/* Bytes of a line, which is rounded up to 32 bits, and of a picture. */
#define KS_WIDTHBYTES(bits)		((DWORD)(((bits) + 31) & ~31) / 8)
#define KS_DIBWIDTHBYTES(bi)		\
	((DWORD)KS_WIDTHBYTES((DWORD)(bi).biWidth * (DWORD)(bi).biBitCount))
#define KS__DIBSIZE(bi)			(KS_DIBWIDTHBYTES(bi) * (DWORD)(bi).biHeight)
#define KS_DIBSIZE(bi)			\
	((bi).biHeight < 0 ? (DWORD)-1 * KS__DIBSIZE(bi) : KS__DIBSIZE(bi))

#define KS_iPALETTE			8
#define KS_iMAXBITS			8
#define KS_iTRUECOLOR			16
#define KS_iEGA_COLORS			16
#define KS_iRED				0
#define KS_iGREEN			1
#define KS_iBLUE			2
#define KS_SIZE_EGA_PALETTE		(KS_iEGA_COLORS * sizeof(KS_RGBQUAD))
#define KS_SIZE_PALETTE			(KS_iPALETTE_COLORS * sizeof(KS_RGBQUAD))
#define KS_SIZE_MASKS			(KS_iMASK_COLORS * sizeof(DWORD))
#define KS_SIZE_PREHEADER		FIELD_OFFSET(KS_VIDEOINFOHEADER, bmiHeader)
#define KS_SIZE_VIDEOHEADER(video)	((video)->bmiHeader.biSize + KS_SIZE_PREHEADER)

/* Bits in a second of two services of the blanking lines, and usual rates. */
#define KS_VBIDATARATE_NABTS		5727272
#define KS_VBIDATARATE_CC		503493
#define KS_VBISAMPLINGRATE_4X_NABTS	(4 * KS_VBIDATARATE_NABTS)
#define KS_VBISAMPLINGRATE_5X_NABTS	(5 * KS_VBIDATARATE_NABTS)

/* What a newer display does with interlaced pictures. */
#define KS_INTERLACE_UNUSED			0x8
#define KS_INTERLACE_DisplayModeBobOnly		0x00
#define KS_INTERLACE_DisplayModeWeaveOnly	0x40
#define KS_INTERLACE_DisplayModeBobOrWeave	0x80

/* How near a tuner is to a station. */
typedef enum _TunerDecoderLockType {
	Tuner_LockType_None,
	Tuner_LockType_Within_Scan_Sensing_Range,
	Tuner_LockType_Locked,
} TunerLockType;

typedef struct {
	KSPROPERTY Property;
	BOOL fSupportsHardwareAssistedScanning;
	ULONG SupportedBroadcastStandards;
	PVOID GUIDBucket;
	ULONG lengthofBucket;
} KSPROPERTY_TUNER_SCAN_CAPS_S, *PKSPROPERTY_TUNER_SCAN_CAPS_S;

typedef struct {
	KSPROPERTY Property;
	GUID NetworkType;
	ULONG BufferSize;
	PVOID NetworkTunerCapabilities;
} KSPROPERTY_TUNER_NETWORKTYPE_SCAN_CAPS_S, *PKSPROPERTY_TUNER_NETWORKTYPE_SCAN_CAPS_S;

typedef struct {
	KSPROPERTY Property;
	TunerLockType LockStatus;
	ULONG CurrentFrequency;
} KSPROPERTY_TUNER_SCAN_STATUS_S, *PKSPROPERTY_TUNER_SCAN_STATUS_S;

typedef struct {
	KSPROPERTY Property;
	BOOL AutoDetect;
} KSPROPERTY_TUNER_STANDARD_MODE_S, *PKSPROPERTY_TUNER_STANDARD_MODE_S;

typedef struct {
	KSEVENTDATA EventData;
	ULONG StartFrequency;
	ULONG EndFrequency;
} KSEVENT_TUNER_INITIATE_SCAN_S, *PKSEVENT_TUNER_INITIATE_SCAN_S;

#include "ks/audio.h"
#include "ks/vbi.h"
#include "ks/mpeg.h"
#include "ks/vp.h"

#endif /* _WDM_KSMEDIA_H */
