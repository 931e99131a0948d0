import { sql } from 'kysely';
import type { Tag } from '@parvis/model';
import type { Db } from '../../database/index.ts';
import type { Sight } from '../../visibility.ts';

/** How many tags are offered. */
const OFFERED = 10;
/** How many of the newest uses of all tags that begin so are counted. */
const COUNTED = 5000;

/** What is shown for a tag that has synonyms, or is one: a table with a row for each such tag. */
export const meanings = sql`(select tag, of_tag, of_name from tag_synonym
  union select of_tag, of_tag, of_name from tag_synonym)`;

/** All tags that mean the same as a folded one, itself included. */
export async function sameTags(db: Db, tag: string): Promise<string[]> {
  const { rows } = await sql<{ tag: string }>`
    with main as (select coalesce((select of_tag from tag_synonym where tag = ${tag}), ${tag}) as tag)
    select tag from main union select tag_synonym.tag from tag_synonym join main on of_tag = main.tag`.execute(
    db,
  );
  return rows.map((row) => row.tag);
}

/**
 * Tags that begin with a folded prefix, out of posts that the viewer may read: those used most first. One that means
 * another is offered as that other.
 */
export async function completions(sight: Sight, prefix: string): Promise<Tag[]> {
  const { rows } = await sql<Tag>`
    select coalesce(synonym.of_tag, used.tag) as tag,
      (array_agg(coalesce(synonym.of_name, used.name) order by used.created_at desc))[1] as name
    from (
      select post_id, tag, name, created_at from post_tag
      where tag >= ${prefix} and tag < ${prefix} || ${'\u{10ffff}'}
      order by created_at desc limit ${sql.lit(COUNTED)}
    ) as used
    join post on post.id = used.post_id
    left join ${meanings} as synonym on synonym.tag = used.tag
    where (post.about is null or post.group_id is not null) and ${sight.post()}
    group by 1 order by count(distinct used.post_id) desc, 1 limit ${sql.lit(OFFERED)}`.execute(sight.db);
  return rows;
}
