/** How many tests ended how. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** Reads the closing lines of Node's test runner with its `spec` reporter: `ℹ pass 12`. */
export function nodeCounts(output: string): Counts {
  const count = (what: string) => Number(lastMatch(output, new RegExp(`^ℹ ${what} (\\d+)$`, 'gm'))?.[1] ?? 0);
  return {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo'),
  };
}

/** Reads the last progress line of Web Test Runner: `2/2 test files | 12 passed, 1 failed, 3 skipped`. */
export function browserCounts(output: string): Counts {
  const line = /test files \| (\d+) passed, (\d+) failed(?:, (\d+) skipped)?/g;
  const [, passed = 0, failed = 0, skipped = 0] = lastMatch(output, line) ?? [];
  return { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) };
}

const lastMatch = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].at(-1);
