import { join } from 'node:path';
import { answerer } from '@parvis/tools/answerer';
import { root } from '@parvis/tools/run';
import type { Page } from 'playwright-core';
import { officeRoutes } from '../packages/client/src/adapters/graph/testing/office.ts';
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

const CHANNEL = { team: '00000000-0000-4000-9000-000000000000', channel: '19:news@thread.tacv2' };

/**
 * A pretended Graph and a page with a mini feed: of a channel in which so many people take turns, or of a file that knows
 * them by their mail addresses, while people come from Graph.
 */
export async function startNews(kind: 'channel' | 'file', people: number, posts: number) {
  const users = manyUsers(people);
  const turns = Array.from({ length: posts }, (_, at) => ({ user: users[at % people]!, text: `Post ${at}` }));
  const messages = turns.map(({ user, text }) => ({ by: user.id, text }));
  const { routes } = officeRoutes({
    users,
    me: users[0]!.id,
    channels: [{ ...CHANNEL, isOpen: true, messages }],
  });
  const graph = pretendGraph({ users, routes });
  const service = await serve(graph.handle);
  const system = { adapter: 'graph', baseUrl: `${service.url}/v1.0` };
  const config =
    kind === 'channel'
      ? { source: { ...system, channels: [CHANNEL] }, tokenUrl: '/token' }
      : {
          source: { adapter: 'static', url: '/company.json' },
          ports: { people: { ...system, tokenUrl: '/token' } },
        };
  const pages = await answerer({
    folder: join(root, 'packages/elements/dist/cdn'),
    answers: {
      '/': `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page of the intranet</title>
        <script type="module" src="/parvis.js" data-config='${JSON.stringify(config)}'></script>
        <parvis-mini-feed no-composer></parvis-mini-feed>`,
      '/token': () => ({ token: 'secret' }),
      '/company.json': JSON.stringify({
        posts: turns.map(({ user, text }, at) => ({
          id: `post-${at}`,
          author: { id: `writer-${at % people}`, name: user.displayName, mail: user.mail },
          text,
          createdAt: new Date(Date.parse('2026-01-01T00:00:00Z') + at * 1000).toISOString(),
        })),
      }),
    },
  });
  const asked = (about: string) => graph.asked.filter(({ path }) => path.includes(about));
  return {
    url: `${pages.url}/`,
    photos: () => asked('/photos/').map(({ path }) => path),
    people: () => asked('/users').filter(({ path }) => path === '/users'),
    async close() {
      await Promise.all([service.stop(), pages.close()]);
    },
  };
}

/** What the posts of a page show, from the top: who wrote each, whether in the viewport, and whether with a photograph. */
export const authors = (page: Page) =>
  page.evaluate(() => {
    const feed = document.querySelector('parvis-mini-feed')?.shadowRoot;
    return [...(feed?.querySelectorAll('parvis-post') ?? [])].map((post) => {
      const card = post.shadowRoot?.querySelector('parvis-people-card')?.shadowRoot;
      return {
        name: card?.querySelector('[part=name] > bdi')?.textContent ?? '',
        isSeen: post.getBoundingClientRect().top < innerHeight,
        hasPhotograph: (card?.querySelector('img')?.naturalWidth ?? 0) > 0,
      };
    });
  });

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
