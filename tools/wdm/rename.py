#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0
"""Rename a ported driver into the native spelling.

usage: rename.py FILE...

Each file is rewritten in place. Types, members, enumerators, constants, GUIDs,
services and notifications of the stream class get the names they have here;
the names come from the table that makes include/wdm. What is the driver's own
stays, except that a word of it that is also a member's is renamed like that,
everywhere, so that all of it still fits together. WDM services stay too: the
files include <wdm/services.h> for them.

A GUID whose address is taken becomes an object in guids.h, beside the files. What
cannot be renamed without a person is printed as file:line.
"""
import os
import re
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import headers      # noqa: E402
import layout       # noqa: E402

# Headers of Windows whose names the renamed file no longer needs, or has from
# services.h: those that include/wdm has, but its own.
WINDOWS_HEADERS = {
    name for name in os.listdir(os.path.join(headers.ROOT, 'include/wdm')) if name.endswith('.h')
} - {'driver.h', 'guids.h', 'module.h', 'native.h', 'services.h'}
# Words that tell the reader of Windows source what a parameter is for.
ANNOTATIONS = {'IN', 'OUT', 'OPTIONAL', 'STREAMAPI', 'NTAPI', 'CONST'}

SCALARS = {
    'VOID': 'void', 'CHAR': 'char', 'UCHAR': 'u8', 'BYTE': 'u8', 'SHORT': 's16', 'USHORT': 'u16',
    'WORD': 'u16', 'WCHAR': 'u16', 'LONG': 's32', 'ULONG': 'u32', 'DWORD': 'u32', 'INT': 'int',
    'UINT': 'unsigned int', 'LONGLONG': 's64', 'ULONGLONG': 'u64', 'DWORDLONG': 'u64',
    'BOOLEAN': 'bool', 'BOOL': 's32', 'NTSTATUS': 'int', 'HANDLE': 'void *',
    'SIZE_T': 'size_t', 'ULONG_PTR': 'unsigned long', 'TRUE': 'true', 'FALSE': 'false',
}
# Other names of a structure.
ALIASES = {
    'KSPROPERTY': 'KSIDENTIFIER', 'KSMETHOD': 'KSIDENTIFIER', 'KSEVENT': 'KSIDENTIFIER',
    'KSDEGRADE': 'KSIDENTIFIER', 'KSPIN_INTERFACE': 'KSIDENTIFIER', 'KSDATARANGE': 'KSDATAFORMAT',
    'PHYSICAL_ADDRESS': 'LARGE_INTEGER', 'STREAM_PHYSICAL_ADDRESS': 'LARGE_INTEGER',
}
STATUSES = [name[len('SC_'):] for name in layout.read_table()[3] if name.startswith('SC_STATUS_')]

# The members that the arguments of a table's macro set, in order.
TABLES = {
    'PROPERTY_ITEM': ('property_id', 'get_supported', 'min_property', 'min_data', 'set_supported',
                      'values', 'relations_count', 'relations', 'support_handler',
                      'serialized_size'),
    'PROPERTY_SET': ('set', 'properties_count', 'property_item', 'fast_io_count', 'fast_io_table'),
    'METHOD_ITEM': ('method_id', 'flags', 'method_supported', 'min_method', 'min_data',
                    'support_handler'),
    'METHOD_SET': ('set', 'methods_count', 'method_item', 'fast_io_count', 'fast_io_table'),
    'EVENT_ITEM': ('event_id', 'data_input', 'extra_entry_data', 'add_handler', 'remove_handler',
                   'support_handler'),
    'EVENT_SET': ('set', 'events_count', 'event_item'),
}
# What a notification is about, by the number of arguments behind the first two.
ABOUT = {
    1: ('{what}',), 2: ('event_set', 'event_id'),
    3: ('hw_instance_extension', 'event_set', 'event_id'),
}

TOKEN = re.compile(r'''/\*.*?\*/ | //[^\n]* | L?"(?:\\.|[^"\\])*" | L?'(?:\\.|[^'\\])*'
                   | [A-Za-z_]\w* | \d[\w.]* | \\\n | \s+ | .''', re.S | re.X)


