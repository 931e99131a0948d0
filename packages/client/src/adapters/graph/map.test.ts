import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { TSchema } from 'typebox';
import { Check } from 'typebox/value';
import { PersonSchema, PersonSummarySchema } from '@parvis/model/schemas';
import { ParvisError } from '../../error.ts';
import { read, type Reader } from '../../read.ts';
import { summaryOf } from './map.ts';
import { about, personOf, presence, reports, type More } from './person.ts';
import { user, values, type User } from './theirs.ts';

const folder = new URL('../../../../../../shared/fixtures/graph/', import.meta.url);
const fixtures = { skip: !existsSync(folder) && 'shared/fixtures are not here' };
const documented = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
const check = (schema: TSchema, value: unknown) => assert.ok(Check(schema, value), JSON.stringify(value));

describe('what the documentation shows', fixtures, () => {
  test('of a user is a person', () => {
    const adele = read('graph', user, documented('user-me'));
    assert.deepEqual(personOf(adele, {}), {
      id: '87d349ed-44d7-43e1-9a83-5f2406dee5bd',
      name: 'Adele Vance',
      title: 'Retail Manager',
      mail: 'AdeleV@contoso.com',
      login: 'AdeleV@contoso.com',
      phone: '+1 425 555 0109',
      mobile: '+1 425 555 0109',
      place: '18/2111',
      language: 'en-US',
      chat: 'https://teams.microsoft.com/l/chat/0/0?users=AdeleV%40contoso.com',
    });
    assert.deepEqual(summaryOf(read('graph', user, documented('manager'))), {
      id: '7d54cb02-aaa3-4016-9f9c-a4b49422dd9b',
      name: 'Sara Davis',
      title: 'Finance VP',
      mail: 'SaraD@contoso.com',
    });
  });

  test('of people without an id is refused, and the field is named', () => {
    for (const [name, reader, field] of [
      ['users-list-count-search', values(user), 'value[0].id'],
      ['user-resource-all-fields', user, 'manager.id'],
    ] as const)
      assert.throws(() => read<unknown>('graph', reader, documented(name)), {
        code: 'bad_response',
        message: `graph was read: "answer.${field}" is not a string. Its adapter or its system has to be mended.`,
      });
  });

  test('of reports, presence and what people say is understood, fields of null too', () => {
    const { people, count } = read('graph', reports, documented('directreports-null-fields'));
    assert.deepEqual(people.map(summaryOf), [
      { id: '6ea91a8d-e32e-41a1-b7bd-d2d185eed0e0', name: 'Conf Room Adams', mail: 'Adams@contoso.com' },
    ]);
    assert.equal(count, 1);
    const availabilities = read('graph', values(presence), documented('presences-by-user-id'));
    assert.deepEqual(
      availabilities.map(({ availability }) => availability),
      ['Busy', 'Away'],
    );
    assert.equal(
      read('graph', presence, documented('presence-status-message')).message,
      'Hey I am available now',
    );
    assert.deepEqual(read('graph', about, documented('user-select-aboutme-skills')), {
      about: 'A cool and nice guy.',
      skills: ['n-Lingual', 'public speaking', 'doodling'],
    });
  });
});

test('contacts of other systems are nobody’s reports', () => {
  const contact = { '@odata.type': '#microsoft.graph.orgContact', id: 'c', displayName: 'Press' };
  assert.deepEqual(read('graph', reports, { value: [contact] }), { people: [], count: 0 });
});

test('a manager of whom nothing but an id may be known is left out', () => {
  const manager = { '@odata.type': '#microsoft.graph.user', id: 'm', displayName: null };
  assert.deepEqual(personOf(read('graph', user, { id: 'a', displayName: 'Ada', manager }), {}), {
    id: 'a',
    name: 'Ada',
  });
});

