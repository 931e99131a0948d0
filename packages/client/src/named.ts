import type { PersonSummary } from '@parvis/model';

/**
 * Somebody as elements meet them. Where another source than that of people named them, `id` is a key of the source of
 * people, and `own` the id that they have in their own source. An `id` that begins with a question mark is nobody's: who
 * has one is not known to be anybody there, is not asked for and has no profile.
 */
export interface Named extends PersonSummary {
  own?: string;
}

/** The id under which the source that named somebody knows them. */
export const ownId = ({ id, own = id }: Named): string => own;

/** The beginning of ids that are nobody's in the source of people. */
export const NOBODY = '?';
