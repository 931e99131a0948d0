import assert from 'node:assert/strict';
import { test } from 'node:test';
import { later } from './later.ts';

test('a part is loaded once, however often it is needed', async () => {
  let loads = 0;
  const part = later(async () => ++loads);
  assert.deepEqual(await Promise.all([part(), part(), part()]), [1, 1, 1]);
});

test('a part that did not load is unavailable, and loaded at the next need', async () => {
  let loads = 0;
  const part = later(async () => {
    if (++loads === 1) throw new TypeError('Failed to fetch dynamically imported module');
    return 'here';
  });
  await assert.rejects(part(), {
    code: 'unavailable',
    cause: new TypeError('Failed to fetch dynamically imported module'),
  });
  assert.equal(await part(), 'here');
});
