#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0
"""Say how much of each file of the class driver has run.

usage: gcov.py DIR

DIR/src has what gcov left, *.gcov.json.gz. Lines that did not run go to
DIR/lines.txt. The status is 1 where a file or the core has less than it should.
"""
import collections
import glob
import gzip
import json
import sys

# per cent; the core as a whole, and the files that everything hangs on
CORE = 90
HEART = 95
HEART_FILES = ['streamclass/queue.c', 'streamclass/srb.c', 'streamclass/sync.c',
               'streamclass/timer.c', 'streamclass/timeout.c']


def counts(folder):
    """{file: {line: times}} of the .c files of streamclass/, tests left out."""
    lines = collections.defaultdict(collections.Counter)
    for path in glob.glob(f'{folder}/src/*.gcov.json.gz'):
        with gzip.open(path) as f:
            data = json.load(f)
        for entry in data['files']:
            name = entry['file'].removeprefix('/build/src/')
            if name.startswith('streamclass/') and name.endswith('.c') and '/tests/' not in name:
                for line in entry['lines']:
                    lines[name][line['line_number']] += line['count']
    return lines


def share(lines):
    return 100 * sum(1 for n in lines.values() if n) / len(lines) if lines else 0


def main():
    lines = counts(sys.argv[1])
    if not lines:
        sys.exit('gcov.py: nothing was counted')

    core, failed = collections.Counter(), False
    for name in sorted(lines):
        verdict = ''
        if '/v4l2/' not in name:
            core.update({(name, n): c for n, c in lines[name].items()})
        if name in HEART_FILES and share(lines[name]) < HEART:
            verdict, failed = f'  less than {HEART} %', True
        print(f'{share(lines[name]):6.1f} %  {len(lines[name]):5d} lines  {name}{verdict}')

    print(f'{share(core):6.1f} %  {len(core):5d} lines  the core')
    if share(core) < CORE:
        print(f'the core has less than {CORE} %')
        failed = True

    with open(f'{sys.argv[1]}/lines.txt', 'w') as f:
        for name in sorted(lines):
            missed = sorted(n for n, c in lines[name].items() if not c)
            print(f"{name}: {' '.join(map(str, missed)) or 'none'}", file=f)
    sys.exit(failed)


main()
