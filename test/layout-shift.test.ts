import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, visit } from './visit.ts';
import { pageOf, startServer, type TestServer } from './server.ts';

/** The share of the window that may move, as Chromium counts it (layout instability). */
const LIMIT = 0.01;

const person = (index: number) => `person="p${index}@many.example"`;

/** Widgets among text, as authors place them, with a link inside or with nothing. */
const BODY = `
  <h1>News</h1>
  <p>By <parvis-people-card ${person(1)} view="line"><a href="/p1">Person 1</a></parvis-people-card></p>
  <p>Some text below the line.</p>
  <parvis-people-card ${person(2)}></parvis-people-card>
  <p>Some text below a card without a link.</p>
  <parvis-people-card ${person(3)}><a href="/p3">Person 3</a></parvis-people-card>
  <p>Some text below a card.</p>
  <parvis-people-card ${person(4)} view="avatar"></parvis-people-card>
  <p>Some text below a face.</p>
  <parvis-recommend-button></parvis-recommend-button>
  <p>Some text below the button.</p>`;

describe('a page that waits for its answers', () => {
  let server: TestServer;
  let browser: Browser;
  before(async () => {
    server = await startServer({ people: 6, pages: { '/news/': { html: pageOf(BODY) } } });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const [what, width] of [
    ['wide', 1200],
    ['on a phone', 320],
  ] as const) {
    test(`does not jump when they come, ${what}`, async (t) => {
      const visitor = await visit(browser, { viewport: { width, height: 800 } });
      await server.signIn(visitor, 0);
      await visitor.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(globalThis, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await visitor.route('**/v1/**', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        await route.continue();
      });
      const { page } = await visitor.open(`${server.url}/news/`);
      await page.locator('parvis-people-card').nth(2).getByText('Person 003').waitFor();
      await page.locator('parvis-recommend-button').getByRole('button').first().waitFor();
      await page.waitForLoadState('networkidle');
      const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
      const sum = shifts.reduce((total, shift) => total + shift, 0);
      t.diagnostic(`layout shift ${sum.toFixed(4)}`);
      assert.ok(sum <= LIMIT, `${sum} of the window moved`);
      await visitor.close();
    });
  }
});
