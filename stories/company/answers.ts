import type { ErrorCode } from '@parvis/model';
import { ERROR_STATUS } from '@parvis/model/error-codes';
import { delay, http, HttpResponse, type RequestHandler } from 'msw';
import { people } from './people.ts';

/** What stands between the page and the server in a story. Without any of these it answers at once. */
export interface Weather {
  /** Milliseconds before each answer. */
  slow?: number;
  /** How often it fails before it answers; for ever without this. */
  times?: number;
  /** What it fails with. */
  code?: ErrorCode;
  /** Seconds it asks to be left alone for. */
  retryAfter?: number;
}

export const problem = (code: ErrorCode, headers: Record<string, string> = {}) => {
  const status = ERROR_STATUS[code] ?? 500;
  const body = { type: 'about:blank', title: code, status, code };
  return HttpResponse.json(body, {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json' },
  });
};

/** Lets time pass before an answer, and says whether it fails. */
export function under({ slow = 0, times = Infinity, code, retryAfter }: Weather) {
  let failed = 0;
  return async () => {
    await delay(slow);
    if (!code || failed++ >= times) return undefined;
    return problem(code, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });
  };
}

/** The server of the company as the page reaches it, for the people card. */
export function peopleServer(weather: Weather): RequestHandler[] {
  const failure = under(weather);
  const answer = async ({ request }: { request: Request }) => {
    const failed = await failure();
    if (failed) return failed;
    const { keys } = (await request.json()) as { keys: string[] };
    return HttpResponse.json({
      answers: keys.map((key) => {
        const person = people.find(({ id, mail }) => id === key || mail === key);
        return person
          ? { key, person }
          : { key, problem: { type: 'about:blank', title: 'Not found', status: 404, code: 'not_found' } };
      }),
    });
  };
  return [http.post('*/parvis/v1/people/batch', answer), http.post('*/parvis/v1/people/details', answer)];
}

/** The same for the event list: one event, and a server that takes no answers of who comes. */
export function eventsServer({ slow = 0, times = Infinity, code, retryAfter }: Weather): RequestHandler[] {
  let failed = 0;
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  const event = {
    id: 'fair',
    series: 'fair',
    title: 'Water week',
    start: { date: day(1) },
    end: { date: day(4) },
    place: 'Lyon, Confluence',
    attendance: { yes: 12, maybe: 3, waiting: 0, revision: 0 },
    can: { attend: true, edit: false, remove: false },
  };
  return [
    http.get('*/parvis/v1/session', () =>
      HttpResponse.json({ person: { id: 'amina.fassi', name: 'Amina El Fassi' }, roles: ['member'] }),
    ),
    http.get('*/parvis/v1/events', async () => {
      await delay(slow);
      if (code && failed++ < times) {
        return problem(code, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });
      }
      return HttpResponse.json({ items: [event] });
    }),
    // Nothing changes.
    http.get(
      '*/parvis/v1/changes',
      () => new HttpResponse(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } }),
    ),
  ];
}

/** The same for the hashtag cloud. */
export function trendsServer({ slow = 0, times = Infinity, code, retryAfter }: Weather): RequestHandler[] {
  let failed = 0;
  const trend = (name: string, people: number, usual?: number) => ({
    ...{ tag: name.toLowerCase(), name, people, usedAt: '2026-05-20T15:00:00Z' },
    ...(usual !== undefined && { usual }),
  });
  return [
    http.get('*/parvis/v1/tags/trends', async () => {
      await delay(slow);
      if (code && failed++ < times) {
        return problem(code, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });
      }
      const items = [trend('Agadir', 12, 4), trend('canteen', 40, 38), trend('OpenDay', 7)];
      return HttpResponse.json({ kind: 'trends', items });
    }),
  ];
}
