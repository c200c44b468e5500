#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0
"""Hold Documentation/v4l2-features.csv against the tests.

Our cell says what we have and names tests that exist, or says "no" and gives a
reason. What is "not yet" is counted, a number speaks for itself.
"""
import csv
import os
import sys

import coverage

CSV = 'Documentation/v4l2-features.csv'
COLUMNS = ['feature', 'vivid', 'uvcvideo', 'v4l2loopback', 'cobalt', 'vimc', 'usbtv',
           'saa7134', 'bttv', 'here', 'test', 'note']


def wrong_with(row, tests):
    here, named = row['here'], row['test'].split()
    if not here:
        return 'says nothing of us'
    for name in named:
        if name not in tests:
            return f'there is no test {name}'
    if here == 'no' or here.startswith('no '):
        return None if row['note'] else '"no" without a reason'
    if not named and 'not yet' not in here and not here[0].isdigit():
        return 'names no test'
    return None


def main():
    os.chdir(coverage.ROOT)
    tests = coverage.all_texts()
    with open(CSV, newline='') as file:
        reader = csv.DictReader(file)
        if reader.fieldnames != COLUMNS:
            sys.exit(f'{CSV}:1: columns are not {",".join(COLUMNS)}')
        rows = [(reader.line_num, row) for row in reader]
    found = 0
    for line, row in rows:
        why = wrong_with(row, tests)
        if why:
            print(f'{CSV}:{line}: {row["feature"]}: {why}')
            found += 1
    print(f'{len(rows)} features, {sum("not yet" in row["here"] for _, row in rows)} not yet')
    return bool(found)


if __name__ == '__main__':
    sys.exit(main())
