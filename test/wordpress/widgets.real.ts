import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { answerer, type Answerer } from '@parvis/tools/answerer';
import { root } from '@parvis/tools/run';
import { openBrowser, visit, type Traces } from '../visit.ts';
import { startSite, type Site } from './site.ts';

const HOSTILE = `<p>Read <strong>this</strong> first.</p>
<script>window.harmed = 'script'</script>
<img src="nowhere.png" onerror="window.harmed = 'image'">
<svg onload="window.harmed = 'drawing'"><a xlink:href="javascript:window.harmed='link'">A drawing</a></svg>
<iframe src="https://evil.example/"></iframe>
<style>* { display: none !important; }</style>
<form action="https://evil.example/"><button>Win</button></form>
<p><a href="javascript:window.harmed='link'">A link</a>, &lt;script&gt;window.harmed = 'text'&lt;/script&gt;</p>`;

const daysAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 19).replace('T', ' ');

describe('The widgets on a page of another site, and a real WordPress', () => {
  let site: Site;
  let pages: Answerer;
  let browser: Browser;
  let page: Page;
  let traces: Traces;

  before(async () => {
    site = await startSite();
    const people = ['Ada', 'Bo', 'Cy'].map((name) => ({
      name,
      mail: `${name.toLowerCase()}@acme.example`,
      login: name.toLowerCase(),
      role: 'author',
    }));
    await site.seed({
      permalinks: '/%postname%/',
      people,
      posts: [
        ...people.map(({ mail, name }, day) => ({
          author: mail,
          title: `What ${name} says`,
          date: daysAgo(day + 1),
          tags: ['Sécurité'],
        })),
        { author: 'ada@acme.example', title: 'Hostile', content: HOSTILE, raw: true, date: daysAgo(0.5) },
      ],
    });
    const config = JSON.stringify({ source: { adapter: 'wordpress', baseUrl: site.url, text: 'content' } });
    pages = await answerer({
      folder: join(root, 'packages/elements/dist/cdn'),
      answers: {
        '/page.html': `<!doctype html><title>Intranet</title><script type="module" src="/parvis.js" data-config='${config}'></script>
          <parvis-mini-feed></parvis-mini-feed><parvis-hashtag-cloud view="list"></parvis-hashtag-cloud>`,
      },
    });
    browser = await openBrowser();
    const visitor = await visit(browser);
    ({ page, traces } = await visitor.open(`${pages.url}/page.html`));
    await page.getByText('What Ada says').waitFor();
    await page.locator('parvis-hashtag-cloud').getByText('#Sécurité').waitFor();
  });
  after(async () => {
    await browser?.close();
    await pages?.close();
    await site?.stop();
  });

  test('the mini feed shows the articles, the newest first, and offers nothing that cannot be done', async () => {
    const names = await page
      .locator('parvis-mini-feed parvis-post')
      .evaluateAll((posts) => posts.map((post) => post.getAttribute('aria-label')));
    assert.deepEqual(names, ['Ada', 'Ada', 'Bo', 'Cy']);
    assert.equal(await page.locator('parvis-mini-feed textarea, parvis-composer').count(), 0);
    assert.equal(await page.getByRole('button', { name: /like|comment/i }).count(), 0);
  });

  test('the hashtag cloud says how many have used a tag', async () => {
    const why = page.locator('parvis-hashtag-cloud [part=why]').first();
    assert.match((await why.textContent()) ?? '', /3 people/);
  });

  test('a hostile article is drawn, and is harmless', async () => {
    const post = page.locator('parvis-post').filter({ hasText: 'first.' });
    await post.getByText('A link').first().waitFor();
    assert.equal(await post.getByText('<script>window.harmed').count(), 1, 'text stays text');
    const drawn = await post.evaluate((element) => {
      const inside = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((each) => [
          each,
          ...(each.shadowRoot ? inside(each.shadowRoot) : []),
        ]);
      const all = inside(element.shadowRoot!);
      return {
        forbidden: all.filter(({ localName }) => /^(script|iframe|form|object|embed)$/.test(localName))
          .length,
        handlers: all.filter((each) => each.getAttributeNames().some((name) => name.startsWith('on'))).length,
        links: all
          .flatMap((each) => each.getAttribute('href') ?? [])
          .filter((href) => /^\s*javascript:/i.test(href)),
      };
    });
    assert.deepEqual(drawn, { forbidden: 0, handlers: 0, links: [] });
    assert.equal(await page.evaluate(() => (window as { harmed?: string }).harmed), undefined);
  });

  test('no site but this WordPress is asked, and nothing goes wrong', () => {
    assert.deepEqual(
      traces.foreign.filter((url) => !url.startsWith(site.url)),
      [],
    );
    assert.deepEqual(traces.errors, []);
  });
});
