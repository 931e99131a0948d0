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
import { openBrowser, visit } from './visit.ts';

const STORIES = join(root, 'stories');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is no concern of a part of a page: landmarks, and the order of headings. */
const NOT_OF_PARTS = ['region', 'landmark-one-main', 'page-has-heading-one', 'heading-order'];

interface Entry {
  id: string;
  type: 'story' | 'docs';
}

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

describe('the built stories, given out from a folder of a server', { concurrency: 3 }, () => {
  let server: Answerer;
  let browser: Browser;
  before(async () => {
    // The folder is `/dist/`: nothing may suppose that it is the top of its server.
    server = await answerer({ folder: STORIES, answers: {} });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = async (path: string) => {
    const visitor = await visit(browser);
    return { visitor, ...(await visitor.open(`${server.url}/dist/${path}`)) };
  };

  test('the frame opens on its first page', async () => {
    const { visitor, page, traces } = await open('index.html');
    await page.frameLocator('iframe').locator('h1').first().waitFor();
    assert.deepEqual(traces.errors, []);
    assert.deepEqual(traces.foreign, []);
    await visitor.close();
  });

  for (const { id, type } of entries) {
    test(`${type} ${id}`, async () => {
      const globals = 'a11y.manual:!true';
      const viewMode = type === 'docs' ? 'docs' : 'story';
      const { visitor, page, traces } = await open(
        `iframe.html?id=${id}&viewMode=${viewMode}&globals=${globals}`,
      );
      // On a page of documentation the loading states stand beside the others.
      await shown(page, type === 'story' && !id.includes('--loading'));
      const found = await violations(page, type === 'docs' ? '#storybook-docs' : '#storybook-root');
      assert.deepEqual({ ...traces, found }, { ...traces, errors: [], foreign: [], data: [], found: [] });
      await visitor.close();
    });
  }
});

/** Waits until Storybook has drawn the entry and its elements have what they asked for. */
async function shown(page: Page, settles: boolean): Promise<void> {
  await page.locator('body.sb-show-main, body.sb-show-errordisplay, body.sb-show-nopreview').waitFor();
  assert.equal(await page.locator('body.sb-show-main').count(), 1, 'The story could not be drawn.');
  if (!settles) return;
  await page.waitForFunction(() =>
    [...document.querySelectorAll('*')].every(
      (element) => !element.localName.startsWith('parvis-') || !element.matches(':state(loading)'),
    ),
  );
}

/** What axe finds, as `rule: first place`. */
async function violations(page: Page, where: string): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate(
    ([where, off]) =>
      (window as unknown as { axe: typeof axe }).axe.run(where, {
        resultTypes: ['violations'],
        rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
      }),
    [where, NOT_OF_PARTS] as const,
  );
  return results.violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes[0]?.html}`);
}
