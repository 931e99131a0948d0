import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { internalRoutes } from './cli/internal.ts';
import { readCalendar } from '@parvis/model/calendar';
import { planSeries } from '@parvis/model/calendar/write';
import { addSeries } from './resources/series/repo.ts';
import { startApp, type Asker, type TestApp } from './testing/app.ts';
import { eachDatabase } from './testing/each-database.ts';
import { addGroup, addPeople } from './testing/people.ts';

/** `member` and `owner` are inside of every group, the others of none. */
const VIEWERS = ['anonymous', 'outsider', 'member', 'owner', 'manager', 'administrator'] as const;
type Viewer = (typeof VIEWERS)[number];

/** A request and the status that each viewer is answered, in the order of VIEWERS. */
interface Row {
  ask: Parameters<Asker>;
  status: readonly number[];
}

const row = (status: string, ...ask: Parameters<Asker>): Row => ({
  ask,
  status: status.split(' ').map(Number),
});
const EVERYBODY = '200 200 200 200 200 200';
const SIGNED_IN = '401 200 200 200 200 200';
const NOBODY = '404 404 404 404 404 404';
const ONLY_MANAGER = '401 403 403 403 200 403';
const INSIDE_CLOSED = '401 403 200 200 403 403';
const INSIDE_SECRET = '401 404 200 200 404 404';

/** Signed in, and what is done answers nothing. */
const DONE = '401 204 204 204 204 204';
const DONE_INSIDE = '401 404 204 204 404 404';

/** Ids of what `member` has written, in a place that its name says, and of nothing. */
const id = (last: string): string => `00000000-0000-4000-8000-00000000${last.padStart(4, '0')}`;
const PLACES = ['everyone', 'opened', 'closed', 'secret'] as const;
const POST = { everyone: id('a0'), opened: id('a1'), closed: id('a2'), secret: id('a3') };
const COMMENT = { everyone: id('c0'), opened: id('c1'), closed: id('c2'), secret: id('c3') };
const EVENT = { everyone: id('d0'), opened: id('d1'), closed: id('d2'), secret: id('d3') };
const NEW = id('e0');
const ABSENT = id('ff');

const PAGE = 'https://intranet.example/news';
const page = encodeURIComponent(PAGE);
const json = (body: unknown) => ({ body });

/** An event as its author plans it. */
const plan = (more: { group?: string } = {}) =>
  json({ title: 'New', start: { date: '2026-01-01' }, end: { date: '2026-01-02' }, ...more });
/** The day so many days from now. */
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const DAYS = `from=${day(0)}&to=${day(30)}`;

