import { fixture, html } from '@open-wc/testing';
import type { Comment, ErrorCode, PersonSummary, Post, ReactionKind } from '@parvis/model';
import type { TemplateResult } from 'lit';
import { http, HttpResponse, type RequestHandler } from 'msw';
import { CONFIG } from './network.ts';
import { refusal, shelf } from './recommendations.ts';

export const ME: PersonSummary = { id: 'me', name: 'Maya Moreau', title: 'Editor' };
export const BEN: PersonSummary = { id: 'ben', name: 'Ben Okafor', title: 'Pilot' };

/** All that a reader may do. */
const CAN = {
  edit: true,
  remove: true,
  report: true,
  comment: true,
  react: true,
  pin: true,
  announce: true,
};

let made = 0;

/** The id of the nth post that a test makes. */
export const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A post of Ben's, each a minute older than the one made before. */
export const postOf = (text: string, more: Partial<Post> = {}): Post => ({
  id: idOf(++made),
  kind: 'status',
  author: BEN,
  text,
  createdAt: new Date(Date.now() - made * 60_000).toISOString(),
  revision: 0,
  tags: [],
  comments: { count: 0, latest: [] },
  reactions: { counts: [], revision: 0 },
  announcement: false,
  can: CAN,
  ...more,
});

export const commentOf = (text: string, more: Partial<Comment> = {}): Comment => ({
  id: idOf(100_000 + ++made),
  post: '',
  author: BEN,
  text,
  createdAt: new Date(Date.now() - 60_000_000 + made * 1000).toISOString(),
  revision: 0,
  can: CAN,
  ...more,
});

