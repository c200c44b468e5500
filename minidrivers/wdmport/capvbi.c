// SPDX-License-Identifier: GPL-2.0
/*
 * capvbi.c - the VBI pin: blanking lines as samples, with closed captions on
 * line 21 of the first field that tell the number of the picture
 */
#include "strmhead.h"

#define VBI_CAPTION_LINE            (21 - VBI_FIRST_LINE)

//
// Levels: black, and 50 IRE above it
//
#define VBI_LOW                     16
#define VBI_HIGH                    126

//
// Line 21: a bit lasts 1/32 of a line, which is 53.6 samples; seven of run-in,
// 10.5 us after the edge of the sync pulse, then 0, 0, 1, then two bytes
//
#define CAPTION_BIT_8THS            429
#define CAPTION_FIRST_SAMPLE        27
#define CAPTION_RUN_IN              7
#define CAPTION_START_BITS          3
#define CAPTION_START               4

//
// Control codes, each sent twice: two rows that roll up, a new row, its begin
//
static const UCHAR CaptionCodes[][2] = {
    { 0x14, 0x25 }, { 0x14, 0x25 },
    { 0x14, 0x2d }, { 0x14, 0x2d },
    { 0x14, 0x70 }, { 0x14, 0x70 }
};

#define CAPTION_CODES               SIZEOF_ARRAY(CaptionCodes)
#define CAPTION_TEXT                16
#define CAPTION_DIGITS              8
#define CAPTION_PAIRS               (CAPTION_CODES + CAPTION_TEXT / 2)

static
BOOLEAN
VbiIsSameKind(
    IN PKSDATAFORMAT pFormat
    )
{
    return IsEqualGUID(&pFormat->MajorFormat, &VbiRange.DataRange.MajorFormat) &&
           IsEqualGUID(&pFormat->SubFormat, &VbiRange.DataRange.SubFormat) &&
           IsEqualGUID(&pFormat->Specifier, &VbiRange.DataRange.Specifier);
}

//
// There is one format, so all of the question but its kind is a formality
//
NTSTATUS
VbiIntersection(
    IN OUT PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PSTREAM_DATA_INTERSECT_INFO pIntersectInfo = pSrb->CommandData.IntersectInfo;
    PKS_DATAFORMAT_VBIINFOHEADER pFormat =
        (PKS_DATAFORMAT_VBIINFOHEADER) pIntersectInfo->DataFormatBuffer;

    if (!VbiIsSameKind(pIntersectInfo->DataRange))
        return STATUS_NO_MATCH;

    pSrb->ActualBytesTransferred = sizeof(KS_DATAFORMAT_VBIINFOHEADER);
    if (pIntersectInfo->SizeOfDataFormatBuffer < sizeof(KS_DATAFORMAT_VBIINFOHEADER))
        return STATUS_BUFFER_OVERFLOW;

    RtlCopyMemory(&pFormat->DataFormat, &VbiRange.DataRange, sizeof(KSDATARANGE));
    pFormat->DataFormat.FormatSize = sizeof(KS_DATAFORMAT_VBIINFOHEADER);
    RtlCopyMemory(&pFormat->VBIInfoHeader, &VbiRange.VBIInfoHeader, sizeof(KS_VBIINFOHEADER));
    return STATUS_SUCCESS;
}

NTSTATUS
VbiOpenFormat(
    IN PSTREAMEX pStrmEx,
    IN PKSDATAFORMAT pFormat
    )
{
    PKS_DATAFORMAT_VBIINFOHEADER pVbiFormat = (PKS_DATAFORMAT_VBIINFOHEADER) pFormat;

    if (pFormat->FormatSize < sizeof(KS_DATAFORMAT_VBIINFOHEADER) || !VbiIsSameKind(pFormat))
        return STATUS_INVALID_PARAMETER;
    if (RtlCompareMemory(&pVbiFormat->VBIInfoHeader, &VbiRange.VBIInfoHeader,
                         sizeof(KS_VBIINFOHEADER)) != sizeof(KS_VBIINFOHEADER))
        return STATUS_INVALID_PARAMETER;

    pStrmEx->ulImageSize = VBI_BUFFER_SIZE;
    pStrmEx->llInterval = CAP_INTERVAL_525;
    return STATUS_SUCCESS;
}

