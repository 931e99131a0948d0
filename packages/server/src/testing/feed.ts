import { randomUUID } from 'node:crypto';
import type { Comment, FeedPage, Page, Post } from '@parvis/model';
import type { LightMyRequestResponse } from 'fastify';
import type { TestApp } from './app.ts';

/** What people do in feeds, in few words. */
export function feedOn(server: () => TestApp) {
  const as = (who: string) => server().as(who);
  return {
    /** Asks to write a post; `place` may name a group and a page. */
    put: (who: string, id: string, text: string, place: { group?: string; about?: string } = {}) =>
      as(who)('PUT', `/v1/posts/${id}`, { body: { kind: 'status', text, ...place } }),
    /** Writes a post, which must succeed. */
    async post(who: string, text: string, place: { group?: string; about?: string } = {}): Promise<Post> {
      return good(await this.put(who, randomUUID(), text, place)).json<Post>();
    },
    async comment(who: string, post: string, text: string, id: string = randomUUID()): Promise<Comment> {
      return good(await as(who)('PUT', `/v1/comments/${id}`, { body: { post, text } })).json<Comment>();
    },
    get: async (who: string, id: string): Promise<Post> =>
      good(await as(who)('GET', `/v1/posts/${id}`)).json<Post>(),
    page: async (who: string, query: Record<string, string | number> = {}): Promise<FeedPage> =>
      good(await as(who)('GET', `/v1/posts?${search(query)}`)).json<FeedPage>(),
    /** All pages of a list, in pieces of `limit`. */
    async all<T>(who: string, path: string, limit: number, between?: () => Promise<unknown>): Promise<T[]> {
      const items: T[] = [];
      for (let cursor: string | undefined = ''; cursor !== undefined;) {
        const query = search({ limit, ...(cursor && { cursor }) });
        const page = good(await as(who)('GET', `${path}${path.includes('?') ? '&' : '?'}${query}`)).json<
          Page<T>
        >();
        items.push(...page.items);
        cursor = page.cursor;
        await between?.();
      }
      return items;
    },
  };
}

const search = (query: Record<string, string | number>): string =>
  new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();

/** An answer that must be one. */
export function good(response: LightMyRequestResponse): LightMyRequestResponse {
  if (response.statusCode !== 200) throw new Error(`${response.statusCode}: ${response.body}`);
  return response;
}

/** The code of an answer that must be a problem. */
export const codeOf = (response: LightMyRequestResponse): string => {
  if (response.statusCode < 400) throw new Error(`${response.statusCode}: ${response.body}`);
  return response.json<{ code: string }>().code;
};
