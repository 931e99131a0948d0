import type { HashtagCloudStrings } from '../hashtag-cloud.ts';
import common from './common.ts';

export default {
  ...common,
  trends: 'الوسوم البارزة',
  recent: 'آخر الوسوم المستخدمة',
  note: 'لا شيء بارز في الوقت الحالي. آخر ما استُخدم:',
  empty: 'لا توجد وسوم بعد',
  loading: 'جارٍ تحميل الوسوم',
  people: {
    one: 'شخص واحد',
    two: 'شخصان',
    few: '{n} أشخاص',
    many: '{n} شخصًا',
    other: '{n} شخص',
  },
  times: {
    one: '{people}، بقدر المعتاد',
    two: '{people}، ضعفا المعتاد',
    few: '{people}، {n} أضعاف المعتاد',
    other: '{people}، {n} ضعف المعتاد',
  },
  far: '{people}، أكثر من {n} أضعاف المعتاد',
  as_usual: '{people}، كالمعتاد',
  less: '{people}، أقل من المعتاد',
  fresh: '{people}، حديث الاستخدام',
  new: 'جديد',
  ordinary: '{n} في أسبوع عادي',
  used: 'آخر استخدام {date}',
} satisfies HashtagCloudStrings;