//
// High: how the lines are sampled is told with the first buffer, what the tuner
// does with the next one
//
VOID
VbiFillInfo(
    IN PSTREAMEX pStrmEx,
    OUT PKS_VBI_FRAME_INFO pInfo
    )
{
    PHW_DEVICE_EXTENSION pHwDevExt = pStrmEx->pHwDevExt;

    RtlZeroMemory(pInfo, sizeof(KS_VBI_FRAME_INFO));
    pInfo->ExtendedHeaderSize = sizeof(KS_VBI_FRAME_INFO);
    pInfo->PictureNumber = pStrmEx->PictureNumber;
    pInfo->DropCount = pStrmEx->DropCount;
    pInfo->dwSamplingFrequency = VBI_FREQUENCY;

    if (!pStrmEx->fVbiHeaderSent) {
        pInfo->dwFrameFlags |= KS_VBI_FLAG_VBIINFOHEADER_CHANGE;
        pInfo->VBIInfoHeader = VbiRange.VBIInfoHeader;
        pStrmEx->fVbiHeaderSent = TRUE;
    }
    if (pHwDevExt->fTvTunerChange) {
        pInfo->dwFrameFlags |= KS_VBI_FLAG_TVTUNER_CHANGE;
        pInfo->TvTunerChangeInfo = pHwDevExt->TvTunerChangeInfo;
        pHwDevExt->fTvTunerChange = FALSE;
    }
}

static
UCHAR
CaptionWithParity(
    IN UCHAR Byte
    )
{
    UCHAR Bits = Byte;
    UCHAR Odd = 0x80;

    for (; Bits != 0; Bits >>= 1)
        if (Bits & 1)
            Odd ^= 0x80;

    return Byte | Odd;
}

//
// A row of text takes a number of pictures, and tells the number of its first
//
static
UCHAR
CaptionCharacter(
    IN ULONG ulRow,
    IN ULONG ulIndex
    )
{
    static const CHAR Text[CAPTION_TEXT - CAPTION_DIGITS] = {
        'P', 'i', 'c', 't', 'u', 'r', 'e', ' '
    };
    ULONG ulNumber = ulRow * CAPTION_PAIRS;
    ULONG i;

    if (ulIndex < CAPTION_TEXT - CAPTION_DIGITS)
        return Text[ulIndex];

    for (i = ulIndex; i < CAPTION_TEXT - 1; i++)
        ulNumber /= 10;
    return (UCHAR) ('0' + ulNumber % 10);
}

static
VOID
CaptionPair(
    IN ULONG ulNumber,
    OUT PUCHAR pPair
    )
{
    ULONG ulRow = ulNumber / CAPTION_PAIRS;
    ULONG ulPair = ulNumber % CAPTION_PAIRS;
    int i;

    for (i = 0; i < 2; i++)
        pPair[i] = CaptionWithParity(
            ulPair < CAPTION_CODES ? CaptionCodes[ulPair][i] :
            CaptionCharacter(ulRow, 2 * (ulPair - CAPTION_CODES) + i));
}

static
UCHAR
CaptionRunIn(
    IN ULONG ulSample
    )
{
    LONG Swing = (VBI_HIGH - VBI_LOW) / 2;
    LONG Degrees = (LONG) (ulSample * 8 * 360 / CAPTION_BIT_8THS % 360);

    return (UCHAR) (VBI_LOW + Swing - Swing * CapSine(Degrees + 90) / CAP_SINE_ONE);
}

static
VOID
PaintCaption(
    OUT PUCHAR pLine,
    IN const UCHAR *pPair
    )
{
    ULONG ulBits = CAPTION_START |
                   ((ULONG) pPair[0] << CAPTION_START_BITS) |
                   ((ULONG) pPair[1] << (CAPTION_START_BITS + 8));
    ULONG ulSample;
    ULONG ulBit;

    for (ulSample = 0; ulSample < VBI_SAMPLES - CAPTION_FIRST_SAMPLE; ulSample++) {
        ulBit = ulSample * 8 / CAPTION_BIT_8THS;
        if (ulBit < CAPTION_RUN_IN)
            pLine[CAPTION_FIRST_SAMPLE + ulSample] = CaptionRunIn(ulSample);
        else if (ulBit < CAPTION_RUN_IN + CAPTION_START_BITS + 16 &&
                 (ulBits >> (ulBit - CAPTION_RUN_IN)) & 1)
            pLine[CAPTION_FIRST_SAMPLE + ulSample] = VBI_HIGH;
    }
}

//
// Low. A signal of 625 lines has no captions on these.
//
VOID
PaintVbi(
    IN PSTREAMEX pStrmEx,
    OUT PUCHAR pFrame,
    IN LONGLONG Number
    )
{
    UCHAR Pair[2];

    RtlFillMemory(pFrame, VBI_BUFFER_SIZE, VBI_LOW);
    if (pStrmEx->Look.VideoStandard != KS_AnalogVideo_NTSC_M)
        return;

    CaptionPair((ULONG) Number, Pair);
    PaintCaption(pFrame + VBI_CAPTION_LINE * VBI_SAMPLES, Pair);
}
