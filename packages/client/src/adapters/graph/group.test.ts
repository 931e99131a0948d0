import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { Check } from 'typebox/value';
import { GroupSchema } from '@parvis/model/schemas';
import { ParvisError } from '../../error.ts';
import { list, read, record, type Reader } from '../../read.ts';
import { group as groupShape } from '../../shapes/group.ts';
import { everything, good } from '../../testing/check.ts';
import { graph } from './index.ts';
import { graphGroup, groupOf, oneGroup, type GraphGroup } from './group.ts';
import { summaryOf } from './map.ts';
import { officeRoutes, type PretendedGroup } from './testing/office.ts';
import { manyUsers, pretendGraph, refusal, userId, type Route } from './testing/server.ts';
import { user } from './theirs.ts';

const { signal } = new AbortController();
const folder = new URL('../../../../../../shared/fixtures/graph/', import.meta.url);
const documented = { skip: !existsSync(folder) && 'the documented answers are not here' };
const fixture = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
const value =
  <T>(item: Reader<T>): Reader<T[]> =>
  (answer, path) =>
    list(item)(record(answer, path)['value'], `${path}.value`);

test('the documented groups are groups', documented, () => {
  const groups = read('graph', value(graphGroup), fixture('groups-list'));
  assert.deepEqual(
    groups.map((each) => groupOf(each, 3, undefined)),
    [
      {
        id: '45b7d2e7-b882-4a80-ba97-10b7a63b8fa4',
        slug: 'golfassist',
        name: 'Golf Assist',
        description: 'Self help community for golf',
        visibility: 'open',
        memberCount: 3,
      },
      {
        id: 'd7797254-3084-44d0-99c9-a3b5ab149538',
        slug: 'golftalk',
        name: 'Golf Discussion',
        description: 'Talk about golf',
        visibility: 'closed',
        memberCount: 3,
      },
    ],
  );
  const [team] = read('graph', value(graphGroup), fixture('joined-teams'));
  assert.equal(groupOf(team!, 0, 'owner').slug, team!.id, 'what has no short name is known by its id');
  assert.throws(() => read('graph', value(graphGroup), fixture('groups-delta')), {
    message: /"answer\.value\[0\]\.id"/,
  });
});

test('documented members and owners are people, whatever little is said of them', documented, () => {
  const people = ['group-members', 'group-owners'].flatMap((name) =>
    read('graph', value(user), fixture(name)).map(summaryOf),
  );
  assert.deepEqual(
    people.map(({ name }) => name),
    ['user1@contoso.com', 'MOD Administrator', 'Megan Bowen', 'Diego Siciliani'],
  );
});

