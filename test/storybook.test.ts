import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { answerer, type Answerer } from '@parvis/tools/answerer';
import { isFresh } from '@parvis/tools/build/fresh';
import { must, root } from '@parvis/tools/run';
import { openBrowser, visit, type Traces, type Visitor } from './visit.ts';

const STORIES = join(root, 'stories');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is no concern of a part of a page: landmarks, and the order of headings. */
const NOT_OF_PARTS = ['region', 'landmark-one-main', 'page-has-heading-one', 'heading-order'];

/** A page of documentation shows an element a dozen times, and each its landmarks. */
const NOT_OF_DOCS = [...NOT_OF_PARTS, 'landmark-unique'];

/** What is known to be wrong in an element, and goes from here when it is mended. */
const AWAITED: RegExp[] = [];

interface Entry {
  id: string;
  type: 'story' | 'docs';
}

interface Window {
  visitor: Visitor;
  page: Page;
  traces: Traces;
}

/** What Storybook talks through, and the ends that showing a story may have. */
interface Channel {
  on(outcome: string, listener: (of?: { storyId?: string }) => void): void;
  emit(event: 'setCurrentStory', selection: { storyId: string; viewMode: string }): void;
}
interface Preview {
  currentRender?: { phase?: string };
}
const SHOWN = ['storyFinished', 'storyUnchanged'];
const BROKEN = ['storyThrewException', 'playFunctionThrewException', 'storyErrored', 'storyMissing'];

/** Builds the stories if anything they are made from is younger. */
async function buildStories(): Promise<Entry[]> {
  const own = (await readdir(STORIES)).filter((name) => name !== 'dist' && name !== 'node_modules');
  const sources = [
    ...own.map((name) => `stories/${name}`),
    ...['model', 'client', 'elements'].map((name) => `packages/${name}/src`),
  ];
  if (!(await isFresh('stories/dist/index.json', sources))) {
    await must(['npm', 'run', 'build', '--workspace', '@parvis/stories']);
  }
  const { entries } = JSON.parse(await readFile(join(STORIES, 'dist/index.json'), 'utf8')) as {
    entries: Record<string, Entry>;
  };
  return Object.values(entries);
}

const entries = await buildStories();
const stories = entries.filter(({ type }) => type === 'story');
const docs = entries.filter(({ type }) => type === 'docs');

describe('the built stories, given out from a folder of a server', { concurrency: 2 }, () => {
  let server: Answerer;
  let browser: Browser;
  /** Windows that wait for the next story. */
  const idle: Window[] = [];
  before(async () => {
    // The folder is `/dist/`: nothing may suppose that it is the top of its server.
    server = await answerer({ folder: STORIES, answers: {} });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = async (path: string): Promise<Window> => {
    const visitor = await visit(browser);
    return { visitor, ...(await visitor.open(`${server.url}/dist/${path}`)) };
  };
  // The add-on need not look at what the test looks at.
  const openEntry = (id: string, mode: string) =>
    open(`iframe.html?id=${id}&viewMode=${mode}&globals=a11y.manual:!true`);

  const openStage = async () => {
    const window = await openEntry(stories[0]!.id, 'story');
    // A story that is left before it has finished makes Storybook load the page again.
    await window.page.waitForFunction(
      () =>
        (globalThis as unknown as { __STORYBOOK_PREVIEW__?: Preview }).__STORYBOOK_PREVIEW__?.currentRender
          ?.phase === 'finished',
    );
    return window;
  };

  test('the frame opens on its first page', async () => {
    const { visitor, page, traces } = await open('index.html');
    await page.frameLocator('iframe').getByRole('heading', { name: 'Parvis' }).waitFor();
    assert.deepEqual(traces.errors, []);
    assert.deepEqual(traces.foreign, []);
    await visitor.close();
  });

  for (const { id } of docs) {
    test(`docs ${id}`, async () => {
      const { visitor, page, traces } = await openEntry(id, 'docs');
      await page.locator('body.sb-show-main #storybook-docs h1').first().waitFor();
      assert.deepEqual(await findings(page, traces, '#storybook-docs', NOT_OF_DOCS), []);
      await visitor.close();
    });
  }

  for (const { id } of stories) {
    test(`story ${id}`, async () => {
      const window = idle.pop() ?? (await openStage());
      const { page, traces } = window;
      traces.errors.length = traces.foreign.length = traces.data.length = 0;
      assert.ok(SHOWN.includes(await show(page, id)), 'The story could not be drawn.');
      if (!id.includes('--loading')) await settled(page);
      assert.deepEqual(await findings(page, traces, '#storybook-root', NOT_OF_PARTS), []);
      idle.push(window);
    });
  }
});

/** Changes to a story as a click in the list does, and answers how that ended. */
const show = (page: Page, id: string): Promise<string> =>
  page.evaluate(
    ([id, outcomes]) =>
      new Promise<string>((resolve) => {
        const channel = (window as unknown as { __STORYBOOK_ADDONS_CHANNEL__: Channel })
          .__STORYBOOK_ADDONS_CHANNEL__;
        for (const outcome of outcomes) {
          channel.on(outcome, (of) => (of?.storyId ?? id) === id && resolve(outcome));
        }
        channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
      }),
    [id, [...SHOWN, ...BROKEN]] as const,
  );

/** Waits until no element awaits its first answer. */
const settled = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('*')].every(
      (element) => !element.localName.startsWith('parvis-') || !element.matches(':state(loading)'),
    ),
  );

/** Errors of the console, requests to a server, and what axe finds. */
async function findings(
  page: Page,
  { errors, foreign, data }: Traces,
  where: string,
  off: readonly string[],
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  let found = await violations(page, where, off);
  // Storybook's own pages are drawn bit by bit; what is wrong with an entry is still so when it stands.
  for (let looks = 0; found.length > 0 && looks < 3; looks++) {
    await page.waitForTimeout(500);
    found = await violations(page, where, off);
  }
  return [...errors, ...foreign, ...data, ...found];
}

/** What axe finds at this moment, as `rule: place`. */
async function violations(page: Page, where: string, off: readonly string[]): Promise<string[]> {
  const results = await page.evaluate(
    ([where, off]) =>
      (window as unknown as { axe: typeof axe }).axe.run(where, {
        resultTypes: ['violations'],
        rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
      }),
    [where, off] as const,
  );
  return results.violations
    .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id} (${help}): ${html}`))
    .filter((violation) => !AWAITED.some((known) => known.test(violation)));
}
