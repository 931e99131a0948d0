import type { MissingStrings } from '../missing.ts';

export default {
  news: 'News of {names} could not be reached.',
  events: 'Events of {names} could not be reached.',
} satisfies MissingStrings;