class Names:
    """What each Windows word is here."""

    def __init__(self):
        types, constants, guids, _ = layout.read_table()
        self.types = {t.windows: f'{t.kind} {t.ours}' for t in types}
        self.types.update((alias, self.types[name]) for alias, name in ALIASES.items())
        self.guids = {row.windows: row.ours for row in guids}
        self.guids['KSEVENTSETID_VIDCAPNotify'] = self.guids['KSEVENTSETID_VIDCAPTOSTI']
        self.words = {windows: ours for ours, windows in headers.words_of(types)}
        self.words.update((row.windows, row.ours)
                          for t in types if t.kind == 'enum' for row in t.rows)
        self.words.update((row.windows, row.ours) for row in constants)
        self.words.update(headers.functions())
        self.words.update((status, f'SC_{status}') for status in STATUSES)
        self.words.update((w, n) for w, n in SCALARS.items() if not n.endswith('*'))
        self.pointers = {f'P{w}': f'{n} *' for w, n in self.types.items()}
        self.pointers.update((f'P{w}', f'{n} *' if not n.endswith('*') else f'{n}*')
                             for w, n in SCALARS.items() if w not in ('TRUE', 'FALSE'))
        self.pointers.update((w, n) for w, n in SCALARS.items() if n.endswith('*'))


NAMES = Names()


def is_space(token):
    return token.isspace() or token.startswith(('/*', '//')) or token == '\\\n'


class Source:
    """The tokens of a file, rewritten step by step."""

    def __init__(self, path):
        self.path = path
        with open(path, errors='replace') as f:
            self.tokens = TOKEN.findall(f.read())
        self.guids = set()
        self.complaints = []

    def complain(self, at, text):
        line = ''.join(self.tokens[:at]).count('\n') + 1
        self.complaints.append(f'{self.path}:{line}: {text}')

    def next(self, at):
        """Index of the token behind, spaces left out; the end where there is none."""
        at += 1
        while at < len(self.tokens) and is_space(self.tokens[at]):
            at += 1
        return at

    def previous(self, at):
        at -= 1
        while at >= 0 and is_space(self.tokens[at]):
            at -= 1
        return at

    def token(self, at):
        return self.tokens[at] if 0 <= at < len(self.tokens) else ''

    def closing(self, at):
        """Index of the bracket that closes the one at a place."""
        depth = 0
        for i in range(at, len(self.tokens)):
            if self.tokens[i] in ('(', '[', '{'):
                depth += 1
            elif self.tokens[i] in (')', ']', '}'):
                depth -= 1
                if not depth:
                    return i
        return len(self.tokens) - 1

    def arguments(self, at):
        """Texts of the arguments in the brackets at a place."""
        end, depth, found = self.closing(at), 0, ['']
        for token in self.tokens[at + 1:end]:
            token = ' ' if is_space(token) else token
            depth += (token in ('(', '[', '{')) - (token in (')', ']', '}'))
            if token == ',' and not depth:
                found.append('')
            else:
                found[-1] += token
        return [text.strip() for text in found] if ''.join(found).strip() else []

    def replace(self, first, last, text):
        """Put the tokens of a text in the place of some."""
        self.tokens[first:last + 1] = TOKEN.findall(text)


# --- the steps ---

def calls(source, name):
    """(first, open bracket) of each use of a macro or function, from the end."""
    for at in range(len(source.tokens) - 1, -1, -1):
        if source.token(at) == name:
            bracket = source.next(at)
            if source.token(bracket) == '(':
                yield at, bracket


def rename_tables(source):
    """DEFINE_KSPROPERTY_ITEM(...) and its like become initialisers."""
    for what, members in TABLES.items():
        for at, bracket in calls(source, f'DEFINE_KS{what}'):
            values = zip(members, source.arguments(bracket))
            text = ', '.join(f'.{m} = {plain(m, v)}' for m, v in values if not is_nothing(v))
            source.replace(at, source.closing(bracket), f'{{ {text} }}')
        for at, bracket in calls(source, f'DEFINE_KS{re.sub("_ITEM$", "", what)}_TABLE'):
            name, = source.arguments(bracket)
            source.replace(at, source.closing(bracket), f'struct sc_ks{what.lower()} {name}[] =')


def is_nothing(value):
    return value in ('NULL', '0', 'FALSE')


