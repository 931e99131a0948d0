import type { ComposerStrings } from '../composer.ts';
import common from './common.ts';

export default {
  ...common,
  ask: 'Sur quoi travaillez-vous ?',
  ask_group: 'Quoi de neuf dans {group} ?',
  ask_about: 'Que pensez-vous de cette page ?',
  comment: 'Écrire un commentaire',
  edit: 'Modifier le texte',
  send: 'Publier',
  send_comment: 'Commenter',
  save: 'Enregistrer',
  cancel: 'Annuler',
  left: { one: '{n} caractère restant', other: '{n} caractères restants' },
  over: { one: '{n} caractère de trop', other: '{n} caractères de trop' },
  tags: 'Mots-dièse',
  keys: '{key} pour envoyer',
  refused: 'Ceci n’a pas été envoyé. {reason}',
} satisfies ComposerStrings;
