#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0
"""Write streamclass/tests/wdm_names.c, which holds include/wdm to the documentation.

usage: unit.py [--check]

Each name of documented.txt is used once: a member with its type and its place,
an enumerator or a flag with its value, a routine with its arguments. What only
run time can tell is in the cases of a KUnit suite. With --check nothing is
written; fails where the unit is not current. Fails, too, where a row of the
coverage table that names something is not in documented.txt.
"""
import os
import re
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../..')
TABLE = 'tools/wdm/documented.txt'
UNIT = 'streamclass/tests/wdm_names.c'
IDS = 'tools/testing/lint/ids.txt'

# The sections of the coverage table whose rows are names.
SECTIONS = 'FSCNDEPV'

WORD = r'[A-Za-z_]\w*'
HEADS = [
    ('struct', rf'({WORD})()'), ('enum', rf'({WORD})()'), ('value', rf'({WORD}) = (\w+)'),
    ('guid', rf'({WORD}) = ([0-9a-f-]{{36}})'), ('none', r'()(.+)'),
    ('function', rf'({WORD}) : (.+)'), ('macro', rf'({WORD}) : (.+)'),
    ('callback', rf'({WORD}) : (.+)'), ('entry', rf'({WORD}) : (.+)'),
    ('notification', rf'((?:Device|Stream) {WORD}) = (.+)'),
]
MEMBER = re.compile(rf'([+|] )?({WORD}(?:\.{WORD})*) : (.+)')
ENUMERATOR = re.compile(rf'()({WORD}) = (\w+)')


class Row:
    """A line of the table. here is the type that a name has here, if another."""

    def __init__(self, line, ids, kind, name, text, note):
        self.line, self.ids, self.kind, self.name, self.note = line, ids, kind, name, note
        self.text, _, self.here = (part.strip() for part in text.partition('~'))
        self.rows = []


def give_up(line, why, path=TABLE):
    print(f'{path}:{line}: {why}')
    sys.exit(1)


def parse_head(number, ids, text, note):
    kind, _, rest = text.partition(' ')
    for known, pattern in HEADS:
        m = re.fullmatch(pattern, rest) if kind == known else None
        if m:
            return Row(number, ids, kind, m[1], m[2], note)
    return give_up(number, 'not understood')


def parse_row(number, ids, text, note, head):
    m = (ENUMERATOR if head.kind == 'enum' else MEMBER).fullmatch(text)
    if not m or head.kind not in ('struct', 'enum'):
        give_up(number, 'not understood')
    return Row(number, ids, (m[1] or '').strip(), m[2], m[3], note)


def read_table():
    heads = []
    with open(TABLE) as f:
        for number, line in enumerate(f, 1):
            text, _, note = (part.strip() for part in line.partition('#'))
            if not text:
                continue
            m = re.match(r'([A-Z]-\d+(?:,[A-Z]-\d+)*|-)([ \t]+)(.*)', text)
            if not m:
                give_up(number, 'not understood')
            ids = m[1].split(',')
            if '\t' in m[2]:
                heads[-1].rows.append(parse_row(number, ids, m[3], note, heads[-1]))
            else:
                heads.append(parse_head(number, ids, m[3], note))
    return heads


def every_row(heads):
    for head in heads:
        yield head
        yield from head.rows


def check(heads):
    """Is every name of the coverage table here, and every difference explained?"""
    named = {i for row in every_row(heads) for i in row.ids}
    bad = False
    with open(IDS) as f:
        rows = [line.split('\t')[:2] for line in f if '\t' in line]
    for number, (ident, item) in enumerate(rows, 1):
        if ident[0] in SECTIONS and ident not in named:
            print(f'{IDS}:{number}: {ident} ({item.strip()}) is not in {TABLE}')
            bad = True
    for unknown in named - {ident for ident, _ in rows} - {'-'}:
        print(f'{TABLE}:1: there is no {unknown} in {IDS}')
        bad = True
    for row in every_row(heads):
        if row.here and not row.note:
            print(f'{TABLE}:{row.line}: no reason is given for another type')
            bad = True
    return bad


# --- what is compiled ---

def arguments(text):
    """(result, [argument]) of "RESULT (TYPES)"."""
    m = re.fullmatch(r'(.+?) \((.*)\)', text)
    return m[1], [a.strip() for a in m[2].split(',') if a.strip()]


def is_pointer(text):
    return text.endswith('*') or re.fullmatch(r'P(?!HYSICAL_ADDRESS|OOL_TYPE)[A-Z]\w+', text)


