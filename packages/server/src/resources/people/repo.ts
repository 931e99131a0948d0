import { sql, type RawBuilder } from 'kysely';
import Type, { type Static } from 'typebox';
import type { PersonField } from '@parvis/model';
import type { Db } from '../../database/index.ts';
import type { Sight } from '../../visibility.ts';

/** What a summary is made of. A query that selects these reads `person` and, left joined, `person_photo`. */
export const summaryColumns = [
  'person.id',
  'person.name',
  'person.title',
  'person.department',
  'person.mail',
  'person.pronouns',
  'person_photo.hash as photo_hash',
] as const;

/** Where a list of people continues. */
export const NamePosition = Type.Object({
  name: Type.String({ pattern: '^[^\\u0000]*$' }),
  id: Type.String({ format: 'uuid' }),
});
export const MatchPosition = Type.Object({
  ...NamePosition.properties,
  rank: Type.Integer({ minimum: 0, maximum: 10_000 }),
});

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
export const isUuid = (key: string): boolean => UUID.test(key);

/** The order of names that readers of any language expect, rather than that of bytes. */
export const byName = sql`person.name collate "und-x-icu"`;

/** After a position in a list by name. */
export const afterName = (after: Static<typeof NamePosition>): RawBuilder<boolean> =>
  sql<boolean>`(${byName}, person.id) > (${after.name}, ${after.id}::uuid)`;

const people = (sight: Sight) =>
  sight.db
    .selectFrom('person')
    .leftJoin('person_photo', 'person_photo.person_id', 'person.id')
    .where(sight.person());

/**
 * Ids of the people that keys stand for: an id, a mail address or a login, whatever the letter case, in this order
 * of precedence. A key that stands for nobody is left out.
 */
export async function idsOf(sight: Sight, keys: readonly string[]): Promise<Map<string, string>> {
  const found = new Map(keys.filter(isUuid).map((key) => [key, key.toLowerCase()]));
  // PostgreSQL has no text with a NUL in it, so such a key stands for nobody.
  const names = keys.filter((key) => !isUuid(key) && !key.includes('\0'));
  if (names.length === 0) return found;
  const { rows } = await sql<{ key: string; id: string }>`
    select distinct on (asked.key) asked.key, found.id
    from unnest(${names}::text[]) as asked(key)
    cross join lateral (
      select person.id, 1 as precedence from person
      where ${sight.person()} and parvis_lower(person.mail) = parvis_lower(asked.key)
      union all
      select person.id, 2 from person
      where ${sight.person()} and parvis_lower(person.login) = parvis_lower(asked.key)
    ) as found
    order by asked.key, found.precedence`.execute(sight.db);
  for (const { key, id } of rows) found.set(key, id);
  return found;
}

export type SummaryRow = Awaited<ReturnType<typeof summaries>>[number];

export async function summaries(sight: Sight, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return people(sight).select(summaryColumns).where('person.id', 'in', ids).execute();
}

export type WriterRow = Awaited<ReturnType<typeof writers>>[number];

/** Those who have written something. What they wrote stays when they leave, and so does their name on it. */
export async function writers(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('person')
    .leftJoin('person_photo', 'person_photo.person_id', 'person.id')
    .select(summaryColumns)
    .select('person.active')
    .where('person.id', 'in', [...new Set(ids)])
    .execute();
}

/** How many direct reports come with a person; the others are pages of their own. */
const REPORTS = 20;

export type DetailsRow = Awaited<ReturnType<typeof details>>[number];

export async function details(sight: Sight, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await people(sight)
    .select(summaryColumns)
    .select([
      'person.login',
      'person.phone',
      'person.mobile',
      'person.chat',
      'person.place',
      'person.time_zone',
      'person.language',
      'person.about',
      'person.skills',
      'person.manager_id',
    ])
    .where('person.id', 'in', ids)
    .execute();
  const managers = await summaries(sight, [...new Set(rows.flatMap((row) => row.manager_id ?? []))]);
  const reports = await firstReports(sight, ids);
  return rows.map((row) => ({
    ...row,
    manager: managers.find((manager) => manager.id === row.manager_id),
    reports: reports.filter((report) => report.manager_id === row.id),
  }));
}

async function firstReports(sight: Sight, managerIds: readonly string[]) {
  return sight.db
    .selectFrom(
      people(sight)
        .select(summaryColumns)
        .select('person.manager_id')
        .select(
          sql<number>`row_number() over (partition by manager_id order by ${byName}, person.id)`.as('place'),
        )
        .select(sql<number>`(count(*) over (partition by manager_id))::int`.as('total'))
        .where('person.manager_id', 'in', managerIds)
        .as('report'),
    )
    .selectAll()
    .where('place', '<=', REPORTS)
    .orderBy('place')
    .execute();
}

