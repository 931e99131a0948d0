import type { ActsStrings } from '../acts.ts';
import common from './common.ts';

export default {
  ...common,
  more: 'Afficher la suite',
  versions: 'Versions précédentes',
  actions: 'Autres actions',
  edit: 'Modifier',
  remove: 'Supprimer',
  pin: 'Épingler',
  unpin: 'Désépingler',
  announce: 'Marquer comme annonce',
  unannounce: 'N’est plus une annonce',
  report: 'Signaler',
  copy_link: 'Copier le lien',
  copied: 'Le lien est copié.',
  removed: 'Supprimé.',
  undo: 'Rétablir',
  reason: 'Quel est le problème ?',
  send_report: 'Envoyer le signalement',
  reported: 'Merci. Les responsables de cet espace en seront informés.',
  loading: 'Chargement …',
  close: 'Fermer',
  cancel: 'Annuler',
  discard: 'Abandonner',
  refused: 'Ceci n’a pas été fait. {reason}',
  pin_limit: 'Le nombre maximal de publications est épinglé ici. Désépinglez-en une d’abord.',
} satisfies ActsStrings;
