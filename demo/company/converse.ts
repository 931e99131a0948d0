import type { ImportedPost } from '@parvis/server';
import type { Conversation } from './conversations.ts';
import { seeded, type Random } from './making/random.ts';
import { INTRANET } from './making/recommendations.ts';
import { atWork } from './working-hours.ts';

/** What has to be known of somebody to say when they write and to what they react. */
export interface Writer {
  mail: string;
  department: string | null;
  language: string | null;
  /** IANA zone name. */
  timeZone: string | null;
}

/** The mail addresses of those who are in each group, by its short name. */
export type Members = ReadonlyMap<string, readonly string[]>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Least milliseconds that a post is old, and how much older for each comment that follows it. */
const AGE = { post: 4 * MINUTE, comment: 2 * MINUTE };

/**
 * Puts conversations into the days before `now`: posts into the working hours of their authors, comments and reactions
 * after them, nothing into the future. But for the times it is the same in every run.
 */
export function converse(
  conversations: readonly Conversation[],
  people: readonly Writer[],
  members: Members,
  now: Date,
): ImportedPost[] {
  const random = seeded(1009);
  const end = now.getTime();
  const byMail = new Map(people.map((one) => [one.mail, one]));
  const known = (mail: string): Writer => {
    const one = byMail.get(mail);
    if (!one) throw new Error(`${mail} takes part in a conversation, and is not in people.csv.`);
    return one;
  };

  return conversations.map((one) => {
    const { text, edited, group, about, announcement, pinned, comments = [] } = one;
    const author = known(mailOf(one.by));
    const latest = end - AGE.post - AGE.comment * comments.length;
    const at = atWork(author.timeZone ?? 'UTC', one.day, latest, random.next());
    const later = (least: number, most: number) => iso(soonAfter(at, { least, most }, end, random));
    const times = oneAfterTheOther(at, comments.length, end, random);
    const readers = group === undefined ? people : (members.get(group) ?? []).map(known);
    return {
      ...{ id: random.uuid(), author: author.mail, at: iso(at), text: edited ?? text },
      ...(edited !== undefined && { edits: [{ at: later(2 * MINUTE, 3 * HOUR), text }] }),
      ...(group !== undefined && { group }),
      ...(about !== undefined && { about: INTRANET + about }),
      ...(announcement && { announcement }),
      ...(pinned && { pinned: later(MINUTE, HOUR) }),
      comments: comments.map((comment, index) => ({
        ...{ id: random.uuid(), author: known(mailOf(comment.by)).mail, text: comment.text },
        at: iso(times[index] ?? at),
      })),
      reactions: reactions(one, author, readers, random).map((reaction) => ({
        ...reaction,
        at: later(MINUTE, 30 * HOUR),
      })),
    };
  });
}

export const mailOf = (by: string): string => `${by}@rivelle.example`;

const iso = (time: number): string => new Date(Math.floor(time)).toISOString();

interface Delay {
  least: number;
  most: number;
}

/** Short delays are more likely than long ones. */
const delay = ({ least, most }: Delay, random: Random): number => least * (most / least) ** random.next();

/** A moment after another one that has passed. */
function soonAfter(start: number, limits: Delay, end: number, random: Random): number {
  const time = start + delay(limits, random);
  const instead = start + (end - start) * random.next();
  return time < end ? time : instead;
}

/** So many moments, each minutes or hours after the one before, the last of which has passed. */
function oneAfterTheOther(start: number, count: number, end: number, random: Random): number[] {
  const delays = Array.from({ length: count }, () => delay({ least: 2 * MINUTE, most: 4 * HOUR }, random));
  const whole = delays.reduce((sum, each) => sum + each, 0);
  const pace = Math.min(1, (end - start - MINUTE) / whole);
  let time = start;
  return delays.map((each) => (time += each * pace));
}

/** How much less likely than others somebody is passed over who shares a language or a department with the author. */
const CLOSE = { language: 0.3, department: 0.4 };

/** Everybody reacts once at most; of those who may read it, the author's closer colleagues rather than others. */
function reactions(
  { reactions: counts = {} }: Conversation,
  author: Writer,
  readers: readonly Writer[],
  random: Random,
) {
  const kinds = (['like', 'love', 'thanks', 'celebrate', 'insightful'] as const).flatMap((kind) =>
    Array.from({ length: counts[kind] ?? 0 }, () => kind),
  );
  const distance = (one: Writer): number =>
    random.next() *
    (one.language === author.language ? CLOSE.language : 1) *
    (one.department === author.department ? CLOSE.department : 1);
  const nearest = readers
    .filter((one) => one !== author)
    .map((one) => ({ person: one.mail, distance: distance(one) }))
    .sort((a, b) => a.distance - b.distance);
  const drawn = random.draw(kinds, kinds.length);
  return nearest.slice(0, drawn.length).flatMap(({ person }, index) => {
    const kind = drawn[index];
    return kind === undefined ? [] : { person, kind };
  });
}
