import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { internalRoutes } from './cli/internal.ts';
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
const INSIDE_CLOSED = '401 403 200 200 403 403';
const INSIDE_SECRET = '401 404 200 200 404 404';

const PAGE = 'https://intranet.example/news';
const page = encodeURIComponent(PAGE);
const json = (body: unknown) => ({ body });

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
  ],
  'GET /v1/recommendations': [row(SIGNED_IN, 'GET', `/v1/recommendations?kind=page&id=${page}`)],
  'PUT /v1/recommendations/:kind/:id': [
    row(SIGNED_IN, 'PUT', `/v1/recommendations/page/${page}`),
    row('401 404 404 404 404 404', 'PUT', '/v1/recommendations/person/left'),
  ],
  'DELETE /v1/recommendations/:kind/:id': [row(SIGNED_IN, 'DELETE', `/v1/recommendations/page/${page}`)],
  'POST /v1/groups/batch': [row(SIGNED_IN, 'POST', '/v1/groups/batch', json({ keys: ['secret', 'absent'] }))],
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
  'GET /v1/demo/people': [row(EVERYBODY, 'GET', '/v1/demo/people')],
  'PUT /v1/demo/session': [row(NOBODY, 'PUT', '/v1/demo/session', json({ person: 'left' }))],
  'GET /health/live': [row(EVERYBODY, 'GET', '/health/live')],
  'GET /health/ready': [row(EVERYBODY, 'GET', '/health/ready')],
  'GET /openapi.json': [row(EVERYBODY, 'GET', '/openapi.json')],
  'POST /internal/import': [row(NOBODY, 'POST', '/internal/import', json({ people: '/people.csv' }))],
  'GET /internal/backup': [row(NOBODY, 'GET', '/internal/backup')],
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

  /** As each row finds them: what one has changed, the next one does not see. */
  async function resetGroups(): Promise<void> {
    const { db } = database();
    await db.deleteFrom('group').execute();
    const members = { [ids.member ?? '']: 'member', [ids.owner ?? '']: 'owner' } as const;
    await addGroup(db, { slug: 'opened', name: 'Opened', visibility: 'open' }, members);
    await addGroup(db, { slug: 'closed', name: 'Closed', visibility: 'closed' }, members);
    await addGroup(db, { slug: 'secret', name: 'Hush', visibility: 'secret' }, members);
  }

  it('every route has its rows, and every row its route', () => {
    const served = routes.filter((route) => !/^(HEAD|OPTIONS) /.test(route));
    assert.deepEqual(served.toSorted(), Object.keys(TABLE).toSorted());
  });

  for (const [route, rows] of Object.entries(TABLE)) {
    it(`${route} answers each viewer what the table says`, async () => {
      for (const { ask, status } of rows) {
        for (const [index, viewer] of VIEWERS.entries()) {
          await resetGroups();
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

  const bytes = ({ statusCode, headers, body }: LightMyRequestResponse) =>
    JSON.stringify({ statusCode, headers: { ...headers, date: 'any' }, body }).replaceAll('absent', 'secret');

  it('a secret group and one that is absent are answered with the same bytes', async () => {
    await resetGroups();
    const asks = Object.values(TABLE).flatMap((rows) => rows.map(({ ask }) => ask));
    const secrets = asks.filter((ask) => JSON.stringify(ask).includes('secret'));
    assert.equal(secrets.length, 5);
    for (const viewer of ['anonymous', 'outsider', 'manager', 'administrator'] as const) {
      for (const [method, path, options] of secrets) {
        const body = options && { body: { keys: ['secret'] } };
        const none = options && { body: { keys: ['absent'] } };
        const secret = await as(viewer)(method, path, body);
        const absent = await as(viewer)(method, path.replace('secret', 'absent'), none);
        assert.equal(bytes(secret), bytes(absent), `${method} ${path} as ${viewer}`);
      }
    }
  });

  it('an outsider finds nothing of a secret group in any answer', async () => {
    await resetGroups();
    for (const { ask } of Object.values(TABLE).flat()) {
      const response = await as('outsider')(...ask);
      assert.ok(!response.body.includes('Hush'), `${ask[0]} ${ask[1]}: ${response.body}`);
    }
    const groups = (await as('member')('GET', '/v1/groups')).json<{ items: { name: string }[] }>().items;
    assert.ok(groups.some((group) => group.name === 'Hush'));
  });
});
