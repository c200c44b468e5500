/* SPDX-License-Identifier: GPL-2.0 */
/* Of ksmedia.h: compressed pictures, and the decoders of DVDs. */
#ifndef _WDM_KS_MPEG_H
#define _WDM_KS_MPEG_H

#define KS_MAX_SIZE_MPEG1_SEQUENCE_INFO	140

typedef struct tagKS_MPEG1VIDEOINFO {
	KS_VIDEOINFOHEADER hdr;
	DWORD dwStartTimeCode;
	DWORD cbSequenceHeader;
	BYTE bSequenceHeader[1];
} KS_MPEG1VIDEOINFO, *PKS_MPEG1VIDEOINFO;

#define KS_SIZE_MPEG1VIDEOINFO(info)	\
	(FIELD_OFFSET(KS_MPEG1VIDEOINFO, bSequenceHeader[0]) + (info)->cbSequenceHeader)
#define KS_MPEG1_SEQUENCE_INFO(info)	((const BYTE *)(info)->bSequenceHeader)

typedef struct tagKS_MPEGVIDEOINFO2 {
	KS_VIDEOINFOHEADER2 hdr;
	DWORD dwStartTimeCode;
	DWORD cbSequenceHeader;
	DWORD dwProfile;
	DWORD dwLevel;
	DWORD dwFlags;
	DWORD bSequenceHeader[1];
} KS_MPEGVIDEOINFO2, *PKS_MPEGVIDEOINFO2;

#define KS_SIZE_MPEGVIDEOINFO2(info)	\
	(FIELD_OFFSET(KS_MPEGVIDEOINFO2, bSequenceHeader[0]) + (info)->cbSequenceHeader)

typedef enum {
	KS_MPEG2Profile_Simple,
	KS_MPEG2Profile_Main,
	KS_MPEG2Profile_SNRScalable,
	KS_MPEG2Profile_SpatiallyScalable,
	KS_MPEG2Profile_High,
} KS_MPEG2Profile;

typedef enum {
	KS_MPEG2Level_Low,
	KS_MPEG2Level_Main,
	KS_MPEG2Level_High1440,
	KS_MPEG2Level_High,
} KS_MPEG2Level;

#define KS_MPEG2_DoPanScan		0x1
#define KS_MPEG2_DVDLine21Field1	0x2
#define KS_MPEG2_DVDLine21Field2	0x4
#define KS_MPEG2_SourceIsLetterboxed	0x8
#define KS_MPEG2_FilmCameraMode		0x10
#define KS_MPEG2_LetterboxAnalogOut	0x20
#define KS_MPEG2_DSS_UserData		0x40
#define KS_MPEG2_DVB_UserData		0x80
#define KS_MPEG2_27MhzTimebase		0x100

typedef struct tagKS_MPEAUDIOINFO {
	DWORD dwFlags;
	DWORD dwReserved1;
	DWORD dwReserved2;
	DWORD dwReserved3;
} KS_MPEGAUDIOINFO, *PKS_MPEGAUDIOINFO;

#define KS_MPEGAUDIOINFO_27MhzTimebase	0x1

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

typedef struct tagKS_DATAFORMAT_MPEGVIDEO_INFO2 {
	KSDATAFORMAT DataFormat;
	KS_MPEGVIDEOINFO2 MpegVideoInfoHeader2;
} KS_DATAFORMAT_MPEGVIDEO_INFO2, *PKS_DATAFORMAT_MPEGVIDEO_INFO2;

typedef struct _KSGOP_USERDATA {
	ULONG sc;
	ULONG reserved1;
	BYTE cFields;
	CHAR l21Data[3];
} KSGOP_USERDATA, *PKSGOP_USERDATA;

typedef enum {
	KS_PixAspectRatio_NTSC4x3,
	KS_PixAspectRatio_NTSC16x9,
	KS_PixAspectRatio_PAL4x3,
	KS_PixAspectRatio_PAL16x9,
} KS_AMPixAspectRatio;

