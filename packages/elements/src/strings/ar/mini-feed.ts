import type { MiniFeedStrings } from '../mini-feed.ts';
import common from './common.ts';

export default {
  ...common,
  ask: 'على ماذا تعمل الآن؟',
  ask_group: 'ما الجديد في {group}؟',
  ask_about: 'ما رأيك في هذه الصفحة؟',
  feed: 'المنشورات',
  fresh: {
    one: 'منشور جديد واحد',
    two: 'منشوران جديدان',
    few: '{n} منشورات جديدة',
    many: '{n} منشورًا جديدًا',
    other: '{n} منشور جديد',
  },
  more: 'عرض المزيد من المنشورات',
  earlier: 'عرض المنشورات الأحدث',
  end: 'لقد اطلعت على كل شيء.',
  empty: 'لا شيء هنا بعد',
  invite: 'كن أول من يقول على ماذا يعمل.',
  loading: 'جارٍ تحميل المنشورات',
  pinned: {
    one: 'منشور مثبّت واحد',
    two: 'منشوران مثبّتان',
    few: '{n} منشورات مثبّتة',
    many: '{n} منشورًا مثبّتًا',
    other: '{n} منشور مثبّت',
  },
  read: 'تمييز كمقروء',
} satisfies MiniFeedStrings;
