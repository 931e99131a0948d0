import type { ActsStrings } from '../acts.ts';
import common from './common.ts';

export default {
  ...common,
  more: 'عرض المزيد',
  versions: 'النسخ السابقة',
  actions: 'إجراءات أخرى',
  edit: 'تعديل',
  remove: 'حذف',
  pin: 'تثبيت',
  unpin: 'إلغاء التثبيت',
  announce: 'تمييز كإعلان',
  unannounce: 'إلغاء الإعلان',
  report: 'إبلاغ',
  copy_link: 'نسخ الرابط',
  copied: 'نُسخ الرابط.',
  removed: 'حُذف.',
  undo: 'تراجع',
  reason: 'ما المشكلة فيه؟',
  send_report: 'إرسال البلاغ',
  reported: 'شكرًا لك. سيطّلع عليه المسؤولون عن هذا المكان.',
  loading: 'جارٍ التحميل …',
  close: 'إغلاق',
  cancel: 'إلغاء',
  discard: 'تجاهل',
  refused: 'لم يُنفذ هذا. {reason}',
  pin_limit: 'ثُبّت هنا أقصى عدد من المنشورات. ألغِ تثبيت منشور آخر أولًا.',
} satisfies ActsStrings;
