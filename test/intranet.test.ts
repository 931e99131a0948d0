import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startDemo, type Demo } from './demo.ts';
import { openBrowser, visit } from './visit.ts';

const PAGES = ['/', '/plain/', '/strict/', '/arabic/', '/languages/'];

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

  /** A visitor who has said whom to be, by part of a name. */
  async function visitAs(name: string, options = {}) {
    const visitor = await visit(browser, options);
    const answer = await visitor.request.get(`${demo.url}/parvis/v1/demo/people?limit=100`);
    const { items } = (await answer.json()) as { items: { id: string; name: string }[] };
    const person = items.find((item) => item.name.includes(name));
    assert.ok(person, `nobody called ${name} is among the first hundred`);
    await visitor.request.put(`${demo.url}/parvis/v1/demo/session`, {
      headers: { origin: demo.url },
      data: { person: person.id },
    });
    return visitor;
  }

  const pageButton = (page: Page) =>
    page
      .locator('parvis-recommend-button:not([subject])')
      .first()
      .getByRole('button', { name: /recommend/i })
      .first();

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
      await page.waitForLoadState('networkidle');
      assert.deepEqual(traces.foreign, []);
      assert.deepEqual(traces.errors, []);
      assert.equal(page.frames().length, 1);
      await visitor.close();
    });

    test(`${path} has nothing wider than a phone of 320 pixels`, async () => {
      const visitor = await visitAs('Anas', { viewport: { width: 320, height: 700 } });
      const { page } = await visitor.open(`${demo.url}${path}`);
      await page.waitForLoadState('networkidle');
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
