import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Post } from '@parvis/model';
import { readDocument } from './document.ts';
import { ParvisError } from '../../error.ts';

const url = 'https://feeds.acme.example/a/feed';
/** When a feed without any date was read. */
const AT = Date.UTC(2026, 5, 1);

const read = async (bytes: Uint8Array, type: string | null = null) =>
  (await readDocument(url, bytes, type, { url, base: url, at: AT })).map(({ post }) => post);
const own = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url));

const main = ({ id, author, text, createdAt, tags }: Post) => [id, author.name, text, createdAt, tags];

test('RSS: CDATA, relative addresses, an enclosure, undated and empty items', async () => {
  assert.deepEqual((await read(own('rss.xml'))).map(main), [
    [
      `${url}#7`,
      'Ada Lovelace',
      '**The lift works again**\n\nAll floors, even 13 (https://feeds.acme.example/floors).\n\n' +
        'https://feeds.acme.example/2026/lift\nhttps://news.acme.example/lift.mp3',
      '2026-03-02T08:30:00.000Z',
      ['building', 'goodnews'],
    ],
    [`${url}#**Undated**`, 'Bruno Pereira', '**Undated**', '2026-03-02T08:29:59.999Z', []],
    [
      'https://news.acme.example/2026/older',
      'Acme & sons: news',
      '**Older**\n\nhttps://news.acme.example/2026/older',
      '2026-03-01T14:30:00.000Z',
      [],
    ],
  ]);
});

test('Atom: any prefix, xml:base, XHTML, the right one of several links, who wrote it', async () => {
  const [post, ...none] = await read(own('atom.xml'));
  assert.deepEqual(none, []);
  assert.deepEqual(main(post!), [
    'tag:blog.acme.example,2026:1',
    'Everybody',
    '**1 < 2 \\*always\\***\n\nSee the proof (https://blog.acme.example/proof).\n\n' +
      'https://blog.acme.example/posts/1\nhttps://blog.acme.example/posts/slides.pdf',
    '2026-03-01T09:00:00.000Z',
    ['mathematiques'],
  ]);
  assert.equal(post?.editedAt, '2026-03-01T11:00:00.000Z');
});

test('JSON Feed: odd fields are left out, the rest is read, and no picture is shown', async () => {
  const [first, second] = await read(own('feed.json'));
  assert.deepEqual(main(first!), [
    `${url}#12`,
    'مطبخ 🍲',
    'Soup & bread. #Soup\n\nhttps://feeds.acme.example/a/menu/12\nhttps://feeds.acme.example/a/menu.pdf',
    '2026-03-02T06:00:00.000Z',
    ['menu', 'soup'],
  ]);
  assert.equal(first?.author.photo, undefined);
  assert.deepEqual(main(second!), [`${url}#11`, 'Canteen', 'Closed', '2026-03-02T05:59:59.999Z', []]);
});

test('RDF: items beside the channel, under whichever prefix', async () => {
  assert.deepEqual((await read(own('rdf.xml'))).map(main), [
    [
      'https://press.acme.example/1',
      'Press office',
      '**A deal**\n\nhttps://press.acme.example/1',
      '2026-02-28T23:00:00.000Z',
      ['deals'],
    ],
  ]);
});

const shared = new URL('../../../../../../shared/fixtures/feeds/', import.meta.url);

