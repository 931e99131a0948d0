import { sql, type Insertable, type Kysely, type Transaction } from 'kysely';
import { PIN_LIMIT, type ReactionKind } from '@parvis/model/schemas';
import type { PostTable, Schema } from '../../database/schema.ts';
import { CHANNEL } from '../../resources/changes/repo.ts';
import { firstLinkIn } from '../../resources/links/first-link.ts';
import { noteLinks } from '../../resources/links/repo.ts';
import { tagsOf } from '../../resources/posts/map.ts';
import { beginImport, chunks } from './bulk.ts';
import { readPosts, textsOf, type ImportedPost, type ImportedText } from './posts-file.ts';
import { foldKey } from './rows.ts';

/** What an import of posts did. */
export interface PostImportReport {
  posts: number;
  comments: number;
  reactions: number;
  /** Posts that were there before, which are left as they are with all that hangs on them. */
  unchanged: number;
  /** What was left out, and why. */
  remarks: string[];
}

/**
 * Brings in posts, as they were written on another network or before: with their times, earlier texts, comments,
 * reactions, pins and hashtags, in one transaction. Those who read meanwhile are told. The same posts a second time
 * change nothing.
 *
 * What nobody known here wrote is left out, and so is what was written in no known group; the report says so.
 *
 * @throws {RefusedError} when they are no such posts, or one is of the future; then nothing changed.
 */
export async function importPosts(
  db: Kysely<Schema>,
  posts: readonly ImportedPost[],
): Promise<PostImportReport> {
  const read = readPosts(posts);
  return db.transaction().execute(async (trx) => {
    await beginImport(trx);
    const plan = planPosts(read, await knownPeople(trx), await knownGroups(trx));
    const created = await insert(trx, plan.posts);
    const comments = await insert(
      trx,
      plan.comments.filter(({ row }) => created.has(row.parent_id ?? '')),
    );
    const isNew = ({ post_id }: { post_id: string }) => created.has(post_id);
    const reactions = plan.reactions.filter(isNew);
    await insertReactions(trx, reactions);
    const tags = plan.posts
      .filter(({ row }) => created.has(row.id))
      .flatMap(({ row: { id, text, created_at } }) =>
        tagsOf(text).map((tag) => ({ ...tag, post_id: id, created_at })),
      );
    for (const rows of chunks(tags)) await trx.insertInto('post_tag').values(rows).execute();
    await noteLinks(
      trx,
      plan.posts.filter(({ row }) => created.has(row.id)).map(({ row }) => row.link_url ?? null),
    );
    const unpinned = await unpinSurplus(trx);
    await announce(
      trx,
      plan.posts.filter(({ row }) => created.has(row.id)),
    );
    return {
      posts: created.size,
      comments: comments.size,
      reactions: reactions.length,
      unchanged: plan.posts.length - created.size,
      remarks: [
        ...plan.remarks,
        ...(unpinned > 0
          ? [`${unpinned} posts are no longer pinned: a place has at most ${PIN_LIMIT} of them.`]
          : []),
      ],
    };
  });
}

type Row = Insertable<PostTable> & { created_at: Date };

interface Reaction {
  post_id: string;
  person_id: string;
  kind: ReactionKind;
  at: string;
}

/** A row, and what its text was before. */
interface Written {
  row: Row;
  versions: { post_id: string; revision: number; text: string; at: Date }[];
}

function planPosts(
  posts: readonly ImportedPost[],
  people: ReadonlyMap<string, string>,
  groups: ReadonlyMap<string, string>,
) {
  const missing = new Map<string, number>();
  const leaveOut = (what: string) => void missing.set(what, (missing.get(what) ?? 0) + 1);
  const person = (key: string, what: string): string | undefined => {
    const id = people.get(foldKey(key));
    if (id === undefined) leaveOut(`${what} of "${key}", who is nobody here`);
    return id;
  };
  const plan = {
    posts: [] as Written[],
    comments: [] as Written[],
    reactions: [] as Reaction[],
  };

  for (const post of posts) {
    const author = person(post.author, 'a post');
    const group = post.group === undefined ? null : groups.get(foldKey(post.group));
    if (group === undefined) leaveOut(`a post in "${post.group}", which is no group here`);
    if (author === undefined || group === undefined) continue;
    const place = { group_id: group, about: post.about ?? null };
    const own = written(post, { author_id: author, parent_id: null, kind: 'status', ...place });
    own.row.link_url = firstLinkIn(own.row.text);
    own.row.announcement = post.announcement ?? false;
    own.row.pinned_at = post.pinned === undefined ? null : new Date(post.pinned);
    plan.posts.push(own);

    for (const comment of post.comments ?? []) {
      const author_id = person(comment.author, 'a comment');
      if (author_id === undefined) continue;
      plan.comments.push(written(comment, { author_id, parent_id: post.id, kind: 'comment', ...place }));
    }
    const reacted = new Map<string, Reaction>();
    for (const { person: key, kind, at } of post.reactions ?? []) {
      const id = person(key, 'a reaction');
      if (id === undefined) continue;
      reacted.set(id, { post_id: post.id, person_id: id, kind, at });
    }
    plan.reactions.push(...reacted.values());
  }
  return { ...plan, remarks: [...missing].map(([what, times]) => `Left out ${times} times: ${what}.`) };
}