/** What each route answers whom. A route that is missing here fails the test. */
const TABLE: Record<string, readonly Row[]> = {
  'GET /v1/session': [row(SIGNED_IN, 'GET', '/v1/session')],
  'DELETE /v1/session': [row('204 204 204 204 204 204', 'DELETE', '/v1/session')],
  'POST /v1/people/batch': [row(SIGNED_IN, 'POST', '/v1/people/batch', json({ keys: ['outsider', 'left'] }))],
  'POST /v1/people/details': [row(SIGNED_IN, 'POST', '/v1/people/details', json({ keys: ['outsider'] }))],
  'GET /v1/people': [row(SIGNED_IN, 'GET', '/v1/people'), row(SIGNED_IN, 'GET', '/v1/people?q=outsider')],
  'GET /v1/people/:person': [
    row(SIGNED_IN, 'GET', '/v1/people/outsider'),
    row('401 404 404 404 404 404', 'GET', '/v1/people/left'),
  ],
  'GET /v1/people/:person/reports': [
    row(SIGNED_IN, 'GET', '/v1/people/outsider/reports'),
    row('401 404 404 404 404 404', 'GET', '/v1/people/left/reports'),
  ],
  'GET /v1/photos/:person': [
    row(NOBODY, 'GET', `/v1/photos/00000000-0000-4000-8000-000000000000?v=${'0'.repeat(64)}&e=99999&s=x`),
  ],
  'POST /v1/recommendations/batch': [
    row(SIGNED_IN, 'POST', '/v1/recommendations/batch', json({ subjects: [{ kind: 'page', id: PAGE }] })),
    row(
      SIGNED_IN,
      'POST',
      '/v1/recommendations/batch',
      json({ subjects: [{ kind: 'post', id: POST.secret }] }),
    ),
  ],
  'GET /v1/recommendations': [
    row(SIGNED_IN, 'GET', `/v1/recommendations?kind=page&id=${page}`),
    row(SIGNED_IN, 'GET', `/v1/recommendations?kind=post&id=${POST.everyone}`),
    row(SIGNED_IN, 'GET', `/v1/recommendations?kind=post&id=${POST.opened}`),
    row(INSIDE_SECRET, 'GET', `/v1/recommendations?kind=post&id=${POST.closed}`),
    row(INSIDE_SECRET, 'GET', `/v1/recommendations?kind=post&id=${POST.secret}`),
    row('401 404 404 404 404 404', 'GET', `/v1/recommendations?kind=post&id=${COMMENT.everyone}`),
  ],
  'PUT /v1/recommendations/:kind/:id': [
    row(SIGNED_IN, 'PUT', `/v1/recommendations/post/${POST.opened}`),
    row(INSIDE_SECRET, 'PUT', `/v1/recommendations/post/${POST.closed}`),
    row(INSIDE_SECRET, 'PUT', `/v1/recommendations/post/${POST.secret}`),
    row(SIGNED_IN, 'PUT', `/v1/recommendations/page/${page}`),
    row('401 404 404 404 404 404', 'PUT', '/v1/recommendations/person/left'),
  ],
  'DELETE /v1/recommendations/:kind/:id': [
    row(SIGNED_IN, 'DELETE', `/v1/recommendations/page/${page}`),
    row(INSIDE_SECRET, 'DELETE', `/v1/recommendations/post/${POST.secret}`),
  ],
  'POST /v1/groups/batch': [row(SIGNED_IN, 'POST', '/v1/groups/batch', json({ keys: ['secret', 'absent'] }))],
  'GET /v1/relay': [row('401 403 403 403 403 403', 'GET', '/v1/relay?url=https%3A%2F%2Fa.example%2F')],
  'GET /v1/groups': [row(SIGNED_IN, 'GET', '/v1/groups')],
  'GET /v1/groups/:group': [
    row(SIGNED_IN, 'GET', '/v1/groups/opened'),
    row(SIGNED_IN, 'GET', '/v1/groups/closed'),
    row(INSIDE_SECRET, 'GET', '/v1/groups/secret'),
  ],
  'GET /v1/groups/:group/members': [
    row(SIGNED_IN, 'GET', '/v1/groups/opened/members'),
    row(INSIDE_CLOSED, 'GET', '/v1/groups/closed/members'),
    row(INSIDE_SECRET, 'GET', '/v1/groups/secret/members'),
  ],
  'PUT /v1/groups/:group/membership': [
    row(SIGNED_IN, 'PUT', '/v1/groups/opened/membership'),
    row(INSIDE_CLOSED, 'PUT', '/v1/groups/closed/membership'),
    row(INSIDE_SECRET, 'PUT', '/v1/groups/secret/membership'),
  ],
  'DELETE /v1/groups/:group/membership': [
    row('401 200 200 409 200 200', 'DELETE', '/v1/groups/opened/membership'),
    row('401 200 200 409 200 200', 'DELETE', '/v1/groups/closed/membership'),
    row('401 404 200 409 404 404', 'DELETE', '/v1/groups/secret/membership'),
  ],
  'GET /v1/posts': [
    row(SIGNED_IN, 'GET', '/v1/posts'),
    row(SIGNED_IN, 'GET', `/v1/posts?about=${page}`),
    row(SIGNED_IN, 'GET', '/v1/posts?tag=hush'),
    row(SIGNED_IN, 'GET', '/v1/posts?author=member'),
    row('401 404 404 404 404 404', 'GET', '/v1/posts?author=left'),
    row(SIGNED_IN, 'GET', '/v1/posts?group=opened'),
    row(INSIDE_CLOSED, 'GET', '/v1/posts?group=closed'),
    row(INSIDE_SECRET, 'GET', '/v1/posts?group=secret'),
    row(INSIDE_SECRET, 'GET', `/v1/posts?group=secret&about=${page}`),
    row(INSIDE_SECRET, 'GET', '/v1/posts?group=secret&tag=hush'),
  ],
  'POST /v1/posts/batch': [
    row(SIGNED_IN, 'POST', '/v1/posts/batch', json({ keys: [POST.everyone, POST.secret] })),
  ],
  'GET /v1/posts/:post': [
    row(SIGNED_IN, 'GET', `/v1/posts/${POST.everyone}`),
    row(SIGNED_IN, 'GET', `/v1/posts/${POST.opened}`),
    row(INSIDE_SECRET, 'GET', `/v1/posts/${POST.closed}`),
    row(INSIDE_SECRET, 'GET', `/v1/posts/${POST.secret}`),
    row(NOBODY.replace('404', '401'), 'GET', `/v1/posts/${COMMENT.everyone}`),
  ],
  'PUT /v1/posts/:post': [
    row(SIGNED_IN, 'PUT', `/v1/posts/${NEW}`, json({ kind: 'status', text: 'New' })),
    row(SIGNED_IN, 'PUT', `/v1/posts/${NEW}`, json({ kind: 'status', text: 'New', group: 'opened' })),
    row(INSIDE_CLOSED, 'PUT', `/v1/posts/${NEW}`, json({ kind: 'status', text: 'New', group: 'closed' })),
    row(INSIDE_SECRET, 'PUT', `/v1/posts/${NEW}`, json({ kind: 'status', text: 'New', group: 'secret' })),
    // Whoever has come to know an id is told that it is taken, and nothing more.
    row('401 409 409 409 409 409', 'PUT', `/v1/posts/${POST.closed}`, json({ kind: 'status', text: 'New' })),
  ],
  'PUT /v1/posts/:id/text': [
    row('401 403 200 403 403 403', 'PUT', `/v1/posts/${POST.everyone}/text`, json({ text: 'New' })),
    row('401 404 200 403 404 404', 'PUT', `/v1/posts/${POST.closed}/text`, json({ text: 'New' })),
    row('401 404 200 403 404 404', 'PUT', `/v1/posts/${POST.secret}/text`, json({ text: 'New' })),
  ],
  'PUT /v1/posts/:id/removal': [
    row('401 403 204 403 204 403', 'PUT', `/v1/posts/${POST.everyone}/removal`),
    row('401 403 204 204 204 403', 'PUT', `/v1/posts/${POST.opened}/removal`),
    row(DONE_INSIDE, 'PUT', `/v1/posts/${POST.closed}/removal`),
    row(DONE_INSIDE, 'PUT', `/v1/posts/${POST.secret}/removal`),
  ],
  'DELETE /v1/posts/:id/removal': [
    row(SIGNED_IN, 'DELETE', `/v1/posts/${POST.everyone}/removal`),
    row(INSIDE_SECRET, 'DELETE', `/v1/posts/${POST.secret}/removal`),
  ],
  ...Object.fromEntries(
    ['PUT', 'DELETE'].flatMap((method) =>
      ['pin', 'announcement'].map((what) => [
        `${method} /v1/posts/:post/${what}`,
        [
          row('401 403 403 403 200 403', method as 'PUT', `/v1/posts/${POST.everyone}/${what}`),
          row('401 403 403 200 200 403', method as 'PUT', `/v1/posts/${POST.opened}/${what}`),
          row('401 404 403 200 404 404', method as 'PUT', `/v1/posts/${POST.closed}/${what}`),
          row('401 404 403 200 404 404', method as 'PUT', `/v1/posts/${POST.secret}/${what}`),
        ],
      ]),
    ),
  ),
  'PUT /v1/posts/:post/pin/read': [
    row(DONE, 'PUT', `/v1/posts/${POST.everyone}/pin/read`),
    row(DONE_INSIDE, 'PUT', `/v1/posts/${POST.secret}/pin/read`),
  ],
  'PUT /v1/posts/:id/report': [
    row('401 204 403 204 204 204', 'PUT', `/v1/posts/${POST.everyone}/report`, json({ reason: '' })),
    row('401 404 403 204 404 404', 'PUT', `/v1/posts/${POST.secret}/report`, json({ reason: '' })),
  ],
  'GET /v1/posts/:id/versions': [
    row(SIGNED_IN, 'GET', `/v1/posts/${POST.everyone}/versions`),
    row(INSIDE_SECRET, 'GET', `/v1/posts/${POST.secret}/versions`),
  ],
  'GET /v1/posts/:post/reactions': [
    row(SIGNED_IN, 'GET', `/v1/posts/${POST.everyone}/reactions`),
    row(INSIDE_SECRET, 'GET', `/v1/posts/${POST.secret}/reactions`),
  ],
  'PUT /v1/posts/:post/reaction': [
    row(SIGNED_IN, 'PUT', `/v1/posts/${POST.everyone}/reaction`, json({ kind: 'like' })),
    row(INSIDE_SECRET, 'PUT', `/v1/posts/${POST.secret}/reaction`, json({ kind: 'like' })),
  ],
  'DELETE /v1/posts/:post/reaction': [
    row(SIGNED_IN, 'DELETE', `/v1/posts/${POST.everyone}/reaction`),
    row(INSIDE_SECRET, 'DELETE', `/v1/posts/${POST.secret}/reaction`),
  ],
  'GET /v1/posts/:post/comments': [
    row(SIGNED_IN, 'GET', `/v1/posts/${POST.everyone}/comments`),
    row(INSIDE_SECRET, 'GET', `/v1/posts/${POST.secret}/comments`),
  ],
  'PUT /v1/comments/:comment': [
    row(SIGNED_IN, 'PUT', `/v1/comments/${NEW}`, json({ post: POST.everyone, text: 'New' })),
    row(INSIDE_SECRET, 'PUT', `/v1/comments/${NEW}`, json({ post: POST.closed, text: 'New' })),
    row(INSIDE_SECRET, 'PUT', `/v1/comments/${NEW}`, json({ post: POST.secret, text: 'New' })),
  ],
  'PUT /v1/comments/:id/text': [
    row('401 403 200 403 403 403', 'PUT', `/v1/comments/${COMMENT.everyone}/text`, json({ text: 'New' })),
    row('401 404 200 403 404 404', 'PUT', `/v1/comments/${COMMENT.secret}/text`, json({ text: 'New' })),
  ],
  'PUT /v1/comments/:id/removal': [
    row('401 403 204 403 204 403', 'PUT', `/v1/comments/${COMMENT.everyone}/removal`),
    row('401 403 204 204 204 403', 'PUT', `/v1/comments/${COMMENT.opened}/removal`),
    row(DONE_INSIDE, 'PUT', `/v1/comments/${COMMENT.secret}/removal`),
  ],
  'DELETE /v1/comments/:id/removal': [
    row(SIGNED_IN, 'DELETE', `/v1/comments/${COMMENT.everyone}/removal`),
    row(INSIDE_SECRET, 'DELETE', `/v1/comments/${COMMENT.secret}/removal`),
  ],
  'PUT /v1/comments/:id/report': [
    row('401 204 403 204 204 204', 'PUT', `/v1/comments/${COMMENT.everyone}/report`, json({ reason: '' })),
    row('401 404 403 204 404 404', 'PUT', `/v1/comments/${COMMENT.secret}/report`, json({ reason: '' })),
  ],
  'GET /v1/comments/:id/versions': [
    row(SIGNED_IN, 'GET', `/v1/comments/${COMMENT.everyone}/versions`),
    row(INSIDE_SECRET, 'GET', `/v1/comments/${COMMENT.secret}/versions`),
  ],
  'GET /v1/tags': [row(SIGNED_IN, 'GET', '/v1/tags?q=hus')],
  'GET /v1/tags/trends': [
    row(SIGNED_IN, 'GET', '/v1/tags/trends'),
    row(SIGNED_IN, 'GET', '/v1/tags/trends?group=opened'),
    row(INSIDE_CLOSED, 'GET', '/v1/tags/trends?group=closed'),
    row(INSIDE_SECRET, 'GET', '/v1/tags/trends?group=secret'),
  ],
  'GET /v1/tags/synonyms': [row(ONLY_MANAGER, 'GET', '/v1/tags/synonyms')],
  'PUT /v1/tags/synonyms/:tag': [row(ONLY_MANAGER, 'PUT', '/v1/tags/synonyms/hus', json({ of: 'house' }))],
  'DELETE /v1/tags/synonyms/:tag': [
    row(ONLY_MANAGER.replace('200', '204'), 'DELETE', '/v1/tags/synonyms/hus'),
  ],
  'GET /v1/changes': [row(SIGNED_IN, 'GET', '/v1/changes')],
  'GET /v1/events': [
    row(SIGNED_IN, 'GET', `/v1/events?${DAYS}`),
    row(SIGNED_IN, 'GET', `/v1/events?${DAYS}&group=opened`),
    row(INSIDE_CLOSED, 'GET', `/v1/events?${DAYS}&group=closed`),
    row(INSIDE_SECRET, 'GET', `/v1/events?${DAYS}&group=secret`),
  ],
  'POST /v1/events/batch': [
    row(SIGNED_IN, 'POST', '/v1/events/batch', json({ keys: [EVENT.everyone, EVENT.secret] })),
  ],
  'GET /v1/events/:event': [
    row(SIGNED_IN, 'GET', `/v1/events/${EVENT.everyone}`),
    row(SIGNED_IN, 'GET', `/v1/events/${EVENT.opened}`),
    row(INSIDE_SECRET, 'GET', `/v1/events/${EVENT.closed}`),
    row(INSIDE_SECRET, 'GET', `/v1/events/${EVENT.secret}`),
  ],
  'PUT /v1/events/:event': [
    row('401 403 403 403 200 403', 'PUT', `/v1/events/${NEW}`, plan()),
    row('401 403 200 200 403 403', 'PUT', `/v1/events/${NEW}`, plan({ group: 'opened' })),
    row('401 403 200 200 403 403', 'PUT', `/v1/events/${NEW}`, plan({ group: 'closed' })),
    row('401 404 200 200 404 404', 'PUT', `/v1/events/${NEW}`, plan({ group: 'secret' })),
    row('401 403 200 403 200 403', 'PUT', `/v1/events/${EVENT.everyone}`, plan()),
    row('401 403 200 200 200 403', 'PUT', `/v1/events/${EVENT.opened}`, plan()),
    // Whoever has come to know an id and might plan here is told that it is taken, and nothing more.
    row('401 403 200 200 409 403', 'PUT', `/v1/events/${EVENT.closed}`, plan()),
  ],
  'DELETE /v1/events/:event': [
    row('401 403 204 403 204 403', 'DELETE', `/v1/events/${EVENT.everyone}`),
    row('401 403 204 204 204 403', 'DELETE', `/v1/events/${EVENT.opened}`),
    row(DONE_INSIDE, 'DELETE', `/v1/events/${EVENT.closed}`),
    row(DONE_INSIDE, 'DELETE', `/v1/events/${EVENT.secret}`),
  ],
  'PUT /v1/events/:event/attendance': [
    row(SIGNED_IN, 'PUT', `/v1/events/${EVENT.everyone}/attendance`, json({ status: 'yes' })),
    row(INSIDE_SECRET, 'PUT', `/v1/events/${EVENT.closed}/attendance`, json({ status: 'yes' })),
    row(INSIDE_SECRET, 'PUT', `/v1/events/${EVENT.secret}/attendance`, json({ status: 'no' })),
  ],
  'GET /v1/events/:event/event.ics': [
    row(NOBODY, 'GET', `/v1/events/${EVENT.secret}/event.ics?p=${ABSENT}&e=99999&s=x`),
  ],
  'GET /v1/calendars/:person/events.ics': [row(NOBODY, 'GET', `/v1/calendars/${ABSENT}/events.ics?s=x`)],
  'PUT /v1/calendars/subscription': [
    row(SIGNED_IN, 'PUT', '/v1/calendars/subscription'),
    row(INSIDE_CLOSED, 'PUT', '/v1/calendars/subscription?group=closed'),
    row(INSIDE_SECRET, 'PUT', '/v1/calendars/subscription?group=secret'),
  ],
  'DELETE /v1/calendars/subscription': [row(DONE, 'DELETE', '/v1/calendars/subscription')],
  'GET /v1/demo/people': [row(EVERYBODY, 'GET', '/v1/demo/people')],
  // They sign in otherwise than by the demo's cookie.
  'GET /v1/demo/session': [row('204 204 204 204 204 204', 'GET', '/v1/demo/session')],
  'PUT /v1/demo/session': [row(NOBODY, 'PUT', '/v1/demo/session', json({ person: 'left' }))],
  'GET /health/live': [row(EVERYBODY, 'GET', '/health/live')],
  'GET /health/ready': [row(EVERYBODY, 'GET', '/health/ready')],
  'GET /openapi.json': [row(EVERYBODY, 'GET', '/openapi.json')],
  'POST /internal/import': [row(NOBODY, 'POST', '/internal/import', json({ people: '/people.csv' }))],
  'GET /internal/backup': [row(NOBODY, 'GET', '/internal/backup')],
  'POST /internal/export': [row(NOBODY, 'POST', '/internal/export', json({}))],
  'POST /internal/person/export': [row(NOBODY, 'POST', '/internal/person/export', json({ key: 'member' }))],
  'POST /internal/person/erase': [row(NOBODY, 'POST', '/internal/person/erase', json({ key: 'member' }))],
};

