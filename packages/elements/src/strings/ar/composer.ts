import type { ComposerStrings } from '../composer.ts';
import common from './common.ts';

export default {
  ...common,
  ask: 'على ماذا تعمل الآن؟',
  ask_group: 'ما الجديد في {group}؟',
  ask_about: 'ما رأيك في هذه الصفحة؟',
  comment: 'اكتب تعليقًا',
  edit: 'تعديل النص',
  send: 'نشر',
  send_comment: 'تعليق',
  save: 'حفظ',
  cancel: 'إلغاء',
  left: {
    one: 'بقي حرف واحد',
    two: 'بقي حرفان',
    few: 'بقيت {n} أحرف',
    many: 'بقي {n} حرفًا',
    other: 'بقي {n} حرف',
  },
  over: {
    one: 'حرف واحد زائد',
    two: 'حرفان زائدان',
    few: '{n} أحرف زائدة',
    many: '{n} حرفًا زائدًا',
    other: '{n} حرف زائد',
  },
  tags: 'الوسوم',
  keys: '{key} للإرسال',
  refused: 'لم يُرسل هذا. {reason}',
} satisfies ComposerStrings;
