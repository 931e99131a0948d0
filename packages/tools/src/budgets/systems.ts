/** A system as far as it is needed to see what its adapter loads. */
export interface System {
  /** What the adapter is made with when the system is at this address. */
  options(url: string): Record<string, unknown>;
  /** Who is asked for; `ada` when it is not given. */
  person?: string;
  /** By path, in full: what holds JSON, of what it was asked with, or text of the type of the path's extension. */
  answers: Record<string, string | ((asked: unknown) => unknown)>;
}

const at = '2026-03-02T09:30:00Z';
const ada = { id: '1', name: 'Ada' };
const post = {
  id: 'p',
  kind: 'status',
  author: ada,
  text: '<b>Hello</b> & welcome',
  createdAt: at,
  revision: 0,
  tags: [],
  comments: { count: 0, latest: [] },
  reactions: { counts: [], revision: 0 },
  announcement: false,
  can: { edit: true, remove: true, report: true, comment: true, react: true, pin: true, announce: true },
};
const tally = {
  subject: { kind: 'page', id: 'https://acme.example/' },
  count: 0,
  mine: false,
  revision: 0,
  people: [],
};
const html = '<p><b>Hello</b> &amp; <a href="/more">welcome</a></p>';
const account = { id: '1', username: 'ada', acct: 'ada', display_name: 'Ada', note: html, avatar: '' };
const user = { id: 1, name: 'Ada', slug: 'ada' };
const image = { id: '9', type: 'image', url: 'https://social.acme.example/9.png', description: 'A mill' };

/** A whole page, after which there are more. */
const page = <T>(item: (id: number) => T): T[] => Array.from({ length: 20 }, (_, index) => item(20 - index));

/** What Graph says to the parts of a batch, by path without its query. */
const IN_GRAPH: Readonly<Record<string, unknown>> = {
  '/me': { id: '1' },
  '/users': { value: [{ id: '1', displayName: 'Ada', mail: 'ada@acme.example', jobTitle: 'Analyst' }] },
  '/me/calendarView': {
    value: [
      {
        id: '1',
        subject: 'Fair',
        start: { dateTime: '2026-03-02T09:00:00.0000000', timeZone: 'UTC' },
        end: { dateTime: '2026-03-02T10:00:00.0000000', timeZone: 'UTC' },
        originalStartTimeZone: 'W. Europe Standard Time',
      },
    ],
  },
  '/me/insights/used': {
    value: [
      {
        id: '1',
        resourceVisualization: { title: 'Plan', mediaType: 'application/pdf' },
        resourceReference: {
          id: 'drives/1/items/1',
          webUrl: 'https://acme.example/plan.pdf',
          type: 'microsoft.graph.driveItem',
        },
        lastUsed: { lastAccessedDateTime: at },
      },
    ],
  },
  '/groups': {
    value: [{ id: '1', displayName: 'Mill', mailNickname: 'mill', groupTypes: ['Unified'] }],
  },
  '/groups/1/members': { '@odata.count': 3, value: [] },
  '/me/memberOf/microsoft.graph.group': { value: [{ id: '1' }] },
  '/me/ownedObjects/microsoft.graph.group': { value: [] },
  '/teams/mill/channels/19%3Anews/messages': {
    value: page((id) => ({
      id: `${id}`,
      createdDateTime: at,
      from: { user: { id: '1', displayName: 'Ada' } },
      body: { contentType: 'html', content: html },
    })),
  },
};

const isBatch = (asked: unknown): asked is { requests: { id: string; url: string }[] } =>
  typeof asked === 'object' && asked !== null && 'requests' in asked && Array.isArray(asked.requests);

/** Answers requests that travel as one. */
const batchOf = (answers: Readonly<Record<string, unknown>>) => (asked: unknown) => ({
  responses: (isBatch(asked) ? asked.requests : []).map(({ id, url }) => ({
    id,
    status: 200,
    body: answers[url.replace(/\?.*/, '')],
  })),
});

/** By the folder of the adapter. Each system has something to say to whatever a page asks first. */
export const SYSTEMS: Readonly<Record<string, System>> = {
  feeds: {
    options: (url) => ({ urls: [`${url}/feed.xml`] }),
    answers: {
      '/feed.xml': `<rss><channel><title>News</title><item><title>One</title><description>&lt;b&gt;Hello&lt;/b&gt;</description>
        <link>/one</link><guid>one</guid><pubDate>Mon, 02 Mar 2026 09:30:00 GMT</pubDate></item></channel></rss>`,
    },
  },
  graph: {
    options: (url) => ({
      baseUrl: url,
      getToken: () => 'token',
      channels: [{ team: 'mill', channel: '19:news' }],
    }),
    person: 'ada@acme.example',
    answers: { '/$batch': batchOf(IN_GRAPH) },
  },
  ical: {
    options: (url) => ({ url: `${url}/works.ics` }),
    answers: {
      '/works.ics': [
        ...[
          'BEGIN:VCALENDAR',
          'VERSION:2.0',
          'BEGIN:VEVENT',
          'UID:1',
          'SUMMARY:Fair',
          'DTSTAMP:20260301T090000Z',
        ],
        ...['DTSTART:20260302T090000Z', 'DTEND:20260302T100000Z', 'END:VEVENT', 'END:VCALENDAR', ''],
      ].join('\r\n'),
    },
  },
  mastodon: {
    options: (url) => ({ baseUrl: url, getToken: () => 'token' }),
    answers: {
      '/api/v1/accounts/verify_credentials': () => account,
      '/api/v1/accounts/lookup': () => account,
      '/api/v1/timelines/home': () =>
        page((id) => ({ id: `${id}`, created_at: at, account, content: html, media_attachments: [image] })),
    },
  },
  parvis: {
    options: (url) => ({ baseUrl: `${url}/parvis` }),
    answers: {
      '/parvis/v1/people/batch': () => ({ answers: [{ key: 'ada', person: ada }] }),
      '/parvis/v1/recommendations/batch': () => ({
        answers: [{ subject: tally.subject, recommendations: tally }],
      }),
      '/parvis/v1/posts': () => ({ items: [post] }),
      '/parvis/v1/events': () => ({ items: [] }),
      '/parvis/v1/groups': () => ({ items: [] }),
    },
  },
  static: {
    options: (url) => ({ url: `${url}/company.json` }),
    answers: { '/company.json': () => ({ people: [{ ...ada, login: 'ada' }], posts: [post] }) },
  },
  wordpress: {
    options: (url) => ({ baseUrl: url, getToken: () => 'token', plugin: true }),
    answers: {
      '/wp-json/parvis/v1/recommendations/batch': () => [{ ...tally, people: [user] }],
      '/wp-json/wp/v2/users': () => [user],
      '/wp-json/wp/v2/comments': () => [
        { id: 1, post: 7, date: at, author: 1, author_name: 'Ada', content: { rendered: html } },
      ],
      '/wp-json/wp/v2/posts': () =>
        page((id) => ({
          id,
          date: at,
          link: `/${id}`,
          title: { rendered: 'One &amp; all' },
          excerpt: { rendered: html },
          _embedded: { author: [user] },
        })),
    },
  },
};
