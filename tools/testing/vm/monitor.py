#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-only
"""Ask a guest's QEMU and print what it answers.

usage: monitor.py SOCKET COMMAND...

SOCKET is QEMU's -qmp, a COMMAND is one of its monitor for people.
"""

import json
import socket
import sys


def execute(stream, command, **arguments):
    stream.write(json.dumps({"execute": command, "arguments": arguments}) + "\n")
    stream.flush()
    for line in stream:
        answer = json.loads(line)
        if "return" in answer or "error" in answer:
            return answer.get("return", answer.get("error"))
    return "QEMU has gone"


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    with socket.socket(socket.AF_UNIX) as monitor:
        monitor.settimeout(10)
        monitor.connect(sys.argv[1])
        stream = monitor.makefile("rw")
        stream.readline()
        execute(stream, "qmp_capabilities")
        for command in sys.argv[2:]:
            print(execute(stream, "human-monitor-command", **{"command-line": command}))


main()
