import type { CalendarFileStrings } from '../calendar-file.ts';

export default {
  blocked: 'The calendar on {host} cannot be read from this page. That site has to allow it.',
} satisfies CalendarFileStrings;
