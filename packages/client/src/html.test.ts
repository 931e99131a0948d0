import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as holds, asyncProperty, constantFrom, array, string, oneof } from 'fast-check';
import { textOfHtml } from './html.ts';

for (const [html, text] of [
  ['', ''],
  ['  plain  ', 'plain'],
  ['<p>One</p><p>Two<br>Three<br/><br/>Four</p>', 'One\n\nTwo\nThree\n\nFour'],
  ['<p>a <b>b</b>\n c&nbsp;&amp;&lt;d&gt; &#x1F600;</p>', 'a b c &<d> 😀'],
  ['<ul><li>One</li><li>Two</li></ul>after', '- One\n- Two\n\nafter'],
  ['<script>alert(1)</script><style>p{}</style><p onclick="x">safe</p>', 'safe'],
  ['<p>open <b>and <i>never closed', 'open and never closed'],
  ['</p></script></div>stray', 'stray'],
  ['<p>مرحبا <b>بكم</b></p>', 'مرحبا بكم'],
  ['<!-- <p> --><![CDATA[x]]>&unheard; 1 < 2', '&unheard; 1 < 2'],
] as const) {
  test(`${JSON.stringify(html)} reads ${JSON.stringify(text)}`, async () => {
    assert.equal(await textOfHtml(html), text);
  });
}

test('a text is trimmed and has no run of empty lines, whatever arrives', async () => {
  const piece = oneof(
    constantFrom(
      '<p>',
      '</p>',
      '<br',
      '>',
      '<script>',
      '</script',
      '<li>',
      '&',
      '&lt',
      '"',
      "'",
      '<!--',
      '-->',
    ),
    string(),
  );
  await holds(
    asyncProperty(array(piece), async (pieces) => {
      const text = await textOfHtml(pieces.join(''));
      assert.equal(text, text.trim());
      assert.doesNotMatch(text, /\n{3}/);
    }),
  );
});

test('hostile HTML costs no more than its length', async () => {
  for (const piece of ['<div>', '<p', '<b><i>', '</p>', '<br>', '&', '<!--', '<a href="', ' <li>']) {
    const started = performance.now();
    await textOfHtml(piece.repeat(300_000));
    assert.ok(performance.now() - started < 2_000, `${piece} took ${performance.now() - started} ms`);
  }
});
