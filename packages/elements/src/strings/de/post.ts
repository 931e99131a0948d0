import type { PostStrings } from '../post.ts';
import common from './common.ts';

export default {
  ...common,
  more: 'Mehr anzeigen',
  less: 'Weniger anzeigen',
  edited: 'Bearbeitet',
  announcement: 'Ankündigung',
  pinned: 'Angeheftet',
  waiting: 'Wartet auf das Netz',
  sending: 'Wird gesendet …',
  actions: 'Weitere Aktionen',
  reports: { one: 'Von {n} Person gemeldet', other: 'Von {n} Personen gemeldet' },
  comment: 'Kommentieren',
  comments: { one: '{n} Kommentar', other: '{n} Kommentare' },
  all_comments: { one: '{n} Kommentar anzeigen', other: 'Alle {n} Kommentare anzeigen' },
  earlier_comments: 'Frühere Kommentare',
} satisfies PostStrings;
