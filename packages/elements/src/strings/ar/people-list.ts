import type { PeopleListStrings } from '../people-list.ts';

export default {
  loading: 'جارٍ التحميل…',
  more: 'عرض المزيد',
  close: 'إغلاق',
} satisfies PeopleListStrings;