/** What each is read as: nothing, a part of the first post (id, author, text, time), or the error. */
const OUTCOMES: Record<string, [count: number, ...parts: (string | RegExp)[]] | RegExp> = {
  'atom-github-releases.xml': [
    10,
    'contra',
    /^\*\*v3.9.0\*\*\n\n3.9.0\n\nhttps:.*\/gulpjs\/gulp\/releases/,
    '2015-06-01T21:49:41.000Z',
  ],
  'atom-incomplete-author.xml': [0],
  'atom-missing-fields.xml': [0],
  'atom10-content-base64.xml': [0],
  'atom10-content-inline-xhtml.xml': [1, 'Example **Atom**'],
  'bare-ampersand.xml': [0],
  'corrupted-ampersands.xml': [1, 'http://link/get?a=1&b=2'],
  // Three characters, one of them a control character: they were encoded twice, and only their writer knows how.
  'double-encoded-html.xml': [1, 'â¦'],
  'dublincore-item.xml': [
    1,
    'urn:uuid:1234',
    'John Smith',
    '**Item Title**\n\nAn item description',
    '2007-02-03T10:20:30.000Z',
  ],
  'enclosure-multiple.xml': [1, 'http://example.com/\nhttp://example.com/1\nhttp://example.com/2'],
  // Nothing but an id, with an entity in it that is not expanded.
  'entity-in-doctype.xml': [0],
  'greek-date-iso8859-7.xml': [0],
  'guid-not-permalink.xml': [1, 'http://guid.example.com/', 'http://link.example.com/'],
  'html-instead-of-feed.xml': /a page of HTML where a feed .* was expected/,
  'incomplete-cdata.xml': [0],
  'jsonfeed-1.0-full.json': [1, 'author_name', /^\*\*title\*\*\n\nsummary\n/, '2019-10-12T07:20:50.520Z'],
  'jsonfeed-1.1-deprecated-author.json': [1, 'author_name', '2019-10-12T07:20:50.520Z'],
  'jsonfeed-1.1-microblog.json': [1, 'Brent Simmons', /^Cats are neat/, '2016-02-09T21:22:00.000Z'],
  'jsonfeed-1.1-podcast.json': [1, /The-Record-sp1e1-ChrisParrish.m4a$/, '2014-05-09T21:04:00.000Z'],
  'jsonfeed-1.1-spec-simple.json': [
    2,
    'My Example Feed',
    /^This is a second item/,
    '2026-06-01T00:00:00.000Z',
  ],
  'koi8r-russian.xml': [1, /Как пережить новогоднюю ночь/],
  'media-rss-item.xml': [1, /https:\/\/example.com\/blog-open.png$/],
  'naked-markup-description.xml': [1, 'Example description'],
  'rdf10.xml': [0],
  'rss-leading-spaces.xml': [0],
  'rss092-old-dates.xml': [
    2,
    'http://www.oreilly.com/example/001.html',
    'RSS0.92 Example',
    '2002-04-03T15:00:00.000Z',
  ],
  'rss20-instant-article.xml': [1, 'tobi', /Lorem ipsum/, '2016-05-04T06:53:45.000Z'],
  'rss20-narro-podcast.xml': [1, 'foobar@gmail.com', /\.mp3$/, '2015-02-20T09:51:15.000Z'],
  'rss20-pagination-links.xml': [1, 'Steve Thompson', /test-audio.mp3$/, '2021-01-21T07:58:00.000Z'],
  'utf16le-bom.xml': [0],
  'utf8-bom.xml': [0],
  'windows1255-hebrew.xml': [1, /האם תדפיס נייר/],
  'xml-base-inherit.xml': [1, 'blah blah blah'],
};
/** What the documents themselves do not say, as a server would. */
const TYPES: Record<string, string> = {
  'koi8r-russian.xml': 'text/xml; charset=KOI8-R',
  'windows1255-hebrew.xml': 'application/rss+xml;charset="windows-1255"',
};
const isThere = existsSync(shared);

test('every documented feed has its outcome', { skip: !isThere }, () => {
  assert.deepEqual(Object.keys(OUTCOMES), readdirSync(shared).sort());
});

for (const [name, outcome] of Object.entries(OUTCOMES)) {
  test(`${name} is read as it should be`, { skip: !isThere }, async () => {
    const bytes = () => readFileSync(new URL(name, shared));
    if (outcome instanceof RegExp) {
      return assert.rejects(
        read(bytes()),
        (error) => error instanceof ParvisError && outcome.test(error.message),
      );
    }
    const [count, ...parts] = outcome;
    const posts = await read(bytes(), TYPES[name]);
    assert.equal(posts.length, count);
    if (!posts[0]) return;
    const { id, author, text, createdAt } = posts[0];
    for (const part of parts) {
      const found = [id, author.name, text, createdAt].some((each) =>
        typeof part === 'string' ? each === part : part.test(each),
      );
      assert.ok(found, `${part.toString()} in ${JSON.stringify(posts[0], undefined, 1)}`);
    }
  });
}
