import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { answerer } from './answerer.ts';
import { adapterSizes } from './budgets/adapters.ts';
import build from './build.ts';
import { chromiumFlags, chromiumPath } from './chromium.ts';
import { root } from './run.ts';

const ada = { id: 'ada', name: 'Ada Lovelace', title: 'Analyst', photo: { url: '/photo.svg' } };
const post = {
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'status',
  author: ada,
  text: 'The engine weaves algebraic patterns.',
  createdAt: new Date().toISOString(),
  revision: 0,
  tags: [],
  comments: { count: 0, latest: [] },
  reactions: { counts: [{ kind: 'like', count: 1 }], revision: 0 },
  announcement: false,
  can: { edit: true, remove: true, report: true, comment: true, react: true, pin: true, announce: true },
};
const trend = { tag: 'harbour', name: 'Harbour', people: 12, usual: 4, usedAt: '2026-05-20T15:00:00Z' };

const event = {
  id: 'fair',
  series: 'fair',
  title: 'Water week',
  start: { date: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10) },
  end: { date: new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10) },
  attendance: { yes: 12, maybe: 3, waiting: 0, revision: 0 },
  can: { attend: true, edit: false, remove: false },
};
const script = `<!doctype html><title>Budget</title><script type="module" src="/parvis.js"
  data-config='{"source":{"adapter":"parvis","baseUrl":"/parvis"}}'></script>`;

/** The subjects of a batch that was asked for. */
const subjectsIn = (asked: unknown): unknown[] =>
  typeof asked === 'object' && asked && 'subjects' in asked && Array.isArray(asked.subjects)
    ? asked.subjects
    : [];

async function feedShown(page: Page): Promise<void> {
  await page.locator('parvis-people-card').getByText(ada.name).first().waitFor();
  await page.locator('parvis-post').getByText(post.text).first().waitFor();
  await page.locator('parvis-reactions').getByText('Like').first().waitFor();
  await page.locator('parvis-mini-feed').getByPlaceholder('What are you working on?').waitFor();
}

/** What may be fetched, in bytes of script as they travel. */
const BUDGETS = [
  {
    what: 'autoloader, before the first tag',
    page: '/nothing.html',
    limit: 3 * 1024,
    shown: async () => {},
  },
  {
    what: 'people card, client and adapter, to name, title and photograph',
    page: '/card.html',
    limit: 25 * 1024,
    async shown(page: Page) {
      const card = page.locator('parvis-people-card');
      await card.getByText(ada.name).first().waitFor();
      await card.getByText(ada.title).first().waitFor();
      await page.waitForFunction(
        ([tag, url]) => {
          const images = document.querySelector(tag)?.shadowRoot?.querySelectorAll('img') ?? [];
          return [...images].some((image) => image.src.endsWith(url) && image.naturalWidth > 0);
        },
        ['parvis-people-card', ada.photo.url] as const,
      );
    },
  },
  {
    what: 'people card and mini feed, client and adapter, to a post and its reactions',
    page: '/feed.html',
    limit: 45 * 1024,
    shown: feedShown,
  },
  {
    what: 'the same, when the page has been there for some seconds and listens for changes',
    page: '/feed.html',
    limit: 50 * 1024,
    async shown(page: Page) {
      const listens = page.waitForRequest('**/v1/changes*');
      await feedShown(page);
      await listens;
    },
  },
  {
    what: 'all five widgets, client and adapter, to what they show',
    page: '/five.html',
    limit: 60 * 1024,
    async shown(page: Page) {
      await feedShown(page);
      await page.locator('parvis-hashtag-cloud').getByText('#Harbour').first().waitFor();
      await page.locator('parvis-event-list').getByText(event.title).first().waitFor();
      await page.locator('parvis-recommend-button').getByRole('button').first().waitFor();
    },
  },
  {
    what: 'hashtag cloud, client and adapter, to a tag and why it is there',
    page: '/cloud.html',
    limit: 28 * 1024,
    async shown(page: Page) {
      await page.locator('parvis-hashtag-cloud').getByText('#Harbour').first().waitFor();
    },
  },
];

/** Measures what a browser fetches from `packages/elements/dist/cdn`, and fails when it is too much. */
export default async function budgets(): Promise<number> {
  await build();
  const server = await answerer({
    folder: join(root, 'packages/elements/dist/cdn'),
    answers: {
      '/nothing.html': '<!doctype html><title>Budget</title><script type="module" src="/parvis.js"></script>',
      '/card.html': `${script}<parvis-people-card person="ada"></parvis-people-card>`,
      '/five.html': `${script}<parvis-people-card person="ada"></parvis-people-card><parvis-mini-feed></parvis-mini-feed>
        <parvis-hashtag-cloud></parvis-hashtag-cloud><parvis-event-list></parvis-event-list>
        <parvis-recommend-button></parvis-recommend-button>`,
      '/feed.html': `${script}<parvis-people-card person="ada"></parvis-people-card><parvis-mini-feed></parvis-mini-feed>`,
      '/cloud.html': `${script}<parvis-hashtag-cloud></parvis-hashtag-cloud>`,
      '/parvis/v1/tags/trends': () => ({ kind: 'trends', items: [trend] }),
      '/photo.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48"><circle cx="24" cy="24" r="24"/></svg>',
      '/parvis/v1/people/batch': () => ({ answers: [{ key: 'ada', person: ada }] }),
      '/parvis/v1/session': () => ({ person: ada, roles: ['member'] }),
      '/parvis/v1/events': () => ({ items: [event] }),
      '/parvis/v1/recommendations/batch': (asked) => ({
        answers: subjectsIn(asked).map((subject) => ({
          subject,
          recommendations: { subject, count: 3, mine: false, people: [ada], revision: 0 },
        })),
      }),
      '/parvis/v1/posts': () => ({ items: [post] }),
    },
  });
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumFlags });
  let over = 0;
  try {
    for (const { what, page: path, limit, shown } of BUDGETS) {
      const page = await browser.newPage();
      const files = await scriptsOf(page, async () => {
        await page.goto(server.url + path);
        await shown(page);
        // What is still on its way was asked for by the card, so it counts.
        await page.waitForLoadState('networkidle');
      });
      await page.close();
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
      over += bytes > limit ? 1 : 0;
      console.log(`\n${what}: ${bytes} of ${limit} bytes${bytes > limit ? ', too much' : ''}`);
      console.table(files);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return over + (await adapterSizes()) > 0 ? 1 : 0;
}

/** The scripts that a page fetches while something is done with it, and their bytes on the wire, without headers. */
async function scriptsOf(page: Page, work: () => Promise<void>) {
  const files: Promise<{ file: string; bytes: number }>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return;
    const file = new URL(request.url()).pathname.slice(1);
    files.push(request.sizes().then(({ responseBodySize }) => ({ file, bytes: responseBodySize })));
  });
  await work();
  return Promise.all(files);
}
