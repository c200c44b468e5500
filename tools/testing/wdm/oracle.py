#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0
"""Compare what a ported driver sees with the Windows headers of mingw-w64.

usage: oracle.py KERNEL_HEADERS

The same probes, in Windows names, are compiled twice: by the mingw-w64 compiler
with its headers, and by ours, as part of a module, with include/wdm. What the
compilers make of it stands in the debugging information. The names are those of
tools/testing/layout/layout.txt and all that strmini.h, ks.h and ksmedia.h of
mingw-w64 define. What differs or is missing has to be named, with a reason, in
Documentation/wdm-differences.csv. Prints `ok wdm.NAME` or `not ok wdm.NAME - why`.
"""
import collections
import csv
import fnmatch
import os
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, '../../..')
sys.path.insert(0, os.path.join(HERE, '../layout'))
import layout       # noqa: E402

MINGW_INCLUDE = f'/usr/{layout.MINGW[:-1]}/include'
DIFFERENCES = 'Documentation/wdm-differences.csv'

WINDOWS_HEAD = (f'#include "{HERE}/mingw-prefix.h"\n#include <windef.h>\n#include <mmsystem.h>\n'
                '#include <ksmedia.h>\n')
OUR_HEAD = '#include <strmini.h>\n'

# What every Windows header takes for granted.
BASE_TYPES = '''
    BOOL BOOLEAN BYTE CHAR DWORD GUID HANDLE INT KIRQL LARGE_INTEGER LONG LONGLONG LONG_PTR
    NTSTATUS PVOID SHORT SIZE_T UCHAR UINT ULARGE_INTEGER ULONG ULONGLONG ULONG_PTR USHORT WCHAR
    WORD PHYSICAL_ADDRESS LIST_ENTRY UNICODE_STRING
'''.split()


def statuses():
    """The statuses that include/wdm has."""
    with open(os.path.join(ROOT, 'include/wdm/wdm/status.h')) as f:
        return re.findall(r'^#define (STATUS_\w+)\s', f.read(), re.M)


def defined_by_hand():
    """Constants that are written out in include/wdm."""
    for name in ('ks.h', 'ksmedia.h', 'guids.h', 'strmini.h'):
        with open(os.path.join(ROOT, 'include/wdm', name)) as f:
            yield from re.findall(r'^#define (\w+)[ \t]+\S', f.read(), re.M)


def in_mingw(header):
    """(types, constants) that a header of mingw-w64 seems to define."""
    with open(os.path.join(MINGW_INCLUDE, header), errors='replace') as f:
        text = re.sub(r'/\*.*?\*/', '', f.read(), flags=re.S)
    types = [name.strip().lstrip('*').strip() for names in re.findall(r'\}\s*([\w\s,*]+);', text)
             for name in names.split(',')]
    types += re.findall(r'typedef\s+[^{};()]*?(\w+)\s*;', text)
    constants = re.findall(r'^#define[ \t]+(\w+)[ \t]+\S', text, re.M)
    for body in re.findall(r'enum\s*\w*\s*\{(.*?)\}', text, re.S):
        constants += re.findall(r'^\s*(\w+)\s*(?:=[^,]*)?(?:,|$)', body, re.M)
    constants += re.findall(r'^#define[ \t]+(STATIC_\w+)', text, re.M)
    return types, constants


# --- which names are there ---

def presence_probe(head, types, constants, guids):
    """A text in which each name that is not there makes an error on its line."""
    lines = head.splitlines() + [f'typedef {name} present_{i}; extern char size_{i}[sizeof(present_{i})];' for i, name in enumerate(types)]
    lines += [f'enum {{ value_{i} = (int)({name}) }};' for i, name in enumerate(constants)]
    lines += [f'static const GUID guid_{i} = {{ {name} }};' for i, name in enumerate(guids)]
    return '\n'.join(lines) + '\n'


def missing_lines(errors, name):
    return {int(m) for m in re.findall(rf'{name}\.c:(\d+):\d+: (?:fatal )?error:', errors)}


