import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FeedPageSchema } from '@parvis/model/schemas';
import fc from 'fast-check';
import { Value } from 'typebox/value';
import { ParvisError } from '../../error.ts';
import { textOf } from '@parvis/model/decode';
import { readDocument } from './document.ts';
import { timeOf } from './map.ts';

const url = 'https://feeds.acme.example/feed';
const read = async (text: string | Uint8Array, type: string | null = null) => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return (await readDocument(url, bytes, type, { url, base: url, at: Date.UTC(2026, 1) })).map(
    ({ post }) => post,
  );
};
const rss = (items: string) => `<rss><channel><title>T</title>${items}</channel></rss>`;

/** Whatever is read is a post of the model, or is refused with a sentence that says why. */
async function isSound(text: string | Uint8Array, type?: string) {
  try {
    const items = await read(text, type);
    assert.ok(Value.Check(FeedPageSchema, { items }), JSON.stringify(items));
    for (const { createdAt, text } of items) {
      assert.match(createdAt, /^\d{4}-/);
      assert.doesNotMatch(text, /\p{Surrogate}/u);
    }
  } catch (error) {
    assert.ok(error instanceof ParvisError, String(error));
    assert.equal(error.code, 'bad_response');
    assert.match(error.message, /feeds.acme.example/);
  }
}

for (const [label, bytes, type, text] of [
  ['its byte order mark', [0xff, 0xfe, 0xe9, 0], 'text/xml; charset=utf-8', 'é'],
  ['big-endian too', [0xfe, 0xff, 0, 0xe9], null, 'é'],
  ['the transport', [0xe9], 'text/xml; charset=iso-8859-1', 'é'],
  [
    'its declaration',
    [...Buffer.from("<?xml version='1.0' encoding='koi8-r'?>"), 0xeb],
    null,
    "<?xml version='1.0' encoding='koi8-r'?>К",
  ],
  ['UTF-8', [0xc3, 0xa9], null, 'é'],
  ['Windows-1252 where it is no UTF-8', [0x80, 0xe9], 'text/xml; charset=utf-8', '€é'],
  ['UTF-8 where the encoding is none', [0xc3, 0xa9], 'text/xml; charset=klingon', 'é'],
] as const) {
  test(`bytes are text by ${label}`, () => assert.equal(textOf(Uint8Array.from(bytes), type), text));
}

for (const [given, time] of [
  ['Mon, 02 Mar 2026 08:00:00 +0100', '2026-03-02T07:00:00.000Z'],
  ['Lun, 2 Mar 2026 08:00:00 GMT', '2026-03-02T08:00:00.000Z'],
  ['2026-03-02T08:00:00+01:00', '2026-03-02T07:00:00.000Z'],
  ['03 Apr 02 1500 GMT', '2002-04-03T15:00:00.000Z'],
  ['1970-01-01T00:00:00Z', '1970-01-01T00:00:00.000Z'],
  ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z'],
  ['+275760-09-13T00:00:00Z', undefined],
  ['yesterday, perhaps', undefined],
  ['', undefined],
] as const) {
  test(`"${given}" is ${time ?? 'no time'}`, () => {
    const found = timeOf(given);
    assert.equal(found === undefined ? undefined : new Date(found).toISOString(), time);
  });
}

