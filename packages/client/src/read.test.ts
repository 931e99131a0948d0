import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as schemas from '@parvis/model/schemas';
import fc from 'fast-check';
import type { TSchema } from 'typebox';
import { Check } from 'typebox/value';
import { ParvisError } from './error.ts';
import * as reading from './read.ts';
import { group, member } from './shapes/group.ts';
import { person, personSummary } from './shapes/person.ts';
import { recommendation, recommendations, subject } from './shapes/recommendation.ts';
import { session } from './shapes/session.ts';

/** Each thing of the model: how it is read, and the schema it then has to fit. */
const THINGS: Record<string, [reading.Reader<unknown>, TSchema]> = {
  personSummary: [personSummary, schemas.PersonSummarySchema],
  person: [person, schemas.PersonSchema],
  session: [session, schemas.SessionSchema],
  subject: [subject, schemas.SubjectSchema],
  recommendations: [recommendations, schemas.RecommendationsSchema],
  recommendation: [recommendation, schemas.RecommendationSchema],
  group: [group, schemas.GroupSchema],
  member: [member, schemas.MemberSchema],
  'page of people': [reading.page(personSummary), schemas.PageSchema(schemas.PersonSummarySchema)],
};

/** Anything that fits a schema; optional fields are there or not. */
function fitting(schema: TSchema): fc.Arbitrary<unknown> {
  const {
    type,
    properties,
    required = [],
    items,
    anyOf,
    const: only,
    minLength = 0,
    maxItems = 4,
  } = schema as {
    type?: string;
    properties?: Record<string, TSchema>;
    required?: string[];
    items?: TSchema;
    anyOf?: TSchema[];
    const?: unknown;
    minLength?: number;
    maxItems?: number;
  };
  if (anyOf) return fc.oneof(...anyOf.map(fitting));
  if (only !== undefined) return fc.constant(only);
  if (type === 'string') return fc.string({ minLength, maxLength: 20 });
  if (type === 'integer') return fc.nat();
  if (type === 'boolean') return fc.boolean();
  if (type === 'array' && items) return fc.array(fitting(items), { maxLength: Math.min(maxItems, 3) });
  if (type === 'object' && properties) {
    const fields = Object.entries(properties).map(([name, of]) => [name, TOLD[name] ?? fitting(of)]);
    return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, {
      requiredKeys: required,
      noNullPrototype: true,
    });
  }
  throw new Error(`the test knows no ${JSON.stringify(schema)}`);
}

/** Fields whose form the schema tells only in words. */
const TOLD: Record<string, fc.Arbitrary<unknown>> = {
  createdAt: fc.constantFrom('2026-01-31T09:12:00Z', '2026-01-31T09:12:00.123Z'),
  chat: fc.constantFrom('https://chat.example/ada', 'msteams:/l/chat/0/0?users=ada', 'xmpp:ada@acme.example'),
};

/** A thing with one field, at any depth, replaced by anything. */
function spoilt(thing: unknown, path: readonly number[], by: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined || typeof thing !== 'object' || thing === null) return by;
  const names = Object.keys(thing);
  if (names.length === 0) return by;
  const name = names[first % names.length]!;
  const copy = (Array.isArray(thing) ? [...(thing as unknown[])] : { ...thing }) as Record<string, unknown>;
  copy[name] = spoilt(copy[name], rest, by);
  return copy;
}

/** What a reader made of it fits the schema, or it said which field does not. */
function isRead([reader, schema]: [reading.Reader<unknown>, TSchema], value: unknown) {
  let made: unknown;
  try {
    made = reading.read('test', reader, value);
  } catch (error) {
    assert.ok(error instanceof ParvisError, String(error));
    assert.equal(error.code, 'bad_response');
    assert.equal(error.source, 'test');
    assert.match(error.message, /"answer[^"]*" is not /);
    return;
  }
  assert.ok(Check(schema, made), JSON.stringify(made));
}

for (const [name, thing] of Object.entries(THINGS)) {
  describe(name, () => {
    const [reader, schema] = thing;
    test('that fits its schema is read as it is', () => {
      fc.assert(
        fc.property(fitting(schema), (value) => assert.deepEqual(reading.read('test', reader, value), value)),
      );
    });

    test('that is spoilt anywhere is read to fit, or refused by the name of the field', () => {
      const path = fc.array(fc.nat({ max: 20 }), { maxLength: 4 });
      fc.assert(
        fc.property(fitting(schema), path, fc.anything(), (value, at, by) =>
          isRead(thing, spoilt(value, at, by)),
        ),
        { numRuns: 500 },
      );
    });

    test('that is anything at all is never half read', () => {
      fc.assert(fc.property(fc.anything(), (value) => isRead(thing, value)));
    });
  });
}

test('the field that is wrong is named by its path', () => {
  const given = { id: 'p1', name: 'Ada', reports: [{ id: 'p2', name: 'Bob' }, { id: 'p3' }] };
  assert.throws(() => reading.read('house', person, given), {
    message: /house.*"answer\.reports\[1\]\.name" is not a/,
  });
});

test('what the model does not know is dropped', () => {
  const given = JSON.parse(
    '{ "id": "p1", "name": "Ada", "salary": 1, "__proto__": { "admin": true } }',
  ) as unknown;
  assert.deepEqual(reading.read('house', person, given), { id: 'p1', name: 'Ada' });
});

for (const chat of [
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'blob:x',
]) {
  test(`a chat address ${JSON.stringify(chat)} is refused`, () => {
    assert.throws(() => reading.read('house', person, { id: 'p1', name: 'Ada', chat }), {
      code: 'bad_response',
    });
  });
}
