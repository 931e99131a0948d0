import { chromium } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '@parvis/tools/chromium';
import { allIllustrated, allShown, startDirectory } from '../directory.ts';

/**
 * Prints what cards of 1, 50 and 500 people ask of Microsoft Graph, and how much longer the last name takes when Graph
 * takes only so many requests a second. It is part of what `npm run bench` runs.
 */
const SIZES = [1, 50, 500];
const BUDGETS = [undefined, 60, 15];
const RUNS = 3;

const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumFlags });

async function measure(size: number, requests: number | undefined) {
  const directory = await startDirectory(size, requests === undefined ? {} : { requests });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const started = performance.now();
    await page.goto(directory.url);
    await allShown(page, size);
    const time = performance.now() - started;
    await allIllustrated(page);
    await page.waitForLoadState('networkidle');
    return { time, ...directory.counts() };
  } finally {
    await context.close();
    await directory.close();
  }
}

type Measure = Awaited<ReturnType<typeof measure>>;
const median = (runs: Measure[]) => runs.sort((a, b) => a.time - b.time)[Math.floor(runs.length / 2)]!;

const rows = [];
await measure(1, undefined);
for (const size of SIZES) {
  let free: Measure | undefined;
  for (const requests of BUDGETS) {
    const runs: Measure[] = [];
    for (let turn = 0; turn < RUNS; turn++) runs.push(await measure(size, requests));
    const { time, ...counts } = median(runs);
    free ??= median(runs);
    rows.push({
      people: size,
      'requests a second': requests ?? 'any',
      'for people': counts.people,
      'for photographs': counts.photos,
      'refused of them': counts.refused,
      batches: counts.batches,
      'last name, ratio': Number((time / free.time).toFixed(2)),
    });
  }
}
await browser.close();
console.log(`\nMicrosoft Graph: requests, those in batches counted each. Median of ${RUNS}.`);
console.table(rows);
