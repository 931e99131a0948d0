/** A user as the pretended directory holds them: what is not there is answered as `null`. */
export interface PretendedUser {
  id: string;
  displayName: string;
  mail?: string;
  userPrincipalName: string;
  jobTitle?: string;
  department?: string;
  businessPhones?: readonly string[];
  mobilePhone?: string;
  officeLocation?: string;
  preferredLanguage?: string;
  aboutMe?: string;
  skills?: readonly string[];
  /** The id of theirs. */
  manager?: string;
  /** As Graph says it: `Available`. */
  availability?: string;
  /** The bytes, and of what. */
  photo?: { type: string; bytes: Uint8Array };
}

/** A request, whether it came by itself or in a batch. */
export interface Asked {
  method: string;
  /** Below `/v1.0`, decoded. */
  path: string;
  query: URLSearchParams;
  /** In small letters. */
  headers: Headers;
  body: unknown;
  inBatch: boolean;
}

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  /** JSON, or bytes. */
  body?: unknown;
}

/** What answers one kind of request; undefined when it is not for it. */
export type Route = (asked: Asked, graph: Pretended) => Answer | undefined;

export interface Pretended {
  readonly users: readonly PretendedUser[];
  /** Whether the reader's token has a permission. */
  may(permission: string): boolean;
}

export interface PretendedOptions {
  users?: readonly PretendedUser[];
  /** The id of who asks. */
  me?: string;
  /** What their token has; all of it when nothing is said. */
  permissions?: readonly string[];
  /** How many requests are answered in a second, those of batches counted each; and how many batches. */
  budget?: { requests?: number; batches?: number };
  /** Answers of other parts of Graph. The first that answers does. */
  routes?: readonly Route[];
  /** Milliseconds since 1970. */
  clock?: () => number;
}

export const refusal = (status: number, code: string, message = code): Answer => ({
  status,
  body: { error: { code, message, innerError: { 'request-id': 'pretended' } } },
});

const denied = () => refusal(403, 'Authorization_RequestDenied', 'Insufficient privileges.');
const absent = () => refusal(404, 'Request_ResourceNotFound', 'Resource does not exist.');

const BASIC = ['id', 'displayName', 'givenName', 'surname', 'mail', 'userPrincipalName'];
/** Those that a list is not told. */
const ALONE = ['aboutMe', 'skills', 'interests'];

/**
 * So much of Microsoft Graph as the adapter asks, as its documentation says that it answers: batches of twenty of which
 * each request is refused by itself, filters of fifteen values, fields that need a permission. It takes and gives what
 * `fetch` does, so that a server, a service worker and a test can all pretend with it.
 */
