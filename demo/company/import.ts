import { importPeople, type Database } from '@parvis/server';
import { company } from './making/people.ts';
import { recommendations } from './making/recommendations.ts';

type Db = Database['db'];

const here = (name: string) => new URL(name, import.meta.url);
const HOUR = 60 * 60 * 1000;

/** Brings the company into an empty database, and leaves one alone that has people. */
export async function importCompany(db: Db): Promise<void> {
  const someone = await db.selectFrom('person').select('id').limit(1).executeTakeFirst();
  if (!someone) {
    const files = { people: here('people.csv'), groups: here('groups.json'), photos: here('photos/') };
    await importPeople(db, files);
  }
  const recommended = await db.selectFrom('recommendation').select('subject_id').limit(1).executeTakeFirst();
  if (!recommended) await recommend(db);
}

/** The company has been using its intranet before the visitor comes: one recommendation every few hours. */
async function recommend(db: Db): Promise<void> {
  const people = await db.selectFrom('person').select(['id', 'mail']).execute();
  const idOf = new Map(people.map(({ id, mail }) => [mail, id]));
  const known = (mail: string): string => {
    const id = idOf.get(mail);
    if (id === undefined) throw new Error(`${mail} recommends or is recommended, and is not in people.csv.`);
    return id;
  };
  const now = Date.now();
  const rows = recommendations(company()).flatMap(({ subject, people: mails }) =>
    mails.map((mail, index) => ({
      person_id: known(mail),
      subject_kind: subject.kind,
      subject_id: subject.kind === 'person' ? known(subject.id) : subject.id,
      revision: 1,
      created_at: new Date(now - (index + 1) * 3 * HOUR),
    })),
  );
  await db.insertInto('recommendation').values(rows).execute();
}
