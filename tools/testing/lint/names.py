#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0
"""Hold the public names against the rules that make them of the Windows names.

    N1  a routine keeps its words
    N2  a type loses HW_ and gains sc_
    N3  an enumerator or constant gains SC_
    N4  a member keeps its words; a unit is in the first words of its
        kernel-doc, never in its name
    N5  a callback type is gone; the member that holds it has its name

The headers say in "Windows:" lines what is what, tools/testing/layout/layout.txt
says it of members, enumerators and constants, and windows-names.txt lists the
names that must be there. Prints findings as file:line and fails if there are any.
"""
import collections
import os
import re
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../..')
INCLUDE = 'include/'
NAMES = 'tools/testing/lint/windows-names.txt'
LAYOUT = 'tools/testing/layout/layout.txt'

# Names that follow no rule, each with the reason.
EXCEPTIONS = {
    # the pages themselves call it an SRB
    'HW_STREAM_REQUEST_BLOCK': 'sc_srb',
    # named like the kernel's guid_equal()
    'IsEqualGUID': 'sc_guid_equal',
    # the 24 and the bit are one word
    'Dma24BitAddresses': 'dma24bit_addresses',
    # the bus is one word
    'PCIBus': 'SC_PCIBUS',
    # one native word is one Windows word, and SIZE has cx and cy
    'CX': 'surface_cx',
    'CY': 'surface_cy',
    # mingw-w64 has the old name of KSEVENTSETID_VIDCAPNotify only
    'KSEVENTSETID_VIDCAPTOSTI': 'SC_KSEVENTSETID_VIDCAP_NOTIFY',
}

findings = []


def find(path, line, text):
    findings.append((path, line, f'{path}:{line}: {text}'))


def read(path):
    with open(path) as f:
        return f.read()


def snake(windows):
    """The words of a Windows name, in lower case, with underscores between."""
    name = windows.replace('SRBs', 'Srbs')
    name = re.sub(r'([A-Z]+)([A-Z][a-z])', r'\1_\2', name)
    name = re.sub(r'([a-z][0-9]*)([A-Z])', r'\1_\2', name)
    return name.lower()


def routine(windows):
    return EXCEPTIONS.get(windows, snake(windows))


def type_name(windows):
    return EXCEPTIONS.get(windows, 'sc_' + snake(re.sub('^HW_', '', windows)))


def constant(windows):
    return EXCEPTIONS.get(windows, 'SC_' + snake(windows).upper())


def member(windows):
    return '.'.join(EXCEPTIONS.get(word, snake(word)) for word in windows.split('.'))


# --- what the headers say ---

Block = collections.namedtuple('Block', 'path line kind name windows text')


def minidriver_headers():
    """minidriver.h and what it includes: what a minidriver sees."""
    todo, done = ['streamclass/minidriver.h'], []
    while todo:
        header = todo.pop(0)
        if header not in done and os.path.exists(INCLUDE + header):
            done.append(header)
            todo += re.findall(r'^#include <(streamclass/\w+\.h)>', read(INCLUDE + header), re.M)
    return [INCLUDE + header for header in sorted(done)]


def doc_blocks(path):
    text = read(path)
    for m in re.finditer(r'/\*\*\n \* (?:(struct|union|enum) )?(\w+)(?:\(\))? - .*?\*/', text, re.S):
        windows = re.search(r'^ \* Windows: (.*?)(?=^ \*\n|^ \*/)', m[0] + '\n', re.S | re.M)
        yield Block(path, text[:m.start()].count('\n') + 2, m[1] or 'function', m[2],
                    re.sub(r'\s*\n \*\s*', ' ', windows[1].strip()) if windows else None, m[0])


def declarations(path):
    """(line, kind, name) of each structure, enumeration and routine."""
    text = re.sub(r'/\*.*?\*/', lambda m: re.sub(r'[^\n]', ' ', m[0]), read(path), flags=re.S)
    for m in re.finditer(r'^(struct|union|enum) (\w+) \{', text, re.M):
        yield text[:m.start()].count('\n') + 1, m[1], m[2]
    for m in re.finditer(r'^(?!#|static int __init|static void __exit)(?:[a-z_][\w ]*[ *])(\w+)\([^;{]*?\)\s*[;{]',
                         text, re.M):
        yield text[:m.start()].count('\n') + 1, 'function', m[1]


