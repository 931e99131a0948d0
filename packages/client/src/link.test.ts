import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextPage } from './link.ts';

for (const [link, next] of [
  [
    '<https://x.example/api?max_id=7&limit=2>; rel="next", <https://x.example/api?min_id=9>; rel="prev"',
    'max_id=7&limit=2',
  ],
  [
    '<https://x.example/api?min_id=9>; rel="prev", </api?a=1%262>; title="More, and more"; rel=next',
    'a=1%262',
  ],
  ['<https://evil.example/?max_id=1>; rel="last next"', 'max_id=1'],
  ['<https://x.example/api?min_id=9>; rel="prev"', undefined],
  ['<https://x.example/api?a>; rel="nextish"', undefined],
  ['<https://x.example/api>; rel="next"', undefined],
  ['<http://[>; rel="next"', undefined],
  ['nonsense', undefined],
  ['', undefined],
] as const) {
  test(`of "${link}" the next page is ${next}`, () => {
    assert.equal(nextPage(new Headers({ link })), next);
  });
}

test('without a header there is no next page', () => {
  assert.equal(nextPage(new Headers()), undefined);
});
