import type { Kysely } from 'kysely';
import Type, { type Static } from 'typebox';
import type { Schema } from '../database/schema.ts';
import type { Config } from '../config.ts';
import { exportStatic } from './export/index.ts';
import { describeCalendar, importCalendar } from './import/calendar.ts';
import { describeImport, importPeople } from './import/index.ts';
import { erasePerson, exportPerson } from './person/index.ts';

/** What an import is told; files are absolute paths, which a server on the same machine can read too. */
export const ImportBody = Type.Object({
  people: Type.Optional(Type.String()),
  groups: Type.Optional(Type.String()),
  photos: Type.Optional(Type.String()),
  /** A calendar file, and the slug of the group whose events are in it. */
  calendar: Type.Optional(Type.String()),
  group: Type.Optional(Type.String()),
  source: Type.Optional(Type.String()),
  force: Type.Optional(Type.Boolean()),
  dryRun: Type.Optional(Type.Boolean()),
});
export type Import = Static<typeof ImportBody>;

/** What a command prints, and how many rows of its file were not taken. */
export const Said = Type.Object({ text: Type.String(), skipped: Type.Integer() });
export type Said = Static<typeof Said>;

// The work of the commands, done in the command's own process or in the running server: the words are the same.

export async function runImport(
  db: Kysely<Schema>,
  { people, calendar, group, ...options }: Import,
): Promise<Said> {
  const said: Said[] = [];
  if (people !== undefined) {
    const report = await importPeople(db, { people, ...options });
    said.push({ text: describeImport(report), skipped: report.people.skipped });
  }
  if (calendar !== undefined) {
    const { dryRun = false } = options;
    const report = await importCalendar(db, { calendar, dryRun, ...(group !== undefined && { group }) });
    said.push({ text: describeCalendar(report), skipped: report.skipped.length });
  }
  return {
    text: said.map(({ text }) => text).join('\n'),
    skipped: said.reduce((sum, { skipped }) => sum + skipped, 0),
  };
}

export async function runExport(db: Kysely<Schema>, key: string): Promise<Said> {
  return { text: JSON.stringify(await exportPerson(db, key), null, 2), skipped: 0 };
}

export async function runErase(db: Kysely<Schema>, key: string): Promise<Said> {
  return { text: (await erasePerson(db, key)).join('\n'), skipped: 0 };
}

export async function runStatic(db: Kysely<Schema>, config: Config): Promise<Said> {
  return { text: JSON.stringify(await exportStatic(db, config), null, 2), skipped: 0 };
}
