import type { RecommendersStrings } from '../recommenders.ts';

export default {
  loading: 'جارٍ التحميل…',
  nobody: 'لم يوصِ أحد بهذا بعد.',
  more: 'عرض المزيد',
  close: 'إغلاق',
} satisfies RecommendersStrings;
