import { sql } from 'kysely';
import type { Tag } from '@parvis/model';
import type { Sight } from '../../visibility.ts';

/** How many tags are offered. */
const OFFERED = 10;
/** How many of the newest uses of all tags that begin so are counted. */
const COUNTED = 5000;

/** Tags that begin with a folded prefix, out of posts that the viewer may read: those used most first. */
export async function completions(sight: Sight, prefix: string): Promise<Tag[]> {
  const { rows } = await sql<Tag>`
    select used.tag, (array_agg(used.name order by used.created_at desc))[1] as name
    from (
      select post_id, tag, name, created_at from post_tag
      where tag >= ${prefix} and tag < ${prefix} || ${'\u{10ffff}'}
      order by created_at desc limit ${sql.lit(COUNTED)}
    ) as used
    join post on post.id = used.post_id
    where (post.about is null or post.group_id is not null) and ${sight.post()}
    group by used.tag order by count(*) desc, used.tag limit ${sql.lit(OFFERED)}`.execute(sight.db);
  return rows;
}
