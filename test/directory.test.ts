import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { userId } from '../packages/client/src/adapters/graph/testing/server.ts';
import { allIllustrated, allShown, startDirectory } from './directory.ts';
import { openBrowser, visit } from './visit.ts';

describe('a page with 500 cards of Microsoft Graph', () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());

  for (const [what, budget] of [
    ['asks for people in at most 40 requests, and for photographs of those who are seen', {}],
    ['shows each their person while Graph takes 60 requests a second', { requests: 60 }],
    ['shows each their person while Graph takes 15 requests a second', { requests: 15 }],
  ] as const)
    test(what, async (t) => {
      const directory = await startDirectory(500, budget);
      const visitor = await visit(browser);
      t.after(async () => {
        await visitor.close();
        await directory.close();
      });
      const { page, traces } = await visitor.open(directory.url);
      await allShown(page, 500);
      await allIllustrated(page);
      const counts = directory.counts();
      t.diagnostic(JSON.stringify(counts));
      const answered = directory.graph.asked.filter(({ status }) => status !== 429);
      const photos = answered.filter(({ path }) => path.includes('/photos/'));
      const people = answered.filter(({ path }) => !path.includes('/photos/'));
      const names = people.flatMap(({ query }) => query.get('$filter')?.match(/p\d+@/g) ?? []);
      assert.equal(names.length, 500, 'nobody is asked for twice');
      assert.equal(new Set(names).size, 500, 'everybody is asked for');
      assert.ok(people.length <= 40, `${people.length} requests`);
      assert.equal(new Set(photos.map(({ path }) => path)).size, photos.length, 'no photograph twice');
      assert.ok(photos.length < 100, `${photos.length} photographs`);
      assert.ok(
        photos.some(({ path }) => path.includes(userId(0))),
        'who has none is found out once',
      );
      assert.equal(counts.refused > 0, 'requests' in budget && budget.requests < counts.people);
      // The browser itself tells of each answer that is no success.
      const errors = traces.errors.filter((error) => !/status of (404|429)/.test(error));
      assert.deepEqual(errors, []);
    });
});
