import { fixture, html } from '@open-wc/testing';
import type { PersonSummary, Recommendations, Subject } from '@parvis/model';
import type { TemplateResult } from 'lit';
import { delay, http, HttpResponse, type PathParams, type RequestHandler } from 'msw';
import type { RecommendButton } from '../recommend-button/index.ts';
import { CONFIG, problem } from './network.ts';
import { part, until } from './page.ts';

export const COLLEAGUES: PersonSummary[] = ['Ana', 'Ben', 'Cleo', 'Dai', 'Eva', 'Finn'].map((name) => ({
  id: name.toLowerCase(),
  name,
  title: 'Analyst',
}));

/** What the server holds of one subject. */
export interface Held {
  others: PersonSummary[];
  mine: boolean;
  revision: number;
  /** How many more recommend it whom the source does not name. */
  unnamed: number;
}

/** What becomes of one request. */
export interface Fate {
  /** Milliseconds until it is at the server, and until its answer is here. */
  there: number;
  back: number;
  /** `before`: refused on the way; `after`: done, and the answer lost or wrong. */
  fault?: '500 before' | '503 before' | '500 after' | 'lost before' | 'lost after' | undefined;
}

const PROMPT: Fate = { there: 0, back: 0 };

/** A server that keeps recommendations of any subject for one reader, and refuses outdated revisions. */
export function shelf(decide: () => Fate = () => PROMPT) {
  const all = new Map<string, Held>();
  const server = { underWay: 0, requests: 0, decide };

  function of(id: string): Held {
    const held = all.get(id) ?? { others: [], mine: false, revision: 0, unnamed: 0 };
    all.set(id, held);
    return held;
  }

  function shown({ kind, id }: Subject): Recommendations {
    const { others, mine, revision, unnamed } = of(id);
    const count = others.length + unnamed + Number(mine);
    return { subject: { kind, id }, count, mine, revision, people: others.slice(0, 5) };
  }

  async function serve(work: () => Response): Promise<Response> {
    const { there, back, fault } = server.decide();
    server.underWay++;
    server.requests++;
    try {
      await delay(there);
      if (fault === 'lost before') return HttpResponse.error();
      if (fault === '503 before') return refusal('unavailable');
      if (fault === '500 before') return refusal('internal');
      const answer = work();
      await delay(back);
      if (fault === 'lost after') return HttpResponse.error();
      return fault === '500 after' ? refusal('internal') : answer;
    } finally {
      server.underWay--;
    }
  }

  function write({ kind, id }: PathParams, wanted: boolean, revision: string | null): Response {
    const subject = { kind, id } as Subject;
    const held = of(subject.id);
    if (revision !== `"${held.revision}"`) return refusal('precondition_failed');
    // A write that changes nothing does not count.
    if (held.mine !== wanted) Object.assign(held, { mine: wanted, revision: held.revision + 1 });
    return HttpResponse.json(shown(subject));
  }

  const handlers: RequestHandler[] = [
    http.get('*/parvis/v1/session', () =>
      HttpResponse.json({ person: { id: 'me', name: 'Me' }, roles: ['member'] }),
    ),
    http.post<never, { subjects: Subject[] }>('*/parvis/v1/recommendations/batch', async ({ request }) => {
      const { subjects } = await request.json();
      return serve(() =>
        HttpResponse.json({
          answers: subjects.map((subject) => ({ subject, recommendations: shown(subject) })),
        }),
      );
    }),
    http.get('*/parvis/v1/recommendations', ({ request }) => {
      const { searchParams } = new URL(request.url);
      const from = Number(searchParams.get('cursor') ?? 0);
      const to = from + Number(searchParams.get('limit') ?? 20);
      const id = searchParams.get('id')!;
      const subject = { kind: searchParams.get('kind')!, id };
      return serve(() => {
        const { others } = of(id);
        return HttpResponse.json({
          items: others
            .slice(from, to)
            .map((person) => ({ subject, person, createdAt: '2026-03-01T09:00:00Z' })),
          ...(to < others.length && { cursor: `${to}` }),
        });
      });
    }),
    ...(
      [
        ['put', true],
        ['delete', false],
      ] as const
    ).map(([method, wanted]) =>
      http[method]('*/parvis/v1/recommendations/:kind/:id', ({ params, request }) =>
        serve(() => write(params, wanted, request.headers.get('if-match'))),
      ),
    ),
  ];
  return Object.assign(server, { of, handlers });
}

export const refusal = (code: Parameters<typeof problem>[0]): Response =>
  HttpResponse.json(problem(code), {
    status: problem(code).status,
    headers: { 'content-type': 'application/problem+json' },
  });

/** Every request for recommendations of this method is refused. */
export const refuseAll = (method: 'post' | 'put' | 'delete' | 'get', code: Parameters<typeof problem>[0]) =>
  http[method]('*/parvis/v1/recommendations*', () => refusal(code));

/** Puts something into a provider, and answers its first recommend button. */
export async function mountButton(content: TemplateResult, config = CONFIG): Promise<RecommendButton> {
  const page = await fixture(html`<div><parvis-provider config=${config}>${content}</parvis-provider></div>`);
  return page.querySelector('parvis-recommend-button')!;
}

/** Waits until the answer is there. */
export const counts = (button: Element, number: string): Promise<void> =>
  until(() => part(button, 'count')?.textContent?.trim() === number, `${number} shows`);

/** The sentence, without the marks that isolate names. */
export const summaryOf = (button: Element): string =>
  part(button, 'summary')?.textContent?.replace(/[\u2068\u2069]/g, '') ?? '';
