import type { HashtagCloudStrings } from '../hashtag-cloud.ts';
import common from './common.ts';

export default {
  ...common,
  trends: 'Hashtags qui se démarquent',
  recent: 'Derniers hashtags utilisés',
  note: 'Rien ne se démarque pour le moment. Derniers hashtags utilisés :',
  empty: 'Pas encore de hashtag',
  loading: 'Chargement des hashtags',
  people: { one: '{n} personne', other: '{n} personnes' },
  times: { one: '{people}, {n} fois plus que d’habitude', other: '{people}, {n} fois plus que d’habitude' },
  far: '{people}, plus de {n} fois plus que d’habitude',
  as_usual: '{people}, comme d’habitude',
  less: '{people}, moins que d’habitude',
  fresh: '{people}, nouvellement utilisé',
  new: 'nouveau',
  ordinary: '{n} une semaine ordinaire',
  used: 'utilisé pour la dernière fois le {date}',
} satisfies HashtagCloudStrings;
