#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0
"""Write include/wdm/map/*.h, which give the native headers their Windows names.

usage: headers.py [--check]

Everything comes from tools/testing/layout/layout.txt and from the "Windows:"
lines of the headers. With --check nothing is written; fails where a file is
not current.
"""
import os
import re
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../..')
sys.path[:0] = [os.path.join(ROOT, 'tools/testing', d) for d in ('layout', 'lint')]
sys.dont_write_bytecode = True
import layout       # noqa: E402
import namemap      # noqa: E402

MAP = 'include/wdm/map/'

# What strmini.h has to write by hand, since it is not a mere other name.
BY_HAND = {
    'IsEqualGUID', 'StreamClassRegisterMinidriver', 'StreamClassDeviceNotification',
    'StreamClassStreamNotification', 'StreamClassGetPhysicalAddress', 'StreamClassDebugPrint',
    'StreamClassDebugAssert',
}


def head(guard, what=''):
    text = '/* SPDX-License-Identifier: GPL-2.0 */\n'
    text += f'/* Written by tools/wdm/headers.py. Do not edit. {what} */\n'.replace('  ', ' ')
    return text + (f'#ifndef {guard}\n#define {guard}\n\n' if guard else '')


def words_of(types):
    """(native word, Windows word) of each member, each pair once."""
    pairs = {}
    for t in types:
        if t.kind == 'enum':
            continue
        for row in t.rows:
            pairs.update(zip(row.ours.split('.'), row.windows.split('.')))
    return sorted(pair for pair in pairs.items() if pair[0] != pair[1])


def tag(windows):
    return f'_{windows}'


def mapped(types):
    """(native, Windows) of each tag, member and enumerator."""
    yield from ((t.ours, tag(t.windows)) for t in types)
    yield from words_of(types)
    yield from ((row.ours, row.windows) for t in types if t.kind == 'enum' for row in t.rows)


def saved(word, what):
    """A word without our prefix may be a macro of the kernel, like list_entry."""
    if word.lower().startswith('sc_'):
        return ''
    return f'#pragma {what}_macro("{word}")\n' + (f'#undef {word}\n' if what == 'push' else '')


def begin(pairs, end):
    """A map that turns the first word of each pair into the second."""
    text = head(None, f'Ended by {end}.')
    return text + ''.join(saved(word, 'push') + f'#define {word} {other}\n'
                          for word, other in pairs)


def end(pairs, begun):
    text = head(None, f'Ends what {begun} began.')
    return text + ''.join(f'#undef {word}\n' + saved(word, 'pop') for word, _ in pairs)


def functions():
    """(Windows, native) of each service that keeps its arguments."""
    for windows, ours, _ in namemap.blocks():
        if ours.endswith('()') and re.fullmatch(r'\w+', windows) and windows not in BY_HAND:
            yield windows, ours[:-2]


def of_uuids(row):
    """Is a GUID of uuids.h: ksmedia.h has no names for what is a FOURCC."""
    return row.windows.startswith('MEDIASUBTYPE_')


def objects(guids):
    """The list of numbers and the object of each GUID that Windows' headers have."""
    return ''.join(f'#define STATIC_{row.windows} {row.ours}\nDEFINE_GUIDEX({row.windows});\n'
                   for row in guids if not row.expected)


def uuids(guids):
    text = head('_WDM_MAP_UUIDS_H')
    return text + objects(row for row in guids if of_uuids(row)) + '\n#endif /* _WDM_MAP_UUIDS_H */\n'


def names(types, constants, guids):
    text = head('_WDM_MAP_NAMES_H')
    for t in types:
        text += f'typedef {t.kind} WDM_TAG({t.ours}, {tag(t.windows)}) {t.windows}, *P{t.windows};\n'
    text += '\n'
    text += ''.join(f'#define {row.windows} {row.ours}\n' for row in constants)
    text += '\n#ifndef SC_WDM_SERVICES\n' + objects(row for row in guids if not of_uuids(row))
    text += '#endif\n\n'
    text += ''.join(f'#define {windows} {ours}\n' for windows, ours in sorted(functions()))
    return text + '\n#endif /* _WDM_MAP_NAMES_H */\n'


def files():
    types, constants, guids, _ = layout.read_table()
    there = list(mapped(types))
    # Services that a renamed driver goes on using: their words become ours.
    back = [(windows, ours) for ours, windows in words_of(types)]
    return {'on.h': begin(there, 'off.h'), 'off.h': end(there, 'on.h'),
            'back.h': begin(back, 'back_off.h'), 'back_off.h': end(back, 'back.h'),
            'names.h': names(types, constants, guids), 'uuids.h': uuids(guids)}


def main():
    os.chdir(ROOT)
    os.makedirs(MAP, exist_ok=True)
    # All of them, also after one that is not current.
    return max([namemap.keep(MAP + name, text, 'tools/wdm/headers.py')
                for name, text in files().items()])


if __name__ == '__main__':
    sys.exit(main())
