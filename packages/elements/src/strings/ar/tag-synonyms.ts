import type { TagSynonymsStrings } from '../tag-synonyms.ts';
import common from './common.ts';

export default {
  ...common,
  synonyms: 'وسوم لها المعنى نفسه',
  hint: 'ما يحمل الوسم الأول يظهر تحت الثاني ويُحسب معه. تبقى المنشورات كما كُتبت.',
  tag: 'الوسم',
  of: 'يعني',
  save: 'حفظ',
  reading: 'جارٍ تحميل الوسوم',
  none: 'لا يوجد بعد وسم يعني وسمًا آخر.',
  remove: 'إزالة',
  more: 'عرض المزيد',
  saved: 'تم الحفظ. تتغير الوسوم خلال دقيقة.',
  error_forbidden: 'لا يهتم بهذا إلا مديرو المجتمع.',
  error_invalid: 'أحدهما ليس وسمًا، أو هما الوسم نفسه.',
  error_conflict: 'وسوم كثيرة تعني هذا الوسم، ولا يمكن إضافة المزيد.',
} satisfies TagSynonymsStrings;
