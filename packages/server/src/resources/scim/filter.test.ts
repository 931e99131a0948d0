import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { eachDatabase } from '../../testing/each-database.ts';
import { example } from '../../testing/scim.ts';
import { bindFilter } from './bind.ts';
import { ScimError } from './error.ts';
import { parseFilter, parsePath } from './filter.ts';
import { matches, type Values } from './matches.ts';
import { condition } from './repo.ts';
import { USER } from './schema.ts';
import { columns, users } from './users/repo.ts';

const refusedAs = (scimType: string) => (error: unknown) =>
  error instanceof ScimError && error.scimType === scimType && error.status === 400;

it('every filter of the RFC is read, and the attributes it names are known', async () => {
  const filters = (await example('rfc7644-3.4.2.2-filters')) as unknown as string[];
  for (const filter of filters) assert.ok(bindFilter(USER, parseFilter(filter)), filter);
  assert.equal(filters.length, 19);
});

it('“and” binds closer than “or”, brackets closer than both', () => {
  assert.deepEqual(parseFilter('a pr or b pr and not (c pr)'), {
    op: 'or',
    of: [
      { op: 'pr', path: { attribute: 'a' } },
      {
        op: 'and',
        of: [
          { op: 'pr', path: { attribute: 'b' } },
          { op: 'not', of: { op: 'pr', path: { attribute: 'c' } } },
        ],
      },
    ],
  });
  assert.equal(JSON.parse(JSON.stringify(parseFilter('(a pr or b pr) and c pr'))).op, 'and');
});

it('values are JSON: quotation marks, backslashes and escapes are read as they are meant', () => {
  const valueOf = (filter: string) => {
    const read = parseFilter(filter);
    return 'value' in read ? read.value : undefined;
  };
  for (const value of [
    'a "quoted" word',
    'C:\\',
    '\\"',
    'line\nbreak',
    '’;drop table person;--',
    '\u{1f600}',
    true,
    null,
    5,
  ]) {
    assert.deepEqual(valueOf(`a eq ${JSON.stringify(value)}`), value);
  }
  assert.equal(valueOf('a eq "\\u0041"'), 'A');
  assert.equal(valueOf('not eq TRUE'), true);
});

it('paths have a URN, an attribute, a filter and a part', () => {
  assert.deepEqual(parsePath('urn:ietf:params:scim:schemas:core:2.0:User:name.familyName').path, {
    schema: 'urn:ietf:params:scim:schemas:core:2.0:User',
    attribute: 'name',
    sub: 'familyName',
  });
  const path = parsePath('emails[type eq "work" and value co "[x]"].value');
  assert.deepEqual(path.path, { attribute: 'emails', sub: 'value' });
  assert.equal(path.filter?.op, 'and');
});

it('what is no filter is refused, whatever it is', () => {
  const broken = [
    '', ' ', 'userName', 'userName eq', 'eq "x"', 'userName eq x', 'userName eq "x', 'userName eq "x" and',
    'userName eq "x" userName pr', '(userName pr', 'userName pr)', 'emails[type pr', 'emails[]', 'not userName pr x',
    'userName eq \'x\'', 'userName xx "x"', 'a.b.c pr', 'userName eq {"a":1}', 'userName eq [1]', 'userName eq 1e', '; drop',
    'userName\0 pr', '\\', '"', 'emails[type[x pr] pr]', 'userName eq "\u0001"',
  ]; // prettier-ignore
  for (const filter of broken)
    assert.throws(() => bindFilter(USER, parseFilter(filter)), refusedAs('invalidFilter'), filter);
  for (const path of [
    '',
    'a b',
    'emails[type eq "work"',
    'emails[].value',
    'name.',
    '.name',
    'emails[type pr]x',
  ]) {
    assert.throws(() => parsePath(path), refusedAs('invalidPath'), path);
  }
});

it('what is known as a filter and asks for what there is not is refused', () => {
  const wrong = [
    'nothing pr', 'name.nothing pr', '__proto__ pr', 'constructor eq "x"', 'active gt true', 'active co "t"', 'active eq "maybe"',
    'userName eq 5', 'userName gt null', 'name eq "x"', 'addresses co "x"', 'userName[type pr]', 'emails[nothing pr]',
    'emails[urn:x:type pr]', 'emails.value[type pr]', 'meta.created gt "yesterday"', 'meta.created sw "2020"', 'urn:x:userName pr',
    'password pr', 'toString pr',
  ]; // prettier-ignore
  for (const filter of wrong) {
    assert.throws(() => bindFilter(USER, parseFilter(filter)), refusedAs('invalidFilter'), filter);
  }
});

