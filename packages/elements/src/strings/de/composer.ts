import type { ComposerStrings } from '../composer.ts';
import common from './common.ts';

export default {
  ...common,
  ask: 'Woran arbeiten Sie gerade?',
  ask_group: 'Was gibt es Neues in {group}?',
  ask_about: 'Was meinen Sie zu dieser Seite?',
  comment: 'Kommentar schreiben',
  edit: 'Text bearbeiten',
  send: 'Veröffentlichen',
  send_comment: 'Kommentieren',
  save: 'Speichern',
  cancel: 'Abbrechen',
  left: { one: 'Noch {n} Zeichen', other: 'Noch {n} Zeichen' },
  over: { one: '{n} Zeichen zu viel', other: '{n} Zeichen zu viel' },
  tags: 'Schlagwörter',
  keys: '{key} zum Senden',
  refused: 'Das wurde nicht gesendet. {reason}',
} satisfies ComposerStrings;