def member_asserts(head):
    first, last = None, None
    for row in head.rows:
        what = 'POINTER' if is_pointer(row.here or row.text) else 'MEMBER'
        if row.note:
            about = f'{row.text}: {row.note}' if row.here else f'in {row.note}'
            yield f'\n/* {row.name}: {about} */\n' if row.here else f'/* {row.name} {about} */\n'
        yield f'{what}({head.name}, {row.name}, {row.here or row.text});\n'
        if row.kind == '|':
            yield f'TOGETHER({head.name}, {first}, {row.name});\n'
        elif last:
            yield f'IN_ORDER({head.name}, {last}, {row.name});\n'
        if row.kind == '+':
            first = row.name
        last = row.name


def asserts(head):
    """The lines of a name that is compiled and nothing more."""
    shown = head.here or head.text
    if head.kind == 'struct':
        yield f'\n/* {head.name} */\n'
        yield from (line.lstrip('\n') for line in member_asserts(head))
    elif head.kind == 'enum':
        yield f'\n/* {head.name} */\nENUM({head.name});\n'
        yield from (f'VALUE({row.name}, {row.text});\n' for row in head.rows)
    elif head.kind == 'value':
        yield f'VALUE({head.name}, {head.text});\n'
    elif head.kind in ('function', 'callback'):
        result, types = arguments(shown)
        macro = 'FUNCTION' if head.kind == 'function' else 'ROUTINE'
        if head.here:
            yield f'/* {head.name} is documented as {head.text}: {head.note} */\n'
        yield f'{macro}({head.name}, {result}, ({", ".join(types)}));\n'
    elif head.kind == 'entry':
        result, types = arguments(shown)
        yield f'\n{result} {head.name}({", ".join(types)});\n'
    elif head.kind == 'notification':
        yield f'VALUE({head.name.split()[1]}, {head.text.split()[0]});\n'


def uses(head):
    """A macro, used in a routine that is never called."""
    result, types = arguments(head.text)
    names = [t[1:] if t[0] == '=' else f'a{i}' for i, t in enumerate(types)]
    declared = [f'{t} a{i}' for i, t in enumerate(types) if t[0] != '=']
    call = f'{head.name}({", ".join(names)})'
    number = head.line
    yield f'\nstatic {result} __maybe_unused use_{number}({", ".join(declared)})\n{{\n'
    yield f'\t{"" if result == "VOID" else "return "}{call};\n}}\n'
    if result != 'VOID':
        yield f'static_assert(__same_type(use_{number}, {result} ({", ".join(d.rsplit(" ", 1)[0] for d in declared)})));\n'


# --- what is run ---

def notified(head):
    """One notification, and what of it reaches the class driver."""
    kind, name = head.name.split()
    value = re.fullmatch(r'\d+(?: \((.*)\))?', head.text)
    if not value:
        give_up(head.line, 'not understood')
    words = [w.strip() for w in (value[1] or '').split(',') if w]
    given = {'Srb': '&srb', 'EventEntry': '&entry', 'EventSet': '&set', 'EventId': '7',
             'HwInstanceExtension': '&instance'}
    subject = {'Device': '&device', 'Stream': '&stream'}[kind]
    yield f'\tseen = nothing;\n\tStreamClass{kind}Notification(' + \
        ', '.join([name, subject] + [given[w] for w in words]) + ');\n'
    yield f'\tKUNIT_EXPECT_EQ(test, seen.type, {name});\n'
    yield f'\tKUNIT_EXPECT_PTR_EQ(test, seen.subject, (const void *){subject});\n'
    for word, member in [('Srb', 'srb'), ('EventEntry', 'EventEntry'), ('EventSet', 'EventSet'),
                         ('HwInstanceExtension', 'HwInstanceExtension')]:
        # a request and an event are handed on alike: the type says which it is
        if word in words:
            yield f'\tKUNIT_EXPECT_PTR_EQ(test, (const void *)seen.what.{member}, ' \
                  f'(const void *){given[word]});\n'
        elif not {'Srb', 'EventEntry'} & set(words) or word in ('EventSet', 'HwInstanceExtension'):
            yield f'\tKUNIT_EXPECT_NULL(test, seen.what.{member});\n'
    yield f'\tKUNIT_EXPECT_EQ(test, seen.what.EventId, {7 if "EventId" in words else 0});\n\n'


