/** A system as far as it is needed to see what its adapter loads. */
export interface System {
  /** What the adapter is made with when the system is at this address. */
  options(url: string): Record<string, unknown>;
  /** By path, in full: what holds JSON, or text of the type of the path's extension. */
  answers: Record<string, string | (() => unknown)>;
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
const html = '<p><b>Hello</b> &amp; <a href="/more">welcome</a></p>';
const account = { id: '1', username: 'ada', acct: 'ada', display_name: 'Ada', note: html, avatar: '' };
const user = { id: 1, name: 'Ada', slug: 'ada' };
const image = { id: '9', type: 'image', url: 'https://social.acme.example/9.png', description: 'A mill' };

/** A whole page, after which there are more. */
const page = <T>(item: (id: number) => T): T[] => Array.from({ length: 20 }, (_, index) => item(20 - index));

/** By the folder of the adapter. Each system has something to say to whatever a page asks first. */
export const SYSTEMS: Readonly<Record<string, System>> = {
  feeds: {
    options: (url) => ({ urls: [`${url}/feed.xml`] }),
    answers: {
      '/feed.xml': `<rss><channel><title>News</title><item><title>One</title><description>&lt;b&gt;Hello&lt;/b&gt;</description>
        <link>/one</link><guid>one</guid><pubDate>Mon, 02 Mar 2026 09:30:00 GMT</pubDate></item></channel></rss>`,
    },
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
      '/parvis/v1/posts': () => ({ items: [post] }),
      '/parvis/v1/events': () => ({ items: [] }),
    },
  },
  static: {
    options: (url) => ({ url: `${url}/company.json` }),
    answers: { '/company.json': () => ({ people: [{ ...ada, login: 'ada' }], posts: [post] }) },
  },
  wordpress: {
    options: (url) => ({ baseUrl: url, getToken: () => 'token' }),
    answers: {
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
