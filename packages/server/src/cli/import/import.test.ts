import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { eachDatabase } from '../../testing/each-database.ts';
import { RefusedError } from '../refused.ts';
import { describeImport, importPeople, type ImportOptions } from './index.ts';

const HEADINGS = 'objectId,userPrincipalName,mail,displayName,jobTitle,manager,accountEnabled';
/** Ten people, so that one who leaves is a tenth. */
const TEN = Array.from(
  { length: 10 },
  (_, i) => `id-${i},p${i}@acme.example,p${i}@acme.example,Person ${i},Job,,True`,
);

eachDatabase('importing people', (database) => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parvis-import-'));
  });
  beforeEach(() => sql`truncate person, "group" cascade`.execute(database().db));
  after(() => rm(folder, { recursive: true }));

  const file = async (name: string, content: string | Uint8Array): Promise<string> => {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const load = async (lines: readonly string[], options: Partial<ImportOptions> = {}) =>
    importPeople(database().db, {
      people: await file('people.csv', [HEADINGS, ...lines].join('\r\n')),
      ...options,
    });
  const people = () =>
    database().db.selectFrom('person').selectAll().orderBy('external_id').orderBy('created_at').execute();
  const person = async (externalId: string) => {
    const found = (await people()).find(({ external_id }) => external_id === externalId);
    assert.ok(found, `${externalId} is not there`);
    return found;
  };
  const change = (lines: readonly string[], from: string, to: string) =>
    lines.map((line) => line.replaceAll(from, to));

  test('the company of the demo loads without a remark, and a second time changes nothing', async () => {
    const company = new URL('../../../../../demo/company/', import.meta.url);
    const options = {
      people: new URL('people.csv', company),
      groups: new URL('groups.json', company),
      photos: new URL('photos/', company),
    };
    const first = await importPeople(database().db, options);
    assert.deepEqual(first.people, { created: 200, updated: 0, unchanged: 0, deactivated: 0, skipped: 0 });
    assert.deepEqual([first.skipped, first.notes, first.remarks], [[], [], []]);
    assert.equal(first.groups?.created, 15);
    assert.equal(first.photos?.stored, 180);
    const [boss, ...others] = await database()
      .db.selectFrom('person')
      .select('name')
      .where('manager_id', 'is', null)
      .execute();
    assert.deepEqual([boss?.name, others], ['Hélène Vasseur', []]);

    const second = await importPeople(database().db, options);
    assert.deepEqual(second.people, { created: 0, updated: 0, unchanged: 200, deactivated: 0, skipped: 0 });
    assert.deepEqual(second.groups, { created: 0, updated: 0, unchanged: 15, joined: 0 });
    assert.deepEqual(second.photos, { stored: 0, unchanged: 180, skipped: 0 });
  });

  test('whom a directory keeps by SCIM a file neither changes nor deactivates; it adds what SCIM does not know', async () => {
    await load(TEN);
    const [kept, gone] = [await person('id-3'), await person('id-4')];
    const { db } = database();
    const rows = [kept, gone].map(({ id, login }) => ({
      person_id: id,
      resource: JSON.stringify({ userName: login }),
    }));
    await db.insertInto('scim_user').values(rows).execute();
    await db.updateTable('person').set({ active: false }).where('id', '=', gone.id).execute();

    const people = [`${HEADINGS},pronouns,skills`, ...TEN.map((line) => `${line},they,chess`)].join('\r\n');
    const changed = people.replace('Person 3,Job,,True', 'Other,Boss,p1@acme.example,False');
    await load([], { people: await file('more.csv', changed) });
    const after = await person('id-3');
    assert.deepEqual(
      { ...after, updated_at: kept.updated_at },
      { ...kept, pronouns: 'they', skills: ['chess'] },
    );
    assert.equal((await person('id-4')).active, false);
    const report = await load(TEN.filter((line) => !line.startsWith('id-3,')));
    assert.equal(report.people.deactivated, 0);
    assert.equal((await person('id-3')).active, true);
  });

  test('a person whose address and name changed is updated and not doubled', async () => {
    await load(TEN);
    const old = await person('id-3');
    const report = await load(change(change(TEN, 'p3@', 'p3-married@'), 'Person 3', 'Renamed'));
    assert.deepEqual(report.people, { created: 0, updated: 1, unchanged: 9, deactivated: 0, skipped: 0 });
    assert.deepEqual(report.updated, [
      { who: 'Renamed <p3-married@acme.example>', changed: ['login', 'mail', 'name'] },
    ]);
    const renamed = await person('id-3');
    assert.equal(renamed.id, old.id);
    assert.equal(renamed.mail, 'p3-married@acme.example');
  });

  test('people of an export without ids are known by their address, whatever its letter case', async () => {
    const google = (mail: string) =>
      ['First Name [Required],Last Name [Required],Email Address [Required]', `Ada,Lovelace,${mail}`].join(
        '\n',
      );
    await importPeople(database().db, { people: await file('g.csv', google('ada@acme.example')) });
    const report = await importPeople(database().db, {
      people: await file('g.csv', google('Ada@Acme.example')),
    });
    assert.equal(report.people.updated, 1);
    assert.equal((await people()).length, 1);
  });

  test('an address that passed to somebody new does not make them the one who had it', async () => {
    await load(TEN);
    const report = await load(change(change(TEN, 'id-3', 'id-new'), 'Person 3', 'Newcomer'));
    assert.deepEqual([report.people.created, report.people.deactivated], [1, 1]);
    assert.equal((await person('id-3')).active, false);
    assert.equal((await person('id-new')).name, 'Newcomer');
  });

  test('two people may swap their addresses', async () => {
    await load(TEN);
    const swapped = change(change(change(TEN, 'p1@', 'px@'), 'p2@', 'p1@'), 'px@', 'p2@');
    assert.equal((await load(swapped)).people.updated, 2);
    assert.equal((await person('id-1')).mail, 'p2@acme.example');
    assert.equal((await person('id-2')).mail, 'p1@acme.example');
  });

  test('leavers are deactivated and come back as the same person', async () => {
    await load(TEN);
    const { id } = await person('id-9');
    const report = await load(TEN.slice(0, 9));
    assert.deepEqual(report.deactivated, [{ who: 'Person 9 <p9@acme.example>', why: 'no longer listed' }]);
    assert.match(describeImport(report), /- Person 9 <p9@acme\.example>: no longer listed/);
    assert.equal((await person('id-9')).active, false);
    assert.equal((await load(TEN)).people.updated, 1);
    const back = await person('id-9');
    assert.deepEqual([back.id, back.active], [id, true]);
  });

  test('an account that is disabled deactivates its person, and makes none', async () => {
    await load(TEN);
    const disabled = change(TEN.slice(8, 9), 'True', 'False');
    const report = await load([
      ...TEN.slice(0, 8),
      ...disabled,
      ...TEN.slice(9),
      'id-x,x,,Never here,,,False',
    ]);
    assert.deepEqual(report.deactivated, [{ who: 'Person 8 <p8@acme.example>', why: 'disabled' }]);
    assert.equal(report.leftOut, 1);
    assert.equal((await people()).length, 10);
  });

  test('more leavers than a tenth are refused, changing nothing, unless it is forced', async () => {
    await load(TEN);
    const fewer = change(TEN.slice(0, 8), 'Job', 'Other job');
    await assert.rejects(
      load(fewer),
      (error) =>
        error instanceof RefusedError && /2 of the 10/.test(error.message) && /Person 9/.test(error.message),
    );
    assert.ok((await people()).every(({ active, title }) => active && title === 'Job'));
    const dry = await load(fewer, { dryRun: true });
    assert.match(dry.remarks.join(), /--force/);
    assert.equal((await load(fewer, { force: true })).people.deactivated, 2);
  });

  test('a bad row does not make a leaver of its person', async () => {
    await load(TEN);
    const report = await load([...TEN.slice(0, 9), 'id-9,p9@acme.example,,,Job,,True']);
    assert.deepEqual(report.people, { created: 0, updated: 0, unchanged: 9, deactivated: 0, skipped: 1 });
    assert.equal((await person('id-9')).active, true);
  });

  test('people of another directory have not left', async () => {
    await load(TEN);
    const report = await load(['other-1,o1@acme.example,,Other,,,True'], { source: 'subsidiary' });
    assert.deepEqual([report.people.created, report.people.deactivated], [1, 0]);
  });

  test('an address that somebody of another directory has is reported and not taken from them', async () => {
    await load(TEN);
    const [headings, other] = [HEADINGS, 'sub-1,s1@acme.example,s1@acme.example,Sub,,,True'];
    const sub = async (line: string) =>
      importPeople(database().db, { people: await file('sub.csv', `${headings}\n${line}`), source: 'sub' });
    await sub(other);
    const report = await sub(other.replaceAll('s1@', 'P4@'));
    assert.deepEqual(report.people, { created: 0, updated: 0, unchanged: 0, deactivated: 0, skipped: 1 });
    assert.deepEqual(report.skipped, [
      { line: 2, text: 'p4@acme.example belongs to Person 4 of the source "entra".' },
    ]);
    assert.equal((await person('sub-1')).mail, 's1@acme.example');
    assert.equal((await person('id-4')).active, true);
  });

  test('the same employee number in two companies is two people', async () => {
    const google = (name: string) =>
      `First Name [Required],Last Name [Required],Email Address [Required],Employee ID\n${name},Smith,${name}@acme.example,1`;
    await importPeople(database().db, { people: await file('a.csv', google('Ann')), source: 'a' });
    await importPeople(database().db, { people: await file('b.csv', google('Bea')), source: 'b' });
    assert.deepEqual(
      (await people()).map(({ name, active }) => [name, active]),
      [
        ['Ann Smith', true],
        ['Bea Smith', true],
      ],
    );
  });

  test('managers are found by address or id; unknown ones and circles are reported and left empty', async () => {
    const report = await load([
      'id-1,a@acme.example,a@acme.example,A,,,True',
      'id-2,b@acme.example,b@acme.example,B,,A@acme.example,True',
      'id-3,c@acme.example,c@acme.example,C,,id-2,True',
      'id-4,d@acme.example,d@acme.example,D,,nobody@acme.example,True',
      'id-5,e@acme.example,e@acme.example,E,,e@acme.example,True',
      'id-6,f@acme.example,f@acme.example,F,,g@acme.example,True',
      'id-7,g@acme.example,g@acme.example,G,,f@acme.example,True',
      'id-8,h@acme.example,h@acme.example,H,,f@acme.example,True',
    ]);
    const rows = await people();
    const nameOf = new Map(rows.map(({ id, name }) => [id, name]));
    const managers = Object.fromEntries(
      rows.map((row) => [row.name, nameOf.get(row.manager_id ?? '') ?? null]),
    );
    assert.deepEqual(managers, { A: null, B: 'A', C: 'B', D: null, E: null, F: null, G: null, H: 'F' });
    assert.deepEqual(
      report.notes.map(({ line }) => line),
      [5, 6, 7, 8],
    );
  });

  test('columns that a later export does not have keep what was known', async () => {
    await load(TEN);
    const short = [
      'objectId,userPrincipalName,displayName',
      ...TEN.map((_, i) => `id-${i},p${i}@acme.example,Person ${i}`),
    ];
    const report = await importPeople(database().db, { people: await file('short.csv', short.join('\n')) });
    assert.equal(report.people.unchanged, 10);
    assert.equal((await person('id-1')).title, 'Job');
  });

  test('a dry run says what would happen and changes nothing', async () => {
    const report = await load(TEN, { dryRun: true });
    assert.equal(report.people.created, 10);
    assert.match(describeImport(report), /dry run/);
    assert.deepEqual(await people(), []);
  });

  test('nothing is half-loaded when a later file is of the wrong kind', async () => {
    for (const groups of ['{}', '[{"slug": "Not A Slug"}]', 'no json']) {
      await assert.rejects(load(TEN, { groups: await file('groups.json', groups) }), RefusedError);
      assert.deepEqual(await people(), []);
    }
    await assert.rejects(load(TEN, { photos: join(folder, 'absent') }), RefusedError);
    assert.deepEqual(await people(), []);
  });

  test('groups come from JSON or CSV, and people who are not there are named', async () => {
    const json = [
      {
        slug: 'choir',
        name: 'Choir',
        visibility: 'open',
        owners: ['P0@acme.example'],
        members: ['id-1', 'ghost@acme.example'],
      },
    ];
    const first = await load(TEN, { groups: await file('groups.json', JSON.stringify(json)) });
    assert.deepEqual(first.groups, { created: 1, updated: 0, unchanged: 0, joined: 2 });
    assert.match(first.remarks.join(), /choir: member "ghost@acme.example" is nobody active/);
    const csv =
      'slug;name;description;visibility;owners;members\nchoir;The choir;;closed;p0@acme.example;"p1@acme.example;p2@acme.example"\n';
    const second = await load(TEN, { groups: await file('groups.csv', csv) });
    assert.deepEqual(second.groups, { created: 0, updated: 1, unchanged: 0, joined: 1 });
    const roles = await database()
      .db.selectFrom('membership')
      .innerJoin('person', 'person.id', 'membership.person_id')
      .select(['person.name', 'role'])
      .orderBy('person.name')
      .execute();
    assert.deepEqual(
      roles.map(({ name, role }) => `${name} ${role}`),
      ['Person 0 owner', 'Person 1 member', 'Person 2 member'],
    );
  });

  test('photographs are told by their bytes, not by their names', async () => {
    const webp = Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1');
    const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
    const jpeg = Buffer.from('\xff\xd8\xff\xe0', 'latin1');
    await file('faces/P0@acme.example.jpg', webp);
    await file('faces/id-1.png', png);
    await file('faces/p2@acme.example.jpeg', jpeg);
    await file('faces/p3@acme.example.png', '<svg/>');
    await file('faces/p4@acme.example.png', Buffer.concat([png, Buffer.alloc(1024 * 1024)]));
    await file('faces/ghost@acme.example.png', png);
    await file('faces/id-2.png', png);
    await file('faces/.DS_Store', 'x');
    const report = await load(TEN, { photos: join(folder, 'faces') });
    assert.deepEqual(report.photos, { stored: 3, unchanged: 0, skipped: 4 });
    for (const why of [
      /ghost\S+ is named after nobody/,
      /p2\S+ is of the same person as id-2.png/,
      /p3\S+ is no PNG/,
      /p4\S+ has 1025 kB/,
    ]) {
      assert.match(report.remarks.join('\n'), why);
    }
    const photos = await database()
      .db.selectFrom('person_photo')
      .innerJoin('person', 'person.id', 'person_photo.person_id')
      .select(['person.name', 'person_photo.type'])
      .orderBy('person.name')
      .execute();
    assert.deepEqual(
      photos.map(({ name, type }) => `${name} ${type}`),
      ['Person 0 image/webp', 'Person 1 image/png', 'Person 2 image/png'],
    );
  });
});
