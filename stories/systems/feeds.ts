import { http, HttpResponse } from 'msw';
import { everyones, people } from '../company/index.ts';
import { tagsIn, toHtml } from './text.ts';
import type { System } from './system.ts';

const SITE = 'https://blog.rivelle.example';
const nameOf = (login: string) => people.find(({ id }) => id === login)?.name ?? login;
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The first half in RSS 2.0, with its HTML in CDATA, as most blogs have it. */
const rss = () =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Rivelle</title><link>${SITE}/</link>
${everyones
  .slice(0, 5)
  .map(
    ({ id, author, text, createdAt }) => `<item><guid isPermaLink="false">${id}</guid>
<dc:creator>${escaped(nameOf(author))}</dc:creator><pubDate>${new Date(createdAt).toUTCString()}</pubDate>
${tagsIn(text)
  .map((tag) => `<category>${escaped(tag)}</category>`)
  .join('')}
<description><![CDATA[${toHtml(text)}]]></description></item>`,
  )
  .join('\n')}
</channel></rss>`;

/** The second as a JSON Feed. */
const jsonFeed = () => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Rivelle, works',
  home_page_url: `${SITE}/works`,
  items: everyones.slice(5).map(({ id, author, text, createdAt }) => ({
    id,
    content_html: toHtml(text),
    date_published: createdAt,
    authors: [{ name: nameOf(author) }],
    tags: tagsIn(text),
  })),
});

export const feeds: System = {
  name: 'Feeds',
  config: { source: { adapter: 'feeds', urls: [`${SITE}/feed.rss`, `${SITE}/works.json`] } },
  handlers: () => [
    http.get(`${SITE}/feed.rss`, () =>
      HttpResponse.text(rss(), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } }),
    ),
    http.get(`${SITE}/works.json`, () =>
      HttpResponse.json(jsonFeed(), { headers: { 'content-type': 'application/feed+json' } }),
    ),
  ],
  note: 'An RSS and a JSON feed, merged by date and only read. Their tags trend by how many authors use them. Feeds have no people, events or recommendations: those widgets keep what the page author put inside them.',
  guide: 'connect-feeds',
};
