import type { FeedPage } from '@parvis/model';
import { forward } from '../../forward.ts';
import { later } from '../../later.ts';
import type { CallOptions, FeedFilter, FeedPort, ListOptions, PeoplePort } from '../../ports.ts';
import { channelsOf, PAGE_LIMIT, type ChannelsOptions } from './channel.ts';
import { message, newestFirst } from './message.ts';
import { REACTIONS } from '../../shapes/post.ts';

/** How many pages are read for one in which there is something to show. */
const PAGES = 3;

export interface FeedOptions extends ChannelsOptions {
  people: PeoplePort;
}

/** The messages of Teams channels as feeds. Loaded when it is first asked for. */
export function feedCalls({ people, ...options }: FeedOptions): FeedPort {
  const channels = channelsOf(options);
  const { calls, may, places } = channels;
  const { fail } = calls;
  /** Opened by few. */
  const under = later(async () => (await import('./under.ts')).underCalls(channels, people));
  /** Most readers only read. */
  const writing = later(async () => (await import('./writing.ts')).writingCalls(channels));

  /** Which posts of which channel are asked for. */
  async function meant({ group, ...more }: FeedFilter, given: CallOptions) {
    const isMeant =
      Object.keys(more).length > 0
        ? await (await import('./meant.ts')).meantBy(more, { fail, people }, given)
        : () => true;
    const place = channels.placeOf(group);
    if (group !== undefined && !place)
      throw fail('not_found', `no channel is named for the group "${group.slice(0, 100)}".`);
    return { place, isMeant };
  }

  async function list(filter: FeedFilter, given: ListOptions): Promise<FeedPage> {
    const { place, isMeant } = await meant(filter, given);
    if (!place) return { items: [] };
    let asked = { ...given, limit: Math.min(given.limit ?? 20, PAGE_LIMIT) };
    for (let read = 1; ; read++) {
      // Answers come with what they answer: asked for one by one, they would be a request for each post.
      const [{ items, cursor }] = await Promise.all([
        calls.pages(channels.root(place), message, asked, { query: { $expand: 'replies' } }),
        channels.maybeMe(given),
      ]);
      const shown = items.filter(({ isShown }) => isShown).toSorted(newestFirst);
      const posts = await Promise.all(
        shown.map((each) => channels.post(each, { place, message: each.id }, given)),
      );
      const found = posts.filter(isMeant);
      if (cursor === undefined) return { items: found };
      if (found.length > 0 || read === PAGES) return { items: found, cursor };
      asked = { ...asked, cursor };
    }
  }

  const { send } = may;
  const edit = may.edit && send;
  return {
    can: {
      post: send ? ['status'] : [],
      places: places.some(({ group }) => group !== undefined) ? ['group'] : [],
      comment: send,
      react: send ? REACTIONS : [],
      edit,
      remove: edit,
      pin: false,
      announce: false,
      report: false,
    },
    batchLimit: 20,
    list,
    ...forward(under, 'get', 'comments', 'reactions', 'versions'),
    ...forward(writing, 'post', 'comment', 'editPost', 'editComment', 'remove', 'restorePost'),
    ...forward(writing, 'restoreComment', 'react', 'report', 'pin', 'announce', 'markRead'),
  };
}
