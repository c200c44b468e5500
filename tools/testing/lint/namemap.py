#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0
"""Write Documentation/name-map.rst from the `Windows:` lines of the headers.

usage: namemap.py [--check]

With --check nothing is written; fails where the file is not current.
"""
import glob
import os
import re
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../..')
OUT = 'Documentation/name-map.rst'

HEAD = '''.. SPDX-License-Identifier: GPL-2.0

.. Written by tools/testing/lint/namemap.py from the "Windows:" lines of the
   headers. Do not edit.

========
Name map
========

A Windows name turns into ours by rule, so most names need no table:

* a routine keeps its words: ``StreamClassScheduleTimer`` is
  ``stream_class_schedule_timer()``;
* a type loses ``HW_`` and gains ``sc_``: ``HW_STREAM_OBJECT`` is
  ``struct sc_stream_object``. One exception: ``HW_STREAM_REQUEST_BLOCK`` is
  ``struct sc_srb``;
* an enumerator gains ``SC_``: ``SRB_READ_DATA`` is ``SC_SRB_READ_DATA``,
  ``ReadyForNextDeviceRequest`` is ``SC_READY_FOR_NEXT_DEVICE_REQUEST``;
* a member keeps its words, its place and its unit: ``HwDeviceExtension`` is
  ``hw_device_extension``;
* a callback type is gone: the member that holds it has its name;
* a status is a negative errno: :doc:`error-codes`.

'''


def blocks():
    for path in sorted(glob.glob('include/streamclass/*.h')):
        with open(path) as f:
            text = f.read()
        for m in re.finditer(r'/\*\*\n \* (?:(struct|enum|union) )?(\w+)(\(\))? - .*?\*/', text, re.S):
            windows = re.search(r'^ \* Windows: (.*?)(?=^ \*\n|^ \*/)', m[0] + '\n', re.S | re.M)
            if windows:
                name = f'{m[1]} {m[2]}' if m[1] else m[2] + (m[3] or '')
                yield re.sub(r'\s*\n \*\s*', ' ', windows[1].strip()), name, path


def section(title, rows):
    text = f'{title}\n{"-" * len(title)}\n\n.. list-table::\n   :header-rows: 1\n\n'
    for windows, name, path in [('Windows', 'here', 'declared in')] + rows:
        if name != 'here':
            name, path = f'``{name}``', f'``{os.path.basename(path)}``'
        text += f'   * - {windows}\n     - {name}\n     - {path}\n'
    return text + '\n'


def keep(path, text, writer):
    """Write a file that is made; with --check say where it is not current: 1 then."""
    old = ''
    if os.path.exists(path):
        with open(path) as f:
            old = f.read()
    if old == text:
        return 0
    if '--check' not in sys.argv:
        with open(path, 'w') as f:
            f.write(text)
        return 0
    new = text.splitlines()
    line = next((i for i, (a, b) in enumerate(zip(old.splitlines(), new)) if a != b),
                min(len(new), old.count('\n')))
    print(f'{path}:{line + 1}: not current, run {writer}')
    return 1


def main():
    os.chdir(ROOT)
    found = sorted(blocks(), key=lambda row: row[0].lower())
    text = HEAD
    text += section('Functions', [row for row in found if row[1].endswith('()')])
    text += section('Structures and enumerations', [row for row in found if not row[1].endswith('()')])
    return keep(OUT, text.rstrip('\n') + '\n', 'tools/testing/lint/namemap.py')


if __name__ == '__main__':
    sys.exit(main())
