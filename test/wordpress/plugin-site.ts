import { subjectKey } from '@parvis/client';
import { wordpress } from '@parvis/client/wordpress';
import type { Subject } from '@parvis/model';
import { startSite, type Seed, type Site } from './site.ts';

/** Who there is: an administrator, an author, and readers. */
export const [ADA, BO, CY, DI, ED, FAY, GUS] = ['ada', 'bo', 'cy', 'di', 'ed', 'fay', 'gus'] as const;
export type Login = 'ada' | 'bo' | 'cy' | 'di' | 'ed' | 'fay' | 'gus';
const ROLES: Partial<Record<Login, string>> = { ada: 'administrator', bo: 'author' };

export const PRETTY = '/%year%/%postname%/';
export const OURS = '/parvis/v1/recommendations';
export const mailOf = (login: Login) => `${login}@acme.example`;

export interface Answer {
  status: number;
  text: string;
  body: { code?: string; message?: string; data?: { status: number } } & Record<string, unknown>;
}

export interface Asked {
  as?: Login | undefined;
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export type PluginSite = Awaited<ReturnType<typeof pluginSite>>;

/** A WordPress with our plugin, active where it is seeded so, and who asks it. */
export async function pluginSite(seed: Seed) {
  const site: Site = await startSite({ plugin: true, workers: 8 });
  const given = await site.seed({
    permalinks: PRETTY,
    people: [ADA, BO, CY, DI, ED, FAY, GUS].map((login) => ({
      name: login[0]!.toUpperCase() + login.slice(1),
      mail: mailOf(login),
      login,
      role: ROLES[login] ?? 'subscriber',
      application: true,
      password: `password of ${login}`,
    })),
    ...seed,
  });
  const tokenOf = (who: Login) => `${who}:${given.passwords[mailOf(who)]}`;

  async function ask(path: string, { as, method = 'GET', body, headers = {} }: Asked = {}): Promise<Answer> {
    const response = await fetch(path.startsWith('http') ? path : `${site.url}/wp-json${path}`, {
      method,
      headers: {
        ...(as && { authorization: `Basic ${btoa(tokenOf(as))}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, text, body: JSON.parse(text) as Answer['body'] };
  }

  const portOf = (who?: Login, baseUrl = site.url) =>
    wordpress({ baseUrl, plugin: true, ...(who && { getToken: () => tokenOf(who) }) }).recommendations!;

  return {
    ...site,
    ask,
    portOf,
    set: (as: Login | undefined, subject: Subject, recommended = true, revision = 0) =>
      ask(OURS, { as, method: 'PUT', body: { ...subject, recommended, revision } }),
    batch: (as: Login | undefined, ...subjects: Subject[]) =>
      ask(`${OURS}/batch`, { as, method: 'POST', body: { subjects } }),
    list: (as: Login | undefined, { kind, id }: Subject, more = '') =>
      ask(`${OURS}?kind=${kind}&id=${encodeURIComponent(id)}${more}`, { as }),
    rows: async () =>
      (await site.look({})).rows as { user_id: string; kind: string; active: string; revision: string }[],
    idOf: (who: Login) => given.people[mailOf(who)]!,
    personOf: (who: Login): Subject => ({ kind: 'person', id: String(given.people[mailOf(who)]) }),
    postOf: (index: number): Subject => ({ kind: 'post', id: given.posts[index]!.id }),
    pageOf: (index: number): Subject => ({ kind: 'page', id: given.posts[index]!.link }),
    /** A new article of the author: its post, and its page. */
    async publish(title: string, more = {}): Promise<[post: Subject, page: Subject]> {
      const made = await ask('/wp/v2/posts', {
        as: BO,
        method: 'POST',
        body: { title, status: 'publish', ...more },
      });
      return [
        { kind: 'post', id: String(made.body['id']) },
        { kind: 'page', id: made.body['link'] as string },
      ];
    },
    /** What a browser sends that is signed in. */
    async cookieOf(login: Login): Promise<string> {
      const signedIn = await fetch(`${site.url}/wp-login.php`, {
        method: 'POST',
        body: new URLSearchParams({ log: login, pwd: `password of ${login}`, testcookie: '1' }),
        redirect: 'manual',
        headers: { cookie: 'wordpress_test_cookie=WP%20Cookie%20check' },
      });
      const lines = signedIn.headers.getSetCookie();
      return lines.map((line) => line.split(';')[0]).join('; ');
    },
    shown: async (who: Login, subject: Subject) =>
      (await portOf(who).get([subject], { signal: new AbortController().signal })).get(subjectKey(subject)),
  };
}
