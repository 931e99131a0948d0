import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, visit } from './visit.ts';
import { pageOf, startServer, type TestServer } from './server.ts';

/** Nothing inline, nothing from elsewhere, and no string becomes markup but through the policies named. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types parvis lit-html 'allow-duplicates'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const BODY = `
  <parvis-provider config='{"source":{"adapter":"parvis","baseUrl":"/parvis"}}'>
    <parvis-people-card person="p1@many.example" hover-card><a href="/p1">Person 1</a></parvis-people-card>
    <parvis-people-card person="p2@many.example" view="line"></parvis-people-card>
    <parvis-people-card person="p3@many.example" view="avatar"></parvis-people-card>
    <parvis-people-card person="p4@many.example"
      fields="name pronouns title department mail phone mobile chat place local-time presence manager reports skills about">
    </parvis-people-card>
    <parvis-people-card person="nobody@many.example"><a href="/x">Gone</a></parvis-people-card>
    <parvis-recommend-button kind="person"></parvis-recommend-button>
    <parvis-hashtag-cloud for="feed"></parvis-hashtag-cloud>
    <parvis-mini-feed id="feed"></parvis-mini-feed>
    <parvis-event-list id="house"></parvis-event-list>
    <parvis-event-list id="lunch" src="/lunch/" days="7"></parvis-event-list>
  </parvis-provider>
  <parvis-provider config='{"source":{"adapter":"ical","urls":[
      "/lunch/", {"url":"/town/","name":"Town","color":"#c2185b"}]}}'>
    <parvis-event-list id="merged" days="7"></parvis-event-list>
  </parvis-provider>`;

/** A calendar with something every day, so that there is one whenever this runs. */
const daily = (title: string) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    `UID:${title}`,
    `SUMMARY:${title}`,
    'DTSTART;VALUE=DATE:20260101',
    'RRULE:FREQ=DAILY',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

describe('a page with the strictest policy', () => {
  let server: TestServer;
  let browser: Browser;
  before(async () => {
    server = await startServer({
      people: 6,
      pages: {
        '/strict/': { html: pageOf(BODY), headers: { 'content-security-policy': POLICY } },
        '/lunch/': { html: daily('Soup of the day') },
        '/town/': { html: daily('Market day') },
      },
    });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  test('reports nothing, whatever its reader does', async () => {
    const visitor = await visit(browser);
    await server.signIn(visitor, 0);
    await visitor.addInitScript((id) => {
      const violations: string[] = [];
      Object.assign(globalThis, { violations });
      document.addEventListener('securitypolicyviolation', (event) =>
        violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
      );
      document.addEventListener('DOMContentLoaded', () =>
        document.querySelector('parvis-recommend-button')?.setAttribute('subject', id),
      );
    }, server.people[5] ?? '');
    const { page, traces } = await visitor.open(`${server.url}/strict/`);
    const cards = page.locator('parvis-people-card');
    for (const index of [1, 2])
      await cards
        .nth(index - 1)
        .getByText(`Person 00${index}`)
        .first()
        .waitFor();
    await cards.nth(3).getByText('Lyon').first().waitFor();

    // The hover card, with its positioning, opens and closes.
    await cards.first().getByText('Person 001').first().hover();
    await cards.first().locator(':popover-open').first().waitFor();
    await page.keyboard.press('Escape');

    // A recommendation, and the list of who.
    const button = page.locator('parvis-recommend-button');
    await button.getByRole('button', { pressed: false }).first().click();
    await button.getByRole('button', { pressed: true }).first().waitFor();

    // A post with a hashtag, whose reactions are chosen from.
    const feed = page.locator('parvis-mini-feed');
    await feed.getByRole('textbox').first().fill('Soup #lunch');
    await feed.locator('parvis-composer [part=send]').first().click();
    await feed.locator('parvis-post [part~=text]').first().waitFor();
    await feed.locator('parvis-reactions [part=choose]').first().click();
    await feed.locator('parvis-reactions [part=choice]').first().click();
    await feed.locator('parvis-reactions [part=count]').first().waitFor();
    await page.locator('parvis-hashtag-cloud').locator('[part=empty], [part=tag]').first().waitFor();

    // Events of the server, whose calendar is subscribed to, of a file that the browser reads, and of two.
    const events = page.locator('#house');
    await events.locator('[part=subscribe]').click();
    await events.locator('[part=address]').waitFor();
    await page.keyboard.press('Escape');
    const lunch = page.locator('#lunch');
    await lunch.getByText('Soup of the day').first().waitFor();
    await lunch.locator('[part=add]').first().click();
    await lunch.locator('[part=calendar]').first().waitFor();
    await page.keyboard.press('Escape');
    const mark = page.locator('#merged [part=mark] circle').first();
    await mark.waitFor();
    assert.equal(await mark.evaluate((circle) => getComputedStyle(circle).fill), 'rgb(194, 24, 91)');

    assert.deepEqual(
      await page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations),
      [],
    );
    assert.deepEqual(
      traces.errors.filter((error) => !error.includes('404')),
      [],
    );
    await visitor.close();
  });
});
