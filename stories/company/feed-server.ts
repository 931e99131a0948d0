import { ParvisError } from '@parvis/client';
import { memory } from '@parvis/client/memory';
import type { ReactionKind } from '@parvis/model';
import { http, HttpResponse, type RequestHandler } from 'msw';
import { peopleServer, problem, under, type Weather } from './answers.ts';
import { company } from './index.ts';

export interface FeedWeather extends Weather {
  /** Which requests it is about: those that read, or those that write. */
  method?: 'GET' | 'PUT';
  /** Milliseconds after which the newest two posts are written, while the page is open. */
  news?: number;
}

interface Asked {
  id: string;
  query: URLSearchParams;
  body: Record<string, string>;
  options: { signal: AbortSignal; cursor?: string };
  revision: number;
}

/** Those that are written while the page is open. */
const NEWS = ['press', 'soak-test'];

/** The server of the company as the page reaches it, for the feed: what the source in memory holds, over HTTP. */
export function feedServer({ method = 'GET', news, ...weather }: FeedWeather): RequestHandler[] {
  const { feed, tags, session } = memory(company);
  const failure = under(weather);
  const unwritten = new Set(news === undefined ? [] : NEWS);
  const at = (path: string) => `*/parvis/v1${path}`;

  /** Answers what the source answers. */
  const serve =
    (answer: (asked: Asked) => Promise<unknown>, isRefusable = true) =>
    async ({ request, params }: { request: Request; params: Record<string, unknown> }) => {
      const failed = isRefusable && request.method === method && (await failure());
      if (failed) return failed;
      const text = await request.text();
      const query = new URL(request.url).searchParams;
      const cursor = query.get('cursor');
      const { signal } = request;
      try {
        const body = await answer({
          id: String(params['id']),
          query,
          body: JSON.parse(text || '{}') as Record<string, string>,
          options: { signal, ...(cursor !== null && { cursor }) },
          revision: Number(request.headers.get('if-match')?.replaceAll('"', '')),
        });
        return body === undefined
          ? new HttpResponse(null, { status: 204 })
          : HttpResponse.json(body as Record<string, unknown>);
      } catch (error) {
        return problem(error instanceof ParvisError ? error.code : 'internal');
      }
    };

  const page = async ({ query, options }: Asked) => {
    const { items, ...rest } = await feed.list(Object.fromEntries(query), options);
    return { ...rest, items: items.filter(({ id }) => !unwritten.has(id)) };
  };

  const batch = async ({ body, options }: Asked) => {
    const keys = body['keys'] as unknown as string[];
    const answers = await feed.get(keys, options);
    return {
      answers: [...answers].map(([key, post]) =>
        post instanceof ParvisError
          ? { key, problem: { type: 'about:blank', title: 'x', status: 404, code: post.code } }
          : { key, post },
      ),
    };
  };

  /** The stream, which says what was written. */
  function changes() {
    const encoder = new TextEncoder();
    let timer: ReturnType<typeof setTimeout>;
    const event = (id: number, more: object) =>
      encoder.encode(`id: ${id}\ndata: ${JSON.stringify({ id: String(id), ...more })}\n\n`);
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(event(0, { kind: 'position' }));
        timer = setTimeout(() => {
          [...unwritten].forEach((key, n) =>
            controller.enqueue(event(n + 1, { kind: 'post_created', key, topic: {} })),
          );
          unwritten.clear();
        }, news);
      },
      cancel: () => clearTimeout(timer),
    });
    return new HttpResponse(stream, { headers: { 'content-type': 'text/event-stream' } });
  }

  return [
    ...peopleServer({}),
    http.get(
      at('/session'),
      serve(({ options }) => session.get(options), false),
    ),
    http.get(at('/changes'), changes),
    http.get(at('/posts'), serve(page)),
    http.post(at('/posts/batch'), serve(batch)),
    http.get(
      at('/posts/:id/comments'),
      serve(({ id, options }) => feed.comments(id, options)),
    ),
    http.get(
      at('/posts/:id/reactions'),
      serve(({ id, options }) => feed.reactions(id, options)),
    ),
    http.get(
      at('/tags'),
      serve(async ({ query, options }) => ({ items: await tags.complete(query.get('q') ?? '', options) })),
    ),
    http.put(
      at('/posts/:id'),
      serve(({ id, body, options }) => feed.post(id, { kind: 'status', text: '', ...body }, options)),
    ),
    http.put(
      at('/comments/:id'),
      serve(({ id, body, options }) => feed.comment(id, { post: '', text: '', ...body }, options)),
    ),
    http.put(
      at('/posts/:id/text'),
      serve(({ id, body, options, revision }) =>
        feed.editPost(id, body['text'] ?? '', { ...options, revision }),
      ),
    ),
    http.put(
      at('/posts/:id/removal'),
      serve(({ id, options }) => feed.remove({ kind: 'post', id }, options)),
    ),
    http.delete(
      at('/posts/:id/removal'),
      serve(({ id, options }) => feed.restorePost(id, options)),
    ),
    http.put(
      at('/posts/:id/reaction'),
      serve(({ id, body, options, revision }) =>
        feed.react(id, body['kind'] as ReactionKind, { ...options, revision }),
      ),
    ),
    http.delete(
      at('/posts/:id/reaction'),
      serve(({ id, options, revision }) => feed.react(id, undefined, { ...options, revision })),
    ),
    http.put(
      at('/posts/:id/pin/read'),
      serve(({ id, options }) => feed.markRead(id, options)),
    ),
    http.put(
      at('/posts/:id/report'),
      serve(({ id, options }) => feed.report({ kind: 'post', id }, '', options)),
    ),
  ];
}
