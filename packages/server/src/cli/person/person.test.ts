import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import type { Db } from '../../database/index.ts';
import { eachDatabase } from '../../testing/each-database.ts';
import { addGroup, addPeople } from '../../testing/people.ts';
import { RefusedError } from '../refused.ts';
import { HELD } from './held.ts';
import { erasePerson, exportPerson } from './index.ts';

const PAGE = 'https://intranet.example/';

/** Ada, of whom every table holds something, and two who stand around her. */
async function fill(db: Db) {
  const [ada = '', bob = '', eve = ''] = await addPeople(db, [
    {
      ...{
        external_id: 'x-ada',
        login: 'ada',
        mail: 'Ada@Acme.example',
        name: 'Ada Lovelace',
        pronouns: 'she-ada',
      },
      ...{ title: 't-ada', department: 'd-ada', phone: 'p-ada', mobile: 'm-ada', chat: 'https://c-ada' },
      ...{ place: 'l-ada', time_zone: 'z-ada', language: 'g-ada', about: 'a-ada', skills: ['s-ada'] },
      imported_from: 'i-ada',
    },
    { name: 'Bob', login: 'bob' },
    { name: 'Eve', login: 'eve' },
  ]);
  await db.updateTable('person').set({ manager_id: bob }).where('id', '=', ada).execute();
  await db.updateTable('person').set({ manager_id: ada }).where('id', '=', eve).execute();
  const bytes = Buffer.from('photo-ada');
  await db
    .insertInto('person_photo')
    .values({ person_id: ada, bytes, type: 'image/png', hash: 'h-ada' })
    .execute();
  await db
    .insertInto('identity')
    .values({ issuer: 'https://i', subject: 'sub-ada', person_id: ada })
    .execute();
  await db.insertInto('role_assignment').values({ person_id: ada, role: 'administrator' }).execute();
  await addGroup(
    db,
    { slug: 'choir', name: 'Choir', visibility: 'closed' },
    { [ada]: 'owner', [bob]: 'member' },
  );
  const page = { subject_kind: 'page' as const, subject_id: PAGE };
  await db
    .insertInto('recommendation')
    .values([
      { person_id: ada, ...page },
      { person_id: bob, ...page },
      { person_id: bob, subject_kind: 'person', subject_id: ada },
    ])
    .execute();
  const [post, hers] = [randomUUID(), randomUUID()];
  await db
    .insertInto('post')
    .values([
      { id: post, author_id: ada, kind: 'status', text: 'said-ada', revision: 1 },
      { id: hers, author_id: bob, kind: 'status', text: 'of Bob', removed_by: ada, removed_at: new Date() },
    ])
    .execute();
  const at = new Date();
  await db
    .insertInto('post_version')
    .values({ post_id: post, revision: 0, text: 'before-ada', at })
    .execute();
  await db
    .insertInto('post_tag')
    .values({ post_id: post, tag: 'ada', name: 'Ada', created_at: at })
    .execute();
  await db
    .insertInto('post_reaction')
    .values([
      { post_id: hers, person_id: ada, kind: 'like' },
      { post_id: hers, person_id: bob, kind: 'like' },
    ])
    .execute();
  await db
    .insertInto('post_report')
    .values([
      { post_id: hers, person_id: ada, reason: 'reason-ada' },
      { post_id: post, person_id: bob, reason: 'of ada' },
    ])
    .execute();
  await db.insertInto('pin_read').values({ post_id: hers, person_id: ada }).execute();
  const event = randomUUID();
  await db
    .insertInto('event')
    .values({ id: event, uid: event, author_id: ada, calendar: '', title: 'Tea', expanded_to: '2026-01-01' })
    .execute();
  const [wall_start, wall_end] = ['2026-01-01', '2026-01-02'];
  await db
    .insertInto('event_occurrence')
    .values({ event_id: event, key: '', wall_start, wall_end })
    .execute();
  await db
    .insertInto('attendance')
    .values([
      { event_id: event, key: '', person_id: ada, status: 'yes', position: 1 },
      { event_id: event, key: '', person_id: bob, status: 'yes', position: 2 },
    ])
    .execute();
  await db.insertInto('calendar_subscription').values({ person_id: ada }).execute();
  await db
    .insertInto('scim_user')
    .values({ person_id: ada, resource: JSON.stringify({ userName: 'u-ada' }) })
    .execute();
  return { ada, bob, eve };
}

