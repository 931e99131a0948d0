import type { AsidesStrings } from '../asides.ts';

export default {
  show: 'Afficher',
  hide: 'Masquer',
  poll: 'Sondage',
  choose_one: 'Choisissez une réponse',
  choose_some: 'Choisissez une ou plusieurs réponses',
  vote: 'Voter',
  mine: 'Votre réponse',
  ended: 'Clos',
  ends: 'Ouvert jusqu’au {date}',
  voters: { one: '{n} personne a voté', other: '{n} personnes ont voté' },
} satisfies AsidesStrings;
