import { fixture, html } from '@open-wc/testing';
import type { ErrorCode, Synonym, Trend, Trends } from '@parvis/model';
import type { TemplateResult } from 'lit';
import { delay, http, HttpResponse } from 'msw';
import type { HashtagCloud } from '../hashtag-cloud/index.ts';
import { answer, CONFIG } from './network.ts';
import { refusal } from './recommendations.ts';

export const trendOf = (name: string, people: number, usual?: number): Trend => ({
  tag: name.toLowerCase(),
  name,
  people,
  ...(usual !== undefined && { usual }),
  usedAt: '2026-05-18T09:00:00Z',
});

/** Six tags of a week: far more than usual, more, new, as usual, less. */
export const WEEK: Trends = {
  kind: 'trends',
  items: [
    trendOf('Agadir', 12, 4),
    trendOf('Canteen', 40, 22),
    trendOf('Launch', 7),
    trendOf('Harbour', 30, 28),
    trendOf('Parking', 3, 6),
    trendOf('Strike', 15, 0.4),
  ],
  computedAt: '2026-05-20T15:00:00Z',
};

export const RECENT: Trends = { kind: 'recent', items: [trendOf('Lift', 1), trendOf('Choir', 0)] };

/** Answers trends; what was asked is in the array, as queries. */
export function tells(trends: Trends = WEEK, wait: number | 'infinite' = 0): string[] {
  const asked: string[] = [];
  answer(
    http.get('*/parvis/v1/session', () =>
      HttpResponse.json({ person: { id: 'me', name: 'Me' }, roles: ['member'] }),
    ),
    http.get('*/parvis/v1/tags/trends', async ({ request }) => {
      asked.push(new URL(request.url).search);
      await delay(wait);
      return HttpResponse.json(trends);
    }),
  );
  return asked;
}

const meaning = (name: string, of: string): Synonym => ({
  tag: name.toLowerCase(),
  name,
  of: { tag: of.toLowerCase(), name: of },
});

/** Trends for somebody who says which tags mean the same, and these; two come at a time. */
export function keeps(...given: [string, string][]) {
  const server = { kept: given.map((pair) => meaning(...pair)), refuses: undefined as ErrorCode | undefined };
  tells({ ...WEEK, can: { synonyms: true } });
  const tag = (params: Record<string, unknown>) => decodeURIComponent(String(params['tag']));
  answer(
    http.get('*/parvis/v1/tags/synonyms', ({ request }) => {
      if (server.refuses) return refusal(server.refuses);
      const from = Number(new URL(request.url).searchParams.get('cursor') ?? 0);
      const more = from + 2 < server.kept.length && { cursor: String(from + 2) };
      return HttpResponse.json({ items: server.kept.slice(from, from + 2), ...more });
    }),
    http.put('*/parvis/v1/tags/synonyms/:tag', async ({ request, params }) => {
      if (server.refuses) return refusal(server.refuses);
      const { of } = (await request.json()) as { of: string };
      server.kept.unshift(meaning(tag(params), of));
      return HttpResponse.json(server.kept[0]);
    }),
    http.delete('*/parvis/v1/tags/synonyms/:tag', ({ params }) => {
      if (server.refuses) return refusal(server.refuses);
      server.kept = server.kept.filter((each) => each.tag !== tag(params));
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return server;
}

/** Trends are refused. */
export const refusesTrends = (code: ErrorCode): void =>
  answer(http.get('*/parvis/v1/tags/trends', () => refusal(code)));

/** Puts something into a provider, and answers its first cloud. */
export async function mountCloud(
  content: TemplateResult = html`<parvis-hashtag-cloud></parvis-hashtag-cloud>`,
  config = CONFIG,
): Promise<HashtagCloud> {
  const page = await fixture(html`<div><parvis-provider config=${config}>${content}</parvis-provider></div>`);
  return page.querySelector('parvis-hashtag-cloud')!;
}

export const tagsOf = (cloud: Element): HTMLElement[] => [
  ...cloud.shadowRoot!.querySelectorAll<HTMLElement>('[part=tag]'),
];

/** The tags by name, in their order. */
export const namesOf = (cloud: Element): string =>
  tagsOf(cloud)
    .map((tag) => tag.querySelector('.name')!.textContent.trim())
    .join(' ');
