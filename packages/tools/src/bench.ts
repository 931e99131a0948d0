import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import Type from 'typebox';
import Value from 'typebox/value';
import { answerer } from './answerer.ts';
import build from './build.ts';
import { chromiumFlags, chromiumPath } from './chromium.ts';
import { must, root, run } from './run.ts';

const SIZES = [1, 50, 500];
const RUNS = 5;

/** The people card may take at most this many times as long as the minimal one. */
const GOAL = 1.5;

interface Measure {
  /** Milliseconds from the start of the navigation to the frame in which the last name is there. */
  time: number;
  /** Bytes of script heap after a forced collection. */
  heap: number;
  /** Milliseconds in tasks longer than 50 ms. */
  long: number;
}

/**
 * Measures, in one run and by turns, the people card and a minimal Lit card with a batching loader
 * (`test/bench/minimal-card.ts`) on the same answers. Prints medians and their ratio; fails over the goal. Then prints what
 * many cards ask of Microsoft Graph.
 */
export default async function bench(): Promise<number> {
  await build();
  const server = await answerer({
    folder: join(root, 'packages/elements/dist/cdn'),
    answers: {
      ...Object.fromEntries(SIZES.flatMap(pagesOf)),
      ...Object.fromEntries(people.map(({ photo }) => [photo.url, PHOTO])),
      '/minimal.js': await minimalScript(),
      '/parvis/v1/people/batch': (body) => ({ answers: Value.Parse(Batch, body).keys.map(answerTo) }),
    },
  });
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: [...chromiumFlags, '--js-flags=--expose-gc', '--enable-precise-memory-info'],
  });
  const rows = [];
  try {
    await measure(browser, `${server.url}/parvis-1.html`, 1);
    await measure(browser, `${server.url}/minimal-1.html`, 1);
    for (const size of SIZES) {
      const ours: Measure[] = [];
      const minimal: Measure[] = [];
      for (let turn = 0; turn < RUNS; turn++) {
        ours.push(await measure(browser, `${server.url}/parvis-${size}.html`, size));
        minimal.push(await measure(browser, `${server.url}/minimal-${size}.html`, size));
      }
      rows.push(rowOf(size, ours, minimal));
    }
  } finally {
    await browser.close();
    await server.close();
  }
  console.log(`Median of ${RUNS}: people card / minimal card.`);
  console.table(rows);
  const slow = rows.filter(({ ratio }) => ratio > GOAL);
  for (const { cards, ratio } of slow) console.log(`${cards} cards: ${ratio} times, the goal is ${GOAL}.`);
  const { code } = await run(['node', '--conditions=@parvis/source', 'test/bench/directory.ts'], {
    show: true,
  });
  return slow.length ? 1 : code;
}

const people = Array.from({ length: Math.max(...SIZES) }, (_, index) => ({
  id: `p${index}`,
  name: `Person ${index}`,
  title: 'Engineer',
  department: 'Research',
  mail: `p${index}@acme.example`,
  photo: { url: `/photo-${index}.svg` },
}));
const PHOTO =
  '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48"><circle cx="24" cy="24" r="24"/></svg>';

const Batch = Type.Object({ keys: Type.Array(Type.String()) });
const answerTo = (key: string) => ({ key, person: people.find(({ id }) => id === key) });

/** The two pages with so many cards, all in the markup. Each sets `window.shown` when the last name is there. */
function pagesOf(size: number): [string, string][] {
  const page = (tag: string, script: string) => `<!doctype html><title>Bench</title>${script}
    <script>
      window.long = 0;
      new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (window.long += duration)))
        .observe({ type: 'longtask', buffered: true });
      let next = 0;
      requestAnimationFrame(function look(now) {
        const cards = document.getElementsByTagName('${tag}');
        while (next < ${size} && cards[next]?.shadowRoot?.textContent.includes('Person ' + next)) next++;
        if (next === ${size}) window.shown = performance.now();
        else requestAnimationFrame(look);
      });
    </script>
    ${Array.from({ length: size }, (_, index) => `<${tag} person="p${index}"></${tag}>`).join('\n')}`;
  const config = JSON.stringify({ source: { adapter: 'parvis', baseUrl: '/parvis' } });
  return [
    [
      `/parvis-${size}.html`,
      page('parvis-people-card', `<script type="module" src="/parvis.js" data-config='${config}'></script>`),
    ],
    [`/minimal-${size}.html`, page('minimal-card', '<script type="module" src="/minimal.js"></script>')],
  ];
}

/** The minimal card as one minified script, made as our own are. */
async function minimalScript(): Promise<string> {
  const folder = join(root, '.cache/bench');
  const script = join(folder, 'minimal.js');
  await must(['tsc', '--project', 'test/bench', '--outDir', folder]);
  const plugins = [
    '--plugin',
    'node-resolve={exportConditions: ["browser", "production"]}',
    '--plugin',
    'terser',
  ];
  await must(['rollup', join(folder, 'minimal-card.js'), '--file', script, ...plugins, '--silent']);
  return readFile(script, 'utf8');
}

/** Opens a page in a context of its own, so that nothing is cached. */
async function measure(browser: Browser, url: string, size: number): Promise<Measure> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction('window.shown');
    await page.waitForLoadState('networkidle');
    const figures = await page.evaluate(
      '(gc(), { time: window.shown, long: window.long, heap: performance.memory.usedJSHeapSize })',
    );
    return Value.Parse(Figures, figures);
  } catch (cause) {
    throw new Error(`${url} did not show ${size} names.`, { cause });
  } finally {
    await context.close();
  }
}

const Figures = Type.Object({ time: Type.Number(), long: Type.Number(), heap: Type.Number() });

function rowOf(cards: number, ours: Measure[], minimal: Measure[]) {
  const median = (runs: Measure[], what: keyof Measure) =>
    runs.map((run) => run[what]).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? NaN;
  const pair = (what: keyof Measure, unit: number) =>
    [ours, minimal].map((runs) => (median(runs, what) / unit).toFixed(unit === 1 ? 0 : 1)).join(' / ');
  return {
    cards,
    'last name (ms)': pair('time', 1),
    ratio: Number((median(ours, 'time') / median(minimal, 'time')).toFixed(2)),
    'heap (MB)': pair('heap', 1024 * 1024),
    'long tasks (ms)': pair('long', 1),
  };
}
