import type { Post } from '@parvis/model';
import type { FeedPort, GroupsPort } from '../ports.ts';
import { read } from '../read.ts';
import { reaction, version } from '../shapes/post.ts';
import { wholeComment as commentShape, wholePost as postShape } from '../shapes/whole-post.ts';
import { isCancelled, of, type Case } from './case.ts';
import { codeOf, equal, everything, good, rejects } from './check.ts';
import type { Company } from './company.ts';

const newId = () => crypto.randomUUID();
/** A word that nobody used before. */
const newTag = () => `t${newId().replaceAll('-', '')}`;

const inGroup = (company: Company, slug: string | undefined) =>
  company.posts.find(({ group }) => group === slug)!;

async function write(
  feed: FeedPort,
  text: string,
  place: { group?: string; about?: string } = {},
): Promise<Post> {
  return feed.post(newId(), { kind: 'status', text, ...place }, { signal: new AbortController().signal });
}

/** Where neither a port nor a post tells of groups, that filter is by topic: every post is addressed to everyone. */
const hasGroups = (groups: GroupsPort | undefined, post: Post | undefined) =>
  groups !== undefined || post?.group !== undefined;

const canPost = ({ feed }: { feed: FeedPort }) => feed.can.post.includes('status');

/** Whether posts may be there; a source without groups has one place, everyone's. */
const hasPlace = ({ feed }: { feed: FeedPort }, place: 'group' | 'about') =>
  feed.can.places?.includes(place) ?? true;
const canPostTo = (source: { feed: FeedPort }, place: 'group' | 'about') =>
  canPost(source) && hasPlace(source, place);

