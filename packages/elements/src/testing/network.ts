import type { Person, PersonSummary, Problem } from '@parvis/model';
import { ERROR_STATUS, type ErrorCode } from '@parvis/model/error-codes';
import { delay, http, HttpResponse, type RequestHandler } from 'msw';
import { setupWorker } from 'msw/browser';

/** Where the sources of these tests are: pages of tests share what an origin keeps. */
const PLACE = `/${crypto.randomUUID()}`;

const configOf = (test: number) =>
  JSON.stringify({
    source: { adapter: 'parvis', baseUrl: `${PLACE}/${test}/parvis` },
    links: { person: '/people/{id}' },
    liveAfter: 0,
  });

let tests = 0;

/**
 * The configuration of a test's provider: the reference server. Each test has a source of its own, so that none sends or
 * shows what the one before had not got rid of when it ended.
 */
export let CONFIG = configOf(tests);

export const ada: Person = {
  id: 'ada',
  name: 'Ada Lovelace',
  title: 'Analyst',
  department: 'Research',
  mail: 'ada@acme.example',
  pronouns: 'she/her',
};

/** Requests for data that were seen, as `POST /v1/people/batch`. */
export const seen: string[] = [];

/** What a test says nothing about is not answered. */
const worker = setupWorker(http.all(`${PLACE}/*`, () => delay('infinite')));

/** Starts the network before the tests of a file, and forgets after each what it was told to answer. */
export function useNetwork(): void {
  before(() => worker.start({ quiet: true }));
  beforeEach(() => {
    seen.length = 0;
    CONFIG = configOf(++tests);
  });
  afterEach(() => worker.resetHandlers());
  worker.events.removeAllListeners();
  worker.events.on('request:start', ({ request }) => {
    const { pathname } = new URL(request.url);
    const [place, path] = pathname.split(`/${tests}/parvis`);
    if (place === PLACE && path !== undefined) seen.push(`${request.method} ${path}`);
  });
}

export const answer = (...handlers: RequestHandler[]): void => worker.use(...handlers);

export const problem = (code: ErrorCode): Problem => ({
  type: 'about:blank',
  title: code,
  status: ERROR_STATUS[code] ?? 500,
  code,
});

interface How {
  /** Milliseconds before the answer; `infinite` for one that never comes. */
  after?: number | 'infinite';
}

const isAsked = ({ id, mail, login }: Person, key: string) => [id, mail, login].includes(key.toLowerCase());

/** These people, and `not_found` for all others: their summaries, and their details. */
export const knows = (people: readonly Person[], { after: wait = 0 }: How = {}): RequestHandler[] => {
  const batch = (path: string, shape: (person: Person) => PersonSummary | Person) =>
    http.post<never, { keys: string[] }>(`*/parvis/v1/people/${path}`, async ({ request }) => {
      const { keys } = await request.json();
      await delay(wait);
      const answers = keys.map((key) => {
        const person = people.find((each) => isAsked(each, key));
        return person ? { key, person: shape(person) } : { key, problem: problem('not_found') };
      });
      return HttpResponse.json({ answers });
    });
  return [batch('batch', summaryOf), batch('details', (person) => person)];
};

const summaryOf = ({ id, name, title, department, mail, pronouns, photo }: Person): PersonSummary =>
  JSON.parse(JSON.stringify({ id, name, title, department, mail, pronouns, photo })) as PersonSummary;

/** Each key of each batch is refused in this way. */
export const refuses = (code: ErrorCode, path = 'batch'): RequestHandler =>
  http.post<never, { keys: string[] }>(`*/parvis/v1/people/${path}`, async ({ request }) => {
    const { keys } = await request.json();
    return HttpResponse.json({ answers: keys.map((key) => ({ key, problem: problem(code) })) });
  });

/** The whole request fails in this way. */
export const fails = (code: ErrorCode, path = 'batch'): RequestHandler =>
  http.post(`*/parvis/v1/people/${path}`, () =>
    HttpResponse.json(problem(code), {
      status: problem(code).status,
      headers: { 'content-type': 'application/problem+json' },
    }),
  );

/** Nothing gets through, as without a network. */
export const isAway = (path = 'batch'): RequestHandler =>
  http.post(`*/parvis/v1/people/${path}`, () => HttpResponse.error());

/** Takes the device's network away, until the test ends. */
export function goOffline(): void {
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
}

/** Gives it back. */
export function goOnline(): void {
  Reflect.deleteProperty(navigator, 'onLine');
  dispatchEvent(new Event('online'));
}
