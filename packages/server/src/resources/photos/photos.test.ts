import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, it, mock } from 'node:test';
import type { Person, PersonSummary } from '@parvis/model';
import { startApp, type TestApp } from '../../testing/app.ts';
import { eachDatabase } from '../../testing/each-database.ts';
import { addPeople } from '../../testing/people.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000049454e44', 'hex');
const hash = createHash('sha256').update(PNG).digest('hex');
const DAY = 24 * 60 * 60 * 1000;

eachDatabase('Photographs', (database) => {
  let server: TestApp;
  let ada = '';
  const addressOf = async (login: string, app = server) =>
    (await app.as('ada')('GET', `/v1/people/${login}`)).json<Person>().photo?.url;
  /** As an `<img>` does: with the address and nothing else. */
  const fetchPhoto = (url = '') => server.app.inject({ url });

  before(async () => {
    const { db } = database();
    [ada = ''] = await addPeople(db, [
      { name: 'Ada', login: 'ada' },
      { name: 'Bo', login: 'bo' },
    ]);
    await db
      .insertInto('person_photo')
      .values({ person_id: ada, bytes: PNG, type: 'image/png', hash })
      .execute();
    server = await startApp(database());
  });
  after(() => server.close());

  it('the address that comes with a person is enough to fetch it, and the browser keeps it', async () => {
    const response = await fetchPhoto(await addressOf('ada'));
    assert.equal(response.statusCode, 200);
    assert.deepEqual(response.rawPayload, PNG);
    assert.equal(response.headers['content-type'], 'image/png');
    assert.equal(response.headers['cache-control'], 'private, max-age=86400, immutable');
    assert.equal(response.headers['x-content-type-options'], 'nosniff');
    assert.equal(response.headers['cross-origin-resource-policy'], 'cross-origin');
  });

  it('that there is none is said in the record', async () => {
    const bo = (await server.as('ada')('GET', '/v1/people/bo')).json<PersonSummary>();
    assert.ok(!('photo' in bo));
  });

  it('an address that was changed in any part opens nothing', async () => {
    const good = new URL((await addressOf('ada')) ?? '', 'http://localhost');
    const changed = (name: string, value: string) => {
      const url = new URL(good);
      url.searchParams.set(name, value);
      return url.pathname + url.search;
    };
    const later = String(Number(good.searchParams.get('e')) + 1);
    const signature = good.searchParams.get('s') ?? '';
    const tail = signature.slice(1);
    for (const url of [
      changed('e', later),
      changed('v', '0'.repeat(64)),
      changed('s', `${signature.startsWith('_') ? '-' : '_'}${tail}`),
      changed('s', tail),
      good.pathname.replace(ada, '00000000-0000-4000-8000-000000000000') + good.search,
    ]) {
      assert.equal((await fetchPhoto(url)).statusCode, 404, url);
    }
    assert.equal((await fetchPhoto(good.pathname)).statusCode, 400);
  });

  it('the address stays the same within a day and expires by the end of the next', async () => {
    const noon = Date.UTC(2026, 4, 1, 12);
    mock.timers.enable({ apis: ['Date'], now: noon });
    try {
      const first = await addressOf('ada');
      mock.timers.setTime(noon + 6 * 60 * 60 * 1000);
      assert.equal(await addressOf('ada'), first);
      mock.timers.setTime(noon + DAY);
      assert.notEqual(await addressOf('ada'), first);
      assert.equal((await fetchPhoto(first)).statusCode, 200);
      mock.timers.setTime(noon + 2 * DAY);
      assert.equal((await fetchPhoto(first)).statusCode, 404);
    } finally {
      mock.timers.reset();
    }
  });

  it('no address is given, and none works, where photographs are not served', async () => {
    const url = await addressOf('ada');
    const without = await startApp(database(), { PARVIS_PEOPLE_FIELDS: 'title' });
    assert.equal(await addressOf('ada', without), undefined);
    assert.equal((await without.app.inject({ url: url ?? '' })).statusCode, 404);
    await without.close();
  });

  it('the photograph of who has left is gone', async () => {
    const url = await addressOf('ada');
    const { db } = database();
    await db.updateTable('person').set({ active: false }).where('id', '=', ada).execute();
    assert.equal((await fetchPhoto(url)).statusCode, 404);
    await db.updateTable('person').set({ active: true }).where('id', '=', ada).execute();
  });
});