export function pretendGraph({
  users = [],
  me = users[0]?.id ?? '',
  permissions,
  budget = {},
  routes = [],
  clock = Date.now,
}: PretendedOptions) {
  const asked: (Asked & { status: number })[] = [];
  const graph: Pretended = {
    users,
    may: (permission) => permissions === undefined || permissions.includes(permission),
  };
  const all: readonly Route[] = [...routes, whoAmI(me), listed, told, presences];
  const requests = meter(budget.requests, clock);
  const batches = meter(budget.batches, clock);
  let batchCount = 0;

  function answer(one: Asked): Answer {
    const wait = requests();
    const found: Answer =
      wait > 0
        ? throttled(wait)
        : (all.reduce<Answer | undefined>((done, route) => done ?? route(one, graph), undefined) ?? absent());
    asked.push({ ...one, status: found.status ?? 200 });
    return found;
  }

  function batch(body: unknown, outer: Headers): Answer {
    const { requests: parts } = body as { requests: BatchPart[] };
    if (parts.length > 20) return refusal(400, 'MaximumRequestsExceeded');
    const responses = parts.map(({ id, method, url, headers = {}, body: part }) => {
      const { pathname, searchParams } = new URL(url, 'http://graph');
      const own = new Headers(headers);
      own.set('authorization', outer.get('authorization') ?? '');
      const { status = 200, ...said } = answer({
        method,
        path: decodeURIComponent(pathname),
        query: searchParams,
        headers: own,
        body: part,
        inBatch: true,
      });
      const isBytes = said.body instanceof Uint8Array;
      return {
        id,
        status,
        headers: { 'Content-Type': isBytes ? 'image/jpeg' : 'application/json', ...said.headers },
        body: isBytes ? btoa(String.fromCharCode(...(said.body as Uint8Array))) : said.body,
      };
    });
    // As it really comes: in another order than it was asked for.
    return { body: { responses: responses.reverse() } };
  }

  /** Whether the token is still good. */
  const tokens = { refused: new Set<string>(), challenge: '' };

  async function handle(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
    if (token === undefined || tokens.refused.has(token))
      return answered({
        ...refusal(401, 'InvalidAuthenticationToken', 'Access token has expired.'),
        headers: { 'www-authenticate': `Bearer realm=""${tokens.challenge}` },
      });
    const text = await request.text();
    const body = text === '' ? undefined : (JSON.parse(text) as unknown);
    const path = decodeURIComponent(pathname).replace(/^.*?\/v1\.0/, '');
    if (path !== '/$batch')
      return answered(
        answer({
          ...{ method: request.method, path, query: searchParams, headers: request.headers, body },
          inBatch: false,
        }),
      );
    batchCount++;
    const wait = batches();
    return answered(wait > 0 ? throttled(wait) : batch(body, request.headers));
  }

  return {
    handle,
    tokens,
    /** All requests so far, with what they were answered. */
    asked,
    batches: () => batchCount,
  };
}

interface BatchPart {
  id: string;
  method: string;
  url: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/** Counts in windows of a second; answers how many milliseconds are left of one that is spent. */
function meter(perSecond: number | undefined, clock: () => number): () => number {
  let start = 0;
  let count = 0;
  return () => {
    if (perSecond === undefined) return 0;
    if (clock() - start >= 1000) [start, count] = [clock(), 0];
    return ++count > perSecond ? start + 1000 - clock() : 0;
  };
}

const throttled = (wait: number): Answer => ({
  ...refusal(429, 'TooManyRequests', 'Please retry again later.'),
  headers: { 'Retry-After': (wait / 1000).toFixed(3) },
});

function answered({ status = 200, headers, body }: Answer): Response {
  const isBytes = body instanceof Uint8Array;
  const type = isBytes ? 'image/jpeg' : 'application/json;odata.metadata=minimal';
  return new Response(status === 204 ? null : isBytes ? body.slice() : JSON.stringify(body), {
    status,
    headers: { 'content-type': type, ...headers },
  });
}

const whoAmI =
  (me: string): Route =>
  (asked, graph) =>
    asked.path === '/me' ? told({ ...asked, path: `/users/${me}` }, graph) : undefined;

/** The fields that were selected, or a refusal. */
function shown(user: PretendedUser, { query }: Asked, graph: Pretended): Record<string, unknown> | undefined {
  const fields = (query.get('$select') ?? BASIC.join()).split(',');
  if (fields.some((field) => !BASIC.includes(field)) && !graph.may('User.Read.All')) return undefined;
  const given = user as unknown as Record<string, unknown>;
  const out = Object.fromEntries(fields.map((field) => [field, given[field] ?? null]));
  const boss = graph.users.find(({ id }) => id === user.manager);
  const isExpanded = query.get('$expand')?.startsWith('manager') === true;
  return isExpanded && boss ? { ...out, manager: { ...boss, photo: undefined } } : out;
}

const same = (a: string | undefined, b: string) => a?.toLowerCase() === b.toLowerCase();

const listed: Route = ({ path, ...asked }, graph) => {
  if (path !== '/users') return undefined;
  const { query, headers } = asked;
  if (!graph.may('User.ReadBasic.All') && !graph.may('User.Read.All')) return denied();
  if ((query.get('$select') ?? '').split(',').some((field) => ALONE.includes(field)))
    return refusal(501, 'NotImplemented');
  let found = [...graph.users];
  const filter = query.get('$filter');
  if (filter !== null) {
    const [, field = '', list = ''] =
      /^(id|mail|userPrincipalName) in \(('(?:[^']|'')*'(?:,'(?:[^']|'')*')*)\)$/.exec(filter) ?? [];
    const values = [...list.matchAll(/'((?:[^']|'')*)'/g)].map(([, value = '']) =>
      value.replaceAll("''", "'"),
    );
    if (field === '' || values.length > 15) return refusal(400, 'Request_UnsupportedQuery', filter);
    found = found.filter((user) => values.some((value) => same(user[field as 'id' | 'mail'], value)));
  }
  const search = query.get('$search');
  if (search !== null) {
    if (headers.get('consistencylevel') !== 'eventual') return refusal(400, 'Request_UnsupportedQuery');
    const clauses = [...search.matchAll(/"(\w+):((?:[^"\\]|\\.)*)"/g)];
    found = found.filter((user) =>
      clauses.some(([, field = '', text = '']) => begins(user[field as 'mail'] ?? '', text)),
    );
  } else if (query.get('$orderby') === 'displayName')
    found.sort((a, b) => a.displayName.localeCompare(b.displayName));
  const top = Number(query.get('$top') ?? 100);
  const from = Number(query.get('$skiptoken') ?? 0);
  const people = found.slice(from, from + top).map((user) => shown(user, { path, ...asked }, graph));
  if (people.includes(undefined)) return denied();
  const next = new URLSearchParams(query);
  next.set('$skiptoken', String(from + top));
  return {
    body: {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users',
      ...(from + top < found.length && {
        '@odata.nextLink': `https://graph.microsoft.com/v1.0/users?${next}`,
      }),
      value: people,
    },
  };
};

