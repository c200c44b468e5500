/* SPDX-License-Identifier: GPL-2.0 */
/*
 * capmain.h - a capture board without the board: one analog decoder behind a
 * crossbar with two inputs, a capture pin, a VBI pin and the analog video
 * input pin that tuning changes arrive at.
 */
#ifndef _CAPMAIN_H_
#define _CAPMAIN_H_

//
// Pins, in the order of the HW_STREAM_INFORMATION array
//
#define STREAM_Capture              0
#define STREAM_VBI                  1
#define STREAM_AnalogVideoInput     2
#define MAX_CAPTURE_STREAMS         3

//
// Pins of the crossbar
//
#define CROSSBAR_Composite          0
#define CROSSBAR_SVideo             1
#define CROSSBAR_INPUTS             2
#define CROSSBAR_Decoder            0
#define CROSSBAR_OUTPUTS            1

#define CAP_STANDARDS               (KS_AnalogVideo_NTSC_M | KS_AnalogVideo_PAL_B)

//
// 100 ns units between two pictures of either standard, and at most
//
#define CAP_INTERVAL_525            333667
#define CAP_INTERVAL_625            400000
#define CAP_INTERVAL_MAX            10000000

#define FOURCC_YUY2                 0x32595559
#define FOURCC_UYVY                 0x59565955

#define CAP_MAX_WIDTH               640
#define CAP_MAX_PIXEL               3
#define CAP_IMAGE_SIZE(Bits, Width, Height) \
    ((Width) * (Bits) / 8 * (Height))

//
// Blanking lines: which, and how they are sampled; times are in 10 ns
//
#define VBI_FIRST_LINE              10
#define VBI_LAST_LINE               21
#define VBI_LINES                   (VBI_LAST_LINE - VBI_FIRST_LINE + 1)
#define VBI_SAMPLES                 1440
#define VBI_FREQUENCY               27000000
#define VBI_START_TIME              950
#define VBI_END_TIME                (VBI_START_TIME + VBI_SAMPLES * 100 / 27)
#define VBI_BUFFER_SIZE             (2 * VBI_LINES * VBI_SAMPLES)

//
// Settings are kept by property id
//
#define CAP_PROCAMP_IDS             (KSPROPERTY_VIDEOPROCAMP_GAIN + 1)
#define CAP_CAMERA_IDS              (KSPROPERTY_CAMERACONTROL_PRIVACY + 1)

typedef struct _CAP_SETTING {
    LONG                        Value;
    ULONG                       Flags;          // auto or manual
} CAP_SETTING, *PCAP_SETTING;

//
// What of the settings shows in a picture
//
typedef struct _CAP_LOOK {
    LONG                        Brightness;
    LONG                        Contrast;
    LONG                        Hue;
    LONG                        Saturation;
    ULONG                       VideoInput;
    ULONG                       VideoStandard;
    BOOLEAN                     fDark;
} CAP_LOOK, *PCAP_LOOK;

typedef struct _CAP_COLOR {
    UCHAR                       Y;
    UCHAR                       U;
    UCHAR                       V;
    UCHAR                       B;
    UCHAR                       G;
    UCHAR                       R;
} CAP_COLOR, *PCAP_COLOR;

//
// The palette of a picture: eight bars, a ramp, and two colors that no
// setting changes
//
#define CAP_COLOR_BARS              0
#define CAP_COLOR_RAMP              8
#define CAP_COLOR_RAMP_STEPS        64
#define CAP_COLOR_BLACK             (CAP_COLOR_RAMP + CAP_COLOR_RAMP_STEPS)
#define CAP_COLOR_WHITE             (CAP_COLOR_BLACK + 1)
#define CAP_COLORS                  (CAP_COLOR_WHITE + 1)

struct _STREAMEX;

