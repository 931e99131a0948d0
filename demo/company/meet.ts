import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importCalendar, type Database } from '@parvis/server';
import { partOf, shiftCalendar } from './calendar.ts';
import { seeded } from './making/random.ts';

type Db = Database['db'];

const DAY = 24 * 60 * 60_000;
/** Whom a visitor is first (`pages/chooser.js`): they find nothing answered in their name. */
const FIRST = 'zoe.meulen@rivelle.example';
/** Days for which people have answered. */
const ANSWERED = { before: 7, ahead: 45 };

/** A moment as a time on the wall, in no zone. */
const wall = (time: number): string => new Date(time).toISOString().slice(0, 19);

/** The groups whose events some are; the others are everyone's. */
const GROUPS: Readonly<Record<string, string>> = {
  'choir@rivelle.example': 'choir',
  'hamburg-standup@rivelle.example': 'hamburg',
  'leak-hunters@rivelle.example': 'leak-hunters',
  'amman-tea@rivelle.example': 'amman',
  'cycling@rivelle.example': 'cycling',
  'accessibility@rivelle.example': 'accessibility',
  'works-council@rivelle.example': 'works-council-europe',
};

/** How many answer in which way, and how many seats there are. More who come than seats are a waiting list. */
const ANSWERS: Readonly<Record<string, { yes: number; maybe?: number; no?: number; seats?: number }>> = {
  'all-hands@rivelle.example': { yes: 112, maybe: 9, no: 14 },
  'choir@rivelle.example': { yes: 14, maybe: 3, no: 2 },
  'welcome@rivelle.example': { yes: 12, seats: 20 },
  'first-aid@rivelle.example': { yes: 11, maybe: 2, seats: 8 },
  'leak-hunters@rivelle.example': { yes: 17, maybe: 4, no: 1 },
  'agadir-opening@rivelle.example': { yes: 38, maybe: 11, seats: 60 },
  'amman-tea@rivelle.example': { yes: 6 },
  'accessibility@rivelle.example': { yes: 9, maybe: 1 },
  'cycling@rivelle.example': { yes: 12, seats: 12 },
  'montreal@rivelle.example': { yes: 21, maybe: 5 },
  'lunch@rivelle.example': { yes: 26, maybe: 8 },
  'pumps@rivelle.example': { yes: 33, maybe: 12, no: 3 },
  'workshop@rivelle.example': { yes: 15, maybe: 3, seats: 16 },
};

/** Brings in the calendar of the company as if its first week were this one, with the answers of colleagues. */
export async function meet(db: Db, now: Date): Promise<void> {
  const file = await readFile(new URL('calendar.ics', import.meta.url), 'utf8');
  const calendar = shiftCalendar(file, now);
  const folder = await mkdtemp(join(tmpdir(), 'parvis-calendar-'));
  try {
    for (const group of [undefined, ...new Set(Object.values(GROUPS))]) {
      const path = join(folder, `${group ?? 'everyone'}.ics`);
      await writeFile(
        path,
        partOf(calendar, (uid) => GROUPS[uid] === group),
      );
      const { skipped } = await importCalendar(db, { calendar: path, ...(group !== undefined && { group }) });
      if (skipped.length > 0) throw new Error(`The calendar does not fit the company: ${skipped.join(' ')}`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  await answer(db, now);
}

/** A calendar file holds neither seats nor answers. */
async function answer(db: Db, now: Date): Promise<void> {
  const random = seeded(2027);
  const everyone = await mailed(db);
  for (const [uid, { yes, maybe = 0, no = 0, seats }] of Object.entries(ANSWERS)) {
    const event = await db
      .selectFrom('event')
      .select(['id', 'group_id'])
      .where('uid', '=', uid)
      .executeTakeFirstOrThrow();
    if (seats !== undefined) {
      await db.updateTable('event').set({ capacity: seats }).where('id', '=', event.id).execute();
    }
    const invited = event.group_id === null ? everyone : await mailed(db, event.group_id);
    const statuses = (['yes', 'maybe', 'no'] as const).flatMap((status) =>
      Array.from({ length: { yes, maybe, no }[status] }, () => status),
    );
    const [from, to] = [now.getTime() - ANSWERED.before * DAY, now.getTime() + ANSWERED.ahead * DAY];
    const soon = await db
      .selectFrom('event_occurrence')
      .select('key')
      .where('event_id', '=', event.id)
      .where(({ and, eb, or }) =>
        or([
          and([eb('starts_at', '>', new Date(from)), eb('starts_at', '<', new Date(to))]),
          and([eb('wall_start', '>', wall(from)), eb('wall_start', '<', wall(to))]),
        ]),
      )
      .orderBy('key')
      .execute();
    const rows = soon.flatMap(({ key }) =>
      random.draw(invited, statuses.length).map((person_id, index) => {
        const status = statuses[index]!;
        const position = status === 'yes' ? index + 1 : null;
        return { event_id: event.id, key, person_id, status, position, revision: 1 };
      }),
    );
    if (rows.length > 0) await db.insertInto('attendance').values(rows).execute();
  }
}

/** Everybody, or those in a group, always in the same order. */
async function mailed(db: Db, group?: string): Promise<string[]> {
  let query = db.selectFrom('person').select('person.id').where('mail', '<>', FIRST);
  if (group !== undefined) {
    query = query.where('person.id', 'in', (eb) =>
      eb.selectFrom('membership').select('person_id').where('group_id', '=', group),
    );
  }
  return (await query.orderBy('mail').execute()).map(({ id }) => id);
}