type ListOptions<Position> = { after: Position | undefined; limit: number };

/** Everybody by name; one row more than `limit`, to tell whether there are more. */
export function list(
  sight: Sight,
  { after, limit }: ListOptions<Static<typeof NamePosition>>,
  managerId?: string,
): Promise<SummaryRow[]> {
  let query = people(sight).select(summaryColumns);
  if (managerId !== undefined) query = query.where('person.manager_id', '=', managerId);
  if (after) query = query.where(afterName(after));
  return query
    .orderBy(byName)
    .orderBy('person.id')
    .limit(limit + 1)
    .execute();
}

/** Below this share of common letter triples a word is another word, not a misspelt one. 0 to 1. */
const ALIKE = 0.42;
/** Words of a query past these are left out: no name needs them. */
const WORDS = 5;

/**
 * Those whose name has a word for each one of the query, beginning with it, holding it, or nearly it; title,
 * department and mail count as well where they are served. The best come first.
 */
export async function search(
  sight: Sight,
  query: string,
  served: ReadonlySet<PersonField>,
  { after, limit }: ListOptions<Static<typeof MatchPosition>>,
): Promise<(SummaryRow & { rank: number })[]> {
  // The planner takes the comparison of triples to cost nothing and would rather compare with everybody.
  await sql`select set_config('pg_trgm.word_similarity_threshold', ${String(ALIKE)}, true),
    set_config('enable_seqscan', 'off', true)`.execute(sight.db);
  const words = query.split(/\s+/).filter(Boolean).slice(0, WORDS);
  const matching = people(sight)
    .select(summaryColumns)
    .select(rank(words).as('rank'))
    .where((eb) => eb.and(words.map((word) => sql<boolean>`person.id in (${matches(sight, word, served)})`)))
    .as('person');
  let found = sight.db.selectFrom(matching).selectAll();
  if (after) {
    found = found.where(
      sql<boolean>`(-rank, ${byName}, person.id) > (${-after.rank}::int, ${after.name}, ${after.id}::uuid)`,
    );
  }
  return found
    .orderBy('rank', 'desc')
    .orderBy(byName)
    .orderBy('id')
    .limit(limit + 1)
    .execute();
}

/** For LIKE, which would take some characters for wildcards. */
const literal = (word: string): string => word.replace(/[\\%_]/g, '\\$&');

/** For LIKE: the word without accents and capitals. */
const folded = (word: string) => sql<string>`parvis_fold(${literal(word)}::text)`;

/**
 * Ids of those whom one word of a query may mean. Each way to mean somebody is a query of its own, which has its
 * index; joined by `or` they would have none.
 */
function matches(sight: Sight, word: string, served: ReadonlySet<PersonField>): RawBuilder<unknown> {
  const like = folded(word);
  // Two letters make no triple, so the index finds them at the beginning of words only.
  const holds = (column: string): RawBuilder<boolean>[] =>
    word.length < 3
      ? [sql`${sql.ref(column)} like ${like} || '%'`, sql`${sql.ref(column)} like '% ' || ${like} || '%'`]
      : [sql`${sql.ref(column)} like '%' || ${like} || '%'`];
  const ways = [
    ...holds('name_folded'),
    ...(word.length < 4 ? [] : [sql<boolean>`name_folded %> parvis_fold(${word}::text)`]),
    ...(served.has('title') ? holds('title_folded') : []),
    ...(served.has('department') ? holds('department_folded') : []),
    ...(served.has('mail')
      ? [sql<boolean>`parvis_lower(mail) like parvis_lower(${literal(word)}::text) || '%'`]
      : []),
  ];
  return sql.join(
    ways.map((way) => sql`select person.id from person where ${sight.person()} and ${way}`),
    sql` union all `,
  );
}

/** 1,000 for each word that begins a word of the name, up to 900 for one that is like it. */
function rank(words: readonly string[]): RawBuilder<number> {
  const parts = words.map(
    (word) => sql`case when ' ' || person.name_folded like '% ' || ${folded(word)} || '%' then 1000
      else (900 * word_similarity(parvis_fold(${word}::text), person.name_folded))::int end`,
  );
  return sql<number>`(${sql.join(parts, sql` + `)})`;
}
