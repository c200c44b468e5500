#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0
"""Compare what a ported driver sees with what Windows' headers say.

usage: oracle.py KERNEL-HEADERS [WORKDIR]

One probe in Windows names is compiled twice: by the mingw-w64 compiler with its
own headers, and as a kernel object with include/wdm. What both say stands in
their debugging information. Every name of strmini.h, ks.h and ksmedia.h must be
there with the same size, members or value, and so must whatever else
include/wdm defines that mingw-w64 knows. What differs or is absent stands in
Documentation/wdm-differences.csv with a reason. Prints `ok wdm.NAME` or
`not ok wdm.NAME - why`.
"""
import collections
import csv
import fnmatch
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.normpath(os.path.join(HERE, '../../..'))
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(HERE, '../layout'))
import layout       # noqa: E402

CSV = 'Documentation/wdm-differences.csv'
KINDS = ('absent', 'value', 'layout')
COMPLETE = ('strmini.h', 'ks.h', 'ksmedia.h')
OURS = 'include/wdm/'
OUR_HEAD = '#include <strmini.h>\n#include <ksmedia.h>\n#include <uuids.h>\n'
# An error is where a probe's line is, not where a macro was defined.
FLAGS = ['-w', '-g', '-gdwarf-4', '-ftrack-macro-expansion=0', '-fno-eliminate-unused-debug-types']

Finding = collections.namedtuple('Finding', 'name kind header text')


# --- the two compilers ---

class Side:
    """A compiler with its headers, and what it makes of a probe."""

    def __init__(self, workdir, name, head, objdump):
        self.dir, self.head, self.objdump = os.path.join(workdir, name), head, objdump
        self.name = name
        os.makedirs(self.dir, exist_ok=True)

    def path(self, suffix):
        return os.path.join(self.dir, 'probe' + suffix)

    def write(self, text):
        with open(self.path('.c'), 'w') as f:
            f.write(text)

    def run(self, command):
        env = dict(os.environ, LC_ALL='C')
        return subprocess.run(command, cwd=self.dir, env=env, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, universal_newlines=True)

    def dump(self, what):
        return subprocess.run([self.objdump, f'--dwarf={what}', self.path('.o')], check=True,
                              stdout=subprocess.PIPE, universal_newlines=True,
                              errors='replace').stdout

    def compile(self, items):
        """What the compiler says of the items; those it does not know go away."""
        known = dict(items)
        for _ in range(8):
            head = self.head + layout.GUID_MACROS
            self.write(head + ''.join(known.values()))
            lines = [None] * (head.count('\n') + 1)
            for key, text in known.items():
                lines += [key] * text.count('\n')
            done = self.run(self.command('.o'))
            if not done.returncode:
                return self.debug(), known
            wrong = {lines[int(n)] for n in
                     re.findall(r'^\S*probe\.c:(\d+):\d+: (?:fatal )?error:', done.stdout, re.M)}
            if not wrong or None in wrong:
                break
            known = {key: text for key, text in known.items() if key not in wrong}
        print(done.stdout[-2000:])
        layout.give_up(f'the {self.name} probe does not compile')

    def debug(self):
        debug = layout.Debug(self.dump('info'))
        debug.files = self.files()
        # what a probe declares is a pointer, so that a type may be incomplete
        for name, die in debug.variables.items():
            if name.startswith('type_'):
                debug.variables[name] = debug.type_of(die)
        return debug

    def files(self):
        """{number: path} of the files that the debugging information names."""
        folders, files = {'0': ''}, {}
        for line in self.dump('rawline').splitlines():
            folder = re.match(r'\s+(\d+)\t([^\t]+)$', line)
            entry = re.match(r'\s+(\d+)\t(\d+)\t\d+\t\d+\t(.*)$', line)
            if entry:
                files[int(entry[1])] = os.path.join(folders[entry[2]], entry[3])
            elif folder:
                folders[folder[1]] = folder[2]
        return files

    def macros(self):
        """(path, name, has arguments, what it stands for) of each macro."""
        if self.run(self.command('.i')).returncode:
            layout.give_up(f'the {self.name} headers do not compile')
        with open(self.path('.i'), errors='replace') as f:
            text = f.read()
        self.words = set(re.findall(r'\w+', text))
        path = ''
        for line in text.splitlines():
            m = re.match(r'# \d+ "([^"]*)"', line)
            if m:
                path = os.path.normpath(os.path.join(self.dir, m[1]))
            m = re.match(r'#define (\w+)(\(?)(.*)', line)
            if m:
                yield path, m[1], bool(m[2]), m[3].strip()


