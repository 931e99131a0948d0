import type { CalendarFileStrings } from '../calendar-file.ts';

export default {
  blocked:
    'Der Kalender auf {host} kann von dieser Seite nicht gelesen werden. Die andere Website muss es erlauben.',
} satisfies CalendarFileStrings;
