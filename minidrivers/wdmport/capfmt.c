// SPDX-License-Identifier: GPL-2.0
/*
 * capfmt.c - formats of the capture pin: which a data range stands for, and
 * whether the pin can be opened with one
 */
#include "strmhead.h"

static
BOOLEAN
CapIsSameKind(
    IN PKSDATARANGE pRange,
    IN PKSDATAFORMAT pFormat
    )
{
    return IsEqualGUID(&pRange->MajorFormat, &pFormat->MajorFormat) &&
           IsEqualGUID(&pRange->SubFormat, &pFormat->SubFormat) &&
           IsEqualGUID(&pRange->Specifier, &pFormat->Specifier);
}

//
// The sign of the height says which row is the first one in memory; of RGB
// both are possible, and of all others it means nothing
//
static
BOOLEAN
CapIsSamePicture(
    IN PKS_BITMAPINFOHEADER pOwn,
    IN PKS_BITMAPINFOHEADER pAsked
    )
{
    return pAsked->biWidth == pOwn->biWidth &&
           (pAsked->biHeight == pOwn->biHeight || pAsked->biHeight == -pOwn->biHeight) &&
           pAsked->biBitCount == pOwn->biBitCount &&
           pAsked->biCompression == pOwn->biCompression;
}

//
// Of a range the asker may have changed the video header and nothing else
//
static
BOOLEAN
CapIsSameRange(
    IN PKS_DATARANGE_VIDEO pOwn,
    IN PKS_DATARANGE_VIDEO pAsked
    )
{
    return pAsked->bFixedSizeSamples == pOwn->bFixedSizeSamples &&
           pAsked->bTemporalCompression == pOwn->bTemporalCompression &&
           pAsked->StreamDescriptionFlags == pOwn->StreamDescriptionFlags &&
           pAsked->MemoryAllocationFlags == pOwn->MemoryAllocationFlags &&
           RtlCompareMemory(&pAsked->ConfigCaps, &pOwn->ConfigCaps,
                            sizeof(KS_VIDEO_STREAM_CONFIG_CAPS)) ==
               sizeof(KS_VIDEO_STREAM_CONFIG_CAPS);
}

//
// A rate that is not available becomes the next lower one
//
static
LONGLONG
CapLimitInterval(
    IN PKS_DATARANGE_VIDEO pRange,
    IN LONGLONG llInterval
    )
{
    if (llInterval <= 0)
        return pRange->VideoInfoHeader.AvgTimePerFrame;
    if (llInterval < pRange->ConfigCaps.MinFrameInterval)
        return pRange->ConfigCaps.MinFrameInterval;
    if (llInterval > pRange->ConfigCaps.MaxFrameInterval)
        return pRange->ConfigCaps.MaxFrameInterval;

    return llInterval;
}

static
VOID
CapMakeVideoHeader(
    IN PKS_DATARANGE_VIDEO pRange,
    IN PKS_VIDEOINFOHEADER pAsked,
    OUT PKS_VIDEOINFOHEADER pHeader
    )
{
    RtlCopyMemory(pHeader, &pRange->VideoInfoHeader, sizeof(KS_VIDEOINFOHEADER));

    pHeader->rcSource.right = pHeader->bmiHeader.biWidth;
    pHeader->rcSource.bottom = pHeader->bmiHeader.biHeight;
    pHeader->rcTarget = pHeader->rcSource;

    pHeader->AvgTimePerFrame = CapLimitInterval(pRange, pAsked->AvgTimePerFrame);
    pHeader->bmiHeader.biHeight = pAsked->bmiHeader.biHeight;
}

static
PKS_DATARANGE_VIDEO
CapFindRange(
    IN PKS_DATARANGE_VIDEO pAsked
    )
{
    PKS_DATARANGE_VIDEO pRange;
    ULONG i;

    for (i = 0; i < VideoRangesCount; i++) {
        pRange = &VideoRanges[i];
        if (CapIsSameKind(&pRange->DataRange, &pAsked->DataRange) &&
            CapIsSamePicture(&pRange->VideoInfoHeader.bmiHeader,
                             &pAsked->VideoInfoHeader.bmiHeader) &&
            CapIsSameRange(pRange, pAsked))
            return pRange;
    }
    return NULL;
}

