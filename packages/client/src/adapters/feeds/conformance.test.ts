import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { conformance, type Company } from '../../testing/index.ts';
import { feeds } from './index.ts';

/** One feed for everyone and one for each group. What is closed to the reader is closed by whoever serves it. */
async function publish({ posts, people, groups }: Company) {
  const server = createServer((request, response) => {
    const slug = request.url?.slice(1);
    const group = groups.find((each) => each.slug === slug);
    if (group && group.visibility !== 'open') return response.writeHead(403).end();
    const items = posts
      .filter((post) => post.group === group?.slug)
      .map(({ id, author, text }) => ({
        id,
        content_text: text,
        authors: [{ name: people.find(({ mail }) => mail === author)?.name }],
      }));
    response.setHeader('content-type', 'application/feed+json').end(JSON.stringify({ items }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const named = groups
    .filter(({ visibility }) => visibility !== 'secret')
    .map(({ slug, name }) => ({ slug, name, urls: [`${at}/${slug}`] }));
  return {
    source: feeds({ urls: [`${at}/`], groups: named }),
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

conformance('feeds', publish, { describe, test, before, after });
