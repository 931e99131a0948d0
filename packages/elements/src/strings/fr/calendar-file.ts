import type { CalendarFileStrings } from '../calendar-file.ts';

export default {
  blocked: 'Cette page ne peut pas lire l’agenda de {host}. Ce site doit l’y autoriser.',
} satisfies CalendarFileStrings;
