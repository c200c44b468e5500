#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0
"""Compare the public structures with the original ones.

usage: layout.py [WORKDIR]

layout.txt pairs our names with the Windows ones. Two probes are made of it,
one for the mingw-w64 headers and one for ours; both are compiled, neither is
run: what they say stands in their debugging information, which objdump reads.
Prints `ok layout.NAME` or `not ok layout.NAME - why` for each type, for the
constants, for the GUIDs, and for the table itself.
"""
import glob
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, '../../..')
TABLE = os.path.join(HERE, 'layout.txt')
MINGW = 'x86_64-w64-mingw32-'

# What the names of results begin with.
PREFIX = 'layout.'

# What the Windows probe includes, and how old the system is that it builds for.
WINDOWS_HEAD = '''
#define NTDDI_VERSION 0x06010000
#define _WIN32_WINNT 0x0601
#include <ddk/ntddk.h>
typedef WCHAR TCHAR;
#include <ddk/strmini.h>
#include <ksmedia.h>
#define OUR_GUID_ENTRY(name, ...) GUID_FIELDS(STATIC_##name, __VA_ARGS__)
#define GUID_FIELDS(name, a, b, c, d, e, f, g, h, i, j, k) \\
	enum { name##_0 = a, name##_1 = b, name##_2 = c, name##_3 = d, name##_4 = e, \\
	       name##_5 = f, name##_6 = g, name##_7 = h, name##_8 = i, name##_9 = j, name##_10 = k };
#include <uuids.h>
'''
OUR_HEAD = '''
#include <streamclass/minidriver.h>
#undef SC_GUID
#define SC_GUID(...) __VA_ARGS__
'''
GUID_MACROS = '''
#define GUID(n, ...) GUID_(n, __VA_ARGS__)
#define GUID_(n, a, b, c, d, e, f, g, h, i, j, k) \\
	guid_##n##_0 = a, guid_##n##_1 = b, guid_##n##_2 = c, guid_##n##_3 = d, \\
	guid_##n##_4 = e, guid_##n##_5 = f, guid_##n##_6 = g, guid_##n##_7 = h, \\
	guid_##n##_8 = i, guid_##n##_9 = j, guid_##n##_10 = k,
'''


# --- the table ---

class Row:
    """One pair of names, with what is expected where mingw does not know it."""

    def __init__(self, line, ours, windows, expected=None):
        self.line, self.ours, self.windows, self.expected = line, ours, windows, expected


class Type(Row):
    def __init__(self, line, kind, ours, windows, expected):
        super().__init__(line, ours, windows, expected)
        self.kind = kind
        self.rows = []
        self.absent = {}


def read_table(path=TABLE):
    """The types, constants and GUIDs of the table, and what it leaves out."""
    types, constants, guids, absent = [], [], [], {}
    for number, line in enumerate(open(path), 1):
        words, _, why = line.partition('#')
        words = words.split()
        if not words:
            continue
        expected = words.pop()[1:] if words[-1].startswith('=') else None
        inside, count = line.startswith('\t'), len(words)
        if inside and words[0] == '-' and count == 2 and why:
            types[-1].absent[words[1]] = number
        elif inside and count == 2:
            types[-1].rows.append(Row(number, *words, expected))
        elif words[0] in ('struct', 'union', 'enum') and count == 3:
            types.append(Type(number, *words, expected))
        elif words[0] == 'const' and count == 3:
            constants.append(Row(number, *words[1:], expected))
        elif words[0] == 'guid' and count == 3:
            guids.append(Row(number, *words[1:], expected))
        elif words[0] == 'absent' and count == 2 and why:
            absent[words[1]] = number
        else:
            give_up(f'{os.path.relpath(path, ROOT)}:{number} is not understood')
    return types, constants, guids, absent


def give_up(why):
    print(f'not ok {PREFIX}table - {why}')
    sys.exit(1)


# --- the probes ---

def ours_of(t):
    return f'{t.kind} {t.ours}'