class Side:
    """A compiler with its headers."""

    def __init__(self, workdir, name, head):
        self.workdir, self.name, self.head = workdir, name, head
        os.makedirs(os.path.join(workdir, name))

    def write(self, probe, text):
        path = os.path.join(self.workdir, self.name, f'{probe}.c')
        with open(path, 'w') as f:
            f.write(text)
        return path

    def known(self, types, constants, guids):
        """The names that compile."""
        head = self.head.count('\n')
        self.write('presence', presence_probe(self.head, types, constants, guids))
        missing = missing_lines(self.errors('presence'), 'presence')
        if any(line <= head for line in missing):
            layout.give_up(f'the headers of {self.name} do not compile')
        names = types + constants + guids
        return {name for line, name in enumerate(names, head + 1) if line not in missing}

    def debug(self, text):
        self.write('values', text)
        self.errors('values')
        output = os.path.join(self.workdir, self.name, 'values.o')
        if not os.path.exists(output):
            print(self.errors('values'))
            layout.give_up(f'the probe does not compile for {self.name}')
        dump = subprocess.run([f'{self.tools}objdump', '--dwarf=info', output], check=True,
                              stdout=subprocess.PIPE, universal_newlines=True,
                              errors='replace').stdout
        return layout.Debug(dump)


class Windows(Side):
    tools = layout.MINGW

    def errors(self, probe):
        folder = os.path.join(self.workdir, self.name)
        gcc = [f'{self.tools}gcc', '-std=gnu11', '-g', '-gdwarf-4', '-w', '-fmax-errors=0',
               '-Wno-error', '-isystem', f'{MINGW_INCLUDE}/ddk', '-c', f'{folder}/{probe}.c',
               '-o', f'{folder}/{probe}.o']
        return subprocess.run(gcc, stderr=subprocess.PIPE, universal_newlines=True).stderr


class Ours(Side):
    tools = ''

    def __init__(self, workdir, name, head, kernel):
        super().__init__(workdir, name, head)
        self.kernel = kernel

    def errors(self, probe):
        folder = os.path.join(self.workdir, self.name)
        with open(os.path.join(folder, 'Kbuild'), 'w') as f:
            f.write(f'obj-m := {probe}.o\ninclude {ROOT}/include/wdm/driver.mk\n'
                    'ccflags-y += -g -gdwarf-4 -w -fmax-errors=0\n')
        make = ['make', '-C', self.kernel, f'M={folder}', f'{probe}.o']
        return subprocess.run(make, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                              universal_newlines=True).stderr


# --- what they are ---

def values_probe(head, types, constants, guids):
    text = head + ''.join(f'{name} type_{i};\n' for i, name in enumerate(types))
    text += layout.GUID_MACROS + 'enum constants {\n\tconstants_are,\n'
    text += ''.join(f'\tconst_{i} = (int)({name}),\n' for i, name in enumerate(constants))
    text += ''.join(f'\tGUID({i}, {name})\n' for i, name in enumerate(guids))
    return text + '} values;\n'


def described(debug, number):
    """What a type is: its size and its members, or its enumerators."""
    die = debug.variables[f'type_{number}']
    plain = debug.plain(die)
    if plain is None:
        return {}
    if plain.tag == 'enumeration_type':
        return debug.enumerators(die)
    found = {'size': (debug.size(die), debug.kind(die))}
    if plain.tag in ('structure_type', 'union_type'):
        found = {'size': (debug.size(die), 'structure')}
        found.update((m[0], m[1:]) for m in debug.members(die))
    return found


def same(a, b):
    if a == b:
        return True
    if not isinstance(a, tuple) or not isinstance(b, tuple):
        return False
    if len(a) == 3 and len(b) == 3 and layout.enum_for_integer(a, b):
        return True
    return a[:-1] == b[:-1] and {a[-1], b[-1]} <= {'u8', 's8'}


def compare_types(types, ours, windows):
    """(type, text) for each difference."""
    for i, name in enumerate(types):
        mine, theirs = described(ours, i), described(windows, i)
        for member in {**theirs, **mine}:
            if member.startswith('_') or same(mine.get(member), theirs.get(member)):
                continue
            yield name, f'{name}.{member} is {mine.get(member)} here and {theirs.get(member)} there'


