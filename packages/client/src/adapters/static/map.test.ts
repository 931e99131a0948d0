import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  CommentSchema,
  DocumentSchema,
  GroupSchema,
  MemberSchema,
  PersonSchema,
  PostSchema,
  RecommendationsSchema,
  TagSchema,
} from '@parvis/model/schemas';
import { Value } from 'typebox/value';
import { ParvisError } from '../../error.ts';
import { read } from '../../read.ts';
import { company } from './map.ts';

const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom('', '#chess', '👩🏽‍💻', 'م'),
);
/** One of a few, so that one thing often names another. */
const key = fc.constantFrom('chess', 'p1');
const who = fc.constantFrom('ada', 'ben', 'BEN@acme.example');
const date = fc.constantFrom('2026-03-01T09:00:00Z', '1970-01-01', '9999-12-31T23:59:59+01:00');

/** Mostly what it should be, and now and then anything. */
const likely = <T>(of: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 50, arbitrary: of },
    { weight: 1, arbitrary: fc.oneof(fc.jsonValue(), fc.constantFrom('soon', '', 'nobody')) },
  );
const thing = (needed: Record<string, fc.Arbitrary<unknown>>, more: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(
    Object.fromEntries(Object.entries({ ...needed, ...more }).map(([name, of]) => [name, likely(of)])),
    { requiredKeys: Object.keys(needed) },
  );
const things = (...of: Parameters<typeof thing>) => likely(fc.array(thing(...of), { maxLength: 3 }));
const written = { id: key, author: fc.constant('ada'), text: words, createdAt: date };

const file = fc.record(
  {
    people: fc.constant([
      { id: 'ada', name: 'Ada Lovelace' },
      { id: 'ben', name: 'Ben', mail: 'Ben@acme.example' },
    ]),
    groups: fc.oneof(
      fc.constant([{ id: 'chess', slug: 'p1', name: 'Chess', visibility: 'open' }]),
      things(
        { id: key, slug: key, name: words, visibility: fc.constantFrom('open', 'closed', 'secret') },
        {
          description: words,
          members: fc.array(fc.record({ person: who, role: fc.constantFrom('member', 'owner') }), {
            maxLength: 2,
          }),
        },
      ),
    ),
    posts: things(written, {
      kind: words,
      group: key,
      revision: fc.nat(9),
      tags: fc.array(words),
      can: fc.object(),
    }),
    comments: things({ ...written, post: key }, { editedAt: date, revision: fc.nat(9) }),
    tags: things({ tag: words, name: words }, {}),
    recommendations: things(
      { subject: fc.record({ kind: fc.constantFrom('page', 'person'), id: words }), count: fc.nat() },
      { people: fc.array(who, { maxLength: 6 }), mine: fc.boolean() },
    ),
    documents: things(
      {
        id: key,
        name: words,
        url: fc.constantFrom('https://a.example/1', 'https://a.example/2', 'javascript:alert(1)'),
      },
      { modifiedAt: date, size: fc.nat(), group: key, modifiedBy: who },
    ),
  },
  { requiredKeys: ['people'] },
);

test('whatever a file holds is of the model, or the field that is not is named', () => {
  let good = 0;
  fc.assert(
    fc.property(file, (given) => {
      let found: ReturnType<typeof company>;
      try {
        found = read('static', company, given, 'file');
      } catch (error) {
        assert.ok(error instanceof ParvisError, String(error));
        assert.match(error.message, /"file[.[][^"]+"/);
        return;
      }
      good++;
      for (const [schema, all] of [
        [PersonSchema, found.people],
        [GroupSchema, found.groups.map(({ group }) => group)],
        [MemberSchema, found.groups.flatMap(({ members }) => members)],
        [PostSchema, found.posts],
        [CommentSchema, found.comments],
        [TagSchema, found.tags],
        [RecommendationsSchema, [...found.recommendations.values()]],
        [DocumentSchema, found.documents],
      ] as const)
        for (const each of all) {
          const [wrong] = Value.Errors(schema, each);
          assert.equal(wrong, undefined, `${wrong?.instancePath} ${wrong?.message}`);
        }
      assert.deepEqual(
        found.posts.map(({ createdAt }) => createdAt),
        found.posts
          .map(({ createdAt }) => createdAt)
          .toSorted()
          .reverse(),
      );
    }),
    { numRuns: 500 },
  );
  assert.ok(good > 10, `${good} files were read`);
});
