import { globSync } from 'node:fs';
import { parseArgs } from 'node:util';
import build from './build.ts';
import { add, browserCounts, nodeCounts, type Counts } from './test/counts.ts';
import { root, run } from './run.ts';

/** A test that hangs fails after this many milliseconds. */
const TIMEOUT = 400_000;

export interface Suite {
  /** What `npm test -- <area>` is given to run this one alone. */
  area: string;
  runner: 'node' | 'browser';
  files: string[];
  /** How many files run at a time. Default: as many as Node takes, which leaves one processor to others. */
  atOnce?: number;
  /** The browser that tests of a browser run in. Default: Chromium. */
  browser?: string;
}

/** What every source passes, each over its own network. */
export const CONFORMANCE: Suite = {
  area: 'conformance',
  runner: 'node',
  files: ['packages/client/src/adapters/*/conformance.test.ts'],
};

/** Cheap ones first, so that a mistake shows early. The last run against the packed packages. */
const SUITES: Suite[] = [
  { area: 'model', runner: 'node', files: ['packages/model/src/**/*.test.ts'] },
  { area: 'client', runner: 'node', files: ['packages/client/src/**/*.test.ts'] },
  { area: 'tools', runner: 'node', files: ['packages/tools/src/**/*.test.ts'] },
  { area: 'demo', runner: 'node', files: ['demo/**/*.test.ts'] },
  // These wait for databases more than they compute.
  { area: 'server', runner: 'node', files: ['packages/server/src/**/{*.,}test.ts'], atOnce: 2 },
  { area: 'client', runner: 'browser', files: ['packages/client/src/**/*.browser.test.ts'] },
  { area: 'elements', runner: 'browser', files: ['packages/elements/src/**/*.test.ts'] },
  { area: 'test', runner: 'node', files: ['test/**/*.test.ts'] },
];

/** What runs in a browser. */
export const BROWSER_SUITES = SUITES.filter(({ runner }) => runner === 'browser');

/**
 * Runs the tests of the areas named, or all. The last line printed is `N passed, N failed, N skipped`. A suite
 * that ran nothing, or ended badly without a failed test, counts as a failure.
 */
export default async function test(args: string[]): Promise<number> {
  const { positionals: areas } = parseArgs({ args, allowPositionals: true });
  const unknown = areas.filter((area) => !SUITES.some((suite) => suite.area === area));
  if (unknown.length) {
    const known = [...new Set(SUITES.map(({ area }) => area))];
    throw new Error(`There is no area ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  }
  await build();
  return report(SUITES.filter(({ area }) => !areas.length || areas.includes(area)));
}

/** Runs suites one after the other, and prints what each counted and the sum. Answers the exit code. */
export async function report(suites: readonly Suite[]): Promise<number> {
  const rows: ({ suite: string; seconds: number } & Counts)[] = [];
  for (const suite of suites) {
    console.log(`\n── ${suite.area} (${suite.runner})`);
    const begun = performance.now();
    const counts = await runSuite(suite);
    const seconds = Math.round((performance.now() - begun) / 1000);
    rows.push({ suite: `${suite.area} (${suite.runner})`, seconds, ...counts });
  }

  const sum = rows.reduce<Counts>(add, { passed: 0, failed: 0, skipped: 0 });
  console.log();
  console.table(rows);
  console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  return sum.failed ? 1 : 0;
}

async function runSuite({ runner, files, atOnce, browser = 'chromium' }: Suite): Promise<Counts> {
  const chosen = globSync(files, { cwd: root, exclude: ['**/node_modules/**'] })
    .filter((file) => runner === 'browser' || !file.endsWith('.browser.test.ts'))
    .sort();
  if (!chosen.length) return withoutAny('It has no test files.');
  const { code, output } = await run(
    runner === 'node' ? nodeCommand(chosen, atOnce) : browserCommand(chosen),
    { show: true, env: { PARVIS_BROWSER: browser } },
  );
  const counts = runner === 'node' ? nodeCounts(output) : browserCounts(output);
  if (counts.passed + counts.failed === 0) return withoutAny('It ran no test.');
  // Whoever runs CI has the fixtures; a developer may not have them.
  if (process.env['CI'] === 'true' && /# .*shared\/fixtures/.test(output)) {
    console.error('In CI the fixtures must be there: no test may be skipped for want of them.');
    return add(counts, { passed: 0, failed: 1, skipped: 0 });
  }
  return code !== 0 && counts.failed === 0 ? add(counts, { passed: 0, failed: 1, skipped: 0 }) : counts;
}

function withoutAny(why: string): Counts {
  console.error(`${why} That counts as a failure.`);
  return { passed: 0, failed: 1, skipped: 0 };
}

const nodeCommand = (files: string[], atOnce?: number) => [
  'node',
  '--conditions=@parvis/source',
  '--test',
  '--test-reporter=spec',
  `--test-timeout=${TIMEOUT}`,
  ...(atOnce ? [`--test-concurrency=${atOnce}`] : []),
  ...files,
];

const browserCommand = (files: string[]) => [
  'wtr',
  '--config',
  'test/web-test-runner.config.mjs',
  ...files.flatMap((file) => ['--files', file]),
];
