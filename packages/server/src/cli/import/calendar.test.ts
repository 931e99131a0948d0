import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { eachDatabase } from '../../testing/each-database.ts';
import { day } from '../../testing/events.ts';
import { addGroup, addPeople } from '../../testing/people.ts';
import { RefusedError } from '../refused.ts';
import { runImport } from '../work.ts';
import { describeCalendar, importCalendar } from './calendar.ts';

const entry = (lines: Record<string, string | number>) =>
  ['BEGIN:VEVENT', ...Object.entries(lines).map(([name, value]) => `${name}:${value}`), 'END:VEVENT'].join(
    '\r\n',
  );
const file = (...entries: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...entries, 'END:VCALENDAR', ''].join('\r\n');
const whole = (offset: number) => ({ 'DTSTART;VALUE=DATE': day(offset).replaceAll('-', '') });

eachDatabase('Importing a calendar', (database) => {
  let folder: string;
  let ada: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parvis-calendar-'));
    [ada = ''] = await addPeople(database().db, [{ name: 'Ada', login: 'ada', mail: 'Ada@acme.example' }]);
    await addGroup(database().db, { slug: 'choir', name: 'Choir', visibility: 'secret' }, { [ada]: 'owner' });
  });
  after(() => rm(folder, { recursive: true }));

  const load = async (text: string, more: { group?: string; dryRun?: boolean } = {}) => {
    const path = join(folder, 'events.ics');
    await writeFile(path, text);
    return importCalendar(database().db, { calendar: path, ...more });
  };
  const held = (uid: string) =>
    database().db.selectFrom('event').selectAll().where('uid', '=', uid).executeTakeFirstOrThrow();
  const days = (event_id: string) =>
    database()
      .db.selectFrom('event_occurrence')
      .select('key')
      .where('event_id', '=', event_id)
      .orderBy('key')
      .execute();

  it('once creates, again changes nothing', async () => {
    const text = file(
      entry({ UID: 'a1', SUMMARY: 'Tea', ...whole(3), 'ORGANIZER;CN=Ada': 'mailto:ada@ACME.example' }),
      entry({
        UID: 'a2',
        SUMMARY: 'Cake',
        ...whole(4),
        RRULE: 'FREQ=WEEKLY;COUNT=3',
        DTSTAMP: '20260101T000000Z',
      }),
    );
    assert.match(
      describeCalendar(await load(text)),
      /^ {2}\+ Tea\n {2}\+ Cake\nEvents: 2 created, 0 updated, 0 unchanged, 0 skipped\.$/,
    );
    const again = await load(text.replace('DTSTAMP:20260101', 'DTSTAMP:20260202'));
    assert.deepEqual([again.created, again.updated, again.unchanged], [[], [], 2]);
    const { id, author_id, organizer } = await held('a1');
    assert.equal(author_id, ada);
    assert.equal(organizer, null);
    assert.equal((await days(id)).length, 1);
    assert.equal((await days((await held('a2')).id)).length, 3);
    assert.equal((await held('a1')).revision, 0);
  });

  it('takes what is newer and leaves what is older, with who comes', async () => {
    const at = (sequence: number, title: string, offset: number) =>
      file(entry({ UID: 'b', SEQUENCE: sequence, SUMMARY: title, ...whole(offset) }));
    await load(at(1, 'First', 5));
    const { id } = await held('b');
    await database()
      .db.insertInto('attendance')
      .values({ event_id: id, key: '', person_id: ada, status: 'yes', position: 1 })
      .execute();
    assert.deepEqual((await load(at(2, 'Second', 6))).updated, ['Second']);
    assert.equal((await load(at(1, 'First', 5))).unchanged, 1);
    assert.equal((await held('b')).title, 'Second');
    // Some calendars change an event and count nothing.
    assert.deepEqual((await load(at(2, 'Second, moved', 7))).updated, ['Second, moved']);
    const rows = await database()
      .db.selectFrom('attendance')
      .select('status')
      .where('event_id', '=', id)
      .execute();
    assert.deepEqual(rows, [{ status: 'yes' }]);
  });

  it('is of a group, or of everyone', async () => {
    const text = file(entry({ UID: 'c', SUMMARY: 'Rehearsal', ...whole(3) }));
    await load(text, { group: 'Choir' });
    assert.ok((await held('c')).group_id);
    await assert.rejects(load(text, { group: 'nowhere' }), RefusedError);
  });

  it('that is tried out leaves nothing', async () => {
    const report = await load(file(entry({ UID: 'd', SUMMARY: 'Dry', ...whole(3) })), { dryRun: true });
    assert.deepEqual([report.created, report.dryRun], [['Dry'], true]);
    await assert.rejects(held('d'));
  });

  it('brings back nothing that was removed here, and changes nothing that was planned here', async () => {
    const text = file(entry({ UID: 'e', SUMMARY: 'Gone', ...whole(3) }));
    await load(text);
    await database().db.updateTable('event').set({ removed_at: new Date() }).where('uid', '=', 'e').execute();
    assert.equal((await load(text)).unchanged, 1);
    await database()
      .db.updateTable('event')
      .set({ removed_at: null, imported: false })
      .where('uid', '=', 'e')
      .execute();
    assert.equal((await load(text)).skipped.length, 1);
  });

  it('may be in an encoding that it does not name', async () => {
    const text = file(entry({ UID: 'w', SUMMARY: 'Fête', ...whole(3) }));
    const path = join(folder, 'windows.ics');
    await writeFile(path, text, 'latin1');
    await importCalendar(database().db, { calendar: path });
    assert.equal((await held('w')).title, 'Fête');
  });

  it('skips what cannot be read, and refuses what is no calendar', async () => {
    const report = await load(
      file(
        entry({ UID: 'f', SUMMARY: 'Good', ...whole(3) }),
        entry({ UID: 'g', SUMMARY: 'Bad', DTSTART: 'soon' }),
      ),
    );
    assert.deepEqual([report.created, report.skipped.length], [['Good'], 1]);
    await assert.rejects(load('BEGIN:VCALENDAR\r\nBEGIN:VEVENT'), RefusedError);
    await assert.rejects(load('uid;title'), RefusedError);
    await assert.rejects(importCalendar(database().db, { calendar: join(folder, 'none.ics') }), RefusedError);
  });

  it('is a command: it says what it did, and how much it skipped', async () => {
    const path = join(folder, 'events.ics');
    await writeFile(
      path,
      file(entry({ UID: 'h', SUMMARY: 'Said', ...whole(3) }), entry({ UID: 'i', SUMMARY: 'x' })),
    );
    const said = await runImport(database().db, { calendar: path });
    assert.match(said.text, /Events: 1 created, 0 updated, 0 unchanged, 1 skipped\./);
    assert.equal(said.skipped, 1);
  });
});
