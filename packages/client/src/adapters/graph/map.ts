import type { PersonSummary } from '@parvis/model';
import type { User } from './theirs.ts';

/** The cheap form of a person. Whether there is a photograph is known when one was asked for. */
export const summaryOf = ({ id, name, title, department, mail }: User): PersonSummary => ({
  id,
  name,
  ...(title !== undefined && { title }),
  ...(department !== undefined && { department }),
  ...(mail !== undefined && { mail }),
});