test('entities are not expanded, so no bomb explodes', async () => {
  const entities = Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "&a${i};&a${i};&a${i};">`).join(
    '',
  );
  const [post] = await read(
    `<!DOCTYPE rss [<!ENTITY a0 "boom">${entities}<!ENTITY f SYSTEM "file:///etc/passwd">]>${rss('<item><title>&a30;&f;</title></item>')}`,
  );
  assert.match(post!.text, /&a30;&f;/);
});

test('names of one letter, of 300, from right to left, and of a feed', async () => {
  const by = (name: string) => `<item><title>x</title><author>${name}</author></item>`;
  const names = ['A', 'Ñ'.repeat(300), 'مريم', '🦊'];
  const posts = await read(rss([...names, '  '].map(by).join('')));
  assert.deepEqual(
    posts.map(({ author }) => author.name),
    [...names, 'T'],
  );
});

test('hostile markup is text, wherever it stands', async () => {
  const evil = '&lt;img src=x onerror=alert(1)&gt;<![CDATA[<script>alert(1)</script>]]>ok';
  const posts = await read(
    rss(`<item><title>${evil}</title><link>javascript:alert(1)</link><guid>javascript:alert(1)</guid>
    <description>${evil}</description><author>${evil}</author><category>${evil}</category><enclosure url="javascript:alert(1)"/></item>`),
  );
  assert.equal(posts[0]?.text, 'ok');
  assert.equal(posts[0]?.author.name, 'ok');
});

test('JSON that is no feed is refused, with the field that is missing', async () => {
  for (const [json, field] of [
    ['{}', /feed.items/],
    ['[]', /"feed"/],
    ['{"items":[1]}', /feed.items\[0\]/],
    ['{"items":', /not JSON/],
  ] as const) {
    await assert.rejects(
      read(json),
      (error) => error instanceof ParvisError && field.test(error.message),
      json,
    );
  }
});

test('nothing at all is refused, and so is what is no markup', async () => {
  await assert.rejects(read(' \n'), /is empty/);
  await assert.rejects(read('hello'), /no XML/);
  await assert.rejects(read('<opml version="2.0"/>'), /begins with <opml>/);
});

test('huge and deep documents end soon', async () => {
  const started = process.cpuUsage();
  for (const text of [
    '<a>'.repeat(1_000_000),
    '<a/>'.repeat(1_000_000),
    rss('<item><title>x</title></item>'.repeat(200_000)),
    rss('<!--'.repeat(500_000)),
    `<rss ${'a="b" '.repeat(300_000)}>`,
  ])
    await isSound(text);
  assert.ok((await read(rss('<item><guid>1</guid><title>x</title></item>'.repeat(5000)))).length <= 1000);
  assert.ok(process.cpuUsage(started).user < 10_000_000);
});

const word = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '1970-01-01', 'https://a.example/x', 'tag:a,1:1', '<b>x</b>', '&lt;i>'),
);
const escaped = word.map((text) => text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;')));
const element = (names: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...names),
      escaped,
      fc.constantFrom(
        '',
        ' type="html"',
        ' type="xhtml"',
        ' href="x"',
        ' url="x" rel="enclosure"',
        ' isPermaLink="false"',
      ),
    )
    .map(([name, text, attributes]) => `<${name}${attributes}>${text}</${name}>`);
const RSS = [
  'title',
  'link',
  'guid',
  'description',
  'content:encoded',
  'pubDate',
  'dc:date',
  'author',
  'dc:creator',
  'category',
  'enclosure',
];
const ATOM = ['id', 'title', 'link', 'summary', 'content', 'published', 'updated', 'author', 'category'];

test('whatever RSS and Atom arrive, posts are of the model', async () => {
  const items = (name: string, fields: readonly string[]) =>
    fc
      .array(fc.array(element(fields)).map((all) => `<${name}>${all.join('')}</${name}>`))
      .map((all) => all.join(''));
  await fc.assert(fc.asyncProperty(items('item', RSS), (text) => isSound(rss(text))));
  await fc.assert(
    fc.asyncProperty(items('entry', ATOM), (text) =>
      isSound(`<feed xmlns="http://www.w3.org/2005/Atom">${text}</feed>`),
    ),
  );
});

test('whatever JSON arrives, posts are of the model', async () => {
  const item = fc.record(
    {
      id: fc.oneof(word, fc.integer()),
      title: word,
      content_html: word,
      content_text: word,
      url: word,
      date_published: word,
      date_modified: word,
      authors: fc.anything(),
      author: fc.anything(),
      tags: fc.anything(),
      attachments: fc.anything(),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.record({ title: fc.anything(), items: fc.array(item) }),
        fc.json().map((text): unknown => JSON.parse(text)),
      ),
      (feed) =>
        isSound(JSON.stringify(feed, (_, value: unknown) => (typeof value === 'bigint' ? 0 : value)) ?? ''),
    ),
  );
});

test('whatever bytes arrive, they are posts or a sentence', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => isSound(bytes)));
  const source = new TextEncoder().encode(rss('<item><title><![CDATA[a]]></title><guid>1</guid></item>'));
  for (let end = 0; end < source.length; end++) await isSound(source.subarray(0, end));
});
