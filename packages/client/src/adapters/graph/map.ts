import type { PersonSummary } from '@parvis/model';
import type { User } from './theirs.ts';

/** The fields that there are. */
export const known = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

/** The cheap form of a person. Their photograph takes a token, and comes in a way of its own. */
export const summaryOf = ({ id, name, title, department, mail }: User): PersonSummary => ({
  id,
  name,
  ...known({ title, department, mail }),
});
