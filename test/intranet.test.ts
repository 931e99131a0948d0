import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { APIRequestContext, Browser, Page } from 'playwright-core';
import { root } from '@parvis/tools/run';
import { startDemo, visitDemoAs, type Demo } from './demo.ts';
import { openBrowser, visit } from './visit.ts';

const PAGES = [
  '/',
  '/plain/',
  '/strict/',
  '/arabic/',
  '/languages/',
  '/people/?id=leila.benomar@rivelle.example',
  '/groups/?slug=agadir',
  '/tags/?tag=agadir',
  '/posts/',
  '/documents/travel-2026/',
  '/documents/first-aid-at-sea/',
];

/** Waits until each feed of a page shows a post; the stream that follows them never ends. */
async function settle(page: Page): Promise<void> {
  await page.locator('parvis-mini-feed').first().waitFor();
  for (const feed of await page.locator('parvis-mini-feed').all()) {
    await feed.scrollIntoViewIfNeeded();
    await feed.locator('parvis-post [part~=text]').first().waitFor();
  }
}

const POST = 'The new valve is in, and it is not stubborn at all.';
const COMMENT = 'Give it time.';

interface Written {
  text: string;
  group?: string;
  about?: string;
}

/** What the files of the demo say was written. */
async function conversations(): Promise<Written[]> {
  const read = async (language: string) => {
    const file = join(root, 'demo/company/conversations', `${language}.json`);
    return JSON.parse(await readFile(file, 'utf8')) as Written[];
  };
  return (await Promise.all(['en', 'fr', 'de', 'es', 'ar'].map(read))).flat();
}

