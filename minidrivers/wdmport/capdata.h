/* SPDX-License-Identifier: GPL-2.0 */
/*
 * capdata.h - data ranges of the pins; included by capdata.c alone
 */
#ifndef _CAPDATA_H_
#define _CAPDATA_H_

//
// Subtypes: two that are named by a FOURCC, and RGB24
//
#define STATIC_CAP_SUBTYPE_YUY2 \
    FOURCC_YUY2, 0x0000, 0x0010, 0x80, 0x00, 0x00, 0xaa, 0x00, 0x38, 0x9b, 0x71
#define STATIC_CAP_SUBTYPE_UYVY \
    FOURCC_UYVY, 0x0000, 0x0010, 0x80, 0x00, 0x00, 0xaa, 0x00, 0x38, 0x9b, 0x71
#define STATIC_CAP_SUBTYPE_RGB24 \
    0xe436eb7d, 0x524f, 0x11ce, 0x9f, 0x53, 0x00, 0x20, 0xaf, 0x0b, 0xa7, 0x70

//
// One size of one encoding of one standard. RGB is a DIB, so its first row in
// memory is the lowest one unless the height is negative.
//
#define CAP_VIDEO_RANGE(SubType, Compression, Bits, Width, Height, Standard, Interval) \
{                                                                                   \
    {                                           /* KSDATARANGE */                   \
        sizeof(KS_DATARANGE_VIDEO),             /* FormatSize */                    \
        0,                                      /* Flags */                         \
        CAP_IMAGE_SIZE(Bits, Width, Height),    /* SampleSize */                    \
        0,                                      /* Reserved */                      \
        STATICGUIDOF(KSDATAFORMAT_TYPE_VIDEO),                                      \
        STATIC_CAP_SUBTYPE_##SubType,                                               \
        STATICGUIDOF(KSDATAFORMAT_SPECIFIER_VIDEOINFO)                              \
    },                                                                              \
    TRUE,                                       /* bFixedSizeSamples */             \
    FALSE,                                      /* bTemporalCompression */          \
    0,                                          /* StreamDescriptionFlags */        \
    0,                                          /* MemoryAllocationFlags */         \
    {                                           /* KS_VIDEO_STREAM_CONFIG_CAPS */   \
        { STATICGUIDOF(KSDATAFORMAT_SPECIFIER_VIDEOINFO) },                         \
        Standard,                               /* VideoStandard */                 \
        { Width, Height },                      /* InputSize */                     \
        { Width, Height },                      /* MinCroppingSize */               \
        { Width, Height },                      /* MaxCroppingSize */               \
        1, 1,                                   /* CropGranularityX, Y */           \
        1, 1,                                   /* CropAlignX, Y */                 \
        { Width, Height },                      /* MinOutputSize */                 \
        { Width, Height },                      /* MaxOutputSize */                 \
        1, 1,                                   /* OutputGranularityX, Y */         \
        0, 0,                                   /* StretchTapsX, Y */               \
        0, 0,                                   /* ShrinkTapsX, Y */                \
        Interval,                               /* MinFrameInterval */              \
        CAP_INTERVAL_MAX,                       /* MaxFrameInterval */              \
        CAP_IMAGE_SIZE(Bits, Width, Height) * 8,        /* MinBitsPerSecond */      \
        CAP_IMAGE_SIZE(Bits, Width, Height) * 8 * 30    /* MaxBitsPerSecond */      \
    },                                                                              \
    {                                           /* KS_VIDEOINFOHEADER */            \
        { 0, 0, 0, 0 },                         /* rcSource */                      \
        { 0, 0, 0, 0 },                         /* rcTarget */                      \
        CAP_IMAGE_SIZE(Bits, Width, Height) * 8 * 30,   /* dwBitRate */             \
        0,                                      /* dwBitErrorRate */                \
        Interval,                               /* AvgTimePerFrame */               \
        {                                       /* KS_BITMAPINFOHEADER */           \
            sizeof(KS_BITMAPINFOHEADER),        /* biSize */                        \
            Width,                              /* biWidth */                       \
            Height,                             /* biHeight */                      \
            1,                                  /* biPlanes */                      \
            Bits,                               /* biBitCount */                    \
            Compression,                        /* biCompression */                 \
            CAP_IMAGE_SIZE(Bits, Width, Height),        /* biSizeImage */           \
            0, 0,                               /* biXPelsPerMeter, Y */            \
            0, 0                                /* biClrUsed, biClrImportant */     \
        }                                                                           \
    }                                                                               \
}

#define CAP_VIDEO_RANGES(SubType, Compression, Bits)                                \
    CAP_VIDEO_RANGE(SubType, Compression, Bits, 320, 240,                           \
                    KS_AnalogVideo_NTSC_M, CAP_INTERVAL_525),                       \
    CAP_VIDEO_RANGE(SubType, Compression, Bits, 640, 480,                           \
                    KS_AnalogVideo_NTSC_M, CAP_INTERVAL_525),                       \
    CAP_VIDEO_RANGE(SubType, Compression, Bits, 320, 240,                           \
                    KS_AnalogVideo_PAL_B, CAP_INTERVAL_625),                        \
    CAP_VIDEO_RANGE(SubType, Compression, Bits, 640, 480,                           \
                    KS_AnalogVideo_PAL_B, CAP_INTERVAL_625)

