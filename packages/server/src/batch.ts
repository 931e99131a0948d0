import Type, { type TOptional, type TSchema, type TString } from 'typebox';
import { BATCH_LIMIT, ProblemSchema, type Problem } from '@parvis/model/schemas';
import { notFound } from './problem.ts';

/** The body of a question about many things. */
export const batchOf = (key: TString) => Type.Object({ keys: Type.Array(key, { maxItems: BATCH_LIMIT }) });

/** One answer per key: what was found, under its name, or a problem. */
export const answersOf = <Name extends string, T extends TSchema>(key: TString, name: Name, thing: T) =>
  Type.Object({
    answers: Type.Array(
      Type.Object({
        key,
        ...({ [name]: Type.Optional(thing) } as Record<Name, TOptional<T>>),
        problem: Type.Optional(ProblemSchema),
      }),
    ),
  });

/** Answers keys in the order asked. What is absent and what the viewer may not know of is the same. */
export const answer = <Name extends string, T>(
  keys: readonly string[],
  name: Name,
  find: (key: string) => T | undefined,
) => ({
  answers: keys.map((key) => {
    const found = find(key);
    const what = found === undefined ? { problem: notFound().toProblem() } : { [name]: found };
    return { key, ...what } as { key: string; problem?: Problem } & { [N in Name]?: T };
  }),
});