test('a person without a name is known by their address, and a long text is cut where a character ends', () => {
  const theirs = read('graph', user, { id: '1', displayName: ' ', userPrincipalName: 'ada@acme.example' });
  assert.equal(summaryOf(theirs).name, 'ada@acme.example');
  const long = personOf(theirs, { about: { about: `${'a'.repeat(1999)}😀`, skills: [] } });
  assert.equal(long.about, 'a'.repeat(1999));
});

test('a word that objects know by themselves says nothing of anybody', () => {
  for (const availability of ['toString', 'constructor', '__proto__'])
    assert.deepEqual(
      personOf(read('graph', user, { id: 'a', displayName: 'Ada' }), {
        presence: read('graph', presence, { id: 'a', availability }),
      }),
      { id: 'a', name: 'Ada' },
    );
});

const maybe = <T>(each: fc.Arbitrary<T>) => fc.option(each);
const words = fc.string({ maxLength: 12, unit: 'grapheme' });
const fields = {
  id: fc.string({ minLength: 1 }),
  displayName: maybe(words),
  mail: maybe(words),
  userPrincipalName: maybe(words),
  jobTitle: maybe(words),
  department: maybe(words),
  businessPhones: maybe(fc.array(words)),
  mobilePhone: maybe(words),
  officeLocation: maybe(words),
  preferredLanguage: maybe(words),
};
const anyUser = fc.record(
  { ...fields, manager: maybe(fc.record(fields, { requiredKeys: ['id'] })) },
  { requiredKeys: ['id'] },
);
const anyMore = fc.record({
  reports: fc.record({ value: fc.array(anyUser, { maxLength: 30 }) }),
  about: fc.record({ aboutMe: maybe(words), skills: maybe(fc.array(maybe(words))) }, { requiredKeys: [] }),
  presence: fc.record(
    {
      id: words.filter((id) => id !== ''),
      availability: maybe(fc.oneof(words, fc.constantFrom('Available', 'BusyIdle', 'PresenceUnknown'))),
      statusMessage: maybe(
        fc.record({
          message: maybe(fc.record({ content: maybe(words), contentType: fc.constantFrom('text', 'html') })),
        }),
      ),
    },
    { requiredKeys: ['id'] },
  ),
});

test('whatever well-formed user arrives is a person of the model', () => {
  fc.assert(
    fc.property(anyUser, anyMore, (theirs, more) => {
      const each: User = read('graph', user, theirs);
      check(PersonSummarySchema, summaryOf(each));
      const known: More = {
        reports: read('graph', reports, more.reports),
        about: read('graph', about, more.about),
        presence: read('graph', presence, more.presence),
      };
      const person = personOf(each, known);
      check(PersonSchema, person);
      for (const value of Object.values(person)) assert.notEqual(value, '');
    }),
  );
});

test('whatever arrives in place of a field is read, or refused by the name of the field', () => {
  const whole: [Reader<unknown>, Record<string, unknown>][] = [
    [user, Object.fromEntries([...Object.keys(fields), 'manager'].map((name) => [name, null]))],
    [about, { aboutMe: 'a', skills: ['b'] }],
    [
      presence,
      { id: 'a', availability: 'Away', statusMessage: { message: { content: 'a', contentType: 'text' } } },
    ],
    [reports, { value: [{ id: 'a' }] }],
  ];
  const any = fc
    .constantFrom(...whole)
    .chain(([reader, base]) =>
      fc.tuple(fc.constant(reader), fc.constant(base), fc.constantFrom(...Object.keys(base)), fc.anything()),
    );
  fc.assert(
    fc.property(any, ([reader, base, field, value]) => {
      try {
        read('graph', reader, { id: 'a', ...base, ...(base['id'] === null && { id: 'a' }), [field]: value });
      } catch (error) {
        assert.ok(error instanceof ParvisError && error.code === 'bad_response', String(error));
        assert.match(error.message, new RegExp(`"answer\\.${field}`));
      }
    }),
  );
});
