import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { firstLinkIn } from './first-link.ts';
import { previewOf } from './preview.ts';

const of = (html: string | Buffer, type = 'text/html; charset=utf-8') =>
  previewOf({ body: Buffer.from(html), type });

test('a page is what it says for previews, else what it says for search engines, else its title', () => {
  assert.deepEqual(
    of(`<meta property="og:title" content="The harbour"><meta name="twitter:title" content="No">
      <meta property="og:site_name" content="Acme"><meta name="description" content=" Boats,
      and\u00a0water "><title>No</title>`),
    { title: 'The harbour', description: 'Boats, and water', site: 'Acme' },
  );
  assert.deepEqual(of('<title>\n Only\ta title </title><meta property="og:title" content=" ">'), {
    title: 'Only a title',
  });
});

test('what is no page, or has no title, is nothing', () => {
  for (const html of ['', 'text', '<title> </title>', '<svg><title>A drawing</title></svg>']) {
    assert.equal(of(html), undefined, html);
  }
  assert.equal(of('<title>x</title>', 'application/pdf'), undefined);
  assert.equal(of('<title>x</title>', ''), undefined);
});

test('what stands below the head is not asked', () => {
  assert.deepEqual(
    of('<head><title>Top</title></head><body><meta property="og:title" content="Written by a guest">'),
    { title: 'Top' },
  );
  assert.equal(of('<body><title>Below</title>'), undefined);
});

test('texts are one line, of bounded length, and turn nothing around', () => {
  assert.equal(of('<title>a\u202eb\u2066c\ufeff\0d</title>')?.title, 'abc d'.replace(' ', ' '));
  assert.equal(of('<title>👩‍🚀 مرحبا</title>')?.title, '👩‍🚀 مرحبا');
  const long = of(`<title>${'😀'.repeat(5000)}</title><meta name=description content="${'x'.repeat(5000)}">`);
  assert.deepEqual([long!.title.length <= 300, long!.description!.length], [true, 500]);
  assert.doesNotMatch(long!.title, /\p{Cs}/u, 'no half characters');
});

test('markup in it stays text', () => {
  assert.equal(of('<title><b>x</b> &lt;script&gt;</title>')?.title, '<b>x</b> <script>');
});

test('the encoding is that of the header, of the page, or the usual one', () => {
  const cp1251 = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
  const titled = (head: string) =>
    Buffer.concat([Buffer.from(`${head}<title>`), cp1251, Buffer.from('</title>')]);
  assert.equal(of(titled(''), 'text/html; charset=windows-1251')?.title, 'Привет');
  assert.equal(of(titled('<meta charset="windows-1251">'), 'text/html')?.title, 'Привет');
  assert.equal(of('<title>Zürich</title>', 'text/html')?.title, 'Zürich');
  assert.equal(of('<title>Zürich</title>', 'text/html; charset=unheard-of')?.title, 'Zürich');
});

test('the first link to a page counts, as texts are drawn', () => {
  assert.equal(firstLinkIn('See https://acme.example/a?b=1#c.'), 'https://acme.example/a?b=1');
  assert.equal(firstLinkIn('www.Acme.com then https://b.example'), 'https://www.acme.com/');
  assert.equal(firstLinkIn('Write to ada@acme.example, or see readme.md'), null);
  assert.equal(firstLinkIn('javascript:alert(1) ftp://acme.example'), null);
  assert.equal(firstLinkIn('https://ada:secret@acme.example and https://b.example'), 'https://b.example/');
  assert.equal(firstLinkIn(`https://acme.example/${'x'.repeat(2000)}`), null);
});

const fixtures = new URL('../../../../../../shared/fixtures/opengraph/', import.meta.url);
const EXPECTED: Record<string, { title: string; description?: string; site?: string } | undefined> = {
  'article.html': undefined,
  'basic.html': { title: 'foobar', description: 'the bar of foo' },
  'fallback-description.html': { title: 'test page', description: 'test description from meta' },
  'full-absolute-urls.html': { title: 'Page Title', description: 'A test page.', site: 'Example Provider' },
  'relative-urls.html': { title: 'Page Title', description: 'A test page.' },
  'multiple-images.html': { title: 'test page' },
};
for (const [file, expected] of Object.entries(EXPECTED)) {
  const skip = !existsSync(fixtures) && '../shared/fixtures is not here';
  test(`${file} of the documented pages`, { skip }, () => {
    assert.deepEqual(of(readFileSync(new URL(file, fixtures)), 'text/html'), expected);
  });
}
test(
  'documented pages in other scripts',
  { skip: !existsSync(fixtures) && '../shared/fixtures is not here' },
  () => {
    const read = (file: string) => of(readFileSync(new URL(file, fixtures)), 'text/html');
    assert.match(read('japanese-utf8.html')?.title ?? '', /^【楽天市場】Shopping is Entertainment! ： /);
    assert.match(read('japanese-shiftjis.html')?.title ?? '', /^【楽天市場】Shopping is Entertainment!/);
    assert.deepEqual(read('cyrillic-unescaped-lt.html'), {
      title: 'тестовая страница',
      description: 'привет тестовая страница<',
    });
  },
);
