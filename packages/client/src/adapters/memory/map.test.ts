import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { GroupRole } from '@parvis/model';
import { GroupSchema } from '@parvis/model/schemas';
import { Value } from 'typebox/value';
import { eventFields } from '../../shapes/event.ts';
import { groupFor, toldOf } from './map.ts';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const who = fc.constantFrom('ada', 'ben', 'constructor', '__proto__');
const members = fc
  .array(fc.tuple(who, fc.constantFrom<GroupRole>('member', 'owner')))
  .map((all) => Object.fromEntries(all));
const group = fc.record(
  {
    id: words,
    slug: words,
    name: words,
    visibility: fc.constantFrom<'open' | 'closed' | 'secret'>('open', 'closed', 'secret'),
    description: words,
    members,
  },
  { requiredKeys: ['id', 'slug', 'name', 'visibility'] },
);

test('a group is one of the model for whoever may know of it, and nothing for others', () => {
  fc.assert(
    fc.property(group, fc.option(who, { nil: undefined }), (given, reader) => {
      const isInside = reader !== undefined && Object.hasOwn(given.members ?? {}, reader);
      const found = groupFor(given, reader);
      assert.equal(found === undefined, given.visibility === 'secret' && !isInside);
      if (!found) return;
      assert.ok(Value.Check(GroupSchema, found), JSON.stringify(found));
      assert.equal(found.role, isInside ? given.members?.[reader] : undefined);
      assert.equal('members' in found, false);
    }),
  );
});

test('of an event no more is told than the model has, and nothing that is not there', () => {
  const event = fc.record(
    {
      ...{
        id: words,
        title: words,
        start: fc.constant({ date: '2026-03-01' }),
        end: fc.constant({ date: '2026-03-02' }),
      },
      ...{
        place: fc.option(words, { nil: undefined }),
        capacity: fc.nat(),
        yes: fc.array(who),
        group: words,
      },
      ...{ organizer: who, weather: words },
    },
    { requiredKeys: ['id', 'title', 'start', 'end'] },
  );
  fc.assert(
    fc.property(event, (given) => {
      const told = toldOf(given as Parameters<typeof toldOf>[0]);
      for (const [field, value] of Object.entries(told)) {
        assert.ok(Object.hasOwn(eventFields, field), field);
        assert.deepEqual(value, given[field as 'id']);
      }
      assert.equal(told.id, given.id);
    }),
  );
});
