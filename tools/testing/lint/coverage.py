#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0
"""Hold Documentation/coverage.csv against the tests.

usage: coverage.py [RESULTS]
       coverage.py --find

Without RESULTS only what can be seen in the sources is checked. RESULTS has a
line `ok NAME # WHERE` or `not ok NAME - why # WHERE` for each test that ran. A
row that says `done` names tests that ran and passed, and whose own text names
the row; so does each open question in Documentation/decisions.rst. --find lists the tests that name each row.
"""
import csv
import glob
import os
import re
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../..')
CSV = 'Documentation/coverage.csv'
DECISIONS = 'Documentation/decisions.rst'
IDS = 'tools/testing/lint/ids.txt'
COLUMNS = ['id', 'item', 'name', 'status', 'test', 'note']

findings = []


def find(line, text, path=CSV):
    findings.append(f'{path}:{line}: {text}')


def read(path):
    with open(path, errors='replace') as f:
        return f.read()


# --- what each test says of itself ---

def kunit_parameters(text, case):
    """The table that a KUnit case is run with, row by row."""
    generator = re.search(r'KUNIT_CASE_PARAM\(\s*%s,\s*(\w+)_gen_params\)' % case, text)
    array = generator and re.search(r'KUNIT_ARRAY_PARAM\(\s*%s,\s*(\w+),' % generator[1], text)
    table = array and re.search(r'\b%s\[\] = \{\n.*?\n\};' % array[1], text, re.S)
    return table[0] if table else ''


def kunit_texts():
    """A KUnit case: the comment before it, its body and the table of its parameters."""
    for path in glob.glob('streamclass/tests/**/*.c', recursive=True):
        text = read(path)
        # a suite names its table of cases
        for suite in re.finditer(r'struct kunit_suite \w+ = \{(.*?)\n\};', text, re.S):
            name = re.search(r'\.name = "([^"]+)"', suite[1])
            table = re.search(r'\.test_cases = (\w+)', suite[1])
            if not name or not table:
                continue
            cases = re.search(r'struct kunit_case %s\[\] = \{(.*?)\n\};' % table[1], text, re.S)
            for case in re.findall(r'KUNIT_CASE\w*\(\s*(\w+)', cases[1] if cases else ''):
                body = re.search(r'((?:/\*(?:(?!\*/).)*\*/\n)?)static void %s\(struct kunit \*\w+\)\n'
                                 r'\{.*?\n\}' % case, text, re.S)
                yield (f'{name[1]}.{case}',
                       body[0] + kunit_parameters(text, case) if body else '')


def selftest_texts():
    """A self test: the script that checks it."""
    for path in glob.glob('tools/testing/selftests/*.sh'):
        text = read(path)
        for name in re.findall(r'^\s*check ([\w.-]+) ', text, re.M):
            yield f'selftest.{name}', text


def layout_texts():
    """A type of the layout oracle: its rows of the table."""
    if not os.path.exists('tools/testing/layout/layout.txt'):
        return
    text = read('tools/testing/layout/layout.txt')
    for m in re.finditer(r'^(?:struct|union|enum) (\w+) .*\n(?:\t.*\n)*', text, re.M):
        yield f'layout.{m[1]}', m[0]
    yield 'layout.constants', ''.join(re.findall(r'^(?:const|#) .*\n', text, re.M))
    yield 'layout.guids', ''.join(re.findall(r'^guid .*\n', text, re.M))


def all_texts():
    texts = {}
    for name, text in [*kunit_texts(), *selftest_texts(), *layout_texts()]:
        texts[name] = texts.get(name, '') + text
    return texts


def named(text):
    """IDs that a text names: R-01, or R-01 to R-05."""
    found = set()
    for kind, first, last in re.findall(r'\b([A-Z])-(\d{2,3})\b(?:\s+to\s+[A-Z]-(\d{2,3})\b)?', text):
        for number in range(int(first), int(last or first) + 1):
            found.add(f'{kind}-{number:02}')
    return found


# --- the checks ---

