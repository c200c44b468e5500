#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0
"""Captures with OpenCV.

usage: opencv.py NODE FOURCC WxH FRAMES FILE

Stores the frames of a format that OpenCV passes on as they come, and has it
convert others to RGB, as it does by itself, and looks at what it has made.
FILE is "-" for the latter.
"""
import sys

import cv2

from picture import Picture, WrongPicture


def open_camera(path, fourcc, width, height, raw):
    camera = cv2.VideoCapture(path, cv2.CAP_V4L2)
    if not camera.isOpened():
        sys.exit(f'OpenCV does not open {path}')
    wishes = ((cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*fourcc)),
              (cv2.CAP_PROP_FRAME_WIDTH, width), (cv2.CAP_PROP_FRAME_HEIGHT, height),
              (cv2.CAP_PROP_CONVERT_RGB, int(not raw)))
    # The width is taken when the height is known.
    for wish, value in wishes:
        camera.set(wish, value)
    for wish, value in wishes:
        if int(camera.get(wish)) != value:
            sys.exit(f'property {wish} is {camera.get(wish)}, not {value}')
    return camera


def frames(camera, count):
    for number in range(count):
        ok, frame = camera.read()
        if not ok:
            sys.exit(f'frame {number} cannot be read')
        yield frame.tobytes()


def main():
    path, fourcc, size, count, to = sys.argv[1:]
    width, height = map(int, size.split('x'))
    camera = open_camera(path, fourcc, width, height, to != '-')
    if to != '-':
        with open(to, 'wb') as file:
            file.writelines(frames(camera, int(count)))
        return
    last = 0
    for data in frames(camera, int(count)):
        number = Picture(data, width, height, 3, (2, 1, 0)).check()
        if number <= last:
            raise WrongPicture(f'picture {number} after {last}')
        last = number


if __name__ == '__main__':
    try:
        main()
    except WrongPicture as wrong:
        sys.exit(str(wrong))
