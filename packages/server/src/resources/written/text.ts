import Type from 'typebox';
import { ProblemError } from '../../problem.ts';

/** The schema of a text of at most so many characters; PostgreSQL has no text with a NUL in it. */
export const TextOf = (maxLength: number) => Type.String({ maxLength, pattern: '^[^\\u0000]*$' });

/** One client's line breaks are another's, and half a character is none. */
export const tidy = (text: string): string => Buffer.from(text).toString().replace(/\r\n?/g, '\n').trim();

/** @throws {ProblemError} `invalid` when nothing is left of it. */
export function tidyText(given: string): string {
  const text = tidy(given);
  if (text === '') throw new ProblemError('invalid', 'There is no text.');
  return text;
}
