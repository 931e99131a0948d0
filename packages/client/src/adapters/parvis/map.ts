import { ParvisError } from '../../error.ts';
import { isSent } from '../../http/problem.ts';
import { subjectKey, type Answers } from '../../ports.ts';
import { list, read, record, subject, text, type Reader } from '../../read.ts';

/**
 * Reads `{ answers: [{ <key>, <field> } | { <key>, problem }] }`. A thing that cannot be read is the error of
 * its own key; the others stand.
 */
export function readAnswers<T>(
  source: string,
  body: unknown,
  key: Reader<string>,
  field: string,
  thing: Reader<T>,
): Answers<T> {
  const each: Reader<[string, T | ParvisError]> = (value, path) => {
    const answer = record(value, path);
    return [key(answer, path), answerOf(source, answer, field, thing, path)];
  };
  return new Map(read(source, (value, path) => list(each)(record(value, path)['answers'], path), body));
}

function answerOf<T>(
  source: string,
  { problem, ...answer }: Record<string, unknown>,
  field: string,
  thing: Reader<T>,
  path: string,
): T | ParvisError {
  try {
    if (problem === undefined) return read(source, thing, answer[field], `${path}.${field}`);
    const { code, detail } = read(source, record, problem, `${path}.problem`);
    return new ParvisError(isSent(code) ? code : 'bad_response', `${source}: ${String(detail ?? code)}`, {
      source,
    });
  } catch (error) {
    if (error instanceof ParvisError) return error;
    throw error;
  }
}

/** The key of an answer about one person or group. */
export const byKey: Reader<string> = (value, path) => text(record(value, path)['key'], `${path}.key`);

/** The key of an answer about one subject. */
export const bySubject: Reader<string> = (value, path) =>
  subjectKey(subject(record(value, path)['subject'], `${path}.subject`));

/** Makes the addresses of all photographs in a thing that was just read absolute. */
export function resolvePhotos<T>(thing: T, base: string): T {
  if (typeof thing === 'object' && thing !== null) {
    for (const [field, value] of Object.entries(thing)) {
      if (field === 'photo') value.url = new URL(value.url, base).href;
      else resolvePhotos(value, base);
    }
  }
  return thing;
}
