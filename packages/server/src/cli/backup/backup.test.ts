import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { migrate, openDatabase, type Database, type Db } from '../../database/index.ts';
import { recordChange } from '../../resources/changes/repo.ts';
import { addGroup, addPeople } from '../../testing/people.ts';
import { startPostgres, type TestPostgres } from '../../testing/postgres.ts';
import { RefusedError } from '../refused.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';

let postgres: TestPostgres;
before(async () => {
  postgres = await startPostgres();
});
after(() => postgres.stop());

let databases = 0;
/** An empty database which has had no migration yet. */
async function fresh(kind: 'PGlite' | 'PostgreSQL'): Promise<Database> {
  if (kind === 'PGlite') return openDatabase({ kind: 'pglite', dir: 'memory:' });
  const admin = await openDatabase({ kind: 'postgres', url: postgres.url });
  const name = `restore_${(databases += 1)}`;
  await sql`create database ${sql.id(name)}`.execute(admin.db);
  await admin.close();
  const url = new URL(postgres.url);
  url.pathname = name;
  return openDatabase({ kind: 'postgres', url: url.href });
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

/** In pieces that end anywhere. */
async function* pieces(text: string, size = 1000): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}

/** Every row of every table but the log of changes and the trends, as the database writes it, found in the catalog and not by what the backup knows. */
async function everything(db: Db): Promise<Record<string, string[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE'
      and table_name not like 'kysely%' and table_name not in ('change', 'trend', 'trend_run') order by 1`.execute(
    db,
  );
  const all: Record<string, string[]> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`
      select one::text as row from ${sql.table(name)} as one order by 1`.execute(db);
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}

const HARD = `it's "hard" \\ \\n \r\n\t\u2028 ; -- $1 ' E'x' 人 🙂 {a,b}`;

async function fill(db: Db): Promise<void> {
  const [ada = '', bob = ''] = await addPeople(db, [
    { name: HARD, mail: 'ada@acme.example', about: HARD, skills: ['a,b', HARD, '"', ''] },
    { name: 'Bob', login: 'bob', external_id: '1', active: false },
  ]);
  // Each is above the other, so that no order of rows would do by itself.
  await db.updateTable('person').set({ manager_id: bob }).where('id', '=', ada).execute();
  await db.updateTable('person').set({ manager_id: ada }).where('id', '=', bob).execute();
  await addPeople(
    db,
    Array.from({ length: 600 }, (_, i) => ({ name: `Person ${i}`, manager_id: ada })),
  );
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
  await db
    .insertInto('person_photo')
    .values({ person_id: ada, bytes, type: 'image/png', hash: 'h' })
    .execute();
  await db.insertInto('identity').values({ issuer: 'https://i', subject: 's', person_id: ada }).execute();
  await db.insertInto('role_assignment').values({ person_id: bob, role: 'administrator' }).execute();
  const choir = await addGroup(
    db,
    { slug: 'choir', name: 'Chœur', visibility: 'secret' },
    { [ada]: 'owner' },
  );
  await db
    .insertInto('recommendation')
    .values({ person_id: ada, subject_kind: 'page', subject_id: 'https://a.example/?q=%27', revision: 3 })
    .execute();
  const [post, comment] = [randomUUID(), randomUUID()];
  const written = { author_id: ada, text: HARD };
  // The comment first: a backup must bear any order.
  await db.transaction().execute(async (trx) => {
    await sql`set constraints all deferred`.execute(trx);
    await trx
      .insertInto('post')
      .values([
        { ...written, id: comment, kind: 'comment', parent_id: post },
        { ...written, id: post, kind: 'status', about: 'https://a.example/' },
      ])
      .execute();
  });
  await db
    .insertInto('post_version')
    .values({ post_id: post, revision: 0, text: HARD, at: new Date() })
    .execute();
  await db
    .insertInto('post_tag')
    .values({ post_id: post, tag: 'x', name: HARD, created_at: new Date() })
    .execute();
  await db.insertInto('tag_synonym').values({ tag: 'y', name: HARD, of_tag: 'x', of_name: HARD }).execute();
  await db.insertInto('post_reaction').values({ post_id: post, person_id: ada, kind: null }).execute();
  await db.insertInto('post_report').values({ post_id: post, person_id: bob, reason: HARD }).execute();
  await db.insertInto('pin_read').values({ post_id: post, person_id: bob }).execute();
  await recordChange(db, 'post_created', post, { group_id: null, about: null });
  await db
    .insertInto('link')
    .values([
      { url: HARD, title: HARD, attempts: 3 },
      { url: 'https://a.example/', description: HARD },
    ])
    .execute();
  await db.insertInto('setting').values({ name: 'secret', value: HARD }).execute();
  const event = randomUUID();
  await db
    .insertInto('event')
    .values({
      ...{ id: event, uid: HARD, author_id: ada, calendar: HARD, title: HARD, expanded_to: '2026-01-01' },
      organizer: JSON.stringify({ name: HARD }),
    })
    .execute();
  const at = { event_id: event, key: '' };
  await db
    .insertInto('event_occurrence')
    .values([
      { ...at, wall_start: '2026-03-29 02:30:00', wall_end: '2026-03-30 00:00:00', changed: '{"title":"x"}' },
      { ...at, key: '20260330', starts_at: new Date(0), ends_at: new Date(3_600_000) },
    ])
    .execute();
  await db
    .insertInto('attendance')
    .values({ ...at, person_id: bob, status: 'yes', position: 1 })
    .execute();
  await db.insertInto('calendar_subscription').values({ person_id: bob, version: 3 }).execute();
  const resource = JSON.stringify({ userName: 'bob', name: { familyName: "O'Malley" } });
  await db.insertInto('scim_user').values({ person_id: bob, resource, revision: 4 }).execute();
  await db.insertInto('scim_group').values({ group_id: choir, external_id: 'o-1' }).execute();
}

/** What a later migration might add; neither backup nor restore has heard of it. */
async function addLaterTable(db: Db, filled: boolean): Promise<void> {
  await sql`create table "Later ""on""" (
    id bigint generated always as identity primary key,
    person_id uuid references person,
    parent bigint references "Later ""on""" deferrable,
    at timestamptz default now(), share double precision, data jsonb
  )`.execute(db);
  if (!filled) return;
  await sql`insert into "Later ""on""" (person_id, share, data)
    select id, 0.1 + 0.2, jsonb_build_object('name', name) from person limit 3`.execute(db);
  await sql`update "Later ""on""" set parent = 3 where id = 1`.execute(db);
}

test('every row of every table goes from PGlite to PostgreSQL and back', async () => {
  const databases: Database[] = [];
  try {
    const first = await fresh('PGlite');
    databases.push(first);
    await migrate(first.db);
    await fill(first.db);
    await addLaterTable(first.db, true);
    const expected = await everything(first.db);
    for (const [table, rows] of Object.entries(expected))
      assert.ok(rows.length > 0, `${table} is not tested`);

    let from = first;
    for (const kind of ['PostgreSQL', 'PGlite'] as const) {
      const to = await fresh(kind);
      databases.push(to);
      await migrate(to.db);
      await addLaterTable(to.db, false);
      // A server that was started on the new database has made itself a secret.
      await to.db.insertInto('setting').values({ name: 'secret', value: 'other' }).execute();
      const count = await restore(to.db, backup(from.db));
      assert.deepEqual(await everything(to.db), expected);
      assert.equal(count, Object.values(expected).flat().length);
      from = to;
    }
    // Numbers go on where they were.
    const { rows } = await sql<{ id: string }>`
      insert into "Later ""on""" (share) values (1) returning id::text`.execute(from.db);
    assert.equal(rows[0]?.id, '4');
  } finally {
    for (const database of databases) await database.close();
  }
});

test('a database that has had no migration is brought to where the backup was', async () => {
  const from = await fresh('PGlite');
  const to = await fresh('PostgreSQL');
  try {
    await migrate(from.db);
    await addPeople(from.db, [{ name: 'Ada' }]);
    await restore(to.db, backup(from.db));
    assert.deepEqual(await everything(to.db), await everything(from.db));
    assert.deepEqual(await migrate(to.db), []);
  } finally {
    await from.close();
    await to.close();
  }
});

test('a backup shows one moment, whatever is written meanwhile, and comes in pieces', async () => {
  const database = await fresh('PostgreSQL');
  try {
    await migrate(database.db);
    await addPeople(
      database.db,
      Array.from({ length: 1200 }, (_, i) => ({ name: `Person ${i}` })),
    );
    const running = backup(database.db);
    let text = '';
    while (!text.includes('insert')) text += String((await running.next()).value);
    const [late = ''] = await addPeople(database.db, [{ name: 'Late' }]);
    // Of a table that has not been reached yet.
    await database.db.insertInto('setting').values({ name: 'Late', value: late }).execute();
    text += await textOf(running);
    assert.ok(!text.includes('Late'));
    assert.equal(text.match(/^insert into "person" /gm)?.length, 3);
  } finally {
    await database.close();
  }
});

test('what is no whole backup of this version, or would go into a filled database, is refused', async () => {
  const from = await fresh('PGlite');
  const to = await fresh('PostgreSQL');
  try {
    await migrate(from.db);
    await addPeople(from.db, [{ name: 'Ada' }, { name: 'Bob' }]);
    const whole = await textOf(backup(from.db));
    const refused = (text: string, why: RegExp) =>
      assert.rejects(
        restore(to.db, pieces(text)),
        (error) => error instanceof RefusedError && why.test(error.message),
      );

    await refused('create table x ();\n', /not a backup/);
    await refused('', /not a backup/);
    await refused(whole.replace(/^-- rows .*\n/m, ''), /not whole/);
    await refused(whole.replace(/^insert into "person" .*\n/m, ''), /not whole/);
    await refused(
      whole.replace('-- migration 001', '-- migration 999-later\n-- migration 001'),
      /newer version/,
    );
    await migrate(to.db);
    assert.deepEqual(
      Object.values(await everything(to.db)).flat(),
      [],
      'a refused restore must leave nothing behind',
    );

    await addPeople(to.db, [{ name: 'Somebody' }]);
    await refused(whole, /not empty \(table person\)/);
    assert.equal((await to.db.selectFrom('person').select('name').execute()).length, 1);
  } finally {
    await from.close();
    await to.close();
  }
});