HEAD = '''// SPDX-License-Identifier: GPL-2.0
/*
 * Written by tools/wdm/unit.py from tools/wdm/documented.txt. Do not edit.
 *
 * The names of the Windows interface, each with its documented type, place and
 * value. That this compiles is most of the test; the suite tests the rest.
 */
#include <kunit/test.h>
#include <linux/uuid.h>

#include <strmini.h>
#include <ksmedia.h>

#define MEMBER(s, m, type)		static_assert(__same_type(((s *)0)->m, type))
/* What it points at has another const at most. */
#define POINTER(s, m, type)		static_assert(__same_type(*((s *)0)->m, *(type)0))
#define IN_ORDER(s, first, second)	static_assert(offsetof(s, first) < offsetof(s, second))
#define TOGETHER(s, first, second)	static_assert(offsetof(s, first) == offsetof(s, second))
#define ENUM(name)			static_assert(sizeof(name) == sizeof(ULONG))
#define VALUE(name, value)		static_assert((name) == (value))
#define ROUTINE(name, result, types)	static_assert(__same_type(name, result (*)types))
#define FUNCTION(name, result, types)	static_assert(__same_type(&name, result (*)types))

'''
NOTIFICATIONS = '''
/* --- notifications: here they reach a routine that looks at them --- */

struct sc_wdm_seen {
	ULONG type;
	const void *subject;
	struct sc_notification what;
};

static struct sc_wdm_seen seen;

static void look(ULONG type, const void *subject, const struct sc_notification *what)
{
	seen = (struct sc_wdm_seen){ type, subject, *what };
}

#define stream_class_device_notification(type, device, what)	look(type, device, what)
#define stream_class_stream_notification(type, stream, what)	look(type, stream, what)

static void notifications_hand_on_what_they_are_given(struct kunit *test)
{
	static HW_STREAM_REQUEST_BLOCK srb;
	static HW_STREAM_OBJECT stream;
	static ULONG device, instance;
	static KSEVENT_ENTRY entry;
	static GUID set;
	const struct sc_wdm_seen nothing = {
		.type = -1,
		.what = { (PVOID)1, (PVOID)1, (PVOID)1, 1, (PVOID)1 },
	};

'''
TAIL = '''
/* --- tables: an argument of a macro is the member that is documented --- */

static const KSPROPERTY_VALUES values;
static const KSPROPERTY relation;
static const GUID any_set = { STATIC_KSPROPSETID_Connection };

static NTSTATUS handler(PIRP Irp, PKSIDENTIFIER Request, PVOID Data)
{
	return STATUS_SUCCESS;
}

static NTSTATUS add(PIRP Irp, PKSEVENTDATA EventData, PKSEVENT_ENTRY EventEntry)
{
	return STATUS_SUCCESS;
}

static VOID remove(PVOID FileObject, PKSEVENT_ENTRY EventEntry)
{
}

static DEFINE_KSPROPERTY_TABLE(property_items) {
	DEFINE_KSPROPERTY_ITEM(1, TRUE, 2, 3, FALSE, &values, 4, &relation, handler, 5),
};
static DEFINE_KSPROPERTY_SET_TABLE(property_sets) {
	DEFINE_KSPROPERTY_SET(&any_set, 6, property_items, 7, NULL),
};
static DEFINE_KSEVENT_TABLE(event_items) {
	DEFINE_KSEVENT_ITEM(1, 2, 3, add, remove, handler),
};
static DEFINE_KSEVENT_SET_TABLE(event_sets) {
	DEFINE_KSEVENT_SET(&any_set, 4, event_items),
};
static DEFINE_KSMETHOD_TABLE(method_items) {
	DEFINE_KSMETHOD_ITEM(1, KSMETHOD_TYPE_WRITE, handler, 2, 3, handler),
};
static DEFINE_KSMETHOD_SET_TABLE(method_sets) {
	DEFINE_KSMETHOD_SET(&any_set, 4, method_items, 5, NULL),
};

static void tables_have_their_arguments_in_order(struct kunit *test)
{
	const KSPROPERTY_ITEM *p = property_sets[0].PropertyItem;
	const KSEVENT_ITEM *e = event_sets[0].EventItem;
	const KSMETHOD_ITEM *m = method_sets[0].MethodItem;

	KUNIT_EXPECT_TRUE(test, IsEqualGUID(property_sets[0].Set, &any_set));
	KUNIT_EXPECT_EQ(test, property_sets[0].PropertiesCount, 6);
	KUNIT_EXPECT_EQ(test, property_sets[0].FastIoCount, 7);
	KUNIT_EXPECT_NULL(test, property_sets[0].FastIoTable);
	KUNIT_EXPECT_EQ(test, p->PropertyId, 1);
	KUNIT_EXPECT_TRUE(test, p->GetSupported);
	KUNIT_EXPECT_EQ(test, p->MinProperty, 2);
	KUNIT_EXPECT_EQ(test, p->MinData, 3);
	KUNIT_EXPECT_FALSE(test, p->SetSupported);
	KUNIT_EXPECT_PTR_EQ(test, p->Values, &values);
	KUNIT_EXPECT_EQ(test, p->RelationsCount, 4);
	KUNIT_EXPECT_PTR_EQ(test, p->Relations, &relation);
	KUNIT_EXPECT_TRUE(test, (PVOID)p->SupportHandler == (PVOID)handler);
	KUNIT_EXPECT_EQ(test, p->SerializedSize, 5);

	KUNIT_EXPECT_TRUE(test, IsEqualGUID(event_sets[0].Set, &any_set));
	KUNIT_EXPECT_EQ(test, event_sets[0].EventsCount, 4);
	KUNIT_EXPECT_EQ(test, e->EventId, 1);
	KUNIT_EXPECT_EQ(test, e->DataInput, 2);
	KUNIT_EXPECT_EQ(test, e->ExtraEntryData, 3);
	KUNIT_EXPECT_TRUE(test, (PVOID)e->AddHandler == (PVOID)add);
	KUNIT_EXPECT_TRUE(test, (PVOID)e->RemoveHandler == (PVOID)remove);
	KUNIT_EXPECT_TRUE(test, (PVOID)e->SupportHandler == (PVOID)handler);

	KUNIT_EXPECT_TRUE(test, IsEqualGUID(method_sets[0].Set, &any_set));
	KUNIT_EXPECT_EQ(test, method_sets[0].MethodsCount, 4);
	KUNIT_EXPECT_EQ(test, method_sets[0].FastIoCount, 5);
	KUNIT_EXPECT_EQ(test, m->MethodId, 1);
	KUNIT_EXPECT_TRUE(test, (PVOID)m->MethodHandler == (PVOID)handler);
	KUNIT_EXPECT_EQ(test, m->MinMethod, 2);
	KUNIT_EXPECT_EQ(test, m->MinData, 3);
	KUNIT_EXPECT_TRUE(test, (PVOID)m->SupportHandler == (PVOID)handler);
	KUNIT_EXPECT_EQ(test, m->Flags, KSMETHOD_TYPE_WRITE);
}

static struct kunit_case sc_wdm_names_cases[] = {
	KUNIT_CASE(guids_are_the_documented_ones),
	KUNIT_CASE(notifications_hand_on_what_they_are_given),
	KUNIT_CASE(tables_have_their_arguments_in_order),
	{ }
};

static struct kunit_suite sc_wdm_names_suite = {
	.name = "sc_wdm_names",
	.test_cases = sc_wdm_names_cases,
};
kunit_test_suite(sc_wdm_names_suite);
'''


