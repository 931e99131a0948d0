import type { CalendarFileStrings } from '../calendar-file.ts';

export default {
  blocked: 'Esta página no puede leer el calendario de {host}. Ese sitio debe permitirlo.',
} satisfies CalendarFileStrings;