class Windows(Side):
    # sound is defined only for who has the headers of wave files, too
    HEAD = layout.WINDOWS_HEAD.replace('#include <ddk/strmini.h>',
                                       '#define NOBITMAP\n#include <windef.h>\n'
                                       '#include <mmreg.h>\n#include <ddk/strmini.h>')

    def __init__(self, workdir):
        super().__init__(workdir, 'windows', self.HEAD, layout.MINGW + 'objdump')

    def command(self, suffix):
        what = ['-c'] if suffix == '.o' else ['-E', '-dD']
        return [layout.MINGW + 'gcc', '-std=gnu11', *FLAGS, *what, '-idirafter',
                f'/usr/{layout.MINGW[:-1]}/include/ddk', 'probe.c', '-o', 'probe' + suffix]


class Kernel(Side):
    def __init__(self, workdir, kernel):
        super().__init__(workdir, 'ours', OUR_HEAD, 'objdump')
        self.kernel = kernel

    def command(self, suffix):
        flags = FLAGS + (['-dD'] if suffix == '.i' else [])
        with open(os.path.join(self.dir, 'Kbuild'), 'w') as f:
            f.write(f'obj-m := probe.o\ninclude {ROOT}/{OURS}driver.mk\n'
                    f'ccflags-y += {" ".join(flags)}\n')
        return ['make', '-s', '-C', self.kernel, f'M={self.dir}', 'probe' + suffix]


# --- which names there are ---

class Names:
    """{name: its header} of the types, constants and GUIDs to compare, and of
    what has to be there at least."""

    def __init__(self, table):
        self.types, self.values, self.guids, self.others = {}, {}, {}, {}
        self.table = table
        for row in table.types.values():
            self.types[row.windows] = 'native.h'

    def of_windows(self, debug, macros):
        """All that the headers have which must be complete, and all names there are."""
        self.known_types = {d.name for d in debug.dies.values() if d.tag == 'typedef'}
        self.known_values = {name for _, name, _, body in macros if body}
        for die in debug.dies.values():
            header = os.path.basename(debug.files.get(die.number('decl_file'), ''))
            if die.tag == 'enumeration_type':
                names = [c.name for c in die.children if c.tag == 'enumerator']
                self.known_values |= set(names)
                if header in COMPLETE:
                    self.values.update((n, header) for n in names)
            elif die.tag == 'typedef' and header in COMPLETE:
                self.types[die.name] = header
        for path, name, arguments, body in macros:
            header = os.path.basename(path)
            if header not in COMPLETE or not body or name.startswith('_'):
                continue
            if name.startswith('STATIC_'):
                self.guids[name] = header
            elif arguments:
                self.others[name] = header
            else:
                self.values[name] = header
        with open(f'/usr/{layout.MINGW[:-1]}/include/ddk/strmini.h') as f:
            self.others.update((n, 'strmini.h') for n in re.findall(r'\b(StreamClass\w+)\(', f.read()))

    def of_ours(self, debug, macros):
        """Whatever else we define that Windows has too."""
        for die in debug.dies.values():
            path = os.path.normpath(debug.files.get(die.number('decl_file'), ''))
            if die.tag == 'typedef' and OURS in path and die.name in self.known_types:
                self.types.setdefault(die.name, path[path.index(OURS) + len(OURS):])
        for path, name, arguments, body in macros:
            if OURS not in path or OURS + 'map/o' in path or name not in self.known_values:
                continue
            names = self.guids if name.startswith('STATIC_') else self.values
            if body and not arguments:
                names.setdefault(name, path[path.index(OURS) + len(OURS):])


Table = collections.namedtuple('Table', 'types constants guids')


def read_table():
    """The layout table by Windows names, which a ported driver sees on both sides."""
    def in_windows(row):
        row.ours = row.windows
        return row
    types, constants, guids, _ = layout.read_table()
    for t in types:
        t.rows = [in_windows(row) for row in t.rows]
    return Table({t.windows: in_windows(t) for t in types},
                 {row.windows: row for row in constants},
                 {'STATIC_' + row.windows: row for row in guids})


# --- the probe ---