def check_blocks(blocks, names):
    """N1, N2, and what a block must say."""
    for b in blocks:
        what = f'{b.kind} {b.name}' if b.kind != 'function' else f'{b.name}()'
        if b.windows is None:
            if not b.name.startswith('module_'):
                find(b.path, b.line, f'{what} has no Windows: line')
            continue
        if not re.search(r'^ \* Windows: [^\n]*\n(?: \* [^\n]+\n)* \*(?:/|\n \* (?:Context|Return): )',
                         b.text + '\n', re.M):
            find(b.path, b.line, f'{what}: Windows: is not the last paragraph of the description')
        if re.fullmatch(r'\w+', b.windows):
            want = routine(b.windows) if b.kind == 'function' else type_name(b.windows)
            if b.name != want:
                find(b.path, b.line, f'{b.windows} is {want} by rule, not {b.name}')
            if b.kind == 'function' and b.windows not in names:
                find(b.path, b.line, f'{b.windows} is not in {NAMES}')
        elif not b.windows.startswith('no counterpart') and \
                not set(re.findall(r'\w+', b.windows)) & set(names):
            find(b.path, b.line, f'{what}: no name in its Windows: line is in {NAMES}')


def check_declarations(headers, blocks):
    described = {(b.path, b.name) for b in blocks}
    for path in headers:
        for line, kind, name in declarations(path):
            if (path, name) not in described:
                find(path, line, f'{kind} {name} has no kernel-doc')
        for number, line in enumerate(read(path).splitlines(), 1):
            if re.match(r'typedef\b', line):
                find(path, number, 'a type is defined that is not a structure, a union or an enumeration')


def check_units(blocks):
    """N4: a unit that surprises comes first in a member's text, never in its name."""
    for b in blocks:
        if b.kind not in ('struct', 'union'):
            continue
        for m in re.finditer(r'^ \* @([\w.]+): ((?:.|\n \*\t)*)', b.text, re.M):
            line = b.line + b.text[:m.start()].count('\n') - 1
            if '100 ns' in m[2] and not m[2].startswith('100 ns units'):
                find(b.path, line, f'{m[1]}: its unit is not in the first words')
            if re.search(r'_(100ns|ns|us|ms|hz|bytes)$', m[1]) and not m[1].endswith('_in_bytes'):
                find(b.path, line, f'{m[1]}: its unit is in its name')


# --- what the layout table says ---

Pair = collections.namedtuple('Pair', 'line kind ours windows')


def pairs():
    """Each pair of names of the table; a member says so, an enumerator too."""
    kind = None
    for number, line in enumerate(read(LAYOUT).splitlines(), 1):
        words = line.partition('#')[0].split()
        if not words or words[0] in ('-', 'absent'):
            continue
        if line.startswith('\t'):
            yield Pair(number, 'enumerator' if kind == 'enum' else 'member', *words[:2])
        else:
            if words[0] in ('struct', 'union', 'enum'):
                kind = words[0]
            yield Pair(number, *words[:3])


def check_pairs(table):
    """N3, N4, and one Windows word is one native word everywhere, and back."""
    words, back = {}, {}
    for p in table:
        if p.kind in ('struct', 'union', 'enum'):
            continue
        want = member(p.windows) if p.kind == 'member' else constant(p.windows)
        if p.ours != want:
            find(LAYOUT, p.line, f'{p.windows} is {want} by rule, not {p.ours}')
        if p.kind == 'member':
            native, word = p.ours.split('.')[-1], p.windows.split('.')[-1]
            if words.setdefault(word, native) != native:
                find(LAYOUT, p.line, f'{word} is {native} here and {words[word]} elsewhere')
            if back.setdefault(native, word) != word:
                find(LAYOUT, p.line, f'{native} is {word} here and {back[native]} elsewhere')


# --- is every Windows name here ---

def read_names():
    """{name: (line, kind, our member, reason of absence)}"""
    names = {}
    for number, line in enumerate(read(NAMES).splitlines(), 1):
        text, _, reason = line.partition('# absent: ')
        words = text.partition('#')[0].split()
        if words:
            names[words[1]] = number, words[0], words[2] if len(words) > 2 else None, reason
    return names


def check_names(names, blocks, table):
    """N5, and a name of the list is in the headers or has a reason not to be."""
    here = {b.windows for b in blocks}
    ours = {p.ours for p in table if p.kind in ('enumerator', 'const', 'guid')}
    words = set(re.findall(r'\w+', ' '.join(b.text for b in blocks)))
    for name, (line, kind, holder, reason) in names.items():
        if kind == 'callback':
            found = holder in words
        elif kind == 'constant':
            found = constant(name) in ours
        elif kind in ('function', 'type'):
            found = name in here
        elif kind == 'other':
            continue
        else:
            find(NAMES, line, 'not understood')
            continue
        if found and reason:
            find(NAMES, line, f'{name} is in the headers now')
        if not found and not reason:
            find(NAMES, line, f'{name} is not in the headers, and no reason is given')


def main():
    os.chdir(ROOT)
    headers = minidriver_headers()
    blocks = [b for path in headers for b in doc_blocks(path)]
    table, names = list(pairs()), read_names()
    check_blocks(blocks, names)
    check_declarations(headers, blocks)
    check_units(blocks)
    check_pairs(table)
    check_names(names, blocks, table)
    for _, _, text in sorted(findings):
        print(text)
    return bool(findings)


if __name__ == '__main__':
    sys.exit(main())