def probe(types, constants, guids, head, name_of):
    """The text of a probe; name_of(row) is how it spells what the row names."""
    text = head + GUID_MACROS
    for number, t in enumerate(types):
        if name_of(t):
            text += f'{name_of(t)} type_{number};\n'
    text += 'enum constants {\n\tconstants_are,\n'
    for number, row in enumerate(constants):
        if name_of(row):
            text += f'\tconst_{number} = {name_of(row)},\n'
    for number, row in enumerate(guids):
        if name_of(row):
            text += f'\tGUID({number}, {name_of(row)})\n'
    return text + '} values;\n'


def windows_probe(types, constants, guids):
    def name_of(row):
        if row.expected:
            return None
        if row in guids:
            static = 'STATIC_' + row.windows
            fields = ', '.join(f'{static}_{i}' for i in range(11))
            return fields if row.windows.startswith('MEDIASUBTYPE_') else static
        return row.windows
    return probe(types, constants, guids, WINDOWS_HEAD, name_of)


def our_probe(types, constants, guids):
    def name_of(row):
        return ours_of(row) if isinstance(row, Type) else row.ours
    return probe(types, constants, guids, OUR_HEAD, name_of)


def compile_probe(workdir, name, text, tools, flags):
    source, output = os.path.join(workdir, name + '.c'), os.path.join(workdir, name + '.o')
    with open(source, 'w') as f:
        f.write(text)
    gcc = [tools + 'gcc', '-std=gnu11', '-g', '-gdwarf-4', '-w', '-c', *flags, source, '-o', output]
    if subprocess.run(gcc).returncode:
        give_up(f'the {name} probe does not compile')
    dump = subprocess.run([tools + 'objdump', '--dwarf=info', output], check=True,
                          stdout=subprocess.PIPE, universal_newlines=True, errors='replace').stdout
    return Debug(dump)


# --- what the compiler says of a type ---

class Die:
    def __init__(self, tag):
        self.tag, self.attributes, self.children = tag, {}, []

    @property
    def name(self):
        return self.attributes.get('name')

    def number(self, attribute):
        text = self.attributes.get(attribute)
        m = re.match(r'(0x[0-9a-f]+|-?\d+)', text or '')
        return int(m[1], 0) if m else None


class Debug:
    """The debugging information of one probe."""

    def __init__(self, dump):
        self.dies, self.variables = {}, {}
        stack = []
        for line in dump.splitlines():
            m = re.match(r' <(\w+)><(\w+)>: Abbrev Number: \d+ \(DW_TAG_(\w+)\)', line)
            if m:
                level, die = int(m[1], 16), Die(m[3])
                self.dies[int(m[2], 16)] = die
                del stack[level:]
                if stack:
                    stack[-1].children.append(die)
                stack.append(die)
                continue
            m = re.match(r'\s+<\w+>\s+DW_AT_(\w+)\s*: (?:\(indirect[^)]*\): |\(alt[^)]*\): )?(.*)', line)
            if m and stack:
                stack[-1].attributes[m[1]] = m[2].strip()
        for die in self.dies.values():
            if die.tag == 'variable' and die.name:
                self.variables[die.name] = self.type_of(die)

    def type_of(self, die):
        m = re.match(r'<0x(\w+)>', die.attributes.get('type', ''))
        return self.dies[int(m[1], 16)] if m else None

    def plain(self, die):
        """A type without typedef, const and volatile."""
        while die and die.tag in ('typedef', 'const_type', 'volatile_type'):
            die = self.type_of(die)
        return die

    def array(self, die):
        count = 1
        for bound in die.children:
            top, length = bound.number('upper_bound'), bound.number('count')
            count *= length if length is not None else top + 1 if top is not None else 0
        return count, self.type_of(die)

    def size(self, die):
        die = self.plain(die)
        if die.tag == 'array_type':
            count, element = self.array(die)
            return count * self.size(element)
        return die.number('byte_size')

    def kind(self, die):
        """What a member is, as far as it must be the same on both sides."""
        die = self.plain(die)
        if die.tag == 'array_type':
            count, element = self.array(die)
            return f'{self.kind(element)}[{count}]'
        if die.tag == 'base_type':
            signed = die.attributes['encoding'].split()[0] in ('5', '6')
            return ('s' if signed else 'u') + str(8 * self.size(die))
        if die.tag == 'pointer_type':
            return 'pointer'
        return 'enum' if die.tag == 'enumeration_type' else 'structure'

    def members(self, die, base=0, path=''):
        """(name, offset, size, kind) of each member, unnamed levels left out."""
        for child in self.plain(die).children:
            if child.tag != 'member':
                continue
            offset = base + (child.number('data_member_location') or 0)
            member = self.type_of(child)
            if not child.name:
                yield from self.members(member, offset, path)
                continue
            yield path + child.name, offset, self.size(member), self.kind(member)
            if member.tag in ('structure_type', 'union_type') and self.inside(member):
                yield from self.members(member, offset, path + child.name + '.')

    @staticmethod
    def inside(die):
        """Is a type defined inside another one: it has no name, or that of a part."""
        return not die.name or die.name == '_CommandData'

    def enumerators(self, die):
        return {c.name: c.number('const_value') & 0xffffffff
                for c in self.plain(die).children if c.tag == 'enumerator'}