def read_results(path):
    """A test that ran in several kernels has passed where it passed in all."""
    results = {}
    for line in open(path):
        m = re.match(r'(not )?ok (\S+)(?!.*# SKIP)', line)
        if m:
            results[m[2]] = results.get(m[2], True) and not m[1]
    return results


def check_test(line, item, test, texts, results, path=CSV):
    """A test that is said to show an item exists, says so too, and has passed."""
    if test not in texts:
        find(line, f'{item}: there is no test {test}', path)
    elif item not in named(texts[test]) and not test.startswith('layout.'):
        find(line, f'{item}: the text of {test} does not name it', path)
    if results is None:
        return
    ok = results.get(test)
    if ok is None:
        find(line, f'{item}: {test} did not run', path)
    elif not ok:
        find(line, f'{item}: {test} failed', path)


def check_row(line, row, texts, results):
    tests = row['test'].split()
    if row['status'] not in ('done', 'n/a', 'open'):
        find(line, f"{row['id']}: status is {row['status']!r}, not done, n/a or open")
    if row['status'] == 'n/a' and not row['note'].strip():
        find(line, f"{row['id']}: n/a without a reason")
    if row['status'] != 'done':
        if tests:
            find(line, f"{row['id']}: names a test and is not done")
        return
    if not tests:
        find(line, f"{row['id']}: done without a test")
    if not row['name'].strip():
        find(line, f"{row['id']}: done without our name")
    for test in tests:
        check_test(line, row['id'], test, texts, results)


def check_rows(rows, items, results):
    texts = all_texts()
    seen = set()
    for line, row in rows:
        if row['id'] not in items:
            find(line, f"{row['id']} is not on the list of IDs")
        elif row['item'] != items[row['id']]:
            find(line, f"{row['id']}: the item is {items[row['id']]!r}")
        if row['id'] in seen:
            find(line, f"{row['id']} stands here twice")
        seen.add(row['id'])
        check_row(line, row, texts, results)
    for missing in [i for i in items if i not in seen]:
        find(1, f'{missing} is missing')


def check_decisions(results):
    """The last cell of a decision's row names what holds it, or says why nothing does."""
    texts = all_texts()
    item, cell = None, None
    for line, text in enumerate(open(DECISIONS), 1):
        first = re.match(r'   \* - (A-\d\d)$', text)
        if first:
            item, cell = first[1], 1
            continue
        if not item or not text.startswith('     - '):
            item = None
            continue
        cell += 1
        if cell < 5:
            continue
        tests = re.findall(r'``(\w+\.[\w-]+)``', text)
        for test in tests:
            check_test(line, item, test, texts, results, DECISIONS)
        if not tests and not re.search(r'issue \d|nothing to hold', text):
            find(line, f'{item}: held by nothing, and no word why', DECISIONS)


def read_table():
    with open(CSV, newline='') as f:
        reader = csv.DictReader(f)
        if reader.fieldnames != COLUMNS:
            find(1, f'columns are not {",".join(COLUMNS)}')
            return []
        return [(reader.line_num, row) for row in reader]


def list_tests(items):
    texts = all_texts()
    for item in items:
        print(item, *[test for test, text in texts.items() if item in named(text)])


def main():
    results = None
    argument = sys.argv[1] if len(sys.argv) > 1 else None
    if argument and argument != '--find':
        results = read_results(argument)
    os.chdir(ROOT)
    items = dict(line.rstrip('\n').split('\t') for line in open(IDS))
    if argument == '--find':
        list_tests(items)
        return 0

    rows = read_table()
    check_rows(rows, items, results)
    check_decisions(results)
    for text in findings:
        print(text)
    count = {s: sum(row['status'] == s for _, row in rows) for s in ('done', 'n/a', 'open')}
    print(f"{len(rows)} rows: {count['done']} done, {count['n/a']} n/a, {count['open']} open")
    if findings:
        print(f'not ok coverage - {len(findings)} findings, first: {findings[0]}')
    else:
        print('ok coverage')
    return bool(findings)


if __name__ == '__main__':
    sys.exit(main())
