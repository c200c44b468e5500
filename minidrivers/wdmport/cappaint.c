// SPDX-License-Identifier: GPL-2.0
/*
 * cappaint.c - a picture, from top to bottom: a strip with its number for
 * machines, color bars with the number for people in their middle, a grey ramp
 * that moves to the left. From the other input the bars come as a checkerboard.
 *
 * The strip has 32 cells, the highest bit first; a cell is white for a 1. It is
 * the one that minidrivers/common/stamp.h describes.
 */
#include "strmhead.h"

//
// A picture is painted in steps of as many rows as a dot of a digit has: they
// are 60 in both sizes
//
#define STEP_PIXELS(pStrmEx)        ((pStrmEx)->VideoInfoHeader.bmiHeader.biWidth / 80)
#define STEPS                       60
#define STEP_BARS                   4
#define STEP_DIGITS                 26
#define STEP_RAMP                   48

#define DIGITS                      8
#define DIGIT_DOTS                  8

static const SHORT Sines[] = {
        0,   286,   572,   857,  1143,  1428,  1713,  1997,  2280,  2563,
     2845,  3126,  3406,  3686,  3964,  4240,  4516,  4790,  5063,  5334,
     5604,  5872,  6138,  6402,  6664,  6924,  7182,  7438,  7692,  7943,
     8192,  8438,  8682,  8923,  9162,  9397,  9630,  9860, 10087, 10311,
    10531, 10749, 10963, 11174, 11381, 11585, 11786, 11982, 12176, 12365,
    12551, 12733, 12911, 13085, 13255, 13421, 13583, 13741, 13894, 14044,
    14189, 14330, 14466, 14598, 14726, 14849, 14968, 15082, 15191, 15296,
    15396, 15491, 15582, 15668, 15749, 15826, 15897, 15964, 16026, 16083,
    16135, 16182, 16225, 16262, 16294, 16322, 16344, 16362, 16374, 16382,
    16384
};

//
// Of degrees
//
LONG
CapSine(
    IN LONG Degrees
    )
{
    Degrees %= 360;
    if (Degrees < 0)
        Degrees += 360;
    if (Degrees >= 180)
        return -CapSine(Degrees - 180);

    return Sines[Degrees <= 90 ? Degrees : 180 - Degrees];
}

static
UCHAR
Limit(
    IN LONG Value,
    IN LONG Minimum,
    IN LONG Maximum
    )
{
    if (Value < Minimum)
        return (UCHAR) Minimum;

    return (UCHAR) (Value > Maximum ? Maximum : Value);
}

//
// The matrix of standard definition television, in 256ths
//
static
VOID
MakeRGB(
    IN OUT PCAP_COLOR pColor
    )
{
    LONG Y = 298 * (pColor->Y - 16);
    LONG U = pColor->U - 128;
    LONG V = pColor->V - 128;

    pColor->R = Limit((Y + 409 * V + 128) >> 8, 0, 255);
    pColor->G = Limit((Y - 100 * U - 208 * V + 128) >> 8, 0, 255);
    pColor->B = Limit((Y + 516 * U + 128) >> 8, 0, 255);
}

//
// What the video processing amplifier makes of a color. Brightness is in
// hundredths of IRE, and 750 changes nothing.
//
static
VOID
MakeColor(
    IN PCAP_LOOK pLook,
    IN LONG Y,
    IN LONG U,
    IN LONG V,
    OUT PCAP_COLOR pColor
    )
{
    LONG Sine = CapSine(pLook->Hue / 100);
    LONG Cosine = CapSine(pLook->Hue / 100 + 90);

    if (pLook->fDark) {
        Y = 0;
        U = 0;
        V = 0;
    }
    pColor->Y = Limit(16 + Y * pLook->Contrast / 100 +
                      (pLook->Brightness - 750) * 219 / 10000, 16, 235);
    pColor->U = Limit(128 + (U * Cosine - V * Sine) / CAP_SINE_ONE * pLook->Saturation / 100,
                      16, 240);
    pColor->V = Limit(128 + (U * Sine + V * Cosine) / CAP_SINE_ONE * pLook->Saturation / 100,
                      16, 240);
    MakeRGB(pColor);
}