typedef enum {
	KS_StreamingHint_FrameInterval = 0x100,
	KS_StreamingHint_KeyFrameRate = 0x200,
	KS_StreamingHint_PFrameRate = 0x400,
	KS_StreamingHint_CompQuality = 0x800,
	KS_StreamingHint_CompWindowSize = 0x1000,
} KS_VideoStreamingHints;

/* --- decoders of pictures and of subpictures --- */

typedef enum {
	KSPROPERTY_MPEG2VID_MODES,
	KSPROPERTY_MPEG2VID_CUR_MODE,
	KSPROPERTY_MPEG2VID_4_3_RECT,
	KSPROPERTY_MPEG2VID_16_9_RECT,
	KSPROPERTY_MPEG2VID_16_9_PANSCAN,
} KSPROPERTY_MPEG2VID;

#define KSMPEGVIDMODE_PANSCAN	0x1
#define KSMPEGVIDMODE_LTRBOX	0x2
#define KSMPEGVIDMODE_SCALE	0x4

typedef struct _KSMPEGVID_RECT {
	ULONG StartX;
	ULONG StartY;
	ULONG EndX;
	ULONG EndY;
} KSMPEGVID_RECT, *PKSMPEGVID_RECT;

typedef enum {
	KSPROPERTY_DVDSUBPIC_PALETTE,
	KSPROPERTY_DVDSUBPIC_HLI,
	KSPROPERTY_DVDSUBPIC_COMPOSIT_ON,
} KSPROPERTY_DVDSUBPIC;

typedef struct _KS_DVD_YCrCb {
	UCHAR Reserved;
	UCHAR Y;
	UCHAR Cr;
	UCHAR Cb;
} KS_DVD_YCrCb, *PKS_DVD_YCrCb;

typedef struct _KS_DVD_YUV {
	UCHAR Reserved;
	UCHAR Y;
	UCHAR V;
	UCHAR U;
} KS_DVD_YUV, *PKS_DVD_YUV;

typedef struct _KSPROPERTY_SPPAL {
	KS_DVD_YUV sppal[16];
} KSPROPERTY_SPPAL, *PKSPROPERTY_SPPAL;

typedef struct _KS_COLCON {
	UCHAR emph1col : 4;
	UCHAR emph2col : 4;
	UCHAR backcol : 4;
	UCHAR patcol : 4;
	UCHAR emph1con : 4;
	UCHAR emph2con : 4;
	UCHAR backcon : 4;
	UCHAR patcon : 4;
} KS_COLCON, *PKS_COLCON;

typedef struct _KSPROPERTY_SPHLI {
	USHORT HLISS;
	USHORT Reserved;
	ULONG StartPTM;
	ULONG EndPTM;
	USHORT StartX;
	USHORT StartY;
	USHORT StopX;
	USHORT StopY;
	KS_COLCON ColCon;
} KSPROPERTY_SPHLI, *PKSPROPERTY_SPHLI;

typedef BOOL KSPROPERTY_COMPOSIT_ON, *PKSPROPERTY_COMPOSIT_ON;

/* --- copies --- */

typedef enum {
	KSPROPERTY_DVDCOPY_CHLG_KEY = 0x1,
	KSPROPERTY_DVDCOPY_DVD_KEY1,
	KSPROPERTY_DVDCOPY_DEC_KEY2,
	KSPROPERTY_DVDCOPY_TITLE_KEY,
	KSPROPERTY_COPY_MACROVISION,
	KSPROPERTY_DVDCOPY_REGION,
	KSPROPERTY_DVDCOPY_SET_COPY_STATE,
	KSPROPERTY_DVDCOPY_DISC_KEY = 0x80,
} KSPROPERTY_COPYPROT;

typedef struct _KS_DVDCOPY_CHLGKEY {
	BYTE ChlgKey[10];
	BYTE Reserved[2];
} KS_DVDCOPY_CHLGKEY, *PKS_DVDCOPY_CHLGKEY;

