import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PersonSummarySchema } from '@parvis/model/schemas';
import { Value } from 'typebox/value';
import { ParvisError } from '../../error.ts';
import { personSummary } from '../../shapes/person.ts';
import { isAskable, KEYS, readAnswers } from './map.ts';

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', '__proto__', '%', '../x'),
);
const key = fc.oneof(
  { weight: 9, arbitrary: words.filter(Boolean) },
  { weight: 1, arbitrary: fc.jsonValue() },
);
const person = fc.record(
  { id: words, name: words, title: words, mail: words, photo: fc.record({ url: words }) },
  { requiredKeys: ['id', 'name'] },
);
const problem = fc.record(
  {
    code: fc.oneof(words, fc.constantFrom('not_found', 'forbidden', 'aborted')),
    status: fc.nat(600),
    detail: words,
  },
  { requiredKeys: [] },
);
const answer = fc.oneof(
  fc.record({ key, person: fc.oneof(person, fc.jsonValue()) }, { requiredKeys: ['key'] }),
  fc.record({ key, problem: fc.oneof(problem, fc.jsonValue()) }),
  fc.jsonValue(),
);
const body = fc.oneof(
  { weight: 9, arbitrary: fc.record({ answers: fc.array(answer, { maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.jsonValue() },
);

test('whatever answers come, each is of the model or the error of its own key', async () => {
  await fc.assert(
    fc.asyncProperty(body, async (given) => {
      const read = readAnswers('parvis', given, KEYS.keyIn, 'person', personSummary);
      const answers = await read.catch((error: unknown) => {
        assert.ok(error instanceof ParvisError, String(error));
        assert.equal(error.code, 'bad_response');
        assert.match(error.message, /"answer[^"]*"/);
      });
      for (const [asked, found] of answers ?? []) {
        assert.ok(typeof asked === 'string' && asked !== '');
        if (found instanceof ParvisError) assert.equal(found.source, 'parvis');
        else assert.ok(Value.Check(PersonSummarySchema, found), JSON.stringify(found));
      }
    }),
    { numRuns: 500 },
  );
});

test('a key that the server takes has a letter, is no longer than it says, and ends no text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.integer({ min: 1, max: 8 }),
      (asked, limit) => {
        const isTaken = asked !== '' && asked.length <= limit && !asked.includes('\0');
        assert.equal(isAskable(asked, limit), isTaken);
      },
    ),
  );
});