/** Posts and what hangs on them. What is written stays, so that each case writes its own. */
export const feed: Case[] = [
  of(
    'feed',
    'answers each id, and not_found beside it for what the reader may not know of',
    async ({ name, feed, groups }, company, signal) => {
      const ids = company.posts.map(({ id }) => id);
      const seen = [inGroup(company, undefined), inGroup(company, 'chess')];
      const answers = await feed.get([...ids, newId(), '%'], { signal });
      equal(
        [...answers.values()].map((answer) => ('text' in answer ? answer.text : answer.code)),
        [...seen.map(({ text }) => text), ...Array<string>(4).fill('not_found')],
        'the answers',
      );
      const post = good(answers, inGroup(company, 'chess').id);
      equal(read(name, postShape, post), post, 'a post of the model');
      equal(
        [post.author.name, post.group?.slug, post.kind],
        ['Bruno Pereira', hasGroups(groups, post) ? 'chess' : undefined, 'status'],
        'whose and where',
      );
    },
  ),
  of(
    'feed',
    'lists what is for everyone, and nothing of a group',
    async ({ name, feed }, company, signal) => {
      const everyone = await everything((options) => feed.list({}, options), { signal });
      equal(
        everyone.some(({ group, about }) => group || about),
        false,
        'only what is for everyone',
      );
      equal(
        everyone.some(({ id }) => id === inGroup(company, undefined).id),
        true,
        'what is for everyone',
      );
      for (const post of everyone) equal(read(name, postShape, post), post, 'a post of the model');
    },
  ),
  of(
    'feed',
    'lists a group, and none that is closed to the reader',
    async ({ feed, groups }, company, signal) => {
      const { items } = await feed.list({ group: 'chess' }, { signal });
      equal(
        items.map(({ text }) => text),
        [inGroup(company, 'chess').text],
        'an open group',
      );
      if (hasGroups(groups, items[0]))
        await rejects(() => feed.list({ group: 'board' }, { signal }), 'forbidden');
      await rejects(() => feed.list({ group: 'merger' }, { signal }), 'not_found');
      await rejects(() => feed.list({ group: newId() }, { signal }), 'not_found');
    },
    (source) => hasPlace(source, 'group'),
  ),
  of(
    'feed',
    'takes a post once, however often it is sent',
    async ({ feed }, _, signal) => {
      const id = newId();
      const post = { kind: 'status', text: 'Once' };
      const first = await feed.post(id, post, { signal });
      equal([first.id, first.text, first.revision], [id, 'Once', 0], 'the post');
      equal(await feed.post(id, post, { signal }), first, 'the same again');
      await rejects(() => feed.post(id, { kind: 'status', text: 'Twice' }, { signal }), 'conflict');
      await feed.editPost(id, 'Edited', { revision: 0, signal });
      equal((await feed.post(id, post, { signal })).text, 'Edited', 'the same again after an edit');
      await feed.remove({ kind: 'post', id }, { signal });
      await rejects(() => feed.post(id, post, { signal }), 'gone');
      await rejects(() => feed.post(newId(), { kind: 'status', text: ' \n ' }, { signal }), 'invalid');
      await rejects(() => feed.post(newId(), { kind: 'unheard-of', text: 'x' }, { signal }), 'invalid');
      await rejects(
        () => feed.post(newId(), { ...post, group: 'merger' }, { signal }),
        'not_found',
        'unsupported',
      );
    },
    canPost,
  ),
  of(
    'feed',
    'gives pages that newer posts do not move',
    async ({ feed }, _, signal) => {
      const word = newTag();
      for (const text of ['1', '2', '3']) await write(feed, `${text} #${word}`);
      const texts: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await feed.list(
          { tag: word.toUpperCase() },
          { signal, limit: 1, ...(cursor !== undefined && { cursor }) },
        );
        texts.push(...page.items.map(({ text }) => text[0]!));
        cursor = page.cursor;
        await write(feed, `new #${word}`);
      } while (cursor !== undefined);
      equal(texts, ['3', '2', '1'], 'the newest first, none twice, none left out');
    },
    canPost,
  ),
  of(
    'feed',
    'keeps the conversation of a page on that page',
    async ({ feed }, { page, reader }, signal) => {
      const word = newTag();
      const about = page.id;
      const alone = await write(feed, `alone #${word}`, { about });
      const inside = await write(feed, `inside #${word}`, { about, group: 'chess' });
      const ids = async (filter: Parameters<FeedPort['list']>[0]) =>
        (await feed.list(filter, { signal, limit: 100 })).items
          .map(({ id }) => id)
          .filter((id) => [alone.id, inside.id].includes(id));
      equal(await ids({ about }), [alone.id], 'the page');
      equal(await ids({ about, group: 'chess' }), [inside.id], 'the page in the group');
      equal(await ids({ group: 'chess' }), [inside.id], 'the group');
      equal(await ids({ tag: word }), [inside.id], 'the tag');
      equal(await ids({ tag: word, group: 'chess' }), [inside.id], 'the tag in the group');
      equal(await ids({ tag: word, group: 'readers' }), [], 'the tag in another group');
      equal(await ids({ author: reader }), [inside.id], 'the author');
      equal(await ids({}), [], 'everyone');
    },
    (source) => canPostTo(source, 'about') && canPostTo(source, 'group'),
  ),
  of(
    'feed',
    'edits what the reader wrote, keeps what it said, and refuses an edit of an older text',
    async ({ name, feed }, company, signal) => {
      const { id } = await write(feed, 'One');
      const edited = await feed.editPost(id, 'Two', { revision: 0, signal });
      equal([edited.text, edited.revision, typeof edited.editedAt], ['Two', 1, 'string'], 'the edit');
      equal((await feed.editPost(id, 'Two', { revision: 0, signal })).revision, 1, 'the same again');
      await rejects(() => feed.editPost(id, 'Three', { revision: 0, signal }), 'precondition_failed');
      const versions = await everything((options) => feed.versions({ kind: 'post', id }, options), {
        signal,
        limit: 1,
      });
      for (const each of versions) equal(read(name, version, each), each, 'a version of the model');
      equal(
        versions.map(({ text, revision }) => [text, revision]),
        [
          ['Two', 1],
          ['One', 0],
        ],
        'the versions',
      );
      await rejects(
        () => feed.editPost(inGroup(company, 'chess').id, 'Mine', { revision: 0, signal }),
        'forbidden',
      );
    },
    (source) => canPost(source) && source.feed.can.edit,
  ),
  of(
    'feed',
    'removes what the reader wrote, twice too, and undoes that',
    async ({ feed }, company, signal) => {
      const { id } = await write(feed, 'Away');
      for (let times = 0; times < 2; times++) await feed.remove({ kind: 'post', id }, { signal });
      equal(codeOf((await feed.get([id], { signal })).get(id)), 'not_found', 'removed');
      equal((await feed.restorePost(id, { signal })).text, 'Away', 'back');
      equal(good(await feed.get([id], { signal }), id).text, 'Away', 'read again');
      await rejects(
        () => feed.remove({ kind: 'post', id: inGroup(company, 'chess').id }, { signal }),
        'forbidden',
      );
      await rejects(() => feed.restorePost(newId(), { signal }), 'not_found');
    },
    (source) => canPost(source) && source.feed.can.remove,
  ),
  of(
    'feed',
    'has comments, the newest first, of which a post brings the last two or none',
    async ({ name, feed }, _, signal) => {
      const { id: post } = await write(feed, 'Comment me');
      const ids = [newId(), newId(), newId()];
      for (const [index, id] of ids.entries()) await feed.comment(id, { post, text: `${index}` }, { signal });
      const again = await feed.comment(ids[0]!, { post, text: '0' }, { signal });
      equal(read(name, commentShape, again), again, 'a comment of the model');
      await rejects(() => feed.comment(ids[0]!, { post, text: 'other' }, { signal }), 'conflict');
      const all = await everything((options) => feed.comments(post, options), { signal, limit: 2 });
      equal(
        all.map(({ text }) => text),
        ['2', '1', '0'],
        'the comments',
      );
      const shown = async () => good(await feed.get([post], { signal }), post).comments;
      // A source that would have to ask for those of each post leaves them to whoever opens them.
      const brings = (await shown()).latest.length > 0;
      const latest = (...texts: string[]) => (brings ? texts : []);
      equal(
        [(await shown()).count, (await shown()).latest.map(({ text }) => text)],
        [3, latest('1', '2')],
        'with the post',
      );
      equal((await feed.editComment(ids[2]!, 'last', { revision: 0, signal })).revision, 1, 'the edit');
      await rejects(() => feed.editComment(ids[2]!, 'lost', { revision: 0, signal }), 'precondition_failed');
      await feed.remove({ kind: 'comment', id: ids[1]! }, { signal });
      equal(
        [(await shown()).count, (await shown()).latest.map(({ text }) => text)],
        [2, latest('0', 'last')],
        'one less',
      );
      equal((await feed.restoreComment(ids[1]!, { signal })).text, '1', 'back');
      equal((await shown()).count, 3, 'one more');
      await rejects(() => feed.comment(newId(), { post: newId(), text: 'x' }, { signal }), 'not_found');
    },
    (source) => canPost(source) && source.feed.can.comment,
  ),
  of(
    'feed',
    'takes one reaction per person, and refuses one that is late',
    async ({ name, feed }, company, signal) => {
      const { id } = inGroup(company, 'chess');
      const start = good(await feed.get([id], { signal }), id).reactions.revision;
      const liked = await feed.react(id, 'like', { revision: start, signal });
      equal(
        liked.reactions,
        { counts: [{ kind: 'like', count: 1 }], mine: 'like', revision: start + 1 },
        'liked',
      );
      equal(
        (await feed.react(id, 'like', { revision: start + 1, signal })).reactions,
        liked.reactions,
        'the same again',
      );
      await rejects(() => feed.react(id, 'love', { revision: start, signal }), 'precondition_failed');
      const thanked = await feed.react(id, 'thanks', { revision: start + 1, signal });
      equal(thanked.reactions.counts, [{ kind: 'thanks', count: 1 }], 'one instead of the other');
      const { items } = await feed.reactions(id, { signal });
      for (const each of items) equal(read(name, reaction, each), each, 'a reaction of the model');
      equal(
        items.map(({ person, kind }) => [person.mail?.toLowerCase(), kind]),
        [[company.reader, 'thanks']],
        'who',
      );
      equal((await feed.reactions(id, { kind: 'love', signal })).items, [], 'nobody of another kind');
      const none = await feed.react(id, undefined, { revision: start + 2, signal });
      equal([none.reactions.counts, none.reactions.mine], [[], undefined], 'taken back');
    },
    ({ feed }) => feed.can.react.includes('love') && feed.can.react.includes('thanks'),
  ),
  of(
    'feed',
    'takes the reaction it knows, and takes it back, each twice too',
    async ({ name, feed }, company, signal) => {
      const { id } = inGroup(company, undefined);
      const kind = feed.can.react[0]!;
      let { revision } = good(await feed.get([id], { signal }), id).reactions;
      for (const wanted of [kind, kind, undefined, undefined, kind, undefined]) {
        const post = await feed.react(id, wanted, { revision, signal });
        equal(read(name, postShape, post), post, 'a post of the model');
        const counts = wanted ? [{ kind, count: 1 }] : [];
        equal([post.reactions.counts, post.reactions.mine], [counts, wanted], 'what is wanted');
        equal(post.reactions.revision >= revision, true, 'a revision that does not go back');
        equal(good(await feed.get([id], { signal }), id).reactions, post.reactions, 'read again');
        const { items } = await feed.reactions(id, { signal });
        for (const each of items) equal(read(name, reaction, each), each, 'a reaction of the model');
        equal(
          items.map(({ person }) => person.mail?.toLowerCase()),
          wanted ? [company.reader] : [],
          'who',
        );
        ({ revision } = post.reactions);
      }
    },
    ({ feed }) => feed.can.react.length > 0,
  ),
  of(
    'feed',
    'pins and announces for those who look after a place, and for no others',
    async ({ feed }, company, signal) => {
      const { id } = await write(feed, 'Read me', { group: 'readers' });
      equal((await feed.pin(id, true, { signal })).pinned?.read, false, 'pinned');
      equal((await feed.pin(id, true, { signal })).pinned?.read, false, 'twice too');
      await feed.markRead(id, { signal });
      const { pinned } = await feed.list({ group: 'readers' }, { signal });
      equal(
        pinned?.map((post) => [post.id, post.pinned?.read]),
        [[id, true]],
        'in its place',
      );
      for (const text of ['2', '3'])
        await feed.pin((await write(feed, text, { group: 'readers' })).id, true, { signal });
      const fourth = await write(feed, '4', { group: 'readers' });
      await rejects(() => feed.pin(fourth.id, true, { signal }), 'conflict');
      equal((await feed.pin(id, false, { signal })).pinned, undefined, 'let go');
      equal((await feed.announce(id, true, { signal })).announcement, true, 'announced');
      equal((await feed.announce(id, false, { signal })).announcement, false, 'no more');
      await rejects(() => feed.pin(inGroup(company, undefined).id, true, { signal }), 'forbidden');
      await rejects(() => feed.announce(inGroup(company, undefined).id, true, { signal }), 'forbidden');
    },
    (source) => canPost(source) && source.feed.can.pin && source.feed.can.announce,
  ),
  of(
    'feed',
    'takes a report of what others wrote, twice too',
    async ({ feed }, company, signal) => {
      const { id } = inGroup(company, undefined);
      for (const reason of ['', 'Advertising']) await feed.report({ kind: 'post', id }, reason, { signal });
      await rejects(() => feed.report({ kind: 'post', id: newId() }, '', { signal }), 'not_found');
    },
    ({ feed }) => feed.can.report,
  ),
  of('feed', 'is called off', ({ feed }) => isCancelled((signal) => feed.list({}, { signal }))),
  of(
    'changes',
    'begins with its position, tells what is written, and goes on where it was',
    async ({ feed, changes }) => {
      if (typeof feed !== 'object' || !canPost({ feed })) return;
      const asker = new AbortController();
      const place = canPostTo({ feed }, 'group') ? { group: 'chess' } : {};
      let since: string | undefined;
      for (let times = 0; times < 2; times++) {
        const written: { id?: string } = {};
        let first = true;
        for await (const event of changes.stream({
          signal: asker.signal,
          ...(since !== undefined && { since }),
        })) {
          since = event.id;
          if (first) {
            equal('key' in event ? event.key : event.kind, 'position', 'the first');
            written.id = (await write(feed, 'Live', place)).id;
          }
          first = false;
          if (!('key' in event) || event.key !== written.id) continue;
          equal([event.kind, event.topic.group?.slug], ['post_created', place.group], 'the change');
          break;
        }
        if (written.id === undefined) throw new Error('the stream ended without saying anything');
      }
      asker.abort();
      await rejects(async () => {
        for await (const event of changes.stream(asker)) return event;
      }, 'aborted');
    },
  ),
];