it('deep, long and wide filters are refused before they cost anything', () => {
  const deep = (times: number) => `${'('.repeat(times)}userName pr${')'.repeat(times)}`;
  assert.ok(parseFilter(deep(20)));
  const wide = (times: number) => Array<string>(times).fill('userName pr').join(' or ');
  assert.ok(parseFilter(wide(100)));
  for (const filter of [
    deep(21),
    deep(3000),
    wide(101),
    `userName eq "${'x'.repeat(1_000_000)}"`,
    'not ('.repeat(1500),
  ]) {
    assert.throws(() => parseFilter(filter), refusedAs('invalidFilter'));
  }
});

/** Few letters, so that texts are often equal, contained, or the beginning or end of each other; and nasty ones. */
const nasty = fc.constantFrom('%', '_', '\\', '"', "'", 'a%', 'ß', 'İ', 'σ', '\u{1f600}', '\uffff', 'a b');
const letters = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'É', 'é'), minLength: 1, maxLength });
const text = fc.oneof({ weight: 5, arbitrary: letters(4) }, { weight: 1, arbitrary: nasty });
const asked = fc.oneof(
  { weight: 8, arbitrary: letters(2) },
  { weight: 2, arbitrary: nasty },
  { weight: 1, arbitrary: fc.constant('') },
);
const mail = fc.record(
  { value: text, type: fc.constantFrom('work', 'home', 'Work'), primary: fc.boolean() },
  { requiredKeys: [] },
);
const person = fc.record(
  {
    name: fc.record({ familyName: text, givenName: text }, { requiredKeys: [] }),
    title: text,
    userType: text,
    active: fc.boolean(),
    emails: fc.array(mail, { maxLength: 3 }),
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': fc.record(
      { department: text },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

const test = fc.constantFrom('eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le');
const quoted = asked.map((value) => JSON.stringify(value));
const parts = (...words: fc.Arbitrary<string>[]) => fc.tuple(...words).map((each) => each.join(' '));
const both = fc.constantFrom('and', 'or');
const within = fc.oneof(
  { weight: 3, arbitrary: parts(fc.constantFrom('value', 'type'), test, quoted) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'primary eq true',
      'primary ne true',
      'value pr',
      'not (type pr)',
      'type eq null',
    ),
  },
);
const attribute = fc.constantFrom(
  'userName', 'name.familyName', 'title', 'TITLE', 'emails', 'emails.type', 'externalId',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department',
); // prettier-ignore
const others = fc.constantFrom(
  'active eq true', 'active ne "True"', 'title pr', 'name pr', 'emails pr', 'emails.primary pr', 'title eq null',
); // prettier-ignore
const { filter } = fc.letrec<{ filter: string }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3 },
    { weight: 5, arbitrary: parts(attribute, test, quoted) },
    { weight: 1, arbitrary: others },
    { weight: 2, arbitrary: parts(within, both, within).map((inner) => `emails[${inner}]`) },
    { weight: 2, arbitrary: parts(tie('filter'), both, tie('filter')).map((inner) => `(${inner})`) },
    { weight: 1, arbitrary: tie('filter').map((inner) => `not (${inner})`) },
  ),
}));

eachDatabase('Filters', (database) => {
  it('find in the database whom they match one by one', async () => {
    const { db } = database();
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: 1, maxLength: 5 }),
        fc.array(filter, { minLength: 5, maxLength: 20 }),
        async (people, filters) => {
          await db.deleteFrom('person').execute();
          const known: Values[] = [];
          for (const [place, said] of people.entries()) {
            const id = await users.create(db, {
              ...said,
              userName: `a${place}`,
              externalId: `Ab${place}`,
              emails: said.emails,
            });
            const [row] = await users.find(db, [id], () => true);
            if (row) known.push(row);
          }
          for (const each of filters) {
            const bound = bindFilter(USER, parseFilter(each));
            const { resources, total } = await users.list(db, {
              filter: bound,
              offset: 0,
              limit: 200,
              wants: () => true,
            });
            const expected = known.filter((one) => matches(bound, one)).map(({ id }) => id);
            assert.deepEqual(resources.map(({ id }) => id).toSorted(), expected.toSorted(), each);
            assert.equal(total, expected.length);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('a userName and an externalId are found by an index', async () => {
    const { db } = database();
    for (const filter of ['userName eq "a"', 'externalId eq "a"', 'userName eq "a" and active eq true']) {
      const asked = condition(bindFilter(USER, parseFilter(filter)), columns);
      const plan = await db.transaction().execute(async (trx) => {
        await sql`set local enable_seqscan = off`.execute(trx);
        const { rows } = await sql<Record<string, string>>`explain select from scim_user
          join person on person.id = scim_user.person_id where ${asked}`.execute(trx);
        return rows.map((row) => Object.values(row)[0]).join('\n');
      });
      assert.match(plan, /Index Scan (using|on) scim_user_(name|external_id)/, plan);
    }
  });
});