def probe(names, side):
    """{(name, what): lines of the probe}. A word that is nowhere in the headers is
    left out; of the others the compiler says whether it knows them."""
    items = {}
    for number, name in enumerate(names.types):
        items[name, 'type'] = f'{name} *type_{number};\n'
    for number, name in enumerate(names.values):
        items[name, 'value'] = (f'enum {{ low_{number} = (int)(({name}) & 0xffffffff), '
                                f'high_{number} = (int)((long long)({name}) >> 32) }} value_{number};\n')
    for number, name in enumerate(names.guids):
        numbers = name
        if name.startswith('STATIC_MEDIASUBTYPE_') and isinstance(side, Windows):
            numbers = ', '.join(f'{name}_{i}' for i in range(11))
        items[name, 'guid'] = f'enum {{ GUID({number}, {numbers}) }} guid_{number};\n'
    for number, name in enumerate([*names.values, *names.others]):
        items[name, 'there'] = (f'#ifdef {name}\nenum {{ there_{number} }};\n#else\n'
                                f'typedef typeof({name}) there_{number};\n#endif\n')
    return {key: text for key, text in items.items()
            if key[0] in side.words or key[0].startswith('STATIC_MEDIASUBTYPE_')}


# --- the comparison ---

def compare_types(names, ours, windows, there):
    table = names.table.types
    for number, (name, header) in enumerate(names.types.items()):
        known = name in table and table[name].expected or (name, 'type') in there[1]
        if (name, 'type') not in there[0]:
            yield Finding(name, 'absent', header, f'type {name} is absent')
        elif known:
            texts = [text for _, text in compare_type(name, number, ours, windows, table.get(name))]
            more = f' (and {len(texts) - 1} more)' if len(texts) > 1 else ''
            if texts:
                yield Finding(name, 'layout', header, f'{name}: {texts[0]}{more}')


def compare_type(name, number, ours, windows, row):
    mine = ours.variables[f'type_{number}']
    if row and row.kind != 'enum':
        yield from layout.compare_members(row, ours, windows, number)
    elif not (row and row.expected):
        theirs = windows.variables[f'type_{number}']
        shape = shape_of(ours, mine), shape_of(windows, theirs)
        if members(windows, theirs) and members(ours, mine):
            t = layout.Type(None, 'struct', name, name, None)
            t.rows = [layout.Row(None, m[0], m[0]) for m in windows.members(theirs)]
            yield from layout.compare_members(t, ours, windows, number)
        elif shape[0] != shape[1] and not both_opaque(ours, mine, windows, theirs):
            yield None, f'{shape[0]} here, {shape[1]} there'


def members(debug, die):
    die = debug.plain(die)
    return die and die.tag in ('structure_type', 'union_type') and \
        [c for c in die.children if c.tag == 'member']


def both_opaque(ours, mine, windows, theirs):
    """A structure that a driver does not look into."""
    both = ours.plain(mine), windows.plain(theirs)
    return all(die and die.tag == 'structure_type' for die in both)


def shape_of(debug, die, follow=True):
    """A type in words: a pointer with what it points at, a routine with its arguments."""
    die = debug.plain(die)
    if not die:
        return 'void'
    if die.tag == 'pointer_type':
        return 'pointer to ' + shape_of(debug, debug.type_of(die), False) if follow else 'pointer'
    if die.tag == 'subroutine_type':
        arguments = [debug.type_of(c) for c in die.children if c.tag == 'formal_parameter']
        return f'{shape_of(debug, debug.type_of(die), False)} (' + \
            ', '.join(shape_of(debug, a, False) for a in arguments) + ')'
    if die.tag == 'enumeration_type':
        return 'u32'
    if die.tag in ('structure_type', 'union_type'):
        return 'structure'
    return debug.kind(die)


def values_of(debug, number):
    values = debug.enumerators(debug.variables[f'value_{number}'])
    return values[f'low_{number}'] | values[f'high_{number}'] << 32


def compare_values(names, ours, windows, there):
    for number, (name, header) in enumerate(names.values.items()):
        if (name, 'value') not in there[1]:
            if (name, 'there') not in there[0]:
                yield Finding(name, 'absent', header, f'{name} is absent')
        elif (name, 'value') not in there[0]:
            yield Finding(name, 'absent', header, f'{name} is absent')
        else:
            got, want = values_of(ours, number), values_of(windows, number)
            if got != want:
                yield Finding(name, 'value', header, f'{name} is {got:#x} here and {want:#x} there')


def compare_table(names, ours, there):
    """What mingw-w64 does not know, but the documentation does."""
    numbers = {name: number for number, name in enumerate(names.values)}
    rows = {r.windows: r for t in names.table.types.values() if t.kind == 'enum' for r in t.rows}
    for name, row in {**names.table.constants, **rows}.items():
        header = 'native.h'
        if (name, 'value') not in there[0]:
            yield Finding(name, 'absent', header, f'{name} is absent')
        elif row.expected:
            got = values_of(ours, numbers[name])
            if got & 0xffffffff != int(row.expected, 0):
                yield Finding(name, 'value', header, f'{name} is {got:#x}, not {row.expected}')


