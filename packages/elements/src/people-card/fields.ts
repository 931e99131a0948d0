import { warnOnce } from '../shared/warn.ts';

/** Come with every person, cheaply. */
const SUMMARY = ['name', 'title', 'department', 'contact', 'pronouns'] as const;

/** Are asked for, and their drawing is loaded, only by cards that show them. */
const DETAILS = [
  'presence',
  'phone',
  'mobile',
  'chat',
  'place',
  'local-time',
  'relationship',
  'manager',
  'reports',
  'skills',
  'about',
] as const;

export type Field = (typeof SUMMARY)[number] | (typeof DETAILS)[number];
export type Fields = ReadonlySet<Field>;

const ALL: readonly string[] = [...SUMMARY, ...DETAILS];
const isField = (word: string): word is Field => ALL.includes(word);

/** The fields an attribute names; those nobody knows are told to the developer once, and left out. */
export function readFields(words: string): Fields {
  const fields = new Set<Field>();
  for (const word of words.split(/[\s,]+/)) {
    if (isField(word)) fields.add(word);
    else if (word) warnOnce('unknown', 'people card', 'field', word, ALL.join(', '));
  }
  return fields;
}

export const hasDetails = (fields: Fields): boolean => DETAILS.some((field) => fields.has(field));
