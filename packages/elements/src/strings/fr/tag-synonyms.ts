import type { TagSynonymsStrings } from '../tag-synonyms.ts';
import common from './common.ts';

export default {
  ...common,
  synonyms: 'Hashtags de même sens',
  hint: 'Ce qui porte le premier se trouve sous le second et compte avec lui. Les messages restent tels quels.',
  tag: 'Ce hashtag',
  of: 'signifie',
  save: 'Enregistrer',
  reading: 'Chargement des hashtags',
  none: 'Aucun hashtag n’en signifie encore un autre.',
  remove: 'Retirer',
  more: 'Afficher plus',
  saved: 'C’est enregistré. Les hashtags changent d’ici une minute.',
  error_forbidden: 'Seuls les responsables de communauté s’en occupent.',
  error_invalid: 'L’un des deux n’est pas un hashtag, ou c’est le même.',
  error_conflict: 'Trop de hashtags signifient déjà celui-ci pour en ajouter un.',
} satisfies TagSynonymsStrings;
