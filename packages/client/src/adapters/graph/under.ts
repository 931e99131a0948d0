import type { Comment, Page, Post, Reaction } from '@parvis/model';
import { ParvisError } from '../../error.ts';
import { pageOf } from '../../listing.ts';
import type { CallOptions, FeedPort, ListOptions, PeoplePort } from '../../ports.ts';
import { PAGE_LIMIT, type Channels, type Where } from './channel.ts';
import { message, newestFirst, reactionsIn, type Message } from './message.ts';

/** How many pages are read for one in which there is something to show. */
const PAGES = 3;

/** How many pages of replies are read to count them. */
const COUNTED = 20;

/** Finds messages by their ids. */
export function finderOf({ calls, places, root, written }: Channels) {
  const pathOf = ({ place, message, reply }: Where) =>
    `${root(place)}/${message}${reply === undefined ? '' : `/replies/${reply}`}`;

  /** Where something is by whichever id; of a channel that is not in the options there is nothing. */
  function whereIs(id: string): Where {
    const [, channel, at, reply] = /^(.+?)\/(\d+)(?:\/(\d+))?$/.exec(written.get(id)?.id ?? id) ?? [];
    const place = places.find((each) => each.channel === channel);
    if (!place || at === undefined) throw calls.fail('not_found', `there is no "${id.slice(0, 100)}".`);
    return { place, message: at, ...(reply !== undefined && { reply }) };
  }

  /** A message alone, whether it is shown or was taken away. */
  const one = (where: Where, options: CallOptions): Promise<Message> =>
    calls.ask({ path: pathOf(where) }, message, options);

  /** A message with all that answers it, which is counted. */
  async function whole(where: Where, options: CallOptions): Promise<Message> {
    const path = `${pathOf(where)}/replies`;
    const [found, first] = await Promise.all([
      one(where, options),
      calls.pages(path, message, { ...options, limit: PAGE_LIMIT }),
    ]);
    const replies = [...first.items];
    for (let { cursor } = first, read = 1; cursor !== undefined && read < COUNTED; read++) {
      const next = await calls.pages(path, message, { ...options, cursor });
      replies.push(...next.items);
      ({ cursor } = next);
    }
    return { ...found, replies };
  }

  return { one, pathOf, whereIs, whole };
}

/** Single posts, and what is opened under one: its answers, who reacted, what it said. Loaded when it is first asked for. */
export function underCalls(
  channels: Channels,
  people: PeoplePort,
): Pick<FeedPort, 'get' | 'comments' | 'reactions' | 'versions'> {
  const { calls } = channels;
  const { one, pathOf, whereIs, whole } = finderOf(channels);

  async function post(id: string, options: CallOptions): Promise<Post | ParvisError> {
    const none = (why = '') => calls.fail('not_found', `there is no "${id.slice(0, 100)}". ${why}`);
    try {
      const where = whereIs(id);
      if (where.reply !== undefined) return none();
      const found = await whole(where, options);
      return found.isShown ? await channels.post(found, where, options) : none();
    } catch (error) {
      if (!(error instanceof ParvisError) || options.signal.aborted) throw error;
      // What is in a channel of others is not told from what is not there.
      return ['forbidden', 'bad_request'].includes(error.code) ? none(error.message) : error;
    }
  }

  async function shown(where: Where, options: CallOptions): Promise<Message> {
    const found = await one(where, options);
    if (!found.isShown) throw calls.fail('not_found', 'it was taken away.');
    return found;
  }

  async function comments(post: string, given: ListOptions): Promise<Page<Comment>> {
    const where = whereIs(post);
    let asked = { ...given, limit: Math.min(given.limit ?? 20, PAGE_LIMIT) };
    for (let read = 1; ; read++) {
      const { items, cursor } = await calls.pages(`${pathOf(where)}/replies`, message, asked);
      const found = items.filter(({ isShown }) => isShown).toSorted(newestFirst);
      const page = {
        items: await Promise.all(
          found.map((each) => channels.comment(each, { ...where, reply: each.id }, given)),
        ),
        ...(cursor !== undefined && { cursor }),
      };
      if (cursor === undefined || found.length > 0 || read === PAGES) return page;
      asked = { ...asked, cursor };
    }
  }

  return {
    async get(ids, options) {
      if (options.signal.aborted) throw calls.fail('aborted', 'it was called off.');
      const answers = ids.map(async (id) => [id, await post(id, options)] as const);
      return new Map(await Promise.all(answers));
    },
    comments,
    async reactions(id, { kind, signal, ...page }): Promise<Page<Reaction>> {
      const found = reactionsIn(await shown(whereIs(id), { signal }));
      const { items, ...rest } = pageOf(
        found.filter((each) => kind === undefined || each.kind === kind),
        ({ by, kind }) => `${by.id} ${kind}`,
        page,
      );
      // Teams tells the ids of those who reacted, and seldom their names.
      const known =
        items.length > 0 &&
        (await people.get(
          items.map(({ by }) => by.id),
          { signal },
        ));
      return {
        items: items.map(({ by, kind, at: createdAt }) => {
          const person = known && known.get(by.id);
          return { person: person && !(person instanceof ParvisError) ? person : by, kind, createdAt };
        }),
        ...rest,
      };
    },
    async versions({ id }, { signal, ...page }) {
      const where = whereIs(id);
      const found = await shown(where, { signal });
      if (where.reply === undefined) await channels.post(found, where, { signal });
      else await channels.comment(found, where, { signal });
      return pageOf(
        (channels.sayings.get(channels.ours(where)) ?? []).toReversed(),
        ({ revision }) => String(revision),
        page,
      );
    },
  };
}