eachDatabase('a person', (database) => {
  const all = async () => {
    const { rows } = await sql<{ row: string }>`
      select one::text as row from person one union all select one::text from person_photo one
      union all select one::text from identity one union all select one::text from role_assignment one
      union all select one::text from membership one union all select one::text from post one
      union all select one::text from post_version one union all select one::text from post_tag one
      union all select one::text from post_report one union all select one::text from attendance one
      union all select one::text from calendar_subscription one union all select one::text from scim_user one`.execute(
      database().db,
    );
    return rows.map(({ row }) => row).join('\n');
  };
  beforeEach(() => sql`truncate person, "group", event cascade`.execute(database().db));

  test('every table that refers to a person has a decision', async () => {
    const { rows } = await sql<{ name: string }>`
      select distinct c.relname as name from pg_constraint f join pg_class c on c.oid = f.conrelid
      where f.contype = 'f' and f.confrelid = 'person'::regclass order by 1`.execute(database().db);
    assert.deepEqual(
      Object.keys(HELD).sort(),
      rows.map(({ name }) => name),
    );
  });

  test('the export holds every row and every column, found by any key', async () => {
    const { ada } = await fill(database().db);
    for (const key of [ada, ada.toUpperCase(), 'x-ada', 'ADA', 'ada@acme.EXAMPLE']) {
      const { tables } = await exportPerson(database().db, key);
      const counts = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.length]));
      assert.deepEqual(counts, {
        person: 1,
        person_photo: 1,
        identity: 1,
        role_assignment: 1,
        membership: 1,
        recommendation: 2,
        post: 2,
        post_reaction: 1,
        post_report: 1,
        pin_read: 1,
        event: 1,
        attendance: 1,
        calendar_subscription: 1,
        scim_user: 1,
      });
    }
    const { tables } = await exportPerson(database().db, ada);
    const [person] = tables['person'] ?? [];
    assert.deepEqual([person?.['about'], person?.['manager_name']], ['a-ada', 'Bob']);
    assert.equal(tables['person_photo']?.[0]?.['bytes'], Buffer.from('photo-ada').toString('base64'));
    const said = tables['post']?.find((row) => row['author_id'] === ada);
    const removed = tables['post']?.find((row) => row['removed_by'] === ada);
    assert.equal(said?.['text'], 'said-ada');
    assert.match(JSON.stringify(said?.['versions']), /before-ada/);
    assert.equal(removed?.['text'], null);
    const { rows: columns } = await sql<{ name: string }>`
      select column_name as name from information_schema.columns
      where table_schema = current_schema() and table_name = 'person'`.execute(database().db);
    for (const { name } of columns) assert.ok(name in (person ?? {}), `${name} is missing`);
  });

  test('who is erased leaves a row without anything of them, and their recommendations count', async () => {
    const { ada, eve } = await fill(database().db);
    assert.match(await all(), /\bada\b/i);
    const done = await erasePerson(database().db, 'ada@acme.example');
    assert.match(done.join('\n'), /group choir has no owner/);

    // Between word boundaries, because "ada" may stand in an id.
    assert.doesNotMatch(await all(), /\bada\b|lovelace/i);
    const row = await database()
      .db.selectFrom('person')
      .selectAll()
      .where('id', '=', ada)
      .executeTakeFirstOrThrow();
    assert.deepEqual([row.name, row.active, row.manager_id, row.skills], ['Deleted', false, null, []]);
    const report = await database()
      .db.selectFrom('person')
      .select('manager_id')
      .where('id', '=', eve)
      .execute();
    assert.equal(report[0]?.manager_id, null);
    const recommendations = await database()
      .db.selectFrom('recommendation')
      .select('person_id')
      .where('subject_id', '=', PAGE)
      .where('active', '=', true)
      .execute();
    assert.equal(recommendations.length, 2);
    const coming = await database().db.selectFrom('attendance').selectAll().execute();
    assert.equal(coming.length, 1);
    const [event] = await database().db.selectFrom('event').selectAll().execute();
    assert.deepEqual([event?.title, event?.author_id], ['Tea', null]);
    const reactions = await database().db.selectFrom('post_reaction').selectAll().execute();
    assert.equal(reactions.length, 2);
    await assert.rejects(erasePerson(database().db, 'ada@acme.example'), RefusedError);
  });

  test('a key of nobody, or of several, is refused, and the several are listed', async () => {
    const [now = '', before = ''] = await addPeople(database().db, [
      { name: 'Now', mail: 'desk@acme.example' },
      { name: 'Before', mail: 'desk@acme.example', active: false },
    ]);
    await assert.rejects(exportPerson(database().db, 'nobody'), /nobody with the id/);
    await assert.rejects(
      erasePerson(database().db, 'desk@acme.example'),
      (error) =>
        error instanceof RefusedError && error.message.includes(now) && error.message.includes(before),
    );
    await erasePerson(database().db, before);
    assert.equal((await exportPerson(database().db, 'desk@acme.example')).tables['person']?.[0]?.['id'], now);
  });
});
