import type { ActsStrings } from '../acts.ts';
import common from './common.ts';

export default {
  ...common,
  more: 'Mehr anzeigen',
  versions: 'Frühere Fassungen',
  actions: 'Weitere Aktionen',
  edit: 'Bearbeiten',
  remove: 'Löschen',
  pin: 'Anheften',
  unpin: 'Loslösen',
  announce: 'Als Ankündigung kennzeichnen',
  unannounce: 'Keine Ankündigung mehr',
  report: 'Melden',
  copy_link: 'Link kopieren',
  copied: 'Der Link ist kopiert.',
  removed: 'Gelöscht.',
  undo: 'Rückgängig',
  reason: 'Was stimmt damit nicht?',
  send_report: 'Meldung senden',
  reported: 'Danke. Wer diesen Ort betreut, wird es sehen.',
  loading: 'Wird geladen …',
  close: 'Schließen',
  cancel: 'Abbrechen',
  discard: 'Verwerfen',
  refused: 'Das wurde nicht ausgeführt. {reason}',
  pin_limit: 'Hier sind schon so viele Beiträge angeheftet wie möglich. Lösen Sie zuerst einen anderen.',
} satisfies ActsStrings;