static
VOID
MakePalette(
    IN OUT PSTREAMEX pStrmEx
    )
{
    static const SHORT Bars[8][3] = {
        { 219,    0,    0 },        // white
        { 194, -112,   18 },        // yellow
        { 154,   38, -112 },        // cyan
        { 129,  -74,  -94 },        // green
        {  90,   74,   94 },        // magenta
        {  65,  -38,  112 },        // red
        {  25,  112,  -18 },        // blue
        {   0,    0,    0 }         // black
    };
    static const CAP_COLOR Black = { 16, 128, 128, 16, 16, 16 };
    static const CAP_COLOR White = { 235, 128, 128, 235, 235, 235 };
    PCAP_COLOR pPalette = pStrmEx->Palette;
    LONG i;

    for (i = 0; i < 8; i++)
        MakeColor(&pStrmEx->Look, Bars[i][0], Bars[i][1], Bars[i][2],
                  &pPalette[CAP_COLOR_BARS + i]);
    for (i = 0; i < CAP_COLOR_RAMP_STEPS; i++)
        MakeColor(&pStrmEx->Look, i * 219 / (CAP_COLOR_RAMP_STEPS - 1), 0, 0,
                  &pPalette[CAP_COLOR_RAMP + i]);

    pPalette[CAP_COLOR_BLACK] = Black;
    pPalette[CAP_COLOR_WHITE] = White;
}

static
UCHAR
BlackOrWhite(
    IN ULONG ulBit
    )
{
    return ulBit ? CAP_COLOR_WHITE : CAP_COLOR_BLACK;
}

static
VOID
LineOfStrip(
    IN OUT PSTREAMEX pStrmEx,
    IN LONG Width,
    IN ULONG ulNumber
    )
{
    LONG x;

    for (x = 0; x < Width; x++)
        pStrmEx->Line[x] = BlackOrWhite((ulNumber >> (31 - x * 32 / Width)) & 1);
}

//
// How far the bars of a step are moved, in bars
//
static
LONG
ShiftOfBars(
    IN PSTREAMEX pStrmEx,
    IN LONG Step
    )
{
    if (pStrmEx->Look.VideoInput != CROSSBAR_SVideo)
        return 0;

    return (Step - STEP_BARS) * 8 / (STEP_RAMP - STEP_BARS);
}

static
VOID
LineOfBars(
    IN OUT PSTREAMEX pStrmEx,
    IN LONG Width,
    IN LONG Shift
    )
{
    LONG x;

    for (x = 0; x < Width; x++)
        pStrmEx->Line[x] = (UCHAR) (CAP_COLOR_BARS + ((x * 8 / Width + Shift) & 7));
}

static
VOID
LineOfRamp(
    IN OUT PSTREAMEX pStrmEx,
    IN LONG Width,
    IN ULONG ulNumber
    )
{
    LONG Offset = (LONG) (ulNumber % 80) * STEP_PIXELS(pStrmEx);
    LONG x;

    for (x = 0; x < Width; x++)
        pStrmEx->Line[x] = (UCHAR)
            (CAP_COLOR_RAMP + (x + Offset) % Width * CAP_COLOR_RAMP_STEPS / Width);
}

//
// A digit is five dots wide and seven high; the highest bit of five is the left
// one. The last line of a cell is blank, and so are three of its columns.
//
static
UCHAR
DotsOfDigit(
    IN ULONG ulDigit,
    IN LONG Line
    )
{
    static const UCHAR Font[10][7] = {
        { 0x0e, 0x11, 0x13, 0x15, 0x19, 0x11, 0x0e },
        { 0x04, 0x0c, 0x04, 0x04, 0x04, 0x04, 0x0e },
        { 0x0e, 0x11, 0x01, 0x02, 0x04, 0x08, 0x1f },
        { 0x1f, 0x02, 0x04, 0x02, 0x01, 0x11, 0x0e },
        { 0x02, 0x06, 0x0a, 0x12, 0x1f, 0x02, 0x02 },
        { 0x1f, 0x10, 0x1e, 0x01, 0x01, 0x11, 0x0e },
        { 0x06, 0x08, 0x10, 0x1e, 0x11, 0x11, 0x0e },
        { 0x1f, 0x01, 0x02, 0x04, 0x08, 0x08, 0x08 },
        { 0x0e, 0x11, 0x11, 0x0e, 0x11, 0x11, 0x0e },
        { 0x0e, 0x11, 0x11, 0x0f, 0x01, 0x02, 0x0c }
    };

    return Line < 7 ? (UCHAR) (Font[ulDigit][Line] << 1) : 0;
}

static
VOID
LineOfDigits(
    IN OUT PSTREAMEX pStrmEx,
    IN LONG Width,
    IN LONG Line,
    IN ULONG ulNumber
    )
{
    LONG Pixels = STEP_PIXELS(pStrmEx);
    LONG Left = (Width - DIGITS * DIGIT_DOTS * Pixels) / 2;
    LONG Digit;
    LONG i;
    UCHAR Dots;

    for (Digit = DIGITS - 1; Digit >= 0; Digit--, ulNumber /= 10) {
        Dots = DotsOfDigit(ulNumber % 10, Line);
        for (i = 0; i < DIGIT_DOTS * Pixels; i++)
            pStrmEx->Line[Left + Digit * DIGIT_DOTS * Pixels + i] =
                BlackOrWhite((Dots >> (DIGIT_DOTS - 1 - i / Pixels)) & 1);
    }
}

