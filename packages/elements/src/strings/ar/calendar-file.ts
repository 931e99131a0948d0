import type { CalendarFileStrings } from '../calendar-file.ts';

export default {
  blocked: 'لا يمكن قراءة التقويم على {host} من هذه الصفحة. على ذلك الموقع أن يسمح بذلك.',
} satisfies CalendarFileStrings;