def compare_guids(names, ours, windows, there):
    for number, (name, header) in enumerate(names.guids.items()):
        fields = [f'guid_{number}_{i}' for i in range(11)]
        if (name, 'guid') not in there[0]:
            yield Finding(name, 'absent', header, f'{name} is absent')
        elif (name, 'guid') in there[1]:
            got, want = ([side.enumerators(side.variables[f'guid_{number}'])[f] for f in fields]
                         for side in (ours, windows))
            if got != want:
                yield Finding(name, 'value', header, f'{name} is {layout.show_values(got)} here and '
                              f'{layout.show_values(want)} there')


def compare_others(names, ours, windows, there):
    for name, header in names.others.items():
        if (name, 'there') not in there[0]:
            yield Finding(name, 'absent', header, f'{name}() is absent')


# --- what may differ ---

class Row:
    def __init__(self, line, name, kind, reason):
        self.line, self.name, self.kind, self.reason = line, name, kind, reason
        self.used = False

    def excuses(self, finding):
        return self.kind == finding.kind and fnmatch.fnmatchcase(finding.name, self.name)


def read_differences():
    with open(os.path.join(ROOT, CSV), newline='') as f:
        reader = csv.reader(f)
        if next(reader) != ['name', 'kind', 'reason']:
            layout.give_up(f'{CSV}:1: the columns are name, kind, reason')
        for words in reader:
            if len(words) != 3 or words[1] not in KINDS or not words[2].strip():
                layout.give_up(f'{CSV}:{reader.line_num}: not understood')
            yield Row(reader.line_num, words[0].strip('`'), *words[1:])


def judge(findings, rows, where):
    """The findings that no row of the list gives a reason for."""
    for finding in findings:
        excuses = [row for row in rows if row.excuses(finding)]
        for row in excuses:
            row.used = True
        if not excuses:
            yield where.get(finding.name, f'{OURS}{finding.header}:1'), finding.text


def judge_rows(rows, present):
    """A row says what is so, and no more."""
    for row in rows:
        where = f'{CSV}:{row.line}'
        if not row.used:
            yield where, f'nothing is {row.kind} that is named {row.name}'
        elif row.kind == 'absent':
            for name in fnmatch.filter(present, row.name):
                yield where, f'{row.name} is said to be absent, but {name} is there'


def places():
    """{word: file:line} of what our headers define."""
    found = {}
    for folder, _, files in os.walk(os.path.join(ROOT, OURS)):
        for path in (os.path.join(folder, name) for name in files if name.endswith('.h')):
            with open(path) as f:
                for number, line in enumerate(f, 1):
                    m = re.match(r'(typedef|}|\t\w+ =|\t\w+,$|#define \w+)', line)
                    for word in m and re.findall(r'\w+', m[0] if m[0][0] == '#' else line) or ():
                        found.setdefault(word, f'{os.path.relpath(path, ROOT)}:{number}')
    return found


def survey(names, sides):
    """Find the names that either side has."""
    for side, take in zip(sides, (names.of_windows, names.of_ours)):
        debug, _ = side.compile({})
        take(debug, list(side.macros()))
    for name in names.table.guids:
        names.guids.setdefault(name, 'native.h')
    rows = [r for t in names.table.types.values() if t.kind == 'enum' for r in t.rows]
    for row in [*names.table.constants.values(), *rows]:
        names.values.setdefault(row.windows, 'native.h')


def main():
    layout.PREFIX = 'wdm.'
    names = Names(read_table())
    rows = list(read_differences())
    with tempfile.TemporaryDirectory() as temporary:
        workdir = os.path.abspath(sys.argv[2]) if len(sys.argv) > 2 else temporary
        sides = Windows(workdir), Kernel(workdir, sys.argv[1])
        survey(names, sides)
        windows, theirs = sides[0].compile(probe(names, sides[0]))
        ours, mine = sides[1].compile(probe(names, sides[1]))
    there, where = (mine, theirs), places()
    good = layout.verdict('types', judge(compare_types(names, ours, windows, there), rows, where))
    good &= layout.verdict('values', judge([*compare_values(names, ours, windows, there),
                                     *compare_table(names, ours, there)], rows, where))
    good &= layout.verdict('guids', judge(compare_guids(names, ours, windows, there), rows, where))
    good &= layout.verdict('macros', judge(compare_others(names, ours, windows, there), rows, where))
    good &= layout.verdict('differences', judge_rows(rows, sorted({name for name, _ in mine})))
    return not good


if __name__ == '__main__':
    sys.exit(main())
