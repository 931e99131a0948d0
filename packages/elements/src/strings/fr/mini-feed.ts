import type { MiniFeedStrings } from '../mini-feed.ts';
import common from './common.ts';

export default {
  ...common,
  ask: 'Sur quoi travaillez-vous ?',
  ask_group: 'Quoi de neuf dans {group} ?',
  ask_about: 'Que pensez-vous de cette page ?',
  feed: 'Publications',
  fresh: { one: '{n} nouvelle publication', other: '{n} nouvelles publications' },
  more: 'Afficher plus de publications',
  earlier: 'Afficher les publications plus récentes',
  end: 'Vous avez tout vu.',
  empty: 'Rien ici pour l’instant',
  invite: 'Soyez la première personne à dire sur quoi vous travaillez.',
  loading: 'Chargement des publications',
  pinned: { one: '{n} publication épinglée', other: '{n} publications épinglées' },
  read: 'Marquer comme lu',
} satisfies MiniFeedStrings;
