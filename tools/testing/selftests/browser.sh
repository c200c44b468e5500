#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
#
# A page in Chromium shows the camera through getUserMedia, and the picture is
# right. For a guest with the root "clients", see check-clients.sh.

. "$(dirname "$0")/lib.sh"

here=$(cd "$(dirname "$0")" && pwd)

chromium_shows()
{
	ip link set lo up
	timeout 800 python3 "$here/camera.py" 640x480 5 "$SC_OUT/chromium.ppm" \
		chromium --headless --no-sandbox --disable-gpu --no-first-run \
		--disable-background-networking --disable-component-update \
		--disable-extensions --use-fake-ui-for-media-stream \
		--user-data-dir="$WORK/chromium"
}

load_class_driver
load sc_pattern
check clients-chromium chromium_shows
unload_all
