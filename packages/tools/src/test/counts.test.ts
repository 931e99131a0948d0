import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserCounts, nodeCounts } from './counts.ts';

test('the closing lines of Node’s runner are counted, cancelled tests as failed', () => {
  const output = 'ℹ tests 9\nℹ suites 0\nℹ pass 4\nℹ fail 1\nℹ cancelled 2\nℹ skipped 1\nℹ todo 1\n';
  assert.deepEqual(nodeCounts(output), { passed: 4, failed: 3, skipped: 2 });
});

test('a line that a test prints itself is not taken for the closing one', () => {
  assert.deepEqual(nodeCounts('ℹ pass 999\nℹ pass 4\nℹ fail 0\n'), { passed: 4, failed: 0, skipped: 0 });
});

test('the last progress line of the browser runner is counted', () => {
  const output =
    'Chromium: | 0/2 test files | 0 passed, 0 failed\nChromium: | 2/2 test files | 7 passed, 1 failed, 3 skipped\n';
  assert.deepEqual(browserCounts(output), { passed: 7, failed: 1, skipped: 3 });
});

test('output without any count is nothing run', () => {
  const none = { passed: 0, failed: 0, skipped: 0 };
  assert.deepEqual(nodeCounts('Could not find anything'), none);
  assert.deepEqual(browserCounts(''), none);
});
