import { sql, type RawBuilder } from 'kysely';
import { TRENDS_LIMIT } from '@parvis/model/schemas';
import { TRENDING } from '@parvis/model/trending';
import type { Db } from '../../database/index.ts';
import type { TrendTable } from '../../database/schema.ts';
import { meanings } from '../tags/repo.ts';
import { forEverybody, type Sight } from '../../visibility.ts';

/** Minutes after which they are computed anew. */
const EVERY = 10;

/** Of everyone, where a group's id stands otherwise: rows are joined by it, which null is not. */
const EVERYONE = sql`'00000000-0000-0000-0000-000000000000'::uuid`;

export type TrendRow = Pick<TrendTable, 'trending' | 'tag' | 'name' | 'people' | 'usual' | 'used_at'>;

/** What was computed last for a place: null is everyone's. */
export async function readTrends(
  sight: Sight,
  group: string | null,
  limit: number,
): Promise<{ rows: TrendRow[]; computedAt: Date | null }> {
  const { rows } = await trendsQuery(sight, group, limit).execute(sight.db);
  return {
    rows: rows.flatMap(({ tag, ...rest }) => (tag === null ? [] : [{ ...rest, tag }])),
    computedAt: rows[0]?.computed_at ?? null,
  };
}

/** One query: the row of the run, and beside it what was found. */
export const trendsQuery = (sight: Sight, group: string | null, limit: number) =>
  sql<Omit<TrendRow, 'tag'> & { computed_at: Date | null; tag: string | null }>`
    select run.computed_at, trend.trending, trend.tag, trend.name, trend.people, trend.usual, trend.used_at
    from trend_run as run left join lateral (
      select * from trend
      where ${group === null ? sql`group_id is null` : sql`group_id = ${group}::uuid`} and ${sight.place('trend')}
      order by group_id, position limit ${limit}
    ) as trend on true
    order by trend.position`;

/** Has them computed anew at the next look. */
export async function outdateTrends(db: Db): Promise<void> {
  await sql`update trend_run set due_at = now()`.execute(db);
}

/**
 * Computes the trends of everyone and of each group, if it is time and nobody else is at it. What is read meanwhile is
 * what was computed before.
 *
 * @param at - As of when, whether it is time or not; for tests.
 * @returns whether it did.
 */
export function computeTrends(db: Db, at?: Date): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ now: Date }>`
      select now()::timestamptz(3) as now from trend_run
      where ${at !== undefined} or due_at <= now() for update skip locked`.execute(trx);
    const [run] = rows;
    if (!run) return false;
    await trx.deleteFrom('trend').execute();
    await compute(trx, at ?? run.now);
    await sql`
      update trend_run set computed_at = ${at ?? run.now}, due_at = now() + make_interval(mins => ${EVERY})`.execute(
      trx,
    );
    return true;
  });
}

const DAY = 24 * 60 * 60_000;

/**
 * The same formula as `rankTags` of the model, which says what it means; a test compares the two. Times are ages in days,
 * as plain numbers: there may be a million of them.
 */
async function compute(db: Db, now: Date): Promise<void> {
  const week = sql.lit(TRENDING.week / DAY);
  const halved = (age: RawBuilder<unknown>, halfLife: number) =>
    sql`power(0.5::float8, (${age}) / ${sql.lit(halfLife / DAY)}::float8)`;
  const end = 0.5 ** (TRENDING.week / TRENDING.freshness);
  const age = (column: string) =>
    sql`date_part('epoch', ${now}::timestamptz - ${sql.ref(column)}) / ${sql.lit(DAY / 1000)}::float8`;
  const within = (column: string, time: number) => {
    const from = new Date(now.getTime() - time);
    return sql`(${sql.ref(column)} > ${from}::timestamptz and ${sql.ref(column)} <= ${now}::timestamptz)`;
  };

  // What is sorted and counted fits into memory then, in most places; and nobody waits for it, so it may take long.
  await sql`select set_config('work_mem', '64MB', true), set_config('statement_timeout', '5min', true)`.execute(
    db,
  );
  await sql`
    with used as (
      select coalesce(post.group_id, ${EVERYONE}) as place, ${forEverybody('post')} as open,
        coalesce(synonym.of_tag, post_tag.tag) as tag, coalesce(synonym.of_name, post_tag.name) as name,
        post.author_id as person, ${age('post_tag.created_at')} as age
      from post_tag join post on post.id = post_tag.post_id
      left join ${meanings} as synonym on synonym.tag = post_tag.tag
      where ${within('post_tag.created_at', TRENDING.memory)} and ${within('post.created_at', TRENDING.memory)}
        and post.removed_at is null
    ),
    placed as (
      select ${EVERYONE} as place, tag, name, person, age from used where open
      union all select place, tag, name, person, age from used where place <> ${EVERYONE}
    ),
    -- With each use the age of the next one by the same person; without one it is their last.
    followed as (
      select place, tag, age, lag(age) over (partition by place, tag, person order by age) as next from placed
    ),
    counted as (
      select place, tag, max(age) as begun, min(age) as age,
        count(*) filter (where next is null and age < ${week})::int as people,
        sum((${halved(sql`age`, TRENDING.freshness)} - ${sql.lit(end)}) / ${sql.lit(1 - end)})
          filter (where next is null and age < ${week}) as fresh,
        sum(${halved(sql`greatest(next, age - ${week}, ${week}) - ${week}`, TRENDING.custom)}
          - ${halved(sql`age - ${week}`, TRENDING.custom)}) filter (where age >= ${week}) as past
      from followed group by place, tag
    ),
    wrote as (
      select coalesce(group_id, ${EVERYONE}) as place, ${forEverybody('post')} as open, author_id as person
      from post where ${within('created_at', TRENDING.week)} and removed_at is null
    ),
    active as (
      select place, count(distinct person) as people from (
        select ${EVERYONE} as place, person from wrote where open
        union all select place, person from wrote where place <> ${EVERYONE}
      ) as each group by place
    ),
    measured as (
      select counted.*,
        greatest(${sql.lit(TRENDING.least)}, ${sql.lit(TRENDING.share)} * coalesce(active.people, 0)) as least,
        nullif(greatest(past, 0), 0)
          / (1 - ${halved(sql`max(begun) over (partition by counted.place)`, TRENDING.custom)}) as usual
      from counted left join active on active.place = counted.place
    ),
    ranked as (
      select *, people >= least as trending, coalesce(fresh, 0) / (coalesce(usual, 0) + least) as score
      from measured
    ),
    ordered as (
      select *, bool_or(trending) over (partition by place) as any_trends, row_number() over (
        partition by place order by trending desc, case when trending then score end desc, age, tag
      ) as position
      from ranked
    )
    insert into trend (group_id, position, trending, tag, name, people, usual, score, used_at)
    select distinct on (place, position) nullif(place, ${EVERYONE}), position, trending, tag, name, people, usual, score,
      ${now}::timestamptz - make_interval(secs => age * ${sql.lit(DAY / 1000)})
    from ordered join placed using (place, tag, age)
    where trending = any_trends and position <= ${sql.lit(TRENDS_LIMIT)}`.execute(db);
}
