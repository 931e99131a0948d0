import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
// Loaded before the tests, so that what the client loads later is there within a turn.
import '../feed/index.ts';
import type { Person, PersonSummary } from '@parvis/model';
import { memory } from '../adapters/memory/index.ts';
import type { Snapshot } from '../client.ts';
import { createClient } from '../create-client.ts';
import { ParvisError } from '../error.ts';
import type { FeedView } from '../feed/feed.ts';
import type { Answers, CallOptions, PeoplePort } from '../ports.ts';
import { combine } from './combine.ts';
import { NOBODY } from '../named.ts';

/** Ids and logins of both systems, which mean somebody else in each. */
const KEYS = ['1', '2', '3', 'ada', 'bob'];
const [COLLEAGUES, WRITERS] = [3, 4];

/** Who somebody of the feed is in the directory, and what tells so. */
const identity = fc.record({
  colleague: fc.option(fc.nat(COLLEAGUES - 1), { nil: undefined }),
  /** Their own address, in some letters; none; or one of somebody else, which only the administrator knows. */
  mail: fc.constantFrom('own', 'OWN', 'none', 'wrong'),
  /** By which of their keys the administrator knows them, if at all. */
  mapped: fc.constantFrom('id', 'mail', 'login', undefined),
});
const step = fc.oneof(
  fc.record({ do: fc.constant('card' as const), colleague: fc.nat(COLLEAGUES - 1), by: fc.nat(2) }),
  fc.record({ do: fc.constant('feed' as const), tag: fc.nat(1) }),
  fc.record({ do: fc.constant('author' as const), colleague: fc.nat(COLLEAGUES - 1), by: fc.nat(2) }),
  fc.record({ do: fc.constant('open' as const) }),
  fc.record({ do: fc.constant('answer' as const), index: fc.nat(5), fail: fc.boolean() }),
);
const someKeys = (count: number) => fc.shuffledSubarray(KEYS, { minLength: count, maxLength: count });

const turn = async () => {
  for (let times = 0; times < 3; times++) await new Promise((resolve) => setTimeout(resolve, 0));
};

const letters = (mail: string, how: string) => (how === 'OWN' ? mail.toUpperCase() : mail);

test('no interleaving shows the card, or the posts, of somebody else with the same id', async () => {
  await fc.assert(
    fc.asyncProperty(
      someKeys(COLLEAGUES),
      someKeys(WRITERS),
      fc.array(identity, { minLength: WRITERS, maxLength: WRITERS }),
      fc.array(step, { minLength: 5, maxLength: 25 }),
      async (ids, writerIds, who, steps) => {
        const colleagues: Person[] = ids.map((id, index) => ({
          id,
          name: `Colleague ${index}`,
          mail: `colleague${index}@acme.example`,
          // Theirs among the ids of their colleagues would be a mistake of the directory; among those of writers it is not.
          login: `login${index}`,
        }));
        const mapping: Record<string, string | null> = {};
        const writers = who.map(({ colleague, mail, mapped }, index): PersonSummary => {
          const id = writerIds[index]!;
          const is = colleague === undefined ? undefined : colleagues[colleague]!;
          const isKnown = mapped !== undefined || mail === 'wrong';
          if (isKnown) mapping[index % 2 ? id.toUpperCase() : id] = is ? is[mapped ?? 'id']! : null;
          const own = is?.mail ?? `guest${index}@elsewhere.example`;
          const shown = mail === 'wrong' ? colleagues[(index + 1) % COLLEAGUES]!.mail! : letters(own, mail);
          return { id, name: `Writer ${index}`, ...(mail !== 'none' && { mail: shown }) };
        });
        const isOf = (name: string) => who[Number(name.at(-1))]!.colleague;

        // The directory answers when the test says.
        const held = memory({ people: colleagues }).people;
        const waiting: (() => Promise<void>)[] = [];
        let failing = false;
        const answered =
          <T>(read: (keys: readonly string[], options: CallOptions) => Promise<Answers<T>>) =>
          (keys: readonly string[], options: CallOptions) =>
            new Promise<Answers<T>>((resolve, reject) => {
              waiting.push(async () => {
                if (failing) return reject(new ParvisError('unavailable', 'away'));
                await read(keys, options).then(resolve, reject);
              });
            });
        const people: PeoplePort = { ...held, get: answered(held.get), details: answered(held.details) };
        const posts = writers.map(({ id }, index) => ({
          id: `post-${index}`,
          author: id,
          text: '#tag0 #tag1',
          createdAt: `2026-01-0${index + 1}T00:00:00Z`,
        }));
        const forum = {
          ...memory({ people: writers, posts, session: { person: writers[0]!.id } }),
          name: 'forum',
        };
        const client = createClient({
          source: combine(forum, { name: 'directory', people, identities: mapping }),
        });
        const end = new AbortController();
        const feed = await client.feed();

        const cards: { expected: number | undefined; now?: Snapshot<PersonSummary> }[] = [];
        const lists: { colleague: number | undefined; view?: FeedView }[] = [];
        const watch = (key: string, expected: number | undefined) => {
          const card: (typeof cards)[number] = { expected };
          cards.push(card);
          client.people.watch(key, (now) => (card.now = now), end);
        };
        const keyOf = (index: number, by: number) => {
          const { id, mail, login } = colleagues[index]!;
          return [id, mail!, login!][by]!;
        };
        const check = () => {
          for (const { expected, now } of cards) {
            if (now?.status === 'ready') assert.equal(now.value.name, `Colleague ${expected}`);
          }
          for (const { colleague, view } of lists) {
            for (const { author } of view?.items ?? []) {
              assert.match(author.name, /^Writer/);
              if (colleague !== undefined) assert.equal(isOf(author.name), colleague);
            }
          }
        };

        try {
          for (const given of steps) {
            if (given.do === 'card') watch(keyOf(given.colleague, given.by), given.colleague);
            if (given.do === 'feed' || given.do === 'author') {
              const colleague = given.do === 'author' ? given.colleague : undefined;
              const list: (typeof lists)[number] = { colleague };
              lists.push(list);
              const filter =
                given.do === 'author'
                  ? { author: keyOf(given.colleague, given.by) }
                  : { tag: `tag${given.tag}` };
              feed.watch(filter, (view) => (list.view = view), end);
            }
            if (given.do === 'open') {
              for (const { view } of lists)
                for (const { author } of view?.items ?? []) watch(author.id, isOf(author.name));
            }
            if (given.do === 'answer') {
              failing = given.fail;
              await waiting.splice(given.index % (waiting.length || 1), 1)[0]?.();
            }
            await turn();
            check();
          }
          failing = false;
          for (let round = 0; round < 4; round++) {
            await Promise.all(waiting.splice(0).map((answer) => answer()));
            await turn();
          }
          check();
          // Whoever is a colleague, and known to be, is found.
          for (const { view } of lists)
            for (const { author } of view?.items ?? []) {
              const { mapped, mail, colleague } = who[Number(author.name.at(-1))]!;
              if (colleague !== undefined)
                assert.equal(author.id.startsWith(NOBODY), !mapped && mail === 'none');
            }
        } finally {
          end.abort();
          client.close();
        }
      },
    ),
    { numRuns: 100 },
  );
});
