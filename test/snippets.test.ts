import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startDemo, visitDemoAs, type Demo } from './demo.ts';
import { openBrowser } from './visit.ts';

const CASES: { widget: string; fill?: Record<string, string>; check?: string[]; lines: string }[] = [
  {
    widget: 'People card',
    fill: { 'Mail address': 'zoe.meulen@rivelle.example', 'How much': 'line' },
    check: ['Opens the card'],
    lines:
      '<parvis-people-card person="zoe.meulen@rivelle.example" view="line" hover-card>' +
      '<a href="mailto:zoe.meulen@rivelle.example">zoe.meulen@rivelle.example</a></parvis-people-card>',
  },
  { widget: 'Recommend button', lines: '<parvis-recommend-button></parvis-recommend-button>' },
  {
    widget: 'Mini feed',
    fill: { 'Only with this hashtag': '"><script>' },
    check: ['Only to read'],
    lines: '<parvis-mini-feed tag="&quot;&gt;&lt;script&gt;" limit="3" no-composer></parvis-mini-feed>',
  },
  {
    widget: 'Hashtag cloud',
    fill: { 'Drawn as': 'trend', 'Hashtags at most': '5' },
    check: ['A pressed hashtag'],
    lines:
      '<parvis-hashtag-cloud view="trend" limit="5" for="feed"></parvis-hashtag-cloud>\n' +
      '<parvis-mini-feed id="feed" limit="3"></parvis-mini-feed>',
  },
  {
    widget: 'Event list',
    fill: { 'Short name of a group': 'choir' },
    lines: '<parvis-event-list group="choir" limit="5"></parvis-event-list>',
  },
];

describe('the snippet builder, from packed packages', () => {
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

  const codes = (page: Page) => page.locator('#steps pre');
  const open = async (options = {}) => {
    const visitor = await visitDemoAs(browser, demo, 'Anas', options);
    const { page, traces } = await visitor.open(`${demo.url}/snippets/`);
    await codes(page).last().waitFor();
    return { visitor, page, traces };
  };

  for (const { widget, fill = {}, check = [], lines } of CASES) {
    test(`${widget}: what is pasted is what the preview runs`, async () => {
      const { visitor, page, traces } = await open();
      await page.getByLabel('Widget').selectOption(widget);
      for (const [label, value] of Object.entries(fill)) {
        const field = page.getByLabel(label);
        if ((await field.evaluate(({ localName }) => localName)) === 'select')
          await field.selectOption(value);
        else await field.fill(value);
      }
      for (const label of check) await page.getByLabel(label).check();
      await codes(page).last().filter({ hasText: lines }).waitFor();
      assert.equal(await codes(page).last().innerText(), lines);

      // A page on which the lines are pasted has the nodes of the preview.
      const same = await page.evaluate((text) => {
        const pasted = new DOMParser().parseFromString(text, 'text/html').body;
        const preview = document.getElementById('preview');
        const tags = [...(preview?.children ?? [])];
        const attributes = ({ attributes }: Element) =>
          [...attributes].map(({ name, value }) => `${name}=${value}`).sort();
        return (
          pasted.children.length === tags.length &&
          [...pasted.children].every((each, index) => {
            const tag = tags[index]!;
            return (
              each.localName === tag.localName &&
              each.innerHTML === tag.innerHTML &&
              JSON.stringify(attributes(each)) === JSON.stringify(attributes(tag))
            );
          })
        );
      }, lines);
      assert.ok(same);
      assert.deepEqual(traces.errors, []);
      await visitor.close();
    });
  }

  test('by keyboard alone: another host, its lines, and one copied', async () => {
    const { visitor, page } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByLabel('Where it goes').focus();
    await page.keyboard.press('ArrowDown');
    await codes(page).first().filter({ hasText: 'Plugin Name: Parvis' }).waitFor();
    await codes(page).first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^<\?php\n[^]*parvis\.js[^]*\} \);$/);
    await visitor.close();
  });

  test('says of SharePoint that there is nothing to paste yet', async () => {
    const { visitor, page } = await open();
    await page.getByLabel('Where it goes').selectOption('SharePoint Online');
    await page.getByText('Nothing yet').waitFor();
    assert.equal(await codes(page).count(), 0);
    await visitor.close();
  });

  test('has nothing wider than a phone of 320 pixels, whatever is chosen', async () => {
    const { visitor, page } = await open({ viewport: { width: 320, height: 700 } });
    for (const { widget } of CASES) {
      await page.getByLabel('Widget').selectOption(widget);
      for (const host of ['A page of your own', 'WordPress']) {
        await page.getByLabel('Where it goes').selectOption(host);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= 320, `${widget}, ${host}: ${width} pixels`);
      }
    }
    await visitor.close();
  });
});
