import type { TagSynonymsStrings } from '../tag-synonyms.ts';
import common from './common.ts';

export default {
  ...common,
  synonyms: 'Hashtags gleicher Bedeutung',
  hint: 'Was den ersten trägt, findet sich unter dem zweiten und zählt bei ihm mit. Beiträge bleiben, wie sie geschrieben wurden.',
  tag: 'Dieser Hashtag',
  of: 'bedeutet',
  save: 'Speichern',
  reading: 'Hashtags werden geladen',
  none: 'Noch bedeutet kein Hashtag einen anderen.',
  remove: 'Entfernen',
  more: 'Mehr anzeigen',
  saved: 'Gespeichert. Die Hashtags ändern sich binnen einer Minute.',
  error_forbidden: 'Darum kümmern sich nur Community-Manager.',
  error_invalid: 'Einer von beiden ist kein Hashtag, oder es ist derselbe.',
  error_conflict: 'Diesen bedeuten schon so viele Hashtags, dass keiner mehr dazukommen kann.',
} satisfies TagSynonymsStrings;
