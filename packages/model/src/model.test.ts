import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TSchema } from 'typebox';
import Value from 'typebox/value';
import { ERROR_CODES, ERROR_STATUS } from './error-codes.ts';
import * as entry from './index.ts';
import * as schemas from './schemas.ts';

const accepts = (schema: TSchema, value: unknown) => Value.Check(schema, value);

test('the main entry holds types only, so that it costs a page nothing', () => {
  assert.deepEqual(Object.keys(entry), []);
});

test('a person needs an id and a name, and nothing else', () => {
  assert.ok(accepts(schemas.PersonSummarySchema, { id: '1', name: 'Ada' }));
  assert.ok(accepts(schemas.PersonSchema, { id: '1', name: 'Ada' }));
  assert.ok(!accepts(schemas.PersonSchema, { id: '1' }));
  assert.ok(!accepts(schemas.PersonSchema, { id: '', name: 'Ada' }));
});

test('whoever reads a summary can be given a person', () => {
  for (const field of Object.keys(schemas.PersonSummarySchema.properties)) {
    assert.ok(field in schemas.PersonSchema.properties, field);
  }
});

test('each field that a deployment may hold back is a field of a person, and not their id or name', () => {
  const fields = Object.keys(schemas.PersonSchema.properties);
  for (const field of schemas.PERSON_FIELDS) assert.ok(fields.includes(field), field);
  const always = fields.filter((field) => !schemas.PERSON_FIELDS.some((each) => each === field));
  assert.deepEqual(always, ['id', 'name', 'reportsCount']);
});

test('a count of recommendations is a whole number from zero', () => {
  const recommendations = {
    subject: { kind: 'page', id: 'https://intranet.example/' },
    count: 0,
    mine: false,
    revision: 0,
    people: [],
  };
  assert.ok(accepts(schemas.RecommendationsSchema, recommendations));
  assert.ok(!accepts(schemas.RecommendationsSchema, { ...recommendations, count: -1 }));
  assert.ok(!accepts(schemas.RecommendationsSchema, { ...recommendations, count: 0.5 }));
});

test('a page of a list is a page of its items, and its cursor is never empty', () => {
  const page = schemas.PageSchema(schemas.PersonSummarySchema);
  assert.ok(accepts(page, { items: [{ id: '1', name: 'Ada' }], cursor: 'x' }));
  assert.ok(accepts(page, { items: [] }));
  assert.ok(!accepts(page, { items: [{ id: '1' }] }));
  assert.ok(!accepts(page, { items: [], cursor: '' }));
});

test('a problem carries one of the closed list of codes', () => {
  const problem = { type: 'about:blank', title: 'Gone', status: 410 };
  assert.ok(accepts(schemas.ProblemSchema, { ...problem, code: 'gone' }));
  assert.ok(!accepts(schemas.ProblemSchema, { ...problem, code: 'vanished' }));
});

test('no two codes travel as the same status, so that a status alone says which it is', () => {
  const statuses = ERROR_CODES.map((code) => ERROR_STATUS[code]).filter((status) => status !== undefined);
  assert.equal(new Set(statuses).size, statuses.length);
  for (const status of statuses) assert.ok(status >= 400 && status < 600, String(status));
});

test('a reaction is one of the five kinds', () => {
  for (const kind of schemas.REACTION_KINDS) assert.ok(accepts(schemas.ReactionKindSchema, kind), kind);
  assert.equal(schemas.REACTION_KINDS.length, 5);
  assert.ok(!accepts(schemas.ReactionKindSchema, 'shrug'));
});

test('a post of a kind that nobody knows yet is a post', () => {
  const written = { id: 'x', author: { id: '1', name: 'Ada' }, text: 'Hello', createdAt: 'now', revision: 0 };
  const can = { edit: true, remove: true, report: false };
  const post = {
    ...written,
    kind: 'poll',
    tags: [],
    comments: { count: 1, latest: [{ ...written, post: 'x', can }] },
    reactions: { counts: [], revision: 0 },
    announcement: false,
    can: { ...can, comment: true, react: true, pin: false, announce: false },
  };
  assert.ok(accepts(schemas.PostSchema, post));
  assert.ok(!accepts(schemas.PostSchema, { ...post, kind: '' }));
  assert.ok(!accepts(schemas.PostSchema, { ...post, author: undefined }));
});

test('what comes down a stream is a change of any kind, or one of three signals', () => {
  assert.ok(accepts(schemas.ChangeSchema, { id: '1', kind: 'poll_closed', key: 'x', topic: {} }));
  assert.ok(!accepts(schemas.ChangeSchema, { id: '1', kind: 'position' }));
  for (const kind of ['position', 'reset', 'end'])
    assert.ok(accepts(schemas.StreamSignalSchema, { id: '1', kind }));
  assert.ok(!accepts(schemas.StreamSignalSchema, { id: '1', kind: 'pause' }));
});