def plain(member, value):
    """A value without a cast to what it is anyway."""
    value = re.sub(r'^\((PFNKS\w+|P?KS\w+(\s*\*)?)\)\s*', '', value)
    if member == 'set':
        return f'(const struct sc_guid *){value}' if not value.startswith('&') else value
    return value


def rename_notifications(source):
    """The variable arguments become the members that they are."""
    for queue in ('Device', 'Stream'):
        for at, bracket in calls(source, f'StreamClass{queue}Notification'):
            arguments = source.arguments(bracket)
            if len(arguments) < 2 or len(arguments) > 5:
                source.complain(at, 'a notification with an odd number of arguments')
                continue
            kind, where, about = arguments[0], arguments[1], arguments[2:]
            what = 'srb' if 'Complete' in kind else 'event_entry'
            members = [m.format(what=what) for m in ABOUT.get(len(about), ())]
            text = ', '.join(f'.{m} = {v}' for m, v in zip(members, about))
            text = f'&(struct sc_notification){{ {text} }}' if text else 'NULL'
            source.replace(at, source.closing(bracket),
                           f'stream_class_{queue.lower()}_notification({kind}, {where}, {text})')


def rename_translations(source):
    for at, bracket in calls(source, 'StreamClassGetPhysicalAddress'):
        text = ', '.join(source.arguments(bracket))
        source.replace(at, source.closing(bracket), '((union sc_large_integer){ .quad_part = '
                       f'stream_class_get_physical_address({text}) }})')


def static_name(source, at):
    """(GUID, last token) of a STATIC_X or STATICGUIDOF(X) at a place, or None."""
    token = source.token(at)
    if token == 'STATICGUIDOF':
        bracket = source.next(at)
        name = source.arguments(bracket)[0]
        return (name, source.closing(bracket)) if name in NAMES.guids else None
    if token.startswith('STATIC_') and token[len('STATIC_'):] in NAMES.guids:
        return token[len('STATIC_'):], at
    return None


def rename_guids(source):
    """A GUID is a value here: no braces; where its address is taken, an object."""
    for at in range(len(source.tokens) - 1, -1, -1):
        found = static_name(source, at)
        if found:
            first, last = at, found[1]
            before, behind = source.previous(first), source.next(last)
            if source.token(before) == '{' and source.token(behind) == '}':
                first, last = before, behind
            source.replace(first, last, NAMES.guids[found[0]])
    for at in range(len(source.tokens) - 1, -1, -1):
        if source.token(at) in NAMES.guids:
            name = NAMES.guids[source.token(at)]
            if source.token(source.previous(at)) == '&':
                source.guids.add(name)
                name = name.lower()
            source.replace(at, at, name)


def rename_pointers(source):
    """A pointer type has its star at each of the names that it declares."""
    at = -1
    while True:
        at = next((i for i in range(at + 1, len(source.tokens))
                   if source.token(i) in NAMES.pointers), None)
        if at is None:
            return
        text = NAMES.pointers[source.token(at)]
        behind = source.next(at)
        if not re.match(r'\w', source.token(behind)):
            source.replace(at, at, text)
            continue
        if not in_brackets(source, at):
            star_others(source, behind)
        source.tokens[at:behind] = TOKEN.findall(text)


def in_brackets(source, at):
    depth = 0
    for i in range(at - 1, -1, -1):
        token = source.token(i)
        if token in (';', '{', '}') and not depth:
            return False
        depth += (token == ')') - (token == '(')
        if depth < 0:
            return True
    return False


def star_others(source, at):
    """The declarators behind the first one, up to the end of the declaration."""
    depth, i = 0, at
    while i < len(source.tokens):
        token = source.token(i)
        if not depth and (token == ';' or token == '{' and source.token(source.previous(i)) != '='):
            return
        depth += (token in ('(', '[', '{')) - (token in (')', ']', '}'))
        if depth < 0:
            return
        if token == ',' and not depth:
            i = source.next(i)
            source.tokens.insert(i, '*')
        i += 1


