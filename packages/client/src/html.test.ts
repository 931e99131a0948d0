import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { asTyped, linkOf, textOfHtml, textOfPlain } from './html.ts';

const BASE = 'https://news.example/2026/';

for (const [what, html, text] of [
  ['paragraphs are free lines apart', '<p>One</p><p>Two<br>three</p>', 'One\n\nTwo\nthree'],
  ['white space is one space', ' a\n\t b <span> c</span>', 'a b c'],
  [
    'entities are characters',
    'Fish &amp; Chips &lt;3 &eacute;&#8230;&nbsp;&#x1F41F;',
    'Fish & Chips <3 é… 🐟',
  ],
  ['bold is bold', 'a <b>big</b> <strong>deal</strong>', 'a **big** **deal**'],
  ['a heading is bold, on its own', '<h2>News</h2>today', '**News**\n\ntoday'],
  [
    'a link is followed by its address',
    '<a href="/a?b=1&amp;c=2">here</a>.',
    'here (https://news.example/a?b=1&c=2).',
  ],
  [
    'an address that says where it leads stands once',
    '<a href="https://a.example/x">a.example/x</a>',
    'a.example/x',
  ],
  ['a link without words is its address', '<a href="x"><img src="t.gif"></a>', 'https://news.example/2026/x'],
  ['a picture is what it is called', '<img src="https://track.example/1.gif" alt="A cat">', 'A cat'],
  ['lists are lists', '<ul><li>a</li><li>b</ul><ol><li>c<li>d</ol>', '- a\n- b\n\n1. c\n2. d'],
  ['quotations are quotations', '<blockquote><p>a</p><p>b</p></blockquote>c', '> a\n>\n> b\n\nc'],
  ['code is code', 'run <code>a*b</code>', 'run `a*b`'],
  ['code with backticks too', '<code>a`b</code>', '`` a`b ``'],
  ['written lines stay lines', '<pre>a\n  b</pre>', '```\na\n  b\n```'],
  ['a table is its rows', '<table><tr><td>a<td>b</tr><tr><td>c</table>', 'a b\nc'],
  [
    'marks that are none are marked so',
    '<p>2 * 3, *a*, `b`, c_d, _e_</p>',
    '2 * 3, \\*a\\*, \\`b\\`, c_d, \\_e\\_',
  ],
  ['an address keeps its marks', 'https://a.example/_x_*', 'https://a.example/_x_*'],
  ['code in a quotation ends it', '<blockquote>a<pre>b</pre></blockquote>', '> a\n\n```\nb\n```'],
  ['nothing is nothing', '<p> </p>', ''],
] as const) {
  test(what, async () => assert.equal(await textOfHtml(html, BASE), text));
}

/** Each says "ok" and nothing of what it would have done in a page. */
const HOSTILE = [
  'ok<script>alert(1)</script>',
  'ok<SCRIPT SRC=//evil.example></SCRIPT>',
  'ok<script>alert(1)',
  'ok<style>*{background:url(//evil.example)}</style>',
  'ok<img src=x onerror=alert(1)>',
  'ok<svg onload=alert(1)><script>alert(1)</script><text>evil</text></svg>',
  'ok<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  'ok<iframe srcdoc="<script>alert(1)</script>">evil</iframe>',
  'ok<template><b>evil</b></template>',
  'ok<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  'ok<!-- <b>evil</b> -->',
  'ok<object data="evil"><param></object>',
  'ok<textarea><b>evil</b></textarea>',
  'ok<a href="javascript:alert(1)"></a>',
  'ok<a href=" java&#10;script:alert(1)"></a>',
  'ok<a href="data:text/html,<script>alert(1)</script>"></a>',
  'ok<a href="https://evil.example@acme.example"></a>',
  'ok<base href="https://evil.example"><meta http-equiv=refresh content="0;url=//evil.example">',
  '\0o\u0008k',
];
for (const html of HOSTILE) {
  test(`nothing comes through of ${JSON.stringify(html)}`, async () => {
    const text = await textOfHtml(html, BASE);
    assert.match(text, /^ok/);
    assert.doesNotMatch(text, /<\w|evil|javascript:|data:/);
    assert.equal(text.replace(/[\s\W]+$/, ''), 'ok');
  });
}

test('double-escaped markup is read as the text that it is', async () => {
  assert.equal(await textOfHtml('&lt;script&gt;x&lt;/script&gt;'), '<script>x</script>');
});

test('huge and deep documents end soon, with as much text as a post may have', async () => {
  const started = process.cpuUsage();
  for (const html of [
    '<div>'.repeat(2_000_000) + 'x',
    '<p>word </p>'.repeat(500_000),
    '<b><i>'.repeat(500_000),
    '</p>'.repeat(1_000_000),
    `<pre>${'`'.repeat(1_000_000)}`,
    '&amp;'.repeat(1_000_000),
    '<a href="x">'.repeat(300_000),
    `<a ${'b '.repeat(1_000_000)}>`,
  ]) {
    assert.ok((await textOfHtml(html, BASE)).length <= 30_100, html.slice(0, 20));
  }
  assert.ok(process.cpuUsage(started).user < 10_000_000);
});

test('marks that are none are as they were typed where no marks are known', async () => {
  const typed = fc.string({ unit: fc.constantFrom('\\', '`', '*', '_', 'a', ' ', '&') });
  await fc.assert(
    fc.asyncProperty(typed, async (text) => {
      assert.equal(asTyped(textOfPlain(text)), text.trim());
      const html = text.replaceAll('&', '&amp;');
      assert.equal(asTyped(await textOfHtml(html)), text.replace(/ +/g, ' ').trim());
    }),
  );
});

test('a long text is cut between characters', () => {
  const text = textOfPlain('🐟'.repeat(6000));
  assert.match(text, /^🐟+…$/u);
  assert.ok(text.length <= 10_000);
});

test('any text comes back as text, with no halves and no control characters', async () => {
  const fragment = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '<p>',
      '</p>',
      '<li>',
      '<pre>',
      '</pre>',
      '<!--',
      '<![CDATA[',
      ']]>',
      '<a href="',
      '">',
      '&#0;',
      '<b',
      '`',
      '**',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fragment), async (parts) => {
      for (const text of [await textOfHtml(parts.join(''), BASE), textOfPlain(parts.join(''))]) {
        assert.doesNotMatch(text, /\p{Surrogate}/u);

        assert.doesNotMatch(text, /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
        assert.equal(text, text.trim());
      }
    }),
  );
});

test('only addresses that a reader may follow are links', () => {
  assert.equal(linkOf('../a', BASE), 'https://news.example/a');
  assert.equal(linkOf('mailto:a@acme.example', BASE), 'mailto:a@acme.example');
  assert.equal(linkOf('a'), '');
  for (const bad of [
    'javascript:x',
    'JaVaScRiPt:x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:x',
    '#a',
    '',
    ' ',
    'https://a@b.example',
  ])
    assert.equal(linkOf(bad, BASE), '', bad);
});
