import { join } from 'node:path';
import { answerer } from '@parvis/tools/answerer';
import { root } from '@parvis/tools/run';
import type { Page } from 'playwright-core';
import { serve } from '../packages/client/src/adapters/graph/testing/serve.ts';
import {
  manyUsers,
  pretendGraph,
  type PretendedOptions,
} from '../packages/client/src/adapters/graph/testing/server.ts';

/** A pretended Graph with so many people, and a page of another origin with a card of each, at `/`. */
export async function startDirectory(count: number, budget: PretendedOptions['budget'] = {}) {
  const users = manyUsers(count);
  const graph = pretendGraph({ users, budget });
  const service = await serve(graph.handle);
  const config = JSON.stringify({
    source: { adapter: 'graph', baseUrl: `${service.url}/v1.0` },
    tokenUrl: '/token',
  });
  const cards = users.map(({ mail }) => `<p><parvis-people-card person="${mail}"></parvis-people-card></p>`);
  const pages = await answerer({
    folder: join(root, 'packages/elements/dist/cdn'),
    answers: {
      '/': `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page of the intranet</title>
        <script type="module" src="/parvis.js" data-config='${config}'></script>${cards.join('\n')}`,
      '/token': () => ({ token: 'secret' }),
    },
  });

  return {
    url: `${pages.url}/`,
    graph,
    /** What was asked for so far, in requests of which each may be one of twenty. */
    counts() {
      const photos = graph.asked.filter(({ path }) => path.includes('/photos/'));
      const refused = graph.asked.filter(({ status }) => status === 429);
      return {
        people: graph.asked.length - photos.length,
        photos: photos.length,
        refused: refused.length,
        batches: graph.batches(),
      };
    },
    async close() {
      await Promise.all([service.stop(), pages.close()]);
    },
  };
}

/** Waits until each card shows its own person. */
export const allShown = (page: Page, count: number) =>
  page.waitForFunction(
    (expected) => {
      const cards = [...document.querySelectorAll('parvis-people-card')];
      const name = (card: Element) => card.shadowRoot?.querySelector('[part=name]')?.textContent?.trim();
      return cards.length === expected && cards.every((card, index) => name(card) === `Person ${index}`);
    },
    count,
    { timeout: 30_000 },
  );

/** Waits until each card in the viewport shows the photograph that there is of its person: every third has none. */
export const allIllustrated = (page: Page) =>
  page.waitForFunction(
    () =>
      [...document.querySelectorAll('parvis-people-card')]
        .filter((card, index) => index % 3 > 0 && card.getBoundingClientRect().top < innerHeight)
        .every((card) => (card.shadowRoot?.querySelector('img')?.naturalWidth ?? 0) > 0),
    undefined,
    { timeout: 30_000 },
  );
