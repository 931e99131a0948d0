import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldTag, hashtagsIn, TAG_LIMIT } from './hashtag.ts';

const tags = (text: string) => hashtagsIn(text).map(({ tag }) => tag);

test('hashtags are found in every script, where they stand', () => {
  const text = 'Le #Printemps à #Genève (#人事), #हिंदी: #العربية_١ ＃全角 #2026plan #İstanbul';
  assert.deepEqual(tags(text), [
    ...['printemps', 'geneve', '人事', 'हिंदी', 'العربية_١', '全角', '2026plan', 'istanbul'],
  ]);
  for (const { start, end, name } of hashtagsIn(text)) assert.equal(text.slice(start + 1, end), name);
});

test('one tag has many spellings', () => {
  for (const name of ['Sécurité', 'SECURITE', 'se\u0301curite\u0301', 'ｓｅｃｕｒｉｔｅ'])
    assert.equal(foldTag(name), 'securite');
  // Marks of other scripts are letters to those who read them.
  assert.notEqual(foldTag('हिंदी'), foldTag('हद'));
  assert.notEqual(foldTag('が'), foldTag('か'));
});

test('what only looks like a hashtag is none', () => {
  for (const text of [
    'C# and F#, number #1, #2026, a#b, &#39; and &#x27;',
    'https://intranet.example/#news www.example.org/#top mailto:a@b.example?subject=#x',
    '[text](https://intranet.example/a#b)',
    '`#code` and ``a ` #b``',
    '```js\n#in\n```',
    '~~~\n#in an unfinished one',
    '# Heading, ## another, #-x',
    `#${'x'.repeat(51)}`,
  ]) {
    assert.deepEqual(tags(text), [], text);
  }
});

test('after code and addresses come hashtags again', () => {
  assert.deepEqual(tags('`a` #b https://x.example/#c #d\n```\n#e\n```\n#f ` #g'), ['b', 'd', 'f', 'g']);
  assert.deepEqual(tags(`#${'x'.repeat(TAG_LIMIT.length)}`), ['x'.repeat(50)]);
});

test('no text takes long', () => {
  const hostile = [
    '`',
    '``` ',
    '` `` ``` ',
    '#',
    '#a',
    'https://',
    '~~~\n',
    '   ```\n',
    '`'.repeat(3) + '\n~',
    'a`b``c',
  ];
  const started = performance.now();
  for (const part of hostile) hashtagsIn(part.repeat(Math.ceil(10_000 / part.length)));
  hashtagsIn(Array.from({ length: 140 }, (_, count) => '`'.repeat(count)).join(' '));
  assert.ok(performance.now() - started < 1_000);
});
