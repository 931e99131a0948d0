import fc from 'fast-check';
import { ParvisError } from '../../error.ts';
import { equal } from '../check.ts';
import { asking, codeOf, ended, withClock, type Outcome, type System } from './asking.ts';
import type { FaultCase, Trouble } from './network.ts';

type Path = readonly (string | number)[];

/** Stands for a field that is not there. */
const GONE = Symbol('gone');

/** Every place in an answer, but the whole. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  const inside =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) =>
          pathsIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return path.length > 0 ? [path, ...inside] : inside;
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((within, key) => (within as Record<string, unknown> | undefined)?.[key], value);

/** The answer with something else in one place; as it was where the place is gone. */
function changed(answer: unknown, path: Path, to: unknown): unknown {
  const copy = structuredClone(answer);
  const around = at(copy, path.slice(0, -1));
  const last = path.at(-1)!;
  if (typeof around !== 'object' || around === null || !Object.hasOwn(around, last)) return copy;
  if (to === GONE) delete (around as Record<string, unknown>)[last];
  else (around as Record<string, unknown>)[last] = to;
  return copy;
}

const fieldOf = (path: Path) => path.findLast((key) => typeof key === 'string');

/** How the read ends when the answer is this one. */
async function ends({ system, asked, at }: Trouble, answer: unknown): Promise<Outcome> {
  return ended(asking({ ...system, answers: { ...system.answers, [at]: answer } }, asked));
}

/** It is data of the model, or an error that says which field was wrong. */
function isSound(source: string, outcome: Outcome, fields: readonly unknown[]) {
  const code = codeOf(source, outcome);
  if (code === undefined || !('error' in outcome) || !(outcome.error instanceof ParvisError)) return;
  // Another id is another thing.
  if (code === 'not_found') return;
  equal(code, 'bad_response', `the code of "${outcome.error.message}"`);
  const { message } = outcome.error;
  if (fields.length > 0 && !fields.some((field) => message.includes(String(field))))
    throw new Error(`"${message}" does not name ${fields.join(' or ')}`);
}

async function eachPlace(trouble: Trouble, to: (was: unknown) => readonly unknown[]) {
  const answer = trouble.system.answers[trouble.at];
  for (const path of pathsIn(answer)) {
    for (const value of to(at(answer, path))) {
      const outcome = await ends(trouble, changed(answer, path, value));
      try {
        // The field, or what it is a field of.
        isSound(trouble.source, outcome, [fieldOf(path), fieldOf(path.slice(0, -1))].filter(Boolean));
      } catch (error) {
        const shown = value === GONE ? 'nothing' : JSON.stringify(value);
        throw new Error(`${shown} in place of ${path.join('.')}: ${String(error)}`, { cause: error });
      }
    }
  }
}

const OTHERS = [null, true, 7, -1, 0.5, '', 'x', [], [null], {}];
const kindOf = (value: unknown) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

/** The places of fields of these names. */
const named = (answer: unknown, names: readonly string[]) =>
  pathsIn(answer).filter((path) => names.includes(String(path.at(-1))));

/** All fields of these names, one after the other, hold each of the values, and are read. */
async function areRead(
  trouble: Trouble,
  names: readonly string[],
  values: (field: string) => readonly unknown[],
) {
  const answer = trouble.system.answers[trouble.at];
  for (const path of named(answer, names)) {
    const was = at(answer, path);
    // Where the name is shown, all of it is.
    const isShown = typeof was === 'string' && JSON.stringify(trouble.data).includes(was);
    for (const value of values(String(path.at(-1)))) {
      const outcome = await ends(trouble, changed(answer, path, value));
      const what = `${JSON.stringify(value)} as ${path.join('.')}`;
      equal(codeOf(trouble.source, outcome), undefined, `the code of ${what}`);
      if (isShown && 'data' in outcome && names === trouble.system.names)
        equal(JSON.stringify(outcome.data).includes(String(value)), true, `${what} is shown`);
    }
  }
}

const NAMES = ['Ж', 'x'.repeat(300), 'آدا لوفلايس', '👩🏽‍💻🏳️‍🌈'];
const TIMES = ['1970-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2026-03-02T10:00:00Z'];

const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    'x'.repeat(3000),
    '<b>',
    '\u202e',
    '1970-01-01',
    'javascript:alert(1)',
    '__proto__',
  ),
);
const anything = fc.oneof(
  { weight: 3, arbitrary: word },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  { weight: 2, arbitrary: fc.constant(GONE) },
  { weight: 1, arbitrary: fc.integer() },
);

const hasWords = (system: System) => system.words.length > 0;

/** What stands in an answer, and what the source has to make of it. Only where it is the answer that was asked for. */
export const FIELDS: readonly FaultCase[] = [
  {
    title: 'a field that is missing is done without, or named',
    run: (trouble) => withClock(() => eachPlace(trouble, () => [GONE])),
  },
  {
    title: 'a field of another type is done without, or named',
    run: (trouble) =>
      withClock(() =>
        eachPlace(trouble, (was) =>
          OTHERS.filter((other) => kindOf(other) !== kindOf(was) || Array.isArray(other)),
        ),
      ),
  },
  {
    title: 'a word that nobody knows is done without, or named',
    needs: hasWords,
    run: (trouble) =>
      withClock(async () => {
        const answer = trouble.system.answers[trouble.at];
        for (const path of named(answer, trouble.system.words))
          isSound(trouble.source, await ends(trouble, changed(answer, path, 'unheard-of')), [path.at(-1)]);
      }),
  },
  {
    title: 'names of one letter, of 300, from right to left and of emoji are read',
    run: (trouble) => withClock(() => areRead(trouble, trouble.system.names, () => NAMES)),
  },
  {
    title: 'dates of 1970, of 9999 and of a clock an hour ahead are read',
    run: (trouble) => {
      const { dates } = trouble.system;
      const values = (field: string) => TIMES.map((time) => dates[field]!(new Date(time)));
      return withClock(() => areRead(trouble, Object.keys(dates), values));
    },
  },
  {
    title: 'whatever well-formed answer arrives is of the model, or the field that is not is named',
    run: (trouble) =>
      withClock(async () => {
        const answer = trouble.system.answers[trouble.at];
        const places = pathsIn(answer);
        if (places.length === 0) return;
        const change = fc.tuple(fc.constantFrom(...places), anything);
        await fc.assert(
          fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
            const made = changes.reduce<unknown>((so, [path, to]) => changed(so, path, to), answer);
            const outcome = await ends(trouble, made);
            isSound(trouble.source, outcome, []);
            if ('error' in outcome && codeOf(trouble.source, outcome) === 'bad_response')
              equal(/".+"/.test(String(outcome.error)), true, `a field in "${String(outcome.error)}"`);
          }),
        );
      }),
  },
];
