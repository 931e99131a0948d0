import type { PostStrings } from '../post.ts';
import common from './common.ts';

export default {
  ...common,
  more: 'عرض المزيد',
  less: 'عرض أقل',
  edited: 'معدّل',
  announcement: 'إعلان',
  pinned: 'مثبّت',
  waiting: 'في انتظار الشبكة',
  sending: 'جارٍ الإرسال …',
  actions: 'إجراءات أخرى',
  reports: {
    one: 'أبلغ عنه شخص واحد',
    two: 'أبلغ عنه شخصان',
    few: 'أبلغ عنه {n} أشخاص',
    many: 'أبلغ عنه {n} شخصًا',
    other: 'أبلغ عنه {n} شخص',
  },
  comment: 'تعليق',
  comments: { one: 'تعليق واحد', two: 'تعليقان', few: '{n} تعليقات', many: '{n} تعليقًا', other: '{n} تعليق' },
  all_comments: {
    one: 'عرض التعليق',
    two: 'عرض التعليقين',
    few: 'عرض كل التعليقات الـ{n}',
    other: 'عرض كل التعليقات الـ{n}',
  },
  earlier_comments: 'تعليقات سابقة',
} satisfies PostStrings;