NTSTATUS
CapVideoIntersection(
    IN OUT PHW_STREAM_REQUEST_BLOCK pSrb
    )
{
    PSTREAM_DATA_INTERSECT_INFO pIntersectInfo = pSrb->CommandData.IntersectInfo;
    PKS_DATARANGE_VIDEO pAsked = (PKS_DATARANGE_VIDEO) pIntersectInfo->DataRange;
    PKS_DATAFORMAT_VIDEOINFOHEADER pFormat =
        (PKS_DATAFORMAT_VIDEOINFOHEADER) pIntersectInfo->DataFormatBuffer;
    PKS_DATARANGE_VIDEO pRange;

    if (pIntersectInfo->DataRange->FormatSize < sizeof(KS_DATARANGE_VIDEO))
        return STATUS_NO_MATCH;

    pRange = CapFindRange(pAsked);
    if (pRange == NULL)
        return STATUS_NO_MATCH;

    pSrb->ActualBytesTransferred = sizeof(KS_DATAFORMAT_VIDEOINFOHEADER);
    if (pIntersectInfo->SizeOfDataFormatBuffer < sizeof(KS_DATAFORMAT_VIDEOINFOHEADER))
        return STATUS_BUFFER_OVERFLOW;

    RtlCopyMemory(&pFormat->DataFormat, &pRange->DataRange, sizeof(KSDATARANGE));
    pFormat->DataFormat.FormatSize = sizeof(KS_DATAFORMAT_VIDEOINFOHEADER);
    CapMakeVideoHeader(pRange, &pAsked->VideoInfoHeader, &pFormat->VideoInfoHeader);
    return STATUS_SUCCESS;
}

//
// A format does not say which standard it is for, so the range that allows the
// highest rate stands for both
//
static
PKS_DATARANGE_VIDEO
CapFindFormat(
    IN PKSDATAFORMAT pFormat
    )
{
    PKS_VIDEOINFOHEADER pHeader = &((PKS_DATAFORMAT_VIDEOINFOHEADER) pFormat)->VideoInfoHeader;
    PKS_DATARANGE_VIDEO pRange;
    ULONG i;

    if (pFormat->FormatSize < sizeof(KS_DATAFORMAT_VIDEOINFOHEADER))
        return NULL;

    for (i = 0; i < VideoRangesCount; i++) {
        pRange = &VideoRanges[i];
        if (CapIsSameKind(&pRange->DataRange, pFormat) &&
            CapIsSamePicture(&pRange->VideoInfoHeader.bmiHeader, &pHeader->bmiHeader) &&
            pHeader->AvgTimePerFrame >= pRange->ConfigCaps.MinFrameInterval &&
            pHeader->AvgTimePerFrame <= pRange->ConfigCaps.MaxFrameInterval)
            return pRange;
    }
    return NULL;
}

BOOLEAN
CapIsVideoFormat(
    IN PKSDATAFORMAT pFormat
    )
{
    return CapFindFormat(pFormat) != NULL;
}

//
// The decoder has no more pictures than its standard; of a higher rate those
// that are not there would be dropped ones
//
NTSTATUS
CapVideoOpenFormat(
    IN PSTREAMEX pStrmEx,
    IN PKSDATAFORMAT pFormat
    )
{
    PKS_VIDEOINFOHEADER pHeader = &((PKS_DATAFORMAT_VIDEOINFOHEADER) pFormat)->VideoInfoHeader;
    PKS_DATARANGE_VIDEO pRange = CapFindFormat(pFormat);

    if (pRange == NULL)
        return STATUS_INVALID_PARAMETER;

    RtlCopyMemory(&pStrmEx->VideoInfoHeader, pHeader, sizeof(KS_VIDEOINFOHEADER));
    pStrmEx->ulImageSize = pRange->VideoInfoHeader.bmiHeader.biSizeImage;
    pStrmEx->llInterval = pHeader->AvgTimePerFrame;
    if (pStrmEx->pHwDevExt->VideoStandard == KS_AnalogVideo_PAL_B &&
        pStrmEx->llInterval < CAP_INTERVAL_625)
        pStrmEx->llInterval = CAP_INTERVAL_625;
    return STATUS_SUCCESS;
}
