import fc from 'fast-check';
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
  if (to === GONE) Reflect.deleteProperty(around, last);
  else (around as Record<string, unknown>)[last] = to;
  return copy;
}

/** How the read ends when the answer is this one. */
async function ends({ system, asked, at }: Trouble, answer: unknown): Promise<Outcome> {
  return ended(asking({ ...system, answers: { ...system.answers, [at]: answer } }, asked));
}

/** It is data of the model, or an error that says which field was wrong. */
function isSound({ source, system }: Trouble, outcome: Outcome) {
  const code = codeOf(source, outcome);
  // Another id is another thing, which need not be there.
  if (!('error' in outcome) || code === 'not_found' || code === 'unsupported') return;
  const said = String(outcome.error);
  equal(code, 'bad_response', `the code of "${said}"`);
  // What is no JSON has lines or elements, of which one may be no field at all.
  if (!system.write && !/"[^"]+[.[][^"]+"/.test(said)) throw new Error(`"${said}" names no field`);
}

async function eachPlace(trouble: Trouble, values: readonly unknown[]) {
  const answer = trouble.system.answers[trouble.at];
  for (const path of pathsIn(answer)) {
    for (const value of values) {
      const outcome = await ends(trouble, changed(answer, path, value));
      try {
        isSound(trouble, outcome);
      } catch (error) {
        const shown = value === GONE ? 'nothing' : JSON.stringify(value).slice(0, 40);
        throw new Error(`${shown} in place of ${path.join('.')}: ${String(error)}`, { cause: error });
      }
    }
  }
}

const OTHERS = [null, true, 0, -1, 0.5, '', 'x'.repeat(3000), [], [null], {}];

/** The places of fields of these names. */
const named = (answer: unknown, names: readonly string[]) =>
  pathsIn(answer).filter((path) => names.includes(String(path.at(-1))));

/** All fields of these names, one after the other, hold each of the values, and are read. */
async function areRead(
  trouble: Trouble,
  names: readonly string[],
  values: (field: string) => readonly unknown[],
): Promise<void> {
  const answer = trouble.system.answers[trouble.at];
  for (const path of named(answer, names)) {
    /** Whether the first name is shown; then all of each other one is; hashtags have letters only. */
    let isShown = names === trouble.system.names && !trouble.asked.name.startsWith('tags.');
    for (const value of values(String(path.at(-1)))) {
      const outcome = await ends(trouble, changed(answer, path, value));
      const what = `${JSON.stringify(value)} as ${path.join('.')}`;
      equal(codeOf(trouble.source, outcome), undefined, `the code of ${what}`);
      const shows = JSON.stringify(outcome).includes(String(value));
      if (value === NAMES[0]) isShown &&= shows;
      if (isShown) equal(shows, true, `${what} is shown`);
    }
  }
}

const NAMES = ['Kateryna', 'Ж', 'x'.repeat(300), 'لوفلايس', '👩🏽‍💻🏳️‍🌈'];
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
    once: true,
    title: 'a field that is missing is done without, or named',
    run: (trouble) => withClock(() => eachPlace(trouble, [GONE])),
  },
  {
    once: true,
    title: 'a field of another type, or beyond all measure, is done without, or named',
    run: (trouble) => withClock(() => eachPlace(trouble, OTHERS)),
  },
  {
    once: true,
    title: 'a word that nobody knows is done without, or named',
    needs: hasWords,
    run: (trouble) =>
      withClock(async () => {
        const answer = trouble.system.answers[trouble.at];
        for (const path of named(answer, trouble.system.words))
          isSound(trouble, await ends(trouble, changed(answer, path, 'unheard-of')));
      }),
  },
  {
    once: true,
    title: 'names of one letter, of 300, from right to left and of emoji are read',
    run: (trouble) => withClock(() => areRead(trouble, trouble.system.names, () => NAMES)),
  },
  {
    once: true,
    title: 'dates of 1970, of 9999 and of a clock an hour ahead are read',
    run: (trouble) => {
      const { dates } = trouble.system;
      const values = (field: string) => TIMES.map((time) => dates[field]!(new Date(time)));
      return withClock(() => areRead(trouble, Object.keys(dates), values));
    },
  },
  {
    once: true,
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
            isSound(trouble, outcome);
          }),
        );
      }),
  },
];