def compare_values(names, ours, windows, fields):
    mine, theirs = (side.enumerators(side.variables['values']) for side in (ours, windows))
    for i, name in enumerate(names):
        got, want = ([side[f.format(i)] for f in fields] for side in (mine, theirs))
        if got != want:
            yield name, (f'{name} is {layout.show_values(got)} here and '
                         f'{layout.show_values(want)} there')


# --- the verdict ---

class Excuses:
    """The differences that the documentation names."""

    def __init__(self):
        with open(os.path.join(ROOT, DIFFERENCES)) as f:
            self.rows = [(name.strip('`'), *rest) for name, *rest in list(csv.reader(f))[1:]]
        self.used = set()

    def excuse(self, name, kind):
        for line, (pattern, of_kind, _) in enumerate(self.rows, 2):
            if of_kind == kind and fnmatch.fnmatchcase(name, pattern):
                self.used.add(line)
                return True
        return False

    def left(self):
        for line, (pattern, kind, reason) in enumerate(self.rows, 2):
            if line not in self.used:
                yield f'{DIFFERENCES}:{line}', f'{pattern} is not {kind}'
            if not reason.strip():
                yield f'{DIFFERENCES}:{line}', f'{pattern} has no reason'


def names_to_compare():
    types, constants, guids, _ = layout.read_table()
    wanted = collections.namedtuple('Names', 'types constants guids')(
        dict.fromkeys(BASE_TYPES), {}, {})
    wanted.types.update(dict.fromkeys(t.windows for t in types))
    wanted.constants.update(dict.fromkeys(row.windows for row in constants))
    wanted.constants.update(dict.fromkeys(row.windows for t in types if t.kind == 'enum'
                                          for row in t.rows))
    wanted.constants.update(dict.fromkeys(statuses()))
    wanted.guids.update(dict.fromkeys(f'STATIC_{row.windows}' for row in guids))
    more = list(defined_by_hand())
    for header in ('ddk/strmini.h', 'ks.h', 'ksmedia.h'):
        more_types, more_constants = in_mingw(header)
        wanted.types.update(dict.fromkeys(n for n in more_types if re.fullmatch(r'[A-Za-z]\w+', n)))
        more += more_constants
    for name in more:
        (wanted.guids if name.startswith('STATIC_') else wanted.constants)[name] = None
    return [list(names) for names in wanted]


def report(name, findings, kind, excuses):
    """A result line; what is not excused is printed before it."""
    bad = [('include/wdm', text) for what, text in findings if not excuses.excuse(what, kind)]
    return layout.verdict(name, bad)


def main():
    kernel = sys.argv[1]
    layout.PREFIX = 'wdm.'
    types, constants, guids = names_to_compare()
    excuses = Excuses()
    with tempfile.TemporaryDirectory() as workdir:
        windows = Windows(workdir, 'windows', WINDOWS_HEAD)
        ours = Ours(workdir, 'ours', OUR_HEAD, kernel)
        there, here = (side.known(types, constants, guids) for side in (windows, ours))
        absent = [(n, f'{n} is missing') for n in types + constants + guids
                  if n in there and n not in here]
        types, constants, guids = ([n for n in names if n in there and n in here]
                                   for names in (types, constants, guids))
        mine, theirs = (side.debug(values_probe(side.head, types, constants, guids))
                        for side in (ours, windows))

    differences = collections.defaultdict(list)
    for name, text in compare_types(types, mine, theirs):
        differences[name].append((name, text))
    good = True
    for name in types:
        if name in differences or described(mine, types.index(name)).keys() - {'size'}:
            good &= report(name, differences[name], 'different', excuses)
    good &= report('constants', compare_values(constants, mine, theirs, ['const_{}']),
                   'different', excuses)
    good &= report('guids', compare_values(guids, mine, theirs,
                                               [f'guid_{{}}_{i}' for i in range(11)]),
                   'different', excuses)
    good &= report('names', absent, 'absent', excuses)
    good &= layout.verdict('differences', excuses.left())
    return not good


if __name__ == '__main__':
    sys.exit(main())
