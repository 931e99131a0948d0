import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { freshness, rankTags, TRENDING, type TagUse } from './trending.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 4, 20, 15);

const use = (tag: string, person: string | number, days: number): TagUse => ({
  tag,
  name: tag,
  person: String(person),
  at: NOW - days * DAY,
});
/** So many people use a tag, each once, so many days ago. */
const crowd = (tag: string, people: number, days: number) =>
  Array.from({ length: people }, (_, i) => use(tag, i, days + i * 1e-4));
/** The same in each of some weeks of the past. */
const weekly = (tag: string, people: number, weeks: number, first = 1) =>
  Array.from({ length: weeks }, (_, week) => crowd(tag, people, 7 * (week + first) + 2)).flat();

test('a tag is ranked by how many people use it against its usual use, not by how much it is used', () => {
  const { kind, items } = rankTags(
    [
      ...weekly('canteen', 40, 12, 0),
      ...weekly('agadir', 2, 11),
      ...crowd('agadir', 12, 1),
      ...Array.from({ length: 100 }, (_, i) => use('advert', 'one', i / 100)),
    ],
    100,
    NOW,
  );
  assert.equal(kind, 'trends');
  assert.deepEqual(
    items.map(({ tag, people }) => [tag, people]),
    [
      ['agadir', 12],
      ['canteen', 40],
    ],
  );
  const [agadir, canteen] = items;
  assert.equal(Math.round(agadir?.usual ?? 0), 2);
  assert.equal(Math.round(canteen?.usual ?? 0), 40);
});

test('a tag that was unheard of has no usual use, and one that was used before has', () => {
  const { items } = rankTags([...crowd('new', 3, 1), ...crowd('old', 3, 1), use('old', 9, 30)], 50, NOW);
  assert.deepEqual(
    items.map(({ tag, usual }) => [tag, usual !== undefined]),
    [
      ['new', false],
      ['old', true],
    ],
  );
});

test('the example of the guide comes to its numbers', () => {
  const used = (tag: string, people: number, days: number) =>
    Array.from({ length: people }, (_, i) => use(tag, i, days));
  const weeks = [8, 15, 22, 29, 36, 43, 50, 57].flatMap((days) => used('agadir', 4, days));
  const uses = [...weeks, ...used('agadir', 12, 1), ...used('first', 1, 60)];
  const { people, usual = 0, score } = rankTags(uses, 16, NOW).items[0]!;
  assert.deepEqual([people, usual.toFixed(2), score.toFixed(2)], [12, '3.86', '1.39']);
});

test('what is usual in a young place is what was usual since it began', () => {
  const young = rankTags(weekly('hello', 10, 3, 0), 50, NOW).items[0]?.usual ?? 0;
  const old = rankTags([...weekly('hello', 10, 3, 0), use('first', 'a', 83)], 50, NOW).items;
  assert.ok(young > 6 && young < 10, String(young));
  assert.ok((old.find(({ tag }) => tag === 'hello')?.usual ?? 0) < 6);
});

test('as many people have to use it as the place is large', () => {
  const uses = [...crowd('few', 4, 1), ...crowd('more', 5, 1)];
  const trends = (active: number) => rankTags(uses, active, NOW);
  assert.deepEqual(
    [200, 900, 1000, 1100].map((active) =>
      trends(active)
        .items.map(({ tag }) => tag)
        .sort(),
    ),
    [['few', 'more'], ['more'], ['more'], ['few', 'more']],
  );
  assert.deepEqual([trends(1000).kind, trends(1100).kind], ['trends', 'recent']);
});

test('when nothing trends, the tags show that were used last', () => {
  const uses = [use('older', 'a', 40), use('newest', 'a', 1), use('newest', 'a', 2), use('old', 'b', 20)];
  const { kind, items } = rankTags(uses, 3, NOW);
  assert.equal(kind, 'recent');
  assert.deepEqual(
    items.map(({ tag, people }) => [tag, people]),
    [
      ['newest', 1],
      ['old', 0],
      ['older', 0],
    ],
  );
});

test('a use weighs half after its half-life, nothing after a week, and no moment is an edge', () => {
  assert.equal(freshness(0), 1);
  assert.equal(freshness(TRENDING.week), 0);
  for (let age = 0; age < TRENDING.week; age += HOUR) {
    const lost = freshness(age) - freshness(age + HOUR);
    assert.ok(lost > 0 && lost < 0.02, `${age / HOUR} h: ${lost}`);
  }
});

const anyUses = fc.array(
  fc.record({
    tag: fc.constantFrom('a', 'b', 'c'),
    person: fc.constantFrom('1', '2', '3', '4', '5', '6'),
    at: fc.integer({ min: NOW - 90 * DAY, max: NOW }),
  }),
  { maxLength: 60 },
);

test('one person alone makes no trend, whatever they do and whenever it is', () => {
  fc.assert(
    fc.property(anyUses, fc.integer({ min: -2, max: 30 }), (uses, days) => {
      const now = NOW + days * DAY;
      const { kind, items } = rankTags(
        uses.map((each) => ({ ...each, name: each.tag })),
        6,
        now,
      );
      for (const { tag, people } of kind === 'trends' ? items : []) {
        const who = uses.filter((each) => each.tag === tag && each.at <= now && each.at > now - 7 * DAY);
        assert.equal(people, new Set(who.map(({ person }) => person)).size);
        assert.ok(people >= 2);
      }
    }),
  );
});

test('the order of the posts makes no difference to a tag', () => {
  fc.assert(
    fc.property(anyUses, (uses) => {
      const all = uses.map((each) => ({ ...each, name: each.tag }));
      const backwards = new Map(rankTags(all.toReversed(), 6, NOW).items.map((each) => [each.tag, each]));
      const { items } = rankTags(all, 6, NOW);
      assert.equal(backwards.size, items.length);
      for (const { tag, people, usual = 0, score } of items) {
        const other = backwards.get(tag);
        assert.equal(other?.people, people);
        // Sums of fractions differ by their order in the last digit.
        assert.ok(Math.abs((other?.usual ?? 0) - usual) + Math.abs((other?.score ?? 0) - score) < 1e-9);
      }
    }),
  );
});

test('while nobody posts, the score of a trend falls as time goes, and never by a jump', () => {
  fc.assert(
    fc.property(anyUses, fc.integer({ min: 0, max: 8 * 24 }), (uses, hours) => {
      const all = uses.map((each) => ({ ...each, name: each.tag }));
      const at = (now: number) => new Map(rankTags(all, 6, now).items.map((each) => [each.tag, each]));
      const minutes = 10 * 60_000;
      const before = at(NOW + hours * HOUR);
      const after = at(NOW + hours * HOUR + minutes);
      for (const [tag, { score }] of before) {
        const then = after.get(tag)?.score;
        // Six people at most, each of whom loses less than 0.4 % of one in ten minutes.
        if (then !== undefined) assert.ok(then <= score + 1e-9 && score - then < 0.02, `${score} to ${then}`);
      }
    }),
  );
});