def rename_parameters(source):
    """A parameter of a macro that is a member's word would hit the member."""
    at = 0
    while at < len(source.tokens):
        if source.token(at) == '#' and source.token(source.next(at)) == 'define':
            bracket = source.next(source.next(at)) + 1
            if source.token(bracket) == '(':
                words = [w for w in source.arguments(bracket) if w in NAMES.words]
                end = end_of_line(source, bracket)
                for i in range(bracket, end):
                    if source.token(i) in words:
                        source.tokens[i] = f'{NAMES.words[source.token(i)]}_of'
        at += 1


def end_of_line(source, at):
    while at < len(source.tokens) and (source.token(at) == '\\\n' or
                                       '\n' not in source.token(at)):
        at += 1
    return at


def is_pasted(source, at):
    """Is a token part of a name that the preprocessor puts together?"""
    before, behind = source.previous(at), source.next(at)
    return source.token(before) == '#' and source.token(before - 1) == '#' or \
        source.token(behind) == '#' and source.token(behind + 1) == '#'


def rename_words(source):
    for at, token in enumerate(source.tokens):
        if is_pasted(source, at):
            continue
        if token in NAMES.words:
            source.tokens[at] = NAMES.words[token]
        elif token in NAMES.types:
            source.tokens[at] = NAMES.types[token]
        elif re.fullmatch(r'_\w+', token) and token[1:] in NAMES.types:
            source.tokens[at] = NAMES.types[token[1:]].split()[-1]
        elif token.startswith('PHW_') and source.token(source.previous(at)) == '(' and \
                source.token(source.next(at)) == ')':
            source.tokens[at] = 'void *'


def drop_annotations(source):
    for at in range(len(source.tokens) - 1, -1, -1):
        if source.token(at) in ANNOTATIONS:
            behind = at + 1
            if source.token(behind).isspace() and '\n' not in source.token(behind):
                behind += 1
            del source.tokens[at:behind]


def collisions(source):
    """A word that is there in both spellings would become one."""
    there = set(source.tokens)
    for windows, ours in NAMES.words.items():
        if windows in there and ours in there and windows not in SCALARS and windows != ours:
            at = source.tokens.index(windows)
            source.complain(at, f'{windows} becomes {ours}, and there is one already')


def rewrite_includes(text, guids):
    """services.h takes the place of Windows' headers; guids.h follows the others."""
    lines, done = [], False
    for line in text.splitlines(keepends=True):
        m = re.match(r'\s*#\s*include\s*[<"](?:.*[/\\])?([\w.]+)[>"]', line)
        if m and m[1].lower() in WINDOWS_HEADERS:
            if not done:
                lines.append('#include <wdm/services.h>\n')
            done = True
            continue
        lines.append(line)
    text = ''.join(lines)
    if guids:
        end = max((m.end() for m in re.finditer(r'^\s*#\s*include[^\n]*\n', text, re.M)), default=0)
        text = f'{text[:end]}#include "guids.h"\n{text[end:]}'
    return text


def write_guids(folder, guids):
    """The GUIDs of the class driver whose addresses a folder's files take."""
    text = '/* SPDX-License-Identifier: GPL-2.0 */\n/* GUIDs whose addresses are taken. */\n'
    text += '#ifndef _GUIDS_H\n#define _GUIDS_H\n\n#include <wdm/services.h>\n\n'
    for name in sorted(guids):
        text += f'static const struct sc_guid {name.lower()} __maybe_unused = {name};\n'
    with open(os.path.join(folder, 'guids.h'), 'w') as f:
        f.write(text + '\n#endif /* _GUIDS_H */\n')


def rename(path, guids):
    source = Source(path)
    collisions(source)
    rename_parameters(source)
    rename_tables(source)
    rename_notifications(source)
    rename_translations(source)
    rename_guids(source)
    rename_pointers(source)
    rename_words(source)
    drop_annotations(source)
    with open(path, 'w') as f:
        f.write(rewrite_includes(''.join(source.tokens), source.guids))
    if source.guids:
        guids.setdefault(os.path.dirname(path), set()).update(source.guids)
    return source.complaints


def main():
    if len(sys.argv) < 2:
        sys.exit('usage: rename.py FILE...')
    guids = {}
    complaints = [text for path in sys.argv[1:] for text in rename(path, guids)]
    for folder, names in guids.items():
        write_guids(folder, names)
    print('\n'.join(complaints), end='\n' if complaints else '')


if __name__ == '__main__':
    main()