typedef struct _KS_DVDCOPY_BUSKEY {
	BYTE BusKey[5];
	BYTE Reserved[1];
} KS_DVDCOPY_BUSKEY, *PKS_DVDCOPY_BUSKEY;

typedef struct _KS_DVDCOPY_DISCKEY {
	BYTE DiscKey[2048];
} KS_DVDCOPY_DISCKEY, *PKS_DVDCOPY_DISCKEY;

typedef struct _KS_DVDCOPY_REGION {
	UCHAR Reserved;
	UCHAR RegionData;
	UCHAR Reserved2[2];
} KS_DVDCOPY_REGION, *PKS_DVDCOPY_REGION;

typedef struct _KS_DVDCOPY_TITLEKEY {
	ULONG KeyFlags;
	ULONG ReservedNT[2];
	UCHAR TitleKey[6];
	UCHAR Reserved[2];
} KS_DVDCOPY_TITLEKEY, *PKS_DVDCOPY_TITLEKEY;

typedef struct _KS_DVDCOPY_SET_COPY_STATE {
	ULONG DVDCopyState;
} KS_DVDCOPY_SET_COPY_STATE, *PKS_DVDCOPY_SET_COPY_STATE;

typedef enum {
	KS_DVDCOPYSTATE_INITIALIZE,
	KS_DVDCOPYSTATE_INITIALIZE_TITLE,
	KS_DVDCOPYSTATE_AUTHENTICATION_NOT_REQUIRED,
	KS_DVDCOPYSTATE_AUTHENTICATION_REQUIRED,
	KS_DVDCOPYSTATE_DONE,
} KS_DVDCOPYSTATE;

typedef struct _KS_COPY_MACROVISION {
	ULONG MACROVISIONLevel;
} KS_COPY_MACROVISION, *PKS_COPY_MACROVISION;

typedef enum {
	KS_MACROVISION_DISABLED,
	KS_MACROVISION_LEVEL1,
	KS_MACROVISION_LEVEL2,
	KS_MACROVISION_LEVEL3,
} KS_COPY_MACROVISION_LEVEL, *PKS_COPY_MACROVISION_LEVEL;

/* A flag of a stream header: the next key is needed from here on. */
#define KS_AM_UseNewCSSKey	0x1

/* Flags of a title key. */
#define KS_DVD_CGMS_RESERVED_MASK	0x78
#define KS_DVD_CGMS_COPY_PROTECT_MASK	0x18
#define KS_DVD_CGMS_COPY_PERMITTED	0x0
#define KS_DVD_CGMS_COPY_ONCE		0x10
#define KS_DVD_CGMS_NO_COPY		0x18
#define KS_DVD_COPYRIGHT_MASK		0x40
#define KS_DVD_NOT_COPYRIGHTED		0x0
#define KS_DVD_COPYRIGHTED		0x40
#define KS_DVD_SECTOR_PROTECT_MASK	0x20
#define KS_DVD_SECTOR_NOT_PROTECTED	0x0
#define KS_DVD_SECTOR_PROTECTED		0x20

/* --- rates; times are of 100 ns, a rate is 10000 times what it stands for --- */

typedef enum {
	KS_AM_RATE_SimpleRateChange = 1,
	KS_AM_RATE_ExactRateChange,
	KS_AM_RATE_MaxFullDataRate,
	KS_AM_RATE_Step,
} KS_AM_PROPERTY_TS_RATE_CHANGE;

typedef struct {
	REFERENCE_TIME StartTime;
	LONG Rate;
} KS_AM_SimpleRateChange, *PKS_AM_SimpleRateChange;

typedef struct {
	REFERENCE_TIME OutputZeroTime;
	LONG Rate;
} KS_AM_ExactRateChange, *PKS_AM_ExactRateChange;

typedef LONG KS_AM_MaxFullDataRate;
typedef DWORD KS_AM_Step;

#endif /* _WDM_KS_MPEG_H */
