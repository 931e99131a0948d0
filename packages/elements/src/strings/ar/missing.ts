import type { MissingStrings } from '../missing.ts';

export default {
  news: 'تعذّر تحميل أخبار {names}.',
  events: 'تعذّر تحميل أحداث {names}.',
} satisfies MissingStrings;
