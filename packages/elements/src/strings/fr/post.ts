import type { PostStrings } from '../post.ts';
import common from './common.ts';

export default {
  ...common,
  more: 'Afficher la suite',
  less: 'Afficher moins',
  edited: 'Modifié',
  announcement: 'Annonce',
  pinned: 'Épinglé',
  waiting: 'En attente du réseau',
  sending: 'Envoi …',
  actions: 'Autres actions',
  reports: { one: 'Signalé par {n} personne', other: 'Signalé par {n} personnes' },
  comment: 'Commenter',
  comments: { one: '{n} commentaire', other: '{n} commentaires' },
  all_comments: { one: 'Afficher {n} commentaire', other: 'Afficher les {n} commentaires' },
  earlier_comments: 'Commentaires précédents',
} satisfies PostStrings;