eachDatabase('Who may see what', (database) => {
  const routes: string[] = [];
  let server: TestApp;
  let ids: Partial<Record<Viewer, string>>;
  const as = (viewer: Viewer): Asker => server.as(viewer === 'anonymous' ? undefined : viewer);

  before(async () => {
    const { db } = database();
    const logins = VIEWERS.slice(1);
    const people = await addPeople(db, [
      ...logins.map((login) => ({ name: login, login })),
      { name: 'left', login: 'left', active: false },
    ]);
    ids = Object.fromEntries(logins.map((login, index) => [login, people[index] ?? '']));
    await db
      .insertInto('role_assignment')
      .values([
        { person_id: ids.manager ?? '', role: 'community_manager' },
        { person_id: ids.administrator ?? '', role: 'administrator' },
      ])
      .execute();
    server = await startApp(
      database(),
      { PARVIS_DEMO: '1' },
      {
        internal: { token: 'known to nobody here', routes: internalRoutes },
        onRoute: ({ method, url }) => {
          for (const each of [method].flat()) routes.push(`${each} ${url.replace('/parvis', '')}`);
        },
      },
    );
  });
  after(() => server.close());

  /** As each row finds them. */
  async function resetPlaces(): Promise<void> {
    const { db } = database();
    await db.deleteFrom('group').execute();
    const members = { [ids.member ?? '']: 'member', [ids.owner ?? '']: 'owner' } as const;
    const groups = {
      everyone: null,
      opened: await addGroup(db, { slug: 'opened', name: 'Opened', visibility: 'open' }, members),
      closed: await addGroup(db, { slug: 'closed', name: 'Closed', visibility: 'closed' }, members),
      secret: await addGroup(db, { slug: 'secret', name: 'Hush', visibility: 'secret' }, members),
    };
    await db.deleteFrom('post').execute();
    const rows = PLACES.map((place) => {
      const text = place === 'secret' ? '#Hush' : 'Text';
      return { author_id: ids.member ?? '', group_id: groups[place], text, place };
    });
    await db
      .insertInto('post')
      .values(rows.map(({ place, ...row }) => ({ ...row, id: POST[place], kind: 'status' })))
      .execute();
    await db
      .insertInto('post')
      .values(
        rows.map(({ place, ...row }) => ({
          ...row,
          id: COMMENT[place],
          kind: 'comment',
          parent_id: POST[place],
        })),
      )
      .execute();
    await db
      .insertInto('post_tag')
      .values({ post_id: POST.secret, tag: 'hush', name: 'Hush', created_at: new Date() })
      .execute();
    await db.deleteFrom('event').execute();
    for (const place of PLACES) {
      const title = place === 'secret' ? 'Hush' : 'Event';
      const text = planSeries(place, 0, { title, start: { date: day(3) }, end: { date: day(4) } });
      const planned = {
        id: EVENT[place],
        group_id: groups[place],
        author_id: ids.member ?? '',
        capacity: null,
      };
      await addSeries(db, { ...planned, imported: false }, (await readCalendar(text)).series[0]!);
    }
  }

  it('every route has its rows, and every row its route', () => {
    const served = routes.filter((route) => !/^(HEAD|OPTIONS) /.test(route));
    assert.deepEqual(served.toSorted(), Object.keys(TABLE).toSorted());
  });

  for (const [route, rows] of Object.entries(TABLE)) {
    it(`${route} answers each viewer what the table says`, async () => {
      for (const { ask, status } of rows) {
        for (const [index, viewer] of VIEWERS.entries()) {
          // What one has changed, the next one does not see.
          if (index === 0 || ask[0] !== 'GET') await resetPlaces();
          const response = await as(viewer)(...ask);
          assert.equal(
            response.statusCode,
            status[index],
            `${ask[0]} ${ask[1]} as ${viewer}: ${response.body}`,
          );
        }
      }
    });
  }

  /** The same of something that does not exist. */
  const absent = (text: string): string =>
    text
      .replace('secret', 'absent')
      .replace(POST.secret, ABSENT)
      .replace(COMMENT.secret, ABSENT)
      .replace(EVENT.secret, ABSENT);
  const bytes = ({ statusCode, headers, body }: LightMyRequestResponse) =>
    absent(JSON.stringify({ statusCode, headers: { ...headers, date: undefined }, body }));

  it('what is in a secret group and what is absent are answered with the same bytes', async () => {
    await resetPlaces();
    const asks = Object.values(TABLE).flatMap((rows) => rows.map(({ ask }) => ask));
    const secrets = asks.filter((ask) => absent(JSON.stringify(ask)) !== JSON.stringify(ask));
    assert.ok(secrets.length > 35);
    for (const viewer of ['anonymous', 'outsider', 'manager', 'administrator'] as const) {
      for (const [method, path, options] of secrets) {
        // Of a batch only the one key, since what the others are answered is not to be compared.
        const only = {
          '/v1/groups/batch': 'secret',
          '/v1/posts/batch': POST.secret,
          '/v1/events/batch': EVENT.secret,
        };
        const key = Object.entries(only).find(([batch]) => batch === path)?.[1];
        const keys = key === undefined ? options : { body: { keys: [key] } };
        const none = keys && (JSON.parse(absent(JSON.stringify(keys))) as typeof keys);
        const hidden = await as(viewer)(method, path, keys);
        const nothing = await as(viewer)(method, absent(path), none);
        assert.equal(bytes(hidden), bytes(nothing), `${method} ${path} as ${viewer}`);
      }
    }
  });

  it('an outsider finds nothing of a secret group in any answer', async () => {
    await resetPlaces();
    for (const { ask } of Object.values(TABLE).flat()) {
      // A stream has no end; what it tells is tested where it is made.
      if (ask[1] === '/v1/changes') continue;
      const response = await as('outsider')(...ask);
      assert.ok(!response.body.includes('Hush'), `${ask[0]} ${ask[1]}: ${response.body}`);
    }
    const groups = (await as('member')('GET', '/v1/groups')).json<{ items: { name: string }[] }>().items;
    assert.ok(groups.some((group) => group.name === 'Hush'));
  });
});
