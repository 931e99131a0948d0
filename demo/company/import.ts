import { importPeople, importPosts, type Database } from '@parvis/server';
import { conversationsIn, LANGUAGES } from './conversations.ts';
import { converse } from './converse.ts';
import { company } from './making/people.ts';
import { recommendations } from './making/recommendations.ts';
import { meet } from './meet.ts';

type Db = Database['db'];

const here = (name: string) => new URL(name, import.meta.url);
const HOUR = 60 * 60 * 1000;

/** Brings in what a database does not have yet: the people of the company, what they recommend and have written, and when they meet. */
export async function importCompany(db: Db): Promise<void> {
  const someone = await db.selectFrom('person').select('id').limit(1).executeTakeFirst();
  if (!someone) {
    const files = { people: here('people.csv'), groups: here('groups.json'), photos: here('photos/') };
    await importPeople(db, files);
  }
  const recommended = await db.selectFrom('recommendation').select('subject_id').limit(1).executeTakeFirst();
  if (!recommended) await recommend(db);
  const written = await db.selectFrom('post').select('id').limit(1).executeTakeFirst();
  if (!written) await talk(db);
  const planned = await db.selectFrom('event').select('id').limit(1).executeTakeFirst();
  if (!planned) await meet(db, new Date());
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

/** They have been talking for half a year. */
async function talk(db: Db): Promise<void> {
  const people = await db
    .selectFrom('person')
    .select(['mail', 'department', 'language', 'time_zone as timeZone'])
    .orderBy('mail')
    .execute();
  const rows = await db
    .selectFrom('membership')
    .innerJoin('group', 'group.id', 'membership.group_id')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['group.slug', 'person.mail'])
    .orderBy('person.mail')
    .execute();
  const members = new Map<string, string[]>();
  for (const { slug, mail } of rows) {
    if (mail !== null) members.set(slug, [...(members.get(slug) ?? []), mail]);
  }
  const conversations = (await Promise.all(LANGUAGES.map(conversationsIn))).flat();
  const writers = people.flatMap(({ mail, ...rest }) => (mail === null ? [] : { mail, ...rest }));
  const { remarks } = await importPosts(db, converse(conversations, writers, members, new Date()));
  if (remarks.length > 0) throw new Error(`The conversations do not fit the company: ${remarks.join(' ')}`);
}