typedef struct _HW_DEVICE_EXTENSION {
    PDEVICE_OBJECT              pDeviceObject;
    struct _STREAMEX           *pStrmEx[MAX_CAPTURE_STREAMS];
    ULONG                       ulInstance;
    DEVICE_POWER_STATE          DeviceState;
    BOOLEAN                     fIdle;
    BOOLEAN                     fRemoved;
    LARGE_INTEGER               liAttachTime;

    CAP_SETTING                 ProcAmp[CAP_PROCAMP_IDS];
    CAP_SETTING                 Camera[CAP_CAMERA_IDS];
    ULONG                       VideoInput;
    ULONG                       VideoStandard;

    KSPIN_MEDIUM                InputMediums[CROSSBAR_INPUTS];
    KSPIN_MEDIUM                OutputMediums[CROSSBAR_OUTPUTS];

    KS_TVTUNER_CHANGE_INFO      TvTunerChangeInfo;
    BOOLEAN                     fTvTunerChange;
} HW_DEVICE_EXTENSION, *PHW_DEVICE_EXTENSION;

//
// A read travels from IncomingQueue to DueQueue when its time has come; the
// Low priority routine fills the one at pWorkingSrb. Lines, Row and Palette
// are that routine's own, all else is touched at high priority only.
//
typedef struct _STREAMEX {
    PHW_DEVICE_EXTENSION        pHwDevExt;
    PHW_STREAM_OBJECT           pStrmObject;
    KSSTATE                     KSState;

    LIST_ENTRY                  IncomingQueue;
    LIST_ENTRY                  DueQueue;
    PHW_STREAM_REQUEST_BLOCK    pWorkingSrb;
    PHW_STREAM_REQUEST_BLOCK    pHeldSrb;       // wait for the routine to end
    BOOLEAN                     fWorking;

    KS_VIDEOINFOHEADER          VideoInfoHeader;
    ULONG                       ulImageSize;
    LONGLONG                    llInterval;
    LONGLONG                    llNextTick;     // system time
    LONGLONG                    PictureNumber;
    LONGLONG                    DropCount;
    BOOLEAN                     fDiscontinuity;
    BOOLEAN                     fVbiHeaderSent;

    HANDLE                      hMasterClock;   // the one to follow
    HANDLE                      hOwnClock;      // the one this stream is
    BOOLEAN                     fClockRunning;
    LONGLONG                    llClockStart;   // system time
    LONGLONG                    llClockStopped; // stream time

    CAP_LOOK                    Look;
    CAP_COLOR                   Palette[CAP_COLORS];
    UCHAR                       Line[CAP_MAX_WIDTH];
    UCHAR                       Row[CAP_MAX_WIDTH * CAP_MAX_PIXEL];
} STREAMEX, *PSTREAMEX;

typedef struct _SRB_EXTENSION {
    LIST_ENTRY                  ListEntry;
    PHW_STREAM_REQUEST_BLOCK    pSrb;
} SRB_EXTENSION, *PSRB_EXTENSION;

//
// capmain.c
//
NTSTATUS DriverEntry(IN PDRIVER_OBJECT DriverObject, IN PUNICODE_STRING RegistryPath);
VOID STREAMAPI AdapterReceivePacket(IN PHW_STREAM_REQUEST_BLOCK pSrb);
VOID STREAMAPI AdapterCancelPacket(IN PHW_STREAM_REQUEST_BLOCK pSrb);
VOID STREAMAPI AdapterTimeoutPacket(IN PHW_STREAM_REQUEST_BLOCK pSrb);
VOID AdapterCompleteRequest(IN PHW_STREAM_REQUEST_BLOCK pSrb);

//
// capreg.c
//
extern ULONG CapDefaultInput;
extern ULONG CapDefaultStandard;
VOID CapReadRegistry(IN PUNICODE_STRING RegistryPath);

//
// capdata.c
//
ULONG AdapterStreamInfoSize(VOID);
VOID AdapterGetStreamInfo(IN OUT PHW_STREAM_REQUEST_BLOCK pSrb);

//
// capfmt.c
//
NTSTATUS CapVideoIntersection(IN OUT PHW_STREAM_REQUEST_BLOCK pSrb);
NTSTATUS CapVideoOpenFormat(IN PSTREAMEX pStrmEx, IN PKSDATAFORMAT pFormat);
BOOLEAN CapIsVideoFormat(IN PKSDATAFORMAT pFormat);

