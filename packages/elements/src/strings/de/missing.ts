import type { MissingStrings } from '../missing.ts';

export default {
  news: 'Neuigkeiten von {names} sind gerade nicht erreichbar.',
  events: 'Termine von {names} sind gerade nicht erreichbar.',
} satisfies MissingStrings;
