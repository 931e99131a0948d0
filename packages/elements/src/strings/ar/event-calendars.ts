import type { EventCalendarsStrings } from '../event-calendars.ts';
import common from './common.ts';

export default {
  ...common,
  calendars: 'إضافة إلى التقويم',
  subscribe: 'اشتراك',
  file: 'ملف تقويم (.ics)',
  subscribe_hint: 'يمكن لتقويمك متابعة هذه الفعاليات على هذا العنوان. احتفظ به لنفسك: من يملكه يرى ما تراه.',
  address: 'عنوان التقويم',
  copy: 'نسخ',
  copied: 'تم النسخ.',
  open: 'فتح في التقويم',
  revoke: 'إلغاء العنوان',
  revoked: 'لم يعد العنوان صالحًا.',
} satisfies EventCalendarsStrings;
