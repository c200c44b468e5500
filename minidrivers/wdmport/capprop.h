/* SPDX-License-Identifier: GPL-2.0 */
/*
 * capprop.h - tables of the properties and events of the adapter; included by
 * capprop.c alone
 */
#ifndef _CAPPROP_H_
#define _CAPPROP_H_

//
// Properties that can be left to the board
//
#define PROCAMP_AUTO \
    ((1 << KSPROPERTY_VIDEOPROCAMP_WHITEBALANCE) | (1 << KSPROPERTY_VIDEOPROCAMP_GAIN))
#define CAMERA_AUTO \
    ((1 << KSPROPERTY_CAMERACONTROL_EXPOSURE) | (1 << KSPROPERTY_CAMERACONTROL_FOCUS))

//
// Each control has a stepped range in its first list and the default in its
// second one
//
#define CONTROL_RANGE               0
#define CONTROL_DEFAULT             1

#define CONTROL_VALUES(Name, Minimum, Maximum, Step, Initial)                       \
                                                                                    \
static const KSPROPERTY_STEPPING_LONG Name##Range[] = {                             \
    {                                                                               \
        Step,                                   /* SteppingDelta */                 \
        0,                                      /* Reserved */                      \
        { { Minimum, Maximum } }                /* Bounds */                        \
    }                                                                               \
};                                                                                  \
                                                                                    \
static const LONG Name##Default[] = { Initial };                                    \
                                                                                    \
