import type { FeedPage } from '@parvis/model';
import type { FeedPort, RevisionOptions, Written } from '../../ports.ts';
import { list, object, text } from '../../read.ts';
import { comment, post, reaction, REACTIONS, version } from '../../shapes/post.ts';
import { BATCH_LIMIT, type Calls } from './calls.ts';
import { below, KEYS } from './map.ts';

const feedPage = object<Omit<FeedPage, 'missing'>>(
  { items: list(post) },
  { cursor: text, pinned: list(post) },
);

const written = ({ kind, id }: Written, rest: string) => below(`/${kind}s`, id, rest);
const ifMatch = (revision: number) => ({ 'if-match': `"${revision}"` });

/** Posts and what hangs on them. Loaded when it is first asked for. */
export function feedCalls({ one, none, pages, batch }: Calls): FeedPort {
  const edit = (path: string, text: string, { revision, signal }: RevisionOptions) => ({
    path: `${path}/text`,
    init: { method: 'PUT', body: { text }, headers: ifMatch(revision), signal } as const,
  });
  return {
    can: {
      post: ['status'],
      comment: true,
      react: REACTIONS,
      edit: true,
      remove: true,
      pin: true,
      announce: true,
      report: true,
    },
    batchLimit: BATCH_LIMIT,
    list: ({ group, about, tag, author }, { signal, cursor, limit }) =>
      one('/posts', feedPage, { signal, query: { group, about, tag, author, cursor, limit } }),
    get: batch('/posts/batch', KEYS, 'post', post),
    comments: (id, options) => pages(below('/posts', id, '/comments'), comment, options),
    reactions: (id, { kind, ...options }) =>
      pages(below('/posts', id, '/reactions'), reaction, options, { kind }),
    versions: (thing, options) => pages(written(thing, '/versions'), version, options),
    post: (id, body, { signal }) => one(below('/posts', id), post, { method: 'PUT', body, signal }),
    comment: (id, body, { signal }) => one(below('/comments', id), comment, { method: 'PUT', body, signal }),
    editPost(id, text, options) {
      const { path, init } = edit(below('/posts', id), text, options);
      return one(path, post, init);
    },
    editComment(id, text, options) {
      const { path, init } = edit(below('/comments', id), text, options);
      return one(path, comment, init);
    },
    async remove(thing, { signal }) {
      await none(written(thing, '/removal'), { method: 'PUT', signal });
    },
    restorePost: (id, { signal }) => one(below('/posts', id, '/removal'), post, { method: 'DELETE', signal }),
    restoreComment: (id, { signal }) =>
      one(below('/comments', id, '/removal'), comment, { method: 'DELETE', signal }),
    react: (id, kind, { revision, signal }) =>
      one(below('/posts', id, '/reaction'), post, {
        ...(kind ? { method: 'PUT', body: { kind } } : { method: 'DELETE' }),
        headers: ifMatch(revision),
        signal,
      }),
    pin: (id, pinned, { signal }) =>
      one(below('/posts', id, '/pin'), post, { method: pinned ? 'PUT' : 'DELETE', signal }),
    async markRead(id, { signal }) {
      await none(below('/posts', id, '/pin/read'), { method: 'PUT', signal });
    },
    announce: (id, announced, { signal }) =>
      one(below('/posts', id, '/announcement'), post, { method: announced ? 'PUT' : 'DELETE', signal }),
    async report(thing, reason, { signal }) {
      await none(written(thing, '/report'), { method: 'PUT', body: { reason }, signal });
    },
  };
}
