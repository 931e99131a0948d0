import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { conformance, type Company, type Harness } from '../../testing/index.ts';
import { wordpressSite } from './fixtures/site.ts';
import { wordpress } from './index.ts';

/** A WordPress that holds the company: an open group is a category, and what is in a closed one is private. */
async function system(company: Company): Promise<Harness> {
  const { people } = company;
  const idOf = (mail: string) => people.findIndex((person) => person.mail === mail) + 1;
  const seen = company.posts.filter(({ group }) => group === undefined || group === 'chess');
  const url = 'https://intranet.acme.example/blog';
  const user = ({ name, mail, login }: { name: string; mail: string; login: string }, index: number) => ({
    id: index + 1,
    name,
    slug: login.replace('.', '-'),
    username: login,
    email: mail,
    roles: ['author'],
  });
  const users = people.map(user);
  const comments: NonNullable<Parameters<typeof wordpressSite>[0]['comments']> = [];
  const site = wordpressSite({
    url,
    users,
    comments,
    categories: [{ id: 3, name: 'Chess', slug: 'chess', count: 1 }],
    posts: seen.map(({ author, text: title, group }, index) => ({
      id: index + 1,
      date: `2026-01-01T00:00:0${index}`,
      title,
      author: idOf(author),
      categories: group === undefined ? [] : [3],
    })),
    recommendations: {},
  });
  const server = createServer((incoming, outgoing) => {
    const headers = new Headers();
    if (incoming.headers.authorization !== undefined)
      headers.set('authorization', incoming.headers.authorization);
    void (async () => {
      const { method = 'GET' } = incoming;
      const body = method === 'GET' ? null : await text(incoming);
      const answer = await site.answer(
        new Request(`http://127.0.0.1${incoming.url}`, { method, headers, body }),
      );
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
      outgoing.end(await answer.text());
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const reader = people.find(({ mail }) => mail === company.reader)!;
  return {
    source: wordpress({
      baseUrl: `http://127.0.0.1:${port}/blog`,
      directory: true,
      plugin: true,
      getToken: () => `${reader.login}:secret`,
    }),
    company: {
      ...company,
      posts: company.posts.map((post, index) => {
        const id = String(seen.indexOf(post) + 1 || 404 + index);
        return { ...post, id, text: `**${post.text}**\n\n${url}/${id}/` };
      }),
    },
    arrivals: {
      person: (nth) =>
        users.push(
          user(
            { name: `Aaron ${nth}`, mail: `aaron.${nth}@acme.example`, login: `aaron.${nth}` },
            users.length,
          ),
        ),
      // Two in each second, so that a page may end between them.
      post: (nth) =>
        site.posts.push({ id: 50 + nth, date: second(nth), title: `Post ${nth}`, author: 2, categories: [] }),
      comment: (nth) =>
        comments.push({
          ...{ id: 50 + nth, post: 1, date: second(nth), author: 2 },
          ...{ author_name: 'Bruno', content: `Comment ${nth}` },
        }),
    },
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const second = (nth: number) => `2026-01-02T00:00:${String(Math.floor(nth / 2)).padStart(2, '0')}`;

conformance('wordpress', system, { describe, test, before, after });
