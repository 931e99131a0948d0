import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startDemo, visitDemoAs, type Demo } from './demo.ts';
import { openBrowser, visit, type Visitor } from './visit.ts';

const WIDGETS = {
  'parvis-people-card': '[part~=name]',
  'parvis-recommend-button': 'button[aria-pressed]',
  'parvis-mini-feed': 'parvis-post [part~=text]',
  'parvis-hashtag-cloud': '[part~=tag]',
  'parvis-event-list': '[part~=event]',
};

/** What the first screen of the home page asks its server for, from the first visit of a person on. */
const QUESTIONS = [
  'GET /parvis/v1/changes',
  // By the button of the demo that says whom you are; the widgets ask for the session themselves.
  'GET /parvis/v1/demo/session',
  'GET /parvis/v1/events',
  'GET /parvis/v1/posts',
  'GET /parvis/v1/session',
  'GET /parvis/v1/tags/trends',
  'POST /parvis/v1/people/batch',
  'POST /parvis/v1/recommendations/batch',
];

const eachWidget = async (page: Page) => {
  for (const [tag, part] of Object.entries(WIDGETS)) {
    await page.locator(`${tag}:visible`).locator(part).first().waitFor();
  }
};

describe('the pages of the demo, from packed packages', () => {
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

  test('the home page shows all five widgets for eight questions, to the first visitor too', async () => {
    const visitor = await visitAs('Anas', { viewport: { width: 1280, height: 1100 } });
    const live = visitor.waitForEvent('request', (request) => request.url().includes('/v1/changes'));
    const { page, traces } = await visitor.open(`${demo.url}/`);
    await eachWidget(page);
    await live;
    assert.deepEqual(traces.data.toSorted(), QUESTIONS);
    assert.deepEqual(traces.errors, []);
    // Trending, and not only what was used last.
    assert.equal(await page.locator('parvis-hashtag-cloud [part=note]').count(), 0);
    await visitor.close();
  });

  test('somebody who was never there before is given a colleague to be, and reads no error in the console', async () => {
    const visitor = await visit(browser);
    const { page, traces } = await visitor.open(`${demo.url}/`);
    await page.getByRole('button', { name: 'You are Zoë' }).waitFor();
    await eachWidget(page);
    assert.deepEqual(traces.errors, []);
    await visitor.close();
  });

  for (const path of ['/strict/', '/plain/', '/arabic/']) {
    test(`${path} shows all five widgets, and reports nothing`, async () => {
      const visitor = await visitAs('Anas');
      const { page, traces } = await visitor.open(`${demo.url}${path}`);
      for (const tag of ['parvis-hashtag-cloud', 'parvis-event-list', 'parvis-mini-feed']) {
        await page.locator(tag).last().scrollIntoViewIfNeeded();
      }
      await eachWidget(page);
      assert.deepEqual(traces.errors, []);
      await visitor.close();
    });
  }

  test('a pressed hashtag narrows the feed below it, and pressed again no more', async () => {
    const visitor = await visitAs('Anas');
    const { page } = await visitor.open(`${demo.url}/`);
    const tag = page.locator('parvis-hashtag-cloud [part~=tag]').first();
    const posts = page.locator('#feed parvis-post');
    await tag.scrollIntoViewIfNeeded();
    await posts.filter({ hasText: 'Open Lab Week' }).first().waitFor();
    const [name = ''] = (await tag.innerText()).split(/\s/);
    await tag.click();
    await posts.filter({ hasText: 'Open Lab Week' }).first().waitFor({ state: 'detached' });
    await posts.first().locator('[part~=text]').first().waitFor();
    const texts = await posts.evaluateAll((all) =>
      all.flatMap(({ shadowRoot }) => shadowRoot?.querySelector('[part~=text]')?.textContent ?? []),
    );
    assert.ok(texts.length > 0);
    for (const text of texts) {
      assert.ok(text.toLowerCase().includes(name.toLowerCase()), `${name} is not in: ${text}`);
    }
    assert.equal(await tag.getAttribute('aria-pressed'), 'true');
    await tag.click();
    await posts.filter({ hasText: 'Open Lab Week' }).first().waitFor();
    await visitor.close();
  });

  test('a yes to an event is seen in a second window, after a reload, and in the group of the event', async () => {
    const visitor = await visitAs('Houda');
    const first = (await visitor.open(`${demo.url}/groups/?slug=choir`)).page;
    const second = (await visitor.open(`${demo.url}/groups/?slug=choir`)).page;
    const answer = (page: Page, pressed: boolean) =>
      page
        .locator('parvis-event-list [part=event]')
        .first()
        .locator(`[part=answer][aria-pressed=${pressed}]`)
        .first();
    await answer(second, false).waitFor();
    await first.bringToFront();
    await answer(first, false).click();
    await answer(first, true).waitFor();
    await second.bringToFront();
    await answer(second, true).waitFor();
    await first.bringToFront();
    await first.reload();
    await answer(first, true).waitFor();
    await visitor.close();
  });

  test('an event that is full offers its waiting list', async () => {
    const visitor = await visitAs('Anas');
    const { page } = await visitor.open(`${demo.url}/events/`);
    const event = page.locator('parvis-event-list [part=event]').filter({ hasText: 'First aid at sea' });
    await event.getByText('8 of 8').waitFor();
    await event.getByText('3 are waiting').waitFor();
    // Its title leads to the day on which it is.
    await event.locator('a[part~=title]').click();
    await page.getByRole('heading', { level: 1, name: 'First aid at sea' }).waitFor();
    await page.locator('parvis-event-list [part=event]').filter({ hasText: 'First aid at sea' }).waitFor();
    await visitor.close();
  });

  test('that a colleague joins the waiting list shows in a window that is open', async () => {
    const [one, other] = [await visitAs('Anas'), await visitAs('Houda')];
    const eventIn = async (visitor: Visitor) => {
      const { page } = await visitor.open(`${demo.url}/events/`);
      const event = page.locator('parvis-event-list [part=event]').filter({ hasText: 'First aid at sea' });
      await event.getByText('8 of 8').waitFor();
      return event;
    };
    const seen = await eventIn(one);
    await seen.getByText('3 are waiting').waitFor();
    await (await eventIn(other)).getByRole('button', { name: 'Join the waiting list' }).click();
    await seen.getByText('4 are waiting').waitFor();
    for (const visitor of [one, other]) await visitor.close();
  });

  test('a calendar file is listed by the browser itself, with nothing to answer', async () => {
    const visitor = await visitAs('Anas');
    const { page } = await visitor.open(`${demo.url}/plain/`);
    const menu = page.locator('parvis-event-list[src]');
    await menu.getByText('Couscous with seven vegetables').waitFor();
    assert.equal(await menu.locator('[part=event]').count(), 5);
    assert.equal(await menu.locator('[part=answer], [part=subscribe]').count(), 0);
    await visitor.close();
  });
});