# --- the comparison ---

def compare_members(t, ours, windows, number):
    """Findings about a structure; ours and windows are the Debug of each side."""
    mine = ours.variables[f'type_{number}']
    mine_members = {m[0]: m[1:] for m in ours.members(mine)}
    if t.expected:
        size, their_members = int(t.expected, 0), None
    else:
        theirs = windows.variables[f'type_{number}']
        size = windows.size(theirs)
        their_members = {m[0]: m[1:] for m in windows.members(theirs)}
    if ours.size(mine) != size:
        yield t.line, f'{ours.size(mine)} bytes, not {size}'

    for row in t.rows:
        got = mine_members.pop(row.ours, None)
        if row.expected:
            offset, _, length = row.expected.partition('+')
            want = int(offset, 0), int(length, 0)
        else:
            want = their_members.pop(row.windows, None) if their_members else None
        if not got:
            yield row.line, f'there is no {row.ours} in {ours_of(t)}'
        elif not want:
            yield row.line, f'there is no {row.windows} in {t.windows}'
        elif got[:len(want)] != want and not enum_for_integer(got, want):
            yield row.line, f'{row.ours} is {show(got)}, {row.windows} is {show(want)}'
    for name in mine_members:
        yield t.line, f'{name} is not in the table'
    for name in their_members or {}:
        if name not in t.absent:
            yield t.line, f'{t.windows} has {name}, which is not in the table'
    for name, line in t.absent.items():
        if name not in (their_members or {}):
            yield line, f'{t.windows} has no {name}'


def enum_for_integer(got, want):
    """An enumeration may stand for a 32-bit integer, and the other way round."""
    return got[:2] == want[:2] and got[1] == 4 and 'enum' in (got[2], want[2]) and \
        {got[2], want[2]} & {'s32', 'u32'}


def show(member):
    return f'{member[1]} bytes at {member[0]}' + (f' ({member[2]})' if len(member) > 2 else '')


def compare_enumerators(t, ours, windows, number):
    mine = ours.enumerators(ours.variables[f'type_{number}'])
    theirs = windows.enumerators(windows.variables[f'type_{number}']) if not t.expected else {}
    for row in t.rows:
        got = mine.pop(row.ours, None)
        want = int(row.expected, 0) if row.expected else theirs.pop(row.windows, None)
        if got is None:
            yield row.line, f'there is no {row.ours} in {ours_of(t)}'
        elif want is None:
            yield row.line, f'there is no {row.windows} in {t.windows}'
        elif got != want:
            yield row.line, f'{row.ours} is {got:#x}, {row.windows} is {want:#x}'
    for name in mine:
        yield t.line, f'{name} is not in the table'
    for name in theirs:
        if name not in t.absent:
            yield t.line, f'{t.windows} has {name}, which is not in the table'


def compare_values(rows, ours, windows, fields, parse):
    """Findings about constants and GUIDs: the values of a row's enumerators."""
    mine, theirs = (side.enumerators(side.variables['values']) for side in (ours, windows))
    for number, row in enumerate(rows):
        got = [mine[f.format(number)] for f in fields]
        want = parse(row.expected) if row.expected else [theirs[f.format(number)] for f in fields]
        if got != want:
            yield row.line, f'{row.ours} is {show_values(got)}, {row.windows} is {show_values(want)}'


