import type { MiniFeedStrings } from '../mini-feed.ts';
import common from './common.ts';

export default {
  ...common,
  ask: 'Woran arbeiten Sie gerade?',
  ask_group: 'Was gibt es Neues in {group}?',
  ask_about: 'Was meinen Sie zu dieser Seite?',
  feed: 'Beiträge',
  fresh: { one: '{n} neuer Beitrag', other: '{n} neue Beiträge' },
  more: 'Mehr Beiträge anzeigen',
  earlier: 'Neuere Beiträge anzeigen',
  end: 'Sie haben alles gesehen.',
  empty: 'Noch nichts hier',
  invite: 'Sagen Sie als Erste oder Erster, woran Sie arbeiten.',
  loading: 'Beiträge werden geladen',
  pinned: { one: '{n} angehefteter Beitrag', other: '{n} angeheftete Beiträge' },
  read: 'Als gelesen markieren',
} satisfies MiniFeedStrings;
