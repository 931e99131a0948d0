import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHORTCODE } from './shortcode.ts';

const found = (text: string) => [...text.matchAll(SHORTCODE)].map(([, shortcode]) => shortcode);

test('shortcodes stand by themselves', () => {
  assert.deepEqual(found(':wave: (:Blob_Cat2:), ❤️:a::b:!'), ['wave', 'Blob_Cat2', 'a', 'b']);
});

test('what looks like one within a word or a time is none', () => {
  for (const text of ['10:30:45', 'a:b:c', 'こんにちは:wave:です', ':no way:', '::', ': a :', ':é:'])
    assert.deepEqual(found(text), [], text);
});

test('a hostile text is looked through in no time', () => {
  for (const piece of [':', ':a', 'a:', ':a_', '::a:b']) {
    const text = piece.repeat(100_000) + ':' + 'x'.repeat(100_000);
    const began = performance.now();
    found(text);
    assert.ok(performance.now() - began < 1000, piece);
  }
});
