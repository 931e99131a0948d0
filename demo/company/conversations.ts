import { readFile } from 'node:fs/promises';

/** The languages in which the company writes, each in a file of its own. */
export const LANGUAGES = ['en', 'fr', 'de', 'es', 'ar'] as const;

/** A post as somebody wrote it for the demo. People are named by what stands before the @ of their mail address. */
export interface Conversation {
  by: string;
  /** How many days ago. */
  day: number;
  text: string;
  /** What it said at first. */
  edited?: string;
  group?: string;
  /** Path of the page under which it was written. */
  about?: string;
  pinned?: boolean;
  announcement?: boolean;
  /** How many colleagues react in which way. */
  reactions?: Partial<Record<ReactionKind, number>>;
  comments?: { by: string; text: string }[];
}

type ReactionKind = 'like' | 'love' | 'thanks' | 'celebrate' | 'insightful';

/** All that was written in a language. */
export async function conversationsIn(language: (typeof LANGUAGES)[number]): Promise<Conversation[]> {
  const file = new URL(`conversations/${language}.json`, import.meta.url);
  const posts: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (Array.isArray(posts) && posts.every(isConversation)) return posts;
  throw new Error(`conversations/${language}.json is not a list of posts.`);
}

/** What cannot be left out; `conversations.test.ts` looks at the rest. */
const isConversation = (value: unknown): value is Conversation =>
  typeof value === 'object' &&
  value !== null &&
  'by' in value &&
  typeof value.by === 'string' &&
  'day' in value &&
  typeof value.day === 'number' &&
  'text' in value &&
  typeof value.text === 'string';