describe('the demo intranet, from packed packages', () => {
  let demo: Demo;
  let browser: Browser;
  before(async () => {
    demo = await startDemo();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  const visitAs = (name: string, options = {}) => visitDemoAs(browser, demo, name, options);

  const pageButton = (page: Page) =>
    page
      .locator('parvis-recommend-button:not([subject])')
      .first()
      .getByRole('button', { name: /recommend/i })
      .first();

  /** All that a reader finds in a feed, page after page. */
  async function readFeed(visitor: APIRequestContext, query: Record<string, string>): Promise<string[]> {
    const texts: string[] = [];
    let cursor: string | undefined;
    do {
      const search = new URLSearchParams({ limit: '100', ...query, ...(cursor !== undefined && { cursor }) });
      const answer = await visitor.get(`${demo.url}/parvis/v1/posts?${search}`);
      const page = (await answer.json()) as { items: { text: string; createdAt: string }[]; cursor?: string };
      for (const { text, createdAt } of page.items) {
        assert.ok(Date.parse(createdAt) <= Date.now(), `"${text}" is of the future`);
        texts.push(text);
      }
      cursor = page.cursor;
    } while (cursor !== undefined);
    return texts;
  }

  test('begins with what the company has written, each post where it belongs', async () => {
    const visitor = await visitAs('Anas');
    const written = await conversations();
    const { items: groups } = (await (
      await visitor.request.get(`${demo.url}/parvis/v1/groups?limit=100`)
    ).json()) as { items: { slug: string; visibility: string }[] };
    const open = groups.filter(({ visibility }) => visibility === 'open');
    for (const slug of [undefined, ...open.map((group) => group.slug)]) {
      const expected = written
        .filter(({ group, about }) => group === slug && (slug !== undefined || about === undefined))
        .map(({ text }) => text.trim());
      const found = await readFeed(visitor.request, slug === undefined ? {} : { group: slug });
      assert.deepEqual(found.toSorted(), expected.toSorted(), `the feed of ${slug ?? 'everyone'}`);
    }
    await visitor.close();
  });

  test('what one writes, the other sees come: a post, a comment, a reaction, also after a restart', async () => {
    const anas = await visitAs('Anas');
    const houda = await visitAs('Houda');
    const { page: first } = await anas.open(`${demo.url}/`);
    const { page: second } = await houda.open(`${demo.url}/`);
    const feedOf = (page: Page) => page.locator('.side parvis-mini-feed');
    const postOf = (page: Page) => feedOf(page).locator('parvis-post').filter({ hasText: POST }).first();
    await settle(first);
    await settle(second);

    await feedOf(first).getByRole('textbox').first().fill(POST);
    await feedOf(first).locator('parvis-composer').first().locator('[part=send]').click();
    await postOf(first).waitFor();
    await second.bringToFront();
    await feedOf(second).getByRole('button', { name: '1 new post' }).click();
    await postOf(second).getByText(POST).waitFor();

    await postOf(second).locator('[part=comment]').click();
    await postOf(second).getByRole('textbox').fill(COMMENT);
    await postOf(second).locator('parvis-composer [part=send]').click();
    await postOf(second).locator('parvis-reactions [part=button]').click();
    await first.bringToFront();
    await postOf(first).getByText(COMMENT).waitFor();
    await postOf(first).locator('parvis-reactions [part=count]').getByText('1').waitFor();

    await demo.restart();
    await first.reload();
    await settle(first);
    await postOf(first).getByText(COMMENT).waitFor();
    await postOf(first).locator('parvis-reactions [part=count]').getByText('1').waitFor();

    // Its time is a link to it alone.
    await postOf(first).locator('a[part=time]').click();
    await first.waitForURL(/\/posts\/\?id=/);
    await first.locator('.stream > parvis-post').getByText(COMMENT).waitFor();
    await anas.close();
    await houda.close();
  });

  test('shows the people of the directory where the page says their mail address', async () => {
    const visitor = await visitAs('Anas');
    const { page } = await visitor.open(`${demo.url}/`);
    const card = page.locator('parvis-people-card[person="leila.benomar@rivelle.example"]').first();
    await card.getByText('Directrice de projet').first().waitFor();
    assert.equal(
      await card
        .locator('img')
        .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth > 0)),
      true,
    );
    await visitor.close();
  });

  test('keeps a recommendation: a second window shows it, a colleague sees it, and a restart loses nothing', async () => {
    const visitor = await visitAs('Anas');
    const { page: first } = await visitor.open(`${demo.url}/`);
    const { page: second } = await visitor.open(`${demo.url}/`);
    await pageButton(first).waitFor();
    assert.equal(await pageButton(first).getAttribute('aria-pressed'), 'false');
    await pageButton(first).click();
    await second.bringToFront();
    await second
      .locator('parvis-recommend-button:not([subject])')
      .first()
      .locator('button[aria-pressed=true]')
      .waitFor();

    await demo.restart();
    await second.reload();
    await second
      .locator('parvis-recommend-button:not([subject])')
      .first()
      .locator('button[aria-pressed=true]')
      .waitFor();

    const colleague = await visitAs('Houda');
    const { page: third } = await colleague.open(`${demo.url}/`);
    await pageButton(third).waitFor();
    assert.equal(await pageButton(third).getAttribute('aria-pressed'), 'false');
    await third
      .locator('parvis-recommend-button:not([subject])')
      .first()
      .getByText(/Anas/)
      .first()
      .waitFor({ state: 'attached' });
    await visitor.close();
    await colleague.close();
  });

  for (const path of PAGES) {
    test(`${path} asks no other host, puts in no frame and reports no error`, async () => {
      const visitor = await visitAs('Anas');
      const { page, traces } = await visitor.open(`${demo.url}${path}`);
      await page
        .locator('parvis-people-card')
        .first()
        .locator('[part~=name]')
        .first()
        .waitFor({ state: 'attached' });
      await settle(page);
      assert.deepEqual(traces.foreign, []);
      assert.deepEqual(traces.errors, []);
      assert.equal(page.frames().length, 1);
      await visitor.close();
    });

    test(`${path} has nothing wider than a phone of 320 pixels`, async () => {
      const visitor = await visitAs('Anas', { viewport: { width: 320, height: 700 } });
      const { page } = await visitor.open(`${demo.url}${path}`);
      await settle(page);
      const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok((content ?? 0) <= (window ?? 0), `${content} pixels wide`);
      await visitor.close();
    });
  }

  test('without a script the page still reads: the names its author wrote are there', async () => {
    const visitor = await visit(browser, { javaScriptEnabled: false });
    const { page } = await visitor.open(`${demo.url}/`);
    assert.equal(await page.getByText('Leïla Benomar').first().isVisible(), true);
    await visitor.close();
  });
});