//
// Steps with the same row, one below the other, have the same number here
//
static
LONG
KindOfStep(
    IN PSTREAMEX pStrmEx,
    IN LONG Step
    )
{
    if (Step < STEP_BARS)
        return 0;
    if (Step >= STEP_RAMP)
        return 1;
    if (Step >= STEP_DIGITS && Step < STEP_DIGITS + DIGIT_DOTS)
        return 2 + Step;

    return 2 + STEPS + ShiftOfBars(pStrmEx, Step);
}

static
VOID
MakeLine(
    IN OUT PSTREAMEX pStrmEx,
    IN LONG Width,
    IN LONG Step,
    IN ULONG ulNumber
    )
{
    if (Step < STEP_BARS)
        LineOfStrip(pStrmEx, Width, ulNumber);
    else if (Step < STEP_RAMP)
        LineOfBars(pStrmEx, Width, ShiftOfBars(pStrmEx, Step));
    else
        LineOfRamp(pStrmEx, Width, ulNumber);

    if (Step >= STEP_DIGITS && Step < STEP_DIGITS + DIGIT_DOTS)
        LineOfDigits(pStrmEx, Width, Step - STEP_DIGITS, ulNumber);
}

//
// Chroma of a pair of pixels is that of the left one
//
static
VOID
MakeRowYUV(
    IN OUT PSTREAMEX pStrmEx,
    IN LONG Width,
    IN BOOLEAN fChromaFirst
    )
{
    PUCHAR pPixel = pStrmEx->Row;
    PCAP_COLOR pLeft;
    PCAP_COLOR pRight;
    LONG x;

    for (x = 0; x < Width; x += 2, pPixel += 4) {
        pLeft = &pStrmEx->Palette[pStrmEx->Line[x]];
        pRight = &pStrmEx->Palette[pStrmEx->Line[x + 1]];
        pPixel[fChromaFirst ? 1 : 0] = pLeft->Y;
        pPixel[fChromaFirst ? 0 : 1] = pLeft->U;
        pPixel[fChromaFirst ? 3 : 2] = pRight->Y;
        pPixel[fChromaFirst ? 2 : 3] = pLeft->V;
    }
}

static
VOID
MakeRowRGB(
    IN OUT PSTREAMEX pStrmEx,
    IN LONG Width
    )
{
    PUCHAR pPixel = pStrmEx->Row;
    PCAP_COLOR pColor;
    LONG x;

    for (x = 0; x < Width; x++, pPixel += 3) {
        pColor = &pStrmEx->Palette[pStrmEx->Line[x]];
        pPixel[0] = pColor->B;
        pPixel[1] = pColor->G;
        pPixel[2] = pColor->R;
    }
}

static
VOID
MakeRow(
    IN OUT PSTREAMEX pStrmEx,
    IN LONG Width
    )
{
    switch (pStrmEx->VideoInfoHeader.bmiHeader.biCompression) {
    case KS_BI_RGB:
        MakeRowRGB(pStrmEx, Width);
        break;
    case FOURCC_UYVY:
        MakeRowYUV(pStrmEx, Width, TRUE);
        break;
    default:
        MakeRowYUV(pStrmEx, Width, FALSE);
        break;
    }
}

//
// Low. A DIB with a positive height begins with its lowest row.
//
VOID
PaintPicture(
    IN PSTREAMEX pStrmEx,
    OUT PUCHAR pFrame,
    IN ULONG ulNumber
    )
{
    PKS_BITMAPINFOHEADER pBitmap = &pStrmEx->VideoInfoHeader.bmiHeader;
    LONG Width = pBitmap->biWidth;
    LONG Pitch = Width * pBitmap->biBitCount / 8;
    LONG Bytes = Pitch;
    LONG Step;
    LONG i;

    if (pBitmap->biCompression == KS_BI_RGB && pBitmap->biHeight > 0) {
        pFrame += (pBitmap->biHeight - 1) * Pitch;
        Pitch = -Pitch;
    }

    MakePalette(pStrmEx);
    for (Step = 0; Step < STEPS; Step++) {
        if (Step == 0 || KindOfStep(pStrmEx, Step) != KindOfStep(pStrmEx, Step - 1)) {
            MakeLine(pStrmEx, Width, Step, ulNumber);
            MakeRow(pStrmEx, Width);
        }
        for (i = 0; i < STEP_PIXELS(pStrmEx); i++, pFrame += Pitch)
            RtlCopyMemory(pFrame, pStrmEx->Row, Bytes);
    }
}