def guid_test(heads, count):
    """Object, list and text of a GUID say the same."""
    text = '\n/* --- GUIDs: the object, its list of numbers, the documented text --- */\n\n'
    text += 'static const struct {\n\tconst char *name;\n\tconst GUID *object;\n' \
            '\tGUID numbers;\n\tconst char *text;\n} documented[] = {\n'
    for head in heads:
        if head.kind == 'guid':
            text += f'\t{{ "{head.name}", &{head.name}, {{ STATICGUIDOF({head.name}) }},\n' \
                    f'\t  "{head.text}" }},\n'
    return text + f'''}};

static void guids_are_the_documented_ones(struct kunit *test)
{{
	unsigned int i;
	guid_t want;

	kunit_info(test, "{count} names of Windows are compiled");
	for (i = 0; i < RTL_NUMBER_OF(documented); i++) {{
		KUNIT_ASSERT_EQ(test, guid_parse(documented[i].text, &want), 0);
		KUNIT_EXPECT_TRUE_MSG(test, IsEqualGUID(documented[i].object, &want), "%s",
				      documented[i].name);
		KUNIT_EXPECT_TRUE_MSG(test, IsEqualGUID(&documented[i].numbers, &want), "%s",
				      documented[i].name);
	}}
}}
'''


def unit(heads):
    count = len({row.name for row in every_row(heads) if row.kind != 'none'})
    text = HEAD + ''.join(line for head in heads for line in asserts(head))
    text += '\n/* --- what may be a macro, used once and never called --- */\n'
    text += ''.join(line for head in heads if head.kind == 'macro' for line in uses(head))
    text += guid_test(heads, count)
    text += NOTIFICATIONS
    text += ''.join(line for head in heads if head.kind == 'notification'
                    for line in notified(head)).rstrip('\n') + '\n}\n'
    return text + TAIL


def main():
    os.chdir(ROOT)
    heads = read_table()
    if check(heads):
        return 1
    text = unit(heads)
    if '--check' not in sys.argv:
        with open(UNIT, 'w') as f:
            f.write(text)
        return 0
    current = ''
    if os.path.exists(UNIT):
        with open(UNIT) as f:
            current = f.read()
    if current != text:
        print(f'{UNIT}:1: not current, run tools/wdm/unit.py')
        return 1
    return 0


if __name__ == '__main__':
    sys.exit(main())
