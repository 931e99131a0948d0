import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, visit } from './visit.ts';
import { pageOf, startServer, type TestServer } from './server.ts';

const COUNTS = [1, 50, 500];

const cards = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `<p><parvis-people-card person="p${index}@many.example"><a href="/p${index}">p${index}</a></parvis-people-card></p>`,
  ).join('\n');

describe('a page with many cards', () => {
  let server: TestServer;
  let browser: Browser;
  before(async () => {
    server = await startServer({
      people: 500,
      pages: Object.fromEntries(COUNTS.map((count) => [`/${count}/`, { html: pageOf(cards(count)) }])),
    });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const count of COUNTS) {
    test(`shows ${count} people without scrolling, in at most 6 requests for data`, async (t) => {
      const visitor = await visit(browser);
      await server.signIn(visitor, 0);
      const { page, traces } = await visitor.open(`${server.url}/${count}/`);
      await page.waitForFunction(
        (expected) => {
          const shown = [...document.querySelectorAll('parvis-people-card')].filter((card, index) =>
            card.shadowRoot?.textContent?.includes(`Person ${String(index).padStart(3, '0')} of Many`),
          );
          return shown.length === expected;
        },
        count,
        { timeout: 20_000 },
      );
      await page.waitForLoadState('networkidle');
      t.diagnostic(
        `${count} cards: ${traces.data.length} requests for data, ${traces.photos.length} for photos`,
      );
      assert.ok(traces.data.length <= 6, traces.data.join('\n'));
      // Chromium fetches what is up to some screens away; the rest waits.
      assert.ok(traces.photos.length <= 100, `${traces.photos.length} photographs were fetched at once`);
      assert.deepEqual(traces.errors, []);
      await visitor.close();
    });
  }

  test('fetches every photograph once it is seen', async () => {
    const visitor = await visit(browser);
    await server.signIn(visitor, 0);
    const { page, traces } = await visitor.open(`${server.url}/50/`);
    const loaded = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('parvis-people-card')].filter((card) => {
            const image = card.shadowRoot?.querySelector('img');
            return image?.complete && image.naturalWidth > 0;
          }).length,
      );
    for (let step = 0; step < 60 && (await loaded()) < 50; step++) {
      // Down, and back up to those that a slow machine passed between two frames.
      await page.mouse.wheel(0, step < 30 ? 400 : -400);
      await page.waitForTimeout(50);
    }
    assert.equal(await loaded(), 50);
    assert.equal(traces.photos.length, 50, 'each photograph is asked for once');
    await visitor.close();
  });
});
