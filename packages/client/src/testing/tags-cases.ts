import { foldTag } from '@parvis/model/hashtag';
import type { Source } from '../ports.ts';
import { read } from '../read.ts';
import { synonym } from '../shapes/synonym.ts';
import { tag, trends as trendsShape } from '../shapes/trend.ts';
import { isCancelled, of, type Case } from './case.ts';
import { equal, everything, rejects } from './check.ts';

/** A word that nobody used before. */
const newTag = () => `t${crypto.randomUUID().replaceAll('-', '')}`;

/** Writes a post, where the source takes any; answers its id. */
async function write(feed: Source['feed'], text: string, signal: AbortSignal): Promise<string | undefined> {
  if (typeof feed !== 'object' || !feed.can.post.includes('status')) return undefined;
  const id = crypto.randomUUID();
  await feed.post(id, { kind: 'status', text }, { signal });
  return id;
}

/** Hashtags. When a source computes trends is its own affair, so that what is written here need not be among them. */
export const tags: Case[] = [
  of(
    'tags',
    'completes tags as they were written, in any spelling',
    async ({ name, feed, tags }, _, signal) => {
      const word = newTag();
      if (!(await write(feed, `#É${word}`, signal))) return;
      const found = await tags.complete(`e${word.slice(0, 20).toUpperCase()}`, { signal });
      for (const each of found) equal(read(name, tag, each), each, 'a tag of the model');
      equal(found, [{ tag: `e${word}`, name: `É${word}` }], 'the tag');
      equal(await tags.complete(newTag(), { signal }), [], 'none');
    },
  ),
  of(
    'tags',
    'tells trends, each once and of more than one person, or the tags used last',
    async ({ name, feed, tags, groups }, _, signal) => {
      await write(feed, `#${newTag()}`, signal);
      for (const place of [{}, ...(groups ? [{ group: 'chess' }, { group: 'readers' }] : [])]) {
        const found = await tags.trends({ ...place, signal });
        equal(read(name, trendsShape, found), found, 'trends of the model');
        equal(new Set(found.items.map((each) => each.tag)).size, found.items.length, 'each once');
        for (const { tag, people } of found.items) {
          equal(foldTag(tag), tag, 'folded');
          if (found.kind === 'trends') equal(people >= 2, true, `more than one of ${tag}`);
        }
      }
    },
    ({ tags }) => tags.can.trends,
  ),
  of(
    'tags',
    'tells no trends of a group that is closed to the reader',
    async ({ tags }, _, signal) => {
      await rejects(() => tags.trends({ group: 'board', signal }), 'forbidden');
      await rejects(() => tags.trends({ group: 'merger', signal }), 'not_found');
      await rejects(() => tags.trends({ group: newTag(), signal }), 'not_found');
    },
    ({ tags, groups }) => tags.can.trends && groups !== undefined,
  ),
  of(
    'tags',
    'keeps synonyms for those who may, and for no others',
    async ({ name, session, tags }, _, signal) => {
      const [one, main] = [newTag(), newTag()];
      if (!(await session?.get({ signal }))?.roles.includes('community_manager')) {
        await rejects(() => tags.synonyms({ signal }), 'forbidden');
        await rejects(() => tags.setSynonym(one, main, { signal }), 'forbidden');
        await rejects(() => tags.setSynonym(one, undefined, { signal }), 'forbidden');
        return;
      }
      for (let times = 0; times < 2; times++) await tags.setSynonym(one, main, { signal });
      const all = () => everything((options) => tags.synonyms(options), { signal, limit: 1 });
      const kept = (await all()).filter(({ tag }) => tag === one);
      for (const each of kept) equal(read(name, synonym, each), each, 'a synonym of the model');
      equal(kept, [{ tag: one, name: one, of: { tag: main, name: main } }], 'kept');
      await rejects(() => tags.setSynonym(one, one.toUpperCase(), { signal }), 'invalid');
      await rejects(() => tags.setSynonym('two words', main, { signal }), 'invalid');
      for (let times = 0; times < 2; times++) await tags.setSynonym(one, undefined, { signal });
      equal(
        (await all()).some(({ tag }) => tag === one),
        false,
        'taken away',
      );
    },
    ({ tags }) => tags.can.synonyms,
  ),
  of('tags', 'is called off', ({ tags }) =>
    isCancelled((signal) => (tags.can.trends ? tags.trends({ signal }) : tags.complete('a', { signal }))),
  ),
];