//
// capprop.c
//
VOID AdapterDescribeProperties(OUT PHW_STREAM_HEADER pHeader);
VOID AdapterResetSettings(IN PHW_DEVICE_EXTENSION pHwDevExt);
VOID AdapterReadLook(IN PHW_DEVICE_EXTENSION pHwDevExt, OUT PCAP_LOOK pLook);
VOID AdapterGetProperty(IN OUT PHW_STREAM_REQUEST_BLOCK pSrb);
VOID AdapterSetProperty(IN OUT PHW_STREAM_REQUEST_BLOCK pSrb);

//
// capxbar.c
//
VOID CrossbarInitialize(IN PHW_DEVICE_EXTENSION pHwDevExt);
VOID CrossbarRegister(IN PHW_DEVICE_EXTENSION pHwDevExt);
NTSTATUS CrossbarGetProperty(IN OUT PHW_STREAM_REQUEST_BLOCK pSrb);
NTSTATUS CrossbarSetProperty(IN OUT PHW_STREAM_REQUEST_BLOCK pSrb);
NTSTATUS DecoderGetProperty(IN OUT PHW_STREAM_REQUEST_BLOCK pSrb);
NTSTATUS DecoderSetProperty(IN OUT PHW_STREAM_REQUEST_BLOCK pSrb);

//
// capopen.c
//
NTSTATUS StreamOpen(IN OUT PHW_STREAM_REQUEST_BLOCK pSrb);
BOOLEAN StreamClose(IN PHW_STREAM_REQUEST_BLOCK pSrb);
VOID StreamCancelAll(IN PSTREAMEX pStrmEx);

//
// capctrl.c
//
VOID STREAMAPI StreamReceiveControlPacket(IN PHW_STREAM_REQUEST_BLOCK pSrb);
BOOLEAN StreamSetState(IN PSTREAMEX pStrmEx, IN KSSTATE KSState,
                       IN PHW_STREAM_REQUEST_BLOCK pSrb);
VOID StreamCompleteHeld(IN PSTREAMEX pStrmEx);

//
// capclock.c
//
LONGLONG CapSystemTime(VOID);
LONGLONG ClockStreamTime(IN PSTREAMEX pStrmEx, IN LONGLONG llSystemTime);
VOID ClockStart(IN PSTREAMEX pStrmEx);
VOID ClockStop(IN PSTREAMEX pStrmEx);
VOID STREAMAPI StreamClockRoutine(IN PHW_TIME_CONTEXT pTimeContext);

//
// capvideo.c
//
VOID STREAMAPI VideoReceiveDataPacket(IN PHW_STREAM_REQUEST_BLOCK pSrb);
VOID STREAMAPI AnalogReceiveDataPacket(IN PHW_STREAM_REQUEST_BLOCK pSrb);
VOID VideoStart(IN PSTREAMEX pStrmEx);
VOID VideoResume(IN PSTREAMEX pStrmEx);
VOID VideoPause(IN PSTREAMEX pStrmEx);
VOID VideoEndRequests(IN PSTREAMEX pStrmEx, IN NTSTATUS Status);
BOOLEAN VideoCancelRequest(IN PSTREAMEX pStrmEx, IN PHW_STREAM_REQUEST_BLOCK pSrb);

//
// cappaint.c
//
#define CAP_SINE_ONE                16384
LONG CapSine(IN LONG Degrees);
VOID PaintPicture(IN PSTREAMEX pStrmEx, OUT PUCHAR pFrame, IN ULONG Number);

//
// capvbi.c
//
NTSTATUS VbiIntersection(IN OUT PHW_STREAM_REQUEST_BLOCK pSrb);
NTSTATUS VbiOpenFormat(IN PSTREAMEX pStrmEx, IN PKSDATAFORMAT pFormat);
VOID VbiFillInfo(IN PSTREAMEX pStrmEx, OUT PKS_VBI_FRAME_INFO pInfo);
VOID PaintVbi(IN PSTREAMEX pStrmEx, OUT PUCHAR pFrame, IN LONGLONG Number);

//
// Data ranges, in capdata.h
//
extern KS_DATARANGE_VIDEO VideoRanges[];
extern const ULONG VideoRangesCount;
extern KS_DATARANGE_VIDEO_VBI VbiRange;

#endif // _CAPMAIN_H_
