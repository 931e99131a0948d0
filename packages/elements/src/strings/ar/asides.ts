import type { AsidesStrings } from '../asides.ts';

export default {
  show: 'إظهار',
  hide: 'إخفاء',
  poll: 'استطلاع',
  choose_one: 'اختر إجابة واحدة',
  choose_some: 'اختر إجابة أو أكثر',
  vote: 'تصويت',
  mine: 'إجابتك',
  ended: 'مغلق',
  ends: 'مفتوح حتى {date}',
  voters: {
    one: 'صوّت شخص واحد',
    two: 'صوّت شخصان',
    few: 'صوّت {n} أشخاص',
    many: 'صوّت {n} شخصًا',
    other: 'صوّت {n} شخص',
  },
} satisfies AsidesStrings;
