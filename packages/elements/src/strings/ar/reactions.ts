import type { ReactionsStrings } from '../reactions.ts';
import common from './common.ts';

export default {
  ...common,
  like: 'أعجبني',
  love: 'أحببته',
  thanks: 'شكرًا',
  celebrate: 'تهانينا',
  insightful: 'مفيد',
  choose: 'اختر تفاعلًا',
  who: 'التفاعلات',
  count: {
    one: '{n} تفاعل، عرض الأسماء',
    few: '{n} تفاعلات، عرض الأسماء',
    other: '{n} تفاعل، عرض الأسماء',
  },
  nobody: 'لم يتفاعل أحد بعد.',
  refused: 'لم يُحفظ تفاعلك. {reason}',
} satisfies ReactionsStrings;
