import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textOfHtml } from './html.ts';

test('paragraphs, lines and lists are kept, the marks are not', async () => {
  assert.equal(
    await textOfHtml(
      '<h2>One</h2>\n<p>Two<br>three&nbsp;&amp; <b>four</b></p><ul><li>a</li><li>b</li></ul><p>End',
    ),
    'One\n\nTwo\nthree & four\n\n• a\n• b\n\nEnd',
  );
  assert.equal(await textOfHtml('<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>'), '1 2\n3');
  assert.equal(await textOfHtml('no mark, no parser'), 'no mark, no parser');
});

test('what is script, style or hidden in a page is no text', async () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<style>p{}</style>',
    '<svg><script>alert(1)</script></svg>',
    '<iframe srcdoc="<p>x">x</iframe>',
    '<template>x</template>',
    '<noscript><p>x</noscript>',
    '<!-- x -->',
    '<img src=x onerror=alert(1)>',
    '<math><mtext></table><mglyph><style><img src onerror=alert(1)>',
    '<select><option>x</select>',
    '<ScRiPt >alert(1)</sCrIpT  >',
  ];
  for (const html of hostile) assert.equal(await textOfHtml(`seen ${html}`), 'seen', html);
  assert.equal(await textOfHtml('a\0b\u202ec\x1b[2J'), 'abc[2J');
  assert.equal(
    await textOfHtml('&lt;script&gt;alert(1)&lt;/script&gt;'),
    '<script>alert(1)</script>',
    'said, not meant',
  );
});

test('right-to-left words and emoji stay as they are', async () => {
  assert.equal(await textOfHtml('<p>مرحبا <b>👩‍🔬</b> שלום</p>'), 'مرحبا 👩‍🔬 שלום');
});

test('a megabyte of the worst takes no second of a minute', async () => {
  for (const html of [
    '<b>'.repeat(100_000),
    '&nbsp;'.repeat(150_000),
    '<p> '.repeat(100_000),
    '<'.repeat(1_000_000),
    '\n '.repeat(400_000),
    '<script>'.repeat(100_000),
  ]) {
    const begun = performance.now();
    await textOfHtml(html);
    assert.ok(performance.now() - begun < 10_000, html.slice(0, 10));
  }
});

test('whatever is given, an answer comes that has no control characters', async () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '<',
      '>',
      '</',
      '<script>',
      '</script>',
      '<p>',
      '&',
      ';',
      '<!--',
      '-->',
      '<![CDATA[',
      '"',
      "'",
      '<br/>',
      '<svg>',
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece).map((pieces) => pieces.join('')),
      async (html) => {
        assert.doesNotMatch(await textOfHtml(html), /[^\P{Cc}\n\t]|\n{3}/u);
      },
    ),
  );
});