def show_values(values):
    return ' '.join(f'{v:x}' for v in values)


def parse_guid(text):
    digits = text.replace('-', '')
    return [int(digits[:8], 16), int(digits[8:12], 16), int(digits[12:16], 16)] + \
        [int(digits[i:i + 2], 16) for i in range(16, 32, 2)]


# --- is everything in the table ---

def public_headers():
    return sorted(glob.glob(os.path.join(ROOT, 'include/streamclass/*.h')))


def declared():
    """(header, line, kind, name, Windows name) of each mirrored type."""
    for path in public_headers():
        text = open(path).read()
        for m in re.finditer(r'/\*\*\n \* (struct|union|enum) (\w+) - (?:(?!\*/).)*?'
                             r'^ \* Windows: (\w+)\n \*/', text, re.S | re.M):
            yield path, text[:m.start()].count('\n') + 2, m[1], m[2], m[3]


def defined():
    """(header, line, name) of each public constant."""
    for path in public_headers():
        for number, line in enumerate(open(path), 1):
            m = re.match(r'#define (SC_\w+)\s', line)
            if m:
                yield path, number, m[1]


def check_table(types, constants, guids, absent):
    pairs = {(t.kind, t.ours): t.windows for t in types}
    values = {row.ours for row in constants + guids}
    for path, line, kind, name, windows in declared():
        where = f'{os.path.relpath(path, ROOT)}:{line}'
        if name in absent:
            absent.pop(name)
        elif (kind, name) not in pairs:
            yield where, f'{kind} {name} is not in the table'
        elif pairs[kind, name] != windows:
            yield where, f'{name} is {windows} here and {pairs[kind, name]} in the table'
    for path, line, name in defined():
        if name in absent:
            absent.pop(name)
        elif name not in values:
            yield f'{os.path.relpath(path, ROOT)}:{line}', f'{name} is not in the table'
    for name, line in absent.items():
        yield line, f'{name} is absent from the headers too'
    seen = set()
    for row in types + constants + guids:
        if row.ours in seen:
            yield row.line, f'{row.ours} stands in the table twice'
        seen.add(row.ours)


# --- the verdict ---

def verdict(name, findings):
    """Print a result line, findings before it; true if there are none."""
    texts = []
    for where, text in findings:
        where = where if isinstance(where, str) else f'{os.path.relpath(TABLE, ROOT)}:{where}'
        texts.append(text)
        print(f'{where}: {text}')
    if texts:
        more = f' (and {len(texts) - 1} more)' if len(texts) > 1 else ''
        print(f'not ok {PREFIX}{name} - {texts[0]}{more}')
    else:
        print(f'ok {PREFIX}{name}')
    return not texts


def main():
    types, constants, guids, absent = read_table()
    with tempfile.TemporaryDirectory() as temporary:
        workdir = sys.argv[1] if len(sys.argv) > 1 else temporary
        windows = compile_probe(workdir, 'windows', windows_probe(types, constants, guids), MINGW,
                                ['-idirafter', f'/usr/{MINGW[:-1]}/include/ddk'])
        ours = compile_probe(workdir, 'ours', our_probe(types, constants, guids), '',
                             ['-I', os.path.join(HERE, 'stub'), '-I', os.path.join(ROOT, 'include')])
    good = True
    for number, t in enumerate(types):
        compare = compare_enumerators if t.kind == 'enum' else compare_members
        good &= verdict(t.ours, compare(t, ours, windows, number))
    good &= verdict('constants', compare_values(constants, ours, windows, ['const_{}'],
                                                lambda text: [int(text, 0)]))
    good &= verdict('guids', compare_values(guids, ours, windows, [f'guid_{{}}_{i}' for i in range(11)],
                                            parse_guid))
    good &= verdict('table', check_table(types, constants, guids, absent))
    return not good


if __name__ == '__main__':
    sys.exit(main())
