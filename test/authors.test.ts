import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { authors, startNews } from './directory.ts';
import { openBrowser, visit } from './visit.ts';

/** Every third person of the pretended directory has no photograph. */
const hasOne = (name: string) => Number(name.split(' ')[1]) % 3 > 0;

/** Waits until those posts in sight show the photographs that there are. */
async function illustrated(page: Page) {
  for (let times = 0; times < 200; times++) {
    const all = await authors(page);
    const inSight = all.filter(({ isSeen }) => isSeen);
    if (inSight.length > 0 && inSight.every(({ name, hasPhotograph }) => hasPhotograph || !hasOne(name)))
      return all;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The photographs never came.');
}

describe('a page with a mini feed, where photographs are Microsoft Graph’s', () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());

  for (const [what, kind, people] of [
    ['its posts are of a channel, and nothing is asked for but a photograph', 'channel', false],
    ['its posts are of another system, and who wrote them is asked for first', 'file', true],
  ] as const) {
    test(`one of each colleague in sight, and none of others: ${what}`, async (t) => {
      const news = await startNews(kind, 40, 40);
      const visitor = await visit(browser, { viewport: { width: 600, height: 600 } });
      t.after(async () => {
        await visitor.close();
        await news.close();
      });
      const { page, traces } = await visitor.open(news.url);
      const shown = await illustrated(page);
      const seen = shown.filter(({ isSeen }) => isSeen).length;
      const photos = news.photos();
      t.diagnostic(`${seen} of ${shown.length} posts in sight, ${photos.length} photographs`);
      assert.equal(new Set(photos).size, photos.length, 'no photograph twice');
      assert.ok(photos.length >= seen && photos.length < shown.length, `${photos.length} photographs`);
      assert.equal(news.people().length > 0, people);
      const errors = traces.errors.filter((error) => !error.includes('status of 404'));
      assert.deepEqual(errors, []);
    });

    test(`one of a colleague who wrote every post: ${what}`, async (t) => {
      const news = await startNews(kind, 2, 40);
      const visitor = await visit(browser, { viewport: { width: 600, height: 10_000 } });
      t.after(async () => {
        await visitor.close();
        await news.close();
      });
      const { page } = await visitor.open(news.url);
      const shown = await illustrated(page);
      assert.ok(shown.filter(({ hasPhotograph }) => hasPhotograph).length >= 10);
      assert.equal(news.photos().length, 2);
      assert.equal(news.people().length, people ? 1 : 0);
    });
  }
});
