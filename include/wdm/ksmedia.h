/* SPDX-License-Identifier: GPL-2.0 */
/* Windows' ksmedia.h, as far as stream class minidrivers use it. */
#ifndef _WDM_KSMEDIA_H
#define _WDM_KSMEDIA_H

#include "ks.h"
#include "guids.h"

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

#define KS_INTERLACE_UNUSED			0x00000008
#define KS_INTERLACE_DisplayModeBobOnly		0x00000000
#define KS_INTERLACE_DisplayModeWeaveOnly	0x00000040
#define KS_INTERLACE_DisplayModeBobOrWeave	0x00000080

/* Other names of pin categories. */
#define STATIC_PINNAME_CAPTURE		STATIC_PINNAME_VIDEO_CAPTURE
#define STATIC_PINNAME_PREVIEW		STATIC_PINNAME_VIDEO_PREVIEW
#define PINNAME_CAPTURE			PINNAME_VIDEO_CAPTURE
#define PINNAME_PREVIEW			PINNAME_VIDEO_PREVIEW

/* Sound, as far as a capture driver describes a pin of it. */

#define STATIC_KSDATAFORMAT_SUBTYPE_PCM		\
	0x00000001, 0x0000, 0x0010, 0x80, 0x00, 0x00, 0xaa, 0x00, 0x38, 0x9b, 0x71
DEFINE_GUIDEX(KSDATAFORMAT_SUBTYPE_PCM);

#define WAVE_FORMAT_PCM		1

#pragma pack(push, 1)
typedef struct tWAVEFORMATEX {
	WORD wFormatTag;
	WORD nChannels;
	DWORD nSamplesPerSec;
	DWORD nAvgBytesPerSec;
	WORD nBlockAlign;
	WORD wBitsPerSample;
	WORD cbSize;
} WAVEFORMATEX, *PWAVEFORMATEX;

typedef struct {
	KSDATAFORMAT DataFormat;
	WAVEFORMATEX WaveFormatEx;
} KSDATAFORMAT_WAVEFORMATEX, *PKSDATAFORMAT_WAVEFORMATEX;
#pragma pack(pop)

typedef struct {
	KSDATARANGE DataRange;
	ULONG MaximumChannels;
	ULONG MinimumBitsPerSample;
	ULONG MaximumBitsPerSample;
	ULONG MinimumSampleFrequency;
	ULONG MaximumSampleFrequency;
} KSDATARANGE_AUDIO, *PKSDATARANGE_AUDIO;

/* MPEG */

#define KS_MAX_SIZE_MPEG1_SEQUENCE_INFO	140

typedef struct tagKS_MPEG1VIDEOINFO {
	KS_VIDEOINFOHEADER hdr;
	DWORD dwStartTimeCode;
	DWORD cbSequenceHeader;
	BYTE bSequenceHeader[1];
} KS_MPEG1VIDEOINFO, *PKS_MPEG1VIDEOINFO;

typedef struct tagKS_MPEGVIDEOINFO2 {
	KS_VIDEOINFOHEADER2 hdr;
	DWORD dwStartTimeCode;
	DWORD cbSequenceHeader;
	DWORD dwProfile;
	DWORD dwLevel;
	DWORD dwFlags;
	DWORD bSequenceHeader[1];
} KS_MPEGVIDEOINFO2, *PKS_MPEGVIDEOINFO2;

typedef struct tagKS_DATARANGE_MPEG1_VIDEO {
	KSDATARANGE DataRange;
	BOOL bFixedSizeSamples;
	BOOL bTemporalCompression;
	DWORD StreamDescriptionFlags;
	DWORD MemoryAllocationFlags;
	KS_VIDEO_STREAM_CONFIG_CAPS ConfigCaps;
	KS_MPEG1VIDEOINFO VideoInfoHeader;
} KS_DATARANGE_MPEG1_VIDEO, *PKS_DATARANGE_MPEG1_VIDEO;

typedef struct tagKS_DATARANGE_MPEG2_VIDEO {
	KSDATARANGE DataRange;
	BOOL bFixedSizeSamples;
	BOOL bTemporalCompression;
	DWORD StreamDescriptionFlags;
	DWORD MemoryAllocationFlags;
	KS_VIDEO_STREAM_CONFIG_CAPS ConfigCaps;
	KS_MPEGVIDEOINFO2 VideoInfoHeader;
} KS_DATARANGE_MPEG2_VIDEO, *PKS_DATARANGE_MPEG2_VIDEO;

/* What decoders of the blanking lines deliver. */

#define MAX_NABTS_VBI_LINES_PER_FIELD	11
#define NABTS_LINES_PER_BUNDLE		16
#define NABTS_PAYLOAD_PER_LINE		28
#define NABTS_BYTES_PER_LINE		36
#define NABTS_BUFFER_PICTURENUMBER_SUPPORT	1
#define MAX_WST_VBI_LINES_PER_FIELD	17
#define WST_BYTES_PER_LINE		42
#define CC_MAX_HW_DECODE_LINES		12

#pragma pack(push, 1)
typedef struct _NABTSFEC_BUFFER {
	ULONG dataSize;
	USHORT groupID;
	USHORT Reserved;
	UCHAR data[NABTS_LINES_PER_BUNDLE * NABTS_PAYLOAD_PER_LINE];
} NABTSFEC_BUFFER, *PNABTSFEC_BUFFER;

typedef struct _CC_BYTE_PAIR {
	BYTE Decoded[2];
	USHORT Reserved;
} CC_BYTE_PAIR, *PCC_BYTE_PAIR;

typedef struct _NABTS_BUFFER_LINE {
	BYTE Confidence;
	BYTE Bytes[NABTS_BYTES_PER_LINE];
} NABTS_BUFFER_LINE, *PNABTS_BUFFER_LINE;

typedef struct _NABTS_BUFFER {
	VBICODECFILTERING_SCANLINES ScanlinesRequested;
	LONGLONG PictureNumber;
	NABTS_BUFFER_LINE NabtsLines[MAX_NABTS_VBI_LINES_PER_FIELD];
} NABTS_BUFFER, *PNABTS_BUFFER;
#pragma pack(pop)

typedef struct _CC_HW_FIELD {
	VBICODECFILTERING_SCANLINES ScanlinesRequested;
	ULONG fieldFlags;
	LONGLONG PictureNumber;
	CC_BYTE_PAIR Lines[CC_MAX_HW_DECODE_LINES];
} CC_HW_FIELD, *PCC_HW_FIELD;

typedef struct _WST_BUFFER_LINE {
	BYTE Confidence;
	BYTE Bytes[WST_BYTES_PER_LINE];
} WST_BUFFER_LINE, *PWST_BUFFER_LINE;

typedef struct _WST_BUFFER {
	VBICODECFILTERING_SCANLINES ScanlinesRequested;
	WST_BUFFER_LINE WstLines[MAX_WST_VBI_LINES_PER_FIELD];
} WST_BUFFER, *PWST_BUFFER;

#endif /* _WDM_KSMEDIA_H */