/** Whether every word begins one of the text. */
const begins = (text: string, words: string): boolean => {
  const parts = text.toLowerCase().split(/[\s@.]+/);
  return words
    .toLowerCase()
    .split(/[\s@.]+/)
    .every((word) => parts.some((part) => part.startsWith(word)));
};

/** One user and what hangs on them. */
const told: Route = (asked, graph) => {
  const [, key, rest = ''] = /^\/users\/([^/]+)(\/.*)?$/.exec(asked.path) ?? [];
  if (key === undefined) return undefined;
  const user = graph.users.find(({ id, userPrincipalName }) => same(id, key) || same(userPrincipalName, key));
  if (!user) return absent();
  if (rest === '') {
    const body = shown(user, asked, graph);
    return body ? { body } : denied();
  }
  if (/^\/photos\/\d+x\d+\/\$value$/.test(rest))
    return user.photo ? { body: user.photo.bytes } : refusal(404, 'ImageNotFound');
  if (!graph.may('User.Read.All')) return denied();
  if (rest === '/directReports') {
    const value = graph.users
      .filter(({ manager }) => manager === user.id)
      .map((each) => ({ '@odata.type': '#microsoft.graph.user', ...shown(each, asked, graph) }));
    return { body: { value } };
  }
  return undefined;
};

const presences: Route = ({ method, path, body }, graph) => {
  if (method !== 'POST' || path !== '/communications/getPresencesByUserId') return undefined;
  if (!graph.may('Presence.Read.All')) return denied();
  const { ids } = body as { ids: string[] };
  if (ids.length > 650) return refusal(400, 'BadRequest');
  const value = graph.users
    .filter(({ id }) => ids.includes(id))
    .map(({ id, availability = 'PresenceUnknown' }) => ({ id, availability, activity: availability }));
  return { body: { value } };
};

/** So many people, of whom every third has no photograph and all but the first a manager. */
export const manyUsers = (count: number): PretendedUser[] =>
  Array.from({ length: count }, (_, index) => ({
    id: userId(index),
    displayName: `Person ${index}`,
    mail: `p${index}@acme.example`,
    userPrincipalName: `p${index}@acme.example`,
    jobTitle: 'Engineer',
    department: 'Research',
    availability: 'Available',
    ...(index > 0 && { manager: userId(0) }),
    ...(index % 3 > 0 && { photo: { type: 'image/png', bytes: PIXEL } }),
  }));

/** As the ids of a directory look. */
export const userId = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** The smallest picture there is. */
const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);
