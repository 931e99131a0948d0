import Type, { type Static } from 'typebox';
import { Value } from 'typebox/value';
import { ReactionKindSchema, TEXT_LIMIT } from '@parvis/model/schemas';
import { canonical } from '../../page-url.ts';
import { TextOf, tidy } from '../../resources/written/text.ts';
import { RefusedError } from '../refused.ts';

/** A UUID. Made anew in each export, it would bring the same posts twice. */
const Id = Type.String({ format: 'uuid' });
/** Mail address, login, id here or id in the directory. */
const Person = Type.String({ minLength: 1, maxLength: 320 });
/** ISO 8601, with its zone. */
const Time = Type.String({ format: 'date-time' });

const written = (limit: number) => ({
  id: Id,
  author: Person,
  at: Time,
  /** As it was first written: plain text or Markdown. */
  text: TextOf(limit),
  /** What it said afterwards, the oldest first; the last one is what it says now. */
  edits: Type.Optional(Type.Array(Type.Object({ at: Time, text: TextOf(limit) }), { maxItems: 1000 })),
});

const ImportedPostSchema = Type.Object({
  ...written(TEXT_LIMIT.post),
  /** Short name or id. Without one it is for everyone, or for `about`. */
  group: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  /** URL of the page whose conversation it is part of. */
  about: Type.Optional(Type.String({ pattern: '^https?://', maxLength: 4000 })),
  announcement: Type.Optional(Type.Boolean()),
  /** Since when it is pinned. */
  pinned: Type.Optional(Time),
  reactions: Type.Optional(
    Type.Array(Type.Object({ person: Person, kind: ReactionKindSchema, at: Time }), { maxItems: 100_000 }),
  ),
  comments: Type.Optional(Type.Array(Type.Object(written(TEXT_LIMIT.comment)), { maxItems: 10_000 })),
});

/** A post as another network had it, with all that hangs on it. */
export type ImportedPost = Static<typeof ImportedPostSchema>;
export type ImportedText = Pick<ImportedPost, 'id' | 'author' | 'at' | 'text' | 'edits'>;

/**
 * What was given, as posts with tidy texts and canonical addresses.
 *
 * @throws {RefusedError} with the first mistakes, when there are any.
 */
export function readPosts(given: readonly unknown[]): ImportedPost[] {
  const mistakes: string[] = [];
  const ids = new Set<string>();
  const posts = given.flatMap((entry, index) => {
    const say = (what: string) => void mistakes.push(`post ${index + 1}: ${what}`);
    if (!Value.Check(ImportedPostSchema, entry)) {
      const [first] = Value.Errors(ImportedPostSchema, entry);
      say(`${first?.instancePath.slice(1) || 'entry'} ${first?.message ?? 'is wrong'}.`);
      return [];
    }
    const about = entry.about === undefined ? undefined : page(entry.about);
    if (entry.about !== undefined && about === undefined) say('about is no address of a page.');
    const post: ImportedPost = {
      ...entry,
      ...tidied(entry),
      ...(about !== undefined && { about }),
      comments: (entry.comments ?? []).map((comment) => ({ ...comment, ...tidied(comment) })),
    };
    for (const one of [post, ...(post.comments ?? [])]) {
      if (ids.has(one.id)) say(`the id ${one.id} is there twice.`);
      ids.add(one.id);
      if (textsOf(one).some(({ text }) => text === '')) say('there is no text.');
    }
    const latest = Math.max(...timesOf(post).map((time) => Date.parse(time)));
    if (latest > Date.now() + CLOCKS) say(`${new Date(latest).toISOString()} is in the future.`);
    return [post];
  });
  if (mistakes.length === 0) return posts;
  throw new RefusedError(
    `These are not posts that can be imported.\n- ${mistakes.slice(0, 20).join('\n- ')}`,
  );
}

/** Milliseconds by which two clocks may differ. */
const CLOCKS = 60_000;

/** Each text that something had, with the time from which on it had it. */
export const textsOf = ({ at, text, edits = [] }: ImportedText): { at: string; text: string }[] => [
  { at, text },
  ...edits,
];

const tidied = (one: ImportedText): ImportedText => ({
  ...one,
  id: one.id.toLowerCase(),
  text: tidy(one.text),
  ...(one.edits && { edits: one.edits.map(({ at, text }) => ({ at, text: tidy(text) })) }),
});

const page = (address: string): string | undefined =>
  URL.canParse(address) ? canonical(new URL(address)) : undefined;

const timesOf = ({ pinned, reactions = [], comments = [], ...post }: ImportedPost): string[] => [
  ...[post, ...comments].flatMap(textsOf).map(({ at }) => at),
  ...reactions.map(({ at }) => at),
  ...(pinned === undefined ? [] : [pinned]),
];