function written(
  one: ImportedText,
  place: Pick<Row, 'author_id' | 'parent_id' | 'kind' | 'group_id' | 'about'>,
): Written {
  const texts = textsOf(one).map(({ at, text }) => ({ at: new Date(at), text }));
  const versions = texts.map((version, revision) => ({ post_id: one.id, revision, ...version }));
  const [first = { at: new Date(one.at) }] = texts;
  const last = versions.pop();
  return {
    row: {
      id: one.id,
      ...place,
      text: last?.text ?? one.text,
      revision: versions.length,
      created_at: first.at,
      edited_at: versions.length > 0 && last ? last.at : null,
    },
    versions,
  };
}

/** Answers the ids of those that were not there yet. */
async function insert(trx: Transaction<Schema>, all: readonly Written[]): Promise<Set<string>> {
  const created = new Set<string>();
  for (const some of chunks(all)) {
    const rows = await trx
      .insertInto('post')
      .values(some.map(({ row }) => row))
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    for (const { id } of rows) created.add(id);
  }
  const versions = all.filter(({ row }) => created.has(row.id)).flatMap((one) => one.versions);
  for (const rows of chunks(versions)) await trx.insertInto('post_version').values(rows).execute();
  return created;
}

/** There are many of them, so each column is one parameter, rather than each value of each row. */
async function insertReactions(trx: Transaction<Schema>, rows: readonly Reaction[]): Promise<void> {
  await sql`
    insert into post_reaction (post_id, person_id, kind, revision, created_at)
    select post_id, person_id, kind, 1, at from unnest(
      ${rows.map(({ post_id }) => post_id)}::uuid[],
      ${rows.map(({ person_id }) => person_id)}::uuid[],
      ${rows.map(({ kind }) => kind)}::text[],
      ${rows.map(({ at }) => at)}::timestamptz[]
    ) as reaction(post_id, person_id, kind, at)`.execute(trx);
}

async function unpinSurplus(trx: Transaction<Schema>): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update post set pinned_at = null where id in (
      select id from (
        select id, row_number() over (partition by group_id, about order by pinned_at desc, id) as place
        from post where pinned_at is not null
      ) as pinned where place > ${PIN_LIMIT}::int
    )`.execute(trx);
  return Number(numAffectedRows);
}

/** As if each had just been written, but with one call for all who wait. */
async function announce(trx: Transaction<Schema>, posts: readonly Written[]): Promise<void> {
  if (posts.length === 0) return;
  const changes = posts.flatMap(({ row: { id, group_id, about, pinned_at } }) =>
    (['post_created', ...(pinned_at ? ['pins_changed'] : [])] as const).map((kind) => ({
      ...{ kind, key: id, group_id: group_id ?? null, about: about ?? null },
    })),
  );
  for (const rows of chunks(changes)) await trx.insertInto('change').values(rows).execute();
  await sql`select pg_notify(${CHANNEL}, '')`.execute(trx);
}

/** Everybody, under each of their keys; those who have left as well, since what they wrote stays. */
async function knownPeople(trx: Transaction<Schema>): Promise<Map<string, string>> {
  const people = await trx
    .selectFrom('person')
    .select(['id', 'external_id', 'login', 'mail'])
    .orderBy('active')
    .execute();
  const ids = new Map<string, string>();
  // What comes later is stronger: the active before those who left, and an id before an address.
  for (const key of ['external_id', 'login', 'mail', 'id'] as const) {
    for (const person of people) if (person[key] !== null) ids.set(foldKey(person[key]), person.id);
  }
  return ids;
}

async function knownGroups(trx: Transaction<Schema>): Promise<Map<string, string>> {
  const groups = await trx.selectFrom('group').select(['id', 'slug']).execute();
  return new Map(groups.flatMap(({ id, slug }) => [[slug, id] as const, [id, id] as const]));
}
