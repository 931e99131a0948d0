import type { RecommendButtonStrings } from '../recommend-button.ts';
import common from './common.ts';

export default {
  ...common,
  recommend: 'أوصِ بهذا',
  recommended: 'موصى به',
  count: {
    one: 'توصية واحدة، عرض الأسماء',
    two: 'توصيتان، عرض الأسماء',
    few: '{n} توصيات، عرض الأسماء',
    other: '{n} توصية، عرض الأسماء',
  },
  who: 'أوصى بهذا',
  nobody: 'لم يوصِ أحد بهذا بعد.',
  first: 'كن أول من يوصي بهذا',
  by: 'أوصى {people} بهذا',
  by_you: { one: 'أوصيت بهذا', other: 'أوصيت {people} بهذا' },
  you: 'أنت',
  others: {
    one: 'شخص آخر',
    two: 'شخصان آخران',
    few: '{n} أشخاص آخرين',
    many: '{n} شخصًا آخر',
    other: '{n} شخص آخر',
  },
  people: { one: 'شخص واحد', two: 'شخصان', few: '{n} أشخاص', many: '{n} شخصًا', other: '{n} شخص' },
} satisfies RecommendButtonStrings;
