#!/bin/bash
# SPDX-License-Identifier: GPL-2.0
# Is the map between the native names and those of Windows what its table says?
. "$(dirname "$0")/lib.sh"

exec python3 tools/wdm/headers.py --check