static const KSPROPERTY_MEMBERSLIST Name##Members[] = {                             \
    {                                                                               \
        {                                                                           \
            KSPROPERTY_MEMBER_STEPPEDRANGES,                                        \
            sizeof(KSPROPERTY_STEPPING_LONG),                                       \
            SIZEOF_ARRAY(Name##Range),                                              \
            0                                                                       \
        },                                                                          \
        (PVOID) Name##Range                                                         \
    },                                                                              \
    {                                                                               \
        {                                                                           \
            KSPROPERTY_MEMBER_VALUES,                                               \
            sizeof(LONG),                                                           \
            SIZEOF_ARRAY(Name##Default),                                            \
            KSPROPERTY_MEMBER_FLAG_DEFAULT                                          \
        },                                                                          \
        (PVOID) Name##Default                                                       \
    }                                                                               \
};                                                                                  \
                                                                                    \
static const KSPROPERTY_VALUES Name##Values = {                                     \
    {                                                                               \
        STATICGUIDOF(KSPROPTYPESETID_General),                                      \
        VT_I4,                                                                      \
        0                                                                           \
    },                                                                              \
    SIZEOF_ARRAY(Name##Members),                                                    \
    (PKSPROPERTY_MEMBERSLIST) Name##Members                                         \
}

//             control             minimum  maximum  step  default
CONTROL_VALUES(Brightness,          -10000,   10000,   50,     750);
CONTROL_VALUES(Contrast,                 0,     400,    1,     100);
CONTROL_VALUES(Hue,                 -18000,   18000,  100,       0);
CONTROL_VALUES(Saturation,               0,     400,    1,     100);
CONTROL_VALUES(ColorEnable,              0,       1,    1,       1);
CONTROL_VALUES(WhiteBalance,          2800,    6500,   10,    4500);
CONTROL_VALUES(Gain,                     0,     255,    1,      32);

CONTROL_VALUES(Zoom,                    10,     600,   10,      10);
CONTROL_VALUES(Exposure,               -13,       1,    1,      -5);
CONTROL_VALUES(Focus,                  100,   10000,  100,    1000);
CONTROL_VALUES(Privacy,                  0,       1,    1,       0);

#define CONTROL_ITEM(PropertyId, Type, ValuesOf)                                    \
    DEFINE_KSPROPERTY_ITEM                                                          \
    (                                                                               \
        PropertyId,                                                                 \
        TRUE,                                   /* GetSupported */                  \
        sizeof(Type),                           /* MinProperty */                   \
        sizeof(Type),                           /* MinData */                       \
        TRUE,                                   /* SetSupported */                  \
        &ValuesOf,                              /* Values */                        \
        0,                                      /* RelationsCount */                \
        NULL,                                   /* Relations */                     \
        NULL,                                   /* SupportHandler */                \
        sizeof(ULONG)                           /* SerializedSize */                \
    )

static DEFINE_KSPROPERTY_TABLE(VideoProcAmpProperties)
{
    CONTROL_ITEM(KSPROPERTY_VIDEOPROCAMP_BRIGHTNESS,
                 KSPROPERTY_VIDEOPROCAMP_S, BrightnessValues),
    CONTROL_ITEM(KSPROPERTY_VIDEOPROCAMP_CONTRAST,
                 KSPROPERTY_VIDEOPROCAMP_S, ContrastValues),
    CONTROL_ITEM(KSPROPERTY_VIDEOPROCAMP_HUE,
                 KSPROPERTY_VIDEOPROCAMP_S, HueValues),
    CONTROL_ITEM(KSPROPERTY_VIDEOPROCAMP_SATURATION,
                 KSPROPERTY_VIDEOPROCAMP_S, SaturationValues),
    CONTROL_ITEM(KSPROPERTY_VIDEOPROCAMP_COLORENABLE,
                 KSPROPERTY_VIDEOPROCAMP_S, ColorEnableValues),
    CONTROL_ITEM(KSPROPERTY_VIDEOPROCAMP_WHITEBALANCE,
                 KSPROPERTY_VIDEOPROCAMP_S, WhiteBalanceValues),
    CONTROL_ITEM(KSPROPERTY_VIDEOPROCAMP_GAIN,
                 KSPROPERTY_VIDEOPROCAMP_S, GainValues)
};

static DEFINE_KSPROPERTY_TABLE(CameraControlProperties)
{
    CONTROL_ITEM(KSPROPERTY_CAMERACONTROL_ZOOM,
                 KSPROPERTY_CAMERACONTROL_S, ZoomValues),
    CONTROL_ITEM(KSPROPERTY_CAMERACONTROL_EXPOSURE,
                 KSPROPERTY_CAMERACONTROL_S, ExposureValues),
    CONTROL_ITEM(KSPROPERTY_CAMERACONTROL_FOCUS,
                 KSPROPERTY_CAMERACONTROL_S, FocusValues),
    CONTROL_ITEM(KSPROPERTY_CAMERACONTROL_PRIVACY,
                 KSPROPERTY_CAMERACONTROL_S, PrivacyValues)
};

#define PLAIN_ITEM(PropertyId, Type, Set)                                           \
    DEFINE_KSPROPERTY_ITEM                                                          \
    (                                                                               \
        PropertyId,                                                                 \
        TRUE,                                   /* GetSupported */                  \
        sizeof(Type),                           /* MinProperty */                   \
        sizeof(Type),                           /* MinData */                       \
        Set,                                    /* SetSupported */                  \
        NULL,                                   /* Values */                        \
        0,                                      /* RelationsCount */                \
        NULL,                                   /* Relations */                     \
        NULL,                                   /* SupportHandler */                \
        sizeof(ULONG)                           /* SerializedSize */                \
    )

static DEFINE_KSPROPERTY_TABLE(CrossbarProperties)
{
    PLAIN_ITEM(KSPROPERTY_CROSSBAR_CAPS, KSPROPERTY_CROSSBAR_CAPS_S, FALSE),
    PLAIN_ITEM(KSPROPERTY_CROSSBAR_PININFO, KSPROPERTY_CROSSBAR_PININFO_S, FALSE),
    PLAIN_ITEM(KSPROPERTY_CROSSBAR_CAN_ROUTE, KSPROPERTY_CROSSBAR_ROUTE_S, FALSE),
    PLAIN_ITEM(KSPROPERTY_CROSSBAR_ROUTE, KSPROPERTY_CROSSBAR_ROUTE_S, TRUE)
};

static DEFINE_KSPROPERTY_TABLE(VideoDecoderProperties)
{
    PLAIN_ITEM(KSPROPERTY_VIDEODECODER_CAPS, KSPROPERTY_VIDEODECODER_CAPS_S, FALSE),
    PLAIN_ITEM(KSPROPERTY_VIDEODECODER_STANDARD, KSPROPERTY_VIDEODECODER_S, TRUE),
    PLAIN_ITEM(KSPROPERTY_VIDEODECODER_STATUS, KSPROPERTY_VIDEODECODER_STATUS_S, FALSE)
};

static DEFINE_KSPROPERTY_SET_TABLE(AdapterProperties)
{
    DEFINE_KSPROPERTY_SET
    (
        &PROPSETID_VIDCAP_VIDEOPROCAMP,
        SIZEOF_ARRAY(VideoProcAmpProperties),
        VideoProcAmpProperties,
        0,
        NULL
    ),
    DEFINE_KSPROPERTY_SET
    (
        &PROPSETID_VIDCAP_CAMERACONTROL,
        SIZEOF_ARRAY(CameraControlProperties),
        CameraControlProperties,
        0,
        NULL
    ),
    DEFINE_KSPROPERTY_SET
    (
        &PROPSETID_VIDCAP_CROSSBAR,
        SIZEOF_ARRAY(CrossbarProperties),
        CrossbarProperties,
        0,
        NULL
    ),
    DEFINE_KSPROPERTY_SET
    (
        &PROPSETID_VIDCAP_VIDEODECODER,
        SIZEOF_ARRAY(VideoDecoderProperties),
        VideoDecoderProperties,
        0,
        NULL
    )
};

static DEFINE_KSEVENT_TABLE(NotifyEvents)
{
    DEFINE_KSEVENT_ITEM(KSEVENT_VIDCAP_AUTO_UPDATE, sizeof(KSEVENTDATA), 0, NULL, NULL, NULL)
};

static DEFINE_KSEVENT_TABLE(CrossbarEvents)
{
    DEFINE_KSEVENT_ITEM(KSEVENT_CROSSBAR_CHANGED, sizeof(KSEVENTDATA), 0, NULL, NULL, NULL)
};

static DEFINE_KSEVENT_TABLE(VideoDecoderEvents)
{
    DEFINE_KSEVENT_ITEM(KSEVENT_VIDEODECODER_CHANGED, sizeof(KSEVENTDATA), 0, NULL, NULL, NULL)
};

static DEFINE_KSEVENT_SET_TABLE(AdapterEvents)
{
    DEFINE_KSEVENT_SET(&KSEVENTSETID_VIDCAPNotify, SIZEOF_ARRAY(NotifyEvents), NotifyEvents),
    DEFINE_KSEVENT_SET(&EVENTSETID_CROSSBAR, SIZEOF_ARRAY(CrossbarEvents), CrossbarEvents),
    DEFINE_KSEVENT_SET(&EVENTSETID_VIDEODECODER,
                       SIZEOF_ARRAY(VideoDecoderEvents), VideoDecoderEvents)
};

#endif // _CAPPROP_H_