/** A server with one feed, which all filters answer. */
export function forum(posts: Post[] = [], { page = 20 } = {}) {
  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>();
  /** What everybody was told, the first first. A stream begins with what was told shortly before, as the server's does. */
  const told: Uint8Array[] = [];
  const server = {
    /** The newest first. */
    posts,
    comments: [] as Comment[],
    /** Who recommends which post. */
    recommendations: shelf(),
    /** What is answered in place of what was asked for, by `PUT /posts/:id` and the like. */
    refuses: new Map<string, ErrorCode>(),
    /** Bodies of the writes that came. */
    written: [] as { what: string; body: unknown }[],
    /** Tells everybody, as the server does. */
    tell(kind: string, key: string) {
      const data = JSON.stringify({ id: `${told.length + 1}`, kind, key, topic: {} });
      const event = encoder.encode(`data: ${data}\n\n`);
      told.push(event);
      for (const stream of streams) stream.enqueue(event);
    },
    /** Somebody else's post. */
    add(post: Post) {
      server.posts.unshift(post);
      server.tell('post_created', post.id);
    },
    find: (id: unknown) => server.posts.find((post) => post.id === id),
  };

  const shown = (post: Post): Post => {
    const comments = server.comments.filter((comment) => comment.post === post.id);
    return comments.length > 0
      ? { ...post, comments: { count: comments.length, latest: comments.slice(-2) } }
      : post;
  };
  /** Answers for a post that is there, or as it was told to refuse. */
  const serve =
    (what: string, work: (post: Post, body: Record<string, string>) => Response | undefined) =>
    async ({ request, params }: { request: Request; params: Record<string, unknown> }) => {
      const code = server.refuses.get(what);
      if (code) return refusal(code);
      const text = await request.text();
      const body = (text ? JSON.parse(text) : {}) as Record<string, string>;
      if (request.method !== 'GET') server.written.push({ what, body });
      const post = server.find(params['id']);
      if (!post) return refusal('not_found');
      return work(post, body) ?? HttpResponse.json(shown(post));
    };
  const at = (path: string) => `*/parvis/v1${path}`;

  const handlers: RequestHandler[] = [
    http.get(at('/session'), () => HttpResponse.json({ person: ME, roles: ['member'] })),
    http.get(at('/changes'), ({ request }) => {
      const code = server.refuses.get('GET /changes');
      if (code) return refusal(code);
      let mine: ReadableStreamDefaultController<Uint8Array>;
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          mine = controller;
          streams.add(mine);
          const since = Number(request.headers.get('last-event-id') ?? 0);
          mine.enqueue(encoder.encode(`data: ${JSON.stringify({ id: `${since}`, kind: 'position' })}\n\n`));
          for (const event of told.slice(since)) mine.enqueue(event);
        },
        cancel: () => void streams.delete(mine),
      });
      return new HttpResponse(stream, { headers: { 'content-type': 'text/event-stream' } });
    }),
    http.get(at('/posts'), ({ request }) => {
      const code = server.refuses.get('GET /posts');
      if (code) return refusal(code);
      const { searchParams } = new URL(request.url);
      const cursor = searchParams.get('cursor');
      const from = cursor === null ? 0 : server.posts.findIndex(({ id }) => id === cursor) + 1;
      const items = server.posts.slice(from, from + page).map(shown);
      const pinned = server.posts.filter((post) => post.pinned).map(shown);
      return HttpResponse.json({
        items,
        ...(from + page < server.posts.length && { cursor: items.at(-1)?.id }),
        ...(cursor === null && { pinned }),
      });
    }),
    http.post<never, { keys: string[] }>(at('/posts/batch'), async ({ request }) => {
      const { keys } = await request.json();
      const answers = keys.map((key) => {
        const post = server.find(key);
        return post
          ? { key, post: shown(post) }
          : { key, problem: { type: 'about:blank', title: 'x', status: 404, code: 'not_found' } };
      });
      return HttpResponse.json({ answers });
    }),
    http.get(at('/posts/:id/comments'), ({ params }) =>
      HttpResponse.json({ items: server.comments.filter(({ post }) => post === params['id']).toReversed() }),
    ),
    http.get(at('/posts/:id/reactions'), () =>
      HttpResponse.json({ items: [{ person: BEN, kind: 'like', createdAt: '2026-03-01T09:00:00Z' }] }),
    ),
    http.get(at('/posts/:id/versions'), ({ params }) => {
      const { text, createdAt } = server.find(params['id'])!;
      return HttpResponse.json({
        items: [
          { revision: 1, text, at: createdAt },
          { revision: 0, text: 'As it read before', at: createdAt },
        ],
      });
    }),
    http.get(at('/tags'), ({ request }) => {
      const q = new URL(request.url).searchParams.get('q') ?? '';
      const names = ['harbour', 'harvest', 'winch'].filter((name) => name.startsWith(q));
      return HttpResponse.json({ items: names.map((name) => ({ tag: name, name })) });
    }),
    http.put<{ id: string }, { text: string }>(at('/posts/:id'), async ({ request, params: { id } }) => {
      const code = server.refuses.get('PUT /posts');
      if (code) return refusal(code);
      const body = await request.json();
      server.written.push({ what: 'PUT /posts', body });
      const known = server.find(id);
      if (known) return HttpResponse.json(known);
      const post = postOf(body.text, { id, author: ME, createdAt: new Date().toISOString() });
      server.add(post);
      return HttpResponse.json(post);
    }),
    http.put<{ id: string }, { text: string; post: string }>(
      at('/comments/:id'),
      async ({ request, params: { id } }) => {
        const code = server.refuses.get('PUT /comments');
        if (code) return refusal(code);
        const { text, post } = await request.json();
        const comment = commentOf(text, { id, post, author: ME, createdAt: new Date().toISOString() });
        server.comments.push(comment);
        server.tell('comments_changed', post);
        return HttpResponse.json(comment);
      },
    ),
    http.put(
      at('/posts/:id/text'),
      serve('PUT text', (post, { text = '' }) => {
        Object.assign(post, { text, revision: post.revision + 1, editedAt: new Date().toISOString() });
        return undefined;
      }),
    ),
    http.put(
      at('/posts/:id/removal'),
      serve('PUT removal', (post) => {
        server.posts.splice(server.posts.indexOf(post), 1);
        removed.set(post.id, post);
        return new HttpResponse(null, { status: 204 });
      }),
    ),
    http.delete(at('/posts/:id/removal'), ({ params }) => {
      const post = removed.get(String(params['id']));
      if (!post) return refusal('not_found');
      server.posts.unshift(post);
      server.posts.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
      return HttpResponse.json(shown(post));
    }),
    http.put(
      at('/posts/:id/reaction'),
      serve('PUT reaction', (post, { kind }) => {
        const { counts, mine, revision } = post.reactions;
        const others = counts.map((each) => ({ ...each, count: each.count - Number(each.kind === mine) }));
        const chosen = kind as ReactionKind;
        const before = others.find((each) => each.kind === chosen)?.count ?? 0;
        const rest = others.filter((each) => each.kind !== chosen && each.count > 0);
        post.reactions = {
          counts: [...rest, { kind: chosen, count: before + 1 }],
          mine: chosen,
          revision: revision + 1,
        };
        return undefined;
      }),
    ),
    http.delete(
      at('/posts/:id/reaction'),
      serve('DELETE reaction', (post) => {
        const { counts, mine, revision } = post.reactions;
        const left = counts.map((each) => ({ ...each, count: each.count - Number(each.kind === mine) }));
        post.reactions = { counts: left.filter(({ count }) => count > 0), revision: revision + 1 };
        return undefined;
      }),
    ),
    http.put(
      at('/posts/:id/pin'),
      serve('PUT pin', (post) => {
        post.pinned = { at: new Date().toISOString(), read: false };
        server.tell('pins_changed', post.id);
        return undefined;
      }),
    ),
    http.put(
      at('/posts/:id/pin/read'),
      serve('PUT read', (post) => {
        post.pinned = { ...post.pinned!, read: true };
        return new HttpResponse(null, { status: 204 });
      }),
    ),
    http.put(
      at('/posts/:id/report'),
      serve('PUT report', () => new HttpResponse(null, { status: 204 })),
    ),
    ...server.recommendations.handlers,
  ];
  const removed = new Map<string, Post>();
  return Object.assign(server, { handlers });
}

const encoder = new TextEncoder();

/** Puts something into a provider, and answers the first element of that tag. */
export async function mountIn<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  content: TemplateResult,
): Promise<HTMLElementTagNameMap[T]> {
  const page = await fixture(html`<div><parvis-provider config=${CONFIG}>${content}</parvis-provider></div>`);
  return page.querySelector(tag)!;
}

/** What the device keeps of posts and drafts. Whoever comes first makes the place for it. */
export const kept = (): Promise<string> =>
  new Promise<string>((resolve) => {
    const opening = indexedDB.open('parvis');
    opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
    opening.onsuccess = () => {
      const all = opening.result.transaction('kept').objectStore('kept').getAll();
      all.onsuccess = () => {
        opening.result.close();
        resolve(JSON.stringify(all.result));
      };
    };
  });
