#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-only
"""Turn captured raw frames into PNG files, with nothing but the standard library.

usage: frames.py FOLDER TARGET

FOLDER/frames.txt has one line for each frame, "file width height fourcc
caption"; the PNG of each goes to TARGET and is told on one line. A line of the
picture is as long as its pixels need, without padding.
"""

import pathlib
import struct
import sys
import zlib


def clamp(value):
    return 0 if value < 0 else 255 if value > 255 else int(value)


def yuv(y, u, v):
    """BT.601, limited range, which is what V4L2 means by its default."""
    y, u, v = 1.164 * (y - 16), u - 128, v - 128
    return clamp(y + 1.596 * v), clamp(y - 0.392 * u - 0.813 * v), clamp(y + 2.017 * u)


def packed_yuv(data, y_at, u_at, v_at):
    out = bytearray()
    for i in range(0, len(data) - 3, 4):
        u, v = data[i + u_at], data[i + v_at]
        out += bytes(yuv(data[i + y_at], u, v) + yuv(data[i + y_at + 2], u, v))
    return out


def yuyv(data, _width, _height):
    return packed_yuv(data, 0, 1, 3)


def uyvy(data, _width, _height):
    return packed_yuv(data, 1, 0, 2)


def nv12(data, width, height):
    out = bytearray()
    chroma = width * height
    for row in range(height):
        line = chroma + row // 2 * width
        for col in range(width):
            at = line + (col & ~1)
            out += bytes(yuv(data[row * width + col], data[at], data[at + 1]))
    return out


def grey(data, _width, _height):
    return bytearray(value for byte in data for value in (byte, byte, byte))


def rgb24(data, _width, _height):
    return bytearray(data)


def swapped(data, size):
    """Blue, green, red in each group of that many bytes."""
    out = bytearray(len(data) // size * 3)
    for channel in range(3):
        out[channel::3] = data[2 - channel::size][:len(data) // size]
    return out


# Bytes in 12 pixels, and the way to RGB.
FORMATS = {
    "YUYV": (24, yuyv),
    "UYVY": (24, uyvy),
    "NV12": (18, nv12),
    "GREY": (12, grey),
    "RGB3": (36, rgb24),
    "BGR3": (36, lambda data, w, h: swapped(data, 3)),
    "XR24": (48, lambda data, w, h: swapped(data, 4)),
    "BGR4": (48, lambda data, w, h: swapped(data, 4)),
    "AR24": (48, lambda data, w, h: swapped(data, 4)),
}


def chunk(kind, data):
    body = kind + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


def png(rgb, width, height):
    lines = b"".join(b"\0" + rgb[i:i + 3 * width] for i in range(0, len(rgb), 3 * width))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
            + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b""))


def convert(folder, target, line):
    name, width, height, fourcc, caption = line.split(maxsplit=4)
    width, height = int(width), int(height)
    size, to_rgb = FORMATS[fourcc]
    size = width * height * size // 12
    data = (folder / name).read_bytes()
    if len(data) < size:
        raise ValueError(f"{name}: {len(data)} bytes, a {fourcc} frame of "
                         f"{width}x{height} has {size}")
    out = target / pathlib.Path(name).with_suffix(".png").name
    out.write_bytes(png(to_rgb(data[:size], width, height), width, height))
    print(f"{out}: {caption.strip()}")


def main():
    folder, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    target.mkdir(exist_ok=True)
    for line in (folder / "frames.txt").read_text(encoding="utf-8").splitlines():
        convert(folder, target, line)


if __name__ == "__main__":
    main()
