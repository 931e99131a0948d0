import { sql, type Kysely } from 'kysely';
import type { Comment, Member, Person, Post, SubjectKind, Tag } from '@parvis/model';
import type { Config } from '../../config.ts';
import type { Schema } from '../../database/schema.ts';
import { listComments } from '../../resources/comments/repo.ts';
import { listGroups, members, type GroupRow } from '../../resources/groups/repo.ts';
import { mapPeople, type PeopleMap } from '../../resources/people/map.ts';
import { details, list, type SummaryRow } from '../../resources/people/repo.ts';
import { mapPosts } from '../../resources/posts/map.ts';
import { complete, posts } from '../../resources/posts/repo.ts';
import { subjectsSeen } from '../../resources/recommendations/repo.ts';
import { NOBODY, visible, type Sight } from '../../visibility.ts';

/** Rows read at once. */
const ROWS = 500;
/** The newest posts that go into a file, and the newest comments of each. */
const POSTS = 1000;
const COMMENTS = 100;

/**
 * What every colleague may read, as the file of the adapter `static`: nothing of the inside of closed groups, no secret
 * group, and no photographs, whose addresses are good for a day only.
 */
export function exportStatic(db: Kysely<Schema>, { peopleFields }: Pick<Config, 'peopleFields'>) {
  const fields = new Set([...peopleFields].filter((field) => field !== 'photo'));
  const map = mapPeople(fields, () => '');
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const sight = visible(trx, NOBODY);
      const written = await postsOf(sight, map);
      return {
        people: await peopleOf(sight, map),
        groups: await groupsOf(sight, map),
        ...written,
        recommendations: await recommendationsOf(sight),
      };
    });
}

async function peopleOf(sight: Sight, map: PeopleMap): Promise<Person[]> {
  const people: Person[] = [];
  let after: SummaryRow | undefined;
  do {
    const rows = await list(sight, { after, limit: ROWS });
    const ids = rows.slice(0, ROWS).map(({ id }) => id);
    const found = new Map((await details(sight, ids)).map((row) => [row.id, row]));
    people.push(...ids.flatMap((id) => found.get(id) ?? []).map(map.details));
    after = rows.length > ROWS ? rows[ROWS - 1] : undefined;
  } while (after);
  return people;
}

async function groupsOf(sight: Sight, map: PeopleMap) {
  const groups = [];
  let after: GroupRow | undefined;
  do {
    const rows = await listGroups(sight, after, ROWS);
    for (const row of rows.slice(0, ROWS)) {
      const { id, slug, name, description, visibility, member_count: memberCount, inside } = row;
      groups.push({
        ...{ id, slug, name, visibility, memberCount },
        ...(description !== null && { description }),
        ...(inside && { members: await membersOf(sight, map, id) }),
      });
    }
    after = rows.length > ROWS ? rows[ROWS - 1] : undefined;
  } while (after);
  return groups;
}

async function membersOf(sight: Sight, map: PeopleMap, group: string): Promise<Member[]> {
  const found: Member[] = [];
  let after: Parameters<typeof members>[2];
  do {
    const rows = await members(sight, group, after, ROWS);
    found.push(...rows.slice(0, ROWS).map((row) => ({ person: map.summary(row), role: row.role })));
    const last = rows.length > ROWS ? rows[ROWS - 1] : undefined;
    after = last && { name: last.name, id: last.id, owner: last.role === 'owner' };
  } while (after);
  return found;
}

async function postsOf(sight: Sight, map: PeopleMap) {
  const rows = await posts(sight)
    .orderBy('post.created_at', 'desc')
    .orderBy('post.id', 'desc')
    .limit(POSTS)
    .execute();
  const { post, comment } = mapPosts(map, sight.viewer.id);
  const found: Post[] = (await complete(sight, rows)).map(post);
  const comments: Comment[] = [];
  for (const { id, comments: of } of found) {
    if (of.count > 0) comments.push(...(await listComments(sight, id, undefined, COMMENTS - 1)).map(comment));
  }
  return { posts: found, comments, tags: await tagsOf(sight, found) };
}

/** As they were written last. */
async function tagsOf(sight: Sight, found: readonly Post[]): Promise<Tag[]> {
  const ids = found.map(({ id }) => id);
  const { rows } = await sql<Tag>`
    select distinct on (tag) tag, name from post_tag where post_id = any(${ids}::uuid[])
    order by tag, created_at desc`.execute(sight.db);
  return rows;
}

async function recommendationsOf(sight: Sight) {
  const rows = await sight.db
    .selectFrom('recommendation')
    .select(['subject_kind', 'subject_id', sql<number>`count(*)::int`.as('count')])
    .where('active', '=', true)
    .groupBy(['subject_kind', 'subject_id'])
    .orderBy('subject_kind')
    .orderBy('subject_id')
    .execute();
  const all = rows.map(({ subject_kind, subject_id, count }) => ({
    subject: { kind: subject_kind satisfies SubjectKind, id: subject_id },
    count,
  }));
  const isSeen = await subjectsSeen(
    sight,
    all.map(({ subject }) => subject),
  );
  return all.filter(({ subject }) => isSeen(subject));
}
