import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, visit } from './visit.ts';
import { pageOf, startServer, type TestServer } from './server.ts';

const BODY = `
  <parvis-people-card person="p1@many.example"></parvis-people-card>
  <parvis-people-card person="p2@many.example" fields="name title place phone"></parvis-people-card>
  <parvis-people-card person="p3@many.example" view="line"></parvis-people-card>
  <parvis-recommend-button kind="person"></parvis-recommend-button>`;

describe('a server that stumbles', () => {
  let server: TestServer;
  let browser: Browser;
  before(async () => {
    server = await startServer({ people: 5, pages: { '/page/': { html: pageOf(BODY) } } });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Every widget shows what the server holds. */
  async function isWhole(page: Page) {
    for (const index of [1, 2, 3]) {
      await page
        .locator('parvis-people-card')
        .nth(index - 1)
        .getByText(`Person 00${index}`)
        .first()
        .waitFor();
    }
    await page.locator('parvis-people-card').nth(1).getByText('Lyon').first().waitFor();
    await page
      .locator('parvis-recommend-button')
      .getByRole('button', { name: /recommend/i })
      .first()
      .waitFor();
  }

  async function pageWith(status: number) {
    const visitor = await visit(browser);
    await server.signIn(visitor, 0);
    await visitor.addInitScript(
      (id) =>
        document.addEventListener('DOMContentLoaded', () =>
          document.querySelector('parvis-recommend-button')?.setAttribute('subject', id),
        ),
      server.people[4] ?? '',
    );
    const stumbled = new Set<string>();
    await visitor.route('**/v1/**', async (route) => {
      const request = route.request();
      const key = `${request.method()} ${request.url()} ${request.postData()}`;
      if (stumbled.has(key) || request.url().includes('/photos/')) return route.fallback();
      stumbled.add(key);
      return route.fulfill({ status, body: 'Service unavailable', contentType: 'text/plain' });
    });
    return { visitor, stumbled };
  }

  test('answers every read with 503 once: the page is whole all the same, and after a reload', async () => {
    const { visitor, stumbled } = await pageWith(503);
    const { page } = await visitor.open(`${server.url}/page/`);
    await isWhole(page);
    assert.ok(stumbled.size >= 3, `only ${stumbled.size} reads were answered by 503`);
    await page.reload();
    await isWhole(page);
    await visitor.close();
  });

  test('refuses until the reader asks again: each widget has a button for it, and is whole after that', async () => {
    const visitor = await visit(browser);
    await server.signIn(visitor, 0);
    let down = true;
    await visitor.route('**/v1/people/**', (route) =>
      down && !route.request().url().includes('/photos/')
        ? route.fulfill({ status: 500, body: 'Broken', contentType: 'text/plain' })
        : route.fallback(),
    );
    const { page } = await visitor.open(`${server.url}/page/`);
    const retry = page.locator('parvis-people-card').first().getByRole('button', { name: /again/i });
    await retry.waitFor();
    down = false;
    const buttons = page.locator('parvis-people-card').getByRole('button', { name: /again/i });
    while ((await buttons.count()) > 0) await buttons.first().click();
    for (const index of [1, 2, 3]) await page.getByText(`Person 00${index}`).first().waitFor();
    await visitor.close();
  });
});
