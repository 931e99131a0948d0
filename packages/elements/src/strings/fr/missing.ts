import type { MissingStrings } from '../missing.ts';

export default {
  news: 'Les actualités de {names} n’ont pas pu être chargées.',
  events: 'Les événements de {names} n’ont pas pu être chargés.',
} satisfies MissingStrings;