const maybe = <T>(given: fc.Arbitrary<T>) => fc.option(given, { nil: null });
const words = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('', ' '));
test('whatever arrives is a group of the model, or an error that names the field', () => {
  const anyGroup = fc.record(
    {
      id: fc.oneof({ weight: 20, arbitrary: fc.uuid() }, maybe(fc.constant(''))),
      displayName: maybe(words),
      mailNickname: maybe(words),
      description: maybe(fc.oneof({ weight: 20, arbitrary: words }, fc.nat())),
      visibility: maybe(fc.constantFrom('Public', 'Private', 'HiddenMembership', 'Later')),
      groupTypes: maybe(fc.array(fc.constantFrom('Unified', 'DynamicMembership'))),
    },
    { requiredKeys: ['id'] },
  );
  let understood = 0;
  fc.assert(
    fc.property(anyGroup, fc.nat(), (given, count) => {
      let found: GraphGroup;
      try {
        found = read('graph', oneGroup, given, 'group')!;
      } catch (error) {
        assert.ok(error instanceof ParvisError && error.code === 'bad_response');
        assert.match(error.message, /"group\.\w/);
        return;
      }
      const group = groupOf(found, count, 'member');
      assert.ok(Check(GroupSchema, group), JSON.stringify(group));
      assert.deepEqual(read('graph', groupShape, group), group);
      understood++;
    }),
    { numRuns: 300 },
  );
  assert.ok(understood > 100, `${understood} of 300 were groups`);
});

const GROUPS: readonly PretendedGroup[] = [
  { name: 'Chess', visibility: 'Public', owners: [1], members: [0, 1, 2] },
  { name: 'Board', visibility: 'HiddenMembership', owners: [3], members: [3, 4] },
  { name: 'Readers', visibility: 'Private', owners: [0, 5], members: [5, 6] },
].map(({ name, owners, members, ...group }, index): PretendedGroup => ({
  ...group,
  visibility: group.visibility as 'Public',
  id: `00000000-0000-4000-9000-00000000000${index}`,
  displayName: name,
  mailNickname: name.toLowerCase(),
  owners: owners.map(userId),
  members: members.map(userId),
}));

/** Groups over a pretended Graph, asked by its first person. */
function over(routes: readonly Route[] = [], permissions?: readonly string[]) {
  const users = manyUsers(7);
  const office = officeRoutes({ users, me: userId(0), groups: GROUPS });
  const pretended = pretendGraph({
    users,
    routes: [...routes, ...office.routes],
    ...(permissions && { permissions }),
  });
  const { groups } = graph({
    getToken: () => 'secret',
    fetch: (url, init) => pretended.handle(new Request(url, init)),
  });
  return { ...pretended, groups };
}

test('groups are asked for in two batches, and say who the reader is in them', async () => {
  const { groups, batches } = over();
  const answers = await groups.get(['chess', GROUPS[1]!.id, 'READERS', 'readers', "o'neill"], { signal });
  assert.deepEqual(
    ['chess', GROUPS[1]!.id, 'readers'].map((key) => {
      const { name, role, memberCount } = good(answers, key);
      return [name, role, memberCount];
    }),
    [
      ['Chess', 'member', 3],
      ['Board', undefined, 0],
      ['Readers', 'owner', 2],
    ],
    'a group that hides its members says none',
  );
  assert.equal((answers.get("o'neill") as ParvisError).code, 'not_found');
  assert.equal(batches(), 2);
});

test('whoever may not list all groups is shown their own, and is not refused twice', async () => {
  let refusals = 0;
  const { groups } = over([
    ({ path, query }) =>
      path === '/groups' && query.get('$filter')?.startsWith('groupTypes')
        ? (refusals++, refusal(403, 'Authorization_RequestDenied'))
        : undefined,
  ]);
  for (let times = 0; times < 2; times++) {
    const found = await everything((options) => groups.list(options), { signal, limit: 1 });
    assert.deepEqual(
      found.map(({ name }) => name),
      ['Chess'],
    );
  }
  assert.equal(refusals, 1);
});

test('an owner who is no member is among the members, and nobody twice', async () => {
  const { groups } = over();
  const found = await everything((options) => groups.members('readers', options), { signal, limit: 1 });
  assert.deepEqual(
    found.map(({ person, role }) => `${person.name} ${role}`),
    ['Person 0 owner', 'Person 5 owner', 'Person 6 member'],
  );
});

test('nobody joins or leaves from here', async () => {
  const { groups } = over();
  assert.equal(groups.can.join, false);
  await assert.rejects(groups.join('chess', { signal }), { code: 'unsupported' });
  await assert.rejects(groups.leave('chess', { signal }), { code: 'unsupported' });
});

test('a failure is not an answer that is kept', async () => {
  let isBroken = true;
  const { groups } = over([
    ({ path }) => (isBroken && path.startsWith('/groups') ? refusal(501, 'X') : undefined),
  ]);
  const broken = await groups.get(['chess'], { signal });
  assert.equal((broken.get('chess') as ParvisError).code, 'internal');
  isBroken = false;
  assert.equal(good(await groups.get(['chess'], { signal }), 'chess').name, 'Chess');
});
