import type { HashtagCloudStrings } from '../hashtag-cloud.ts';
import common from './common.ts';

export default {
  ...common,
  trends: 'Auffällige Hashtags',
  recent: 'Zuletzt benutzte Hashtags',
  note: 'Zurzeit fällt nichts auf. Zuletzt benutzt:',
  empty: 'Noch keine Hashtags',
  loading: 'Hashtags werden geladen',
  people: { one: '{n} Person', other: '{n} Personen' },
  times: { one: '{people}, {n}-mal so viele wie sonst', other: '{people}, {n}-mal so viele wie sonst' },
  far: '{people}, mehr als {n}-mal so viele wie sonst',
  as_usual: '{people}, wie üblich',
  less: '{people}, weniger als üblich',
  fresh: '{people}, neu in Gebrauch',
  new: 'neu',
  ordinary: '{n} in einer gewöhnlichen Woche',
  used: 'zuletzt benutzt am {date}',
} satisfies HashtagCloudStrings;