KS_DATARANGE_VIDEO VideoRanges[] = {
    CAP_VIDEO_RANGES(YUY2, FOURCC_YUY2, 16),
    CAP_VIDEO_RANGES(UYVY, FOURCC_UYVY, 16),
    CAP_VIDEO_RANGES(RGB24, KS_BI_RGB, 24)
};

const ULONG VideoRangesCount = SIZEOF_ARRAY(VideoRanges);

static PKSDATAFORMAT VideoFormats[] = {
    (PKSDATAFORMAT) &VideoRanges[0],
    (PKSDATAFORMAT) &VideoRanges[1],
    (PKSDATAFORMAT) &VideoRanges[2],
    (PKSDATAFORMAT) &VideoRanges[3],
    (PKSDATAFORMAT) &VideoRanges[4],
    (PKSDATAFORMAT) &VideoRanges[5],
    (PKSDATAFORMAT) &VideoRanges[6],
    (PKSDATAFORMAT) &VideoRanges[7],
    (PKSDATAFORMAT) &VideoRanges[8],
    (PKSDATAFORMAT) &VideoRanges[9],
    (PKSDATAFORMAT) &VideoRanges[10],
    (PKSDATAFORMAT) &VideoRanges[11]
};

//
// Lines 10 to 21 of both fields, 1440 samples each at 27 MHz, from 9.5 us after
// the edge of the sync pulse on
//
KS_DATARANGE_VIDEO_VBI VbiRange = {
    {                                           // KSDATARANGE
        sizeof(KS_DATARANGE_VIDEO_VBI),         // FormatSize
        0,                                      // Flags
        VBI_BUFFER_SIZE,                        // SampleSize
        0,                                      // Reserved
        STATICGUIDOF(KSDATAFORMAT_TYPE_VBI),
        STATICGUIDOF(KSDATAFORMAT_SUBTYPE_RAW8),
        STATICGUIDOF(KSDATAFORMAT_SPECIFIER_VBI)
    },
    TRUE,                                       // bFixedSizeSamples
    FALSE,                                      // bTemporalCompression
    KS_VIDEOSTREAM_VBI,                         // StreamDescriptionFlags
    0,                                          // MemoryAllocationFlags
    {                                           // KS_VIDEO_STREAM_CONFIG_CAPS
        { STATICGUIDOF(KSDATAFORMAT_SPECIFIER_VBI) },
        KS_AnalogVideo_NTSC_M,                  // VideoStandard
        { VBI_SAMPLES, 2 * VBI_LINES },         // InputSize
        { VBI_SAMPLES, 2 * VBI_LINES },         // MinCroppingSize
        { VBI_SAMPLES, 2 * VBI_LINES },         // MaxCroppingSize
        1, 1,                                   // CropGranularityX, Y
        1, 1,                                   // CropAlignX, Y
        { VBI_SAMPLES, 2 * VBI_LINES },         // MinOutputSize
        { VBI_SAMPLES, 2 * VBI_LINES },         // MaxOutputSize
        1, 1,                                   // OutputGranularityX, Y
        0, 0,                                   // StretchTapsX, Y
        0, 0,                                   // ShrinkTapsX, Y
        CAP_INTERVAL_525,                       // MinFrameInterval
        CAP_INTERVAL_525,                       // MaxFrameInterval
        VBI_BUFFER_SIZE * 8 * 30,               // MinBitsPerSecond
        VBI_BUFFER_SIZE * 8 * 30                // MaxBitsPerSecond
    },
    {                                           // KS_VBIINFOHEADER
        VBI_FIRST_LINE,                         // StartLine
        VBI_LAST_LINE,                          // EndLine
        VBI_FREQUENCY,                          // SamplingFrequency
        VBI_START_TIME,                         // MinLineStartTime
        VBI_START_TIME,                         // MaxLineStartTime
        VBI_START_TIME,                         // ActualLineStartTime
        VBI_END_TIME,                           // ActualLineEndTime
        KS_AnalogVideo_NTSC_M,                  // VideoStandard
        VBI_SAMPLES,                            // SamplesPerLine
        VBI_SAMPLES,                            // StrideInBytes
        VBI_BUFFER_SIZE                         // BufferSize
    }
};

static PKSDATAFORMAT VbiFormats[] = {
    (PKSDATAFORMAT) &VbiRange
};

static KS_DATARANGE_ANALOGVIDEO AnalogVideoRange = {
    {                                           // KSDATARANGE
        sizeof(KS_DATARANGE_ANALOGVIDEO),       // FormatSize
        0,                                      // Flags
        sizeof(KS_TVTUNER_CHANGE_INFO),         // SampleSize
        0,                                      // Reserved
        STATICGUIDOF(KSDATAFORMAT_TYPE_ANALOGVIDEO),
        STATICGUIDOF(KSDATAFORMAT_SUBTYPE_NONE),
        STATICGUIDOF(KSDATAFORMAT_SPECIFIER_ANALOGVIDEO)
    },
    {                                           // KS_ANALOGVIDEOINFO
        { 0, 0, 720, 483 },                     // rcSource
        { 0, 0, 720, 483 },                     // rcTarget
        720,                                    // dwActiveWidth
        483,                                    // dwActiveHeight
        CAP_INTERVAL_525                        // AvgTimePerFrame
    }
};

static PKSDATAFORMAT AnalogVideoFormats[] = {
    (PKSDATAFORMAT) &AnalogVideoRange
};

#endif // _CAPDATA_H_
